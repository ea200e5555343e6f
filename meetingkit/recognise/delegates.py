"""A delegate by his name: 第一代表团蒋德旺代表, 柳秀珍代表; 学生代表 and 商户代表 are nobody by name."""

from __future__ import annotations

from functools import lru_cache

from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

# how words end that tell for whom somebody speaks: 管护员, 经销商, 烈属, 宗教界
NO_NAME = "员民工户生师长主手匠者方商队客家属兵士人友界团组会位业众辈嫂童们年兄企校部门间室科厂局院村镇乡县区市群党派层军警亲双"
# 家属, 项目, 高校: words that begin as a surname does
NO_NAMES = "家属|项目|高校|单位|支部|施工|党外|党务|金融|经济|安全|安保|平台|时代|应届|应急|广大|相关|公司|部分|全体|师徒|成员|干部|宣传|农村|农业|水利|文艺|文化|项目|海外|路桥|车间|班组|荣誉|能源|公益|幸福|平安|国际|国家|全国|全省|全市|全县"
_FIRST = "".join(one for one in SURNAMES if len(one) == 1)
DELEGATE = (
    f"(?:^(?:[^、，]*[团组队区线]|[^、，]*车间|副?总?[监计唱]票人)?(?!{NO_NAMES})[{_FIRST}][一-龥][^、，{NO_NAME}]"
    f"|^(?:[^、，]*(?:[团组队]|车间|选区))(?!{NO_NAMES})[{_FIRST}][^、，{NO_NAME}])代表$"
)


@lru_cache(maxsize=1024)
def delegate(words: str) -> bool:
    """Whether words are a delegate's name with 代表 behind it, alone or behind what group he is of."""
    return words.endswith("代表") and regex.match(DELEGATE, words) is not None


# 民盟区总支主委夏侯静委员, 民建界别柯嘉委员: a member by his name; 宣传委员, 政协委员 and 常务委员 are nobody by name
NO_MEMBERS = f"{NO_NAMES}|常务|纪检|组织|群众|青年|统战|经费|经审|会计|生产|生活|文体|学习|劳动|特邀|政协|党委|常委|支部|党组|团委|管委|何|各|全"
MEMBER = f"(?:界别?|[主常政]委|[书长员任记师总]|[团组队]|[党盟联]|总支|支部|委员会|协会|商会)(?!{NO_MEMBERS})(?:{'|'.join(one for one in sorted(SURNAMES) if len(one) > 1)}|[{_FIRST}])[一-龥]{{1,2}}委员$"


@lru_cache(maxsize=1024)
def member(words: str) -> bool:
    """Whether words are a member's name with 委员 behind it, after what he is or whom he stands for."""
    return words.endswith("委员") and regex.search(MEMBER, words) is not None
