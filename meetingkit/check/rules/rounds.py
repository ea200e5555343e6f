"""Numbers announced before anybody is called: how many speak, rounds of an award, projects that are signed, items."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from meetingkit.check.named import name_at_end
from meetingkit.check.namesakes import near
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.agenda_speakers import agenda_speakers
from meetingkit.check.rules.counted import NUMBER, UNIT
from meetingkit.check.script import Line, Script
from meetingkit.check.turns import Turn, last_like_others, of_unit, possible
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

TALK = "述责述廉|述廉|发言|汇报|述职|交流|表态|介绍|致辞|分享"
IN_TURN = "(?:先|再|然后|接着|接下来|最后)，?请(?!大家|各位)"
SPOKEN = "[（(][^（）()]{2,20}(?:发言|汇报|述职|介绍)[）)]"
FAR = 40  # lines in which a round of awards or signings goes on
ROUND = rf"分(?:为|成|作)?{NUMBER}(?P<位>批次|[批轮组次])"
AWARDED = "上台领奖(?!的)|领奖[^，。；]{2,4}上台|领奖(?!代表|者|人员|同志|单位|嘉宾|[^，。；]{0,10}(?:下台|退场|回座|就座))|受奖|上台领取|领取(?:奖|证书|荣誉)|颁奖|颁发"
# what ends the row of those who are called up
OVER = "进行第|进入第|下一项|让我们再次|发言|讲话|致辞|宣读|汇报"
NEXT_ROUND = r"第(?P<序>[一二三四五六七八九十\d]{1,2})(?P<位>个|批次|[批轮组次对])"


@text_rule(
    "MK223",
    "报的人数和请的不符",
    Severity.ERROR,
    why="说了有四个单位发言，只请了三个，第四个在台下等着。",
    wrong="下面，有4位同志作交流发言。（后面请了三位）",
    right="下面，有3位同志作交流发言。",
)
@once_at_a_place
def speakers_announced(script: Script) -> Iterator[Finding]:
    """共有4个单位发言, 有四名同志作交流发言 against those who are then called to speak."""
    yield from agenda_speakers(script)
    for line in script.lines_with("有请由排"):
        yield from called_in_one_breath(script, line)
        for match in regex.finditer(_speakers(), line.text) if line.index in script.counting else ():
            number = next(name for name in ("数", "次", "三", "位", "讲", "听", "共") if match[name])
            told, turns = parse_han(match[number]), _following(script, line)
            if told is None or not turns or not all(turn.sure for turn in turns) or not line.own(match.start(number)):
                continue
            if _called_otherwise(script, line, match, told, turns[0].line):
                continue
            unit = match["单"] or match["人"] or ""
            starts = range(1, len(turns) + 1)
            counts = set[int]().union(*(possible(turns[:size], unit) for size in starts))
            called = [who.removesuffix("同志") for turn in turns for who in turn.speakers]
            if near({name for who in called if (name := name_at_end(who))}) or _of_one_post(called):
                continue  # one of them mistyped, who is called once by each name
            noun = regex.match(
                "[个位家名]([一-龥]{2,4}?)(?:依次|分别|先后|逐|作|介绍|分析|汇报|发言|交流|表态|述职|谈|讲|$|，)",
                line.text[match.end(number) :],
            )
            alike = (
                noun is not None and len(called) > told > 1 and all(noun[1] in who for who in called)
            )  # 两位庭长, and three are called
            if (told not in counts and len(called) > 1) or alike or _goes_on(script, line, turns, told, unit):
                message = f"说的是“{match[number]}”，后面请了 {max(possible(turns, unit))} 个"
                yield script.at(line, *match.span(number), message, "请核对数目和后面请的人。")


IN_ONE_BREATH = rf"请{NUMBER}{UNIT}[^，。；：、]{{0,10}}[。：](?P<列>先请[^。；]+?，再请[^。]*?最后请[^。]+)"


def called_in_one_breath(script: Script, line: Line) -> Iterator[Finding]:
    """接下来请四个部门回应。先请甲，再请乙，最后请丙。: the number against the calls of the same paragraph."""
    for match in regex.finditer(IN_ONE_BREATH, line.text) if "最后请" in line.text else ():
        told, called = parse_han(match["数"]), len(regex.findall(IN_TURN, match["列"]))
        alone = not regex.search("[、和与]|等", match["列"])
        if told and alone and told != called and line.own(match.start("数")):
            message = f"说的是“{match['数']}”，后面请了 {called} 个"
            yield script.at(line, *match.span("数"), message, "请核对数目和后面请的人。")


def _of_one_post(called: list[str]) -> bool:
    """枣林镇党委书记赫卫东 and 枣林镇党委书记郝卫东, also where no surname is known."""
    behind: dict[str, set[str]] = defaultdict(set)
    for who in called:
        behind[who[:-3]].add(who[-3:])
    return any(bool(post) and len(names) > 1 and bool(near(names)) for post, names in behind.items())


def _called_otherwise(script: Script, line: Line, match: re.Match[str], told: int, first: int) -> bool:
    """Whether some of them do not speak here, or are called in other words than those of the calls from line `first`."""
    if regex.match("[^。]{0,8}，其中|[^。]{0,16}现场[^。]{0,24}书面", line.text, match.end()):
        return True  # 10名同志述责述廉，其中3名现场
    if told == len(regex.findall(IN_TURN, line.text)):
        return True  # 先请甲局的老罗，罗志强局长；再请乙；最后请丙
    if any(regex.fullmatch(SPOKEN, one.text.strip()) for one in script.lines[line.index + 1 : first]):
        return True  # 企业代表，某公司总经理某某。（某某发言）: told without 请
    spoken = "现场" in line.text[max(0, match.start() - 8) : match.end()]
    besides = THE_REST if spoken else f"{THE_REST}|{WRITTEN}"
    last = f"第{han(told)}位，"  # 第三位，某厂厂长某某同志: told by their numbers
    near = script.lines[line.index : line.index + FAR]
    return any(last in other.text or regex.search(besides, other.text) for other in near)


def _goes_on(script: Script, line: Line, turns: list[Turn], told: int, unit: str) -> bool:
    """Whether one more than told is called on the very next line, in the same words: 请四个单位发言, and five in a row."""
    row = turns[: told + 1]
    if told < 2 or len(row) <= told or any(len(turn.speakers) != 1 for turn in row):
        return False
    places = [line.index, *(turn.line for turn in row)]
    words = [script.lines[at].text for first, last in pairwise(places) for at in range(first + 1, last)]
    bare = all(not text.strip() or regex.fullmatch("[（(][^（）()]*[）)]", text.strip()) for text in words)
    calls = [script.lines[turn.line].text.strip() for turn in row]
    calls[0] = next((f"{one}。" for one in calls[0].split("。") if row[0].speakers[0] in one), calls[0])
    linked = all(regex.match(CALLED_NEXT, text) for text in calls) and last_like_others(row)
    alike = linked or all(text.startswith(("请", "有请")) for text in calls)
    alike = alike and len({text[-3:] for text in calls}) == 1
    who = row[-1].speakers[0]
    same = unit in ("单位", "同志", "代表", "") or unit in who or (unit == "部门" and of_unit(row[-1], unit) > 0)
    return bare and alike and (same or linked)


CALLED_NEXT = "(?:首先|接着|接下来|然后|随后|再|最后|其次|第[一二三四五六]位)?，?有?请"
# 请其他4位同志依次发言, 钟文杰、孟丽萍三位老师依次做准备: those who are not called by name, or not yet
THE_REST = rf"请[^，。；]{{0,10}}(?:其他|其余|剩下的?|另外)[^，。；]{{0,12}}(?:{TALK})|、[^。；]{{2,12}}[两三四五六七八九\d][位名个][^，。；]{{0,6}}[做作]好?准备"
WRITTEN = "(?:其他|其余)[^，。；]{0,12}书面"


@cache
def _speakers() -> str:
    """Not 请4个部门的负责同志会后…, and not beside the names themselves, which are MK205's."""
    how = (
        "(?:依次|分别|先后|逐个|逐一|轮流|上台|作|进行|来|大会|典型|交流|表态|现场|经验|重点|主题|专题|述责|述法|述廉)"
    )
    return (
        rf"(?:(?:共|一共|安排了?|今天共?|下面|接下来|首先|依次)，?有|请|(?<=[程题项面来排]，)由|(?:下面|接下来|现在|首先)由|安排了?(?![^。]*其中)){NUMBER}{UNIT}(?:的?(?:主要)?负责同志|的?负责人|(?:的?召集)?人|代表)?"
        rf"{how}*(?:{TALK})(?:做法|经验|[一-龥]{{0,4}}情况)?(?=[，。；！]|$)"
        rf"|请{NUMBER.replace('数', '次')}{_other(UNIT)}[^，。；：]{{0,4}}(?:逐个|逐一|依次|轮流|分别|先后)"
        rf"|(?:请|有请){NUMBER.replace('数', '位')}位[^，。；：、]{{2,10}}?{how}(?:上台)?(?:[跟和给为向](?:大家|我们|同志们))?(?:[说讲谈]|{TALK})"
        rf"|请来?{NUMBER.replace('数', '讲')}位[^，。；：、]{{2,10}}?(?:，(?:为|给|跟)(?:大家|我们)[^，。；]{{0,4}}(?:讲|作|分享|介绍)|分析)"
        rf"|(?:{TALK})(?:的(?:同志)?|，)(?:一共|共)?有{NUMBER.replace('数', '三')}{_other(UNIT)}(?![：:（])"
        rf"|(?<![了过])听取{NUMBER.replace('数', '听')}{_other(UNIT)}(?:的?负责同志|的?负责人)?的?(?:工作)?(?:{TALK})(?=[，。])"
        rf"|(?:{TALK})，(?:一共|总共|共|安排了?)有?{NUMBER.replace('数', '共')}[位名个家](?:单位|同志|代表|部门|企业)?(?=[，。])"
    )


def _other(unit: str) -> str:
    return regex.sub(r"\?P<.>", "?:", unit)


def _following(script: Script, line: Line) -> list[Turn]:
    """Those who are called to speak from a line on, until somebody is called to do something else."""
    turns: list[Turn] = []
    for turn in script.turns:
        if turn.line < line.index:
            continue
        if turn.type not in ("report", "speech") or (turns and turn.label not in _labels(turns, line)):
            break
        turns.append(turn)
    bare = turns[:1] and turns[0].line == line.index and not turns[0].speakers
    return turns[1:] if bare else turns


def _labels(turns: list[Turn], line: Line) -> set[str]:
    """By what those who go on may be called: 请四位同志作交流发言。首先请某某发言。 has two names of one thing."""
    first = turns[0]
    announced = first.line == line.index and first.type == "speech" and turns[-1].type == "speech"
    return {first.label, turns[1].label if len(turns) > 1 else "发言"} if announced else {first.label}


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


def _rest(script: Script, line: Line, match: re.Match[str]) -> list[str]:
    """What stands behind a place, line by line."""
    following = script.lines[line.index + 1 : line.index + FAR]
    return [line.text[match.end() :], *(other.text for other in following)]


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
        if called and not awarded and regex.search(OVER, text) and not text.startswith(("（", "(")):
            break
        called += awarded
    held = numbered or (0 if at_once else called)
    if held > 1 and held != told:
        message = f"说的是{match['数']}{match['位']}，后面有 {held} {match['位']}"
        yield script.at(line, *match.span("数"), message, "请核对批数，或补上漏掉的一批。")


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
        yield script.at(line, *match.span(group), message, "请核对项目的数目。")
        return
    lines = [other for other in script.lines if other is not line and regex.search(ONE_SIGNED, other.text)]
    signed = [other for other in lines if not regex.search(SIGNED, other.text)]
    near = [other for other in signed if abs(other.index - line.index) < FAR]
    several = any(regex.search("项目[、和].{2,20}项目|等", other.text) for other in near)
    called = script.once(_called_to_sign)
    all_told = sum(0 < abs(index - line.index) < FAR for index in called) == told
    if len(near) > 1 and len(near) != told and not several and not all_told:
        message = f"说的是“{match[group]}”，签约的有 {len(near)} 个"
        yield script.at(line, *match.span(group), message, "请核对项目的数目。")


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
