"""Files are written whole or not at all, never over somebody's file unasked, under names every system can have."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingkit.writers.files import MAX_NAME_BYTES, RESERVED, STALE_SECONDS, safe_name, write_file

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")
# a child that may write no file over 4 KB: the system stops it in the middle, as a full disk would
LIMITED = """
import resource, sys
from pathlib import Path
from meetingkit.writers.files import write_file
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write_file(Path(sys.argv[1]), b"new" * 100_000, replace=sys.argv[2] == "replace")
except OSError as error:
    sys.exit(7)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("replace", [False, True])
def test_a_new_file_holds_exactly_the_bytes_and_nothing_is_left_beside_it(tmp_path: Path, replace: bool) -> None:
    write_file(tmp_path / "文.docx", b"\x00\xffbytes\r\n", replace=replace)
    assert (tmp_path / "文.docx").read_bytes() == b"\x00\xffbytes\r\n"
    assert names(tmp_path) == ["文.docx"]


def test_missing_folders_are_made(tmp_path: Path) -> None:
    write_file(tmp_path / "会议" / "文稿" / "文.docx", b"new", replace=False)
    assert (tmp_path / "会议" / "文稿" / "文.docx").read_bytes() == b"new"


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "文.docx"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        write_file(path, b"new", replace=False)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["文.docx"]


def test_a_file_is_replaced_when_that_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "文.docx"
    path.write_bytes(b"old and longer")
    write_file(path, b"new", replace=True)
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["文.docx"]


@POSIX
def test_a_link_that_leads_nowhere_counts_as_a_file_that_is_there(tmp_path: Path) -> None:
    link = tmp_path / "文.docx"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        write_file(link, b"new", replace=False)
    assert names(tmp_path) == ["文.docx"]


@pytest.mark.parametrize("replace", [False, True])
def test_a_folder_is_never_replaced(tmp_path: Path, replace: bool) -> None:
    with pytest.raises(IsADirectoryError):
        write_file(tmp_path, b"new", replace=replace)


def test_a_file_cannot_hold_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(NotADirectoryError):
        write_file(tmp_path / "a" / "文.docx", b"new", replace=False)
    assert (tmp_path / "a").read_bytes() == b"old"


@POSIX
@pytest.mark.parametrize("mode", ["replace", "keep"])
def test_a_write_that_fails_midway_leaves_no_half_file(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "文.docx"
    result = subprocess.run([sys.executable, "-c", LIMITED, path, mode], check=False)
    assert result.returncode == 7
    assert names(tmp_path) == []


@POSIX
def test_a_write_that_fails_midway_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "文.docx"
    path.write_bytes(b"old")
    result = subprocess.run([sys.executable, "-c", LIMITED, path, "replace"], check=False)
    assert result.returncode == 7
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["文.docx"]


def at_once(jobs: list[Callable[[], None]]) -> None:
    """Run the jobs in threads that start together."""
    gate = threading.Barrier(len(jobs))

    def run(job: Callable[[], None]) -> None:
        gate.wait()
        job()

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("attempt", range(10))
def test_of_writers_that_race_exactly_one_wins_and_its_file_is_whole(tmp_path: Path, attempt: int) -> None:
    path = tmp_path / "文.docx"
    contents = [bytes([65 + number]) * 50_000 for number in range(4)]
    won: list[bytes] = []
    refused: list[bytes] = []

    def job(data: bytes) -> Callable[[], None]:
        def write() -> None:
            try:
                write_file(path, data, replace=False)
                won.append(data)
            except FileExistsError:
                refused.append(data)

        return write

    at_once([job(data) for data in contents])
    assert len(won) == 1
    assert len(refused) == len(contents) - 1
    assert path.read_bytes() == won[0]
    assert names(tmp_path) == ["文.docx"], attempt


def test_a_reader_never_sees_a_half_file_while_it_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "文.docx"
    whole = {bytes([65 + number]) * 200_000 for number in range(2)}
    path.write_bytes(next(iter(whole)))
    seen: set[bytes] = set()

    def write() -> None:
        for data in [*whole] * 10:
            write_file(path, data, replace=True)

    def read() -> None:
        for _ in range(60):
            seen.add(path.read_bytes())

    at_once([write, read])
    assert seen <= whole
    assert seen


def temporary(folder: Path, age: float) -> Path:
    """What a killed run left behind that many seconds ago."""
    path = folder / ".meetingkit-0123456789abcdef.tmp"
    path.write_bytes(b"half")
    when = path.stat().st_mtime - age
    os.utime(path, (when, when))
    return path


def test_a_temporary_that_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    left = temporary(tmp_path, STALE_SECONDS + 60)
    write_file(tmp_path / "文.docx", b"new", replace=False)
    assert not left.exists()


def test_a_temporary_that_another_run_may_still_be_writing_is_kept(tmp_path: Path) -> None:
    fresh = temporary(tmp_path, STALE_SECONDS - 60)
    write_file(tmp_path / "文.docx", b"new", replace=False)
    assert fresh.read_bytes() == b"half"


def test_other_files_are_not_swept_however_old(tmp_path: Path) -> None:
    old = tmp_path / "meetingkit-旧稿.tmp"
    old.write_bytes(b"mine")
    os.utime(old, (0, 0))
    write_file(tmp_path / "文.docx", b"new", replace=False)
    assert old.read_bytes() == b"mine"


def test_what_cannot_be_swept_hinders_nobody(tmp_path: Path) -> None:
    folder = tmp_path / ".meetingkit-0123456789abcdef.tmp"
    folder.mkdir()
    os.utime(folder, (0, 0))
    write_file(tmp_path / "文.docx", b"new", replace=False)
    assert (tmp_path / "文.docx").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("区委会议", "区委会议.docx", id="as it is"),
        pytest.param("区委\n会议", "区委会议.docx", id="lines of a title are joined"),
        pytest.param(" 区委 会议 ", "区委 会议.docx", id="spaces at the ends go"),
        pytest.param("3/18会议", "3_18会议.docx", id="slash"),
        pytest.param("../../etc/passwd", "_.._etc_passwd.docx", id="no way up"),
        pytest.param("C:\\会议\\稿", "C_会议_稿.docx", id="drive and backslash"),
        pytest.param('会议:*?"<>|稿', "会议_稿.docx", id="what Windows forbids"),
        pytest.param("会议：稿", "会议：稿.docx", id="a full-width colon is allowed"),
        pytest.param("会议\x00\x1f\x7f\t稿", "会议_稿.docx", id="control characters"),
        pytest.param("会议\u202e稿", "会议_稿.docx", id="a mark that turns the reading direction"),
        pytest.param("会议\udcff稿", "会议_稿.docx", id="a byte that is no text"),
        pytest.param(".会议.", "会议.docx", id="dots at the ends"),
        pytest.param("", "未命名.docx", id="empty"),
        pytest.param(" .. ", "未命名.docx", id="nothing left"),
        pytest.param("CON", "_CON.docx", id="CON"),
        pytest.param("con.txt", "_con.txt.docx", id="con with a suffix"),
        pytest.param("lpt1", "_lpt1.docx", id="lpt1"),
        pytest.param("COM¹", "_COM¹.docx", id="COM with a raised digit"),
        pytest.param("CONIN$", "_CONIN$.docx", id="CONIN$"),
        pytest.param("console", "console.docx", id="only begins like a reserved name"),
        pytest.param("会议👩‍💼", "会议👩‍💼.docx", id="emoji with a joiner"),
        pytest.param("e\u0301te\u0301", "été.docx", id="composed"),
        pytest.param("长" * 200, "长" * 65 + ".docx", id="200 Chinese characters"),
        pytest.param("💼" * 100, "💼" * 48 + ".docx", id="cut between characters, not in one"),
        pytest.param("长" * 64 + " .长长", "长" * 64 + ".docx", id="no space or dot where it is cut"),
    ],
)  # fmt: skip
def test_the_file_name_for(text: str, name: str) -> None:
    assert safe_name(text, ".docx") == name


@settings(max_examples=300)
@given(st.text(max_size=120), st.sampled_from([".docx", "主持词.docx", ".yaml"]))
def test_any_text_gives_a_name_every_system_can_have(text: str, suffix: str) -> None:
    name = safe_name(text, suffix)
    assert name.endswith(suffix)
    assert len(name) > len(suffix)
    assert len(name.encode()) <= MAX_NAME_BYTES
    assert not set(name) & set('\\/:*?"<>|\0\n')
    assert name[0] not in " ."
    assert not RESERVED.match(name)
    assert unicodedata.is_normalized("NFC", name)
