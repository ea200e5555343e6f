"""For whom the chair speaks, against whose chair it is: 我代表团县委, said by the 团市委书记; 我代表局党委, by the 党组书记."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetingkit.check.registry import Finding
from meetingkit.check.script import Line, Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

HEAD = 12  # lines in which the chair is told
CHAIR = "主\\s*持\\s*人?\\s*[：:]\\s*(?P<职>[一-龥、（）()\\s　]{4,60})"
FOR = "我(?:谨|仅|再次)?代表"
LEVELS = "省市州县区旗镇乡"
ORGANS = "党委|委(?!员|派|托)|人民政府|政府|人大|政协|纪委监委|纪委|总工会|妇联|科协|残联|工商联"
ROW = f"{FOR}(?P<列>(?:中共)?[^，。；！]{{2,30}})"
ONE = f"(?:^|、|和|并|及)(?:中共)?(?P<名>(?P<团>团)?(?P<级>[{LEVELS}])(?:{ORGANS}))"
PARTY = "(?P<家>局|院|校|厂|行|所|公司|集团|学校|医院|学院)?(?P<类>党组|党委)"
ASKED = "委托|授权|指派"  # 受市委委托，我代表市委宣布


def on_behalf_of_another(script: Script) -> Iterator[Finding]:
    """An organ of another level or kind than the chair's own, which is told nowhere else."""
    lines = [line for line in script.lines_with(("代表",)) if regex.search(FOR, line.text)]
    posts = _posts_of_the_chair(script) if lines else ""
    for line in lines if posts else ():
        for match in regex.finditer(ROW, line.text):
            sentence = line.text[begins(line.text, match.start(), "。；") : ends(line.text, match.start(), "。；")]
            if not regex.search(ASKED, sentence):
                yield from _of_another_level(script, line, match, posts)
                yield from _of_another_kind(script, line, match, posts)


def _posts_of_the_chair(script: Script) -> str:
    """The chair's posts and name, as the head tells them; nothing where two are told."""
    told = [match["职"] for line in script.lines[:HEAD] if (match := regex.search(CHAIR, line.text))]
    return told[0] if len(told) == 1 else ""


def _of_another_level(script: Script, line: Line, row: re.Match[str], posts: str) -> Iterator[Finding]:
    """团县委, at a 团市委's meeting; 市委, where the chair is 县委副书记."""
    league = set(regex.findall(f"团([{LEVELS}])委", posts))
    own = league or set(regex.findall(f"(?:^|、|\\s)(?:中共)?(?:[一-龥]{{2}})??([{LEVELS}])(?={ORGANS}|长)", posts))
    if not own:
        return
    for one in regex.finditer(ONE, row["列"]):
        start = row.start("列") + one.start("名")
        same = bool(one["团"]) == bool(league)
        # 团县委 stands nowhere else: nobody else here is of it
        elsewhere = script.text.count(f"{'团' if one['团'] else ''}{one['级']}委") - one["名"].endswith("委")
        elsewhere += 0 if league else len(regex.findall(f"{one['级']}(?:政府|人民政府|长|人大|政协)", script.text))
        elsewhere -= 0 if league else len(regex.findall(f"{one['级']}(?:政府|人民政府|长|人大|政协)", row["列"]))
        elsewhere -= 0 if league or one["名"].endswith("委") else row["列"].count(f"{one['级']}委")
        if same and one["级"] not in own and elsewhere <= 0 and line.own(start):
            message = f"主持人是{'团' if league else ''}{'、'.join(sorted(own))}里的，这里代表的是“{one['名']}”"
            yield script.at(line, start, start + len(one["名"]), message, "请核对是哪里的会。")
            return


def _of_another_kind(script: Script, line: Line, row: re.Match[str], posts: str) -> Iterator[Finding]:
    """我代表局党委, where the chair is 局党组书记."""
    chairs = list(regex.finditer(f"(?<![一-龥])(?:[一-龥]{{0,8}}?){PARTY}(?=副?书记|成员|委员)", posts))
    one = regex.match(PARTY, row["列"])
    kinds = {chair["类"] for chair in chairs}
    if one is None or len(kinds) != 1 or one["类"] in kinds:
        return
    start = row.start("列")
    elsewhere = len(regex.findall(f"(?<!机关){one['类']}(?=副?书记|成员|委员|班子|会议|领导)", script.text))
    if not elsewhere and script.text.count(one[0]) == 1 and line.own(start):
        message = f"主持人是{next(iter(kinds))}的，这里代表的是“{one[0]}”"
        yield script.at(line, start, start + len(one[0]), message, "请核对是党组还是党委。")
