"""Counting after a paper is made: is there one place, row or card for everybody, and who was settled how?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from meetingkit.diagnostics import Diagnostic, Position, Severity
from meetingkit.document import Document, Table
from meetingkit.papers.context import Context
from meetingkit.papers.paper import Counted, Paper
from meetingkit.papers.people import ON_LEAVE, Attendance, Attendee, attendance

COUNTED, MISCOUNTED, SETTLED, ODD = "MK026", "MK027", "MK028", "MK029"
ROWS = "row"  # with a number in their first cell
SMALL = 2  # a card is named whose type is less than half of the usual


@dataclass(frozen=True, slots=True)
class Reckoning:
    """Whom a paper should have, and what is to be said of single people besides."""

    people: tuple[Attendee, ...]
    notes: tuple[Diagnostic, ...] = field(default=())


Reckon = Callable[[Context], Reckoning]


def count(paper: Paper, context: Context, document: Document | None) -> list[Diagnostic]:
    """What there is to say of a paper's count: notices, and a warning when the numbers differ.

    The paper is counted as it was made, so that a template of the office's own that loses somebody is found out. A
    paper that is no document is made from the same people without a template, and counts as they do.
    """
    rule = paper.data.counted
    if rule is None:
        return []
    found = attendance(context)
    reckoning = RECKONINGS[rule.part](context)
    wanted = len(reckoning.people)
    made = wanted if document is None else _count(document, rule)
    return [
        _sum(context, rule, reckoning.people, made, len(found.on_leave)),
        *_settled(context, found),
        *reckoning.notes,
    ]


def _sum(context: Context, rule: Counted, people: tuple[Attendee, ...], made: int, on_leave: int) -> Diagnostic:
    """The sum; whether those on leave are in it, which makes one paper's number unlike another's."""
    wanted, organs = len(people), sum(not one.is_person for one in people)
    within = [f"{wanted - organs} 人、{organs} 个单位"] if organs else []
    if on_leave:
        counted = any(one.status == ON_LEAVE for one in people)
        within.append(f"{'含' if counted else '不含'}请假的 {on_leave} {'个' if organs else '人'}")
    parts = f"（{'，'.join(within)}）" if within else ""
    if wanted == made:
        message = (
            f"名单 {wanted} {'个' if organs else '人'}{parts}{'' if parts else ' '}= {rule.name} {made} {rule.unit}"
        )
        return notice(context, COUNTED, message, "")
    message = f"名单 {wanted} {'个' if organs else '人'}{parts}，{rule.name}却是 {made} {rule.unit}"
    hint = "请核对这种文稿的模板，是不是漏了人或多印了。"
    return Diagnostic(MISCOUNTED, Severity.WARNING, message, context.file, hint=hint)


def _count(document: Document, rule: Counted) -> int:
    """How many there are of what is counted, those that stand upside down left out."""
    if rule.what == ROWS:
        tables = (block for block in document.blocks if isinstance(block, Table))
        firsts = (
            "".join(p.text for p in row.cells[0].paragraphs) for table in tables for row in table.rows if row.cells
        )
        return sum(text.isdecimal() for text in firsts)
    cells = [
        cell.paragraphs
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
    ]
    return sum(any(p.role == rule.what and not (p.shape and p.shape.turned) for p in cell) for cell in cells)


def _settled(context: Context, found: Attendance) -> Iterator[Diagnostic]:
    """Who was written more than once, who has a namesake, and words that are no names."""
    for text in found.repeated:
        message, hint = f"“{text}”写了不止一次，只算一个", "不用改；嫌重复就删去一处。"
        yield notice(context, SETTLED, message, hint, text, last=True)
    for name in found.namesakes:
        bearers = "、".join(one.text for one in found.coming if one.is_person and one.name == name)
        message = f"重名：{bearers}，各算一个"
        yield notice(context, SETTLED, message, "请核对是不是两个人；要分清，就把职务写全。", name)
    for status, text in found.collective:
        message = f"{status}的“{text}”没有列出姓名，没有算在里面"
        hint = "请写出姓名，或在名册的“分组”里列出成员。"
        yield notice(context, SETTLED, message, hint, text)


def notice(context: Context, code: str, message: str, hint: str, words: str = "", *, last: bool = False) -> Diagnostic:
    """Something to know, at the place where the agenda says so."""
    at = _place(context, words, last=last) if words else Position()
    return Diagnostic(code, Severity.INFO, message, context.file, at.line, at.column, hint)


def _place(context: Context, words: str, *, last: bool) -> Position:
    """The first or last place in the agenda with these words; its beginning when a roster has them."""
    if context.reading is None:
        return Position()
    places = (
        scalar.position(at) for _, scalar in context.reading.texts() if (at := (scalar.text or "").find(words)) >= 0
    )
    found = list(places)
    return (found[-1] if last else found[0]) if found else Position()


def _signin(context: Context) -> Reckoning:
    found = attendance(context)
    return Reckoning((*found.coming, *found.on_leave))


def _cards(context: Context) -> Reckoning:
    from meetingkit.papers.cards import deck

    cards = deck(context)
    notes = []
    if cards.without:
        names = "、".join(one.name for one in cards.without)
        notes.append(notice(context, SETTLED, f"按议程不做席卡的 {len(cards.without)} 个：{names}", ""))
    if small := [card for card in cards.cards if card.name.size < cards.usual / SMALL]:
        names = "、".join(
            f"{card.attendee.name}（{len(card.attendee.name)} 字，{card.name.size:g} 磅）" for card in small
        )
        message = f"{len(small)} 张字数多，字号缩小到放得下：{names}"
        notes.append(notice(context, SETTLED, message, "印好看一看；单位写简称，字就大些。"))
    for word in cards.unknown:
        message, hint = f"不做席卡的“{word}”不在到会的名单里", "请核对姓名，或删去。"
        notes.append(notice(context, ODD, message, hint, word, last=True))
    return Reckoning(tuple(card.attendee for card in cards.cards), tuple(notes))


def _seats(context: Context) -> Reckoning:
    from meetingkit.papers.seating import seating_plan

    plan = seating_plan(context)
    return Reckoning(tuple(plan.seated.values()), plan.notes) if plan else Reckoning(())


RECKONINGS: dict[str, Reckon] = {"signin": _signin, "cards": _cards, "seats": _seats}
