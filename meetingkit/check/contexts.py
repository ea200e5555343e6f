"""Characters that nobody writes where they stand, though another that sounds or looks alike is usual there: 已经引发，请传阅.

Both may be words; what tells is the two characters on either side. `templates/terms/contexts.bin` knows of all twos and threes
of characters whether meeting papers have them (`seen`), and whether several do (`usual`). It is learnt from the clean
scripts of the tests by `python -m tests.contexts` and holds no text: each is two bits of a bit map, so that an unknown
one is taken for a known one once in fifty times.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from meetingkit.library import default_library

FILE = "terms/contexts.bin"
SEEN_BITS, USUAL_BITS = 23, 22  # the sizes of the bit maps, as powers of two
SEEN_MASK = (1 << SEEN_BITS) - 1
USUAL = 2  # texts that have what is usual
SPREAD = 2654435761  # a prime near the golden section of 2 ** 32: the second bit is told by the first
BYTES = 2  # of a character in the text that is looked at
MARK = "，"


class _Kinds(dict[int, str]):
    """Each character as the bit maps have it: Han itself, 0 for a digit, a for a letter, ， for all else."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        han = "㐀" <= char <= "鿿" or char == "〇"
        kind = char if han else "0" if char.isdigit() else "a" if char.isalpha() and code < 0x10000 else MARK
        self[code] = kind
        return kind


KINDS = _Kinds()


def spelled(text: str) -> str:
    """A text of the same length as the bit maps have it."""
    return text.translate(KINDS)


@dataclass(frozen=True, slots=True)
class Contexts:
    """The bit maps; empty ones tell nothing."""

    seen: bytes
    usual: bytes

    def __bool__(self) -> bool:
        return bool(self.seen)

    def is_seen(self, some: str) -> bool:
        """Whether papers have these two or three characters together."""
        return _has(self.seen, some.encode("utf-16-le"), SEEN_BITS)

    def is_usual(self, some: str) -> bool:
        """Whether several papers have these two or three characters together."""
        return _has(self.usual, some.encode("utf-16-le"), USUAL_BITS)

    def usual_threes(self, around: str) -> int:
        """How many of the threes that some characters have are usual."""
        data = around.encode("utf-16-le")
        return sum(
            _has(self.usual, data[BYTES * at : BYTES * at + 3 * BYTES], USUAL_BITS) for at in range(len(around) - 2)
        )

    def unseen(self, text: str) -> Iterator[tuple[int, int]]:
        """The first and the last of threes on end that no paper has, two and more, by where they begin; in order."""
        data, seen, size, last = text.encode("utf-16-le"), self.seen, 3 * BYTES, len(text) - 3
        at = 1
        while at <= last:  # of two threes on end one is looked at
            told = crc32(data[BYTES * at : BYTES * at + size])
            one = told & SEEN_MASK
            if seen[one >> 3] & 1 << (one & 7):
                other = ((told * SPREAD) >> 9) & SEEN_MASK
                if seen[other >> 3] & 1 << (other & 7):
                    at += 2
                    continue
            first = end = at
            if not _has(seen, data[BYTES * (at - 1) : BYTES * (at - 1) + size], SEEN_BITS):
                first -= 1
            while end < last and not _has(seen, data[BYTES * (end + 1) : BYTES * (end + 1) + size], SEEN_BITS):
                end += 1
            if end > first:
                yield first, end
            at = end + 3  # the one behind is known


def _has(bitmap: bytes, some: bytes, size: int) -> bool:
    told = crc32(some)
    one = told & ((1 << size) - 1)
    if not bitmap[one >> 3] & 1 << (one & 7):
        return False
    other = ((told * SPREAD) >> 9) & ((1 << size) - 1)
    return bool(bitmap[other >> 3] & 1 << (other & 7))


def learn(texts: Iterable[str]) -> bytes:
    """The bit maps of these texts, one behind the other, as the file has them."""
    papers: Counter[str] = Counter()
    for text in texts:
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        whole = spelled("\n".join(["", "", *lines, "", ""]))
        papers.update({whole[at : at + size] for size in (2, 3) for at in range(len(whole) - size + 1)})
    return _bitmap(papers, SEEN_BITS) + _bitmap((some for some, many in papers.items() if many >= USUAL), USUAL_BITS)


def _bitmap(learnt: Iterable[str], size: int) -> bytes:
    found = bytearray(1 << size - 3)
    for some in learnt:
        told = crc32(some.encode("utf-16-le"))
        for place in (told & ((1 << size) - 1), (told * SPREAD) >> 9 & ((1 << size) - 1)):
            found[place >> 3] |= 1 << (place & 7)
    return bytes(found)


def of_bytes(data: bytes) -> Contexts:
    """The contexts that a file holds."""
    whole = 1 << SEEN_BITS - 3
    return Contexts(data[:whole], data[whole:])


@cache
def contexts() -> Contexts:
    """The contexts of this installation; empty ones where it has none, or others than this program reads."""
    path = default_library().find(FILE)
    data = path.read_bytes() if path else b""
    return of_bytes(data if len(data) == (1 << SEEN_BITS - 3) + (1 << USUAL_BITS - 3) else b"")
