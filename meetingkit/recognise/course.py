"""A meeting as far as it has been read: its steps, and headings under which nobody has been called yet."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from meetingkit.recognise.byline import ORGAN
from meetingkit.recognise.call import Call
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.deeds import may_be_deed
from meetingkit.recognise.groups import collective
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.model import Step
from meetingkit.recognise.names import named, surely_named
from meetingkit.recognise.rites import declared
from meetingkit.recognise.same import bare, by_full_name, by_surname, same_person
from meetingkit.recognise.steps import Open
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

TOLD_BY_ORGANS = ("汇报", "通报", "介绍", "起草说明", "传达")  # （1）县发改局汇报项目情况
SAID_OF = "(?:对于?(?![外台口接应策照象内])|就(?![业医读近地])|针对|围绕)(?=[^，]{3})"
# 五、工作要求: what only the chair can mean to say himself
SUMMARY = "(?:主持人)?(?:会议|大会|工作)?(?:作)?(?:总结|小结)(?:讲话)?|(?:提出?|明确)?(?:几点|工作|有关|相关)?要求"
CHAIR = "主持人"
SEES_TO_VOTES = "(?:副?总)?[监计唱]票"  # who acts in a vote, and tells its result
HOW_IT_GOES = (
    "议程|(?:会议|大会|听证会?|会场|股东|参会)(?:须知|纪律|规则)|(?:监票|计票)(?:人?.{0,8}(?:名单|人选)|[人员])"
)


class Course:
    """The steps so far, in order, and what was announced but has not begun."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self.steps: list[Open] = []
        self.header: Heading | None = None
        self.ballot: Heading | None = None  # an election announced, whose ballots are not yet handed out
        self.heading: int | None = None  # the number of a heading on a line of its own, after which nobody was called
        self.headed = ""  # that heading
        self.in_han = False  # whether items are numbered 第一项, 一、 or （一）, so that 1. is a part of one
        self.item = 0  # how many numbered items were announced
        self.topics: list[str] = []  # the items of the agenda as they were announced
        self.asked_in: tuple[int, tuple[Call, ...]] = (0, ())  # how many of them were looked at, and whom they call
        self.order: frozenset[str] = frozenset()  # organs and people in whose order it goes
        self.nominated = -1  # the line on which tellers are nominated
        self.tellers: tuple[str, ...] = ()  # what they are to be: 监票人, 计票
        self.draft: str | None = None  # the paper named within this item before anybody is called to read it
        self.weighed: str | None = None  # the paper that an item is to weigh, and pass or not: 审议《办法》
        self.signed: str | None = None  # what is to be signed, told before those who sign are called
        self.on_paper = False  # whether votes are cast on paper
        self.in_turn = -1  # the item in which several motions are voted on, one after another
        self.motion = -1  # the latest item that is one of several motions: 议案二，《…》
        self.outlined = False  # whether one sentence calls several in turn: 先请甲说说，再请乙说说
        self.before = ""  # the sentence before the one that is read
        self.asked: tuple[int, str | None] = (0, None)  # on which line all were asked, and of what
        self.proposed: tuple[int, str | None] = (-1, None)  # on which line something was proposed last, and what
        self.unheard: list[Sentence] = []  # what was said since the last stage direction
        self.ahead = (
            -1,
            "",
        )  # the line of a heading in boxes that something follows, and the heading: 【重温入党誓词】
        self.floor: tuple[int, Open | None] = (-1, None)  # on which line the floor was opened last, and in which step
        # the step in which all have just been asked what they think, on which line, whether only asked if they have anything
        self.asking: tuple[Open | None, int, bool] = (None, -1, False)
        self.introduced: tuple[int, str] = (-1, "")  # with what title a paragraph begins: 《甲报告》，请乙宣读
        self.due: tuple[int, str] | None = None  # in which item it was told that somebody has to be elected, and who
        self.to_elect: str | None = None  # who is to be elected, as the opening tells what the meeting is for
        self.spare: Sentence | None = None  # what may be a heading without a number, if somebody is asked behind it
        self.weighing: Open | None = None  # the step whose paper all have just been asked to weigh: 请代表们审议
        self.meanwhile: list[tuple[Open, Open]] = []  # what all look at while votes are counted, and in which election
        self.acted = False  # whether somebody was called in it
        self.heard = ""  # the sentence before, unless something was done in between
        self.invited: tuple[int, Call] | None = None  # who was invited to teach, told before he is called, if he is
        self.elects = False  # whether the meeting is held to elect somebody, by its title
        self.solemn = False  # whether the meeting is itself a rite, by its title
        self.marks: frozenset[int] = frozenset()  # the lines that begin with ☆, ◆ or another mark
        self.ballots = 0  # how many steps there were when ballots were handed out

    @property
    def current(self) -> Open | None:
        """The step that is going on."""
        return self.steps[-1] if self.steps else None

    @property
    def only_rites(self) -> bool:
        """Whether nothing of the agenda has begun; an anthem may come before it is announced."""
        return not self.header and not self.ballot and all(step.label == "仪式" for step in self.steps)

    @property
    def only_shown(self) -> bool:
        """Whether nothing has been but rites, what all look at, and the agenda's own passing: it may still be announced."""
        return not self.header and not self.ballot and all(map(_before_the_agenda, self.steps))

    def votes_on(self) -> bool:
        """Whether a vote that is itself the numbered item goes on; who presents a matter has nothing to do with its result."""
        step = self.current
        first = len(self.steps) < 2 or self.steps[-2].item != self.item
        return bool(
            step
            and first
            and not self.header
            and step.label == "表决"
            and all(one in step.tellers or regex.match(SEES_TO_VOTES, one) for one in step.speakers)
            and 0 < step.item == self.item
        )

    def entitle(self, title: str) -> None:
        """The title of the lecture that goes on, told after its speaker."""
        step = self.current
        alone = step is not None and step.type in ("speech", "report") and len(step.speakers) == 1 and not step.topic
        if step and not step.subject and not self.header and (step.label == "学习" or alone):
            step.subject = title

    def open(self, label: str, subject: str | None, line: int, *, headed: bool = False) -> None:
        """Begin a step; `headed` when it is announced before anybody is called."""
        self.steps.append(Open(label, subject, line, line, headed, item=self.item, motion=self.motion == self.item))

    def flush(self, *, always: bool = False) -> None:
        """A heading under which nobody was called: a step where it says of what kind."""
        header, self.header = self.header, None
        done = declared(header.subject or "", header.label or "") if header and header.speakers else None
        if header and done:  # 议题三，董事长某某宣布活动启动
            header = replace(header, label="仪式", subject=done)
        if header and header.label is None and self.solemn and self.item and may_be_deed(header.subject):
            header = replace(header, label="仪式")  # 第三项，点亮灯笼, in a feast
        if header and (header.label or always):
            self.open(header.label or "其他", header.subject, header.line, headed=True)
            self.steps[-1].topic, self.steps[-1].discussion = header.subject, header.floor
            self.steps[-1].rounds = header.label == "表彰" and header.subject is None
            self.steps[-1].add(
                tuple(
                    one
                    for one in header.speakers
                    if header.told
                    or (named(one, self.cues) and surely_named(one, self.cues))
                    or (header.label in TOLD_BY_ORGANS and regex.search(ORGAN, one) and not collective(one))
                )
            )
            self.steps[-1].called = False

    def open_election(self, line: int) -> None:
        """The step of an election: from its heading on, or from `line` where drafts were passed in between."""
        if self.ballot:
            alone = len(self.steps) == self.ballots
            self.open("选举", self.ballot.subject or self.seats(), self.ballot.line if alone else line, headed=True)
        self.ballot = None

    def seats(self) -> str | None:
        """Who is to be elected, as the announced agenda tells where it has no other item: 一个议题：选举会长、副会长."""
        if len(self.topics) != 1:
            return self.to_elect
        told = regex.match("(?:选举|改选|补选)(?:产生)?(?!办法|结果)([^，。]{2,30})$", self.topics[0])
        return told[1] if told else self.to_elect

    def goes_on(self, sentence: Sentence, what: str) -> str:
        """Note that the step that goes on reaches this sentence; `what` it was taken as."""
        if self.current:
            self.current.last = sentence.line
        return what

    def front(self, sentence: Sentence, start: int, end: int) -> None:
        """关于前期工作进展，请某人汇报: the matter stands before the call, as in a heading."""
        words = sentence.text[start:end]
        said_of = regex.match(SAID_OF, words)  # 对其中几个共性问题，请某局长回应
        matter = tidy(words[said_of.end() :] if said_of else words)
        if self.header and not self.header.subject:
            self.header = replace(self.header, subject=matter)
        elif not self.header and matter:
            self.header = Heading(None, matter, sentence.line)

    def sums_up(self) -> bool:
        """Whether 五、我作会议总结 was announced, for which nobody is called: the chair himself."""
        header = self.header
        if header is None or any(one != CHAIR for one in header.speakers):
            return False
        return header.label in ("讲话", "表态") or regex.fullmatch(SUMMARY, header.subject or "") is not None

    def drop_summary(self) -> None:
        """五、总结 was the heading of what the chair now says himself; an item whose speakers it named is over."""
        if self.header and self.header.told:
            self.flush()
        if self.header and self.header.label not in (None, "讲话"):
            self.flush()  # 第二项，介绍经验. 第三项，我讲三点意见
        summed_up = self.header and self.header.label in (None, "讲话")
        if self.header and summed_up and not any(named(one, self.cues) for one in self.header.speakers):
            self.header = None  # 党组书记作总结讲话: the chair himself
        step = self.current if not self.header else None
        own = step and (step.label == "表态" or (step.label == "讲话" and not step.headed))
        if step and own and not (step.speakers or step.subject or step.discussion):
            self.steps.pop()  # 由我代表班子作表态发言, 由我作总结讲话

    def finish(self) -> tuple[Step, ...]:
        """All steps; a heading that nobody was called under is a step when it says of what kind."""
        self.flush()
        self.open_election(self.steps[-1].last if self.steps else 0)
        self._take_in_invited()
        films: dict[int, list[Open]] = {}
        for election, film in self.meanwhile:
            films.setdefault(id(election), []).append(film)
        self.steps = [one for step in self.steps for one in (step, *films.get(id(step), ()))]
        steps: list[Open] = []
        for step, after in zip_longest(self.steps, self.steps[1:]):
            if after and _is_heading_of_signings(step, after):
                continue
            if after and step.prepared and any(_is_same(step.prepared, one) for one in after.speakers):
                step.prepared = None  # who waits for an item of his own
            if steps and (self._of_one_item(steps[-1], step) or _is_round_of(steps[-1], step)):
                steps[-1].takes_in(step)
            else:
                steps.append(step)
                steps += self._remark(step)
        for step in steps:
            if step.label == "其他" and step.discussion and step.topic and not step.speakers:
                step.label = "发言"  # 第三项，讨论某办法, which all talk over and nobody puts to the vote
        return tuple(step.closed() for step in steps)

    def _take_in_invited(self) -> None:
        """今天邀请到某教授，为大家授课: what he who was invited does, where he is called for it by name alone, or not at all."""
        if self.invited is None:
            return
        line, call = self.invited
        again = [
            step for step in self.steps if any(invited(one, two) for one in call.speakers for two in step.speakers)
        ]
        if not again:
            place = sum(step.first <= line for step in self.steps)
            self.steps.insert(place, Open(call.label, call.subject, line, line, speakers=list(call.speakers)))
            return
        if again[0].label == "发言":
            again[0].label, again[0].subject = call.label, again[0].subject or call.subject

    def _remark(self, step: Open) -> list[Open]:
        """A comment on what one person told is a talk of its own; those after each of several turns belong to them."""
        if len(step.remarks) != 1 or len(step.speakers) > 1 or not step.remarks[0][1]:
            return []
        line, speakers = step.remarks[0]
        return [Open("发言", None, line, line, speakers=list(speakers))]

    def _of_one_item(self, before: Open, step: Open) -> bool:
        """第二项，请甲发言。接着，请乙表态。第三项，…: what comes before the next number belongs to the item that goes on."""
        if not 0 < before.item == step.item < self.item or before.type != step.type or step.type != "speech":
            return False
        return not (before.discussion and (step.subject or step.answers))


def invited(known: str, called: str) -> bool:
    """Whether somebody who is called is who was invited: 邹老师 or 副教授邹明霞 after 市委党校的邹明霞老师."""
    return same_person(known, called) or by_surname(known, called) or by_full_name(known, called)


def _is_same(prepared: str, called: str) -> bool:
    """Whether 县工商联甲委员, who was told to prepare, is called as 甲委员, or the other way round."""
    one, other = bare(prepared), bare(called)
    return one in other or one.endswith(other)


def _is_heading_of_signings(step: Open, after: Open) -> bool:
    """签署合作协议, which nobody is called for, above （一）甲与乙签署《协议》: a heading and no signing of its own."""
    both = step.label == after.label == "签约"
    return both and step.headed and not step.speakers and "《" in (after.subject or "")


def _is_round_of(before: Open, step: Open) -> bool:
    """三、颁奖, which nobody is called for, above 1.颁发一等奖: a round of it, and so is what is awarded next."""
    if before.label != "表彰" or step.label != "表彰" or not before.rounds:
        return False
    before.nested = before.nested or not (before.speakers or before.called)
    return before.nested and bool(step.subject)


def _before_the_agenda(step: Open) -> bool:
    """Whether a step is a rite, a film, or settles how the meeting goes: 首先，通过会议议程; 请某秘书宣读会议须知."""
    if step.label in ("宣读", "表决") and regex.search(HOW_IT_GOES, step.subject or ""):
        return True
    return step.label in ("仪式", "其他")
