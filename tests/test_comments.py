"""Findings as Word comments: on exactly the words, in a copy whose text is the same."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.learning.package import Package, W
from meetingkit.readers.comments import commented
from meetingkit.readers.docx import manuscript_of
from tests.program import call
from tests.word_models import GB, paper, word

WHEN = datetime(2026, 3, 18, 15, 0, tzinfo=UTC)
Captured = pytest.CaptureFixture[str]


def finding(line: int, column: int, words: str, message: str = "不对") -> Diagnostic:
    return Diagnostic("MK102", Severity.WARNING, message, "稿.docx", line, column, "请改。", words)


def openable(body: str) -> bytes:
    """A package that python-docx opens, with this body in place of its own."""
    document = docx.Document()
    element = document.element.body
    for child in list(element):
        element.remove(child)
    parsed = etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{body}</w:body>')
    element.extend(list(parsed))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def marked(data: bytes) -> dict[str, str]:
    """The words inside each comment's range, by the comment's first line."""
    document = docx.Document(io.BytesIO(data))
    said = {str(comment.comment_id): comment.paragraphs[0].text for comment in document.comments}
    open_now: set[str] = set()
    found = dict.fromkeys(said.values(), "")
    for element in document.element.body.iter():
        identifier = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            open_now.add(identifier)
        elif element.tag == f"{W}commentRangeEnd":
            open_now.discard(identifier)
        elif element.tag == f"{W}t":
            for one in open_now:
                found[said[one]] += element.text or ""
    return found


def read(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in manuscript_of(Package(data, "稿.docx")).document.paragraphs]


RUN = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
BODY = (
    f"<w:p>{RUN.format('请XX同志')}{RUN.format('汇报工作')}</w:p><w:p/>"
    f"<w:tbl><w:tr><w:tc><w:p>{RUN.format('表里')}</w:p></w:tc></w:tr></w:tbl>"
    f'<w:p><w:ins w:id="9" w:author="a">{RUN.format("新写")}</w:ins><w:del w:id="8"><w:r><w:delText>删去</w:delText></w:r></w:del>'
    f"<w:r><w:t>的</w:t><w:tab/><w:t>话</w:t></w:r></w:p>"
)
PLACES = {
    "inside a run": (finding(1, 2, "XX"), "XX"),
    "a whole run": (finding(1, 1, "请XX同志"), "请XX同志"),
    "over two runs": (finding(1, 4, "同志汇报"), "同志汇报"),
    "in a cell": (finding(3, 2, "里"), "里"),
    "in inserted text": (finding(4, 1, "新"), "新"),
    "over deleted text": (finding(4, 2, "写的"), "写的"),
    "behind a tab": (finding(4, 5, "话"), "话"),
    "no words: the paragraph": (finding(1, 1, ""), "请XX同志汇报工作"),
    "words that run over the end": (finding(1, 8, "工作落实"), "工作"),
}


@pytest.mark.parametrize(("found", "words"), PLACES.values(), ids=PLACES)
def test_a_comment_stands_on_exactly_the_words(found: Diagnostic, words: str) -> None:
    data = openable(BODY)
    copy = commented(data, [found], WHEN, "稿.docx")
    assert marked(copy) == {"疑似 MK102 不对": words}
    assert read(copy) == read(data)


def test_several_comments_and_their_text() -> None:
    found = [finding(1, 2, "XX", "占位"), finding(1, 2, "X", "半个"), finding(1, 1, "请XX同志汇报工作", "全段")]
    copy = commented(openable(BODY), found, WHEN, "稿.docx")
    assert marked(copy) == {
        "疑似 MK102 占位": "XX", "疑似 MK102 半个": "X", "疑似 MK102 全段": "请XX同志汇报工作",
    }  # fmt: skip
    comments = list(docx.Document(io.BytesIO(copy)).comments)
    assert [(c.author, c.initials, c.timestamp, c.text) for c in comments[:1]] == [
        ("meetingkit", "MK", WHEN, "疑似 MK102 占位\n改法：请改。")
    ]


def test_split_runs_keep_their_look() -> None:
    copy = docx.Document(io.BytesIO(commented(openable(BODY), [finding(1, 2, "XX")], WHEN, "稿.docx")))
    assert [(run.text, run.bold) for run in copy.paragraphs[0].runs if run.text] == [
        ("请", True), ("XX", True), ("同志", True), ("汇报工作", True),
    ]  # fmt: skip


def test_nothing_is_marked_where_there_is_nothing() -> None:
    data = openable(BODY)
    copy = commented(data, [finding(2, 1, ""), finding(99, 1, "话"), finding(1, 50, "话")], WHEN, "稿.docx")
    assert marked(copy) == {}
    assert read(copy) == read(data)


@settings(max_examples=40)
@given(
    st.lists(st.text("甲乙丙丁", min_size=1, max_size=4), min_size=1, max_size=5),
    st.lists(st.tuples(st.integers(0, 12), st.integers(1, 5)), max_size=4),
)
def test_whatever_is_marked_the_text_stays_and_the_words_are_met(runs: list[str], spans: list[tuple[int, int]]) -> None:
    text = "".join(runs)
    data = openable(f"<w:p>{''.join(map(RUN.format, runs))}</w:p>")
    found = [
        finding(1, start + 1, text[start : start + length], f"第{number}处")
        for number, (start, length) in enumerate(spans)
        if text[start : start + length]
    ]
    copy = commented(data, found, WHEN, "稿.docx")
    assert read(copy) == [text]
    assert marked(copy) == {f"疑似 MK102 {one.message}": one.words for one in found}


def script(folder: Path, *more: tuple[str, str]) -> Path:
    path = folder / "稿.docx"
    path.write_bytes(openable("".join(f"<w:p>{RUN.format(text)}</w:p>" for text in ("会议主持词", "请XX同志汇报。"))))
    return path


def test_the_command_writes_a_copy_and_leaves_the_script_alone(tmp_path: Path, capsys: Captured) -> None:
    path = script(tmp_path)
    before = path.read_bytes()
    result = call(capsys, "check", path, "--select", "MK102", "--comments", tmp_path / "批注.docx")
    assert result.code == 1
    assert "批注 1 处" in result.err
    assert path.read_bytes() == before
    assert list(marked((tmp_path / "批注.docx").read_bytes()).values()) == ["XX"]


def test_the_copy_replaces_nothing_without_force(tmp_path: Path, capsys: Captured) -> None:
    path, out = script(tmp_path), tmp_path / "批注.docx"
    out.write_text("旧的", encoding="utf-8")
    refused = call(capsys, "check", path, "--comments", out)
    assert refused.code == 3
    assert "要另存请在 --comments 后面换一个文件名" in refused.err
    assert out.read_text(encoding="utf-8") == "旧的"
    assert call(capsys, "check", path, "--comments", out, "--force").code == 1
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("given", ["稿.txt", "稿.yaml", "稿.doc"])
def test_only_a_docx_can_be_commented(given: str, tmp_path: Path, capsys: Captured) -> None:
    result = call(capsys, "check", tmp_path / given, "--comments", tmp_path / "批注.docx")
    assert result.code == 2
    assert "--comments 一次批注一份 .docx" in result.err


def test_the_script_itself_is_never_the_copy(tmp_path: Path, capsys: Captured) -> None:
    path = script(tmp_path)
    assert call(capsys, "check", path, "--comments", path, "--force").code == 2


def test_a_paper_of_ours_can_be_commented() -> None:
    data = paper(GB)
    manuscript = manuscript_of(Package(data, "稿.docx"))
    place = manuscript.place(len(manuscript.numbers) - 1, 0)
    copy = commented(data, [finding(place.line, place.column, "散会")], WHEN, "稿.docx")
    assert list(marked(copy).values()) == ["散会"]
    assert read(copy) == read(data)


def test_a_file_that_lacks_what_word_needs_is_not_commented(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "稿.docx"
    path.write_bytes(word("<w:p><w:r><w:t>会</w:t></w:r></w:p>"))
    result = call(capsys, "check", path, "--comments", tmp_path / "批注.docx")
    assert result.code == 2
    assert "MK038 文件缺少部件" in result.err
    assert not (tmp_path / "批注.docx").exists()


def test_a_bomb_among_the_pictures_is_not_inflated(tmp_path: Path) -> None:
    buffer = io.BytesIO(openable(BODY))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as package:
        for number in range(17):
            package.writestr(f"word/media/{number}.bin", bytes(8 * 1024**2))
    with pytest.raises(InvalidInput) as refused:
        commented(buffer.getvalue(), [finding(1, 2, "XX")], WHEN, "稿.docx")
    assert [d.code for d in refused.value.diagnostics] == ["MK038"]
