"""The rules on the keys 通知 and 纪要: what each finds, and what it must leave alone, with the reason."""

from __future__ import annotations

import pytest

from tests.test_check_rules import findings


def agenda(*lines: str, when: str = "2026-04-09 9:30", people: str = "参加: [甲局]") -> str:
    """A meeting whose keys begin on line 4."""
    body = "".join(f"{line}\n" for line in lines)
    return f"会议: 甲会\n时间: {when}\n{people}\n{body}议程:\n  - 其他: 文\n"


def found(text: str, code: str) -> list[str]:
    return [f"{one.line}:{one.column} {one.message}" for one in findings(text, code)]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["通知: {日期: 2026-04-10}"], "4:10 会议在2026年4月9日，通知的日期却在开会以后"),
        (["纪要: {日期: 2026-04-08}"], "4:10 会议在2026年4月9日，纪要的日期却在开会以前"),
        (
            ["通知: {日期: 2026-04-02, 印发日期: 2026-04-01}"],
            "4:28 成文日期是2026年4月2日，印发日期却在它以前",
        ),
    ],
)
def test_dates_of_papers_out_of_order(lines: list[str], said: str) -> None:
    assert found(agenda(*lines), "MK115") == [said]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["通知: {日期: 2026-04-09}"], id="a notice of the same day"),
        pytest.param(["纪要: {日期: 2026-04-09}"], id="minutes of the same day"),
        pytest.param(["通知: {日期: 2026-04-02, 印发日期: 2026-04-02}"], id="printed at once"),
        pytest.param(["通知: {日期: 【待填：日期】}"], id="a blank"),
        pytest.param(["通知: {主送: 甲局}"], id="no date"),
    ],
)
def test_dates_of_papers_in_order(lines: list[str]) -> None:
    assert found(agenda(*lines), "MK115") == []


def test_without_the_meeting_s_day_no_date_is_wrong() -> None:
    assert found(agenda("通知: {日期: 2026-05-01}", when="【待填：时间】"), "MK115") == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["通知: {材料期限: 2026-04-10}"], "4:12 会议在2026年4月9日9:30，“材料期限”却在开会以后"),
        (["通知: {回执期限: 2026-04-09 10:00}"], "4:12 会议在2026年4月9日9:30，“回执期限”却在开会以后"),
        (["通知: {报到: 2026-04-09 9:31}"], "4:10 会议在2026年4月9日9:30，“报到”却在开会以后"),
    ],
)
def test_deadlines_after_the_meeting(lines: list[str], said: str) -> None:
    assert found(agenda(*lines), "MK116") == [said]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["通知: {材料期限: 2026-04-08 18:00}"], id="the day before"),
        pytest.param(["通知: {材料期限: 2026-04-09}"], id="the day itself, no hour told"),
        pytest.param(["通知: {报到: 2026-04-09 9:30}"], id="at the start"),
        pytest.param(["通知: {回执期限: 【待填：期限】}"], id="a blank"),
    ],
)
def test_deadlines_before_the_meeting(lines: list[str]) -> None:
    assert found(agenda(*lines), "MK116") == []


def test_a_notice_to_nobody() -> None:
    said = ["4:5 通知没有写主送，出席、参加、列席里也不全是单位，不知道发给谁"]
    assert found(agenda("通知: {日期: 2026-04-02}", people="出席: [张三（局长）]"), "MK117") == said
    assert found(agenda("通知: {主送: 无}", people="出席: [全体党员]"), "MK117") == said


@pytest.mark.parametrize(
    ("lines", "people"),
    [
        pytest.param(["通知: {日期: 2026-04-02}"], "参加: [甲局]", id="an organ takes part"),
        pytest.param(["通知: {日期: 2026-04-02}"], "列席: [各镇人民政府]", id="organs of a kind"),
        pytest.param(["通知: {主送: 全体委员}"], "出席: [张三（局长）]", id="people are addressed"),
        pytest.param([], "出席: [张三（局长）]", id="no notice"),
    ],
)
def test_notices_to_somebody(lines: list[str], people: str) -> None:
    assert found(agenda(*lines, people=people), "MK117") == []
