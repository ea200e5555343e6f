"""Where words stand in a text, and where the stretch around them between two marks begins and ends: a sentence, a clause."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.wording import regex


def begins(text: str, at: int, marks: str, first: int = 0) -> int:
    """Behind the last of `marks` before `at`, not looking further back than `first`."""
    start = first - 1
    for (
        mark
    ) in marks:  # each is looked for behind the one that is found, so that the nearest costs no more than its way
        start = max(start, text.rfind(mark, start + 1, at))
    return start + 1


def ends(text: str, at: int, marks: str, last: int | None = None) -> int:
    """At the first of `marks` from `at` on, before `last`, which is the end of the text where it is not given."""
    end = len(text) if last is None else last
    for mark in marks:
        found = text.find(mark, at, end)
        end = found if found >= 0 else end
    return end


def spans_of(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where words stand, from first to last; a script's own names are looked for so, for a pattern of each of them takes
    a hundred times longer to make ready than to use.
    """
    at = text.find(words) if words else -1
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + len(words))


def around(text: str, start: int, end: int, marks: str, reach: int = 80) -> str:
    """The stretch between two of `marks` that holds characters `start` to `end`, not further than `reach` from them."""
    left = begins(text, start, marks, max(0, start - reach))
    return text[left : ends(text, end, marks, min(len(text), end + reach))]


def counts_before(text: str, at: int) -> bool:
    """5个县（市）、 right before 2个区，分别是…: what is listed belongs to both numbers."""
    return regex.search(r"[\d一二三四五六七八九十两]个[^，。；、]{1,10}[、和]$", text[:at]) is not None


WIDE = 4  # bytes of a character


def standing_twice(text: str, size: int) -> Iterator[int]:
    """Where so many characters stand that come again right behind: the text laid over itself, and its equal bytes."""
    data = text.encode("utf-32-le")
    shift = size * WIDE
    over = int.from_bytes(data, "little") ^ int.from_bytes(data[shift:], "little")
    equal = over.to_bytes(len(data), "little")
    at = equal.find(bytes(shift))
    while 0 <= at < len(data) - shift:
        place, odd = divmod(at, WIDE)
        if not odd:
            yield place
        at = equal.find(bytes(shift), at + (WIDE - odd if odd else shift))
