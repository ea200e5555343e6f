"""Departments of a government by a name that none has: 农村农业局, 应急监管局, 住房与城乡建设局."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.terms import terms
from meetingkit.wording import regex

NAMED = "[省市县区州旗](?P<名>[一-龥]{4,11}?)(?P<类>局(?!长期|面|部|势|域|限)|委员会|厅)"
JOINT = "[和与及]"
# words that tell how, and not of what; one for the other is a slip, where 教育 for 民政 is another department
HOW = frozenset(
    ("管理", "监管", "服务", "建设", "发展", "救援", "监督", "执法", "保障", "事务", "改革", "治理", "运输")
)


@text_rule(
    "MK323",
    "部门名称",
    Severity.WARNING,
    why="政府部门的名称是定好的，词序、用词错一个，本单位的人一听就知道。",
    wrong="请县农村农业局局长汇报。",
    right="请县农业农村局局长汇报。",
)
def departments_by_no_name(script: Script) -> Iterator[Finding]:
    """A department whose name is a usual one but for the order of its words, for one of them, or for 与 in place of 和."""
    for line in script.lines_with(("局", "委员会", "厅")):
        for match in regex.finditer(NAMED, line.text):
            said = match["名"]
            right = None if said in script.facts.allowed else _meant(said)
            if right and match[0] not in script.facts.organs and line.own(match.start("名")):
                message = f"没有“{said}{match['类']}”这样的部门，像是“{right}{match['类']}”"
                hint = "请核对部门的名称；本地确有这个部门就不用管。"
                yield script.at(line, match.start("名"), match.end("类"), message, hint)
    yield from _bureaus_called_commissions(script)


# a bureau everywhere, and nowhere a commission
NO_COMMISSION = (
    "[省市县区旗](?P<名>财政|民政|水利|林业|公安|司法|审计|统计|税务|气象|自然资源)委(?!员|托|派|会|任|书|常)"
)


def _bureaus_called_commissions(script: Script) -> Iterator[Finding]:
    """县财政委 for 县财政局."""
    for line in script.lines_with(("政委", "利委", "业委", "安委", "法委", "计委", "务委", "象委", "源委")):
        for match in regex.finditer(NO_COMMISSION, line.text):
            if line.own(match.start("名")) and match[0] not in script.facts.organs:
                message = f"没有“{match['名']}委”这样的部门，像是“{match['名']}局”"
                yield script.at(line, match.start("名"), match.end(), message, "请核对部门的名称。")


@cache
def _meant(said: str) -> str | None:
    """The usual name that somebody's wording is not quite; None where it is usual itself, or near none or several."""
    usual = _usual()
    if said in usual or regex.search(f"^{JOINT}|{JOINT}$", said):
        return None
    bare = regex.sub(JOINT, "", said)
    joined = [name for name in usual if regex.sub(JOINT, "", name) == bare]
    if joined:
        return max(joined, key=len) if "与" in said and len(joined) <= TWO else None
    words = _words(bare)
    near = [name for name in usual if words and _near(words, _words(regex.sub(JOINT, "", name)))]
    return near[0] if len({regex.sub(JOINT, "", name) for name in near}) == 1 else None


TWO = 2


def _near(said: tuple[str, ...], usual: tuple[str, ...]) -> bool:
    """The same words in another order, or one of them another that tells how."""
    if len(said) != len(usual) or len(said) < TWO:
        return False
    if sorted(said) == sorted(usual):
        return True
    odd = [(one, other) for one, other in zip(said, usual, strict=True) if one != other]
    return len(odd) == 1 and set(odd[0]) <= HOW


def _words(bare: str) -> tuple[str, ...]:
    """Its words of two characters; none where they do not come out even."""
    return tuple(bare[at : at + 2] for at in range(0, len(bare), 2)) if len(bare) % 2 == 0 else ()


@cache
def _usual() -> frozenset[str]:
    return frozenset((terms("organs").get("部门") or "").split())
