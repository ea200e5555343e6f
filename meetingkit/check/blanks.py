"""Places that still wait for a person: marked blanks and placeholders left from a model text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding, Subject, rule
from meetingkit.diagnostics import Severity
from meetingkit.wording.blanks import BLANK

# procedure sheet §4.4; a lone 某 counts only where a name is masked, so that 某种、某些 stay silent
PLACEHOLDER = re.compile(
    r"[XxＸｘ×✕*＊○]{2,}(?=[\u4e00-\u9fff，。、（）《》\s]|$)|20[XxＸｘ×]{2}(?=年)|[〇○]{2,}(?![〇一二三四五六七八九]|年)|_{2,}|＿{2,}"
    r"|[（(][ \u3000]*[)）]|(?<=[\u4e00-\u9fff])某{1,3}(?=同志|书记|主任|部长|局长|镇长|区长|县长|市长)|(?<![\u4e00-\u9fff])某{1,3}(?=同志|市|区|县|局|镇|村|街道|单位|部门|公司)"
)


@rule("MK101", "待填", Severity.WARNING)
def blanks_left(subject: Subject) -> Iterator[Finding]:
    """Marked blanks, each until it is filled."""
    for text in subject.texts():
        for match in BLANK.finditer(text.text or ""):
            what = match[1].strip() or "内容"
            yield Finding(text.position(match.start()), f"还没有填：{what}", "把【待填：…】连同括号换成实际内容。")


@rule("MK102", "占位", Severity.WARNING)
def placeholders(subject: Subject) -> Iterator[Finding]:
    """XX, ××, 某同志, 20××年, empty brackets: left over from a model text."""
    for text in subject.texts():
        for match in PLACEHOLDER.finditer(BLANK.sub(lambda m: "填" * len(m.group()), text.text or "")):
            yield Finding(
                text.position(match.start()),
                f"像是没有换掉的占位符“{match.group()}”",
                "请换成实际的名称；确实不写就删去。",
            )
