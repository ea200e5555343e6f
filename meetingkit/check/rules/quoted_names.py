"""What stands in quotation or title marks, written another way once: “百日攻坚”行动, and “百日会战”行动."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

QUOTED = "“(?P<名>[一-龥]{4,8})”"
TITLED = "《(?P<名>[一-龥]{4,14})》"
KINDS = "倡议书|承诺书|责任书|决心书|协议|方案|办法|规定|手册|读本|读物|要点|意见"
COUNTING = set("一二两三四五六七八九十百千")


def names_in_marks(script: Script) -> Iterator[Finding]:
    """The one that stands once beside another that the title has, or that is told twice, and shares its first half."""
    for clue, pattern, may_be, keys in (("“", QUOTED, _halves, _by_halves), ("《", TITLED, _kinds, _by_matter)):
        places: dict[str, list[tuple[Line, int]]] = defaultdict(list)
        for line in script.lines_with((clue,)):
            for match in regex.finditer(pattern, line.text):
                places[match["名"]].append((line, match.start("名")))
        title = script.lines[0].text if script.lines else ""
        alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for name in places:
            for key in keys(name):
                alike[key].append(name)
        for name, found in places.items():
            others = {one for key in keys(name) for one in alike[key] if one != name and may_be(one, name)}
            known = [one for one in others if len(places[one]) > 1 or f"“{one}”" in title or clue == "《"]
            (line, start), rare = found[0], script.text.count(name) == 1
            # another that is called for, or signed
            read = regex.search("(?:请|签|领取|发放|宣读)[^，。；《]*$", line.text[: start - 1]) is not None
            later = not read and known and places[known[0]][0][0].index < line.index
            if rare and len(others) == len(known) == 1 and later and line.own(start):
                message = f"前面是“{known[0]}”，这里是“{name}”"
                yield script.at(line, start, start + len(name), message, "请核对，写成一样；确实是两个就不用管。")


THEME = "“(?P<名>[^“”《》]{10,40})”"
OTHER_WORDS = 4  # characters at most that differ in a theme


def themes_in_two_ways(script: Script) -> Iterator[Finding]:
    """“加快推进老旧小区托育服务设施建设”, once, at the meeting on “加快推进老旧小区养老服务设施建设”."""
    title = "".join(line.text for line in script.lines[:3])
    own = regex.search(THEME, title) if "“" in title else None
    for line in script.lines_with(("“",)) if own else ():
        for match in regex.finditer(THEME, line.text):
            said, meant = match["名"], own["名"] if own else ""
            head = _shared(said, meant)
            tail = _shared(said[head:][::-1], meant[head:][::-1])
            words, others = said[head : len(said) - tail], meant[head : len(meant) - tail]
            close = head + tail >= 2 * max(len(words), len(others)) and max(len(words), len(others)) <= OTHER_WORDS
            plain = regex.fullmatch("[一-龥]*", words + others)
            if said != meant and close and plain and script.text.count(said) == 1 and line.own(match.start("名")):
                message = f"题目里是“{meant}”，这里是“{said}”"
                yield script.at(line, *match.span("名"), message, "请核对主题，写成一样。")


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    unlike = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(unlike, min(len(one), len(other)))


def _by_halves(name: str) -> Iterator[tuple[object, ...]]:
    yield len(name), name[: len(name) // 2]
    yield len(name), name[:-1]


def _by_matter(name: str) -> Iterator[tuple[object, ...]]:
    matter = regex.sub(f"(?:{KINDS})$", "", name)
    if matter != name:
        yield (matter,)


def _halves(one: str, other: str) -> bool:
    """百日攻坚, 百日会战; 春雨助学, 春雨助教: not 四个意识, 四个自信."""
    if len(one) != len(other) or set(one[:2]) & COUNTING:
        return False
    half = len(one) // 2
    return (one[:half] == other[:half] and one[-1] != other[-1]) or one[:-1] == other[:-1]


def _kinds(one: str, other: str) -> bool:
    """绿色祭扫倡议书, 绿色祭扫承诺书: one matter, another kind of paper."""
    first, second = (regex.sub(f"(?:{KINDS})$", "", name) for name in (one, other))
    return first == second != "" and one != first and other != second
