"""The post that the chair has in the head of the script, given to somebody else: 院党委书记、院长费长庚, where the chair is 院长."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.moving import changing_titles, moving_people
from meetingkit.check.named import Named
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

HEAD = 12  # lines in which the chair is told
CHAIRS = "主\\s*持\\s*人?\\s*[：:]|主持人|主持\\s"
# of his own house, which is called by no name: 院党委副书记, 党组书记, 镇党委副书记
PARTY = "(?P<家>院|校|局|厂|行|所|台|社|站|公司|集团公司|集团|学校|医院|学院|镇|乡|街道|县|区|市|本院|本局)?(?:党委|党组|党工委|党总支|党支部|委)(?:常务)?(?:副书记|书记|委员|成员|常委)"
# of which each house has one
HEADS = "院长|校长|局长|厂长|行长|所长|台长|社长|站长|镇长|乡长|区长|县长|市长|总经理|董事长|总裁|馆长|园长|主任|处长"
ASIDE = "^(?:原|前|时任|拟任|候选|代)"


def posts_of_the_chair(script: Script, told: set[str]) -> Iterator[Finding]:
    """Whoever else is told with the chair's very post in the same house; `told` are those already told of."""
    chairs = [
        one
        for one in script.named
        if one.line.index < HEAD and regex.search(CHAIRS, one.line.text[: one.start]) and _house(one)
    ]
    if len({one.name for one in chairs}) != 1:
        return
    chair, gone = chairs[0], moving_people(script)
    heads = [post for post in chair.posts if regex.fullmatch(HEADS, post) and post not in changing_titles(script)]
    for one in script.named:
        if one.name in (chair.name, *told, *gone) or not one.line.own(one.start) or _house(one) != _house(chair):
            continue
        shared = next((post for post in heads if post in one.posts), None)
        if shared and one.line.index > chair.line.index and not any(regex.match(ASIDE, post) for post in one.posts):
            message = f"“{shared}”这里是{one.name}，前面主持人{chair.name}是{shared}"
            yield script.at(one.line, one.start, one.end, message, "请核对各人的职务；有一处多写或写错了。")


def _house(one: Named) -> str | None:
    """The house in which somebody leads the party, by the short name that is used inside: 院, 局; 己 where it has none."""
    first = regex.fullmatch(PARTY, one.posts[0]) if len(one.posts) > 1 else None
    return (first["家"] or "己") if first else None
