"""Stretches of a text that a reader must not meet broken over two lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST_TITLE = 12
LONGEST_INVITATION = 14
UNIT = "分钟|小时|公里|平方米|公顷|[万亿千百]+[元人亩户吨]?|%|％|℃|[年月日时分秒个项名位人次点条件份页届期亩米里元度天周岁户家]"
NUMBER = re.compile(rf"第?\d[\d.,:：—～-]*(?:(?:{UNIT})\d*)*|第[一二三四五六七八九十百]+[届次项期]?")
TITLE = re.compile(rf"《[^《》]{{1,{LONGEST_TITLE}}}》[，。；：！？、]?")

Span = tuple[int, int]


def unbreakable(text: str, names: Iterable[str], called: Iterable[str]) -> list[Span]:
    """Half-open spans, in order and not overlapping.

    `names` are people's names; `called` are people and organs as the chair calls them. An invitation (请 with whom it
    invites) is one span while it is short; of a longer one the name stays whole and 请 stays with what follows.
    """
    found = [match.span() for pattern in (NUMBER, TITLE) for match in pattern.finditer(text)]
    for name in names:
        found += [match.span() for match in re.finditer(f"{re.escape(name)}(?:同志)?[，。、]?", text)]
    for whom in called:
        for match in re.finditer(f"请{re.escape(whom)}", text):
            start, end = match.span()
            found.append((start, end) if end - start <= LONGEST_INVITATION else (start, start + 3))
    return _merged([span for span in found if span[1] - span[0] > 1])


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
