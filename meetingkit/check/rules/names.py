"""Bodies, papers and organs whose names are written in two ways, and lists in another order than the roster's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from meetingkit.check.named import is_part
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.document import Role

HAN = "[\u4e00-\u9fff]"
# how the name of a standing body ends; what stands before tells it from others
BODY = "领导小组|协调小组|工作小组|工作委员会|委员会|指挥部|工作专班|专班|联席会议|工作组"
# whose body it is, and what leads up to its name: 区委, 云岭区, 在2026年, 今天召开
BEFORE_BODY = (
    r"^.*(?:\d{4}年度?|在|召开|参加|中共|[省市区县镇乡]委(?!员)|[省市区县镇]政府|[全我][省市区县镇]|街道|[各我本])(?=.)"
    r"|^[省市区县镇](?=.{3})|^[\u4e00-\u9fff]{2,4}?(?<!社)[省市区县旗镇乡](?=.{4})"
)
NO_BODY = "届|支部|党员|中国|听取|主要任务"  # an elected committee, or a sentence
FILLERS = "关于|有关|进一步|专项|工作|实施|的"
# titles may differ in these and be two papers: 2025/2026, 第一/第二, 上半年/下半年, 城镇/农村
TELLING = frozenset(
    "纪副总新老不非小大高初党团工检法政省市区县镇乡村国城农男女内外前后东西南北"
)  # one more tells another paper
COUNTING = frozenset(
    "0123456789一二三四五六七八九十〇零上下前后东西南北中城乡甲乙丙丁监理董A B C男女老少省市区县镇乡村"
)
TITLE = "《([^《》]{4,80})》"
STATES = "审议稿|讨论稿|送审稿|征求意见稿|报批稿|修订稿|初稿"
BECOMES = "形成|修改后|改为|作为|变成|定稿|吸收|再次"
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
        for match in re.finditer(re.escape(end), line.text):
            found = _variant(name, line.text[max(0, match.start() - 60) : match.start()])
            start = match.start() - len(found)
            words = line.text[start : match.end()]
            if found and words not in declared and line.own(start):
                message = f"“{words}”和会议的“{name}{end}”写法不一"
                yield script.at(line, start, match.end(), message, "请写成一样；简称要先说明“以下简称…”或写进名册。")


def _with_and_without_work(script: Script) -> Iterator[Finding]:
    """征兵工作领导小组, 征兵领导小组: one body by two names; the rarer is told."""
    declared = _declared(script)
    places: dict[str, dict[str, list[tuple[Line, int, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in re.finditer(f"({HAN}{{2}})(工作)?(领导小组|协调小组|联席会议|指挥部)", line.text):
            if match[1] != "工作":
                places[match[1] + match[3]][match[0]].append((line, match.start(), match.end()))
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
        titles = [line.text for line in script.lines[:3] if len(line.text) <= 60]
    first = next((line.text for line in script.lines if re.search("召开|举行", line.text)), "")
    for told in (script.facts.name or "", "".join(titles), *titles, first[:120]):
        text = re.sub(r"\d{4}年度?", "，", told)
        if match := re.search(f"({HAN}[{HAN[1:-1]}\\d]{{1,30}}?)({BODY})", text):
            name = re.sub(BEFORE_BODY, "", match[1])
            if len(name) >= 3 and not re.search(NO_BODY, name):
                return name, match[2]
    return None


def _declared(script: Script) -> set[str]:
    """Short names that the roster or the script itself introduces, and words that may stand."""
    words = {*script.facts.allowed}
    for full, short in script.facts.organs.items():
        words |= {full, *short}
    for line in script.lines:
        if "简称" in line.text:
            words |= {match[1] for match in re.finditer('简称[为作：:]?[“"‘]?([^”"’，。；）)]{2,30})', line.text)}
    return words | {re.sub(BEFORE_BODY, "", word) for word in words}


def _variant(name: str, before: str) -> str:
    """The words at the end of `before` that are nearly the body's name but not it; empty when there are none.

    They begin as the name does and leave out some of its characters (党建, 党的建设), or have one other in its place.
    """
    if before.endswith(name):
        return ""
    window = before[-len(name) - 3 :]
    for size in range(len(window), 1, -1):
        said = window[-size:]
        if not re.fullmatch(f"{HAN}+", said) or said[0] != name[0]:
            continue
        if len(said) < len(name) and is_part(said, name) and len(said) * 3 >= len(name) and _ends_alike(said, name):
            return said
        if len(said) > len(name) and is_part(name, said) and _core(said) == _core(name):
            return said
        if len(said) == len(name) >= 4 and sum(a != b for a, b in zip(said, name, strict=True)) == 1:
            return said
    return ""


def _ends_alike(said: str, name: str) -> bool:
    """Whether a shortened name keeps the end of the full one, with or without 工作; else it may be another body."""
    bare = _core(name)
    return (
        _core(said)[-1:] == bare[-1:]
        or (len(bare) > 3 and said in name and name.startswith(said))
        or is_part(said, bare[:4] + "工作")
    )


@text_rule(
    "MK308",
    "文件标题写法不一",
    Severity.WARNING,
    why="同一份文件前后两个标题，审议的是哪一份就说不清了。",
    wrong="审议《区委2026年工作要点》。……大家审议了《区委2026年工作重点》。",
    right="前后都写《区委2026年工作要点》。",
)
def titles_written_in_two_ways(script: Script) -> Iterator[Finding]:
    """Two titles with one character different, or different only in words like 工作, 关于; on different lines."""
    places: dict[str, list[tuple[Line, int]]] = defaultdict(list)
    for line in script.lines:
        for match in re.finditer(TITLE, line.text) if "《" in line.text else ():
            places[_bare_title(match[1])].append((line, match.start(1)))
    for one, other in _alike(list(places)):
        if {line.index for line, _ in places[one]} & {line.index for line, _ in places[other]}:
            continue
        rare, usual = sorted(
            (one, other),
            key=lambda title: (len(places[title]), _spelled(script, one, other, title), -places[title][0][0].index),
        )
        for line, start in places[rare]:
            if line.own(start):
                message = f"《{rare}》和另一处的《{usual}》写法不一"
                yield script.at(line, start, start + len(rare), message, "请核对是不是同一份文件；是的话写成一样。")

    yield from _states(script)


def _states(script: Script) -> Iterator[Finding]:
    """One paper in two states, （讨论稿） and （征求意见稿）, where none is said to become the other; the rarer is told."""
    states: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in (
            re.finditer(f"《([^《》]{{4,80}})[（(]({STATES})[)）]》", line.text) if "稿）》" in line.text else ()
        ):
            states[match[1]][match[2]].append((line, match.start(2)))
    for title, forms in states.items():
        if len(forms) != 2 or any(re.search(BECOMES, line.text) for lines in forms.values() for line, _ in lines):
            continue
        rare, usual = sorted(forms, key=lambda form: (len(forms[form]), -forms[form][0][0].index))
        for line, start in forms[rare]:
            if line.own(start):
                message = f"《{title}》这里是{rare}，另一处是{usual}"
                yield script.at(line, start, start + len(rare), message, "请核对是哪一稿，写成一样。")


def _spelled(script: Script, one: str, other: str, title: str) -> int:
    """How often the script spells the words around the other character so: 恒岳机 six times, 恒越机 once."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return script.text.count(title[max(0, at - 1) : at + 2])


def _core(words: str) -> str:
    """The words without those that change nothing."""
    return re.sub(FILLERS, "", words)


def _bare_title(title: str) -> str:
    """The title without what is said of its state: （草案）."""
    return re.sub("[（(](?:草案|审议稿|讨论稿|送审稿|征求意见稿|试行|修订稿|修订|稿)[)）]$", "", title)


def _alike(titles: list[str]) -> list[tuple[str, str]]:
    """Pairs that are nearly equal; found by what is equal in them, in linear time."""
    groups: dict[str, set[str]] = defaultdict(set)
    for title in titles:
        if len(_core(title)) >= 4:
            groups["=" + _core(title)].add(title)
        if len(title) >= 5:
            groups[title].add(title)
        if len(title) >= 6:
            for at in range(len(title)):
                groups[f"{title[:at]}?{title[at + 1 :]}"].add(title)
                groups[f"{title[:at]}{title[at + 1 :]}"].add(title)
    found = set()
    for key, group in groups.items():
        for one, other in combinations(sorted(group), 2) if 1 < len(group) < 9 else ():
            if key.startswith("=") or _differ_by_chance(one, other):
                found.add((one, other))
    return sorted(found)


def _differ_by_chance(one: str, other: str) -> bool:
    """Whether one or two characters are rather mistyped than tell two papers apart."""
    ahead = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    behind = 0
    while behind < min(len(one), len(other)) - ahead and one[-behind - 1] == other[-behind - 1]:
        behind += 1
    rest = one[ahead : len(one) - behind] + other[ahead : len(other) - behind]
    more = len(one) != len(other)
    return len(rest) <= 2 and not set(rest) & COUNTING and not (more and set(rest) <= TELLING)


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
        for match in re.finditer(
            f"(?:^|(?<=[{MARKS}请由和对向]))([省市区县](?:委|直|[\u4e00-\u9fff])[\u4e00-\u9fff]{{2,16}}?(?:{ORGAN_END}))(?=[{MARKS}]|依次|分别|汇报|作|就|主任|局长|部长|书记|的|$)",
            line.text,
        ):
            organ = match[1]
            key = re.sub("^([省市区县])委(?=\\1)|[和与]", "", organ)
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
    return "、" in between and len(between) <= 30 and not re.search("[，。；：！？]", between)
