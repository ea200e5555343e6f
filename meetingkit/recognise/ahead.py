"""What stands before the 请 that calls somebody: 监票人的建议名单请某组长宣读, 其余参加人请依次发言, 激动人心的时刻到了，颁奖."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.people import people
from meetingkit.recognise.steps import VAGUE
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

# 监票人、计票人的建议名单请某组长宣读: the paper, then who reads it, with no mark between
PAPER_AHEAD = (
    "(?:^|(?<=[，；]))(?P<what>(?!这|那|此|该|上述|以上|你|他|她|我)[^，。：；请由了]{2,30}?"
    "(?P<kind>名单|简历|方案|办法|情况|材料|内容|要点|条款|事项|草案|议案|细则|决议|决定|章程|预案|账目?))"
    "(?:还是|仍|也|就|下面|现在|先|再)*请(?P<who>[^，。请由]{4,40}?)"
    "(?:(?:给|为|向|跟)(?:大家|大会|同志们|各位(?:代表|委员)?|会议|我们))?(?:来|再)?(?:作|做)?(?:一?个)?(?:简要|详细|具体|集中)?的?"
    "(?P<does>宣读|通读|介绍|说明|通报|汇报|报告|解读|传达|念)(?:一下|一遍|一念)?$"
)
# 其余参加人请按席位号依次发言: those who are left are asked behind their name
REST_AHEAD = (
    "(?P<who>(?:其[余他]|剩下的?|余下的?)[^，。请按依]{2,10}?)(?:也|就|都)?请(?:按照?[^，。请]{1,10}?)?"
    "(?:依次|逐个|逐一|轮流|接着|继续|先后|也)+(?:进行|作|来)?(?P<does>发言|述职|汇报|谈|讲|说|发表意见|表态)$"
)
# 最激动人心的时刻到了，表彰先进: what leads to a step
MOMENT = "(?:现在|下面|终于)?，?[^，。请]{0,16}的(?:时刻|一刻)(?:终于|就要|马上)?(?:到了|来了|来临了?|到来了?)，(?=[^，。]{2})"

# 全体起立，奏唱国歌后，请某某到宣誓台宣誓: what is sung before somebody is sworn
ANTHEM_AHEAD = (
    "(?:(?:首先|下面|现在)?，?请?(?:全体[^，。请]{0,8}|大家)?(?:起立|肃立)，)?(?:先|在)?(?:奏唱|高唱|齐唱|合唱|奏|唱)[^，。请]{0,14}歌》?"
    "(?:结束|完毕|完|毕)?(?:之?后)?(?:，[奏唱]+完?毕之?后?)?，(?=(?:再|现在|下面)?(?:有请|请|由)[^，。]{2,40}誓)"
)

# 请“十佳班组”代表上台领奖，颁奖领导是副总经理某某: who hands over, told by what he is there for
HANDS_OVER = (
    "(?:^|，)(?:为(?:他们|她们|[^，。请]{2,12}))?(?:担任)?(?P<does>颁奖|授牌|授旗|颁证|授奖)(?:的)?(?:领导|嘉宾|人|者|来宾|的)(?:是|为|有)[：:]?"
    "(?P<who>[^，。：请由]{4,80})$"
)
# 由县长某某担任颁奖嘉宾; 有请颁奖嘉宾、县委书记某某
AS_GUEST = "(?:^|，)(?:请|有请|由)(?P<who>[^，。：请由]{4,80}?)(?:来)?(?:担任|作为|做|作)(?:本[次轮]|这[次轮]|此次)?(?P<does>颁奖|授牌|授旗|颁证)(?:领导|嘉宾|人)$"
GUEST_NAMED = "(?:^|，)(?:请|有请|掌声有请|欢迎)(?P<does>颁奖|授牌|授旗|颁证)(?:领导|嘉宾|人)[、：，]?(?P<who>[^，。：请由]{4,80}?)(?:上台|登台|上场)?$"


def put_behind(course: Course, sentence: Sentence) -> Sentence:
    """The sentence with what stands before its 请 put behind it, so that it reads as a call; as it is where nothing does."""
    said = sentence
    if "刻" in said.masked and (moment := regex.match(MOMENT, said.masked)):
        said = said.edited(lambda words: f"下面，{words[moment.end() :]}")
    if "誓" in said.masked and "歌" in said.masked and (sung := regex.match(ANTHEM_AHEAD, said.masked)):
        said = said.without(*sung.span())
    if "颁" in said.masked or "授" in said.masked:
        said = _handing_over(course, said)
    if "请" not in said.masked or said.masked.startswith("请"):
        return said
    if said.masked.startswith(("其", "剩", "余")) and (rest := regex.fullmatch(REST_AHEAD, said.masked)):
        who, does = slice(*rest.span("who")), rest["does"]
        return said.edited(lambda words: f"请{words[who]}依次{does}")
    paper = regex.search(PAPER_AHEAD, said.masked)
    if paper is None or not is_somebody(said.text[slice(*paper.span("who"))], course.cues):
        return said
    step = course.header or (course.current if course.current and course.current.label == "表决" else None)
    known = step is not None and step.label == "表决" and paper["kind"] in (step.subject or "")
    untold = known or regex.fullmatch(VAGUE, paper["what"])  # 具体情况, 名单（草案）
    does = {"念": "宣读"}.get(paper["does"], paper["does"])
    called, told = slice(*paper.span("who")), slice(*paper.span("what"))

    def put(words: str) -> str:
        return f"{words[: paper.start()]}请{words[called]}{does}{'' if untold else words[told]}"

    return said.edited(put)


def _handing_over(course: Course, said: Sentence) -> Sentence:
    """颁奖领导是某某 as a call of his, where he is told by name."""
    forms = (HANDS_OVER, AS_GUEST, GUEST_NAMED)
    given = next((found for form in forms if (found := regex.search(form, said.masked))), None)
    if given is None:
        return said
    called = slice(*given.span("who"))
    if not all(is_somebody(one, course.cues) for one in people(said.text[called], course.cues)):
        return said
    comma, does = "，" if said.masked[given.start()] == "，" else "", given["does"]
    return said.edited(lambda words: f"{words[: given.start()]}{comma}请{words[called]}{does}")
