"""What commands print: diagnostics, results, JSON; on consoles of any encoding."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

from meetingkit.diagnostics import Diagnostic, Severity

COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


class Interrupted(Exception):  # noqa: N818 - it is no error
    """Ctrl-C, of which the command has already told everything."""


def prepare_streams() -> None:
    """Characters that the console cannot show degrade; they never raise. A closed stream swallows what it gets."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - it stays the stream
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def abandon_streams() -> None:
    """Send what is still waiting to be printed nowhere: whoever was to read it has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def say(text: str) -> None:
    """A line of result."""
    sys.stdout.write(text + "\n")


def note(text: str) -> None:
    """A line beside the result."""
    sys.stderr.write(text + "\n")


def print_json(value: Any) -> None:
    """UTF-8 JSON on stdout and nothing else, whatever the console's encoding."""
    data = (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "surrogatepass")
    write_bytes(data)


def write_bytes(data: bytes) -> None:
    """Bytes to stdout as they are."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode("utf-8", "replace"))
    else:
        buffer.write(data)
        buffer.flush()


def print_diagnostics(
    diagnostics: Iterable[Diagnostic],
    stream: TextIO | None = None,
    below: Callable[[Diagnostic], list[str]] = lambda _: [],
) -> None:
    """Each finding on a line a tool can parse, what `below` says of it, its fix."""
    stream = stream or sys.stderr
    color = stream.isatty() and not os.environ.get("NO_COLOR")
    for diagnostic in diagnostics:
        line = str(diagnostic)
        if color:
            label = f"{diagnostic.severity.label} {diagnostic.code}"
            line = line.replace(label, f"\x1b[{COLORS[diagnostic.severity]}m{label}\x1b[0m", 1)
        stream.write("\n".join([line, *below(diagnostic)]) + "\n")
        if diagnostic.hint:
            stream.write(f"    改法：{diagnostic.hint}\n")


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many findings of each severity."""
    counts = Counter(d.severity for d in diagnostics)
    parts = [f"{severity.label} {counts[severity]} 处" for severity in Severity if counts[severity]]
    return "，".join(parts) if parts else "没有发现问题"
