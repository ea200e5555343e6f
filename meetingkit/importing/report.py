"""What was taken as what, line by line; and the normalised meeting of `import --json`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from meetingkit.agenda.values import moment
from meetingkit.importing.draft import Item
from meetingkit.importing.importer import Imported
from meetingkit.recognise.cues import TYPES

MEANINGS = {
    "title": "标题", "subtitle": "副标题", "date": "日期", "chair": "主持人", "label": "会议信息", "mark": "标记", "salutation": "称呼",
    "opening": "开场", "attendance": "到会人数", "agenda": "报议程", "heading": "议程标题", "discussion": "请大家发言", "direction": "现场提示",
    "looking back": "回顾", "hinge": "引出讲话", "listed": "列举", "point": "要点", "address": "讲话", "closing": "结束", "vote": "表决", "election": "选举",
    "appraisal": "民主测评", "criticism": "批评与自我批评", "step": "请人", "unrecognised": "没认出",
}  # fmt: skip
LABELS = {kind: label for label, kind in reversed(TYPES.items())}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the script: what it was taken as, how sure that is (0 to 1), what became of it."""

    line: int
    text: str
    what: str
    confidence: float
    kept: str


def rows(imported: Imported) -> list[Row]:
    """Every line in order."""
    taken = {one.line: one for one in imported.meeting.taken}
    items = {line: item for item in imported.draft.items for line in item.part.lines}
    changed = {line for line, _ in imported.dropped}
    found = []
    for index, paragraph in enumerate(imported.document.paragraphs):
        one = taken.get(index)
        what = one.what if one else "unrecognised"
        kept = _kept(items.get(index), changed=index in changed)
        found.append(Row(index, paragraph.text, _meaning(what, items.get(index)), one.confidence if one else 0.0, kept))
    return found


def _meaning(what: str, item: Item | None) -> str:
    name = what.partition(":")[2]
    if not name:
        return MEANINGS.get(what, what)
    step = item.part.step if item else None
    return step.label if step and step.type == name else LABELS.get(name, name)


def _kept(item: Item | None, *, changed: bool) -> str:
    if changed:
        return f"{item.label}，换了说法" if item else "换了说法"
    if item is None:
        return ""
    if item.label == "其他":
        return "其他（照念）"
    if "原话" in item.data:
        return f"{item.label}，原话"
    return f"{item.label}，部分原话" if item.worded else item.label


def meeting_json(imported: Imported) -> dict[str, Any]:
    """The meeting as it was recognised (keys as the design fixes them), whatever the agenda could hold of it; `lines`,
    the account of every line as the report on the terminal has it; of a normalised agenda `dropped` too, what it says
    no more.
    """
    meeting, texts = imported.meeting, [paragraph.text for paragraph in imported.document.paragraphs]
    lost = [{"line": imported.numbers[line], "text": text} for line, text in imported.dropped]
    when = imported.draft.head.get("时间")
    start = moment(when).start if when else None
    return {
        "title": meeting.title,
        "salutation": meeting.salutation,
        "date": meeting.day.isoformat() if meeting.day else None,
        "start": f"{start:%H:%M}" if start else None,
        "chair": meeting.chair,
        "items": [
            {
                "type": step.type,
                "subject": step.subject,
                "speakers": list(step.speakers),
                "discussion": step.discussion,
                "start": None,
                "minutes": None,
            }
            for step in meeting.steps
        ],
        "announced_count": meeting.announced_count,
        "address_points": [point.lead for point in meeting.points],
        "closing": "\n".join(texts[line] for line in meeting.closing) or None,
        "unrecognised": [texts[line] for line in meeting.unrecognised],
        "lines": [
            {
                "line": imported.numbers[row.line],
                "text": row.text,
                "taken_as": row.what,
                "confidence": round(row.confidence, 2),
                "kept": row.kept,
            }
            for row in rows(imported)
        ],
    } | ({"dropped": lost} if imported.draft.normal else {})
