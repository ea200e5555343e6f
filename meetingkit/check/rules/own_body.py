"""The body whose meeting it is, written with another word or without one; departments that differ in half a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.forms import Forms, Place
from meetingkit.check.script import Script
from meetingkit.wording import regex

HEADS = 3  # lines at the top in which the body is named whose meeting it is
KINDS = ("协会", "学会", "商会", "联合会", "促进会", "学院", "大学", "学校", "医院", "研究院", "研究所", "合作社")
NAMED = rf"(?P<名>[一-龥]{{4,16}}?)(?P<类>{'|'.join(KINDS)})(?=第|\d|党|工会|团|职|学生|毕业|开学|年|[一二三四五六七八九十]届|理事|会员|换届|成立|代表|$|召开|庆祝|举行|举办|表彰|纪念|护士|医师|青年|[，。、；])"
HEAD, PLACED = (
    4,
    3,
)  # characters of a name before the word that is another, and where a place is all that stands before it
WORD = 2  # characters of that word
# what tells two houses apart: 江宁第二中学, 江宁附属医院
CENTRE = "中心"  # no house is 中心人民医院 beside another that is 人民医院
APART = "第|附属|实验|分|新|老|中心|[东西南北]|[一二三四五六七八九十]"


def another_word_in_its_own_name(script: Script) -> Iterator[Forms]:
    """华岭市烘焙食品协会, told once at the meeting of 华岭市烘焙行业协会; 江岚职业学院 at that of 江岚职业技术学院."""
    heads = [line for line in script.lines if line.text.strip()][:HEADS]
    for name, kind in dict.fromkeys(
        (match["名"].removeprefix("在").removeprefix("中共"), match["类"])
        for line in heads
        for match in regex.finditer(NAMED, line.text)
    ):
        yield from _nearly(script, name, kind)


def _nearly(script: Script, name: str, kind: str) -> Iterator[Forms]:
    """The name, and each that begins and ends as it does and has one word between that is another, or none."""
    whole = f"{name}{kind}"
    head = PLACED if name[PLACED - 1] in "省市县区州旗" else HEAD
    begins = name[:head]
    pattern = rf"{begins}[一-龥]{{0,{len(name) - head + WORD}}}?{kind}"
    found: Forms = defaultdict(list)
    for line in script.lines_with((begins,)):
        for match in regex.finditer(pattern, line.text):
            found[match[0]].append((line, match.start()))
    for other in [form for form in found if form != whole and _but_for_a_word(whole, form, head)]:
        yield {whole: found[whole], other: found[other]} if whole in found else {}


def _but_for_a_word(one: str, other: str, least: int) -> bool:
    """Whether two names are equal but for a word of two characters that is another, or that only one of them has.

    新型材料行业商会 and 新材料行业商会: or for one character that only one of them has.
    """
    head = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    for mine, its in ((WORD, WORD), (WORD, 0), (0, WORD), (1, 0), (0, 1)):
        for at in range(max(least if 0 in (mine, its) else HEAD, head - 1), head + 1):
            words = one[at : at + mine] + other[at : at + its]
            if one[:at] == other[:at] and one[at + mine :] == other[at + its :]:
                return words == CENTRE or regex.search(APART, words) is None
    return False


# 安全保卫部, 安全保障部: a department by two words, of which the second is another that begins alike
DEPARTMENT = "(?P<名>[一-龥]{3})(?P<字>[一-龥])(?<![干全一二三四五六七八九十东西南北内外上下])(?P<类>部(?!门|分|署|长会|队)|科(?!学|技|研|目|室)|处(?!理|室|于|置))"


def departments_of_half_a_word(script: Script) -> Iterator[Forms]:
    """安全保障部, told once, where 安全保卫部 is told too."""
    seen: dict[tuple[str, str], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("部", "科", "处")):
        for match in regex.finditer(DEPARTMENT, line.text):
            seen[match["名"], match["类"]][match[0]].append((line, match.start()))
    return (dict(forms) for forms in seen.values())
