"""Bodies, papers and organs whose names are written in two ways, and lists in another order than the roster's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.offices import is_part
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import spans_of
from meetingkit.diagnostics import Severity
from meetingkit.document import Role
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off

HAN = "[一-龥]"
# how the name of a standing body ends; what stands before tells it from others
BODY = "领导小组|协调小组|工作小组|工作委员会|委员会|指挥部|工作专班|专班|联席会议|工作组"
# whose body it is, and what leads up to its name: 区委, 云岭区, 在2026年, 今天召开
BEFORE_BODY = (
    r"^.*(?:\d{4}年度?|在|召开|参加|中共|[省市区县镇乡]委(?!员)|[省市区县镇]政府|[全我][省市区县镇]|街道|[各我本])(?=.)"
    r"|^[省市区县镇](?=.{3})|^[一-龥]{2,4}?(?<!社)[省市区县旗镇乡](?=.{4})"
)
NO_BODY = "届|选举|支部|党员|中国|听取|主要任务"  # an elected committee, or a sentence
LABEL = "[（(]?(?:主持|时间|地点|会议时间|会议地点)"  # a line of the head that is no title
FILLERS = "关于|有关|进一步|专项|工作|实施|的"
TITLE = "《([^《》]{4,80})》"
MARKS = "，。；：！？、“”（）()《》〈〉【】\\s"
ORGAN_END = "委员会|办公室|工委|党委|[局部厅]|中心|法院|检察院"


@text_rule(
    "MK307",
    "会议机构名称写法不一",
    Severity.WARNING,
    why="同一个领导小组几种叫法，听的人会以为是几个机构。",
    wrong="（题目是党的建设工作领导小组会议）今天召开党的建设领导小组会议。",
    right="今天召开党的建设工作领导小组会议。",
)
def bodies_written_in_other_words(script: Script) -> Iterator[Finding]:
    """The meeting's own body by a name that is nearly its own."""
    own = _own_body(script)
    if own is None:
        yield from _with_and_without_work(script)
        return
    name, end = own
    declared = _declared(script)
    for line in script.lines:
        if end not in line.text:
            continue
        for first, last in spans_of(end, line.text):
            found = _variant(name, line.text[max(0, first - 60) : first])
            start = first - len(found)
            words = line.text[start:last]
            short = line.text.startswith(("（以下简称", "（简称"), last)  # a name told in full, and then for short
            less = _without_work(words) == _without_work(name + end)
            loose = end == "联席会议" and not _told_formally(line.text, start, last)
            short = short or (less and (script.text.count(words) > 1 or loose))
            short = short or regex.match(MEMBERS, line.text[last - 1 :]) is not None
            if found and not short and not _by_its_term(found, name) and words not in declared and line.own(start):
                message = f"“{words}”和会议的“{name}{end}”写法不一"
                yield script.at(line, start, last, message, "请写成一样；简称要先说明“以下简称…”或写进名册。")
    yield from _held_by_another(script, name, end, declared)


def _told_formally(text: str, start: int, end: int) -> bool:
    """云岭区信访联席会议, 信访联席会议第一次会议: with whose it is, or which of them; not 今天召开信访联席会议."""
    return regex.search("[省市县区旗州镇乡]$", text[:start]) is not None or text[end : end + 1] in tuple("第0123456789")


MEMBERS = "会(?:客|见|商|场|谈|晤)"  # 政协委员|会客厅


def _without_work(name: str) -> str:
    """党建联席会议, as 党建工作联席会议 is called throughout."""
    return name.replace("工作", "")


# 今天召开区委人才队伍建设领导小组会议: the body whose meeting is being held
HELD = f"(?:今天|现在)[^，。；]{{0,6}}(?:召开|举行)(?P<名>{HAN}{{4,24}}?)(?P<类>{BODY})(?=[{HAN[1:-1]}\\d]{{0,8}}会)"


def _held_by_another(script: Script, name: str, end: str, declared: set[str]) -> Iterator[Finding]:
    """人才队伍建设领导小组, which is said to meet, where the title has 人才工作领导小组: as it begins, but with other words."""
    for line in script.lines_with(("召开", "举行")):
        for match in regex.finditer(HELD, line.text):
            said = regex.sub(BEFORE_BODY, "", match["名"])
            start = match.end("名") - len(said)
            other = match["类"] == end and said[:2] == name[:2] and not match["名"].endswith(name)
            if (
                other
                and not _variant(name, line.text[: match.end("名")])
                and not _by_its_term(said, name)
                and said + end not in declared
                and line.own(start)
            ):
                message = f"“{said}{end}”和会议的“{name}{end}”写法不一"
                yield script.at(line, start, match.end("类"), message, "请写成一样。")


def _by_its_term(said: str, name: str) -> bool:
    """荷塘社区第六届居民委员会 is the 荷塘社区居民委员会."""
    return regex.sub("第[一二三四五六七八九十]{1,3}届", "", said) == name


def _with_and_without_work(script: Script) -> Iterator[Finding]:
    """征兵工作领导小组, 征兵领导小组: one body by two names; the rarer is told."""
    declared = _declared(script)
    places: dict[str, dict[str, list[tuple[Line, int, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("领导小组", "协调小组", "联席会议", "指挥部")):
        for match in regex.finditer(f"({HAN}{{2}})(工作)?(领导小组|协调小组|联席会议|指挥部)", line.text):
            if match[1] != "工作":
                places[match[1] + match[3]][match[0]].append((line, match.start(), match.end()))
    for line in script.lines_with(("审查小组",)) and script.lines_with(("审查小组", "审查委员会")):
        for match in regex.finditer(
            "([一-龥]{4}审查)(?:委员会|小组)", line.text
        ):  # 代表资格审查委员会, 代表资格审查小组
            places[match[1]][match[0]].append((line, match.start(), match.end()))
    for key, forms in places.items():
        if len(forms) == 2 and key not in declared:
            rare, usual = sorted(forms, key=lambda form: (len(forms[form]), -forms[form][0][0].index))
            for line, start, end in forms[rare]:
                if line.own(start):
                    message = f"“{rare}”和另一处的“{usual}”写法不一"
                    yield script.at(line, start, end, message, "请写成一样；简称要先说明“以下简称…”或写进名册。")


def _own_body(script: Script) -> tuple[str, str] | None:
    """The body that meets, as the meeting's name or the title has it, without whose it is: 党的建设工作, 领导小组."""
    titles = [line.text for line in script.lines[:8] if line.role in (Role.TITLE, Role.SUBTITLE)]
    if not titles:
        titles = [line.text for line in script.lines[:3] if len(line.text) <= 60 and not regex.match(LABEL, line.text)]
    first = next((line.text for line in script.lines if regex.search("召开|举行", line.text)), "")
    for told in (script.facts.name or "", "".join(titles), *titles, first[:120]):
        text = regex.sub(r"\d{4}年度?", "，", told)
        if match := regex.search(f"({HAN}[{HAN[1:-1]}\\d]{{1,30}}?)({BODY})", text):
            name = regex.sub(BEFORE_BODY, "", match[1])
            if len(name) >= 3 and not regex.search(NO_BODY, name):
                return name, match[2]
    return None


def _declared(script: Script) -> set[str]:
    """Short names that the roster or the script itself introduces, and words that may stand."""
    words = {*script.facts.allowed}
    for full, short in script.facts.organs.items():
        words |= {full, *short}
    for line in script.lines:
        if "简称" in line.text:
            words |= {match[1] for match in regex.finditer('简称[为作：:]?[“"‘]?([^”"’，。；）)]{2,30})', line.text)}
    return words | {regex.sub(BEFORE_BODY, "", word) for word in words}


def _variant(name: str, before: str) -> str:
    """The words at the end of `before` that are nearly the body's name but not it; empty when there are none.

    They begin as the name does and leave out some of its characters (党建, 党的建设), or have one other in its place.
    """
    if before.endswith(name):
        return ""
    window = before[-len(name) - 3 :]
    for size in range(len(window), 1, -1):
        said = window[-size:]
        if not regex.fullmatch(f"{HAN}+", said) or said[0] != name[0]:
            continue
        if len(said) < len(name) and is_part(said, name) and len(said) * 3 >= len(name) and _ends_alike(said, name):
            return said
        if len(said) > len(name) and is_part(name, said) and core(said) == core(name):
            return said
        if len(name) >= 4 and one_character_off(said, name):
            return said
    return ""


def _ends_alike(said: str, name: str) -> bool:
    """Whether a shortened name keeps the end of the full one, with or without 工作; else it may be another body."""
    bare = core(name)
    return (
        core(said)[-1:] == bare[-1:]
        or (len(bare) > 3 and said in name and name.startswith(said))
        or is_part(said, bare[:4] + "工作")
    )


def core(words: str) -> str:
    """The words without those that change nothing."""
    return regex.sub(FILLERS, "", words)


@text_rule(
    "MK309",
    "单位名称写法不一",
    Severity.INFO,
    why="同一个单位在一份稿子里宜用一个名称。",
    wrong="请区委区直机关工委汇报。……区直机关工委汇报了……",
    right="前后都写区直机关工委。",
)
def organs_written_in_two_ways(script: Script) -> Iterator[Finding]:
    """An organ with and without 区委 before 区直…, or with one 和 more; said at the second wording."""
    first: dict[str, tuple[str, int]] = {}
    for line in script.lines:
        for match in regex.finditer(
            f"(?=[省市区县])(?<![^{MARKS}请由和对向])([省市区县](?:委|直|[一-龥])[一-龥]{{2,16}}?(?:{ORGAN_END}))(?=[{MARKS}]|依次|分别|汇报|作|就|主任|局长|部长|书记|的|$)",
            line.text,
        ):
            organ = match[1]
            key = regex.sub("^([省市区县])委(?=\\1)|[和与]", "", organ)
            known, where = first.setdefault(key, (organ, line.index))
            if (
                known != organ
                and where != line.index
                and line.own(match.start(1))
                and not _both_declared(script, organ, known)
            ):
                yield script.at(
                    line, match.start(1), match.end(1), f"“{organ}”和前面的“{known}”写法不一", "请用同一个名称。"
                )


def _both_declared(script: Script, one: str, other: str) -> bool:
    return any({one, other} <= {full, *short} for full, short in script.facts.organs.items())


@text_rule(
    "MK310",
    "次序和名册不同",
    Severity.INFO,
    why="领导和单位的先后是有讲究的；有意这样排的不用管。",
    wrong="请区委宣传部、区委组织部汇报。（名册里组织部在前）",
    right="请区委组织部、区委宣传部汇报。",
)
def lists_in_another_order(script: Script) -> Iterator[Finding]:
    """People or organs in a row with 、 between, whose order is not the roster's; once a list."""
    ranks = script.facts.ranks
    if len(ranks) < 2:
        return
    pattern = re.compile("|".join(map(re.escape, sorted((name for name in ranks if name), key=len, reverse=True))))
    for line in script.lines:
        before = None
        said = False
        by_rank = "、" in line.text and "笔画" not in line.text  # 按姓氏笔画为序 is an order of its own
        for match in pattern.finditer(line.text) if by_rank else ():
            joined = before is not None and _in_one_list(line.text[before.end() : match.start()])
            same = before is not None and (before[0] in script.facts.posts) == (match[0] in script.facts.posts)
            said = said and joined
            if (
                before
                and joined
                and same
                and not said
                and ranks[match[0]] < ranks[before[0]]
                and line.own(match.start())
            ):
                said = True
                message = f"“{match[0]}”在名册里排在“{before[0]}”前面"
                yield script.at(line, match.start(), match.end(), message, "请核对次序；有意这样排就不用管。")
            before = match


def _in_one_list(between: str) -> bool:
    return "、" in between and len(between) <= 30 and not regex.search("[，。；：！？]", between)
