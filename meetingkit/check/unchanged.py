"""What may well be the same in both scripts, but is worth a look: told as a hint, each thing once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from meetingkit.check.calendar import dates, head, meeting_day
from meetingkit.check.carryover import BACK, LASTING, NUMBER, PROJECT, TOLD, YEARLY
from meetingkit.check.compared import HAN, Comparison
from meetingkit.check.gazetteer import PROVINCE, gazetteer, stem
from meetingkit.check.hits import owned, quoted
from meetingkit.check.named import ADDRESSED, is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script

HINT = "旧稿里也是这样；没有变就不用管。"
SITE = (
    rf"[{HAN}]{{2,8}}?(?:村|镇|乡|街道|社区|园区|园|基地|公司|工厂|水库|大桥|粮仓|学校|中学|小学|医院|合作社|广场|市场)"
)
VISITED = rf"(?:(?<=[了进在和、到好，由]))(?P<名>{SITE})(?![{HAN}]{{0,3}}(?:镇|村|社区))"
# characters that the name of a place, a company, a project hardly has; words before which a city stands as one
NO_NAME = frozenset("各每其他本把请带回这那全个从等几多些某该任来要让使被是有做好抓促联整顿")
AT = ("在", "到", "赴", "从", "于", "往")
# what is said of many matters, in a topic
GENERAL = (
    "关于|进一步|学习|贯彻|传达|研究|审议|听取|讨论|通报|汇报|情况|工作|实施方案|实施意见|方案|意见|办法|条例|规定|计划|要点|报告|总结|安排|部署|推进|加强|做好|"
    "深化|全面|全[省市县区镇]|管理|草案|送审稿|讨论稿|会议|精神|讲话|大会|选举|候选人|监票人|同志|[上下]半年|季度|项目|建设|发展|保障|领导|小组|[〇零一二三四五六七八九十百]+|的|和|与|及"
)
HAN_TWO = "[一-龥]{2}"
VENUE = r"(?:地\s*点|会议地点)\s*[：:]\s*(?P<名>\S{3,30})"


def kept_facts(compared: Comparison) -> Iterator[Finding]:
    """People named once, dates, figures, projects and places that both scripts have."""
    if compared.new.text == compared.old.text:
        return
    for find in (
        _same_day,
        _people,
        _titled,
        _guests,
        _moved,
        _dates,
        _old_years,
        _month_ends,
        _ordinals,
        _projects,
        _figures,
        _named_things,
        _sites,
        _venue,
        _topics,
    ):
        yield from find(compared)


def _same_day(compared: Comparison) -> Iterator[Finding]:
    """A meeting on the very day of the year of the earlier one."""
    new, old = compared.days
    if not new or not old or new == old or (new.month, new.day) != (old.month, old.day):
        return
    if (new.month, new.day) in YEARLY or meeting_day(compared.new) is None:
        return
    for line in compared.new.lines:
        for told in dates(line):
            if (told.month, told.day) == (new.month, new.day) and line.own(told.start):
                words = line.text[told.start : told.end]
                yield compared.new.at(line, told.start, told.end, f"开会的月日“{words}”和旧稿一样", HINT)
                return


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
    often = Counter(name for _, _, name, _ in _speakers(compared))
    for line, start, name, _ in _speakers(compared):
        alone = often[name] == 1 and compared.times(name) == 1
        if alone and owned(line, start, start + len(name)):
            message = f"“{name}”旧稿里也有，这份稿子只提到这一次"
            yield compared.new.at(line, start, start + len(name), message, "请核对还是不是他；没有变就不用管。")


def _titled(compared: Comparison) -> Iterator[Finding]:
    """易水主席: two characters and a title, somebody of the old script whom the new one names once only."""
    facts, named = compared.new.facts, {one.name for one in compared.new.named}
    short = {one.name for one in compared.old.named if len(one.name) == 2} - named - {*facts.posts}
    alone = {name for name in short if compared.times(name) == 1}
    for line in compared.new.lines if alone else ():
        for match in re.finditer(rf"(?<=[、，。：请由和与])(?P<名>{HAN_TWO})(?={ADDRESSED})", line.text):
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


def _dates(compared: Comparison) -> Iterator[Finding]:
    """A day in a clause that both have; in whole sentences only those that come round every year are left."""
    own = compared.days[0]
    if own is None or own == compared.days[1]:
        return
    told_of = [one for one in compared.kept if compared.other_year and not re.search(f"{LASTING}|{BACK}", one[2])]
    sentences = {(line.index, at) for line, begin, text in told_of for at in range(begin, begin + len(text))}
    for line, at, text in compared.clauses:
        if "月" not in text:
            continue
        for told in dates(line):
            here = at <= told.start < at + len(text) and told.year in (None, own.year)
            told_already = (line.index, told.start) in sentences and (told.month, told.day) not in YEARLY
            same = (told.month, told.day) == (own.month, own.day)
            if here and not same and not told_already and line.own(told.start):
                words = line.text[told.start : told.end]
                yield compared.new.at(line, told.start, told.end, f"“{words}”和旧稿一样", HINT)


def _figures(compared: Comparison) -> Iterator[Finding]:
    """A figure in a clause that both have, though the sentence is another."""
    sentences = {line.index: (begin, begin + len(text)) for line, begin, text in compared.kept}
    for line, at, text in compared.clauses:
        first, last = sentences.get(line.index, (0, 0))
        if first <= at < last or not re.search(f"{TOLD}|完成|实现|达到|建成|投资|共有|现有", text):
            continue
        for match in re.finditer(NUMBER, text):
            start = at + match.start()
            if len(match[1]) > 1 and match[1] not in ("100", "24", "10", "12") and owned(line, start, at + match.end()):
                yield compared.new.at(line, start, at + match.end(), f"数字{match[1]}和旧稿一样", HINT)


def _named_things(compared: Comparison) -> Iterator[Finding]:
    """“百亩桃园”项目 in a sentence that both have."""
    told = set[str]()
    for line, at, text in compared.kept:
        for match in re.finditer(rf"“([^“”]{{2,18}})”(?=[{HAN}]{{0,4}}?(?:{PROJECT}))", text):
            start = at + match.start()
            if match[1] not in told and owned(line, start, at + match.end()):
                told.add(match[1])
                yield compared.new.at(line, start, at + match.end(), f"“{match[1]}”旧稿里也有", HINT)


def _sites(compared: Comparison) -> Iterator[Finding]:
    """A place, a company, a project's site that the old script names and the new one names once; and a city elsewhere."""
    home = [place for name in compared.new.facts.localities for place in (name, stem(name))]
    for line in compared.new.lines:
        found = [match.span("名") for match in re.finditer(VISITED, line.text) if not set(match["名"]) & NO_NAME]
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
            alone = compared.had(name) and name not in compared.known and compared.times(name) == 1
            if alone and name not in home and not _of_the_title(compared, name) and owned(line, start, end):
                yield compared.new.at(line, start, end, f"“{name}”旧稿里也有，这份稿子只提到这一次", HINT)


def _of_the_title(compared: Comparison, name: str) -> bool:
    """Whether the name is that of the place whose meeting it is."""
    return any(name in line.text for line in head(compared.new))


def _guests(compared: Comparison) -> Iterator[Finding]:
    """Bianchi先生, 贾院士: named once here, and in the old script."""
    pattern = rf"(?<![A-Za-z])[A-Z][A-Za-z]{{2,}}(?=先生|女士|教授|博士)|(?<![{HAN}])[{HAN}](?=院士|教授|博士|总工|老师|老[，。])|(?<=感谢|请看|欢迎)[{HAN}](?=院士|教授|博士|老师)"
    for line in compared.new.lines:
        for match in re.finditer(pattern, line.text):
            end = match.end() + 2
            words = line.text[match.start() : end]
            bare = words if len(match[0]) == 1 else match[0]
            alone = compared.times(bare) == 1 and compared.had(bare)
            ours = len(match[0]) == 1 and any(one.name[0] == match[0] for one in compared.new.named)
            if alone and not ours and owned(line, match.start(), end):
                yield compared.new.at(line, match.start(), end, f"“{words}”旧稿里也有，这份稿子只提到这一次", HINT)


def _month_ends(compared: Comparison) -> Iterator[Finding]:
    """4月底前 with the same words behind it as in the old script, of a meeting on another day."""
    if compared.days[0] == compared.days[1]:
        return
    for line in compared.new.lines:
        for match in re.finditer(
            rf"(?<!\d)\d{{1,2}}月(?:底|末|初|上旬|中旬|下旬|份)(?:之?前)?(?=[，{HAN}])", line.text
        ):
            words = line.text[match.start() : match.end() + 8]
            if compared.had(words) and owned(line, *match.span()):
                yield compared.new.at(line, *match.span(), f"期限“{match[0]}”和旧稿一样", HINT)


def _ordinals(compared: Comparison) -> Iterator[Finding]:
    """今年第11号台风, told once here and once then, in another year: such numbers begin anew."""
    if not compared.other_year:
        return
    for line in compared.new.lines:
        for match in re.finditer(
            rf"第(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})[号轮期批场次](?={HAN_TWO})", line.text
        ):
            words = line.text[match.start() : match.end() + 2]
            start = max(0, match.start() - 2)
            now = line.text[start : match.start()] in ("今年", "年内", "本年") or match[0].endswith("号")
            if now and compared.times(words) == 1 and compared.had(words) and owned(line, *match.span()):
                yield compared.new.at(line, *match.span(), f"“{words}”旧稿里也有，那是另一年的", HINT)


def _projects(compared: Comparison) -> Iterator[Finding]:
    """请垃圾中转站项目负责人…, a project that the old script has and this one names nowhere else."""
    for line in compared.new.lines:
        for match in re.finditer(
            rf"请(?P<名>[{HAN}]{{3,12}}?)(?:项目|工程)?(?:的)?(?:负责人|施工方|业主|承建|代表)", line.text
        ):
            name = match["名"]
            alone = compared.had(name) and compared.times(name) == 1 and not re.search("同志|单位|部门|企业", name)
            if alone and owned(line, *match.span("名")):
                yield compared.new.at(line, *match.span("名"), f"“{name}”旧稿里也有，这份稿子只提到这一次", HINT)


def _old_years(compared: Comparison) -> Iterator[Finding]:
    """A year long past in a clause that both have: 于2016年4月选举产生."""
    new, old = compared.years
    if not new or not old or new == old:
        return
    for line, at, text in compared.clauses:
        for match in re.finditer(r"(?<!\d)(20\d\d)年(?:\d{1,2}月)?", text) if not re.search(LASTING, text) else ():
            start, end = at + match.start(), at + match.end()
            past = int(match[1]) < old and compared.times(match[1]) == 1
            if past and not quoted(line.text, start) and owned(line, start, end):
                yield compared.new.at(line, start, end, f"“{match[0]}”和旧稿一样", HINT)


def _venue(compared: Comparison) -> Iterator[Finding]:
    """地点：… in the head, the same as in the old script."""
    theirs = {match["名"] for line in head(compared.old) if (match := re.search(VENUE, line.text))}
    for line in head(compared.new):
        match = re.search(VENUE, line.text)
        if match and match["名"] in theirs and owned(line, *match.span("名")):
            yield compared.new.at(line, *match.span("名"), f"地点“{match['名']}”和旧稿一样", HINT)


def _topics(compared: Comparison) -> Iterator[Finding]:
    """农村供水 in the closing, which was a matter of the old meeting and is none of this one."""
    ours, theirs = (_matters(one) for one in (compared.new, compared.old))
    cores = {core for text in theirs for core in re.split(rf"{GENERAL}|[^{HAN}]", text) if len(core) >= 4}
    known = "\n".join([*ours, compared.known, *(line.text for line in head(compared.new))])
    left = {core[at : at + 4] for core in cores for at in range(len(core) - 3)}
    left = {words for words in left if words not in known and compared.times(words) == 1}
    for line in compared.new.lines if left else ():
        at = 0
        while at < len(line.text) - 3:
            if line.text[at : at + 4] not in left:
                at += 1
                continue
            end = at + 4
            while line.text[end - 3 : end + 1] in left:
                end += 1
            if owned(line, at, end):
                words = line.text[at:end]
                yield compared.new.at(line, at, end, f"“{words}”是旧稿里的事，这次的议题里没有", HINT)
            at = end


def _matters(script: Script) -> list[str]:
    """What a meeting is about: its topics, the matters of its steps, the papers that it names."""
    meeting = script.meeting
    titles = [title for line in script.lines for title in re.findall("《([^《》]+)》", line.text)]
    return [*meeting.topics, *(step.subject or "" for step in meeting.steps), *titles]
