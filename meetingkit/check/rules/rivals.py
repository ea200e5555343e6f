"""Another place by its full name, of the very kind that the meeting's is, where only the meeting's own place can be meant.

昌乐县 at a meeting of 云岭县: in the title, as the place whose meeting is held, with what the script says elsewhere of
its own (昌乐县统计局, where 县统计局 is called), and before its own people and figures.
"""

from __future__ import annotations

from collections.abc import Iterable

from meetingkit.check.gazetteer import Mention, gazetteer
from meetingkit.check.script import Line, Script
from meetingkit.check.stance import ELSEWHERE, NO_PLACE
from meetingkit.check.stretch import around, begins
from meetingkit.wording import regex

# a meeting with somebody from elsewhere, and not only of one's own
WITH_OTHERS = "交流|考察|合作|对口|协作|帮扶|签约|友好|结对|支援|欢送|联席|联谊|推介|参观|对接|共建|区域|跨"
HEADS = "^(?:[　 ]*|主持人?[：:]|时间[：:].*|[（(])(?:在|中共|中国共产党|关于|\\d{4}年度?)*$"
HELD = "(?:召开|举行|举办|开好|迎来)(?:的|了)?$|(?:今天|今日|今晚|现在|这次|本次|此次)的?$"
MEETING = "[^，。；！？]{0,30}(?:会|仪式|大会|会议|活动|党课|典礼|大赛)"
EARLIER = "曾|上次|即将|将于|上月|日前|刚刚|昨天|(?:去年|上年)[^，。；]{0,4}(?:在|召开|举行)"
OWN_SIDE = "我[省市县区镇乡]|本[省市县区镇乡]|比我|与我|和我们"
WHEN = "(?:20\\d\\d年度?|今年(?:以来)?|去年|前?[一二三四1-4]个?季度|上半年|下半年|当前|近期|近年来|近几年|今年汛期|[今去]年|“十[四五]五”(?:时期|以来|期间)|过去一年|一年来|截至目前|[今去]年前[一二三四五六七八九十]个月|(?:今年)?\\d{1,2}月(?:至|—|到)\\d{1,2}月)"
TOLD = f"(?:一下|说明|肯定|关于|做好|回答|凝聚着|涵盖|反映|听取|完善|聚焦|紧扣|统一到|通报|汇报|总结|部署|安排|研究|分析|介绍|回顾|报告|做好|谋划)(?:了)?{WHEN}?$|{WHEN}$"
MOVED = "(?:动员|团结|带领|引导|号召|组织|推动|覆盖|奋战在|致|在|为|把|守住|确保|祝|向|对|见证)$"
OWN = (
    "的?(?:上下|各级|各地|广大|全体|干部|党员|群众|职工|工会|教师|教育|教职工|医务|退役军人|民营|农业|农村|“三农”|工业|经济|财政|卫生|安全|信访|统战|组织|宣传|政法|纪检|老"
    "|党建|党风|全面从严|从严治党|规划|“十[四五]五”|基层|重点|项目|招商|生态|环境|防汛|防灭火|森林|民生|营商|优化|领导干部|高质量|通报|范围|推广|形成)"
)
# 听取曲周县保障农民工工资支付工作情况汇报: a matter of the place, which one's own organ tells
MATTER = "(?!.{0,20}(?:案|事故|教训|处分|问题|经验|做法))[^，。；、]{2,18}?(?:工作|情况|形势|运行|上下|大局|议题|重大问题|走过的路)"
FIGURES = f"(?:^|[，。；：！？])(?:预计|预估)?{WHEN}?，?(?:预计|预估)?$"
COUNTED = "[^，。；]{0,18}\\d"
SAME = 4  # characters behind the place by which the same is known


# what tells of somebody from elsewhere, right before or behind his place
GUEST = "(?:[省区]|来自|欢迎|应邀|邀请|感谢|嘉宾|客人|友邻|联合|携手|与|和|同|从|[、—－]){0}|{0}(?:[、—－]|和|与|[^，。；]{{0,16}}(?:应邀|到会|莅临|专程|结对|签约|牺牲|联合))"


def as_a_guest(script: Script, place: str) -> bool:
    """Whether the script tells somewhere of a place as of another's: a guest, a partner, one of several."""
    if any(regex.search(PARTNERS, line.text) and place[:2] in line.text for line in script.lines[:OPENS]):
        return True
    if len(place) < FULL or script.text.count(place) < 2:
        return False
    return any(regex.search(GUEST.format(place), line.text) for line in script.lines_with((place,)))


# what such a meeting says in its first lines: it is held with them, or for those who live there
PARTNERS = "对口|结对|协作|专场|交流|邀请|到[我访]|来[我访]|一行|在外|乡友|招商|驻[一-龥]{2}"
OPENS = 6  # lines in which it is said
FULL = 3  # characters of a place's full name


def in_place_of_its_own(script: Script, line: Line, mention: Mention, names: Iterable[str]) -> bool:
    """Whether a place of the meeting's own kind stands where the meeting's place must."""
    text = line.text
    before, after = text[: mention.start], text[mention.end :]
    clause = around(text, mention.start, mention.end, "，。；！？\n")
    if regex.search(ELSEWHERE, clause) or before.endswith("、") or after.startswith("、"):
        return False
    if _told_of_its_own(script, line, mention, names):
        return True
    sentence = before[begins(before, len(before), "。；！？") :]
    if regex.search(EARLIER, sentence) or regex.search(OWN_SIDE, sentence + after.partition("。")[0]):
        return False
    return bool(
        _heads(script, line, before)
        or (regex.search(HELD, before) and regex.match(MEETING, after))
        or (regex.search(f"{TOLD}|{MOVED}", before) and regex.match(f"{OWN}|{MATTER}", after))
        or (regex.search(FIGURES, before) and regex.match(f"{OWN}|{COUNTED}", after))
    )


def _heads(script: Script, line: Line, before: str) -> bool:
    """Whether the place opens the title, or the line that tells who has the chair, of a meeting of one's own."""
    first = next((one.index for one in script.lines if regex.search("[：:]$", one.text.strip())), 0)
    head = "".join(one.text for one in script.lines[: first + 1])
    return line.index < first and bool(regex.search(HEADS, before)) and not regex.search(WITH_OTHERS, head)


def _told_of_its_own(script: Script, line: Line, mention: Mention, names: Iterable[str]) -> bool:
    """昌乐县统计局机关, where the script has 云岭县统计局机关 or 县统计局机关 in another line."""
    after = line.text[mention.end : mention.end + SAME]
    kind = line.text[mention.end - 1]
    if len(after) < SAME or not regex.fullmatch("[一-龥]+", after) or after.startswith("的"):
        return False
    forms = [name + after for name in names]
    forms += [f"{lead}{kind}{after}" for lead in ("，", "、", "。", "请", "全", "和", "由", "给", "向", "\n", "代表")]
    return any(form in script.text and form not in line.text for form in forms)


PARTIES = ("民建", "民进", "民盟", "民革", "致公", "台盟", "农工")
NAMED = "(?P<名>[一-龥]{2})(?P<类>[市县区旗])(?P<后>[一-龥]{4})"
# what stands before a place's name and is no part of it
EDGE = "(?:^|[，。；：、！？“”（）《》\\s]|中共|政协|请|由|在|对|向|和|与|为|召开|举行|受|经|是|担任|免去|关于|代表|感谢|欢迎|动员|推动|建设)$"


def of_another_place(script: Script) -> Iterable[tuple[Line, int, int, str]]:
    """昌乐县人民医院 in the title and 云台县人民医院 below it: line, start and end of the one, and the other's name."""
    seen: dict[str, dict[str, list[tuple[Line, int, int]]]] = {}
    for line in script.lines:
        for match in regex.finditer(NAMED, line.text) if regex.search("[市县区旗]", line.text) else ():
            party = match["名"] in PARTIES  # 民建市委会, 民进市委会
            if not party and not set(match["名"]) & NO_PLACE and regex.search(EDGE, line.text[: match.start()]):
                places = seen.setdefault(match["类"] + match["后"], {})
                places.setdefault(match["名"] + match["类"], []).append((line, match.start(), match.end("类")))
    real = gazetteer().full
    head = next((line.text for line in script.lines if line.text.strip()), "")
    above = (
        regex.search("[省市州]", head) is not None and regex.search("[^城]区|县", head) is None
    )  # has several of them
    for places in (one for one in seen.values() if len(one) == 2):
        rare, usual = sorted(places, key=lambda name: (script.text.count(name), name not in real))
        spots, others = places[rare], places[usual]
        apart = not {line.index for line, *_ in spots} & {line.index for line, *_ in others}
        one_meant = (rare in real) != (usual in real) or set(rare[:2]) & set(usual[:2])
        if above and rare[-1] in "区县":
            continue
        if len(spots) == 1 and script.text.count(rare) == 1 and apart and one_meant:
            line, start, end = spots[0]
            clause = around(line.text, start, end, "，。；！？\n")
            if line.own(start) and not regex.search(f"{ELSEWHERE}|{WITH_OTHERS}", clause):
                yield line, start, end, usual
