"""Everybody who is to be in the room, once each: the same people for sign-in sheet, cards and seats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from meetingkit.agenda.enrolment import attendees
from meetingkit.agenda.items import Address
from meetingkit.agenda.model import CHAIR, Agenda
from meetingkit.agenda.roster import Roster
from meetingkit.agenda.values import ORGAN, Speaker, is_personal, person_or_organ
from meetingkit.papers.context import Context
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.masks import MASK
from meetingkit.wording.names import GUEST, bare_name, name_key

PRESENT, TAKING_PART, ATTENDING, ON_LEAVE = "出席", "参加", "列席", "请假"
LISTS = ((PRESENT, "present"), (TAKING_PART, "taking_part"), (ATTENDING, "attending"))
# words for many who are not named, as 各位常委 or 有关单位负责同志
COLLECTIVE = re.compile(
    r"^(各|全体|有关|相关|其他|部分)|(成员|成员单位|负责人|领导|班子|人员|同志们?|代表|委员|干部|党员|群众|嘉宾|来宾"
    r"|集体|个人|企业家|专家|教师|职工|村民|居民|学生|记者)$"
)


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person, or one organ that sends somebody; `text` is as written, `post` and `organ` may be empty.

    `status` is 出席, 参加, 列席 or 请假 (procedure sheet §4.3); `proxy` is who comes for somebody on leave, `stands_for`
    whom a proxy stands for.
    """

    text: str
    name: str
    post: str
    organ: str
    status: str
    is_person: bool
    chair: bool = False
    proxy: str = ""
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who comes, in order, a chair whom no list has first; who is on leave; and what had to be settled on the way.

    `collective` are status and words for people who are not named; `repeated` who was written more than once, and
    `namesakes` names that several people bear.
    """

    coming: tuple[Attendee, ...]
    on_leave: tuple[Attendee, ...]
    collective: tuple[tuple[str, str], ...]
    repeated: tuple[str, ...]
    namesakes: tuple[str, ...]


def people_view(context: Context) -> dict[str, Any]:
    """The attendance as plain data; besides, `groups` has those who come by status, as `{"status", "people"}`."""
    found = attendance(context)
    coming = [asdict(one) for one in found.coming]
    groups = [
        {"status": status, "people": [one for one in coming if one["status"] == status]}
        for status, _ in LISTS
        if any(one["status"] == status for one in coming)
    ]
    return {
        "coming": coming,
        "on_leave": [asdict(one) for one in found.on_leave],
        "groups": groups,
        "collective": [{"status": status, "text": text} for status, text in found.collective],
        "repeated": list(found.repeated),
        "namesakes": list(found.namesakes),
        "count": len(coming),
    }


def attendance(context: Context) -> Attendance:
    """Who comes to a meeting: the chair, the lists 出席, 参加 and 列席, proxies, and whom the agenda calls besides."""
    gathering = _Gathering(context.agenda, context.roster)
    gathering.gather()
    coming = tuple(gathering.coming)
    names = Counter(one.name for one in coming if one.is_person)
    return Attendance(
        coming,
        tuple(gathering.on_leave()),
        tuple(dict.fromkeys(gathering.collective)),
        tuple(dict.fromkeys(gathering.repeated)),
        tuple(name for name, count in names.items() if count > 1),
    )


class _Gathering:
    """Takes people list by list; somebody who was taken before is not taken again."""

    def __init__(self, agenda: Agenda, roster: Roster | None) -> None:
        self.agenda, self.roster = agenda, roster
        self.coming: list[Attendee] = []
        self.collective: list[tuple[str, str]] = []
        self.repeated: list[str] = []
        self._seen: set[object] = set()
        listed = [who for _, field in LISTS for who in attendees(getattr(agenda, field), roster)]
        self._listed_names = {_bare(who) for who in listed}
        self._chair_listed = any(map(agenda.is_chair, listed))
        self._stood_in: set[tuple[str, Speaker]] = set()
        self._names: set[str] = set()
        self._absent = [self._known(who) for who in attendees(agenda.absent, roster)]
        self._away = {self._key(who) for who in self._absent} | {_bare(who) for who in self._absent if who.name}

    def gather(self) -> None:
        agenda = self.agenda
        if agenda.chair and not self._chair_listed:
            self._take(agenda.chair, PRESENT, chair=True)
        for status, field in LISTS:
            for who in attendees(getattr(agenda, field), self.roster):
                self._listed(self._known(who), status)
        for away in self._absent:
            self._stand_in(away, PRESENT)
        for who, status in _called(agenda):
            known = self._known(who)
            if _bare(known) not in self._names:
                self._take(known, status)

    def on_leave(self) -> Iterator[Attendee]:
        for who in self._absent:
            yield self._attendee(who, ON_LEAVE, proxy=self._proxy(who))

    def _listed(self, who: Speaker, status: str) -> None:
        if self.agenda.is_chair(who):  # where a list has him he stays, by name or in a group
            self._take(self.agenda.chair or who, status, chair=True)
            return
        if self._is_away(who):  # one of a group
            if _bare(person_or_organ(self._proxy(who))) not in self._listed_names:
                self._stand_in(who, status)
            return
        if away := next((one for one in self._absent if _may_be(who, self._proxy(one))), None):
            self._stand_in(away, status)
            return
        if self._key(who) in self._seen:
            self.repeated.append(who.text)
            return
        self._take(who, status)

    def _stand_in(self, away: Speaker, status: str) -> None:
        """Whoever comes for somebody on leave, at that place in the list."""
        proxy = self._proxy(away)
        if proxy and (proxy, away) not in self._stood_in:
            self._stood_in.add((proxy, away))
            self._take(self._known(person_or_organ(proxy)), status, stands_for=bare_name(away.name) or away.text)

    def _take(self, who: Speaker, status: str, *, chair: bool = False, stands_for: str = "") -> None:
        text = who.text.strip()
        if not text or text == CHAIR or BLANK.search(text) or self._key(who) in self._seen or self._is_away(who):
            return
        if not who.name and (COLLECTIVE.search(text) or "、" in text):
            self.collective.append((status, text))
            return
        self._seen.add(self._key(who))
        self._names.add(_bare(who))
        self.coming.append(self._attendee(who, status, chair=chair, stands_for=stands_for))

    def _attendee(self, who: Speaker, status: str, **more: Any) -> Attendee:
        organ = self.roster.organ_of(who) if self.roster and who.name else ""
        text = who.text.strip()
        return Attendee(text, bare_name(who.name) or text, who.post, organ, status, bool(who.name), **more)

    def _known(self, who: Speaker) -> Speaker:
        """Somebody as the roster knows them; a bare name as a person."""
        known = self.roster.identify(who) if self.roster and not who.post else None
        if known:
            return known
        text = who.text.strip()
        if who.name or not (len(text) <= 4 or text.endswith(GUEST)) or not is_personal(text):
            return who
        name = bare_name(text)
        many = any(words.search(one) for words in (ORGAN, COLLECTIVE) for one in (text, name))
        return Speaker(text, text) if len(name) > 1 and not many else who

    def _key(self, who: Speaker) -> object:
        known = self.roster.identify(who) if self.roster else None
        return known or (_bare(who), name_key(who.post))

    def _is_away(self, who: Speaker) -> bool:
        return self._key(who) in self._away or (bool(who.name) and _bare(who) in self._away)

    def _proxy(self, away: Speaker) -> str:
        names = {_bare(away), name_key(away.text)}
        keyed = ((bare_name(name_key(name)), proxy) for name, proxy in self.agenda.proxies.items())
        return next((proxy.strip() for name, proxy in keyed if name in names), "")


def _may_be(who: Speaker, proxy: str) -> bool:
    """Whether a list names the proxy: in the same words, or without the post in one of both."""
    if MASK in proxy or not proxy:
        return bool(proxy) and proxy == who.text
    other = person_or_organ(proxy)
    alike = not who.post or not other.post or name_key(who.post) == name_key(other.post)
    return alike and _bare(who) == _bare(other)


def _bare(who: Speaker) -> str:
    """What somebody is found by, whatever the form of address."""
    return bare_name(name_key(who.name or who.text))


def _called(agenda: Agenda) -> Iterator[tuple[Speaker, str]]:
    """Whom the agenda calls to act, in order, and their status: who gives an address is a leader, who is 出席."""
    for item in agenda.items:
        called = [
            *(getattr(item, "speakers", None) or []),
            *(who for one in getattr(item, "rounds", []) for who in one.speakers),
        ]
        called += map(person_or_organ, getattr(item, "witnesses", []))
        called += [comment] if (comment := getattr(item, "comment", None)) else []
        yield from ((who, TAKING_PART) for who in called)
        if isinstance(item, Address) and item.speaker:
            yield item.speaker, PRESENT
