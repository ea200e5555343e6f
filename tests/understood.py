"""A script of a few sentences, and what was understood of it."""

from __future__ import annotations

from meetingkit.recognise.model import RecognisedMeeting
from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document

Found = list[tuple[str, str | None, list[str]]]  # type, subject, speakers of each step


def understood(*lines: str) -> RecognisedMeeting:
    return recognise(document("\n".join(["同志们：", "今天召开工作会议。", *lines, "散会。"])))


def steps(*lines: str) -> Found:
    return [(step.type, step.subject, list(step.speakers)) for step in understood(*lines).steps]
