"""Names of administrative places, and where they stand in a text.

A place is known by its full name (章丘区) and by its stem (章丘). Stems that are ordinary words as well (和平) count by
their full names alone; stems whose two characters may meet by chance (提高|安全) are marked, so that a rule can ask for
more before it believes them. The lists are `templates/terms/places.yaml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count
from operator import add
from typing import Any

from meetingkit.check.word_bounds import across_words
from meetingkit.terms import terms
from meetingkit.wording import regex

PROVINCE, CITY, COUNTY, TOWN = 1, 2, 3, 4
PEOPLES = (
    "蒙古族?|满族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族"
    "|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克"
    "|怒族|鄂温克族|鄂伦春|裕固族|保安族|独龙族|各族"
)
SUFFIX = rf"(?:(?:{PEOPLES})*自治[区州县旗]|(?:{PEOPLES})?(?:特别行政区|地区|林区|特区|矿区|新区|[省市区县旗盟]))$"
LEVELS = (
    ("自治区|特别行政区|省", PROVINCE),
    ("自治州|地区|[市盟州]", CITY),
    ("区|县|旗", COUNTY),
    ("镇|乡|街道|村|社区", TOWN),
)
OTHER_KIND = ("市", "区", "县", "旗", "州", "盟", "省", "镇", "乡", "村", "街道", "社区", "新区", "开发区", "园区")
# the end of a longer name, of which the stem is but the beginning: 沐川坪县; 山区, 城区 and 山乡 are none
LONGER = "(?:[坪岭口塘桥川溪洲岗湾堡屯营坝坡滩泉][市区县旗镇乡村]|[山河江湖林城沙门台][市县旗])|[坪岭口塘桥川溪洲岗湾堡屯营坝坡滩泉山河江湖林城沙门台]街道"
# a name in full, from the greatest to the least of what it has: 浙江省丽水市缙云县
IN_FULL = (
    "(?P<省>[一-龥]{2,}?(?:省|自治区))?(?P<市>[一-龥]{2,}?(?:自治州|地区|市|盟))?(?P<县>[一-龥]{2,}?(?:新区|[市区县旗])|(?<=[省市州区盟])[一-龥]县)?"
    "(?P<乡>[一-龥]{1,}?(?:镇|乡|街道))?(?P<村>[一-龥]{1,}?(?:村|社区))?"
)
# what makes the last character of a seeming full name part of another word: 区域, 市场, 县域
JOINED = {"区": "域划分位间别块", "市": "场民值价面容", "县": "域", "旗": "帜下"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place with what it belongs to: province, city (empty for those directly under the province), county."""

    chain: tuple[str, ...]

    @property
    def level(self) -> int:
        """PROVINCE, CITY or COUNTY."""
        return len(self.chain)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place named in a text; `places` are all that bear this name."""

    start: int
    end: int
    full: bool
    chancy: bool
    famous: bool
    places: tuple[Place, ...]


def stem(name: str) -> str:
    """The name without what kind of place it is; a name that would be left with one character keeps it."""
    if name[-1] in "市县" and "自治" not in name:
        return name[:-1] if len(name) > 2 else name
    endings = ("(?:镇|乡|街道|村|社区)$",) if level_of(name) == TOWN else (SUFFIX, "自治[区州县旗]$")
    return next((short for ending in endings if len(short := regex.sub(ending, "", name)) > 1), name)


def level_of(name: str) -> int:
    """The level that a name's ending tells; 0 when it tells none."""
    return next((level for ends, level in LEVELS[::-1] if regex.search(rf"(?:{ends})$", name)), 0)


def parts_of(name: str) -> tuple[str, ...]:
    """The places that a name in full has one after another: 南昌市东湖区 has 南昌市 and 东湖区; another is itself alone."""
    match = regex.fullmatch(IN_FULL, name)
    return tuple(part for part in match.groups() if part) if match and name else (name,)


class Gazetteer:
    """The places by name, ready to be looked for; `general` are words like 神州, which stand before 大地 but name no place."""

    def __init__(self, lists: dict[str, Any]) -> None:
        self.full: dict[str, list[Place]] = defaultdict(list)
        self.stems: dict[str, list[Place]] = defaultdict(list)
        names = ("常用词", "常用全称", "易混", "名城", "泛称")
        words, common, self.chancy, self.famous, self.general = (set((lists.get(name) or "").split()) for name in names)
        for chain in _chains(lists.get("行政区划") or {}):
            name = chain[-1]
            if len(name) > 2 and name not in common:
                self.full[name].append(Place(chain))
            short = stem(name)
            if short not in words and short != name:
                self.stems[short].append(Place(chain))
        heads: dict[str, set[str]] = defaultdict(set)
        for name in (*self.full, *self.stems):
            heads[name[:2]].add(name)
        self.heads = {head: sorted(names, key=len, reverse=True) for head, names in heads.items()}

    def mentions(self, text: str) -> Iterator[Mention]:
        """The places named in a text, the longest name at each place."""
        until = 0
        for start in compress(count(), map(self.heads.__contains__, map(add, text, text[1:]))):
            found = self._longest(text, start) if start >= until else None
            if found and not (found.chancy and self._crosses(text, found)):
                until = found.end
                yield found

    def _longest(self, text: str, start: int) -> Mention | None:
        names = self.heads.get(text[start : start + 2], ())
        return next(
            (one for name in names if text.startswith(name, start) and (one := self._at(text, start, name))), None
        )

    def _crosses(self, text: str, mention: Mention) -> bool:
        """Whether the name ends a word and begins another place's: 结合|江西 is no 合江."""
        inside = range(mention.start + 1, mention.end)
        return any(self._longest(text, at) for at in inside) and across_words(text, mention.start, mention.end)

    def _at(self, text: str, start: int, name: str) -> Mention | None:
        end = start + len(name)
        famous = stem(name) in self.famous
        if name in self.full and not (end < len(text) and text[end] in JOINED.get(name[-1], "")):
            return Mention(start, end, True, False, famous, tuple(self.full[name]))
        if name not in self.stems or _of_other_kind(text, end) or regex.match(LONGER, text, end):
            return None
        return Mention(start, end, False, name in self.chancy, famous, tuple(self.stems[name]))

    def named(self, name: str) -> tuple[Place, ...]:
        """All places of a full name."""
        return tuple(self.full.get(name, ()))


def _of_other_kind(text: str, end: int) -> bool:
    """Whether a name goes on with what it is the name of: 昌乐乡, not 昌乐|乡村振兴."""
    return text.startswith(OTHER_KIND, end) and not regex.match("乡村(?!委|级)|市场|区域|区位", text, end)


def _chains(table: dict[str, dict[str, str | None]]) -> Iterator[tuple[str, ...]]:
    for province, cities in table.items():
        yield (province,)
        for city, counties in (cities or {}).items():
            above = (province, "" if city == "直辖" else city)
            if above[1]:
                yield above
            yield from ((*above, county) for county in (counties or "").split())


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of this installation. Raises InvalidInput when its lists cannot be read."""
    return Gazetteer(terms("places"))
