"""What the numbers of a sentence make of one another: 263件，比上年的231件增加32件; 每组3人，6个组一共18人; 占七成.

One way of writing numbers for all of it: 1,360 and 31.25 and 5亿, with any measure. The words between the numbers tell
how they belong together; where they do not tell it, nothing is worked out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from math import isclose

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

N = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[万亿千](?!\d))?"
SMALL = r"(?:\d{1,4}|[一二两三四五六七八九十]{1,3})"
U = "(?:人次|平方米|公里|个百分点|[个名位人家户件条项亩场次张票辆台吨座所套笔宗起支篇间例元股米处块盏份栋本部册枚棵只头批组队班页斤])"
NOT = r"(?<![\d.,第])"  # where a number begins
MORE, LESS = "增加|增长|多|提高|上升|增", "减少|下降|少|降低|减"
THAN = r"(?:比|较)(?:[^，。；\d]{1,10}|20\d\d年)"
AMONG = "[一-龥（）()“”]"
TIMES = {"千": 1e3, "万": 1e4, "亿": 1e8}
CHECK = "请核对这几个数。"
SUM = "请核对总数和分项。"


def value(text: str) -> float:
    """31,250万 → 312500000; a number in Han figures as well."""
    if not text[0].isdigit():
        return float(parse_han(text) or 0)
    scale = TIMES.get(text[-1], 1.0)
    return float(text.rstrip("千万亿").replace(",", "")) * scale


def plain(number: float) -> str:
    """As it is told in a message."""
    return f"{number:,.4f}".rstrip("0").rstrip(".").replace(",", "")


def arithmetic(script: Script, line: Line) -> Iterator[Finding]:
    """Every number of a line that is not what the others make it."""
    for clues, pattern, judge in _relations():
        if any(clue in line.text for clue in clues):
            for match in pattern.finditer(line.text):
                for group, message in judge(match):
                    if line.own(match.start(group)):
                        yield script.at(line, *match.span(group), message, CHECK)


Judge = Callable[["re.Match[str]"], Iterator[tuple[str, str]]]


@cache
def _relations() -> tuple[tuple[tuple[str, ...], re.Pattern[str], Judge], ...]:
    """Clues, what is looked for, and what is wrong with it: the group that is told, and why."""
    return (
        (
            ("比", "较"),
            re.compile(
                rf"{NOT}(?P<今>{N})(?P<位>{U})，{THAN}?的?{NOT}(?P<前>{N})(?P=位)(?:{MORE}|{LESS})了?(?P<差>{N})(?P=位)(?:，(?:同比)?(?:增长|下降|增幅|降幅|减少|提高)(?:为|达|了)?(?P<率>\d+(?:\.\d+)?)%)?"
            ),
            _differs,
        ),
        (
            ("比", "较"),
            re.compile(
                rf"{NOT}(?P<今>{N})(?P<位>{U})，{THAN}(?P<向>{MORE}|{LESS})了?(?P<差>{N})(?P=位)，(?:同比)?(?:增长|下降|增幅|降幅|减少|提高)(?:为|达|了)?(?P<率>\d+(?:\.\d+)?)%"
            ),
            _grows,
        ),
        (
            ("%",),
            re.compile(
                rf"{NOT}(?P<分>{N})(?P<位>{U})，占[^，。；\d]{{0,20}}?(?P<总>{N})(?P=位)的(?P<率>\d+(?:\.\d+)?)%"
            ),
            _share,
        ),
        (
            ("%",),
            re.compile(
                rf"{NOT}(?P<总>{N})(?P<位>{U})，(?:其中)?(?P<率>\d+(?:\.\d+)?)%[^，。；\d]{{1,20}}，(?:也就是|即|就是|合计?|折合|计|相当于)(?P<分>{N})(?P=位)"
            ),
            _part,
        ),
        (
            ("成",),
            re.compile(
                rf"{NOT}(?P<总>{N})(?P<位>{U})[^，。；\d]{{0,14}}?[里中]，[^，。；\d]{{0,8}}?(?:\d+[岁年][^，。；\d]{{0,8}}?)?(?P<分>{N})(?P=位)，占(?P<成>[一二三四五六七八九])成(?!以上|多|半)"
            ),
            _tenths,
        ),
        (
            ("减", "降", "压", "缩", "增", "升", "提"),
            re.compile(
                rf"[从由](?:[^，。；\d]{{0,8}}的)?{NOT}(?P<前>{N})(?P<位>{U}|天|小时|分钟|%)(?P<向>减少?|下?降低?|压[减缩]|缩[短减]|回落|增加?|上升|提[高升])[到至为](?P<后>{N})(?P=位)"
            ),
            _goes,
        ),
        (
            ("每",),
            re.compile(
                rf"{NOT}(?P<数>{SMALL})(?P<位>[个家支队组批辆户所处])(?P<物>{AMONG}{{0,4}}?)，每(?:一)?(?P<同>[一-龥]{{1,3}}?)(?P<份>{SMALL})(?P<量>{U})，(?:一共|总共|合计|共计?|加起来)(?:是|有)?(?P<和>{N})(?P=量)"
            ),
            _times,
        ),
        (
            ("每",),
            re.compile(
                rf"每(?:一)?(?P<同>[个家支队组批辆户所处])(?P<物>{AMONG}{{0,6}}?)(?:报|出|派|安排|选派?|推荐|交|配)?(?P<份>{SMALL})(?P<量>{U})[^，。；\d]{{0,4}}，(?P<数>{SMALL})(?P=同)(?:(?P=物))?(?:一共|总共|合计|共计?|加起来)(?:是|有)?(?P<和>{N})(?P=量)"
            ),
            _times,
        ),
        (
            ("同意", "赞成"),
            re.compile(
                rf"{NOT}(?P<总>\d+)[名人位票户](?:代表|股东|业主|委员|党员|会员|居民|村民)?，(?P<列>(?:\d+[名人位票户](?:同意|赞成|反对|不同意|弃权)[，、；]?){{2,3}})"
            ),
            _votes,
        ),
        (
            ("编", "缺", "余", "剩"),
            re.compile(
                rf"(?:编制|核定|定编|额定|计划|预算|一共|总共|共有?)[^，。；\d]{{0,6}}?(?P<总>{N})(?P<位>{U})，(?:在编|在岗|实有|现有|已(?:用|招|配|到|支出|使用)?|用去|花[了去]|支出)[^，。；\d]{{0,6}}?(?P<分>{N})(?P=位)，(?:空编|缺编|空缺|缺额|还缺|缺|结余|剩余|还剩|余)[^，。；\d]{{0,4}}?(?P<余>{N})(?P=位)"
            ),
            _left,
        ),
        (
            ("其中",),
            re.compile(
                rf"(?P<组>{SMALL})个(?:镇街|乡镇|街道|县区|部门|单位|[镇乡村区县])的?(?P<总>{SMALL})(?P<位>{U})[^，。；\d]{{0,6}}，其中(?P<列>[^，。；、\d]{{1,8}}\d+(?P=位)(?:[、，][^，。；、\d]{{1,8}}\d+(?P=位))+)(?=[。；])"
            ),
            _groups,
        ),
        (
            ("其中",),
            re.compile(
                rf"{NOT}(?P<总>\d+)(?P<位>{U})，其中(?P<列>[^，。；、\d]{{1,10}}\d+(?P=位)(?:[、，][^，。；、\d]{{1,10}}\d+(?P=位))*[、，](?:其他|其余|另外)[^，。；、\d]{{0,6}}\d+(?P=位))(?=[。；])"
            ),
            _all_parts,
        ),
        (
            ("现场",),
            re.compile(
                r"(?:全体|共有?|全部)(?P<总>\d+)(?P<位>[名人位])[^，。；\d]{0,10}?中，(?P<列>\d+[名人位](?:在?现场|到场)[^，。；\d]{0,4}，\d+[名人位][^，。；\d]{0,3}(?:视频|线上|网络|通讯)[^，。；\d]{0,8})(?=[。；])"
            ),
            _all_parts,
        ),
        (
            ("现场",),
            re.compile(
                r"共(?P<总>\d+)(?P<位>[名人位])[^。]{0,60}。其中，[^，。；\d]{0,6}现场[^，。；\d]{0,6}的?(?P<甲>\d+)(?P=位)[^。；]{0,50}；[^，。；\d]{0,6}(?:网络|视频|线上)[^，。；\d]{0,6}的?(?P<乙>\d+)(?P=位)"
            ),
            _two_parts,
        ),
        (
            ("加起来", "合起来", "合计", "一共", "总共"),
            re.compile(
                rf"(?P<列>(?:一是|1[.．])[^。]{{10,240}})。(?P<数>{SMALL})[项个件](?:加起来|合起来|一共|合计|总共)(?:是|要)?(?P<和>{N})(?P<量>{U})"
            ),
            _together,
        ),
        (
            ("其中",),
            re.compile(
                rf"{NOT}(?P<总>\d+)(?P<位>{U})[^，。；\d]{{0,6}}，其中[^，。；\d]{{0,14}}?(?P<分>\d+)(?P=位)(?!次)"
            ),
            _exceeds,
        ),
        (
            ("平均",),
            re.compile(
                rf"{NOT}(?P<数>\d+)(?P<位>{U})，[^，。；\d]{{0,6}}?(?P<总>{N})(?P<量>元|人|亩|斤|公斤|吨)，平均每(?:一)?(?P=位)(?P<均>{N})(?P=量)"
            ),
            _mean,
        ),
        (
            ("平均",),
            re.compile(
                rf"{NOT}(?P<总>{N})(?P<量>元|人|亩|斤|公斤|吨)，平均到(?P<数>\d+)(?P<位>{U})[^，。；\d]{{0,6}}，每(?:一)?(?P=位)[^，。；\d]{{0,6}}(?P<均>{N})(?P=量)"
            ),
            _mean,
        ),
        (
            ("包括",),
            re.compile(
                rf"{NOT}(?P<总>\d+)(?P<位>{U})，包括(?P<列>\d+(?P=位)[^，。；、\d]{{2,14}}(?:、\d+(?P=位)[^，。；、\d]{{2,14}})+)(?=[。；，])"
            ),
            _too_many,
        ),
        (
            ("其中20",),
            re.compile(
                rf"(?P<组>[两三四五])年(?:一共|共)[^，。；\d]{{0,8}}(?P<总>\d+)(?P<位>{U})，其中(?P<列>20\d\d年\d+(?P=位)(?:[、，]20\d\d年\d+(?P=位))+)"
            ),
            _groups,
        ),
        (
            ("还有", "还剩", "其余", "剩余"),
            re.compile(
                rf"{NOT}(?P<和>{SMALL})(?P<位>[项件条个])[^，。；\d]{{0,10}}，(?:已)?(?:完成|办结|整改|解决|落实|销号)了?(?P<甲>{SMALL})(?P=位)，(?:还有|还剩|剩余|其余)(?P<乙>{SMALL})(?P=位)(?:正在|未|没|仍|尚|需|待)"
            ),
            _two_rows,
        ),
        (
            ("采纳",),
            re.compile(
                r"意见(?:建议)?(?P<和>\d+)条，[^。；\d]{0,24}采纳了?(?P<甲>\d+)条，(?:对)?(?:没有|未)(?:予)?采纳的(?P<乙>\d+)条"
            ),
            _two_rows,
        ),
        (
            ("增补后",),
            re.compile(
                r"增补[^，。；\d]{0,6}(?P<甲>\d+)名[^！？]{0,80}?(?:原有|现有)[^，。；\d]{0,6}(?P<乙>\d+)名[^！？\d]{0,20}增补后(?:为|共|是|达到)?(?P<和>\d+)名"
            ),
            _two_rows,
        ),
        (
            ("各",),
            re.compile(
                rf"(?P<列>[^，。；：、]{{2,14}}(?:、[^，。；：、]{{2,14}})+?)各(?P<份>\d+)(?P<位>{U})[、，]?(?:合计|共计?|一共|总共)(?P<和>\d+)(?P=位)"
            ),
            _each,
        ),
        (
            ("分别",),
            re.compile(
                rf"{NOT}(?P<和>{SMALL})个，(?:会场)?分别[^，。；\d]{{0,8}}?{NOT}(?P<甲>{SMALL})个[^，。；\d]{{1,6}}和(?P<乙>{SMALL})个"
            ),
            _two_rows,
        ),
        (
            ("还有", "还剩"),
            re.compile(
                rf"(?:定|说|列|交办|布置|安排)了?(?P<和>{SMALL})(?P<位>[件个条项])[^，。；\d]{{0,4}}，(?:办完|做完|完成|办成|解决|落实)了?(?P<甲>{SMALL})(?P=位)，还[有剩](?P<乙>{SMALL})(?P=位)"
            ),
            _two_rows,
        ),
        (
            ("%",),
            re.compile(r"\d%(?:和|、)(?P<漏>\d+(?:\.\d+)?)(?=[；。])"),
            _unmarked,
        ),
        (
            ("至第", "到第"),
            re.compile(
                r"第\d+(?P<位>[项条章])[至到]第(?P<末>\d+)(?P=位)[^。；]{0,30}?第(?P<始>\d+)(?P=位)[至到]第\d+(?P=位)"
            ),
            _ranges,
        ),
    )


def _differs(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """263件，比上年的231件增加32件，增长13.9%."""
    now, before, apart = (value(match[name]) for name in ("今", "前", "差"))
    if not isclose(abs(now - before), apart, abs_tol=1e-6):
        sentence = match.string[begins(match.string, match.start(), "。！？") : match.start()]
        whole = (value(one) for one in regex.findall(rf"{NOT}({N}){match['位']}", sentence))
        if any(isclose(abs(one - before), apart, abs_tol=1e-6) for one in whole):
            return  # 132件，其中农业41件、城建19件，比上次的121件多11件
        yield "差", f"{match['今']}和{match['前']}相差 {plain(abs(now - before))}，写的是{match['差']}"
    elif match["率"] and before and abs(100 * apart / before - float(match["率"])) >= 0.6:
        yield "率", f"由{match['前']}到{match['今']}是 {100 * apart / before:.1f}%，写的是{match['率']}%"


def _grows(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """38.6万亩，比去年增加1.2万亩，增长3.2%."""
    now, apart, told = value(match["今"]), value(match["差"]), float(match["率"])
    before = now - apart if regex.fullmatch(MORE, match["向"]) else now + apart
    if before > 0 and abs(100 * apart / before - told) >= 0.6 + 0.02 * told:
        yield "率", f"{match['差']}是原来的 {100 * apart / before:.1f}%，写的是{match['率']}%"


def _share(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """31,250万股，占股份总数50,000万股的62.5%."""
    part, whole, told = value(match["分"]), value(match["总"]), float(match["率"])
    if whole and abs(100 * part / whole - told) >= 0.6:
        yield "率", f"{match['分']}占{match['总']}的 {100 * part / whole:.1f}%，写的是{match['率']}%"


def _part(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """4200万元，60%投到基层，也就是2520万元."""
    right, told = value(match["总"]) * float(match["率"]) / 100, value(match["分"])
    if right and abs(right - told) / right >= 0.01:
        yield "分", f"{match['总']}{match['位']}的{match['率']}%是 {_like(right, match['分'])}，写的是{match['分']}"


def _like(number: float, text: str) -> str:
    """A number in the scale in which another is written."""
    scale = text[-1] if text[-1] in TIMES else ""
    return f"{plain(number / TIMES.get(scale, 1.0))}{scale}"


def _tenths(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """58名里，35岁以下的41名，占七成."""
    part, whole, told = value(match["分"]), value(match["总"]), parse_han(match["成"]) or 0
    if whole > part and abs(10 * part / whole - told) > 0.6:
        yield "成", f"{match['分']}是{match['总']}的 {100 * part / whole:.0f}%，不到或超过{match['成']}成"


def _goes(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """从7.3块减到2.1块."""
    before, after = value(match["前"]), value(match["后"])
    falls = regex.match("减|下?降|压|缩|回", match["向"]) is not None
    if (after > before) if falls else (after < before):
        yield "后", f"从{match['前']}到{match['后']}不是“{match['向']}”"


def _times(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """6个组，每组3人，一共18人."""
    if match["同"] not in match["物"] + match.groupdict().get("位", match["同"]) + "个组人队":
        return
    right, told = value(match["数"]) * value(match["份"]), value(match["和"])
    if right and right != told:
        yield "和", f"{match['数']}×{match['份']}是 {plain(right)}，写的是{match['和']}"


def _parts(match: re.Match[str]) -> list[int]:
    unit = match.groupdict().get("位") or "人"
    return [int(one) for one in regex.findall(rf"(\d+)(?=[名人位票户]|{unit})", match["列"])]


def _votes(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """54名代表，52名同意，2名弃权."""
    parts = _parts(match)
    if sum(parts) != int(match["总"]):
        yield "总", f"一共{match['总']}，{'、'.join(map(str, parts))}加起来是 {sum(parts)}"


def _left(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """编制1180名，在编964名，空编216名."""
    right, told = value(match["总"]) - value(match["分"]), value(match["余"])
    if right >= 0 and not isclose(right, told, abs_tol=1e-6):
        yield "余", f"{match['总']}减去{match['分']}是 {_like(right, match['余'])}，写的是{match['余']}"


def _groups(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """三个镇的5个点，其中甲镇2个、乙镇2个、丙镇1个: as many parts as there are groups."""
    if len(_parts(match)) == parse_han(match["组"]):
        yield from _all_parts(match)


def _all_parts(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """248人，其中处级干部11人，科级干部74人，其他163人."""
    parts, whole = _parts(match), parse_han(match["总"])
    if sum(parts) != whole:
        yield "总", f"总数是{match['总']}{match['位']}，分项{'、'.join(map(str, parts))}加起来是 {sum(parts)}"


def _two_parts(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """共43人。其中，出席现场会议的11人；通过网络投票的32人."""
    if int(match["甲"]) + int(match["乙"]) != int(match["总"]):
        together = int(match["甲"]) + int(match["乙"])
        yield "总", f"总数是{match['总']}{match['位']}，分项{match['甲']}、{match['乙']}加起来是 {together}"


def _ranges(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """第1项至第4项, 第5项至第8项."""
    if int(match["始"]) != int(match["末"]) + 1:
        yield "始", f"前面到第{match['末']}{match['位']}，这里从第{match['始']}{match['位']}起，接不上"


def _together(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """一是给9号楼修屋面，要14万元；二是…。四项加起来31.8万元."""
    parts = [value(one) for one in regex.findall(rf"{NOT}({N}){match['量']}", match["列"])]
    right, told = sum(parts), value(match["和"])
    if len(parts) == parse_han(match["数"]) and not isclose(right, told, rel_tol=1e-9):
        yield "和", f"前面几项加起来是 {_like(right, match['和'])}，写的是{match['和']}"


def _unmarked(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """97%和84: the second has lost its mark."""
    yield "漏", f"前一个数有“%”，“{match['漏']}”没有"


def _exceeds(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """党员86名，其中有选举权的86名."""
    sentence = match.string[begins(match.string, match.start(), "。！？") : match.start()]
    if int(match["分"]) > int(match["总"]) and not regex.search(rf"\d{match['位']}", sentence):
        yield "分", f"一共{match['总']}{match['位']}，其中有{match['分']}{match['位']}，比总数还多"


def _each(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """甲小学、乙小学各16名，合计32名."""
    right = (match["列"].count("、") + 1) * int(match["份"])
    of_each = regex.search("各(?!自)[^，。；]*$|每|[或及]", match.string[: match.start("列")][-30:] + match["列"])
    if right != int(match["和"]) and not of_each and not regex.search("等$|[和与]", match["列"]):
        yield "和", f"各{match['份']}{match['位']}，合计是 {right}，写的是{match['和']}"


def _two_rows(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """分会场7个，分别设在5个县和2个区; 定了四件，办完三件，还有一件."""
    one, two = value(match["甲"]), value(match["乙"])
    if one + two != value(match["和"]):
        yield "和", f"{match['甲']}和{match['乙']}加起来是 {plain(one + two)}，写的是{match['和']}"


def _mean(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """4部，花了148万元，平均每部37万元."""
    count, told = int(match["数"]), value(match["均"])
    right = value(match["总"]) / count if count else told
    if abs(right - told) > 0.02 * right:
        yield "均", f"{match['总']}平均到{match['数']}{match['位']}是 {_like(right, match['均'])}，写的是{match['均']}"


def _too_many(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """120名，包括12名甲、60名乙、30名丙、20名丁: more than the whole."""
    if sum(_parts(match)) > int(match["总"]):
        yield from _all_parts(match)
