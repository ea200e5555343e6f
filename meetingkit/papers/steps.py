"""The meeting step by step, as the secretary follows it: when, what the chair says first, who comes, who is next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from meetingkit.agenda.items import Address, AnyItem, Break, Ceremony, Election, Other, Vote
from meetingkit.agenda.model import CHAIR, Agenda
from meetingkit.agenda.values import Duration, Speaker, person_or_organ
from meetingkit.compose.view import inline, plain, same_paper
from meetingkit.document import Mark, Paragraph, Role
from meetingkit.papers.context import Context
from meetingkit.timetable import Row, Timetable
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.names import CLOSING, OPENING, name_key

HEADING = (Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.MARGIN, Role.PAUSE)
# whose speakers come one after another; in the other items they act together
IN_TURN = ("report", "explanation", "convey", "study", "speech", "reading", "criticism")
FIRST_WORDS, FEWEST = 40, 16  # characters by which a secretary knows the place
STOPS = re.compile("[，。；：！？、]")
MORE = "……"
ME = "由我"  # how the chair calls himself


@dataclass(slots=True)
class _Turn:
    """One speaker's turn, or a whole item; `start` is in minutes after the opening, None where it is not known."""

    who: list[Speaker]
    start: float | None
    minutes: float | None
    lines: list[Paragraph] = field(default_factory=list)


def steps_view(context: Context) -> dict[str, Any]:
    """`{"rows": […], "has_clock": bool}`, the opening first and the closing last.

    A row has kind (opening, between, item, closing), number (of the item it is or stands before; None for opening and
    closing), turns and absence. A turn has start (clock time or +12分; empty where unknown), minutes (None where
    unknown), words (what the chair says first, shortened), last (what he says last where that is more), cues (stage
    cues without brackets), who (people as in `items`) and next (whom to ask to get ready). `absence` says what is to be
    done when somebody does not come: `{"moves": "reader" | "turn" | "both" | "later" | "over", "proxies": [{"who", "proxy"}],
    "others": whether there are people without a proxy}`; None where the item calls nobody but the chair.
    """
    rows = list(_rows(context))
    ready: list[Any] = []
    for turn in reversed([turn for row in rows for turn in row["turns"]]):
        turn["next"] = ready
        ready = [who for who in turn["who"] if who["text"] != CHAIR and not BLANK.search(who["text"])] or ready
    return {"rows": rows, "has_clock": context.timetable.has_clock}


def _rows(context: Context) -> Iterator[dict[str, Any]]:
    agenda, table = context.agenda, context.timetable
    before, lines, after = _parted(context.script.paragraphs)
    first, *rows, last = table.rows
    yield _row("opening", None, [_Turn([], first.start, first.minutes, before.pop(0, []))], table)
    for number, (item, row) in enumerate(zip(agenda.items, rows, strict=True), 1):
        if number in before:
            yield _row("between", number, [_Turn([], row.start, None, before[number])], table)
        turns = _turns(agenda, item, row, lines.get(number, []))
        yield {**_row("item", number, turns, table), "absence": _absence(agenda, number - 1)}
    yield _row("closing", None, [_Turn([], last.start, last.minutes, after)], table)


Lines = dict[int, list[Paragraph]]


def _parted(paragraphs: tuple[Paragraph, ...]) -> tuple[Lines, Lines, list[Paragraph]]:
    """What is said before items (0: at the opening), in items, by their numbers; and what is said after them all."""
    before, inside, waiting = Lines(), Lines(), list[Paragraph]()
    for paragraph in paragraphs:
        if paragraph.role in HEADING:
            continue
        if paragraph.item is None:
            waiting.append(paragraph)
            continue
        if waiting:
            before[paragraph.item if inside else 0] = waiting
            waiting = []
        inside.setdefault(paragraph.item, []).append(paragraph)
    return (before, inside, waiting) if inside else ({0: waiting}, inside, [])


def _row(kind: str, number: int | None, turns: list[_Turn], table: Timetable) -> dict[str, Any]:
    return {"kind": kind, "number": number, "absence": None, "turns": [_turn(turn, table) for turn in turns]}


def _turn(turn: _Turn, table: Timetable) -> dict[str, Any]:
    spoken = [words for paragraph in turn.lines if (words := _spoken(paragraph))]
    if len(spoken) > 1 and turn.lines[0].role is Role.SALUTATION:
        spoken[:2] = [spoken[0] + spoken[1]]
    return {
        "start": "" if turn.start is None else table.clock(turn.start),
        "minutes": None if turn.minutes is None else round(turn.minutes),
        "words": _shortened(spoken[0]) if spoken else "",
        "last": _shortened(spoken[-1]) if len(spoken) > 1 else "",
        "cues": [cue for cue, _ in groupby(cue for paragraph in turn.lines for cue in _cues(paragraph))],
        "who": [plain(who) for who in turn.who],
    }


def _spoken(paragraph: Paragraph) -> str:
    if paragraph.role is Role.CUE:
        return ""
    return "".join(run.text for run in paragraph.runs if run.mark is not Mark.CUE).strip()


def _cues(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.role is Role.CUE:
        yield paragraph.text.strip().strip("（）")
        return
    yield from (run.text.strip().strip("（）") for run in paragraph.runs if run.mark is Mark.CUE)


def _shortened(text: str) -> str:
    """The first words, up to a mark of punctuation where there is one; never within brackets or quotes."""
    if len(text) <= FIRST_WORDS:
        return text
    whole = _outside_pairs(text[: FIRST_WORDS + 1])
    stops = [stop.start() for stop in STOPS.finditer(text, FEWEST, FIRST_WORDS) if stop.start() in whole]
    return text[: stops[-1] if stops else max(whole)] + MORE


def _outside_pairs(text: str) -> set[int]:
    """The places in a text, its beginning apart, where no bracket and no quotation is open."""
    depth, places = 0, set[int]()
    for place, char in enumerate(text):
        if not depth and place:
            places.add(place)
        depth = max(0, depth + (char in OPENING) - (char in CLOSING))
    return places or {len(text)}


def _turns(agenda: Agenda, item: AnyItem, row: Row, lines: list[Paragraph]) -> list[_Turn]:
    """The item as one turn, or as one for each of those who come one after another."""
    people = _acting(agenda, item)
    if item.type not in IN_TURN or len(people) < 2:
        return [_Turn(people, row.start, row.minutes, lines)]
    each = _each(item)
    now = row.start + row.lead_in
    turns = [_Turn([who], now + index * each if each else None, each or None) for index, who in enumerate(people)]
    turns[0].start = row.start
    if not each:
        turns[0].minutes = row.minutes
    _share(turns, lines, one_by_one=getattr(item, "one_by_one", False))
    return turns


def _each(item: AnyItem) -> float:
    """Minutes of one speaker, where the agenda says so; else 0."""
    given: Duration | None = getattr(item, "minutes_each", None)
    return given.minutes or 0.0 if given and item.minutes is None else 0.0


def _share(turns: list[_Turn], lines: list[Paragraph], *, one_by_one: bool) -> None:
    """Give each turn the lines from the call of its speaker on; all to the first where all are called at once."""
    place = 0
    for line in lines:
        following = turns[place + 1 :][:1] if one_by_one else []
        if following and place == 0 and not turns[0].lines:
            turns[0].lines.append(line)  # the lead-in, which may name them all
            continue
        if following and _calls(line, following[0].who[0]):
            place += 1
        turns[place].lines.append(line)


def _calls(line: Paragraph, who: Speaker) -> bool:
    """Whether a line begins with the call of somebody, whom lines before may have asked to get ready."""
    call = ME if who.text == CHAIR else f"请{inline(who.said)}"
    return line.text.lstrip().startswith(call)


def _acting(agenda: Agenda, item: AnyItem) -> list[Speaker]:
    """Whom the item brings to the floor."""
    if isinstance(item, Address):
        return [Speaker(CHAIR) if agenda.chair_speaks(item) or item.speaker is None else item.speaker]
    people = list(getattr(item, "speakers", []))
    for one in getattr(item, "rounds", []):
        people += [*one.speakers, *map(person_or_organ, one.recipients)]
    for name in ("recipients", "witnesses"):
        people += map(person_or_organ, getattr(item, name, []))
    return people


def _absence(agenda: Agenda, index: int) -> dict[str, Any] | None:
    """What is to be done when whoever acts in an item is not there."""
    item, later = agenda.items[index], agenda.items[index + 1 :]
    called = [who for who in _acting(agenda, item) if not agenda.is_chair(who)]
    if not called or isinstance(item, Ceremony | Other | Break):
        return None
    if isinstance(item, Election | Vote):
        moves = "reader"  # neither is ever passed over: somebody else reads
    elif item.type in IN_TURN and len(called) > 1:
        moves = "turn"
    elif later and same_paper(_subject(item), _subject(later[0])):
        moves = "both"  # what is decided on next cannot be presented later
    elif any(_acting(agenda, one) and not agenda.chair_speaks(one) for one in later):
        moves = "later"
    else:
        moves = "over"
    proxies = {name_key(person_or_organ(name).name or name): proxy for name, proxy in agenda.proxies.items()}
    known = [(who, proxies.get(name_key(who.name or who.text))) for who in called]
    stand_ins = [{"who": who.name or who.text, "proxy": proxy.strip()} for who, proxy in known if proxy]
    return {"moves": moves, "proxies": stand_ins, "others": len(stand_ins) < len(called)}


def _subject(item: AnyItem) -> str | None:
    return getattr(item, "subject", None)
