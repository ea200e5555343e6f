"""A sum right behind its parts: 先进集体8个、先进个人12名，共计20个; the row goes back as far as its words are alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.amounts import Amount, amounts, kind
from meetingkit.check.likely import likely_missum
from meetingkit.check.named import name_at_end
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

ABOUT = "等(?![奖级次候])|以上|左右|近|约|超过|以内|同比|增长|下降|每|人均|平均|分别"
TOTALS = ("共", "计", "总数", "总人数", "总投资", "总金额", "总面积", "加起来")
SEGMENT = "[^。！？；]+"
LABEL = 28  # characters of what is counted, in a row of parts
CHANGED = "新增|增补|删去|删除|修改|减少|撤销|合并|部分|若干"  # what is added and taken away, what nobody counted


EACH = "各(?:设|有|派|来|选|出|限|参会|参加|出席|选派|安排|推荐)?$"  # 7个分会场各参会30人
EACH_OF_THEM = (
    r"各(?:派|选派|选|推选|推荐|有|设|配|出)?[\d一二两三四五六七八九十]{1,3}[名人位个](?:[^，。；、]{0,6}[、 ]?)共?$"
)
TOGETHER = "个?(?:委员会|部门|单位|会|组|班|村|方面|部分|类|项|地方|会场)[一-龥]{0,2}(?:合计|共计|总共|一共|共)"


def total_behind(script: Script, line: Line) -> Iterator[Finding]:
    """先进集体8个、先进个人12名，共计20个: parts in a row and their sum right behind them."""
    for match in regex.finditer(SEGMENT, line.text):
        summed = any(one in match[0] for one in TOTALS)
        found = amounts(line.text, *match.span()) if summed else []
        for at, whole in enumerate(found):
            if not regex.search(
                "(?:^|[，、]|[^一-龥])[^，、]{0,6}?(?:共|共计|合计|总计|总共|一共|总人?数|总投资|总金额|总面积|加起来)(?:有|是|为)?(?:党员|职工|代表|群众|学生|教师|会员|村民|人员)?$",
                whole.before,
            ):
                continue
            if at + 1 < len(found) and regex.fullmatch("[一-龥]+", line.text[whole.end : found[at + 1].start]):
                yield from _measures(script, line, found[:at], whole)
                continue
            before = found[:at]
            if before and (before[-1].sums_up or regex.match(TOGETHER, line.text[before[-1].end :])):
                before = before[:-1]  # 9名当选…，3名当选…，两个委员会合计12人
            if before and before[-1].unit == "个" != whole.unit and "，" not in line.text[before[-1].end : whole.start]:
                before = before[:-1]  # 11个乡镇的党委书记、乡镇长共22人
            row = _row_before(line.text, before, whole)
            parts = [one for one in row if not regex.search(EACH, one.before)]
            between = words_between(line.text, parts[0], whole) if parts else ""
            if "候选" in whole.before and "候选" not in line.text[match.start() : whole.start - len(whole.before)]:
                continue  # 主任1名、副主任1名、委员3名，委员候选人共4名: of one of them
            if _of_something_else(line.text, match.start(), whole, parts) or any(
                part.value >= whole.value for part in parts
            ):  # 每个年级另设1个，6个年级一共6个
                continue
            people = "|女|党员|民族|学历|岁|兼" if kind(whole.unit) == "人" else ""
            people = people.replace("|党员", "") if "党员" in whole.before else people  # of whom all are
            if len(parts) > 1 and not regex.search(f"{ABOUT}|{CHANGED}{people}|其中|包括", between):
                yield from told_against(script, line, whole, parts)


def _of_something_else(text: str, start: int, whole: Amount, parts: list[Amount]) -> bool:
    """Whether the sum is that of more than the parts right before it, or of none of them."""
    if "列席" in whole.before and "列席" in text[:start] and "列席会议的还有" in text[start : whole.start]:
        return True  # 列席的有…。列席的还有甲6名、乙4名，列席人员共12名
    if regex.search("加上(?:我|本人|主席台|前面|上述)", text[start : whole.start]):
        return True
    rest = whole.value - sum(part.value for part in parts)
    first = (
        parts[0].start if parts else start + 1
    )  # 到会的有1009人，上门投票的有37人，委托他人的有121人，三项合计1167人
    before = (one.value for one in amounts(text, 0, first) if kind(one.unit) == kind(whole.unit))
    if rest and any(abs(rest - value) < 1e-6 for value in before):
        return True  # 实到157名。列席24名，特邀6名，到会的共187人
    counted = "年|个?季度?|个月|期|批|[类种项](?:[一-龥]{0,6})|个(?:方面|部分)"
    spans = regex.search(f"([两三四五六七八九])(?:{counted})$", whole.before.rstrip("合共总计一"))
    if spans and parse_han(spans[1]) != len(parts):
        return True  # 今年3亿元，以后三年分别完成…，四年合计35亿元
    if parts and regex.search("^[^（(]*[）)]", text[parts[-1].end : whole.start]):
        return True  # 在14个乡镇（9个镇、5个乡）分会场参加会议的共952人
    if kind(whole.unit) == "人" and any(part.unit in ("个", "家") for part in parts):
        return True  # 6个部门的分管负责同志，7个县的局长，共32人
    named = (
        len(regex.findall("(?:同志|先生|女士)(?=[，、和])", text[begins(text, start, "。") : parts[0].start]))
        if parts
        else 0
    )
    if named and rest >= named:
        return True  # 姚建国同志，冯玉兰同志，副区长3人，…，共26人
    if regex.search(EACH_OF_THEM, text[begins(text, whole.start, "，。；") : whole.start]):
        return True  # 6名, 2名, 9个单位的党政主要负责人各1名、共18人: of the last of them
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
        if apart and _together(part, whole) and _is_first(lead, parts[0].before):
            return [part, *parts]
        if not _together(part, whole) or apart:
            break
        if parts and len(parts[0].before) > LABEL:
            return []
        parts.insert(0, part)
        if "：" in part.before:  # 列席会议的有：…6人，…12人，…8人，共26人
            break
    if len(parts) > 2 and parts[0].value == len(parts) - 1 and sum(part.value for part in parts) != whole.value:
        parts.pop(0)  # 四个片区，东片12个、西片9个、南片11个、北片8个，共40个
    while len(parts) > 2 and parts[0].value > whole.value:
        parts.pop(0)  # 登记1126人，到会973人，委托69人，合计1042人
    return parts


def _is_first(lead: str, before: str) -> bool:
    """一共抽三轮，第一轮10名，第二轮6名; 分别占10%、20%和30%，即32名、64名: whether a row begins with what `lead` leads to."""
    return before.strip() == "、" or _ordinal(lead) == _ordinal(before) != ""


def _ordinal(before: str) -> str:
    """轮 of 第一轮: of what those are who are told by their numbers; empty where they are not."""
    match = regex.search("第[一二三四五六七八九十]([一-龥]{1,3})$", before)
    return str(match[1]) if match else ""


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
        yield from told_against(script, line, whole, [one for one, _ in pairs])
        yield from told_against(script, line, after, [two for _, two in pairs])


def _without_measures(text: str, found: list[Amount]) -> list[Amount]:
    """Without 14个 of 14个乡镇的党政主要负责同志28人, 14个班702名, which tells whose the next amount is."""
    told = [
        one
        for one, after in pairwise(found)
        if not regex.fullmatch(
            "(?![和与及]$|以及$|的[一-龥]+[和与及])(?:[一-龥]|（[^（）]*）)+", text[one.end : after.start]
        )
        or (
            one.unit == after.unit in ("条", "件", "项") and regex.search("[和与及]", text[one.end : after.start])
        )  # 12条意见和部门的7条意见
    ]
    return [*told, *found[-1:]]


def total_of_totals(script: Script, line: Line) -> Iterator[Finding]:
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
            yield from told_against(script, line, whole, parts)


def _together(part: Amount, whole: Amount) -> bool:
    """Whether two amounts can be added: of one unit, or people and groups counted as 个."""
    if regex.search("个人|人员|同志", whole.before) and regex.search("集体|单位|组织", part.before[-8:]):
        return False  # 先进集体4个、优秀教师18名，个人合计30名
    counted = ("个", "名", "位", "人", "家")
    return part.unit == whole.unit or (part.unit in counted and whole.unit in counted)


def words_between(text: str, first: Amount, last: Amount) -> str:
    """The words from one amount to where another begins."""
    return text[first.start : last.start]


def told_against(script: Script, line: Line, whole: Amount, parts: list[Amount]) -> Iterator[Finding]:
    """A finding on a whole that its parts do not make."""
    total = sum(part.value for part in parts)
    if all(part.text == "一" for part in parts):
        return  # 47条，一条一个人、一条一个日子
    if whole.unit == "票" and (regex.search("得票?$", whole.before) or name_at_end(whole.before)):
        return  # 柏松得682票，苗青得401票，另选他人9票: nobody's votes are the whole
    if regex.search(rf"(?<![\d.]){whole.value + total:g}(?![\d.])", line.text[: whole.start]):
        return  # 立案145件，经济建设52件，城市建设41件，社会民生39件，其他13件: the first is a part too
    after = line.text[whole.start + len(whole.text) : parts[0].start]
    if regex.search("[人平]均", whole.before[-12:] + after):
        return  # 一庭人均结案112件，…；两个法庭人均结案分别为87件和94件
    if regex.search(rf"(?<![\d.]){total:g}(?=[一-龥])(?![一-龥]*?年)", after):
        return  # 走访48户，收回意见表46份，其中同意的41户、不同意的3户、无所谓的2户: the parts of those in between
    if abs(total - whole.value) > 1e-6 and line.own(whole.start):
        numbers = "、".join(part.text for part in parts)
        message = f"总数是{whole.text}{whole.unit}，分项{numbers}加起来是 {total:g}"
        yield script.at(
            line,
            whole.start,
            whole.start + len(whole.text),
            message,
            "请核对总数和分项。",
            sure=likely_missum(whole.value, total),
        )
