"""What the YAML parser complains of, said in Chinese."""

from __future__ import annotations

import yaml

from meetingkit.diagnostics import Diagnostic, Severity

QUOTE = "这一行的文字里如有英文冒号加空格，请给冒号后的整段文字加英文双引号，或改用全角冒号。"
EXPLANATIONS = (
    ("mapping values are not allowed", "一行里出现了两个“名称: 内容”", QUOTE),
    (
        "could not find expected ':'",
        "应是“名称: 内容”，这里没有找到英文冒号加空格",
        "请写成“名称: 内容”；多行文字请用 | 另起一行并缩进。",
    ),
    ("did not find expected key", "缩进没有对齐", "同一层的各行要从同一列开始，只用空格缩进。"),
    (
        "did not find expected '-' indicator",
        "缩进没有对齐，或漏了短横线",
        "列表每一项以“- ”开头，各项的短横线对齐。",
    ),
    ("block sequence entries are not allowed", "短横线放错了位置", "列表要另起一行，缩进后以“- ”开头。"),
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
    ("unexpected end of stream", "引号没有配对", "英文引号要成对；中文引号“”不必另加英文引号。"),
    ("unexpected document indicator", "引号没有配对", "英文引号要成对；中文引号“”不必另加英文引号。"),
    (
        "unknown escape character",
        "英文双引号里的反斜杠 \\ 有特殊含义",
        "请改用英文单引号，或写成两个反斜杠。",
    ),
    (
        "found character that cannot start any token",
        "这个字符不能放在内容的开头",
        "以 @ ` % 开头的文字请加英文双引号；缩进只用空格。",
    ),
    ("found a tab character", "缩进里有制表符（Tab 键）", "请改用空格缩进。"),
    (
        "did not find expected <document start>",
        "前面已经结束，这里不该再有内容",
        "请检查这一行的缩进，或给整段文字加英文双引号。",
    ),
    ("did not find expected alphabetic", "& 和 * 开头的文字有特殊含义", "请给整段文字加英文双引号。"),
    ("did not find expected comment or line break", "| 或 > 后面不能再写文字", "请把文字移到下一行并缩进。"),
    ("found undefined tag handle", "! 开头的文字有特殊含义", "请给整段文字加英文双引号。"),
    ("did not find expected node content", "这里应有内容，找到的是标点", "请检查多余的逗号或括号。"),
)


def explain_syntax_error(error: yaml.MarkedYAMLError, file: str, lines: list[str]) -> Diagnostic:
    """The parser's first complaint as a diagnostic, at the line a person has to look at."""
    problem = error.problem or ""
    mark = error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    opened = error.context_mark
    if (opened and ("end of stream" in problem or "document indicator" in problem or "or ']'" in problem)) or (
        opened and problem.startswith("could not find expected ':'")
    ):
        line, column = opened.line, opened.column
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line, column = line - 1, 0
    unknown = ("", "这里的写法看不懂", f"请检查缩进、冒号和引号。（解析器原话：{problem}）")
    _, message, hint = next((row for row in EXPLANATIONS if row[0] in problem), unknown)
    return Diagnostic("MK004", Severity.ERROR, message, file, line + 1, column + 1, hint)
