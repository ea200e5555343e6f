"""Who is called: counts beside names, the chair who invites himself, people on leave, the time they are given."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from meetingkit.check.named import is_full_name, people_named
from meetingkit.check.registry import Finding, also_in_text, text_rule
from meetingkit.check.rules import procedure  # noqa: F401 - registers MK111, which looks at texts too
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.library import default_library
from meetingkit.recognise.cues import load_cues
from meetingkit.recognise.model import Step
from meetingkit.recognise.people import collective, people
from meetingkit.wording.numerals import parse_han
from meetingkit.wording.speech import minutes_to_read

NUMBER = r"(?P<数>(?<![\d一二三四五六七八九十百千万两几数])(?:\d{1,2}|[一二三四五六七八九十两]{1,3}))"
# who is counted: 4个部门, 三位同志, 5家企业
UNIT = (
    r"(?:(?:个|家)(?:成员|部门|有关|主要)?(?:单位|部门|乡镇|镇街|镇|乡|街道|县区|县|区|村|社区|支部|党支部|党委|企业|公司|分会场|学校|医院|局|委办局)"
    r"|[位名](?:负责|获奖|先进|受表彰)?(?:同志|代表|企业家|老领导|老同志|老师|专家|教授|学员|领导|嘉宾|先生|女士|负责人|书记|局长|主任|镇长|党员|委员))(?:单位)?"
)
# a name, an organ or a place ends so
NAMED = re.compile(
    r"(?:局|委|办|部|厅|院|校|镇|乡|街道|办事处|公司|集团|中心|支部|党委|党组|分会场|村|社区|同志|先生|女士|银行|厂|协会|联合会|大队|所|站|政府"
    r"|法院|检察院|科|处|室|监委|工委|管委会|委员会|区|县|市|政协|人大|总会|大学|学院|医院|中学|小学)$"
)
TURN = "(?:依次|分别|先后|逐个|逐一|轮流)"


@cache
def _beside() -> re.Pattern[str]:
    """请甲局、乙局、丙局3个部门依次汇报."""
    return re.compile(
        rf"(?:请|由|听取|有|是|人为|：|，|。|^)(?P<名>[^，。；：！？\d请]{{4,200}}?)(?P<等>等)?(?:这|共|共计)?{NUMBER}{UNIT}"
    )


@cache
def _after() -> re.Pattern[str]:
    """发言的有4个单位：甲局、乙局…; 3位同志（甲、乙、丙）; 3个单位，分别是…."""
    return re.compile(
        rf"{NUMBER}{UNIT}(?:的?负责同志|的?负责人|代表)?(?:[，,]?(?:他们|它们)?(?:分别|依次)?(?:是|为)[：:]?|{TURN}?[^，。；：（）]{{0,8}}[：:]|（)"
        r"(?P<名>[^。；：:（）！？\d]{4,300})(?=[。；）]|$)"
    )


@text_rule(
    "MK205",
    "单位数和名单不符",
    Severity.ERROR,
    why="说了几个单位，点名又是另一个数，被点到的和没被点到的都要问。",
    wrong="请区教育局、区民政局、区司法局4个单位依次汇报。",
    right="请区教育局、区民政局、区司法局3个单位依次汇报。",
)
def names_counted(script: Script) -> Iterator[Finding]:
    """N个部门, N位同志 beside the names themselves; 等 allows for more than are named."""
    for line in script.lines:
        if not any(measure in line.text for measure in "个家位名"):
            continue
        for pattern in (_beside(), _after()):
            for match in pattern.finditer(line.text):
                yield from _counted(script, line, match)
    yield from _projects(script)
    yield from _called_one_by_one(script)


@cache
def _listed_projects() -> re.Pattern[str]:
    return re.compile(
        rf"[了：](?P<名>[^，。；：！？了、]{{2,14}}(?:、[^，。；：！？、]{{2,14}})+?){NUMBER}个(?:重点|重大)?项目"
    )


def _projects(script: Script) -> Iterator[Finding]:
    """观摩了甲产业园、乙大桥、丙粮仓4个项目."""
    for line in script.lines:
        for match in _listed_projects().finditer(line.text) if "个" in line.text and "项目" in line.text else ():
            told, most = parse_han(match["数"]), len(re.split("[、和及与]", match["名"]))
            least = match["名"].count("、") + 1
            if told and not least <= told <= most and "等" not in match["名"] and line.own(match.start("数")):
                message = f"说的是“{match['数']}”，点到名的是 {least} 个"
                yield script.at(line, *match.span("数"), message, "请核对数目和名单。")


def _counted(script: Script, line: Line, match: re.Match[str]) -> Iterator[Finding]:
    told, words = parse_han(match["数"]), match["名"]
    open_ended = "等" in words or match.groupdict().get("等")
    least, most = _how_many(re.sub("等[^、]*$", "", words))
    if told is None or most < 2 or not line.own(match.start("数")):
        return
    if told < least or (told > most and not open_ended):
        count = str(least) if least == most else f"{least} 至 {most}"
        message = f"说的是“{match['数']}”，点到名的是 {count} 个"
        yield script.at(line, *match.span("数"), message, "请核对数目和名单。")


def _how_many(words: str) -> tuple[int, int]:
    """At least and at most how many are named; (0, 0) when these are not just names."""
    words = re.sub("^.*(?:候选人|人选|名单)(?:为|是)", "", words)
    parts = [part for part in re.split("[、，,]", words) if part]
    single = [piece for part in parts for piece in re.split("和|及|以及|与", part) if piece]
    if not all(NAMED.search(part) or is_full_name(part) for part in parts[-1:]) or any(
        collective(part) for part in parts
    ):
        return 0, 0
    told = people(words, load_cues(default_library()))
    named = sum(bool(NAMED.search(part) or is_full_name(part)) for part in parts)
    if named < len(parts) and not re.search("同志|先生|女士", words):
        return 0, 0
    counts = (len(told), len(single), len(parts)) if named == len(parts) else (len(told), named)
    return min(counts), max(counts)


@cache
def _in_turn() -> re.Pattern[str]:
    return re.compile(rf"请{NUMBER}{UNIT}[^，。；：]{{0,4}}(?:逐个|逐一|依次|轮流|分别|先后)")


@cache
def _announced() -> re.Pattern[str]:
    return re.compile(rf"(?:述职|发言|汇报|交流|表态)的(?:同志)?(?:一共|共)?有{NUMBER}{UNIT}(?![：:（])")


def _called_one_by_one(script: Script) -> Iterator[Finding]:
    """请3位同志逐个述职, 今天述职的有3名同志 against those who are then called."""
    for line in script.lines:
        match = _in_turn().search(line.text) if "请" in line.text else None
        match = match or (_announced().search(line.text) if "的" in line.text else None)
        told = parse_han(match["数"]) if match else None
        if match is None or told is None or not line.own(match.start("数")):
            continue
        step = _step_at(script, line) or _next_step(script, line)
        if step and len(step.speakers) > 1 and len(step.speakers) != told and not any(map(collective, step.speakers)):
            message = f"说的是“{match['数']}”，后面请了 {len(step.speakers)} 个"
            yield script.at(line, *match.span("数"), message, "请核对数目和后面请的人。")


def _chair(script: Script) -> str | None:
    """The chair's bare name, of 姓名（职务）, 职务 姓名 or the name alone; None when it is not certain."""
    text = script.facts.chair or script.meeting.chair or ""
    name = re.split("[（(]", text.strip())[0].split()[-1:]
    return name[0] if name and is_full_name(name[0]) else None


def _calls(script: Script, name: str) -> Iterator[tuple[Line, int]]:
    """Where somebody is called to act: 请区长周明远同志讲话; not 请关注周明远同志的发言."""
    called = re.compile(
        rf"请(?!假)(?:[^，。；：！？]|，(?=[^，。；：！？]{{2,40}}(?:同志|先生|女士))){{0,60}}?{re.escape(name)}"
    )
    for line in script.lines:
        if name not in line.text:
            continue
        for match in called.finditer(line.text):
            between = match[0][1 : -len(name)]
            start = match.end() - len(name)
            after = line.text[match.end() : match.end() + 10]
            if not re.search(
                "关于|对|向|就|围绕|听|给|跟|与|为|按|把|由|将|看|宣读|传达|找|的|和我", between
            ) and not re.match(r"(?:同志)?(?:继续|接着)?主持|(?:同志)?的", after):
                yield line, start


@text_rule(
    "MK216",
    "主持人请自己",
    Severity.ERROR,
    why="主持人照着念，就成了自己请自己。",
    wrong="主持人：周明远\n请周明远同志讲话。",
    right="下面，由我讲几点意见。",
)
def chair_invites_himself(script: Script) -> Iterator[Finding]:
    """The chair's own name among those he calls."""
    name = _chair(script)
    for line, start in _calls(script, name) if name else ():
        if line.own(start):
            message = f"主持人是{name}，这里又请{name}"
            yield script.at(
                line, start, start + len(name or ""), message, "由主持人自己做的，请改为“由我…”；或核对主持人。"
            )


@cache
def _leave() -> re.Pattern[str]:
    away = r"(?:因[^，。；]{1,14}?)?[，,]?(?:请假|未能(?:出席|参加|到会)|不能(?:出席|参加|到会)|无法(?:出席|参加|到会)|缺席|没有到会)"
    return re.compile(rf"同志(?:等[^，。；]{{0,6}})?{away}|(?:请假|缺席|未能到会)的(?:同志)?(?:还)?(?:有|是|为)")


def _named_with(before: str) -> list[str]:
    """Those who share the 同志 of the last of a row: 石立本、安子谦 before a third name."""
    row = re.search(r"(?:^|[，。；：])((?:[\u4e00-\u9fff]{2,4}、)+)$", before)
    return [name for name in row[1].split("、") if is_full_name(name)] if row else []


@also_in_text("MK111")
def people_on_leave_who_are_called(script: Script) -> Iterator[Finding]:
    """The same in somebody's script: known to be on leave, or said to be, and yet called."""
    absent = {name: None for name in (*script.facts.absent, *script.meeting.absent) if is_full_name(name)}
    lines = tuple(line for line in script.lines if "同志" in line.text and _leave().search(line.text))
    for one in people_named(replace(script, lines=lines)):
        if re.search(
            "(?:请假|缺席|未能到会)的(?:同志)?(?:还)?(?:有|是|为)[：:]?[^，。；]*$", one.line.text[: one.start]
        ):
            absent[one.name] = None
        clause = re.split("[。；]", one.line.text[one.end :])[0]
        if _leave().match(clause) or (re.match("(?:同志)?[、和]", clause) and _leave().search(clause.split("，")[0])):
            absent |= dict.fromkeys([*_named_with(one.line.text[: one.start]), one.name])
    for name in absent:
        for line, start in _calls(script, name):
            if line.own(start):
                message = f"“{name}”请了假，这里又请他"
                yield script.at(line, start, start + len(name), message, "请换人或删去；到会的，请改前面请假的话。")


@cache
def _each() -> re.Pattern[str]:
    return re.compile(
        rf"每(?:人|位|家|名|个[^，。；\d]{{1,6}}?)(?:同志|单位|代表)?(?:的)?(?:汇报|发言|述职|交流)?(?:时间)?(?:一般)?(?:不超过|控制在|不得超过|限时?|约)?{NUMBER}分钟"
    )


@cache
def _limit() -> re.Pattern[str]:
    return re.compile(
        r"(?:会议|会期|全程|大会|活动)(?:总)?(?:时间|时长)?[^，。；\d]{0,6}(?:不超过|控制在|限)(\d{1,3})(分钟|个?小时)"
    )


@text_rule(
    "MK215",
    "时间不够",
    Severity.INFO,
    why="每人的时间加上主持人的话，超过了会议的时间。",
    wrong="（会议60分钟）请8个单位依次汇报，每个单位10分钟。",
    right="请8个单位依次汇报，每个单位5分钟。",
)
def too_little_time(script: Script) -> Iterator[Finding]:
    """每人n分钟 times those who are called, and the chair's words at 180 characters a minute, against the limit."""
    limits = (
        match
        for line in script.lines
        if "分钟" in line.text or "小时" in line.text
        for match in _limit().finditer(line.text)
    )
    told = next(limits, None)
    limit = script.facts.minutes or (told and int(told[1]) * (1 if told[2] == "分钟" else 60))
    if not limit:
        return
    total = sum(minutes_to_read(line.text) for line in script.lines)
    places = [(line, 0, 0) for line in script.lines if line.text.strip()][:1]
    for line in script.lines:
        for match in _each().finditer(line.text) if "每" in line.text else ():
            each, step = parse_han(match["数"]), _step_at(script, line)
            if each and step:
                total += each * len(step.speakers)
                places.append((line, *match.span("数")))
    if total > limit and places:
        line, start, end = places[min(1, len(places) - 1)]
        message = f"全会 {limit:g} 分钟，照稿子大约要 {total:.0f} 分钟"
        yield script.at(line, start, end, message, "按每分钟 180 字估算，没有算讨论；请压缩，或放宽时间。")


def _next_step(script: Script, line: Line) -> Step | None:
    """The first step of reports or speeches behind a line."""
    return next(
        (one for one in script.meeting.steps if one.first > line.index and one.type in ("report", "speech")), None
    )


def _step_at(script: Script, line: Line) -> Step | None:
    """The step to which a line belongs."""
    steps = script.meeting.steps
    number = bisect_right(steps, line.index, key=lambda step: step.first) - 1
    return steps[number] if number >= 0 and line.index <= steps[number].last else None
