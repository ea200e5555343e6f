"""What a Word file says about itself (`docProps/core.xml`)."""

from __future__ import annotations

from datetime import datetime

from meetingkit.document import Properties
from meetingkit.writers.docx.body import escape

NO_DATE = datetime(2000, 1, 1)
LONGEST = 255  # Word refuses longer values
NAMESPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


def core_properties(properties: Properties) -> str:
    """The part as XML; made and changed when the meeting begins, so that the same agenda gives the same file."""
    moment = f"{(properties.created or NO_DATE).isoformat(timespec='seconds')}Z"
    texts = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "cp:keywords": properties.keywords,
        "cp:lastModifiedBy": properties.author,
        "dc:language": "zh-CN",
        "cp:revision": "1",
    }
    rows = "".join(f"<{name}>{escape(text[:LONGEST])}</{name}>" for name, text in texts.items() if text)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
    )
    return f"<cp:coreProperties {DECLARED}>{rows}{dates}</cp:coreProperties>"
