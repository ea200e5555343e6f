"""What is said of a PDF after its pages were read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meetingkit.cli.console import note

if TYPE_CHECKING:
    from meetingkit.printing import Printed


def report(printed: Printed, *, quiet: bool) -> bool:
    """Say what the pages show; False when a character is missing on them, so that the PDF must not be used."""
    proof = printed.proof
    if proof is None:
        note('PDF 已转好，但没有核对：装上 PDF 读取组件（pip install "meetingkit[pdf]"）才能逐字核对。')
        return True
    for loss in proof.losses[:10]:
        note(f"meetingkit: PDF 第 {loss.page} 页少了“{loss.character}”，在“{loss.before}”之后")
    if proof.losses:
        note(f"    改法：共少 {len(proof.losses)} 字，PDF 没有写出。请用 Word 文件，或换一种办公软件打印。")
        return False
    if quiet:
        return True
    note(f"PDF 共 {proof.pages} 页，与文稿逐字核对无误。")
    if proof.substitutions:
        pairs = "、".join(f"“{asked}”用的是 {used}" for asked, used in proof.substitutions.items())
        note(f"  提示：本机缺字体，{pairs}。装上它们，版面才和办公室的一样（见 meetingkit doctor）。")
    for page, text in proof.stubs:
        note(f"  提示：第 {page} 页有一段末行只有“{text}”，可增减几个字。")
    for page, text in proof.lonely:
        note(f"  提示：第 {page} 页只有“{text}”，可压缩前文或调行距。")
    return True
