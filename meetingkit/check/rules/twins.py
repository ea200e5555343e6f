"""The same words punctuated in two ways: sentences, calls to vote, members of a list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from meetingkit.check.hits import owned
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

ENDS = "。！？；"
END = f"[{ENDS}][{ENDS}]*[”’）》]*"
CLOSING = ENDS + "”’）》"
PAUSES = "，。？！；：、"
SHORTEST_TWIN, SHORTEST_CALL, SHORTEST_END = 8, 6, 6
MEMBER = "(?P<mark>[，；、])(?=[二三四五六七八九十]{1,2}[是要]|第[二三四五六七八九十](?:，|(?![季批届次轮天名个组期阶产位项年级档类款条章节])))"
NO_WORDS = frozenset("，。？！；：、“”‘’《》〈〉（）()〔〕【】…—·-,.;:!?\"' \u3000\u00a0")
MARKS = f"[{re.escape(''.join(sorted(NO_WORDS)))}]+"


@dataclass(slots=True)  # a frozen one takes thrice as long to make, and there are many
class _Sentence:
    """One sentence, or two in a row: where it starts, where the mark at its end stands, its words without marks."""

    line: Line
    start: int
    close: int
    words: str

    @property
    def body(self) -> str:
        """As it is written, without the mark at the end."""
        return self.line.text[self.start : self.close].rstrip(CLOSING)


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence, or two in a row, with where it stands and its pauses: after how many characters, which mark."""

    line: Line
    start: int
    pauses: tuple[tuple[int, str], ...]
    offsets: tuple[int, ...]


@text_rule(
    "MK608",
    "同一句话标点不一",
    Severity.WARNING,
    why="同一句话在稿子里标点不同，念出来停顿就不同；多半有一处是改漏的。",
    wrong="各位委员有什么意见？请发表。",
    right="各位委员有什么意见，请发表。",
)
def twins_punctuated_differently(script: Script) -> Iterator[Finding]:
    """Sentences of the same characters with other pauses; the rarer form is told, both when neither is rarer."""
    sentences = [_sentences(line) for line in script.lines]
    said: dict[str, list[_Sentence]] = defaultdict(list)
    for row in sentences:
        for each in (*row, *(_both(*pair) for pair in pairwise(row))):
            if len(each.words) >= (SHORTEST_CALL if "举手" in each.words else SHORTEST_TWIN):
                said[each.words].append(each)
    told = set[tuple[int, int]]()
    for words, same in said.items():
        if len(same) < 2:
            continue
        places = [(each.line, each.start, each.body) for each in same]
        if "举手" in words:  # （没有） is a stage direction, 没有。 is said
            places = [place for place in places if "（" not in place[2]]
        differ = len({body for _, _, body in places}) > 1  # so it is with few
        forms = Counter(body for _, _, body in places).most_common(2) if differ else ()
        if len(forms) < 2 or ("举手" in words and forms[0][1] == forms[1][1]):  # calls to vote vary
            continue
        twins = [_said(*place) for place in places]
        for one, other in _odd(twins):
            at = _difference(one, other)
            if (one.line.index, at) not in told and owned(one.line, at, at + 1):
                told.add((one.line.index, at))
                yield _twin(script, one, at, other)
    yield from _ends_differently(script, sentences)
    yield from _members_apart(script)
    yield from _calls_apart(script)
    yield from _formulas_apart(script)
    yield from _openers_apart(script)
    yield from _clauses_apart(script, told)
    yield from _quoted_apart(script)
    yield from _behind_names(script)


CLAUSE_MARKS = "，。！？；："
CLAUSE_ENDS = "([，。！？；：、《》“”（）])"


def _clauses_apart(script: Script, told: set[tuple[int, int]]) -> Iterator[Finding]:
    """对决议草案，大家有什么意见？请发表。 where elsewhere it is 大家有什么意见，请发表: two clauses with another mark between."""
    said: dict[tuple[str, str], list[tuple[Line, int, str]]] = defaultdict(list)
    for line in script.lines:
        parts = regex.split(CLAUSE_ENDS, line.text)
        place, ahead = 0, "，"
        for first, mark, second, behind in zip(parts[::2], parts[1::2], parts[2::2], parts[3::2], strict=False):
            place += len(first)
            fit = 5 < len(first) <= 40 and 2 < len(second) <= 30
            if fit and mark in "，？！：" and ahead in CLAUSE_MARKS and behind in "，。！？；":
                said[first, second].append((line, place, mark))
            place, ahead = place + 1, mark
    for places in (places for places in said.values() if len(places) > 1):
        marks = Counter(mark for _, _, mark in places)
        (usual, most), *_ = marks.most_common(1)
        for line, at, mark in places if 1 <= most < len(places) else ():
            if mark != usual and marks[mark] == 1 and (line.index, at) not in told and owned(line, at, at + 1):
                yield script.at(line, at, at + 1, f"同样的话别处用“{usual}”，这里用“{mark}”", "请统一。")


def _quoted_apart(script: Script) -> Iterator[Finding]:
    """“学经验、找差距，抓产业、促增收”, and later the same motto with ， throughout; the later is told."""
    said: dict[str, list[tuple[Line, int, str]]] = defaultdict(list)
    for line in script.lines_with(("“",)):
        for match in regex.finditer("“([^“”]{8,60})”", line.text):
            said[regex.sub(MARKS, "", match[1])].append((line, match.start(1), match[1]))
    for (_, _, first), *others in (places for places in said.values() if len(places) > 1):
        for line, start, words in others:
            at = start + next((at for at, (a, b) in enumerate(zip(words, first, strict=False)) if a != b), 0)
            if words != first and len(words) == len(first) and owned(line, at, at + 1):
                message = f"同样的话前面用“{first[at - start]}”，这里用“{words[at - start]}”"
                yield script.at(line, at, at + 1, message, "请统一。")


def _calls_apart(script: Script) -> Iterator[Finding]:
    """同意的请举手。（稍停）…弃权的请举手，（没有）: one call to vote of a paragraph with another mark before its pause."""
    for line in script.lines_with(("请举手",)):
        marks = list(regex.finditer("请举手([。，；！])(?=（)", line.text))
        odd = [one for one in marks if sum(other[1] == one[1] for other in marks) == 1]
        if (
            len(marks) > 2
            and len(odd) == 1
            and (odd[0] is not marks[-1] or odd[0][1] != "。")
            and owned(line, *odd[0].span(1))
        ):
            usual = next(one[1] for one in marks if one is not odd[0])
            message = f"同样的口令别处用“{usual}”，这里用“{odd[0][1]}”"
            yield script.at(line, *odd[0].span(1), message, "请统一。", usual)


# 下面，请…, 下面请…; 现在，进行第…项
OPENER = "(?<![^。！；])(?P<头>下面|接下来|现在|首先|最后)(?P<标>，?)(?P<尾>请(?!大家|全体|各位|允许)|进行(?:大会|会议)?第|进入第)"
SETTLED = 3  # times that a form is used before one that is not so is an exception


def _openers_apart(script: Script) -> Iterator[Finding]:
    """下面请县自然资源局通报, once, where it is 下面，请… three times and more."""
    said: dict[tuple[str, str], dict[str, list[tuple[Line, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines:
        for match in regex.finditer(OPENER, line.text):
            said[match["头"], match["尾"][:2]][match["标"]].append((line, match.end("头")))
    for (opener, verb), forms in said.items():
        for mark, other in (("", "，"), ("，", "")):
            odd = forms[mark] if len(forms[mark]) == 1 and len(forms[other]) >= SETTLED else []
            for line, at in (place for place in odd if owned(place[0], place[1] - 1, place[1] + 1)):
                message = f"同样的话别处是“{opener}{other}{verb}”，这里是“{opener}{mark}{verb}”"
                yield script.at(line, at - len(opener), at + len(mark) + len(verb), message, "请统一。")


def _formulas_apart(script: Script) -> Iterator[Finding]:
    """同意的请举手，不同意的请举手；弃权的请举手。 where another vote is called in the same words with other marks."""
    said: dict[str, list[_Said]] = defaultdict(list)
    for line in script.lines_with(("弃权",)):
        match = regex.search("(?:同意|赞成)的，?请举手.*弃权的，?请举手.*$", line.text)
        if match:
            # （没有） is a stage direction, 没有。 is said
            said[regex.sub("[^（\u4e00-\u9fff]", "", match[0])].append(_said(line, match.start(), match[0]))
    for calls in said.values():
        forms = Counter(one.pauses for one in calls)
        if len(forms) != 2 or min(forms.values()) > 1:
            continue
        usual = max(forms, key=lambda form: forms[form])  # of two that are even the first
        one, model = (next(call for call in calls if (call.pauses == usual) == same) for same in (False, True))
        at = _difference(one, model)
        if owned(one.line, at, at + 1):
            yield _twin(script, one, at, model)


def _members_apart(script: Script) -> Iterator[Finding]:
    """一是…；二是…；三是…，四是…: one member of a list in a sentence set apart by another mark than all the rest."""
    for line in script.lines:
        if "三是" not in line.text and "第三" not in line.text and "三要" not in line.text:
            continue
        for sentence in regex.finditer("[^。！？]+", line.text):
            marks = [match for match in regex.finditer(MEMBER, sentence.group()) if match.start()]
            if len(marks) < 2:
                continue
            odd = [match for match in marks if match["mark"] != "；"]
            for match in odd if len(odd) == 1 else ():  # one ； among ， parts two groups
                at = sentence.start() + match.start("mark")
                if owned(line, at, at + 1):
                    message = f"并列的几项之间别处用“；”，这里用“{match['mark']}”"
                    yield script.at(line, at, at + 1, message, "请统一。", "；")


def _ends_differently(script: Script, sentences: list[list[_Sentence]]) -> Iterator[Finding]:
    """请大家发表意见。 several times, and once with another mark."""
    said: dict[str, list[tuple[Line, int, str]]] = defaultdict(list)
    for row in sentences:
        for one in row:
            if len(one.words) >= SHORTEST_END and one.line.text[one.close] in "。！？":
                said[one.words].append((one.line, one.close, one.line.text[one.close]))
    for places in (places for places in said.values() if len(places) > 1):
        marks = Counter(mark for _, _, mark in places)
        usual, most = marks.most_common(1)[0]
        for line, at, mark in places if 1 < most < len(places) else ():
            if mark != usual and marks[mark] == 1 and owned(line, at, at + 1):
                yield script.at(line, at, at + 1, f"同一句话别处用“{usual}”，这里用“{mark}”", "请统一。")


BEHIND_NAME = "^[　 ]*[一-龥]{2,4}(?:同志|先生|女士|老师)(?P<后>[^。！？；]{2,24}[。！？，；].{4,40})$"
TIMES = 3  # that one formula is said behind other names, before one with another mark is odd


def _behind_names(script: Script) -> Iterator[Finding]:
    """许国强同志述职完毕。请评议人员做好记录。 where behind every other name it is 述职完毕，请评议人员做好记录."""
    said: dict[str, list[tuple[Line, int, str]]] = defaultdict(list)
    for line in script.lines_with(("同志", "先生", "女士", "老师")):
        if match := regex.match(BEHIND_NAME, line.text):
            said[regex.sub(MARKS, "", match["后"])].append((line, match.start("后"), match["后"]))
    for places in (places for places in said.values() if len(places) > TIMES):
        (usual, most), *others = Counter(words for _, _, words in places).most_common()
        for line, start, words in places if most == len(places) - 1 and others else ():
            at = next((at for at, (a, b) in enumerate(zip(words, usual, strict=False)) if a != b), None)
            if words != usual and at is not None and owned(line, start + at, start + at + 1):
                message = f"同一句话别处用“{usual[at]}”，这里用“{words[at]}”"
                yield script.at(line, start + at, start + at + 1, message, "请统一。")


def _sentences(line: Line) -> list[_Sentence]:
    """Every sentence of a line that has a mark at its end."""
    found, begin = list[_Sentence](), 0
    for match in regex.finditer(END, line.text):
        words = regex.sub(MARKS, "", line.text[begin : match.start()])
        found.append(_Sentence(line, begin, match.start(), words))
        begin = match.end()
    return found


def _both(one: _Sentence, other: _Sentence) -> _Sentence:
    return _Sentence(one.line, one.start, other.close, one.words + other.words)


def _said(line: Line, start: int, body: str) -> _Said:
    pauses: list[tuple[int, str]] = []
    offsets: list[int] = []
    words = 0
    for offset, character in enumerate(body, start):
        if character in PAUSES:
            pauses.append((words, character))
            offsets.append(offset)
        words += character not in NO_WORDS
    return _Said(line, start, tuple(pauses), tuple(offsets))


def _odd(twins: list[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Those that are not punctuated as most are, each with one that is; all of them when no form has the most."""
    forms = Counter(one.pauses for one in twins)
    if len(forms) < 2:
        return
    (usual, most), (other, fewer) = forms.most_common(2)
    model = {one.pauses: one for one in reversed(twins)}
    for one in twins:
        if one.pauses != usual:
            yield one, model[usual]
        elif most == fewer:
            yield one, model[other]


def _difference(one: _Said, other: _Said) -> int:
    """The offset of the first pause that the other has not so, or of the one before the pause that only the other has."""
    for number, (pause, its) in enumerate(zip_longest(one.pauses, other.pauses)):
        if pause != its and number < len(one.offsets):
            return one.offsets[number]
    return one.offsets[-1] if one.offsets else one.start


def _twin(script: Script, one: _Said, at: int, other: _Said) -> Finding:
    where = other.line.place(other.start).line
    there = _difference(other, one)
    theirs = other.line.text[max(0, there - 4) : there + 4]
    message = f"和第{where}行是同一句话，标点不同：那里是“{theirs}”"
    return script.at(one.line, at, at + 1, message, "请统一。")
