"""What meeting papers have, for the checks: `python -m tests.contexts` learns it anew from the scripts with nothing wrong."""

from __future__ import annotations

from pathlib import Path

from meetingkit.check.contexts import FILE, learn

TESTS = Path(__file__).parent
LEARNT = TESTS.parent / "templates" / FILE


def right_scripts() -> list[str]:
    """The texts of all scripts of the tests with nothing wrong in them, in order of their names."""
    files = (*(TESTS / "corpus" / "clean").glob("*.txt"), *(TESTS / "scripts_gold").rglob("*.txt"))
    return [path.read_text("utf-8", errors="ignore") for path in sorted(files)]


if __name__ == "__main__":
    LEARNT.write_bytes(learn(right_scripts()))
    print(f"{LEARNT}: {LEARNT.stat().st_size:,} bytes")
