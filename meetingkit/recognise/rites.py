"""What a rite is called: of the words around it, the part that names it."""

from __future__ import annotations

from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

RITE = "国歌|国际歌|校歌|团歌|队歌|默哀|誓|花篮|揭牌|奠基|剪彩|献花|鞠躬"
PLACE = "领誓|(?:移步|到|来到|走到|走上|在|前往|移至)?[^，]{1,12}(?:前|旁|边|旁边|前面|就位|列队|站好|肃立)"  # where it is done
# 为某中心揭牌 is about the centre
UNVEILED = (
    "(?:共同|一起|先|上台)*[为给](.{2,}?)(?:揭牌|揭幕|揭匾)(?:仪式)?|(?!举行|进行|[为给])(.{2,}?)(?:揭牌|揭幕)(?:仪式)?"
)


def rite(matter: str) -> str | None:
    """The part that names the rite: 领誓，重温入党誓词 is 重温入党誓词."""
    if given := regex.search("送上(.{2,20})$", matter):
        return tidy(given[1])
    matter = regex.sub("^(?:共同|一起|先后|分别|，)+(?=[为给])", "", matter)
    parts = [
        part for part in regex.split("，", matter) if regex.search(RITE, part) and not regex.fullmatch(PLACE, part)
    ]
    return sung(parts[0] if parts else matter.removeprefix("领誓"))


def sung(words: str) -> str | None:
    """What is sung or done together: 让我们一起唱校歌 is 唱校歌."""
    words = regex.sub("^面向[国党团队]旗，", "", words)
    words = regex.sub("^(?:跟随|随着|跟着|伴随着?)音乐，?", "", words)
    together = (
        "^(?:先|再)?(?:让|请)?(?:我们|大家|全体[^，]{0,4}?)?(?:一起|共同|同)?(?:(?:合|齐|同)唱|(?=[唱奏重向为高默]))"
    )
    words = regex.sub(together, "", words)
    words = regex.sub("^[^，《》]*?(?:再|最后)[^，《》]*?(?=[奏唱][^，]*歌》?$)", "", words)  # 再一次唱校歌
    words = regex.sub("(?<=宣誓)仪式$", "", words.removeprefix("请").removeprefix("举行"))
    unveiled = regex.fullmatch(UNVEILED, words)
    return tidy((unveiled[1] or unveiled[2]) if unveiled else regex.sub("^揭[牌幕匾](?:仪式)?$", "", words))
