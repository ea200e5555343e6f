"""The code for signing in, read as a telephone reads it."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
import zxingcpp
from lxml import etree
from PIL import Image, ImageDraw

import meetingkit
from meetingkit.diagnostics import InvalidInput
from tests.meetings import meeting

REPORT = {"汇报": "甲事", "汇报人": "区财政局"}
ADDRESSES = [
    "https://example.cn/qd",
    "http://example.cn/签到?会=人才工作&第=3次",
    "weixin://dl/business/?t=abc",
    "https://example.cn/" + "a" * 480,
]


def code(address: Any, fmt: str) -> bytes:
    return meetingkit.render(meeting(REPORT, 签到网址=address), paper="签到码", format=fmt)


def drawn(svg: bytes) -> Image.Image:
    """The picture of a path of horizontal strokes, as the writer makes it: each `h` draws, each `m` moves."""
    root = etree.fromstring(svg)
    size, path = float(root.get("viewBox").split()[2]), root.find("{*}path")
    scale = float(re.search(r"scale\(([\d.]+)\)", path.get("transform"))[1])  # type: ignore[index]
    image = Image.new("L", (round(size / scale) * 4,) * 2, 255)
    pen, x, y = ImageDraw.Draw(image), 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path.get("d")):
        values = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        if command == "h":
            pen.rectangle([x * 4, (y - 0.5) * 4, (x + values[0]) * 4 - 1, (y + 0.5) * 4 - 1], fill=0)
            x += values[0]
        else:
            x, y = (values[0], values[1]) if command == "M" else (x + values[0], y + values[1])
    return image


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("fmt", ["png", "svg"])
def test_it_reads_as_the_address(address: str, fmt: str) -> None:
    data = code(address, fmt)
    image = Image.open(io.BytesIO(data)) if fmt == "png" else drawn(data)
    [found] = zxingcpp.read_barcodes(image.convert("L"))
    assert found.text == address
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    assert data == code(address, fmt)


def test_the_drawing_is_named_after_the_meeting_and_has_its_size_on_paper() -> None:
    root = etree.fromstring(code(ADDRESSES[0], "svg"))
    assert root.findtext("{*}title") == "某次会议签到"
    assert root.get("width") == root.get("height") == "66.0mm"


@pytest.mark.parametrize("address", [None, "【待填：网址】"])
def test_without_an_address_there_is_none(address: str | None) -> None:
    facts = meeting(REPORT, **({"签到网址": address} if address else {}))
    with pytest.raises(InvalidInput) as caught:
        meetingkit.render(facts, paper="qrcode")
    assert [(d.code, d.hint) for d in caught.value.diagnostics] == [("MK025", "议程里没有写签到网址。")]


@pytest.mark.parametrize("address", ["example.cn/qd", "扫码签到", "https://a b", "https://" + "a" * 500, ["https://a"]])
def test_what_is_no_address_is_refused_with_what_to_write(address: Any) -> None:
    with pytest.raises(InvalidInput) as caught:
        code(address, "svg")
    [found] = caught.value.diagnostics
    assert (found.code, found.line) == ("MK014", 3)
    assert "https://example.cn/qd" in found.hint
