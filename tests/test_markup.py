"""The role markup: what is read, what is refused, and the schema that describes it to template authors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from meetingkit.agenda.items import ITEM_TYPES
from meetingkit.agenda.model import Agenda
from meetingkit.compose import attributes
from meetingkit.compose.markup import BLOCKS, IN_TABLE, INLINES, ITEM, PLACE, ROOT, MarkupError, parse_markup
from meetingkit.compose.paper import SCRIPT
from meetingkit.compose.render import render_template
from meetingkit.compose.view import view_of
from meetingkit.document import Cell, Mark, Paragraph, Role, Row, Run, Shape, Table
from meetingkit.kind import find_kind
from meetingkit.library import builtin_root, default_library
from tests.conftest import EXAMPLES, read_text
from tests.meetings import every_type, meeting

RNG = "{http://relaxng.org/ns/structure/1.0}"
SCHEMA = etree.parse(builtin_root() / "markup.rng")


def body(*runs: Run, item: int | None = None) -> Paragraph:
    return Paragraph(Role.BODY, runs, item)


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("", ()),
        ("<p>甲</p>", (body(Run("甲")),)),
        ("\n <p>甲</p>\n<p>乙</p>\n", (body(Run("甲")), body(Run("乙")))),
        ("<p><lead>甲。</lead>乙</p>", (body(Run("甲。", Mark.LEAD), Run("乙")),)),
        ("<p>甲<cue>（乙）</cue></p>", (body(Run("甲"), Run("（乙）", Mark.CUE)),)),
        ("<cue>（甲）</cue>", (Paragraph(Role.CUE, (Run("（甲）"),)),)),
        ('<item number="2"><p>甲</p></item><p>乙</p>', (body(Run("甲"), item=2), body(Run("乙")))),
        ("<p>甲&lt;p&gt;&amp;乙</p>", (body(Run("甲<p>&乙")),)),
        ("<p>甲<!-- 说明 -->乙</p>", (body(Run("甲乙")),)),
        ("<p></p><p> </p><p/>", ()),
        (
            "<pause/><p>甲</p><pause/><pause/><p>乙</p><pause/>",
            (body(Run("甲")), Paragraph(Role.PAUSE), body(Run("乙"))),
        ),
        ("<p>甲【待填：乙】丙</p>", (body(Run("甲"), Run("【待填：乙】", Mark.BLANK), Run("丙")),)),
        ("<p>【待填:甲】【待填：】</p>", (body(Run("【待填:甲】", Mark.BLANK), Run("【待填：】", Mark.BLANK)),)),
        ("<p>【甲】待填：乙</p>", (body(Run("【甲】待填：乙")),)),
    ],
)
def test_markup_becomes_paragraphs(markup: str, paragraphs: tuple[Paragraph, ...]) -> None:
    assert parse_markup(markup) == paragraphs


def cell(text: str, role: Role = Role.CELL, shape: Shape | None = None, **options: Any) -> Cell:
    return Cell((Paragraph(role, (Run(text),) if text else (), shape=shape),), **options)


@pytest.mark.parametrize(
    ("markup", "table"),
    [
        ('<table columns="1"><row><cell>甲</cell></row></table>', Table((Row((cell("甲"),)),), (1,))),
        ('<table columns="1" ruled="no"><row><cell/></row></table>', Table((Row((cell(""),)),), (1,), ruled=False)),
        (
            '<table columns="1 2.5"><row head="yes"><cell>甲</cell><cell>乙</cell></row></table>',
            Table((Row((cell("甲", Role.HEAD), cell("乙", Role.HEAD)), header=True),), (1, 2.5)),
        ),
        (
            '<table columns="1 1"><row height="9.5" exact="yes"><cell columns="2" upright="top">甲</cell></row></table>',
            Table((Row((cell("甲", columns=2, upright="top"),), height=9.5, exact=True),), (1, 1)),
        ),
        (
            '<table columns="1 1"><row><cell rows="2">甲</cell><cell>乙</cell></row><row><cell>丙</cell></row></table>',
            Table((Row((cell("甲", rows=2), cell("乙"))), Row((cell("丙"),))), (1, 1)),
        ),
        (
            '<table columns="1"><row><cell size="20" align="left">甲</cell></row></table>',
            Table((Row((cell("甲", shape=Shape(size=20, align="left")),)),), (1,)),
        ),
        (
            '<table columns="1"><row><cell><card>甲</card><post size="9">乙</post></cell></row></table>',
            Table(
                (Row((Cell((Paragraph(Role.CARD, (Run("甲"),)), Paragraph(Role.POST, (Run("乙"),), shape=Shape(size=9)))),)),),
                (1,),
            ),
        ),
        (
            '<table columns="1"><row><cell>甲<lead>乙</lead></cell></row></table>',
            Table((Row((Cell((Paragraph(Role.CELL, (Run("甲"), Run("乙", Mark.LEAD))),)),)),), (1,)),
        ),
        (
            '<item number="3"><table columns="1"><row><cell>甲</cell></row></table></item>',
            Table((Row((Cell((Paragraph(Role.CELL, (Run("甲"),), 3),)),)),), (1,), item=3),
        ),
    ],
)  # fmt: skip
def test_markup_becomes_a_table(markup: str, table: Table) -> None:
    assert parse_markup(markup) == (table,)
    assert validate(markup)


def test_attributes_give_a_paragraph_its_shape() -> None:
    markup = '<signature left="1" right="2.5" first="-3" align="left" size="9" page="new">甲</signature>'
    shape = Shape(left=1, right=2.5, first=-3, align="left", size=9, new_page=True)
    assert parse_markup(markup) == (Paragraph(Role.SIGNATURE, (Run("甲"),), shape=shape),)
    assert validate(markup)


def test_a_table_without_rows_is_none() -> None:
    assert parse_markup('<table columns="1 1"></table>') == ()


@pytest.mark.timeout(5)  # pieces put together one by one take a minute
def test_a_long_text_of_many_pieces_is_read_in_no_time() -> None:
    assert parse_markup(f"<p>{'&lt;' * 2_000_000}</p>") == (body(Run("<" * 2_000_000)),)


def test_a_long_text_stays_in_one_piece() -> None:
    text = "甲" * 20_000
    runs = (Run(text), Run("【待填：乙】", Mark.BLANK), Run(text))
    assert parse_markup(f"<p>{text}【待填：乙】{text}</p>") == (body(*runs),)


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        ('<p at="x:7">甲', "模板标记不完整"),
        ('<p at="x:7">甲</h1>', "模板标记不完整"),
        ('<p at="x:7">甲</p></paper>', "模板标记不完整"),
        ('<p at="x:7">甲 & 乙</p>', "模板标记不完整"),
        ('<p at="x:7">&nbsp;</p>', "模板标记不完整"),
        ('<p at="x:7">甲</p><!DOCTYPE p [<!ENTITY e "x">]><p>&e;</p>', "模板标记不完整"),
        ('<para at="x:7">甲</para>', "没有 <para> 这种标记"),
        ('<P at="x:7">甲</P>', "没有 <P> 这种标记"),
        ('<p>甲<b at="x:7">乙</b></p>', "没有 <b> 这种标记"),
        ('<p>甲<p at="x:7">乙</p></p>', "<p> 里不能用 <p>"),
        ('<p>甲<lead>乙<cue at="x:7">丙</cue></lead></p>', "<lead> 里不能用 <cue>"),
        ('<cue>甲<lead at="x:7">乙</lead></cue>', "<cue> 里不能用 <lead>"),
        ('<cue>甲<cue at="x:7">乙</cue></cue>', "<cue> 里不能用 <cue>"),
        ('<pause><cue at="x:7">甲</cue></pause>', "<pause> 里不能用 <cue>"),
        ('<lead at="x:7">甲</lead>', "<paper> 里不能用 <lead>"),
        ('<paper at="x:7"/>', "<paper> 里不能用 <paper>"),
        ('<item number="1"><item number="2" at="x:7"/></item>', "<item> 里不能用 <item>"),
        ('<item at="x:7"><p>甲</p></item>', "<item> 的 number 应是第几项，现在是“”"),
        ('<item number="零" at="x:7"/>', "<item> 的 number 应是第几项，现在是“零”"),
        ('<item number="99999" at="x:7"/>', "<item> 的 number 应是第几项，现在是“99999”"),
        ('<p style="红" at="x:7">甲</p>', "<p> 没有 style 这个属性"),
        ('<p at="x:7">甲</p>乙', "文字“乙”不在任何段落里"),
        ('<item number="1" at="x:7">甲<p at="x:8">乙</p></item>', "文字“甲”不在任何段落里"),
        ('<pause at="x:7">甲</pause>', "文字“甲”不在任何段落里"),
        ('<pause at="x:7" left="2"/>', "<pause> 没有 left 这个属性"),
        ('<p at="x:7" left="两字">甲</p>', "<p> 的 left 应是-20 到 60 之间的数，现在是“两字”"),
        ('<p at="x:7" page="next">甲</p>', "<p> 的 page 应是new 之一，现在是“next”"),
        ('<table at="x:7"><row/></table>', "<table> 要写 columns"),
        ('<table columns="" at="x:7"/>', "<table> 的 columns 应是各栏宽度的比例"),
        ('<table columns="1" at="x:7">甲</table>', "文字“甲”不在任何段落里"),
        ('<table columns="1" at="x:7"><cell>甲</cell></table>', "<table> 里不能用 <cell>"),
        ('<row at="x:7"/>', "<paper> 里不能用 <row>"),
        ('<table columns="1 1" at="x:7"><row><cell>甲</cell></row></table>', "这一行的格子不够：表格有 2 栏"),
        ('<table columns="1" at="x:7"><row><cell/><cell/></row></table>', "这一行的格子放不下：表格只有 1 栏"),
        ('<table columns="1" at="x:7"><row><cell columns="2"/></row></table>', "这一行的格子放不下：表格只有 1 栏"),
        (
            '<table columns="1 1 1" at="x:7"><row><cell/><cell rows="2"/><cell/></row><row><cell columns="2"/></row></table>',
            "这一行的格子放不下",
        ),
        ('<table columns="1" at="x:7"><row><cell rows="0"/></row></table>', "<cell> 的 rows 应是1 到 2000 之间的整数"),
        ('<table columns="1" at="x:7"><row><cell/></row><row head="yes"/></table>', "表头要在表格的最上面"),
        ('<table columns="1" at="x:7"><row><cell><pause/></cell></row></table>', "<cell> 里不能用 <pause>"),
    ],
)
def test_wrong_markup_is_refused_with_its_place(markup: str, message: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse_markup(markup)
    assert caught.value.message.startswith(message)
    assert caught.value.place == "x:7"
    assert caught.value.hint


def validate(markup: str) -> bool:
    return bool(etree.RelaxNG(SCHEMA).validate(etree.fromstring(f"<{ROOT}>{markup}</{ROOT}>")))


def rendered(agenda: Agenda) -> str:
    library = default_library()
    kind = find_kind(library, agenda.kind)
    assert kind is not None
    return render_template(library, (*kind.prefixes, "papers"), SCRIPT, view_of(agenda, kind.data))


def test_the_schema_names_the_elements_that_the_code_knows() -> None:
    names = {element.get("name") for element in SCHEMA.iter(f"{RNG}element")}
    assert names == {ROOT, ITEM, *IN_TABLE, *BLOCKS, *INLINES}
    named = {attribute.get("name") for attribute in SCHEMA.iter(f"{RNG}attribute")}
    assert named == {"number", PLACE, *attributes.SHAPE, *attributes.TABLE, *attributes.ROW, *attributes.CELL}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_renders_to_valid_markup(example: Path) -> None:
    assert validate(rendered(read_text(example.read_text(encoding="utf-8")).model))


def test_a_meeting_of_every_type_renders_to_valid_markup() -> None:
    agenda = read_text(json.dumps(meeting(*every_type(), 开场="说", 要求="办", 标题="题"), ensure_ascii=False)).model
    assert {item.label for item in agenda.items} == {model.label for model in ITEM_TYPES}
    assert validate(rendered(agenda))


@pytest.mark.parametrize("name", BLOCKS)
def test_schema_and_code_agree_on_each_block(name: str) -> None:
    table = '<table columns="1"><row><cell>甲</cell></row></table>'
    inners = ("", "甲", *(f"<{inline}>甲</{inline}>" for inline in INLINES), "<p>甲</p>", "<item number='1'/>", table)
    wholes = (
        f'<{name} left="2">甲</{name}>',
        f'<table columns="1"><row><cell><{name}>甲</{name}></cell></row></table>',
    )
    for markup in (*(f"<{name}>{inner}</{name}>" for inner in inners), *wholes):
        try:
            parse_markup(markup)
            accepted = True
        except MarkupError:
            accepted = False
        assert validate(markup) == accepted, markup
