"""The item types of an agenda: one class each, one declaration for Chinese key and English name.

An item's type is the key that no other type has; that key also holds the item's subject.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, get_args

from meetingkit.agenda.choices import AS_LISTED, HANDS, Marker, Method, OwnWords, Sorting, YesNo, discussion
from meetingkit.agenda.results import ElectionResult, SeatsField, ThresholdField, VoteResult
from meetingkit.agenda.values import DurationField, Points, SpeakerField, Speakers, Words
from meetingkit.reading.entry import Entry, Parsed, Section, Text, key


class Discussion(Entry):
    """Opening the floor after an item."""

    addressees: Text | None = key("对象", about="请谁发表意见，如：各位委员", default=None)
    lead_in: Text | None = key("串词", about="自己写的提问原话，代替自动生成的那一句", default=None)
    minutes: DurationField | None = key("用时", about="讨论预计多久", default=None)


DiscussionField = Annotated[Discussion | None, Parsed(discussion, {}, then_validate=True)]


class Typed(Entry):
    """An item: `type` is its identifier, `label` its Chinese name and first key."""

    type: ClassVar[str]


class Step(Typed):
    """What every item type has."""

    lead_in: Text | None = key("串词", about="自己写的引出这一项的原话，代替自动生成的那一句", default=None)
    summary: OwnWords | None = key("小结", about="这一项结束时主持人的话，原样念", default=None)
    minutes: DurationField | None = key("用时", about="这一项多久，不含讨论，如：10分钟", default=None)
    verbatim: OwnWords | None = key(
        "原话", about="这一项主持人从头到尾的话，代替自动生成的全部；写“否”则不另说", default=None
    )
    materials: Words = key("材料", about="这一项要备好的材料，印在程序单里，如：[汇报稿, 方案草案]", default=[])
    if_absent: Text | None = key(
        "缺席时", about="程序单里写：要讲的人没有到怎么办；不写就自动写由谁代、移后或略过", default=None
    )


class Item(Step):
    """An item with a subject, which people may be asked to discuss and which the recap names."""

    discussion: DiscussionField = key("讨论", about="请谁讨论，如：各位委员；只写“是”就请大家讨论", default=None)
    short: Text | None = key("简称", about="回顾时怎样称呼这一项，不写就用全称", default=None)
    recap: OwnWords | None = key("回顾", about="自己写的回顾分句，如：听取了…；写“否”则回顾时不提", default=None)
    topic: OwnWords | None = key("议题", about="报议程时怎样说这一项，代替自动生成的，如：听取…的汇报", default=None)
    visitors: Words = key("列席", about="只列席这一项的人或单位，到时进场、退场", default=[])
    sorting: Sorting = key("排序", about="人怎样排：所列、名册、姓氏笔画、姓名笔画", default=AS_LISTED)


class InTurn(Item):
    """An item whose speakers may be called together or one by one, with time limits and comments."""

    minutes_each: DurationField | None = key("每人", about="每人多久，如：8分钟；会说给大家听", default=None)
    one_by_one: YesNo = key("逐个", about="是否逐个请（请甲发言，请乙准备），不写就是一起请", default=False)
    comment: SpeakerField | None = key("点评", about="每人讲完由谁点评，可写“主持人”", default=None)


class Account(InTurn):
    """What the kinds of report share."""

    collective: Text | None = key("统称", about="怎样统称这些单位，如：部门单位", default=None)


class Report(Account):
    """汇报: organs or people report, one after another."""

    type, label = "report", "汇报"
    subject: Text = key("汇报", "report", about="汇报什么")
    speakers: Speakers = key("汇报人", about="谁汇报，按先后列出", default=[])


class Briefing(Account):
    """通报: those present are told how something stands."""

    type, label = "report", "通报"
    subject: Text = key("通报", "briefing", about="通报什么")
    speakers: Speakers = key("通报人", about="谁通报，按先后列出", default=[])


class Introduction(Account):
    """介绍: a project or a background is introduced."""

    type, label = "report", "介绍"
    subject: Text = key("介绍", "introduction", about="介绍什么")
    speakers: Speakers = key("介绍人", about="谁介绍，按先后列出", default=[])


class Duties(Account):
    """述职: heads report on their duties."""

    type, label = "report", "述职"
    subject: Text | None = key("述职", "duties", about="述什么职，可不写", default=None)
    speakers: Speakers = key("述职人", about="谁述职，按先后列出", default=[])


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


class Talk(InTurn):
    """What the three kinds of speech share."""

    speakers: Speakers = key("发言人", about="谁发言，按先后列出", default=[])


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


class Greeting(Talk):
    """致辞: hosts and guests greet a ceremony."""

    type, label = "speech", "致辞"
    subject: Text | None = key("致辞", "greeting", about="为什么致辞，可不写", default=None)


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
    method: Method = key("方式", about="举手、口头或无记名投票", default=HANDS)
    scrutineers: Words = key("监票人", about="无记名投票时的监票人", default=[])
    tellers: Words = key("计票人", about="无记名投票时的计票人", default=[])
    condition: ThresholdField | None = key("通过条件", about="赞成多少才通过，如：超过应到会的半数", default=None)
    result: Annotated[VoteResult, Section(VoteResult)] | None = key(
        "结果", about="会后填：赞成、反对、弃权，投票的还有发出、收回、有效、无效", default=None
    )


class Election(Item):
    """选举: ballots in the fixed order of procedure."""

    type, label = "election", "选举"
    subject: Text = key("选举", "election", about="选举什么，如：新一届支部委员会委员")
    speakers: Speakers = key("宣读人", about="谁宣读选举办法", default=[])
    rules: Text = key("办法", about="选举办法的名称，不写就说“选举办法”", default="选举办法")
    seats: SeatsField | None = key("应选名额", about="应选多少名，如：5", default=None)
    candidates: Words = key("候选人", about="候选人姓名；写“排序: 姓氏笔画”就自动排", default=[])
    filling: Text | None = key("填写说明", about="怎样填选票，主持人照念；不写就用通常的说明", default=None)
    scrutineers: Words = key("监票人", about="监票人姓名", default=[])
    tellers: Words = key("计票人", about="计票人姓名", default=[])
    condition: ThresholdField | None = key(
        "当选条件", about="得多少赞成票才当选，照选举办法写，如：超过有效票的半数", default=None
    )
    result: Annotated[ElectionResult, Section(ElectionResult)] | None = key(
        "结果", about="会后填：发出、收回、有效、无效和各人得票", default=None
    )


class Round(Entry):
    """One round of an award: who hands out to whom."""

    speakers: Speakers = key("颁奖人", about="这一批谁颁奖", default=[])
    recipients: Words = key("获奖", about="这一批获奖的单位或个人", min_length=1)


class Award(Item):
    """表彰: awards are handed out, round by round."""

    type, label = "award", "表彰"
    subject: Text = key("表彰", "award", about="什么奖项")
    speakers: Speakers = key("颁奖人", about="谁颁奖", default=[])
    recipients: Words = key("获奖", about="获奖的单位或个人", default=[])
    rounds: list[Round] = key("分批", about="分几批颁奖，每批写“获奖”和“颁奖人”", default=[])


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
    speakers: Speakers = key("参加人", about="请谁来做，如剪彩、培土的领导和嘉宾", default=[])
    standing: YesNo | None = key("起立", about="是否全体起立；不写时，请了人就不起立，没有请人就起立", default=None)


class Criticism(Item):
    """批评与自我批评: members speak in turn."""

    type, label = "criticism", "批评与自我批评"
    subject: Text | None = key("批评与自我批评", "criticism", about="围绕什么，可不写", default=None)
    speakers: Speakers = key("发言人", about="谁先谁后", default=[])
    minutes_each: DurationField | None = key("每人", about="每人多久", default=None)
    one_by_one: YesNo = key("逐个", about="是否逐个请并听取批评意见，不写就是“是”", default=True)


class Appraisal(Item):
    """民主测评: forms are handed out, filled and collected."""

    type, label = "appraisal", "民主测评"
    subject: Text = key("民主测评", "appraisal", about="测评谁或什么")
    speakers: Speakers = key("说明人", about="谁说明测评要求，可不写", default=[])


class Announcement(Item):
    """宣布: a decision, for instance on posts, is announced."""

    type, label = "announcement", "宣布"
    subject: Text = key("宣布", "announcement", about="宣布什么")
    speakers: Speakers = key("宣布人", about="谁宣布；不写就是主持人自己", default=[])
    removed: Speakers = key("免去", about="免去职务的人，写“姓名（职务）”；公布前姓名不印", default=[])
    appointed: Speakers = key("任命", about="任命职务的人，写“姓名（职务）”；公布前姓名不印", default=[])


class Address(Step):
    """讲话: the chair's own address with numbered points, or a leader's speech."""

    type, label = "address", "讲话"
    subject: Text | None = key("讲话", "address", about="讲话的题目，可不写", default=None)
    speaker: SpeakerField | None = key("讲话人", about="谁讲话；不写就是主持人自己", default=None)
    appraisal: Text | None = key("评价", about="主持人回顾时对别人讲话的评价，原样念", default=None)
    topic: OwnWords | None = key("议题", about="报议程时怎样说这一项，代替自动生成的", default=None)
    opening: Text | None = key("引言", about="要点之前的话，原样念", default=None)
    marker: Marker = key("要点式", about="要点怎样编号：要、是、第、（一）、一、", default="要")
    points: Points = key("要点", about="要点，每项写“观点: 阐述”", default=[])
    ending: Text | None = key("结语", about="要点之后的话，原样念", default=None)


class Break(Typed):
    """休会: a break of a given length."""

    type, label = "break", "休会"
    minutes: DurationField = key("休会", "break", about="休会多久，如：15分钟")
    lead_in: Text | None = key("串词", about="自己写的原话", default=None)
    verbatim: OwnWords | None = key("原话", about="休会时主持人的全部原话；写“否”则不另说", default=None)


class Other(Typed):
    """其他: any text, spoken as written."""

    type, label = "other", "其他"
    subject: Text = key("其他", "other", about="主持人照念的原话，可以有几段")
    minutes: DurationField | None = key("用时", about="这一项多久", default=None)
    materials: Words = key("材料", about="这一项要备好的材料，如要播放的片子", default=[])


AnyItem = (
    Report | Briefing | Introduction | Duties | Explanation | Convey | Study | Speech | Pledge | Exchange | Greeting | ReadingAloud | Vote | Election | Award
    | Signing | Ceremony | Criticism | Appraisal | Announcement | Address | Break | Other
)  # fmt: skip
ITEM_TYPES: tuple[type[Typed], ...] = get_args(AnyItem)

# types whose items need not say who acts: all do, the chair does, or they are about somebody
NEED_NOBODY = (
    "study", "vote", "election", "award", "criticism", "appraisal", "ceremony", "break", "other", "address",
    "announcement",
)  # fmt: skip


def is_open_floor(item: Typed) -> bool:
    """Whether an item is nothing but a discussion: a 发言 and the like that names nobody, and opens the floor."""
    return isinstance(item, Talk) and not item.speakers and item.discussion is not None


TYPE_BY_KEY = {name: model for model in ITEM_TYPES for name in model.opening_keys()}
