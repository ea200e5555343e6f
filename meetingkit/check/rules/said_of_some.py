"""How many did something, told before and behind it: 5位书记作现场述职, and then 7位现场述职的书记; 三条意见，甲、乙."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?<![\d一二三四五六七八九十百两第几])(?P<数>\d{1,3}|[一二两三四五六七八九十]{1,3})"
DEED = "(?:现场|书面|口头|大会|典型|交流|表态|集中|公开|上台|登台)?(?:述职|发言|交流|汇报|演讲|答辩|竞聘|宣誓|展示|领奖|签约|参赛|展演|路演)"
CLUES = ("述职", "发言", "交流", "汇报", "演讲", "答辩", "竞聘", "宣誓", "展示", "领奖", "签约", "参赛", "展演", "路演")
WHO = "(?P<谁>(?!现场|书面|口头|大会|典型|交流|表态|集中|公开|上台|登台)[一-龥]{2,4}?)"
BEFORE = rf"{NUMBER}[位名个家]{WHO}(?:作|进行|依次|分别|逐一)*(?P<事>{DEED})(?!的)"
BEHIND = rf"{NUMBER}[位名个家](?P<事>{DEED})的{WHO}(?=[，。；、要都的们在]|$)"
SOME = "全部|所有|一?共|应|其中|还有|另有|其余|部分|前|后|上午|下午"


def doers_of_another_number(script: Script) -> Iterator[Finding]:
    """7位现场述职的书记, where 5位书记作现场述职 was told before, once."""
    lines = script.lines_with(CLUES)
    behind = [(line, match) for line in lines for match in regex.finditer(BEHIND, line.text)]
    if not behind:
        return
    told: dict[tuple[str, str], set[int | None]] = {}
    for line in lines:
        for match in regex.finditer(BEFORE, line.text):
            told.setdefault((match["谁"], match["事"]), set()).add(parse_han(match["数"]))
    for line, match in behind:
        numbers = told.get((match["谁"], match["事"]), set())
        right = next(iter(numbers)) if len(numbers) == 1 else None
        some = regex.search(f"(?:{SOME})[^，。；]{{0,4}}$", line.text[: match.start()])
        plain = len(match["事"]) == len("述职") and match["谁"] in ("同志", "代表", "单位", "人员")  # of any kind
        if right and not plain and parse_han(match["数"]) != right and not some and line.own(match.start("数")):
            message = f"前面说{match['事']}的{match['谁']}是 {right} 位，这里是“{match['数']}”"
            yield script.at(line, *match.span("数"), message, "请核对人数。")


# 三条意见，加装扶手、食堂软餐，…: things of as many characters each, and fewer of them than are told
ROW = "|".join(f"[一-龥]{{{size}}}(?:、[一-龥]{{{size}}})+" for size in (4, 5, 6))
LISTED = rf"提(?:出)?(?:的|了)(?P<数>[两三四五六七八九2-9])[条点个项件](?:意见|建议|诉求|要求|心愿)，(?P<列>{ROW})(?=，[^，。；]{{1,6}}(?:当场|已|都|会|将|马上|立即|正在|要))"
# who does something about it, and no part of a list
DOERS = "[局委办部镇乡村处科室所站队厅校院司们位家都均]$|各|我们|大家|有关|单位|部门|街道|照单|诚恳|虚心|全部|逐条|逐项|认真|立行|即知"


def things_listed_behind(script: Script, line: Line) -> Iterator[Finding]:
    """老同志提的三条意见，加装扶手、食堂软餐，当场记下了."""
    for match in regex.finditer(LISTED, line.text):
        things, told = match["列"].split("、"), parse_han(match["数"])
        people = any(regex.search(DOERS, one) for one in things)
        if told and told > len(things) and not people and line.own(match.start("数")):
            message = f"说的是“{match['数']}”，后面列了 {len(things)} 点"
            yield script.at(line, *match.span("数"), message, "请核对数目，或补上漏掉的。")
