"""Speakers called in another order than the one announced: 四是石桥镇、双溪镇依次发言, and 请双溪镇、石桥镇依次发言."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from meetingkit.check.named import POST_END, is_full_name, name_at_end
from meetingkit.check.registry import Finding, once_at_a_place
from meetingkit.check.rules.looking_back import recaps
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import ends
from meetingkit.recognise.groups import collective
from meetingkit.recognise.model import Step
from meetingkit.wording import regex

AGENDA = "(?:议程|议题|程序|流程|环节|事项)[^。：]{0,24}(?:[：:]|[一二三]是|（[一二三]）|第一|1[.．、])|(?:发言|汇报|述职|表态|交流)(?:的)?(?:先后顺序|顺序|次序|先后)(?:依次)?(?:是|为|：)"
ROW = "先由(?=[^。；]{4,60}(?:再|然后|最后)由)|(?:发言|汇报|述职|交流)[：:](?=[^。；]{4,60}第一个)|(?:依次|先后)(?:发言|汇报|交流|述职|介绍|表态|推介|分享)的(?:是|有)[：:]?|(?:依次是|依次为|(?:顺序|次序)(?:依次)?(?:是|为))[：:]?|(?<!投票)(?<!参观)(?<!观摩)(?<!入场)(?<!入座)按照?(?=[^，。；]{6,80}?的(?:先后)?(?:顺序|次序|先后)，?(?:依次|逐[个一]|分别|先后)?(?:进行|开始|作|上台)?(?:[。，]|推介|发言|汇报|介绍|表态|述职|交流|点评|述责))|请(?=[^，。；请]{2,24}、[^，。；请]{2,80}?的?(?:主要负责同志|负责同志|党（工）委书记|党委书记|书记|代表)?依次(?:作|进行)?(?:典型|交流|表态)?(?:推介|发言|汇报|介绍|表态|述职|交流|点评))|由(?=[^，。；]{6,80}?依次(?:推介|发言|汇报|介绍|表态|述职|交流))"
ORGAN = "[一-龥]{1,12}?纪委|[一-龥]{2,12}?(?:办公室|委员会|镇|乡(?!建|镇|村)|街道|村|社区|(?<=[一-龥]{2})[县区市]|(?<=[一-龥]{3})委|[局办部厅院校站所队]|公司|集团|中心|支部|开发区|园区|物流园|产业园|残联|妇联|文联|工商联|科协|团委|总工会|红十字会)(?!公室|员会|机关工委)"
ROLES = "师员者士工"  # 护师韦敏: the last character of what somebody is, not of his surname
TALKS = ("report", "speech", "convey", "reading", "explanation", "study", "criticism", "signing")
REVERSED = "轮流进行|交替|倒过来|反过来|从[^，。；]{2,8}开始|倒序|逆序|稍后|^[^。]*先请"  # told with the order itself
AWAY = "先行|(?<=[，；])先请|请他们先|先签|先上台|路远|赶到|稍后|便于|因|时间关系|调整|临时|提前|推迟|改为|换|对调|先讲|先来|先听|先汇报"  # why the order was changed, where the chair says so


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody called: the words he may be known by in a row, a full name or the organ he is the head of."""

    names: tuple[str, ...]
    type: str
    line: int


@once_at_a_place
def out_of_the_order_announced(script: Script) -> Iterator[Finding]:
    """Where two or more of those announced in a row or an agenda are called one after another, and not in that order."""
    by_line = {one.position.line: one for one in (*_by_words(script), *_by_calls(script))}
    yield from (*by_line.values(), *_looked_back(script))


def _looked_back(script: Script) -> Iterator[Finding]:
    """甲局、丙局、乙局先后作了发言, who were called as 甲局, 乙局, 丙局."""
    calls = script.once_all(_calls)
    for recap in recaps(script):
        in_turn = regex.search("(?<!也)(?:先后|依次)(?![^，。；]*或)", recap.text)
        if in_turn is None or recap.text.find("、") < 0:
            continue
        ahead = recap.text[: in_turn.start()]
        told: dict[str, int] = {}
        until = bisect_left(calls, recap.line.index, key=lambda call: call.line)
        for call in calls[max(0, until - LATEST) : until]:
            name = next((name for name in call.names if ahead.count(name) == 1), None)
            if name:
                told.setdefault(name, call.line)
        order = sorted(told, key=ahead.index)
        if len(told) >= SOME and order != list(told):
            one, other = next(pair for pair in zip(order, told, strict=True) if len({*pair}) > 1)
            start = recap.start + ahead.index(one)
            if recap.line.own(start):
                message = f"请的时候“{other}”在“{one}”前面，回顾的次序反了"
                yield script.at(recap.line, start, start + len(one), message, "请照请的次序说。")


def _by_calls(script: Script) -> Iterator[Finding]:
    calls = script.once_all(_calls)
    found = set[tuple[str, ...]]()
    for line, start, end, last in _announced(script) if len(calls) > 1 else ():
        text = line.text[start:end]
        if regex.search(REVERSED, line.text[start:]):
            continue
        here, below, over = (
            bisect_left(calls, at, key=lambda call: call.line) for at in (line.index, line.index + 1, last + 1)
        )
        after = [*_again(script, calls[here:below], line, last), *calls[below:over]]
        told = _told(
            text, sorted(after, key=lambda call: (call.line, script.lines[call.line].text.find(call.names[0])))
        )
        names = list(told)
        order = sorted(names, key=text.index)
        if names != order and tuple(names) not in found:
            found.add(tuple(names))
            yield from _finding(
                script, told, next(pair for pair in zip(names, order, strict=True) if len({*pair}) > 1), line
            )


SERIES = "(?:(?:顺序|次序|路线)(?:依次)?(?:是|为|：)|依次是)[：:]?(?P<列>[^。；，]{8,160})|(?:顺序|次序)[^。；]{0,10}：(?P<号>(?:[一1]号“[^。；]{8,120}”))|[，。](?P<又>[^，。；：]{8,80})(?:先后|依次)上台|(?:颁奖|授牌|上台)按照?(?P<按>[^。；，]{8,160}?)的(?:先后)?(?:顺序|次序)"
MADE = "(?:同志|先生|女士|代表|项目|公司|单位)$"


def _items(row: regex.Match) -> list[str]:
    """What a row names, without what they are."""
    if row["号"]:  # 一号“云上菜园”，二号“旧书漂流”
        return regex.findall("“([^“”]{3,})”", row["号"])
    return [regex.sub(MADE, "", one) for one in (row["列"] or row["又"] or row["按"]).split("、")]


def _by_words(script: Script) -> Iterator[Finding]:
    """签约的顺序是：甲项目、乙项目、丙项目。 and then 请丙项目的签约代表 before 请乙项目的签约代表: by the words themselves."""
    for line in script.lines_with(("顺序", "次序", "依次是", "上台", "路线")):
        row = regex.search(SERIES, line.text)
        items = _items(row) if row else []
        if (
            len(items) < SOME
            or any(len(one) < SOME for one in items)
            or regex.search(REVERSED, line.text[row.end() :] if row else "")
        ):
            continue
        called = [
            next(
                (
                    (one.index, one.text.find(item))
                    for one in script.lines[line.index + 1 : line.index + FAR]
                    if _calls_for(one.text, item)
                ),
                None,
            )
            for item in items
        ]
        places = [place for place in called if place]
        for (one, first), (other, second) in pairwise(zip(items, places, strict=False)):
            if len(places) == len(items) and second < first:
                yield from _finding(script, {other: second[0]}, (other, one), line)
                break


FAR = 150  # lines in which those of a row are called
LATEST = 60  # calls that a recap looks back to
SOME = 3  # items of a row, and characters of an item


def _calls_for(text: str, item: str) -> bool:
    """请智慧物流园项目的签约代表上台; 首先签约的是光伏组件项目，其次是冷链物流项目."""
    at = text.find(item)
    called = "请[^，。；请]{0,8}$|(?:首先|第一个|其次|随后|然后|接着|最后)(?:[一-龥]{2,4}的)?是“?$"
    return at > 0 and regex.search(called, text[:at]) is not None


def _again(script: Script, calls: list[Call], row: Line, last: int) -> Iterator[Call]:
    """Those whom a row calls all together, where each is called again below it: 首先，请甲同志发言."""
    for call in calls:
        for line in script.lines[row.index + 1 : last + 1]:
            at = line.text.find(call.names[0])
            if at > 0 and "请" in line.text[:at]:
                yield Call(call.names, call.type, line.index)
                break


def _told(text: str, calls: list[Call]) -> dict[str, int]:
    """By name the line of the call, of those that a text names once and who do one thing only, in the order of the calls."""
    found: dict[str, Call] = {}
    twice = set[str]()
    for call in calls:
        name = next((name for name in call.names if text.count(name) == 1 and not _of_another(text, name, call)), None)
        if name and found.setdefault(name, call).type != call.type:
            twice.add(name)
    inside = {name for name in found if any(name != other and name in other for other in found)}
    return {name: call.line for name, call in found.items() if name not in twice | inside}


def _of_another(text: str, name: str, call: Call) -> bool:
    """四是街道党工委书记贺春明同志讲话, where the 副书记 is called to read: the organ stands for its head there."""
    at = text.find(name) + len(name)
    head = regex.match(f"副?{POST_END}([一-龥]{{2,3}})(?:同志|先生|女士)", text[at:])
    return head is not None and not any(one.endswith(head[1]) or head[1].endswith(one) for one in call.names)


VERBS = "发言|汇报|述职|表态|交流|反馈|答辩|路演|展示|演讲|介绍|点评|签约|颁奖"


def _of_another_round(row: Line, called: Line) -> bool:
    """反馈的次序是…, and later 请…表态: another round, whose order nobody told."""
    told = regex.search(f"({VERBS})的?(?:先后)?(?:顺序|次序)", row.text)
    return told is not None and told[1] not in called.text and regex.search(VERBS, called.text) is not None


CHANGED = "对调|先[讲来听](?=[。，的]|[一-龥]{2,12}的)"  # told with the order itself
PLACED = "[第获][一二三四五六七八九\\d特]{1,2}(?:名|等奖)[，：]?$"  # 第一名，研发部: how they came off


def _finding(
    script: Script, lines: dict[str, int], pair: tuple[str, str], row: Line | None = None
) -> Iterator[Finding]:
    one, other = pair
    line = script.lines[lines[one]]
    start = line.text.find(one)
    if row and (_of_another_round(row, line) or regex.search(CHANGED, row.text)):
        return
    before = script.lines[line.index - 1].text if line.index else ""
    ahead = line.text[:start]
    if line.own(start) and not regex.search(AWAY, f"{before}{ahead}") and not regex.search(PLACED, ahead):
        message = f"报的次序里“{other}”在“{one}”前面，请的时候反了"
        hint = "请照报的次序请，或改报的次序；临时有调整的，请说明。"
        yield script.at(line, start, start + len(one), message, hint)


def _calls(script: Script) -> list[Call]:
    """Everybody called to talk, in order of the lines."""
    found: list[Call] = []
    for turn in script.turns:
        text = script.lines[turn.line].text
        for who in turn.speakers if turn.type in TALKS else ():
            names = tuple(name for name in _names(who) if name in text)
            if names:
                found.append(Call(names, turn.type, turn.line))
    return sorted(found, key=lambda call: call.line)


def _names(who: str) -> Iterator[str]:
    bare = regex.sub("(?:同志|先生|女士|同学|老师|教授)$", "", who)
    bare = bare[:-2] if is_full_name(bare[:-2]) and bare.endswith(("代表", "委员")) else bare  # 请高建斌代表发言
    name = name_at_end(bare)
    of_group = name and regex.search("[团组]长?$", bare[: -len(name)])  # 第三代表团团长邓某 is one
    if "号" in bare or (collective(bare) and not of_group):  # 席位号1号至10号
        return
    if name:
        yield name.lstrip(ROLES)
    if organ := regex.match(ORGAN, bare):
        yield organ[0]


def _announced(script: Script) -> Iterator[tuple[Line, int, int, int]]:
    """Lines that announce who will speak: the line, the stretch of it, and the last line where they may be called."""
    steps = script.meeting.steps
    first, last = (steps[0].first, steps[-1].last) if steps else (0, -1)
    rows = {line.index for line in script.lines_with(("依次", "顺序", "次序", "先后"))}
    for line in script.lines:
        if line.index <= first and (match := regex.search(AGENDA, line.text)):
            stop = (
                ends(line.text, match.end(), "。")
                if match[0].endswith(("是", "为", "：")) and "序" in match[0]
                else None
            )
            yield line, match.start(), stop or len(line.text), last
        if line.index in rows and (match := regex.search(ROW, line.text)):
            at = next((at for at, one in enumerate(steps) if one.first <= line.index <= one.last), None)
            until = last if at is None else _until(steps, at)
            yield line, match.end(), ends(line.text, match.end(), "。；"), until


def _until(steps: tuple[Step, ...], at: int) -> int:
    """The last line of a step and of those like it right behind: each may report on a matter of his own."""
    return next((before.last for before, step in pairwise(steps[at:]) if step.type != steps[at].type), steps[-1].last)
