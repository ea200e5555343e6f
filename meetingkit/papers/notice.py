"""A notice's facts: whom it goes to, when and where, who comes, what is asked for, how the signature stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from meetingkit.agenda.enrolment import attendees
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.notice import Notice
from meetingkit.agenda.values import ORGAN, POST, Speaker, person_or_organ
from meetingkit.compose.view import plain
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.papers import official
from meetingkit.papers.context import Context
from meetingkit.papers.official import attachment_name
from meetingkit.papers.paper import find_paper
from meetingkit.papers.people import LISTS, TAKING_PART, attendance
from meetingkit.wording.blanks import BLANK, blank
from meetingkit.wording.names import bare_name, enumerate_words, name_key

# what ends an organ's name, beside what ORGAN has, and what ends words for people, who are no addressees
MORE_ORGANS = re.compile(
    "(?:单位|部门|机关|政府|党组|支部|总支|[乡镇村]|社区|银行|学校|[中小]学|大学|企业|管理区|开发区)$"
)
MANY = re.compile(
    "(?:[同志人者家员长]|同志们|代表|领导|班子|干部|群众|[嘉来]宾|集体|教师|职工|居民|村民|学生)(?:$|[、，（(])"
)
APART = "MK068"
SLIP = "会议回执"
SLIP_ROWS = 6


def notice_view(context: Context) -> dict[str, Any]:
    """All that the notice's template says beside meeting and items, as plain data; blanks are marked texts."""
    agenda, notice = context.agenda, context.agenda.notice or Notice()
    organs, day = official.organs_of(notice.signed, agenda.host), official.signed_on(notice)
    slip = _slip(notice)
    names = [*notice.attachments, *([SLIP] if slip and not _named(notice) else [])]
    return {
        "letterhead": official.letterhead(notice.letterhead, context.layout),
        "number": notice.number or blank("发文字号"),
        "title": notice.title,
        "addressees": _addressees(context, notice),
        "reason": notice.reason.strip().rstrip("，,") if notice.reason else "",
        "body": notice.body,
        "early": plain(notice.early),
        "sign_in": _sign_in(agenda, notice),
        "arrive": official.moment_text(notice.arrive) if notice.arrive else "",
        "arrive_at": notice.arrive_at or agenda.place or "",
        "attendees": list(_attendees(context)),
        "materials_by": official.moment_text(notice.materials_by) if notice.materials_by else "",
        "reply_by": official.moment_text(notice.reply_by) if notice.reply_by else "",
        "submit_to": notice.submit_to or blank("报送到哪里"),
        "demands": [blank("会议要求")] if notice.demands is None else [one.strip() for one in notice.demands],
        "attachments": official.attachments(names),
        "signature": official.signature(organs, day, context.layout, sealed=notice.sealed),
        "sealed": notice.sealed,
        "contact": notice.contact or blank("联系人"),
        "phone": notice.phone or blank("电话"),
        "imprint": official.imprint(notice, organs[0], day),
        "slip": slip and {**slip, "mark": f"附件{len(names)}" if len(names) > 1 else "附件"},
    }


def apart(context: Context) -> list[Diagnostic]:
    """The attachments that the notice names and does not hold, each where the agenda names it: all but the slip."""
    notice = context.agenda.notice or Notice()
    names = notice.attachments[: -1 if notice.reply and _named(notice) else None]
    found = []
    for index, name in enumerate(names):
        bare, at = attachment_name(name), context.position("notice", "attachments", index)
        own = _paper_called(context, bare.strip("《》"))
        hint = f"用 render --paper {own} 出一份，附在通知后面。" if own else "请把它附在通知后面。"
        message = f"附件“{bare}”不在通知的文件里，要另附"
        found.append(Diagnostic(APART, Severity.INFO, message, context.file, at.line, at.column, hint))
    return found


def _paper_called(context: Context, name: str) -> str:
    """The paper of the program that is called so; empty where there is none, or one cannot be read."""
    with suppress(InvalidInput):
        return find_paper(context.library, name).data.name
    return ""


def _named(notice: Notice) -> bool:
    """Whether the slip is among the attachments as written."""
    return bool(notice.attachments) and "回执" in notice.attachments[-1]


def _slip(notice: Notice) -> dict[str, Any] | None:
    if not notice.reply:
        return None
    title = notice.attachments[-1].strip().strip("《》") if _named(notice) else SLIP
    return {"title": title, "columns": list(notice.reply), "rows": [""] * SLIP_ROWS}


def _sign_in(agenda: Agenda, notice: Notice) -> str:
    """The clock time by which to be there, so many minutes before the start; empty where one is not known."""
    if not (notice.early and notice.early.minutes and agenda.when and agenda.when.day and agenda.when.start):
        return ""
    start = datetime.combine(agenda.when.day, agenda.when.start) - timedelta(minutes=notice.early.minutes)
    return f"{start:%H:%M}".removeprefix("0") if start.date() == agenda.when.day else ""


def _addressees(context: Context, notice: Notice) -> str:
    """Whom the notice goes to, without the colon: as written, else the organs, where these are certainly all."""
    if notice.addressees:
        return official.joined(notice.addressees).rstrip("：:")
    return enumerate_words(organs_invited(context.agenda)) or blank("主送机关")


def organs_invited(agenda: Agenda) -> list[str]:
    """The organs in 出席, 参加 and 列席, once each; none where anybody else is there, rather than half of them.

    A notice that goes to some of those who are to come leaves the others uninvited unnoticed.
    """
    words = [" ".join(word.split()) for _, field in LISTS for word in getattr(agenda, field)]
    return list(dict.fromkeys(words)) if all(map(_is_organ, words)) else []


def _is_organ(word: str) -> bool:
    """Whether this certainly is an organ, or organs taken together: 各镇党委, but not 各镇主要负责同志."""
    organ = ORGAN.search(word) or MORE_ORGANS.search(word)
    return bool(organ) and not (
        POST.search(word) or MANY.search(word) or BLANK.search(word) or person_or_organ(word).name
    )


def _attendees(context: Context) -> Iterator[dict[str, str]]:
    """By status the lists as written, people as post and name; besides, whom the agenda calls and no list has."""
    agenda = context.agenda
    called = _called_besides(context)
    nobody = not any(getattr(agenda, field) for _, field in LISTS)
    if nobody:
        yield {"status": "", "people": blank("参加人员")}
    for status, field in LISTS:
        words = [_written(word) for word in getattr(agenda, field)]
        words += called if status == TAKING_PART and not nobody else []
        if words:
            yield {"status": status, "people": enumerate_words(words)}


def _written(word: str) -> str:
    who = person_or_organ(" ".join(word.split()))
    return f"{who.post}{who.name}" if who.name else who.text


def _called_besides(context: Context) -> list[str]:
    """Speakers whom no list names, neither by themselves nor by a group."""
    agenda, roster = context.agenda, context.roster
    listed = {_key(who) for _, field in LISTS for who in attendees(getattr(agenda, field), roster)}
    coming = (one for one in attendance(context).coming if one.status == TAKING_PART)
    return [f"{one.post}{one.name}" for one in coming if name_key(one.name) not in listed]


def _key(who: Speaker) -> str:
    return name_key(bare_name(who.name or who.text))
