"""One organ by names of two kinds, forms or numbers: 协会 and 学会, 委员会 and 局, 第二中学 and 第三中学.

Each finder looks the words up by what the names have in common, so that a script is gone through once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from meetingkit.check.forms import HINT, KEPT, Forms, Place, by_stem, rare_and_usual, told
from meetingkit.check.registry import Finding
from meetingkit.check.rules.bodies import bodies_by_name
from meetingkit.check.rules.firms import engineers, firms_of_little_words, firms_of_two_forms, houses
from meetingkit.check.rules.looking_back import recaps
from meetingkit.check.rules.one_of_them import departments_of_another_kind
from meetingkit.check.rules.own_body import another_word_in_its_own_name, departments_of_half_a_word
from meetingkit.check.rules.second_names import joints_exchanged, party_of_two_kinds, places_short_of_a_character
from meetingkit.check.rules.turned_round import firms_turned_round
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends, spans_of
from meetingkit.terms import terms
from meetingkit.wording import regex

HAN = "[一-龥]"
# kinds that are taken for one another
SOCIETIES = "协会|学会|联合会|商会|促进会|研究会|联谊会"
SCHOOLS = "职业学院|职业学校|技术学院|技术学校|师范学院|师范学校"


def organs_of_two_kinds(script: Script) -> Iterator[Finding]:
    """Every finder's findings, one after another."""
    for finder in FINDERS:
        for forms in finder(script):
            yield from _rarer(script, forms)
    yield from _numbered(script)
    yield from firms_of_little_words(script)
    yield from houses(script)
    yield from firms_turned_round(script)
    yield from departments_of_another_kind(script)
    yield from party_of_two_kinds(script)
    yield from places_short_of_a_character(script)


def _rarer(script: Script, forms: Mapping[str, list[Place]]) -> Iterator[Finding]:
    """The form that stands once, the later of two that do."""
    pair = rare_and_usual(forms, forms) if len(forms) == 2 else None
    if pair and len(forms[pair[0]]) == 1 and not set(pair) & {*script.facts.organs, *script.facts.allowed}:
        message = f"“{pair[0]}”和另一处的“{pair[1]}”像是一个单位"
        yield from told(script, forms[pair[0]], len(pair[0]), message, HINT)


BODIES = "领导小组|指挥部|协调小组|工作专班"
BODY = f"(?P<类>{BODIES})(?!办)"


def _bodies(script: Script) -> Iterator[Forms]:
    """县防汛抗旱指挥部 and 县防汛抗旱领导小组: one body, of two kinds."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(BODIES.split("|")):
        for match in regex.finditer(BODY, line.text):
            start = match.start() - KEPT
            if start >= 0 and regex.fullmatch(f"{HAN}+", line.text[start : match.start()]):
                seen[line.text[start : match.start()]][line.text[start : match.end()]].append((line, start))
    return iter(seen.values())


DEPARTMENT = f"(?P<属>局|院|委|公司|厅|厂|校|中心)(?P<名>{HAN}{{4,10}}?)(?P<类>科|处|股|室)(?![技学室员])"
WORD = 2  # characters of the word that is left out


def _without_a_word(script: Script) -> Iterator[Forms]:
    """市税务局收入规划核算科, 市税务局收入核算科: the name of a department, and without one of its words."""
    seen: dict[tuple[str, str, str], Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("科", "处", "股", "室")):
        for match in regex.finditer(DEPARTMENT, line.text):
            name = match["名"] + match["类"]
            seen[match["属"], name[:2], name[-3:]][name].append((line, match.start("名")))
    for forms in seen.values():
        short, long = (min(forms, key=len), max(forms, key=len)) if len(forms) == 2 else ("", "")
        if short and len(long) - len(short) == WORD and short == long[:2] + long[2 + WORD :]:
            yield forms


SOCIETY = f"(?P<名>{HAN}{{3,10}}?)(?P<类>{SOCIETIES}|{SCHOOLS})(?!员)"


def _societies(script: Script) -> Iterator[Forms]:
    """县中药材产业协会 and 县中药材产业学会; 青溪职业技术学院 and 青溪职业技术学校. 工商业联合会 has a 商会 of its own."""
    seen: dict[tuple[str, bool], Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with((*SOCIETIES.split("|"), *SCHOOLS.split("|"))):
        for match in regex.finditer(SOCIETY, line.text):
            school = match["类"][-1] != "会"
            start = match.start("类") - KEPT + (2 if school else 0)
            start = max(start, match.start())
            name = line.text[start : match.end() - 2] if school else line.text[start : match.start("类")]
            if len(name) == KEPT and "工商" not in name and not _listed_beside(line.text, match.end()):
                seen[name, school][line.text[start : match.end()]].append((line, start))
    yield from seen.values()


def _universities(script: Script) -> Iterator[Forms]:
    """东川农业大学 and 东川农业学院: a school that was raised is no 学院 any more."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("大学", "学院")):
        for match in regex.finditer(f"(?P<名>{HAN}{{4}})(?:大学(?!生)|学院)", line.text):
            if "大学" not in match["名"] and not regex.search("前身|更名|升格|原|改名", line.text):
                seen[match["名"]][match[0]].append((line, match.start()))
    yield from seen.values()


def _listed_beside(text: str, end: int) -> bool:
    """县茶叶协会、学会: the kinds themselves stand in a row."""
    return regex.match(f"[、和与](?:{SOCIETIES})", text[end:]) is not None


@cache
def _department() -> str:
    """A department by what it is for, as a commission or as a bureau: 区卫生健康委员会, 区卫生健康局."""
    known = {regex.sub("委员会$|[委局]$", "", name) for name in terms("organs").get("简称") or {}}
    stems = "|".join("和?".join(stem) for stem in sorted(known, key=len, reverse=True) if len(stem) >= KEPT)
    return f"[省市县区旗州镇](?:{stems})(?P<类>委员会|委(?!员)|局)"


def _departments(script: Script) -> Iterator[Forms]:
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in regex.finditer(_department(), line.text):
            stem = match[0].removesuffix(match["类"]).replace("和", "")
            kind = match["类"][0]
            forms = seen[stem]
            first = next((form for form in forms if form.removesuffix("员会")[-1] == kind), match[0])
            if first == match[0] or len(first) == len(match[0]):
                forms[first].append((line, match.start()))
    yield from seen.values()


def _again_and_again(found: Iterable[Forms]) -> Iterator[Forms]:
    """Those of which one form stands more than once."""
    return (forms for forms in found if max(map(len, forms.values())) > 1)


def _town_offices(script: Script) -> Iterator[Forms]:
    """镇应急管理办公室 and 镇应急管理所, where one of them stands once and the other again and again."""
    town = f"(?<![全各])(?<!各乡)(?P<名>(?:[镇乡]|街道)(?!人民政府|党委政府){HAN}{{4}})"
    office = "(?:办公室|所|站)(?!长|在地|有|属|需)"
    return _again_and_again(by_stem(script, ("镇", "乡", "街道"), town + office))


ANOTHER_TIME = "时任|原|去年|上年|上次|上一轮|上轮|此前|历次|各|明天|明日|次日|后天|下一步"
ANOTHER_TEAM = "反馈的问题|指出的问题|移交的问题|一并|同步|还要"


def _numbered_teams(script: Script) -> Iterator[Forms]:
    """县委第二督导组 in a call, where everywhere else it is 县委第四督导组: one team attends a meeting."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("督导组", "巡察组", "巡视组", "指导组", "考核组")):
        for match in regex.finditer(
            "(?P<级>[省市县区]委)第[一二三四五六七八九十]{1,3}(?P<组>(?:巡回)?(?:督导|巡察|巡视|指导|考核)组)",
            line.text,
        ):
            clause = line.text[begins(line.text, match.start(), "。；") : ends(line.text, match.end(), "。；")]
            before = line.text[begins(line.text, match.start(), "，。；") : match.start()]
            if not regex.search(ANOTHER_TIME, before) and not regex.search(ANOTHER_TEAM, clause):
                seen[match["级"] + match["组"]][match[0]].append((line, match.start()))
    yield from (forms for forms in _again_and_again(seen.values()) if not _led_by_others(forms))


def _led_by_others(forms: Forms) -> bool:
    """县委第一巡察组组长王军同志, 县委第二巡察组组长李建国同志: two teams are there, each with its head."""
    heads = [
        {
            match[1]
            for line, start in places
            if (match := regex.match(rf"{team}(?:副?组长)([一-龥]{{2,4}})同志", line.text[start:]))
        }
        for team, places in forms.items()
    ]
    return len(heads) > 1 and all(heads) and not set.intersection(*heads)


def _committees(script: Script) -> Iterator[Forms]:
    """村民选举委员会 and 村换届选举委员会, where one of them stands once and the other again and again."""
    pattern = "(?P<名>村|居|社区|业主)(?:民|委会|委)?(?:换届)?选举委员会"
    return _again_and_again(by_stem(script, ("选举委员会",), pattern))


def _leading_groups(script: Script) -> Iterator[Forms]:
    """市安全生产委员会 and 市安全生产领导小组: a matter is led by the one or the other."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("委员会", "领导小组")):
        for match in regex.finditer(f"(?P<名>[省市县区镇]{HAN}{{4,8}}?)(?:委员会|领导小组)", line.text):
            seen[match["名"][-6:]][match[0][-10:] if len(match[0]) > 10 else match[0]].append((line, match.start()))
    yield from seen.values()


def _joined(script: Script) -> Iterator[Forms]:
    """市住房和城乡建设局, 市住房与城乡建设局, 市住房城乡建设局: the word that joins the two halves of a name is part of it."""
    names: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    pattern = f"[省市县区旗州]{HAN}{{2,6}}?[和与]{HAN}{{2,6}}?(?:局|委员会|厅)(?!长)"
    for line in script.lines_with("和与"):
        for match in regex.finditer(pattern, line.text):
            names[regex.sub("[和与]", "", match[0])][match[0]].append((line, match.start()))
    for bare, forms in names.items():
        for line in script.lines_with((bare,)):
            forms[bare] += [(line, start) for start, _ in spans_of(bare, line.text)]
    return _again_and_again({form: places for form, places in forms.items() if places} for forms in names.values())


def _river_chiefs(script: Script) -> Iterator[Forms]:
    """县河湖长制办公室 and 县河长制办公室: an office of rivers and lakes is none of rivers alone."""
    found = list(by_stem(script, ("长制办公室",), "(?P<名>[省市县区旗州镇乡])河湖?长制办公室"))
    return iter(found if len(found) == 1 else ())


FINDERS = (
    _joined,
    _bodies,
    _without_a_word,
    bodies_by_name,
    _river_chiefs,
    _societies,
    _universities,
    _departments,
    _town_offices,
    _numbered_teams,
    _committees,
    firms_of_two_forms,
    engineers,
    _leading_groups,
    another_word_in_its_own_name,
    departments_of_half_a_word,
    joints_exchanged,
)
NUMBERED = ("医院", "中学", "小学", "幼儿园", "党支部", "党总支")
NUMBER = r"(?P<地>[省市县区镇乡]?)(?P<数>第[一二三四五六七八九十]{1,2})?(?P<类>(?:人民)?医院|中医院|(?:高级|初级|实验)?中学|(?:实验|中心)小学|小学|幼儿园|党支部|党总支)"
# 感谢市第三人民医院的介绍: thanked for what was done here
THANKS = "(?:感谢|谢谢)[^，。；！]{4,30}的[^，。；！]{0,8}(?:介绍|发言|汇报|分享|致辞|报告|讲解|展示)"


def _looks_back(script: Script) -> dict[int, tuple[int, int]]:
    """From where to where the sentence stands that looks back, by the line."""
    thanks = ((line, regex.search(THANKS, line.text)) for line in script.lines_with(("感谢", "谢谢")))
    told = {line.index: match.span() for line, match in thanks if match}
    return told | {recap.line.index: (recap.start, recap.end) for recap in recaps(script)}


def _numbered(script: Script) -> Iterator[Finding]:
    """区第三中学 in a recap, where before it only 区第二中学 was told; 县第一人民医院 where it is 县人民医院."""
    seen: dict[str, dict[str, list[tuple[Line, int, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(NUMBERED):
        for match in regex.finditer(NUMBER, line.text):
            if match["地"] or match["数"]:
                seen[match["地"] + match["类"]][match["数"] or ""].append((line, *match.span()))
    if not any(len(forms) == 2 for forms in seen.values()):
        return
    looks_back = _looks_back(script)
    for forms in seen.values():
        if len(forms) != 2:
            continue
        usual, odd = sorted(forms, key=lambda form: (forms[form][0][0].index, forms[form][0][1]))
        (line, start, end), *more = forms[odd]
        first, last = looks_back.get(line.index, (0, 0))
        if more or not first <= start < last or any(one is line for one, _, _ in forms[usual]):
            continue
        before = forms[usual][0]
        same = before[0].text[before[1] : before[2]]
        if line.own(start):
            message = f"前面是“{same}”，回顾里成了“{line.text[start:end]}”"
            yield script.at(line, start, end, message, HINT)
