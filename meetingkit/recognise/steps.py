"""A step while it goes on: what it is about, and whom it takes in as they are called."""

from __future__ import annotations

from dataclasses import dataclass, field

from meetingkit.recognise.cues import TYPES
from meetingkit.recognise.groups import collective
from meetingkit.recognise.model import Step
from meetingkit.recognise.same import (
    bare,
    by_surname,
    called_by_name,
    is_bare_name,
    is_one_of,
    names_people,
    same_person,
    speaks_for,
)
from meetingkit.recognise.tidying import plain, within
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han
from meetingkit.wording.surnames import SURNAMES

# what may be read or explained before it is voted on
DRAFTS = ("宣读", "起草说明", "汇报", "宣布", "学习", "通报", "介绍")
# steps in which others act than those who speak: a call within them belongs to them
FRAMES = ("选举", "表决", "表彰", "签约", "民主测评", "批评与自我批评", "仪式")
# they act where they are told to, and are nobody in particular
NOBODY = "(?:简要|重点|依次|分别|逐一|结合实际)+|.*同志当选.*|[^，、的新]{2,6}当选为?[^的，]{4,}|大家|同志们|(?:有关|相关)?部门(?:的?同志)?|[作做]一下|我们?|全体.{0,6}|大家.{1,8}|其他.{1,4}|[一两二三四五六七八九十几]位(?:领导|嘉宾|同志|老师|朋友)?|全体.{0,4}[看向]大?.{1,4}|各?位?[一-龥]{1,4}们|经验|礼兵|获奖(?:同志|集体|单位|代表|者)(?:代表)?|[护升]旗手|工作人员(?:播放|分发|发放|收集|协助)?|(?:看|听|观看)?大?屏幕|于时间关系|坐下|[人先再也都跟]|.{0,3}[跟给对]大家|各位?大?小?朋友|[大小]朋友|(?:颁奖|授牌|揭牌|签约|剪彩|领奖|受奖)(?:领导|嘉宾|人员?|单位|代表)|总?[监计唱]票[人员](?:[监计唱验点]票|开箱|清点|就位)?|分发选票.*|.*并|.{0,8}在[^，]{2,10}(?:引导|引领)下"
VAGUE = "(?:初步|总体|下一步|下步|这|该|此|有关|相关|具体|人选|候选人|推荐|考察|主要|基本|修订|修改|起草|编制|讨论|审议|评选|筹备|工作|会议)*的?(?:情况|内容|考虑|地方|部分|条款|草案|方案|办法|名单|清单|决定|决议|文件|事项|报告|规定|意见|账目?)(?:（[^（）]*）)?"
# 一年来的工作, told behind 支部委员会工作情况: when it was done, and of what is nothing told
SINCE = (
    "(?:一年来|今年以来|去年以来|本届以来|任期内|过去一年|这一年|[上下]半年|去年|今年)的?(?:主要|有关)?工作(?:情况)?"
)
# each is a step, even right after another
RITES = "国歌|国际歌|默哀|誓词|升旗|升国旗|国旗|花篮|瞻仰|献唱|献诗|鲜花|献花|誓言"
GREETING = "[^，的]{0,4}[^，的寄][辞词]"
TEAM = ".*(?:对照检查|检视剖析|剖析检查)"
GUEST_TOO = "也请(?!大家|各位|其[他余]|在座|同志们|与会|有关|相关|各)[^，。]{2,24}?[说讲谈][一说讲谈]"  # 也请列席的某某同志谈谈感受: he criticises nobody
AS_A_WHOLE = "[^，、]{0,8}(?:成员|支委|委员|班子)们?"
TO_DO = "(?:形成|通报|明确|部署|安排|确定|讨论|审议|研究|审定|商定|宣布|宣读|公布)+"
SO_MANY = "(?:以上|上述|这)?([两二三四五六七八九十]{1,2})[位名家个][^，、和与]{0,8}"  # 三位代表, 以上四家单位
NEAREST = 64  # speakers of a step among whom one may be called again; to compare each with all would cost without end
LONGEST_AGAIN = 4  # characters of 蓝主任, 欧阳老师
TALKING = ("report", "speech")
NAMED = f"[长记任裁理事员师][{''.join(sorted(SURNAMES))}][一-龥]{{1,2}}$"  # 局长凌志
STRUCK_OUT = "(?:[×XxＸ*＊_＿○〇□■]{1,4}|某某?某?)(?:同志|先生|女士|老师|同学)?"  # a name that was taken out
OF_SOME, ALL_OF = (
    "[^、，]{2}(?:代表|单位)$|[^、，]{2}方$",
    "各|全体|几|部分|有关|相关|其[他余]|[\\d一二两三四五六七八九十]+[位个名家]",
)


def fuller(first: str | None, second: str | None) -> str | None:
    """Of two wordings of a matter the one that says more: the heading's, unless the call names a paper or goes further."""
    if not first or not second:
        return first or second
    if first in second or (first.endswith(second) and regex.fullmatch(TO_DO, first.removesuffix(second))):
        return second
    one, other = (regex.sub("[（）]", "", words) for words in (first, second))
    vague = other in one or regex.fullmatch(f"{VAGUE}|{SINCE}", second) or ("《" in first and "《" not in second)
    return first if vague else second


@dataclass(slots=True)
class Open:
    """A step that is still going on; `headed` tells that it was announced before anybody was called."""

    label: str
    subject: str | None
    first: int
    last: int
    headed: bool = False
    speakers: list[str] = field(default_factory=list)
    discussion: bool = False
    prepared: str | None = None
    finished: bool = False
    called: bool = False
    counted: bool = False  # whether the votes of an election have been told
    bare: bool = False  # people are called by name alone
    motion: bool = False  # 议案二，《…》: one of several motions that are told one after another
    numbered: bool = False  # 第二项，请某人…: the item names its speaker itself
    item: int = 0  # how many numbered items had been announced when it began
    topic: str | None = None  # what the heading says the step is about
    said: str | None = None  # what the call itself says it is about, under a heading that says more
    rounds: bool = False  # 下面进行颁奖: what is awarded comes after, in rounds
    nested: bool = False  # 三、颁奖: each round has a number of its own
    readied: list[str] = field(default_factory=list)  # those who were told to prepare, as they were called then
    listed: tuple[str, ...] = ()  # several organs that were told of at once
    remarks: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)  # lines and speakers of comments within it
    aside: bool = False  # a floor opened on what was told before it: part of that, where it is then put to the vote
    unsaid: bool = False  # whether all were asked, and nobody had anything to say
    tellers: tuple[str, ...] = ()  # those of its speakers who only see to the votes
    turned: tuple[str, str | None] | None = None  # what it was before a vote was called, while no hands were raised
    turns: bool = False  # those called as a whole are called one by one
    apiece: bool = False  # several report, each of a matter of his own
    answers: bool = False  # several answer to what was said when all were asked
    leaders: bool = False  # 请领导讲话: each of them is called then

    @property
    def type(self) -> str:
        """The type of step."""
        return TYPES[self.label]

    @property
    def latest(self) -> list[str]:
        """The latest of its speakers, among whom one may be called again."""
        return self.speakers[-NEAREST:]

    def add(self, names: tuple[str, ...]) -> None:
        """Speakers not yet called; 叶青同志 is 县长叶青同志 called again."""
        far, near = self.speakers[:-NEAREST], self.latest
        whole = bool(near) and all(map(collective, near))
        if names and self.called and self.label != "表彰" and whole and not self._of_kinds(names):
            far, near = [], []
        near = [one for one in near if not any(is_one_of(name, one) for name in names)]
        by_name = names_people(names) or all(regex.search(NAMED, one) for one in names)
        if by_name and any(speaks_for(name, one) for name in names for one in self.listed):
            near = [one for one in near if one not in self.listed]  # 顺序是甲局、乙局, then people
        before = [*near]
        for name in map(self._as_prepared, names):
            near = [  # 下一个，河西县。请河西县委书记阮一鸣发言
                one for one in near if not (self.bare or one in self.listed) or not name.startswith(one) or name == one
            ]
            short = self.type in (*TALKING, "study") and len(name) <= LONGEST_AGAIN  # 请蓝主任解答
            known = before if regex.fullmatch(STRUCK_OUT, name) else near  # ×××同志、×××同志 are two
            if not any(same_person(one, name) or (short and by_surname(one, name)) for one in known):
                near.append(name)
        self.speakers = [*far, *near]
        if len(names) > 1 and not names_people(names):
            self.listed = names
        self.called = True

    def _of_kinds(self, names: tuple[str, ...]) -> bool:
        """请教师代表发言。请学生代表发言。: whether those who are called speak for some and then for others."""
        return all(regex.search(OF_SOME, one) and not regex.match(ALL_OF, one) for one in (*self.latest, *names))

    def begin_with(self, names: tuple[str, ...]) -> None:
        """请普通党员按座次发言，先请党员某某发言: of those who were called as a whole last he is the first."""
        if not names or any(map(collective, names)) or self.speakers == [*names]:
            return
        while len(self.speakers) > 1 and collective(self.speakers[-1]):
            self.speakers.pop()

    def _as_prepared(self, name: str) -> str:
        """左琴同志 as she was told to prepare: 执行局副局长左琴同志, where that says more."""
        short = bare(name)
        known = (
            one
            for one in self.readied[-NEAREST:]
            if bare(one).endswith(short) and len(one) > len(name) and (names_people((one,)) or one.endswith("老师"))
        )
        return next(known, name)

    def takes_in(self, other: Open) -> None:
        """Make another step, announced within the same item, part of this one."""
        own = self.type == "speech" and (self.subject or "").startswith("《") and other.subject != self.subject
        same = None if own else self.subject  # the title of the talk of one of them
        self.subject = self.topic or (same if other.subject in (None, self.subject) else None)
        self.add(tuple(other.speakers))
        self.discussion, self.last = self.discussion or other.discussion, other.last

    def closed(self) -> Step:
        """The step as it was recognised."""
        ready = bare(self.prepared or "").removesuffix("分会场")  # 白沙乡分会场, and then 白沙乡乡长
        if ready and not any(
            same_person(ready, one) or ready in bare(one) or by_surname(one, ready) or called_by_name(ready, one)
            for one in self.speakers
        ):
            self.speakers.append(self.prepared or "")
        in_full = {one[-size:] for one in self.speakers for size in (2, 3) if len(one) > size}
        known = [
            one
            for one in self.speakers
            if not (is_bare_name(one) and one in in_full) and not regex.fullmatch(NOBODY, one)
        ]  # 下一位，贾依依, and then 请园长贾依依发言
        known = [one for one in known if not _as_many(one, known)]
        spoken_for = {one[: at.start()] for one in known for at in regex.finditer("代表", one)}  # 甲局 of 甲局代表某某
        speakers = tuple(one for one in known if one not in spoken_for)
        if self.type == "other":  # 请各位来宾移步参观
            speakers = tuple(one for one in speakers if not regex.match("各位|全体|大家|全场|(?:来宾|嘉宾)$", one))
        if self.type == "appraisal":  # 请与会人员对班子进行测评
            speakers = tuple(one for one in speakers if not collective(one) and not regex.search("填[写好]?$", one))
        if self.type == "criticism":  # 由班子成员带头，请书记某某、委员某某逐一进行
            speakers = tuple(one for one in speakers if not regex.fullmatch(AS_A_WHOLE, one)) or speakers
        people = tuple(one for one in speakers if not one.endswith("分会场"))  # 滨江区分会场，区长池雨同志
        speakers = people if names_people(people) else speakers
        talk, label = self.subject, "发言" if for_all(self) else self.label
        named = for_all(self) or (label == "致辞" and regex.fullmatch(GREETING, talk or ""))
        subject, how = (None, talk) if named else (talk, None)
        subject = plain(subject, self.type)
        if subject and (matter := within(subject, self.type)) != subject:
            subject, how = matter, subject
        talked = self.discussion and not (self.unsaid and self.type == "vote")
        return Step(self.type, label, subject, speakers, talked, self.first, self.last, how)


def _as_many(one: str, known: list[str]) -> bool:
    """甲、乙、丙, and then 三位代表: those who were called by name before, as a whole."""
    told = regex.fullmatch(SO_MANY, one)
    return told is not None and parse_han(told[1]) == len(known) - 1


def for_all(step: Open) -> bool:
    """Whether a step is what somebody says of himself for the leadership: those who speak for themselves come after it."""
    return step.label == "批评与自我批评" and bool(regex.fullmatch(TEAM, step.subject or ""))


def opens_floor(step: Open) -> bool:
    """四、互动交流, a heading and nothing yet: those who are called next speak in it."""
    empty = step.headed and not step.called and not step.speakers and step.first == step.last
    return empty and step.type == "speech" and step.item > 0 and step.discussion


def is_round(step: Open) -> bool:
    """第四项，为获奖选手颁奖: whatever is awarded next is a round of it."""
    return step.label == "表彰" and step.topic is not None
