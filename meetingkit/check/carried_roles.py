"""What had a part in the earlier meeting that another has in this one: who was host, the theme, an acting head."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.compared import HAN, HINT, Comparison, looks_back
from meetingkit.check.hits import owned
from meetingkit.check.registry import Finding
from meetingkit.check.stretch import around, spans_of
from meetingkit.wording import regex

SHORTEST = 4  # characters of a theme
HOSTED = f"由([{HAN}]{{4,16}}?)(承办|主办|协办|承建|冠名)"
THEMES = (
    "以“([^“”]{4,20})”为主题",
    "主题(?:是|为)“?([^“”，。；]{4,24})”?",
    f"举行([{HAN}]{{4,16}}?(?:大桥|隧道|水库|大楼|综合楼|工程|园区|公路))",
)


def roles(compared: Comparison) -> Iterator[Finding]:
    """Words that were the earlier meeting's host or theme, and stand here, where this meeting has others."""
    theirs, ours = (_played(text) for text in reversed(compared.whole))
    for role, words in theirs.items():
        now = ours.get(role)
        if now is None or now == words or words in now or now in words:
            continue
        for line in compared.new.lines_with((words,)):
            for span in spans_of(words, line.text):
                said = around(line.text, *span, "。；！？")
                then = regex.search("去年|上年|上次|上届|前不久|曾", said)  # 去年，我们围绕…开了座谈会
                ours_too = role == "主题" and not regex.search("主题|围绕|今天|本次|这次|以“", said)
                if not (then or ours_too) and not looks_back(line.text, *span) and owned(line, *span):
                    message = f"“{words}”是旧稿那次会议的{role}，这次是“{now}”"
                    yield compared.new.at(line, *span, message, HINT)


def acting(compared: Comparison) -> Iterator[Finding]:
    """代县长宗泽远, as he was at the earlier meeting, where this one calls him 县长宗泽远 too."""
    new, old = compared.whole
    for match in regex.finditer(rf"(代[县市区镇乡州省]长)([{HAN}]{{2,3}})(?=同志|，|。)", old) if "代" in old else ():
        if f"不{match[0]}" in new or not regex.search(f"(?<!代){match[1][1:]}{match[2]}", new):
            continue
        for line in compared.new.lines_with((match[0],)):
            at = line.text.index(match[0])
            if not looks_back(line.text, at, at + len(match[0])) and owned(line, at, at + 2):
                message = f"“{match[0]}”和旧稿一样，别处写的是“{match[1][1:]}{match[2]}”"
                yield compared.new.at(line, at, at + len(match[1]), message, HINT)


def _played(text: str) -> dict[str, str]:
    """The host of each kind, and the theme, as a script first tells them."""
    found: dict[str, str] = {}
    for match in regex.finditer(HOSTED, text):
        found.setdefault(match[2] + "单位", match[1])
    for pattern in THEMES:
        if theme := regex.search(pattern, text):
            words = regex.sub("(?:项目)?(?:开工|启动|奠基|签约|动员|推进)+.*$", "", theme[1]).removesuffix("项目")
            if len(words) >= SHORTEST:
                found.setdefault("主题", words)
    return found
