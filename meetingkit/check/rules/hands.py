"""Votes by show of hands: how many there are, whether anybody was against, and which way was told before."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

CALL = r"(?:{})的?[^，。；]{{0,6}}请举手。?[（(](\d{{1,4}})[名人票][）)]"
SECRET = 6  # lines after which another vote may be meant
HANDS = 3  # lines after which a vote is another
UNANIMOUS = "全票(?:表决)?通过|全票赞成|一致(?:表决)?通过|一致同意"
VOTED = r"(?:出席|到会|实到|参会)?[^，。；\d]{0,6}(\d{1,4})[名人][^，。；\d]{0,6}(?:全部|都|均)?(?:参加|进行)了?表决"


def hands_against_voters(script: Script) -> Iterator[Finding]:
    """Those for, those against and those who abstain are as many as took part, where the paragraph tells all four."""
    for line in script.lines_with(("请举手",)):
        calls = [
            regex.search(CALL.format(side), line.text) for side in ("(?<!不)赞成|(?<!不)同意", "反对|不同意", "弃权")
        ]
        voted = regex.search(VOTED, line.text)
        if voted is None or not all(calls):
            continue
        told = [int(call[1]) for call in calls if call]
        if sum(told) != int(voted[1]) and line.own(voted.start(1)):
            message = f"赞成、反对、弃权加起来 {sum(told)} 人，这里说 {voted[1]} 人参加表决"
            yield script.at(line, *voted.span(1), message, "请核对各项人数。")


def unanimous_with_votes_against(script: Script) -> Iterator[Finding]:
    """不同意的请举手，2票。…我宣布，方案全票通过: told within the lines after the hands were counted."""
    against: tuple[int, int] | None = None  # in which line, how many
    for line in script.lines:
        for match in regex.finditer(
            r"(?:不同意|反对|弃权)的?[^，。；\d]{0,6}(?:。…+|，)?(?:（)?(\d{1,3}|[一二三四五六七八九十]{1,2})[票人名]",
            line.text,
        ):
            number = parse_han(match[1])
            against = (line.index, number) if number else against
        claim = regex.search(UNANIMOUS, line.text)
        anew = claim and regex.search("第[一二三四五六七八九十\\d]+[项件]", line.text[: claim.start()])
        if claim and not anew and against and against[0] < line.index <= against[0] + HANDS and line.own(claim.start()):
            message = f"前面有 {against[1]} 票不同意或弃权，不是“{claim[0]}”"
            yield script.at(line, *claim.span(), message, "请改为“通过”，或核对票数。")
        if "通过" in line.text or regex.search("第[一二三四五六七八九十\\d]+[项件]", line.text):
            against = None  # the next vote is another


def hands_for_a_secret_vote(script: Script) -> Iterator[Finding]:
    """采取无记名投票方式进行表决。下面开始表决，同意的请举手: the way that was just told is not the one that is called."""
    told: Line | None = None
    for line in script.lines:
        hands = regex.search("请举手", line.text)
        if told and hands and 0 < line.index - told.index <= SECRET and line.own(hands.start()):
            between = "".join(one.text for one in script.lines[told.index + 1 : line.index + 1])
            if not regex.search("监票|计票|办法|名单|草案|人选|投票", between):
                message = "前面说的是无记名投票，这里是举手"
                yield script.at(line, *hands.span(), message, "请核对表决的方式。")
            told = None
        if not regex.search("举手", line.text) and regex.search(
            "(?:采[取用]|实行|进行)无记名(?:投票|表决)[^，。]{0,4}方式?[^，。]{0,6}(?:表决|票决)?。?$",
            line.text.strip(),
        ):
            told = line


def called_twice(script: Script) -> Iterator[Finding]:
    """同意的请举手，请放下；同意的请举手，没有；弃权的请举手: nobody is asked who is against it."""
    for line in script.lines_with(("弃权",)):
        calls = list(regex.finditer("(?<!不)(?:同意|赞成)的请举手", line.text))
        if len(calls) == 2 and not regex.search("不同意|不赞成|反对", line.text) and line.own(calls[1].start()):
            message = "“同意的请举手”说了两次，没有问谁不同意"
            yield script.at(line, *calls[1].span(), message, "请改成“不同意的请举手”。")
