"""What stands beside those who are called and is no part of them: how many they are, where, how they come, for whom."""

from __future__ import annotations

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.names import behind_role, named, of_organ
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

# 甲局、乙局4个部门单位
COUNTED = "^(.+、.+?)[一二两三四五六七八九十\\d]+(?:家(?:单位|企业|公司|银行)?|个(?:部门|责任|成员|所属)?(?:单位|企业|乡镇|镇街|街道|科室|县区))$"
# 我们年级组长黄老师, 咱校长; but 我们局副局长: of which organ he is stays
OWN_HEAD = "(?:年级|教研|备课|班级|支部|党委|总支)?(?:[正副]?(?:组长|班主任|校长|院长|主任|书记|支书|会长|理事长|董事长|总经理|经理|队长|科长|局长|主席|站长|店长|厂长|馆长|园长|镇长|乡长|所长))[^，、的]{2,6}$"
# what is no part of who is called, and what of it stays; the first before 来 is looked at, the others after it
BEFORE_COME = (
    (COUNTED, "\\1"),
    ("^[两三四五六七八九十]{1,2}[位名](?=[^，、的]{4,12}、[^，、]{2,3}(?:、|和|$))", ""),  # 三位副镇长甲、乙、丙
    ("^(?:今天|会上|本次|这次|一共|共|还|将|，)*有(?=[一二两三四五六七八九十\\d几])", ""),
    ("^(?:我们的?|咱们的?|本次|今天的?)[^，、]{0,6}?(?:——|——?)|^我们的|^咱们的", ""),
    (f"^(?:我们|咱们?)(?={OWN_HEAD})", ""),
    ("^[^，、—]{0,10}[一两三四五六七八九十\\d][位名个家][^，、—]{1,10}——?", ""),
    ("(?:主会场|[^，、的]{2,10}?分会场)(?:的|，)", ""),
    ("(?<=.{2})(?:也|踊跃|积极|自由|[作做]|从[^，、从]{1,6}(?:上|方面|角度|层面)|(?<![党会层济级])组织|，?有请)$", ""),
    ("(?<=.{2})(?:[作做](?:一?个|一下)|进行|到[^，、到]{0,6}(?:地点|位置|区域|会场|教室|会议室|讨论室))$", ""),
    ("(?<=[^，、—]{4})——?$", ""),  # 书记甲、县长乙——两位领导
    ("(?:分别|依次|逐一|先后)(?=[与和同跟])", ""),
    ("(?<=[^，、]{4})负责$", ""),
)
AFTER_COME = (
    (
        "(?<=[记长任席员裁总])代表(?!团)(?:[^，、]{0,6}(?:班子|支委会|党委|党组|支部|总支|[理监董]事会|工会)|[^，、]{0,10}(?:委员会|村委会|居委会|业委会|全[体校村院局厂][^，、]{0,8})|[^，、]{1,4}[里方])$",
        "",
    ),
    ("^(?:东道主|主人)，", ""),
    ("(?:[作做](?:好)?)?准备$|，?各?用[^，、用]{1,8}(?:分钟|时间)$|(?<=[^、，])各$", ""),
    ("^(?:双方|各方|签约)+代表(?:[：:]|——?)|(?:上台|到主席台前?来?|到台前来?|上前来?)(?=$|，[与和同])", ""),
    ("(?:带来|表演|演唱|演出|选送|报送|献上|创作)的$", ""),
    (
        "^(?:已经|曾经|即将|今天即将|刚刚|长期|做|从事|扎根|荣获)[^、，的]{2,16}的(?:[^、，的]{2,8}、)?(?=[^、，的]{5,}$)",
        "",
    ),
    ("(?:留步|起身|移步.{0,8}|来到.{1,8}|走[上到].{1,6}|(?<=[记长任席员])走)$", ""),
    ("等(?:[一二两三四五六七八九十\\d]+(?:位|名|个|家).{0,8})?$", ""),
    ("(?:(?:^|(?<=、))我[、和与])+|[、和与]我$", ""),  # the chair himself
)
GIVEN_COME = frozenset("福东春喜运旺财金广生归未朝宝恩瑞祥鹤雁泰")  # with 来 after it a given name


def _before_come(words: str) -> str:
    """The words of a call without what is taken off before 来 is looked at."""
    for pattern, kept in BEFORE_COME:
        words = regex.sub(pattern, kept, words)
    return words


def _after_come(words: str) -> str:
    """The words of a call without what is taken off after that."""
    for pattern, kept in AFTER_COME:
        words = regex.sub(pattern, kept, words)
    return words


def without_come(words: str, cues: Cues) -> str:
    """局长水长东来|汇报, 队长傅强再|念: 来 and 再 go with the verb; 局长张福来 keeps the last character of his name."""
    if words.endswith("再") and named(words[:-1], cues):
        return words[:-1]
    if not words.endswith("来") or len(words) < 4:
        return words
    before = words[:-1]
    if words[-2] in GIVEN_COME and words[-3] in SURNAMES and behind_role(words[:-3], cues):
        return words
    someone = named(before, cues) or of_organ(before, cues)
    return before if someone or regex.search("(?:同志|老师|书记|主任|先生|女士)$", before) else words


def by_themselves(words: str, cues: Cues) -> str:
    """What is left of a call without how many they are, where they are, how they come and what they do."""
    return _after_come(without_come(_before_come(words), cues))
