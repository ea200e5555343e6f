"""Values → YAML that reads back as the very same values, laid out as a person would write it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from meetingkit.reading.nodes import NULLS

PLAIN = re.compile(
    r"[\w《“【](?:[\w《》“”‘’（）【】〔〕·、，。；！？—…./-]|(?<=\d):(?=\d)|(?<=\S) (?=[^\s#])|(?<=待填)：)*"
)
# what other readers of YAML would not take for text
WORDS = frozenset(("yes", "no", "true", "false", "on", "off", "null", "y", "n"))
LONGEST_FLOW = 48  # characters of a list on one line
LONGEST_KEY = 120  # YAML takes longer ones for no key


def scalar(text: str) -> str:
    """The text as one value on one line: plain where that is safe, else quoted."""
    plain = PLAIN.fullmatch(text) and text not in NULLS and text.lower() not in WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def flow(value: Any) -> str:
    """A text, number, list or table on one line; yes and no as 是 and 否."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flow(name)}: {flow(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    if isinstance(value, bool):
        return "是" if value else "否"
    return scalar(value) if isinstance(value, str) else f"{value:g}"


def entry(name: str, value: Any, indent: int = 0) -> Iterator[str]:
    """The lines of `name: value`: text that ends with a line feed below |, short lists on one line, others below."""
    pad, key = " " * indent, scalar(name)
    if value is None:
        yield f"{pad}{key}:"
    elif isinstance(value, str) and _fits_block(value):
        yield f"{pad}{key}: |"
        for line in value[:-1].split("\n"):
            yield f"{pad}  {line}" if line else ""
    elif isinstance(value, dict) and value:
        yield f"{pad}{key}:"
        yield from table(value, indent + 2)
    elif isinstance(value, list) and not _short(value):
        yield f"{pad}{key}:"
        for one in value:
            yield from row(one, indent + 2)
    else:
        yield f"{pad}{key}: {flow(value)}"


def table(value: dict[str, Any], indent: int = 0) -> Iterator[str]:
    """The lines of a table, one name below the other."""
    for name, inner in value.items():
        yield from entry(name, inner, indent)


def row(value: Any, indent: int) -> Iterator[str]:
    """The lines of one item of a list that is written below its name."""
    pad = " " * indent
    if not isinstance(value, dict) or not value:
        yield f"{pad}- {flow(value)}"
        return
    lines = list(table(value, indent + 2))
    yield f"{pad}- {lines[0][indent + 2 :]}"
    yield from lines[1:]


def _short(value: list[Any]) -> bool:
    return all(isinstance(one, str) for one in value) and len(flow(value)) <= LONGEST_FLOW


def _fits_block(text: str) -> bool:
    """Whether | brings back the same text: whole lines, none of them blank or beginning with a space."""
    lines = text.split("\n")
    return lines.pop() == "" and bool(lines) and all(line[:1].strip() for line in lines) and "\r" not in text
