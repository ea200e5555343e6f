"""The agenda of one meeting, as a secretary writes it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from meetingkit.agenda.cards import CardWishes
from meetingkit.agenda.choices import Announcing, Linking, OwnWords, Share, YesNo
from meetingkit.agenda.digital import AddressField, ZoneField
from meetingkit.agenda.item_field import ItemField
from meetingkit.agenda.items import Address, AnyItem
from meetingkit.agenda.minutes import Minutes
from meetingkit.agenda.notice import Notice
from meetingkit.agenda.seating import SeatingSection, SeatingWishes
from meetingkit.agenda.values import (
    CountField,
    DurationField,
    MomentField,
    Proxies,
    Readings,
    Speaker,
    SpeakerField,
    Words,
)
from meetingkit.reading.binding import Reading, read_model
from meetingkit.reading.entry import Entry, Section, Text, key
from meetingkit.reading.source import Source, read_source
from meetingkit.wording.blanks import is_blank
from meetingkit.wording.names import bare_name, name_key

CHAIR = "主持人"


class Agenda(Entry):
    """One meeting: who, when, where, and the items in order."""

    name: Text = key("会议", about="会议全称，如：区委党的建设工作领导小组会议")
    kind: Text = key("类型", about="会议类型，如：领导小组会议", default="领导小组会议")
    title: OwnWords | None = key(
        "标题", about="自己写的文稿标题，可分行；不写就自动生成，写“否”则不要标题", default=None
    )
    byline: OwnWords | None = key(
        "题注", about="标题下面自己写的几行，代替自动的日期和主持人；写“否”则不要", default=None
    )
    when: MomentField | None = key("时间", about="日期和开始时刻，如：2026-03-18 15:00", default=None)
    place: Text | None = key("地点", about="开会的地方", default=None)
    limit: DurationField | None = key("时限", about="会议总时长，如：90分钟", default=None)
    zone: ZoneField | None = key("时区", about="日程用的时区，不写就是 Asia/Shanghai（北京时间）", default=None)
    sign_in_address: AddressField | None = key("签到网址", about="扫码签到的网址，印成二维码", default=None)
    locality: Words = key("地名", about="本次会议所在的地名，可以写几个", default=[])
    host: Text | None = key("单位", about="办会单位，写入文件属性", default=None)
    chair: SpeakerField | None = key("主持人", about="姓名（职务）", default=None)
    main_speaker: SpeakerField | None = key("主讲", about="写“主持人”表示主持人也是主讲，文稿叫主持讲话", default=None)
    salutation: OwnWords | None = key("称呼", about="开头的称呼，如：同志们；写“否”则不要", default=None)
    present: Words = key("出席", about="出席的人或范围", default=[])
    taking_part: Words = key("参加", about="参加的人或范围", default=[])
    attending: Words = key("列席", about="列席的人或范围", default=[])
    absent: Words = key("请假", about="请假的人", default=[])
    proxies: Proxies = key("代会", about="谁代请假的人到会，如：{周明远: 李文博（区委副书记）}", default={})
    due: CountField | None = key("应到", about="应到会多少人，如：32；不写就从名册里的出席算", default=None)
    arrived: CountField | None = key("实到", about="实到会多少人；会前不知道就不写，稿子上留空", default=None)
    share: Share | None = key(
        "到会比例", about="这次会议到会人数的要求，如：三分之二以上；不写就按会议类型", default=None
    )
    report_numbers: YesNo | None = key("报人数", about="开场是否报告应到、实到人数；不写就按会议类型", default=None)
    main_venue: Text | None = key("主会场", about="视频会议的主会场设在哪里", default=None)
    branch_venues: Words = key("分会场", about="视频会议的各分会场", default=[])
    introduce: YesNo | None = key("介绍", about="开场是否介绍出席、参加、列席的人；不写就按会议类型", default=None)
    announce: Announcing | None = key(
        "报议程", about="开场怎样报议程：连写、列表、不报，或自己的话；不写就按会议类型", default=None
    )
    linking: Linking | None = key("衔接", about="各项怎样衔接：首先（首先、下面、最后）或第几项", default=None)
    cards: Annotated[CardWishes, Section(CardWishes)] | None = key(
        "席卡", about="席卡印不印职务、给谁另加、给谁不做", default=None
    )
    seating: Annotated[SeatingWishes, SeatingSection()] | None = key(
        "座次", about="座次图的样式（会场、圆桌、U形桌、长桌），或样式、主席台等各项", default=None
    )
    confidential: Words = key("保密", about="公布前姓名不印出来的人，印成×××", default=[])
    roster: Text | None = key(
        "名册", about="名册文件的路径，从议程所在的文件夹算起；不写就用旁边的“名册.yaml”", default=None
    )
    ignore: Words = key("忽略", about="检查时不看的规则，写代码，如：[MK203]", default=[])
    opening: Text | None = key("开场", about="开场的话，原样念", default=None)
    items: list[ItemField] = key("议程", about="议程各项，按先后", min_length=1)
    recap: OwnWords | None = key(
        "回顾", about="自己写的会议回顾，代替自动生成的；写“是”就自动回顾，写“否”则不要", default=None
    )
    demand: Text | None = key("要求", about="回顾之后提的要求，原样念", default=None)
    recorder: SpeakerField | None = key("记录人", about="谁作会议记录，姓名（职务）", default=None)
    notice: Annotated[Notice, Section(Notice)] | None = key("通知", about="会议通知里另外要写的", default=None)
    minutes: Annotated[Minutes, Section(Minutes)] | None = key("纪要", about="会议纪要里另外要写的", default=None)
    readings: Readings = key("注音", about="朗读本里怎样念，如：{单雄: shàn xióng}", default={})
    staying: Words = key("留会", about="散会后留下来继续开会的人", default=[])
    closing: OwnWords | None = key("结束", about="结束的话，如：谢谢大家！写“否”则不要", default=None)

    @property
    def chair_is_main_speaker(self) -> bool:
        """Whether the chair also gives the main address, which makes the paper a 主持讲话."""
        if self.main_speaker is None:
            return False
        return self.is_chair(self.main_speaker)

    def chair_speaks(self, item: AnyItem) -> bool:
        """Whether the item is the chair's own address."""
        return isinstance(item, Address) and (item.speaker is None or self.is_chair(item.speaker))

    def is_chair(self, person: Speaker) -> bool:
        """Whether somebody is the chair, who is never invited by name; 主持人 names the chair too."""
        if person.text == CHAIR:
            return True
        if self.chair is None or is_blank(self.chair.name or self.chair.text):
            return False
        return _bare(person) == _bare(self.chair)


def _bare(person: Speaker) -> str:
    """A name as it is compared: without blanks and 同志."""
    return bare_name(name_key(person.name or person.text))


def read_agenda(path: Path) -> Reading[Agenda]:
    """Read an agenda file. Raises InvalidInput with every mistake found."""
    return parse_agenda(read_source(path))


def parse_agenda(source: Source) -> Reading[Agenda]:
    """Read an agenda from text already in hand. Raises InvalidInput with every mistake found."""
    return read_model(Agenda, source)
