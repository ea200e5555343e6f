"""The paper on which opinions are asked for, against the paper that was just presented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.names import TITLE
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

PAPER = "报告|草案|方案|办法|决议|决定|意见|规定|名单"
NEAR = 10  # lines in which a paper was just presented
ASKED = f"(?:大家|各位[^，。]{{1,4}}|刚才)(?:认真)?(?:讨论|审议|研究|学习)了{TITLE}|(?:对|就){TITLE}(?:进行)?(?:举手|投票)?表决|(?:对|就|关于){TITLE}(?:的内容)?，?(?:还)?(?:有(?:什么|没有|无|何)|提出|发表|充分发表)[^，。？]{{0,8}}?(?:意见|建议|修改|补充)"
PRESENTED = f"(?:宣读|作(?:题为)?|说明|汇报|介绍|解读|报告|起草|审议|讨论|研究|表决)[^。；《]{{0,16}}{TITLE}|{TITLE}[^。；《]{{0,12}}(?:起草|修订|编制|有关)[^。；]{{0,6}}(?:说明|情况)"


@text_rule(
    "MK241",
    "征求意见的不是刚才那份",
    Severity.WARNING,
    why="刚听完一份文件，征求意见时却是另一份，多半是去年的。",
    wrong="请甲宣读《企业年金方案（草案）》。\n对《职工疗休养办法（草案）》有什么意见，请发表。",
    right="对《企业年金方案（草案）》有什么意见，请发表。",
)
def another_paper_consulted(script: Script) -> Iterator[Finding]:
    """A paper on which opinions are asked for that stands nowhere else, where another was presented right before."""
    often = Counter(match[1] for line in script.lines_with("《") for match in regex.finditer(TITLE, line.text))
    latest: tuple[Line, str] | None = None
    last = {match[1]: line.index for line in script.lines_with("《") for match in regex.finditer(TITLE, line.text)}
    for line in script.lines:
        asked = regex.search(ASKED, line.text) if "《" in line.text else None
        title = next((one for one in asked.groups() if one), "") if asked else ""
        if asked and latest and latest[1] != title and often[title] == 1:
            near = line.index - latest[0].index <= NEAR and latest[0] is not line
            # asked with its own words, or the other paper is not spoken of any more
            sure = often[latest[1]] > 1 or last[latest[1]] < line.index
            start = line.text.index(title, asked.start())
            short = title in latest[1] or latest[1] in title  # 《章程（草案）》 of 《商会章程（草案）》
            # the resolution on what was reported under a theme
            outcome = regex.search("关于.*(?:报告|工作)的(?:决议|决定)", title) and not regex.search(PAPER, latest[1])
            if (
                near
                and sure
                and not short
                and not outcome
                and not regex.search(TITLE, line.text[: asked.start()])
                and line.own(start)
            ):
                message = f"刚才的是《{latest[1]}》，这里是《{title}》"
                yield script.at(line, start, start + len(title), message, "请核对是哪一份文件。")
        for match in regex.finditer(PRESENTED, line.text) if "《" in line.text else ():
            latest = line, match[1] or match[2]
