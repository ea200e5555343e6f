"""Document → DOCX, through python-docx on a lean template of our own.

Same document, same bytes: parts in fixed order with fixed timestamps, core properties from the document alone.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.opc.coreprops import CoreProperties
from docx.oxml import parse_xml

from meetingkit.document import Document, Properties
from meetingkit.layout import Layout
from meetingkit.writers.docx.body import body_xml
from meetingkit.writers.docx.package import lean_package

ZIP_TIME = (1980, 1, 1, 0, 0, 0)
NO_DATE = datetime(2000, 1, 1)


def write_docx(document: Document, layout: Layout) -> bytes:
    """The document as a Word file in a layout."""
    word = docx.Document(io.BytesIO(lean_package(layout)))
    section = word.element.body[-1]
    for paragraph in parse_xml(body_xml(document, layout)):
        section.addprevious(paragraph)
    _set_properties(word.core_properties, document.properties)
    buffer = io.BytesIO()
    word.save(buffer)
    return _with_fixed_times(buffer)


def _set_properties(core: CoreProperties, properties: Properties) -> None:
    core.title = properties.title[:255]
    core.subject = properties.subject[:255]
    core.author = properties.author[:255]
    core.keywords = properties.keywords[:255]
    core.language = "zh-CN"
    core.created = core.modified = properties.created or NO_DATE
    core.last_modified_by = properties.author[:255]
    core.revision = 1


def _with_fixed_times(buffer: io.BytesIO) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o600 << 16
            target.writestr(info, source.read(name))
    return out.getvalue()
