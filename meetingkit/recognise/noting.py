"""What a sentence tells that matters to another: a title, a draft, who is nominated, what is to be signed, in which order."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.course import Course
from meetingkit.recognise.electing import needed
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.introduced import note_introduced
from meetingkit.recognise.laid import TELLER
from meetingkit.recognise.steps import Open
from meetingkit.recognise.text import Sentence
from meetingkit.recognise.tidying import tidy
from meetingkit.wording import regex

NOMINATED = "(?:建议|提名|推荐|提议|拟由|由)[^。]{0,80}?(?:担任|为|负责|共同)[^，。]{0,6}(?:监票|计票)"
# 汇报的顺序是：东河县、西山区: then each name alone is a turn
ORDER = "顺序(?:是|为|依次是|依次为|来)?[：:，]?([^，。：；]{2,}(?:、[^，。；]{2,})+)$"
SIGNED = "(?:签约|签署|签订)的(?:项目|协议|文件)?(?:是|为)((?![^，。]*与)[^，。]{4,40})(?=，|$)"
# 市第一医院与区人民医院签订专科联盟合作协议，有请两位院长上台
SIGN_WHAT = "(?:签订|签署|签约)((?!的|了|上)[^，。《]{2,30}?(?:协议|合同|责任书|责任状|承诺书|意向书|备忘录|合约)|《[^《》]+》)，(?=[^，。]{0,12}请)"
# 集中签约。共十二个项目，分两组签署入园投资协议
SIGNED_ALL = "^(?!.*[请已了曾])(?:[^。]*[，两三四五六七八九十组批轮次上将])?(?:分别|依次|集中|现场|共同)*签[订署]((?!的|了|上|过|仪式)[^，。《“]{2,24}?(?:协议书?|合同书?|责任书|责任状|承诺书|意向书|备忘录|合约))$"
TITLE_TOLD = "(?:(?:讲座|报告|授课|党课|辅导|讲课|演讲|分享|发言|交流|宣讲|主讲)的?(?:题目|主题)(?:是|为|叫)|[他她](?:今天)?的(?:报告|演讲|讲座|发言)?(?:题目)?(?:是|叫)|(?:片|片子|短片|影片)的?(?:名字?|题目)(?:是|为|叫)|[他她]将?为我们带来(?:的是)?)：?(《[^《》]+》)"
DRAFTED = "《[^《》]*(?:草案|名单|办法|决议|规则|章程|方案|细则|规定|条例|[公规民]约|(?:修订|送审|征求意见|表决|讨论)稿)(?:[（(][^（）()]*[）)])?》(?=[^，。]{0,8}(?:已|经|，|$))"  # 《办法（草案）》已经…
LAID = "《[^《》]+》(?=(?:——|，|：)?(?:有?请|由(?!于)))"  # 《方案》，请某人传达
NAMED_PAPER = "(?<=[拿提起制形记写归整][出草了定成纳])(?:了|一个|一份|这个|这份|几条)*(?P<paper>《[^《》]+》)(?=，[^，]{0,4}[共有]|$)"
# 议题三　审议《某办法（送审稿）》; what is heard too, or only talked about, is a report
WEIGHED = "(?:^|[】：:，、 \u3000]|第[一二三四五六七八九十]+[项个](?:议程|议题|日程)?)审议(?:通过)?(?=《)"
# 本次会议只有一项议题，就是审议《集体合同（草案）》: what is then read or explained for short
ONLY_PAPER = "(?:一[项个件][^。；：《，]{0,6}(?:议题|议程|事项|议案|事情?|任务)|(?:唯一|主要)的?(?:议题|议程|任务))[^。；：《]{0,8}[，：]?(?:就是|是)?(?:讨论|审议|表决|审定|研究|通过|并|和|、)+[^，。《》]{0,10}?(?P<paper>《[^《》]+》)$"
# 本次大会的任务是选举新一届理事会
TO_ELECT = "(?:任务|议题|议程|目的|一件事)[^，。：；]{0,6}[，：]?(?:就)?是[：:]?(?:选举|补选|改选|推选)(?:产生)?(?!办法|结果|工作|[和与及、])([^，。：；]{3,40})$"
# 大会议程有：补选常委会副主任和法院院长，表决三个决议草案: the one election among what is listed
AMONG_LISTED = "(?:议程|议题|任务|内容)[^，。：；]{0,6}(?:是|有|为|包括|如下)(?:以下[^，。：]{0,4})?[：:](?P<row>.+)$"
ONE_ELECTED = "(?:^|[，；、：是])(?:选举|补选|改选)(?:产生)?(?!办法|结果|工作|[和与及、])(?P<seats>[^，。：；、]{3,40})(?=[，；、]|$)"
CONTENT = "(?:报告|汇报|发言|分享|演讲|讲座|交流|党课|讲课|主讲|授课|辅导|宣讲|述职|课程|通报)?的?(?:内容|题目|主题|事项)(?:是|为)?[：:]([^，。：]{4,60}|[^，。：]{0,6}《[^《》]+》)$"  # 通报人：大队长某某；内容：某事
OPENED_BY = "《[^《》]+》(?=$|，|已|会前|前期|大家|是|共|主要|改)|[^，。请由我《》]{3,20}的(?:事情?|问题)(?=$|，(?!请))"
GENERIC = 4  # characters of a matter that is no more than what kind of paper it is: 文件, 承诺书


def note(course: Course, sentence: Sentence) -> None:
    """What is told here and matters to a later sentence: a title, a draft, tellers."""
    titles = "《" in sentence.text
    if titles and (titled := regex.search(TITLE_TOLD, sentence.text)):
        course.entitle(titled[1])
    if "签" in sentence.masked and (signed := regex.search(SIGNED, sentence.masked)):
        course.signed = tidy(sentence.text[signed.start(1) : signed.end(1)])
    elif "签" in sentence.masked and (signed := regex.search(SIGN_WHAT, sentence.text)):
        course.signed = signed[1]
    if "顺序" in sentence.text and (listed := regex.search(ORDER, sentence.text)):
        course.order = frozenset(regex.split("[、，]", listed[1]))
    if "票" in sentence.masked and (proposed := regex.search(NOMINATED, sentence.masked)):
        course.nominated = sentence.line
        course.tellers = tuple(regex.findall(TELLER, sentence.masked[proposed.start() :]))
    if titles and (weighed := regex.search(WEIGHED, sentence.masked)):
        course.weighed = regex.split("(?<=》)(?![^《]*》)", sentence.text[weighed.end() :])[0]
    if titles and (drafted := regex.search(DRAFTED, sentence.text) or regex.match(LAID, sentence.text)):
        course.draft = drafted[0]
    note_only(course, sentence)


def note_only(course: Course, sentence: Sentence) -> None:
    """今天只有一个议题，审议《办法（草案）》: the paper of the day, read or explained for short."""
    if "选" in sentence.masked and (elects := regex.search(TO_ELECT, sentence.masked)):
        course.to_elect = tidy(sentence.text[slice(*elects.span(1))])
    elif "选" in sentence.masked and (listed := regex.search(AMONG_LISTED, sentence.masked)):
        found = [one.span("seats") for one in regex.finditer(ONE_ELECTED, sentence.masked[listed.start("row") :])]
        row = sentence.text[listed.start("row") :]
        course.to_elect = tidy(row[slice(*found[0])]) if len(found) == 1 else course.to_elect
    only = regex.search(ONLY_PAPER, sentence.text) if "》" in sentence.text[-1:] else None
    course.draft = only["paper"] if only else course.draft


def note_paper(course: Course, sentence: Sentence) -> None:
    """定了一个《办法》，共十条: the paper that somebody will be called to explain; 内容：某事, what was just told by whom."""
    if "《" in sentence.text and (paper := regex.search(NAMED_PAPER, sentence.text)):
        course.draft = paper["paper"]
    elif "稿" in sentence.text and (drafted := regex.search(DRAFTED, sentence.text)):
        course.draft = drafted[0]  # 《公约（修订稿）》大家都看过了
    note_introduced(course, sentence)
    if course.item and not course.ballot and (seats := needed(sentence.text, sentence.masked)):
        together = course.due and course.due[0] == course.item  # 应选县委委员35名。应选县纪委委员21名。
        course.to_elect = course.to_elect or seats
        course.due = course.item, f"{course.due[1]}、{seats}" if together and course.due else seats
    step, header = course.current, course.header
    if header and header.line == sentence.line and not (header.label or header.subject or header.speakers):
        matter = regex.match(OPENED_BY, sentence.text)  # 第三项。《村规民约》，主要改了红白事的标准
        course.header = header = replace(header, subject=matter[0]) if matter else header
    elif header and header.line == sentence.line and course.draft and _but_a_word(header, sentence.text, course.draft):
        course.header = header = replace(header, subject=course.draft)
    if "《" in sentence.text and header and (in_full := _in_full(header, sentence)):
        course.header = header = replace(header, subject=in_full)
    elif step and not header and step.label == "表彰" and (prize := _prize_in_full(step, sentence)):
        step.subject = step.topic = prize
    told = regex.match(CONTENT, sentence.text) if "：" in sentence.text else None
    if told and header and header.line == sentence.line and _only_kind(header.subject):
        course.header = replace(header, subject=tidy(told[1]))
    elif told and step and not step.subject and step.last == sentence.line and not header:
        step.subject = tidy(told[1])


# 四、审议制度, and below it 审议《某办法（试行）》; 颁发流动红旗, and below it 甲公司获得“先锋”流动红旗
KINDS = "(?:有关|相关|规章|管理|重要|一项|一个|一份|几项)*的?(?:制度|文件|方案|议案|办法|规定|草案|章程|决议|议题|细则|规划|预案|报告)(?:草案)?"
NAMES_PAPER = "(?:(?:现在|下面|今天)?(?:提请|提交|审议|讨论|研究|表决|审定|通过|的是|是|，)+)(?P<paper>《[^《》]+》)(?:，[^，。请]{2,20})?$"
WON = "(?:获得|荣获|获评|夺得|赢得|获颁)了?(?P<prize>[^，。“”《》]{0,12}“[^“”]{1,16}”[^，。“”]{2,10})(?=，|$)"


SHORTEST = 3  # characters of a matter that is told by a word: 说地


def _but_a_word(header: Heading, words: str, paper: str) -> bool:
    """Whether an item says its matter by a word, 第二件，说地, and the paper on it is told right behind."""
    return header.label is None and 0 < len(header.subject or "") <= SHORTEST and paper in words


def _in_full(header: Heading, sentence: Sentence) -> str | None:
    """The paper of an item of which only the kind was announced."""
    near = 0 <= sentence.line - header.line <= 1 and regex.fullmatch(KINDS, header.subject or "")
    named = regex.match(NAMES_PAPER, sentence.text) if near else None
    return named["paper"] if named else None


def _prize_in_full(step: Open, sentence: Sentence) -> str | None:
    """The name of what is awarded, of which only the kind was announced."""
    kind = step.subject or ""
    waits = step.headed and not step.called and not step.speakers and kind and "“" not in kind
    if not waits or kind not in sentence.masked or "“" not in sentence.text or sentence.line - step.first > 1:
        return None
    won = [one for one in regex.findall(WON, sentence.text) if one.endswith(kind)]
    return won[0] if len(won) == 1 else None


def _only_kind(subject: str | None) -> bool:
    """Whether a matter is no more than what kind of report or talk it is: 开题报告."""
    return subject is None or (len(subject) <= GENERIC and subject.endswith(("报告", "汇报", "发言", "说明")))


def entitle(course: Course, sentence: Sentence) -> None:
    """五、签订承诺书, and below it 请甲、乙签订《师德承诺书》: the paper by its name."""
    step = course.current
    if step is None or step.type not in ("signing", "convey", "reading") or step.last != sentence.line or course.header:
        return
    papers = regex.findall("《[^《》]+》", sentence.text)
    generic = step.subject and len(step.subject) <= GENERIC and "《" not in step.subject
    if step.type == "signing" and step.subject is None and len(papers) == 1 and "签" in sentence.masked:
        step.subject = papers[0]  # 签约代表：甲、乙。请二位上台签署《协议》
    elif step.type == "signing" and step.subject is None and not step.called and "签" in sentence.masked:
        named = regex.search(SIGNED_ALL, sentence.masked)
        step.subject = tidy(sentence.text[slice(*named.span(1))]) if named else None
    if generic and len(papers) == 1 and papers[0][-2] == (step.subject or "")[-1]:
        step.subject = papers[0]
