"""Whether two wordings mean the same person, as he is called and as he is called again: 县长叶青同志, 叶青县长."""

from __future__ import annotations

import re

from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

ORGAN = 3  # characters of the shortest organ
TITLES = "(?:副?研究员|副?教授|博士|院士|老师|主任|校长|医生|博导|律师|法官|警官|(?:副?主任|主治)?医师)"
TELLER = "(?:总|副总)?[监计唱]票[人员](?=[^，、]{2,3}$)"
LONGEST_CALLED = 8  # characters of a name with its post after it


def bare(name: str) -> str:
    """A name without 同志."""
    return regex.sub("(?:同志|先生|女士|老师)$", "", name)


def same_person(known: str, name: str) -> bool:
    """Whether somebody is called again: 叶青同志 or 叶青县长 after 县长叶青同志."""
    again = bare(name)
    turned = len(again) <= LONGEST_CALLED and any(
        again[:size] in known[1:] and len(again) > size and again[size:] in known for size in (2, 3)
    )
    teller = regex.match(TELLER, again)  # 总监票人叶青同志 after 总监票人、护士长叶青同志
    both = teller is not None and known.startswith(teller[0]) and bare(known).endswith(again[teller.end() :])
    return bare(known).endswith(again) or turned or both


def is_one_of(name: str, post: str) -> bool:
    """Whether 介绍人甲同志 is who was called by his post alone: 入党介绍人."""
    return (
        bool(regex.search("..[人员长任记师席理]$", post))
        and name != post
        and any(name.startswith(post[-size:]) for size in (3, len(post)))
    )


def speaks_for(name: str, organ: str) -> bool:
    """Whether 市住建局副局长甲同志 or 住建局的乙 is one of 市住建局."""
    return len(organ) >= ORGAN and name.startswith(organ) and len(name) > len(organ) + 1


def by_surname(known: str, again: str) -> bool:
    """Whether 茅总 is who was called as 总经理茅春霞女士."""
    short = regex.search(
        "(.)(?:总|工|高工|总工|书记|主任|局长|[^，、]{0,3}长|经理|主席|老师|教授|委员|先生|女士|董|律师|医生|法官|警官|医师|博士|院士|研究员|专家|教练|师傅)$",
        again,
    )
    name = regex.sub(f"{TITLES}$", "", bare(known))
    return bool(short and regex.search(f"{re.escape(short[1])}[^，、]{{1,2}}$", name))


def by_full_name(one: str, other: str) -> bool:
    """Whether 市委党校副教授邹明霞 is who was invited as 市委党校的邹明霞老师."""
    names = [regex.sub(f"{TITLES}$", "", bare(words)) for words in (one, other)]
    return any(names[0][-size:] == names[1][-size:] and names[0][-size:][:1] in SURNAMES for size in (3, 2))


def called_by_name(prepared: str, called: str) -> bool:
    """Whether 曹开贵组长 is who was told to prepare as 联络组组长曹开贵, or 政协委员邢国栋 as 邢国栋委员."""
    known = regex.sub(f"(?:代表|委员|{TITLES})$", "", prepared)
    name = next((known[-size:] for size in (3, 2) if known[-size:][:1] in SURNAMES), "")
    return bool(name) and not regex.search("[记长任员理席师事]$", name) and name in called


def is_bare_name(words: str) -> bool:
    """Whether words are shaped like a name and nothing else: 贾依依."""
    return len(words) in (2, 3) and words[0] in SURNAMES


def names_people(names: tuple[str, ...]) -> bool:
    """Whether somebody of them is a person rather than an organ."""
    return any(regex.search("(?:同志|先生|女士|教授|老师|同学|院士|博士|师傅|[长记任裁理事])$", one) for one in names)
