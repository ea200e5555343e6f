"""Who and what may change in a meeting that appoints, dismisses or elects."""

from __future__ import annotations

from collections.abc import Iterator

from meetingkit.check.named import POST_END, Named
from meetingkit.check.script import Script
from meetingkit.check.stretch import begins, ends
from meetingkit.wording import regex

CHANGES = "任免|任命|免去|当选|候选人|调任|提名"  # posts change hands in such a meeting
ELECTED = "(?P<选>[一-龥]{2,4})(?:同志)?(?:全票|高票)?当选|(?:任命)?(?P<任>[一-龥]{2,4})(?:同志任(?!务|期)|为[^，。；]{2,16}[长任记])"

SHORT = 60  # characters behind a name in which a verb of appointment is looked for
TO_OFFICE = "任(?![务期意何凭由教课性])"  # not 到任务现场
# right behind a name: 升任, 由甲村主任改任, 交流任, 晋升为, 轮岗到第三小学任校长, 交流到西坪村，任, 到西坪村任职，担任
APPOINTED = (
    "(?:同志|先生|女士|老师|教授)?(?:拟|将|被|由[^，。；]{2,24}?)?(?:"
    f"[升改转调接出兼提晋续聘]{TO_OFFICE}"
    f"|(?:提拔|提升|晋升|升|平调|转岗|轮岗|交流|调整|改聘|选聘|聘任|聘)+(?:为|{TO_OFFICE})"
    f"|(?:(?:交流|轮岗|转岗|平调|调动|调|选派|派)+[到至往]|[到赴])[^，。；]{{2,16}}?，?(?:担|出|挂)?{TO_OFFICE})"
)


def moving_people(script: Script) -> set[str]:
    """Those whose posts may change in this meeting: named in a clause that appoints, dismisses or elects."""
    moves = {line.index for line in script.lines_with((*CHANGES.split("|"), "新任", "新当选", "推荐", "提议", "担任"))}
    named = (
        one
        for one in script.named
        if one.line.index in moves and regex.search(f"{CHANGES}|新任|新当选|推荐|提议|担任", clause_around(one))
    )
    given = {one.name for one in script.named if regex.match(APPOINTED, one.line.text[one.end : one.end + SHORT])}
    return {one.name for one in named if not _told_to_act(one)} | given | set(script.once_all(_elected))


def _elected(script: Script) -> Iterator[str]:
    """Who is elected or appointed by name alone: 选举结果：梁以诚当选为青溪县县长; 梁以诚同志任县一中校长."""
    for line in script.lines_with(("当选", "同志任", "任命")):
        for match in regex.finditer(ELECTED, line.text):
            name = match["选"] or match["任"]
            yield from (name[-size:] for size in (2, 3, 4) if len(name) >= size)


MATTER = "(?:宣读|作|说明|介绍|通报|报告)[^，。；]{0,16}?(?:任免|任命|免去)[^，。；]{0,12}?(?:议案|名单|事项|文件|决定|通知|报告|说明|草案|情况)"


READS = "(?:同志|先生|女士)?(?:已经?)?(?:宣读|宣布|通报|传达)了?"  # 周安同志宣读了市委的任免决定


def _told_to_act(one: Named) -> bool:
    """当选的同志将宣誓，由县人大常委会副主任沈冬梅同志负责组织: who organises it is not elected."""
    text = one.line.text
    before, after = (
        text[begins(text, one.start, "，。；！？") : one.start],
        text[one.end : ends(text, one.end, "，。；！？")],
    )
    if regex.match(READS, after):
        return True
    after = regex.sub(MATTER, "", after)  # 请县法院院长周安宣读提请任免职务的议案: he is not moved by it
    return regex.match("[请由]", before) is not None and not regex.search(CHANGES + "|担任|新任|候选", before + after)


def clause_around(one: Named) -> str:
    """The sentence around somebody's name."""
    text = one.line.text
    start = begins(text, one.start, "。；！？")
    end = ends(text, one.end, "。；！？")
    return text[start:end]


def changing_titles(script: Script) -> set[str]:
    """The titles that may change hands in this meeting: those in a line that appoints, dismisses or elects."""
    lines = [line.text for line in script.lines if regex.search(CHANGES, line.text)]
    return {noun for line in lines for noun in regex.findall(POST_END, line)}
