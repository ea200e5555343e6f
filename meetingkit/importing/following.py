"""What follows from one answer about an earlier agenda: other ways to write a day, the post and the bureau of somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from meetingkit.agenda.values import person_or_organ
from meetingkit.check.compared import ADDRESS
from meetingkit.check.named import surname
from meetingkit.check.offices import noun_of, organ_of
from meetingkit.wording.dates import WEEKDAYS

DAY = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
ISO = re.compile(r"(?P<year>(?:19|20)\d\d)[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})")
# what stands between a body's name and the title of who leads it
LEADING = re.compile("(?:党委|党组|党工委|党总支|党支部|人民政府|政府)$")
# a body that is named for what it is: of every other one hears all the time
BODY = re.compile(
    "[^、，]{2,}(?:局|办|办公室|厅|院|镇|乡|街道|社区|村|中心|公司|集团|学校|学院|处|站|(?<!纪)(?<!监)(?<!常)委)$"
)


BEHIND_DAY = "[（(，, ]{0,2}(?:星期|周|礼拜)"  # between a day and the number of the day of its week
GIVEN = 2  # characters of a given name by which somebody is called


class Day(NamedTuple):
    """A day as a text tells it; without a year None."""

    year: str | None
    month: int
    day: int


def day_in(words: str) -> Day | None:
    """The day that words are: 2026年3月18日, 3月18日, 2026-03-18; else None."""
    match = DAY.fullmatch(words.strip()) or ISO.fullmatch(words.strip())
    return Day(match["year"], int(match["month"]), int(match["day"])) if match else None


def day_told(words: str) -> str | None:
    """The day that stands in a text such as 2026-03-18 15:00, as it is written there."""
    match = DAY.search(words) or ISO.search(words)
    return match[0] if match else None


def rewritten(forms: Iterable[str], now: Day) -> dict[str, str]:
    """One day in all the ways in which it stands → another in the same ways; without a year they keep theirs."""
    found = {}
    for words in forms:
        old = day_in(words)
        year = now.year or (old.year if old else None)
        if ISO.fullmatch(words):
            found[words] = f"{year}-{now.month:02}-{now.day:02}"
        else:
            found[words] = f"{year}年" * bool(old and old.year) + f"{now.month}月{now.day}日"
    return {old: new for old, new in found.items() if old != new}


def weekdays_rewritten(forms: Iterable[str], now: Day, text: str) -> dict[str, str]:
    """11月26日（星期三 → 12月8日（星期二: the day of the week right behind a day, in a text; where no year is told, none."""
    forms = list(forms)
    days = [day for form in forms if (day := day_in(form))]
    year = now.year or next((day.year for day in days if day.year), None)
    try:
        weekday = WEEKDAYS[date(int(year), now.month, now.day).weekday()] if year else None
    except ValueError:  # 2月30日 is no day, of which the check tells
        weekday = None
    found = {}
    for form in forms if weekday else ():
        for match in re.finditer(rf"{re.escape(form)}(?P<behind>{BEHIND_DAY})[一二三四五六日天]", text):
            new = rewritten([form], now).get(form, form)
            found[match[0]] = f"{new}{match['behind']}{weekday}"
    return {old: new for old, new in found.items() if old != new}


def with_person(words: str, new: str, others: Iterable[str], text: str) -> dict[str, str]:
    """What else changes in a text when 姓名（职务） becomes another: the post before the name, the bureau, 贺书记.

    `others` are the other people of the agenda, as written; what is theirs too stays.
    """
    old, now, others = person_or_organ(words), person_or_organ(new), list(others)
    if not old.name or not now.name:
        return {}
    found = {}
    if old.post and now.post and old.post != now.post:
        found[f"{old.post}{old.name}"] = f"{now.post}{now.name}"
        before, after = _body(old.post), _body(now.post)
        if before and after and before != after and not any(before in other for other in others):
            found[before] = after
    first, last = surname(old.name), surname(now.name)
    if first != last and not any(surname(person_or_organ(other).name) == first for other in others):
        for match in re.finditer(f"{first}(副?(?:{ADDRESS}))", text):
            found[match[0]] = last + (noun_of(now.post) if now.post and noun_of(old.post) == match[1] else match[1])
    found |= _called_by_given_name(old.name, now.name, others, text)
    return {before: after for before, after in found.items() if before != after and before in text}


def _called_by_given_name(old: str, new: str, others: Iterable[str], text: str) -> dict[str, str]:
    """四海同志 → 海波同志, 李强同志 where a given name of one character would not do; nothing where two have it."""
    given = old.removeprefix(surname(old))
    if len(given) != GIVEN or any(person_or_organ(other).name.endswith(given) for other in others):
        return {}
    now = new.removeprefix(surname(new))
    called = re.finditer(rf"(?<!{surname(old)}){given}(同志|副?(?:{ADDRESS}))", text)
    return {match[0]: f"{now if len(now) == GIVEN else new}{match[1]}" for match in called}


def _body(post: str) -> str:
    """The body at which somebody has his only post: 县财政局 of 县财政局局长, 石桥镇 of 石桥镇党委书记."""
    name = LEADING.sub("", organ_of(post))
    return name if BODY.fullmatch(name) and "、" not in post else ""


def listed_anew(text: str, changes: dict[str, str]) -> str:
    """The suggested roster in an agenda's comments with those in it who replace others: so far as they do in the text."""
    head, mark, tail = text.partition("\n# 名册建议")
    said = "\n".join(line for line in head.split("\n") if not line.lstrip().startswith("#"))

    def anew(match: re.Match[str]) -> str:
        old, new = match[2], changes.get(match[2])
        gone = (person_or_organ(old).name or old) not in said
        return f"{match[1]}{new if new and gone else old}"

    return head + mark + re.sub(r"(?m)^(#   - )(.+)$", anew, tail)
