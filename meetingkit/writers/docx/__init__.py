"""Document → DOCX: a lean package of our own, its parts written as text.

Same document, same bytes: parts in fixed order with fixed timestamps, core properties from the document alone.
Parts that depend on the layout alone are made and compressed once; a document adds two to a copy of them.
python-docx opens every file in the tests; it is not imported here, because loading it costs more than the writing.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from meetingkit.document import Document
from meetingkit.layout.model import Layout
from meetingkit.writers.docx.archive import Archive, entry_of
from meetingkit.writers.docx.body import Body
from meetingkit.writers.docx.package import document_frame, static_parts
from meetingkit.writers.docx.properties import core_properties

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MOST_PACKAGES = 8  # a command or a batch uses few layouts


class Package:
    """A Word file in a layout, without a document."""

    def __init__(self, layout: Layout) -> None:
        self.layout, self.body = layout, Body(layout)
        self.before, self.after = document_frame(layout)
        self.static = Archive(_zipped(static_parts(layout)))

    def filled(self, document: Document) -> bytes:
        """The file with a document in it."""
        parts = {
            "word/document.xml": f"{self.before}{self.body.xml(document)}{self.after}",
            "docProps/core.xml": core_properties(document.properties),
        }
        return self.static.with_parts({name: (HEAD + xml).encode() for name, xml in parts.items()})


_packages: dict[int, Package] = {}


def write_docx(document: Document, layout: Layout) -> bytes:
    """The document as a Word file in a layout."""
    package = _packages.get(id(layout))
    if package is None or package.layout is not layout:
        package = Package(layout)
        if len(_packages) >= MOST_PACKAGES:
            _packages.clear()
        _packages[id(layout)] = package
    return package.filled(document)


def _zipped(parts: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(entry_of(name), HEAD + xml)
    return buffer.getvalue()
