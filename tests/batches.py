"""Batches for tests: agendas made in the current folder, and what a batch of them wrote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.program import Result, call

Capsys = pytest.CaptureFixture[str]
GOOD = "会议: 第{n}次会议\n时间: 2026-03-18 15:00\n单位: 区委办\n议程:\n  - 汇报: 工作\n    汇报人: 区财政局\n    用时: 10分钟\n"
BROKEN = "会议: 区委会议\n"


def agendas(*names: str, text: str = GOOD) -> None:
    for n, name in enumerate(names):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text.format(n=n), encoding="utf-8")


def written(folder: str = "o") -> list[str]:
    return sorted(path.name for path in Path(folder).glob("*") if path.name != "manifest.jsonl")


def records(path: str = "o/manifest.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def batch(capsys: Capsys, *arguments: str, jobs: str = "1") -> Result:
    return call(capsys, "render", *arguments, "--out", "o", "--jobs", jobs)
