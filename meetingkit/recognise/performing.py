"""Who does what a heading says, told ahead of it: 校长甲为教师颁发证书, 县工信局、县商务局依次作汇报."""

from __future__ import annotations

from dataclasses import replace

from meetingkit.recognise.cues import Cues
from meetingkit.recognise.matter import Call
from meetingkit.recognise.parting import parted
from meetingkit.recognise.people import collective, is_somebody, named, people, whole
from meetingkit.wording import regex


def told_ahead(text: str, blotted: str, cues: Cues) -> Call | None:
    """What those who are named ahead of it do; None where nobody is named."""
    called = None if regex.match("[为给对就请由]", text) else parted(text, blotted, cues)
    who = people(called[0], cues) if called else ()
    return replace(called[1], speakers=who) if called and who and all(is_somebody(one, cues) for one in who) else None


def organs_in_turn(who: tuple[str, ...], cues: Cues) -> bool:
    """县工信局、县商务局依次作汇报: whether several organs by their own names act, one after another."""
    return len(who) > 1 and not any(collective(one) or named(one, cues) or not whole(one, cues) for one in who)
