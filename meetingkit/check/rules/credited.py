"""Who did what, as the chair tells it afterwards, against who was called to do it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from meetingkit.check.given import called_by_given_name, given_names
from meetingkit.check.named import OFFICIAL, POST_END, Named, is_full_name, name_at_end, named_in
from meetingkit.check.offices import is_part
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.cued import called_against_the_cue, cues_of_others
from meetingkit.check.rules.drift import about_the_same
from meetingkit.check.rules.exchanged_reports import reports_changed_round
from meetingkit.check.rules.looking_back import ALIKE, VERBS, Sentence, recaps
from meetingkit.check.rules.one_of_a_kind import others_in_a_row_of_a_kind
from meetingkit.check.rules.said_of_one import credited_twice
from meetingkit.check.rules.thanked import thanked_for_another
from meetingkit.check.rules.told_again import told_of_another
from meetingkit.check.script import Line, Script
from meetingkit.check.turns import Turn, before
from meetingkit.diagnostics import Severity
from meetingkit.recognise.groups import collective
from meetingkit.wording import regex
from meetingkit.wording.likeness import one_character_off
from meetingkit.wording.surnames import SURNAMES

LINES = 200  # how far back it is looked for a call
TURNS = 60  # calls that are looked back to
HINT = "请核对是谁。"
TITLE = "书记|市长|县长|区长|部长|局长|镇长|乡长|主任|主席|组长|厅长|院长|校长|处长|科长|所长|站长|行长|董事长|总经理|总裁|教授|理事长|监事长|会长|总监(?!票)|台长|馆长|庭长|支队长|大队长|秘书长|检察长"
ORGAN = r"(?:[省市县区旗镇乡][一-龥]{1,14}?(?:局|委|办|部|中心|法院|检察院|公司|党组|工委)|[一-龥]{2,6}?(?:镇|乡|街道|村|社区)(?:党工?委|党总支|党支部)?|(?![全各本我])[一-龥]{2,3}[县区])"


@text_rule(
    "MK208",
    "回顾记错了人",
    Severity.ERROR,
    why="请的是甲，回顾说是乙，当面张冠李戴。",
    wrong="请副区长江云帆同志宣读方案。\n刚才，区长宋致远同志宣读了方案。",
    right="刚才，副区长江云帆同志宣读了方案。",
)
@once_at_a_place
def recap_credits_another(script: Script) -> Iterator[Finding]:
    """Somebody, or an organ, is said to have done what another was called to do."""
    for recap in recaps(script):
        told = set[int]()
        for one in (*named_in(script, recap.line.index), *called_by_given_name(script, recap.line.index)):
            here = recap.start <= one.start < recap.end and one.line.own(one.start) and one.start not in told
            if here and (expected := _expected_of(script, recap, one)):
                told.add(one.start)
                message = f"前面请的是“{'、'.join(expected)}”，回顾说成“{one.name}”"
                yield script.at(recap.line, one.start, one.end, message, HINT)
        yield from (one for one in _by_call(script, recap) if one.position.column - 1 not in told)
        yield from _organs(script, recap)
        yield from _one_of_a_row(script, recap)
    yield from called_against_the_cue(script)
    yield from credited_twice(script)
    yield from _speeches_of_others(script)
    yield from reports_changed_round(script)
    yield from thanked_for_another(script)
    yield from others_in_a_row_of_a_kind(script)
    yield from told_of_another(script)


def _expected_of(script: Script, recap: Sentence, one: Named) -> list[str]:
    """Who was called to do what this person is said to have done; empty where he was, or nothing is certain."""
    if one.name in cues_of_others(script):
        return []  # told at the call
    clause = regex.split("[，；。]|并(?=作了|发表了|讲了)", recap.line.text[one.end : recap.end])[0]
    if regex.search("(?:分别|先后|依次)[^，]{0,4}了?[^，、]{2,4}、[^，]{2,4}和", clause) or regex.search(
        "(?:分别|先后|依次)作了[^，]{2,4}和", clause
    ):
        return []  # 甲同志代表…、乙同志代表…分别作了发言和讲话
    if subject_of := _by_subject(recap, clause):
        return [] if any(one.name in who for who in subject_of) else subject_of
    expected = _expected(recap, clause)
    own_words = (line.text for line in script.lines[max(0, recap.line.index - LINES) : recap.line.index])
    name = regex.sub("^[和与及](?=..)", "", one.name)  # 臧一鸣董事长和隋军总经理
    loosely = {kind for kind, words in LOOSELY.items() if regex.search(words, clause)}
    spoke = [who for turn in recap.turns if turn.type in loosely for who in turn.speakers]
    if not expected or any(name in who for who in (*expected, *spoke)) or _called_before(own_words, one.name, clause):
        return []
    return expected


# 请甲讲话, and then 甲作了表态 or 点评; 请甲作说明, and then 甲作了介绍
LOOSELY = {"address": "表态|点评", "explanation": "介绍"}


def _by_subject(recap: Sentence, clause: str) -> list[str]:
    """The speakers of the only step on the matter that the clause names, where other steps have other matters."""
    match = regex.match(rf"[^，]*?({'|'.join(VERBS)})了(.{{4,60}})$", clause)
    if match is None or regex.search("分别|依次|先后", clause[: match.start(1)]):
        return []  # 甲同志、乙同志分别汇报了…和…情况: each of one
    kinds = ALIKE.get(VERBS[match[1]], {VERBS[match[1]]})
    steps = [step for step in recap.steps if step.type in kinds and step.subject and step.speakers]
    same = [step for step in steps if about_the_same(match[2], step.subject or "")]
    alone = len(steps) < 2 and len(same) == 1 and (same[0].subject or "") not in match[2]
    if len(same) != 1 or alone or not all(map(is_person, same[0].speakers)):
        return []
    return list(same[0].speakers)


def is_person(who: str) -> bool:
    """Whether a speaker is one person, told with 同志, 先生 or 女士."""
    return regex.search("(?:同志|先生|女士)$", who) is not None and not collective(who.removesuffix("同志"))


def _is_one(who: str) -> bool:
    """Whether a speaker is one person, told with 同志 or by his post and name: 副行长丁海波."""
    bare = regex.search(f"{POST_END}([一-龥]{{2,3}})$", who)
    return is_person(who) or (bare is not None and is_full_name(bare[1]) and not collective(who))


def _expected(recap: Sentence, clause: str) -> list[str]:
    """Who was called to do what the clause says; empty when that is not certain."""
    verb = next((verb for verb in VERBS if verb in clause), None)
    if verb is None or "了" not in clause:
        return []
    kinds = ALIKE.get(VERBS[verb], {VERBS[verb]})
    said = VERBS[verb] != "speech"  # nobody explains, or reads out, within a discussion
    turns = [
        turn
        for turn in recap.turns
        if turn.type in kinds and not (said and turn.type == "speech" and not turn.speakers)
    ]
    speakers = [regex.sub("(?<=同志)(?:逐[项一个]|依次|分别)$", "", who) for turn in turns for who in turn.speakers]
    sure = all(turn.speakers for turn in turns) and all(map(is_person, speakers))
    return list(dict.fromkeys(speakers)) if sure else []


def _called_before(texts: Iterator[str], name: str, clause: str) -> bool:
    """Whether this person was called to do it after all."""
    verb = next(verb for verb in VERBS if verb in clause)
    return any(name in text and verb in text for text in texts)


@cache
def _deed() -> str:
    """许诺书记通报了情况, 周安副县长作了讲话: a name that is known, said with a post behind it."""
    verbs = "|".join(sorted(VERBS, key=len, reverse=True))
    return rf"(?<![^，；、])(?:刚才，?)?(?P<前>[一-龥、]{{0,20}}?)(?P<名>[{''.join(SURNAMES)}][一-龥]{{1,2}})(?P<职>副?(?:{TITLE}))(?:[^，；]{{0,8}}?)(?P<事>{verbs})(?:了|(?=[，；、]|$))"


def _by_call(script: Script, recap: Sentence) -> Iterator[Finding]:
    """Somebody known by name who was called to do other things only, when others were called to do this."""
    by_name: dict[str, set[str]] = {}
    for turn in recap.turns:
        for who in filter(_is_one, turn.speakers):
            by_name.setdefault(regex.sub("(?:同志|先生|女士)$", "", who)[-2:], set()).add(turn.type)
    for match in regex.finditer(_deed(), recap.text):
        if "了" not in match[0]:
            continue
        verb = VERBS[match["事"]]
        kinds = ALIKE.get(verb, {verb})
        done = by_name.get(match["名"][-2:])
        others = [who for turn in recap.turns if turn.type == verb for who in turn.speakers]
        start = recap.start + match.start("名")
        name = regex.sub("^[和与及](?=..)", "", match["名"])  # 臧一鸣董事长和隋军总经理
        sure = bool(others) and all(map(_is_one, others)) and not any(name in who for who in others)
        stranger = done is None and not match["前"] and _is_stranger(script, match["名"])
        if (
            sure
            and (stranger or (done and not done & kinds and not (verb == "speech" and "address" in done)))
            and recap.line.own(start)
        ):
            message = f"前面请的是“{'、'.join(others)}”，回顾说成“{match['名']}”"
            yield script.at(recap.line, start, start + len(match["名"]), message, HINT)


def _is_stranger(script: Script, name: str) -> bool:
    """Whether a name stands nowhere else in the script, and in no roster."""
    fine = is_full_name(name) and not set(name) & OFFICIAL and name not in script.facts.posts
    return fine and sum(line.text.count(name) for line in script.lines) == 1


ROW = "(?P<列>[一-龥]{2,4}(?:、[一-龥]{2,4})+)(?:[两二三四五六七八九十\\d]+位)?同志(?:[^，；。]{0,8}?)(?:作了|发了言|进行了|谈了|讲了)"


def _one_of_a_row(script: Script, recap: Sentence) -> Iterator[Finding]:
    """刚才，甲、乙、丙三位同志作了发言, where 甲、乙、丁 were called: one of them is another."""
    for match in regex.finditer(ROW, recap.text) if "、" in recap.text else ():
        by_given = given_names(script)
        names = [by_given.get(name, name) for name in match["列"].split("、")]
        called = [who for turn in recap.turns for who in turn.speakers]
        strange = [name for name in names if not any(name in who for who in called)]
        heard = [who for who in called if any(name in who for name in names)]
        kinds = {turn.type for turn in recap.turns for who in turn.speakers if who in heard}
        row = [who for turn in recap.turns if turn.type in kinds for who in turn.speakers]
        if len(strange) != 1 or len(row) != len(names) or not is_full_name(strange[0]) or len(kinds) != 1:
            continue
        said = match["列"].split("、")[names.index(strange[0])]
        at = recap.start + match.start("列") + match["列"].index(said)
        if (script.text.count(said) == 1 or said in by_given) and recap.line.own(at):
            missed = next(who for who in row if who not in heard)
            message = f"前面请的有“{missed}”，回顾里没有，有的是“{said}”"
            yield script.at(recap.line, at, at + len(said), message, HINT)


@cache
def _organs_told() -> str:
    verbs = "汇报|通报|发言|表态|介绍|交流|述职"
    return rf"(?<![^，；])(?:刚才，?)?(?P<列>{ORGAN}(?:[、和]{ORGAN})*)(?:的?(?:主要)?(?:负责同志|负责人))?(?:依次|分别|先后)?(?:作了?|进行了?)?(?:[^，；。]{{0,4}})(?P<事>{verbs}|讲(?=了)|谈(?=了))(?:了|$|发言|(?<=了(?:{verbs}))(?=[，；]))"


def _organs(script: Script, recap: Sentence) -> Iterator[Finding]:
    """An organ in the list of those who reported that was not called, when all who were called are told."""
    for match in regex.finditer(_organs_told(), recap.text):
        verb = VERBS.get(match["事"], "speech")
        called = [who for turn in recap.turns if turn.type in ALIKE.get(verb, {verb}) for who in turn.speakers]
        if not called or any(map(collective, called)):
            continue
        for organ in regex.finditer(r"[^、和]+", match["列"]):
            at = recap.start + match.start("列") + organ.start()
            heard = any(is_part(organ[0], who) or is_part(organ[0][1:], who) for who in called)
            # 区住房和城乡建设局 is cut at 和; a part that is no organ by itself tells nothing
            whole = (
                not regex.match("[一二两三四五六七八九十\\d几]", organ[0])
                and regex.fullmatch(ORGAN, organ[0])
                and regex.fullmatch(rf"{ORGAN}(?:[、和]{ORGAN})*", match["列"])
            )
            alike = all(regex.search(ORGAN, who) for who in called)
            titled = regex.match("副?长", recap.line.text, at + len(organ[0])) and organ[0][-1] in "镇乡村县区市"
            if titled or not whole or not alike or heard or not recap.line.own(at):
                continue
            # 高乔乡 for 高桥乡 at the call, which other rules tell
            if not any(_one_off(organ[0], who) for who in called) or script.text.count(organ[0]) < 2:
                message = f"前面请的是“{'、'.join(called)}”，没有请“{organ[0]}”"
                yield script.at(recap.line, at, at + len(organ[0]), message, "请核对是哪个单位。")


def _one_off(words: str, text: str) -> bool:
    """Whether somewhere in a text the words stand with one other character."""
    windows = (text[at : at + len(words)] for at in range(len(text) - len(words) + 1))
    return any(one_character_off(words, window) for window in windows)


SPEECH = f"(?:[^，。]{{2,6}}，)?(?:同志们，)?(?:刚才，)?(?P<谁>[^，。；请]{{2,40}}?(?P<称>同志|先生|女士|副?(?:{TITLE})))(?:的(?:重要)?(?P<事>讲话|发言|致辞)(?!稿)|讲得)"


def _speeches_of_others(script: Script) -> Iterator[Finding]:
    """同志们，张三同志的讲话… right at the beginning, when others were called to speak and 张三 was not."""
    for line in script.lines:
        match = regex.match(SPEECH, line.text)
        if match is None:
            continue
        turns = before(script.turns, line.index, TURNS)
        speakers = (who for turn in turns if turn.type in ("address", "speech") for who in turn.speakers)
        spoke = [who for who in speakers if is_person(who) or name_at_end(who)]
        for start, name in _credited(script, line, match).items() if spoke else ():
            near = any(len(set(name) - set(who)) <= 1 for who in spoke)  # a slip in the name is MK304's
            if not near and line.own(start) and not _heard(script, line, name, turns):
                message = f"前面请的是“{'、'.join(spoke[-2:])}”，没有请{name}讲话"
                yield script.at(line, start, start + len(name), message, HINT)


def _credited(script: Script, line: Line, match: re.Match[str]) -> dict[int, str]:
    """Everybody whose speech it is said to be, by where the name stands."""
    found = {one.start: one.name for one in named_in(script, line.index) if one.end <= match.end("谁")}
    name = name_at_end(match["谁"].removesuffix(match["称"]))
    if name and (match["称"] == "同志" or name in script.names):
        found[match.end("谁") - len(match["称"]) - len(name)] = name
    return found


def _heard(script: Script, line: Line, name: str, turns: list[Turn]) -> bool:
    """Whether somebody spoke after all: the chair says so somewhere, other than of what he was called to read."""
    read = {
        turn.line for turn in turns if turn.type in ("reading", "convey") and any(name in who for who in turn.speakers)
    }
    for other in script.lines[max(0, line.index - LINES) : line.index]:
        if name in other.text and other.index not in read:
            said = other.text[other.text.index(name) :]
            if regex.search("讲|发言|致辞|点评|反馈|辅导", regex.split("[。；！]", said)[0]):
                return True
    return False
