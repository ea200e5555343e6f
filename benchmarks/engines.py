"""The engines compared: each makes the same paragraphs in the same styles from plain data, in memory.

Peers get a template that meetingkit's own writer wrote, so that all have the same lean styles, and one that could be
made in Word: loops and conditions around a paragraph of each style, nothing that needs the XML edited by hand.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from benchmarks.measure import Sample, timed, timed_process
from meetingkit.document import Document, Mark, Paragraph, Role, Run
from meetingkit.layout.model import Layout
from meetingkit.writers import Format, write_document
from meetingkit.writers.docx.archive import LEVEL
from meetingkit.writers.docx.body import W
from meetingkit.writers.titles import shown_runs

NODE_FOLDER = Path(__file__).with_name("docxtemplater")
WARM_UP = 100  # documents until Node has compiled what it runs often
FRESH = ("word/document.xml", "docProps/core.xml")  # the parts that differ from document to document


class MissingError(Exception):
    """A peer is not installed; the message says how to get it."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A way of making the document: `write` gives its bytes, `sample` the seconds that one costs; `close` when done."""

    write: Callable[[], bytes]
    sample: Sample
    close: Callable[[], object] = bool


def in_process(write: Callable[[], bytes]) -> Engine:
    """An engine that runs in this interpreter."""
    return Engine(write, timed(write))


def ours(document: Document, layout: Layout, _folder: Path) -> Engine:
    """Meetingkit: a composed document to bytes."""
    return in_process(lambda: write_document(document, Format.DOCX, layout))


def floor(document: Document, layout: Layout, _folder: Path) -> Engine:
    """Deflate and zip alone: the two finished parts of this document added to an archive that has all other parts.

    The others are compressed already, as every document in the layout has the same; nothing is composed or escaped.
    The level is that of our own writer.
    """
    with zipfile.ZipFile(io.BytesIO(write_document(document, Format.DOCX, layout))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    static = io.BytesIO()
    with zipfile.ZipFile(static, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in parts.keys() - FRESH:
            archive.writestr(name, parts[name])

    def write() -> bytes:
        buffer = io.BytesIO(static.getvalue())
        with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
            for name in FRESH:
                archive.writestr(name, parts[name])
        return buffer.getvalue()

    return in_process(write)


def docxtpl(document: Document, layout: Layout, folder: Path) -> Engine:
    """docxtpl as documented: open the template, render, save, for every document; unescaped, which is its quickest."""
    template_class = _docxtpl()
    template = folder / "docxtpl.docx"
    template.write_bytes(jinja_template(document, layout))
    context = {"paragraphs": plain(document, layout)}

    def write() -> bytes:
        made = template_class(template)
        made.render(context)
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()

    return in_process(write)


def docxtpl_cached(document: Document, layout: Layout, _folder: Path) -> Engine:
    """docxtpl with what can be kept between documents kept: the file's bytes, its cleaned XML, the compiled Jinja."""
    import jinja2

    template_class = _docxtpl()
    content = jinja_template(document, layout)
    context = {"paragraphs": plain(document, layout)}
    cleaned = lru_cache(template_class(io.BytesIO(content)).patch_xml)
    environment: Any = jinja2.Environment()
    environment.from_string = lru_cache(environment.from_string)

    def write() -> bytes:
        made = template_class(io.BytesIO(content))
        made.patch_xml = cleaned
        made.render(context, environment)
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()

    return in_process(write)


def python_docx(document: Document, layout: Layout, _folder: Path) -> Engine:
    """python-docx's API on the lean template, `add_paragraph` and `add_run` with a style by name."""
    if not find_spec("docx"):
        raise MissingError("python-docx: pip install --group bench")
    import docx

    empty = write_document(Document(()), Format.DOCX, layout)
    data = plain(document, layout)
    roles = {role: style.name for role, style in layout.paragraphs.items()}
    marks = {mark: style.name for mark, style in layout.characters.items()}

    def write() -> bytes:
        made = docx.Document(io.BytesIO(empty))
        for paragraph in data:
            added = made.add_paragraph(style=roles[paragraph["role"]])
            for run in paragraph["runs"]:
                added.add_run(run["text"], style=marks.get(run["mark"]))
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()

    return in_process(write)


def docxtemplater(document: Document, layout: Layout, folder: Path) -> Engine:
    """docxtemplater in a Node process that has made a hundred documents before."""
    node = shutil.which("node")
    if not node or not (NODE_FOLDER / "node_modules").is_dir():
        raise MissingError(
            "docxtemplater: install Node.js, then npm install --no-package-lock --prefix benchmarks/docxtemplater"
        )
    template, data, output = (folder / name for name in ("docxtemplater.docx", "data.json", "output.docx"))
    template.write_bytes(mustache_template(document, layout))
    paragraphs = [
        {p["role"]: True, "runs": [{r["mark"]: True, "text": r["text"]} for r in p["runs"]]}
        for p in plain(document, layout)
    ]
    data.write_text(json.dumps({"paragraphs": paragraphs}), encoding="utf-8")
    command = [node, str(NODE_FOLDER / "warm.js"), str(template), str(data), str(output)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def rendered(count: int) -> float:
        assert process.stdin
        assert process.stdout
        print(count, file=process.stdin, flush=True)
        return float(process.stdout.readline())

    def write() -> bytes:
        rendered(1)
        return output.read_bytes()

    rendered(WARM_UP)
    return Engine(write, lambda: rendered(5), lambda: process.communicate())


def pandoc(document: Document, layout: Layout, folder: Path) -> Engine:
    """pandoc from Markdown with custom styles and our file as the reference document: a process for each document."""
    program = shutil.which("pandoc")
    if not program:
        raise MissingError("pandoc: apt-get install pandoc, or from pandoc.org")
    reference, source, output = (folder / name for name in ("reference.docx", "source.md", "pandoc.docx"))
    reference.write_bytes(write_document(Document(()), Format.DOCX, layout))
    source.write_text("".join(_markdown(plain(document, layout), layout)), encoding="utf-8")
    command = [program, "-f", "markdown-smart", "--reference-doc", str(reference), "-o", str(output), str(source)]

    def write() -> bytes:
        subprocess.run(command, check=True)
        return output.read_bytes()

    return Engine(write, timed_process(command))


ENGINES: dict[str, Callable[[Document, Layout, Path], Engine]] = {
    "meetingkit": ours,
    "deflate and zip alone": floor,
    "docxtpl, documented use": docxtpl,
    "docxtpl, Jinja cached": docxtpl_cached,
    "python-docx, API": python_docx,
    "docxtemplater, warm Node": docxtemplater,
    "pandoc, a process each": pandoc,
}


def plain(document: Document, layout: Layout) -> list[dict[str, Any]]:
    """The paragraphs as data for a template: role, and runs with mark and text."""
    return [
        {
            "role": paragraph.role.value,
            "runs": [{"mark": run.mark.value, "text": run.text} for run in shown_runs(paragraph, layout)],
        }
        for paragraph in document.paragraphs
    ]


def jinja_template(document: Document, layout: Layout) -> bytes:
    """A template for docxtpl: one loop over paragraphs with a branch for each style of the document."""
    roles, marks = _used(document)
    written = [_tag("{%p for paragraph in paragraphs %}")]
    for index, role in enumerate(roles):
        runs = [Run("{%r for run in paragraph.runs %}")]
        for turn, mark in enumerate(marks):
            runs += [Run(f"{{%r {'elif' if turn else 'if'} run.mark == '{mark}' %}}"), Run("{{ run.text }}", mark)]
        runs += [Run("{%r endif %}"), Run("{%r endfor %}")]
        condition = _tag(f"{{%p {'elif' if index else 'if'} paragraph.role == '{role}' %}}")
        written += [condition, Paragraph(role, tuple(runs))]
    written += [_tag("{%p endif %}"), _tag("{%p endfor %}")]
    return write_document(Document(tuple(written)), Format.DOCX, layout)


def mustache_template(document: Document, layout: Layout) -> bytes:
    """The same for docxtemplater."""
    roles, marks = _used(document)
    written = [_tag("{#paragraphs}")]
    for role in roles:
        runs = [Run("{#runs}")]
        for mark in marks:
            runs += [Run(f"{{#{mark}}}"), Run("{text}", mark), Run(f"{{/{mark}}}")]
        written += [_tag(f"{{#{role}}}"), Paragraph(role, (*runs, Run("{/runs}"))), _tag(f"{{/{role}}}")]
    return write_document(Document((*written, _tag("{/paragraphs}"))), Format.DOCX, layout)


def styled_text(content: bytes) -> list[tuple[str, str]]:
    """Style identifier and text of each paragraph of a Word file: what engines must agree on to be comparable.

    Empty ones are left out: to other engines a pause is one of these, to ours it is space below a paragraph.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
    found = []
    for paragraph in body.iter(f"{{{W}}}p"):
        style = paragraph.find(f"{{{W}}}pPr/{{{W}}}pStyle")
        pieces = [node.text or "" if node.tag == f"{{{W}}}t" else "\n" for node in _texts(paragraph)]
        found.append((style.get(f"{{{W}}}val", "") if style is not None else "", "".join(pieces)))
    return [one for one in found if one[1]]


def node_version() -> Iterator[tuple[str, str]]:
    """Versions of Node and docxtemplater, where they are installed."""
    package = NODE_FOLDER / "node_modules" / "docxtemplater" / "package.json"
    if node := shutil.which("node"):
        yield (
            "Node",
            subprocess.run([node, "--version"], check=True, capture_output=True, text=True).stdout.strip("v\n"),
        )
    if package.exists():
        yield "docxtemplater", json.loads(package.read_text(encoding="utf-8"))["version"]


def _docxtpl() -> Any:
    if not find_spec("docxtpl"):
        raise MissingError("docxtpl: pip install --group bench")
    from docxtpl import DocxTemplate

    return DocxTemplate


def _used(document: Document) -> tuple[list[Role], list[Mark]]:
    roles = {paragraph.role: None for paragraph in document.paragraphs}
    marks = {run.mark: None for paragraph in document.paragraphs for run in paragraph.runs}
    return list(roles), list(marks)


def _tag(text: str) -> Paragraph:
    return Paragraph(Role.BODY, (Run(text),))


def _texts(paragraph: ElementTree.Element) -> Iterator[ElementTree.Element]:
    wanted = (f"{{{W}}}t", f"{{{W}}}br")
    return (node for node in paragraph.iter() if node.tag in wanted)


def _markdown(paragraphs: list[dict[str, Any]], layout: Layout) -> Iterator[str]:
    for paragraph in paragraphs:
        text = ""
        for run in paragraph["runs"]:
            escaped = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", run["text"]).replace("\n", "\\\n")
            style = layout.characters.get(run["mark"])
            text += f'[{escaped}]{{custom-style="{style.name}"}}' if style else escaped
        name = layout.paragraphs[paragraph["role"]].name
        yield f'::: {{custom-style="{name}"}}\n{text or "[]{.empty}"}\n:::\n\n'
