"""The roster put to use: names in an agenda become people with their posts, groups become their members."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from meetingkit.agenda.posts import POSTS_OF_THEIR_OWN, with_posts
from meetingkit.agenda.values import Speaker, person_or_organ
from meetingkit.diagnostics import Diagnostic, InvalidInput, Position, Severity
from meetingkit.reading.binding import Reading
from meetingkit.reading.entry import Entry
from meetingkit.wording.names import bare_name, name_key

if TYPE_CHECKING:
    from meetingkit.agenda.model import Agenda
    from meetingkit.agenda.roster import Roster

Path = tuple[str | int, ...]
E = TypeVar("E", bound=Entry)
# lists kept as written, whose names are looked up when people are counted or called
PEOPLE = ("present", "taking_part", "attending", "absent", "staying", "visitors")


@dataclass(frozen=True, slots=True)
class Enrolled(Reading["Agenda"]):
    """An agenda with the roster's people in it; positions are still those of what was written.

    `written` has, by the path of a list of speakers, the index as written of each speaker.
    """

    written: dict[Path, list[int]] = field(default_factory=dict)

    def position(self, *path: str | int) -> Position:
        """Where the value at a path stands; a member of a group stands where the group is named."""
        for length, step in enumerate(path):
            places = self.written.get(path[:length], [])
            if isinstance(step, int) and step < len(places):
                path = (*path[:length], places[step], *path[length + 1 :])
        return Reading.position(self, *path)


def enrol(reading: Reading[Agenda], roster: Roster | None) -> Reading[Agenda]:
    """The agenda with its speakers as the roster knows them: people by post, groups by their members.

    Organs, and people written 姓名（职务）, stay as written; so do lists like 出席, for which there is `attendees`.
    Without a roster, people have the posts that the agenda itself gives them (`with_posts`).
    Raises InvalidInput, at the place of use, for a name that several people of the roster bear.
    """
    if roster is None:
        agenda = with_posts(reading.model, None)
        return reading if agenda is reading.model else replace(reading, model=agenda)
    enrolment = _Enrolment(reading, roster)
    agenda = enrolment.entry(reading.model, ())
    if enrolment.found:
        raise InvalidInput(enrolment.found)
    return Enrolled(with_posts(agenda, roster), reading.source, reading.root, reading.diagnostics, enrolment.written)


def ambiguous(text: str, namesakes: list[Speaker]) -> tuple[str, str]:
    """Message and hint for a name that several people bear."""
    choices = "或".join(f"“{one.text}”" for one in namesakes)
    return f"名册里有 {len(namesakes)} 位“{text}”，不知道是哪一位", f"请写成{choices}。"


def attendees(words: Iterable[str], roster: Roster | None) -> list[Speaker]:
    """Everybody whom a list like 出席 names, once each: groups opened, people by post, other text as written."""
    return [who for who, _ in _expanded([person_or_organ(word.strip()) for word in words], roster)]


def people_of(words: Iterable[str], roster: Roster | None) -> list[Speaker]:
    """Those of the attendees who are certainly one person each: written 姓名（职务）, or in the roster."""
    return [who for who in attendees(words, roster) if ((roster and roster.identify(who)) or who).name]


def in_roster_order(speakers: Iterable[Speaker], roster: Roster | None) -> list[Speaker]:
    """By precedence; whom the roster does not know comes last, in the order given."""
    if roster is None:
        return list(speakers)
    last = len(roster.ranks)
    return sorted(speakers, key=lambda who: roster.ranks[one] if (one := roster.identify(who)) else last)


def is_absent(who: Speaker, absent: Iterable[str], roster: Roster | None) -> bool:
    """Whether a list like 请假 names the speaker: by name, alias, group or 姓名（…）, whatever the brackets say."""
    return any(_same(who, other, roster) for other in attendees(absent, roster))


def _same(one: Speaker, other: Speaker, roster: Roster | None) -> bool:
    """Whether two ways of writing mean one; names decide where the roster does not know them both."""
    if roster and (left := roster.identify(one)) and (right := roster.identify(other)):
        return left == right
    first, second = (bare_name(name_key(who.name or who.text)) for who in (one, other))
    return first == second


def _named(who: Speaker, roster: Roster) -> Speaker:
    """A bare name or alias as the person whom the roster knows by it; anybody else as written."""
    if who.post or who.text == "主持人" or name_key(who.name or who.text) not in roster.labels:
        return who
    found = roster.identify(who)
    return replace(found, venue=who.venue) if found and found.name else who


def _expanded(speakers: Sequence[Speaker], roster: Roster | None) -> list[tuple[Speaker, int]]:
    """Speakers with groups opened, each with the index as written.

    Who is named by a group and otherwise comes once, at the first place and as the person wrote it; who is named
    twice without a group stays twice, for the rules to report.
    """
    if roster is None:
        return [(who, index) for index, who in enumerate(speakers)]
    alone = [None if roster.is_group(who.text) else roster.identify(who) for who in speakers]
    as_written = {one: _named(who, roster) for one, who in zip(alone, speakers, strict=True) if one}
    placed: list[tuple[Speaker, int]] = []
    seen, by_group = set[Speaker](), set[Speaker]()
    for index, (who, one) in enumerate(zip(speakers, alone, strict=True)):
        if roster.is_group(who.text):
            members = [member for member in roster.members(who.text) if member not in seen]
            placed += [(as_written.get(member, member), index) for member in members]
            by_group.update(members)
            seen.update(members)
        elif one is None or one not in by_group:
            placed.append((_named(who, roster), index))
            seen.update([one] if one else [])
    return placed


@dataclass(slots=True)
class _Enrolment:
    """Goes through an agenda; keeps where speakers were written, and names that several people bear."""

    reading: Reading[Agenda]
    roster: Roster
    written: dict[Path, list[int]] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)

    def entry(self, entry: E, path: Path) -> E:
        """The entry with its speakers, and those of the entries in it, as the roster knows them."""
        changes = {}
        for name in type(entry).model_fields:
            value = getattr(entry, name)
            changed = value if name in POSTS_OF_THEIR_OWN else self._value(value, (*path, name))
            if changed is not value:
                changes[name] = changed
        return entry.model_copy(update=changes) if changes else entry

    def _value(self, value: Any, path: Path) -> Any:
        match value:
            case Speaker():
                self._refuse_namesakes([value], [path])
                return _named(value, self.roster)
            case Entry():
                return self.entry(value, path)
            case [Speaker(), *_]:
                self._refuse_namesakes(value, [(*path, index) for index in range(len(value))])
                placed = _expanded(value, self.roster)
                self.written[path] = [index for _, index in placed]
                return [who for who, _ in placed]
            case [Entry(), *_]:
                return [self.entry(inner, (*path, index)) for index, inner in enumerate(value)]
            case [str(), *_] if path[-1] in PEOPLE:
                people = [person_or_organ(word.strip()) for word in value]
                self._refuse_namesakes(people, [(*path, index) for index in range(len(value))])
        return value

    def _refuse_namesakes(self, speakers: list[Speaker], paths: list[Path]) -> None:
        for who, path in zip(speakers, paths, strict=True):
            namesakes = self.roster.candidates(who)
            # a speaker's post is said as written; a list of absentees may have anything in its brackets
            if len(namesakes) > 1 and (not who.post or "absent" in path):
                message, hint = ambiguous(who.name or who.text, namesakes)
                at = self.reading.position(*path)
                file = self.reading.source.file
                self.found.append(Diagnostic("MK044", Severity.ERROR, message, file, at.line, at.column, hint))
