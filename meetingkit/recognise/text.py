"""Paragraphs into sentences: what is said, and the stage directions between; quoted and bracketed words masked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from meetingkit.wording import regex

LONGEST = 600  # a longer sentence announces nothing; looking into it would cost without end
HAN = "一二三四五六七八九十百两〇零"
NUMBER = f"[{HAN}\\d]{{1,4}}"
RECENT = 32  # a sentence is looked at from several sides, one after another
MASK = "□"
FOREMOST = "先(?![进锋遣导驱行后])"  # 先 that tells who begins, none of 先进个人, 先锋岗, 先遣队


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a paragraph, without its final mark; `masked` is of the same length."""

    line: int
    text: str
    masked: str
    first: bool  # of its paragraph
    asked: bool = False  # ended by ？
    direction: bool = False  # （全体起立）: not read aloud
    headed: bool = False  # ■ 质询与答疑, a heading by its mark
    listed: bool = False  # ended by ；

    def edited(self, edit: Callable[[str], str]) -> Sentence:
        """The sentence with the same edit, by places found in the mask, made to its words and to the mask."""
        text, masked = edit(self.text), edit(self.masked)
        return Sentence(self.line, text, masked, self.first, self.asked, self.direction, self.headed, self.listed)

    def without(self, begin: int, end: int) -> Sentence:
        """The sentence without what stands from a place to another."""
        return self.edited(lambda words: words[:begin] + words[end:])

    def inserted(self, at: int, more: str) -> Sentence:
        """The sentence with words put in at a place."""
        return self.edited(lambda words: words[:at] + more + words[at:])


@cache
def _quoted() -> str:
    inner = "[^《》]{0,200}"
    return f'《{inner}(?:《{inner}》{inner}){{0,4}}》|“[^“”]{{1,200}}”|"[^"]{{1,60}}"|‘[^‘’]{{1,200}}’|（[^（）]{{1,200}}）|\\([^()]{{1,200}}\\)|【[^【】]{{1,200}}】'


def masked(text: str) -> str:
    """The text with what stands inside 《》, “” and brackets blotted out, so that only the chair's own words are seen."""
    return regex.sub(_quoted(), lambda match: f"{match[0][0]}{MASK * (len(match[0]) - 2)}{match[0][-1]}", text)


ENDS = "[。！？!?；;…]+[”’]?"
# Where a sentence ends: at its mark, or where a stage direction comes between: …请发表，（稍候）如果没有…
# a paper by its title, which may have another in it
TITLE = "《[^《》]+(?:《[^》]*》[^《》]*)*》"
STOP = f"{ENDS}|[，,](?=[（(【〔](?![{HAN}\\d]+[）)])[^（）()【】〔〕]{{1,40}}[）)】〕])"
# A bracket at the start of a sentence is a stage direction, unless it numbers: （一）; so is a short line behind ——
DIRECTION = f"\\s*(?:(?m:^)—{{1,2}}(?:[^—。！？：，；]{{2,24}}|[^—。！？：；]{{2,30}}—{{1,2}})(?m:$)|（(?![{HAN}\\d]+）)[^（）]{{1,200}}）|\\((?![{HAN}\\d]+\\))[^()]{{1,200}}\\)|【[^【】]{{1,200}}】|〔[^〔〕]{{1,200}}〕|\\[[^\\[\\]]{{1,60}}\\]|［[^［］]{{1,200}}］)"
OPENS_DIRECTION = "—（(【〔[［"
# A mark of who speaks, which is no direction: 【主持】, 主持人：
SPOKEN_MARK = "\\s*(?:【主持[^】]{0,4}】|\\[主持[^\\]]{0,4}\\]|（主持[人词]?）|(?:主持人?说?|[男女合齐甲乙丙丁AB])[：:](?=.{6}))[：:]?\\s*"


@cache
def _boxed_number() -> str:
    """【议题1】 numbers what comes after it, 【第一项　选举】 is a heading; neither is a direction."""
    number = f"(?:议题|议程|议案|环节|程序|步骤|流程|单元|仪程|礼序|礼程)之?[{HAN}\\d]{{1,3}}|(?:大会|会议|典礼|仪式|活动|论坛)?第[{HAN}\\d]{{1,3}}(?:[项个步](?:议题|议程|环节|议案)?|阶段|单元)"
    return f"^[【〔\\[]({number})(?:[】〕\\]][：:]?|[：:，、　 ]*([^【】〔〕\\[\\]]{{2,40}})[】〕\\]]$)"


# 议题二, and nothing else in the paragraph
BARE_NUMBER = f"\\s*((?P<of>议题|议案|议程|环节|程序|步骤|流程|单元)[{HAN}\\d]{{1,3}})[：:]?\\s*"
# 集体学习。, 请甲通报…: what 环节二 may head; no sentence that tells of something
HEADS = "(?:请|有请|由|下面|首先|现在|全体)|(?!今[天年]|我们|各位|大家|同志们|刚才|按照|根据|为了)[^，。：！？；]{2,16}(?:[，。：]|$)"


def numbered_above(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The paragraphs with the number that stands alone above one taken into it: 议题二, and below it 审议…."""
    numbers = [regex.fullmatch(BARE_NUMBER, text) for _, text in lines]
    return [
        (index, f"{number[1]}：{text}" if number and not numbers[at] and _goes_with(number["of"], text) else text)
        for at, ((index, text), number) in enumerate(zip(lines, [None, *numbers], strict=False))
    ]


def _goes_with(kind: str, text: str) -> bool:
    """Whether a paragraph is what the number above it heads; 议题二 heads whatever is below it."""
    if regex.match(DIRECTION, text):
        return False
    return kind in ("议题", "议案") or regex.match(HEADS, without_mark(text)) is not None


# 发言顺序：甲局局长某某；乙局副局长某某: who they are, and no sentences of their own
WHO_IN_ROWS = "(?:[^，。；：:！？请由了要]{4,44}；){1,20}[^，。；：:！？请由了要]{4,44}(?=。|$)"
POSTED = "[长任记席师总员理授表委人士]"
ROWS_OF_PEOPLE = "(?:顺序|次序|以下|下列|依次|分别|逐[个一]|人员|[两三四五六七八九十]位|(?:发言|汇报|主讲|分享)(?:人|代表|嘉宾))[^。；！？：:]{0,24}[：:]|(?:发言|表态|汇报|交流|介绍|述职|致辞|分享|推介|点评|宣读|颁奖)(?:[：:]|——?)"
NO_PEOPLE = "议程|事项|议题|内容|任务|程序|要求|意见|工作|纪律|方面|问题"


def _rows_joined(text: str) -> str:
    """A paragraph with the people it lists joined by 、; as it is where it lists none."""
    intro = regex.search(ROWS_OF_PEOPLE, text)
    rows = regex.match(WHO_IN_ROWS, text, intro.end()) if intro and not regex.search(NO_PEOPLE, intro[0]) else None
    if not rows or any(not regex.search(POSTED, row) for row in rows[0].split("；")):
        return text
    return f"{text[: rows.start()]}{rows[0].replace('；', '、')}{text[rows.end() :]}"


# 【重温入党誓词】全体起立…: a heading in brackets before what is said of it; 【全体起立】请… is a direction
BOXED_HEADING = "^[【〔]([^【】〔〕，。：；（）！？]{3,16})[】〕](?:(?=(?:首先|下面|现在)?，?(?:请|有请|由|全体))|(?<=(?:汇报|通报|介绍|发言|讲话|致辞|党课|誓词|宣读|传达|学习|颁奖|签约|交流|表态|部署|点评|情况).)(?=[^，。（【]{4,}))"
NO_HEADING = "全体|播放|音乐|鼓掌|掌声|稍|等|大屏|灯光|主持|礼仪|起立|入场|奏|暂停|停顿|略|国歌|毕$|完$|结束"
MARKS = "▲●◆■★☆►▶◎▍✦▌▎▏□◇❖"
CLOCK = (
    "\\s*(?:[上下]午)?\\d{1,2}[:：]\\d{2}(?:\\s*[-—–～~至]+\\s*\\d{1,2}[:：]\\d{2})?\\s*"  # a time alone heads nothing
)
LONGEST_MARKED = 20  # characters of a heading that a mark tells


# how a paragraph begins in which a mark may be taken off: a dash, who speaks, a box
DASHES, SPEAKERS, BOXES = (*"—－-",), (*"【[（主男女合齐甲乙丙丁AB",), (*"【〔[",)


def without_mark(text: str) -> str:
    """A paragraph without the mark that the chair speaks."""
    text = text.lstrip(MARKS + "○·　 ")
    if text[:1] in DASHES:
        text = regex.sub(
            "^[—－-]{1,2}\\s*(?=请|有请|由|第[一二三四五六七八九十]|首先|下面)", "", text
        )  # ——请乙局局长发言。
    match = regex.match(SPOKEN_MARK, text) if text[:1] in SPEAKERS else None
    spoken = text[match.end() :] if match else text.strip()
    boxed = spoken[:1] in BOXES
    return regex.sub(_boxed_number(), lambda box: f"{box[1]}：{box[2] or ''}", spoken) if boxed else spoken


def _headed(paragraph: str, text: str) -> bool:
    """Whether a paragraph of a few words begins with a mark of headings."""
    short = 2 <= len(text) <= LONGEST_MARKED and not set(text) & set("，。；！？")
    return short and paragraph.lstrip(" 　")[:1] in tuple(MARKS)


# what an item is that stands within a paragraph of several: 请甲作报告, 听取甲的报告, 书记甲讲话; points of an address tell
# what has to be done
OPENS_ITEM = (
    "(?:首先|先|再|下面|现在)?，?(?:请|有请|由(?!于|此)|全体|对《|通过《|审议《|休会|（[^（）]{1,16}）请"
    "|(?:商量|讨论|研究|审议|表决|举手|推选|选举|听取|观看|集体学习|领学|传达|宣读|通报|奏唱|签订|签署|颁[奖发]|授[牌旗]|揭牌|剪彩|通过)(?![^。]{0,30}要)"
    "|[^，。；要]{2,20}(?:讲话|发言|汇报|报告|致辞|宣读|颁奖|表态|通报)(?=[。，（]|$))|现在|下面"
)
BEHIND = "(?:^|(?<=[。！？!?…）)】〕 \u3000]))"
# 一、请甲作报告。（鼓掌）二、请乙讲话: an item within a paragraph of several
ITEMS = tuple(
    f"{BEHIND}{number}(?={OPENS_ITEM})"
    for number in (f"[{HAN}]{{1,3}}、", f"[（(][{HAN}]{{1,3}}[）)]", "\\d{1,2}[.．、]")
)
NUMBERED = f"[{HAN}\\d][、.．）)]"  # how any of them ends
PAUSED = f"[{HAN}]{{1,3}}、(（[^（）]{{1,16}}）)(?=请)"  # 六、（继续开会）请某团长汇报


def _items_within(text: str) -> frozenset[int]:
    """Where in a paragraph the items begin that are numbered one behind the other; empty for fewer than two."""
    if ("。" not in text and "）" not in text) or len(regex.findall(NUMBERED, text)) < 2:
        return frozenset()
    for item in ITEMS:
        found = [match.start() for match in regex.finditer(item, text)]
        if len(found) > 1:
            return frozenset(found)
    return frozenset()


# 大会进行第一项 奏唱国歌 请全体起立: a blank where a comma would stand
UNMARKED = (
    "(?<=[一-龥》”][一-龥》”])[ \u3000]+(?=(?:现在|下面|首先)?(?:请(?![ \u3000])|有请|全体起立|大家欢迎|掌声欢迎))"
)


NARROW = r"(?<=[一-龥”》）)])[,:;!?](?![\dA-Za-z])"  # marks of half width, as whoever types in haste writes them
WIDE = {ord(narrow): wide for narrow, wide in zip(",:;!?", "，：；！？", strict=True)}


def _widened(text: str) -> str:
    """The text with marks of full width for those of half width, but for what stands in 《》, “” or brackets."""
    seen = masked(text)
    return regex.sub(NARROW, lambda match: match[0] if seen[match.start()] == MASK else match[0].translate(WIDE), text)


def sentences(line: int, paragraph: str) -> Iterator[Sentence]:
    """The sentences of a paragraph in order."""
    text = without_mark(paragraph)
    if regex.fullmatch(CLOCK, text):
        return
    headed = _headed(paragraph, text)
    if "；" in text:
        text = _rows_joined(text)
    if " " in text or "\u3000" in text:
        text = regex.sub(UNMARKED, "，", text)
    if regex.search(NARROW, text):
        text = _widened(text)
    blotted = masked(text)
    at, first, items = 0, True, _items_within(text)
    boxed = regex.match(BOXED_HEADING, text) if text[:1] in "【〔" else None
    if boxed and not regex.search(NO_HEADING, boxed[1]):
        yield Sentence(line, boxed[1], masked(boxed[1]), True, headed=True)
        at = boxed.end()
    while at < len(text):
        opens = text[at] in OPENS_DIRECTION or text[at].isspace()
        if opens and (match := regex.match(DIRECTION, text, at)):
            yield Sentence(line, match[0].strip(), match[0].strip(), first, direction=True)
            at = match.end()
            while at < len(text) and text[at] in "。；;，":
                at += 1
            continue
        end = regex.search(STOP, blotted, at)
        stop = end.start() if end else len(text)
        words = text[at:stop].strip()
        if words:
            start = text.index(words, at)
            listed = bool(end and end[0][0] in "；;")
            seen, asked = blotted[start : start + len(words)], bool(end and end[0][0] in "？?")
            said = Sentence(line, words, seen, first or start in items, asked, headed=headed, listed=listed)
            paused = regex.match(PAUSED, words) if said.first and "、（" in words else None
            yield said.without(*paused.span(1)) if paused else said
            first = False
        at = end.end() if end else len(text)
