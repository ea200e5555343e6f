"""What ordinary meetings say in other words: agendas in a row, heads of several organs, papers signed, pictures taken."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document

Found = list[tuple[str, str | None, list[str]]]
TITLE = ("办法讨论会主持词", "同志们：")


def _steps(*lines: str, title: str = TITLE[0]) -> Found:
    found = recognise(document("\n".join((title, TITLE[1], *lines)))).steps
    return [(one.type, one.subject, list(one.speakers)) for one in found]


ROWS = [
    "会议议程包括：观看警示教育片、宣读案例通报、表态发言、重温入党誓词、院长讲话。",
    "大会主要程序为：奏唱国歌、宣读决定、颁奖、代表发言。",
    "今天的活动流程是升国旗、宣誓、敬献花篮、参观展览。",
    "会议主要内容有：通报情况、观看短片、签订责任书。",
]


@pytest.mark.parametrize("row", ROWS)
def test_an_agenda_in_a_row_is_no_step(row: str) -> None:
    assert _steps("今天召开大会。", row, "首先，请书记甲讲话。") == [("address", None, ["书记甲"])]


def test_a_rite_behind_the_opening_is_one() -> None:
    assert _steps("今天召开大会。", "全体起立，奏唱国歌。")[0][0] == "ceremony"


@pytest.mark.parametrize(
    "line",
    [
        "厂里商量，不摆花篮，请大伙坐下来唠唠心里话。",
        "今天把大家请来，请各位坐到一起聊聊。",
        "所以请师傅们聚在一起说说话。",
    ],
)
def test_why_all_were_asked_to_come_is_no_talk(line: str) -> None:
    found = recognise(document("\n".join((*TITLE, line, "座谈会分三个环节。", "首先，请书记甲讲话。"))))
    assert ([one.type for one in found.steps], found.announced_count) == (["address"], 3)


COUNTS = [
    ("根据通过的议程，今天的大会要完成五项任务。", 5),
    ("本次会议共有四项任务：", 4),
    ("仪式共有八道礼序，遵古而不泥古。", 8),
    ("今天要部署三项任务，请大家记好。", None),
    ("去年的会议部署了六项任务。", None),
]


@pytest.mark.parametrize(("line", "count"), COUNTS)
def test_how_many_items_there_are(line: str, count: int | None) -> None:
    assert recognise(document("\n".join((*TITLE, line, "首先，请书记甲讲话。")))).announced_count == count


CALLED = [
    ("“金牌师傅”、钳工晁小梅两位发言。", ["“金牌师傅”、钳工晁小梅"]),
    ("省劳模步青云、计量员阳春两位发言。", ["省劳模步青云", "计量员阳春"]),
    ("排名前三位发言。", ["排名前三位"]),
    ("甲村、乙村、丙村三个村的党支部书记发言。", ["甲村、乙村、丙村三个村的党支部书记"]),
    ("住建局、交通局两个部门的主要负责同志发言。", ["住建局、交通局两个部门的主要负责同志"]),
    ("河东镇、河西镇两个镇的镇长李四、王五发言。", ["河东镇", "河西镇两个镇的镇长李四", "王五"]),
    ("方案提出人秦可、经营者代表舒泽就大家的问题作出回应。", ["方案提出人秦可", "经营者代表舒泽"]),
    ("主任赵强、驻村干部丁一同志发言。", ["主任赵强", "驻村干部丁一同志"]),
]


@pytest.mark.parametrize(("call", "who"), CALLED)
def test_who_is_called(call: str, who: list[str]) -> None:
    assert _steps("首先，请局长骆明致辞。", f"接下来，请{call}")[-1][2] == who


def test_whose_story_it_is_says_nothing_of_it() -> None:
    assert _steps("第二个环节，请师傅们讲讲自己的故事。先请班长雷宝成发言。") == [("speech", None, ["班长雷宝成"])]
    assert _steps("首先，请班长雷宝成讲述战斗故事。") == [("speech", "战斗故事", ["班长雷宝成"])]


@pytest.mark.parametrize(
    ("line", "floor"),
    [
        ("请大家带回去跟班组的兄弟姐妹们好好聊一聊。", False),
        ("这一条请大家回家跟家人好好聊聊。", False),
        ("请大家好好聊一聊。", True),
        ("大家别憋着回去再说，现在就提意见。", True),
    ],
)
def test_what_is_to_be_talked_over_at_home_opens_no_floor(line: str, floor: bool) -> None:
    steps = recognise(document("\n".join((*TITLE, "首先，请科长童乐汇报防汛情况。", line)))).steps
    assert any(one.discussion for one in steps) is floor


SIGNED: list[tuple[list[str], str | None, list[str]]] = [
    (
        ["第五项：签订承诺书。请各年级组组长、各处室主任上台，在《师德承诺书》上签名。"],
        "《师德承诺书》",
        ["各年级组组长", "各处室主任"],
    ),
    (
        [
            "第二项，集中签约。共五个项目，分两组签署入园投资协议。",
            "先请第一组上台：董事长邬卓、总经理骆平，代表开发区签约的是副主任万里。",
        ],
        "入园投资协议",
        ["董事长邬卓", "总经理骆平", "副主任万里"],
    ),
    (
        ["第二项，签约。代表镇政府签约的是书记尤大勇，代表企业签约的是总经理卫东平。"],
        None,
        ["书记尤大勇", "总经理卫东平"],
    ),
    (
        ["第二项，签约。其余两个项目已于会前签署投资协议。请董事长邬卓、总经理骆平签约。"],
        None,
        ["董事长邬卓", "总经理骆平"],
    ),
    (
        ["第二项，签约。请甲先生与乙先生签订《师徒协议》，请见证人阮伯年先生、馆长楚云一同签字见证。"],
        "《师徒协议》",
        ["甲先生", "乙先生", "见证人阮伯年先生", "馆长楚云"],
    ),
]


@pytest.mark.parametrize(("lines", "subject", "who"), SIGNED)
def test_who_signs_what(lines: list[str], subject: str | None, who: list[str]) -> None:
    assert _steps(*lines) == [("signing", subject, who)]


PICTURES = [
    ("请全体会员到酒店前广场合影留念。", True),
    ("请师父与各位来宾移步祠堂天井合影。", True),
    ("下面，请各位代表到楼前拍个合影。", True),
    ("请受表彰的同志到广场合影留念。", False),
    ("请台上的各位嘉宾留步，在台上合影留念。", False),
    ("会后请大家到楼前合影。", False),
]


@pytest.mark.parametrize(("line", "pause"), PICTURES)
def test_all_go_where_their_picture_is_taken(line: str, pause: bool) -> None:
    assert ("break" in [kind for kind, *_ in _steps("首先，请局长骆明致辞。", line)]) is pause


RITES = (
    "拜师仪式主持词",
    "礼序之一：礼敬祖师。请闵先生率众弟子行三鞠躬礼。",
    "礼序之二：敬茶。请众弟子依次为师父奉茶。",
)


def test_a_rite_is_called_what_its_number_heads() -> None:
    found = _steps(*RITES[1:], title=RITES[0])
    assert found == [("ceremony", "礼敬祖师", ["闵先生"]), ("ceremony", "敬茶", ["众弟子"])]


@pytest.mark.parametrize("mark", ["环节②　", "〔程序之二〕", "流程二：", "环节之二："])
def test_marks_that_number_an_item(mark: str) -> None:
    found = _steps("首先，请局长骆明致辞。", f"{mark}请馆长桂明堂介绍展览情况。", "接着，请书记甲讲话。")
    assert found[1] == ("report", "展览情况", ["馆长桂明堂"])


def test_an_item_that_names_who_tells_and_the_call_in_full_are_one() -> None:
    lines = ("第一项，请桂明堂馆长介绍展览情况。", "下面，请市博物馆书记、馆长桂明堂介绍展览情况。")
    assert _steps(*lines) == [("report", "展览情况", ["市博物馆书记、馆长桂明堂"])]
    other = ("第一项，请桂明堂馆长介绍展览情况。", "下面，请市博物馆副馆长赵强介绍展品情况。")
    assert len(_steps(*other)) == 2


@pytest.mark.parametrize(
    "call", ["对测评表填写作说明", "就填表要求向大家作个讲解", "把测评表的填法讲一讲", "说明填票注意事项"]
)
def test_who_explains_a_form_is_of_the_appraisal(call: str) -> None:
    assert _steps(f"四、民主测评。请副组长栾慧同志{call}。") == [("appraisal", None, ["副组长栾慧同志"])]


VILLAGE = (
    "第二件，说地。村里拿出一个《机动地发包方案》。请村委会主任孙长喜把这个方案给大家说道说道，为啥这么定。",
    "改过的《机动地发包方案》，现在举手表决。同意的，举手。",
    "第三件，说人。空出一个委员的位置，得补选一名监督委员会委员。先请副书记郭秀丽念一下《补选办法（草案）》。",
    "有意见没有？没意见咱就举手。同意的举手。",
    "候选人是两个。现在发票，一人一张。",
    "请监票人姜大勇、计票人白晓光到里屋去唱票点票，大伙儿歇十分钟。",
)


def test_a_village_meeting() -> None:
    steps = recognise(document("\n".join((*TITLE, "今儿个是2026年3月29号，开个会。", *VILLAGE))))
    assert [(one.type, one.subject, list(one.speakers)) for one in steps.steps] == [
        ("vote", "《机动地发包方案》", ["村委会主任孙长喜"]),
        ("vote", "《补选办法（草案）》", ["副书记郭秀丽"]),
        ("election", "监督委员会委员", ["监票人姜大勇", "计票人白晓光"]),
        ("break", None, []),
    ]
    assert str(steps.day) == "2026-03-29"
    assert not any(one.discussion for one in steps.steps[1:])


def test_whoever_has_no_ballot_raises_his_hand_and_votes_for_nothing() -> None:
    lines = ("第一项，选举理事。请工作人员发票。", "没有收到选票的代表请举手示意。")
    assert [kind for kind, *_ in _steps(*lines)] == ["election"]
    assert _steps("首先，请科长童乐宣读防汛方案。", "没有拿到票的请举手。")[-1][0] == "reading"
    assert _steps("首先，请科长童乐宣读防汛方案。", "没有意见的请举手。")[-1][0] == "vote"


def test_a_film_for_those_who_wait_is_a_step() -> None:
    lines = (
        "第六项，选举理事。请各位会员写票、投票。",
        "计票期间，候选人请到二楼；其他会员请在会场观看宣传片《家园》。",
    )
    assert _steps(*lines)[-1][:2] == ("other", "《家园》")


@pytest.mark.parametrize(
    ("line", "kind", "who"),
    [
        ("大会第二项：请集团总校长沈致远先生致辞。", "speech", ["集团总校长沈致远先生"]),
        ("请区委书记宁致远同志致欢迎辞。", "speech", ["区委书记宁致远同志"]),
        ("请优秀教师上台，请沈致远总校长和俞芬主任颁奖。", "award", ["沈致远总校长", "俞芬主任"]),
    ],
)
def test_a_name_holds_the_word_of_what_its_bearer_does(line: str, kind: str, who: list[str]) -> None:
    assert [(one[0], one[2]) for one in _steps(line)] == [(kind, who)]


def test_an_organ_that_is_to_take_others_to_task_does_so_afterwards() -> None:
    first = "请政法委副书记聂长庚同志汇报。"
    assert len(_steps(first, "对排在末三位的乡镇，由政法委约谈。")) == 1
    assert len(_steps(first, "下面，由政法委通报考核情况。")) == 2


def test_those_who_talk_a_matter_over_are_not_called() -> None:
    lines = ("请组织部部长苗春雨同志介绍人选情况。", "请各位常委酝酿，有不同看法的现在讲。")
    assert [one[2] for one in _steps(*lines)] == [["组织部部长苗春雨同志"]]
