"""`meetingkit doctor`: what of this machine the papers depend on."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from meetingkit.cli.console import print_json, say
from meetingkit.cli.options import AsJson
from meetingkit.cli.tables import print_table
from meetingkit.diagnostics import ExitCode, InvalidInput
from meetingkit.wording.system import reason

if TYPE_CHECKING:
    from meetingkit.doctor import Check, Fonts
    from meetingkit.layout.model import Layout
    from meetingkit.library import Library


def command(
    layout: Annotated[
        str | None, typer.Option("--layout", metavar="版式", help="看哪一种版式的字体；不写就是 gb9704")
    ] = None,
    json: AsJson = False,
) -> None:
    """检查这台电脑：字体、办公软件、控制台编码、模板、能否写文件。缺必需的，退出码为 1。"""
    from meetingkit.doctor import Result

    checks = _checks(layout)
    if json:
        print_json([check.as_dict() for check in checks])
    else:
        _print(checks)
    if any(check.result is Result.MISSING for check in checks):
        raise typer.Exit(ExitCode.FINDINGS)


def _checks(name: str | None) -> list[Check]:
    from meetingkit import doctor
    from meetingkit.cli.place import library_for
    from meetingkit.library import builtin_root
    from meetingkit.printing.office import find_office

    library = library_for()
    return [
        *doctor.check_templates(library.roots, builtin_root(), reason),
        doctor.check_writable(Path.cwd(), reason),
        doctor.check_console(sys.stdout.encoding),
        *_font_checks(library, name),
        doctor.check_office(find_office()),
        doctor.check_pdf_reader(_version("pypdfium2")),
    ]


def _font_checks(library: Library, name: str | None) -> list[Check]:
    """The fonts of the layout; raises InvalidInput when a layout that was named cannot be used."""
    from meetingkit.doctor import check_fonts, check_layout
    from meetingkit.layout.loading import DEFAULT, load_layout

    try:
        layout = load_layout(library, name or DEFAULT)
    except InvalidInput as error:
        if name is not None:
            raise
        return [check_layout(DEFAULT, error)]
    return list(check_fonts(layout, _fonts(layout)))


def _fonts(layout: Layout) -> Fonts:
    from meetingkit.doctor import Fonts, asked_fonts, folder_fonts, fontconfig_fonts

    names = [name for chain in asked_fonts(layout).values() for name in chain]
    if folders := _font_folders():
        return folder_fonts(names, folders)
    fc_list, fc_match = shutil.which("fc-list"), shutil.which("fc-match")
    return fontconfig_fonts(names, fc_list, fc_match) if fc_list and fc_match else Fonts()


def _font_folders() -> list[Path]:
    """Where Windows and macOS keep fonts; elsewhere fontconfig is asked."""
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", ""), "Microsoft", "Windows", "Fonts")
        return [Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts"), local]
    if sys.platform == "darwin":
        system = [Path("/System/Library/Fonts"), Path("/System/Library/Fonts/Supplemental"), Path("/Library/Fonts")]
        return [*system, Path.home() / "Library" / "Fonts"]
    return []


def _version(package: str) -> str | None:
    from importlib import metadata

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def _print(checks: list[Check]) -> None:
    """The table, below it once what each finding means and how to mend it, and the verdict."""
    from meetingkit.doctor import Result

    print_table("这台电脑", ("项目", "结果", "情况"), [(c.item, c.result.label, c.found) for c in checks])
    items: dict[tuple[str, str], list[str]] = {}
    for check in checks:
        if check.meaning:
            items.setdefault((check.meaning, check.hint), []).append(check.item)
    for (meaning, hint), names in items.items():
        say(f"{'、'.join(names)}：{meaning}" + (f"\n    改法：{hint}" if hint else ""))
    missing = [check.item for check in checks if check.result is Result.MISSING]
    noticed = sum(check.result is Result.NOTICE for check in checks)
    if missing:
        say(f"缺必需的 {len(missing)} 项：{'、'.join(missing)}。")
    else:
        say("可以出稿。" + (f"另有 {noticed} 项要注意。" if noticed else ""))
