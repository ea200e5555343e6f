"""甲、乙、丙三位委员的发言: a row of people who are all told to be something, of whom one was introduced as something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.named import HAN, name_at_end
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.turns import before
from meetingkit.wording import regex

KINDS = "委员|代表|书记|局长|主任|校长|院长|县长|区长|镇长|乡长|部长|处长|科长|站长|所长|会长|董事长|总经理|经理|教授|研究员|专家|企业家|院士|顾问|理事|监事|律师|班主任|支部书记|村支书"
ROW = rf"(?P<列>{HAN}{{2,16}}(?:、{HAN}{{2,4}})+)[两三四五六七八九十\d]{{1,2}}位(?P<类>{KINDS})"
TURNS = 60  # calls that are looked back to
COUNTED = tuple(f"位{kind}" for kind in KINDS.split("|"))


def others_in_a_row_of_a_kind(script: Script) -> Iterator[Finding]:
    """Somebody in such a row who is none of the kind, where one of the kind was called whom the row leaves out."""
    for line in script.lines_with(COUNTED):
        for match in regex.finditer(ROW, line.text):
            first, *rest = match["列"].split("、")
            names = [name_at_end(first) or first, *rest]
            posts = script.once(_posts)
            called = [who for turn in before(script.turns, line.index, TURNS) for who in turn.speakers]
            people = {*names, *(name for who in called if (name := _name_of(who)))}
            of_kind = {name for name in people if any(post.endswith(match["类"]) for post in posts.get(name, ()))}
            odd = [name for name in names if posts.get(name) and name not in of_kind]
            missed = of_kind - {*names}
            if len(odd) != 1 or len(missed) != 1 or len(of_kind & {*names}) != len(names) - 1:
                continue
            start = match.start("列") + match["列"].index(odd[0])
            if line.own(start):
                message = f"{odd[0]}是“{'、'.join(posts[odd[0]])}”，前面请的{match['类']}还有{min(missed)}"
                yield script.at(line, start, start + len(odd[0]), message, "请核对是谁。")


def _posts(script: Script) -> dict[str, tuple[str, ...]]:
    """The posts of everybody."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for one in script.named:
        found[one.name] += tuple(post for post in one.posts if post not in found[one.name])
    return found


def _name_of(who: str) -> str | None:
    """The name of a speaker: 周安 of 县水利局局长周安同志."""
    return name_at_end(regex.sub("(?:同志|先生|女士|老师|教授)$", "", who))
