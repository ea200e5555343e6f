"""Whether one person hardly holds two posts: 局长 and 副局长 of one organ, 司令员 and 政委, 副县长 and a 政协主席."""

from __future__ import annotations

from functools import lru_cache

from meetingkit.check.named import ABOUT, ORDINAL
from meetingkit.check.offices import is_deputy, is_part, noun_of, organ_of, same_post
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off

# 法规科党支部书记, 安全监督科党支部书记: who leads the party branch of one office
BRANCH = "(?P<家>[^、]{2,}[科处室股系])党(?:支部|总支)(?P<职>副?书记)"
# organs of which nobody leads two: the law keeps them apart
APART = (
    "人大常?委?会?",
    "[省市区县州旗]政协|^政协",
    "法院",
    "检察院",
    "[纪监]委",
    "[省市区县州旗](?=副?[省市区县州旗]长$)|^(?=副[市区县]长$)",
)
APART_PLACES = ("村", "镇", "乡", "街道", "社区")  # of which nobody leads two
OWN_PLACES = {"本村", "本镇", "本乡", "我村", "我镇"}
CLASSES = "[一二三四五六七八九](?=年级|车间|分厂|中队|大队)"
# who heads a firm, other than 集团公司, the meeting's own, whose head may be called by either post; or a society
HEADED = "(?P<家>.{3,}(?:公司|集团))(?P<职>总经理|董事长|总裁)", "(?P<家>[^副]{3,})(?P<职>会长|秘书长|监事长)"
# who leads a department of a party committee leads no other, unless both are told
COMMISSIONERS = "(组织|宣传|纪检|统战|青年|保密|群工|生活|学习)委员$"  # 支部组织委员
DEPARTMENTS = "(组织|宣传|统战)部部?长$|(政法|纪)委书记$|(常务副)[省市县区]长$"
HEADS, TWO = {"主任", "主席", "组长", "会长", "局长", "院长", "校长"}, 2
ACTING = "代理?(?=(?:主任|[省市县区州镇乡]长|院长|检察长|书记|校长)$)"
RANKS = "(?P<家>.*[省市县区旗州]委|.*党委|.*党工委)(?P<级>常委|副书记)"
COMMISSION = "(?P<家>.*?(?:政协|人大常委会|人大))(?P<类>.{2,12}委(?:员会)?)(?P<职>副?主任)"
# 党委书记 of one bureau's own staff, and of another's
STAFF = "(?P<家>[^、]{2,}局)(?P<职>机关党(?:委|总支|支部)副?书记|党组副?书记)|(?P<又>[^、]{4,}[部局院校办][一-龥]{2}科)(?P<长>科长)"
# 组织部部长, 组织人事部部长: of one house which of them there is
SHORTER = "(?P<家>[^、]{2,})(?P<职>[部局]副?[部局]?长|总监)"
HOUSE = "(?P<家>[一-龥]{2,6})(?P<类>[部科处室系])(?P<职>主任|[部科处]长|经理)"
# heads of two offices of one house: 审判监督庭庭长, 政治部主任
OFFICES = "(?P<家>[一-龥]{2,6}(?:部|科|处|庭|办公室))(?:主任|[部科处庭]长)"
GRADE = "[一二三四]级(?=巡视员|调研员|主任科员|科员|警长|高级)"
SEVERAL = ("书记", "主任", "校长", "经理", "董事长", "站长", "所长", "组长", "主席", "会长", "行长")
OF_A_GROUP = "第[一二三四五六七八九十]+组副?组长$"  # besides what he is of the whole
TURNED = 3  # characters of a post in which two words cannot have changed places
ENDS = r"(村|镇|乡|街道|社区|公司|集团|局|学校|小学|中学|支部|党总支|银行|支行|合作社|医院)(?:党委|党支部|党总支|党组|村委会|居委会|村委|工会)?$"


# what is said of somebody besides his post: 我们敬爱的老校长; and a dash before the subtitle that names him
ESTEEM = "^[—－ 　]*(?:我们|咱们)?(?:(?:最|所)?(?:敬爱|尊敬|亲爱|爱戴)的)?"


@lru_cache(maxsize=1024)  # of one person again and again
def at_odds(one: str, other: str) -> bool:
    """Whether one person hardly holds both: 局长 and 副局长 of one organ, 组织部部长 and 宣传部部长, 司令员 and 政委."""
    if any(regex.match(f"{ABOUT}|{OF_A_GROUP}|该", post) for post in (one, other)):  # 该局副局长, of one just named
        return False
    one, other = (regex.sub(ESTEEM, "", post).replace("部部长", "部长") for post in (one, other))
    near = _but_for(GRADE, one, other) or _but_for(ACTING, one, other) or _level_apart(one, other)
    turned = len(one) == len(other) > TURNED and sorted(one) == sorted(other)
    if one != other and (near or turned):
        return True  # 一级巡视员, 二级巡视员; 代主任, 主任; 行长助理, 助理行长
    if any(
        apart(one, other)
        for apart in (
            _of_two_offices,
            _staffs,
            _branches,
            _departments,
            _ranks,
            _led_apart,
            _in_arms,
            _elsewhere,
            _of_party_or_not,
            _in_a_works,
        )
    ):
        return True
    here, there = organ_of(one), organ_of(other)
    if _branch_or_whole(here, there) or _headed_otherwise(one, other):
        return True
    alike = here == there or (min(len(here), len(there)) > 2 and (is_part(here, there) or is_part(there, here)))
    if alike and is_deputy(one) and ("常务副" in one) != ("常务副" in other):
        return noun_of(one) == noun_of(other)  # who is both is told by the higher one
    if here == there and len(here) > TWO and {noun_of(one), noun_of(other)} <= HEADS and noun_of(one) != noun_of(other):
        return is_deputy(one) == is_deputy(other)  # 县安委会主任, 县安委会主席
    if noun_of(one) != noun_of(other) or same_post(one, other):
        return False
    if here != there and any(regex.sub(one, "第", here) == regex.sub(one, "第", there) for one in (ORDINAL, CLASSES)):
        return True  # 县委第二巡察组组长, 县委第三巡察组组长; 高二年级主任, 高三年级主任
    related = is_part(here, there) or is_part(there, here)
    if is_deputy(one) != is_deputy(other):
        return related
    return (
        bool(here and there)
        and not related
        and noun_of(one) in ("局长", "部长", "区长", "县长", "市长", "镇长", "乡长", "院长", "校长", "检察长")
    )


def _but_for(pattern: str, one: str, other: str) -> bool:
    """Whether two wordings are alike but for what a pattern finds."""
    return regex.sub(pattern, "", one) == regex.sub(pattern, "", other)


def _ranks(one: str, other: str) -> bool:
    """区委常委, 区委副书记: who is the one is not called the other; 护理部主任, 医务部主任 of one house."""
    for pattern, same, apart in ((RANKS, ("家",), "级"), (COMMISSION, ("家", "职"), "类"), (HOUSE, ("类", "职"), "家")):
        first, second = regex.fullmatch(pattern, one), regex.fullmatch(pattern, other)
        if first and second and all(first[name] == second[name] for name in same) and first[apart] != second[apart]:
            return not (is_part(one, other) or is_part(other, one))
    return False


SEAT = "党(?:工)?委(?:副书记|(?:组织|宣传|统战|政法|武装|纪检)委员)$"


def _departments(one: str, other: str) -> bool:
    """统战部部长, 政法委书记: not two wordings of one department, 组织部长 and 县委组织部部长.

    街道党工委组织委员 is not its 副书记.
    """
    if regex.search(SEAT, one) and regex.search(SEAT, other) and is_deputy(one) != is_deputy(other):
        return True
    for pattern in (DEPARTMENTS, COMMISSIONERS):
        first, second = regex.search(pattern, one), regex.search(pattern, other)
        if first is not None and second is not None and first.groups() != second.groups():
            return True
    return False


def _of_two_offices(one: str, other: str) -> bool:
    """审判监督庭庭长, 政治部主任; a kind of office that is but part of the other's name is no other."""
    first, second = regex.fullmatch(OFFICES, one), regex.fullmatch(OFFICES, other)
    if first is None or second is None or "党" in one + other or "工会" in one + other:
        return False
    return not (first["家"] in second["家"] or second["家"] in first["家"]) and first["家"][-1] != second["家"][-1]


def _branches(one: str, other: str) -> bool:
    """法规科党支部书记, 安全监督科党支部书记."""
    first, second = regex.fullmatch(BRANCH, one), regex.fullmatch(BRANCH, other)
    if first is None or second is None or first["职"] != second["职"]:
        return False
    return not (is_part(first["家"], second["家"]) or is_part(second["家"], first["家"]))


def _staffs(one: str, other: str) -> bool:
    """市财政局机关党委书记, 市审计局机关党委书记; 党委组织部部长, 党委组织人事部部长."""
    first, second = regex.fullmatch(STAFF, one), regex.fullmatch(STAFF, other)
    if first and second and first.group("职", "长") == second.group("职", "长") and len(one) == len(other):
        return one != other and not (is_part(one, other) or is_part(other, one))
    brief, full = sorted(
        (regex.fullmatch(SHORTER, post) for post in (one, other)), key=lambda match: len(match[0]) if match else 0
    )
    if brief is None or full is None or brief["职"] != full["职"]:
        return False
    return len(full["家"]) == len(brief["家"]) + 2 and full["家"].startswith(brief["家"])


def _branch_or_whole(here: str, there: str) -> bool:
    """南岗村党支部, 南岗村党总支: one village has one of them."""
    kinds = [regex.sub("党(?:支部|总支)(?:委员会|部)?$", "", organ) for organ in (here, there)]
    return (
        here != there
        and kinds[0] == kinds[1] != ""
        and here != kinds[0]
        and there != kinds[1]
        and ("总支" in here) != ("总支" in there)
    )


def _headed_otherwise(one: str, other: str) -> bool:
    """蓝湾物流有限公司总经理, 蓝湾物流有限公司董事长: who is both is called so by both; a society's 会长 and 秘书长."""
    for pattern in HEADED:
        first, second = regex.fullmatch(pattern, one), regex.fullmatch(pattern, other)
        if first and second:
            return first["家"] == second["家"] and first["职"] != second["职"]
    return _of_two_firms(one, other)


FIRM = "(?P<家>[^副、]{2,}?(?:公司|宾馆|酒店|饭店|商场|超市|药房|厂))(?P<职>总经理|董事长|经理|厂长)"


def _of_two_firms(one: str, other: str) -> bool:
    """嘉湖宾馆总经理, 味德楼餐饮公司总经理: by no brand that both have, and neither a group with firms of its own."""
    first, second = regex.fullmatch(FIRM, one), regex.fullmatch(FIRM, other)
    if first is None or second is None or first["职"] != second["职"] or "集团" in one + other:
        return False
    here, there = first["家"], second["家"]
    words = {here[at : at + 2] for at in range(len(here) - 1)} - {"公司", "有限", "限公", "股份", "责任"}
    return not any(word in there for word in words)


def _level_apart(one: str, other: str) -> bool:
    """县总工会副主席 and 市总工会副主席, 团县委书记 and 团市委书记; 公司经理 and 公司总经理: but for a level the same."""
    if len(one) == len(other):
        others = [{a, b} for a, b in zip(one, other, strict=True) if a != b]
        return len(others) == 1 and others[0] <= set("省市县区镇乡")
    return (
        one.replace("总经理", "经理") == other.replace("总经理", "经理") and len(organ_of(min(one, other, key=len))) > 2
    )


def _of_party_or_not(one: str, other: str) -> bool:
    """县委副书记 and 副县长, neither said with the other; 开发区党工委书记 and 开发区党委书记."""
    for party, office in ((one, other), (other, one)):
        if regex.fullmatch("[一-龥]{0,4}(?:镇|乡)长|[一-龥]{0,4}街道办事处主任", office) and regex.fullmatch(
            "[一-龥]{0,4}(?:镇|乡|街道)党工?委书记", party
        ):
            return True
        led = regex.fullmatch("副?([省市区县旗])长", office)
        if led and regex.fullmatch(f"{led[1]}委副?书记", party):
            return not is_deputy(party) or is_deputy(office)  # 县委副书记、县长 is usual
    here, there = one.replace("党工委", "党委"), other.replace("党工委", "党委")
    return one != other and here == there


IN_A_WORKS = ("车间主任", "班长", "工段长", "(?<!副)厂长")  # from the shop floor up: who is one is not called another


def _in_a_works(one: str, other: str) -> bool:
    """炼钢厂炉前班班长 and 炼钢厂车间主任."""
    kinds = [next((kind for kind in IN_A_WORKS if regex.search(f"{kind}$", post)), None) for post in (one, other)]
    return None not in kinds and kinds[0] != kinds[1]


def _led_apart(one: str, other: str) -> bool:
    """副县长, and 副主席 of the 政协: who leads the one gave up the other."""
    kinds = [next((kind for kind in APART if regex.search(kind, post)), None) for post in (one, other)]
    heads = all(regex.search("(?:主任|主席|院长|检察长|书记|[省市区县州旗]长)$", post) for post in (one, other))
    return heads and None not in kinds and kinds[0] != kinds[1]


def _in_arms(one: str, other: str) -> bool:
    """政治委员 and 司令员 of one command."""
    nouns = [regex.search("(司令员|政治委员|政委|部长|参谋长)$", post) for post in (one, other)]
    if not (nouns[0] and nouns[1]):
        return False
    told = {match[1].replace("治委员", "委") for match in nouns if match}
    here, there = (regex.sub("(?:司令员|政治委员|政委|部长|参谋长)$", "", post) for post in (one, other))
    armed = all(regex.search("军分区|人武部|警备区|武警|支队|^$", organ) for organ in (here, there))
    return len(told) == 2 and armed and (is_part(here, there) or is_part(there, here)) and bool(here or there)


def _elsewhere(one: str, other: str) -> bool:
    """书记 of one village and of another whose name is as long and differs in one character, or of two towns."""
    if noun_of(one) != noun_of(other) or noun_of(one) not in SEVERAL or is_deputy(one) != is_deputy(other):
        return False
    here, there = organ_of(one), organ_of(other)
    if _by_another_kind(here, there):
        return True
    ends = [regex.search(ENDS, organ) for organ in (here, there)]
    if not (ends[0] and ends[1]) or ends[0][1] != ends[1][1] or is_part(here, there) or is_part(there, here):
        return False
    if noun_of(one) == "行长" or ends[0][1] in APART_PLACES:
        return here[:-1] != there[:-1] and not {here[:2], there[:2]} & OWN_PLACES
    return one_character_off(here, there)


def _by_another_kind(here: str, there: str) -> bool:
    """东川农业大学 and 东川农业学院; 恒泰集团有限公司 and 恒泰科技有限公司: one name, but for what it is."""
    schools = [regex.sub("(?:大学|学院)$", "", organ) for organ in (here, there)]
    if here != there and schools[0] == schools[1]:
        return True
    firms = [
        regex.fullmatch(r"(?P<名>[一-龥]{2})[一-龥]{2,4}?(?:股份)?有限(?:责任)?公司", organ) for organ in (here, there)
    ]
    return bool(
        firms[0] and firms[1] and here != there and firms[0]["名"] == firms[1]["名"] and len(here) == len(there)
    )
