"""Mistakes in names where each of two forms stands once: in a short script the later one is told."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "柳湾县工作会议主持词\n同志们：\n"  # the line under test is the third
CALLED = "请县财政局局长周安同志汇报。\n请县水利局局长何雨同志汇报。\n"

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    # a blank, and a head without a name
    ("MK102", "应到代表98名，实到代表　　名，可以开会。", [(1, "　　")]),
    ("MK102", "应到党员（　）名，实到43名，可以开会。", [(1, "（　）")]),
    ("MK102", CALLED + "请县教育局局长同志作说明。", [(3, "县教育局局长")]),
]  # fmt: skip

LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK102", "应到代表98名，实到代表（　）名，可以开会。", "counted when they have come"),
    ("MK102", "应到代表　　名，实到代表　　名，可以开会。", "both are filled in by hand"),
    ("MK102", "同意　　人，反对　　人。", "counted in the meeting"),
    ("MK102", "请县教育局局长同志作说明。\n请县财政局局长同志汇报。", "nobody is called by name"),
    ("MK102", CALLED + "请各乡镇党委书记同志汇报。\n请主要负责同志发言。", "more than one"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), HITS)
def test_a_rule_finds(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == [(line + 2, words) for line, words in expected]


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why
