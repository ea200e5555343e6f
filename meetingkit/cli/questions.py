"""The questions `new` asks on a terminal; an empty answer leaves a marked blank."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from meetingkit.cli.console import say
from meetingkit.kind import find_kind, load_kinds
from meetingkit.scaffold import Facts, fault
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


def ask(facts: Facts, library: Library, keep: Callable[[Facts], None]) -> Facts:
    """The facts with what the person answered; what was given as an option is not asked again.

    `keep` is told the facts once the name is known, and may end the questions.
    """
    say("请逐项回答，暂时不知道的直接回车，以后在文件里填。")
    for field, option, question in QUESTIONS:
        if field == "time" and not facts.kind:
            facts = replace(facts, kind=_ask_kind(library))
        if getattr(facts, field) is None and (answer := _ask(question, option)):
            facts = replace(facts, **{field: answer})  # type: ignore[arg-type]
        if field == "name":
            keep(facts)
    if not facts.reporters:
        facts = replace(facts, reporters=_ask_reporters())
    return facts


def _ask(question: str, option: str) -> str:
    while True:
        answer: str = typer.prompt(question, default="", show_default=False, prompt_suffix="：").strip()
        message = fault(option, answer) if answer else None
        if message is None:
            return answer
        say(f"  {message}")


def _ask_kind(library: Library) -> str:
    kinds = load_kinds(library)
    names = "、".join(kind.data.name for kind in kinds)
    while True:
        answer = typer.prompt("会议类型", default=kinds[0].data.name, prompt_suffix="：").strip()
        if find_kind(library, answer):
            return str(answer)
        say(f"  没有“{answer}”这种类型，现有：{names}。")


def _ask_reporters() -> tuple[str, ...]:
    return tuple(split_enumeration(_ask("汇报的单位或人（几个用、隔开）", "会议名称")))
