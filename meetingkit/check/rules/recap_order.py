"""先听了甲同志的党课，随后由乙同志领学: a recap that tells who spoke in another order than they did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from meetingkit.check.named import name_at_end
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.looking_back import recaps
from meetingkit.check.script import Script
from meetingkit.check.turns import Turn
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

NEXT = "，(?:随后|然后|接着|之后|接下来)"


@text_rule(
    "MK247",
    "回顾的先后和请的相反",
    Severity.WARNING,
    why="先领学党章、后讲党课，回顾却说先听了党课，在座的人都记得。",
    wrong="请汪洁同志领学党章。\n请骆建国同志讲党课。\n刚才，我们先听了骆建国同志的党课，随后由汪洁同志领学了党章。",
    right="刚才，我们先由汪洁同志领学了党章，随后听了骆建国同志的党课。",
)
def recaps_out_of_order(script: Script) -> Iterator[Finding]:
    """Where the one who is told first was called after the one who is told next; each called once before."""
    for recap in recaps(script):
        told = regex.search(f"先(?!后)(?P<一>[^。；]{{2,40}}?){NEXT}(?P<二>[^，。；]{{2,40}})", recap.text)
        if told is None:
            continue
        one, two = _called(recap.turns, told["一"]), _called(recap.turns, told["二"])
        start = recap.start + told.start()
        if one and two and one[1] > two[1] and recap.line.own(start):
            message = f"回顾说先是{one[0]}，后是{two[0]}，前面请的次序相反"
            yield script.at(recap.line, start, start + 1, message, "请核对先后。")


def _called(turns: Sequence[Turn], words: str) -> tuple[str, int] | None:
    """The only one of those called whose name stands in some words, and the line of his only call."""
    lines: dict[str, set[int]] = {}
    for turn in turns:
        for who in turn.speakers:
            bare = regex.sub("(?:同志|先生|女士)$", "", who)
            name = name_at_end(bare)
            if name and name in words:
                lines.setdefault(name, set()).add(turn.line)
    alone = [(name, min(where)) for name, where in lines.items() if len(where) == 1]
    return alone[0] if len(lines) == 1 == len(alone) else None
