"""The sentence that looks back: generated where our templates word it so, with 简称 and 统称 if need be; else as it stands."""

from __future__ import annotations

import re

from meetingkit.agenda.choices import NONE
from meetingkit.importing.draft import Draft, prose
from meetingkit.importing.drafting import MODELS
from meetingkit.wording.names import in_title_marks

LONGEST = 1_000  # characters of a recap that is compared name by name


def set_recap(draft: Draft, lines: list[str], generated: str) -> None:
    """The recap as generated where the lines begin so, else the person's own; what follows it is 要求."""
    first, *more = lines
    begin = max(first.find("刚才"), 0)
    end = first.find("。", begin) + 1 or len(first)
    if more and first.endswith("。") and end == len(first):
        draft.head["回顾"] = prose(lines)  # what follows is a paragraph of its own: 要求 goes on in that of the recap
        draft.head.pop("要求", None)
        return
    if generated and first.startswith(generated):
        end = len(generated)
    elif not (generated and shorten(draft, first[:end], generated)):
        draft.head["回顾"] = prose([first[:end]])
    rest = first[end:]
    draft.set("要求", [line for line in (rest, *more) if line])


def shorten(draft: Draft, own: str, generated: str) -> bool:
    """Whether the recap differs only in how it names things and people: then 简称 and 统称 bring it about."""
    pattern, at, found = re.escape(generated), 0, []
    for number, item in enumerate(draft.items):
        fields, subject = MODELS[item.label].model_fields, item.data.get(item.label)
        if "short" not in fields or not subject or item.data.get("原话") == NONE:
            continue
        names = (re.escape(name) for name in (in_title_marks(subject), subject))
        place, name = next(((place, name) for name in names if (place := pattern.find(name, at)) >= 0), (-1, ""))
        if place < 0:
            continue
        head, tail = pattern[at:place], pattern[place + len(name) :]
        if "collective" in fields and "统称" not in item.data:
            before, unit, after = head.rpartition("个单位")
            head = f"{before}个(?P<c{number}>[^，]{{2,8}}?){after}" if unit else head
        pattern = f"{pattern[:at]}{head}(?P<s{number}>[^，]+?){tail}"
        at = len(pattern) - len(tail)
        found.append((number, item, subject))
    match = re.fullmatch(pattern, own) if len(own) <= LONGEST else None
    if not match:
        return False
    groups = match.groupdict()
    for number, item, subject in found:
        if groups[f"s{number}"] not in (subject, in_title_marks(subject)):
            item.data["简称"] = groups[f"s{number}"]
        if groups.get(f"c{number}") not in (None, "单位"):
            item.data["统称"] = groups[f"c{number}"]
    return True
