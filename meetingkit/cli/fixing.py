"""Safe corrections made in a text file: shown first, then made where a person, or `--yes`, says so."""

from __future__ import annotations

import codecs
import difflib
import sys
from pathlib import Path

from meetingkit.cli.console import note, say
from meetingkit.cli.output import save
from meetingkit.cli.questions import agreed
from meetingkit.diagnostics import Fix, InvalidInput
from meetingkit.reading.source import as_source, decode_text, read_file

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def mend(path: Path, fixes: list[Fix], *, yes: bool) -> bool:
    """Show the corrections as a diff and make them; encoding and line ends stay. Returns whether it was done."""
    from meetingkit.check.fixing import fixed

    data = read_file(path, suffix=path.suffix)
    mark, encoding, text = _decoded(data, str(path))
    new = fixed(text, fixes)
    if new == text:
        return False
    changes = difflib.unified_diff(text.splitlines(), new.splitlines(), str(path), str(path), lineterm="", n=1)
    say("\n".join(changes))
    if not _readable(path, new):
        note(f"meetingkit: 照这样改，{path} 就读不通了，没有动它\n    改法：请照上面的提示逐处手改。")
        return False
    asking = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    if not yes and not asking:
        say(f"没有动 {path}；要照这样改，加 --yes。")
        return False
    if not yes and not agreed(f"照这样改 {path} 吗？"):
        say(f"没有动 {path}。")
        return False
    save(path, mark + new.encode(encoding), force=True)
    return True


def _decoded(data: bytes, file: str) -> tuple[bytes, str, str]:
    """The mark at a file's start, its encoding, its text to the character."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return mark, encoding, data[len(mark) :].decode(encoding)
    text, notices = decode_text(data, file)
    return b"", "gb18030" if notices else "utf-8", text


def _readable(path: Path, text: str) -> bool:
    """Whether an agenda still reads; a script always does."""
    from meetingkit.agenda.model import parse_agenda
    from meetingkit.readers import is_manuscript

    if is_manuscript(path):
        return True
    try:
        parse_agenda(as_source(text, str(path)))
    except InvalidInput:
        return False
    return True
