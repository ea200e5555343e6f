"""What an agenda says of name cards (席卡)."""

from __future__ import annotations

from meetingkit.agenda.choices import YesNo
from meetingkit.agenda.values import Words
from meetingkit.reading.entry import Entry, key


class CardWishes(Entry):
    """Who gets a name card besides or not at all, and whether it has the post."""

    posts: YesNo = key("印职务", about="席卡上是否印职务，不写就不印", default=False)
    more: Words = key("另加", about="名单以外还要席卡的人、单位，如：记录席", default=[])
    without: Words = key("不做", about="名单里不用做席卡的人、单位", default=[])
