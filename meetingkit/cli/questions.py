"""The questions `new` asks on a terminal; an empty answer leaves a marked blank."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from meetingkit.cli.console import print_diagnostics, say
from meetingkit.diagnostics import InvalidInput
from meetingkit.kind import Kind, find_kind, kind_in, load_kinds, unknown_kind
from meetingkit.scaffold import Facts, fault, has_reporters
from meetingkit.wording.names import split_enumeration

if TYPE_CHECKING:
    from meetingkit.library import Library

QUESTIONS = (
    ("name", "会议名称", "会议全称"),
    ("time", "--time", "日期和时刻（如 2026-03-18 15:00）"),
    ("place", "--place", "地点"),
    ("locality", "--locality", "所在地名（如 云岭区）"),
    ("chair", "--chair", "主持人，姓名（职务）"),
)


NAMES_IN_A_ROW = 4
YES, NO = ("是", "好", "对", "改", "y", "yes"), ("否", "不", "不改", "n", "no", "")


def agreed(question: str) -> bool:
    """Whether the person says yes; an empty answer is a no."""
    while True:
        answer = (
            str(typer.prompt(f"{question}（是/否）", default="", show_default=False, prompt_suffix="："))
            .strip()
            .lower()
        )
        if answer in (*YES, *NO):
            return answer in YES
        say("  请答“是”或“否”。")


def ask(facts: Facts, library: Library, usual: str, keep: Callable[[Facts], None]) -> Facts:
    """The facts with what the person answered; what was given as an option is not asked again.

    `usual` identifies the kind that an empty answer means where the meeting's name tells none. `keep` is told the facts once the name is known, and may
    end the questions.
    """
    say("请逐项回答，暂时不知道的直接回车，以后在文件里填。")
    for field, option, question in QUESTIONS:
        if field == "time" and not facts.kind:
            facts = replace(facts, kind=_ask_kind(library, usual, facts.name or ""))
        if getattr(facts, field) is None and (answer := _ask(question, option)):
            facts = replace(facts, **{field: answer})  # type: ignore[arg-type]
        if field == "name":
            keep(facts)
    kind = find_kind(library, facts.kind)
    if not facts.reporters and kind and has_reporters(kind, library):
        facts = replace(facts, reporters=_ask_reporters())
    return facts


def _ask(question: str, option: str) -> str:
    while True:
        answer: str = typer.prompt(question, default="", show_default=False, prompt_suffix="：").strip()
        message = fault(option, answer) if answer else None
        if message is None:
            return answer
        say(f"  {message}")


def _ask_kind(library: Library, usual: str, meeting: str) -> str:
    """The kind by its number in a list, or by any of its names; at first the one that the meeting's name tells."""
    kinds = load_kinds(library)
    default = likely_kind(kinds, usual, meeting)
    _show_kinds(kinds)
    while True:
        question = "会议类型（序号或名称）"
        answer = str(typer.prompt(question, default=default.data.name, prompt_suffix="：")).strip()
        if answer.isdecimal() and 1 <= int(answer) <= len(kinds):
            return kinds[int(answer) - 1].identifier
        try:
            if find_kind(library, answer):
                return answer
        except InvalidInput as error:
            print_diagnostics(error.diagnostics)
            continue
        say(f"  没有“{answer}”这种类型。{unknown_kind(library, answer, '').hint}")


def likely_kind(kinds: list[Kind], usual: str, meeting: str) -> Kind:
    """The kind that a meeting's name tells, else the one identified by `usual`."""
    return kind_in(kinds, meeting) or next((kind for kind in kinds if kind.identifier == usual), kinds[0])


def _show_kinds(kinds: list[Kind]) -> None:
    """Names with their numbers, in columns."""
    width = max(len(kind.data.name) for kind in kinds)
    cells = [f"{number:3}. {kind.data.name:\u3000<{width}}" for number, kind in enumerate(kinds, 1)]
    for start in range(0, len(cells), NAMES_IN_A_ROW):
        say("".join(cells[start : start + NAMES_IN_A_ROW]).rstrip())


def _ask_reporters() -> tuple[str, ...]:
    return tuple(split_enumeration(_ask("汇报的单位或人（几个用、隔开）", "会议名称")))
