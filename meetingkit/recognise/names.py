"""Whether words end as somebody's: by name (副区长江云帆), by a post or a title, or as an organ."""

from __future__ import annotations

from re import Match

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.delegates import delegate
from meetingkit.recognise.groups import collective
from meetingkit.wording import regex
from meetingkit.wording.surnames import READ_AS_COMPOUND, SURNAMES

CALLINGS = "教授|副教授|律师|医生|法官|警官|教练|主任医师|院士|博士|老师"
# what nobody is called by after his name
NO_ADDRESS = "代表|成员|教师|获得者|负责人|劳动模范|先进工作者|介绍人|申请人|带头人"
FAMILIAR = f"(?:^|[的长员师任记人村栋组班社队厂计所办局室科部站股表理干主工医户民书士生辑译管纳官岗督店服务台机])(?:[老小阿][{''.join(sorted(SURNAMES))}]|[{''.join(sorted(SURNAMES))}]老)$"  # 村会计老窦, 3栋的小孟
# what somebody is or does, where it is no post: 退休干部邹百川, 执行局法官景岚, 道德模范某某
ROLE = "[人员长师任记手者士生工匠席户兵官]|[村居农市渔牧]民|业主|干部|青年|少年|劳模|模范|楷模|[家军烈]属|[军警]嫂|得主|冠军|主管|窗口|服务台|柜组|门店"
BEHIND_POST = SURNAMES | frozenset("支海乌年")  # surnames that are everyday words elsewhere
NO_NAME_ENDS = frozenset("岗代表属裔团队组会员辈友”’》")  # 烈士后代, 战士家属, “金牌师傅”
GIVEN_FRIEND = "(?<![战校亲朋网工病队老好学])友$"
NO_GIVEN_NAME = frozenset(
    "区县市村委部局会组室间办处科队院校所团级党工政务农常管总副首席作做让把被就对给请的了们带领并者"
)
TWO_CHARACTERS = frozenset(READ_AS_COMPOUND)  # surnames: 欧阳, 司徒
# 连根伯, 桂香婶: whom a village calls by his name and as its kin; no 老伯, no 军嫂
KIN_ENDS = ("伯", "叔", "婶", "嫂", "姨", "舅", "姑", "爷")
AS_KIN = "(?:^|[的长员师任记人村组])(?![老大小叔伯婶姑姨舅爷军警各几众诸]|[^，、]?[位些群])[一-龥]{1,2}(?:[老大二三四五六]?(?:伯|叔|婶|嫂|姨|舅|姑)|爷)$"
# what somebody teaches or is, and not his name: 三年级语文老师
NAMELESS = "候选人$|(?:总|副总)?[监计唱]票[人员]$|(?:荣退|荣休|退休|离休|新任|新晋|年轻|青年|优秀|资深|骨干|获奖|先进|知名|特邀|执业|见证|代理|签字|值班|家庭|全科|乡村|员额|公益|专职|交通|社区|一线)(?:教授|医生|法官|检察官|警官|教练|律师|院士|博士|师傅)$|(?:^|退休|休|位|的|体|些|几)(?:老|新|女|男|青年|年轻)(?:同志|党员|干部|教师|老师)$|代表人$|(?:语文|数学|英语|物理|化学|生物|历史|地理|政治|体育|音乐|美术|科学|任课|带教|指导|实习|青年|退休|骨干|优秀)(?:老师|教授|医生|同学|同志)$"
STRUCK_OUT = "(?<=[一-龥）)])[XＸx×*＊_＿○〇]{2,3}$"  # 县财政局×××, 县长***: a name that was taken out
# of which names of other tongues are made: 队长阿依古丽, 主任索南卓玛
SYLLABLES = "阿巴白布别才次措丹旦德迪顿多朵尔噶格根古哈汗合吉加江君卡凯克拉兰勒力丽玛买麦曼米木姆娜那乃尼努帕平其恰仁热日荣茹萨赛沙桑山什斯苏索塔台提图吐托娃旺维乌希西夏雅娅亚央依伊英玉扎赞孜卓堆草迪"
# 童乐同学的父亲童建国
KIN = "的(?:父亲|母亲|爸爸|妈妈|爷爷|奶奶|外公|外婆|妻子|丈夫|爱人|儿子|女儿|哥哥|姐姐|弟弟|妹妹|家长|师父|师傅|徒弟|同事|战友|搭档)([一-龥]{2,3})$"


def behind_role(words: str, cues: Cues) -> bool:
    """Whether words end as what somebody is, so that his name may come next: 老党员, 副区长."""
    return cues.compiled("role", f"(?:‹职务›|{ROLE})$").search(words) is not None


def transliterated(part: str, cues: Cues) -> bool:
    """研究室主任索南卓玛: a post and a name of four characters that no list of surnames has."""
    match = cues.compiled("transliterated", "(?:‹职务›)([^、，“”《》]{4})$").search(part)
    return match is not None and not set(match[1]) & NO_GIVEN_NAME and not regex.search("代表|同志|人员", match[1])


def post_at_end(words: str, cues: Cues) -> Match[str] | None:
    """The post that words end with: 副书记 of 区委副书记."""
    return cues.compiled("post", "(?:‹职务›)$").search(words)


def _behind_post(words: str, cues: Cues) -> Match[str] | None:
    """What may be a name, right behind a post: 江云帆 of 副区长江云帆."""
    return cues.compiled("after post", "(?:‹职务›)([^、，“”《》]{2,3})$").search(words)


def organ_at_end(words: str, cues: Cues) -> bool:
    """Whether words end as an organ: 区教育局, 市供销集团（筹）."""
    return cues.compiled("organ", "(?:‹单位的结尾›)[）)]?$").search(words) is not None


def named(part: str, cues: Cues) -> bool:
    """Whether a part ends with somebody's name: 副区长江云帆, 江云帆同志, 王书记, 江云帆; 宣传委员 is a post only."""
    if regex.search(NAMELESS, part):
        return False
    part = regex.sub("[ \u3000]", "", part)  # 副市长 蓝若海 女士
    if within := regex.fullmatch("[^（）]{2,20}[（(]([^（）()]{2,12})[）)]", part):
        part = within[1] if named(within[1], cues) else part  # 石门乡（乡长谭晓林）
    if cues.compiled("titled", "(?:‹人名后的称呼›|】)(?:[（(][^（）()]*[）)])?$").search(part):
        return not (collective(part) or part.startswith(("其他", "其余", "剩下", "余下")) or _what_he_is(part, cues))
    if regex.search(STRUCK_OUT, part) or delegate(part):
        return True  # 第一代表团蒋德旺代表
    if post := post_at_end(part, cues):
        return not regex.match(NO_ADDRESS, post[0]) and _surnamed(part[: post.start()], cues)
    owned = cues.compiled("owned", "(?:‹单位的结尾›)的([^，、的]{2,3})$").search(part)
    if owned and _may_be_name(owned[1], cues) and owned[1][-1] not in "员长者师人手工":
        return True
    if (kin := regex.search(KIN, part) if "的" in part else None) and _may_be_name(kin[1], cues):
        return True
    if as_kin(part):
        return True
    if cues.compiled("foreign", f"(?:‹职务›|{ROLE})[{SYLLABLES}]{{3,7}}$").search(part):
        return True
    return _after_post(part, cues) or bare_name(part, cues) or bool(regex.search(FAMILIAR, part))


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
    if _compound(part[-4:]) and behind_role(part[:-4], cues):
        return True  # 局长欧阳一苇
    after_post = _behind_post(part, cues)
    if not after_post or set(after_post[1][after_post[1][0] in SURNAMES :]) & NO_GIVEN_NAME:
        return False
    if after_post[1] in ("家属", "亲属", "军属", "烈属", "眷属"):
        return False  # 教师|家属
    return not organ_at_end(part, cues)


def surely_named(part: str, cues: Cues) -> bool:
    """Whether who has no title after his name has a surname: 班长点名 may be somebody doing something."""
    after_post = _behind_post(part, cues)
    if cues.compiled("set apart", "(?:‹职务›)[ \u3000]+[一-龥]{2,4}$").search(part):
        return True  # 行长 端阳: set apart from the post, it is a name of whatever surname
    surname = not after_post or after_post[1][0] in BEHIND_POST
    return surname or honoured(part, cues) or regex.search(FAMILIAR, part) is not None


def _surnamed(before: str, cues: Cues) -> bool:
    """Whether what stands before a post is a name, alone or after an organ or a post: 王|书记, 街道党工委甄|书记."""
    before = before.removesuffix("副")
    for size in (4, 3, 2, 1):
        organ, name = before[:-size], before[-size:]
        if size == 1 and organ[-1:] in ("小", "老"):
            organ = organ[:-1]  # 物业的小汤|经理
        known = _compound(name) if size > len("江云帆") else len(name) == size and _may_be_name(name, cues)
        if known:
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


def _compound(name: str) -> bool:
    """Whether four characters are a surname of two and what somebody with it is called: 欧阳一苇, 司徒云飞."""
    return len(name) == len("欧阳一苇") and name[:2] in TWO_CHARACTERS and not set(name[2:]) & NO_GIVEN_NAME


def _may_be_name(name: str, cues: Cues) -> bool:
    """Whether a word begins with a surname and is none that stands in posts: 宣传, 纪检."""
    return name[0] in SURNAMES and not set(name[1:]) & NO_GIVEN_NAME and name not in cues.lists["不是人名"]


PLACES = "[一二三四五六附][小中]|[小中]学|[班队组科室所站厂]|公司|集团|协会|商会|中心|博物馆|医院|学校"  # behind which a name may stand alone


def untitled(words: str, cues: Cues) -> bool:
    """九（3）班凤子涵, 方亦圆副教授: a name behind where somebody is, or with a title that is no post."""
    titled = regex.fullmatch("([一-龥]{2,3})(?:总工|工程师|造价师|设计师|副教授|副研究员)", words)
    if titled:
        return _may_be_name(titled[1], cues)
    placed = regex.search(f"(?:{PLACES})[）)]?([一-龥]{{2,3}})$", words)
    post = post_at_end(words, cues)
    return placed is not None and not post and _may_be_name(placed[1], cues)


def bare_name(words: str, cues: Cues) -> bool:
    """Whether words are a name and nothing else, or with 同志: 江云帆; no place, as 高坪镇."""
    name = words.removesuffix("同志")
    place = len(name) > 2 and name[-1] in "镇乡厂街"  # 高坪镇
    return _compound(name) or (
        2 <= len(name) <= 3 and not place and _may_be_name(name, cues) and not post_at_end(name, cues)
    )


def whole(words: str, cues: Cues) -> bool:
    """Whether words may end here as somebody's name, post or organ."""
    return honoured(words, cues) or organ_at_end(words, cues)


def as_kin(words: str) -> bool:
    """Whether somebody is called as of the village: 连根伯, 桂香婶."""
    return words.endswith(KIN_ENDS) and regex.search(AS_KIN, words) is not None and not collective(words)


def honoured(words: str, cues: Cues) -> bool:
    """Whether words end as a person's: 同志, 先生, a post."""
    return as_kin(words) or bool(
        cues.compiled("person", "(?:(?:‹人的结尾›)(?:们|等)?(?:[（(][^（）()]*[）)])?|】|[XＸx×*＊_＿]{2,3})$").search(
            words
        )
    )


def may_be_called(words: str, cues: Cues) -> bool:
    """Whether words end as somebody's who can be called to act: by name, by post or as an organ."""
    return named(words, cues) or whole(words, cues)
