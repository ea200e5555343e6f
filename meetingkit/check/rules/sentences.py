"""Punctuation of whole sentences and lines: the same words punctuated two ways, headings, the salutation, spaces."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from meetingkit.check.hits import HAN, NUMERALS, START, covered, hits, owned, quoted, spoken
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.document import Role
from meetingkit.wording import regex

# 澄湖大学副校长　闵之行教授；, 事项一　修改《规约》；: one of a list, what it is set apart
ENTRY = re.compile(
    r"[^，。；：]{2,30}\u3000+[一-龥]{2,4}(?:教授|先生|女士|同志|研究员|研究馆员|院士|主任|老师)?[；。，]|[一-龥]{2,4}[一二三四五六七八九十\d]{1,2}\u3000+.*"
)
# 请各单位想一想自己为什么会败诉？: what is asked for is to think
INDIRECT = "(?:^|(?<=[。！；]))(?:请|要|希望)[^，。？！]{0,20}?(?:想一想|想想|思考|弄清|搞清|查清|说明|琢磨|反思)[^，。？！：]{0,14}?(?:为什么|怎么|如何|是否|哪里|哪些|什么)[^，。？！]{0,16}？"
LONG, FEW = 18, 3  # characters of such a paragraph, and how many of them tell how they end
HEAD = 6  # lines of the title, the date, the chair and the salutation
ENDS = "。！？；"
END = re.compile(f"[{ENDS}]+[”’）》]*")
PAUSES = "，。？！；：、"
SHORTEST_TWIN, SHORTEST_CALL, SHORTEST_END = 8, 6, 6
MEMBER = re.compile(
    "(?P<mark>[，；、])(?=[二三四五六七八九十]{1,2}[是要]|第[二三四五六七八九十](?:，|(?![季批届次轮天名个组期阶产位项年])))"
)
NO_WORDS = dict.fromkeys(map(ord, "，。？！；：、“”‘’《》〈〉（）()〔〕【】…—·-,.;:!?\"' \u3000\u00a0"))
SPACE = r"[ \u3000\u00a0]+"
SPACES = rf"(?<=[{HAN}]){SPACE}(?=[{HAN}]{{2}}|[{HAN}][，。；：！？”])|(?<=[{HAN}”》）]){SPACE}(?=[，。、；：！？])|(?<=[，。；！？、]){SPACE}(?=[{HAN}“《])"
# a name of two characters is set apart to be as wide as one of three; a name may be set apart from the post before it
AS_NAME = rf"{SPACE}(?:[{HAN}](?:同志|[，、（(]|先生|女士|$)|[{HAN}]{{2,4}}(?:同志|先生|女士)[，、；。])"
LAID_OUT = 3  # more spaces in one line are a table or a list of names
NUMBERED = re.compile(
    rf"(?:(?P<han>[{NUMERALS}十]{{1,3}})、|（(?P<bracket>[{NUMERALS}十]{{1,3}})）|(?P<arabic>\d{{1,2}})[.．])(?=[{HAN}“])"
)
CALL = "(?:首先|下面|接下来|最后|现在|进行第.{1,3}项(?:议程)?)?，?请(?!.{0,6}[：:])"
LONGEST_HEADING = 40
CALLED = "同志们|同志|朋友们|代表|委员|来宾|嘉宾|领导|老师们|同学们|女士们|先生们|党员|乡亲们|战友们|青年朋友们"
SALUTATION = re.compile(
    rf"(?:(?:尊敬的|敬爱的|亲爱的|各位|[{HAN}]{{0,8}}?)(?:{CALLED})[、，,]?)+(?P<mark>[；;，,。、]?)"
)
ASKS = re.compile(
    "[吗呢么哪谁怎何几吧]|什么|是否|多少|没有|能否|可否|能不能|是不是|会不会|可不可|好不好|行不行|同不同意|[你您]来"
)
REQUEST = rf"{START}(?:(?:下面|现在|首先|接下来|最后|然后|接着)，?)?请(?!问)[^{ENDS}]{{2,80}}？"
QUESTION = rf"{START}(?:请问|现在|大家|各位|同志们|各位[{HAN}]{{2,4}}|对此|，|看看?|还)*有没有(?:什么|其他|不同|补充|的)*(?:意见|问题|建议|补充|看法|弃权的|反对的)。"


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
    said: dict[str, list[tuple[Line, int, str]]] = defaultdict(list)
    for line in script.lines:
        for start, body in _sentences(line):
            if len(words := body.translate(NO_WORDS)) >= (SHORTEST_CALL if "举手" in body else SHORTEST_TWIN):
                said[words].append((line, start, body))
    told = set[tuple[int, int]]()
    for words, places in said.items():
        forms = Counter(body for _, _, body in places).most_common(2)
        if len(forms) == 1 or ("举手" in words and forms[0][1] == forms[1][1]):  # calls to vote vary
            continue
        twins = [_said(*place) for place in places]
        for one, other in _odd(twins):
            at = _difference(one, other)
            if (one.line.index, at) not in told and owned(one.line, at, at + 1):
                told.add((one.line.index, at))
                yield _twin(script, one, at, other)
    yield from _ends_differently(script)
    yield from _members_apart(script)
    yield from _calls_apart(script)


def _calls_apart(script: Script) -> Iterator[Finding]:
    """同意的请举手。（稍停）…弃权的请举手，（没有）: one call to vote of a paragraph with another mark before its pause."""
    for line in script.lines:
        marks = list(regex.finditer("请举手([。，；！])(?=（)", line.text)) if "请举手" in line.text else []
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


def _members_apart(script: Script) -> Iterator[Finding]:
    """一是…；二是…；三是…，四是…: one member of a list in a sentence set apart by another mark than all the rest."""
    for line in script.lines:
        if "三是" not in line.text and "第三" not in line.text and "三要" not in line.text:
            continue
        for sentence in regex.finditer("[^。！？]+", line.text):
            marks = [match for match in MEMBER.finditer(sentence.group()) if match.start()]
            if len(marks) < 2:
                continue
            odd = [match for match in marks if match["mark"] != "；"]
            for match in odd if len(odd) == 1 else ():  # one ； among ， parts two groups
                at = sentence.start() + match.start("mark")
                if owned(line, at, at + 1):
                    message = f"并列的几项之间别处用“；”，这里用“{match['mark']}”"
                    yield script.at(line, at, at + 1, message, "请统一。", "；")


def _ends_differently(script: Script) -> Iterator[Finding]:
    """请大家发表意见。 several times, and once with another mark."""
    said: dict[str, list[tuple[Line, int, str]]] = defaultdict(list)
    for line in script.lines:
        begin = 0
        for match in END.finditer(line.text):
            words = line.text[begin : match.start()].translate(NO_WORDS)
            begin = match.end()
            if len(words) >= SHORTEST_END and match[0][0] in "。！？":
                said[words].append((line, match.start(), match[0][0]))
    for places in said.values():
        marks = Counter(mark for _, _, mark in places)
        usual, most = marks.most_common(1)[0]
        for line, at, mark in places if len(marks) > 1 and most > 1 else ():
            if mark != usual and marks[mark] == 1 and owned(line, at, at + 1):
                yield script.at(line, at, at + 1, f"同一句话别处用“{usual}”，这里用“{mark}”", "请统一。")


def _sentences(line: Line) -> Iterator[tuple[int, str]]:
    """Every sentence of a line and every two in a row, from where, without the mark at the end."""
    ends = [match.end() for match in END.finditer(line.text)]
    places = list(zip([0, *ends], ends, strict=False))
    for start, end in (*places, *((first[0], second[1]) for first, second in pairwise(places))):
        yield start, line.text[start:end].rstrip(ENDS + "”’）》")


def _said(line: Line, start: int, body: str) -> _Said:
    pauses: list[tuple[int, str]] = []
    offsets: list[int] = []
    words = 0
    for offset, character in enumerate(body, start):
        if character in PAUSES:
            pauses.append((words, character))
            offsets.append(offset)
        words += ord(character) not in NO_WORDS
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


@text_rule(
    "MK609",
    "汉字间的空格",
    Severity.WARNING,
    why="句子里不用空格；印出来是一个空洞，念的人会停。",
    wrong="研究部署 下一步工作。",
    right="研究部署下一步工作。",
)
def spaces_among_han(script: Script) -> Iterator[Finding]:
    """Spaces within sentences; names set apart, titles and lists of names have theirs."""
    for line in script.lines:
        text = covered(line.text)  # a marked blank says what is missing in its own way
        prose = line.role is Role.BODY and text.rstrip("”）").endswith(tuple(ENDS)) and len(text) > 12
        places = [match.span() for match in regex.finditer(SPACES, text)] if prose else []
        if len(places) > LAID_OUT or (len(places) == 1 and ENTRY.fullmatch(text)):
            continue
        for start, end in places:
            if owned(line, start, end) and not quoted(text, start) and not regex.match(AS_NAME, text[start:]):
                yield script.at(line, start, end, "句子里有空格", "请删去空格。", "")


@text_rule(
    "MK617",
    "标题末尾的标点",
    Severity.WARNING,
    why="标题末尾不用句号、逗号、分号。",
    wrong="一、提高认识。",
    right="一、提高认识",
)
def marks_that_end_headings(script: Script) -> Iterator[Finding]:
    """A title with a mark, or a numbered heading on its own line whose fellows of the same form have none."""
    for line in script.lines:
        if line.role in (Role.TITLE, Role.H1) and line.text.endswith(tuple("。，；、：")):
            yield from _heading(script, line)
    families = defaultdict[str, list[Line]](list)
    for line in script.lines:
        match = NUMBERED.match(line.text)
        if match and line.role is not Role.H1 and len(line.text) <= LONGEST_HEADING:
            families[match.lastgroup or ""].append(line)
    for lines in families.values():
        ended = [line for line in lines if line.text.endswith(tuple("。，；、"))]
        bare = sum(regex.search(rf"[{HAN}”》）]$", line.text) is not None for line in lines)
        if ended and bare > len(ended):
            for line in ended:
                if not regex.search("[。！？；]", line.text[:-1]):
                    yield from _heading(script, line)


def _heading(script: Script, line: Line) -> Iterator[Finding]:
    last = len(line.text) - 1
    if owned(line, last, last + 1):
        yield script.at(line, last, last + 1, f"标题末尾用了“{line.text[last]}”", "请删去。", "")


@text_rule(
    "MK618",
    "称呼后面的标点",
    Severity.WARNING,
    why="称呼单独一行，后面用冒号。",
    wrong="同志们；",
    right="同志们：",
)
def salutation_without_colon(script: Script) -> Iterator[Finding]:
    """The first salutation that stands alone in its line and is followed by prose."""
    for line, after in pairwise(spoken(script)[:14]):
        match = SALUTATION.fullmatch(line.text.strip()) if len(line.text) <= LONGEST_HEADING else None
        last = len(line.text.rstrip()) - 1
        mark = line.text[last] if match and line.text[last] in "；;，,。、" else ""
        if match and ("请" in line.text or _is_in_a_row(line, after)):
            return
        prose = len(after.text) > 15 and regex.search("[，。]", after.text)
        if match and (prose or (mark and regex.search("[。！]$", after.text))):
            found = f"用了“{mark}”" if mark else "没有标点"
            if owned(line, last, last + 1):
                new = "：" if mark else f"{line.text[last]}："
                yield script.at(line, last, last + 1, f"称呼后面{found}，应是冒号", "请改成冒号“：”。", new)
            return


def _is_in_a_row(line: Line, after: Line) -> bool:
    """Whether a line is one of those that introduce somebody each: 副县长李强同志；."""
    return (
        line.text.rstrip()[-1:] in "；、，"
        and regex.search("(?:同志|先生|女士|老师)[；、，。]$", after.text) is not None
    )


@text_rule(
    "MK619",
    "段末标点",
    Severity.WARNING,
    why="一段话没有说完就断了，多半是删改时丢了字或标点。",
    wrong="今天的会议有两项议程。请大家认真听取",
    right="今天的会议有两项议程。请大家认真听取。",
)
def paragraphs_without_end(script: Script) -> Iterator[Finding]:
    """A paragraph of sentences whose last one has no end; a text broken into lines of one width has many and is left alone."""
    prose = [line for line in script.lines if line.role is Role.BODY and regex.search(r"[。！？]", line.text[:-1])]
    open_ended = [line for line in prose if regex.search(rf"[{HAN}0-9，、]$", line.text)]
    if len(open_ended) * 4 > len(prose) + 3:
        return
    for line in [*open_ended, *_calls_without_end(script), *_cut_off(script), *_never_ended(script)]:
        last = len(line.text) - 1
        if owned(line, last, last + 1):
            mark = line.text[last] in "，、"
            message = f"一段话以“{line.text[last]}”结束" if mark else "一段话末尾没有标点"
            hint = "请改成句号，或补上后面的话。" if mark else "请加上句号，或补上后面的话。"
            yield script.at(line, last, last + 1, message, hint)


def _cut_off(script: Script) -> list[Line]:
    """A paragraph of one sentence that ends with a comma, before a pause or the next call."""
    body = [line for line in spoken(script) if line.role is Role.BODY]
    return [
        line
        for line, after in pairwise(body[HEAD:])
        if line.text.endswith("，")
        and not regex.search("[。！？]", line.text)
        and regex.match("[（【(]|请|下面|接下来|现在", after.text)
    ]


def _never_ended(script: Script) -> list[Line]:
    """A paragraph of one sentence with a comma in it and no mark at its end, where all others of the kind have one."""
    body = [line for line in spoken(script)[HEAD:] if line.role is Role.BODY and not NUMBERED.match(line.text)]
    told = [line for line in body if "，" in line.text and len(line.text) >= LONG and line.text[0] not in "（【〔(["]
    bare = [
        line for line in told if regex.search(rf"[{HAN}]$", line.text) and not regex.search("[。！？；：]", line.text)
    ]
    return bare if len(bare) == 1 and len(told) > FEW else []


def _calls_without_end(script: Script) -> list[Line]:
    """请周安同志讲话 with no mark, in a script where nearly all calls have one."""
    calls = [line for line in script.lines if line.role is Role.BODY and regex.match(CALL, line.text)]
    bare = [line for line in calls if regex.search(rf"[{HAN}]$", line.text) and not regex.search("[。！？]", line.text)]
    return bare if len(calls) >= 4 and len(bare) * 5 <= len(calls) else []


@text_rule(
    "MK620",
    "问号和句号",
    Severity.WARNING,
    why="请人做事不是问话，用句号；问“有没有”是问话，用问号。",
    wrong="请区委组织部汇报？",
    right="请区委组织部汇报。",
)
def question_marks(script: Script) -> Iterator[Finding]:
    """A request that ends as a question, a question that ends as a statement."""
    for line, match in hits(script, "？", REQUEST):
        if not ASKS.search(match.group()):
            yield script.at(line, match.end() - 1, match.end(), "请人做事用了问号", "请改成句号“。”。", "。")
    for line, match in hits(script, "？", INDIRECT):
        yield script.at(line, match.end() - 1, match.end(), "整句不是问话，末尾用了问号", "请改成句号“。”。", "。")
    for line, match in hits(script, ("有没有",), QUESTION):
        yield script.at(line, match.end() - 1, match.end(), "问话用了句号", "请改成问号“？”。", "？")
