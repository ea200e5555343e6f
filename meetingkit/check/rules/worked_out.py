"""What anybody in the hall can work out: so many each and all together, groups, a share told as a fraction, years in office."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.amounts import named_in, value_of
from meetingkit.check.likely import likely_miscount
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import counts_before
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}"
MONEY = {"元": 1, "万元": 10_000, "亿元": 100_000_000}
HINT = "请核对总数和分项。"


def worked_out(script: Script, line: Line) -> Iterator[Finding]:
    """Every such number of a line that does not come out."""
    if "每" in line.text and "元" in line.text:
        yield from _money_each(script, line)
    if "第" in line.text and "组" in line.text:
        yield from _groups(script, line)
    if ("是" in line.text and "、" in line.text) or "》《" in line.text:
        yield from _listed(script, line)
    if "差额" in line.text:
        yield from _spare(script, line)
    if "亿万元" in line.text:
        at = line.text.index("亿万元")
        if line.own(at):
            yield script.at(line, at, at + 3, "没有“亿万元”这个单位", "请核对是亿元还是万元。")


@cache
def _each() -> str:
    unit = "户|人|名|个|家|所|支|笔|台|套|村|位"
    return (
        rf"(?P<数>{NUMBER})(?P<量>{unit})[^，。；\d]{{0,8}}，每(?:{unit})[^，。；\d]{{0,8}}(?P<每>\d+(?:\.\d+)?)(?P<元>万?元)，"
        r"(?:合计|共计|总计|一共|共|总共)[^，。；\d]{0,6}(?P<总>\d+(?:\.\d+)?)(?P<位>[万亿]?元)"
    )


def _money_each(script: Script, line: Line) -> Iterator[Finding]:
    """慰问困难职工36户，每户500元，合计1.8万元."""
    for match in regex.finditer(_each(), line.text):
        right = value_of(match["数"]) * value_of(match["每"]) * MONEY[match["元"]]
        told = value_of(match["总"]) * MONEY[match["位"]]
        if abs(told - right) > 0.005 * right and line.own(match.start("总")):
            message = f"{match['数']}{match['量']}每{match['量']}{match['每']}{match['元']}，一共是 {right / MONEY[match['位']]:g}{match['位']}"
            yield script.at(line, *match.span("总"), message, HINT)


def _groups(script: Script, line: Line) -> Iterator[Finding]:
    """分三组，第一组…，第四组…; 全班45人，第一组15人，第二组15人，第三组15人."""
    numbers = [parse_han(match[1]) for match in regex.finditer("第([一二三四五六七八九十])组", line.text)]
    told = regex.search("分(?:成|为)?([一二两三四五六七八九十]|\\d)(?:个)?组", line.text)
    count = parse_han(told[1]) if told else None
    row = numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1
    calls = regex.search("召集人|组长|准备|先请", line.text)  # who is called first of them
    if told and count and row and not calls and len(numbers) != count and line.own(told.start(1)):
        yield script.at(line, *told.span(1), f"说的是{told[1]}组，后面列了 {len(numbers)} 组", "请核对组数。")
    each = regex.findall(r"第[一二三四五六七八九十]组(\d+)(?=[人名])", line.text)
    whole = regex.search(r"(?:全班|全体|共|一共|总共|总计)[^，。；\d]{0,6}(\d+)[人名]，(?=[^。]{0,6}第一组)", line.text)
    total = sum(map(int, each))
    if whole and row and len(each) == len(numbers) and total != int(whole[1]) and line.own(whole.start(1)):
        yield script.at(line, *whole.span(1), f"各组加起来 {total} 人，写的是 {whole[1]} 人", HINT)


# 看了六个点，依次是甲、乙、丙; 五个分会场，分会场分别是…; 材料共三份，分别是《甲》《乙》
LIST_BEHIND = (
    r"(?<![\d第一二三四五六七八九十])(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,2})(?P<量>[个份处家项条支])[一-龥]{0,6}，(?:[一-龥]{2,4})?(?:依次|分别)(?:是|为)"
    r"(?P<列>[^，。；：？！]{4,200})(?=[。；，]|$)"
)


def _listed(script: Script, line: Line) -> Iterator[Finding]:
    for match in regex.finditer(LIST_BEHIND, line.text):
        row, told = match["列"], parse_han(match["数"])
        titles = len(regex.findall("《[^《》]*》", row))
        least, most = (titles, titles) if titles else named_in(row)
        if (
            told
            and least > 1
            and not least <= told <= most
            and not regex.search(r"等|其中|\d", row)
            and not counts_before(line.text, match.start("数"))
            and line.own(match.start("数"))
        ):
            message = f"说的是“{match['数']}{match['量']}”，列出的是 {most} {match['量']}"
            yield script.at(
                line,
                *match.span("数"),
                message,
                "请核对数目，或补上漏掉的。",
                sure=likely_miscount(told, least if told < least else most),
            )


def _spare(script: Script, line: Line) -> Iterator[Finding]:
    """应选10名，候选人12名，差额比例为20%; 由7名委员组成，候选人9名，差额3名; 委员25名…。委员候选人30名，差额6名."""
    made_up = r"由(\d+)名[^，。；\d]{0,6}组成[^。；\d]{0,12}候选人[^，。；\d]{0,6}(\d+)名，差额(\d+)名"
    for match in regex.finditer(made_up, line.text):
        if (rest := int(match[2]) - int(match[1])) != int(match[3]) and line.own(match.start(3)):
            message = f"{match[1]}名里选，候选人{match[2]}名，差额是 {rest} 名"
            yield script.at(line, *match.span(3), message, "请核对名额、候选人和差额。")
    each = r"(?P<物>候补委员|委员|理事|监事|代表|董事)候选人[^，。；\d]{0,4}(?P<选>\d+)名，差额(?P<差>\d+)名"
    for match in regex.finditer(each, line.text):
        named = {int(one) for one in regex.findall(rf"(?<!候补){match['物']}(\d+)[名人]", line.text[: match.start()])}
        rest = int(match["选"]) - min(named) if len(named) == 1 else int(match["差"])
        if rest != int(match["差"]) and line.own(match.start("差")):
            message = f"选{match['物']} {min(named)} 名，候选人 {match['选']} 名，差额是 {rest} 名"
            yield script.at(line, *match.span("差"), message, "请核对名额、候选人和差额。")
    pattern = r"应选(?:名额)?[^，。；\d]{0,8}(\d+)名[^。；]{0,12}?候选人[^，。；\d]{0,6}(\d+)名[^。；]{0,12}?差额(?:比例|率)?(?:为|是|达到?)?(\d+(?:\.\d+)?)%"
    for match in regex.finditer(pattern, line.text):
        seats, told = int(match[1]), float(match[3])
        right = 100 * (int(match[2]) - seats) / seats if seats else told
        if abs(right - told) >= 1 and line.own(match.start(3)):
            message = f"应选{match[1]}名，候选人{match[2]}名，差额比例是 {right:.1f}%"
            yield script.at(line, match.start(3), match.end(3) + 1, message, "请核对名额和比例。")
