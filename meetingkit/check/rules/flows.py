"""What was there, what came in, what went out and what is left: 新收9600件，旧存400件，审结9500件，未结500件.

Each is told by a word of its own, in any order. Only where a sentence has one amount of each, and none of its unit
besides, does it say what the last must be.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from meetingkit.check.quantities import PERCENT, Quantity, quantities
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

BROUGHT = "旧存|结转|(?:上[年期届月]度?|年初|往年|历年)(?:结[转存余]|未结|余存)"  # what is not of this year
HELD = "旧存|上[年期届月]度?(?:结[转存余]|未结|余存|旧存)|年初(?:结[转存余]|库存|有|未结)?|期初|月初|原有|结转(?![下明次至到])|库存原|往年结|历年结"
IN = "新收|新增|新受理|新立案|新接|收案|收入|入库|购[进入]|接收|收储|新入|新发展|转入|吸收|引进|新招|新开|受理|收到"
OUT = "审结|执结|办结|结案|审执结|支出|出库|使用|用去|发放|转出|退出|退休|调出|减少|注销|撤销|出院|销售|售出|核销"
LEFT = "未结|未审结|未办结|未执结|尚未办?结|结[存余]|剩余|余额|尚[存余]|还[剩有余]|现[有存]|期末|年末|月末|仍有"
ROLES = (("存", HELD), ("余", LEFT), ("进", IN), ("出", OUT))
CLUES = ("存", "余", "结转", "原有", "年初", "期初", "现有", "未结")
CHECK = "请核对这几个数。"
FAR = 40  # characters from one of them to the next


def flows(script: Script, line: Line) -> Iterator[Finding]:
    """The amount that is left, where the others make another."""
    if not regex.search(LEFT, line.text):
        return
    found = [one for one in quantities(line.text) if one.unit != PERCENT]
    for last in found:
        if _role(last) != "余" or not line.own(last.start):
            continue
        left, right = begins(line.text, last.start, "。！？"), ends(line.text, last.end, "。！？")
        row = [one for one in found if left <= one.start < right and one.unit == last.unit]
        if wrong := _wrong(line.text, row, last):
            yield script.at(line, last.start, last.end, wrong, CHECK)


def _role(one: Quantity) -> str:
    """What an amount is by the words before it; empty where they do not say."""
    label = one.label if "率" not in one.label and "每" not in one.label else ""
    return next((role for role, words in ROLES if regex.search(words, label)), "")


def _wrong(text: str, row: list[Quantity], last: Quantity) -> str:
    """What is told of a row of amounts that do not come out; empty where they do, or nobody knows."""
    told: dict[str, list[Quantity]] = {role: [one for one in row if _role(one) == role] for role, _ in ROLES}
    held, came, went = told["存"], told["进"], told["出"]
    plain = len(row) == sum(map(len, told.values())) and len(told["余"]) == 1 and len(held) == len(came) == 1
    near = all(after.start - one.end <= FAR for one, after in pairwise(row))
    within = text[row[0].start : row[-1].start]
    if not (plain and went and near) or regex.search("约|左右|以上|其中|同比|比[上去]|较[上去]", within):
        return ""
    gone = sum(one.value for one in went)
    off = sum(2 * one.step for one in row) + 1e-6
    right = held[0].value + came[0].value - gone
    # what came in may have what was there in it
    all_in = (
        came[0].value - gone
        if regex.search("受理|收到|[（(]|含", text[max(0, row[0].start - 8) : held[0].end])
        else right
    )
    if min(abs(right - last.value), abs(all_in - last.value)) <= off:
        return ""
    words = "、减去".join(one.text for one in went)
    return f"{held[0].text}加上{came[0].text}、减去{words}是 {last.like(right)}，写的是{last.text}"
