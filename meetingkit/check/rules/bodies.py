"""Bodies known by what their names have in common: a table of patterns, of which the group 名 makes one name."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.forms import Forms, by_stem
from meetingkit.check.script import Script

# what one of the lines has, and the names
NAMES: tuple[tuple[tuple[str, ...], str], ...] = (
    # who does one piece of work: 县委学习教育工作专班, 县委学习教育专项工作组
    (("工作专班", "工作组"), "(?P<名>[省市县区旗州镇]委?[一-龥]{2,8}?)(?:专项)?工作(?:专班|组)(?!组长)"),
    # a congress has one that sees to its motions: 提案工作委员会, 提案审查委员会
    (("提案",), "(?P<名>提案)(?:工作|审查|审议|审理)(?:委员会|小组)"),
    # of one house, of one matter: 县委政策研究室, 县委政策研究中心; 镇综合行政执法队, 镇综合行政执法大队
    (
        ("研究", "督查", "信息", "档案", "史志", "执法", "救援", "巡防"),
        "(?P<名>[省市县区旗州镇乡](?:委|政府)?[一-龥]{2,8}?(?:研究|督查|信息|档案|史志|执法|应急救援|巡防))(?:室|中心|院|[大支中]?队)(?![员长])",
    ),
    # one committee, by one name: 市直机关工委, 市委机关工委, 市级机关工委
    (("机关工委", "机关党工委"), "(?P<名>[省市县区州])(?:委直属|委|直属|直|级)机关党?工委"),
    # a department of a committee, of one rank: 医院党委组织部, 医院党委组织科
    (
        ("党委组织", "党委宣传", "党委统战", "党委学生", "党委教师"),
        "(?P<名>党委(?:组织|宣传|统战|学生工作|教师工作))(?:部|科|处)(?!长会)",
    ),
    # a house has the one or the other: 局党组理论学习中心组, 局党委理论学习中心组
    (("理论学习中心组",), "(?P<名>[局院校厅委司])党(?:组|委)理论学习中心组"),
    # one committee for one matter: 工会经费审查委员会, 工会经费管理委员会; what stands before it is no house's name
    (
        ("委员会",),
        "[一-龥][^院校局司厂团会部区县市镇乡村社店所站科室馆党](?<=(?P<名>[一-龥]{4}))(?:审查|管理|监督|评审|评定|评议|审议|审核|指导|执行|协调)委员会",
    ),
    # told by no name of its own: 经济开发区, 经济技术开发区
    (
        ("开发区",),
        "(?<![^，。；：、！“（请由对和与及向在是到让从])(?P<名>(?:省级|国家级|[省市县区])?(?:经济|高新))(?:技术)?(?:产业)?开发区",
    ),
    # 市数据资源管理局, 市数据资源局; 应急局 for 应急管理局 is how it is called for short
    (("局",), "(?P<名>[省市县区州旗][一-龥]{4,6}?)(?:管理)?局"),
)


def bodies_by_name(script: Script) -> Iterator[Forms]:
    """The forms of every name of the table."""
    for clues, pattern in NAMES:
        yield from by_stem(script, clues, pattern)
