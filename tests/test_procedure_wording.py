"""What the chair says around the items: agenda announced, people and numbers, one speaker after another, the chair."""

from __future__ import annotations

from typing import Any

import pytest

from meetingkit.document import Role
from tests.meetings import PEOPLE, Facts, meeting, said, script

FANG, JIANG, LU = "区委组织部副部长方志恒同志", "区财政局局长江云帆同志", "区应急管理局局长卢思敏同志"
CHAIR = "周明（区长）"
A, B, C = {"汇报": "甲事", "汇报人": "甲局"}, {"起草说明": "乙办法", "说明人": "乙局"}, {"讲话": None}


def opening(*items: Facts, **facts: Any) -> list[str]:
    """What is said before the first item."""
    paragraphs = script(meeting(*items, **facts)).paragraphs
    return [p.text for p in paragraphs if p.item is None and p.role is Role.BODY][: -len(said(*items, **facts).after)]


@pytest.mark.parametrize(
    ("items", "facts", "lines"),
    [
        ([A, B, C], {}, []),
        ([A, B, C], {"报议程": "不报"}, []),
        ([A], {"报议程": "连写"}, ["今天会议的议程有一项：甲局汇报甲事。"]),
        ([A], {"报议程": "列表"}, ["今天会议的议程有一项：甲局汇报甲事。"]),
        ([A, B], {"报议程": "连写"}, ["今天会议的议程有两项：一是甲局汇报甲事；二是乙局就《乙办法》作起草说明。"]),
        (
            [A, B, C],
            {"报议程": "列表"},
            [
                "今天会议的议程有三项：",
                "一、甲局汇报甲事；",
                "二、乙局就《乙办法》作起草说明；",
                "三、我讲几点意见。",
            ],
        ),
        ([{"仪式": "奏唱国歌"}, A, {"休会": "5分钟"}], {"报议程": "是"}, ["今天会议的议程有一项：甲局汇报甲事。"]),
        ([{"仪式": "奏唱国歌"}], {"报议程": "连写"}, []),
        ([A, B], {"报议程": "今天有两件事。"}, ["今天有两件事。"]),
        ([A, {**B, "议题": "否"}], {"报议程": "连写"}, ["今天会议的议程有一项：甲局汇报甲事。"]),
        (
            [A, {"讲话": None, "讲话人": PEOPLE[1]}, C],
            {"报议程": "连写"},
            [f"今天会议的议程有两项：一是甲局汇报甲事；二是{JIANG}讲话。"],
        ),
        ([{**A, "议题": "听取甲局的汇报"}], {"报议程": "连写"}, ["今天会议的议程有一项：听取甲局的汇报。"]),
    ],
)
def test_the_opening_announces_the_agenda(items: list[Facts], facts: Facts, lines: list[str]) -> None:
    assert opening(*items, **facts) == lines


@pytest.mark.parametrize(
    ("item", "topic"),
    [
        ({"汇报": "甲事", "汇报人": ["甲局", "乙局", "丙局"]}, "甲局、乙局、丙局汇报甲事"),
        ({"汇报": "甲事", "汇报人": ["甲局", "乙局", "丙局", "丁局"]}, "甲局等4个单位汇报甲事"),
        ({"汇报": "甲事", "汇报人": ["甲局", "乙局", "丙局", "丁局"], "统称": "部门"}, "甲局等4个部门汇报甲事"),
        ({"传达": "《通知》", "传达人": PEOPLE[0]}, f"{FANG}传达《通知》"),
        ({"学习": "《章程》"}, "集体学习《章程》"),
        ({"学习": "《章程》", "领学人": "甲局"}, "甲局领学《章程》"),
        ({"发言": None, "发言人": [*PEOPLE]}, f"{FANG}等4位同志发言"),
        ({"交流": "做法", "发言人": "甲局"}, "甲局就做法作交流发言"),
        ({"宣读": "《决定》", "宣读人": "甲局"}, "甲局宣读《决定》"),
        ({"表决": "《办法》"}, "表决《办法》"),
        ({"表决": "《办法》", "讨论": "是"}, "讨论并表决《办法》"),
        ({"表决": "《办法》", "宣读人": "甲局"}, "宣读并表决《办法》"),
        ({"选举": "委员"}, "选举委员"),
        ({"表彰": "先进集体"}, "表彰先进集体"),
        ({"表彰": "金星奖"}, "颁发金星奖"),
        ({"签约": "协议", "签约方": "甲局"}, "签订协议"),
        ({"批评与自我批评": "作风"}, "围绕作风开展批评与自我批评"),
        ({"民主测评": "班子"}, "对班子进行民主测评"),
        ({"宣布": "任免决定"}, "宣布任免决定"),
        ({"宣布": "任免决定", "宣布人": "甲局"}, "甲局宣布任免决定"),
        ({"讲话": "工作", "讲话人": PEOPLE[1]}, f"{JIANG}就工作讲话"),
        ({"讲话": None, "要点": ["甲"]}, "我讲一点意见"),
    ],
)
def test_each_type_has_its_words_in_the_announced_agenda(item: Facts, topic: str) -> None:
    assert opening(item, 报议程="连写") == [f"今天会议的议程有一项：{topic}。"]


@pytest.mark.parametrize(
    ("items", "starts"),
    [
        ([A, B, A, C], ["首先，进行第一项议程，请", "下面，进行第二项议程，请", "接下来，进行第三项议程，请"]),
        ([A, B, A], ["首先，进行第一项议程，请", "下面，进行第二项议程，请", "最后，进行第三项议程，请"]),
        ([{"仪式": "奏唱国歌"}, A, B], ["请全体", "首先，进行第一项议程，请", "下面，进行第二项议程，请"]),
        ([A], ["下面，请"]),
    ],
)
def test_links_may_name_the_number_of_the_item(items: list[Facts], starts: list[str]) -> None:
    for line, start in zip(said(*items, 衔接="第几项").items, starts, strict=False):
        assert line.startswith(start)


def test_the_chairs_own_address_has_its_number_too() -> None:
    assert said(A, C, 衔接="第几项").items[-1] == "刚才，甲局汇报了甲事。下面，进行第二项议程，我再讲几点意见。"


@pytest.mark.parametrize(
    ("facts", "lines"),
    [
        ({"出席": ["甲", "乙"], "列席": ["丙"]}, []),
        ({"出席": ["甲", "乙"], "介绍": "是"}, ["出席今天会议的有甲、乙。"]),
        (
            {"出席": "甲", "参加": "乙", "列席": "丙", "介绍": "是"},
            ["出席今天会议的有甲；参加会议的有乙；列席会议的有丙。"],
        ),
        ({"列席": "丙", "介绍": "是"}, ["列席今天会议的有丙。"]),
        ({"介绍": "是"}, []),
        (
            {"主会场": "区会议中心", "分会场": ["甲镇", "乙镇"]},
            ["会议的主会场设在区会议中心，设两个分会场：甲镇、乙镇。"],
        ),
        ({"主会场": "区会议中心"}, ["会议的主会场设在区会议中心。"]),
        ({"分会场": "甲镇"}, ["会议设一个分会场：甲镇。"]),
        ({"应到": "32"}, []),
        ({"应到": "32", "报人数": "是"}, ["会议应到32人，实到＿＿＿人。"]),
        ({"应到": "32人", "实到": "30"}, ["会议应到32人，实到30人。"]),
        ({"应到": "32", "实到": "30", "请假": ["甲", "乙"]}, ["会议应到32人，实到30人，甲、乙请假。"]),
        ({"应到": "32", "实到": "30", "报人数": "否"}, []),
        ({"报人数": "是"}, ["会议应到＿＿＿人，实到＿＿＿人。"]),
        (
            {"应到": "32", "实到": "30", "到会比例": "三分之二以上"},
            ["会议应到32人，实到30人，达到三分之二以上，符合规定人数，可以开会。"],
        ),
        ({"出席": ["周明（区长）", "各镇"], "介绍": "是"}, ["出席今天会议的有区长周明同志、各镇。"]),
        (
            {"出席": ["周明（区委副书记、区长）", "李一（区委常委）"], "介绍": "是"},
            ["出席今天会议的有区委副书记、区长周明同志，区委常委李一同志。"],
        ),
    ],
)
def test_the_opening_says_who_is_here(facts: Facts, lines: list[str]) -> None:
    assert opening(A, **facts) == lines


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        (
            {},
            ("有表决权的党员应到＿＿＿人，实到＿＿＿人。（实到达到半数以上的，可以开会；未达到半数以上的，不能开会）"),
        ),
        (
            {"实到": "9"},
            ("有表决权的党员应到＿＿＿人，实到9人。（实到达到半数以上的，可以开会；未达到半数以上的，不能开会）"),
        ),
        ({"应到": "30", "实到": "15"}, "有表决权的党员应到30人，实到15人，达到半数以上，符合规定人数，可以开会。"),
        ({"应到": "30", "实到": "14"}, "有表决权的党员应到30人，实到14人。"),
    ],
    ids=["filled in live", "how many are due is not known", "enough", "not enough is never called enough"],
)
def test_a_quorum_is_claimed_only_when_it_is_met(facts: Facts, line: str) -> None:
    assert line in opening(A, 类型="党员大会", **facts)


def test_speakers_one_by_one_are_called_with_the_next_to_get_ready() -> None:
    item = {"汇报": "甲事", "汇报人": ["甲局", "乙局", PEOPLE[0]], "逐个": "是", "每人": "8分钟", "讨论": "是"}
    assert said(item).items == [
        "下面，请3位负责同志逐个汇报甲事。每位不超过8分钟。",
        "请甲局汇报，请乙局准备。",
        f"请乙局汇报，请{FANG}准备。",
        f"请{FANG}汇报。",
        "大家有什么意见，请发表。",
    ]


def test_guests_are_not_called_comrades() -> None:
    item = {"发言": None, "发言人": ["黄建华先生（甲公司董事长）", "林美玲女士"], "逐个": "是"}
    assert said(item).items == [
        "下面，请2位逐个发言。",
        "请甲公司董事长黄建华先生发言，请林美玲女士准备。",
        "请林美玲女士发言。",
    ]


@pytest.mark.parametrize(
    ("comment", "line"), [("主持人", "（主持人点评）"), (PEOPLE[1], f"请{JIANG}点评。"), (CHAIR, "（主持人点评）")]
)
def test_a_comment_follows_every_speaker(comment: str, line: str) -> None:
    item = {"汇报": "甲事", "汇报人": ["甲局", "乙局"], "逐个": "是", "点评": comment}
    lines = said(item, 主持人=CHAIR).items
    assert lines[1:] == ["请甲局汇报，请乙局准备。", line, "请乙局汇报。", line]


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ({"传达": "《通知》", "传达人": CHAIR}, "下面，由我传达《通知》。"),
        ({"传达": "《通知》", "传达人": "周明"}, "下面，由我传达《通知》。"),
        ({"传达": "《通知》", "传达人": "主持人"}, "下面，由我传达《通知》。"),
        ({"汇报": "甲事", "汇报人": ["主持人", "甲局"]}, "下面，由我和甲局分别汇报甲事。"),
        ({"汇报": "甲事", "汇报人": ["甲局", "主持人", "乙局"]}, "下面，由甲局、我和乙局依次汇报甲事。"),
        ({"表彰": "先进", "颁奖人": "主持人"}, "下面，表彰先进。由我颁奖。（颁奖、合影）"),
        ({"仪式": "培土奠基", "参加人": ["主持人", PEOPLE[0]]}, f"现在，由我和{FANG}培土奠基。（培土奠基）"),
    ],
)
def test_the_chair_is_never_invited_by_name(item: Facts, line: str) -> None:
    assert said(item, 主持人=CHAIR).items[0] == line


def test_every_member_criticises_himself_hears_the_others_and_answers() -> None:
    item = {"批评与自我批评": None, "发言人": ["主持人", PEOPLE[0], PEOPLE[1]], "每人": "10分钟"}
    assert said(item, 主持人=CHAIR).items == [
        "下面，开展批评与自我批评。每人不超过10分钟。",
        f"由我作自我批评，请{FANG}准备。",
        "请大家对我提出批评意见。",
        "（主持人表态）",
        f"请{FANG}作自我批评，请{JIANG}准备。",
        "请其他同志对方志恒同志提出批评意见。",
        "请方志恒同志表态。",
        f"请{JIANG}作自我批评。",
        "请其他同志对江云帆同志提出批评意见。",
        "请江云帆同志表态。",
    ]


def test_awards_are_handed_out_in_rounds() -> None:
    rounds = [{"获奖": ["甲", "乙"], "颁奖人": PEOPLE[0]}, {"获奖": "丙"}]
    assert said({"表彰": "先进集体", "分批": rounds}).items == [
        "下面，表彰先进集体，分两批颁奖。",
        f"第一批，请甲、乙上台领奖。（上台）请{FANG}颁奖。（颁奖、合影）",
        "第二批，请丙上台领奖。（上台）",
    ]


def test_appointments_the_chair_announces_come_after_removals() -> None:
    item = {"宣布": "任免决定", "任命": "李一（局长）", "免去": ["王二（局长）", "赵三"]}
    assert said(item).items == [
        "下面，由我宣布任免决定。",
        "免去王二同志局长职务。",
        "免去赵三同志＿＿＿职务。",
        "任命李一同志为局长。",
    ]


def test_whoever_has_a_form_of_address_is_no_comrade_besides() -> None:
    item = {"宣布": "聘任决定", "任命": ["李一先生（顾问）", "王二同学（学生委员）"]}
    assert said(item).items[1:] == ["任命李一先生为顾问。", "任命王二同学为学生委员。"]


def test_who_only_attends_one_item_enters_and_leaves() -> None:
    assert said({**A, "列席": ["丙局", "丁局"]}, B).items == [
        "（请丙局、丁局进入会场）",
        "首先，请甲局汇报甲事。",
        "（丙局、丁局离开会场）",
        "下面，请乙局就《乙办法》作起草说明。",
    ]


def test_a_speaker_elsewhere_is_called_with_the_venue() -> None:
    item = {"发言": None, "发言人": [{"姓名": "方志恒", "职务": "镇长", "会场": "石门镇分会场"}]}
    assert said(item).items == ["下面，请石门镇分会场镇长方志恒同志发言。"]


LEADER = {"讲话": None, "讲话人": PEOPLE[1]}


@pytest.mark.parametrize(
    ("points", "lines"),
    [
        ([], "我再强调几点。"),
        (["抓紧"], "我再强调一点。"),
        (["抓紧", "抓实"], "我再强调两点。"),
        (["抓紧", "抓实", "抓好"], "我再强调三点。"),
    ],
)
def test_after_the_leaders_address_the_chair_only_adds_so_many_points(points: list[str], lines: str) -> None:
    spoken = said(A, LEADER, {"讲话": None, "要点": points}).items
    assert f"刚才，甲局汇报了甲事，{JIANG}作了讲话。下面，就贯彻落实会议精神，{lines}" in spoken


def test_the_chairs_appraisal_of_an_address_follows_the_recap() -> None:
    spoken = said(A, {**LEADER, "评价": "讲得很实。"}, 要求="请抓好落实。")
    assert spoken.after[0] == f"刚才，甲局汇报了甲事，{JIANG}作了讲话。讲得很实。请抓好落实。"


ANTHEM = {"仪式": "奏《国际歌》"}


def test_the_recap_comes_before_the_ceremonies_that_close() -> None:
    paragraphs = [p.text for p in script(meeting(A, ANTHEM, 要求="请抓好落实。")).paragraphs if p.text][-3:]
    assert paragraphs == [
        "刚才，甲局汇报了甲事。请抓好落实。",
        "请全体起立，奏《国际歌》。（奏《国际歌》）请坐下。",
        "今天的会议就开到这里，散会。",
    ]


@pytest.mark.parametrize(
    ("items", "recap"),
    [
        (
            [{"民主测评": "班子"}, {"表决": "《办法》"}],
            "刚才，大家对班子进行了民主测评，对《办法》进行了表决。",
        ),
        ([{"表彰": "先进集体"}, {"表彰": "金星奖"}], "刚才，会议表彰了先进集体，颁发了金星奖。"),
        (
            [{"民主测评": "班子"}, {"表决": "《办法》", "回顾": "大家通过了《办法》"}],
            "刚才，大家对班子进行了民主测评，大家通过了《办法》。",
        ),
    ],
    ids=["everybody", "the meeting", "one's own words stay"],
)
def test_a_recap_does_not_repeat_its_subject(items: list[Facts], recap: str) -> None:
    assert said(*items).after[0] == recap


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ({"通报": "整改情况", "通报人": PEOPLE[0]}, [f"下面，请{FANG}通报整改情况。", f"刚才，{FANG}通报了整改情况。"]),
        ({"介绍": "项目情况", "介绍人": "甲公司"}, ["下面，请甲公司介绍项目情况。", "刚才，甲公司介绍了项目情况。"]),
        ({"述职": None, "述职人": PEOPLE[0]}, [f"下面，请{FANG}述职。", f"刚才，{FANG}作了述职。"]),
        ({"致辞": None, "发言人": PEOPLE[0]}, [f"下面，请{FANG}致辞。", f"刚才，{FANG}致辞。"]),
    ],
)
def test_a_type_may_go_by_another_name(item: Facts, lines: list[str]) -> None:
    spoken = said(item)
    assert [spoken.items[0], spoken.after[0]] == lines


@pytest.mark.parametrize(
    ("kind", "recap", "wanted"),
    [
        ("领导小组会议", None, True),
        ("领导小组会议", "否", False),
        ("常委会会议", None, False),
        ("常委会会议", "是", True),
    ],
)
def test_whether_there_is_a_recap_is_told_by_the_agenda_or_its_kind(kind: str, recap: str | None, wanted: bool) -> None:
    assert ("刚才，甲局汇报了甲事。" in said(A, 类型=kind, 回顾=recap).after) is wanted


def test_nothing_is_last_while_people_are_still_called_to_act() -> None:
    act = {"仪式": "为项目剪彩", "参加人": PEOPLE[0]}
    assert [line[:2] for line in said(A, B, A, act).items] == ["首先", "下面", "接下", "现在"]
    assert said(A, act, 要求="请抓好落实。").after[0] == "刚才，甲局汇报了甲事。请抓好落实。"


def test_a_work_report_is_given_not_reported() -> None:
    spoken = said({"汇报": "工作报告", "汇报人": "甲局"})
    assert [spoken.items[0], spoken.after[0]] == ["下面，请甲局作工作报告。", "刚才，甲局作了工作报告。"]


def test_who_stays_is_told_before_the_close() -> None:
    assert said(A, 留会=["各镇书记"]).after[-2:] == ["会后，请各镇书记留下，继续开会。", "今天的会议就开到这里，散会。"]


@pytest.mark.parametrize(
    ("absent", "line"),
    [
        (["方志恒"], f"下面，请{JIANG}、{LU}分别发言。"),
        (["方志恒（病假）", "江云帆同志"], f"下面，请{LU}发言。"),
        ([*PEOPLE[:3]], "下面，请【待填：发言人】发言。"),
        (["别人"], f"下面，请{FANG}、{JIANG}、{LU}依次发言。"),
    ],
)
def test_nobody_on_leave_is_invited(absent: list[str], line: str) -> None:
    assert said({"发言": None, "发言人": [*PEOPLE[:3]]}, 请假=absent).items == [line]
