"""What is left over from an earlier script: told with its place, and what both meetings rightly share is left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meetingkit.check.registry import RULES
from meetingkit.check.script import Script
from tests.effort import calls
from tests.scripts import found, script

OLD = """云岭区政府第86次常务会议主持词
（2025年3月12日上午）

同志们：
现在开会。今天召开区政府第86次常务会议，应到9人，实到9人，副区长陆文涛同志列席。
首先，请区水利局局长方志恒同志汇报防汛备汛工作情况。
下面，请区教育局汇报《云岭区2025年学校建设计划》。
下面，请区发改局汇报“清源行动”项目进展。
刚才，方志恒同志汇报了防汛备汛工作情况，讲得很好。
陆副区长分管水利，要靠前指挥。
2025年是全面推进的一年，任务很重，各级各部门要拿出干劲，把各项任务抓紧抓实抓到位。
今年已完成投资3.2亿元，同比增长8.5%，势头很好，来之不易，要继续保持下去。
请各单位于4月10日前报送方案。
2024年10月，国务院印发有关意见，我们要认真学习、全面领会、抓好贯彻落实，一刻也不能放松。
会议到此结束，散会。"""

NEW = """云岭区政府第98次常务会议主持词
（2026年3月18日上午）

同志们：
现在开会。今天召开区政府第98次常务会议，应到9人，实到9人。
首先，请区水利局局长陶文静同志汇报春灌工作情况。
下面，请区教育局汇报《云岭区2026年学校建设计划》。
{}
会议到此结束，散会。"""


def new(*lines: str) -> str:
    """The new script with some lines in it."""
    return NEW.format("\n".join(lines))


def old() -> Script:
    """The earlier script."""
    return script(OLD)


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("今天是3月12日。", "MK401", ["3月12日"]),
        ("2025年3月12日，我们开会研究防汛。", "MK401", ["2025年3月12日"]),
        ("上次会议（3月12日召开的）定了的事要落实。", "MK401", []),  # looks back
        ("2024年3月12日，项目开工。", "MK401", []),  # another year's
        ("区政府第86次常务会议到此结束。", "MK402", ["第86次"]),
        ("上次第86次常务会议定的事要落实。", "MK402", []),
        ("区政府第98次常务会议到此结束。", "MK402", []),
        ("这是第86次检查。", "MK402", []),  # of something else
        ("2025年是全面推进的一年，任务很重，各级各部门要拿出干劲。", "MK403", []),  # a sentence of its own
        (OLD.split("\n")[10], "MK403", ["2025年"]),
        ("请各单位于4月10日前报送方案。", "MK403", ["4月10日"]),
        ("请各单位于4月20日前报送方案。", "MK403", []),
        (OLD.split("\n")[13], "MK403", []),  # what the State Council issued keeps its year
        ("刚才，方志恒同志讲得很好。", "MK404", ["方志恒"]),
        ("刚才，陶文静同志讲得很好。", "MK404", []),
        ("陆副区长分管水利，要靠前指挥。", "MK404", ["陆副区长"]),
        ("大家审议了“清源行动”。", "MK406", ["“清源行动”"]),
        ("大家听取了防汛备汛工作情况。", "MK406", ["防汛备汛工作情况"]),
        ("审议《云岭区2025年学校建设计划》。", "MK406", ["2025年"]),
        ("听取《云岭区2025年学校建设计划》落实情况。", "MK406", []),  # last year's plan, looked back on
        ("要增强“四个意识”。", "MK406", []),
        (OLD.split("\n")[11], "MK407", ["3.2", "8.5"]),
        ("今年已完成投资3.2亿元。", "MK407", []),  # not the same sentence: it may be so again
        (OLD.split("\n")[10], "MK408", ["2025年是全面推进的一年，任务很重，各"]),
        ("各级各部门要拿出干劲，把各项任务抓紧抓实抓到位，不等不靠，马上就办。", "MK408", []),
    ],
)
def test_what_an_earlier_script_left_behind(line: str, code: str, words: list[str]) -> None:
    assert found(new(line), code, against=(old(),)) == [(8, said) for said in words]


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"posts": {"方志恒": ("区水利局局长",)}}, []),  # the roster has him
        ({"posts": {"陶文静": ("区水利局局长",)}}, ["方志恒"]),
        ({"allowed": ("方志恒",)}, []),
        ({"chair": "方志恒"}, []),
    ],
)
def test_whom_the_new_meeting_knows_is_left_alone(facts: dict[str, Any], words: list[str]) -> None:
    text = new("刚才，方志恒同志讲得很好。")
    assert [said for _, said in found(text, "MK404", against=(old(),), **facts)] == words


def test_the_place_of_the_earlier_meeting() -> None:
    before = script("全区现场会主持词\n（2025年3月12日）\n同志们：\n今天，我们在青石镇召开现场会。")
    text = "全区现场会主持词\n（2026年3月18日）\n同志们：\n今天，我们在白云镇召开现场会。\n刚才，大家参观了青石镇。"
    assert found(text, "MK405", against=(before,)) == [(5, "青石镇")]
    assert found(text, "MK405", against=(before,), localities=("青石镇",)) == []


def test_an_organ_that_is_no_longer_in_the_roster() -> None:
    text = new("区发改局要抓好落实。")
    roster = {"区水利局": (), "区教育局": ()}
    assert found(text, "MK405", against=(old(),), organs=roster) == [(8, "区发改局")]
    assert found(text, "MK405", against=(old(),), organs={**roster, "区发展和改革局": ("区发改局",)}) == []
    assert found(text, "MK405", against=(old(),)) == []  # without a roster nobody knows


@pytest.mark.parametrize("code", [f"MK40{number}" for number in range(1, 10)])
def test_nothing_is_told_without_an_earlier_script_or_against_itself(code: str) -> None:
    assert found(OLD, code) == []
    assert found(OLD, code, against=(old(),)) == []
    assert found(new("要抓好落实。"), code, against=(old(),)) == []


def test_several_earlier_scripts_tell_a_place_once() -> None:
    assert found(new("今天是3月12日。"), "MK401", against=(old(), old())) == [(8, "3月12日")]


def test_the_share_of_prose_is_told() -> None:
    find = RULES["MK408"].find_in_text
    assert find
    (one,) = find(script(new(OLD.split("\n")[10]), against=(old(),), day=date(2026, 3, 18)))
    assert one.message == "2段正文里有1段（50%）和旧稿一样，最长的是这一段"


def test_the_effort_grows_with_the_length_only() -> None:
    line = "同志们，各级各部门要拿出干劲，在2025年完成投资3.2亿元，把任务抓紧抓实抓到位，请方志恒同志负责。"

    rules = [RULES[f"MK40{number}"].find_in_text for number in range(1, 10)]

    def effort(count: int) -> int:
        text = new(*(f"{line}{number}。" for number in range(count)))
        one, other = script(text), script(text.replace("2026年", "2025年"))
        _ = one.meeting, other.meeting
        against = replace(one, facts=replace(one.facts, against=(other,)))
        return calls(lambda: [[*find(against)] for find in rules if find])

    effort(10)
    assert effort(1600) < 5 * effort(400)


FIELD = """全县{}农业生产现场会主持词
（{}，{}）
同志们：
今天，我们在{}召开现场会，大家参观了智慧育秧工厂和{}。
首先，请县农业农村局局长路遥川同志通报情况。
下面，请{}同志发言。
刚才，路遥川同志通报了情况。当前，全县已完成整地{}万亩，{}前完成播种。
要落实好“{}”项目，{}。"""
THEN = FIELD.format(
    "2025年",
    "2025年3月10日",
    "石桥镇",
    "石桥镇",
    "东山村",
    "石桥镇镇长周安",
    "32.5",
    "4月10日",
    "沃土计划",
    "抓水利，促春耕",
)


def now(**changed: str) -> str:
    """This year's script; what is named is still as it was."""
    parts = {
        "year": "2026年",
        "day": "2026年3月18日",
        "head": "柳林镇",
        "venue": "柳林镇",
        "seen": "西岭村",
        "who": "柳林镇镇长石磊",
    }
    parts |= {"figure": "35.8", "date": "4月12日", "plan": "良种计划", "end": "抓农技，促春管"} | changed
    return FIELD.format(*parts.values())


@pytest.mark.parametrize(
    ("changed", "code", "expected"),
    [
        ({}, "MK409", []),
        ({"seen": "东山村"}, "MK409", [(4, "东山村")]),
        ({"who": "石桥镇镇长周安"}, "MK409", [(6, "石桥镇"), (6, "周安")]),
        ({"figure": "32.5"}, "MK409", [(7, "32.5")]),
        ({"date": "4月10日"}, "MK409", [(7, "4月10日")]),
        ({"plan": "沃土计划"}, "MK409", [(8, "“沃土计划”")]),
        ({"plan": "沃土计划", "end": "抓水利，促春耕"}, "MK409", [(8, "“沃土计划”")]),
        ({"venue": "石桥镇"}, "MK405", [(4, "石桥镇")]),
        ({"head": "石桥镇"}, "MK405", [(2, "石桥镇")]),
        ({}, "MK405", []),
    ],
)
def test_what_both_scripts_have_is_hinted_at(
    changed: dict[str, str], code: str, expected: list[tuple[int, str]]
) -> None:
    assert found(now(**changed), code, against=(script(THEN),)) == expected


def test_the_quarter_of_another_meeting_of_the_year() -> None:
    before = script("全市项目第二季度调度会主持词\n2025年6月27日\n同志们：\n今天调度项目。")
    text = "全市项目第二季度调度会主持词\n2025年9月26日\n同志们：\n今天调度项目，总结第二季度。"
    assert found(text, "MK402", against=(before,)) == [(1, "第二季度")]


def test_a_matter_of_the_old_meeting_in_the_closing() -> None:
    before = script("常务会议主持词\n（2026年6月2日）\n同志们：\n研究《农村供水保障实施方案》。\n请县水利局汇报。")
    text = "常务会议主持词\n（2026年6月16日）\n同志们：\n研究《积水点改造方案》。\n请县住建局汇报。\n农村供水看的是龙头里有没有水。"
    assert found(text, "MK409", against=(before,)) == [(6, "农村供水")]


WHOLE = """全县作风建设推进会主持词
（{day}）
同志们：
今天召开全县作风建设推进会，学习贯彻党的二十届三中全会精神。
参加今天会议的有各镇党委书记，共216人。县长罗文斌同志因在市里开会，向大会请假。
首先，请县纪委监委通报情况。
{said}
散会。"""


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("通报的37个问题，要逐一建档、逐一销号。", ["37"]),
        ("一次办成的事项要由128项增加到200项；各镇要抓好落实。", ["128", "200"]),
        ("通报的37个问题，要逐一建档、逐一销号，一抓到底。", ["37"]),
        ("每个单位发言不超过15分钟，材料不超过300字，大家要记住。", []),  # limits
        ("有问题的请拨打12345热线，满意度要在95%以上，大家要记住。", []),  # the name of a line, a limit
        ("要落实好《机关作风建设30条》，三分之二的单位要过关。", []),  # a title, a share in words
        ("要落实中央八项规定和省里的25条办法、36项制度、48项措施，大家要对照检查。", []),  # what lasts
        ("3个单位作了发言，大家要认真对照检查。", []),  # a number that stands in many places
    ],
)
def test_numbers_of_a_sentence_that_was_not_touched(said: str, expected: list[str]) -> None:
    before = script(WHOLE.format(day="2025年11月26日", said=said))
    after = WHOLE.format(day="2026年12月8日", said=said.replace("，一抓到底", "，不留死角"))
    told = [words for _, words in found(after, "MK409", against=(before,))]
    assert [words for words in told if words not in ("二十届三中全会", "216", "罗文斌")] == expected
    assert {"二十届三中全会", "216"} <= {*told}


def test_a_plenary_beside_a_newer_one_and_of_the_same_year_is_left_alone() -> None:
    before = script(WHOLE.format(day="2025年3月26日", said="要抓好落实。"))
    told = found(WHOLE.format(day="2025年12月8日", said="要抓好落实。"), "MK409", against=(before,))
    assert "二十届三中全会" not in [words for _, words in told]
    newer = WHOLE.format(day="2026年12月8日", said="要贯彻二十届四中全会部署。")
    assert "二十届三中全会" not in [words for _, words in found(newer, "MK409", against=(before,))]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, {"MK409": ["罗文斌"]}),
        ({"posts": {"贺长明": ("县委书记",)}}, {"MK409": ["罗文斌"]}),  # an agenda that names him in its own words only
        ({"posts": {"贺长明": ("县委书记",)}, "ranks": {"贺长明": 0}}, {"MK404": ["罗文斌"]}),  # a roster without him
    ],
)
def test_somebody_is_told_once(facts: dict[str, Any], expected: dict[str, list[str]]) -> None:
    before = script(WHOLE.format(day="2025年11月26日", said="要抓好落实。"))
    after = WHOLE.format(day="2026年12月8日", said="请各单位抓紧。")
    told = {
        code: [words for _, words in found(after, code, against=(before,), **facts) if words == "罗文斌"]
        for code in ("MK404", "MK409")
    }
    assert {code: words for code, words in told.items() if words} == expected
