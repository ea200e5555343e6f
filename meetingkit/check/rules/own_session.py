"""The meeting's own session, told in full with another number: 第十八届人民代表大会第六次会议闭幕, at the fifth."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import around, begins
from meetingkit.wording import regex

HAN = "[一二三四五六七八九十]{1,4}"
# 第十八届人民代表大会第五次, 第十三次代表大会第三次; what it is of, and its number
SESSION = rf"(?P<谁>第{HAN}[届次][一-龥]{{2,16}}?)第(?P<次>{HAN})次(?=(?:全体)?会议|全会)"
SHORT = rf"(?P<届>{HAN})届(?P<次>{HAN})次"
# behind the session, where it is the one that is being held
HELD = "(?:全体)?(?:会议|全会)(?:第.次全体会议|开幕会|闭幕会)?(?:现在|到此|胜利|圆满|闭幕|开幕|各项|的各项|，(?:在|经过|应[到出]|现在|首先|本|今天)|在全体|自?(?:昨天|前天)|今天|的?通知和|选举办法|[^《》]{0,40}（草案）》|[^《》]{0,16}决议》)"
NOW = (
    "(?:我宣布|现在宣布|现在举行|现在召开|今天[^。；]{0,16}(?:召开|举行)|这里(?:隆重)?(?:召开|举行)|表决|宣读)[^。；]*$"
)
ANOTHER = "上次|上届|上一|去年|上年|历次|以来|曾|筹备|下一?次|明年|列席|将于|即将|省|全国|\\d年"
# who has just been elected meets for the first time
NEW_BOARD = (
    rf"第{HAN}届(?:理事会|监事会|委员会|经费审查委员会|常务理事会|理事会、监事会|董事会)第(?P<次>[二三])次(?:全体)?会议"
)
NEWLY = (
    "新当选|当选的?[各位]{0,2}(?:理事|监事|委员|会长|会员)|选举[^。；，]{0,8}(?:会长|理事长|监事长|主席|主任|负责人)"
)


def own_session_by_another_number(script: Script, name: str) -> Iterator[Finding]:
    """A session of the same congress, or of the same board, under another number than the title's."""
    own = regex.search(SESSION, name)
    short = None if own else regex.search(SHORT, name)
    for line in script.lines_with(("次会议", "次全体会议", "次全会")) if own or short else ():
        for match in regex.finditer(SESSION, line.text):
            if own:
                same = _same(match["谁"], own["谁"], line.text[: match.start()], name[: own.start()])
            else:
                same = bool(short and match["谁"].startswith(f"第{short['届']}届委员会"))
            mine = (own or short or match)["次"]
            if (
                same
                and match["次"] != mine
                and line.own(match.start("次"))
                and _is_this(line, match.start(), match.end())
            ):
                message = f"这里是“第{match['次']}次”，题目是“第{mine}次”"
                yield script.at(line, match.start("次") - 1, match.end("次") + 1, message, "请核对是第几次会议。")


def _same(said: str, titled: str, before: str, titled_before: str) -> bool:
    """Whether two sessions are of one congress, and of no two places."""
    return said == titled and (
        not before or not titled_before or before[-1] == titled_before[-1] or before[-1] not in "省市县区镇乡州"
    )


def _is_this(line: Line, start: int, end: int) -> bool:
    clause = around(line.text, start, end, "，。；！？：")
    before = line.text[begins(line.text, start, "。；！？") : start]
    held = regex.match(HELD, line.text[end:]) or regex.search(NOW, before)
    return held is not None and not regex.search(
        f"{ANOTHER}|落实《|贯彻《", clause[: clause.find(line.text[start:end])] + before[-8:]
    )


def first_session_of_a_new_board(script: Script, name: str) -> Iterator[Finding]:
    """请新当选的理事召开第五届理事会第二次会议: a board that has only now been elected meets for the first time."""
    electing = regex.search("换届|成立|第一次", name) or "换届" in script.text
    for line in script.lines_with(("第二次", "第三次")) if electing else ():
        for match in regex.finditer(NEW_BOARD, line.text):
            sentence = around(line.text, match.start(), match.end(), "。；")
            first = regex.search("第一次", sentence.replace(match[0], "")) is not None
            newly = regex.search(NEWLY, sentence) is not None
            past = regex.search("20\\d\\d年|上次|去年|曾|拟|明年|下半年", sentence)
            if (newly or first) and not past and f"第{match['次']}次" not in name and line.own(match.start("次")):
                message = f"刚选出的班子开第一次会议，这里是“第{match['次']}次”"
                yield script.at(line, *match.span("次"), message, "请核对是第几次会议。")
