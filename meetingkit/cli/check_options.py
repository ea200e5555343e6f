"""What the options of `check` ask for, checked before any file is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from meetingkit.agenda.roster import Roster
    from meetingkit.check.choice import Settings
    from meetingkit.check.facts import Told
    from meetingkit.check.script import Script


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be seen, what counts, and what is known of the meetings."""

    more: dict[str, Any]
    day: date | None
    roster: Path | None
    against: list[Path]

    def added_to(self, settings: Settings) -> Settings:
        """The office's settings with what was asked."""
        from meetingkit.check.choice import merged

        return merged(settings, **self.more)

    def told(self, script: Path) -> Told:
        """What is known of a script. Raises InvalidInput with every mistake of its roster."""
        from meetingkit.check.facts import Told

        return Told(day=self.day, roster=self._roster(script), against=self.earlier())

    def earlier(self) -> tuple[Script, ...]:
        """The scripts of earlier meetings to compare with. Raises InvalidInput with every mistake of one."""
        if not self.against:
            return ()
        from meetingkit.cli.place import library_for
        from meetingkit.review import earlier_script

        return tuple(earlier_script(path, library_for(path)) for path in self.against)

    def _roster(self, script: Path) -> Roster | None:
        from meetingkit.agenda.roster_file import FILE_NAME

        path = self.roster or script.with_name(FILE_NAME)
        if self.roster is None and not path.exists():
            return None
        from meetingkit.agenda.roster_reading import read_roster

        return read_roster(path)


def wanted(
    files: list[Path],
    select: list[str] | None,
    ignore: list[str] | None,
    fail_on: str | None,
    locality: list[str] | None,
    day: str | None,
    roster: Path | None,
    against: list[Path] | None,
) -> Wanted:
    """The options of a command line. Raises typer.BadParameter."""
    from meetingkit.check.choice import level
    from meetingkit.readers import is_manuscript

    if (day or roster) and not any(map(is_manuscript, files)):
        raise typer.BadParameter("--date、--roster 用于写好的稿子；议程里有“时间”“名册”。")
    more: dict[str, Any] = {
        "select": _codes(select, "--select"),
        "ignore": _codes(ignore, "--ignore"),
        "fail_on": _parsed(level, fail_on, "--fail-on") if fail_on else None,
        "localities": [name.strip() for text in locality or () for name in re.split("[,，、]", text) if name.strip()],
    }
    return Wanted(more, _parsed(_day, day, "--date") if day else None, roster, list(against or ()))


def _codes(given: list[str] | None, option: str) -> list[str]:
    from meetingkit.check import rules as families
    from meetingkit.check.choice import codes
    from meetingkit.check.registry import RULES

    families.load(in_text=True)

    words = [word for text in given or () for word in re.split(r"[,，、\s]+", text) if word]
    found: list[str] = _parsed(codes, words, option)
    for code in found:
        if not code.startswith("MK0") and not any(rule.startswith(code) for rule in RULES):  # MK0…: reading
            raise typer.BadParameter(f"{option}：没有“{code}”这条规则；有哪些用 meetingkit rules 看。")
    return found


def _parsed(parse: Any, value: Any, option: str) -> Any:
    try:
        return parse(value)
    except PydanticCustomError as error:
        context = error.context or {}
        raise typer.BadParameter(f"{option} 应是{context['expected']}。{context['hint']}") from None


def _day(text: str) -> date:
    from meetingkit.agenda.clock import parse_moment

    return parse_moment(text)[0]
