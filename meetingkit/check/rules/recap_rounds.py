"""Which calls a recap counts where another kind was called before them: 通报 first, and then a round of 交流发言."""

from __future__ import annotations

from itertools import takewhile

from meetingkit.check.likely import likely_miscount
from meetingkit.check.turns import Turn

# what is told of a round → by what its calls are told
ROUND = {
    "交流": ("交流", "发言"),
    "发言": ("发言", "交流"),
    "介绍": ("交流", "介绍"),
    "谈了": ("发言", "交流"),
    "讲了": ("发言", "交流"),
}
FOR_ALL = ("通报", "反馈", "传达", "说明", "解读", "宣读", "报告")  # what one tells the whole meeting, before the round
FEWEST = 2


def last_round(called: list[Turn], verb: str, told: int | None) -> list[Turn]:
    """Those of the round alone that was just held, where those called before it only told the meeting something.

    All of them where that is not certain.
    """
    labels = ROUND.get(verb, ())
    if not called or called[-1].label not in labels:
        return called
    size = len(list(takewhile(lambda turn: turn.label == called[-1].label, reversed(called))))
    before, held = called[:-size], called[-size:]
    alone = all(len(turn.speakers) < FEWEST for turn in before) and all(len(turn.speakers) == 1 for turn in held)
    told_all = before and all(turn.label in FOR_ALL and turn.label not in labels for turn in before)
    number = sum(len(turn.speakers) for turn in held)
    return held if alone and told_all and number >= FEWEST and likely_miscount(told, number) else called
