"""Names of companies, offices, places and foreign guests with one character wrong; full and short names mixed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from meetingkit.check.forms import once, rare_and_usual, told
from meetingkit.check.hits import by_line, hits
from meetingkit.check.nearly import alike
from meetingkit.check.place_variants import counties_of_two_levels, mistyped_places, places_of_two_levels
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.repeated import mistyped_in_repeated_names
from meetingkit.check.rows import odd_ones_in_rows
from meetingkit.check.rules.another_word import organs_with_another_word
from meetingkit.check.rules.firms import firms_named
from meetingkit.check.rules.honours import headquarters_of_two_ranks
from meetingkit.check.rules.host_off import hosts_one_character_off
from meetingkit.check.rules.landmarks import landmarks
from meetingkit.check.rules.lists_alike import members_that_differ
from meetingkit.check.rules.numbered_groups import groups_by_another_number
from meetingkit.check.rules.offices import offices_of_two_kinds
from meetingkit.check.rules.organ_kinds import organs_of_two_kinds
from meetingkit.check.rules.towns_recalled import towns_recalled_by_another_name
from meetingkit.check.rules.units_turned import units_turned
from meetingkit.check.rules.word_more import names_with_a_word_more
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.likeness import with_one_open

ENDS = "公司|集团|科技|股份|实业|物流|能源|电子|生物|药业|建材|重工|机械|食品|文旅|传媒|农业|局|委员会|中心|银行|[分支]行|医院|学院|大学|中学|小学|学校|合作社|协会|商会|研究院|研究所|管委会|办公室|联合会|法院|检察院|分理处|营业部|营业厅|储蓄所|派出所|供电所|税务所|卫生院|司法所|管理所|管理处|办事处|收费站|服务区|林场"
ORGAN_CLUES = tuple(ENDS.replace("[分支]", "").split("|"))
LEAD = "会同|配合|请|由|和|与|向|在|对|给|从|的|是|有|为|感谢|谢谢|欢迎|祝贺|其中|以及|来自|邀请|选举|推选"
BEFORE = "^.*(?:简称|请|感谢|谢谢|欢迎|祝贺|来自|邀请|听取|由|首先|下面|[察查核导]组[对向])"
BOUND = r"，。；：！？、“”（）()《》【】\s"
LONG = 8  # characters of a name from which one may be left out by mistake
LEFT_OUT = frozenset(
    "了着过把将和与及副分总新原党市县区镇省的一二三四五六七八九十"
)  # what is rather said or not said on purpose
SHORTEST, SHORT = 6, 4  # 区教育局 and 区体育局 are two; shorter names must differ in characters that are alike
PLACE = "镇|乡|村|街道|社区|园区"
# what tells one from another of its kind wherever it stands, and what does at the beginning
COUNTING = frozenset("0123456789一二三四五六七八九十〇零上下前后东西南北中甲乙丙丁男女老少新旧分总副")
LEVELS = frozenset("省市县区旗镇乡村")
ORGAN = rf"{regex.behind(LEAD, BOUND)}(?P<名>[一-龥]{{3,22}}?(?:{ENDS}))(?=[，。；：！？、“”（）()《》【】\s的]|董事长|总经理|副总|总裁|经理|代表|局长|主任|院长|校长|行长|负责|认真|牵头|会同|要|依次|分别|介绍|汇报|发言|作|成立|[书党]|副|$)"


@text_rule(
    "MK314",
    "单位名称错了一个字",
    Severity.WARNING,
    why="请的时候是恒川公司，感谢的时候成了恒州公司，来宾听得最清楚。",
    wrong="请恒川精工有限公司介绍。……感谢恒州精工有限公司的介绍。",
    right="感谢恒川精工有限公司的介绍。",
)
@once_at_a_place
def organs_one_character_off(script: Script) -> Iterator[Finding]:
    """Two names of one organ or place, on different lines; the rarer is told, each place once."""
    yield from (*_one_off(script), *landmarks(script), *members_that_differ(script))
    yield from towns_recalled_by_another_name(script)
    yield from groups_by_another_number(script)


def _one_off(script: Script) -> Iterator[Finding]:
    """Two names of organs as long as each other that differ in one character, and what else is told of organs."""
    if "只差一" in script.text:
        return  # 两家集团的简称只差一个字: as the chair says
    places = _names(script)
    off = set[str]()  # names that are told
    for one, other in _near(list(places)):
        pair = rare_and_usual(places, (one, other), weight=lambda name: (name in script.facts.organs,))
        if pair and pair[0] not in script.facts.organs and pair[0] not in script.facts.allowed:
            off.add(pair[0])
            message = f"“{pair[0]}”和另一处的“{pair[1]}”只差一个字"
            hint = "请核对单位的名称；确实是两家就不用管。"
            yield from told(script, places[pair[0]], len(pair[0]), message, hint)
    yield from offices_of_two_kinds(script)
    yield from units_turned(script)
    yield from hosts_one_character_off(script)
    yield from organs_of_two_kinds(script)
    yield from organs_with_another_word(script)
    yield from headquarters_of_two_ranks(script)
    yield from names_with_a_word_more(script, places)
    yield from _turned(script)
    yield from _merged(script)
    yield from _without_committee(script)
    yield from _offices_too_high(script)
    yield from _swapped(script)
    yield from _of_another_office(script)
    yield from _other_committee(script)
    places_off = (
        *mistyped_places(script),
        *places_of_two_levels(script),
        *counties_of_two_levels(script),
        *mistyped_in_repeated_names(script),
    )
    for slip in (*places_off, *odd_ones_in_rows(script)):
        fine = slip.said in script.facts.allowed or any(slip.said in name or name in slip.meant for name in off)
        if slip.line.own(slip.start) and not fine:
            message = f"“{slip.said}”和另一处的“{slip.meant}”像是一个地方、一个单位"
            yield script.at(slip.line, slip.start, slip.end, message, "请核对，写成一样；确实是两处就不用管。")


MOST = 40  # organs that one script tells to be no more


def _merged(script: Script) -> Iterator[Finding]:
    """县粮食局并入县发展和改革局, and after it 请县粮食局安全股股长: an organ that is no more."""
    pattern = r"(?P<名>[省市县区旗镇][一-龥]{2,10}?(?:局|委|办|中心|站|所))(?:已经?)?(?:并入|更名为|改名为|改组为|整合为|合并到|划入|撤销)"
    gone: dict[str, int] = {}
    going = {line.index for line in script.lines_with(("并入", "名为", "改组", "整合", "合并", "划入", "撤销"))}
    for line in script.lines if going else ():
        for name, said in gone.items() if gone else ():
            at = line.text.find(name)
            past = regex.search("原|前身|曾|当时|以前|过去|改革前", line.text[max(0, at - 6) : max(0, at)])
            if at >= 0 and line.index > said and not past and line.own(at):
                message = f"前面说“{name}”已经并入别的单位或改了名，这里还是旧的"
                yield script.at(line, at, at + len(name), message, "请核对，写现在的单位；说过去的事就加“原”。")
        for match in regex.finditer(pattern, line.text) if line.index in going else ():
            if len(gone) < MOST:
                gone.setdefault(match["名"], line.index)


ACTS = frozenset(["选举", "产生", "成立", "召开", "通过", "提交", "审议"])
BODIES_OF_TWO = ("委员会", "领导小组", "办公室", "中心", "联席会议", "指挥部", "协会", "局")
OF_ONE = "部(?!门|分|署|长会|队)|科(?!学|技|室)|局(?!部|面|势)|处(?!理|置|于|分|境)|室(?!内|外)|股(?!份|东)|公司|学院"
SWAPPED = (
    f"[与和及、](?<=(?P<一>[一-龥]{{2}})(?P<连>.))(?P<二>[一-龥]{{2}})(?P<后>[一-龥]{{0,4}}?(?:{'|'.join(BODIES_OF_TWO)}))",
    f"(?<=(?P<一>[一-龥]{{2}})(?P<连>)(?P<二>[一-龥]{{2}}))(?P<后>(?:工作)?(?:{'|'.join(BODIES_OF_TWO[:-1])}|{OF_ONE}))",
)
WHERE_SWAPPED = f"[与和及、工部科局处室股公学{''.join(sorted({word[0] for word in BODIES_OF_TWO}))}]"


def _swapped(script: Script) -> Iterator[Finding]:
    """医疗安全与质量管理委员会, told once, where 医疗质量与安全管理委员会 is told too; 抗旱防汛指挥部 for 防汛抗旱指挥部."""
    told: dict[str, list[tuple[Line, re.Match[str]]]] = defaultdict(list)
    for line in script.lines_with((*BODIES_OF_TWO, "部", "科", "处", "室", "股", "公司", "学院")):
        for pattern in SWAPPED:
            for match in regex.finditer_from(WHERE_SWAPPED, pattern, line.text):
                told["".join(match.group("一", "连", "二", "后"))].append((line, match))
    for name, places in told.items():
        line, match = places[0]
        other = f"{match['二']}{match['连']}{match['一']}{match['后']}"
        acts = match["一"] in ACTS or match["二"] in ACTS  # 选举村民委员会, 村民选举委员会
        known = told.get(other, []) if other != name and not acts else []
        later = known and (len(known) > 1 or known[0][0].index < line.index)
        if len(places) == 1 and later and known[0][0] is not line and line.own(match.start("一")):
            message = f"“{name}”和另一处的“{other}”像是一个机构，两个词颠倒了"
            yield script.at(line, match.start("一"), match.end(), message, "请核对，写成一样。")


OF_A_PLACE = "公路|水文|航道|海事|气象|供电|水利|养护|地震|邮政|监测|检疫"  # offices that are named by where they are


def _of_another_office(script: Script) -> Iterator[Finding]:
    """区信访办, 北岭公路局, told once, where 区信访局 is told more often or first."""
    kinds: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    ahead = "(?=[省市县区旗请由并和与向感谢])(?<![一-龥])(?:[请由并和与向]|感谢|谢谢)?"
    pattern = f"{ahead}(?P<名>[省市县区旗][一-龥]{{2,5}}?)(?P<类>局|办)(?![一-龥]{{0,2}}(?:事处|公室|法|理|公)|[一-龥]{{0,4}}公司)"
    placed = f"(?<![一-龥])(?:[请由并和与向]|感谢|谢谢)?(?P<名>[一-龥]{{2}}(?:{OF_A_PLACE}))(?P<类>局|中心|处|站|所|段)(?![一-龥]?公司)"  # 北岭公路中心
    patterns = by_line(script, (("办局", pattern), (OF_A_PLACE.split("|"), placed)))
    for index in sorted(patterns):
        line = script.lines[index]
        for match in (match for one in patterns[index] for match in regex.finditer(one, line.text)):
            kinds[match["名"]][match["类"]].append((line, match.start("名")))
    for name, forms in kinds.items():
        if pair := rare_and_usual(forms, forms):
            message = f"“{name}{pair[0]}”和另一处的“{name}{pair[1]}”像是一个单位"
            yield from told(
                script, forms[pair[0]], len(name) + 1, message, "请核对，写成一样；确实是两个单位就不用管。"
            )


def _without_committee(script: Script) -> Iterator[Finding]:
    """市组织部, where the script elsewhere has 市委组织部 or another department of the 市委."""
    pattern = "(?P<级>[省市县区旗])(?P<部>(?:组织部|宣传部|统战部)(?!长会)|政法委|社会工作部)"
    for line, match in hits(script, ("组织部", "宣传部", "统战部", "政法委", "社会工作部"), pattern):
        full = f"{match['级']}委"
        if regex.search(f"{full}(?:组织|宣传|统战|政法|社会|常委|书记|副书记|办)", script.text):
            message = f"“{match[0]}”少一个“委”字，是“{full}{match['部']}”"
            yield script.at(line, *match.span(), message, f"请改成“{full}{match['部']}”。")


# only a province, or a city of that rank, and what is above them has one
OFFICE_OF_A_PROVINCE = "(?:(?:[县旗镇乡校厂]|街道)(?:党委|委|党工委|工委|人民政府|政府|人大常委会)?|(?<!治)区(?:委|政府|人大常委会|政协)|[院村]党委)(?P<厅>办公厅)"


def _offices_too_high(script: Script) -> Iterator[Finding]:
    """校党委办公厅, 县委办公厅: there it is a 办公室."""
    for line, match in hits(script, ("办公厅",), OFFICE_OF_A_PROVINCE):
        message = f"“{match[0]}”：这一级没有办公厅，是“办公室”"
        yield script.at(line, *match.span("厅"), message, "请改成“办公室”。", "办公室")


COMMITTEES = "执行|常务|管理|学术|监督|组织|工作|评审|筹备|审查|代表|考核|评定|理事"


def _other_committee(script: Script) -> Iterator[Finding]:
    """补选常务委员会委员, told once between the same words as 补选执行委员会委员, which is told elsewhere too."""
    told: dict[str, list[tuple[Line, re.Match[str]]]] = defaultdict(list)
    around: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in script.lines_with(("委员会",)):
        for match in regex.finditer(f"(?P<类>{COMMITTEES})委员会", line.text):
            told[match["类"]].append((line, match))
            around[line.text[max(0, match.start() - 2) : match.start()], line.text[match.end() :][:2]].add(match["类"])
    for (ahead, behind), kinds in around.items():
        rare, *usual = sorted(kinds, key=lambda kind: len(told[kind]))
        if len(ahead + behind) == 4 and len(usual) == 1 and len(told[rare]) == 1 and len(told[usual[0]]) > 1:
            line, match = told[rare][0]
            beside = any(other is line for other, _ in told[usual[0]])
            if not beside and line.own(match.start()):
                message = f"“{match[0]}”和另一处的“{usual[0]}委员会”像是一个机构"
                yield script.at(line, *match.span(), message, "请核对，写成一样；确实是两个就不用管。")


def _turned(script: Script) -> Iterator[Finding]:
    """城东街道, told once, where 东城街道 is told more often; 枫坪桥镇, once, where 枫桥坪镇 is told before it."""
    pattern = "[一-龥]{2}(?:街道|[镇乡村]|社区)"
    clues = ("街道", "镇", "乡", "村", "社区")
    towns = {match[0] for line in script.lines_with(clues) for match in regex.finditer(pattern, line.text)}
    for said in towns:
        usual = said[1] + said[0] + said[2:]
        if usual in towns:
            message = f"“{said}”和另一处的“{usual}”像是一个地方"
            hint = "请核对，写成一样；确实是两处就不用管。"
            places = once(script, said, usual) or _once_each(script, said, usual)
            yield from told(script, places, len(said), message, hint)


def _once_each(script: Script, said: str, usual: str) -> list[tuple[Line, int]]:
    """Where the one stands, when each stands once behind the same character, and the other before it."""
    before, at = script.text.find(usual), script.text.find(said)
    alone = script.text.count(usual) == script.text.count(said) == 1 and 0 < before < at
    if (
        not alone
        or script.text[before - 1] != script.text[at - 1]
        or script.text[at - 1] in "，。；、：（请由和与及到在对为是的\n"
    ):
        return []
    number, start = script.place(at)
    return [(script.lines[number], start)] if usual not in script.lines[number].text else []


def _names(script: Script) -> dict[str, list[tuple[Line, int]]]:
    """Every name of an organ, a place, a foreign guest, with where it stands."""
    places: dict[str, list[tuple[Line, int]]] = defaultdict(list)
    organs = {line.index for line in script.lines_with(ORGAN_CLUES)}
    towns = {line.index for line in script.lines_with(PLACE.split("|"))}
    for line in script.lines:
        for match in regex.finditer(ORGAN, line.text) if line.index in organs else ():
            name = regex.sub(BEFORE, "", match["名"])
            if len(name) >= SHORT:
                places[name].append((line, match.end("名") - len(name)))
        for match in regex.finditer("“([一-龥]{4,12})”", line.text) if "“" in line.text else ():
            places[match[0]].append((line, match.start()))
        for match in regex.finditer(PLACE_TOLD, line.text) if line.index in towns else ():
            name = regex.sub(BEFORE, "", match["名"])
            if len(name) > 2:
                places[name].append((line, match.end("名") - len(name)))
        for match in regex.finditer("[A-Z](?<![A-Za-z-].)(?:[a-z]{3,}|[A-Z]{3,}-[A-Z])(?![A-Za-z-])", line.text):
            places[match[0]].append((line, match.start()))
    for line, name, start in script.once(firms_named):
        if (line, start) not in places[name]:
            places[name].append((line, start))
    return places


def _near(names: list[str]) -> list[tuple[str, str]]:
    """Pairs that differ in one character which distinguishes nothing; found by what is equal, in linear time."""
    groups: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for at, form in enumerate(with_one_open(name)):
            groups[form].add(name)
            if name.isascii() or (len(name) > LONG and at and name[at] not in LEFT_OUT):
                groups[name[:at] + name[at + 1 :]].add(name)
        if name.isascii() or len(name) >= LONG:
            groups[name].add(name)
    small = (sorted(group) for group in groups.values() if 1 < len(group) < 4)
    return sorted({pair for group in small for pair in combinations(group, 2) if _same(*pair)})


def _same(one: str, other: str) -> bool:
    """Whether two names that are nearly alike can be one: the character is one that is easily taken for the other."""
    if one.isascii():
        return abs(len(one) - len(other)) < 2 and one + "s" != other and other + "s" != one
    if len(one) != len(other):
        return True  # 县防汛抗旱指挥办公室: one character left out
    at = next(at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
    if {one[at], other[at]} & COUNTING or (at == 0 and {one[0], other[0]} & LEVELS):
        return False
    if alike(one[at], other[at]):
        return True
    placed = regex.match("[一-龥]{0,4}(?:[省市县区旗镇乡村]|街道|社区)", one[at:][:6]) is not None and at < 4
    return len(one) >= SHORTEST and not placed and regex.search(f"(?:{PLACE}|”)$", one) is None


PLACE_TOLD = rf"(?<![^，。；：、“（请由在到和了的驻赴县市区与])(?P<名>[一-龥]{{2,6}}(?:{PLACE}|县))(?=[，。；：、”（）的要和与党主第干汇发述负作抓在把书镇依分介表交讲中小卫从是有通以靠也还]|$)"
