"""The minutes of each speaker, of a round, and of a part of the meeting, against one another."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.clock import length_pattern, minutes_of
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.check.turns import several
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han


def minutes_of_each(script: Script) -> Iterator[Finding]:
    """Every finder's findings, one after another."""
    for finder in (
        _minutes_together,
        _those_named,
        _parts_below,
        _longer_than_each,
        _each_and_all,
        _turns_of_an_item,
        _items_in_hours,
    ):
        yield from finder(script)


MOST_OF_EACH = (
    r"(?:每[个位名家人]|各[村镇乡单部]位?|一律)[^，。；\d]{0,10}(?:不超过|不得超过|限时?|控制在)(?P<每>\d{1,2})分钟"
)
OF_ONE = r"^(?:[^，。]{1,4}，)?[^，。]{0,4}请(?![^。；]*(?:主旨|主题|专题|辅导|点评|讲话))[^。；]{4,60}，(?:[^。；，]{0,12}，)?(?:(?:发言|汇报|述职|表态|介绍)?时间)?(?:也?不超过|为|是|限时|控制在|时间)?(?P<他>\d{1,2})分钟"
TALKS = ("述职", "发言", "汇报", "答辩", "演讲", "表态", "介绍")
ROUND = 14  # lines in which the turns of a round are called


def _longer_than_each(script: Script) -> Iterator[Finding]:
    """请某书记述职，不超过10分钟, in a round of which it was said: 每人不超过8分钟."""
    for line in script.lines_with(("每", "一律", "各村", "各镇", "各乡", "各单位", "各部门")):
        each = regex.search(MOST_OF_EACH, line.text)
        for other in script.lines[line.index + 1 : line.index + ROUND] if each else ():
            if regex.search("第[一二三四五六七八九十]+项|议程", other.text) and other.index > line.index + 1:
                break
            one = regex.search(OF_ONE, other.text)
            said = {verb for verb in TALKS if one and verb in one[0]}
            same = each and any(verb in line.text[max(0, each.start() - 16) : each.end()] for verb in said)
            if same and each and one and int(one["他"]) > int(each["每"]) and other.own(one.start("他")):
                message = f"前面说每人不超过 {each['每']} 分钟，这里是 {one['他']} 分钟"
                yield script.at(other, *one.span("他"), message, "请核对，前后写成一样。")


def _minutes_together(script: Script) -> Iterator[Finding]:
    """安排4个…每人不超过8分钟…每次不超过3分钟…共44分钟: the whole against the numbers before it."""
    for line in script.lines:
        whole = (
            regex.search(r"(?:共|共计|总共|合计|一共|总)(?:需|要|用时?|时长)?(\d{2,3})分钟", line.text)
            if "分钟" in line.text
            else None
        )
        if whole is None or not line.own(whole.start(1)):
            continue
        each = [
            int(match[1])
            for sentence in regex.finditer("[^。；]*每[^。；]*", line.text[: whole.start()])
            for match in regex.finditer(r"每[^，。；\d]{1,12}?(\d{1,2})分钟", sentence[0])
        ]
        numbers = _counts_before(line.text) or _counts_before(
            "".join(other.text for other in script.lines[max(0, line.index - 1) : line.index])
        )
        fits = {number * sum(each[:size]) for number in numbers for size in range(1, len(each) + 1)}
        fits |= {number * one for number in numbers for one in each}
        others = len(regex.findall(r"(?<!剩)(?<!剩\d)\d分钟", line.text[: whole.start()])) > len(
            each
        )  # 点评20分钟, besides
        together = sum(a * b for a, b in zip(sorted(numbers), sorted(each), strict=False))
        if each and numbers and not others and int(whole[1]) not in fits | {together}:
            message = f"照前面的时间算不出 {whole[1]} 分钟"
            yield script.at(line, *whole.span(1), message, "请核对人数和每人的时间。")


OF_MEETING = r"(?:会|会议|活动|仪式)(?:总共|一共|共|控制在|只有|时间为?|限时|开)(?P<总>\d{2,3})分钟"


HOURS = rf"(?:会议|大会|活动|总)(?:的)?(?:时间|时长)?(?:控制在|不超过|安排|限)(?P<长>{length_pattern()})"
# 甲部、乙部、丙部每个部门汇报15分钟，之后由某同志讲话20分钟
NAMED_EACH = r"(?P<列>[^，。；]{2,20}(?:、[^，。；、]{2,20})+)每[个位家名][^，。；\d]{0,10}?(?P<每>\d{1,2})分钟"


def _those_named(script: Script) -> Iterator[Finding]:
    """会议时间控制在1小时以内，甲部、乙部、丙部、丁部每个部门汇报15分钟，之后讲话20分钟: more than there is time for."""
    for line in script.lines_with(("每",)):
        whole = regex.search(HOURS, line.text)
        each = regex.search(NAMED_EACH, line.text[whole.end() :]) if whole else None
        if whole is None or each is None or not line.own(whole.start("长")):
            continue
        rest = line.text[whole.end() + each.end() :].split("。")[0]
        more = sum(int(one) for one in regex.findall(r"(\d{1,3})分钟", rest) if "每" not in rest)
        total, most = (each["列"].count("、") + 1) * int(each["每"]) + more, minutes_of(whole["长"])
        if total > most:
            message = f"各部分加起来要 {total} 分钟，这里说{whole['长']}"
            yield script.at(line, *whole.span("长"), message, "请核对各部分的时间和总时间。")


# 5个议题，每个议题汇报和讨论不超过25分钟
ITEMS_EACH = r"(?P<数>\d{1,2}|[二两三四五六七八九十]{1,2})[个项](?:议题|议程|事项|项目)[^。；\d]{0,20}?每[个项](?:议题|议程|事项|项目)?[^，。；\d]{0,12}?(?P<每>\d{1,2})分钟"


def _items_in_hours(script: Script) -> Iterator[Finding]:
    """5个议题，每个议题不超过25分钟，最后我用15分钟小结，会议控制在两个小时以内: more than there is time for."""
    for line in script.lines_with(("每个", "每项")):
        whole, each = regex.search(HOURS, line.text), regex.search(ITEMS_EACH, line.text)
        if whole is None or each is None or not line.own(whole.start("长")):
            continue
        rest = line.text[: each.start()] + line.text[each.end() : whole.start()] + line.text[whole.end() :]
        more = sum(int(one) for one in regex.findall(r"(\d{1,3})分钟", rest)) if "每" not in rest else 0
        total, most = (parse_han(each["数"]) or 0) * int(each["每"]) + more, minutes_of(whole["长"])
        if total > most:
            message = f"各部分加起来要 {total} 分钟，这里说{whole['长']}"
            yield script.at(line, *whole.span("长"), message, "请核对各部分的时间和总时间。")


def _parts_below(script: Script) -> Iterator[Finding]:
    """今天的动员会总共40分钟。 and below it 议程有三项：甲讲话15分钟，乙讲规则20分钟，丙发言10分钟: more than there is time for."""
    for line, below in zip(script.lines, script.lines[1:], strict=False):
        whole = regex.search(OF_MEETING, line.text) if "分钟" in line.text else None
        parts = [int(one) for one in regex.findall(r"(\d{1,3})分钟(?=[，；。、]|$)", below.text)] if whole else []
        plain = "议程" in below.text and "每" not in below.text and "其中" not in below.text
        if whole and plain and len(parts) > 1 and sum(parts) > int(whole["总"]) and line.own(whole.start("总")):
            message = f"下面几项加起来要 {sum(parts)} 分钟，这里说 {whole['总']} 分钟"
            yield script.at(line, *whole.span("总"), message, "请核对各项的时间和总时间。")


def _counts_before(text: str) -> set[int]:
    told = {int(match[1]) for match in regex.finditer(r"(?<![\d.])(\d{1,2})[个位名家](?!小时|月)", text)}
    in_han = (parse_han(match[1]) for match in regex.finditer(IN_HAN, text))
    return told | {number for number in in_han if number}


# 五个城区汇报，每个城区6分钟
IN_HAN = (
    "(?<![第一二两三四五六七八九十])([两三四五六七八九十]{1,3})[个位名家][^，。；]{0,16}[，；、（(]每(?=[个位名家人])"
)


EACH = r"(?:每(?:[个位名家人]|组|队)|(?<=[家位名个])(?:企业|单位|部门|代表|同志|村|乡镇)?各(?=[讲说汇发交介]))(?:[一-龥]{1,6}?)?(?:不超过|不得超过|限时?|控制在|为|用时|约|用)?(?P<每>\d{1,2})分钟"
WHOLE = r"(?:总计|加起来|总时间|总时长|总用时|总共|合计|一共|共计|时间共|总的?时间)[^，。；\d]{0,8}?(?P<总>\d{2,3})分钟|时间总共(?P<又>\d{2,3})分钟"
SPEAKERS = r"(?P<数>\d{1,2}|[两三四五六七八九十]{1,2})[个位名家](?!月|小时|多|以上)"


def _each_and_all(script: Script) -> Iterator[Finding]:
    """每个案例不超过10分钟，总时间控制在50分钟以内, where there are six: as many as there are do not fit."""
    yield from _rounds_of_a_part(script)
    yield from _parts_and_whole(script)
    for line in script.lines_with(("分钟",)):
        each, whole = regex.search(EACH, line.text), regex.search(WHOLE, line.text)
        above = script.lines[line.index - 1].text if line.index else ""
        each = each or (regex.search(EACH, above) if whole and "加起来" in whole[0] else None)
        if not each or not whole or not line.own(whole.start()):
            continue
        words = line.text[: each.start("每")] + line.text[each.end("每") :]
        before = "".join(other.text for other in script.lines[max(0, line.index - 1) : line.index])
        told = {parse_han(one["数"]) or 0 for one in regex.finditer(SPEAKERS, words)}
        told = (
            told
            or {len(_called_at(script, line))} - {0}
            or {parse_han(one["数"]) or 0 for one in regex.finditer(SPEAKERS, before)}
        )
        group = "总" if whole["总"] else "又"
        least, most = min(told, default=0) * int(each["每"]), int(whole[group])
        if least > most:
            message = f"{min(told)} 个、每个 {each['每']} 分钟，一共要 {least} 分钟，这里说 {most} 分钟"
            yield script.at(line, *whole.span(group), message, "请核对每人的时间和总时间。")


LIMIT = r"(?:总时[间长]|全部议程|(?<!每次)会议|整个会议|全会|大会)[^，。；\d]{0,6}(?:控制在|不超过|安排|共|限)(?P<总>\d{2,3})分钟(?:以内|之内|内)?"


# 共有五项议程：一是宣读决定，用时15分钟；二是颁奖，用时25分钟；…
ITEMS_TIMED = r"[项个](?:议程|议题|内容|环节)：(?P<列>(?:[一二三四五六七八九]是[^；。]{2,40}\d分钟[；。]?){2,})$"


def _parts_and_whole(script: Script) -> Iterator[Finding]:
    """控制在100分钟以内，其中领学20分钟，辅导50分钟，…; 每个议题汇报15分钟、讨论25分钟, with as many as were announced."""
    for line in script.lines_with(("分钟",)):
        whole = regex.search(LIMIT, line.text)
        if not whole or not line.own(whole.start("总")):
            continue
        most = int(whole["总"])
        among = regex.search("其中(?P<列>[^。；]*分钟)", line.text[whole.end() :])
        among = among or regex.search(ITEMS_TIMED, line.text[whole.end() :])
        minutes = _parts(among["列"]) if among else []
        each = regex.search(
            r"每[个项](?:议题|议程|项目|事项)(?P<列>[^。；]*?分钟(?:[、，][^。；，]*?\d分钟)*)",
            line.text[: whole.start()],
        )
        number = script.meeting.announced_count or 0
        times = [int(one) for one in regex.findall(r"(\d{1,3})分钟", each["列"])] if each else []
        total = sum(minutes) if len(minutes) > 1 else number * sum(times)
        if total > most:
            message = f"各部分加起来要 {total} 分钟，这里说 {most} 分钟"
            yield script.at(line, *whole.span("总"), message, "请核对各部分的时间和总时间。")


ONE_PART = (
    r"(?P<数>\d{1,2}|[一二两三四五六七八九十]{1,2})[个位名家][^，。；\d]{0,16}，?每[个位名家人][^，。；\d]{0,8}?(?P<每>\d{1,3})分钟"
    r"|(?P<全>\d{1,3})分钟"
)


def _parts(words: str) -> list[int]:
    """四个乡镇交流发言，每个乡镇10分钟，部署工作15分钟: 40 and 15; none where it is not told how many there are."""
    told = list(regex.finditer(ONE_PART, words))
    if sum(match["每"] is not None for match in told) < words.count("每"):
        return []
    return [int(match["全"]) if match["全"] else (parse_han(match["数"]) or 0) * int(match["每"]) for match in told]


def _called_at(script: Script, line: Line) -> tuple[str, ...]:
    """Who is called in the step to which a line belongs, or that begins right below it."""
    steps = script.meeting.steps
    here = next((step for step in steps if step.first <= line.index <= step.last), None)
    below = next((step for step in steps if line.index < step.first <= line.index + 2), None)
    return (here.speakers if here else ()) or (below.speakers if below else ())


def _turns_of_an_item(script: Script) -> Iterator[Finding]:
    """每位述职不超过8分钟，每次点评不超过4分钟，本项议程控制在1小时以内, with six who are called."""
    limit = rf"(?:本项议程|这项议程|本环节|这一环节|述职环节|发言环节)[^，。；\d]{{0,6}}(?:控制在|不超过)(?P<长>{length_pattern()})"
    for line in script.lines_with(("本项", "这项", "环节")):
        match = regex.search(limit, line.text) if "每" in line.text else None
        step = next((one for one in script.meeting.steps if one.first <= line.index <= one.last), None)
        if match is None or step is None or any(map(several, step.speakers)):
            continue
        sentence = line.text[begins(line.text, match.start(), "。") : match.start()]
        each = sum(
            int(one)
            for one in regex.findall(
                r"(?<![距剩前])每[位名个人次家][^，。；\d距剩前提]{0,12}?(\d{1,2})分钟(?![时前])", sentence
            )
        )
        total, most = each * len(step.speakers), minutes_of(match["长"])
        if total > most and line.own(match.start("长")):
            message = f"{len(step.speakers)} 位每位 {each} 分钟要 {total} 分钟，这一项只有 {most:g} 分钟"
            yield script.at(line, *match.span("长"), message, "请压缩，或放宽时间。")


PART = (
    r"(?P<事>述职|汇报|发言|交流|展示|答辩|演讲|宣讲)(?:环节)?(?:共|总共|一共|合计|总计)(?:用时|需)?(?P<总>\d{2,3})分钟"
)


def _rounds_of_a_part(script: Script) -> Iterator[Finding]:
    """现场述职的有6位…，每位15分钟。 and then 述职环节共50分钟: in the lines right before."""
    for line in script.lines_with(("分钟",)):
        for match in regex.finditer(PART, line.text):
            near = (
                "\n".join(one.text for one in script.lines[max(0, line.index - 3) : line.index])
                + line.text[: match.start()]
            )
            each = regex.search(r"每[位人个家名][^。；\d]{0,8}?(\d{1,2})分钟", near)
            count = regex.search(rf"{match['事']}的?有?(\d{{1,2}}|[一二两三四五六七八九十]{{1,2}})[位名个家]", near)
            told = parse_han(count[1]) if count else None
            if each and told and told * int(each[1]) > int(match["总"]) and line.own(match.start("总")):
                message = f"{told}位每位{each[1]}分钟要 {told * int(each[1])} 分钟，写的是{match['总']}"
                yield script.at(line, *match.span("总"), message, "请压缩，或放宽时间。")
