"""JSON Schemas of the agenda and of the roster, for editors."""

from __future__ import annotations

from typing import Any

from meetingkit.agenda.items import ITEM_TYPES, Typed
from meetingkit.agenda.model import Agenda

FILE_NAME = "agenda.schema.json"
Schema = dict[str, Any]


def agenda_schema() -> Schema:
    """Draft 2020-12 schema; Chinese keys are properties, English names are accepted as pattern properties."""
    schema = Agenda.model_json_schema(mode="validation")
    definitions: Schema = {}
    for model in ITEM_TYPES:
        definition = model.model_json_schema(mode="validation")
        definitions |= definition.pop("$defs", {})
        definitions[model.__name__] = _item_definition(model, definition)
    items = {"oneOf": [_item_choice(model) for model in ITEM_TYPES]}
    _set(schema, "议程", {**schema["properties"]["议程"], "items": items})
    return _whole(schema, "meetingkit 会议议程", definitions)


def roster_schema() -> Schema:
    """The roster's, in the same way."""
    from meetingkit.agenda.roster import RosterFile

    schema = RosterFile.model_json_schema(mode="validation")
    return _whole(schema, "meetingkit 名册", schema.pop("$defs"))


def _whole(schema: Schema, title: str, definitions: Schema) -> Schema:
    for definition in (schema, *definitions.values()):
        definition.pop("description", None)  # docstrings are for maintainers
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": title,
        "$defs": definitions,
    }


def _item_choice(model: type[Typed]) -> Schema:
    """An item of this type: one that has the type's opening key in one of its spellings."""
    return {"$ref": _reference(model), "anyOf": [{"required": [name]} for name in model.opening_keys()]}


def _item_definition(model: type[Typed], definition: Schema) -> Schema:
    """The type's keys; they may also be indented below its opening key, and a discussion may be one line."""
    opening = model.label
    _set(definition, opening, _or(definition["properties"][opening], {"$ref": _reference(model)}))
    if discussion := definition["properties"].get("讨论"):
        _set(definition, "讨论", _or(discussion, {"type": ["string", "boolean"]}))
    return {**definition, "title": model.label}


def _or(old: Schema, more: Schema) -> Schema:
    """What the old schema accepts and more; its explanation stays."""
    notes: Schema = {name: old[name] for name in ("title", "description", "default") if name in old}
    rest = {name: value for name, value in old.items() if name not in notes}
    choices = rest["anyOf"] if set(rest) == {"anyOf"} else [rest]
    return {**notes, "anyOf": [*choices, more]}


def _set(definition: Schema, key: str, changed: Schema) -> None:
    """Give a key another schema under all its spellings."""
    old = definition["properties"][key]
    for spellings in (definition["properties"], definition.get("patternProperties", {})):
        for name in [name for name, found in spellings.items() if found == old]:
            spellings[name] = changed


def _reference(model: type[Typed]) -> str:
    return f"#/$defs/{model.__name__}"
