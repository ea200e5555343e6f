"""Findings as SARIF 2.1.0 (OASIS), for code hosts and editors that show the findings of many tools alike."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from meetingkit.check.registry import RULES
from meetingkit.diagnostics import Diagnostic, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(found: Iterable[Diagnostic], version: str) -> dict[str, Any]:
    """One run of this program, `version`, as a SARIF log; columns count characters."""
    listed = list(found)
    codes = sorted({d.code for d in listed})
    driver = {"name": "meetingkit", "version": version, "rules": [_rule(code) for code in codes]}
    results = [_result(d, codes.index(d.code)) for d in listed]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> dict[str, Any]:
    rule = RULES.get(code)
    if rule is None:  # of reading, which has no rules
        return {"id": code}
    level = {"level": LEVELS[rule.severity]}
    help_text = {"text": f"{rule.why}\n错：{rule.wrong}\n对：{rule.right}"}
    return {
        "id": code,
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": rule.why},
        "help": help_text,
        "defaultConfiguration": level,
    }


def _result(found: Diagnostic, index: int) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": found.line, "startColumn": found.column}
    if found.words and "\n" not in found.words:
        region["endColumn"] = found.column + len(found.words)
    path = PurePath(found.file)
    where = {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}
    text = f"{found.message}\n改法：{found.hint}" if found.hint else found.message
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": LEVELS[found.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": where, "region": region}}],
    }
    if found.fix:
        at = found.fix.position
        deleted = {"startLine": at.line, "startColumn": at.column, "endColumn": at.column + len(found.fix.old)}
        change = {"deletedRegion": deleted, "insertedContent": {"text": found.fix.new}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": where, "replacements": [change]}]}]
    return result
