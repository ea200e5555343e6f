"""Numbers that stay what they are throughout a meeting: 12个分会场 above, 13个分会场 below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from meetingkit.check.forms import Place, rare_and_usual
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = (
    r"(?=[\d一二两三四五六七八九十百])(?<![\d第一二三四五六七八九十百两.])(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})"
)
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
    (("起",), "起", "(?:[一-龥]{2,6})?(?:典型)?(?:案例|案件|问题|事故)"),
    (("科普",), "家", "科普教育基地"),
)
SOME = "到会|在场|到场|其中|其余|其他|另|还有|每|各(?!位|县|乡|部)|前[一二三四五六七八九十\\d]|部分|去年|上届|上年|往年|原有|原来|原先|新增|又|再|增加|缺席|请假|未|差额|候选|应选|第|合格|优秀学员|同意|赞成|反对|弃权"


def counts_that_stay(script: Script) -> Iterator[Finding]:
    """The number that stands once beside another of the same, the later where both do."""
    for clues, measure, noun in CONSTANT:
        lines = script.lines_with(clues)
        one_more = noun == "监票人" and "总监票人" in script.text  # five with the head of them
        yield from _rarer(script, _mentions(lines, measure, noun), noun) if len(lines) > 1 and not one_more else ()
    for told in _in_the_same_words(script):
        yield from _rarer(script, told)


def _rarer(script: Script, forms: dict[str, list[Place]], noun: str = "") -> Iterator[Finding]:
    """The number that is told once, where another that may be meant is told of the same at another line."""
    pair = rare_and_usual(forms, forms) if len(forms) == 2 and _near(*map(int, forms)) else None
    if pair is None or len(forms[pair[0]]) != 1:
        return
    line, start = forms[pair[0]][0]
    digits = regex.match(r"\d+|[一二两三四五六七八九十百]+", line.text, start)
    end = digits.end() if digits else start + 1
    if line.own(start):
        what = (regex.search(noun, line.text[start:]) or regex.search(noun, line.text)) if noun else None
        elsewhere = f"别处是{pair[1]}{what[0]}" if what else f"别处同样的话说的是“{pair[1]}”"
        message = f"{elsewhere}，这里是“{line.text[start:end]}”"
        yield script.at(line, start, end, message, "请核对数目；说的不是一回事就不用管。")


# 起违纪违法典型案例 of 7起违纪违法典型案例: a measure and the beginning of what is counted
COUNTED = rf"{NUMBER}(?P<何>[个名位家项件起篇支条处座所期场][一-龥]{{4}})"


def _in_the_same_words(script: Script) -> Iterable[dict[str, list[Place]]]:
    """7起违纪违法典型案例, and below it 6起违纪违法典型案例: by what is counted, the numbers and where they stand."""
    forms: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in (line for line in script.lines if line.index in script.counting):
        for match in regex.finditer(COUNTED, line.text):
            number = parse_han(match[0][: match.start("何") - match.start()])
            if number and number > 1 and _of_all(line.text, *match.span()):
                forms[match["何"]][str(number)].append((line, match.start()))
    return forms.values()


# 到去年底，全区有…: what opens a sentence that tells of an earlier time, and what leads back from it
EARLIER = "^[　 ]*(?:截至|截止|直到|到|至|在)?(?:去年|上年|前年|上届|往年|以前|此前|原来|当时)"
BY_NOW = "今年|目前|现在|如今|至今|至此|今天|本届"


def _of_all(text: str, start: int, end: int) -> bool:
    """Whether a number is told as that of all, in its clause, and as of now in its sentence."""
    if regex.search(SOME, text[begins(text, start, "，。；") : ends(text, end, "，。；")]):
        return False
    if regex.search(rf"[前后]{text[start:end][:1]}[位名个]", text):
        return False  # 7位竞聘完毕，填写前7位的; 6位竞聘完毕，填写后6位的
    if text.endswith("这", 0, start):
        return False  # 请这4个网点的负责人会后上门, of 4个网点 just before
    ahead = text[begins(text, start, "。；！？") : start]
    return not regex.search(EARLIER, ahead) or bool(regex.search(BY_NOW, ahead))


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
            if number and _of_all(line.text, *match.span()):
                found[str(number)].append((line, match.start(group)))
    return found
