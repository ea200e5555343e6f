"""What the closing words say was heard or passed, against the agenda: 听取了4个报告, where three of the items are reports."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NOUNS = "报告|汇报|说明|决定|决议|办法|条例|意见|文件|方案|议案"
DONE = tuple(NOUNS.split("|"))
# an item that is more than one, or one that was put before the meeting in writing
SEVERAL = "各|有关|系列|等|[两二三四五六七八九十\\d][个项份件]|书面"
# of two bodies, or of two kinds: 县法院、县检察院关于…的报告, 招商工作意见和考核意见
SEVERAL += f"|[、和与及][^、取议查论习过和与及]{{2,12}}关于|(?:{NOUNS})[、和与及]"
HINT = "请核对数目，和前面报的议程一致。"
# 听取和审议了4个报告, 审议通过了两项决定: at the beginning of a clause that says what this meeting did
TOLD = (
    r"(?:^|[，。；])(?:同志们，|各位代表，|各位委员，)?(?:今天|本次|这次|此次|上午|下午)?的?(?:全体)?(?:会议|大会|全会)?(?:先后|依次|共|分别|还)?"
    r"(?P<事>(?:听取|审议|表决|讨论|传达|学习|宣读|研究)(?:和|并|、)?(?:审议|通过|学习|讨论|审查)?)了"
    rf"(?P<数>\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})(?:个|项|份|件)(?:专项|专题|工作|重要)?(?P<物>{NOUNS})(?=[，。；、和]|$)"
)


def summed_up_otherwise(script: Script) -> Iterator[Finding]:
    """A number of reports or decisions which neither the items nor the steps make, in the second half of the script."""
    topics, steps = script.meeting.topics, script.meeting.steps
    if len(topics) < 2 or script.meeting.announced_count not in (None, len(topics)):
        return
    half = len(script.lines) // 2
    for line in script.lines_with(DONE):
        for match in regex.finditer(TOLD, line.text) if line.index > half else ():
            noun, number = match["物"], parse_han(match["数"])
            about = [topic for topic in topics if noun in topic]
            items = (
                0 if any(regex.search(SEVERAL, regex.sub("《[^《》]*》", "", topic)) for topic in about) else len(about)
            )
            works = {title for topic in topics for title in regex.findall("《[^《》]+》", topic) if noun in title}
            speakers = sum(len(step.speakers) for step in steps if noun in (step.label, *_about(step.subject)))
            called = sum(noun in (step.label, *_about(step.subject)) for step in steps)
            if items > 1 and number not in (items, len(works), speakers, called) and line.own(match.start("数")):
                message = f"报的议程里有 {items} 项是{noun}，这里说“{match['数']}”"
                yield script.at(line, *match.span("数"), message, HINT)


def _about(subject: str | None) -> tuple[str, ...]:
    """The last word of a subject, without its mark."""
    return tuple(regex.findall(f"(?:{NOUNS})(?=(?:（[^（）]*）)?》?$)", subject or ""))
