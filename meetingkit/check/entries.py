"""How many entries a list has that is told in a row or line by line: 净水一厂曾广田、管网公司苏红缨; 周安（县教育局局长）.

A list that may be read in more ways than one has no number: each number is the least and the most that may be meant,
and (0, 0) where that is not sure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from meetingkit.check.amounts import NAMING_END, named_in
from meetingkit.check.named import BEING, POST_END, is_full_name, name_at_end
from meetingkit.recognise.groups import collective
from meetingkit.wording import regex

LONGEST = 40  # characters of an entry
MOST = 40  # entries that are counted line by line
NONE = (0, 0)
PAIR, OF_BODIES = "对", ("家", "支", "所", "户")
ENDS = f"{NAMING_END}|(?:[一二三四五六七八九十]中|[小中大]学|幼儿园|集团|支部|总支|队|社|会|项目|工程|馆|港|小区|花园|苑|法庭|级)$"
TITLE = (
    "(?:同志|先生|女士|老师|教授|同学|师傅|医生|护士|法官|警官|研究员|院士|大姐|大哥|大爷|大妈|大娘|阿姨|奶奶|爷爷)$"
)
# words behind a row that is over: …、龚佩佩，请上台领奖
GOES_ON = "，(?=(?:[一-龥]{0,4}，)?(?:请|有请|让我们|祝贺|恭喜|大家|欢迎|由|向|为[^，。、]{2,12}[颁授献佩]|现|下面|都|均|全|以上|这|他们|她们|它们|希望|掌声|一共|总共|共|并|现场|负责|主要|代表|将|已|分别|依次|按|任期|其中|自))"
# what tells that the row goes on unsaid, is of couples, or has numbers of its own
UNSURE = (
    r"请|\d(?:票|分(?!局|公司|行)|万|亿|元|天|岁|%|％|条|件|次|年|月|日)|(?<![中高初同平])等(?![级次候奖额])|……|夫妇|夫妻|[父母][子女]|兄弟|姐妹|组合|搭档|及其|一行|双方|(?<![第百千])[\d两三四五六七八九十]+[名位人个家支对](?!代表?大会)"
    r"|[各每]|另外|其余|其他|分别|一是|二是|第[一二三](?=[，、：]|[个位名]|是)|首先|[:：]|其中|以[上下]|[。！？]"
)
BRACKETS = "[（(][^（）()]{0,40}[）)]"
MARK = r"^\s*(?:\d{1,2}[.．、]\s*|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]\s*|[①-⑳]\s*|[一二三四五六七八九十]{1,3}、\s*|[—\-·•●○■◆▲]\s*)"
# a direction, a call, a sentence or a heading ends a list
NO_ENTRY = "^[（(【\\[]|^(?:请|有请|下面|现在|让我们|接下来|首先|最后|同志们|谢谢|感谢|祝贺|恭喜|欢迎|以上|第[一二三四五六七八九十]+项)|，.*。$|[！？]$"


def entries_of(row: str, *, unit: str = "", strict: bool = False) -> tuple[int, int]:
    """At least and at most how many a row names, to the mark at which it is over; `unit` is the classifier of its number.

    A `strict` row is one that nothing but a colon leads to: then all its entries are people, or bodies of one kind.
    """
    row = regex.split(GOES_ON, _without_brackets(row))[0].strip("，；、 ")
    if regex.search(UNSURE, row) or row.count("“") != row.count("”"):
        return NONE
    parts = _parts(_without_remark(row))
    if len(parts) < 2 and not regex.search("[和与及]", row):
        return NONE
    if any(len(part) > LONGEST or collective(part) for part in parts):
        return NONE
    merged = _with_posts(parts)
    if merged is None:
        return NONE
    named = [part for part in merged if _ends_in_name(part)]
    most = sum(_people_joined(part, sure=False) if part in named else named_in(part)[1] for part in merged)
    if unit == PAIR:
        return (len(merged), len(merged)) if all(regex.search("[和与及]", part) for part in merged) else NONE
    if unit not in OF_BODIES and 2 * len(named) >= len(merged) and (len(named) == len(merged) or not strict):
        least = sum(map(_people_joined, named))
        return least, max(least, most)
    unlike = strict and len(named) < len(merged) and not _alike(merged)
    if unlike or regex.search("[，；]", _without_remark(row)):
        return NONE
    return len(merged), max(len(merged), most)


def _parts(row: str) -> list[str]:
    return [part for part in regex.split("、|，(?:还有|以及)?|；|以及|还有", row) if part.strip()]


def _without_remark(row: str) -> str:
    """甲班、乙班，全年零事故: what stands before the comma, where nothing behind it is an entry too."""
    first, _, rest = row.partition("，")
    ends = [part for part in regex.split("[，；]", rest) if _ends_in_name(part) or part[-1:] == first[-1:]]
    return first if "、" in first and rest and not ends else row


def _alike(parts: list[str]) -> bool:
    """Whether all entries end alike, or each as an organ or a place does."""
    return len({part[-1] for part in parts}) == 1 or all(regex.search(ENDS, part) for part in parts)


def _without_brackets(row: str) -> str:
    """The row without what stands in brackets, and with nothing that parts it between quotation marks."""
    plain = regex.sub(BRACKETS, lambda match: "、等" if regex.search("[、，；]", match[0]) else "", row)
    return regex.sub("[“《][^”》]*[”》]", lambda match: regex.sub("[、，；和与及等]", "", match[0]), plain)


def _with_posts(parts: list[str]) -> list[str] | None:
    """The parts, without posts that belong to the next: 党委书记、董事长房景行 is one. None where all are posts."""
    named = [_ends_in_name(part) for part in parts]
    posts = [not name and _is_post(part) for name, part in zip(named, parts, strict=True)]
    if all(posts) or posts[-1]:
        return None
    if any(posts) and not all(name or post for name, post in zip(named, posts, strict=True)):
        return None  # some are neither, so that it is not known whom a post is of
    return [part for part, post in zip(parts, posts, strict=True) if not post]


def _is_post(part: str) -> bool:
    return regex.search(f"(?:{POST_END}|{BEING}|成员|党委|人大代表|政协委员)$", part) is not None


def _ends_in_name(part: str) -> bool:
    """Whether a part ends as somebody's name: 县作协主席苏红缨女士, 曾广田."""
    told = part.strip()
    bare = regex.sub(TITLE, "", told)
    if bare != told and len(bare) > 1:
        return True
    if _is_post(bare):
        return False
    if regex.search(f"{POST_END}(?!办公|委员|单位|会议|代表|团队|班子)[一-龥]{{2,3}}$", bare):
        return True  # of whatever surname, right behind a post
    if len(bare) > 4 and regex.search(NAMING_END, bare):
        return False
    last = regex.split(r"[\s\u3000]+", bare)
    return is_full_name("".join(last[-2:])) or name_at_end(bare) is not None


def _people_joined(part: str, *, sure: bool = True) -> int:
    """苏红缨和龚佩佩 are two, as are two with 同志, with everything else in one entry one; where it is not `sure`, so may be more."""
    halves = regex.split("[和与]", part)
    plain = [is_full_name(regex.sub(TITLE, "", half)) or regex.search(TITLE, half) is not None for half in halves]
    may_be = all(map(_ends_in_name, halves))
    return len(halves) if len(halves) > 1 and (all(plain) or (may_be and not sure)) else 1


def block_below(lines: Iterable[str]) -> tuple[int, int, bool]:
    """How many entries the lines have that begin a text, and whether they are people; (0, 0) where they are no list."""
    rows = list(_rows(lines))
    if len(rows) < 2 or not all(rows):
        return 0, 0, False
    people = [_people_of_row(row) for row in rows]
    places = _one_end(rows) and regex.search(NAMING_END, rows[0]) is not None  # 柳湾村 is no Liu
    if all(people) and not places:
        return sum(people), sum(people), True
    alike = _one_end(rows) or all(regex.search(ENDS, row) for row in rows)
    sure = alike and (places or not any(people)) and not any(regex.search("[、，]", row) for row in rows)
    return (len(rows), len(rows), False) if sure else (0, 0, False)


def _one_end(rows: list[str]) -> bool:
    """Whether all end alike: 柳湾村, 石桥村; in a character that many names end in, some with two."""
    return len({row[-1] for row in rows}) == 1 and (
        regex.search(NAMING_END, rows[0]) is not None or len({row[-2:] for row in rows}) < len(rows)
    )


def _rows(lines: Iterable[str]) -> Iterator[str]:
    """The lines that are entries, without their numbers, to the first that is plainly none; "" for one that is doubtful."""
    marked: bool | None = None
    for count, line in enumerate(lines):
        text = line.strip()
        if not text and not count:
            continue
        mark = regex.match(MARK, text)
        marked = mark is not None if marked is None else marked
        body = text[mark.end() :] if mark else text
        if not text or (mark is not None) != marked or regex.search(NO_ENTRY, body):
            return
        plain = _without_brackets(body).strip("；;、。， ")
        if len(plain) > LONGEST or count > MOST or regex.search("[。！？：:…]", plain):
            yield ""
            return
        yield plain or body


def _people_of_row(row: str) -> int:
    """How many people a line names: one behind his post or unit, or only names one after another; 0 for none."""
    row = regex.sub(r"(?<![一-龥])([一-龥])[\s\u3000]+([一-龥])(?![一-龥])", r"\1\2", row)
    names = [is_full_name(regex.sub(TITLE, "", word)) for word in regex.split("[、\\s\\u3000]+", row)]
    if len(names) > 1 and all(names):
        return len(names)
    if regex.match(r"[一-龥]{2,4}[\s\u3000]+[一-龥]", row) and is_full_name(regex.split(r"[\s\u3000]", row)[0]):
        return 1  # 周安　办公室副主任
    merged = _with_posts([part for part in row.split("、") if part])
    return 1 if merged is not None and len(merged) == 1 and _ends_in_name(row) else 0
