"""The members of a set phrase as a sentence lists them, held against the list of the phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import eq

from meetingkit.check.lexicon import Phrase, Wording
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off

PIECE = r"[^、，,；;：:“”\"‘’（）()《》—\s]+"
LEADS = (
    "坚持|坚定|增强|强化|树牢|树立|贯彻|践行|落实|推进|推动|统筹|协调|加强|促进|实现|进行|建设|严明|严守|遵守|务必|做到|即|是|包括|学习|学|抓好"
    "|反对|整治|纠治|力戒|健全|完善|构建|一体|聚焦|围绕|对|在|以|按照|明确|培育|弘扬|倡导|养成|锻造|打造|培养|选拔|党员|干部|落实好|学好|持续|召开|开好|上好|讲好|组织"
)
AFTER = "的|等|提出|作出|这|一体|[五四六三]|发展理念|方面|教育"
ALSO = "和|与|以及|及|、"
REACH = 16
BUILT = 4  # members that tell how the last one is built
SEPARATORS = '、，,；;“”"‘’'


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a sentence between marks; `member` is its number in the phrase, None for anything else."""

    start: int
    end: int
    text: str
    member: int | None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a list, and where."""

    start: int
    end: int
    message: str


def fault(text: str, start: int, end: int, phrase: Phrase, wording: Wording) -> Fault | None:
    """The first fault of a list of the phrase's members in the sentence from `start` to `end`."""
    members = wording.members
    end = _before_some_of_them(text, start, end, members)
    needed = max(2, len(members) - 1)
    for run in _runs(_pieces(text, start, end, phrase, members), text, phrase, members):
        run = _from_the_list(run)
        told = [piece.member for piece in run if piece.member is not None]
        if regex.search("\\d", text[run[0].start : run[-1].end]):
            continue  # 享乐主义、奢靡之风问题9起，形式主义、官僚主义问题15起
        near = phrase.name in text[max(start, run[0].start - 24) : min(end, run[-1].end + 24)].translate(NO_QUOTES)
        attached = near and _attached(text, run, phrase)
        enough = len(set(told)) >= (max(2, (len(members) + 1) // 2) if attached else needed)
        if enough and (found := _judge(text, run, phrase, members, near=near, attached=attached)):
            return found
    return None


def _before_some_of_them(text: str, start: int, end: int, members: tuple[str, ...]) -> int:
    """Where a sentence goes on with some of the members once it had them all: …、生活纪律，其中政治纪律和组织纪律…."""
    match = regex.search("[，、；](?:其中|特别是|尤其是)", text, start, end)
    whole = match and all(name in text[start : match.start()] for name in members)
    return match.start() if match and whole else end


def _from_the_list(run: list[Piece]) -> list[Piece]:
    """执行民主集中制，坚持集体领导、民主集中、…: without what only sounds like a member that the list itself has."""
    while len(run) > 2 and run[0].member is not None and run[0].member in [piece.member for piece in run[1:]]:
        run = run[1:]
        while run[0].member is None:
            run = run[1:]
    return run


def listed(text: str, phrase: Phrase) -> bool:
    """Whether half of the members stand in the text at all; nearly no text passes."""
    stems = phrase.stems
    return sum(map(text.__contains__, stems)) >= max(2, len(stems) // 2)


def may_be_listed(pairs: frozenset[str], phrase: Phrase) -> bool:
    """Whether so many members may stand in a text of which every two characters that stand together are known."""
    begun = sum(stem[:2] in pairs or len(stem) < 2 or not stem[:2].isalnum() for stem in phrase.stems)
    return begun >= max(2, len(phrase.stems) // 2)


NO_QUOTES = {ord(mark): None for mark in "“”\"'‘’「」"}


def _judge(
    text: str, run: list[Piece], phrase: Phrase, members: tuple[str, ...], *, near: bool, attached: bool
) -> Fault | None:
    told = [piece.member for piece in run if piece.member is not None]
    behind = text[run[-1].end : run[-1].end + REACH]  # 党员大会、支委会、党小组会按时开，党课每季度讲一次
    said = behind + "，".join(piece.text for piece in run)  # 党小组会和党课都不能走过场
    missing = [name for number, name in enumerate(members) if number not in told and name not in said]
    strange = [piece for piece in run if piece.member is None and piece.text not in phrase.more]
    for piece in strange:
        right = next((name for name in missing if _slip_of(piece.text, name)), None)
        if right:  # 严以修身、严以用权、严于律己
            return Fault(piece.start, piece.end, f"“{phrase.name}”里是“{right}”，这里是“{piece.text}”")
    left_out = _left_out(told, members) and not strange
    if not near and (
        not phrase.alone
        or (missing and (phrase.alone == "次序" or not (strange or left_out) or (len(members) < 4 and not phrase.tail)))
    ):
        return None
    if missing and strange:
        piece = strange[0]
        return Fault(piece.start, piece.end, f"“{phrase.name}”里没有“{piece.text}”，缺“{'、'.join(missing)}”")
    known = [piece for piece in run if piece.member is not None]
    if missing and not text.startswith("等", run[-1].end) and "等" not in run[-1].text:
        start, end = _said(known[0], members)[0], _said(known[-1], members)[1]
        return Fault(start, end, f"“{phrase.name}”缺“{'、'.join(missing)}”")
    if strange and attached and phrase.tail and strange[0].text.endswith(phrase.tail):
        return Fault(strange[0].start, strange[0].end, f"“{phrase.name}”里没有“{strange[0].text}”")
    if not missing and told != sorted(told) and len(told) == len(members):
        before = next(
            number for number, (one, right) in enumerate(zip(told, range(len(members)), strict=True)) if one != right
        )
        return Fault(*_said(known[before], members), f"“{phrase.name}”的次序不对，这里应是“{members[before]}”")
    return None


def _left_out(told: list[int], members: tuple[str, ...]) -> bool:
    """Whether one member alone is missing, between others in their order; without the last one the phrase was older."""
    return len(told) == len(members) - 1 and told == sorted(told) and told[0] == 0 and told[-1] == len(members) - 1


def _slip_of(words: str, name: str) -> bool:
    """Whether words of four characters or more are a member but for one character."""
    return len(name) > 3 and one_character_off(words, name)


def _said(piece: Piece, members: tuple[str, ...]) -> tuple[int, int]:
    """Where the member itself stands in its piece, as far as it is written out."""
    name = members[piece.member or 0]
    at = piece.text.find(name)
    return (piece.start + at, piece.start + at + len(name)) if at >= 0 else (piece.start, piece.end)


def _pieces(text: str, start: int, end: int, phrase: Phrase, members: tuple[str, ...]) -> list[Piece]:
    found = []
    for match in regex.finditer(PIECE, text, start, end):
        if parts := _two(match[0], phrase, members):
            at = match.start()
            for part, member in parts:
                at = text.index(part, at)
                found.append(Piece(at, at + len(part), part, member))
                at += len(part)
        else:
            found.append(Piece(match.start(), match.end(), match[0], _member(match[0], phrase, members)))
    return found


def _two(words: str, phrase: Phrase, members: tuple[str, ...]) -> list[tuple[str, int | None]] | None:
    """甲和乙 as two, when both are members, or as one of them and something of the same kind."""
    for match in regex.finditer(ALSO, words):
        parts = words[: match.start()], words[match.end() :]
        told = [_member(part, phrase, members) for part in parts]
        kind = all(
            one is not None or (phrase.tail and phrase.tail in part) for one, part in zip(told, parts, strict=True)
        )
        if kind and any(one is not None for one in told):
            return list(zip(parts, told, strict=True))
    return None


def _member(words: str, phrase: Phrase, members: tuple[str, ...]) -> int | None:
    """Which member a piece is, with or without a verb before it and 的… after it."""
    for number, name in enumerate(members):
        stem = name.removesuffix(phrase.tail) if phrase.tail else name
        if stem in words:
            # a name that is whole and long enough is none by chance: 中国特色社会主义道路自信
            sure = len(name) > 3 and name in words
            ends = len(stem) > 1 and words.endswith((stem, name))  # 把创新、协调、…: whatever leads to the first
            if ends or _form(stem, phrase.tail, sure=sure).fullmatch(words):
                return number
    return None


@cache
def _form(stem: str, tail: str, *, sure: bool) -> re.Pattern[str]:
    before = ".{0,14}" if sure else f"(?:.{{0,8}}(?:{LEADS}))?"
    after = f"(?:(?:{AFTER}{'|.' if sure or len(stem) > 3 else ''}).*)?"
    return re.compile(f"{before}{re.escape(stem)}(?:{tail})?{after}")


def _runs(pieces: list[Piece], text: str, phrase: Phrase, members: tuple[str, ...]) -> Iterator[list[Piece]]:
    """Stretches of the sentence that list members: at most one other piece stands between two of them."""
    run: list[Piece] = []
    gap: list[Piece] = []
    first = 0
    for number, piece in enumerate(pieces):
        joined = not run or all(char in SEPARATORS + "和与及以" for char in text[(gap or run)[-1].end : piece.start])
        if piece.member is not None and joined and (not gap or _alike(gap, phrase)):
            first = first if run else number
            run += [*gap, piece]
            gap = []
        elif run and joined and not gap and piece.member is None:
            gap = [piece]
        elif run:
            yield _widened(run, first, pieces, text, phrase, members)
            run, gap = ([piece], []) if piece.member is not None else ([], [])
            first = number
    if run:
        yield _widened(run, first, pieces, text, phrase, members)


def _alike(gap: list[Piece], phrase: Phrase) -> bool:
    return all(
        len(piece.text) <= 9 and (not phrase.tail or piece.text.endswith(phrase.tail) or len(piece.text) <= 4)
        for piece in gap
    )


def _widened(
    run: list[Piece], first: int, pieces: list[Piece], text: str, phrase: Phrase, members: tuple[str, ...]
) -> list[Piece]:
    """The run with a piece of the same kind before or after it: 责任意识 after 核心意识、, 生活富余 for 生活富裕."""
    after = first + len(run)
    if after < len(pieces) and text[run[-1].end : pieces[after].start] == "、" and pieces[after].member is None:
        piece = pieces[after]
        match = regex.match(f"[^的]{{1,5}}?{phrase.tail}", piece.text) if phrase.tail else _nearly(piece.text, members)
        match = match or _built_alike(piece.text, members, [one.member for one in run])
        if match:
            run = [*run, Piece(piece.start, piece.start + match.end(), match[0], None)]
    if first and text[pieces[first - 1].end : run[0].start] == "、":
        piece = pieces[first - 1]
        match = (
            regex.search(f"[^的]{{2}}{phrase.tail}$", piece.text) if phrase.tail else _ends_nearly(piece.text, members)
        )
        if match and piece.member is None:
            run = [Piece(piece.start + match.start(), piece.end, match[0], None), *run]
    return run


def _nearly(words: str, members: tuple[str, ...]) -> re.Match[str] | None:
    """A piece that begins with a member of four characters or more, one of them another."""
    for name in members:
        said = words[: len(name)]
        if _slip_of(said, name):
            return regex.match(re.escape(said), words)
    return None


def _ends_nearly(words: str, members: tuple[str, ...]) -> re.Match[str] | None:
    """A piece that ends with the first member, of four characters or more, one of them another: 敬畏生命 for 敬佑生命."""
    said = words[-len(members[0]) :]
    return regex.search(f"{re.escape(said)}$", words) if _slip_of(said, members[0]) else None


def _built_alike(words: str, members: tuple[str, ...], told: list[int | None]) -> re.Match[str] | None:
    """有责任之心 for 有仁爱之心 behind all other members: as long, with most of its characters in their places."""
    if told != list(range(len(members) - 1)) or len(members) < BUILT:
        return None
    name = members[-1]
    said = words[: len(name)]
    alike = len(said) == len(name) and 2 * sum(map(eq, said, name)) > len(name)
    return regex.match(re.escape(said), words) if alike else None


def _attached(text: str, run: list[Piece], phrase: Phrase) -> bool:
    """Whether the list stands right beside the phrase's name: …的新发展理念, “四个意识”（…）, “四个意识”即…."""
    before = text[max(0, run[0].start - 12) : run[0].start + 4].translate(NO_QUOTES)
    last = text[run[-1].start : run[-1].end + len(phrase.name) + 6].translate(NO_QUOTES)
    name = re.escape(phrase.name)
    return bool(
        regex.search(f"{name}(?:(?:制度|要求|机制)[，：（]|[：（]|，?即|（|——|：|，?就是|，?也就是|，?包括|是)", before)
        or regex.search(f"(?:的|这|、|，)?{name}", last)
    )
