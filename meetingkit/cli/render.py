"""`meetingkit render`: write the papers of a meeting, the chair's script when not told which."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from meetingkit.arrange.reader import Reader
from meetingkit.cli.options import Disclose, Force, Quiet, Wanted
from meetingkit.cli.output import is_folder
from meetingkit.diagnostics import ExitCode
from meetingkit.writers import Format

SCRIPT = "script"
PATTERN = re.compile(r"[*?\[]")


def command(
    agendas: Annotated[
        list[Path],
        typer.Argument(metavar="议程文件", help="议程文件（.yaml）；可以给几个，也可以给文件夹", show_default=False),
    ],
    data: Annotated[
        Path | None,
        typer.Option(
            "--data", metavar="表格", help="一份议程配一张表（CSV 或 Excel），一行出一份；列名就是议程里的名称"
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="文件", help="写到哪个文件；写 - 则送到标准输出")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="文件夹", help="写到哪个文件夹；不写就在议程文件旁边")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="样子", help="文件怎样起名，如：{单位}-主持词；{文件} 是议程文件的名称"),
    ] = None,
    fmt: Annotated[
        Format | None,
        typer.Option(
            "--format", metavar="格式", help=f"{'、'.join(Format)}；不写就看 -o 的后缀，没有后缀就是文稿通常的"
        ),
    ] = None,
    papers: Annotated[
        list[str] | None,
        typer.Option(
            "--paper",
            "-p",
            metavar="文稿",
            help="出哪些文稿，可写几次；all 是全部；不写就出主持词（见 meetingkit papers）",
        ),
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option(
            "--layout", "-l", metavar="版式", help="版式名称，或本单位的版式文件（.yaml）；不写就用文稿通常的"
        ),
    ] = None,
    reader: Annotated[
        Reader | None, typer.Option("--for", metavar="给谁", help=f"{'、'.join(Reader)}；朗读本给谁用")
    ] = None,
    disclose: Disclose = False,
    strict: Annotated[bool, typer.Option("--strict", help="有待填或可疑之处就不出稿")] = False,
    force: Force = False,
    quiet: Quiet = False,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", metavar="几个", min=1, max=256, help="批量时几个进程一起做；不写就是处理器的个数"),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="接着上次的批量做，只做缺的和变了的")] = False,
    manifest: Annotated[
        Path | None, typer.Option("--manifest", metavar="文件", help="批量的清单写到哪里；不写就和文稿在一起")
    ] = None,
) -> ExitCode:
    """写出主持词或别的文稿（Word 文件）。待填之处照出草稿，并突出显示。"""
    names = tuple(name for text in papers or [SCRIPT] for name in re.split("[,，、]", text) if name.strip())
    wanted = Wanted(
        names or (SCRIPT,), fmt or _format_of(output), layout, reader, out, name, disclose, strict, force, quiet
    )
    files = agendas if _is_one(agendas) else _files(agendas)
    if len(files) == 1 and not (data or resume or manifest):
        from meetingkit.cli.writing import write_papers

        write_papers(files[0], output, wanted)
        return ExitCode.OK
    if output is not None:
        raise typer.BadParameter("-o 只用于一份；几份请用 --out 指定文件夹，用 --name 起名。")
    from meetingkit.cli.batch import Request, render_batch

    return render_batch(Request(wanted, files, data, manifest, jobs, resume))


def _is_one(agendas: list[Path]) -> bool:
    """Whether this is plainly one file, so that no folder or pattern need be looked into."""
    return len(agendas) == 1 and not is_folder(agendas[0]) and not PATTERN.search(str(agendas[0]))


def _files(agendas: list[Path]) -> list[Path]:
    from meetingkit.batch.inputs import agenda_files

    return agenda_files(agendas)


def _format_of(output: str | None) -> Format | None:
    suffix = Path(output or "").suffix.lstrip(".").lower()
    if suffix in [fmt.value for fmt in Format]:
        return Format(suffix)
    if suffix and output != "-":
        known = "、".join(f".{fmt.value}" for fmt in Format)
        raise typer.BadParameter(f"不认识后缀“.{suffix}”，可用 {known}，或另加 --format。")
    return None
