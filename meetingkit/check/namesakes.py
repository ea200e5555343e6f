"""Whether two names that are nearly the same are one person's, one of them mistyped."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from meetingkit.check.named import BEING, NOUN, POST_END, SHARED, Named, is_full_name
from meetingkit.check.nearly import alike
from meetingkit.check.offices import is_deputy, same_post
from meetingkit.check.script import Script
from meetingkit.check.stretch import spans_of
from meetingkit.check.turns import Turn
from meetingkit.check.variants import told_by_family
from meetingkit.wording import regex
from meetingkit.wording.likeness import with_one_open

LONGEST = 6  # characters of a name
DIRECTION = tuple("（(【")  # how a line begins that tells what is done


def mentions(script: Script) -> dict[str, list[Named]]:
    """Where everybody is named, with what he is or bare, in order."""
    found: dict[str, dict[tuple[int, int], Named]] = defaultdict(dict)
    for one in (*script.listed, *script.named):
        before = found[one.name].get((one.line.index, one.start))
        if not (before and before.posts):  # 所长宓怀远研究员 is named by his post and by his title
            found[one.name][one.line.index, one.start] = one
    return {name: [here for _, here in sorted(places.items())] for name, places in found.items()}


def known_names(script: Script) -> set[str]:
    """Full names that the roster, the agenda or the head tells."""
    facts = script.facts
    told = regex.split("[（( \u3000]", (facts.chair or script.meeting.chair or "").strip())[-1]
    chair = regex.sub(f"^.*{POST_END}(?=.)", "", told)  # 主持人：县商务局局长周安
    return {name for name in (*facts.posts, facts.chair or "", chair, *facts.absent) if is_full_name(name)}


def _sightings(script: Script) -> dict[str, list[int]]:
    """The lines in which the names of people stand, one for each time; a look through the text for every pair of names
    would grow with its square.
    """
    slips = (name for slip in script.mistyped for name in (slip.said, slip.meant))
    names = {*script.once(mentions), *known_names(script), *slips}
    sizes: dict[str, set[int]] = defaultdict(set)
    for name in names:
        sizes[name[0]].add(len(name))
    found: dict[str, list[int]] = {name: [] for name in names}
    for line in script.lines:
        for at, char in enumerate(line.text):
            for size in sizes.get(char, ()):
                if (said := line.text[at : at + size]) in found:
                    found[said].append(line.index)
    return found


def times(script: Script, name: str) -> int:
    """How often somebody's name stands in the script."""
    return len(script.once(_sightings)[name])


def first_line(script: Script, name: str) -> int:
    """The first line in which somebody's name stands."""
    return script.once(_sightings)[name][0]


def _texts_with(script: Script, name: str) -> list[str]:
    """The lines in which somebody's name stands, in order."""
    return [script.lines[at].text for at in dict.fromkeys(script.once(_sightings)[name])]


def near(names: set[str]) -> list[tuple[str, str]]:
    """Pairs with one character different, or left out after the surname; found by what is equal, in linear time."""
    alike: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for at, form in enumerate(with_one_open(name)):
            alike[form].add(name)
            if at and len(name) == 3:
                short = name[:at] + name[at + 1 :]
                if short in names:
                    alike[name].update((name, short))
    return sorted({(a, b) for group in alike.values() if len(group) < 9 for a, b in combinations(sorted(group), 2)})


def wrong_first(one: str, other: str, by_name: dict[str, list[Named]], known: set[str]) -> tuple[str, str]:
    """Which of two names is rather the wrong one: not the roster's, the rarer, the later."""

    def standing(name: str) -> tuple[bool, int, int, int]:
        mentions = by_name.get(name, [])
        line, start = (mentions[0].line.index, mentions[0].start) if mentions else (0, 0)
        return name in known, len(mentions), -line, -start

    return (one, other) if standing(one) < standing(other) else (other, one)


LEADS = frozenset("从由向对和给听请与把按为")  # 从立新同志的通报看: 立新 by his given name


def one_person(wrong: str, right: str, by_name: dict[str, list[Named]], script: Script) -> bool:
    """Whether two names, the first of them rather the wrong one, are one person's."""
    here, there = by_name.get(wrong, []), by_name.get(right, [])
    surnames = any(one.posts for one in here) and _in_direction(there)  # 请设计师项晚同志…, （向晚同志介绍）
    if wrong[1:] == right[1:] and {wrong[0], right[0]} & LEADS and not surnames:
        return False
    close = all(a == b or alike(a, b) for a, b in zip(wrong, right, strict=False))
    one_post = close and _share_a_post(here, there)
    if (not one_post and _called_each(script, wrong, right)) or told_by_family(script, wrong) != told_by_family(
        script, right
    ):
        return False
    if len(wrong) == len(right) == TWO and wrong[0] != right[0] and times(script, wrong) > 1:
        return False  # 祝晓, who is on leave, and 宁晓, who is named again and again
    beside = _sentences(here, apart=close) & _sentences(there, apart=close)
    if beside or on_two_lists(wrong, right, script) or _of_one_given_name(script, wrong, right):
        return False  # who is named beside another is another
    if _in_direction_below(here, wrong, right, script):
        return True
    said, known = (
        {post for one in mentions for post in one.posts if not post.endswith("票人")} | set(told_posts(script, name))
        for name, mentions in ((wrong, here), (right, there))
    )
    if said and known:
        shared = {a for a in said for b in known if same_post(a, b) and (close or not is_deputy(a))}
        others = {a for a in said if a not in shared}, {b for b in known if not any(same_post(a, b) for a in shared)}
        return bool(shared) and not (all(map(is_deputy, shared)) and all(others))  # 副县长、公安局局长, 副县长、指挥长
    if len(wrong) != len(right):
        return False
    if len(wrong) == THREE and not close and (titles := _titles_ahead(here, there)):
        return titles[0] == titles[1]  # 专家组组长盛永平, and 专家组组长盛永年 before; 副市长 is somebody else
    bare = script.once(_bare)
    return close or (len(wrong) > 2 and not any((one.line.index, one.start) in bare for one in (*here, *there)))


# what somebody is, right before his name or behind it
KIND = rf"(?:{NOUN}|{BEING}|技师|师傅)"


def _of_one_given_name(script: Script, one: str, other: str) -> bool:
    """工会副主席包国强, and 技师谢国强: surnames that neither look nor sound alike, and nothing that both are called."""
    if len(one) == TWO or one[1:] != other[1:] or alike(one[0], other[0]):
        return False
    kinds = _kinds(script, one), _kinds(script, other)
    return all(kinds) and not kinds[0] & kinds[1]


def _kinds(script: Script, name: str) -> set[str]:
    """What somebody is called wherever he is named: 书记 and 县长 of 县委副书记、县长周安."""
    found: list[re.Match[str] | None] = []
    for text in _texts_with(script, name):
        for start, end in spans_of(name, text):
            before = regex.search("[一-龥、]{0,24}$", text[:start])
            found += [regex.search(f"{KIND}$", post) for post in (before[0].split("、") if before else ())]
            found.append(regex.match(KIND, text[end:]))
    return {match[0] for match in found if match}


def _share_a_post(here: list[Named], there: list[Named]) -> bool:
    """Whether both are told by the very same post, which is no deputy's."""
    posts = [{post for one in mentions for post in one.posts if len(post) > TWO} for mentions in (here, there)]
    return any(not is_deputy(post) and not post.endswith(SHARED) for post in posts[0] & posts[1])


def _bare(script: Script) -> set[tuple[int, int]]:
    """Where somebody is named without a post, in a list or a vote, and with no title behind his name."""
    titled = {(one.line.index, one.start) for one in script.named}
    return {(one.line.index, one.start) for one in script.listed} - titled


def _in_direction(mentions: list[Named]) -> bool:
    """Whether somebody is named in what is told to be done, where no word leads to his name."""
    return any(one.line.text[:1] in DIRECTION and one.start == 1 for one in mentions)


def _called_each(script: Script, one: str, other: str) -> bool:
    """请村民代表葛建国同志发言, 请村民代表葛建军同志发言: each is called once, and told of nowhere else."""
    calls = script.once(_calls_of_one)
    turns = sorted((*calls.get(one, ()), *calls.get(other, ())), key=lambda turn: turn.line)
    for turn in turns:
        name, not_called = (one, other) if one in turn.speakers[0] else (other, one)
        below = "".join(line.text for line in script.lines[turn.line + 1 : turn.line + 2])
        waits = regex.search("准备|等候|候场|下一位|就位", below)
        if below[:1] in DIRECTION and not_called in below and name not in below and not waits:
            return False  # 请莫怀钰同志宣读。 and below it （莫怀玉同志宣读）
    if len(turns) == 2 and len(turns[0].speakers[0]) > len(turns[1].speakers[0]) <= len(f"{one}同志"):
        return False  # 请大会副秘书长尹素梅同志宣读, then 请尹素枚同志宣读: who is called without a post was told of before
    seen = script.once(_sightings)
    spoken = ([at for at in seen[name] if script.lines[at].text[:1] not in DIRECTION] for name in (one, other))
    return len(turns) == 2 and all(len(lines) == 1 for lines in spoken)


def _calls_of_one(script: Script) -> dict[str, list[Turn]]:
    """The turns of one speaker by his name."""
    names, found = script.once(_sightings), defaultdict[str, list[Turn]](list)
    for turn in (turn for turn in script.turns if len(turn.speakers) == 1):
        who = regex.sub("(?:同志|老师|先生|女士|教授)$", "", turn.speakers[0])
        for name in {who[-size:] for size in range(1, LONGEST + 1)} & names.keys():
            found[name].append(turn)
    return found


def _in_direction_below(here: list[Named], wrong: str, right: str, script: Script) -> bool:
    """请宋雅宁同志发言。 and below it （宋雅琳同志发言）, a name that is told nowhere else."""
    if len(here) != 1 or len(wrong) != len(right) or times(script, wrong) > 1:
        return False
    line = here[0].line
    inside = line.text[:1] in DIRECTION and not regex.search("[）)】]", line.text[: here[0].start])
    return inside and line.index > 0 and right in script.lines[line.index - 1].text


TWO, THREE, AHEAD = 2, 3, 8  # characters of a full name, and of what stands before it


def _titles_ahead(here: list[Named], there: list[Named]) -> tuple[str, str] | None:
    """The titles that stand right before two names; None where one of them is told without, or twice."""
    if len(here) != 1 or len(there) != 1:
        return None
    before = (one.line.text[max(0, one.start - AHEAD) : one.start] for one in (*here, *there))
    found = [match[0] for text in before if (match := regex.search(f"[一-龥]{{0,2}}{POST_END}$", text))]
    return (found[0], found[1]) if len(found) == 2 else None


def _elected(name: str, lines: Iterable[str]) -> bool:
    """Whether a sentence tells that somebody was elected."""
    sentences = (sentence for text in lines for sentence in regex.split("[。；]", text) if name in sentence)
    return any("当选" in sentence or "选举" in sentence for sentence in sentences)


def on_two_lists(one: str, other: str, script: Script) -> bool:
    """Whether one is told as attending and the other as sitting in, or one sentence has both: nobody is both."""
    texts = [_texts_with(script, name) for name in (one, other)]
    lines = [text for text in texts[0] if other in text]
    often = min(times(script, one), times(script, other)) > 1
    if often and any(
        one in sentence and other in sentence for text in lines for sentence in regex.split("[。；]", text)
    ):
        return True
    once = times(script, one) == times(script, other) == 1
    if once and all(_elected(name, lines) for name in (one, other)):
        return True  # 温如玉当选副会长。…选举温如雨为监事长: results, of two people
    told = [{_role(text) for text in those} - {""} for those in texts]
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
