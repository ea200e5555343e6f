"""The procedure of the kind of meeting: its steps, their order, who must be there, how long things may take.

These rules rather say too little than something wrong: a step counts as there when any item could be it; only steps
that are usual, and that no other step of the kind can be taken for, are held to their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meetingkit.agenda.choices import share_met
from meetingkit.agenda.due import counted_due
from meetingkit.agenda.enrolment import attendees, is_absent
from meetingkit.agenda.items import AnyItem, Award
from meetingkit.agenda.settling import CALLED
from meetingkit.agenda.values import Duration, Speaker, person_or_organ
from meetingkit.check.invited import invitations
from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Position, Severity
from meetingkit.kind import OPTIONAL, REQUIRED, StepRule
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.names import split_enumeration

Place = tuple[str | int, ...]


@rule(
    "MK108",
    "缺少必备的步骤",
    Severity.WARNING,
    why="有的步骤是规定必须有的，缺了会议不算数。",
    wrong="（民主生活会的议程里没有批评与自我批评）",
    right="- 批评与自我批评:\n  发言人: [甲, 乙]",
)
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


@rule(
    "MK109",
    "步骤次序和通常不同",
    Severity.INFO,
    why="步骤颠倒多半是调换时看漏了；有意这样安排的不用管。",
    wrong="（先讲话，后宣读表彰决定）",
    right="（先宣读表彰决定，后讲话）",
)
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


@rule(
    "MK110",
    "到会人数",
    Severity.ERROR,
    why="到会人数不够规定的，会议不能举行，表决无效。",
    wrong="应到: 30\n实到: 14",
    right="应到: 30\n实到: 26",
)
def numbers_that_do_not_add_up(subject: Subject) -> Iterator[Finding]:
    """More people than were due, or fewer than the kind asks for."""
    agenda = subject.agenda
    due = counted_due(agenda, subject.roster, everybody_counts=subject.kind.counts_everybody)
    arrived = agenda.arrived
    if due is None or arrived is None or due.number is None or arrived.number is None:
        return
    numbers, position = f"应到 {due.number} 人，实到 {arrived.number} 人", subject.reading.position("arrived")
    if arrived.number > due.number:
        yield Finding(position, f"{numbers}，实到比应到还多", "请核对两个人数。")
        return
    away = _surely_away(subject)
    if arrived.number > due.number - len(away):
        message = f"{numbers}，请假的有{len(away)}人（{'、'.join(who.name for who in away)}），对不上"
        yield Finding(position, message, "请核对实到人数和请假的人。")
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


def _surely_away(subject: Subject) -> list[Speaker]:
    """People on leave who are certainly among those due: named in 出席."""
    present = {who.name for who in attendees(subject.agenda.present, subject.roster) if who.name}
    return [who for who in attendees(subject.agenda.absent, subject.roster) if who.name in present]


@rule(
    "MK111",
    "请假的人还有安排",
    Severity.ERROR,
    why="请了假的人还被请上台，会场上要冷场。",
    wrong="请假: [李文博]\n（又写了）汇报人: 李文博（副部长）",
    right="请假: [李文博]\n（换成）汇报人: 方志恒（副部长）",
)
def people_on_leave_who_act(subject: Subject) -> Iterator[Finding]:
    """Somebody under 请假 who chairs or has a part in an item; a group of the roster may have members on leave."""
    agenda = subject.agenda
    if not agenda.absent:
        return
    written = {scalar.start: scalar.text for scalar in subject.texts}
    groups: dict[Position, tuple[str, bool]] = {}  # whether anybody of a group is left, by where it is named
    for place, who, task in _acting(subject):
        position = subject.reading.position(*place)
        away = not BLANK.search(who.text) and is_absent(who, agenda.absent, subject.roster)
        if _names_group(subject, written.get(position)):
            groups[position] = task, groups.get(position, (task, False))[1] or not away
        elif away:
            message = f"“{who.name or who.text}”请了假，还写在“{task}”里"
            yield Finding(position, message, "请换人或删去；到会的，请从“请假”里删去。")
    yield from _invited_in_prose(subject)
    for position, (task, left) in groups.items():
        if not left:
            message = f"“{written[position]}”的人都请了假，没有人做“{task}”"
            yield Finding(position, message, "请换人；到会的，请从“请假”里删去。")


def _invited_in_prose(subject: Subject) -> Iterator[Finding]:
    """The same in what a person wrote freely: 开场, 串词, 小结 and the like."""
    names = {who.name for who in attendees(subject.agenda.absent, subject.roster) if who.name}
    for scalar in subject.texts:
        text = scalar.text or ""
        for name in names:
            for start in invitations(text, name):
                message = f"“{name}”请了假，这里又请他"
                yield Finding(scalar.position(start), message, "请换人或删去；到会的，请从“请假”里删去。", name)


def _acting(subject: Subject) -> Iterator[tuple[Place, Speaker, str]]:
    """Everybody who has something to do, with the place and the key."""
    if chair := subject.agenda.chair:
        yield ("chair",), chair, "主持人"
    for index, item in enumerate(subject.agenda.items):
        for name in CALLED:
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


@rule(
    "MK112",
    "时间超过规定",
    Severity.INFO,
    why="有的会议对时间有规定，安排得超过了要当心。",
    wrong="时限: 150分钟",
    right="时限: 90分钟",
)
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
