"""开幕 and 闭幕, 开会 and 散会, 开始 and 结束 told by where they stand: among the last words, or before anything was done."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import hits, owned
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import around
from meetingkit.wording import regex

HINT = "请核对：开头是“开幕”“开始”，结尾是“闭幕”“结束”。"
FIRST, LAST = 12, 4  # lines in which a meeting begins, and ends
LONG = 6  # lines of a script that has both
FOLLOWED = 3  # items that follow the beginning of a meeting at least
OTHER_TIME = "将|定于|就要|即将|届时|昨|前天|前不久|刚刚|明天|明日|下午|上午(?!好)|后天|晚上|日|以来|之[前后]|[开闭]幕(?:后|前)|北京|省|中央|二十届"
ITEM = "^[　 ]*(?:下面|首先|接下来|现在(?:进行|请)|请|有请|进行|第[一二三四五六七]项|会议?进行)|请[^。，]{2,30}(?:讲话|发言|报告|致辞|宣读|作|汇报|致)"
OVER = "散会|谢谢(?:大家|各位)|退场|离场|合影|国际?歌|午餐|晚餐|用餐|再见|到此|圆满|胜利|(?:议程|任务)[^。]{0,14}完"
OPENED_LAST = r"(?:会议?|大会|次会议|仪式|议程，大会|全会)(?:，)?(?:胜利|圆满|到此|现在|隆重|正式|顺利)*(?P<词>开幕)(?=[！。，]|$)"
CLOSED_FIRST = r"(?:今天|会议?|大会|现在|仪式|活动|论坛|宣布[：:，]?)[^。；，！]{0,40}?(?P<词>闭幕)(?=[了啦]?[。！，])"
STARTS = "(?:会议?|大会|活动|仪式|学习|座谈|班式)(?:就)?(?:到此|圆满)(?P<词>开始)|(?:^|[，。！ 　]|现在)(?P<会>开会)(?=[。！]?$|。[^。]{0,10}$)"


def said_where_it_cannot_be(script: Script, title: str, lines: list[Line]) -> Iterator[Finding]:
    """Such words in the lines with which a script begins and ends."""
    if len(lines) <= LONG:
        return
    first, last = {line.index for line in lines[:FIRST]}, {line.index for line in lines[-LAST:]}
    if "开幕" not in title:
        yield from _opened_at_last(script, lines, last)
    if "闭幕" not in title and "幕" in script.text:
        yield from _closed_at_first(script, lines, first)
        yield from _words_at_the_wrong_end(script, lines)
    for line, match in hits(script, ("开始", "开会"), STARTS):
        name = "词" if match["词"] else "会"
        begins = name == "词" or (line is lines[-1] and not regex.search("继续|下午|明天|复会", line.text))
        if begins and owned(line, *match.span(name)):
            other = "结束" if name == "词" else "散会"
            yield script.at(
                line, *match.span(name), f"会议到这里结束，说的却是“{match[name]}”", f"请核对，像是“{other}”。"
            )


def _opened_at_last(script: Script, lines: list[Line], last: set[int]) -> Iterator[Finding]:
    """大会胜利开幕。散会！ as the last words."""
    for line, match in hits(script, ("开幕",), OPENED_LAST):
        rest = line.text[match.end() :] + "".join(one.text for one in lines if one.index > line.index)
        sentence = around(line.text, *match.span("词"), "。！？")
        over = regex.search(OVER, sentence + rest) or not rest.strip("。！ ")
        if line.index in last and over and not regex.search(OTHER_TIME, sentence) and not _items(rest):
            yield script.at(line, *match.span("词"), "会议就要结束，说的却是“开幕”", HINT)


def _closed_at_first(script: Script, lines: list[Line], first: set[int]) -> Iterator[Finding]:
    """我们的代表大会今天闭幕了！ before anything was done."""
    known = script.text.count("闭幕") == 1 or "开幕" in script.text
    for line, match in hits(script, ("闭幕",), CLOSED_FIRST):
        sentence = around(line.text, *match.span("词"), "。！？")
        before = "".join(one.text for one in lines if one.index < line.index)
        rest = [one.text for one in lines if one.index > line.index]
        early = line.index in first and not regex.search(OTHER_TIME, sentence.replace("今天上午", ""))
        early = early and (known or regex.search("宣布|现在", sentence) is not None)
        if early and sum(map(_items, rest)) >= FOLLOWED and not regex.search("闭幕", before):
            yield script.at(line, *match.span("词"), "会议刚开始，说的却是“闭幕”", HINT)


WORDS = "请[^，。；]{2,30}致(?P<词>闭幕|开幕)[词辞](?=[。，！]|$)"


def _words_at_the_wrong_end(script: Script, lines: list[Line]) -> Iterator[Finding]:
    """请校长致闭幕词 as the first of several that are called; 致开幕词 as the last."""
    calls = [line.index for line in lines if _items(line.text)]
    for line, match in hits(script, ("致闭幕", "致开幕"), WORDS):
        before, after = (sum(at < line.index for at in calls), sum(at > line.index for at in calls))
        early = match["词"] == "闭幕" and not before and after >= FOLLOWED
        late = match["词"] == "开幕" and before >= FOLLOWED and not after
        if early or late:
            where = "会议刚开始" if early else "会议就要结束"
            yield script.at(line, *match.span("词"), f"{where}，说的却是“{match['词']}”", HINT)


def _items(text: str) -> bool:
    """Whether something is called for."""
    return regex.search(ITEM, text) is not None
