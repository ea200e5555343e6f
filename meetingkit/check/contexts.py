"""Characters that nobody writes where they stand, though another that sounds or looks alike is usual there: 已经引发，请传阅.

Both may be words; what tells is the two characters on either side. `templates/terms/contexts.bin` knows of all threes of
characters whether meeting papers have them (`seen`), and whether several do (`usual`). It is learnt from the clean
scripts of the tests by `python -m tests.contexts` and holds no text: each three is two bits of a bit map, so that an
unknown three is taken for a known one once in a hundred times.
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
USUAL = 2  # texts that have a three which is usual
SPREAD = 2654435761  # a prime near the golden section of 2 ** 32: the second bit of a three is told by the first
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

    def usual_threes(self, around: str, wanted: int) -> bool:
        """Whether of the three threes that five characters have, so many are usual."""
        data, missing = around.encode("utf-16-le"), 3 - wanted
        for at in (BYTES, 0, 2 * BYTES):
            if not _has(self.usual, data[at : at + 3 * BYTES], USUAL_BITS):
                if not missing:
                    return False
                missing -= 1
        return True

    def strange(self, text: str) -> Iterator[int]:
        """Where a character of a spelled text stands in three threes that no paper has, in order."""
        data, seen, last = text.encode("utf-16-le"), self.seen, len(text) - 3
        unseen: dict[int, bool] = {}
        for start in range(2, last + 1, 3):  # a known three clears all its characters
            told = crc32(data[BYTES * start : BYTES * start + 3 * BYTES])
            one = told & SEEN_MASK
            if seen[one >> 3] & 1 << (one & 7):
                other = ((told * SPREAD) >> 9) & SEEN_MASK
                if seen[other >> 3] & 1 << (other & 7):
                    continue
            unseen[start] = True
            for at in range(start, min(start + 3, last + 1)):
                for place in (at - 1, at, at - 2):
                    if place not in unseen:
                        three = data[BYTES * place : BYTES * place + 3 * BYTES]
                        unseen[place] = not _has(seen, three, SEEN_BITS)
                    if not unseen[place]:
                        break
                else:
                    yield at


def _has(bitmap: bytes, three: bytes, size: int) -> bool:
    told = crc32(three)
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
        papers.update({whole[at : at + 3] for at in range(len(whole) - 2)})
    return _bitmap(papers, SEEN_BITS) + _bitmap((three for three, many in papers.items() if many >= USUAL), USUAL_BITS)


def _bitmap(threes: Iterable[str], size: int) -> bytes:
    found = bytearray(1 << size - 3)
    for three in threes:
        told = crc32(three.encode("utf-16-le"))
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
