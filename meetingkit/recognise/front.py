"""The top of a script: title, subtitle, date and chair lines, salutation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from meetingkit.document import Paragraph, Role
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.names import post_at_end
from meetingkit.recognise.text import without_mark
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han
from meetingkit.wording.surnames import SURNAMES

DEEPEST = 25  # lines that a front may have
OPENING = 12  # lines in which an opening may tell the date
FOOT = 3  # lines in which a date may end a script
LONGEST_TITLE = 60
HEADINGS = frozenset(
    ["方案", "安排", "程序", "时间", "计划", "简报", "通知", "方案稿"]
)  # 方 案: no name, though 方 is a surname
LONGEST_PART = 20  # characters of a line that names a part of the meeting
DIGITS = {char: str(place) for place, char in enumerate("〇一二三四五六七八九")} | {"○": "0", "零": "0"}
NUMBERED = "(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\\d{1,2}[.、．])?"  # 三、主持人：…
LABEL = f"{NUMBERED}(?:(?:大会|会议)?(?:执行主席|召集人)[、和兼及/ ]+)?(?:(?:现场)?(?:股东大?)?(?:会议|活动|学习|评审|培训|考察|大会|仪式|会)(?:召开|举行|开始|举办)?的?|[^：:]{{0,2}})??(时间|日期|地点|(?:执行)?主持人?|执行主席|召集人|(?:参会|参加|出席|列席|与会|到会)(?:人员|单位|对象|范围|领导)|参会|出席|列席|参加|记录人?|会场|主题|议题|主讲人?|学习主题|(?:主办|承办|协办|支持|指导)(?:单位|方)?(?=[：:]))[：: 　]"
BOXED = "【((?:会议|活动)?(?:时\\s*间|日\\s*期|地\\s*点|主\\s*持\\s*人?))】[：: 　]*([^。！]{2,60}[^。！：:])$"
ASIDE = "[（(【〔][^（）()【】〔〕]*[^年月日\\d][^（）()【】〔〕]*[）)】〕]"  # （会前点名：…）
DAY = "((?:19|20)\\d\\d)\\s*(?:年|[-./．])\\s*(\\d{1,2})\\s*(?:月|[-./．])\\s*(\\d{1,2})(?:日|(?!\\d))"
HAN_DAY = "([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
GREETED = "[，、]?(?:大家|各位)?(?:早上|上午|中午|下午|晚上)?好[：:！!，, 　]*$"
HAILED = (
    "(?:[^，、：！]{1,10}[，、])*[^，、：！]{1,10}们(?:[，、]各位[^，、：！]{2,10})?"
    "|[^，、：！]{2,12}各位[^，、：！]{0,4}[，、][^，、：！]{0,8}各位[^，、：！]{0,4}"
    "|全(?!面|力|部|文|程|天)(?!.*(?:立|坐下|注意|敬礼|安静|议程|情况|如下))[^，。：！]{1,14}"
    "|各(?!位|项|个|类|种)(?!.*(?:情况|如下|汇报|发言|讨论|报告|安排|顺序|名单|时间|要求))[^，。：！]{2,20}"
    "|(?:参会|与会|到会|在座)的?(?:各位)?(?:同志|代表|委员|朋友)|(?:[^，。：！、]{2,6}、)+[^，。：！、]{0,4}(?:代表|朋友|家长|同学)"
)  # 街坊邻居们, 工友同志们; 督导组各位领导，班子各位同志; 全体指战员; 各参建单位; 参会同志; 老师、家长代表
AT_THE_CLOCK = "[（(]\\d{1,2}[:：]\\d{2}[）)](?:[^。！]{0,30}(?:入座|入场|就座|静音)[^。！]{0,20}[。！]?)?$"  # （8:55）请各位尽快入座。
AGENDA = f"{NUMBERED}(?:会议|活动|大会|仪式)?(?:主要)?(?:议程|程序|流程|议题)(?:安排|如下)?[：:]?$"
ROW = "[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}、|[①②③④⑤⑥⑦⑧⑨⑩]|第[一二三四五六七八九十]+项[：:，、　 ]"
WORDS_BELOW = (
    "(?:以下|下面)[为是][^，。]{0,4}(?:串词|主持词|正文)[：:]?$|(?:串词|主持词)(?:如下)?[：:]$"  # 以下为串词：
)
MOST_ROWS = 20
NEAR = 5  # lines in which a salutation comes after an agenda that is listed above it
SPACED = "[ 　]*(?:(?<=[ 　])|^)[^ 　（）()](?:[ 　]+[^ 　（）()]){2,}$|主[ 　]+持[ 　]+[词稿]$"  # 主　持　词
# 我是副县长某某，很荣幸主持今天的活动; 由我——董事长某某主持本次会议
CHAIR_TOLD = (
    "(?:^|[，。！])我(?:是|叫)([^，。；的—]{4,40})，(?=(?:大家好，)?(?:受|很|非常|十分|有幸|由我|今[天晚]|这次|本次))[^。]{0,30}主持(?:人(?=[。，]|$)|(?:召开)?(?:今[天晚]|本次|这次|会议|上午|下午|$|。))"
    "|由我——([^，。]{4,40}?)主持|由我[（(]([^，。（）()]{4,40})[）)](?:来|负责)?主持"
    "|由我来?主持[^，。]{0,12}，我是([^，。；的—]{4,60})(?=[，。！]|$)"  # 由我来主持今天的会议，我是会长某某。
    # 会议由我，副书记某某来主持
    "|由我，(?!受|根据|按|代表|为|来|还|同时|也就是|和|与|同)([^，。（）()]{4,40}?)，?(?:来|负责)?主持(?=[，。！今本这会大]|$)"
)
NAMES_MEETING = "主持(?:词|讲话|稿|辞|串词|提纲)|(?:会议?|仪式|典礼|活动)上?$"  # ——某院校企合作签约仪式主持词
DATE_LINE = "[（(](?:19|20)\\d\\d年\\d{1,2}月[）)]$|[（(]?(?:(?:19|20)\\d\\d|[一二][〇○零一二三四五六七八九]{3})?\\s*[年.．/-]?\\s*[\\d一二三四五六七八九十X×]{1,3}\\s*[月.．/-]\\s*[\\d一二三四五六七八九十X×]{1,3}日?.{0,30}$"


@dataclass(slots=True)
class Front:
    """What stands above the first spoken sentence; `body` is the index of the paragraph where speech begins."""

    title: list[tuple[int, str]] = field(default_factory=list)
    subtitle: str | None = None
    day: date | None = None
    chair: str | None = None
    salutation: str | None = None
    agenda: list[str] = field(default_factory=list)
    body: int = 0
    taken: list[tuple[int, str]] = field(default_factory=list)


def front_of(paragraphs: Sequence[Paragraph], cues: Cues) -> Front:
    """Reads lines from the top until one is speech."""
    front = Front()
    seen, begun = 0, ""
    listed: dict[int, str] = {}
    for index, paragraph in enumerate(paragraphs):
        text = paragraph.text.strip()
        front.body = index
        if not text:
            continue
        listed = listed or _agenda_below(front, paragraphs, index, cues)
        if index in listed:
            front.taken.append((index, listed[index]))
            continue
        if seen > DEEPEST:
            return front
        seen += 1
        if text[-1] in "，," and _salutation(f"{text[:-1]}：", cues) and _salutation(_next(paragraphs, index), cues):
            begun = text  # 尊敬的各位领导， and 女士们、先生们： on the next line
            front.taken.append((index, "salutation"))
            continue
        what = _taken(front, text, paragraph.role, cues)
        if what is None and front.title and len(text) <= LONGEST_PART and text[-1] not in "。！？；：:，":
            after = _next(paragraphs, index)  # 第一次大会, then 同志们：; 新闻发布厅, then 主持人：
            what = "label" if _salutation(after, cues) or regex.match(LABEL, after) else None
        if what is None:
            return _with_inline_salutation(front, text, cues)
        front.taken.append((index, what))
        if what == "title" or (what == "subtitle" and regex.search(NAMES_MEETING, text)):
            front.title.append((index, text))
        if what == "salutation":
            front.salutation = begun + (front.salutation or "")
            front.body = index + 1
            return front
    front.body = len(paragraphs)
    return front


def _agenda_below(front: Front, paragraphs: Sequence[Paragraph], index: int, cues: Cues) -> dict[int, str]:
    """The lines of an agenda that is listed before the chair hails anybody; none where he hails nobody soon after it."""
    if not regex.match(AGENDA, paragraphs[index].text.strip()):
        return {}
    below = [(at, one.text.strip()) for at, one in enumerate(paragraphs[index + 1 : index + MOST_ROWS * 2], index + 1)]
    below = [(at, text) for at, text in below if text]
    size = next((at for at, (_, text) in enumerate(below) if not regex.match(ROW, text)), len(below))
    hailed = any(_salutation("".join(without_mark(text).split()), cues) for _, text in below[size : size + NEAR])
    bare = all(not regex.search("[。请]", text.rstrip("；;。")) for _, text in below[:size])
    if not (1 < size <= MOST_ROWS and (hailed or (bare and size < len(below) and _opens(below[size][1], cues)))):
        return {}
    front.agenda = [regex.sub(f"^(?:{ROW})\\s*", "", text).rstrip("；;。 ") for _, text in below[:size]]
    return {index: "label"} | {at: "agenda" for at, _ in below[:size]}


HAIL = "(?:(?:‹称呼›)[^，。！？：]{0,12}?(?:[、，](?=‹称呼›))?){1,4}"
OPENS = "(?:大家|各位)?(?:早上|上午|中午|下午|晚上|大家)好|(?:现在|好，|时间到了?，)[^，。]{0,6}(?:开会|开始)|[^。]{0,30}(?:召开|举行|欢迎)"


def _opens(text: str, cues: Cues) -> bool:
    """Whether a paragraph is how the chair begins to speak: 同志们，时间到了，现在开会."""
    said = without_mark(text)
    return len(said) > LONGEST_PART and (
        cues.compiled("hail", f"{HAIL}(?=[，：:！!])").match(said) is not None or regex.match(OPENS, said) is not None
    )


def _next(paragraphs: Sequence[Paragraph], index: int) -> str:
    """The next line that has text, without its blanks; x when there is none."""
    return next(("".join(one.text.split()) for one in paragraphs[index + 1 :] if one.text.strip()), "x")


def _taken(front: Front, text: str, role: Role, cues: Cues) -> str | None:
    if boxed := regex.match(BOXED, text):
        text = f"{boxed[1]}：{boxed[2]}"
    plain = (
        "".join(without_mark(text).split())
        if not regex.match("主\\s*持\\s*人?\\s*[：:]", text)
        else "".join(text.split())
    )
    if aside := _aside(text, plain):
        return aside
    if role is Role.SALUTATION or _salutation(plain, cues):
        front.salutation = regex.sub(GREETED, "", without_mark(text)).rstrip("：:！!，, 　")
        return "salutation"
    if (front.title or plain[0] in "（(") and regex.match(DATE_LINE, plain):
        front.day = front.day or day_in(text)
        return "date"
    if label := regex.match(
        LABEL, regex.sub("^[^：:]*[：:]", lambda head: "".join(head[0].split()), text.strip("（）()【】"))
    ):
        _labelled(front, label[1], text)
        return "chair" if label[1].startswith(("主持", "执行")) else "date" if label[1] in ("时间", "日期") else "label"
    if front.title and not front.chair and _byline(text, role, cues):
        front.chair = _without_brackets(text)
        return "chair"
    if front.title and regex.fullmatch(ASIDE, text):
        told = day_in(text)  # （第一次全体会议　2026年6月25日上午9时）
        front.day = front.day or told
        return "date" if told else "label"
    if front.title and text.startswith("——"):
        front.subtitle = text.lstrip("—")
        return "subtitle"
    if role in (Role.TITLE, Role.SUBTITLE) or _title(front, plain):
        return "title"
    return None


def _aside(text: str, plain: str) -> str | None:
    """What is no part of the front, and no speech either."""
    if not regex.search("\\w", plain) or regex.fullmatch("\\W+(?:上午|下午|晚上|第[一二三]天)\\W+", plain):
        return "mark"
    return "label" if regex.match(f"{AT_THE_CLOCK}|{WORDS_BELOW}", text) else None


def _without_brackets(text: str) -> str:
    """（村委会主任　某某主持） is the line of who presides."""
    bare = text.strip("（）()")
    return bare if bare == text else regex.sub("[ 　]*主持$", "", bare)


def _labelled(front: Front, label: str, text: str) -> None:
    bare = text[1:-1] if text[0] in "（(【" and text[-1] in "）)】" else text
    value = regex.split("[：:]", bare, maxsplit=1)[-1] if regex.search("[：:]", bare) else bare.split(maxsplit=1)[-1]
    if label in ("时间", "日期"):
        front.day = front.day or day_in(value)
    elif label.startswith(("主持", "执行")):
        front.chair = value.strip() or None


def _salutation(plain: str, cues: Cues) -> bool:
    if len(plain) > 60 or plain[-1] not in "：:！!" or "。" in plain:
        return False
    return bool(cues.any_of("称呼").match(plain) or regex.fullmatch(HAILED, plain[:-1]))


def _title(front: Front, plain: str) -> bool:
    if len(plain) > LONGEST_TITLE or plain[-1] in "。！？；：:，" or regex.match("现在开会|今天|刚才", plain):
        return False
    if len(front.title) >= 5 or regex.match("首先|下面|请|第[一二三]项|[一二三]、|（[一二三]）", plain):
        return False
    named = any(
        regex.search("主持(?:词|讲话|稿|提纲|辞)|议程$|程序$|讲话$|会议$", "".join(words.split()))
        for _, words in front.title
    )
    return not (named and front.taken and front.taken[-1][1] != "title")


def _byline(text: str, role: Role, cues: Cues) -> bool:
    """区委书记　顾怀远, or a name alone: no title, no sentence."""
    if role is Role.BYLINE:
        return True
    words = _without_brackets(text).split()
    spaced = "".join(words)
    if len(words) > 1 and all(len(word) == 1 for word in words) and len(spaced) <= 3:
        return spaced[0] in SURNAMES and spaced not in HEADINGS  # 苗 志 坚
    while len(words) > 2 and len(words[-1]) == len(words[-2]) == 1:
        words[-2:] = [words[-2] + words[-1]]  # 宣传部部长　童　樱
    name = words[-1] if words else ""
    if len(words) == 1:
        return 2 <= len(name) <= 3 and name[0] in SURNAMES and not cues.any_of("职务").search(name) and name != "主持词"
    post = "".join(words[:-1])
    held = post_at_end(post, cues) or (name[:1] in SURNAMES and regex.search("[长员]$", post))
    return len(text) <= 50 and 2 <= len(name) <= 4 and bool(held)


SAID_BEHIND = "[，、](?:大家|各位)(?!好|伙儿?$)[^，、]{0,3}(?:来|到|忙|坐|辛苦|久|[下上]班|这么|都|能|冒)[^，]*$"  # 各位主任，大家下班来开会


def _with_inline_salutation(front: Front, text: str, cues: Cues) -> Front:
    """同志们，今天…: the salutation stands in the first sentence."""
    said = without_mark(text)
    match = cues.compiled("hail", f"{HAIL}(?=[，：:！!])").match(said)
    if match is None and said[-1:] in ("：", ":"):  # 请稍息。同志们：
        match = cues.compiled("hail", f"{HAIL}(?=[，：:！!])").match(said, max(said.rfind("。"), said.rfind("！")) + 1)
    if match and match.end() - match.start() <= 40 and not regex.search("请|今天|召开", match[0]):
        front.salutation = regex.sub(SAID_BEHIND, "", match[0])
    return front


def day_at_foot(lines: Sequence[str]) -> date | None:
    """The date that stands alone on one of the last lines; the one with which a line of the head begins, if it is another:
    what stands at the foot is then when the script was written.
    """
    said = [line.strip(" 　（）()") for line in lines if line.strip()]
    foot = [line for line in said[-FOOT:] if len(line) <= LONGEST_PART and not regex.search("[，。！；、]", line)]
    written = next((day for line in foot if regex.match("[\\d一二]", line) and (day := day_in(line))), None)
    held = next((day for line in said[:OPENING] if regex.match("20\\d\\d年\\d", line) and (day := day_in(line))), None)
    return held if written and held else written


def day_told(lines: Sequence[str]) -> date | None:
    """The date of 今天是2026年9月1日，, in the first paragraphs."""
    told = (
        match
        for line in lines[:OPENING]
        if (match := regex.search("(?:^|[。！？；])[\\s　]*今(?:天|儿个?|日|晚)(?:就)?是([^，。；]{6,14}[日号])", line))
    )
    return next((day for match in told if (day := day_in(match[1]))), None)


def chair_told(lines: Sequence[str]) -> str | None:
    """Who presides, where the chair says it of himself in the first paragraphs: 我是副县长某某，很荣幸主持今天的活动."""
    told = (regex.search(CHAIR_TOLD, line) for line in lines[:OPENING] if "主持" in line)
    return next((next(one for one in match.groups() if one) for match in told if match), None)


def closed_up(title: str) -> str:
    """A line of the title without the blanks between single characters: 主　持　词."""
    return regex.sub(SPACED, lambda spaced: "".join(spaced[0].split()), title)


def day_in(text: str) -> date | None:
    """The first full date in a text; None when there is none that exists."""
    if match := regex.search(DAY, text):
        year, month, day = (int(part) for part in match.groups())
    elif match := regex.search(HAN_DAY, text):
        year = int("".join(DIGITS[char] for char in match[1]))
        month, day = parse_han(match[2]) or 0, parse_han(match[3]) or 0
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:  # 2月30日
        return None
