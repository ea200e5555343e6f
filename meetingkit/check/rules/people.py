"""People in a script: names one character off, one person with two posts, one post with two holders."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from meetingkit.check.named import Named, at_odds, is_deputy, is_full_name, noun_of, organ_of, same_post
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity

CHANGES = "任免|任命|免去|当选|候选人|调任|提名"  # posts change hands in such a meeting
SHARED = ("委员", "常委", "代表", "秘书", "专员", "教授", "研究员", "工程师", "调研员", "巡视员")
MANY = "^(?:各|有关|镇|乡|村|街道|社区|党?支部|党总支|学校|企业|驻村|第一)|(?:支部|村|社区|分会)$"


@text_rule(
    "MK304",
    "姓名写法不一",
    Severity.WARNING,
    why="领导和发言人的姓名错一个字，是最要紧的错。",
    wrong="请方志恒同志汇报。……刚才，方志衡同志汇报了……",
    right="请方志恒同志汇报。……刚才，方志恒同志汇报了……",
)
def names_one_character_off(script: Script) -> Iterator[Finding]:
    """Two names that differ in one character, where they can be one person's."""
    named = script.named
    by_name: dict[str, list[Named]] = defaultdict(list)
    for mention in named:
        by_name[mention.name].append(mention)
    known = _known(script)
    told = set[tuple[int, int]]()
    for one, other in _near({*by_name, *known}):
        if one in script.facts.ranks and other in script.facts.ranks:
            continue
        wrong, right = _wrong_first(one, other, by_name, known)
        if _one_person(wrong, right, by_name, script):
            told |= {(mention.line.index, mention.start) for name in (wrong, right) for mention in by_name[name]}
            either = _either(wrong, right, by_name, known)
            for mention in by_name[wrong]:
                if mention.line.own(mention.start):
                    yield script.at(
                        mention.line,
                        mention.start,
                        mention.end,
                        f"“{wrong}”和“{right}”只差一个字，像是同一个人",
                        "请核对，写成一样；确实是两个人就不用管。"
                        if either
                        else f"请核对；如果就是{right}，请改过来，确实是两个人就不用管。",
                    )
    for slip in script.mistyped:
        if (slip.line.index, slip.start) not in told and slip.line.own(slip.start):
            message = f"“{slip.said}”和“{slip.meant}”只差一个字，像是同一个人"
            hint = f"请核对；如果就是{slip.meant}，请改过来，确实是两个人就不用管。"
            yield script.at(slip.line, slip.start, slip.end, message, hint)


def _either(wrong: str, right: str, by_name: dict[str, list[Named]], known: set[str]) -> bool:
    """Whether nothing tells which of two names is right."""
    return len(by_name[wrong]) == len(by_name[right]) and not {wrong, right} & known


@text_rule(
    "MK315",
    "姓名也可能是这一处错",
    Severity.INFO,
    why="两处只差一个字，各写了一次，说不准是哪一处错。",
    wrong="（前面）请方志恒同志汇报。……（后面）方志衡同志汇报了……",
    right="核对是哪一个，写成一样。",
)
def the_other_of_two_names(script: Script) -> Iterator[Finding]:
    """The earlier of two names told by MK304 where nothing says which is right."""
    by_name: dict[str, list[Named]] = defaultdict(list)
    for mention in script.named:
        by_name[mention.name].append(mention)
    known = _known(script)
    for slip in (one for one in script.mistyped if one.even):
        where = next(line for line in script.lines if slip.meant in line.text)
        at = where.text.index(slip.meant)
        if where.own(at):
            message = f"“{slip.meant}”和后面的“{slip.said}”只差一个字，像是同一个人"
            yield script.at(where, at, at + len(slip.meant), message, "请核对，写成一样。")
    for one, other in _near({*by_name}):
        if one in script.facts.ranks and other in script.facts.ranks:
            continue
        wrong, right = _wrong_first(one, other, by_name, known)
        if _either(wrong, right, by_name, known) and _one_person(wrong, right, by_name, script):
            for mention in by_name[right]:
                if mention.line.own(mention.start):
                    message = f"“{right}”和后面的“{wrong}”只差一个字，像是同一个人"
                    yield script.at(mention.line, mention.start, mention.end, message, "请核对，写成一样。")


def _known(script: Script) -> set[str]:
    """Full names that the roster, the agenda or the head tells."""
    facts = script.facts
    chair = (
        re.split("[（( \u3000]", (facts.chair or script.meeting.chair or "").strip())[-1:]
        if facts.chair or script.meeting.chair
        else []
    )
    return {name for name in (*facts.posts, facts.chair or "", *chair, *facts.absent) if is_full_name(name)}


def _near(names: set[str]) -> list[tuple[str, str]]:
    """Pairs with one character different, or left out after the surname; found by what is equal, in linear time."""
    alike: dict[tuple[int, str], set[str]] = defaultdict(set)
    for name in names:
        for at in range(len(name)):
            alike[at, f"{name[:at]}?{name[at + 1 :]}"].add(name)
            if at and len(name) == 3:
                short = name[:at] + name[at + 1 :]
                if short in names:
                    alike[-1, name].update((name, short))
    return sorted({(a, b) for group in alike.values() if len(group) < 9 for a, b in combinations(sorted(group), 2)})


def _wrong_first(one: str, other: str, by_name: dict[str, list[Named]], known: set[str]) -> tuple[str, str]:
    """Which of two names is rather the wrong one: not the roster's, the rarer, the later."""

    def standing(name: str) -> tuple[bool, int, int]:
        mentions = by_name.get(name, [])
        return name in known, len(mentions), -mentions[0].line.index if mentions else 0

    return (one, other) if standing(one) < standing(other) else (other, one)


def _one_person(wrong: str, right: str, by_name: dict[str, list[Named]], script: Script) -> bool:
    if {one.line.index for one in by_name[wrong]} & {one.line.index for one in by_name[right]}:
        return False  # who is named beside another is another
    said, known = (
        {post for one in by_name[name] for post in one.posts} | set(_told_posts(script, name))
        for name in (wrong, right)
    )
    if said and known:
        return any(same_post(a, b) for a in said for b in known)
    return len(wrong) == len(right) >= 3


def _told_posts(script: Script, name: str) -> tuple[str, ...]:
    """The posts of the roster or the agenda, one by one."""
    return tuple(part for post in script.facts.posts.get(name, ()) for part in post.split("、") if part)


CHECK_POST = "请核对职务，前后写成一样。"


@text_rule(
    "MK305",
    "一个人两个职务",
    Severity.WARNING,
    why="前面是副局长，后面成了局长，本人和听的人都会在意。",
    wrong="请区水利局副局长方志恒同志汇报。……区水利局局长方志恒同志……",
    right="前后写成一样的职务。",
)
def people_with_two_posts(script: Script) -> Iterator[Finding]:
    """A post at odds with what the roster or the script itself said of this person before, or says twice after."""
    for clashes in _clashes(script).values():
        first = clashes[0].first
        if first and len(clashes) > 1 and all(same_post(one.post, clashes[0].post) for one in clashes):
            start = _post_at(first, clashes[0].old)
            if first.line.own(start):
                message = f"{first.name}的职务这里是“{clashes[0].old}”，后面都是“{clashes[0].post}”"
                yield script.at(first.line, start, start + len(clashes[0].old), message, CHECK_POST)
            continue
        for one in clashes:
            start = _post_at(one.here, one.post)
            if one.here.line.own(start):
                source = "前面" if one.first else "名册或议程里"
                message = f"{one.here.name}的职务这里是“{one.post}”，{source}是“{one.old}”"
                yield script.at(one.here.line, start, start + len(one.post), message, CHECK_POST)


@text_rule(
    "MK319",
    "职务也可能是这一处错",
    Severity.INFO,
    why="同一个人两处的职务不同，各写了一次，说不准是哪一处错。",
    wrong="（前面）区水利局副局长方志恒同志……（后面）区水利局局长方志恒同志……",
    right="核对是哪一个，写成一样。",
)
def the_other_of_two_posts(script: Script) -> Iterator[Finding]:
    """The earlier of two posts told by MK305 where nothing says which is right."""
    for clashes in _clashes(script).values():
        one = clashes[0]
        if len(clashes) == 1 and one.first:
            start = _post_at(one.first, one.old)
            if one.first.line.own(start):
                message = f"{one.first.name}的职务这里是“{one.old}”，后面是“{one.post}”"
                yield script.at(one.first.line, start, start + len(one.old), message, CHECK_POST)


@dataclass(frozen=True, slots=True)
class _Clash:
    """A post that is at odds with an old one; `first` is where the script told that, None where a list does."""

    here: Named
    post: str
    old: str
    first: Named | None


def _clashes(script: Script) -> dict[str, list[_Clash]]:
    """The clashes of everybody whose posts do not change in this meeting, by name."""
    moving = _moving(script)
    told = {name: _told_posts(script, name) for name in script.facts.posts}
    # an agenda may itself be at odds; then what stands first counts
    told = {name: posts for name, posts in told.items() if not any(at_odds(a, b) for a, b in combinations(posts, 2))}
    first: dict[str, Named] = {}
    found: dict[str, list[_Clash]] = defaultdict(list)
    for one in script.named:
        if one.name not in told or not told[one.name]:
            told[one.name] = one.posts
            first[one.name] = one
        before = told[one.name]
        # who is 副县长 and 县公安局局长 may be called either; a post that is itself one of those told agrees
        new = [post for post in one.posts if not any(same_post(post, old) for old in before)]
        gone = [old for old in before if not any(same_post(post, old) for post in one.posts)]
        clash = next(((post, old) for post in new for old in gone if at_odds(post, old)), None)
        if clash and one.name not in moving:
            found[one.name].append(_Clash(one, *clash, first.get(one.name)))
    return found


def _post_at(one: Named, post: str) -> int:
    at = one.line.text.rfind(post, max(0, one.start - 80), one.start)
    return at if at >= 0 else max(one.line.text.find(post, one.end, one.end + 80), 0)


def _moving(script: Script) -> set[str]:
    """Those whose posts may change in this meeting: named in a clause that appoints, dismisses or elects."""
    return {one.name for one in script.named if re.search(f"{CHANGES}|新任|新当选|推荐|提议|担任", _clause(one))}


def _clause(one: Named) -> str:
    """The sentence around somebody's name."""
    text = one.line.text
    start = max(text.rfind(mark, 0, one.start) for mark in "。；！？") + 1
    end = min((at for mark in "。；！？" if (at := text.find(mark, one.end)) >= 0), default=len(text))
    return text[start:end]


def _posts_change(script: Script) -> bool:
    return any(re.search(CHANGES, line.text) for line in script.lines)


@text_rule(
    "MK306",
    "一个职务两个人",
    Severity.WARNING,
    why="换了人的职务，名字多半有一处是旧稿的。",
    wrong="请区水利局局长方志恒同志汇报。……区水利局局长李文博同志汇报了……",
    right="同一职务前后是同一个人。",
)
def posts_with_two_holders(script: Script) -> Iterator[Finding]:
    """A post that one person holds, given to two."""
    if _posts_change(script):
        return
    told = ((part, name) for name in script.facts.posts for part in _told_posts(script, name))
    holders = {post: name for post, name in told if _is_single(post)}
    from_roster = dict(holders)
    near = {frozenset(pair) for pair in _near({*holders.values(), *(one.name for one in script.named)})}
    for one in script.named:
        for post in filter(_is_single, one.posts):
            holder = holders.setdefault(post, one.name)
            if holder != one.name and frozenset((holder, one.name)) not in near and one.line.own(one.start):
                source = "名册或议程里" if post in from_roster else "前面"
                message = f"“{post}”这里是{one.name}，{source}是{holder}"
                yield script.at(one.line, one.start, one.end, message, "请核对是谁；有一处多半是旧稿留下的。")


def _is_single(post: str) -> bool:
    """Whether only one person can hold the post as it is worded: 区委书记, 区水利局局长; not 副局长, 镇党委书记."""
    organ = organ_of(post)
    if is_deputy(post) or noun_of(post) in SHARED or re.search(MANY, organ) or re.match("[原前拟候时]", post):
        return False
    placed = re.match("[省市区县](?!.*[镇乡村])", post) is not None and post not in ("市长", "省长")
    return placed or len(organ) >= 5


@text_rule(
    "MK313",
    "先生和女士",
    Severity.WARNING,
    why="同一位来宾前面是女士，后面成了先生，当面失礼。",
    wrong="请孟雪女士发言。……感谢孟雪先生的发言。",
    right="感谢孟雪女士的发言。",
)
def ladies_called_gentlemen(script: Script) -> Iterator[Finding]:
    """A full name with 先生 and with 女士; the rarer is told, the later where neither is."""
    said: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in (
            re.finditer("([一-龥]{2,4})(先生|女士)", line.text) if "生" in line.text or "女" in line.text else ()
        ):
            for name in filter(is_full_name, {match[1][-3:], match[1][-2:]}):
                said[name][match[2]].append((line, match.start(2)))
    for name, forms in said.items():
        if len(forms) == 2 and not any(
            name != other and other.endswith(name) for other in said if len(said[other]) == 2
        ):
            wrong, right = sorted(forms, key=lambda form: (len(forms[form]), -forms[form][0][0].index))
            for line, start in forms[wrong]:
                if line.own(start):
                    message = f"{name}这里是“{wrong}”，别处是“{right}”"
                    yield script.at(line, start, start + 2, message, f"请核对；是{right}就改过来。")
