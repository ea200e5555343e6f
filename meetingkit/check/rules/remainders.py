"""What is done, under way and left, against all there is: 46个问题，已整改29个，还有5个; 24名，其中5名现场，其余29名.

A whole is right when any of its parts together with the rest make it; only what no reading makes is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations

from meetingkit.check.amounts import Amount, amounts, kind
from meetingkit.check.likely import likely_missum
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

REST = "其余|余下|剩下|剩余"
STATES = (
    "完成|完工|办结|整改|销号|解决|推进|办理|滞后|启动|开工|投产|竣工|达到|达标|持平|快于|慢于|掉队|落后|正在|已经?|办完|到位|进场|结转|采纳|同意|赞成|反对|弃权"
    f"|未|尚|没有|还有|{REST}"
)
LAST = f"未|尚|没有|还有|掉队|滞后|落后|{REST}"
# what makes an amount none of the parts: of another time, compared, or counted besides
BESIDES = "比|[增减]|另|去年|往年|累计|平均|每|至少|不少于|以上|左右|约|力争|分别|各|历史|近年|第|连同|规定|空缺"
AMONG = "其中|含|包括"  # before parts of a part
NO_WHOLE = "比|[增减]|另|每|各(?!级)|第|连同|规定|空缺|分别"
PLANNED = "上年|计划|目标"
FEWEST, MOST = 2, 5  # parts of a whole
CLOSE = 24  # characters before a part, in its clause
CLUES = ("，", "；")


def by_progress(script: Script, line: Line) -> Iterator[Finding]:
    """16项问题，截至七月底，完成整改12项，正在推进3项，明显滞后2项: each is in one of the states."""
    for sentence in regex.finditer("[^。！？；]+", line.text):
        found = amounts(line.text, *sentence.span())
        for at, whole in enumerate(found[:-FEWEST]):
            parts = [one for one in found[at + 1 :] if kind(one.unit) == kind(whole.unit)]
            row = _in_states(line.text, whole, parts)
            if len(row) >= FEWEST and len(row) == len(parts) <= MOST and is_whole(line.text, whole):
                before = [one.value for one in found[:at] if kind(one.unit) == kind(whole.unit)]
                brought = sum(one.value for one in row) - whole.value in accumulate(reversed(before))  # 上年结转12件
                yield from () if brought else _against(script, line, whole, row)
                break


def _in_states(text: str, whole: Amount, parts: Sequence[Amount]) -> list[Amount]:
    """The parts on end each of which is told with a state that it is in."""
    row, last = list[Amount](), whole.end
    for part in parts:
        words = text[max(last, begins(text, part.start, "，；：")) : ends(text, part.end, "，；。")]
        ahead = text[last : part.start]
        if (
            not regex.search(STATES, words)
            or regex.search(f"{BESIDES}|{PLANNED}|其中", ahead)
            or len(ahead) > CLOSE + CLOSE
        ):
            break
        row.append(part)
        last = part.end
    return row


def is_whole(text: str, whole: Amount) -> bool:
    """Whether an amount is told as all there is: in no state itself, and not besides others."""
    before = text[begins(text, whole.start, "，；。：") : whole.start]
    behind = text[whole.end : ends(text, whole.end, "，；。")]
    return not regex.search(f"{STATES}|{NO_WHOLE}", before + behind) and not regex.search(r"其中|\d\D+、", before)


def _against(script: Script, line: Line, whole: Amount, row: Sequence[Amount]) -> Iterator[Finding]:
    values = [one.value for one in row]
    sums = {sum(some) for size in range(1, len(values) + 1) for some in combinations(values, size)}
    complete = regex.search(LAST, line.text[row[-2].end : ends(line.text, row[-1].end, "，；。")]) is not None
    total = sum(values)
    right = total == whole.value if complete else whole.value in sums or total < whole.value
    if right or not line.own(whole.start):
        return
    numbers = "、".join(f"{value:g}" for value in values)
    message = f"总数是{whole.text}{whole.unit}，分项{numbers}加起来是 {total:g}"
    yield script.at(
        line,
        whole.start,
        whole.start + len(whole.text),
        message,
        "请核对总数和分项。",
        sure=likely_missum(whole.value, total) or max(values) > whole.value,
    )


def remainders(script: Script, line: Line) -> Iterator[Finding]:
    """共有24名，其中5名作现场述职，其余29名作书面述职: the rest is what the others leave of the whole."""
    for match in regex.finditer(REST, line.text):
        end = ends(line.text, match.end(), "，。；：、")
        rest = next(iter(amounts(line.text, match.end(), end)), None)
        if rest is None or regex.search("每|各|中", line.text[match.end() : rest.start]):
            continue
        found = amounts(line.text, 0, match.start())
        before = [one for one in found if kind(one.unit) == kind(rest.unit)]
        start = begins(line.text, match.start(), "。！？")
        here = [one for one in before if one.start >= start]
        if FEWEST <= len(here) <= MOST and _leads(line.text, here) and not _is_left(before, rest.value):
            left = here[0].value - sum(one.value for one in here[1:])
            if left > 0 and line.own(here[0].start):
                message = f"一共{here[0].text}{here[0].unit}，照前面说的，{match[0]}的应是 {left:g}"
                sure = likely_missum(left, rest.value)
                yield script.at(
                    line, here[0].start, here[0].start + len(here[0].text), message, "请核对总数和分项。", sure=sure
                )


def _leads(text: str, here: Sequence[Amount]) -> bool:
    """Whether the first amount is told before the others, in a clause of its own, and as all there is."""
    between = text[here[0].end : here[1].start]
    besides = regex.search(BESIDES, text[here[0].start : here[-1].start])
    return regex.search("，|其中", between) is not None and "差" not in between and not besides


def _is_left(before: Sequence[Amount], rest: float) -> bool:
    """Whether some that stand on end leave so many of one that stands before them."""
    values = [one.value for one in before]
    return any(
        abs(values[at] - run - rest) < NOTHING
        for at in range(len(values))
        for first in range(at + 1, len(values))
        for run in accumulate(values[first:])
    )


NOTHING = 1e-6
BRACKETED = r"(?P<总>\d{1,5})(?P<位>[人名位个项件家户条])（(?P<列>[^（）\d]{1,12}\d{1,5}(?P=位)(?:[、，；][^（）\d，、；]{1,12}\d{1,5}(?P=位))+)）"


def in_brackets(script: Script, line: Line) -> Iterator[Finding]:
    """共60人（主会场46人、分会场22人）: brackets that hold nothing but the parts."""
    for match in regex.finditer(BRACKETED, line.text):
        parts = [int(one) for one in regex.findall(r"\d+", match["列"])]
        whole, total = int(match["总"]), sum(parts)
        if regex.search("规定|空缺|应", match["列"]) or (
            regex.search(f"{BESIDES}|{AMONG}", match["列"]) and total <= whole
        ):
            continue
        if total != whole and line.own(match.start("总")):
            message = f"总数是{whole}{match['位']}，括号里加起来是 {total}"
            sure = likely_missum(whole, total)
            yield script.at(line, *match.span("总"), message, "请核对总数和分项。", sure=sure)


def labelled(script: Script, line: Line) -> Iterator[Finding]:
    """归并后的18条意见建议，涉及班子的41条，涉及个人的7条: parts of one whole told alike to the end of the sentence."""
    for match in regex.finditer(LABELLED, line.text):
        parts = [int(one) for one in regex.findall(r"(?<=的)\d+", match["列"])]
        whole, total = int(match["总"]), sum(parts)
        fine = total == whole or whole in parts or regex.search(f"{BESIDES}|其中", match["列"])
        if not fine and (total > whole or match["首"] * 2 in match["首"] + match["次"]) and line.own(match.start("总")):
            message = f"总数是{whole}{match['位']}，分项{'、'.join(map(str, parts))}加起来是 {total}"
            sure = likely_missum(whole, total) or max(parts) > whole
            yield script.at(line, *match.span("总"), message, "请核对总数和分项。", sure=sure)


LABELLED = (
    r"(?<![\d第])(?P<总>\d{1,4})(?P<位>[人名位个项件家户条])[^，。；\d]{0,12}，"
    r"(?P<列>(?P<首>[一-龥]{2})[^，。；\d]{0,14}的\d{1,4}(?P=位)(?:[、，](?P<次>[一-龥]{2})[^，。；\d]{0,14}的\d{1,4}(?P=位))+)(?=[。；]|，(?:均|都))"
)
