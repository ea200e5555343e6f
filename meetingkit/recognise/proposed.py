"""What is proposed right before all are asked to vote: 拟接收某某为预备党员。请党员表决。"""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

BY_WHOM = "(?:(?:经|根据|按照?|受|鉴于)[^，。]{2,24}，|现在?|下面|同时|那么?|[^，。请由]{2,14}?(?=[拟提建]))?"
DOES = "递补|增补|补选|接收|接受|吸收|任命|聘任|聘请|聘用|续聘|推举|推选|免去|撤销|追认|罢免|批准|取消|解除|授权|变更|调整|更换|撤换|增选|延长|终止|暂停|吊销|选用|选定|新设|设立|成立|注销|解散|转让|出租|收回|接纳|任用|同意"
# 拟递补某某为委员; 建议续聘某公司; 提名某某为副会长
PROPOSES = f"(?:首?先|再|接着|接下来|其次|最后)?，?{BY_WHOM}(?:(?:拟|提议|建议|提请(?:大会|会议)?|动议)(?P<what>(?:{DOES})[^，。？]{{3,40}})|(?:拟)?(?:提名|推荐)(?P<whom>[^，。？]{{2,16}}(?:为|担任|任)[^，。？]{{2,20}}))$"
# those who are to be elected, or to count, are voted on otherwise
NO_MOTION = "候选|[监计唱]票|选举|休会|如下|大家|各单位|人选由|名单"
NEAR = 1  # paragraphs from the proposal to the vote


def note_proposed(course: Course, sentence: Sentence) -> None:
    """Remember what is proposed, until something is voted on."""
    if not any(clue in sentence.masked for clue in ("拟", "提", "建议", "推荐", "动议")):
        return
    said = regex.fullmatch(PROPOSES, sentence.masked)
    if said is None or regex.search(NO_MOTION, sentence.masked):
        return
    what = slice(*said.span("what" if said["what"] else "whom"))
    course.proposed = (sentence.line, tidy(sentence.text[what]))


def proposed(course: Course, line: int) -> str | None:
    """What was proposed right before, where nothing else that is to be passed was told; it is used up."""
    (at, what), course.proposed = course.proposed, (-1, None)
    near = what is not None and 0 <= line - at <= NEAR
    step, header = course.current, course.header
    waits = header is None or (header.label == "表决" and not header.subject) or not (header.label or header.subject)
    told = header is None and step is not None and step.last > at  # something was told of since
    return what if near and waits and not told else None
