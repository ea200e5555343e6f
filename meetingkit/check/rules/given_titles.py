"""敬之书记, where 唐敬之 is told as 常务副县长: somebody called by the given name, with a title that is none of his."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from meetingkit.check.given import called_by_given_name
from meetingkit.check.named import ADDRESSED
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

TITLE = f"(?P<副>副?)(?P<职>{ADDRESSED})"
# anybody may be called so by courtesy, whatever he is
BY_COURTESY = frozenset(
    ("先生", "女士", "老师", "师傅", "教授", "研究员", "博士", "医生", "委员", "常委", "总工", "主管")
)


def titles_of_given_names(
    script: Script,
    held: dict[str, set[str]],
    fits: Callable[[str, set[str]], bool],
    elected: set[tuple[str, str]],
) -> Iterator[Finding]:
    """Everybody called so whose posts are known.

    `held` has them by name, `fits` tells what one is called, `elected` who has just got which title.
    """
    for line in script.lines if held else ():
        for one in called_by_given_name(script, line.index):
            match = regex.match(TITLE, line.text, one.end)
            theirs = held.get(one.name)
            if match is None or theirs is None or match["职"] in BY_COURTESY or not line.own(one.start):
                continue
            if not fits(match["职"], theirs) and (one.name, match["职"]) not in elected:
                message = f"{one.name}是“{'、'.join(sorted(theirs))}”，这里是“{one.said}{match[0]}”"
                yield script.at(line, one.start, match.end(), message, "请核对职务，或核对是谁。")
