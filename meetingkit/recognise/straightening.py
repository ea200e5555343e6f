"""A sentence put straight before it is read: what stands between a call and who is called is taken out of its way."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.ahead import put_behind
from meetingkit.recognise.apiece import apiece
from meetingkit.recognise.awarding import handed_by
from meetingkit.recognise.ballotpaper import by_paper
from meetingkit.recognise.course import Course
from meetingkit.recognise.handraising import by_hand
from meetingkit.recognise.introduced import without_number
from meetingkit.recognise.lectured import lectured
from meetingkit.recognise.listeners import without_listeners
from meetingkit.recognise.manner import put_about, without_way
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import acts_for
from meetingkit.recognise.polling import by_machine
from meetingkit.recognise.rewording import as_a_call
from meetingkit.recognise.signed import signed
from meetingkit.recognise.stated import stated
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

IN_WHOSE_NAME = "(?<=[^，、代]{2})代表[^，、。代]{0,8}(?:方|方面|单位|公司|企业|集团|职工|员工|学校|医院|政府|社区|委员会|[县市区镇乡局])(?=，)|(?<=[^，、代]{2})作为[^，、。代]{1,10}代表(?=，)"
FOR_SEVERAL = "(?<=同志|先生|女士)代表[^，。代]{2,16}(?=，[与同和])"  # 请甲同志代表县委、县政府，与乙签订
# 请甲宣读决定，科长乙为获奖者颁奖
ALSO_GIVES = "，(?P<who>[^，。请由]{4,40}?)(?:(?:上台)?(?:颁奖|授牌|授旗)(?=，|$)|(?:为|给|向)[^，。请]{1,24}(?:颁奖|颁发|授[牌旗匾奖予]|佩戴|戴上|赠送|献花|揭[牌幕]))"
# 请甲校长代表学校、乙主席代表全体教职工签字: the first of those who act for somebody
FOR_EACH = "(?<=[^，。、请由]{3})代表(?![、，])([^，。、代]{1,16})(?=、[^，。、代]{3,40}代表[^，。、代]{2})"
# 请领誓人某某到宣誓台前，其他宣誓人列队站好，开始宣誓
LEADER_COMES = "(请[^，。]{0,20}领誓人[^，。和与、]{2,10}?(?:[和与、][^，。]{0,6}宣誓人)?)(?:就位|上台|出列|上前|走?[到上][^，。]{0,8}(?:台前?|前|位置)(?:站好|就位)?|面向[^，。]{1,4}旗[^，。]{0,4})(?:，(?:[^，。]{0,4}宣誓人[^，。请]{2,12}|[左右][手拳][^，。请]{2,12}))*(?:，(?:带领[^，。]{0,6}|准备|开始|进行)宣誓)?$"
ALL_RISE = "(?<=领誓)，(?:请)?全体[^，。]{0,6}(?:起立|肃立)$"  # 请某某领誓，全体起立
LOOKING_BACK = (
    "(?:刚才|刚刚)[^。]*?，(?=下面|接下来|现在|[^，。请由了]{2,16}，由(?!于|我))"  # 刚才进行了第一阶段的观摩，现在…
)
BY = "(?:下面，?|首先，?)?(?:这个?|该|此|上述)[^，。请由]{0,6}(?:方案|办法|名单|决定|报告|草案|规约|章程|材料)(?=由(?!于|我|此))"
# 通过《办法（草案）》，草案由某人宣读: who reads it, told behind the paper
BY_BEHIND = "(?:^|(?<=[》，]))(?:决议|决定|办法|方案|选举办法)?(?:草案|名单|方案|办法|议案|全文|文本|稿子)(?=(?:先|仍|就|还是)?由(?!于|我|此)[^，。由]{4,40}?(?:宣读|通读|说明|报告|汇报|介绍|解读|念|读))"
# 通过大会秘书长名单。名单（草案）请某人宣读; 草案由会计某某念: the paper was told before
TOLD_PAPER = "(?:这[份个]|该|此)?(?:[^，。由请《》（]{0,4}?(?P<kind>名单|方案|办法|章程|规则|规约|公约|决议|决定|预案|细则|预算|决算)|(?=草案|全文|文本|稿子|（))(?:草案|全文|文本|稿子?|内容)?(?:（[^）]*）)?(?:名单|全文)?，?(?:先|现在|下面|就|仍|还是|再)?(?=(?:由|请)(?!于|我|此|各|大家|全体)[^，。由请]{2,40}?(?:宣读|通读|宣布|说明|报告|汇报|介绍|解读|解释|念|读))"
READ_OUT = "(?<=.{3})念(?=给|，|$)"  # 由会计某某念，念完大家举手
# 通过《办法》，也请副主任某某给大家念
READS = (
    "(?:请|由)(?P<who>[^，。请由念]{2,30}?)(?:来|先|再|也|[给跟为向](?:大家|咱们?|我们|大伙儿?|乡亲们))*念(?=，|《|$)"
)
SHORTEST_NAME = 2  # characters of a name that may have a third: 请柳思念
READER = "(?<=[》定议单])，(宣读|说明|报告|汇报|解读|介绍)人(?:是|为)?[：:]?(?=[^，。请]{4,40}$)"  # 接着表决《决议》，宣读人为某主任
# 请师傅、徒弟在《师徒协议》上签字
SIGNED_ON = (
    "(?<=[^，。请])在(?P<paper>《[^《》]*》)上(?:郑重|逐一|依次|共同|现场|分别)*(?:签字|签名|签署|签订|签约)(?=，|$)"
)
KEPT = "(?:决议|纪要|记录|名册|名单|签到[^》]?|意见|表|簿)(?:（[^（）]*）)?》"  # signed when all is over
TOGETHER = "请([^，。请由]{4,40})(，(?:再)?(?:有请|请))[^，。请由]{4,50}?(?:先后|依次|分别|共同|一起|一同)[^，]{2}"
# 请5位书记按照抽签的顺序，就…述职; 分别由甲通报某事，乙通报某事: the second is called as the first is
BY_LOT = "(?<=[^，。请]{4})按照?[^，。请]{2,12}(?:顺序|次序|安排)，(?=就|围绕|对|作|进行)"
# 请各村党支部书记按甲村、乙村、丙村的顺序汇报, 请按甲、乙的顺序发言: they are who is told
IN_LISTED_ORDER = "请(?:各[^，。按、]{1,14}|大家)?按照?(?P<who>[^，。按]{2,60}、[^，。按]{2,20}?)的[顺次]序，?(?:依次|逐个|逐一)?(?=[^，。]{2})"
BOTH_TELL = (
    "分别(?:由|请)[^，。由请]{4,40}?(通报|汇报|介绍|传达|宣读|解读|说明|报告)[^，。]{2,40}，(?=[^，。由请]{5,40}?\\1)"
)


def straightened(course: Course, sentence: Sentence) -> Sentence:
    """The sentence without what was done before, by lot, or in whose name, and with papers told after who reads them."""
    sentence = put_about(without_way(sentence), course.cues)
    plain = without_listeners(
        lectured(_without_looking_back(by_paper(course, by_hand(course, by_machine(course, sentence))))), course.cues
    )
    plain = _record_signed(course, _without_putting_on(plain))
    plain = put_behind(course, _asked_again(course, _without_each(course, _straight(handed_by(plain)))))
    said = apiece(course, stated(as_a_call(course, plain), course.cues))
    return _laid_before(course, _without_capacity(said))


def _without_looking_back(sentence: Sentence) -> Sentence:
    back = regex.match(LOOKING_BACK, sentence.masked) if sentence.masked.startswith("刚") else None
    return sentence.without(*back.span()) if back else sentence


def _without_putting_on(sentence: Sentence) -> Sentence:
    """请某部长作情况介绍，并提请表决, without what is done with it after he has told of it."""
    put = "提" in sentence.masked and regex.search(ASKED_AHEAD, sentence.masked)
    return _without(PUT_ON, sentence) if put else sentence


# 请按照以下顺序汇报：县发改局、县财政局
AS_FOLLOWS = "请(?:大家|各单位|各位)?按照?(?:以下|下列|如下|这个|下面的?)[顺次]序(?:依次|逐个|逐一)?(?P<does>汇报|发言|述职|表态|交流|介绍|通报)[：:](?=[^，。：]{2,20}、)"
ARRANGING = "(?<=请)([^，。请]{3,40}?)安排(?=当前|近期|近段|下一?步|下一?阶段|今[年冬秋]|明年|[下第][一二三四上]?[季半]|节日|假期)"
ITEM_ARRANGED = "(?<=第[一二三四五六七八九十]项)安排(?=[，。：]|$)"
TOGETHER_WITH = (
    "(?<=请大家)(?:对照|根据|按照|结合)[^，。]{2,24}，(?=对(?!照)|就|围绕)"  # 请大家对照述职，对某某进行测评
)
# 请董事长到签约台前，请两位经理上台签约
AT_THE_TABLE = "(?:上|到)?(?:签约|签字)台(?:前|上)?(?:来|就[座位])?"
DONE = "(?<=，)(?:发言|汇报|讲|说|谈|交流)完了(?=请)"  # 请甲书记，发言完了请乙书记
FOR_ALL = "(?<=台，)代表[^，、]{2,12}?(?=[与和同][^，]{2,30}签)"
THESE = "(?:以下|下列)[^，。：请]{2,10}(?:逐个|依次|分别|先后|轮流)[^，。：的]{0,6}(?:发言|汇报|交流|表态|述职)"  # 以下三个乡镇逐个发言：
# 请甲局长从投资的角度、乙局长从运行的角度分别作分析
ASPECT = "(?<=[^，。、]{4})从[^，、。从]{2,12}(?:角度|方面|层面|维度)(?=、)"
OF_GROUP = "(第[一二三四五六七八九十]+[组轮对]，)[^，。请]{2,24}(?:项目|课题|合同|协议)，(?=有?请)"
# 现在休会十五分钟，由听证员进行评议: what some do while the others rest
MEANWHILE = "，由[^，。请]{2,14}?(?:进行|开展)?(?:闭门|集中)?(?:评议|合议|计票|统计票数)$"
# 请某部长作情况介绍，并提请表决: what is done with it after he has told of it
PUT_ON = "，(?:并|同时|现|然后)?(?:提请|提交)(?:本次|这次)?(?:大会|全会|会议|代表|大家|各位[^，。]{0,4}|与会人员)?(?:进行)?(?:审议|审定|审查|讨论|表决|票决|决定|通过|批准)+$"
ASKED_AHEAD = "[请由][^，。请由]{4,80}，(?:并|同时|现|然后)?提[请交]"
# 请来宾参观展览，由讲解员甲带领: who guides explains
GUIDED = "(?P<ahead>(?:参观|观摩|考察|查看|察看|观看|走访)[^。请]{2,40}，由(?P<who>[^，。由]{3,30}?)(?:全程|现场)?)(?:带领|引导|陪同|带队|引领|引路|导览|领着|带着)(?:大家|各位|前往|参观|讲解)*$"
DASHED = "[—－-]+(?=有?请|由|下一[位个家名]|第[一二三四五六七八九十][位个家名组]|接着|接下来)"  # 医务科先讲。——请科长某某反馈
ASIDE = "谁[^，。谁]{1,6}谁(?:来)?[^，。谁]{1,4}，(?=就?请(?!大家|各位))|[^，。：]{0,6}[顺次]序(?:是|为)?(?:这样的?|如下)[：:，]|(?:在)?(?:今天的?|本次|这次)?(?:会上|会议上|大会上)，(?=(?:先|首先)?[请由](?!于|我)[^，。了过]{6,}(?:，|$))|在[^，。]{2,16}之?前，(?=我们|先|请|首先)|(?:座谈|讨论|审议|表决|投票|研讨|开会|发言|议事)(?:开始|正式开始)?之?前，(?=[^，。]{4,40}先|先)|(?:这[个项件]|这件事)(?=就?请)|(?:[^，。：]{1,10}(?:之?前|开始|时刻)，)?(?:在此|首先|现在|这里)?，?(?:我|让我)(?:想|提议|建议|倡议|请求|恳请)(?:，|：)?(?=先?请|(?:请)?(?:全体|大家|各位|所有人|与会)[^，。：]{0,8}(?:起立|肃立|站))|按(?:照)?会前[^，。]{2,8}，(?=请|先请|有请)"


# 大会进行第三项颁奖请镇长某某颁奖: no mark stands between the item and the call
UNMARKED_ITEM = "[^，。：；请]{0,6}第[一二三四五六七八九十\\d]{1,2}项(?:议程|议题|内容)?[:：]?[^，。：；请]{2,10}?(?<!提)(?=请(?:全体|[^，。请]{2,30}(?:颁奖|宣读|讲话|汇报|发言|作|致辞|报告)))"


def _straight(sentence: Sentence) -> Sentence:
    """A call without what stands in its way, and with 请 before the second of two that one 由 calls."""
    said = without_number(sentence)
    if said.masked.endswith("，"):  # 先请某楼长说，（某楼长发言）
        said = said.edited(lambda words: words.rstrip("，"))
    if "休会" in said.masked:
        said = _without(MEANWHILE, said)
    if "领誓" in said.masked:  # 请领誓人某某和宣誓人就位; 请某某领誓，全体起立
        said = _without(ALL_RISE, said.edited(lambda words: regex.sub(LEADER_COMES, "\\1宣誓", words)))
    said = _without_opening(said)
    if "项" in said.masked and (matter := regex.match(UNMARKED_ITEM, said.masked)):
        said = said.inserted(matter.end(), "，")
    if "请大家" in said.masked:
        said = _without(TOGETHER_WITH, said)
    said = _arranged(_without_aspects(_signing(signed(said))))
    # 第二组，动力电池项目，有请甲与乙签约
    if said.masked.startswith("第") and (matter := regex.match(OF_GROUP, said.masked)):
        said = said.without(matter.end(1), matter.end())
    if "序" in said.masked or "安排" in said.masked:
        said = _ordered(said)
    if "分别" in said.masked and (both := regex.search(BOTH_TELL, said.masked)):
        said = said.inserted(both.end(), "请")
    if "，由" in said.masked and (guide := regex.search(GUIDED, said.masked)):
        ahead = guide.end("ahead")
        said = said.edited(lambda words: f"{words[:ahead]}讲解")
    return said


def _without_opening(said: Sentence) -> Sentence:
    """The sentence without a dash or an aside before its call."""
    if said.masked.startswith(("—", "－", "-")) and (dash := regex.match(DASHED, said.masked)):
        said = said.without(*dash.span())
    if aside := regex.match(ASIDE, said.masked):  # 在请大家说话之前，我们先看…; 这个请某局长宣布一下
        said = said.without(*aside.span())
    return said


def _ordered(said: Sentence) -> Sentence:
    """请5位书记按照抽签的顺序，就…述职 without the order; 请各村书记按甲村、乙村的顺序汇报 as a call of those who are told."""
    if "：" in said.masked and (row := regex.search(AS_FOLLOWS, said.masked)):
        (begin, end), does = row.span(), row["does"]
        return said.edited(lambda words: f"{words[:begin]}请{words[end:]}依次{does}")
    if lot := regex.search(BY_LOT, said.masked):
        said = said.without(*lot.span())
    if listed := regex.search(IN_LISTED_ORDER, said.masked):
        (begin, end), who = listed.span(), slice(*listed.span("who"))
        said = said.edited(lambda words: f"{words[:begin]}请{words[who]}依次{words[end:]}")
    return said


def _signing(said: Sentence) -> Sentence:
    """请甲到签约台前，代表某单位与乙在《协议》上签字 as 请甲与乙签署《协议》."""
    if any(clue in said.masked for clue in ("约台", "字台", "完了请")):
        said = _without(f"{AT_THE_TABLE}|{DONE}", said)
    if "》上" in said.masked and (on := regex.search(SIGNED_ON, said.masked)):
        (begin, end), paper = on.span(), slice(*on.span("paper"))
        if not regex.search(KEPT, said.text[paper]) and not regex.search("全体|各位", said.masked[:begin]):
            said = said.edited(lambda words: f"{words[:begin]}签署{words[paper]}{words[end:]}")
    return _without(FOR_ALL, said) if "签" in said.masked else said  # 上台，代表各责任单位与区委书记某某签订


# 请出席会议的董事在会议决议和会议记录上签字, under 【签署】: what is else done when all is over
RECORD = "(?<=[^，。请])在(?P<paper>(?:(?:本次)?(?:会议|大会|股东会|董事会)?(?:决议|记录|纪要|文件)[和与、及]?)+)上(?:逐一|依次|分别|共同)?签[字名署](?=，|$)"
NEAR = 2  # paragraphs from a heading in boxes to what it heads


def _record_signed(course: Course, said: Sentence) -> Sentence:
    """The sentence with the record as what is signed, where signing is what was announced."""
    found = regex.search(RECORD, said.masked) if "签" in said.masked and "请" in said.masked else None
    line, boxed = course.ahead
    header = course.header is not None and (course.header.label == "签约" or "签" in (course.header.subject or ""))
    if not found or not (header or ("签" in boxed and 0 <= said.line - line <= NEAR)):
        return said
    (begin, end), paper = found.span(), slice(*found.span("paper"))
    return said.edited(lambda words: f"{words[:begin]}签署{words[paper]}{words[end:]}")


def _without_aspects(said: Sentence) -> Sentence:
    """请甲局长从投资的角度、乙局长分别作分析 without the first's side of it; 以下三个乡镇逐个发言 as a call of theirs."""
    while any(clue in said.masked for clue in ("角度、", "面、", "维度、")) and regex.search(ASPECT, said.masked):
        said = _without(ASPECT, said)
    these = said.masked.startswith(("以下", "下列")) and regex.match(THESE, said.masked)
    return said.inserted(0, "请") if these else said


def _arranged(said: Sentence) -> Sentence:
    """第三项安排 is an item, 请站长田树根安排当前森林防火工作 a call to speak of that work."""
    if "项安排" in said.masked:  # 下面，进行第三项安排
        said = said.edited(lambda words: regex.sub(ITEM_ARRANGED, "议程", words))
    if "安排" in said.masked and (told := regex.search(ARRANGING, said.masked)):
        end = told.end()
        said = said.edited(lambda words: f"{words[: end - 2]}部署{words[end:]}")
    return said


def _asked_again(course: Course, sentence: Sentence) -> Sentence:
    """请甲宣读决定，科长乙为获奖者颁奖 with 请 before the second, whom no word asks."""
    if "请" not in sentence.masked and "由" not in sentence.masked:
        return sentence
    for match in reversed(list(regex.finditer(ALSO_GIVES, sentence.masked))):
        begin = max(sentence.masked.rfind(mark, 0, match.start()) for mark in "请由") + 1
        ahead = slice(begin, match.start())
        told = parted(sentence.text[ahead], sentence.masked[ahead], course.cues) if begin else None
        if told and is_somebody(sentence.text[slice(*match.span("who"))], course.cues):
            sentence = sentence.inserted(match.start("who"), "请")
    return sentence


def _without(pattern: str, sentence: Sentence) -> Sentence:
    """A sentence without the first of what a pattern finds in it."""
    found = regex.search(pattern, sentence.masked)
    return sentence.without(*found.span()) if found else sentence


def _without_capacity(sentence: Sentence) -> Sentence:
    """请甲书记代表企业方，乙代表代表职工方，共同签订: in whose name they act is no part of who they are."""
    if "代表" not in sentence.masked:
        return sentence
    spans = list(regex.finditer(IN_WHOSE_NAME, sentence.masked))
    if len(spans) < 2:
        spans = list(regex.finditer(FOR_SEVERAL, sentence.masked))
    for span in reversed(spans):
        sentence = sentence.without(*span.span())
    return sentence


def _without_each(course: Course, sentence: Sentence) -> Sentence:
    """请甲校长代表学校、乙主席代表教职工签字 as a call of both: 代表 behind somebody by name, and no part of who he is."""
    if sentence.masked.count("代表") < 2 or "、" not in sentence.masked:
        return sentence
    for span in reversed(list(regex.finditer(FOR_EACH, sentence.masked))):
        begin = max(sentence.masked.rfind(mark, 0, span.start()) for mark in "请由、，") + 1
        if acts_for(sentence.text[begin : span.start()], sentence.text[slice(*span.span(1))], course.cues):
            sentence = sentence.without(*span.span())
    return sentence


def _laid_before(course: Course, sentence: Sentence) -> Sentence:
    """这个方案由某人来念: the paper stands before who reads it; what is laid before the meeting asks nobody to act."""
    said = sentence
    if "提请" in said.masked:
        said = replace(said, masked=said.masked.replace("提请", "提交"))
    again = regex.search(TOGETHER, said.masked) if said.masked.count("请") > 1 else None
    if again and not course.cues.any_of("请人做什么").search(again[1]):  # 有请甲，有请乙先后发言
        said = said.without(*again.span(2)).inserted(again.start(2), "、")
    said = _told_paper(course, said)
    reads = regex.search(READS, said.masked) if "念" in said.masked else None
    laid = any(one and one.label == "表决" for one in (course.header, course.current)) or "名单" in said.masked
    if reads and (laid or len(reads["who"]) > SHORTEST_NAME) and is_somebody(reads["who"], course.cues):
        at = reads.end()
        said = said.edited(lambda words: f"{words[: at - 1]}宣读{words[at:]}")
    if "由" in said.masked and (paper := regex.match(BY, said.masked) or regex.search(BY_BEHIND, said.masked)):
        said = said.inserted(paper.end(), "，")
    if ("》，" in said.masked or "读人" in said.masked) and (reader := regex.search(READER, said.masked)):
        begin, end = reader.span()
        said = said.edited(lambda words: f"{words[:begin]}，请{words[end:]}{reader[1]}")
    return said


def _told_paper(course: Course, said: Sentence) -> Sentence:
    """名单（草案）请某人宣读, of the 名单 that is to be passed: whom it calls, without the paper that was told before."""
    step = course.header or (course.current if course.current and course.current.label == "表决" else None)
    paper = regex.match(TOLD_PAPER, said.masked) if step else None
    if (
        step is None
        or paper is None
        or not paper.end()
        or (paper["kind"] or "") not in (step.subject or paper["kind"] or "")
    ):
        return said
    said = said.without(0, paper.end())
    read = regex.search(READ_OUT, said.masked)
    return said.edited(lambda words: f"{words[: read.start()]}宣读{words[read.end() :]}") if read else said
