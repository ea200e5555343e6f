"""The meeting's own name: written with another character, or as another session, than in its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.own_session import first_session_of_a_new_board, own_session_by_another_number
from meetingkit.check.rules.terms_of_office import decisions_of_another_session, terms_that_differ
from meetingkit.check.rules.title_numbers import ANCHOR, HAN, HELD, LEAD, earlier, meeting_by_another_number
from meetingkit.check.rules.title_words import words_of_the_title
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends, spans_of
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

SHORTEST = 8  # shorter names are ordinary words
LEVELS = frozenset("省市县区镇乡村州")  # the superior's meeting of the same name
GRAMMAR = frozenset("的了和与是在为对把将向就都也要及等")
DIGITS = frozenset("0123456789一二三四五六七八九十〇零")


@text_rule(
    "MK312",
    "会议名称前后不一",
    Severity.WARNING,
    why="题目和正文里的会议名称差一个字、差一届，多半有一处是旧稿的，或打错了。",
    wrong="（题目是第十四次代表大会）第十三次代表大会胜利闭幕！",
    right="第十四次代表大会胜利闭幕！",
)
@once_at_a_place
def meeting_under_another_name(script: Script) -> Iterator[Finding]:
    """The name in the title with one other character; its 第n次, 第n届 with another number."""
    name = script.facts.name or ""
    yield from terms_that_differ(script)
    yield from decisions_of_another_session(script, name)
    for line in script.lines_with((name[:ANCHOR], name[-ANCHOR:])) if len(name) >= SHORTEST else ():
        if not name.isascii():
            yield from _one_off(script, line, name)
            yield from _more_or_less(script, line, name)
            yield from _other_word(script, line, name)
    yield from words_of_the_title(script)
    yield from _another_kind(script, name)
    yield from _closes_as_another(script, name)
    numbers = list(meeting_by_another_number(script, name))
    yield from numbers or own_session_by_another_number(script, name)
    yield from first_session_of_a_new_board(script, name)


def _one_off(script: Script, line: Line, name: str) -> Iterator[Finding]:
    """Words as long as the name that begin or end as it does and differ in one Han character."""
    if name in line.text:
        return
    places = {start for start, _ in spans_of(name[:ANCHOR], line.text)}
    places |= {end - len(name) for _, end in spans_of(name[-ANCHOR:], line.text)}
    for start in sorted(places):
        said = line.text[max(0, start) : max(0, start + len(name))]
        other = [at for at, (one, right) in enumerate(zip(said, name, strict=False)) if one != right]
        if start < 0 or len(said) != len(name) or len(other) != 1 or other[0] in (0, len(name) - 1):
            continue  # at its edge the name is another's: 召开干部会, 县干部会
        if (
            said[other[0]] in GRAMMAR
            or {said[other[0]], name[other[0]]} & DIGITS
            or {said[other[0]], name[other[0]]} <= LEVELS
        ):
            continue
        at = start + other[0]
        if regex.fullmatch(f"[{HAN}]", line.text[at]) and not earlier(line.text, start) and line.own(at):
            message = f"这里是“{said}”，题目是“{name}”"
            yield script.at(line, at, at + 1, message, "请核对会议名称，写成一样。")


def _other_word(script: Script, line: Line, name: str) -> Iterator[Finding]:
    """…进修班开班式到此结束 where the title is …培训班开班式: two to four characters in the middle are others."""
    for start, _ in spans_of(name[:ANCHOR], line.text):
        end = start + len(name)
        said = line.text[start:end]
        other = [at for at, (one, right) in enumerate(zip(said, name, strict=False)) if one != right]
        if len(said) != len(name) or not 1 < len(other) <= 4 or other[-1] - other[0] >= 4:
            continue
        first, last = start + other[0], start + other[-1] + 1
        words = line.text[first:last]
        clause = line.text[begins(line.text, start, "。！？；") : ends(line.text, end, "。！？；")]
        tail = len(name) - 1 - other[-1]
        named = regex.fullmatch(f"[{HAN}]+", words) and not {*words, *name[other[0] : other[-1] + 1]} & (
            DIGITS | GRAMMAR
        )
        beside = name in clause or regex.search(
            "套开|一并|接着|随后|留下|会前|会后", clause
        )  # a meeting besides this one
        if (
            named
            and tail > 2
            and not beside
            and regex.search(HELD, clause)
            and not earlier(line.text, start)
            and line.own(first)
        ):
            message = f"这里是“{words}”，题目是“{name[other[0] : other[-1] + 1]}”"
            yield script.at(line, first, last, message, "请核对会议名称，写成一样。")


# a meeting of those above, or of another day, of which this one speaks
ANOTHERS = "上周|昨[天日]|前[天日]|日前|前不久|刚刚|[省市县]里|全[国省市]|上级|相继|传达|贯彻|[省市]委|法院"
KINDS = "推进会|动员会|座谈会|部署会|总结会|表彰会|调度会|现场会|启动会|报告会|培训会|评审会|协商会|联席会|述职会|宣讲会|研讨会|推介会|交流会|评议会|观摩会|见面会|通报会|股东会|股东大会|董事会|监事会|职代会"


def _another_kind(script: Script, name: str) -> Iterator[Finding]:
    """…建设动员会到此结束 where the title is …建设推进会."""
    own = regex.search(f"(?P<前>[{HAN}]{{4}})(?P<类>{KINDS})$", name)
    pattern = f"{own['前']}(?P<类>{KINDS})" if own else ""
    found = (
        (line, match)
        for line in (script.lines_with((own["前"],)) if own and len(name) >= SHORTEST else ())
        for match in regex.finditer(pattern, line.text)
    )
    for line, match in found:
        clause = (
            regex.split("[。；！]", line.text[match.start() :])[0]
            + line.text[max(0, match.start() - 30) : match.start()]
        )
        held = regex.search(f"{HELD}|召开|举行|结束|开到这", clause)
        if (
            own
            and match["类"] != own["类"]
            and held
            and not earlier(line.text, match.start())
            and not _of_another(line.text, match, clause)
            and line.own(match.start("类"))
        ):
            message = f"题目是“{own['类']}”，这里是“{match['类']}”"
            yield script.at(line, *match.span("类"), message, "请核对会议名称，写成一样。")


def _of_another(text: str, match: re.Match[str], clause: str) -> bool:
    """Whether the sentence speaks of a superior's meeting, or of an earlier one; not where this one ends."""
    sentence = text[begins(text, match.start(), "。！？") : match.end() + 8]
    return not regex.search("到此|到这", clause) and regex.search(ANOTHERS, sentence) is not None


CEREMONIES = "开班式|结业式|开学典礼|毕业典礼|开工仪式|竣工仪式|启动仪式|揭牌仪式|签约仪式|颁奖仪式|授牌仪式"


def _closes_as_another(script: Script, name: str) -> Iterator[Finding]:
    """开班式到此结束 where the title is …结业式, and no other line speaks of a 开班式."""
    own = regex.search(f"(?:{CEREMONIES})$", name)
    ahead = f"|{re.escape(name[: own.start()][-ANCHOR:])}" if own and own.start() >= ANCHOR else ""
    pattern = rf"(?:^|[，。！]{ahead})(?P<类>{CEREMONIES})(?:到此|就到这里|现在开始|圆满)"
    for line in script.lines_with(CEREMONIES.split("|")) if own and len(name) >= SHORTEST else ():
        match = regex.search(pattern, line.text)
        if own and match and match["类"] != own[0] and line.own(match.start("类")):
            others = (other for other in script.lines if other is not line)
            if not any(match["类"] in other.text for other in others):
                message = f"题目是“{own[0]}”，这里是“{match['类']}”"
                yield script.at(line, *match.span("类"), message, "请核对会议名称，写成一样。")


def _more_or_less(script: Script, line: Line, name: str) -> Iterator[Finding]:
    """今天召开市第一人民医院…评议会 where the title is 市人民医院…评议会: one or two characters more, or fewer."""
    for start, last in _spelled(line, name) if len(name) >= 2 * LEAD else ():
        said = line.text[start:last]
        ahead = next(
            (at for at, (a, b) in enumerate(zip(said, name, strict=False)) if a != b), min(len(said), len(name))
        )
        off = len(said) - len(name)
        longer, shorter = (said, name) if off > 0 else (name, said)
        if ahead == len(said):
            continue  # 火炬传递现在开始, where the title is 火炬传递活动
        if 0 < abs(off) <= 2 and longer[ahead + abs(off) :] == shorter[ahead:] and line.own(start + ahead):
            extra = longer[ahead : ahead + abs(off)]
            place = off < 0 and longer[ahead - off : ahead - off + 1] in ("省", "市", "县", "区", "镇", "乡")
            if place:
                continue  # 县直机关评议会, where the title is 云岭县直机关评议会
            if regex.fullmatch(f"[{HAN}]+", extra) and not regex.search("全|的|关于|年度?|主题|专题", extra):
                message = f"题目是“{name}”，这里{'多' if off > 0 else '少'}了“{extra}”"
                end = start + ahead + max(off, 1)
                yield script.at(line, start + ahead, end, message, "请核对会议名称，写成一样。")


ENDING = "(?:现在|到此|就到|圆满|胜利|正式)"


def _spelled(line: Line, name: str) -> Iterator[tuple[int, int]]:
    """Where the meeting is named as being held, by the last or the first characters of its name."""
    text = line.text
    for last, end in spans_of(name[-LEAD:], text):
        start = text.rfind(name[:2], max(0, end - len(name) - 2), last)
        closes = start == 0 and regex.match(ENDING, text[end:])
        if closes or regex.search("(?:召开|举行|举办)(?:的|了)?$|宣布[：，]?$", text[: max(0, start)]):
            yield start, end
    held = regex.match(f"[^，。；]*?(?={ENDING})", text, LEAD) if text.startswith(name[:LEAD]) else None
    if held and held.end() <= LEAD + len(name) and text[: held.end()][-LEAD:] != name[-LEAD:]:
        yield 0, held.end()
