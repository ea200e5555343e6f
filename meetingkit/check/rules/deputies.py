"""汤圆局长, who is told to be 副局长: by courtesy one may be called so, but in writing it may be a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.named import ABOUT
from meetingkit.check.offices import is_deputy
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

# 主任, 部长 and 书记 are what deputies are called all the time
HEADS = "局长|院长|校长|检察长|行长|会长|总经理|董事长|厅长|所长|站长|[支大]?队长|理事长|秘书长"


def deputies_called_heads(script: Script) -> Iterator[Finding]:
    """Somebody's full name with a head's title behind it, where all that is told of him is that he is the deputy."""
    posts: dict[str, set[str]] = defaultdict(set)
    for one in script.named:
        posts[one.name].update(one.posts)
    deputies = {name for name, told in posts.items() if told and all(map(is_deputy, told)) and len(name) > 1}
    for one in script.named if deputies else ():
        match = regex.match(HEADS, one.line.text[one.end :]) if one.name in deputies and not one.posts else None
        told = posts[one.name]
        deputy = match and any(post.endswith(f"副{match[0]}") and not regex.match(ABOUT, post) for post in told)
        if match and deputy and one.line.own(one.end):
            message = f"{one.name}是“{'、'.join(sorted(told))}”，这里是“{match[0]}”"
            hint = "请核对职务；口头上这样称呼就不用管。"
            yield script.at(one.line, one.end, one.end + len(match[0]), message, hint)
    yield from _else_called_deputies(script, posts)


MEMBER = "党(?:组|委|工委)(?:成员|委员)$"  # what a deputy is besides


def _else_called_deputies(script: Script, posts: dict[str, set[str]]) -> Iterator[Finding]:
    """刚才于淼局长肯定了, where he is called 于淼副局长 elsewhere, and is told as nothing but that."""
    seen = {(one.line.index, one.start) for one in script.named}
    for name, told in posts.items():
        rest = [post for post in told if not regex.search(MEMBER, post)]
        if not rest or not all(map(is_deputy, rest)):
            continue
        for line in script.lines_with((name,)):
            for match in regex.finditer(f"(?P<职>{HEADS})", line.text):
                start = match.start() - len(name)
                here = start >= 0 and line.text.startswith(name, start) and (line.index, start) not in seen
                if here and f"{name}副{match['职']}" in script.text and line.own(match.start()):
                    message = f"{name}是“{'、'.join(sorted(told))}”，这里是“{match['职']}”"
                    yield script.at(line, *match.span(), message, "请核对职务；口头上这样称呼就不用管。")
