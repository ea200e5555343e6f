"""Somebody who is thanked or looked back at, but was never called: a name left over, or mistyped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from meetingkit.check.named import ADDRESSED, HAN, OFFICIAL, POST_END, Named, is_full_name, named_in, surname
from meetingkit.check.registry import Finding, text_rule
from meetingkit.check.rules.looking_back import recaps
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.diagnostics import Severity
from meetingkit.recognise.groups import collective
from meetingkit.wording import regex
from meetingkit.wording.surnames import SURNAMES

BY_TURNS = ("speech", "report", "criticism")
AGAIN = "补充|继续|回应|答复|再|也叫|同名"
FEWEST = 2  # others who are named; else the script may call everybody by post
# 周安同志作了通报, 周安同志的讲话: what somebody did here, not what is learnt from him
DEED = (
    f"(?:(?:[、，和与及]{HAN}{{2,4}})*(?:等?[两三四五六七八九\\d]{{1,2}}[位名个]老?)?)"
    f"(?:同志|先生|女士|老师|教授|代表|领导|副?{ADDRESSED}|副?[省市县区镇乡]长|副?[厅处科所站团队会]长|总工|秘书长|总经理)"
    "(?:代表[^，。；]{1,14}|都|也|还|就|对|从|为|给|用|逐[一个项]|分别|先后|结合|围绕|带领|深情|简要|全面|系统|现场|重点|作为[^，。；]{1,14})*"
    "(?:[^，。；]{0,16}?(?:作了|讲了|谈了|发了|提了|致了|宣读了|宣布了|签订了|签了|部署了|安排了|讲清了|讲明了|提出了|给予了|颁了|颁发了|以案释法|通报了|汇报了|介绍了|推介了|传达了|解读了|点评了?|说明了|分享了|回顾了|总结了|领读了|领学了|表了|肯定|要求|补充|明确|指出|分析|客观|报告了)"
    "|(?:讲|谈|说|提|介绍)(?:到)?的|[^，。；的]{0,6}的(?:书面)?(?:讲话|发言|报告|汇报|点评|辅导|致辞|介绍|分享|表态|表态发言|授课|党课|宣讲|誓言|情况通报|意见|建议|故事|事迹|讲述)"
    "|(?:先后|分别|依次)?(?:发言|讲话|致辞|介绍|汇报)(?=[，。；]))"
)
# 刚才，江淑贞同志用数据说话: who heads a sentence that looks back did something, whatever it was
TITLED = (
    f"(?:同志|先生|女士|老师|教授|副?{ADDRESSED}|副?[省市县区镇乡]长)"
    "(?!的?(?:评价|问题|申请|事迹|材料)|牵头|负责|\\d{4}年|入党|等|任职|当选|[，、和与])"
)
# told of another meeting, or of what was said before or elsewhere: 上周全省会议上，某厅长…; 会前作了批示
ELSEWHERE = "(?:上周|上个?月|下周|下个?月|前不久|前几天|日前|近日|昨天|去年|今年以来|年初)[^。；]{0,30}$|会议上，?[^。；]{0,16}$"
LED = "(?:同志)?(?:带着|带领|陪同|领着|陪着)[^，。；]{0,8}(?:看|参观|观摩|考察|走访)"  # 刚才由甲同志带着大家看了两个村
SENT = "(?:会前|会后|专门|来电|来信|在[^，。；]{2,12}调研时)"
# where the floor was open to all just before, nobody is called by name
FREE = (
    "敞开[讲说谈聊]|放开[讲说谈]|随便[讲说谈]|踊跃发言|现场提问|有(?:什么|啥)?(?:意见|想法|话)[^，。；]{0,4}[摆说讲提]"
    "|^\\s*[（(](?:到会|各位|在座)?(?:代表|委员|党员|村民|居民|群众|职工|业主|家长|记者|大家|与会人员|干部)+(?:们|同志)*(?:自由|踊跃|轮流|互相|举手|现场)*(?:发言|讨论|提问|交流|议论|互动)[^）)]{0,4}[）)]$"
    "|畅所欲言|谁先|自由发言|请(?:大家|各位|各团|各组|同志们)[^，。；]{0,12}(?:依次|汇报|发言|谈|讲|分享)|大家[^，。；]{0,8}(?:谈谈|说说|发言)"
)
NEAR = 6
# what is still to be done, or was done to him
NOT_YET = "请|[，。；]由|^由|选举|推选|组成|牵头|下面|接下来|待会|会后|任命|颁|授予|(?:慰问|悼念|学习)$|向[^，。；]{0,12}致敬|名单|一致认为|对$"


def _plain(script: Script, name: str) -> bool:
    """Whether this is surely the name of one person, whom no roster knows."""
    joined = name[0] in "和与及" and is_full_name(name[1:])  # 臧一鸣董事长|和隋军总经理
    fine = is_full_name(name) and name[-1] != "代" and not joined and not set(name) & OFFICIAL and not collective(name)
    return fine and name not in script.facts.posts


@text_rule(
    "MK236",
    "报了议程却没有请的人",
    Severity.WARNING,
    why="报议程时说了由谁来讲，后面请的却没有他，多半有一处写错了人。",
    wrong="议程有两项：一是由周安同志作报告；二是…。\n请许诺同志作报告。",
    right="议程有两项：一是由许诺同志作报告；二是…。\n请许诺同志作报告。",
)
def announced_and_never_called(script: Script) -> Iterator[Finding]:
    """A full name in the announced agenda which stands nowhere else, while others are called by name."""
    called = {who for turn in script.turns for who in turn.speakers if not collective(who)}
    told = Counter(one.name for one in script.named)
    if len(called) <= FEWEST:
        return
    for one in script.named:
        here = one.line
        listed = "议程" in here.text and regex.search(AGENDA, here.text) is not None
        if not listed or told[one.name] > 1 or not here.own(one.start) or not _plain(script, one.name):
            continue
        with_him = [other.name for other in named_in(script, here.index) if other.name != one.name]
        by_name = not with_him or any(told[name] > 1 for name in with_him)
        title = "(?:副?(?:书记|主任|[市县区镇乡局部院校]长|主席|总|教授|老师))"
        briefly = regex.search(surname(one.name) + title, script.text)
        if by_name and not briefly and script.text.count(one.name) == 1:
            message = f"报议程时有“{one.name}”，后面没有请他"
            yield script.at(here, one.start, one.end, message, "请核对是谁，和后面请的写成一样。")


# 会议议程共有三项：一是…, not 现在进行第五项议程
AGENDA = "议程(?:安排|主要|一共|共|总共)*(?:有|为|是|包括|分为)[^。]{0,16}(?:[一二三四五]是|（[一二三四五]）|第一)"


@text_rule(
    "MK237",
    "同一个人请了两次",
    Severity.WARNING,
    why="一轮发言里同一个人请两次，必有一位该请的没有请。",
    wrong="请周安同志发言。\n请许诺同志发言。\n请周安同志发言。",
    right="请周安同志发言。\n请许诺同志发言。\n请沈思远同志发言。",
)
def called_twice(script: Script) -> Iterator[Finding]:
    """A full name called at two lines of one step of speeches or reports, with others between or beside."""
    for step in script.meeting.steps:
        called: dict[tuple[str, str], int] = {}
        for one in named_in(script, step.first, step.last) if step.type in BY_TURNS else ():
            line = one.line
            call, turn = regex.search(CALL, line.text[: one.start]), regex.match(TURN, line.text, one.end)
            if not call or not turn or regex.search(AGAIN, line.text[: one.start]) or not _plain(script, one.name):
                continue
            before = called.setdefault((one.name, turn[1]), line.index)
            if before != line.index and line.own(one.start):
                message = f"“{one.name}”第 {before + 1} 行已经请过"
                yield script.at(line, one.start, one.end, message, "请核对这里该请谁。")


CALL = "(?:^|[，。；：！？])(?:(?:首先|下面|接下来|接着|最后|现在|然后)，?)?(?:先|再|由|有)?请[^，。；请]{0,30}$"
# 请周安同志发言, not 请周安同志作准备; 作对照检查 and 作表态 are two turns
TURN = "(?:同志|先生|女士|老师|委员)(作(?!好?准备).{0,4}|发言|汇报|表态|述职|介绍|谈|讲|交流)"


# 毛伟民副主席作了说明: a name before a deputy's title
DEPUTY = f"(?:^|(?<=[，、；和]))(?:刚才，?)?(?P<名>[{''.join(sorted(SURNAMES))}]{HAN}{{2}})(?=副(?:{ADDRESSED}|[省市县区镇乡]长))"


def _deputies(line: Line) -> Iterator[Named]:
    """Everybody of whom a line tells so."""
    for match in regex.finditer(DEPUTY, line.text) if "副" in line.text else ():
        if is_full_name(match["名"]) and not regex.search(f"{POST_END}$", match["名"]):
            yield Named(line, match.start("名"), match["名"], ())


def _in_a_row(line: Line) -> Iterator[Named]:
    """卢建平、邵琪、侯志远 of 卢建平、邵琪、侯志远3位同志作了汇报."""
    for match in regex.finditer(ROW, line.text) if "位" in line.text else ():
        at = match.start()
        for name in match[0].split("、"):
            if is_full_name(name):
                yield Named(line, at, name, ())
            at += len(name) + 1
    for match in regex.finditer(CALLED_IN_ROW, line.text) if regex.search(TALKED, line.text) else ():
        if is_full_name(match[1]):
            yield Named(line, match.start(1), match[1], ())


# 甲代表、乙委员、丙老师和丁律师先后作了发言
CALLED_IN_ROW = rf"(?:，|、|和|^)({HAN}{{2,3}})(?=(?:代表|委员|老师|律师|教授|医生|先生|女士|同学)(?:[、和]|(?:先后|依次|分别)作了))"
TALKED = "(?:先后|依次|分别)作了"


ROW = rf"(?<![一-龥]){HAN}{{2,3}}(?:、{HAN}{{2,3}})+(?=[两三四五六七八九]位|\d{{1,2}}位)"


@text_rule(
    "MK235",
    "回顾里有没上过场的人",
    Severity.WARNING,
    why="前面没有请过的人在回顾里冒了出来，多半是旧稿留下的名字，或写错了人。",
    wrong="请周安同志通报情况。\n刚才，许诺同志作了通报。",
    right="请周安同志通报情况。\n刚才，周安同志作了通报。",
    unless=("MK208",),
)
def recap_of_somebody_unheard(script: Script) -> Iterator[Finding]:
    """A full name in a sentence that looks back, which stands nowhere else while others are called by name."""
    everybody = {one.name for one in script.named}
    if len(everybody) <= FEWEST or not script.turns:
        return
    starts: dict[int, int] = {}
    for recap in recaps(script):
        starts.setdefault(recap.line.index, recap.start)
    for number, start in starts.items():
        row = list(_in_a_row(script.lines[number]))
        strangers = sum(script.text.count(one.name) == 1 for one in row)
        for one in (*named_in(script, number), *row, *_deputies(script.lines[number])):
            line, text = one.line, one.line.text
            ahead = text[begins(text, one.start, "。！？；") : one.start]
            led = regex.match(LED, text[one.end :])
            if one.start < start or not line.own(one.start) or led or regex.search(NOT_YET, ahead):
                continue
            if regex.search(ELSEWHERE, ahead) or regex.match(SENT, text[one.end :].removeprefix("同志")):
                continue
            near = script.lines[max(0, number - NEAR) : number]
            asked = regex.match("[^，。；]{0,12}(?:领学|通报|传达|宣读|报告|辅导|解读)", text, one.end)
            if not asked and any(regex.search(FREE, other.text) for other in near):
                continue
            alone = script.text.count(one.name) == 1 and _plain(script, one.name)
            heads = regex.search("刚才，?[^，。；、]{0,20}$", ahead) and regex.match(TITLED, text, one.end)
            if alone and (heads or regex.match(DEED, text, one.end)):
                message = f"前面没有请过“{one.name}”，这里说他上过场"
                hint = "请核对是谁；是旧稿留下的就改过来。"
                sure = strangers < FEWEST or one not in row  # who are all told of here first spoke unasked
                yield script.at(line, one.start, one.end, message, hint, sure=sure)
