"""Bodies and places written in a second way that is clearly the same: words that changed places, a word left out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from meetingkit.check.stance import NO_PLACE
from tests.mutations import Lines, Planted, changed, kind, places
from tests.mutations.leftovers import NOT_NAMES

WORDS = "发展|规划|改革|综合|协调|安全|环保|质量|管理|教育|培训|信息|技术|科技|财务|资产|组织|人事|宣传|统战|监察|审计|纪检|法制|法规|政策|研究|工程|建设|市场|营销|采购|物资|生产|运行|设备|维修|招商|投资|产业|服务|保障|后勤|党建|群团|文化|旅游|体育|应急|防汛|抗旱|森林|防火|人力|资源|社会|城市|乡村|振兴|农业|农村|住房|城乡|卫生|健康|市政|园林|公共|事务|考核|督查|监督|执法|调查|统计|基层|治理|平安|就业|创业|招生|学生|教务|医务|护理|医保|物价|感染|预防|接种|文物|保护|交通|运输|自然|生态|环境|退役|军人|医疗|水利|林业|民政|司法|行政|经济|科研|国际|合作|交流|战略|品牌|运营|客户|产品|研发|创新|知识|产权|风险|控制|内控|合规|网络|数据"
UNIT = "处|科|部|室|办公室|中心|股|局|委员会|领导小组|指挥部|工作组|公司|大队|支队|研究院|工委|工作委员会"
BEHIND = r"(?=[、，。：；）”的副党局主书院董总负汇发介组处科部室股]|$)"
OWN_HOUSE = r"(?<=[，。；：、经由在是对向受请和与我本据照按为])(公司|集团|集团公司|局|院|校|学院|学校|医院|厂|委)(党委|党组|党总支)(?=[书副成委班办理会决对的研组纪党高要一在提，。、])"


def _told_twice(lines: Lines, name: str) -> set[int]:
    """The lines in which a name stands, when it stands twice or more and in several of them."""
    spots = {at for at, _ in places(lines, re.escape(name))}
    return spots if len(spots) > 1 else set()


@kind
def words_of_a_body_turned(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """发展规划处 → 规划发展处, which is told on another line too."""
    text = "\n".join(lines)
    for at, match in places(lines, rf"({WORDS})([与和]?)({WORDS})((?:工作)?(?:{UNIT})){BEHIND}"):
        new = f"{match[3]}{match[2]}{match[1]}{match[4]}"
        if (spots := _told_twice(lines, match[0])) and match[1] != match[3] and new not in text:
            yield changed(lines, at, *match.span(), new, spots)


@kind
def joint_of_a_body_exchanged(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """监察和司法工作委员会 → 监察与司法工作委员会."""
    text = "\n".join(lines)
    for at, match in places(
        lines, rf"[一-龥]{{0,4}}(?:{WORDS})([与和])(?:{WORDS})(?:[一-龥]{{0,4}}?)(?:{UNIT}){BEHIND}"
    ):
        tail = match[0][match.start(1) - match.start() - 2 :]
        other = tail.replace(match[1], "与" if match[1] == "和" else "和", 1)
        if (spots := _told_twice(lines, tail)) and other not in text:
            yield changed(lines, at, *match.span(1), "与" if match[1] == "和" else "和", spots)


@kind
def character_left_out_of_a_place(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """槐树里社区 → 槐树社区, which is told three times or more."""
    text = "\n".join(lines)
    for at, match in places(
        lines, r"(?<=[，。：；、请由和与在到对])([一-龥]{3})(社区|村|镇|乡|街道)(?=[党书主的、，。支村居第]|$)"
    ):
        name, suffix = match[1], match[2]
        drop = dice.choice((1, 2))
        new = name[:drop] + name[drop + 1 :] + suffix
        odd = NOT_NAMES.search(name) or set(name) & NO_PLACE or set(name) & set("一二三四五六七八九十两各某第")
        spots = {other for other, _ in places(lines, name + suffix)}
        if not odd and text.count(name + suffix) > 2 and len(spots) > 1 and new not in text:
            yield changed(lines, at, *match.span(), new, spots)


@kind
def word_left_out_of_a_body(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """经济技术开发区 → 经济开发区, which is told on another line too."""
    text = "\n".join(lines)
    ends = "有限责任公司|有限公司|集团|医院|学院|大学|学校|中学|小学|委员会|研究院|开发区|园区|合作社|协会|中心|领导小组|指挥部|办公室"
    for at, match in places(
        lines, rf"(?<=[，。：；、请由和与在到对《])([一-龥]{{6,12}}?)({ends})(?=[的、，。：；党第总董书主院校会代]|$)"
    ):
        name = match[1]
        spots = _told_twice(lines, match[0])
        cuts = [
            one
            for one in range(3, len(name) - 1)
            if re.match(f"{WORDS}|职业|人民|中心|实验|专业|行业", name[one : one + 2])
        ]
        if spots and cuts and not re.search("[的和与了在及]", name):
            cut = dice.choice(cuts)
            new = name[:cut] + name[cut + 2 :] + match[2]
            if new not in text:
                yield changed(lines, at, *match.span(), new, spots)


@kind
def party_body_by_another_kind(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """公司党委 → 公司党组, which is told three times and more as the one."""
    text = "\n".join(lines)
    for at, match in places(lines, OWN_HOUSE):
        other = "党组" if match[2] == "党委" else "党委"
        often = sum(one[1] == match[1] for _, one in places(lines, OWN_HOUSE))
        if often > 2 and other not in text:
            yield changed(lines, at, *match.span(2), other, {spot for spot, one in places(lines, OWN_HOUSE)})
