"""Somebody who stands in for himself: 周安同志赴北京参加年会，由周安代会; 受周安同志委托，周安同志宣读."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.named import HAN, POST_END, is_full_name
from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins
from meetingkit.wording import regex

TITLED = "(?:同志|先生|女士|老师|教授)?"
# why somebody is not there, between his name and that of who stands in for him
AWAY = "请假|请了假|出差|外出|赴|因(?:公|病|事|故)|在[^，。；]{2,16}(?:开会|参会|学习|培训|招商|出差|值班)|住院|生病|不能|未能|无法|没法|缺席|有事|休假|抽不开身|到[^，。；]{2,16}(?:开会|参加|学习|培训)"
CLUES = (
    "假",
    "差",
    "外出",
    "赴",
    "因",
    "习",
    "训",
    "值班",
    "住院",
    "生病",
    "不能",
    "未能",
    "没法",
    "无法",
    "缺席",
    "有事",
    "抽不",
    "开会",
    "参会",
    "招商",
    "参加",
)
SURELY_AWAY = "请假|请了假|不能|未能|无法|没法|缺席"
BACK = "赶回|赶到|赶来|回来|返回|归来|稍后|随后"
FOR_HIM = "代(?:为|会|他|她|其|表|[一-龥])|替|顶替"
STANDS_IN = rf"(?P<引>由|委托|请|让|派|安排)(?P<谁>[^，。；由请]{{2,26}}?){TITLED}(?P<事>{FOR_HIM}|参会|参加|出席|列席|到会|宣读|汇报|作|主持|发言|述职)"
# 受周安同志委托，现在由周安同志宣读
ENTRUSTED = rf"受(?:[^，。；]{{0,20}}(?:{POST_END}|的))?(?P<名>{HAN}{{2,4}}?){TITLED}(?:的)?(?:委托|指派)，[^，。；]{{0,24}}?(?P<又>(?P=名))(?=同志|先生|女士|代|作|宣读|汇报|发言|主持|$)"
FOR_ANOTHER = rf"(?P<名>{HAN}{{2,4}}){TITLED}(?:代表|代替|替|代)(?P<职>[^，。；代]{{0,20}}?)(?P<又>(?P=名))(?=同志|先生|女士|作|宣读|汇报|发言|领取|上台|[，。；]|$)"


def standing_in_for_himself(script: Script) -> Iterator[Finding]:
    """The second naming in such a sentence, where it is the first one's name again."""
    for line, name, start in _found(script):
        if line.own(start):
            message = f"这里是{name}替{name}自己"
            yield script.at(line, start, start + len(name), message, "请核对谁不在、谁来代。")


def _found(script: Script) -> Iterator[tuple[Line, str, int]]:
    yield from _while_away(script)
    for pattern, clues in ((ENTRUSTED, ("受",)), (FOR_ANOTHER, ("代", "替"))):
        for line in script.lines_with(clues):
            for match in regex.finditer(pattern, line.text):
                if is_full_name(match["名"]) and match["名"] in script.names:
                    yield line, match["名"], match.start("又")


def _is_somebody(script: Script, word: str) -> bool:
    """Whether a word is somebody's name; 董事 and 经理 are shaped like one."""
    return is_full_name(word) and (word in script.names or not regex.search(f"{POST_END}$|[董监]事", word))


def _while_away(script: Script) -> Iterator[tuple[Line, str, int]]:
    """Whoever is away, and is to do it in his own stead."""
    for line in script.lines_with(CLUES):
        for match in regex.finditer(STANDS_IN, line.text):
            sentence = line.text[begins(line.text, match.start(), "。；！？") : match.start()]
            if not regex.search(AWAY, sentence):
                continue
            names = (match["谁"][-size:] for size in (4, 3, 2) if len(match["谁"]) >= size)
            name = next((one for one in names if _is_somebody(script, one) and one in sentence), "")
            between = sentence.rpartition(name)[2] if name else ""
            for_him = regex.match(FOR_HIM, match["事"]) is not None
            asked = for_him or match["引"] in ("由", "委托", "派")  # he has come, where he is asked to speak himself
            away = asked and regex.search(AWAY if for_him else SURELY_AWAY, between)
            if away and not regex.search(f"{BACK}|[一-龥]同志", between[2:]):
                yield line, name, match.end("谁") - len(name)
