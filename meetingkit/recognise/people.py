"""Who is called: the words between 请 and what they are to do, as single people and organs."""

from __future__ import annotations

from meetingkit.recognise.bare import by_themselves
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.groups import GROUP, collective
from meetingkit.recognise.names import (
    bare_name,
    behind_role,
    honoured,
    is_somebody,
    named,
    organ_at_end,
    post_at_end,
    surely_named,
    transliterated,
    untitled,
    whole,
)
from meetingkit.recognise.text import masked
from meetingkit.wording import regex

# 甲先生补充|介绍: what stands after a title is no part of who is called, unless it makes somebody else of him
AFTER_TITLE = "^(.*(?:同志|先生|女士|同学))(?!们|的|代表|家|团队|夫妇|一行|一家|等|及|和|与|、|[（(])(?!.*(?:同志|先生|女士|同学)$)[^，、（(]{1,8}$"
# in which an organ takes part, said before who speaks for it: 报告编制单位、省设计院总工程师某某
CAPACITY = "(?:编制|设计|施工|建设|监理|承建|勘察|主办|承办|协办|实施|起草|评估|检测|帮扶|牵头)单位$|候选人$"
FOR_WHOM = "代表(?!团|大会)([^，、]{1,16})$"
FOR_ALL_OF = "^(?:各|全体)[^，、代]{1,10}代表(?=[^，、]{5,}$)"
LONGEST_NAME = 3  # characters of a name without a post
HONOURED = "获得者|劳动模范|先进工作者|先进个人|标兵|红旗手|工匠|带头人"  # what nobody is called by alone
# what is called by no name: 逐村汇报, 请按上述顺序上台述职
NOBODY = "|“[^”]*”[这那][^、]*|同志|先生|女士|[我他她各]|一[新老男女内外上下中前后]一[新老男女内外上下西前后]|会议|大会|逐[村镇乡家校所科组]|按[^，、]{0,6}[顺次]序"
# 受表彰教师代表、某校教师某某: of those who are honoured he is one
HONOURED_ROLE = "(?:受|被)(?:到)?(?:表彰|表扬|奖励?|聘|资助|救助|援助?|帮扶|捐助?|慰问|邀请?)[^，、]{0,8}代表$"
# 甲村、乙村、丙村三个村的支部书记: those at the head of each, said of all of them together
HEADS_OF_SOME = "[^，、的]{2,16}(?:(?:、|和|以及)[^，、的]{2,16}?)+[两二三四五六七八九十\\d]{1,2}[个家所名](?:[村镇乡县区市局厂校院社]|街道|社区|单位|部门|企业|公司|支部|乡镇|镇街|学校|科室|医院|班组|车间|专班|合作社)的[^，、的]{2,16}"
# 三位代表登台：, 双方代表上台：, before all of them are told by name
AS_A_WHOLE = "[^，。：、]{0,8}(?:[两二三四五六七八九十\\d]{1,2}[位名家个对]|几[位家名]|以下|下列|[双各]方)[^，。：、]{0,12}：(?=[^，。：、]{2,})"
JOINT = "和|及其|以及|及|与|暨"


def people(words: str, cues: Cues) -> tuple[str, ...]:
    """The people and organs in a call, as written: 区委副书记、区长江云帆同志 is one, 甲局、乙局 are two."""
    several = cues.compiled(
        "several",
        "(?:(?:今天|会上|本次|这次|一共|共|还|将|，)*有)?[一二两三四五六七八九十\\d]+(?:位|名|个|家)(?:负责)?(?:同志|单位|部门|领导|嘉宾|(?:党员|教师|学生|职工|企业|青年|群众|村民)?代表|企业家|同学|老师|先生|女士|专家|委员)$|(?<=[^前后这那第头以上述、，][^前后这那第头以上述、，])[两二三四五六七八九十]位$",
    )
    if regex.fullmatch("[^，、]{1,12}、[^，、]{1,12}[双三]方的?(?:代表|负责人|领导)", words):
        return (words,)
    if "：" in words and (as_a_whole := regex.match(AS_A_WHOLE, words)):
        words = words[as_a_whole.end() :]  # 三位老师：组长甲、组长乙
    words = by_themselves(several.sub("", words) or words, cues)
    if (
        "的" in words
        and regex.fullmatch(HEADS_OF_SOME, words)
        and (regex.search(HEADS, words) or not named(words, cues))
    ):
        return (words,)
    pieces = words.split("、")
    plain = len(pieces) > 1 and not regex.search("[，与和]", words)
    if plain and all(named(one, cues) or untitled(one, cues) for one in pieces):
        return tuple(pieces)  # 九（3）班凤子涵、八（1）班宫羽同学
    called = (_titled(_alone(one.strip(), cues), cues) for one in _merged(words, cues))
    return tuple(_one_of_all(one, cues) for one in called if not regex.fullmatch(NOBODY, one))


def _titled(words: str, cues: Cues) -> str:
    """甲先生 of 甲先生补充; the whole of 转正不久的年轻同志赖小满, whose name comes behind what he is."""
    title = regex.match(AFTER_TITLE, words)
    if not title or (bare_name(words[title.end(1) :], cues) and not named(title[1], cues)):
        return words
    return title[1]


def _one_of_all(words: str, cues: Cues) -> str:
    """区第二中学校长某某 of 各学校校长代表区第二中学校长某某: for all of whom he stands is no part of who he is."""
    behind = regex.sub(FOR_ALL_OF, "", words) if words.startswith(("各", "全体")) else words
    return behind if behind != words and named(behind, cues) and surely_named(behind, cues) else words


def _alone(words: str, cues: Cues) -> str:
    """包村干部童心 of 包村干部童心代表镇里: for whom somebody speaks is no part of who he is."""
    for_whom = regex.search(FOR_WHOM, words) if "代表" in words else None
    return words[: for_whom.start()] if for_whom and acts_for(words[: for_whom.start()], for_whom[1], cues) else words


def acts_for(who: str, others: str, cues: Cues) -> bool:
    """Whether 代表 between words tells for whom somebody named acts; behind 安全员 or 首席, before a name, it is his role."""
    return (
        len(who) > LONGEST_NAME and is_somebody(who, cues) and not who.endswith("首席") and not bare_name(others, cues)
    )


def _merged(words: str, cues: Cues) -> list[str]:
    """The parts of a call, the posts of one person in one."""
    merged: list[str] = []
    pending = ""
    for part, mark in _parts(words, cues):
        by_name = bool(merged) and not pending and _next_by_name(merged[-1], part, cues)
        if by_name or named(part, cues) or (not pending and not _is_role(part, cues)):
            merged.append(pending + part)
            pending = ""
        elif _is_role(part, cues):
            pending += part + mark  # 区委副书记、 belongs to the name that follows
        else:
            merged += [*_split(pending, cues), part]
            pending = ""
    before, _, last = pending.rpartition("、")
    worker = regex.search(f"(?:{HONOURED})$", before) and not whole(last, cues)  # 劳模获得者、某公司司机区大勇
    placed = before.endswith("代表") and untitled(last, cues)  # 新队员代表、一（3）班池念
    capacity = before and "、" not in before and untitled(last, cues)  # 见证律师、某事务所叶青
    if worker or placed or capacity or "的" in last or transliterated(last, cues):  # 徒弟代表、今年入职的戴宗
        merged.append(pending)
    else:
        merged += _split(pending, cues)
    return merged


def _next_by_name(before: str, part: str, cues: Cues) -> bool:
    """甲、乙、丙, each by nothing but his name: of whatever surname, who is named among them is one himself."""
    short = 1 < len(part) <= LONGEST_NAME and not organ_at_end(part, cues) and not post_at_end(part, cues)
    return short and bare_name(before, cues)


def _split(pending: str, cues: Cues) -> list[str]:
    """Posts after which nobody was named: each is called by itself."""
    found = []
    for part in regex.split("[、，,；;]", pending) if pending else ():
        cut = regex.search("[和与]", part)
        apart = cut and whole(part[: cut.start()], cues) and whole(part[cut.end() :], cues)
        found += [part[: cut.start()], part[cut.end() :]] if cut and apart else [part]  # 海洋与渔业研究院 is one
    return [one for one in found if one]


def _parts(words: str, cues: Cues) -> list[tuple[str, str]]:
    """The parts between 、 and ，, and those a 和 joins, each with the mark after it; none is cut inside brackets."""
    found, start = [], 0
    for match in regex.finditer("[、，,；;]", masked(words)):
        found.append((words[start : match.start()], match[0]))
        start = match.end()
    found.append((words[start:], ""))
    return [
        piece
        for part, mark in found
        for piece in _joined(
            regex.sub("^(?:以及|还有|再加上|及|与(?!会)|和(?=.{0,8}(?:同志|先生|女士)$))", "", part), mark, cues
        )
        if piece[0]
    ]


def _is_role(part: str, cues: Cues) -> bool:
    """Whether a part tells what somebody is without naming him: 区委副书记, 劳动模范; not 区纪委监委, 各镇街."""
    if regex.match(GROUP, part) and not regex.match(HONOURED_ROLE, part):
        return False
    return bool(post_at_end(part, cues) or regex.search(CAPACITY, part)) or not organ_at_end(part, cues)


def _joined(part: str, mark: str, cues: Cues) -> list[tuple[str, str]]:
    """甲同志和乙同志 are two; 区住房和城乡建设局 is one: what stands before 和 must be whole."""
    for match in regex.finditer(JOINT, masked(part)):
        before, after = part[: match.start()], part[match.end() :]
        if after and not _of_name(before, match[0], after, cues) and _both(before, after, cues):
            return [(before, match[0]), *_joined(after, mark, cues)]
    return [(part, mark)]


def _of_name(before: str, joint: str, after: str, cues: Cues) -> bool:
    """Whether a 和 is of somebody's name: 股长|和平, who has a post before it; 副主任汤文和|与副总裁."""
    if joint == "和" and len(after) == 1:
        return behind_role(before, cues)
    return joint == "和" and regex.match("与(?!会)|[及、，]|以及", after) is not None


def _both(before: str, after: str, cues: Cues) -> bool:
    """Whether somebody stands before a 和 and somebody after it; 计家和董事长 is one, whose name has it."""
    only_title = cues.compiled("only a title", "副?(?:‹职务›|‹人名后的称呼›)(?:[（(][^（）()]*[）)])?$")
    if only_title.match(after):
        return honoured(before, cues) and not bare_name(before, cues)
    someone = honoured(before, cues) or (named(before, cues) and surely_named(before, cues))
    return someone or _organs(before, after, cues)


def _organs(before: str, after: str, cues: Cues) -> bool:
    """Whether 和 stands between two organs: 区教育局和区体育局, but not 社会和法制委员会."""
    return organ_at_end(before, cues) and (
        after[0] in "省市州县区旗镇乡街各" or not before.endswith(("会", "社", "村", "市", "区", "室", "组", "团"))
    )


# 甲公司、乙公司主要负责人: of each of them he who is at its head
HEADS = "的?(?:主要)?(?:负责(?:人|同志)|领导)$"


def with_their_heads(called: tuple[str, ...], words: str, cues: Cues) -> tuple[str, ...]:
    """甲公司、乙公司主要负责人 as one where they sign: what is said of the last is said of all of them."""
    found: list[str] = []
    for one in called:
        first = len(found)
        while regex.search(HEADS, one) and first and _by_its_name(found[first - 1], cues):
            first -= 1
        joined = "、".join((*found[first:], one))
        found[first:] = [joined] if joined in words else [*found[first:], one]
    return tuple(found)


def _by_its_name(words: str, cues: Cues) -> bool:
    """Whether words are an organ's name, and no person's and not several organs as a whole."""
    return not collective(words) and organ_at_end(words, cues) and not honoured(words, cues)
