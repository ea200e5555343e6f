"""`meetingkit new` on a real pseudo-terminal: the questions, the answers in the file, Ctrl-C."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from meetingkit.cli.place import library_for
from meetingkit.kind import load_kinds
from tests.conftest import read_text
from tests.program import Terminal

pytest.importorskip("pty", reason="this system has no pseudo-terminals")


def answered(terminal: Terminal, *exchange: tuple[str, str]) -> None:
    for question, answer in exchange:
        terminal.expect(question)
        terminal.type(f"{answer}\n")


def test_the_answers_are_in_the_file(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new")
    terminal.expect("请逐项回答")
    answered(
        terminal,
        ("会议全称：", "区委会议"),
        ("会议类型", ""),
        ("日期和时刻", "2026-03-18 15:00"),
        ("地点：", "第一会议室"),
        ("所在地名", "云岭区"),
        ("主持人，姓名（职务）：", "顾怀远（区委书记）"),
        ("汇报的单位或人", "区财政局、方志恒（区委组织部副部长）"),
    )
    assert terminal.finish() == 0
    agenda = read_text((tmp_path / "区委会议.yaml").read_text(encoding="utf-8")).model
    assert (agenda.name, agenda.kind, agenda.place) == ("区委会议", "领导小组会议", "第一会议室")
    assert (agenda.when.text if agenda.when else "") == "2026-03-18 15:00"
    assert (agenda.chair.text if agenda.chair else "") == "顾怀远（区委书记）"
    assert [speaker.text for speaker in getattr(agenda.items[0], "speakers", [])] == [
        "区财政局",
        "方志恒（区委组织部副部长）",
    ]


def test_empty_answers_leave_blanks(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new")
    questions = ("会议全称：", "会议类型", "日期和时刻", "地点：", "所在地名", "主持人，", "汇报的单位或人")
    answered(terminal, *((question, "") for question in questions))
    assert terminal.finish() == 0
    agenda = read_text((tmp_path / "会议议程.yaml").read_text(encoding="utf-8")).model
    assert agenda.name == "【待填：会议全称】"
    assert agenda.place == "【待填：开会的地方】"


def test_the_kind_offered_is_the_one_that_the_name_tells(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "new", "石桥县民营企业家座谈会")
    answered(terminal, ("会议类型（序号或名称） [座谈会]", ""), ("日期和时刻", ""), ("地点：", ""))
    answered(terminal, ("所在地名", ""), ("主持人，", ""))
    assert terminal.finish() == 0
    assert "类型: 座谈会" in (tmp_path / "石桥县民营企业家座谈会.yaml").read_text(encoding="utf-8")


def test_what_was_given_as_a_flag_is_not_asked(tmp_path: Path) -> None:
    given = [
        "--kind",
        "领导小组会议",
        "--place",
        "第一会议室",
        "--locality",
        "云岭区",
        "--chair",
        "甲",
        "--reporter",
        "乙局",
    ]
    terminal = Terminal(tmp_path, "new", "区委会议", *given)
    answered(terminal, ("日期和时刻", ""))
    assert terminal.finish() == 0
    assert "地点" not in terminal.shown
    assert (tmp_path / "区委会议.yaml").exists()


@pytest.mark.parametrize(
    ("given", "question", "wrong", "said", "right"),
    [
        pytest.param([], "日期和时刻", "明天", "写的是“明天”", "2026-03-18 15:00", id="time"),
        pytest.param(["--time", "2026-03-18"], "主持人，", "甲、乙", "写的是“甲、乙”", "甲", id="chair"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_again(
    tmp_path: Path, given: list[str], question: str, wrong: str, said: str, right: str
) -> None:
    known = ["--kind", "领导小组会议", "--place", "室", "--locality", "云岭区", "--reporter", "乙局", *given]
    if question == "日期和时刻":
        known += ["--chair", "甲"]
    terminal = Terminal(tmp_path, "new", "会", *known)
    answered(terminal, (question, wrong))
    terminal.expect(said)
    answered(terminal, (question, right))
    assert terminal.finish() == 0
    assert right in (tmp_path / "会.yaml").read_text(encoding="utf-8")


def test_an_unknown_kind_is_asked_again(tmp_path: Path) -> None:
    known = ["--time", "2026-03-18", "--place", "室", "--locality", "云岭区", "--chair", "甲", "--reporter", "乙局"]
    terminal = Terminal(tmp_path, "new", "会", *known)
    answered(terminal, ("会议类型", "座谈"))
    terminal.expect("没有“座谈”这种类型")
    answered(terminal, ("会议类型", "leading-group"))
    assert terminal.finish() == 0


def test_a_kind_is_chosen_by_its_number_in_the_list(tmp_path: Path) -> None:
    kinds = load_kinds(library_for(tmp_path / "会.yaml"))
    number = next(number for number, kind in enumerate(kinds, 1) if kind.identifier == "leading-group")
    known = ["--time", "2026-03-18", "--place", "室", "--locality", "云岭区", "--chair", "甲", "--reporter", "乙局"]
    terminal = Terminal(tmp_path, "new", "会", *known)
    terminal.expect(f"{number}. 领导小组会议")
    answered(terminal, ("会议类型（序号或名称） [领导小组会议]：", str(len(kinds) + 1)))
    terminal.expect(f"没有“{len(kinds) + 1}”这种类型")
    answered(terminal, ("会议类型", str(number)))
    assert terminal.finish() == 0
    assert "类型: 领导小组会议" in (tmp_path / "会.yaml").read_text(encoding="utf-8")


def test_reporters_are_asked_for_only_where_they_are_of_use(tmp_path: Path) -> None:
    folder = tmp_path / "kinds" / "mine"
    folder.mkdir(parents=True)
    (folder / "kind.yaml").write_text("名称: 自办会\n说明: 说\n结束: 散会。\n", encoding="utf-8")
    (folder / "agenda.yaml.j2").write_text("会议: {{ name }}\n", encoding="utf-8")
    known = ["--kind", "自办会", "--time", "2026-03-18", "--place", "室", "--locality", "云岭区", "--chair", "甲"]
    terminal = Terminal(tmp_path, "new", "会", *known)
    assert terminal.finish() == 0
    assert "汇报" not in terminal.shown


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_an_interrupted_run_writes_nothing_and_says_so(tmp_path: Path, key: str) -> None:
    terminal = Terminal(tmp_path, "new")
    answered(terminal, ("会议全称：", "区委会议"))
    terminal.expect("会议类型")
    terminal.type(key)
    time.sleep(0.5)
    terminal.type(key)  # a key pressed just before the program waits for one may be lost
    assert terminal.finish() == 130
    assert "已中断，没有写出任何文件。" in terminal.shown
    assert "Traceback" not in terminal.shown
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("more", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=["plain", "NO_COLOR"])
def test_colours_are_for_terminals_that_want_them(tmp_path: Path, more: dict[str, str], coloured: bool) -> None:
    (tmp_path / "议程.yaml").write_text("会议: XX会议\n议程:\n  - 其他: 文\n", encoding="utf-8")
    terminal = Terminal(tmp_path, "check", "议程.yaml", **more)
    assert terminal.finish() == 1
    assert "MK102" in terminal.shown
    assert ("\x1b[33m" in terminal.shown) == coloured


def test_a_word_file_is_not_poured_onto_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "议程.yaml").write_text("会议: 区委会议\n议程:\n  - 其他: 文\n", encoding="utf-8")
    terminal = Terminal(tmp_path, "render", "议程.yaml", "-o", "-")
    assert terminal.finish() == 2
    assert "Word、PDF 和图片不能显示在屏幕上" in terminal.shown
