"""Steps of a kind of their own: ceremonies, awards, signings, votes, elections, breaks, films, addresses, the floor."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

BEFORE = "首先，请县委副书记江云帆同志宣读《关于表彰先进的决定》。"
READ = ("reading", "《关于表彰先进的决定》", ["县委副书记江云帆同志"])
WORDS: list[tuple[str, str, Found]] = [
    ("what is unveiled, and that it is", "请市长桑田、校长花蕾共同为江口书屋揭幕。", [("ceremony", "为江口书屋揭幕", ["市长桑田", "校长花蕾"])]),
    ("what is started by a touch", "请县长桑田上台，触摸启动球，启动“书香进村”行动。", [("ceremony", "启动“书香进村”行动", ["县长桑田"])]),
    ("what is opened by a push", "请市长桑田、馆长花蕾共同推动启动杆，开启“南国丝绸”特展。", [("ceremony", "开启“南国丝绸”特展", ["市长桑田", "馆长花蕾"])]),
    ("a start that is declared", "请副县长桑田宣布禁毒宣传月启动。", [("ceremony", "宣布禁毒宣传月启动", ["副县长桑田"])]),
    ("a name before what is declared", "请副县长乔有为宣布禁毒宣传月启动。", [("ceremony", "宣布禁毒宣传月启动", ["副县长乔有为"])]),
    ("an order to set out", "请总队长桑田下达启航令！", [("ceremony", "下达启航令", ["总队长桑田"])]),
    ("an order that is read is announced", "请支队政委桑田宣布任职命令。", [("announcement", "任职命令", ["支队政委桑田"])]),
    ("salutes are part of the anthem", "全体起立，升国旗，奏唱国歌，少先队员敬队礼。", [("ceremony", "升国旗，奏唱国歌", [])]),
    ("how all stand for an oath", "请全体党员起立，举起右拳，由书记桑田同志领誓，重温入党誓词。", [("ceremony", "重温入党誓词", ["书记桑田同志"])]),
    ("two who swear apart", "第二项，裁判员代表桑田、运动员代表花蕾先后宣誓。", [("ceremony", "宣誓", ["裁判员代表桑田", "运动员代表花蕾"])]),
    ("whom all follow in an oath", "请同学们举起右拳，跟随团委书记桑田，面向国旗庄严宣誓。", [("ceremony", "面向国旗庄严宣誓", ["团委书记桑田"])]),
    ("what is read in reverence", "请市长桑田敬读祭文。", [("reading", "祭文", ["市长桑田"])]),
]  # fmt: skip
TOLD = [
    ("they leave", "全体起立，有序退场。"),
    ("where they line up", "请宣誓人列队。"),
    ("what was declared before", "上个月，副县长桑田宣布了禁毒宣传月启动。"),
    ("that it will be started", "禁毒宣传月将于下周启动。"),
]


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_a_step_of_its_own_kind(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize("line", [case[1] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_is_told_of_such_a_step_is_none(line: str) -> None:
    assert steps(BEFORE, line) == [READ]
