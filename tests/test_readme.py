"""The READMEs' examples run as printed, and both name the same commands, codes and options."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from meetingkit.agenda.items import ITEM_TYPES
from meetingkit.agenda.minutes import Minutes
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.notice import Notice
from meetingkit.check.registry import RULES
from meetingkit.cli.app import COMMANDS, run
from meetingkit.kind import load_kinds
from meetingkit.library import default_library
from meetingkit.reading.entry import Entry, names_of
from tests.conftest import ROOT, script_from

CHINESE = (ROOT / "README.md").read_text(encoding="utf-8")
ENGLISH = (ROOT / "README.en.md").read_text(encoding="utf-8")


def console_blocks(text: str) -> list[str]:
    return re.findall(r"```console\n(.*?)```", text, re.DOTALL)


@pytest.mark.parametrize("readme", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_commands_run_as_printed(
    readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for block in console_blocks(readme):
        printed: list[str] = []
        for line in block.strip().split("\n"):
            if not line.startswith("$ "):
                assert line in printed, f"not printed: {line}"
                continue
            words = shlex.split(line.removeprefix("$ "))
            assert words[0] == "meetingkit"
            assert run(words[1:]) == (1 if words[1] == "check" else 0), line
            printed = capsys.readouterr().out.split("\n")


def test_the_printed_agenda_reads_and_renders() -> None:
    [agenda] = re.findall(r"```yaml\n(.*?)```", CHINESE, re.DOTALL)
    texts = [paragraph.text for paragraph in script_from(agenda).paragraphs]
    assert any(text.startswith("刚才，3个单位的负责同志汇报了2025年人才工作情况") for text in texts)


@pytest.mark.parametrize("readme", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_every_command_and_rule_is_named(readme: str) -> None:
    for command in COMMANDS:
        assert f"meetingkit {command}" in readme


def test_every_rule_is_named() -> None:
    for code, rule in RULES.items():
        assert f"{code} {rule.name}" in CHINESE
        assert f"{code[:3]}xx" in ENGLISH


@pytest.mark.parametrize("readme", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_every_kind_of_meeting_is_named(readme: str) -> None:
    for kind in load_kinds(default_library()):
        assert kind.data.name in readme


def test_every_key_of_an_agenda_is_explained() -> None:
    models: list[type[Entry]] = [Agenda, Notice, Minutes, *ITEM_TYPES]
    for model in models:
        for names in names_of(model):
            assert f"`{names[0]}`" in CHINESE, f"{model.__name__}: {names[0]}"
