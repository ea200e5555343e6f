"""同志 with one of its characters left out behind the name of somebody who stands elsewhere: 贺兰山志通报, 贺兰山同发言."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.nearly import Slip
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import spans_of
from meetingkit.check.written import written

FIRST, LAST = "同", "志"
# what somebody does who is called: nobody does it 同 others right behind a name
DEEDS = ("发言", "讲话", "汇报", "宣读", "介绍", "通报", "主持", "致辞", "传达", "说明", "述职", "点评", "领学", "宣布")
CLUES = tuple(f"{FIRST}{deed}" for deed in DEEDS)


def comrades_left_out(script: Script) -> Iterator[Slip]:
    """Every such place, in no order."""
    known = written()
    lasts = (pair for pair in script.pairs if pair[1] == LAST and pair[0] != FIRST and not known.is_word(pair))
    for pair in sorted(lasts):  # hardly ever any
        for line in script.lines_with((pair,)):
            for _, end in spans_of(pair, line.text):
                if not known.is_word(line.text[end - 1 : end + 1]):
                    yield from _behind_a_name(script, line, end - 1, LAST)
    for line in script.lines_with(CLUES):
        for clue in CLUES:
            for start, _ in spans_of(clue, line.text):
                yield from _behind_a_name(script, line, start, clue)


def _behind_a_name(script: Script, line: Line, at: int, words: str) -> Iterator[Slip]:
    """The name that ends there and stands elsewhere too, where it has these words behind it but once."""
    for name in sorted(script.names):
        told = line.text.endswith(name, 0, at) and script.text.count(name) > 1
        if told and script.text.count(f"{name}{words}") == 1:
            yield Slip(line, at - len(name), at + 1, f"{name}{FIRST}{LAST}")
            return
