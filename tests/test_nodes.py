"""YAML as a tree with positions: values stay as written, everything clever in YAML is refused, nothing crashes."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.diagnostics import InvalidInput, Position
from meetingkit.reading.nodes import MAX_DEPTH, MAX_NODES, Mapping, Scalar, Sequence, parse, plain, scalars
from meetingkit.reading.source import UNUSABLE
from tests.conftest import EXAMPLES, read_text


def value_of(text: str) -> Any:
    root, found = parse(text, "议程.yaml")
    assert found == []
    assert root is not None
    return plain(root)


def scalar_of(text: str, name: str) -> Scalar:
    root, _ = parse(text, "议程.yaml")
    assert isinstance(root, Mapping)
    node = root.entries[name][1]
    assert isinstance(node, Scalar)
    return node


def codes(text: str) -> list[tuple[str, int, int]]:
    return [(d.code, d.line, d.column) for d in parse(text, "议程.yaml")[1]]


AS_WRITTEN = [
    "9:30",
    "12:30:45",
    "no",
    "yes",
    "on",
    "off",
    "y",
    "true",
    "True",
    "010",
    "0x1F",
    "0b11",
    "1_000",
    "3.10",
    "1e3",
    ".inf",
    ".nan",
    "2024-02-30",
    "2026-03-18",
    "2026-03-18T09:00:00Z",
    "+86",
    "-5",
    "=",
    "8分钟",
    "NULL",
    "Null",
    "1,000",
    "50%",
    "a:b",
]


@pytest.mark.parametrize("written", [*AS_WRITTEN, "9" * 5000, "2026-03-18 15:00"], ids=lambda text: text[:20])
def test_no_value_is_turned_into_a_number_a_date_or_a_truth(written: str) -> None:
    assert value_of(f"时间: {written}") == {"时间": written}
    assert value_of(f"{written[:99]}: 值") == {written[:99]: "值"}
    assert value_of(f"- {written}") == [written]


@pytest.mark.parametrize("written", ["", "~", "null", " # 说明"])
def test_only_an_empty_value_is_none(written: str) -> None:
    assert value_of(f"地点: {written}") == {"地点": None}


@pytest.mark.parametrize("written", ["''", '""', "'~'", '"null"'])
def test_a_quoted_value_is_text(written: str) -> None:
    assert isinstance(value_of(f"地点: {written}")["地点"], str)


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        pytest.param("地点: 会议室", 0, 1, 5, id="plain"),
        pytest.param("地点: 会议室", 2, 1, 7, id="inside plain"),
        pytest.param("地点:   会议室 # 说明", 1, 1, 8, id="after wide space"),
        pytest.param('地点: "会议室"', 0, 1, 6, id="double-quoted"),
        pytest.param("地点: '会议室'", 2, 1, 8, id="single-quoted"),
        pytest.param("地点: |\n  甲\n  乙丙", 0, 2, 3, id="block"),
        pytest.param("地点: |\n  甲\n  乙丙", 3, 3, 4, id="second line of a block"),
        pytest.param("地点: |\n      甲\n      乙丙", 3, 3, 8, id="block with a wide indent"),
        pytest.param("地点: |\n  甲\n    乙丙", 4, 3, 5, id="a line further in: its spaces are text"),
        pytest.param("地点: |-\n  甲\n\n  乙", 3, 4, 3, id="after an empty line"),
        pytest.param("地点: |\n\n  甲\n  乙", 1, 3, 3, id="block that starts with an empty line"),
        pytest.param("地点: |2\n    甲", 2, 2, 5, id="block with a stated indent"),
        pytest.param("地点: | # 说明\n  甲", 0, 2, 3, id="block with a comment"),
        pytest.param("地点: >\n  甲\n  乙", 2, 1, 5, id="folded: only the start can be told"),
    ],
)
def test_each_character_of_a_value_has_its_place(text: str, offset: int, line: int, column: int) -> None:
    assert scalar_of(text, "地点").position(offset) == Position(line, column)


@settings(max_examples=150)
@given(
    st.lists(st.text("一二三：，-# 。", max_size=6).map(lambda row: "字" + row), min_size=1, max_size=5),
    st.integers(1, 9),
)
def test_every_character_of_a_block_is_found_where_the_file_has_it(rows: list[str], indent: int) -> None:
    text = "开场: |\n" + "".join(" " * indent + row + "\n" for row in rows)
    scalar, lines = scalar_of(text, "开场"), text.split("\n")
    for offset, char in enumerate(scalar.text or ""):
        place = scalar.position(offset)
        assert (lines[place.line - 1] + "\n")[place.column - 1] == char


def test_the_tree_gives_keys_and_values_in_file_order_with_their_paths() -> None:
    root, _ = parse("会议: 例会\n议程:\n  - 汇报: 情况\n    汇报人: [甲, 乙]\n", "议程.yaml")
    assert root is not None
    assert [(path, scalar.text) for path, scalar in scalars(root)] == [
        (("会议",), "会议"),
        (("会议",), "例会"),
        (("议程",), "议程"),
        (("议程", 0, "汇报"), "汇报"),
        (("议程", 0, "汇报"), "情况"),
        (("议程", 0, "汇报人"), "汇报人"),
        (("议程", 0, "汇报人", 0), "甲"),
        (("议程", 0, "汇报人", 1), "乙"),
    ]


READING = """\
会议: 例会
时间: 2026-03-18 9:00
议程:
  - 汇报: 情况
    汇报人:
      - 甲局
      - 乙局
  - 讲话:
      要点式: 是
      要点:
        - 抓落实: |
            说到做到。
"""


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        pytest.param(("name",), 1, 5, id="an attribute"),
        pytest.param(("会议",), 1, 5, id="its Chinese key"),
        pytest.param(("items",), 4, 3, id="a list"),
        pytest.param(("items", 0), 4, 5, id="an item"),
        pytest.param(("items", 0, "subject"), 4, 9, id="an item's subject"),
        pytest.param(("items", 0, "speakers", 1), 7, 9, id="a speaker"),
        pytest.param(("items", 1, "marker"), 9, 12, id="a key below its type"),
        pytest.param(("items", 1, "points", 0), 11, 11, id="a point"),
        pytest.param(("place",), 1, 1, id="what is not written: the file"),
        pytest.param(("items", 0, "minutes"), 4, 5, id="what is not written: its item"),
        pytest.param(("items", 9), 4, 3, id="an index too far: the list"),
        pytest.param(("name", "x"), 1, 5, id="below a text: the text"),
    ],
)
def test_a_reading_tells_where_each_attribute_stands(path: tuple[str | int, ...], line: int, column: int) -> None:
    assert read_text(READING).position(*path) == Position(line, column)


def test_english_names_are_found_by_either_spelling() -> None:
    reading = read_text("name: 例会\nitems:\n  - report: 情况\n    speakers: 甲局\n")
    assert reading.position("items", 0, "speakers") == Position(4, 15)
    assert reading.position("议程", 0, "汇报人") == Position(4, 15)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("甲: 1\n乙: 2\n甲: 3", [("MK008", 3, 1)], id="duplicate key"),
        pytest.param("甲: 1\n'甲': 3", [("MK008", 2, 1)], id="duplicate key, once quoted"),
        pytest.param("甲: &a 1", [("MK009", 1, 4)], id="anchor"),
        pytest.param("甲: *a", [("MK009", 1, 4)], id="alias"),
        pytest.param("甲: !x 1", [("MK009", 1, 4)], id="tag"),
        pytest.param("甲: !!bool x", [("MK009", 1, 4)], id="tag of the standard"),
        pytest.param("甲: !!python/object:os.system x", [("MK009", 1, 4)], id="tag that would run code"),
        pytest.param("甲: !!timestamp [x]", [("MK009", 1, 4)], id="tag on a list"),
        pytest.param("甲:\n  <<: {乙: 1}", [("MK009", 2, 3)], id="merge key"),
        pytest.param("甲: 1\n---\n乙: 2", [("MK004", 2, 1)], id="two documents"),
        pytest.param("[甲]: 1", [("MK004", 1, 1)], id="a list as a key"),
        pytest.param("{{甲}}: 1", [("MK004", 1, 1), ("MK004", 1, 2)], id="a mapping as a key"),
        pytest.param("甲: [1", [("MK004", 1, 4)], id="an open bracket"),
        pytest.param('甲: "1\n乙: 2', [("MK004", 1, 4)], id="an open quote"),
    ],
)
def test_what_yaml_offers_beyond_data_is_refused_with_its_place(text: str, found: list[tuple[str, int, int]]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize("escape", ["\\0", "\\x07", "\\u000b", "\\e", "\\N", "\\L", "\\uFEFF"])
def test_an_escaped_character_that_no_paper_holds_is_refused(escape: str) -> None:
    assert codes(f'甲: 1\n乙: "二{escape}"') == [("MK003", 2, 4)]


@pytest.mark.parametrize("text", ["甲: 'a' # &b *c !d", "甲: R&D", "甲: 5 * 3", "甲: 好!", "---\n甲: 1", "'<<': 1"])
def test_the_same_signs_inside_text_are_text(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("opening", ["[", "{甲: ", "- "], ids=["lists", "mappings", "dashes"])
def test_nesting_without_end_is_told_and_does_not_crash(opening: str) -> None:
    root, [found] = parse(opening * (50_000 // len(opening)), "议程.yaml")
    assert root is None
    assert (found.code, found.line) == ("MK010", 1)
    with pytest.raises(InvalidInput):
        read_text("会议: " + opening * 20_000)


def test_nesting_at_the_cap_is_read() -> None:
    assert codes("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert [code for code, *_ in codes("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))] == ["MK010"]


def test_more_values_than_the_cap_are_told_once() -> None:
    root, [found] = parse("- 甲\n" * (MAX_NODES + 10), "议程.yaml")
    assert root is None
    assert (found.code, found.line) == ("MK010", MAX_NODES)
    root, [] = parse("- 甲\n" * (MAX_NODES - 1), "议程.yaml")
    assert isinstance(root, Sequence)


@pytest.mark.parametrize("use", ["[*{0},*{0},*{0},*{0},*{0},*{0},*{0},*{0},*{0}]", "{{<<: [*{0}, *{0}]}}"])
def test_an_alias_bomb_is_refused(use: str) -> None:
    bomb = "a0: &a0 [甲]\n" + "".join(f"a{n}: &a{n} {use.format(f'a{n - 1}')}\n" for n in range(1, 12))
    with pytest.raises(InvalidInput) as caught:
        read_text(f"会议: 例会\n{bomb}")
    assert {d.code for d in caught.value.diagnostics} >= {"MK009"}


TEXTS = st.text(st.characters(codec="utf-8"), max_size=40).filter(lambda t: bool(t.strip()) and not UNUSABLE.search(t))


@settings(max_examples=150)
@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_texts_written_as_json_come_back_character_for_character(texts: list[str]) -> None:
    facts = {"会议": texts[0], "出席": texts, "议程": [{"其他": text} for text in texts]}
    for written in (json.dumps(facts), json.dumps(facts, ensure_ascii=False, indent=2)):
        agenda = read_text(written).model
        assert agenda.name == texts[0]
        assert agenda.present == texts
        assert [getattr(item, "subject", None) for item in agenda.items] == texts


def reads_or_refuses(text: str) -> None:
    try:
        assert read_text(text).model.name
    except InvalidInput as error:
        assert error.diagnostics  # noqa: PT017 - either outcome is allowed, nothing else


@settings(max_examples=200)
@given(st.one_of(st.text(), st.text("会议程：: -|>[]{}\"'#&*!%@`\n\t　,，?<~", max_size=60)))
def test_any_text_is_read_or_refused(text: str) -> None:
    reads_or_refuses(text)
    reads_or_refuses("会议: 例会\n议程:\n  - 其他: " + text)


def mutated(text: str, seed: int) -> str:
    """The text with a few characters dropped, doubled, swapped or put in."""
    chance = random.Random(seed)
    chars = list(text)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(chars))
        chars[at] = chance.choice(
            ["", chars[at] * 2, "：", ":", "\n", " ", "\t", "　", '"', "[", "}", "-", "|", "&", "\x00"]
        )
    return "".join(chars)


@settings(max_examples=120)
@given(st.sampled_from([READING, EXAMPLES[0].read_text(encoding="utf-8")[:900]]), st.integers(0, 10**6))
def test_a_good_agenda_with_a_few_wrong_keystrokes_is_read_or_refused(text: str, seed: int) -> None:
    reads_or_refuses(mutated(text, seed))
