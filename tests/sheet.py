"""A printed page of an official paper, measured in millimetres."""

from __future__ import annotations

from dataclasses import dataclass

import pdfplumber

MM = 72 / 25.4
TOP, BOTTOM, LEFT, RIGHT = 37, 297 - 35, 28, 210 - 26  # of the type area
ROW, CHARACTER = 28.95 / MM, 15.75 / MM


@dataclass(frozen=True)
class Row:
    """A printed row: its text, and where it stands in millimetres from the paper's upper left corner."""

    text: str
    left: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Sheet:
    """A printed page: its rows, its rules as (top, left, right), and where it was looked for, stretches of ink."""

    rows: list[Row]
    rules: list[tuple[float, float, float]]
    red: list[tuple[float, float]]
    black: list[tuple[float, float]]

    def row(self, start: str) -> Row:
        return next(row for row in self.rows if row.text.startswith(start))


def sheet(page: pdfplumber.page.Page, *, inked: bool) -> Sheet:
    lines: list[list[dict[str, float | str]]] = []
    for char in sorted(page.chars, key=lambda char: char["bottom"]):
        if lines and abs(float(char["bottom"]) - float(lines[-1][-1]["bottom"])) < 4:
            lines[-1].append(char)
        else:
            lines.append([char])
    rows = []
    for line in lines:
        line.sort(key=lambda char: char["x0"])
        text = "".join(str(char["text"]) for char in line)
        edges = min(float(char["x0"]) for char in line), max(float(char["x1"]) for char in line)
        rows.append(Row(text, edges[0] / MM, edges[1] / MM, max(float(char["bottom"]) for char in line) / MM))
    rules = {
        (round(one["top"] / MM, 2), round(one["x0"] / MM, 1), round(one["x1"] / MM, 1))
        for one in page.lines + page.rects
    }
    image = page.to_image(resolution=200).original.convert("RGB") if inked else None
    red, black = (ink(image, red=True), ink(image, red=False)) if inked else ([], [])
    return Sheet(rows, sorted(rules), red, black)


def ink(image: object, *, red: bool) -> list[tuple[float, float]]:
    """The stretches from top to bottom that hold ink of a colour, in millimetres."""
    [width, height], pixels = image.size, image.tobytes()  # type: ignore[attr-defined]
    found: list[list[int]] = []
    for y in range(height):
        line = pixels[3 * width * y : 3 * width * (y + 1)]
        colours = zip(line[::3], line[1::3], line[2::3], strict=True)
        if any((r > 180 and g < 90) if red else r + g + b < 240 for r, g, b in colours):
            if found and y - found[-1][1] <= 2:
                found[-1][1] = y
            else:
                found.append([y, y])
    return [(start / 200 * 25.4, (end + 1) / 200 * 25.4) for start, end in found]
