"""What is listed a paragraph each behind a colon, and is nobody's turn: causes, rules, places, how a form is filled in."""

from __future__ import annotations

from collections.abc import Sequence

from meetingkit.recognise.text import HAN, without_mark
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

ROW = f"(?:([{HAN[:10]}]{{1,3}})[、.．]|[（(]([{HAN[:10]}]{{1,3}}|\\d{{1,2}})[）)]|(\\d{{1,2}})[.．、](?!\\d))\\s*"
LONGEST = 60  # characters of a row; what is longer is read out and spoken of
GOES_ON = ("；", ";", "，", "、")
# rows that are held one after another, or of whom each has his turn
HELD = "请(?!在|用|将|把|勿|于|按|准时|提前|携带|自觉|保持|不要)|由|签(?!到|字笔|收|名处)|颁|授(?!课)|宣读|表决|[对向](?:大家|大会|会议)"
# what is announced behind a colon is held: 进行下列议程：, 依次发言：, 重点讲三点：
ANNOUNCES = "(?:议程|议题|发言|汇报|述职|讲话|表态|进行|举行|程序)[^，。；：]{0,6}：$|(?:[提讲作说][^，。；：]{0,6}|[几两三四五]点)(?:意见|希望|要求|建议)：$"
# by which everybody is to go: each row may ask something of all, and end as it likes
RULES = "(?:纪律|须知|规则|说明|注意事项|提示|提纲|提问要求)(?:如下|有|是)?：$"
FEWEST = 2


def rows_listed(lines: Sequence[tuple[int, str]], at: int) -> tuple[int, ...]:
    """The paragraphs of the list behind the one at a place in `lines`, as their numbers; empty where there is none.

    A list: the paragraph ends with a colon, and those below it are numbered from one, each but the last ended by a
    mark that goes on, or none of them by any; the rows of rules may end as they like.
    """
    intro = lines[at][1].rstrip()
    rules = regex.search(RULES, intro) is not None
    if not intro.endswith(("：", ":")) or regex.search(ANNOUNCES, intro):
        return ()
    rows: list[tuple[int, str]] = []
    for index, paragraph in lines[at + 1 :]:
        text = without_mark(paragraph).strip()
        match = regex.match(ROW, text)
        if not match or parse_han(next(filter(None, match.groups()))) != len(rows) + 1 or len(text) > LONGEST:
            break
        rows.append((index, text))
        if text.endswith("。") and not rules:
            break
    goes_on = all(text.endswith(GOES_ON) for _, text in rows[:-1])
    bare = not any(text[-1] in "。；;，、：:" for _, text in rows)
    held = not (goes_on or bare) or any(regex.search(HELD, text) for _, text in rows)
    if len(rows) < FEWEST or (held and not rules):
        return ()
    return tuple(index for index, _ in rows)
