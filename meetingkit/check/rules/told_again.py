"""What each of a round spoke of, told clause by clause: 甲讲的是…，乙讲的是…; and who is said to have spoken last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.named import ADDRESSED, HAN, is_full_name, name_at_end, surname
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import around
from meetingkit.check.turns import Turn, before
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

REACH = 30  # lines back in which those were called whose words are told again
HINT = "请核对是谁。"
TITLE = f"(?:同志|同学|代表|副?{ADDRESSED}|护士长|药师|护士|班长|教练|村支书|支书|总(?!经理|裁|监|工))"
SPOKE = "(?:刚才)?(?:重点|主要|则|也|还)?(?:讲|谈|说|介绍|汇报|分享|提到|提出|用|从|以|把|结合|围绕|带来)"
TOLD = rf"(?:^|[，。；！：])(?:刚才，?)?(?:(?P<名>{HAN}{{1,4}}?)(?P<职>{TITLE})|(?P<全>{HAN}{{2,4}}?))(?P<事>{SPOKE})"
CLUES = ("讲", "谈", "说", "介绍", "汇报", "分享", "提到")
TALKS = ("speech", "report", "criticism", "address")


def told_of_another(script: Script) -> Iterator[Finding]:
    """Both finders' findings, one after another."""
    yield from _one_of_a_round(script)
    yield from _not_the_last(script)


def _one_of_a_round(script: Script) -> Iterator[Finding]:
    """One of two or more of whom a paragraph tells what they spoke of, where another was called, of whom it does not tell."""
    for line in script.lines_with(CLUES):
        if line.text.count("讲") + line.text.count("谈") + line.text.count("说") + line.text.count("介绍") < 2:
            continue
        told = [(match.start(group), match[group], match["职"] or "") for match, group in _subjects(script, line)]
        called = _called(script, line, len(told)) if len(told) > 1 else []
        if len(called) != len(told):
            continue
        turns = (turn for turn in before(script.turns, line.index, 2 * REACH) if not _honours(script, turn))
        everybody = [who for turn in turns for who in turn.speakers]
        strange = [one for one in told if not any(_is(one[1], who) for who in called) and not _among(one[1], everybody)]
        missing = [who for who in called if not any(_is(name, who) for _, name, _ in told)]
        if len(strange) != 1 or len(missing) != 1 or not line.own(strange[0][0]):
            continue
        at, name, title = strange[0]
        if not _spoke_otherwise(script, line, name) and not _near(name, missing[0]):
            message = f"前面请的有“{missing[0]}”，这里没有，有的是“{name}{title}”"
            yield script.at(line, at, at + len(name), message, HINT)


def _subjects(script: Script, line: Line) -> Iterator[tuple[re.Match[str], str]]:
    """Who heads a clause that tells what he spoke of: by a name that the script knows, or by the surname and a title."""
    for match in regex.finditer(TOLD, line.text):
        name = match["名"] or match["全"]
        brief = match["职"] is not None and name in SURNAMES
        if name in script.names or brief or (match["职"] and is_full_name(name)):
            yield match, "名" if match["职"] else "全"


def _called(script: Script, line: Line, number: int) -> list[str]:
    """The names of the last so many who were called one by one; empty where they are not all named."""
    turns = [turn for turn in before(script.turns, line.index, number) if turn.line >= line.index - REACH]
    who = [_name_of(script, one) for turn in turns if turn.type in TALKS for one in turn.speakers]
    names = [name for name in who if name]
    return names[-number:] if len(names) == len(who) >= number else []


def _name_of(script: Script, who: str) -> str | None:
    """The name with which somebody is called: one that the script knows, or else what looks like one."""
    bare = regex.sub("(?:同志|先生|女士|老师|同学)$", "", who)
    ends = [bare[-size:] for size in (4, 3, 2)]
    return next((end for end in ends if end in script.names), None) or next(filter(is_full_name, ends), None)


def _is(said: str, name: str) -> bool:
    """Whether somebody is meant by the full name, or by the surname."""
    return said == name or (len(said) == 1 and surname(name) == said) or (len(said) > 1 and name.endswith(said))


def _honours(script: Script, turn: Turn) -> bool:
    """Whether a call is to the stage, and not to speak."""
    return turn.type == "award" or regex.search("上台|领奖|颁奖", script.lines[turn.line].text) is not None


def _among(said: str, everybody: list[str]) -> bool:
    """Whether somebody is among those who were called at all, by the name or by the surname."""
    if len(said) > 1:
        return any(said in who for who in everybody)
    bare = (regex.sub("(?:同志|先生|女士|老师|同学)$", "", who) for who in everybody)
    return any(surname(name) == said for who in bare if (name := name_at_end(who)))


def _near(one: str, other: str) -> bool:
    """Whether two names differ in one character only: a slip that another rule tells."""
    return len(one) > 1 and len(set(one) - set(other)) <= 1 and len(one) == len(other)


def _spoke_otherwise(script: Script, line: Line, name: str) -> bool:
    """Whether somebody was called, or acted, near before: in a call, or in a direction."""
    for other in script.lines[max(0, line.index - REACH) : line.index]:
        at = other.text.find(name)
        if at >= 0 and regex.match("[　 ]*(?:[（(【]|——)", other.text):
            return True
        called = at >= 0 and regex.search("(?:请|由|欢迎)[^，。；]{0,24}$", other.text[:at])
        if called and not regex.search("上台|领奖|就座|起立", around(other.text, at, at + len(name), "。！？")):
            return True
    return False


# 刚才，某某总经理用三起事故作例子，…讲得很透
LOOKS_BACK = rf"(?:(?:同志们|各位[^，。；]{{0,8}})，)?刚才，?(?P<前>[一-龥]{{0,14}}?)(?P<名>{HAN}{{2,4}}?)(?P<职>{TITLE})(?P<余>[^。！？]{{4,}})"
SAID = "讲|谈|说|强调|指出|要求|分析|部署|安排|总结|回顾|提出|肯定|致辞|点评|通报|介绍|解读|传达|宣读|报告"
NEAR = 4  # lines between the last call and the words that look back
NOT_THAT = "[、和与]|请|主持|陪同|带领|颁|授|为|代表"


def _not_the_last(script: Script) -> Iterator[Finding]:
    """Somebody who never was called, though the script names him, is said to have spoken; who was called last is not told of."""
    for line in script.lines_with(("刚才",)):
        match = regex.match(LOOKS_BACK, line.text)
        turns = before(script.turns, line.index, 1) if match else []
        if match is None or not turns or match["名"] not in script.names or not regex.search(SAID, match["余"]):
            continue
        last, name = _last_alone(script, turns[-1]), match["名"]
        if (
            last is None
            or not _of_that(turns[-1], match["余"])
            or turns[-1].line < line.index - 4
            or regex.match(NOT_THAT, match["余"])
        ):
            continue
        mentioned = last in line.text or f"{surname(last)}{match['职']}" in line.text or last[-2:] in line.text
        heard = any(name in who for turn in script.turns for who in turn.speakers)
        if mentioned or heard or _near(name, last) or _acted(script, line, name) or not line.own(match.start("名")):
            continue
        message = f"前面请的是“{last}”，回顾说成“{name}”"
        yield script.at(line, *match.span("名"), message, HINT)


def _last_alone(script: Script, turn: Turn) -> str | None:
    """The full name of the only one who was called at the latest call."""
    return _name_of(script, turn.speakers[0]) if len(turn.speakers) == 1 and turn.type in TALKS else None


def _of_that(turn: Turn, said: str) -> bool:
    """Whether what is told is what was done last: the speech of whom everybody came to hear, or a thing of its own name."""
    return turn.type == "address" or turn.label in said


def _acted(script: Script, line: Line, name: str) -> bool:
    """Whether the script says anywhere before that somebody does something: he has the chair, he is called, he acts."""
    for other in script.lines_with((name,)):
        before_him = other.text[: other.text.find(name)]
        if other.index < line.index and regex.search(
            "主持|^[　 ]*(?:[（(【]|——)|(?:请|由|欢迎)[^，。；]{0,24}$|我是", before_him
        ):
            return True
    return False
