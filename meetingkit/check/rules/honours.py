"""Names by another word in the middle: “巾帼先锋岗” in the decision, “巾帼示范岗” called up; 指挥部 and 总指挥部."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.forms import Place, rare_and_usual, told
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex
from meetingkit.wording.likeness import with_one_open

KINDS = "岗|户|号|奖|家庭|集体|个人|标兵|单位|团队|班组|社区|村|支部|党员|教师|工匠|卫士"
TITLE = f"“(?P<头>[一-龥]{{2}})[一-龥]{{2}}(?P<类>{KINDS})”"
NEXT_AWARD = "接下来|接着|随后|其次|再|然后|下面|[为给向]"  # between the names of two awards
HINT = "请核对称号，写成一样；确实是两种称号就不用管。"


def honours_of_two_words(script: Script) -> Iterator[Finding]:
    """Two titles alike but for two characters, where the script has no more of them and names them on no line together."""
    seen: dict[tuple[str, str], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("”",)):
        for match in regex.finditer(TITLE, line.text):
            seen[match["头"], match["类"]][match[0]].append((line, match.start()))
    for forms in seen.values():
        pair = rare_and_usual(forms, forms) if len(forms) == 2 else None
        if not pair or len(forms[pair[0]]) > 1:
            continue
        yield from told(script, forms[pair[0]], len(pair[0]), f"{pair[0]}和另一处的{pair[1]}像是一种称号", HINT)


AWARDED = "领奖|受奖|颁|授|上台|代表|称号"
COUNTING = frozenset("一二三四五六七八九十两男女老新")  # “一等奖”, “二等奖” are two


def honours_one_character_off(script: Script) -> Iterator[Finding]:
    """“望溪巧匠” called up once, where “望溪工匠” is told again and again."""
    seen: dict[str, list[Place]] = defaultdict(list)
    for line in script.lines_with(("”",)):
        for match in regex.finditer("“[一-龥]{3,8}”", line.text):
            seen[match[0]].append((line, match.start()))
    alike: dict[str, set[str]] = defaultdict(set)
    for name in (one for one, places in seen.items() if len(places) > 1):
        for form in with_one_open(name, 1, -1):
            alike[form].add(name)
    for rare, places in seen.items():
        if len(places) > 1 or not regex.search(AWARDED, places[0][0].text):
            continue
        near = [other for form in with_one_open(rare, 1, -1) for other in alike.get(form, ())]
        if len(near) != 1 or near[0] in places[0][0].text:
            continue
        if not any(a != b and a in COUNTING for a, b in zip(rare, near[0], strict=True)):
            yield from told(script, places, len(rare), f"{rare}和另一处的{near[0]}像是一种称号", HINT)


def awards_of_another_name(script: Script) -> Iterator[Finding]:
    """为“抗疫先锋”颁奖。20名“医德标兵”分两批上台: the award is called by a name that nothing else has."""
    pattern = r"[为给向](?P<名>“[一-龥]{3,8}”)(?:获得者|获奖者|代表)?(?:颁奖|颁发|授奖|授牌)[^。“]{0,8}[。，；][^。“]{0,10}\d{1,3}[名个位家户]“(?P<别>[一-龥]{3,8})”"
    for line in script.lines_with(("颁", "授")):
        for match in regex.finditer(pattern, line.text):
            other = f"“{match['别']}”"
            apart = regex.search(NEXT_AWARD, line.text[match.end("名") : match.start("别")])
            called = not regex.match("”?准备", line.text[match.end() :]) and match["名"][-3:-1] != match["别"][-2:]
            once = script.text.count(match["名"]) == 1 and script.text.count(other) > 1
            if match["名"] != other and called and not apart and once:
                message = f"颁的是{match['名']}，上台的是{other}"
                yield from told(script, [(line, match.start("名"))], len(match["名"]), message, HINT)


def headquarters_of_two_ranks(script: Script) -> Iterator[Finding]:
    """县防汛抗旱指挥部 and 县防汛抗旱总指挥部; of two as frequent the one with 总, which a place seldom has."""
    for match in regex.finditer("(?P<头>[省市县区旗州][一-龥]{2,8}?)总指挥部", script.text):
        whole, plain = match[0], match["头"] + "指挥部"
        if plain not in script.text:
            continue
        rare = plain if script.text.count(plain) < script.text.count(whole) else whole
        number, start = script.place(script.text.index(rare))
        other = whole if rare == plain else plain
        if other not in script.lines[number].text and script.text.count(rare) == 1:
            message = f"“{rare}”和另一处的“{other}”像是一个机构"
            yield from told(script, [(script.lines[number], start)], len(rare), message, "请核对机构的名称，写成一样。")
        return
