"""Two scripts side by side: when and what their meetings are, who is known to each, which sentences both have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from meetingkit.agenda.values import person_or_organ
from meetingkit.check.calendar import head, meeting_day
from meetingkit.check.lexicon import REACH
from meetingkit.check.named import POST_END, is_full_name
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex

if TYPE_CHECKING:
    from meetingkit.check.exchanged import Left

HAN = "\u4e00-\u9fff"
HINT = "像是旧稿留下的，请核对；确实要这样写就不用管。"
ASKED = 100  # words of a length that are looked for one by one
SENTENCE = r"[^。！？；\s]+"
CLAUSE = r"[^。！？；，：\s]+"
ATTENDING = "出席|列席|参加(?:今天|会议|本次)|主席台|介绍.{0,8}(?:领导|来宾)|应到"
ADDRESS = "书记|市长|区长|县长|镇长|乡长|局长|主任|部长|主席|院长|校长|常委|老师|教授|院士|会长|董事长|经理|行长|所长|站长|科长|处长|警官|法官|检察官|医生|师傅|教练|律师|理事长|秘书长|总(?=[的说讲提对强，]|经理)"
BACK = "上次|上一次|上年|去年|前年|往年|以来|曾|历史|回顾|总结|完成情况|落实情况|执行情况|进展情况|决算|届时|延续"
LOOKING_BACK = "刚才|感谢|听了|作了|讲了|讲得|强调了|汇报了|通报了|介绍了"


class Counting:
    """How often words stand in a text: looked for, and once many of a length were asked for, counted all together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked = Counter[int]()
        self._grams: dict[int, Counter[str]] = {}

    def times(self, words: str) -> int:
        """How often these words stand in it; the effort for any number of words grows with the text only."""
        length = len(words)
        if length not in self._grams:
            self._asked[length] += 1
            if self._asked[length] <= ASKED:
                return self.text.count(words)
            self._grams[length] = Counter(self.text[at : at + length] for at in range(len(self.text) - length + 1))
        return self._grams[length][words]


@dataclass(frozen=True)
class Comparison:
    """A script beside an earlier one."""

    new: Script
    old: Script

    @cached_property
    def days(self) -> tuple[date | None, date | None]:
        """The days of the new meeting and of the old one."""
        return _day(self.new), _day(self.old)

    @cached_property
    def years(self) -> tuple[int | None, int | None]:
        """The years of the new meeting and of the old one; None where neither a date nor the title tells."""
        found = [
            day.year if day else _title_year(one) for day, one in zip(self.days, (self.new, self.old), strict=True)
        ]
        return found[0], found[1]

    @cached_property
    def other_year(self) -> bool:
        """Whether the meetings are surely of different years."""
        new, old = self.years
        return new is not None and old is not None and new != old

    @cached_property
    def whole(self) -> tuple[str, str]:
        """All text of the new script and of the old one."""
        return self.new.text, self.old.text

    def times(self, words: str) -> int:
        """How often the new script has these words."""
        return self._counters[0].times(words)

    def had(self, words: str) -> bool:
        """Whether the old script has these words."""
        return self._counters[1].times(words) > 0

    @cached_property
    def _counters(self) -> tuple[Counting, Counting]:
        return Counting(self.new.text), Counting(self.old.text)

    @cached_property
    def kept(self) -> list[tuple[Line, int, str]]:
        """Sentences of the new script that the old one has word for word, with where they begin."""
        known = {text for line in self.old.lines for _, text in _sentences(line)}
        return [
            (line, at, text)
            for line in self.new.lines
            for at, text in _sentences(line)
            if len(text) >= 8 and text in known
        ]

    @cached_property
    def people(self) -> tuple[frozenset[str], frozenset[str]]:
        """Everybody whom the old script names, and the new one; the chair too."""
        old, new = (one.names | _chair(one) for one in (self.old, self.new))
        return old, new

    @cached_property
    def sentences(self) -> tuple[list[tuple[Line, str]], list[tuple[Line, str]]]:
        """The sentences of the old script and of the new one, with their lines."""
        old, new = (
            [(line, text) for line in one.lines for _, text in _sentences(line)] for one in (self.old, self.new)
        )
        return old, new

    @cached_property
    def left(self) -> list[Left]:
        """Words that were exchanged in one place and kept in another."""
        from meetingkit.check.exchanged import left_standing

        return left_standing(self)

    @cached_property
    def clauses(self) -> list[tuple[Line, int, str]]:
        """Clauses of the new script that the old one has word for word, with where they begin."""
        known = {text for line in self.old.lines for _, text in _clauses(line)}
        return [
            (line, at, text)
            for line in self.new.lines
            for at, text in _clauses(line)
            if len(text) >= 6 and text in known
        ]

    @cached_property
    def listed(self) -> str:
        """Everybody and every organ and place that the new meeting's facts have, as one text."""
        facts = self.new.facts
        posts = [post for held in facts.posts.values() for post in held]
        organs = [name for full, short in facts.organs.items() for name in (full, *short)]
        people = facts.chair or "", *facts.posts, *facts.absent
        return "\n".join([*people, *facts.localities, *posts, *organs, *facts.allowed])

    @cached_property
    def known(self) -> str:
        """The same with the meeting's name and title."""
        return "\n".join([self.listed, self.new.facts.name or "", *(line.text for line in head(self.new))])

    @cached_property
    def ahead(self) -> str:
        """The sentences of the new script that do not look back on what was said; who is named in them belongs to it."""
        told = (text for line in self.new.lines for _, text in _sentences(line))
        return "\n".join(text for text in told if not regex.search(LOOKING_BACK, text))

    @cached_property
    def called(self) -> tuple[str, str]:
        """Who is called, who attends and what is dealt with, in the new script and in the old one."""
        return _called(self.new), _called(self.old)


def _day(script: Script) -> date | None:
    return meeting_day(script) or script.meeting.day


def _chair(script: Script) -> set[str]:
    """The chair's name, whatever posts stand before it."""
    told = script.meeting.chair or ""
    name = person_or_organ(told).name or next(
        (told[-size:] for size in (3, 2) if regex.search(f"{POST_END}$", told[:-size]) and is_full_name(told[-size:])),
        "",
    )
    return {name} if name else set()


def _title_year(script: Script) -> int | None:
    found = {int(year) for line in head(script) for year in regex.findall(r"(?<!\d)(20\d{2})年", line.text)}
    return found.pop() if len(found) == 1 else None


def _called(script: Script) -> str:
    """As one text: those whom the script calls, or greets as present, and its subjects."""
    meeting = script.meeting
    steps = [word for step in meeting.steps for word in (*step.speakers, step.subject or "")]
    present = [line.text for line in script.lines if regex.search(ATTENDING, line.text)]
    return "\n".join([meeting.chair or "", *meeting.topics, *steps, *present])


def _sentences(line: Line) -> Iterator[tuple[int, str]]:
    for match in regex.finditer(SENTENCE, line.text):
        yield match.start(), match[0]


def _clauses(line: Line) -> Iterator[tuple[int, str]]:
    for match in regex.finditer(CLAUSE, line.text):
        yield match.start(), match[0]


def looks_back(text: str, start: int, end: int) -> bool:
    """Whether words are spoken of as something past, or are in a title."""
    reach = max(0, start - REACH)
    clause = text[begins(text, start, "，。；！？", reach) : end + 8]
    in_title = text.rfind("《", reach, start) > text.rfind("》", reach, start)
    return in_title or regex.search(f"{BACK}|召开的|以后", clause) is not None
