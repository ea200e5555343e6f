"""Names of people, organs and places that are not what they were."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from meetingkit.wording.surnames import COMMON
from tests.mutations import Lines, Planted, changed, kind, places

SURNAME = f"[{''.join(sorted(COMMON))}]"
POST = (
    "副书记|书记|副部长|部长|副主任|主任|副局长|局长|副县长|县长|副区长|区长|副市长|市长|副镇长|镇长|副主席|主席|副院长|院长|副校长|校长"
    "|副组长|组长|副会长|会长|总经理|副总经理|董事长|经理|科长|处长|委员|常委|队长|所长|站长"
)
BEHIND = r"(?=同志|，|。|、|讲话|汇报|发言|作|传达|宣读|主持|$|\s|通报|说明|报告|述职|介绍|表态)"
SOUND_ALIKE = [
    "辉晖徽",
    "伟玮炜",
    "华骅桦",
    "明铭鸣",
    "军君俊钧",
    "平萍",
    "红虹宏洪鸿",
    "丽莉利",
    "芳方",
    "燕艳雁",
    "志智",
    "建健",
    "峰锋丰",
    "波博",
    "静敬靖",
    "玲林凌灵琳",
    "英瑛颖",
    "敏闽",
    "刚钢",
    "勇永咏",
    "涛韬",
    "云芸",
    "新欣昕",
    "文雯",
    "斌彬宾",
    "慧惠",
    "淑舒",
    "兰岚",
    "珍贞真",
    "荣容蓉",
    "元源园",
    "成诚程",
    "庆清青",
    "振震",
    "凤风",
    "娟鹃",
    "晓小",
    "嘉佳家",
    "浩皓昊",
    "立力",
    "磊雷",
    "宇雨羽",
    "江姜",
    "张章",
    "陆路",
    "徐许",
    "余于",
    "肖萧",
    "邱丘",
    "汤唐",
    "季纪",
    "祁齐",
    "卢芦",
    "沈申",
]
PLACES = {
    "市": ("嘉兴市", "绵阳市", "济宁市"),
    "县": ("昌乐县", "曲周县", "桐庐县"),
    "区": ("历下区", "章丘区", "余杭区"),
}
OWN = r"(?:^|中共|在|\d年|召开)([一-龥]{2}[县市区])(?=[委党政人总机教公农经文水民司财审统退应卫生市场第领干全2])"
OTHER_WORDS = (
    ("督导", "指导"), ("指导", "督导"), ("农业农村", "农村农业"), ("应急管理", "应急救援"), ("卫生健康", "健康卫生"), ("城市管理", "城市监管"),
    ("住房和城乡建设", "住房与城乡建设"), ("人力资源和社会保障", "人力资源与社会保障"), ("股份有限公司", "股份有限责任公司"), ("审查", "审计"), ("第二", "第三"),
)  # fmt: skip
ORGAN = r"(?<=[、，：请由和与对到；。])([一-龥]{2,12}?(?:局|委员会|指导组|督导组|公司|支部|中学|小学))(?=[、，。：；的副党局主书院董总负汇发介组]|$)"


@lru_cache(maxsize=2000)
def named(lines: Lines) -> tuple[str, ...]:
    """Everybody called with a post before the name or 同志 behind it."""
    text = "\n".join(lines)
    found = re.findall(rf"(?:{POST})\s?({SURNAME}[一-龥]{{1,2}}){BEHIND}", text)
    return tuple(Counter([*found, *re.findall(rf"(?<=[，、；请由和与：])({SURNAME}[一-龥]{{1,2}})同志", text)]))


def _everywhere(lines: Lines, words: str) -> list[tuple[int, int]]:
    return [(at, match.start()) for at, match in places(lines, re.escape(words))]


@kind
def placeholder(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """请周安同志 → 请XXX同志."""
    for name in named(lines):
        for at, start in _everywhere(lines, name):
            yield changed(
                lines, at, start, start + len(name), dice.choice(("XXX", "×××", "____", "某某某", "***", "（姓名）"))
            )


@kind
def name_sounding_alike(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """周文彬 → 周文斌, at one of several places."""
    for name in named(lines):
        spots = _everywhere(lines, name)
        for at, start in spots if len(spots) > 1 else ():
            for offset, char in enumerate(name):
                others = "".join(group.replace(char, "") for group in SOUND_ALIKE if char in group)
                if others:
                    also = {other for other, _ in spots}
                    yield changed(lines, at, start + offset, start + offset + 1, dice.choice(others), also)


@kind
def post_raised_or_lowered(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """局长周安 → 副局长周安, where he is told twice with his post."""
    for name in named(lines):
        told = list(places(lines, rf"({POST})\s?{name}"))
        for at, match in told if len({match[1] for _, match in told}) == 1 and len(told) > 1 else ():
            new = match[1].removeprefix("副") if match[1].startswith("副") else f"副{match[1]}"
            if match[1] not in ("委员", "常委", "总经理", "董事长"):
                yield changed(lines, at, *match.span(1), new, {other for other, _ in told})


@kind
def another_place(lines: Lines, dice: random.Random) -> Iterator[Planted]:
    """全县上下 → 昌乐县上下, where the title tells the meeting's own county."""
    own = next(
        (match[1] for line in lines[:2] if (match := re.search(OWN, line)) and match[1][0] not in "全各我本"), None
    )
    for at, match in places(lines[3:], f"全({own[-1]})(?=[一-龥])") if own else ():
        yield changed(lines, at + 3, *match.span(), dice.choice(PLACES[match[1]]))


@kind
def organ_by_another_word(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """县农业农村局 → 县农村农业局, where it is told twice."""
    text = "\n".join(lines)
    for at, match in places(lines, ORGAN):
        spots = {other for other, _ in _everywhere(lines, match[1])}
        new = next((match[1].replace(*pair, 1) for pair in OTHER_WORDS if pair[0] in match[1]), match[1])
        if len(spots) > 1 and new not in text:
            yield changed(lines, at, *match.span(1), new, spots)


# two who are there, one behind the other, each with the posts and the form of address
ONE = r"[一-龥][一-龥、]{2,30}?(?:书记|主任|[一-龥]长|主席|总经理|成员|委员|常委)[一-龥]{2,3}(?:同志|先生|女士)"
THERE = rf"(?<=[：有是，、；])({ONE})(?=([，、；])({ONE})(?:[，、；。]|和|以及))"
THERE_IN = re.compile("^[^。]{0,12}(?:出席|参加|到会|莅临|光临|就座|介绍)[^。]{0,30}?(?:有|是|：)")
OR_NAME = "(?:、|[一-龥]{2,3}(?:同志|先生|女士))"
LOWER = re.compile(
    r"^([一-龥]{0,12}?)(?:常务)?副(书记|主任|主席|总经理|[一-龥]长)|^([一-龥]{0,12}?党[组委工]{1,2})(?:成员|委员)()"
)


def _there(lines: Lines) -> Iterator[tuple[int, int, int, str, str, str]]:
    """Every two who stand side by side in a row of those who are there: where, the one, the mark, the other."""
    for at, match in places(lines, THERE):
        sentence = lines[at][: match.start()].rpartition("。")[2].strip()
        if THERE_IN.match(sentence) and not re.search("发言|讲话|主持|原|；|分会场|嘉宾：", sentence):
            yield at, match.start(), match.end(3), match[1], match[2], match[3]


@kind
def deputy_before_head(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """院长齐安同志，副院长罗平同志 → 副院长罗平同志，院长齐安同志, among those who are there; 县水利局局长 before 副县长."""
    for at, start, end, head, mark, other in _there(lines):
        lower = LOWER.match(other)
        body, noun = (lower[1] or lower[3] or "", lower[2] or "书记") if lower else ("", "")
        of_it = lower and re.search(rf"(?:^|、){body}{noun}{OR_NAME}", head)
        leads = re.search(rf"(?:^|、)(?:[县区市]政府)?副?([县区市])长{OR_NAME}", head)
        serves = re.match(rf"([县区市])[一-龥]{{2,10}}(?<!人大)(?<!政协)[局委办室]副?(?:局长|主任){OR_NAME}$", other)
        if of_it or (leads and serves and leads[1] == serves[1] and mark != "；"):
            yield changed(lines, at, start, end, f"{other}{mark}{head}")


@kind
def deputy_on_the_line_above(lines: Lines, _dice: random.Random) -> Iterator[Planted]:
    """The same where those who are there are told line by line."""
    title = r"(?:同志|先生|女士)?[，；。、]?\s*$"
    for at in range(1, len(lines) - 1):
        above = next((one for one in reversed(lines[max(0, at - 8) : at]) if THERE_IN.match(one.strip() + "：")), "")
        lower = LOWER.match(lines[at + 1].strip())
        body, noun = (lower[1] or lower[3] or "", lower[2] or "书记") if lower else ("", "")
        head = lines[at].strip()
        short = len(head) < 40 and len(lines[at + 1]) < 40 and re.search(rf"[一-龥]{{2,3}}{title}", lines[at + 1])
        listed = short and re.search("(?:：|有|是)$", above.strip()) and not re.search("发言|主持", above)
        if lower and listed and re.search(rf"(?:^|、){body}{noun}(?:、|\s*[一-龥]{{2,3}}{title})", head):
            swapped = (*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :])
            yield Planted(swapped, at, frozenset([at + 1]))
