"""Rows behind a colon that are nobody's turn, points within an item, and calls that follow them."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

TOLD = ("report", "安全情况", ["教务处处长方知行"])
CALL = "首先，请教务处处长方知行通报安全情况。"
LEADER = ("address", None, ["校党委书记沈若谷"])
LAST = "下面，请校党委书记沈若谷讲话。"
LISTS = [
    ("causes", ["问题有三个方面：", "一、宿舍违规用电；", "二、食堂留样不全；", "三、门卫登记走过场。"]),
    ("in brackets", ["这次检查的重点有：", "（一）宿舍；", "（二）食堂；"]),
    ("in figures, ended by nothing", ["获奖的单位有：", "1.物理学院", "2.化学学院", "3.图书馆"]),
    ("with 第一", ["达成的共识有：", "第一，共建实训基地；", "第二，互派技术骨干。"]),
    ("what each is to do", ["各学院要做到：", "一要查。本周完成自查。", "二要改。发现一处整改一处。"]),
    (
        "rules that ask",
        ["会场纪律如下：", "一、请将手机调至静音。", "二、请不要来回走动。", "三、未经允许，不得录音。"],
    ),
    (
        "how a form is filled in",
        ["登记表填写说明：", "1.请在相应栏内打“√”；", "2.每人只能选一项；", "3.填好后请交到门口。"],
    ),
    ("gifts", ["收到的捐赠有：", "（一）图书一万册；", "（二）钢琴两架；", "（三）奖学金五十万元。"]),
]


@pytest.mark.parametrize("lines", [case[1] for case in LISTS], ids=[case[0] for case in LISTS])
@pytest.mark.parametrize("last", [LAST, LAST.removeprefix("下面，")])
def test_a_list_is_no_item_and_no_address(lines: list[str], last: str) -> None:
    assert steps(CALL, *lines, last) == [TOLD, LEADER]
    assert understood(CALL, *lines, last).points == ()


def test_what_the_chair_pledges_are_points_of_his() -> None:
    lines = [
        "借此机会，我代表管委会表两个态：",
        "其一，要素保障不断档。水电气路专人包保。",
        "其二，审批服务不过夜。材料齐全当日办结。",
    ]
    meeting = understood(CALL, LAST, *lines)
    assert [(step.type, step.first) for step in meeting.steps[2:]] == [("address", 4)]
    assert [point.lead.partition("。")[0] for point in meeting.points] == ["要素保障不断档", "审批服务不过夜"]


def test_the_rows_of_a_list_are_told_as_such() -> None:
    meeting = understood(CALL, "重点有两个：", "一、宿舍；", "二、食堂。", LAST)
    assert [one.what for one in meeting.taken if one.line in (4, 5)] == ["listed", "listed"]


HELD = [
    ("whoever is called", ["下面依次汇报：", "1.请物理学院院长方知行汇报；", "2.请化学学院院长沈若谷汇报。"], ["物理学院院长方知行", "化学学院院长沈若谷"]),
    ("whoever signs", ["签约的项目有：", "1.方知行与沈若谷签约；", "2.何雨与周安签约。"], None),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "who"), [case[1:] for case in HELD], ids=[case[0] for case in HELD])
def test_rows_that_are_held_are_no_list(lines: list[str], who: list[str] | None) -> None:
    found = understood(CALL, *lines)
    assert not any(one.what == "listed" for one in found.taken)
    assert who is None or [name for step in found.steps[1:] for name in step.speakers] == who


def test_points_at_the_end_are_the_address_of_the_chair() -> None:
    lines = ["各单位要做到：", "第一，抓紧部署，本周内完成自查。", "第二，抓实整改，发现一处整改一处。"]
    meeting = understood(CALL, LAST, *lines)
    assert [point.lead for point in meeting.points] == ["抓紧部署，本周内完成自查", "抓实整改，发现一处整改一处"]


WORDS: list[tuple[str, str, Found]] = [
    ("a citation", "颁奖词：半生守望，一世深情。", []),
    ("a paper whose name begins as a verb", "请乡亲们在倡议书上签名。", [("signing", "倡议书", [])]),
    ("what is done at home", "大家回去以后，好好讨论讨论，拿出办法来。", []),
    ("no question", "听听人家的话，我们还有什么理由不努力？", []),
]


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_words_that_look_like_procedure(line: str, expected: Found) -> None:
    assert steps(CALL, line) == [TOLD, *expected]
    assert not understood(CALL, line).steps[0].discussion


def test_several_are_hailed_and_everybody_else() -> None:
    from meetingkit.recognise.recognise import recognise
    from tests.recognition_score import document

    text = "敬老节慰问活动主持词\n爷爷奶奶们，各位志愿者：\n请院长方知行致辞。\n活动到此结束。\n"
    assert recognise(document(text)).salutation == "爷爷奶奶们，各位志愿者"
