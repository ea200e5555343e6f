"""From Word files to pages: the office suite makes the PDF, and the PDF is read back and held against the text."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from meetingkit.printing.office import required_office

if TYPE_CHECKING:
    from meetingkit.document import Document
    from meetingkit.layout.model import Layout
    from meetingkit.printing.proof import Proof


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and what was found on its pages; `proof` is None where no PDF reader is installed."""

    pdf: bytes
    proof: Proof | None


def print_document(document: Document, word_file: bytes, layout: Layout) -> Printed:
    """The PDF of a document's Word file. Raises OfficeError when the office suite is missing or fails."""
    [pdf] = required_office().to_pdf([word_file])
    if find_spec("pypdfium2") is None:
        return Printed(pdf, None)
    from meetingkit.printing.proof import proof

    return Printed(pdf, proof(pdf, document, layout))
