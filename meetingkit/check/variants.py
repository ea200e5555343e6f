"""Names that stand once with another character: 翁若古书记 beside 翁若谷同志, 胡扬 beside 胡杨.

Every window of two and of three characters is looked up among the names with one character left open, so that a script
is gone through once however many names it has.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, count

from meetingkit.check.named import ADDRESSED, BEING, DOES, NO_NAMES, NOUN, OFFICIAL, POST_END, is_full_name
from meetingkit.check.nearly import alike, sounds_alike
from meetingkit.check.offices import same_post
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

HAN = "[一-龥]+"
BOUND = r"，。；：、！？“《（\s"
GRAMMAR = frozenset("的了和与是在不也就都要把将对为请有到从由被给让向等各每其这那个们年月日同志")
BEHIND = rf"[、和][一-龥]{{2,3}}[两三四五六七八九]位|[两三四五六七八九]位|同志|先生|女士|老师|同学|常委|委员|代表|副?{ADDRESSED}|{DOES}|报告|汇报|说明了|通报了|介绍了|宣读了|解读了"
# what may stand right before a name
AHEAD = rf"(?:^|[，。；：、！？“（]|请|由|把|和|与|感谢|谢谢|欢迎|支持|祝贺|听取|按照|刚才|是|对|向|给|交给|票人|{POST_END}|{BEING}|代表)$"
BACK = "刚才|感谢|谢谢|听取"  # what begins a sentence that looks back


@dataclass(frozen=True, slots=True)
class Variant:
    """A name that seems mistyped, where it stands, and the name that is meant."""

    line: Line
    start: int
    end: int
    said: str
    meant: str
    even: bool = False  # whether nothing tells which of the two is right


def variants(script: Script) -> Iterator[Variant]:
    """Names of people with one other character that stand nowhere else, or with their characters turned; in order."""
    names = _names(script)
    grams = _counts(script.text, names | {_turned(name) for name in names})
    known = {name: grams[name] for name in names}
    patterns: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name in known:
        for at in range(len(name)):
            patterns[at, name[:at] + name[at + 1 :]].append(name)
    turned = _wrongly_turned(script, known, grams)
    parts = {rest for at, rest in patterns if len(rest) == 2}
    firsts, seconds = ({rest for at, rest in patterns if len(rest) == 1 and at == place} for place in (1, 0))
    chars = frozenset("".join(names))
    for line in script.lines:
        for at in spots(line.text, chars):
            three = line.text[at : at + 3]
            if three in turned:
                yield Variant(line, at, at + 3, three, turned[three])
                continue
            of_three = three[:2] in parts or three[1:] in parts or three[::2] in parts
            of_two = (three[0] in firsts or three[1:2] in seconds) and regex.match(BEHIND, line.text, at + 2)
            if of_three or of_two:
                yield from _here(script, line, at, known, patterns)


def spots(text: str, chars: frozenset[str]) -> list[int]:
    """Where words may begin that share a character other than their last one with what has these characters."""
    found = [*compress(count(), map(chars.__contains__, text))]
    return sorted({*found, *(at - 1 for at in found if at)})


def _here(
    script: Script, line: Line, at: int, known: dict[str, int], patterns: dict[tuple[int, str], list[str]]
) -> Iterator[Variant]:
    for size in (3, 2):
        said = line.text[at : at + size]
        for meant in _meant(said, patterns) if len(said) == size else ():
            if _is_name(line, at, said, meant) and _is_slip(script, line, at, said, meant, known):
                named = said[0] == meant[0] or said[0] in SURNAMES  # else no name begins so, and this one is the slip
                even = named and known[meant] == 1 and meant not in script.facts.posts
                if even and said not in known and not _earlier(script, meant, line, at):
                    yield _later(script, meant, said)  # either may be wrong, and then the later is told
                else:
                    yield Variant(line, at, at + size, said, meant, even)
                break


def _later(script: Script, name: str, before: str) -> Variant:
    """A name that stands once, as the slip of one that stands before it."""
    number, start = script.place(script.text.index(name))
    return Variant(script.lines[number], start, start + len(name), name, before, even=True)


def _turned(name: str) -> str:
    """车远明 of 车明远: a slip of whoever types it."""
    return name[0] + name[:0:-1]


def _wrongly_turned(script: Script, known: dict[str, int], grams: Counter[str]) -> dict[str, str]:
    """Which names are another's with its characters turned: the rarer of the two, the later where both stand once."""
    found = {}
    for name in known:
        other = _turned(name)
        if len(name) != 3 or other == name or not grams[other]:
            continue
        wrong, right = sorted((name, other), key=lambda one: (grams[one], -script.text.find(one)))
        if grams[wrong] == 1 and wrong not in script.facts.posts:
            found[wrong] = right
    return found


def _counts(text: str, words: set[str]) -> Counter[str]:
    """How often words of two and three characters stand in a text."""
    firsts = {word[0] for word in words}
    places = compress(count(), map(firsts.__contains__, text))
    grams = (text[at : at + size] for at in places for size in (2, 3))
    return Counter(said for said in grams if said in words)


def _names(script: Script) -> set[str]:
    """Names of two and three characters that are somebody's."""
    names = {one.name for one in (*script.named, *script.listed)} | {
        name for name in script.facts.posts if is_full_name(name)
    }
    for line in script.lines_with("位"):
        for match in regex.finditer(ROW, line.text):
            names |= {name for name in match["名"].split("、") if is_full_name(name)}
    for line in script.lines:
        names |= {match["名"] for match in regex.finditer(BEING_TOLD, line.text) if _is_somebody(line.text, match)}
    for line in script.lines_with(("请", "谢谢", "感谢")):
        names |= {match["名"] for match in regex.finditer(ADDRESSED_SO, line.text) if is_full_name(match["名"])}
    for line in script.lines_with(("（", "(", "请")):
        names |= {match[1] for match in regex.finditer(SPEAKING, line.text) if is_full_name(match[1])}
    names |= {chair} if (chair := script.meeting.chair) and is_full_name(chair) else set()
    no_name = f"^.?(?:{NO_NAME})$|同志$|学院$|的$"  # 医生和护士: no 和护士
    return {name for name in names if len(name) in (2, 3) and not regex.search(no_name, name)}


def _is_somebody(text: str, match: re.Match[str]) -> bool:
    """Whether a name is one, and right behind what its bearer is."""
    if not is_full_name(match["名"]):
        return False
    return regex.search(WHAT_HE_IS, text, max(0, match.end() - LONGEST), match.end()) is not None


# 请辛弥秘书长作说明; 董立|总经理
ADDRESSED_SO = rf"(?:请|谢谢|感谢)(?P<名>[一-龥]{{2,3}}?)(?=副?{ADDRESSED}(?:[作讲发介宣汇通点上]|[，。！]|的))"
# （贺保国：发出测评表41张）, 请贺保国报告结果: who speaks, without what he is
NO_END = "(?<![作致人员长者组厅庭队室馆店行厂社园所台事项会任席记志师见表案])"
SPEAKING = rf"(?:^[（(【]|(?:^|[，。；！])(?:下面|现在|接下来|首先|先|再)?，?请)([一-龥]{{3}}){NO_END}(?=[：:]|(?:报告|发言|汇报|介绍|说明|宣读|讲话|致辞|表态|述职|公布)(?:[，。；！]|结果|情况|一下|方案))"
NO_NAME = f"{BEING}|代表|宣誓|领誓|高级"
# 邝达、车前子、杜衡三位同志
ROW = r"(?<![^，。；：！？])(?P<名>[一-龥]{2,3}(?:、[一-龥]{2,3})+)(?=[两三四五六七八九]位|\d{1,2}位)"
# 工程师胡杨，; 校长柏青山，: somebody told with what he is, without 同志; by the last character of that, which is rare
WHAT_HE_IS = rf"(?:{POST_END}|{BEING}|[一-龥][工师员手]|司机)$"
LONGEST = 5  # characters of it
LASTS = "".join(sorted({word[-1] for word in f"{NOUN}|{BEING}".replace("(?!师)", "").split("|")} | {*"工师员手机"}))
BEING_TOLD = rf"[{LASTS}](?<!会计(?=师))(?=(?P<名>[一-龥]{{2,3}})(?:[，。；、（]|$))"


def _meant(said: str, patterns: dict[tuple[int, str], list[str]]) -> Iterator[str]:
    for at in range(len(said)):
        yield from (name for name in patterns.get((at, said[:at] + said[at + 1 :]), ()) if name != said)


def _is_name(line: Line, at: int, said: str, meant: str) -> bool:
    """Whether the window stands where a name stands, and its other character can be a slip."""
    place = next(number for number, (one, right) in enumerate(zip(said, meant, strict=True)) if one != right)
    if regex.fullmatch(f"[一-龥]{ADDRESSED}", said) or _holds_a_post(line.text, at, said):
        return False  # 国书记 is 国书恒 by his post
    if (
        said in NO_NAMES
        or not regex.fullmatch(HAN, said)
        or {said[place]} & GRAMMAR
        or set(said) & OFFICIAL - set(meant)
    ):
        return False
    close = alike(said[place], meant[place])
    behind = regex.match(BEHIND, line.text, at + len(said)) is not None
    ahead = regex.search(AHEAD, line.text[max(0, at - 12) : at]) is not None
    if len(said) == 2:
        posted = regex.search(f"(?:{POST_END}|请)$", line.text[max(0, at - 12) : at]) is not None
        return close and behind and ahead and (said[0] in SURNAMES or place > 0 or posted)
    if not place and _has_no_surname(line.text, at, said):
        return True
    if close:  # two characters of a name, and one that sounds like the third
        return place > 0 or ahead or behind or not is_full_name(said)
    return place > 0 and behind and ahead


def _holds_a_post(text: str, at: int, said: str) -> bool:
    """何|护士长, 副县长|孙莉: whether the window holds a part of a post."""
    if said[0] == "长" and text[at - 1 : at] and text[at - 1] in OFFICIAL:
        return True
    return regex.match("护士长|联络员|指导员", text, at + 1) is not None


BESIDE_A_NAME = frozenset("跟听同叫找问陪带领托代替老小阿赞等各")  # what may stand before a given name


def _has_no_surname(text: str, at: int, said: str) -> bool:
    """防火办主任芩立夏；: a name by where it stands, right behind a post and before a mark, that no name begins as."""
    posted = regex.search(f"(?:{POST_END})$", text[max(0, at - 8) : at]) is not None
    ended = regex.match("[，。；、）]|同志|先生|女士|$", text[at + len(said) :]) is not None
    return posted and ended and said[0] not in SURNAMES and said[0] not in BESIDE_A_NAME


def _is_slip(script: Script, line: Line, at: int, said: str, meant: str, known: dict[str, int]) -> bool:
    """Whether it is nobody else: the rarer of the two, or the later where both stand once, and apart from the other."""
    facts = script.facts
    if said in facts.posts or said in facts.allowed or meant in _sentence(line.text, at).replace(said, ""):
        return False
    if told_by_family(script, said) and not _of_one_family(script, said, meant):
        return False
    if said in script.names and len(said) == 3 and meant in script.names:
        return False  # two full names are compared by themselves
    often = script.text.count(said)
    sure = meant in facts.posts or known[meant] > often or (often == 1 and not is_full_name(said))
    first = said not in known and not _earlier(script, meant, line, at)  # nobody's by any rule: the later one is
    if not sure and (often > 1 or known[meant] > 1 or not (first or _earlier(script, meant, line, at))):
        return False
    posts = [script.once(_posts).get(name, set()) for name in (said, meant)]
    if posts[0] and said[0] != meant[0]:
        return False  # 县疾控中心主任祝晓同志, beside 宁晓 in a row
    return not (posts[0] and posts[1]) or any(same_post(a, b) for a in posts[0] for b in posts[1])


def _posts(script: Script) -> dict[str, set[str]]:
    """The posts by which everybody is told."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in script.named:
        found[one.name].update(one.posts)
    return found


def told_by_family(script: Script, name: str) -> bool:
    """纪元同学的爸爸纪晓峰: who is told by whose he is, is none of those who are here by their posts."""
    return name in script.once(_by_family)


def _of_one_family(script: Script, said: str, meant: str) -> bool:
    """果果的爸爸郝致远 and 郝志远先生: who sounds alike, and is told by no post and by no other kin."""
    odd = [(one, other) for one, other in zip(said, meant, strict=True) if one != other]
    alike_in_sound = len(odd) == 1 and said[0] == meant[0] and sounds_alike(*odd[0])
    return alike_in_sound and not script.once(_posts).get(meant) and not told_by_family(script, meant)


def _by_family(script: Script) -> set[str]:
    """What stands behind a word of kin, as far as a name may reach."""
    kin = regex.finditer("(?:爸爸|妈妈|父亲|母亲|家长|爱人|妻子|丈夫|爷爷|奶奶|儿子|女儿)(?=(.{2,6}))", script.text)
    return {match[1][:size] for match in kin for size in range(2, len(match[1]) + 1)}


def _earlier(script: Script, name: str, line: Line, at: int) -> bool:
    """Whether a name stands before a place."""
    return name in line.text[:at] or any(name in other.text for other in script.lines[: line.index])


def _sentence(text: str, at: int) -> str:
    start = begins(text, at, "。；！？（")
    end = ends(text, at, "。；！？）")
    return text[start:end]
