"""What may well be the same in both scripts, but is worth a look: told as a hint, each thing once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.calendar import head
from meetingkit.check.carried_people import unknown
from meetingkit.check.carryover import PROJECT
from meetingkit.check.compared import HAN, Comparison
from meetingkit.check.exchanged import places, standing
from meetingkit.check.gazetteer import PROVINCE, gazetteer, stem
from meetingkit.check.hits import owned
from meetingkit.check.named import ADDRESSED, is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.unchanged_figures import HINT, kept_figures
from meetingkit.wording import regex

SITE = rf"[{HAN}]{{2,8}}?(?:村|镇|乡|街道|社区|园区|园|基地|公司|厂|矿|水库|大桥|粮仓|学校|中学|小学|医院|合作社|广场|市场|集团|文化站|文化馆|会展中心|礼堂|剧院|体育馆|宾馆|酒店)"
VISITED = rf"(?<![^了进在和、到好，；：由请。])(?:[请由]|有请)?(?P<名>{SITE})(?![局部厅办]|[{HAN}]{{0,3}}(?:镇(?!长)|村(?![党支民委])|社区))"
FIRM = rf"[{HAN}]{{4}}(?:股份|责任)?有限(?:责任)?公司"  # the end of its name is enough
# characters that the name of a place, a company, a project hardly has; words before which a city stands as one
NO_NAME = frozenset("各每其他本把请带回这那全个从等几多些某该任来要让使被是有做好抓促联整顿第先驻")
AT = ("在", "到", "赴", "从", "于", "往")
# what is said of many matters, in a topic
GENERAL = (
    "关于|进一步|学习|贯彻|传达|研究|审议|听取|讨论|通报|汇报|情况|工作|实施方案|实施意见|方案|意见|办法|条例|规定|计划|要点|报告|总结|安排|部署|推进|加强|做好|"
    "深化|全面|全[省市县区镇]|管理|草案|送审稿|讨论稿|会议|精神|讲话|大会|选举|候选人|监票人|同志|[上下]半年|季度|项目|建设|发展|保障|领导|小组|[〇零一二三四五六七八九十百]+|的|和|与|及"
)
HAN_TWO = "[一-龥]{2}"
# what goes by a name in quotation marks, a few characters behind it, or is made to go by one
NAMED_THING = rf"“(?P<名>[^“”]{{2,18}})”(?=[{HAN}]{{0,6}}?(?:{PROJECT}|品牌))"
ROOM = r"[一二三四五六七八九十\d]+(?:[楼层号]|会议)|会议室|会议厅|报告厅|多功能厅|会场|会议中心|[（(].*"
VENUE = r"(?:地\s*点|会议地点)\s*[：:]\s*(?P<名>\S{3,30})"


def kept_facts(compared: Comparison) -> Iterator[Finding]:
    """People named once, dates, figures, projects and places that both scripts have."""
    if compared.new.text == compared.old.text:
        return
    yield from standing(compared, "人", "单位", "机关", "事", "数", sure=False)
    for find in (
        _people,
        _titled,
        _guests,
        _moved,
        _projects,
        _named_things,
        _sites,
        _works,
        _venue,
        _former_venue,
        _topics,
    ):
        yield from find(compared)
    yield from kept_figures(compared)


def _speakers(compared: Comparison) -> list[tuple[Line, int, str, tuple[str, ...]]]:
    """Everybody named in the new script whom the old one names too, and no roster."""
    facts = compared.new.facts
    known = {*facts.posts, *facts.allowed, facts.chair or ""}
    theirs = {one.name for one in compared.old.named}
    return [
        (one.line, one.start, one.name, one.posts)
        for one in compared.new.named
        if one.name in theirs and one.name not in known and is_full_name(one.name)
    ]


def _people(compared: Comparison) -> Iterator[Finding]:
    """Somebody of the old script whom the new one names once only: nothing else there speaks for him."""
    facts, (theirs, ours) = compared.new.facts, compared.people
    known = {*facts.posts, *facts.allowed, facts.chair or ""}
    known |= unknown(compared)  # of whom more is told than that they are named
    alone = [name for name in theirs if name not in known and is_full_name(name) and compared.times(name) == 1]
    for name, ((number, start), *_) in places(compared.new, alone).items():
        line, end = compared.new.lines[number], start + len(name)
        sure = len(name) > 2 or name in ours or regex.match(f"同志|先生|女士|{ADDRESSED}", line.text[end:])
        if sure and owned(line, start, end):
            message = f"“{name}”旧稿里也有，这份稿子只提到这一次"
            yield compared.new.at(line, start, end, message, "请核对还是不是他；没有变就不用管。")


def _titled(compared: Comparison) -> Iterator[Finding]:
    """易水主席: two characters and a title, somebody of the old script whom the new one names once only."""
    facts, named = compared.new.facts, {one.name for one in compared.new.named}
    short = {one.name for one in compared.old.named if len(one.name) == 2} - named - {*facts.posts}
    alone = {name for name in short if compared.times(name) == 1}
    for line in compared.new.lines if alone else ():
        for match in regex.finditer(rf"(?<=[、，。：请由和与])(?P<名>{HAN_TWO})(?={ADDRESSED})", line.text):
            if match["名"] in alone and owned(line, *match.span()):
                message = f"“{match['名']}”旧稿里也有，这份稿子只提到这一次"
                yield compared.new.at(line, *match.span(), message, "请核对还是不是他；没有变就不用管。")


def _moved(compared: Comparison) -> Iterator[Finding]:
    """Somebody whose post was another in the old script."""
    posts = {one.name: one.posts for one in compared.old.named if one.posts}
    told = set[str]()
    for line, start, name, held in _speakers(compared):
        before = posts.get(name, ())
        if name not in told and held and before and not {*held} & {*before} and not _alike(held, before):
            told.add(name)
            message = f"{name}在旧稿里是“{'、'.join(before)}”，这里是“{'、'.join(held)}”"
            if owned(line, start, start + len(name)):
                yield compared.new.at(line, start, start + len(name), message, "请核对是不是换了人。")


def _alike(held: tuple[str, ...], before: tuple[str, ...]) -> bool:
    return any(one.endswith(other) or other.endswith(one) for one in held for other in before)


def _named_things(compared: Comparison) -> Iterator[Finding]:
    """“百亩桃园”项目 in a sentence that both have, or named here once only."""
    kept = {(line.index, at) for line, begin, text in compared.kept for at in range(begin, begin + len(text))}
    told = set[str]()
    for line in compared.new.lines:
        for match in regex.finditer(NAMED_THING, line.text) if "“" in line.text else ():
            name, start = match["名"], match.start()
            alone = (line.index, start) in kept or compared.times(f"“{name}”") == 1
            if alone and name not in told and compared.had(f"“{name}”") and name not in compared.known:
                told.add(name)
                if owned(line, start, start + len(name) + 2):
                    yield compared.new.at(line, start, start + len(name) + 2, f"“{name}”旧稿里也有", HINT)


def _sites(compared: Comparison) -> Iterator[Finding]:
    """A place, a company, a project's site that the old script names and the new one names once; and a city elsewhere."""
    home = [place for name in compared.new.facts.localities for place in (name, stem(name))]
    for line in compared.new.lines:
        found = [
            match.span("名")
            for match in regex.finditer(VISITED, line.text)
            if not set(match["名"].replace("有限", "")) & NO_NAME and not is_phrase(match["名"])
        ]
        found += [match.span() for match in regex.finditer(FIRM, line.text)] if "有限" in line.text else []
        mentions = list(gazetteer().mentions(line.text))
        provinces = {one.end for one in mentions if one.places[0].level == PROVINCE}  # 广东 before 东莞
        cities = (one for one in mentions if one.places[0].level > PROVINCE)
        found += [
            (one.start, one.end)
            for one in cities
            if not one.chancy or one.start in provinces or line.text[: one.start].endswith(AT)
        ]
        for start, end in found:
            name = line.text[start:end]
            if name not in home and not _of_the_title(compared, name):
                yield from _named_once(compared, line, start, end)


# what is built, and is no work of every year
WORKS = "改造|工程|扩建|新建|改扩建|修复|拓宽|硬化|迁建|疏浚|加固|管网|广场建设|公园建设|道路建设|桥梁建设"
EVERY_YEAR = "老旧小区|危房|厕所|高标准农田|人居环境|全面|推进|加快|做好|抓好|重点|农村公路|各|一批|实施"


def _works(compared: Comparison) -> Iterator[Finding]:
    """沙塘水厂管网改造: a work that the old script lists and the new one names once, as a part of a row."""
    part = re.compile(rf"(?<![^，、；：。])(?P<名>[{HAN}]{{4,12}}?(?:{WORKS}))(?=[，、；。]|$)")
    for line in compared.new.lines:
        for match in part.finditer(line.text):
            if not regex.search(EVERY_YEAR, match["名"]):
                yield from _named_once(compared, line, *match.span("名"))


def _named_once(compared: Comparison, line: Line, start: int, end: int) -> Iterator[Finding]:
    """What the old script has too and the new one, and nothing known of its meeting, names nowhere else."""
    name = line.text[start:end]
    alone = compared.had(name) and name not in compared.known and compared.times(name) == 1
    if alone and owned(line, start, end):
        yield compared.new.at(line, start, end, f"“{name}”旧稿里也有，这份稿子只提到这一次", HINT)


def is_phrase(name: str) -> bool:
    """Whether it is too long for a village's or a town's name: 参加投票的村, 副主席和镇."""
    return name[-1] in "村镇乡" and (len(name) > 4 or bool(set(name) & set("的和与及选票席")))


def _of_the_title(compared: Comparison, name: str) -> bool:
    """Whether the name is that of the place whose meeting it is."""
    return any(name in line.text for line in head(compared.new))


def _guests(compared: Comparison) -> Iterator[Finding]:
    """Bianchi先生, 贾院士: named once here, and in the old script."""
    pattern = rf"(?<![A-Za-z])[A-Z][A-Za-z]{{2,}}(?=先生|女士|教授|博士)|(?<![{HAN}])[{HAN}](?=院士|教授|博士|总工|老师|老[，。])|(?<=感谢|请看|欢迎)[{HAN}](?=院士|教授|博士|老师)"
    for line in compared.new.lines:
        for match in regex.finditer(pattern, line.text):
            end = match.end() + 2
            words = line.text[match.start() : end]
            bare = words if len(match[0]) == 1 else match[0]
            alone = compared.times(bare) == 1 and compared.had(bare)
            ours = len(match[0]) == 1 and any(one.name[0] == match[0] for one in compared.new.named)
            if alone and not ours and owned(line, match.start(), end):
                yield compared.new.at(line, match.start(), end, f"“{words}”旧稿里也有，这份稿子只提到这一次", HINT)


def _projects(compared: Comparison) -> Iterator[Finding]:
    """请垃圾中转站项目负责人…, a project that the old script has and this one names nowhere else."""
    for line in compared.new.lines:
        for match in regex.finditer(
            rf"请(?P<名>[{HAN}]{{3,12}}?)(?:项目|工程)?(?:的)?(?:负责人|施工方|业主|承建|代表)", line.text
        ):
            name = match["名"]
            alone = (
                compared.had(name)
                and compared.times(name) == 1
                and not regex.search("同志|单位|部门|企业|集体|主席|书记|和", name)
            )
            if alone and owned(line, *match.span("名")):
                yield compared.new.at(line, *match.span("名"), f"“{name}”旧稿里也有，这份稿子只提到这一次", HINT)


def _venue(compared: Comparison) -> Iterator[Finding]:
    """地点：… in the head, the same as in the old script."""
    theirs = _venues(compared.old)
    for line in head(compared.new):
        match = regex.search(VENUE, line.text)
        if match and match["名"] in theirs and owned(line, *match.span("名")):
            yield compared.new.at(line, *match.span("名"), f"地点“{match['名']}”和旧稿一样", HINT)


def _venues(script: Script) -> set[str]:
    return {match["名"] for line in head(script) if (match := regex.search(VENUE, line.text))}


def _topics(compared: Comparison) -> Iterator[Finding]:
    """农村供水 in the closing, which was a matter of the old meeting and is none of this one."""
    ours, theirs = (_matters(one) for one in (compared.new, compared.old))
    cores = {core for text in theirs for core in regex.split(rf"{GENERAL}|[^{HAN}]", text) if len(core) >= 4}
    known = "\n".join([*ours, compared.known, *(line.text for line in head(compared.new))])
    left = {core[at : at + 4] for core in cores for at in range(len(core) - 3)}
    left = {words for words in left if words not in known and compared.times(words) == 1}
    yield from _runs(compared, left, 4, "的事，这次的议题里没有")


def _former_venue(compared: Comparison) -> Iterator[Finding]:
    """请移步会展中心, where the old meeting was held there and this one is elsewhere."""
    known = "\n".join([compared.known, *(line.text for line in head(compared.new))])
    cores = [core for venue in _venues(compared.old) for core in regex.split(ROOM, venue)]
    left = {core[at : at + 5] for core in cores for at in range(len(core) - 4)}
    if _venues(compared.new):
        yield from _former_room(compared)
        yield from _runs(compared, {words for words in left if words not in known}, 5, "开会的地方")


def _former_room(compared: Comparison) -> Iterator[Finding]:
    """留在第二会议室, where the old meeting was held in that room and this one is in another."""
    ours, theirs = (" ".join(_venues(one)) for one in (compared.new, compared.old))
    rooms = {
        room
        for room in regex.findall("第[一二三四五六七八九十]会议室|\\d{3,4}(?:会议)?室|[一-龥]{2,4}厅", theirs)
        if room not in ours
    }
    fronts = {line.index for line in head(compared.new)}
    for line in compared.new.lines if rooms else ():
        for room in rooms if line.index not in fronts else ():
            at = line.text.find(room)
            if at >= 0 and owned(line, at, at + len(room)):
                yield compared.new.at(line, at, at + len(room), f"“{room}”是旧稿那次开会的地方", HINT)


def _runs(compared: Comparison, left: set[str], size: int, what: str) -> Iterator[Finding]:
    """Where so many characters or more of an old wording stand."""
    for line in compared.new.lines if left else ():
        at = 0
        while at <= len(line.text) - size:
            if line.text[at : at + size] not in left:
                at += 1
                continue
            end = at + size
            while line.text[end - size + 1 : end + 1] in left:
                end += 1
            if owned(line, at, end):
                words = line.text[at:end]
                yield compared.new.at(line, at, end, f"“{words}”是旧稿里{what}", HINT)
            at = end


def _matters(script: Script) -> list[str]:
    """What a meeting is about: its topics, the matters of its steps, the papers that it names."""
    meeting = script.meeting
    titles = [title for line in script.lines for title in regex.findall("《([^《》]+)》", line.text)]
    return [*meeting.topics, *(step.subject or "" for step in meeting.steps), *titles]
