"""Codes that a telephone reads from paper."""

from __future__ import annotations

import io

from meetingkit.papers.context import Context
from meetingkit.wording.blanks import is_blank

MODULE = 2.0  # millimetres of a module in SVG; a code of 33 modules and its margin is 82 mm wide
PIXELS = 24  # of a module in PNG, for the same width in print at 300 dots an inch
QUIET = 4  # modules of margin that the standard (GB/T 18284—2000, ISO/IEC 18004) asks for


def sign_in_code(context: Context, fmt: str) -> bytes | None:
    """The QR code of 签到网址 as `svg` or `png`; None when the agenda has no address.

    Error correction M: a fold or a stain over 15 % of it leaves it legible.
    """
    address = context.agenda.sign_in_address
    if address is None or is_blank(address):
        return None
    import segno

    code, file = segno.make(address, error="m", micro=False), io.BytesIO()
    if fmt == "svg":
        code.save(file, kind="svg", scale=MODULE, unit="mm", border=QUIET, title=f"{context.agenda.name.strip()}签到")
    else:
        code.save(file, kind="png", scale=PIXELS, border=QUIET, dpi=300)
    return file.getvalue()
