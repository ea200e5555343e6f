"""What a rite is called: of the words around it, the part that names it."""

from __future__ import annotations

from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

RITE = "国歌|国际歌|校歌|团歌|队歌|默哀|誓|花篮|揭牌|奠基|剪彩|献花|鞠躬"
PLACE = "领誓|(?:移步至?|到|来到|走到|走上|在|前往|移至)?[^，]{1,12}(?:前|旁|边|旁边|前面|台|台上|区|处|现场|就位|列队|站好|肃立)"  # where it is done
GOES = "^(?:移步至?|走?到|来到|走上|上|前往|移至)[^，]{1,8}?(?:前|旁边?|边|台上?|区|处|现场)(?:，|(?=培土|奠基|揭牌|剪彩|宣誓|敬献|献花|默哀))"
# 一起宣读《守林人誓言》, 全体跟读教师誓词: what is sworn, however it is read
READ_SWORN = "(?:全体|全场|大家|我们|同志们|[^，《》]{0,4}(?:党员|团员|队员|教师|学员|同学)|一起|共同|集体|齐声|跟着|跟随|庄严|高声)*(?:宣读|诵读|跟读|朗读|领读|朗诵|齐读|读)(《[^《》]*誓[词言]》|[^，《》]{2,10}誓[词言])"
SWEARING = "(?:宣誓|领誓)台"  # 到宣誓台前, and what is done there is sworn
# 共同为某中心揭牌 is 为某中心揭牌, 某中心揭牌仪式 is of the centre
UNVEILED = (
    "(?:共同|一起|先|上台)*[为给](.{2,}?)(揭牌|揭幕|揭匾)(?:仪式)?|(?!举行|进行|[为给])(.{2,}?)(?:揭牌|揭幕)(?:仪式)?"
)
# 按下启动球，启动某行动; 推动启动杆，开启特展: what is done by it
STARTED = "(?:[^，《》]*(?:按下|推动|推下|拉下|转动|触摸|点亮|启动)[^，《》]{0,6}(?:球|杆|键|钮|按钮|装置|沙|屏|柄)|(?:共同|一起|现场)*推杆)，((?:共同|一起)*(?:启动|开启|点亮|开动).{2,})"
# 请局长宣布活动启动, 请书记下达开工令: said so, it is done
DECLARED, ORDERED = "[^，]{2,}启动", "(?:开工|出征|启航|起航|启程|出发|开机|开拔)令"
# 裁判员代表甲、运动员代表乙分别宣誓; 举起右拳，跟随主席甲，面向国旗宣誓
SWORN = "(?P<who>[^，]{4,60}?)(?:分别|先后|依次)(?P<oath>宣誓)$"
FOLLOWED = "(?:跟随|跟着)(?P<who>[^，的]{4,30}?)(?:，|面向|庄严|一起|宣誓|重温)"
SALUTED = "，[^，]{0,5}(?:敬礼|敬队礼|敬少先队礼|行注目礼)$"  # 升国旗，奏唱国歌，敬礼


def rite(matter: str) -> str | None:
    """The part that names the rite: 领誓，重温入党誓词 is 重温入党誓词."""
    if given := regex.search("送上(.{2,20})$", matter):
        return tidy(given[1])
    if regex.fullmatch(PLACE, matter) and regex.search(SWEARING, matter):
        return "宣誓"
    matter = regex.sub(GOES, "", matter)
    matter = regex.sub("^(?:共同|一起|先后|分别|，)+(?=[为给])", "", matter)
    parts = [
        part for part in regex.split("，", matter) if regex.search(RITE, part) and not regex.fullmatch(PLACE, part)
    ]
    if parts and (read := regex.fullmatch(READ_SWORN, parts[0])):
        return tidy(read[1])
    return sung(parts[0] if parts else matter.removeprefix("领誓"))


def sung(words: str) -> str | None:
    """What is sung or done together: 让我们一起唱校歌 is 唱校歌."""
    words = regex.sub(
        "^在[^，《》]{1,12}?举行(?=[^，]{2,12}仪式$)",
        "",
        regex.sub("^面向[国党团队]旗，|(?<=歌)(?:(?:结束|完毕?)?之?后)$", "", words),
    )
    words = regex.sub("^(?:跟随|随着|跟着|伴随着?)音乐，?", "", words)
    together = "^(?:先|再)?(?:让|请)?(?:我们|大家|全体[^，]{0,4}?)?(?:一起|共同|同)?(?:[合齐同]唱(?=《)|(?=[合齐]唱|[唱奏重向为高默]))"
    words = regex.sub(together, "", words)
    words = regex.sub("^[^，《》]*?(?:再|最后)[^，《》]*?(?=[奏唱][^，]*歌》?$)", "", words)  # 再一次唱校歌
    words = regex.sub(
        "^[^，《》]{2,16}?[要将须](?:进行|举行)(?=[^，]{0,4}宣誓)", "", words
    )  # 新当选的同志要进行宪法宣誓
    words = regex.sub("(?<=宣誓)仪式$", "", words.removeprefix("请").removeprefix("举行"))
    unveiled = regex.fullmatch(UNVEILED, words)
    if unveiled:
        return tidy(f"为{unveiled[1]}{unveiled[2]}" if unveiled[1] else f"{unveiled[3]}揭牌")
    started = regex.fullmatch(STARTED, words)
    return tidy(started[1] if started else regex.sub(SALUTED, "", regex.sub("^揭[牌幕匾](?:仪式)?$", "", words)))


def declared(subject: str, words: str) -> str | None:
    """What is done by declaring it or ordering it: 宣布大赛启动, 下达开工令; None where something is only announced."""
    if regex.fullmatch(DECLARED, subject) and "宣布" in words:
        return f"宣布{subject}"
    return f"下达{subject}" if regex.fullmatch(ORDERED, subject) and "下达" in words else None
