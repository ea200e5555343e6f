"""Slips of a Chinese keyboard in YAML, found line by line, explained and mended for the rest of the reading.

Mended lines let the reader go on, so that one run reports every mistake; the slip itself stays an error.
Lines inside block text (after | or >) are somebody's words and are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from meetingkit.diagnostics import Diagnostic, Severity

BLOCK = re.compile(r"(?:[:：]\s*|-\s+)[|>][-+0-9]*\s*(?:#.*)?$")
INDENT = re.compile(r"[ \t\u3000\u00a0]*")
ODD_DASH = re.compile(r"^( *)([－—–﹣])\s*(?=\S)")
KEY = re.compile(r"^( *(?:- *)?)([^\s:：'\"#\[\]{}|>,，。-][^:：，。\[\]{}]{0,40}?)\s*(：\s*|:(?=[^\s/:]))(?=(.*))")


def mend(text: str, file: str, keys: Collection[str]) -> tuple[str, list[Diagnostic]]:
    """The text with slips mended, and a diagnostic for each. `keys` are the names that may stand before a colon."""
    found: list[Diagnostic] = []
    lines = text.split("\n")
    block_indent: int | None = None
    for number, line in enumerate(lines):
        if block_indent is not None and (not line.strip() or _width(line) > block_indent):
            continue
        block_indent = None

        def report(code: str, column: int, message: str, hint: str, row: int = number) -> None:
            found.append(Diagnostic(code, Severity.ERROR, message, file, row + 1, column + 1, hint))

        if line.strip() and not line.lstrip().startswith("#"):
            line = lines[number] = _mend_colon(_mend_dash(_mend_indent(line, report), report), keys, report)
        if BLOCK.search(line):
            block_indent = _width(line)
    return "\n".join(lines), found


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" \t\u3000\u00a0"))


Report = Callable[[str, int, str, str], None]


def _mend_indent(line: str, report: Report) -> str:
    match = INDENT.match(line)
    space = match.group() if match else ""
    for char, name in (("\t", "制表符（Tab 键）"), ("\u3000", "全角空格"), ("\u00a0", "不间断空格")):
        if char in space:
            report("MK007", space.index(char), f"缩进应只用半角空格，这里有{name}", "请删去后改用空格键缩进。")
    return space.replace("\t", "  ").replace("\u3000", "  ").replace("\u00a0", " ") + line[len(space) :]


def _mend_dash(line: str, report: Report) -> str:
    match = ODD_DASH.match(line)
    if not match:
        return line
    report("MK006", len(match[1]), f"列表一项应以英文短横线加空格“- ”开头，这里是“{match[2]}”", "请改成“- ”。")
    return f"{match[1]}- {line[match.end() :]}"


def _mend_colon(line: str, keys: Collection[str], report: Report) -> str:
    match = KEY.match(line)
    if not match:
        return line
    lead, name, colon, rest = match.groups()
    if name not in keys and not re.fullmatch(r"[|>][-+]?\s*", rest):
        return line
    if lead.endswith("-"):
        report("MK006", len(lead), "短横线后面少了一个空格", f"请写成“- {name}: …”。")
        lead += " "
    if colon.startswith("："):
        report(
            "MK005",
            match.start(3),
            f"“{name}”后面应是英文冒号加空格，这里是全角冒号“：”",
            f"请写成“{name}: …”。",
        )
    else:
        report("MK006", match.start(3) + 1, f"“{name}”的冒号后面少了一个空格", f"请写成“{name}: …”。")
    return f"{lead}{name}: {rest}"
