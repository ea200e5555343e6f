"""`meetingkit new --from`: last year's agenda or script as the start of this year's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from meetingkit.cli.console import say
from meetingkit.importing.carried import Change, carried_facts, renamed, replaced
from meetingkit.importing.places import suggested

if TYPE_CHECKING:
    from meetingkit.library import Library


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
    wanted = dict(_pair(change) for change in changes) | _of_keys(text, given, str(old))
    if missing := [words for words in wanted if words not in text]:
        raise typer.BadParameter(f"旧稿里没有“{'”“'.join(missing)}”。", param_hint="--replace")
    if asking and not changes:
        wanted = _asked(text, wanted)
    tell = not quiet
    made = replaced(text, wanted, str(old), lambda change: _accepted(change, asking=asking, tell=tell))
    new = {*wanted.values()}  # 2025=2026 made 2026年 of 2025年
    left = [fact for fact in carried_facts(made) if not {fact.words, fact.key, fact.words.removesuffix("年")} & new]
    if tell and not asking and left:
        say("这些还是旧的，要改就加 --replace 旧=新：")
        for fact in left:
            say(f"  {fact.kind}\t{fact.key}\t{fact.times} 处")
    return made


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


def _asked(text: str, wanted: dict[str, str]) -> dict[str, str]:
    """What the person answers for each fact that usually changes; an empty answer leaves it, or takes what is offered."""
    say("下面这些是旧稿里的，要改的写上新的，不改的直接回车。")
    answers = dict(wanted)
    for fact in carried_facts(text):
        if fact.words not in answers:
            likely = suggested(fact.words, answers)
            question = f"{fact.kind}“{fact.words}”（{fact.times} 处）"
            answer = typer.prompt(question, default=likely, show_default=likely != fact.words).strip()
            if answer and answer != fact.words:
                answers |= renamed(fact.words, answer)
    return answers


def _accepted(change: Change, *, asking: bool, tell: bool) -> bool:
    shown = f"第{change.line}行 …{change.before}【{change.old} → {change.new}】{change.after}…"
    if asking:
        return typer.confirm(f"{shown} 改吗？", default=True)
    if tell:
        say(shown)
    return True
