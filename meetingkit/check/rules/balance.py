"""Shares, rates, growth and means against the quantities around them: 880处，已整改836处，整改率92%.

What a percentage is of is not said in one fixed form, so nothing is told as long as any quantity around it makes it
right; and only where the words tell which two quantities it must be of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from meetingkit.check.amounts import UNIT, amounts, kind
from meetingkit.check.quantities import COUNTED, MEASURED, PERCENT, Quantity, quantities
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex

REACH = 30  # quantities that are looked back to
ABOUT = "分别|约|近|超过?|不足|不到|至少|逾"  # before a number, and behind it
ROUGHLY = "以上|左右|多|余|以内|以下|上下"
RISE, FALL = "偏多|提升|上涨|增长|提高|上升|增加|净增|多|增", "偏少|下跌|下降|减少|降低|回落|少|减|降"
CHANGE = rf"的?(?:同比|环比|实际)?(?:{RISE}|{FALL}|增幅|降幅)(?:了|为|达到?|是)?"
DONE = "完成(?P<的>[^，。；]{0,8}?(?:计划|任务|目标|指标)(?:任务|数)?)的"  # 完成年度计划的65%
ADJUSTED = "可比|不变价|口径|剔除|扣除|实际增长"
NO_NOUN = "的|总?人数|总?户数|比例|比重|比|总数|总量|总额|总|全部|全[省市县区镇乡村校院局]|所有|同期|其中|本|我[省市县区镇乡村校院局]|应|了|为|达到?|是|约"
WHOLE = "总[一-龥]{0,4}$|计划|任务|目标|共[一-龥]{0,2}$|^全[省市县区旗国镇乡村校院]"
# a rate whose deed is told by another verb
SAID_SO = {
    "结案": "审结|办结|结案|执结|结",
    "审结": "审结|结案",
    "执结": "执结|结案",
    "办结": "办结|办理|答复|办完",
    "到会": "实到|到会|出席",
    "出席": "实到|到会|出席",
    "回收": "收回|回收",
    "出勤": "实到|出勤|到岗",
    "参会": "实到|到会|参会",
    "到课": "实到|到课",
    "合格": "合格|达标",
    "达标": "达标|合格",
    "及格": "及格|合格",
    "优良": "优良|优秀",
    "就业": "就业|上岗|签约",
    "开工": "开工|动工",
    "投票": "投票|收回",
    "参训": "参训|培训",
    "化解": "化解|调解成功|解决",
    "调解": "调解|化解",
    "破案": "破案|破获|侦破",
    "解决": "解决|办结",
    "整改": "整改|销号",
    "销号": "销号|整改",
    "采纳": "采纳|吸收",
}
COUNTING = "[查评抽考测访选]|受理|收到|共|报名|参加|发放"  # before a noun that is counted
HINT = "请核对这几个数。"
CLUES = (PERCENT, "均", "占")
HALF = 0.51  # a mean of what is counted is rounded to a whole
SLACK = 0.1
THREE, OFF, CLOSE = 3, 0.04, 0.015  # shares that make a row, and how far their wholes may lie apart
Judged = Iterator[tuple[Quantity, str]]


def balance(script: Script, line: Line) -> Iterator[Finding]:
    """Every percentage and mean of a line that none of the quantities around it make."""
    if "，占" in line.text:
        yield from _of_one_whole(script, line)
    found = quantities(line.text)
    for at, one in enumerate(found):
        judge = _judge(one)
        if judge is None or _is_about(line.text, one) or not line.own(one.start):
            continue
        for wrong, message in judge(line.text, found[max(0, at - REACH) : at], one):
            yield script.at(line, wrong.start, wrong.end, message, HINT)


def _judge(one: Quantity) -> Callable[[str, Sequence[Quantity], Quantity], Judged] | None:
    if one.unit != PERCENT:
        return _mean if regex.search("^平均每|[村户亩班校]均$", one.label) else None
    if regex.search(f"占|{DONE}$", one.label) or one.label.endswith("的"):
        return _share
    if regex.search("率(?:已|为|达到?|是)*$", one.label):
        return _rate
    return _growth if regex.search(f"(?:{CHANGE})$", one.label) else None


def _is_about(text: str, one: Quantity) -> bool:
    return regex.search(ABOUT, one.label) is not None or regex.match(ROUGHLY, text[one.end : one.end + 2]) is not None


def _makes(part: Quantity, whole: Quantity, told: Quantity) -> bool:
    """Whether a percentage is that of a part, or of what is left of the whole; rounded or cut off."""
    if not whole.value:
        return True
    least = 100 * (part.value - part.step) / (whole.value + whole.step)
    most = 100 * (part.value + part.step) / max(whole.value - whole.step, 1e-9)
    slack = 2 * told.step + 1e-6
    return least - slack <= told.value <= most + slack or 100 - most - slack <= told.value <= 100 - least + slack


def _wrong(part: Quantity, whole: Quantity, told: Quantity) -> tuple[Quantity, str]:
    right = 100 * part.value / whole.value
    return told, f"{part.text}是{whole.text}的 {right:.1f}%，写的是{told.text}"


def _sentence(text: str, before: Sequence[Quantity], at: int, marks: str = "。！？") -> list[Quantity]:
    left = begins(text, at, marks)
    return [one for one in before if one.start >= left]


def _share(text: str, before: Sequence[Quantity], told: Quantity) -> Judged:
    """9个，占35.7%, of the whole that 其中 or a noun names; 占年度目标200亿元的33.1%."""
    if not before or any(regex.match("(?:合计|共计|总计)", one.label) for one in before[-1:]):
        return  # 三项合计156项，滞后的占10.9%
    part = next((one for one in reversed(before) if not one.label.startswith(("每", "各"))), before[-1])
    if "占" not in told.label and not regex.search(DONE, told.label):  # 占年度目标200亿元的33.1%, 占16家医院的一半
        if "占" not in part.label or text[part.end : told.start] != told.label or len(before) < 2:
            return
        part, whole = before[-2], part
        others = [one for one in _sentence(text, before, told.start) if one.unit == whole.unit]
        if any(_makes(one, whole, told) for one in others):
            return  # 完成28.6万亩，其中…退化林修复8万亩，占年度计划26万亩的110%
        if part.unit == whole.unit and part.value <= whole.value and not _makes(part, whole, told):
            yield _wrong(part, whole, told)
        return
    between = text[part.end : told.start]
    if part.unit == PERCENT or regex.search("[。；！？]", between) or between.count("，") != 1 or len(between) > 24:
        return
    earlier = [one for one in before[:-1] if one.unit == part.unit and one.value >= part.value]
    if not earlier or any(_makes(part, whole, told) for whole in earlier):
        return
    done = regex.search(DONE, told.label)
    noun = regex.sub(NO_NOUN, "", done["的"] if done else told.label.partition("占")[2])
    whole_of = _made_with_rest(text, earlier, part, told) or (
        _named(earlier, noun) if noun else _among(text, earlier, part)
    )
    everywhere = regex.search("全[省市县区旗国镇乡]", told.label)
    if whole_of and everywhere and not noun and everywhere[0] not in whole_of.known_by:
        return  # 青石镇24个村，入选6个，占全区的三分之一: of another whole
    if whole_of:
        yield _wrong(part, whole_of, told)


def _made_with_rest(text: str, earlier: Sequence[Quantity], part: Quantity, told: Quantity) -> Quantity | None:
    """86条 of 收到86条，采纳71条，占85%，其余15条作了说明: what a part and the rest behind its share make."""
    unit = "[人名位]" if part.unit == "人" else part.unit
    rest = regex.match(rf"，(?:其余|其他|剩下|余下)的?(\d+){unit}", text[told.end :])
    return next((one for one in earlier if rest and one.value == part.value + int(rest[1])), None)


def _of_its_kind(text: str, here: Sequence[Quantity], part: Quantity) -> Quantity | None:
    """240份病历 of 抽了240份病历，甲级病历218份: the first number of its sentence, of the same noun, right before."""
    if len(here) != 1 or text[here[0].end : part.start].count("，") != 1:
        return None
    noun = here[0].noun or (here[0].label[-2:] if regex.search(COUNTING, here[0].label) else "")
    first = not regex.search(r"\d", text[begins(text, here[0].start, "。！？；") : here[0].start])
    return here[0] if first and len(noun) > 1 and noun in part.known_by else None


def _named(earlier: Sequence[Quantity], noun: str) -> Quantity | None:
    """党组织520个 of 占全部党组织的18%; by its last three characters, else its last two."""
    return next(
        (one for size in (3, 2) for one in reversed(earlier) if len(noun) >= size and noun[-size:] in one.known_by),
        None,
    )


def _among(text: str, earlier: Sequence[Quantity], part: Quantity) -> Quantity | None:
    """签约项目24个 of 其中亿元以上项目9个: in the same sentence, nothing else of the unit between 其中 and the part but its row."""
    clauses = _sentence(text, earlier, part.start, "。；！？")
    if len(clauses) == 1 and regex.search(WHOLE, clauses[0].label):
        return clauses[0]  # 计划总投资2.4亿元，已完成0.96亿元，占45%
    here = _sentence(text, earlier, part.start)
    if whole := _of_its_kind(text, here, part):
        return whole
    lead = text.rfind("其中", here[0].end if here else part.start, part.start)
    wholes = [one for one in here if one.end <= lead]
    return wholes[-1] if lead >= 0 and wholes else None


def _rate(text: str, before: Sequence[Quantity], told: Quantity) -> Judged:
    """排查一般隐患880处，已整改836处，整改率92%: what is done is told with the verb of the rate."""
    verb = regex.search("([一-龥]{2})率(?:已|为|达到?|是)*$", told.label)
    here = _sentence(text, before, told.start)
    if verb is None or verb[1] in ("增长", "同比") or "不" in told.label:
        return
    deed = f"(?:{SAID_SO.get(verb[1], verb[1])})"
    told_of = [one for one in here if regex.search(f"(?<![不未无基本]){deed}", one.known_by) and one.unit != PERCENT]
    done = told_of[-1] if told_of else None
    if done is None or _is_about(text, done):
        return
    others = [one for one in before if one is not done and one.unit == done.unit]
    pairs = ((one, other) if one.value < other.value else (other, one) for one in told_of for other in others)
    both = [100 * done.value / (done.value + one.value) for one in others if done.value]  # of what it leaves
    if any(abs(share - told.value) <= 2 * told.step for share in both):
        return
    wholes = [one for one in here if one in others and one.value >= done.value and one.start < done.start]
    if wholes and not any(_makes(part, whole, told) for part, whole in pairs):
        yield _wrong(done, wholes[-1], told)


def _growth(text: str, before: Sequence[Quantity], told: Quantity) -> Judged:
    """210亿元，比2024年的200亿元增长6%; 168家，比去年同期净增8家，增长3%."""
    here = _sentence(text, before, told.start, "。；！？")
    if (
        len(here) < 2
        or here[-1].unit == PERCENT
        or regex.search(ADJUSTED, text[begins(text, told.start, "。；！？") : told.start])
    ):
        return
    other = here[-1]
    nows = [one for one in here[:-1] if one.unit == other.unit]
    between = text[other.end : told.start]
    if not nows:
        return
    if regex.search(f"(?:{RISE}|{FALL}|发展|扩大)[到至]$", other.label) and regex.search("[由从]", nows[-1].label):
        yield from _risen(nows[-1], other, told) if regex.fullmatch(f"，(?:按现价计算)?{CHANGE}", between) else ()
        return
    if not regex.search("比|较|同期", other.label):
        return
    now, apart = nows[-1], regex.search(f"(?:{RISE}|{FALL})了?$", other.label)
    if apart and regex.fullmatch(f"，?{CHANGE}", between):
        falls = regex.search(f"(?:{FALL})了?$", other.label) is not None
        bases = [now.value + other.value if falls else now.value - other.value for now in nows]
        if not any(_grows(base, other.value, other.step, told) for base in bases):
            right = 100 * other.value / bases[-1] if bases[-1] > 0 else 0
            yield told, f"{now.text}，{'减少' if falls else '增加'}{other.text}，是 {right:.1f}%，写的是{told.text}"
    elif not apart and regex.fullmatch(CHANGE, between):
        steps = [abs(one.value - other.value) for one in nows]
        if not any(_grows(other.value, step, 2 * min(now.step, other.step), told) for step in steps) and other.value:
            yield told, f"由{other.text}到{now.text}是 {100 * steps[-1] / other.value:.1f}%，写的是{told.text}"


def _risen(base: Quantity, now: Quantity, told: Quantity) -> Judged:
    """由1200户增加到1500户，增长20%."""
    step = abs(now.value - base.value)
    if not _grows(base.value, step, now.step + base.step, told):
        yield told, f"由{base.text}到{now.text}是 {100 * step / base.value:.1f}%，写的是{told.text}"


def _grows(base: float, step: float, off: float, told: Quantity) -> bool:
    return base <= 0 or abs(100 * step / base - told.value) <= 1.2 * told.step + 60 * off / base + 1e-6


GIVEN = "投资|投入|补助|培训|开展|收入|产出?|为|有|是|达到?"
MEAN_OF = rf"^平均每一?(?P<位>{COUNTED}|{MEASURED})?(?P<物>[一-龥]{{0,8}}?)(?:{GIVEN})?$|(?P<均>[村户亩班校])均$"


def _mean(text: str, before: Sequence[Quantity], told: Quantity) -> Judged:
    """38个党支部…集中学习152次，平均每个党支部5次."""
    of = regex.search(MEAN_OF, told.label)
    before = [one for one in before if "每" not in one.label and "均" not in one.label]
    totals = [one for one in before if one.unit == told.unit]
    if of is None or not totals:
        return
    counts = [one for one in before if _counts(one, of["位"] or "", of["物"] or "") or _is_one(one, of["均"])]
    slack = 1.2 * told.step or HALF
    if counts and not any(
        count.value and abs(total.value / count.value - told.value) <= slack + total.step / count.value
        for count, total in product(counts, totals)
    ):
        count, total = counts[-1], totals[-1]
        if total in _sentence(text, before, told.start, "。；！？"):
            yield (
                told,
                f"{total.text}平均到{count.text}{of['物'] or ''}是 {total.value / count.value:g}，写的是{told.text}",
            )


def _counts(one: Quantity, unit: str, noun: str) -> bool:
    """Whether a quantity counts what the mean is told for: 38个党支部 for 每个党支部."""
    if noun:
        return one.noun.startswith(noun) or one.label.endswith(noun)
    return bool(unit) and one.unit == kind(unit)


def _is_one(one: Quantity, of: str | None) -> bool:
    """12个村, 180户 for 村均, 户均."""
    return of is not None and (one.unit == of or one.noun.startswith(of))


def _of_one_whole(script: Script, line: Line) -> Iterator[Finding]:
    """52名，占40.6%；44名，占34.4%；22名，占15.6%: of a row that has one whole, the one that would have another."""
    row = list(regex.finditer(rf"(?<![\d.])(\d+)(?:{UNIT})，占(?:[^，。；\d]{{0,8}}的)?(\d+(?:\.\d+)?)%", line.text))
    wholes = [100 * int(one[1]) / float(one[2]) for one in row if float(one[2])]
    if len(wholes) < THREE or len(wholes) != len(row):
        return
    usual = sorted(wholes)[len(wholes) // 2]
    odd = [one for one, whole in zip(row, wholes, strict=True) if abs(whole - usual) > OFF * usual]
    close = sum(abs(whole - usual) <= CLOSE * usual for whole in wholes)
    earlier = [one.value for one in amounts(line.text, 0, odd[0].start(1))] if len(odd) == 1 else []
    if any(one and abs(100 * int(odd[0][1]) / one - float(odd[0][2])) < SLACK for one in earlier):
        return  # 盈余180万元里，提公积金36万元，占20%；剩下144万元，…
    if len(odd) == 1 and close == len(wholes) - 1 and line.own(odd[0].start(1)):
        right = 100 * int(odd[0][1]) / usual
        message = f"别处都是对 {usual:.0f} 算的，{odd[0][1]}占 {right:.1f}%，写的是{odd[0][2]}%"
        yield script.at(line, *odd[0].span(1), message, "请核对数字和比例。")
