"""`meetingkit new`: scaffold an agenda."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from meetingkit.cli.console import say, write_bytes
from meetingkit.cli.options import Force, Quiet
from meetingkit.cli.output import keep_existing, save
from meetingkit.cli.schema import schema_bytes

DEFAULT_KIND = "leading-group"


def command(
    name: Annotated[str | None, typer.Argument(metavar="会议名称", help="会议全称", show_default=False)] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", "-k", metavar="类型", help="会议类型，如 领导小组会议；有哪些：meetingkit kinds"),
    ] = None,
    when: Annotated[
        str | None, typer.Option("--time", metavar="时间", help="日期和开始时刻，如 “2026-03-18 15:00”")
    ] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="地点", help="开会的地方")] = None,
    locality: Annotated[str | None, typer.Option("--locality", metavar="地名", help="所在地名，如 云岭区")] = None,
    chair: Annotated[str | None, typer.Option("--chair", metavar="主持人", help="姓名（职务）")] = None,
    reporters: Annotated[
        list[str] | None,
        typer.Option("--reporter", metavar="汇报人", help="汇报的单位或人，可以写几次；有汇报的类型才用得上"),
    ] = None,
    old: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="旧稿", help="从以前的议程（.yaml）或主持词（.docx .txt 等）改起，只问通常要改的"
        ),
    ] = None,
    changes: Annotated[
        list[str] | None,
        typer.Option("--replace", metavar="旧=新", help="和 --from 一起用：把旧稿里的字换成新的，可以写几次"),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="文件", help="写到哪个文件；写 - 则送到标准输出")
    ] = None,
    force: Force = False,
    quiet: Quiet = False,
) -> None:
    """新建议程文件。在终端上逐项询问，直接回车就先空着；也可用选项给出。--from 从旧稿改起，旧的日期、人名换成新的。"""
    _refuse_contradictions(old, changes, reporters)
    from meetingkit.cli.place import library_for
    from meetingkit.cli.questions import ask, likely_kind
    from meetingkit.kind import load_kinds
    from meetingkit.scaffold import Facts, scaffold
    from meetingkit.writers.files import safe_name

    asking = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    library = library_for(Path(output) if output not in (None, "-") else None)
    facts = Facts(name, kind or "", when, place, locality, chair, tuple(reporters or ()))

    def target(known: Facts) -> Path:
        return Path(output) if output else Path(safe_name(known.name or "会议议程", ".yaml"))

    if output not in (None, "-") and target(facts).suffix.lower() not in (".yaml", ".yml"):
        raise typer.BadParameter("议程文件的后缀应是 .yaml", param_hint="--output")

    def keep(known: Facts) -> None:
        if output != "-":
            keep_existing(target(known), force=force)

    taken = ""
    if old:
        from meetingkit.cli.renewing import renewed

        keep(facts)
        given = {"会议": name, "时间": when, "地点": place, "地名": locality, "主持人": chair}
        told = quiet or output == "-"
        text = renewed(old, changes or [], given, kind, library, asking=asking, quiet=told)
    else:
        facts = ask(facts, library, DEFAULT_KIND, keep) if asking else facts
        if not facts.kind:
            likely = likely_kind(load_kinds(library), DEFAULT_KIND, name or "")
            facts = replace(facts, kind=likely.identifier)
            taken = likely.data.name
        text = scaffold(facts, library)
    if output == "-":
        write_bytes(text.encode())
        return
    _save(target(facts), text, force=force)
    if not quiet:
        _tell(target(facts), taken)


def _save(path: Path, text: str, *, force: bool) -> None:
    """Write the agenda, and the schema beside it where there is none."""
    from meetingkit.agenda.schema import FILE_NAME

    save(path, text.encode(), force=force)
    schema = path.with_name(FILE_NAME)
    if force or not schema.exists():
        save(schema, schema_bytes(), force=force)


def _tell(path: Path, taken: str) -> None:
    """What was written, of which kind where nobody said it, and what to do next."""
    from meetingkit.agenda.schema import FILE_NAME

    say(f"已写好：{path}")
    if taken:
        say(f"没有说会议类型，按“{taken}”写的；要换就加 --kind 类型（有哪些：meetingkit kinds）。")
    say(f"同一文件夹里的 {FILE_NAME} 供编辑器提示用，可以不管。")
    say(f"下一步：用记事本打开填写，再运行 meetingkit check {path}")


def _refuse_contradictions(old: Path | None, changes: list[str] | None, reporters: list[str] | None) -> None:
    if changes and old is None:
        raise typer.BadParameter("--replace 和 --from 一起用。")
    if old and reporters:
        raise typer.BadParameter("--from 已经有汇报人，要换用 --replace 旧=新。")
