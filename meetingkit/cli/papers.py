"""`meetingkit papers`: what papers there are, and a copy of one to make one's own from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from meetingkit.cli.console import print_json, say
from meetingkit.cli.listing import Row, list_found
from meetingkit.cli.options import AsJson, Force
from meetingkit.cli.output import keep_existing, save
from meetingkit.cli.place import library_for, origin, user_folder

if TYPE_CHECKING:
    from meetingkit.library import Library

COPIED = (".yaml", ".xml.j2")


def command(
    name: Annotated[
        str | None, typer.Argument(metavar="文稿", help="文稿的名称或标识；不写就列出全部", show_default=False)
    ] = None,
    source: Annotated[
        str | None,
        typer.Argument(metavar="照哪一种", help="papers copy 文稿：照这一种做一份自己的", show_default=False),
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="文件夹", help="copy 到哪个文件夹的 papers/ 里；不写就是当前文件夹"),
    ] = None,
    user: Annotated[bool, typer.Option("--user", help="copy 到自己的文件夹里，哪里的议程都能用")] = False,
    json: AsJson = False,
    force: Force = False,
) -> None:
    """列出能出的文稿；写上名称就看它的格式和版式；papers copy 文稿 照着做一份自己的。"""
    if name == "copy":
        if source is None:
            raise typer.BadParameter("要照哪一种做？如 meetingkit papers copy 议程")
        if user and folder is not None:
            raise typer.BadParameter("--user 和 -o 只写一个。")
        _copy(source, user_folder() if user else folder or Path(), force=force)
        return
    if source is not None or user or folder is not None:
        raise typer.BadParameter("照一种文稿做一份自己的，写成 meetingkit papers copy 文稿。")
    library = library_for()
    if name is None:
        _list(library, as_json=json)
    else:
        _show_one(library, name, as_json=json)


def _list(library: Library, *, as_json: bool) -> None:
    from meetingkit.papers.paper import load_paper, paper_files

    def about(identifier: str) -> Row:
        paper = load_paper(library, identifier)
        data = paper.data
        return {
            "name": data.name,
            "description": data.description,
            "identifier": identifier,
            "aliases": list(data.aliases),
            "formats": list(paper.formats),
            "layouts": list(data.layouts),
        }

    line = "{name}　{description}　{identifier}（{origin}）"
    list_found(library, paper_files(library), about, line, as_json=as_json, called="identifier")


def _show_one(library: Library, name: str, *, as_json: bool) -> None:
    from meetingkit.papers.paper import find_paper, paper_files

    paper = find_paper(library, name)
    path = paper_files(library)[paper.identifier]
    data, where = paper.data, {"origin": origin(library, path), "file": str(path)}
    if as_json:
        shown: dict[str, Any] = data.model_dump(mode="json")
        print_json({"identifier": paper.identifier, **shown, "formats": list(paper.formats), **where})
        return
    say(f"{data.name}　{data.description}")
    say(f"标识：{paper.identifier}" + (f"，也叫：{'、'.join(data.aliases)}" if data.aliases else ""))
    say(f"出处：{path}（{where['origin']}）")
    say(f"格式：{'、'.join(paper.formats)}（不写 --format 就是 {paper.formats[0]}）")
    if data.layouts:
        say(f"版式：{'、'.join(data.layouts)}（不写 --layout 就是 {data.layouts[0]}）")
    if data.empty:
        say(f"出不了的时候：{data.empty}")


def _copy(name: str, folder: Path, *, force: bool) -> None:
    """Write a paper's own files below `papers/` of a folder, where they take the place of those built in.

    Raises InvalidInput when there is no such paper, typer.Exit(3) when a file is in the way or cannot be written.
    """
    from meetingkit.papers.paper import find_paper

    library = library_for(folder / "agenda.yaml")
    paper = find_paper(library, name)
    files: dict[Path, bytes] = {}
    for suffix in COPIED:
        found = library.find(f"papers/{paper.identifier}{suffix}")
        if found is not None:
            files[folder / "papers" / found.name] = found.read_bytes()
    for path in files:
        keep_existing(path, force=force)
    for path, data in files.items():
        save(path, data, force=force)
        say(f"已写好：{path}")
    say(f"下一步：用记事本打开修改；议程里不用改，出稿仍写 --paper {paper.identifier}。")
