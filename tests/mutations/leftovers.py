"""Places, bodies and people that are not what they were: left over from another script, or changed between two mentions."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from meetingkit.check.stance import NO_PLACE
from tests.mutations import Lines, Planted, changed, kind, places
from tests.mutations.people import BEHIND, POST, SOUND_ALIKE, named

OWN = r"([一-龥]{2})(?:[县市区镇乡]|街道)(?=[委党政人总机教公农经文水民司财审统退应卫生市场第领干全2])"
NOT_NAMES = re.compile(
    "[全各我本省市县区镇乡中国共该届新年月日]|社区|城区|园区|街道|召开|审议|选举|宣布|听取|传达|落实|根据"
)
BUILT = "平安|美丽|幸福|和谐|法治|文明|健康|富美|活力|魅力|现代化|富强|清廉|数字|善治|宜居|富裕|繁荣|绿色|清洁|诚信|书香|生态"
OTHER_STEMS = ("清河", "安丰", "临溪", "沅江", "桂花", "云澜", "安平", "青萝")
OTHER_SUFFIX = (
    ("科", "部"), ("部", "科"), ("处", "部"), ("室", "科"), ("股", "科"), ("办公室", "科"), ("局", "委"), ("站", "中心"), ("中心", "站"),
    ("总队", "支队"), ("支队", "大队"), ("大队", "中队"), ("所", "站"), ("学院", "大学"), ("委员会", "领导小组"),
)  # fmt: skip
LOOK_ALIKE = ("体休", "螺骡", "末未", "士土", "己已", "治冶", "汇江", "侯候", "住往", "析折", "徽微", "城诚", "教教", "农衣", "水永", "财材", "技枝", "检捡", "源原", "局居", "院阮", "理埋", "运云")  # fmt: skip
POSTS_CHANGED = {
    "局长": "主任",
    "主任": "局长",
    "书记": "主任",
    "部长": "副部长",
    "副部长": "部长",
    "科长": "主任",
    "院长": "所长",
    "校长": "院长",
    "总经理": "董事长",
    "董事长": "总经理",
    "处长": "主任",
    "主席": "会长",
    "会长": "主席",
    "所长": "站长",
    "站长": "所长",
    "队长": "组长",
    "组长": "队长",
}
STRANGERS = ("毛伟民", "程国栋", "陆一鸣", "葛春晖", "谭敬之")
ORGAN = r"(?<=[、，：请由和与对到；。])([一-龥]{3,12}?(?:局|委员会|领导小组|指导组|督导组|督察组|公司|支部|中学|小学|管委会|[^全]科|办公室|支队|大队|中心|协会|医院|学院))(?=[、，。：；的副党局主书院董总负汇发介组]|$)"


def _own(lines: Lines) -> str:
    """The two characters of the meeting's own place, from the title."""
    found = (re.search(OWN, line) for line in lines[:2])
    return next((match[1] for match in found if match and not NOT_NAMES.search(match[1])), "")


def _other(lines: Lines, dice: random.Random) -> str:
    text = "\n".join(lines)
    return dice.choice([name for name in OTHER_STEMS if not any(char in text for char in (name, name[0] + "县"))])


@kind
def left_over_land(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """为建设平安清河尽职尽责, 清河大地, at a meeting of 云岭县: the end of another script, left at the end of this one."""
    own = _own(lines)
    for at in range(max(3, len(lines) - 8), len(lines)) if own else ():
        if re.search("[一-龥]{6}[。！]$", lines[at]):
            other, good = _other(lines, dice), dice.choice(BUILT.split("|"))
            left = dice.choice(
                (
                    f"让我们为建设{good}{other}{dice.choice(('而不懈奋斗', '作出新的贡献', '尽职尽责', '添砖加瓦', '贡献力量'))}。",
                    f"让{other}大地处处洋溢生机。",
                    f"奋力谱写中国式现代化{other}新篇章。",
                    f"为{other}高质量发展作出更大贡献。",
                )
            )
            yield changed(lines, at, len(lines[at]), len(lines[at]), left)


@kind
def level_of_a_place(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """东港县 → 东港区, which is told twice as the one."""
    text = "\n".join(lines)
    for at, match in places(
        lines,
        r"(?<=[，。；：、请由和与在是为])([一-龥]{2})([县区市镇乡])(?=[委党政人的，、。教公农经文水民司财审统退应卫生组])",
    ):
        name, level = match[1], match[2]
        others = [one for one in "县区市镇乡" if one != level and not (one in "镇乡") ^ (level in "镇乡")]
        others = [one for one in others if {one, level} != {*"市区"}]  # a city may have a district of its own name
        if (
            NOT_NAMES.search(name)
            or set(name) & NO_PLACE
            or text.count(name + level) < 2
            or any(name + one in text for one in others)
        ):
            continue
        spots = {other for other, _ in places(lines, name + level)}
        for new in others:
            yield changed(lines, at, *match.span(2), new, spots)


def _organs(lines: Lines) -> Iterator[tuple[int, re.Match[str], set[int]]]:
    """Organs that the script names twice or more, and where."""
    for at, match in places(lines, ORGAN):
        spots = [other for other, _ in places(lines, re.escape(match[1]))]
        if len(spots) > 1:
            yield at, match, set(spots)


@kind
def organ_by_another_suffix(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """医务部 → 医务科, where it is told twice."""
    text = "\n".join(lines)
    for at, match, spots in _organs(lines):
        for old, new in OTHER_SUFFIX:
            name = match[1].removesuffix(old) + new
            if match[1].endswith(old) and name not in text and not match[1].endswith("支部"):
                yield changed(lines, at, *match.span(1), name, spots)


@kind
def organ_one_character_off(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """县教育和体育局 → 县教育和休育局, where it is told twice."""
    for at, match, spots in _organs(lines):
        for offset, char in enumerate(match[1]):
            others = "".join(group.replace(char, "") for group in (*LOOK_ALIKE, *SOUND_ALIKE) if char in group)
            if others:
                start = match.start(1) + offset
                yield changed(lines, at, start, start + 1, dice.choice(others), spots)


@kind
def number_in_a_name(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """市委第二督导组 → 市委第三督导组, where only the second is told of."""
    text = "\n".join(lines)
    for at, match in places(
        lines,
        "第([一二三四五六七八九])(?=督导组|指导组|督查组|巡[察视]组|检查组|考核组|党?支部|人民医院|中学|小学|监督室|党小组|居民小组)",
    ):
        kind_of = re.match(
            "督导组|指导组|督查组|巡[察视]组|检查组|考核组|党?支部|人民医院|中学|小学|监督室|党小组|居民小组",
            lines[at][match.end() :],
        )
        body = kind_of[0] if kind_of else ""
        spots = {other for other, _ in places(lines, f"第{match[1]}{body}")}
        told = set(re.findall(f"第(.){body}", text))
        new = "二" if match[1] != "二" else "三"
        if len(told) == 1 and text.count(f"第{match[1]}{body}") > 1:
            yield changed(lines, at, *match.span(1), new, spots)


def _twice(lines: Lines) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """People who are named twice or three times, and where."""
    for name in named(lines):
        spots = [(at, match.start()) for at, match in places(lines, re.escape(name))]
        if 2 <= len(spots) <= 3:
            yield name, spots


@kind
def name_written_two_ways(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """蓝可歆 → 兰可歆, who is named twice or three times."""
    for name, spots in _twice(lines):
        for at, start in spots:
            for offset, char in enumerate(name):
                others = "".join(group.replace(char, "") for group in (*SOUND_ALIKE, *LOOK_ALIKE) if char in group)
                if others:
                    yield changed(
                        lines, at, start + offset, start + offset + 1, dice.choice(others), {one for one, _ in spots}
                    )


@kind
def surname_changed(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """周文彬 → 王文彬, who is named twice or more with a given name of two characters."""
    for name in named(lines):
        spots = [(at, match.start()) for at, match in places(lines, re.escape(name))]
        for at, start in spots if len(spots) > 1 and len(name) == 3 else ():
            yield changed(
                lines,
                at,
                start,
                start + 1,
                dice.choice([one for one in "王李张陈" if one != name[0]]),
                {one for one, _ in spots},
            )


@kind
def characters_swapped(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """周文彬 → 周彬文."""
    for name in named(lines):
        spots = [(at, match.start()) for at, match in places(lines, re.escape(name))]
        for at, start in spots if len(spots) > 1 and len(name) == 3 and name[1] != name[2] else ():
            yield changed(lines, at, start + 1, start + 3, name[2] + name[1], {one for one, _ in spots})


@kind
def post_by_another_word(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """县水利局局长周安 → 县水利局主任周安, or 周安局长 → 周安主任, where he is told twice with his post."""
    for name in named(lines):
        told = list(places(lines, rf"({POST})(?=\s?{name})|(?<={name})({POST})(?=[对的讲在作就从，。])"))
        words = {match[0] for _, match in told}
        for at, match in told if len(words) == 1 and len(told) > 1 else ():
            if match[0] in POSTS_CHANGED:
                yield changed(lines, at, *match.span(), POSTS_CHANGED[match[0]], {other for other, _ in told})


@kind
def one_post_two_people(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """县水利局局长周安 → 县水利局局长程国栋, where the post is told twice with the same name."""
    text = "\n".join(lines)
    for name in named(lines):
        told = list(
            places(
                lines,
                rf"(?<=[，、；：请由。和与])([一-龥]{{2,10}}(?<!副)(?:局长|主任|书记|部长|县长|区长|市长|院长|校长|董事长|总经理|主席))\s?({name}){BEHIND}",
            )
        )
        for at, match in told:
            if text.count(match[1]) > 1 and len([one for _, one in told if one[1] == match[1]]) > 1:
                stranger = dice.choice([one for one in STRANGERS if one not in text])
                yield changed(lines, at, *match.span(2), stranger, {other for other, _ in told})
