"""The keys 通知 and 纪要: dates that cannot be right beside the meeting's, and a notice that goes to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.agenda.official import Official
from meetingkit.agenda.values import Moment
from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Severity
from meetingkit.wording.dates import date_text

DEADLINES = ("materials_by", "reply_by", "arrive")


@rule(
    "MK115",
    "成文日期不对",
    Severity.WARNING,
    why="通知在会前发，纪要在会后发，印发不早于成文；次序反了，多半是照抄了旧稿。",
    wrong="时间: 2026-04-09 9:30\n通知: {日期: 2026-05-02}",
    right="时间: 2026-04-09 9:30\n通知: {日期: 2026-04-02}",
)
def papers_out_of_time(subject: Subject) -> Iterator[Finding]:
    """A notice dated after its meeting, minutes before it, a paper printed before its own date."""
    when = subject.agenda.when
    day = when.day if when else None
    notice, minutes = subject.agenda.notice, subject.agenda.minutes
    if day and notice and notice.date and notice.date.day and notice.date.day > day:
        yield _dated(subject, "notice", notice.date, f"会议在{date_text(day)}，通知的日期却在开会以后")
    if day and minutes and minutes.date and minutes.date.day and minutes.date.day < day:
        yield _dated(subject, "minutes", minutes.date, f"会议在{date_text(day)}，纪要的日期却在开会以前")
    papers: list[tuple[str, Official | None]] = [("notice", notice), ("minutes", minutes)]
    for field, paper in papers:
        dated, printed = (paper.date, paper.printed_on) if paper else (None, None)
        if dated and printed and dated.day and printed.day and printed.day < dated.day:
            message = f"成文日期是{date_text(dated.day)}，印发日期却在它以前"
            yield Finding(
                subject.reading.position(field, "printed_on"), message, "请核对这两个日期。", printed.text.strip()
            )


def _dated(subject: Subject, field: str, moment: Moment, message: str) -> Finding:
    return Finding(subject.reading.position(field, "date"), message, "请核对日期。", moment.text.strip())


@rule(
    "MK116",
    "会前的期限在会后",
    Severity.WARNING,
    why="材料、回执要在会前报，报到在开会以前；期限在会后的，等于没有期限。",
    wrong="时间: 2026-04-09 9:30\n通知: {材料期限: 2026-04-17}",
    right="时间: 2026-04-09 9:30\n通知: {材料期限: 2026-04-07}",
)
def deadlines_after_the_meeting(subject: Subject) -> Iterator[Finding]:
    """Papers or slips to be sent, or people to register, after the meeting has begun."""
    when, notice = subject.agenda.when, subject.agenda.notice
    if not when or not notice:
        return
    for field in DEADLINES:
        deadline: Moment | None = getattr(notice, field)
        if deadline and _after(deadline, when):
            label = str(type(notice).model_fields[field].validation_alias)
            start = f"{when.start:%H:%M}".removeprefix("0") if when.start else ""
            yield Finding(
                subject.reading.position("notice", field),
                f"会议在{date_text(when.day) if when.day else ''}{start}，“{label}”却在开会以后",
                "请核对日期和钟点。",
                deadline.text.strip(),
            )


def _after(one: Moment, other: Moment) -> bool:
    """Whether a moment is certainly later than another."""
    if not one.day or not other.day or one.day < other.day:
        return False
    return one.day > other.day or bool(one.start and other.start and one.start > other.start)


@rule(
    "MK117",
    "通知没有主送",
    Severity.WARNING,
    why="通知不写发给谁，收文的单位不知道是不是发给自己的。",
    wrong="通知:\n  日期: 2026-04-02",
    right="通知:\n  主送: [各镇人民政府, 区政府有关部门]",
)
def notices_to_nobody(subject: Subject) -> Iterator[Finding]:
    """A notice without 主送 of a meeting whose lists name others than organs, or nobody."""
    notice = subject.agenda.notice
    if notice is None or notice.addressees:
        return
    from meetingkit.papers.notice import organs_invited

    if not organs_invited(subject.agenda):
        yield Finding(
            subject.reading.position("notice"),
            "通知没有写主送，出席、参加、列席里也不全是单位，不知道发给谁",
            "请加一行“主送: …”，如：[各镇人民政府, 区政府有关部门]。",
        )
