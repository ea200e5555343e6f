"""Marks that come in pairs: quotation marks, title marks, brackets (GB/T 15834—2011)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from meetingkit.check.hits import HAN, covered, hits, owned, spoken
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.script import Line, Script
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex

CLOSING = {"“": "”", "‘": "’", "（": "）", "《": "》", "〔": "〕", "【": "】", "〈": "〉"}
NAMES = {"“": "引号", "‘": "引号", "（": "括号", "《": "书名号", "〔": "括号", "【": "括号", "〈": "书名号"}
OPENING = {close: mark for mark, close in CLOSING.items()}
MARKS = "[“”‘’（）()《》〔〕【】〈〉]"
WIDE = str.maketrans("()", "（）")
LEVELS = {"“": ("“”", "‘’"), "‘": ("“”", "‘’"), "《": ("《》", "〈〉"), "〈": ("《》", "〈〉")}
# 1）抓好…, a) …: a closing bracket alone belongs to a number
NUMBER = r"(?:^|[。；：，、\s])[0-9A-Za-z一二三四五六七八九十]{1,3}$"
MOST = 20  # a line with more lonely marks is no prose
REACH = 2  # a title or a quotation may go on in the lines below
ROWS = 15  # and a direction that ends in a colon over the rows below: （某某宣读：, 1.…, 2.…）


@dataclass(slots=True)
class Pairing:
    """The pairs of one line, each with how many marks of its family are around it, and the marks left alone."""

    pairs: list[tuple[int, int, int]] = field(default_factory=list)
    alone: list[tuple[int, str]] = field(default_factory=list)


def pairing(text: str) -> Pairing:
    """Pair the marks of a line, brackets of both widths with each other. Linear in the text's length."""
    found = Pairing()
    stack: list[tuple[int, str]] = []
    depth = Counter[str]()
    for match in regex.finditer(MARKS, covered(text)):
        at, mark = match.start(), match.group().translate(WIDE)
        if mark in CLOSING:
            stack.append((at, mark))
            depth[mark] += 1
        elif depth[kind := OPENING[mark]]:
            while stack[-1][1] != kind:
                found.alone.append(stack[-1])
                depth[stack.pop()[1]] -= 1
            start, _ = stack.pop()
            depth[kind] -= 1
            around = depth["“"] + depth["‘"] if kind in "“‘" else depth["《"] + depth["〈"]
            found.pairs.append((start, at, around))
        elif not _stands_alone(text, at, mark):
            found.alone.append((at, mark))
    found.alone = sorted([*found.alone, *stack])
    return found


def _stands_alone(text: str, at: int, mark: str) -> bool:
    """A bracket behind a number, an apostrophe: ’80, it’s."""
    if mark == "）":
        return regex.search(NUMBER, text[max(0, at - 4) : at]) is not None
    return mark == "’" and regex.search(r"[0-9A-Za-z]", text[max(0, at - 1) : at] + text[at + 1 : at + 2]) is not None


@text_rule(
    "MK604",
    "成对标点不配对",
    Severity.ERROR,
    why="引号、书名号、括号有头没有尾，念的人不知道断在哪里。",
    wrong="审议《工作要点。",
    right="审议《工作要点》。",
)
def marks_without_partner(script: Script) -> Iterator[Finding]:
    """An opening mark that is never closed or a closing one never opened, within a line or the two lines below."""
    pending: list[tuple[int, Line, int, str]] = []  # with the line's number among those that have text
    lonely: dict[int, list[tuple[int, str]]] = {}
    lines = spoken(script)
    for number, line in enumerate(lines):
        if not any(mark in line.text for mark in "“”‘’（）()《》〔〕【】〈〉"):
            continue
        pending = [one for one in pending if number - one[0] <= (ROWS if _heads_rows(*one[1:]) else REACH)]
        partners = []
        pairs = pairing(line.text)
        if line.text.startswith("“") and not _quotes_a_name(line.text, pairs):
            # a quotation of several paragraphs opens each of them
            partners = [one for one in pending if one[3] == "“"]
        left = []
        for at, mark in pairs.alone:
            above = next((one for one in pending if one[3] == OPENING.get(mark) and one not in partners), None)
            if above:
                partners.append(above)
            else:
                left.append((at, mark))
        for one in partners:
            pending.remove(one)
            lonely[one[0]].remove(one[2:])
        lonely[number] = left
        if len(left) <= MOST:
            pending += [(number, line, at, mark) for at, mark in left if mark in CLOSING]
    for number, left in lonely.items():
        yield from _unpaired(script, lines[number], left)


def _heads_rows(line: Line, at: int, mark: str) -> bool:
    """（某某宣读：, whose bracket is closed behind the last row."""
    return mark == "（" and not line.text[:at].strip() and line.text.rstrip().endswith("：")


def _quotes_a_name(text: str, pairs: Pairing) -> bool:
    """“银龄互助”项目…: the pair that begins a line ends before its sentence does."""
    return any(
        start == 0 and text[end - 1] not in "。！？；，…" and end < len(text) - 2 for start, end, _ in pairs.pairs
    )


def _unpaired(script: Script, line: Line, alone: list[tuple[int, str]]) -> Iterator[Finding]:
    """Two of a kind left over in a line are a pair with one of them turned round, or both."""
    if len(alone) == 2 and _kind(alone[0][1]) == _kind(alone[1][1]):
        (first, one), (second, other) = alone
        opening = _kind(one)
        if one == opening and other != opening and owned(line, second, second + 1):
            yield script.at(line, second, second + 1, f"这对{NAMES[opening]}和别的成对标点交叉了", "请里外套好。")
        for at, mark, right in ((first, one, opening), (second, other, CLOSING[opening])):
            if mark != right and owned(line, at, at + 1):
                message, hint = f"这个{NAMES[opening]}的方向反了", f"请改成 {right} 。"
                yield script.at(line, at, at + 1, message, hint, right)
        return
    for at, mark in alone:
        if owned(line, at, at + 1):
            opens = mark in CLOSING
            message = f"这个{NAMES[_kind(mark)]}只有{'前' if opens else '后'}一半"
            yield script.at(line, at, at + 1, message, "请补上，或删去这一个。")


def _kind(mark: str) -> str:
    return OPENING.get(mark, mark)


@text_rule(
    "MK605",
    "成对标点的层次",
    Severity.WARNING,
    why="引号里面用单引号，书名号里面用单书名号（GB/T 15834—2011）。",
    wrong="《关于印发《工作要点》的通知》",
    right="《关于印发〈工作要点〉的通知》",
)
def marks_of_the_wrong_level(script: Script) -> Iterator[Finding]:
    """Double marks inside double ones, single quotation marks with nothing around them."""
    for line in script.lines:
        if not any(mark in line.text for mark in "“‘《"):
            continue
        found = pairing(line.text)
        if found.alone:
            continue
        for start, end, around in sorted(found.pairs):
            mark = line.text[start]
            beside = "》" in line.text[:start][-1:] or "《" in line.text[end + 1 :][:1]
            if mark not in LEVELS or (mark == "〈" and not around and not beside):
                continue
            right = LEVELS[mark][around % 2]
            inner = line.text[start + 1 : end]
            among_han = regex.search(f"[{HAN}]", inner) or regex.match(f"[{HAN}，：、]", line.text[start - 1 : start])
            if mark != right[0] and among_han and owned(line, start, end + 1):
                where = "里面" if around else "最外一层"
                message = f"{NAMES[mark]}{where}应是 {right} ，这里用了 {mark}{CLOSING[mark]}"
                yield script.at(line, start, end + 1, message, f"请改成 {right} 。", f"{right[0]}{inner}{right[1]}")


# a quotation of a few words inside a sentence; one behind a colon, a comma or 说 is a sentence of its own
PARTIAL = rf"(?<=[{HAN}])(?<![说道讲问答喊写曰云])“(?P<话>[^“”‘’，。；：！？、]{{2,10}})(?P<点>[。，；])”(?=$|[{HAN}])"


@text_rule(
    "MK624",
    "引号里的句号",
    Severity.WARNING,
    why="只引几个字，句子没有引完，点号放在后引号外面（GB/T 15834—2011）。",
    wrong="弘扬“红船精神。”",
    right="弘扬“红船精神”。",
)
def stops_inside_partial_quotations(script: Script) -> Iterator[Finding]:
    """大家叫他们“望川二罗。”: a stop that belongs behind the mark."""
    for line, match in hits(script, ("。”", "，”", "；”"), PARTIAL):
        words, mark = match["话"], match["点"]
        start = match.end("话")
        yield script.at(
            line, start, start + 2, f"“{words}”只是引了几个字，{mark}应在后引号外面", f"请改成 ”{mark} 。", f"”{mark}"
        )
