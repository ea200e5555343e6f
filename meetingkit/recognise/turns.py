"""Whose turn it is where only a name is said: 先请甲县, 第一位，乙镇."""

from __future__ import annotations

from dataclasses import replace
from re import Match

from meetingkit.recognise.belonging import called_as_a_whole, called_leaders
from meetingkit.recognise.course import Course
from meetingkit.recognise.groups import collective
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.names import ends_in_name, is_somebody, may_be_called, named, of_organ, surely_named, whole
from meetingkit.recognise.people import people
from meetingkit.recognise.same import speaks_for
from meetingkit.recognise.steps import FRAMES, NOBODY, Open
from meetingkit.recognise.text import FOREMOST, Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

TITLED = "(?:同志|先生|女士|老师|教授|同学|医生|律师|博士|院士)$"
SHORTEST = 4  # characters of somebody named with his post
TITLE = "《[^《》]+》"
# whose turn it is: 先请甲县; 第一位，乙镇; 第二位是丙同志，题目是…; 丁先生请
TURN = (
    "(?:(?:发言|汇报|述职)?(?:顺序|次序)[：:])?(?:"
    f"{FOREMOST}"
    "|首先|然后|再|好，)?(?:(?:掌声)?(?:有?请|欢迎)(?=(?:第.{1,2}位|.{1,2}号)(?:选手|[^，]{0,3}[者人]|嘉宾)))?(?:(?P<nth>(?:第[一二三四五六七八九十]+|头一|首|下一|最后一?)[个位家名组场棒](?:[^，。请]{0,4}者|[^，。请]{0,3}人|嘉宾|同志|同学|代表|选手)?|[一二三四五六七八九十\\d]{1,2}号(?:选手|参赛者|讲述人|[^，。请]{0,3}者)?)(?:是|，|：|:)?)?(?:，?(?:当然|自然)?就?是)?"
    "(?P<ask>(?:依次|分别|先后)?有?请|由(?!于|我)(?=[^，]{4,80}(?:依次|逐一|分别|轮流|先后)(?:进行|来|说|讲|发言)$)|让我们[^，]{0,12}?(?:欢迎|有请)|(?:大家)?掌声(?:欢迎|有请)|(?:大家|热烈)?欢迎)?[，：]?(?:(?P<organ>[^，。请]{2,12})，)??(?P<who>(?!谢谢|多谢|感谢|祝贺|好|按|由)[^，]{2,60}?)"
    "(?:请?(?:上台|登台|上场))?(?:就座|落座|入座|就坐)?(?P<say>(?:依次|逐一|分别|轮流|先后|按顺序)(?:进行|来|讲|谈|发言|开始|上台|登台|上场|出场|登场)?|，?(?:请|先|接着)?(?:来)?(?:讲|发言|开始|谈|说)(?:[一讲说谈][^，]{0,12})?|先来|接着(?:来|说[^，]{0,12})|请)?(?P<after>，.{0,12}(?:题目|带来的|主题|分享的|讲述的|[要想][谈讲聊说]的|书目|书名|篇目).*|，(?:每|时间|用时|限时|汇报时间|发言时间|大家|掌声|时长).*)?$"
)
COMES_UP = "[上登出]台$|[上登出]场$"
NEXT_ONE = "(?:下一|头一|最后一|第[一二三四五六七八九十])[位个家名][，是：]*$"
DONE_BY = (
    "揭|剪彩|奠基|培土|启动|点亮|推杆|授|献花|赠|颁|按下|开机"  # rites that somebody does, none that all stand for
)
DONE_BY_ONE = ("reading", "convey", "explanation", "announcement", "study")
# 第二组在二楼会议室，由甲召集; 现在继续开会
NO_TURN = "在(?!线|编|校|读)|继续|恢复|召集人|地点|时间|讨论|由(?!于)"
ROUND = "第[二三四五六七八九十]+[组批轮]，(?!请|有请|由|让)[^请]*$"


def takes_turn(course: Course, sentence: Sentence, lead: Lead) -> bool:
    """先请甲县: what to do was said of all of them before."""
    if course.current and not course.header and sentence.text in course.order and course.current.called:
        course.current.add((sentence.text,))
        course.current.last = sentence.line
        return True
    awarding = course.current is not None and course.current.label == "表彰" and not course.header
    if awarding and course.current and regex.match(ROUND, sentence.masked):
        course.current.last = sentence.line  # 第二组，优秀班主任
        if course.current.rounds and course.current.called:
            course.current.subject = course.current.topic
        return True
    at = (
        sentence.masked.find("最后")
        if lead.last and regex.match("一[位个家]", sentence.masked[lead.end :])
        else lead.end
    )
    match = regex.match(TURN, sentence.masked[at:])
    if not match or not _may_turn(course, match):
        return False
    if regex.search(COMES_UP, match["say"] or "") and not _all_by_name(course, match["who"]):
        return False  # 请四位代表依次登台: who they are was told before
    told = lead.joined and sentence.masked[at : at + 1] == "是" and _is_name(course, match)  # 下面是某某
    nth = regex.search(NEXT_ONE, sentence.masked[:at]) if at else None  # 下一位 may have been taken as what joins it on
    asked = told or nth or match["ask"] or match["nth"] or regex.match("，?(?:请|先|接着)|.*请", match["say"] or "")
    if course.header and asked:  # 第一个环节。有请某人: they speak
        course.header = replace(course.header, label=course.header.label or "发言")
        course.flush()
    words = sentence.text[at:]
    entitled = regex.search(TITLE, words[match.start("after") :]) if match["after"] else None
    if course.current and match["ask"] and _acts_in(course, course.current, match["who"], sentence.line):
        course.current.add(people(match["who"], course.cues))
        course.current.last = sentence.line
        return True
    step = _step_of(course, match, entitled[0] if entitled else None, sentence.line, asked=bool(asked))
    if step is None or course.header or not (asked or step.bare):
        return False
    step.leaders = step.leaders or called_leaders(step)
    step.turns = step.turns or (step.type == "speech" and called_as_a_whole(step))
    step.called = True
    who = people(words[match.start("who") : match.end("who")], course.cues)  # 二分厂先来, whose head was told before
    step.add(tuple(one for one in who if not any(speaks_for(known, one) for known in step.speakers)))
    step.last, step.bare = sentence.line, True
    return True


# 请大家谈谈想法，先请甲楼长说，再请乙委员
# and 从左手边花园街道的某主任开始; 由一组组长某某先来
ASKED_NEXT = (
    "，(?:(?:先|首先|再|然后|接着|最后)请(?P<who>[^，。请]{3,30}?)(?:先|来)*(?:说|讲|谈|开个?头|打头阵)?"
    "|(?:就|先|还是)*从(?:[我你]们?)?(?:[左右](?:手)?边|[前后]排|第一排|这边|那边)?的?(?P<from>[^，。请从]{3,30}?)(?:这里|这边|那里)?(?:开始|说起|讲起|谈起|起头|起)吧?"
    "|由(?P<by>[^，。由我]{3,30}?)(?:先来|先[说讲谈]|开始|开个?头|打头阵?|起头|带头))(?=，|$)"
)

# 围绕方案的可操作性谈谈看法
TALK_OF = "(?:围绕|针对|就(?=[^，。]{2,30}(?:谈|说|发表|提)))((?!刚才|以上|上述|今天|[这此该上])[^，。]{3,30}?)(?:再|来)?(?:谈|说说|发表|提|讨论)"
TOLD = ("report", "explanation", "reading", "convey")  # of which the floor that is opened after it is no turn
READY = "，请([^，。请]{3,30}?)(?:[作做]好?)?准备$"  # 先请甲委员，请乙委员做好准备


def first_of_floor(course: Course, sentence: Sentence, lead: Lead) -> None:
    """Note who is called by name to begin, in the words that open the floor; after a report they are a step of their own."""
    joined = lead.joined or (course.current is not None and course.current.type not in TOLD)
    found = (
        one.span(one.lastgroup or 0) for one in regex.finditer(ASKED_NEXT, sentence.masked) if joined or one["who"]
    )
    who = tuple(one for one in (sentence.text[slice(*span)] for span in found) if is_somebody(one, course.cues))
    if not who or course.current is None:
        return
    if lead.joined and course.current.type in TOLD:
        if course.floor == (sentence.line, course.current):
            course.current.discussion = False  # the floor is theirs, who talk in a step of their own
        matter = regex.search(TALK_OF, sentence.masked)
        course.open("发言", tidy(sentence.text[slice(*matter.span(1))]) if matter else None, sentence.line, headed=True)
        course.steps[-1].discussion = not regex.search("请[几两二三四五]位", sentence.masked)
    step = course.steps[-1]
    step.add(who)
    step.bare = True
    ready = regex.search(READY, sentence.masked)
    if ready and is_somebody(sentence.text[slice(*ready.span(1))], course.cues):
        step.prepared = sentence.text[slice(*ready.span(1))]
        step.readied.append(step.prepared)


def _is_name(course: Course, match: Match[str]) -> bool:
    """Whether somebody's turn is told by a name, or by who he is with the title of his talk."""
    entitled = "《" in (match["after"] or "") and is_somebody(match["who"], course.cues)
    return entitled or ends_in_name(match["who"], course.cues)


def _step_of(course: Course, match: Match[str], title: str | None, line: int, *, asked: bool) -> Open | None:
    """The step in which somebody has his turn: that which goes on, or a talk of his own; None where it is neither."""
    step = course.current
    if not _goes_on(step, match, title):
        if course.header or not (
            match["nth"]
            or _welcomed(course, match["ask"] or "", match["who"], step)
            or _awaited(course, match)
            or (title and asked and is_somebody(match["who"], course.cues))
        ):
            return None
        course.open("发言", title, line)
    elif step and title and step.subject != title and step.speakers:
        if step.topic is None and not step.rounds and (step.subject or "").startswith("《"):
            course.open(step.label, title, line)  # a lecture of its own
        else:
            step.subject = step.topic  # each talk has a title of its own
    elif step and title and not step.speakers and step.topic is None and "演讲" in match["after"]:
        step.subject = title  # 接下来是主旨演讲。有请甲教授，演讲的题目是《…》: each is one by itself
    return course.current


def _acts_in(course: Course, step: Open, who: str, line: int) -> bool:
    """第二项，为分会揭牌。有请甲教授、乙先生: they do what the heading says, at a rite, a signing, or a reading."""
    waits = step.headed and not step.called and not step.speakers and not course.header
    done = step.label == "签约" or (step.label == "仪式" and regex.search(DONE_BY, step.subject or ""))
    done = done or (step.type in DONE_BY_ONE and line - step.first <= 1)  # 首先，宣读《决定》。有请某部长
    return bool(waits and done) and all(is_somebody(one, course.cues) for one in people(who, course.cues))


def _all_by_name(course: Course, who: str) -> bool:
    """Whether everybody in the words is called by name."""
    return all(is_somebody(one, course.cues) for one in people(who, course.cues))


def _may_turn(course: Course, match: Match[str]) -> bool:
    """Whether somebody's name alone is said."""
    who = match["who"]
    return not (
        not (somebody(course, who) or _next_alone(course, match) or (match["nth"] and ends_in_name(who, course.cues)))
        or course.cues.any_of("不是请人上场").search(who)
        or course.cues.any_of("结束").search(who)
        or "是" in who
        or (not match["ask"] and regex.match("选举|表决|票决|投票|推选", who))
        or regex.match(f"获得|荣获|受表彰|获奖|{NO_TURN}", who)
        or regex.search("等[\\d一二三四五六七八九十]+[位名个家]", who)
        or (match["organ"] and (match["ask"] or not _is_place(match["organ"], course)))
        or regex.match("全体|各位|所有|大家", who)
        or regex.search("带队|前往|移步|到.{0,8}(?:会场|教室|会议室|门口)", who)
    )


def _is_place(words: str, course: Course) -> bool:
    """Whether words before a name say for whom he speaks: 石桥镇，某某, 西片，某某."""
    return whole(words, course.cues) or regex.fullmatch("[^，]{1,3}[片线块]", words) is not None


def _goes_on(step: Open | None, match: Match[str], title: str | None) -> bool:
    """Whether somebody's turn is one of the talks that go on; 第一位 begins a series, and so does a title after a floor."""
    if step is None or not (step.type in ("report", "speech", "study") or step.label in ("批评与自我批评", "讲话")):
        return False
    named_before = step.speakers and not collective(step.speakers[-1])
    first = (match["nth"] or "").startswith(("第一", "头一")) and bool(named_before)
    return not first and not (match["nth"] and title and step.discussion and named_before)


def _next_alone(course: Course, match: Match[str]) -> bool:
    """三组代表小满, and nothing else, while people are called by name alone."""
    alone = course.current is not None and course.current.bare and not match["ask"] and not match["after"]
    of_organ = course.cues.compiled("of organ", "[^，]*(?:‹单位的结尾›)的[^，、的]{2,3}").fullmatch(match["who"])
    return alone and (named(match["who"], course.cues) or bool(of_organ))


# what is said of those who are here, and of a guest among them
HERE = "(?:出席|参加|列席|到会)[^。]{0,16}的?(?:还?有|是)|请来|请到了?|邀请到?|莅临"


def _welcomed(course: Course, ask: str, who: str, step: Open | None) -> bool:
    """有请龚女士, with nothing said of what she is to do: she speaks, unless a rite or an award goes on.

    还有我们请来的葛老师。让我们用掌声欢迎葛老师: she is welcomed for being here.
    """
    stage = step is not None and step.label in FRAMES and "代表" not in who
    here = "有请" not in ask and regex.search(HERE, course.before) is not None
    return bool(regex.search("有请|欢迎", ask) and regex.search(TITLED, who) and not (stage or here))


def _awaited(course: Course, match: Match[str]) -> bool:
    """两位老同志作了准备，先听听他们的。有请甲主任: somebody is to speak, as was said just before."""
    who = match["who"]
    speaks = regex.search("听听?|[说讲谈聊]|发言|故事|心声", course.before) and match["ask"] and not match["after"]
    return bool(speaks and named(who, course.cues) and surely_named(who, course.cues) and len(who) > SHORTEST)


def somebody(course: Course, who: str) -> bool:
    """Whether words may be somebody's or an organ's name."""
    if not surely_named(who, course.cues) and not whole(who, course.cues):
        return False
    if of_organ(who, course.cues):
        return True
    return may_be_called(who, course.cues) and not regex.fullmatch(NOBODY, who)
