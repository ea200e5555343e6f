"""The JSON Schema that editors use: it accepts what the program reads, and refuses slips with an independent validator."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from meetingkit.agenda.items import ITEM_TYPES, Discussion, Typed
from meetingkit.agenda.model import Agenda
from meetingkit.agenda.schema import agenda_schema
from meetingkit.diagnostics import InvalidInput
from meetingkit.reading.entry import Entry, spellings
from tests.conftest import EVERY_EXAMPLE, ROOT, read_text

SCHEMA = agenda_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
HAN = re.compile("[\u4e00-\u9fff]")

ENGLISH = """
name: 区安全生产领导小组会议
kind: 领导小组会议
when: 2026-07-08 9:30
place: 第一会议室
limit: 90分钟
locality: [澜浦区]
chair: {name: 程立群, post: 副区长}
opening: 现在开会。
items:
  - report: 上半年安全生产情况
    speakers: [区交通运输局, 何静宜（副局长）]
    minutes_each: 6分钟
    discussion: {addressees: 各位成员, minutes: 10分钟}
  - vote: 《工作方案》
    method: 举手
  - pledge: 抓好落实
    speakers: 望潮街道
  - break: 15分钟
  - other: 请看书面材料。
  - address:
    marker: 要
    points:
      - 抓责任: 到人。
      - 抓排查
closing: 散会。
"""


class EditorLoader(yaml.BaseLoader):
    """YAML as an editor sees it: plain values are strings, an empty one is null."""


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("$"), [""])
EditorLoader.add_constructor("tag:yaml.org,2002:null", lambda _loader, _node: None)


def loaded(text: str) -> Any:
    return yaml.load(text, Loader=EditorLoader)


def of_items(*lines: str) -> str:
    return "会议: 区委会议\n议程:\n" + "".join(f"  {line}\n" for line in lines)


def readable(text: str) -> bool:
    try:
        read_text(text)
    except InvalidInput:
        return False
    return True


def described(schema: Any) -> Iterator[tuple[str, str]]:
    """Every key the schema offers, with its explanation."""
    if isinstance(schema, dict):
        for name, value in {**schema.get("properties", {}), **schema.get("patternProperties", {})}.items():
            if name not in ("姓名", "职务", "会场", "^(name|post|venue)$"):
                yield name, value.get("description", "")
        for value in schema.values():
            yield from described(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from described(value)


def test_the_schema_is_valid_draft_2020_12() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_is_plain_json() -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("path", EVERY_EXAMPLE, ids=lambda path: path.stem)
def test_every_example_is_valid(path: Path) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(loaded(path.read_text(encoding="utf-8")))] == []


def test_there_are_as_many_examples_as_the_readmes_say() -> None:
    assert len(EVERY_EXAMPLE) == 5
    assert "`examples/` 里有五份完整的议程" in (ROOT / "README.md").read_text("utf-8")
    assert "five complete agendas are in `examples/`" in (ROOT / "README.en.md").read_text("utf-8")


def test_english_names_are_valid_and_readable() -> None:
    assert [error.message for error in VALIDATOR.iter_errors(loaded(ENGLISH))] == []
    assert [item.type for item in read_text(ENGLISH).model.items] == [
        "report", "vote", "speech", "break", "other", "address",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(["- 汇报: 工作", "  汇报人: 区财政局"], id="one speaker"),
        pytest.param(["- 汇报: 工作", "  汇报人: [区财政局, 区教育局]"], id="speakers in brackets"),
        pytest.param(["- 汇报: 工作", "  汇报人:", "    - {姓名: 方志恒, 职务: 局长}"], id="a person as a mapping"),
        pytest.param(["- 汇报: 工作", "  汇报人:"], id="a key left empty"),
        pytest.param(["- 汇报: 工作", "  汇报人: 区财政局", "  讨论: 各位成员"], id="discussion as one line"),
        pytest.param(["- 汇报: 工作", "  汇报人: 区财政局", "  讨论: 是"], id="discussion yes"),
        pytest.param(["- 汇报: 工作", "  汇报人: 区财政局", "  讨论:", "    用时: 5分钟"], id="discussion as a mapping"),
        pytest.param(["- 发言:", "  发言人: 区财政局"], id="no subject where it is optional"),
        pytest.param(["- 讲话:", "  要点: [抓学习, 抓落实]"], id="points alone"),
        pytest.param(["- 讲话:", "    要点: [抓学习, 抓落实]"], id="keys indented below the type"),
        pytest.param(["- 讲话:", "    要点式: 是", "    要点:", "      - 抓学习: 天天学。"], id="points indented too"),
        pytest.param(["- 仪式: 奏唱国歌", "  起立: 是"], id="yes or no"),
        pytest.param(["- 休会: 15分钟"], id="break"),
    ],
)  # fmt: skip
def test_what_the_program_reads_the_schema_accepts(item: list[str]) -> None:
    text = of_items(*item)
    assert readable(text)
    assert [error.message for error in VALIDATOR.iter_errors(loaded(text))] == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("议程:\n  - 其他: 文\n", id="no name"),
        pytest.param("会议: 区委会议\n", id="no items"),
        pytest.param("会议: 区委会议\n议程: []\n", id="empty items"),
        pytest.param("会议: 区委会议\n议程: 汇报工作\n", id="items are a sentence"),
        pytest.param("会议: [区委会议]\n议程:\n  - 其他: 文\n", id="name is a list"),
        pytest.param("会议: 区委会议\n主持: 甲\n议程:\n  - 其他: 文\n", id="unknown key"),
        pytest.param(of_items("- 汇抱: 工作"), id="unknown type"),
        pytest.param(of_items("- 汇报人: 区财政局"), id="no type"),
        pytest.param(of_items("- 用时: 5分钟"), id="no type but a common key"),
        pytest.param(of_items("- 要点: [抓学习]"), id="no type but a key of one type only"),
        pytest.param(of_items("- 汇报: 工作", "  传达: 通知"), id="two types"),
        pytest.param(of_items("- 汇报: 工作", "  说明人: 甲"), id="a key of another type"),
        pytest.param(of_items("- 只有一句话"), id="an item is a sentence"),
        pytest.param(of_items("- 表决: 方案", "  方式: 鼓掌"), id="unknown way to vote"),
        pytest.param(of_items("- 讲话:", "  要点式: 甲"), id="unknown numbering"),
        pytest.param(of_items("- 讲话:", "  要点:", "    - {抓学习: 甲, 抓落实: 乙}"), id="two points in one"),
        pytest.param(of_items("- 讲话:", "  讲话人: {名字: 甲}"), id="unknown key of a person"),
        pytest.param(of_items("- 汇报: 工作", "  汇报人: 甲", "  讨论: {人: 乙}"), id="unknown key of a discussion"),
        pytest.param(of_items("- 讲话:", "    要点试: 要"), id="unknown key below the type"),
    ],
)  # fmt: skip
def test_what_the_program_refuses_the_schema_refuses(text: str) -> None:
    assert not readable(text)
    assert not VALIDATOR.is_valid(loaded(text))


def test_every_key_is_explained_in_chinese() -> None:
    found = list(described(SCHEMA))
    assert len(found) > 100
    assert [name for name, about in found if not HAN.search(about)] == []


@pytest.mark.parametrize("model", [Agenda, Discussion, *ITEM_TYPES], ids=lambda model: model.__name__)
def test_every_spelling_of_every_field_is_in_the_schema(model: type[Entry]) -> None:
    schema = SCHEMA if model is Agenda else SCHEMA["$defs"][model.__name__]
    for name, info in model.model_fields.items():
        chinese, *others = spellings(name, info)
        assert chinese in schema["properties"]
        assert {f"^{other}$" for other in others} <= set(schema["patternProperties"])


@pytest.mark.parametrize("model", ITEM_TYPES, ids=lambda model: model.label)
def test_an_editor_offers_the_type_by_its_chinese_name(model: type[Typed]) -> None:
    definition = SCHEMA["$defs"][model.__name__]
    assert definition["title"] == model.label
    assert model.label in definition["properties"]


def test_no_english_explanation_is_left() -> None:
    texts = re.findall(r'"description": "([^"]*)"', json.dumps(SCHEMA, ensure_ascii=False))
    assert [text for text in texts if not HAN.search(text)] == []
