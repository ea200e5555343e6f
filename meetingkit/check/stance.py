"""As what a place is named in its sentence: as the meeting's own, as elsewhere, or as part of something's name."""

from __future__ import annotations

from meetingkit.check.gazetteer import Mention
from meetingkit.check.stretch import around
from meetingkit.wording import regex
from meetingkit.wording.surnames import COMMON

# characters that a place's name hardly has: what stands before 区 or 县 is then something else (请县委, 一是区政府, 开发区)
NO_PLACE = frozenset(
    "全各我本每该此几个多这那其他整外内上下级省市区县镇乡村街社园山林灾库老城发技示试验保护能自辖军战禁疫贫困边域中新地片景校厂工业"
    "是请先取听由到从将于及与和或在有要做抓让把为向对使给按经据依照代表加强以被所一二三四五六七八九十"
)
# what a place gives its name to; then the place itself is not meant
THING = (
    r"(?:大?[路街]|大道|(?:图书|博物|文化|美术|档案|科技)馆|研究[所院]|[河湖江山海岛港湾桥籍话菜茶酒戏剧舰]|水库|铁路|高速|机场|大桥|隧道|火车站|小区|广场|大厦|酒店|宾馆|饭店|大学|学院|[中小]学|学校"
    r"|医院|银行|[支分]行|农商|(?:人民)?法庭|检察室|派出所|司法所|供电所|税务所|收费站|服务区|公司|集团|股份|证券|[日晚]报|卫视|会议|会师|会战|战役|起义|事变|革命|精神|时间|速度|[一-龥]{0,3}(?:经验|模式|做法|样本)|冬?奥|亚运|世博"
    r"|进博|论坛|宣言|共识|条约|协[定议]|公约|同志|先生|女士|副?[馆院校局厂站所处科社班]长(?=[，。]|向|作|讲|为|致|宣|发|介|汇|颁)|部队|人(?!民|才|大)|时期|方面军|窑|[一-龥]{2,6}(?:集团|公司|银行|商行|学校|医院|大学|学院|酒店|合作社|工厂))"
)
# the place is spoken of as elsewhere; in the clause, whatever else is said
ELSEWHERE = (
    "借鉴|考察|赴|对标|取经|(?<!理论)(?<!集中)(?<!主题)学习(?!贯彻|教育|研讨|成果|体会|型|强国|讨论)|先进地区|兄弟|外地|外省|周边|邻近|毗邻|接壤|交界|对口|支援|援|帮扶|协作|招商|引进|总书记|等[地市县区]|来自"
    "|比如|例如|譬如|案例|为例|事故|火灾|爆炸|地震|洪水|暴雨|洪灾|泥石流|灾害|教训|曝光|跨区域|一体化|都市圈|经济圈|城市群|诞生|出生|牺牲"
    "|红军|战役|起义|故里|工作期间|任职|时任|调任|挂职|与[^，。；]{0,10}(?:合作|协同|联动|共建|交流)|至[^，。；]{0,6}[铁路高速线]|发生|视察"
)
BULLETIN = "通报"  # what is told of elsewhere, or of one's own place
# weaker signs of the same, anywhere in the sentence, which count against a place that nothing speaks for
NEUTRAL = "召开|举办|承办|举行|会议|大会|论坛|历史|当年|战争|抗战|长征|旧址|毕业|就读|工作过|全国|各地|外出|交流|企业|合作|方向|沿线"
ORGANS = r"[市县区]?(?:委(?!员|托|婉)|政府|人大|政协|纪委|监委|党委|工委|法院|检察院|公安|[一-龥]{0,8}领导小组)"
# 让慈溪速度成为我们的名片: a brand that is claimed as one's own
BRAND, MAKE, OURS = (
    "速度|精神|模式|经验|样本|故事|时间|品牌",
    "让|使|把|打造|叫响|跑出|擦亮|唱响",
    "我们|全[省市县区镇乡]|本地",
)
GLORY = "大地|儿女|儿郎|出彩|崛起|腾飞|政治生态|人民(?!法院|检察院|医院|银行|政府|广场|路|大会堂|警察)|干部群众|父老|乡亲|全域|各级党组织"
AFTER = (
    rf"(?:{ORGANS}|{GLORY}|振兴|跨越|力量|的?集体经济|答卷|答案|样板|新?篇章|新篇|故事|名片|担当|贡献|高质量|经济|社会|各级|广大|党员|干部|群众|百姓"
    r"|的?(?:建设|发展|改革|现代化|明天|未来|实际|形象|事业|干部|党员|群众|百姓|营商环境|企业家?)|(?:百万|千万|\d{1,4}万|[一二三四五六七八九十]{1,3}万)(?:群众|人民|儿女|市民|居民|百姓|农民)|(?:小微|中小|民营|规上|规模以上|广大)企业|实体经济|投资兴业|特色|实践|更加|更[好美强]|真正|成为|走在|名片|投资热土|各项(?:事业|工作|任务)|新农村|新面貌|安全度汛|(?:安全|和谐|大局)?稳定|平安|安澜|安宁)"
)
# 健康扬州, 书香扬州: what one's own place is to be
VIRTUES = (
    "美丽|大美|善美|幸福|平安|活力|魅力|数字|智慧|法治|清廉|实力|生态|健康|文明|绿色|书香|诚信|和谐|富裕|品质|温暖"
)
BEFORE = (
    f"(?:让|为|把|维护|建设|打造|争做|争当|争创|开创|推动|带动|促进|重塑|谱写|书写|擦亮|加快|实现|助力|推进|振兴|(?:{VIRTUES}|现代化)新?|建功|奉献|扎根"
    "|热爱|服务|立足|我们|共建|奋进|新时代|确保)$"
)
EDGE = (
    rf"(?:^|[，。；：、！？“”（）\s]|让|为|把|在|建设|打造|推动|带动|促进|重塑|谱写|书写|加快|实现|助力|{VIRTUES}|结合|紧扣|切合|增强|提升|满足|造福|惠及|激励|引导|带领|全体|广大|是|的|向|对|由|使|我们|现代化|新|确保|开创|聚焦|立足|奉献"
    "|解决|改善|回应|关心|维护|服务|了解|赢得|凝聚|团结|展示|展现|讲好|擦亮|提高|树立|塑造|推介|宣传|祝福|祝愿|守护|保障|夯实|凭借|支撑|关系|事关|影响)$"
)
ROOTED = "(?:扎根|落户|深耕|热爱|植根|情系)$"
OTHER_SURELY = "长任记席员志"  # a post may end so, right before somebody's name


def stance_of(text: str, mention: Mention) -> str:
    """As what a place stands in its sentence: `ours`, `elsewhere`, `plain`, or `other` where no place is meant."""
    start, end = mention.start, mention.end
    before, after = text[max(0, start - 12) : start], text[end : end + 12]
    clause = around(text, start, end, "，。；！？\n")
    if regex.match(THING, after) or _is_name(text, start, end):
        claimed = regex.match(BRAND, after) and regex.search(f"(?:{MAKE})$", before) and regex.search(OURS, clause)
        return "ours" if claimed else "other"
    if regex.search(f"{ELSEWHERE}|{BULLETIN}", clause) or regex.search("[一-龥]{2,3}(?:省|自治区)$", before):
        return "elsewhere"  # nobody tells of which province his own place is
    above = {name for place in mention.places for name in place.chain[:-1]} if mention.full else set()
    if holder := next((name for name in above if before.endswith(name)), None):
        ours = regex.search(BEFORE, before.removesuffix(holder)) and regex.match(AFTER, after)
        return "ours" if ours else "elsewhere"  # 深圳市宝安区工商联, but 为深圳市宝安区经济社会发展
    listed = before.endswith("、") or after.startswith("、")
    if mention.chancy:
        told = regex.search(EDGE, before) and regex.match(AFTER, after)
        wished = regex.search(f"(?:{VIRTUES}|现代化)新?$", before) and regex.match(
            "[作做]出|而|提供|贡献|奋斗|不懈|添|保驾|[，。！；]|$", after
        )
        rooted = regex.search(ROOTED, before)  # 扎根昆山、长期发展
        return "ours" if rooted or (not listed and (told or wished)) else "other"
    if regex.match(AFTER, after) or regex.search(BEFORE, before):
        return "ours"
    said = around(text, start, end, "。！？\n")
    titled = before.count("《") > before.count("》") or before.endswith("“")
    return "elsewhere" if listed or titled or regex.search(f"{NEUTRAL}|{ELSEWHERE}|{BULLETIN}", said) else "plain"


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether this is rather the given name of somebody: 周永济同志, 局长李江宁、, 吴安吉　王…."""
    if start == 0 or text[start - 1] not in COMMON:
        return False
    left = text[start - 2] if start > 1 else ""
    follows = text[end : end + 1]
    return (not left or left in OTHER_SURELY or not "\u4e00" <= left <= "\u9fff") and (
        not follows or not "\u4e00" <= follows <= "\u9fff" or follows in "同等"
    )
