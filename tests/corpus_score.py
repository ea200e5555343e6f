"""How well finished scripts are checked: mistakes planted in clean scripts, and scripts with nothing wrong.

`python -m tests.corpus_score` prints the false alarms, then what was missed of each family; `--seen` or `--blind` choose
a part of the planted scripts. The corpus: `clean/*.txt` (nothing to find), `near_misses.yaml` (paragraphs that only
look wrong), `planted/*.txt`, each with a `.yaml` of `mistakes` (line, family, what; under `or` the lines where it is
told as rightly), `follows` (lines that contradict a mistake and may be told too) and the command's `options`.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from meetingkit.check.choice import Settings
from meetingkit.check.facts import Told
from meetingkit.diagnostics import Diagnostic, Severity
from meetingkit.library import default_library
from meetingkit.readers import read_manuscript
from meetingkit.review import check_manuscript, earlier_script

CORPUS = Path(__file__).parent / "corpus"
CODES = {
    "facts": ("MK1", "MK2"),
    "names": ("MK1", "MK3"),
    "carry": ("MK4",),
    "wording": ("MK5",),
    "punct": ("MK6",),
}


@dataclass(frozen=True)
class Mistake:
    """One planted mistake and what was found on its lines."""

    path: Path
    line: int
    family: str
    what: str
    found: list[Diagnostic]

    @property
    def told(self) -> bool:
        """Whether anything at all stands on its line."""
        return bool(self.found)

    @property
    def counts(self) -> bool:
        """Whether the file fails for it."""
        return any(map(suspect, self.found))

    @property
    def by_its_family(self) -> bool:
        """Whether a rule of its own family found it; anything else may be luck."""
        return any(one.code.startswith(CODES[self.family]) for one in self.found)

    def __str__(self) -> str:
        codes = " ".join(dict.fromkeys(one.code for one in self.found))
        return f"{self.path.name}:{self.line}: {self.family}: {self.what}{codes and f' ({codes})'}"


def suspect(one: Diagnostic) -> bool:
    """Whether a finding makes a file fail."""
    return one.severity.rank <= Severity.WARNING.rank


def check(path: Path, options: dict[str, Any]) -> list[Diagnostic]:
    """What the command finds in a file with these options."""
    day = options.get("date")
    told = Told(
        localities=tuple(options.get("locality", ())),
        day=date.fromisoformat(str(day)) if day else None,
        against=tuple(earlier_script(path.parent / old, default_library()) for old in options.get("against", ())),
    )
    return check_manuscript(read_manuscript(path), told, Settings())


def clean_scripts() -> list[Path]:
    """Scripts in which there is nothing to find."""
    return sorted((CORPUS / "clean").glob("*.txt"))


def near_misses() -> list[dict[str, Any]]:
    """Paragraphs that only look wrong: text, why, options."""
    paragraphs: list[dict[str, Any]] = yaml.safe_load((CORPUS / "near_misses.yaml").read_text(encoding="utf-8"))
    return paragraphs


def right_scripts() -> list[dict[str, Any]]:
    """Scripts of a few lines that strict readers of the rules wrote, with nothing wrong in them: rule, text."""
    scripts: list[dict[str, Any]] = yaml.safe_load((CORPUS / "right.yaml").read_text(encoding="utf-8"))
    return scripts


def check_text(text: str) -> list[Diagnostic]:
    """What is found in a script that stands nowhere but here."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "稿.txt"
        path.write_text(text, encoding="utf-8")
        return check(path, {})


def check_paragraph(paragraph: dict[str, Any]) -> list[Diagnostic]:
    """What is found in a short script with this paragraph in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "近似.txt"
        path.write_text(f"全体干部会议主持词\n\n同志们：\n{paragraph['text']}\n散会。\n", encoding="utf-8")
        return check(path, paragraph)


def small_cases() -> list[dict[str, Any]]:
    """Scripts of a few lines by strangers, with one mistake each: wrong, line, or, right, family, kind, options."""
    files = sorted((CORPUS / "small").glob("*.yaml"))
    return [case for file in files for case in yaml.safe_load(file.read_text(encoding="utf-8"))]


def judge_small(case: dict[str, Any]) -> tuple[bool, list[Diagnostic]]:
    """Whether the mistake is told on its line, and the false alarms once it is mended."""
    options = dict(case.get("options", {}))
    with tempfile.TemporaryDirectory() as folder:
        path, old = Path(folder) / "稿.txt", Path(folder) / "旧稿.txt"
        if earlier := options.pop("against_text", None):
            old.write_text(earlier, encoding="utf-8")
            options["against"] = [old.name]
        path.write_text(case["wrong"], encoding="utf-8")
        told = any(one.line in {case["line"], *case.get("or", [])} for one in check(path, options))
        lines = case["wrong"].split("\n")
        lines[case["line"] - 1] = case["right"]
        path.write_text("\n".join(lines), encoding="utf-8")
        return told, [one for one in check(path, options) if suspect(one)]


def slips() -> list[tuple[str, str, dict[str, str]]]:
    """Scripts in which nothing is wrong, and a slip of each: its name, its text, and old, new, what."""
    files: dict[str, list[dict[str, str]]] = yaml.safe_load((CORPUS / "slips.yaml").read_text(encoding="utf-8"))
    texts = {name: (CORPUS.parent / name).read_text(encoding="utf-8") for name in files}
    return [(name, texts[name], slip) for name, those in files.items() for slip in those]


def judge_slip(text: str, slip: dict[str, str]) -> bool:
    """Whether a slip is told on its line."""
    at = text.index(slip["old"])
    found = check_text(text[:at] + slip["new"] + text[at + len(slip["old"]) :])
    return any(one.line == text.count("\n", 0, at) + 1 for one in found)


def planted_scripts(part: str = "all", folder: str = "planted") -> Iterator[tuple[Path, dict[str, Any]]]:
    """Planted scripts with what is planted; part is all, seen or blind; `fresh` has those not mended for yet."""
    for path in sorted((CORPUS / folder).glob("*.yaml")):
        planted: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        if part == "all" or planted.get("blind", False) == (part == "blind"):
            yield path.with_suffix(".txt"), planted


def judge(path: Path, planted: dict[str, Any]) -> tuple[list[Mistake], list[Diagnostic]]:
    """The mistakes with what was found of each, and the false alarms on the other lines."""
    found = check(path, planted.get("options", {}))
    mistakes, known = [], set(planted.get("follows", []))
    for one in planted["mistakes"]:
        lines = {one["line"], *one.get("or", [])}
        known |= lines
        here = [each for each in found if each.line in lines]
        mistakes.append(Mistake(path, one["line"], one["family"], one["what"], here))
    return mistakes, [one for one in found if suspect(one) and one.line not in known]


def main(part: str) -> None:
    """Print the score."""
    for path in clean_scripts():
        _print(check(path, {}), path.name)
    for paragraph in near_misses():
        _print(check_paragraph(paragraph), paragraph["text"])
    mistakes: list[Mistake] = []
    for path, planted in planted_scripts(part):
        some, alarms = judge(path, planted)
        mistakes += some
        _print(alarms, path.name)
    for one in mistakes:
        if not (one.counts and one.by_its_family):
            print("提示" if one.told and not one.counts else "旁中" if one.told else "漏", one)
    for family in [*CODES, None]:
        some = [one for one in mistakes if family in (one.family, None)]
        score = Counter(told=0, counts=0, own=0)
        score.update(told=sum(m.told for m in some), counts=sum(m.counts for m in some))
        score.update(own=sum(m.by_its_family for m in some))
        print(f"{family or 'all'}: {len(some)} planted, {dict(score)}, {score['told'] / max(1, len(some)):.1%}")


def _print(found: list[Diagnostic], where: str) -> None:
    for one in found:
        print(f"误报 {one.severity.label} {one.code} {where}:{one.line}: {one.message}")


if __name__ == "__main__":
    main(next((word.removeprefix("--") for word in sys.argv[1:]), "all"))
