"""Which papers there are, which are wanted, and how they are written; what each says is in the tests of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import meetingkit
from meetingkit.diagnostics import InvalidInput
from meetingkit.library import Library, builtin_root, default_library
from meetingkit.ordering import Order, orders_of
from meetingkit.papers.paper import load_paper, paper_files
from meetingkit.papers.parts import PARTS
from meetingkit.papers.products import PRODUCTS
from meetingkit.writers import Format
from tests.program import call

AGENDA = """\
会议: 云岭区委人才工作会议
时间: 2026-04-09 9:30
主持人: 顾怀远（区委书记）
议程:
  - 汇报: 2025年人才工作情况
    汇报人: [区委组织部, 区教育局]
    每人: 8分钟
"""
OWN = "名称: 便条\n别名: [条子]\n说明: 本单位的便条\n格式: [txt, docx]\n不出: 议程里没有写地点。\n"
Capsys = pytest.CaptureFixture[str]
TEMPLATE = "{% if meeting.place %}<p>在{{ meeting.place }}开会。</p>{% endif %}"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an agenda and a paper of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "会.yaml").write_text(AGENDA, encoding="utf-8")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/note.yaml").write_text(OWN, encoding="utf-8")
    (tmp_path / "papers/note.xml.j2").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def library(folder: Path) -> Library:
    return Library((folder, builtin_root()))


@pytest.mark.parametrize("identifier", paper_files(default_library()))
def test_every_built_in_paper_is_whole(identifier: str) -> None:
    paper = load_paper(default_library(), identifier)
    assert paper.data.description
    assert set(paper.data.parts) <= set(PARTS)
    assert set(paper.formats) <= {fmt.value for fmt in Format}
    documents = {"docx", "pdf", "html", "md", "txt"}.intersection(paper.formats)
    assert not documents or default_library().find(f"papers/{identifier}.xml.j2")


def test_every_product_is_that_of_a_paper_which_offers_it() -> None:
    for name in PRODUCTS:
        identifier, fmt = name.split(".")
        assert fmt in load_paper(default_library(), identifier).formats


def test_no_two_papers_are_called_the_same() -> None:
    papers = [load_paper(default_library(), identifier) for identifier in paper_files(default_library())]
    names = [name for paper in papers for name in set(paper.names)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("names", "fmt", "orders"),
    [
        (["script"], None, [Order("script", Format.DOCX, "gb9704")]),
        (["主持讲话"], Format.PDF, [Order("script", Format.PDF, "gb9704")]),
        (["议程"], None, [Order("agenda", Format.DOCX, "gb9704", "议程")]),
        ([" 议程 "], None, [Order("agenda", Format.DOCX, "gb9704", "议程")]),
        (["条子", "note"], None, [Order("note", Format.TEXT, "gb9704", "便条")]),
        (["议程", "script"], Format.HTML, [
            Order("agenda", Format.HTML, "gb9704", "议程"), Order("script", Format.HTML, "gb9704"),
        ]),
    ],
)  # fmt: skip
def test_papers_are_ordered_by_any_name(
    office: Path, names: list[str], fmt: Format | None, orders: list[Order]
) -> None:
    assert orders_of(names, fmt, None, library(office)) == orders


def test_all_papers_are_ordered_in_the_format_asked_for_where_they_have_it(office: Path) -> None:
    orders = {order.paper: order for order in orders_of(["all"], Format.PDF, "reading", library(office))}
    assert list(orders) == list(paper_files(library(office)))
    assert orders["note"].format is Format.TEXT
    assert orders["agenda"].format is Format.PDF
    assert all(order.optional for order in orders.values())


@pytest.mark.parametrize(
    ("names", "fmt", "layout", "said"),
    [
        (["仪程"], None, None, ["没有“仪程”这种文稿"]),
        (["乙", "甲"], None, None, ["没有“乙”这种文稿", "没有“甲”这种文稿"]),
        (["便条"], Format.PDF, None, ["“便条”出不了 pdf"]),
        (["script"], Format.CALENDAR, None, ["“主持词”出不了 ics"]),
    ],
)
def test_what_does_not_fit_is_said_at_once(
    office: Path, names: list[str], fmt: Format | None, layout: str | None, said: list[str]
) -> None:
    with pytest.raises(InvalidInput) as caught:
        orders_of(names, fmt, layout, library(office))
    assert [d.message for d in caught.value.diagnostics] == said
    assert all(d.hint for d in caught.value.diagnostics)


def test_several_papers_are_written_with_their_names(office: Path, capsys: Capsys) -> None:
    result = call(capsys, "render", "会.yaml", "-p", "script,议程", "--out", "文稿")
    assert (result.code, result.err) == (0, "")
    assert sorted(path.name for path in (office / "文稿").iterdir()) == [
        "云岭区委人才工作会议主持词.docx", "云岭区委人才工作会议议程.docx",
    ]  # fmt: skip
    assert result.out.splitlines()[-1] == "共 2 种文稿：写好 2，不用出 0。"


def test_a_paper_without_anything_to_say_is_refused_by_name_and_left_out_of_all(office: Path, capsys: Capsys) -> None:
    result = call(capsys, "render", "会.yaml", "-p", "便条")
    assert result.code == 2
    assert result.err == "会.yaml:1:1: 错误 MK025 这次会议没有可以写进“便条”的内容\n    改法：议程里没有写地点。\n"
    result = call(capsys, "render", "会.yaml", "-p", "all", "--out", "文稿")
    assert result.code == 0
    assert "没有出便条：议程里没有写地点。" in result.out
    assert not list((office / "文稿").glob("*便条*"))


def test_nothing_is_written_when_one_paper_is_in_the_way(office: Path, capsys: Capsys) -> None:
    (office / "云岭区委人才工作会议议程.docx").write_text("手改过", encoding="utf-8")
    assert call(capsys, "render", "会.yaml", "-p", "script", "-p", "议程").code == 3
    assert not (office / "云岭区委人才工作会议主持词.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-p", "script,议程", "-o", "稿.docx"], "-o 只用于一种文稿"),
        (["-p", "script,议程", "--name", "{会议}"], "几种文稿会同名"),
        (["-p", "议程", "--for", "秘书", "--layout", "reading"], "只有主持词分给谁念"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    office: Path, arguments: list[str], said: str, capsys: Capsys
) -> None:
    result = call(capsys, "render", "会.yaml", *arguments)
    assert result.code == 2
    assert said in result.err
    assert not list(office.glob("*.docx"))


def test_a_batch_writes_each_paper_of_each_agenda(office: Path, capsys: Capsys) -> None:
    (office / "会二.yaml").write_text(AGENDA + "地点: 一楼\n", encoding="utf-8")
    result = call(capsys, "render", ".", "-p", "all", "--out", "文稿", "--jobs", "1")
    assert result.code == 0, result.err
    records = [json.loads(line) for line in (office / "文稿/manifest.jsonl").read_text("utf-8").splitlines()]
    papers = len(paper_files(library(office)))
    assert len(records) == 2 * papers
    assert {record["status"] for record in records} == {"written", "skipped"}
    skipped = [record["output"] for record in records if record["status"] == "skipped"]
    assert "会-便条.txt" in skipped
    assert (office / "文稿/会二-便条.txt").read_text("utf-8") == "在一楼开会。\n"
    again = call(capsys, "render", ".", "-p", "all", "--out", "文稿", "--jobs", "1", "--resume")
    assert f"写好 0，失败 0，跳过 {2 * papers}。" in again.out


def test_the_library_writes_any_paper(office: Path) -> None:
    assert meetingkit.render(AGENDA, paper="议程", format="txt").decode().startswith("云岭区委人才工作会议议程\n")
    assert meetingkit.render(AGENDA + "地点: 一楼\n", paper="便条", templates=office) == "在一楼开会。\n".encode()


def test_papers_are_listed_and_told(office: Path, capsys: Capsys) -> None:
    lines = call(capsys, "papers").out.splitlines()
    assert lines[0].startswith("主持词　")
    assert "便条　本单位的便条　note（议程旁边）" in lines
    told = call(capsys, "papers", "条子").out
    assert "格式：txt、docx（不写 --format 就是 txt）" in told
    assert "出不了的时候：议程里没有写地点。" in told
    rows = json.loads(call(capsys, "papers", "--json").out)
    assert [row["identifier"] for row in rows] == list(paper_files(library(office)))


def test_a_copy_takes_the_place_of_what_is_built_in(office: Path, capsys: Capsys) -> None:
    assert call(capsys, "papers", "copy", "议程").code == 0
    template = office / "papers/agenda.xml.j2"
    template.write_text("<title>我们的议程</title>", encoding="utf-8")
    assert call(capsys, "render", "会.yaml", "-p", "议程", "--format", "txt", "-o", "-").out == "我们的议程\n"
    assert call(capsys, "papers", "copy", "议程").code == 3
    assert template.read_text("utf-8") == "<title>我们的议程</title>"


def test_a_paper_that_is_wrong_is_told_with_its_line(office: Path, capsys: Capsys) -> None:
    (office / "papers/note.yaml").write_text("名称: 便条\n说明: 条\n格式: [doc]\n", encoding="utf-8")
    result = call(capsys, "render", "会.yaml", "-p", "note")
    assert result.code == 2
    assert "note.yaml:3:" in result.err
    assert "是不是“docx”？" in result.err
    (office / "papers/note.yaml").write_text("名称: 便条\n说明: 条\n格式: [txt, svg]\n", encoding="utf-8")
    result = call(capsys, "render", "会.yaml", "-p", "note")
    assert result.code == 2
    assert "note.yaml:3:11: 错误 MK014 “便条”出不了 svg：模板只能排文字" in result.err


def test_a_paper_that_is_not_written_need_not_keep_its_old_file(office: Path, capsys: Capsys) -> None:
    (office / "文稿").mkdir()
    (office / "文稿/云岭区委人才工作会议便条.txt").write_text("旧的", encoding="utf-8")
    assert call(capsys, "render", "会.yaml", "-p", "all", "--out", "文稿").code == 0
    assert (office / "文稿/云岭区委人才工作会议便条.txt").read_text("utf-8") == "旧的"


def test_strictly_nothing_is_written_of_a_paper_that_lost_somebody(office: Path, capsys: Capsys) -> None:
    (office / "papers/signin.xml.j2").write_text("<title>签到表</title>", encoding="utf-8")
    result = call(capsys, "render", "会.yaml", "-p", "签到表", "--strict", "-o", "签.docx")
    assert result.code == 1
    assert "MK027" in result.err
    assert not (office / "签.docx").exists()
