"""Posts told otherwise than before a name with 同志: a row of its own (市政府副市长　邱文静；), 监事长荀若愚律师."""

from __future__ import annotations

from collections import defaultdict

from meetingkit.check.named import POST_END, is_full_name
from meetingkit.check.script import Script
from meetingkit.wording import regex

GAP = "[ \u3000]"
ROW = rf"{GAP}*(?:[一-龥]{{2,4}}[：:]{GAP}*)?(?P<职>[一-龥、]{{0,30}}(?:{POST_END})){GAP}+(?P<名>[一-龥]{{2,3}}|[一-龥]{GAP}+[一-龥])[；;。，,]?$"
CALLINGS = ("律师", "教授", "研究员", "院士", "老师", "法官", "检察官")
CALLED = rf"(?P<职>(?:[一-龥]{{2,12}}、)*[一-龥]{{0,12}}(?:{POST_END}))(?P<名>[一-龥]{{2,3}})(?={'|'.join(CALLINGS)})"


def posts_in_rows(script: Script) -> dict[str, set[str]]:
    """By name, the posts of those who are told so."""
    return script.once(_found)


def _found(script: Script) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    told = [regex.match(ROW, line.text) for line in script.lines_with((" ", "\u3000")) if len(line.text) < LONGEST]
    told += [match for line in script.lines_with(CALLINGS) for match in regex.finditer(CALLED, line.text)]
    for match in told:
        name = regex.sub(GAP, "", match["名"]) if match else ""
        if match and is_full_name(name):
            found[name].update(post for post in match["职"].split("、") if post)
    return dict(found)


LONGEST = 60  # characters of a row
