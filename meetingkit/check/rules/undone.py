"""A step that the agenda announces and nothing behind it carries out: 四是民主测评, and no word of 测评 after it."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

# what a topic may be, and what any script says that does it
DOING = {
    "民主测评|测评": "测评|评议|打分|评分|测评表|投票",
    "分组讨论|讨论": "讨论|发言|审议|意见|议一议|谈谈|分组|说说",
    "表决": "表决|举手|通过|鼓掌|投票|赞成",
    "(?:选举|推选).*(?:主席团|秘书长|监票|工作人员)": "表决|举手|鼓掌|选举|推选",
    "选举": "选举|投票|选票|当选",
    "颁奖|颁发": "颁|领奖|上台|授奖|奖牌|奖杯|证书|发放",
    "签约|签订|签字|签署": "签",
    "揭牌|揭幕": "揭",
    "授牌|授旗|授匾": "授|颁|牌|旗",
    "宣誓": "誓",
    "观看": "观看|看|播放|放映|片",
    "参观": "参观|看|移步|乘车|现场|走进",
    "合影": "合影|合照|照相|拍照",
    "点评": "点评|评价|指导|讲话|评议",
    "慰问": "慰问|慰问金|慰问品|走访",
    "休会": "休会|休息|茶歇",
}
FEWEST, BEHIND = 3, 2  # topics, and steps behind them, so that the script is whole


@text_rule(
    "MK242",
    "报了的议程没有进行",
    Severity.WARNING,
    why="开头报了民主测评，后面从头到尾没有测评，多半漏了一项，或者报的是去年的议程。",
    wrong="议程有三项：一是述职；二是民主测评；三是讲话。\n请周安同志述职。\n请许诺同志讲话。散会。",
    right="请周安同志述职。\n下面进行民主测评，请工作人员分发测评表。\n请许诺同志讲话。散会。",
)
def announced_and_never_done(script: Script) -> Iterator[Finding]:
    """A topic of the announced agenda of which the rest of the script has no word, though it goes on to its end."""
    meeting = script.meeting
    if len(meeting.topics) < FEWEST or len(meeting.steps) < BEHIND:
        return
    places = [place for topic in meeting.topics if (place := _place(script, topic))]
    if len(places) != len(meeting.topics):
        return
    last = max(line.index for line, _ in places)
    rest = "\n".join(line.text for line in script.lines[last + 1 :])
    for (line, start), topic in zip(places, meeting.topics, strict=True):
        for words, done in DOING.items():
            match = regex.search(words, topic)
            if not match:
                continue
            if not regex.search(done, rest) and line.own(start + match.start()):
                message = f"报了“{topic}”，后面没有进行"
                yield script.at(line, start, start + len(topic), message, "请补上这一项，或改报的议程。")
            break


def _place(script: Script, topic: str) -> tuple[Line, int] | None:
    """Where a topic is announced: the first line that has it."""
    for line in script.lines:
        at = line.text.find(topic)
        if at >= 0:
            return line, at
    return None
