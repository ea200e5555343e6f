"""The recap (刚才…) against what the chair announced before it: how many spoke, on what, and who."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from meetingkit.check.named import people_named
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.called import NUMBER, UNIT
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.recognise.model import Step
from meetingkit.recognise.people import SURNAMES, collective
from meetingkit.wording.numerals import parse_han

VERBS = {
    "汇报": "report", "通报": "report", "述职": "report", "介绍": "report", "起草说明": "explanation", "说明": "explanation",
    "传达": "convey", "宣读": "reading", "宣布": "reading", "领学": "study", "发言": "speech", "表态": "speech", "交流": "speech",
    "致辞": "speech", "讲得": "speech", "谈得": "speech", "谈了": "speech", "讲话": "address",
}  # fmt: skip
# two verbs for one step: a plan may be read out or explained, a decision announced
ALIKE = {
    "reading": {"reading", "vote", "announcement", "convey"},
    "speech": {"speech", "report"},
    "report": {"report", "speech"},
}
GENRES = "思路|打算|计划|安排|方案|要点|总结|规划|报告|决定|决议|通知|意见|办法|条例|规定|细则"
PERIODS = (("上半年", "下半年"), ("一季度", "二季度", "三季度", "四季度"), ("去年", "明年"))
LINES = 200  # how far back it is looked for a call
REACH = 30  # steps that a recap looks back to
SHORT = (("党的建设", "党建"), ("今年", ""), ("本年度", ""), ("年度", ""))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that looks back, and the steps before it."""

    line: Line
    start: int
    end: int
    steps: tuple[Step, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text[self.start : self.end]


def _recaps(script: Script) -> Iterator[Sentence]:
    """Every sentence with 刚才, with the steps that may be meant: the latest before it."""
    starts = [step.first for step in script.meeting.steps]
    for line in script.lines:
        at = line.text.find("刚才")
        if at < 0 and not _afterwards().match(line.text):
            continue
        at = max(at, 0)
        count = bisect_left(starts, line.index)
        for match in re.finditer("[^。！？]+", line.text[at:]):
            if match.start() and "刚才" not in match[0]:
                break
            steps = script.meeting.steps[max(0, count - REACH) : count]
            yield Sentence(line, at + match.start(), at + match.end(), tuple(_until(step, line) for step in steps))


def _until(step: Step, line: Line) -> Step:
    """The step, without speakers when it goes on after a line: who was called until then is not known."""
    return step if step.last <= line.index else replace(step, speakers=())


@cache
def _afterwards() -> re.Pattern[str]:
    """三位老领导的发言，…: looks back though it has no 刚才."""
    return re.compile(rf"(?:同志们，)?{NUMBER}{UNIT}的(?:发言|汇报|表态|交流|述职)")


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"{NUMBER}{UNIT}[^，。；]{{0,40}}?(汇报|述职|通报|介绍|发言|表态|交流|致辞|讲得|谈得|谈了)")


@text_rule(
    "MK206",
    "回顾的数目不符",
    Severity.ERROR,
    why="刚才请了四个单位，回顾却说五个，在座的人都听着。",
    wrong="请甲局、乙局、丙局、丁局依次汇报。\n刚才，5个部门汇报了…",
    right="刚才，4个部门汇报了…",
)
def recap_counts(script: Script) -> Iterator[Finding]:
    """N个部门汇报了 against those who were called, in one step or in several together."""
    for recap in _recaps(script):
        taken = set[int]()  # 三个村介绍了经验，两个村作了表态: no step is counted twice
        for match in _counted().finditer(recap.text):
            told = parse_han(match["数"])
            kinds = _kinds(match[2], recap.text)
            left = [step for step in recap.steps if step.first not in taken and not _told_by_name(step, recap.text)]
            called = [step for step in left if step.type in kinds]
            taken |= _run_of(called, told)
            counts = [len(_each_once(step.speakers)) for step in called]
            unsure = not called or any(not step.speakers or any(map(_several, step.speakers)) for step in called)
            start = recap.start + match.start("数")
            if told is None or unsure or told in _possible(counts) or not recap.line.own(start):
                continue
            sums = [count for count, step in zip(counts, called, strict=True) if step.type == VERBS[match[2]]]
            message = f"前面请了 {max(sums or counts)} 个，回顾说“{match['数']}”"
            yield script.at(recap.line, start, recap.start + match.end("数"), message, "请核对数目。")


def _several(who: str) -> bool:
    """Whether this may be more than one: 有关部门负责同志; the head of one organ is one."""
    return collective(re.sub("的?(?:主要)?(?:负责同志|负责人)$", "", who))


def _told_by_name(step: Step, text: str) -> bool:
    """Whether the sentence tells of the step's only speaker by name, apart from those whom it counts."""
    name = re.search("([一-龥]{2})(?:同志|先生|女士)$", step.speakers[0]) if len(step.speakers) == 1 else None
    return bool(name) and name is not None and name[1] in text


def _run_of(steps: list[Step], told: int | None) -> set[int]:
    """Where the steps begin that together have as many speakers as told, the latest of such runs."""
    counts = [len(_each_once(step.speakers)) for step in steps]
    for first in reversed(range(len(steps))):
        for last in range(first + 1, len(steps) + 1):
            if sum(counts[first:last]) == told:
                return {step.first for step in steps[first:last]}
    return set()


def _each_once(speakers: tuple[str, ...]) -> list[str]:
    """Without the organs that are called first as such, then by their heads: 临河县, 临河县县长屈原平同志."""
    bare = list(dict.fromkeys(re.sub(rf"(?<=.){NUMBER}[个家位名].*$", "", who) for who in speakers))
    return [who for who in bare if not any(other != who and other.startswith(who) for other in bare)]


def _kinds(verb: str, text: str) -> set[str]:
    """Which steps may be counted: reports too as speeches, unless the sentence tells of the reports beside."""
    kind = VERBS[verb]
    apart = (
        kind != "speech"
        or verb in ("表态", "致辞")
        or any(verb in text for verb, one in VERBS.items() if one == "report")
    )
    return {kind} if apart else ALIKE["speech"]


def _possible(counts: list[int]) -> set[int]:
    """The sums of steps that follow one another: a recap may take several together."""
    return {sum(counts[first:last]) for first in range(len(counts)) for last in range(first + 1, len(counts) + 1)}


@cache
def _told() -> re.Pattern[str]:
    return re.compile(
        "(汇报|通报|介绍|传达|宣读)了([^，；。！？]{3,80})|(?:就|对)([^，；。！？]{3,80}?)作了?(?:起草)?(汇报|说明|通报)"
    )


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
    for recap in _recaps(script):
        for match in _told().finditer(recap.text):
            group = 2 if match[2] else 3
            kind = VERBS[match[1] or match[4]]
            start = recap.start + match.start(group)
            subjects = [step.subject for step in recap.steps if step.subject and step.type in ALIKE.get(kind, {kind})]
            same = [subject for subject in subjects if _about_the_same(match[group], subject)]
            if not same or not recap.line.own(start):
                continue
            words = [_other(match[group], subject) for subject in same]
            if all(words) and words[0]:
                at = start + match[group].rindex(words[0])
                message = f"前面说的是“{same[0]}”，回顾说成“{match[group]}”"
                yield script.at(recap.line, at, at + len(words[0]), message, "请和前面的说法一致。")


def _other(words: str, subject: str) -> str | None:
    """What in the recap contradicts the subject: its kind of paper, its period or its year."""
    genre = re.search(f"({GENRES})(?:情况|精神|草案)?》?$", words)
    told = re.findall(GENRES, subject)
    if genre and told and genre[1] not in told and not any(one in words for one in told):
        return genre[1]
    for period in PERIODS:
        mine = [one for one in period if one in words]
        if len(mine) == 1 and mine[0] not in subject and any(one in subject for one in period):
            return mine[0]
    year, years = re.search(r"20\d\d", words), re.findall(r"20\d\d", subject)
    return year[0] if year and years and year[0] not in years else None


def _about_the_same(words: str, subject: str) -> bool:
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
    return re.sub(r"20\d\d年|关于|有关|情况|[的了《》“”]", "", text)[:80]


@text_rule(
    "MK208",
    "回顾记错了人",
    Severity.ERROR,
    why="请的是甲，回顾说是乙，当面张冠李戴。",
    wrong="请副区长江云帆同志宣读方案。\n刚才，区长宋致远同志宣读了方案。",
    right="刚才，副区长江云帆同志宣读了方案。",
)
def recap_credits_another(script: Script) -> Iterator[Finding]:
    """Somebody is said to have done what another was called to do; and 郑书记的讲话 when no 郑 gave one."""
    for recap in _recaps(script):
        for one in people_named(replace(script, lines=(recap.line,))):
            if not recap.start <= one.start < recap.end or not one.line.own(one.start):
                continue
            clause = re.split("[，；。]", recap.line.text[one.end : recap.end])[0]
            if expected := _expected(recap, clause):
                own_words = (line.text for line in script.lines[max(0, recap.line.index - LINES) : recap.line.index])
                if not any(one.name in who for who in expected) and not _called_before(own_words, one.name, clause):
                    message = f"前面请的是“{'、'.join(expected)}”，回顾说成“{one.name}”"
                    yield script.at(recap.line, one.start, one.end, message, "请核对是谁。")
        yield from _by_surname(script, recap)
    yield from _speeches_of_others(script)


@cache
def _speech() -> re.Pattern[str]:
    return re.compile("(?:[^，。]{2,6}，)?(?:同志们，)?(?:刚才，)?([^，。；]{2,40}同志)的(?:重要)?讲话")


def _speeches_of_others(script: Script) -> Iterator[Finding]:
    """同志们，张三同志的讲话… right at the beginning, when others were called to speak and 张三 was not."""
    starts = [step.first for step in script.meeting.steps]
    for line in script.lines:
        match = _speech().match(line.text) if "同志的" in line.text else None
        if match is None:
            continue
        steps = script.meeting.steps[: bisect_left(starts, line.index)][-REACH:]
        speakers = (who for step in steps if step.type in ("address", "speech") for who in step.speakers)
        spoke = [who for who in speakers if re.search("(?:同志|先生|女士)$", who) and not collective(who[:-2])]
        before = [other.text for other in script.lines[max(0, line.index - LINES) : line.index]]
        for one in people_named(replace(script, lines=(line,))):
            heard = any(one.name in text and re.search("讲|发言|致辞|点评|反馈|辅导", text) for text in before)
            near = any(len(set(one.name) - set(who)) <= 1 for who in spoke)  # a slip in the name is MK304's
            if one.end <= match.end(1) and spoke and not (heard or near) and line.own(one.start):
                message = f"前面请的是“{'、'.join(spoke[-2:])}”，没有请{one.name}讲话"
                yield script.at(line, one.start, one.end, message, "请核对是谁。")


def _expected(recap: Sentence, clause: str) -> list[str]:
    """Who was called to do what the clause says; empty when that is not certain."""
    verb = next((verb for verb in VERBS if re.search(f"{verb}", clause)), None)
    if verb is None or "了" not in clause:
        return []
    kinds = ALIKE.get(VERBS[verb], {VERBS[verb]})
    speakers = [who for step in recap.steps if step.type in kinds for who in step.speakers]
    sure = all(re.search("(?:同志|先生|女士)$", who) and not collective(who.removesuffix("同志")) for who in speakers)
    return list(dict.fromkeys(speakers)) if sure else []


def _called_before(texts: Iterator[str], name: str, clause: str) -> bool:
    """Whether this person was called to do it after all."""
    verb = next(verb for verb in VERBS if verb in clause)
    return any(name in text and verb in text for text in texts)


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![一-龥])([{SURNAMES}])(?:副)?(书记|市长|县长|区长|部长|局长|镇长|主任|主席|组长|厅长|院长)(?:的讲话|[^，。；]{{0,12}}(?:作了|发表了)[^，。；]{{0,4}}讲话)"
    )


def _by_surname(script: Script, recap: Sentence) -> Iterator[Finding]:
    speakers = [who for step in recap.steps if step.type == "address" for who in step.speakers]
    for match in _addressed().finditer(recap.text) if speakers else ():
        start = recap.start + match.start(1)
        if not any(match[1] in who for who in speakers) and recap.line.own(start):
            message = f"前面请的是“{'、'.join(speakers)}”，回顾说成“{match[1]}{match[2]}”"
            yield script.at(recap.line, start, recap.start + match.end(2), message, "请核对是谁。")
