"""Announced numbers against the lists that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.likely import likely_miscount
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.counted_back import counted_back
from meetingkit.check.rules.enumerated import enumerated
from meetingkit.check.rules.rows_below import rows_below
from meetingkit.check.rules.said import NUMBER, mend, quoted_counts, said_one_by_one
from meetingkit.check.rules.said_of_some import things_listed_behind
from meetingkit.check.rules.unlisted import makes_up
from meetingkit.check.script import Line, Script
from meetingkit.check.series import ITEM, STEP, WORD, Marker, Series
from meetingkit.check.stretch import begins
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

TOPICS = "议程|议题|程序|事项|日程|内容|环节|阶段|部分|开幕式|闭幕式|仪式|典礼"
CLAUSE = 20  # characters from a number to its colon
BETWEEN = 24  # characters that may stand between an announcement and the list: ，供大家参考。
SAYING = ("讲", "谈", "强调", "提", "补充", "说", "作", "明确", "布置", "安排", "部署")
OVER = "(?<!安排)(?<!设置)(?<!准备)(?<!确定)(?<!列)(?<!设)了$"  # what was gone through, not what was arranged
OF_WORK = "(?:整改|遗留|交办|审批|服务|督办|民生|重点|未了)$"  # 整改事项共9项 is no agenda
NEXT = 60  # lines in which the item without a number is looked for
MARKS = "。；！？"
UNITS = ("环节", "阶段", "部分")  # what is counted apart from 项, 个议题
# 议程有三项, 共有六项议程, 分三个环节; 三项重点工作 is no agenda
AGENDA = (
    rf"(?:(?P<甲>{TOPICS})(?:一共|总共|主要|共)?(?:有|是|为|分为|包括|安排了?)?(?:以下)?{NUMBER}(?:大项|项|个方面|个部分|个)"
    rf"|(?<![前后这其]){NUMBER.replace('数', '又')}(?:大项|项|个)(?:主要|会议|大会|重要)?(?P<乙>{TOPICS}))(?![一-龥]{{0,2}}(?:已|都|全部|完毕|结束|完成|进行完|[议讨]))"
)
# 讲三点意见, 强调两点, 作三点表态; 讲了三点 tells what somebody else did
POINTS = (
    rf"(?:{'|'.join(SAYING)})出?(?:以下|这么|如下)?(?!一个|一方面){NUMBER}(?:个方面|方面|点|条|个(?!半|小时|月|钟头)|项|句话|句|件事)"
    r"(?:的?(?:具体|工作|补充|贯彻|希望)?(?:任务|意见|要求|想法|希望|建议|体会|看法|表态|工作|说明|感受|问题|话))?"
)
# 重点抓好三项工作：一是…: a number right before a colon and a list
LEADS = "(?:，(?:即|就是|也就是|包括|(?:[一-龥]{0,4}?(?:分别|依次|具体|主要|顺序|内容|议程|任务|要求|安排))?(?:[是为有]|如下)))?"
COLON = rf"(?<![第下上每])(?!一个|一方面){NUMBER}(?:个方面|方面|个|项|点|条|件|大|步|种|类)[^，。；：:！？、\d]{{0,10}}{LEADS}[：:]$"


@text_rule(
    "MK201",
    "议程项数不符",
    Severity.ERROR,
    why="报的项数和列出的、实际进行的对不上，会场上马上听得出来。",
    wrong="今天会议的议程有三项：一是…；二是…；三是…；四是…。",
    right="今天会议的议程有四项：一是…；二是…；三是…；四是…。",
)
def agenda_counts(script: Script) -> Iterator[Finding]:
    """The number of items that is announced, against those listed, and those that the chair goes through."""
    announced: dict[int, str] = {}
    for line in script.lines:
        if not any(word in line.text for word in TOPICS.split("|")):
            continue
        for match in regex.finditer(AGENDA, line.text):
            group = "数" if match["数"] else "又"
            told, start, end = parse_han(match[group]), match.start(group), match.end(group)
            before = line.text[: match.start()]
            if "其中" in line.text[begins(line.text, match.start(), "。；！？") : match.start()]:
                continue  # 议题共7个，其中学习议题1个、审议议题5个
            if told is None or not line.own(start) or regex.search(f"{OVER}|{OF_WORK}|(?:讨论|座谈|测评)的?$", before):
                continue  # 会议研究了五项议题 tells what is over; 讨论的内容有三项 what is talked of
            announced[told] = match[group]
            if _in_stages(line.text, match.start(), match.end()) or _each_told(script, line, told):
                continue
            numbered = listed_after(script, line, match.end(), BETWEEN)
            listed = _parts(line.text, match.end()) if numbered is None else numbered
            done = _done(script, line, match["甲"] or match["乙"])
            if numbered not in (None, told) and _of_a_part(script, line, match.end(), numbered):
                continue
            last = told - 1 == numbered and regex.search("最后(?:一项)?，?(?:是|由|请)", line.text[match.end() :])
            if listed is not None and listed != told and not last:  # 首先是…，其次是…，最后是…
                message = f"报的是{match[group]}项，列出的是 {listed} 项"
                sure = likely_miscount(told, listed)
                yield script.at(line, start, end, message, mend(listed, match[group]), sure=sure)
            elif done and (len(done.members) == done.last.number):
                yield from _against_done(script, line, start, end, told, listed, done)
            else:
                yield from _against_numbers(script, line, match, told) if listed in (None, told) else ()
        yield from _counted_behind(script, line)
    yield from _over_counts(script, announced)


def _in_stages(text: str, start: int, end: int) -> bool:
    """第一个阶段有两个环节：（1）…；（2）…。第二个阶段有三个环节：（3）…: numbers that go on from one stage to the next."""
    before = "(?:第一个?(?:阶段|部分|单元)|第一次(?:全体)?会议|前一?[段半]|上半[场段]|上午)(?:[^。]{0,40}?[有安排])?[一二两三四五六七八九十\\d](?:个|项)(?!活动)"
    if regex.search(before, text[:start]):
        return True  # 上半场有五项议程；下半场有三项议程
    return (
        regex.search(
            "(?:第[二三]个?(?:阶段|部分|单元|段)|第[二三]次(?:全体)?会议|后一?[段半]|下半[场段]|下午)(?:[^。]{0,20}?[有安排])?[一二两三四五六七八九十\\d](?:个|项)|(?:前后|一共|共计?|合计|总共)合?计?[一二两三四五六七八九十](?:个|项)",
            text[end:],
        )
        is not None
    )


def _each_told(script: Script, line: Line, told: int) -> bool:
    """进行第一个议题, 下面是第二个议题, 第三个议题，…, 最后一个议题: every item is there, in whatever words."""
    rest = "\n".join(other.text for other in script.lines[line.index + 1 :])
    numbers = {
        parse_han(match[1]) for match in regex.finditer(rf"第([一二三四五六七八九十]{{1,3}})[项个](?:{TOPICS})", rest)
    }
    ends = told in numbers or regex.search(rf"最后一[项个](?:{TOPICS})", rest) is not None
    return 1 < told < 20 and ends and set(range(1, told)) <= numbers and max(filter(None, numbers)) <= told


# 其中前三项由各科室完成, 第二项分四步, 主要讲三个问题: how many a list has that is not of the whole agenda
OF_A_PART = rf"{NUMBER}(?:大|小)?(?:个|项|步|条|件|点|类|部分|方面)"


def _of_a_part(script: Script, line: Line, offset: int, listed: int) -> bool:
    """四项议程，先进行前三项：一是…: whether a number between the announcement and the list is that of the list."""
    one = next(script.lists.after(line.index, offset))
    first = one.members[0]
    here = line.text[offset : first.start if first.line is line else None]
    rows = [other.text for other in script.lines[line.index + 1 : first.line.index]]
    told = regex.finditer(OF_A_PART, "\n".join((here, *rows)))
    return any(parse_han(match["数"]) == listed for match in told)


IN_ALL = rf"(?<=[。；])(?:一共|总共|共|共计|共有|一共有|合计){NUMBER}(?:大)?(?:项|个)(?:议程|议题|内容)?(?=[。，])"


def _counted_behind(script: Script, line: Line) -> Iterator[Finding]:
    """议程是：（1）…；（5）…。一共五项: the number right behind a list in the paragraph."""
    for match in regex.finditer(IN_ALL, line.text) if "共" in line.text else ():
        lists = [one for one in script.lists.after(line.index, 0) if one.members[0].line is line]
        ends = [one for one in lists if one.last.line is line and one.last.start < match.start() and not one.faults]
        told = parse_han(match["数"])
        if told and ends and "。" not in line.text[ends[-1].last.end : match.start() - 1]:
            listed = len(ends[-1].members)
            if listed > 1 and listed != told and line.own(match.start("数")):
                message = f"报的是{match['数']}项，前面列出的是 {listed} 项"
                yield script.at(
                    line, *match.span("数"), message, mend(listed, match["数"]), sure=likely_miscount(told, listed)
                )


def _against_done(
    script: Script, line: Line, start: int, end: int, told: int, listed: int | None, done: Series
) -> Iterator[Finding]:
    """An announcement, right in itself, against 进行第n项."""
    most, words = done.last.number, line.text[start:end]
    ends = "最后" in done.last.line.text[max(0, done.last.start - 12) : done.last.start]
    after = done.last.line.index + 1
    if most > 1 and any(regex.search(LAST_ONE, other.text) for other in script.lines[after : after + NEXT]):
        most, ends = most + 1, True
    rest = script.text[script.text.find(done.last.line.text) + done.last.end :]
    if f"第{han(done.last.number + 1)}项" in rest:
        return  # 进行第三项, and then 第四项: told in other words
    if most == told or (most < told and not ends and (listed is not None or _goes_on(script, done.last))):
        return
    if listed is None:
        yield script.at(
            line,
            start,
            end,
            f"报的是{words}项，后面进行到第{han(most)}项",
            mend(most, words),
            sure=likely_miscount(told, most),
        )
    elif done.last.line.own(done.last.start):
        last = done.last
        message = f"前面报的是{words}项，这里{'最后' if ends else ''}是第{han(most)}项"
        yield script.at(
            last.line, last.start, last.end, message, "请核对项数，或补上漏掉的一项。", sure=likely_miscount(told, most)
        )


LEADING = rf"(?:^[^一-龥\d]*|(?:进行|进入|下面是|现在是)(?:会议|大会|今天)?的?)第([一二三四五六七八九十]{{1,3}})(?:项(?!目)|个(?:{TOPICS}))"


def _against_numbers(script: Script, line: Line, match: re.Match[str], told: int) -> Iterator[Finding]:
    """第五项　总结讲话, where four were announced; where the numbers begin anew, another part of the meeting does."""
    if regex.search("|".join(UNITS), line.text):
        return
    numbers = [
        parse_han(found[1]) or 0
        for other in script.lines_with(("第",))
        if other.index > line.index
        for found in regex.finditer(LEADING, other.text)
    ]
    in_order = sorted(set(numbers)) == numbers and numbers[:1] == [1]
    if in_order and told in numbers[:-1]:
        group, most = "数" if match["数"] else "又", numbers[-1]
        message = f"报的是{match[group]}项，后面有第{han(most)}项"
        sure = likely_miscount(told, most)
        yield script.at(line, *match.span(group), message, mend(most, match[group]), sure=sure)


# 下面进行最后一项议程: the one after the last that has a number
LAST_ONE = "(?:进行|进入|是|^)(?:会议|大会)?的?最后一[项个](?:议程|议题|内容|环节|程序)?"


def _goes_on(script: Script, last: Marker) -> bool:
    """Whether the chair announces more after the last numbered item, though without a number."""
    rest = last.line.text[last.end :].partition("。")[2]
    for text in (rest, *(line.text for line in script.lines[last.line.index + 1 :])):
        for sentence in regex.split("[。！？]", text):
            if regex.search("(?:议程|议题|会议|大会|活动|仪式|学习).{0,8}(?:完毕|完成|到此|结束)", sentence):
                return False
            if regex.match("最后，?(?:祝|预祝|让我们|衷心|再次|向|我代表)", sentence):
                continue  # good wishes
            if any(word in sentence for word in ("最后", "下面", "接下来", "现在", "议程", "进行")):
                return True
    return False


def _done(script: Script, line: Line, topic: str) -> Series | None:
    """The items that the chair goes through after a line, as far as they are numbered."""
    for series in script.lists.after(line.index + 1, 0):
        first = series.members[0]
        unit = next((one for one in UNITS if one in first.kind), None)
        if first.leading and first.kind.startswith((STEP, ITEM)) and unit == (topic if topic in UNITS else None):
            return series
    return None


def listed_after(script: Script, line: Line, offset: int, between: int) -> int | None:
    """How many entries the list has that follows a place; None when none does, or its numbers are wrong themselves."""
    one = _list_after(script, line, offset, between)
    if one is None or any(not fault.mixed for fault in one.faults):
        return None
    return len(one.members) if len(one.members) > 1 else None


def _list_after(script: Script, line: Line, offset: int, between: int) -> Series | None:
    one = next(script.lists.after(line.index, offset), None)
    if one is None or one.members[0].kind == WORD:
        return None
    first = one.members[0]
    if first.line is line:
        return one if first.start - offset <= between else None
    rest = line.text[offset:].strip()
    following = [other for other in script.lines[line.index + 1 : first.line.index] if other.text.strip()]
    near = len(rest) <= between and not following and first.leading
    return one if near and not first.kind.startswith(STEP) else None


def _parts(text: str, offset: int) -> int | None:
    """Entries of a list without numbers: 听取…；审议…；部署…。, or 先…，再…，最后…."""
    if match := regex.match("[：:]?(?:首?先)([^。！？]+?[，；]最后)", text, offset):
        return 2 + len(regex.findall("[，；](?:其次|再次|再|然后|接着|随后|接下来|之后)", match[1]))
    match = regex.match("[：:]([^。：:！？]+)。?", text, offset)
    if match is None or "；" not in match[1]:
        return None
    return match[1].strip("；").count("；") + 1


OVER_TOLD = rf"(?<!、){NUMBER}(?:项|个)(?:议程|议题|内容|程序|环节)(?:已经?|均已|都已|(?:到这里)?就?全部)"


def _over_counts(script: Script, told: dict[int, str]) -> Iterator[Finding]:
    """会议的六项议程已经进行完毕 after five were announced."""
    for line in script.lines:
        for match in regex.finditer(OVER_TOLD, line.text) if "已" in line.text or "全部" in line.text else ():
            number, start = parse_han(match["数"]), match.start("数")
            if line.text[:start].endswith("前") and not regex.search("散会|闭幕|结束", line.text):
                continue  # 前四项议程已经进行完毕，现在进行第五项
            if regex.search(
                "(?:开幕式|闭幕式|第[一二三]阶段)的$|(?:[上下]午|[上下]半场|第[一二三]次)[^。，]{0,6}$",
                line.text[: match.start()],
            ):
                continue  # 上午大会的四项议程
            if regex.search("程序|环节", match[0]) and not regex.search(
                "(?:大会|会议|仪式|活动|典礼)[^，。、；]{0,6}$", line.text[: match.start()]
            ):
                continue  # 领票、写票、投票三个环节已经完成, of one item
            if len(told) == 1 and number and number not in told and line.own(start):
                message = f"前面报的是{next(iter(told.values()))}项，这里是“{match['数']}”"
                yield script.at(
                    line, *match.span("数"), message, "请核对项数。", sure=likely_miscount(next(iter(told)), number)
                )


@text_rule(
    "MK202",
    "要点数不符",
    Severity.ERROR,
    why="说了讲三点，讲出来是四点，听的人会找不到哪一点。",
    wrong="下面，我讲三点意见。\n一要…\n二要…",
    right="下面，我讲两点意见。\n一要…\n二要…",
)
def point_counts(script: Script) -> Iterator[Finding]:
    """讲三点意见, and any number right before a colon, against the points that follow."""
    yield from rows_below(script)
    yield from quoted_counts(script)
    yield from counted_back(script)
    for line in script.lines:
        yield from said_one_by_one(script, line)
        if "、" in line.text:
            yield from things_listed_behind(script, line)
        yield from enumerated(script, line)
        agenda = regex.search(TOPICS, line.text) is not None
        seen = {
            max(match.start("数"), match.start("又")) for match in (regex.finditer(AGENDA, line.text) if agenda else ())
        }
        for match, between in announcements(line.text):
            start, end = match.span("数")
            if start in seen or not line.own(start):
                continue
            seen.add(start)
            told = parse_han(match["数"])
            said = line.text[max(0, start - 6) : match.end()]
            if regex.search("[说讲]两句$", said) or regex.search("[一每]人[说讲谈]", said):
                continue  # 我先说两句: some words; 一人说两句: of others
            listed = listed_after(script, line, match.end(), between)
            if told and listed == told - 1 and last_by_word(script, line, match.end(), between):
                continue  # MK204 tells of the word
            if told and listed and listed < told and _made_up(script, line, match.end(), between, told):
                continue
            if told and listed and listed == told + _joined_to(line.text, start):
                continue  # 听取了3个报告和1个议案的说明，分别是：
            if told and listed and listed != told and not _other_number(line.text, start, listed):
                message = f"说的是“{match['数']}”，后面列了 {listed} 点"
                yield script.at(
                    line, start, end, message, mend(listed, match["数"]), sure=likely_miscount(told, listed)
                )


def _made_up(script: Script, line: Line, offset: int, between: int, told: int) -> bool:
    """一是…，二是…，三是…；还有一点，…: the last is told by a word."""
    one = _list_after(script, line, offset, between)
    return one is not None and makes_up(one, told)


def last_by_word(script: Script, line: Line, offset: int, between: int) -> Line | None:
    """The paragraph behind the list that begins with 最后，, and is a point of it rather than good wishes."""
    one = _list_after(script, line, offset, between)
    if one is None or not one.members[0].leading:
        return None
    after = next((other for other in script.lines[one.last.line.index + 1 :] if other.text.strip()), None)
    wishes = "最后，?(?:祝|预祝|让我们|请|衷心|再次|向|我代表|希望大家|感谢|提)"
    point = after is not None and after.text.startswith("最后，") and not regex.match(wishes, after.text)
    return after if point and after is not None and after.own(0) else None


def announcements(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Numbers that announce a list, and how far behind them it may begin."""
    if any(one in text for one in SAYING):
        yield from ((match, BETWEEN) for match in regex.finditer(POINTS, text))
    for colon in regex.finditer("[：:]", text) if "：" in text or ":" in text else ():
        if match := regex.search(COLON, text, max(0, colon.start() - CLAUSE), colon.end()):
            yield match, 0


def _joined_to(text: str, start: int) -> int:
    """The number of what is told with 和 right before a number: 3 of 3个报告和1个议案."""
    pattern = f"{NUMBER}[个项点条件份名位][^，。；：、和及与]{{1,12}}[和及与、]$"
    before = regex.search(pattern, text[begins(text, start, MARKS) : start])
    return (parse_han(before["数"]) or 0) if before else 0


def _other_number(text: str, start: int, listed: int) -> bool:
    """围绕三个方面、五项任务：either number may be that of the list."""
    left = begins(text, start, MARKS)
    told = (parse_han(match["数"]) for match in regex.finditer(f"{NUMBER}(?:个|项|点|条|件|大)", text[left:start]))
    return listed in told
