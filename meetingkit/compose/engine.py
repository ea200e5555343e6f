"""The Jinja2 sandbox in which templates run.

Autoescaped, undefined names are errors, no globals but Jinja's `namespace`, no file access outside the library.
Every element a template writes carries its `template:line`, so that a mistake in it can be shown.
"""

from __future__ import annotations

import contextlib
import re
import zlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
import jinja2.bccache
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape

from meetingkit import __version__
from meetingkit.compose.markup import PLACE
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.library import Library
from meetingkit.wording.names import enumerate_words, in_title_marks, sentence
from meetingkit.wording.numerals import han

TAG = re.compile(r"<([A-Za-z_][\w.-]*)(?=[\s/>])([^<>]*)")
LAYOUT = re.compile(r"[ \t]*\n\s*")


def paragraphs(text: str | None) -> list[str]:
    """The lines of somebody's prose as they stand; empty lines only separate."""
    return [line for line in (text or "").split("\n") if line.strip()]


FILTERS: dict[str, Callable[..., object]] = {
    "han": han,
    "in_title_marks": in_title_marks,
    "names": enumerate_words,
    "paragraphs": paragraphs,
    "sentence": sentence,
}


class _Placed(Extension):
    """Marks elements with their place and drops line breaks that only lay out the template."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, "data", self._placed(token, stream.name or ""))
            else:
                yield token

    @staticmethod
    def _placed(token: Token, name: str) -> str:
        def mark(match: re.Match[str]) -> str:
            line = token.lineno + token.value.count("\n", 0, match.start())
            place = escape(f"{name}:{line}")
            return f'<{match[1]} {PLACE}="{place}" {" ".join(match[2].split())}'

        return LAYOUT.sub("", TAG.sub(mark, token.value))


class _Cache(jinja2.FileSystemBytecodeCache):
    """Compiled templates on disk; one that cannot be kept is compiled again next time."""

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


def _bytecode_cache(language: str) -> jinja2.FileSystemBytecodeCache | None:
    """Compiled templates in the user's private temporary folder: compiling is a tenth of a short command's time.

    What is compiled for plain text does not escape, so markup never shares it; nor is it shared with another version
    of this module, which decides how templates are compiled.
    """
    code = zlib.crc32(Path(__file__).read_bytes())
    try:
        return _Cache(pattern=f"meetingkit_{__version__}_{code:08x}_{language}_%s.cache")
    except RuntimeError:  # no folder that is surely the user's own
        return None


def _source(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise template_fault(f"模板读不出来：{error}", name, hint="请确认模板可读，并存成 UTF-8。") from None


def _environment(library: Library, prefixes: tuple[str, ...], extensions: list[type[Extension]]) -> jinja2.Environment:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        for prefix in prefixes:
            path = library.find(f"{prefix}/{name}")
            if path is not None:
                return _source(path, name), name, lambda: True
        return None

    environment = ImmutableSandboxedEnvironment(
        autoescape=bool(extensions),
        undefined=jinja2.StrictUndefined,
        loader=jinja2.FunctionLoader(load),
        extensions=extensions,
        bytecode_cache=_bytecode_cache("markup" if extensions else "text"),
        trim_blocks=not extensions,
        lstrip_blocks=not extensions,
        keep_trailing_newline=True,
    )
    environment.globals = {"namespace": environment.globals["namespace"]}
    environment.filters.update(FILTERS)
    return environment


@lru_cache(maxsize=32)
def markup_environment(library: Library, prefixes: tuple[str, ...]) -> jinja2.Environment:
    """The environment for papers; templates are looked up under each prefix in turn."""
    return _environment(library, prefixes, [_Placed])


def text_environment(library: Library, prefixes: tuple[str, ...]) -> jinja2.Environment:
    """The environment for scaffolds, which are text and not markup."""
    return _environment(library, prefixes, [])


def render_template(environment: jinja2.Environment, name: str, data: dict[str, Any]) -> str:
    """Render a template of the library. Raises InvalidInput with the template's file and line."""
    try:
        return environment.get_template(name).render(data)
    except jinja2.TemplateSyntaxError as error:
        raise template_fault(f"模板写法有误：{error.message}", error.name or name, error.lineno) from None
    except jinja2.TemplateNotFound as error:
        raise template_fault(f"缺少模板 {error.name}", *_template_line(error, name)) from None
    except RecursionError as error:
        raise template_fault("模板自己套用了自己", *_template_line(error, name)) from None
    except (
        jinja2.TemplateError,
        ArithmeticError,
        AttributeError,
        MemoryError,
        LookupError,
        TypeError,
        ValueError,
    ) as error:
        found = _template_line(error, name)
        raise template_fault(f"模板运行出错：{error}", *found) from None


def template_fault(message: str, file: str, line: int = 1, hint: str = "") -> InvalidInput:
    """A diagnostic about a template."""
    hint = hint or "请核对模板；没有改过模板的话，请重装 meetingkit。"
    return InvalidInput([Diagnostic("MK020", Severity.ERROR, message, file, line, 1, hint)])


def _template_line(error: BaseException, name: str) -> tuple[str, int]:
    """The innermost template frame of a traceback, which Jinja rewrites to template lines."""
    found, trace = (name, 1), error.__traceback__
    while trace is not None:
        filename = trace.tb_frame.f_code.co_filename
        if "__jinja_template__" in trace.tb_frame.f_globals or filename.endswith((".j2", ".xml")):
            found = (filename, trace.tb_lineno)
        trace = trace.tb_next
    return found
