"""Titles of papers that are written in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from meetingkit.check.forms import rare_and_usual, told
from meetingkit.check.named import name_at_end
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.honours import awards_of_another_name, honours_of_two_words, honours_one_character_off
from meetingkit.check.rules.looking_back import Sentence, recaps
from meetingkit.check.rules.names import TITLE, core
from meetingkit.check.rules.paper_kinds import mottos_in_other_words, papers_of_two_kinds
from meetingkit.check.rules.quoted_names import names_in_marks, themes_in_two_ways
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.likeness import with_one_open

LONG = 12  # a title in which two characters may be off
# titles may differ in these and be two papers: 2025/2026, 第一/第二, 上半年/下半年, 城镇/农村
TELLING = frozenset(
    "纪副总新老不非小大高初党团工检法政省市区县镇乡村国城农男女内外前后东西南北"
)  # one more tells another paper
COUNTING = frozenset(
    "0123456789一二三四五六七八九十〇零上下前后东西南北中城乡甲乙丙丁监理董A B C男女老少省市区县镇乡村"
)
AGAIN = 2  # times that a title is told before the one that is told once is a slip of it
AREAS = frozenset("城市乡镇村区县农")
STATES = "审议稿|讨论稿|送审稿|征求意见稿|报批稿|修订稿|初稿"
BECOMES = "形成|修改后|改为|作为|变成|定稿|吸收|再次"


@text_rule(
    "MK308",
    "文件标题写法不一",
    Severity.WARNING,
    why="同一份文件前后两个标题，审议的是哪一份就说不清了。",
    wrong="审议《区委2026年工作要点》。……大家审议了《区委2026年工作重点》。",
    right="前后都写《区委2026年工作要点》。",
)
@once_at_a_place
def titles_written_in_two_ways(script: Script) -> Iterator[Finding]:
    """Two titles with one character different, or different only in words like 工作, 关于; on different lines."""
    places: dict[str, list[tuple[Line, int]]] = defaultdict(list)
    for line in script.lines:
        for match in regex.finditer(TITLE, line.text) if "《" in line.text else ():
            places[_bare_title(match[1])].append((line, match.start(1)))
    for one, other in (*_alike(list(places)), *_told_again(places), *_collections(places)):
        spelled = {title: (len(places[title]), _spelled(script, one, other, title)) for title in (one, other)}
        if pair := rare_and_usual(places, (one, other), weight=spelled.__getitem__):
            message = f"《{pair[0]}》和另一处的《{pair[1]}》写法不一"
            hint = "请核对是不是同一份文件；是的话写成一样。"
            yield from told(script, places[pair[0]], len(pair[0]), message, hint)
    yield from _read_under_another_name(script, places)
    yield from _states(script)
    yield from _turned(script)
    yield from papers_of_two_kinds(script)
    yield from mottos_in_other_words(script)
    yield from honours_of_two_words(script)
    yield from honours_one_character_off(script)
    yield from awards_of_another_name(script)
    yield from _looked_back_otherwise(script)
    yield from _one_of_several(script)
    yield from _of_another_year(script)
    yield from _another_resolution(script)
    yield from names_in_marks(script)
    yield from themes_in_two_ways(script)


HAS_READ = "(?:已经?|都)?(?:宣读|通报|传达)(?:完毕|完了|结束)"


def _read_under_another_name(script: Script, places: dict[str, list[tuple[Line, int]]]) -> Iterator[Finding]:
    """《关于表彰先进科室和先进个人的决定》已经宣读完毕, where 《关于表彰先进集体和先进个人的决定》 was to be read."""
    for line in script.lines_with(("完毕", "完了", "结束")):
        match = regex.search(f"{TITLE}{HAS_READ}", line.text) if "《" in line.text else None
        said = _bare_title(match[1]) if match else ""
        if match is None or len(places[said]) != 1 or len(said) < LONG or not line.own(match.start(1)):
            continue
        read = [one for one, at in places.items() if at and at[-1][0].index < line.index and _but_for_two(one, said)]
        called = [one.text for one, _ in places[read[0]]] if len(read) == 1 else []
        if any("请" in text and f"宣读《{read[0]}" in text for text in called):
            message = f"前面请人宣读的是《{read[0]}》，这里是《{said}》"
            yield script.at(line, match.start(1), match.start(1) + len(said), message, "请核对，写成一样。")


def _but_for_two(one: str, other: str) -> bool:
    """Whether two titles are as long as each other and differ in no more than two characters side by side."""
    off = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    return len(one) == len(other) and bool(off) and off[-1] - off[0] < 2


YEAR = r"(?:19|20)\d\d"
AGENDA = "议程|议题|审议的|[一二三四]是"


def _of_another_year(script: Script) -> Iterator[Finding]:
    """请会长作《2024年工作报告》, where the agenda has 《2025年工作报告》 and nobody else gives that; each told once."""
    seen: dict[str, list[tuple[Line, int, str]]] = defaultdict(list)
    for line in script.lines_with(("《",)):
        for match in regex.finditer(TITLE, line.text):
            if len(regex.findall(YEAR, match[1])) == 1:
                seen[regex.sub(YEAR, "", match[1])].append((line, match.start(1), match[1]))
    for (first, _, announced), (line, start, said) in (two for two in seen.values() if len(two) == 2):
        called = regex.search("请|由", line.text[:start]) and not regex.search(AGENDA, line.text[:start])
        if announced != said and regex.search(AGENDA, first.text) and called and first is not line and line.own(start):
            message = f"报的是《{announced}》，这里是《{said}》"
            yield script.at(line, start, start + len(said), message, "请核对是哪一年的。")


RESOLUTION = "关于(?P<名>[^，。；、《》]{4,44}?)的(?P<类>决议|决定|建议案|议案)"
SHARED = 4  # characters at the beginning of two names of papers that may be one


def _another_resolution(script: Script) -> Iterator[Finding]:
    """通过了关于甲工作报告的决议和关于乙财务报告的决议, where the second that was put to the vote is on another report."""
    known: list[str] = []
    for line in script.lines_with(("决议", "决定", "议案", "建议案")):
        told = list(regex.finditer(RESOLUTION, line.text))
        here = [match["名"] for match in told]
        strange = [match for match in told if not any(match["名"] in one or one in match["名"] for one in known)]
        left = [one for one in known if not any(one in name or name in one for name in here)]
        left = [one for one in left if not any(other != one and other in one for other in left)]  # without whose it is
        if "通过了" in line.text and len(told) > len(strange) == 1 == len({*left}):
            same = left[0][:SHARED] == strange[0]["名"][:SHARED] and left[0] != strange[0]["名"]
            if same and line.own(strange[0].start("名")):
                message = f"前面表决的是“{left[0]}”，这里是“{strange[0]['名']}”"
                yield script.at(line, *strange[0].span("名"), message, "请核对是哪一份，写成一样。")
        known += [name for name in here if name not in known]


def _shortened(brief: str, full: str) -> bool:
    """Whether all characters of a title stand in another, in their order."""
    rest = iter(full)
    return all(char in rest for char in brief)


def _looked_back_otherwise(script: Script) -> Iterator[Finding]:
    """作题为《以高标准…》的报告, said of whoever was called to speak on 《以高质量…》, and of nobody else."""
    for recap in (*recaps(script), *_told_of(script)):
        titles = list(regex.finditer(TITLE, recap.text))
        for turn in recap.turns if len(titles) == 1 else ():
            called = regex.findall(TITLE, script.lines[turn.line].text)
            names = [name for who in turn.speakers if (name := name_at_end(regex.sub("(?:同志|先生|女士)$", "", who)))]
            said = titles[0][1]
            if len(called) != 1 or called[0] == said or len(names) != 1 or names[0] not in recap.text:
                continue
            start = recap.start + titles[0].start(1)
            ahead = recap.text[: titles[0].start()]
            his = (
                regex.search(
                    f"{names[0]}[^，。；《]{{0,8}}(?:宣读|传达|领学|解读|通报|说明|介绍|讲解|作|以$)[^，。；《]{{0,8}}$",
                    ahead,
                )
                is not None
            )
            likely = his and not _shortened(said, called[0])
            if likely and script.text.count(f"《{said}》") == 1 and recap.line.own(start):
                message = f"前面请{names[0]}讲的是《{called[0]}》，回顾写成《{said}》"
                yield script.at(recap.line, start, start + len(said), message, "请核对，写成一样。")


def _one_of_several(script: Script) -> Iterator[Finding]:
    """两位代表以《以匠心守初心》《把课堂搬进企业》为题, of talks the other of which was called 《把课堂搬进车间》."""
    for recap in recaps(script):
        titles = list(regex.finditer(TITLE, recap.text))
        lines = dict.fromkeys(turn.line for turn in recap.turns) if len(titles) > 1 else ()
        called = [title for at in lines for title in regex.findall(TITLE, script.lines[at].text)][-len(titles) :]
        strange = [match for match in titles if match[1] not in called]
        left = [title for title in called if title not in recap.text]
        if (
            len(strange) == len(left) == 1
            and len(called) == len(titles)
            and recap.line.own(recap.start + strange[0].start(1))
        ):
            said, start = strange[0][1], recap.start + strange[0].start(1)
            if not _shortened(said, left[0]) and script.text.count(f"《{said}》") == 1:
                message = f"前面讲的是《{left[0]}》，回顾写成《{said}》"
                yield script.at(recap.line, start, start + len(said), message, "请核对，写成一样。")


def _told_of(script: Script) -> Iterator[Sentence]:
    """周安同志以《以严明纪律护航》为题，讲了…: a sentence that begins with who spoke, of those before it."""
    for line in script.lines_with(("》为题", "作了题为《")):
        if regex.match("[一-龥]{2,4}(?:同志|先生|女士|老师|教授|书记|主任)?(?:以|作了题为)《", line.text):
            turns = [turn for turn in script.turns if turn.line < line.index]
            yield Sentence(line, 0, ends(line.text, 0, "。；"), (), turns)


def _told_again(places: dict[str, list[tuple[Line, int]]]) -> Iterator[tuple[str, str]]:
    """城市社区 three times and 城乡社区 once in a long title: though the two words may tell two papers apart, these are one."""
    often = [title for title in places if len(places[title]) >= AGAIN]
    by_gap: dict[str, str] = {form: title for title in often for form in with_one_open(title)}
    for title in places:
        once = len(title) >= LONG and len(places[title]) == 1
        for at, form in enumerate(with_one_open(title)) if once else ():
            usual = by_gap.get(form)
            if usual and usual != title and {title[at], usual[at]} <= AREAS:
                yield title, usual


BOOKS = frozenset(["汇编", "集成", "选编", "选集", "丛书", "文集", "全集", "图册", "图集", "画册", "读本", "手册"])
BOOK = 6  # characters of a book's name before what kind of book it is


def _collections(titles: Iterable[str]) -> Iterator[tuple[str, str]]:
    """《契约文书集成》 and 《契约文书汇编》: one book, of two kinds."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for title in titles:
        if len(title) >= BOOK + 2 and title[-2:] in BOOKS:
            kinds[title[:-2]].append(title)
    yield from ((one, other) for one, other in (pair for pair in kinds.values() if len(pair) == 2))


def _turned(script: Script) -> Iterator[Finding]:
    """“乡韵乡音” and “乡音乡韵”: the same characters in another order; the rarer is told, the later where neither is."""
    titles: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in (
            regex.finditer("《([^《》]{4,60})》|“([^“”]{4,16})”", line.text) if regex.search("[《“]", line.text) else ()
        ):
            said, start = match[1] or match[2], match.start() + 1
            titles["".join(sorted(said))][said].append((line, start))
    for forms in titles.values():
        if pair := rare_and_usual(forms, forms):
            message = f"“{pair[0]}”和另一处的“{pair[1]}”字一样，次序不一样"
            yield from told(script, forms[pair[0]], len(pair[0]), message, "请核对，写成一样。")


def _states(script: Script) -> Iterator[Finding]:
    """One paper in two states, （讨论稿） and （征求意见稿）, where none is said to become the other; the rarer is told."""
    states: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in (
            regex.finditer(f"《([^《》]{{4,80}})[（(]({STATES})[)）]》", line.text) if "稿）》" in line.text else ()
        ):
            states[match[1]][match[2]].append((line, match.start(2)))
    for title, forms in states.items():
        if len(forms) != 2 or any(regex.search(BECOMES, line.text) for lines in forms.values() for line, _ in lines):
            continue
        if pair := rare_and_usual(forms, forms):
            message = f"《{title}》这里是{pair[0]}，另一处是{pair[1]}"
            yield from told(script, forms[pair[0]], len(pair[0]), message, "请核对是哪一稿，写成一样。")


def _spelled(script: Script, one: str, other: str, title: str) -> int:
    """How often the script spells the words around the other character so: 恒岳机 six times, 恒越机 once."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    return script.text.count(title[max(0, at - 1) : at + 2])


def _bare_title(title: str) -> str:
    """The title without what is said of its state: （草案）."""
    return regex.sub("[（(](?:草案|审议稿|讨论稿|送审稿|征求意见稿|试行|修订稿|修订|稿)[)）]$", "", title)


def _alike(titles: list[str]) -> list[tuple[str, str]]:
    """Pairs that are nearly equal; found by what is equal in them, in linear time."""
    groups: dict[str, set[str]] = defaultdict(set)
    for title in titles:
        for key in _keys(title):
            groups[key].add(title)
    found = set()
    for key, group in groups.items():
        for one, other in combinations(sorted(group), 2) if 1 < len(group) < 9 else ():
            if key.startswith("=") or _differ_by_chance(one, other):
                found.add((one, other))
    return sorted(found)


def _keys(title: str) -> Iterator[str]:
    """What a title has in common with those that differ from it in a word that tells nothing, one character, or two."""
    if len(core(title)) >= 4:
        yield "=" + core(title)
    if len(title) >= 5:
        yield title
    for at, form in enumerate(with_one_open(title)) if len(title) >= 6 else ():
        yield form
        yield f"{title[:at]}{title[at + 1 :]}"
    for at in range(len(title) - 1) if len(title) >= LONG else ():
        yield f"{title[:at]}??{title[at + 2 :]}"


def _differ_by_chance(one: str, other: str) -> bool:
    """Whether one or two characters are rather mistyped than tell two papers apart."""
    ahead = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    behind = 0
    while behind < min(len(one), len(other)) - ahead and one[-behind - 1] == other[-behind - 1]:
        behind += 1
    rest = one[ahead : len(one) - behind] + other[ahead : len(other) - behind]
    more = len(one) != len(other)
    if regex.match("长制", one[ahead + 1 :]) and len(rest) == 2:
        return False  # 河长制, 林长制
    if set(rest) == {"党", "纪"} and one[ahead + 1 : ahead + 2] == "委":
        return False  # 党委工作报告, 纪委工作报告
    return (
        (len(rest) <= 2 or _two_characters_off(one, other))
        and not set(rest) & COUNTING
        and not (more and set(rest) <= TELLING)
    )


def _two_characters_off(one: str, other: str) -> bool:
    """Whether titles that are slogans differ in two characters side by side: …，建设数智港航 and …，建设智慧港航.

    Other titles may: 《关于表彰先进集体的决定》, 《关于表彰先进个人的决定》.
    """
    if len(one) != len(other) or len(one) < LONG or "，" not in one or "关于" in one:
        return False
    off = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(off) == 2 and off[1] - off[0] == 1
