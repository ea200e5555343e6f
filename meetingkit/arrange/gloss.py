"""Pinyin for characters a chair may stumble over: rare ones, and surnames that are read otherwise than usual.

Common are the 3,755 characters of GB 2312 level one, the ones every schoolchild learns; whatever lies outside is
glossed. An agenda's own readings (`注音`) win over the surname table, that over pypinyin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from meetingkit.document import Run

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
LEVEL_ONE = range(0xB0, 0xD8)


def is_common(char: str) -> bool:
    """Whether a Han character is in level one of GB 2312."""
    try:
        return char.encode("gb2312")[0] in LEVEL_ONE
    except UnicodeEncodeError:
        return False


def gloss(
    run: Run, names: Iterable[str], surnames: Mapping[str, str], own: Mapping[str, str], *, above: bool
) -> list[Run]:
    """The run with readings: above the characters, or in brackets after them."""
    readings = {start: (end, said) for start, end, said in _readings(run.text, list(names), surnames, own)}
    runs: list[Run] = []
    done = index = 0
    while index < len(run.text):
        if index not in readings:
            index += 1
            continue
        end, said = readings[index]
        if index > done:
            runs.append(Run(run.text[done:index], run.mark))
        word = run.text[index:end]
        runs.append(Run(word, run.mark, said) if above else Run(f"{word}（{said}）", run.mark))
        done = index = end
    return [*runs, Run(run.text[done:], run.mark)] if done < len(run.text) else runs


def _readings(
    text: str, names: list[str], surnames: Mapping[str, str], own: Mapping[str, str]
) -> list[tuple[int, int, str]]:
    found: dict[int, tuple[int, str]] = {}
    for match in HAN.finditer(text):
        if not is_common(match.group()):
            found[match.start()] = (match.end(), _usual(match.group()))
    for name in names:
        surname = next((s for s in sorted(surnames, key=len, reverse=True) if name.startswith(s)), None)
        for match in re.finditer(re.escape(name), text) if surname else ():
            found[match.start()] = (match.start() + len(surname or ""), surnames[surname or ""])
    for word, said in own.items():
        for match in re.finditer(re.escape(word), text):
            for inside in range(*match.span()):
                found.pop(inside, None)
            found[match.start()] = (match.end(), said)
    return [(start, end, said) for start, (end, said) in sorted(found.items())]


def _usual(char: str) -> str:
    from pypinyin import pinyin

    return str(pinyin(char)[0][0])
