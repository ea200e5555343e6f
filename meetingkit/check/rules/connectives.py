"""首先 and 最后 twice in a row: two calls that both are said to be the first, or the last."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.document import Role
from meetingkit.wording import regex

HEADINGS = (Role.H1, Role.H2, Role.H3, Role.H4)
PART = "第[一二三四五六七八九十0-9]{1,3}[项个阶场部单]|环节|议程|议题|休会|上半场|下半场|[^，。；]{2,10}到此结束"
CALL = "^(?P<词>首先|最后|下面|接下来|其次|再次|然后|接着|现在|第[一二三四五六七八九十]+)，?(?:(?:有)?请|由|进行|听取)"


@text_rule(
    "MK243",
    "“首先”“最后”说了两次",
    Severity.WARNING,
    why="“最后，请某某讲话”以后又一个“最后”，多半是加了一项没有改前面的话。",
    wrong="最后，请许诺同志交流。\n最后，请石磊同志讲话。",
    right="接下来，请许诺同志交流。\n最后，请石磊同志讲话。",
)
def said_twice(script: Script) -> Iterator[Finding]:
    """Two calls, one right after the other, that begin with the same 首先 or 最后."""
    before = ""
    place: tuple[Line, int] | None = None
    yield from _last_and_on(script)
    for line in script.lines:
        text = line.text.strip()
        if not text or regex.fullmatch("[（(【].*[）)】]", text):
            continue
        match = regex.match(CALL, text)
        word = match["词"] if match else ""
        here = (line, line.text.index(word)) if word else None
        if word in ("首先", "最后") and word == before and here:
            # the second is not the first; the first is not the last
            told, start = place if word == "最后" and place else here
            if told.own(start):
                message = f"“{word}”连着说了两次"
                yield script.at(told, start, start + len(word), message, "请改其中一处，如“下面”“接下来”。")
        if match or not regex.match("谢谢|感谢|好", text):  # a heading, or prose, begins anew
            before, place = word, here


def _last_and_on(script: Script) -> Iterator[Finding]:
    """最后，请甲致辞。接下来，请乙签约。最后，请丙讲话。: the first of them is not the last, unless a part ends there."""
    last: tuple[Line, int] | None = None
    on = False
    for line in script.lines if script.text.count("最后") > 1 else ():
        text = line.text.strip()
        if line.role in HEADINGS or regex.search(PART, text):
            last, on = None, False
        match = regex.match(CALL, text)
        if match and match["词"] == "最后":
            if last and on and last[0].own(last[1]):
                message = "这里的“最后”后面还有别的，又有一个“最后”"
                yield script.at(last[0], last[1], last[1] + 2, message, "请改其中一处，如“下面”“接下来”。")
            last, on = (line, line.text.index("最后")), False
        elif match or regex.match("下面|接下来|现在", text):
            on = True
