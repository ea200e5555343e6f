"""Whether something is asked for by a day, or told of what was done by then."""

from __future__ import annotations

from functools import cache

from meetingkit.check.calendar import Told
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex


@cache
def deadline() -> str:
    """What stands behind a day by which something is to be done."""
    clock = r"(?:[（(][^（）()]{1,6}[）)])?(?:[上下中]午|晚上)?(?:\d{1,2}[时点:：∶](?:\d{1,2}分?)?)?(?:下班)?"
    return rf"{clock}(?:开学|开工|放假|上班|开幕)?(?:以|之)?前(?!一|几|三|两|期|后|来|往|去)"


def of_what(text: str, told: Told) -> bool:
    """Whether the day tells which ones are meant: 3月31日前应当完成的8个项目, 凡是3月1日以前立项的项目，必须…."""
    return regex.match("[^，。；]{1,14}的[^，。；]{1,12}(?:，|请|必须|须|要)", text[told.end :]) is not None and (
        regex.search(
            "(?:以|之)?前(?:应当?|须|必须|要)?[^，。；]{0,8}(?:建成|立项|完成|竣工|投产|登记|注册|入职|毕业|出生|签订|开工|受理|发放)的",
            text[told.end : told.end + 24],
        )
        is not None
    )


WANTED = "请|务必|必须|须|要(?!求)|会后|应于|应在|应当|确保|力争|保证|争取"
# what was done, or what is told of it; not 为了, 一查了之
DONE = "已|(?<![为除一])了(?!之|解|结|事)|刚才|去年|上年|曾|原定|上次|以来"
DOING = "上?报|交|完成|办结|整改|到位|[一-龥]{0,4}(?:印发|发到|完工|备齐|清零|查完|召开|组织|形成|制定|通报|书面)|将|要|把|全部|，?(?:各|请|[^，。；]{0,12}要)"


def asks(text: str, told: Told) -> bool:
    """Whether the sentence asks somebody to do something by then, instead of telling what was done."""
    words = text[begins(text, told.start, "。；！？") : ends(text, told.end, "。；！？")]
    asked = regex.search("请|务必|必须|要[在于]|会后|须|应[于在]", words)
    asked = asked or regex.match(f"{deadline()}(?:上?报|交|完成|办结|整改|到位)", text[told.end :])
    if asked and not regex.search("已|了|刚才|去年|曾", words):
        return True
    right = ends(text, told.end, "，。；！？")
    if right < told.end + BESIDE:  # 8月13日前，…
        right = ends(text, right + 1, "，。；！？")
    clause = text[begins(text, told.start, "，。；！？") : right]
    wanted = regex.search(WANTED, text[begins(text, told.start, "。；！？") : told.start])
    wanted = wanted or regex.search(WANTED, clause)
    doing = regex.match(f"{deadline()}(?:{DOING})", text[told.end :])
    return bool(wanted and doing and not regex.search(DONE, clause))


BESIDE = 6  # characters behind a day, with which its clause is not yet over
