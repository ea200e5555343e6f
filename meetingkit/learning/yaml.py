"""A learned layout as a YAML file in the shape of the built-in ones, each value with how it came about."""

from __future__ import annotations

import json
import re
from typing import Any

from meetingkit.learning.profile import Profile
from meetingkit.learning.report import Finding
from meetingkit.reading.source import UNUSABLE

HEAD = """\
# 版式：从本单位的一份范文学来。每行后面写明是读到的，还是范文里没有、假定的；不对的直接改。
# 单位：页面毫米，行距和字距磅，缩进为字数。字号写“三号”或磅数。
# 样式名称、与下段同页、按行格对齐、大纲级别不从范文读，照内置的 gb9704。
"""
TABLES = ("行格", "字体", "段落样式", "文字样式")  # one value a line; other groups stand on one line
PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff]([\w \u4e00-\u9fff]*[\w\u4e00-\u9fff])?")
YAML_WORDS = {"yes", "no", "true", "false", "on", "off", "null", "y", "n"}


def profile_yaml(profile: Profile) -> str:
    """The file."""
    lines = []
    for name, value in profile.data.items():
        remark = _remark(profile.findings, (name,))
        if name in TABLES:
            lines.append(f"{name}:")
            lines += [f"  {_flow(k)}: {_flow(v)}{_remark(profile.findings, (name, k))}" for k, v in value.items()]
        elif isinstance(value, list):
            lines += [f"{name}:", *(f"  - {_flow(row)}" for row in value)]
        else:
            lines.append(f"{name}: {_flow(value)}{remark}")
    return HEAD + "\n".join(lines) + "\n"


def _remark(findings: tuple[Finding, ...], key: tuple[str, ...]) -> str:
    """What is known about the value at a key: the first finding is about all of it, others about a part."""
    found = [finding for finding in findings if finding.key == key]
    words = [f"{f.state}（{f.source}）" if not n else f"{f.item}{f.state}（{f.source}）" for n, f in enumerate(found)]
    return f"     # {'；'.join(words)}" if words else ""


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_flow(name)}: {_flow(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(inner) for inner in value) + "]"
    if isinstance(value, bool):
        return "是" if value else "否"
    return _text(value) if isinstance(value, str) else f"{value:g}"


def _text(value: str) -> str:
    """Plain where that can mean nothing else, quoted otherwise."""
    text = " ".join(UNUSABLE.sub(" ", value).split())
    plain = PLAIN.fullmatch(text) and text.lower() not in YAML_WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)
