"""A whole that all other amounts of its sentence miss by one figure: 线下来了32位，线上还有9位，加在一起31位.

The rules of parts and totals know by their words whether parts must be all there are. Where a sentence has one whole and
else nothing of its kind but a plain row, and the row makes another number that differs from the whole in one figure
alone, or in two that changed places, that is known from the numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from meetingkit.check.amounts import Amount, amounts, kind
from meetingkit.check.likely import one_figure
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

SENTENCE = "[^。！？]+"
PIECE = "[^。！？；]+"
ROW = r"\d\D+\d\D+\d"  # a whole and two parts
FEWEST, MOST = 2, 9  # parts of a row
SMALLEST = 10
LARGE = 100  # a whole by whose number alone it is known
TOLD = "(?:一共|总共|共计|合计|总计|共)(?:有|是|为|收到|征集到?|查出)?[一-龥]{0,8}$|全[市县区镇乡村校院厂]$"
VOTES = ("票", "张")
LABEL = "[^，、：。；]{0,26}"
JOINED = f"{LABEL}(?:[，、]|[和与及]|以及|(?:，{LABEL})?；){LABEL}"
LEAD = f"{LABEL}(?:[，：]|其中|[，。]其中[，：]?){LABEL}"
TOTAL = "(?:一共|共计|合计|总计|加起来|加在一起|合起来|(?:总|全[市县区镇乡村校院流])[^，。；、\\d]{0,8}|共)(?:有|是|为|达|达到|正好|就是|刚好|恰好|到)?(?:\\d+[支个户家]|[一-龥]{0,4})$"
# of something else, or of the same again
OTHER = "其余\\d+个[^，。；]*\\d|含|审结|未结|会议的还有|比|增|减|占|差额|应到|实到|收回|发出|有效|候选|每|各|均|超过|女|党员|岁|其中.*其中|同时|去年|上年|以上|以下|以内|请假|缺|得票|至少|不少|不超|除|满|获|最|结转|达标|预计|提前|计划|同意|当选|办结"
REST = "[^。；]{0,20}(?:其余|剩余|余下|剩下|不足部分|缺口)"  # not all is told in numbers
EACH = "[每各][^，。；]{0,6}$"
# whoever is named beside them, and the chair, is counted too
NAMED = "同志|领导|还有|列席|加上|先生|女士"


def missed_by_a_figure(script: Script, line: Line) -> Iterator[Finding]:
    """Every whole of a line whose parts make a number that differs from it by one figure."""
    if not regex.search(ROW, line.text):
        return
    pieces = [match.span() for match in regex.finditer(PIECE, line.text)]
    everything, told = amounts(line.text, 0, len(line.text)), set[int]()
    sentences = [match.span() for match in regex.finditer(SENTENCE, line.text)] if "；" in line.text else []
    pairs = [(one[0], two[1]) for one, two in pairwise(pieces) if line.text[two[1] : two[1] + 1] != "；"]
    for start, end in [*pieces, *pairs, *sentences]:
        found = [one for one in everything if start <= one.start < end]
        if len(found) <= FEWEST:
            continue
        for unit in dict.fromkeys(kind(one.unit) for one in found):
            same = [one for one in found if kind(one.unit) == unit and one.text.isdigit()] if unit not in VOTES else []
            for whole, parts in _wholes(line.text, same) if FEWEST < len(same) <= MOST + 1 else ():
                total = sum(one.value for one in parts)
                near = one_figure(f"{whole.value:g}", f"{total:g}") or _of_a_row(line.text, whole, parts, total)
                off = total != whole.value and near
                wrong = off and not _made_otherwise(line.text, whole, parts, total) and line.own(whole.start)
                if wrong and whole.start not in told:
                    told.add(whole.start)
                    numbers = "、".join(one.text for one in parts)
                    message = f"总数是{whole.text}{whole.unit}，分项{numbers}加起来是 {total:g}"
                    yield script.at(line, whole.start, whole.start + len(whole.text), message, "请核对总数和分项。")


def _of_a_row(text: str, whole: Amount, parts: list[Amount], total: float) -> bool:
    """一共有152条，7月40条，8月61条，9月43条: a sum told as one, and a row of which one part has another figure."""
    told = regex.search(TOLD, whole.before)
    more = "其中" in text[whole.end : parts[0].start] and total > whole.value
    wrong = f"{abs(total - whole.value):g}".strip("0")
    return (
        (told is not None or more)
        and len(parts) > FEWEST
        and len(wrong) == 1
        and abs(total - whole.value) < whole.value
    )


def _made_otherwise(text: str, whole: Amount, parts: list[Amount], total: float) -> bool:
    """Whether the numbers are right in another way: all of them make what is told elsewhere, the last ones the first."""
    values = [one.value for one in parts]
    firsts = [*accumulate(values)]
    together = f"{whole.value + total:g}"
    nested = values[0] in (total - values[0], whole.value + total - values[0]) or whole.value in firsts[1:-1]
    nested = nested or values[-1] in (total - values[-1], whole.value + total - values[-1])
    return nested or regex.search(rf"(?<![\d.]){together}(?![\d.])", text) is not None


def _wholes(text: str, same: list[Amount]) -> Iterator[tuple[Amount, list[Amount]]]:
    """The first or the last of the amounts, where the others stand in a plain row."""
    first, last = same[0], same[-1]
    if (
        regex.search(f"(?:{OTHER})", text[first.end : last.end])
        or regex.match(REST, text[last.end :])
        or regex.search(EACH, text[: first.start])
        or any(one.before.endswith(("近", "约", "第")) for one in same)
    ):
        return
    lead = text[first.end : same[1].start]
    led = regex.search("[中里]，", lead) is not None  # 28位中，担任过领导职务的19位: not all of them
    beyond = first.unit == "个" and max(one.value for one in same[1:]) > first.value
    some = (led and sum(one.value for one in same[1:]) < first.value) or (beyond and not led and "其中" not in lead)
    told = led or regex.search("其中|：", lead) or regex.search(TOLD, first.before)
    some = some or not (told or first.value >= LARGE)  # 委员18人，负责人9人，专家5人，老师2人: the first of them all
    totals = any(regex.search(TOTAL, text[one.end : after.start]) for one, after in pairwise(same))
    some = some or (
        kind(first.unit) == "人" and "其中" not in lead and regex.search(NAMED, text[: first.start]) is not None
    )
    if first.value >= SMALLEST and not (some or totals) and regex.fullmatch(LEAD, lead) and _plain(text, same[1:]):
        yield first, same[1:]
    ahead = text[same[-2].end : last.start]
    others = kind(last.unit) == "人" and regex.search(NAMED, text[: last.start])
    if last.value >= SMALLEST and not others and regex.search(TOTAL, ahead) and _plain(text, same[:-1]):
        yield last, same[:-1]


def _plain(text: str, row: list[Amount]) -> bool:
    return all(regex.fullmatch(JOINED, text[one.end : after.start]) for one, after in pairwise(row))
