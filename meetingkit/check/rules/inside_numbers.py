"""Marks inside numbers and numbers of papers: 3，200万元, 97。5%, [2026]5号, 5~7天, 五月18日."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import HAN, hits, quoted
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity

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
MIXED = r"(?<![\d一二三四五六七八九十年])(?P<汉>[一二三四五六七八九十]{1,2}月)(?=\d{1,2}日)"


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
    for line, match in hits(script, ("月",), MIXED):
        if not quoted(line.text, match.start()):
            message = f"“{match['汉']}”用汉字，后面的日用阿拉伯数字，写法不一"
            yield script.at(line, *match.span("汉"), message, "请都写阿拉伯数字（GB/T 15835—2011）。")
