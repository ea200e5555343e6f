"""A difference as JSON, as lines of text, and as one web page that needs nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from meetingkit.comparing.lines import Side
from meetingkit.comparing.model import Change, Difference, Elsewhere, Kind, Part, Row
from meetingkit.comparing.spots import change_spot
from meetingkit.comparing.wording import heading, marked, place, row_where, said, said_parts, shortened, total, where
from meetingkit.diagnostics import Position

ELEMENTS = {Kind.REMOVED: "del", Kind.ADDED: "ins"}
CSS = """\
body { margin: 2em auto; max-width: 50em; padding: 0 1em; color: #000; font: 16px/1.7 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.4em; } h2 { font-size: 1.15em; border-bottom: 1px solid #999; }
table { border-collapse: collapse; width: 100%; }
td { border: 1px solid #bbb; padding: .3em .6em; vertical-align: top; overflow-wrap: anywhere; }
td + td, .where { color: #555; font-size: .85em; }
p { margin: 0 0 .8em; white-space: pre-wrap; overflow-wrap: anywhere; }
section p { border-left: 3px solid #bbb; padding-left: .8em; }
.same { color: #777; }
del { background: #fdd; text-decoration: line-through; }
ins { background: #dfd; text-decoration: underline; }
@media print {
  @page { size: A4; margin: 20mm; }
  body { margin: 0; max-width: none; font-size: 11pt; }
  tr, section p { break-inside: avoid; } h2 { break-after: avoid; }
  del, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def as_json(difference: Difference, old: Side, new: Side) -> dict[str, Any]:
    """`{"old", "new", "facts": […], "text": […]}`; places are line and column, of Word files paragraph and character.

    A place in the roster of an agenda has its `file` too. That of a paragraph is where its first changed words come
    from; what nobody wrote has none.
    """
    return {
        "old": old.file,
        "new": new.file,
        "facts": [_change_json(change) for change in difference.changes],
        "text": [_row_json(row, old, new) for row in difference.changed_rows],
    }


def _change_json(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "what": change.what,
        "label": change.label,
        "item": dict(zip(("old", "new"), change.numbers, strict=True)),
        "old": list(change.old) if isinstance(change.old, tuple) else change.old,
        "new": list(change.new) if isinstance(change.new, tuple) else change.new,
        "where": {side: _at(at) for side, at in zip(("old", "new"), change.where, strict=True)},
        "message": said(change),
    }


def _at(at: Position | None) -> dict[str, int | str] | None:
    if at is None:
        return None
    return {"line": at.line, "column": at.column, **({"file": at.file} if isinstance(at, Elsewhere) else {})}


def _row_json(row: Row, old: Side, new: Side) -> dict[str, Any]:
    sides = {"old": (old, row.old, Kind.ADDED), "new": (new, row.new, Kind.REMOVED)}
    return {
        "kind": row.kind.value,
        **{
            name: None
            if line is None
            else {**(_at(change_spot(side, line, row.parts, other)) or {}), "text": line.text}
            for name, (side, line, other) in sides.items()
        },
        "parts": [[part.kind.value, part.text] for part in row.parts],
    }


def as_text(difference: Difference, old: Side, new: Side, shown: Callable[[list[Part]], str] = marked) -> str:
    """For a terminal or a pipe; `shown` marks what went and came."""
    lines = [f"{old.file} → {new.file}：{total(difference)}"]
    if difference.changes:
        lines += ["", "会议内容"]
        for change in difference.changes:
            lines += [f"  {shown(said_parts(change))}", f"      {where(change, old, new)}"]
    if difference.changed_rows:
        lines += ["", f"文字（{shown([Part(Kind.REMOVED, '删的')])} {shown([Part(Kind.ADDED, '加的')])}）"]
        for row in difference.changed_rows:
            lines += [
                f"  {heading(row)}　{row_where(row, old, new)}{_twin(row, old, new)}",
                f"      {shown(shortened(row.parts))}",
            ]
    return "\n".join(lines) + "\n"


def _twin(row: Row, old: Side, new: Side) -> str:
    if row.twin is None:
        return ""
    return f"（移到 {place(new, row.twin.place(0))}）" if row.old else f"（原在 {place(old, row.twin.place(0))}）"


def as_html(difference: Difference, old: Side, new: Side) -> str:
    """One page; everything from the files is escaped, there is no script, nothing is fetched."""
    title = escape(f"{old.file} → {new.file}")
    facts = "".join(_fact_row(change, old, new) for change in difference.changes)
    table = f"<h2>会议内容</h2>\n<table>\n{facts}</table>\n" if facts else ""
    text = (
        f"<h2>文字</h2>\n<section>\n{''.join(_paragraphs(difference, old, new))}</section>\n"
        if difference.changed_rows
        else ""
    )
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>\n{CSS}</style>\n</head>\n<body>\n"
        f"<h1>{title}</h1>\n<p>{escape(total(difference))}</p>\n{table}{text}</body>\n</html>\n"
    )


def _fact_row(change: Change, old: Side, new: Side) -> str:
    return f"<tr><td>{''.join(map(_html, said_parts(change)))}</td><td>{escape(where(change, old, new))}</td></tr>\n"


def _paragraphs(difference: Difference, old: Side, new: Side) -> Iterator[str]:
    """Every changed paragraph with the one before and after it; how many stayed between."""
    rows = difference.rows
    changed = [row.kind is not Kind.SAME for row in rows]
    stayed = 0
    for place_, row in enumerate(rows):
        if not any(changed[max(0, place_ - 1) : place_ + 2]):
            stayed += 1
            continue
        if stayed:
            yield f'<p class="same">……（{stayed} 段没有不同）</p>\n'
            stayed = 0
        yield _paragraph(row, old, new)
    if stayed:
        yield f'<p class="same">……（{stayed} 段没有不同）</p>\n'


def _paragraph(row: Row, old: Side, new: Side) -> str:
    if row.kind is Kind.SAME:
        return f'<p class="same">{_html(row.parts[0])}</p>\n'
    note = f"{heading(row)}　{row_where(row, old, new)}{_twin(row, old, new)}"
    return f'<p><span class="where">{escape(note)}</span>\n{"".join(map(_html, row.parts))}</p>\n'


def _html(part: Part) -> str:
    element = ELEMENTS.get(part.kind)
    text = escape(part.text)
    return f"<{element}>{text}</{element}>" if element else text
