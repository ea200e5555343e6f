"""One sentence of the chair → whom it calls to do what."""

from __future__ import annotations

import re
from dataclasses import dataclass

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.matter import ASIDE, DEADLINE, HOLDING, Call, matter_of
from meetingkit.recognise.people import honoured, named, people, whole
from meetingkit.recognise.text import HAN, LONGEST, Sentence

# what stands between the person called and the matter; each may as well be part of a name, so the name must end before
BEFORE_MATTER = (
    "就(?!业|医|读|近|地)|围绕|针对|对(?!外|台|口|接|应|策|照|象)|以(?!及|下|上|色列)|为(?!民|农)|给(?!水|排)|代表|结合(?!部)|"
    "从(?!业)|面向|向(?!阳)|用(?!电|水|地|户)|作(?!协|家|物|风|战|用)|做|进行|到(?!位)|通过|在(?!建|线|职|岗)|按"
)
NUMBER = f"[{HAN}\\d]{{1,4}}"
ORDINAL = (
    f"(?:我们|逐项)?(?:进行|举行|研究|开始|转入|进入|是)?(?:[^，。：、请由对就《]{{0,8}}?)(?:的|进行)?(?:议程)?第{NUMBER}(?:个?(?:‹议程的说法›)|项(?!任务|目|工作|措施)|件事?|阶段|单元)"
    "(?:议程|议题|内容|事项|仪式|程序|阶段|环节)?(?:是|为)?[，,：:。、 　]*"
    f"|(?:议题|议案|议程|事项){NUMBER}[，,：:、 　]+"
    "|(?:进行|进入)下一(?:项|个)(?:议程|议题|环节|内容)?[，,：:、 　]*"
)
MARKED = f"(?:[（(][{HAN[:10]}]+[）)]|[{HAN[:10]}]+、)(?!.*[；，]$)"  # a heading of its own, no part of a list
LONGEST_HEADING = 60
LONE = 5  # 接下来， before a call is no clause of its own
FARTHEST = 160  # no list of people is longer
# verbs that no organ has in its name
SURE = frozenset(
    "汇报 通报 传达 宣读 发言 致辞 述职 领学 表态 颁奖 揭牌 剪彩 交流发言 表态发言".split()  # noqa: SIM905 - reads better
)
NEXT = (
    "[，,](?=(?:下面|接下来|现在|首先|最后|紧接着|随后|然后|接着|再|先)?，?(?:请|有请|由(?!于))"
    "|(?:首先|现在|下面)?进行第|(?:现在|下面|接下来)(?:休会|休息|进行)|[^，]{2,30}(?:作|做|作好|做好)?准备$)"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """The words that open a sentence: what joins it, which item it says it is, and where the rest begins."""

    joined: bool
    ordinal: int | None
    end: int


def lead_of(sentence: Sentence, cues: Cues) -> Lead:
    """首先，/下面，进行第二项议程，… → how the sentence is joined on."""
    text, at, joined, ordinal = sentence.masked, 0, False, None
    link = cues.compiled(
        "link", "(?:(?P<link>‹连接词›)|‹语气词›(?=[，,]|请|由|有请))了?[，,、：: 　]*(?:我们|会议|大会)?"
    )
    order = cues.compiled("order", ORDINAL)
    if sentence.first and len(text) <= LONGEST_HEADING and (numbered := re.match(MARKED, sentence.text)):
        at = ordinal = numbered.end()
    while at < len(text):
        if match := order.match(text, at):
            ordinal = match.end()
        elif match := link.match(text, at):
            joined = joined or bool(match["link"])
        if not match or match.end() == at:
            break
        at = match.end()
    return Lead(joined or ordinal is not None, ordinal, at)


def clauses(sentence: Sentence) -> list[Sentence]:
    """The sentence cut where a comma leads on to somebody else: 请甲发言，请乙准备."""
    if len(sentence.text) > LONGEST:
        return []
    cuts = [match.end() for match in re.finditer(NEXT, sentence.masked)]
    cuts = [cut for before, cut in zip([0, *cuts], cuts, strict=False) if cut - before > LONE]
    parts = []
    for start, end in zip([0, *cuts], [*cuts, len(sentence.text) + 1], strict=True):
        text, blotted = sentence.text[start : end - 1], sentence.masked[start : end - 1]
        parts.append(Sentence(sentence.line, text, blotted, sentence.first and not start, sentence.asked))
    return parts


def call_of(sentence: Sentence, at: int, cues: Cues) -> Call | None:
    """The call that begins at `at`: 请某人做某事, 由我做某事; None when it is none."""
    rest = sentence.masked[at:]
    match = cues.compiled(
        "invite",
        "(?:让我们.{0,20}?(?:欢迎|有请)|(?:请)?(?:大家)?(?:一起)?(?:以|用|再次)?.{0,8}掌声，?(?:欢迎|有请)|‹邀请词›)[，,：: ]*",
    ).match(rest)
    if not match:
        return None
    start = at + match.end()
    if re.match("我(?![们、和与及])", sentence.masked[start:]):
        return _own(sentence, start + 1, cues) if match[0].startswith("由") else None
    if re.match(".{0,8}(?:起立|肃立)", sentence.masked[start:]):
        return None
    found = person_and_matter(sentence.text[start:], sentence.masked[start:], cues)
    if not found:
        return None
    who, matter = found
    call = matter_of(matter, cues)
    if call is None:
        return None
    called = people(who, cues)
    return Call(call.label, call.subject, called, by_chair="我" in who and not called)


def own_call(sentence: Sentence, at: int, cues: Cues) -> Call | None:
    """下面，我通报一下…: the chair does it himself; None for what he merely says."""
    match = cues.compiled(
        "own",
        "(?:先)?(?:由)?我(?:先|来|再)?(?=(?:代表.{1,20}?)?(?:就.{1,30}?)?(?:向.{1,8}?)?(?:‹我来做›|作.{0,30}?报告|作.{0,8}对照检查))",
    ).match(sentence.masked, at)
    return _own(sentence, match.end(), cues) if match else None


def _own(sentence: Sentence, start: int, cues: Cues) -> Call | None:
    call = matter_of(re.sub("^[先来再]", "", sentence.text[start:]), cues)
    return Call(call.label, call.subject, (), by_chair=True) if call else None


def person_and_matter(text: str, blotted: str, cues: Cues) -> tuple[str, str] | None:
    """Where the people end and the matter begins; None when nobody is called.

    The first place where a person's name has ended counts; without one, that where an organ's may have ended, then any
    verb.
    """
    if held := HOLDING.search(blotted):
        who = text[: held.start()]
        return (who, text[held.start() :]) if 1 < len(who) <= 40 else None
    turn = cues.compiled("turn", f"(?P<how>‹怎样上场›)|(?P<verb>‹请人做什么›|‹领奖›)|(?P<before>{BEFORE_MATTER})")
    organ = verb = None
    for match in turn.finditer(blotted):
        at = match.start()
        if (
            not at
            or blotted.startswith(("先生", "先进", "先锋"), at)
            or (match["verb"] and ASIDE.match(blotted, match.end()))
        ):
            continue
        who = text[:at].rstrip("，, 　")
        if at > FARTHEST or cues.any_of("不是请人上场").search(blotted[:at]) or DEADLINE.search(text[:at]):
            break
        ended = _ended(who, at, cues)
        if match[0] == "代表" and not (ended and named(re.split("[、，和与]", who)[-1], cues)):
            continue  # 学员代表 is who somebody is, 甲同志代表全体学员 what he does
        standing = whole(who, cues)
        if ended or (match["how"] and (standing or len(match["how"]) > 1 < at)) or (standing and match[0] in SURE):
            return who, text[at:]
        if standing or match["before"] in ("围绕", "针对", "面向"):
            organ = organ or at
        elif match["verb"]:
            verb = verb or at
    at = organ or verb or 0
    return (text[:at].rstrip("，, 　"), text[at:]) if at else None


def _ended(who: str, at: int, cues: Cues) -> bool:
    """Whether the words before `at` end with a person's name."""
    return honoured(who, cues) or (at >= 4 and named(re.split("[、，和与]", who)[-1], cues))
