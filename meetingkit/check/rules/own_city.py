"""Another city named once, where the title begins with the city's own house: 涪江市国有企业 at a meeting of 潞江城市建设集团."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.rules.rivals import WITH_OTHERS, as_a_guest
from meetingkit.check.script import Line, Script
from meetingkit.check.stance import ELSEWHERE, NO_PLACE
from meetingkit.check.stretch import around
from meetingkit.wording import regex

# houses that bear the name of the city whose they are
HOUSE = "(?P<名>[一-龥]{2})(?P<家>(?:城市|城建|城投|水务|交通|文旅|公交|国有|农商|商业银行|供水|燃气|热力|轨道|产业|日报|老年大学|博物馆|图书馆|大剧院)[一-龥]{0,16})"
KINDS = "公司|集团|银行|学院|大学|医院|学校|中学|小学|中心|馆|院|社|机场|港"
OF_CITY = "(?<!各)市(?:委(?!员)|政府|人大|政协|国资委|直)|全市|我市|副市长"  # the city is the meeting's own
OF_COUNTY = "县委|县政府|全县|我县|区委|区政府|全区|我区|县长|区长"
CITY = "(?P<市>[一-龥]{2})市(?![场民值容区县政长级直委属辖里内外面域])"
EDGE = "(?:^|[，。；：、！？“（]|见证|推动|推进|促进|服务|建设|助力|为|在|是|对|把|让|向|给|全|扎根|深耕|造福|谱写|擦亮|书写|提升|支持|加快|成为|代表|感谢)$"


def another_city(script: Script) -> Iterator[Finding]:
    """A city that stands once, where a house of the city of another name has its meeting."""
    title = next((line for line in script.lines if line.text.strip()), None)
    house = regex.match(HOUSE, title.text.strip()) if title else None
    if house is None or title is None or not regex.search(KINDS, house["家"]) or not _is_of_city(script, house["名"]):
        return
    for line in script.lines_with(("市",)):
        for match in regex.finditer(CITY, line.text):
            if line is not title and _is_strange(script, line, match, house["名"]) and line.own(match.start()):
                message = f"“{match[0]}”不像本地的地名，题目里是“{house['名']}”"
                yield script.at(
                    line, *match.span(), message, "像是旧稿留下的，请换成本地的；确实要说这个地方就不用管。"
                )


def _is_of_city(script: Script, name: str) -> bool:
    """Whether the house's name is its city's: those of the city are at the meeting, and none of a county or district."""
    apart = regex.search(WITH_OTHERS, script.lines[0].text) is None and not set(name) & NO_PLACE
    return apart and regex.search(OF_CITY, script.text) is not None and regex.search(OF_COUNTY, script.text) is None


def _is_strange(script: Script, line: Line, match: re.Match[str], own: str) -> bool:
    """Whether another city stands where one's own does, and nowhere else."""
    other = match["市"]
    if other == own or set(other) & NO_PLACE or script.text.count(other) > 1:
        return False
    ahead = regex.search(EDGE, line.text[: match.start()])
    clause = around(line.text, *match.span(), "，。；！？")
    return bool(ahead) and not regex.search(f"{ELSEWHERE}|{WITH_OTHERS}", clause) and not as_a_guest(script, match[0])
