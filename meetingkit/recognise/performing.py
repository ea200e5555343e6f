"""Who does what a heading says, told ahead of it: 校长甲为教师颁发证书, 县工信局、县商务局依次作汇报."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.call import Call
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.groups import GROUP, collective
from meetingkit.recognise.names import is_somebody, named, whole
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import people
from meetingkit.wording import regex

OF_EACH = "(?:局|办|厅|院|校|所|站|队|厂|社|处|科|组|县|区|市|镇|乡|村|街道|社区|庭|部|公司|集团|中心|项目)(?:的?(?:主要|有关)?(?:负责人|负责同志|代表)|[两三四五六]位[^，、]{2,4})$"  # 民一庭、执行局、城北法庭负责人


def told_ahead(text: str, blotted: str, cues: Cues) -> Call | None:
    """What those who are named ahead of it do; None where nobody is named."""
    called = None if regex.match("[为给对就请由]", text) else parted(text, blotted, cues)
    who = people(called[0], cues) if called else ()
    return replace(called[1], speakers=who) if called and who and all(is_somebody(one, cues) for one in who) else None


def organs_in_turn(who: tuple[str, ...], cues: Cues) -> bool:
    """县工信局、县商务局依次作汇报: whether several organs by their own names act, one after another."""
    return len(who) > 1 and not any(
        regex.match(GROUP, one)
        or named(one, cues)
        or not (whole(one, cues) or regex.search(OF_EACH, one))
        or (collective(one) and not regex.search(OF_EACH, one))
        for one in who
    )
