"""What the YAML parser complains of, said in Chinese."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

import yaml

from meetingkit.diagnostics import Diagnostic, Severity
from meetingkit.reading.entry import shown

QUOTE_ALL = "请给整段文字加英文双引号。"
UNFINISHED = "如果是上面那段文字的下文，请在这一行前面加空格，与上文对齐；上文没有用 | 的，先改成用 | 另起一行。"
NO_COLON = "could not find expected ':'"
ASKEW, ASKEW_OR_NO_DASH = "缩进没有对齐", "缩进没有对齐，或漏了短横线"
ASKEW_BELOW, DASH_ASKEW = "这一行的缩进和上一行对不上", "短横线放错了位置"
QUOTE_PAIRS = "英文引号要成对；中文引号“”不必另加英文引号。"
EXPLANATIONS = (
    (
        "mapping values are not allowed",
        "一行里出现了两个“名称: 内容”",
        "文字里有英文冒号加空格的，请改用全角冒号，或给整段文字加英文双引号。",
    ),
    (
        NO_COLON,
        "应是“名称: 内容”，这里没有找到英文冒号加空格",
        f"请写成“名称: 内容”；{UNFINISHED}",
    ),
    ("did not find expected key", ASKEW, "同一层的各行要从同一列开始，只用空格缩进。"),
    (
        "did not find expected '-' indicator",
        ASKEW_OR_NO_DASH,
        "列表每一项以“- ”开头，各项的短横线对齐；一项里的其他各行与短横线后面的字对齐。",
    ),
    ("block sequence entries are not allowed", DASH_ASKEW, "列表要另起一行，缩进后以“- ”开头。"),
    ("mapping keys are not allowed", "? 开头的文字有特殊含义", QUOTE_ALL),
    (
        "did not find expected ',' or ']'",
        "方括号没有配对",
        "请补上英文右方括号 ]；各项之间用英文逗号加空格。",
    ),
    (
        "did not find expected ',' or '}'",
        "花括号没有配对",
        "请补上英文右花括号 }，或不用花括号、改成每行一项。",
    ),
    ("unexpected end of stream", "引号没有配对", QUOTE_PAIRS),
    ("unexpected document indicator", "引号没有配对", QUOTE_PAIRS),
    (
        "escape",
        "英文双引号里的反斜杠 \\ 有特殊含义",
        "请改用英文单引号，或写成两个反斜杠。",
    ),
    (
        "hexdecimal number",
        "英文双引号里的反斜杠 \\ 有特殊含义",
        "请改用英文单引号，或写成两个反斜杠。",
    ),
    ("a tab character", "缩进里有制表符（Tab 键）", "请改用空格缩进。"),
    (
        "did not find expected <document start>",
        "前面已经结束，这里不该再有内容",
        "请检查这一行的缩进，或给整段文字加英文双引号。",
    ),
    ("did not find expected comment or line break", "| 或 > 后面不能再写文字", "请把文字移到下一行并缩进。"),
    ("did not find expected node content", "这里应有内容，找到的是标点", "请检查多余的逗号或括号。"),
)
SPECIAL = {
    "while scanning an alias": "* 开头的文字有特殊含义",
    "while scanning an anchor": "& 开头的文字有特殊含义",
    "while scanning a tag": "! 开头的文字有特殊含义",
    "while parsing a tag": "! 开头的文字有特殊含义",
    "while scanning a directive": "% 开头的一行有特殊含义",
    "while parsing a node": "! 开头的文字有特殊含义",
}
LONGEST_KEY = 1024
WIDE_BLANK = "MK007"  # as `mending` tells it
FIRST_WORD = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[^\s:：]+)(?P<rest>.*)")
COLON = re.compile(r":(?:\s|$)")
WIDE_COLON = re.compile(r" *(?:- +)?[^\s：:]{1,12}：(?!.*: )")
AT_THE_OPENING = ("end of stream", "document indicator", "or ']'", "or '}'", NO_COLON)


def explain_syntax_error(
    error: yaml.MarkedYAMLError, file: str, lines: list[str], keys: Collection[str] = ()
) -> Diagnostic:
    """The parser's first complaint as a diagnostic, at the line a person has to look at.

    `keys` are the names that may stand before a colon.
    """
    line, column = _place(error, lines)
    if told := _colon_left_out(error.problem or "", lines, line, column, keys):
        line, column, message, hint = told
        return Diagnostic("MK004", Severity.ERROR, message, file, line + 1, column + 1, hint)
    message, hint = _dash_left_out(error, lines, line) or _explanation(
        error, lines[line] if line < len(lines) else "", column
    )
    if message == ASKEW_BELOW:
        column = len(lines[line]) - len(lines[line].lstrip(" "))
    return Diagnostic("MK004", Severity.ERROR, message, file, line + 1, column + 1, hint)


def _place(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int]:
    """Line and column from 0: where the parser stopped, or where that opened which it could not close."""
    problem, opened, mark = error.problem or "", error.context_mark, error.problem_mark
    if opened and (error.context in SPECIAL or any(part in problem for part in AT_THE_OPENING)):
        mark = opened
    line, column = (mark.line, mark.column) if mark else (0, 0)
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line, column = line - 1, 0
    if "mapping values" in problem and (above := WIDE_COLON.match(lines[line - 1] if line else "")):
        return line - 1, above.end() - 1
    return line, column


def follows_from_blanks(found: Diagnostic, slips: Iterable[Diagnostic]) -> bool:
    """Whether the parser's complaint may come of a tab or a wide blank at or above its line, whose width is a guess."""
    about_alignment = found.message in (ASKEW, ASKEW_OR_NO_DASH, ASKEW_BELOW, DASH_ASKEW)
    return about_alignment and any(slip.code == WIDE_BLANK and slip.line <= found.line for slip in slips)


def _colon_left_out(
    problem: str, lines: list[str], line: int, column: int, keys: Collection[str]
) -> tuple[int, int, str, str] | None:
    """The line that lacks its colon, the one at hand or the one above it, with what to say of it.

    It opens with one of the keys, or is an entry of a list with another entry right below its words.
    """
    below = -1
    if "mapping values" in problem and ": " not in lines[line][:column] and lines[line][column : column + 1] != "：":
        below = len(lines[line]) - len(lines[line].lstrip(" "))
        line = next((above for above in range(line - 1, -1, -1) if lines[above].strip()), line)
    elif NO_COLON not in problem:
        return None
    match = FIRST_WORD.match(lines[line])
    if not match or COLON.search(lines[line]):
        return None
    key, content = match["key"], match["rest"].strip()
    if key in keys:
        sample = f"{key}: {content if content[:1] in ('|', '>') else '…'}" if content else f"{key}:"
        return line, match.start("key"), f"“{key}”后面少了英文冒号", f"请写成“{sample}”。"
    if "-" in match["lead"] and match.start("key") == below:
        message, hint = next(row[1:] for row in EXPLANATIONS if row[0] == NO_COLON)
        return line, below, message, hint
    return None


def _dash_left_out(error: yaml.MarkedYAMLError, lines: list[str], line: int) -> tuple[str, str] | None:
    """A line without a dash right below an entry of a list, in the column of the dashes."""
    if NO_COLON not in (error.problem or "") or not 0 < line < len(lines):
        return None
    text = lines[line].strip()
    indent = lines[line][: len(lines[line]) - len(lines[line].lstrip())]
    if not text or ":" in text or "：" in text or not lines[line - 1].startswith(f"{indent}- "):
        return None
    return "列表的这一项前面漏了短横线", f"请写成“- {shown(text)[1:-1]}”，与上一项的短横线对齐。"


def _explanation(error: yaml.MarkedYAMLError, line: str, column: int) -> tuple[str, str]:
    problem, before = error.problem or "", line[:column]
    if error.context in SPECIAL:
        return SPECIAL[error.context], QUOTE_ALL
    if "cannot start any token" in problem:
        return f"“{line[column : column + 1]}”不能放在内容的开头", QUOTE_ALL
    if "mapping values" in problem and line[column:].startswith("："):
        return "应是“名称: 内容”，这里的冒号是全角的“：”", "请改成英文冒号加空格。"
    if "mapping values" in problem and len(before.lstrip()) > LONGEST_KEY:
        return f"冒号前面的文字太长：最多 {LONGEST_KEY} 字", "请把长的文字移到冒号后面，或用 | 另起一行并缩进。"
    if "mapping values" in problem and ": " not in before:
        return (
            ASKEW_BELOW,
            f"与上一行同一层的，请左边对齐；{UNFINISHED}",
        )
    if "expected key" in problem and before.rstrip().endswith(('"', "'", "]", "}")):
        return (
            "引号或括号后面不该再有文字",
            "英文引号、方括号、花括号要括住整段内容；文字里的引号请用中文引号“”。",
        )
    if "expected key" in problem and line[column:].startswith("- "):
        return DASH_ASKEW, "各项的短横线要左边对齐；这里若不是列表的一项，请删去短横线。"
    if "expected ':'" in problem and "：" in line:
        return "应是“名称: 内容”，这里的冒号是全角的“：”", f"请改成英文冒号加空格；{UNFINISHED}"
    unknown = ("", "这里的写法看不懂", f"请检查缩进、冒号和引号。（解析器原话：{problem}）")
    return next((row for row in EXPLANATIONS if row[0] in problem), unknown)[1:]
