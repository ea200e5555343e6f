"""Parts that do not make the whole: 共收到23条，采纳18条，未采纳4条."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from meetingkit.check.amounts import UNIT, Amount, amounts, kind
from meetingkit.check.named import name_at_end
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.arithmetic import arithmetic
from meetingkit.check.rules.balance import balance
from meetingkit.check.rules.changed import changes
from meetingkit.check.rules.left_undone import left_undone
from meetingkit.check.rules.parts import parts_behind
from meetingkit.check.rules.reckoned import reckoned, sums_up
from meetingkit.check.rules.states import answers, batches, by_state, guests, teams
from meetingkit.check.rules.tallied import tallied
from meetingkit.check.rules.worked_out import worked_out
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Position, Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

# what is left when one part is taken away, or what is not so: then the parts are all there is
REST = "还剩|只剩|其余|剩余|剩下|余下|另外?[的有]?|还有|未|尚|没有|不合格|无效|其他"
ABOUT = "等(?![奖级次候])|以上|左右|近|约|超过|以内|同比|增长|下降|每|人均|平均|分别"
# the same people may be counted under two of these
CROSSING = "女|党员|民族|学历|岁|本科|研究生|高级|代表|干部|兼"
NUMBER = re.compile("[0-9一二两三四五六七八九十百千万亿]")
SEGMENT = "[^。！？；]+"


def _groups(line: Line) -> Iterator[tuple[Amount, list[Amount], str]]:
    """A whole with its parts, as the sentences of a line give them: of one unit, the parts behind the whole."""
    for match in regex.finditer(SEGMENT, line.text):
        found = amounts(line.text, *match.span())
        seen = set[str]()
        for at, whole in enumerate(found):
            if whole.unit in seen:
                continue
            parts = [one for one in found[at + 1 : at + 7] if kind(one.unit) == kind(whole.unit)]
            if len(parts) > 1 and all(part.value < whole.value for part in parts):
                seen.add(whole.unit)
                yield whole, parts, line.text[match.start() : match.end()]


LABEL = 28  # characters of what is counted, in a row of parts


@text_rule(
    "MK227",
    "分项和总数不符",
    Severity.ERROR,
    why="几个分项加起来不是总数，听的人心里一算就知道。",
    wrong="共收到意见23条，采纳18条，未采纳的4条已作说明。",
    right="共收到意见23条，采纳19条，未采纳的4条已作说明。",
)
def parts_of_a_whole(script: Script) -> Iterator[Finding]:
    """A whole and all its parts in one sentence: one part is the rest of the other, or all are told in the same words."""
    for line in script.lines:
        if not NUMBER.search(line.text):
            continue
        told = set[Position]()
        for one in (
            *reckoned(script, line),
            *_total_behind(script, line),
            *_complete(script, line),
            *_total_of_totals(script, line),
            *_among(script, line),
            *_rest_of_groups(script, line),
            *worked_out(script, line),
            *arithmetic(script, line),
            *balance(script, line),
            *tallied(script, line),
            *changes(script, line),
            *_of_those_here(script, line),
            *by_state(script, line),
            *answers(script, line),
            *guests(script, line),
            *(teams(script, line) if "组" in line.text else ()),
        ):
            if one.position not in told:
                told.add(one.position)
                yield one
    yield from batches(script)
    yield from left_undone(script)


def _among(script: Script, line: Line) -> Iterator[Finding]:
    """10名，其中一线职工7名、技术人员2名、管理人员2名: more than the whole, or all the parts that there can be."""
    for one in parts_behind(line):
        if regex.search(
            "同时受到|既[^，。；]{1,12}又|双重|重复|交叉|两项中|两者都",
            line.text[one.row[-1].end : ends(line.text, one.row[-1].end, "。；")],
        ):
            continue  # 党纪处分281人、政务处分126人，同时受到两种处分的39人
        if one.more or (one.less and one.complete):
            yield from _told(script, line, one.whole, one.row)


@cache
def _the_rest() -> re.Pattern[str]:
    number = r"\d{1,3}|[一二三四五六七八九十]{1,3}"
    return re.compile(
        rf"(?:共有|现有|共|有)(?P<总>{number})个[一-龥]{{2,8}}[，。；](?P<间>[^。；]{{0,24}}?)(?<![\d一二三四五六七八九十第])(?P<一>{number})[个名位家][^。；，]{{2,24}}，"
        rf"(?:其余|其他|剩下)的?(?P<二>{number})[个名位家]"
    )


def _rest_of_groups(script: Script, line: Line) -> Iterator[Finding]:
    """全院共有18个党支部，今天5名书记作现场述职，其余13名书面述职: one of each group."""
    for match in (
        _the_rest().finditer(line.text) if "其余" in line.text or "其他" in line.text or "剩下" in line.text else ()
    ):
        whole, one, two = (parse_han(match[name]) or 0 for name in ("总", "一", "二"))
        if one + two != whole and one < whole and not regex.search(r"\d", match["间"]) and line.own(match.start("二")):
            message = f"一共 {whole} 个，前面 {one} 个，其余应是 {whole - one} 个，写的是“{match['二']}”"
            yield script.at(line, *match.span("二"), message, "请核对总数和分项。")


def _complete(script: Script, line: Line) -> Iterator[Finding]:
    for whole, parts, _ in _groups(line) if regex.search(r"\d|[位名]", line.text) else ():
        complete = _rest(parts, line.text) or _alike(whole, parts)
        if complete and not regex.search(ABOUT, _between(line.text, whole, complete[-1])):
            together = whole.value + sum(part.value for part in complete)
            if not (together.is_integer() and sums_up(line.text[: whole.start], int(together))):
                yield from _told(script, line, whole, complete)


def _between(text: str, first: Amount, last: Amount) -> str:
    return text[first.start : last.start]


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
        yield script.at(line, parts[0].start, parts[-1].start + len(parts[-1].text), message, "请核对总数和分项。")


PEOPLE = ("人", "名", "位")
CHANGED = "新增|增补|删去|删除|修改|减少|撤销|合并|部分|若干"  # what is added and taken away, what nobody counted


TOGETHER = "个?(?:委员会|部门|单位|会|组|班|村|方面|部分|类|项|地方|会场)[一-龥]{0,2}(?:合计|共计|总共|一共|共)"


def _total_behind(script: Script, line: Line) -> Iterator[Finding]:
    """先进集体8个、先进个人12名，共计20个: parts in a row and their sum right behind them."""
    for match in regex.finditer(SEGMENT, line.text) if regex.search("[共计]|总数|总人数|加起来", line.text) else ():
        found = amounts(line.text, *match.span())
        for at, whole in enumerate(found):
            if not regex.search(
                "(?:^|[，、]|[^一-龥])[^，、]{0,6}?(?:共|共计|合计|总计|总共|一共|总人?数|加起来)(?:有|是|为)?$",
                whole.before,
            ):
                continue
            if at + 1 < len(found) and regex.fullmatch("[一-龥]+", line.text[whole.end : found[at + 1].start]):
                yield from _measures(script, line, found[:at], whole)
                continue
            before = found[:at]
            if before and regex.match(TOGETHER, line.text[before[-1].end :]):
                before = before[:-1]  # 9名当选…，3名当选…，两个委员会合计12人
            if before and before[-1].unit == "个" != whole.unit and "，" not in line.text[before[-1].end : whole.start]:
                before = before[:-1]  # 11个乡镇的党委书记、乡镇长共22人
            parts = _row_before(line.text, before, whole)
            between = _between(line.text, parts[0], whole) if parts else ""
            if _of_something_else(line.text, match.start(), whole, parts):
                continue
            people = "|女|党员|民族|学历|岁|兼" if whole.unit in PEOPLE else ""
            if len(parts) > 1 and not regex.search(f"{ABOUT}|{CHANGED}{people}|其中", between):
                yield from _told(script, line, whole, parts)


def _of_something_else(text: str, start: int, whole: Amount, parts: list[Amount]) -> bool:
    """Whether the sum is that of more than the parts right before it, or of none of them."""
    if "列席" in whole.before and "列席" in text[:start] and "列席会议的还有" in text[start : whole.start]:
        return True  # 列席的有…。列席的还有甲6名、乙4名，列席人员共12名
    rest = whole.value - sum(part.value for part in parts)
    before = (one.value for one in amounts(text, 0, start + 1) if kind(one.unit) == kind(whole.unit))
    if rest and any(abs(rest - value) < 1e-6 for value in before):
        return True  # 实到157名。列席24名，特邀6名，到会的共187人
    counted = "年|个?季度?|个月|期|批|[类种项](?:[一-龥]{0,6})|个(?:方面|部分)"
    spans = regex.search(f"([两三四五六七八九])(?:{counted})$", whole.before.rstrip("合共总计一"))
    if spans and parse_han(spans[1]) != len(parts):
        return True  # 今年3亿元，以后三年分别完成…，四年合计35亿元
    if parts and regex.search("^[^（(]*[）)]", text[parts[-1].end : whole.start]):
        return True  # 在14个乡镇（9个镇、5个乡）分会场参加会议的共952人
    if whole.unit in PEOPLE and any(part.unit in ("个", "家") for part in parts):
        return True  # 6个部门的分管负责同志，7个县的局长，共32人
    named = (
        len(regex.findall("(?:同志|先生|女士)(?=[，、和])", text[begins(text, start, "。") : parts[0].start]))
        if parts
        else 0
    )
    if named and rest >= named:
        return True  # 姚建国同志，冯玉兰同志，副区长3人，…，共26人
    return all(part.value == 1 for part in parts)  # 一张是红色的，一张是黄色的，两种选票合计288张


def _row_before(text: str, found: list[Amount], whole: Amount) -> list[Amount]:
    """The amounts that stand in a row before their sum; nothing where nobody knows where the row begins."""
    parts: list[Amount] = []
    for part in reversed(_without_measures(text, found)):
        if regex.search("每一?(?:个|家|支|名|户|所|处|村|组|班|校|镇)?[一-龥]{0,6}$", part.before):
            return []  # 每个镇街配2名、1名，8个镇街，共24人: so many each
        lead = part.before.rpartition("：")[2]
        alike = bool(parts) and lead[-2:] == parts[0].before[-2:]  # 主会场参会64人，分会场参会318人
        if len(parts) > 1 and "其中" in lead:
            return [part, *parts]  # 其中北坡公司16名、南河公司18名、东岭公司11名，合计45名
        apart = regex.search("其中|每" if alike else "其中|每|，.*，", lead) if parts else None
        if not _together(part, whole) or apart:
            break
        if parts and len(parts[0].before) > LABEL:
            return []
        parts.insert(0, part)
        if "：" in part.before:  # 列席会议的有：…6人，…12人，…8人，共26人
            break
    if len(parts) > 2 and parts[0].value == len(parts) - 1:
        parts.pop(0)  # 四个片区，东片12个、西片9个、南片11个、北片8个，共40个
    while len(parts) > 2 and parts[0].value > whole.value:
        parts.pop(0)  # 登记1126人，到会973人，委托69人，合计1042人
    return parts


def _measures(script: Script, line: Line, found: list[Amount], whole: Amount) -> Iterator[Finding]:
    """14个班702名、13个班645名，共41个班2036名: the classes, and the pupils who follow them."""
    after = next(iter(amounts(line.text, whole.end, len(line.text))))
    measure = line.text[whole.end : after.start]
    pairs = [
        (one, two)
        for one, two in pairwise(found)
        if line.text[one.end : two.start] == measure and two.unit == after.unit and one.unit == whole.unit
    ]
    if len(pairs) > 1:
        yield from _told(script, line, whole, [one for one, _ in pairs])
        yield from _told(script, line, after, [two for _, two in pairs])


def _without_measures(text: str, found: list[Amount]) -> list[Amount]:
    """Without 14个 of 14个乡镇的党政主要负责同志28人, 14个班702名, which tells whose the next amount is."""
    told = [
        one
        for one, after in pairwise(found)
        if not regex.fullmatch("(?![和与及]$|以及$)[一-龥（）]+", text[one.end : after.start])
        or (
            one.unit == after.unit in ("条", "件", "项") and regex.search("[和与及]", text[one.end : after.start])
        )  # 12条意见和部门的7条意见
    ]
    return [*told, *found[-1:]]


def _total_of_totals(script: Script, line: Line) -> Iterator[Finding]:
    """在主会场的…，共32人；在分会场的…，共480人。主会场、分会场合计512人."""
    for match in regex.finditer(
        "。(?P<头>[^，。；\\d]{0,14}(?:合计|共计|总计|总共|一共|加起来)(?:有|是|为)?)(?=\\d)", line.text
    ):
        whole = next(iter(amounts(line.text, match.start() + 1, match.end() + 12)), None)
        left = line.text.rfind("。", 0, match.start()) + 1
        told = amounts(line.text, left, match.start())
        parts = [
            one
            for one in told
            if regex.search("[共计]有?$", one.before) and whole and kind(one.unit) == kind(whole.unit)
        ]
        others = [one for one in told if whole and kind(one.unit) == kind(whole.unit) and one not in parts]
        if whole and whole.start == match.end() and len(parts) > 1 and not others:
            yield from _told(script, line, whole, parts)


def _together(part: Amount, whole: Amount) -> bool:
    """Whether two amounts can be added: of one unit, or people and groups counted as 个."""
    if regex.search("个人|人员|同志", whole.before) and regex.search("集体|单位|组织", part.before[-8:]):
        return False  # 先进集体4个、优秀教师18名，个人合计30名
    counted = ("个", "名", "位", "人", "家")
    return part.unit == whole.unit or (part.unit in counted and whole.unit in counted)


def _rest(parts: list[Amount], text: str) -> list[Amount]:
    """Two parts of which the second is the rest: 采纳18条，未采纳的4条; 安排4个现场述职，其余8个."""
    first, second = parts[0], parts[1]
    negated = regex.search(rf"(?:^|[，、])(?:{REST})[一-龥]{{0,8}}$", second.before.lstrip())
    near = len(second.before) <= 24 and len(first.before) <= 30
    more = len(parts) > 2 and text[second.start : parts[2].start].count("，") < 2
    return [first, second] if negated and near and not more else []


def _alike(whole: Amount, parts: list[Amount]) -> list[Amount]:
    """Parts told in the same words: 3位来自…，1位来自…，2位来自…; 5个卡在…，3个卡在…."""
    same = [part for part in parts if part.after == parts[0].after and regex.fullmatch("[一-龥]{2}", part.after)]
    row = len(same) == len(parts) and all(
        regex.fullmatch("[^，]{0,12}[，、](?:有|另有|还有)?", one.before) for one in same[1:]
    )
    return same if row and len(parts[0].before) <= 14 and whole.after != parts[0].after else []


def _told(script: Script, line: Line, whole: Amount, parts: list[Amount]) -> Iterator[Finding]:
    total = sum(part.value for part in parts)
    if whole.unit == "票" and (regex.search("得票?$", whole.before) or name_at_end(whole.before)):
        return  # 柏松得682票，苗青得401票，另选他人9票: nobody's votes are the whole
    if abs(total - whole.value) > 1e-6 and line.own(whole.start):
        numbers = "、".join(part.text for part in parts)
        message = f"总数是{whole.text}{whole.unit}，分项{numbers}加起来是 {total:g}"
        yield script.at(line, whole.start, whole.start + len(whole.text), message, "请核对总数和分项。")


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
                    yield from _told(script, line, one.whole, one.row)
        if "、" in line.text and "赞成" not in line.text:  # votes of each are no parts
            for whole, parts, _ in _groups(line):
                between = _between(line.text, whole, parts[-1])
                row = _row_to_the_end(line.text, parts) and not regex.search(f"{ABOUT}|{CROSSING}|其中|包括", between)
                if row and sum(part.value for part in parts) * 2 > whole.value:
                    yield from _told(script, line, whole, parts)


def _row_to_the_end(text: str, parts: list[Amount]) -> bool:
    """Whether the parts are told one after another with 、 between them, and end the sentence: 10月5个、11月6个、12月3个。"""
    last = parts[-1]
    ends = regex.match(rf"[\d.一二两三四五六七八九十]+(?:{UNIT})[一-龥]{{0,4}}(?:[。；]|$)", text[last.start :])
    return ends is not None and len(parts) > 2 and all(regex.match("[一-龥]{0,6}、", part.before) for part in parts[1:])
