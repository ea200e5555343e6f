"""Word files for tests of learning: by our own writer, or as packages written by hand."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from meetingkit.document import Document, Paragraph, Role, Run
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import Layout
from meetingkit.learning.profile import Profile, learn
from meetingkit.learning.yaml import profile_yaml
from meetingkit.library import default_library
from meetingkit.reading.binding import read_model
from meetingkit.reading.source import Source
from meetingkit.writers.docx import write_docx

GB = load_layout(default_library(), "gb9704")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "styles": "styles",
    "settings": "settings",
    "theme": "theme",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "footer": "footer1",
    "even": "footer2",
}
EVERY_ROLE = [
    (Role.TITLE, "云岭区委党的建设工作领导小组会议主持词"),
    (Role.SUBTITLE, "——在年度工作会议上"),
    (Role.BYLINE, "（2026年3月18日）"),
    (Role.SALUTATION, "各位同志："),
    (Role.BODY, "今天召开会议，主要任务是研究年度工作。"),
    (Role.H1, "一、听取汇报"),
    (Role.H2, "（一）区委组织部"),
    (Role.H3, "1. 基本情况"),
    (Role.H4, "（1）队伍建设"),
    (Role.CUE, "（全体起立）"),
    (Role.BODY, "下面请各单位汇报。"),
    (Role.BODY, "散会。"),
]


def paper(layout: Layout, texts: list[tuple[Role, str]] = EVERY_ROLE) -> bytes:
    """A paper of ours."""
    return write_docx(Document(tuple(Paragraph(role, (Run(text),)) for role, text in texts)), layout)


def word(body: str, styles: str = "", **parts: str) -> bytes:
    """A package with this body (its section included), these styles, and further parts by the names of PARTS."""
    links = "".join(
        f'<Relationship Id="{name}" Type="{R}/{"footer" if name == "even" else name}" Target="{PARTS[name]}.xml"/>'
        for name in ("styles", *parts)
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return zipped(
        {
            "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{namespace}">{links}</Relationships>',
            "word/styles.xml": root("styles", styles),
            **{f"word/{PARTS[name]}.xml": xml for name, xml in parts.items()},
        }
    )


def root(name: str, inside: str) -> str:
    """A part of WordprocessingML."""
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{name}>'


def zipped(files: dict[str, str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of texts by name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, text in files.items():
            package.writestr(name, text)
    return buffer.getvalue()


def learned(path: Path) -> tuple[Profile, Layout]:
    """What is learned, and the layout that its file holds, which is read without a single remark."""
    profile = learn(path, GB, "本单位")
    reading = read_model(Layout, Source("本单位.yaml", profile_yaml(profile)))
    assert reading.diagnostics == ()
    written = path.with_name("本单位.yaml")
    written.write_text(profile_yaml(profile), encoding="utf-8")
    assert load_layout(default_library(), str(written)) == reading.model
    return profile, reading.model


def learned_from(folder: Path, data: bytes) -> tuple[Profile, Layout]:
    """The same from the bytes of a Word file."""
    path = folder / "范文.docx"
    path.write_bytes(data)
    return learned(path)


def assumed(profile: Profile) -> set[str]:
    """The items that were not read."""
    return {finding.item for finding in profile.findings if not finding.read}
