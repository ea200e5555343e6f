"""`meetingkit new`: what it writes from flags, what it asks on a terminal, and how a fresh scaffold fares."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.agenda.items import Report
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.schema import agenda_schema
from meetingkit.diagnostics import InvalidInput
from meetingkit.library import default_library
from meetingkit.scaffold import Facts, scaffold
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.names import split_enumeration
from tests.conftest import read_text
from tests.program import call, process

Capsys = pytest.CaptureFixture[str]
FLAGS = [
    "区委会议", "--kind", "领导小组会议", "--time", "2026-03-18 15:00", "--place", "第一会议室", "--locality", "云岭区",
    "--chair", "顾怀远（区委书记）", "--reporter", "区财政局", "--reporter", "方志恒（区委组织部副部长）",
]  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def agenda_in(path: Path) -> Agenda:
    return read_text(path.read_text(encoding="utf-8")).model


def reporters(agenda: Agenda) -> list[str]:
    [report] = [item for item in agenda.items if isinstance(item, Report)]
    return [speaker.text for speaker in report.speakers]


def test_every_flag_is_in_the_file(tmp_path: Path, capsys: Capsys) -> None:
    result = call(capsys, "new", *FLAGS)
    assert (result.code, result.err) == (0, "")
    agenda = agenda_in(tmp_path / "区委会议.yaml")
    assert (agenda.name, agenda.kind, agenda.place) == ("区委会议", "领导小组会议", "第一会议室")
    assert (agenda.when.text if agenda.when else "") == "2026-03-18 15:00"
    assert (agenda.chair.text if agenda.chair else "") == "顾怀远（区委书记）"
    assert agenda.locality == ["云岭区"]
    assert reporters(agenda) == ["区财政局", "方志恒（区委组织部副部长）"]


def test_without_a_terminal_nothing_is_asked_and_what_is_missing_is_a_blank(tmp_path: Path) -> None:
    result = process(tmp_path, "new")
    assert (result.returncode, result.stderr) == (0, b"")
    agenda = agenda_in(tmp_path / "会议议程.yaml")
    assert agenda.name == "【待填：会议全称】"
    assert reporters(agenda) == ["【待填：汇报单位】"]
    assert "请逐项回答" not in result.stdout.decode()


@pytest.mark.parametrize("kind", ["leading-group", "领导小组会议", "党建工作领导小组会议"])
def test_a_kind_goes_by_identifier_name_or_alias(tmp_path: Path, capsys: Capsys, kind: str) -> None:
    assert call(capsys, "new", "会", "--kind", kind).code == 0
    assert agenda_in(tmp_path / "会.yaml").kind == "领导小组会议"


@pytest.mark.parametrize(
    ("flags", "kind"),
    [
        (["全县机关作风建设推进会"], "工作推进会"),
        (["石桥县民营企业家座谈会"], "座谈会"),
        (["会"], "领导小组会议"),
        ([], "领导小组会议"),
    ],
)
def test_without_a_kind_the_name_tells_it_and_it_is_said(
    tmp_path: Path, capsys: Capsys, flags: list[str], kind: str
) -> None:
    result = call(capsys, "new", *flags, "-o", "会.yaml")
    assert agenda_in(tmp_path / "会.yaml").kind == kind
    assert f"没有说会议类型，按“{kind}”写的；要换就加 --kind 类型" in result.out
    assert "没有说会议类型" not in call(capsys, "new", "会", "--kind", "座谈会", "-o", "乙.yaml").out


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        pytest.param(["--kind", "座谈"], "座谈", id="unknown kind"),
        pytest.param(["--time", "明天"], "写的是“明天”", id="time nobody can read"),
        pytest.param(["--time", "2026-02-30"], "2026年2月没有30日", id="a day there is not"),
        pytest.param(["--chair", "甲、乙"], "--chair 应是一个人或一个单位", id="two chairs"),
        pytest.param(["--place", ""], "--place 是空的", id="empty"),
        pytest.param(["--locality", "、"], "--locality 是空的", id="only separators"),
        pytest.param(["--reporter", "甲\x07"], "--reporter 里有看不见的字符", id="control character"),
    ],
)
def test_a_fact_that_cannot_be_used_is_refused(tmp_path: Path, capsys: Capsys, flags: list[str], said: str) -> None:
    result = call(capsys, "new", "会", *flags)
    assert result.code == 2
    assert said in result.err
    assert list(tmp_path.iterdir()) == []


def test_every_unusable_fact_is_named_at_once(capsys: Capsys) -> None:
    result = call(capsys, "new", "会", "--time", "明天", "--chair", "甲、乙", "--kind", "座谈")
    assert result.err.count("错误") == 3


def test_a_file_that_is_there_is_kept(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "会.yaml").write_text("mine", encoding="utf-8")
    result = call(capsys, "new", "会")
    assert result.code == 3
    assert "会.yaml 已经有了，没有动它" in result.err
    assert (tmp_path / "会.yaml").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["会.yaml"]


def test_force_replaces_the_file_and_the_schema(tmp_path: Path, capsys: Capsys) -> None:
    for name in ("会.yaml", "agenda.schema.json"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    assert call(capsys, "new", "会", "--force").code == 0
    assert agenda_in(tmp_path / "会.yaml").name == "会"
    assert json.loads((tmp_path / "agenda.schema.json").read_text(encoding="utf-8")) == agenda_schema()


def test_the_schema_is_written_beside_the_agenda_and_named_in_it(tmp_path: Path, capsys: Capsys) -> None:
    assert call(capsys, "new", "-o", "三月/议程.yaml").code == 0
    schema = tmp_path / "三月" / "agenda.schema.json"
    assert json.loads(schema.read_text(encoding="utf-8")) == agenda_schema()
    first = (tmp_path / "三月" / "议程.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=./agenda.schema.json"


def test_a_schema_that_is_there_is_kept(tmp_path: Path, capsys: Capsys) -> None:
    (tmp_path / "agenda.schema.json").write_text("{}", encoding="utf-8")
    assert call(capsys, "new", "会").code == 0
    assert (tmp_path / "agenda.schema.json").read_text(encoding="utf-8") == "{}"


def test_a_dash_sends_the_agenda_to_stdout_and_writes_nothing(tmp_path: Path, capsys: Capsys) -> None:
    result = call(capsys, "new", *FLAGS, "-o", "-")
    assert result.code == 0
    assert result.out == scaffold(
        Facts(
            "区委会议", "领导小组会议", "2026-03-18 15:00", "第一会议室", "云岭区", "顾怀远（区委书记）",
            ("区财政局", "方志恒（区委组织部副部长）"),
        ),
        default_library(),
    )  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_quiet_says_nothing(tmp_path: Path, capsys: Capsys) -> None:
    result = call(capsys, "new", "会", "--quiet")
    assert (result.code, result.out, result.err) == (0, "", "")


ANY = st.text(max_size=20) | st.text(
    st.sampled_from("会议12:-#'\"\\|>*&!%@`{}[],，、；：（）【】《》 \t\n~?=.区"), max_size=12
)


FACTS = st.one_of(
    st.builds(Facts, ANY, st.just("leading-group")),
    st.builds(lambda place: Facts(None, "leading-group", place=place), ANY),
    st.builds(lambda locality: Facts(None, "leading-group", locality=locality), ANY),
    st.builds(lambda chair: Facts(None, "leading-group", chair=chair), ANY),
    st.builds(lambda reporters: Facts(None, "leading-group", reporters=tuple(reporters)), st.lists(ANY, max_size=3)),
)


def read_back(facts: Facts) -> Agenda:
    return read_text(scaffold(facts, default_library())).model


def refused(facts: Facts) -> list[str]:
    """What is said of facts that cannot be used; empty when all can."""
    try:
        scaffold(facts, default_library())
    except InvalidInput as error:
        return [found.message for found in error.diagnostics]
    return []


@settings(max_examples=150)
@given(FACTS)
def test_a_scaffold_reads_back_exactly_what_was_given_or_refuses_it(facts: Facts) -> None:
    if said := refused(facts):
        assert all(said)
        return
    agenda = read_back(facts)
    assert facts.name in (None, agenda.name)
    assert facts.place in (None, agenda.place)
    assert facts.locality is None or agenda.locality == split_enumeration(facts.locality)
    assert facts.chair is None or (agenda.chair and agenda.chair.text == facts.chair.strip())
    assert not facts.reporters or reporters(agenda) == [text.strip() for text in facts.reporters]


@pytest.mark.parametrize(
    "name",
    ["null", "~", "是", "no", "2026", "3.10", "9:30", "- 会", "会: 议", "会 #1", "*会", "&会", "!会", "@会", "%会", "`会`", '"会"',
     "'会'", "[会]", "{会}", "|", ">", "会\n议", "？会", "---", "会\\n"],
)  # fmt: skip
def test_a_name_that_means_something_in_yaml_is_still_the_name(name: str) -> None:
    assert read_back(Facts(name, "leading-group")).name == name


def test_check_of_a_fresh_scaffold_reports_exactly_its_blanks(tmp_path: Path, capsys: Capsys) -> None:
    call(capsys, "new", "-o", "议程.yaml")
    lines = (tmp_path / "议程.yaml").read_text(encoding="utf-8").split("\n")
    blanks = [
        (number, match.start() + 1)
        for number, line in enumerate(lines, 1)
        for match in BLANK.finditer(line)
        if not line.lstrip().startswith("#")
    ]
    result = call(capsys, "check", "议程.yaml", "--json")
    found = json.loads(result.out)
    assert result.code == 1
    assert len(blanks) > 10
    assert [(one["line"], one["column"]) for one in found] == blanks
    assert {one["code"] for one in found} == {"MK101"}


def test_a_fresh_scaffold_renders_as_a_draft_with_its_blanks_highlighted(tmp_path: Path, capsys: Capsys) -> None:
    call(capsys, "new", "-o", "议程.yaml")
    blanks = len(json.loads(call(capsys, "check", "议程.yaml", "--json").out))
    result = call(capsys, "render", "议程.yaml", "-o", "稿.docx")
    assert result.code == 0
    assert result.err.count("MK101") == blanks
    assert f"这是草稿：疑似 {blanks} 处" in result.out
    runs = [run for paragraph in docx.Document(str(tmp_path / "稿.docx")).paragraphs for run in paragraph.runs]
    marked = "".join(run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW)
    plain = [run.text for run in runs if run.font.highlight_color is None]
    assert len(BLANK.findall(marked)) > 10
    assert BLANK.sub("", marked) == ""
    assert not any("待填" in text for text in plain)


def test_strict_writes_no_draft(tmp_path: Path, capsys: Capsys) -> None:
    call(capsys, "new", "-o", "议程.yaml")
    result = call(capsys, "render", "议程.yaml", "--strict")
    assert (result.code, result.out) == (1, "")
    assert "没有出稿" in result.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["agenda.schema.json", "议程.yaml"]


def test_once_the_blanks_are_filled_check_is_clean(tmp_path: Path, capsys: Capsys) -> None:
    call(capsys, "new", *FLAGS, "-o", "议程.yaml")
    path = tmp_path / "议程.yaml"
    path.write_text(BLANK.sub("抓好落实", path.read_text(encoding="utf-8")), encoding="utf-8")
    result = call(capsys, "check", "议程.yaml")
    assert (result.code, result.out) == (0, "没有发现问题。\n")
    assert call(capsys, "render", "议程.yaml", "--strict", "-o", "稿.docx").code == 0
