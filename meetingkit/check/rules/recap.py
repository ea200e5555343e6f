"""The recap (刚才…) against what the chair announced before it: how many spoke, and on what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from meetingkit.check.likely import likely_miscount
from meetingkit.check.named import name_at_end
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.counted import NUMBER, UNIT
from meetingkit.check.rules.looking_back import ALIKE, VERBS, Sentence, recaps
from meetingkit.check.rules.recap_rounds import last_round
from meetingkit.check.rules.speakers_announced import IN_TURN
from meetingkit.check.script import Script
from meetingkit.check.turns import Turn, of_unit, possible, run_of, since_opened
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

# what is counted is told in more words than whose it was
COUNTED = VERBS | {
    "讲了": "speech",
    "分析了": "speech",
    "提了": "speech",
    "提的": "speech",
    "查找问题": "speech",
}
NEAR = 40  # lines before a recap in which the floor may have been opened
BY_LABEL = ("述职", "表态")
ANYBODY = ("同志", "单位", "部门", "领导", "负责人", "局")
# 四名同志结合各自岗位实际，报告了…
WITH = "(?:[^，。；]{0,8}(?:结合|围绕|立足|按照|根据|从)[^，。；了]{2,16}，)?"
COUNTED_TOLD = rf"{NUMBER}{UNIT}(?={WITH}[^，。；]{{0,40}}?(?P<事>{'|'.join(sorted(COUNTED, key=len, reverse=True))}))"


NAMES_AHEAD = "[一-龥]{2,4}(?:、[一-龥]{2,4})+$|[一-龥]{2,8}(?:、[一-龥]{2,8})+(?:[和及与][一-龥]{2,8})?，?[这共等]?$"
# 三位代表的发言朴实真挚: how many spoke, told without a verb
BY_NOUN = {"发言": "speech", "表态": "speech", "汇报": "report", "述职": "report"}
COUNTED_NOUN = rf"{NUMBER}{UNIT}的(?P<事>{'|'.join(BY_NOUN)})"


@text_rule(
    "MK206",
    "回顾的数目不符",
    Severity.ERROR,
    why="刚才请了四个单位，回顾却说五个，在座的人都听着。",
    wrong="请甲局、乙局、丙局、丁局依次汇报。\n刚才，5个部门汇报了…",
    right="刚才，4个部门汇报了…",
)
def recap_counts(script: Script) -> Iterator[Finding]:
    """N个部门汇报了 against those who were called, at one call or at several together."""
    for recap in recaps(script):
        taken = set[int]()  # 三个村介绍了经验，两个村作了表态: nobody is counted twice
        told_of = list(regex.finditer(COUNTED_TOLD, recap.text)) or regex.finditer(COUNTED_NOUN, recap.text)
        for match in told_of:
            told = parse_han(match["数"])
            kinds, kind = _kinds(match["事"], recap.text), (COUNTED | BY_NOUN)[match["事"]]
            left = [turn for turn in recap.turns if turn.line not in taken and not _told_by_name(turn, recap.text)]
            unit = match["单"] or match["属"] or match["人"] or ""
            called = _called_for_good([turn for turn in left if turn.type in kinds])
            called = everybody = last_round(since_opened(script, called, unit), match["事"], told)
            if unit not in ANYBODY:  # 四位老领导 spoke; who reported before them is none of these
                called = [turn for turn in called if turn.type == kind] or called
            if match["事"] in BY_LABEL or (
                match["事"] == "汇报" and recap.text.startswith("以上")
            ):  # who reported before them did no 述职
                called = everybody = [turn for turn in called if turn.label == match["事"]] or called
            wide = possible(everybody, unit) if unit not in ANYBODY else set()  # they report and speak by turns
            taken |= run_of(called, told)
            start = recap.start + match.start("数")
            if told is None or not recap.line.own(start) or _told_otherwise(script, recap, match, told):
                continue
            if _told_by_the_call(script, called, told, unit):
                continue
            if (
                told in possible(called, unit) | wide
                and not _all_announced(script, called, told, unit)
                and not _part_of_a_round(script, recap, called, told, unit)
            ):
                continue
            if _unsure(script, called, recap, told, unit) or _unasked(script, called, recap, match):
                continue
            meant = [turn for turn in called if turn.type == kind]
            message = f"前面请了 {max(possible(meant or called, unit))} 个，回顾说“{match['数']}”"
            yield script.at(
                recap.line,
                start,
                recap.start + match.end("数"),
                message,
                "请核对数目。",
                sure=likely_miscount(told, max(possible(meant or called, unit))),
            )


def _told_otherwise(script: Script, recap: Sentence, match: re.Match[str], told: int) -> bool:
    """Whether a number is of something else than of those who were called, or is made up by what stands beside it."""
    before, after = recap.text[: match.start()], recap.text[match.end() :]
    row = regex.search(NAMES_AHEAD, before)  # 甲、乙、丙3位同志; 甲校长、乙同学和丙老师，3位: told by their names
    if row and told - row[0].count("、") - 1 in (0, len(regex.findall("..[和与及]..", row[0].rpartition("、")[2]))):
        return True
    return bool(
        regex.search("请|下面|接下来|会后", before.rpartition("，")[2])
        or regex.search("分别[^，。；]{0,16}了[^，。；]{0,16}、[^，。；]{0,8}了", recap.text)  # 分别传达了…、领学了…
        or regex.match("[^，。；]{0,6}(?:提了|提出了?|问了)[^，。；]{0,6}问题", after)
        or _told_in_direction(script, recap, told)
    )


def _told_by_the_call(script: Script, called: list[Turn], told: int, unit: str) -> bool:
    """先请甲；再请乙；最后请丙, one of them by two names; 三位老师的发言, where a pupil spoke too."""
    if told > 1 and any(told == len(regex.findall(IN_TURN, script.lines[turn.line].text)) for turn in called):
        return True
    speakers = [who for turn in called for who in turn.speakers]
    return unit == "老师" and told == sum(not regex.search("学生|同学|家长", who) for who in speakers)


def _told_in_direction(script: Script, recap: Sentence, told: int) -> bool:
    """（甲局局长某、乙局局长某、…依次发言）, （四位同志依次发言）, right above, of so many."""
    above = script.lines[recap.line.index - 1].text if recap.line.index else ""
    whole = regex.match(rf"\s*[（(【]{NUMBER}{UNIT}(?:依次|先后|分别|逐一)?[^，。；]{{2,6}}[）)】]$", above)
    if whole and parse_han(whole["数"]) == told:
        return True
    row = regex.match(
        r"\s*[（(【](?P<列>[^，。；]{4,160}、[^，。；]{2,60})(?:依次|先后|分别)[^，。；]{2,8}[）)】]$", above
    )
    return row is not None and row["列"].count("、") + 1 == told


APART = "第[一二三四五六七八九十\\d]{1,3}[项个位组]|^(?:议题|议程|[（(]?[一二三四五六七八九十]+[、）)])|刚才|议程|下面(?:进行|请)|讨论|发表意见|交流|首先"


def _part_of_a_round(script: Script, recap: Sentence, called: list[Turn], told: int, unit: str) -> bool:
    """Whether the recap counts some only of those who were called one after another, with nothing between them.

    3位同志作了发言, where four were called in a row, each by name.
    """
    ones = [turn for turn in called if _one_by_one(script, turn)]
    if not called or len(ones) < len(called) or told < FEWEST:
        return False
    if regex.search(f"后面的|前面的|其他|另外|其中|还有|{unit}[、和与以及]", recap.text):
        return False  # 3位企业家和县工商联的同志都作了发言
    names = (regex.sub("(?:同志|先生|女士)$", "", who)[-2:] for turn in called for who in turn.speakers)
    if any(name in recap.text for name in names):
        return False  # 两位老师谈了体会，舒畅教授作了点评
    several = len(regex.findall(f"{NUMBER}[个位家名]", recap.text)) > 1  # 两个部门谈的是…，一个街道谈的是…
    if several or any(_announces(line.text, told) for line in script.lines[: recap.line.index]):
        return False
    rounds = _rounds(script, called, unit)
    return bool(rounds) and told not in {
        sum(rounds[a:b]) for a in range(len(rounds)) for b in range(a + 1, len(rounds) + 1)
    }


def _one_by_one(script: Script, turn: Turn) -> bool:
    """Whether one is called alone, or with whoever is next: 请甲同志发言，请乙同志作准备."""
    text = script.lines[turn.line].text
    alone = len(turn.speakers) == 1 or "准备" in text
    return turn.sure and alone and not regex.search("依次|先后|逐[一个]|\\d个", text)


def _rounds(script: Script, called: list[Turn], unit: str) -> list[int]:
    """How many of a unit were called in each round; a round ends where something else is between two calls."""
    rounds: list[int] = []
    before: Turn | None = None
    for turn in called:
        words = "".join(line.text for line in script.lines[before.line + 1 : turn.line]) if before else ""
        same = before is not None and (turn.type, turn.label) == (before.type, before.label) and turn.subject is None
        leads = regex.search(APART, words) or regex.search(
            "第[一二三四五六七八九十\\d]{1,3}项|议程", script.lines[turn.line].text
        )
        if not same or leads:
            rounds.append(0)
        rounds[-1] += of_unit(turn, unit)
        before = turn
    return [one for one in rounds if one]


FEWEST = 2


def _announces(text: str, told: int) -> bool:
    """Whether a line says that so many are to speak."""
    return any(parse_han(match["数"]) == told for match in regex.finditer(f"{NUMBER}[个位家名]", text))


def _bare(who: str) -> str:
    """Somebody's name without his post and 同志, where it can be told from these."""
    said = regex.sub("(?:同志|先生|女士)$", "", who)
    return name_at_end(said) or said


def _called_for_good(turns: list[Turn]) -> list[Turn]:
    """The calls without those that only tell who will be called: 发言的有甲同志、乙同志, 请各位书记述职."""
    later: set[str] = set()
    kept: list[Turn] = []
    for turn in reversed(turns):
        alone = len(turn.speakers) == 1
        again = len(turn.speakers) > 1 and all(
            any(who.endswith(name) for who in later) for name in map(_bare, turn.speakers)
        )
        everybody = alone and regex.match("各位|各[局部镇]", turn.speakers[0]) is not None and len(kept) > 1
        if not again and not (everybody and kept[-1].type == turn.type):
            kept.append(turn)
        later |= {regex.sub("(?:同志|先生|女士)$", "", who) for who in turn.speakers}
    return _everybody_once(kept[::-1])


def _everybody_once(turns: list[Turn]) -> list[Turn]:
    """The calls without that of somebody who was called before by another post: 副处长董晓梅, who is 处长 in the list."""
    heard = set[str]()
    kept: list[Turn] = []
    for turn in turns:
        called = (regex.fullmatch("(.+)(?:同志|先生|女士)", who) for who in turn.speakers)
        names = {name for who in called if who and (name := name_at_end(who[1]))}
        if len(turn.speakers) > 1 or not names or not names <= heard:
            kept.append(turn)
        heard |= names
    return kept


# 共有4名同志发言, before they are called
ANNOUNCED = r"(?:共有?|一共有?|安排了?|请|(?<![没还另])有)(\d{1,2}|[两三四五六七八九十]{1,2})[名位个家](?:同志|代表|单位|部门|嘉宾|老师)?[^，。；]{0,6}(?:发言|汇报|述职|述责|交流|表态|介绍)"


def _all_announced(script: Script, called: list[Turn], told: int, unit: str) -> bool:
    """Whether the latest step said how many would speak, so many were called, and the recap counts fewer.

    One who spoke before them may be counted with them.
    """
    steps = [list(turns) for _, turns in groupby(called, key=lambda turn: (turn.type, turn.label, turn.subject))]
    last = steps[-1] if steps else []
    lines = script.lines[max(0, last[0].line - 1) : last[0].line + 1] if last else ()
    announced = next((match for line in lines if (match := regex.search(ANNOUNCED, line.text))), None)
    number = sum(len(turn.speakers) for turn in last)
    if announced is None or parse_han(announced[1]) != number:
        return False
    # 请3个单位汇报, behind the report of a comrade: he is no unit
    earlier = [who for turn in called[: len(called) - len(last)] for who in turn.speakers]
    units = (
        unit != "同志"
        and regex.search("单位|部门|乡镇|企业|县区|支部", announced[0])
        and all(regex.search("(?:同志|先生|女士)$", who) for who in earlier)
    )
    return told < number or bool(units and earlier and told > number)


def _unsure(script: Script, called: list[Turn], recap: Sentence, told: int, unit: str) -> bool:
    """Whether it cannot be known how many were called: somebody without a name, or without a call, is among them."""
    here = recap.line.index
    return (
        not called
        or script.stands_before(f"第{han(told)}位", here)  # 第一位是…; 第二位，…: told by their numbers
        or not all(turn.sure for turn in called)
        or _unheard(script, called[0].line, recap)
        or (unit in ANY_MEMBER and _floor_open(script, called[-1].line, here))
    )


INVITING = "请(?!大家|各位|工作人员|全体|与会)[^，。；：！？]{0,40}?(?:同志|先生|女士|老师|教授|代表|[一-龥]总|书记|经理|主任|[市县区镇乡]长)(?![们的])"


ANY_MEMBER = ("同志", "常委", "组成人员", "委员", "代表", "成员")


def _floor_open(script: Script, last: int, line: int) -> bool:
    """Whether the floor was opened to everybody between the last call and a line: nobody knows how many spoke then."""
    opened = (
        "请(?:大家|各位[^，。；]{0,6}|同志们)(?:围绕[^，。；]{2,20})?(?:讨论|发表意见|发言|审议|充分讨论|谈谈|提出意见)"
        "|^[（(【](?:自由)?(?:讨论|审议|审议发言)[）)】]"
    )
    return any(regex.search(opened, one.text) for one in script.lines[max(last + 1, line - NEAR) : line])


# 下面自由发言; 请其他老同志随意谈谈; 还有什么要说的
OPENED = "自由发言|请其[他余](?![^。；]{0,8}准备)[^。；]{0,12}?[谈讲说发补]|还有(?:什么|没有|谁|哪位|要)[^。；补]{0,8}?[说讲发]"


def _unasked(script: Script, called: list[Turn], recap: Sentence, match: re.Match[str]) -> bool:
    """Whether a number may count those who spoke unasked: 又有两位代表作了补充发言, once the floor was open to all."""
    lines = script.lines[called[0].line : recap.line.index] if called else ()
    if not any(regex.search(OPENED, line.text) for line in lines):
        return False
    more = (parse_han(match["数"]) or 0) > max(
        possible(called, match["单"] or match["属"] or match["人"] or ""), default=0
    )
    return bool(regex.search("[又另还]有?$", recap.text[: match.start("数")])) or (
        more and not regex.search(BESIDES, recap.text)
    )


BESIDES = "还有|即席|自由|其他"
FREE = "其[他余][^，。；]{0,6}(?:接着|继续|再)[讲谈说发]|[（(【][^）)】]{0,6}自由发言"
FEW = 3
ACTING = "[（(【][^）)】]{0,4}([^）)】]{2})(?:同志|先生|女士)[^）)】]{0,30}(?:发言|汇报|介绍)"


def _unheard(script: Script, first: int, recap: Sentence) -> bool:
    """Whether somebody was called before the recap at a line where no call was recognised: then nothing is certain."""
    heard = {turn.line for turn in recap.turns}
    apart = regex.search(BESIDES, recap.text)  # those are told of besides
    names = {regex.split("同志|先生|女士", who)[0][-2:] for turn in recap.turns for who in turn.speakers}
    uncalled = (regex.match(ACTING, line.text) for line in script.lines[first : recap.line.index])
    if sum(one is not None and one[1] not in names for one in uncalled) >= FEW:
        return True  # （某某同志发言）, one after another: they speak, and were not called
    for line in script.lines[first : recap.line.index]:
        if regex.search("跟上|以此类推|协商座谈|各位的发言", line.text):
            return True  # 先请第一组的两位发言，其他各组依次跟上
        if not apart and regex.search(FREE, line.text):
            return True  # nobody knows how many spoke after those who were called
        call = regex.search(INVITING, line.text) if "请" in line.text and line.index not in heard else None
        said = regex.split("[。；！？]", line.text[call.start() :])[0] if call else ""
        if "点评" in said:
            continue  # who comments after each of them is none of them
        if call and not any(name in said for name in names):  # who is called again has his turn already
            return True
    return False


def _told_by_name(turn: Turn, text: str) -> bool:
    """Whether the sentence tells of the only speaker by name, apart from those whom it counts; 甲还… is one of them."""
    name = regex.search("([一-龥]{2})(?:同志|先生|女士)$", turn.speakers[0]) if len(turn.speakers) == 1 else None
    return name is not None and name[1] in text and not regex.search(f"{name[1]}[^，。；]{{0,6}}[还也更]", text)


def _kinds(verb: str, text: str) -> set[str]:
    """Which calls may be counted: reports too as speeches, unless the sentence tells of the reports beside."""
    kind = (COUNTED | BY_NOUN)[verb]
    if verb in ("介绍", "会商") or f"{verb}发言" in text:  # 作了汇报发言
        return ALIKE["report"]
    apart = (
        kind != "speech"
        or verb in ("表态", "致辞")
        or any(verb in text for verb, one in VERBS.items() if one == "report")
    )
    return {kind} if apart else ALIKE["speech"]
