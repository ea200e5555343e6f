"""Which findings an office wants to see, and which of them count: options, and the settings file `meetingkit.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any

from meetingkit.agenda.values import Words, one_or_many
from meetingkit.diagnostics import Diagnostic, InvalidInput, Position, Severity
from meetingkit.reading.binding import Tree, bind
from meetingkit.reading.entry import Entry, Parsed, key, wrong
from meetingkit.reading.nodes import Mapping, Node, Scalar, Sequence
from meetingkit.reading.source import Source
from meetingkit.wording import regex

LEVELS = {word: severity for severity in Severity for word in (severity.label, severity.value)}
CODE = r"MK\d{0,3}"
CODES_HINT = "写代码或它的开头，如：MK203、MK6；有哪些用 meetingkit rules 看。"
PLACE = r"\(at line (\d+), column (\d+)\)"


def codes(value: Any) -> list[str]:
    """Codes or beginnings of codes, as a list or in one text; raises the error of a value parser for anything else."""
    words = one_or_many(value)
    found = [word.strip().upper() for word in words if isinstance(word, str)] if isinstance(words, list) else []
    if not isinstance(words, list) or len(found) < len(words) or not all(map(regex.compiled(CODE).fullmatch, found)):
        raise wrong("规则代码", CODES_HINT)
    return found


def level(value: Any) -> Severity:
    """A level by its Chinese or English name."""
    severity = LEVELS.get(value.strip().lower()) if isinstance(value, str) else None
    if severity is None:
        raise wrong("错误、疑似、提示之一", "从哪一级起算不合格：错误、疑似（不写就是它）或提示。")
    return severity


Codes = Annotated[list[str], Parsed(codes, {})]


class Settings(Entry):
    """What `meetingkit.toml` says; the options of a command are added to it."""

    ignore: Codes = key("忽略", about="不看的规则", default=[])
    select: Codes = key("只查", about="只看这些规则", default=[])
    fail_on: Annotated[Severity, Parsed(level, {})] = key(
        "不合格", "fail-on", about="从哪一级起算不合格", default=Severity.WARNING
    )
    localities: Words = key("地名", about="本单位的地名", default=[])
    allow: Words = key("允许", about="不算错的说法", default=[])
    deny: Words = key("禁用", about="不许出现的说法", default=[])

    def choose(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The findings that are wanted."""
        ignored, selected = tuple(self.ignore), tuple(self.select)
        wanted = (d for d in found if not selected or d.code.startswith(selected))
        return [d for d in wanted if not (ignored and d.code.startswith(ignored))]

    def fails(self, found: Iterable[Diagnostic]) -> bool:
        """Whether a finding is as bad as that."""
        return any(d.severity.rank <= self.fail_on.rank for d in found)


def parse_settings(source: Source) -> Settings:
    """Settings from a TOML text. Raises InvalidInput with every mistake."""
    import tomllib

    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidInput([_syntax(error, source)]) from None
    root = Mapping(Position())
    for name, value in data.items():
        start = _start(name, source.text)
        root.entries[name] = Scalar(name, start), _node(value, start)
    return bind(Settings, Tree(source, root)).model


def merged(settings: Settings, **more: Any) -> Settings:
    """The settings with what options say: lists are added to, a level takes the place of theirs."""
    changes = {
        name: [*getattr(settings, name), *value] if isinstance(value, list) else value
        for name, value in more.items()
        if value
    }
    return settings.model_copy(update=changes)


def _syntax(error: ValueError, source: Source) -> Diagnostic:
    """TOML's first complaint. Its bare keys are ASCII, which nobody who writes Chinese would think of."""
    lines = source.text.split("\n")
    match = regex.search(PLACE, str(error))
    line, column = (int(match[1]), int(match[2])) if match else (max(1, len(source.text.rstrip().split("\n"))), 1)
    text = lines[line - 1] if line <= len(lines) else ""
    hint = '每行写成：名称 = ["内容", "内容"]，用英文的等号、方括号、引号和逗号。'
    if regex.match(r"\s*[一-龥]", text):
        name = regex.split(r"[\s=＝:：]", text.strip(), maxsplit=1)[0]
        hint = f'中文名称要加英文引号："{name}" = ["…"]。'
        column = 1
    return Diagnostic("MK046", Severity.ERROR, "这里不是 TOML 的写法", source.file, line, column, hint)


def _start(name: str, text: str) -> Position:
    match = regex.search(rf"(?m)^[ \t]*(?:\[+\s*)?[\"']?{re.escape(name)}[\"']?\s*[=.\]]", text)
    before = text[: match.start()] if match else ""
    return Position(before.count("\n") + 1)


def _node(value: Any, start: Position) -> Node:
    if isinstance(value, list):
        return Sequence(start, [_node(one, start) for one in value])
    if isinstance(value, dict):
        return Mapping(start, {name: (Scalar(name, start), _node(one, start)) for name, one in value.items()})
    return Scalar(value if isinstance(value, str) else str(value).lower(), start)
