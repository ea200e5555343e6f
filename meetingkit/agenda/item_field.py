"""Which type an item is: told by the one key that opens a type."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from meetingkit.agenda.items import ITEM_TYPES, TYPE_BY_KEY, AnyItem
from meetingkit.reading.binding import nearest
from meetingkit.reading.entry import Parsed, names_of, wrong


def item(value: Any) -> Any:
    """The item a mapping describes; its type is told by the one key that opens a type.

    What belongs to the item may also be indented below its type.
    """
    if not isinstance(value, dict):
        word = value.split()[0] if isinstance(value, str) and value.strip() else ""
        hint = "如：“- 汇报: 年度工作打算”；主持人照念的话写成“- 其他: …”。"
        if word in TYPE_BY_KEY:
            hint = f"“{word}”后面少了英文冒号，请写成“- {word}: …”。"
        raise wrong("以类型开头，写成“类型: 内容”", hint, "MK015")
    opening = [name for name in value if name in TYPE_BY_KEY]
    if len(opening) > 1:
        found, hint = "、".join(f"“{name}”" for name in opening), f"请在“{opening[1]}”前面加“- ”，另起一项。"
        raise wrong("只有一种类型", hint, "MK015", found=found, at=opening[1])
    if not opening:
        raise _no_type(list(value))
    [name] = opening
    if isinstance(value[name], dict):
        if twice := next((key for key in value[name] if key in value), None):
            raise wrong(f"只写一次“{twice}”", "缩进在里面的和写在外面的只能留一处。", "MK015", found="两处", at=twice)
        value = {name: None, **value[name], **{other: value[other] for other in value if other != name}}
    return TYPE_BY_KEY[name].model_validate(value)


def _no_type(names: list[str]) -> PydanticCustomError:
    """No key of the item opens a type: say the type nearest to a misspelt one, or the one whose keys these are."""
    wanted, found = "写明类型", "、".join(f"“{name}”" for name in names[:3])
    fields = {name: [m for m in ITEM_TYPES if any(name in group for group in names_of(m))] for name in names}
    for name in names:
        if not fields[name] and (near := nearest(name, list(TYPE_BY_KEY))):
            return wrong(wanted, f"是不是“{near}”？", "MK015", found=f"“{name}”", at=name)
    for name in names:
        if len(fields[name]) == 1:
            label = fields[name][0].label
            hint = f"请把第一行写成“- {label}: …”；如果是上一项的内容，请删去短横线，与上一项各行对齐。"
            return wrong(wanted, hint, "MK015", found=found)
    types = "、".join(model.label for model in ITEM_TYPES)
    return wrong(wanted, f"请把第一行写成“- 类型: …”，类型有：{types}。", "MK015", found=found)


class _ItemSchema(Parsed):
    """The JSON Schema lists every type; validation builds only the types an agenda uses."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"oneOf": [handler(model.__pydantic_core_schema__) for model in ITEM_TYPES]}


ItemField = Annotated[AnyItem, _ItemSchema(item, {})]
