"""Templates run in a Jinja2 sandbox: loaded from the library, compiled, rendered in this process.

Autoescaped, undefined names are errors, no globals but Jinja's `namespace`, no file access outside the library.
Every element a template writes carries its `file:line`, so that a mistake in it can be shown. A built-in template is
called by its name, another by its path, so that a person can open it.
"""

from __future__ import annotations

import contextlib
import re
import zlib
from collections.abc import Callable, Generator, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import jinja2
import jinja2.bccache
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import escape

from meetingkit import __version__
from meetingkit.compose import sandbox
from meetingkit.compose.markup import PLACE
from meetingkit.compose.sandbox import Sandbox
from meetingkit.diagnostics import Diagnostic, InvalidInput, Severity
from meetingkit.library import Library, builtin_root
from meetingkit.reading.source import UNUSABLE
from meetingkit.wording.names import as_comrade, enumerate_words, in_title_marks, sentence
from meetingkit.wording.numerals import counted, han

SUFFIX = ".j2"
MAX_TEMPLATE = 1_000_000  # bytes of one file
MAX_OUTPUT = 4_000_000  # characters of a paper: forty times a long one, what all later steps can still carry
MAX_MESSAGE = 200  # characters of what Jinja has to say; it may quote the template's own data
TAG = re.compile(r"<([A-Za-z_][\w.-]*)(?=[\s/>])([^<>]*)")
# looking back keeps a long run of spaces from being tried from each of them
LAYOUT = re.compile(r"(?<![ \t])[ \t]*\n\s*")


def paragraphs(text: str | None) -> list[str]:
    """The lines of somebody's prose as they stand; empty lines only separate."""
    return [line for line in (text or "").split("\n") if line.strip()]


FILTERS: dict[str, Callable[..., object]] = {
    "comrade": as_comrade,
    "counted": counted,
    "han": han,
    "in_title_marks": in_title_marks,
    "names": enumerate_words,
    "paragraphs": paragraphs,
    "sentence": sentence,
}


class _Placed(Extension):
    """Notes how far reading has come; in markup, marks elements with their place and drops what only lays out."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        environment = cast(Sandbox, self.environment)
        file = stream.filename or stream.name or ""
        for token in stream:
            environment.reached = (file, token.lineno)
            if token.type == "data" and environment.autoescape:
                yield Token(token.lineno, "data", self._placed(token, file))
            else:
                yield token

    @staticmethod
    def _placed(token: Token, file: str) -> str:
        def mark(match: re.Match[str]) -> str:
            line = token.lineno + token.value.count("\n", 0, match.start())
            place = escape(f"{file}:{line}")
            return f'<{match[1]} {PLACE}="{place}" {" ".join(match[2].split())}'

        return LAYOUT.sub("", TAG.sub(mark, token.value))


class _Cache(jinja2.FileSystemBytecodeCache):
    """Compiled built-in templates on disk; one that cannot be kept is compiled again next time."""

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        with contextlib.suppress(OSError):
            super().dump_bytecode(bucket)


@lru_cache(maxsize=2)
def bytecode_cache(*, markup: bool) -> jinja2.FileSystemBytecodeCache | None:
    """Compiled templates in the user's private temporary folder: compiling is a tenth of a short command's time.

    What is compiled for plain text does not escape, so markup never shares it; nor is it shared with another version
    of these modules, which decide how templates are compiled. What is compiled with a guard is not kept.
    """
    code = 0
    for module in (__file__, sandbox.__file__):
        code = zlib.crc32(Path(module).read_bytes(), code)
    try:
        language = "markup" if markup else "text"
        return _Cache(pattern=f"meetingkit_{__version__}_{code:08x}_{language}_%s.cache")
    except RuntimeError:  # no folder that is surely the user's own
        return None


def template_file(library: Library, prefixes: tuple[str, ...], name: str) -> str:
    """What to call a template: by its name when it is built in or missing, else by its path."""
    path = _find(library, prefixes, name)
    return _called(path, name) if path else name


def _find(library: Library, prefixes: tuple[str, ...], name: str) -> Path | None:
    if not name.endswith(SUFFIX):
        return None
    found = [
        (library.rank(path), place, path)
        for place, prefix in enumerate(prefixes)
        if (path := library.find(f"{prefix}/{name}"))
    ]
    return min(found)[2] if found else None  # an office's own words for all kinds come before a built-in kind's


def _called(path: Path, name: str) -> str:
    if path.is_relative_to(builtin_root()):
        return name
    return str(path).encode("utf-8", "replace").decode()  # a path may hold bytes that are no text


def _stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def _source(path: Path, file: str) -> str:
    try:
        size = path.stat().st_size
        if size > MAX_TEMPLATE:
            raise template_fault(f"模板有 {size} 字节，最多 {MAX_TEMPLATE}", file, hint="请把模板拆小。")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise template_fault(f"模板读不出来：{error}", file, line, "请把模板存成 UTF-8。") from None
    except OSError as error:
        raise template_fault(f"模板读不出来：{error}", file, hint="请确认模板可读。") from None


@lru_cache(maxsize=32)
def template_environment(library: Library, prefixes: tuple[str, ...], *, markup: bool, guarded: bool) -> Sandbox:
    """The environment for papers, which are markup, or for scaffolds, which are text.

    Templates are looked up under each prefix in turn; one that was changed since is read again. `guarded` where any of
    them may be somebody else's.
    """

    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = _find(library, prefixes, name)
        if path is None:
            return None
        file = _called(path, name)
        seen = _stamp(path)

        def fresh() -> bool:
            return file == name or (_find(library, prefixes, name) == path and _stamp(path) == seen)

        return _source(path, file), file, fresh

    return Sandbox(
        FILTERS,
        guarded=guarded,
        autoescape=markup,
        loader=jinja2.FunctionLoader(load),
        extensions=[_Placed],
        bytecode_cache=None if guarded else bytecode_cache(markup=markup),
        trim_blocks=not markup,
        lstrip_blocks=not markup,
        keep_trailing_newline=True,
    )


def run_template(environment: Sandbox, name: str, data: dict[str, Any]) -> str:
    """Render a template of the library in this process.

    Raises InvalidInput with the template's file and line; MemoryError as it is.
    """
    environment.reached = None
    template = None
    try:
        template = environment.get_template(name)
        return _output(template, data)
    except (InvalidInput, MemoryError):
        raise
    except jinja2.TemplateSyntaxError as error:
        file = error.filename or error.name or name  # the lexer gives the file for the name
        raise template_fault(f"模板写法有误：{error.message}", file, error.lineno) from None
    except Exception as error:  # a template may bring about any
        main = (template.filename or name if template else name, 1)
        raise template_fault(_said(error), *(environment.place_of_error(error) or main)) from None


def _output(template: jinja2.Template, data: dict[str, Any]) -> str:
    """The text a template writes; what no paper can hold is an error at the line that wrote it."""
    pieces, size = [], 0
    events = cast(Generator[str, None, None], template.root_render_func(template.new_context(data)))
    for piece in events:
        size += len(piece)
        if size > MAX_OUTPUT:
            events.throw(ValueError(f"写出的文字超过 {MAX_OUTPUT} 字"))
        if not piece.isprintable() and (bad := UNUSABLE.search(piece)):
            events.throw(ValueError(f"写出了文稿里放不下的字符 U+{ord(bad[0]):04X}"))
        pieces.append(piece)
    return "".join(pieces)


def _said(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f"缺少模板 {error.name}"
    if isinstance(error, RecursionError):
        return "模板自己套用了自己"
    return f"模板运行出错：{error}"


def template_fault(message: str, file: str, line: int = 1, hint: str = "") -> InvalidInput:
    """A diagnostic about a template."""
    own = "请核对这个模板；或者把它移走，改用内置的。"
    hint = hint or (own if Path(file).is_absolute() else "请核对模板；没有改过模板的话，请重装 meetingkit。")
    # what a template made up may hold line ends and commands to the terminal
    message = UNUSABLE.sub("�", " ".join(message[:MAX_MESSAGE].splitlines()))
    return InvalidInput([Diagnostic("MK020", Severity.ERROR, message, file, line, 1, hint)])
