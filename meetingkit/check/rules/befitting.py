"""A title that the office does not have (发展和改革局主任), and 我区 at a county's meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from meetingkit.check.hits import hits
from meetingkit.check.named import DOES
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.on_behalf import on_behalf_of_another
from meetingkit.check.script import Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

# the end of an office's name, and titles that only other offices have
UNFIT = (
    ("局", "主任|部长|院长|校长|行长|镇长|乡长|县长|区长|所长|会长|检察长"),
    ("[一-龥]{2}委", "局长"),
    ("[省市州盟县区旗镇乡]委|纪委|纪工委", "主任|主席|组长|会长"),
    ("(?<!年级|教研)(?:小组|导组|察组|视组|家组|作组|核组|查组)", "队长|主任|主席|会长|书记"),
    ("(?<!总)工会", "会长|理事长|部长"),
    ("公司", "局长|镇长|乡长|县长|区长|会长"),
    ("政协", "主任|会长|委员长"),
    ("总工会", "主任|会长|书记|理事长"),
    ("[省市县区]妇联|[省市县区]科协|[省市县区]文联|侨联|社科联", "主任|会长|书记|局长"),
    ("(?<!学校)团委", "局长|会长|院长"),
    ("残联", "主任|会长|书记|局长"),
    ("管委会", "局长|会长|主席|院长"),
    ("(?:党委|党组|党工委|党总支|支部)", "主任|主席|局长|院长|会长|[县区市镇乡]长"),
    ("镇", "县长|区长|市长|乡长|局长|部长"),
    ("乡", "县长|区长|市长|镇长|局长|部长"),
    ("(?:大学|中学|小学|学校)", "院长|局长|行长|所长|会长"),
    ("法院", "检察长|局长|所长|校长|行长"),
    ("检察院", "院长|局长|所长"),
    ("医院", "校长|行长|所长|局长"),
    ("科", "部长|局长"),
    ("股", "部长|局长"),
    ("(?<=[一-龥][^各市])区", "县长|镇长|乡长"),
    ("(?<=[一-龥][^各市])县", "区长|镇长|乡长"),
    ("银行|支行|分行", "局长|院长|校长"),
    ("发改委|卫健委|发展和改革委员会|卫生健康委员会", "局长|部长"),
)
BEHIND = "(?<=[一-龥]{2})"  # what is of one character ends a name: 财政局
# whose branches have a 主任, by their constitutions
OTHER_PARTIES = "民[建盟革进]|农工|致公|九三|台盟"
LED = "(?:党委|党组|党工委|党总支)"  # 区人民法院党组书记、所长: whose title is that of the house


@cache
def _clues() -> tuple[str, ...]:
    """The last character of an office with the first of a title that does not fit it, or with 副."""
    found = set[str]()
    for office, titles in UNFIT:
        firsts = {"副"}.union(
            *(title[1 : title.index("]")] if title[0] == "[" else title[0] for title in titles.split("|"))
        )
        lasts = {word[-1] for word in regex.findall("[一-龥]+(?=[|)]|$)", office)}
        found |= {last + first for last in lasts for first in firsts}
    return (*sorted(found), "书记、")


@cache
def _unfit() -> str:
    kinds = "|".join(
        f"(?:{office})(?:{LED}副?书记、)?(?:副)?(?P<n{number}>{titles})"
        for number, (office, titles) in enumerate(UNFIT)
    )
    name = f"[{''.join(sorted(SURNAMES))}][一-龥]{{1,2}}?"
    return rf"(?:{kinds})(?=、|[一-龥]{{2,3}}(?:同志|先生|女士)|{name}(?:{DOES}|[，。；、）]|$))"


@text_rule(
    "MK321",
    "职务和单位不配",
    Severity.WARNING,
    why="局的负责人是局长，写成“发展和改革局主任”，多半是机构改革以前的稿子，或者张冠李戴。",
    wrong="请县发展和改革局主任闻涛同志汇报。",
    right="请县发展和改革局局长闻涛同志汇报。",
)
def titles_that_do_not_fit(script: Script) -> Iterator[Finding]:
    """局 with 主任, 镇 with 县长: right behind one another, before a name."""
    for line, match in hits(script, _clues(), _unfit()):
        name = next(name for name, value in match.groupdict().items() if value)
        branch = match[name] == "主任" and regex.search(OTHER_PARTIES, line.text[: match.start()])
        if match[0] == "乡镇长" or branch:  # 各乡镇乡镇长
            continue
        message = f"“{match[0]}”：这样的单位没有“{match[name]}”"
        yield script.at(line, *match.span(name), message, "请核对单位和职务。")

    for line, match in hits(
        script, ("分会场，",), "(?<=[一-龥]{2})(?P<级>[区县])分会场，(?P<职>[区县](?:委|长|政府))(?!员)"
    ):
        if match["级"] != match["职"][0]:
            message = f"“{match[0]}”：分会场在{match['级']}里，职务是{match['职'][0]}里的"
            yield script.at(line, *match.span("职"), message, "请核对单位和职务。")


LEVELS = "县区旗市"
NO_LEVEL = "域间别位内场民值"  # 区域, 市场
WHOLE = "各级|上下|广大|干部|党员|人民"  # 全市各级, not 走在全市前列


# 传达全市防汛会议精神: of a meeting above, wherever this one is
OURS = "(?:我|全(?![一-龥]{1,3}[^，。；]{2,20}(?:会议?|讲话|通知|文件|批示)精神))"


@text_rule(
    "MK322",
    "“我区”“我县”和会议不符",
    Severity.WARNING,
    why="县里的会说“我区”，是从别处的稿子抄来的。",
    wrong="（县里的会）推动我区经济高质量发展。",
    right="推动我县经济高质量发展。",
)
def our_district_at_a_county(script: Script) -> Iterator[Finding]:
    """我区, told once, where the script else speaks of 全县 and 我县; 全市各级 likewise; and the other way round."""
    yield from on_behalf_of_another(script)
    told = Counter(match[1] for match in regex.finditer(f"{OURS}([{LEVELS}])(?![{NO_LEVEL}])", script.text))
    organs = Counter(match[1] for match in regex.finditer(f"([{LEVELS}])(?:委|政府|长)(?![员])", script.text))
    organs.update(_titled(script))
    ours = [level for level in LEVELS if told[level] + organs[level] > 1 and f"我{level}" not in script.text]
    ours = ours if sum(organs[level] > 0 for level in LEVELS) < 2 else []
    if len(ours) != 1:
        return
    for line, match in hits(
        script,
        ("我", "全"),
        f"(?:我([{LEVELS}])(?![{NO_LEVEL}])|(?<!在)全([{LEVELS}])(?={WHOLE})|(?<=召开)全([{LEVELS}])(?=[一-龥]{{2,14}}会(?!议室)))",
    ):
        level = match[1] or match[2] or match[3]
        if level == "区" and any(regex.search("开发区|高新区|新区|园区|示范区", one.text) for one in script.lines[:3]):
            continue  # the zone whose meeting it is, in a city
        if line.text[: match.start()].endswith("是"):
            continue  # 沈院长是我市的名医: of the city that the district is in
        if level != ours[0] and told[level] == 1:
            message = f"别处说的是“全{ours[0]}”“我{ours[0]}”，这里是“{match[0]}”"
            yield script.at(line, *match.span(), message, "请核对是哪里的会。")


def _titled(script: Script) -> Counter[str]:
    """The level of the place whose meeting the first line says it is: 柳湾县市场主体培育工作会; it counts for two."""
    first = next((line.text for line in script.lines if line.text.strip()), "")
    match = regex.match(f"(?:中共)?[一-龥]{{2,3}}([县区旗])(?![{NO_LEVEL}])(?=[一-龥]{{4}})", first)
    return Counter({match[1]: 2} if match else {})
