"""What is done, under way and left, against all there is; wholes with their parts in brackets or told alike."""

from __future__ import annotations

from datetime import date

import pytest

from tests.scripts import found

DAY = date(2026, 3, 12)
HEAD = "云汀县工作会议主持词\n（2026年3月12日9:30）\n同志们：\n"

HITS = [
    ("反馈的46个问题，已完成整改29个，达到序时进度的13个，未达到的5个。", "46"),
    ("列入改造计划的小区36个，已经完工31个，正在施工11个，还有4个没有开工。", "36"),
    ("18个项目，13个快于序时，5个持平，2个掉队。", "18"),
    ("一共12户，全部参加了表决，10户同意，4户不同意。", "12"),
    ("28项工程，6月底已经投产25项，余下的5项下月投产。", "28"),
    ("共有24名书记述责述廉，其中5名作现场述职，其余29名作书面述职。", "24"),
    ("12个镇街中，今天安排4个现场述职，其余7个书面述职。", "12"),
    ("职工董事到会，共60人（主会场46人、分会场22人）。", "60"),
    ("归并后的18条意见，涉及班子的41条，涉及个人的7条。", "18"),
]  # fmt: skip

NEAR_MISSES = [
    ("反馈的46个问题，已完成整改28个，达到序时进度的13个，未达到的5个。", "they make it"),
    ("共提出意见87条，归并后为43条；采纳31条，其余12条留待研究。", "the rest of those that were joined"),
    ("检查餐饮店64家，发现问题9家，已改好7家，剩下的2家本周复查。", "the rest of a part"),
    ("新建站点15个，连同已有的45个，使总数达到60个。", "with those there were"),
    ("项目总投资9.8亿元，其中资本金2.94亿元，其余6.86亿元申请贷款。", "fractions"),
    ("现场述职的是4个社区、2个村，其余4个社区、2个村书面述职。", "of two kinds"),
    ("在任董事6人（章程规定7人，空缺1人）列席。", "by the rules"),
    ("今年办结提案28件，正在办理5件，还有8件需要协调。", "no whole is told"),
    ("收集意见64条，其中涉及部门40条、镇街24条，已整改48条，尚有16条没有整改。", "parts by two measures"),
    ("到会36人（含列席代表4人、工作人员2人）。", "among them"),
]


@pytest.mark.parametrize(("text", "words"), HITS)
def test_what_is_told(text: str, words: str) -> None:
    assert found(HEAD + text, "MK227", day=DAY) == [(4, words)]


@pytest.mark.parametrize(("text", "why"), NEAR_MISSES)
def test_what_is_left_in_peace(text: str, why: str) -> None:
    assert found(HEAD + text, "MK227", day=DAY) == [], why


GONE_THROUGH = "会议主要有{}项议程。\n第一项　听取通报\n请周安同志通报。\n第二项　表态发言\n请林平同志发言。\n第三项　总结讲话\n请方正同志讲话。"


@pytest.mark.parametrize(("told", "words"), [("两", [(4, "两")]), ("三", [])])
def test_more_items_are_gone_through_than_were_announced(told: str, words: list[tuple[int, str]]) -> None:
    assert found(HEAD + GONE_THROUGH.format(told), "MK201", day=DAY) == words


def test_numbers_that_begin_anew_are_of_another_part() -> None:
    text = GONE_THROUGH.format("两").replace("第三项", "第一项")
    assert found(HEAD + text, "MK201", day=DAY) == []
