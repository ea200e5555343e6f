"""The entry point: when it starts the workers' server before anything else is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from meetingkit.__main__ import looks_like_a_batch


@pytest.mark.parametrize(
    ("words", "batch"),
    [
        ("render 一.yaml 二.yaml", True),
        ("render 议程", True),
        ("render 议程 --jobs 2", True),
        ("render 议程 --jobs 12", True),
        ("render 议程 --jobs 1", False),
        ("render 议程 --jobs=1 --quiet", False),
        ("render 议程 -j 1", False),
        ("render 议程 -j1", False),
        ("render 一.yaml", False),
        ("render 一.yaml --out 议程", False),
        ("render --quiet 议程", False),
        ("render", False),
        ("check 一.yaml 二.yaml", False),
        ("", False),
    ],
)
def test_a_batch_is_guessed_from_the_first_words(
    words: str, batch: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("议程").mkdir()
    assert looks_like_a_batch(words.split()) is batch
