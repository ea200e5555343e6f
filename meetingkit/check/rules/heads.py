"""Who heads a house or a department, told by two forms, or as its head only once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.named import Named
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

CHECK_POST = "请核对职务，前后写成一样。"


def heads_told_otherwise(script: Script) -> Iterator[Finding]:
    """组织部长 and 组织部部长; 医院院长, of who is 医院党委副书记 wherever else he is told."""
    yield from _heads_by_two_forms(script)
    yield from _head_but_once(script)


HEAD = "(?<!副)(?:院长|校长|局长|县长|区长|镇长|乡长|市长|董事长|总经理|行长|理事长)$"


def _head_but_once(script: Script) -> Iterator[Finding]:
    """医院院长 in the recap, of who is 医院党委副书记 where he is introduced and where he is called: the higher post comes first."""
    told: dict[str, list[Named]] = defaultdict(list)
    for one in script.named:
        if one.posts:
            told[one.name].append(one)
    for people in told.values():
        heads = [one for one in people if any(regex.search(HEAD, post) for post in one.posts)]
        rest = [one for one in people if one not in heads]
        if len(heads) != 1 or len(rest) < 2 or heads[0] is people[0]:
            continue
        here, post = heads[0], heads[0].posts[-1]
        start = post_at(here, post)
        if all(one.posts[-1].endswith("副书记") for one in rest) and here.line.own(start):
            message = f"{here.name}的职务这里是“{post}”，别处都是“{rest[0].posts[0]}”"
            yield script.at(here.line, start, start + len(post), message, CHECK_POST)


HEAD_OF = "(?P<部>组织|宣传|统战|社会工作)(?P<又>部?)部长$"


def _heads_by_two_forms(script: Script) -> Iterator[Finding]:
    """组织部长 and 组织部部长 of one person: either is right, but not both in one script."""
    told: dict[tuple[str, str], dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for one in script.named:
        for post in one.posts:
            if (match := regex.search(HEAD_OF, post)) and "副" not in post:
                told[one.name, match["部"]][match[0]].append(one)
    for forms in (forms for forms in told.values() if len(forms) > 1):
        rare, usual = sorted(forms, key=lambda form: (len(forms[form]), -forms[form][0].line.index))
        for one in forms[rare]:
            start = one.line.text.rfind(rare, 0, one.start)
            if start >= 0 and one.line.own(start):
                message = f"{one.name}的职务这里是“{rare}”，别处是“{usual}”"
                yield script.at(one.line, start, start + len(rare), message, "请写成一样。")


def post_at(one: Named, post: str) -> int:
    """Where a post stands that is told with somebody's name: before it, else behind it."""
    at = one.line.text.rfind(post, max(0, one.start - 80), one.start)
    return at if at >= 0 else max(one.line.text.find(post, one.end, one.end + 80), 0)
