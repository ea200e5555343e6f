"""A paper of ours that somebody checks as it is: nothing is said of it but what only a person can fill in."""

from __future__ import annotations

from pathlib import Path

import pytest

from meetingkit.check.choice import Settings
from meetingkit.check.facts import Told
from meetingkit.library import default_library
from meetingkit.ordering import NothingToWrite, Sheaf
from meetingkit.papers.paper import load_paper, paper_files
from meetingkit.readers import read_manuscript
from meetingkit.review import check_manuscript
from meetingkit.workflow import load_meeting
from tests.conftest import EVERY_EXAMPLE
from tests.papers import ordered, paper_bytes
from tests.scripts import found

TO_FILL_IN = "MK101"
NOTICE = "关于召开人才工作会议的通知\n2026年3月18日（星期三）15:00\n"


def word_papers() -> list[str]:
    library = default_library()
    return [name for name in paper_files(library) if "docx" in load_paper(library, name).formats]


@pytest.mark.parametrize("example", EVERY_EXAMPLE, ids=lambda path: path.stem)
@pytest.mark.parametrize("paper", word_papers())
def test_nothing_is_wrong_in_a_paper_of_an_example(paper: str, example: Path, tmp_path: Path) -> None:
    library = default_library()
    try:
        data = paper_bytes(Sheaf(load_meeting(example, library), library), *ordered(paper))
    except NothingToWrite:
        return
    path = tmp_path / f"{paper}.docx"
    path.write_bytes(data)
    checked = check_manuscript(read_manuscript(path), Told(), Settings())
    assert [str(one) for one in checked if one.code != TO_FILL_IN] == []


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("MK217", NOTICE + "请于3月16日前报送回执。", [], id="a notice asks before the meeting"),
        pytest.param("MK102", "主持人（签名）：＿＿＿＿", [], id="a signature"),
        pytest.param("MK102", "＿＿＿人", [], id="a count in a cell"),
        pytest.param("MK102", "＿＿＿＿年＿＿月＿＿日", [], id="a date to be written"),
        pytest.param("MK102", "印发＿＿＿＿年工作要点。", [(1, "＿＿＿＿")], id="a year left out"),
        pytest.param("MK102", "请＿＿＿同志讲话。", [(1, "＿＿＿")], id="a name left out"),
    ],
)
def test_forms_and_notices(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, code) == expected
