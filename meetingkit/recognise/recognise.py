"""A script → what it says of the meeting."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from meetingkit.document import Document, Paragraph
from meetingkit.library import default_library
from meetingkit.recognise.address import (
    AFTERWARDS,
    FARTHEST_BELOW,
    Points,
    goes_on_below,
    hinge,
    is_closing,
    lists_last,
    may_begin,
    points_below,
    recap_in,
)
from meetingkit.recognise.alone import alone
from meetingkit.recognise.calls import call_of
from meetingkit.recognise.course import Course
from meetingkit.recognise.cues import Cues, load_cues
from meetingkit.recognise.deeds import is_solemn
from meetingkit.recognise.front import chair_told, closed_up, day_at_foot, day_told, front_of
from meetingkit.recognise.laid import note_asked
from meetingkit.recognise.leads import lead_of
from meetingkit.recognise.listed import rows_listed
from meetingkit.recognise.model import RecognisedMeeting, Step, Taken
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.noting import note_only
from meetingkit.recognise.opening import Announcement, attendance, convenes
from meetingkit.recognise.procedure import read
from meetingkit.recognise.resting import rests_between
from meetingkit.recognise.roll import roll, take
from meetingkit.recognise.text import BARE_NUMBER, MARKS, Sentence, numbered_above, sentences, without_mark
from meetingkit.recognise.unmarked import unmarked_below
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

CERTAIN, LIKELY = 1.0, 0.8
# 刚才的短片大家看了，具体做法，由某主任向大家介绍; but 刚才，由某主任介绍了
THEN_CALLS = "刚[才刚](?![，由])[^，。]{2,40}，(?:[^，。由]{2,30}，)?[^，。由]{0,30}?(?<!自)(?P<rest>由(?![于此我])[^，。由了]{4,40}(?:介绍|汇报|说明|解读|通报)(?=，|$))"
# 刚才甲作了汇报，下面请乙发言; 刚才…，某事，由甲说明: what goes on after a look back
LOOKS_ON = "，(?:下面|接下来|现在|请|[^，。请由了]{2,16}，由(?!于|我))"
# 第二个议题，研究某方案; 下面，进行第二项议程: what comes behind the chair's points on the topic before
NEXT_TOPIC = "(?:下面|现在|接下来|接着|然后|首先)?，?(?:我们)?(?:再)?(?:进行|进入|研究|审议|讨论|听取|是)?(?:大会|会议)?(?:的)?(?:第(?P<甲>[一二三四五六七八九十]{1,3})(?:个(?:议题|议程|环节)|项(?:议程|议题|日程)|议题)|议题(?P<乙>[一二三四五六七八九十]{1,3})(?=[，：、]))"
# 全体起立; 最后，请起立，唱《国际歌》
ALL_RISE = "全体起立|请(?:大家|各位[^，。]{0,4}|同志们|代表们)?起立，[^，。]{0,6}[奏唱]"
LONGEST_RUN = 4  # paragraphs that are looked at for points


def recognise(document: Document, cues: Cues | None = None) -> RecognisedMeeting:
    """What a script says of its meeting; `cues` are the phrases to go by, the built-in ones when none are given."""
    cues = cues or load_cues(default_library())
    front = front_of(document.paragraphs, cues)
    lines = [one.text for one in document.paragraphs]
    reader = _Reader(document.paragraphs, front.body, cues)
    title = "".join(text for _, text in front.title)
    reader.course.solemn, reader.course.elects = is_solemn(title), regex.search("选举|换届", title) is not None
    reader.read()
    meeting = reader.meeting()
    fronts = tuple(Taken(line, what, CERTAIN) for line, what in front.taken)
    if front.agenda and not meeting.topics:
        count = meeting.announced_count or len(front.agenda)
        meeting = replace(meeting, announced_count=count, topics=tuple(front.agenda))
    return replace(
        meeting,
        title="".join(closed_up(text) for _, text in front.title) or None,
        title_lines=tuple(line for line, _ in front.title),
        subtitle=front.subtitle,
        day=front.day or day_at_foot(lines) or day_told(lines),
        chair=front.chair or chair_told(lines),
        salutation=front.salutation,
        taken=tuple(sorted((*fronts, *meeting.taken), key=lambda one: one.line)),
    )


class _Reader:
    """Goes through the spoken paragraphs once: opening, steps, the chair's own points, closing."""

    def __init__(self, paragraphs: Sequence[Paragraph], start: int, cues: Cues) -> None:
        self.cues = cues
        self.lines = numbered_above(
            [
                (index, paragraph.text)
                for index, paragraph in enumerate(paragraphs)
                if index >= start and paragraph.text.strip()
            ]
        )
        self.course = Course(cues)
        self.course.marks = frozenset(index for index, text in self.lines if text.lstrip(" \u3000")[:1] in MARKS)
        self.announcement = Announcement(cues)
        self.points: Points | None = None
        self.about: str | None = None
        self.led = False  # whether words led to the chair's points
        self.opened = 0  # line of the hinge
        self.address_at = 0  # how many steps were before it
        self.addresses: list[tuple[int, Step, Points, str | None]] = []
        self.taken: list[Taken] = []
        self.recaps: list[tuple[int, str]] = []
        self.closing: list[int] = []
        self.opening: list[int] = []
        self.told: list[str] = []
        self.said = ""  # the paragraph that is read
        self.last = self._end()

    def read(self) -> None:
        """Every paragraph."""
        listed: dict[int, str] = {}
        for at, (index, text) in enumerate(self.lines):
            if index in listed:
                self._take(index, listed[index], CERTAIN)
                continue
            if self.course.only_shown and self.announcement.lists(index, text, self.lines):
                self._take(index, "agenda", CERTAIN)
                continue
            self._points_alone(at)
            self.course.topics, self.said = self.announcement.topics, text
            found = [self._sentence(sentence) for sentence in sentences(index, text)]
            self._paragraph(index, text, [one for one in found if one])
            if self.points is None and (who := roll(self.lines, at, self.cues, opening=self.course.only_rites)):
                rows = [row for row, _ in self.lines[at + 1 : at + 1 + len(who)]]
                listed |= dict.fromkeys(rows, take(self.course, who, (index, text), rows[-1]))
            elif self.points is None and not self.closing and (below := rows_listed(self.lines, at)):
                listed |= self._listed(below)
        self._close_address()

    def _listed(self, rows: tuple[int, ...]) -> dict[int, str]:
        """What the rows of a list are taken as: part of what goes on, or of the opening."""
        if self.course.current or self.course.header:
            if self.course.current and not self.course.header:
                self.course.current.last = rows[-1]
            return dict.fromkeys(rows, "listed")
        self.opening += rows
        return dict.fromkeys(rows, "opening")

    def _points_alone(self, at: int) -> None:
        """（一）…。 （二）…。 after all items, a paragraph each, whatever was said before them."""
        header = self.course.header
        pending = header and not self.course.sums_up()
        asked = pending or not (self.course.steps or header) or self.points is not None or self.closing
        if (
            not asked
            and may_begin(self.lines[at][1])
            and points_below([without_mark(text) for _, text in self.lines[at : at + LONGEST_RUN]])
        ):
            self._begin_points(self.lines[at][0])

    def _end(self) -> tuple[int, str]:
        """The last sentence that ends the meeting: after it nothing is read as a step."""
        below: list[str] = []
        for index, text in reversed(self.lines[-12:]):
            said = list(sentences(index, text))
            for at, sentence in enumerate(said, 1):
                at_end = index == self.lines[-1][0] and sentence.text in ("休会", "现在休会", "会议休会", "大会休会")
                behind = (one.text for one in said[at : at + FARTHEST_BELOW])
                if at_end or (is_closing(sentence, self.cues) and not goes_on_below(chain(behind, reversed(below)))):
                    return index, sentence.text
            below.append(text)
        return (self.lines[-1][0] + 1, "") if self.lines else (0, "")

    def _sentence(self, sentence: Sentence) -> str | None:
        if self.closing:
            return self._rite_after(sentence) or self._rest_after(sentence) or "closing"
        if self.points is not None:
            return self._in_address(sentence, self.points)
        if (sentence.line, sentence.text) == self.last:
            return self._closes(sentence)
        if self.course.only_rites and (found := self._opens(sentence)):
            return found
        if self.course.only_shown and self.announcement.count is None and (found := self.announcement.read(sentence)):
            note_asked(self.course, sentence)
            return found
        if turn := hinge(sentence.text, sentence.masked, self.cues):
            return self._turns(sentence, turn)
        if regex.match("刚才|刚刚", sentence.masked) and not regex.search(LOOKS_ON, sentence.masked):
            then = regex.match(THEN_CALLS, sentence.masked)
            if not then:
                return "looking back"
            sentence = sentence.without(0, then.start("rest"))
        if self._implicit(sentence):
            return "point"
        return read(self.course, sentence)

    def _closes(self, sentence: Sentence) -> str:
        self.closing.append(sentence.line)
        return self._rite_after(sentence) or "closing"

    def _rite_after(self, sentence: Sentence) -> str | None:
        """大会到此结束，请全体起立，奏《国际歌》; 我宣布会议开始，全体起立，唱国歌: what is sung as it ends or opens."""
        if not sentence.direction and (
            sung := regex.search("(?:请)?全体[^，]{0,6}(?:起立|肃立)，.{0,8}[奏唱]", sentence.text)
        ):
            at = sung.start()
            self._close_address()
            return read(self.course, Sentence(sentence.line, sentence.text[at:], sentence.masked[at:], False))
        return None

    def _rest_after(self, sentence: Sentence) -> str | None:
        """开班式到此结束。请全体学员到楼前合影，九点半回到教室上课。: a pause before another part of the meeting."""
        if sentence.direction or not rests_between(self.course, sentence, self.said):
            return None
        self._close_address()
        self.course.flush()
        self.course.open("休会", None, sentence.line, headed=True)
        return "step:break"

    def _opens(self, sentence: Sentence) -> str | None:
        """In the opening: how many are there, what the agenda is."""
        note_only(self.course, sentence)
        if found := self.announcement.read(sentence):
            return found
        if attendance(sentence.text):
            self.told.append(sentence.text)
            return "attendance"
        opens = regex.search("我宣布[^。]{0,30}(?:开始|开幕)，", sentence.masked)
        if opens and (sung := self._rite_after(sentence)):
            return sung
        return "opening" if convenes(sentence) else None

    def _turns(self, sentence: Sentence, found: tuple[int, str | None]) -> str:
        self._close_address()
        points = self._begin_points(sentence.line, about=found[1], led=True)
        points.unmarked = {one.line: one for one in unmarked_below(sentence, self.lines)}
        rest = regex.sub("^[^，：。]{0,6}：", "", sentence.text[found[0] :]).lstrip("：:，, ")  # 我讲两点意见：一要…
        if rest:
            points.take(Sentence(sentence.line, rest, rest, False))
        return "hinge"

    def _begin_points(self, line: int, *, about: str | None = None, led: bool = False) -> Points:
        """The chair's points, from a line on; `led` where words lead to them."""
        self.course.drop_summary()
        if self.course.header and self.course.header.label not in (None, "讲话"):
            self.course.flush()  # 第二项，介绍经验, that nobody was called for: it was before the chair's points
        self.points, self.about, self.opened, self.led = Points(), about, line, led
        self.address_at = len(self.course.steps)
        return self.points

    def _implicit(self, sentence: Sentence) -> bool:
        """一要… after all items, without 我讲几点意见 before it."""
        pending = self.course.header and not self.course.header.told and not self.course.sums_up()
        if (
            not (self.course.steps or self.course.header)
            or pending
            or not (begun := regex.match(f"{AFTERWARDS}(?=一要|一是|第一，)", sentence.text))
        ):
            return False
        if begun.end() and not lists_last(self.lines, sentence):
            return False
        sentence = sentence.without(0, begun.end())
        if lead_of(sentence, self.cues).ordinal is not None:  # 第一，请甲同志宣读…
            return False
        return self._begin_points(sentence.line).take(sentence, several=False)

    def _in_address(self, sentence: Sentence, points: Points) -> str | None:
        if (sentence.line, sentence.text) == self.last:
            return self._closes(sentence)
        if points.take(sentence):
            return "point"
        if regex.search("段落|仪式|典礼|开幕式", sentence.masked) and is_closing(sentence, self.cues):
            self._close_address()  # 开班式到这里告一段落: what comes behind it is none of the points
            return "address"
        if self._next_item(sentence, points):
            self.points = None  # what was said of one item, and no address
            return read(self.course, sentence)
        if (sentence.first or "起立" in sentence.masked) and self._resumes(sentence, points):
            if self.led or not self._calls_somebody(sentence):
                self._close_address()
            else:
                self.points = None  # what was listed within an item, with nothing to lead to it
            return read(self.course, sentence)
        return "address"

    def _next_item(self, sentence: Sentence, points: Points) -> bool:
        """三、听取某情况汇报, and below it 请某人汇报: the next item, after 一要…，二要… within a paragraph of the one before."""
        topic = regex.match(NEXT_TOPIC, sentence.masked) if sentence.first else None
        if topic and parse_han(topic["甲"] or topic["乙"]) == self.course.item + 1:
            return True
        if not (sentence.first and points.inline) or lead_of(sentence, self.cues).ordinal is None:
            return False
        at = bisect_right(self.lines, sentence.line, key=lambda line: line[0])
        below = self.lines[at][1] if at < len(self.lines) else ""
        called = next(sentences(sentence.line + 1, below), None)
        return called is not None and call_of(called, lead_of(called, self.cues).end, self.cues) is not None

    def _resumes(self, sentence: Sentence, points: Points) -> bool:
        """Whether the meeting goes on after the chair's points."""
        if regex.search(ALL_RISE, sentence.masked) or regex.match("现在休会|休会", sentence.masked):
            return True
        lead = lead_of(sentence, self.cues)
        called = call_of(sentence, lead.end, self.cues) is not None
        if self._calls_somebody(sentence):
            return True
        if lead.joined and (found := alone(sentence, lead, self.cues)) and found.label in ("民主测评", "签约"):
            return True
        return lead.joined and (called or (lead.ordinal is not None and not points.found))

    def _calls_somebody(self, sentence: Sentence) -> bool:
        """请校党委书记某某讲话: whoever is called by name."""
        call = call_of(sentence, lead_of(sentence, self.cues).end, self.cues)
        return call is not None and call.speakers != () and all(is_somebody(one, self.cues) for one in call.speakers)

    def _close_address(self) -> None:
        points, self.points = self.points, None
        if points and len(points.found) > (0 if points.style and self.about else 1):
            last = points.found[-1].line
            self.addresses.append(
                (self.address_at, Step("address", "讲话", None, (), False, self.opened, last), points, self.about)
            )

    def _paragraph(self, index: int, text: str, found: list[str]) -> None:
        begun = self.course.steps or self.points or self.closing
        if not begun and not any(one.startswith(("step", "heading")) for one in found):
            self.opening.append(index)
            self._take(index, next((one for one in found if one in ("agenda", "attendance")), "opening"), LIKELY)
            return
        if recap := recap_in(text):
            self.recaps.append((index, recap))
        what = next((one for one in found if one != "direction"), found[0] if found else "")
        what = what or ("heading" if regex.fullmatch(BARE_NUMBER, text) else "")
        self._take(index, what or "unrecognised", LIKELY if what else 0.0)

    def _take(self, line: int, what: str, confidence: float) -> None:
        self.taken.append(Taken(line, what, confidence))

    def meeting(self) -> RecognisedMeeting:
        """All that was found."""
        steps = list(self.course.finish())
        for place, step, *_ in reversed(self.addresses):
            shown = bisect_right(
                steps, step.first, key=lambda one: one.first
            )  # a film while votes are counted is one more
            steps.insert(min(max(place, shown), len(steps)), step)
        due, arrived, absent = attendance("，".join(self.told)) or (None, None, ())
        done = [one for one in self.recaps if not steps or one[0] >= _last_call(steps)] or self.recaps
        return RecognisedMeeting(
            opening=tuple(self.opening),
            due=due,
            arrived=arrived,
            absent=absent,
            announced_count=self.announcement.count,
            topics=tuple(self.announcement.topics),
            steps=tuple(steps),
            about=self.addresses[-1][3] if self.addresses else None,
            recap=done[-1] if done else None,
            points=tuple(self.addresses[-1][2].found) if self.addresses else (),
            closing=tuple(self.closing),
            taken=tuple(self.taken),
            unrecognised=tuple(one.line for one in self.taken if one.what == "unrecognised"),
        )


def _last_call(steps: Sequence[Step]) -> int:
    others = [step.last for step in steps if step.type != "address" or step.speakers]
    return max(others, default=0)
