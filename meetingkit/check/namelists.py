"""Names that stand bare, with nobody's post or 同志: candidates in a row, votes for each, people called one after another.

Bare words in a row are people when each is shaped like a name and what stands around them says so; a row of villages or
of virtues is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.hits import by_line
from meetingkit.check.named import ADDRESSED, BEING, CALL, DOES, DOUBLE, HAN, OFFICIAL, POST_END, Named, is_full_name
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex

LEAST = 3  # names in a row that nothing but its shape tells
PEOPLE = "候选人|名单|人选|成员|委员|请假|[监计]票|代表|为序|[一二三]等奖|获奖|获得者|优秀|标兵|能手|之星|劳模|劳动模范|先进个人|十佳"
BEHIND = "(?:等)?(?:[两三四五六七八九十]{1,2}|\\d{1,2})(?:[位名](?!的)|人(?!民))|同志|老师|同学|先生|女士|依次|分别|当选|(?:\\d{1,4}|零)票"
# 总监票人为孙玉珍代表，: a deputy by his name, where he is to do something
DEPUTY = rf"(?:为|是|由|请|、|票人)({HAN}{{3}})(?=代表(?:[，、。；]|担任|带领|宣布|报告|组织))"
# 主讲人：县医保中心科长某某, a line of its own
LABELLED = rf"^(?:主讲|汇报|报告|发言|宣读|授课|致辞|点评)人[：:][^，。；]*?{POST_END}({HAN}{{2,3}})$"
PLACE_END = frozenset("村镇乡区县市街河江山岭湾桥路站厂园店屯沟坪寨港湖洲岛峰岗")


def names_listed(script: Script) -> Iterator[Named]:
    """The bare names, in order of the lines."""
    doubles = regex.search(DOUBLE, script.text)
    patterns = by_line(
        script,
        (
            (("票",), VOTED),
            (("代表",), DEPUTY),
            (("人：", "人:"), LABELLED),
            (("老师",), TEACHER),
            (TITLES.split("|"), TITLED),
        ),
    )
    for line in script.lines:
        if "、" in line.text and regex.search(ROW_END, line.text):
            yield from _in_rows(line)
        for pattern in patterns.get(line.index, ()):
            for match in regex.finditer(pattern, line.text):
                if _is_bare(match[1]) and match[1][:2] not in ("感谢", "谢谢"):
                    yield Named(line, match.start(1), match[1], ())
        for match in regex.finditer(ACTING, line.text) if line.text[:1] in "（(【" else ():
            if _is_bare(match[1]):
                yield Named(line, match.start(1), match[1], ())
        for match in regex.finditer(DOUBLE_NAMED, line.text) if doubles else ():
            yield Named(line, match.start(), match[0], ())


def _in_rows(line: Line) -> Iterator[Named]:
    for match in regex.finditer(ROW, line.text):
        first, *rest = match["列"].split("、")
        head = regex.sub(CALL, "", first)
        names = [head if _is_bare(head) else first[-3:] if _is_bare(first[-3:]) else first[-2:], *rest]
        if all(map(_is_bare, names)) and (match["后"] or _are_candidates(line, match, names)):
            at = match.start() + len(first) - len(names[0])
            for name in names:
                yield Named(line, at, name, ())
                at += len(name) + 1


def _is_bare(word: str) -> bool:
    return is_full_name(word) and len(word) <= 3 and "同志" not in word and not set(word) & OFFICIAL


def is_lone_name(word: str) -> bool:
    """Whether a word that stands alone where people and organs may is shaped like a person's name, and not a place's."""
    return _is_bare(word) and word[-1] not in PLACE_END


def _are_candidates(line: Line, match: re.Match[str], names: list[str]) -> bool:
    """Whether words say before the row that it is one of people, and the sentence or its part ends with it."""
    before = line.text[max(0, match.start() - 30) : match.start() + len(match["列"].partition("、")[0])]
    least = LEAST - 1 if regex.search("候选人(?:是|为|：)[一-龥]{2,3}$", before) else LEAST  # 主任候选人是甲、乙
    if len(names) < least or all(len(name) == 2 for name in names) or any(name[-1] in PLACE_END for name in names):
        return False
    return line.text[match.end() : match.end() + 1] in "。；，）" and regex.search(PEOPLE, before) is not None


ROW = rf"(?P<列>{HAN}{{2,40}}+(?:、{HAN}{{2,3}})*?(?:、{HAN}{{2,3}}))(?:(?P<后>{BEHIND})|(?!{HAN}|、))"
ROW_END = rf"、{HAN}{{2,3}}(?:{BEHIND}|(?!{HAN}|、))"  # without which a line has no row
OFFICE = "(?:理事长|会长|秘书长|馆长|站长|园长|所长|社长|护士长)"
TITLES = f"医生|大夫|护士|师傅|律师|工程师|研究员|专家|{OFFICE[3:-1]}"
# 丁一帆109票、: a name with the votes for it
VOTED = rf"(?<=[：、，；:])({HAN}{{2,3}})(?=(?:得)?\d{{1,4}}票)"
# 邓凯老师: with his post before him, or at the start of a part
TEACHER = rf"(?:{POST_END}|{BEING}|请|感谢|谢谢|、|，|。|（|^)({HAN}{{2,3}})(?=老师(?!们))"
# 感谢陈素心医生: what somebody is told behind his name, where he is called or thanked
TITLED = rf"(?:请|感谢|谢谢|欢迎|^|[，。；、！”])({HAN}{{3}})(?={TITLES})"
# （何秀云宣读）: who acts, in a stage direction of its own
ACTING = rf"^[（(【]({HAN}{{2,3}})(?:同志)?(?:宣读|汇报|发言|讲话|报告|介绍|致辞|述职|通报|说明|点评|传达|解读|领学|领誓)(?:毕|完毕)?[）)】]$"


# 欧阳明哲 before what he is, what he does, or a mark; a double surname tells a name by itself
DOUBLE_NAMED = rf"(?<!东方)(?!东方|西门|司空)(?:{DOUBLE})(?!{ADDRESSED})(?:(?![{''.join(sorted(OFFICIAL))}]){HAN}){{1,2}}?(?=同志|先生|女士|医生|{OFFICE}|{ADDRESSED}|{DOES}|[，。、；]|$)"
