"""How many there are, beside the names themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.amounts import named_in
from meetingkit.check.likely import likely_miscount
from meetingkit.check.named import BEING, OFFICIAL, POST_END, is_full_name, name_at_end
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.asked_again import asked_by_another_number
from meetingkit.check.rules.named_after import named_after
from meetingkit.check.rules.named_before import named_before
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import counts_before
from meetingkit.diagnostics import Severity
from meetingkit.library import default_library
from meetingkit.recognise.cues import load_cues
from meetingkit.recognise.groups import collective
from meetingkit.recognise.people import people
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = r"(?P<数>(?=[\d一二三四五六七八九十两])(?<![\d一二三四五六七八九十百千万两几数])(?:\d{1,2}|[一二三四五六七八九十两]{1,3}))"
# who is counted: 4个部门, 三位同志, 5家企业
UNIT = (
    r"(?:家(?=：)|(?:个|家)(?:成员|部门|有关|主要|基层|先进|试点|重点|牵头|责任|参建|参会|示范|签约|受援|包保|[一-龥]{2}(?=中心|大队|分局|支队|支行))?(?P<单>单位|部门|乡镇|镇街|镇|乡|街道|县区|县|区|村|社区|支部|党支部|党委|企业|公司|分会场|学校|医院|局|委办局|科室|班组|车间|学院|代表团|分公司|子公司|事业部|教研组|党小组|党总支|团支部|居委会|网格|工区|项目部|营业部|支队|大队|派出所|法庭|年级|门店|合作社|协会|商会|支行|小区|工作组|专班|中心|园区|小组|讨论组|先进集体|先进单位|先进党组织|获奖集体|获奖单位)"
    r"|[位名](?:负责|获奖|先进|受表彰|(?:社区|村|镇街|乡镇|镇|街道|支部|基层)?(?:党组织|党委|党支部|党总支)|社区|支部|(?P<属>企业|公司|村|社区|乡镇|镇|学校|医院|支部)(?=代表)|[一-龥]{2,3}(?=代表))?(?P<人>同志|代表|企业家|老领导|老同志|老师|专家|教授|学员|领导同志|领导|嘉宾|先生|女士|负责人|书记|局长|主任|镇长|党员|委员"
    r"|校长|院长|客商|董事长|总经理|典型|劳模|来宾|家长|同学|群众|队员|选手|战友|同事|师傅|业主|居民|演讲人|嘉宾|职工|医生|护士|学生|教师|员工|工人|村民|常委|组成人员|召集人|组长|科长|站长|所长|处长|庭长|馆长|园长|厂长|队长|行长|店长|经理)|[位名](?=(?:依次|先后|分别)?(?:上台|登台|领奖|发言)))(?:单位)?"
)
# a name, an organ or a place ends so
NAMED = (
    r"(?:局|委|办|部|厅|院|校|镇|乡|街道|办事处|公司|集团|中心|支部|党委|党组|分会场|村|社区|同志|先生|女士|银行|厂|协会|联合会|大队|所|站|政府"
    r"|法院|检察院|科|处|室|监委|工委|管委会|委员会|区|县|市|政协|人大|总会|大学|学院|医院|中学|小学|工会|妇联|团委|残联|工商联|供销社|联社|报社|合作社)$"
)
TITLED = "(?:委员|老师|教授|书记|局长|主任|院士|代表|校长|院长|总经理)"  # 许慎委员
AND_SO_ON = "等(?![次级候奖额])"
TO = tuple("给为向对跟同")  # to whom they do something
MANY = 4  # names of which hardly one more is left to 等
TURN = "(?:依次|分别|先后|逐个|逐一|轮流)"
# 请甲局、乙局、丙局3个部门依次汇报
BESIDE = rf"(?:^\d{{1,2}}[.．、]|[）)]|关于|宣布|请|由|听取|有|是|人为|：|，|。|；|^)(?P<名>[^，。；：！？\d请]{{4,200}}?)(?P<等>等)?(?<![市县区省州]直)(?<!直属)(?:这|共|共计)?{NUMBER}{UNIT}"
# 发言的有4个单位：甲局、乙局…; 3位同志（甲、乙、丙）; 3个单位，分别是…
AFTER = (
    rf"{NUMBER}{UNIT}(?:的?负责同志|的?负责人|代表)?(?:[，,]?(?:他们|它们)?(?:(?:分别)?来自|(?:分别|依次)?(?:是|为(?![一-龥]{{0,8}}(?:委|员|理事|代表)[，。])))[：:]?|当选为?[^，。；：（）]{{0,44}}(?:，(?:他们|分别)?是|，[以按](?:姓氏)?笔画为序)?[：:]|(?![^，。；：（）]{{0,10}}[为给向][^，。；：（）]{{0,8}}[颁授佩献赠送]){TURN}?[^，。；：（）]{{0,8}}[：:]|（|[^，。；：（）]{{1,24}}，(?:依次|分别)(?:是|为)[：:]?)"
    r"(?P<名>[^。；：:（）！？\d]{4,300}?)(?=[。；）]|$|，(?:主要|有关)?负责|，(?:都|均|全部|全都))"
)


KINDS_OF_PLACE = "(?:[省市县区旗镇乡村]|街道|社区|开发区|高新区|新区|园区|农场)(?:、(?:[省市县区旗镇乡村]|街道|社区|开发区|高新区|新区|园区|农场))*"


@cache
def _told_after() -> str:
    """获奖同志共6名，分别是：甲、乙…."""
    who = "监票人|计票人|执行主席|常务主席|主席团成员|企业家|嘉宾|领导|专家|委员|客商|会员|同志|代表|单位|人员|选手|教师|老师|同学|学生|党员|企业|集体|个人|候选人"
    return rf"(?:{who})(?:一?共有?|有|计|(?<=票人)){NUMBER}(?:名|位|人|个|家)(?:，由[^。；：\d]{{2,40}}?推选)?(?:[，,]?(?:[他她]们)?(?:分别)?(?:是|为)[：:]?|[：:])(?P<名>[^。；:：（）！？\d]{{4,300}}?)(?=[。；）]|$)"


# What every such number has behind it; looked for first, for the names before it are long to look for
COUNTING = rf"{NUMBER}(?:{UNIT}|[名位人个家](?:[，,：:是为他分]|$))"


@cache
def _called_on() -> str:
    """请四个村表个态，甲村支书…、乙村支书…，一个一个来."""
    does = "(?:表|发|汇|讲|介|谈)[^，。；：（）]{1,3}"
    return rf"{NUMBER}{UNIT}(?!的)[^，。；：（）了]{{0,3}}{does}，(?P<名>[^，。；：（）！？\d]{{2,20}}(?:、[^，。；：（）！？、\d]{{2,20}})+)(?!\d{{1,2}}[位名个])"


@text_rule(
    "MK205",
    "单位数和名单不符",
    Severity.ERROR,
    why="说了几个单位，点名又是另一个数，被点到的和没被点到的都要问。",
    wrong="请区教育局、区民政局、区司法局4个单位依次汇报。",
    right="请区教育局、区民政局、区司法局3个单位依次汇报。",
)
@once_at_a_place
def names_counted(script: Script) -> Iterator[Finding]:
    """N个部门, N位同志 beside the names themselves; 等 allows for more than are named."""
    yield from script.once_all(names_miscounted)


def names_miscounted(script: Script) -> Iterator[Finding]:
    """All that is found so; another rule has nothing to add where this one spoke."""
    for line in script.lines:
        if line.index not in script.counting:
            continue
        counting = regex.search(COUNTING, line.text)
        for pattern in (BESIDE, AFTER, _called_on(), _told_after()) if counting else ():
            for match in regex.finditer(pattern, line.text):
                if regex.fullmatch(KINDS_OF_PLACE, match["名"]):
                    continue  # 其他8个县（区、开发区）
                yield from _counted(script, line, match)
        yield from _ahead(script, line)
    yield from _projects(script)
    yield from named_after(script)
    yield from named_before(script)
    yield from asked_by_another_number(script)


@text_rule(
    "MK246",
    "“等”前像是少列一个",
    Severity.INFO,
    why="列了五个又说“等六个部门”，多半是改名单时漏了一个，或数目没有改。",
    wrong="区教育局、区民政局、区司法局、区财政局、区水利局等6个部门",
    right="区教育局、区民政局、区司法局、区财政局、区水利局等5个部门",
)
def one_left_out(script: Script) -> Iterator[Finding]:
    """N个部门 behind 等 and one name fewer, of four names or more: 等 may well stand for a single one."""
    for line in script.lines:
        for match in regex.finditer(BESIDE, line.text) if "等" in line.text else ():
            words, told = match["名"], parse_han(match["数"])
            if not match["等"] and not words.endswith("等"):
                continue
            least, most = _how_many(words.removesuffix("等"))
            if told and least == most >= MANY and told == most + 1 and line.own(match.start("数")):
                message = f"点到名的是 {most} 个，“等”后面说“{match['数']}”"
                yield script.at(line, *match.span("数"), message, "请核对数目和名单；确实还有一个就不用管。")


LISTED_PROJECTS = rf"[了：](?P<名>[^，。；：！？了、]{{2,14}}(?:、[^，。；：！？、]{{2,14}})+?){NUMBER}个(?:重点|重大|典型|示范)?(?:项目|现场|点位|观摩点|参观点|站点|地方|工地|车间|园区)"


def _projects(script: Script) -> Iterator[Finding]:
    """观摩了甲产业园、乙大桥、丙粮仓4个项目."""
    for line in script.lines:
        for match in regex.finditer(LISTED_PROJECTS, line.text) if "个" in line.text and "、" in line.text else ():
            told, (least, most) = parse_han(match["数"]), named_in(match["名"])
            owners = regex.search("[县市区镇乡村]$|公司$|的$", match["名"])  # 甲县、乙县12个项目
            if (
                told
                and not owners
                and not least <= told <= most
                and "等" not in match["名"]
                and line.own(match.start("数"))
            ):
                message = f"说的是“{match['数']}”，点到名的是 {least} 个"
                yield script.at(
                    line, *match.span("数"), message, "请核对数目和名单。", sure=likely_miscount(told, least)
                )


def _of_the_noun(words: str, noun: str) -> str:
    """县医院、县中医院、县妇幼保健院 of 各股室负责人和县医院、县中医院、县妇幼保健院四家医院: those that end as what is counted."""
    parts = words.split("、")
    first = regex.split("和|及|与", parts[0])[-1]
    return "、".join([first, *parts[1:]]) if noun and first.endswith(noun[-1]) and first != parts[0] else words


def _counted(script: Script, line: Line, match: re.Match[str]) -> Iterator[Finding]:
    told, words = parse_han(match["数"]), _of_the_noun(match["名"], match.groupdict().get("单") or "")
    open_ended = regex.search(AND_SO_ON, words) or match.groupdict().get("等")
    least, most = _how_many(regex.sub(f"{AND_SO_ON}[^、]*$", "", words))
    several = counts_before(line.text, match.start("数"))
    row = line.text[match.start() : match.start("名")]
    several = several or len(regex.findall(f"{NUMBER}[个位家名]", row)) > 1  # 3个乡镇、2个部门作汇报，依次是…
    if told is None or most < 2 or several or words.endswith(("的", *TO)) or not line.own(match.start("数")):
        return  # 5个县（市）、2个区，分别是…; 请某书记、某总给6位师傅颁奖
    tail = regex.match(f"^.*(?:、.*[^认成作称][{''.join(TO)}]|(?:同志|先生|女士)[和与])(?=[^、]+、)", words)
    if tail and min(_how_many(words[tail.end() :])) <= told <= max(_how_many(words[tail.end() :])):
        return  # 请甲同志、乙同志给丙、丁、戊三位师傅颁奖: the last of two rows
    if told < least or (told > most and not open_ended):
        count = str(least) if least == most else f"{least} 至 {most}"
        message = f"说的是“{match['数']}”，点到名的是 {count} 个"
        yield script.at(
            line,
            *match.span("数"),
            message,
            "请核对数目和名单。",
            sure=likely_miscount(told, least if told < least else most),
        )


def _how_many(words: str) -> tuple[int, int]:
    """At least and at most how many are named; (0, 0) when these are not just names."""
    words = regex.sub("^.*(?:候选人|人选|名单)(?:为|是)", "", words)
    words = regex.sub("^.*(?:关于|宣布)(?=[一-龥]{2,4}、)", "", words)
    led = regex.match(
        "[^、，,]*(?:的有|有|是|为|接收|吸收|发展|讨论|推荐|提名|任命|批准|同意|替补|增补|聘任|聘请)([一-龥]{2,4})(?=[、，,])",
        words,
    )
    if led and is_full_name(led[1]):
        words = words[led.start(1) :]  # 七月份入党的有谭丽、单昊
    words = regex.sub("^[^、]*[中里]的(?=[一-龥]{2,3}、)", "", words)  # 先进个人中的卢照、骆宾
    if exact := _each_addressed(words):
        return exact, exact
    parts = [part for part in regex.split("[、，,]", words) if part]
    single = [piece for part in parts for piece in _pieces(part)]
    if any(collective(part) for part in parts):
        people_told = [name_at_end(regex.sub("(?:同志|先生|女士)$", "", part)) for part in regex.split("[，,]", words)]
        addressed = len(people_told) == len(regex.findall("同志|先生|女士", words)) > 1 and all(people_told)
        return (len(people_told), len(people_told)) if addressed else (0, 0)  # 县委副书记、县长宋知远同志，…
    if not all(map(_is_named, parts[-1:])):
        return 0, 0
    known = people(words, load_cues(default_library()))
    named = sum(map(_is_named, parts))
    if named < len(parts) and not regex.search("同志|先生|女士", words):
        return 0, 0
    counts = (len(known), len(single), len(parts)) if named == len(parts) else (len(known), named)
    return min(counts), max(counts)


def _each_addressed(words: str) -> int:
    """市委常委、秘书长高维民同志，市委组织部副部长宋佳敏同志: one in each clause, with all his posts; 0 where that is not sure."""
    clauses = [clause for clause in regex.split("[，,]", words) if clause]
    bare = [regex.sub("(?:同志|先生|女士)$", "", clause) for clause in clauses]
    plain = all(words != clause and name_at_end(words) for words, clause in zip(bare, clauses, strict=True))
    plain = plain and not any(collective(words) for words in bare)
    posts = [part for clause in clauses for part in clause.split("、")[:-1]]
    alone = all(regex.search(f"(?:{POST_END})$", part) and not is_full_name(part) for part in posts)
    return len(clauses) if len(clauses) > 1 and plain and alone else 0


def _pieces(part: str) -> list[str]:
    """县医院和县中医院 are two; 市自然资源和规划局 is one, for the first of its pieces names nothing by itself."""
    pieces = [piece for piece in regex.split("和|及|以及|与", part) if piece]
    return [piece for piece in pieces if _is_named(piece)] or pieces[-1:]


def _is_named(part: str) -> bool:
    """Whether a part of a list ends as an organ's or somebody's name."""
    before = rf"{POST_END}|{BEING}|员工|同事|战友|选手|教练员|售货员|新人|获奖者|[一-龥](?:科|部|室|局|组|中心|公司|院|队|班|处|所|站|店|厂|车间)"
    titled = regex.fullmatch(rf"([一-龥]{{2,3}}){TITLED}", part)
    if regex.search(NAMED, part) or is_full_name(part) or (titled is not None and is_full_name(titled[1])):
        return True
    # 教育局局长|王志远: the name may be of any length, and a post be read in 局局
    ends = ((part[:-size], part[-size:]) for size in (2, 3, 4))
    return any(
        is_full_name(name) and not set(name) & OFFICIAL and regex.search(f"(?:{before})$", post) is not None
        for post, name in ends
    )


@cache
def _many_before() -> str:
    """两位副县长周安同志、…: the number right before those whom it counts, each with 同志."""
    who = r"[一-龥]{2,16}?(?:同志|先生|女士)"
    return rf"{NUMBER}[位名](?P<谁>[一-龥]{{2,10}}?)(?P<名>{who}(?:(?:、|，|和|以及|与){who})+)(?!等|、|和|以及|与)"


def _ahead(script: Script, line: Line) -> Iterator[Finding]:
    for match in regex.finditer(_many_before(), line.text) if "同志" in line.text or "士" in line.text else ():
        told, named = parse_han(match["数"]), len(regex.findall("同志|先生|女士", match["名"]))
        role = regex.search("同志|代表|宣读|汇报|介绍(?!人)|关于|[对向就为把由]", match["谁"] + match["名"][0])
        if told and told > 1 and told != named and not role and line.own(match.start("数")):
            message = f"说的是“{match['数']}”，点到名的是 {named} 个"
            yield script.at(line, *match.span("数"), message, "请核对数目和名单。")
