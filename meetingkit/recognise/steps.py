"""A step while it goes on, and which calls go on with it rather than begin another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from meetingkit.recognise.calls import Lead
from meetingkit.recognise.cues import TYPES
from meetingkit.recognise.matter import Call
from meetingkit.recognise.model import Step
from meetingkit.recognise.people import collective

# what may be read or explained before it is voted on
DRAFTS = ("宣读", "起草说明", "汇报", "宣布", "学习", "通报", "介绍")
# steps in which others act than those who speak: a call within them belongs to them
FRAMES = ("选举", "表决", "表彰", "签约", "民主测评", "批评与自我批评", "仪式")
SEPARATE = ("address", "reading", "explanation", "convey", "announcement", "break", "other", "ceremony", "vote")
# they act where they are told to, and are nobody in particular
NOBODY = re.compile("大家|同志们|我们?|全体.{0,6}|工作人员|总?监票[人员]|总?计票[人员]")
GROUP = re.compile("[\\d一二两三四五六七八九十]+[位个名家]")


def bare(name: str) -> str:
    """A name without 同志."""
    return re.sub("(?:同志|先生|女士|老师)$", "", name)


def names_people(names: tuple[str, ...]) -> bool:
    """Whether somebody of them is a person rather than an organ."""
    return any(re.search("(?:同志|先生|女士|[长记任裁理事])$", one) for one in names)


@dataclass(slots=True)
class Open:
    """A step that is still going on; `headed` tells that it was announced before anybody was called."""

    label: str
    subject: str | None
    first: int
    last: int
    headed: bool = False
    speakers: list[str] = field(default_factory=list)
    discussion: bool = False
    prepared: str | None = None
    finished: bool = False
    called: bool = False
    bare: bool = False  # people are called by name alone

    @property
    def type(self) -> str:
        """The type of step."""
        return TYPES[self.label]

    def add(self, names: tuple[str, ...]) -> None:
        """Speakers not yet called; 叶青同志 is 县长叶青同志 called again."""
        if self.called and self.speakers and all(collective(one) for one in self.speakers):
            self.speakers = []
        for name in names:
            if not any(bare(one).endswith(bare(name)) for one in self.speakers):
                self.speakers.append(name)
        self.called = True

    def closed(self) -> Step:
        """The step as it was recognised."""
        ready = bare(self.prepared or "")
        if ready and not any(ready.endswith(bare(one)) or bare(one).endswith(ready) for one in self.speakers):
            self.speakers.append(self.prepared or "")
        speakers = tuple(one for one in self.speakers if not NOBODY.fullmatch(one))
        return Step(self.type, self.label, self.subject, speakers, self.discussion, self.first, self.last)


def comments(call: Call, words: str, step: Open, lead: Lead) -> bool:
    """Whether somebody is to comment after each turn: part of the step, but none of its speakers."""
    return call.label == "发言" and "点评" in words and not lead.joined and step.type in ("report", "speech")


def belongs(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a call goes on with the step rather than begins another."""
    if call.label == step.label and ((step.label == "仪式" and not lead.joined) or (step.headed and not step.called)):
        return True
    if step.label in ("表彰", "签约", "民主测评", "批评与自我批评"):
        return _in_frame(call, step, lead)
    if call.type != step.type or step.type in SEPARATE or (call.by_chair and not call.speakers):
        return False
    if lead.joined and call.speakers and all(GROUP.match(one) for one in call.speakers):
        return False  # 下面，请3个单位逐个汇报
    talk = step.headed and step.type == "speech"
    if step.label != call.label and not talk and not (step.headed and call.subject is None):
        return False
    if call.subject and step.subject and call.subject != step.subject:
        return talk or (step.headed and not lead.joined)
    return not (call.subject and not step.subject and step.called and not step.headed)


def _in_frame(call: Call, step: Open, lead: Lead) -> bool:
    """表彰, 签约 and their like: others act in them than those who are called first."""
    if call.label == step.label:
        fresh = call.subject and step.subject and call.subject != step.subject
        return step.label != "表彰" or not fresh or not lead.joined
    if step.label == "表彰":
        return call.label == "宣读" and step.headed and not step.called and not lead.joined
    if step.label == "批评与自我批评":
        return call.subject is None and (call.label == "发言" or (call.label == "表态" and not lead.joined))
    return step.label == "民主测评" and call.label in ("起草说明", "宣读") and not lead.joined
