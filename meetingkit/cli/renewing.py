"""`meetingkit new --from`: last year's agenda or script as the start of this year's."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from meetingkit.cli.console import print_diagnostics, say
from meetingkit.diagnostics import InvalidInput
from meetingkit.importing.carried import DATE, YEAR, Change, Fact, carried_facts, following, replaced
from meetingkit.importing.following import day_in, day_told, listed_anew
from meetingkit.importing.places import suggested

if TYPE_CHECKING:
    from meetingkit.library import Library

LEAP = 2024  # a year that has every day
YEAR_ANSWERED = re.compile(r"((?:19|20)\d\d)年?")
BACK = "改"  # the answer that goes back to the questions
ASK = f"全部改直接回车；有的不改，写它们的序号（如 3 5-7）；重新回答写“{BACK}”"
ASK_ONCE = "全部改直接回车；有的不改，写它们的序号（如 3 5-7）"


def renewed(
    old: Path,
    changes: list[str],
    given: dict[str, str | None],
    kind: str | None,
    library: Library,
    *,
    asking: bool,
    quiet: bool,
) -> str:
    """The text of an agenda made of an earlier one or of its script.

    `changes` are 旧=新 in order; `given` are new values for keys of the agenda. On a terminal everything that usually
    changes is asked for, and each place shown. Raises InvalidInput and typer.BadParameter.
    """
    text = _agenda_text(old, kind, library)
    pairs = dict(_pair(change) for change in changes)
    keys = _of_keys(text, given, str(old))
    if missing := [words for words in pairs if words not in text]:
        raise typer.BadParameter(f"旧稿里没有“{'”“'.join(missing)}”。", param_hint="--replace")
    wanted = pairs | _followed(text, keys)
    if asking:
        made, wanted = _agreed(text, wanted, str(old), again=not changes)
    else:
        made = replaced(text, wanted, str(old), lambda change: _told(change, tell=not quiet))
    if not (quiet or asking):
        _tell_what_is_left(made, wanted)
    return listed_anew(made, wanted)


def _tell_what_is_left(made: str, wanted: dict[str, str]) -> None:
    new = {*wanted.values()}  # 2025=2026 made 2026年 of 2025年
    left = [fact for fact in carried_facts(made) if not {fact.words, fact.key, fact.words.removesuffix("年")} & new]
    if left:
        say("这些还是旧的，要改就加 --replace 旧=新：")
        for fact in left:
            say(f"  {fact.kind}\t{fact.key}\t{fact.times} 处")


def _followed(text: str, keys: dict[str, str]) -> dict[str, str]:
    """New values of keys, with what changes elsewhere with them."""
    facts = carried_facts(text) if keys else []
    told = {words: fact for fact in facts for words in (fact.words, *fact.also)}
    found: dict[str, str] = {}
    for old, new in keys.items():
        was, now = (old, new) if old in told else (day_told(old), day_told(new))
        found |= following(told[was], now, facts, text) if was in told and now else {}
    return found | keys


def _agenda_text(old: Path, kind: str | None, library: Library) -> str:
    from meetingkit.readers import is_manuscript, read_manuscript
    from meetingkit.reading.source import read_source

    if not is_manuscript(old):
        if kind:
            raise typer.BadParameter("旧的是议程时，类型写在议程里，不用 --kind。")
        return read_source(old).text
    from meetingkit.importing.importer import import_script

    return import_script(read_manuscript(old), library, stem=old.stem, kind=kind).text


def _pair(change: str) -> tuple[str, str]:
    old, mark, new = change.partition("=")
    if not mark or not old.strip() or not new.strip() or "\n" in new:
        raise typer.BadParameter("写成 旧=新，如 2025年=2026年。", param_hint="--replace")
    return old.strip(), new.strip()


def _of_keys(text: str, given: dict[str, str | None], file: str) -> dict[str, str]:
    """Values of keys that have new ones."""
    from meetingkit.agenda.model import Agenda
    from meetingkit.reading.binding import read_tree
    from meetingkit.reading.nodes import Mapping, plain
    from meetingkit.reading.source import Source

    root = read_tree(Agenda, Source(file, text)).root
    data = plain(root) if isinstance(root, Mapping) else {}
    found = {}
    for key, new in given.items():
        if new is None:
            continue
        if not isinstance(data.get(key), str):
            raise typer.BadParameter(f"旧稿里没有“{key}”这一行，请写好后再加。")
        found[data[key].strip()] = new
    return found


def _agreed(text: str, wanted: dict[str, str], file: str, *, again: bool) -> tuple[str, dict[str, str]]:
    """The text with all that the person lets be replaced, and the changes; `again` asks for the facts, as often as he
    goes back to them.
    """
    given, answers = wanted, dict[str, str]()
    while True:
        if again:
            wanted = given | _asked(text, given, answers)
        try:
            changes = _places(text, wanted, file)
        except InvalidInput as error:
            if not again:
                raise
            print_diagnostics(error.diagnostics)
            continue
        refused = _refused(changes, again=again)
        if refused is not None:
            return replaced(text, wanted, file, _all_but(refused)), wanted


def _places(text: str, wanted: dict[str, str], file: str) -> list[Change]:
    """Every place that would be replaced."""
    found: list[Change] = []

    def seen(change: Change) -> bool:
        found.append(change)
        return True

    replaced(text, wanted, file, seen)
    return found


def _all_but(refused: set[int]) -> Callable[[Change], bool]:
    """Accepts places by their number, counted from 1 as they come."""
    numbers = count(1)
    return lambda _: next(numbers) not in refused


def _asked(text: str, given: dict[str, str], answers: dict[str, str]) -> dict[str, str]:
    """What changes by what the person answers for each fact that usually changes; an empty answer leaves it, or takes
    what is offered. `answers` has what he answered before, and is told what he does now.
    """
    say("下面这些是旧稿里的，要改的写上新的；直接回车就照方括号里的改，没有方括号的不改。")
    facts = carried_facts(text)
    changes = dict(given)
    meeting: tuple[str, str] | None = None
    for fact in facts:
        if fact.words in given:
            continue
        likely = (
            answers.get(fact.words)
            or changes.get(fact.words)
            or _next_year(fact, meeting)
            or suggested(fact.words, changes)
        )
        answer = answers[fact.words] = _answer(fact, likely)
        if answer == fact.words:
            changes.pop(fact.words, None)  # what another answer brought along
        else:
            changes |= following(fact, answer, facts, text) | given
            meeting = meeting or ((fact.words, answer) if fact.kind == DATE else None)
    return changes


def _answer(fact: Fact, likely: str) -> str:
    """What the person answers for a fact; a day must be one, where it is written in several ways."""
    question = f"{fact.kind}“{'”“'.join((fact.words, *fact.also))}”（{fact.times} 处）"
    while True:
        answer = str(typer.prompt(question, default=likely, show_default=likely != fact.words)).strip() or fact.words
        if answer == fact.words:
            return answer
        if fact.kind == YEAR:
            if year := YEAR_ANSWERED.fullmatch(answer):
                return f"{year[1]}年"
            say("  请写成 2027年。")
        elif (fact.also or fact.kind == DATE) and not _is_day(answer):
            say("  请写成 2026年3月18日 或 2026-03-18。")
        else:
            return answer


def _is_day(words: str) -> bool:
    """Whether this is one day, and a day that there is."""
    day = day_in(words)
    if day is None:
        return False
    try:
        date(int(day.year or LEAP), day.month, day.day)
    except ValueError:
        return False
    return True


def _next_year(fact: Fact, meeting: tuple[str, str] | None) -> str | None:
    """What a year or a day of the earlier meeting's year, or of the one after it, is likely to become."""
    old, new = (day_in(words) for words in meeting) if meeting else (None, None)
    if not (old and new and old.year and new.year and fact.kind in (DATE, YEAR)):
        return None
    year = int(fact.words[:4]) if fact.words[:4].isdecimal() else 0
    if year - int(old.year) not in (0, 1):
        return None
    return f"{year + int(new.year) - int(old.year)}{fact.words[4:]}"


def _refused(changes: list[Change], *, again: bool) -> set[int] | None:
    """The numbers of the places that stay as they are; None to answer anew."""
    if not changes:
        return set()
    say(f"要改的有 {len(changes)} 处：")
    for number, change in enumerate(changes, 1):
        say(f"{number:4}. {_shown(change)}")
    while True:
        answer = str(typer.prompt(ASK if again else ASK_ONCE, default="", show_default=False)).strip()
        if again and answer == BACK:
            return None
        parts = [
            re.fullmatch(r"(\d{1,6})(?:[-－—~～](\d{1,6}))?", one) for one in re.split(r"[\s,，、]+", answer) if one
        ]
        spans = [(int(one[1]), int(one[2] or one[1])) for one in parts if one]
        if len(spans) == len(parts) and all(1 <= first <= last <= len(changes) for first, last in spans):
            return {number for first, last in spans for number in range(first, last + 1)}
        say(f"  序号是 1 到 {len(changes)}，几个用空格隔开。")


def _shown(change: Change) -> str:
    return f"第{change.line}行 …{change.before}【{change.old} → {change.new}】{change.after}…"


def _told(change: Change, *, tell: bool) -> bool:
    if tell:
        say(_shown(change))
    return True
