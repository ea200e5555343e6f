"""Help and usage errors in Chinese.

Typer speaks English in both; what it knows of a command and of an error is said here in the user's language.
"""

from __future__ import annotations

import difflib
import io
import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

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
    param: Any = getattr(error, "param", None)
    where = f"{ctx.command_path} --help" if ctx else "meetingkit --help"
    hint = f"用 {where} 看用法。"
    match type(error).__name__:
        case "NoSuchOption":
            near = difflib.get_close_matches(error.option_name, _all_options(ctx), n=1)  # type: ignore[attr-defined]
            return f"没有“{error.option_name}”这个选项", f"是不是“{near[0]}”？" if near else hint  # type: ignore[attr-defined]
        case "MissingParameter":
            return f"缺少{_label(param)}", hint
        case "BadOptionUsage":
            return f"选项“{error.option_name}”后面要写内容", hint  # type: ignore[attr-defined]
        case "BadParameter":
            return _bad_value(error, param), hint
    if match := re.match(r"No such command '(.*)'", error.message):
        near = difflib.get_close_matches(match[1], list(ctx.command.commands) if ctx else [], n=1, cutoff=0.4)
        return f"没有“{match[1]}”这个命令", f"是不是“{near[0]}”？" if near else hint
    if match := re.match(r"Got unexpected extra arguments? \((.*)\)", error.message):
        return f"多写了“{match[1]}”", hint
    if error.message.startswith("Missing command"):
        return "缺少命令", hint
    return f"命令写法有误：{error.message}", hint


def _all_options(ctx: Any) -> list[str]:
    return [name for param in ctx.command.get_params(ctx) for name in param.opts] if ctx else []


def _label(param: Any) -> str:
    if param is None:
        return "参数"
    if param.param_type_name == "argument":
        return f"“{param.metavar or param.name}”"
    return f"选项“{max(param.opts, key=len)}”"


def _bad_value(error: typer.TyperException, param: Any) -> str:
    choices = getattr(getattr(param, "type", None), "choices", None)
    if choices:
        return f"{_label(param)}应是 {'、'.join(str(getattr(c, 'value', c)) for c in choices)} 之一"
    if param is None:
        return error.message
    return f"{_label(param)}的值不合要求（{error.message}）"
