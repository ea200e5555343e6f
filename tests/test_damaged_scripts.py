"""Whatever happens to a script on its way: it comes back from an import, is checked and compared, and nothing breaks."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.check.choice import Settings
from meetingkit.check.facts import Told
from meetingkit.comparing.compare import compare
from meetingkit.comparing.lines import side_of_manuscript
from meetingkit.comparing.report import as_html, as_json
from meetingkit.library import default_library
from meetingkit.readers import read_manuscript
from meetingkit.review import check_manuscript, earlier_script
from tests.damaged import damaged
from tests.test_import_round_trip import brought_back

some, few = settings(max_examples=60), settings(max_examples=25)
seeds = st.integers(0, 2**32)


@contextmanager
def two_scripts(seed: int) -> Iterator[tuple[Path, Path]]:
    """A damaged script and another one."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "稿.txt", Path(folder) / "旧稿.txt"
        for path in paths:
            path.write_text(damaged(chance), encoding="utf-8")
        yield paths


@some
@given(seeds)
def test_a_damaged_script_comes_back_character_for_character(seed: int) -> None:
    with two_scripts(seed) as (path, _):
        brought_back(read_manuscript(path))


@few
@given(seeds)
def test_every_finding_on_a_damaged_script_has_its_place_and_its_hint(seed: int) -> None:
    with two_scripts(seed) as (path, old):
        told = Told(against=(earlier_script(old, default_library()),))
        lines = path.read_text("utf-8").splitlines()
        for one in check_manuscript(read_manuscript(path), told, Settings()):
            assert one.message
            assert one.hint
            assert 1 <= one.line <= len(lines)
            assert 1 <= one.column <= len(lines[one.line - 1]) + 1


@few
@given(seeds)
def test_two_damaged_scripts_are_compared_line_by_line(seed: int) -> None:
    with two_scripts(seed) as paths:
        old, new = (side_of_manuscript(read_manuscript(path), word=False) for path in paths)
        difference = compare(old, new)
        assert as_json(difference, old, new)
        assert "<html" in as_html(difference, old, new)
        assert not compare(old, old)
