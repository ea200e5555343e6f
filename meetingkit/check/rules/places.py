"""Names of places that are not the meeting's own: left over from another place's script.

A place may well be spoken of as elsewhere (借鉴安吉做法, 吸取事故教训), or be part of the name of something (中关村大街);
only one that stands as if it were the meeting's own is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from meetingkit.check.gazetteer import CITY, COUNTY, PROVINCE, TOWN, Mention, Place, gazetteer, level_of, stem
from meetingkit.check.hits import by_line
from meetingkit.check.registry import Finding, once_at_a_place, text_rule
from meetingkit.check.rules.another_host import held_by_another
from meetingkit.check.rules.own_city import another_city
from meetingkit.check.rules.own_house import of_another_house
from meetingkit.check.rules.own_kind import of_another_own
from meetingkit.check.rules.praised import praised_by_its_name
from meetingkit.check.rules.rivals import as_a_guest, in_place_of_its_own, of_another_place
from meetingkit.check.script import Line, Script
from meetingkit.check.stance import ELSEWHERE, GLORY, NO_PLACE, stance_of
from meetingkit.check.stretch import around, spans_of
from meetingkit.diagnostics import Severity
from meetingkit.document import Role
from meetingkit.wording import regex

MASKED = r"(?<![XxＸ×*＊某○〇])[XxＸ×*＊某○〇]{2,}(?:新区|[省市区县旗镇乡])"
OWN = r"(?:在|——|中共|中国共产党|政协|共青团|共产主义青年团|中国)*(?:\d{4}年度?|[一二三四五六七八九十]{1,3}届)?([一-龥]{2,4}?(?:新区|[省市县区旗镇乡]|街道))(?=[委党人政府纪第常工领全领乡农经安生宣组统\d])"
# at the head of a title, with what it has there: 云陂县水利局党组…, 临溪区民营企业座谈会…
OWN_TITLE = r"(?:在|——|中共|政协)*([一-龥]{2}[市县区旗])(?=[一-龥]{2}|20\d\d年)"
# below it: 沅溪县委常委、常务副县长　项卫国; 今天我们召开桐川县市场监督管理局党组…
OWN_BELOW = r"(?:^[　 （(]*|主持人?[：:]|中共|召开|隆重举行|在这里举行)([一-龥]{2}[市县区旗])(?=[委党人政总机教公农经文水民司财审统退应卫生市场发自住交][一-龥])"
WITHIN = "([一-龥]{2,3}(?:区|县|镇|乡|街道))(?=委|人民|政府|第|20|人大|政协|纪委)"
BELOW = 12  # lines
UNLISTED = r"(?:让|为|把|推动|建设|促进|加快|实现|助力|服务|打造)([一-龥]{2})([区县旗])(?=委(?!员)|政府|人民|各级|经济|高质量|强势|广大|干部|党员|大地)"
UNLISTED_CITY = r"(?:^|[，。；：]|让|为|把|推动|建设|在)([一-龥]{2})(市)(?=沿[江河湖海]|各[县区级]|(?:广大)?(?:干部|党员)|全域|经济社会|委(?!员)[^，。；]{0,2}(?:要求|决定|号召)|高质量)"
# who is called by another place's post: not 请协助区委, 请配合县政府
CALLED = (
    r"请(?!协助|配合|支持|落实|贯彻|围绕|报|转告|通知|联系|对照|结合|关注|遵照|参照|跟进|服从|提请)([一-龥]{2})([区县旗])"
    r"(?=委(?:书记|副书记|常委|组织部|宣传部|政法委|统战部|办公室)|长[一-龥]{2,3}同志)"
)
# 县直机关、青溪县各乡镇: all there are of a county are the meeting's own
ALL_OF_IT = "(?<![^，。；：、和请与由及])([一-龥]{2})([区县旗])(?=各(?:乡镇|镇街|乡镇街道|镇|乡|街道|部门|单位|村|级党)[^，。；]{0,8}(?:书记|主任|负责|干部|代表|党委|要|务必|同志|[，。；、]))"
# 为全安陵县粮食丰收开好头: all of a county is the meeting's own
WHOLE_OF_IT = "(?<=[为让在把对使是向，。；：、])全([一-龥]{2})([区县旗])(?=人民|各级|上下|广大|干部|党员|群众|经济|社会|高质量|粮食|农业|教育|[一-龥]{2,4}(?:丰收|发展|稳定|工作|建设|事业|安全|大局))"
NAMED_LAND = r"(?:让|在|为|把|[，：]|重塑|塑造|[建扎]根|播撒|带动)([一-龥]{2})(?=大地|儿女)"


@dataclass(frozen=True, slots=True)
class _Home:
    """The meeting's place: names by level, and whether what they belong to is known, so that others can be told."""

    names: tuple[str, ...]
    chains: tuple[tuple[str, ...], ...]
    levels: dict[int, frozenset[str]]

    def may_hold(self, mention: Mention) -> bool:
        """Whether a place lies below the meeting's, of which nobody knows what belongs to it."""
        deepest = max(self.levels, default=0)
        return not self.chains and deepest == CITY and all(place.level > deepest for place in mention.places)

    def rivalled_by(self, mention: Mention) -> bool:
        """Whether a place is by its full name of the kind that the meeting's is: another county at a county's meeting."""
        deepest = max(self.levels, default=0)
        return mention.full and all(place.level == deepest for place in mention.places)

    def foreign(self, place: Place) -> bool:
        """Whether a place is neither the meeting's own, nor above or below it, as far as one can tell."""
        for level in range(PROVINCE, place.level + 1):
            own = self.levels.get(level, frozenset())
            surely = any(len(chain) >= level for chain in self.chains)
            if (
                own
                and (surely or level == place.level or level == CITY)  # what lies in another city is never ours
                and place.chain[level - 1]
                and place.chain[level - 1] not in own
            ):
                return True
        return False


def _home(names: tuple[str, ...]) -> _Home:
    chains = tuple(place.chain for name in names for place in gazetteer().named(name) or _whole(name))
    levels: dict[int, set[str]] = {}
    for name in names:
        if level := level_of(name):
            levels.setdefault(level, set()).add(name)
    for chain in chains:
        for level, name in enumerate(chain, start=PROVINCE):
            levels.setdefault(level, set()).add(name)
        levels.get(CITY, set()).discard("") if len(chain) > 1 else None
    return _Home(names, chains, {level: frozenset(found) for level, found in levels.items()})


def _whole(name: str) -> tuple[Place, ...]:
    """The only place with this stem, where somebody writes 章丘 for 章丘区."""
    found = gazetteer().stems.get(name, [])
    return tuple(found) if len(found) == 1 else ()


@text_rule(
    "MK301",
    "外地地名",
    Severity.ERROR,
    why="从别处的旧稿改来，旧地名没有换净，是最丢人的错。",
    wrong="（示例新区的会）让章丘大地更加正气充盈。",
    right="（示例新区的会）让示例大地更加正气充盈。",
)
def places_of_others(script: Script) -> Iterator[Finding]:
    """Another district, county or city, where the meeting's own place is known, as if it were the meeting's."""
    if script.facts.localities:
        home = _home(script.facts.localities)
        for line, mention, _ in _foreign(script, home):
            yield _finding(script, line, mention.start, mention.end, home)


@text_rule(
    "MK302",
    "像是外地的地名",
    Severity.WARNING,
    why="稿子自己写着是一个地方的会，文中又把另一个地方当作本地来说。",
    wrong="（题目是云岭区委的会）为澜浦区高质量发展作出贡献。",
    right="（题目是云岭区委的会）为云岭区高质量发展作出贡献。",
)
@once_at_a_place
def places_that_seem_of_others(script: Script) -> Iterator[Finding]:
    """The same where the meeting's place is only told by the script itself, or the other place is in no list."""
    known = script.facts.localities
    names = known or _told(script)
    home = _home(names)
    found = [*_unlisted(script, home), *praised_by_its_name(script, home.names)] if names else []
    if not known and (names or _masked(script)):
        for line, mention, ours in _foreign(script, home if names else None):
            if ours and not (mention.full and home.may_hold(mention)):  # 东川区委书记, at a city of which nobody knows
                found.append((line, mention.start, mention.end))
    for line, start, end in found:
        yield _finding(script, line, start, end, home)
    yield from of_another_own(script)
    yield from of_another_house(script)
    yield from held_by_another(script)
    yield from another_city(script)
    if known:
        yield from _cities_beyond(script, home)
    others = list(of_another_place(script))
    told = {(line.index, start) for line, start, _ in found}
    if known and others:
        told |= {(line.index, mention.start) for line, mention, _ in _foreign(script, home)}
    for line, start, end, usual in others:
        if (line.index, start) not in told:
            message = f"“{line.text[start:end]}”和另一处的“{usual}”不是一个地方"
            yield script.at(line, start, end, message, "像是旧稿留下的，请核对；确实是两个地方就不用管。")


@text_rule(
    "MK303",
    "不许出现的词",
    Severity.ERROR,
    why="本单位写明不许出现的词，多半是旧稿的人名、地名。",
    wrong="（不许出现：山大）重点做好山大的文章。",
    right="重点做好本地高校的文章。",
)
def denied_words(script: Script) -> Iterator[Finding]:
    """Words that the office never wants to see."""
    denied = [word for word in script.facts.denied if word]
    if not denied:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(denied, key=len, reverse=True))))
    for line in script.lines:
        for match in pattern.finditer(line.text):
            if line.own(match.start()):
                message = f"“{match.group()}”是本单位写明不许出现的词"
                yield script.at(line, match.start(), match.end(), message, "请删去或换成本次会议的说法。")


def _finding(script: Script, line: Line, start: int, end: int, home: _Home) -> Finding:
    where = f"，本次会议的地方是{'、'.join(home.names)}" if home.names else "，别处的地名用了占位符"
    message = f"“{line.text[start:end]}”不像本地的地名{where}"
    return script.at(line, start, end, message, "像是旧稿留下的，请换成本地的；确实要说这个地方就不用管。")


def _foreign(script: Script, home: _Home | None) -> Iterator[tuple[Line, Mention, bool]]:
    """Places of others that do not stand as elsewhere, and whether they stand as if they were the meeting's own."""
    for line in script.lines_with_any(gazetteer().heads):
        mentions = list(gazetteer().mentions(line.text))
        mine = _spared(script, line) if mentions else []
        for mention in mentions:
            if not line.own(mention.start) or any(start < mention.end and mention.start < end for start, end in mine):
                continue
            if home and not all(home.foreign(place) for place in mention.places):
                continue
            if as_a_guest(script, line.text[mention.start : mention.end]):
                continue
            stance = stance_of(line.text, mention)
            telling = home and not home.may_hold(mention) and _tells(mention)
            rivals = home and home.rivalled_by(mention) and in_place_of_its_own(script, line, mention, home.names)
            if stance == "ours" or rivals or (stance == "plain" and telling):
                yield line, mention, stance == "ours" or bool(rivals)


def _tells(mention: Mention) -> bool:
    """Whether the name alone, with nothing said for or against it, is enough."""
    return not mention.famous and all(place.level >= (CITY if mention.full else COUNTY) for place in mention.places)


def _cities_beyond(script: Script, home: _Home) -> Iterator[Finding]:
    """A city praised as if it were the meeting's, where the list does not tell what the meeting's place belongs to."""
    if home.chains or home.levels.get(CITY) or TOWN in home.levels:
        return
    for line in script.lines_with_any(gazetteer().heads):
        for mention in gazetteer().mentions(line.text):
            praised = not mention.full and line.own(mention.start) and regex.match(GLORY, line.text[mention.end :])
            if not praised or {place.level for place in mention.places} != {CITY} or _is_spared(script, line, mention):
                continue
            if stance_of(line.text, mention) == "ours":
                yield _finding(script, line, mention.start, mention.end, home)


def _spared(script: Script, line: Line) -> list[tuple[int, int]]:
    """Where the meeting's own places, allowed words and people's names stand in a line; 聂荣生 is not 聂荣."""
    facts = script.facts
    words = {*script.names, *facts.allowed, *facts.posts, *facts.organs, facts.chair or ""}
    words |= {
        part
        for name in (*facts.localities, *(() if facts.localities else _told(script)))
        for part in (name, stem(name))
    }
    words |= script.once(_house)
    return [span for word in words for span in spans_of(word, line.text)]


# 华宁机械公司工会第六次会员代表大会: a name that the meeting's own house bears
HOUSE = "([一-龥]{2})[一-龥]{0,10}?(?:公司|集团|厂|大学|学院|医院|银行|支行|中学|小学|学校|协会|研究院|研究所)"


def _house(script: Script) -> set[str]:
    """The name by which the firm or school is known whose meeting it is, where the title begins with it."""
    match = regex.match(HOUSE, script.lines[0].text.strip()) if script.lines else None
    return {match[1]} if match else set()


def _is_spared(script: Script, line: Line, mention: Mention) -> bool:
    return any(start < mention.end and mention.start < end for start, end in _spared(script, line))


def _told(script: Script) -> tuple[str, ...]:
    """The meeting's place as its own name, its title or the first lines tell it; empty when they do not.

    Where the title and another of the first lines tell two, the one that the script names more often.
    """
    heads = [line.text for line in script.lines[:6] if line.role is Role.TITLE or line.index < 2]
    visiting = regex.search("考察|赴|学习交流|代表团", "".join(heads[:2]))
    found = [regex.match(OWN, text) for text in (script.facts.name or "", "".join(heads), *heads)]
    if not visiting:
        found += [regex.match(OWN_TITLE, text) for text in heads[:3]]
        found += [regex.search(OWN_BELOW, line.text) for line in script.lines[1:BELOW]]
    names = [match[1] for match in found if match and _may_be_own(match[1])]
    rivals = [name for name in names if names and name[-1] == names[0][-1]]
    own = max(rivals, key=script.text.count, default="")
    within = regex.search(f"{own}{WITHIN}", "".join(heads)) if own else None  # 青原市临江区委
    return (own, *([within[1]] if within else [])) if own else ()


def _may_be_own(name: str) -> bool:
    masked = regex.search("[XxＸ×*某]", name)
    return not masked and name[0] not in "全各我本" and (len(name) > 3 or not set(name[:-1]) & NO_PLACE)


def _masked(script: Script) -> bool:
    """Whether the script's own place was struck out, as copies are that go from hand to hand."""
    return regex.search(MASKED, script.text) is not None


# 把柳塘村建设得更好, 确保清浦县安全度汛: as only one's own place is spoken of
BUILT = "(?:把|确保|为建设|共同建设|谱写|书写|开创|守好|守护|守住)([一-龥]{2})[村镇乡县区](?=建设得|安全度汛|建设成|打造成|高质量|的明天|的?一方(?:平安|百姓|群众|水土))"


def _unlisted(script: Script, home: _Home) -> Iterator[tuple[Line, int, int]]:
    """Places of the meeting's own kind that no list has: another X区 that acts as if it were ours, or X大地."""
    own = {part for name in home.names for part in (name, stem(name))}
    spared = own | set(script.facts.allowed)
    land = spared | gazetteer().general
    patterns = [(("大地", "儿女"), (NAMED_LAND, land)), ("村镇乡县区", (BUILT, spared))]
    if CITY in home.levels:
        patterns += [("市", (UNLISTED_CITY, spared))]
    if COUNTY in home.levels:
        patterns += [("区县旗", (UNLISTED, spared)), ("区县旗", (CALLED, spared))]
        patterns += [(("县各", "区各", "旗各"), (ALL_OF_IT, spared)), (("全",), (WHOLE_OF_IT, spared))]
    to_look_for = by_line(script, patterns)
    for line in script.lines:
        for match, fine in (
            (match, fine)
            for pattern, fine in to_look_for.get(line.index, ())
            for match in regex.finditer(pattern, line.text)
        ):
            start, end = match.start(1), match.end(match.lastindex or 1)
            named = match[1]
            if named in fine or line.text[start:end] in fine or not line.own(start):
                continue
            listed = named in gazetteer().stems or line.text[start:end] in gazetteer().full
            if listed or set(named) & NO_PLACE or any(part in named for part in own):
                continue
            clause = around(line.text, start, end, "，。；！？\n")
            if not regex.search(ELSEWHERE, clause) and not as_a_guest(script, line.text[start:end]):
                yield line, start, end
