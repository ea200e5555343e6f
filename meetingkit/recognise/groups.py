"""Words that name several at once without saying who: 各位企业家, 3个单位, 劳模代表."""

from __future__ import annotations

from functools import lru_cache

from meetingkit.recognise.delegates import delegate, member
from meetingkit.recognise.organs import of_a_kind
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

GROUP = "各|有关|相关|部分|几|全体|被(?!(?:害|告|申请|申诉)人?[^代们])|受(?!益|害|助|访)|上述|以[上下]|下列|大家|与会|[\\d一二两三四五六七八九十]+(?:位|个|名|家)"
OF_ORGAN = "(?:[^各]局|[^主承协]办|政府|委员会|街道|社区|公司|集团|大队|支队|中心|银行)的(?:同志|代表|老师)$"
# 柳河镇党委书记: whose secretary he is, and one man
OF_PLACE = f"(?!{GROUP})[^、，各几]{{1,8}}[镇乡县区市村局厂司校院道办]党?(?:委|工委|总支|支部|党组|组)书记"
_GROUP = "(?:请|由)?(?:各(?:个)?(?:代表团|讨论组|审议组|代表小?组|小组|联组|班组|学习小?组|[组团桌])|大家|各位[^，。请到在按分]{0,6}|全体[^，。请到在按分]{2,6}|与会[^，。请到在按分]{2,6}|代表们?|委员们?|同志们|学员们?)(?:的?(?:代表|委员|同志|学员|成员)们?)?"
_PLACE = "(?:(?:回?到|前往|在|去|移步)[^，。了]{0,24}?(?:室|会场|地点|房间|楼|厅|驻地|座位|讨论点)|分成?[^，。头]{1,8}[组团片桌])"
_NOW = "(?:现在|就|马上|下面|接下来|先|自行|，)*"
_TALK = "(?:就近|分头|分组|分别|进行|开展|展开|开始|充分|认真|热烈|继续|集中|，)*(?:讨论|审议|酝酿|研讨)(?!后|并|情况|结果|意见|的|时(?!间)|稿|中|发言)"
# 各代表组到指定教室讨论，时间四十分钟; 大家分成四个小组讨论十五分钟; 各小组分头讨论
TALK_APART = f"{_NOW}(?:{_GROUP}{_NOW}{_PLACE}{_TALK}|(?=请?各){_GROUP}{_NOW}(?:分头|分别|各自){_TALK}|分成[^，。]{{1,6}}组{_TALK})"


@lru_cache(maxsize=4096)
def collective(words: str) -> bool:
    """Whether words name several at once without saying who: 各位企业家, 3个单位, 劳模代表."""
    if regex.search(OF_ORGAN, words) and not regex.match(GROUP, words):
        return False  # 区教育局的同志
    if delegate(words) or member(words) or regex.fullmatch(OF_PLACE, words):
        return False
    if regex.match("[受被获]", words) and regex.search("(?:同志|先生|女士|同学|老师|教授)$", words):
        return False
    if regex.fullmatch(
        "(?:各|有关|相关)?(?:职能|主管|业务|责任|牵头|配合|参建|协办|承办|包保)(?:部门|单位|科室|处室|股室|企业|各方)|(?:项目|企业)?业主(?:单位|方)?|项目方|企业方|施工方|监理方|(?:双方)?(?:当事人|当事方|代理人)(?:及其代理人)?|(?:各位|全体)?(?:正式|[主副][任席长])?候选人|(?:各位|上级|[局院校厂县市区镇]|公司|集团)?领导|(?:各?分管|主管|有关|相关|挂点|包片)(?:的)?(?:负责|领导)?同志|(?:各?分管|主管|挂点|包片)(?:的)?领导|企业|部门|单位|乡镇|镇街|街道|科室|县区|行业主管部门|家长|学生|教师|群众|居民|村民|专家|嘉宾|来宾|股东|员工|职工|代表",
        words,
    ):
        return True
    if regex.search("[位名列后][^，、]{0,4}(?:单位|部门|乡镇|企业)(?:的?(?:主要)?负责(?:同志|人))$", words):
        return True  # 排名后三位的单位负责同志
    if regex.match("每[位名个]", words) or of_a_kind(words):
        return True
    if "、" in words and regex.search(
        "[两二三四五六七八九十\\d][个家所名][^，、的]{1,4}的[^，、的]{1,16}[长记任志人]$", words
    ):
        return True  # 甲村、乙村、丙村三个村的支部书记
    if regex.search("(?:有关|相关)[^，、]{0,2}(?:部门|单位|镇街?|乡镇|街道|科室|企业)$", words):
        return True
    if regex.search("(?:几|[一二两三四五六七八九十\\d]+)(?:位|名|个(?!人))[^，、的]{1,8}$", words) and not regex.search(
        "(?:同志|先生|女士)$", words
    ):
        return True  # 村里几位老人
    return bool(regex.search("的(?:同志|同学|老师|代表|单位|企业)$", words)) or (
        not (len(words) <= 6 and words[-2:] in ("委员", "书记") and words[0] in SURNAMES)
        and bool(
            regex.match(GROUP, words)
            or regex.search(
                "代表$|企业家|专家$|嘉宾$|单位$|机构$|对象$|负责人$|(?<!工作)人员$|党员$|学员$|委员$|书记$|们$", words
            )
        )
    )
