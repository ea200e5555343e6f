"""What a rule on text sees: the lines of a script, where each stands in its file, and the meeting's facts.

The script may be somebody's file, or the paper composed from an agenda; then a place is that of the agenda's value
from which the words came.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, TypeVar, cast

from meetingkit.check.registry import Finding
from meetingkit.diagnostics import Fix, Position
from meetingkit.document import Document, Role
from meetingkit.recognise.model import RecognisedMeeting
from meetingkit.wording import regex

if TYPE_CHECKING:
    from meetingkit.check.compared import Comparison
    from meetingkit.check.named import Named
    from meetingkit.check.series import Numbering
    from meetingkit.check.turns import Turn
    from meetingkit.check.variants import Variant

T = TypeVar("T")
Place = Callable[[int], Position]
TOLD = (str, tuple)  # how clues are mostly told


@lru_cache(maxsize=4096)
def _by_beginning(clues: str | tuple[str, ...]) -> dict[str, list[str]]:
    """The clues by their first two characters."""
    found: dict[str, list[str]] = defaultdict(list)
    for clue in clues:
        found[clue[:2]].append(clue)
    return dict(found)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its text, its role where the paper has roles, and the place of each character in the file.

    `own` tells which characters a person wrote; what the program generated is right by construction and only serves
    to be compared with. In somebody's file everything is a person's. `mend` gives the correction that puts other words
    for some characters into the file, where they are written there in another way.
    """

    index: int
    text: str
    role: Role
    place: Place
    item: int | None = None
    own: Callable[[int], bool] = lambda _offset: True
    mend: Callable[[int, int, str], Fix | None] | None = None

    def fix(self, start: int, end: int, new: str) -> Fix | None:
        """What puts `new` for characters `start` to `end` into the file; None where they do not stand together."""
        if self.mend:
            return self.mend(start, end, new)
        first, last = self.place(start), self.place(max(start, end - 1))
        together = last == Position(first.line, first.column + max(0, end - start - 1))
        return Fix(first, self.text[start:end], new) if together else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the meeting besides its text: from the agenda, the roster, options of the command.

    `posts` has people by name with the posts they are known by, `organs` the full names of organs with their short
    names, `ranks` the names of both with their place in the order of precedence; `allowed` and `denied` are words that
    the office lets stand, or never wants to see; `against` are the scripts of earlier meetings that this one may have
    been made from.
    """

    name: str | None = None
    day: date | None = None
    chair: str | None = None
    localities: tuple[str, ...] = ()
    posts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    organs: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ranks: dict[str, int] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    minutes: float | None = None
    allowed: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    against: tuple[Script, ...] = ()


@dataclass(frozen=True)
class Script:
    """A script to be checked."""

    document: Document
    lines: tuple[Line, ...]
    facts: Facts = field(default_factory=Facts)
    recognised: RecognisedMeeting | None = None

    @cached_property
    def text(self) -> str:
        """All its lines together."""
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def _found(self) -> dict[object, object]:
        """What several rules need and one of them found first."""
        return {}

    def once(self, find: Callable[[Script], T]) -> T:
        """What a function finds in this script; looked for once, however many rules ask."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("T", self._found[find])

    def once_all(self, find: Callable[[Script], Iterable[T]]) -> list[T]:
        """All that a generator finds in this script, looked for once."""
        if find not in self._found:
            self._found[find] = list(find(self))
        return cast("list[T]", self._found[find])

    @cached_property
    def _by_clue(self) -> dict[str, list[int]]:
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in `text`."""
        return [0, *accumulate(len(line.text) + 1 for line in self.lines)]

    def place(self, offset: int) -> tuple[int, int]:
        """The index of the line in which a character of `text` stands, and where in it."""
        number = bisect_right(self._starts, offset) - 1
        return number, offset - self._starts[number]

    def lines_with(self, clues: Iterable[str]) -> list[Line]:
        """The lines that have one of the clues, in order; what is rare costs next to nothing."""
        told = _by_beginning(clues if isinstance(clues, TOLD) else tuple(clues))
        begun = self._beginnings.intersection(told)
        if not begun:
            return []  # so it is with most
        numbers = [self._with(clue) for beginning in begun for clue in told[beginning]]
        found = numbers[0] if len(numbers) == 1 else sorted(set[int]().union(*numbers))
        return [self.lines[number] for number in found]

    def lines_with_any(self, pairs: Container[str]) -> list[Line]:
        """The lines that have one of very many pairs of characters, in order."""
        return self.lines_with(tuple(filter(pairs.__contains__, self.pairs)))

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """Every character of the text, and every two that stand together."""
        return self.pairs | self._by_character.keys()

    def _with(self, clue: str) -> list[int]:
        """The numbers of the lines that have a clue whose first character stands somewhere; many rules go by the same."""
        found = self._by_clue.get(clue)
        if found is None:
            first, last = self._by_character[clue[0]], self._by_character.get(clue[-1], [])
            found = first if len(first) < len(last) else last
            if len(clue) > 1 and found:
                found = [number for number in found if clue in self.lines[number].text]
            self._by_clue[clue] = found
        return found

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Every two characters that stand together in the text."""
        return frozenset(self.twos)

    @cached_property
    def twos(self) -> list[str]:
        """The two characters that begin at each place of the text but the last, in order."""
        return list(map(add, self.text, self.text[1:]))

    @cached_property
    def _by_character(self) -> dict[str, list[int]]:
        """The numbers of the lines that have each character; most clues of the rules stand in no script."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self.lines):
            for char in set(line.text):
                found[char].append(number)
        return found

    @cached_property
    def meeting(self) -> RecognisedMeeting:
        """What can be recognised of the meeting; made when a rule first asks for it."""
        if self.recognised is not None:
            return self.recognised
        from meetingkit.recognise.recognise import recognise

        return recognise(self.document)

    @cached_property
    def lists(self) -> Numbering:
        """The numbered lists of the text; made when a rule first asks for them."""
        from meetingkit.check.series import numbering

        return numbering(self.lines)

    @cached_property
    def turns(self) -> list[Turn]:
        """Who is called at which line, in order; made when a rule first asks for it."""
        from meetingkit.check.turns import turns_of

        return turns_of(self.meeting.steps, self.lines)

    @cached_property
    def named(self) -> list[Named]:
        """Everybody named with a post, or as a comrade; made when a rule first asks for it."""
        from meetingkit.check.named import people_named

        return people_named(self)

    @cached_property
    def listed(self) -> list[Named]:
        """Names that stand bare in lists and votes; made when a rule first asks for it."""
        from meetingkit.check.namelists import names_listed

        return list(names_listed(self))

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of people, as they stand."""
        return frozenset(one.name for one in (*self.named, *self.listed))

    @cached_property
    def counting(self) -> frozenset[int]:
        """The numbers of the lines that tell how many people or bodies there are: 3个, 五位, 40 名."""
        pattern = r"[\d一二三四五六七八九十百两几]\s*[个家位名人户]"
        return frozenset(line.index for line in self.lines_with("个家位名人户") if regex.search(pattern, line.text))

    def stands_before(self, words: str, line: int) -> bool:
        """Whether words stand in a line before this one."""
        lines = self.lines_with([words])
        return bool(lines) and lines[0].index < line

    @cached_property
    def mistyped(self) -> list[Variant]:
        """Names that stand once with another character; made when a rule first asks for it."""
        from meetingkit.check.addressed_alike import addressed_alike
        from meetingkit.check.cut_short import names_cut_short
        from meetingkit.check.direction_rows import names_in_direction_rows
        from meetingkit.check.double_names import double_names
        from meetingkit.check.given import called_by_another_character, given_names_mistyped, names_in_directions
        from meetingkit.check.variants import variants

        found = [
            *variants(self),
            *double_names(self),
            *names_cut_short(self),
            *given_names_mistyped(self),
            *names_in_directions(self),
            *called_by_another_character(self),
            *addressed_alike(self),
            *names_in_direction_rows(self),
        ]
        return list({(one.line.index, one.start): one for one in reversed(found)}.values())[::-1]

    @cached_property
    def comparisons(self) -> list[Comparison]:
        """This script beside each earlier one; made when a rule first asks for it."""
        from meetingkit.check.compared import Comparison

        return [Comparison(self, old) for old in self.facts.against]

    def at(
        self, line: Line, start: int, end: int, message: str, hint: str, fix: str | None = None, *, sure: bool = True
    ) -> Finding:
        """A finding on characters `start` to `end` of a line; `fix` is what should stand there, where that is safe.

        What is not `sure` is told as a hint, however bad it would be.
        """
        mended = line.fix(start, end, fix) if fix is not None else None
        return Finding(line.place(start), message, hint, line.text[start:end], mended, sure)
