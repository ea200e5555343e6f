"""Text files whose lines were broken to one width, as text copied from a PDF is: which lines are one paragraph.

A script as a secretary keeps it has a paragraph in each line, and none of this applies. Where many lines are as long as
the longest, which is no longer than a printed line, and stop in the middle of a sentence, the breaks are the printer's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from meetingkit.wording import regex

NARROWEST, WIDEST = 30, 100  # half-width columns of a printed line: 15 to 50 characters
SLACK = 6  # columns by which a full line may be short: a mark that must not begin a line goes to the next with its word
FEWEST, SHARE = 3, 0.15  # lines that stop in the middle of a sentence, and their share of all
ENDS = tuple("。！？：；!?:;…”）)】")
BEGINS = "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、](?!\\d)|第[一二三四五六七八九十]{1,3}[，、：]|[（【]|[一-龥]{2,6}[：:]"
SPOKEN = frozenset("，。；")
INDENT = "　　", "    "


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a file: its words without the blanks around them, its number from 1, where in it they begin."""

    words: str
    number: int
    start: int
    indented: bool

    @property
    def width(self) -> int:
        """Half-width columns that it takes in print, its indentation among them."""
        blanks = 2 * len(INDENT[0]) if self.indented else 0
        return blanks + sum(2 if east_asian_width(char) in "WFA" else 1 for char in self.words)


def paragraphs(rows: Sequence[Row]) -> list[list[Row]]:
    """The lines of each paragraph; each line by itself where the file is not broken to a width."""
    widest = max((row.width for row in rows), default=0)
    if not _is_wrapped(rows, widest):
        return [[row] for row in rows]
    marked = sum(row.indented for row in rows) >= FEWEST  # then what is not indented goes on
    found: list[list[Row]] = []
    for row in rows:
        if found and _goes_on(found[-1][-1], row, widest, marked=marked):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _is_wrapped(rows: Sequence[Row], widest: int) -> bool:
    full = (row.words for row in rows if row.width >= widest - SLACK and "\t" not in row.words)
    broken = sum(
        not words.endswith(ENDS) and bool(set(words) & SPOKEN) for words in full
    )  # prose, and no list of names
    return NARROWEST <= widest <= WIDEST and broken >= max(FEWEST, SHARE * len(rows))


def _goes_on(before: Row, row: Row, widest: int, *, marked: bool) -> bool:
    """Whether a line goes on with the one before: that is full, and this begins nothing of its own."""
    apart = row.indented or row.number != before.number + 1 or "\t" in before.words + row.words  # cells of a table
    if before.width < widest - SLACK or apart:
        return False
    return marked or not (before.words.endswith(ENDS) or regex.match(BEGINS, row.words))
