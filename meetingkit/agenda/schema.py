"""JSON Schema of the agenda file, for editors."""

from __future__ import annotations

from typing import Any

from meetingkit.agenda.model import Agenda

FILE_NAME = "agenda.schema.json"


def agenda_schema() -> dict[str, Any]:
    """Draft 2020-12 schema; Chinese keys are properties, English names are accepted as pattern properties."""
    schema = Agenda.model_json_schema(mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "meetingkit 会议议程",
    }
