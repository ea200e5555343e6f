"""People and places told in an order that is said: by strokes, by votes, the first of all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from meetingkit.agenda.strokes import stroke_table
from meetingkit.check.named import is_full_name
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.announced_order import out_of_the_order_announced
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.library import default_library
from meetingkit.wording import regex
from meetingkit.wording.strokes import stroke_key

NAME = "[一-龥]{2,4}"


@text_rule(
    "MK245",
    "次序和说的不符",
    Severity.WARNING,
    why="说了按姓氏笔画、按得票多少，念出来却不是那个次序。",
    wrong="按姓氏笔画为序：黄立群、刘新、丁文",
    right="按姓氏笔画为序：丁文、刘新、黄立群",
)
def out_of_the_order_said(script: Script) -> Iterator[Finding]:
    """A row of names that is not in the order of strokes or of votes that is said; the first of all that is not the
    first; speakers called in another order than announced.
    """
    for line in script.lines:
        if "笔画" in line.text or "笔划" in line.text:
            yield from _by_strokes(script, line)
        if "票" in line.text and ("多少" in line.text or "高低" in line.text):
            yield from _by_votes(script, line)
        if "第一" in line.text and "%" in line.text:
            yield from _first(script, line)
    yield from out_of_the_order_announced(script)


ROW = rf"(?:按|以)姓[氏名]笔[画划](?:为序|排序|顺序)?[^：。；、]{{0,12}}?(?:：|是|为|，)(?P<名>{NAME}(?:、{NAME})+)"


def _by_strokes(script: Script, line: Line) -> Iterator[Finding]:
    """Only what is certain: a surname with more strokes before one with fewer."""
    table = stroke_table(default_library())
    for match in regex.finditer(ROW, line.text):
        names = match["名"].split("、")
        if not all(map(is_full_name, names)):
            continue
        at = match.start("名")
        for one, after in pairwise(names):
            at += len(one) + 1
            before, here = (stroke_key(name, table)[0][0] for name in (one, after))
            if before[0] > here[0] and line.own(at):
                message = f"“{one}”{before[0]} 画，“{after}”{here[0]} 画，次序不对"
                yield script.at(line, at, at + len(after), message, "请照姓氏笔画排；按别的次序的，请改说法。")
                break


def _by_votes(script: Script, line: Line) -> Iterator[Finding]:
    """按得票多少为序：郭静41票、钱程45票."""
    said = regex.search(
        "按(?:得)?票(?:数)?(?:的)?(?:多少|高低|由多到少|从高到低)(?:为序|排序|排列|顺序|的顺序|次序)?", line.text
    )
    if said is None:
        return
    row = regex.finditer(rf"(?P<名>{NAME})，?(?:得)?(?P<票>\d{{1,4}})票", line.text[said.end() :])
    told = [(match, int(match["票"])) for match in row if is_full_name(match["名"])]
    for (_, before), (match, votes) in pairwise(told):
        start = said.end() + match.start()
        if votes > before and line.own(start):
            message = f"{votes} 票排在 {before} 票后面，不是按得票多少"
            yield script.at(line, start, start + len(match[0]), message, "请照得票多少排。")
            return


def _first(script: Script, line: Line) -> Iterator[Finding]:
    """东关镇96%，西河乡97%，东关镇排在第一: another has more."""
    shares = regex.findall(
        r"([一-龥]{2,8}?(?:镇|乡|街道|村|社区|县|区|公司|局|厂|班|部))[^，。；\d]{0,8}?(\d+(?:\.\d+)?)%", line.text
    )
    claim = regex.search(
        "([一-龥]{2,8}?(?:镇|乡|街道|村|社区|县|区|公司|局|厂|班|部))(?:排在?|位居|居|名列|列)(?:全[省市县区镇乡])?第一",
        line.text,
    )
    values = {name[-4:]: float(value) for name, value in shares}
    mine = next((value for name, value in values.items() if claim and claim[1].endswith(name)), None)
    elsewhere = claim and regex.search("从[^，。；]{2,14}看，|按[^，。；]{2,14}算，", line.text[: claim.start()])
    lowest = elsewhere or regex.search("最低|最少|倒数|越低越好|下降|降低|率低", line.text)
    if (
        claim
        and mine is not None
        and len(values) > 1
        and not lowest
        and mine < max(values.values())
        and line.own(claim.start())
    ):
        message = f"{claim[1]}是 {mine:g}%，有 {max(values.values()):g}% 的"
        yield script.at(line, *claim.span(), message, "请核对数字和名次。")
