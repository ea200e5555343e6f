"""How many are due, there and away, as a script tells it: numbers with what they count, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER_OF = r"(?:\d{1,6}|[一二三四五六七八九十百两]{1,6})"
NUMBER = r"(\d{1,6}|[一二三四五六七八九十百两]{1,6})"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people or ballots, and where it stands."""

    line: Line
    start: int
    end: int
    number: int


def counts(line: Line, pattern: str) -> list[Count]:
    """Every number that a pattern finds as its first group."""
    found = []
    for match in regex.finditer(pattern, line.text):
        number = parse_han(match[1])
        if number is not None:
            found.append(Count(line, *match.span(1), number))
    return found


def told_at(script: Script, count: Count, message: str, hint: str) -> Iterator[Finding]:
    """What is wrong with a number, as a finding, where a person wrote it."""
    if count.line.own(count.start):
        yield script.at(count.line, count.start, count.end, message, hint)


UNIT = "[人名位家户]"
DUE = rf"应(?:到会?|出席|参加|参会|参选)(?!会?人数(?:的|之内|以内))[^，。；、\d＿_]{{0,20}}?{NUMBER}\s*{UNIT}"
ARRIVED = (
    rf"(?:(?<=[人名位户][，；。])(?:到会|到场|参会|出席|到了|来了)(?=[的有是]{{0,2}}(?:代表|党员|委员|会员|成员|理事)?{NUMBER_OF}\s*[人名位])|(?:出席|参加)(?:今天|本次|这次)的?(?:会议|大会)的(?:代表|委员|党员|会员)(?:共|有|共有)?|(?<!应)到会(?:代表|党员|委员|会员|业主|人员)(?:共|有|共有)?|实(?:到会?|出席|参加|际到会|际出席|际参加|际参会|有)|(?:今天|今晚|今日|现)(?:参加|出席|到会|到场|来了?|到了?)(?:会议|大会)?的?(?:有|是)?)"
    rf"[^，。；、\d＿_]{{0,20}}?{NUMBER}\s*{UNIT}"
)
MEMBERS = "(?:村民|居民|职工|会员|业主|党员|家长)代表|组成人员|党员|执委|执行委员|监事|董事|常委|代表|成员单位|成员|委员|会员|会员单位|理事|团员|业主|股东|选民|村民|居民|职工|干部|教职工|工作人员"
# where nobody says 应到: 支部共有党员31名, 主席团成员共21名, 全村党员61名
WHOLE = (
    rf"(?:(?:现有|共有|一共有|总共有|有)(?:正式|在册|登记)?(?:{MEMBERS})"
    rf"|(?:{MEMBERS}|党员总数)(?:一共|总共|共有?|总数)?(?:是|为)?){NUMBER}\s*{UNIT}(?!，共)"
)
HELD = "实有(?:代表|委员|会员|党员)?$"  # how many there are, beside those who have come
BODY = rf"(?:党组|党委|班子|支部|小组|理事会|全体){NUMBER}\s*[名位个](?=成员|委员|理事|党员|同志)"  # 局党组7名成员
VOTERS = rf"有(?:选举|表决)权的[^，。；、\d＿_]{{0,10}}?{NUMBER}\s*[人名位]"  # where nobody says 应到
AWAY = rf"(?:(?<!未)请假|缺席|缺勤|缺员|还缺|尚缺|被困|失联|未到会?|缺会|未归|产假|休假|病假|事假)[^，。；、\d＿_]{{0,8}}?{NUMBER}\s*{UNIT}"
# 5位外出务工没能回来, 3名代表未能参加今天的会, 两位来不了
NOT_COME = "外出(?:务工|打工|考察|学习)|(?:没能?|未能?|不能|无法)(?:回来|来|赶?回|到场|前来|赶来|出席|参加(?:今天|这次|本次|会议|大会|，|。|；|、)|到会)|来不了|回不来|赶不回|来不成"
AWAY_BEFORE = rf"{NUMBER}\s*{UNIT}(?:同志|代表|党员|委员)?[^，。；、\d]{{0,10}}(?:请假|请了假(?!，\d+[人名位户]没)|缺席|未到|值班|出差|公出|在外|在?路上|没来|没有?到|被困|失联|失踪|下落不明|掉队|未归|未撤|没撤|未返|{NOT_COME})"
AWAY_AFTER = (
    rf"(?:[^。]*?(?:一共|共)(?={NUMBER}\s*{UNIT}没有?到)|请假的(?=(?:有)?{NUMBER}\s*{UNIT})"  # in the next sentence
    rf"|[^。；]*?，(?:以上|这)?(?={NUMBER}\s*{UNIT}(?:同志|委员|代表)?(?:已|都|均)?(?:向[^，。；]{{1,6}})?请(?:了)?假))"
)
ALL_THERE = (
    rf"(?:到会|到场|参会|与会|出席|参加)[^，。；\d]{{0,12}}(?:一共|共计|合计|总计|总共|共)(?:有|是)?{NUMBER}[人名位]"
)
OTHERS = rf"{NUMBER}\s*{UNIT}"
