"""A vote called by the paper on which it is cast: 请在表决票第一栏打“√”; where ballots were spoken of, 请填写第2栏."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.polling import may_call, plainly_called
from meetingkit.recognise.steps import DRAFTS
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

CLUES = ("票", "栏", "填", "勾", "打“", "画“", "划“", "意见")
BALLOTS = "表决票|表决单|表决表|票决票|[记投]名投票|书面表决"  # what tells that votes are cast on paper
NOW = "(?:(?:好|现在|下面|接着|接下来)，?)*"
WHO = "(?:各位|大家|全体|与会)*(?:[^，。请]{0,6}?(?:代表|委员|业主|股东|党员|会员|董事|监事|理事|同志))?"
MARKS = "填写?|勾选?|打(?=[“勾])|[画划](?=[“圈])|选[择出]|作出|表达|写[下上]"
# 请各位股东在表决票第1栏填写表决意见; 请填写第一张表决票
ON_BALLOT = f"{NOW}请{WHO}[^。请]{{0,16}}(?:(?:表决|票决)(?:票|单|表|意见)[^。]{{0,16}}(?:{MARKS})|(?:{MARKS})[^，。]{{0,16}}(?:表决|票决)(?:票|单|表|意见))"
# 请填写第2栏; 请在第三项后面打“√”; 请填票
IN_COLUMN = f"{NOW}请{WHO}(?:继续|接着|再|也)?(?:(?:填写?|勾选)(?:第[一二三四五六七八九十\\d]+[栏项行格]|票)?|在第[一二三四五六七八九十\\d]+[栏项行格][^，。]{{0,8}}?(?:{MARKS})[^，。]{{0,8}})$"
# 这一项须无记名投票，请工作人员发放表决票
HANDS_OUT = "(?:[^。]{0,30}，)?(?:现在|下面)?请[^，。请]{2,12}?(?:发放|分发|下发|派发|发)(?:一下|下去)?[^，。]{0,4}?(?:表决|票决)[票单]"
NO_VOTE = "休会|休息|茶歇|稍后|测评|评议|推荐|选举|候选|选票|签到|会后|每|时[，]?|统一|如果|收"


def note_ballots(course: Course, sentence: Sentence) -> None:
    """Remember that votes are cast on paper."""
    if "票" in sentence.masked and regex.search(BALLOTS, sentence.masked):
        course.on_paper = True


def by_paper(course: Course, sentence: Sentence) -> Sentence:
    """The sentence as the plain call of a vote, where a ballot paper is to be filled in for the motion that was just told."""
    words, step = sentence.masked, None if course.header or course.ballot else course.current
    if "请" not in words or step is None or step.label not in DRAFTS or not may_call(course, sentence, CLUES, NO_VOTE):
        return sentence
    handed = not _one_of_several(course) and regex.match(HANDS_OUT, words)
    if handed or regex.match(ON_BALLOT, words) or (course.on_paper and regex.match(IN_COLUMN, words)):
        return plainly_called(sentence)
    return sentence


def _one_of_several(course: Course) -> bool:
    """Whether more papers than the last were told within the same item: the ballots are for all of them."""
    told = course.steps[-2:]
    return len(told) > 1 and all(one.label in DRAFTS and one.item == told[-1].item for one in told)
