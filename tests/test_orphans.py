"""A worker whose program was killed before telling it what to do."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("error", "told"), [("EOFError", False), ("pickle.UnpicklingError", False), ("OSError", True), ("KeyError", True)]
)
def test_only_a_defect_is_told(error: str, told: bool) -> None:
    code = f"import pickle, meetingkit.batch.orphans; raise {error}('x')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ("Traceback" in run.stderr) is told
