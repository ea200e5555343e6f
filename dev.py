#!/usr/bin/env python3
"""Set everything up and run the main job or the tests; needs only Python 3.11 or newer and the checkout.

    python3 dev.py demo    render an example to a Word file and say where it is
    python3 dev.py test    run all checks and tests; further words go to pytest

The environment lives in `.venv`; nothing is fetched again until pyproject.toml changes.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
EXAMPLE = ROOT / "examples" / "党建工作领导小组会议.yaml"
CHECKS = (
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
    ["mypy"],
    ["lint-imports"],
)


def main(arguments: list[str]) -> int:
    """Run one task; returns its exit code."""
    match arguments:
        case ["demo"]:
            set_up("demo", ["--editable", "."])
            return run(["meetingkit", "render", str(EXAMPLE), "--out", str(ROOT / "output"), "--force"])
        case ["test", *rest]:
            set_up("test", ["--editable", ".", "--group", "dev"])
            return next((code for check in CHECKS if (code := run(check))), 0) or run(["pytest", "-n", "auto", *rest])
    print(__doc__)
    return 2


def set_up(task: str, requirements: list[str]) -> None:
    """Make the environment and install into it, unless that was done for this very pyproject.toml."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes() + sys.version.encode()).hexdigest()
    stamps = {ENVIRONMENT / f"{name}.stamp" for name in (task, "test")}  # what serves the tests serves the demo
    if any(stamp.exists() and stamp.read_text() == wanted for stamp in stamps):
        return
    if not (PROGRAMS / "python").exists() and not (PROGRAMS / "python.exe").exists():
        print("第一次运行，正在准备环境 / setting up, once …", flush=True)
        venv.create(ENVIRONMENT, with_pip=True)
    install = [str(PROGRAMS / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--upgrade", "pip>=25.1"], check=True, cwd=ROOT)
    subprocess.run([*install, *requirements], check=True, cwd=ROOT)
    (ENVIRONMENT / f"{task}.stamp").write_text(wanted)


def run(command: list[str]) -> int:
    """Run a program of the environment in the checkout."""
    print("$", " ".join(command), flush=True)
    program = str(PROGRAMS / command[0])
    return subprocess.run([program, *command[1:]], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this may have an older one
        sys.exit("meetingkit needs Python 3.11 or newer / 需要 Python 3.11 或更新版本")
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as error:
        sys.exit(f"没有装成，见上面的信息 / could not be set up: {' '.join(map(str, error.cmd))}")
