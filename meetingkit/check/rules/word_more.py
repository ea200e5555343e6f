"""One body with a word of its name left out or put in: 业主管理委员会 and 业主委员会, 江浦职业技术学院 and 江浦职业学院."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import compress, count

from meetingkit.check.forms import Place, once, told
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

# what bodies have in their names, or not: 业主委员会, 业主管理委员会
MORE = "管理|工作|领导|指导|建设|发展|服务|协调"
BODIES = "委员会|小组|指挥部|办公室|联盟|协会|中心"
SHORT, WORD, HEAD = 4, 2, 3  # characters of a name that is too short, of the word, and of what stands before it
# what tells one house from another
APART = (
    "第|选举|居民|委员|工会|支部|附属|实验|分|新|老|有限|股份|责任|控股|集团|[东西南北]|[一二三四五六七八九十0-9和与及的了]"
    "|[省市州盟县区旗镇乡]"
)


def names_with_a_word_more(script: Script, names: Collection[str]) -> Iterator[Finding]:
    """The one of two such names that is told once, where the other is told more often."""
    begun = _beginnings(script, {name[:HEAD] for name in names})
    pairs = {
        (name, other): None for name in names for other in (*_without_a_word(name), *_near(name, script.text, begun))
    }
    for pair in pairs:
        usual, rare = sorted(pair, key=lambda name: (-script.text.count(name), script.text.find(name)))
        if not {rare, usual} <= set(script.facts.organs):
            message = f"“{rare}”和另一处的“{usual}”像是一个机构"
            hint = "请核对，写成一样；确实是两个就不用管。"
            places = once(script, rare, usual) or _later(script, rare, usual)
            yield from told(script, places, len(rare), message, hint)


def _beginnings(script: Script, heads: Collection[str]) -> dict[str, list[int]]:
    """Where names may begin, by their first characters."""
    found: dict[str, list[int]] = defaultdict(list)
    begun = {head[:2] for head in heads}
    for at in compress(count(), map(begun.__contains__, script.twos)):
        if (head := script.text[at : at + HEAD]) in heads:
            found[head].append(at)
    return found


def _without_a_word(name: str) -> list[str]:
    """The name without a word that bodies may do without."""
    word = regex.search(MORE, name) if regex.search(f"(?:{BODIES})$", name) else None
    shorter = name[: word.start()] + name[word.end() :] if word else ""
    return [shorter] if len(shorter) > SHORT else []


def _near(name: str, text: str, begun: Mapping[str, list[int]]) -> Iterator[str]:
    """What stands in the text as the name with one word more or less, the first characters and the last two alike."""
    places = begun.get(name[:HEAD], []) if len(name) > SHORT and not regex.search(NO_NAME, name) else []
    for start in places if len(places) < MANY else ():
        for size in (len(name) + WORD, len(name) - WORD):
            other = text[start : start + size]
            longer, shorter = sorted((name, other), key=len, reverse=True)
            at = next((at for at, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
            cut = next((cut for cut in (at, at - 1) if longer[:cut] + longer[cut + WORD :] == shorter), 0)
            bare = regex.fullmatch(f"{BARE}(?:{BODIES})", shorter)
            if HEAD <= cut <= len(shorter) - WORD and not bare and not regex.search(APART, longer[cut : cut + WORD]):
                yield other


NO_NAME = "届|^各|[和与及的了]|法院$|检察院$"
MANY = 60  # places where one head stands; a script that has more of them lists names
BARE = ".{0,4}"  # 市政协委员会 and 市政协经济委员会 are two
LONG = 6  # characters of a name of which hardly two are alike


def _later(script: Script, rare: str, usual: str) -> list[Place]:
    """Where the later of two stands that are told once each, on different lines."""
    number, start = script.place(script.text.find(rare))
    once_each = script.text.count(rare) == script.text.count(usual) == 1
    apart = once_each and max(len(rare), len(usual)) > LONG and usual not in script.lines[number].text
    return [(script.lines[number], start)] if apart else []
