"""Reading a roster, and what can be wrong with one: names taken twice, groups of nobody, of strangers, of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from meetingkit.agenda.enrolment import ambiguous
from meetingkit.agenda.roster import Organ, Person, Roster, RosterFile, look_up
from meetingkit.agenda.values import Speaker, person_or_organ
from meetingkit.diagnostics import Diagnostic, InvalidInput, Position, Severity
from meetingkit.reading.binding import Reading, nearest, read_model
from meetingkit.reading.source import Source, read_source
from meetingkit.wording.blanks import is_blank
from meetingkit.wording.names import name_key

MOST_TOLD = 20  # of circles, and of suggestions: finding more takes long in a large file


@dataclass(frozen=True, slots=True)
class _Claim:
    """A name that somebody bears; `who` is None for a group, `own` is False for an alias."""

    text: str
    path: tuple[str | int, ...]
    who: Speaker | None
    own: bool = True

    def shared_with(self, other: _Claim) -> bool:
        """Whether two people bear it as their own name and are told apart by their posts."""
        if self.who is None or other.who is None or not (self.own and other.own):
            return False
        posts = {name_key(self.who.post), name_key(other.who.post)}
        return bool(self.who.name and other.who.name) and len(posts) == 2 and "" not in posts


def read_roster(path: Path) -> Roster:
    """Read a roster file. Raises InvalidInput with every mistake found."""
    return parse_roster(read_source(path))


@lru_cache(maxsize=8)  # one roster serves many agendas
def parse_roster(source: Source) -> Roster:
    """Read a roster from text already in hand. Raises InvalidInput with every mistake found."""
    roster = look_up(read_model(RosterFile, source))
    if found := list(_faults(roster)):
        raise InvalidInput([*roster.reading.diagnostics, *found])
    return roster


def _faults(roster: Roster) -> Iterator[Diagnostic]:
    """Every mistake of the roster, in no order."""
    file = roster.reading.model
    if not file.organs and not file.people:
        hint = "请在“单位”“人员”下面按先后写，每行一个，如：“- 周明远（区委书记）”。"
        yield _fault(roster.reading, "MK045", "名册里一个单位、一个人也没有", Position(), hint)
        return
    yield from _names_taken(roster.reading)
    yield from _members(roster)
    yield from _circles(roster)


def _fault(reading: Reading[RosterFile], code: str, message: str, at: Position, hint: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, reading.source.file, at.line, at.column, hint)


def _claims(file: RosterFile) -> Iterator[_Claim]:
    sections: list[tuple[str, Sequence[Organ | Person]]] = [("organs", file.organs), ("people", file.people)]
    for section, entries in sections:
        for index, entry in enumerate(entries):
            yield _Claim(entry.name, (section, index, "name"), entry.speaker)
            for number, alias in enumerate(entry.aliases):
                yield _Claim(alias, (section, index, "aliases", number), entry.speaker, own=False)
    for name in file.groups:
        yield _Claim(name, ("groups", name), None)


def _names_taken(reading: Reading[RosterFile]) -> Iterator[Diagnostic]:
    placed = sorted(((reading.position(*claim.path), claim) for claim in _claims(reading.model)), key=lambda p: p[0])
    first: dict[str, list[tuple[Position, _Claim]]] = {}
    for at, claim in placed:
        if is_blank(claim.text):
            continue
        earlier = first.setdefault(name_key(claim.text), [])
        if taken := next(((there, other) for there, other in earlier if not claim.shared_with(other)), None):
            there, other = taken
            message = f"“{claim.text}”写了两次，第一次在第 {there.line} 行"
            yield _fault(reading, "MK041", message, at, _hint_for(claim, other))
        else:
            earlier.append((at, claim))


def _hint_for(claim: _Claim, other: _Claim) -> str:
    people = claim.who is not None and other.who is not None and claim.who.name and other.who.name
    if people and claim.own and other.own:
        return "同一个人请删去一处；同名的两个人，都要写职务，并且写得不一样。"
    return "名称、简称、别名、分组的名称都不能相同，请删去或改掉一处。"


def _members(roster: Roster) -> Iterator[Diagnostic]:
    reading, told = roster.reading, 0
    choices = [*dict.fromkeys(claim.text for claim in _claims(reading.model))]
    for group, members in reading.model.groups.items():
        if not members:
            message, at = f"分组“{group}”里一个人、一个单位也没有", reading.position("groups", group)
            yield _fault(reading, "MK045", message, at, "请写上成员，如 [周明远, 李文博]；用不着就删去这个分组。")
        for index, text in enumerate(members):
            found = roster.candidates(person_or_organ(text.strip()))
            if roster.is_group(text) or len(found) == 1:
                continue
            at = reading.position("groups", group, index)
            if found:
                message, hint = ambiguous(text, found)
                yield _fault(reading, "MK044", message, at, hint)
                continue
            told += 1
            near = nearest(text, choices) if told <= MOST_TOLD else None
            hint = f"是不是“{near}”？" if near else "请先写到“人员”或“单位”下面。"
            yield _fault(reading, "MK042", f"分组“{group}”里的“{text}”，名册里没有", at, hint)


def _circles(roster: Roster) -> Iterator[Diagnostic]:
    reading = roster.reading
    names = {name_key(name): name for name in reading.model.groups if name_key(name) not in roster.labels}
    below = {label: [name_key(text) for text in roster.groups[label] if name_key(text) in names] for label in names}
    for _ in range(MOST_TOLD):
        try:
            TopologicalSorter(below).prepare()
        except CycleError as error:
            ring = error.args[1][::-1]  # each group, then one that it names
        else:
            return
        outer, inner = ring[0], ring[1]
        index = [name_key(text) for text in roster.groups[outer]].index(inner)
        below[outer] = [label for label in below[outer] if label != inner]
        at = reading.position("groups", names[outer], index)
        message = f"分组绕成了一圈：{'→'.join(names[label] for label in ring)}"
        yield _fault(reading, "MK043", message, at, f"请从“{names[outer]}”里删去“{names[inner]}”。")
