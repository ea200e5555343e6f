"""Who is away and called all the same, who counts the votes, and 开幕 and 散会 where they cannot be."""

from __future__ import annotations

from datetime import date

import pytest

from tests.scripts import found

DAY = date(2026, 7, 9)
HEAD = "云汀县工作会议主持词\n（2026年7月9日14:30）\n同志们：\n"
BODY = "现在开会。\n下面，请县水利局局长杜若飞同志汇报。\n请县林业局局长尤佳宁同志汇报。\n请穆清同志讲话。\n请大家抓好落实。\n"

HITS = [
    ("MK111", "县水利局局长杜若飞出差未归，请假。\n第三项，由县水利局局长杜若飞同志通报。", "杜若飞"),
    ("MK111", "今天杜若飞同志家里有事，来不了。\n请杜若飞同志谈谈意见。", "杜若飞"),
    ("MK111", "请假1人：县水利局局长杜若飞，在外地学习。\n请县水利局局长杜若飞同志汇报。", "杜若飞"),
    ("MK220", "总监票人是杜若飞同志，监票人是尤佳宁同志。\n请监票人杜若飞同志报告计票结果。", "监票人"),
    ("MK220", "推举杜若飞同志为监票人。\n请计票人杜若飞同志宣布结果。", "计票人"),
    ("MK508", BODY + "请大家起立。\n大会胜利开幕。散会！", "开幕"),
    ("MK508", BODY + "会议到此结束，开会。", "开会"),
    ("MK508", BODY + "会议到此开始，谢谢大家。", "开始"),
    ("MK222", "请县水利局局长杜若飞同志汇报。\n（杜若飞镇长汇报）", "镇长"),
]  # fmt: skip

LEFT_ALONE = [
    ("MK111", "县水利局局长杜若飞出差未归，请假，由尤佳宁同志代为汇报。\n请尤佳宁同志汇报。", "who stands in for him"),
    ("MK111", "请县水利局局长杜若飞同志汇报。\n因故不能参加的，要请假。", "asked of everybody"),
    ("MK220", "监票人：杜若飞、尤佳宁，其中杜若飞同志为总监票人。\n请监票人杜若飞同志报告计票结果。", "he is both"),
    ("MK220", "推举杜若飞、尤佳宁两位担任计票人和监票人。\n请监票人杜若飞同志宣布结果。", "told together"),
    ("MK508", BODY + "大会将于明天上午开幕。散会！", "is yet to come"),
    ("MK508", BODY + "下午3时继续开会。", "goes on"),
    ("MK222", "请县安委会主任杜若飞同志讲话。\n请杜若飞县长讲话。", "a post that goes with another"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words"), HITS)
def test_what_is_told(code: str, text: str, words: str) -> None:
    assert words in [said for _, said in found(HEAD + text, code, day=DAY)]


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_what_is_left_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code, day=DAY) == [], why
