"""What a step is about, what it is, and whether it is one or two: told elsewhere, in other words, or asked of all."""

from __future__ import annotations

import pytest

from tests.understood import understood

Kinds = list[tuple[str, str | None, list[str], bool]]  # type, subject, speakers, discussion of each step


def kinds(*lines: str) -> Kinds:
    return [(step.type, step.subject, list(step.speakers), step.discussion) for step in understood(*lines).steps]


READ = "请筹备组成员云帆宣读《选举办法（草案）》。"
SILENT: Kinds = [("vote", "《选举办法（草案）》", ["筹备组成员云帆"], False)]
TALKED: Kinds = [("vote", "《选举办法（草案）》", ["筹备组成员云帆"], True)]
ASKED: list[tuple[str, list[str], Kinds]] = [
    ("nobody has any", ["各位党员有没有意见？（稍停）没有，现在进行表决。同意的请举手。"], SILENT),
    ("nobody has any, by itself", ["大家对这个办法有什么意见？没有。现在付表决，同意的请举手。"], SILENT),
    ("if nobody has any", ["大家有无不同意见？（停顿）如没有，现在表决。同意的请举手。"], SILENT),
    ("in the paragraph below", ["各位代表有没有意见？", "（稍停）没有意见，现在进行表决。", "同意的请举手。"], SILENT),
    ("without 有", ["大家有啥意见没有？没意见就举手表决。同意的举手。"], SILENT),
    ("to be weighed first", ["请各位代表审议。有没有意见？没有意见，现在表决。同意的请举手。"], SILENT),
    ("asked to tell, answered at once", ["各位有什么意见，请发表。（停顿）没有意见，下面进行表决。同意的请举手。"], SILENT),
    ("asked to tell", ["各位有什么意见，请发表。", "没有其他意见，现在表决。同意的请举手。"], TALKED),
    ("talked over", ["各位有没有意见？（讨论）没有别的意见了，现在表决。同意的请举手。"], TALKED),
    ("summed up", ["大家有没有不同意见？", "没有不同意见，原则通过，请云帆同志修改后印发。"], TALKED),
    ("asked again", ["大家有没有意见？没有。", "请各位畅所欲言。", "现在表决。同意的请举手。"], TALKED),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ASKED], ids=[case[0] for case in ASKED])
def test_whether_a_paper_was_talked_over(lines: list[str], expected: Kinds) -> None:
    assert kinds(READ, *lines) == expected
