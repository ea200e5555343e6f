"""`render` for many: what is taken as input, how files are named, what is refused, what comes of it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from meetingkit.batch.inputs import agenda_files
from meetingkit.cli import batch as cli
from meetingkit.diagnostics import InvalidInput
from tests.batches import BROKEN, GOOD, Capsys, agendas, batch, records, written
from tests.program import call

ROWS = "单位,地点,#编号\n甲局,二楼,07\n乙局,三楼,08\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a folder of its own."""
    monkeypatch.chdir(tmp_path)


# what is taken as input


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        pytest.param(["b.yaml", "a.yaml"], ["b.yaml", "a.yaml"], id="files, in the order given"),
        pytest.param(
            ["in"], ["in/1.yaml", "in/2.yml"], id="a folder: no roster, nothing hidden, no folders of its own"
        ),
        pytest.param(["*.yaml"], ["a.yaml", "b.yaml"], id="a pattern that no shell expanded"),
        pytest.param(["in/**/*.yaml"], ["in/1.yaml", "in/sub/3.yaml"], id="a pattern of folders"),
        pytest.param(["a.yaml", "./a.yaml", "."], ["a.yaml", "b.yaml"], id="a file once"),
        pytest.param(["in/note.txt"], ["in/note.txt"], id="a file of any name"),
        pytest.param(["gone.yaml"], ["gone.yaml"], id="a missing file, which will be one failure"),
    ],
)
def test_inputs(given: list[str], taken: list[str]) -> None:
    agendas("a.yaml", "b.yaml", "in/1.yaml", "in/2.yml", "in/名册.yaml", "in/.3.yaml", "in/sub/3.yaml", "in/note.txt")
    assert [path.as_posix() for path in agenda_files(map(Path, given))] == taken


def test_folders_and_patterns_that_give_nothing_are_all_said() -> None:
    Path("empty").mkdir()
    with pytest.raises(InvalidInput) as error:
        agenda_files([Path("empty"), Path("x*.yaml")])
    assert [(d.file, d.message) for d in error.value.diagnostics] == [
        ("empty", "文件夹里没有议程文件（.yaml）"),
        ("x*.yaml", "没有符合的文件"),
    ]


# one agenda is no batch


@pytest.mark.parametrize("given", ["a.yaml", ".", "*.yaml"])
def test_one_agenda_is_rendered_as_ever(given: str, capsys: Capsys) -> None:
    agendas("a.yaml")
    assert call(capsys, "render", given, "--out", "o").out == "已写好：o/第0次会议主持词.docx\n"
    assert written() == ["第0次会议主持词.docx"]
    assert not Path("o/manifest.jsonl").exists()


def test_one_agenda_may_be_named_too(capsys: Capsys) -> None:
    agendas("a.yaml")
    assert call(capsys, "render", "a.yaml", "--out", "o", "--name", "{单位}{文稿}.docx").code == 0
    assert written() == ["区委办主持词.docx"]


# many agendas


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("fmt", ["docx", "html", "md", "txt"])
def test_many_agendas_give_the_same_bytes_as_one_by_one(fmt: str, jobs: str, capsys: Capsys) -> None:
    names = [f"in/{n}.yaml" for n in range(5)]
    agendas(*names)
    result = batch(capsys, "in", "--format", fmt, jobs=jobs)
    assert (result.code, result.out, result.err) == (
        0,
        "共 5 份：写好 5，失败 0，跳过 0。\n清单：o/manifest.jsonl\n",
        "",
    )
    for n in range(5):
        call(capsys, "render", names[n], "-o", f"one.{fmt}", "--force")
        assert Path(f"o/{n}-主持词.{fmt}").read_bytes() == Path(f"one.{fmt}").read_bytes()
    assert len(written()) == 5


def test_without_a_folder_files_stand_beside_their_agendas_and_the_manifest_here(capsys: Capsys) -> None:
    agendas("甲/a.yaml", "乙/b.yaml")
    assert call(capsys, "render", "甲", "乙", "--jobs", "1").code == 0
    assert Path("甲/a-主持词.docx").exists()
    assert Path("乙/b-主持词.docx").exists()
    assert {(r["input"], r["output"]) for r in records("manifest.jsonl")} == {
        ("甲/a.yaml", "甲/a-主持词.docx"),
        ("乙/b.yaml", "乙/b-主持词.docx"),
    }


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_broken_agenda_costs_its_own_file(jobs: str, capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/3.yaml")
    agendas("in/2.yaml", text=BROKEN)
    result = batch(capsys, "in", "in/gone.yaml", jobs=jobs)
    assert result.code == 1
    assert result.out == "共 4 份：写好 2，失败 2，跳过 0。\n清单：o/manifest.jsonl\n"
    assert "in/2.yaml:1:1: 错误 MK012 缺少“议程”" in result.err
    assert "in/gone.yaml:1:1: 错误 MK001 找不到这个文件" in result.err
    assert written() == ["1-主持词.docx", "3-主持词.docx"]
    messages = {r["input"]: r["message"] for r in records() if r["status"] == "failed"}
    assert messages["../in/2.yaml"] == "in/2.yaml:1:1: 错误 MK012 缺少“议程”（请加上一行“议程: …”。）"


def test_drafts_are_told_and_refused_when_strict(capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/2.yaml")
    agendas("in/3.yaml", text=GOOD.replace("区财政局", "【待填：谁】"))
    assert "其中 1 份有待填或可疑之处，还是草稿：3-主持词.docx。\n" in batch(capsys, "in").out
    strict = batch(capsys, "in", "--strict", "--force")
    assert (strict.code, strict.out.splitlines()[0]) == (1, "共 3 份：写好 2，失败 1，跳过 0。")


def test_of_many_drafts_the_first_three_are_named(capsys: Capsys) -> None:
    agendas(*(f"in/{n}.yaml" for n in range(5)), text=GOOD.replace("区财政局", "【待填：谁】"))
    assert (
        "其中 5 份有待填或可疑之处，还是草稿：0-主持词.docx、1-主持词.docx、2-主持词.docx等。\n"
        in batch(capsys, "in", jobs="2").out
    )


def test_failures_on_the_terminal_are_capped(capsys: Capsys) -> None:
    agendas(*(f"in/{n}.yaml" for n in range(cli.MOST_SHOWN + 5)), text=BROKEN)
    result = batch(capsys, "in")
    assert result.err.count("MK012") == cli.MOST_SHOWN
    assert "……另有 5 份失败，见清单。" in result.err
    assert len(records()) == cli.MOST_SHOWN + 5


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        pytest.param("in -o x.docx", 2, "-o 只用于一份", id="one output file"),
        pytest.param("in --data u.csv", 2, "--data 配一份议程，现在给了 2 份", id="a table for several"),
        pytest.param("in --name {甲}", 2, "--name 里没有“{甲}”可填；可以用：{文件}、{序号}、{文稿}、{会议}", id="placeholder"),
        pytest.param("in --name {会仪}", 2, "--name 里没有“{会仪}”可填；是不是“{会议}”？", id="nearly a placeholder"),
        pytest.param("in/1.yaml --name {甲}", 2, "--name 里没有“{甲}”可填", id="placeholder for one"),
        pytest.param("in --for 秘书", 2, "不是朗读本", id="a reader of a layout without copies"),
        pytest.param("in --layout 没有", 2, "没有“没有”这种版式", id="layout"),
        pytest.param("in --jobs 0", 2, "选项“--jobs”应是 1 到 256 之间的数", id="no workers"),
        pytest.param("in --manifest in", 3, "清单 in 已经有了", id="a folder for a manifest"),
        pytest.param("in --out in/1.yaml", 3, "写不进去：上一级不是文件夹", id="a file for a folder"),
        pytest.param("in --name 一样", 2, "文件名“一样.docx”已经用了：in/1.yaml", id="two of a name"),
    ],
)  # fmt: skip
def test_nothing_is_written_when(arguments: str, code: int, message: str, capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/2.yaml")
    Path("u.csv").write_text(ROWS, encoding="utf-8")
    result = call(capsys, "render", *arguments.split())
    assert (result.code, result.out) == (code, "")
    assert message in result.err
    assert sorted(path.name for path in Path().rglob("*")) == ["1.yaml", "2.yaml", "in", "u.csv"]


# a table


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_row_a_file(jobs: str, capsys: Capsys) -> None:
    agendas("a.yaml")
    Path("u.csv").write_text(ROWS, encoding="utf-8")
    result = batch(capsys, "a.yaml", "--data", "u.csv", "--name", "{编号}-{单位}-主持词", jobs=jobs)
    assert (result.code, result.err) == (0, "")
    assert written() == ["07-甲局-主持词.docx", "08-乙局-主持词.docx"]
    assert [docx.Document(f"o/{name}").core_properties.author for name in written()] == ["甲局", "乙局"]
    assert sorted((r["row"], r["output"]) for r in records()) == [
        (2, "07-甲局-主持词.docx"),
        (3, "08-乙局-主持词.docx"),
    ]


def test_the_manifest_of_a_table_stands_beside_the_agenda(capsys: Capsys) -> None:
    agendas("in/a.yaml")
    Path("u.csv").write_text(ROWS, encoding="utf-8")
    assert call(capsys, "render", "in/a.yaml", "--data", "u.csv", "--name", "{行}").code == 0
    assert written("in") == ["2.docx", "3.docx", "a.yaml"]
    assert Path("in/manifest.jsonl").exists()


@pytest.mark.parametrize(
    ("rows", "name", "messages"),
    [
        pytest.param("单位,时间\n甲局,明天\n乙局,后天\n", "{单位}", ["u.csv:2:2: 错误 MK014", "u.csv:3:2: 错误 MK014"], id="wrong values, all rows"),
        pytest.param("单位\n甲局\n甲局\n", "{单位}", ["u.csv:3:1: 错误 MK053 文件名“甲局.docx”已经用了：第 2 行"], id="the same name"),
        pytest.param("#单位,时间\n甲局,2026-02-30\n乙局,2026-04-10\n乙局,2026-04-10\n", "{单位}", ["u.csv:2:2: 错误 MK014", "u.csv:4:1: 错误 MK053 文件名“乙局.docx”已经用了：第 3 行"], id="a cell and a name, at once"),
        pytest.param("单位\nAbc\naBC\n", "{单位}", ["u.csv:3:1: 错误 MK053 文件名“aBC.docx”已经用了：第 2 行"], id="the same but for case"),
        pytest.param("单位\n\u00e9\ne\u0301\n", "{单位}", ["u.csv:3:1: 错误 MK053"], id="the same when normalised"),
        pytest.param("单位\n甲/局\n甲:局\n", "{单位}", ["u.csv:3:1: 错误 MK053"], id="the same when made a file name"),
        pytest.param("#编号,单位\n,甲局\n2,乙局\n", "{编号}", ["u.csv:2:1: 错误 MK053 没有“编号”，起不了文件名"], id="nothing to name it by"),
        pytest.param("地点\n甲\n乙\n", "", ["u.csv:3:1: 错误 MK053 文件名“第0次会议主持词.docx”已经用了：第 2 行"], id="no pattern"),
    ],
)  # fmt: skip
def test_a_table_is_refused_as_a_whole(rows: str, name: str, messages: list[str], capsys: Capsys) -> None:
    agendas("a.yaml")
    Path("u.csv").write_text(rows, encoding="utf-8")
    result = batch(capsys, "a.yaml", "--data", "u.csv", *(["--name", name] if name else []))
    assert result.code == 2
    found = [line for line in result.err.splitlines() if not line.startswith("    ")]
    assert len(found) == len(messages)
    for line, message in zip(found, messages, strict=True):
        assert line.startswith(message)
    assert not Path("o").exists()


def test_a_row_that_fails_later_is_said_at_its_cell(capsys: Capsys) -> None:
    agendas("a.yaml")
    Path("u.csv").write_text("单位,类型\n甲局,\n乙局,没有的会\n", encoding="utf-8")
    result = batch(capsys, "a.yaml", "--data", "u.csv", "--name", "{单位}")
    assert result.code == 1
    assert result.err.startswith("u.csv:3:2: 错误 MK017 没有“没有的会”这种会议类型\n")


def test_findings_in_a_cell_are_said_there(capsys: Capsys) -> None:
    agendas("a.yaml")
    Path("u.csv").write_text("#号,地点\n1,在【待填：地点】\n", encoding="utf-8")
    batch(capsys, "a.yaml", "--data", "u.csv", "--name", "{号}")
    assert records()[0]["message"].startswith("u.csv:2:2: 疑似 MK101")


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        pytest.param("{单位}-主持词", "甲局-主持词.docx", id="a column"),
        pytest.param("{单位}-主持词.docx", "甲局-主持词.docx", id="with the suffix"),
        pytest.param("{编号}", "07.docx", id="a column only for names"),
        pytest.param("{#编号}", "07.docx", id="with the mark of such a column"),
        pytest.param("{host}{文件}{序号}{行}", "甲局a12.docx", id="what is always there"),
        pytest.param("{会议}{文稿}", "第0次会议主持词.docx", id="fields of the agenda"),
        pytest.param("{时间}", "2026-03-18 15_00.docx", id="no sign that a file name cannot have"),
        pytest.param("../../{单位}", "_.._甲局.docx", id="no way out of the folder"),
        pytest.param("一", "一.docx", id="no placeholder"),
    ],
)
def test_names(name: str, wanted: str, capsys: Capsys) -> None:
    agendas("a.yaml")
    Path("u.csv").write_text("单位,#编号\n甲局,07\n", encoding="utf-8")
    assert batch(capsys, "a.yaml", "--data", "u.csv", "--name", name).code == 0
    assert written() == [wanted]


def test_a_long_name_keeps_what_follows_its_last_placeholder(capsys: Capsys) -> None:
    agendas("a.yaml")
    Path("u.csv").write_text(f"单位\n{'长' * 100}\n", encoding="utf-8")
    assert batch(capsys, "a.yaml", "--data", "u.csv", "--name", "{单位}-主持词").code == 0
    [name] = written()
    assert name.endswith("长-主持词.docx")
    assert len(name.encode()) <= 200


def test_confidential_names_do_not_name_files(capsys: Capsys) -> None:
    agendas("a.yaml", text=GOOD.replace("会议: 第{n}次会议", "会议: 方志恒任职会\n保密: 方志恒"))
    Path("u.csv").write_text("地点\n二楼\n", encoding="utf-8")
    assert batch(capsys, "a.yaml", "--data", "u.csv").code == 0
    assert written() == ["×××任职会主持词.docx"]
