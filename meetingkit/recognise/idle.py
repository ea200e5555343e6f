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
CALLING = "请|由|现在|下面|接下来|首先|第|头一|^[（(一二三四五六七八九十\\d]"
DUTY = "([^，。请由：]{2,16}?)(?:要|必须)(?=把|将|尽快|抓紧|及时)"
# 请各位代表在审议时充分发表意见: what will be asked, not now
LATER = "请[^，。]{0,8}在(?:分组)?(?:审议|讨论|酝酿)(?:时|中|过程中|的时候)"


# 第8项议案，陈若谷得7836万票; 第五项议案，同意的表决权占100%: how the votes came out
CAME_OUT = "[^，。请]{0,12}[项个号一二三四五六七八九十]议案，[^，。请《]{0,12}?(?:得[票\\d]|同意[^，。请]{0,8}(?:占|\\d)|赞成\\d)"


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


def may_say(course: Course, sentence: Sentence) -> bool:
    """Whether any word of procedure stands in a sentence; most of a script's prose has none, and needs no more looking."""
    words = course.cues.compiled(
        "procedure",
        "‹邀请词›|‹连接词›|‹请人做什么›|‹不请人也成一步›|‹请大家讨论›|‹表决呼号›|‹选举程序›|‹发票投票›|‹选举完毕›|‹测评程序›|‹领奖›"
        "|第|补充|议题|议案|议程|事项|^(?:环节|程序|步骤|流程|单元|篇目|仪程|礼序|礼程)之?[一二三四五六七八九十\\d①②③④⑤⑥⑦⑧⑨⑩]|下一|票决|暂停|审议|研究|听取|表态|批评|准备|起立|肃立|当选|休会|获得|荣获|被评为|获评|签《|[给跟](?:大家|咱|大伙|我们|各位)|几句|顺序|次序|依次|歇|[你您](?:先|接着|来|给)|[该到][你您]|听一听|听听|填写?[票第]|头一|举(?:个|一下|举)?手|巴掌|呱唧|[点应吱]个|鼓[个一]|喊[一个]声|反映一下|[把将][^，。]{2,40}(?:[说讲念读报晒亮摆理捋点过]一|一下|一遍)|^(?:会议)?(?:原则上?)?同意|^(?:[（(]|[一二三四五六七八九十]+、|\\d)",
    )
    return words.search(sentence.masked) is not None
