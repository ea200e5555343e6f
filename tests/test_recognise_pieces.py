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
    "both": (0.81, 0.70, 0.78),
    "houses": (0.66, 0.53, 0.58),
    "offices": (0.75, 0.62, 0.70),
    "halls": (0.83, 0.77, 0.85),
    "committees": (0.79, 0.70, 0.70),
    "occasions": (0.66, 0.54, 0.59),
    "briefings": (0.96, 0.88, 0.95),
    "warnings": (0.92, 0.87, 0.89),
    "quarters": (0.95, 0.92, 0.92),
    "rounds": (0.94, 0.89, 0.93),
    "floors": (0.95, 0.89, 0.94),
}


@pytest.mark.parametrize("name", FLOORS)
def test_steps_in_ever_other_words_are_recognised(name: str) -> None:
    total = Score()
    for piece in yaml.safe_load((PIECES / f"{name}.yaml").read_text(encoding="utf-8")):
        total += score(recognise(document(piece["text"])), {"items": piece["items"]})
    reached = total.types[0] / total.types[1], total.subjects[0] / total.subjects[1], total.speakers_f1
    assert all(one >= floor for one, floor in zip(reached, FLOORS[name], strict=True)), (reached, total.notes)
