"""Items of an election that are its ballots or their counting: 第七项：写票、投票; 第八项：公开唱票计票."""

from __future__ import annotations

from meetingkit.recognise.call import Call
from meetingkit.recognise.course import Course
from meetingkit.recognise.electing import casts, counted_by, counts
from meetingkit.recognise.headed import Heading
from meetingkit.recognise.names import named
from meetingkit.recognise.text import Sentence


def in_ballot(course: Course, call: Call | None, sentence: Sentence, at: int) -> str | None:
    """What an item that belongs to the election before it is taken as: its ballots, or who counts them."""
    step, words = course.current, sentence.masked[at:]
    if step is None or step.label != "选举" or step.counted:
        return None
    if counted_by(words):
        step.add(tuple(one for one in call.speakers if named(one, course.cues)) if call else ())
        return course.goes_on(sentence, "election")
    return course.goes_on(sentence, "election") if casts(words) and call is None else None


def ballots_headed(course: Course, sentence: Sentence, at: int) -> Heading | None:
    """The ballots as the heading of the election, in a meeting that elects somebody; the counting as an item of its own."""
    step, words = course.current, sentence.masked[at:]
    elects = course.elects or any("选举" in one for one in course.topics)
    if elects and casts(words):
        return Heading("选举", course.seats(), sentence.line)
    elects = elects or (step is not None and step.label == "选举")
    return Heading("其他", words, sentence.line) if elects and counts(words) else None
