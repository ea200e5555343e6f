"""Document → DOCX: a lean package of our own, its parts written as text.

Same document, same bytes: parts in fixed order with fixed timestamps, core properties from the document alone.
python-docx opens every file in the tests; it is not imported here, because loading it costs more than the writing.
"""

from __future__ import annotations

import io
import zipfile

from meetingkit.document import Document
from meetingkit.layout import Layout
from meetingkit.writers.docx.body import body_xml
from meetingkit.writers.docx.package import package_parts
from meetingkit.writers.docx.properties import core_properties

ZIP_TIME = (1980, 1, 1, 0, 0, 0)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_docx(document: Document, layout: Layout) -> bytes:
    """The document as a Word file in a layout."""
    parts = package_parts(layout, body_xml(document, layout)) | {
        "docProps/core.xml": core_properties(document.properties)
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in parts.items():
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            package.writestr(entry, HEAD + xml)
    return buffer.getvalue()
