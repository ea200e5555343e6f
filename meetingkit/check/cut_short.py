"""Names of three characters that are cut to two where somebody is thanked or looked back at: 卜海同志 for 卜海涛同志."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meetingkit.check.named import is_full_name
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins
from meetingkit.check.variants import AHEAD, BACK, Variant
from meetingkit.wording import regex

TITLES = ("同志", "先生", "女士", "老师", "医生")
TITLED = f"(?P<名>[一-龥]{{2}})(?={'|'.join(TITLES)})"


def names_cut_short(script: Script) -> Iterator[Variant]:
    """Two characters of a full name, told once in a sentence that looks back, which are nobody else's; in order."""
    whole = {one.name for one in (*script.named, *script.listed) if len(one.name) == 3 and is_full_name(one.name)}
    shorts: dict[str, set[str]] = {}
    for name in whole:
        for short in (name[:2], name[::2]):
            shorts.setdefault(short, set()).add(name)
    held = {one.name for one in script.named if one.posts} | {*script.facts.posts, *script.facts.allowed}
    told = Counter(match["名"] for line in script.lines_with(TITLES) for match in regex.finditer(TITLED, line.text))
    for line in script.lines_with(("刚才", "感谢", "谢谢", "听取")) if shorts else ():
        for match in regex.finditer(TITLED, line.text):
            said, at = match["名"], match.start()
            meant = shorts.get(said, set())
            back = regex.search(BACK, line.text[begins(line.text, at, "。！？；") : at]) or regex.match(
                "(?:同志|先生|女士|老师|医生)刚才", line.text[match.end() :]
            )
            alone = len(meant) == 1 and told[said] == 1 and said not in held
            if not alone or not back or not regex.search(AHEAD, line.text[max(0, at - 12) : at]):
                continue
            (name,) = meant
            if name not in line.text and not _elsewhere(script, said, name) and script.stands_before(name, line.index):
                yield Variant(line, at, at + 2, said, name)


def _elsewhere(script: Script, said: str, name: str) -> bool:
    """Whether the two characters stand anywhere outside the full name: then they may be somebody's name."""
    inside = script.text.count(name) if name.startswith(said) else 0
    return script.text.count(said) - inside > 1
