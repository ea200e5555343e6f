"""People by their given names: 锦程同志, 志刚书记, where the script names them in full; and those whom a direction names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.named import ADDRESSED, HAN, OFFICIAL, POST_END, Named, is_full_name, named_in, surname
from meetingkit.check.nearly import alike
from meetingkit.check.script import Line, Script
from meetingkit.check.variants import BEHIND, GRAMMAR, Variant
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off

LENGTH = 2  # characters of a given name by which somebody is called
AHEAD = "，。；：、！（ 　由请和与及跟向对才谢取照合在的"  # the last character before it
NO_NAMES = frozenset(
    (
        "刚才",
        "方才",
        "同志",
        "国家",
        "人民",
        "公司",
        "大会",
        "本人",
        "全国",
        "全体",
        "领导",
        "负责",
        "参会",
        "在座",
        "有关",
    )
)
TITLED = f"(?<![^{AHEAD}])(?P<名>{HAN}{{2}})(?=同志|副?(?:{ADDRESSED})|副?总经理|副[市县区镇乡]长)"
ACTS = "介绍|汇报|通报|宣读|传达|说明|发言|述职|讲话|致辞|报告|点评|表态|解读|领学"
NO_NAME = (GRAMMAR - frozenset("志")) | OFFICIAL | frozenset("一二三四五六七八九十两几各由请谢小老班位")


def given_names(script: Script) -> dict[str, str]:
    """The full name of everybody by the given name, where no other has it."""
    return script.once(_given_names)


def _given_names(script: Script) -> dict[str, str]:
    full: dict[str, set[str]] = defaultdict(set)
    for name in script.names:
        given = name.removeprefix(surname(name))
        if len(given) == LENGTH and not set(given) & NO_NAME:
            full[given].add(name)
    return {given: min(names) for given, names in full.items() if len(names) == 1}


def called_by_given_name(script: Script, line: int) -> list[Named]:
    """Everybody whom a line calls by the given name, with the full name; in order."""
    return script.once(_called_by_line).get(line, [])


def _called_by_line(script: Script) -> dict[int, list[Named]]:
    found: dict[int, list[Named]] = defaultdict(list)
    for one in _called(script):
        found[one.line.index].append(one)
    return found


def _called(script: Script) -> Iterator[Named]:
    known = given_names(script)
    for line, match in script.once(_titled) if known else ():
        if match["名"] in known:
            yield Named(line, match.start(), known[match["名"]], (), match["名"])


def _titled(script: Script) -> list[tuple[Line, re.Match[str]]]:
    """Two characters with a title behind them, wherever a name may begin."""
    return [(line, match) for line in script.lines for match in regex.finditer(TITLED, line.text)]


def given_names_mistyped(script: Script) -> Iterator[Variant]:
    """锦成同志 where 方锦程 is named in full: one other character, and nobody's name."""
    known = given_names(script)
    firsts, lasts = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for given in known:
        firsts[given[0]].add(given)
        lasts[given[1]].add(given)
    for line, match in script.once(_titled) if known else ():
        said = match["名"]
        if said in known or said in script.names or said in NO_NAMES or set(said) & NO_NAME:
            continue
        if f"{said[1]}{line.text[match.end() : match.end() + 2]}" in script.text[: script.text.find(line.text)]:
            continue  # 很短，可郦先生带我们走了一千年, who was called 郦先生
        near = [*(firsts[said[0]] | lasts[said[1]])]
        if len(near) == 1 and _is_slip(said, near[0]) and script.text.count(said) == 1:
            yield Variant(line, match.start(), match.end(), said, near[0])


def _is_slip(said: str, meant: str) -> bool:
    """Whether the characters are alike, or the words could not be a full name."""
    return not is_full_name(said) or any(a != b and alike(a, b) for a, b in zip(said, meant, strict=True))


def names_in_directions(script: Script) -> Iterator[Variant]:
    """（膝子谦同志发言） right below 请滕子谦同志发言: nobody else's name."""
    for above, line in pairwise(script.lines):
        if line.text[:1] not in ("（", "(", "【"):
            continue
        for one in named_in(script, above.index):
            said = line.text[1 : 1 + len(one.name)]
            acts = regex.match(
                f"(?:同志|先生|女士)?(?:作|进行)?[^，。；]{{0,4}}?(?:{ACTS})", line.text[1 + len(said) :]
            )
            titled = line.text.startswith(("先生", "女士", "老师"), len(said))  # （耿先生致辞）
            if (
                acts
                and not titled
                and one_character_off(said, one.name)
                and said not in above.text
                and script.text.count(said) == 1
            ):
                yield Variant(line, 1, 1 + len(said), said, one.name)


DIRECTED = rf"[（(【](?P<名>{HAN}{{2,4}}?)(?:同志|先生|女士|老师|同学)?(?:上台|登台|进行|开始|现场|简要)*(?:作(?:[^，。；）)】]{{0,6}}?))?(?:{ACTS}|讲|报告|授课|党课|领誓|主持|颁奖|致词|分享|演唱|朗诵|答复|回应|就座|领奖)"


def called_by_another_character(script: Script) -> Iterator[Variant]:
    """请村报账员卢月蛾报告。 and below it （卢月娥报告）, whoever he is: a name that nobody else has, and one that is alike."""
    for above, line in pairwise(script.lines):
        match = regex.match(DIRECTED, line.text)
        if match is None or not is_full_name(match["名"]) or match["名"] in above.text:
            continue
        said = match["名"]
        if any(one.name == said for one in named_in(script, line.index)) or named_in(script, above.index):
            continue  # names that are told with a post, or with 同志, are compared by themselves
        meant = _alike_before_a_deed(above.text, said)
        often = {name: script.text.count(name) for name in (said, meant)}
        if meant and often[said] == 1:
            yield Variant(line, 1, 1 + len(said), said, meant, often[meant] == 1 and meant not in script.facts.posts)
        elif meant and often[meant] == 1 and meant not in script.facts.posts:
            at = above.text.index(meant)
            yield Variant(above, at, at + len(meant), meant, said)


def _alike_before_a_deed(text: str, name: str) -> str:
    """What stands in a text where somebody is called, and is a name but for one character that is alike."""
    size = len(name)
    for at in range(len(text) - size + 1):
        word = text[at : at + size]
        called = regex.match(BEHIND, text, at + size) or regex.search(f"(?:{POST_END}|请)$", text[max(0, at - 8) : at])
        if called and one_character_off(word, name):
            one, other = next((a, b) for a, b in zip(word, name, strict=True) if a != b)
            if alike(one, other) and is_full_name(word):
                return word
    return ""
