"""`meetingkit new --from`: last year's script or agenda, with this year's days, numbers, people and places in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from meetingkit.diagnostics import InvalidInput
from meetingkit.importing.carried import Change, Fact, carried_facts, renamed, replaced
from meetingkit.importing.places import suggested
from tests.program import Terminal, call

SCRIPT = """\
云岭区第三次安全生产工作推进会
主持词
（2025年5月8日）
主持人：顾怀远（区委副书记、区长）

同志们：
今天召开2025年安全生产工作推进会，地点在石门镇。

首先，请区应急管理局汇报2025年隐患排查情况。

刚才，区应急管理局汇报了2025年隐患排查情况。请在2025年6月1日前报送。
今天的会议就开到这里，散会。
"""
AGENDA = """\
# 2025年的议程
会议: 云岭区2025年工作会
地名: 云岭区
主持人: 顾怀远（区长）
议程:
  - 汇报: 2025年的汇报  # 2025年
    汇报人: 区财政局
  - 讲话:
    要点:
      - 抓好2025年的事: |
          汇报: 顾怀远同志讲过。
"""


def test_facts_that_usually_change_are_found_once_each() -> None:
    assert carried_facts(AGENDA) == [
        Fact("年份", "2025年", 3),
        Fact("人", "顾怀远（区长）", 2),
        Fact("地名", "云岭区", 2),
    ]


@pytest.mark.parametrize(
    ("title", "prose", "places"),
    [
        ("会议", "让章丘大地更加出彩，章丘区各级都要行动。", [("章丘区", 1), ("章丘", 1)]),
        ("章丘区委工作会议", "让章丘大地更加出彩。", [("章丘区", 1), ("章丘", 1)]),
        ("云岭区政府工作会议", "云岭儿女要争气，云岭区要走在前。", [("云岭区", 2), ("云岭", 1)]),
        ("会议", "昨天在石门镇召开了现场会。", [("石门镇", 1)]),
        ("会议", "按照济南市的部署办。", [("济南市", 1)]),
        ("会议", "弘扬延安精神，提高安全意识。", []),
        ("会议", "请江宁同志牵头。", []),
        ("全区工作会议", "全区上下、我市各级都要行动。", []),
    ],
)
def test_places_are_found_in_titles_and_free_prose(title: str, prose: str, places: list[tuple[str, int]]) -> None:
    facts = carried_facts(f"会议: {title}\n议程:\n  - 其他: {prose}\n")
    assert [(fact.words, fact.times) for fact in facts if fact.kind == "地名"] == places


@pytest.mark.parametrize(
    ("answers", "likely"),
    [({"章丘区": "历城区"}, "历城"), ({"济南市": "青岛市"}, "章丘"), ({}, "章丘"), ({"章丘": "历城"}, "章丘")],
)
def test_a_stem_is_likely_to_change_with_its_place(answers: dict[str, str], likely: str) -> None:
    assert suggested("章丘", answers) == likely


@pytest.mark.parametrize(
    ("changes", "same", "other"),
    [
        ({"2025年": "2026年"}, "# 2025年的议程", "抓好2026年的事: |"),
        ({"汇报": "通报"}, "  - 汇报: 2025年的通报  # 2025年", "          通报: 顾怀远同志讲过。"),
        ({"顾怀远": "周明远", "周明远": "顾怀远"}, "# 2025年的议程", "周明远同志讲过"),
        ({"2025年": "2026年", "2025年的事": "新的事"}, "# 2025年的议程", "抓好新的事: |"),
        ({}, AGENDA, AGENDA),
    ],
)
def test_words_are_replaced_in_texts_only_and_all_at_once(changes: dict[str, str], same: str, other: str) -> None:
    new = replaced(AGENDA, changes, "旧.yaml")
    assert same in new
    assert other in new
    assert list(yaml.load(new, yaml.BaseLoader)) == list(yaml.load(AGENDA, yaml.BaseLoader))


def test_a_place_that_is_refused_stays() -> None:
    seen: list[Change] = []

    def accept(change: Change) -> bool:
        seen.append(change)
        return change.line != 2

    new = replaced(AGENDA, {"2025年": "2026年"}, "旧.yaml", accept)
    assert [change.line for change in seen] == [2, 6, 10]
    assert new.count("2025年") == 3
    assert seen[0].before.endswith("云岭区")


@pytest.mark.parametrize("new", ["a: b", '"', "[甲", "x #y", "甲\n乙"])
def test_what_would_break_the_file_is_refused(new: str) -> None:
    with pytest.raises(InvalidInput, match="读不通"):
        replaced("会议: 2025年\n议程:\n  - 其他: 2025年\n", {"2025年": new}, "旧.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("旧.txt").write_text(SCRIPT, encoding="utf-8")
    Path("旧.yaml").write_text(AGENDA, encoding="utf-8")
    return tmp_path


def test_in_a_pipe_replacements_are_told_and_what_is_left(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--replace", "2025年5月8日=2026年4月9日", "--replace", "2025年=2026年", "--time", "2026-04-09"]
    result = call(capsys, "new", "--from", "旧.txt", *options, "-o", "新.yaml")
    assert result.code == 2
    assert "旧稿里没有“2025年5月8日”" in result.err
    result = call(capsys, "new", "--from", "旧.txt", *options[2:], "-o", "新.yaml")
    assert result.code == 0, result.err
    assert "【2025年 → 2026年】隐患排查情况" in result.out
    assert "人\t顾怀远\t" in result.out
    text = call(capsys, "render", "新.yaml", "--format", "txt", "-o", "-").out
    assert "2025年" not in text
    assert "（2026年4月9日）" in text
    assert "请在2026年6月1日前报送。" in text


def test_an_agenda_keeps_its_comments(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = call(capsys, "new", "--from", "旧.yaml", "--replace", "2025年=2026年", "-o", "-")
    assert (result.code, result.err) == (0, "")
    assert result.out == AGENDA.replace("云岭区2025年", "云岭区2026年").replace("汇报: 2025年", "汇报: 2026年").replace(
        "抓好2025年", "抓好2026年"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--replace", "甲=乙"], "--replace 和 --from 一起用"),
        (["--from", "旧.yaml", "--replace", "甲"], "写成 旧=新"),
        (["--from", "旧.yaml", "--replace", "没有的=乙"], "旧稿里没有“没有的”"),
        (["--from", "旧.yaml", "--place", "二楼"], "没有“地点”这一行"),
        (["--from", "旧.yaml", "--kind", "党课"], "不用 --kind"),
        (["--from", "旧.yaml", "--reporter", "甲"], "已经有汇报人"),
        (["--from", "无.yaml"], "找不到这个文件"),
    ],
)
def test_what_does_not_fit_is_refused(
    arguments: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = call(capsys, "new", *arguments, "-o", "新.yaml")
    assert result.code == 2
    assert message in result.err
    assert not Path("新.yaml").exists()


@pytest.mark.timeout(60)
def test_on_a_terminal_each_fact_is_asked_and_each_place_shown(folder: Path) -> None:
    terminal = Terminal(folder, "new", "--from", "旧.yaml", "-o", "新.yaml")
    terminal.expect("年份“2025年”（3 处）")
    terminal.type("2026年\n")
    for kind in ("人“顾怀远（区长）”（2 处）", "地名"):
        terminal.expect(kind)
        terminal.type("\n")
    for answer in ("\n", "n\n", "\n"):
        terminal.expect("改吗")
        terminal.type(answer)
    assert terminal.finish() == 0
    text = Path("新.yaml").read_text("utf-8")
    assert "云岭区2026年工作会" in text
    assert "汇报: 2025年的汇报" in text
    assert "抓好2026年的事" in text


@pytest.mark.parametrize(
    ("words", "answer", "changes"),
    [
        ("顾怀远（区长）", "周明远", {"顾怀远（区长）": "周明远（区长）", "顾怀远": "周明远"}),
        ("顾怀远（区长）", "周明远同志", {"顾怀远（区长）": "周明远（区长）", "顾怀远": "周明远"}),
        ("顾怀远（区长）", "周明远（副区长）", {"顾怀远（区长）": "周明远（副区长）", "顾怀远": "周明远"}),
        ("顾怀远（区长）", "顾怀远（区委书记）", {"顾怀远（区长）": "顾怀远（区委书记）", "顾怀远": "顾怀远"}),
        ("2025年", "2026年", {"2025年": "2026年"}),
        ("二楼会议室", "三楼会议室", {"二楼会议室": "三楼会议室"}),
    ],
)
def test_an_answer_changes_the_bare_name_and_keeps_the_post(words: str, answer: str, changes: dict[str, str]) -> None:
    assert renamed(words, answer) == {old: new for old, new in changes.items() if old != new}


def test_somebody_with_two_posts_is_asked_for_once() -> None:
    text = "会议: 例会\n议程:\n  - 汇报: 情况\n    汇报人: [马力（县应急管理局局长）, 马力（指挥部副主任）, 方志恒（县长）]\n  - 其他: 请马力同志牵头。\n"
    people = [fact for fact in carried_facts(text) if fact.kind == "人"]
    assert people == [Fact("人", "马力（县应急管理局局长）", 3), Fact("人", "方志恒（县长）", 1)]
    new = replaced(text, renamed(people[0].words, "王强"), "旧.yaml")
    assert "汇报人: [王强（县应急管理局局长）, 王强（指挥部副主任）, 方志恒（县长）]" in new
    assert "请王强同志牵头。" in new


PROSE = """\
章丘区委农村工作会议主持词

同志们：
今天召开章丘区委农村工作会议。

首先，请章丘区农业农村局汇报春耕情况。

下面，我讲两点意见。
一要让章丘大地更加出彩。章丘的好做法要说出去。
二要把借来的经验用好。
散会。
"""


@pytest.mark.timeout(60)
def test_places_in_prose_are_asked_for_and_each_replacement_can_be_refused(folder: Path) -> None:
    Path("农村.txt").write_text(PROSE, encoding="utf-8")
    terminal = Terminal(folder, "new", "--from", "农村.txt", "-o", "新.yaml")
    terminal.expect("地名“章丘区”（")
    terminal.type("历城区\n")
    terminal.expect("地名“章丘”（2 处） [历城]")
    terminal.type("\n")
    while (place := terminal.expect_one("改吗", "已写好")) == "改吗":
        terminal.type("n\n" if "章丘 → 历城】的好做法" in terminal.before else "\n")
    assert place == "已写好"
    assert terminal.finish() == 0
    text = Path("新.yaml").read_text("utf-8")
    assert "章丘区" not in text
    assert "让历城大地更加出彩" in text
    assert "章丘的好做法" in text


def test_in_a_pipe_places_left_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("农村.txt").write_text(PROSE, encoding="utf-8")
    result = call(capsys, "new", "--from", "农村.txt", "--replace", "章丘区=历城区", "-o", "新.yaml")
    assert result.code == 0
    assert "地名\t章丘\t2 处" in result.out
    assert "地名\t历城区" not in result.out
