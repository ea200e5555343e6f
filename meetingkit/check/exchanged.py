"""Words of an earlier script that gave way to others in one place of this one, and stand in another as they stood there.

黄柏镇 spoke then, 石盘镇 speaks now, and the closing still keeps 黄柏镇 on the line. Nothing is known of the two towns; but
the sentences of both scripts, laid side by side, tell that the one was put for the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from meetingkit.check.calendar import head
from meetingkit.check.compared import ADDRESS, ATTENDING, HAN, HINT, Comparison, looks_back
from meetingkit.check.counterparts import exchanges
from meetingkit.check.hits import owned, quoted
from meetingkit.check.named import is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

NEAR = 12  # characters on either side that are held against the old ones
KEPT = 5  # of them that are still the same
PLACES = 12  # of a word in the old script that are looked at
# what bears a name of its own, by how it ends
BODY = (
    "街道|社区|园区|集中区|开发区|新区|高新区|督导组|督查组|巡察组|巡视组|考核组|考察组|考察团|医院|学校|中学|小学|大学|学院|分校|幼儿园"
    "|协会|商会|学会|公司|集团|银行|支行|分行|工厂|分厂|车间|合作社|农场|林场|基地|广场|水库|工程|项目|镇|乡|村|县|市|区|厅|馆|楼"
)
FIRMS = "(?:医院|学校|中学|小学|大学|学院|银行|支行|公司|集团)$"
# organs that every place has: one of them reports this time and another that time, and all go on
ORGAN = "部|委|办|局|室|院|会|处|科|中心|队|站|所|政府|组"
NO_NAME = frozenset("全各每其他本我这那几多个该两一整外某上下")
# what changes with the run of a meeting and means nothing by itself
EMPTY = "[上下]午|晚上|上半年|下半年|[今明昨]天|[去今明]年|首先|最后|下面|接下来|其次|再次|现在|接着|同志|各位|大家|领导|先生|女士|[上下中]旬|星期|周年"
# what every meeting has
PLAIN = (
    "(?:今天|这次|本次|的|会议|大会|全会|例会|座谈会|活动|仪式|工作|情况|主持词?|方案|意见|通知|办法|讲话|发言|报告|汇报|通报|总结|部署|动员|培训"
    "|建设|发展|推进|管理|服务|落实|任务|议程|议题|代表|委员|单位|部门|会场|和|与|及)+"
)
# what goes by a number: 高三（8）班, 第3督导组
NUMBERED = r"[）)]?(?:班|标段|车间|分厂|[一-龥]{0,3}组|中队|大队|支队|团队|号楼|片区|网格)"
LISTED = "(?:同志|先生|女士|老师|教授)?[；，。、]?"  # behind a name in a list of those who came
ACTS = "作|宣布|报告|宣读|讲话|发言|汇报|致辞|述职|通报|领学|领誓|主持"
FIGURE = r"\d+(?:\.\d+)?"


@dataclass(slots=True)
class Gone:
    """What gave way: of which kind, to what, how often, whether in a title, in which lines of the new script."""

    kind: str
    by: str
    often: int = 0
    titled: bool = False
    lines: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Left:
    """A word that stands where it stood though it gave way elsewhere; `sure` when hardly anything else can be meant."""

    kind: str
    line: Line
    start: int
    end: int
    by: str
    sure: bool

    @property
    def words(self) -> str:
        """The word itself."""
        return self.line.text[self.start : self.end]


def left_standing(compared: Comparison) -> list[Left]:
    """Every such word that the new script has once."""
    gone = {
        word: one
        for word, one in _gone(compared).items()
        if compared.times(word) == 1 and word not in compared.listed and not (one.kind != "数" and compared.had(one.by))
    }
    here, there = places(compared.new, [*gone]), places(compared.old, [*gone])
    judged = (_judge(compared, gone[word], here[word][0], there[word], len(word)) for word in gone if here[word])
    found = sorted((one for one in judged if one), key=lambda one: (one.line.index, one.start, -one.end))
    return [one for one, before in zip(found, [None, *found], strict=False) if not (before and _within(one, before))]


def _within(one: Left, other: Left) -> bool:
    return one.line is other.line and one.start < other.end


def standing(compared: Comparison, *kinds: str, sure: bool = True) -> Iterator[Finding]:
    """What is left standing of these kinds, as findings."""
    for one in compared.left:
        if one.sure == sure and one.kind in kinds:
            message = f"“{one.words}”旧稿里也有，别处已经换成“{one.by}”，这里没有换"
            yield compared.new.at(one.line, one.start, one.end, message, HINT)


def _judge(
    compared: Comparison, one: Gone, here: tuple[int, int], there: list[tuple[int, int]], size: int
) -> Left | None:
    """Whether a word in its place is left over, by how much of what is around it is the old script's."""
    line, start = compared.new.lines[here[0]], here[1]
    end = start + size
    titled = one.kind in ("事", "人", "单位") and quoted(line.text, start)  # a paper of the old meeting's
    if not owned(line, start, end) or (looks_back(line.text, start, end) and not titled):
        return None
    same = max(_same(line.text, start, end, compared.old.lines[at].text, begin) for at, begin in there)
    sure = same >= KEPT and not regex.search(ATTENDING, line.text) and _telling(one, line.text, start, end)
    if one.kind == "数" and line.index in one.lines:
        return None  # 应到47人，实到45人: the sentence was looked through
    if same < KEPT and one.kind in ("机关", "人", "数"):
        return None
    return Left(one.kind, line, start, end, one.by, sure)


def _telling(one: Gone, text: str, start: int, end: int) -> bool:
    """Whether the word is not one that may well go on beside the other."""
    if one.kind == "机关" or (one.kind == "人" and regex.fullmatch(LISTED, text[end:])):
        return False
    return not (regex.search(FIRMS, text[start:end]) and regex.match("要|做好|配合|负责", text[end:]))


def _gone(compared: Comparison) -> dict[str, Gone]:
    """What was exchanged anywhere, as far as it is a word of some kind."""
    old, new = compared.sentences
    theirs, ours = compared.people
    title = "\n".join(line.text for line in head(compared.old))
    found: dict[str, Gone] = {}
    for one in exchanges([text for _, text in old], [text for _, text in new]):
        text, (line, other) = old[one.old][1], new[one.new]
        told = (
            _somebody(text, one.start, one.end, theirs, other, one.first, one.last, ours)
            or _figure(text, one.start, one.end, other[one.first : one.last])
            or _named(text, one.start, one.end, other[one.first : one.last])
        )
        if told:
            kind, word, by = told
            gone = found.setdefault(word, Gone(kind, by))
            marked = text[text.rfind("》", 0, one.start) + 1 : one.start]
            gone.often += 1
            gone.lines.add(line.index)
            gone.titled |= word in title or "《" in marked
    return {word: one for word, one in found.items() if one.kind != "事" or one.often > 1 or one.titled}


def _somebody(
    text: str, start: int, end: int, theirs: frozenset[str], other: str, first: int, last: int, ours: frozenset[str]
) -> tuple[str, str, str] | None:
    name, by = _name(text, start, end, theirs), _name(other, first, last, ours)
    if name and by and name != by:
        return "人", name, by
    words, now = text[start:end], other[first:last]
    address = regex.match(rf"副?(?:{ADDRESS})|同志|先生|女士", text[end:])
    if address and len(words) == len(now) == 1 and words in SURNAMES and now in SURNAMES:
        return "人", words + address[0], now + address[0]  # 童老师, where 邓老师 stands now
    acts = len(words) == len(now) == 3 and regex.match(ACTS, text[end:])
    return ("人", words, now) if (address or acts) and is_full_name(words) and is_full_name(now) else None


def _name(text: str, start: int, end: int, names: frozenset[str]) -> str | None:
    """The name of which these characters are a part, or which they have."""
    for size in (4, 3, 2):
        for at in range(max(0, start - size + 1), min(end, len(text) - size + 1)):
            if text[at : at + size] in names:
                return text[at : at + size]
    return None


def _figure(text: str, start: int, end: int, by: str) -> tuple[str, str, str] | None:
    """A number that is no date, clock or year, and not so round that it may stand for many things."""
    words = text[start:end]
    if not regex.fullmatch(FIGURE, words) or not regex.fullmatch(FIGURE, by) or text[start - 1 : start] in (":", "："):
        return None
    if (tail := regex.match(NUMBERED, text[end:])) and text[start - 1 : start] in ("（", "(", "第", *"级三二一"):
        mark = text[start - 1]
        return "单位", mark + words + tail[0], mark + by + tail[0]
    if text[start - 1 : start] == "第":
        return None
    plain = len(words) < 2 or words.endswith("0") or (words.isdigit() and (int(words) < 20 or 1900 < int(words) < 2100))
    timely = regex.match("[月日时点分年号届天票:：]", text[end:]) is not None
    return None if plain or timely else ("数", words, by)


def _named(text: str, start: int, end: int, by: str) -> tuple[str, str, str] | None:
    """人民医院, 黄柏镇, 第五督导组: words of a body that has a name; else the words alone, a theme."""
    words = text[start:end]
    if not regex.fullmatch(f"[{HAN}]+", words) or not regex.fullmatch(f"[{HAN}]+", by):
        return None
    before = text[start - 1 : start]
    if len(words) == 1:  # 五 of 第五督导组, 江 of 滨江街道
        if not regex.fullmatch(f"[{HAN}]", before) or before in NO_NAME:
            return None
        tail = regex.match(rf"[{HAN}]{{0,3}}?(?:{BODY})", text[end:])
        numeral = words in "一二三四五六七八九十"
        if (
            not tail
            or (numeral and (before != "第" or len(tail[0]) < 2))
            or (not numeral and before in "请由在到和与及")
        ):
            return None
        return "单位", before + words + tail[0], before + by + tail[0]
    if set(words) & NO_NAME or regex.search(EMPTY, words) or regex.fullmatch(PLAIN, words):
        return None
    if regex.search(f"(?:{BODY})$", words):
        return "单位", words, by
    if tail := regex.match(rf"[{HAN}]{{0,3}}?(?:{BODY})", text[end:]):
        return "单位", words + tail[0], by + tail[0]
    if regex.search(f"(?:{ORGAN})$", words):
        return "机关", words, by
    if tail := regex.match(rf"[{HAN}]?(?:{ORGAN})", text[end:]):
        return "机关", words + tail[0], by + tail[0]
    return "事", words, by


def places(script: Script, words: Iterable[str]) -> defaultdict[str, list[tuple[int, int]]]:
    """Where words stand, line and offset; a number only where it is no part of a longer one."""
    wanted = defaultdict[int, set[str]](set)
    for word in words:
        wanted[len(word)].add(word)
    found = defaultdict[str, list[tuple[int, int]]](list)
    text = script.text
    for size, these in wanted.items():
        for at in range(len(text) - size + 1):
            word = text[at : at + size]
            if word in these and len(found[word]) < PLACES and not _longer(text, at, at + size):
                found[word].append(script.place(at))
    return found


def _longer(text: str, start: int, end: int) -> bool:
    """Whether this is a part of a longer number."""
    return (text[start].isdigit() and text[start - 1 : start] in [*"0123456789."]) or (
        text[end - 1].isdigit() and regex.match(r"\d|\.\d", text[end : end + 2]) is not None
    )


def _same(text: str, start: int, end: int, other: str, begin: int) -> int:
    """How many characters before and behind are the same."""
    size = end - start
    left = right = 0
    while left < NEAR and start > left and begin > left and text[start - left - 1] == other[begin - left - 1]:
        left += 1
    behind, after = text[end : end + NEAR], other[begin + size : begin + size + NEAR]
    while right < min(len(behind), len(after)) and behind[right] == after[right]:
        right += 1
    return left + right
