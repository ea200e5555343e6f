"""One firm or bank by two names: another form of company, another branch, a character that sounds alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.forms import HINT, KEPT, Forms, Place, rare_and_usual, told
from meetingkit.check.nearly import alike
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.wording import regex
from meetingkit.wording.likeness import with_one_open

LEAD = "是|请|感谢|谢谢|欢迎|祝贺|支持|来到|走进|到|在|与|和|由|对|向|把|为|给|让|参观|邀请|来自|召开|举行"
HAN = "[一-龥]"
FORM = "(?:股份有限|有限责任|有限|股份)公司"
BRANCHES = "科技|实业|贸易|投资"
FIRM = 5  # characters of a firm's name to which a branch may be added


def firms(text: str) -> Iterator[tuple[str, int]]:
    """Names of firms and banks with where they begin; what stands behind does not matter."""
    for match in regex.finditer(f"{FORM}|商业银行", text) if "公司" in text or "银行" in text else ():
        before = regex.search(f"{HAN}{{4,16}}$", text[max(0, match.start() - 16) : match.start()])
        name = regex.sub(f"^.*(?:{LEAD})(?={HAN}{{4}})", "", before[0]) if before else ""
        if len(name) >= KEPT:
            yield name + match[0], match.start() - len(name)


def firms_named(script: Script) -> list[tuple[Line, str, int]]:
    """Every firm and bank that a script names, with where the name begins."""
    return [(line, name, start) for line in script.lines_with(("公司", "银行")) for name, start in firms(line.text)]


def firms_of_two_forms(script: Script) -> Iterator[Forms]:
    """绿源乳业股份有限公司 and 绿源乳业有限公司; 恒昌新材料有限公司 and 恒昌新材料科技有限公司."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line, name, start in script.once(firms_named):
        if name.endswith("公司"):
            stem = regex.sub(f"(?:集团|控股)?(?:{FORM}|商业银行)$", "", name)
            short = regex.sub(f"(?:{BRANCHES})$", "", stem)
            stem = short if len(short) >= FIRM else stem
            if len(stem) >= KEPT:
                seen[stem][name].append((line, start))
    yield from seen.values()


def houses(script: Script) -> Iterator[Finding]:
    """安林物业 and 安邻物业: two characters and what the firm does, one of them typed for one that sounds alike."""
    places: dict[str, list[Place]] = defaultdict(list)
    groups: dict[str, set[str]] = defaultdict(set)
    for line in script.lines_with(("物业", "药业", "乳业", "置业", "钢铁", "律所")):
        for match in regex.finditer(f"{HAN}{{2}}(?:物业|药业|乳业|置业|钢铁|律所)", line.text):
            name = match[0]
            places[name].append((line, match.start()))
            for form in with_one_open(name, last=2):
                groups[form].add(name)
    for pair in (sorted(group) for group in groups.values() if len(group) == 2):
        odd = [(a, b) for a, b in zip(*pair, strict=True) if a != b]
        found = rare_and_usual(places, pair) if alike(*odd[0]) else None
        if found:
            message = f"“{found[0]}”和另一处的“{found[1]}”只差一个字"
            yield from told(script, places[found[0]], len(found[0]), message, HINT)


MOST_FIRMS = 100
LITTLE = "和与对由向为给到在是"  # words that lead to a firm's name, and so are not looked for in it


def firms_of_little_words(script: Script) -> Iterator[Finding]:
    """恒和食品集团有限公司 for 恒禾食品集团有限公司: the character that was typed for another is a word of its own."""
    names = {name for _, name, _ in script.once(firms_named)}
    for name in sorted(names) if len(names) < MOST_FIRMS else ():  # each is looked for in the whole script
        likely = ((at, char) for at in range(1, min(4, len(name))) for char in LITTLE if char != name[at])
        for at, char in likely:
            said = name[:at] + char + name[at + 1 :]
            if alike(char, name[at]) and script.text.count(said) == 1:
                number, start = script.place(script.text.index(said))
                message = f"“{said}”和另一处的“{name}”只差一个字"
                yield from told(script, [(script.lines[number], start)], len(said), message, HINT)


def engineers(script: Script) -> Iterator[Forms]:
    """江州博川工程咨询有限公司 and 江州博川工程设计有限公司: one firm by what it does."""
    seen: dict[str, Forms] = defaultdict(lambda: defaultdict(list))
    for line, name, start in script.once(firms_named):
        if name.endswith("公司"):
            match = regex.match(f"(?P<名>{HAN}{{4,12}}?)(?:设计|咨询|监理|勘察|检测|建设|建筑)(?:{FORM})$", name)
            if match:
                seen[match["名"]][name].append((line, start))
    yield from seen.values()
