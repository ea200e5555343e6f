"""The chair's own words at the end: the hinge that opens them, their points, the recap, the closing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.model import NumberedPoint
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.text import HAN, MARKS, Sentence
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

# style → how a point of it is numbered
STYLES = {
    "要": re.compile(f"([{HAN[:10]}]+)要(?!求)"),
    "是": re.compile(f"([{HAN[:10]}]+)是"),
    "第": re.compile(
        f"(?:第|头(?=一))([{HAN[:10]}]+)(?:[，,、：:]|(?:点|条|句话?|[件桩样]事?|步|项(?:工作|任务|要求)?|层(?:意思)?|方面|个[^，。：]{{1,4}}|个(?=，(?!请|由|有请)))[，,是：:]|是|(?=要))"
    ),
    "（一）": re.compile(f"[（(]([{HAN[:10]}\\d]+)[）)]"),
    "一、": re.compile(f"([{HAN[:10]}]+)[、，,]"),
    "1.": re.compile("(\\d{1,2})[.．、](?!\\d)"),
    "其": re.compile(f"其([{HAN[:10]}])[，,、：:]"),
    "首先": re.compile("(首先|其次|再次|最后|第四)[，,]"),
    "——": re.compile("(—{1,2})(?=[^—])"),
}
ORDER = ("首先", "其次", "再次", "最后")
LED_TO = "：(?=(?:一是|一要|第一，|第一是)(?!.*(?:二[是要]|第二)))"
SUBJECT = "(?:就|围绕|针对)(?![不也])((?:(?!，就).)+?)(?:，|(?:再)?(?:讲|强调|谈|提|说|(?<![工合操运])作))"


# 回去以后，第一，…: when what the chair asks of all is to be done
AFTERWARDS = "(?:(?:同志们|各位[^，。：]{0,6})，)?(?:(?:会后|(?:散会|会议?结束|回去|回到?[^，。]{1,6})[以之]?后|下来(?:[以之]?后)?|下一?步|接下来|今后)，)?"
SECOND, ONE_AFTER = "(?:[。；！]|\n)[ \u3000]*(?:第二[，是点]|二[要是])", "，(?:第二|二[要是])"
LAST_WORDS = 6  # paragraphs
MORE_TO_COME = "的，?请举手|表决|[请由][^，。]{2,40}(?:讲话|发言|宣读|汇报|致辞|点评)"


def hinge(text: str, blotted: str, cues: Cues) -> tuple[int, str | None] | None:
    """Where the chair turns to his own points, and what about; None where he does not."""
    pattern = cues.compiled(
        "hinge",
        "我(?!们)(?:结合[^，。请]{2,16}，)?[^，。请]{0,20}(?:提|讲|说|谈|强调|交代|嘱咐|叮嘱|啰嗦|唠叨|念叨|絮叨|补)(?:上|出)?[几两二三四五六][个点条项句件桩][^，。：]{0,6}(?=[：:]|$|，(?:就|只|一共|主要)?[两二三四五六][个点条句件]|，[同与和供][^，。]{0,6}(?:共勉|参考|商榷|分享|交流))|(?:‹引出讲话›).{0,40}?(?:‹讲话的量›)|(?:就|围绕).{2,30}(?:讲|强调|提|谈|说|交代|明确|布置)(?:‹讲话的量›)|我(?:再|就|最后)?强调[^，。]{0,12}(?:点|项|个)|(?:^|，)(?:再|最后|下面|会前)?(?:讲|强调|提)[几两二三四五六][点条句件](?:具体)?(?:要求|意见|希望|建议)?$|(?:^|，)(?:再|就|只|也|最后|末了|临了|散会[之以]?前)*(?:嘱咐|叮嘱|交代|唠叨|啰嗦|念叨|絮叨)[几两二三四五六][点条句件桩](?:事|话)?$|我(?:再|就|也)?[用送][^，。请]{0,6}[几两二三四五六]句话[^，。请]{0,12}$|(?<!由)我(?:代表[^，。请]{2,14}?)?(?:也|再|先|就|来|在此)*表[几两二三四五]?个态[：:]$|我代表[^，。请]{2,14}(?:作|做)(?:出)?(?:如下|以下|[几两三四五]点)?(?:表态|承诺|保证)[：:]$|我[^，。]{0,20}?(?:作|做)(?:个|一个|一下)?(?:简要|简短|简单)?(?:的)?(?:小结|总结|强调)$|(?:下一?步|今后|接下来)[^，。请]{0,4}(?:抓|做|办)(?:好|实)?[几两二三四五六](?:件事|项工作|个方面|点)[：:]$|(?:下一?步|今后|接下来|会后)，?(?:我们|大家|各[^，。]{1,8})?(?:要|重点|着重|主要)+(?:抓好|做好|办好|抓|做)(?:以下|下面|如下)(?:[几两二三四五六][项个点件])?(?:工作|事情?)?[：:]$|(?:下一?步|今后|接下来|会后)，?(?:我们|[^，。请由]{1,10}?)?(?:将|要|会|就|重点|着重|着力|主要|认真|切实|继续)+(?:抓好|做好|办好|抓实|做到|抓|做|办)(?:以下|下面|如下|这)?[几两二三四五六](?:个方面|件事|项工作|件工作|点)(?:的工作)?[：:]$|会后，?(?:请|要|我们要|(?:大家|各级|各单位)?还?要)[^，。]{0,8}(?:抓好|做好|办好|抓紧办好?|落实好?)(?:这么|以下|下面|如下)?[几两二三四五六](?:件事|项工作|件工作|点)[^，。]{0,4}[：:]$",
    )
    match = pattern.search(blotted) or cues.compiled(
        "loose hinge",
        "(?:^|，)(?:最后|下面|在此|这里)?，?(?:我|我们)?(?:再|就|也|最后|简单|先|来)*(?:强调|提醒|归拢|归纳|小结|总结|交代|叮嘱|明确|补充|啰嗦|重申)(?:一下|几句|几点|几件事|几条|‹讲话的量›)[：:]?$",
    ).search(blotted)
    asked = "(?:请|由)(?!我|大家|各位)(?:[^，。我]{2,40}|[^，。我]{2,40}(?:同志|先生|女士)，)$"
    if not match or regex.search(asked, blotted[: match.start()]):
        return None  # 请某书记就某事讲几点意见
    who = regex.sub("，?[你您]?(?:也|来|就)*$", "", text[: match.start()])
    if "我" not in blotted and who and is_somebody(who, cues):
        return None  # 监委会主任某某再补充几句
    about = regex.search(SUBJECT, blotted)
    subject = text[about.start(1) : about.end(1)] if about else None
    subject = subject.removesuffix("我").rstrip("，") if subject else None
    if subject and regex.match("今天|这次|本次|刚才", subject):
        subject = None
    return match.end(), None if not subject or (
        regex.search("贯彻|落实|学习|传达", subject)
        and regex.search("精神|^(?:抓好|做好|怎么|怎样|如何)?(?:贯彻)?落实$", subject)
    ) else subject


# how the points of a closing address are numbered that no words lead to, a paragraph each
ALONE = ("其", "（一）", "一、", "1.", "第")
FARTHEST_BELOW = 40  # sentences and paragraphs below an end that are looked at
SHORTEST_POINT = 16  # characters; a shorter paragraph is a heading, or one of a list
CALLED = "举手|(?:同意|赞成)[^，。]{0,4}的[，请]|(?:^|[，。；：])[^，。；]{0,10}?(?:请|有请|由)[^，。；]{2,40}(?:汇报|报告|发言|宣读|介绍|通报|说明|传达|讲话|致辞|表态|述职|颁|签|揭|领)|[与和同][^，。；]{2,40}签[署订约]"


FIRST = f"[ \u3000]*[其（(一1第头{MARKS}○·—－【\\[主男女合齐甲乙丙丁AB-]"


def may_begin(paragraph: str) -> bool:
    """Whether a paragraph may be the first of numbered points, with a mark before its number or none: most are not."""
    return regex.match(FIRST, paragraph) is not None


def points_below(paragraphs: Sequence[str]) -> bool:
    """Whether the paragraphs begin with two or more numbered points of an address, each of a sentence that calls nobody."""
    for style in ALONE:
        numbers = [match and parse_han(match[1]) for match in map(STYLES[style].match, paragraphs)]
        size = next((at for at, number in enumerate(numbers) if number != at + 1), len(numbers))
        if size > 1:
            return all(len(text) >= SHORTEST_POINT and not regex.search(CALLED, text) for text in paragraphs[:size])
    return False


@dataclass(slots=True)
class Points:
    """Gathers numbered points of one style; the first met decides which."""

    style: str | None = None
    inline: bool = False
    found: list[NumberedPoint] = field(default_factory=list)
    unmarked: dict[int, NumberedPoint] = field(default_factory=dict)  # by line, where none has a number

    def take(self, sentence: Sentence, *, several: bool = True) -> bool:
        """Whether the sentence begins the next point; `several` when more than one may stand in it: 一要甲，二要乙."""
        if self.unmarked:
            if sentence.first and (plain := self.unmarked.get(sentence.line)):
                self.found.append(plain)
                return True
            return False
        if not self.found and (told := regex.search(LED_TO, sentence.masked)):  # 会后两件事：一是…
            rest = sentence.text[told.end() :]
            sentence = Sentence(sentence.line, rest, rest, False)
        for style in [self.style] if self.style else list(STYLES):
            match = STYLES[style].match(sentence.text)
            if match and self._next(style, match[1], sentence):
                lead = sentence.text[match.end() :].strip("，,：: 　")
                if style == "要" and not lead:
                    return False
                self.style, self.inline = style, self.inline or not sentence.first
                number, then = len(self.found) + 1, self._within(style, lead) if several else None
                own = lead[:then].rstrip("，；、") if then else lead
                self.found.append(NumberedPoint(number, match[0].strip("，,：:"), own, sentence.line))
                if then:  # 一要甲，二要乙，三要丙
                    self.take(Sentence(sentence.line, lead[then:], lead[then:], False))
                return True
        return False

    def _within(self, style: str, words: str) -> int | None:
        """Where in the words of the first point, or after it, the next of the same style begins; None where it does not."""
        if style not in ("要", "是"):
            return None
        for comma in regex.finditer("[，；]", words):
            match = STYLES[style].match(words, comma.end())
            if match and parse_han(match[1]) == len(self.found) + 2:
                return comma.end()
        return None

    def _next(self, style: str, numeral: str, sentence: Sentence) -> bool:
        expected = len(self.found) + 1
        if style == "——":
            return sentence.first
        if style == "首先":
            if numeral in ORDER:
                return numeral == ORDER[min(expected, 4) - 1] or (numeral == "最后" and expected > 2)
            return expected == 4
        number = parse_han(numeral)
        return number == expected or (bool(self.found) and number == expected + 1 and sentence.first)


def lists_last(lines: Sequence[tuple[int, str]], sentence: Sentence) -> bool:
    """Whether what 会后，第一，… begins goes on in sentences of their own, in the last words of the meeting."""
    last = lines[-LAST_WORDS:]
    if sentence.line < last[0][0] or regex.search(ONE_AFTER, sentence.text):
        return False
    text, *below = (words for index, words in last if index >= sentence.line)
    goes_on = regex.search(SECOND, "\n".join((text, *below))) is not None
    return goes_on and regex.search(MORE_TO_COME, "\n".join(below)) is None


def recap_in(text: str) -> str | None:
    """The sentence that looks back, 刚才，…了…; None when the paragraph has none."""
    match = regex.match("(?:.{0,12}?[，：。！])?((?:刚才|今天的会议上?|会上)，?.{8,600}?[。！；])", text)
    return match[1] if match and "了" in match[1] else None


# 开幕式到此结束，请代表们休息十分钟后继续开会; 上午的大会到这里，休会
GOES_ON = "休息[^，。]{0,8}(?:分钟|刻钟|小时)[^。]{0,6}继续|上午[^，。]{0,10}，(?:现在)?休会|，[^，。]{0,4}休息[^，。]{1,5}(?:分钟|刻钟|小时)$"


# what shows that a meeting goes on below: 七、表决《…》, 下面请书记讲话, 同意的请举手
# 请大家照相，照完相休息一刻钟，十点整回到教室上课: after the pause it goes on
RESUMED = "[^。]{0,40}(?:休息|茶歇)[^，。]{0,6}(?:分钟|刻钟|小时)(?:之?后)?(?:，[^。下午]{0,12}?)?(?:继续|上课|开讲|听课|回到|返回|回来|开始|接着)"
RESTING = "(?:请?大家|我们|咱们)?稍[作事微]休息，[^。]{0,12}(?:上课|开讲|听课|继续|开始)"
NEXT_PART = "(?:进入|转入|开始)[^，。请]{2,12}(?:环节|阶段|培训|课程)"  # 下面进入培训环节
LESSON = "请(?!各|大家|有关|全体|广大)[^，。请]{3,40}?(?:授课|讲课|讲授|主讲|作[^，。]{0,16}(?:讲座|辅导|培训))"
ITEM_BELOW = (
    "[ \u3000]*(?:(?:好|同志们|各位[^，。：]{0,4}|下面|现在|接下来|最后|首先|接着|随后)[，：]?)*"
    "(?:(?:进行|进入)?(?:大会|会议|今天的?)?(?:第[一二三四五六七八九十]+|下一)项|[一二三四五六七八九十]{1,2}、(?=请|由|[^，。；]{2,40}$)"
    f"|{RESUMED}|{RESTING}|{NEXT_PART}|{LESSON}"
    "|请[^，。请]{3,40}?(?:讲话|发言|宣读|汇报|通报|致辞|表态|说明|报告(?:[^厅会]|$))|(?:同意|赞成)[^，。]{0,4}的，?请?[^，。]{0,3}举手)"
)


def goes_on_below(paragraphs: Iterable[str]) -> bool:
    """Whether a paragraph announces an item or calls somebody: what sounded as the end above it was the end of a part."""
    for text in islice(paragraphs, FARTHEST_BELOW):
        if text.startswith("附"):
            return False
        if regex.match(ITEM_BELOW, text):
            return True
    return False


# 代表发言就|进行|到这里: what may stand between a part of the meeting and its end
PART_GOES = "(?:就|也|先|都|暂时|暂且|进行|开|讲|谈|说)*(?:已经)?"


def is_closing(sentence: Sentence, cues: Cues) -> bool:
    """Whether a sentence ends the meeting."""
    match = cues.any_of("结束").search(sentence.masked)
    if not match or len(sentence.text) > 120:
        return False
    before, after = sentence.masked[: match.start()], sentence.masked[match.end() :]
    if match[0] == "闭会" and regex.match("期|后|前|之|时|以", after):
        return False  # 大会闭会期间
    if match[0] == "散会" and regex.match("时|后|前|之|以", after):
        return False  # 意见卡散会时投到箱子里
    if regex.match("[^，]{0,4}，(?:还有|不过|但)?[^，]{0,6}(?:一项|一个|一件|安排|环节|议程)", after):
        return False  # 会开到这里，还有最后一个安排
    if regex.search(GOES_ON, sentence.masked):
        return False
    if cues.compiled(
        "part over", f"(?:‹一段结束›)(?:的?(?:内容|议程|环节|会议|活动|安排|部分|议题))?{PART_GOES}$"
    ).search(before):
        return False
    return match[0] not in ("到这里", "到这儿") or bool(regex.search("会|学习|课|活动|仪式|今天|就|开", before))
