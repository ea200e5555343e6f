"""Batches taken up again, their manifest, and their workers: whatever happens, every job is counted once."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingkit.batch import run as runs
from meetingkit.batch import work
from meetingkit.batch.manifest import Manifest, Record, Status, read_manifest
from meetingkit.batch.pool import MOST, Died, Late, Pool, Work
from meetingkit.batch.work import Outcome
from tests.batches import BROKEN, GOOD, Capsys, agendas, batch, records, written
from tests.conftest import needs
from tests.program import Terminal, call

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a folder of its own."""
    monkeypatch.chdir(tmp_path)


# taking up a batch


def test_an_earlier_manifest_is_refused_and_kept(capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/2.yaml")
    batch(capsys, "in")
    before = Path("o/manifest.jsonl").read_bytes()
    result = batch(capsys, "in")
    assert (result.code, result.out) == (3, "")
    assert "接着做加 --resume，重做加 --force。" in result.err
    assert Path("o/manifest.jsonl").read_bytes() == before


def change(path: str, text: str) -> Callable[[], None]:
    def write() -> None:
        Path(path).write_text(text, encoding="utf-8")

    return write


TWO = "o/2-主持词.docx"


@pytest.mark.parametrize(
    ("between", "options", "wanted"),
    [
        pytest.param(lambda: None, [], (0, 0, 3), id="nothing happened"),
        pytest.param(lambda: Path(TWO).unlink(), [], (1, 0, 2), id="a file was removed"),
        pytest.param(change("in/2.yaml", GOOD.format(n=9)), [], (1, 0, 2), id="an agenda was changed"),
        pytest.param(change("in/2.yaml", BROKEN), [], (0, 1, 2), id="an agenda was broken"),
        pytest.param(change("in/4.yaml", GOOD.format(n=4)), [], (1, 0, 3), id="an agenda came"),
        pytest.param(lambda: Path("in/2.yaml").unlink(), [], (0, 0, 2), id="an agenda went"),
        pytest.param(change("in/名册.yaml", "人员:\n  - 甲一（局长）\n"), [], (3, 0, 0), id="a roster came"),
        pytest.param(change(TWO, "by hand"), [], (0, 1, 2), id="a file was changed by hand"),
        pytest.param(change(TWO, "by hand"), ["--force"], (1, 0, 2), id="and may be replaced"),
        pytest.param(lambda: None, ["--layout", "gb9704-single"], (3, 0, 0), id="another layout"),
        pytest.param(lambda: Path("o/manifest.jsonl").unlink(), [], (3, 0, 0), id="the manifest was lost, the files are the same"),
    ],
)  # fmt: skip
def test_resume_does_what_is_missing_or_changed(
    between: Callable[[], None], options: list[str], wanted: tuple[int, int, int], capsys: Capsys
) -> None:
    agendas("in/1.yaml", "in/2.yaml", "in/3.yaml")
    batch(capsys, "in")
    between()
    result = batch(capsys, "in", "--resume", *options)
    done, failed, skipped = wanted
    total = sum(wanted)
    assert result.out.splitlines()[0] == f"共 {total} 份：写好 {done}，失败 {failed}，跳过 {skipped}。"
    assert result.code == (1 if failed else 0)
    assert Counter(r["status"] for r in records()[-total:]) == Counter(
        {name: number for name, number in zip(("written", "failed", "skipped"), wanted, strict=True) if number}
    )


def test_a_file_changed_by_hand_is_kept_and_said(capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/2.yaml")
    batch(capsys, "in")
    Path(TWO).write_bytes(b"by hand")
    result = batch(capsys, "in", "--resume")
    assert f"{TWO} 这个文件改过，没有动它\n    改法：要覆盖加 --force。\n" in result.err
    assert Path(TWO).read_bytes() == b"by hand"


def test_after_a_mended_failure_our_own_file_is_replaced(capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/2.yaml")
    batch(capsys, "in")
    for text, code in ((BROKEN, 1), (GOOD.format(n=7), 0)):
        Path("in/2.yaml").write_text(text, encoding="utf-8")
        assert batch(capsys, "in", "--resume").code == code
    assert "第7次会议" in docx.Document(TWO).core_properties.subject


def test_existing_files_fail_their_jobs_unless_forced(capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/2.yaml")
    Path("o").mkdir()
    Path(TWO).write_bytes(b"old")
    result = batch(capsys, "in")
    assert (result.code, result.out.splitlines()[0]) == (1, "共 2 份：写好 1，失败 1，跳过 0。")
    assert Path(TWO).read_bytes() == b"old"
    assert batch(capsys, "in", "--force").code == 0
    assert Path(TWO).read_bytes() != b"old"


# the manifest


RECORD = Record("a.yaml", None, "a.docx", Status.WRITTEN, "12", "34", "话")


def test_a_torn_last_line_is_dropped_and_the_last_line_of_a_job_counts(tmp_path: Path) -> None:
    manifest = Manifest(tmp_path / "m.jsonl")
    manifest.start()
    for status in (Status.FAILED, Status.WRITTEN):
        manifest.add(Record("a.yaml", 2, "a.docx", status))
    manifest.add(RECORD)
    manifest.close()
    whole = manifest.path.read_bytes()
    for cut in range(1, len(whole.splitlines(keepends=True)[-1])):
        manifest.path.write_bytes(whole[:-cut])
        again = read_manifest(manifest.path)
        assert list(again.records.values()) == [Record("a.yaml", 2, "a.docx", Status.WRITTEN)]
    again.start()
    again.add(RECORD)
    again.close()
    assert RECORD in read_manifest(manifest.path).records.values()


@pytest.mark.parametrize("line", ["", "{}", "[]", "null", '{"input": 1', "\udc80"])
def test_a_line_that_is_no_record_is_said(line: str, capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/2.yaml")
    batch(capsys, "in")
    with Path("o/manifest.jsonl").open("a", encoding="utf-8", errors="surrogateescape") as file:
        file.write(f"{line}\n")
    result = batch(capsys, "in", "--resume")
    assert result.code == 2
    assert "o/manifest.jsonl:3:1: 错误 MK054 清单的这一行读不懂" in result.err


# workers


def _start(config: float) -> Work[str, str]:
    """What the workers of these tests do: end, wait, or answer, a few answers at a time."""

    def work(jobs: Iterable[str]) -> Iterator[list[str]]:
        results: list[str] = []
        for job in jobs:
            if job.startswith("die"):
                os._exit(7)
            if job.startswith("hang"):
                time.sleep(60)
            results.append(f"{job}!")
            if len(results) == 3:
                yield results
                results = []
        if results:
            yield results

    return work


def pooled(jobs: list[str], workers: int = 2, seconds: float = 30.0) -> dict[str, object]:
    pool: Pool[str, str] = Pool(workers, _start, None, seconds=seconds, again=lambda job: f"{job}?")
    found = list(pool.run(jobs, lambda: False))
    assert len(found) == len(jobs)
    return {job.rstrip("?"): result.replace("?", "") if isinstance(result, str) else result for job, result in found}


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_a_worker_that_dies_costs_its_one_job(workers: int) -> None:
    jobs = [str(n) for n in range(30)]
    found = pooled([*jobs[:10], "die", *jobs[10:]], workers)
    assert found == {**{job: f"{job}!" for job in jobs}, "die": Died(7)}


def test_a_job_that_hangs_is_stopped_and_costs_itself() -> None:
    found = pooled(["a", "hang", "b", "c"], seconds=2.0)
    assert found == {"a": "a!", "hang": Late(2.0), "b": "b!", "c": "c!"}


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_several_that_kill_are_told_each_and_no_other(workers: int) -> None:
    jobs = [f"{'die' if n % 7 == 3 else ''}{n}" for n in range(60)]
    assert pooled(jobs, workers) == {job: Died(7) if "die" in job else f"{job}!" for job in jobs}


def test_what_a_dead_worker_may_have_done_is_done_again_and_nothing_else_is() -> None:
    pool: Pool[str, str] = Pool(1, _start, None, seconds=30.0, again=lambda job: f"{job}?")
    found = [job for job, _ in pool.run(["die", *(str(n) for n in range(40))], lambda: False)]
    again = [job for job in found if job.endswith("?")]
    assert "die?" in again
    assert 1 < len(again) <= 2 * MOST
    assert sorted(job.rstrip("?") for job in found) == sorted(["die", *(str(n) for n in range(40))])


def test_told_to_stop_the_pool_sends_nothing_more() -> None:
    pool: Pool[str, str] = Pool(2, _start, None, seconds=30.0, again=str)
    done: list[str] = []
    for job, _ in pool.run([str(n) for n in range(1000)], lambda: len(done) >= 10):
        done.append(job)
    assert 10 <= len(done) <= 2 * 2 * MOST + 10


POISON = """
import os
from pathlib import Path
from meetingkit.batch import work
from meetingkit.batch.work import *  # the module that workers are started from

def poisoned(settings):
    def tasted(jobs):
        for job in jobs:
            if job.agenda.name == "poison.yaml":
                os._exit(9)
            yield job
    return lambda jobs: work.outcomes(settings, tasted(jobs))
"""


def test_one_poisoned_agenda_is_one_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys) -> None:
    (tmp_path / "poison_for_tests.py").write_text(POISON, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import poison_for_tests  # type: ignore[import-not-found]

    monkeypatch.setattr(runs, "working", poison_for_tests.poisoned)
    agendas(*(f"in/{n}.yaml" for n in range(40)), "in/poison.yaml")
    result = batch(capsys, "in", jobs="2")
    assert (result.code, result.out.splitlines()[0]) == (1, "共 41 份：写好 40，失败 1，跳过 0。")
    assert "in/poison.yaml:1:1: 错误 MK058 做这一份的进程中断了（代码 9）" in result.err


def test_a_defect_of_the_program_costs_one_file(monkeypatch: pytest.MonkeyPatch, capsys: Capsys) -> None:
    def broken(job: Any, *_: object) -> Outcome:
        raise RecursionError("too deep")

    monkeypatch.setattr(work, "_data", broken)
    agendas("in/1.yaml", "in/2.yaml")
    result = batch(capsys, "in")
    assert result.code == 1
    assert "MK057 meetingkit 自己出错了（RecursionError：too deep）" in result.err


def test_a_folder_that_cannot_be_written_is_exit_3(capsys: Capsys) -> None:
    agendas("in/1.yaml", "in/2.yaml")
    Path("o").write_text("", encoding="utf-8")
    result = call(capsys, "render", "in", "--out", "o", "--manifest", "m.jsonl", "--jobs", "1")
    assert (result.code, result.out.splitlines()[0]) == (3, "共 2 份：写好 0，失败 2，跳过 0。")


KINDS_OF_AGENDA = {"good": GOOD, "broken": BROKEN, "blank": GOOD.replace("区财政局", "【待填：谁】"), "no text": "\x00"}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kinds=st.lists(st.sampled_from([*KINDS_OF_AGENDA, "gone", "old file"]), min_size=2, max_size=12),
)
def test_given_is_written_plus_failed_plus_skipped(kinds: list[str], capsys: Capsys) -> None:
    home = str(time.monotonic_ns())
    names = [f"{home}/{n}.yaml" for n in range(len(kinds))]
    for name, kind in zip(names, kinds, strict=True):
        if kind != "gone":
            agendas(name, text=KINDS_OF_AGENDA.get(kind, GOOD))
        if kind == "old file":
            Path(name.replace(".yaml", "-主持词.docx")).write_bytes(b"old")
    good = sum(kind in ("good", "blank") for kind in kinds)
    for options, skipped in (([], 0), (["--resume"], good)):
        arguments = ["--manifest", f"{home}/m.jsonl", "--jobs", "1"]
        result = call(capsys, "render", *names, *arguments, *options)
        wanted = f"共 {len(kinds)} 份：写好 {good - skipped}，失败 {len(kinds) - good}，跳过 {skipped}。"
        assert result.out.splitlines()[0] == wanted
        assert result.code == (0 if good == len(kinds) else 1)
    last = {record["input"]: record["status"] for record in records(f"{home}/m.jsonl")}
    assert Counter(last.values())["failed"] == len(kinds) - good
    assert len(last) == len(kinds)


@POSIX
def test_progress_is_for_terminals_only(tmp_path: Path, capsys: Capsys) -> None:
    agendas(*(f"in/{n}.yaml" for n in range(20)))
    terminal = Terminal(tmp_path, "render", "in", "--out", "o")
    assert terminal.finish() == 0
    assert "20/20" in terminal.shown
    assert "共 20 份：写好 20" in terminal.shown
    assert "份/秒" not in batch(capsys, "in", "--force").err


def test_pdfs_one_after_another(capsys: Capsys) -> None:
    needs("soffice")
    agendas("in/1.yaml", "in/2.yaml")
    result = batch(capsys, "in", "--format", "pdf", jobs="2")
    assert (result.code, result.out.splitlines()[0]) == (0, "共 2 份：写好 2，失败 0，跳过 0。")
    assert [Path(f"o/{name}").read_bytes()[:4] for name in written()] == [b"%PDF"] * 2


def test_the_default_is_one_worker_a_core() -> None:
    assert 1 <= runs.cores() <= (os.cpu_count() or 1)
    assert sys.platform != "linux" or runs.cores() == len(os.sched_getaffinity(0))
