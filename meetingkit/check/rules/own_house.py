"""The name of another house where the meeting's own must stand: 梧桐苑社区居民代表会议 at that of 银杏里社区, 岭南集团的路."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.hits import hits
from meetingkit.check.registry import Finding
from meetingkit.check.rules.rivals import WITH_OTHERS
from meetingkit.check.script import Line, Script
from meetingkit.check.stance import ELSEWHERE, NO_PLACE
from meetingkit.check.stretch import around, spans_of
from meetingkit.wording import regex

PLACE = "市|县|区|旗|镇|乡|街道|社区|村"
# whose meeting it is, at the beginning of the title, and the first characters of what it is
OWN = rf"(?:中共|中国共产党)?(?P<名>[一-龥]{{2,4}}?)(?P<类>{PLACE})(?P<后>[一-龥]{{4}})"
SAME_LEVEL = ("市|县|区|旗", "镇|乡|街道", "社区|村")
FURTHEST = 10  # characters before what follows a place in which its name is looked for
# no name has these: 今天召开县委…, 会议补选县…
NO_PART = frozenset(
    "今天日召开会议选任顾派驻望希了的宣布主持参加出席研究审听取传达学贯彻落实关于根据经表决推进提名受原再不"
)
EDGE = "(?:^|[，。；：！？“”\\s]|我们|欢迎|感谢|现在|本次|这次|今天的?|宣布|祝愿?|在|为|是|对|把|让)"
HINT = "像是旧稿留下的，请换成本单位的；确实要说它就不用管。"
OTHERS = "邻|兄弟|友|等|、$|分别|以及|结对|例如|比如|参加|代表队|分会场"


def of_another_house(script: Script) -> Iterator[Finding]:
    """Both finders' findings, one after another."""
    title = next((line for line in script.lines if line.text.strip()), None)
    if title is None or regex.search(WITH_OTHERS, title.text):
        return
    yield from _same_body_elsewhere(script, title)
    yield from _house_by_another_name(script, title)
    yield from _we_of_another_place(script, title)


def _same_body_elsewhere(script: Script, title: Line) -> Iterator[Finding]:
    """青浦县第二人民医院, once, at the meeting of 云亭市第二人民医院: what follows the place is what follows it in the title."""
    own = regex.match(OWN, title.text.strip())
    if own is None or set(own["名"]) & NO_PLACE:
        return
    level = next(level for level in SAME_LEVEL if own["类"] in level.split("|"))
    for line in script.lines_with((own["后"],)):
        for at, _ in spans_of(own["后"], line.text) if line.index > title.index else ():
            left = max(0, at - FURTHEST)
            match = regex.search(rf"{EDGE}(?P<名>[一-龥]{{2,4}}?)(?P<类>{level})$", line.text[left:at])
            if match and _is_another(script, title, match["名"], match["类"], own):
                end = left + match.end("类")
                if _as_of_this_meeting(script, line, end):
                    yield from _finding(script, line, left + match.start("名"), end, own["名"] + own["类"])


def _is_another(script: Script, title: Line, name: str, kind: str, own: re.Match[str]) -> bool:
    """Whether a place is told but once, is not the meeting's own, and is a name at all."""
    ours = name.endswith(own["名"]) or own["名"] in name or name + kind in title.text
    return not ours and not set(name) & (NO_PLACE | NO_PART) and script.text.count(name) == 1


OF_PLACE = rf"(?:中共)?(?P<名>[一-龥]{{2,4}}?)(?P<类>{PLACE})"


def _we_of_another_place(script: Script, title: Line) -> Iterator[Finding]:
    """我们杨家坪村的日子, once, at the meeting of 石桥湾村; 确保平湖县安全度汛 at that of 石桥县."""
    own = regex.match(OF_PLACE, title.text.strip())
    if own is None or set(own["名"]) & NO_PLACE:
        return
    level = next(level for level in SAME_LEVEL if own["类"] in level.split("|"))
    ours = rf"(?:(?:我们|咱们?|确保|守护|守好|守住|造福)(?P<名>[一-龥]{{2,4}}?)(?P<类>{level})(?=的(?!同志)|安全度汛|安全生产|一方|百姓|人民|群众)|(?:新时代|[为让把])(?P<又>[一-龥]{{2,4}}?)(?P<级>{level})(?=的(?:[好新]|明天|未来|父老|乡亲|[一-龥]{{0,2}}发展)))"
    for line, match in hits(script, ("我们", "咱", "确保", "守", "造福", "新时代", "为", "让", "把"), ours):
        name, kind = ("名", "类") if match["名"] else ("又", "级")
        if line.index > title.index and _is_another(script, title, match[name], match[kind], own):
            yield from _finding(script, line, match.start(name), match.end(kind), own["名"] + own["类"])


# what only the meeting's own body does: it ends, it has come so far
DOES = "[^，。；]{0,12}(?:到此|圆满|胜利|结束|闭幕|开始|走过|必将|一定|能有|的明天|的未来|的今天|明天)"
LAST = 4  # lines at the end, in which the meeting is spoken of


def _as_of_this_meeting(script: Script, line: Line, end: int) -> bool:
    """Whether a body stands as that whose meeting it is: at the end, or in what is said of it."""
    return line.index >= len(script.lines) - LAST or regex.match(DOES, line.text[end:]) is not None


HOUSE = "街道|社区|集团|公司|医院|大学|学院|银行|支行|中学|小学|学校|幼儿园|协会|商会|合作社"
OWN_HOUSE = rf"(?:中共)?(?P<名>[一-龥]{{2,10}}?)(?P<类>{HOUSE})(?:股份|有限|责任|公司)*(?=[一-龥“\d第])"
# 丰谷银行临川支行: the branch, and not the bank
OWN_BRANCH = (
    r"(?:[一-龥]{2,12}?(?:银行|公司|集团))(?P<名>[一-龥]{2,4}?)(?P<类>支行|分行|分公司|分局|分院|校区)(?=[一-龥“\d第])"
)
# as only one's own house is spoken of, at the beginning of a clause
AS_OURS = (
    r"(?:今年|全年|上半年|一季度)[^，。；]{0,8}(?:列入|计划|共|要|有|完成)|的(?:路|报告厅|礼堂|灯|船|车|名字|品牌|招牌|金字招牌|家底|底气|今天|明天|未来|历史|辉煌|荣光|事业|发展|每一|全体|广大|一草一木|孩子|老师|员工|职工|医护|学子)"
    r"|人(?:的|要|一定|必将|有|愿|将)|走过|能有今天|才有今天|必将|一定(?:会|能)|愿|盼|儿女|全体"
)
NAME = r"(?:^|[，。；！“]|[让为使在把](?=[一-龥]{2}$))(?P<名>[一-龥]{2,4}?)$"
LONGEST = 5  # characters of such a name, with the mark before it
# 我们集团, 各公司, 全体医院: no names
NO_NAME = "[各全我本他这那每一两三各有和与某该整们省市县区]"


def _house_by_another_name(script: Script, title: Line) -> Iterator[Finding]:
    """岭南集团的路修到哪里, once, at the meeting of 海右交通投资集团."""
    for pattern in (OWN_HOUSE, OWN_BRANCH):
        if own := regex.match(pattern, title.text.strip()):
            yield from _of_its_kind(script, title, own)


def _of_its_kind(script: Script, title: Line, own: re.Match[str]) -> Iterator[Finding]:
    """Every house of the same kind by another name that is spoken of as one's own."""
    kind = own["类"]
    for line in script.lines_with((kind,)):
        for start, end in spans_of(kind, line.text) if line.index > title.index else ():
            if not regex.match(AS_OURS, line.text, end):
                continue
            match = regex.search(NAME, line.text[max(0, start - LONGEST) : start])
            name = match["名"] if match else own["名"]
            alike = set(name) & (set(own["名"]) | NO_PART) or regex.search(NO_NAME, name)
            if not alike and script.text.count(name) == 1:
                yield from _finding(script, line, start - len(name), end, own["名"] + kind)


def _finding(script: Script, line: Line, start: int, end: int, own: str) -> Iterator[Finding]:
    clause = around(line.text, start, end, "。！？；")
    if not regex.search(f"{ELSEWHERE}|{OTHERS}", clause) and line.own(start):
        message = f"“{line.text[start:end]}”不像本次会议的单位，题目是“{own}”"
        yield script.at(line, start, end, message, HINT)
