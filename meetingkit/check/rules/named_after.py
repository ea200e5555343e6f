"""A number of people or bodies, and the names told behind it: 请6名劳动模范上台领奖。他们是：…, in a row or line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.check.entries import block_below, entries_of
from meetingkit.check.likely import likely_miscount
from meetingkit.check.registry import Finding
from meetingkit.check.rules.enumerated import enumerated
from meetingkit.check.rules.rows_below import rows_below
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

MOST, FAR, NEAR = (
    30,
    70,
    24,
)  # that are named one by one; characters between the number and the names, and before a colon
OF_PEOPLE = ("名", "位")
BODY = "集体|单位|部门|组织|团队|机构|队伍?|班组?|组|村|社区|镇|乡|街道|县|区|企业|公司|支部|科室?|处室|车间|学校|医院|项目|品牌|基地|站|园|家庭|协会|中心|院|局|厂|店|窗口|专业|工程|商会|法庭|案例|节目"
CLASSIFIER = rf"[名位家支所户对](?![次义单列置于额])|个(?=[一-龥“”]{{0,12}}?(?:{BODY}))|人(?=[，。：、]|$)"
# a number with what is counted; not 第3名, 每2名, 30多名
AMOUNT = (
    r"(?=[\d一二两三四五六七八九十])(?<![\d.．一二三四五六七八九十百千万两几数第])(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,3})"
    rf"(?P<余>[多余几]?)(?P<位>{CLASSIFIER})"
)
PRONOUN = "(?:[他她它]们|他（她）们|她（他）们)"
VERB = "(?:是|为|有|如下)"
# what leads to the names, behind the number in one sentence or at the beginning of the next
LEADS = (
    rf"[，。；：]{PRONOUN}(?:就|分别|依次|的名字)*(?:是|为)[：:]?"
    rf"|[，。；](?:按[^，。；：]{{2,12}}，)?(?:分别|依次|具体)(?:就)?(?:是|为)[：:]?"
    rf"|(?<=[一-龥”])(?:分别|依次)(?:是|为)[：:]?"
    rf"|[，。；](?:[一-龥]{{0,6}}(?:名单|顺序|次序))(?:公布|宣布|通报|宣读)?(?:分别|依次)?{VERB}?[：:]"
    rf"|[，。；](?:[一-龥“”]{{0,8}}?(?P<做>[一-龥]{{2}})的(?P<物>[一-龥]{{2,4}})?)(?:分别|依次)?(?:有|是|为)[：:]"
    r"|：|(?<!\d):"
)
# the number is of others than those who are named: 请三位领导为获奖单位颁奖：
OF_OTHERS = "(?:(?<![选评作成命列认定])为|[给向把由及跟]|[对](?!象)|与(?!会)|同(?![志学事])|和(?![谐睦平]))(?![了止此])|来自|当中|推荐|推选|选派"
OF_EACH = "，每[人名位个家][^，。；]{0,16}"  # ，每人不超过6分钟，
BEFORE = "(?:[各每近约超前逾达另]|其中|多达|不少于|至少|最多|[和及与、])$"


@dataclass(frozen=True, slots=True)
class Told:
    """The number, where it stands, and its classifier."""

    line: Line
    start: int
    end: int
    number: int
    unit: str
    strict: bool


def named_after(script: Script) -> Iterator[Finding]:
    """Numbers that are not how many are named behind them."""
    for line in script.lines_with(("名", "位", "家", "支", "所", "户", "对", "个", "人")):
        if regex.search(AMOUNT, line.text) and regex.search("[们：是为:]", line.text):
            yield from _in_line(script, line)


def _in_line(script: Script, line: Line) -> Iterator[Finding]:
    for lead in regex.finditer(LEADS, line.text):
        told = _number_before(line, lead)
        if told is None:
            continue
        least, most, people = _named_behind(script, line, lead.end(), told)
        if not least or least <= told.number <= most or (told.unit in OF_PEOPLE and people is False):
            continue
        if line.own(told.start) and not _told_already(script, told):
            count = str(least) if least == most else f"{least} 至 {most}"
            message = f"说的是“{line.text[told.start : told.end]}”，点到名的是 {count} 个"
            yield script.at(
                line,
                told.start,
                told.end,
                message,
                "请核对数目和名单。",
                sure=likely_miscount(told.number, least if told.number < least else most),
            )


def _number_before(line: Line, lead: regex.Match) -> Told | None:
    """The only number of people or bodies in the sentence that leads to the names, or in the one before it."""
    text, at = line.text, lead.start()
    left = begins(text, at, "。！？；", max(0, at - FAR))
    amounts = [one for one in regex.finditer(AMOUNT, text, left, at) if one["数"] != "一" or one["余"]]
    if len(amounts) != 1 or amounts[0]["余"]:
        return None
    one, number = amounts[0], parse_han(amounts[0]["数"])
    before, between = text[left : one.start()], regex.sub(OF_EACH, "", text[one.end() : at])
    if (
        number is None
        or not 1 < number <= MOST
        or regex.search(BEFORE, before)
        or regex.search("[各每]", before + between)
    ):
        return None
    pronoun = regex.match(f"[，。；：]{PRONOUN}|[，。；]?(?:分别|依次)", lead[0])
    if not pronoun and (regex.search(OF_OTHERS, between) or len(between) > NEAR or between.count("，") > 1):
        return None
    if lead["做"] and not (lead["做"] in text[left:at] and (not lead["物"] or lead["物"][-2:] in text[left:at])):
        return None  # 上台的是： where nobody was asked to come up
    return Told(line, *one.span("数"), number, one["位"], not pronoun)


def _named_behind(script: Script, line: Line, at: int, told: Told) -> tuple[int, int, bool | None]:
    """At least and at most how many are named, and whether they are people where that is known."""
    rest = line.text[at:].strip()
    if not rest:
        return block_below(other.text for other in script.lines[line.index + 1 : line.index + 1 + MOST + 2])
    row = regex.split("[。]", rest)[0]
    if row == rest and not _is_over(script, line):
        return 0, 0, None
    return (*entries_of(row, unit=told.unit, strict=told.strict), None)


def _is_over(script: Script, line: Line) -> bool:
    """Whether a row without a full stop does not go on in the next line."""
    following = script.lines[line.index + 1].text.strip() if line.index + 1 < len(script.lines) else ""
    return (
        not following
        or regex.match("[（(【]|请|下面|现在|接下来|第|[一二三四五六七八九十]、|会议", following) is not None
    )


def _told_already(script: Script, told: Told) -> bool:
    """Whether the same number is told by the rule of points."""
    place = told.line.place(told.start)
    found = (*enumerated(script, told.line), *script.once_all(rows_below))
    return any(one.position == place for one in found)
