"""What is said among neighbours and workmates, in spoken words: points told as 头一个，…, votes by a shout, ballots by hand."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

BEFORE = "请会计老仓报账。"
POINTS: list[tuple[str, list[str], list[str]]] = [
    ("第一个，", ["最后我再啰嗦几句：", "第一个，门要锁好。夜里有人巡逻，自家也得上心。", "第二个，灯要换亮。坏了的路灯报到物业。"], ["门要锁好", "灯要换亮"]),
    ("头一个，", ["我再唠叨几句。", "头一个，门要锁好。夜里有人巡逻，自家也得上心。", "第二个，灯要换亮。坏了的路灯报到物业。"], ["门要锁好", "灯要换亮"]),
    ("头一条", ["我讲两条。", "头一条，门要锁好。", "第二条，灯要换亮。"], ["门要锁好", "灯要换亮"]),
    ("three things to bear in mind", ["会开到这会儿，我念叨两桩事：", "第一桩，门要锁好。", "第二桩，灯要换亮。"], ["门要锁好", "灯要换亮"]),
    ("no more than two words", ["老支书说得在理，就嘱咐两句。", "头一句，门要锁好。", "第二句，灯要换亮。"], ["门要锁好", "灯要换亮"]),
    ("before all go home", ["散会前再叮嘱两句。", "第一句，门要锁好。", "第二句，灯要换亮。"], ["门要锁好", "灯要换亮"]),
    ("somebody who is called first", ["第一个，请村医仝小娟讲讲防暑。", "第二个，请电工冉大河讲讲用电。"], []),
    ("what somebody else told", ["刚才老支书嘱咐了两句。", "大家都记下了。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "leads"), [row[1:] for row in POINTS], ids=[row[0] for row in POINTS])
def test_points_in_spoken_words(lines: list[str], leads: list[str]) -> None:
    assert [point.lead for point in understood(BEFORE, *lines).points] == leads


PUT = "第一件，养狗。请物业经理乌兰山念一念《养犬公约》。"
PASSED: Found = [("vote", "《养犬公约》", ["物业经理乌兰山"])]
READ: Found = [("reading", "《养犬公约》", ["物业经理乌兰山"])]
VOTES: list[tuple[str, str, Found]] = [
    ("those who think it will do", "觉得行的，举个手我看看。", PASSED),
    ("those for it, a hand", "赞成的举个手。", PASSED),
    ("without a comma", "认可的举一下手。", PASSED),
    ("a shout", "大家伙儿要是没别的意见，同意的就喊一声“同意”！", PASSED),
    ("a word", "同意的吱一声。", PASSED),
    ("a clap", "没意见的拍个巴掌。", PASSED),
    ("a clap of all", "大伙儿要是都同意，就拍拍巴掌。", PASSED),
    ("if it will do", "行的话，大家呱唧呱唧。", PASSED),
    ("a nod", "支持的点个头。", PASSED),
    ("those who stand", "同意的请起立。", PASSED),
    ("if they think it good", "大家要是觉得中，就举手。", PASSED),
    ("by hands", "那咱举个手定下来吧。", PASSED),
    ("a question", "有要问的举个手，一个一个来。", READ),
    ("those who want to speak", "愿意发言的举个手。", READ),
    ("thanks", "念得清楚，大家拍拍巴掌谢谢乌经理。", READ),
    ("what was done", "公约是大家一户一户举手定下来的。", READ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), [row[1:] for row in VOTES], ids=[row[0] for row in VOTES])
def test_a_vote_in_spoken_words(line: str, expected: Found) -> None:
    assert steps(PUT, line) == expected


CALLS: list[tuple[str, list[str], Found]] = [
    ("we ask", ["咱请街道办副主任仇月梅给大家讲几句。"], [("address", None, ["街道办副主任仇月梅"])]),
    ("so we ask", ["那咱就请街道办副主任仇月梅给大家讲几句。"], [("address", None, ["街道办副主任仇月梅"])]),
    ("we ask too", ["咱们再请街道办副主任仇月梅给大家讲几句。"], [("address", None, ["街道办副主任仇月梅"])]),
    ("read a little", ["请楼长冉大河给大家念念《防火须知》，念慢点儿。"], [("reading", "《防火须知》", ["楼长冉大河"])]),
    ("you", ["仓师傅，您给大伙儿念念章程。"], [("reading", "章程", ["仓师傅"])]),
    ("whoever keeps them", ["头一件，去年院里的账。谁管账谁来说，请会计冉大河给大伙儿报一报。"], [("report", "去年院里的账", ["会计冉大河"])]),
    ("whoever did it", ["谁经手谁来讲，请楼长冉大河汇报换灯的情况。"], [("report", "换灯的情况", ["楼长冉大河"])]),
    ("accounts are reported", ["头一件，上半年的账。请会计冉大河给大伙儿念念。"], [("report", "上半年的账", ["会计冉大河"])]),
    ("what whoever gets is told", ["谁家出事谁家管，请大家心里有数。"], []),
    ("we are asked", ["咱请来的师傅手艺好。"], []),
    ("you are thanked", ["仓师傅，您给大伙儿帮了大忙。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [row[1:] for row in CALLS], ids=[row[0] for row in CALLS])
def test_a_call_in_spoken_words(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


def test_all_are_to_say_something() -> None:
    assert understood(PUT, "听完了，都说说，别憋着。").steps[0].discussion


CHOSEN: list[tuple[str, list[str], Found]] = [
    ("who is chosen", ["第一件，选东院、西院的楼门长。", "现在写票。"], [("election", "东院、西院的楼门长", [])]),
    ("one of them", ["末了一件，选个新组长。", "现在发票。"], [("election", "新组长", [])]),
    ("who counts", ["第一件，选东院、西院的楼门长。", "现在写票。", "票往前头的箱子里投，请网格员阮小凤、志愿者冉春梅唱票计票。"], [("election", "东院、西院的楼门长", ["网格员阮小凤", "志愿者冉春梅"])]),
    ("you read the result", ["第一件，选楼门长。", "现在写票。", "票数出来了。小阮，你来念念选举结果。"], [("election", "楼门长", []), ("report", "选举结果", ["小阮"])]),
    ("the result is read", ["第一件，选举楼门长。", "现在发票。", "请网格员阮小凤念一下选举结果。"], [("election", "楼门长", []), ("report", "选举结果", ["网格员阮小凤"])]),
    ("a film while they count", ["第一件，选举楼门长。", "现在发票。", "等数票这工夫，给大伙儿放个小片儿，院里后生自己拍的，叫《老井》，六分钟。"], [("election", "楼门长", []), ("other", "《老井》", [])]),
    ("a film in the meantime", ["第一件，选举楼门长。", "现在发票。", "趁数票的工夫，大家看个短片《老井》。"], [("election", "楼门长", []), ("other", "《老井》", [])]),
    ("who is sent", ["第一件，选派驻村第一书记。", "请组织干事费云汇报。"], [("report", "选派驻村第一书记", ["组织干事费云"])]),
    ("who is picked well", ["第一件，选好村干部。", "请组织干事费云汇报。"], [("report", "选好村干部", ["组织干事费云"])]),
    ("a film that was shown", ["第一件，选举楼门长。", "现在发票。", "上回放的《老井》，大家都说好。"], [("election", "楼门长", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [row[1:] for row in CHOSEN], ids=[row[0] for row in CHOSEN])
def test_an_election_in_spoken_words(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


def test_the_chair_s_points_come_behind_whoever_spoke_after_a_film_while_votes_were_counted() -> None:
    lines = ["第一项，选举理事。", "现在发票。", "计票期间，请大家观看短片《老井》。", "下面请镇长阮大河讲话。"]
    meeting = understood(*lines, "我讲两点意见。", "第一，抓紧开工。队伍下周进场。", "第二，管好钱物。账目按月公开。")
    assert [step.speakers for step in meeting.steps][-2:] == [("镇长阮大河",), ()]
