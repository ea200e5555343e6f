"""`meetingkit import` as a user runs it: files written, findings shown, nothing replaced, nothing printed beside JSON."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from meetingkit.cli.app import run
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.reading.source import Source
from meetingkit.workflow import meeting_from
from meetingkit.writers import Format, write_document
from tests.conftest import ROOT, script_from
from tests.program import Terminal, call

SCRIPT = """\
云岭区安全生产工作推进会
主持词
（2026年5月8日）
主持人：顾怀远（区委副书记、区长）

同志们：
今天召开安全生产工作推进会。

首先，请区应急管理局、区住房和城乡建设局分别汇报隐患排查情况。

大家有什么意见，请发表。

茶水在后面，自己去倒。

下面，请区委书记周明远同志讲话。

刚才，2个单位的负责同志汇报了隐患排查情况，区委书记周明远同志作了讲话。会后请抓紧落实。
今天的会议就开到这里，散会。
"""
MEETING = {
    "title": "云岭区安全生产工作推进会主持词",
    "salutation": "同志们",
    "date": "2026-05-08",
    "start": None,
    "chair": "顾怀远（区委副书记、区长）",
    "items": [
        {
            "type": "report",
            "subject": "隐患排查情况",
            "speakers": ["区应急管理局", "区住房和城乡建设局"],
            "discussion": True,
            "start": None,
            "minutes": None,
        },
        {
            "type": "address",
            "subject": None,
            "speakers": ["区委书记周明远同志"],
            "discussion": False,
            "start": None,
            "minutes": None,
        },
    ],
    "announced_count": None,
    "address_points": [],
    "closing": "今天的会议就开到这里，散会。",
    "unrecognised": ["茶水在后面，自己去倒。"],
}
AGENDA = """\
议程:
  - 汇报: 隐患排查情况
    汇报人: [区应急管理局, 区住房和城乡建设局]
    讨论: 大家
    小结: 茶水在后面，自己去倒。

  - 讲话:
    讲话人: 周明远（区委书记）

# 接在回顾后面的话。
要求: 会后请抓紧落实。
"""


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("推进会.txt")
    path.write_text(SCRIPT, encoding="utf-8")
    return path


def test_the_agenda_stands_beside_the_script_and_is_what_a_person_would_write(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = call(capsys, "import", script)
    assert (result.code, result.err) == (0, "")
    text = Path("推进会.yaml").read_text("utf-8")
    assert AGENDA in text
    assert "类型: 工作推进会" in text
    assert "# 单位:\n#   - 区应急管理局\n" in text
    assert "#   - 周明远（区委书记）\n" in text
    assert not any(f"\n{key}:" in text for key in ("标题", "题注", "回顾"))
    assert call(capsys, "render", "推进会.yaml", "--format", "txt", "-o", "-").out == SCRIPT


def test_whom_only_the_prose_names_is_in_the_suggested_roster(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    leave = "同志们：\n区委副书记沈知行同志因在市里开会，向大会请假。\n"
    script.write_text(SCRIPT.replace("同志们：\n", leave, 1), "utf-8")
    assert "人、沈知行（区委副书记）" not in (told := call(capsys, "import", script).out)
    assert "沈知行（区委副书记）" in told
    assert "#   - 沈知行（区委副书记）\n" in Path("推进会.yaml").read_text("utf-8")


def test_every_line_is_told_and_what_was_not_understood(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = call(capsys, "import", script).out.split("\n")
    assert "9\t首先，请区应急管理局、区住房和城乡建设局分别汇报隐患排查情况。\t汇报\t80%\t汇报，部分原话" in lines
    assert "13\t茶水在后面，自己去倒。\t没认出\t0%\t汇报，部分原话" in lines
    assert "没认出的 1 行照原样留着：第 13 行。" in lines
    changing = "、".join(["2026-05-08", "顾怀远（区委副书记、区长）", "周明远（区委书记）", "云岭区"])
    assert f"下次再用通常要改的：{changing}（meetingkit new --from 会逐个问）。" in lines
    assert "已写好：推进会.yaml" in lines
    assert next(line for line in lines if line.startswith("检查："))


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("下面，请区委书记周明远同志讲话。\n周书记讲的，我完全同意。", "讲话人: 周明远（区委书记）"),
        ("五点的车等着，我们抓紧。下面，请区委书记周明远同志讲话。", "讲话人: 周明远（区委书记）"),
        ("下面，我先通报一季度情况。", "通报人: 主持人"),
        ("下面，由我和区委书记周明远同志为先进单位颁奖。", "颁奖人: [主持人, 周明远（区委书记）]"),
    ],
)
def test_the_chair_acts_where_he_says_so_and_not_where_he_speaks_of_himself(
    line: str, who: str, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.write_text(SCRIPT.replace("下面，请区委书记周明远同志讲话。", line), "utf-8")
    assert call(capsys, "import", script).code == 0
    assert f"    {who}\n" in Path("推进会.yaml").read_text("utf-8")


def test_json_says_what_was_recognised_and_writes_no_file(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = call(capsys, "import", script, "--json")
    told = json.loads(result.out)
    lines = {one.pop("line"): one for one in told.pop("lines")}
    assert told == MEETING
    assert list(lines) == [1, 2, 3, 4, 6, 7, 9, 11, 13, 15, 17, 18]
    call_line = "首先，请区应急管理局、区住房和城乡建设局分别汇报隐患排查情况。"
    assert lines[9] == {"text": call_line, "taken_as": "汇报", "confidence": 0.8, "kept": "汇报，部分原话"}
    tea = {"text": "茶水在后面，自己去倒。", "taken_as": "没认出", "confidence": 0, "kept": "汇报，部分原话"}
    assert lines[13] == tea
    assert not Path("推进会.yaml").exists()
    call(capsys, "import", script, "--json", "-o", "甲.yaml")
    assert Path("甲.yaml").exists()


def test_nothing_is_replaced_unless_asked(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("推进会.yaml").write_text("旧的", encoding="utf-8")
    result = call(capsys, "import", script)
    assert result.code == 3
    assert "已经有了，没有动它" in result.err
    assert Path("推进会.yaml").read_text("utf-8") == "旧的"
    assert call(capsys, "import", script, "--force", "--quiet").out == ""
    assert "议程:" in Path("推进会.yaml").read_text("utf-8")


def test_the_standard_output_takes_the_agenda_alone(script: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["import", str(script), "-o", "-"]) == 0
    text = capsysbinary.readouterr().out.decode()
    assert meeting_from(Source("议程.yaml", text), default_library()).agenda.name == "云岭区安全生产工作推进会"


def test_normalised_sentences_are_generated(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text(
        SCRIPT.replace("下面，请区委书记", "好，有请区委书记").replace("刚才，", "刚才，听得很认真，"), "utf-8"
    )
    told = call(capsys, "import", script, "--normalize").out
    assert "要留的请抄到“串词”“小结”里：\n" in told
    assert "行　好，有请区委书记周明远同志讲话。\n" in told
    dropped = json.loads(call(capsys, "import", script, "--normalize", "--json").out)["dropped"]
    assert "好，有请区委书记周明远同志讲话。" in [one["text"] for one in dropped]
    text = call(capsys, "render", "推进会.yaml", "--format", "txt", "-o", "-").out
    assert "\n下面，请区委书记周明远同志讲话。\n" in text
    assert "茶水在后面，自己去倒。" in text
    assert "刚才，2个单位的负责同志汇报了隐患排查情况" in text
    assert "会后请抓紧落实。" in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["推进会.txt", "--kind", "茶话"], "没有“茶话”这种会议类型"),
        (["推进会.txt", "-o", "甲.txt"], "议程文件的后缀应是 .yaml"),
        (["推进会.yaml"], "稿子应是"),
        (["没有.txt"], "找不到这个文件"),
        (["空.txt"], "文件里没有文字"),
        (["坏.docx"], "MK03"),
    ],
)
def test_what_cannot_be_imported_is_said(
    arguments: list[str], message: str, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("空.txt").write_text("\n \n", encoding="utf-8")
    Path("坏.docx").write_bytes(b"PK\x03\x04 no archive")
    result = call(capsys, "import", *arguments)
    assert result.code == 2
    assert message in result.err
    assert [path.name for path in Path().glob("*.yaml")] == []


def test_a_word_file_comes_back_with_the_numbers_that_word_writes(
    script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example = (ROOT / "examples" / "党建工作领导小组会议.yaml").read_text("utf-8")
    document = script_from(example)
    Path("会.docx").write_bytes(write_document(document, Format.DOCX, load_layout(default_library(), "gb9704")))
    assert call(capsys, "import", "会.docx", "-q").code == 0
    again = script_from(Path("会.yaml").read_text("utf-8"))
    assert [p.text for p in again.paragraphs if p.text] == [p.text for p in document.paragraphs if p.text]


def test_an_archive_that_is_no_word_file_is_refused(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("别的.txt", "内容")
    Path("别.docx").write_bytes(data.getvalue())
    assert call(capsys, "import", "别.docx").code == 2


@pytest.mark.timeout(60)
def test_a_terminal_shows_a_table(script: Path) -> None:
    terminal = Terminal(Path.cwd(), "import", str(script))
    terminal.expect("认成了什么")
    terminal.expect("已写好")
    assert terminal.finish() == 0


CALLED = [
    ("several posts and no 同志", "下面，请市委常委、副市长沈知行讲话。", "讲话人: 沈知行（市委常委、副市长）"),
    ("several posts and 先生", "下面，请市委常委、副市长沈知行先生讲话。", "讲话人: 沈知行先生（市委常委、副市长）"),
    ("a post that ends as a surname", "下面，请总会计师庄慧同志汇报预算情况。", "汇报人: 庄慧（总会计师）"),
    ("no post that is known", "下面，请先进职工代表、桥吊工沈大勇发言。", "发言人: 沈大勇（先进职工代表、桥吊工）"),
    (
        "a pupil",
        "下面，请学生代表、高三（2）班沈小满同学发言。",
        "发言人:\n      - 姓名: 学生代表、高三（2）班沈小满同学",
    ),
    ("no surname", "下面，请外方代表、工程师克劳泽发言。", "发言人:\n      - 姓名: 外方代表、工程师克劳泽"),
    ("nobody, but all may speak", "第三项，请各位专家就方案提问。", "讨论: 各位专家"),
    ("nobody at all", "第三项，签订《目标责任书》。", "签约方: 【待填：签约方】"),
    ("who counts the votes", "下面选举。\n请总监票人沈知行同志宣布计票结果。", "监票人: 沈知行"),
]


@pytest.mark.parametrize(("line", "who"), [case[1:] for case in CALLED], ids=[case[0] for case in CALLED])
def test_whoever_acts_is_written_as_a_person(
    line: str, who: str, script: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script.write_text(text := SCRIPT.replace("下面，请区委书记周明远同志讲话。", line), "utf-8")
    assert call(capsys, "import", script).code in (0, 1)
    assert f"    {who}\n" in Path("推进会.yaml").read_text("utf-8")
    assert call(capsys, "render", "推进会.yaml", "--format", "txt", "-o", "-").out == text


def test_a_person_without_an_address_is_no_organ(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text(SCRIPT.replace("区住房和城乡建设局分别", "区住建局局长沈知行分别"), "utf-8")
    call(capsys, "import", script)
    assert "# 人员:\n#   - 顾怀远（区委副书记、区长）\n#   - 沈知行（区住建局局长）\n" in Path("推进会.yaml").read_text(
        "utf-8"
    )
    call(capsys, "import", script, "--normalize", "--force")
    assert (
        "请区应急管理局、区住建局局长沈知行同志分别汇报"
        in call(capsys, "render", "推进会.yaml", "--format", "txt", "-o", "-").out
    )


def test_a_name_of_two_characters_with_a_space_is_one(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text(SCRIPT.replace("顾怀远（区委副书记、区长）", "区委副书记、区长　顾 远"), "utf-8")
    call(capsys, "import", script)
    assert "主持人: 顾远（区委副书记、区长）\n" in Path("推进会.yaml").read_text("utf-8")
