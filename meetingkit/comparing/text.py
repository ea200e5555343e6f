"""Two texts, paragraph by paragraph: which stayed, went, came, and which characters of the others changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from meetingkit.check.script import Line
from meetingkit.comparing.alignment import aligned
from meetingkit.comparing.model import Kind, Part, Row

WORD = re.compile(r"[0-9A-Za-z]+|.", re.DOTALL)  # numbers are read whole: 18日 → 28日, not 1 → 2
CLAUSE = re.compile(r"[^，。；：！？、\n]*[，。；：！？、\n]?", re.DOTALL)
FEW = 90_000  # pairs of characters that are compared one by one; longer paragraphs go clause by clause first
SLIDE = 200  # characters that a change may be shifted by
STOPS = "，。；：！？、（）《》“”"
STRAY = 2  # characters that stayed between longer changes are read with them
SAME, REMOVED, ADDED = Kind.SAME, Kind.REMOVED, Kind.ADDED


def text_rows(old: Sequence[Line], new: Sequence[Line]) -> tuple[Row, ...]:
    """Every paragraph of both texts in order, beside its counterpart."""
    pairs = aligned([line.text for line in old], [line.text for line in new])
    gone = _by_text(old[i] for i, j in pairs if i is not None and j is None)
    come = _by_text(new[j] for i, j in pairs if j is not None and i is None)
    return tuple(_row(None if i is None else old[i], None if j is None else new[j], gone, come) for i, j in pairs)


def _by_text(lines: Iterator[Line]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.text, []).append(line)
    return {text: same[::-1] for text, same in found.items()}


def _row(old: Line | None, new: Line | None, gone: dict[str, list[Line]], come: dict[str, list[Line]]) -> Row:
    if old and new:
        return Row(old, new, text_parts(old.text, new.text))
    line, others = (old, come) if old else (new, gone)
    assert line is not None
    twins = others.get(line.text)
    return Row(old, new, (Part(REMOVED if old else ADDED, line.text),), twins.pop() if twins else None)


def text_parts(old: str, new: str) -> tuple[Part, ...]:
    """What stayed, went and came between two wordings of a paragraph; a change is what went, then what came."""
    if old == new:
        return (Part(SAME, old),)
    parts = list(joined(_without_strays(list(joined(_parts(old, new))))))
    return tuple(joined(_slid(parts)))


def _parts(old: str, new: str) -> Iterator[Part]:
    here, there = WORD.findall(old), WORD.findall(new)
    head = common(here, there)
    tail = common(here[head:][::-1], there[head:][::-1])
    yield Part(SAME, "".join(here[:head]))
    middle, other = here[head : len(here) - tail], there[head : len(there) - tail]
    if len(middle) * len(other) <= FEW:
        yield from _words(middle, other)
    else:
        yield from _clauses("".join(middle), "".join(other))
    yield Part(SAME, "".join(here[len(here) - tail :]))


def common(here: Sequence[str], there: Sequence[str]) -> int:
    """How many characters or words two texts have in common at their beginning."""
    unlike = (place for place, (one, other) in enumerate(zip(here, there, strict=False)) if one != other)
    return next(unlike, min(len(here), len(there)))


def _words(here: list[str], there: list[str]) -> Iterator[Part]:
    for tag, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Part(SAME, "".join(here[a:b]))
        else:
            yield from (Part(REMOVED, "".join(here[a:b])), Part(ADDED, "".join(there[c:d])))


def _clauses(old: str, new: str) -> Iterator[Part]:
    here, there = CLAUSE.findall(old), CLAUSE.findall(new)
    for i, j in aligned(here, there):
        one, other = "" if i is None else here[i], "" if j is None else there[j]
        one_words, other_words = WORD.findall(one), WORD.findall(other)
        if one == other:
            yield Part(SAME, one)
        elif len(one_words) * len(other_words) <= FEW:
            yield from _words(one_words, other_words)
        else:
            yield from (Part(REMOVED, one), Part(ADDED, other))


def _without_strays(parts: list[Part]) -> Iterator[Part]:
    """A character or two that happen to be the same between two changes count as changed with them."""
    for place, part in enumerate(parts):
        around = [_length(parts, place, -1), _length(parts, place, 1)]
        if part.kind is SAME and len(part.text) <= STRAY and min(around) > len(part.text):
            yield from (Part(REMOVED, part.text), Part(ADDED, part.text))
        else:
            yield part


def _length(parts: list[Part], place: int, step: int) -> int:
    """How long the longer side of the change before or after a part is; 0 at the ends of the paragraph."""
    place += step
    longest = 0
    while 0 <= place < len(parts) and parts[place].kind is not SAME:
        longest = max(longest, len(parts[place].text))
        place += step
    return longest


def _slid(parts: list[Part]) -> list[Part]:
    """What only went or only came, shifted to where words end: 区委{+统战部、区委+}编办 as {+区委统战部、+}区委编办."""
    parts = [Part(SAME, ""), *parts, Part(SAME, "")]
    for place in range(1, len(parts) - 1):
        before, part, after = parts[place - 1 : place + 2]
        if part.kind is SAME or before.kind is not SAME or after.kind is not SAME:
            continue
        left = _shared_end(before.text, part.text)
        right = _shared_end(after.text[::-1], part.text[::-1])
        whole = before.text + part.text + after.text
        start, length = len(before.text), len(part.text)
        best = max(
            range(start - left, start + right + 1), key=lambda at: (_is_whole(whole, at, at + length), at == start)
        )
        cuts = (whole[:best], whole[best : best + length], whole[best + length :])
        parts[place - 1 : place + 2] = map(Part, (SAME, part.kind, SAME), cuts)
    return parts


def _shared_end(before: str, text: str) -> int:
    """How far a text may be shifted into the text before it: how long its end, repeated, is that text's end too."""
    most = min(len(before), SLIDE)
    return next((far for far in range(most) if before[-1 - far] != text[-1 - far % len(text)]), most)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch begins after a mark and ends with one, or begins with one before a mark or the end."""
    after, closes = text[start - 1 : start], text[end - 1 : end]
    opens, before = text[start : start + 1], text[end : end + 1]
    return ((not after or after in STOPS) and closes in STOPS) or (opens in STOPS and (not before or before in STOPS))


def joined(parts: Iterable[Part]) -> Iterator[Part]:
    """Neighbouring parts of one kind as one, empty ones left out, what went before what came."""
    for stayed, group in groupby((part for part in parts if part.text), key=lambda part: part.kind is SAME):
        members = list(group)
        for kind in (SAME,) if stayed else (REMOVED, ADDED):
            if text := "".join(part.text for part in members if part.kind is kind):
                yield Part(kind, text)
