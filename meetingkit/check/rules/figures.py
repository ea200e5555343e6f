"""What is wrong with numbers that make one another: each takes a match and yields the group that is told, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isclose

from meetingkit.check.amounts import TIMES, theirs, value_of
from meetingkit.check.rules.flows import BROUGHT
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

N = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[万亿千](?!\d))?"
NOT = r"(?=[\d一二两三四五六七八九十])(?<![\d.,第])"  # where a number begins
MORE, LESS = "增加|增长|多|提高|上升|增", "减少|下降|少|降低|减"
Wrong = Iterator[tuple[str, str]]


def plain(number: float) -> str:
    """As it is told in a message."""
    return f"{number:.4f}".rstrip("0").rstrip(".")


def differs(match: re.Match[str]) -> Wrong:
    """263件，比上年的231件增加32件，增长13.9%."""
    now, before, apart = (value_of(match[name]) for name in ("今", "前", "差"))
    if not isclose(abs(now - before), apart, abs_tol=1e-6):
        sentence = match.string[begins(match.string, match.start(), "。！？") : match.start()]
        whole = (value_of(one) for one in regex.findall(rf"{NOT}({N}){match['位']}", sentence))
        if any(isclose(abs(one - before), apart, abs_tol=1e-6) for one in whole):
            return  # 132件，其中农业41件、城建19件，比上次的121件多11件
        yield "差", f"{match['今']}和{match['前']}相差 {plain(abs(now - before))}，写的是{match['差']}"
    elif match["率"] and before and abs(100 * apart / before - float(match["率"])) >= 0.6:
        yield "率", f"由{match['前']}到{match['今']}是 {100 * apart / before:.1f}%，写的是{match['率']}%"


def part(match: re.Match[str]) -> Wrong:
    """4200万元，60%投到基层，也就是2520万元."""
    right, told = value_of(match["总"]) * float(match["率"]) / 100, value_of(match["分"])
    if right and abs(right - told) / right >= 0.01:
        yield "分", f"{match['总']}{match['位']}的{match['率']}%是 {_like(right, match['分'])}，写的是{match['分']}"


def _like(number: float, text: str) -> str:
    """A number in the scale in which another is written."""
    scale = text[-1] if text[-1] in TIMES else ""
    return f"{plain(number / TIMES.get(scale, 1.0))}{scale}"


def tenths(match: re.Match[str]) -> Wrong:
    """58名里，35岁以下的41名，占七成."""
    part, whole, told = value_of(match["分"]), value_of(match["总"]), parse_han(match["成"]) or 0
    if whole > part and abs(10 * part / whole - told) > 0.6:
        yield "成", f"{match['分']}是{match['总']}的 {100 * part / whole:.0f}%，不到或超过{match['成']}成"


def goes(match: re.Match[str]) -> Wrong:
    """从7.3块减到2.1块."""
    before, after = value_of(match["前"]), value_of(match["后"])
    falls = regex.match("减|下?降|压|缩|回", match["向"]) is not None
    if (after > before) if falls else (after < before):
        yield "后", f"从{match['前']}到{match['后']}不是“{match['向']}”"


def times(match: re.Match[str]) -> Wrong:
    """6个组，每组3人，一共18人."""
    if match["同"] not in match["物"] + match.groupdict().get("位", match["同"]) + "个组人队":
        return
    right, told = value_of(match["数"]) * value_of(match["份"]), value_of(match["和"])
    if right and right != told:
        yield "和", f"{match['数']}×{match['份']}是 {plain(right)}，写的是{match['和']}"


def many_times(match: re.Match[str]) -> Wrong:
    """32家…发展到198家，是成立之初的八倍多; a number that is told roughly may be off by one."""
    before, after = value_of(match["前"]), value_of(match["后"])
    told = parse_han(match["倍"]) or float(match["倍"])
    ratio = after / before if before else told
    fits = told <= ratio < told + 1 if match["多"] else abs(ratio - told) <= (1 if match["近"] else 0.5)
    if not fits:
        yield "倍", f"{match['后']}是{match['前']}的 {plain(round(ratio, 1))} 倍，写的是{match['倍']}倍"


def _parts(match: re.Match[str]) -> list[int]:
    """The parts of a row as 列, or 甲 and 乙 where words stand between them."""
    if "甲" in match.groupdict():
        return [int(match["甲"]), int(match["乙"])]
    unit = match.groupdict().get("位") or "人"
    return [int(one) for one in regex.findall(rf"(\d+)(?=[名人位票户]|{unit})", match["列"])]


def votes(match: re.Match[str]) -> Wrong:
    """54名代表，52名同意，2名弃权."""
    parts = _parts(match)
    if sum(parts) != int(match["总"]):
        yield "总", f"一共{match['总']}，{'、'.join(map(str, parts))}加起来是 {sum(parts)}"


def left(match: re.Match[str]) -> Wrong:
    """编制1180名，在编964名，空编216名."""
    right, told = value_of(match["总"]) - value_of(match["分"]), value_of(match["余"])
    if right >= 0 and not isclose(right, told, abs_tol=1e-6):
        yield "余", f"{match['总']}减去{match['分']}是 {_like(right, match['余'])}，写的是{match['余']}"


def groups(match: re.Match[str]) -> Wrong:
    """三个镇的5个点，其中甲镇2个、乙镇2个、丙镇1个: as many parts as there are groups."""
    if len(_parts(match)) == parse_han(match["组"]):
        yield from all_parts(match)


def all_parts(match: re.Match[str]) -> Wrong:
    """248人，其中处级干部11人，科级干部74人，其他163人; 共43人。其中，出席现场会议的11人；通过网络投票的32人."""
    parts, whole = _parts(match), parse_han(match["总"])
    if sum(parts) != whole:
        yield "总", f"总数是{match['总']}{match['位']}，分项{'、'.join(map(str, parts))}加起来是 {sum(parts)}"


def ranges(match: re.Match[str]) -> Wrong:
    """第1项至第4项, 第5项至第8项."""
    if int(match["始"]) != int(match["末"]) + 1:
        yield "始", f"前面到第{match['末']}{match['位']}，这里从第{match['始']}{match['位']}起，接不上"


def together(match: re.Match[str]) -> Wrong:
    """一是给9号楼修屋面，要14万元；二是…。四项加起来31.8万元."""
    parts = [value_of(one) for one in regex.findall(rf"{NOT}({N}){match['量']}", match["列"])]
    right, told = sum(parts), value_of(match["和"])
    if len(parts) == parse_han(match["数"]) and not isclose(right, told, rel_tol=1e-9):
        yield "和", f"前面几项加起来是 {_like(right, match['和'])}，写的是{match['和']}"


def unmarked(match: re.Match[str]) -> Wrong:
    """97%和84: the second has lost its mark."""
    yield "漏", f"前一个数有“%”，“{match['漏']}”没有"


def exceeds(match: re.Match[str]) -> Wrong:
    """党员86名，其中有选举权的87名."""
    sentence = match.string[begins(match.string, match.start(), "。！？") : match.start()]
    others = theirs(match.string[match.end("总") + len(match["位"]) : match.start("分")])
    if int(match["分"]) > int(match["总"]) and not others and not regex.search(rf"\d{match['位']}", sentence):
        yield "分", f"一共{match['总']}{match['位']}，其中有{match['分']}{match['位']}，比总数还多"


def each(match: re.Match[str]) -> Wrong:
    """甲小学、乙小学各16名，合计32名."""
    right = (match["列"].count("、") + 1) * int(match["份"])
    of_each = regex.search("各(?!自)[^，。；]*$|每|[或及]", match.string[: match.start("列")][-30:] + match["列"])
    if right != int(match["和"]) and not of_each and not regex.search("等$|[和与]", match["列"]):
        yield "和", f"各{match['份']}{match['位']}，合计是 {right}，写的是{match['和']}"


def two_rows(match: re.Match[str]) -> Wrong:
    """分会场7个，分别设在5个县和2个区; 定了四件，办完三件，还有一件."""
    one, two = value_of(match["甲"]), value_of(match["乙"])
    if regex.search(BROUGHT, match.string[begins(match.string, match.start(), "。！？") : match.start()]):
        return  # 上年结转12件，新受理85件，办结80件，还有17件正在办理
    whole = f"(?<!\\d){plain(one + two)}(?!\\d)"  # 隐患86处，其中重大2处，已整改80处，正在整改6处
    if one + two != value_of(match["和"]) and not regex.search(whole, match.string[: match.start()]):
        yield "和", f"{match['甲']}和{match['乙']}加起来是 {plain(one + two)}，写的是{match['和']}"


def mean(match: re.Match[str]) -> Wrong:
    """4部，花了148万元，平均每部37万元."""
    count, told = int(match["数"]), value_of(match["均"])
    right = value_of(match["总"]) / count if count else told
    if abs(right - told) > 0.02 * right:
        yield "均", f"{match['总']}平均到{match['数']}{match['位']}是 {_like(right, match['均'])}，写的是{match['均']}"


def too_many(match: re.Match[str]) -> Wrong:
    """120名，包括12名甲、60名乙、30名丙、20名丁: more than the whole."""
    if sum(_parts(match)) > int(match["总"]):
        yield from all_parts(match)


def dividend(match: re.Match[str]) -> Wrong:
    """总数12000万股为基数，每10股派发现金红利1.5元，共派发1800万元."""
    right = value_of(match["总"]) / 10 * value_of(match["份"])
    if abs(right - value_of(match["和"])) > 0.005 * right:
        yield "和", f"每10股{match['份']}元，一共是 {_like(right, match['和'])}元，写的是{match['和']}元"


def spent(match: re.Match[str]) -> Wrong:
    """收缴18.6万元，上缴9.3万元，教育培训4.8万元，走访慰问2.5万元，结余2万元."""
    parts = [value_of(one) for one in regex.findall(rf"({N})元", match["列"])]
    if abs(sum(parts) - value_of(match["总"])) > 1e-6 * value_of(match["总"]):
        yield "总", f"后面几项加起来是 {_like(sum(parts), match['总'])}，写的是{match['总']}"
