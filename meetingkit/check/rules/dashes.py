"""Ellipses, dashes, and the marks that join two names (GB/T 15834—2011)."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import HAN, hits
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

DOTS = (
    (rf"(?<=[{HAN}，。！？”》）])\.{{3,}}|(?<!\.)\.{{3,}}+(?=[{HAN}，。！？”》）])", "省略号用六个点“……”"),
    (r"^\s*\.{3,}\s*$", "省略号用六个点“……”"),
    (r"(?<!…)…(?!…)|(?<=[^\s…])…{3}(?!…)", "省略号用六个点“……”"),
    (r"。{3,}|、{3,}|，{3,}|·{3,}", "省略号用六个点“……”"),
)
ONE_FOR_DASH = r"(?P<mark>一)(?=\d)(?:(?<=\d.)|(?<=\d[年月日时点％%].))"
# one em between two clauses; between places, dates and names it joins: 北京—上海
SHORT_DASH = rf"(?<=[{HAN}”])(?<![省市县区州站港路镇乡村江河湖年月日时分点段])(?P<mark>[—－])(?=[{HAN}“])(?<![—－][—－])(?![—－])(?:(?<=[，、][{HAN}]{{3}}.)|(?<=[，、][{HAN}]{{4}}.)|(?<=[，、][{HAN}]{{5}}.)|(?<=[{HAN}]{{8}}.))(?=[{HAN}“][^，。；！？、—－]{{2,20}}[，、；。！？])(?![{HAN}]{{2,5}}(?:[省市县区州站港路镇乡村段]|\d|高速|铁路|公路|航线|口岸|通道|走廊|效应|定律|定理))"
# 一个环节—颁奖, 一个环节-颁奖; 团结—批评—团结, 县医院—乡卫生院, 北京—上海 are joined
# 打造上海—苏州科创走廊: what two places have together
JOINS = f"[{HAN}]{{2,4}}(?:双城|高铁|科创|走廊|经济圈|铁路|高速|合作|城际|通道|产业|都市圈|城市群|航线|专列|班列)"
ONE_DASH = (
    rf"(?<![—－-])(?P<mark>-)(?=[{HAN}“])(?<=[{HAN}”]{{2}}.)(?![{HAN}]{{1,6}}-|[{HAN}]{{2,4}}(?:段|高速|铁路|公路|航线|专线|线路))(?<!-[{HAN}]{{1}}.)(?<!-[{HAN}]{{2}}.)(?!(?<=(?<![{HAN}])[{HAN}]{{2}}.)[{HAN}]{{2,4}}(?![{HAN}]))"
    rf"|(?:环节|时刻|奖项?|大奖|一?句话|个字|主题|题目|一课|代表|集体|同志|老师|嘉宾|法宝|思想|精神|目标|关键|核心|思路|工作法|就是|节目|篇章)[”]?(?P<又>[—－])(?![—－])(?=[{HAN}“])(?![{HAN}]{{1,6}}[—－])"
    r"|(?<=[片剧书歌])(?P<书>[—－])(?![—－])(?=《)"
    rf"|(?<=[题名]是“[{HAN}]{{4}})(?P<题>[—－])(?![—－])(?!{JOINS})(?=[{HAN}]{{2,8}}”)|(?<=[题名][是为]“[{HAN}]{{5}})(?P<题五>[—－])(?![—－])(?!{JOINS})(?=[{HAN}]{{2,8}}”)|(?<=[题名][是为]“[{HAN}]{{6}})(?P<题六>[—－])(?![—－])(?!{JOINS})(?=[{HAN}]{{2,8}}”)"
    rf"|(?<=[{HAN}\d][{HAN}])(?<![省市区州站港路镇乡村江河湖年月日时分点段午])(?P<三>[—－])(?![—－])(?=(?:[一两三](?!级|号|线|期|中|院|楼)|和|没有|就|[{HAN}]{{2,5}}[的和])[{HAN}])(?![{HAN}]{{1,8}}[—－])"
)
DASH_FIRST = rf"^[ 　]*(?P<mark>—)(?=[{HAN}“《\d])"
TWO_ONES = rf"^[ 　]*(?P<mark>一一)(?=[{HAN}]{{6}})(?!一一(?:对|落|列|回|介|说|作|点|握|解|进|做|通|宣|道))"
# 题目是《从浅蓝到深蓝—中国深海装备的三十年》: the second half of a talk's title
TALK = rf"(?:题目?[是为]?|片|剧|书|歌|讲座|分享)《[^《》—－]{{4,24}}(?P<mark>[—－])(?=[^《》—－]{{5,24}}》)(?!{JOINS}|[{HAN}]{{2,6}}(?:段|线|路|高速|铁路|公路))"
LED_TO_BY_DASH = f"(?:[一两三四]个字|[一两]句话|就是)(?P<mark>—)(?![—－])(?=[{HAN}“])"  # 靠的就是一个字—恒
DASH = rf"(?<=[{HAN}”》）])(?:-{{2,5}}(?!-)|－{{2,5}}(?!－)|—{{3,5}}(?!—))(?=[{HAN}“《（！。]|$)|^(?:-{{2}}|－{{2}}|—{{3}})(?=[{HAN}“《])"
# GB/T 15834—2011, 4.13: from one thing to another it is the dash of one em; the short one stands within a name
JOINED = rf"(?<=[年月日时\d])(?P<mark>-{{2,}}|－{{2,}})(?=\d)|(?<![{HAN}A-Za-z\d-])[{HAN}]{{2,4}}(?P<chain>(?:-[{HAN}]{{2,4}}){{2,}})(?![{HAN}-])"
IN_TITLE = rf"《[^《》]{{0,20}}[{HAN}]{{3,}}(?P<mark>-)(?=[{HAN}]{{3,}}[^《》]{{0,20}}》)(?![{HAN}]{{2,6}}(?:段|线|路|高速|铁路|公路|航线))"
STOPPED = rf"(?<=[{HAN}”》）])……(?P<mark>。)"
ETC = r"……等(?![待着到候级于同你我他])|(?<![平相不高对均中初同何])等……"


@text_rule(
    "MK607",
    "省略号和破折号",
    Severity.WARNING,
    why="省略号是六个点“……”，不和“等”连用；破折号是“——”（GB/T 15834—2011）。",
    wrong="教育、医疗、养老...",
    right="教育、医疗、养老……",
)
def ellipses_and_dashes(script: Script) -> Iterator[Finding]:
    """Dots that are no ellipsis, an ellipsis beside 等, hyphens for a dash."""
    for pattern, told in DOTS:
        for line, match in hits(script, ("..", "…", "。。。", "、、、", "，，，", "···"), pattern):
            yield script.at(line, *match.span(), f"{told}，这里是“{match.group()}”", "请改成“……”。", "……")
    for line, match in hits(script, ("-",), IN_TITLE):
        yield script.at(line, *match.span("mark"), "破折号是“——”，这里是短横", "请改成“——”；连接两地的用“—”。")
    for line, match in hits(script, ("一",), ONE_FOR_DASH):
        start, end = match.span("mark")
        yield script.at(line, start, end, "两个数之间写成了汉字“一”", "请改成“—”。", "—")
    for line, match in hits(script, ("-", "－－"), JOINED):
        start, end = match.span("mark") if match["mark"] else match.span("chain")
        new = (match["mark"] and "—") or match["chain"].replace("-", "—")
        yield script.at(line, start, end, "连接号这里是“—”，写成了半角的“-”", f"请改成“{new}”。", new)
    for line, match in hits(script, ("等",), ETC):
        yield script.at(line, *match.span(), "省略号和“等”意思重复", "请只留一个。")
    for line, match in hits(script, ("…。",), STOPPED):
        hint = f"请删去“{match['mark']}”。"
        yield script.at(line, *match.span("mark"), f"省略号后面不用“{match['mark']}”", hint, "")
    yield from _dashes_too_short(script)
    for line, match in hits(script, ("--", "－－", "———"), DASH):
        yield script.at(line, *match.span(), f"破折号是“——”，这里是“{match.group()}”", "请改成“——”。", "——")


def _dashes_too_short(script: Script) -> Iterator[Finding]:
    """One character, or a hyphen, where a dash stands; two of 一 at the beginning of a subtitle."""
    told = set[tuple[int, int]]()
    hint = "请改成“——”；本来是逗号的请改过来。"
    for pattern in (SHORT_DASH, LED_TO_BY_DASH, ONE_DASH, DASH_FIRST, TALK):
        for line, match in hits(script, ("—", "－", "-"), pattern):
            group = next(name for name, words in match.groupdict().items() if words)
            start = match.start(group)
            titled = line.text.rfind("《", 0, start) > line.text.rfind("》", 0, start)  # IN_TITLE tells them
            joins = _joins(line.text, start)
            if (line.index, start) not in told and not joins and not (titled and match[group] == "-"):
                told.add((line.index, start))
                yield script.at(line, *match.span(group), "破折号是“——”，这里只有一个字长", hint)
    for line, match in hits(script, ("一一",), TWO_ONES):
        if line.index < HEAD_LINES:
            yield script.at(line, *match.span("mark"), "破折号是“——”，这里是汉字“一一”", "请改成“——”。")


# 介绍应力—应变曲线, 按序厅—岁月厅—新村厅的顺序: what such words lead to are names that the mark joins
ABOUT_JOINED = rf"(?:介绍|讲解|讲授|汇报|报告|通报|分析|解读|研究|按照?|沿着?|赴)[{HAN}]{{1,10}}$"
ORDERED = rf"[{HAN}]{{1,8}}(?:的?(?:顺序|次序|路线|线路|轮值|流程))"
CHAINED = rf"[—－-][{HAN}]{{1,8}}$", rf"[{HAN}]{{1,8}}[—－-](?![—－-])"


# 海尔-波普彗星: what bears the names of two
NAMED_AFTER_TWO = f"[{HAN}]{{1,5}}?(?:彗星|方程|公式|定理|定律|效应|模型|综合征|氏病|反应|过程|系数|距离|不等式)"


def _joins(text: str, at: int) -> bool:
    """Whether the mark at a place joins two names, or several, and is no dash."""
    ahead, behind = text[:at], text[at + 1 :]
    chained = regex.search(CHAINED[0], ahead) or regex.match(CHAINED[1], behind)
    named = regex.match(NAMED_AFTER_TWO, behind)
    return bool(chained or named or regex.search(ABOUT_JOINED, ahead[-16:]) or regex.match(ORDERED, behind))


HEAD_LINES = 6  # in which a title and its subtitle stand
