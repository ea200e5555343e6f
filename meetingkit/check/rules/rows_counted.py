"""A row with 、 right before or right behind a number that is one off: 甲、乙、丙四个社区; 三点希望：甲、乙、丙、丁.

Whatever is counted and whatever the row names: a number that is one off from the row that stands where what it counts
would stand is hardly ever of something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.amounts import named_in, one_organ
from meetingkit.check.named import POST_END, is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.rules.counted import names_miscounted
from meetingkit.check.rules.said import mend
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

FEWEST, LONGEST = 2, 30  # parts of a row, characters of one of them
MEASURE = "个|名|位|家|项|件|所|支|处|种|条|点|场|批|组|类|大|座|本|部|份|篇|门|张|道|句|股|对|步|方面|样|级"
COUNT = rf"(?<![\d一二三四五六七八九十百千万两零几第数每各近约超.．、])(?P<数>\d{{1,2}}|[二两三四五六七八九]|十[一二三四五六]?)(?P<位>{MEASURE})(?![多余几月])"
MARKS = '，。；：！？（(《 　"'
NO_ROW = r"等|各|每|以及|\d|[和、]分别|一并|全体|因[事病公]"  # 医师10名、护士14名、医技人员4名
COUNTED = r"[一二两三四五六七八九十](?:个|名|位|家|项|件)"
COUNTED_AHEAD = f"^[^、]*一[个名位家项件]|{COUNTED}(?:、|$)|、[^、]*?{COUNTED}"  # 两位同志谈到了甲、乙、丙三件事 begins with another count
# what is counted is of those, for those or with those, or made by them
OF_THEM = "(?:的|所属|下属|直属|辖|一共|分别|各自|至少|用|花|近|约|超过|共有|有|(?<!建)设|设立|建立|开展|提出|报送|和|与|及|或|其他|其余|另外|另|给|对|向|为|到|在|从|按|分|获|选|出|[了着]|组成|成立|下设|抽调|派出|推荐|提交|上报|编为|划为)$"
# where within a row the row itself may begin: 甲局、乙局要对丙、丁、戊三个环节
ANEW = "(?<=..)(?:[对把将就从由与跟同向为和及是有在请抓看听讲]|关于|围绕|聚焦)(?=.)|的"


def rows_counted(script: Script, line: Line) -> Iterator[Finding]:
    """Every number of a line that is one off from the row beside it, where nothing was said of that as a list of names."""
    found = list(rows_beside(script, line))
    told = {one.position for one in script.once_all(names_miscounted)} if found else ()
    yield from (one for one in found if one.position not in told)


def rows_beside(script: Script, line: Line) -> Iterator[Finding]:
    """Every number of a line that is one off from the row right before or right behind it."""
    for match in regex.finditer(COUNT, line.text) if "、" in line.text else ():
        told, people = parse_han(match["数"]), match["位"] in ("名", "位")
        if told and told > 1 and line.own(match.start("数")):
            ahead, behind = _ahead(line.text, match.start("数")), _behind(line.text, match.end(), told)
            layers = match["位"] == "级" and ahead and any(len(part) > 1 for part in ahead.split("、")[1:])
            in_quotes = line.text[match.start() - 2 : match.start()].endswith(("”", "”的", "”这"))
            listed = _one_off(ahead, told, people=people, ahead=not in_quotes) if ahead and not layers else 0
            listed = listed or (_one_off(behind, told, people=people) if behind else 0)
            if listed:
                message = f"说的是“{match['数']}”，列出的是 {listed} 个"
                yield script.at(line, *match.span("数"), message, mend(listed, match["数"]))


def _ahead(text: str, at: int) -> str | None:
    """The row right before a number: 甲、乙、丙 of 甲、乙、丙这四个, 甲、乙、丙，共4个, “甲、乙、丙”四个."""
    text = regex.sub("（[^（）]*）", "", text[:at]) if "（" in text else text[:at]
    if text.endswith(("前", "后", "“")):
        return None  # 前三名; “四个自信”、做到“两个维护”
    together = regex.search("，(?:一共|共计|合计|总共|共)(?:有|是)?$", text)
    end = together.start() if together else len(text) - text.endswith("这")
    start = begins(text, end, MARKS, max(0, end - 200))
    quoted = regex.search("“([^“”]*、[^“”]*)”(?:的|这)?$", text[max(0, end - 80) : end])
    if quoted:
        return quoted[1]
    whole = not together or start == 0 or text[start - 1] not in "，"  # 监票人甲，计票人乙、丙，共三名
    row = text[start:end]
    enumerator = start == 0 and regex.match("[一二三四五六七八九十]{1,2}、", row)
    row = row[enumerator.end() :] if enumerator else row
    spaced = text[:start].strip() and text[start - 1] in "　 "  # 尹　华、晏　青、牧小峰
    return row if whole and not spaced and "、" in row and not regex.search(OF_THEM, row) else None


WORDS = "[^，。；：！？、（）\\d“”]"
# 三点希望：; “三个一流”的要求，即; 四个“更”字：; 5名，分别为
LEAD = rf"(?:{WORDS}{{0,6}}”)?{WORDS}{{0,12}}(?:“{WORDS}{{1,4}}”{WORDS}{{0,6}})?(?:，?(?:他们|它们)?(?:(?:分别|依次)(?:是|为)|即|就是|也就是|包括|是)[：:]?|为?[：:]|（)"


def _behind(text: str, at: int, told: int) -> str | None:
    """The row right behind a number, as far as its sentence goes: 甲、乙、丙 of 四点希望：甲、乙、丙。."""
    lead = regex.match(LEAD, text[at : at + 36])
    row = regex.match("([^，。；：！？（）\\d]+)([。；）！]|$)", text[at + lead.end() :]) if lead else None
    if not lead or not row or "、" not in row[1] or regex.match("一[是、要]|首先|第一", row[1]):
        return None
    kinds = lead[0].endswith("（") and any(len(part) < 2 for part in row[1].split("、"))  # 3个县（市、区）
    rest = regex.split("[。！]", text[at + lead.end() :])[0]
    more = row[2] == "；" and (
        rest.count("；") + 1 == told or regex.search("；(?:另|还有)", rest)
    )  # 四项：甲；乙；丙；丁
    return None if kinds or more else row[1]


def _one_off(row: str, told: int, *, people: bool, ahead: bool = False) -> int:
    """How many a row names, where that is one more or one less than told and could not be told of it; else 0."""
    parts = row.split("、")
    least, most = named_in(row)
    quoted = row.count("“") != row.count("”") or regex.search("“[^”]*、", row)
    counted = regex.search(COUNTED_AHEAD if ahead else COUNTED.replace("一", "", 1), row)
    plain = least >= FEWEST and all(0 < len(part) <= LONGEST for part in parts) and not quoted
    if not plain or regex.search(NO_ROW, row) or counted or told not in (least - 1, most + 1):
        return 0
    of_posts = people and any(map(_is_post, parts[:-1]))
    first = parts[least - told] if ahead and told < least else ""
    if of_posts or (regex.search(ANEW, first) and not one_organ(first)):
        return 0  # 县委副书记、县长甲两位; 甲局、乙局要对丙、丁两个环节
    return least if told < least else most


def _is_post(part: str) -> bool:
    """县委副书记 of 县委副书记、县长周安 is another post of his; 康健书记 is somebody."""
    post = regex.search(f"(?:{POST_END}|代表|者|”)$", part)
    return post is not None and not is_full_name(part[: post.start()])
