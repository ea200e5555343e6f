"""Places written with another character or level than elsewhere: 临夕军分区 beside 临汐军分区, 竹溪镇 beside 竹溪乡."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from meetingkit.check.named import OFFICIAL
from meetingkit.check.nearly import alike
from meetingkit.check.script import Line, Script
from meetingkit.check.stance import NO_PLACE
from meetingkit.check.stretch import around, spans_of
from meetingkit.check.variants import BOUND, GRAMMAR, Variant, spots
from meetingkit.wording import regex

OWN_STEM = r"^(?:在|中共|共青团|政协)?(?:\d{4}年)?(?P<名>[一-龥]{2,3})(?=新区|[省市县区旗镇乡]|街道|[一-龥]{2,6}(?:集团|公司|大学|学院|中学|小学|医院))"


def mistyped_places(script: Script) -> Iterator[Variant]:
    """临夕军分区 beside 临汐军分区, 东平三小 beside 东屏三小: the meeting's own place with a character that sounds alike."""
    stems = {stem for stem in _stems(script) if script.text.count(stem) > 1}
    by_char: dict[tuple[int, str], set[str]] = defaultdict(set)
    for stem in stems:
        for at in range(len(stem)):
            by_char[at, stem[:at] + stem[at + 1 :]].add(stem)
    behind, sizes = _followers(script, stems), sorted({len(stem) for stem in stems})
    firsts, lasts = {stem[0] for stem in stems}, {stem[-1] for stem in stems}
    chars = frozenset("".join(stems))
    for line in script.lines if stems else ():
        for at in spots(line.text, chars):
            for size in sizes:
                said = line.text[at : at + size]
                near = len(said) == size and (said[0] in firsts or said[-1] in lasts)
                if near and said not in stems:
                    yield from _near_a_stem(script, line, at, said, by_char, behind)


def _near_a_stem(
    script: Script,
    line: Line,
    at: int,
    said: str,
    by_char: dict[tuple[int, str], set[str]],
    behind: dict[str, set[str]],
) -> Iterator[Variant]:
    for place in range(len(said)):
        for stem in by_char.get((place, said[:place] + said[place + 1 :]), ()):
            end = at + len(said)
            fits = line.text[end : end + 2] in behind[stem] or _is_place_here(line.text, at, len(said))
            fits = fits or regex.match(OF_A_COUNTY, line.text[end:]) is not None
            fits = fits or _of_its_level(line.text[:at], line.text[end : end + 1], behind[stem])
            if fits and alike(said[place], stem[place]) and script.text.count(said) == 1:
                yield Variant(line, at, end, said, stem)


def _stems(script: Script) -> set[str]:
    """The names, without their level, of the place or the firm whose meeting it is, and of those given as the meeting's own."""
    titles = [line.text.strip() for line in script.lines[:4]]
    found = {match["名"] for title in titles if (match := regex.match(OWN_STEM, title))}
    told = Counter(match["名"] for line in script.lines for match in regex.finditer(_with_level(), line.text))
    found |= {stem for stem, times in told.items() if times > 2 and not set(stem) & (GRAMMAR | OFFICIAL)}
    return found | {regex.sub("(?:新区|[省市县区旗镇乡]|街道)$", "", name) for name in script.facts.localities}


@cache
def _with_level() -> str:
    """芦洲 of 芦洲县, at the beginning of a clause or behind what leads to a place."""
    lead = "在|到|来|为|与|和|是|由|请|中共|感谢|共青团"
    ahead = regex.behind(lead, BOUND, "[一-龥]{2}[市县区]")
    return f"[市县区](?![长委直级域])(?<=(?P<名>[一-龥][^省市县区旗镇乡])[市县区]){ahead}"


# what bears the name of the county that has it: 云栖一中, 云栖日报
OF_A_COUNTY = "[一二三四五六七八](?:中|小|高)(?![一-龥]?全会)|(?:日报|晚报|电视台|融媒|发布|籍|老乡|商人|人的?[，。])"


def _is_place_here(text: str, at: int, size: int) -> bool:
    """第一次到芦州考察, 对芦州的支持: what stands around it asks for a place."""
    goes = regex.search("(?:来到|走进|到|赴|在|落户|扎根|来|离开|投资)$", text[max(0, at - 2) : at])
    does = regex.match("(?:考察|投资|调研|落户|工作|发展|扎根|创业|参观|人民|大地|这片|的)", text[at + size :])
    return (goes is not None and does is not None) or regex.match(
        "(?:人民|大地|这片|的明天|的未来)", text[at + size :]
    ) is not None


def _of_its_level(ahead: str, level: str, behind: set[str]) -> bool:
    """中共双糖镇委员会 at 双塘镇: the place's own level behind it, where the bodies of the place are named."""
    named = regex.search("中共|中国共产党|我|在|本|政协|共青团", ahead[-5:]) is not None
    return named and level in tuple("省市县区旗镇乡村") and all(words[:1] == level for words in behind)


def _followers(script: Script, stems: set[str]) -> dict[str, set[str]]:
    """What stands behind each name, two characters at a time."""
    return {stem: {script.text[end : end + 2] for _, end in spans_of(stem, script.text)} for stem in stems}


NO_NAMES = frozenset(("宣布", "传达", "根据", "按照", "落实", "贯彻", "听取", "推动", "全面", "促进"))
LEVELLED = "(?P<名>[一-龥]{2})(?P<级>[乡镇]|街道)(?P<后>[一-龥]{2})?"


def places_of_two_levels(script: Script) -> Iterator[Variant]:
    """竹溪镇 beside 竹溪乡: one is a slip, for no county has both; told where it is rarer, else at the later."""
    forms: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("乡", "镇", "街道")):
        for match in regex.finditer(LEVELLED, line.text):
            forms[match["名"]][match["级"]].append((line, match.start()))
    for stem, levels in forms.items():
        if (
            len(levels) != 2
            or stem[-1] in "个各全本"
            or any(char in GRAMMAR or char in "城集老新小大市" for char in stem)
        ):
            continue
        counts = Counter({level: len(places) for level, places in levels.items()})
        rare, usual = sorted(levels, key=lambda level: (counts[level], -levels[level][0][0].index))
        if counts[rare] > 1 or regex.search(f"{stem}[乡镇]?(?:撤|改|设)", script.text):
            continue
        line, start = levels[rare][0]
        if not any(other is line and _in_one_row(line.text, stem + usual, start) for other, _ in levels[usual]):
            yield Variant(line, start, start + 2 + len(rare), stem + rare, stem + usual)


def _in_one_row(text: str, name: str, at: int) -> bool:
    """Whether a place is named in the same row: 柳河镇、柳河乡 are two, 中共东桥区委、东桥区人民政府 one."""
    clause = around(text, at, at + 1, "，。；：！？")
    return regex.search(f"{name}(?:[、和与]|$)", clause) is not None


# 东港区, in 东港区组织企业互查: a county by name, at the beginning of a clause or behind what leads to one
COUNTY = (
    "(?<![^，。；：、！？“（\\s请由和与在是为到对向的])(?:特别是|尤其是|其中|来自|中共|政协|感谢|谢谢|召开|共青团|我们)?(?P<名>[一-龥]{2})(?P<级>[县区市])"
    "(?=[委党政人的，、。公农经文水民司财审统退应卫生组融信发住自交商税总今]|教育|$)"
)


def counties_of_two_levels(script: Script) -> Iterator[Variant]:
    """东港区, once, where the script has 东港县: a county is no district; but a city may have a district of its name."""
    for line in script.lines_with("县区市"):
        for match in regex.finditer(COUNTY, line.text):
            name, level = match["名"], match["级"]
            if set(name) & (NO_PLACE | GRAMMAR) or name in NO_NAMES or script.text.count(name + level) != 1:
                continue
            for other in "县区市":
                beside = _in_one_row(line.text, name + other, match.start("名"))
                told = script.text.count(name + other) if other != level and {other, level} != {*"市区"} else 0
                later = told and script.text.index(name + other) < script.text.index(name + level)
                if not beside and (told > 1 or later):
                    yield Variant(line, match.start("名"), match.end(), name + level, name + other)
