"""How well scripts are recognised: step types, speakers, subjects, discussions, against a structure made by hand.

`python -m tests.recognition_score` prints one line a script and the totals; `--blind` or `--seen` choose a half:
blind scripts, in rounds, were written before and scored once before the recogniser was mended for them.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import yaml

from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.recognise.model import RecognisedMeeting, Step
from meetingkit.recognise.recognise import recognise

GOLD = Path(__file__).parent / "scripts_gold"
HEAD = ("title", "date", "chair", "salutation", "announced_count", "points")


@dataclass
class Score:
    """Counts of what was right of what there was; `notes` say what was wrong."""

    types: tuple[int, int] = (0, 0)
    subjects: tuple[int, int] = (0, 0)
    discussions: tuple[int, int] = (0, 0)
    head: tuple[int, int] = (0, 0)
    speakers: tuple[int, int, int] = (0, 0, 0)  # right, found, wanted
    notes: list[str] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        def both(mine: tuple[int, int], others: tuple[int, int]) -> tuple[int, int]:
            return mine[0] + others[0], mine[1] + others[1]

        right, found, wanted = (a + b for a, b in zip(self.speakers, other.speakers, strict=True))
        return Score(
            both(self.types, other.types), both(self.subjects, other.subjects), both(self.discussions, other.discussions),
            both(self.head, other.head), (right, found, wanted), self.notes + other.notes,
        )  # fmt: skip

    @property
    def speakers_f1(self) -> float:
        right, found, wanted = self.speakers
        return 2 * right / (found + wanted) if found + wanted else 1.0

    def __str__(self) -> str:
        shares = [
            f"{name} {right}/{total}"
            for name, (right, total) in [
                ("types", self.types),
                ("subjects", self.subjects),
                ("discussion", self.discussions),
                ("head", self.head),
            ]
        ]
        return f"{'  '.join(shares)}  speakers F1 {self.speakers_f1:.3f}"


def document(text: str) -> Document:
    """A plain text as a document of body paragraphs."""
    return Document(tuple(Paragraph(Role.BODY, (Run(line.strip()),)) for line in text.splitlines()))


def _pairs(meeting: RecognisedMeeting, gold: dict[str, Any]) -> list[tuple[int, int]]:
    wanted, found = [one["type"] for one in gold.get("items") or []], [one.type for one in meeting.steps]
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return [(block.a + at, block.b + at) for block in blocks for at in range(block.size)]


def paired(meeting: RecognisedMeeting, gold: dict[str, Any]) -> list[tuple[int, Step]]:
    """The steps that were found, each with the place of its item in the gold."""
    return [(a, meeting.steps[b]) for a, b in _pairs(meeting, gold)]


def score(meeting: RecognisedMeeting, gold: dict[str, Any]) -> Score:
    """Steps are paired by the longest common sequence of types; what is missing or too many counts against."""
    wanted = gold.get("items") or []
    found = list(meeting.steps)
    pairs = _pairs(meeting, gold)
    notes = [
        f"missing {one['type']} {one.get('subject')}"
        for at, one in enumerate(wanted)
        if at not in {a for a, _ in pairs}
    ]
    notes += [f"too many: {shown(one)}" for at, one in enumerate(found) if at not in {b for _, b in pairs}]
    subjects = discussions = right = 0
    for a, b in pairs:
        want, have = wanted[a], found[b]
        same = plain(want.get("subject")) == plain(have.subject)
        subjects += same
        floor = bool(want.get("discussion")) == have.discussion
        discussions += floor
        people = len(set(want.get("speakers", [])) & set(have.speakers))
        right += people
        if not same or not floor or list(have.speakers) != want.get("speakers", []):
            notes.append(f"{shown(have)}  ≠  {want}")
    total = max(len(wanted), len(found))
    head, head_notes = _head(meeting, gold)
    return Score(
        (len(pairs), total), (subjects, len(wanted)), (discussions, len(wanted)), head,
        (right, sum(len(one.speakers) for one in found), sum(len(one.get("speakers", [])) for one in wanted)),
        notes + head_notes,
    )  # fmt: skip


def _head(meeting: RecognisedMeeting, gold: dict[str, Any]) -> tuple[tuple[int, int], list[str]]:
    have = {
        "title": meeting.title, "date": str(meeting.day) if meeting.day else None, "chair": meeting.chair, "salutation": meeting.salutation,
        "announced_count": meeting.announced_count, "points": [point.lead for point in meeting.points],
    }  # fmt: skip
    empty: dict[str, Any] = {"points": []}
    want = {key: str(gold[key]) if key == "date" and gold.get(key) else gold.get(key, empty.get(key)) for key in HEAD}
    notes = [f"{key}: {have[key]!r}  ≠  {want[key]!r}" for key in HEAD if have[key] != want[key]]
    return (len(HEAD) - len(notes), len(HEAD)), notes


def plain(subject: str | None) -> str:
    """A subject as it is compared: without the marks of a title around all of it, 奏唱 before an anthem, what kind
    of film its title names, or that something is unveiled, started or declared; nobody has said which of these to write.
    """
    words = re.sub("^(?:奏唱|奏响|高唱|奏|唱|观看|播放)|^[^《》]{0,8}(?:片|视频)(?=《[^《》]*》$)", "", subject or "")
    words = re.sub("^为(?=.+揭[牌幕]$)|(?<=..)揭[牌幕]$|^启动(?=[“《])|^宣布(?=.+启动$)", "", words)
    return re.sub("^《([^《》]*)》$", "\\1", words)


def shown(step: Step) -> str:
    """A step in one line."""
    return f"{step.type}({step.label}) {step.subject} {list(step.speakers)} {'讨论' if step.discussion else ''}"


def scored(path: Path) -> Score:
    """The score of one script of the folder."""
    gold = yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8"))
    return score(recognise(document(path.read_text("utf-8"))), gold)


def is_blind(path: Path) -> bool:
    """Whether a script was kept unseen while the recogniser was made."""
    return "blind: true" in path.with_suffix(".yaml").read_text("utf-8")


def round_of(path: Path) -> int:
    """The round in which a script was written; 0 for those that were there when the recogniser was made."""
    return int(yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8")).get("round", 0))


def main() -> None:
    paths = sorted(GOLD.glob("*.txt"))
    if "--blind" in sys.argv or "--seen" in sys.argv:
        paths = [path for path in paths if is_blind(path) == ("--blind" in sys.argv)]
    total = Score()
    for path in paths:
        one = scored(path)
        print(f"{path.stem}: {one}")
        for note in one.notes if "--quiet" not in sys.argv else []:
            print("    ", note)
        total += one
    print(f"all: {total}")


if __name__ == "__main__":
    main()
