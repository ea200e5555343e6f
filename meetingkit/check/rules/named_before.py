"""Names in a row right before their number: 请获得“先进集体”称号的立案庭、民一庭、石桥法庭三个集体的代表上台."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.amounts import named_in
from meetingkit.check.likely import likely_miscount
from meetingkit.check.named import is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

FAR, LONGEST, OFF = 160, 24, 2  # characters of a row, of an entry; by how much a number may be wrong
NUMBERED = (
    r"、[^，。；：、！？]{1,24}?(?:这|共)?(?P<数>(?<![\d一二三四五六七八九十百千万几第每])(?:\d{1,2}|[两三四五六七八九十]))"
    r"(?P<位>[个家支所户名位])(?!月|小时|百分点)(?P<物>[一-龥]{0,10})"
)
# what any body or anybody may be called
BODIES = "集体|单位|部门|组织|团队|机构|队伍|班组|窗口|先进|典型|示范|标兵|模范|代表队|获奖|受表彰"
# with which characters bodies of one kind end, and how they are counted
KINDS = (
    ("中学园校院", "学校|院校|幼儿园|医院|学院"),
    ("司团厂行店社", "企业|公司|银行|厂|商户|合作社"),
    ("局委办部厅", "局|委办局|责任"),
    ("镇乡道村区县市", "镇|乡|街道|村|社区|区县|县|区|地方"),
    ("科室处股", "科室|处室|股室"),
    ("班组队", "班|小组|队"),
)
PEOPLE = "[一-龥]{0,4}?(?:同志|老师|教师|同学|学生|先生|女士|代表|委员|劳模|劳动模范|标兵|模范|先进|个人|党员|医生|护士|医师|教授|专家|队员|选手|志愿者|能手|工匠|村民|居民|职工|员工|工人|干部|获奖|嘉宾|家长|同事|战友|工友|师生|教练员|书记|主任|局长|院长|校长|镇长|经理|学员|新人|典型|民警|法官|检察官|律师|调解员|网格员|候选人|成员|朋友|师傅)"
# what stands before the first name in its entry
AHEAD = ".*(?:的|请|由|是|有|了|为|予|给|向|对|把|将|对|：|”|》|叫|到|在|和|与|受|据)"
ACTS = "[为给向对把将由请让]|的|分别|以及|其他|其余|另外|所属|下属|等(?![级次])|[各每]|[\\d两三四五六七八九十]+[个家名位支]"


def named_before(script: Script) -> Iterator[Finding]:
    """Numbers that are not how many stand in the row right before them."""
    for line in script.lines_with(("、",)):
        if line.index in script.counting or "支" in line.text or "所" in line.text:
            for match in regex.finditer(NUMBERED, line.text):
                yield from _against(script, line, match)


def _against(script: Script, line: Line, match: re.Match[str]) -> Iterator[Finding]:
    text, at = line.text, match.start("数")
    left = begins(text, at, "，。；：！？（）", max(0, at - FAR))
    row = regex.sub("(?:这|共|一共)$", "", text[left:at])
    told, entries = parse_han(match["数"]), row.split("、")
    first, rest = entries[0], entries[1:]
    if (
        told is None
        or not rest
        or any(regex.search(ACTS, one) or len(one) > LONGEST for one in rest)
        or not all(entries)
    ):
        return
    head = regex.sub(AHEAD, "", first)
    least, most = named_in("、".join([head or first, *rest]))
    wrong = not least <= told <= most and min(abs(told - least), abs(told - most)) <= OFF
    if (
        wrong
        and line.own(at)
        and (_bodies(head, rest, match) or _people(head, rest, match))
        and not _begun(text, left, rest)
    ):
        message = f"说的是“{match['数']}”，点到名的是 {least} 个"
        yield script.at(line, *match.span("数"), message, "请核对数目和名单。", sure=likely_miscount(told, least))


def _bodies(head: str, rest: list[str], match: re.Match[str]) -> bool:
    """Whether all end alike, and are of the kind that is counted or may be called so."""
    ends = {one[-1:] for one in (head, *rest)}
    kind = next((nouns for chars, nouns in KINDS if ends <= set(chars)), None)
    if (kind is None and len(ends) > 1) or any(map(is_full_name, rest)) or match["位"] not in "个家支所户":
        return False
    noun = match["物"]
    return regex.match(f"{BODIES}|{kind or BODIES}", noun) is not None or (len(ends) == 1 and min(ends) in noun[:4])


def _people(head: str, rest: list[str], match: re.Match[str]) -> bool:
    """Whether all are names, and people are counted."""
    last = any(is_full_name(head[-size:]) for size in (2, 3)) and len(head) <= 8
    bare = all(len(one) <= 3 and is_full_name(one) for one in rest)
    return last and bare and match["位"] in "名位" and (not match["物"] or regex.match(PEOPLE, match["物"]) is not None)


def _begun(text: str, left: int, rest: list[str]) -> bool:
    """Whether the row may have begun before the comma: 民一庭，民二庭、石桥法庭."""
    before = text[max(0, left - LONGEST) : left]
    return before.endswith("，") and (
        before[:-1].endswith(rest[-1][-1]) or is_full_name(before[-4:-1]) or is_full_name(before[-3:-1])
    )
