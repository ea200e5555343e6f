"""`examples/distributed_dask.py` on a local cluster: every agenda is accounted for, and a bad one costs itself."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import meetingkit
from tests.conftest import EXAMPLES, ROOT
from tests.program import environment

PROGRAM = ROOT / "examples" / "distributed_dask.py"
ROSTER = "人员:\n  - 李文博（区财政局局长）\n"


def folder_of_agendas(folder: Path, count: int) -> list[Path]:
    """So many agendas, one of which cannot be used, and a roster."""
    folder.mkdir()
    (folder / "名册.yaml").write_text(ROSTER, encoding="utf-8")
    paths = [folder / f"支部{number:02}.yaml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(EXAMPLES[number % len(EXAMPLES)].read_bytes())
    paths[7].write_text("会议: 某次会议\n议程: []\n", encoding="utf-8")
    return paths


def program(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", str(PROGRAM), *map(str, arguments)]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_folder_is_rendered_and_the_failure_reported(tmp_path: Path) -> None:
    paths = folder_of_agendas(tmp_path / "议程", 60)
    done = program(tmp_path / "议程", tmp_path / "稿件", "--workers", "2")
    assert (done.returncode, done.stdout) == (1, "60 given = 59 written + 1 failed\n")
    assert done.stderr == f"{paths[7]}:2:5: MK016 “议程”里一项也没有  请至少写一项。\n"
    written = {path.stem: path.read_bytes() for path in (tmp_path / "稿件").iterdir()}
    assert written == {
        path.stem: meetingkit.render(path.read_bytes(), roster=ROSTER) for path in paths if path != paths[7]
    }


def test_an_agenda_that_takes_its_worker_along_costs_itself(tmp_path: Path) -> None:
    from dask.distributed import Client, LocalCluster

    example = loaded()
    paths = folder_of_agendas(tmp_path / "议程", 120)
    paths[7].write_text("毒", encoding="utf-8")
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster,
        Client(cluster.scheduler_address) as client,  # as with --scheduler
    ):
        outcomes = dict(example.rendered(client, paths, tmp_path / "没有.yaml", work=poisoned))
    killed = [path for path, outcome in outcomes.items() if not isinstance(outcome, bytes)]
    assert (len(outcomes), killed) == (120, [paths[7]])
    assert "KilledWorker" in example.report(paths[7], outcomes[paths[7]])


def poisoned(agendas: list[bytes], roster: bytes | None) -> list[bytes]:
    """Renders agendas; one of them kills the process."""
    if "毒".encode() in agendas:
        os._exit(1)
    return [meetingkit.render(agenda, roster=roster) for agenda in agendas]


def loaded() -> ModuleType:
    """The example as a module."""
    spec = importlib.util.spec_from_file_location("distributed_dask", PROGRAM)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
