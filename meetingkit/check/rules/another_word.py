"""One organ with another word in the middle of its name: 岭江交通建设集团 and 岭江交通投资集团, 项目建设服务中心 and 项目服务中心.

Names are compared from their end, so that nobody needs to know where they begin; what both have before the word that is
another must be long enough to be a name of one house, not of two departments in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from meetingkit.check.forms import Place, rare_and_usual, told
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.wording import regex

KIND = "办公室|(?:集团)?(?:股份有限|有限责任|有限)公司|集团(?!公司|有限|股份)|中心|委员会|领导小组|指挥部|研究院|合作社|基金会|开发区|园区"
CLUES = ("办公室", "公司", "集团", "中心", "委员会", "小组", "指挥部", "研究院", "合作社", "基金会", "开发区", "园区")
LONGEST = 16  # characters of a name before its kind
WORD, SHARED = 2, 4  # characters of the word that is another, and of what stands before it
VAGUE = frozenset(
    [
        "建设",
        "投资",
        "工程",
        "项目",
        "设计",
        "咨询",
        "科技",
        "技术",
        "发展",
        "管理",
        "服务",
        "工作",
        "整治",
        "提升",
        "治理",
        "改造",
        "实业",
        "控股",
        "商贸",
        "贸易",
        "产业",
    ]
)
LESS, BEHIND = 3, 2  # characters before it that do, where so many stand behind it
MOST = 60  # names of one kind; a script that has more of them lists them
# what tells two bodies apart, or is no part of a name
APART = r"下设|第|届|委员|选举|[一二三四五六七八九十了的副过与和及为由请作将常]|产生|通过|监督|两个"
LEADING = "[和与及的由请对]|关于"  # what a name has not before the word
HINT = "请核对，写成一样；确实是两个单位就不用管。"


def organs_with_another_word(script: Script) -> Iterator[Finding]:
    """Two names of one kind that differ in a word after the same four characters; the rarer is told.

    Where each has a word, both must be of those that say nothing of the field: 康复服务中心 and 就业服务中心 are two.
    """
    for kind, places in _by_kind(script).items():
        for one, other in combinations(places, 2) if len(places) < MOST else ():
            if names := _but_for_a_word(one, other):
                forms = {f"{said}{kind}": places[whole] for said, whole in zip(names, (one, other), strict=True)}
                yield from _rarer(script, forms)
    yield from _looking_into(script)
    yield from _joined_or_not(script)
    yield from _tellers(script)


def _tellers(script: Script) -> Iterator[Finding]:
    """总监票员, told once, where 总监票人 is told too."""
    seen: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("票人", "票员")):
        for match in regex.finditer("(?P<名>总?[监计唱]票)(?:人(?!员)|员)", line.text):
            seen[match["名"]][match[0]].append((line, match.end()))
    for forms in seen.values():
        yield from _rarer(script, forms, "叫法不一", "请写成一样。")


# 安全与环保部, 发展和改革局: two fields of one office
JOINED = "(?P<甲>[一-龥]{2})[与和](?P<乙>[一-龥]{2,4}?)(?P<后>委员会|部(?!门|分|署|长会)|局|处|科(?!学|技)|中心|办公室|学院|研究院)"


def _joined_or_not(script: Script) -> Iterator[Finding]:
    """安全与环保部, told once, where 安全环保部 is told too, or the other way round."""
    for name, bare in dict.fromkeys(
        (match[0], f"{match['甲']}{match['乙']}{match['后']}")
        for line in script.lines_with("与和")
        for match in regex.finditer(JOINED, line.text)
    ):
        forms = {
            form: [(line, at + len(form)) for line in script.lines_with((form,)) if (at := line.text.find(form)) >= 0]
            for form in (name, bare)
        }
        yield from _rarer(script, forms if all(forms.values()) else {})


# who looks into what is put forward, by the one word or the other
LOOKING = "(?P<名>提案|议案|代表资格|资格|财务|经费|预决?算|职称)(?P<类>审查|审理|审核|评审|处理|办理)(?P<后>委员会|小组|领导小组)"


def _looking_into(script: Script) -> Iterator[Finding]:
    """提案审理委员会, told once, where 提案审查委员会 is told more often or first."""
    seen: dict[tuple[str, str], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(("委员会", "小组")):
        for match in regex.finditer(LOOKING, line.text):
            seen[match["名"], match["后"]][match[0]].append((line, match.end()))
    for forms in seen.values():
        yield from _rarer(script, forms)


def _rarer(
    script: Script, forms: dict[str, list[Place]], seems: str = "像是一个单位", hint: str = HINT
) -> Iterator[Finding]:
    pair = rare_and_usual(forms, forms, weight=lambda name: (script.text.count(name),)) if len(forms) == 2 else None
    if pair and len(forms[pair[0]]) == 1 and not set(pair) & {*script.facts.organs, *script.facts.allowed}:
        line, end = forms[pair[0]][0]
        message = f"“{pair[0]}”和另一处的“{pair[1]}”{seems}"
        yield from told(script, [(line, end - len(pair[0]))], len(pair[0]), message, hint)


def _by_kind(script: Script) -> dict[str, dict[str, list[Place]]]:
    """By kind what stands before it, each with where the name ends."""
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for line in script.lines_with(CLUES):
        for match in regex.finditer(KIND, line.text):
            before = regex.search("[一-龥]+$", line.text[max(0, match.start() - LONGEST) : match.start()])
            if before:
                kind = "集团" if match[0].startswith("集团") else match[0]  # 江澜水务集团 of 江澜水务集团有限公司
                found[kind][before[0]].append((line, match.start() + len(kind)))
    return found


def _but_for_a_word(one: str, other: str) -> tuple[str, str] | None:
    """The two names from where they are alike, when one word of them is another; None when they differ in more."""
    tail = _alike_at_end(one, other)
    for first, second in ((0, WORD), (WORD, 0), (WORD, WORD)):
        if len(one) < tail + first or len(other) < tail + second:
            continue
        here, there = one[: len(one) - tail - first], other[: len(other) - tail - second]
        head = _alike_at_end(here, there)
        words = one[len(here) : len(one) - tail], other[len(there) : len(other) - tail]
        apart = regex.search(APART, "".join(set(words) - VAGUE)) or regex.search(LEADING, here[-min(head, SHARED) :])
        vague = not all(words) or (VAGUE.issuperset(words) and words[0][0] != words[1][0])
        enough = head >= SHARED or (head >= LESS and tail >= BEHIND and first == second)
        if vague and enough and not apart:
            lead = regex.match(f".*(?:{LEADING})", here[-head:])  # 请县退役军人
            head -= lead.end() if lead else 0
            return one[len(here) - head :], other[len(there) - head :]
    return None


def _alike_at_end(one: str, other: str) -> int:
    """How many characters two texts have alike at their ends."""
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count]:
        count += 1
    return count
