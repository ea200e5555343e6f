"""When the chair opens the floor, rather than calls somebody."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.alone import IN_GROUPS, alone
from meetingkit.recognise.call import Call
from meetingkit.recognise.calls import call_of, unknown_call
from meetingkit.recognise.course import Course
from meetingkit.recognise.groups import OF_ORGAN, TALK_APART, collective
from meetingkit.recognise.introduced import several_introduced
from meetingkit.recognise.leads import Lead, clauses, lead_of
from meetingkit.recognise.names import is_somebody, named
from meetingkit.recognise.numbering import note_number, numbered_again
from meetingkit.recognise.silence import note_asking
from meetingkit.recognise.steps import GUEST_TOO, Open
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.recognise.toall import LEFT_TO_ALL, by_sorts, left_to_all
from meetingkit.recognise.turns import somebody
from meetingkit.recognise.votes import vote
from meetingkit.wording import regex

ALL = "大家|同志们|其他同志|与会|(?:各|有关)?成员单位|各位(?!专家|企业家|嘉宾|来宾)"
ALL_SAY = "(?!.*(?:回去|会后|以后|平时))(?:也|都|就)?请?(?:各位|大家)[^，请]{0,20}([谈讲说议聊])一?\\1(?:吧|看)?|(?:也|再|还)?请(?:大家|各位[^，]{0,4})(?:再|也|一起|作|做|进行)*补充(?:一下|发言|意见)?|(?:其[他余]|剩下的?|没(?:发言|说|讲)的?|余下的?)(?:各位|[几两三]位)?的?(?:[^，。请的]{0,6}(?:成员|同志|委员|代表|党员|同学|老师|朋友|理事|董事|干部|负责人|单位|部门|科室))?(?:也|都|就|再|还|同样|可以|接着|一起|简单|随便|敞开|放开)*(?P<s>[谈讲说议聊])一?(?P=s)(?:吧|看)?"  # 各位县长结合分管工作讲一讲
TO_SPEAK = (
    "(?:想|要|愿意|问题|提问|发言|补充|看法|疑问)[^，]{0,8}，?(?:也)?(?:请)?举[手牌]"  # hands are raised to be called
)
OPINION = "(?:谈谈|说说|讲讲|谈|说|讲|发表|提提?)(?:各自的|你们的)?(?:意见|看法|想法)"
# once the floor is open: 年轻的同志, 外部董事, 党外委员
BY_SORT = "的(?:同志|老师|代表|战友|朋友)$|[部外内属门层]的?(?:董事|监事|委员|代表|专家|成员|常委|理事)$"
TALKING_OVER = "(?:讨论|研讨|互动|提问|答疑|议事|交流|问答|发言|质询|询问|大家[说谈议讲聊].{0,4})$"  # a heading that is the floor itself
# 下面是自由发言时间; 还有一点时间，留给自由交流
FREE = "(?:下面|接下来|现在|最后|时间|，|^)[^，]{0,10}(?:是|进入|留给|进行|开始|安排)(?:大家)?(?:的)?(?:自由|即席|互动|提问|答疑|现场)(?:交流|发言|讨论|协商|互动|提问|问答|答疑)?(?:时间|环节|阶段|时段)?(?=，|$)|[^，]{0,8}(?:时间|环节|小时|分钟|时段)(?:全部|都|就)?(?:留给|交给)(?:大家|各位)?(?:自由)?(?:交流|发言|讨论|提问)"
# 请大家就某事进行讨论: what the floor is about, where that is the item
FLOOR_ABOUT = "(?:(?<![成造])就|围绕|针对|对(?!象|照|方|口|外|接))((?!刚才|以上|上述|各项|今天|这次|本次|有关问题|自己|(?:所|自己)?关心|[这此该上])[^，。]{4,40}?)等?，?(?:进行)?(?:充分|深入|认真|热烈)?(?:的)?(?:讨论|研讨|提问|质询|酝酿|审议|(?<=能否入党)发表意见|(?<=[告案稿则程法划要）])(?:充分|认真|积极|踊跃)*发表意见|(?:(?:再|也|都|来|一起|共同|敞开)*(?:谈谈|说说|讲讲|聊聊|谈一谈|说一说|议一议|聊一聊|提提))(?:自己|各自)?的?(?:看法|意见|想法|建议|体会|$|，))"
TO_GROUPS = f"(?:请?(?:各位|全体|大家|与会|各代表团|各讨论组|各组|各团|各?代表小?组|代表们?|委员们?)[^，。请]{{0,10}}?)?(?:{IN_GROUPS})|{TALK_APART}"
NOT_NOW = "会后|下午|明天|明日|上午|晚上|休会期间|回去"  # when it is not yet their turn
GROUPS_ON = "(?:讨论|审议|酝酿)(?!的|情况|结果|意见|由|时间|地点|会场|安排|[\\d一二三四五六七八九十两半]+个?(?:来?分钟|小时|刻钟))([^，。]{3,})"  # 请各组召集人组织大家讨论某报告
SAID_NO = "(?:(?<!有)没有|[如若]果?无)(?:什么|其他|不同|别的)*(?:意见|补充|疑问|异议)(?!的请)"
# 有什么问题，待会儿茶歇的时候可以请教
LATER = "，(?:可以|请|都|我们)?(?:待会儿?|会后|课后|散会后|茶歇(?:时|的时候))|(?:回去|下去|会后)(?:以后|之后)?，"
# 休会，午餐后各代表团按分组表进行讨论: what is done when the pause is over
ADJOURNED = "(?:^|，)(?:现在|先|就|暂时)*休会，[^，。]{0,6}(?:午餐|午饭|[用吃]?饭|餐|午休|休息|下午|明[天日]|晚上|今晚|今晚间)[^。]*(?:讨论|审议|酝酿)"
# 有没有倾向性意见，请在《听证意见表》上勾选: what all think is written down, and nobody speaks
ON_PAPER = "，请?(?:都|也)?在[^，。]{1,16}[表票单卷卡][^，。]{0,6}[上中里内](?:勾选|填写|填上|打[勾钩√]|画[勾圈钩√]|写[下明上])"
# 各代表团已进行了充分讨论; 分团讨论中，代表们踊跃发言: what was talked over before
TALKED_BEFORE = "(?:已经?|经过?|曾|都)[^，。请]{0,14}(?:讨论|审议|酝酿|研究|协商|征求意见)|(?:进行|[作做]|开展|展开|发表|提出|提)了|(?:讨论|审议|酝酿|征求意见)(?:中|时(?!间)|阶段|期间|过程中|之?后|以后)|(?:意见|建议)[^，。]{0,4}[一二三四五六七八九十百\\d]+[条点个余]"
NOW = "请|有没有|还有|哪位|谁|什么|现在|下面|接下来|可以|欢迎|如果|是否|[吗呢]|再|一下|随便|敞开|放开|开始|大家讨论|([谈说讲议提聊])一?\\1|讨论讨论"
FORM = "[表票][上相中内里]|填写|打[分勾“]"  # 请大家在评议表上打勾, within an appraisal
# 一人讲完，其他同志提意见: how each turn of a criticism goes
EACH_HEARD = "(?:一|每一?)(?:人|[位名个](?:同志|党员)?)[^，。]{0,10}，?(?:再由|再请|由|请)?(?:其他|其余|大家)[^，。]{0,6}提[^，。]{0,6}意见"
# 下面进入座谈环节; 接下来的时间交给各位代表: the floor is a part of the meeting of its own
PHASE = f"(?:[^，。]{{0,10}}，)?(?:好，)?(?:下面|接下来|现在|接着|随后)?，?(?:我们|会议|大会|就)*(?:进入|转入|进行|开始|是)(?:[^，。]{{0,6}})?(?:座谈|讨论|议事|恳谈|提问|问答|互动|质询|自由交流|自由发言)(?:交流|讨论|发言|提问)?(?:环节|时间|阶段|时段|部分)|(?:下面|接下来|现在|剩下|余下)的?(?:时间|时段)[^，。]{{0,4}}(?:交给|留给|给)[^，。]{{2,12}}，|{LEFT_TO_ALL}"
# 接下来请各位代表谈谈看法, after somebody told of a matter: those who speak then are a part of the meeting of their own
ALL_ASKED = "(?:[^，。]{0,10}，)?(?:下面|接下来|接着|随后|现在)，?(?:就|那就|我们|咱们|再|也|想)*(?:请|(?=大家[围就结]))(?:在座|与会|到会)?的?(?:各位|大家|全体|同志们|大伙|与会)"
# 听取老同志意见，请各位畅所欲言
HEARS_ALL = "(?:先|再|首先|最后|接下来|下面|现在|，)*(?:听取|听听|听一听|征求)(?!了)[^，。请]{0,14}(?:意见|建议|想法|诉求|心声|看法)(?:和[^，。]{2,4})?，(?:再|就)?(?:请|欢迎)"
ASKING = "互动|提问|问答"  # of whoever reported
PUTS = "表决|举手|审议"  # part of the vote that follows
NO_FLOOR = ("仪式", "休会")  # an anthem, a pause: what all are asked after it is of what comes next
OF_ONE = ("study", "speech", "break")  # a lecture, and who is asked about it, or goes on after the pause
MAY_CALL = "[请由迎]|掌声"  # what every call has


def invites_all(course: Course, sentence: Sentence, lead: Lead) -> bool:
    """Whether the chair opens the floor, rather than calls somebody by name."""
    if by_sorts(course, sentence) or left_to_all(course, sentence):
        return True
    asks, unasked = course.cues.any_of("请大家讨论"), course.cues.any_of("不算讨论")
    everybody = any(clue in sentence.masked for clue in ("各位", "大家", "其他", "其余", "剩下", "没"))
    found = [
        part
        for part in sentence.masked.split("，")
        if asks.search(part) or (everybody and regex.fullmatch(ALL_SAY, part))
    ]
    if (unasked.search(sentence.masked) and not found) or (found and all(unasked.search(part) for part in found)):
        return False
    if (
        regex.search(f"{LATER}|{ADJOURNED}", sentence.masked)
        or regex.search(ON_PAPER, sentence.text)
        or _each_heard(sentence)
        or _talked_before(sentence)
        or _asks_a_guest(course)
    ):
        return False
    apart = regex.match(TALK_APART, sentence.masked, lead.end) is not None
    if not (found or apart or regex.search(MAY_CALL, sentence.masked)):
        return False
    asked = bool(found) or asks.search(sentence.masked) is not None or _to_groups(sentence, lead)
    if asked and regex.search(SAID_NO, sentence.masked) and not sentence.asked:
        return False
    if not asked and not _may_be_for_all(course, sentence):
        return False
    if (
        (named_so := regex.match("([^，。请有]{2,20}?)，?请(?:讲|发言)$", sentence.masked))
        and somebody(course, named_so[1])
        and not collective(named_so[1])
    ):
        return False
    call = call_of(sentence, lead.end, course.cues)
    if not call and (told := unknown_call(sentence, lead.end, course.cues)) and not any(map(collective, told.speakers)):
        call = told
    return _is_for_all(course, call, sentence, lead, asked=asked) and not _called_before(course, sentence, lead)


def _asks_a_guest(course: Course) -> bool:
    """也请列席的某某同志谈谈感受、提提建议, behind a criticism."""
    criticised = course.current is not None and course.current.label == "批评与自我批评"
    return criticised and regex.search(GUEST_TOO, course.heard) is not None


def _each_heard(sentence: Sentence) -> bool:
    """一人讲完，其他同志提意见: how each turn of a criticism goes."""
    return "意见" in sentence.masked and regex.search(EACH_HEARD, sentence.masked) is not None


def _talked_before(sentence: Sentence) -> bool:
    """各代表团已进行了充分讨论: whether it was talked over before, and nobody is asked anything now."""
    told = not sentence.asked and regex.search(TALKED_BEFORE, sentence.masked)
    return bool(told) and not regex.search(NOW, sentence.masked)


def _to_groups(sentence: Sentence, lead: Lead) -> bool:
    """下面请各代表团到会议室分组讨论以上报告."""
    asked = lead.joined or (sentence.first and sentence.masked.startswith(("请", "各")))
    clue = asked and regex.search("分|讨论|审议|酝酿|研讨", sentence.masked)
    groups = regex.match(TO_GROUPS, sentence.masked, lead.end) if clue else None
    return groups is not None and not regex.search(NOT_NOW, groups[0])


def _may_be_for_all(course: Course, sentence: Sentence) -> bool:
    """Whether everybody, or what somebody thinks, is spoken of, or the floor is open; otherwise a call is for whom it names."""
    is_open = course.current is not None and course.current.discussion
    return is_open or regex.search(f"{ALL}|{OPINION}", sentence.masked) is not None


def _is_for_all(course: Course, call: Call | None, sentence: Sentence, lead: Lead, *, asked: bool) -> bool:
    """Whether nobody in particular is called, or organs are for what they think; `asked` where the words open the floor."""
    if call and _organs_opinions(course, call, sentence, lead):
        return True
    if not asked:  # 请大家结合分管工作谈一谈
        return bool(call and call.label in ("发言", "表态") and not lead.joined and _everybody(course, call))
    called = [regex.sub("(?:就|围绕|针对|结合)[^，、]*$|自由$", "", one) for one in call.speakers] if call else []
    return all(collective(one) or one.startswith(("其他", "其余", "剩下", "余下")) for one in called)


def _called_before(course: Course, sentence: Sentence, lead: Lead) -> bool:
    """审议某方案，请甲主任汇报，请各位发表意见: somebody is called before the floor is opened."""
    asks = course.cues.any_of("请大家讨论")
    told = sentence.masked.split("，")
    first = len(told) > 1 and not any(map(asks.search, told[:-1])) and call_of(sentence, lead.end, course.cues)
    if (
        first
        and first.type in ("report", "reading", "explanation")
        and all(is_somebody(one, course.cues) for one in first.speakers)
    ):
        return bool(first.speakers)  # 由会计甲念一念，有不明白的当场问
    for clause in clauses(sentence, lead.end):
        if asks.search(clause.masked):
            return False
        call = call_of(clause, lead_of(clause, course.cues).end, course.cues)
        if call and (
            any(named(one, course.cues) for one in call.speakers) or (call.by_chair and call.label == "批评与自我批评")
        ):
            return True
    return False


def _organs_opinions(course: Course, call: Call, sentence: Sentence, lead: Lead) -> bool:
    """请甲局、乙局谈谈意见 of what was just told: organs are asked what they think of it, nobody speaks of a matter."""
    told = course.current is not None and course.current.type in ("report", "explanation") and not course.header
    ask = regex.search(OPINION, sentence.masked)
    unnamed = not any(named(one, course.cues) for one in call.speakers)
    return bool(told and ask and unnamed and call.label == "发言" and not lead.joined)


def _first_named(course: Course, sentence: Sentence, lead: Lead) -> tuple[str, ...]:
    """请大家讨论，先请甲经理说说: who is to begin."""
    for clause in clauses(sentence, lead.end)[1:]:
        call = call_of(clause, lead_of(clause, course.cues).end, course.cues)
        if call and call.type == "speech" and all(named(one, course.cues) for one in call.speakers):
            return call.speakers
    return ()


def opened_besides(course: Course, sentence: Sentence) -> bool:
    """请某人提个方案，大家议一议: the floor is opened in the same breath as somebody is called."""
    asks, unasked = course.cues.any_of("请大家讨论"), course.cues.any_of("不算讨论")
    if _each_heard(sentence) or _talked_before(sentence):
        return False
    parts = [
        part
        for part in sentence.masked.split("，")[1:]
        if regex.match("(?:之后|然后|再|随后|[讲说听念](?:完|后)了?)*请?(?:大家|各位|其他|同志们|有)", part)
    ]
    return any(asks.search(part) and not unasked.search(part) for part in parts)


def _everybody(course: Course, call: Call) -> bool:
    """大家; once the floor is open also 年轻的同志."""
    is_open = course.current is not None and course.current.discussion
    return bool(regex.match(ALL, ",".join(call.speakers))) or (
        is_open
        and call.speakers != ()
        and all(
            regex.search(BY_SORT, one) and not named(one, course.cues) and not regex.search(OF_ORGAN, one)
            for one in call.speakers
        )
    )


def _after_talks(course: Course, sentence: Sentence, step: Open) -> bool:
    """下面是自由发言时间, after those who were to speak have spoken: a part of the meeting of its own."""
    apart = None if course.header or step.type in OF_ONE else regex.match(PHASE, sentence.masked)
    asks_him = step.type == "report" and regex.search(ASKING, apart[0]) if apart else None
    if apart and (not asks_him or several_introduced(course)):
        return True
    if not course.header and step.type != "vote" and regex.match(HEARS_ALL, sentence.masked):
        return True
    if _all_asked(course, sentence, step):
        return True
    phase = course.header.phase if course.header else bool(regex.search(FREE, sentence.masked))
    return phase and step.type in ("speech", "report") and len(step.speakers) > 1


def _all_asked(course: Course, sentence: Sentence, step: Open) -> bool:
    """接下来请各位代表谈谈看法, where no numbered item goes on of which it would be a part."""
    told = step.type in ("report", "explanation") and not step.item and not course.header
    return told and regex.match(ALL_ASKED, sentence.masked) is not None and not regex.search(PUTS, sentence.masked)


def _as_item(course: Course, sentence: Sentence) -> None:
    """（四）讨论提问 is a step; 下面进行第四件事，自由讨论 under that heading is the same one."""
    again = numbered_again(course, sentence)
    note_number(course, sentence)
    course.flush()
    if not (again and course.current):
        course.item += 1
        course.open("发言", None, sentence.line, headed=True)


def _put_before_all(course: Course, sentence: Sentence, lead: Lead) -> str | None:
    """通过会议议程，大家有没有意见: what is to be passed, in the words that ask all what they think of it."""
    passes = regex.match("(?:审议|举手|表决|鼓掌)*通过(?!了)[^，。]{2,40}(?=，)", sentence.masked[lead.end :])
    if passes is None or lead.ordinal is not None or not lead.joined or course.ballot:
        return None
    found = alone(sentence.without(lead.end + passes.end(), len(sentence.text)), lead, course.cues)
    return found.subject if found and found.label == "表决" else None


def give_floor(course: Course, sentence: Sentence, lead: Lead) -> str:
    """Open the floor: in the step that goes on, or as a step where that is what an item is."""
    if course.header and course.header.phase and course.header.label in ("汇报", "述职"):
        course.header = replace(course.header, floor=True)  # each who reports is asked questions
        return "discussion"
    if paper := _put_before_all(course, sentence, lead):
        course.flush()
        course.open("表决", paper, sentence.line, headed=True)
    else:
        _begin_floor(course, sentence, lead)
    return _opened(course, sentence, lead)


def _begin_floor(course: Course, sentence: Sentence, lead: Lead) -> None:
    """Begin the step in which all are to speak, where it is not the one that goes on."""
    if lead.ordinal is not None:
        _as_item(course, sentence)
    elif _to_groups(sentence, lead) and (parts := regex.match(TO_GROUPS, sentence.masked[lead.end :])):
        if not (course.header and course.header.floor):
            course.flush()
        course.header = None  # 五、分团讨论, and below it 接下来，进行分团讨论
        matter = regex.search(GROUPS_ON, sentence.text, lead.end + parts.end())
        course.open("发言", tidy(matter[1]) if matter else None, sentence.line, headed=True)
    elif course.current and _after_talks(course, sentence, course.current):
        course.header = None
        course.open("发言", None, sentence.line, headed=True)
        course.steps[-1].aside = True
    elif course.header and course.header.phase and course.current:
        course.header = None  # 下面进入质询环节: the floor of what was heard
    elif course.header:
        if course.header.label is None and regex.search(TALKING_OVER, course.header.subject or ""):
            course.header = replace(course.header, label="发言", subject=None)
        course.flush(always=True)
    elif lead.joined and not course.current:
        course.open("发言", None, sentence.line, headed=True)


def _opened(course: Course, sentence: Sentence, lead: Lead) -> str:
    """The floor of the step that goes on, who is to begin, and the vote called in the same breath."""
    step = course.current
    if step and step.headed and step.type == "speech" and not step.subject and not step.speakers and not step.topic:
        matter = regex.search(FLOOR_ABOUT, sentence.masked)
        step.subject = tidy(sentence.text[matter.start(1) : matter.end(1)]) if matter else None
    filling = course.current and course.current.label == "民主测评" and regex.search(FORM, sentence.masked)
    if course.current and not filling and course.current.label not in NO_FLOOR:
        course.floor = (sentence.line, course.floor[1] if course.current.discussion else course.current)
        note_asking(course, sentence, course.current)
        course.current.discussion = True
        course.current.add(_first_named(course, sentence, lead))
    if course.cues.any_of("表决呼号").search(sentence.masked) and not regex.search(TO_SPEAK, sentence.masked):
        vote(course, sentence, lead)
    return course.goes_on(sentence, "discussion")
