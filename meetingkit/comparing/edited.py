"""A paper that somebody edited beside the same paper made from the agenda: what both have, and what was said of it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from meetingkit.check.named import POST_END, is_full_name
from meetingkit.comparing.alignment import aligned
from meetingkit.comparing.passages import Passage
from meetingkit.comparing.pieces import Piece
from meetingkit.comparing.values import PEOPLE, Sort, Value, pattern_of
from meetingkit.diagnostics import Position

OF_A_POST = re.compile(f"[\u4e00-\u9fff]{{0,2}}?{POST_END}")  # 区教育局副局长 is no organ
BLANK_TO_FILL = re.compile("【待填：[^【】]*】|[＿_]{2,}|×{2,}")


@dataclass(frozen=True, slots=True)
class Span:
    """A value where it stands in a key."""

    start: int
    end: int
    value: Value


@dataclass(frozen=True, slots=True)
class Unit:
    """Somebody in a key: a person with the post beside the name, or an organ."""

    start: int
    end: int
    who: Value
    post: Span | None = None


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What disagrees: at a place of the edited paper, and where the agenda says otherwise."""

    code: str
    at: Position
    message: str
    file: str
    source: Position
    words: str = ""


@dataclass
class Edited:
    """The pieces of a paper as made (`old`) and as edited (`new`); `blanks` are the empty cells after the last.

    `file` is the agenda's; `stated` are the places of its values that are a number and nothing else, as 每人: 8分钟,
    `prose` are all its values in one.
    """

    old: list[Piece]
    blanks: int
    new: list[Piece]
    values: dict[str, Value]
    file: str
    stated: frozenset[Position] = frozenset()
    prose: str = ""
    found: list[Discrepancy] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    @cached_property
    def partner(self) -> dict[int, int]:
        """Index of a piece as made → index of the same piece as edited."""
        pairs = aligned([piece.key for piece in self.old], [piece.key for piece in self.new])
        found: dict[int, int] = {}
        gone: list[int] = []
        come: list[int] = []
        for i, j in [*pairs, (None, None)]:
            if (i is None) == (j is None):  # what lies between is over
                found |= self._replaced(gone, come)
                gone, come = [], []
            if i is not None and j is not None:
                found[i] = j
            elif i is not None:
                gone.append(i)
            elif j is not None:
                come.append(j)
        return found

    def _replaced(self, gone: list[int], come: list[int]) -> dict[int, int]:
        """Of pieces that went and as many that came at the same place: cells, and lines with the same label."""
        if len(gone) != len(come):
            return {}
        together = zip(gone, come, strict=True)
        return {i: j for i, j in together if self.old[i].cell or _label(self.old[i]) == _label(self.new[j]) != ""}

    @cached_property
    def back(self) -> dict[int, int]:
        """Index of a piece as edited → index of the same piece as made."""
        return {j: i for i, j in self.partner.items()}

    @cached_property
    def passages(self) -> dict[int, Passage]:
        """The pieces that were changed, by their index as made."""
        pairs = ((i, self.old[i].key, self.new[j].key) for i, j in self.partner.items())
        return {i: Passage(old, new) for i, old, new in pairs if old != new}

    @cached_property
    def text(self) -> str:
        """Everything that the edited paper says."""
        return "".join(piece.key for piece in self.new)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return pattern_of(self.values)

    def spans(self, key: str) -> list[Span]:
        """The values that stand in a key, in order, the longest where several do."""
        return [Span(*match.span(), self.values[match[0]]) for match in self._pattern.finditer(key)]

    @cached_property
    def spans_of_old(self) -> list[list[Span]]:
        """The values of each piece as made."""
        return [self.spans(piece.key) for piece in self.old]

    def people_of(self, key: str) -> Counter[str]:
        """How often a key names each of those whom the agenda knows."""
        return Counter(unit.who.key for unit in units(key, self.spans(key)))

    @cached_property
    def standing(self) -> dict[str, list[int]]:
        """The values that the edited paper has, with the indexes of their pieces."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, piece in enumerate(self.new):
            for key in {span.value.key for span in self.spans(piece.key)}:
                found[key].append(index)
        return found

    def stands(self, key: str) -> bool:
        """Whether the edited paper has a value, be it within another or across two lines."""
        return key in self.standing or key in self.text

    def counterpart(self, index: int) -> Piece:
        """The edited piece that stands where a piece as made stood: its partner, or that of one before."""
        known = next((self.partner[i] for i in range(index, -1, -1) if i in self.partner), 0)
        return self.new[known]

    def tell(self, code: str, piece: Piece, start: int, message: str, source: tuple[str, Position], words: str) -> None:
        """Keep a discrepancy; one said before of the same words is not said again."""
        if f"{code}{words}" not in self.told:
            self.told.add(f"{code}{words}")
            self.found.append(Discrepancy(code, piece.place(start), message, *source, words))


def _label(piece: Piece) -> str:
    """时间 of 时间：2026年3月18日."""
    label, mark, _ = piece.key.partition("：")
    return label if mark else ""


def units(key: str, spans: list[Span]) -> list[Unit]:
    """Those whom a key names: 区长　周明, 周明（区长）, an organ; a post alone is nobody."""
    found: list[Unit] = []
    for index, span in enumerate(spans):
        if span.value.sort not in PEOPLE or (span.value.sort is Sort.ORGAN and OF_A_POST.match(key, span.end)):
            continue
        start, end, post = span.start, span.end, None
        before, after = spans[index - 1] if index else None, spans[index + 1] if index + 1 < len(spans) else None
        if span.value.sort is Sort.PERSON:
            if before and before.value.sort is Sort.POST and before.end == start:
                start, post = before.start, before
            elif after and after.value.sort is Sort.POST and key[end : after.start] == "（":
                end, post = after.end + (key[after.end : after.end + 1] == "）"), after
        found.append(Unit(start, end, span.value, post))
    return found


def name_in(words: str) -> str:
    """The name of 区委宣传部部长李明 or 李明同志; other words as they are."""
    words = re.sub("^(?:和|及|与|以及)|同志$", "", words)
    match = re.fullmatch(f".*{POST_END}([\u4e00-\u9fff]{{2,4}})", words)
    return match[1] if match and is_full_name(match[1]) else words


def is_somebody(text: str) -> bool:
    """Whether a few words are a name, or a name with a post."""
    from meetingkit.agenda.values import ORGAN, person_or_organ

    if BLANK_TO_FILL.search(text) or not 2 <= len(text) <= 30:
        return False
    who = person_or_organ(text.removesuffix("同志"))
    return bool(who.name) or is_full_name(who.text) or bool(ORGAN.search(text))
