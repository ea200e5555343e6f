"""Tables on a console of any width and encoding."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

WIDTH_IN_A_PIPE = 120


def print_table(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[str]], numbers: Collection[str] = ()
) -> None:
    """A table with a title; cells too long for their column are folded, columns of `numbers` stand to the right."""
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console.width = WIDTH_IN_A_PIPE
    grid = Table(title=title, title_justify="left")
    for heading in headings:
        grid.add_column(heading, justify="right" if heading in numbers else "left", overflow="fold")
    for row in rows:
        grid.add_row(*row)
    console.print(grid)
