"""The real script comes back from its facts, paragraph by paragraph, and follows when they change."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest

from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.writers import Format, write_document
from tests.conftest import IN_CI, script_from, spoken
from tests.seed import SCRIPT, as_yaml, seed_facts, seed_lines

pytestmark = pytest.mark.skipif(not SCRIPT.exists() and not IN_CI, reason="the real script is not beside this checkout")


@pytest.fixture
def facts() -> dict[str, Any]:
    return seed_facts()


def items(facts: dict[str, Any]) -> list[dict[str, Any]]:
    return facts["议程"]  # type: ignore[no-any-return]


def test_every_paragraph_comes_back_from_word_in_order_character_for_character(facts: dict[str, Any]) -> None:
    data = write_document(script_from(as_yaml(facts)), Format.DOCX, load_layout(default_library(), "gb9704"))
    paragraphs = [p.text for p in docx.Document(io.BytesIO(data)).paragraphs if p.text]
    assert paragraphs == seed_lines()


def test_the_procedural_sentences_are_not_passed_as_prose(facts: dict[str, Any]) -> None:
    agenda = as_yaml(facts)
    _, _, _, _, report, prompt, draft, _, recap, *_ = seed_lines()
    hinge = recap[recap[:-1].rindex("。") + 1 :]
    for sentence in (report, prompt, draft, hinge, recap.split("。")[0]):
        assert sentence not in agenda


def test_moving_the_second_item_first_changes_the_joining_words(facts: dict[str, Any]) -> None:
    report, draft, address = items(facts)
    facts["议程"] = [draft, report, address]
    said = spoken(script_from(as_yaml(facts)))
    first, second = seed_lines()[6], seed_lines()[4]
    assert first.replace("下面，", "首先，", 1) in said
    assert second.replace("首先，", "下面，", 1) in said
    assert said.index(first.replace("下面，", "首先，", 1)) < said.index(second.replace("首先，", "下面，", 1))


def test_a_fifth_reporter_changes_list_and_count(facts: dict[str, Any]) -> None:
    items(facts)[0]["汇报人"].append("区委统战部")
    said = "\n".join(spoken(script_from(as_yaml(facts))))
    assert "区委区直机关工委、区委统战部依次汇报" in said
    assert "刚才，5个" in said
    assert "4个" not in said


def test_the_word_file_violates_no_rule_of_the_format(facts: dict[str, Any], tmp_path: Path) -> None:
    validator = SCRIPT.parents[1] / "tools" / "validate_docx.py"
    assert validator.exists()
    data = write_document(script_from(as_yaml(facts)), Format.DOCX, load_layout(default_library(), "gb9704"))
    path = tmp_path / "script.docx"
    path.write_bytes(data)
    result = subprocess.run([sys.executable, validator, path], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_of_the_real_script_so_much_is_told_and_no_more() -> None:
    command = [sys.executable, "-m", "meetingkit", "check", str(SCRIPT), "--locality", "示例新区"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    assert done.stdout.splitlines()[-1] == "错误 3 处，疑似 9 处，提示 1 处。"
    assert done.returncode == 1
