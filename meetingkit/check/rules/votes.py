"""The arithmetic of votes: ballots out and back, valid and void, votes for and against, the half that is asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from meetingkit.check.counts import ARRIVED, DUE, NUMBER, WHOLE, Count, counts, told_at
from meetingkit.check.named import is_full_name
from meetingkit.check.portions import PORTIONS
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.hands import (
    called_twice,
    hands_against_voters,
    hands_for_a_secret_vote,
    unanimous_with_votes_against,
)
from meetingkit.check.rules.majority import each_beyond_the_share, half_of_those_who_voted, majorities_not_reached
from meetingkit.check.rules.votes_here import votes_beside_voters
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

SENDING = ("发出", "发放", "分发", "下发")
SENT = rf"(?:发[出放]|分发|下发)[^，。；、\d＿_]{{0,12}}?{NUMBER}\s*[张份]"
BACK = rf"收回(?!情况)[^，。；、\d＿_]{{0,12}}?{NUMBER}\s*[张份]"
VALID = rf"(?<!无)有效(?:选票|表决票|票)?[^，。；、半\d＿_]{{0,4}}?{NUMBER}\s*[张份票]"
ALTOGETHER = rf"，共(?:计|有|收到)?{NUMBER}\s*票(?=，其中)"  # with what came in by letter
VOID = rf"(?:无效|废)(?:选票|表决票|票)?[^，。；、\d＿_]{{0,4}}?{NUMBER}\s*[张份票]"
FOR = rf"(?<!不)(?:赞成|同意)(?:票|的)?[^，。；、\d＿_]{{0,3}}?{NUMBER}\s*[张份票人名户]"
AGAINST = rf"(?:反对|不赞成|不同意)(?:票|的)?[^，。；、\d＿_]{{0,3}}?{NUMBER}\s*[张份票人名户]"
ABSTAINED = rf"弃权(?:票|的)?[^，。；、\d＿_]{{0,3}}?{NUMBER}\s*[张份票人名户]"
SAME = r"[^。；]{0,24}?(相等|等于|相符|一致|相同)"
EACH = r"(?:^|(?<=[：:、，；。])|(?<=候选人))(?P<名>[一-龥]{2,4}?)(?:同志)?[，：:]?(?:得|获得|获|得到)?(?:赞成)?(?:票)?(?P<票>\d{1,6})(?:票|(?<=票\d)张|(?<=票\d\d)张|(?<=票\d\d\d)张)"
LEAST = r"(?P<份>半数|三分之二|五分之四)[^。；，]{0,14}[，（]?(?:也就是|即)(?:要|须|应)?(?:有|得|获得)?(?:(?:不少于|至少|达到)|(?P<超>超过|多于|大于))?(?P<数>\d{1,6})[票人名张](?P<上>[^，。；]{0,2}?以上)?"
HINT = "请核对票数。"
PUT_ANEW = "(?:按(?:下)?表决器|付(?:诸)?表决|举手表决|请举手|鼓掌通过)"
VOTES_ELSEWHERE = r"委托[^。；]{2,30}(?:表决|投票|行使)|分会场|流动票箱|刚刚赶到|另有\d{1,4}[人名位]"
HAVE_COME = (
    "实|全部参加|到会的|出席今天|出席本次|今[天日晚](?:出席|到会|参会)[^。；]{0,24}(?:缺席|请假|法定人数|半数|分之)"
)
RATERS = (
    rf"测评(?:的)?(?:人员|代表|同志)[^，。；\d]{{0,4}}{NUMBER}[人名位]"  # who are more than those that came to vote
)


@text_rule(
    "MK219",
    "票数算不拢",
    Severity.ERROR,
    why="发出、收回、有效、赞成的票数对不上，结果要被推翻。",
    wrong="发出选票48张，收回49张，选举有效",
    right="发出选票49张，收回49张，选举有效",
)
def ballots(script: Script) -> Iterator[Finding]:
    """More ballots back than out, valid and void that are not those collected, votes that do not add up."""
    voters = _voters(script)
    found = list(_told_of(script, voters))
    places = {one.position for one in found}
    yield from found
    yield from (one for one in votes_beside_voters(script, voters) if one.position not in places)


def _told_of(script: Script, voters: int | None) -> Iterator[Finding]:
    """What is wrong with ballots and hands, whoever has come."""
    yield from ballots_in_rows(script)
    yield from votes_beyond_ballots(script)
    yield from majorities_not_reached(script)
    yield from each_beyond_the_share(script)
    yield from half_of_those_who_voted(script)
    if "举手" in script.text:
        yield from unanimous_with_votes_against(script)
        yield from hands_for_a_secret_vote(script)
        yield from hands_against_voters(script)
        yield from called_twice(script)
    for line in script.lines_with(("半数", "分之")):
        yield from _least(script, line, voters)
    yield from _line_by_line(script, voters)
    yield from _beyond_all(script, voters)


# 1月12日，党员大会审议，应到37名，实到33名
ANOTHER_DAY = r"\d{1,2}[月日][^。；]{0,12}(?:大会|会议)[^。；]{0,6}(?:审议|讨论|表决|通过|商议|研究|决议)[^。；]{0,20}$"


def _voters(script: Script) -> int | None:
    """How many have come to vote, told before the first ballots are, where it is told once and none votes elsewhere or comes late."""
    plain = (
        line
        for line in script.lines
        if line.index in script.counting and regex.search(HAVE_COME, line.text) and "其中" not in line.text
    )
    ballots = next((line.index for line in script.lines_with(SENDING) if counts(line, SENT)), len(script.lines))
    told = (one for line in plain if line.index <= ballots for one in counts(line, ARRIVED))
    arrived = [one for one in told if not regex.search(ANOTHER_DAY, one.line.text[: one.start])]
    # who is away votes too, who comes late, who votes elsewhere
    elsewhere = regex.search(VOTES_ELSEWHERE, script.text)
    return arrived[0].number if len({one.number for one in arrived}) == 1 and not elsewhere else None


def _beyond_all(script: Script, voters: int | None) -> Iterator[Finding]:
    """More hands than have come by any of the numbers told of that: 实到176名, later 实到178名, and 175 + 1 + 3."""
    if voters is not None or regex.search(VOTES_ELSEWHERE, script.text):
        return  # told with the one number
    arrived = [one.number for line in script.lines_with(("实到",)) for one in counts(line, ARRIVED)]
    for line in script.lines if len({*arrived}) > 1 else ():
        sides = [counts(line, pattern) for pattern in (FOR, AGAINST, ABSTAINED)] if _of_votes(line.text) else []
        told = [one for side in sides if len(side) == 1 for one in side]
        total = sum(one.number for one in told)
        if len(told) == 3 and total > max(arrived) and "有效" not in line.text:
            numbers = "、".join(str(one.number) for one in told)
            yield from told_at(script, told[0], f"{numbers}加起来 {total}，实到的至多 {max(arrived)}", HINT)


def _line_by_line(script: Script, voters: int | None) -> Iterator[Finding]:
    """Ballots given out, brought back and sorted, and the votes of each, one line after the other."""
    raters = {one.number for line in script.lines_with(("测评",)) for one in counts(line, RATERS)}
    base: Count | None = None
    # ballots of several colours are counted each by itself
    coloured = len(set(regex.findall("[红黄蓝绿白粉紫橙灰]色(?=的?(?:选票|票|是|为))", script.text))) > 1
    sent: list[Count] = []
    collected: list[Count] = []  # since ballots were last sorted
    for line in script.lines:
        if _of_ballots(line.text):
            out, back = counts(line, SENT), counts(line, BACK)
            mine = None if any(one.number in raters for one in out) else voters
            yield from _sent_and_back(script, line, mine, out, back or [], sent)
            sent = out if out and not back else [] if back else sent
            valid, void = counts(line, VALID), counts(line, VOID)
            collected += back
            yield from _sorted(script, valid, void, back or collected)
            collected = [] if valid and void else collected
            base = next(iter([*valid, *back]), base)
            if base and "候选人" in line.text:
                yield from _one_seat(script, line, base)
        if regex.search(PUT_ANEW, line.text) and "票" not in line.text:
            base = None  # by hands or by buttons: nothing to do with the ballots of an election before
        if not coloured and _of_votes(line.text):
            yield from _votes(script, line, base, voters)


def _of_ballots(text: str) -> bool:
    forms = "收回" in text and regex.search("表|问卷|材料", text)
    return "票" in text or "测评表" in text or bool(forms)


def _of_votes(text: str) -> bool:
    return (any(word in text for word in ("赞成", "同意", "得票")) and "票" in text) or "弃权" in text


def _sent_and_back(
    script: Script, line: Line, voters: int | None, out: list[Count], back: list[Count], before: list[Count]
) -> Iterator[Finding]:
    """Ballots out against voters, ballots back against those out, in this line or the one before."""
    many = any(word in line.text.replace("每人一张", "") for word in ("每人", "两种", "两张", "两套", "各"))
    for one in out if voters and not many else ():
        if regex.search("问卷|资料|材料|传单|手册|倡议|通知|调查|征求", line.text[max(0, one.start - 12) : one.start]):
            continue  # 发放问卷2400份
        if voters and one.number > voters and one.number not in range(2 * voters, 5 * voters, voters):  # of two kinds
            yield from told_at(script, one, f"实到 {voters} 人，发出 {one.number} 张票，比人还多", HINT)
    here = out or (before if len(before) == len(back) == 1 else [])
    for one, two in zip(here, back, strict=True) if len(here) == len(back) else ():
        numbers = f"{'' if out else '前面'}发出 {one.number} 张，收回 {two.number} 张"
        same = regex.search(SAME, line.text[two.end :])
        if two.number > one.number and "无效，" not in line.text:
            yield from told_at(script, two, f"{numbers}，收回的比发出的还多", HINT)
        elif two.number < one.number and same and len(back) == 1 and line.own(two.end + same.start()):
            yield script.at(line, two.end + same.start(1), two.end + same.end(1), f"{numbers}，并不相等", HINT)


def _row(text: str, lead: str) -> list[tuple[int, int, int]]:
    """发出甲选票181张、乙选票181张: the numbers of a row of kinds, each with its place."""
    match = regex.search(rf"{lead}[^，。；、]{{0,40}}?\d+[张份](?:[、和][^，。；、]{{2,40}}?\d+[张份])+", text)
    found = regex.finditer(r"(\d+)(?=[张份])", match[0]) if match else ()
    return [(int(one[1]), match.start() + one.start(1), match.start() + one.end(1)) for one in found if match]


def votes_beyond_ballots(script: Script) -> Iterator[Finding]:
    """得赞成票231张 where 227 ballots came back."""
    back = [int(one) for one in regex.findall(r"收回(?:选票|表决票)?[^，。；\d]{0,6}(\d{1,5})[张份票]", script.text)]
    for line in script.lines_with(("得票", "得赞成票", "得同意票")) if back else ():
        for match in regex.finditer(r"得(?:赞成|同意)?票(?:数)?(?:为|是)?(?P<列>\d+[张票](?:、\d+[张票])*)", line.text):
            for one in regex.finditer(r"\d+", match["列"]):
                start = match.start("列") + one.start()
                if int(one[0]) > max(back) and line.own(start):
                    message = f"收回 {max(back)} 张，这里得 {one[0]} 票，比收回的还多"
                    yield script.at(line, start, start + len(one[0]), message, HINT)


def ballots_in_rows(script: Script) -> Iterator[Finding]:
    """收回…181张、…182张, where of each kind 181 were given out."""
    out: list[tuple[int, int, int]] = []
    for line in script.lines_with(("发出", "收回")):
        out = _row(line.text, "发出") or out
        back = _row(line.text, "收回")
        for one, two in zip(out, back, strict=False) if len(out) == len(back) else ():
            if two[0] > one[0] and line.own(two[1]):
                message = f"这一种发出 {one[0]} 张，收回 {two[0]} 张，收回的比发出的还多"
                yield script.at(line, two[1], two[2], message, HINT)


def _sorted(script: Script, valid: list[Count], void: list[Count], back: list[Count]) -> Iterator[Finding]:
    """有效票84张，无效票2张 against the ballots that were collected, each kind of ballot against its own."""
    aligned = len(back) == len(valid)
    known = {one.number for one in back}
    if len(valid) != len(void):
        if aligned and len(valid) == 1 and valid[0].number > back[0].number:
            message = f"收回 {back[0].number} 张，有效 {valid[0].number} 张，有效的比收回的还多"
            yield from told_at(script, valid[0], message, HINT)
        return
    for at, (good, bad) in enumerate(zip(valid, void, strict=True)):
        total, told = good.number + bad.number, back[at].number if aligned else max(known, default=0)
        if known and (total != told if aligned else total not in known):
            message = f"有效 {good.number} 张，无效 {bad.number} 张，加起来 {total} 张，收回的是 {told} 张"
            yield from told_at(script, good, message, HINT)


def _votes(script: Script, line: Line, base: Count | None, voters: int | None) -> Iterator[Finding]:
    """赞成, 反对 and 弃权 of one vote: together all valid ballots, or all hands; no more of one kind than of all."""
    text = line.text
    if any(word in text for word in ("另选", "未投", "未表决")):
        return
    yes = counts(line, FOR)
    valid = sorted([*counts(line, VALID), *counts(line, ALTOGETHER)], key=lambda one: one.start)
    against, abstained = (counts(line, pattern) if yes else [] for pattern in (AGAINST, ABSTAINED))
    for at, one in enumerate(yes):
        left = 0 if len(yes) == 1 else one.start
        right = yes[at + 1].start if at + 1 < len(yes) else len(text)
        no, neither = (_between(found, left, right) for found in (against, abstained))
        votes = one.number + sum(each.number for each in (*no, *neither))
        anew = votes == voters and regex.search("(?:现在|下面|接着)，?进行(?:举手|投票)?表决", text[: one.start])
        if len(no) < 2 and len(neither) < 2 and not anew:  # a vote of its own: all who are there took part
            later = base if base and (base.line is not line or base.start < one.start) else None  # of another ballot
            near = next((each for each in reversed(valid) if each.end <= one.start), later)
            yield from _one_vote(script, one, no, neither, near.number if near else None, voters)
    most = max((each.number for each in valid), default=base.number if base else 0)
    for match in each_got(text) if most and ("得票" in text or "赞成" in text or "得" in text) else ():
        if int(match["票"]) > most and line.own(match.start("票")):
            message = f"{match['名']}得 {match['票']} 票，有效的只有 {most} 张"
            yield script.at(line, *match.span("票"), message, HINT)


def _between(found: list[Count], left: int, right: int) -> list[Count]:
    """Those that stand between two places; `found` is in order."""
    first, last = (bisect_left(found, place, key=lambda one: one.start) for place in (left, right))
    return found[first:last]


ONE_SEAT = "主任|书记|主席|会长|理事长|监事长|社长|团长|[乡镇市区县村校院]长|董事长|总经理"


def _one_seat(script: Script, line: Line, base: Count) -> Iterator[Finding]:
    """主任候选人：王秋生338票，石景明812票；另选他人18票: for one seat a ballot has one name, so all make no more than there are."""
    others = "；(?:另选|其他)[^。；：:]*"
    pattern = rf"(?:^|[。；])[^。；：副各]{{0,12}}?(?:{ONE_SEAT})候选人(?:的?得票[^。；：]{{0,6}})?(?P<列>[：:][^。；：:]+(?:{others})?)"
    for match in regex.finditer(pattern, line.text):
        each = list(each_got(match["列"]))
        besides = regex.search(r"(?:另选|其他)[^，。；\d]{0,6}(\d{1,6})票", match["列"])
        total = sum(int(one["票"]) for one in each) + (int(besides[1]) if besides else 0)
        if len(each) > 1 and total > base.number and not regex.search("反对|不赞成|候选人", match["列"]):
            start = match.start("列") + each[0].start("票")
            if line.own(start):
                message = f"只选一人，各人的票加起来是 {total}，选票只有 {base.number} 张"
                last = (besides or each[-1]).end()
                yield script.at(line, start, match.start("列") + last, message, HINT)


def _one_vote(
    script: Script, yes: Count, no: list[Count], neither: list[Count], valid: int | None, voters: int | None
) -> Iterator[Finding]:
    line, text = yes.line, yes.line.text
    called = text + (
        script.lines[line.index - 1].text if line.index else ""
    )  # …弃权的请举手。 and in the next line 108票
    by_hand = text[yes.end :].lstrip()[:1] in ("人", "名") or (valid is None and "举手" in called)
    whole, what = (valid, "有效的") if valid is not None and not by_hand else (voters, "实到的")
    told = [yes, *no, *neither]
    total = sum(one.number for one in told)
    complete = no and neither and (valid is not None or by_hand)
    if whole is not None and (total != whole if complete else total > whole):
        parts = zip(("赞成", "反对" if no else "弃权", "弃权"), told, strict=False)
        numbers = "、".join(f"{word} {one.number}" for word, one in parts)
        message = f"{numbers}，加起来 {total}，{what}是 {whole}" if len(told) > 1 else f"{numbers}，{what}是 {whole}"
        yield from told_at(script, yes, message, HINT)
    unanimous = text.find("一致通过", yes.end)
    against = sum(one.number for one in (*no, *neither))
    if unanimous >= 0 and no and neither and against and line.own(unanimous):
        message = f"反对 {no[0].number}、弃权 {neither[0].number}，不是一致通过"
        yield script.at(line, unanimous, unanimous + 4, message, "请改为“通过”，或核对票数。")


def each_got(text: str) -> Iterator[re.Match[str]]:
    """王芳74票、卢志刚70票; 贡玉林，得56票; 甲赞成80票: who got how many."""
    for match in regex.finditer(EACH, text):
        if is_full_name(match["名"]):
            yield match


HERE = rf"到会[^，。；\d]{{0,6}}{NUMBER}[人名位]"


def _least(script: Script, line: Line, voters: int | None) -> Iterator[Finding]:
    """全体代表的过半数，也就是不少于30票: what the share comes to, of those due, or of those who are there."""
    for match in regex.finditer(LEAST, line.text):
        bases = {one.number for other in script.lines[: line.index + 1] for one in counts(other, DUE)}
        bases |= {voters} if voters else set()
        bases |= {one.number for one in counts(line, WHOLE) if one.end < match.start()}
        bases |= {one.number for one in counts(line, HERE) if one.end < match.start()}
        if regex.search("应到|全体", line.text[max(0, match.start() - 10) : match.start()]):
            bases = {
                one.number
                for other in script.lines[: line.index + 1]
                for one in (*counts(other, DUE), *counts(other, WHOLE))
            }
        share, told = PORTIONS[match["份"]], int(match["数"])
        over = match["份"] == "半数"
        least = {int(share * base) + 1 if over else -int(-share * base // 1) for base in bases}
        if voters is None and regex.search("(?:到会|来的|在场|与会|出席)[^。；]{0,12}$", line.text[: match.start()]):
            continue  # of those who came, and nothing says how many they were
        if line.text.startswith("以上", match.end("份")):
            least |= {-int(-share * base // 1) for base in bases}  # the half itself is enough
        if match["超"] and not match["上"]:
            least = {int(share * base) for base in bases}
        if bases and told not in least and line.own(match.start("数")):
            right = "或 ".join(str(one) for one in sorted(least))
            message = f"照应到、实到的人数算，{match['份']}是 {right}，写的是{match['数']}"
            yield script.at(line, *match.span("数"), message, "请核对人数和票数。")
