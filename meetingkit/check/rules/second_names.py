"""One body or place written in a second way that can be no other: 监察与司法委员会, 槐树社区 of 槐树里社区, 公司党组 of 公司党委."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from meetingkit.check.forms import Forms, Place, told
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

HAN = "[一-龥]"
KINDS = "委员会|部(?!门|分|署|长会|队)|局|处(?!理|置|于)|科(?!学|技|研)|中心|办公室|学院|研究院|工委|领导小组|指挥部|协会|学会"
JOINED = f"[与和及](?<=(?P<甲>{HAN}[^局委办部处科室院会司队所站]|社会).)(?P<乙>{HAN}{{2,6}}?)(?P<类>{KINDS})"
JOINT = "与和及"


def joints_exchanged(script: Script) -> Iterator[Forms]:
    """监察与司法工作委员会, 监察和司法工作委员会: one body, its two words joined otherwise."""
    seen: dict[tuple[str, ...], Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(JOINT):
        for match in regex.finditer(JOINED, line.text):
            start = match.start("甲")
            seen[match["甲"], match["乙"], match["类"]][line.text[start : match.end()]].append((line, start))
    yield from seen.values()


# how the house is called by its own people, right behind a mark or a word that leads to it
OWN_PARTY = "(?<![^，。；：、！“（经由在是对向受请和与我本据照按为])(?P<名>公司|集团|集团公司|局|院|校|学院|学校|医院|厂|厅|委)(?P<党>党委|党组)(?!织)"


def party_of_two_kinds(script: Script) -> Iterator[Finding]:
    """公司党组, told once, where it is 公司党委 twice and more: a house has the one or the other."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("党组", "党委")):
        for match in regex.finditer(OWN_PARTY, line.text):
            seen[match["名"]][match[0]].append((line, match.start()))
    for forms in seen.values():
        rare, *usual = sorted(forms, key=lambda form: len(forms[form]))
        if len(usual) == 1 and len(forms[rare]) == 1 and len(forms[usual[0]]) > 1:
            message = f"这里是“{rare}”，别处都是“{usual[0]}”"
            yield from told(script, forms[rare], len(rare), message, "请核对，写成一样。")


TOWNS = ("社区", "村", "镇", "乡", "街道")
LEAD = frozenset("请由和与在到对是从为给有及把让向至将以、，。；：！（“ \u3000")
TOWN = f"(?:{'|'.join(TOWNS)})(?!长)"
SHORTEST, LONGEST = 2, 4  # characters of a place's name
# what tells a place from another: 柳树新村, 柳树村; and what no name has
APART = frozenset("一二三四五六七八九十东西南北中上下前后大小新老旧内外市县区镇乡村的了个各全本该第所副")


LOOKS_BACK = "刚才|感谢|谢谢|听取了"


def places_short_of_a_character(script: Script) -> Iterator[Finding]:
    """槐树社区, told once, where 槐树里社区 is told more often, or before a sentence that looks back."""
    seen: Forms = defaultdict(list)
    for line in script.lines_with(TOWNS):
        for match in regex.finditer(TOWN, line.text):
            for size in range(SHORTEST, LONGEST + 1):
                start = match.start() - size
                name = line.text[max(0, start) : match.start()]
                if len(name) == size and name[0] not in LEAD and regex.fullmatch(f"{HAN}+", name):
                    seen[name + match[0]].append((line, start))
    for name, places in seen.items():
        size = len(name) - max(len(kind) for kind in TOWNS if name.endswith(kind))
        for at in range(1, size if size > SHORTEST else 1):
            short = name[:at] + name[at + 1 :]
            if (
                name[at] not in APART
                and short not in script.facts.allowed
                and _stands_alone(seen.get(short, ()), places)
            ):
                message = f"“{short}”和另一处的“{name}”像是一个地方，少了“{name[at]}”"
                yield from told(script, seen[short], len(short), message, "请核对，写成一样；确实是两处就不用管。")


def _stands_alone(short: Sequence[Place], places: Sequence[Place]) -> bool:
    """Whether the short name stands once, as a whole, where the other is told more often or is looked back on."""
    if len(short) != 1:
        return False
    line, start = short[0]
    whole = not start or line.text[start - 1] in LEAD or not regex.match(HAN, line.text[start - 1])
    left, right = begins(line.text, start, "。！？；"), ends(line.text, start, "。！？；")
    beside = any(one is line and left <= at < right for one, at in places)
    back = places[0][0].index < line.index and regex.search(LOOKS_BACK, line.text) is not None
    return whole and not beside and (len(places) > 1 or back)
