"""Loaded into the server that forks workers: one whose program was killed before telling it its work ends without a word."""

from __future__ import annotations

import pickle
import sys
from types import TracebackType

SILENT = (EOFError, pickle.UnpicklingError)  # of what it was to be told, nothing came or half of it


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, SILENT):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _report
