"""People in a script: names one character off, ladies called gentlemen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from meetingkit.check.named import POST_END, Named, is_deputy, is_full_name, same_post
from meetingkit.check.nearly import alike
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.check.variants import told_by_family
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

OFTEN = 3  # times that nobody mistypes one name
DIRECTION = tuple("（(【")  # how a line begins that tells what is done


@text_rule(
    "MK304",
    "姓名写法不一",
    Severity.WARNING,
    why="领导和发言人的姓名错一个字，是最要紧的错。",
    wrong="请方志恒同志汇报。……刚才，方志衡同志汇报了……",
    right="请方志恒同志汇报。……刚才，方志恒同志汇报了……",
)
def names_one_character_off(script: Script) -> Iterator[Finding]:
    """Two names that differ in one character, where they can be one person's."""
    by_name, known = script.once(_mentions), _known(script)
    told = set[tuple[int, int]]()
    for one, other in near({*by_name, *known}):
        if one in script.facts.ranks and other in script.facts.ranks:
            continue
        if min(script.text.count(one), script.text.count(other)) >= OFTEN:
            continue  # 沈砚秋先生, 沈念秋女士: both are told again and again
        wrong, right = _wrong_first(one, other, by_name, known)
        if _one_person(wrong, right, by_name, script):
            told |= {
                (mention.line.index, mention.start) for name in (wrong, right) for mention in by_name.get(name, [])
            }
            either = _either(wrong, right, by_name, known)
            for mention in by_name.get(wrong, []):
                if mention.line.own(mention.start):
                    yield script.at(
                        mention.line,
                        mention.start,
                        mention.end,
                        f"“{wrong}”和“{right}”只差一个字，像是同一个人",
                        "请核对，写成一样；确实是两个人就不用管。"
                        if either
                        else f"请核对；如果就是{right}，请改过来，确实是两个人就不用管。",
                    )
    for slip in script.mistyped:
        apart = _on_two_lists(slip.said, slip.meant, script)
        if not apart and (slip.line.index, slip.start) not in told and slip.line.own(slip.start):
            message = f"“{slip.said}”和“{slip.meant}”只差一个字，像是同一个人"
            hint = f"请核对；如果就是{slip.meant}，请改过来，确实是两个人就不用管。"
            yield script.at(slip.line, slip.start, slip.end, message, hint)


def _either(wrong: str, right: str, by_name: dict[str, list[Named]], known: set[str]) -> bool:
    """Whether nothing tells which of two names is right."""
    return len(by_name.get(wrong, [])) == len(by_name.get(right, [])) and not {wrong, right} & known


@text_rule(
    "MK315",
    "姓名也可能是这一处错",
    Severity.INFO,
    why="两处只差一个字，各写了一次，说不准是哪一处错。",
    wrong="（前面）请方志恒同志汇报。……（后面）方志衡同志汇报了……",
    right="核对是哪一个，写成一样。",
)
def the_other_of_two_names(script: Script) -> Iterator[Finding]:
    """The earlier of two names told by MK304 where nothing says which is right."""
    by_name, known = script.once(_mentions), _known(script)
    for slip in (one for one in script.mistyped if one.even):
        where = next(line for line in script.lines if slip.meant in line.text)
        at = where.text.index(slip.meant)
        if where.own(at):
            message = f"“{slip.meant}”和后面的“{slip.said}”只差一个字，像是同一个人"
            yield script.at(where, at, at + len(slip.meant), message, "请核对，写成一样。")
    for one, other in near({*by_name}):
        if one in script.facts.ranks and other in script.facts.ranks:
            continue
        wrong, right = _wrong_first(one, other, by_name, known)
        if _either(wrong, right, by_name, known) and _one_person(wrong, right, by_name, script):
            for mention in by_name[right]:
                if mention.line.own(mention.start):
                    message = f"“{right}”和后面的“{wrong}”只差一个字，像是同一个人"
                    yield script.at(mention.line, mention.start, mention.end, message, "请核对，写成一样。")


def _mentions(script: Script) -> dict[str, list[Named]]:
    """Where everybody is named, with what he is or bare, in order."""
    found: dict[str, dict[tuple[int, int], Named]] = defaultdict(dict)
    for one in (*script.listed, *script.named):
        found[one.name][one.line.index, one.start] = one
    return {name: [here for _, here in sorted(places.items())] for name, places in found.items()}


def _known(script: Script) -> set[str]:
    """Full names that the roster, the agenda or the head tells."""
    facts = script.facts
    told = regex.split("[（( \u3000]", (facts.chair or script.meeting.chair or "").strip())[-1]
    chair = regex.sub(f"^.*{POST_END}(?=.)", "", told)  # 主持人：县商务局局长周安
    return {name for name in (*facts.posts, facts.chair or "", chair, *facts.absent) if is_full_name(name)}


def near(names: set[str]) -> list[tuple[str, str]]:
    """Pairs with one character different, or left out after the surname; found by what is equal, in linear time."""
    alike: dict[tuple[int, str], set[str]] = defaultdict(set)
    for name in names:
        for at in range(len(name)):
            alike[at, f"{name[:at]}?{name[at + 1 :]}"].add(name)
            if at and len(name) == 3:
                short = name[:at] + name[at + 1 :]
                if short in names:
                    alike[-1, name].update((name, short))
    return sorted({(a, b) for group in alike.values() if len(group) < 9 for a, b in combinations(sorted(group), 2)})


def _wrong_first(one: str, other: str, by_name: dict[str, list[Named]], known: set[str]) -> tuple[str, str]:
    """Which of two names is rather the wrong one: not the roster's, the rarer, the later."""

    def standing(name: str) -> tuple[bool, int, int, int]:
        mentions = by_name.get(name, [])
        line, start = (mentions[0].line.index, mentions[0].start) if mentions else (0, 0)
        return name in known, len(mentions), -line, -start

    return (one, other) if standing(one) < standing(other) else (other, one)


LEADS = frozenset("从由向对和给听请与把按为")  # 从立新同志的通报看: 立新 by his given name


def _one_person(wrong: str, right: str, by_name: dict[str, list[Named]], script: Script) -> bool:
    here, there = by_name.get(wrong, []), by_name.get(right, [])
    surnames = any(one.posts for one in here) and _in_direction(there)  # 请设计师项晚同志…, （向晚同志介绍）
    if wrong[1:] == right[1:] and {wrong[0], right[0]} & LEADS and not surnames:
        return False
    if _called_each(script, wrong, right) or told_by_family(script, wrong) != told_by_family(script, right):
        return False
    close = all(a == b or alike(a, b) for a, b in zip(wrong, right, strict=False))
    beside = _sentences(here, apart=close) & _sentences(there, apart=close)
    if beside or _on_two_lists(wrong, right, script):
        return False  # who is named beside another is another
    if _in_direction_below(here, wrong, right, script):
        return True
    said, known = (
        {post for one in mentions for post in one.posts if not post.endswith("票人")} | set(told_posts(script, name))
        for name, mentions in ((wrong, here), (right, there))
    )
    if said and known:
        return any(same_post(a, b) and (close or not is_deputy(a)) for a in said for b in known)
    if len(wrong) != len(right):
        return False
    if len(wrong) == THREE and not close and (titles := _titles_ahead(here, there)):
        return titles[0] == titles[1]  # 专家组组长盛永平, and 专家组组长盛永年 before; 副市长 is somebody else
    bare = {(one.line.index, one.start) for one in script.listed}
    return close or (len(wrong) > 2 and not any((one.line.index, one.start) in bare for one in (*here, *there)))


def _in_direction(mentions: list[Named]) -> bool:
    """Whether somebody is named in what is told to be done, where no word leads to his name."""
    return any(one.line.text[:1] in DIRECTION and one.start == 1 for one in mentions)


def _called_each(script: Script, one: str, other: str) -> bool:
    """请村民代表葛建国同志发言, 请村民代表葛建军同志发言: each is called once, and told of nowhere else."""
    calls = [
        turn
        for turn in script.turns
        if len(turn.speakers) == 1
        and regex.sub("(?:同志|老师|先生|女士|教授)$", "", turn.speakers[0]).endswith((one, other))
    ]
    for turn in calls:
        name, not_called = (one, other) if one in turn.speakers[0] else (other, one)
        below = "".join(line.text for line in script.lines[turn.line + 1 : turn.line + 2])
        waits = regex.search("准备|等候|候场|下一位|就位", below)
        if below[:1] in DIRECTION and not_called in below and name not in below and not waits:
            return False  # 请莫怀钰同志宣读。 and below it （莫怀玉同志宣读）
    spoken = "\n".join(line.text for line in script.lines if line.text[:1] not in DIRECTION)
    return len(calls) == 2 and spoken.count(one) == 1 == spoken.count(other)


def _in_direction_below(here: list[Named], wrong: str, right: str, script: Script) -> bool:
    """请宋雅宁同志发言。 and below it （宋雅琳同志发言）, a name that is told nowhere else."""
    if len(here) != 1 or len(wrong) != len(right) or script.text.count(wrong) > 1:
        return False
    line = here[0].line
    return line.text[:1] in DIRECTION and line.index > 0 and right in script.lines[line.index - 1].text


THREE, AHEAD = 3, 8  # characters of a full name, and of what stands before it


def _titles_ahead(here: list[Named], there: list[Named]) -> tuple[str, str] | None:
    """The titles that stand right before two names; None where one of them is told without, or twice."""
    if len(here) != 1 or len(there) != 1:
        return None
    before = (one.line.text[max(0, one.start - AHEAD) : one.start] for one in (*here, *there))
    found = [match[0] for text in before if (match := regex.search(f"[一-龥]{{0,2}}{POST_END}$", text))]
    return (found[0], found[1]) if len(found) == 2 else None


def _on_two_lists(one: str, other: str, script: Script) -> bool:
    """Whether one is told as attending and the other as sitting in, or one sentence has both: nobody is both."""
    lines = [line.text for line in script.lines if one in line.text and other in line.text]
    often = min(script.text.count(one), script.text.count(other)) > 1
    if often and any(
        one in sentence and other in sentence for text in lines for sentence in regex.split("[。；]", text)
    ):
        return True
    told = [{_role(line.text) for line in script.lines if name in line.text} - {""} for name in (one, other)]
    if all(told) and not told[0] & told[1]:
        return True
    beside = [
        {"列席" in sentence for text in lines for sentence in regex.split("[。；]", text) if name in sentence}
        for name in (one, other)
    ]
    return {True} in beside and {False} in beside  # 讨论接收铁磊同志。科员铁蕾同志列席


def _role(text: str) -> str:
    """How those of a paragraph are there; empty where it says nothing of it."""
    return "列席" if "列席" in text[:20] else "出席" if regex.search("出席|应到|实到", text[:60]) else ""


def _sentences(mentions: list[Named], *, apart: bool) -> set[tuple[int, int]]:
    """The lines that name somebody; with `apart` each sentence of a line is one of its own."""
    return {(one.line.index, one.line.text.count("。", 0, one.start) if apart else 0) for one in mentions}


def told_posts(script: Script, name: str) -> tuple[str, ...]:
    """The posts of the roster or the agenda, one by one."""
    return tuple(part for post in script.facts.posts.get(name, ()) for part in post.split("、") if part)


@text_rule(
    "MK313",
    "先生和女士",
    Severity.WARNING,
    why="同一位来宾前面是女士，后面成了先生，当面失礼。",
    wrong="请孟雪女士发言。……感谢孟雪先生的发言。",
    right="感谢孟雪女士的发言。",
)
def ladies_called_gentlemen(script: Script) -> Iterator[Finding]:
    """A full name with 先生 and with 女士; the rarer is told, the later where neither is."""
    said: dict[str, dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in (
            regex.finditer("([一-龥]{2,4})(先生|女士)", line.text) if "生" in line.text or "女" in line.text else ()
        ):
            for name in filter(is_full_name, {match[1][-3:], match[1][-2:]}):
                said[name][match[2]].append((line, match.start(2)))
    for name, forms in said.items():
        if len(forms) == 2 and not any(
            name != other and other.endswith(name) for other in said if len(said[other]) == 2
        ):
            wrong, right = sorted(forms, key=lambda form: (len(forms[form]), -forms[form][0][0].index))
            for line, start in forms[wrong]:
                if line.own(start):
                    message = f"{name}这里是“{wrong}”，别处是“{right}”"
                    yield script.at(line, start, start + 2, message, f"请核对；是{right}就改过来。")
    yield from _pronouns(script)


MEN, WOMEN = "小哥|小伙子?|大叔|大爷|爷爷|先生|男士", "女士|大妈|奶奶|阿姨|大姐|大嫂|姑娘"
KIN = re.compile("妻|母|女儿|丈夫|父|儿子|孩子|爱人|学生|老人|奶奶|爷爷|患者")  # 他 or 她 may be one of them


@cache
def _sexed() -> tuple[re.Pattern[str], ...]:
    """外卖小哥周安平, and 周安平大爷."""
    both = f"{MEN}|{WOMEN}"
    return (
        re.compile(f"(?P<称>{both})(?P<名>[一-龥]{{2,3}})(?=[，。、！的])"),
        re.compile(f"(?P<名>[一-龥]{{2,3}})(?P<称>{both})"),
    )


def _pronouns(script: Script) -> Iterator[Finding]:
    """她 of somebody who is 小哥 or 先生, 他 of a 女士, in a sentence that names nobody else."""
    sexes: dict[str, set[str]] = defaultdict(set)
    for line in script.lines_with((*MEN.replace("?", "").split("|"), *WOMEN.split("|"))):
        for match in (match for pattern in _sexed() for match in pattern.finditer(line.text)):
            words = match["名"]
            if name := next((one for one in (words, words[-3:], words[-2:]) if is_full_name(one)), ""):
                sexes[name].add("他" if regex.fullmatch(MEN, match["称"]) else "她")
    for line in script.lines_with(("他", "她")) if sexes else ():
        for match in regex.finditer("(?<![其利吉排无])(?P<代>[他她])(?![们人日乡山])", line.text):
            start = begins(line.text, match.start(), "。！？；")
            before = line.text[start : match.start()]
            words = (before[at : at + size] for at in range(len(before)) for size in (2, 3, 4))
            people = {word for word in words if word in script.names or word in sexes}
            sex = sexes[next(iter(people))] if len(people) == 1 and people <= set(sexes) else set()
            if len(sex) == 1 and match["代"] not in sex and not KIN.search(before) and line.own(match.start()):
                (name,), (right,) = people, sex
                message = f"{name}别处的称呼应是“{right}”，这里是“{match['代']}”"
                yield script.at(line, *match.span(), message, f"请核对；是{right}就改过来。")
