"""The procedure of the kind of meeting: its steps, their order, who must be there, how long things may take.

These rules rather say too little than something wrong: a step counts as there when any item could be it; only steps
that are usual, and that no other step of the kind can be taken for, are held to their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meetingkit.agenda.choices import share_met
from meetingkit.agenda.enrolment import is_absent
from meetingkit.agenda.items import AnyItem, Award
from meetingkit.agenda.values import Duration, Speaker, person_or_organ
from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Position, Severity
from meetingkit.kind import OPTIONAL, REQUIRED, StepRule
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.names import split_enumeration

Place = tuple[str | int, ...]
# the fields of an item that name somebody who acts in it
ACTING = ("speakers", "speaker", "comment", "scrutineers", "tellers")


@rule("MK108", "缺少必备的步骤", Severity.WARNING)
def required_steps_missing(subject: Subject) -> Iterator[Finding]:
    """A step without which a meeting of this kind is not one, and which no item can be."""
    for step in subject.kind.steps:
        if step.need == REQUIRED and not any(_may_be(item, step) for item in subject.agenda.items):
            yield Finding(
                subject.reading.position("items"),
                f"{subject.kind.name}必备的“{step.name}”，议程里没有",
                f"请加一项“- {step.labels[0]}: …”{_basis(step.source)}；确实不安排就不用管。",
            )


def _may_be(item: AnyItem, step: StepRule) -> bool:
    """Whether an item is of one of the step's types, or speaks of the step by name."""
    told = (getattr(item, name, None) or "" for name in ("subject", "lead_in", "summary"))
    return item.label in step.labels or any(step.name in text for text in told)


@rule("MK109", "步骤次序和通常不同", Severity.INFO)
def steps_out_of_order(subject: Subject) -> Iterator[Finding]:
    """A step that stands as a whole after one that usually follows it; said once, with the usual order."""
    shared = Counter(label for step in subject.kind.steps for label in set(step.labels))
    items = list(enumerate(subject.agenda.items))
    placed = [
        (step, [index for index, item in items if item.label in step.labels])
        for step in subject.kind.steps
        if step.need != OPTIONAL and not step.anywhere and all(shared[label] == 1 for label in step.labels)
    ]
    present = [(step, places) for step, places in placed if places]
    for number, (step, places) in enumerate(present):
        later = next((other for other, theirs in present[number + 1 :] if max(theirs) < min(places)), None)
        if later:
            order = "→".join(one.name for one, _ in present)
            yield Finding(
                subject.reading.position("items", min(places)),
                f"“{step.name}”排在“{later.name}”后面，和通常的次序不同",
                f"{subject.kind.name}通常的次序：{order}{_basis(step.source or later.source)}。有意这样安排就不用管。",
            )
            return


@rule("MK110", "到会人数", Severity.ERROR)
def numbers_that_do_not_add_up(subject: Subject) -> Iterator[Finding]:
    """More people than were due, or fewer than the kind asks for."""
    due, arrived = subject.agenda.due, subject.agenda.arrived
    if due is None or arrived is None or due.number is None or arrived.number is None:
        return
    numbers, position = f"应到 {due.number} 人，实到 {arrived.number} 人", subject.reading.position("arrived")
    if arrived.number > due.number:
        yield Finding(position, f"{numbers}，实到比应到还多", "请核对两个人数。")
        return
    quorum, own = subject.kind.attendance, subject.agenda.share
    share = own or (quorum.share if quorum else None)
    if due.number and share and not share_met(share, due.number, arrived.number):
        asked = (
            f"议程写明到会要{own}"
            if own or quorum is None
            else f"{subject.kind.name}要求{quorum.asked}{_basis(quorum.source)}"
        )
        yield Finding(position, f"{numbers}，不够{share}，不能开会", f"{asked}。请核对人数。")


@rule("MK111", "请假的人还有安排", Severity.ERROR)
def people_on_leave_who_act(subject: Subject) -> Iterator[Finding]:
    """Somebody under 请假 who chairs or has a part in an item; a group of the roster may have members on leave."""
    agenda = subject.agenda
    if not agenda.absent:
        return
    written = {scalar.start: scalar.text for scalar in subject.texts()}
    for place, who, task in _acting(subject):
        position = subject.reading.position(*place)
        by_group = _names_group(subject, written.get(position))
        if not by_group and not BLANK.search(who.text) and is_absent(who, agenda.absent, subject.roster):
            message = f"“{who.name or who.text}”请了假，还写在“{task}”里"
            yield Finding(position, message, "请换人或删去；到会的，请从“请假”里删去。")


def _acting(subject: Subject) -> Iterator[tuple[Place, Speaker, str]]:
    """Everybody who has something to do, with the place and the key."""
    if chair := subject.agenda.chair:
        yield ("chair",), chair, "主持人"
    for index, item in enumerate(subject.agenda.items):
        for name in ACTING:
            value = getattr(item, name, None) or []
            alone = not isinstance(value, list)
            for number, who in enumerate([value] if alone else value):
                place: Place = ("items", index, name) if alone else ("items", index, name, number)
                yield place, _speaker(who), str(type(item).model_fields[name].validation_alias)
        for turn, award in enumerate(item.rounds if isinstance(item, Award) else ()):
            for number, who in enumerate(award.speakers):
                yield ("items", index, "rounds", turn, "speakers", number), who, "颁奖人"


def _speaker(who: Speaker | str) -> Speaker:
    return person_or_organ(who) if isinstance(who, str) else who


def _names_group(subject: Subject, text: str | None) -> bool:
    roster = subject.roster
    return roster is not None and any(roster.is_group(part) for part in split_enumeration(text or ""))


@rule("MK112", "时间超过规定", Severity.INFO)
def longer_than_allowed(subject: Subject) -> Iterator[Finding]:
    """A meeting or speeches planned for longer than the kind's limit."""
    limit, agenda = subject.kind.limit, subject.agenda
    if limit is None:
        return
    planned: list[tuple[Position, str, Duration | None, Duration | None]] = [
        (subject.reading.position("limit"), "全会", agenda.limit, limit.whole)
    ]
    for index, item in enumerate(agenda.items):
        position = subject.reading.position("items", index, "minutes_each")
        planned.append((position, "每人", getattr(item, "minutes_each", None), limit.each))
    for position, what, given, most in planned:
        if given and most and given.minutes is not None and most.minutes is not None and given.minutes > most.minutes:
            yield Finding(
                position,
                f"{what}{given.text}，超过规定的{most.text}",
                f"{subject.kind.name}{what}一般不超过{most.text}{_basis(limit.source)}。",
            )


def _basis(source: str | None) -> str:
    return f"（依据：{source}）" if source else ""
