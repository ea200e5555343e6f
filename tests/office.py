"""The office suite, where there is one: Word file → PDF → text and pages."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

from meetingkit.document import Document, Role
from tests.conftest import ROOT, needs

FONTS = ROOT / "tests" / "fonts.conf"


def to_pdf(word_file: Path) -> Path:
    """Convert with LibreOffice under a profile of its own; skips where it is missing."""
    [pdf] = to_pdfs([word_file])
    return pdf


def to_pdfs(word_files: list[Path]) -> list[Path]:
    """The same for several files of one folder at once: most of the time goes into starting the program."""
    needs("soffice")
    folder = word_files[0].parent
    profile = (folder / "profile").as_uri()
    environment = {**os.environ, "FONTCONFIG_FILE": str(FONTS)}
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir"]
    subprocess.run(
        [*command, str(folder), *map(str, word_files)], check=True, capture_output=True, timeout=120, env=environment
    )
    return [file.with_suffix(".pdf") for file in word_files]


def pdf_text(pdf: Path) -> str:
    """The text of all pages without page numbers, spaces and line breaks."""
    needs("pdftotext")
    command = ["pdftotext", "-enc", "UTF-8", "-nopgbrk", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    lines = [line.strip() for line in text.splitlines()]
    return "".join("".join(line.split()) for line in lines if not (line.startswith("—") and line.endswith("—")))


def splits(document: Document, lines: list[str], spans: Callable[[str], list[tuple[int, int]]]) -> list[str]:
    """The spans of a document that printed lines split; lines are their characters without spaces, in order."""
    ends, position = set(), 0
    for line in lines:
        position += len(line)
        ends.add(position)
    found, start = [], 0
    for paragraph in document.paragraphs:
        text = "".join(paragraph.text.split())
        if paragraph.role is Role.MARGIN:
            continue
        found += [text[a:b] for a, b in spans(text) if any(start + a < end < start + b for end in ends)]
        start += len(text)
    return found
