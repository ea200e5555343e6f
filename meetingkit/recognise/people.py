"""Who is called: the words between 请 and what they are to do, as single people and organs."""

from __future__ import annotations

from meetingkit.recognise.bare import after_come, before_come
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.delegates import delegate
from meetingkit.recognise.groups import GROUP, collective
from meetingkit.recognise.text import masked
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

CALLINGS = "教授|副教授|律师|医生|法官|警官|教练|主任医师|院士|博士|老师"
# what nobody is called by after his name
NO_ADDRESS = "代表|成员|教师|获得者|负责人|劳动模范|先进工作者|介绍人|申请人|带头人"
# 甲先生补充|介绍: what stands after a title is no part of who is called, unless it makes somebody else of him
AFTER_TITLE = "^(.*(?:同志|先生|女士|同学))(?!们|的|代表|家|团队|夫妇|一行|一家|等|及|和|与|、|[（(])(?!.*(?:同志|先生|女士|同学)$)[^，、（(]{1,8}$"
FAMILIAR = f"(?:^|[的长员师任记人村栋组班社队厂计所办局室科部站股表理干主工医户民书士生辑译管纳官岗督店服务台机])(?:[老小阿][{''.join(sorted(SURNAMES))}]|[{''.join(sorted(SURNAMES))}]老)$"  # 村会计老窦, 3栋的小孟
# what somebody is or does, where it is no post: 退休干部邹百川, 执行局法官景岚, 道德模范某某
ROLE = "[人员长师任记手者士生工匠席户兵官]|[村居农市渔牧]民|业主|干部|青年|少年|劳模|模范|楷模|[家军烈]属|[军警]嫂|得主|冠军|主管|窗口|服务台|柜组|门店"
BEHIND_POST = SURNAMES | frozenset("支海乌年")  # surnames that are everyday words elsewhere
NO_NAME_ENDS = frozenset("岗代表属裔团队组会员辈友")  # 烈士后代, 战士家属
GIVEN_FRIEND = "(?<![战校亲朋网工病队老好学])友$"
NO_GIVEN_NAME = frozenset(
    "区县市村委部局会组室间办处科队院校所团级党工政务农常管总副首席作做让把被就对给请的了们带领并"
)
# what somebody teaches or is, and not his name: 三年级语文老师
NAMELESS = "候选人$|(?:^|退休|休|位|的|体|些|几)(?:老|新|女|男|青年|年轻)(?:同志|党员|干部|教师|老师)$|代表人$|(?:语文|数学|英语|物理|化学|生物|历史|地理|政治|体育|音乐|美术|科学|任课|带教|指导|实习|青年|退休|骨干|优秀)(?:老师|教授|医生|同学|同志)$"
GIVEN_COME = frozenset("福东春喜运旺财金广生归未朝宝恩瑞祥鹤雁泰")  # with 来 after it a given name
STRUCK_OUT = "(?<=[一-龥）)])[XＸx×*＊_＿○〇]{2,3}$"  # 县财政局×××, 县长***: a name that was taken out
# in which an organ takes part, said before who speaks for it: 报告编制单位、省设计院总工程师某某
CAPACITY = "(?:编制|设计|施工|建设|监理|承建|勘察|主办|承办|协办|实施|起草|评估|检测|帮扶|牵头)单位$|候选人$"
# of which names of other tongues are made: 队长阿依古丽, 主任索南卓玛
SYLLABLES = "阿巴白布别才次措丹旦德迪顿多朵尔噶格根古哈汗合吉加江君卡凯克拉兰勒力丽玛买麦曼米木姆娜那乃尼努帕平其恰仁热日荣茹萨赛沙桑山什斯苏索塔台提图吐托娃旺维乌希西夏雅娅亚央依伊英玉扎赞孜卓堆草迪"
FOR_WHOM = "代表(?!团|大会)([^，、]{1,16})$"
LONGEST_NAME = 3  # characters of a name without a post
HONOURED = "获得者|劳动模范|先进工作者|先进个人|标兵|红旗手|工匠|带头人"  # what nobody is called by alone
# what is called by no name: 逐村汇报, 请按上述顺序上台述职
NOBODY = "|同志|先生|女士|[我他她各]|一[新老男女内外上下中前后]一[新老男女内外上下西前后]|会议|大会|逐[村镇乡家校所科组]|按[^，、]{0,6}[顺次]序"
# 受表彰教师代表、某校教师某某: of those who are honoured he is one
HONOURED_ROLE = "(?:受|被)(?:到)?(?:表彰|表扬|奖励?|聘|资助|救助|援助?|帮扶|捐助?|慰问|邀请?)[^，、]{0,8}代表$"
JOINT = "和|及其|以及|及|与|暨"


def people(words: str, cues: Cues) -> tuple[str, ...]:
    """The people and organs in a call, as written: 区委副书记、区长江云帆同志 is one, 甲局、乙局 are two."""
    several = cues.compiled(
        "several",
        "(?:(?:今天|会上|本次|这次|一共|共|还|将|，)*有)?[一二两三四五六七八九十\\d]+(?:位|名|个|家)(?:负责)?(?:同志|单位|部门|领导|嘉宾|(?:党员|教师|学生|职工|企业|青年|群众|村民)?代表|企业家|同学|老师|先生|女士|专家|委员)$",
    )
    if regex.fullmatch("[^，、]{1,12}、[^，、]{1,12}[双三]方的?(?:代表|负责人|领导)", words):
        return (words,)
    words = _bare(several.sub("", words) or words, cues)
    pieces = words.split("、")
    plain = len(pieces) > 1 and not regex.search("[，与和]", words)
    if plain and all(named(one, cues) or untitled(one, cues) for one in pieces):
        return tuple(pieces)  # 九（3）班凤子涵、八（1）班宫羽同学
    called = (regex.sub(AFTER_TITLE, "\\1", _alone(one.strip(), cues)) for one in _merged(words, cues))
    return tuple(one for one in called if not regex.fullmatch(NOBODY, one))


def _alone(words: str, cues: Cues) -> str:
    """包村干部童心 of 包村干部童心代表镇里: for whom somebody speaks is no part of who he is."""
    for_whom = regex.search(FOR_WHOM, words) if "代表" in words else None
    return words[: for_whom.start()] if for_whom and acts_for(words[: for_whom.start()], for_whom[1], cues) else words


def acts_for(who: str, others: str, cues: Cues) -> bool:
    """Whether 代表 between words tells for whom somebody named acts; behind 安全员 or 首席, before a name, it is his role."""
    return (
        len(who) > LONGEST_NAME and is_somebody(who, cues) and not who.endswith("首席") and not _bare_name(others, cues)
    )


def _bare(words: str, cues: Cues) -> str:
    """What is left of a call without how many they are, where they are, how they come and what they do."""
    return after_come(without_come(before_come(words), cues))


def _merged(words: str, cues: Cues) -> list[str]:
    """The parts of a call, the posts of one person in one."""
    merged: list[str] = []
    pending = ""
    for part, mark in _parts(words, cues):
        if named(part, cues) or (not pending and not _is_role(part, cues)):
            merged.append(pending + part)
            pending = ""
        elif _is_role(part, cues):
            pending += part + mark  # 区委副书记、 belongs to the name that follows
        else:
            merged += [*_split(pending, cues), part]
            pending = ""
    before, _, last = pending.rpartition("、")
    worker = regex.search(f"(?:{HONOURED})$", before) and not whole(last, cues)  # 劳模获得者、某公司司机区大勇
    if worker or "的" in last or _transliterated(last, cues):  # 徒弟代表、今年入职的戴宗
        merged.append(pending)
    else:
        merged += _split(pending, cues)
    return merged


def without_come(words: str, cues: Cues) -> str:
    """局长水长东来|汇报, 队长傅强再|念: 来 and 再 go with the verb; 局长张福来 keeps the last character of his name."""
    if words.endswith("再") and named(words[:-1], cues):
        return words[:-1]
    if not words.endswith("来") or len(words) < 4:
        return words
    before = words[:-1]
    if words[-2] in GIVEN_COME and words[-3] in SURNAMES and behind_role(words[:-3], cues):
        return words
    someone = named(before, cues) or of_organ(before, cues)
    return before if someone or regex.search("(?:同志|老师|书记|主任|先生|女士)$", before) else words


def behind_role(words: str, cues: Cues) -> bool:
    """Whether words end as what somebody is, so that his name may come next: 老党员, 副区长."""
    return cues.compiled("role", f"(?:‹职务›|{ROLE})$").search(words) is not None


def _transliterated(part: str, cues: Cues) -> bool:
    """研究室主任索南卓玛: a post and a name of four characters that no list of surnames has."""
    match = cues.compiled("transliterated", "(?:‹职务›)([^、，“”《》]{4})$").search(part)
    return match is not None and not set(match[1]) & NO_GIVEN_NAME and not regex.search("代表|同志|人员", match[1])


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


def named(part: str, cues: Cues) -> bool:
    """Whether a part ends with somebody's name: 副区长江云帆, 江云帆同志, 王书记, 江云帆; 宣传委员 is a post only."""
    if regex.search(NAMELESS, part):
        return False
    part = regex.sub("[ \u3000]", "", part)  # 副市长 蓝若海 女士
    if within := regex.fullmatch("[^（）]{2,20}[（(]([^（）()]{2,12})[）)]", part):
        part = within[1] if named(within[1], cues) else part  # 石门乡（乡长谭晓林）
    if cues.compiled("titled", "(?:‹人名后的称呼›|】)(?:[（(][^（）()]*[）)])?$").search(part):
        return not (collective(part) or part.startswith("其他") or _what_he_is(part, cues))
    if regex.search(STRUCK_OUT, part) or delegate(part):
        return True  # 第一代表团蒋德旺代表
    if post := cues.compiled("post", "(?:‹职务›)$").search(part):
        return not regex.match(NO_ADDRESS, post[0]) and _surnamed(part[: post.start()], cues)
    owned = cues.compiled("owned", "(?:‹单位的结尾›)的([^，、的]{2,3})$").search(part)
    if owned and _may_be_name(owned[1], cues) and owned[1][-1] not in "员长者师人手工":
        return True
    if cues.compiled("foreign", f"(?:‹职务›|{ROLE})[{SYLLABLES}]{{3,7}}$").search(part):
        return True
    return _after_post(part, cues) or _bare_name(part, cues) or bool(regex.search(FAMILIAR, part))


def _what_he_is(part: str, cues: Cues) -> bool:
    """北京大学教授, 市一院医生: what somebody is and where, with no name between."""
    return cues.compiled("of where", f"(?:‹单位的结尾›)(?:{CALLINGS})$").search(part) is not None


def _after_post(part: str, cues: Cues) -> bool:
    """Whether a name without anything after it follows a post: 副区长江云帆."""
    for size in (2, 3):
        if len(part) <= size:
            break
        before, name = part[:-size], part[-size:]
        to_all = name.startswith("向") and cues.any_of("听众").match(name, 1)
        ends = name[-1] not in NO_NAME_ENDS or (size == len("谭正友") and regex.search(GIVEN_FRIEND, name) is not None)
        word = {name, name[:2]} & set(cues.lists["不是人名"])  # 单位工
        someone = name[0] in SURNAMES and not word and ends
        if someone and not to_all and behind_role(before, cues):
            return True
    after_post = cues.compiled("after post", "(?:‹职务›)([^、，“”《》]{2,3})$").search(part)
    if not after_post or set(after_post[1][after_post[1][0] in SURNAMES :]) & NO_GIVEN_NAME:
        return False
    if after_post[1] in ("家属", "亲属", "军属", "烈属", "眷属"):
        return False  # 教师|家属
    return not cues.compiled("organ", "(?:‹单位的结尾›)[）)]?$").search(part)


def surely_named(part: str, cues: Cues) -> bool:
    """Whether who has no title after his name has a surname: 班长点名 may be somebody doing something."""
    after_post = cues.compiled("after post", "(?:‹职务›)([^、，“”《》]{2,3})$").search(part)
    if cues.compiled("set apart", "(?:‹职务›)[ \u3000]+[一-龥]{2,4}$").search(part):
        return True  # 行长 端阳: set apart from the post, it is a name of whatever surname
    surname = not after_post or after_post[1][0] in BEHIND_POST
    return surname or honoured(part, cues) or regex.search(FAMILIAR, part) is not None


def _surnamed(before: str, cues: Cues) -> bool:
    """Whether what stands before a post is a name, alone or after an organ or a post: 王|书记, 街道党工委甄|书记."""
    before = before.removesuffix("副")
    for size in (3, 2, 1):
        organ, name = before[:-size], before[-size:]
        if size == 1 and organ[-1:] in ("小", "老"):
            organ = organ[:-1]  # 物业的小汤|经理
        if len(name) == size and _may_be_name(name, cues):
            if not organ:
                return True
            if name[0] not in NO_GIVEN_NAME and cues.compiled("owner", "(?:‹单位的结尾›|‹职务›|的)$").search(organ):
                return True
    return False


def is_somebody(words: str, cues: Cues) -> bool:
    """Whether words are surely one person with his name, as 村会计马二喜 is, and 各位企业家 is not."""
    return named(words, cues) and surely_named(words, cues) and not collective(words)


def of_organ(words: str, cues: Cues) -> bool:
    """Whether words are an organ with somebody's name right after it: 经济发展办简明; only where somebody's turn is."""
    owned = cues.compiled("of an organ", "(?:‹单位的结尾›)(?<!单位)(?<!部门)的?([^，、的和与]{2,3})$").search(words)
    return bool(owned) and _may_be_name(owned[1] if owned else "", cues)


def ends_in_name(words: str, cues: Cues) -> bool:
    """返乡创业青年骆一禾: words that end as a name, which only somebody's numbered turn makes sure of."""
    return any(len(words) > size + 1 and _may_be_name(words[-size:], cues) for size in (3, 2))


def _may_be_name(name: str, cues: Cues) -> bool:
    """Whether a word begins with a surname and is none that stands in posts: 宣传, 纪检."""
    return name[0] in SURNAMES and not set(name[1:]) & NO_GIVEN_NAME and name not in cues.lists["不是人名"]


def untitled(words: str, cues: Cues) -> bool:
    """九（3）班凤子涵, 方亦圆副教授: a name behind where somebody is, or with a title that is no post."""
    titled = regex.fullmatch("([一-龥]{2,3})(?:总工|工程师|造价师|设计师|副教授|副研究员)", words)
    if titled:
        return _may_be_name(titled[1], cues)
    placed = regex.search("[班队组科室所站厂][）)]?([一-龥]{2,3})$", words)
    post = cues.compiled("post", "(?:‹职务›)$").search(words)
    return placed is not None and not post and _may_be_name(placed[1], cues)


def _is_role(part: str, cues: Cues) -> bool:
    """Whether a part tells what somebody is without naming him: 区委副书记, 劳动模范; not 区纪委监委, 各镇街."""
    if regex.match(GROUP, part) and not regex.match(HONOURED_ROLE, part):
        return False
    organ = cues.compiled("organ", "(?:‹单位的结尾›)[）)]?$").search(part)
    post = cues.compiled("post", "(?:‹职务›)$").search(part)
    return bool(post or regex.search(CAPACITY, part)) or not organ


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
        return honoured(before, cues) and not _bare_name(before, cues)
    someone = honoured(before, cues) or (named(before, cues) and surely_named(before, cues))
    return someone or _organs(before, after, cues)


def _organs(before: str, after: str, cues: Cues) -> bool:
    """Whether 和 stands between two organs: 区教育局和区体育局, but not 社会和法制委员会."""
    organ = cues.compiled("organ", "(?:‹单位的结尾›)[）)]?$")
    return bool(organ.search(before)) and (
        after[0] in "省市州县区旗镇乡街各" or not before.endswith(("会", "社", "村", "市", "区", "室", "组", "团"))
    )


def _bare_name(words: str, cues: Cues) -> bool:
    name = words.removesuffix("同志")
    post = cues.compiled("post", "(?:‹职务›)$")
    place = len(name) > 2 and name[-1] in "镇乡厂街"  # 高坪镇
    return 2 <= len(name) <= 3 and not place and _may_be_name(name, cues) and not post.search(name)


def whole(words: str, cues: Cues) -> bool:
    """Whether words may end here as somebody's name, post or organ."""
    return honoured(words, cues) or bool(cues.compiled("organ", "(?:‹单位的结尾›)[）)]?$").search(words))


def honoured(words: str, cues: Cues) -> bool:
    """Whether words end as a person's: 同志, 先生, a post."""
    return bool(
        cues.compiled("person", "(?:(?:‹人的结尾›)(?:们|等)?(?:[（(][^（）()]*[）)])?|】|[XＸx×*＊_＿]{2,3})$").search(
            words
        )
    )
