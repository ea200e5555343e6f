"""Text copied from a PDF, each line broken to one width: which lines are a paragraph, and where a finding stands."""

from __future__ import annotations

from pathlib import Path
from unicodedata import east_asian_width

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingkit.readers import Manuscript, read_manuscript
from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document

NEVER_FIRST = "，。、；：！？”》）"
GOLD = sorted((Path(__file__).parent / "scripts_gold").glob("*.txt"))
SCRIPT = [
    "全区安全生产工作会议主持词",
    "同志们：",
    "今天，区政府召开全区安全生产工作会议，主要任务是总结去年的工作，安排今年的任务，动员各级各部门把责任扛起来。",
    "今天的会议有两项议程：一是通报去年的考核结果；二是区长骆明同志讲话。下面进行第一项，请区应急管理局局长柳青同志通报去年的考核结果。",
    "下面，请区长骆明同志讲话。",
    "同志们，骆明同志的讲话肯定了成绩，指出了问题，明确了任务，请各单位认真贯彻，会后抓紧传达，把各项工作抓实抓细。",
    "散会。",
]


def width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def wrapped(text: str, columns: int) -> list[str]:
    """The lines of a paragraph as they print: no line begins with a mark."""
    lines = []
    while width(text) > columns:
        cut = 1
        while width(text[: cut + 1]) <= columns:
            cut += 1
        while text[cut] in NEVER_FIRST:
            cut -= 1
        lines.append(text[:cut])
        text = text[cut:]
    return [*lines, text]


def copied(paragraphs: list[str], columns: int, *, indent: bool) -> str:
    """A script as it is copied from a PDF; the title is never indented."""
    marked = [f"　　{one}" if indent and number > 1 else one for number, one in enumerate(paragraphs)]
    return "\n".join(line for one in marked for line in wrapped(one, columns))


def read(tmp_path: Path, text: str) -> Manuscript:
    path = tmp_path / "script.txt"
    path.write_text(text, encoding="utf-8")
    return read_manuscript(path)


def texts(manuscript: Manuscript) -> list[str]:
    return [one.text for one in manuscript.document.paragraphs]


@pytest.mark.parametrize("indent", [True, False], ids=["with indentation", "without"])
@pytest.mark.parametrize("columns", [44, 56, 64, 78])
def test_lines_become_paragraphs_again(tmp_path: Path, columns: int, indent: bool) -> None:
    manuscript = read(tmp_path, copied(SCRIPT, columns, indent=indent))
    assert texts(manuscript) == SCRIPT
    assert [one.code for one in manuscript.notices] == ["MK069"]


def test_what_is_said_of_a_place_points_into_its_line(tmp_path: Path) -> None:
    text = copied(SCRIPT, 56, indent=True)
    manuscript, lines = read(tmp_path, text), text.split("\n")
    for index, paragraph in enumerate(manuscript.document.paragraphs):
        for offset, char in enumerate(paragraph.text):
            place = manuscript.place(index, offset)
            assert lines[place.line - 1][place.column - 1] == char


LEFT = [
    ("a paragraph a line", "\n".join(SCRIPT)),
    ("rows of names of one length", "名单：\n" + "\n".join(["云岭区教育局党组书记、局长　骆　明　云岭区水利局局长　柳　青"] * 6)),
    ("a table", "签到表\n" + "\n".join(f"{n}\t云岭区农业农村局\t骆明\t云岭区农业农村局局长\t由柳青代\t备注" for n in range(1, 9))),
    ("long paragraphs", "\n".join(one * 3 for one in SCRIPT)),
    ("a paragraph a line, blank lines between", "\n\n".join(SCRIPT)),
]  # fmt: skip


@pytest.mark.parametrize(("why", "text"), LEFT, ids=[row[0] for row in LEFT])
def test_other_texts_are_left(tmp_path: Path, why: str, text: str) -> None:
    manuscript = read(tmp_path, text)
    assert texts(manuscript) == [line.strip() for line in text.split("\n") if line.strip()], why
    assert not manuscript.notices


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.sampled_from(GOLD), columns=st.integers(48, 80))
def test_a_copy_has_every_character_in_order_and_its_steps(tmp_path: Path, path: Path, columns: int) -> None:
    """With indentation a copy is read as the script was; whatever the width, no character is lost."""
    script = [line.strip() for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    manuscript = read(tmp_path, copied(script, columns, indent=True))
    assert "".join("".join(texts(manuscript)).split()) == "".join("".join(script).split())
    if texts(manuscript) == script:
        assert recognise(manuscript.document).steps == recognise(document("\n".join(script))).steps
