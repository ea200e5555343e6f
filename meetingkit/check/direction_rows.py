"""Names in a row of what is told to be done: （古伟文、迟敏先后说明）, where 池敏 is named elsewhere and 迟敏 is nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from meetingkit.check.named import is_full_name
from meetingkit.check.nearly import alike
from meetingkit.check.script import Script
from meetingkit.check.variants import Variant
from meetingkit.wording import regex
from meetingkit.wording.likeness import with_one_open

HAN = "[一-龥]"
ACTS = "介绍|汇报|通报|宣读|传达|说明|发言|述职|讲话|致辞|报告|点评|表态|解读|领学|上台|领奖|颁奖|揭牌|签[字约署]|授牌|剪彩|就座|入座|答辩|演讲|分享|交流|登台|答复|回应|表演|演唱"
ROW = rf"[（(【](?:请|由)?(?P<列>{HAN}{{2,4}}(?:[、和]{HAN}{{2,4}}?)+)(?:(?:等)?[两三四五六七八九十\d]{{1,2}}[位名人])?(?:同志|先生|女士|老师|同学)?(?:先后|分别|依次|逐一|轮流|共同|一起|一同)*(?:作|进行|开始)?[^，。；、）)】]{{0,4}}?(?:{ACTS})"


def names_in_direction_rows(script: Script) -> Iterator[Variant]:
    """Every name of such a row that stands nowhere else and is one other character than a single name of the script."""
    lines = [line for line in script.lines_with(("（", "(", "【")) if "、" in line.text or "和" in line.text]
    rows = [(line, match) for line in lines for match in regex.finditer(ROW, line.text)]
    by_form: dict[str, set[str]] = defaultdict(set)
    for name in script.names if rows else ():
        for form in with_one_open(name):
            by_form[form].add(name)
    for line, match in rows:
        for part in regex.finditer("[^、和]+", match["列"]):
            said, start = part[0], match.start("列") + part.start()
            if not is_full_name(said) or script.text.count(said) > 1:
                continue
            near = {name for form in with_one_open(said) for name in by_form.get(form, ())} - {said}
            meant = [name for name in near if name not in match["列"] and _sounds_so(said, name)]
            if len(near) == len(meant) == 1:
                yield Variant(line, start, start + len(said), said, meant[0])


def _sounds_so(said: str, meant: str) -> bool:
    """Whether the one character that differs sounds or looks like the other."""
    return all(one == other or alike(one, other) for one, other in zip(said, meant, strict=True))
