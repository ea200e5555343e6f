"""What is answered one way and another, and who comes in which group, against how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han


def _told(script: Script, line: Line, match: re.Match[str], what: str, parts: list[int]) -> Iterator[Finding]:
    """That the parts do not make the whole, the group 总 with its measure 位."""
    if line.own(match.start("总")):
        message = f"{what}{match['总']}{match['位']}，分项{'、'.join(map(str, parts))}加起来是 {sum(parts)}"
        yield script.at(line, *match.span("总"), message, "请核对总数和分项。")


def guests(script: Script, line: Line) -> Iterator[Finding]:
    """来宾共130名，其中嘉宾4名，企业家代表136名: a part is more than all."""
    pattern = r"共(?P<总>\d{1,5})(?P<位>[名人位])，其中[^，。；\d]{1,10}(?P<一>\d{1,5})(?P=位)[，、][^，。；\d]{1,40}?(?P<二>\d{1,5})(?P=位)[。；]"
    for match in regex.finditer(pattern, line.text):
        parts = [int(match["一"]), int(match["二"])]
        if max(parts) > int(match["总"]) != sum(parts):
            yield from _told(script, line, match, "总数是", parts)


def teams(script: Script, line: Line) -> Iterator[Finding]:
    """3个考察组、24名干部…第一组…一行8人；第二组…一行8人；第三组…一行7人."""
    match = regex.search(r"(?P<组>\d|[两三四五六七八九])个[一-龥]{1,6}组[、，](?:共)?(?P<总>\d{1,3})[名人]", line.text)
    each = [
        int(one) for one in regex.findall(r"第[一二三四五六七八九]组[^；。]*?(?:一行|共)(\d{1,3})[名人]", line.text)
    ]
    if match and len(each) == parse_han(match["组"]) and sum(each) != int(match["总"]) and line.own(match.start("总")):
        message = f"各组加起来是 {sum(each)} 人，前面是{match['总']}人"
        yield script.at(line, *match.span("总"), message, "请核对人数。")
    number = r"\d{1,4}|[一二两三四五六七八九十百]{1,5}"
    pattern = rf"(?P<组>{number})[支个][一-龥]{{0,6}}[队组][^。；\d]{{0,8}}，每[支个]?[队组][^，。；\d]{{0,4}}?(?P<每>{number})[名人位]，(?:合计|共计?|总共|一共)(?P<总>{number})(?=[名人位])"
    for alike in regex.finditer(pattern, line.text):
        groups, of_each, told = (parse_han(alike[name]) or 0 for name in ("组", "每", "总"))
        if groups * of_each != told and line.own(alike.start("总")):
            message = f"{groups} 个、每个 {of_each} 人，一共是 {groups * of_each} 人，写的是{alike['总']}"
            yield script.at(line, *alike.span("总"), message, "请核对人数。")


def answers(script: Script, line: Line) -> Iterator[Finding]:
    """有效问卷1020份。有效问卷里，同意的876份，不同意的96份，说“都行”的57份: more than there are."""
    pattern = (
        r"(?P<名>有效(?:问卷|选票|票|表决票|测评票))(?P<总>\d{1,6})(?P<位>[份张])。(?P=名)[里中当]中?，(?P<列>[^。；]+)"
    )
    for match in regex.finditer(pattern, line.text):
        parts = [int(one) for one in regex.findall(rf"(\d{{1,6}}){match['位']}", match["列"])]
        if len(parts) > 1 and sum(parts) > int(match["总"]):
            yield from _told(script, line, match, match["名"], parts)


CENT = 0.005  # 亿元 that amounts may be off
MONEY = r"(?P<数>\d+(?:\.\d+)?)亿元"
BATCH = rf"第(?P<序>[一二三四五])(?P<量>[批轮])[^。；]{{0,20}}?(?:总?投资|金额)额?{MONEY}"
IN_BATCHES = r"总投资额?(?P<总>\d+(?:\.\d+)?)亿元[^。；]{0,6}，分(?P<批>[两二三四五])(?P<量>[批轮])"


def batches(script: Script) -> Iterator[Finding]:
    """总投资62.4亿元，分两批进行, against what each batch comes to; a batch against its projects."""
    told: dict[str, tuple[Line, re.Match[str]]] = {}
    whole: re.Match[str] | None = None
    for line in script.lines_with(("投资", "金额")):
        projects = regex.match("第(?P<序>[一二三四五])(?P<量>[批轮])签约的?项目(?:是|有|为)：", line.text)
        each = [float(one) for one in regex.findall(r"投资(\d+(?:\.\d+)?)亿元", line.text)] if projects else []
        known = told.get(projects["序"] + projects["量"]) if projects else None
        if known and len(each) > 1 and abs(sum(each) - float(known[1]["数"])) > CENT:
            message = f"各项投资加起来是 {sum(each):g} 亿元，前面是{known[1]['数']}亿元"
            yield script.at(line, 0, len(projects[0]) if projects else 0, message, "请核对金额。")
        whole = whole or regex.search(IN_BATCHES, line.text)
        for match in regex.finditer(BATCH, line.text) if not projects else ():
            told.setdefault(match["序"] + match["量"], (line, match))
    last = list(told.values())
    if whole and len(last) == parse_han(whole["批"]) and all(one["量"] == whole["量"] for _, one in last):
        total = sum(float(one["数"]) for _, one in last)
        line, match = last[-1]
        if abs(total - float(whole["总"])) > CENT and line.own(match.start("数")):
            message = f"各{whole['量']}投资加起来是 {total:g} 亿元，总数是{whole['总']}亿元"
            yield script.at(line, *match.span("数"), message, "请核对金额。")
