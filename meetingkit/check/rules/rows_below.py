"""Lists that stand line by line below the number that is told of them, without numbers or with those of a noun."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from meetingkit.check.amounts import named_in
from meetingkit.check.registry import Finding
from meetingkit.check.rules.said import NUMBER, mend
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

FEWEST, FAR, LONG = 2, 30, 150  # rows that make a list, lines in which it stands
NOUNS = "环节|议题|话题|节目|板块|批|句|件"
TOLD = rf"(?:安排了?|分|有|共|研究|讨论|聊|说|补上|补充|送[^，。；]{{0,6}}|讲|商量|议|办){NUMBER}(?:个(?P<名>环节|议题|话题|节目|板块)|(?P<又>批|句|件)(?:话|进行|事情?)?)(?=[，。；：]|$)"
ORDINAL = rf"(?:(?<!这)第(?P<序>[一二三四五六七八九十]{{1,2}})[个]?|(?P<首>首|头一|最先一))(?P<名>{NOUNS})|^(?P<题>环节|议题|话题|节目|板块)(?P<数>\d|[一二三四五六七八九十]{{1,2}})(?=[：:，、])"
LEAD = rf"{NUMBER}(?:点|个|句|条)(?:希望|关键词|建议|叮嘱|祝愿|心愿|嘱咐|寄语|期望|期盼|提醒)[：。]$"


def rows_below(script: Script) -> Iterator[Finding]:
    """五个环节 above 第一个环节 to 第四个环节，也是最后一个; 五点希望 above four lines that begin with 希望."""
    for line in script.lines_with(("环节", "议题", "话题", "节目", "板块", "批", "句", "件")):
        for match in regex.finditer(TOLD, line.text):
            yield from _numbered(script, line, match)
    for line, row, after in zip_longest(script.lines, script.lines[1:], script.lines[2:]):
        if row and line.text.endswith("：") and "、" in row.text and not (after and _entries(row.text, after.text)):
            yield from _row(script, line, row.text)
        if row and line.text.endswith("：") and regex.search(LABEL, row.text):
            yield from _by_label(script, line)
    for line in script.lines_with(("希望", "关键词", "建议", "叮嘱", "祝愿", "嘱", "寄语", "期", "提醒", "心愿")):
        lead = regex.search(LEAD, line.text)
        rows = _alike(script, line) if lead else 0
        told = parse_han(lead["数"]) if lead else None
        if lead and told and rows >= FEWEST and rows != told and line.own(lead.start("数")):
            message = f"说的是“{lead['数']}”，下面是 {rows} 行"
            yield script.at(line, *lead.span("数"), message, mend(rows, lead["数"]))


ROW = rf"(?:共有?|来了|有|(?<=的)|获奖的){NUMBER}[位名家个](?![月天])[^，。；：\d]{{0,10}}(?:，?[他她它]们(?:分别|依次)?是|，?分别是|上台领奖，[他她它]们是)?：$"


def _entries(row: str, after: str) -> bool:
    """Whether two lines are entries of a list, one below the other: 某镇青年、某社理事长 冷　杰."""
    return not regex.search("[。：！；，]$", row) and not regex.search("[。：！；，）…]$", after)


def _row(script: Script, line: Line, row: str) -> Iterator[Finding]:
    """今天请来了五位代表，他们是： above 甲、乙、丙、丁。"""
    lead = regex.search(ROW, line.text)
    told = parse_han(lead["数"]) if lead else None
    if (
        lead
        and told
        and told > 1
        and regex.fullmatch(r"(?!请|第|首先)[^，。；：\d（）等]+。?", row)
        and line.own(lead.start("数"))
    ):
        least, most = named_in(row)
        if not least <= told <= most:
            message = f"说的是“{lead['数']}”，下面列了 {least} 个"
            yield script.at(line, *lead.span("数"), message, mend(least, lead["数"]))


LABEL = "^[　 ]*(?P<名>[一-龥]{2,6})[：:](?P<列>[^，。；：\\d（）等　 ]+)[。；]?$"  # 监票人：甲、乙、丙
OF_LABEL = rf"(?P<名>[一-龥]{{2,8}}?){NUMBER}[名位人个](?=[、，；：])"


OFFERED = "^.*?(?:提名|推荐|建议|设|有|选举|产生|其中)"


def _by_label(script: Script, line: Line) -> Iterator[Finding]:
    """总监票人1名，监票人4名，名单如下： above 监票人：甲、乙、丙."""
    rows: dict[str, str] = {}
    for other in script.lines[line.index + 1 :]:
        label = regex.search(LABEL, other.text)
        if label is None:
            break
        rows.setdefault(label["名"], label["列"])
    told = {regex.sub(OFFERED, "", match["名"]): match for match in regex.finditer(OF_LABEL, line.text)}
    for name, match in told.items():
        least, most = named_in(rows[name]) if name in rows else (0, 0)
        number = parse_han(match["数"])
        head = f"总{name}" in rows and f"总{name}" not in told  # 监票人3名: one of them the 总监票人, told by himself
        fine = number is None or least <= number <= most + head
        if name in rows and not fine and line.own(match.start("数")):
            message = f"说的是“{match['数']}”，下面列了 {least} 个"
            yield script.at(line, *match.span("数"), message, mend(least, match["数"]))


def _numbered(script: Script, line: Line, match: regex.Match) -> Iterator[Finding]:
    noun, told = match["名"] or match["又"], parse_han(match["数"])
    numbers: list[int] = []
    last = False
    for other in script.lines[line.index + 1 : line.index + LONG]:
        if noun == "件" and regex.search("(?<!第)[两三四五六七八九十2-9]件[^，。；]{0,4}事，第一件", other.text):
            break  # 已经办成了三件实事，第一件是…
        for one in regex.finditer(ORDINAL, other.text):
            if (one["名"] or one["题"]) == noun:
                number = 1 if one["首"] else parse_han(one["序"] or one["数"])
                numbers += [number] if number and number not in numbers else []
                last = last or "最后" in other.text
    whole = numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= FEWEST
    others = regex.search("[一每]人[说讲谈]", line.text[: match.end()][-8:])  # 一人说两句: not what the chair says
    wrong = told and told > 1 and not others and (len(numbers) > told or (last and len(numbers) < told))
    if whole and wrong and line.own(match.start("数")):
        message = f"说的是“{match['数']}”，后面有 {len(numbers)} 个"
        yield script.at(line, *match.span("数"), message, mend(len(numbers), match["数"]))


def _alike(script: Script, line: Line) -> int:
    """How many lines right below begin with the same two characters, or with a quotation mark."""
    below = script.lines[line.index + 1 : line.index + FAR]
    head = below[0].text.strip()[:2] if below else ""
    head = head[:1] if head.startswith("“") else head
    rows = 0
    for other in below:
        if not head or not other.text.strip().startswith(head):
            break
        rows += 1
    return rows
