"""What a recap says a subject was, against what it was called before."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from meetingkit.check.hits import hits
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.looking_back import ALIKE, VERBS, Sentence, recaps
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

GENRES = "思路|打算|计划|安排|方案|要点|总结|规划|报告|决定|决议|通知|意见|办法|条例|规定|细则"
PERIODS = (("上半年", "下半年"), ("一季度", "二季度", "三季度", "四季度"), ("去年", "明年"))
SHORT = (("党的建设", "党建"), ("今年", ""), ("本年度", ""), ("年度", ""))
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
    yield from _papers_unheard(script)
    yield from _lectures_by_another_title(script)


# 某教授所作的《甲》辅导报告
LECTURE = "(?P<名>[一-龥]{2,4})(?:同志|教授|老师|院长|主任|研究员|书记)所?(?:作|讲)的(?P<题>《[^《》]{6,}》)"
NEARLY = 0.6  # how much two titles have in common at least that are one's


def _lectures_by_another_title(script: Script) -> Iterator[Finding]:
    """《以科技强国…》, said of a lecture that was announced as 《以教育强国…》 and is named so nowhere else."""
    for line, match in hits(script, ("作的《", "讲的《"), LECTURE):
        before = [other for other in script.lines[: line.index] if match["名"][-3:] in other.text]
        called = [one for other in before for one in regex.findall("《[^《》]{6,}》", other.text)]
        alone = script.text.count(match["题"]) == 1 and len(set(called)) == 1
        if alone and SequenceMatcher(None, called[0], match["题"]).ratio() >= NEARLY and line.own(match.start("题")):
            message = f"前面说的是{called[0]}，回顾说成{match['题']}"
            yield script.at(line, *match.span("题"), message, "请和前面的说法一致。")


# 大会审议通过了《甲报告》《乙办法》和《丙章程》
PASSED = "(?:会议|大会|全会|刚才，?|会上，?)[^。；《]{0,20}通过了(?P<列>《[^》]+》(?:[、和]?《[^》]+》)+)"


def _papers_unheard(script: Script) -> Iterator[Finding]:
    """A paper among those that are said to be passed, of which nothing was said, where others were called for."""
    for line, match in hits(script, ("通过了",), PASSED):
        titles = list(regex.finditer("《([^》]+)》", match["列"]))
        before = "\n".join(other.text for other in script.lines[: line.index])
        unheard = [one for one in titles if not _is_heard(one[1], before)]
        for one in unheard if len(unheard) == 1 and "通过" in before else ():
            start = match.start("列") + one.start()
            if line.own(start):
                message = f"前面没有审议过{one[0]}"
                yield script.at(line, start, start + len(one[0]), message, "请核对通过的是哪几份文件。")


def _is_heard(title: str, text: str) -> bool:
    """Whether a paper was told of, be it by how its title ends alone: 自律公约 of 《餐饮行业自律公约》."""
    title = regex.sub("（[^）]*）$", "", title)
    return title[-4:] in text or regex.sub("的?(?:决议|决定|说明)$", "", title)[-4:] in text


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
