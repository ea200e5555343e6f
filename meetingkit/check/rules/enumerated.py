"""Numbers beside what they tell, in words and without marks of a list: 三个词：甲、乙、丙; “六个一”; 前两次分别是….

Each pattern has the number as 数 and what is told as 列; how many are told is counted as its kind is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from meetingkit.check.amounts import named_in
from meetingkit.check.hits import by_line
from meetingkit.check.likely import likely_miscount
from meetingkit.check.registry import Finding
from meetingkit.check.rules.said import NUMBER, mend
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

FEWEST = 2  # that make a list
APART = "第[一二三四五六七八九]([一-龥])[和、]第[一二三四五六七八九]\\1|[两三四五六七八九\\d][位人名](?=[，；。、]|$)"  # 请病假的是甲、乙两位
Counted = tuple[int, ...]  # so many are told, and what else may be said of them


def _row(told: str) -> Counted:
    """沉住气、铆足劲、稳住神; 和 may join the last, or stand within one."""
    least, most = named_in(told)
    return tuple(range(least, most + 1))


def _together(told: str) -> Counted:
    """甲局牵头，乙局、丙局配合."""
    return _row(regex.sub("(?:牵头|负责)，", "、", told))


def _if_all(parts: list[str], word: str) -> Counted:
    return (len(parts) if all(regex.search(word, part) for part in parts) else 0,)


def _kinds(told: str) -> Counted:
    """浅绿色的是…，浅黄色的是…，粉红色的是…."""
    return _if_all([part for part in regex.split("[，；]", told) if part], "的?[是为]")


def _ones(told: str) -> Counted:
    """办成了一件大事；建起了一个平台；…: as many as there are clauses, where each has its 一."""
    return _if_all([part for part in told.split("；" if "；" in told else "，") if part], "一[一-龥]")


def _days(told: str) -> Counted:
    """1月16日和2月11日."""
    return (len(regex.findall(r"\d{1,2}月\d{1,2}日", told)),)


def _quoted(told: str) -> Counted:
    """“方志理论”“地方史料”“交游与生平”."""
    return (len(regex.findall("[“《]", told)),)


def _one_by_one(told: str) -> Counted:
    """一个谈方法，一个谈历史，一个谈应用; of two people each may have two."""
    count = len(regex.findall("(?:^|[，；])一[个位家句]", told))
    return (count, *(number for number in range(1, count) if count % number == 0))


def _clauses(told: str) -> Counted:
    """人员马上到岗，险区马上清空: where all clauses have one length."""
    parts = told.split("，")
    return (len(parts) if len({len(part) for part in parts}) == 1 else 0,)


def _characters(told: str) -> Counted:
    """“长期共存、互相监督、肝胆相照、荣辱与共”这十六字方针."""
    return (len(regex.findall("[一-龥]", told)),)


def _titles(told: str) -> Counted:
    """《甲》《关于“乙”的丙》."""
    return (told.count("《"),)


def _loose(told: str) -> Counted:
    """修渠的事、秸秆禁烧的事，还有评比的事; or by ；."""
    if "；" in told:
        return (told.strip("；").count("；") + 1,)
    return _row(regex.sub("，?(?:还有|以及)", "、", told))


def _sentences(told: str) -> Counted:
    """客户在哪里，我们就走到哪里；目标定多高，我们就冲多高: by ；, or by every mark."""
    return (told.count("；") + 1, len(regex.findall("[，；]", told)) + 1)


def _circled(told: str) -> Counted:
    """①通报；②台账；③汇编."""
    return (len(regex.findall("[①-⑳]", told)) if told.count("①") == 1 else 0,)


def _relations(told: str) -> Counted:
    """进度与质量的关系、施工与安居的关系."""
    return (len(regex.findall("关系(?=[、，和]|$)", told)),)


def _begun_alike(told: str) -> Counted:
    """不准拉票贿选，不准跑官要官: where all parts have one beginning."""
    parts = regex.split("[，；、]", told)
    return (len(parts) if len({part[:2] for part in parts}) == 1 else 0,)


# a clue, what is looked for where a line has it, and how the told are counted
LISTS: tuple[tuple[str, str, Callable[[str], Counted]], ...] = (
    ("事：", rf"(?![一1][个件桩]){NUMBER}[个件桩]事[：:](?P<列>(?![一二]是)[^，。；！？：、]{{2,20}}(?:、[^，。；！？：、]{{2,20}})+(?:，?(?:还有|以及)[^，。；！？：]{{2,20}})?)(?=[。；]|$)", _loose),
    ("《", rf"{NUMBER}[份个部件篇项][^，。；：《\d]{{0,8}}(?:：|，(?:即|分别是|就是|是|包括))(?P<列>(?:《[^》]{{1,40}}》[、和]?){{2,20}})(?=[，。；])", _titles),
    ("：", rf"(?<![各每第]){NUMBER}个(?:村|社区|乡镇|镇|部门|单位|支部|车间|班组|科室|学院|支行|网点|企业)[^，。；：\d]{{0,10}}：(?P<列>[^。；：，“]{{4,160}})(?=[，。]|$)", _row),
    ("，请", rf"(?<![各每]){NUMBER}(?:[位名](?!代表)|[家个][一-龥]{{0,6}}(?:分别|依次)?是)[^，。；：\d]{{0,14}}：(?P<列>[^。；：，“]{{4,160}})(?=，请)", _row),
    ("个一”", rf"“{NUMBER}个一”[^：。；，]{{0,6}}，(?:即|就是|也就是)(?P<列>[^。；，：]{{8,160}})(?=[，。])", _row),
    ("关系", rf"{NUMBER}(?:对|组|个|种)关系[：:](?P<列>[^，。；：]{{6,160}})(?=[。；]|$)", _relations),
    ("：", rf"{NUMBER}条(?:纪律|要求|规定|底线|红线|禁令)[：:](?P<列>[^。；：]{{8,200}})(?=[。]|$)", _begun_alike),
    ("，共", rf"(?:程序|议程|流程|内容|环节)(?:依次)?(?:是|为|有)?：(?P<列>[^。；：，]{{6,200}}?)，共{NUMBER}项", _row),
    ("：", rf"{NUMBER}个(?:关键)?(?:词语?|成语|短语)[：:](?P<列>[^。；！？：，]{{3,60}})(?=[。；]|$)", _row),
    ("”，", rf"“{NUMBER}(?:张|个|项|本|种|类|条|大)[一-龥]{{1,5}}”，(?:即|就是|也就是|包括|分别是)(?P<列>[^。；，：“”]{{3,60}})(?=[。；]|$)", _row),
    ("个字：", rf"{NUMBER}个字：(?P<列>[一-龥“”](?:”?、“?[一-龥]”?)+)(?=[。；]|$)", _row),
    ("句话", rf"(?![一1]句){NUMBER}句话[^：。；，“]{{0,14}}：(?P<列>[^。“”：]{{8,60}}；[^。“”：]{{6,120}})(?=。|$)", _sentences),
    ("方面", rf"从{NUMBER}个方面[^。；：]{{0,30}}，(?:即|就是|分别是)(?P<列>[^，。；：《》“”\d]{{6,160}})(?=，)", _row),
    ("①", rf"{NUMBER}[份项个件条点][^。；：①\d]{{0,12}}：(?P<列>①[^。]{{4,200}})(?=。|$)", _circled),
    ("“", rf"(?P<列>[^，。；：、]{{2,8}}(?P<类>[一-龥]{{2}})(?:、[^，。；：、]{{2,6}}(?P=类)){{2,10}})“{NUMBER}[项大个种](?P=类)”", _row),
    ("种：", rf"{NUMBER}种：(?P<列>[^。；！？：]{{4,90}})(?=[。；]|$)", _kinds),
    ("分别是", rf"{NUMBER}(?:次|天|场|期|轮)[^，。；\d]{{0,6}}分别是(?:在)?(?P<列>[^。；，]{{4,60}})", _days),
    ("个一”", rf"“{NUMBER}个一”[^。：；，]{{0,24}}：(?P<列>[^。：]{{8,160}})(?=。|$)", _ones),
    ("”", rf"(?P<列>(?:[“《][^”》]{{1,20}}[”》][、和]?){{2,20}}){NUMBER}(?:个|类|种|项|组|部分)(?![月多])", _quoted),
    ("分", rf"分(?:成|为)(?P<列>[^，。；：、\d]{{2,10}}(?:、[^，。；：、]{{2,10}}?){{1,12}}?){NUMBER}个?(?:阶段|环节|部分|步骤|步|类|档|方面)", _row),
    ("”：", rf"{NUMBER}个“(?P<词>[^“”]{{1,4}})”：(?P<列>[^。；：]{{6,120}})(?=[。；])", _clauses),
    ("，一", rf"{NUMBER}(?P<位>[个位家句])[^，。；：\d]{{0,10}}，(?P<列>一(?P=位)[^，；。]{{1,24}}(?:[，；]一(?P=位)[^，；。]{{1,24}})+)(?=[。；])", _one_by_one),
    ("分别", rf"{NUMBER}[个位名家项批所届][^，。；\d]{{0,10}}分别(?:是|为|满|达|有)?(?P<列>\d+(?P<量>[一-龥]{{1,2}})(?:、\d+(?P=量))+)(?=[，。；])", _row),
    ("人选", rf"{NUMBER}[名位]?(?:人选|候选人)(?:建议)?(?:是|为)：(?P<列>[^。；：]{{4,160}})(?=[。；])", _row),
    ("：", rf"(?<![各每]){NUMBER}[家位名](?!代表)(?![^，。；：（）]{{0,10}}[为给向][^，。；：（）]{{0,8}}[颁授佩献赠送])[^，。；：\d]{{0,14}}：(?P<列>[^。；：，“]{{4,160}})(?=。|$)", _row),
    ("分别是《", rf"{NUMBER}[份项个部件][^，。；：\d]{{0,8}}，分别是(?P<列>(?:《[^》]{{1,40}}》[和、与]?){{2,20}})", _quoted),
    ("这“", rf"(?P<列>[^，。；：、]{{2,6}}(?:、[^，。；：、]{{2,6}}){{1,10}})这“{NUMBER}[个张项][^”]{{1,6}}”", _row),
    ("们是", rf"{NUMBER}[家个名位项件][一-龥]{{0,6}}，[它他她]们(?:分别|依次)?是[：:]?(?P<列>[^，。；：！？\d]{{4,200}})(?=。|$)", _row),
    ("是：", rf"{NUMBER}[家个项件][一-龥]{{0,6}}(?:分别|依次)?是：(?P<列>[^，。；：！？\d]{{4,200}})(?=。|$)", _row),
    ("，即", rf"{NUMBER}(?:个方面|个大|[个项条点件])的?[一-龥]{{0,8}}，(?:即|也就是|就是|分别是|包括)(?P<列>[^，。；：《》“”\d]{{6,160}})(?=[。；]|$)", _row),
    ("”即", rf"“{NUMBER}(?P<词>[一-龥])”(?:[一-龥]{{0,6}}，)?即(?:是)?(?P<列>(?P=词)[^，。；：、]{{1,12}}(?:、(?P=词)[^，。；：、]{{1,12}})+)(?=[。；，]|$)", _row),
    ("”", rf"“(?P<列>[^“”、\d]{{2,12}}(?:、[^“”、\d]{{2,12}}){{1,8}})”(?:这|的)?{NUMBER}(?:项|大|条|点|个方面)(?:重点)?(?:任务|工作|措施|举措|行动|要求|目标|思路|方面)", _row),
    ("字", rf"“(?P<列>[^“”\d]{{6,48}})”(?:这|的)?{NUMBER}字(?:方针|要求|原则|总要求|箴言|口诀|理念|精神|训词|嘱托|经)", _characters),
    ("、", rf"(?:共建|建设|建成|打造|设立|建起)了?(?P<列>[一-龥]{{2,12}}?(?P<类>基地|中心|平台|园区|车间|课堂|窗口)(?:、[一-龥]{{2,12}}(?P=类))+){NUMBER}个(?P=类)", _row),
    ("项", rf"(?:设有?|设置|设立|开设|包括|包含|分为|分|共有|有)了?(?P<列>[^，。；：、\d]{{2,8}}(?:[、和][^，。；：、\d]{{2,10}}?){{2,14}}){NUMBER}(?:个?大项|个(?:正式|竞赛|比赛)大项|个赛项|个奖项)", _row),
    ("项：", rf"(?<![各每第]){NUMBER}(?:个?大项|个赛项|个奖项|个(?:比赛|竞赛)项目)：(?P<列>[^。；：，]{{4,120}})(?=[，。；]|$)", _row),
    ("赛", rf"(?:设有?|设置|设立|开设|包括|包含|分为|分|共有|有)了?(?P<列>[^，。；：、\d]{{2,8}}(?:[、和][^，。；：、\d]{{2,10}}?){{2,14}}){NUMBER}个(?:赛道|组别|赛区|比赛工种|竞赛工种|工种)", _row),
    ("牵头", rf"由?(?P<列>[^，。；：]{{2,14}}牵头，[^，。；：\d]{{2,40}}?)(?:积极|密切)?(?:配合|参加|参与|协助)，{NUMBER}(?:个|家)?(?:部门|单位)", _together),
)  # fmt: skip


def enumerated(script: Script, line: Line) -> Iterator[Finding]:
    """Numbers of a line that are not how many are told."""
    for pattern, count in script.once(_lists).get(line.index, ()):
        for match in regex.finditer(pattern, line.text):
            told, may_be = parse_han(match["数"]), count(match["列"])
            sure = may_be[0] >= FEWEST and "等" not in match["列"] and not regex.search(APART, match["列"])
            if told and sure and told not in may_be and line.own(match.start("数")):
                message = f"说的是“{match['数']}”，列出的是 {may_be[0]} 个"
                yield script.at(
                    line,
                    *match.span("数"),
                    message,
                    mend(may_be[0], match["数"]),
                    sure=likely_miscount(told, may_be[0]),
                )


def _lists(script: Script) -> dict[int, list[tuple[str, Callable[[str], Counted]]]]:
    """What to look for in each line, by its index."""
    return by_line(script, (((clue,), (pattern, count)) for clue, pattern, count in LISTS))
