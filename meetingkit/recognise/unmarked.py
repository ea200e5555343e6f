"""Points of the chair's that have no number: 下面，我讲三句话： and three paragraphs behind, each opened by a few words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from meetingkit.recognise.address import CALLED, STYLES
from meetingkit.recognise.model import NumberedPoint
from meetingkit.recognise.text import Sentence, without_mark
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

# 我讲三句话：; 三个事大家回去讲清楚：; 我再强调两点
SO_MANY = "([两二三四五六七八九])(?:个|点|句|条|件|桩|项|层|方面)[^，。：；]{0,20}[：:]?$"
# 头一个，防火; 再一个，浇地; 还有一件，走人: what leads to a point and is no number
LEADS = "(?:(?:头|再|再有|还有|另|另外|又|最后|末)?一(?:个|件|条|点|桩|样|句)(?:事|话)?|还有|另外|再有|再就是|最后)(?:，|、|：|就?是(?=[^，]))"
POINT = f"(?P<mark>{LEADS})?(?P<lead>[^。：:！？；（）]{{2,24}})[。：:！](?=.{{8}})"
# how a paragraph begins that is none: what is said to all behind the points, or before them
NO_POINT = "同志们|各位|大家|刚才|让我们|我们|会后|散会|请|好[，了。]|现在|下面|接下来|首先|谢谢|感谢|祝|最后，|我|以上|这|总之|总的|一句话|今天|本次|会议|大会|总而言之|谈不上|就"


def unmarked_below(sentence: Sentence, lines: Sequence[tuple[int, str]]) -> tuple[NumberedPoint, ...]:
    """The points behind the sentence that leads to them, a paragraph each, as many as it says; empty where they are not."""
    told = regex.search(SO_MANY, sentence.masked)
    at = bisect_right(lines, sentence.line, key=lambda one: one[0]) if told else 0
    many = parse_han(told[1]) or 0 if told else 0
    if not told or len(lines) < at + many or not _ends(lines[at - 1][1], sentence.text):
        return ()
    below = [without_mark(text) for _, text in lines[at : at + many + 1]]
    found = [one and regex.match(POINT, one) for one in below]
    opened = [one for one in found[:many] if one]
    if len(opened) < many or any(map(_is_none, below[:many])) or _numbered(below):
        return ()
    if len(below) > many and found[many] and not _is_none(below[many]):
        return ()  # more of them than he said
    return tuple(
        NumberedPoint(number, (one["mark"] or one["lead"]).rstrip("，、："), one["lead"], lines[at + number - 1][0])
        for number, one in enumerate(opened, 1)
    )


def _ends(paragraph: str, said: str) -> bool:
    """Whether a sentence is the last of its paragraph."""
    return paragraph.rstrip("。：:！ 　").endswith(said.rstrip("：: "))


def _is_none(paragraph: str) -> bool:
    return regex.match(NO_POINT, paragraph) is not None or regex.search(CALLED, paragraph) is not None


def _numbered(paragraphs: Sequence[str]) -> bool:
    """Whether the first two have numbers, so that they are points of another kind."""
    return any(all(style.match(one) for one in paragraphs[:2]) for style in STYLES.values())
