"""A thousand agendas from YAML to Word, against docxtpl given the same files; how two workers share them is in `scaling`."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import meetingkit
from benchmarks.measure import Sample, interleaved
from benchmarks.meeting import agenda_yaml, layout
from benchmarks.report import Section
from meetingkit.document import Document, Mark, Paragraph, Role, Run
from meetingkit.writers import Format, write_document

FILES, FEW = 1_000, 20
MOST_ROUNDS = 3  # a round takes about twenty seconds
OURS, PEER, LEAN = "meetingkit", "docxtpl, template made in Word", "docxtpl, template as lean as ours"
# the same 47 paragraphs as a template in Word would say them, short of what it cannot compute (counts, forms of address);
# each line is a paragraph: role, text with Jinja in it
SCRIPT = (
    (Role.TITLE, "在{{ 会议 }}上的"),
    (Role.TITLE, "主持讲话"),
    (Role.BYLINE, "（{{ 时间 }}）"),
    (Role.BYLINE, "{{ 主持人 }}"),
    (Role.SALUTATION, "{{ 称呼 }}："),
    (Role.BODY, "{%p for line in 开场.splitlines() %}"),
    (Role.BODY, "{{ line }}"),
    (Role.BODY, "{%p endfor %}"),
    (Role.BODY, "{%p for item in 议程 %}"),
    (Role.BODY, "{%p if item.汇报 %}"),
    (Role.PAUSE, ""),
    (Role.BODY, "首先，请{{ item.汇报人 | join('、') }}依次汇报{{ item.汇报 }}。"),
    (Role.PAUSE, ""),
    (Role.BODY, "{{ item.讨论 }}有什么意见，请发表。"),
    (Role.BODY, "{%p elif item.起草说明 %}"),
    (Role.PAUSE, ""),
    (Role.BODY, "下面，请{{ item.说明人 }}就《{{ item.起草说明 }}》作起草说明。"),
    (Role.PAUSE, ""),
    (Role.BODY, "{{ item.讨论 }}有什么意见，请发表。"),
    (Role.BODY, "{%p else %}"),
    (Role.PAUSE, ""),
    (Role.BODY, "刚才，各单位汇报了工作，大家研究了方案。下面，我再讲几点意见。"),
    (Role.BODY, "{%p for point in item.要点 %}"),
    (Role.BODY, "{%p set number = '一二三四五六七八九十'[loop.index0] %}"),
    (Role.BODY, "{%p for head, prose in point.items() %}"),
    (Role.BODY, "{%p for line in prose.splitlines() %}"),
    (Role.BODY, "{%p if loop.first %}"),
    (Role.BODY, ("{{ number }}要{{ head }}。", "{{ line }}")),
    (Role.BODY, "{%p else %}"),
    (Role.BODY, "{{ line }}"),
    (Role.BODY, "{%p endif %}"),
    (Role.BODY, "{%p endfor %}"),
    (Role.BODY, "{%p endfor %}"),
    (Role.BODY, "{%p endfor %}"),
    (Role.BODY, "{%p endif %}"),
    (Role.BODY, "{%p endfor %}"),
    (Role.BODY, "{{ 结束 }}"),
)


def run(rounds: int, *, quick: bool) -> Section:
    """CPU time for each file of a batch; `quick` makes twenty files instead of a thousand.

    The target is about docxtpl as it is documented, with a template made in Word; the lean one tells how much of the
    difference is the template's.
    """
    notes: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        paths = agendas(Path(folder), FEW if quick else FILES)
        samples = {OURS: _each(paths, made)}
        if find_spec("docxtpl"):
            samples[PEER] = _each(paths, docxtpl(Path(folder) / "word.docx", word_template()))
            samples[LEAN] = _each(paths, docxtpl(Path(folder) / "lean.docx", lean_template()))
        else:
            notes.append("Skipped docxtpl: pip install --group bench")
        medians = interleaved(samples, min(rounds, MOST_ROUNDS))
    measured = {"batch": medians[PEER] / medians[OURS]} if PEER in medians else {}
    rows: list[tuple[str | float, ...]] = [
        (name, seconds * 1000, seconds / medians[OURS]) for name, seconds in medians.items()
    ]
    return Section(
        f"{len(paths):,} agendas from YAML to Word, one core",
        ("engine", "CPU ms a file", "× meetingkit"),
        rows,
        measured,
        notes,
    )


def made(path: Path) -> bytes:
    """One agenda as a Word file, by the library's own door."""
    return meetingkit.render(path.read_bytes(), file=path.name)


def agendas(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"{number}.yaml" for number in range(1, count + 1)]
    for number, path in enumerate(paths, 1):
        path.write_text(agenda_yaml(number), encoding="utf-8")
    return paths


def _each(paths: list[Path], make: Callable[[Path], bytes]) -> Sample:
    """Samples of the mean CPU seconds a file."""

    def sample() -> float:
        start = time.process_time()
        for path in paths:
            make(path)
        return (time.process_time() - start) / len(paths)

    return sample


def docxtpl(template: Path, content: bytes) -> Callable[[Path], bytes]:
    """docxtpl as documented: load the YAML with the C loader, open the template, render, save, for every file."""
    import yaml
    from docxtpl import DocxTemplate

    template_class: Any = DocxTemplate
    template.write_bytes(content)

    def make(path: Path) -> bytes:
        context = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        document = template_class(template)
        document.render(context)
        buffer = io.BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return make


def word_template() -> bytes:
    """As docxtpl's documentation has it, the template is made in Word: python-docx's blank one was saved by Word."""
    import docx

    document = docx.Document()
    for _, text in SCRIPT:
        document.add_paragraph(text if isinstance(text, str) else "".join(text))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def lean_template() -> bytes:
    """With nothing but the styles that our own writer needs, which flatters docxtpl."""
    paragraphs = []
    for role, text in SCRIPT:
        runs = (Run(text),) if isinstance(text, str) else (Run(text[0], Mark.LEAD), Run(text[1]))
        paragraphs.append(Paragraph(role, runs))
    return write_document(Document(tuple(paragraphs)), Format.DOCX, layout())
