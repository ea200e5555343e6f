"""The plain-text and Markdown writers: what is written, and that Markdown shows exactly the characters put in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from meetingkit.document import Document, Mark, Paragraph, Role, Run
from meetingkit.writers.markdown import write_markdown
from meetingkit.writers.text import write_text

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# letters of several scripts, digits, and everything that Markdown or HTML gives a meaning to
ALPHABET = st.one_of(
    st.sampled_from("会议一二三、，。：（）“”《》—…　①abXx19.)+-*_`~#=|<>&;![](){}\\/\"'$@^% "),
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"),
)
LINE = st.text(ALPHABET, min_size=1, max_size=24)
TRICKY = st.sampled_from(
    [
        "1. 议程", "1) 议程", "１．议程", "- 议程", "+ 议程", "* 议程", "# 议程", "议程 #", "    代码", "> 引用", "===", "---",
        "***", "&amp;", "&#35;", "<b>粗</b>", "<!-- 注 -->", "a|b", "|-|-|", "~~删~~", "~~~", "```", "\\", "结尾\\", "`码`",
        "**粗**", "__粗__", "_斜_", "[链接](http://a.cn)", "[a]: http://a.cn", "![图](a.png)", "<http://a.cn>",
        "http://a.cn/?a=1&b=2", "www.a.cn", "$x$", "行尾两个空格  ", "　　首行缩进", "a*b*c", "2*3*4", "snake_case_name",
        "“十五五”规划", "（一）", "<mark>", "a\u00a0", "e\u0301", "👩‍💼", "\ufeff",
    ]
)  # fmt: skip


def document(*paragraphs: tuple[Role, str]) -> Document:
    return Document(tuple(Paragraph(role, (Run(text),) if text else ()) for role, text in paragraphs))


def seen(markdown: str) -> list[str]:
    """The visible text of each block that a CommonMark reader finds."""
    return ["".join(_visible(token.children or [])) for token in READER.parse(markdown) if token.type == "inline"]


def _visible(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "html_inline":
            assert token.content in ("<mark>", "</mark>")
        elif token.type in ("strong_open", "strong_close"):
            continue
        else:
            assert token.type in ("text", "text_special"), f"{token.type} is markup that nobody wrote"
            yield token.content


def blocks(markdown: str) -> list[str]:
    return [token.tag for token in READER.parse(markdown) if token.nesting == 1]


@settings(max_examples=400)
@given(st.one_of(TRICKY, LINE), st.sampled_from([role for role in Role if role is not Role.PAUSE]))
def test_markdown_shows_exactly_the_characters_of_any_paragraph(text: str, role: Role) -> None:
    markdown = write_markdown(document((role, text)))
    assert seen(markdown) == [text]
    assert len(blocks(markdown)) == 1


@settings(max_examples=400)
@given(st.lists(st.tuples(st.one_of(TRICKY, LINE), st.sampled_from(Mark)), min_size=1, max_size=4))
def test_markdown_shows_exactly_the_characters_of_marked_runs(runs: list[tuple[str, Mark]]) -> None:
    paragraph = Paragraph(Role.BODY, tuple(Run(text, mark) for text, mark in runs))
    assert seen(write_markdown(Document((paragraph,)))) == [paragraph.text]


@settings(max_examples=100)
@given(st.lists(LINE, min_size=2, max_size=5))
def test_each_paragraph_stays_a_paragraph_of_its_own(lines: list[str]) -> None:
    assert seen(write_markdown(document(*((Role.BODY, line) for line in lines)))) == lines


@pytest.mark.parametrize(
    ("paragraphs", "markdown"),
    [
        pytest.param([(Role.TITLE, "会议"), (Role.TITLE, "主持词")], "# 会议主持词\n", id="title lines are one heading"),
        pytest.param([(Role.SUBTITLE, "第一次会议")], "## 第一次会议\n", id="subtitle"),
        pytest.param([(Role.BYLINE, "（2026年3月18日）")], "（2026年3月18日）\n", id="byline"),
        pytest.param([(Role.SALUTATION, "同志们："), (Role.BODY, "现在开会。")], "同志们：\n\n现在开会。\n", id="paragraphs"),
        pytest.param([(Role.H1, "一、抓学习"), (Role.H2, "（一）抓实")], "## 一、抓学习\n\n### （一）抓实\n", id="headings"),
        pytest.param([(Role.BODY, "请讲。"), (Role.PAUSE, ""), (Role.BODY, "好。")], "请讲。\n\n好。\n", id="a pause leaves no mark"),
        pytest.param([(Role.BODY, "1. 抓学习")], "1\\. 抓学习\n", id="a number stays a number"),
        pytest.param([(Role.BODY, "　　抓学习")], "&#12288;&#12288;抓学习\n", id="spaces typed in front"),
        pytest.param([(Role.BODY, "A*B <b> & 3%")], "A\\*B \\<b\\> \\& 3%\n", id="markup is escaped"),
        pytest.param([(Role.BODY, "用时30-40分钟，(约)80%。")], "用时30-40分钟，(约)80%。\n", id="nothing escaped needlessly"),
        pytest.param([(Role.H1, "C#")], "## C\\#\n", id="hash at the end of a heading"),
    ],
)  # fmt: skip
def test_markdown_of(paragraphs: list[tuple[Role, str]], markdown: str) -> None:
    assert write_markdown(document(*paragraphs)) == markdown


@pytest.mark.parametrize(
    ("runs", "markdown"),
    [
        pytest.param([("一要抓学习。", Mark.LEAD), ("要点。", Mark.PLAIN)], "**一要抓学习**。要点。", id="full stop outside"),
        pytest.param([("“两个”要求", Mark.LEAD), ("如下", Mark.PLAIN)], "**“两个”要求**如下", id="begins with a quote"),
        pytest.param([("一要学", Mark.LEAD), ("习。", Mark.LEAD)], "**一要学习**。", id="two runs of one kind are one"),
        pytest.param([("……", Mark.LEAD)], "……", id="nothing but punctuation is not bold"),
        pytest.param([("请", Mark.PLAIN), ("【待填：谁】", Mark.BLANK)], "请<mark>【待填：谁】</mark>", id="blank"),
        pytest.param([("（鼓掌）", Mark.CUE)], "（鼓掌）", id="cue"),
    ],
)  # fmt: skip
def test_markdown_of_runs(runs: list[tuple[str, Mark]], markdown: str) -> None:
    paragraph = Paragraph(Role.BODY, tuple(Run(text, mark) for text, mark in runs))
    assert write_markdown(Document((paragraph,))) == markdown + "\n"


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        pytest.param([(Role.BODY, "现在开会。")], "现在开会。\n", id="one paragraph"),
        pytest.param([(Role.BODY, "一段。"), (Role.BODY, "二段。")], "一段。\n二段。\n", id="one line a paragraph"),
        pytest.param([(Role.BODY, "请讲。"), (Role.PAUSE, ""), (Role.BODY, "好。")], "请讲。\n\n好。\n", id="a pause is an empty line"),
        pytest.param(
            [(Role.TITLE, "会议"), (Role.TITLE, "主持词"), (Role.BYLINE, "（日期）"), (Role.SALUTATION, "同志们：")],
            "会议\n主持词\n（日期）\n\n同志们：\n",
            id="the head stands apart",
        ),
        pytest.param([(Role.TITLE, "会议"), (Role.SUBTITLE, "副题"), (Role.BODY, "文。")], "会议\n副题\n\n文。\n", id="subtitle in the head"),
        pytest.param([(Role.BODY, "<b> & *x* 1. #")], "<b> & *x* 1. #\n", id="nothing is escaped"),
        pytest.param([(Role.BODY, "长" * 500)], "长" * 500 + "\n", id="no line is wrapped"),
    ],
)  # fmt: skip
def test_text_of(paragraphs: list[tuple[Role, str]], text: str) -> None:
    assert write_text(document(*paragraphs)) == text


@settings(max_examples=100)
@given(st.lists(LINE, min_size=1, max_size=6))
def test_text_is_the_paragraphs_line_by_line(lines: list[str]) -> None:
    assert write_text(document(*((Role.BODY, line) for line in lines))) == "".join(f"{line}\n" for line in lines)
