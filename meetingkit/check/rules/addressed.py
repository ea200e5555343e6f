"""Surnames and names with a title behind them, against who holds that title: 李局长 where 王局长 was called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from meetingkit.check.named import DOUBLE, NOUN, name_at_end, surname
from meetingkit.check.nearly import alike
from meetingkit.check.offices import FOR_THE_OCCASION
from meetingkit.check.posted import posts_in_rows
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.credited import HINT, TITLE, is_person
from meetingkit.check.rules.given_titles import titles_of_given_names
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.check.turns import Turn, before
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

LEAD = (
    "，",
    "。",
    "；",
    "：",
    "、",
    "！",
    "请",
    "由",
    "和",
    "对",
    "听",
    "刚才",
    "感谢",
    "谢谢",
    "欢迎",
    "（",
    "是",
    "）",
    ".",
    " ",
    "\u3000",
)  # before a name
CALLINGS = frozenset(
    ["教授", "老师", "研究员", "高工", "工程师", "院士", "医师", "律师"]
)  # which one has besides a post


CHOSEN = ("会长", "理事长", "组长", "监事长")  # one is that besides his post, and often from today


@cache
def _addressed() -> str:
    lead = "感谢|谢谢|听了|按照|刚才|欢迎|尊敬的|结合|围绕|对照"
    return rf"{regex.behind(lead, '，。；：、！“')}(?P<名>{DOUBLE}|[{''.join(SURNAMES)}])(?P<副>副?)(?P<职>{TITLE})(?!(?<=长)[期远效处])(?=的|(?<=^...)[一-龥]|(?<=^....)[一-龥]|[^，。；]{{0,12}}?(?:作|讲|发表|介绍|宣读|通报|部署|提出|强调|点评|充分肯定|站位|指出|要求)|(?<=[谢请]...)[。！]|(?<=[谢请]....)[。！])"


@text_rule(
    "MK222",
    "称呼的姓不对",
    Severity.WARNING,
    why="汇报的是王局长，感谢的却是李局长。",
    wrong="请区水利局局长王建国同志汇报。\n感谢李局长的汇报。",
    right="感谢王局长的汇报。",
)
def thanked_by_another_surname(script: Script) -> Iterator[Finding]:
    """李局长 where nobody of the script is called so, right after somebody else of that post was called."""
    posts: dict[str, dict[str, set[str]]] = {}
    for one in script.named:
        posts.setdefault(surname(one.name), {}).setdefault(one.name, set()).update(one.posts)
    yield from _full_names(script, posts)
    yield from titles_of_given_names(script, _held(script, posts), _may_be_called, script.once(_elected))
    if not script.turns:
        return
    surnames = {surname(one) for one in (*script.facts.posts, script.facts.chair or "", script.meeting.chair or "")}
    called = [(line, match) for line in script.lines for match in regex.finditer(CALLED_SO, line.text)]
    often = Counter(match[0] for _, match in called)
    lines = {line.index: line for line, _ in called}
    if regex.search(DOUBLE, script.text):
        lines = dict(enumerate(script.lines))
    if lines:
        surnames |= {match[1] for line in script.lines for match in regex.finditer(SURNAME, line.text)}
    slips = list(_mistyped(script, posts, surnames, called, often))
    yield from slips
    told = {one.position for one in slips}
    for line in lines.values():
        for match in regex.finditer(_addressed(), line.text):
            here = line.place(match.start("名")) not in told and line.own(match.start("名"))
            if here and not _of_history(line.text, match.start("名")):
                known = match["名"] in surnames or _often(match, often)  # who is called so twice is somebody
                yield from _against_those_called(script, line, match, posts, known=known, often=often)


def _often(match: re.Match[str], often: Counter[str]) -> bool:
    """Whether somebody is called by this surname and title more than once."""
    return often[match["名"] + match["副"] + match["职"]] > 1


def _against_those_called(
    script: Script,
    line: Line,
    match: re.Match[str],
    posts: dict[str, dict[str, set[str]]],
    *,
    known: bool,
    often: Counter[str],
) -> Iterator[Finding]:
    """李局长 against who was called last with that title, else against the one 李 and his posts."""
    title = f"{match['副']}{match['职']}"
    known = known and not _just_called(script, line, match, posts)
    turns = [] if known else before(script.turns, line.index, 4)
    others = [who for turn in turns for who in turn.speakers if _holds(who, match["职"])]
    last = [name for turn in turns[-1:] if (name := _last_called(turn))]
    if last and last[0].startswith(match["名"]):
        return  # 主任医师隋远志, who spoke last, is 隋主任
    if any(match["名"] in who for who in others) or _is_both(script, line, match):
        return
    if others:
        message = f"前面请的是“{others[-1]}”，这里是“{match['名']}{title}”"
        yield script.at(line, *match.span("名"), message, HINT, sure=_right_behind(line, match, turns))
    elif len(namesakes := posts.get(match["名"], {})) == 1 and not _often(match, often):
        ((name, held),) = namesakes.items()
        if held and match["职"] not in CHOSEN and not _may_be_called(match["职"], held):
            message = f"{name}是“{'、'.join(sorted(held))}”，这里是“{match['名']}{title}”"
            yield script.at(line, match.start("名"), match.end("职"), message, "请核对职务，或核对是谁。")


NEAR = 8  # lines between the call of somebody and what is said of his words


def _right_behind(line: Line, match: re.Match[str], turns: list[Turn]) -> bool:
    """Whether the one who was called last has the title, a few lines above, and nobody else is told of here so."""
    last = turns[-1]
    near = line.index - last.line <= NEAR and any(_holds(who, match["职"]) for who in last.speakers)
    return near and sum(1 for _ in regex.finditer(_addressed(), line.text)) < MANY


MANY = 3  # of whom a line tells by surname and title: then others spoke than those who were called


def _is_both(script: Script, line: Line, match: re.Match[str]) -> bool:
    """董事长、新材公司执行董事郑启明先生 has that title too; 董事长、代行长某某 is no 代."""
    acting = match["名"] == "代" and line.text[: match.start()].endswith("、")
    pattern = f"{match['职']}(?:(?!同志)[^。；请由]){{0,30}}?{match['名']}[一-龥]{{1,2}}(?:同志|先生|女士)"
    return acting or regex.search(pattern, script.text) is not None


def _may_be_called(title: str, held: set[str]) -> bool:
    """Whether who holds these posts is called so: by one of them, by a calling, or 处长 of a 调研员."""
    by_courtesy = any(post.endswith(("调研员", "巡视员")) for post in held)
    return title in CALLINGS or by_courtesy or any(title in post for post in held)


def _mistyped(
    script: Script,
    posts: dict[str, dict[str, set[str]]],
    surnames: set[str],
    called: list[tuple[Line, re.Match[str]]],
    often: Counter[str],
) -> Iterator[Finding]:
    """贺组长, said once, where 何组长 is said more than once or 何 holds that post, and nobody is called 贺."""
    behind = {(one.name, one.line.text[one.end : one.end + 3]) for one in script.named}
    for line, match in called:
        said, title = match[0][0], match[0][1:]
        ahead = line.text[max(0, match.start() - 3) : match.start()]
        alone = said not in surnames and said not in posts and often[match[0]] == 1 and not regex.match("副", title)
        if (
            not alone
            or _of_history(line.text, match.start())
            or not regex.search("(?:^|[，。；：、！“]|的|感谢|谢谢|欢迎|请|听了|刚才)$", ahead)
        ):
            continue
        told = {one[0] for one, count in often.items() if count > 1 and one[1:] == title}
        told |= {
            one for one, people in posts.items() if any(p.endswith(title) for held in people.values() for p in held)
        }
        told |= {
            surname(name)
            for name, words in behind
            if words.startswith(title) and alike(name[0], said) and script.stands_before(name, line.index)
        }
        told |= {surname(name) for turn in before(script.turns, line.index, 1) if (name := _last_called(turn))}
        meant = next((one for one in sorted(told) if len(one) == 1 and one != said and alike(one, said)), None)
        if meant and line.own(match.start()):
            message = f"“{match[0]}”像是“{meant}{title}”"
            yield script.at(line, match.start(), match.start() + 1, message, HINT)


# 毛主席说过; 刘主席、周总理、朱老总: beside whom 刘主席 is one of history too
LEADER = "毛主席|周总理|朱老总|朱总司令|刘少奇|少奇同志|小平同志|老一辈|革命家"
BESIDE = "[刘朱华邓宋](?:副?主席|委员长)"
# 感谢毛主席的讲话, 刚才毛主席讲了: one who is here
IS_HERE = "(?:请|感谢|谢谢|刚才|方才|听了?|欢迎|尊敬的|按照|由|有请)$"
SPOKE_HERE = "[一-龥]副?(?:主席|总理|委员长)的(?:讲话|发言|汇报|报告|致辞|介绍)"


def _of_history(text: str, at: int) -> bool:
    """Whether a leader of the country's history is called so, and nobody who is at the meeting."""
    if regex.search(IS_HERE, text[:at]) or regex.match(SPOKE_HERE, text[at:]):
        return False
    if regex.match(LEADER, text[at:]):
        return True
    sentence = text[begins(text, at, "。！？") : ends(text, at, "。！？")]
    return regex.match(BESIDE, text[at:]) is not None and regex.search(LEADER, sentence) is not None


ABOUT_A_SPEECH = "的(?:讲话|发言|汇报|报告|致辞|介绍)|站位|讲得|对[^，。]{2,20}提出|从[^，。]{2,20}(?:方面|角度)|围绕|强调|充分肯定|深刻|全面|作了"


def _last_called(turn: Turn) -> str | None:
    """The name of the last who was called: 许志刚 of 许一诺同学的爸爸许志刚."""
    return name_at_end(regex.sub("(?:同志|先生|女士|老师)$", "", turn.speakers[-1])) if turn.speakers else None


def _just_called(script: Script, line: Line, match: re.Match[str], posts: dict[str, dict[str, set[str]]]) -> bool:
    """马董事长的讲话 right after the only call, that of 董事长巴山雨同志, where no 马 is known to hold a post."""
    turns = before(script.turns, line.index, 1)
    said = match.start() == 0 and regex.match(ABOUT_A_SPEECH, line.text[match.end() :])
    held = any(match["职"] in post for told in posts.get(match["名"], {}).values() for post in told)
    between = script.lines[turns[0].line + 1 : line.index] if turns else ()
    near = (
        bool(turns)
        and turns[0].line < line.index
        and not any(one.text.strip(" \u3000…") and one.text.strip()[0] not in "（(【" for one in between)
    )
    holder = turns[0].speakers[-1] if near and turns[0].speakers else ""
    return bool(
        said and not held and holder and _holds(holder, match["职"]) and _name_in(holder)[:1] != match["名"][:1]
    )


def _name_in(who: str) -> str:
    """The name in 集团公司党委书记、董事长巴山雨同志."""
    match = regex.search(rf"(?:{NOUN})([一-龥]{{2,4}})(?:同志|先生|女士)$", who)
    return match[1] if match else ""


def _held(script: Script, posts: dict[str, dict[str, set[str]]]) -> dict[str, set[str]]:
    """The posts of everybody of whom the script tells what he is, by name."""
    held = {name: told for people in posts.values() for name, told in people.items() if told}
    for name, rows in posts_in_rows(script).items():
        held[name] = rows | held.get(name, set())
    return {name: told for name, told in held.items() if not _stands_for(told)}


def _full_names(script: Script, posts: dict[str, dict[str, set[str]]]) -> Iterator[Finding]:
    """周安主任, where 周安 is known as 局长 alone."""
    held = _held(script, posts)
    for line in script.lines_with(held):
        for match in regex.finditer(TITLE_TOLD, line.text):
            before = [line.text[max(0, match.start() - size) : match.start()] for size in (3, 2)]
            name = next((one for one in before if one in held), "")
            start = match.start() - len(name)
            begins = not start or line.text.endswith(LEAD, 0, start)
            other = bool(name) and match["职"] not in CALLINGS and not _called_rightly(match, held[name])
            if not (other and begins and line.own(match.start("职"))):
                continue
            known = (name, match["职"]) in script.once(_elected) or _told_far_before(script, name, match["职"])
            if not known:
                message = f"{name}是“{'、'.join(sorted(held[name]))}”，这里是“{match[0]}”"
                sure = not all(map(_of_the_occasion, held[name]))
                yield script.at(line, *match.span(), message, "请核对职务。", sure=sure)


def _told_far_before(script: Script, name: str, title: str) -> bool:
    """县长、县指挥部（以下简称“县防指”）总指挥龙海波: a title of one row of posts, with something in brackets between."""
    row = rf"(?<!副){title}、[^，。；（）]{{0,30}}（[^）]{{1,30}}）[^，。；]{{0,30}}{re.escape(name)}"
    return any("（" in line.text and regex.search(row, line.text) for line in script.lines_with((name,)))


def _stands_for(posts: set[str]) -> bool:
    """Whether somebody is told as a 代表 once or always, or as one of two things: what else he is, nothing says.

    派驻我校的法治副校长，即文昌派出所副所长魏征程.
    """
    return any(post.endswith("代表") or post.startswith(("即", "兼", "也是", "又是")) for post in posts)


def _of_the_occasion(post: str) -> bool:
    """Whether a post is one that goes with another: 总指挥, 安委会主任, 领导小组组长, 首席代表."""
    return regex.search(f"{FOR_THE_OCCASION}|指挥|政委|代表$|^(?:即|兼)|主任委员", post) is not None


def _called_rightly(match: re.Match[str], held: set[str]) -> bool:
    """Whether the title is one of the posts. 副主任 may be called 主任, but no 主任 is called 副主任, and who is 县长 is
    not called 书记 for being 副书记 too.
    """
    same = [post for post in held if match["职"] in post]
    if match[0].startswith("副"):
        return any("副" in post for post in same)
    if regex.fullmatch("[省市州县区旗镇乡]长", match["职"]) and not same and all(map(_of_the_occasion, held)):
        return True  # 县安委会主任韩立群, and he is 县长
    if same and regex.fullmatch("[省市州县区旗镇乡]长", match["职"]) and all("副" in post for post in same):
        return False  # 副县长池万里 is no 池万里县长: who is told by his full name is told by his post
    leads = any(regex.search("(?<!副)[省市县区镇乡]长$", post) for post in held)
    return any(not (leads and match["职"] == "书记" and "副" in post) for post in same)


MAKING = rf"(?:当选|为|任(?![一-龥]{{1,2}}(?:同志|先生|女士))|担任|出任)[^。；]{{0,16}}?(?P<职>{TITLE})"
MADE = rf"(?P<名>[一-龥]{{2,3}})(?:同志|先生|女士|教授|研究员|总工|{TITLE})?$"
LONGEST_MADE = 10  # characters of a name and a title


def _elected(script: Script) -> set[tuple[str, str]]:
    """Whom the script itself makes what: 选举萧天佑先生为会长; names of two characters and of three."""
    made = set[tuple[str, str]]()
    for line in script.lines_with(("当选", "为", "任")):
        for match in regex.finditer(MAKING, line.text):
            start = match.start()
            if who := regex.search(MADE, line.text, max(0, start - LONGEST_MADE), start):
                made |= {(who["名"], match["职"]), (who["名"][-2:], match["职"])}
    return made


# A title that may stand behind a name
TITLE_TOLD = rf"副?(?P<职>{TITLE}|(?<!总)经理)"
# The surname of somebody told by his full name
SURNAME = rf"([{''.join(SURNAMES)}])(?!副?(?:{TITLE}))(?=[ \u3000]*[一-龥]{{1,2}}(?:同志|先生|女士|副?(?:{TITLE})|先后|依次|分别|[，、。；（(\s]|$))"
CALLED_SO = rf"[{''.join(SURNAMES)}](?:副?(?:{TITLE})|爸爸|妈妈)"


def _holds(who: str, title: str) -> bool:
    """Whether a speaker is called by this title: 县财政局局长王建国同志, 王局长."""
    if title not in who or not regex.search(rf"{NOUN}(?:[一-龥]{{2,3}})?(?:同志|先生|女士)?$", who):
        return False
    return is_person(who) or regex.fullmatch(rf"[{''.join(SURNAMES)}][一-龥]{{0,2}}副?{title}", who) is not None
