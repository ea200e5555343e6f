"""The agenda against the roster: names that are nearly, or not at all, those of the roster, posts at odds with it."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.agenda.choices import BY_ROSTER, BY_STROKES, BY_WHOLE_NAME
from meetingkit.agenda.items import Item
from meetingkit.agenda.posts import people_named
from meetingkit.agenda.values import Speaker, person_or_organ
from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.likeness import one_character_off
from meetingkit.wording.names import name_key, split_enumeration
from meetingkit.wording.surnames import READ_AS_COMPOUND, SURNAMES

FORMER = "^(?:原|前|时任|拟|候)"
LISTS = ("present", "taking_part", "attending", "absent", "staying")


@rule(
    "MK113",
    "名册里有相近的名称",
    Severity.WARNING,
    why="分组或姓名写错一个字，名册就用不上：分组不展开，请假的人照样被请。",
    wrong="请假: 陶文敬（名册里是陶文静）",
    right="请假: 陶文静",
)
def names_nearly_in_the_roster(subject: Subject) -> Iterator[Finding]:
    """One character away from exactly one name, alias or group of the roster."""
    if subject.roster is None:
        return
    known = {*subject.roster.labels, *subject.roster.groups}
    by_length: dict[int, list[str]] = {}
    for label in known:
        by_length.setdefault(len(label), []).append(label)
    for place, text in _named(subject):
        label = name_key(text)
        near = (
            []
            if label in known or len(label) < 3
            else [one for one in by_length.get(len(label), []) if one_character_off(label, one)]
        )
        if len(near) == 1:
            yield Finding(
                subject.reading.position(*place),
                f"名册里没有“{text}”，有“{near[0]}”",
                f"如果就是“{near[0]}”，请改过来；确实是另一个，就不用管。",
                text,
            )


@rule(
    "MK118",
    "职务和名册不同",
    Severity.WARNING,
    why="议程里写的职务照写的念，名册里的照名册印：同一个人，主持词和签到表就会是两个职务。",
    wrong="汇报人: 吴启山（副县长）（名册里是县委常委、组织部部长）",
    right="汇报人: 吴启山（组织部部长）",
)
def posts_unlike_the_roster(subject: Subject) -> Iterator[Finding]:
    """Somebody with a post that the roster's own post for them neither has nor leaves room for."""
    roster = subject.roster
    if roster is None:
        return
    numbers = {one.speaker: number for number, one in enumerate(roster.reading.model.people)}
    for place, who in people_named(subject.agenda):
        listed = roster.identify(who) if who.name and who.post else None
        if listed is None or not listed.post or name_key(listed.post) == name_key(who.post):
            continue
        if _at_odds(who.post, listed.post):
            line = roster.reading.position("people", numbers[listed]).line
            yield Finding(
                subject.reading.position(*place),
                f"{who.name}的职务这里是“{who.post}”，名册第{line}行是“{listed.post}”",
                "请核对，写成一样；两个职务都用的，在名册里写全；另一位同名的，也写进名册。",
                who.post,
            )


def _at_odds(post: str, listed: str) -> bool:
    """Whether nothing of a post agrees with the listed one, or a part of it hardly goes with what the list has instead.

    What somebody is for the occasion, or in a Party group or branch, is no other post.
    """
    from meetingkit.check.at_odds import at_odds
    from meetingkit.check.offices import FOR_THE_OCCASION, is_part, same_post

    here, there = split_enumeration(post), split_enumeration(listed)

    def agrees(one: str, other: str) -> bool:
        return same_post(one, other) or is_part(one, other) or is_part(other, one)

    new = [one for one in here if not any(agrees(one, other) and not at_odds(one, other) for other in there)]
    gone = [other for other in there if not any(agrees(one, other) and not at_odds(one, other) for one in here)]
    if any(at_odds(one, other) for one in new for other in gone):
        return True
    return new == here and not any(regex.search(f"{FOR_THE_OCCASION}|党组|{FORMER}", one) for one in new)


@rule(
    "MK119",
    "没有写职务的人",
    Severity.INFO,
    why="名册里没有、又没有写职务的人，当作单位照原样念，不带“同志”。",
    wrong="说明人: 王大力",
    right="说明人: 王大力（县委办公室副主任）",
)
def speakers_without_a_post(subject: Subject) -> Iterator[Finding]:
    """A speaker shaped like a person's name whom neither roster nor agenda knows, where others have their posts."""
    named = list(people_named(subject.agenda))
    if subject.roster is None and not any(who.post for _, who in named):
        return
    told = {one.words for one in names_nearly_in_the_roster(subject)}
    for place, who in named:
        if not {"speakers", "speaker", "comment"} & set(place[2:]) or who.name or who.text in told:
            continue
        if (subject.roster and subject.roster.candidates(who)) or not _is_bare_name(who.text):
            continue
        told.add(who.text)
        unknown = f"名册里没有“{who.text}”，也" if subject.roster else f"“{who.text}”"
        yield Finding(
            subject.reading.position(*place),
            f"{unknown}没有写职务，照单位念了",
            f"如果是人，请写成“{who.text}（职务）”，或加进名册；确实是单位，就不用管。",
            who.text,
        )


# 屈教授, 时书记, 倪爷爷, 封老 are how somebody is called; 班主任, 毕业生, 申请人, 农行 are no names
CALLED = ".?(?:教授|老师|师傅|先生|女士|同学|医生|警官|书记|主[席任]|[一-龥]长|大[姐哥爷妈叔伯]|爷爷|奶奶|爸爸|妈妈|申请人|毕业生|农商?行)|.老"


def _is_bare_name(text: str) -> bool:
    if (
        not 2 <= len(text) <= 3
        or regex.fullmatch(CALLED, text)
        or (text[0] not in SURNAMES and text[:2] not in READ_AS_COMPOUND)
    ):
        return False
    from meetingkit.check.namelists import is_lone_name

    return is_lone_name(text)


@rule(
    "MK114",
    "排序用不上",
    Severity.WARNING,
    why="排不了的人会落在最后，看上去却像排好了的。",
    wrong="排序: 名册（名册里没有这个人）",
    right="把他加进名册，或照先后写好，不写“排序”",
)
def people_that_cannot_be_sorted(subject: Subject) -> Iterator[Finding]:
    """排序 by a roster that does not know somebody, or by strokes of a character that the table lacks."""
    for index, item in enumerate(subject.agenda.items):
        if not isinstance(item, Item) or item.sorting not in (BY_ROSTER, BY_STROKES, BY_WHOLE_NAME):
            continue
        people = [who for who in getattr(item, "speakers", []) if not subject.agenda.is_chair(who)]
        names = [*(who.name or who.text for who in people), *getattr(item, "candidates", [])]
        left = _unranked(subject, people) if item.sorting == BY_ROSTER else _without_strokes(names)
        if left:
            yield Finding(
                subject.reading.position("items", index, "sorting"),
                f"“{item.sorting}”排不了：{'、'.join(left)}，会落在最后",
                "请核对这些字；排不了的，照先后写好，不写“排序”。",
            )


def _unranked(subject: Subject, people: list[Speaker]) -> list[str]:
    roster = subject.roster
    return [who.name or who.text for who in people if roster is None or roster.identify(who) is None]


def _without_strokes(names: list[str]) -> list[str]:
    from meetingkit.agenda.strokes import stroke_table
    from meetingkit.library import default_library
    from meetingkit.wording.strokes import unknown_strokes

    return unknown_strokes((name for name in names if not BLANK.search(name)), stroke_table(default_library()))


def _named(subject: Subject) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What names somebody without a post, with its place."""
    for name in LISTS:
        for index, word in enumerate(getattr(subject.agenda, name)):
            if not person_or_organ(word).post:
                yield (name, index), word.strip()
    for number, item in enumerate(subject.agenda.items):
        for index, who in enumerate(getattr(item, "speakers", [])):
            if not who.post:
                yield ("items", number, "speakers", index), who.name or who.text
