"""The item types of an agenda: one class each, one declaration for Chinese key and English name.

An item's type is the key that no other type has; that key also holds the item's subject.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, get_args

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from meetingkit.agenda.values import DurationField, Points, SpeakerField, Speakers, Words
from meetingkit.reading.binding import nearest
from meetingkit.reading.entry import Entry, Parsed, Text, key, names_of, wrong

YES, NO = ("是", "true", "yes"), ("否", "false", "no")
MARKERS = {"要": "要", "一要": "要", "是": "是", "一是": "是", "第": "第", "第一": "第"}
HEADINGS = {"（一）": "（一）", "(一)": "（一）", "一、": "一、", "一": "一、"}


def _yes_no(value: Any) -> Any:
    if isinstance(value, str) and value.strip().lower() in YES + NO:
        return value.strip().lower() in YES
    raise wrong("“是”或“否”", "请写“是”或“否”。")


def _marker(value: Any) -> Any:
    table = MARKERS | HEADINGS
    if isinstance(value, str) and value.strip() in table:
        return table[value.strip()]
    raise wrong(
        "“要”“是”“第”“（一）”“一、”之一", "要：一要…；是：一是…；第：第一，…；（一）和 一、：单独成行的小标题。"
    )


def _method(value: Any) -> Any:
    if value in ("举手", "口头", "无记名投票"):
        return value
    raise wrong("举手、口头、无记名投票之一", "请从三种里选一种；不写就是举手。")


def _discussion(value: Any) -> Any:
    if isinstance(value, str):
        text = value.strip()
        if text.lower() in NO:
            return None
        return {} if text.lower() in YES else {"addressees": value}
    if isinstance(value, list):
        raise wrong("一段文字", "写请谁讨论，如“讨论: 各位委员和各部门”；请去掉方括号或短横线。", "MK013")
    return value


YesNo = Annotated[bool, Parsed(_yes_no, {"enum": ["是", "否", True, False]})]
Marker = Annotated[str, Parsed(_marker, {"enum": ["要", "是", "第", "（一）", "一、"]})]
Method = Annotated[str, Parsed(_method, {"enum": ["举手", "口头", "无记名投票"]})]


class Discussion(Entry):
    """Opening the floor after an item."""

    addressees: Text | None = key("对象", about="请谁发表意见，如：各位委员", default=None)
    lead_in: Text | None = key("串词", about="自己写的提问原话，代替自动生成的那一句", default=None)
    minutes: DurationField | None = key("用时", about="讨论预计多久", default=None)


DiscussionField = Annotated[Discussion | None, Parsed(_discussion, {}, then_validate=True)]


class Typed(Entry):
    """An item: `type` is its identifier, `label` its Chinese name and first key."""

    type: ClassVar[str]


class Step(Typed):
    """What every item type has."""

    lead_in: Text | None = key("串词", about="自己写的引出这一项的原话，代替自动生成的那一句", default=None)
    summary: Text | None = key("小结", about="这一项结束时主持人的话，原样念", default=None)
    minutes: DurationField | None = key("用时", about="这一项多久，不含讨论，如：10分钟", default=None)


class Item(Step):
    """An item with a subject, which people may be asked to discuss and which the recap names."""

    discussion: DiscussionField = key("讨论", about="请谁讨论，如：各位委员；只写“是”就请大家讨论", default=None)
    short: Text | None = key("简称", about="回顾时怎样称呼这一项，不写就用全称", default=None)
    recap: Text | None = key("回顾", about="自己写的回顾分句，如：听取了…；写“否”则回顾时不提", default=None)


class Report(Item):
    """汇报: organs or people report, one after another."""

    type, label = "report", "汇报"
    subject: Text = key("汇报", "report", about="汇报什么")
    speakers: Speakers = key("汇报人", about="谁汇报，按先后列出", default=[])
    minutes_each: DurationField | None = key("每人", about="每人多久，如：8分钟", default=None)
    collective: Text | None = key("统称", about="回顾时对汇报单位的统称，如：部门单位", default=None)


class Explanation(Item):
    """起草说明: somebody explains a draft."""

    type, label = "explanation", "起草说明"
    subject: Text = key("起草说明", "explanation", about="文稿的标题，不写书名号也可以")
    speakers: Speakers = key("说明人", about="谁作说明", default=[])


class Convey(Item):
    """传达: a superior's document or speech is passed on."""

    type, label = "convey", "传达"
    subject: Text = key("传达", "convey", about="传达什么，文件名请带书名号")
    speakers: Speakers = key("传达人", about="谁传达", default=[])


class Study(Item):
    """学习: a text is studied, read out by somebody or by all."""

    type, label = "study", "学习"
    subject: Text = key("学习", "study", about="学习什么，文件名请带书名号")
    speakers: Speakers = key("领学人", about="谁领学；不写就是集体学习", default=[])


class Talk(Item):
    """What the three kinds of speech share."""

    speakers: Speakers = key("发言人", about="谁发言，按先后列出", default=[])
    minutes_each: DurationField | None = key("每人", about="每人多久，如：5分钟", default=None)


class Speech(Talk):
    """发言: prepared speeches."""

    type, label = "speech", "发言"
    subject: Text | None = key("发言", "speech", about="就什么发言", default=None)


class Pledge(Talk):
    """表态: speakers pledge to carry out what was decided."""

    type, label = "speech", "表态"
    subject: Text | None = key("表态", "pledge", about="就什么表态", default=None)


class Exchange(Talk):
    """交流: speakers share experience."""

    type, label = "speech", "交流"
    subject: Text | None = key("交流", "exchange", about="交流什么", default=None)


class ReadingAloud(Item):
    """宣读: a decision or plan is read out."""

    type, label = "reading", "宣读"
    subject: Text = key("宣读", "reading", about="宣读什么，文件名请带书名号")
    speakers: Speakers = key("宣读人", about="谁宣读", default=[])


class Vote(Item):
    """表决: a matter is put to the vote, with the three calls in order."""

    type, label = "vote", "表决"
    subject: Text = key("表决", "vote", about="表决什么，文件名请带书名号")
    speakers: Speakers = key("宣读人", about="表决前由谁宣读草案，可不写", default=[])
    method: Method = key("方式", about="举手、口头或无记名投票", default="举手")


class Election(Item):
    """选举: ballots in the fixed order of procedure."""

    type, label = "election", "选举"
    subject: Text = key("选举", "election", about="选举什么，如：新一届支部委员会委员")
    speakers: Speakers = key("宣读人", about="谁宣读选举办法", default=[])
    seats: Text | None = key("应选名额", about="应选多少名，如：5名", default=None)
    candidates: Words = key("候选人", about="候选人姓名，按姓氏笔画或上级批复的顺序", default=[])
    scrutineers: Words = key("监票人", about="监票人姓名", default=[])
    tellers: Words = key("计票人", about="计票人姓名", default=[])


class Award(Item):
    """表彰: awards are handed out, round by round."""

    type, label = "award", "表彰"
    subject: Text = key("表彰", "award", about="什么奖项")
    speakers: Speakers = key("颁奖人", about="谁颁奖", default=[])
    recipients: Words = key("获奖", about="获奖的单位或个人", default=[])


class Signing(Item):
    """签约: parties sign."""

    type, label = "signing", "签约"
    subject: Text = key("签约", "signing", about="签什么，如：《目标责任书》")
    speakers: Speakers = key("签约方", about="签约各方或签字代表", default=[])
    witnesses: Words = key("见证人", about="见证签约的人", default=[])


class Ceremony(Step):
    """仪式: an anthem or another act for which people rise."""

    type, label = "ceremony", "仪式"
    subject: Text = key("仪式", "ceremony", about="做什么，如：奏唱国歌")
    standing: YesNo = key("起立", about="是否全体起立，不写就是“是”", default=True)


class Criticism(Item):
    """批评与自我批评: members speak in turn."""

    type, label = "criticism", "批评与自我批评"
    subject: Text | None = key("批评与自我批评", "criticism", about="围绕什么，可不写", default=None)
    speakers: Speakers = key("发言人", about="谁先谁后", default=[])
    minutes_each: DurationField | None = key("每人", about="每人多久", default=None)


class Appraisal(Item):
    """民主测评: forms are handed out, filled and collected."""

    type, label = "appraisal", "民主测评"
    subject: Text = key("民主测评", "appraisal", about="测评谁或什么")
    speakers: Speakers = key("说明人", about="谁说明测评要求，可不写", default=[])


class Announcement(Item):
    """宣布: a decision, for instance on posts, is announced."""

    type, label = "announcement", "宣布"
    subject: Text = key("宣布", "announcement", about="宣布什么")
    speakers: Speakers = key("宣布人", about="谁宣布", default=[])


class Address(Step):
    """讲话: the chair's own address with numbered points, or a leader's speech."""

    type, label = "address", "讲话"
    subject: Text | None = key("讲话", "address", about="讲话的题目，可不写", default=None)
    speaker: SpeakerField | None = key("讲话人", about="谁讲话；不写就是主持人自己", default=None)
    opening: Text | None = key("引言", about="要点之前的话，原样念", default=None)
    marker: Marker = key("要点式", about="要点怎样编号：要、是、第、（一）、一、", default="要")
    points: Points = key("要点", about="要点，每项写“观点: 阐述”", default=[])
    ending: Text | None = key("结语", about="要点之后的话，原样念", default=None)


class Break(Typed):
    """休会: a break of a given length."""

    type, label = "break", "休会"
    minutes: DurationField = key("休会", "break", about="休会多久，如：15分钟")
    lead_in: Text | None = key("串词", about="自己写的原话", default=None)


class Other(Typed):
    """其他: any text, spoken as written."""

    type, label = "other", "其他"
    subject: Text = key("其他", "other", about="主持人照念的原话，可以有几段")
    minutes: DurationField | None = key("用时", about="这一项多久", default=None)


AnyItem = (
    Report | Explanation | Convey | Study | Speech | Pledge | Exchange | ReadingAloud | Vote | Election | Award
    | Signing | Ceremony | Criticism | Appraisal | Announcement | Address | Break | Other
)  # fmt: skip
ITEM_TYPES: tuple[type[Typed], ...] = get_args(AnyItem)
TYPE_BY_KEY = {name: model for model in ITEM_TYPES for name in model.opening_keys()}


def item(value: Any) -> Any:
    """The item a mapping describes; its type is told by the one key that opens a type.

    What belongs to the item may also be indented below its type.
    """
    if not isinstance(value, dict):
        hint = "如：“- 汇报: 年度工作打算”；主持人照念的话写成“- 其他: …”。"
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
