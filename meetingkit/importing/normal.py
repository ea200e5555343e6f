"""A draft worded by the templates: facts and what a person said of his own stay, lead-ins, prompts and recaps are
generated; what is said no more is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from meetingkit.importing.address import HEADINGS, PREFIXES
from meetingkit.importing.draft import Draft, Item, prose
from meetingkit.importing.drafting import MODELS
from meetingkit.importing.file import PEOPLE
from meetingkit.importing.fitting import FRAMED, HINGE
from meetingkit.importing.recap import LONGEST
from meetingkit.reading.writing import LONGEST_KEY
from meetingkit.recognise.model import RecognisedMeeting

# what a line is taken as where the chair says something of his own
OWN_WORDS = frozenset(("unrecognised", "looking back", "listed", "point", "address"))
SENTENCE = re.compile("[^。！？]*[。！？]+[”’）】]*|[^。！？]+")
# what the sentences of the procedure have, which are generated
SET_PHRASE = re.compile(
    "[请让由]|[下上]面|首先|接下来|接着|现在|[进举]行|议程|[一二三四五六七八九十]项|表决|举手|投票|选票|通过|掌声|欢迎|谢|分钟|开始|"
    "休会|有没有|有什么|意见|继续|名单|[〇零一二三四五六七八九十\\d]+[：:、]"
)
LEAST = 12  # characters of a sentence in a call that says something
# where a sentence that looks back turns from what was done to what it was worth and what is to be done
TURN = re.compile(
    "(?<=，)(?:(?:[^，。了]{0,10}的)?(?:重要)?(?:讲话|发言|报告|通报|汇报|辅导|授课)(?!精神|[了稿会和、])(?=[^，。]{2})|"
    "我们|希望|大家(?!共同|一起|一致)|各[级单部县乡镇])"
)

TURNS_TO = re.compile("我[^，。]{0,8}[讲说提谈强]|[几〇零一二两三四五六七八九十][点句](?:意见|要求|话)")


def normalised(draft: Draft, meeting: RecognisedMeeting) -> Draft:
    """The draft without the person's wording of what is generated; what he said of his own stays where it was."""
    draft.normal = True
    draft.head.pop("题注", None)
    if "会议" in draft.head and draft.head.get("标题") is not None and meeting.title:
        del draft.head["标题"]
    what = {one.line: one.what for one in meeting.taken}
    for item in draft.items:
        item.data = {key: _persons(value, draft) if key in PEOPLE else value for key, value in item.data.items()}
        if item.label != "其他" and not item.part.by_chair:
            _own_words(draft, item, what)
    _demand(draft, meeting)
    return draft


def _persons(value: Any, draft: Draft) -> Any:
    """Those who act, each as 姓名（职务） however the script calls him: 区住建局局长向春生 is nobody's bureau."""
    if isinstance(value, list):
        return [_persons(one, draft) for one in value]
    return draft.persons.get(value, value) if isinstance(value, str) else value


def _own_words(draft: Draft, item: Item, what: dict[int, str]) -> None:
    """Keep what the chair says after a step, and how he leads to it where that says more than whose turn it is."""
    fields = MODELS[item.label].model_fields
    led, step = 1, item.part.step
    if "lead_in" in fields and item.label not in FRAMED and item.data.get("逐个") != "是" and item.lines:
        names = [name for name in (*step.speakers, step.subject) if name] if step else []
        if any(_says_something(one, names) for one in SENTENCE.findall(item.lines[0])):
            led = item.lead if item.talk is None else item.talk
            item.data["串词"] = prose(item.lines[:led])
    lines = [line for line in item.part.lines[led:] if what.get(line, "unrecognised") in OWN_WORDS]
    if "summary" in fields and lines:
        item.data["小结"] = prose(draft.cut.text(lines))


def _says_something(sentence: str, names: list[str]) -> bool:
    """Whether a sentence of a call is none of the procedure: 布局调整牵动着千家万户。"""
    return len(sentence) >= LEAST and not SET_PHRASE.search(sentence) and not any(name in sentence for name in names)


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
    points = bool(own) and bool(meeting.points) and "要点" not in own[-1].data
    for item in own:
        _as_spoken(item)
    for item in own[:-1]:
        _introduce(item)
    if own:
        last = own[-1]
        before = _run_on(last, meeting) if points else ""
        first = before or last.lines[0]
        hinge = HINGE.search(first)
        first = first[: hinge.start()] if hinge else before
        if not hinge and not before and not lines:
            _introduce(last)
        lines = lines or ([first] if first else [])
    if lines:
        draft.set("要求", [line for line in (_after_recap(lines[0]), *lines[1:]) if line])


def _introduce(item: Item) -> None:
    """Keep what an address begins with before its points, where nothing else has it: all but 我讲几点意见。"""
    first = HINGE.sub("", item.lines[0])
    said = _after_recap(first) if "刚才" in first else first
    if kept := "".join(one for one in SENTENCE.findall(said) if not TURNS_TO.search(one)):
        item.data["引言"] = prose([kept, *str(item.data.get("引言", "")).splitlines()])


def _as_spoken(item: Item) -> None:
    """Take points that are whole paragraphs for prose: a heading of ours would lose the stop at its end."""
    points = item.data.get("要点", []) if item.data.get("要点式") in HEADINGS else []
    if any(lead.endswith("。") for point in points for lead in (point if isinstance(point, dict) else (point,))):
        for name in ("要点式", "要点", "结语"):
            item.data.pop(name, None)
        item.data["引言"] = prose(item.lines[1:])


def _after_recap(text: str) -> str:
    """What a text says besides looking back: 刚才，…作了讲话，我们一定要学习领会。大家要重视。 without what was done."""
    begin = max(text.find("刚才"), 0)
    end = text.find("。", begin) + 1 or len(text)
    turn = TURN.search(text, begin, end)
    return text[turn.start() if turn else end :]


def dropped(draft: Draft, said: list[str]) -> Iterator[tuple[int, str]]:
    """What of a script a normalised draft says no more, sentence by sentence with its line, in order.

    `said` are the texts that the draft renders as. Of what only changed its place nothing is told.
    """
    kept = {sentence.strip() for text in said for sentence in SENTENCE.findall(text)}
    kept |= {one.strip() for text in said for one in (text, text.removesuffix("："))}
    for line, text in enumerate(draft.cut.texts):
        for sentence in SENTENCE.findall(text) if text.removesuffix("：") not in kept else ():
            if left := _without(sentence.strip(), kept):
                yield line, left


def _without(sentence: str, kept: set[str]) -> str:
    """A sentence without what is kept of it: all, or what stands behind one of its commas."""
    if sentence in kept:
        return ""
    for mark in re.finditer("，", sentence) if len(sentence) <= LONGEST else ():
        if sentence[mark.end() :] in kept:
            return sentence[: mark.end()]
    return sentence
