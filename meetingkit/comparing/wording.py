"""Changes in words that a secretary understands: 第2项 汇报人：加了 区委统战部."""

from __future__ import annotations

from collections.abc import Sequence

from meetingkit.comparing.facts import HELD
from meetingkit.comparing.lines import Side
from meetingkit.comparing.model import ITEM, Change, Difference, Elsewhere, Kind, Part, Row, Value
from meetingkit.comparing.spots import change_spot
from meetingkit.comparing.whole import whole_parts
from meetingkit.diagnostics import Position

SHORT = 24  # characters that are quoted whole
CONTEXT = 12  # characters that are shown on either side of a change
LONGEST = 80  # of a list or a text that came or went
MARKS = {Kind.SAME: ("", ""), Kind.REMOVED: ("[-", "-]"), Kind.ADDED: ("{+", "+}")}


def said(change: Change) -> str:
    """One change in one line."""
    return marked(said_parts(change))


def said_parts(change: Change) -> list[Part]:
    """One change in one line, as parts: of a long text those that stayed, went and came."""
    before, after = change.numbers
    if change.what == ITEM:
        return [Part(Kind.SAME, _item(change))]
    number = before if before is not None else after
    item = "" if number is None else f"第{after or number}项"
    item += f"（原第{before}项）" if before and after and before != after else ""
    return [Part(Kind.SAME, f"{item}{' ' if item else ''}{change.label}："), *_body(change)]


def _item(change: Change) -> str:
    before, after = change.numbers
    match change.kind:
        case Kind.ADDED:
            return f"加了第{after}项 {_short(change.new)}"
        case Kind.REMOVED:
            return f"删了第{before}项 {_short(change.old)}"
        case Kind.SWAPPED:
            return f"第{before}、{after}项对调（{_short(change.old)}；{_short(change.new)}）"
    return f"第{before}项移到第{after}项（{_short(change.new)}）"


def _body(change: Change) -> list[Part]:
    if change.kind is Kind.CHANGED:
        old, new = listed(change.old), listed(change.new)
        if max(len(old), len(new)) > SHORT:
            return [Part(Kind.SAME, "改了文字 "), *shortened(whole_parts(old, new))]
        return [Part(Kind.SAME, f"“{old}”改成“{new}”")]
    word, value = {Kind.ADDED: ("加了", change.new), Kind.REMOVED: ("删了", change.old)}.get(
        change.kind, ("次序改成", change.new)
    )
    text = listed(value) if change.kind is Kind.REORDERED else _short(value)
    return [Part(Kind.SAME, word if value == HELD else f"{word} {text}")]


def listed(value: Value) -> str:
    """A value in one line, the members of a list one after another."""
    if isinstance(value, tuple):
        return ("；" if any("、" in word for word in value) else "、").join(" ".join(word.split()) for word in value)
    return " ".join((value or "").split())


def _short(value: Value) -> str:
    text = listed(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def shortened(parts: Sequence[Part]) -> list[Part]:
    """The parts with long stretches that stayed cut to what stands next to a change."""
    last = len(parts) - 1
    return [_cut(part, first=place == 0, last=place == last) for place, part in enumerate(parts)]


def _cut(part: Part, *, first: bool, last: bool) -> Part:
    text = part.text
    head, tail = "" if first else text[:CONTEXT], "" if last else text[-CONTEXT:]
    if part.kind is not Kind.SAME or len(text) <= len(head) + len(tail) + CONTEXT:
        return part
    return Part(Kind.SAME, f"{head}…{tail}")


def marked(parts: Sequence[Part]) -> str:
    """The parts in a row: [-what went-], {+what came+}."""
    return "".join(f"{MARKS[part.kind][0]}{part.text}{MARKS[part.kind][1]}" for part in parts)


def place(side: Side, at: Position | None) -> str:
    """Where something stands: 议程.yaml:12, or 稿子.docx 第9段."""
    if at is None:
        return side.file
    if isinstance(at, Elsewhere):
        return f"{at.file}:{at.line}"
    return f"{side.file} 第{at.line}段" if side.word else f"{side.file}:{at.line}"


def where(change: Change, old: Side, new: Side) -> str:
    """The places of a change in the two files; of an agenda beside somebody's script, where to change it."""
    before, after = change.where
    beside_script = old.meeting is not None and new.meeting is None
    mend = beside_script and before is not None
    if change.kind is Kind.SWAPPED:
        both = f"{place(old, before)}、{place(old, after).removeprefix(old.file).strip(': ')}"
        return f"在 {both} 改" if mend else both
    places = [place(side, at) for side, at in ((old, before), (new, after)) if at]
    if mend:
        return "；稿子见 ".join([f"在 {places[0]} 改", *places[1:]])
    if beside_script and change.kind is Kind.CHANGED:
        places = ["议程里没有写，是自动生成的", *places]
        return "；稿子见 ".join(places)
    return " → ".join(places)


def heading(row: Row) -> str:
    """What happened to a paragraph."""
    if row.kind is Kind.MOVED:
        return "移走的一段" if row.old else "移来的一段"
    return {Kind.ADDED: "加的一段", Kind.REMOVED: "删的一段", Kind.CHANGED: "改的一段"}[row.kind]


def row_where(row: Row, old: Side, new: Side) -> str:
    """The places of a paragraph in the two files; in an agenda where its first changed words come from."""
    sides = (old, row.old, Kind.ADDED), (new, row.new, Kind.REMOVED)
    return " → ".join(place(side, change_spot(side, line, row.parts, other)) for side, line, other in sides if line)


def total(difference: Difference) -> str:
    """How much changed."""
    if not difference:
        return "没有不同。"
    return f"会议内容 {len(difference.changes)} 处不同，文字 {len(difference.changed_rows)} 段不同。"
