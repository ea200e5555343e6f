"""Characters that the print font does not have."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording.fitting import is_han

# of ordinary words, that every office prints as they come: 啰唆, 蹚水, 瞭望
ORDINARY = frozenset("啰蹚瞭")


@text_rule(
    "MK311",
    "打印字体没有的字",
    Severity.INFO,
    why="仿宋_GB2312 只有 6763 个汉字，别的字会换成另一种字体，或印成空白。",
    wrong="请王㛃同志发言。（㛃 不在 GB2312 里）",
    right="打印前看一看这个字；可以换用收字更多的字体。",
)
def characters_beyond_the_font(script: Script) -> Iterator[Finding]:
    """A Han character outside GB2312, where it stands first; nearly always somebody's name."""
    seen = set(ORDINARY)
    for line in script.lines:
        for at, char in enumerate(line.text) if not _printable(line.text) else ():
            if char in seen or not is_han(char) or _printable(char) or not line.own(at):
                continue
            seen.add(char)
            message = f"“{char}”不在 GB2312 字库里，仿宋_GB2312 印不出这个字"
            hint = "打印前请看一看；这个字可以换用收字更多的字体（如方正仿宋）。"
            yield script.at(line, at, at + 1, message, hint)


def _printable(text: str) -> bool:
    """Whether every Han character is in GB2312 (what else may be missing is no name)."""
    if text.isascii():
        return True
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return all(not is_han(char) or _encodable(char) for char in set(text))
    return True


def _encodable(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
