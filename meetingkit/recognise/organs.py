"""Organs that are called by their kind or by how they stand, and none of them by name: 市直部门, 前两名的乡镇."""

from __future__ import annotations

from meetingkit.wording import regex

# 市直部门, 属地镇街, 县市区: organs of a kind, and none of them by name
KINDS = (
    "(?:乡镇街道|乡镇办|乡镇|镇街|镇办|街镇|街道|县市区|县区|区县|市县|部门|单位|企业|科室|处室|股室|园区|村居|村社区)"
)
OF_KIND = f"(?:各|有关|相关|部分|个别|其他|(?:[省市区县镇乡局校院]|集团|公司)?[直属级]属?|属地|责任|牵头|配合|先进|后进|落后|典型|试点|重点|优秀|获奖|受奖|发言|汇报|成员|包保|上级|下级|基层|一线|被[^，、]{{2,4}}的?)*{KINDS}"
# 前两名的乡镇, 排名靠后的街道, 工作成效好的学校
BY_MERIT = f"(?:[前后末][一二两三四五六七八九十\\d]{{1,2}}(?:[名位]的?|的)|(?:靠[前后]|[好差多少快慢重大]|突出|落后|领先|先进|滞后|明显|薄弱)的)(?:{KINDS}|[乡镇村县区]|学校|社区|公司|支部|班组|院系|车间|项目部)$"


def of_a_kind(words: str) -> bool:
    """Whether words name organs by what kind they are or how they stand."""
    return regex.fullmatch(OF_KIND, words) is not None or regex.search(BY_MERIT, words) is not None
