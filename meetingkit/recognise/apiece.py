"""Several who are called within one sentence, each of a matter of his own: 由甲通报某事，乙通报另一事."""

from __future__ import annotations

from meetingkit.recognise.course import Course
from meetingkit.recognise.matter import TOLD_OF
from meetingkit.recognise.names import is_somebody
from meetingkit.recognise.parting import parted
from meetingkit.recognise.text import Sentence
from meetingkit.wording import regex

VERB = "汇报|通报|介绍|传达|宣读|解读|说明|报告|领学|导读|学习|讲解|反馈|公布|陈述"
GIVES = "颁奖|颁发|授牌|授旗|授匾"
# what comes before the second of them, and his own words
NEXT = f"(?<=[^，、]{{4}})[，、](?:再?由|再请|接着由)?(?=[^，。请由、]{{4,40}}?(?:(?:{VERB})[^，。]{{2,}}|为[^，。]{{2,16}}(?:{GIVES})))"
CALLED = "请|(?<![理自])由(?!于|我)"
ASIDE = "[，、](?:重点|具体|特别|同时|以及|并|其中|主要|包括)"
FARTHEST = 60  # characters of one call


def apiece(course: Course, sentence: Sentence) -> Sentence:
    """The sentence with a 请 before each of those whom it calls, where one 请 calls the first of them, or none does."""
    text, blotted = sentence.text, sentence.masked
    if sum(map(blotted.count, f"{VERB}|{GIVES}".split("|"))) < 2:
        return sentence
    cuts = [match for match in regex.finditer(NEXT, blotted) if not regex.match(ASIDE, blotted, match.start())]
    called = regex.search(CALLED, blotted)
    if not cuts or (called and called.start() > cuts[0].start()) or regex.search(TOLD_OF, blotted):
        return sentence
    starts = [called.end() if called else 0, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), len(text)]
    if called and called[0] == "请" and blotted.startswith("大家", called.end()):
        return sentence
    if not all(_tells(course, text[start:end], blotted[start:end]) for start, end in zip(starts, ends, strict=True)):
        return sentence
    if not (called or sentence.first or course.header):
        return sentence

    def put(words: str) -> str:
        opening = words[: starts[0]] if called else "请"
        return opening + "，请".join(words[start:end] for start, end in zip(starts, ends, strict=True))

    return sentence.edited(put)


def _tells(course: Course, text: str, blotted: str) -> bool:
    """Whether words are somebody by name and what he is to tell of."""
    if len(text) > FARTHEST or "，" in blotted:
        return False
    found = parted(text, blotted, course.cues)
    return bool(
        found and (found[1].subject or found[1].label == "表彰") and is_somebody(found[0].rstrip("，"), course.cues)
    )
