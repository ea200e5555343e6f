"""Scripts as they come from hands in haste and from other programs: characters lost, doubled, turned, or of another script."""

from __future__ import annotations

import random

from tests.conftest import ROOT

FOLDERS = ("corpus/clean", "corpus/planted", "scripts_gold")
SCRIPTS = sorted(path for folder in FOLDERS for path in (ROOT / "tests" / folder).glob("*.txt"))
CHARACTERS = "，。、；：！？“”《》（）()【】—…一二三十百0123456789年月日请由第议程同志表决票名人个项组 \u3000X×*\t#@&\"':-[]{}|>!%"
MOST = 60  # places at which a script is damaged


def damaged(chance: random.Random) -> str:
    """One of the scripts of the tests with up to MOST places damaged."""
    text, other = (list(chance.choice(SCRIPTS).read_text("utf-8")) for _ in range(2))
    for _ in range(chance.randint(1, MOST)):
        at, from_ = chance.randrange(len(text)), chance.randrange(len(other))
        match chance.randrange(6):
            case 0:
                del text[at : at + chance.randint(1, 8)]
            case 1:
                text[at:at] = chance.choice(CHARACTERS) * chance.randint(1, 3)
            case 2:
                text[at:at] = text[chance.randrange(len(text)) :][: chance.randint(1, 80)]
            case 3:
                here = chance.randrange(len(text))
                text[at], text[here] = text[here], text[at]
            case 4:
                text[at:at] = other[from_ : from_ + chance.randint(1, 60)]
            case _:
                text[at] = chance.choice(CHARACTERS)
    return "".join(text)
