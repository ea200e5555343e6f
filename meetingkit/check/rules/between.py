"""What stands between the parts of a row, and before it: 、 and not a comma, one colon and not two."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import HAN, hits
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity

# 县气象局，和县应急管理局 in a row with 、; 请石门镇，柳河镇，青溪镇依次; clauses of their own with 、
COMMA_AND = rf"、[{HAN}]{{2,10}}(?P<end>[局委办镇乡村部院校区])(?P<mark>，)(?=和[{HAN}]{{2,10}}(?P=end)(?:的|等|负责|代表|同志|[，。]))"
COMMAS = rf"请(?P<名>[{HAN}]{{2,7}}(?P<end>镇|乡|局|街道|县|区|村|科|部)(?:，[{HAN}]{{2,7}}(?P=end)){{1,9}})(?=的负责|的主要|的同志|依次|分别|先后|逐一|负责同志)"
CLAUSES = rf"(?<![^。；])(?:[{HAN}]{{2,8}}要[{HAN}]{{3,14}}、){{2,}}[{HAN}]{{2,8}}要[{HAN}]{{3,14}}[。；，]"
COLONS = rf"(?<![邀敬提申聘宴])请(?P<mark>：)(?=[{HAN}]{{4,24}}(?:同志|先生|女士|主任|局长|书记|镇长|院长|校长))|：(?:分别是|即|主要是|具体是|也就是)(?P<two>：)"


@text_rule(
    "MK626",
    "并列之间的标点",
    Severity.WARNING,
    why="并列的单位之间用顿号，最后两个之间用“和”不加逗号；各自成句的用逗号、分号（GB/T 15834—2011）。",
    wrong="请石门镇，柳河镇，青溪镇依次汇报。",
    right="请石门镇、柳河镇、青溪镇依次汇报。",
)
def marks_between_parts(script: Script) -> Iterator[Finding]:
    """A comma before 和 in a row with 、, commas between organs, 、 between clauses."""
    for line, match in hits(script, ("，和",), COMMA_AND):
        yield script.at(line, *match.span("mark"), "并列的最后两个之间用“和”，前面不用逗号", "请删去这个逗号。", "")
    for line, match in hits(script, ("，",), COMMAS):
        at = match.start("名") + match["名"].index("，")
        yield script.at(line, at, at + 1, "并列的几个单位之间用顿号", "请改成顿号“、”。")
    for line, match in hits(script, ("、",), CLAUSES):
        at = match.start() + match[0].index("、")
        yield script.at(line, at, at + 1, "几句话之间用逗号或分号，不用顿号", "请改成“，”或“；”。")


@text_rule(
    "MK627",
    "多余的冒号",
    Severity.WARNING,
    why="一句话里不套用两个冒号，“请”字后面也不用（GB/T 15834—2011）。",
    wrong="首先，请：县残联副理事长宁静同志介绍。",
    right="首先，请县残联副理事长宁静同志介绍。",
)
def needless_colons(script: Script) -> Iterator[Finding]:
    """请：甲同志…; 抓好三个重点：分别是：…."""
    for line, match in hits(script, ("请：", "：分", "：即", "：主", "：具", "：也"), COLONS):
        name = "mark" if match["mark"] else "two"
        yield script.at(line, *match.span(name), "这里不该有冒号", "请删去这个冒号。", "")
