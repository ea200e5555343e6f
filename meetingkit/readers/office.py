"""Files of other word processors → Manuscript, by way of the office suite."""

from __future__ import annotations

from pathlib import Path

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.learning.package import MAX_FILE, MB, Package
from meetingkit.printing.office import OfficeError, required_office
from meetingkit.readers import Manuscript
from meetingkit.readers.docx import manuscript_of
from meetingkit.reading.source import read_file

DOCUMENTS = (b"\xd0\xcf\x11\xe0", b"{\\rtf", b"PK\x03\x04")  # of Word and WPS, rich text, OpenDocument
LOOKED_AT = 4096  # bytes in which what is no document shows itself


def read(path: Path) -> Manuscript:
    """The paragraphs of a .doc, .wps, .rtf or .odt file. Raises InvalidInput, also where there is no office suite."""
    data = read_file(path, suffix=path.suffix, megabytes=MAX_FILE // MB)
    if not data.startswith(DOCUMENTS) and b"\0" in data[:LOOKED_AT]:
        message = f"{path.suffix} 文件打不开，里面不是文档"
        hint = "文件可能坏了，或者后缀改错了；请用 Word 或 WPS 打开看看，再另存为 .docx。"
        raise InvalidInput([Diagnostic("MK036", Severity.ERROR, message, str(path), hint=hint)])
    try:
        converted = required_office().to_docx(data, path.suffix.lower())
    except OfficeError as error:
        hint = f"请在 Word 或 WPS 里另存为 .docx 再来，或者：{error.hint}"
        message = f"{path.suffix} 文件要先转换：{error}"
        raise InvalidInput([Diagnostic("MK036", Severity.ERROR, message, str(path), hint=hint)]) from None
    return manuscript_of(Package(converted, str(path)))
