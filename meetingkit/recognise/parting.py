"""Where in a call the people end and what they are to do begins: 区应急局局长高远同志|汇报隐患排查情况.

Every word that may open a predicate is a candidate; the words before it must end as somebody's, and what follows must be
something that is done at a meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from re import Match

from meetingkit.recognise.bare import without_come
from meetingkit.recognise.call import Call
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.delegates import delegate
from meetingkit.recognise.matter import ASIDE, DEADLINE, HOLDING, matter_of
from meetingkit.recognise.names import behind_role, honoured, may_be_called, named, post_at_end, whole
from meetingkit.recognise.text import masked
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

# what stands between the person called and the matter; each may as well be part of a name, so the name must end before
BEFORE_MATTER = (
    "就(?!业(?![务绪主])|医(?![保疗改院药学])|读|近(?![期年日])|地(?![质方下块铁])|诊)|围绕|针对|对(?!外|台|口|接|应|策|照|象)|以(?!及|下|上|色列)|为(?!民|农)|给(?!水|排)|(?:带领|率领|带着|领着|会同(?!志))(?!人)|代表(?![、，])|受(?=.{2,20}委托)|结合(?!部)|"
    "跟(?=(?:大家|我们|咱们|大伙儿?|同志们|各位)(?!一起|一块))|带(?=大家|我们|咱们|各位|同志们|同学们|嘉宾)|从(?!业(?!主))|面向|带来(?!的|了)|向(?!阳)|用(?!电|水|地|户)|作(?!协(?!会)|家|物|风|战|用|好)|做(?!好)|致(?!富|公)|进行|到(?!位)|移步|前往|查点|清点|核对|(?:检查|查验|检验)(?=[^，]{0,4}票箱)|通过|在(?!建|线|职|岗)|按(?=顺序|次序|抽签|先后|座次)|(?:安排|布置)(?=[^，]{4,}(?:工作|任务)(?:，|$))"
)
SEEN_TO = ("检查", "查验", "检验")
FARTHEST = 160  # no list of people is longer
SHORT = 14  # characters of an organ or person whose ending tells nothing
# verbs that no organ has in its name
SURE = frozenset(
    "汇报 通报 传达 宣读 发言 致辞 述职 领学 表态 颁奖 揭牌 剪彩 交流发言 表态发言".split()  # noqa: SIM905 - reads better
)
ABOUT = ("就", "围绕", "针对", "结合")
# a verb with one of these after it is somebody or something: 交流中心, 发言人, 宣讲团
COMPOUND = "书(?![记法面画])|团|组|中心|室|办(?!法)|会(?![议商员费前后计场务审诊])|人(?!员|事|民|才|口|居|工|大|选|力)|员|科(?!技|学|研)|处(?!置|理)|站|队|部(?!署|分)|者|师|厅"
# 经理酆大为上台: 为 is the end of a name
NAMED_FOR = "[、，和与]|同(?!学|志们|行|事)|$|代表(?:会员|全体|各|本|企业|单位)|围绕|就|结合|针对|从(?![教业医军警事艺])|[谈讲](?!话)|[作做](?!出)[^，。]{0,6}(?:准备|发言|汇报|报告|说明|介绍|通报)|依次|分别|先后|上台|登台|发言|汇报|讲话|致辞|宣布|宣读"
WITHIN_NAME = "[^，、的]{0,2}(?:同志(?!们)|先生|女士|老师|教授)"  # 总工程师谈|技同志
TO_TEACHERS = (
    "向[^，、]{0,4}(?:老师|教授)们?(?=献|敬|致(?!辞)|表|赠|鞠|送|行礼|汇报(?=演出|表演))"  # 少先队员代表|向老师献词
)
# 副局长  向  阳, 张　为同志: a name of two characters, set apart
SPACED = "(?:(?<=[ \u3000、，请由长任记席员师和与])|^)[一-龥][ \u3000]{1,4}[一-龥](?=[ \u3000、，和与就同]|$|先生|女士|[^ \u3000])"
NAME_ENDS = "[^，、的]{1,2}(?:[，、]|共同|一起|分别|依次|上台)"  # 职工代表谈|志勇，
EVERYBODY = "大家|同志们|[^，、在]{1,4}们|我们|咱们|(?:全体|各位|与会)[^，、对就为向]{1,6}"
CONFERRED = (
    "(?<![即必])[将把]([^，将把]{2,40}?)(?:授予|颁发给|颁授给|颁给|发给)(?=[^，]{2,})"  # 将“实训基地”牌匾授予某系
)
# 师傅、徒弟在《师徒协议》上签字
SIGNED = "([^，。在请]{2,60}?)(?:分别|共同|依次|逐一|上台|上前|登台|到台前|到前面来|现场|郑重)*(?:(?<=[台前来])，)?(?:共同|依次|逐一|分别|郑重)*在(《[^《》]*》)上(?:郑重|逐一|依次|共同|分别)*(?:签[字名]|签下[^，]{0,6}名字?|按(?:上)?手印)"
OF_GROUP = "第[一二三四五六七八九十\\d]+(?:小?组|分?团|代表团)(?:的?(?:召集人|组长|团长|代表))?"  # 第二组召集人，某人


# 党员谈|笑生发言, 代表方向|发言: a name that has the word, with what he does right behind it
DOES = "汇报|发言|宣读|通报|介绍|讲话|致辞|述职|表态|领学|传达|回应|解读|说明|上台|作(?:汇报|介绍|说明|表态|交流|报告)|就|围绕"
MIDDLE = "先再也"
WITH_MIDDLE = f"(?![来讲说谈作做上发介念读])[一-龥](?:{DOES}|宣布|公布|组织|主持|带领|同志|先生|女士|[、，和与]|$)"
ENDS_NAME = "向从对用带受"
SURNAMED_WORDS = ("庄严", "鞠躬")  # words that nobody is asked to do right before he speaks
# 组长鞠躬同志宣读, 主任安排同志汇报: whatever the word may open elsewhere, here it is whom they call so
CALLED_SO = "(?:同志(?!们)|先生(?!们)|女士(?!们))(?=[^，。的]|$)"
LONGEST_NAME = 3
IN_NAME = f"[一-龥]{{1,2}}(?=(?:{DOES}))"
# 谈体会, 从严, 和大家: what is no given name
NO_GIVEN = "体会|认识|感受|感想|想法|工作|学习|打算|意见|看法|头|此|严|简|快|速|大家|我们|各|专业|自身|实际|[一二三四五两几个不]"

WHO_THEY_ARE = "(?:优秀|新|老)?(?:师傅|老人|老人家|大姐|大妈|大爷|老师|教师|妈妈|爸爸|母亲|父亲|同学|师徒)"


class Ends(IntEnum):
    """How surely words end as somebody's."""

    NOT = 0
    MAYBE = 1
    AS_ORGAN = 2
    AS_PERSON = 3


def parted(text: str, blotted: str, cues: Cues) -> tuple[str, Call] | None:
    """The people and what they are called to do; None when nobody is called.

    The first place where a person's name has ended counts; without one, that where an organ's may have ended, then any
    verb.
    """
    if held := regex.search(HOLDING, blotted):
        who = regex.sub("[，, 　]*(?:分别|依次|先后)?[，, 　]*$", "", text[: held.start()])
        call = matter_of(text[held.start() :], cues)
        if "，" not in who or _may_hold(who, cues):
            return (who, call) if call and 1 < len(who) <= FARTHEST and _may_hold(who, cues) else None
    if (given := regex.search(CONFERRED, blotted)) and whole_or_named(text[: given.start()], cues):
        return text[: given.start()], Call("表彰", tidy(text[slice(*given.span(1))]))
    if "签" in blotted and (signed := regex.fullmatch(SIGNED, blotted)) and "，" not in signed[1]:
        return text[: signed.end(1)], Call("签约", tidy(text[slice(*signed.span(2))]))
    best: tuple[Ends, str, Call] | None = None
    for who, ends, opener, matter in _candidates(text, blotted, cues):
        if best and ends <= best[0]:
            continue
        if not (call := matter_of(matter, cues)):
            continue
        if ends is Ends.AS_PERSON or (ends is Ends.AS_ORGAN and (opener in SURE or opener in ABOUT)):
            return who, call
        best = ends, who, call
    return (best[1], best[2]) if best else None


def whole_or_named(who: str, cues: Cues) -> bool:
    """Whether words are somebody's by name or by post, and nothing else."""
    return 1 < len(who) <= FARTHEST and "，" not in who and may_be_called(who, cues)


def _may_hold(who: str, cues: Cues) -> bool:
    """Whether nobody but those who are called stands before 把: 能办的说怎么办，不能办的|把道理讲清楚 calls nobody."""
    if cues.any_of("不是请人上场").search(who):
        return False  # 各位代表回去以后把情况讲一讲
    return "，" not in who or all(named(one, cues) for one in regex.split("[，、]", who))


# words that begin as a verb does, and are none
NO_VERB = (
    "先生",
    "积极分子",
    "先进",
    "先锋",
    "带头人",
    "指示牌",
    "指示灯",
    "指示标",
    "谈话",
    "谈判",
    "讲台",
    "讲师",
    "讲解员",
    "主持人",
    "一同志",  # 丁一|同志
    "一同学",
)


def _opens_nothing(match: re.Match[str], blotted: str, cues: Cues) -> bool:
    """Whether what looks like the beginning of a predicate is part of a name, a post or another word."""
    at = match.start()
    one, rest = match[0], blotted[at:]
    if not at or blotted.startswith(NO_VERB, at) or blotted[:at] in ("各", "每", "该", "本"):  # 各发言单位
        return True
    within = len(one) == 1 and one not in "为给对" and regex.match(WITHIN_NAME, blotted, match.end())
    if (within and not regex.match(TO_TEACHERS, rest)) or (match["verb"] and regex.match(ASIDE, blotted, match.end())):
        return True
    if one == "为" and regex.match(NAMED_FOR, blotted, match.end()):
        return True
    ends_a_name = one in ("谈", "讲", "说") and post_at_end(blotted[:at], cues)
    if ends_a_name and regex.match(NAME_ENDS, blotted, match.end()):
        return True
    listed = match["how"] and blotted[at - 1] in "、和与及" and not _ends_in_he(blotted[:at], cues)
    return bool(listed) or (one == "向" and bool(_surname(blotted, at, cues))) or bool(_in_name(blotted, match, cues))


def _ends_in_he(who: str, cues: Cues) -> bool:
    """书记万家和|依次: whether the 和 that words end with is of somebody's name."""
    return who.endswith("和") and named(regex.split("[、，]", who)[-1], cues)


def _candidates(text: str, blotted: str, cues: Cues) -> Iterator[tuple[str, Ends, str, str]]:
    spaced = [one.span() for one in regex.finditer(SPACED, blotted)] if regex.search("[ \u3000]", blotted) else ()
    turn = cues.compiled("turn", f"(?P<how>‹怎样上场›)|(?P<verb>‹请人做什么›|‹领奖›)|(?P<before>{BEFORE_MATTER})")
    for match in _openers(turn, blotted):
        at = match.start()
        if any(start <= at < end for start, end in spaced) or _opens_nothing(match, blotted, cues):
            continue
        who = text[:at].rstrip("，, 　")
        if at > FARTHEST or cues.any_of("不是请人上场").search(blotted[:at]) or regex.search(DEADLINE, text[:at]):
            return
        ends = _ends(who, at, match, cues)
        if match[0] == "在" and blotted.startswith("《", match.end()) and len(who) <= SHORT:
            ends = max(ends, Ends.AS_ORGAN)  # 师傅、徒弟|在《协议》上签字
        sure = ends is Ends.AS_PERSON and not who.endswith("和")  # 领誓人骆明和|宣誓人
        if match["verb"] and not sure and regex.match(COMPOUND, blotted, match.end()):
            continue
        if ends is not Ends.NOT:
            behind = text[at:].partition("，")[2] if match[0] in SEEN_TO else ""  # 检查票箱，说明填票要求
            yield who, ends, match[0], behind or text[at:]


def _openers(turn: re.Pattern[str], blotted: str) -> Iterator[Match[str]]:
    """Every word that may open a predicate; none begins within 教授, 同学 or 讲师: 洪若愚教授|授课."""
    at = 0
    while match := turn.search(blotted, at):
        within = blotted[max(0, match.start() - 1) : match.start() + 1] in ("教授", "同学")
        within = within or blotted.startswith(NO_VERB, match.start())  # 讲师李明讲一堂课
        at = match.start() + 1 if within else max(match.end(), match.start() + 1)
        if not within:
            yield match


def _surname(blotted: str, at: int, cues: Cues) -> bool:
    """Whether a 向 after a post begins a name: 局长向春生作说明, but 局长向大会汇报."""
    name = cues.compiled(
        "named 向", "向(?!‹听众›)[^，、]{1,2}?(?:‹人名后的称呼›|‹怎样上场›|‹请人做什么›|[作做就围针对为给把、和与同]|$)"
    )
    return bool(post_at_end(blotted[:at], cues) and name.match(blotted, at))


def _last_of(who: str) -> str:
    """The last of those who are called; a 和 may be of his name: 股长和平, 理事长李和."""
    last = regex.split("[、，]", who)[-1]
    behind = regex.split("[和与]", last)[-1]
    return behind if len(behind) > 1 else last


def _in_name(blotted: str, opener: Match[str], cues: Cues) -> bool:
    """Whether a word that may open a predicate is of the name behind a post: 党员谈|笑生发言, 代表方|向发言."""
    at, end = opener.span()
    if 1 < end - at <= LONGEST_NAME and regex.match(CALLED_SO, blotted[end:]):
        return behind_role(blotted[:at], cues)
    if opener[0] in SURNAMED_WORDS:  # 局长庄严回应, 委员庄严同志发言; but 代表庄严宣誓
        return regex.match(f"(?:{DOES}|同志|先生|女士)", blotted[end:]) is not None and behind_role(blotted[:at], cues)
    if end - at > 1 or regex.match(NO_GIVEN, blotted[end:]):
        return False
    if opener[0] in MIDDLE and blotted[at - 1] in SURNAMES and regex.match(WITH_MIDDLE, blotted[end:]):
        return behind_role(blotted[: at - 1], cues)  # 总监票人厉先登宣布
    if opener[0] in ENDS_NAME and blotted[at - 1] in SURNAMES and regex.match(DOES, blotted[end:]):
        return behind_role(blotted[: at - 1], cues)
    named_so = opener[0] in SURNAMES and opener[0] != "向" and regex.match(IN_NAME, blotted[end:])
    return bool(named_so) and behind_role(blotted[:at], cues)


NAMED_BEHIND = f"(?!全体|各位|广大|班子|党员)[{''.join(sorted(SURNAMES))}][一-龥]{{1,2}}(?:同志|先生|女士)(?!们)"
BY_ROLE = "律师|嘉宾|员(?![^，、]{0,2}$)"  # 见证律师、某事务所某某


TELLS = "(?:报告|汇报|宣读|宣布|公布|通报|说明|带领|就位|上台|到(?=台|主席台|位))"
KIND_OF_DELEGATE = ("首席", "协商", "谈判", "签约", "签字", "授权", "全权")  # 职工方协商代表, 甲方授权代表


def _is_delegate(who: str, behind: str, cues: Cues) -> bool:
    """Whether 代表 is what somebody is: 职工方首席代表高秀芬, 师傅代表某某; 职工方协商代表舒畅同志, where 方协商 but sounds as a name."""
    if regex.match(TELLS, behind) and delegate(f"{who}代表"):
        return True  # 总监票人某某代表|宣读计票结果
    if who.endswith(KIND_OF_DELEGATE) or regex.fullmatch(WHO_THEY_ARE, who):
        return True
    return not honoured(who, cues) and regex.match(NAMED_BEHIND, behind) is not None


def _ends(who: str, at: int, opener: Match[str], cues: Cues) -> Ends:
    """How the words before an opener end."""
    who = regex.sub("(?<=.)[、和与]我$", "", who)  # 由甲同志和我颁奖
    who = without_come(who, cues)
    *before, last = regex.split("[，,]", masked(who))
    before = [one for one in before if not regex.fullmatch(OF_GROUP, one)]
    if regex.match("工作人员|礼仪|看(?!守|护)|听(?!证)|呼叫|连线|接通|切换", who):
        return Ends.NOT
    if regex.fullmatch(EVERYBODY, who):
        return Ends.NOT if opener[0] == "代表" else Ends.AS_PERSON  # 各位委员和列席|代表提问
    if any(len(one) > 1 and not may_be_called(one, cues) for one in before):
        return Ends.NOT  # 服务站记好，三天之内|给
    if regex.search("[跟给对和与](?:大家|我们|咱们)$", who):
        return Ends.NOT  # 喜欢跟大家|一起跳绳的何校长
    personal = honoured(who, cues) or ((at >= 4 or opener[0] in ABOUT) and named(_last_of(who), cues))
    if opener[0] == "代表" and _is_delegate(who, opener.string[opener.end() :], cues):
        return Ends.NOT
    if opener[0] in ("代表", "受") and not (personal and named(_last_of(who), cues)):
        return Ends.NOT  # 学员代表 is who somebody is, 甲同志代表全体学员 what he does
    if personal or (opener["how"] and len(opener["how"]) > 1 and at > 1):
        return Ends.AS_PERSON
    if whole(who, cues) or post_at_end(who, cues) or opener["before"] in ("围绕", "针对", "面向"):
        return Ends.AS_ORGAN
    doing = cues.any_of("请人做什么").match(who)  # 交流|学习体会
    doing = None if doing and regex.match(BY_ROLE, who[doing.end() :]) else doing
    if opener[0] in ("查点", "清点", "核对") and len(who) <= SHORT:
        return Ends.AS_ORGAN
    return Ends.MAYBE if opener["verb"] and len(last.split("、")[-1]) <= SHORT and not doing else Ends.NOT
