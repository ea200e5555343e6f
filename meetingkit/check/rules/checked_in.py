"""When those who take part are to sign in, against when it begins: 10时30分检录, and 10时整，预赛开始."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.clock import ANOTHER_DAY, HINT, Clock, at, timed
from meetingkit.check.registry import Finding
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

SIGNS_IN = "^(?:之?前|以前|准时|起|开始)?，?(?:到|在|至|前往|赴|凭[^，。；]{1,6})?[^，。；]{0,10}?(?:签到|检录|报到|点名|领取(?:号码布|号码牌|参赛证|准考证)|集合|集结|候场|候考|进场|入场)"
STARTS = "^(?:整|准时|正式)?，?(?P<事>[^，。；]{0,14}?)(?:将|在[^，。；]{2,10})?(?:准时|正式)?(?:开始|开赛|开考|开演|开跑|发车|出发|鸣枪|启动)(?!报名|签到|检录|报到|入场|进场|领|投)"
ALL = "各[^，。；]{0,4}(?:队|组|单位|领队|代表|选手)|领队|全体|所有|参赛|运动员|选手|考生|演员|队员|学员|请?大家"
# one group, or what comes later, signs in by itself
SOME = "第[二三四五六七八九十]|女子|决赛|复赛|其他|其余|下一|[A-Z乙丙丁]组|接力|闭幕|返程|午|颁奖|参加[^，。；]{0,10}(?:比赛|项目|决赛)的|陆续|分批"
OF_CONTEST = "比赛|赛|项目|米|考试|演出|演练|活动|竞赛|开跑|健步走|参观|观摩|彩排|测试|开赛|出发|发车|首场|第一场"
LONGEST = 150  # minutes between the two; what is further off belongs to something else


def checked_in_late(script: Script) -> Iterator[Finding]:
    """请各队领队于10时30分检录, where the only contest that is told begins at 10时整."""
    if not script.lines_with(("签到", "检录", "报到", "点名", "领取", "集合", "集结", "候场", "候考", "进场", "入场")):
        return
    begun, due = list[Clock](), list[Clock]()
    for line, found in timed(script):
        for clock in found:
            left, right = begins(line.text, clock.start, "。；！"), ends(line.text, clock.end, "。；！")
            before, after = line.text[left : clock.start], line.text[clock.end : right]
            starts = regex.match(STARTS, after)
            if regex.match(SIGNS_IN, after):
                told = regex.search(ALL, before) and not regex.search(f"{SOME}|{ANOTHER_DAY}", before + after)
                due += [clock] if told else []
            elif starts and regex.search(OF_CONTEST, (starts["事"] or "") + before[-12:] + after[:16]):
                begun.append(clock)
    if (
        len({clock.minute for clock in begun}) != 1
        or len(due) != 1
        or regex.search("分[两三]批|各小组", due[0].line.text)
    ):
        return
    first, late = begun[0], due[0]
    same = late.part in (None, first.part) or first.part is None
    between = late.minute - first.minute
    another = any(regex.search(ANOTHER_DAY, _sentence(clock)) for clock in (first, late))
    if same and not another and 0 < between <= LONGEST and late.line.own(late.start):
        yield at(script, late, f"“{first.text}”就开始了，这里要求“{late.text}”才到", HINT)


def _sentence(clock: Clock) -> str:
    """The sentence in which a time stands."""
    text = clock.line.text
    return text[begins(text, clock.start, "。；！") : ends(text, clock.end, "。；！")]
