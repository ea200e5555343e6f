"""Short pieces, fifty or ninety a file, in which no two steps are announced in the same words; the floors are what is reached."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import Score, document, score

PIECES = Path(__file__).parent / "recognition_pieces"
# types, subjects, F1 of the speakers
FLOORS = {
    "both": (0.71, 0.55, 0.64),
    "houses": (0.59, 0.45, 0.51),
    "offices": (0.73, 0.58, 0.66),
    "halls": (0.80, 0.73, 0.83),
    "committees": (0.78, 0.68, 0.67),
    "occasions": (0.60, 0.48, 0.55),
}


@pytest.mark.parametrize("name", FLOORS)
def test_steps_in_ever_other_words_are_recognised(name: str) -> None:
    total = Score()
    for piece in yaml.safe_load((PIECES / f"{name}.yaml").read_text(encoding="utf-8")):
        total += score(recognise(document(piece["text"])), {"items": piece["items"]})
    reached = total.types[0] / total.types[1], total.subjects[0] / total.subjects[1], total.speakers_f1
    assert all(one >= floor for one, floor in zip(reached, FLOORS[name], strict=True)), (reached, total.notes)
