"""Two reports whose speakers the recap has changed round: 甘棠副会长的工作报告和杜衡会长的财务报告."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.named import is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

TITLE = "副?(?:会长|院长|检察长|校长|局长|主任|书记|主席|总?经理|董事长|理事长|监事长|秘书长|[县区市镇乡]长)"
CREDITED = rf"(?<![^、，和与及了。])(?P<名>[一-龥]{{2,3}}?)(?:同志|先生|女士|教授|{TITLE})?(?:所?作)?的(?P<事>[一-龥]{{2,14}}?报告)"
CALLED = r"请(?P<谁>[^，。；请]{2,40}?)(?:代表[^，。；]{2,20}?)?(?:向大会|向会议)?作(?:(?:题为)?《[^《》]*》的)?(?P<事>[一-龥]{0,14}?报告)"


def reports_changed_round(script: Script) -> Iterator[Finding]:
    """A name that is told with the report of another, who is told with that of the first."""
    calls: list[tuple[str, str]] = []
    yield from _by_another(script)
    yield from _not_heard(script)
    for line in script.lines_with(("报告",)):
        told = [match for match in regex.finditer(CREDITED, line.text) if _is_name(match["名"])] if calls else []
        yield from _changed(script, line, told, calls) if len(told) > 1 else ()
        calls += [(match["谁"], match["事"]) for match in regex.finditer(CALLED, line.text)]


HEARD = (
    "(?:刚才|今天|上午|会上)[^。；]{0,10}(?:听取|审议|听取和审议|听取并审议)了(?P<列>[^。；]{6,120}?报告)(?=[，。；])"
)
ORGANS = ("人大常委会", "法院", "检察院", "监委", "政协", "政府", "理事会", "监事会", "纪委", "经审委", "财务", "提案")


def _not_heard(script: Script) -> Iterator[Finding]:
    """大会听取了政府工作报告、人大常委会工作报告和法院工作报告, where nothing before it tells of a report of the court."""
    first = min((turn.line for turn in script.turns if turn.type == "report"), default=len(script.lines))
    heard = set[str]()
    for line in script.lines_with(("报告",)):
        match = regex.search(HEARD, line.text) if line.index > first else None
        row = [one for one in regex.split("[、和]", match["列"]) if one.endswith("工作报告")] if match else []
        told = {one: next((word for word in ORGANS if word in one), "") for one in row}
        unheard = [(one, organ) for one, organ in told.items() if organ and organ not in heard]
        for one, organ in unheard if match and len(unheard) == 1 < len(row) else ():
            start = line.text.find(one, match.start("列") if match else 0)
            if line.own(start):
                message = f"前面没有说到{organ}的报告，这里说听取了“{one}”"
                yield script.at(line, start, start + len(one), message, "请核对听取了哪些报告。")
        heard |= {
            organ
            for organ in ORGANS
            if organ in line.text and regex.search(f"{organ}[^。；]{{0,24}}报告|报告[^。；]{{0,12}}{organ}", line.text)
        }


# 请社区党委书记吕建国同志代表上届社区党委作工作报告, and who is said to have given it
TO_REPORT = r"(?:请|由)(?P<谁>[^，。；请]{2,40}?)(?:，?代表[^，。；]{2,24}?)?，?(?:向大会|向会议)?作(?:(?:题为)?《[^《》]*》的?|(?P<何>[^，。；《》]{0,12}?))?工作报告"
REPORTED = rf"(?<![^，、；。])(?:会上，)?(?P<名>[一-龥]{{2,3}}?)(?:同志|先生|女士|{TITLE})(?:代表[^，。；]{{2,24}}?)?[向为]?[^，。；]{{0,6}}作了(?P<何>[^，。；]{{0,8}}?)工作报告"


def _by_another(script: Script) -> Iterator[Finding]:
    """白洁同志代表上届党委作了工作报告, where 吕建国 was called to do so and nobody else was."""
    called: list[tuple[str, str]] = []
    for line in script.lines_with(("工作报告",)):
        for match in regex.finditer(REPORTED, line.text) if len(called) == 1 else ():
            name, (who, what) = match["名"], called[0]
            alike = not what or not match["何"] or what == match["何"]
            if alike and is_full_name(name) and not _names(who, name) and line.own(match.start("名")):
                message = f"工作报告前面请的是“{who}”，这里说成“{name}”"
                yield script.at(line, *match.span("名"), message, "请核对是谁。")
        called += [(match["谁"], match["何"] or "") for match in regex.finditer(TO_REPORT, line.text)]


def _is_name(words: str) -> bool:
    return is_full_name(words) or is_full_name(words[-2:])


def _changed(script: Script, line: Line, told: list[regex.Match], calls: list[tuple[str, str]]) -> Iterator[Finding]:
    for match in told:
        name, core = match["名"], regex.sub("(?:工作)?报告$", "", match["事"])
        others = [other["名"] for other in told if other is not match]
        who = [speaker for speaker, matter in calls if core and core in speaker + matter]
        swapped = len(who) == 1 and not _names(who[0], name) and any(_names(who[0], other) for other in others)
        known = any(_names(speaker, name) for speaker, _ in calls)
        own = [matter for speaker, matter in calls if _names(speaker, name)]
        alone = len(own) == 1 and core and own[0] != match["事"] and not who and not _same(own[0], match["事"])
        if alone and line.own(match.start("事")):
            message = f"前面请{name}作的是“{own[0]}”，这里说成“{match['事']}”"
            yield script.at(line, *match.span("事"), message, "请核对是哪个报告。")
        if swapped and known and line.own(match.start("名")):
            message = f"“{match['事']}”前面请的是“{who[0]}”，这里说成“{name}”"
            yield script.at(line, *match.span("名"), message, "请核对是谁。")


def _same(one: str, other: str) -> bool:
    """提案工作报告, 提案审查情况报告: two wordings of one report."""
    cores = [regex.sub("的?(?:工作|情况|审查|审核)*报告$", "", words) for words in (one, other)]
    return not all(cores) or len({*cores[0]} & {*cores[1]}) > 1


def _names(speaker: str, name: str) -> bool:
    return name in speaker or (len(name) > 2 and name[-2:] in speaker)
