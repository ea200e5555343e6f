"""The lists of set phrases and of wrong characters as values: `templates/terms/phrases.yaml`, `slips.yaml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.check.word_bounds import across_words
from meetingkit.terms import terms
from meetingkit.wording import regex

QUOTES = "“”\"'‘’「」"
ENDS = "。！？\n"
REACH = 200  # a text without an end of a sentence costs no more than that a place
Span = tuple[date, date]  # the earliest and the latest day on which a meeting may have been


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong form and the right one; it counts only with these words around it, or without those.

    An entry of `not_after` that begins with … may stand anywhere later in the sentence.
    """

    words: str
    right: str
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def at(self, text: str, start: int) -> bool:
        """Whether the words at this place are the slip, not a part of other words."""
        end = start + len(self.words)
        later = tuple(word[1:] for word in self.not_after if word.startswith("…"))
        return not (
            (self.not_before and text.endswith(self.not_before, 0, start))
            or (self.not_after and text.startswith(self.not_after, end))
            or (self.after and not text.startswith(self.after, end))
            or (later and any(word in text[end : end_of_sentence(text, end)] for word in later))
        )


SHORT = 3  # characters of a wrong form that may as well be where two words meet


class Wrongs(dict[str, tuple[Wrong, ...]]):
    """A list of wrong forms by their first two characters: what a text has not is not even looked at."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The members of a set phrase in their order, and the months in which they were so."""

    members: tuple[str, ...]
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A set phrase; `alone` is what of its members is checked where its name is not said: nothing, 次序, 全部."""

    name: str
    wordings: tuple[Wording, ...]
    tail: str
    alone: str
    more: tuple[str, ...]
    verbs: tuple[str, ...]
    bad_verbs: tuple[str, ...]
    quoted: bool
    since: date | None
    stems: tuple[str, ...]  # the members without the tail, as they are now


@dataclass(frozen=True, slots=True)
class Outdated:
    """Something that is no longer spoken of as of the day, from the end of a month on."""

    words: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    until: date
    right: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the lists say."""

    phrases: tuple[Phrase, ...]
    family: tuple[str, ...]
    wrong: Wrongs
    thought: tuple[str, ...]
    since: dict[str, date]
    outdated: tuple[Outdated, ...]
    organs: tuple[Outdated, ...]
    humble: tuple[str, ...]


@cache
def lexicon() -> Lexicon:
    """The lists of this installation. Raises InvalidInput when they cannot be read."""
    data = terms("phrases")
    phrases = data.get("提法") or {}
    listed = {wrong: name for name, entry in phrases.items() for wrong in _words(entry.get("误写"))}
    outdated = data.get("旧提法") or []
    return Lexicon(
        phrases=tuple(_phrase(name, entry) for name, entry in phrases.items()),
        family=_words(data.get("同组")),
        wrong=_wrongs({**(data.get("误写") or {}), **{bare(wrong)[0]: f"“{name}”" for wrong, name in listed.items()}}),
        thought=_words(data.get("习近平新时代")),
        since={words: _first_day(month) for words, month in (data.get("起用") or {}).items()},
        outdated=tuple(old for entry in outdated for old in _outdated(entry)),
        organs=tuple(
            Outdated(words, (), (), _last_day(month), right)
            for month, table in (data.get("旧机构") or {}).items()
            for words, right in table.items()
        ),
        humble=_words((data.get("重要讲话") or {}).get("不称")),
    )


@cache
def slips(name: str) -> Wrongs:
    """A list of `slips.yaml`: 错字 or 用字."""
    return _wrongs(terms("slips").get(name) or {})


def misused(script: Script, wrongs: Wrongs) -> Iterator[tuple[Line, int, int, Wrong]]:
    """Every wrong form in what a person wrote; quotation marks inside it do not matter."""
    whole, pairs = script.once(searchable)
    present = [wrong for pair in wrongs.keys() & pairs for wrong in wrongs[pair] if wrong.words in whole]
    if not present:
        return
    for line in script.lines:
        text, places = bare(line.text)
        for wrong in present:
            start = text.find(wrong.words)
            while start >= 0:
                end = start + len(wrong.words)
                first, last = places[start], places[end - 1] + 1
                slip = wrong.at(text, start) and not (len(wrong.words) <= SHORT and across_words(text, start, end))
                if slip and all(map(line.own, range(first, last))):
                    yield line, first, last, wrong
                start = text.find(wrong.words, end)


def searchable(script: Script) -> tuple[str, frozenset[str]]:
    """The text without quotation marks, and every two characters that stand together in it."""
    text, around = script.text, set[str]()
    for mark in QUOTES:
        text = text.replace(mark, "")
    marks = f"[{re.escape(QUOTES)}]"
    for one in regex.finditer(f"{marks}(?<=(.).){marks}*(?=(.))", script.text):
        around.add(one[1] + one[2])
    return text, script.pairs | around


def bare(text: str) -> tuple[str, range | list[int]]:
    """The text without quotation marks, and where each of its characters stood."""
    if not any(mark in text for mark in QUOTES):
        return text, range(len(text))
    places = [place for place, char in enumerate(text) if char not in QUOTES]
    return "".join(text[place] for place in places), places


def end_of_sentence(text: str, start: int) -> int:
    """Where the sentence ends in which a place stands; no further than it can matter."""
    reach = min(len(text), start + REACH)
    return ends(text, start, ENDS, reach)


def start_of_sentence(text: str, end: int) -> int:
    """Where the sentence begins in which a place stands; no further than it can matter."""
    reach = max(0, end - REACH)
    return begins(text, end, ENDS, reach)


def _phrase(name: str, entry: dict[str, Any]) -> Phrase:
    listed = entry.get("说法") or ([entry] if entry.get("成员") else [])
    wordings = [Wording(_words(one["成员"]), _first_day(one.get("起")), _last_day(one.get("止"))) for one in listed]
    tail = entry.get("尾") or ""
    return Phrase(
        bare(name)[0],
        tuple(wordings),
        tail,
        entry.get("单用") or "",
        _words(entry.get("可加")),
        _words(entry.get("动词")),
        _words(entry.get("误配")),
        entry.get("须引号") == "是",
        _first_day(entry.get("起")),
        tuple(member.removesuffix(tail) for one in wordings[-1:] for member in one.members),
    )


def _wrongs(table: dict[str, Any]) -> Wrongs:
    found = defaultdict[str, list[Wrong]](list)
    for words, entry in table.items():
        if isinstance(entry, str):
            found[words[:2]].append(Wrong(words, entry))
        else:
            around = (_words(entry.get(name)) for name in ("前不", "后不", "后"))
            found[words[:2]].append(Wrong(words, entry["改"], *around))
    return Wrongs({pair: tuple(wrongs) for pair, wrongs in found.items()})


def _outdated(entry: dict[str, str]) -> Iterator[Outdated]:
    for words in _words(entry["说法"]):
        before, after = _words(entry.get("前")), _words(entry.get("后"))
        yield Outdated(words, before, after, _last_day(entry["止"]), entry["改"])


def _words(text: str | None) -> tuple[str, ...]:
    return tuple((text or "").split())


def _first_day(month: str | None) -> Any:
    """The first day of 年-月; None for nothing."""
    if not month:
        return None
    year, number = map(int, month.split("-"))
    return date(year, number, 1)


def _last_day(month: str | None) -> Any:
    """The first day after 年-月; None for nothing."""
    if not month:
        return None
    year, number = map(int, month.split("-"))
    return date(year + number // 12, number % 12 + 1, 1)
