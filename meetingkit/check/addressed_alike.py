"""A name that stands once with a post, and one that sounds like it with the same title behind: 局长郦呈, 郦程局长."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.named import ADDRESSED, is_full_name
from meetingkit.check.nearly import sounds_alike
from meetingkit.check.script import Line, Script
from meetingkit.check.variants import Variant
from meetingkit.wording import regex

LEADS = "(?:请|由|感谢|谢谢|听取|刚才|按照|根据|落实|欢迎|[，。；：！？、“]|^)"
CALLED = rf"{LEADS}(?P<名>[一-龥]{{2,3}}?)(?=副?(?P<职>{ADDRESSED}))"


def addressed_alike(script: Script) -> Iterator[Variant]:
    """The rarer of the two, the later where both stand once; each must be nobody else, as far as the script tells."""
    posts: dict[str, set[str]] = defaultdict(set)
    for one in script.named:
        posts[one.name].update(one.posts)
    by_surname: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name in (name for name, held in posts.items() if held):
        by_surname[name[0], len(name)].append(name)
    told = set[str]()
    for line in script.lines_with(tuple({surname for surname, _ in by_surname})):
        for match in regex.finditer(CALLED, line.text):
            said, start = match["名"], match.start("名")
            near = by_surname.get((said[0], len(said)), ()) if said not in posts and said not in told else ()
            meant = [
                name
                for name in near
                if _one_alike(said, name) and any(post.endswith(match["职"]) for post in posts[name])
            ]
            if len(meant) == 1 and is_full_name(said) and said not in script.facts.posts:
                told.add(said)
                yield from _told(script, line, start, said, meant[0])


def _one_alike(said: str, name: str) -> bool:
    odd = [(one, other) for one, other in zip(said, name, strict=True) if one != other]
    return len(odd) == 1 and sounds_alike(*odd[0])


def _told(script: Script, line: Line, start: int, said: str, meant: str) -> Iterator[Variant]:
    often = {name: script.text.count(name) for name in (said, meant)}
    if often[meant] == 1 < often[said] and meant not in script.facts.posts:
        number, at = script.place(script.text.index(meant))
        yield Variant(script.lines[number], at, at + len(meant), meant, said)
    elif often[said] == 1:
        even = often[meant] == 1 and meant not in script.facts.posts
        yield Variant(line, start, start + len(said), said, meant, even)
