"""A draft as the file that a person would have written: order, blank lines, a word of explanation where it helps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from meetingkit.agenda.items import ITEM_TYPES
from meetingkit.agenda.values import person_or_organ
from meetingkit.importing.draft import Draft, Item
from meetingkit.importing.mentioned import people_in
from meetingkit.reading.source import UNUSABLE
from meetingkit.reading.writing import entry, row, scalar
from meetingkit.wording.blanks import is_blank

HEAD = """\
# yaml-language-server: $schema=./agenda.schema.json
# ──────────────────────────────────────────────────────────────
# 会议议程，由“{file}”导入。{about}
#   看哪里有问题：meetingkit check  这个文件
#   看时间表：    meetingkit show   这个文件
#   出主持词：    meetingkit render 这个文件
# ──────────────────────────────────────────────────────────────
"""
EXACT = """没有改动时，照它出的主持词和原稿一字不差。
# “串词”“小结”“回顾”“原话”是原稿里和自动生成的不一样的话，照原样念；想用自动的，把那几行删去就行。"""
NORMAL = "主持人的套话由程序生成，和原稿不完全一样；不是套话的原话留着。"
ABOUT = {
    "会议": "会议全称。",
    "标题": "原稿的标题；删去就自动生成。",
    "题注": "标题下面的几行，原样印；删去就自动印日期和主持人。",
    "时间": "日期和开始时刻，如 2026-03-18 15:00。",
    "主持人": "主持人写“姓名（职务）”。",
    "出席": "谁来开会。",
    "报议程": "开场怎样报议程：连写、列表、不报，或自己的话。",
    "开场": "开场的话，原样念。竖线 | 下面每行一段。",
    "议程": "议程按先后写，每项第一行“- 类型: 内容”。增减、调换各项，自动生成的话会跟着变。",
    "回顾": "会议回顾：写“是”自动生成，写“否”不要，写自己的话就照用。",
    "要求": "接在回顾后面的话。",
    "结束": "结束的话。",
}
TOGETHER = (
    "类型",
    "地点",
    "主讲",
    "称呼",
    "主会场",
    "分会场",
    "参加",
    "列席",
    "请假",
    "应到",
    "实到",
    "到会比例",
    "报人数",
    "介绍",
    "衔接",
    "要求",
)
PEOPLE = frozenset(
    str(info.validation_alias)
    for model in ITEM_TYPES
    for name, info in model.model_fields.items()
    if name in ("speakers", "speaker")
)
ROSTER = """\

# 名册建议：稿子里有这些人和单位。去掉每行开头的“# ”，按本单位的次序排好，另存为旁边的“名册.yaml”，
# 以后议程里只写姓名、单位就行。
"""


def agenda_text(draft: Draft, file: str) -> str:
    """The YAML of a draft made of the script `file`."""
    name = UNUSABLE.sub(" ", PurePath(file).name.replace("\n", " "))
    lines = HEAD.format(file=name, about=NORMAL if draft.normal else EXACT).split("\n")
    for key, value in draft.plain().items():
        if key not in TOGETHER and lines[-1]:
            lines.append("")
        if key in ABOUT:
            lines.append(f"# {ABOUT[key]}")
        if key == "议程":
            lines.append("议程:")
            for item in draft.items:
                lines += _item(item)
        else:
            lines += entry(key, value)
    return "\n".join([*lines, ""]) + _roster(draft)


def _item(item: Item) -> Iterator[str]:
    if item.note:
        yield f"  # {item.note}"
    yield from row(item.plain(), 2)
    yield ""


def _roster(draft: Draft) -> str:
    """People and organs of the items in the order in which they come, then whom the prose names, as a roster would
    list them.
    """
    organs: dict[str, None] = {}
    people: dict[str, str] = {}
    for value in _called(draft):
        value = draft.persons.get(value, value)
        who = person_or_organ(value)
        if who.post:
            people.setdefault(who.name, value)
        elif not who.is_person and value != "主持人" and not is_blank(value):
            organs[value] = None
    for name, value in people_in(draft.cut.texts).items():
        people.setdefault(name, value)
    if len(organs) + len(people) < 2:
        return ""
    groups = [("单位", list(organs)), ("人员", list(people.values()))]
    lines = [
        line for name, found in groups if found for line in (f"# {name}:", *(f"#   - {scalar(one)}" for one in found))
    ]
    return ROSTER + "\n".join(lines) + "\n"


def _called(draft: Draft) -> Iterator[str]:
    values: list[Any] = [draft.head.get("主持人")]
    for item in draft.items:
        for name in item.data:
            if name in PEOPLE:
                values += item.data[name] if isinstance(item.data[name], list) else [item.data[name]]
    yield from (value for value in values if isinstance(value, str))
