"""Marks inside numbers and numbers of papers: 3，200万元, 97。5%, [2026]5号, 5~7天, 五月18日, 1月二十三日."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import HAN, hits, quoted
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording.numerals import parse_han

DAY = "日子简称的月、日之间用间隔号（GB/T 15834—2011）"
# clues, pattern with the wrong mark as its group, what is right, and why
FORMS = (
    (("，",), r"(，)(?<=\d.)(?=\d{3}(?:\.\d+)?(?:[万亿]?元|万|亿|人|名|户|件|亩|吨|公里))", "", "数字分节不用全角逗号"),
    (("。",), r"(。)(?<=\d.)(?=\d+(?:%|％|万|亿|元|个百分点|倍))", ".", "小数点写成了句号"),
    (("[",), rf"(?<=[{HAN}])(\[)(?=20\d\d\]\d+号)", "〔", "发文字号的年份用六角括号（GB/T 9704—2012）"),
    (("]",), rf"(?<=[{HAN}]\[20\d\d)(\])(?=\d+号)", "〕", "发文字号的年份用六角括号（GB/T 9704—2012）"),
    (("”",), r"(?<=“\d)(\.)(?=\d{1,2}”(?!版))", "·", DAY),
    (("”",), r"(?<=“1[0-2])(\.)(?=\d{1,2}”(?!版))", "·", DAY),
    (("~",), r"(?<=\d)(~)(?=\d)", "～", "数值的范围用“—”或“～”"),
)
NUMERAL = "[一二三四五六七八九十]"
MIXED = rf"(?<![\d一二三四五六七八九十年])(?P<汉>{NUMERAL}{{1,2}}月)(?=\d{{1,2}}日)"
MIXED_BEHIND_YEAR = rf"(?<=[一二三四五六七八九〇○零]年)(?P<汉>{NUMERAL}{{1,2}}月)(?=\d{{1,2}}日)"
# 1月二十三日; not 5月一日游, 2月一号文件
DAY_IN_HAN = rf"(?<=\d月)(?P<汉>{NUMERAL}{{1,3}})(?:日(?![游千之复三])|号(?=[，。；、（）()上下前起至到召举\s]|$))"
HOURS = rf"(?<!\d)\d{{1,2}}[点时](?P<汉>{NUMERAL}{{1,3}})分(?!钟|之)|(?<!{NUMERAL}){NUMERAL}{{1,3}}[点时](?P<数>\d{{1,2}})分(?!钟|之)"


@text_rule(
    "MK625",
    "数字里的标点",
    Severity.WARNING,
    why="“97。5%”“3，200万元”念不成数，多半是输入法打出来的。",
    wrong="合格率为97。5%",
    right="合格率为97.5%",
)
def marks_inside_numbers(script: Script) -> Iterator[Finding]:
    """A mark that an input method put inside a number, and a date half in Han numerals."""
    for clues, pattern, right, why in FORMS:
        for line, match in hits(script, clues, pattern):
            hint = f"请改成“{right}”。" if right else "请删去。"
            yield script.at(line, *match.span(1), f"{why}，这里是“{match[1]}”", hint, right)
    yield from _half_in_han(script)


def _half_in_han(script: Script) -> Iterator[Finding]:
    """五月18日, 1月二十三日, 9时三十分: one date, one time in figures of two kinds."""
    hint = "请都写阿拉伯数字（GB/T 15835—2011）。"
    for pattern in (MIXED, MIXED_BEHIND_YEAR):
        for line, match in hits(script, ("月",), pattern):
            if not quoted(line.text, match.start()):
                message = f"“{match['汉']}”用汉字，后面的日用阿拉伯数字，写法不一"
                yield script.at(line, *match.span("汉"), message, hint)
    for line, match in hits(script, ("月",), DAY_IN_HAN):
        day = parse_han(match["汉"])
        if day and not quoted(line.text, match.start()):
            message = f"月份用阿拉伯数字，“{match[0]}”用汉字，写法不一"
            yield script.at(line, *match.span("汉"), message, hint, str(day))
    for line, match in hits(script, ("点", "时"), HOURS):
        if not quoted(line.text, match.start()):
            yield script.at(line, *match.span(), f"“{match[0]}”里用了两种数字", hint)
