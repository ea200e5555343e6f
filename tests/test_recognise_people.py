"""Who is called, and where his name ends; in calls with 请 and without it."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

BEFORE = "现在开会，第一项，请县委副书记江云帆同志宣读《关于表彰先进的决定》。"
READ = ("reading", "《关于表彰先进的决定》", ["县委副书记江云帆同志"])
CALLED: list[tuple[str, str, Found]] = [
    ("who speaks for units", "请施工单位代表骆明、监理单位代表单于飞先后表态。", [("speech", None, ["施工单位代表骆明", "监理单位代表单于飞"])]),
    ("who speaks for families", "随后，请学员代表邱月、学员家长代表邱大年先后发言。", [("speech", None, ["学员代表邱月", "学员家长代表邱大年"])]),
    ("a judge after his role", "请调解能手代表、少年法庭法官路遥发言。", [("speech", None, ["调解能手代表、少年法庭法官路遥"])]),
    ("a cadre after his role", "请县人大代表、退休干部骆秋实发言。", [("speech", None, ["县人大代表、退休干部骆秋实"])]),
    ("a young man after his role", "请乡贤代表、返乡青年骆一禾发言。", [("speech", None, ["乡贤代表、返乡青年骆一禾"])]),
]  # fmt: skip
NOBODY_NAMED: list[tuple[str, str, Found]] = [
    ("units alone", "请施工单位代表、监理单位代表先后表态。", [("speech", None, ["施工单位代表", "监理单位代表"])]),
    ("families alone", "请新兵家长代表发言。", [("speech", None, ["新兵家长代表"])]),
]  # fmt: skip
TOLD = [
    ("what the unit did", "施工单位代表骆明已经在会前表了态。"),
    ("what is wished", "希望施工单位代表骆明把今天的话带回去。"),
]


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in CALLED], ids=[case[0] for case in CALLED])
def test_who_is_called(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize(
    ("line", "expected"), [case[1:] for case in NOBODY_NAMED], ids=[case[0] for case in NOBODY_NAMED]
)
def test_who_is_called_without_a_name(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize("line", [case[1] for case in TOLD], ids=[case[0] for case in TOLD])
def test_who_is_only_told_of(line: str) -> None:
    assert steps(BEFORE, line) == [READ]
