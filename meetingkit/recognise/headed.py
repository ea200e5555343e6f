"""What an announcement that calls nobody says, and that of items that tell of something: 分组讨论情况汇报."""

from __future__ import annotations

from dataclasses import dataclass

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.matter import matter_of
from meetingkit.recognise.names import is_somebody, may_be_called
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import people
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

STRONG = ("选举", "表彰", "签约", "仪式", "批评与自我批评", "民主测评", "休会", "其他")
ON_IT = "(?:就|围绕|针对|对(?!照))[^，。请由]{2,40}(?:[作做]|进行|向)[^，。请由]{0,6}(?:说明|报告|汇报|通报|介绍|解读)$"  # 就资金使用情况作说明
TOLD_TWICE = (
    "(?:报告|汇报|宣读)(?:和|并|、|及)(?:宣布|公布)[^，。]{0,6}结果"  # by whoever counted the votes, and by the chair
)
NO_MATTER = "(?:典型|先进|工作|成功|优秀|创新|好的|个人|有关|各地|基层|单位|现场)*(?:经验|做法|心得|体会|案例|故事|成果|感悟|和)+"  # 典型经验交流
IN_WHAT_WAY = (
    "(?:专题|专项|综合|集中|现场|书面|口头|简要|逐项|分项|单项|汇总|情况|[一二三四五六七八九十]+项)+"  # 专题汇报
)
# 听取专项报告, 听取有关单项工作汇报: in what way, and of what is not told
OF_ANY = "(?=.*(?:专[题项]|[单分逐]项|有关|相关))(?:有关|相关|专[题项]|[单分逐]项|综合|书面|口头|集中|工作|情况|的)+"
# 园区专题推介, 分组讨论情况汇报: what is told, then the telling
TOLD = "([^，请由作]{2,40}?)的?(汇报|通报|介绍|推介|反馈|说明|解读|(?<=..(?:经验|心得|体会|做法|故事|案例|成果|感悟))(?:分享|交流))(?:环节|阶段)?"
# 审议以上各项报告和议案, that were heard or explained
TALKED_OVER = "(?:审议|审查|讨论)(?:以上|上述)(?:各项|几项|[两三四五六七八九十]+[项个])[^，。请]{2,16}"
SAYS_WHO = "[^，《]{2,20}(?:各|每人)(?:自)?(?:说|讲|谈|发言)[^，]{0,8}"  # 三条线的负责人各说五分钟
ROUND_TABLE = "(?:我们)?(?:进入|进行|开始|举行|迎来|是)?(?:今天的)?(?:圆桌|高峰|高端|巅峰|主题|嘉宾|现场)*(?:对话|访谈|沙龙)(?:环节)?(?:，(?:本场|本次|今天|对话|访谈|沙龙|论坛)?的?(?:主题|话题|题目)[是为]：?(?P<题>“[^“”]+”|《[^《》]+》))?"
DEEDS = "([^，请由作]{0,12}事迹)(?:报告|宣讲|分享)(?:会|环节)?"  # 先进事迹报告
UNDER_THE_FLAG = "(?:进行)?国旗下的?讲话"
FIRST = "(?:进行|开展|继续)?(传达学习|学习传达|传达|宣读|通报|解读)(?=.{3})(?!.*(?:同志|主任|局长|书记|毕)$)"

# 下面进入交流发言环节，每家六分钟; 先进行大会发言，共有八位委员发言; 接下来安排委员发言
PHASE = (
    "(?:的(?:环节|议程|内容|程序))?(?:(?:我们|咱们)?(?:就)?(?:直接|正式)?)?(?P<first>先(?=进行|安排))?"
    "(?:进入|转入|进行|开始|是|安排(?=(?:大会|委员|代表|会员|基层|单位|学员|教师|典型|口头|现场|交流)[^，]{0,6}(?:发言|交流)))(?P<what>[^，]{2,16}?)(?:的?环节|阶段|程序)?"
    "(?:，(?:每|时间|限时|用时|发言时间|按|请大家|(?:今天|本次|会议)?(?:一?共|有|安排|将有)[^，。请]{0,4}[两二三四五六七八九十\\d]+[位个名家]).*)?$"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What an announcement says: of what kind, of what matter, who; a strong one is a step even if nobody is called."""

    label: str | None
    subject: str | None
    line: int
    speakers: tuple[str, ...] = ()
    phase: bool = False  # 下面进入交流环节, without a number
    told: bool = False  # 第二项，由责任单位汇报: these speak, unless somebody is called by name next
    floor: bool = False  # 下面分组讨论

    @property
    def strong(self) -> bool:
        """Whether it is a step by itself."""
        return self.label in STRONG


def on_it(text: str, blotted: str, line: int, cues: Cues) -> Heading | None:
    """就资金使用情况作说明: what is told, and nobody yet who tells it."""
    if regex.fullmatch(TOLD_TWICE, blotted):
        return Heading("汇报", None, line)
    call = matter_of(text, cues) if regex.match(ON_IT, blotted) else None
    return Heading(call.label, call.subject, line) if call and call.subject else None


def of_any_matter(words: str) -> bool:
    """Whether what is heard is told of by no more than its kind: 专项, 有关工作."""
    return regex.fullmatch(OF_ANY, words) is not None


def passed_on(text: str, blotted: str, line: int, cues: Cues) -> Heading | None:
    """传达学习某条例，请甲同志领学: what is read or passed on, before anybody is called."""
    first = blotted.split("，")[0]
    about = regex.match(FIRST, first)
    return Heading(cues.label(about[1]), tidy(text[about.end(1) : len(first)]), line) if about else None


def given_by(text: str, blotted: str, line: int, cues: Cues) -> Heading | None:
    """县长某某为先进个人颁奖: who gives what, where no word asks him."""
    given = (
        parted(text, blotted, cues)
        if regex.search("[颁授]", blotted) and not regex.match("请|有请|由", blotted)
        else None
    )
    who = people(given[0], cues) if given and given[1].label == "表彰" else ()
    if given is None or not who or not all(is_somebody(one, cues) for one in who):
        return None
    return Heading("表彰", given[1].subject, line, who)


# 举行“云上课堂”平台启动仪式: a rite by its name; what is only of a kind, 启动仪式, is named by who does what in it
CEREMONY = "(?:正式)?(?:举行|进行|进入|开始|是)(?:庄严|隆重|简短|激动人心|简单)*的?(?!(?:启动|揭牌|开工|奠基|剪彩|上线|开通|发布|项目|一个)*仪式|一)([^，请由了]{2,24}(?<![签颁授][字约订署奖牌旗书])仪式)(?:环节)?$"


def ceremony(text: str, blotted: str, line: int) -> Heading | None:
    """举行“云上课堂”平台启动仪式: a rite that is announced by its name."""
    rite = regex.match(CEREMONY, blotted) if "仪式" in blotted else None
    return Heading("仪式", tidy(text[slice(*rite.span(1))]), line) if rite else None


STARTS = "(?!请|由|举行|进行|[^，。]*宣布)[^，。：请由]{3,30}启动(?:仪式)?"


def started(text: str, blotted: str, line: int, cues: Cues) -> Heading | None:
    """四季度攻坚行动启动: what is started, where nobody is told who starts it."""
    starts = blotted.endswith(("启动", "启动仪式")) and regex.fullmatch(STARTS, blotted)
    by_whom = starts and is_somebody(regex.sub("启动(?:仪式)?$", "", text), cues)
    return Heading("仪式", text, line) if starts and not by_whom else None


def round_table(text: str, line: int) -> Heading | None:
    """进入圆桌对话环节，对话的主题是“…”: what those who are asked to the stage talk about."""
    table = regex.fullmatch(ROUND_TABLE, text)
    return Heading("发言", tidy((table["题"] or "").strip("“”")), line) if table else None


def telling(text: str, blotted: str, line: int, cues: Cues) -> Heading | None:
    """分组讨论情况汇报: what is told, then the telling; 三条线的负责人各说五分钟: who speaks and for how long."""
    if rite := ceremony(text, blotted, line):
        return rite
    if regex.fullmatch(TALKED_OVER, blotted):
        return Heading("发言", text[2:], line)
    if found := passed_on(text, blotted, line, cues):
        return found
    if table := round_table(text, line):
        return table
    if regex.fullmatch(f"{SAYS_WHO}|{UNDER_THE_FLAG}", blotted.split("，")[0]):
        return Heading("发言", None, line)
    if deeds := regex.fullmatch(DEEDS, blotted):
        return Heading("发言", tidy(text[: deeds.end(1)]), line)
    told = regex.fullmatch(TOLD, blotted)
    if told and regex.fullmatch(IN_WHAT_WAY, told[1]):
        return Heading(cues.label(told[2]), None, line)
    if not told or may_be_called(told[1], cues) or regex.fullmatch(NO_MATTER, told[1]):
        return None
    return Heading(cues.label(told[2]), tidy(text[: told.end(1)]), line)
