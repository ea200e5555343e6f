"""What the chair says: the exact sentences for every item type, place in the order and number of speakers."""

from __future__ import annotations

from typing import Any

import pytest

from meetingkit.document import Mark
from tests.meetings import ORGANS, PEOPLE, TYPES, Facts, meeting, said, script

FANG, JIANG = "区委组织部副部长方志恒同志", "区财政局局长江云帆同志"
# speakers, how they are called, with the word for taking turns, how the recap counts them
SPEAKERS = {
    "one organ": (["区纪委监委"], "区纪委监委", "", "区纪委监委"),
    "one person": ([PEOPLE[0]], FANG, "", FANG),
    "one comrade": (["李明同志"], "李明同志", "", "李明同志"),
    "two organs": (["区纪委监委", "区委组织部"], "区纪委监委、区委组织部", "分别", "2个单位的负责同志"),
    "two people": ([*PEOPLE[:2]], f"{FANG}、{JIANG}", "分别", "2位同志"),
    "organs and a person": (
        ["区纪委监委", "区委统战部", PEOPLE[0]],
        f"区纪委监委、区委统战部、{FANG}",
        "依次",
        "3位负责同志",
    ),
    "many organs": (list(ORGANS), "、".join(ORGANS), "依次", "7个单位的负责同志"),
}
# type → its link and its clause in the recap
SENTENCES = {
    "汇报": ("请{who}{turns}汇报年度工作思路。", "{doers}汇报了年度工作思路"),
    "通报": ("请{who}{turns}通报整改落实情况。", "{doers}通报了整改落实情况"),
    "介绍": ("请{who}{turns}介绍项目情况。", "{doers}介绍了项目情况"),
    "述职": ("请{who}{turns}就抓基层党建工作述职。", "{doers}就抓基层党建工作作了述职"),
    "起草说明": ("请{who}{turns}就《年度工作要点》作起草说明。", "{doers}就《年度工作要点》作了起草说明"),
    "传达": ("请{who}{turns}传达《上级通知》。", "{doers}传达了《上级通知》"),
    "学习": ("请{who}{turns}领学《中国共产党章程》。", "大家一起学习了《中国共产党章程》"),
    "发言": ("请{who}{turns}就抓好落实发言。", "{doers}就抓好落实作了发言"),
    "表态": ("请{who}{turns}就抓好落实作表态发言。", "{doers}就抓好落实作了表态发言"),
    "交流": ("请{who}{turns}就服务群众的做法作交流发言。", "{doers}就服务群众的做法作了交流发言"),
    "致辞": ("请{who}{turns}就项目开工致辞。", "{doers}就项目开工致辞"),
    "宣读": ("请{who}{turns}宣读《表彰决定》。", "{doers}宣读了《表彰决定》"),
    "表决": ("请{who}{turns}宣读《工作方案（草案）》。", "大家对《工作方案（草案）》进行了表决"),
    "选举": ("选举新一届支部委员会委员。", "大家投票选举了新一届支部委员会委员"),
    "表彰": ("表彰先进党支部。请{who}颁奖。（颁奖、合影）", "会议表彰了先进党支部"),
    "签约": (
        "签订《目标责任书》。请{who}上台签字。（签字、交换文本、合影）",
        "有关各方签订了《目标责任书》",
    ),
    "批评与自我批评": (
        "围绕作风建设，开展批评与自我批评。请{who}{turns}发言；{each}自我批评之后，请其他同志提出批评意见。",
        "{doers}作了自我批评，大家相互提出了批评意见",
    ),
    "民主测评": (
        "对领导班子进行民主测评。请{who}{turns}说明测评要求。（说明完毕）",
        "大家对领导班子进行了民主测评",
    ),
    "宣布": ("请{who}{turns}宣布干部任免决定。", "{doers}宣布了干部任免决定"),
}


def item(label: str, *speakers: str, **facts: Any) -> Facts:
    """An item of the type with its usual subject."""
    subject, key = TYPES[label]
    together = {"逐个": "否"} if label == "批评与自我批评" else {}
    return {label: subject, **({key: list(speakers)} if speakers else {}), **together, **facts}


def recap(*items: Facts) -> str:
    """The generated recap of a meeting without an address of the chair."""
    return said(*items).after[0]


@pytest.mark.parametrize("who", SPEAKERS)
@pytest.mark.parametrize("label", SENTENCES)
def test_each_type_invites_and_recalls_its_speakers(label: str, who: str) -> None:
    speakers, names, turns, doers = SPEAKERS[who]
    link, clause = SENTENCES[label]
    each = "每位同志" if turns else ""
    spoken = said(item(label, *speakers))
    assert spoken.items[0] == "下面，" + link.format(who=names, turns=turns, each=each)
    assert spoken.after[0] == f"刚才，{clause.format(doers=doers)}。"


WITHOUT_SPEAKER = {
    "汇报": "下面，请【待填：汇报人】汇报年度工作思路。",
    "起草说明": "下面，请【待填：说明人】就《年度工作要点》作起草说明。",
    "传达": "下面，请【待填：传达人】传达《上级通知》。",
    "学习": "下面，我们一起学习《中国共产党章程》。",
    "发言": "下面，请【待填：发言人】就抓好落实发言。",
    "宣读": "下面，请【待填：宣读人】宣读《表彰决定》。",
    "表决": "下面，对《工作方案（草案）》进行表决。",
    "表彰": "下面，表彰先进党支部。",
    "签约": "下面，签订《目标责任书》。请【待填：签约方】上台签字。（签字、交换文本、合影）",
    "批评与自我批评": "下面，围绕作风建设，开展批评与自我批评。",
    "民主测评": "下面，对领导班子进行民主测评。",
    "宣布": "下面，由我宣布干部任免决定。",
}


@pytest.mark.parametrize("label", WITHOUT_SPEAKER)
def test_nobody_named_leaves_a_marked_blank_where_somebody_must_be_called(label: str) -> None:
    assert said(item(label)).items[0] == WITHOUT_SPEAKER[label]
    runs = [run for paragraph in script(meeting(item(label))).paragraphs for run in paragraph.runs]
    blanks = [run.text for run in runs if run.mark is Mark.BLANK]
    assert bool(blanks) == ("待填" in WITHOUT_SPEAKER[label])
    assert all(text == f"【待填：{TYPES[label][1]}】" for text in blanks)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"发言": None, "发言人": "区财政局"}, "下面，请区财政局发言。"),
        ({"表态": None, "发言人": ["甲镇", "乙镇"]}, "下面，请甲镇、乙镇分别作表态发言。"),
        ({"交流": None, "发言人": "区财政局"}, "下面，请区财政局作交流发言。"),
        ({"批评与自我批评": None}, "下面，开展批评与自我批评。"),
        (
            {"汇报": "甲事", "汇报人": ["甲局", "乙局"], "每人": "8分钟"},
            "下面，请甲局、乙局分别汇报甲事。每个单位不超过8分钟。",
        ),
        ({"发言": None, "发言人": [*PEOPLE[:2]], "每人": "5"}, f"下面，请{FANG}、{JIANG}分别发言。每人不超过5分钟。"),
        (
            {"发言": None, "发言人": ["甲局", PEOPLE[0]], "每人": "5"},
            f"下面，请甲局、{FANG}分别发言。每位不超过5分钟。",
        ),
        ({"发言": None, "发言人": ["甲局"], "每人": "5"}, "下面，请甲局发言。时间不超过5分钟。"),
        ({"发言": None, "发言人": ["甲局"], "每人": "八分半"}, "下面，请甲局发言。时间不超过八分半。"),
        ({"发言": None, "发言人": ["甲局"], "每人": "约5分钟"}, "下面，请甲局发言。时间约5分钟。"),
        (
            {"汇报": "甲事", "汇报人": ["甲局", "乙局"], "每人": "8分钟左右"},
            "下面，请甲局、乙局分别汇报甲事。每个单位8分钟左右。",
        ),
        ({"发言": None, "发言人": ["甲局"], "每人": "【待填：多久】"}, "下面，请甲局发言。"),
        ({"讲话": None, "讲话人": PEOPLE[3]}, "下面，请区委副书记叶书宁同志讲话。"),
        ({"讲话": "当前工作", "讲话人": PEOPLE[3]}, "下面，请区委副书记叶书宁同志就当前工作讲话。"),
        ({"表彰": "特别贡献奖"}, "下面，颁发特别贡献奖。"),
        ({"表彰": "荣誉证书", "获奖": "甲支部、乙支部"}, "下面，颁发荣誉证书。请甲支部、乙支部上台领奖。（上台）"),
        (
            {"签约": "合作协议", "签约方": ["甲公司", "乙公司"], "见证人": "丙局"},
            "下面，签订合作协议。请甲公司、乙公司上台签字，请丙局见证。（签字、交换文本、合影）",
        ),
        ({"仪式": "奏唱国歌"}, "请全体起立，奏唱国歌。（奏唱国歌）请坐下。"),
        ({"仪式": "观看短片", "起立": "否"}, "现在，观看短片。（观看短片）"),
        ({"仪式": "为项目剪彩", "参加人": PEOPLE[0]}, f"现在，请{FANG}为项目剪彩。（为项目剪彩）"),
        ({"休会": "15分钟"}, "现在休会15分钟。"),
        ({"休会": "半小时左右"}, "现在休会半小时左右。"),
        ({"休会": "10"}, "现在休会10分钟。"),
        ({"休会": "15min"}, "现在休会15分钟。"),
        ({"休会": "【待填：多久】"}, "现在休会【待填：多久】。"),
        ({"其他": "照念。"}, "照念。"),
        ({"传达": "《甲》《乙》精神", "传达人": "区委"}, "下面，请区委传达《甲》《乙》精神。"),
        ({"汇报": "年度工作。", "汇报人": "区委"}, "下面，请区委汇报年度工作。"),
        ({"汇报": "为什么慢？", "汇报人": "区委"}, "下面，请区委汇报为什么慢？"),
        ({"起草说明": "《要点》和《办法》", "说明人": "区委"}, "下面，请区委就《要点》和《办法》作起草说明。"),
        (
            {"起草说明": "关于修订《章程》的决定", "说明人": "区委"},
            "下面，请区委就《关于修订〈章程〉的决定》作起草说明。",
        ),
    ],
)
def test_one_item_alone(facts: Facts, sentence: str) -> None:
    assert said(facts).items[0] == sentence


@pytest.mark.parametrize(
    ("explained", "facts", "sentence"),
    [
        ("工作办法（草案）", {"表决": "工作办法（草案）"}, "对《工作办法（草案）》进行表决。"),
        ("《工作办法（草案）》", {"表决": "工作办法（草案）"}, "对《工作办法（草案）》进行表决。"),
        ("工作办法（草案）", {"表决": "《工作办法（草案）》"}, "对《工作办法（草案）》进行表决。"),
        ("工作办法（草案）", {"表决": "工作办法（草案）", "讨论": "是"}, "讨论《工作办法（草案）》。"),
        ("关于修订《章程》的决定", {"表决": "关于修订《章程》的决定"}, "对《关于修订〈章程〉的决定》进行表决。"),
        ("工作办法", {"宣读": "工作办法", "宣读人": "区委"}, "请区委宣读《工作办法》。"),
        ("工作办法", {"学习": "工作办法"}, "我们一起学习《工作办法》。"),
        ("工作办法", {"表决": "工作办法的第二条"}, "对工作办法的第二条进行表决。"),
        ("工作办法", {"表决": "监票人名单"}, "对监票人名单进行表决。"),
        ("工作办法", {"其他": "工作办法"}, "工作办法"),
    ],
)
def test_a_paper_that_is_explained_has_its_title_marks_in_every_item(
    explained: str, facts: Facts, sentence: str
) -> None:
    spoken = said({"起草说明": explained, "说明人": "区委"}, facts, {"休会": "5"})
    assert sentence in [line.partition("，")[2] or line for line in spoken.items]


CALLS = ["同意的请举手。（点数）请放下。", "不同意的请举手。（点数）请放下。", "弃权的请举手。（点数）请放下。"]
PUT = "下面，对《工作方案（草案）》进行表决。"
SLIPS = "发出表决票＿＿＿张，收回＿＿＿张。（收回多于发出，投票无效，重新投票）"
RESULT = "表决结果：同意＿＿＿人，不同意＿＿＿人，弃权＿＿＿人。（当场宣布是否通过）"
COUNTED = "表决结果：同意＿＿＿票，不同意＿＿＿票，弃权＿＿＿票。（当场宣布是否通过）"


@pytest.mark.parametrize(
    ("facts", "lines"),
    [
        ({"方式": "举手"}, [PUT, *CALLS, RESULT]),
        ({"小结": "定了。"}, [PUT, *CALLS, RESULT, "定了。"]),
        (
            {"讨论": "是", "小结": "定了。"},
            [
                "下面，讨论《工作方案（草案）》。",
                "大家有什么意见，请发表。",
                "现在进行表决。",
                *CALLS,
                RESULT,
                "定了。",
            ],
        ),
        (
            {"方式": "口头"},
            [
                PUT,
                "请各位口头表明意见。同意的请讲。（记录）",
                "不同意的请讲。（记录）",
                "弃权的请讲。（记录）",
                RESULT,
            ],
        ),
        (
            {"方式": "无记名投票"},
            [
                PUT,
                "采用无记名投票方式，请工作人员发放表决票。（发票）",
                "请填写表决票，同意、不同意或弃权，在相应的栏内划记号。（填票）",
                "请依次投票。（投票、清点、计票）",
                SLIPS,
                COUNTED,
            ],
        ),
        (
            {"方式": "无记名投票", "监票人": "甲一", "计票人": ["乙二", "丙三"]},
            [
                PUT,
                "请甲一同志担任监票人，乙二、丙三同志担任计票人。",
                "采用无记名投票方式，请工作人员发放表决票。（发票）",
                "请填写表决票，同意、不同意或弃权，在相应的栏内划记号。（填票）",
                "请依次投票。（投票、清点、计票）",
                SLIPS,
                COUNTED,
            ],
        ),
    ],
    ids=["hands", "summary comes after the vote", "discussed first", "spoken", "ballots", "scrutineers"],
)
def test_a_vote_calls_for_agree_disagree_abstain(facts: Facts, lines: list[str]) -> None:
    assert said(item("表决", **facts)).items == lines


@pytest.mark.parametrize(
    ("kind", "facts", "cue"),
    [
        ("表决", {"通过条件": "超过应到会的半数"}, "（赞成超过应到会的半数为通过；当场宣布是否通过）"),
        ("表决", {"通过条件": "【待填：通过条件】"}, "（当场宣布是否通过）"),
        ("选举", {"当选条件": "超过有效票的半数"}, "（得赞成票超过有效票的半数的当选；按姓氏笔画念当选名单）"),
        ("选举", {}, "（按姓氏笔画念当选名单）"),
    ],
    ids=["a vote", "a blank", "an election", "an election without"],
)
def test_what_it_takes_stands_where_the_result_is_declared(kind: str, facts: Facts, cue: str) -> None:
    assert said(item(kind, **facts)).items[-1].endswith(f"。{cue}")


def test_an_election_keeps_the_order_of_procedure() -> None:
    candidates = {"应选名额": "2名", "候选人": ["甲一", "乙二", "丙三"]}
    result = "（根据点数当场宣布是否通过）"
    facts = item(
        "选举", "丁四同志", **candidates, 监票人=["戊五"], 计票人=["己六", "庚七"], 讨论="是", 小结="选举结束。"
    )
    assert said(facts).items == [
        "下面，选举新一届支部委员会委员。",
        "先清点到会人数。（清点）会议应到＿＿＿人，实到＿＿＿人，可以进行选举。",
        "请丁四同志宣读选举办法。（宣读完毕）",
        "大家有什么意见，请发表。",
        "现在对选举办法进行表决。",
        *CALLS,
        result,
        "提议戊五同志为监票人。",
        *CALLS,
        result,
        "计票人是己六、庚七同志。",
        "这次选举，应选2名，候选人3名：甲一、乙二、丙三。",
        "请监票人检查票箱，请计票人分发选票。（检查、封箱、发票）共发出选票＿＿＿张。",
        (
            "请填写选票：同意的，在候选人姓名对应的空格内画“○”；不同意的，画“×”；弃权的，不画记号；"
            "另选他人的，在空格内写上姓名并画“○”。（填票）"
        ),
        "请监票人先投票，其他同志依次投票。（投票）",
        (
            "请监票人、计票人开箱清点选票。（清点）发出选票＿＿＿张，收回选票＿＿＿张，收回的不多于发出的，选举有效。"
            "（收回多于发出，选举无效，重新选举）"
        ),
        "请计票人计票。（计票）",
        "请监票人报告计票结果。（报告各人得票）",
        "现在宣布选举结果：＿＿＿＿＿＿当选为新一届支部委员会委员。（按姓氏笔画念当选名单）",
        "选举结束。",
    ]


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"监票人": "甲一、乙二同志"}, "提议甲一、乙二同志为监票人。"),
        ({"应选名额": "2名"}, "这次选举，应选2名。"),
        ({"候选人": ["甲一", "乙二"]}, "候选人2名：甲一、乙二。"),
        ({"候选人": ["李四", "丁一"], "排序": "姓氏笔画"}, "候选人2名（按姓氏笔画为序）：丁一、李四。"),
        ({"填写说明": "照此填写。"}, "照此填写。"),
        ({}, "请工作人员检查票箱、分发选票。（检查、封箱、发票）共发出选票＿＿＿张。"),
        ({}, "请依次投票。（投票）"),
    ],
    ids=[
        "comrades",
        "seats alone",
        "candidates alone",
        "by strokes",
        "own words for filling in",
        "nobody named",
        "nobody votes first",
    ],
)
def test_an_election_says_what_is_known_of_seats_and_candidates(facts: Facts, line: str) -> None:
    assert line in said(item("选举", **facts)).items


@pytest.mark.parametrize(
    ("discussion", "lines"),
    [
        ("各位委员", ["各位委员有什么意见，请发表。"]),
        ("是", ["大家有什么意见，请发表。"]),
        ({"用时": "5分钟"}, ["大家有什么意见，请发表。"]),
        ({"对象": "各位委员", "串词": "请各位委员充分讨论。"}, ["请各位委员充分讨论。"]),
        ("否", []),
        (None, []),
    ],
)
def test_the_floor_is_opened_only_when_asked(discussion: object, lines: list[str]) -> None:
    assert said(item("汇报", "区委", 讨论=discussion)).items[1:] == lines


@pytest.mark.parametrize(
    ("facts", "lines", "clause"),
    [
        ({"发言": None, "讨论": "是"}, ["下面，请大家发表意见。"], "大家发表了意见"),
        ({"交流": "明年计划", "讨论": "各位专家"}, ["下面，请各位专家就明年计划发表意见。"], "各位专家就明年计划发表了意见"),
        ({"发言": "明年计划", "简称": "计划", "讨论": "是", "每人": "5分钟"}, ["下面，请大家就明年计划发表意见。每人不超过5分钟。"], "大家就计划发表了意见"),
        ({"发言": None, "讨论": {"串词": "谁先来？"}}, ["下面，请大家发表意见。", "谁先来？"], "大家发表了意见"),
        ({"发言": None, "串词": "各位，请提问。", "讨论": "各位代表"}, ["各位，请提问。"], "各位代表发表了意见"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["通用", "理论学习中心组学习", "民主生活会"])
def test_an_item_that_names_nobody_and_is_discussed_opens_the_floor(
    facts: Facts, lines: list[str], clause: str, kind: str
) -> None:
    spoken = said(facts, 类型=kind, 衔接="首先", 回顾="是")
    assert (spoken.items, spoken.after[0]) == (lines, f"刚才，{clause}。")


@pytest.mark.parametrize(
    ("facts", "clause"),
    [
        (item("汇报", *ORGANS[:3], 统称="部门单位"), "3个部门单位的负责同志汇报了年度工作思路"),
        (item("汇报", ORGANS[0], 统称="部门单位"), "区纪委监委汇报了年度工作思路"),
        (item("汇报", "甲镇", 简称="工作思路"), "甲镇汇报了工作思路"),
        (item("汇报", "甲镇", 回顾="听取了甲镇的汇报。\n"), "听取了甲镇的汇报"),
        (item("汇报", "甲镇", 串词="请甲镇讲。"), "甲镇汇报了年度工作思路"),
        (item("起草说明", "甲镇", 讨论="是"), "大家共同研究了《年度工作要点》"),
        (item("起草说明", "甲镇", 讨论="是", 简称="工作要点"), "大家共同研究了工作要点"),
        (item("批评与自我批评"), "大家开展了批评与自我批评"),
        ({"讲话": None, "讲话人": "叶书宁（区委副书记）"}, "区委副书记叶书宁同志作了讲话"),
        ({"讲话": "当前工作", "讲话人": "叶书宁"}, "叶书宁就当前工作作了讲话"),
    ],
)
def test_the_recap_of_one_item(facts: Facts, clause: str) -> None:
    assert recap(facts) == f"刚才，{clause}。"


@pytest.mark.parametrize(
    "facts", [item("汇报", "甲镇", 回顾="否"), {"休会": "5分钟"}, {"其他": "说"}, {"仪式": "奏唱国歌"}]
)
def test_nothing_to_recall_means_no_recap(facts: Facts) -> None:
    assert said(facts).after == ["今天的会议就开到这里，散会。"]
