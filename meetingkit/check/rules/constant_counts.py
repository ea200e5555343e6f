"""Numbers that stay what they are throughout a meeting: 12个分会场 above, 13个分会场 below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.forms import Place, rare_and_usual
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?<![\d第一二三四五六七八九十百两.])(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})"
# what a meeting has so many of, and no more or fewer as it goes on; the measure, the noun
CONSTANT = (
    (("分会场",), "个", "分会场"),
    (("组",), "个", "(?:巡察|巡视|督导|督查|检查|考核|指导|考察)组"),
    (("监票人",), "[名位人]", "监票人"),
    (("计票人",), "[名位人]", "计票人"),
    (("新党员",), "[名位]", "新党员"),
    (("学员",), "[名位]", "学员"),
    (("队",), "支", "(?:代表队|参赛队伍?|参演队伍?)"),
    (("单位",), "[家个]", "(?:成员|会员|理事)单位"),
    (("一等奖",), "[名位]", "一等奖(?:获得者)?"),
    (("二等奖",), "[名位]", "二等奖(?:获得者)?"),
    (("三等奖",), "[名位]", "三等奖(?:获得者)?"),
    (("优秀",), "[名位]", "优秀(?:医师|护士|教师|班主任|员工|党员|共产党员|党务工作者)"),
    (("论文",), "篇", "论文"),
    (("签约",), "个", "项目(?:成功)?签约"),
)
SOME = "到会|在场|到场|其中|其余|其他|另|还有|每|各(?!位|县|乡|部)|前[一二三四五六七八九十\\d]|部分|去年|上届|上年|往年|新增|又|再|增加|缺席|请假|未|差额|候选|应选|第|合格|优秀学员"


def counts_that_stay(script: Script) -> Iterator[Finding]:
    """The number that stands once beside another of the same, the later where both do."""
    for clues, measure, noun in CONSTANT:
        lines = script.lines_with(clues)
        forms = _mentions(lines, measure, noun) if len(lines) > 1 else {}
        one_more = noun == "监票人" and "总监票人" in script.text  # five with the head of them
        near = len(forms) == 2 and not one_more and _near(*map(int, forms))
        pair = rare_and_usual(forms, forms) if near else None
        if pair and len(forms[pair[0]]) == 1 and forms[pair[0]][0][0] is not forms[pair[1]][0][0]:
            line, start = forms[pair[0]][0]
            digits = regex.match(r"\d+|[一二两三四五六七八九十百]+", line.text, start)
            size = len(digits[0]) if digits else 1
            if line.own(start):
                what = regex.search(noun, line.text[start:]) or regex.search(noun, line.text)
                message = f"别处是{pair[1]}{'' if what is None else what[0]}，这里是“{line.text[start : start + size]}”"
                yield script.at(line, start, start + size, message, "请核对数目；说的不是一回事就不用管。")


def _near(one: int, other: int) -> bool:
    """Whether two numbers may be meant for one: 12 and 13, 86 and 68; 3 of 18 are rather some of them."""
    return sorted(str(one)) == sorted(str(other)) or ALIKE * max(one, other) <= min(one, other)


ALIKE = 0.8  # of the greater number


def _mentions(lines: list[Line], measure: str, noun: str) -> dict[str, list[Place]]:
    """By number where so many of them are told, as of them all."""
    found: dict[str, list[Place]] = defaultdict(list)
    pattern = rf"(?P<数>{NUMBER}){measure}(?:[一-龥]{{0,4}}?){noun}|{noun}[一-龥]{{0,2}}?(?P<又>{NUMBER}){measure}"
    for line in lines:
        for match in regex.finditer(pattern, line.text):
            group = "数" if match["数"] else "又"
            number = parse_han(match[group])
            clause = line.text[begins(line.text, match.start(), "，。；") : ends(line.text, match.end(), "，。；")]
            if number and not regex.search(SOME, clause):
                found[str(number)].append((line, match.start(group)))
    return found
