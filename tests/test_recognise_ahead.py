"""What stands before a call or beside it: a paper before who reads it, a mark before an item, 会后 before the chair's points."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

REPORTS: Found = [("report", "秋粮收购进展", ["县粮食局局长骆明"])]
REPORT = "第一项，请县粮食局局长骆明汇报秋粮收购进展。"
ROWS: list[tuple[str, tuple[str, ...], Found]] = [
    ("a list that is passed, before who reads it", ("第一项，通过监票人名单", "主席团提名柳青同志任总监票人，监票人的建议名单请组织组组长骆明同志宣读。", "同意的请举手。"), [("vote", "监票人名单", ["组织组组长骆明同志"])]),
    ("a paper before who tells of it", (REPORT, "收购政策的主要内容请县发改局副局长柳青给大家介绍一下。"), [*REPORTS, ("report", "收购政策的主要内容", ["县发改局副局长柳青"])]),
    ("no matter told", (REPORT, "第二项，研究仓容不足问题。", "具体情况请县粮食局副局长柳青说明。"), [*REPORTS, ("explanation", "仓容不足问题", ["县粮食局副局长柳青"])]),
    ("who is to have it is nobody called", (REPORT, "仓容情况请各乡镇会后报送给副局长柳青。"), REPORTS),
    ("those who are left, in turn", ("第二步，参加人发表意见。", "请消费者参加人骆明发言。", "请经营者参加人柳青发言。", "其余参加人请按席位号依次发言。"), [("speech", None, ["消费者参加人骆明", "经营者参加人柳青", "其余参加人"])]),
    ("those who are left rest", (REPORT, "其余人员请按座位号依次退场。"), REPORTS),
    ("a moment has come", ("最激动人心的时刻到了，表彰2025年度先进。", "请“十佳班组”代表上台领奖，请副总经理骆明颁奖。"), [("award", "2025年度先进", ["副总经理骆明"])]),
    ("who hands over, by what he is there for", ("下面颁奖。", "请“十佳班组”代表上台领奖，颁奖领导是副总经理骆明、总工程师柳青。"), [("award", None, ["副总经理骆明", "总工程师柳青"])]),
    ("who serves as the one that hands over", ("下面颁奖。", "请获得“先进单位”称号的单位上台，由镇长骆明担任颁奖嘉宾。", "请获得“先进个人”称号的同志上台，有请颁奖嘉宾、镇党委书记柳青。"), [("award", None, ["镇长骆明", "镇党委书记柳青"])]),
    ("guests are thanked", ("下面颁奖。请镇长骆明颁奖。", "感谢各位颁奖嘉宾。"), [("award", None, ["镇长骆明"])]),
    ("of what they are proud is nobody", ("下面颁奖。请总工程师柳青颁奖。", "今年颁奖的是三类集体。"), [("award", None, ["总工程师柳青"])]),
    ("who takes what is given", ("第二项，图书捐赠。书店向我校赠书三千册，请书店经理骆明上台，向学校移交书目，请图书馆主任柳青老师接受。",), [("ceremony", "图书捐赠", ["书店经理骆明", "图书馆主任柳青老师"])]),
    ("a contract is signed by name", ("进行集体合同签字。有请企业方首席代表骆明、职工方首席代表柳青上台。",), [("signing", "集体合同", ["企业方首席代表骆明", "职工方首席代表柳青"])]),
    ("the record is signed", (REPORT, "会后进行会议记录签字。"), REPORTS),
    ("a delegate whose post sounds as a name", ("第一项，请职工方协商代表舒畅同志宣读合同要点。",), [("reading", "合同要点", ["职工方协商代表舒畅同志"])]),
    ("for whom he speaks", ("第一项，请县粮食局局长骆明代表全体同志表态。",), [("speech", None, ["县粮食局局长骆明"])]),
    ("how a form is filled in, and who is appraised", ("转入民主评议。请组织部副部长柳青同志讲解测评表的填法，然后对领导班子及成员进行民主测评，填好投入票箱。",), [("appraisal", "领导班子及成员", ["组织部副部长柳青同志"])]),
    ("who takes the forms in", ("第三环节：测评。请大家填写测评表，请人事科科长骆明收票。",), [("appraisal", None, ["人事科科长骆明"])]),
    ("an adjournment till after lunch", (REPORT, "上午的大会就开到这里，休会，午餐后各代表团进行讨论。", "现在继续开会。请总工程师柳青介绍技改方案。"), [*REPORTS, ("break", None, []), ("report", "技改方案", ["总工程师柳青"])]),
    ("a meeting pauses", (REPORT, "报告结束了。会议暂时休会。", "现在复会。请总工程师柳青介绍技改方案。"), [*REPORTS, ("break", None, []), ("report", "技改方案", ["总工程师柳青"])]),
    ("another vote behind the result", ("第一项，选举镇长。请工作人员分发选票。现在休会二十分钟。", "继续开会。请总监票人骆明宣布计票结果。", "现在对民生实事项目进行票决，请监票人发放票决票。"), [("election", "镇长", []), ("break", None, []), ("announcement", "计票结果", ["总监票人骆明"]), ("vote", "民生实事项目", [])]),
    ("another vote as the election ends", ("第一项，选举镇长。请工作人员分发选票。", "请总监票人骆明报告计票结果。", "现在表决关于工作报告的决议。同意的请举手。"), [("election", "镇长", ["总监票人骆明"]), ("vote", "关于工作报告的决议", [])]),
    ("the rules of an election are passed in it", ("第一项，选举镇长。", "请组织委员骆明同志宣读《选举办法（草案）》。", "现在对《选举办法（草案）》进行表决。同意的请举手。", "请工作人员分发选票。"), [("election", "镇长", ["组织委员骆明同志"])]),
    ("tellers go to their places", ("第一项，选举镇长。", "请总监票人骆明带领监票人上岗，清点人数、检查票箱、分发选票。"), [("election", "镇长", ["总监票人骆明"])]),
    ("with whom the rest begin", ("第四步，开展批评和自我批评。请骆明同志作自我批评。", "其他党员按座位顺序，从办公室的柳青同志开始。"), [("criticism", None, ["骆明同志", "办公室的柳青同志"])]),
    ("from what the rest begin", ("第四步，开展批评和自我批评。请骆明同志作自我批评。", "其他党员依次发言，就从身边的小事开始。"), [("criticism", None, ["骆明同志"])]),
    ("an item by a word and its number", ("进入议程一。请乡长骆明述职。", "进入议程二。请副乡长柳青宣读评议规则。"), [("report", None, ["乡长骆明"]), ("reading", "评议规则", ["副乡长柳青"])]),
    ("a number, and what it heads behind a space", ("环节一 陈述", "请科长骆明陈述调价方案。", "环节二 回应", "请科长骆明、经理柳青回应。"), [("report", "调价方案", ["科长骆明"]), ("speech", None, ["科长骆明", "经理柳青"])]),
    ("a number by itself heads what is below", ("环节一", "集体学习。请书记骆明领学《条例》。", "环节二", "请院长柳青通报整改情况。"), [("study", "《条例》", ["书记骆明"]), ("report", "整改情况", ["院长柳青"])]),
    ("who answers is to explain", ("第二步，方案提出人作解释说明。请骆明科长、柳青经理对夜间收费问题作出回应。",), [("explanation", "夜间收费问题", ["骆明科长", "柳青经理"])]),
    ("a mark before each item", ("☆ 下面请业主单位发言。", "有请轴承公司总经理骆明；", "有请医药公司董事长柳青。", "☆ 部门怎么帮？请资源局局长柯欣先讲，", "再请供电公司经理阮晓讲。"), [("speech", None, ["轴承公司总经理骆明", "医药公司董事长柳青"]), ("speech", None, ["资源局局长柯欣", "供电公司经理阮晓"])]),
    ("a mark before each who speaks", ("▲下面请业主单位发言。", "▲有请轴承公司总经理骆明。", "▲有请医药公司董事长柳青。"), [("speech", None, ["轴承公司总经理骆明", "医药公司董事长柳青"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_stands_before_a_call(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


def test_those_who_hold_another_view_are_to_show_it() -> None:
    meeting = understood("请参加人骆明发言。", "请参加人柳青发言。", "还有谁要补充，或者有不同看法，请举牌。")
    assert [(one.type, one.discussion) for one in meeting.steps] == [("speech", True)]
    assert understood("下面表决《公约》，同意的请举牌。").steps[0].type == "vote"


def test_what_is_written_down_is_no_talk() -> None:
    assert (
        not understood(REPORT, "大家对两个方案有没有倾向性意见，请在《听证意见表》上勾选并签名。").steps[0].discussion
    )
    assert understood(REPORT, "大家对两个方案有没有倾向性意见，请提出来。").steps[0].discussion


LAST = [
    ("回去以后，第一，抓紧传达。各支部组织学习。第二，抓实分解。责任到科。", ["抓紧传达", "抓实分解"]),
    ("会后，一是抓紧传达。各支部组织学习。二是抓实分解。责任到科。", ["抓紧传达", "抓实分解"]),
    (
        "会后，支部将着力抓好两个方面：\n一、抓紧传达。各支部组织学习。\n二、抓实分解。责任到科。",
        ["抓紧传达", "抓实分解"],
    ),
    ("会后，一要抓紧传达，二要抓实分解。", []),
    ("下一步，支部将召开两次会议。", []),
]


@pytest.mark.parametrize(("said", "points"), LAST)
def test_points_behind_words_of_when(said: str, points: list[str]) -> None:
    meeting = understood(REPORT, said, "大会到此结束。")
    assert [one.lead for one in meeting.points] == points
    assert [one.type for one in meeting.steps] == ["report", *["address"] * bool(points)]


def test_points_of_one_item_are_no_address() -> None:
    meeting = understood(REPORT, "会后，第一，抓紧收购。第二，抓实仓容。", "第二项，请县长柳青讲话。", "会议到此结束。")
    assert [one.type for one in meeting.steps] == ["report", "address"]
    assert not meeting.points
