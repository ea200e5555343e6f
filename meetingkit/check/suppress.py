"""Findings that a person has looked at and lets stand, told in the agenda itself.

`# meetingkit: 忽略 MK203` at the end of a line is about that line, and about the text that begins on it; on a line of
its own about the next line; before everything else about the whole file, as the key `忽略` is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.agenda.model import Agenda
from meetingkit.check.registry import RULES, Rule
from meetingkit.diagnostics import Diagnostic, Position, Severity
from meetingkit.reading.binding import Reading
from meetingkit.reading.nodes import Scalar

UNUSED = "MK190"
PAPERS = "MK7"  # edited papers, which are not looked at every time
COMMENT = re.compile(r"(?:(?<=\s)|^)#\s*meetingkit\s*[:：]\s*(?:忽略|ignore\b)[\s:：]*(.*)$", re.IGNORECASE)
CODES = re.compile(r"MK\d{1,3}", re.IGNORECASE)

RULES[UNUSED] = Rule(
    UNUSED,
    "忽略没有用上",
    Severity.INFO,
    why="问题已经改了，忽略还留着，以后再错就看不见了。",
    wrong="地点: 第一会议室  # meetingkit: 忽略 MK101",
    right="地点: 第一会议室",
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """One code to be left out in some lines (in all of the file when there are none), and where that is written."""

    code: str
    lines: range | None
    at: Position

    def covers(self, code: str, line: int) -> bool:
        return code.startswith(self.code) and (self.lines is None or line in self.lines)


def suppressed(found: list[Diagnostic], reading: Reading[Agenda], *, complete: bool = True) -> list[Diagnostic]:
    """The findings without those that the agenda says to leave out; what it says in vain is a finding too.

    That can be told only of `complete` findings, of all rules.
    """
    file = reading.source.file
    ours = [d for d in found if d.file == file]
    marks = [*_listed(reading), *_comments(reading)]
    left_out = {d for d in ours if any(mark.covers(d.code, d.line) for mark in marks)}
    used = {mark for mark in marks if any(mark.covers(d.code, d.line) for d in ours)}
    vain = [mark for mark in marks if mark not in used and not mark.code.startswith(PAPERS)] if complete else []
    return [*(d for d in found if d not in left_out), *(_unused(mark, file) for mark in vain), *_spoken(reading)]


def left_to_stand(code: str, line: int, reading: Reading[Agenda]) -> bool:
    """Whether the agenda says to leave out such a finding on a value of that line of its file."""
    return any(mark.covers(code, line) for mark in (*_listed(reading), *_comments(reading)))


def _listed(reading: Reading[Agenda]) -> Iterator[_Mark]:
    for index, code in enumerate(reading.model.ignore):
        yield _Mark(code.strip().upper(), None, reading.position("ignore", index))


def _comments(reading: Reading[Agenda]) -> Iterator[_Mark]:
    lines = reading.source.text.split("\n")
    blocks, texts = _texts(reading)
    first = next((number for number, line in enumerate(lines, 1) if _content(line)), len(lines) + 1)
    for number, match in _matches(lines):
        if number in texts:
            continue
        about: range | None = None
        if _content(lines[number - 1]):
            about = range(number, blocks.get(number, number) + 1)
        elif number > first:
            target = next((n for n in range(number + 1, len(lines) + 1) if _content(lines[n - 1])), number)
            about = range(target, blocks.get(target, target) + 1)
        for code in CODES.findall(match[1]) or [""]:
            yield _Mark(code.upper() or "MK???", about, Position(number, match.start() + 1))


def _matches(lines: list[str]) -> Iterator[tuple[int, re.Match[str]]]:
    for number, line in enumerate(lines, 1):
        if "meetingkit" in line.lower() and (match := COMMENT.search(line)):
            yield number, match


def _content(line: str) -> bool:
    text = line.strip()
    return bool(text) and not text.startswith("#") and text != "---"


def _texts(reading: Reading[Agenda]) -> tuple[dict[int, int], set[int]]:
    """Last line of each text of several lines by the line that opens it; all lines that are text, comments or not."""
    blocks: dict[int, int] = {}
    texts: set[int] = set()
    for _, scalar in reading.texts():
        if scalar.style == "|" and scalar.text:
            last = scalar.start.line + scalar.text.rstrip("\n").count("\n") + 1
            blocks[scalar.start.line] = last
            texts.update(range(scalar.start.line + 1, last + 1))
        elif scalar.style and COMMENT.search(scalar.text or ""):
            texts.add(scalar.start.line)
    return blocks, texts


def _unused(mark: _Mark, file: str) -> Diagnostic:
    message = f"“忽略 {mark.code}”没有用上：这里没有这样的问题"
    hint = "请删去，免得以后真有问题时看不见。"
    if mark.code == "MK???":
        message, hint = "“忽略”后面没有写规则代码", "请写上，如：# meetingkit: 忽略 MK203。"
    return Diagnostic(UNUSED, Severity.INFO, message, file, mark.at.line, mark.at.column, hint)


def _spoken(reading: Reading[Agenda]) -> Iterator[Diagnostic]:
    """Marks inside a text, which are words of it."""
    for _, scalar in reading.texts():
        for offset in _inside(scalar):
            at = scalar.position(offset)
            message = "忽略的标记写在了文字里面，会照着念出来"
            hint = "请移到这段文字开头的那一行末尾，如：开场: |  # meetingkit: 忽略 MK203。"
            yield Diagnostic(UNUSED, Severity.WARNING, message, reading.source.file, at.line, at.column, hint)


def _inside(scalar: Scalar) -> Iterator[int]:
    offset = 0
    for line in (scalar.text or "").split("\n"):
        if match := COMMENT.search(line):
            yield offset + match.start()
        offset += len(line) + 1
