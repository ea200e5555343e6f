"""Cut script and recognised meeting → a draft of data only: what our templates may word just as the script does."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from meetingkit.agenda.choices import BY_NUMBER, BY_WORD, INLINE, LISTED, NONE, UNANNOUNCED
from meetingkit.agenda.items import ITEM_TYPES, NEED_NOBODY, InTurn
from meetingkit.importing.address import address
from meetingkit.importing.cutting import Cut, Part
from meetingkit.importing.draft import Draft, Item, prose
from meetingkit.importing.head import chair_of, meeting_name, moment_of
from meetingkit.importing.particulars import particulars, told
from meetingkit.importing.speakers import apart, called
from meetingkit.kind import Kind
from meetingkit.recognise.cues import Cues
from meetingkit.recognise.model import RecognisedMeeting, Step
from meetingkit.recognise.text import masked
from meetingkit.wording.blanks import blank
from meetingkit.wording.names import split_enumeration
from meetingkit.wording.numerals import parse_han

MODELS = {model.label: model for model in ITEM_TYPES}
BY_ORDINAL = re.compile("，进行第.{1,3}项议程")
# 各位委员有什么意见，请发表。 请各位专家就方案提问
ADDRESSEES = re.compile(
    "^(.{1,40}?)(?:还)?有什么.{1,6}，请.+。$"
    "|请((?:各位|其他|与会|参会|到会)[^，。、]{1,8}?)(?=就|围绕|针对|结合|对|提|发|谈|充分|踊跃|畅|展开|进行|讨论|审议|逐一)"
)
COLLECTIVE = re.compile("每个(?!单位)([^，。]{2,8})不超过|请\\d+个(?!单位)([^，。]{2,8}?)逐个")
# 由我和甲同志颁奖; 下面，我先通报一下: what the chair does himself, not what he says of it: ，我完全同意
CHAIR_ACTS = (
    "从我开始|由我(?!们|[国省市县区镇乡校院局司厂村会])|(?:^|[，。：；])(?:先)?我(?:先|来|再|也|简要|简单|就[^，。]{1,30}?|向[^，。]{1,8}?|给[^，。]{1,6}?|为[^，。]{1,6}?|代表[^，。]{1,20}?)*"
    "(?:‹我来做›|作(?:个|一个)?[^，。]{0,30}?(?:报告|检查|发言|通报|汇报|说明|述职|辅导|点评)|带头(?:发言|作|剖析)|颁奖|领学|领誓|先[来讲说谈](?=[，。])|先发言|上[^，。]{0,6}党课|讲[^，。]{0,6}党课|表[个一]?态)"
)
TELLER = re.compile("[^，、]{0,6}?(监票人|计票人)([^，、]{2,4}?)(?:同志)?")
BREAK = re.compile("([\\d一二三四五六七八九十半两]+)(分钟|个?小时)")


@dataclass(frozen=True, slots=True)
class Material:
    """All that an agenda is made of; `stem` names the meeting where its script does not, `what` says what a line is."""

    what: dict[int, str]
    meeting: RecognisedMeeting
    cut: Cut
    kind: Kind
    cues: Cues
    stem: str


def drafted(material: Material) -> Draft:
    """The draft. Texts that it must bring back stand in it beside the data."""
    cut, kind = material.cut, material.kind.data
    items = [_item(part, material) for part in cut.parts]
    draft = Draft(cut, _head(material), items)
    draft.persons = {
        who: person
        for part in cut.parts
        for who in (part.step.speakers if part.step else ())
        if (person := apart(who, material.cues))
    }
    draft.opening, draft.agenda = cut.text(cut.opening), cut.text(cut.agenda)
    draft.recap, draft.closing = cut.text(cut.recap), cut.text(cut.closing)
    spoken, facts = told(draft.opening, material.cues)
    draft.set("开场", spoken)
    draft.head |= {"报人数": NONE, "介绍": NONE} | facts
    ordinals = [item for item in items if item.lines and BY_ORDINAL.search(item.lines[0])]
    draft.head["衔接"] = BY_NUMBER if len(ordinals) > 1 else BY_WORD
    draft.head["报议程"] = (LISTED if len(draft.agenda) > 1 else INLINE) if draft.agenda else UNANNOUNCED
    draft.head["回顾"] = "是" if draft.recap or _looks_back(items) else NONE
    draft.set("结束", draft.closing, NONE)
    usual = {
        "报人数": "是" if kind.attendance and kind.attendance.reported else NONE, "介绍": "是" if kind.introduce else NONE,
        "衔接": kind.linking, "报议程": kind.announce, "回顾": "是" if kind.recap else NONE,
    }  # fmt: skip
    for name, value in usual.items():
        if draft.head[name] == value:
            del draft.head[name]
    return draft


def _looks_back(items: list[Item]) -> bool:
    """Whether the chair's last address begins with the recap."""
    own = [item for item in items if item.part.by_chair and item.lines]
    return bool(own) and not own[-1].lines[0].startswith("下面，")


def _head(material: Material) -> dict[str, Any]:
    cut, meeting = material.cut, material.meeting
    title, byline = cut.text(cut.title), cut.text(cut.byline)
    name = meeting_name(meeting.title, material.stem)
    head: dict[str, Any] = {"会议": name or blank("会议全称"), "类型": material.kind.data.name}
    if title == [f"在{name}上的", "主持讲话"]:
        head["主讲"] = "主持人"
    elif title != [name, "主持词"]:
        head["标题"] = prose(title) if title else NONE
    if when := moment_of(meeting, byline):
        head["时间"] = when
    if chair := chair_of(meeting.chair, material.cues):
        head["主持人"] = chair
    salutation = cut.texts[cut.salutation] if cut.salutation is not None else None
    head["称呼"] = salutation.removesuffix("：") if salutation else NONE
    return head


def _item(part: Part, material: Material) -> Item:
    lines, step = material.cut.text(part.lines), part.step
    if step is None or step.label == "其他":
        return _other(part, lines)
    if step.label == "休会":
        length = BREAK.search(lines[0]) if lines else None
        number = parse_han(length[1].replace("半", "")) if length else None
        if not length or not number:
            return _other(part, lines)
        return Item("休会", {"休会": f"{number}{length[2]}"}, lines, part)
    if part.by_chair:
        return Item("讲话", address(part, lines, material.meeting), lines, part)
    what = material.what
    item = Item(step.label, _data(step, lines, material.cues), lines, part, _floor(part, what))
    called = [place for place, line in enumerate(part.lines) if what.get(line, "").startswith(("step", "heading"))]
    item.lead = max(called, default=0) + 1
    if step.discussion and "discussion" in MODELS[item.label].model_fields:
        asked = [lines[item.talk]] if item.talk is not None else lines
        found = next((match for line in asked if (match := ADDRESSEES.search(line))), None)
        item.data["讨论"] = found[1] or found[2] if found else "是"
    if step.type not in NEED_NOBODY and not item.opens_floor:
        item.data.setdefault(speakers_key(step.label), blank(speakers_key(step.label)))
    return item


def _other(part: Part, lines: list[str]) -> Item:
    """Lines spoken as they stand; of a step that shares its lines with the one before, what was recognised."""
    words = "\n".join(lines) + "\n" if lines else (part.step and (part.step.how or part.step.subject)) or blank("原话")
    return Item("其他", {"其他": words}, lines, part)


def speakers_key(label: str) -> str:
    """The Chinese key under which items of a label name who acts."""
    return str(MODELS[label].model_fields["speakers"].validation_alias)


def _floor(part: Part, what: dict[int, str]) -> int | None:
    """Which line of a part opens the floor."""
    if part.step is None or not part.step.discussion:
        return None
    return next((place for place, line in enumerate(part.lines) if place and what.get(line) == "discussion"), None)


def _tellers(step: Step) -> dict[str, tuple[str, str]]:
    """总监票人董春来同志 → 监票人, 董春来: who counts the votes of an election, and does not read its rules."""
    found = ((who, TELLER.fullmatch(who)) for who in step.speakers if step.label in ("选举", "表决"))
    return {who: (match[1], match[2]) for who, match in found if match}


def _people(step: Step, lines: list[str], cues: Cues, without: Container[str]) -> list[Any]:
    """Who acts in a step but for those in `without`, the chair first where he does."""
    people = [value for who in step.speakers if who not in without and (value := called(who, cues))]
    acts = cues.compiled("the chair acts", CHAIR_ACTS)
    chair = lines and step.type != "announcement" and acts.search(masked("".join(lines[:2])))
    return ["主持人", *people] if chair else people


def _data(step: Step, lines: list[str], cues: Cues) -> dict[str, Any]:
    model = MODELS[step.label]
    subject = model.model_fields["subject"]
    data: dict[str, Any] = {
        step.label: step.how or step.subject or (blank(str(subject.description)) if subject.is_required() else None)
    }
    tellers = _tellers(step)
    people = _people(step, lines, cues, tellers)
    if step.label == "讲话":
        data |= {"讲话人": people[0]} if people else {"讲话人": blank("讲话人")}
    elif people:
        alone = len(people) == 1 and isinstance(people[0], str) and len(split_enumeration(people[0])) == 1
        data[speakers_key(step.label)] = people[0] if alone else people
    for role, name in tellers.values():
        data[role] = f"{data[role]}、{name}" if role in data else name
    if not lines:
        return data
    data |= particulars(step.label, lines, cues)
    if "分批" in data:
        data.pop("颁奖人", None)
    turns = sum("，请" in line and "准备" in line for line in lines)
    if issubclass(model, InTurn) and "逐个" in lines[0] and turns:
        data["逐个"] = "是"
    if step.label == "批评与自我批评" and not any(line.startswith("请其他同志对") for line in lines):
        data["逐个"] = NONE
    if "每人" in data and not issubclass(model, InTurn) and step.label != "批评与自我批评":
        del data["每人"]
    if "collective" in model.model_fields and (match := COLLECTIVE.search(lines[0])):
        data["统称"] = match[1] or match[2]
    return data
