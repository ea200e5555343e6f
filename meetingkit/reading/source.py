"""Bytes of a file → text: encodings that offices really use, caps, characters no paper can hold."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.wording.system import reason

MAX_BYTES = 2 * 1024 * 1024
# controls, noncharacters and lone surrogates; what YAML takes for a line break; marks of no width
UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
WORD_FILES = {b"PK\x03\x04": "Word（.docx）或压缩", b"\xd0\xcf\x11\xe0": "旧版 Word（.doc）", b"%PDF": "PDF"}


@dataclass(frozen=True, slots=True)
class Source:
    """A text file that has been read; `file` is its name as the user gave it."""

    file: str
    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


def read_source(path: Path) -> Source:
    """Read a text file. Raises InvalidInput when it is missing, no plain file, too large or not text."""
    return decode(read_file(path), str(path))


def read_file(path: Path, *, suffix: str = ".yaml", megabytes: int = MAX_BYTES // 1024**2) -> bytes:
    """The bytes of a file. Raises InvalidInput when it is missing, no plain file (`suffix` says which) or too large."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _refused(path, "MK001", "应是一个文件，给的是文件夹或设备", f"请给出 {suffix} 文件的路径。")
        if status.st_size > megabytes * 1024**2:
            raise _too_large(path, status.st_size, megabytes)
        return path.read_bytes()
    except FileNotFoundError:
        raise _refused(path, "MK001", "找不到这个文件", "请核对文件名和所在文件夹。") from None
    except (OSError, ValueError) as error:
        raise _refused(path, "MK001", f"文件打不开：{reason(error)}", "请核对路径和读取权限。") from None


def decode(data: bytes, file: str) -> Source:
    """Text of `data`: UTF-8, UTF-8 or UTF-16 with a mark, or GB18030 (with a notice)."""
    for magic, what in WORD_FILES.items():
        if data.startswith(magic):
            message = f"应是文字文件（.yaml），给的是{what}文件"
            raise _refused(Path(file), "MK001", message, _instead(file))
    text, notices = decode_text(data, file)
    return replace(as_source(text, file), diagnostics=tuple(notices))


def _instead(file: str) -> str:
    """What to do with a file that is no agenda: an old script is imported, a table goes with an agenda."""
    suffix = Path(file).suffix.lower()
    if suffix in (".docx", ".doc", ".wps"):
        return f"旧稿先读成议程：meetingkit import {file}"
    if suffix in (".xlsx", ".xls", ".et"):
        return f"表格和议程一起用：meetingkit render 议程.yaml --data {file}"
    return "请用记事本之类的软件写成 .yaml 文字文件。"


def as_source(text: str, file: str) -> Source:
    """Text in hand, with or without a mark at its start and with any line ends. Raises InvalidInput when it is too large."""
    if len(text) > MAX_BYTES:
        raise _too_large(Path(file), len(text))
    return Source(file, text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def decode_text(data: bytes, file: str) -> tuple[str, list[Diagnostic]]:
    """The text, and a notice when it is in GB18030. Raises InvalidInput when it is in none of the encodings."""
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text.removeprefix("\ufeff"), [_gb_notice(file)] if encoding == "gb18030" else []
    raise _refused(Path(file), "MK002", "文字编码认不出来", "请用记事本打开，另存为，编码选 UTF-8。")


def _gb_notice(file: str) -> Diagnostic:
    hint = "能用；如有乱码，请用记事本另存为 UTF-8。"
    return Diagnostic("MK002", Severity.INFO, "文件是 GB18030（GBK）编码，已按此读取", file, hint=hint)


def usable(source: Source) -> Source:
    """The source without characters that a paper cannot hold: each is reported and becomes a space, so that reading goes on."""
    found = []
    for match in UNUSABLE.finditer(source.text):
        line = source.text.count("\n", 0, match.start()) + 1
        column = match.start() - (source.text.rfind("\n", 0, match.start()) + 1) + 1
        message = f"这里有一个看不见的字符 U+{ord(match.group()):04X}，文稿里放不下"
        hint = "多半是从别处粘贴带来的；请把前后的字删去，重新打一遍。"
        found.append(Diagnostic("MK003", Severity.ERROR, message, source.file, line, column, hint))
        if len(found) == 20:
            break
    if not found:
        return source
    text = UNUSABLE.sub(" ", source.text)
    return replace(source, text=text, diagnostics=source.diagnostics + tuple(found))


def _too_large(path: Path, size: int, megabytes: int = MAX_BYTES // 1024**2) -> InvalidInput:
    message = f"文件太大：最多 {megabytes} MB，现有 {size / 1024 / 1024:.1f} MB"
    return _refused(path, "MK001", message, "大段材料请另存，只把要念的话写进来。")


def _refused(path: Path, code: str, message: str, hint: str) -> InvalidInput:
    return InvalidInput([Diagnostic(code, Severity.ERROR, message, str(path), hint=hint)])
