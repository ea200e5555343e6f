"""What is asked of each sentence of a script, one question after another → the steps that the chair announces."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.acting import hands, takes_after, tellers
from meetingkit.recognise.alone import alone
from meetingkit.recognise.ballotpaper import note_ballots
from meetingkit.recognise.byname import by_name_alone, guest_comes
from meetingkit.recognise.calls import call_of, next_one
from meetingkit.recognise.clause import each_clause
from meetingkit.recognise.clausewise import in_clauses
from meetingkit.recognise.course import Course
from meetingkit.recognise.directed import directed
from meetingkit.recognise.electing import begins, begins_unannounced, seats_first
from meetingkit.recognise.floor import give_floor, invites_all
from meetingkit.recognise.framed import begins_ballot, begun_by, within
from meetingkit.recognise.idle import is_duty, is_later, is_past, may_say
from meetingkit.recognise.laid import lay, note_asked
from meetingkit.recognise.leads import Lead, clauses, lead_of
from meetingkit.recognise.motions import note_motion, see_to_votes
from meetingkit.recognise.names import is_somebody, named
from meetingkit.recognise.noting import entitle, note, note_paper
from meetingkit.recognise.people import people
from meetingkit.recognise.proposed import note_proposed
from meetingkit.recognise.referring import refer
from meetingkit.recognise.roll import in_order, parties, under_heading
from meetingkit.recognise.silence import answered
from meetingkit.recognise.staged import direction, name_rite
from meetingkit.recognise.straightening import straightened
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.turns import first_of_floor
from meetingkit.recognise.unnumbered import above, within_one
from meetingkit.recognise.upstage import come_up
from meetingkit.recognise.votes import passed
from meetingkit.recognise.written import note_written, only_read
from meetingkit.wording import regex

# 先由责任单位汇报，再由有关部门提出意见，最后形成决议: how a matter is to be gone about
OUTLINE = "(?:首先|先)[由请听看]?[^，；。]{2,40}[，；](?:再|然后|接着|之后|随后)[^。]{2,60}[，；]?(?:最后|然后|再|之后)"
# 每位同志述职后，由我作点评: how each turn goes
EACH_TURN = "(?:[^，。]{0,20}，)?(?:每一?[位个名家人][^，。]{0,8}(?:后|完毕?|结束)，(?:再?由|请)|[述讲汇发说][^，。]{0,3}[完毕]一[个位名家]，.{0,14}(?:点评|评)一[个位名家])"
# 请甲同志代表院方，请乙同志代表全体职工，上台签订合同: the first of those who sign
FOR_A_PARTY = "(?:首先|下面|现在)?，?请([^，请]{2,40}?)(?:(?:代表|作为)[^，]{1,12})?，请[^，]{2,40}，[^，]{0,8}(?:签|交换)|(?:首先|下面|现在)?，?请([^，请]{2,40}?)(?:上台|到台前)?，请[^，]{4,80}(?:签字|签约|签名|签订|签署)"
# 先请局长甲，再请主任乙，最后请处长丙: what they do was said before
BY_NAME = "(?:^|[，；])(?:首?先|其次|再|然后|接着|随后|之后|最后)请(?P<who>[^，；。请]{5,30})(?=[，；]|$)"
MEANWHILE = "休[会息][^。]{0,24}，[^，。]{0,16}(?:播放|观看|收看|放映)[^，。《》]{0,16}(《[^《》]+》)"
NEAR = 8  # sentences before a stage direction in which somebody may have been asked


def read(course: Course, sentence: Sentence) -> str | None:
    """What a sentence was taken as; None when it was not understood."""
    if sentence.direction:
        course.heard = ""
        return "step" if directed(course, sentence) else direction(course, sentence)
    taken = _read(course, sentence)
    entitle(course, sentence)
    name_rite(course, sentence)
    course.unheard = [*course.unheard[1 - NEAR :], sentence]
    course.acted = course.acted or (taken or "").startswith(("step", "vote", "election"))
    return taken


def _read(course: Course, sentence: Sentence) -> str | None:
    """What is said was taken as."""
    if under_heading(course, sentence) or by_name_alone(course, sentence) or guest_comes(course, sentence):
        return "step"
    answered(course, sentence)
    before = course.before = course.heard
    course.heard = sentence.text
    note_paper(course, sentence)
    note_motion(course, sentence)
    note_proposed(course, sentence)
    note_ballots(course, sentence)
    turns = course.current is not None and (course.current.bare or sentence.text in course.order)
    if (not turns and not may_say(course, sentence)) or is_duty(course, sentence):
        return None
    sentence = refer(straightened(course, sentence), before, course.cues)
    note(course, sentence)
    note_asked(course, sentence)
    note_written(course, sentence)
    if (
        is_past(sentence)
        or is_later(sentence)
        or (lead_of(sentence, course.cues).ordinal is None and only_read(sentence))
    ):
        return None
    above(course, sentence)
    sentence = within_one(course, sentence)
    course.outlined = regex.search(OUTLINE, sentence.masked) is not None
    if regex.match(EACH_TURN, sentence.masked) or (course.outlined and not _calls_by_name(course, sentence)):
        return in_order(course, sentence) or "agenda"
    lead = lead_of(sentence, course.cues)
    lay(course, sentence)
    _ballot(course, sentence, lead)
    if done := _at_once(course, sentence):
        return done
    _sees_to_vote(course, sentence)
    taken = within(course, sentence, lead)
    if not taken and not next_one(sentence, course.cues) and invites_all(course, sentence, lead):
        taken = give_floor(course, sentence, lead)
        first_of_floor(course, sentence, lead)
    taken = taken or each_clause(course, sentence, lead)
    _first_party(course, sentence, lead)
    see_to_votes(course, sentence)
    awarding = course.current if course.current and course.current.label in ("表彰", "仪式") else None
    if awarding and awarding.last == sentence.line and (taking := takes_after(course, sentence)):
        awarding.add(taking)
    if awarding is None and course.current and course.current.label == "民主测评" and "票" in sentence.masked:
        course.current.add(hands(course, sentence) if course.current.last == sentence.line else ())
    taken = in_order(course, sentence) or taken
    if any(clue in sentence.masked for clue in ("头", "依次", "，从")):
        begun_by(course, sentence)
    _shown_meanwhile(course, sentence)
    return taken


def _at_once(course: Course, sentence: Sentence) -> str | None:
    """What a sentence is as a whole, before anybody is looked for who is called in it."""
    done = passed(course, sentence) or parties(course, sentence)
    return done or come_up(course, sentence) or in_clauses(course, sentence)


def _shown_meanwhile(course: Course, sentence: Sentence) -> None:
    """请代表们休息20分钟，会场播放短片《…》: what is shown in the pause is a step besides it."""
    step = course.current if "《" in sentence.masked and "休" in sentence.masked else None
    film = regex.search(MEANWHILE, sentence.masked) if step and step.label == "休会" else None
    if step and film and step.last == sentence.line and not course.header:
        course.open("其他", sentence.text[slice(*film.span(1))], sentence.line, headed=True)


def _ballot(course: Course, sentence: Sentence, lead: Lead) -> None:
    """The election that was announced opens with its ballots; 下面投票选举新一届支部委员 says whom."""
    if course.ballot and not course.ballot.subject and "选" in sentence.masked[:3]:  # 换届补选。选一名监委会成员
        course.ballot = replace(course.ballot, subject=seats_first(sentence.text, sentence.masked))
    if (
        lead.ordinal is None
        and course.due
        and not course.ballot
        and course.due[0] == course.item
        and begins(sentence.masked)
    ):
        course.flush()
        if course.current is None or course.current.label != "选举":
            course.open("选举", course.due[1], sentence.line, headed=True)
        course.due = None
    if course.ballot and begins_ballot(course, sentence, lead):
        told = alone(sentence, lead, course.cues) if not course.ballot.subject else None
        if told and told.label == "选举":
            course.ballot = replace(course.ballot, subject=told.subject)
        course.open_election(sentence.line)
    bare = course.header is None or not (course.header.label or course.header.subject)
    waits = course.elects and bare and not course.ballot and begins_unannounced(sentence.masked)
    if waits and all(step.label != "选举" for step in course.steps):
        course.header = None
        course.open("选举", course.seats(), sentence.line, headed=True)


def _sees_to_vote(course: Course, sentence: Sentence) -> None:
    """五、票决《方案》。请总监票人某某分发表决票: who sees to the votes that are cast on paper."""
    header, step = course.header, course.current
    waits = header.label == "表决" if header else step is not None and step.label == "表决" and not step.finished
    if not waits or not course.on_paper or "票" not in sentence.masked:
        return
    matter = (header.subject if header else step.subject if step else None) or ""
    if regex.search("[监计唱]票|选举办法", matter):
        return  # who was chosen to see to the election that comes
    who = hands(course, sentence) or tellers(course, sentence)
    if who and header:
        course.flush()
    if who:
        course.steps[-1].add(who)
        course.steps[-1].tellers += who
        course.steps[-1].last = sentence.line


def _first_party(course: Course, sentence: Sentence, lead: Lead) -> None:
    """请甲同志代表院方，请乙同志代表职工，上台签订合同: he of whom a clause of its own says no more than for whom he signs."""
    step = course.current
    aside = regex.match(FOR_A_PARTY, sentence.masked, lead.end) if step and step.label == "签约" else None
    if step and aside:
        who = people(sentence.text[slice(*aside.span(1 if aside[1] else 2))], course.cues)
        step.speakers[:0] = [one for one in who if one not in step.speakers]


def _calls_by_name(course: Course, sentence: Sentence) -> bool:
    """先请甲说说，再请乙说说: whether what sounds as an outline asks people by name."""
    if regex.search("同志|先生|女士|老师|教授", sentence.masked):
        return True
    calls = (call_of(part, lead_of(part, course.cues).end, course.cues) for part in clauses(sentence))
    known = [one for call in calls for one in (call.speakers if call else ())]
    alone = [one["who"] for one in regex.finditer(BY_NAME, sentence.masked) if is_somebody(one["who"], course.cues)]
    return sum(named(one, course.cues) for one in known) > 1 or len(alone) > 1
