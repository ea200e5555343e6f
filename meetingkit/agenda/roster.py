"""The roster of an office: its organs and people in their order of precedence, and groups of them.

The order of the file is the order of precedence; none is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from meetingkit.agenda.values import (
    ORGAN,
    Speaker,
    Words,
    closed_up,
    is_personal,
    one_or_many,
    person_or_organ,
    speaker,
)
from meetingkit.reading.binding import Reading
from meetingkit.reading.entry import Entry, Parsed, Text, key, wrong
from meetingkit.wording.blanks import is_blank
from meetingkit.wording.names import POSTS, bare_name, name_key

# an organ and what one is there
OFFICE = re.compile(rf"(.+?)(?:党委|党组|党工委|党支部|党总支)?(?:常务|第一)?副?{POSTS}")
HINT = "人写成“姓名（职务）”，或 {姓名: 周明远, 职务: 区委书记}；单位请写到“单位”下面。"


class _Also(Parsed):
    """The JSON Schema accepts what the annotated type has, and the short form of `schema`."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [self.schema, handler(core)]}


def _name(value: Any) -> str:
    name = closed_up(value.strip()) if isinstance(value, str) else ""
    name = bare_name(name)
    if name and (is_blank(name) or is_personal(name)):
        return name
    raise wrong("一个人的姓名", HINT, "MK013")


def _person(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    if not isinstance(value, str) or not value.strip():
        raise wrong("一个人", HINT, "MK013")
    found = speaker(value)
    if not found.name and ORGAN.search(found.text):
        raise wrong("一个人", HINT, "MK013")
    return {"姓名": found.name or found.text, "职务": found.post or None}


def _organ(value: Any) -> Any:
    return {"名称": value} if isinstance(value, str) else value


def _groups(value: Any) -> Any:
    return {} if value is None else value


class Organ(Entry):
    """An organ by its full name, and what else it is called."""

    name: Text = key("名称", about="单位全称")
    aliases: Words = key("简称", "别名", about="单位的简称，可以写几个", default=[])

    @property
    def speaker(self) -> Speaker:
        """The organ as one that speaks."""
        return Speaker(self.name.strip())


class Person(Entry):
    """A person, the post by which the chair calls them, and what else they are called."""

    name: Annotated[str, Parsed(_name, {"type": "string"})] = key("姓名", about="姓名")
    post: Text | None = key("职务", about="职务，主持人这样称呼", default=None)
    organ: Text | None = key("单位", about="所在单位，签到用", default=None)
    aliases: Words = key("别名", about="议程里也会这样写他，如：文博同志", default=[])

    @property
    def speaker(self) -> Speaker:
        """The person as somebody who speaks."""
        post = (self.post or "").strip()
        return Speaker(f"{self.name}（{post}）" if post else self.name, self.name, post)


_STRING = {"type": "string", "minLength": 1}
_NO_LIST = {"type": ["string", "null"]}
OrganField = Annotated[Organ, _Also(_organ, _STRING, then_validate=True)]
PersonField = Annotated[Person, _Also(_person, _STRING, then_validate=True)]
Organs = Annotated[list[OrganField], _Also(one_or_many, _NO_LIST, then_validate=True)]
People = Annotated[list[PersonField], _Also(one_or_many, _NO_LIST, then_validate=True)]
Groups = Annotated[dict[str, Words], _Also(_groups, {"type": "null"}, then_validate=True)]


class RosterFile(Entry):
    """What `名册.yaml` says."""

    organs: Organs = key("单位", about="各单位，按本单位的排名先后", default=[])
    people: People = key("人员", about="各人，按本单位的排名先后，写“姓名（职务）”", default=[])
    groups: Groups = key("分组", about="几个人或几个单位合起来的名称，如：领导小组成员: [甲, 乙]", default={})


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is who, looked up by any of their names.

    `ranks` has everybody with their place in the order of precedence, from 0; `labels` everybody by name and alias,
    namesakes together; `groups` the members of each group as written; `organs` whose organ is known. Labels are
    compared as `name_key` makes them.
    """

    reading: Reading[RosterFile]
    ranks: dict[Speaker, int]
    labels: dict[str, list[Speaker]]
    groups: dict[str, list[str]]
    organs: dict[Speaker, str]

    def is_group(self, text: str) -> bool:
        """Whether this is the name of a group."""
        return name_key(text) in self.groups

    def members(self, group: str) -> list[Speaker]:
        """The people and organs of a group, and of the groups in it, once each, by precedence."""
        todo = [name_key(group)]
        seen, found = set(todo), set[Speaker]()
        while todo:
            for text in self.groups[todo.pop()]:
                label = name_key(text)
                if label not in self.groups:
                    found.update(self.candidates(person_or_organ(text)))
                elif label not in seen:
                    seen.add(label)
                    todo.append(label)
        return sorted(found, key=self.ranks.__getitem__)

    def candidates(self, who: Speaker) -> list[Speaker]:
        """Everybody of the roster who may be meant: none, one, or namesakes whom the post does not tell apart."""
        name = who.name or who.text
        found = self.labels.get(name_key(name)) or self.labels.get(name_key(bare_name(name)), [])
        exact = [one for one in found if name_key(one.post) == name_key(who.post)]
        return exact if len(exact) == 1 else found

    def identify(self, who: Speaker) -> Speaker | None:
        """The one of the roster who is meant, if that is certain."""
        found = self.candidates(who)
        return found[0] if len(found) == 1 else None

    def organ_of(self, person: Speaker) -> str:
        """The full name of a person's organ: as the roster says, else the one of its organs behind whose name the post
        has only what one is there (城关镇党委书记); empty where neither is so."""
        listed = self.identify(person)
        organ = self.organs.get(listed, "") if listed else ""
        office = None if organ else OFFICE.fullmatch(name_key(person.post))
        full = self.identify(Speaker(office[1] if office else organ))
        return full.text if full and not full.name else organ


def look_up(reading: Reading[RosterFile]) -> Roster:
    """The roster that a file describes; its faults are not looked for."""
    file = reading.model
    organs = [(organ.speaker, [organ.name, *organ.aliases]) for organ in file.organs]
    people = [(person.speaker, [person.name, *person.aliases]) for person in file.people]
    listed = organs + people if reading.position("organs") < reading.position("people") else people + organs
    labels: dict[str, list[Speaker]] = {}
    for who, names in listed:
        for label in {name_key(name) for name in names if not is_blank(name)}:
            labels.setdefault(label, []).append(who)
    return Roster(
        reading,
        {who: rank for rank, (who, _) in enumerate(listed)},
        labels,
        {name_key(name): members for name, members in file.groups.items()},
        {person.speaker: person.organ.strip() for person in file.people if person.organ},
    )
