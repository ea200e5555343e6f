"""How many are congratulated, against those who were just declared elected: 祝贺四位会长、副会长, where three are named."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.named import is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.numerals import han, parse_han

NUMBER = r"(?P<数>\d{1,2}|[一两二三四五六七八九十]{1,3})"
POST = "[一-龥]{1,10}?(?:长|席|任|记|员|事|授|理)"
NEW = "(?:新当选的?|当选的?|新任的?|新一届的?|上述|以上|刚刚当选的?)?"
WISHED = rf"(?:祝贺|恭喜|恭贺|感谢|向|对|欢迎|请){NEW}(?:这)?{NUMBER}[位名]{NEW}(?P<职>{POST}(?:[、和]{POST})*|同志|同仁)(?:[^，。；]{{0,6}}(?:表示|当选|上台|就任|亮相|登台|与大家见面))?(?=[，。！；]|的当选|$)"
# 荣景天当选会长, 水志东、花文溪为副会长, 选举周安同志为主席, 周安同志任主任
ELECTED = r"(?<![一-龥])(?:选举|推选|推举|一致同意|聘任|聘请)?(?P<列>[一-龥]{2,4}(?:同志)?(?:[、和][一-龥]{2,4}?)*)(?:同志)?(?P<选>当选为?|为|任|担任)(?:新一届|第[一二三四五六七八九十]+届)?(?P<职>[^，。；、：]{2,24})(?=[，。；、]|$)"
NEAR = 2  # lines above in which they may have been named
FEWEST = 2
OPEN = "等|其他|另有|还有|候选|建议|提名|总监票|监票|计票"


def congratulated(script: Script) -> Iterator[Finding]:
    """The number of those with a post who are congratulated, where all of them were named with it right before."""
    for line in script.lines_with(("祝贺", "恭喜", "恭贺", "当选")):
        for match in regex.finditer(WISHED, line.text):
            told = parse_han(match["数"])
            named = _named(script, line, match.start())
            posts = regex.split("[、和]", match["职"])
            everybody = posts[0] in ("同志", "同仁")
            rows = [names for post, names in named if everybody or any(_is(post, one) for one in posts)]
            known = everybody or all(any(_is(post, one) for post, _ in named) for one in posts)
            people = {name for row in rows for name in row}
            sure = known and len(people) >= FEWEST and all(rows) and told is not None
            if sure and told != len(people) and line.own(match.start("数")):
                message = f"前面当选的有 {len(people)} 位（{'、'.join(sorted(people))}），这里说“{match['数']}位”"
                yield script.at(line, *match.span("数"), message, f"请核对，或改成“{han(len(people))}”。")


def _is(post: str, told: str) -> bool:
    """Whether a post is the one told: 协会会长 is 会长, and 副会长 is not."""
    return post.endswith(told) and not post.removesuffix(told).endswith(("副", "常务副", "名誉"))


def _may_be(name: str) -> bool:
    return len(name) in (2, 3) and not regex.search("[们会均都者人]|同志|全部|一致|顺利|成功", name)


def _named(script: Script, line: Line, upto: int) -> list[tuple[str, list[str]]]:
    """Each post with those who got it, in a line before a place and right above it; with nobody where that is not clear."""
    above = script.lines[max(0, line.index - NEAR) : line.index]
    texts = [one.text for one in above if "当选" in one.text or "选举" in one.text] + [line.text[:upto]]
    found = []
    for text in texts:
        for match in regex.finditer(ELECTED, text):
            names = [one.removesuffix("同志") for one in regex.split("[、和]", match["列"])]
            # 水志东当选: whoever is elected by a name of that length, though the surname be rare
            by_name = all(map(is_full_name, names)) or (match["选"].startswith("当选") and all(map(_may_be, names)))
            if regex.fullmatch(f"[一-龥]*?{POST}", match["职"]):
                found.append((match["职"], names if by_name and not regex.search(OPEN, match[0]) else []))
    return found
