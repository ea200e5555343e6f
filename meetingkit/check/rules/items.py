"""Items of the agenda: who speaks, what is said of the meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meetingkit.agenda.counting import bare_key
from meetingkit.agenda.items import NEED_NOBODY, Address, is_open_floor
from meetingkit.agenda.posts import people_named
from meetingkit.agenda.values import POST, Speaker, person_or_organ
from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.blanks import is_blank
from meetingkit.wording.names import split_enumeration

# of those that need nobody, where the matter is never a person
ABOUT_NO_PERSON = ("study", "criticism", "address", "announcement")
HAN = "[一二三四五六七八九十]"
# 一、二、三产业、三要三不要、1.5万亩 begin with a number that numbers nothing
NUMBERED = (
    rf"({HAN}+)(?:要|是)(?!\1[不个、])|{HAN}+、(?!{HAN}+(?:、|[级期类线产档批]))|第{HAN}+[，,、]"
    rf"|[（(](?:{HAN}+|\d{{1,2}})[)）]|\d{{1,2}}[.．、](?!\d)|[①-⑳]"
)


@rule(
    "MK103",
    "没有发言人",
    Severity.ERROR,
    why="请谁来做没有写，稿子上只能留空；人写到了内容的位置，稿子会说“就某某讲话”。",
    wrong="- 汇报: 年度工作",
    right="- 汇报: 年度工作\n  汇报人: 区委组织部",
)
def items_without_speaker(subject: Subject) -> Iterator[Finding]:
    """An item that calls somebody, but names nobody, or names them where its matter should stand."""
    known = {bare_key(who.name) for _, who in people_named(subject.agenda) if who.post}
    for index, item in enumerate(subject.agenda.items):
        name = next((one for one in ("speakers", "speaker") if one in type(item).model_fields), None)
        if name is None or getattr(item, name) or is_open_floor(item):
            continue
        field = str(type(item).model_fields[name].validation_alias)
        matter = (getattr(item, "subject", None) or "").strip()
        of_no_person = item.type not in NEED_NOBODY or item.type in ABOUT_NO_PERSON
        if of_no_person and _are_people(matter, known, subject):
            optional = not type(item).model_fields["subject"].is_required()
            fix = f"请改成“- {item.label}:”" if optional else f"“{item.label}”后面写内容"
            yield Finding(
                subject.reading.position("items", index, "subject"),
                f"“{item.label}”后面写的“{matter}”是人，没有写{field}",
                f"{fix}，请谁另起一行写“{field}: {matter}”。",
                matter,
            )
        elif item.type not in NEED_NOBODY:
            yield Finding(
                subject.reading.position("items", index),
                f"“{item.label}”这一项没有写{field}",
                f"请加一行“{field}: …”，人写成“姓名（职务）”。",
            )


def _are_people(text: str, known: set[str], subject: Subject) -> bool:
    """Whether a text is nothing but people: of the roster, `known` by a post, the chair, or written 姓名（职务）."""
    words = split_enumeration(text)
    return bool(words) and all(_is_person(person_or_organ(word), known, subject) for word in words)


def _is_person(who: Speaker, known: set[str], subject: Subject) -> bool:
    listed = subject.roster.candidates(who) if subject.roster else []
    if any(one.name for one in listed) or bare_key(who.name or who.text) in known or subject.agenda.is_chair(who):
        return True
    if not who.name or not POST.search(who.post):
        return False  # 当前工作（提纲）
    from meetingkit.check.named import is_full_name

    return is_full_name(who.name)


@rule(
    "MK104",
    "要点自带编号",
    Severity.ERROR,
    why="编号由“要点式”自动加，自己再写就编了两次。",
    wrong="- 一要抓好学习",
    right="- 抓好学习",
)
def points_numbered_by_hand(subject: Subject) -> Iterator[Finding]:
    """A point that brings its own number would be numbered twice."""
    for index, item in enumerate(subject.agenda.items):
        if not isinstance(item, Address):
            continue
        for number, point in enumerate(item.points):
            if match := regex.match(NUMBERED, point.lead.strip()):
                yield Finding(
                    subject.reading.position("items", index, "points", number),
                    f"要点自己写了编号“{match.group()}”，会编两次",
                    f"请删去“{match.group()}”，编号按“要点式”自动加。",
                )


@rule(
    "MK105",
    "同一项有人写了两次",
    Severity.WARNING,
    why="同一个人在一项里请两次，多半是抄重了。",
    wrong="汇报人: [区委组织部, 区委组织部]",
    right="汇报人: [区委组织部, 区委宣传部]",
)
def speakers_named_twice(subject: Subject) -> Iterator[Finding]:
    """The same speaker twice in one item."""
    for index, item in enumerate(subject.agenda.items):
        seen = Counter[str]()
        for position, person in enumerate(getattr(item, "speakers", [])):
            seen[person.text] += not is_blank(person.text)
            if seen[person.text] == 2:
                yield Finding(
                    subject.reading.position("items", index, "speakers", position),
                    f"“{person.text}”在同一项里写了两次",
                    "请删去重复的一处。",
                )


@rule(
    "MK107",
    "别人的讲话写了内容",
    Severity.WARNING,
    why="别人的讲话稿不在主持词里，写了也印不出来。",
    wrong="- 讲话: 当前工作\n  讲话人: 宋致远（区长）\n  要点: [抓落实]",
    right="- 讲话: 当前工作\n  讲话人: 宋致远（区长）",
)
def words_given_to_another_speaker(subject: Subject) -> Iterator[Finding]:
    """Points and prose of an address that somebody else gives: the chair's script does not hold them."""
    for index, item in enumerate(subject.agenda.items):
        if not isinstance(item, Address) or subject.agenda.chair_speaks(item):
            continue
        for field in ("opening", "points", "ending"):
            if getattr(item, field):
                label = type(item).model_fields[field].validation_alias
                yield Finding(
                    subject.reading.position("items", index, field),
                    f"这一项由别人讲话，“{label}”不会写进主持词",
                    "主持人自己讲的，请删去“讲话人”；别人的讲话稿请另存。",
                )
