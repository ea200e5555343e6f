"""What is done at a school's or a family's feast and stands for something: 互换家书, 走过成人门, 行拜师礼."""

from __future__ import annotations

from meetingkit.recognise.text import MASK
from meetingkit.wording import regex

GATES = "成人|成长|青春|毕业|状元|智慧|启智|感恩|理想|梦想|希望|入学|开学|龙|凯旋|幸福|荣誉|成才|金榜|及第|启航|人生"
GIFTS = "家书|书信|信件|心愿卡|贺卡|礼物|信物|戒指|纪念品|礼品|队旗|校旗|旗帜|锦旗|信(?![息心任号])"
OF_A_RITE = "拜师|谢师|感恩|成人|加冠|冠|笄|加笄|孝亲|敬师|开笔|尊师|跪拜|揖|敬亲|三拜|谢亲"
# 走过“成人门”“状元桥”; 互换家书; 行拜师礼; 封存时光胶囊; 点朱砂
DEED = (
    f"(?:走过|跨过|跨越|穿过|迈过|迈进|走进|踏过|跨入|迈入|步入)[“《]?(?:{GATES})之?[门桥][”》]?(?:[、和与]?[“《][^，。“”《》]{{1,6}}[门桥][”》])*"
    f"|(?:互换|互赠|互送)(?:{GIFTS})|交换(?:家书|书信|戒指|信物|礼物)|(?:展读|拆阅|共读)家书"
    f"|行(?:{OF_A_RITE})之?礼|(?:封存|埋下|掩埋)[^，。]{{0,6}}(?:时光|时间|青春|梦想)(?:胶囊|信箱|宝盒|瓶)"
    "|(?:互正|互整|齐正|整理|[正整])衣冠|(?:点朱砂|朱砂)(?:启智|开智|明智)?|开笔(?:破蒙|启蒙)|击鼓[鸣明]志"
)
CLUES = "门|桥|互换|互赠|互送|交换|家书|礼|封存|埋|衣冠|朱砂|开笔|击鼓"
# a heading may name it by fewer words: 敬茶, 加冠, 开笔写“人”
NAMED = (
    f"(?:举行|进行)?(?:{DEED}|(?:敬|奉)(?:拜师|谢师|感恩)?茶|加[冠笄]|戴冠|冠礼|笄礼|(?:{OF_A_RITE})礼"
    "|开笔(?:写|描)[^，。]{1,6}|启蒙描红|拜(?:先师|孔子|父母|师长)|感恩拥抱|净手(?:净心)?|赐字|授书|投递心愿卡?|放飞(?:梦想|希望|气球|心愿))(?:仪式|环节)?"
)
# 为各班代表佩戴成人帽: what is put on somebody by a rite, and is no award; 代表 stand for all the others
WORN = "(?:[为给替](?P<whom>[^，。、为给]{1,14}?))?(?P<does>佩戴上?|佩上|戴上|戴好|系上|系好|[系戴授]|换上)(?P<what>成人礼?帽|成人冠|[红绿]领巾|护士帽|燕帽|学士帽|成人徽章?|[队团党校警]徽)(?=，|$)"
# 下面是成人礼环节: a part of the meeting by its name
PART = "(?:现在)?(?:进入|进行|举行|是|开始)(?P<rite>[^，。“”、请由的]{1,8}(?<![典婚葬献敬洗])礼)(?:的)?环节$"
# what a meeting is called that is itself a rite: …开笔礼主持词, …启动仪式
SOLEMN = "(?:仪式|典礼|(?:拜师|谢师|感恩|成人|成年|成童|冠|笄|孝亲|敬师|开笔|尊师|入学|开学|毕业|入队|离队|建队|结业)礼)(?![^，。]{0,4}(?:工作|筹备|协调|部署|调度))"
# the name of an item of it that is none: 嘉宾入场, 会议要求, 第一阶段
NO_DEED = "\\d月|议程|休息|结束|总结|小结|要求|讨论|审议|研究|表决|情况|内容|嘉宾|来宾|领导|入场|退场|入席|就位|就座|到场|开始|开幕|闭幕|散会|会议|大会|阶段|环节|部分|仪式|合影|用餐|参观|事项|工作|问题|课|片|发言|寄语|赠言|代表|演出|节目|请|是|有|我"
LONGEST = 14
ASKS = "请|让我们|我们|大家"
# 走过成人门，就意味着担当; 请记住: what is said of it, or is to be done when all is over
SAID_OF = "记住|牢记|希望|意味|愿你|愿大家|会后|明天|刚才|即将|将要|已经|曾|什么|为什么|吗"
AFTER = "了|后|时(?!光)|的|过|，?(?:就|便|意味|标志|象征|代表|是)|仪式|结束"


def deed(text: str, blotted: str, *, joined: bool) -> str | None:
    """What all are asked to do; None where nothing of the kind is asked."""
    if not regex.search(CLUES, text) or regex.search(SAID_OF, blotted):
        return None
    found = regex.search(DEED, text)
    if found is None or blotted[found.start()] == MASK or regex.match(AFTER, blotted[found.end() :]):
        return None
    return found[0] if joined or regex.search(ASKS, blotted[: found.start()]) else None


def part(text: str) -> str | None:
    """The rite of which a part of the meeting has its name: 下面是成人礼环节."""
    found = regex.match(PART, text) if text.endswith("环节") else None
    return found["rite"] if found else None


def is_solemn(title: str | None) -> bool:
    """Whether a meeting is itself a rite, by its title."""
    return regex.search(SOLEMN, title or "") is not None


def may_be_deed(subject: str | None) -> bool:
    """Whether an item of a rite, under which nobody was called in a known way, is what all do then: 点亮灯笼, 签名留念."""
    return (
        bool(subject) and 1 < len(subject or "") <= LONGEST and not regex.search(f"[，。：；]|{NO_DEED}", subject or "")
    )


def named_deed(text: str) -> str | None:
    """What the heading of an item names and nothing else: 第二项，朱砂启智."""
    return (
        text
        if regex.search(f"{CLUES}|茶|冠|笄|拜|拥抱|净手|字|书|心愿|放飞", text) and regex.fullmatch(NAMED, text)
        else None
    )


def is_deed(subject: str | None) -> bool:
    """Whether the words of a rite are such a deed, which is one of its own."""
    return bool(subject and regex.fullmatch(f"{DEED}|{WORN}", subject))


def worn(matter: str) -> str | None:
    """What somebody puts on others: 为新队员佩戴红领巾; None where it is something else."""
    found = regex.match(WORN, matter) if regex.search("[帽冠巾徽带]", matter) else None
    if found is None:
        return None
    whom = found["whom"]
    return found["does"] + found["what"] if not whom or whom.endswith(("代表", "们", "孩子", "自己")) else found[0]
