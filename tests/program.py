"""Run the program as a user does: inside this process, as a process of its own, or on a pseudo-terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from meetingkit.cli.app import run
from tests.conftest import ROOT

COMMAND = [sys.executable, "-m", "meetingkit"]


@dataclass(frozen=True)
class Result:
    """What a run returned and printed."""

    code: int
    out: str
    err: str


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Result:
    """The program inside this process, in the current folder, without a terminal."""
    capsys.readouterr()
    code = run([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return Result(code, printed.out, printed.err)


def environment(**more: str) -> dict[str, str]:
    """The environment of a process of its own: this checkout, UTF-8, no colours asked or refused."""
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "TERM": "xterm", **more}


def process(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own, with nothing to read."""
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        check=False,
    )


def _log_in(terminal: int) -> None:
    """In the child: the terminal is its own; Ctrl-C reaches it even where the tests run in the background."""
    os.login_tty(terminal)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """The program on a pseudo-terminal: wait for a text, type a line."""

    def __init__(self, folder: Path, *arguments: str, **more: str) -> None:
        pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
        self.fd, inner = pty.openpty()
        self.process = subprocess.Popen(
            [*COMMAND, *arguments],
            cwd=folder,
            env=environment(**more),
            stdin=inner,
            stdout=inner,
            stderr=inner,
            preexec_fn=lambda: _log_in(inner),
        )
        os.close(inner)
        self.shown = self.before = ""

    def expect(self, text: str) -> None:
        """Read until the text is shown; fails when the program ends first."""
        end = self.shown.find(text)
        while end < 0:
            more = self._read()
            assert more, f"ended without {text!r}, having shown {self.shown!r}"
            self.shown += more
            end = self.shown.find(text)
        self.shown = self.shown[end + len(text) :]

    def expect_one(self, *texts: str) -> str:
        """Read until one of the texts is shown and say which; `before` is what stood before it."""
        while not any(text in self.shown for text in texts):
            more = self._read()
            assert more, f"ended without any of {texts!r}, having shown {self.shown!r}"
            self.shown += more
        first = min((text for text in texts if text in self.shown), key=self.shown.find)
        self.before, _, self.shown = self.shown.partition(first)
        return first

    def type(self, text: str) -> None:
        """Type characters; a line ends with a line feed."""
        os.write(self.fd, text.encode())

    def finish(self) -> int:
        """Read to the end; the exit code."""
        while more := self._read():
            self.shown += more
        os.close(self.fd)
        return self.process.wait(timeout=30)

    def _read(self) -> str:
        data = b""
        while True:
            try:
                more = os.read(self.fd, 4096)
            except OSError:  # Linux says so when the other end is closed
                more = b""
            data += more
            try:
                return data.decode()
            except UnicodeDecodeError:
                if not more:
                    raise
