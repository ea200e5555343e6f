"""Values as people write them: people, durations, moments, numbered points.

Every value keeps the text as written beside what was understood; a marked blank is a value not yet known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Annotated, Any

from meetingkit.agenda.clock import ABOUT, HINT, OR_SO, WANTED, parse_duration, parse_moment
from meetingkit.reading.entry import Parsed, Text, wrong
from meetingkit.wording.blanks import BLANK, is_blank
from meetingkit.wording.names import COMRADE, GUEST, POSTS, as_comrade, bare_name, split_enumeration
from meetingkit.wording.numerals import parse_han

BRACKETS = re.compile("[（()）]")
LONGEST_SPEAKER = 200
NOBODY = ("无", "没有")
PERSON = re.compile(r"(?s)\s*(.+?)\s*[（(]\s*(.+?)\s*[)）]\s*")
ORGAN = re.compile(
    r"^(?:各|全体)|(?:[部委办局处科室院所厅]|委会|[工协商学]会|妇联|残联|文联|中心|街道|公司|集团|[支大中]队)$"
)
# so that 王登科（区委副书记） is a person although 科 often ends an organ's name
POST = re.compile(rf"{POSTS}(?:（.*）)?$")
# what somebody types who wants a list: brackets of a Chinese keyboard, dashes without a space, bullets, numbers
LIST_BY_HAND = re.compile(r"\s*(?:[［【]|[-－–—•●▪◆]|\d{1,2}\s?[.、．)）]\D)")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an organ, or a person. `text` is verbatim; `name` and `post` are filled for 姓名（职务）.

    `venue` is where somebody speaks from in a video conference.
    """

    text: str
    name: str = ""
    post: str = ""
    venue: str = ""

    @property
    def is_person(self) -> bool:
        """Whether one comrade is meant rather than an organ."""
        return bool(self.name) or self.text.endswith((COMRADE, *GUEST))

    @property
    def is_guest(self) -> bool:
        """Whether somebody is called 先生, 女士, 老师, 教授 or 同学, and never 同志."""
        return (self.name or self.text).endswith(GUEST)

    @property
    def briefly(self) -> str:
        """The name with its form of address, without the post; anything else as written."""
        if not self.name:
            return self.text
        return as_comrade(self.name)

    @property
    def said(self) -> str:
        """How the chair calls: post, name and 同志 (procedure sheet §4.3), or 先生 and the like; anything else as written."""
        if not self.name:
            return self.venue + self.text
        return f"{self.venue}{self.post}{self.briefly}"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time; `minutes` is None while it is a marked blank."""

    text: str
    minutes: float | None = None

    @property
    def is_about(self) -> bool:
        """Whether it is said not to be exact: 约8分钟, 8分钟左右."""
        text = self.text.strip()
        return text.startswith(ABOUT) or text.endswith(OR_SO)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people; `number` is None while it is a marked blank."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """When a meeting is: a day and perhaps a start; both None while it is a marked blank."""

    text: str
    day: date | None = None
    start: time | None = None

    @property
    def begins(self) -> datetime | None:
        """Day and start together; midnight when only the day is known."""
        return datetime.combine(self.day, self.start or time()) if self.day else None


@dataclass(frozen=True, slots=True)
class Point:
    """One numbered point of an address: its leading sentence and what follows."""

    lead: str
    body: str = ""


def speaker(value: Any) -> Speaker:
    """`姓名（职务）`, `{姓名: …, 职务: …}`, or any text, which is spoken as written."""
    if isinstance(value, Speaker):
        return value
    if isinstance(value, dict):
        return _speaker_mapping(value)
    if not isinstance(value, str) or not value.strip():
        raise wrong("一个人或一个单位", "人写成“姓名（职务）”，单位直接写名称。", "MK013")
    text = value.strip()
    if len(text) > LONGEST_SPEAKER:
        raise wrong(
            f"一个人或一个单位（{LONGEST_SPEAKER} 字以内）", "几个人请分开写成列表；要说的话写在别处。", "MK013"
        )
    _refuse_list_by_hand(text, "一个人或一个单位")
    if not _balanced(text):
        raise wrong("一个人或一个单位", "括号没有配对；人写成“姓名（职务）”。", "MK013")
    if len(split_enumeration(text)) > 1:
        names = ", ".join(split_enumeration(text))
        raise wrong("一个人或一个单位", f"几个人请分开写成列表：[{names}]，用英文逗号加空格隔开。", "MK013")
    return person_or_organ(text)


@lru_cache(maxsize=4096)
def person_or_organ(text: str) -> Speaker:
    """A person for `姓名（职务）`; any other text as it is, never refused."""
    match = PERSON.fullmatch(text)
    if not match or not _balanced(match[2]):
        return Speaker(text)
    name = closed_up(match[1])
    if is_blank(name) or (is_personal(name) and (POST.search(match[2]) or not ORGAN.search(name))):
        return Speaker(text, name, match[2])
    return Speaker(text)


def closed_up(name: str) -> str:
    """A name without the space that evens out two characters: 李　明 is 李明."""
    parts = name.split()
    return "".join(parts) if [len(part) for part in parts] == [1, 1] and is_personal(parts[0]) else name


def is_personal(name: str) -> bool:
    """Whether this may be somebody's name: one to four Han characters or masks, or parts joined by ·."""
    if "·" in name or "•" in name:
        return not any(mark in name for mark in "、，")
    bare = bare_name(name)
    return len(bare) <= 4 and all("\u3400" <= c <= "\u9fff" or c >= "\U00020000" or c in "○〇×XＸ" for c in bare)


def _balanced(text: str) -> bool:
    """Whether every round bracket has its partner."""
    depth = 0
    for char in BRACKETS.findall(text):
        depth += (char in "（(") - (char in "）)")
        if depth < 0:
            return False
    return depth == 0


def _refuse_list_by_hand(text: str, expected: str) -> None:
    if LIST_BY_HAND.match(text) and not BLANK.match(text):
        hint = "列表写成 [甲, 乙]，方括号、逗号用英文的；或每项一行，缩进后以“- ”（短横线加空格）开头，不写编号。"
        raise wrong(expected, hint, "MK013")


def _speaker_mapping(value: dict[str, Any]) -> Speaker:
    names = {"姓名": "name", "name": "name", "职务": "post", "post": "post", "会场": "venue", "venue": "venue"}
    hint = "请写成“姓名（职务）”，或 {姓名: 张三, 职务: 区委书记}；视频会议还可写“会场”。"
    for key in value:
        if key not in names:
            raise wrong("“姓名”“职务”“会场”", hint, "MK013", found=f"“{key}”", at=key)
    fields = {names[key]: text for key, text in value.items()}
    texts = [text or "" for text in (fields.get("name"), fields.get("post"), fields.get("venue"))]
    if len(fields) < len(value) or not all(isinstance(text, str) for text in texts) or not texts[0].strip():
        raise wrong("一个人", hint, "MK013")
    name, post, venue = texts
    return Speaker(f"{name}（{post}）" if post else name, name, post, venue)


def one_or_many(value: Any) -> Any:
    """A list as it is; one value as a list of one; a string is split at 、 outside brackets; 无 is nobody."""
    if isinstance(value, str) and value.strip() in NOBODY:
        return []
    if isinstance(value, str) and value.strip():
        _refuse_list_by_hand(value, "一个列表")
        return split_enumeration(value)
    return [value] if isinstance(value, dict) else none_as_empty(value)


def none_as_empty(value: Any) -> Any:
    """A list key left empty is an empty list."""
    return [] if value is None else value


def table_of_texts(row: str, hint: str) -> Parsed:
    """A table of texts; left empty it is an empty table, a row without a name is refused."""

    def parse(value: Any) -> Any:
        if isinstance(value, dict) and "" in value:
            raise wrong(row, hint, "MK013")
        return {} if value is None else value

    schema = {"type": ["object", "null"], "additionalProperties": {"type": "string"}}
    return Parsed(parse, schema, then_validate=True)


def duration(value: Any) -> Duration:
    """`8分钟`, `1小时30分`, `半小时`, `90` (minutes)."""
    if isinstance(value, str) and is_blank(value):
        return Duration(value)
    minutes = parse_duration(value) if isinstance(value, str) else None
    if minutes is None:
        raise wrong("一段时长", "写法如：8分钟、1小时30分、半小时；只写数字就是分钟。")
    if not 0 < minutes <= 24 * 60:
        raise wrong("1分钟到24小时之间的时长", "请核对数字和单位。")
    return Duration(str(value), minutes)


def count(value: Any) -> Count:
    """`32`, `32人`, `三十二人`."""
    if isinstance(value, str) and is_blank(value):
        return Count(value)
    number = parse_han(value.strip().rstrip("人名").strip()) if isinstance(value, str) else None
    if number is None or number > 99_999:
        raise wrong("人数", "只写数字，如：32。")
    return Count(str(value), number)


def moment(value: Any) -> Moment:
    """`2026-03-18 15:00`, `2026年3月18日下午3点`, or a day alone."""
    if isinstance(value, str) and is_blank(value):
        return Moment(value)
    if not isinstance(value, str):
        raise wrong(WANTED, HINT)
    day, start = parse_moment(value)
    return Moment(value, day, start)


def point(value: Any) -> Point:
    """`观点: 阐述`, or a sentence alone."""
    hint = "一个要点只有一个名称：如“- 把责任压实: |”，下一行缩进写阐述；也可以只写一句话。"
    if isinstance(value, str) and value.strip():
        return Point(value.strip())
    if isinstance(value, dict) and len(value) == 1:
        [(lead, body)] = value.items()
        if isinstance(lead, str) and lead.strip() and (body is None or isinstance(body, str)):
            return Point(lead, body or "")
        hint = f"阐述只写一段文字，不再分项：“- {lead}: |”，下一行缩进写。"
    raise wrong("一个要点", hint, "MK013")


_PERSON_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "minLength": 1, "examples": ["李文博（区委组织部副部长）", "区委组织部"]},
        {
            "type": "object",
            "properties": {name: {"type": "string"} for name in ("姓名", "职务", "会场")},
            "patternProperties": {"^(name|post|venue)$": {"type": "string"}},
            "additionalProperties": False,
        },
    ]
}
_WORDS_SCHEMA = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": ["string", "null"]}]}
_POINT_SCHEMA = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": {"type": ["string", "null"]},
        },
    ]
}

SpeakerField = Annotated[Speaker, Parsed(speaker, _PERSON_SCHEMA)]
Speakers = Annotated[
    list[SpeakerField],
    Parsed(
        one_or_many,
        {"anyOf": [{"type": "array", "items": _PERSON_SCHEMA}, *_PERSON_SCHEMA["anyOf"], {"type": "null"}]},
        then_validate=True,
    ),
]
DurationField = Annotated[Duration, Parsed(duration, {"type": ["string", "number"]})]
CountField = Annotated[Count, Parsed(count, {"type": ["integer", "string"]})]
MomentField = Annotated[Moment, Parsed(moment, {"type": "string"})]
PointField = Annotated[Point, Parsed(point, _POINT_SCHEMA)]
Points = Annotated[
    list[PointField],
    Parsed(none_as_empty, {"type": ["array", "null"], "items": _POINT_SCHEMA}, then_validate=True),
]
Words = Annotated[list[Text], Parsed(one_or_many, _WORDS_SCHEMA, then_validate=True)]
Readings = Annotated[dict[str, Text], table_of_texts("“字: 读音”", "请在冒号前写上要注音的字，如 {单雄: shàn xióng}。")]
Proxies = Annotated[
    dict[str, Text],
    table_of_texts("“请假的人: 代他到会的人”", "请在冒号前写上请假的人，如 {周明远: 李文博（区委副书记）}。"),
]
