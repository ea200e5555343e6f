"""What a post says: its title, its organ, whether it is a deputy's; whether two wordings can be one post."""

from __future__ import annotations

from functools import lru_cache

from meetingkit.check.named import POST_END
from meetingkit.wording import regex

# what somebody is for the occasion, besides the post that he holds
FOR_THE_OCCASION = "(?:裁判长|[河林田湖路]长|副?理事长|馆长|荣誉[^，]{0,6}|代表|[监计唱]票人|(?<!监察组)组长|委员|理事|监事|秘书长|班长|召集人|负责人|会长|总指挥|指挥长|评委|专家|教授|研究员|(?<!总)工程师|秘书|学员)$|学位|学术|名誉|荣誉|委员会办公室|安委|科协|文联|作协|残联|红十字|大会|筹备|组委会|主席团|评审|领导小组|指挥部|党小组|支部"


TITLE = rf"(?:(?:常务)?副)?{POST_END}$"


def noun_of(post: str) -> str:
    """The title alone: 局长 of 区水利局副局长."""
    match = regex.search(f"{POST_END}$", post)
    return match[0] if match else post


def is_deputy(post: str) -> bool:
    """Whether the post is a deputy's."""
    return bool(regex.search("副(?:书记|主任|主席|[一-龥]{0,3}长|总|.{0,2}经理|主编|总编辑|专员)$", post))


def organ_of(post: str) -> str:
    """The post without its title: 区水利局 of 区水利局副局长."""
    return regex.sub(TITLE, "", post)


@lru_cache(maxsize=1024)  # of one person again and again
def same_post(one: str, other: str) -> bool:
    """Whether two wordings can mean the same post: 组织部部长, 区委组织部部长; not 局长, 副局长."""
    if one == other:
        return True
    if noun_of(one) != noun_of(other) or is_deputy(one) != is_deputy(other) or _committees(one) != _committees(other):
        return False
    short, full = sorted((organ_of(one), organ_of(other)), key=len)
    shortened = 2 * len(short) >= len(full) or noun_of(one) != "书记"  # 区委 is no short name of 区卫生健康局党委
    return short in full or (shortened and is_part(short, full))


def _committees(post: str) -> str:
    """What tells 区委书记 from 区纪委书记 and 区直机关工委书记, though the characters of the one are in the other."""
    match = regex.search("([纪监工团]|政法)委(?:副?书记|副?主任)$", post)
    return match[1] if match else ""


WATCHED = 6  # characters by which the name of a body that watches another is longer


def is_part(short: str, full: str) -> bool:
    """Whether the characters of the short wording stand in the full one, in order."""
    if ("监督" in short) != ("监督" in full) and len(full) - len(short) < WATCHED:
        return False  # 村务监督委员会主任 is not the 村委会主任
    rest = iter(full)
    return all(char in rest for char in short)
