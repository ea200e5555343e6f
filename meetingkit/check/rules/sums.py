"""Parts that do not make the whole: 共收到23条，采纳18条，未采纳4条."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from meetingkit.check.amounts import UNIT, Amount, amounts, kind
from meetingkit.check.hits import by_line
from meetingkit.check.likely import likely_missum
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.arithmetic import arithmetic
from meetingkit.check.rules.balance import CLUES, balance
from meetingkit.check.rules.changed import changes
from meetingkit.check.rules.flows import BROUGHT, flows
from meetingkit.check.rules.flows import CLUES as FLOWING
from meetingkit.check.rules.left_undone import left_undone
from meetingkit.check.rules.listed_sums import listed_sums
from meetingkit.check.rules.missed_sums import missed_by_a_figure
from meetingkit.check.rules.paired import parts_by_two_measures
from meetingkit.check.rules.parts import parts_behind
from meetingkit.check.rules.reckoned import reckoned, sums_up
from meetingkit.check.rules.remainders import CLUES as APART
from meetingkit.check.rules.remainders import REST as LEFT_OF
from meetingkit.check.rules.remainders import by_progress, in_brackets, is_whole, labelled, remainders
from meetingkit.check.rules.split_up import split_up
from meetingkit.check.rules.states import answers, batches, guests, teams
from meetingkit.check.rules.summed_by_kind import summed_by_kind
from meetingkit.check.rules.tallied import tallied
from meetingkit.check.rules.totals import (
    ABOUT,
    SEGMENT,
    TOTALS,
    told_against,
    total_behind,
    total_of_totals,
    words_between,
)
from meetingkit.check.rules.worked_out import worked_out
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

# what is left when one part is taken away, or what is not so: then the parts are all there is
REST = "还剩|只剩|另外?[的有]?|还有|未|尚|没有|不合格|无效|其他"
# the same people may be counted under two of these
CROSSING = "女|党员|民族|学历|岁|本科|研究生|高级|代表|干部|兼"
NOTHING = 1e-6
SUMMED = 2  # numbers that a line has at least where one is the sum of others
NUMERALS = "0123456789一二两三四五六七八九十百千万亿"
ONE_NUMBER = f"[{NUMERALS}][{NUMERALS}]*"


def _groups(script: Script, line: Line) -> list[tuple[Amount, list[Amount], str]]:
    """A whole with its parts, as the sentences of a line give them: of one unit, the parts behind the whole."""
    return script.once(_groups_by_line).get(line.index, [])


def _groups_by_line(script: Script) -> dict[int, list[tuple[Amount, list[Amount], str]]]:
    numbers = script.once(_numbers)
    return {line.index: [*_groups_in(line)] for line in script.lines_with(NUMERALS) if numbers[line.index] > SUMMED}


def _numbers(script: Script) -> dict[int, int]:
    """How many numbers each line has that has one."""
    return {line.index: len(regex.findall(ONE_NUMBER, line.text)) for line in script.lines_with(NUMERALS)}


def _groups_in(line: Line) -> Iterator[tuple[Amount, list[Amount], str]]:
    for match in regex.finditer(SEGMENT, line.text):
        found = amounts(line.text, *match.span())
        if len(found) <= SUMMED:
            continue  # no whole and two parts
        seen = set[str]()
        for at, whole in enumerate(found):
            if whole.unit in seen or (whole.unit == "亿元" and "万元" in match[0]):
                continue
            rest = [one for one in found[at + 1 : at + 7] if not _said_before(one, found)]
            parts = [one for one in rest if kind(one.unit) == kind(whole.unit)]
            if len(parts) > 1 and all(part.value < whole.value for part in parts):
                seen.add(whole.unit)
                yield whole, parts, line.text[match.start() : match.end()]


def _said_before(amount: Amount, found: list[Amount]) -> bool:
    """代表有36人，就由这36位表决; 2项未达标，未达标的两项是…; 三项合计156项: an amount that was told already."""
    again = any(one.value == amount.value for one in found if one.start < amount.start)
    return amount.sums_up or amount.before.endswith("这") or (again and amount.before.endswith("的"))


@text_rule(
    "MK227",
    "分项和总数不符",
    Severity.ERROR,
    why="几个分项加起来不是总数，听的人心里一算就知道。",
    wrong="共收到意见23条，采纳18条，未采纳的4条已作说明。",
    right="共收到意见23条，采纳19条，未采纳的4条已作说明。",
)
@once_at_a_place
def parts_of_a_whole(script: Script) -> Iterator[Finding]:
    """A whole and all its parts in one sentence: one part is the rest of the other, or all are told in the same words."""
    finders = by_line(script, _finders())
    for line in script.lines_with(NUMERALS):
        several = script.once(_numbers)[line.index] >= SUMMED
        for find in finders.get(line.index, ()) if several else (worked_out,):
            yield from find(script, line)
    yield from batches(script)
    yield from listed_sums(script)
    yield from left_undone(script)


@cache
def _finders() -> tuple[tuple[Iterable[str], Callable[[Script, Line], Iterator[Finding]]], ...]:
    """What finds a sum that is wrong in a line of several numbers, with clues of which the line has one."""
    return (
        (NUMERALS, reckoned),
        (TOTALS, total_behind),
        (NUMERALS, _complete),
        (("计", "共", "加起来"), total_of_totals),
        (NUMERALS, _among),
        ("，：", missed_by_a_figure),
        (("其余", "其他", "剩下"), _rest_of_groups),
        (("其中",), _of_two_kinds),
        (NUMERALS, worked_out),
        (NUMERALS, arithmetic),
        (CLUES, balance),
        (("其中", "包括"), parts_by_two_measures),
        (NUMERALS, tallied),
        (NUMERALS, changes),
        (("实到",), _of_those_here),
        (APART, by_progress),
        (LEFT_OF.split("|"), remainders),
        (("（",), in_brackets),
        (("的",), labelled),
        (("有效",), answers),
        (FLOWING, flows),
        (("分", "划", "成", "前", "头"), split_up),
        (("合计", "共", "累计", "总计"), summed_by_kind),
        (("其中",), guests),
        ("组队", teams),
    )


def _among(script: Script, line: Line) -> Iterator[Finding]:
    """10名，其中一线职工7名、技术人员2名、管理人员2名: more than the whole, or all the parts that there can be."""
    for one in parts_behind(line):
        if regex.search(
            "同时受到|既[^，。；]{1,12}又|双重|重复|交叉|两项中|两者都",
            line.text[one.row[-1].end : ends(line.text, one.row[-1].end, "。；")],
        ):
            continue  # 党纪处分281人、政务处分126人，同时受到两种处分的39人
        rest = amounts(line.text, one.row[-1].end, ends(line.text, one.row[-1].end, "。！？"))
        beyond = any(abs(other.value - (one.whole.value - one.total)) < NOTHING for other in rest)  # 需要研究的1条
        if one.more or (one.less and one.complete) or (one.one_figure_off and not beyond):
            yield from told_against(script, line, one.whole, one.row)


@cache
def _the_rest() -> str:
    number = r"\d{1,3}|[一二三四五六七八九十]{1,3}"
    return (
        rf"(?:共有|现有|共|有)(?P<总>{number})个[一-龥]{{2,8}}[，。；](?P<间>[^。；]{{0,24}}?)(?<![\d一二三四五六七八九十第])(?P<一>{number})[个名位家][^。；，]{{2,24}}，"
        rf"(?:其余|其他|剩下)的?(?P<二>{number})[个名位家]"
    )


def _rest_of_groups(script: Script, line: Line) -> Iterator[Finding]:
    """全院共有18个党支部，今天5名书记作现场述职，其余13名书面述职: one of each group."""
    for match in regex.finditer(_the_rest(), line.text):
        whole, one, two = (parse_han(match[name]) or 0 for name in ("总", "一", "二"))
        among = match[0][match.start("一") - match.start() : match.start("二") - match.start()]
        several = len(regex.findall(r"\d+[个名位家]", among)) > 1  # 一等奖1个、二等奖2个，其余4个
        several = several or regex.search(r"\d", match["间"]) is not None
        if one + two != whole and one < whole and not several and line.own(match.start("二")):
            message = f"一共 {whole} 个，前面 {one} 个，其余应是 {whole - one} 个，写的是“{match['二']}”"
            sure = likely_missum(whole - one, two)
            yield script.at(line, *match.span("二"), message, "请核对总数和分项。", sure=sure)


def _complete(script: Script, line: Line) -> Iterator[Finding]:
    for whole, parts, _ in _groups(script, line) if regex.search(r"\d|[位名]", line.text) else ():
        complete = (_rest(whole, parts, line.text) if is_whole(line.text, whole) else []) or _alike(whole, parts)
        held = regex.search(
            BROUGHT, line.text[begins(line.text, whole.start, "。！？") : whole.start]
        )  # 上年结转12件，新受理85件
        if complete and not held and not regex.search(ABOUT, words_between(line.text, whole, complete[-1])):
            together = whole.value + sum(part.value for part in complete)
            if not (together.is_integer() and sums_up(line.text[: whole.start], int(together))):
                yield from told_against(script, line, whole, complete)


def _of_those_here(script: Script, line: Line) -> Iterator[Finding]:
    """实到64人。到会人员中，甲9人，乙12人，丙8人，丁36人: more than there are."""
    match = regex.search(
        r"实到(?:代表|会员|党员|人数)?\D{0,4}(\d{1,4})[人名].*?(?:到会|实到|参会|出席)(?:的)?(?:人员|代表|同志|会员|党员)?(?:当?中|里)，([^。；]+)",
        line.text,
    )
    if not match or regex.search("女|民族|学历|岁|本科|研究生|兼|党员(?!群众|代表|干部)", match[2]):
        return
    parts = [one for one in amounts(line.text, *match.span(2)) if one.unit in ("人", "名", "位")]
    total = sum(part.value for part in parts)
    if len(parts) > 1 and total > int(match[1]) and line.own(match.start(1)):
        numbers = "、".join(part.text for part in parts)
        message = f"实到{match[1]}人，分项{numbers}加起来是 {total:g}"
        end, sure = parts[-1].start + len(parts[-1].text), likely_missum(int(match[1]), total)
        yield script.at(line, parts[0].start, end, message, "请核对总数和分项。", sure=sure)


# 代表九名，委员七名，还有三位特约监督员: a third group, and no rest
OF_OTHERS = (
    "[位名个家](?:[一-龥]{0,6}(?:员|代表|同志|嘉宾|专家|老师|领导|干部|家长|单位|企业|负责人|顾问))(?=[，。；、）]|$)"
)


def _rest(whole: Amount, parts: list[Amount], text: str) -> list[Amount]:
    """Two parts of which the second is the rest: 采纳18条，未采纳的4条; 安排4个现场述职，其余8个."""
    first, second = parts[0], parts[1]
    negated = regex.search(rf"(?:^|[，、])(?:{REST})[一-龥]{{0,8}}$", second.before.lstrip())
    near = len(second.before) <= 24 and len(first.before) <= 30
    more = len(parts) > 2 and text[second.start : parts[2].start].count("，") < 2
    by_proxy = regex.match(
        r"\d+[人名位][^，。；]{0,12}委托", text[second.start :]
    )  # 实到49名，另有6名书面委托他人: not all
    of_the_whole = "结" in whole.before and regex.search(
        "未[审办执]?结", second.before
    )  # 审结310件，其中调解120件，未结20件
    another = "还有" in second.before and regex.match(OF_OTHERS, text[second.start + len(second.text) :])
    return [first, second] if negated and near and not (more or by_proxy or of_the_whole or another) else []


def _alike(whole: Amount, parts: list[Amount]) -> list[Amount]:
    """Parts told in the same words: 3位来自…，1位来自…，2位来自…; 5个卡在…，3个卡在…."""
    same = [part for part in parts if part.after == parts[0].after and regex.fullmatch("[一-龥]{2}", part.after)]
    row = len(same) == len(parts) and all(
        regex.fullmatch("[^，]{0,12}[，、](?:有|另有|还有)?", one.before) for one in same[1:]
    )
    return same if row and len(parts[0].before) <= 14 and whole.after != parts[0].after else []


@text_rule(
    "MK228",
    "分项和总数像是不符",
    Severity.INFO,
    why="“其中”后面的几项加起来和总数不一样，也可能没有列全。",
    wrong="改造积水点14处，其中老城区8处、开发区5处。",
    right="改造积水点14处，其中老城区9处、开发区5处。",
)
def parts_that_may_be_all(script: Script) -> Iterator[Finding]:
    """其中 with parts that end the clause and do not make the whole; shares that are not those of the numbers."""
    for line in script.lines:
        if "其中" in line.text or "包括" in line.text:
            for one in parts_behind(line):
                if one.less and not one.complete and 2 * one.total > one.whole.value:
                    yield from told_against(script, line, one.whole, one.row)
        if "、" in line.text and "赞成" not in line.text:  # votes of each are no parts
            for whole, parts, _ in _groups(script, line):
                between = words_between(line.text, whole, parts[-1])
                whole_sum = int(whole.value + sum(part.value for part in parts))
                if sums_up(line.text[: whole.start], whole_sum):
                    continue  # 1286人。其中，一组412人、二组386人…: the first is a part too
                row = _row_to_the_end(line.text, parts) and not regex.search(f"{ABOUT}|{CROSSING}|其中|包括", between)
                if row and sum(part.value for part in parts) * 2 > whole.value:
                    yield from told_against(script, line, whole, parts)


TWO_KINDS = r"(?P<甲>[一-龥]{2,6})[和、](?P<乙>[一-龥]{2,6}?)(?:共计?|合计)?(?P<总>\d{1,4})[个名人家]，其中，?(?P=甲)(?P<一>\d{1,4})[个名人家][、，](?P=乙)(?P<二>\d{1,4})[个名人家](?=[。；，]|$)"


def _of_two_kinds(script: Script, line: Line) -> Iterator[Finding]:
    """先进集体和先进个人58个，其中先进集体18个、先进个人30名."""
    for match in regex.finditer(TWO_KINDS, line.text):
        one, two, told = (int(match[name]) for name in ("一", "二", "总"))
        if one + two != told and line.own(match.start("总")):
            message = f"总数是{told}，分项{one}、{two}加起来是 {one + two}"
            sure = likely_missum(told, one + two)
            yield script.at(line, *match.span("总"), message, "请核对总数和分项。", sure=sure)


def _row_to_the_end(text: str, parts: list[Amount]) -> bool:
    """Whether the parts are told one after another with 、 between them, and end the sentence: 10月5个、11月6个、12月3个。"""
    last = parts[-1]
    ends = regex.match(rf"[\d.一二两三四五六七八九十]+(?:{UNIT})[一-龥]{{0,4}}(?:[。；]|$)", text[last.start :])
    return ends is not None and len(parts) > 2 and all(regex.match("[一-龥]{0,6}、", part.before) for part in parts[1:])
