"""A change that a sentence tells of, and what it says of the change: from 30 to 60 is one 番; 112 to 98 is no rise."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.amounts import value_of
from meetingkit.check.portions import PORTIONS
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"\d+(?:\.\d+)?"
UNIT = "个|家|户|人|名|元|万元|亿元|亩|件|台|辆|条|所|处|吨|公里|分钟|天|%"
RISE = "增加|增长|提高|提升|上升|扩大|发展|壮大"
FALL = "减少|下降|降低|压减|压缩|缩短|回落"
MUCH = "(?:略有|有所|小幅|稳步|逐年|同比|共|净|大幅|明显|持续|累计|合计|平均|足足|整整)?"  # 满意度提高了 tells of something else
HINT = "请核对前后两个数。"
MORE = rf"(?:增加|新增|增补|增设)了?{NUMBER}"
LESS = rf"(?:删[去除减]|减少|合并|撤销)了?{NUMBER}"
# 由30家发展到60家, 由去年同期的112元变为98元; what is said of it stands behind the comma
FROM_TO = rf"[由从](?P<前文>[^，。；\d]{{0,10}}(?:20\d\d年)?[^，。；\d]{{0,6}}?)(?P<前>{NUMBER})(?P<位>{UNIT})(?P<动>[^，。；\d]{{0,4}}?(?:到|至|为))(?P<后文>[^，。；\d]{{0,6}})(?P<后>{NUMBER})(?P=位)，(?P<话>[^。；]{{2,24}})"


def changes(script: Script, line: Line) -> Iterator[Finding]:
    """Changes of a line of which something else is said than they are."""
    for match in regex.finditer(FROM_TO, line.text):
        before, after, start = float(match["前"]), float(match["后"]), match.start("话")
        if regex.search(rf"{MORE}[^；。]{{0,12}}?{LESS}|{LESS}[^；。]{{0,12}}?{MORE}", match["话"]):
            continue  # 由48条改为51条，增加4条，删去1条
        for place, message in _wrong(match["话"].partition("，")[0], before, after, match["位"]):
            at = start + place[0]
            if before and line.own(at):
                yield script.at(line, at, start + place[1], message, HINT)
    yield from _year_to_year(script, line)
    yield from _than_last_year(script, line)
    yield from _task(script, line)
    yield from _seats(script, line)
    yield from _yes_and_no(script, line)
    yield from _more_and_less(script, line)


def _wrong(said: str, before: float, after: float, unit: str) -> Iterator[tuple[tuple[int, int], str]]:
    """What the words behind a change say that it is not: where, and why."""
    if regex.search("年均|平均|每", said):
        return
    times = after / before if before else 0
    if match := regex.search("翻了?([一两二三四])番(?!还|多|以上|有余)", said):
        told = parse_han(match[1]) or 0
        if abs(times - 2**told) > 0.15 * 2**told:
            yield match.span(), f"从{before:g}到{after:g}是 {times:.2g} 倍，翻{match[1]}番是 {2**told} 倍"
    elif match := regex.search(r"是[^，。]{0,10}?的([一两二三四五六七八九十]|\d+(?:\.\d+)?)倍", said):
        told_times = value_of(match[1])
        if abs(times - told_times) > 0.1 * times:
            yield match.span(1), f"从{before:g}到{after:g}是 {times:.3g} 倍，写的是{match[1]}倍"
    elif match := regex.search(
        rf"(?:净增|净减|(?<![又再还])增加了?|(?<![又再还])减少了?)({NUMBER})(?={unit})(?!%)", said
    ):
        if abs(abs(after - before) - float(match[1])) > 1e-6:
            yield match.span(1), f"从{before:g}到{after:g}相差 {abs(after - before):g}，写的是{match[1]}"
    elif match := regex.match(rf"{MUCH}({RISE}|{FALL})了?(?:近|约|超过|超)?(?=\d|[一二三四五六七八九十百]|$)", said):
        rises = regex.fullmatch(RISE, match[1]) is not None
        if (after - before) * (1 if rises else -1) < 0:
            yield match.span(1), f"从{before:g}到{after:g}不是“{match[1]}”"


def _year_to_year(script: Script, line: Line) -> Iterator[Finding]:
    """前年规上企业32家，去年达到41家，净增7家."""
    pattern = rf"(?:前年|去年|上年|20\d\d年)[^，。；\d]{{0,16}}?({NUMBER})({UNIT})，(?:去年|今年|目前|现在|20\d\d年)[^，。；\d]{{0,10}}?(?:达到?了?|增加到|增至|发展到|是|有|为|减少到|降到)[^，。；\d]{{0,4}}?({NUMBER})\2，(?:净增|净减|增加了?|减少了?|多了|少了)({NUMBER})\2"
    for match in regex.finditer(pattern, line.text) if "年" in line.text else ():
        apart = abs(float(match[3]) - float(match[1]))
        if abs(apart - float(match[4])) > 1e-6 and line.own(match.start(4)):
            yield script.at(line, *match.span(4), f"{match[1]}和{match[3]}相差 {apart:g}，写的是{match[4]}", HINT)


def _than_last_year(script: Script, line: Line) -> Iterator[Finding]:
    """满意度为91%，比去年的86%提高了6个百分点."""
    yield from _in_points(script, line)
    pattern = rf"({NUMBER})%，(?:比|较)[^，。；\d]{{0,8}}?的?({NUMBER})%(?:{RISE}|{FALL})了?({NUMBER})个百分点"
    for match in regex.finditer(pattern, line.text) if "百分点" in line.text else ():
        right = abs(float(match[1]) - float(match[2]))
        if abs(right - float(match[3])) > 0.051 and line.own(match.start(3)):
            message = f"{match[1]}%和{match[2]}%相差 {right:g} 个百分点，写的是{match[3]}"
            yield script.at(line, *match.span(3), message, HINT)


def _task(script: Script, line: Line) -> Iterator[Finding]:
    """任务3200亩，实际完成2900亩，超额完成任务."""
    pattern = rf"(?:任务|目标|计划)[^，。；\d]{{0,6}}({NUMBER})({UNIT})，[^，。；\d]{{0,8}}完成了?({NUMBER})\2，[^，。；]{{0,6}}(超额|提前超额|没有完成|未完成)"
    for match in regex.finditer(pattern, line.text) if "完成" in line.text else ():
        over = "超额" in match[4]
        if (float(match[3]) < float(match[1])) == over and line.own(match.start(4)):
            message = f"任务{match[1]}{match[2]}，完成{match[3]}{match[2]}，不是“{match[4]}”"
            yield script.at(line, *match.span(4), message, HINT)


def _seats(script: Script, line: Line) -> Iterator[Finding]:
    """共92人，安排两辆45座客车: two times 45 are fewer than 92."""
    pattern = r"共(\d{2,3})人，[^。；\d]{0,8}?([一两二三四五六]|\d)辆(\d{2})座"
    for match in regex.finditer(pattern, line.text) if "座" in line.text and "辆" in line.text else ():
        seats = (parse_han(match[2]) or 0) * int(match[3])
        if seats < int(match[1]) and line.own(match.start(2)):
            message = f"{match[2]}辆{match[3]}座的车共 {seats} 个座位，坐不下 {match[1]} 人"
            yield script.at(line, match.start(2), match.end(3) + 1, message, "请核对人数和车辆。")


def _yes_and_no(script: Script, line: Line) -> Iterator[Finding]:
    """14户同意、10户不同意，达到三分之二."""
    pattern = r"(\d+)(?:户|票|人|名)(?:同意|赞成)[、，](\d+)(?:户|票|人|名)(?:不同意|反对)[^。；\d]{0,6}?，(?:达到|超过)了?(三分之二|半数|四分之三)"
    for match in regex.finditer(pattern, line.text) if "同意" in line.text or "赞成" in line.text else ():
        yes, no = int(match[1]), int(match[2])
        if yes + no and yes < PORTIONS[match[3]] * (yes + no) and line.own(match.start(3)):
            message = f"同意 {yes}，不同意 {no}，没有达到{match[3]}"
            yield script.at(line, *match.span(3), message, "请核对票数。")


IN_POINTS = (
    rf"由[^，。；\d]{{0,8}}({NUMBER})%(?:{RISE}|{FALL})(?:到|至)({NUMBER})%，(?:{RISE}|{FALL})了?(?P<差>{NUMBER})%"
)


def _in_points(script: Script, line: Line) -> Iterator[Finding]:
    """由6.1%提高到8.1%，提高了2%: two points, which are no two per cent."""
    for match in regex.finditer(IN_POINTS, line.text) if "%" in line.text else ():
        gap = abs(float(match[2]) - float(match[1]))
        if abs(gap - float(match["差"])) < 0.05 and line.own(match.start("差")):
            message = f"{match[1]}%到{match[2]}%相差 {gap:g} 个百分点，不是 {match['差']}%"
            yield script.at(line, match.start("差"), match.end("差") + 1, message, f"请改成“{match['差']}个百分点”。")


IN_AND_OUT = (
    rf"(?:年初|去年底|去年末|上年末|期初|原有|原来有)[^，。；\d]{{0,16}}?(?P<前>{NUMBER})(?P<位>{UNIT})，[^。；\d]{{0,8}}?"
    rf"(?:新增|新进|新入|新吸收|吸收|增加|新发展|转入)[^。；\d、，]{{0,6}}(?P<加>{NUMBER})(?P=位)[、，](?:又|同时)?"
    rf"(?:退出|退会|注销|减少|迁出|转出|淘汰|关停|退休)[^。；\d、，]{{0,6}}(?P<减>{NUMBER})(?P=位)，(?!另|还|又)[^，。；\d]{{0,8}}?"
    rf"(?:达到?|共有|还有|共|现有|有|增加到|为|是)[^，。；\d]{{0,4}}(?P<后>{NUMBER})(?P=位)"
)


def _more_and_less(script: Script, line: Line) -> Iterator[Finding]:
    """年初有企业48家，新增9家、退出2家，到目前达到57家."""
    for match in regex.finditer(IN_AND_OUT, line.text) if regex.search("年初|年底|年末|期初|原", line.text) else ():
        before, more, less, after = (float(match[name]) for name in ("前", "加", "减", "后"))
        if abs(before + more - less - after) > 1e-6 and line.own(match.start("后")):
            message = f"{before:g} 加 {more:g} 减 {less:g} 是 {before + more - less:g}，写的是{match['后']}"
            yield script.at(line, *match.span("后"), message, HINT)
