"""Posts in a script: one person with two, one post with two holders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from meetingkit.check.at_odds import at_odds
from meetingkit.check.moving import changing_titles, clause_around, moving_people
from meetingkit.check.named import ABOUT, SHARED, Named
from meetingkit.check.namesakes import near, told_posts
from meetingkit.check.offices import FOR_THE_OCCASION, is_deputy, is_part, noun_of, organ_of, same_post
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.around import organs_around_names, places_around_names, subjects_around_names
from meetingkit.check.rules.chairs_post import posts_of_the_chair
from meetingkit.check.rules.deputies import deputies_called_heads
from meetingkit.check.rules.heads import CHECK_POST, heads_told_otherwise, post_at
from meetingkit.check.rules.ranks import two_ranks
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

OWN_HOUSE = "集团公司|公司|集团|学校|医院|学院"  # the meeting's own, by no name
COMMITTEE = "[省市州区县旗]委(?=常委|副书记)"
DEPARTMENTS = "(?:组织|宣传|统战|社会工作)部部长|政法委书记|秘书长|办公室主任"
HEADS = "党委书记|董事长|总经理|总裁|校长|院长"
MANY = "^(?:各|有关|镇|乡|村|街道|社区|党?支部|党总支|学校|企业|驻村|第一)|(?:支部|村|社区|分会)$"


@text_rule(
    "MK305",
    "一个人两个职务",
    Severity.WARNING,
    why="前面是副局长，后面成了局长，本人和听的人都会在意。",
    wrong="请区水利局副局长方志恒同志汇报。……区水利局局长方志恒同志……",
    right="前后写成一样的职务。",
)
@once_at_a_place
def people_with_two_posts(script: Script) -> Iterator[Finding]:
    """A post at odds with what the roster or the script itself said of this person before, or says twice after."""
    for clashes in script.once(_clashes).values():
        first = clashes[0].first
        if first and len(clashes) > 1 and all(same_post(one.post, clashes[0].post) for one in clashes):
            start = post_at(first, clashes[0].old)
            if first.line.own(start):
                message = f"{first.name}的职务这里是“{clashes[0].old}”，后面都是“{clashes[0].post}”"
                yield script.at(first.line, start, start + len(clashes[0].old), message, CHECK_POST)
            continue
        for one in clashes:
            start = post_at(one.here, one.post)
            if one.here.line.own(start):
                source = "前面" if one.first else "名册或议程里"
                message = f"{one.here.name}的职务这里是“{one.post}”，{source}是“{one.old}”"
                yield script.at(one.here.line, start, start + len(one.post), message, CHECK_POST)
    yield from two_ranks(script)
    yield from heads_told_otherwise(script)
    yield from organs_around_names(script)
    yield from subjects_around_names(script)
    told = {one.here.line.index for clashes in script.once(_clashes).values() for one in clashes}
    yield from (one for line, one in places_around_names(script) if line not in told)


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
    for clashes in script.once(_clashes).values():
        one = clashes[0]
        if len(clashes) == 1 and one.first:
            start = post_at(one.first, one.old)
            if one.first.line.own(start):
                message = f"{one.first.name}的职务这里是“{one.old}”，后面是“{one.post}”"
                yield script.at(one.first.line, start, start + len(one.old), message, CHECK_POST)
    yield from deputies_called_heads(script)
    for one_of_two, post, holder, first in script.once_all(_two_holders):
        if first and first.line.own(first.start) and _said_once(script, post, holder):
            message = f"“{post}”这里是{holder}，后面是{one_of_two.name}"
            yield script.at(first.line, first.start, first.end, message, "请核对是谁，前后写成一样。")


def _said_once(script: Script, post: str, name: str) -> bool:
    """Whether somebody is named with a post no more than once."""
    return sum(post in _in_full(one.posts) for one in script.once(_by_name)[name]) == 1


def _by_name(script: Script) -> dict[str, list[Named]]:
    """Every mention of each name."""
    found = defaultdict[str, list[Named]](list)
    for one in script.named:
        found[one.name].append(one)
    return found


@dataclass(frozen=True, slots=True)
class _Clash:
    """A post that is at odds with an old one; `first` is where the script told that, None where a list does."""

    here: Named
    post: str
    old: str
    first: Named | None


def _clashes(script: Script) -> dict[str, list[_Clash]]:
    """The clashes of everybody whose posts do not change in this meeting, by name."""
    if "同名" in script.text:
        return {}  # two of one name, as the chair says
    moving = moving_people(script)
    told = {name: told_posts(script, name) for name in script.facts.posts}
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
        new = [post for post in one.posts if not any(_agrees(post, old) for old in before)]
        gone = [old for old in before if not any(_agrees(post, old) for post in one.posts)]
        clash = next(((post, old) for post in new for old in gone if at_odds(post, old)), None)
        clash = clash or _nothing_shared(one.posts, before) or _other_half(one.posts, before)
        clash = clash or _other_seat(one.posts, before)
        if clash and clash[0] != clash[1] and (one.name not in moving or sorted(clash[0]) == sorted(clash[1])):
            found[one.name].append(_Clash(one, *clash, first.get(one.name)))
    return found


CAPACITY = "^该|[监计唱]票人$|培训班班长$|[一-龥]{2,}代表$|党(?:委|组|工委)(?:委员|成员)$"  # 培训班班长、机电工程系主任: what he is here, besides his post


def _nothing_shared(posts: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, str] | None:
    """总会计师, 财务总监: none of the posts said now is one of those said before, in whatever words."""
    before = tuple(regex.sub("^.*的有", "", post) for post in before)  # 出席揭牌仪式的有公司总经理
    posts, before = (tuple(post for post in told if not regex.search(CAPACITY, post)) for told in (posts, before))
    every = (*posts, *before)
    if not posts or not before or any(regex.search(f"{FOR_THE_OCCASION}|{ABOUT}", post) for post in every):
        return None
    if any(_may_be_one(one, other) or _held_together(one, other) for one in posts for other in before):
        return None
    return posts[-1], before[-1]


# who is the one is often the other: 县委副书记、县长, 党组书记、局长; not 镇党委书记、镇长
# who leads a body of a village leads one of its 合作社 too: 村务监督委员会主任, 股份经济合作社监事会主席
OF_VILLAGE = "村务监督|合作社|村委会|村民委员会|党支部|党总支|民兵|治保|妇联|网格"
TOGETHER = (
    ("(?:副书记|常委)$", "长$|主任$|主席$|经理$|总裁$"),
    ("书记$", "[局院校行厂所站馆厅社部事股]长$|主任$|经理$|总裁$"),
)


def _held_together(one: str, other: str) -> bool:
    """Whether one person often holds both, so that he may be called by either."""
    if any("合作社" in post for post in (one, other)) and all(regex.search(OF_VILLAGE, post) for post in (one, other)):
        return True
    return any(
        regex.search(party, first) is not None and regex.search(office, second) is not None
        for party, office in TOGETHER
        for first, second in ((one, other), (other, one))
    )


def _other_half(posts: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, str] | None:
    """局党组成员、总工程师 of who was 局党组成员、副局长: the one is the same, and the other is not."""
    if len(posts) != TWO or len(before) != TWO or posts[0] != before[0]:
        return None
    return _nothing_shared(posts[1:], before[1:])


TWO = 2
SEAT = "党(?:组|委|工委|总支|支部)(?:书记|副书记|成员|委员)$"  # what one is in the committee of his house


def _other_seat(posts: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, str] | None:
    """检察院党组成员、副检察长 of who was 检察院党组副书记、副检察长: the office is the same, and the seat is not."""
    if len(posts) != TWO or len(before) != TWO or posts[1] != before[1]:
        return None
    one, other = (regex.search(SEAT, post) for post in (posts[0], before[0]))
    if one is None or other is None or one[0] == other[0]:
        return None
    bodies = sorted((posts[0][: one.start()], before[0][: other.start()]), key=len)
    return (posts[0], before[0]) if bodies[1].endswith(bodies[0]) else None


def _may_be_one(one: str, other: str) -> bool:
    """Whether two wordings share a title, or the one is a part of the other: 专门派来的组织科科长 is 组织科科长."""
    one, other = (post.replace("部部长", "部长") for post in (one, other))
    return one[-3:] == other[-3:] or same_post(one, other) or is_part(one, other) or is_part(other, one)


def _agrees(one: str, other: str) -> bool:
    """Whether two wordings can be one post; 常务副部长 is not called 副部长 with its organ in full."""
    return same_post(one, other) and not at_odds(one, other)


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
    for one, post, holder, first in script.once_all(_two_holders):
        if one.line.own(one.start):
            message = f"“{post}”这里是{one.name}，{'前面' if first else '名册或议程里'}是{holder}"
            yield script.at(one.line, one.start, one.end, message, "请核对是谁；有一处多半是旧稿留下的。")
    yield from posts_of_the_chair(script, {one.name for one, *_ in script.once_all(_two_holders)})


def _two_holders(script: Script) -> Iterator[tuple[Named, str, str, Named | None]]:
    """Who is named with a post of somebody else, the post, that holder, and where he was named so, None for a roster's."""
    changing, moving = changing_titles(script), moving_people(script)
    told = ((part, name) for name in script.facts.posts for part in told_posts(script, name))
    holders: dict[str, tuple[str, Named | None]] = {post: (name, None) for post, name in told if _is_single(post)}
    names = {name for name, _ in holders.values()} | {one.name for one in script.named}
    alike = {frozenset(pair) for pair in near(names)}
    for one in script.named:
        for post in filter(_is_single, _in_full(one.posts)):
            holder, first = holders.setdefault(post, (one.name, one))
            if (
                noun_of(post) in changing
                or {holder, one.name} & moving
                or (first and _of_another_place(script, first, one))
            ):
                continue
            cut = any(who and _cut(who, post) for who in (one, first))
            if holder != one.name and not cut and frozenset((holder, one.name)) not in alike:
                yield one, post, holder, first


def _cut(who: Named, post: str) -> bool:
    """Whether a post is only the end of one: 社会保障局局长 of 东湖区人力资源和社会保障局局长."""
    return who.line.text[: who.start].endswith((f"和{post}", f"与{post}"))


# what those below are of: 安澜市出席会议的有：
ROLL_OF = "[ 　]*(?P<地>[一-龥]{2,8}?(?:县|区|市|镇|乡|街道|村|社区|公司|集团))[^，。；：]{0,12}[：:]\\s*$"
TOLD_BEFORE = 120  # characters before a name in which his place is told
ROLL = 16  # lines of such a list at most


def _rolled_under(script: Script, who: Named) -> str | None:
    """The place or firm whose people are listed where somebody is named, one a line."""
    above = (script.lines[at].text for at in range(who.line.index - 1, max(-1, who.line.index - ROLL), -1))
    return next((match["地"] for text in above if (match := regex.match(ROLL_OF, text))), None)


def _of_another_place(script: Script, first: Named, one: Named) -> bool:
    """请岚山县分会场，县委副书记、县长甲, 请乌石县分会场，县委副书记、县长乙: each is of the place told right before."""
    rolls = [_rolled_under(script, who) for who in (first, one)]
    if all(rolls) and rolls[0] != rolls[1]:
        return True
    places = [
        regex.findall(
            "([一-龥]{2,3}?(?:县|区|市|镇|乡|街道|村|社区))(?=分会场|的?，)",
            clause_around(who)[: who.start][-TOLD_BEFORE:],
        )
        for who in (first, one)
    ]
    return bool(places[0] and places[1]) and places[0][-1] != places[1][-1]


def _in_full(posts: tuple[str, ...]) -> tuple[str, ...]:
    """Each post with its organ: 公司党委书记、总经理 are 公司党委书记, 公司总经理; 区委常委、宣传部部长 the latter of the 区委."""
    place = (
        regex.match("([一-龥]{2,6}?)(?P<级>[省市州区县旗])委(?:常委|副书记|书记)$", posts[0])
        if len(posts) > 1
        else None
    )
    if place:  # 南山市委常委、市纪委书记 is the 市纪委书记 of 南山
        return tuple(place[1] + post if post.startswith(place["级"]) else post for post in posts)
    for house, heads in ((OWN_HOUSE, HEADS), (COMMITTEE, DEPARTMENTS)) if posts else ():
        if match := regex.match(house, posts[0]):
            return tuple(match[0] + post if regex.fullmatch(heads, post) else post for post in posts)
    return posts


def _is_single(post: str) -> bool:
    """Whether only one person can hold the post as it is worded: 区委书记, 区水利局局长; not 副局长, 镇党委书记."""
    organ = organ_of(post)
    if regex.fullmatch(f"(?:{OWN_HOUSE})(?:{HEADS})", post):
        return True
    if is_deputy(post) or post.endswith(SHARED) or regex.search(MANY, organ) or regex.match("[原前拟候时]", post):
        return False
    placed = regex.match("[省市区县](?!.*[镇乡村])", post) is not None and post not in ("市长", "省长")
    return placed or len(organ) >= 5
