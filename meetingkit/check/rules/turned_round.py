"""Two words of a firm's name changed round: 城市投资建设集团 where 城市建设投资集团 is meant."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.forms import HINT, rare_and_usual, told
from meetingkit.check.registry import Finding
from meetingkit.check.rules.firms import FORM, firms_named
from meetingkit.check.script import Script
from meetingkit.check.stretch import spans_of
from meetingkit.wording import regex

WORD = 2  # characters of each of the words that change places
AROUND = 2  # characters on either side by which the name is known
MOST = 60  # names of firms that are looked at
KINDS = "(?:集团|控股|总)+$"


def firms_turned_round(script: Script) -> Iterator[Finding]:
    """A firm's name with two neighbouring words changed round, and both orders in the script; the rarer is told."""
    seen = set[frozenset[str]]()
    for name in sorted({name for _, name, _ in script.once(firms_named)})[:MOST]:
        core = regex.sub(f"(?:{FORM}|商业银行)$", "", name)
        last = len(regex.sub(KINDS, "", core))
        for at in range(AROUND, last - 2 * WORD + 1):
            one, other = core[at : at + WORD], core[at + WORD : at + 2 * WORD]
            ahead, behind = core[at - AROUND : at], core[at + 2 * WORD : at + 2 * WORD + AROUND]
            said, turned = f"{ahead}{one}{other}{behind}", f"{ahead}{other}{one}{behind}"
            pair = frozenset((said, turned))
            if one == other or len(behind) < AROUND or pair in seen or other[-1] + one[0] not in script.pairs:
                continue
            seen.add(pair)
            if turned in script.text:
                yield from _told(script, said, turned)


def _told(script: Script, said: str, turned: str) -> Iterator[Finding]:
    clue = (said, turned)
    places = {
        form: [(line, start) for line in script.lines_with((form,)) for start, _ in spans_of(form, line.text)]
        for form in clue
    }
    found = rare_and_usual(places, clue)
    if found:
        message = f"“{found[0]}”和另一处的“{found[1]}”有两个词次序不同"
        yield from told(script, places[found[0]], len(found[0]), message, HINT)
