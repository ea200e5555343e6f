"""Meetings rich in procedure: plenums, congresses, shareholders' meetings, feasts: numbers, votes, oaths, turns, pauses."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

NEXT: Found = [("address", None, ["书记童乐"])]
THEN = "请书记童乐讲话。"
COUNTED: list[tuple[str, int | None]] = [
    ("大会有以下五项日程。", 5),
    ("今天会议的流程共六步，下面逐一进行。", 6),
    ("这次会议按四步进行。", 4),
    ("选举大会的步骤一共有七步。", 7),
    ("大会日程安排三天。", None),
    ("去年我们在流程再造上迈出了六大步。", None),
]
ITEMS: list[tuple[str, tuple[str, ...], Found]] = [
    ("of the schedule", ("第一项日程，听取市委书记骆明同志代表常委会作的述职报告。", "第二项日程，通过《章程（草案）》。同意的请举手。通过。", THEN), [("report", None, ["市委书记骆明同志"]), ("vote", "《章程（草案）》", []), *NEXT]),
    ("what is decided, and put to the vote", ("第四项，决定递补市委委员。", "请组织部部长骆明同志作情况介绍，并提请表决。", "同意递补的，请举手。通过。", THEN), [("vote", "递补市委委员", ["组织部部长骆明同志"]), *NEXT]),
    ("a draft that is put on to be weighed", ("下面，请秘书长骆明就《章程（草案）》作说明，并提请大会审议。", "同意的请举手。通过。", THEN), [("vote", "《章程（草案）》", ["秘书长骆明"]), *NEXT]),
    ("two papers in one item, each read and passed", ("第二项，通过选举办法和监票人名单。", "先请村会计骆明念一念《选举办法》。同意的请举手。通过了。", "再请委员柳燕念《监票人名单》。同意的举手。通过。", THEN), [("vote", "《选举办法》", ["村会计骆明"]), ("vote", "《监票人名单》", ["委员柳燕"]), *NEXT]),
    ("a matter that groups talk over", ("请总经理骆明作工作报告。", "下面各代表团分组讨论，对集体合同草案充分发表意见，讨论情况由团长交秘书组汇总。", THEN), [("report", None, ["总经理骆明"]), ("speech", "集体合同草案", []), *NEXT]),
    ("of whatever was told", ("请总经理骆明作工作报告。", "下面分组讨论，请大家围绕各项报告充分发表意见。", THEN), [("report", None, ["总经理骆明"]), ("speech", None, []), *NEXT]),
]  # fmt: skip
RITES: list[tuple[str, tuple[str, ...], Found]] = [
    ("unveiling, announced and then done", ("第五项，揭牌。激动人心的时刻到了，有请副市长骆明、院士柳燕共同为研究院揭牌。", THEN), [("ceremony", "为研究院揭牌", ["副市长骆明", "院士柳燕"]), *NEXT]),
    ("two boards, one after the other", ("下面进行揭牌。", "首先有请副市长骆明为一号楼揭牌。", "接下来有请院长柳燕为二号楼揭牌。", THEN), [("ceremony", "为一号楼揭牌", ["副市长骆明"]), ("ceremony", "为二号楼揭牌", ["院长柳燕"]), *NEXT]),
    ("an unveiling, and another rite", ("第五项，揭牌。（揭牌）", "下面请副市长骆明宣布活动启动。", THEN), [("ceremony", "揭牌", []), ("ceremony", "宣布活动启动", ["副市长骆明"]), *NEXT]),
    ("an oath behind the anthem", ("下面举行宪法宣誓仪式。全体起立，奏唱国歌后，请骆明、柳燕依次到宣誓台宣誓。", THEN), [("ceremony", "宪法宣誓", ["骆明", "柳燕"]), *NEXT]),
    ("an anthem before the opening", ("请全体起立，奏唱国歌后，请县长骆明宣布开幕。", THEN), [("ceremony", "奏唱国歌", []), ("announcement", "开幕", ["县长骆明"]), *NEXT]),
    ("an oath that is read", ("请全体起立，我们请骆明会长领誓，一起宣读《守林人誓言》。", "（宣誓）请坐。", THEN), [("ceremony", "《守林人誓言》", ["骆明会长"]), *NEXT]),
    ("a paper that is read by one", ("请骆明会长宣读《守林人公约》。", THEN), [("reading", "《守林人公约》", ["骆明会长"]), *NEXT]),
    ("awards that begin now", ("颁奖现在开始。请获得“新秀奖”的水清上台，有请骆明主席颁奖。", THEN), [("award", None, ["骆明主席"]), *NEXT]),
    ("who signs as a delegate", ("八、签订集体合同。", "请首席代表骆明总经理、职工方协商代表柳燕上台签字。", THEN), [("signing", "集体合同", ["首席代表骆明总经理", "职工方协商代表柳燕"]), *NEXT]),
    ("for whom somebody signs", ("八、签订集体合同。", "请工会主席柳燕代表职工方上台签字。", THEN), [("signing", "集体合同", ["工会主席柳燕"]), *NEXT]),
]  # fmt: skip
FEASTS: list[tuple[str, tuple[str, ...], Found]] = [
    ("a choir that came", ("林场合唱团今天也来了，请他们演唱《青山谣》。", THEN), [("other", "《青山谣》", ["林场合唱团"]), *NEXT]),
    ("a choir told in the sentence before", ("局里的合唱团排练了一个节目。下面请他们为大家表演合唱《长江之歌》。", THEN), [("other", "合唱《长江之歌》", ["局里的合唱团"]), *NEXT]),
    ("others who came", ("记者朋友们也来了，请他们多多关照。", THEN), NEXT),
    ("a letter that is read out", ("请水老根的女儿水小满上台，念一封写给父亲的信。", THEN), [("other", "写给父亲的信", ["水老根的女儿水小满"]), *NEXT]),
    ("a poem that is read out", ("请学生代表水清读一首小诗。", THEN), [("other", "小诗", ["学生代表水清"]), *NEXT]),
    ("a letter of the meeting", ("请主席水清念一封慰问信。", THEN), [("reading", "慰问信", ["主席水清"]), *NEXT]),
    ("a letter of which the chair tells", ("去年我读一封群众来信，很受触动。", THEN), NEXT),
]  # fmt: skip
TURNS: list[tuple[str, tuple[str, ...], Found]] = [
    ("the last two", ("班子成员个人逐一对照检查，互相批评。", "请院长骆明同志发言。", "最后两位，请会计师路遥同志、主席柳燕同志先后发言。", THEN), [("criticism", None, ["院长骆明同志", "会计师路遥同志", "主席柳燕同志"]), *NEXT]),
    ("candidates who come up one after another", ("第三项，请候选人作竞职演说。", "请主任候选人骆明上台。", "请委员候选人路遥、委员候选人柳燕依次上台。", "第四项，请书记童乐讲话。"), [("speech", None, ["主任候选人骆明", "委员候选人路遥", "委员候选人柳燕"]), *NEXT]),
    ("who they are was told", ("第三项，请学员代表交流学习体会。", "一组，甲村支部书记骆明；", "二组，乙村支部书记柳燕。", "请两位代表依次登台。", "第四项，请书记童乐讲话。"), [("speech", "学习体会", ["学员代表"]), *NEXT]),
]  # fmt: skip
PAUSES: list[tuple[str, tuple[str, ...], Found]] = [
    ("the meeting stops", ("请主任骆明通报情况。", "会议暂停15分钟，代表们可在本区域内休息。", THEN), [("report", None, ["主任骆明"]), ("break", None, []), *NEXT]),
    ("what stopped elsewhere", ("请主任骆明通报情况。", "三号线上午暂停15分钟，给大家带来不便。", THEN), [("report", None, ["主任骆明"]), *NEXT]),
    ("a picture of all", ("请主任骆明通报情况。", "最后，请嘉宾移步大厅台阶，合影留念。合影之后，请专家参观车间。"), [("report", None, ["主任骆明"]), ("break", None, [])]),
    ("who goes on behind the picture", ("请主任骆明通报情况。", "合影之后，请书记童乐讲话。"), [("report", None, ["主任骆明"]), *NEXT]),
    ("an anthem behind the points", ("请主任骆明通报情况。", "我讲三句话。第一，抓传达。第二，抓分解。第三，抓开局。", "最后，请起立，唱《国际歌》。"), [("report", None, ["主任骆明"]), ("address", None, []), ("ceremony", "唱《国际歌》", [])]),
]  # fmt: skip
MOTIONS = ("议案一，《甲报告》，请骆明主任宣读。", "议案二，《乙议案》，请柳燕主任宣读。")
HEARD: Found = [("reading", "《甲报告》", ["骆明主任"]), ("reading", "《乙议案》", ["柳燕主任"])]
PASSED: Found = [("vote", "《甲报告》", ["骆明主任"]), ("vote", "《乙议案》", ["柳燕主任"])]
VOTES: list[tuple[str, tuple[str, ...], Found]] = [
    ("all motions, when they were read", (*MOTIONS, "议案宣读完毕。股东如有疑问，请举手提问。", "现在进行表决。请工作人员分发表决票。", THEN), [*HEARD, ("vote", None, []), *NEXT]),
    ("each by itself", (MOTIONS[0], "现在表决，同意的请举手。通过。", MOTIONS[1], "现在表决，同意的请举手。通过。", THEN), [*PASSED, *NEXT]),
    ("each of those two", (*MOTIONS, "以上两项议案，请填写表决票。", THEN), [*PASSED, *NEXT]),
    ("what is no motion", ("第一项，请骆明主任宣读《甲决定》。", "第二项，请柳燕主任宣读《乙办法（草案）》。", "现在进行表决。同意的请举手。", THEN), [("reading", "《甲决定》", ["骆明主任"]), ("vote", "《乙办法（草案）》", ["柳燕主任"]), *NEXT]),
    ("named, then read, then voted", ("接下来，大会进行表决，采用按表决器方式。首先表决《甲决议（草案）》。决议草案已印发各位代表，请主任骆明宣读。", "请按表决器。通过。", "再表决《乙决议（草案）》，由秘书长柳燕宣读。", "请按表决器。通过。", THEN), [("vote", "《甲决议（草案）》", ["主任骆明"]), ("vote", "《乙决议（草案）》", ["秘书长柳燕"]), *NEXT]),
    ("behind who is elected", ("请总监票人骆明宣读计票结果。", "我宣布：柳燕当选为副主任。", "接下来进行表决。首先表决《甲决议》。同意的请举手。通过。", THEN), [("reading", "计票结果", ["总监票人骆明"]), ("announcement", None, []), ("vote", "《甲决议》", []), *NEXT]),
    ("who sees to it", ("五、票决《甲方案（草案）》。", "请总监票人骆明组织清点人数、分发表决票。（投票）", "六、选举职工董事。", "仍由总监票人骆明负责，请领票、画票、投票。", "七、请书记童乐讲话。"), [("vote", "《甲方案（草案）》", ["总监票人骆明"]), ("election", "职工董事", ["总监票人骆明"]), *NEXT]),
    ("a delegate who tells how it came out", ("请总监票人骆小明代表宣读计票结果。", THEN), [("reading", "计票结果", ["总监票人骆小明代表"]), *NEXT]),
    ("for all of whom he tells it", ("请总监票人骆小明代表全体监票人宣读计票结果。", THEN), [("reading", "计票结果", ["总监票人骆小明"]), *NEXT]),
    ("how it was counted", (*MOTIONS, "请监票人骆明宣布现场与网络投票合并后的表决结果。", THEN), [*HEARD, ("announcement", "表决结果", ["监票人骆明"]), *NEXT]),
    ("of what the result is", ("请组长骆明通报线上线下联合检查的结果。", THEN), [("report", "线上线下联合检查的结果", ["组长骆明"]), *NEXT]),
    ("who counts in a pause", (*MOTIONS, "现在进行表决。请工作人员分发表决票。", "请骆明、柳燕进行计票，会议休会二十分钟。", THEN), [*HEARD, ("vote", None, ["骆明", "柳燕"]), ("break", None, []), *NEXT]),
    ("who was chosen to see to an election", ("第二项，通过监票人名单。请主任骆明宣读《监票人名单》。同意的请举手。通过。", "表决票和选票一会儿分发。请监票人柳燕检查票箱。", THEN), [("vote", "《监票人名单》", ["主任骆明"]), *NEXT]),
]  # fmt: skip
ELECTIONS: list[tuple[str, tuple[str, ...], Found]] = [
    ("first of all, as the agenda told", ("今天的议程有：补选常委会副主任和法院院长，表决三个决议草案。", "现在，先进行补选。", "请总监票人骆明检查票箱。（投票）", THEN), [("election", "常委会副主任和法院院长", ["总监票人骆明"]), *NEXT]),
    ("two elections of which the agenda told", ("今天的议程有：选举理事会，选举监事会。", "现在，先进行选举。", "请总监票人骆明检查票箱。（投票）", THEN), [("election", None, ["总监票人骆明"]), *NEXT]),
    ("advanced units that are chosen", ("先进集体选举工作上周已经完成。", THEN), NEXT),
]  # fmt: skip
FLOORS: list[tuple[str, tuple[str, ...], bool]] = [
    ("all are asked to add", ("请主任骆明汇报方案。", "请大家补充，看问题找得准不准。"), True),
    ("those of a body are asked to add", ("请主任骆明汇报方案。", "请各位委员再补充。"), True),
    ("all are to fill in a form", ("请主任骆明汇报方案。", "请大家补充填写登记表。"), False),
    ("all are to add papers later", ("请主任骆明汇报方案。", "请大家会后补充材料。"), False),
]
ROWS = [*VOTES, *ELECTIONS, *ITEMS, *RITES, *FEASTS, *TURNS, *PAUSES]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_goes_on(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize(("line", "count"), COUNTED)
def test_how_many_items_there_are(line: str, count: int | None) -> None:
    assert understood(line, THEN).announced_count == count


@pytest.mark.parametrize(("lines", "is_open"), [row[1:] for row in FLOORS], ids=[row[0] for row in FLOORS])
def test_all_are_asked_to_add_to_what_was_told(lines: tuple[str, ...], is_open: bool) -> None:
    assert [step.discussion for step in understood(*lines).steps] == [is_open]
