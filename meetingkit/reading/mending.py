"""Slips of a Chinese keyboard in YAML, found line by line, explained and mended for the rest of the reading.

Mended lines let the reader go on, so that one run reports every mistake; the slip itself stays an error.
Lines inside block text (after | or >) are somebody's words: only their indentation is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from meetingkit.diagnostics import Diagnostic, Severity

BLOCK = re.compile(r"(?:[:：]\s*|-\s+)[|>][-+0-9]*\s*(?:#.*)?$")
OPENING = re.compile(r"((?: *- +)*)( *)([|>])?")
INDENT = re.compile(r"[ \t\u3000\u00a0]*")
BLANKS = (("\t", "制表符（Tab 键）"), ("\u3000", "全角空格"), ("\u00a0", "不间断空格"))
NAME = r"[^\s:：'\"#\[\]{}|>,，。-][^:：，。\[\]{}]{0,40}?"
ODD_DASH = re.compile(r"^( *)([－—–﹣−])\s*(?=[^\s－—–﹣−-])")
TIGHT_DASH = re.compile(r"^( *)(-)(?=[^\s\d-])")
BULLET = re.compile(
    rf"^( *)(——|[•●▪◆·]|\d{{1,2}}\s?[.、．)）]|[（(]?[一二三四五六七八九十]{{1,3}}[、)）])\s*(?=({NAME})\s*[:：])"
)
KEY = re.compile(rf"^( *(?:- *)?)({NAME})\s*(：\s*|:(?=[^\s/:]))(?=(.*))")
STRUCTURE = re.compile(rf" *(?:- |#|({NAME})\s*[:：])")
# what one of the slips has; lines without are left alone
SUSPICIOUS = re.compile(r"^ *[^\S ]|：|:(?=[^\s/:])|^ *(?:[－—–﹣−•●▪◆·（(\d一二三四五六七八九十]|-(?=[^\s\d-]))")
Report = Callable[[str, int, str, str], None]


def mended(text: str, file: str, keys: Collection[str]) -> tuple[str, list[Diagnostic]]:
    """The text with slips mended, and a diagnostic for each. `keys` are the names that may stand before a colon."""
    found: list[Diagnostic] = []
    lines = text.split("\n")
    parent: int | None = None  # column of the key whose block text is being read
    inside: int | None = None  # column where that text starts, once seen
    number = 0

    def report(code: str, column: int, message: str, hint: str) -> None:
        found.append(Diagnostic(code, Severity.ERROR, message, file, number + 1, column + 1, hint))

    for number, line in enumerate(lines):
        if not line or line.isspace():
            lines[number] = line if line.isascii() and "\t" not in line else ""
            continue
        if parent is not None:
            if inside is not None and _width(line) > parent:  # as nearly all of somebody's words are
                continue
            kept = _in_block(line, parent, inside, keys, report)
            if kept is not None:
                lines[number], inside = kept, _width(kept) if inside is None else inside
                continue
        parent = inside = None
        if SUSPICIOUS.search(line) and not line.lstrip().startswith("#"):
            line = lines[number] = _mend_colon(_mend_dash(_mend_indent(line, report), keys, report), keys, report)
        if ("|" in line or ">" in line) and BLOCK.search(line):
            parent = _parent_of_block(line)
    return "\n".join(lines), found


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _parent_of_block(line: str) -> int:
    """The column that text after | has to pass: its key's, or its dash's when it has none."""
    match = OPENING.match(line)
    assert match
    dashes = match[1]
    return dashes.rindex("-") if dashes and match[3] else match.end(2)


def _in_block(line: str, parent: int, inside: int | None, keys: Collection[str], report: Report) -> str | None:
    """The line as block text, with its indentation mended; None when the line is outside the block."""
    if _width(line) > parent:
        return line
    mended = _spaces_only(line)
    width = _width(mended)
    opening = STRUCTURE.match(mended)
    if mended == line or (width <= parent and opening and (opening[1] is None or opening[1] in keys)):
        return None
    _mend_indent(line, report)
    return " " * (inside or max(width, parent + 2)) + mended.lstrip(" ")


def _spaces_only(line: str) -> str:
    match = INDENT.match(line)
    space = match.group() if match else ""
    return space.replace("\t", "  ").replace("\u3000", "  ").replace("\u00a0", " ") + line[len(space) :]


def _mend_indent(line: str, report: Report) -> str:
    match = INDENT.match(line)
    space = match.group() if match else ""
    for char, name in BLANKS:
        if char in space:
            report("MK007", space.index(char), f"缩进应只用半角空格，这里有{name}", "请删去后改用空格键缩进。")
    return _spaces_only(line)


def _mend_dash(line: str, keys: Collection[str], report: Report) -> str:
    match = ODD_DASH.match(line) or TIGHT_DASH.match(line) or BULLET.match(line)
    if not match or (match.re is BULLET and match[3] not in keys):
        return line
    if match[2] == "-":
        report("MK006", match.end(2), "短横线后面少了一个空格", "请在短横线后面加一个空格。")
    else:
        message = f"列表一项应以英文短横线加空格“- ”开头，这里是“{match[2]}”"
        report("MK006", len(match[1]), message, "请改成“- ”（短横线后面有一个空格）。")
    return f"{match[1]}- {line[match.end() :]}"


def _mend_colon(line: str, keys: Collection[str], report: Report) -> str:
    match = KEY.match(line)
    if not match:
        return line
    lead, name, colon, rest = match.groups()
    if name not in keys and not re.fullmatch(r"[|>][-+]?\s*", rest):
        return line
    sample = f"{name}: {rest.strip() if rest[:1] in ('|', '>') else '…'}"
    if colon.startswith("："):
        message = f"“{name}”后面应是英文冒号加空格，这里是全角冒号“：”"
        report("MK005", match.start(3), message, f"请写成“{sample}”。")
    else:
        report("MK006", match.start(3) + 1, f"“{name}”的冒号后面少了一个空格", f"请写成“{sample}”。")
    return f"{lead}{name}: {rest}"
