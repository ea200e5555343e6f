"""What an agenda made from last year's still says of last year – years, days, numbers of sessions, people, places –
and putting this year's in their place, wherever they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from meetingkit.agenda.model import Agenda
from meetingkit.agenda.values import person_or_organ
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.importing.file import PEOPLE
from meetingkit.importing.following import day_in, rewritten, weekdays_rewritten, with_person
from meetingkit.importing.mentioned import people_in
from meetingkit.importing.places import places_in
from meetingkit.reading.binding import read_tree
from meetingkit.reading.entry import all_keys
from meetingkit.reading.nodes import Node, Path, Scalar, scalars
from meetingkit.reading.source import as_source

DATE, YEAR = "日期", "年份"
PATTERNS = (
    (DATE, re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日|(?:19|20)\d\d-\d{1,2}-\d{1,2}")),
    (YEAR, re.compile(r"(?:19|20)\d\d年")),
    ("届次", re.compile(r"第[〇零一二三四五六七八九十百\d]+[次届期]")),
)
PERSON = "人"
PLACES = ("地点", "主会场", "分会场")
OWN_PLACES, TITLES = "地名", ("会议", "标题")
FIXED = ("类型", "用时", "每人", "时限")
AROUND = 12


@dataclass(frozen=True, slots=True)
class Fact:
    """Something of the earlier meeting: of what kind, its words, in how many places they stand; of a day the other
    ways `also` in which it is written.
    """

    kind: str
    words: str
    times: int
    also: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What to look for when it is replaced everywhere: of a person the bare name."""
        return person_or_organ(self.words).name if self.kind == PERSON else self.words


@dataclass(frozen=True, slots=True)
class Change:
    """One place where words would be replaced, with what stands around it."""

    line: int
    old: str
    new: str
    before: str
    after: str


def carried_facts(text: str) -> list[Fact]:
    """What is likely to change, in the order in which it is met, each but once. Raises InvalidInput for no YAML."""
    found: dict[str, str] = {}
    texts = list(_texts(_tree(text)))
    for path, scalar in texts:
        key, words = str(next((step for step in reversed(path) if isinstance(step, str)), "")), scalar.text or ""
        if key in FIXED:
            continue
        for kind, pattern in PATTERNS:
            for match in pattern.finditer(words):
                found.setdefault(match[0], kind)
        if key in PEOPLE or key == "主持人":
            _people(words, found)
        if key in PLACES:
            found.setdefault(words.strip(), "地方")
    for somebody in people_in(scalar.text or "" for _, scalar in texts).values():
        _people(somebody, found)
    for place in _places(texts):
        found.setdefault(place, OWN_PLACES)
    whole = "\n".join(scalar.text or "" for _, scalar in texts)
    dates = Counter(match[0] for match in dict(PATTERNS)[DATE].finditer(whole))
    facts = []
    for words, *also in _one_day_each(found):
        times = sum(dates[one] for one in (words, *also)) if also else _times(words, found[words], whole, found)
        facts.append(Fact(found[words], words, times, tuple(also)))
    return [fact for fact in facts if fact.times]


def _one_day_each(found: Mapping[str, str]) -> list[list[str]]:
    """What was found, the ways to write one day together: 2025年11月26日, 2025-11-26, 11月26日."""
    days = {words: day for words, kind in found.items() if kind == DATE and (day := day_in(words))}
    years: dict[tuple[int, int], set[str]] = {}
    for day in days.values():
        years.setdefault((day.month, day.day), set()).update({day.year} if day.year else ())
    groups: dict[object, list[str]] = {}
    for words in found:
        key: object = words
        if words in days:
            day = days[words]
            told = years[day.month, day.day]
            key = day._replace(year=next(iter(told))) if not day.year and len(told) == 1 else day
        groups.setdefault(key, []).append(words)
    return list(groups.values())


def following(fact: Fact, answer: str, facts: list[Fact], text: str) -> dict[str, str]:
    """All that changes in a text with one answer: each way to write the day, somebody's post and bureau beside the name."""
    day = day_in(answer) if fact.kind == DATE else None
    if day:
        forms = (fact.words, *fact.also)
        return rewritten(forms, day) | weekdays_rewritten(forms, day, text)
    changes = renamed(fact.words, answer)
    if fact.kind == PERSON:
        others = [other.words for other in facts if other.kind == PERSON and other != fact]
        changes = with_person(fact.words, changes.get(fact.words, answer), others, text) | changes
    return changes


def _places(texts: list[tuple[Path, Scalar]]) -> list[str]:
    by_key = [(str(path[0]) if path else "", scalar.text or "") for path, scalar in texts]
    own = [words for key, words in by_key if key == OWN_PLACES]
    return places_in((words for _, words in by_key), (words for key, words in by_key if key in TITLES), own)


def _times(words: str, kind: str, whole: str, found: Mapping[str, str]) -> int:
    """How often words stand, of a person the name; 章丘 in 章丘区 is counted there."""
    if kind == PERSON:
        return whole.count(person_or_organ(words).name)
    longer = [other for other in found if kind == OWN_PLACES == found[other] and words in other and words != other]
    for other in sorted(longer, key=len, reverse=True):
        whole = whole.replace(other, "\n")
    return whole.count(words)


def _people(words: str, found: dict[str, str]) -> None:
    name = person_or_organ(words).name
    if name and name not in (person_or_organ(other).name for other, kind in found.items() if kind == PERSON):
        found[words] = PERSON


def renamed(words: str, new: str) -> dict[str, str]:
    """What changes when a fact becomes another: a person's bare name too, and a name alone keeps the post."""
    old, now = person_or_organ(words), person_or_organ(new)
    if not old.name:
        return {words: new}
    name = now.name or new.removesuffix("同志")
    changes = {words: new if now.name else words.replace(old.name, name), old.name: name}
    return {before: after for before, after in changes.items() if before != after}


def replaced(
    text: str, changes: Mapping[str, str], file: str, accept: Callable[[Change], bool] = lambda _: True
) -> str:
    """The text of an agenda with words replaced wherever they stand but in names of keys and in comments.

    All are replaced at once, the longest first, so that no new words are replaced in turn; `accept` may refuse a
    place. Raises InvalidInput when the agenda cannot be read, before or after.
    """
    if not changes:
        return text
    pattern = re.compile("|".join(re.escape(words) for words in sorted(changes, key=len, reverse=True)))
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    places: list[tuple[int, Change]] = []
    wanted: list[str] = []
    for _, scalar in _texts(_tree(text, file)):
        words, done = scalar.text or "", 0
        kept: list[str] = []
        for match in pattern.finditer(words):
            at = scalar.position(match.start())
            offset = starts[at.line - 1] + at.column - 1
            change = _change(words, match, at.line, changes[match[0]])
            if text.startswith(match[0], offset) and accept(change):
                places.append((offset, change))
                kept += [words[done : match.start()], change.new]
                done = match.end()
        wanted.append("".join([*kept, words[done:]]))
    new, done = "", 0
    for offset, change in sorted(places, key=lambda place: place[0]):
        new, done = new + text[done:offset] + change.new, offset + len(change.old)
    new += text[done:]
    if [scalar.text or "" for _, scalar in _texts(_tree(new, file, changes))] != wanted:
        raise InvalidInput([_unreadable(file, changes)])
    return new


def _change(words: str, match: re.Match[str], line: int, new: str) -> Change:
    before, after = words[max(0, match.start() - AROUND) : match.start()], words[match.end() : match.end() + AROUND]
    return Change(line, match[0], new, before.split("\n")[-1], after.split("\n")[0])


def _texts(root: Node) -> Iterator[tuple[Path, Scalar]]:
    """Every text of an agenda but the names of its keys."""
    for path, scalar in scalars(root):
        named = bool(path) and path[-1] == scalar.text and scalar.text in all_keys(Agenda)
        if not named:
            yield path, scalar


def _tree(text: str, file: str = "议程", changes: Mapping[str, str] | None = None) -> Node:
    tree = read_tree(Agenda, as_source(text, file))
    wrong = [*tree.diagnostics, *tree.found]
    if tree.root is None or any(one.severity is Severity.ERROR for one in wrong):
        raise InvalidInput([_unreadable(file, changes)] if changes else wrong)
    return tree.root


def _unreadable(file: str, changes: Mapping[str, str]) -> Diagnostic:
    listed = "、".join(f"{old}={new}" for old, new in changes.items())
    hint = "新的内容里有英文冒号、井号、引号、括号的，请改用全角的，或写好后再手改。"
    return Diagnostic("MK014", Severity.ERROR, f"照这样改（{listed}），议程就读不通了，没有改", file, hint=hint)
