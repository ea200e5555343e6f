"""What has been done so far, as the chair counts it: 以上三份文件, 前四项进行完了, X同志提出的五点要求."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.rules.said import NUMBER
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

HINT = "请核对数目。"
PAPERS = rf"(?:以上|上述|刚才(?:宣读|学习|领学|介绍|交流)的?|(?:今天|今晚|会议)通过了){NUMBER}[份篇部个项]的?[一-龥]{{0,4}}?(?:文件|论文|法规|报告|文章|篇目|办法|制度|方案|材料|原文)"
CALLED = "请[^。；《]{2,40}《[^》]+》"
SO_FAR = rf"(?:会议|大会)?的?前{NUMBER}项(?:议程|内容|程序)?(?:已经?)?(?:进行|全部进行|完成)完?[了毕]?"
NEXT = r"第(?P<序>[一二三四五六七八九十]{1,2})项"
POINTS_OF = rf"(?P<名>[一-龥]{{2,4}})(?:同志|书记|[县市区镇乡局院校]长|主任)?[^。；]{{0,30}}?提(?:出)?(?:了|的){NUMBER}[点条个项](?P<事>要求|意见|建议|希望|措施)"
FEWEST, FAR, AGO = 2, 24, 120


def counted_so_far(script: Script) -> Iterator[Finding]:
    """Each such number that is not how many papers were called for, items came before the next, points were told."""
    for line in script.lines_with(("以上", "上述", "刚才", "通过了")):
        match = regex.search(PAPERS, line.text)
        called = _papers(script, line) if match else 0
        if (
            match
            and called >= FEWEST
            and _certain(script, line, called, parse_han(match["数"]) or 0)
            and not regex.match("[和及与、]", line.text[match.end() :])  # 上述两个报告和章程草案
            and line.own(match.start("数"))
        ):
            message = f"前面有 {called} 份，这里是“{match['数']}”"
            yield script.at(line, *match.span("数"), message, HINT)
    for line in script.lines_with(("前",)):
        match = regex.search(SO_FAR, line.text)
        told = parse_han(match["数"]) if match else None
        after = _next_item(script, line) if match else None
        if match and told and after and after != told + 1 and line.own(match.start("数")):
            message = f"接下来是第{after}项，这里说前{match['数']}项已经进行完"
            yield script.at(line, *match.span("数"), message, HINT)
    yield from _points_of(script)


def _papers(script: Script, line: Line) -> int:
    """How many papers were called for by name, line by line, right before."""
    found = set[str]()
    for other in reversed(script.lines[max(0, line.index - FAR) : line.index]):
        titles = regex.findall("《[^》]+》", other.text) if regex.search(CALLED, other.text) else []
        if not titles and other.text.strip() and not other.text.strip().startswith(("（", "(", "…")):
            break
        found |= set(titles)
    return len(found)


def _certain(script: Script, line: Line, called: int, told: int) -> bool:
    """Whether it is another number for certain: more than told, or fewer and nothing was reported before those."""
    before = "\n".join(other.text for other in script.lines[max(0, line.index - AGO) : line.index])
    every = len(regex.findall("请[^。；《]{2,60}(?:《|报告|宣读|介绍|汇报|领学|传达|说明)", before))
    return called > told or (called < told and every < told)


def _next_item(script: Script, line: Line) -> int | None:
    for other in script.lines[line.index + 1 : line.index + FAR]:
        match = regex.search(NEXT, other.text[:24])
        if match:
            return parse_han(match["序"])
    return None


def _points_of(script: Script) -> Iterator[Finding]:
    """储良同志提了四点要求, and 储良同志提出的五点要求: of one person the number that is told later."""
    first: dict[tuple[str, str], int] = {}
    names = {one.name for one in script.named}
    for line in script.lines_with(("提了", "提的", "提出了", "提出的")):
        for match in regex.finditer(POINTS_OF, line.text):
            name = next((part for size in (3, 2) if (part := match["名"][-size:]) in names), None)
            number = parse_han(match["数"])
            told = first.setdefault((name, match["事"]), number) if name and number else number
            if name and told != number and line.own(match.start("数")):
                message = f"前面说{name}提的是{told}点{match['事']}，这里是“{match['数']}”"
                yield script.at(line, *match.span("数"), message, HINT)
