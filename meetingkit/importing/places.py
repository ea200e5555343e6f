"""Places that an earlier agenda speaks of: its own, the one its title tells, and what the gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from meetingkit.check.carryover import VENUE
from meetingkit.check.gazetteer import gazetteer, stem
from meetingkit.check.localities import localities

# after a stem these make it something else's name: 井冈山精神, 北京路, 江宁同志
NO_PLACE = re.compile("精神|战役|起义|会师|会议|路|街|大道|大学|学院|银行|集团|公司|同志|先生|女士|等同志")


def places_in(texts: Iterable[str], titles: Iterable[str], own: Iterable[str]) -> list[str]:
    """The names, those of the meeting's own places first, each followed by its stem where that stands alone.

    `titles` are texts that may tell whose meeting it is (云岭区委…会议); `own` are places that the agenda names.
    """
    whole = list(texts)
    found: dict[str, None] = dict.fromkeys(name.strip() for name in own)
    known = gazetteer()
    found.update(dict.fromkeys(name for name in localities([*titles, *whole]) if stem(name) not in known.famous))
    for text in whole:
        found.update(dict.fromkeys(match[1] for match in re.finditer(VENUE, text)))
        for mention in known.mentions(text):
            if mention.full or not (mention.chancy or mention.famous or NO_PLACE.match(text, mention.end)):
                found.setdefault(text[mention.start : mention.end])
    return _with_stems(list(found), whole)


def _with_stems(names: list[str], texts: list[str]) -> list[str]:
    every: dict[str, None] = {}
    shortened = {stem(name) for name in names if stem(name) != name}
    for name in (one for one in names if one not in shortened):
        every.setdefault(name)
        short = stem(name)
        if len(short) > 1 and short != name and any(short in text.replace(name, "") for text in texts):
            every.setdefault(short)
    return list(every)


def suggested(place: str, answers: Mapping[str, str]) -> str:
    """What a place is likely to become: 章丘 after 章丘区 has become 历城区 is 历城; else it stays."""
    return next((stem(new) for old, new in answers.items() if old != place and stem(old) == place), place)
