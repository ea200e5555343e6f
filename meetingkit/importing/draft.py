"""An agenda while it is being made: plain data by Chinese keys, beside the lines that it has to bring back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from meetingkit.agenda.choices import NONE
from meetingkit.agenda.items import ITEM_TYPES, Talk
from meetingkit.importing.cutting import Cut, Part

SHORT = 40  # characters of the person's words that stand beside their key rather than below it
ORDER = (
    "会议", "类型", "标题", "题注", "时间", "地点", "主持人", "主讲", "称呼", "主会场", "分会场", "出席", "参加", "列席", "请假", "应到", "实到",
    "到会比例", "报人数", "介绍", "报议程", "衔接", "开场", "议程", "回顾", "要求", "结束",
)  # fmt: skip
TALKS = tuple(model.label for model in ITEM_TYPES if issubclass(model, Talk))
OWN = ("串词", "小结", "原话")
LAST = ("串词", "引言", "要点式", "要点", "结语", "讨论", "小结", "原话")
NOT_UNDERSTOOD = "这份稿子没有认出会议的程序，全文照留。"


@dataclass(slots=True)
class Item:
    """One item: its data, the lines it must bring back, why it is not all data."""

    label: str
    data: dict[str, Any]
    lines: list[str]
    part: Part
    talk: int | None = None  # the line among `lines` that opens the floor
    lead: int = 1  # how many of them call people
    tried: int = 0  # how often it was fitted: first sentence by sentence, then as a whole
    note: str = ""

    @property
    def worded(self) -> bool:
        """Whether any sentence of it is the person's own."""
        floor = self.data.get("讨论")
        return any(name in self.data for name in OWN) or (isinstance(floor, dict) and "串词" in floor)

    @property
    def opens_floor(self) -> bool:
        """Whether it is nothing but a discussion, so that the words that lead to it ask for it."""
        return "讨论" in self.data and self.label in TALKS and "发言人" not in self.data

    def plain(self) -> dict[str, Any]:
        """The data in the order in which people write it."""
        first = {name: value for name, value in self.data.items() if name not in LAST}
        return first | {name: self.data[name] for name in LAST if name in self.data}


@dataclass(slots=True)
class Draft:
    """The agenda: `head` is everything but 议程; `lines` are the script's, by where they stand."""

    cut: Cut
    head: dict[str, Any]
    items: list[Item]
    opening: list[str] = field(default_factory=list)
    agenda: list[str] = field(default_factory=list)
    recap: list[str] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    normal: bool = False  # whether sentences are generated where the script has its own
    persons: dict[str, str] = field(default_factory=dict)  # how somebody is called without 同志 → 姓名（职务）
    tried: dict[str, int] = field(default_factory=dict)  # the same of the opening, the announced agenda, the recap

    def plain(self) -> dict[str, Any]:
        """The agenda as a file has it, in order."""
        whole = {**self.head, "议程": [item.plain() for item in self.items]}
        return {name: whole[name] for name in ORDER if name in whole}

    def set(self, name: str, lines: list[str], otherwise: str | None = None) -> None:
        """A key with the person's words; where there are none, `otherwise` or no key at all."""
        if lines or otherwise:
            self.head[name] = prose(lines) if lines else otherwise
        else:
            self.head.pop(name, None)


def prose(lines: Iterable[str]) -> str:
    """Somebody's lines as a value: a short one as it is, others with a line feed after each."""
    found = list(lines)
    return found[0] if len(found) == 1 and len(found[0]) <= SHORT else "\n".join(found) + "\n"


def verbatim(cut: Cut, head: dict[str, Any], note: str = NOT_UNDERSTOOD) -> Draft:
    """The agenda that keeps every line of a script as one free text: what is left when nothing else brings it back.

    `note` tells in it why that is so.
    """
    kept: dict[str, Any] = {name: head[name] for name in ("会议", "类型") if name in head}
    kept |= {
        "标题": NONE,
        "题注": NONE,
        "称呼": NONE,
        "报人数": NONE,
        "介绍": NONE,
        "报议程": "不报",
        "回顾": NONE,
        "结束": NONE,
    }
    item = Item("其他", {"其他": "\n".join(cut.texts) + "\n"}, cut.texts, Part(None, list(range(len(cut.texts)))))
    item.note = note
    return Draft(cut, kept, [item])
