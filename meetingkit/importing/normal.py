"""A draft worded by the templates: facts and free prose stay, lead-ins, prompts and recaps are generated."""

from __future__ import annotations

from typing import Any

from meetingkit.importing.address import PREFIXES
from meetingkit.importing.draft import Draft, Item, prose
from meetingkit.importing.drafting import MODELS
from meetingkit.importing.fitting import HINGE
from meetingkit.importing.recap import set_recap
from meetingkit.reading.writing import LONGEST_KEY
from meetingkit.recognise.model import RecognisedMeeting


def normalised(draft: Draft, meeting: RecognisedMeeting) -> Draft:
    """The draft without the person's wording of what is generated; lines not understood stay where they were."""
    draft.normal = True
    draft.head.pop("题注", None)
    if "会议" in draft.head and draft.head.get("标题") is not None and meeting.title:
        del draft.head["标题"]
    strange = set(meeting.unrecognised)
    for item in draft.items:
        lines = [line for line in item.part.lines[1:] if line in strange]
        if lines and item.label != "其他" and "summary" in MODELS[item.label].model_fields and not item.part.by_chair:
            item.data["小结"] = prose(draft.cut.text(lines))
    _demand(draft, meeting)
    return draft


def _run_on(item: Item, meeting: RecognisedMeeting) -> str:
    """Take the points that stand within one paragraph; returns what is said before the first of them."""
    text = "\n".join(item.lines)
    style = next((style for style, prefix in PREFIXES.items() if meeting.points[0].marker in prefix.format("一")), None)
    starts, at = [], 0
    for point in meeting.points:
        at = text.find(point.marker, at)
        if at < 0 or style is None:
            return ""
        starts.append((at, at := at + len(point.marker)))
    found: list[Any] = []
    for (_, begin), (end, _) in zip(starts, [*starts[1:], (len(text), 0)], strict=True):
        lead, _, body = text[begin:end].strip("，,：:；\n ").partition("。")
        if not lead or len(lead) > LONGEST_KEY:
            return ""
        body = body.strip("\n")
        found.append({lead: f"{body}\n"} if body else lead)
    item.data.pop("引言", None)
    item.data |= {"要点式": style, "要点": found}
    return text[: starts[0][0]].split("\n")[0]


def _demand(draft: Draft, meeting: RecognisedMeeting) -> None:
    """What the chair asks for between looking back and his points."""
    lines = draft.recap
    own = [item for item in draft.items if item.part.by_chair and item.lines]
    if own and meeting.points:
        before = "" if "要点" in own[-1].data else _run_on(own[-1], meeting)
        first = before or own[-1].lines[0]
        hinge = HINGE.search(first)
        first = first[: hinge.start()] if hinge else before
        lines = lines or ([first] if first else [])
    if not lines:
        return
    kept = draft.head.get("回顾")
    set_recap(draft, lines, "")
    draft.head.pop("回顾")
    if kept:
        draft.head["回顾"] = kept
