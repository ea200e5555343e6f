"""Punctuation marks one by one: their width, their doubling, the marks behind numbers (GB/T 15834—2011)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product
from string import ascii_letters

from meetingkit.check.hits import HAN, NUMERALS, START, covered, hits, owned, quoted, spoken
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

WIDE = str.maketrans(",;:!?.()", "，；：！？。（）")
# 9:30, 3:1, 1,000 and English sentences have no Han before the mark; a full stop between Han may be a foreign name's dot
# characters that foreign names are written with: a full stop beside one may be that name's dot
SYLLABLES = (
    "阿艾安奥巴贝本比彼伯博布查楚达戴丹道德蒂迪丁杜多顿恩尔法菲费弗夫福富盖戈格古哈海汉赫亨霍基吉加杰金卡凯坎康科克肯库拉莱赖兰朗劳勒雷里利莉林"
    "龙卢鲁伦罗洛马玛迈麦曼梅门蒙米莫姆穆纳娜内尼诺欧帕庞佩彭皮珀普奇齐乔切琼让热日茹瑞萨塞桑森沙山舍圣史舒斯苏索塔泰坦汤唐特提廷图托瓦万汪威维温翁沃乌伍西希夏"
    "丽买依木江孜合肖谢辛休雅亚延扬耶伊尤约泽扎詹珍芝治朱子"
)
HALF = (
    rf"(?<=[{HAN}”’》）〉]) *(?P<mark>[,;:!?]+)(?: +(?=[{HAN}“‘《（]))?"
    rf"|(?<=[0-9A-Za-z%])(?P<tail>[,;!?])(?: *)(?=[{HAN}“《（])"
    rf"|(?<=[A-Za-z]):(?=[{HAN}])"
    rf"|(?<=[{HAN}])\.(?=[{HAN}“《（])(?!(?<=[{SYLLABLES}]\.)[{SYLLABLES}]|[{HAN}]{{1,6}}(?:同志|先生|女士))"
    rf"|(?<=[{HAN}”’》）])\.(?=$|[”’）]|同志们|大家|请|下面|现在|今天|会议|我们|各|首先|接下来)"
)
SENTENCE = "[A-Za-z]+[,.]? [A-Za-z][A-Za-z, .]*$"  # Thank you, David! 未来: the mark of an English sentence
HALF_PAIR = rf"(?P<round>\((?=[^()]*[{HAN}])[^()（）]{{1,80}}\)|\((?=[^()（）]*[{HAN}])[^()（）]{{1,80}}）|（[^()（）]{{1,80}}\))|(?P<angle><<(?=[{HAN}“])[^<>]{{2,80}}>>)"
ORDINAL = rf"第[{NUMERALS}十]{{1,2}}|其[一二三四]|首先|其次|再次|最后"
_HAN_NUMBERS = f"{NUMERALS}十"
# clues, kind of number → what is found, what stands there instead of the mark
NUMBER_MARKS = (
    (
        tuple(map("".join, product("）)", "、，.．"))),
        rf"{START}(?P<number>[（(](?:[{NUMERALS}十]{{1,3}}|\d{{1,2}})[）)])(?P<mark>[、，.．])(?=[{HAN}“《\d])",
        "",
        "后面不用标点",
    ),
    (
        tuple("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
        rf"(?<![{HAN}])(?P<number>[①-⑳])(?P<mark>[、，.．])(?=[{HAN}“《])",
        "",
        "后面不用标点",
    ),
    (
        tuple(map("".join, product("0123456789", "、"))),
        rf"{START}(?P<number>\d{{1,2}})(?P<mark>、)(?=[{HAN}“《])",
        ".",
        "后面用下脚点",
    ),
    (
        tuple(map("".join, product(_HAN_NUMBERS, ".．"))),
        rf"^(?P<number>[{NUMERALS}十]{{1,3}})(?P<mark>[.．])(?=[{HAN}“《])",
        "、",
        "后面用顿号",
    ),
    (
        tuple(map("".join, product(_HAN_NUMBERS, "，"))),
        rf"{START}(?P<number>[{NUMERALS}十]{{1,3}})(?P<mark>，)(?=[{HAN}“《][^。；]{{2,60}}；[{NUMERALS}十]{{1,3}}、)",
        "、",
        "后面用顿号",
    ),
    (("是、",), rf"{START}(?P<number>[{NUMERALS}十]是)(?P<mark>、)(?=[{HAN}“《])", "", "后面不用标点"),
    (
        tuple(map("".join, product(f"{_HAN_NUMBERS}先次后", "、"))),
        rf"{START}(?P<number>{ORDINAL})(?P<mark>、)(?=[{HAN}“《])(?![第其再最{NUMERALS}十])",
        "，",
        "后面用逗号",
    ),
)
CHAINS = (r"(?<!、)(?:“[^“”]*”、)++“[^“”]*”(?!、[^“]|（)", r"(?<!、)(?:《[^《》]*》、)++《[^《》]*》(?!、[^《]|（)")
AND_SO_ON = r"、(?=等(?![”级次待距额值同候高边于着到离闲效温压量比分差号你我他她大会]))"
BEFORE_AND = rf"(?<=[{HAN}”》）])、(?=和(?![^各全本，。、]{{1,3}}(?:律师事务所|公司|集团|医院|[小中]学|大学|社区|小区|[路街村镇乡]))(?![平谐睦美气解顺田林龙静硕声衷风煦暖蔼缓盘]|而不同|[志欣光玉国建文明海军伟东春生成](?:[、，]|[一-龥]?(?:先生|女士|同志|主任|书记|局长|主席|老师|董事长|总经理|[县镇区乡]长))))"
LISTED = r"(?<=[局委办部厅院镇乡村区县市道位心司团志])、(?=(?:依次|分别|先后|逐[个一]|轮流)(?:作|进行|汇报|发言|述职|介绍|表态|交流|讲))"
RUN = r"[，。、；：！？,;]{2,}"
STRANDED = r"[“‘（《〔][，。、；：](?![”’）》〕])|(?<![“‘（《〔])[，、；：](?=[）》〕])"
STRANDED_CLUES = tuple(map("".join, (*product("“‘（《〔", "，。、；："), *product("，、；：", "）》〕"))))
# within a phrase of English words: Thank you，Professor Marsh
ENGLISH = r"(?<![A-Za-z])[A-Za-z]+ [A-Za-z]+(?P<mark>[，！？])(?=[A-Za-z]{2,})"
NARROW = {ord(wide): narrow for wide, narrow in zip("，！？", ",!?", strict=True)}


@text_rule(
    "MK601",
    "半角标点",
    Severity.WARNING,
    why="汉字旁边用全角标点；夹进半角的，印出来疏密不一。",
    wrong="同志们:今天开会,研究两个问题.",
    right="同志们：今天开会，研究两个问题。",
)
def half_width_marks(script: Script) -> Iterator[Finding]:
    """Marks, brackets and quotation marks of half width among Han characters."""
    for line, match in hits(script, ",;:!?.", HALF):
        if match["tail"] and regex.search(SENTENCE, line.text[: match.start("tail")]) and match[0].endswith(" "):
            continue
        mark = match.group().strip()
        wide = mark.translate(WIDE)
        new = wide if set(wide) <= set("！？") else wide[0]
        if len(set(wide)) > 1 and new != wide:
            continue
        yield script.at(line, *match.span(), f"汉字旁边用了半角的“{mark}”", f"请改成全角的“{new}”。", new)
    for line, match in hits(script, "()<", HALF_PAIR):
        text = line.text[match.start() : match.end()]
        new = f"（{text[1:-1]}）" if match["round"] else f"《{text[2:-2]}》"
        yield script.at(line, *match.span(), f"“{_short(text)}”用了半角的括号", f"请改成“{_short(new)}”。", new)
    for line in script.lines:
        if '"' in line.text:
            yield from _straight_quotes(script, line)
    for line, match in hits(script, ascii_letters, ENGLISH):
        mark = match["mark"]
        new = mark.translate(NARROW) + " "
        yield script.at(
            line, *match.span("mark"), f"英文里用了全角的“{mark}”", f"请改成半角的“{new.strip()}”加空格。", new
        )


def _short(text: str) -> str:
    return text if len(text) <= 12 else f"{text[:6]}…{text[-5:]}"


def _straight_quotes(script: Script, line: Line) -> Iterator[Finding]:
    """Pairs of straight quotation marks around Han; an odd one leaves it open which belong together."""
    text = line.text
    places = [match.start() for match in regex.finditer('"', covered(text))]
    if len(places) % 2:
        return
    opened = seen = 0
    for start, end in zip(places[::2], places[1::2], strict=True):
        opened += text.count("“", seen, start) - text.count("”", seen, start)
        seen = start
        inner = text[start + 1 : end]
        if regex.search(rf"[{HAN}]", inner) and owned(line, start, end + 1):
            new = f"‘{inner}’" if opened > 0 else f"“{inner}”"
            yield script.at(line, start, end + 1, "汉字用了直引号", f"请改成 {new[0]}{new[-1]} 。", new)


@text_rule(
    "MK602",
    "多余的顿号",
    Severity.WARNING,
    why="并列的引号、书名号之间，“等”字前面，通常不用顿号（GB/T 15834—2011）。",
    wrong="增强“四个意识”、“四个自信”",
    right="增强“四个意识”“四个自信”",
)
def needless_enumeration_commas(script: Script) -> Iterator[Finding]:
    """、 between members that are all in the same marks, and before 等; lists with other members keep theirs."""
    for pattern, what in zip(CHAINS, ("引号", "书名号"), strict=True):
        for line in script.lines:
            if "”、“" in line.text or "》、《" in line.text:
                for chain in regex.finditer(pattern, line.text):
                    for place in regex.finditer(r"(?<=[”》])、(?=[“《])", chain.group()):
                        at = chain.start() + place.start()
                        if owned(line, at - 1, at + 2):
                            yield script.at(line, at, at + 1, f"并列的{what}之间不用顿号", "请删去这个顿号。", "")
    for line, match in hits(script, ("、等",), AND_SO_ON):
        yield script.at(line, *match.span(), "“等”前面不用顿号", "请删去这个顿号。", "")
    for line, match in hits(script, ("、和",), BEFORE_AND):
        yield script.at(line, *match.span(), "“和”前面不用顿号", "请删去这个顿号。", "")
    for line, match in hits(script, ("、依", "、分", "、先", "、逐", "、轮"), LISTED):
        yield script.at(line, *match.span(), "一列人或单位说完了，后面不用顿号", "请删去这个顿号。", "")


@text_rule(
    "MK603",
    "编号后的标点",
    Severity.WARNING,
    why="（一）和①后面不用标点，1 后面用点，一后面用顿号，第一后面用逗号（GB/T 15834—2011）。",
    wrong="（一）、提高认识",
    right="（一）提高认识",
)
def marks_behind_numbers(script: Script) -> Iterator[Finding]:
    """The wrong mark behind a number that opens a sentence."""
    for clues, pattern, new, told in NUMBER_MARKS:
        for line, match in hits(script, clues, pattern):
            number, mark = match["number"], match["mark"]
            hint = f"请改成“{number}{new}”。" if new else f"请删去“{mark}”。"
            start, end = match.span("mark")
            yield script.at(line, start, end, f"编号“{number}”{told}，这里用了“{mark}”", hint, new)


@text_rule(
    "MK606",
    "标点叠用",
    Severity.ERROR,
    why="两个标点连在一起，多半是改稿时没有删净。",
    wrong="抓好落实，，确保完成。",
    right="抓好落实，确保完成。",
)
def doubled_marks(script: Script) -> Iterator[Finding]:
    """Two marks in a row, a mark behind an opening bracket or before a closing one, a mark that begins a paragraph."""
    for line, match in hits(script, "，。、；：！？", RUN):
        run = match.group()
        if set(run) <= set("！？") or set(run) <= set(",;") or regex.fullmatch(r"([。、，])\1{2,}", run):
            continue
        ends = match.end() == len(line.text)
        new = run[0] if len(set(run)) == 1 else "。" if ends and regex.fullmatch("[，、；：,;]。", run) else None
        hint = f"请改成“{new}”。" if new else "请只留一个。"
        yield script.at(line, *match.span(), f"标点叠在一起：“{run}”", hint, new)
    for line, match in hits(script, ("。”。",), "。”(。)"):
        yield script.at(line, *match.span(1), "引号里已经有句号，外面又有一个", "请删去引号外面的。", "")
    for line, match in hits(script, STRANDED_CLUES, STRANDED):
        yield script.at(line, *match.span(), f"“{match.group()}”这里不该有标点", "请删去，或补上漏掉的字。")
    for before, line in pairwise(spoken(script)):
        begins = line.text[:1] in tuple("，。、；：！？）》”’〕")
        if begins and owned(line, 0, 1) and before.text[-1:] in tuple("。！？；：”）"):
            yield script.at(line, 0, 1, f"一段话以“{line.text[0]}”开头", "请删去，或补上漏掉的字。")


@text_rule(
    "MK623",
    "叹号问号叠用",
    Severity.INFO,
    why="正式的稿子里一个叹号就够了。",
    wrong="谢谢大家！！",
    right="谢谢大家！",
)
def exclamations_in_a_row(script: Script) -> Iterator[Finding]:
    """！！ and ？？ outside quotations; three in a row are meant so (GB/T 15834—2011)."""
    for line, match in hits(script, "！？", "(?<![！？])(?:！！|？？)(?![！？])"):
        if not quoted(line.text, match.start()):
            message = f"“{match.group()}”叠用了"
            yield script.at(line, *match.span(), message, "正式的稿子里通常只用一个。", match.group()[0])
