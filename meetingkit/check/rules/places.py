"""Names of places that are not the meeting's own: left over from another place's script.

A place may well be spoken of as elsewhere (借鉴安吉做法, 吸取事故教训), or be part of the name of something (中关村大街);
only one that stands as if it were the meeting's own is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.check.gazetteer import CITY, COUNTY, PROVINCE, TOWN, Mention, Place, gazetteer, level_of, stem
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.document import Role
from meetingkit.wording import regex

# what a place gives its name to; then the place itself is not meant
THING = (
    r"(?:大?[路街]|大道|[河湖江山海岛港湾桥籍话菜茶酒戏剧舰]|水库|铁路|高速|机场|大桥|隧道|火车站|小区|广场|大厦|酒店|宾馆|饭店|大学|学院|[中小]学|学校"
    r"|医院|银行|[支分]行|农商|公司|集团|股份|证券|[日晚]报|卫视|会议|会师|会战|战役|起义|事变|革命|精神|时间|速度|[\u4e00-\u9fff]{0,3}(?:经验|模式|做法|样本)|冬?奥|亚运|世博"
    r"|进博|论坛|宣言|共识|条约|协[定议]|公约|同志|先生|女士|部队|人(?!民|才|大)|时期|方面军|窑|[\u4e00-\u9fff]{2,6}(?:集团|公司|银行|商行|学校|医院|大学|学院|酒店|合作社|工厂))"
)
# the place is spoken of as elsewhere; in the clause, whatever else is said
ELSEWHERE = (
    "借鉴|考察|赴|对标|取经|学习(?!贯彻)|先进地区|兄弟|外地|外省|周边|邻近|毗邻|接壤|交界|对口|支援|援|帮扶|协作|招商|引进|总书记|等[地市县区]|来自"
    "|比如|例如|譬如|案例|为例|事故|火灾|爆炸|地震|洪水|暴雨|洪灾|泥石流|灾害|教训|曝光|通报|跨区域|一体化|都市圈|经济圈|城市群|诞生|出生|牺牲"
    "|红军|战役|起义|故里|工作期间|任职|时任|调任|挂职|与[^，。；]{0,10}(?:合作|协同|联动|共建|交流)|至[^，。；]{0,6}[铁路高速线]|发生|视察"
)
# weaker signs of the same, anywhere in the sentence, which count against a place that nothing speaks for
NEUTRAL = "召开|举办|承办|举行|会议|大会|论坛|历史|当年|战争|抗战|长征|旧址|毕业|就读|工作过|全国|各地|外出|交流|企业|合作|方向|沿线"
ORGANS = r"[市县区]?(?:委(?!员|托|婉)|政府|人大|政协|纪委|监委|党委|工委|法院|检察院|公安|[\u4e00-\u9fff]{0,8}领导小组)"
# 让慈溪速度成为我们的名片: a brand that is claimed as one's own
BRAND, MAKE, OURS = (
    "速度|精神|模式|经验|样本|故事|时间|品牌",
    "让|使|把|打造|叫响|跑出|擦亮|唱响",
    "我们|全[省市县区镇乡]|本地",
)
GLORY = "大地|儿女|儿郎|出彩|崛起|腾飞|政治生态|人民(?!法院|检察院|医院|银行|政府|广场|路|大会堂|警察)|干部群众|父老|乡亲|全域|各级党组织"
AFTER = (
    rf"(?:{ORGANS}|{GLORY}|振兴|跨越|力量|答卷|答案|样板|新?篇章|新篇|故事|名片|担当|贡献|高质量|经济|社会|各级|广大|党员|干部|群众|百姓"
    r"|的?(?:建设|发展|改革|现代化|明天|未来|实际|形象|事业|干部|党员|群众|百姓|营商环境|企业家?)|特色|实践|更加|更[好美强]|真正|成为|走在|名片|投资热土)"
)
BEFORE = (
    "(?:让|为|把|建设|打造|推动|带动|促进|重塑|谱写|书写|擦亮|加快|实现|助力|推进|振兴|美丽|大美|幸福|平安|活力|魅力|数字|法治|清廉|实力|生态|建功|奉献|扎根"
    "|热爱|服务|立足|我们|共建|奋进|新时代|现代化)$"
)
EDGE = (
    r"(?:^|[，。；：、！？“”（）\s]|让|为|把|在|建设|打造|推动|带动|促进|重塑|谱写|书写|加快|实现|助力|美丽|幸福|活力|增强|提升|满足|造福|激励|引导|带领|全体|广大|是|的|向|对|由|使|我们|现代化|新|确保|开创|聚焦|立足|奉献"
    "|解决|改善|回应|关心|维护|服务|了解|赢得|凝聚|团结|展示|展现|讲好|擦亮|提高|树立|塑造|推介|宣传|祝福|祝愿|守护|保障|夯实|凭借|支撑|关系|事关|影响)$"
)
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
OTHER_SURELY = "长任记席员志"  # a post may end so, right before somebody's name
MASKED = r"[XxＸ×*＊某○〇]{2,}(?:新区|[省市区县旗镇乡])"
OWN = r"(?:在|中共|中国共产党)*(?:\d{4}年)?([\u4e00-\u9fff]{2,4}?(?:新区|[省市县区旗镇乡]|街道))(?=[委党人政府纪第常工领全领乡农经安生宣组统\d])"
# characters that a place's name hardly has: what stands before 区 or 县 is then something else (请县委, 一是区政府, 开发区)
NO_PLACE = frozenset(
    "全各我本每该此几个多这那其他整外内上下级省市区县镇乡村街社园山林灾库老城发技示试验保护能自辖军战禁疫贫困边域中新地片景校厂工业"
    "是请先取听由到从将于及与和或在有要做抓让把为向对使给按经据依照代表加强以被所一二三四五六七八九十"
)
UNLISTED = r"(?:让|为|把|推动|建设|促进|加快|实现|助力|服务|打造)([\u4e00-\u9fff]{2})([区县旗])(?=委(?!员)|政府|人民|各级|经济|高质量|强势|广大|干部|党员|大地)"
UNLISTED_CITY = r"(?:^|[，。；：]|让|为|把|推动|建设|在)([\u4e00-\u9fff]{2})(市)(?=沿[江河湖海]|各[县区级]|(?:广大)?(?:干部|党员)|全域|经济社会|委(?!员)[^，。；]{0,2}(?:要求|决定|号召)|高质量)"
# who is called by another place's post: not 请协助区委, 请配合县政府
CALLED = (
    r"请(?!协助|配合|支持|落实|贯彻|围绕|报|转告|通知|联系|对照|结合|关注|遵照|参照|跟进|服从|提请)([\u4e00-\u9fff]{2})([区县旗])"
    r"(?=委(?:书记|副书记|常委|组织部|宣传部|政法委|统战部|办公室)|长[\u4e00-\u9fff]{2,3}同志)"
)
NAMED_LAND = r"(?:让|在|为|把|[，：]|重塑|塑造|[建扎]根|播撒|带动)([\u4e00-\u9fff]{2})(?=大地|儿女)"


@dataclass(frozen=True, slots=True)
class _Home:
    """The meeting's place: names by level, and whether what they belong to is known, so that others can be told."""

    names: tuple[str, ...]
    chains: tuple[tuple[str, ...], ...]
    levels: dict[int, frozenset[str]]

    def may_hold(self, mention: Mention) -> bool:
        """Whether a place lies below the meeting's, of which nobody knows what belongs to it."""
        deepest = max(self.levels, default=0)
        return not self.chains and deepest == CITY and all(place.level > deepest for place in mention.places)

    def foreign(self, place: Place) -> bool:
        """Whether a place is neither the meeting's own, nor above or below it, as far as one can tell."""
        for level in range(PROVINCE, place.level + 1):
            own = self.levels.get(level, frozenset())
            surely = any(len(chain) >= level for chain in self.chains)
            if (
                own
                and (surely or level == place.level or level == CITY)  # what lies in another city is never ours
                and place.chain[level - 1]
                and place.chain[level - 1] not in own
            ):
                return True
        return False


def _home(names: tuple[str, ...]) -> _Home:
    chains = tuple(place.chain for name in names for place in gazetteer().named(name) or _whole(name))
    levels: dict[int, set[str]] = {}
    for name in names:
        if level := level_of(name):
            levels.setdefault(level, set()).add(name)
    for chain in chains:
        for level, name in enumerate(chain, start=PROVINCE):
            levels.setdefault(level, set()).add(name)
        levels.get(CITY, set()).discard("") if len(chain) > 1 else None
    return _Home(names, chains, {level: frozenset(found) for level, found in levels.items()})


def _whole(name: str) -> tuple[Place, ...]:
    """The only place with this stem, where somebody writes 章丘 for 章丘区."""
    found = gazetteer().stems.get(name, [])
    return tuple(found) if len(found) == 1 else ()


@text_rule(
    "MK301",
    "外地地名",
    Severity.ERROR,
    why="从别处的旧稿改来，旧地名没有换净，是最丢人的错。",
    wrong="（示例新区的会）让章丘大地更加正气充盈。",
    right="（示例新区的会）让示例大地更加正气充盈。",
)
def places_of_others(script: Script) -> Iterator[Finding]:
    """Another district, county or city, where the meeting's own place is known, as if it were the meeting's."""
    if script.facts.localities:
        home = _home(script.facts.localities)
        for line, mention, _ in _foreign(script, home):
            yield _finding(script, line, mention.start, mention.end, home)


@text_rule(
    "MK302",
    "像是外地的地名",
    Severity.WARNING,
    why="稿子自己写着是一个地方的会，文中又把另一个地方当作本地来说。",
    wrong="（题目是云岭区委的会）为澜浦区高质量发展作出贡献。",
    right="（题目是云岭区委的会）为云岭区高质量发展作出贡献。",
)
def places_that_seem_of_others(script: Script) -> Iterator[Finding]:
    """The same where the meeting's place is only told by the script itself, or the other place is in no list."""
    known = script.facts.localities
    names = known or _told(script)
    home = _home(names)
    if names:
        for line, start, end in _unlisted(script, home):
            yield _finding(script, line, start, end, home)
    if known:
        yield from _cities_beyond(script, home)
    elif names or _masked(script):
        for line, mention, ours in _foreign(script, home if names else None):
            if ours:
                yield _finding(script, line, mention.start, mention.end, home)


@text_rule(
    "MK303",
    "不许出现的词",
    Severity.ERROR,
    why="本单位写明不许出现的词，多半是旧稿的人名、地名。",
    wrong="（不许出现：山大）重点做好山大的文章。",
    right="重点做好本地高校的文章。",
)
def denied_words(script: Script) -> Iterator[Finding]:
    """Words that the office never wants to see."""
    denied = [word for word in script.facts.denied if word]
    if not denied:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(denied, key=len, reverse=True))))
    for line in script.lines:
        for match in pattern.finditer(line.text):
            if line.own(match.start()):
                message = f"“{match.group()}”是本单位写明不许出现的词"
                yield script.at(line, match.start(), match.end(), message, "请删去或换成本次会议的说法。")


def _finding(script: Script, line: Line, start: int, end: int, home: _Home) -> Finding:
    where = f"，本次会议的地方是{'、'.join(home.names)}" if home.names else "，别处的地名用了占位符"
    message = f"“{line.text[start:end]}”不像本地的地名{where}"
    return script.at(line, start, end, message, "像是旧稿留下的，请换成本地的；确实要说这个地方就不用管。")


def _foreign(script: Script, home: _Home | None) -> Iterator[tuple[Line, Mention, bool]]:
    """Places of others that do not stand as elsewhere, and whether they stand as if they were the meeting's own."""
    for line in script.lines:
        mentions = list(gazetteer().mentions(line.text))
        mine = _spared(script, line) if mentions else []
        for mention in mentions:
            if not line.own(mention.start) or any(start < mention.end and mention.start < end for start, end in mine):
                continue
            if home and not all(home.foreign(place) for place in mention.places):
                continue
            stance = _stance(line.text, mention)
            if stance == "ours" or (stance == "plain" and home and _tells(mention) and not home.may_hold(mention)):
                yield line, mention, stance == "ours"


def _tells(mention: Mention) -> bool:
    """Whether the name alone, with nothing said for or against it, is enough."""
    return not mention.famous and all(place.level >= (CITY if mention.full else COUNTY) for place in mention.places)


def _cities_beyond(script: Script, home: _Home) -> Iterator[Finding]:
    """A city praised as if it were the meeting's, where the list does not tell what the meeting's place belongs to."""
    if home.chains or home.levels.get(CITY) or TOWN in home.levels:
        return
    for line in script.lines:
        for mention in gazetteer().mentions(line.text):
            praised = not mention.full and line.own(mention.start) and regex.match(GLORY, line.text[mention.end :])
            if not praised or {place.level for place in mention.places} != {CITY} or _is_spared(script, line, mention):
                continue
            if _stance(line.text, mention) == "ours":
                yield _finding(script, line, mention.start, mention.end, home)


def _spared(script: Script, line: Line) -> list[tuple[int, int]]:
    """Where the meeting's own places, allowed words and people's names stand in a line; 聂荣生 is not 聂荣."""
    facts = script.facts
    words = {*script.names, *facts.allowed, *facts.posts, *facts.organs, facts.chair or ""}
    words |= {
        part
        for name in (*facts.localities, *(() if facts.localities else _told(script)))
        for part in (name, stem(name))
    }
    return [
        (m.start(), m.end())
        for word in words
        if word and word in line.text
        for m in regex.finditer(re.escape(word), line.text)
    ]


def _is_spared(script: Script, line: Line, mention: Mention) -> bool:
    return any(start < mention.end and mention.start < end for start, end in _spared(script, line))


def _stance(text: str, mention: Mention) -> str:
    """As what a place stands in its sentence: `ours`, `elsewhere`, `plain`, or `other` where no place is meant."""
    start, end = mention.start, mention.end
    before, after = text[max(0, start - 12) : start], text[end : end + 12]
    clause = text[_edge(text, start, "，。；！？\n", -1) : _edge(text, end, "，。；！？\n", 1)]
    if regex.match(THING, after) or _is_name(text, start, end):
        claimed = regex.match(BRAND, after) and regex.search(f"(?:{MAKE})$", before) and regex.search(OURS, clause)
        return "ours" if claimed else "other"
    if regex.search(ELSEWHERE, clause):
        return "elsewhere"
    listed = before.endswith("、") or after.startswith("、")
    if mention.chancy:
        return "ours" if not listed and regex.search(EDGE, before) and regex.match(AFTER, after) else "other"
    if regex.match(AFTER, after) or regex.search(BEFORE, before):
        return "ours"
    said = text[_edge(text, start, "。！？\n", -1) : _edge(text, end, "。！？\n", 1)]
    titled = before.count("《") > before.count("》") or before.endswith("“")
    return "elsewhere" if listed or titled or regex.search(f"{NEUTRAL}|{ELSEWHERE}", said) else "plain"


def _edge(text: str, at: int, marks: str, step: int) -> int:
    """Where the clause or sentence around a place begins (step −1) or ends; not further than 80 characters."""
    stop = max(0, at - 80) if step < 0 else min(len(text), at + 80)
    while at != stop and text[at - 1 if step < 0 else at] not in marks:
        at += step
    return at


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether this is rather the given name of somebody: 周永济同志, 局长李江宁、, 吴安吉　王…."""
    if start == 0 or text[start - 1] not in SURNAMES:
        return False
    left = text[start - 2] if start > 1 else ""
    follows = text[end : end + 1]
    return (not left or left in OTHER_SURELY or not "\u4e00" <= left <= "\u9fff") and (
        not follows or not "\u4e00" <= follows <= "\u9fff" or follows in "同等"
    )


def _told(script: Script) -> tuple[str, ...]:
    """The meeting's place as its own name, its title or the first lines tell it; empty when they do not."""
    heads = [line.text for line in script.lines[:6] if line.role is Role.TITLE or line.index < 2]
    for text in (script.facts.name or "", "".join(heads), *heads):
        match = regex.match(OWN, text)
        if match and match[1][0] not in "全各我本" and not regex.search("[XxＸ×*某]", match[1]):
            return (match[1],)
    return ()


def _masked(script: Script) -> bool:
    """Whether the script's own place was struck out, as copies are that go from hand to hand."""
    return any(regex.search(MASKED, line.text) for line in script.lines)


def _unlisted(script: Script, home: _Home) -> Iterator[tuple[Line, int, int]]:
    """Places of the meeting's own kind that no list has: another X区 that acts as if it were ours, or X大地."""
    own = {part for name in home.names for part in (name, stem(name))}
    spared = own | set(script.facts.allowed)
    patterns = [(NAMED_LAND, spared | gazetteer().general)]
    if CITY in home.levels:
        patterns += [(UNLISTED_CITY, spared)]
    if COUNTY in home.levels:
        patterns += [(UNLISTED, spared), (CALLED, spared)]
    for line in script.lines:
        for match, fine in (
            (match, fine) for pattern, fine in patterns for match in regex.finditer(pattern, line.text)
        ):
            start, end = match.start(1), match.end(match.lastindex or 1)
            named = match[1]
            if named in fine or line.text[start:end] in fine or not line.own(start):
                continue
            listed = named in gazetteer().stems or line.text[start:end] in gazetteer().full
            if listed or set(named) & NO_PLACE or any(part in named for part in own):
                continue
            clause = line.text[_edge(line.text, start, "，。；！？\n", -1) : _edge(line.text, end, "，。；！？\n", 1)]
            if not regex.search(ELSEWHERE, clause):
                yield line, start, end
