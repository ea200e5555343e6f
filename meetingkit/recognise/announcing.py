"""Steps that are announced: by number, by what is done, as the next phase."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.again import goes_on, shown_first
from meetingkit.recognise.alone import LONGEST, alone, heading, phase
from meetingkit.recognise.announced import as_announced, by_whom_announced, election_announced
from meetingkit.recognise.balloting import ballots_headed, in_ballot
from meetingkit.recognise.call import Call
from meetingkit.recognise.calling import take_call
from meetingkit.recognise.calls import call_of, own_call, unknown_call
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import TYPES, Cues
from meetingkit.recognise.groups import collective
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.laid import POINTS_BACK
from meetingkit.recognise.leads import Lead, lead_of
from meetingkit.recognise.motions import is_motion
from meetingkit.recognise.names import named, surely_named
from meetingkit.recognise.numbering import note_number, numbered_again
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import people
from meetingkit.recognise.resting import has_picture_taken, pauses
from meetingkit.recognise.rows import by_turns
from meetingkit.recognise.showing import performers, shown
from meetingkit.recognise.sorting import for_others
from meetingkit.recognise.starting import start
from meetingkit.recognise.steps import for_all, fuller
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.recognise.unasked import unasked
from meetingkit.recognise.votes import vote
from meetingkit.wording import regex

SHORTEST_ROW = 5  # characters of a post with a name: 宣誓 is none, though it begins as a surname
TOLD_FIRST = ("report", "speech", "reading", "explanation", "convey", "study")
WEAK = ("传达", "宣读", "通报", "起草说明")  # announced without anybody: whoever is called next does it
# 先安排三位同志围绕医德医风建设作重点发言
ARRANGED = "(?:安排|有)[^，。]{0,4}[一两二三四五六七八九十几\\d][位名个家][^，。]{0,8}?(?:围绕|就|结合)([^，。]{2,30}?)(?:作|进行)[^，。]{0,6}(?:发言|交流)"
NESTED = "(?:1|一)[.．]|1、|[（(](?:一|1)[）)]"


# what the chair himself does with an item, points or none
SUMS_UP = "(?:(?:下面|最后|现在|接下来)，?)?(?:就?由)?我(?:来|代表[^，。请]{2,12})?(?:[作做]|发表)(?:一?个)?(?:简要|简短)?的?(?:会议|大会)?(?:总结|小结|表态)?(?:讲话|发言)?"


def announce(course: Course, sentence: Sentence, lead: Lead) -> str | None:
    """A step that the clause announces without calling anybody in a known way."""
    if course.header and (taken := _under_heading(course, course.header, sentence, lead)):
        return taken
    found = alone(sentence, lead, course.cues)
    turned = course.current is not None and course.current.turned is not None and not course.header
    if found and found.label == "表决" and (turned or not found.subject or regex.fullmatch(POINTS_BACK, found.subject)):
        return vote(course, sentence, lead)
    if found and found.label and found.label not in WEAK:
        return _stands_alone(course, found, sentence)
    if found:  # 下面讨论某事: the calls that follow say what is done
        course.flush()
        course.header = found
        return "heading"
    if told := _each(course, sentence, lead) or _below_bare_heading(course, sentence, lead):
        course.header = told
        return "heading"
    if call := unasked(course, sentence, lead):
        return take_call(course, call, sentence, lead)
    if together := _together(course, sentence, lead):
        return _stands_alone(course, together, sentence)
    if found := phase(sentence, lead, course.cues):
        course.header = _phase_under(course, found)
        return "heading"
    return None


def _phase_under(course: Course, found: Heading) -> Heading:
    """A phase as what is announced now, with what the heading above it says: 三、交流研讨, then 下面进行交流研讨."""
    before = course.header
    if before and before.label and found.label and TYPES[before.label] == TYPES[found.label]:
        return replace(before, subject=before.subject or found.subject)
    if before and not before.label and found.label in ("汇报", "通报") and not found.subject:
        found = replace(found, subject=before.subject)  # （二）生产经营, then 下面进入汇报环节
    course.flush()
    return found


def _under_heading(course: Course, header: Heading, sentence: Sentence, lead: Lead) -> str | None:
    """Who is called under a heading; 进行第二项。传达某会精神。由某主任传达。: what the number alone did not say."""
    if call := _called_under(header, sentence, lead, course.cues):
        return take_call(course, call, sentence, lead)
    empty = not (header.label or header.subject or header.speakers)
    if empty and regex.fullmatch(SUMS_UP, sentence.masked):
        course.header = replace(header, subject="总结")  # 进行第六项议程。下面，我作总结讲话
        return "heading"
    if not empty or sentence.first or lead.joined or header.line != sentence.line:
        return None
    found = heading(sentence, lead.end, course.cues)
    if not (found.label and found.subject):
        return None
    _under_number(course, replace(found, line=header.line), sentence)
    return "heading"


def _below_bare_heading(course: Course, sentence: Sentence, lead: Lead) -> Heading | None:
    """大会进行第三项议程： and below it 审议某报告。: what the number alone did not say."""
    header = course.header
    if header is None or header.label or header.subject or not sentence.first or "请" in sentence.masked:
        return None
    studied = regex.match("(?:审议通过|审议|讨论|研究|酝酿|审查|协商)(.{4,60}?)(?=，|$)", sentence.text[lead.end :])
    return replace(header, subject=tidy(studied[1])) if studied else None


def _called_under(header: Heading, sentence: Sentence, lead: Lead, cues: Cues) -> Call | None:
    """Who is called under a heading in a way that says less than it: 请甲同志、乙同志依次进行."""
    in_charge = regex.fullmatch("由([^，由]{4,60}?)(?:具体)?负责", sentence.masked)
    who = by_turns(sentence, lead.end, cues) if header.label else ()
    who = people(sentence.text[in_charge.start(1) : in_charge.end(1)], cues) if header.label and in_charge else who
    return Call(header.label or "发言", None, who) if who else unknown_call(sentence, lead.end, cues)


def _together(course: Course, sentence: Sentence, lead: Lead) -> Heading | None:
    """What all do, behind other words: a pause, a picture, a film, a visit, a song."""
    if pauses(sentence) or has_picture_taken(course, sentence):
        return Heading("休会", None, sentence.line)
    matter = shown(sentence, lead.end)
    return Heading("其他", matter, sentence.line) if matter else None


def _each(course: Course, sentence: Sentence, lead: Lead) -> Heading | None:
    """Under a heading, 各办所按惯例报一下本周的重点工作: what those who are called next are to tell."""
    header = course.header
    arranged = regex.search(ARRANGED, sentence.text) if header and header.phase and not header.subject else None
    if header and arranged:
        return replace(header, subject=tidy(arranged[1]))
    match = course.cues.compiled(
        "each",
        "各(?!位)[^，。请]{1,6}?(?:按(?:照)?[^，]{1,4}|依次|逐个|逐一|分别|轮流)*(?P<verb>‹请人做什么›)(?P<about>[^，]{3,})",
    ).match(sentence.masked, lead.end)
    if match is None or (header.label if header else not lead.joined):
        return None
    about = tidy(sentence.text[match.start("about") : match.end("about")])
    if header is None:  # 下面各专班汇报项目建设进度
        return Heading(course.cues.label(match["verb"]), about, sentence.line)
    return replace(header, label=course.cues.label(match["verb"]), subject=about or header.subject)


def take_ordinal(course: Course, sentence: Sentence, lead: Lead) -> str:
    """第二项议程，…: always something new; the first of its parts takes the place of a heading above it."""
    step, rest = course.current, sentence.text[lead.end :]
    if step and step.type == "speech" and not course.header and _is_row(rest, course):
        step.add((rest,))  # 1．某公司董事长某某: one of those who were announced as a whole
        return course.goes_on(sentence, f"step:{step.type}")
    if numbered_again(course, sentence):
        return _same_item(course, sentence, lead)
    if taken := _part_of_item(course, sentence):
        return taken
    if not regex.match(NESTED, sentence.text):
        course.flush()
    note_number(course, sentence)
    course.open_election(sentence.line)
    course.header = None
    course.draft = None
    course.item += 1  # even where it turns out to be no step
    course.motion = course.item if is_motion(sentence) else course.motion
    inner = lead_of(Sentence(sentence.line, sentence.text[lead.end :], sentence.masked[lead.end :], False), course.cues)
    at = lead.end + inner.end
    if introduced := regex.match(INTRODUCES, sentence.text, at):  # an item of the agenda, where it has a number
        course.open("宣布", tidy(introduced[1]), sentence.line, headed=True)
        return "step:announcement"
    call = call_of(sentence, at, course.cues) or own_call(sentence, at, course.cues)
    call = call or unknown_call(sentence, at, course.cues)
    call = by_whom_announced(course, as_announced(course, for_others(call, sentence), sentence)) if call else None
    if of_ballot := in_ballot(course, call, sentence, at):
        return of_ballot
    if call and not call.by_chair and call.type in TOLD_FIRST and _is_outline(course, call):
        course.header = Heading(call.label, call.subject, sentence.line, call.speakers, told=True)
        return "heading"
    if call:
        start(course, call, sentence, headed=False)
        course.steps[-1].numbered = not all(collective(one) for one in call.speakers)
        return f"step:{call.type}"
    own = "表态" not in sentence.masked and regex.fullmatch(SUMS_UP, sentence.masked[at:])
    found = Heading(None, "总结", sentence.line) if own else heading(sentence, at, course.cues)
    if not (found.label or found.subject or found.speakers):
        found = election_announced(course, sentence) or found
    return _under_number(course, ballots_headed(course, sentence, at) or found, sentence)


def _under_number(course: Course, found: Heading, sentence: Sentence) -> str:
    """What an item's number heads: an election waits for its ballots, a step that says all of itself is one."""
    course.header = found
    if found.label == "选举":
        course.ballot, course.header, course.ballots = found, None, len(course.steps)
        if (found.subject or "").endswith(("组长", "召集人", "小组")):
            course.open_election(sentence.line)  # no ballots: by a show of hands, or applause
    elif found.strong:
        course.flush()
    return "heading"


INTRODUCES = "(?:首先)?(?:由)?(?:我)?(?:来)?介绍((?:出席|参加|到场|到会|参会|与会|莅临)[^，。]{0,14}?(?:领导|来宾|嘉宾|专家|代表|同志|人员)[^，。]{0,8})$"
PART = "(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]) *(?:(?:首?先|再|然后|接着|最后)，?(?=请|由))?"
ITEM = "[（(]?[一二三四五六七八九十]+[）)、]|(?:议程|议题)?第[一二三四五六七八九十]+项"


def _part_of_item(course: Course, sentence: Sentence) -> str | None:
    """1. 请甲作…报告。, 2. 请乙作…报告。 under 议程第四项，听取…: each is one of those who are heard in that item."""
    if regex.match(ITEM, sentence.text):
        course.in_han = True
    part = regex.match(PART, sentence.text) if course.in_han else None
    call = call_of(sentence, part.end(), course.cues) if part else None
    if call is None or call.by_chair or call.type not in ("report", "speech"):
        return None
    header, step = course.header, course.current
    if header and header.subject and TYPES.get(header.label or call.label) == call.type:
        course.flush(always=True)
        step = course.steps[-1]
        step.label = header.label or call.label
        step.speakers.clear()  # those who were called as a whole
    elif header or step is None or step.type != call.type or step.item != course.item or step.topic is None:
        return None
    step.add(call.speakers)
    return course.goes_on(sentence, f"step:{step.type}")


def _same_item(course: Course, sentence: Sentence, lead: Lead) -> str:
    """三、审议预算. 下面进行第三项，请甲汇报: the heading and the words that lead to its item are one."""
    course.heading = None
    inner = lead_of(Sentence(sentence.line, sentence.text[lead.end :], sentence.masked[lead.end :], False), course.cues)
    at = lead.end + inner.end
    known = course.header
    call = call_of(sentence, at, course.cues) or own_call(sentence, at, course.cues)
    if call or unknown_call(sentence, at, course.cues):
        call = call or unknown_call(sentence, at, course.cues)
        return take_call(course, call, sentence, Lead(False, None, at)) if call else "heading"
    found = heading(sentence, at, course.cues)
    if known is None and course.ballot and found.label == "选举":
        course.ballot = replace(course.ballot, subject=fuller(course.ballot.subject, found.subject))
        return "heading"
    if known is None:  # a step by itself, as 三、选举 is
        step = course.current
        if step and step.label == found.label:
            step.subject = fuller(step.subject, found.subject)
        return course.goes_on(sentence, f"step:{step.type}") if step else "heading"
    course.header = replace(
        known, label=found.label or known.label, subject=fuller(known.subject, found.subject), speakers=found.speakers
    )
    if course.header.strong:
        course.flush()
    return "heading"


HEADS_ITEM = "(?:讲话|发言|汇报|报告|通报|传达|学习|总结|表态|交流|讨论|致辞|颁奖)[（(]"  # 总结讲话（书记某某）


def _is_row(words: str, course: Course) -> bool:
    """Whether a numbered line is somebody's name and post, and nothing else."""
    plain = SHORTEST_ROW <= len(words) < LONGEST and not regex.search(
        "[，。；：]|请|由|进行|宣读|讲话|^(?:选举|表决|票决|推选|投票|差额|等额|无记名|改选|补选)", words
    )
    return (
        plain
        and not regex.search(HEADS_ITEM, words)
        and named(words, course.cues)
        and surely_named(words, course.cues)
        and parted(words, words, course.cues) is None
    )


def _is_outline(course: Course, call: Call) -> bool:
    """第二项，由定价方案提出人陈述方案: who will be called by name next, or is called no more fully than this."""
    return bool(call.speakers) and not any(named(one, course.cues) for one in call.speakers)


FIRST_ROUND = "首先，?颁发的是|首先，?颁发(?=[^，。]{2,16}，(?:共|获奖|有))|第一个(?:颁发的)?奖项"


def _stands_alone(course: Course, found: Heading, sentence: Sentence) -> str:
    before = course.header
    if before and shown_first(found, before):
        course.header = None
        course.open("其他", found.subject, sentence.line, headed=True)
        course.header = before
        return "step:other"
    if before and before.strong and before.label == found.label:  # 表彰先进, a decision read, then 现在颁奖
        found, course.header = replace(found, subject=found.subject or before.subject), None
    elif before and not before.strong:
        _settle_header(course, found)
    if found.label == "选举" and course.ballot:  # 第一项，选举. … 现在正式进行选举，补选委员二名
        course.ballot = replace(course.ballot, subject=found.subject or course.ballot.subject)
        if found.subject or regex.search("正式|投票|开始", sentence.masked):
            course.open_election(sentence.line)  # 下面，进行大会选举: its rules are to be passed first
        return "election"
    step = course.current
    step = None if step and for_all(step) and found.label == step.label else step
    if step and goes_on(step, found):
        return course.goes_on(sentence, f"step:{step.type}")
    subject = found.subject or (course.seats() if found.label == "选举" else None)
    course.open(found.label or "其他", subject, sentence.line, headed=True)
    course.steps[-1].discussion = found.floor
    step = course.steps[-1]
    if found.label == "表彰" and regex.match(FIRST_ROUND, sentence.text):
        step.subject = None
    step.rounds = found.label == "表彰" and step.subject is None
    step.topic = found.subject if found.label == "仪式" and found.phase else None  # 下面是成人礼环节
    if found.speakers:
        step.add(found.speakers)
    if found.label == "其他" and (who := performers(sentence.text)):
        step.add(people(who, course.cues))
    return f"step:{course.steps[-1].type}"


def _settle_header(course: Course, found: Heading) -> None:
    """A heading just given is the announcement of what follows: one step, not two."""
    header = course.header
    if header and header.label not in (None, found.label):
        course.flush()
    course.header = None
