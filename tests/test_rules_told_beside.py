"""What a script tells right beside: parts that are others', years of birth, terms, sittings, and what a word asks for."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "云岭县工作会议主持词\n（2026年3月12日）\n同志们：\n"
HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK202", "会议听取了3个报告和1个议案的说明，分别是：\n1. 甲报告；\n2. 乙报告。", [(4, "1")]),
    ("MK227", "共组成9个督查组，其中城区5个、乡村3个。", [(4, "9")]),
    ("MK213", "他1996年进厂，今年59岁，一干就是38年。", [(4, "38")]),
]  # fmt: skip
NEAR_MISSES: list[tuple[str, str, str]] = [
    ("MK202", "会议听取了3个报告和1个议案的说明，分别是：\n1. 甲报告；\n2. 乙报告；\n3. 丙报告；\n4. 丁议案。", "both numbers"),
    ("MK227", "共组成4个督查组，其中第一、第二、第三组各负责3个乡镇，第四组负责4个乡镇。", "towns are no teams"),
    ("MK227", "组成2个督查组，其中第一组负责3个乡镇，第二组负责1个乡镇。", "towns of each team"),
    ("MK213", "他1966年出生，今年59岁，在山里一教就是38年。", "since he was born"),
    ("MK102", "“永不叛党。宣誓人：×××。”", "everybody says a name"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "places"), HITS, ids=[f"{one[0]} {one[1][-14:]}" for one in HITS])
def test_what_is_told_otherwise_is_found(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == places


@pytest.mark.parametrize(("code", "text", "why"), NEAR_MISSES, ids=[f"{one[0]} {one[2]}" for one in NEAR_MISSES])
def test_what_agrees_is_left_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why


WHOLE: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK509", "全会第二次大会主持词\n（2026年3月12日下午）\n同志们：\n今天上午的第二次大会，全会听取了汇报。", [(4, "今天上午")]),
    ("MK509", "全会第二次大会主持词\n（2026年3月12日下午）\n同志们：\n今天上午的第一次大会，全会听取了汇报。", []),
    ("MK612", "会议主持词\n（二〇二六年一月十四日上午九时，临浦大剧院）\n同志们：\n2026年的会现在开始。", []),
    ("MK612", "会议主持词\n二〇二六年三月二十日晚七点半　村文化礼堂\n同志们：\n2026年的会现在开始。", []),
    ("MK612", "会议主持词\n同志们：\n二〇二六年一月十四日，会议在临浦召开。\n2026年要抓好三件事，2026年底见效。", [(3, "二〇二六年一月十四日")]),
    ("MK312", "协会第四届会员大会主持词\n同志们：\n请第三届理事会会长作第三届理事会工作报告。\n选举第四届理事会。\n第四届理事会任期四年，到2029年届满。", []),
    ("MK312", "协会第四届会员大会主持词\n同志们：\n选举第四届理事会。\n选举第四届理事会会长。\n第四届理事会任期四年已届满。", [(5, "第四届")]),
    ("MK314", "签约仪式主持词\n2026年6月26日　开发区投资促进中心\n同志们：\n请开发区投资促进局局长班骏同志介绍。", []),
    ("MK314", "签约仪式主持词\n2026年6月26日\n同志们：\n请区投资促进中心主任甄立同志致辞。\n请区投资促进局局长班骏同志介绍。", [(5, "区投资促进局")]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "places"), WHOLE, ids=[f"{one[0]} {one[1][-14:]}" for one in WHOLE])
def test_what_the_head_tells(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(text, code) == places
