"""A tree of nodes → a validated model; pydantic's complaints → diagnostics with positions, in Chinese."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from meetingkit.diagnostics import Diagnostic, InvalidInput, Position, Severity, in_order
from meetingkit.reading.entry import Entry, all_keys, names_of, nested_models, shown, spellings
from meetingkit.reading.nodes import Mapping, Node, Path, Scalar, Sequence, parse, plain, scalars
from meetingkit.reading.slips import mend
from meetingkit.reading.source import Source, usable
from meetingkit.wording.likeness import one_character_off

FOLDED = "MK018"
Model = TypeVar("Model", bound=Entry)


@dataclass(frozen=True, slots=True)
class Reading(Generic[Model]):
    """A model that was read, with where each of its values stands."""

    model: Model
    source: Source
    root: Mapping
    diagnostics: tuple[Diagnostic, ...]

    def texts(self) -> list[tuple[Path, Scalar]]:
        """Every value and key as written, in file order, with its path of keys and indexes."""
        return scalars(self.root)

    def scalars(self, *path: str | int) -> list[Scalar]:
        """Every value and key below a path of attribute names and indexes, or below the nearest value above it."""
        return [scalar for _, scalar in scalars(_find(type(self.model), self.root, path).node)]

    def position(self, *path: str | int) -> Position:
        """Where the value at a path of attribute names and indexes stands, or the nearest value above it."""
        return _find(type(self.model), self.root, path).start


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML text as nodes, before any model: `diagnostics` are of its characters and slips, `found` of its syntax."""

    source: Source
    root: Node | None
    diagnostics: tuple[Diagnostic, ...] = ()
    found: tuple[Diagnostic, ...] = ()


def read_tree(model: type[Entry], source: Source) -> Tree:
    """The nodes of a YAML text written for a model, with slips mended."""
    source = usable(source)
    keys = all_keys(model)
    text, slips = mend(source.text, source.file, keys)
    root, found = parse(text, source.file, keys)
    if found and slips:
        from meetingkit.reading.syntax import follows_from_blanks

        found = [one for one in found if not follows_from_blanks(one, slips)]
    return Tree(source, root, (*source.diagnostics, *slips), tuple(found))


def read_model(model: type[Model], source: Source, values: Callable[[Mapping], Any] = plain) -> Reading[Model]:
    """Validate a YAML text against a model. Raises InvalidInput with every mistake found.

    `values` makes of the tree what is validated; it may add what a file inherits.
    """
    return bind(model, read_tree(model, source), values)


def bind(model: type[Model], tree: Tree, values: Callable[[Mapping], Any] = plain) -> Reading[Model]:
    """Validate nodes against a model. Raises InvalidInput with every mistake found, those of the tree too."""
    source, root, found = tree.source, tree.root, tree.found
    diagnostics = [*tree.diagnostics, *found]
    value = None
    if isinstance(root, Mapping):
        try:
            value = model.model_validate(values(root))
        except ValidationError as error:
            details = error.errors(include_url=False)
            explained = [_explain(model, root, detail, source.file) for detail in details]
            told = {
                d.line for d in found if d.code != FOLDED
            }  # what follows from a line that could not be read is not said again
            diagnostics += [d for d in explained if d.line not in told]
    elif not any(d.severity is Severity.ERROR and d.code != FOLDED for d in diagnostics):
        diagnostics.append(_no_mapping(root, source.file))
    others = {d.line for d in diagnostics if d.code != FOLDED}
    readable = isinstance(root, Mapping)  # else text over several lines is the least of its troubles
    diagnostics = [d for d in diagnostics if d.code != FOLDED or (readable and d.line not in others)]
    if any(d.severity is Severity.ERROR for d in diagnostics) or value is None or not isinstance(root, Mapping):
        raise InvalidInput(diagnostics)
    return Reading(value, source, root, tuple(in_order(diagnostics)))


def _no_mapping(root: Node | None, file: str) -> Diagnostic:
    start = root.start if root else Position()
    tail = f"写的是{shown(plain(root))}" if root else "现在是空的"
    hint = "可用 meetingkit new 生成一份带说明的样子，再往里填。"
    if isinstance(root, Sequence):
        hint = "请删去各行开头的“- ”；只有列表（如“议程:”下面的各项）才以“- ”开头。"
    message = f"文件应由“名称: 内容”组成，{tail}"
    return Diagnostic("MK013", Severity.ERROR, message, file, start.line, start.column, hint)


@dataclass(slots=True)
class _Place:
    """A node found by path, the models it may hold, and the key that led to it."""

    node: Node
    models: list[type[Entry]]
    key: Scalar | None = None

    @property
    def start(self) -> Position:
        return self.node.start


def _find(model: type[Entry], root: Node, path: tuple[str | int, ...]) -> _Place:
    """Follow a path as far as it goes. Steps are indexes and keys in any spelling."""
    place = _Place(root, [model])
    for step in path:
        node = place.node
        if isinstance(step, int):
            if not isinstance(node, Sequence) or step >= len(node.items):
                break
            place = _Place(node.items[step], place.models, place.key)
            place.models = _models_told_by(place.node, place.models)
        elif isinstance(node, Mapping):
            names = _spellings_of(place.models, step)
            entry = next((node.entries[name] for name in names if name in node.entries), None)
            entry = entry or _one_level_down(node, names)
            if entry is None:
                break
            key, value = entry
            place = _Place(value, _models_below(place.models, step), key)
        else:
            break
    return place


def _models_told_by(node: Node, models: list[type[Entry]]) -> list[type[Entry]]:
    """Of several models, those whose opening key the mapping has; all of them when it has none."""
    names = node.entries if isinstance(node, Mapping) else {}
    told = [model for model in models if any(name in names for name in model.opening_keys())]
    return told if len(models) > 1 and told else models


def _one_level_down(node: Mapping, names: list[str]) -> tuple[Scalar, Node] | None:
    """An entry of a mapping inside the mapping: an item's keys may be indented below its type."""
    inner = [value.entries for _, value in node.entries.values() if isinstance(value, Mapping)]
    return next((entries[name] for entries in inner for name in names if name in entries), None)


def _spellings_of(models: list[type[Entry]], step: str) -> list[str]:
    found = [step]
    for model in models:
        for names in names_of(model):
            if step in names:
                found += names
    return found


def _models_below(models: list[type[Entry]], step: str) -> list[type[Entry]]:
    below, known = [], False
    for model in models:
        inner = _models_by_key(model).get(step)
        known = known or inner is not None
        below += inner or []
    return below if known else models  # a key that no model knows names a row of a table of these models


@cache
def _models_by_key(model: type[Entry]) -> dict[str, list[type[Entry]]]:
    """The models that the value of each key may hold."""
    fields = model.model_fields.items()
    return {key: nested_models(info.annotation) for name, info in fields for key in spellings(name, info)}


def _explain(model: type[Entry], root: Mapping, error: ErrorDetails, file: str) -> Diagnostic:
    loc, kind, context = error["loc"], error["type"], error.get("ctx") or {}
    place = _find(model, root, loc)
    name = place.key.text if place.key else "文件"
    start = place.start
    match kind:
        case "meetingkit":
            code, hint = context["code"], context["hint"]
            subject = "议程的每一项应" if code == "MK015" else f"“{name}”应是"
            message = f"{subject}{context['expected']}，{_found(error['input'], context['found'])}"
            start = _key_start(place, context["at"])
        case "missing":
            code, message = "MK012", f"缺少“{loc[-1]}”"
            hint = f"请加上一行“{loc[-1]}: …”。"
        case "extra_forbidden":
            code, message, hint, start = _unknown_key(model, root, loc)
        case "list_type" | "model_type" | "model_attributes_type" | "dict_type":
            expected = "一个列表" if kind == "list_type" else "一组“名称: 内容”"
            code, message = "MK013", f"“{name}”应是{expected}，{_found(error['input'])}"
            below = "每项一行，缩进后以“- ”开头" if kind == "list_type" else "缩进后写“名称: 内容”"
            hint = f"请在“{name}:”下面另起一行，{below}。"
        case "too_short":
            code, message, hint = "MK016", f"“{name}”里一项也没有", "请至少写一项。"
        case _:
            code, message = "MK013", f"“{name}”的内容不合要求，写的是{shown(error['input'])}"
            hint = f"（校验原话：{error['msg']}）"
    return Diagnostic(code, Severity.ERROR, message, file, start.line, start.column, hint)


def _found(value: Any, instead: str = "") -> str:
    return "现在是空的" if value is None else f"写的是{instead or shown(value)}"


def _key_start(place: _Place, name: str | None) -> Position:
    """Where a key of the mapping stands; the mapping itself when the key is not there."""
    if name is None or not isinstance(place.node, Mapping):
        return place.start
    entry = place.node.entries.get(name) or _one_level_down(place.node, [name])
    return entry[0].start if entry else place.start


def _unknown_key(model: type[Entry], root: Mapping, loc: tuple[str | int, ...]) -> tuple[str, str, str, Position]:
    place = _find(model, root, loc[:-1])
    name = str(loc[-1])
    start = _key_start(place, name)
    groups = [names for m in place.models for names in names_of(m)]
    for names in groups:
        if name in names and isinstance(place.node, Mapping):
            other = next((n for n in names if n in place.node.entries and n != name), names[0])
            line = _key_start(place, other).line
            return "MK008", f"“{name}”与“{other}”是同一项，写了两次", f"“{other}”在第 {line} 行，请只留一处。", start
    labels = {model.label for model in place.models}
    where = f"“{next(iter(labels))}”这一项里" if len(labels) == 1 and "" not in labels else "这里"
    choices = [names[0] for names in groups]
    taken = place.node.entries if isinstance(place.node, Mapping) else {}
    near = nearest(name, [n for names in groups for n in names if n not in taken])
    if near is None and name.endswith("人") and not any(name in names for names in names_of(model)):
        near = next((n for n in map(_speakers_key, place.models) if n and n not in taken), None)
    hint = f"是不是“{near}”？" if near else f"这里可以用：{'、'.join(choices)}。"
    if not near and len(name) > 4:  # longer than keys are: a sentence that runs on
        hint += "如果是上一行没有写完，请把那段文字用 | 另起一行，比名称多缩进两格。"
    return "MK011", f"{where}没有“{name}”这个名称", hint, start


def _speakers_key(model: type[Entry]) -> str | None:
    """How a model calls those who speak: 介绍人 where somebody wrote 汇报人."""
    field = next((one for one in ("speakers", "speaker") if one in model.model_fields), None)
    return spellings(field, model.model_fields[field])[0] if field else None


def nearest(name: Any, choices: list[str]) -> str | None:
    """The choice most like what was typed, or None when none is close.

    Of several as much alike it is one in which a single character is another, then the first.
    """
    text = str(name)
    order = {choice: place for place, choice in reversed(list(enumerate(choices)))}
    if close := difflib.get_close_matches(text, order, n=len(order), cutoff=0.5) if order else []:

        def rank(choice: str) -> tuple[float, bool, int]:
            alike = difflib.SequenceMatcher(None, choice, text).ratio()
            return alike, one_character_off(choice, text), -order[choice]

        return max(close, key=rank)
    return next((c for c in choices if len(text) > 1 and (text in c or c in text) and len(c) > 1), None)
