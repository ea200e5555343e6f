"""Values of official papers: days, numbers of documents, texts as written; and what their imprint holds."""

from __future__ import annotations

import re
from typing import Annotated, Any

from meetingkit.agenda.choices import NO, YES
from meetingkit.agenda.clock import DIGITS
from meetingkit.agenda.values import NOBODY, Moment, moment
from meetingkit.reading.entry import Entry, Parsed, Text, key, wrong
from meetingkit.wording.blanks import is_blank

NUMBER = re.compile(r"[^〔〕\[\]【】()（）{}\s\d]{1,40}〔(\d{4})〕([1-9]\d{0,4})号")
YEAR_MARKED = re.compile(r"[\[［【(（{〔]\s*\d{2,4}\s*[\]］】)）}〕]")
MOST_COLUMNS = 20  # of a slip on paper
REPLY_COLUMNS = ("单位", "姓名", "职务", "联系电话", "备注")


def texts(value: Any) -> Any:
    """One text, kept as written, or a list of them; 无 is none."""
    if isinstance(value, str):
        return [] if value.strip() in NOBODY else [value]
    return [] if value is None else value


def day(value: Any) -> Moment:
    """A day without a clock time, in any way people write days."""
    found = moment(value)
    if found.start:
        raise wrong("年月日", "这里只写日期，不写钟点，如：2026-04-02。")
    return found


def number(value: Any) -> str:
    """`云办发〔2026〕12号`: full year in 〔〕, neither 第 nor padding (GB/T 9704—2012 7.2.5)."""
    if isinstance(value, str):
        text = value.strip().translate(DIGITS)
        if is_blank(text) or (NUMBER.fullmatch(text) and "第" not in text):
            return text
        raise wrong("发文字号", _number_hint(text))
    raise wrong("发文字号", "写法如：云办发〔2026〕12号。")


def _number_hint(text: str) -> str:
    example = "写法如：云办发〔2026〕12号。"
    year = YEAR_MARKED.search(text)
    if year is None:
        return f"年份写全，放在六角括号〔〕里。{example}"
    if year[0][0] != "〔" or year[0][-1] != "〕":
        return f"年份用六角括号〔〕，现在是“{year[0]}”。{example}"
    if not re.fullmatch(r"〔\d{4}〕", year[0]):
        return f"年份写四位数字，现在是“{year[0]}”。{example}"
    if "第" in text:
        return f"序号前不写“第”。{example}"
    return f"序号不编虚位（1 不写作 01），后面加“号”。{example}"


def reply(value: Any) -> Any:
    """否 is no slip, 是 one with the usual columns, a list one with these."""
    if isinstance(value, str) and value.strip().lower() in YES:
        return list(REPLY_COLUMNS)
    if isinstance(value, str) and value.strip().lower() in NO:
        return []
    if isinstance(value, list) and len(value) > MOST_COLUMNS:
        raise wrong(f"{MOST_COLUMNS} 栏以内", f"一张纸排不下 {len(value)} 栏，请合并几栏。", "MK013")
    if isinstance(value, list):
        return value
    raise wrong("“是”“否”，或回执的各栏", "如：是；或 [单位, 姓名, 职务, 联系电话, 是否住宿]。", "MK013")


_TEXTS = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": ["string", "null"]}]}
Texts = Annotated[list[Text], Parsed(texts, _TEXTS, then_validate=True)]
DayField = Annotated[Moment, Parsed(day, {"type": "string"})]
NumberField = Annotated[str, Parsed(number, {"type": "string", "examples": ["云办发〔2026〕12号"]})]
ReplyField = Annotated[
    list[Text],
    Parsed(
        reply, {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"enum": ["是", "否"]}]}, then_validate=True
    ),
]


class Official(Entry):
    """What papers with a letterhead share: the head, and the imprint (版记) at the foot of the last page."""

    letterhead: Text | None = key(
        "发文机关标志", "标志", about="红头上的字，如：中共云岭区委办公室文件；不写就没有红头", default=None
    )
    number: NumberField | None = key("字号", "发文字号", about="如：云办发〔2026〕12号", default=None)
    title: Text | None = key("标题", about="自己写的标题，可分行；不写就自动生成", default=None)
    date: DayField | None = key("日期", "成文日期", about="成文日期，如：2026-04-02", default=None)
    copies: Texts = key("抄送", about="抄送给谁，写一句照用，写成列表就连起来", default=[])
    printed_by: Text | None = key("印发机关", about="版记里的印发机关；不写就是落款的单位", default=None)
    printed_on: DayField | None = key("印发日期", about="版记里的印发日期；不写就是成文日期", default=None)
