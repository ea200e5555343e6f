"""The key 通知: what the notice of a meeting says beside what the agenda knows."""

from __future__ import annotations

from meetingkit.agenda.choices import YesNo
from meetingkit.agenda.official import Official, ReplyField, Texts
from meetingkit.agenda.values import DurationField, MomentField
from meetingkit.reading.entry import Text, key


class Notice(Official):
    """A notice in the general format of GB/T 9704; without a letterhead a plain letter."""

    addressees: Texts | None = key(
        "主送", about="发给谁；不写就是出席、参加、列席里的单位，没有单位就留空待填", default=None
    )
    reason: Text | None = key("缘由", about="为什么开会，如：为总结去年工作、部署今年任务", default=None)
    body: Text | None = key("正文", about="自己写的全部正文，代替自动生成的", default=None)
    early: DurationField | None = key("提前", about="提前多久到会签到，如：10分钟", default=None)
    arrive: MomentField | None = key("报到", about="报到的时间，如：2026-04-08 15:00", default=None)
    arrive_at: Text | None = key("报到地点", about="在哪里报到；不写就是会议地点", default=None)
    materials_by: MomentField | None = key("材料期限", about="汇报、发言材料最晚什么时候报", default=None)
    submit_to: Text | None = key("报送", about="材料和回执报到哪里，如：区委办公室（邮箱……）", default=None)
    demands: Texts | None = key("要求", about="各项要求，一条一项，原样写入；没有就写“无”", default=None)
    attachments: Texts = key("附件", about="附件的名称，一件一项", default=[])
    signed: Texts = key("落款", about="发文的单位，可以几个；不写就是办会的单位", default=[])
    sealed: YesNo = key("用印", about="落款是否盖章，盖章的按盖章排", default=False)
    contact: Text | None = key("联系人", about="会务联系人", default=None)
    phone: Text | None = key("电话", about="联系电话", default=None)
    reply: ReplyField = key("回执", about="是否附回执（另起一页的表），或回执的各栏", default=[])
    reply_by: MomentField | None = key("回执期限", about="回执最晚什么时候报", default=None)
