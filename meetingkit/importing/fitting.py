"""A draft against the script that it renders as: what is worded differently becomes the person's own words."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from meetingkit.agenda.choices import NONE, UNANNOUNCED
from meetingkit.agenda.items import InTurn
from meetingkit.document import Document, Role
from meetingkit.importing.draft import Draft, Item, prose
from meetingkit.importing.drafting import MODELS
from meetingkit.importing.recap import set_recap

# steps of several sentences in a fixed order, of which only the first can be worded freely
FRAMED = ("表决", "选举", "民主测评", "表彰", "批评与自我批评", "休会")
FIRST, SECOND = 1, 2
ENDS = ("。", "！", "？", "；", "”", "：")  # a recap may end a line so; a stage direction stands for itself
HINGE = re.compile("下面，(?:(?!下面，).)*$")
SHARED = "这一项和上一项说在同一段里，都照原话念。"
UNLIKE = "这一项的说法和自动生成的不一样，照原话念；要改用自动的，删去“原话”。"
FLOOR = "请大家发表意见的话，就在引出的话里。"


@dataclass(slots=True)
class Rendered:
    """The texts of a composed script by place: above speech, before each item (from 1), of each item."""

    title: list[str] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    salutation: list[str] = field(default_factory=list)
    gaps: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    items: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))


def rendered(document: Document) -> Rendered:
    """The texts of a composed script, those of pauses left out."""
    found, last = Rendered(), 0
    above = {Role.TITLE: found.title, Role.BYLINE: found.byline, Role.SALUTATION: found.salutation}
    for paragraph in document.paragraphs:
        text = paragraph.text
        if not text.strip():
            continue
        last = paragraph.item or last
        above.get(paragraph.role, found.gaps[last + 1] if paragraph.item is None else found.items[last]).append(text)
    return found


def same(draft: Draft, document: Document) -> bool:
    """Whether a composed script has the texts of the draft's, in order."""
    return [text for paragraph in document.paragraphs if (text := paragraph.text).strip()] == draft.cut.texts


def without_empty(draft: Draft) -> Draft:
    """The draft but for films and the like that are told within the words of another item: as items of their own they
    would be spoken twice.
    """
    empty = [number for number, item in enumerate(draft.items, 1) if item.label == "其他" and not item.lines]
    draft.cut.recap_at -= sum(number < draft.cut.recap_at for number in empty)
    draft.cut.agenda_at -= sum(number < draft.cut.agenda_at for number in empty)
    draft.items = [item for number, item in enumerate(draft.items, 1) if number not in empty]
    return draft


def fit(draft: Draft, document: Document) -> None:
    """Put the person's words where the composed script differs from the draft's own."""
    found = rendered(document)
    _fit_head(draft, found)
    _fit_opening(draft, found.gaps[1])
    if draft.agenda and draft.cut.agenda_at > 1:
        _fit_agenda(draft, found.gaps[draft.cut.agenda_at])
    _fit_recap(draft, found)
    for number, item in enumerate(draft.items, 1):
        if found.items[number] != _expected(draft, item, number):
            _fit_item(draft, item, number, found.items[number])


def _expected(draft: Draft, item: Item, number: int) -> list[str]:
    """The lines of an item, with the recap that an agenda has the chair's address begin with."""
    return [*draft.recap, *item.lines] if item.part.by_chair and number == draft.cut.recap_at else item.lines


def _fit_head(draft: Draft, found: Rendered) -> None:
    cut = draft.cut
    title, byline = cut.text(cut.title), cut.text(cut.byline)
    if found.title != title:
        draft.set("标题", title, NONE)
        draft.head.pop("主讲", None)
    if found.byline != byline:
        draft.set("题注", byline, NONE)
    salutation = [cut.texts[cut.salutation]] if cut.salutation is not None else []
    if found.salutation != salutation:
        draft.head["称呼"] = NONE
        draft.opening = [*salutation, *draft.opening]
        cut.salutation = None


def _fit_opening(draft: Draft, said: list[str]) -> None:
    agenda = draft.agenda if draft.cut.agenda_at == 1 else []
    if _recap_here(draft, 1):
        said = said[: len(draft.opening) + len(agenda)]
    if said == [*draft.opening, *agenda]:
        return
    level = draft.tried["opening"] = draft.tried.get("opening", 0) + 1
    if agenda and level == FIRST and said[: len(draft.opening)] == draft.opening:
        draft.set("报议程", agenda)
        return
    if agenda and level == FIRST and said[-len(agenda) :] != agenda:
        draft.set("报议程", agenda)
    if agenda and level > FIRST:
        draft.opening, draft.agenda = [*draft.opening, *agenda], []
        draft.head["报议程"] = UNANNOUNCED
    draft.set("开场", draft.opening)
    draft.head |= {"报人数": NONE, "介绍": NONE}
    for name in ("主会场", "分会场"):
        draft.head.pop(name, None)


def _recap_here(draft: Draft, number: int) -> bool:
    """Whether the recap stands by itself before an item."""
    at = draft.cut.recap_at
    return bool(draft.recap) and at == number and not (at <= len(draft.items) and draft.items[at - 1].part.by_chair)


def _fit_agenda(draft: Draft, said: list[str]) -> None:
    """The agenda as it is announced after an anthem."""
    if said[: len(draft.agenda)] == draft.agenda:
        return
    level = draft.tried["agenda"] = draft.tried.get("agenda", 0) + 1
    if level == FIRST:
        draft.set("报议程", draft.agenda)
        return
    draft.items[draft.cut.agenda_at - 2].lines += draft.agenda
    draft.agenda = []
    draft.head["报议程"] = UNANNOUNCED


def _fit_recap(draft: Draft, found: Rendered) -> None:
    """The recap where it is a paragraph of its own."""
    number = draft.cut.recap_at if draft.recap else len(draft.items) + 1
    if draft.recap and not _recap_here(draft, number):
        return
    said = found.gaps[number]
    if number > len(draft.items):
        said = said[: len(said) - len(draft.closing)] if draft.closing else said
    if number == draft.cut.agenda_at:
        said = said[len(draft.agenda) :]
    if said == draft.recap:
        return
    level = draft.tried["recap"] = draft.tried.get("recap", 0) + 1
    if not draft.recap or level > SECOND or not all(line.endswith(ENDS) for line in draft.recap):
        _drop_recap(draft, number)
    else:
        set_recap(draft, draft.recap, said[0] if said else "")


def _drop_recap(draft: Draft, number: int) -> None:
    draft.head["回顾"] = NONE
    draft.head.pop("要求", None)
    if draft.recap:
        draft.items[number - 2].lines += draft.recap
        draft.recap = []


def _fit_item(draft: Draft, item: Item, number: int, said: list[str]) -> None:
    item.tried += 1
    if item.label == "其他":
        _free(item)
    elif item.tried >= SECOND or not item.lines:
        _all_own(draft, item, number)
    elif item.part.by_chair:
        _fit_address(draft, item, number, said)
    elif item.label in FRAMED or item.data.get("逐个") == "是":
        _fit_frame(draft, item, number, said)
    else:
        _fit_sentences(item, said)


def _free(item: Item) -> None:
    """Text that was given lines since; without any it cannot be an item, and the next comparison says so."""
    if item.lines:
        item.data["其他"] = "\n".join(item.lines) + "\n"


def _all_own(draft: Draft, item: Item, number: int) -> None:
    """Every line of the item as it stands, whatever our templates would say."""
    for name in ("串词", "小结", "引言", "结语"):
        item.data.pop(name, None)
    lines = item.lines
    if item.part.by_chair and number == draft.cut.recap_at and draft.recap:
        lines, draft.recap = _expected(draft, item, number), []
        item.lines = lines
    if item.part.by_chair and not draft.recap:
        draft.head["回顾"] = NONE
        draft.head.pop("要求", None)
    item.data["原话"] = prose(lines) if lines else NONE
    item.note = UNLIKE if lines else SHARED


def _fit_sentences(item: Item, said: list[str]) -> None:
    """An item of a sentence that leads to it, one that opens the floor, and what the chair says after it."""
    fields = MODELS[item.label].model_fields
    floor = item.talk if item.talk is not None and "discussion" in fields else None
    end = item.lead if floor is None else floor
    if item.lines[:1] == said[:1] and floor is None:
        end = 1
    lead, after = item.lines[:end], item.lines[end:]
    if lead != said[:1]:
        item.data["串词"] = prose(lead)
    if floor is not None:
        asked = said[1:]
        end = floor + len(asked) if asked and item.lines[floor : floor + len(asked)] == asked else floor + 1
        if item.lines[floor:end] != asked:
            item.data["讨论"] = {"串词": prose(item.lines[floor:end])}
        after = item.lines[end:]
    else:
        if not item.opens_floor:
            item.data.pop("讨论", None)
        if item.part.step and item.part.step.discussion:
            item.note = FLOOR
    if after:
        item.data["小结"] = prose(after)


def _fit_frame(draft: Draft, item: Item, number: int, said: list[str]) -> None:
    """An item of several fixed sentences: they must stand together; what is before and after them may differ."""
    fixed, lines = said[1:], item.lines
    model = MODELS[item.label]
    for start in range(1, len(lines) - len(fixed) + 1):
        if fixed and lines[start : start + len(fixed)] == fixed:
            after = lines[start + len(fixed) :]
            if after and "summary" not in model.model_fields:
                break
            if lines[:start] != said[:1]:
                item.data["串词"] = prose(lines[:start])
            if after:
                item.data["小结"] = prose(after)
            return
    if item.label == "表彰":
        item.data.pop("分批", None)
        _fit_sentences(item, said)
    elif item.label == "批评与自我批评" or issubclass(model, InTurn):
        item.data["逐个"] = NONE
        _fit_sentences(item, said[:1])
    else:
        _all_own(draft, item, number)


def _fit_address(draft: Draft, item: Item, number: int, said: list[str]) -> None:
    """The chair's address: recap and hinge make one sentence where both are generated."""
    last = number == max(at for at, one in enumerate(draft.items, 1) if one.part.by_chair)
    first, *rest = item.lines
    if said[len(draft.recap) + 1 :] != rest and said[1:] != rest:
        for name in ("要点式", "要点", "结语"):
            item.data.pop(name, None)
        if rest:
            item.data["引言"] = prose(rest)
    whole = said[0] if said else ""
    hinge = HINGE.search(whole)
    if last and draft.recap:
        item.data["串词"] = prose([first])
        set_recap(draft, draft.recap, whole[: hinge.start()] if hinge else "")
    elif hinge and first.endswith(hinge[0]) and last:
        before, generated = first[: len(first) - len(hinge[0])], whole[: hinge.start()]
        if before:
            set_recap(draft, [before], generated)
        else:
            draft.head["回顾"] = NONE
    elif first != whole:
        item.data["串词"] = prose([first])
        if last:
            draft.head["回顾"] = NONE
