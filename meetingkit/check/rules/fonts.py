"""Characters of names that the print font does not have."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import spans_of
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.fitting import is_han
from meetingkit.wording.surnames import SURNAMES


@text_rule(
    "MK311",
    "打印字体没有的字",
    Severity.INFO,
    why="仿宋_GB2312 只有 6763 个汉字，别的字会换成另一种字体，或印成空白。",
    wrong="请王㛃同志发言。（㛃 不在 GB2312 里）",
    right="打印前看一看这个字；可以换用收字更多的字体。",
)
def names_beyond_the_font(script: Script) -> Iterator[Finding]:
    """A name of a person or a place with a character outside GB2312."""
    named: dict[int, list[tuple[int, int]]] = defaultdict(list)
    seen = Counter[str]()
    if all(_printable(line.text) for line in script.lines):
        return
    for one in script.named:
        named[one.line.index].append((one.start, one.end))
    words = [
        name
        for name in (*script.facts.posts, *script.facts.localities, *script.facts.organs, script.facts.chair or "")
        if not _printable(name)
    ]
    for line in script.lines:
        if _printable(line.text):
            continue
        spans = named[line.index] + [span for word in words for span in spans_of(word, line.text)]
        spans += _around(line)
        for at, char in enumerate(line.text):
            if (
                is_han(char)
                and not _printable(char)
                and any(start <= at < end for start, end in spans)
                and line.own(at)
            ):
                seen[char] += 1
                if seen[char] == 1:
                    message = f"“{char}”不在 GB2312 字库里，仿宋_GB2312 印不出这个字"
                    yield script.at(
                        line, at, at + 1, message, "打印前请看一看；这个字可以换用收字更多的字体（如方正仿宋）。"
                    )


HAN_AND_RARE = r"[\u3400-\u9fff\U00020000-\U0003ffff]"
# 祁瑞霖、游喆、汪晓岚: two or three characters that begin with a surname, between others
IN_A_ROW = rf"(?<=、)[{''.join(SURNAMES)}]{HAN_AND_RARE}{{1,2}}(?=[、，。；）]|$)"
# 法官助理骆堃同志, whatever stands before him
BEFORE_TITLE = rf"[{''.join(SURNAMES)}]{HAN_AND_RARE}{{1,2}}(?=同志|先生|女士|老师|教授|同学)"
# the first of a row of names: 获得者王珺、陶然、许诺三位
FIRST_OF_ROW = rf"(?<=[一-龥”])[{''.join(SURNAMES)}]{HAN_AND_RARE}{{1,2}}(?=、[{''.join(SURNAMES)}]{HAN_AND_RARE}{{1,2}}(?:、|[两三四五六]位|等|同志|[。，]))"


def _around(line: Line) -> list[tuple[int, int]]:
    """Names that nothing else tells: a rare character near 同志, or what ends a place's name; one of a row of names."""
    found = [
        *regex.finditer(
            rf"(?:代表|教师|[长记任席员师])[{''.join(SURNAMES)}]{HAN_AND_RARE}{{1,2}}(?=[、，。；（]|上台|发言|汇报|讲话|作|同学|老师|先生|女士|$)",
            line.text,
        ),
        *regex.finditer(rf"(?<=[请由、，：:\s]){HAN_AND_RARE}{{2,4}}?(?=同志|[（(]|[省市县区镇乡村])", line.text),
        *regex.finditer(BEFORE_TITLE, line.text),
        *regex.finditer(IN_A_ROW, line.text),
        *regex.finditer(FIRST_OF_ROW, line.text),
    ]
    return [(match.start(), match.end()) for match in found]


def _printable(text: str) -> bool:
    """Whether every Han character is in GB2312 (what else may be missing is no name)."""
    if text.isascii():
        return True
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return all(not is_han(char) or _encodable(char) for char in set(text))
    return True


def _encodable(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
