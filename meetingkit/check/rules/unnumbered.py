"""Lists without numbers whose number is told: 三项议程：选举…，通过…，宣布…; 分五个小组，…在201室; 甲、乙三方."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.amounts import named_in
from meetingkit.check.named import POST_END, is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"[一二两三四五六七八九十]{1,2}|\d{1,2}"
# what is done at a meeting: each part of an agenda begins with one of them
DONE = (
    "听取|审议|选举|通过|宣布|传达|学习|通报|部署|表彰|签订|签署|观看|讨论|研究|表决|颁发|宣读|补选|汇报|总结|安排|推选|票决|测评"
    "|确认|介绍|讲评|交流|开展|举行|集中|现场|书面|推荐|酝酿|动员|奏唱|播放"
)
HINT = "请核对数目，或补上漏掉的。"


def unnumbered(script: Script, line: Line) -> Iterator[Finding]:
    """Every such list of a line that has another number of parts than is told."""
    text = line.text
    if "：" in text and "项" in text:
        yield from _agenda(script, line)
    if "分" in text and regex.search("组|代表团|片", text):
        yield from _groups(script, line)
    if "、" in text:
        yield from _parties(script, line)
        yield from _officers(script, line)
        yield from _people(script, line)
        yield from _panel(script, line)


AGENDA_TOLD = (
    rf"(?P<数>{NUMBER})项(?:议程|内容|任务|程序|事项)(?:，?(?:分别|主要)?是)?：(?P<列>[^。：！？；“”（）]{{8,200}})。"
)


def _agenda(script: Script, line: Line) -> Iterator[Finding]:
    """共有三项议程：选举主席团，通过议程草案，通过名单，宣布日程: parts that all begin with what is done."""
    for match in regex.finditer(AGENDA_TOLD, line.text):
        parts, told = regex.split("，", match["列"]), parse_han(match["数"])
        plain = len(parts) > 2 and all(regex.match(f"(?:{DONE})", part) for part in parts)
        if plain and told and told != len(parts) and line.own(match.start("数")):
            message = f"说的是“{match['数']}项”，列出的是 {len(parts)} 项"
            yield script.at(line, *match.span("数"), message, HINT)


GROUPS_TOLD = rf"分(?:为|成)?(?P<数>{NUMBER})个(?:(?:小|讨论|审议)?组|代表团|片区?)[^，。；：]{{0,12}}[，：](?P<列>(?:[^，。；、]{{1,10}}(?:组|团|片)(?:在|到|，?地点)[^，。；、]{{2,16}}[，；、]?){{2,}})(?=。|$|[（(])"


def _groups(script: Script, line: Line) -> Iterator[Finding]:
    """分五个小组审议报告，机关组在201室，街道组在203室: each group with its room."""
    for match in regex.finditer(GROUPS_TOLD, line.text):
        told, listed = parse_han(match["数"]), len(regex.findall("[组团片](?:在|到|，?地点)", match["列"]))
        if told and told != listed and line.own(match.start("数")):
            message = f"说的是分{match['数']}个组，列出的是 {listed} 个"
            yield script.at(line, *match.span("数"), message, HINT)


OFFICERS = rf"(?:长|主任|书记|主席)(?:{NUMBER})名"


def _officers(script: Script, line: Line) -> Iterator[Finding]:
    """设指挥长1名、副指挥长2名：指挥长韩松，副指挥长曾立、梅志新、邢卫国: each office with its number, then by name."""
    pattern = rf"(?<![一-龥])?(?P<职>副?[一-龥]{{1,4}}(?:长|主任|书记|主席))(?P<数>{NUMBER})名"
    for match in regex.finditer(pattern, line.text) if regex.search(OFFICERS, line.text) else ():
        office = regex.sub("^(?:设有?|设立|由|选举?|配备)", "", match["职"])
        name = "[一-龥]{2,3}"
        row = regex.search(
            rf"(?<![^：，；。]){office}(?:是|为|：)?({name}(?:、{name})*)(?=[，。；]|$)", line.text[match.end() :]
        )
        names = row[1].split("、") if row else []
        if (
            names
            and all(map(is_full_name, names))
            and len(names) != parse_han(match["数"])
            and line.own(match.start("数"))
        ):
            message = f"{office}说的是 {match['数']} 名，列出的是 {len(names)} 名"
            yield script.at(line, *match.span("数"), message, HINT)


@cache
def _parties_told() -> str:
    party = "[^，。；：、！？“”（）与和及]{3,20}"
    return rf"(?<![^，。：])(?P<名>{party}(?:、{party})*[、与和]{party}?)(?P<数>[两三四五])方(?=共同|齐聚|代表|联合|签|将|决定|携手|合作|经|就|在)"


def _parties(script: Script, line: Line) -> Iterator[Finding]:
    """甲管委会、乙大学三方齐聚一堂: the parties and their number."""
    for match in regex.finditer(_parties_told(), line.text) if "方" in line.text else ():
        told, (least, most) = parse_han(match["数"]), named_in(match["名"])
        if told and not least <= told <= most and line.own(match.start("数")):
            message = f"说的是“{match['数']}方”，列出的是 {most} 方"
            yield script.at(line, match.start("数"), match.end("数") + 1, message, HINT)


PEOPLE_TOLD = rf"(?P<数>{NUMBER})[位名](?P<谁>[一-龥]{{2,6}})[^，。；：（）]{{0,10}}(?:[，,](?:他们|她们)(?:分别|依次)?(?:是|为)[：:]?|(?:留一下|留步|如下|到前面来|到台前)：)(?P<名>[^，。；：（）]{{5,200}})(?=[。；]|$)"


def _people(script: Script, line: Line) -> Iterator[Finding]:
    """请荣获一等奖的四位老师上台，他们是：甲、乙、丙、丁、戊: mere names and their number."""
    told_so = line.index in script.counting and regex.search("[他她]们|：", line.text)
    for match in regex.finditer(PEOPLE_TOLD, line.text) if told_so else ():
        names, told = regex.split("[、和]", match["名"]), parse_han(match["数"])
        bare = [regex.sub("(?:同志|老师|同学|先生|女士)$", "", name) for name in names]
        people = all(is_full_name(name) or regex.search(f"{POST_END}[一-龥]{{2,3}}$", name) for name in bare)
        if told and told != len(names) and people and line.own(match.start("数")):
            message = f"说的是“{match['数']}位”，列出的是 {len(names)} 位"
            yield script.at(line, *match.span("数"), message, HINT)


def _panel(script: Script, line: Line) -> Iterator[Finding]:
    """组长、甲教授，副组长、乙研究员，成员有丙、丁，专家组共五人: the head, the deputies and the members make the panel."""
    pattern = (
        rf"(?<!副)组长[、为是由][^，。；、和]{{4,24}}，(?:副组长[、为是由](?P<副>[^，。；]{{4,60}})，)?成员(?:有|为|是|：)?(?P<列>[^。；，]{{8,160}})，"
        rf"(?:专家组|评审组|小组|全组)?(?:一共|总共|共)(?:有)?(?P<数>{NUMBER})[人名位]"
    )
    match = regex.search(pattern, line.text) if "组长" in line.text and "成员" in line.text else None
    told = parse_han(match["数"]) if match else None
    if match is None or told is None or "等" in match["列"] or not line.own(match.start("数")):
        return
    deputies = match["副"].count("、") + 1 if match["副"] else 0
    total = 1 + deputies + match["列"].count("、") + 1
    joined = len(regex.findall("和|及|与", match["列"] + (match["副"] or "")))
    if not total <= told <= total + joined:
        yield script.at(line, *match.span("数"), f"说的是“{match['数']}”，点到名的是 {total} 个", HINT)
