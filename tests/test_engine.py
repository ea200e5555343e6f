"""Templates: what they may use, and that every mistake in one is told with its file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from meetingkit.compose.engine import FILTERS, template_environment
from meetingkit.compose.paper import compose_script
from meetingkit.compose.render import render_template
from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.kind import Kind, KindData
from meetingkit.library import Library
from tests.conftest import read_text

KIND = Kind("plain", KindData.model_validate({"名称": "会", "说明": "会", "结束": "散会。"}))
AGENDA = "会议: 某次会议\n议程:\n  - 其他: 说\n"
SCRIPT = "papers/script.xml.j2"


def library(root: Path, files: dict[str, str]) -> Library:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return Library((root,))


def lines(root: Path, template: str, agenda: str = AGENDA, **others: str) -> list[str]:
    """What a script template of one's own says."""
    files = {SCRIPT: template, **{f"papers/{name}.j2": text for name, text in others.items()}}
    document = compose_script(read_text(agenda).model, KIND, library(root, files))
    return [paragraph.text for paragraph in document.paragraphs]


def fault(root: Path, template: str, **others: str) -> Diagnostic:
    """The one diagnostic about a wrong template."""
    with pytest.raises(InvalidInput) as caught:
        lines(root, template, **others)
    [diagnostic] = caught.value.diagnostics
    assert diagnostic.code == "MK020"
    assert diagnostic.hint
    return diagnostic


@pytest.mark.parametrize(
    ("template", "texts"),
    [
        ("<p>甲</p>\n  <p>乙</p>\n", ["甲", "乙"]),
        ("<p>甲\n   乙</p>", ["甲乙"]),
        ("<p>{{ meeting.name }}</p>", ["某次会议"]),
        ("{% for n in [1, 12] %}\n<p>{{ n | han }}</p>\n{% endfor %}", ["一", "十二"]),
        ("{% for line in '甲\n\n 乙 ' | paragraphs %}<p>{{ line }}</p>{% endfor %}", ["甲", " 乙 "]),
        ("<p>{{ ['甲', '乙'] | names }}</p>", ["甲、乙"]),
        ("<p>{{ '甲' | in_title_marks | sentence }}</p>", ["《甲》。"]),
        ("{% set n = namespace(x='甲') %}<p>{{ n.x }}</p>", ["甲"]),
        ("\ufeff<p>甲</p>\r\n<p>乙</p>", ["甲", "乙"]),
        ('<item\n  number="1"\n>\n<p>甲</p></item>', ["甲"]),
        ("{# <p>不出现 #}<!-- <p> --><p>甲</p>", ["甲"]),
    ],
)
def test_a_template_is_markup_with_a_few_filters(tmp_path: Path, template: str, texts: list[str]) -> None:
    assert lines(tmp_path, template) == texts


HOSTILE = "<p>甲</p> & {{ 1 + 1 }} {% if %} {# #} \"双\" '单' <!DOCTYPE x> &amp; ]]>"


def test_what_a_person_wrote_never_becomes_markup_or_template(tmp_path: Path) -> None:
    agenda = f"会议: 某次会议\n议程:\n  - 其他: |\n      {HOSTILE}\n"
    macro = "{% macro say(t) %}<p>{{ t }}</p>{% endmacro %}{{ say(items[0].subject | trim) }}"
    assert lines(tmp_path, f"<p>{{{{ items[0].subject | trim }}}}</p>{macro}", agenda) == [HOSTILE, HOSTILE]


@pytest.mark.parametrize(
    ("template", "line", "message"),
    [
        ("<p>甲</p>\n<p>{{ nope }}</p>", 2, "模板运行出错"),
        ("<p>甲</p>\n\n<p>{{ meeting.nope }}</p>", 3, "模板运行出错"),
        ("\n{% if meeting.nope %}<p>甲</p>{% endif %}", 2, "模板运行出错"),
        ("<p>甲</p>\n<p>{{ 甲 乙 }}</p>", 2, "模板写法有误"),
        ("\n\n{% for x in items %}<p>甲</p>", 3, "模板写法有误"),
        ("<p>甲</p>\n{{ '甲' | nope }}", 2, "模板写法有误：No filter named 'nope'."),
        ("<p>{{ 1 // 0 }}</p>", 1, "模板运行出错"),
        ("\n<p>{{ 1 + '甲' }}</p>", 2, "模板运行出错"),
        ("\n<p>{{ 10000 | han }}</p>", 2, "模板运行出错"),
        ("<p>甲</p>\n<para>乙</para>", 2, "没有 <para> 这种标记"),
        ("<p>甲</p>\n\n乙", 1, "文字“乙”不在任何段落里"),
        ("<p>甲</p>\n<p>乙\n<p>丙</p>", 3, "<p> 里不能用 <p>"),
        ("<p>甲</p>\n<p>乙\n", 2, "模板标记不完整"),
        ("<p>甲</p>\n<p>乙</h1>", 2, "模板标记不完整"),
        ("\n<item><p>甲</p></item>", 2, "<item> 的 number"),
        ("<p>甲</p>\n{% include 'nope.j2' %}", 2, "缺少模板 nope.j2"),
        ("{% include 'script.xml.j2' %}", 1, "模板自己套用了自己"),
        ("<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n<p>&e;</p>", 1, "模板标记不完整"),
        ("<p>甲</p>\n<p>&e;</p>", 2, "模板标记不完整"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, template: str, line: int, message: str) -> None:
    found = fault(tmp_path, template)
    assert (found.file, found.line) == (str(tmp_path / SCRIPT), line)
    assert found.message.startswith(message)


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("{% macro say() %}\n\n<p>{{ nope }}</p>{% endmacro %}", 3),
        ("{% macro say() %}\n<para>甲</para>{% endmacro %}", 2),
        ("{% macro say() -%}\n\n  <p>{{ '甲' -}}\n\n  </p>\n<b>乙</b>\n{%- endmacro %}", 6),
        ("{#\n\n#}\n{% macro say() %}{% if true -%}\n\n<b>乙</b>{% endif %}{% endmacro %}", 6),
        ("{% macro say() %}\n{% raw %}\n{{\n}}{% endraw %}", 2),
    ],
    ids=["undefined", "unknown role", "trimmed lines", "comment and trimmed lines", "unclosed macro"],
)
def test_a_mistake_in_a_part_is_told_with_the_parts_line(tmp_path: Path, part: str, line: int) -> None:
    main = "<p>甲</p>\n{% import 'part.j2' as part %}\n{{ part.say() }}"
    found = fault(tmp_path, main, part=part)
    assert (found.file, found.line) == (str(tmp_path / "papers" / "part.j2"), line)


def test_a_part_that_is_not_utf8_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "part.j2").write_bytes("<p>甲</p>".encode("gb18030"))
    assert fault(tmp_path, "{% include 'part.j2' %}").file == str(tmp_path / "papers" / "part.j2")


def test_a_missing_script_is_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"script\.xml\.j2:1:1: 错误 MK020 缺少模板 script\.xml\.j2"):
        compose_script(read_text(AGENDA).model, KIND, Library((tmp_path,)))


ESCAPES = [
    "''.__class__",
    "''['__class__']",
    "'' | attr('__class__')",
    "''.__class__.__mro__[1].__subclasses__()",
    "'{0.__class__}'.format('')",
    "'{0.__class__}' | format('') ~ ''.format.__self__",
    "'{x.__class__}'.format_map({'x': ''})",
    "cycler",
    "cycler.__init__.__globals__",
    "lipsum()",
    "joiner(',')",
    "range(10)",
    "dict(a=1)",
    "namespace.__init__.__globals__",
    "namespace.mro()",
    "self.__init__",
    "self._TemplateReference__context",
    "meeting.items.__self__",
    "meeting.update({'name': '乙'})",
    "items.append(1)",
    "items.clear()",
    "meeting.__class__.__base__",
    "(items | map(attribute='__class__') | list)[0].mro()",
    "say.__globals__",
    "open('/etc/hostname')",
    "__import__('os')",
]


@pytest.mark.parametrize("expression", ESCAPES)
def test_the_sandbox_holds(tmp_path: Path, expression: str) -> None:
    found = fault(tmp_path, f"{{% macro say() %}}{{% endmacro %}}\n<p>{{{{ {expression} }}}}</p>")
    assert (found.file, found.line) == (str(tmp_path / SCRIPT), 2)


@pytest.mark.parametrize(
    "name",
    [
        "../../x",
        "../secret.j2",
        "script/../../secret.j2",
        "/etc/hostname",
        "link.j2",
        "folder/secret.j2",
        "loop.j2",
        "x" * 999,
        "",
        "甲\x00乙",
        ".",
    ],
    ids=[
        "up and out",
        "up",
        "down and up",
        "absolute",
        "link",
        "linked folder",
        "link to itself",
        "long",
        "empty",
        "nul",
        "folder",
    ],
)
def test_nothing_outside_the_papers_is_included(tmp_path: Path, name: str) -> None:
    library(tmp_path, {"secret.j2": "<p>密</p>", "elsewhere/secret.j2": "<p>密</p>"})
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "link.j2").symlink_to(tmp_path / "secret.j2")
    (papers / "folder").symlink_to(tmp_path / "elsewhere")
    (papers / "loop.j2").symlink_to(papers / "loop.j2")
    found = fault(tmp_path, f'<p>甲</p>\n{{% include "{name}" %}}')
    assert found.message == f"缺少模板 {name}"[:200].replace("\0", "�")
    assert (found.file, found.line) == (str(tmp_path / SCRIPT), 2)


def test_a_linked_script_is_not_found(tmp_path: Path) -> None:
    library(tmp_path, {"real.j2": "<p>密</p>", "papers/other.j2": ""})
    (tmp_path / SCRIPT).symlink_to(tmp_path / "real.j2")
    with pytest.raises(InvalidInput, match="缺少模板"):
        compose_script(read_text(AGENDA).model, KIND, Library((tmp_path,)))


def test_the_wording_of_a_kind_comes_before_that_of_the_papers(tmp_path: Path) -> None:
    files = {SCRIPT: "{% include 'part.j2' %}", "papers/part.j2": "<p>通用</p>", "kinds/plain/part.j2": "<p>专用</p>"}
    document = compose_script(read_text(AGENDA).model, KIND, library(tmp_path, files))
    assert [paragraph.text for paragraph in document.paragraphs] == ["专用"]


def test_every_element_carries_its_place(tmp_path: Path) -> None:
    files = {"papers/R&D.j2": "<p>甲</p>\n{% if true %}\n\n  <p>乙<cue>（丙）</cue></p>{% endif %}\n<pause/>"}
    markup = render_template(library(tmp_path, files), ("papers",), "R&D.j2", {})
    place = re.escape(str(tmp_path / "papers" / "R&amp;D.j2"))
    assert re.findall(rf'<(\w+) at="{place}:(\d+)"', markup) == [("p", "1"), ("p", "4"), ("cue", "4"), ("pause", "5")]


def test_a_scaffold_is_plain_text_even_where_a_paper_has_the_same_words(tmp_path: Path) -> None:
    found = library(tmp_path, {"papers/a.j2": "{{ x }}\n"})
    for markup, text in [(False, "<甲>\n"), (True, "&lt;甲&gt;"), (False, "<甲>\n")]:
        assert render_template(found, ("papers",), "a.j2", {"x": "<甲>"}, markup=markup) == text


def test_templates_have_no_globals_but_namespace(tmp_path: Path) -> None:
    environment = template_environment(Library((tmp_path,)), ("papers",), markup=True, guarded=True)
    assert set(environment.globals) == {"namespace"}
    assert set(FILTERS) <= set(environment.filters)
