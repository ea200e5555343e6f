"""What is written as YAML reads back as the very same values, through the reader that agendas are read with."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.agenda.model import Agenda
from meetingkit.reading.binding import read_tree
from meetingkit.reading.nodes import plain
from meetingkit.reading.source import UNUSABLE, Source
from meetingkit.reading.writing import entry, flow, scalar, table

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("\n\n  \t　#:：-|>'\"[]{},&*!?%@`~=（）【】《》“”、，。0123456789年月日否是null\\"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
).filter(lambda text: not UNUSABLE.search(text) and "\r" not in text)
NAMES = TEXTS.filter(lambda text: 0 < len(text) < 80)
VALUES = st.recursive(
    st.one_of(TEXTS, TEXTS.map(lambda text: text + "\n")),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4), st.dictionaries(NAMES, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def read(text: str) -> Any:
    tree = read_tree(Agenda, Source("甲.yaml", text))
    assert tree.root is not None, tree.found
    assert not tree.found
    assert not tree.diagnostics
    return plain(tree.root)


@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=4))
def test_what_is_written_reads_back_the_same(values: dict[str, Any]) -> None:
    text = "\n".join(table(values)) + "\n"
    assert read(text) == values


@given(TEXTS)
def test_a_value_on_one_line_reads_back_the_same_elsewhere_too(text: str) -> None:
    assert str(yaml.load(f"甲: {scalar(text)}\n", yaml.BaseLoader)["甲"]) == text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("云岭区", "甲: 云岭区"),
        ("2026-03-18 15:00", "甲: 2026-03-18 15:00"),
        ("李文博（区委组织部副部长）", "甲: 李文博（区委组织部副部长）"),
        ("时间：9点", '甲: "时间：9点"'),
        ("a: b # c", '甲: "a: b # c"'),
        ("null", '甲: "null"'),
        ("一段。\n又一段。\n", "甲: |\n  一段。\n  又一段。"),
        ("没有换行\n的结尾", '甲: "没有换行\\n的结尾"'),
        (" 段首的空格\n", '甲: " 段首的空格\\n"'),
        (["区财政局", "区教育局"], "甲: [区财政局, 区教育局]"),
        (["区财政局" * 6, "区教育局" * 6], f"甲:\n  - {'区财政局' * 6}\n  - {'区教育局' * 6}"),
        ([{"观点": "阐述\n"}, "观点"], "甲:\n  - 观点: |\n      阐述\n  - 观点"),
        ({"乙": "丙"}, "甲:\n  乙: 丙"),
        (None, "甲:"),
    ],
)
def test_values_are_laid_out_as_people_write_them(value: Any, written: str) -> None:
    assert "\n".join(entry("甲", value)) == written


@pytest.mark.parametrize(
    ("value", "written"), [(True, "是"), (False, "否"), (28, "28"), (2.5, "2.5"), ({"字号": "三号"}, "{字号: 三号}")]
)
def test_values_on_one_line(value: Any, written: str) -> None:
    assert flow(value) == written
