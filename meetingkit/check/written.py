"""The list of common words and of what stands beside them: `templates/terms/written.txt`.

It is read when a script is first checked, and costs little: what no text asks for stays a string.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, cached_property

from meetingkit.check.nearly import look_alikes
from meetingkit.library import default_library
from meetingkit.reading.source import read_source

CLASSES = 0xE000  # the first of the characters that stand for those of one sound, or of one look; no text has them


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a word: any of `before` and `after`; of these, what stands there often."""

    before: str
    often_before: str
    after: str
    often_after: str


@dataclass(frozen=True)
class Written:
    """The words that are common in formal writing.

    `words` and `meeting` have what may follow each character: in a word, and where two words meet; `classes` those of its sound and look,
    as characters; `first` and `last` the other characters of the words that begin or end with one; `members` the characters of each class.
    """

    words: dict[str, str]
    meeting: dict[str, str]
    classes: dict[str, str]
    first: dict[str, str]
    last: dict[str, str]
    beside: dict[str, str]
    members: list[str]

    def is_word(self, pair: str) -> bool:
        """Whether two characters are a word; false of one."""
        return len(pair) == 2 and pair[1] in self.words.get(pair[0], "")

    def is_known(self, pair: str) -> bool:
        """Whether two characters stand together, in a word or where two words meet."""
        return self.is_word(pair) or pair[1] in self.meeting.get(pair[0], "")

    def unknown(self, pairs: AbstractSet[str]) -> set[str]:
        """Of all that stands together in a text what stands so neither in a word nor where two words meet."""
        after = self._after
        return {
            pair
            for pair in pairs
            if (pair[1] not in known if (known := after.get(pair[0])) is not None else not self.is_known(pair))
        }

    def nearly(self, pair: str) -> list[str]:
        """The words that two characters are but for one of them."""
        one, other = pair[0], pair[1]
        firsts = [char + other for char in self.last.get(other, "") if self.are_alike(char, one)]
        return [*firsts, *(one + char for char in self.first.get(one, "") if self.are_alike(char, other))]

    def doubtful(self, unknown: AbstractSet[str]) -> list[str]:
        """Of all that is `unknown` in a text what is nearly a word; in no order."""
        classes, first, last = self.classes, self._firsts, self._lasts
        typed = (pair for pair in unknown if pair[0] in classes and pair[1] in classes)
        return [
            pair
            for pair in typed
            if not (last[pair[1]].isdisjoint(classes[pair[0]]) and first[pair[0]].isdisjoint(classes[pair[1]]))
        ]

    def has_alike(self, char: str) -> bool:
        """Whether others sound or look like a character."""
        return char in self.classes

    def alike(self, char: str, before: str, behind: str) -> Iterator[str]:
        """The characters that sound or look like one and are known with one of its neighbours; each once, without itself.

        What is no Han, or has no sound, may stand beside any.
        """
        after, ahead = self._after, self._after.get(before)
        for one in self._alike_to[char]:
            if ahead is None or one in ahead or (known := after.get(one)) is None or behind in known:
                yield one

    def around(self, word: str) -> Beside:
        """What stands beside a word."""
        return Beside(*self.beside[word].split("|"))

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two characters sound or look alike."""
        return any(each in self.classes.get(one, "") for each in self.classes.get(other, ""))

    @cached_property
    def _after(self) -> dict[str, str]:
        """What may follow each character that has a sound or a look, in a word or where two words meet."""
        return {char: self.words.get(char, "") + self.meeting.get(char, "") for char in self.classes}

    @cached_property
    def _alike_to(self) -> _Alike:
        return _Alike(self.classes, self.members)

    @cached_property
    def _firsts(self) -> _Classes:
        return _Classes(self.first, self.classes)

    @cached_property
    def _lasts(self) -> _Classes:
        return _Classes(self.last, self.classes)


class _Alike(dict[str, tuple[str, ...]]):
    """The characters that sound or look like one, put together when they are asked for."""

    def __init__(self, classes: dict[str, str], members: list[str]) -> None:
        self.classes, self.members = classes, members

    def __missing__(self, char: str) -> tuple[str, ...]:
        mine = "".join(self.members[ord(each) - CLASSES] for each in self.classes.get(char, ""))
        found = self[char] = tuple(one for one in dict.fromkeys(mine) if one != char)
        return found


class _Classes(dict[str, frozenset[str]]):
    """The classes of the other characters of a character's words, put together when they are asked for."""

    def __init__(self, words: dict[str, str], classes: dict[str, str]) -> None:
        self.words, self.classes = words, classes

    def __missing__(self, char: str) -> frozenset[str]:
        found = self[char] = frozenset("".join([self.classes.get(other, "") for other in self.words.get(char, "")]))
        return found


@cache
def written() -> Written:
    """The list of this installation; an empty one where there is none. Raises InvalidInput when it cannot be read."""
    path = default_library().find("terms/written.txt")
    parts = dict(part.split("\n", 1) for part in read_source(path).text.strip().split("\n\n")[1:]) if path else {}
    sounds, words, meeting, beside = (
        parts[name].split("\n") if name in parts else [] for name in ("同音", "两字词", "相遇", "旁字")
    )
    classes = defaultdict[str, str](str)
    members = [*sounds, *look_alikes()]
    for number, chars in enumerate(members):
        for char in chars:
            classes[char] += chr(CLASSES + number)
    first, last = defaultdict[str, str](str), defaultdict[str, str](str)
    for row in beside:
        one, other = row[0], row[1]
        first[one] += other
        last[other] += one
    return Written(
        {row[0]: row[1:] for row in words},
        {row[0]: row[1:] for row in meeting},
        dict(classes),
        dict(first),
        dict(last),
        {row[:2]: row[3:] for row in beside},
        members,
    )
