"""Numbers announced before anybody is called to speak: 请4位同志发言, against the calls that follow."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from meetingkit.check.likely import likely_miscount
from meetingkit.check.named import name_at_end
from meetingkit.check.namesakes import near
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.agenda_speakers import agenda_speakers
from meetingkit.check.rules.counted import NUMBER, UNIT
from meetingkit.check.script import Line, Script
from meetingkit.check.turns import Turn, last_like_others, of_unit, possible
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

TALK = "述责述廉|述廉|发言|汇报|述职|交流|表态|介绍|致辞|分享"
IN_TURN = "(?:先|再|然后|接着|接下来|最后)，?请(?!大家|各位)"
BEGINS = f"[{''.join(sorted({word[0] for word in TALK.split('|')}))}共一安今下接首依请由现有听]"  # what any of it begins with
SPOKEN = "[（(][^（）()]{2,20}(?:发言|汇报|述职|介绍)[）)]"
FAR = 40  # lines in which those who are announced are called


@text_rule(
    "MK223",
    "报的人数和请的不符",
    Severity.ERROR,
    why="说了有四个单位发言，只请了三个，第四个在台下等着。",
    wrong="下面，有4位同志作交流发言。（后面请了三位）",
    right="下面，有3位同志作交流发言。",
)
@once_at_a_place
def speakers_announced(script: Script) -> Iterator[Finding]:
    """共有4个单位发言, 有四名同志作交流发言 against those who are then called to speak."""
    yield from agenda_speakers(script)
    for line in script.lines_with("有请由排"):
        yield from called_in_one_breath(script, line)
        for match in regex.finditer_from(BEGINS, _speakers(), line.text) if line.index in script.counting else ():
            number = next(name for name in ("数", "次", "三", "位", "讲", "听", "共") if match[name])
            told, turns = parse_han(match[number]), _following(script, line)
            if told is None or not turns or not all(turn.sure for turn in turns) or not line.own(match.start(number)):
                continue
            if _called_otherwise(script, line, match, told, turns[0].line):
                continue
            unit = match["单"] or match["人"] or ""
            starts = range(1, len(turns) + 1)
            counts = set[int]().union(*(possible(turns[:size], unit) for size in starts))
            called = [who.removesuffix("同志") for turn in turns for who in turn.speakers]
            if near({name for who in called if (name := name_at_end(who))}) or _of_one_post(called):
                continue  # one of them mistyped, who is called once by each name
            noun = regex.match(
                "[个位家名]([一-龥]{2,4}?)(?:依次|分别|先后|逐|作|介绍|分析|汇报|发言|交流|表态|述职|谈|讲|$|，)",
                line.text[match.end(number) :],
            )
            alike = (
                noun is not None and len(called) > told > 1 and all(noun[1] in who for who in called)
            )  # 两位庭长, and three are called
            if (told not in counts and len(called) > 1) or alike or _goes_on(script, line, turns, told, unit):
                message = f"说的是“{match[number]}”，后面请了 {max(possible(turns, unit))} 个"
                yield script.at(
                    line,
                    *match.span(number),
                    message,
                    "请核对数目和后面请的人。",
                    sure=likely_miscount(told, max(possible(turns, unit))),
                )


IN_ONE_BREATH = rf"请{NUMBER}{UNIT}[^，。；：、]{{0,10}}[。：](?P<列>先请[^。；]+?，再请[^。]*?最后请[^。]+)"


def called_in_one_breath(script: Script, line: Line) -> Iterator[Finding]:
    """接下来请四个部门回应。先请甲，再请乙，最后请丙。: the number against the calls of the same paragraph."""
    for match in regex.finditer(IN_ONE_BREATH, line.text) if "最后请" in line.text else ():
        told, called = parse_han(match["数"]), len(regex.findall(IN_TURN, match["列"]))
        alone = not regex.search("[、和与]|等", match["列"])
        if told and alone and told != called and line.own(match.start("数")):
            message = f"说的是“{match['数']}”，后面请了 {called} 个"
            yield script.at(
                line, *match.span("数"), message, "请核对数目和后面请的人。", sure=likely_miscount(told, called)
            )


def _of_one_post(called: list[str]) -> bool:
    """枣林镇党委书记赫卫东 and 枣林镇党委书记郝卫东, also where no surname is known."""
    behind: dict[str, set[str]] = defaultdict(set)
    for who in called:
        behind[who[:-3]].add(who[-3:])
    return any(bool(post) and len(names) > 1 and bool(near(names)) for post, names in behind.items())


def _called_otherwise(script: Script, line: Line, match: re.Match[str], told: int, first: int) -> bool:
    """Whether some of them do not speak here, or are called in other words than those of the calls from line `first`."""
    if regex.match("[^。]{0,8}，其中|[^。]{0,16}现场[^。]{0,24}书面", line.text, match.end()):
        return True  # 10名同志述责述廉，其中3名现场
    if told == len(regex.findall(IN_TURN, line.text)):
        return True  # 先请甲局的老罗，罗志强局长；再请乙；最后请丙
    if any(regex.fullmatch(SPOKEN, one.text.strip()) for one in script.lines[line.index + 1 : first]):
        return True  # 企业代表，某公司总经理某某。（某某发言）: told without 请
    spoken = "现场" in line.text[max(0, match.start() - 8) : match.end()]
    besides = THE_REST if spoken else f"{THE_REST}|{WRITTEN}"
    last = f"第{han(told)}位，"  # 第三位，某厂厂长某某同志: told by their numbers
    near = script.lines[line.index : line.index + FAR]
    return any(last in other.text or regex.search(besides, other.text) for other in near)


def _goes_on(script: Script, line: Line, turns: list[Turn], told: int, unit: str) -> bool:
    """Whether one more than told is called on the very next line, in the same words: 请四个单位发言, and five in a row."""
    row = turns[: told + 1]
    if told < 2 or len(row) <= told or any(len(turn.speakers) != 1 for turn in row):
        return False
    places = [line.index, *(turn.line for turn in row)]
    words = [script.lines[at].text for first, last in pairwise(places) for at in range(first + 1, last)]
    bare = all(not text.strip() or regex.fullmatch("[（(][^（）()]*[）)]", text.strip()) for text in words)
    calls = [script.lines[turn.line].text.strip() for turn in row]
    calls[0] = next((f"{one}。" for one in calls[0].split("。") if row[0].speakers[0] in one), calls[0])
    linked = all(regex.match(CALLED_NEXT, text) for text in calls) and last_like_others(row)
    alike = linked or all(text.startswith(("请", "有请")) for text in calls)
    alike = alike and len({text[-3:] for text in calls}) == 1
    who = row[-1].speakers[0]
    same = unit in ("单位", "同志", "代表", "") or unit in who or (unit == "部门" and of_unit(row[-1], unit) > 0)
    return bare and alike and (same or linked)


CALLED_NEXT = "(?:首先|接着|接下来|然后|随后|再|最后|其次|第[一二三四五六]位)?，?有?请"
# 请其他4位同志依次发言, 钟文杰、孟丽萍三位老师依次做准备: those who are not called by name, or not yet
THE_REST = rf"请[^，。；]{{0,10}}(?:其他|其余|剩下的?|另外)[^，。；]{{0,12}}(?:{TALK})|、[^。；]{{2,12}}[两三四五六七八九\d][位名个][^，。；]{{0,6}}[做作]好?准备"
WRITTEN = "(?:其他|其余)[^，。；]{0,12}书面"


@cache
def _speakers() -> str:
    """Not 请4个部门的负责同志会后…, and not beside the names themselves, which are MK205's."""
    how = (
        "(?:依次|分别|先后|逐个|逐一|轮流|上台|作|进行|来|大会|典型|交流|表态|现场|经验|重点|主题|专题|述责|述法|述廉)"
    )
    return (
        rf"(?:(?:共|一共|安排了?|今天共?|下面|接下来|首先|依次)，?有|请|(?<=[程题项面来排]，)由|(?:下面|接下来|现在|首先)由|安排了?(?![^。]*其中)){NUMBER}{UNIT}(?:的?(?:主要)?负责同志|的?负责人|(?:的?召集)?人|代表)?"
        rf"{how}*(?:{TALK})(?:做法|经验|[一-龥]{{0,4}}情况)?(?=[，。；！]|$)"
        rf"|请{NUMBER.replace('数', '次')}{_other(UNIT)}[^，。；：]{{0,4}}(?:逐个|逐一|依次|轮流|分别|先后)"
        rf"|(?:请|有请){NUMBER.replace('数', '位')}位[^，。；：、]{{2,10}}?{how}(?:上台)?(?:[跟和给为向](?:大家|我们|同志们))?(?:[说讲谈]|{TALK})"
        rf"|请来?{NUMBER.replace('数', '讲')}位[^，。；：、]{{2,10}}?(?:，(?:为|给|跟)(?:大家|我们)[^，。；]{{0,4}}(?:讲|作|分享|介绍)|分析)"
        rf"|(?:{TALK})(?:的(?:同志)?|，)(?:一共|共)?有{NUMBER.replace('数', '三')}{_other(UNIT)}(?![：:（])"
        rf"|(?<![了过])听取{NUMBER.replace('数', '听')}{_other(UNIT)}(?:的?负责同志|的?负责人)?的?(?:工作)?(?:{TALK})(?=[，。])"
        rf"|(?:{TALK})，(?:一共|总共|共|安排了?)有?{NUMBER.replace('数', '共')}[位名个家](?:单位|同志|代表|部门|企业)?(?=[，。])"
    )


def _other(unit: str) -> str:
    return regex.sub(r"\?P<.>", "?:", unit)


def _following(script: Script, line: Line) -> list[Turn]:
    """Those who are called to speak from a line on, until somebody is called to do something else."""
    turns: list[Turn] = []
    for turn in script.turns:
        if turn.line < line.index:
            continue
        if turn.type not in ("report", "speech") or (turns and turn.label not in _labels(turns, line)):
            break
        turns.append(turn)
    bare = turns[:1] and turns[0].line == line.index and not turns[0].speakers
    return turns[1:] if bare else turns


def _labels(turns: list[Turn], line: Line) -> set[str]:
    """By what those who go on may be called: 请四位同志作交流发言。首先请某某发言。 has two names of one thing."""
    first = turns[0]
    announced = first.line == line.index and first.type == "speech" and turns[-1].type == "speech"
    return {first.label, turns[1].label if len(turns) > 1 else "发言"} if announced else {first.label}
