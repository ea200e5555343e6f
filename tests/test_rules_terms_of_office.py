"""第n届 of what is elected, of an event, and the session whose decisions are voted on."""

from __future__ import annotations

import pytest

from tests.scripts import found

NAME = "云汀县茶业协会第四次会员代表大会"
HEAD = f"{NAME}主持词\n各位代表：\n"
OLD = "请会长周安先生作第三届理事会工作报告。\n"
NEW = "请许诺先生宣读《第四届理事会选举办法（草案）》。\n"
UNION = "云汀港集团第三届职工代表大会第二次会议"
GAMES = "云汀县第六届职工技能竞赛闭幕式"


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (NAME, OLD + NEW + "选举第三届理事会理事、监事会监事。", "第三届"),
        (NAME, OLD + "选举第五届理事会理事。\n新当选的第四届理事会成员请留步。", "第五届"),
        (NAME, "请会长周安先生作第二届理事会工作报告。\n" + NEW + "选举第四届理事会理事。", "第二届"),
        (NAME, OLD + NEW + "随后召开第三届理事会第一次会议。", "第三届"),
        (UNION, "请石磊同志宣读《第三届职工代表大会第一次会议决议（草案）》。", "第一次"),
        (GAMES, "第六届职工技能竞赛圆满完成。\n请许诺同志宣读《第五届职工技能竞赛获奖名单》。\n感谢大家参加第六届职工技能竞赛。", "第五届"),
    ],
)  # fmt: skip
def test_another_number(name: str, text: str, words: str) -> None:
    whole = f"{name}主持词\n各位代表：\n{text}"
    at = whole.rindex(words) if whole.count(words) < 3 else whole.index(words)
    assert found(whole, "MK312", name=name) == [(whole[:at].count("\n") + 1, words)]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        (NAME, OLD + NEW + "选举第四届理事会理事、监事会监事。", "the old reports, the new is elected"),
        (NAME, OLD + "第三届理事会期满。", "no election"),
        (NAME, "选举第三届理事会理事。\n2021年召开的第二届理事会第一次会议讲过。", "two numbers, nothing more"),
        (UNION, "请石磊同志宣读《第三届职工代表大会第二次会议决议（草案）》。", "rightly"),
        (UNION, "请石磊同志汇报落实《第三届职工代表大会第一次会议决议》的情况。", "the one before"),
        (GAMES, "第六届职工技能竞赛圆满完成。\n去年第五届职工技能竞赛有120人。\n感谢大家参加第六届职工技能竞赛。", "last year's"),
        (GAMES, "第六届职工技能竞赛圆满完成。\n第三届园林摄影大赛也要办好。\n第六届职工技能竞赛结束。", "another event"),
    ],
)  # fmt: skip
def test_the_same_number(name: str, text: str, why: str) -> None:
    assert found(f"{name}主持词\n各位代表：\n{text}", "MK312", name=name) == [], why
