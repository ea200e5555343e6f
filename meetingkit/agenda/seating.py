"""What an agenda says of seats (座次)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from meetingkit.agenda.choices import one_of
from meetingkit.agenda.values import Words, table_of_texts
from meetingkit.reading.entry import Entry, Parsed, Section, Text, key, wrong

HALL, ROUND, U_TABLE, LONG_TABLE = STYLES = ("会场", "圆桌", "U形桌", "长桌")
# with an even number there is no middle seat: who of the two in the middle sits on the left (procedure sheet §3)
SECOND_LEFT, FIRST_LEFT = "二号在左", "一号在左"
FROM_FLOOR, FROM_PODIUM = "台下", "台上"
CENTRED, ACROSS = "居中", "顺排"
MOST_ROWS, MOST_ABREAST, MOST_AISLES = 200, 50, 5


def _whole(low: int, high: int, what: str) -> Parsed:
    def parse(value: Any) -> int:
        text = str(value).strip() if isinstance(value, str | int) else ""
        if not text.isascii() or not text.isdigit() or len(text) > 4 or not low <= int(text) <= high:
            raise wrong(f"{low} 到 {high} 之间的整数", f"{what}，只写数字。")
        return int(text)

    return Parsed(parse, {"type": ["integer", "string"]})


Pins = Annotated[dict[str, Text], table_of_texts("“姓名: 座位”", "请在冒号前写上姓名，如 {周明远: 3排5座}。")]


class SeatingWishes(Entry):
    """How people sit: the style of the room, who sits in front, and what is set by hand."""

    style: Annotated[str, one_of(*STYLES, hint="请写一种坐法。")] = key(
        "样式", about="会场（主席台和一排排座位）、圆桌、U形桌、长桌"
    )
    podium: Words = key(
        "主席台", "主位", about="坐主席台（U形桌的正面、长桌的主位一侧）的人，按先后；不写就是主持人", default=[]
    )
    even: Annotated[str, one_of(SECOND_LEFT, FIRST_LEFT, hint="正中两位里谁在左边（坐着的人的左边）。")] = key(
        "偶数", about="正中没有座位时：二号在左（一号的左边是二号，右边是三号）或一号在左", default=SECOND_LEFT
    )
    abreast: Annotated[int, _whole(1, MOST_ABREAST, "会场一排几座")] | None = key(
        "每排", about="会场每排几座；不写就按人数定", default=None
    )
    rows: Annotated[int, _whole(1, MOST_ROWS, "会场有几排")] | None = key(
        "排数", about="会场有几排；不写就要几排有几排", default=None
    )
    aisles: Annotated[int, _whole(0, MOST_AISLES, "会场有几条过道")] = key(
        "过道", about="会场有几条过道，均分各座；不写就是一条", default=1
    )
    order: Annotated[str, one_of(CENTRED, ACROSS, hint="居中：从中间往两边排开；顺排：从左到右。")] = key(
        "排法", about="会场每一排怎样排：居中（从中间往两边排开）或顺排（面向主席台从左到右）", default=CENTRED
    )
    view: Annotated[str, one_of(FROM_FLOOR, FROM_PODIUM, hint="图从哪里看。")] = key(
        "看图", about="图从台下看（主席台、主位在上）还是从台上看（在下）", default=FROM_FLOOR
    )
    opposite: Words = key("对面", about="长桌对面一侧的人，按先后；不写就对半分", default=[])
    pins: Pins = key(
        "固定", about="定下座位的人：{周明远: 3排5座}；主席台、各边从一号数起，如：主席台2、左3、12", default={}
    )


class SeatingSection(Section):
    """The style alone may stand for the whole: `座次: 会场`."""

    def __init__(self) -> None:
        super().__init__(SeatingWishes)
        validate = self.parse
        self.parse = lambda value: validate({"样式": value} if isinstance(value, str) else value)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"enum": list(STYLES)}, super().__get_pydantic_json_schema__(core, handler)]}
