"""The base of every model read from YAML: one declaration gives the Chinese key and the English name.

A field is declared as `name: Type = key("中文键", about="…")`; both `中文键` and `name` are then accepted.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, ClassVar, get_args, get_origin

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Entry(BaseModel):
    """A mapping in a file. Unknown keys are errors; an optional key left empty counts as not written."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        validate_by_name=True,
        validate_by_alias=True,
        arbitrary_types_allowed=True,
        defer_build=True,  # a short command uses few of the models
    )
    label: ClassVar[str] = ""

    @classmethod
    @cache
    def opening_keys(cls) -> tuple[str, ...]:
        """The keys by which a mapping is known to be of this model among others: those of the field named `label`."""
        choices = (info.validation_alias for info in cls.model_fields.values())
        found = [
            tuple(map(str, a.choices)) for a in choices if isinstance(a, AliasChoices) and a.choices[0] == cls.label
        ]
        return found[0] if found else ()

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Accept the other spellings too, as patterns, so that editors offer the Chinese keys only."""
        schema = handler(core)
        target = handler.resolve_ref_schema(schema)
        others = {f"^{other}$": target["properties"][first] for first, *rest in names_of(cls) for other in rest}
        if others:
            target["patternProperties"] = others
        required = target.pop("required", [])
        choices = {first: [first, *rest] for first, *rest in names_of(cls)}
        rules = [{"anyOf": [{"required": [name]} for name in choices[key]]} for key in required]
        if rules:
            target["allOf"] = rules
        return schema


class Parsed:
    """Annotation: the value is made by a parser function, alone or before the annotated type's own validation.

    Says the same as pydantic's PlainValidator and BeforeValidator without inspecting the function's signature at
    each use, which is a tenth of a short command's time. `schema` is the JSON Schema of what people may write.
    """

    def __init__(self, parse: Callable[[Any], Any], schema: dict[str, Any], *, then_validate: bool = False) -> None:
        self.parse, self.schema, self.then_validate = parse, schema, then_validate

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if self.then_validate:
            return core_schema.no_info_before_validator_function(self.parse, handler(source))
        return core_schema.no_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self.schema) if self.schema else handler(core)


class Section(Parsed):
    """Annotation: a model of its own below a key, built only in files that have the key."""

    def __init__(self, model: type[Entry]) -> None:
        super().__init__(model.model_validate, {})
        self.model = model

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        self.model.model_rebuild()
        schema = self.model.__get_pydantic_json_schema__(self.model.__pydantic_core_schema__, handler)
        schema.pop("description", None)  # the docstring is for maintainers
        return schema


def key(*chinese: str, about: str, default: Any = ..., **constraints: Any) -> Any:
    """A field with its Chinese key (further spellings may follow) and the explanation editors show."""
    alias = chinese[0] if len(chinese) == 1 else AliasChoices(*chinese)
    if isinstance(default, list | dict):
        return Field(default_factory=type(default), validation_alias=alias, description=about, **constraints)
    return Field(default, validation_alias=alias, description=about, **constraints)


def spellings(name: str, info: FieldInfo) -> list[str]:
    """Every key that stands for the field, the Chinese one first."""
    alias = info.validation_alias
    first = [str(choice) for choice in alias.choices] if isinstance(alias, AliasChoices) else [str(alias or name)]
    return list(dict.fromkeys([*first, name]))


@cache
def names_of(model: type[Entry]) -> tuple[list[str], ...]:
    """The spellings of each field of a model."""
    return tuple(spellings(name, info) for name, info in model.model_fields.items())


def nested_models(annotation: Any) -> list[type[Entry]]:
    """The models that a value of this annotation can hold, lists and unions opened."""
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        return [annotation]
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        arguments = arguments[:1]
    return [model for argument in arguments for model in nested_models(argument)]


@cache
def all_keys(model: type[Entry]) -> frozenset[str]:
    """Every key of a model and of the models inside it."""
    found: set[str] = set()
    for name, info in model.model_fields.items():
        found.update(spellings(name, info))
        for inner in nested_models(info.annotation):
            found |= all_keys(inner)
    return frozenset(found)


def wrong(
    expected: str, hint: str, code: str = "MK014", *, found: str = "", at: str | None = None
) -> PydanticCustomError:
    """The error a value parser raises: what was expected, and the fix.

    `found` says what was written instead where the value itself would say little; `at` is the key to point at.
    """
    context: dict[str, Any] = {"code": code, "expected": expected, "hint": hint, "found": found, "at": at}
    return PydanticCustomError("meetingkit", "{expected}", context)


def shown(value: Any) -> str:
    """What somebody wrote, short enough for a message."""
    if value is None:
        return "空白"
    if isinstance(value, list):
        return "一个列表"
    if isinstance(value, dict):
        return "一组“名称: 内容”"
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= 24 else text[:23] + '…'}”"


def _text(value: Any) -> Any:
    if isinstance(value, str) and value.strip():
        return value
    hint = "请在冒号后面写上内容；多行文字用 | 另起一行并缩进。"
    if isinstance(value, list):
        hint = "这里只写一段文字，请去掉方括号或短横线。"
    if isinstance(value, dict):
        hint = "这里只写一段文字。花括号、冒号要照写时，给整段文字加英文双引号；还不知道的写【待填：…】。"
    raise wrong("一段文字", hint, "MK013")


Text = Annotated[str, Parsed(_text, {"type": "string"})]
