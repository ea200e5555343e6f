"""Values that programs read, not people: a time zone, an address of the web."""

from __future__ import annotations

import re
from typing import Annotated, Any

from meetingkit.reading.entry import Parsed, wrong
from meetingkit.wording.blanks import is_blank

THIS_MACHINES = ("localtime", "Factory")  # what they mean differs from machine to machine
LONGEST_ADDRESS = 500  # characters; a code of more is too fine for a telephone to read from paper
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def zone(value: Any) -> str:
    """The name of a time zone in the IANA database, such as Asia/Shanghai."""
    from zoneinfo import available_timezones

    name = value.strip() if isinstance(value, str) else ""
    if name in available_timezones() and name not in THIS_MACHINES:
        return name
    raise wrong("一个时区", "写国际通用的名称，如：Asia/Shanghai（北京时间）、Asia/Urumqi；不写就是北京时间。")


def web_address(value: Any) -> str:
    """A complete address, such as https://…; or a marked blank."""
    text = value.strip() if isinstance(value, str) else ""
    if is_blank(text) or (ADDRESS.fullmatch(text) and len(text) <= LONGEST_ADDRESS):
        return text
    raise wrong(
        f"一个网址（{LONGEST_ADDRESS} 个字符以内）", "从浏览器的地址栏整个复制过来，如：https://example.cn/qd。"
    )


ZoneField = Annotated[str, Parsed(zone, {"type": "string", "examples": ["Asia/Shanghai"]})]
AddressField = Annotated[str, Parsed(web_address, {"type": "string", "examples": ["https://example.cn/qd"]})]
