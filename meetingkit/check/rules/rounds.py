"""Numbers announced before anybody is called up: rounds of an award, projects that are signed, items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.likely import likely_miscount
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.counted import NUMBER
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

FAR = 40  # lines in which a round of awards or signings goes on
ROUND = rf"分(?:为|成|作)?{NUMBER}(?P<位>批次|[批轮组次])"
AWARDED = "上台领奖(?!的)|领奖[^，。；]{2,4}上台|领奖(?!代表|者|人员|同志|单位|嘉宾|[^，。；]{0,10}(?:下台|退场|回座|就座))|受奖|上台领取|领取(?:奖|证书|荣誉)|颁奖|颁发"
# what ends the row of those who are called up
OVER = "进行第|进入第|下一项|让我们再次|发言|讲话|致辞|宣读|汇报"
NEXT_ROUND = r"第(?P<序>[一二三四五六七八九十\d]{1,2})(?P<位>个|批次|[批轮组次对])"


@text_rule(
    "MK224",
    "颁奖、签约的批数不符",
    Severity.ERROR,
    why="说了分三批颁奖，只颁了两批，台上台下都等着。",
    wrong="颁奖分三批进行。（后面只有两批）",
    right="颁奖分两批进行。",
)
def rounds(script: Script) -> Iterator[Finding]:
    """分三批颁奖, 签约项目共4个 against the rounds that follow; 祝贺5个项目成功签约 against those before."""
    for line in script.lines:
        text = line.text
        if "分" in text and regex.search("奖|表彰|授牌|发证|颁", text):
            yield from _awards(script, line)
        if "签约" in text and "项目" in text:
            yield from _signings(script, line)


NEXT_ITEM = "[^，。；：]{0,10}第[一二三四五六七八九十]{1,2}[项个](?!奖)[^。]*(?:宣誓|发言|讲话|汇报|签|宣读|审议|选举|表决|报告)"


def _rest(script: Script, line: Line, match: re.Match[str]) -> list[str]:
    """What stands behind a place, line by line; without 各请代表上台领奖, which is said of all of them."""
    following = script.lines[line.index + 1 : line.index + FAR]
    rest = regex.sub("^[，,]?(?:各|都|依次|分别)请[^，。；：]*[。；]", "", line.text[match.end() :])
    return [rest, *(other.text for other in following)]


def _awards(script: Script, line: Line) -> Iterator[Finding]:
    match = regex.search(ROUND, line.text)
    told = parse_han(match["数"]) if match else None
    if match is None or told is None or not line.own(match.start("数")):
        return
    at_once = regex.match("[，,]每[批轮组次]", line.text[match.end() :])  # all of them called together
    numbered, called = 0, 0
    for text in _rest(script, line, match):
        measure = match["位"][0]
        rounds = regex.finditer(NEXT_ROUND, text) if regex.search(AWARDED, text) else ()
        order = [parse_han(one["序"]) or 0 for one in rounds if one["位"][0] in (measure, "个")]
        if numbered > 1 and 1 in order:
            break  # another award, in rounds of its own
        numbered = max([numbered, *order])
        awarded = regex.search(AWARDED, text) is not None and "请" in text
        if called and not numbered and regex.match(NEXT_ITEM, text):
            break  # 大会第三项，新党员宣誓。请新党员上台
        if called and not awarded and regex.search(OVER, text) and not text.startswith(("（", "(")):
            break
        called += awarded
    held = numbered or (0 if at_once else called)
    if held > 1 and held != told:
        message = f"说的是{match['数']}{match['位']}，后面有 {held} {match['位']}"
        yield script.at(
            line, *match.span("数"), message, "请核对批数，或补上漏掉的一批。", sure=likely_miscount(told, held)
        )


SIGNED = (
    rf"签约(?:的)?(?:重点|合作|招商)?项目(?:共|共有|总共|一共|有|为|达)*{NUMBER}个"
    rf"|{NUMBER.replace('数', '又')}个(?:重点|合作|招商|优质)?项目(?:进行|现场|上台|集中|成功|顺利|正式|参加|的)*签约"
)
ONE_SIGNED = r"签约的(?:项目)?(?:是|为)|请[^。；]{0,60}?项目[^。；]{0,40}?签约|^[（(]?(?:第[一二三四五六七八九十]+[个项]|\d{1,2}[.、])[^。；]{2,40}项目"


def _called_to_sign(script: Script) -> list[int]:
    """The lines at which somebody is called to sign."""
    call = "请[^。]{4,60}?(?:先生|女士|同志|[长理总裁])[^，。]{0,6}(?:签约|签订|签署)"
    return [line.index for line in script.lines_with(("签",)) if regex.search(call, line.text)]


def _signings(script: Script, line: Line) -> Iterator[Finding]:
    match = regex.search(SIGNED, line.text)
    group = "数" if match and match["数"] else "又"
    told = parse_han(match[group]) if match else None
    if match is None or told is None or not line.own(match.start(group)) or regex.search(ROUND, line.text):
        return  # in rounds several are signed at once
    if any(
        abs(other.index - line.index) < FAR
        and regex.search("第[一二三四五六七八九十]{1,2}(?:[轮批](?!次)|组签)|类项目", other.text)
        for other in script.lines_with(("轮", "批", "组签", "类项目"))
    ):
        return
    numbers = _numbered_signings(script, line)
    if numbers and numbers != told:
        message = f"说的是“{match[group]}”，签约的有 {numbers} 个"
        yield script.at(line, *match.span(group), message, "请核对项目的数目。", sure=likely_miscount(told, numbers))
        return
    lines = [other for other in script.lines if other is not line and regex.search(ONE_SIGNED, other.text)]
    signed = [other for other in lines if not regex.search(SIGNED, other.text)]
    near = [other for other in signed if abs(other.index - line.index) < FAR]
    several = any(regex.search("项目[、和].{2,20}项目|等", other.text) for other in near)
    called = script.once(_called_to_sign)
    all_told = sum(0 < abs(index - line.index) < FAR for index in called) == told
    if len(near) > 1 and len(near) != told and not several and not all_told:
        message = f"说的是“{match[group]}”，签约的有 {len(near)} 个"
        yield script.at(line, *match.span(group), message, "请核对项目的数目。", sure=likely_miscount(told, len(near)))


def _numbered_signings(script: Script, line: Line) -> int:
    """第一个，古城项目，请…签约；第二个，…: how many one of the next paragraphs numbers; 0 when none does."""
    for other in script.lines[line.index + 1 : line.index + 4]:
        found = [parse_han(one) for one in regex.findall("第([一二三四五六七八九十]{1,2})个，", other.text)]
        if "签约" in other.text and len(found) > 1 and found == list(range(1, len(found) + 1)):
            return len(found)
    return 0


@text_rule(
    "MK225",
    "议程的项数像是不对",
    Severity.INFO,
    why="报了四项议程，请人的只有三步，可能漏了一项。",
    wrong="会议有四项议程。\n首先，…。\n下面，…。\n最后，…。",
    right="会议有三项议程。",
)
def items_without_numbers(script: Script) -> Iterator[Finding]:
    """会议有四项议程 where neither a list nor numbers follow, against 首先, 下面, 接下来, 最后."""
    yield from _done_by_kind(script)
    for line in script.lines:
        match = regex.search(PLAIN_COUNT, line.text) if "项" in line.text or "个" in line.text else None
        told = parse_han(match["数"]) if match else None
        if match is None or told is None or not line.own(match.start("数")):
            continue
        after = [other for other in script.lines[line.index + 1 :] if other.text.strip()]
        numbered = any(
            regex.search(r"第[一二三四五六七八九十\d]{1,2}[项个]|^[一二三四五六七八九十]{1,2}、", one.text)
            for one in after
        )
        links = [m[1] for one in after if (m := regex.match(LINK, one.text))]
        more = _calls_one_by_one(line, match, after)
        if links[:1] != ["首先"] and more > told and not numbered:
            message = f"报的是{match['数']}项，后面用“首先”“下面”一项一项请了 {more} 次"
            yield script.at(line, *match.span("数"), message, "请核对项数；有几次是同一项就不用管。")
        whole = links[:1] == ["首先"] and "最后" in links and not numbered
        held = links.index("最后") + 1 if whole else 0
        to_all = any(regex.match(TO_ALL, one.text) for one in after)
        may_be = (held, held - 1) if to_all else (held,)
        if whole and links.count("首先") == links.count("最后") == 1 and told not in may_be:
            message = f"报的是{match['数']}项，后面从“首先”到“最后”是{han(held)}项"
            yield script.at(line, *match.span("数"), message, "请核对项数；有一项没有用“下面”引出的就不用管。")
        return


def _calls_one_by_one(line: Line, match: re.Match[str], after: list[Line]) -> int:
    """How often one is called with 首先, 下面, 最后, where the first stands right behind the number; 0 where it does not."""
    rest = line.text[match.end() :]
    if not rest.startswith(("首先，请", "首先请", "首先进行", "首先，由")):
        return 0
    calls = [one.text for one in after if regex.match(LINK, one.text)]
    talks = [bool(regex.search("(?:发言|汇报|表态|交流)。?$", text)) for text in calls]
    joined = sum(one and other for one, other in pairwise(talks))  # several speak to one item
    return 1 + len(calls) - joined


DONE_OF_EACH = rf"(?:学习|研究|审议|听取|讨论|通过|传达)了{NUMBER}(?:部|个|项|件|份|次)"


def _done_by_kind(script: Script) -> Iterator[Finding]:
    """学习了1部条例，研究了3个文件，听取了1项汇报 against the number of topics announced."""
    announced = script.meeting.announced_count
    for line in script.lines if announced else ():
        if "刚才" not in line.text and "今天" not in line.text[:8]:
            continue
        sentence = next((one for one in regex.finditer("[^。！？]+", line.text) if "了" in one[0]), None)
        done = list(regex.finditer(DONE_OF_EACH, line.text, *(sentence.span() if sentence else (0, 0))))
        total = sum(parse_han(match["数"]) or 0 for match in done)
        if len(done) > 1 and total != announced and line.own(done[0].start()):
            message = f"加起来是 {total} 项，前面报的是 {announced} 项"
            yield script.at(line, done[0].start(), done[-1].end(), message, "请核对各有几项。")


PLAIN_COUNT = rf"(?:会议|大会|议程|活动|仪式|内容)[^，。；：]{{0,6}}?(?:有|为|共){NUMBER}(?:项|个)(?:主要)?(?:议程|议题|内容|程序|环节)?。"
LINK = "(?:同志们，)?(首先|下面|接下来|接着|随后|然后|其次|再次(?=，)|最后)，?(?:请|进行|由|观看|宣读|学习|举行|让我们|欢迎|有请)"
# 最后，请大家会后抓好落实: what everybody is asked to do is mostly no item
TO_ALL = "(?:同志们，)?最后，?(?:请(?:大家|各位|同志们|全体|与会)|让我们)"
