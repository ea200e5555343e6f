"""Which calls go on with the step rather than begin another."""

from __future__ import annotations

from meetingkit.recognise.call import Call
from meetingkit.recognise.deeds import is_deed
from meetingkit.recognise.groups import collective
from meetingkit.recognise.leads import Lead
from meetingkit.recognise.same import bare, by_surname, names_people, speaks_for
from meetingkit.recognise.steps import NOBODY, RITES, TALKING, TEAM, Open, for_all, opens_floor
from meetingkit.wording import regex

SEPARATE = ("address", "reading", "explanation", "convey", "announcement", "break", "other", "ceremony", "vote")
CAPACITY = "([^、，]{2,8}代表)(?!团|小?组|大会)(?=[、，]|.{4,})"  # in whose name somebody speaks
GROUP = "[\\d一二两三四五六七八九十]+[位个名家]"
LEGAL = "(?:合法|合规|廉洁|公平竞争)性?审[查核](?:的)?(?:意见|情况|结论)?$"


HOW_MEASURED = "(?:测评|评议|推荐|填[写表票]).{0,6}(?:要求|办法|方法|事项|规则|纪律|说明)?$"  # 宣布测评要求
HOW = "要求|事项|办法|方法|填|测评表|评议表|推荐表|规则"
RESOLVED = "决议|决定|名单|草案"  # what is read to be passed, and nothing of how forms are filled in


def comments(call: Call, words: str, step: Open, lead: Lead) -> bool:
    """Whether somebody is to comment after each turn: part of the step, but none of its speakers."""
    comment = call.label == "发言" and "点评" in words and step.type in ("report", "speech")
    return comment and (call.by_chair or not lead.joined)


def belongs(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a call goes on with the step rather than begins another."""
    if for_all(step) and call.type == step.type and not regex.fullmatch(TEAM, call.subject or ""):
        return False
    same_rite = step.label == "仪式" and not lead.joined and not _another_rite(call.subject, step)
    waits = step.headed and not step.called and (step.label != "仪式" or _only_announced(step))
    if call.label == step.label and (same_rite or waits):
        return True
    if (opens_floor(step) and call.type == "speech") or _part_of_all(call, step):
        return True
    if step.type in ("report", "explanation") and regex.search(LEGAL, call.subject or ""):
        return True  # 请司法局谈谈合法性审查意见, of what was just told
    if step.bare and step.subject and call.label == "介绍" and step.type == "report" and not lead.joined:
        return True  # 请甲镇。请乙镇，重点讲一讲渔船回港情况
    if step.apiece and call.label == step.label and (step.item or not lead.joined) and not call.by_chair:
        return True  # 第二项，几个专班汇报: each of a matter of his own
    if step.label in ("表彰", "签约", "民主测评", "批评与自我批评"):
        return _in_frame(call, step, lead)
    if step.type in TALKING and call.type in TALKING and _takes_turn(call, step, lead):
        return True
    return not _is_apart(call, step, lead) and _same_matter(call, step, lead)


def _only_announced(step: Open) -> bool:
    """第五个环节，揭牌, of which nothing more is told yet: whoever is called for a rite next does that."""
    return not (step.subject or step.speakers)


def _part_of_all(call: Call, step: Open) -> bool:
    """由3个巡察组组长宣读反馈意见, then 请第一巡察组组长宣读对某局的反馈意见: each of those who were called as a whole."""
    same = step.label == call.label and step.subject is not None and (call.subject or "").endswith(step.subject)
    counted = bool(step.speakers) and all(regex.match(GROUP, one) for one in step.latest)
    step.turns = step.turns or (same and counted and step.type == "reading")
    return same and step.turns and step.type == "reading"


def _is_apart(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a call begins something else, whatever it is about."""
    if _leaders_in_turn(call, step, lead):
        return False
    led = call.label == step.label == "学习" and lead.joined and not call.subject and not step.topic
    again = led and any(by_surname(known, one) for known in step.latest for one in call.speakers)
    if led and not again and step.called and regex.fullmatch("《[^《》]+》.{0,6}", step.subject or ""):
        return True  # 请甲领学《条例》。下面请乙教授作专题辅导
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
    by_name = bool(step.speakers) and not any(map(collective, step.latest))
    return call.type == "report" and by_name and not others and all(map(collective, call.speakers))


def called_as_a_whole(step: Open) -> bool:
    """Whether those who are to talk were called as a whole, and nobody by name yet: 请有关站所汇报."""
    talks = step.type in (*TALKING, "criticism") or step.label == "讲话"
    whole = talks and step.called and bool(step.speakers) and all(map(collective, step.latest))
    return whole and all(regex.match(f"几位|{GROUP}", one) or not regex.fullmatch(NOBODY, one) for one in step.latest)


def called_leaders(step: Open) -> bool:
    """Whether those who speak were called as the leaders, and nobody by name yet: 请领导讲话."""
    whole = step.label in ("讲话", "致辞") and called_as_a_whole(step)
    return whole and all(regex.search("(?:领导|首长|来宾|嘉宾)(?:同志)?(?:们)?$", one) for one in step.latest)


def _leaders_in_turn(call: Call, step: Open, lead: Lead) -> bool:
    """第六项，请甲主席讲话。请乙书记讲话: leaders who speak within one numbered item, or were called as a whole."""
    talks = call.label == step.label == "讲话" and bool(call.speakers and step.speakers)
    step.leaders = step.leaders or (talks and called_leaders(step))
    step.turns = step.turns or (talks and called_as_a_whole(step) and not step.subject)
    if talks and lead.ordinal is None and not call.by_chair and (step.leaders or step.turns):
        return step.leaders or lead.opens or not lead.joined  # 请领导讲话。首先请甲讲话。下面请乙讲话
    under = step.headed and step.topic is None  # 第十项：讲话。首先请甲讲话。最后请乙讲话
    return talks and step.item > 0 and (under or not lead.joined) and lead.ordinal is None and not call.by_chair


def _in_other_right(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a talk is announced as somebody's of another kind: 施工单位代表, then 群众代表; every 致辞 is its own."""
    if call.label == "致辞":
        return lead.joined
    last, now = (*step.speakers[-1:], "")[0], (*call.speakers, "")[0]
    before, after = (regex.match(CAPACITY, one) for one in (last, now))
    if before and after:
        return before[1] != after[1]
    return {_side(last), _side(now)} in PAIRS


# at a school those who teach, the parents, and those who learn each have a say of their own; so have builders and people
SIDES = (
    "家长|(?:同学|学生|毕业生|孩子)的?(?:父亲|母亲|爸爸|妈妈|父母|爷爷|奶奶|外公|外婆)",
    "班主任|(?:教师|导师)(?:代表)?|年级组长|[^，、]老师$",
    "(?:高[一二三]|初[一二三]|[一二三四五六七八九]年级|\\d级)[^，、]{0,10}(?:学生|同学)|(?:学生|毕业生|新生)(?:代表)?|同学$",
    "(?:公司|集团|单位|企业)[^、，]{0,10}(?:经理|董事长|工程师|负责人|总监)",
    "村(?:老|第一)?(?:党)?(?:总?支部?)?(?:支书|书记|主任|民)|乡亲|群众|居民|大[爷妈叔伯]",
)
PAIRS = ({1, 2}, {1, 3}, {2, 3}, {4, 5})  # of those sides each of which speaks for itself


def _side(name: str) -> int:
    """For whom somebody speaks: 1 parents, 2 those who teach, 3 those who learn, 4 builders, 5 the people; 0 others."""
    return next((at for at, side in enumerate(SIDES, 1) if regex.search(side, name)), 0)


def _same_matter(call: Call, step: Open, lead: Lead) -> bool:
    """Whether a call is about what the step is about, or both are talks under one heading."""
    if step.label == call.label and step.type == "speech" and (call.subject or "").startswith("《"):
        return True  # each talk has its title
    talk = (step.headed or step.label == call.label == "致辞") and step.type == "speech"
    plainer = call.label == "发言" and step.label in ("表态", "交流") and lead.joined
    if plainer and not (call.subject or step.subject or step.numbered or _in_other_right(call, step, lead)):
        return True  # 请甲作表态发言。下面请乙发言
    if step.label != call.label and not talk and not (step.headed and call.subject is None):
        return False
    if call.subject and step.subject and call.subject != step.subject:
        return talk or (step.topic is not None and not lead.joined)
    return not (call.subject and not step.subject and step.called and not step.headed)


def _another_rite(subject: str | None, step: Open) -> bool:
    """Whether a rite is none of the one that goes on: 默哀, then 献唱."""
    mine, other = step.subject or "", subject or ""
    if regex.search("启动(?:仪式)?$", mine) and other.startswith("宣布") and not (step.called or step.speakers):
        return False  # 第四项，攻坚行动启动; and under it 请某书记宣布攻坚行动启动
    if mine.startswith(("宣布", "下达")) or other.startswith(("宣布", "下达")):
        return True
    if step.topic is None and mine and (is_deed(mine) or is_deed(other)):
        return other not in mine  # 互换家书, then 佩戴成人帽
    if "誓" in other and mine and not (step.topic and step.item) and ("誓" not in mine or not step.called):
        return step.called  # 赠送《宪法》, then 成人宣誓; but 下面进行成人宣誓。请甲领誓，跟读誓词
    return bool(mine and regex.search(RITES, other)) and other not in mine and mine not in other


def _of_those(call: Call, step: Open) -> bool:
    """请气象、水文部门发布意见, then 请县气象台台长严冬同志讲雨情: somebody of an organ that was called."""
    organs = "、".join(step.latest).split("、")
    if any(regex.search("[局委办部院所站会厅府司镇乡村道区县市处科室队校]$|中心|集团", one) for one in organs):
        return False  # each has spoken for itself
    if len(organs) < 2 or names_people(tuple(step.latest)) or not names_people(call.speakers):
        return False
    said = {organ[:2] for organ in organs}
    if not any(one in name for name in call.speakers for one in said):
        return False
    step.speakers = []
    return True


def _each_for_his(call: Call, step: Open, lead: Lead) -> bool:
    """请甲局、乙公司就某事表态, then 首先请甲局局长某某发言: the organs were called as a whole, now who speaks for each."""
    spokesmen = all(any(speaks_for(name, organ) for organ in step.listed) for name in call.speakers)
    begins = lead.opens or (step.called and call.subject is None)
    return begins and len(step.listed) > 1 and bool(call.speakers) and spokesmen


def _one_of_so_many(call: Call, step: Open) -> bool:
    """请两个乡镇作表态发言。下面请某乡乡长某某发言: the first by name of those who were called by how many they are."""
    counted = step.called and bool(step.speakers) and all(regex.match(GROUP, one) for one in step.latest)
    same = call.subject is None and call.label in (step.label, "发言") and names_people(call.speakers)
    return counted and same and not any(map(collective, call.speakers))


def _takes_turn(call: Call, step: Open, lead: Lead) -> bool:
    """请各县区汇报，首先请东岭区发言: who was called as a whole is called one by one."""
    if call.by_chair and not call.subject and not lead.joined and step.turns:
        return call.label == step.label  # 由我汇报, among those who are called one by one
    called_together = bool(step.speakers) and step.called and all(collective(one) for one in step.latest)
    part = call.subject and not (step.subject and call.label == step.label and (step.turns or lead.opens))
    answers = step.type == call.type == "speech" and (
        called_together or step.turns
    )  # 请有关部门逐个回应: each of a matter
    step.leaders = step.leaders or (step.label == call.label and called_leaders(step))
    if _one_of_so_many(call, step) or _each_for_his(call, step, lead):
        step.turns = True
        return True
    goes_on = not lead.joined or lead.opens or (step.turns and lead.last) or step.leaders
    if (part and not answers) or call.by_chair or not goes_on:
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
        return call.label == "宣读" and step.headed and not step.called
    if step.label == "批评与自我批评":
        return call.subject is None and (call.label == "发言" or (call.label == "表态" and not lead.joined))
    told = call.subject or ""
    how = call.label == "宣布" and regex.search(HOW_MEASURED, told) is not None
    explains = (how or call.label in ("起草说明", "宣读", "介绍")) and not regex.search(RESOLVED, told)
    announced = step.headed and not step.called and regex.search(HOW, told) is not None
    return step.label == "民主测评" and explains and (announced or not lead.joined)
