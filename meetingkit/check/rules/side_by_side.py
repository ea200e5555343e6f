"""Parts of a programme that go on side by side: 讲座，报告厅 and 义诊，大厅, or 讲座和义诊由各位任选."""

from __future__ import annotations

from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

# 可自由前往, 由各位任选, 与讲座同时
CHOICE = "[可自由能以]任选|任选(?:一|其|[，。；）)]|$)|自由(?:前往|参加|选择|参观)|自选|二选一|任意选|自行(?:前往|选择)"
TOGETHER = "同时(?:进行|举行|开始|开展|[，。；）)]|$)|同步|并行|平行|分头"
# （大厅）, or 东广场 behind what is held there
PLACE = r"(?:^|[，、　 （(])(?P<处>[一-龥\dA-Za-z]{0,10}(?:[室厅馆楼层堂院园站]|广场|操场|中心|会场|展区|大棚|车间|教室))(?=[，；。）)]|$)"
# what everybody goes to, or goes through one after another: none of these is held beside another
EVERYBODY = "开幕|闭幕|启动|全体|大会|仪式|签到|报到|合影|茶歇|休息|餐|分组|讨论|讲话|致辞|参观|观摩|考察|察看|调研"
EITHER = "两[场项个]|以上(?:活动|项目|内容)|各[场项]"  # 以上活动可自由参加
NEAR = 12  # lines below in which a choice is offered


def side_by_side(script: Script, line: Line, one: str, other: str) -> bool:
    """Whether two parts, given by what is said behind their times, are held at once for people to choose from.

    `line` is that of the second; a choice may be offered in it, or further down.
    """
    told = f"{one}。{other}"
    if regex.search(CHOICE, told) or regex.search(TOGETHER, told):
        return True
    return _apart(one, other) or _offered(script, line, one, other)


def _apart(one: str, other: str) -> bool:
    """讲座，东广场 and 义诊，西广场: two places, and nothing that everybody goes to."""
    if regex.search(EVERYBODY, f"{one}。{other}"):
        return False
    here, there = (regex.search(PLACE, told.lstrip("，　 ")) for told in (one, other))
    named = here and there and here.start() and there.start()  # behind what is held there
    return bool(named and here and there and here["处"] != there["处"])


def _offered(script: Script, line: Line, one: str, other: str) -> bool:
    """讲座和义诊可任选, below the two."""
    for below in script.lines[line.index : line.index + NEAR]:
        for sentence in regex.split("[。；]", below.text) if "选" in below.text or "自由" in below.text else ():
            if regex.search(CHOICE, sentence) and (regex.search(EITHER, sentence) or _names(sentence, one, other)):
                return True
    return False


def _names(sentence: str, one: str, other: str) -> bool:
    """Whether a sentence names both of two parts, by two characters of each."""
    return all(
        any(part[at : at + 2] in sentence for part in regex.findall("[一-龥]{2,}", told) for at in range(len(part) - 1))
        for told in (one, other)
    )
