"""Help and usage errors in Chinese.

Typer speaks English in both; what it knows of a command and of an error is said here in the user's language.
"""

from __future__ import annotations

import difflib
import io
import re
from enum import Enum
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from meetingkit.wording.numerals import han

HELP_OPTIONS = ("--help", "-h")


class _ChineseHelp:
    """Mixin that writes a command's help; columns are aligned by display width."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from rich.console import Console
        from rich.padding import Padding
        from rich.table import Table

        command: Any = self
        page = io.StringIO()
        console = Console(file=page, width=min(ctx.terminal_width or 100, 100), highlight=False, markup=False)
        arguments = [p for p in command.get_params(ctx) if p.param_type_name == "argument"]
        options = [p for p in command.get_params(ctx) if p.param_type_name == "option" and not p.hidden]
        commands = getattr(command, "commands", {})
        tail = ["[选项]", *(_placeholder(p) for p in arguments), *(["命令 …"] if commands else [])]
        console.print(f"用法：{ctx.command_path} {' '.join(tail)}\n")
        console.print(Padding(command.help or "", (0, 0, 1, 2)))
        sections = {
            "命令": [(name, sub.get_short_help_str(200)) for name, sub in commands.items()],
            "参数": [(_placeholder(p), p.help or "") for p in arguments],
            "选项": [(_option(p), _option_help(p)) for p in options],
        }
        for title, rows in sections.items():
            if rows:
                table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2))
                table.add_column(no_wrap=True)
                table.add_column(overflow="fold")
                for row in rows:
                    table.add_row(*row)
                console.print(f"{title}：")
                console.print(Padding(table, (0, 0, 1, 2)))
        formatter.write("\n".join(line.rstrip() for line in page.getvalue().rstrip().split("\n")) + "\n")


class ChineseCommand(_ChineseHelp, TyperCommand):
    """A command with Chinese help."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse; an error always knows the command it belongs to, so that the hint names it."""
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            error.ctx = getattr(error, "ctx", None) or ctx  # type: ignore[attr-defined]
            raise


class ChineseGroup(_ChineseHelp, TyperGroup):
    """The program itself, with Chinese help."""


def _placeholder(param: Any) -> str:
    name = param.metavar or param.name
    return name if param.required else f"[{name}]"


def _option(param: Any) -> str:
    names = ", ".join(sorted(param.opts, key=len))
    return names if param.is_flag else f"{names} {param.metavar or '内容'}"


def _option_help(param: Any) -> str:
    if set(HELP_OPTIONS) & set(param.opts):
        return "显示这份说明"
    shown = param.default if isinstance(param.default, str | int) and not isinstance(param.default, bool) else None
    value = getattr(shown, "value", shown)
    return f"{param.help or ''}" + (f"（不写就是 {value}）" if value not in (None, "") else "")


def explain_usage_error(error: typer.TyperException) -> tuple[str, str]:
    """A usage error as message and hint."""
    ctx: Any = getattr(error, "ctx", None)
    where = f"{ctx.command_path} --help" if ctx else "meetingkit --help"
    message, near = _explain(error, ctx, getattr(error, "param", None))
    return message, f"是不是“{near}”？" if near else f"用 {where} 看用法。"


def _explain(error: Any, ctx: Any, param: Any) -> tuple[str, str | None]:
    """A usage error as message and the nearest thing that would be right."""
    match type(error).__name__:
        case "NoSuchOption":
            return f"没有“{error.option_name}”这个选项", _nearest(error.option_name, _all_options(ctx), 0.6)
        case "MissingParameter":
            return _missing(param, ctx), None
        case "BadOptionUsage" if "not take" in error.message:
            return f"选项“{error.option_name}”后面不写内容", None
        case "BadOptionUsage":
            return f"选项“{error.option_name}”后面要写内容", None
        case "BadParameter":
            return _bad_value(error, param), None
    if match := re.match(r"No such command (['\"])(.*?)\1", error.message):
        return f"没有“{match[2]}”这个命令", _nearest(match[2], list(ctx.command.commands) if ctx else [], 0.4)
    if match := re.match(r"Got unexpected extra argument.*? \((.*)\)", error.message):
        return f"多写了“{match[1]}”", None
    if error.message.startswith("Missing command"):
        return "缺少命令", None
    return f"命令写法有误：{error.message}", None


def _missing(param: Any, ctx: Any) -> str:
    """What is missing; of several files which one, as 第二个文件（新稿）."""
    arguments = [one for one in (ctx.command.params if ctx else []) if one.param_type_name == "argument"]
    required = [one for one in arguments if one.required]
    if param in required and len(required) > 1:
        return f"缺少第{han(required.index(param) + 1)}个文件（{param.metavar}）"
    return f"缺少{_label(param)}"


def _nearest(name: str, choices: list[str], cutoff: float) -> str | None:
    return next(iter(difflib.get_close_matches(name, choices, n=1, cutoff=cutoff)), None)


def _all_options(ctx: Any) -> list[str]:
    return [name for param in ctx.command.get_params(ctx) for name in param.opts] if ctx else []


def _label(param: Any) -> str:
    if param is None:
        return "参数"
    if param.param_type_name == "argument":
        return f"“{param.metavar or param.name}”"
    return f"选项“{max(param.opts, key=len)}”"


def _bad_value(error: Any, param: Any) -> str:
    """What was expected; typer's own words are English and are left out."""
    if param is None:
        return str(error.message)
    wanted = getattr(getattr(param, "type_descriptor", None), "annotation", None)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return f"{_label(param)}应是 {'、'.join(str(choice.value) for choice in wanted)} 之一"
    low, high = getattr(param, "min", None), getattr(param, "max", None)
    if low is not None and high is not None:
        return f"{_label(param)}应是 {low} 到 {high} 之间的数"
    return f"{_label(param)}的内容不合要求"
