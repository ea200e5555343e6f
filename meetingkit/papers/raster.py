"""SVG → PNG, with the fonts of the system."""

from __future__ import annotations

import re
from collections.abc import Iterator

USUAL = "汉"  # a font that has this one has all of GB 2312
HAN = re.compile("[\u2e80-\u9fff\U00020000-\U0003ffff]")
NOBODYS = "\U0010fffd"  # for private use, in no font
PROBE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" font-family="{families}">'
    '<text x="2" y="16" font-size="14">{character}</text></svg>'
)


class NoRenderer(Exception):  # noqa: N818 - it names what is missing
    """resvg-py is not installed."""


def png(svg: bytes, width: int) -> bytes:
    """The picture, so many pixels across. Raises NoRenderer."""
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        raise NoRenderer from None
    return bytes(svg_to_bytes(svg_string=svg.decode(), width=width, dpi=96))


def undrawn(text: str, families: str) -> str:
    """The Chinese characters of a text that no font here has, each once; of the usual ones the first stands for all.

    `families` is an SVG attribute, as the picture has it. What a font does not have is drawn as nothing, without a
    word. Raises NoRenderer.
    """
    return "".join(_undrawn(text, families))


def _undrawn(text: str, families: str) -> Iterator[str]:
    def drawn(character: str) -> bytes:
        return png(PROBE.format(families=families, character=character).encode(), 20)

    characters = [one for one in dict.fromkeys(text) if HAN.fullmatch(one)]
    usual = [one for one in characters if _in_gb2312(one)]
    nothing = drawn(NOBODYS)
    if usual and drawn(USUAL) == nothing:
        yield usual[0]
    yield from (one for one in characters if one not in usual and drawn(one) == nothing)


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
