"""Names of a double surname that are cut short or have their characters turned: 欧阳明 for 欧阳明哲, 谷梁龙海 for 谷梁海龙."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.named import ADDRESSED, DOUBLE
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.check.variants import BACK, GRAMMAR, Variant
from meetingkit.wording import regex

WHOLE = 4  # characters of a name with a double surname and two of its own
DONE = "[一-龥]{2,14}?的(?:讲话|发言|报告|汇报|致辞|介绍|讲座|宣讲|点评)"
CALLS = ("请", "由", "感谢", "谢谢", "欢迎")
BEHIND = rf"同志|先生|女士|医生|副?{ADDRESSED}|理事长|会长|秘书长|馆长"


def double_names(script: Script) -> Iterator[Variant]:
    """Forms that stand once and are nobody's, of a full name that stands before them or more often; in order."""
    known: dict[str, set[str]] = defaultdict(set)
    for one in (*script.named, *script.listed):
        if regex.match(DOUBLE, one.name):
            known[one.name[:2]].add(one.name)
    if not known:
        return
    for line in script.lines:
        for match in regex.finditer(DOUBLE, line.text):
            said, meant = _said(line.text, match.start(), known[match[0]])
            if said and _is_slip(script, line, said, meant):
                even = script.text.count(meant) == 1 and meant not in script.facts.posts
                yield Variant(line, match.start(), match.start() + len(said), said, meant, even)


def _said(text: str, at: int, names: set[str]) -> tuple[str, str]:
    """What stands here instead of one of the names, and that name; empty when nothing does."""
    whole, short = text[at : at + WHOLE], text[at : at + WHOLE - 1]
    full = sorted(name for name in names if len(name) == WHOLE)
    for name in full:
        if whole == name[:2] + name[:1:-1] != name:
            return whole, name
    if whole in full or regex.match(f"副?{ADDRESSED}", text[at + 2 :]):
        return "", ""
    for name in full:
        titled = regex.match(BEHIND, text, at + len(short)) is not None
        back = titled and (
            regex.search(BACK, text[begins(text, at, "。！？；") : at]) is not None
            or regex.match(DONE, text, at + len(short)) is not None
        )
        called = not titled and len(whole) == WHOLE and whole[-1] not in GRAMMAR and text.endswith(CALLS, 0, at)
        if (short == name[:-1] and (back or called)) or (short == name[:2] + name[-1] and back):
            return short, name
    return "", ""


def _is_slip(script: Script, line: Line, said: str, meant: str) -> bool:
    """Whether it stands once, not beside the name, and that stands before it or more often."""
    if said in script.facts.posts or said in script.facts.allowed or meant in line.text:
        return False
    times = script.text.count(meant) if meant.startswith(said) else 0
    if script.text.count(said) - times != 1:
        return False
    return script.text.count(meant) > 1 or script.place(script.text.find(meant))[0] < line.index
