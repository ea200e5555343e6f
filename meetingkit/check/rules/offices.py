"""One office of two kinds: 设备动力部 and 设备动力科, 督导组 and 指导组."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.forms import rare_and_usual, told
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex


def offices_of_two_kinds(script: Script) -> Iterator[Finding]:
    """设备动力部 and 设备动力科: one office of two kinds; the rarer is told, the later where neither is."""
    kinds: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with("部科处室股组"):
        short = regex.finditer(DEPARTMENT, line.text) if regex.search("[部科处室]", line.text) else ()
        for match in (
            *regex.finditer(OFFICE, line.text),
            *short,
            *(regex.finditer(TEAM, line.text) if "组" in line.text else ()),
        ):
            stem = regex.sub("^[院局校厂](?=..$)", "", match["名"])  # 院医务部
            kinds[stem][match["类"]].append((line, match.end("名") - len(stem)))
    for stem, forms in kinds.items():
        pair = rare_and_usual(forms, forms)
        if pair and set(pair) != SENT and not _of_two_levels(pair, forms) and not _of_two_houses(pair, forms):
            message = f"“{stem}{pair[0]}”和另一处的“{stem}{pair[1]}”像是一个单位"
            hint = "请核对，写成一样；确实是两个单位就不用管。"
            yield from told(script, forms[pair[0]], len(stem) + len(pair[0]), message, hint)


HOUSES = "[旅团营师军]$|军分区$|武装部$|支队$"


def _of_two_houses(pair: tuple[str, str], forms: dict[str, list[tuple[Line, int]]]) -> bool:
    """军分区政治工作处, 某旅政治工作部: each is told with the unit it is of, and it is another."""
    ahead = (
        [regex.search(HOUSES, line.text[max(0, start - 4) : start]) for line, start in forms[kind]] for kind in pair
    )
    one, other = ({match[0] if match else "" for match in found} for found in ahead)
    return "" not in one | other and not one & other


def _of_two_levels(pair: tuple[str, str], forms: dict[str, list[tuple[Line, int]]]) -> bool:
    """省水利厅工程建设处, 市水利局工程建设科: what is a 处 above is a 科 below."""
    if set(pair) != {"处", "科"}:
        return False
    ahead = ({line.text[max(0, start - 5) : start] for line, start in forms[kind]} for kind in pair)
    return not set.intersection(*ahead)


SENT = {"巡视组", "巡回指导组"}  # both are sent, at the same time
# The last four characters of an office's name, and what kind it is
OFFICE = (
    r"[部科处室股](?<=(?P<名>[一-龥]{4})(?P<类>.))(?=[，。、；：（）副的要将会在负主牵同由经组通各留存一]|$|[部科处]长)"
)
# 医务科、护理部: a department of the house by two or three characters, at the beginning of a part
DEPARTMENT = r"(?<![^，。；：、！（由请和与])(?P<名>(?![全本各该某请由和与]|组织|宣传|统战|人事)[一-龥]{2,3})(?P<类>[部科处室])(?=[、，。；（]|牵头|负责|统一|会后|要|主任|[部科处室]长)"
# 县委第三督导组: whose it is with its number, and what it is sent to do
TEAM = r"(?P<名>(?:[省市县区]委)?第[一二三四五六七八九十\d]+)(?P<类>(?:督导|督查|巡察|巡视|巡回指导|巡回督导|指导|考核|考察|检查|调研|评估|验收)组)"
