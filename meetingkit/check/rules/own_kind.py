"""Another town, village, school or factory that acts as if it were the meeting's own: 龙潭镇的山, at a meeting of 金沙坝镇."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.hits import by_line
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

KIND = "镇|乡|村|街道|社区|小学|中学|学校|幼儿园|制药厂|厂"
NAME = "[一-龥]{2,4}?"
# whose the meeting is, at the beginning of its title
OWN = rf"^(?:中共)?(?P<名>{NAME})(?P<类>{KIND}|县|区)(?!委员会|长|级|域)(?=[一-龥“])"
# as only one's own house is spoken of
AS_OURS = (
    rf"(?<![^，。；！“])(?P<名>{NAME})(?P<类>{KIND})(?=的(?:山|水|一草一木|明天|未来|孩子|父老|乡亲|干部群众|发展|工作)|愿|将(?!在)|全体|上下|盼|儿女)"
    rf"|(?:成为|作为|建设|守好|热爱|建好|扎根|装点|扮靓|咱|咱们|我们)(?P<又>{NAME})(?P<种>{KIND})(?=的|，|人|更|盼|一|建设|安全|美|。)"
)
OFFICE = r"由(?<![^，]由)(?P<名>[一-龥]{2,3})(?P<类>县|区)(?:[一-龥]{2,8}?(?:局|委|办|中心))(?=汇总|牵头|负责|督办|落实|组织|会同|统筹)"
ELSEWHERE = "学习|考察|借鉴|邻|兄弟|友|来自|支援|对口|协作|赴|前往|比如|例如|像|同样|一样|通报|案例|等|挂职|合并|搬|原"


def of_another_own(script: Script) -> Iterator[Finding]:
    """Once, in words that only the meeting's own house is told of."""
    own = regex.match(OWN, script.lines[0].text.strip()) if script.lines else None
    if own is None:
        return
    patterns = by_line(script, ((KIND.split("|"), AS_OURS), ("由", OFFICE)))
    for line in script.lines[1:]:
        for pattern in patterns.get(line.index, ()):
            for match in regex.finditer(pattern, line.text):
                yield from _another(script, line, match, own)


def _another(script: Script, line: Line, match: regex.Match, own: regex.Match) -> Iterator[Finding]:
    group = "名" if match["名"] else "又"
    kind = match["类"] or match["种"]
    name, start = match[group], match.start(group)
    sentence = line.text[begins(line.text, start, "。！") : ends(line.text, start, "。！")]
    strange = kind == own["类"] and own["名"] not in name and name not in own["名"]
    plain = (
        not regex.search(
            "[各全本我他这那每一两三各有和与]|^(?:动员|号召|组织|带领|引导|要求|帮助|推动|促进|发动|教育|支持)$", name
        )
        and script.text.count(name + kind) == 1
    )
    if strange and plain and not regex.search(ELSEWHERE, sentence) and line.own(start):
        message = f"“{name}{kind}”不像本次会议的单位，题目是“{own['名']}{own['类']}”"
        end = start + len(name) + len(kind)
        yield script.at(line, start, end, message, "像是旧稿留下的，请换成本单位的；确实要说它就不用管。")
