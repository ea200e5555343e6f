"""Lists counted at their end or one by one: 技术、市场、管理4个角度; 3款，一款是…; 第一位、第二位."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from meetingkit.check.amounts import named_in
from meetingkit.check.given import given_names
from meetingkit.check.hits import by_line
from meetingkit.check.likely import likely_miscount
from meetingkit.check.named import is_full_name
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.counted_behind import CLUES as COUNTED_BEHIND
from meetingkit.check.rules.counted_behind import counted_behind
from meetingkit.check.rules.rows_counted import rows_counted
from meetingkit.check.rules.unnumbered import unnumbered
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import counts_before, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NOUNS = "角度|方面|层面|维度|环节|领域|方向|重点|关键|阶段|要素|步骤|字|词|板块|专题|专场|论坛|关键词|主题|季度|等次|地方|地区|代表团|街道办事处|片区|分会场|代表队|方阵"
MOST = 10  # that are told one by one


@cache
def _listed() -> str:
    item = "[^，。；：！？、“”（）\\d和与及等再]{1,8}?"
    number = r"(?P<数>[两三四五六七八九十]|\d{1,2})"
    return (
        rf"(?<![^，。；：！？从在就按到对由跨绕焦括盖为好设])(?<!、[就从按对为])(?P<名>{item}(?:、{item})+(?:[和与及]{item})?)(?:这|共)?"
        rf"(?:{number}(?:个|大|类|项)(?:{NOUNS})|{number.replace('数', '又')}(?P<级>[省市县区镇乡村地国校])(?![一-龥]*?(?:级|委|长|府)))"
    )


NUMBERED = r"[两三四五六七八九十\d][个大类项省市县区镇乡村地国校]"  # without which none is


@cache
def _these() -> str:
    """危房户、山脚户、临水户这三类人: 这 points back at the list, whatever is counted."""
    item = "[^，。；：！？、]{1,14}?"
    return rf"(?<![^，。；：！？])(?P<名>{item}(?:、{item})+)，?这(?P<数>[两三四五六七八九十]|\d{{1,2}})(?:个(?!字)|大|类|项|种|样|件|家|位|名|户|支|条|座|块|句|道|关|方面)(?![多几])"


ONE = "一[款位个家项种类条名支座栋场](?:是|为|由|来自|在)"
ONE_EACH = r"(?P<数>[两三四五六七八九十]|\d{1,2})(?P<位>[款位个家项种类条名支座栋场])(?=(?:(?![两三四五六七八九十\d](?P=位))[^。！？]){0,40}?(?<!第)一(?P=位)(?:是|为|由|来自|在))"


def _may_begin_before(text: str, match: re.Match[str]) -> bool:
    """抓收割，抓烘干、入库，这三件事: the list may have begun before its first comma; 赛出风格、赛出水平 begins where it does."""
    before = regex.split("[，。；：！？]", text[: match.start()].removesuffix("，"))[-1]
    firsts = {one[:2] for one in match["名"].split("、")}
    return text[: match.start()].endswith("，") and (len(firsts) > 1 or before.startswith(min(firsts)[:1]))


def _echoed_before(script: Script, line: Line) -> Iterator[Finding]:
    """争做有理想信念、有道德情操、有仁爱之心的“四有”好老师."""
    for match in regex.finditer(
        "(?P<列>(?P<词>[一-龥])[^、，。；“”]{1,10}(?:、(?P=词)[^、，。；“”]{1,10}?){1,12})”?的“(?P<数>[两三四五六七八九])个?(?P=词)”",
        line.text,
    ):
        count, told = match["列"].count("、") + 1, parse_han(match["数"])
        if count != told and line.own(match.start("数")):
            message = f"说的是“{match['数']}{match['词']}”，前面列了 {count} 个“{match['词']}”"
            yield script.at(
                line, *match.span("数"), message, "请核对数目，或补上漏掉的。", sure=likely_miscount(told, count)
            )


PLACES = "处|座|个|所|间|块|条"


def _placed(script: Script, line: Line) -> Iterator[Finding]:
    """新建充电棚6处，分别设在2号、6号、9号、13号、17号楼旁边."""
    pattern = rf"(?P<数>\d{{1,2}}|[两三四五六七八九十])(?:{PLACES})[一-龥]{{0,6}}，分别(?:设|建|布置|安排|放|位于|设置|布设)?在?(?P<列>[^，。；（）]{{4,80}}?)(?=[，。；]|$)"
    for match in regex.finditer(pattern, line.text):
        told, (least, most) = parse_han(match["数"]), named_in(match["列"])
        several = counts_before(line.text, match.start("数"))  # 5个县、2个区，分别是…
        if (
            least > 1
            and told
            and not several
            and not least <= told <= most
            and "等" not in match["列"]
            and line.own(match.start("数"))
        ):
            message = f"说的是“{match['数']}”，后面列了 {most} 处"
            yield script.at(
                line,
                *match.span("数"),
                message,
                "请核对数目，或补上漏掉的。",
                sure=likely_miscount(told, least if told < least else most),
            )


def _in_order_of(script: Script, line: Line) -> Iterator[Finding]:
    """其他5位同志按甲、乙、丙、丁的顺序进行."""
    pattern = r"(?P<数>\d{1,2}|[两三四五六七八九十]{1,2})[位名]同志，?(?:依次)?按(?:照)?(?P<名>[一-龥]{2,4}(?:、[一-龥]{2,4})+)的?(?:顺序|次序)"
    for match in regex.finditer(pattern, line.text):
        names, told = match["名"].split("、"), parse_han(match["数"])
        last = names[-1].removesuffix("的")
        some = regex.search(
            "先|另外|其余|再请|休息后|分[两三]|随后|其他", line.text[match.end() : ends(line.text, match.end(), "。")]
        )
        if (
            all(map(is_full_name, [*names[:-1], last]))
            and told != len(names)
            and not some
            and line.own(match.start("数"))
        ):
            message = f"说的是“{match['数']}”，列出的是 {len(names)} 人"
            yield script.at(
                line, *match.span("数"), message, "请核对人数，或补上漏掉的。", sure=likely_miscount(told, len(names))
            )


# names of known content: what follows them is another list
SET_PHRASES = frozenset(
    ["四个意识", "四个自信", "两个维护", "两个确立", "两个责任", "四个全面", "四个服务", "三个代表"]
)
BEGINS_ANOTHER = (
    "确保|推动|推进|实现|真正|切实|努力|把|将|使|让|做到|并|不断"  # a clause that tells what the list is for
)


def _row_of(word: str, text: str) -> re.Match[str] | None:
    """Three clauses or more that end, or else that begin, with a word, all of them joined by the same mark."""
    clause = "[^、，；：。]{2,16}"
    for mark in "、，；":
        if text.count(mark) > 1 and (
            row := regex.search(f"(?:{clause}{word}{mark}){{2,}}{clause}{word}(?=[。；，！]|的|等|$)", text)
            or regex.search(f"(?:{word}{clause}{mark}){{2,}}{word}{clause}(?=[。；！]|$)", text)
        ):
            return row
    return None


def _echoed(script: Script, line: Line) -> Iterator[Finding]:
    """“四不放过”…原因未查清不放过、责任人员未处理不放过、整改措施未落实不放过: what all of them end with, or begin with."""
    for match in regex.finditer(
        "“(?P<数>[两三四五六七八九十])个?(?P<词>[一-龥]{2,3}|(?<=个)(?!一)[一-龥])”(?P<后>[^。！？“]{6,})", line.text
    ):
        word, told = match["词"], parse_han(match["数"])
        row = None if f"{match['数']}个{word}" in SET_PHRASES else _row_of(word, match["后"])
        if row and "等" not in match["后"][row.end() :][:1] and line.own(match.start("数")):
            count = row[0].count(word)
            of_another = regex.search(f"[、，；](?:{BEGINS_ANOTHER})", row[0])
            if count != told and match["后"].count(word) == count and not of_another:
                message = f"说的是“{match['数']}”，后面列了 {count} 个“{word}”"
                yield script.at(
                    line, *match.span("数"), message, "请核对数目，或补上漏掉的。", sure=likely_miscount(told, count)
                )


@text_rule(
    "MK229",
    "列举的个数不符",
    Severity.ERROR,
    why="说了四个角度，列出来只有三个。",
    wrong="从技术、市场、管理4个角度谈了看法。",
    right="从技术、市场、管理3个角度谈了看法。",
)
@once_at_a_place
def lists_counted_at_their_end(script: Script) -> Iterator[Finding]:
    """技术、市场、管理4个角度, 浙江、江苏、山东四省; 3款，一款是…，一款是…."""
    finders = by_line(script, FINDERS)
    for line in script.lines:
        for find in finders.get(line.index, ()):
            yield from find(script, line)


# 按车间、部室编为11个代表团: by what they are divided is not what they are
BY_WHAT = "(?:按照?|依照?|根据)[^，。；]{2,20}(?:编|分|组|划)[为成]了?$"


def _listed_before(script: Script, line: Line) -> Iterator[Finding]:
    """技术、市场、管理4个角度; 浙江、江苏、山东四省."""
    for match in regex.finditer(_listed(), line.text) if regex.search(NUMBERED, line.text) else ():
        group = "数" if match["数"] else "又"
        told, (least, most) = parse_han(match[group]), named_in(match["名"])
        whole = match["级"] is None or all(len(one) <= 5 for one in match["名"].split("、"))
        whole = whole and not regex.search(
            "[一-龥]地[一-龥]{1,3}了?$|[出讲谈说确析绍]了$|各[一-龥]{0,2}$", match["名"]
        )  # 一针见血地指出了4个方面, 在甲县、乙县各1个分会场
        divided = regex.search(BY_WHAT, line.text[: match.start(group)]) is not None
        whole = (
            whole and not divided and not ("各" in match["名"] and match[0].endswith("分会场"))
        )  # 各区县、市直部门设15个分会场
        if told and whole and not least <= told <= most and line.own(match.start(group)):
            message = f"说的是“{match[group]}”，列出的是 {most} 个"
            yield script.at(
                line,
                *match.span(group),
                message,
                "请核对数目，或补上漏掉的。",
                sure=likely_miscount(told, least if told < least else most),
            )


def _pointed_back_at(script: Script, line: Line) -> Iterator[Finding]:
    """危房户、山脚户、临水户这三类人."""
    for match in regex.finditer(_these(), line.text) if "、" in line.text else ():
        told, (least, most) = parse_han(match["数"]), named_in(match["名"])
        if line.text[match.end("名")] == "，" and _may_begin_before(line.text, match):
            continue
        of_more = regex.search(r"\d[个名位人家项件]", match["名"])  # 集体5个、劳动模范6名，这11个集体和个人
        to_them = match["名"].endswith(("长", "主任", "书记", "同志")) and regex.match(
            "问题|事|项目|任务", line.text[match.end() :]
        )
        if (
            of_more
            or to_them
            or line.text[match.start("数") - 2 : match.start("数")] in ("到这", "去这", "在这", "和这", "与这")
        ):
            continue  # 医保办、病案室到这5个科室去
        if told and not least <= told <= most and "等" not in match["名"] and line.own(match.start("数")):
            message = f"说的是“{match['数']}”，列出的是 {most} 个"
            yield script.at(
                line,
                *match.span("数"),
                message,
                "请核对数目，或补上漏掉的。",
                sure=likely_miscount(told, least if told < least else most),
            )


def _one_by_one(script: Script, line: Line) -> Iterator[Finding]:
    """3款，一款是…，一款是…."""
    for match in regex.finditer(ONE_EACH, line.text) if regex.search(ONE, line.text) else ():
        end = ends(line.text, match.end(), "。！？")
        rows = regex.findall(
            rf"(?:^|[，；：])(?:(?:另|还有)?一|第[二三四五六七八九]|最后一|再一){match['位']}(?:则|就)?(?:是|为|由|来自|在)",
            line.text[match.end() : end],
        )
        more = regex.search(
            rf"另(?:外)?(?P<几>[两三四五六]){match['位']}(?:是|为|来自|在)", line.text[match.end() : end]
        )
        if more and len(rows) + (parse_han(more["几"]) or 0) == parse_han(match["数"]):
            continue  # 4条，一条是…，一条是…，另两条是…
        every = line.text.count(f"一{match['位']}", match.end(), end)  # 一位扎根山区, 一位是…
        told = parse_han(match["数"])
        if (
            told
            and told <= MOST
            and len(rows) > 1
            and len(rows) % told  # 两位，…一位是甲，一位是乙，一位在城，一位在乡
            and told != every
            and line.own(match.start("数"))
        ):
            message = f"说的是{match['数']}{match['位']}，后面列了 {len(rows)} {match['位']}"
            yield script.at(
                line, *match.span("数"), message, "请核对数目，或补上漏掉的。", sure=likely_miscount(told, len(rows))
            )


TELLERS = "(?:监票|计票|唱票)[人员]"


@cache
def _people_together() -> str:
    number = r"[两三四五六七八九十]|\d{1,2}"
    return rf"(?<![^，。；：])(?P<名>[^，。；：！？\d等]{{4,60}}?)，(?:一共|共计|合计|总共|共)(?P<数>{number})[人名位](?=[，。；）]|$)"


def _names_counted(script: Script, line: Line) -> Iterator[Finding]:
    """监票人张桂英、李二喜，共3人: names behind what they are, and their number."""
    for match in regex.finditer(_people_together(), line.text) if "，" in line.text else ():
        names = regex.split("[、和]", match["名"])
        if "，" in line.text[: match.start()] and regex.search(
            rf"{TELLERS}[一-龥]{{2,3}}(?:、[一-龥]{{2,3}})*，$", line.text[: match.start()]
        ):
            continue  # 总监票人甲，监票人乙、丙，计票人丁，共4名
        if regex.search(
            "(?:主任|主席|理事长|会长|书记)[一-龥]{2,3}(?:、|，)(?:副[一-龥]{2,4}[一-龥]{2,3}，)?$",
            line.text[: match.start()],
        ):
            continue  # 主任甲、副主任乙，委员丙、丁，一共4人
        first = any(is_full_name(names[0][-size:]) for size in (2, 3)) and not any(map(_is_group, names))
        if len(names) > 1 and first and all(map(is_full_name, names[1:])):
            told = parse_han(match["数"])
            if told != len(names) and line.own(match.start("数")):
                message = f"说的是 {told} 人，列出的是 {len(names)} 人"
                yield script.at(
                    line,
                    *match.span("数"),
                    message,
                    "请核对人数，或补上漏掉的。",
                    sure=likely_miscount(told, len(names)),
                )


def _is_group(words: str) -> bool:
    """居民代表和师生，共38人: many by one word, though it begins as a name does."""
    return words.endswith(("代表", "师生", "家长", "学生", "职工", "居民", "群众", "干部", "党员", "村民", "员工"))


def _given_names_counted(script: Script, line: Line) -> Iterator[Finding]:
    """定远、若兰、立群3位同志: people by their given names, and their number."""
    known = given_names(script) if "、" in line.text else {}
    pattern = r"(?<![一-龥、])(?P<列>[一-龥]{2}(?:、[一-龥]{2})+)(?P<数>\d{1,2}|[两三四五六七八九十])位"
    for match in regex.finditer(pattern, line.text) if known else ():
        names, told = match["列"].split("、"), parse_han(match["数"])
        if (
            sum(name in known for name in names) >= len(names) - 1
            and told != len(names)
            and line.own(match.start("数"))
        ):
            message = f"说的是“{match['数']}”，列出的是 {len(names)} 人"
            yield script.at(
                line, *match.span("数"), message, "请核对人数，或补上漏掉的。", sure=likely_miscount(told, len(names))
            )


# what finds a list of another number, with clues of which the line has one
FINDERS: tuple[tuple[tuple[str, ...], Callable[[Script, Line], Iterator[Finding]]], ...] = (
    (("、",), _listed_before),
    (("这",), _pointed_back_at),
    (("共",), _names_counted),
    (COUNTED_BEHIND, counted_behind),
    (("位",), _given_names_counted),
    (("序",), _in_order_of),
    (("的“",), _echoed_before),
    (("分别",), _placed),
    (("“",), _echoed),
    (("、", "项", "分"), unnumbered),
    (("一",), _one_by_one),
    (("、",), rows_counted),
)
