"""Everybody who is called one after another: in the words of the call, or listed behind it."""

from __future__ import annotations

from itertools import takewhile

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.names import may_be_called, named, of_organ
from meetingkit.recognise.people import people
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

THESE_ARE = "(?:^|，)(?:他们|她们|分别|依次)+(?:分别|依次)?(?:是|为)$"
LONGEST_FIRM = 14  # characters of a firm
ENDS_LIST = "(?:依次|先后|逐个|逐一|分别|轮流|按序|按顺序)[^、]{0,6}$"
IN_TURN = "(?:一个一个|一家一家|挨个|依次|先后|逐个|逐一|轮流|按[^，]{1,8})[^，、]{0,4}"
BY_TURNS = "(?:请|有请|由)(.{4,200}?)(?:，?(?:依次|按(?:照)?顺序|分别|逐一|逐个|先后|轮流)(?:进行|开始|来|上台|登台)?|[两三四五六七八]位[^，、]{1,4}(?:上台|登台)(?:就座|落座)?)(?:，(?:其他|其余|每).*)?$"


def listed_in(after: str, cues: Cues) -> tuple[str, ...]:
    """请三个村表个态，东坪村支书甄老五、河口村支书秦大河，一个一个来: who they are, in a clause of its own after the call."""
    ahead, colon, row = after.partition("：")
    told = people(row, cues) if colon else ()
    these = regex.search(THESE_ARE, ahead) and all(len(one) <= LONGEST_FIRM for one in told)
    if len(told) > 1 and (these or all(named(one, cues) or of_organ(one, cues) for one in told)):
        return told  # 请下列三位同志依次发言：主任甲，区委常委、书记乙，副区长丙; 他们是：某家居、某药房
    pieces = regex.split("[，,：:]", after)[1:]
    if each := one_after_another(pieces, cues):
        return each
    for at, piece in enumerate(pieces):
        bare = regex.sub(
            "^(?:(?:分别|依次|先后|首先|他们|(?:发言|汇报|出场|先后|抽签|述职|上台|登台|上场)?的?(?:顺序|次序))(?:是|为)|由)[：:]?|(?:依次|先后|逐个|逐一|分别|轮流|按序|按顺序)[^、]{0,6}$",
            "",
            piece,
        )
        if "、" not in bare:
            continue
        more = takewhile(lambda one: is_named(one, cues), pieces[at + 1 :])
        listed = people("，".join([bare, *more]) if not regex.search(ENDS_LIST, piece) else bare, cues)
        listed = tuple(one for one in listed if not regex.fullmatch(IN_TURN, one))
        asks = any(regex.search("怎么|什么|多少", one) for one in listed)  # 能办的说怎么办、什么时候办
        if len(listed) > 1 and not asks and all(_listable(one, cues) for one in listed):
            return listed
    return ()


def _listable(one: str, cues: Cues) -> bool:
    """Somebody, an organ, or one of an organ: 甲村骆明."""
    return may_be_called(one, cues) or of_organ(one, cues)


def is_named(words: str, cues: Cues) -> bool:
    """Whether words are people or organs, and nothing else."""
    return all(may_be_called(one, cues) for one in people(words, cues))


def one_after_another(pieces: list[str], cues: Cues) -> tuple[str, ...]:
    """首先是甲所长，然后是乙队长: who speak, each told in a clause of his own; nobody where there is but one."""
    told = [
        regex.fullmatch("(?:首先|先|第一个|然后|接着|接下来|随后|再|其次|最后|之后)(?:就)?是([^，、]{4,40})", one)
        for one in pieces
    ]
    found = tuple(one[1] for one in told if one and named(one[1], cues))
    return found if len(found) > 1 and len(found) == sum(map(bool, told)) else ()


def by_turns(sentence: Sentence, at: int, cues: Cues) -> tuple[str, ...]:
    """请甲同志，乙同志，丙同志按顺序进行: whoever is called to do, one after another, what the heading says."""
    match = regex.match(BY_TURNS, sentence.masked, at)
    words = match[1] if match else ""
    if any(len(one) > 1 and not may_be_called(one, cues) for one in words.split("，")):
        return ()  # 先由甲作检查，其他同志提意见，再由乙、丙依次进行
    who = people(sentence.text[match.start(1) : match.end(1)], cues) if match else ()
    return who if len(who) > 1 and all(may_be_called(one, cues) for one in who) else ()
