"""The order of people by the strokes of their names (按姓氏笔画为序), for candidates, rosters and elected lists.

Characters compare by the number of strokes, then by the kinds of their strokes in writing order: 横 竖 撇 点 折, then by
the finer rules of GF 3003—1999 《GB13000.1字符集汉字字序（笔画序）规范》; a table holds the outcome. Names compare
character by character, and here offices follow two customs, neither laid down in a standard:

- by surname (姓氏笔画; party congresses, 政协): one surname stands together, and a given name of one character is
  written with a blank before it, so that it comes before all of two: 李想 before 李一凡.
- by whole name (姓名笔画; people's congresses): no blank, so that the second characters compare: 李一凡 before 李想.

Uncertain: which meeting follows which custom differs between places. A compound surname is compared by its characters
and comes after the single surname that opens it (欧 before 欧阳); some lists mix the two by the second character. A doubled
surname (张王) is taken for 张 and a given name; a name with a dot is compared through the dot. Word sorts strings by
whole name, unless a blank stands before a single given name; whether its own table is that of GF 3003 was not tried.
GF 0023—2020 《通用规范汉字笔顺规范》 sets stroke orders anew; where it departs from GF 3003 the table does not follow.

The custom is described so in secretaries' guides to name lists (姓名笔画排序规则), not in GF 3003, which orders characters
and not people.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from meetingkit.wording.surnames import SORTED_AS_COMPOUND

Rank = tuple[int, int]  # number of strokes, place among the characters of that number
StrokeKey = tuple[tuple[Rank, ...], bool, tuple[Rank, ...], str]

NO_CHARACTER = re.compile(r"[\s·•‧・.]")  # blanks that align names, and the dots inside names
UNKNOWN = 10_000  # strokes that no character has: those without data come last, by code point


def by_strokes(names: Iterable[str], table: Mapping[str, Rank], *, whole_name: bool = False) -> list[str]:
    """The names in order of strokes, the same whatever order they come in; see the module for `whole_name`."""
    return sorted(names, key=lambda name: stroke_key(name, table, whole_name=whole_name))


def stroke_key(name: str, table: Mapping[str, Rank], *, whole_name: bool = False) -> StrokeKey:
    """What a name is sorted by: surname, whether the given name is long, given name; the name as written decides last."""
    characters = _characters(name)
    size = 0 if whole_name else 2 if characters[:2] in SORTED_AS_COMPOUND else 1
    surname, given = characters[:size], characters[size:]
    return _ranks(surname, table), not whole_name and len(given) > 1, _ranks(given, table), name


def unknown_strokes(names: Iterable[str], table: Mapping[str, Rank]) -> list[str]:
    """The characters that the table lacks, each once, as they are met: where they stand in the order is to be looked up."""
    return list(dict.fromkeys(char for name in names for char in _characters(name) if char not in table))


def _characters(name: str) -> str:
    """The characters that count; look-alikes pasted from elsewhere (compatibility forms, radicals) as the usual ones."""
    return NO_CHARACTER.sub("", unicodedata.normalize("NFKC", name))


def _ranks(characters: str, table: Mapping[str, Rank]) -> tuple[Rank, ...]:
    return tuple(table.get(char, (UNKNOWN, ord(char))) for char in characters)
