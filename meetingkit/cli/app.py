"""The program: its commands, and the one place where a failure becomes an exit code."""

from __future__ import annotations

import importlib
import sys
import types
from pathlib import Path
from typing import Annotated

import typer

from meetingkit import __version__
from meetingkit.cli.console import Interrupted, abandon_streams, note, prepare_streams, print_diagnostics, say
from meetingkit.cli.usage import HELP_OPTIONS, ChineseCommand, ChineseGroup, explain_usage_error
from meetingkit.diagnostics import ExitCode, InvalidInput
from meetingkit.wording.system import reason

# each is a module of this package, in the order of the help; one has a name that no module can have
COMMANDS = (
    "new",
    "import",
    "check",
    "diff",
    "show",
    "render",
    "papers",
    "kinds",
    "layouts",
    "rules",
    "schema",
    "doctor",
)
MODULES = {"import": "importing"}


def _print_version(wanted: bool) -> None:
    if wanted:
        say(f"meetingkit {__version__}")
        raise typer.Exit


def program(
    _version: Annotated[
        bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True, help="显示版本")
    ] = False,
) -> None:
    """写一份会议议程，出一套会议文稿。先出主持词，Word 格式。"""


def app_with(names: tuple[str, ...] = COMMANDS) -> typer.Typer:
    """The program with these commands."""
    app = typer.Typer(
        cls=ChineseGroup,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": list(HELP_OPTIONS)},
    )
    app.callback()(program)
    for name in names:
        module = importlib.import_module(f"meetingkit.cli.{MODULES.get(name, name)}")
        app.command(name, cls=ChineseCommand)(module.command)
    return app


def run(arguments: list[str]) -> int:
    """Run a command line; returns the exit code. Nothing escapes as a traceback."""
    prepare_streams()
    _want_no_plugins()
    try:
        code = _run(arguments or ["--help"])
        sys.stdout.flush()
        return code
    except (BrokenPipeError, SystemExit):  # typer exits when the reader of our output has gone; nobody is left to tell
        abandon_streams()
        return ExitCode.OK
    except OSError as error:
        abandon_streams()
        note(f"meetingkit: 输出写不出去：{reason(error)}")
        return ExitCode.UNWRITABLE


def _want_no_plugins() -> None:
    """Keep Pydantic from looking for plugins among all installed packages: that costs more than reading an agenda.

    Its switch for that still loads what would look; the module in its place answers that there are none.
    """
    none = types.ModuleType("pydantic.plugin._loader")
    none.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(none.__name__, none)


def _run(arguments: list[str]) -> int:
    try:
        # the modules of other commands are loaded only where help or a misspelt name needs them
        names = tuple(name for name in COMMANDS if name in arguments[:1])
        code = int(app_with(names or COMMANDS)(arguments, prog_name="meetingkit", standalone_mode=False) or ExitCode.OK)
        if code == ExitCode.INTERRUPTED:  # typer's form of Ctrl-C
            raise KeyboardInterrupt
        return code
    except InvalidInput as error:
        print_diagnostics(error.diagnostics)
        return ExitCode.INVALID
    except typer.Exit as error:
        return error.exit_code
    except typer.TyperException as error:
        message, hint = explain_usage_error(error)
        note(f"meetingkit: {message}\n    改法：{hint}")
        return ExitCode.INVALID
    except Interrupted:
        return ExitCode.INTERRUPTED
    except (KeyboardInterrupt, typer.Abort):
        note("已中断，没有写出任何文件。")
        return ExitCode.INTERRUPTED
    except OSError:  # files are answered for where they are used; what is left is our own output
        raise
    except Exception as error:
        return _report_bug(error)


def _report_bug(error: Exception) -> int:
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile("w", suffix=".txt", prefix="meetingkit-", delete=False, encoding="utf-8") as file:
        traceback.print_exception(error, file=file)
    note(f"meetingkit 自己出错了（{type(error).__name__}）。这是程序的缺陷，不是您的文件有问题。")
    note(f"    改法：请把 {Path(file.name)} 和您的议程文件发给维护人员。")
    return ExitCode.FINDINGS
