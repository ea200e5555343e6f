"""`meetingkit.render`: any form of an agenda → the bytes that the command line writes, from any thread or process."""

from __future__ import annotations

import doctest
import hashlib
import json
import multiprocessing
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings

import meetingkit
from meetingkit import Diagnostic, InvalidInput, api
from meetingkit.diagnostics import Severity
from tests.conftest import EXAMPLES, ROOT
from tests.meetings import Facts, meeting, meetings
from tests.program import call, environment

TEXTS = [path.read_text(encoding="utf-8") for path in EXAMPLES]
TEXT = "会议: 某次会议\n时间: 2026-03-18\n主持人: 周明远（区长）\n议程:\n  - 汇报: 年度工作\n    汇报人: 李文博\n"
ROSTER = "人员:\n  - 李文博（区财政局局长）\n"
FACTS: Facts = {"会议": "某次会议", "主持人": "周明远（区长）", "议程": [{"汇报": "年度工作", "汇报人": "李文博"}]}
IN_A_PROCESS = """
import sys
from pathlib import Path
texts = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
import meetingkit
"""


def in_a_process(code: str, folder: Path = ROOT, **more: str) -> str:
    """What a new process prints that has meetingkit imported and `texts` read."""
    command = [sys.executable, "-W", "error", "-c", IN_A_PROCESS + code, *map(str, EXAMPLES)]
    done = subprocess.run(
        command, cwd=folder, env=environment(**more), capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def digests(papers: list[bytes]) -> list[str]:
    return [hashlib.sha256(paper).hexdigest() for paper in papers]


def test_the_example_in_the_docstring_runs() -> None:
    assert doctest.testmod(api).attempted >= 4
    assert doctest.testmod(api).failed == 0


@pytest.mark.parametrize("options", [
    {},
    {"format": "html"},
    {"format": "md"},
    {"format": "txt", "disclose": True},
    {"layout": "gb9704-single"},
    {"layout": "reading"},
    {"layout": "reading", "reader": "秘书"},
    {"layout": "reading", "reader": "秘书", "format": "html"},
    {"layout": "reading", "format": "txt"},
], ids=str)  # fmt: skip
@pytest.mark.parametrize("agenda", EXAMPLES, ids=lambda path: path.stem)
def test_it_writes_what_the_command_line_writes(
    agenda: Path, options: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"reader": "for"}
    flags = [f"--{names.get(k, k)}" if v is True else f"--{names.get(k, k)}={v}" for k, v in options.items()]
    written = tmp_path / "script"
    assert call(capsys, "render", agenda, "--quiet", "-o", written, "--format=docx", *flags).code == 0
    assert meetingkit.render(agenda.read_bytes(), **options) == written.read_bytes()


def test_every_form_of_an_agenda_and_a_roster_gives_the_same_paper() -> None:
    agendas: list[Any] = [TEXT, TEXT.encode(), ("\ufeff" + TEXT).encode("utf-16"), TEXT.encode("gb18030")]
    agendas += [
        "\ufeff" + TEXT.replace("\n", "\r\n"),
        yaml.safe_load(TEXT),
        json.loads(json.dumps(yaml.safe_load(TEXT), default=str)),
    ]
    rosters = [ROSTER, ROSTER.encode("gb18030"), yaml.safe_load(ROSTER)]
    assert len({meetingkit.render(agenda, roster=roster) for agenda in agendas for roster in rosters}) == 1
    assert "请区财政局局长李文博同志" in meetingkit.render(TEXT, roster=ROSTER, format="txt").decode()
    assert "区财政局" not in meetingkit.render(TEXT, format="txt").decode()


@given(meetings())
@settings(max_examples=40)
def test_a_mapping_is_taken_as_its_text(facts: Facts) -> None:
    text = yaml.safe_dump(facts, allow_unicode=True, width=10**9, sort_keys=False)
    assert meetingkit.render(facts, format="txt") == meetingkit.render(text, format="txt")


@pytest.mark.parametrize(("written", "said"), [
    ("2026-03-18", "2026年3月18日"),
    (yaml.safe_load("2026-03-18"), "2026年3月18日"),
    (yaml.safe_load("2026-03-18 15:00:00"), "2026年3月18日"),
])  # fmt: skip
def test_dates_are_written_as_people_write_them(written: object, said: str) -> None:
    assert said in meetingkit.render({**FACTS, "时间": written}, format="txt").decode()


@pytest.mark.parametrize(("arguments", "error", "message"), [
    ({"paper": "all"}, ValueError, "paper is the name of one paper, not 'all'"),
    ({"paper": 5}, ValueError, "paper is the name of one paper, not 5"),
    ({"format": "pdf"}, ValueError, "format is one of None, 'docx', 'html', 'md', 'txt', 'ics', 'svg', 'png', not 'pdf'"),
    ({"reader": "秘书"}, ValueError, "layout 'gb9704' is not made for reading aloud"),
    ({"reader": "chair", "layout": "reading"}, ValueError, "reader is one of None, '主持人', '秘书', not 'chair'"),
    ({"layout": "own.yaml"}, ValueError, "layout is a name, not a file"),
    ({"agenda": Path("议程.yaml")}, TypeError, "is a str, bytes or a mapping, not PosixPath|not WindowsPath"),
    ({"agenda": [FACTS]}, TypeError, "not list"),
    ({"roster": 3}, TypeError, "not int"),
    ({"agenda": {**FACTS, "出席": {"甲", "乙"}}}, TypeError, "texts, numbers, dates, lists and mappings, not {"),
    ({"agenda": {**FACTS, "应到": float("nan")}}, ValueError, "not JSON compliant"),
])  # fmt: skip
def test_misuse_is_the_callers_error(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        meetingkit.render(**{"agenda": TEXT, **arguments})
    assert any(part in str(caught.value) for part in message.split("|"))


@pytest.mark.parametrize(("agenda", "options", "found"), [
    ("会议: 某次会议\n议程: []\n", {}, ["议程:2:5: 错误 MK016 “议程”里一项也没有"]),
    ("会议: 某次会议\n议程: []\n", {"file": "a/7.yaml"}, ["a/7.yaml:2:5: 错误 MK016 “议程”里一项也没有"]),
    ({"会议": "某次会议", "议程": []}, {}, ["议程:3:9: 错误 MK016 “议程”里一项也没有"]),
    (TEXT.replace("2026-03-18", "某天"), {"roster": "人员: []\n"}, ["名册:1:1: 错误 MK045", "议程:2:5: 错误 MK014"]),
    (TEXT + "名册: 名册.yaml\n", {}, ["议程:7:5: 错误 MK040 议程里写了名册“名册.yaml”，名册的内容却没有给"]),
    (TEXT + "类型: 某种会\n", {}, ["议程:7:5: 错误 MK017 没有“某种会”这种会议类型"]),
    (TEXT, {"layout": "gb9074"}, ["gb9074:1:1: 错误 MK021 没有“gb9074”这种版式"]),
    (TEXT.replace("年度", "年\u200b度"), {}, ["议程:5:10: 错误 MK003"]),
    (b"PK\x03\x04", {}, ["议程:1:1: 错误 MK001 应是文字文件（.yaml），给的是Word（.docx）或压缩文件"]),
    ("会议: " + "长" * 2_100_000, {}, ["议程:1:1: 错误 MK001 文件太大"]),
    ("", {}, ["议程:1:1: 错误 MK013"]),
], ids=range(11))  # fmt: skip
def test_what_is_wrong_is_said_all_at_once(agenda: str | Facts, options: dict[str, Any], found: list[str]) -> None:
    with pytest.raises(InvalidInput) as caught:
        meetingkit.render(agenda, **options)
    lines = [str(diagnostic) for diagnostic in caught.value.diagnostics]
    assert [line[: len(start)] for line, start in zip(lines, found, strict=True)] == found


def test_a_roster_serves_an_agenda_that_names_its_file() -> None:
    named = TEXT + "名册: 名册.yaml\n"
    assert meetingkit.render(named, roster=ROSTER) == meetingkit.render(TEXT, roster=ROSTER)


def test_function_and_errors_survive_pickling() -> None:
    job = pickle.loads(pickle.dumps(partial(meetingkit.render, layout="reading")))
    assert job(TEXT) == meetingkit.render(TEXT, layout="reading")
    error = InvalidInput(
        [Diagnostic("MK016", Severity.ERROR, "乙", "议程", 2), Diagnostic("MK001", Severity.INFO, "甲", "议程")]
    )
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(error, protocol))
        assert (type(again), str(again), again.diagnostics) == (InvalidInput, str(error), error.diagnostics)
    assert str(error) == "议程:1:1: 提示 MK001 甲\n议程:2:1: 错误 MK016 乙"


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = """
print([name for name in sys.modules if name.startswith(("meetingkit", "pydantic", "jinja2", "yaml"))])
print(meetingkit.Diagnostic.__name__, [name for name in sys.modules if name.startswith("meetingkit")])
print(hasattr(meetingkit, "nothing"))
"""
    assert in_a_process(code).split("\n") == [
        "['meetingkit']",
        "Diagnostic ['meetingkit', 'meetingkit.diagnostics']",
        "False",
        "",
    ]


def test_it_touches_nothing_but_templates_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "名册.yaml").write_text("人员: 写坏了: 的名册\n", encoding="utf-8")
    (tmp_path / "layouts").mkdir()
    code = """
from hashlib import sha256
from meetingkit.compose.engine import bytecode_cache
from meetingkit.library import builtin_root
allowed = (str(builtin_root()), bytecode_cache(markup=True).directory)
touched = []
for layout in ("gb9704", "reading"):
    meetingkit.render(texts[0].replace("领导小组会议", "座谈会"), layout=layout)  # loads the modules
QUIET = ("object.", "sys.", "compile", "exec", "import", "marshal.", "os.putenv", "code.", "builtins.id", "re.", "gc.")
def watch(event, arguments):
    if not event.startswith(QUIET) and not str(next(iter(arguments), "")).startswith(allowed):
        touched.append((event, arguments))
sys.addaudithook(watch)
papers = [meetingkit.render(text, layout=layout) for text in texts for layout in ("gb9704", "reading")]
print(touched, [sha256(paper).hexdigest() for paper in papers])
"""
    here = [meetingkit.render(text, layout=layout) for text in TEXTS for layout in ("gb9704", "reading")]
    assert in_a_process(code, tmp_path, SOURCE_DATE_EPOCH="1000000000", TZ="Asia/Shanghai") == f"[] {digests(here)}\n"


def serial_and_threaded(work: Callable[[int], bytes], threads: int, count: int) -> tuple[list[bytes], list[bytes]]:
    """The same jobs one after another, and by all threads at once, each doing them all in an order of its own."""
    alone = [work(number) for number in range(count)]

    def turn(thread: int) -> list[bytes]:
        order = [(number + thread * 7) % count for number in range(count)]
        done = {number: work(number) for number in order}
        return [done[number] for number in range(count)]

    with ThreadPoolExecutor(threads) as pool:
        return alone * threads, [paper for papers in pool.map(turn, range(threads)) for paper in papers]


def test_threads_write_what_one_writes() -> None:
    def work(number: int) -> bytes:
        text = TEXTS[number % len(TEXTS)].replace("2026", str(2000 + number))
        return meetingkit.render(text, layout=("gb9704", "reading", "gb9704-single")[number % 3])

    alone, together = serial_and_threaded(work, threads=8, count=200)
    assert digests(together) == digests(alone)


@pytest.mark.parametrize("_time", range(3))
def test_threads_may_be_the_first_to_call(_time: int) -> None:
    code = """
import hashlib, threading
gate, found = threading.Barrier(8), []
def work(number):
    gate.wait()
    found.append((number % 3, hashlib.sha256(meetingkit.render(texts[number % 3])).hexdigest()))
sys.setswitchinterval(1e-5)
threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(len(found), dict(sorted(found)), len(set(found)))
"""
    expected = dict(enumerate(digests([meetingkit.render(text) for text in TEXTS])))
    assert in_a_process(code) == f"8 {expected} 3\n"


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_write_what_one_writes(method: str) -> None:
    alone = [meetingkit.render(text) for text in TEXTS * 20]
    with ProcessPoolExecutor(2, multiprocessing.get_context(method)) as pool:
        assert digests(list(pool.map(meetingkit.render, TEXTS * 20, chunksize=5))) == digests(alone)
        wrong = pool.submit(meetingkit.render, "会议: 某次会议\n议程: []\n").exception()
    assert isinstance(wrong, InvalidInput)
    assert [diagnostic.code for diagnostic in wrong.diagnostics] == ["MK016"]


def pack(folder: Path, words: str) -> Path:
    """A template folder of an office's own: a kind, a layout and a phrase."""
    files = {
        "kinds/own/kind.yaml": f"基于: generic\n名称: 本单位的会\n说明: 自己的\n结束: {words}散会。\n",
        "layouts/own.yaml": f"基于: gb9704\n名称: {words}\n",
        "papers/script/other.xml.j2": f"{{% macro say(item, before, done) %}}<p>{words}说：{{{{ item.subject }}}}</p>"
        "{% endmacro %}{% macro topic(item) %}{% endmacro %}{% macro recap(item) %}{% endmacro %}",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


OTHER = meeting({"其他": "请看材料。"}, 类型="本单位的会")


def spoken(templates: Path) -> str:
    return meetingkit.render(OTHER, templates=templates, layout="own", format="txt").decode()


def test_a_folder_of_templates_is_looked_at_first_and_read_again_when_it_changes(tmp_path: Path) -> None:
    for words in ("甲乙", "丙"):
        text = spoken(pack(tmp_path, words))
        assert f"{words}说：请看材料。" in text
        assert f"{words}散会。" in text
    layout = "基于: gb9704\n名称: 丁\n页码: {形式: 无}\n"
    before = meetingkit.render(OTHER, templates=tmp_path, layout="own")
    (tmp_path / "layouts" / "own.yaml").write_text(layout, encoding="utf-8")
    assert meetingkit.render(OTHER, templates=tmp_path, layout="own") != before
    (tmp_path / "kinds" / "own" / "kind.yaml").unlink()
    with pytest.raises(InvalidInput, match="没有“本单位的会”"):
        spoken(tmp_path)


def test_a_base_outside_the_folder_of_templates_is_read_again_too(tmp_path: Path) -> None:
    pack(tmp_path, "甲")
    base = tmp_path / "base.yaml"
    (tmp_path / "layouts" / "own.yaml").write_text(f"基于: {base}\n名称: 乙\n", encoding="utf-8")
    base.write_text("基于: gb9704\n", encoding="utf-8")
    before = meetingkit.render(OTHER, templates=tmp_path, layout="own")
    base.write_text("基于: gb9704\n页码: {形式: 无}\n", encoding="utf-8")
    assert meetingkit.render(OTHER, templates=tmp_path, layout="own") != before


def test_threads_share_the_process_for_foreign_templates(tmp_path: Path) -> None:
    packs = [pack(tmp_path / str(number), words) for number, words in enumerate(("甲", "乙"))]
    alone, together = serial_and_threaded(
        lambda number: meetingkit.render(OTHER, templates=packs[number % 2]), threads=4, count=4
    )
    assert digests(together) == digests(alone)
    assert len(set(digests(alone))) == 2


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system cannot fork")
def test_a_forked_process_has_foreign_templates_run_by_its_own(tmp_path: Path) -> None:
    folder = pack(tmp_path, "甲")
    before = spoken(folder)
    with ProcessPoolExecutor(2, multiprocessing.get_context("fork")) as pool:
        assert list(pool.map(spoken, [folder] * 4)) == [before] * 4
        assert spoken(folder) == before
    assert spoken(folder) == before
