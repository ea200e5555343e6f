"""Numbers that are told again: 刚才…15名新党员 where 12 came up, 五位领导 where four were introduced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.congratulated import congratulated
from meetingkit.check.rules.constant_counts import counts_that_stay
from meetingkit.check.rules.looking_back import recaps
from meetingkit.check.rules.retold import honoured_in_all, others_told_twice, rest_of_all
from meetingkit.check.rules.said_of_some import doers_of_another_number
from meetingkit.check.rules.so_far import counted_so_far
from meetingkit.check.rules.summed_up import summed_up_otherwise
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

COUNT = r"(?=[\d一二三四五六七八九十两])(?<![\d一二三四五六七八九十百千万两几数第.．])(?<!最[后先早])(?<![每这那哪另某下上头末])(?P<数>\d{1,4}|[一二三四五六七八九十两]{1,3})"
# who gives no name to a group: several groups of them come up in one meeting
ANYBODY = "同志|代表|单位|部门|领导|嘉宾|老师|人员|企业|负责|县|市|区|镇|乡|村|局|委员|成员|党员[，。、]|方面|问题|项目|议|环节|文件|重点|主要|典型|发言"
ACTS = "(?:作了|发了言|发言|汇报|介绍|表态|交流)"  # some of those who are here
NOT_ALL = "其中|第[一二三四五六七八九十]批|新增|又|还有|另有|部分|平均|每|累计|近年|去年|历|五年|过去|以来|候选|应选|要|将|力争"


@dataclass(frozen=True, slots=True)
class Told:
    """A number with what is counted, the first three characters of it."""

    line: Line
    start: int
    end: int
    number: int
    unit: str
    noun: str


TOLD = rf"{COUNT}(?P<位>名|位|个|项|件|家|对|支|所|场)(?P<物>[一-龥]{{3}})"


def _counts(line: Line, start: int = 0, end: int | None = None) -> Iterator[Told]:
    """Every number of a part of a line that stands before a noun of its own."""
    for match in regex.finditer(TOLD, line.text, start, len(line.text) if end is None else end):
        number = parse_han(match["数"])
        left = begins(line.text, match.start(), "。；，")
        if (
            number
            and not regex.match(ANYBODY, match["物"])
            and not regex.search(NOT_ALL, line.text[left : match.start()])
        ):
            yield Told(line, *match.span("数"), number, match["位"].replace("位", "名"), match["物"])


@text_rule(
    "MK238",
    "回顾的数目和前面不同",
    Severity.WARNING,
    why="请上台的是12名新党员，回顾却说15名。",
    wrong="下面，请12名新党员上台宣誓。\n刚才，我们见证了15名新党员的庄严宣誓。",
    right="刚才，我们见证了12名新党员的庄严宣誓。",
)
@once_at_a_place
def numbers_of_the_recap(script: Script) -> Iterator[Finding]:
    """A number of what is counted, in a sentence that looks back, where one other number alone was told before it."""
    yield from congratulated(script)
    yield from groups_of_another_number(script)
    yield from counts_that_stay(script)
    yield from counted_so_far(script)
    yield from others_told_twice(script)
    yield from rest_of_all(script)
    yield from doers_of_another_number(script)
    yield from honoured_in_all(script)
    yield from summed_up_otherwise(script)
    yield from _done_to_another_number(script)
    known: dict[tuple[str, str], set[int]] = {}
    here = set[tuple[str, str]]()  # who is here, of whom some act
    parts = set[tuple[str, str]]()
    upto = 0
    for recap in recaps(script):
        for line in script.lines[upto : recap.line.index]:
            for one in _counts(line):
                known.setdefault((one.unit, one.noun), set()).add(one.number)
                if regex.search("出席|参加|列席|到会|辖|现有|共有|下设|设有", line.text[: one.start]):
                    here.add((one.unit, one.noun))
            parts |= (
                {(_unit(match[2]), match[3]) for match in regex.finditer(PART, line.text)}
                if "第" in line.text
                else set()
            )
        upto = max(upto, recap.line.index)
        for one in _counts(recap.line, recap.start, recap.end):
            before = known.get((one.unit, one.noun), set())
            same = {(one.unit, one.noun)} & parts
            so_far = sum(len(turn.speakers) for turn in script.turns if turn.line < one.line.index) == one.number
            if so_far and "刚才" in one.line.text[max(0, one.start - 3) : one.start]:
                continue  # 刚才两位发布人介绍了: of four
            acts = regex.match(f"[^，。；]{{0,20}}{ACTS}", one.line.text[one.end :])
            if acts and (one.unit, one.noun) in here and one.number < min(before, default=0):
                continue
            if regex.search(OF_OTHERS, one.line.text[: one.start]):
                continue
            if len(before) == 1 and one.number not in before and not same and one.line.own(one.start):
                message = f"前面说的是 {next(iter(before))} {one.unit}，这里是“{one.line.text[one.start : one.end]}”"
                yield script.at(one.line, one.start, one.end, message, "请核对数目。")


# 4号、5号两位选手; 今年再改造9个
OF_OTHERS = "[、和][^，。；、]{1,12}$|(?:再|将|计划|力争|继续|新)[^，。；、\\d]{0,6}$"
DEEDS = "表彰|签约|吸收|命名|授牌|慰问|资助|录取|选举产生"


def _done_to_another_number(script: Script) -> Iterator[Finding]:
    """表彰了22位优秀教师, where 三个奖项共表彰24位老师 was said; 54件立案提案, where 立案52件 was."""
    whole: dict[tuple[str, str], int] = {}
    for line in script.lines_with(DEEDS.split("|")):
        for match in regex.finditer(rf"(?P<事>{DEEDS})了{COUNT}(?P<位>名|位|个|项|家|对)", line.text) if whole else ():
            told = whole.get((match["事"], match["位"].replace("位", "名")))
            number = parse_han(match["数"])
            then = regex.search(
                "去年|上年|上届|上次|往年|历年", line.text[begins(line.text, match.start(), "。；") : match.start()]
            )
            if told and number and number != told and not then and line.own(match.start("数")):
                message = f"前面说共{match['事']} {told} {match['位']}，这里是“{match['数']}”"
                yield script.at(line, *match.span("数"), message, "请核对数目。")
        for match in regex.finditer(rf"[共计](?P<事>{DEEDS})(?:了)?{COUNT}(?P<位>名|位|个|项|家|对)", line.text):
            whole[match["事"], match["位"].replace("位", "名")] = parse_han(match["数"]) or 0
    yield from _cases_on_file(script)
    yield from _elected(script)
    yield from _made_up(script)
    yield from _held(script)


def _elected(script: Script) -> Iterator[Finding]:
    """选举产生了7名镇党委委员, where 下列9名同志当选为…委员会委员 was read out."""
    made: dict[str, set[int]] = {"党委": set(), "纪委": set()}
    due: dict[str, int] = {}
    lines = script.lines_with(("当选为", "选举产生", "应选"))
    for line in lines:
        for match in regex.finditer(rf"应选[镇乡县市区]?(?P<会>党委|纪委)委员{COUNT}名", line.text):
            due[match["会"]] = parse_han(match["数"]) or 0
        for match in regex.finditer(rf"{COUNT}名同志当选为[^。：；，]{{0,30}}?(?P<纪>纪律检查)?委员会委员", line.text):
            organ = "纪委" if match["纪"] or "纪律检查" in match[0] else "党委"
            made[organ].add(parse_han(match["数"]) or 0)
            if due.get(organ, 0) not in (0, parse_han(match["数"])) and line.own(match.start("数")):
                message = f"前面说应选 {due[organ]} 名，宣布当选的是“{match['数']}”名"
                yield script.at(line, *match.span("数"), message, "请核对名额；确有缺额的，请说明。")
    for line in lines:
        pattern = rf"(?:选举产生了?[^。；]{{0,16}}?|和){COUNT}名[镇乡县市区]?(?P<会>党委|纪委)委员"
        for match in regex.finditer(pattern, line.text):
            told = made[match["会"]]
            if len(told) == 1 and parse_han(match["数"]) not in told and line.own(match.start("数")):
                message = f"前面宣布当选的是 {min(told)} 名，这里是“{match['数']}”"
                yield script.at(line, *match.span("数"), message, "请核对名额。")


# 共推选了20名, of ten villages; 还有1名下次再补
OTHERWISE = "上次|上届|去年|此前|还有|其余|空缺|留待|下次|分[两三]批|不足|另行|另选|[个村组]共|每|各|只有"


def _made_up(script: Script) -> Iterator[Finding]:
    """补选区纪委常委1名, and at the end 补选了2名区纪委常委."""
    due: dict[tuple[str, str], int] = {}
    for line in script.lines_with(("补选", "增补", "增选", "推选", "选举")):
        for match in regex.finditer(
            rf"(?P<事>补选|增补|增选|推选|选举)(?P<职>(?!产生)[一-龥]{{2,10}}?){COUNT}名(?![一-龥]{{1,4}}候选)",
            line.text,
        ):
            due.setdefault((match["事"], match["职"]), parse_han(match["数"]) or 0)
        for match in regex.finditer(
            rf"(?P<事>补选|增补|增选|推选|选举)(?:产生)?了{COUNT}名(?P<职>[一-龥]{{2,10}}?)(?=[，。；、]|$)", line.text
        ):
            told = due.get((match["事"], match["职"]), 0)
            if regex.search(OTHERWISE, line.text[begins(line.text, match.start(), "。") :]):
                continue
            if told and told != parse_han(match["数"]) and line.own(match.start("数")):
                message = f"前面说{match['事']}{match['职']} {told} 名，这里是“{match['数']}”"
                yield script.at(line, *match.span("数"), message, "请核对名额。")


def _held(script: Script) -> Iterator[Finding]:
    """安排了三场报告, and at the end 聆听了四场学术报告."""
    what = "[一-龥]{0,4}?(?P<物>报告|讲座|演讲|比赛|宣讲|辅导)(?![一-龥]{0,2}[厅会])"
    planned: dict[str, set[int]] = defaultdict(set)
    for line in script.lines_with(("场",)):
        for match in regex.finditer(rf"(?:聆听|听取|听|观看|进行|完成)了{COUNT}场(?:精彩的?)?{what}", line.text):
            told = planned[match["物"]]
            if len(told) == 1 and parse_han(match["数"]) not in told and line.own(match.start("数")):
                message = f"前面说安排了 {min(told)} 场{match['物']}，这里是“{match['数']}”"
                yield script.at(line, *match.span("数"), message, "请核对数目。")
        for match in regex.finditer(rf"(?:安排了?|共有?|共计){COUNT}场{what}", line.text):
            planned[match["物"]].add(parse_han(match["数"]) or 0)


def _cases_on_file(script: Script) -> Iterator[Finding]:
    """立案52件, and later 把54件立案提案交到承办部门."""
    told = {int(one) for line in script.lines_with(("立案",)) for one in regex.findall(r"立案(\d+)件", line.text)}
    for line in script.lines_with(("立案",)) if len(told) == 1 else ():
        for match in regex.finditer(r"(\d+)件(?:立案|已立案)(?:的)?(?:提案|议案)", line.text):
            if int(match[1]) not in told and line.own(match.start(1)):
                message = f"前面说的是立案 {min(told)} 件，这里是“{match[1]}”"
                yield script.at(line, *match.span(1), message, "请核对数目。")


MOST = 40  # kinds of groups, and organs, that one script forms
FORMING = "编为|编成|分为|分成|组成|成立|设立|组建"
FORMED = (
    rf"(?:{FORMING})了?{COUNT}(?P<位>个|支)(?P<物>[一-龥]{{1,5}}?(?:组|队|片区|小组|专班|网格|片))(?=[，。；、：（])"
)


def groups_of_another_number(script: Script) -> Iterator[Finding]:
    """编为八个巡护组, and later 请六个巡护组的组长: as many as were formed, unless some of them are meant."""
    formed: dict[str, int] = {}
    forming = {line.index for line in script.lines_with(FORMING.split("|"))}
    for line in script.lines if forming else ():
        for what, told in formed.items() if formed else ():
            at = line.text.find(what)
            match = regex.search(rf"{COUNT}[个支]$", line.text[:at]) if at > 0 else None
            number = parse_han(match["数"]) if match else None
            around = line.text[begins(line.text, at, "，。；") : at] if match else ""
            some = regex.search(f"{NOT_ALL}|前|后|余|其他|剩|另|分别|先", around)
            some = some or regex.match(f"(?:的?(?:负责同志|组长|代表))?{ACTS}", line.text[at + len(what) :])
            if match and number and number != told and not (some and number < told) and line.own(match.start("数")):
                message = f"前面说的是 {told} 个{what}，这里是“{match['数']}”"
                yield script.at(line, *match.span("数"), message, "请核对数目。")
        for match in regex.finditer(FORMED, line.text) if line.index in forming else ():
            if len(formed) < MOST:
                formed.setdefault(match["物"], parse_han(match["数"]) or 0)


PART = r"(第[一二三四五六七八九十]批)\d*(名|位|个|项|家)?([一-龥]{3})"


def _unit(unit: str | None) -> str:
    return (unit or "名").replace("位", "名")


# 出席会议的领导有：, 我介绍今天到会的嘉宾，他们是：
LEAD = r"(?:领导|嘉宾|来宾|专家|客人)[^。；：]{0,16}?(?:有|是)[：:]"
GUESTS = rf"[对向为]?{COUNT}[位名](?:领导|嘉宾|来宾|专家|客人|老师|朋友)"
ROW = 40  # characters of a line that names one guest
CALLED = "同志|先生|女士|老师|教授(?=[，、；。）]|$)"
OPEN = "等|各|有关|成员|代表(?!团)|负责同志|负责人|以及其他|全体|和他的"


@text_rule(
    "MK239",
    "介绍的人数不符",
    Severity.ERROR,
    why="介绍了四位来宾，欢迎的却是五位。",
    wrong="出席会议的领导有：县委副书记周安同志，副县长许诺同志。让我们对三位领导的到来表示欢迎！",
    right="让我们对两位领导的到来表示欢迎！",
)
def guests_introduced(script: Script) -> Iterator[Finding]:
    """Those who are introduced by name, in one line or a line each, against the number who are welcomed after it."""
    for line in script.lines:
        lead = regex.search(LEAD, line.text) if "：" in line.text or ":" in line.text else None
        if lead is None:
            continue
        row, rest = _row(script, line, lead.end())
        named = len(regex.findall(CALLED, row))
        if not named or regex.search(OPEN, row):
            continue
        for place, start in rest:
            match = regex.search(GUESTS, place.text[start:])
            welcome = match and regex.search(
                "到来|莅临|光临|欢迎|出席|到会|到场", place.text[start + match.end() :][:24]
            )
            if match and welcome:
                told, at = parse_han(match["数"]), start + match.start("数")
                some = told and told < named and regex.search("专家|老师", match[0])  # of the guests
                if told and told != named and not some and place.own(at):
                    message = f"介绍了 {named} 位，这里说“{match['数']}位”"
                    yield script.at(place, at, at + len(match["数"]), message, "请核对介绍的人和数目。")
                break


def _row(script: Script, line: Line, start: int) -> tuple[str, list[tuple[Line, int]]]:
    """Those introduced behind a colon: the rest of the sentence, or the lines that follow; and where to look behind them."""
    end = ends(line.text, start, "。！")
    after = [one for one in script.lines[line.index + 1 : line.index + 30] if one.text.strip()]
    if line.text[start:].strip():
        return line.text[start:end], [(line, end), *((one, 0) for one in after[:1])]
    rows = []
    for one in after:
        if len(one.text) > ROW or not regex.search(rf"(?:{CALLED})[；，。、;]?$", one.text.strip()) or "请" in one.text:
            break
        rows.append(one)
    return "\n".join(one.text for one in rows), [(one, 0) for one in after[len(rows) : len(rows) + 2]]
