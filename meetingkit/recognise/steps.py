"""A step while it goes on, and which calls go on with it rather than begin another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from meetingkit.recognise.calls import Lead
from meetingkit.recognise.cues import TYPES
from meetingkit.recognise.matter import Call
from meetingkit.recognise.model import Step
from meetingkit.recognise.people import collective
from meetingkit.recognise.tidying import plain, within
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

# what may be read or explained before it is voted on
DRAFTS = ("宣读", "起草说明", "汇报", "宣布", "学习", "通报", "介绍")
# steps in which others act than those who speak: a call within them belongs to them
FRAMES = ("选举", "表决", "表彰", "签约", "民主测评", "批评与自我批评", "仪式")
SEPARATE = ("address", "reading", "explanation", "convey", "announcement", "break", "other", "ceremony", "vote")
# they act where they are told to, and are nobody in particular
NOBODY = "(?:简要|重点|依次|分别|逐一|结合实际)+|.*同志当选.*|大家|同志们|(?:有关)?部门|[作做]一下|我们?|全体.{0,6}|大家.{1,8}|其他.{1,4}|[一两二三四五六七八九十几]位(?:领导|嘉宾|同志|老师|朋友)?|全体.{0,4}[看向]大?.{1,4}|各?位?[一-龥]{1,4}们|经验|礼兵|获奖(?:同志|集体|单位|代表|者)(?:代表)?|[护升]旗手|工作人员(?:播放|分发|发放|收集|协助)?|(?:看|听|观看)?大?屏幕|于时间关系|[人先再也都跟]|.{0,3}[跟给对]大家|各位?大?小?朋友|[大小]朋友|(?:颁奖|授牌|揭牌|签约|剪彩|领奖|受奖)(?:领导|嘉宾|人员?|单位|代表)|总?监票[人员]|总?计票[人员]|分发选票.*|.*并"
VAGUE = "(?:初步|总体|下一步|下步|这|该|此|有关|相关|具体|人选|候选人|推荐|考察|主要|基本|修订|修改|起草|编制|讨论|审议|评选|筹备|工作|会议)*的?(?:情况|内容|考虑|地方|部分|条款|草案|方案|办法|名单|清单|决定|决议|文件|事项|报告|规定|意见)(?:（[^（）]*）)?"
# each is a step, even right after another
RITES = "国歌|国际歌|默哀|誓词|升旗|升国旗|国旗|花篮|瞻仰|献唱|献诗|鲜花|献花|誓言"
GREETING = "[^，的]{0,4}[^，的寄][辞词]"
TEAM = ".*对照检查"
TO_DO = "(?:形成|通报|明确|部署|安排|确定|讨论|审议|研究|审定|商定|宣布|宣读|公布)+"
ORGAN = 3  # characters of the shortest organ
TITLES = "(?:副?研究员|副?教授|博士|院士|老师|主任|校长|医生|博导|律师|法官|警官|(?:副?主任|主治)?医师)"
LONGEST_AGAIN = 4  # characters of 蓝主任, 欧阳老师
LONGEST_CALLED = 8  # characters of a name with its post after it
TALKING = ("report", "speech")
CAPACITY = "([^、，]{2,8}代表)(?!团|小?组|大会)(?=[、，]|.{4,})"  # in whose name somebody speaks
NAMED = f"[长记任裁理事员师][{''.join(sorted(SURNAMES))}][一-龥]{{1,2}}$"  # 局长凌志
STRUCK_OUT = "(?:[×XxＸ*＊_＿○〇□■]{1,4}|某某?某?)(?:同志|先生|女士|老师|同学)?"  # a name that was taken out
OF_SOME, ALL_OF = (
    "[^、，]{2}(?:代表|单位)$|[^、，]{2}方$",
    "各|全体|几|部分|有关|相关|其[他余]|[\\d一二两三四五六七八九十]+[位个名家]",
)
GROUP = "[\\d一二两三四五六七八九十]+[位个名家]"


def bare(name: str) -> str:
    """A name without 同志."""
    return regex.sub("(?:同志|先生|女士|老师)$", "", name)


def same_person(known: str, name: str) -> bool:
    """Whether somebody is called again: 叶青同志 or 叶青县长 after 县长叶青同志."""
    again = bare(name)
    turned = len(again) <= LONGEST_CALLED and any(
        again[:size] in known[1:] and len(again) > size and again[size:] in known for size in (2, 3)
    )
    return bare(known).endswith(again) or turned


def _is_one_of(name: str, post: str) -> bool:
    """Whether 介绍人甲同志 is who was called by his post alone: 入党介绍人."""
    return (
        bool(regex.search("..[人员长任记师席理]$", post))
        and name != post
        and any(name.startswith(post[-size:]) for size in (3, len(post)))
    )


def speaks_for(name: str, organ: str) -> bool:
    """Whether 市住建局副局长甲同志 or 住建局的乙 is one of 市住建局."""
    return len(organ) >= ORGAN and name.startswith(organ) and len(name) > len(organ) + 1


def by_surname(known: str, again: str) -> bool:
    """Whether 茅总 is who was called as 总经理茅春霞女士."""
    short = regex.search(
        "(.)(?:总|工|高工|总工|书记|主任|局长|[^，、]{0,3}长|经理|主席|老师|教授|委员|先生|女士|董|律师|医生|法官|警官|医师|博士|院士|研究员|专家|教练|师傅)$",
        again,
    )
    name = regex.sub(f"{TITLES}$", "", bare(known))
    return bool(short and regex.search(f"{re.escape(short[1])}[^，、]{{1,2}}$", name))


def by_full_name(one: str, other: str) -> bool:
    """Whether 市委党校副教授邹明霞 is who was invited as 市委党校的邹明霞老师."""
    names = [regex.sub(f"{TITLES}$", "", bare(words)) for words in (one, other)]
    return any(names[0][-size:] == names[1][-size:] and names[0][-size:][:1] in SURNAMES for size in (3, 2))


def _by_name(prepared: str, called: str) -> bool:
    """Whether 曹开贵组长 is who was told to prepare as 联络组组长曹开贵."""
    known = prepared.removesuffix("代表")
    name = next((known[-size:] for size in (3, 2) if known[-size:][:1] in SURNAMES), "")
    return bool(name) and not regex.search("[记长任员理席师事]$", name) and name in called


# 一年来的工作, told behind 支部委员会工作情况: when it was done, and of what is nothing told
SINCE = (
    "(?:一年来|今年以来|去年以来|本届以来|任期内|过去一年|这一年|[上下]半年|去年|今年)的?(?:主要|有关)?工作(?:情况)?"
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


def names_people(names: tuple[str, ...]) -> bool:
    """Whether somebody of them is a person rather than an organ."""
    return any(regex.search("(?:同志|先生|女士|教授|老师|同学|院士|博士|师傅|[长记任裁理事])$", one) for one in names)


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
    bare: bool = False  # people are called by name alone
    numbered: bool = False  # 第二项，请某人…: the item names its speaker itself
    item: int = 0  # how many numbered items had been announced when it began
    topic: str | None = None  # what the heading says the step is about
    rounds: bool = False  # 下面进行颁奖: what is awarded comes after, in rounds
    readied: list[str] = field(default_factory=list)  # those who were told to prepare, as they were called then
    listed: tuple[str, ...] = ()  # several organs that were told of at once
    remarks: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)  # lines and speakers of comments within it
    aside: bool = False  # a floor opened on what was told before it: part of that, where it is then put to the vote
    unsaid: bool = False  # whether all were asked, and nobody had anything to say
    turns: bool = False  # those called as a whole are called one by one

    @property
    def type(self) -> str:
        """The type of step."""
        return TYPES[self.label]

    def add(self, names: tuple[str, ...]) -> None:
        """Speakers not yet called; 叶青同志 is 县长叶青同志 called again."""
        whole = bool(self.speakers) and all(map(collective, self.speakers))
        if names and self.called and self.label != "表彰" and whole and not self._of_kinds(names):
            self.speakers = []
        self.speakers = [one for one in self.speakers if not any(_is_one_of(name, one) for name in names)]
        by_name = names_people(names) or all(regex.search(NAMED, one) for one in names)
        if by_name and any(speaks_for(name, one) for name in names for one in self.listed):
            self.speakers = [one for one in self.speakers if one not in self.listed]  # 顺序是甲局、乙局, then people
        before = [*self.speakers]
        for name in map(self._as_prepared, names):
            self.speakers = [  # 下一个，河西县。请河西县委书记阮一鸣发言
                one
                for one in self.speakers
                if not (self.bare or one in self.listed) or not name.startswith(one) or name == one
            ]
            short = self.type in (*TALKING, "study") and len(name) <= LONGEST_AGAIN  # 请蓝主任解答
            known = before if regex.fullmatch(STRUCK_OUT, name) else self.speakers  # ×××同志、×××同志 are two
            if not any(same_person(one, name) or (short and by_surname(one, name)) for one in known):
                self.speakers.append(name)
        if len(names) > 1 and not names_people(names):
            self.listed = names
        self.called = True

    def _of_kinds(self, names: tuple[str, ...]) -> bool:
        """请教师代表发言。请学生代表发言。: whether those who are called speak for some and then for others."""
        return all(regex.search(OF_SOME, one) and not regex.match(ALL_OF, one) for one in (*self.speakers, *names))

    def begin_with(self, names: tuple[str, ...]) -> None:
        """请普通党员按座次发言，先请党员某某发言: of those who were called as a whole last he is the first."""
        if not names or any(map(collective, names)) or self.speakers == [*names]:
            return
        while len(self.speakers) > 1 and collective(self.speakers[-1]):
            self.speakers.pop()

    def _as_prepared(self, name: str) -> str:
        """左琴同志 as she was told to prepare: 执行局副局长左琴同志, where that says more."""
        known = (
            one
            for one in self.readied
            if bare(one).endswith(bare(name))
            and len(one) > len(name)
            and (names_people((one,)) or one.endswith("老师"))
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
            same_person(ready, one) or ready in bare(one) or by_surname(one, ready) or _by_name(ready, one)
            for one in self.speakers
        ):
            self.speakers.append(self.prepared or "")
        known = [one for one in self.speakers if not regex.fullmatch(NOBODY, one)]
        speakers = tuple(one for one in known if not any(other.startswith(f"{one}代表") for other in known))
        if self.type == "other":  # 请各位来宾移步参观
            speakers = tuple(one for one in speakers if not regex.match("各位|全体|大家|全场|(?:来宾|嘉宾)$", one))
        if self.type == "appraisal":  # 请与会人员对班子进行测评
            speakers = tuple(one for one in speakers if not collective(one) and not regex.search("填[写好]?$", one))
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


def for_all(step: Open) -> bool:
    """Whether a step is what somebody says of himself for the leadership: those who speak for themselves come after it."""
    return step.label == "批评与自我批评" and bool(regex.fullmatch(TEAM, step.subject or ""))


def opens_floor(step: Open) -> bool:
    """四、互动交流, a heading and nothing yet: those who are called next speak in it."""
    empty = step.headed and not step.called and not step.speakers and step.first == step.last
    return empty and step.type == "speech" and step.item > 0 and step.discussion


def comments(call: Call, words: str, step: Open, lead: Lead) -> bool:
    """Whether somebody is to comment after each turn: part of the step, but none of its speakers."""
    comment = call.label == "发言" and "点评" in words and step.type in ("report", "speech")
    return comment and (call.by_chair or not lead.joined)


LEGAL = "(?:合法|合规|廉洁|公平竞争)性?审[查核](?:的)?(?:意见|情况|结论)?$"


def belongs(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a call goes on with the step rather than begins another."""
    if for_all(step) and call.type == step.type and not regex.fullmatch(TEAM, call.subject or ""):
        return False
    same_rite = step.label == "仪式" and not lead.joined and not _another_rite(call.subject, step)
    if call.label == step.label and (same_rite or (step.headed and not step.called and step.label != "仪式")):
        return True
    if (opens_floor(step) and call.type == "speech") or _part_of_all(call, step):
        return True
    if step.type in ("report", "explanation") and regex.search(LEGAL, call.subject or ""):
        return True  # 请司法局谈谈合法性审查意见, of what was just told
    if step.bare and step.subject and call.label == "介绍" and step.type == "report" and not lead.joined:
        return True  # 请甲镇。请乙镇，重点讲一讲渔船回港情况
    if step.label in ("表彰", "签约", "民主测评", "批评与自我批评"):
        return _in_frame(call, step, lead)
    if step.type in TALKING and call.type in TALKING and _takes_turn(call, step, lead):
        return True
    return not _is_apart(call, step, lead) and _same_matter(call, step, lead)


def _part_of_all(call: Call, step: Open) -> bool:
    """由3个巡察组组长宣读反馈意见, then 请第一巡察组组长宣读对某局的反馈意见: each of those who were called as a whole."""
    same = step.label == call.label and step.subject is not None and (call.subject or "").endswith(step.subject)
    counted = bool(step.speakers) and all(regex.match(GROUP, one) for one in step.speakers)
    step.turns = step.turns or (same and counted and step.type == "reading")
    return same and step.turns and step.type == "reading"


def _is_apart(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a call begins something else, whatever it is about."""
    if _leaders_in_turn(call, step, lead):
        return False
    if call.label == "致辞" and step.label in ("表态", "发言", "交流") and lead.joined:
        return True  # 参建单位表态. 下面，请书记致辞
    if call.type != step.type or step.type in SEPARATE or (call.by_chair and not call.speakers):
        return True
    if call.type == "study" and call.subject and call.speakers and step.speakers:
        return not by_surname(step.speakers[-1], call.speakers[0])  # each reads another text
    if step.discussion and call.subject and call.speakers and call.type == "speech":
        return True  # after the floor, somebody is to answer
    if lead.joined and call.speakers and _all_of_them(call, step):
        return True  # 下面，请3个单位逐个汇报; 接下来，由有关部门和县区汇报
    awaited = bool(step.prepared) and any(bare(step.prepared or "") in bare(one) for one in call.speakers)
    if not (step.headed or step.numbered or lead.again or awaited) and _in_other_right(call, step, lead):
        return True
    return step.numbered and lead.joined and not lead.opens  # an item that named its own speaker is over


def _all_of_them(call: Call, step: Open) -> bool:
    """Whether several are called as a whole: so many, or such as they are, behind whom was called by name."""
    if all(regex.match(GROUP, one) for one in call.speakers):
        return True
    others = any(regex.match("其[他余]", one) for one in call.speakers)
    by_name = bool(step.speakers) and not any(map(collective, step.speakers))
    return call.type == "report" and by_name and not others and all(map(collective, call.speakers))


def _leaders_in_turn(call: Call, step: Open, lead: Lead) -> bool:
    """第六项，请甲主席讲话。请乙书记讲话: leaders who speak within one numbered item."""
    talks = call.label == step.label == "讲话" and bool(call.speakers and step.speakers)
    under = step.headed and step.topic is None  # 第十项：讲话。首先请甲讲话。最后请乙讲话
    return talks and step.item > 0 and (under or not lead.joined) and lead.ordinal is None and not call.by_chair


def _in_other_right(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a talk is announced as somebody's of another kind: 施工单位代表, then 群众代表; every 致辞 is its own."""
    if call.label == "致辞":
        return lead.joined
    before, after = (regex.match(CAPACITY, one) for one in ((*step.speakers[-1:], "")[0], (*call.speakers, "")[0]))
    return bool(before and after and before[1] != after[1])


def _same_matter(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a call is about what the step is about, or both are talks under one heading."""
    if step.label == call.label and step.type == "speech" and (call.subject or "").startswith("《"):
        return True  # each talk has its title
    talk = (step.headed or step.label == call.label == "致辞") and step.type == "speech"
    if step.label != call.label and not talk and not (step.headed and call.subject is None):
        return False
    if call.subject and step.subject and call.subject != step.subject:
        return talk or (step.topic is not None and not lead.joined)
    return not (call.subject and not step.subject and step.called and not step.headed)


def _another_rite(subject: str | None, step: Open) -> bool:
    """Whether a rite is none of the one that goes on: 默哀, then 献唱."""
    mine, other = step.subject or "", subject or ""
    if mine.startswith(("宣布", "下达")) or other.startswith(("宣布", "下达")):
        return True
    return bool(mine and regex.search(RITES, other)) and other not in mine and mine not in other


def _of_those(call: Call, step: Open) -> bool:
    """请气象、水文部门发布意见, then 请县气象台台长严冬同志讲雨情: somebody of an organ that was called."""
    organs = "、".join(step.speakers).split("、")
    if any(regex.search("[局委办部院所站会厅府司镇乡村道区县市处科室队校]$|中心|集团", one) for one in organs):
        return False  # each has spoken for itself
    if len(organs) < 2 or names_people(tuple(step.speakers)) or not names_people(call.speakers):
        return False
    said = {organ[:2] for organ in organs}
    if not any(one in name for name in call.speakers for one in said):
        return False
    step.speakers = []
    return True


def _each_for_his(call: Call, step: Open, lead: Lead) -> bool:
    """请甲局、乙公司就某事表态, then 首先请甲局局长某某发言: the organs were called as a whole, now who speaks for each."""
    spokesmen = all(any(speaks_for(name, organ) for organ in step.listed) for name in call.speakers)
    return lead.opens and len(step.listed) > 1 and bool(call.speakers) and spokesmen


def _takes_turn(call: Call, step: Open, lead: Lead) -> bool:
    """请各县区汇报，首先请东岭区发言: who was called as a whole is called one by one."""
    if call.by_chair and not call.subject and not lead.joined and step.turns:
        return call.label == step.label  # 由我汇报, among those who are called one by one
    called_together = bool(step.speakers) and step.called and all(collective(one) for one in step.speakers)
    part = call.subject and not (step.subject and call.label == step.label and (step.turns or lead.opens))
    answers = step.type == call.type == "speech" and (
        called_together or step.turns
    )  # 请有关部门逐个回应: each of a matter
    if (part and not answers) or call.by_chair or (lead.joined and not lead.opens and not (step.turns and lead.last)):
        return False
    step.turns = step.turns or called_together or _of_those(call, step) or _each_for_his(call, step, lead)
    return step.turns


def _in_frame(call: Call, step: Open, lead: Lead) -> bool:
    """表彰, 签约 and their like: others act in them than those who are called first."""
    if call.label == step.label:
        fresh = call.subject and step.subject and call.subject != step.subject
        if step.label == "签约" and fresh and "《" in (call.subject or "") and "《" in (step.subject or ""):
            return False  # another paper
        return step.label != "表彰" or not fresh or not lead.joined or step.topic is not None
    if step.label == "表彰":
        return call.label == "宣读" and step.headed and not step.called and not lead.joined
    if step.label == "批评与自我批评":
        return call.subject is None and (call.label == "发言" or (call.label == "表态" and not lead.joined))
    return step.label == "民主测评" and call.label in ("起草说明", "宣读", "介绍") and not lead.joined
