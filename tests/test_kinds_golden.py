"""Every kind of meeting: its scaffold, filled in, is found clean and reads as its golden script."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from meetingkit.check import check_agenda
from meetingkit.diagnostics import Severity
from meetingkit.kind import load_kinds
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.review import check_meeting
from meetingkit.scaffold import Facts, scaffold
from meetingkit.wording.blanks import BLANK
from meetingkit.workflow import load_meeting, script_of
from meetingkit.writers import Format, write_document
from tests.conftest import ROOT

KINDS = {kind.identifier: kind for kind in load_kinds(default_library())}
GOLDEN = ROOT / "tests" / "golden" / "kinds"
every_kind = pytest.mark.parametrize("identifier", sorted(KINDS))


def facts_and_answers(identifier: str) -> tuple[dict[str, Any], dict[str, list[str]]]:
    data = yaml.load((ROOT / "tests" / "kinds" / f"{identifier}.yaml").read_text("utf-8"), yaml.BaseLoader)
    answers = {label: [text] if isinstance(text, str) else list(text) for label, text in data["answers"].items()}
    return data["facts"], answers


def filled(text: str, answers: dict[str, list[str]]) -> str:
    """The scaffold with its blanks filled in order; every answer must be used, every blank answered."""

    def answer(match: re.Match[str]) -> str:
        assert answers.get(match[1]), f"no answer left for {match.group()}"
        return answers[match[1]].pop(0)

    lines = [line if line.lstrip().startswith("#") else BLANK.sub(answer, line) for line in text.split("\n")]
    assert not any(answers.values()), f"answers never asked for: {answers}"
    return "\n".join(lines)


def agenda_of(identifier: str) -> str:
    facts, answers = facts_and_answers(identifier)
    reporters = tuple(facts.pop("reporters", ()))
    return filled(scaffold(Facts(kind=identifier, reporters=reporters, **facts), default_library()), answers)


@every_kind
def test_a_scaffold_filled_in_is_clean_and_reads_as_its_golden_script(
    identifier: str, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text(agenda_of(identifier), encoding="utf-8")
    meeting = load_meeting(path, default_library())
    assert meeting.notices == ()
    assert check_agenda(meeting.reading, meeting.kind.data) == []
    data = write_document(script_of(meeting, default_library()), Format.TEXT, load_layout(default_library(), "gb9704"))
    golden(GOLDEN / f"{identifier}.txt", data.decode("utf-8"))


@every_kind
def test_a_golden_script_reads_as_written_chinese(identifier: str) -> None:
    text = (GOLDEN / f"{identifier}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        assert not re.search(
            r"[。，、；：！？][。，、；：！？]|的的|了了|《《|》》|（）|、，|(?<=[\u4e00-\u9fff]) |None|【", line
        ), line
    assert "散会" not in text or not KINDS[identifier].data.name.endswith("仪式")


@every_kind
def test_a_scaffold_as_it_is_written_has_nothing_wrong_but_its_blanks(identifier: str, tmp_path: Path) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text(scaffold(Facts(kind=identifier, name="石桥县会议"), default_library()), encoding="utf-8")
    meeting = load_meeting(path, default_library())
    found = [*meeting.notices, *check_meeting(meeting, default_library())]
    assert {one.code for one in found if one.severity is not Severity.INFO} == {"MK101"}
