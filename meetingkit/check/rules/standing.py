"""Who stands for election, who counts the votes, who is declared elected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from meetingkit.check.counts import ARRIVED, DUE, NUMBER, WHOLE, Count, counts, told_at
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.tellers import another_teller
from meetingkit.check.rules.votes import each_got
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han
from meetingkit.wording.surnames import SURNAMES

SEATS = rf"(?:应选(?:举|出)?|补选|(?:委员会|总支|支委会?)由)[^，。；、\d＿_]{{0,12}}?{NUMBER}\s*[名人位]"
CANDIDATES = rf"候选人(?:预备人选|初步人选|建议人选|人数)?(?:共|共有|为|是|有)?{NUMBER}\s*[名人位]"
CANDIDATES_AFTER = rf"(?:提名|提出|推荐|确定|酝酿|从|有|共|，)了?{NUMBER}\s*[名位](?:正式|差额)?候选人"
SPARE = rf"差额(?!选举)[^，。；\d]{{0,6}}?{NUMBER}\s*[名人位个]"
# 候选人为甲、乙、丙3名同志
NAMES_FIRST = rf"候选人(?:为|是|有)([^，。；：:（）\d]{{3,200}}?)(?:这|共|等)?{NUMBER}[名位]"
COUNTED = rf"((?<!总)(?:监票人|计票人|唱票人|监票员|计票员)){NUMBER}\s*[名位]"
# 计票人4名，程向阳、杜小娥、孟五一、尚文；
NAMED_AT_ONCE = "[，：:（]((?:[^。；：:，（）]{2,12}、)+[^。；：:，（）]{2,12})(?=[。；，）]|$)"
NAMED = "(?:名单(?:是|为|如下)?[：:]|由(?:[一-龥]{0,6}(?:党员|代表|委员))?|提名|提议|分别是|是)([^。；：:，]{3,100}?)(?:(?:这)?[\\d两三四五六七八九][名位](?:[一-龥]{2})?)?(?:同志)?(?:担任|[。；]|$)"
# 候选人按姓氏笔画为序，是甲、乙、丙
NAMES_LAST = r"候选人[^。；：:]{0,24}?，(?:他们)?(?:分别)?(?:是|为)([^。；：:，]{5,300}?)(?=[。；]|$)"
NAMES = r"候选人[^：:。；]{0,30}(?:（[^（）]{0,20}）)?[^：:。；]{0,6}[：:]([^：:。；]{3,400})"
ELECTED = r"(?:[：:，,；;。]|^)([^：:，,。；＿_]{2,400}?)(?:\d{1,2}|[两三四五六七八九十])?[位名]?(?:同志)?(?:等\S{1,3}人)?(?:当选|为当选)"
# 当选的镇党委委员9名（按姓氏笔画为序）：甲、乙、丙。
ELECTED_BELOW = "当选的?[^。；：:（）、]{2,30}(?:（[^（）]{2,20}）)?[：:]([^：:。；]{3,400})"
COUNTERS = r"(监票人|计票人)(?:是|为|由|：|:)([^，。；：:（]{2,40})|(?:由|请|提议|提名|推荐|建议)([^，。；：:]{2,40}?)(?:同志)?(?:同志)?(?:为|担任|任)(?:总)?(监票人|计票人)|，(?P<续>[^，。；：:]{2,40}?)[两三四五六七八九\d]+[名位]同志(?:为|担任)(?P<任>监票人|计票人)"

# 会长候选人是路远山，副会长候选人是鱼得水、庞春林
STANDS = "候选人(?:是|为)([^，。；：:（）]{2,60}?)(?:同志)?(?=[，。；]|$)"
OF_SO_MANY = "(?:这)?[两三四五六七八九\\d]{1,2}[位名](?:同志)?$"
# who counts the votes, as it was told, and as it is called
OFFICE = "(?:常务)?副?(?:会长|理事长|监事长|秘书长|主席|主任委员|主任|书记|社长|团长)"
OFFICES = rf"设(?:有)?{OFFICE}{NUMBER}[名人位][^。；]{{0,60}}"

Votes = tuple[int, tuple[int, int]]  # how many, and the row in which they are told

BARE_NAME = rf"[{''.join(SURNAMES)}][一-龥]{{1,3}}|[一-龥]{{1,8}}(?:[·•][一-龥]{{1,8}}){{1,3}}"


def bare_names(text: str) -> list[str]:
    """The people of a list of mere names: 方知行、苏立夏、何其正; nothing when anything else stands in it."""
    plain = [regex.sub("（[^（）]*）|同志|先生|女士|\\s", "", one) for one in regex.split("[、，,]", text)]
    names = [  # 叶清和 is one, 叶清和何其正 are two
        name for one in plain for name in ([one] if regex.fullmatch(BARE_NAME, one) else regex.split("和", one))
    ]
    return names if all(regex.fullmatch(BARE_NAME, one) for one in names) else []


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
    votes: dict[str, Votes] = {}
    seats: Count | None = None
    told: Count | None = None
    plain = (line for line in script.lines if "实" in line.text)
    voters = max((one.number for line in plain for one in counts(line, ARRIVED)), default=0)
    for line in script.lines:
        if "票人" in line.text:
            yield from _counters_named(script, line)
        if "选" not in line.text and "票" not in line.text:
            continue
        here, those = counts(line, SEATS), counts(line, CANDIDATES) or counts(line, CANDIDATES_AFTER)
        seats, before, told = next(iter(here), seats), told, next(iter(those), None)
        yield from _seats_and_candidates(script, line, here, those)
        match = regex.search(NAMES_FIRST, line.text)
        standing += bare_names(match[1]) if match else []
        if match := regex.search(NAMES, line.text) or regex.search(NAMES_LAST, line.text):
            names = bare_names(match[1])
            standing += names
            told = told or (before if match.start() < 2 else None)  # 候选人6名。 and the row in a paragraph of its own
            if told and names and len(names) != told.number and not _by_office(line.text, told):
                message = f"候选人 {told.number} 名，列出的是 {len(names)} 名"
                yield from told_at(script, told, message, "请核对人数和名单。")
        standing += [
            name for one in regex.finditer(STANDS, line.text) for name in bare_names(regex.sub(OF_SO_MANY, "", one[1]))
        ]
        if "当选" in line.text:
            yield from _elected(script, line, seats) if seats and not script.once(_several_offices) else ()
            yield from _stood(script, line, standing)
        if "票" in line.text:
            votes |= {one["名"]: _got(line, one) for one in each_got(line.text)}
        if votes and "当选" in line.text:
            yield from _fewest(script, line, votes) if not _among_the_elected(script, line) else ()
            yield from _half(script, line, votes, voters)
    yield from another_teller(script)
    if standing:
        yield from _counters(script, set(standing))
    yield from _half_of_those_due(script)
    yield from _offices(script)


def _by_office(text: str, told: Count) -> bool:
    """正式候选人8名。主任候选人2名：…；副主任候选人2名：…；委员候选人4名：…: each office has its own, and all are so many."""
    each = [
        parse_han(one) or 0
        for one in regex.findall(r"候选人(\d{1,2}|[一二三四五六七八九十]{1,2})名[：:]", text[told.end :])
    ]
    return len(each) > 1 and sum(each) == told.number


def _offices(script: Script) -> Iterator[Finding]:
    """设副会长2名 against those who are told to have been voted into it: 副会长：甲，得55票；乙，得54票；丙，得57票."""
    told: dict[str, Count] = {}
    for line in script.lines if "票" in script.text else ():
        for match in regex.finditer(OFFICES, line.text) if "设" in line.text else ():
            for one in regex.finditer(rf"({OFFICE}){NUMBER}[名人位]", match[0]):
                start = match.start() + one.start(2)
                told[one[1]] = Count(line, start, start + len(one[2]), parse_han(one[2]) or 0)
        parts = (
            list(regex.finditer(rf"(?<![^；。：，、])({OFFICE})[：:]", line.text)) if told and "票" in line.text else []
        )
        ends = [*(part.start() for part in parts[1:]), len(line.text)]
        for part, end in zip(parts, ends, strict=False):
            names = {one["名"] for one in each_got(line.text[part.end() : end])}
            count = told.get(part[1])
            if count and names and count.number != len(names):
                message = f"设{part[1]}{count.number}名，选出的是{len(names)}名"
                yield from told_at(script, count, message, "请核对名额和选举结果。")


def _counters_named(script: Script, line: Line) -> Iterator[Finding]:
    """监票人2名 against the names that the same paragraph gives for them."""
    for match in regex.finditer(COUNTED, line.text):
        told = parse_han(match[2])
        end = line.text.find("票人", match.end())  # the next are others
        end = match.end() + 120 if end < 0 or line.text.startswith("总监", end - 2) else end
        at_once = regex.match(NAMED_AT_ONCE, line.text, match.end())
        rows = ([at_once] if at_once else []) + list(regex.finditer(NAMED, line.text, match.end(), end))
        rows += regex.finditer(rf"(?<=[。；，]){match[1]}[：:]([^：:。；]{{3,100}})", line.text, match.end())
        lists = (bare_names(found[1]) for found in rows)
        names = next(filter(None, lists), [])
        if told and len(names) > 1 and len(names) != told:
            count = Count(line, *match.span(2), told)
            yield from told_at(script, count, f"{match[1]} {told} 名，列出的是 {len(names)} 名", "请核对人数和名单。")


def _seats_and_candidates(script: Script, line: Line, seats: list[Count], told: list[Count]) -> Iterator[Finding]:
    """Of each body in turn, where the line tells of as many numbers of candidates as of seats; else of the first."""
    if len(seats) == 1 and len(told) > 1:  # 委员会由5人组成…主任候选人2名；委员候选人4名
        together = sum(one.number for one in told)
        if together < seats[0].number:
            numbers = f"应选 {seats[0].number} 名，候选人一共 {together} 名"
            yield from told_at(script, told[0], f"{numbers}，候选人不够", "请核对名额和候选人。")
        return
    seats = _seats_together(line, seats, told)
    size = len(seats) if len(seats) == len(told) else min(1, len(seats), len(told))
    pairs = list(zip(seats[:size], told[:size], strict=True))
    ends = [*(min(one.start, two.start) for one, two in pairs[1:]), len(line.text)]
    spare = counts(line, SPARE)
    for (one, two), end in zip(pairs, ends, strict=False):
        here = [each for each in spare if max(one.end, two.end) <= each.start < end] if len(pairs) > 1 else spare
        yield from _enough(script, line, one, two, here)


def _seats_together(line: Line, seats: list[Count], told: list[Count]) -> list[Count]:
    """补选委员2名，选举院长1名，…候选人共3名: the seats of both, where the candidates of both are counted together."""
    if len(seats) != 1 or len(told) != 1 or "共" not in line.text[max(0, told[0].start - 3) : told[0].start]:
        return seats
    if "设" in line.text[seats[0].end : told[0].start]:
        return seats  # 由5人组成，设主任1名、副主任1名、委员3名
    more = regex.search(r"[，、][^，。；]{0,14}?(\d+)名(?=[，。；])", line.text[seats[0].end : told[0].start])
    return [replace(seats[0], number=seats[0].number + int(more[1]))] if more else seats


def _enough(script: Script, line: Line, seats: Count, told: Count, spare: list[Count]) -> Iterator[Finding]:
    numbers = f"应选 {seats.number} 名，候选人 {told.number} 名"
    way = line.text[begins(line.text, seats.start, "；") : ends(line.text, told.end, "；")]  # of this body
    if told.number < seats.number:
        yield from told_at(script, told, f"{numbers}，候选人不够", "请核对名额和候选人。")
    elif len(spare) == 1 and told.number - seats.number != spare[0].number:
        yield from told_at(script, spare[0], f"{numbers}，差额是 {told.number - seats.number} 名", "请核对差额。")
    elif ("差额选举" in way and told.number == seats.number) or ("等额选举" in way and told.number != seats.number):
        word = "差额" if told.number == seats.number else "等额"
        yield from told_at(script, told, f"{numbers}，不是{word}选举", "请核对名额、候选人和选举办法。")


def _elected(script: Script, line: Line, seats: Count) -> Iterator[Finding]:
    several = line.text.count("当选") > 1  # to several offices, each with seats of its own
    for match in regex.finditer(ELECTED, line.text) if not several else ():
        names = bare_names(match[1])
        if len(names) > seats.number and line.own(match.start(1)):
            message = f"应选 {seats.number} 名（{han(seats.number)}个名额），当选的列了 {len(names)} 名"
            yield script.at(line, *match.span(1), message, "请核对当选名单。")


def _stood(script: Script, line: Line, standing: list[str]) -> Iterator[Finding]:
    """Somebody declared elected who stood for nothing, beside others who did: 利海洋 stood, 原海涛 is elected."""
    elected, stood = list(_elected_names(line)), {*standing}
    strange = [(name, at) for name, at in elected if name not in stood]
    if len(strange) != 1 or len(elected) < 2:
        return
    after = script.text[script.text.find(line.text) :]
    missing = [name for name in standing if name not in after]
    for name, at in strange if missing else ():
        if at >= 0 and line.own(at):
            message = f"当选的“{name}”不在候选人里，候选人里的{'、'.join(missing)}没有说"
            yield script.at(line, at, at + len(name), message, "请核对当选名单和候选人。")


def _got(line: Line, match: re.Match[str]) -> Votes:
    """The votes of one, and the row in which they are told: those of another office stand behind another colon."""
    return int(match["票"]), (line.index, len(regex.findall("[。：:]", line.text[: match.start()])))


def _elected_names(line: Line) -> Iterator[tuple[str, int]]:
    """Everybody whom a line declares elected, and where."""
    for match in regex.finditer(ELECTED, line.text):
        for name in bare_names(match[1]):
            yield name, line.text.find(name, match.start(1))
    for match in regex.finditer(ELECTED_BELOW, line.text):
        for name in bare_names(match[1]):
            yield name, line.text.find(name, match.start(1))
    if regex.search(ALL_OF_THEM, line.text):  # 甲得54票，乙得27票，以上两位同志当选
        yield from ((one["名"], one.start("名")) for one in each_got(line.text))


ALL_OF_THEM = "，(?:以上|上述)?[两三四五六七八九十\\d]{1,2}[位名]同志(?:全部|均|都)?当选"


def _several_offices(script: Script) -> bool:
    """主任应选1名，委员应选3名: seats of more offices than one, each told apart."""
    told = regex.compiled(rf"([一-龥]{{2,6}})应选{NUMBER}|[、，；是举]([一-龥]{{2,6}}){NUMBER}名(?=[、，；。])")
    offices = {
        match[1] or match[3] for line in script.lines_with(("应选", "选举")) for match in told.finditer(line.text)
    }
    return len(offices) > 1


def _among_the_elected(script: Script, line: Line) -> bool:
    """经支委会选举，某同志当选为书记: one of those who were elected to the committee before, by votes of their own."""
    head = regex.search("当选为?[^。；]{0,12}?(?:书记|主席|主任|会长|理事长|组长)", line.text)
    before = (other.text for other in script.lines[: line.index + 1])
    return head is not None and any(
        regex.search("当选为?[^。；]{0,14}?(?:委员|理事|代表)(?=[。；，]|$)", text) for text in before
    )


def _fewest(script: Script, line: Line, votes: dict[str, Votes]) -> Iterator[Finding]:
    """Somebody declared elected who has fewer votes than another of his row who is not."""
    elected = dict(_elected_names(line))
    for name, at in elected.items():
        if name in votes:
            mine, row = votes[name]
            best = max(
                (one for other, (one, beside) in votes.items() if beside == row and other not in elected),
                default=0,
            )
            if mine < best and line.own(at):
                message = f"{name}得 {mine} 票，没有当选的有得 {best} 票的"
                yield script.at(line, at, at + len(name), message, "请核对当选名单和票数。")


def _half(script: Script, line: Line, votes: dict[str, Votes], voters: int) -> Iterator[Finding]:
    """Somebody declared elected with no more than half of the votes of those who are there."""
    for name, at in _elected_names(line):
        if name in votes and 0 < 2 * votes[name][0] <= voters and line.own(at):
            message = f"{name}得 {votes[name][0]} 票，实到 {voters} 人，没有过半数"
            yield script.at(line, at, at + len(name), message, "请核对当选名单和票数。")


def _half_of_those_due(script: Script) -> Iterator[Finding]:
    """得30票，超过半数, where the rules ask for half of those due, who are 62."""
    asked = regex.search("(?:全体|应到)[^，。；]{0,6}半数[^。；]{0,10}(?:方|始|才)[^，。；]{0,4}当选", script.text)
    whole = next(
        (one for line in script.lines if "应到" in line.text and "半数" in line.text for one in counts(line, DUE)), None
    ) or (next((one for line in script.lines_with(("共",)) for one in counts(line, WHOLE)), None) if asked else None)
    claim = (
        "(?:(?:超过|过)(?:了)?(?:应到[^，。]{0,6})?半数|当选)"
        if asked
        else "(?:超过|过)(?:了)?(?:应到[^，。]{0,6})?半数"
    )
    for line in script.lines if whole else ():
        for match in regex.finditer(
            rf"得(?:票|赞成票)?(\d+)票，{claim}|得(?:赞成)?票(\d+)张[^。；]{{0,30}}，{OF_ALL}", line.text
        ):
            group = 1 if match[1] else 2
            if whole and 2 * int(match[group]) <= whole.number and line.own(match.start(group)):
                message = f"应到 {whole.number} 人，{match[group]} 票没有超过半数"
                yield script.at(line, *match.span(group), message, "请核对票数。")


OF_ALL = "(?:赞成票)?超过了?(?:全体|应到)[^，。]{0,6}半数"  # of those who are due, not of those who are there


def _counters(script: Script, standing: set[str]) -> Iterator[Finding]:
    for line in script.lines:
        if "票人" not in line.text:
            continue
        for match in regex.finditer(COUNTERS, line.text):
            who, group = match[1] or match[4] or match["任"], 2 if match[1] else 3 if match[3] else "续"
            for name in regex.split("[、，,]|和", match[group]):
                bare = regex.sub(r"(?:\d|[两三四五])名$|(?:同志)?担任$", "", name.strip().removesuffix("同志"))
                known = next((one for one in standing if bare.endswith(one)), None)
                if known:
                    start = line.text.index(known, match.start(group))
                    if line.own(start):
                        message = f"{known}是候选人，不能当{who}"
                        yield script.at(line, start, start + len(known), message, "请换一位不是候选人的同志。")
