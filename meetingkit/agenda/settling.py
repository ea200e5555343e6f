"""The agenda as its papers say it: whoever is on leave is not called, lists stand in the order asked for, 应到 is
counted from the roster, and names under embargo are masked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from meetingkit.agenda.choices import AS_LISTED, BY_ROSTER, BY_WHOLE_NAME
from meetingkit.agenda.counting import standings_of
from meetingkit.agenda.due import counted_due
from meetingkit.agenda.enrolment import attendees, in_roster_order, is_absent
from meetingkit.agenda.items import Announcement, AnyItem, Award, Election, Item, Round
from meetingkit.agenda.model import CHAIR, Agenda
from meetingkit.agenda.results import ElectionResult
from meetingkit.agenda.values import Speaker, person_or_organ
from meetingkit.library import Library
from meetingkit.reading.entry import Entry
from meetingkit.wording.blanks import BLANK, blank
from meetingkit.wording.masks import hidden, printed
from meetingkit.wording.names import bare_name, name_key

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster

BRACKETS = ("）", ")")
# who is said to be there
COMING = ("present", "taking_part", "attending", "staying")
LISTS = COMING[:3]
# who is called to do something
CALLED = ("speakers", "speaker", "comment", "scrutineers", "tellers", "witnesses")
# lists of names: on ballots and in proposals bare, elsewhere with the post
BARE_NAMES, SAID_NAMES = ("candidates", "scrutineers", "tellers"), ("recipients", "witnesses")
SORTED = {"election": "candidates", "award": "recipients"}  # what 排序 puts in order; elsewhere the speakers
Value = TypeVar("Value")
E = TypeVar("E", bound=Entry)


def settle(agenda: Agenda, library: Library, roster: Roster | None = None, *, everybody_counts: bool = True) -> Agenda:
    """Speakers on leave dropped, everybody in a list by post, 排序 carried out, 应到 filled in where it is certain."""
    changes: dict[str, Any] = {"items": [_settled(item, agenda, library, roster) for item in agenda.items]}
    changes["due"] = counted_due(agenda, roster, everybody_counts=everybody_counts)
    stand_ins = _stand_ins(agenda, roster)
    for name in COMING:
        here = [stand_ins.get(who, who) if name in LISTS else who for who in getattr(agenda, name)]
        changes[name] = [_known(who, roster) for who in here if not is_absent(_person(who), agenda.absent, roster)]
    changes["absent"] = [_known(who, roster) for who in agenda.absent]
    if agenda.chair_is_main_speaker:
        changes["main_speaker"] = Speaker(CHAIR)
    return agenda.model_copy(update=changes)


def _stand_ins(agenda: Agenda, roster: Roster | None) -> dict[str, str]:
    """Who takes whose place in lists like 出席; whoever comes there anyway keeps their own."""
    words = [word for name in LISTS for word in getattr(agenda, name)]
    coming = [*words, agenda.chair.text] if agenda.chair else words
    found: dict[str, str] = {}
    for away, proxy in agenda.proxies.items():
        if is_absent(_person(away), agenda.absent, roster) and not is_absent(_person(proxy), coming, roster):
            found |= {word: proxy for word in words if is_absent(_person(word), [away], roster)}
    return found


def _known(word: str, roster: Roster | None) -> str:
    """A bare name or alias with the post that the roster knows; groups and anything else as written."""
    who = person_or_organ(word)
    known = roster.identify(who) if roster and not who.post and not roster.is_group(word) else None
    return known.text if known and known.name else word


def mask(agenda: Agenda, roster: Roster | None = None) -> Agenda:
    """The agenda with every name under 保密, and of everybody appointed or removed, as ××× wherever it stands.

    Each mask carries a key by which its person stays apart from others; `visible` and the papers drop it.

    What the roster calls them besides is masked too, and their 注音, which would tell the name, are dropped. A name
    that another name or a word contains is masked there as well: too much is seen, too little is not.
    """
    names = _confidential(agenda, roster)
    if not names:
        return agenda
    spellings = [(_spelling(name), hidden(person)) for name, person in names]

    def masked(text: str) -> str:
        named = person_or_organ(text) if text.endswith(BRACKETS) else None
        for spelling, mask_of_name in spellings:
            if named and named.post and spelling.fullmatch(named.name):
                return mask_of_name  # a post tells who it is
            text = spelling.sub(mask_of_name, text)
        return text

    readings = {word: said for word, said in agenda.readings.items() if masked(word) == word}
    opened = {
        field: _opened(getattr(agenda, field), {name for name, _ in names}, roster) for field in (*LISTS, "absent")
    }
    return _mapped(agenda.model_copy(update={"readings": readings, **opened}), masked)


def _opened(words: list[str], names: set[str], roster: Roster | None) -> list[str]:
    """A list with the groups opened in which somebody is to be masked, whom a paper would else take from the roster."""
    found: list[str] = []
    for word in words:
        members = roster.members(word) if roster and roster.is_group(word) else []
        masked = {who for who in members if name_key(who.name) in names}
        found += [who.name if who in masked else who.text for who in members] if masked else [word]
    return words if found == words else list(dict.fromkeys(found))


def _settled(item: AnyItem, agenda: Agenda, library: Library, roster: Roster | None) -> AnyItem:
    def away(who: Speaker | str) -> bool:
        return is_absent(_person(who), agenda.absent, roster)

    def settled(entry: Item | Round) -> Item | Round:
        entry = _changed(entry, _listed(entry, roster))
        return _changed(entry, _relieved(entry, away)) if agenda.absent else entry

    changed: Any = settled(item) if isinstance(item, Item) else _changed(item, _relieved(item, away))
    if isinstance(changed, Award):
        changed = _changed(changed, {"rounds": [settled(one) for one in changed.rounds]})
    if isinstance(changed, Item):
        changed = _changed(changed, {"visitors": [who for who in changed.visitors if not away(who)]})
        if changed.sorting != AS_LISTED:
            changed = _in_order(changed, agenda, library, roster)
    if isinstance(changed, Election) and changed.result:
        changed = _changed(changed, {"result": _in_candidates_order(changed.result, changed.candidates)})
    return cast(AnyItem, _changed(changed, _the_chair(changed, agenda)))


def _in_candidates_order(result: ElectionResult, candidates: list[str]) -> ElectionResult:
    """The result with the votes as the candidates stand, so that masked names, which are alike, keep their own."""
    return _changed(result, {"tallies": [one.tally for one in standings_of(result, candidates)]})


def _changed(entry: E, changes: dict[str, Any]) -> E:
    """The entry with these values; itself when it has them."""
    if all(getattr(entry, name) == value for name, value in changes.items()):
        return entry
    return entry.model_copy(update=changes)


def _listed(entry: Entry, roster: Roster | None) -> dict[str, Any]:
    """Lists of names with groups opened; on ballots bare names, else as the chair says them."""
    changes: dict[str, Any] = {}
    values = vars(entry)
    for field in (*BARE_NAMES, *SAID_NAMES):
        if not values.get(field):
            continue
        people = attendees(values[field], roster)
        bare = field in BARE_NAMES
        changes[field] = [(who.name or who.text) if bare else who.said if who.post else who.text for who in people]
    return changes


def _the_chair(entry: Entry, agenda: Agenda) -> dict[str, Any]:
    """Speakers who are the chair as 主持人, so that nobody is taken for him once names are masked."""
    changes: dict[str, Any] = {}
    for field in ("speakers", "speaker", "comment"):
        value = vars(entry).get(field)
        if isinstance(value, list):
            changes[field] = [Speaker(CHAIR) if agenda.is_chair(who) else who for who in value]
        elif value is not None and agenda.is_chair(value):
            changes[field] = Speaker(CHAIR)
    if isinstance(entry, Award):
        changes["rounds"] = [one.model_copy(update=_the_chair(one, agenda)) for one in entry.rounds]
    return changes


def _relieved(entry: Entry, away: Callable[[Speaker | str], bool]) -> dict[str, Any]:
    """The entry's lists of people without those on leave.

    Where nobody is left there is a marked blank, so that neither the chair nor everybody does it instead unnoticed.
    """
    changes: dict[str, Any] = {}
    for name in CALLED:
        value = vars(entry).get(name)
        people = value if isinstance(value, list) else [value] if value else []
        left = [who for who in people if not away(who)]
        if len(left) == len(people):
            continue
        if not left:
            nobody = blank(str(type(entry).model_fields[name].validation_alias))
            left = [Speaker(nobody) if isinstance(people[0], Speaker) else nobody]
        changes[name] = left if isinstance(value, list) else left[0]
    return changes


def _in_order(item: Item, agenda: Agenda, library: Library, roster: Roster | None) -> Item:
    """The item with its people as 排序 asks for."""
    field = SORTED.get(item.type, "speakers")
    chair = agenda.chair or Speaker(CHAIR)
    people = [chair if who == Speaker(CHAIR) else who for who in getattr(item, field, [])]
    changes: dict[str, Any] = {field: _sorted(people, item.sorting, library, roster)}
    if isinstance(item, Award):
        changes["rounds"] = [
            one.model_copy(update={field: _sorted(one.recipients, item.sorting, library, roster)})
            for one in item.rounds
        ]
    return item.model_copy(update=changes)


def _sorted(people: list[Value], sorting: str, library: Library, roster: Roster | None) -> list[Value]:
    """People or names in the order asked for."""
    if sorting == BY_ROSTER:
        ranked = in_roster_order([_person(who) for who in people], roster)
        places = {who: place for place, who in enumerate(ranked)}
        return sorted(people, key=lambda who: places[_person(who)])
    from meetingkit.agenda.strokes import stroke_table
    from meetingkit.wording.strokes import stroke_key

    table, whole = stroke_table(library), sorting == BY_WHOLE_NAME
    return sorted(people, key=lambda who: stroke_key(_person(who).name or _person(who).text, table, whole_name=whole))


def _person(who: Any) -> Speaker:
    return who if isinstance(who, Speaker) else person_or_organ(who)


def _confidential(agenda: Agenda, roster: Roster | None) -> list[tuple[str, int]]:
    """Names to mask with the number of their person, longest first so that none is left half."""
    people = attendees(agenda.confidential, roster)
    for item in agenda.items:
        if isinstance(item, Announcement):
            people += [*item.removed, *item.appointed]
    numbers: dict[str, int] = {}
    for number, who in enumerate(who for who in people if not BLANK.search(who.text)):
        own = bare_name(name_key(who.name or who.text))
        known = roster.identify(who) if roster else None
        labels = [label for label, bearers in roster.labels.items() if known in bearers] if roster and known else []
        names = [name for name in (own, *(bare_name(label) for label in labels)) if name]
        person = next((numbers[name] for name in names if name in numbers), number)
        numbers |= {name: person for name in names if name not in numbers}
    return sorted(numbers.items(), key=lambda named: (-len(named[0]), named[0]))


def visible(agenda: Agenda) -> Agenda:
    """The agenda with its masks as they are printed; who is who behind them cannot be told any more."""
    return _mapped(agenda, printed)


def _spelling(name: str) -> re.Pattern[str]:
    """A name as people write it: with blanks that even it out (李　明), with either middle dot."""
    characters = ("[·•]" if character == "·" else re.escape(character) for character in name)
    return re.compile(r"[^\S\n]*".join(characters))


def _mapped(value: Value, change: Callable[[str], str]) -> Value:
    """The value with every text in it changed."""
    found: Any = value
    match value:
        case str():
            found = change(value)
        case Entry():
            texts = {name: _mapped(getattr(value, name), change) for name in type(value).model_fields}
            if isinstance(value, Announcement):  # what is announced keeps its posts
                for name in ("removed", "appointed"):
                    texts[name] = [
                        replace(who, text=change(who.text), name=change(who.name)) for who in getattr(value, name)
                    ]
            found = value.model_copy(update=texts)
        case list():
            found = [_mapped(one, change) for one in value]
        case dict():
            found = {_mapped(name, change): _mapped(one, change) for name, one in value.items()}
        case Speaker() if change(value.name) != value.name:
            # a post tells who it is
            found = Speaker(change(value.name), change(value.name))
        case _ if is_dataclass(value):
            texts = {field.name: _mapped(getattr(value, field.name), change) for field in fields(value)}
            found = replace(cast(Any, value), **texts)
    return cast(Value, found)
