"""The benchmarks: how they measure and judge, and that what is compared is comparable. No test depends on speed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import benchmarks.__main__ as command
from benchmarks import batch
from benchmarks.engines import ENGINES, MissingError, styled_text
from benchmarks.measure import interleaved, ratios, timed
from benchmarks.meeting import layout, library, long_document, usual_meeting
from benchmarks.report import TARGETS, Section, Target, as_data, as_text, table, target_rows
from meetingkit.workflow import script_of
from meetingkit.writers import Format, write_document

ABOUT = {"day": "2026-01-01", "cores": 2, "load": 0.1, "system": "Test", "versions": {"Python": "3.11"}}


def sampled(values: list[float], name: str, log: list[str]) -> Callable[[], float]:
    pending = iter(values)

    def sample() -> float:
        log.append(name)
        return next(pending)

    return sample


def test_every_round_takes_each_sample_once_and_the_first_round_only_warms_up() -> None:
    log: list[str] = []
    samples = {"quick": sampled([99, 1, 2, 9], "quick", log), "slow": sampled([99, 8, 6, 4], "slow", log)}
    medians = interleaved(samples, rounds=3)
    assert log == ["quick", "slow"] * 4
    assert medians == {"quick": 2, "slow": 6}
    assert ratios(medians, "quick") == {"quick": 1, "slow": 3}


@pytest.mark.parametrize(
    ("seconds", "calls"),
    [
        pytest.param(0.25, 4, id="a short call is repeated until a sample lasts a second"),
        pytest.param(3.0, 1, id="a long one is not"),
    ],
)
def test_a_sample_is_the_mean_of_enough_calls(seconds: float, calls: int) -> None:
    now, made = 0.0, 0

    def function() -> None:
        nonlocal now, made
        now, made = now + seconds, made + 1

    sample = timed(function, lambda: now, least=1)
    assert sample() == seconds
    assert made == 2 + calls  # one call warms up, one tells how many a sample needs
    assert sample() == seconds
    assert made == 2 + 2 * calls


@pytest.mark.parametrize(
    ("at_least", "value", "verdict"),
    [
        (True, 15.0, "met"),
        (True, 14.9, "not met"),
        (False, 15.0, "met"),
        (False, 15.1, "not met"),
        (False, None, "not measured"),
    ],
)
def test_a_target_is_met_missed_or_not_measured(at_least: bool, value: float | None, verdict: str) -> None:
    assert Target("peers", "what", 15, at_least).verdict(value) == verdict


def test_the_report_names_every_target_of_what_ran() -> None:
    sections = {name: Section(name, ("engine",), [("ours",)], {}) for name in command.SUBJECTS}
    data = as_data(sections, ABOUT)
    text = as_text(data)
    for target in TARGETS.values():
        assert target.subject in command.SUBJECTS
        assert target.what in text
    assert [row["verdict"] for row in data["targets"]] == ["not measured"] * len(TARGETS)
    assert target_rows({"throughput": sections["throughput"]}) == []


def test_a_table_is_aligned_markdown() -> None:
    assert table(("engine", "ms"), [("ours", 0.31415), ("python-docx", 12345.6)]).split("\n") == [
        "| engine      | ms     |",
        "|-------------|--------|",
        "| ours        | 0.314  |",
        "| python-docx | 12,346 |",
    ]


@pytest.mark.parametrize("name", ENGINES)
def test_engines_make_the_same_paragraphs_in_the_same_styles(name: str, tmp_path: Path) -> None:
    document = script_of(usual_meeting(), library())
    try:
        engine = ENGINES[name](document, layout(), tmp_path)
    except MissingError as missing:
        pytest.skip(str(missing))
    made = engine.write()
    engine.close()
    assert styled_text(made) == styled_text(write_document(document, Format.DOCX, layout()))


def test_the_peer_of_the_batch_makes_as_much_of_an_agenda(tmp_path: Path) -> None:
    pytest.importorskip("docxtpl", reason="docxtpl is in the group bench")
    [agenda] = batch.agendas(tmp_path, 1)
    ours = styled_text(batch.made(agenda))
    lean = styled_text(batch.docxtpl(tmp_path / "lean.docx", batch.lean_template())(agenda))
    word = styled_text(batch.docxtpl(tmp_path / "word.docx", batch.word_template())(agenda))
    assert [style for style, _ in lean] == [style for style, _ in ours]
    assert lean[-2:] == ours[-2:]
    assert [text for _, text in word] == [text for _, text in lean]


def test_a_long_document_has_as_many_paragraphs_as_asked() -> None:
    assert [len(long_document(size).paragraphs) for size in (0, 1, 100)] == [0, 1, 100]


def test_a_quick_run_measures_and_keeps_what_it_was_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "RESULTS", tmp_path / "results.json")
    assert command.main(["--quick", "--only", "growth", "--output", str(tmp_path / "mine.json")]) == 0
    kept = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    assert [target["target"] for target in kept["targets"]] == [
        t.what for t in TARGETS.values() if t.subject == "growth"
    ]
    assert all(target["measured"] > 0 for target in kept["targets"])
    assert "10,000 ÷ 1,000" in capsys.readouterr().out
    assert not command.RESULTS.exists()  # a part would take the place of the whole


@pytest.fixture
def one_subject(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[float], None]:
    """Have the benchmarks measure nothing but the cost of 10,000 paragraphs, which is what is told."""

    def tell(value: float) -> None:
        monkeypatch.setattr(
            command, "SUBJECTS", {"growth": lambda *_, **__: Section("", ("engine",), [("ours",)], {"growth": value})}
        )

    monkeypatch.setattr(command, "RESULTS", tmp_path / "results.json")
    return tell


@pytest.mark.parametrize(
    ("value", "options", "code"), [(11, ["--strict"], 0), (12, ["--strict"], 1), (12, [], 0)], ids=str
)
def test_only_a_strict_run_fails_for_a_missed_target(
    one_subject: Callable[[float], None], value: float, options: list[str], code: int
) -> None:
    one_subject(value)
    assert command.main(options) == code
    assert command.RESULTS.exists()


def test_an_unknown_subject_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["--only", "peers,luck"])
    assert ended.value.code == 2
    assert "no such subject: luck" in capsys.readouterr().err
