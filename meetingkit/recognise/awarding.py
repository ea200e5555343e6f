"""What an award is: whose it is where only certificates are handed over; and who hands it over, told behind it."""

from __future__ import annotations

from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import ONLY_GIVEN
from meetingkit.wording import regex

QUOTED = "“[^”]+”(?:[、和与]?“[^”]+”)*"
WINNERS = "^(?:(“[^”]+”(?:奖|称号)?)的[^，]{0,8}(?:得主|获得者|获奖者|获奖[^，]{1,4}|作者)|(?:获得|荣获)(?P<奖>“[^”]+”(?:奖|称号)?|[^，“”的]{2,16}(?:奖|称号))的[^，]{1,8})$"  # whose award it is
# told before, so no matter; and 为培训班授旗, which names no team
RECEIVERS = "^(?:[他她]们?|获奖|受表[彰扬](?:的)?(?:先进|优秀)?(?:单位|集体|个人|同志|企业|家庭|代表|[和、])*$|大家|以上).*|^(?:本[期次]|各|全体|青年|党员)?(?:培训班|学员|突击队|小分队|志愿者?|志愿服务队|代表队|参赛队|方队|出征|攻坚|队伍|队员)+(?:代表)?$"
# “十佳”护士, “最美家庭”: those who are awarded, with what they are; the sign of the award alone before 获得者, 代表, 的
AWARDED = (
    f"((?:[首第][^，。、“”的]{{0,3}}[批届期])?{QUOTED})(?!的|代表|获|得主|称号|荣誉|奖|作者)([^，。、的“”]{{2,6}})?"
)
# those told by their merit rather than by name: 从教三十年教师, 优秀班干部
MERIT = "(?:优秀|先进|模范|标兵|能手|劳模|[一二三四五六七八九十百\\d]年的?[^，。]{0,4}(?:教师|老师|党员|职工|员工|医生|护士|干部|志愿者))[^，。的]{0,10}$"
HANDED = f"荣誉证书|大?红花|{ONLY_GIVEN}"


# 给“好婆婆”发奖状，由委员甲和村支书乙来颁; 给“能手”发奖牌，理事长甲、监事长乙，请你们两位来发
COMES = ("来颁", "来发", "来戴", "来授", "来颁奖", "来颁发")
HANDED_BY = (
    "(?P<lead>[^，。为给]{0,6}(?:，|：|是)?)(?P<what>(?:[为给][^，。]{2,30}?)?[发颁戴授][^，。]{1,20})，"
    "(?:[由请](?P<who>[^，。由请]{4,40}?)|(?P<called>[^，。由请]{4,40})，请(?:你们|您|二位|[两三几]位)+)(?:上台|一起|共同)*来[颁发戴授][奖发]?$"
)


CHOSEN = "^(?:今年|本[次届]|新|首[批次])?(?:评出|评选出|评选产生|当选)的(?=“)"  # 今年评出的“种植能手”


def handed_by(sentence: Sentence) -> Sentence:
    """The sentence as a call of whoever hands over what is told before: 请委员甲和村支书乙给“好婆婆”发奖状."""
    found = regex.fullmatch(HANDED_BY, sentence.masked) if sentence.masked.endswith(COMES) else None
    if found is None:
        return sentence
    who = "who" if found["who"] else "called"

    def put(words: str) -> str:
        lead, called, what = (words[slice(*found.span(one))] for one in ("lead", who, "what"))
        return f"{lead}请{called}{what}"

    return sentence.edited(put)


def whose_award(words: str) -> str:
    """“育秧能手”奖 of 获得“育秧能手”奖的选手; other words as they are."""
    words = regex.sub(CHOSEN, "", words)
    won = regex.fullmatch(WINNERS, words)
    return (won[1] or won["奖"]) if won else words


def whose_prize(receivers: str, handed: str | None) -> str | None:
    """What is awarded to whom: “十佳”护士 of 为“十佳”护士颁发证书和奖牌; what is handed over, where it tells more."""
    if not handed or not regex.fullmatch(HANDED, handed):
        return handed
    if regex.match(RECEIVERS, receivers):
        return handed.removeprefix("荣誉")  # 为他们颁发荣誉证书: certificates and nothing else
    if quoted := regex.search(AWARDED, receivers) or regex.search(QUOTED, receivers):
        return quoted[0]  # 第四批“英才”, with which of them they are
    merit = regex.search(MERIT, receivers)
    return receivers if merit and not regex.search("代表$", receivers) else handed
