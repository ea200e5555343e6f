"""What was announced under a number against what is called under it: 三是庞静同志宣布纪律, and 第三项，请雷鸣远同志宣布纪律."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from meetingkit.check.named import named_in
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off
from meetingkit.wording.numerals import han, parse_han

ACTS = "(?:同志|先生|女士|教授|老师)?(?:代表[^，。；]{1,12})?(?:就[^，。；]{1,20})?(?:作|做|宣读|讲话|汇报|通报|介绍|说明|致辞|宣布|主持|点评|发言|领学|解读|部署|安排)"
OF_HIS = "学习|贯彻|落实|精神"  # 学习贯彻某书记讲话精神: of what somebody said, not who will speak
ALIKE = 0.4  # as much as two titles of one thing have in common
MATTER = 5  # characters that tell one matter from another
MOST, FEWEST = 0.6, 4  # the share of a short topic, and its characters, that do the same
SIZE = 2  # characters by which such titles may differ in length

# 下午的议程有三项：, where a second part begins
ANNOUNCED = r"(?:议程|议题)[^，。：；]{0,6}(?<!第)[一二两三四五六七八九\d][项个]?[：，]|(?<!第)[一二两三四五六七八九\d][项个](?:议程|议题)[：，]"
NUMBERED = r"第(?P<数>[一二三四五六七八九十]{1,2})(?:项(?:议程|议题|内容|程序|环节|事项|安排)?|个(?:议程|议题|内容|程序|环节|事项|安排))[，：。、]\s*(?P<事>请?[^。]{2,120})"


def otherwise_than_announced(script: Script) -> Iterator[Finding]:
    """Somebody else is called, or a paper or film by another name is told, than the agenda has under this number."""
    topics = script.meeting.topics
    if len(topics) < 2 or script.meeting.announced_count not in (None, len(topics)):
        return
    first = script.meeting.steps[0].first if script.meeting.steps else 0
    lists = [line.index for line in script.lines_with(("议程", "议题")) if regex.search(ANNOUNCED, line.text)]
    until = lists[1] if len(lists) > 1 else len(script.lines)
    calls: dict[int, tuple[Line, re.Match[str]]] = {}
    for line in script.lines_with(("第",)):
        match = regex.search(NUMBERED, line.text) if first <= line.index < until else None
        number = parse_han(match["数"]) if match else None
        if match and number and number <= len(topics):
            yield from _another(script, line, topics[number - 1], match)
            yield from _of_another_name(script, line, topics[number - 1], match)
            yield from _by_another_sort(script, line, topics, number, match)
            calls.setdefault(number, (line, match))
    yield from _changed_round(script, topics, calls)


def _changed_round(
    script: Script, topics: tuple[str, ...], calls: dict[int, tuple[Line, re.Match[str]]]
) -> Iterator[Finding]:
    """第三个议题，研究资金 and 第四个议题，研究办法, where they were announced the other way round."""
    meant = {number: _meant(topics, match["事"]) for number, (_, match) in calls.items()}
    for number, (line, match) in calls.items():
        other = meant[number]
        if other and other > number and meant.get(other) == number and line.own(match.start("事")):
            message = f"这件事报的是第{han(other)}项，这里是第{match['数']}项"
            yield script.at(line, *match.span("数"), message, "请核对次序，和前面报的一致。")


def _meant(topics: tuple[str, ...], matter: str) -> int | None:
    """The number of the only topic that has a long stretch in common with a matter."""
    shared = [_in_common(matter, topic) for topic in topics]
    longest = max(shared)
    topic = topics[shared.index(longest)]
    tells = longest >= MATTER or (longest >= FEWEST and longest >= MOST * len(topic))  # 选举办法, of 宣读选举办法
    return shared.index(longest) + 1 if tells and shared.count(longest) == 1 else None


def _in_common(one: str, other: str) -> int:
    """The length of the longest stretch that two texts share."""
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size


def _another(script: Script, line: Line, topic: str, match: re.Match[str]) -> Iterator[Finding]:
    """The only one whom the topic says will act is not called, and somebody else is."""
    told = script.once(_told_in_topics)[topic]
    acts = len(told) == 1 and regex.search(re.escape(told[0]) + ACTS, topic) and not regex.search(OF_HIS, topic)
    if not acts or not match["事"].startswith("请") or told[0][-2:] in line.text:
        return
    left, right = match.span("事")
    called = [one for one in named_in(script, line.index) if left <= one.start and one.end <= right]
    if len({one.name for one in called}) != 1:
        return
    who = called[0]
    slip = one_character_off(who.name, told[0])  # told as a name with two spellings
    if who.name != told[0] and not slip and line.own(who.start):
        message = f"报的第{match['数']}项是“{told[0]}”，这里请的是“{who.name}”"
        yield script.at(line, who.start, who.end, message, "请核对是谁，和前面报的写成一样。")


def _told_in_topics(script: Script) -> dict[str, list[str]]:
    """By topic of the agenda, everybody whom it names."""
    return {topic: [name for name in script.names if name in topic] for topic in script.meeting.topics}


SORT = "(?P<谁>[一-龥]{0,4}(?:教师|学生|学员|家长|校友|职工|员工|企业家?|农民|村民|居民|青年|党员|干部|群众|获奖|施工|监理|设计|建设|业主)(?:代表|单位|方))"


def _by_another_sort(
    script: Script, line: Line, topics: tuple[str, ...], number: int, match: re.Match[str]
) -> Iterator[Finding]:
    """二是教师代表发言，三是学生代表发言, and 第二项，请学生代表某某发言."""
    told, called = regex.search(SORT, topics[number - 1]), regex.search(SORT, match["事"])
    if told is None or called is None or not match["事"].startswith("请"):
        return
    others = [topic for at, topic in enumerate(topics, 1) if at != number and called["谁"][-4:] in topic]
    start = match.start("事") + called.start("谁")
    if called["谁"][-4:] != told["谁"][-4:] and others and line.own(start):
        message = f"报的第{match['数']}项是“{told['谁']}”，这里请的是“{called['谁']}”"
        yield script.at(line, start, start + len(called["谁"]), message, "请核对次序，和前面报的一致。")


def _of_another_name(script: Script, line: Line, topic: str, match: re.Match[str]) -> Iterator[Finding]:
    told, here = (regex.findall("《([^《》]{3,40})》", words) for words in (topic, match["事"]))
    if len(told) != 1 or len(here) != 1 or told[0] in here[0] or here[0] in told[0]:
        return
    near = abs(len(told[0]) - len(here[0])) <= SIZE and SequenceMatcher(None, told[0], here[0]).ratio() >= ALIKE
    start = line.text.index(here[0], match.start("事"))
    if near and line.own(start) and script.text.count(here[0]) <= script.text.count(told[0]):
        message = f"报的第{match['数']}项是《{told[0]}》，这里是《{here[0]}》"
        yield script.at(line, start, start + len(here[0]), message, "请核对名称，写成一样。")
