"""Places that still wait for a person: marked blanks and placeholders left from a model text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from meetingkit.check.registry import Finding, Subject, also_in_text, rule
from meetingkit.check.stretch import begins, ends
from meetingkit.diagnostics import Severity
from meetingkit.wording import regex
from meetingkit.wording.blanks import BLANK
from meetingkit.wording.surnames import SURNAMES

if TYPE_CHECKING:
    from meetingkit.check.script import Script

CROSS = "XxＸｘ×✕"
TITLES = "同志|先生|女士|书记|主任|部长|局长|处长|科长|镇长|乡长|区长|县长|市长|省长|主席|代表"
PLACES = "省|市|区|县|州|旗|镇|乡|村|街道|社区"
ORGANS = "局|部|委|办|厅|处|科|单位|部门|公司|企业|学校|大学|学院|医院|支部|党委|小组|会议|中心"
# procedure sheet §4.4. A lone 某 counts only before a title or in an office's name: 某种、某年某月 and a case told
# without names (某市一企业) are ordinary prose. XX染色体, ids and addresses are no placeholders either.
# Each family with the characters that betray it: a pattern is compiled when a text has one of them, not before.
FAMILIES = (
    (
        CROSS,
        (
            rf"(?<![A-Za-z0-9/._])[{CROSS}]{{2,}}(?!染色体|综合征|[A-Za-z0-9/._])"
            r"|[×✕]{2,}(?=\d{1,2}[名位])"
            rf"|(?:19|20)(?:[{CROSS}]{{2}}|\d[{CROSS}])(?=年)"
            rf"|(?<![{CROSS}\d])[{CROSS}]月[{CROSS}\d]{{1,2}}日|(?<![A-Za-z0-9{CROSS}])[{CROSS}](?=(?:副?(?:{TITLES})))"
            rf"|(?<=[一-龥])[{CROSS}](?=[张名位个人份票项次届号点万元](?!光|射线))"
            rf"|(?<=[一-龥])[{CROSS}](?=[一-龥](?:同志|先生|女士))"
        ),
    ),
    ("*＊", rf"(?<![*＊])[*＊]{{2,}}(?=副?(?:{TITLES}))|(?<![*＊])[*＊]{{3,}}(?=[一-龥])"),
    ("〇○", r"(?<![〇○零一二三四五六七八九十百千0-9])[〇○]{2,}(?![〇○一二三四五六七八九年后])"),
    ("_＿", r"(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])|＿{2,}"),
    ("（(《【〔", r"（\s*[）)]|(?<![A-Za-z0-9_])\(\s*[）)]|《\s*》|【\s*】|〔\s*〕"),
    ("待", "【待填|待填】|[（(【][^（）()【】，。]{0,6}(?:待[定补核确]|暂缺|不详)[^（）()【】]{0,4}[）)】]"),
    (
        "（(【",
        (
            r"[（(](?:此处|这里)[^（）()。；]{0,10}[）)]|[（(][^（）()，。；]{0,4}(?:再核|核实|再定|补上|补填|另补)[）)]"
            r"|【(?:企业|单位|领导|嘉宾|会议|文件|活动|项目)?(?:名称|姓名|职务)】"
        ),
    ),
    ("待", "[（(][^（）()。；]{0,8}待[^（）()。；]{1,8}(?:补充|确定|填写|提供)[）)]"),
    ("如", "[（(]如有[^（）()。；]{2,16}，[放加插排]在[^（）()。；]{2,14}[）)]"),
    ("[", r"\[[^\[\]。]{0,10}(?:姓名|单位|职务|名称)[^\[\]。]{0,10}\]"),
    (
        "□",
        rf"(?<=[长记任席理])[{''.join(sorted(SURNAMES))}]?□{{1,2}}(?=同志|先生|女士)|(?<=[长记任席理][{''.join(sorted(SURNAMES))}])□(?=同志|先生|女士)",
    ),
    ("待", "待[补定查核](?=(?:同志|先生|女士))"),
    ("张李王赵", rf"(?:张三|李四|王五|赵六)(?=同志|先生|女士|副?(?:{TITLES}))"),
    ("ABCDX", "(?<=[请由在到对和、，。])(?<![A-Za-z0-9])[ABCDX](?=[镇乡县局](?![A-Za-z]))"),
    ("姓职单人", r"[（(【〔\[{<](?:领导)?(?:姓名|职务|单位名称|会议名称|文件名称|人名|地名)[）)】〕\]}>]"),
    ("□△▲●◎■", r"(?<![□△▲●◎■])[□△▲●◎■]{2,}(?=[一-龥])"),
    ("…", "(?<!…)…+(?=同志)|(?<=书记|主任|部长|局长|镇长|乡长|校长|院长|经理)…+(?=汇报|发言|讲话|作|介绍|通报|致辞)"),
    ("{", r"\{\{[^{}]*\}\}"),
    (
        " \u3000",
        (
            "(?<=年)[ \u3000]+(?=月)|(?<=月)[ \u3000]+(?=日)|(?<=第)[ \u3000]+(?=[次届])"
            r"|(?<=[一-龥])(?:\u3000{2,}| {3,})(?=[名人位](?:[，。；、]|$))"
            r"|(?<=共)[ \u3000]{2,}(?=[条项个件家场])|(?<=[长记任席员授理监事师人请由])(?:\u3000{2,}| {2,})(?=同志|先生|女士)"
        ),
    ),
    (
        "某",
        (
            rf"某{{1,3}}(?={TITLES})|某{{2,3}}(?={PLACES}|{ORGANS}|[、，。；！？）》”\s]|$)"
            r"|(?<![一-龥])某{2,3}|(?<=[请由在和与及同向对给让到])某{2,3}"
            rf"|某(?=(?:{PLACES})(?:委|政府|党|人大|政协|的?工作))"
        ),
    ),
)
CLUES = tuple(frozenset(clues) for clues, _ in FAMILIES)
EVERY_CLUE = frozenset().union(*CLUES)
# only where the whole value is a name, a place or a subject, not sentences
UNIT_IN_ARMS = "部(?!门|长)|旅(?!游)|团(?!委)|舰|基地"  # 某部接兵干部, as the army is told of
NAMELESS = rf"某{{1,3}}(?!{UNIT_IN_ARMS})(?={PLACES}|{ORGANS}|人|[、，（(）)》]|$)"
# numbers that are counted in the meeting are filled in by hand while it goes on
COUNTS = tuple("人票张份")  # what follows a blank on a form to be written on
DATED = "(?<![_＿])[_＿]+年[_＿]+月[_＿]+日"
COUNTED = "同意|赞成|反对|弃权|有效|无效|废票|发出|收回|得票|(?<!落)实到|到会|出席|举手|应到|选举结果|当选|交表|测评表"
NAMED = 2  # people called by name; else the script may call everybody by post
COMING = "[名人位]"
# until a change of leaders is announced, its papers mask the names on purpose
CONFIDENTIAL = "任免|任命决定|免职决定|任职决定"
SENTENCE_ENDS = "。！？；\n"


@rule(
    "MK101",
    "待填",
    Severity.WARNING,
    why="没有填完的稿子念到这里会停住。",
    wrong="会议: 【待填：会议全称】",
    right="会议: 云岭区委人才工作领导小组会议",
)
def blanks_left(subject: Subject) -> Iterator[Finding]:
    """Marked blanks, each until it is filled."""
    for text in subject.texts:
        for match in BLANK.finditer(text.text or ""):
            what = match[1].strip() or "内容"
            yield Finding(text.position(match.start()), f"还没有填：{what}", "把【待填：…】连同括号换成实际内容。")


@rule(
    "MK102",
    "占位",
    Severity.WARNING,
    why="上一份稿子的占位符没有换掉，念出来是“叉叉同志”。",
    wrong="请XX同志汇报。",
    right="请方志恒同志汇报。",
)
def placeholders(subject: Subject) -> Iterator[Finding]:
    """XX, ××, 某同志, 20××年, empty brackets: left over from a model text."""
    for text in subject.texts:
        value = BLANK.sub(lambda m: "填" * len(m.group()), text.text or "")
        for start, what in sorted(_placeholders(value).items()):
            yield Finding(text.position(start), f"像是没有换掉的占位符“{what}”", "请换成实际的名称；确实不写就删去。")


@also_in_text("MK101")
def blanks_left_in_a_script(script: Script) -> Iterator[Finding]:
    """The same in somebody's script."""
    for line in script.lines:
        for match in BLANK.finditer(line.text) if "【" in line.text else ():
            what = match[1].strip() or "内容"
            hint = "把【待填：…】连同括号换成实际内容。"
            yield script.at(line, match.start(), match.end(), f"还没有填：{what}", hint)


@also_in_text("MK102")
def placeholders_in_a_script(script: Script) -> Iterator[Finding]:
    """The same in somebody's script; the blanks for what is counted on the spot stay."""
    secret = regex.search(CONFIDENTIAL, script.text) is not None
    for line in script.lines:
        value = BLANK.sub(lambda m: "填" * len(m.group()), line.text)
        for start, what in sorted(_placeholders(value).items()):
            counted = _filled_by_hand(value, start, what)
            masked = secret and not what.strip("×")
            known = (what.strip(f"某{CROSS}") == "" and _spoken_of(value, start)) or (
                what.strip("某") == "" and _of_a_case(script, value[max(0, start - 1) : start + len(what)])
            )
            if line.own(start) and not (counted or masked or known) and not value.startswith("票", start + len(what)):
                message = f"像是没有换掉的占位符“{what}”"
                yield script.at(line, start, start + len(what), message, "请换成实际的名称；确实不写就删去。")
    yield from _nameless(script)


# 冒充“某某公安局”, 什么“某市某局王某”, 不要直呼“某某”, 格式是“某某某，一票”: a name that stands for any
STANDS_FOR = "(?:冒充|什么|直呼|格式[是为]|写着?|叫|喊|称|说|问|话[：:，]|标题中的|改成|换成|替换|化名|诸如)[：:，]?$"
AND_SO_ON = "[”“、和与或及]{1,2}$"


def _spoken_of(text: str, start: int) -> bool:
    """Whether a placeholder stands in a quotation of which somebody speaks, as of any name."""
    opened = text.rfind("“", 0, start)
    if opened <= text.rfind("”", 0, start):
        return False
    ahead = text[:opened]
    while regex.search(AND_SO_ON, ahead) and (earlier := ahead.rfind("“")) >= 0:
        ahead = ahead[:earlier]
    return (
        regex.search(STANDS_FOR, ahead) is not None
        or regex.search("化名", text[begins(text, start, "。") : opened]) is not None
    )


def _of_a_case(script: Script, name: str) -> bool:
    """孟某某 of 孟某某滥伐林木案, 犯罪嫌疑人陈某: whose name a court or a hearing keeps back; or one of many who are called so."""
    kept_back = script.once_all(_kept_back)
    if len(kept_back) >= MANY and name in kept_back:
        return True
    party = rf"(?:嫌疑人|被告人?|被害人|当事人|申请人|被申请人|原告|证人|上诉人|罪犯|、){re.escape(name)}"
    if len(name) > 1 and regex.search(party, script.text):
        return True
    return len(name) > 1 and regex.search(f"{re.escape(name)}[^，。；、]{{2,12}}案", script.text) is not None


MANY = 4  # people by surname and 某; a model text has one or two


def _kept_back(script: Script) -> list[str]:
    """By surname and 某 who is told so: 田某, 邱某, 吴某."""
    pattern = f"[{''.join(SURNAMES)}]某(?![某{PLACES}])"
    return sorted({match[0] for line in script.lines_with(("某",)) for match in regex.finditer(pattern, line.text)})


DOES = "[就对从]|作|汇报|发言|讲话|通报|宣读|介绍|致辞|点评|传达|解读|说明|表态|部署|安排|述职"


@cache
def _head() -> str:
    """请县财政局局长同志作说明: one organ's head without a name."""
    organ = (
        "(?!各|有关|相关|其他|驻|全)[一-龥]{1,14}(?:[局厅院校所站部办镇乡村司团]|委|中心|街道|中学|小学|公司|集团|政府)"
    )
    return rf"(?:^|[，。；：])(?:(?:下面|首先|接下来|最后|现在)，?)?(?:有?请|由)(?P<谁>{organ}(?:党[委组])?(?:副?(?:[局院校所站部镇乡厅村]长|书记|主任|总经理)))同志(?={DOES})"


# 请同志汇报, 感谢区委副书记、同志的讲话: nothing stands where the name should
NOBODY = rf"(?:(?<![^，。；：！])(?:(?:下面|首先|接下来|最后|现在)，?)?(?:有?请|由|感谢|谢谢|听取了?)|(?<=[长记任席员]、))(?P<谁>同志)(?={DOES}|的(?:发言|汇报|讲话|介绍|报告))"


def _nameless(script: Script) -> Iterator[Finding]:
    """A comrade called without a name; a head where at least two others are called with post, name and 同志."""
    for line in script.lines_with(("请同志", "由同志", "谢同志", "取同志", "了同志", "、同志")):
        for match in regex.finditer(NOBODY, line.text):
            if line.own(match.start("谁")):
                yield script.at(line, *match.span("谁"), "“同志”前面没有姓名", "请补上姓名。")
    calls = [
        (line, match) for line in script.lines if "同志" in line.text for match in regex.finditer(_head(), line.text)
    ]
    if not calls or len({one.name for one in script.named if one.posts}) < NAMED:
        return
    for line, match in calls:
        if line.own(match.start("谁")):
            message = f"“{match['谁']}同志”没有姓名，请别人时都有"
            yield script.at(line, *match.span("谁"), message, "请补上姓名。")


# before a blank for a signature, or for what whoever signs fills in; or before the second half of one
SIGNED = "(?:签[名字]|宣誓人|承诺人|责任人|签字人|[甲乙丙]方|立书人|报价|工期|投标人名称|我叫|来自|毕业于)[）)]?[：:]?$|[_＿][：:]$"


ONES_OWN = "(?:宣誓人|承诺人)[：:]?$"  # everybody says a name of his own here
ELECTED = "(?:、[×Xx]{2,3}){0,9}(?:同志)?(?:等[^，。；]{1,8}为|当选|得票|获得)"
AHEAD = 80  # characters before a blank by which it is told what for


def _filled_by_hand(text: str, start: int, what: str) -> bool:
    """Whether a blank waits for what is counted or elected in the meeting: 同意＿＿＿人, ＿＿＿当选为书记."""
    if _due_but_blank(text, start, what):
        return False
    ahead = text[max(0, start - AHEAD) : start]
    if not what.strip("_＿（）() \u3000") and (_of_a_form(text, start) or regex.search(DRAWN, ahead)):
        return True
    if not what.strip(" \u3000") and regex.match(COMING, text, start + len(what)):
        return True
    if not what.strip("_＿") and regex.match("[颗粒枚票张份]", text[start + len(what) :]):
        return True  # 红碗____颗
    if what[0] in CROSS and (regex.search(ONES_OWN, ahead) or regex.match(ELECTED, text[start + len(what) :])):
        return True  # ×××、×××当选: told when the ballots are counted
    if regex.search("[监计唱]票人[^。；]{0,60}[一-龥]、$", ahead):
        return False  # 计票人3名：江晚、何大伟、___。
    if what[0] in "_＿":
        near, after = text[max(0, start - 60) : start + 60], text[start + len(what) :]
        signed = regex.search(SIGNED, ahead) is not None or regex.match("[：:分比]", after) is not None
        dated = any(match.start() <= start < match.end() for match in regex.finditer(DATED, text))
        told = after[:1] == "人" and regex.search(r"\d[人名位]", near)  # 共计____人，其中书记14人
        if regex.match("(?:同志|先生|女士)(?![^，。；]{0,6}(?:当选|得|票|为))", after):
            return False  # 监票人为____同志，计票人为林芳同志
        if regex.search(f"(?:{TITLES}|[长员师])$", ahead) and not regex.match("(?!同志|先生|女士)[一-龥]", after):
            return False  # 规划建设局局长____。, where the name should stand
        counted_here = after[:1] != "人" or after[:2] != "人次"
        form = signed or dated or (after[:1] in COUNTS and not told and counted_here)
        return form or not near.strip(" _＿") or regex.search(COUNTED, near) is not None
    reach = (
        12 if text[start + len(what) :].lstrip()[:1] in tuple("人名位张票份") else 4
    )  # 出席的领导有：（　）is no count
    return what[0] in "（(" and regex.search(COUNTED, text[max(0, start - reach) : start]) is not None


# 在“责任人：____同志”一栏签上自己的名字; “我是____车间____同志”，空白处请每个人填好
BLANK_OF_A_FORM = "[栏处格]|空白|横线"
TO_FILL = "填|写|签|念|读出|报上|报自己"
BY_ONESELF = "(?:自行|各自|自己|本人|每个?人|各位)[^，。；]{0,4}[填写签]"  # 由各位自行填写


def _of_a_form(text: str, start: int) -> bool:
    """Whether a blank is that of a form in everybody's hands, of which the chair says how to fill it in."""
    opened, closed = text.rfind("“", 0, start), text.find("”", start)
    if opened <= text.rfind("”", 0, start) or closed < 0:
        return False
    around = text[begins(text, opened, "。！？；") : opened] + "“”" + text[closed + 1 : ends(text, closed, "。！？；")]
    place = regex.search(BLANK_OF_A_FORM, around) and regex.search(TO_FILL, around)
    return bool(place or regex.search(BY_ONESELF, around))


DRAWN = "(?:号码|中奖者|幸运[一-龥]{1,3}|冠军|得主|获胜者)[^，。；：]{0,6}[是为：][^。；：]{0,40}$"  # 获得三等奖的号码是：____


def _due_but_blank(text: str, start: int, what: str) -> bool:
    """实到代表　　名 after 应到代表98名, 应到（　）名 before 实到43名: the one is known, and the other was forgotten."""
    sentence = text[
        max(begins(text, start, "。！？；"), start - 40) : ends(text, start, "。！？；", min(len(text), start + 40))
    ]
    due = regex.search("应到[^，。；\\d]{0,16}$", text[max(0, start - 20) : start]) is not None
    if text.startswith("号", start + len(what)) and text[max(0, start - 1) : start] in tuple("〕］]）)"):
        return True  # （澄工委〔2026〕___号）
    if what[0] in CROSS:
        others = regex.search(
            "[一-龥]{3}(?:同志)?当选", text[start + len(what) :].partition("当选")[2].partition("。")[0]
        )
        return text.startswith(("当选", "同志当选"), start + len(what)) and others is not None
    if what[0] in "（(":
        return due and regex.search(r"实到[^，。；\d]{0,10}\d", sentence) is not None
    return not what.strip(" \u3000") and regex.search(r"[应实]到[^，。；\d]{0,10}\d", sentence) is not None


def _placeholders(value: str) -> dict[int, str]:
    """Placeholders by where they stand."""
    present = EVERY_CLUE.intersection(value)
    if not present:
        return {}
    patterns = [pattern for clues, (_, pattern) in zip(CLUES, FAMILIES, strict=True) if not clues.isdisjoint(present)]
    if "某" in value and not any(mark in value for mark in SENTENCE_ENDS):
        patterns.insert(0, NAMELESS)
    return {match.start(): match.group() for pattern in patterns for match in regex.finditer(pattern, value)}
