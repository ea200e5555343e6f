"""The phrases by which a script's steps are recognised: `templates/cues.yaml`, as patterns compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from re import Pattern
from typing import Any

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.library import Library, State
from meetingkit.reading.nodes import parse, plain
from meetingkit.reading.source import read_source, usable
from meetingkit.wording import regex

FILE = "cues.yaml"
# label → type, as `meetingkit.agenda.items` declares them
TYPES = {
    "汇报": "report", "通报": "report", "介绍": "report", "述职": "report", "起草说明": "explanation", "传达": "convey",
    "学习": "study", "发言": "speech", "表态": "speech", "交流": "speech", "致辞": "speech", "宣读": "reading",
    "表决": "vote", "选举": "election", "表彰": "award", "签约": "signing", "仪式": "ceremony",
    "批评与自我批评": "criticism", "民主测评": "appraisal", "宣布": "announcement", "讲话": "address", "休会": "break",
    "其他": "other",
}  # fmt: skip
GAP = "…"
TWO_LEVELS = ("请人做什么", "不请人也成一步", "现场提示")
LISTS = (
    "连接词", "语气词", "听众", "邀请词", "怎样上场", "人名后的称呼", "不是人名", "人的结尾", "单位的结尾", "职务", "不是请人上场", "我来做", "议程的说法", "请大家讨论", "不算讨论", "现场讨论",
    "说情况", "表决呼号", "表决有结果", "选举程序", "发票投票", "选举完毕", "测评程序", "步中动作", "领奖", "回顾", "引出讲话", "讲话的量", "结束", "一段结束", "称呼",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Phrases by section; `calls`, `alone` and `directions` map a phrase to its label."""

    calls: dict[str, str]
    alone: dict[str, str]
    directions: dict[str, str]
    lists: dict[str, tuple[str, ...]]
    patterns: dict[str, Pattern[str]]

    def any_of(self, *sections: str) -> Pattern[str]:
        """A pattern of all phrases of one section or several, longest first."""
        name = "、".join(sections)
        if name not in self.patterns:
            phrases = tuple(phrase for section in sections for phrase in self._phrases(section))
            self.patterns[name] = regex.compiled(alternatives(phrases))
        return self.patterns[name]

    def compiled(self, name: str, pattern: str) -> Pattern[str]:
        """A pattern in which ‹section› stands for any phrase of that section; compiled once a set of cues."""
        if name not in self.patterns:
            filled = regex.sub("‹(.+?)›", lambda match: f"(?:{alternatives(self._phrases(match[1]))})", pattern)
            self.patterns[name] = regex.compiled(filled)
        return self.patterns[name]

    def label(self, phrase: str) -> str:
        """The label of a phrase that `请人做什么` matched; one with … in it stands for others."""
        found = self.calls.get(phrase)
        if found is None:
            open_ended = (one for one in self.calls if GAP in one)
            found = next(self.calls[one] for one in open_ended if regex.fullmatch(spelled(one), phrase))
        return found

    def _phrases(self, section: str) -> tuple[str, ...]:
        tables = {"请人做什么": self.calls, "不请人也成一步": self.alone, "现场提示": self.directions}
        return tuple(tables[section]) if section in tables else self.lists[section]


def alternatives(phrases: tuple[str, ...]) -> str:
    """The phrases as one alternation, the longest first; it matches nothing when there are none."""
    told = [spelled(one) for one in sorted(dict.fromkeys(phrases), key=len, reverse=True)]
    return regex.gathered(told) if told else "(?!)"


def spelled(phrase: str) -> str:
    """A phrase as a pattern: 致…辞 is 致 and 辞 with up to four characters, or words in quotes, between; not the 致 of
    沈致远先生致辞.
    """
    first, *rest = (re.escape(part) for part in phrase.split(GAP))
    gap = (
        f"(?:“[^”]*”|《[^》]*》|(?!{first})[^，。、《》]){{0,4}}?"
        if first
        else "(?:“[^”]*”|《[^》]*》|[^，。、《》]){0,4}?"
    )
    return gap.join((first, *rest))


def load_cues(library: Library) -> Cues:
    """The cues of every root of the library together. Raises InvalidInput when a file cannot be read."""
    return _load(library, library.state(FILE))


@lru_cache(maxsize=8)
def _load(library: Library, _state: State) -> Cues:
    tables: dict[str, dict[str, str]] = {name: {} for name in TWO_LEVELS}
    lists: dict[str, list[str]] = {name: [] for name in LISTS}
    for path in library.every(FILE):
        source = usable(read_source(path))
        root, found = parse(source.text, source.file)
        data = plain(root) if root else {}
        found = [*source.diagnostics, *found] or _wrong(data, source.file)
        if found:
            raise InvalidInput(found)
        for name, table in tables.items():
            for label, phrases in (data.get(name) or {}).items():
                for phrase in phrases:
                    table.setdefault(phrase, label)
        for name, phrases in lists.items():
            phrases += data.get(name) or []
    known = {name: tuple(dict.fromkeys(phrases)) for name, phrases in lists.items()}
    calls, alone, directions = (tables[name] for name in TWO_LEVELS)
    return Cues(calls, alone, directions, known, {})


def _wrong(data: Any, file: str) -> list[Diagnostic]:
    """What in a file is not of the form of the built-in one."""
    hint = f"照自带的 {FILE} 写：一行一类，右边是方括号里的说法。"
    if not isinstance(data, dict):
        return [Diagnostic("MK060", Severity.ERROR, "用语表应当是“类别: [说法, …]”。", file, hint=hint)]
    messages = []
    for name, value in data.items():
        if name in LISTS:
            messages += [] if _phrases(value) else [f"“{name}”应当是一列说法。"]
        elif name not in TWO_LEVELS:
            messages.append(f"没有“{name}”这一类。")
        elif not isinstance(value, dict):
            messages.append(f"“{name}”下面应当一种一行。")
        else:
            messages += [f"“{name}”里没有“{label}”这一种。" for label in value if label not in TYPES]
            messages += [f"“{label}”应当是一列说法。" for label, phrases in value.items() if not _phrases(phrases)]
    return [Diagnostic("MK060", Severity.ERROR, message, file, hint=hint) for message in messages]


def _phrases(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one for one in value)
