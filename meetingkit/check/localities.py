"""Places that a text names by what they are (云岭区, 沐川坪县), known to a gazetteer or not.

Where such a name begins nothing marks: 根据县委 and 先请区委 look like it too. What stands before it tells: the same
two or three characters after different ones, or after a mark, are a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from meetingkit.terms import terms
from meetingkit.wording import regex

KIND = "新区|街道|市|县|区|旗|镇|乡"
# the last character begins a word of its own: 区域, 市场, 县级, 镇村
WORD = "(?<=[市县区镇乡旗])长|(?<=区)[域划分位间别块级县里]|(?<=市)[域场民值价面容级县区政直里]|(?<=县)[域级区城乡里]|(?<=[镇乡])[域级村里亲愁镇土]|(?<=旗)[帜下开]"
# no name has these; they lead up to one, or stand for one
LEADING = "的了着暨在是与及或并对向由请被把让给从到按照据于受为各全我本该每某这那此其你他她它们个位次等几两省委局部办"
LEADS_ON = frozenset(LEADING)
HAN = "[一-龥]+"
# 功能区, 老城区, 社区, 城镇, 家乡 and the like are no names
GENERAL = (
    "(?:[社小园地景灾校片辖库院厂郊林牧矿特战军选湖海]|[县老主旧]城|[山城市]|示范|开发|功能|工业|产业|保护|服务|生活|经开|高新|试验|实验|先行|核心|商务|住宅|居民|建成|合作|保税|园林|办公|聚集|集聚|集中|风景|旅游|流域|重点|中心)(?<!新)区"
    "|(?:[城乡村小古集]|示范|中心|重点|特色|建制)镇|(?:[城返下家故老还异水入山他同]|民族)乡|(?:[城股上超门夜都]|菜|文明|示范|花园)市|(?:[邻外强大]|贫困|示范|先进|文明|脱贫|试点|百强)县|[红锦国党团军战彩]旗"
)
YEAR = r"[年度](?<=\d.)"  # 2026年云岭区, which is no 年云岭区
MARKS = "　 \t，。；：、！？“”‘’《》〈〉（）()【】—…"
LEADS = (
    "中共",
    "代表",
    "在",
    "到",
    "由",
    "请",
    "对",
    "向",
    "为",
    "是",
    "和",
    "与",
    "及",
    "从",
    "受",
    "经",
    "团",
    "赴",
    "来自",
    "我",
)
# what a body or a paper of a place goes on with
BODY = "委|工作|领导|全[面体]|农村|经济|安全|生产|生态|宣传|组织|统战|乡村|职工|职代|信访|防汛|项目|人民|政府|人大|政协|纪|党|第|20\\d\\d|直|总工会|工商联|妇联|法院|检察院|公安|教育|卫生|财政|自然|农业|水[利务]|住建|交通|民政|科技|文[化旅]|应急|市场|发[展改]"


@dataclass(slots=True)
class _Seen:
    """Where a candidate stands: what characters before it, whether after a mark, before a body."""

    count: int = 0
    before: set[str] = field(default_factory=set)
    led: int = 0
    body: bool = False

    @property
    def a_name(self) -> bool:
        """Whether it is more than the end of something longer."""
        if self.count > 1 and (len(self.before) > 1 or self.led == self.count):
            return True
        return self.led == self.count and self.body


def localities(texts: Iterable[str]) -> list[str]:
    """The names in the order in which they first stand, each once; of a name and its own end the longer."""
    seen: dict[str, _Seen] = defaultdict(_Seen)
    words = tuple(str(terms("places")["不成地名的词"]).split())
    for text in (regex.sub(YEAR, "，", one) for one in texts):
        for kind in regex.finditer(KIND, text):
            if not regex.match(WORD, text, kind.end()):
                _look_back(text, kind, seen, words)
    names = [name for name, found in seen.items() if found.a_name and not regex.search(GENERAL, name)]
    return [name for name in names if not any(_end_of(name, seen[name], other, seen[other]) for other in names)]


def _look_back(text: str, kind: re.Match[str], seen: dict[str, _Seen], words: tuple[str, ...]) -> None:
    """Note what two and what three characters stand before the kind, unless they end with one of the words."""
    for length in (3, 2):
        start = kind.start() - length
        name = text[max(0, start) : kind.start()]
        if (
            len(name) < length
            or not regex.fullmatch(HAN, name)
            or not LEADS_ON.isdisjoint(name)
            or name.startswith(words)
            or name.endswith(words)
        ):
            continue
        before = text[:start]
        if name.startswith("团") and before.endswith("共青"):
            continue
        found = seen[name + kind.group()]
        found.count += 1
        found.before.add(before[-1:])
        found.led += not before or before[-1] in MARKS or before.endswith(LEADS) or before[-1].isdigit()
        found.body = found.body or regex.match(BODY, text, kind.end()) is not None


def _end_of(name: str, found: _Seen, other: str, longer: _Seen) -> bool:
    """Whether a name is only ever the end of another."""
    return other != name and other.endswith(name) and longer.count == found.count
