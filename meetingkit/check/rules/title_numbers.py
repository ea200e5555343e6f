"""The year and the number of the meeting, the 第n次 and 第n届, where they differ from those of its title."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from meetingkit.check.calendar import head, meeting_day
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

HAN = "\u4e00-\u9fff"
YEAR = rf"(?<!\d)(20\d\d)年?([{HAN}]{{4,12}})"
ANCHOR = 4  # characters by which the name is found again
LEAD = 8  # characters before a number that make it the same meeting's
# another session is meant
EARLIER = "是20\\d\\d年|于20\\d\\d年|上次|上届|上一|上年|去年|历次|历届|自|以来|曾|年前|回顾|选举产生|换届以来|下次|下届|筹备|将于"
# the meeting that is being held
HELD = (
    "现在开会|现在开始|正式(?:召开|开幕|开始)|现在召开|(?:今天|今日|今晚|今天上午|今天下午)，?(?:我们|这里|在这里)?[^，。]{0,8}(?:召开|举行|举办|开|迎来)"
    "|应到|闭会(?!期间|后)|胜利闭幕|圆满结束|圆满闭幕|如约而至|拉开帷幕|到此结束"
)
NEXT_ONE = "下一?[届次]|换届|产生|以后|将|明年|来年|召开前|迎接|申办|承办|再见|相约|相聚"
SUBORDINATE = "随后召开|接着召开|休会|换届|选举|新一届"  # another body's meeting


def meeting_by_another_number(script: Script, name: str) -> Iterator[Finding]:
    """第十三次代表大会 where the title `name` says 第十四次; 2025年 where it says 2026年."""
    day, titles = meeting_day(script), head(script)
    for line in script.lines:
        if "第" in line.text or "届" in line.text:
            told = [*_another_session(script, line, name), *_in_short(script, line, name)]
            told = told or list(_this_one_by_another_number(script, line, name))
            yield from told or _of_another_term(script, line, name)
        if "20" in line.text:
            told = list(_another_year(script, line, name))
            yield from told or _numbered_in_another_year(script, line, day, titled=line in titles)


SESSION = rf"第(\d{{1,3}}|[一二三四五六七八九十]{{1,4}})([次届]|个(?=[{HAN}]{{2,4}}[节日]))(?=([{HAN}]{{0,12}}))"


# behind the year, where it is that of the meeting that is being held
NOW_HELD = "年[^，。；《》]{0,26}?(?:会|式|礼|活动|班|大会)(?:[—，！]{0,2}$|(?:今天|现在|到此|正式|隆重|胜利|圆满){1,3}(?:召开|开幕|开始|开班|结束|闭幕|闭会|礼成)|开幕了|闭会|闭幕|的主要任务)"


def _another_year(script: Script, line: Line, name: str) -> Iterator[Finding]:
    """今天召开2025年…会议 where the title has the same words with 2026年."""
    own = regex.search(YEAR, name)
    for match in regex.finditer(YEAR, line.text) if own else ():
        start = begins(line.text, match.start(), "。！？；：")
        here = regex.search("今天|现在|召开|举行|举办|本次|这次|此次|出席|参加", line.text[start : match.start()])
        here = here or regex.match(NOW_HELD, line.text[match.end(1) :])
        other = own is not None and match[1] != own[1] and match[2][:ANCHOR] == own[2][:ANCHOR]
        if regex.search("(?:总结|回顾|通报|盘点|表彰|分析)了?[^，。；]{0,4}$", line.text[start : match.start()]):
            continue  # 召开会议，总结2025年征兵工作，部署2026年征兵任务
        if here and other and own and not earlier(line.text, match.start()) and line.own(match.start()):
            day = meeting_day(script)
            titles = [one for one in head(script) if own[0] in one.text] if day and str(day.year) == match[1] else []
            for where in titles or [line]:  # the date tells which of the two is right
                start = where.text.index(own[1]) if titles else match.start(1)
                message = f"题目是{own[1]}年，正文是{match[1]}年"
                yield script.at(where, start, start + 4, message, "请核对是哪一年的会议。")


def _numbered_in_another_year(script: Script, line: Line, day: date | None, *, titled: bool) -> Iterator[Finding]:
    """2025年第6次集体学习 in the title, or of today's meeting, on a day of 2026."""
    for match in regex.finditer(NUMBERED_OF_YEAR, line.text) if day else ():
        start = begins(line.text, match.start(), "。！？；")
        here = titled or regex.search(HELD, line.text[start : match.start()])
        if day and here and match[1] != str(day.year) and not earlier(line.text, match.start()):
            message = f"会议在{day.year}年，这里是{match[1]}年的第{match[2]}次"
            if line.own(match.start()):
                yield script.at(line, *match.span(1), message, "请核对是哪一年的会议。")


NUMBERED_OF_YEAR = (
    rf"(?<!\d)(20\d\d)年度?第([\d一二三四五六七八九十]{{1,4}})次(?=[{HAN}]{{0,6}}(?:会议?|学习|例会|协商|党课))"
)
# 第三届, 十六届, 第2次; 届 and 次 alone are compared
ORDINAL = (
    "(?=[第一二三四五六七八九十])(?:第(?P<数>\\d{1,3}|[一二三四五六七八九十]{1,4})|(?<![一二三四五六七八九十第])(?P<又>[一二三四五六七八九十]{1,3}))(?P<量>[届次])"
    "(?=[^，。；：！？“”（）《》]{0,14}?(?:大会|会议|全会|例会|学习|论坛|闭幕|开幕))"
)


def _this_one_by_another_number(script: Script, line: Line, name: str) -> Iterator[Finding]:
    """今天召开第三届董事会第八次会议 where the title says 第九次; 十六届人大常委会第十七次会议现在开会."""
    own = {
        unit: {parse_han(one["数"] or one["又"]) for one in regex.finditer(ORDINAL, name) if one["量"] == unit}
        for unit in "届次"
    }
    for sentence in regex.finditer("[^。！？；\n]+", line.text) if own["届"] or own["次"] else ():
        if not regex.search(HELD, sentence[0]) or regex.search(f"提案|{SUBORDINATE}", sentence[0]):
            continue
        for match in regex.finditer(ORDINAL, sentence[0]):
            number, unit, kind = parse_han(match["数"] or match["又"]), match["量"], "数" if match["数"] else "又"
            clause = sentence[0][: match.start()].rpartition("，")[2] + sentence[0][match.start() :].partition("，")[0]
            ours = line.own(sentence.start() + match.start()) and not regex.search(EARLIER, clause)
            before = regex.finditer(ORDINAL, sentence[0][: match.start()] + "会议")
            if any(parse_han(one["数"] or one["又"]) in own[unit] and one["量"] == unit for one in before):
                continue  # 第十二次代表大会第三次全体会议
            alone = not regex.search("[会届]$", sentence[0][: match.start()])
            if unit == "次" and alone and _is_sitting(script, number, sentence[0][match.end() :]):
                continue
            party = regex.match("[一二三四五六七八九]中全会", sentence[0][match.end() :])  # 党的二十届四中全会
            if own[unit] and number not in own[unit] and ours and not party:
                wanted = "、".join(f"第{han(one)}{unit}" for one in sorted(one for one in own[unit] if one))
                start, end = (sentence.start() + at for at in match.span(kind))
                message = f"这里是“第{match[kind]}{unit}”，题目是“{wanted}”"
                yield script.at(line, start, end, message, "请核对是第几次、第几届。")


def _another_session(script: Script, line: Line, name: str) -> Iterator[Finding]:
    own = list(regex.finditer(SESSION, name))
    for match in regex.finditer(SESSION, line.text) if own else ():
        clause = line.text[begins(line.text, match.start(), "，。；！？") : match.start()]
        if regex.search("(?:传达|学习|贯彻|落实)[^，。；]{0,4}[省市县中全][^，。；]*$", clause):
            continue  # 传达省妇联第十三届执委会第四次全体会议精神
        before = line.text[max(0, match.start() - 2) : match.start()]
        sentence = line.text[begins(line.text, match.start(), "。！？") : match.start()]
        if not regex.search("[会届]$", line.text[: match.start()]) and _is_sitting(
            script, parse_han(match[1]), match[3]
        ):
            continue
        for mine in own:
            kind = mine[3][: ANCHOR - (mine[2] == "个")]  # 第41个教师节
            same = match[2] == mine[2] and len(kind) > 1 and kind in match[3]
            alike = len(kind) == ANCHOR and name[max(0, mine.start() - 2) : mine.start()] == before
            lead = name[max(0, mine.start() - LEAD) : mine.start()]
            held = regex.match(f"[{HAN}]{{0,8}}(?:开始|开幕|闭幕|结束|圆满|胜利|召开|举行)", line.text[match.end() :])
            alike = alike or (held is not None and len(lead) == LEAD and line.text.endswith(lead, 0, match.start()))
            ahead = (parse_han(match[1]) or 0) > (parse_han(mine[1]) or 0) and not regex.search(NEXT_ONE, sentence)
            alike = alike or (
                len(kind) == ANCHOR and ahead and mine[2] == "届"
            )  # no session is spoken of before it comes
            here = (
                alike
                or regex.fullmatch("今天(?:[^。]{0,8}(?:召开|举行|进行)[^，。]{0,30}|是(?:我国)?)", sentence)
                is not None
            )
            told = same and here and parse_han(match[1]) != parse_han(mine[1]) and line.own(match.start())
            if told and ((ahead and mine[2] == "届") or not earlier(line.text, match.start())):
                message = f"这里是“第{match[1]}{match[2]}”，题目是“第{mine[1]}{mine[2]}”"
                yield script.at(line, match.start(), match.end(), message, "请核对是第几次、第几届。")


SITTINGS = (1, 2, 3)  # what one session may have


def _is_sitting(script: Script, number: int | None, after: str) -> bool:
    """第一次全体会议到此结束, and then 第二次全体会议: sittings of this session, which has a number of its own."""
    return number in SITTINGS and all(f"第{one}次{after[:4]}" in script.text for one in "一二")


TERM_AND_SESSION = "第(?P<届>[一二三四五六七八九十]{1,3})届(?P<会>[^，。；《》]{2,16}?)第(?P<次>[一二三四五六七八九十]{1,3})次(?=全体|会议|大会)"


def _of_another_term(script: Script, line: Line, name: str) -> Iterator[Finding]:
    """第十四届纪律检查委员会第六次全体会议, where the title has the sixth of the 第十五届."""
    own = regex.search(TERM_AND_SESSION, name)
    for match in regex.finditer(TERM_AND_SESSION, line.text) if own else ():
        if own is None or not _of_one_place(line.text[: match.start()], name[: own.start()]):
            continue
        same = (match["会"], match["次"]) == (own["会"], own["次"])
        other = same and match["届"] != own["届"] and not earlier(line.text, match.start())
        if other and line.own(match.start("届")):
            message = f"这里是“第{match['届']}届”，题目是“第{own['届']}届”"
            yield script.at(line, match.start(), match.end("届") + 1, message, "请核对是第几届。")


def _of_one_place(said: str, titled: str) -> bool:
    """Whether what stands before a session's number names no other place than the title: 省第十二届…, at a county."""
    place = "([一-龥]?)([省市县区州旗镇乡国])(?:委|政协|人大)?$"
    here, own = regex.search(place, said), regex.search(place, titled)
    return here is None or (own is not None and here[2] == own[2] and here[1] in ("", own[1], *"全本我"))


def _in_short(script: Script, line: Line, name: str) -> Iterator[Finding]:
    """八届三次职代会圆满完成了任务, at the 第八届职工代表大会第四次会议."""
    han = "[一二三四五六七八九十]{1,3}"
    own = regex.search(f"第({han})届[^第]{{2,16}}第({han})次|(?<!第)({han})届({han})次", name)
    mine = tuple(one for one in own.groups() if one) if own else ()
    for match in regex.finditer(rf"(?<![第一-十])({han})届({han})次(?=[一-龥]{{0,6}}会)", line.text) if own else ():
        sentence = line.text[begins(line.text, match.start(), "。！？；") : match.end() + 30]
        here = regex.search("今天|现在|本次|召开|圆满|胜利|完成了|闭幕|开幕|应到|实到", sentence) or regex.match(
            "[^《》]{0,14}(?:决议|决定|选举办法)（草案）》", line.text[match.end() :]
        )
        other = mine[:1] == (match[1],) and match[2] != mine[1]
        if "政协" in sentence[: sentence.find(match[0])] and "政协" not in name:
            continue  # 出席市政协九届五次会议的委员, of whom the people's congress speaks
        if own and regex.search("常委会|常务委员会", own[0]) and "常" not in line.text[match.end() :][:6]:
            continue  # the whole congress, at a sitting of its standing committee
        done = regex.match(
            "[^，。；]{0,8}(?:提案|议案|决议|建议)[^，。；]{0,4}(?:办理|落实|执行|答复)", line.text[match.end() :]
        )
        past = done or earlier(line.text, match.start())
        held = "[一-龥]{2,14}(?:现在|开幕|闭幕|胜利|圆满|召开|正式开)"
        spoken = (
            own is None or "第" in own[0] or regex.match(f"{held}|[^《》]{{0,14}}（草案）》", line.text[match.end() :])
        )
        if here and spoken and other and not past and line.own(match.start(2)):
            message = f"题目是第{mine[1]}次会议，这里是“{match[0]}”"
            yield script.at(line, *match.span(2), message, "请核对是第几次会议。")


def earlier(text: str, at: int) -> bool:
    """Whether the clause speaks of another session on purpose."""
    start = begins(text, at, "，。！？；")
    return regex.search(EARLIER, text[start : min(at + 20, ends(text, at, "，。！？；"))]) is not None
