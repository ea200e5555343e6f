"""LibreOffice as a converter: found, called once for many files, under a profile of its own, with a time limit."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from meetingkit.wording.system import reason

PROGRAMS = ("soffice", "libreoffice", "loffice")
PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
INSTALL = (
    "Debian、Ubuntu、UOS：apt install libreoffice-writer；麒麟：在软件商店装 LibreOffice；"
    "Windows、macOS：到 LibreOffice 官网下载安装。"
)
STAMPS = re.compile(rb"(/(?:CreationDate|ModDate)\(D:|/ID \[ <|/DocChecksum /)([0-9A-F]+(?:>\s*<[0-9A-F]+)?)")
SECONDS_TO_START, SECONDS_PER_FILE = 60, 20
NAMES = {"pdf": "PDF", "docx": "Word 文件"}
SECURITY = '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">{}</item>'
SWITCH = '<prop oor:name="{}" oor:op="fuse"><value>true</value></prop>'
DISTRUSTFUL = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + "".join(SECURITY.format(SWITCH.format(name)) for name in ("DisableMacrosExecution", "BlockUntrustedRefererLinks"))
    + "</oor:items>"
)


class OfficeError(Exception):
    """The office suite is missing or did not do its work; the message is for the user, the hint says the fix."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True)
class Office:
    """An office suite that can be called."""

    program: Path

    def version(self) -> str:
        """What it says of itself, like `LibreOffice 7.4.7.2`; empty when it says nothing."""
        command = [str(self.program), "--version"]
        try:
            said = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS_TO_START, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return ""
        match = re.match(r"\s*(\S+ [\d.]+)", said.stdout)
        return match[1] if match else ""

    def to_pdf(self, word_files: list[bytes]) -> list[bytes]:
        """The PDF of each Word file, in order, in one call. Raises OfficeError."""
        with tempfile.TemporaryDirectory(prefix="meetingkit-") as name:
            folder = Path(name)
            sources = [folder / f"{number}.docx" for number in range(len(word_files))]
            for path, data in zip(sources, word_files, strict=True):
                path.write_bytes(data)
            self._convert(folder, sources, "pdf")
            return [_reproducible(self._result(path.with_suffix(".pdf"))) for path in sources]

    def to_docx(self, data: bytes, suffix: str) -> bytes:
        """A document of another word processor as a Word file; runs no macros, loads nothing it links to.

        Raises OfficeError.
        """
        with tempfile.TemporaryDirectory(prefix="meetingkit-") as name:
            folder = Path(name)
            source = folder / f"source{suffix}"
            source.write_bytes(data)
            settings = folder / "profile" / "user" / "registrymodifications.xcu"
            settings.parent.mkdir(parents=True)
            settings.write_text(DISTRUSTFUL, encoding="utf-8")
            self._convert(folder, [source], "docx")
            return self._result(source.with_suffix(".docx"))

    def _convert(self, folder: Path, sources: list[Path], wanted: str) -> None:
        profile = (folder / "profile").as_uri()
        command = [str(self.program), "--headless", "--norestore", f"-env:UserInstallation={profile}"]
        command += ["--convert-to", wanted, "--outdir", str(folder), *map(str, sources)]
        limit = SECONDS_TO_START + SECONDS_PER_FILE * len(sources)
        try:
            _run_and_end(command, limit)
        except subprocess.TimeoutExpired:
            raise OfficeError(f"办公软件 {limit} 秒没有转完", "请关掉别的 LibreOffice 窗口再试。") from None
        except OSError as error:
            raise OfficeError(f"办公软件启动不了：{reason(error)}", INSTALL) from None

    def _result(self, path: Path) -> bytes:
        if not path.exists():
            wanted = path.suffix.lstrip(".")
            hint = f"请试着运行：{self.program} --headless --convert-to {wanted} 某个文件"
            raise OfficeError(f"办公软件没有转出 {NAMES[wanted]}", hint)
        return path.read_bytes()


def _run_and_end(command: list[str], limit: int) -> None:
    """Run a program that starts others; past its time all of them are ended."""
    nothing = subprocess.DEVNULL
    environment = {**os.environ, "TZ": "UTC"}
    own_group = os.name != "nt"
    with subprocess.Popen(
        command, stdin=nothing, stdout=nothing, stderr=nothing, env=environment, start_new_session=own_group
    ) as process:
        try:
            process.wait(limit)
        except BaseException:
            if own_group:
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            raise


def _reproducible(pdf: bytes) -> bytes:
    """The PDF without the moment of its making and the random identity LibreOffice gives it.

    Replaced in place by as many characters, since a PDF is read by byte positions.
    """

    def zeros(match: re.Match[bytes]) -> bytes:
        return match[1] + re.sub(rb"[0-9A-F]", b"0", match[2])

    return STAMPS.sub(zeros, pdf)


def find_office() -> Office | None:
    """The office suite of this machine, or None."""
    found = next((path for name in PROGRAMS if (path := shutil.which(name))), None)
    found = found or next((place for place in PLACES if Path(place).is_file()), None)
    return Office(Path(found)) if found else None


def required_office() -> Office:
    """The office suite of this machine. Raises OfficeError saying how to get one."""
    office = find_office()
    if office is None:
        raise OfficeError("没有找到 LibreOffice，不能转换文件", INSTALL)
    return office
