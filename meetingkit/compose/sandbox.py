"""What a template may use of Jinja2: few filters and tests, few methods of plain data, no results of absurd size.

The size checks answer at once, and with the template's line, what the limits on a process would only stop late. They
are no substitute for those limits, and the sandbox is no substitute for the process.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable
from types import CodeType, FrameType, TracebackType
from typing import Any, NoReturn

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

Place = tuple[str, int]  # a template's file and line

MAX_LENGTH = 1_000_000  # characters or members that one operation may join
MAX_BITS = 4096  # of a whole number
special = re.compile("[&<>'\"]").search  # what is escaped
FILTERS = (
    *("abs", "batch", "count", "d", "default", "dictsort", "e", "escape", "first", "float", "groupby", "int", "items"),
    *("join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace", "reverse"),
    *("safe", "select", "selectattr", "slice", "sort", "string", "sum", "trim", "unique", "upper"),
)
TESTS = (
    *("!=", "<", "<=", "==", ">", ">=", "eq", "equalto", "ge", "greaterthan", "gt", "le", "lessthan", "lt", "ne", "in"),
    *("boolean", "defined", "divisibleby", "even", "false", "float", "integer", "iterable", "mapping", "none"),
    *("number", "odd", "sequence", "string", "true", "undefined"),
)
OF_TEXT = frozenset(
    (
        *("count", "endswith", "find", "index", "isdecimal", "isdigit", "join", "lower", "lstrip", "partition"),
        *("removeprefix", "removesuffix", "replace", "rfind", "rpartition", "rsplit", "rstrip", "split", "splitlines"),
        *("startswith", "strip", "upper"),
    )
)
OF_LISTS = frozenset({"count", "index"})
METHODS: dict[type, frozenset[str]] = {
    str: OF_TEXT,
    Markup: OF_TEXT,
    list: OF_LISTS,
    tuple: OF_LISTS,
    dict: frozenset({"get", "items", "keys", "values"}),
    **dict.fromkeys((bytes, int, float, bool, type(None)), frozenset[str]()),
}


class _Context(Context):
    """Calls macros, of which a paper has dozens, without asking first what else they might be."""

    def call(__self, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063 - as Jinja2 has it
        """Call something a template has, as Jinja2 does."""
        if type(__obj) is not Macro:
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        plain = not (kwargs or __obj.caller or __obj.catch_kwargs or __obj.catch_varargs)
        if plain and len(args) == len(__obj.arguments) and __self.eval_ctx.autoescape:
            return str.__new__(Markup, __obj._func(*args))
        return __obj(__self.eval_ctx, *args, **kwargs)


class _Template(jinja2.Template):
    """Does not escape again, nor copy, what its macros have written; that takes as long as to call them."""

    @classmethod
    def from_code(cls, *arguments: Any, **options: Any) -> jinja2.Template:
        """The template of a compiled module, in which `escape` is a name like others."""
        template = super().from_code(*arguments, **options)
        template.root_render_func.__globals__["escape"] = _escaped
        return template


def _escaped(value: Any) -> str:
    kind = type(value)
    return value if kind is Markup or (kind is str and not special(value)) else escape(value)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's sandbox, narrowed, and knowing the place it has come to; threads may share it.

    Templates of our own need no guard: without one they are compiled and run a third faster.
    """

    intercepted_binops = frozenset({"+", "*", "**", "%"})
    context_class, template_class = _Context, _Template

    def __init__(self, filters: dict[str, Callable[..., object]], *, guarded: bool, **options: Any) -> None:
        super().__init__(undefined=jinja2.StrictUndefined, **options)
        self.sandboxed = guarded
        self._reached: dict[int, Place] = {}  # by thread
        self._own: dict[str, jinja2.Template] = {}
        self.globals = {"namespace": self.globals["namespace"]}
        self.filters = {**{name: self.filters[name] for name in FILTERS}, **filters}
        self.tests = {name: self.tests[name] for name in TESTS}

    @property
    def reached(self) -> Place | None:
        """The place in the template that this thread is compiling; None while it runs one."""
        return self._reached.get(threading.get_ident())

    @reached.setter
    def reached(self, place: Place | None) -> None:
        if place:
            self._reached[threading.get_ident()] = place
        else:
            self._reached.pop(threading.get_ident(), None)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A member of plain data by its name, before any method of it."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute) if self.sandboxed else jinja2.Environment.getattr(self, obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have this attribute."""
        return attr in METHODS.get(type(obj), (attr,)) and super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> jinja2.Undefined:
        """What stands for an attribute that a template may not have; to use it is an error."""
        return self.undefined(f"模板里不能用 {attribute}", name=attribute, obj=obj, exc=SecurityError)

    def wrap_str_format(self, value: Any) -> None:
        """No text has `format`: it reads attributes and pads without end."""
        if getattr(value, "__name__", "") in ("format", "format_map") and isinstance(
            getattr(value, "__self__", None), str
        ):
            raise SecurityError("模板里不能用 format，请用 ~ 连接")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The result of an operation. Raises SecurityError when it would be absurdly large."""
        if operator == "%" and isinstance(left, str | bytes):
            raise SecurityError("模板里不能用 % 排版文字，请用 ~ 连接")
        if _bits(operator, left, right) > MAX_BITS:
            raise SecurityError(f"“{operator}”得出的数太大")
        if _length(operator, left, right) > MAX_LENGTH:
            raise SecurityError(f"“{operator}”得出的内容太长，最多 {MAX_LENGTH}")
        return super().call_binop(context, operator, left, right)

    def get_template(self, name: Any, *rest: Any) -> jinja2.Template:
        """A template by its name. Those of our own do not change while the program runs, so that each is looked up once."""
        if self.sandboxed:
            return super().get_template(name, *rest)
        if name not in self._own:
            self._own[name] = super().get_template(name)
        return self._own[name]

    def compile(self, source: Any, name: str | None = None, filename: str | None = None, *rest: Any) -> Any:
        """Compile a template. Whatever goes wrong is an error in its text, at the last place read.

        Raises TemplateSyntaxError, or MemoryError with `reached` left as it was.
        """
        self.reached = (filename or name or "", 1)
        try:
            code: CodeType = super().compile(source, name, filename, *rest)
        except (jinja2.TemplateSyntaxError, MemoryError):
            raise
        except RecursionError:
            self._give_up("一层套一层，套得太深", name)
        except SyntaxError as error:  # of Python's compiler, whose lines are not the template's
            self._give_up(error.msg, name)
        except Exception as error:  # of the lexer or the parser
            self._give_up(str(error), name)
        self.reached = None
        return code

    def _give_up(self, message: str, name: str | None) -> NoReturn:
        file, line = self.reached or ("", 1)
        raise jinja2.TemplateSyntaxError(message, line, name, file) from None

    def place_of(self, thread: int) -> Place | None:
        """The place a running thread has come to: the innermost template from its frame outwards."""
        place, frame = self._reached.get(thread), sys._current_frames().get(thread)
        while frame is not None and place is None:
            place = _place(frame, frame.f_lineno)
            frame = frame.f_back
        return place

    def place_of_error(self, error: BaseException) -> Place | None:
        """Where an error was raised: the innermost template of its traceback."""
        return self.reached or _innermost(error.__traceback__)


def _innermost(trace: TracebackType | None) -> Place | None:
    found = None
    while trace is not None:
        found = _place(trace.tb_frame, trace.tb_lineno) or found
        trace = trace.tb_next
    return found


def _place(frame: FrameType, line: int | None) -> Place | None:
    template = frame.f_globals.get("__jinja_template__")
    if template is None:
        return None
    return template.filename or template.name, template.get_corresponding_lineno(line or 1)


def _bits(operator: str, left: Any, right: Any) -> int:
    """How long the whole number will be that comes out; 0 when none does."""
    if not (isinstance(left, int) and isinstance(right, int)):
        return 0
    if operator == "**":
        return left.bit_length() * max(right, 0)
    return left.bit_length() + right.bit_length() if operator == "*" else 0


def _length(operator: str, left: Any, right: Any) -> int:
    """How many characters or members will come out; 0 when the result is a number."""
    sizes = [len(side) for side in (left, right) if isinstance(side, str | bytes | list | tuple)]
    if operator == "*" and len(sizes) == 1:
        return sizes[0] * next((side for side in (left, right) if isinstance(side, int)), 0)
    return sum(sizes) if operator == "+" else 0
