"""Sentences that ask nobody to act now: what was done, what is agreed, what an organ has to do when all is over."""

from __future__ import annotations

from meetingkit.recognise.calls import VOCATIVE
from meetingkit.recognise.course import Course
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# 上一期议的是停车，当时举手表决定了: what was done before, unless somebody is called now
PAST = "上一?[次期回届轮]|上个?[月周]|去年|当时|会前(?!，?(?:我们|咱们|大家)?(?:先(?!后|期|行)|一起|请)[^，。]{0,4}(?:播放|观看|收看|看))|此前|以前|曾经?|早就|已经?(?:通过|表决|讨论|听取)"
# 县财政局局长某某汇报去年预算执行情况: past is what he is to tell
TOLD_NOW = "(?:汇报|报告|通报|介绍|回顾|公布|念|读|报一?报)[^，。了]{0,6}(?:上一?[次期回届轮]|上个?[月周]|去年)"
# 综合大家意见，同意…，由某局下达: what was agreed asks nobody to act now
RESOLVED = "(?:好，|那么，)?(?:(?:综合|根据)[^，]{0,10}意见，)?(?:会议|我们|大家|原则上?|一致|常委会)*同意(?!的|请|吗|这|就|上述|[^，。]{1,12}的[^，。]{0,4}[举鼓打画划])[^，。]{2,}(?<!的)，|(?:好，)?会后，"
CALLING = "请|由|起立|肃立|现在|下面|接下来|首先|第|头一|^[（(一二三四五六七八九十\\d]"
DUTY = "([^，。请由：]{2,16}?)(?:要|必须)(?=把|将|尽快|抓紧|及时)"
# 请各位代表在审议时充分发表意见: what will be asked, not now
LATER = "请[^，。]{0,8}在(?:分组)?(?:审议|讨论|酝酿)(?:时|中|过程中|的时候)"


# 第8项议案，陈若谷得7836万票; 第五项议案，同意的表决权占100%: how the votes came out
CAME_OUT = "[^，。请]{0,12}[项个号一二三四五六七八九十]议案，[^，。请《]{0,12}?(?:得[票\\d]|同意[^，。请]{0,8}(?:占|\\d)|赞成\\d)"


# 明天早上七点，学校操场举行升旗仪式; 七月一日上午有表彰活动，请准时参加: what is held another day
DAY = "(?:明|后)[天日早晚]|下下?个?(?:周|星期|礼拜|月)|本周[一二三四五六日末]|这?周[一二三四五六日末]|(?:这个)?星期[一二三四五六日天]|[\\d一二三四五六七八九十]{1,2}月(?:[\\d一二三四五六七八九十]{1,3}[日号]|底|初|中旬|上旬|下旬)|(?:七一|八一|国庆|元旦|清明|五一|春节|中秋|端午)节?(?:当[天日晚]|那天|期间|[上下]午|早上|晚上|，)"
ANOTHER_DAY = f"(?:^|，)(?:另外|还有|再|最后|提醒[^，。]{{0,6}}|通知[^，。]{{0,6}}|，|：)*(?:定[在于])?(?:{DAY})(?!前|以前|之前|以后|之后|以来)"
BY_THEN = "准时|届时|按时|提前|到时候?|报名|不要缺席|不得缺席|务必|相互转告|互相转告"
# one of which stands wherever that is told
OF_IT = (
    "准时",
    "届时",
    "按时",
    "提前",
    "到时",
    "报名",
    "缺席",
    "务必",
    "转告",
    "举行",
    "举办",
    "组织",
    "召开",
    "开展",
    "放映",
    "活动",
    "仪式",
)
IS_HELD = "(?:举行|举办|组织|召开|开展|放映|有)(?!关)[^，。]{2,24}(?=，(?:请|欢迎|希望|要求)|$)"
NOW = "现在|下面|接下来|首先|刚才|今[天晚早日]|我宣布|第[一二三四五六七八九十]+项"


def is_later(sentence: Sentence) -> bool:
    """Whether a sentence tells what is held another day, which is no step of this meeting."""
    if not any(clue in sentence.masked for clue in OF_IT):
        return False
    if not regex.search(ANOTHER_DAY, sentence.masked) or regex.search(NOW, sentence.masked):
        return False
    return regex.search(BY_THEN, sentence.masked) is not None or (
        regex.search(IS_HELD, sentence.masked) is not None
        and not regex.search("[请由][^，。]{4,30}(?:发言|汇报|介绍|讲话|宣读|通报|传达|说明)", sentence.masked)
    )


# 合影之后，请专家参观中试车间: where they go when all is over
WHEN_OVER = "(?:合影|拍照|照相)(?:留念)?(?:结束|完毕?)?[之以]?后，(?:再|就)?(?:请|欢迎)[^，。]{0,16}?(?:参观|观摩|观展|游览|用餐|就餐|用茶|品茗)"


def is_past(sentence: Sentence) -> bool:
    """Whether a sentence tells what was done before, or what has been agreed, and calls nobody now."""
    if "议案，" in sentence.masked and regex.match(CAME_OUT, sentence.masked):
        return True
    if "后，" in sentence.masked and regex.match(WHEN_OVER, sentence.masked):
        return True
    if regex.search("以(?:此次|这次|今天|本次)[^，。]{2,20}为(?:契机|起点|开端)", sentence.masked):
        return True  # 以此次签约揭牌为契机
    agreed = regex.match(RESOLVED, sentence.masked) and not regex.search("，(?:下面|现在|接下来)", sentence.masked)
    calls = regex.search(CALLING, sentence.masked) or regex.match(VOCATIVE, sentence.masked)
    past = regex.sub(TOLD_NOW, "", sentence.masked)
    return bool(agreed or regex.search(LATER, sentence.masked) or (regex.search(PAST, past) and not calls))


def is_duty(course: Course, sentence: Sentence) -> bool:
    """县工商联要把大家的意见逐条梳理: what an organ has to do when all is over."""
    duty = regex.match(DUTY, sentence.masked) if "要" in sentence.masked or "必须" in sentence.masked else None
    return duty is not None and course.cues.compiled("an organ", "(?:‹单位的结尾›)$").search(duty[1]) is not None


OF_PROCEDURE = (
    "邀请词", "连接词", "请人做什么", "不请人也成一步", "请大家讨论", "表决呼号", "选举程序", "发票投票", "选举完毕", "测评程序", "领奖",
)  # fmt: skip
TO_ALL, ASKED, HANDLED = (
    "(?:大家|咱|大伙|我们|各位)",
    "(?:先|接着|来|给)",
    "[^，。]{2,40}(?:[说讲念读报晒亮摆理捋点过]一|一下|一遍)",
)
# each begins with a character of its own: so they are looked for fastest
WORDS_OF_PROCEDURE = (
    "第|补充|议题|议案|议程|事项|下一|票决|暂停|审议|研究|听取|表态|批评|准备|起立|肃立|当选|休会|获得|荣获|被评为|获评|签《|[几两]句|，[你您](?:先|也|再)?[来讲说谈聊]|顺序|次序|依次"
    f"|歇|给{TO_ALL}|跟{TO_ALL}|你{ASKED}|您{ASKED}|该[你您]|到[你您]|听一听|听听|填写?[票第]|头一|举(?:个|一下|举)?手|巴掌|呱唧|点个|应个|吱个"
    f"|鼓[个一]|喊[一个]声|反映一下|把{HANDLED}|将{HANDLED}"
)
BEGINS_WITH = (
    "(?:环节|程序|步骤|流程|单元|篇目|仪程|礼序|礼程)之?[一二三四五六七八九十\\d①②③④⑤⑥⑦⑧⑨⑩]"
    "|(?:咱们?|我们|接着|再|先|下面|现在|说|，)*(?:[二三四五六七八九十头]|末了?|收尾|临了)一[件桩项宗码样]"
    "|(?:会议)?(?:原则上?)?同意|[（(]|[一二三四五六七八九十]+、|\\d"
)


def may_say(course: Course, sentence: Sentence) -> bool:
    """Whether any word of procedure stands in a sentence; most of a script's prose has none, and needs no more looking."""
    said = sentence.masked
    cued = course.cues.any_of(*OF_PROCEDURE).search(said) or regex.search(WORDS_OF_PROCEDURE, said)
    return cued is not None or regex.match(BEGINS_WITH, said) is not None
