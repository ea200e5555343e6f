"""A learned layout as a YAML file in the shape of the built-in ones, each value with how it came about."""

from __future__ import annotations

from typing import Any

from meetingkit.learning.profile import Profile
from meetingkit.learning.report import Finding
from meetingkit.reading.source import UNUSABLE
from meetingkit.reading.writing import flow

HEAD = """\
# 版式：从本单位的一份范文学来。每行后面写明是读到的，还是范文里没有、假定的；不对的直接改。
# 单位：页面毫米，行距和字距磅，缩进为字数。字号写“三号”或磅数。
# 样式名称、与下段同页、按行格对齐、大纲级别不从范文读，照内置的 gb9704。
"""
TABLES = ("行格", "字体", "段落样式", "文字样式")  # one value a line; other groups stand on one line


def profile_yaml(profile: Profile) -> str:
    """The file."""
    lines = []
    for name, value in _clean(profile.data).items():
        remark = _remark(profile.findings, (name,))
        if name in TABLES:
            lines.append(f"{name}:")
            lines += [f"  {flow(k)}: {flow(v)}{_remark(profile.findings, (name, k))}" for k, v in value.items()]
        elif isinstance(value, list):
            lines += [f"{name}:", *(f"  - {flow(row)}" for row in value)]
        else:
            lines.append(f"{name}: {flow(value)}{remark}")
    return HEAD + "\n".join(lines) + "\n"


def _remark(findings: tuple[Finding, ...], key: tuple[str, ...]) -> str:
    """What is known about the value at a key: the first finding is about all of it, others about a part."""
    found = [finding for finding in findings if finding.key == key]
    words = [f"{f.state}（{f.source}）" if not n else f"{f.item}{f.state}（{f.source}）" for n, f in enumerate(found)]
    return f"     # {'；'.join(words)}" if words else ""


def _clean(value: Any) -> Any:
    """The value with every text in it on one line and without what no file can hold: names of fonts may be anything."""
    if isinstance(value, dict):
        return {_clean(name): _clean(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_clean(inner) for inner in value]
    return " ".join(UNUSABLE.sub(" ", value).split()) if isinstance(value, str) else value
