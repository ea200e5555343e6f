"""Files of other word processors → Manuscript, by way of the office suite."""

from __future__ import annotations

from pathlib import Path

from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.learning.package import MAX_FILE, MB, Package
from meetingkit.printing.office import OfficeError, required_office
from meetingkit.readers import Manuscript
from meetingkit.readers.docx import manuscript_of
from meetingkit.reading.source import read_file


def read(path: Path) -> Manuscript:
    """The paragraphs of a .doc, .wps, .rtf or .odt file. Raises InvalidInput, also where there is no office suite."""
    data = read_file(path, suffix=path.suffix, megabytes=MAX_FILE // MB)
    try:
        converted = required_office().to_docx(data, path.suffix.lower())
    except OfficeError as error:
        hint = f"请在 Word 或 WPS 里另存为 .docx 再来，或者：{error.hint}"
        message = f"{path.suffix} 文件要先转换：{error}"
        raise InvalidInput([Diagnostic("MK036", Severity.ERROR, message, str(path), hint=hint)]) from None
    return manuscript_of(Package(converted, str(path)))
