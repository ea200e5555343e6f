"""The recap (刚才…) against what the chair announced before it: how many spoke, and on what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.counted import NUMBER, UNIT
from meetingkit.check.script import Line, Script
from meetingkit.check.turns import Turn, before, possible, run_of
from meetingkit.diagnostics import Severity
from meetingkit.recognise.model import Step
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

VERBS = {
    "汇报": "report", "通报": "report", "述职": "report", "介绍": "report", "反馈": "report", "起草说明": "explanation", "说明": "explanation",
    "解读": "explanation", "传达": "convey", "宣读": "reading", "宣布": "reading", "领学": "study", "发言": "speech", "表态": "speech",
    "交流": "speech", "分享": "speech", "点评": "speech", "致辞": "speech", "讲得": "speech", "谈得": "speech", "谈了": "speech",
    "讲述": "speech", "讲话": "address", "会商": "report", "讲完": "speech", "讲的": "speech", "谈的": "speech", "说完": "speech",
    "对照检查": "criticism", "述责述廉": "report",
}  # fmt: skip
# what is counted is told in more words than whose it was
COUNTED = VERBS | {"讲了": "speech", "提了": "speech", "提的": "speech", "查找问题": "speech"}
# two verbs for one step: a plan may be read out or explained, a decision announced
ALIKE = {
    "reading": {"reading", "vote", "announcement", "convey"},
    "speech": {"speech", "report", "criticism", "explanation"},  # at a meeting for criticism everybody speaks
    "report": {"report", "speech"},
    "explanation": {"explanation", "reading", "report", "speech"},
}
NEAR = 40  # lines before a recap in which the floor may have been opened
BY_LABEL = ("述职", "表态")
ANYBODY = ("同志", "单位", "部门", "领导", "负责人", "局")
GENRES = "思路|打算|计划|安排|方案|要点|总结|规划|报告|决定|决议|通知|意见|办法|条例|规定|细则"
PERIODS = (("上半年", "下半年"), ("一季度", "二季度", "三季度", "四季度"), ("去年", "明年"))
REACH, TURNS = 30, 60  # steps, and calls, that a recap looks back to
SHORT = (("党的建设", "党建"), ("今年", ""), ("本年度", ""), ("年度", ""))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that looks back, the steps and the calls before it."""

    line: Line
    start: int
    end: int
    steps: tuple[Step, ...]
    turns: list[Turn]

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text[self.start : self.end]


def recaps(script: Script) -> list[Sentence]:
    """Every sentence with 刚才, with the steps that may be meant: the latest before it."""
    return script.once_all(_looking_back)


def _looking_back(script: Script) -> Iterator[Sentence]:
    starts = [step.first for step in script.meeting.steps]
    for line in script.lines:
        at, heard = line.text.find("刚才"), regex.search(HEARD, line.text)
        if at < 0:
            match = heard or regex.search(_all_told(), line.text) or regex.search(_afterwards(), line.text)
            if match is None:
                continue
            at = match.start() + max(match[0][:1] in "，。！", match[0].rfind("。") + 1)
        count = bisect_left(starts, line.index)
        turns = before(script.turns, line.index, TURNS)
        for match in regex.finditer("[^。！？]+", line.text[at:]):
            if match.start() and "刚才" not in match[0] and not heard:
                break
            steps = script.meeting.steps[max(0, count - REACH) : count]
            told = tuple(_until(step, line) for step in steps)
            yield Sentence(line, at + match.start(), at + match.end(), told, turns)


def _until(step: Step, line: Line) -> Step:
    """The step, without speakers when it goes on after a line: who was called until then is not known."""
    return step if step.last <= line.index else replace(step, speakers=())


@cache
def _afterwards() -> str:
    """三位老领导的发言，…; 听取了4个部门的汇报; 以上四位同志…: they look back without 刚才."""
    number = regex.sub(r"\?P<.>", "?:", NUMBER + UNIT)
    done = "(?:发言|汇报|表态|交流|述职|介绍|讲述|分享|情况介绍|体会)"
    return (
        rf"(?:^|[，。！])(?:(?:同志们|各位[^，。；：]{{1,6}})，)?(?:(?:感谢|谢谢){number}的|(?:听|听取)了(?:以上|这)?{number}的"
        rf"|^(?:好[，。]|好的，)?{number}(?:都|也都)?(?:是)?(?:(?:结合|围绕|从)[^，。；]{{2,16}})?(?:讲完|讲的|谈的|说完|汇报|发言|表态|介绍|交流)(?:完毕|完)?了?[，。]"
        rf"|(?:以上|上面|前面)(?:这)?{number}|{number}的(?:精彩|典型|交流|表态|大会)?{done}"
        rf"|{number}(?:结合|围绕|从|立足)[^，。；]{{2,16}}(?:谈了|作了|讲了|介绍了|发了言)|^{number}(?:讲|谈|说)得)"
    )


# 听了大家的述职，…: at the beginning of a paragraph
HEARD = "^听了(?:大家|各位|同志们|以上)[^，。；]{0,6}的?(?:述职|汇报|发言|介绍|交流|表态|讨论)"


@cache
def _all_told() -> str:
    """王磊同志宣读了决定，三位同志作了发言，…: two clauses that tell what was done, at the beginning of a paragraph."""
    who = rf"(?:[^，。；：！？请]{{1,24}}?(?:同志|先生|女士|老师|教授)|{regex.sub(r'[?]P<.>', '?:', NUMBER + UNIT)})"
    done = rf"{who}(?:分别|先后|依次|逐一|逐个|当场|现场|代表[^，。；]{{2,12}}?|给我们|为大家|围绕[^，。；]{{2,20}}|结合[^，。；]{{2,12}})?(?:[作讲谈提发]|{'|'.join(VERBS)}|领誓)[^，。；]{{0,12}}?了"
    return rf"^(?:同志们[，！]|(?:今天|这次|本次|整场)[^，。；]{{1,12}}，)?(?:(?:今天|这次|本次|整场)[^。；]{{2,30}}。)?(?:会上，)?{done}[^。；]{{2,40}}?，{done}"


COUNTED_TOLD = rf"{NUMBER}{UNIT}(?=[^，。；]{{0,40}}?(?P<事>{'|'.join(sorted(COUNTED, key=len, reverse=True))}))"


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
        for match in regex.finditer(COUNTED_TOLD, recap.text):
            told = parse_han(match["数"])
            kinds, kind = _kinds(match["事"], recap.text), COUNTED[match["事"]]
            left = [turn for turn in recap.turns if turn.line not in taken and not _told_by_name(turn, recap.text)]
            unit = match["单"] or match["人"]
            called = [turn for turn in left if turn.type in kinds]
            everybody = called
            if unit not in ANYBODY:  # 四位老领导 spoke; who reported before them is none of these
                called = [turn for turn in called if turn.type == kind] or called
            if match["事"] in BY_LABEL or (
                match["事"] == "汇报" and recap.text.startswith("以上")
            ):  # who reported before them did no 述职
                called = everybody = [turn for turn in called if turn.label == match["事"]] or called
            wide = possible(everybody, unit) if unit not in ANYBODY else set()  # they report and speak by turns
            taken |= run_of(called, told)
            start = recap.start + match.start("数")
            ahead = regex.search("请|下面|接下来|会后", recap.text[: match.start()].rpartition("，")[2])
            # 甲、乙、丙3位同志: told by their names
            row = regex.search("[一-龥]{2,4}(?:、[一-龥]{2,4})+$", recap.text[: match.start()])
            if told is None or ahead or (row and row[0].count("、") + 1 == told) or not recap.line.own(start):
                continue
            if told in possible(called, unit) | wide and not _all_announced(script, called, told):
                continue
            if _unsure(script, called, recap, told, unit):
                continue
            meant = [turn for turn in called if turn.type == kind]
            message = f"前面请了 {max(possible(meant or called, unit))} 个，回顾说“{match['数']}”"
            yield script.at(recap.line, start, recap.start + match.end("数"), message, "请核对数目。")


# 共有4名同志发言, before they are called
ANNOUNCED = r"(?:共有?|一共有?|安排了?|(?<![没还另])有)(\d{1,2}|[两三四五六七八九十]{1,2})[名位个家](?:同志|代表|单位|部门|嘉宾|老师)?[^，。；]{0,6}(?:发言|汇报|述职|述责|交流|表态|介绍)"


def _all_announced(script: Script, called: list[Turn], told: int) -> bool:
    """Whether the latest step said how many would speak, so many were called, and the recap counts fewer.

    One who spoke before them may be counted with them.
    """
    steps = [list(turns) for _, turns in groupby(called, key=lambda turn: (turn.type, turn.label, turn.subject))]
    last = steps[-1] if steps else []
    lines = script.lines[max(0, last[0].line - 1) : last[0].line + 1] if last else ()
    announced = next((match for line in lines if (match := regex.search(ANNOUNCED, line.text))), None)
    number = sum(len(turn.speakers) for turn in last)
    return announced is not None and parse_han(announced[1]) == number > told


def _unsure(script: Script, called: list[Turn], recap: Sentence, told: int, unit: str) -> bool:
    """Whether it cannot be known how many were called: somebody without a name, or without a call, is among them."""
    here = recap.line.index
    return (
        not called
        or script.stands_before(f"第{han(told)}位", here)  # 第一位是…; 第二位，…: told by their numbers
        or not all(turn.sure for turn in called)
        or _unheard(script, called[0].line, recap)
        or (unit == "同志" and _floor_open(script, called[-1].line, here))
    )


INVITING = "请(?!大家|各位|工作人员|全体|与会)[^，。；：！？]{0,40}?(?:同志|先生|女士|老师|教授|代表|[一-龥]总|书记|经理|主任|[市县区镇乡]长)(?![们的])"


def _floor_open(script: Script, last: int, line: int) -> bool:
    """Whether the floor was opened to everybody between the last call and a line: nobody knows how many spoke then."""
    opened = (
        "请(?:大家|各位[^，。；]{0,6}|同志们)(?:围绕[^，。；]{2,20})?(?:讨论|发表意见|发言|审议|充分讨论|谈谈|提出意见)"
    )
    return any(regex.search(opened, one.text) for one in script.lines[max(last + 1, line - NEAR) : line])


FREE = "其[他余][^，。；]{0,6}(?:接着|继续|再)[讲谈说发]|[（(【][^）)】]{0,6}自由发言"
FEW = 3
ACTING = "[（(【][^）)】]{0,4}([^）)】]{2})(?:同志|先生|女士)[^）)】]{0,30}(?:发言|汇报|介绍)"


def _unheard(script: Script, first: int, recap: Sentence) -> bool:
    """Whether somebody was called before the recap at a line where no call was recognised: then nothing is certain."""
    heard = {turn.line for turn in recap.turns}
    apart = regex.search("还有|即席|自由|其他", recap.text)  # those are told of besides
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
    kind = COUNTED[verb]
    if verb in ("介绍", "会商") or f"{verb}发言" in text:  # 作了汇报发言
        return ALIKE["report"]
    apart = (
        kind != "speech"
        or verb in ("表态", "致辞")
        or any(verb in text for verb, one in VERBS.items() if one == "report")
    )
    return {kind} if apart else ALIKE["speech"]


TOLD = "(汇报|通报|介绍|传达|宣读)了([^，；。！？]{3,80})|(?:就|对)([^，；。！？]{3,80}?)作了?(?:起草)?(汇报|说明|通报)"


@text_rule(
    "MK207",
    "回顾的内容走样",
    Severity.WARNING,
    why="请的时候说“思路打算”，回顾时说“工作计划”，像是两件事。",
    wrong="汇报2026年工作思路打算。\n刚才，…汇报了今年工作计划。",
    right="刚才，…汇报了今年工作思路打算。",
)
def recap_drifts(script: Script) -> Iterator[Finding]:
    """The recap's wording of a subject ends in another kind of paper, or has another period, than the call."""
    for recap in recaps(script):
        for match in regex.finditer(TOLD, recap.text):
            group = 2 if match[2] else 3
            kind = VERBS[match[1] or match[4]]
            start = recap.start + match.start(group)
            subjects = [step.subject for step in recap.steps if step.subject and step.type in ALIKE.get(kind, {kind})]
            same = [subject for subject in subjects if about_the_same(match[group], subject)]
            paper = _another_paper(match[group], script, recap) if match[1] == "宣读" and not same else None
            if paper and recap.line.own(start):
                message = f"前面宣读的是《{paper}》，回顾说成{match[group]}"
                yield script.at(recap.line, start, start + len(match[group]), message, "请和前面的说法一致。")
            if not same or not recap.line.own(start):
                continue
            words = [_other(match[group], subject) for subject in same]
            if all(words) and words[0]:
                at = start + match[group].rindex(words[0])
                message = f"前面说的是“{same[0]}”，回顾说成“{match[group]}”"
                yield script.at(recap.line, at, at + len(words[0]), message, "请和前面的说法一致。")


def _another_paper(words: str, script: Script, recap: Sentence) -> str | None:
    """宣读了《甲倡议书》, a title that stands nowhere else, where 《乙倡议书》 was read."""
    title = regex.search("《([^《》]{4,})》$", words)
    if not title or script.text.count(title[1]) > 1:
        return None
    read = [
        one
        for step in recap.steps
        if step.type == "reading"
        for one in regex.findall("《([^《》]{4,})》", step.subject or "")
    ]
    same = [one for one in read if one[-2:] == title[1][-2:]]
    return same[0] if len(same) == 1 and same[0] != title[1] else None


def _other(words: str, subject: str) -> str | None:
    """What in the recap contradicts the subject: its kind of paper, its period or its year."""
    genre = regex.search(f"({GENRES})(?:情况|精神|草案)?》?$", words)
    told = regex.findall(GENRES, subject)
    if genre and told and genre[1] not in told and not any(one in words for one in told):
        return genre[1]
    for period in PERIODS:
        mine = [one for one in period if one in words]
        if len(mine) == 1 and mine[0] not in subject and any(one in subject for one in period):
            return mine[0]
    year, years = regex.search(r"20\d\d", words), regex.findall(r"20\d\d", subject)
    return year[0] if year and years and year[0] not in years else None


def about_the_same(words: str, subject: str) -> bool:
    """Whether at least six in ten characters of the recap stand in the subject in the same order."""
    mine, theirs = _key(words), _key(subject)
    rows = [0] * (len(theirs) + 1)
    for char in mine:
        before = 0
        for index, other in enumerate(theirs, 1):
            before, rows[index] = rows[index], before + 1 if char == other else max(rows[index], rows[index - 1])
    return mine == theirs or (len(mine) >= 3 and rows[-1] >= 0.6 * len(mine))


def _key(text: str) -> str:
    for long, short in SHORT:
        text = text.replace(long, short)
    return regex.sub(r"20\d\d年|关于|有关|情况|[的了《》“”]", "", text)[:80]
