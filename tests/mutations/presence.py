"""Who is there, who is called, and what the recap says of them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from meetingkit.wording.surnames import COMMON
from tests.mutations import Lines, Planted, changed, kind, places
from tests.mutations.people import POST, SURNAME, named

DEEDS = "作|讲|谈|汇报|发言|通报|宣读|介绍|报告|说|点评|致辞|表态|述职|传达|领学|补充|部署|总结|颁奖|上台|宣布|解读|分享|领读|带领|对|就|为|给|向|从"
TITLED = "(?:同志|先生|女士|老师|教授|医生|代表)?"
# what somebody is told to be away for; 职 his post, 名 he himself
LEAVES = (
    "{职}{名}同志因公请假。",
    "{职}{名}同志正在省里参加培训，向会议请了假。",
    "{名}同志出差在外，今天没有到会。",
    "{职}{名}因病住院，不能参加今天的会议。",
    "今天{名}同志家里有事，来不了。",
    "另外，{职}{名}同志另有公务，未能出席。",
    "缺席的是{职}{名}同志，他在市里开会。",
    "请假1人：{职}{名}，在外地学习。",
    "{名}同志今天请假，由办公室的同志代为记录。",
    "{职}{名}出差未归，请假。",
)
ROWS = ("请假：{职} {名}（出差）", "请假人员：{职}{名}（因公）", "缺席：{名}（学习）")
HIS = "委托|代|受|向|关于|听|学习|根据|按照|贯彻|朗读"


def _calls(lines: Lines, name: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Where somebody is called to do something himself."""
    for at, match in places(
        lines, rf"(?:请|由)(?P<前>[^，。；：！？“”请由]{{0,40}}?){name}(?={TITLED}(?:{DEEDS}|，|。|$))"
    ):
        if not re.search(HIS, match["前"]) and "假" not in lines[at] and "缺席" not in lines[at]:
            yield at, match


def _post_of(lines: Lines, name: str) -> str:
    """The last words of what somebody is."""
    found = re.search(rf"([一-龥]{{2,6}}(?:{POST}))\s?{name}", "\n".join(lines))
    return re.sub("^.*(?:请|由|是|和|的)", "", found[1]) if found else ""


@kind
def called_though_on_leave(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """请周安同志讲话, and above it 周安同志因公请假."""
    text = "\n".join(lines)
    if re.search("请假|缺席|赶回|赶到", text):
        return
    spots = [at for at, line in enumerate(lines[:12]) if len(line) > 20 and line.rstrip().endswith("。")]
    for name in named(lines):
        calls = list(_calls(lines, name))
        at = next((spot for spot in spots if calls and spot < calls[0][0] and name not in lines[spot]), None)
        if at is not None and len(calls) == 1:
            post = _post_of(lines, name)
            if dice.random() < 0.25 and not lines[at + 1].strip():
                row = dice.choice(ROWS).format(职=post, 名=name)
                yield Planted((*lines[: at + 1], row, *lines[at + 1 :]), at + 1, frozenset({calls[0][0] + 1}))
            else:
                told = dice.choice(LEAVES).format(职=post, 名=name)
                yield changed(lines, at, len(lines[at].rstrip()), len(lines[at]), told, {calls[0][0]})


@kind
def credited_though_on_leave(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """周安同志因公请假 above 刚才，周安同志作了汇报, where he was not called."""
    if re.search("请假|缺席|赶回|赶到", "\n".join(lines)):
        return
    spots = [at for at, line in enumerate(lines[:12]) if len(line) > 20 and line.rstrip().endswith("。")]
    told = rf"(?:刚才，?|，|、|感谢)(?:[一-龥]{{0,8}}(?:{POST}))?({SURNAME}[一-龥]{{1,2}})(?:同志|先生|女士)(?=[^，。；、]{{0,12}}(?:作了|讲了|的讲话|的汇报|的发言|通报了|介绍了|宣读了|谈了|传达了))"
    for at, match in places(lines, told):
        name = match[1]
        spot = next((one for one in spots if one < at and name not in lines[one]), None)
        if "刚才" in lines[at] and name in named(lines) and spot is not None:
            leave = dice.choice(LEAVES).format(职=_post_of(lines, name), 名=name)
            calls = {where for where, _ in _calls(lines, name)}
            yield changed(lines, spot, len(lines[spot].rstrip()), len(lines[spot]), leave, {at, *calls})


TITLES = ("局长", "主任", "书记", "部长", "县长", "院长", "校长", "科长", "主席", "会长", "经理", "镇长", "区长")


@kind
def title_behind_a_name(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """周安局长 → 周安主任, 周局长 → 周主任: of whom the script tells one post, and no other of that surname."""
    text = "\n".join(lines)
    for name in named(lines):
        held = set(re.findall(rf"([一-龥、]{{2,24}}(?:{POST}))\s?{name}", text))
        others = {
            one for one in re.findall(rf"(?<![一-龥])?{name[0]}[一-龥]{{1,2}}(?=同志|，|、)", text) if one != name
        }
        brief = any(one[0] == name[0] and one != name for one in named(lines)) or len(others) > 0
        for at, match in places(
            lines,
            rf"(?<![一-龥]{{3}}长)({name}|{name[0]})(副?)({'|'.join(TITLES)})(?=的|在|就|从|对|作|讲|通报|，|。|！)",
        ):
            if not held or (
                len(match[1]) == 1
                and (brief or not re.search(r"[，。；：、请对和谢听]$|才，?$|^$", lines[at][: match.start()][-2:]))
            ):
                continue
            new = [one for one in TITLES if not any(one in post for post in held) and f"{match[1]}{one}" not in text]
            if new and any(match[3] in post for post in held):
                yield changed(lines, at, *match.span(3), dice.choice(new))


@kind
def surname_of_nobody(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """周局长的汇报 → 钱局长的汇报, where nobody has that surname and 周安 alone was called before."""
    text = "\n".join(lines)
    for name in named(lines):
        for at, match in places(
            lines,
            rf"(?:^|(?<=[，。；：！])|刚才，?|感谢|谢谢)({name[0]})(?:副?)({'|'.join(TITLES)})(?=的(?:讲话|汇报|发言|介绍|报告|点评)|作了|讲了|谈了|从[^，。]{{2,8}}方面|通报了|介绍了|对)",
        ):
            post = re.search(rf"{match[2]}\s?{name}", "\n".join(lines[:at]))
            new = dice.choice([one for one in "钱孟薛侯段雷龚黎" if one not in text] or ["？"])
            if post and new in COMMON and any(spot >= at - 12 for spot, _ in _calls(lines[:at], name)):
                yield changed(lines, at, *match.span(1), new)


LATER = "届时|明天|明日|次日|后天|昨天|昨日|前天|下午|晚上|日|将|之前|之后|[开闭]幕(?:以来|后|前)|日程|时分"


@kind
def opening_for_closing(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """宣布大会开幕 → 闭幕, in a script that does one of them."""
    text = "\n".join(lines)
    if not ("开幕" in text) ^ ("闭幕" in text) or len([line for line in lines if line.strip()]) < 6:
        return
    for at, match in places(
        lines, "(?:宣布|会议|大会|全会|仪式|胜利|圆满|隆重|致|今天|现在|次会议)[^。；，！]{0,40}?([开闭]幕)"
    ):
        around = (
            re.split("[。；！]", lines[at][: match.start(1)])[-1]
            + re.split("[，。；！]", lines[at][match.start(1) :])[0]
        )
        if not re.search(LATER, around) and (at > 1 or "宣布" in match[0]):
            yield changed(lines, at, *match.span(1), "闭幕" if match[1] == "开幕" else "开幕")


@kind
def ended_as_it_begins(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """现在开会 → 现在散会; 现在散会 → 现在开会."""
    full = [at for at, line in enumerate(lines) if line.strip()]
    early, late = set(full[:6]), set(full[-2:])
    for at, match in places(
        lines, "现在(?:正式)?(开会)(?=[。！])|(散会)(?=[。！])|会议(?:现在)?(?:正式)?(开始)(?=[。！])|会议到此(结束)"
    ):
        group = next(one for one in (1, 2, 3, 4) if match[one])
        if len(full) > 8 and at in (early if group in (1, 3) else late):
            yield changed(lines, at, *match.span(group), ("", "散会", "开会", "结束", "开始")[group])


@kind
def teller_in_another_role(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """请总监票人周安同志报告 → 请监票人, or 总计票人."""
    text = "\n".join(lines)
    for at, match in places(lines, rf"请(总?[监计]票人)({SURNAME}[一-龥]{{1,2}}?)(?=同志|报告|宣布|公布|[，。])"):
        chosen = text[: text.find(match[0])].count(match[2]) > 0
        new = match[1][1:] if match[1].startswith("总") else match[1].translate(str.maketrans("监计", "计监"))
        if chosen and re.search(
            rf"{match[1]}[^。；]{{0,20}}{match[2]}|{match[2]}[^。；，]{{0,12}}{match[1]}", "\n".join(lines[:at])
        ):
            yield changed(lines, at, *match.span(1), new)
