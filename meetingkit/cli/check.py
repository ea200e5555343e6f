"""`meetingkit check`: say what is wrong with agendas and with scripts that somebody wrote."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from meetingkit.cli.check_options import Wanted, wanted
from meetingkit.cli.console import note, print_json, say, summary
from meetingkit.cli.options import AsJson, Force, Quiet
from meetingkit.diagnostics import Diagnostic, ExitCode, InvalidInput

if TYPE_CHECKING:
    from meetingkit.check.choice import Settings
    from meetingkit.readers import Manuscript

NO_FIX_IN_WORD = "Word 文件不自动改；用 --comments 把问题批注在一份副本里。"


class Shape(StrEnum):
    """How the findings are told."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one file: `bad` when there are findings that count, `unread` when it could not be read."""

    path: Path
    found: list[Diagnostic]
    bad: bool
    unread: bool = False
    manuscript: Manuscript | None = None


def command(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="文件", help="议程（.yaml），或写好的稿子（.docx .txt .doc .wps .rtf .odt）", show_default=False
        ),
    ],
    json: AsJson = False,
    shape: Annotated[
        Shape, typer.Option("--format", metavar="格式", help=f"{'、'.join(Shape)}；sarif 供代码平台和编辑器用")
    ] = Shape.TEXT,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="代码", help="只查这些规则，如 MK2,MK601")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="代码", help="不查这些规则")] = None,
    fail_on: Annotated[
        str | None, typer.Option("--fail-on", metavar="级别", help="从哪一级起算不合格：错误、疑似、提示；不写就是疑似")
    ] = None,
    locality: Annotated[
        list[str] | None, typer.Option("--locality", metavar="地名", help="会议所在的地名，可以写几次")
    ] = None,
    day: Annotated[
        str | None, typer.Option("--date", metavar="日期", help="查稿子用：会议的日期，如 2026-03-18")
    ] = None,
    roster: Annotated[
        Path | None, typer.Option("--roster", metavar="文件", help="查稿子用：名册；不写就用旁边的“名册.yaml”")
    ] = None,
    against: Annotated[
        list[Path] | None,
        typer.Option("--against", metavar="旧稿", help="和旧的议程或稿子比，找出没改掉的旧内容；可以写几次"),
    ] = None,
    paper: Annotated[
        list[Path] | None,
        typer.Option("--paper", metavar="文稿", help="手改过的文稿（通知、议程、主持词……），和议程对，可以写几次"),
    ] = None,
    comments: Annotated[
        Path | None, typer.Option("--comments", metavar="文件", help="把问题批注在 Word 稿子的一份副本里，原件不动")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="改掉标点、数字写法之类拿得准的；先看改动，再问改不改")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="和 --fix 一起用：不问，直接改")] = False,
    force: Force = False,
    quiet: Quiet = False,
) -> ExitCode:
    """检查议程和写好的稿子：写法、占位符、人名地名、前后不一致、标点数字……一次全部列出。"""
    shape = Shape.JSON if json else shape
    options = wanted(files, select, ignore, fail_on, locality, day, roster, against)
    _refuse_contradictions(files, shape, comments, fix=fix, yes=yes)
    _refuse_unreadable(files, paper or [])
    results = [_check(path, options) for path in files]
    results += [_check_paper(one, files[0], options) for one in paper or [] if not results[0].unread]
    if shape is Shape.TEXT:
        _print(results, quiet=quiet)
    else:
        _print_data(results, shape)
    if comments:
        _comment(results[0], comments, force=force, quiet=quiet)
    if fix:
        results = [_fix(result, options, yes=yes) for result in results]
    if any(result.unread for result in results):
        return ExitCode.INVALID
    return ExitCode.FINDINGS if any(result.bad for result in results) else ExitCode.OK


def _refuse_contradictions(files: list[Path], shape: Shape, comments: Path | None, *, fix: bool, yes: bool) -> None:
    if comments and (len(files) != 1 or files[0].suffix.lower() != ".docx"):
        raise typer.BadParameter("--comments 一次批注一份 .docx 稿子；别的格式请先另存为 .docx。")
    if comments and comments.resolve() == files[0].resolve():
        raise typer.BadParameter("--comments 要写到另一个文件，原件不动。")
    if fix and shape is not Shape.TEXT:
        raise typer.BadParameter("--fix 要给人看改动，不能和 --json、--format 一起用。")
    if yes and not fix:
        raise typer.BadParameter("--yes 和 --fix 一起用。")


def _refuse_unreadable(files: list[Path], papers: list[Path]) -> None:
    """Raises typer.BadParameter for papers that have no agenda, or are in no format that can be read."""
    from meetingkit.readers import READERS, is_manuscript

    if papers and (len(files) != 1 or is_manuscript(files[0])):
        raise typer.BadParameter("--paper 把文稿和一份议程对：meetingkit check 议程.yaml --paper 通知.docx。")
    for path in papers:
        if not is_manuscript(path):
            raise typer.BadParameter(f"--paper 能读 {' '.join(READERS)}，读不了 {path.name}。")


def _check(path: Path, options: Wanted) -> Checked:
    from meetingkit.check.choice import Settings
    from meetingkit.check.facts import Told
    from meetingkit.readers import is_manuscript
    from meetingkit.review import settings_of

    try:
        settings = options.added_to(settings_of(path.parent) or Settings())
        if is_manuscript(path):
            return _check_manuscript(path, options, settings)
        from meetingkit.cli.place import library_for
        from meetingkit.review import check_meeting
        from meetingkit.workflow import load_meeting

        library = library_for(path)
        told = Told(against=options.earlier())
        found = check_meeting(load_meeting(path, library), library, settings, told)
    except InvalidInput as error:
        return Checked(path, error.diagnostics, bad=True, unread=True)
    return Checked(path, found, settings.fails(found))


def _check_manuscript(path: Path, options: Wanted, settings: Settings) -> Checked:
    from meetingkit.readers import read_manuscript
    from meetingkit.review import check_manuscript

    manuscript = read_manuscript(path)
    found = check_manuscript(manuscript, options.told(path), settings)
    return Checked(path, found, settings.fails(found), manuscript=manuscript)


def _check_paper(path: Path, agenda: Path, options: Wanted) -> Checked:
    """A paper that somebody edited against the agenda."""
    from meetingkit.check.choice import Settings
    from meetingkit.cli.place import library_for
    from meetingkit.comparing.papers import check_paper
    from meetingkit.readers import read_manuscript
    from meetingkit.review import settings_of
    from meetingkit.workflow import load_meeting

    library = library_for(agenda)
    try:
        settings = options.added_to(settings_of(agenda.parent) or Settings())
        manuscript = read_manuscript(path)
        found = settings.choose(check_paper(load_meeting(agenda, library), manuscript, library))
    except InvalidInput as error:
        return Checked(path, error.diagnostics, bad=True, unread=True)
    return Checked(path, found, settings.fails(found), manuscript=manuscript)


def _print(results: list[Checked], *, quiet: bool) -> None:
    from meetingkit.cli.findings import Excerpts, paragraphs_of
    from meetingkit.readers import is_word

    excerpts = Excerpts()
    for result in results:
        if result.manuscript and is_word(result.path):
            manuscript = result.manuscript
            texts = [paragraph.text for paragraph in manuscript.document.paragraphs]
            known = zip(manuscript.numbers, manuscript.shifts, texts, strict=True)
            excerpts.know(manuscript.file, paragraphs_of(known))
        excerpts.print(result.found)
    found = [one for result in results for one in result.found]
    if found or not quiet:
        say(f"{f'{len(results)} 个文件：' if len(results) > 1 else ''}{summary(found)}。")


def _print_data(results: list[Checked], shape: Shape) -> None:
    found = [one for result in results for one in result.found]
    if shape is Shape.JSON:
        print_json([one.as_dict() for one in found])
        return
    from meetingkit import __version__
    from meetingkit.check.sarif import sarif

    print_json(sarif(found, __version__))


def _comment(result: Checked, path: Path, *, force: bool, quiet: bool) -> None:
    """Write the copy with comments; nothing where the file could not be read."""
    if result.unread:
        return
    from datetime import UTC, datetime

    from meetingkit.cli.output import keep_existing, save
    from meetingkit.readers.comments import commented

    elsewhere = "在 --comments 后面换一个文件名"
    keep_existing(path, force=force, elsewhere=elsewhere)
    data = commented(result.path.read_bytes(), result.found, datetime.now(UTC), str(result.path))
    save(path, data, force=force, elsewhere=elsewhere)
    if not quiet:
        note(f"已写好：{path}（批注 {len(result.found)} 处）")


ROUNDS = 9  # marks within brackets within quotation marks are soon done


def _fix(result: Checked, options: Wanted, *, yes: bool) -> Checked:
    """The result after its safe corrections, when they were made.

    Corrections that overlap are made one after the other: what is left of them is shown, and asked for, again.
    """
    from meetingkit.cli.fixing import mend
    from meetingkit.readers import is_word

    done = False
    for _ in range(ROUNDS):
        fixes = [one.fix for one in result.found if one.fix and not result.unread]
        if not fixes:
            break
        if is_word(result.path):
            say(NO_FIX_IN_WORD)
            break
        if not mend(result.path, fixes, yes=yes):
            break
        result, done = _check(result.path, options), True
    if done:
        say(f"改好了：{result.path}；现在{summary(result.found)}。")
    return result
