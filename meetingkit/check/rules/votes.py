"""Who voted, who was elected: the arithmetic of votes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.attending import ARRIVED, NUMBER, Count, compiled, counts
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.recognise.people import SURNAMES
from meetingkit.wording.numerals import han, parse_han

SENT = rf"发出[^，。；、\d＿_]{{0,12}}?{NUMBER}\s*[张份]"
BACK = rf"收回[^，。；、\d＿_]{{0,12}}?{NUMBER}\s*[张份]"
VALID = rf"(?<!无)有效(?:选票|表决票|票)?[^，。；、\d＿_]{{0,4}}?{NUMBER}\s*[张份票]"
VOID = rf"(?:无效|废)(?:选票|表决票|票)?[^，。；、\d＿_]{{0,4}}?{NUMBER}\s*[张份票]"
FOR = rf"(?<!不)(?:赞成|同意)(?:票|的)?[^，。；、\d＿_]{{0,3}}?{NUMBER}\s*[张份票人名]"
AGAINST = rf"(?:反对|不赞成|不同意)(?:票|的)?[^，。；、\d＿_]{{0,3}}?{NUMBER}\s*[张份票人名]"
ABSTAINED = rf"弃权(?:票|的)?[^，。；、\d＿_]{{0,3}}?{NUMBER}\s*[张份票人名]"


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
    plain = (line for line in script.lines if "实" in line.text and not line.text.count("其中"))
    arrived = [one for line in plain for one in counts(line, ARRIVED)]
    voters = arrived[0].number if len(arrived) == 1 else None
    base: Count | None = None
    sent: Count | None = None
    collected: Count | None = None
    for line in script.lines:
        if "票" in line.text or "测评表" in line.text:
            yield from _ballots(script, line, voters)
            out, back = counts(line, SENT), counts(line, BACK)
            if sent and not out and len(back) == 1 and back[0].number > sent.number:
                message = f"前面发出 {sent.number} 张，收回 {back[0].number} 张，收回的比发出的还多"
                yield from _told(script, back[0], message, "请核对票数。")
            sent = out[0] if len(out) == 1 and not back else None if back or len(out) > 1 else sent
            yield from _valid_and_void(script, line, collected)
            collected = back[0] if len(back) == 1 else collected
            base = next(iter([*counts(line, VALID), *counts(line, BACK)]), base)
        if "弃权" in line.text and ("赞成" in line.text or "同意" in line.text):
            if line.text.count("赞成") > 1:
                yield from _votes_each(script, line, base)
            else:
                yield from _votes(script, line, base.number if base else None, voters)


def _ballots(script: Script, line: Line, voters: int | None) -> Iterator[Finding]:
    sent, back, valid, void = (counts(line, pattern) for pattern in (SENT, BACK, VALID, VOID))
    many = any(word in line.text for word in ("每人", "两种", "两张", "两套", "各"))
    hint = "请核对票数。"
    if len(sent) == len(back) == 1 and back[0].number > sent[0].number and "无效，" not in line.text:
        message = f"发出 {sent[0].number} 张，收回 {back[0].number} 张，收回的比发出的还多"
        yield from _told(script, back[0], message, hint)
    elif len(sent) == 1 and voters and not many and sent[0].number > voters:
        yield from _told(script, sent[0], f"实到 {voters} 人，发出 {sent[0].number} 张票，比人还多", hint)
    if len(back) == len(valid) == len(void) == 1 and valid[0].number + void[0].number != back[0].number:
        sum_ = valid[0].number + void[0].number
        message = f"有效 {valid[0].number} 张，无效 {void[0].number} 张，加起来 {sum_} 张，收回的是 {back[0].number} 张"
        yield from _told(script, valid[0], message, hint)
    elif len(back) == len(valid) == 1 and valid[0].number > back[0].number:
        message = f"收回 {back[0].number} 张，有效 {valid[0].number} 张，有效的比收回的还多"
        yield from _told(script, valid[0], message, hint)


def _valid_and_void(script: Script, line: Line, collected: Count | None) -> Iterator[Finding]:
    """有效票84张，无效票2张 against the ballots that an earlier line says were collected."""
    valid, void = counts(line, VALID), counts(line, VOID)
    if collected and len(valid) == len(void) == 1 and not counts(line, BACK):
        total = valid[0].number + void[0].number
        if total != collected.number:
            message = f"有效 {valid[0].number} 张，无效 {void[0].number} 张，加起来 {total} 张，收回的是 {collected.number} 张"
            yield from _told(script, valid[0], message, "请核对票数。")


VOTES = r"(?P<名>[一-龥]{2,4})(?:同志)?(?:得)?赞成(?:票)?(?P<赞>\d+)票?(?:[、，]反对(?:票)?(?P<反>\d+)票?)?(?:[、，]弃权(?:票)?(?P<弃>\d+)票?)?"


def _votes_each(script: Script, line: Line, base: Count | None) -> Iterator[Finding]:
    """甲赞成80票、反对3票、弃权1票；乙…: each together all valid ballots, where all votes are told."""
    found = list(compiled(VOTES).finditer(line.text))
    valid = next(iter(counts(line, VALID)), base)
    if valid is None or "另选" in line.text:
        return
    for match in found:
        total = sum(int(match[kind] or 0) for kind in ("赞", "反", "弃"))
        if match["反"] and total != valid.number and line.own(match.start("赞")):
            message = f"{match['名']}的票加起来 {total}，有效的是 {valid.number}"
            yield script.at(line, match.start("赞"), match.end(), message, "请核对票数。")


def _votes(script: Script, line: Line, base: int | None, voters: int | None) -> Iterator[Finding]:
    """赞成, 反对 and 弃权 of one vote: together all valid ballots, or all hands."""
    yes, no, neither = (counts(line, pattern) for pattern in (FOR, AGAINST, ABSTAINED))
    if not (len(yes) == len(no) == len(neither) == 1) or any(word in line.text for word in ("另选", "未投", "未表决")):
        return
    total = yes[0].number + no[0].number + neither[0].number
    by_hand = line.text[yes[0].end :].lstrip()[:1] in ("人", "名")
    whole, what = (base, "有效的") if base is not None and not by_hand else (voters, "实到的")
    if whole is not None and total != whole:
        message = (
            f"赞成 {yes[0].number}、反对 {no[0].number}、弃权 {neither[0].number}，加起来 {total}，{what}是 {whole}"
        )
        yield from _told(script, yes[0], message, "请核对票数。")
    unanimous = line.text.find("一致通过", yes[0].end)
    if unanimous >= 0 and no[0].number + neither[0].number and line.own(unanimous):
        message = f"反对 {no[0].number}、弃权 {neither[0].number}，不是一致通过"
        yield script.at(line, unanimous, unanimous + 4, message, "请改为“通过”，或核对票数。")


def _told(script: Script, count: Count, message: str, hint: str) -> Iterator[Finding]:
    if count.line.own(count.start):
        yield script.at(count.line, count.start, count.end, message, hint)


SEATS = rf"(?:应选(?:举|出)?|补选|(?:委员会|总支|支委会?)由)[^，。；、\d＿_]{{0,12}}?{NUMBER}\s*[名人位]"
CANDIDATES = rf"候选人(?:共|共有|为|是|有)?{NUMBER}\s*[名人位]"
# 候选人为甲、乙、丙3名同志
NAMES_FIRST = rf"候选人(?:为|是|有)([^，。；：:（）\d]{{3,200}}?)(?:这|共|等)?{NUMBER}[名位]"
COUNTED = rf"((?<!总)(?:监票人|计票人)){NUMBER}\s*[名位]"
NAMED = "(?:名单(?:是|为|如下)?[：:]|由(?:[一-龥]{0,6}(?:党员|代表|委员))?|提名|提议|分别是|是)([^。；：:，]{3,100}?)(?:(?:这)?\\d名)?(?:同志)?(?:担任|[。；]|$)"
# 候选人按姓氏笔画为序，是甲、乙、丙
NAMES_LAST = r"候选人[^。；：:]{0,24}?，(?:他们)?(?:分别)?(?:是|为)([^。；：:，]{5,300}?)(?=[。；]|$)"
NAMES = r"候选人[^：:。；]{0,30}(?:（[^（）]{0,20}）)?[^：:。；]{0,6}[：:]([^：:。；]{3,400})"
ELECTED = r"[：:，,]([^：:，,。；＿_]{2,400}?)(?:同志)?(?:等\S{1,3}人)?(?:当选|为当选)"
COUNTERS = r"(监票人|计票人)(?:是|为|：|:)([^，。；：:（]{2,40})|(?:由|请|提议|提名|推荐|建议)([^，。；：:]{2,40}?)(?:同志)?(?:同志)?(?:为|担任|任)(?:总)?(监票人|计票人)"


BARE_NAME = rf"[{''.join(SURNAMES)}][一-龥]{{1,3}}|[一-龥]{{1,8}}(?:[·•][一-龥]{{1,8}}){{1,3}}"


def bare_names(text: str) -> list[str]:
    """The people of a list of mere names: 方知行、苏立夏、何其正; nothing when anything else stands in it."""
    names = [re.sub("（[^（）]*）|同志|先生|女士|\\s", "", one) for one in re.split("[、，,]|和", text)]
    return names if all(compiled(BARE_NAME).fullmatch(one) for one in names) else []


@text_rule(
    "MK220",
    "候选人和应选名额",
    Severity.ERROR,
    why="候选人少于应选、名单和人数不符、候选人当监票人，选举都不合规定。",
    wrong="应选3名，候选人4名：方知行、苏立夏、何其正。",
    right="应选3名，候选人4名：方知行、苏立夏、何其正、张望舒。",
    unless=("MK128", "MK129"),
)
def candidates(script: Script) -> Iterator[Finding]:
    """Seats, candidates and their names; scrutineers and tellers who stand for election."""
    standing: list[str] = []
    votes: dict[str, int] = {}
    seats: Count | None = None
    for line in script.lines:
        if "票人" in line.text:
            yield from _counters_named(script, line)
        if "选" not in line.text:
            continue
        seats = next(iter(counts(line, SEATS)), seats)
        told = next(iter(counts(line, CANDIDATES)), None)
        if told and seats and seats.line is line:
            yield from _enough(script, line, seats, told)
        match = compiled(NAMES_FIRST).search(line.text)
        standing += bare_names(match[1]) if match else []
        if match := compiled(NAMES).search(line.text) or compiled(NAMES_LAST).search(line.text):
            names = bare_names(match[1])
            standing += names
            if told and names and len(names) != told.number:
                message = f"候选人 {told.number} 名，列出的是 {len(names)} 名"
                yield from _told(script, told, message, "请核对人数和名单。")
        if seats and "当选" in line.text:
            yield from _elected(script, line, seats)
        votes |= (
            {one["名"]: int(one["赞"]) for one in compiled(VOTES).finditer(line.text)} if "赞成" in line.text else {}
        )
        if votes and "当选" in line.text:
            yield from _fewest(script, line, votes)
    if standing:
        yield from _counters(script, set(standing))


def _counters_named(script: Script, line: Line) -> Iterator[Finding]:
    """监票人2名 against the names that the same paragraph gives for them."""
    for match in compiled(COUNTED).finditer(line.text):
        told = parse_han(match[2])
        end = line.text.find("票人", match.end())  # the next are others
        end = match.end() + 120 if end < 0 or line.text.startswith("总监", end - 2) else end
        lists = (bare_names(found[1]) for found in compiled(NAMED).finditer(line.text, match.end(), end))
        names = next(filter(None, lists), [])
        if told and len(names) > 1 and len(names) != told:
            count = Count(line, *match.span(2), told)
            yield from _told(script, count, f"{match[1]} {told} 名，列出的是 {len(names)} 名", "请核对人数和名单。")


def _enough(script: Script, line: Line, seats: Count, told: Count) -> Iterator[Finding]:
    numbers = f"应选 {seats.number} 名，候选人 {told.number} 名"
    spare = counts(line, rf"差额[^，。；\d]{{0,6}}?{NUMBER}\s*[名人位]")
    if told.number < seats.number:
        yield from _told(script, told, f"{numbers}，候选人不够", "请核对名额和候选人。")
    elif len(spare) == 1 and told.number - seats.number != spare[0].number:
        yield from _told(script, spare[0], f"{numbers}，差额是 {told.number - seats.number} 名", "请核对差额。")
    elif ("差额选举" in line.text and told.number == seats.number) or (
        "等额选举" in line.text and told.number != seats.number
    ):
        word = "差额" if told.number == seats.number else "等额"
        yield from _told(script, told, f"{numbers}，不是{word}选举", "请核对名额、候选人和选举办法。")


def _elected(script: Script, line: Line, seats: Count) -> Iterator[Finding]:
    for match in compiled(ELECTED).finditer(line.text):
        names = bare_names(match[1])
        if len(names) > seats.number and line.own(match.start(1)):
            message = f"应选 {seats.number} 名（{han(seats.number)}个名额），当选的列了 {len(names)} 名"
            yield script.at(line, *match.span(1), message, "请核对当选名单。")


def _fewest(script: Script, line: Line, votes: dict[str, int]) -> Iterator[Finding]:
    """Somebody declared elected who has fewer votes than another who is not."""
    for match in compiled(ELECTED).finditer(line.text):
        names = bare_names(match[1])
        best = max((votes[name] for name in votes if name not in names), default=0)
        for name in names:
            at = line.text.find(name, match.start(1))
            if names and name in votes and votes[name] < best and line.own(at):
                message = f"{name}得 {votes[name]} 票，没有当选的有得 {best} 票的"
                yield script.at(line, at, at + len(name), message, "请核对当选名单和票数。")


def _counters(script: Script, standing: set[str]) -> Iterator[Finding]:
    for line in script.lines:
        if "票人" not in line.text:
            continue
        for match in compiled(COUNTERS).finditer(line.text):
            who, group = (match[1], 2) if match[1] else (match[4], 3)
            for name in re.split("[、，,]|和", match[group]):
                bare = re.sub(r"(?:\d|[两三四五])名$", "", name.strip().removesuffix("同志"))
                known = next((one for one in standing if bare.endswith(one)), None)
                if known:
                    start = line.text.index(known, match.start(group))
                    if line.own(start):
                        message = f"{known}是候选人，不能当{who}"
                        yield script.at(line, start, start + len(known), message, "请换一位不是候选人的同志。")
