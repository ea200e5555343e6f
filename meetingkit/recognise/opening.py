"""The opening: how many are due and there, how many items the agenda has and which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.text import HAN, Sentence
from meetingkit.wording import regex
from meetingkit.wording.numerals import parse_han

NUMBER = f"([{HAN[:10]}十两\\d]{{1,3}})"
ITEM_MARK = f"(?:(?:议程|议题|事项)[{HAN[:10]}十\\d]{{1,3}}[、，：: 　]|第?(头?[{HAN[:10]}十]{{1,3}}|\\d{{1,2}})(?:[项个](?:议程|议题|日程|环节|事项|内容)?(?:是)?|是|件事?|桩|步|块)?[、，,.．：:是]|(?:头|末|[二三四五六七八九十]|最后)一[件桩项个样](?:事儿?)?(?:是)?[，：:、]|第[{HAN[:10]}十\\d]{{1,3}}项[ 　\\t]|[（(]([{HAN[:10]}十]{{1,3}}|\\d{{1,2}})[）)]|[①②③④⑤⑥⑦⑧⑨⑩])\\s*"
LISTED = (
    "(?:几|如下|以下|下列|这样|这么)[^，。：]{0,8}(?:议程|程序|内容|安排|环节|事|步骤|流程)[^，。：]{0,8}(?:，[^，。：]{2,16})?：[^：]+[，；、]"
    f"|分(?:为|成)?[{HAN[:10]}\\d]+[段步块项个][^，。：]{{0,4}}：[^：]+[，；、]"
    # 会议议程包括：观看短片、宣读通报、院长讲话
    "|(?:议程|程序|流程|日程|环节|(?:会议|大会|活动|培训)的?(?:主要)?内容)[^，。；：、]{0,6}(?:包括|包含|[为有是])(?:依次[为是])?[：:]?[^，。：请由]{2,20}[、，][^。：请由]{2,40}[、，和][^。：请由]+$"
    # 要办的事有这么几件：听报告，通过《公约》，最后请领导讲话; 会议的任务是，听取汇报，研究工作，并请书记讲话
    "|(?<!第[一二三四五六]项)(?:事情?|事儿|议程|程序|内容|安排|环节|流程|任务|议题)[^，。：请由]{0,4}?(?:有|是|为|就|共|大致|大概|如下|这样|这么)[^，。：请由]{0,6}[：，](?:[^，。：；、请由]{2,30}[，；、]){1,8}(?:最后|末了|然后|再|并|之后|，)*(?:请|由)[^，。：]{2,20}?(?:讲话|讲几句|指示|总结|讲评|点评)$"
    "|(?:事情?|事儿|议程|程序|内容|安排|环节|流程|议题)(?:主要|一共|共)?(?:有|是|就)(?:这么|以下|如下|下面|这)?[几两二三四五六七八九十][件项个桩样]：[^，。：；、请由]{2,30}[，；、]"
)  # …几件事：看片子，听汇报
# 今天要议的是两个事, 座谈会围绕三个环节进行
ABOUT_TODAY = f"(?<!上次)(?:今[天晚]|上午|下午|这次|本次|(?<![次届例])会议?|典礼|仪式|活动|论坛|议)[^，。：；]{{0,12}}?(?<![第头]){NUMBER}(?:个|项|件|桩|步|段|道)(?:议案|议程|议题|环节|内容|事项|程序|部分|议项|事(?!，(?:督|已|都))|步骤|流程|单元|礼序|仪程|礼程)"
# 今天的大会要完成五项任务, 本次会议共有四项任务; what is only put upon people, 部署三项任务, is none of the agenda
TO_BE_DONE = f"(?<!上次)(?:今[天晚]|这次|本次|(?<![次届例])会议?|大会)[^，。：；]{{0,10}}?(?:完成|共有|[一总]共有?|有|是)(?:以下|下列|这么|如下)?{NUMBER}[项个件](?:主要|重要)?任务(?![^，。：；])"
FLOW = "^(?:[^，。：]{0,8}(?:会议|大会|活动|仪式))?(?:的)?(?:主要)?(?:议程|程序|流程|议题)(?:安排)?(?:主要)?(?:有|如下|包括|是|为)?[：:]$|(?:议程|流程|程序|安排|环节)[^，。]{0,8}(?:通报|介绍|说明|报告|公布|明确|念)(?:一下|如下)?[：:]?$"  # and a list follows
# 会议议程：（1）会长作工作报告；（2）签订责任书；…: nobody is called yet
IN_ROW = f"(?:今[天晚]的?|本次|这次)?(?:会议?|大会|活动|仪式)?(?:的)?(?:主要)?(?:议程|程序|流程|议题|内容)(?:安排|主要)?(?:有|包括)?：(?:{ITEM_MARK})(?!请|有请|由)"
CONVENES = "^(?:今[天晚]|根据|按照|经|受|为)?.{0,40}(?:召开|举行|(?<!选)举办|开展|召集)"
FIRST_ITEM = "^(?:会议|大会|仪式|活动)?(?:的)?第一(?:个?(?:议程|环节|议题)|[项步])|^[（(]?一[）)、]"  # 第一项，开展批评与自我批评
BEGINS = "(?:好|那么|同志们|各位|现在|下面|我们|就|正式|，)*开始(?![^，。请]{0,8}(?:发言|交流|汇报|述职|表态)(?:环节)?$)(?:今[天晚]的|本次|我们的)?[^，。请]{0,14}(?:学习|会议?|上课|培训|活动|党课|讲座|典礼|仪式|晚会|日)?$"
# 程序是这样安排的：先…；再由…；最后…
TELLS = (
    "(?:议程|程序|内容|安排|环节)[^。；：]{0,6}(?:这么|以下|如下|下面)几[项个][：:]"
    "|(?:程序|议程|流程|安排|步骤|环节|内容|顺序|事|事情)[^。；：]{0,14}[：:，](?:首先|先|一是|第一|第一步)(?!.{0,8}(?:同志|主任|局长|书记))(?!请)"
    "|有(?:这么|这样|以下|如下|下面)?几[项个步件桩](?:事|议程|内容|安排)?[：:](?=首先|先|一是|第一|一、|头一|[（(]一|1[.．、])"
    "|(?:说|议|办|商量|定)(?:这么|这样)?几[件桩个项](?:大|要紧|具体)?的?事(?:情|儿)?[：:，](?=头一|一是|第一|一、)"
)
TOLD_ON = (
    "先|再|然后|接着|接下来|随后|之后|最后|末了|临了|末尾|其次|其后|[二三四五六七八九十]是|第[二三四五六七八九十]|并"
)
# 今天的会，头一项是报账，第二项是修路: the items in a row, between commas
IN_ORDER = "(?![^，]*(?:去年|工作))(?:[^。：请]{0,20}(?:会议?|今[天晚]|议程|议题|内容|安排)[^。：请]{0,12}?)(?P<row>(?:头一|第一)[项个件步](?:议程|内容|事)?(?:是|，)[^，。：请]{2,30}，第二[项个件步](?:议程|内容|事)?(?:是|，))"
NEXT_IN_ORDER = f"，(?=第[{HAN[:10]}]+[项个件步](?:议程|内容|事)?(?:是|，)|最后|末了|临了)"
AT_LAST = "(?:最后|末了|临了|末尾|收尾)，?(?:就|再)?(?=请|由|是)"  # 末了请书记讲话: the last of them
# a row behind ；, as it is told in words: 再议一议, 最后请书记讲几句
NEXT_ROW = "(?:最后|末了|临了|末尾|收尾|然后|接着|再|之后|随后|其次|还有|并)"
IN_TURN = "(?:首先|先).{2,40}(?:然后|再|接着).{2,60}最后|首先由.{2,40}最后"
CALLED_AFTER = "。[^。]{0,12}(?:请|有请|由(?!于))"  # 议题一：传达某会精神。请甲部长传达。
GOES_ON = "有?请(?!大家|各位|同志们|同学们|与会|各班|各单位)|由(?!于)|下面|现在|接下来|首先|进行第"  # the meeting goes on behind a list
CALLS = "请|由我|起立|奏|欢迎|有请|现在|下面"


class Announcement:
    """The agenda as the opening announces it."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self.count: int | None = None
        self.firm = False  # whether the number was said of 议程, not of 内容 or 事
        self.counting = False  # whether nobody said how many: those listed are counted
        self.topics: list[str] = []
        self.line = -1  # where the number was given, while its list may still follow
        self.listing: frozenset[int] = frozenset()
        self.row = (-1, 0)  # the line in which ； sets the items apart, and how many are still to come
        self.rows = -1  # the line in which the sentence before was a row that ； ends
        self.told_on = -1  # where the agenda is told in words: 先…；再…；最后…

    def read(self, sentence: Sentence) -> str | None:
        """今天会议的议程有三项：一是…; first …, then …, last ….; None when the sentence announces nothing."""
        pattern = self.cues.compiled(
            "agenda",
            f"[有]{NUMBER}项安排|分(?:为|成)?{NUMBER}个?(?:阶段|环节|步骤|段)(?:进行|来开|开)?[：:，]?(?=[：:，]?(?:先|首先|一是|第一))|分(?:为|成)?([三四五六3-6])个(?:阶段|环节|步骤)(?:来)?(?:进行|开展)$|(?:‹议程的说法›)[^，。：]{{0,8}}?{NUMBER}(?:项|个|件)|(?:共有?|有|分为?|安排了?|包括|是|审议|研究|讨论|按照?)(?:以下|下列|如下)?{NUMBER}个?(?:项|件)?(?:‹议程的说法›)|(?:有|共有?|共)(?:以下|下列|如下)?{NUMBER}项(?=[，：:]|$)|分(?:为|成)?{NUMBER}(?:步|项)|(?:流程|程序|步骤|议程|会议?)[^，。：；]{{0,4}}?(?:一?共(?:有|分(?:为|成)?)?|[分有]|按照?)(?:以下|下列|如下|这)?{NUMBER}步(?=走|进行|来|[，：。]|$)|今[天晚](?:的?会议?|上)?{NUMBER}(?:项|个|件)(?:‹议程的说法›)|(?:主要|一共|商量|研究|讨论|就是|议|办|说){NUMBER}(?:件|项|个)(?:‹议程的说法›)|(?:拢共|总共|一共){NUMBER}(?:件|桩|项)(?:事|议程|议题)?(?=[，。：]|$)|要[办议说](?:的)?(?:就|只)?(?:有)?{NUMBER}(?:件|桩|项)(?=[，。：]|$)|(?:议程|议题|日程)[^。：；]{{0,30}}?(?:列|排|定|拟|安排)(?:了|有|入|定)?{NUMBER}[项个件](?:议程|议题|内容)?(?=[，：:]|$)|(?:议程|议题)[^。：；]{{0,30}}?，(?:总|一)?共{NUMBER}项(?=[，：:]|$)|今[儿天晚][^，。：；]{{0,4}}就(?:是|办|议|说|有)?这?{NUMBER}(?:件事?|项)(?=[，：:]|$)",
        )
        match = pattern.search(sentence.masked) or regex.search(f"{ABOUT_TODAY}|{TO_BE_DONE}", sentence.masked)
        if match and regex.search("代表|成员", match[0]):
            return None  # 议事代表一共三十三个
        if match and regex.search(f"[第头]{NUMBER}[项个件]", match[0]):
            match = None  # 议程第一项是审议报告
        firm = match is not None and regex.search("议程|议题", match[0]) is not None
        steps = (
            match is not None and self.count == 1 and regex.search("步|环节|阶段", match[0])
        )  # 就议一件事。会议分五步走
        if steps or (match and firm and not self.firm and self.count is not None):
            self.count, self.topics = None, []  # 今天有两个内容，…。会议共有七项议程: these are the items
        if match and self.count is None and not regex.search("[第头].$|提醒", sentence.masked[: match.start() + 1]):
            count = parse_han(next(one for one in match.groups() if one))
            if count == 1 and (
                regex.search("只|就一|专", match[0]) or (match[0].endswith("事") and "研究" in match[0])
            ):  # 专题研究一件事 says what for, not how many
                if only := regex.match(
                    "[^，。：]{0,4}[：:，是为]*((?:选举|改选|补选)[^，。]+)$", sentence.text[match.end() :]
                ):
                    self.topics.append(only[1])
                return None
            self.count, self.firm = count, firm
            self.line = sentence.line
            rest = sentence.text[match.end() :]
            cut = regex.search("[，,](?=(?:首先|现在|下面)?(?:进行|请|观看))", rest)
            in_a_row = sentence.listed and regex.match(
                f"：(?:{ITEM_MARK})", rest
            )  # 三项议程：第一项，请甲部署；第二项，…
            if cut and not in_a_row:
                return None
            self._inline(regex.sub("^[：:，, 是为]*(?:分别)?[：:，, 是为]*", "", rest))
            if (
                count
                and len(self.topics) == 1
                and regex.match("[^。：]{0,6}：", rest)
                and not regex.match(f"(?:[^。：]{{0,6}}：)?{ITEM_MARK}", rest)
            ):
                self.row = (sentence.line, count - 1)
            elif count and len(self.topics) == 1 < count and not regex.search(f"：|{ITEM_MARK}", rest):
                self.topics.clear()  # 共有八道礼序，遵古而不泥古: said of it, and none of its items
            self.rows = sentence.line if sentence.listed else -1
            return "agenda"
        return self._in_row(sentence) or self._next_row(sentence) or self._listed(sentence)

    def _next_row(self, sentence: Sentence) -> str | None:
        """…；末了请领导说几句: a row of the agenda that is told in words, behind one that ； ends."""
        line, self.rows = self.rows, sentence.line if sentence.listed else -1
        if line != sentence.line or not regex.match(NEXT_ROW, sentence.text):
            return None
        if self.topics:
            self._inline(sentence.text)
            self.count = len(self.topics) if self.counting else self.count
        return "agenda"

    def _in_row(self, sentence: Sentence) -> str | None:
        """介绍案情；各方发表意见；休会评议: the items after the first, without a number of their own."""
        line, left = self.row
        if (
            line != sentence.line
            or not left
            or regex.search(CALLS, sentence.masked)
            or regex.match(ITEM_MARK, sentence.text)
        ):
            return None
        self.row = (line, left - 1)
        self.topics.append(sentence.text)
        return "agenda"

    def _listed(self, sentence: Sentence) -> str | None:
        """An agenda of which nobody says how many items it has: 议程如下, 程序是：先…；再…."""
        if regex.search(
            "(?:以下|下列|如下|几)(?:几)?(?:项|个|方面)?(?:的)?(?:议程|议题|内容|事项|程序)|(?<!项)(?<!个)(?:议程|内容|议题)(?:如下|是)",
            sentence.masked,
        ):
            self.line = sentence.line
            self._numbered(sentence.text)
            return "agenda"
        if "：" in sentence.masked and regex.match(IN_ROW, sentence.text):
            self.line = sentence.line
            self._numbered(sentence.text)
            return "agenda"
        if "第二" in sentence.masked and self.count is None and (row := regex.match(IN_ORDER, sentence.masked)):
            for part in regex.split(NEXT_IN_ORDER, sentence.text[row.start("row") :]):
                self._inline(part)
            self.count, self.counting = len(self.topics), True
            return "agenda"
        if self.told_on == sentence.line and regex.match(TOLD_ON, sentence.masked):
            if self.counting and regex.match(f"{ITEM_MARK}|{AT_LAST}", sentence.text):
                self._inline(sentence.text)
                self.count = len(self.topics)
            return "agenda"
        if regex.search(TELLS, sentence.masked) and not regex.match("按照?|根据", sentence.masked):
            self.line = self.told_on = sentence.line
            self._numbered(sentence.text)
            return "agenda"
        if regex.search(FLOW, sentence.masked) and not regex.search("请(?!允许|大家|同志们)", sentence.masked):
            self.line = sentence.line
            return "agenda"
        if (
            self.line == sentence.line
            and regex.match(ITEM_MARK, sentence.text)
            and (self.topics or not regex.search("请", sentence.masked))
        ):
            self._inline(sentence.text)
            self.count = len(self.topics) if self.counting else self.count
            return "agenda"
        return "agenda" if regex.search(LISTED, sentence.masked) or regex.search(IN_TURN, sentence.masked) else None

    def _numbered(self, text: str) -> None:
        """The number of items where a list numbers them but nobody says it: …主要议程是：（1）…；（2）…."""
        _, colon, rest = text.partition("：")
        if self.count is None and colon and regex.match(ITEM_MARK, rest):
            self._inline(rest)
            self.count, self.counting = len(self.topics), True

    def _inline(self, words: str) -> None:
        """一是甲；二是乙 within a sentence, as far as it goes."""
        for part in regex.split(
            f"[；;]|(?=[（(][{HAN[:10]}][）)])|(?<=[^第])(?=\\d[.．])|，(?=[{HAN[:10]}]是)|，(?=(?:最后|末了|临了|末尾)，?(?:请|由))",
            words,
        ):
            topic = regex.sub(f"{ITEM_MARK}|{AT_LAST}", "", part.strip(), count=1).strip("。，； ")
            if topic:
                self.topics.append(topic)

    def lists(self, index: int, text: str, lines: Sequence[tuple[int, str]]) -> bool:
        """Whether a paragraph is one of the list that follows the number."""
        if index in self.listing:
            return True
        if self.line < 0 or self.topics or not regex.match(ITEM_MARK, text.strip()) or index > self.line + 4:
            return False
        run: list[tuple[int, str]] = []
        for at, words in lines:
            if at < index:
                continue
            in_a_row = words.rstrip().endswith(("；", ";")) or (run and run[-1][1].rstrip().endswith(("；", ";")))
            bare = regex.sub(ITEM_MARK, "", words.strip(), count=1)
            called = not in_a_row and (regex.search(CALLS, bare[:14]) or regex.search(CALLED_AFTER, bare))
            otherwise = run and _way_of_numbering(words) != _way_of_numbering(run[0][1])  # 7. …, and below it 议程一：…
            if not regex.match(ITEM_MARK, words.strip()) or called or otherwise:
                break
            run.append((at, words))
        self.line = -1
        if _is_the_course(run, lines):
            return False
        if len(run) < 2 and not (run and run[0][1].rstrip().endswith(("；", ";"))):
            return False
        self.listing = frozenset(at for at, _ in run)
        self.topics = [regex.sub(ITEM_MARK, "", words.strip(), count=1).rstrip("；;。 ") for _, words in run]
        self.count = self.count or len(self.topics)
        return index in self.listing


def _is_the_course(run: list[tuple[int, str]], lines: Sequence[tuple[int, str]]) -> bool:
    """第一项议程，某主任通报情况。 in rows behind 议程有三项, and nothing called after them: the items as they come."""
    if not run or any(words.rstrip().endswith(("；", ";")) for _, words in run):
        return False
    says_so = all(regex.match(f"第[{HAN[:10]}\\d]+(?:项|个|步)", words.strip()) for _, words in run)
    after = [words for at, words in lines if at > run[-1][0]]
    return says_so and not any(regex.search(GOES_ON, words) for words in after)


def _way_of_numbering(words: str) -> str:
    """How a line of a list is numbered: 1., （一）, 第一项, 议程一, 一、."""
    first = words.strip()[:1]
    return "1" if first.isdigit() else "一" if first in HAN else first


def convenes(sentence: Sentence) -> bool:
    """今天召开反馈会，由巡察组反馈意见: what the meeting is held for, and nobody's call yet."""
    if regex.match(BEGINS, sentence.masked):
        return True  # 现在开始集体学习
    if regex.match(
        "(?:今天|这次|本次)这?(?:个|次)?的?(?:会|会议|大会|活动)，?(?:主要|任务|目的)[^请]*$", sentence.masked
    ):
        return True  # 今天这个会，主要是宣布有关决定
    match = regex.match(CONVENES, sentence.masked)
    return bool(
        match
        and not regex.search(f"{FIRST_ITEM}|请|首先|下面|现在|^接下来|^接着|^随后|[，：](?:先|接下来)", sentence.masked)
    )


def attendance(text: str) -> tuple[int | None, int | None, tuple[str, ...]] | None:
    """应到X人，实到Y人，某某请假 → the numbers and who is absent; None when nothing of it is said."""
    due = regex.search(f"应到[^，。；\\d]{{0,20}}?{NUMBER}(?:人|名)", text)
    arrived = regex.search(f"实到[^，。；\\d]{{0,20}}?{NUMBER}(?:人|名)", text)
    if not (due or arrived or regex.search("应到|实到", text)):
        return None
    away = regex.search("，([^，。\\d]{2,40}?)(?:同志)?(?:因[^，。]{1,8})?请假", text)
    absent = tuple(away[1].split("、")) if away and not regex.search("因|有", away[1]) else ()
    return _number(due), _number(arrived), absent


def _number(match: re.Match[str] | None) -> int | None:
    return parse_han(match[1]) if match else None
