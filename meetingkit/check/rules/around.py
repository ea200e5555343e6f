"""护理部林小月科长, of the 医务科科长 林小月: the organ before a name and the post behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.named import is_full_name
from meetingkit.check.offices import is_part, noun_of, organ_of
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import spans_of
from meetingkit.check.written import written
from meetingkit.wording import regex

ORGAN = "(?:^|(?<=[，。；：、！])|(?<=感谢)|(?<=听取了)|(?<=刚才))(?P<处>[一-龥]{2,8}?(?:科|部|局|处|中心|办公室|街道|[镇乡村]))"
SHORTEST = 3  # characters of an organ that name it
PLACED = "(?:^|[^一-龥]|请|由|有|和|与|是|向|感谢|谢谢|欢迎)(?P<地>(?!.?[先请谢由])[一-龥]{2}[市县区旗镇乡])(?P<处>[一-龥]{2,8}?(?:局|委|部|中心|政府|院|校|办))[一-龥、]{1,16}$"
BEFORE = 34  # characters before a name in which its organ is looked for


def places_around_names(script: Script) -> Iterator[tuple[int, Finding]]:
    """澄江区教育局局长温景行, of the 澄湖区教育局: one person's organ in another place, with its line.

    The rarer is told, or the later.
    """
    names = {one.name for one in script.named if len(one.name) > 2} - {*script.facts.posts}
    told: dict[tuple[str, str], dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        for line in script.lines_with((name,)):
            for at, _ in spans_of(name, line.text):
                left = max(0, at - BEFORE)
                if match := regex.search(PLACED, line.text[left:at]):
                    told[name, match["处"]][match["地"]].append((line, left + match.start("地")))
    for (name, _), places in told.items():
        if len(places) != 2:
            continue
        usual, odd = sorted(places, key=lambda place: (-script.text.count(place), places[place][0][0].index))
        (line, start), *more = places[odd]
        if usual[-1] == odd[-1] and not more and line.own(start):
            message = f"{name}别处是“{usual}”的，这里是“{odd}”"
            yield line.index, script.at(line, start, start + len(odd), message, "请核对地名，前后写成一样。")


ENDS = "老师|同志|上台|发言|[、，。；）和]|$"
SUBJECTS = "语文|数学|英语|外语|物理|化学|生物|政治|历史|地理|体育|音乐|美术|科学|信息技术"


OF_A_GROUP = rf"(?P<组>(?:{SUBJECTS})组|[一二三四五六七八九]年级)(?:家长代表|学生代表|家长|学生)?(?P<名>[一-龥](?:女士|先生)|[一-龥]{{2,4}}?(?={ENDS}))"


# 病理科的卜晨: whose house is told with 的, at a beginning
HOUSES = ("科", "室", "组", "班", "部", "车间", "中心", "学院", "系", "所", "村", "镇", "街道", "社区", "大队", "支队")
OF_A_HOUSE = rf"(?P<类>{'|'.join(HOUSES)})的(?P<名>[一-龥]{{2,3}}?)(?={ENDS})"
IN_FULL = "(?:^|[，。；：、！“（\\s请和由有是与])(?P<组>[一-龥]{1,6})$"
OF_HOUSES = tuple(f"{house}的" for house in HOUSES)


def subjects_around_names(script: Script) -> Iterator[Finding]:
    """化学组匡大勇老师, of the 物理组; 五年级家长代表林女士, of the 三年级; 检验科的卜晨, of the 病理科.

    The house told in two ways, the rarer or later.
    """
    told: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("组", "年级")):
        for match in regex.finditer(OF_A_GROUP, line.text):
            if _is_person(match["名"]):
                told[match["名"]][match["组"]].append((line, match.start("组")))
    yield from _in_two_houses(script, told)
    told.clear()
    for line in script.lines_with(OF_HOUSES):
        for match in regex.finditer(OF_A_HOUSE, line.text):
            ahead = line.text[max(0, match.start() - HOUSE_AHEAD) : match.start()]
            lead = regex.search(IN_FULL, ahead) if _is_person(match["名"]) else None
            if lead:
                house = regex.sub("^(?:[再先接着然后最下面]{0,2}有?请|[由有])(?=.)", "", lead["组"]) + match["类"]
                told[match["名"]][house].append((line, match.end("类") - len(house)))
    yield from _in_two_houses(script, told)


HOUSE_AHEAD = 7  # characters before 科 of 病理科的卜晨, with what stands before its name


def _is_person(name: str) -> bool:
    """Whether this is a name, and no common word: 项目, 时间."""
    return (is_full_name(name) and not written().is_word(name)) or name.endswith(("女士", "先生"))


def _in_two_houses(script: Script, told: dict[str, dict[str, list[tuple[Line, int]]]]) -> Iterator[Finding]:
    for name, groups in told.items():
        usual, *others = sorted(groups, key=lambda group: (-len(groups[group]), groups[group][0][0].index))
        for odd in others if len(others) == 1 else ():
            line, start = groups[odd][0]
            if is_part(odd, usual) or is_part(usual, odd) or odd.endswith(usual) or usual.endswith(odd):
                continue
            surely = not name.endswith(("女士", "先生")) or regex.match(
                "刚才|感谢|听了", line.text
            )  # several of a surname
            if surely and line.own(start):
                message = f"{name}别处是“{usual}”的，这里是“{odd}”"
                yield script.at(line, start, start + len(odd), message, "请核对是哪一组，前后写成一样。")


def organs_around_names(script: Script) -> Iterator[Finding]:
    """Where the organ is not that of the only post that the script gives the person before, and the rank is the same."""
    first: dict[str, tuple[int, str]] = {}
    for one in script.named:
        if len(one.posts) == 1 and one.name not in first:
            first[one.name] = one.line.index, one.posts[0]
    for name, (index, post) in first.items():
        organ, noun = organ_of(post), noun_of(post)
        if len(organ) < SHORTEST or name in script.facts.posts:
            continue
        for line in script.lines_with((name,)) if noun else ():
            match = _organ_before(line.text, name, noun) if line.index > index else None
            said = regex.sub("^(?:有?请|由|欢迎)", "", match["处"]) if match else ""
            if match is None or is_part(said, organ) or is_part(organ, said):
                continue
            start = match.end("处") - len(said)
            if len(said) >= SHORTEST and line.own(start):
                message = f"{name}前面是“{post}”，这里是“{said}”的"
                yield script.at(line, start, match.end("处"), message, "请核对单位和职务，前后写成一样。")


def _organ_before(text: str, name: str, noun: str) -> re.Match[str] | None:
    """The organ right before a name, where its holder is called by a post behind it: 护理部 of 护理部林小月科长."""
    for start, end in spans_of(name, text):
        if text.startswith((noun, f"副{noun}"), end) and (
            match := regex.search(ORGAN_TOLD, text, max(0, start - 12), start)
        ):
            return match
    return None


ORGAN_TOLD = f"{ORGAN}$"
