"""Numbers beside the rows that they count, sums beside their parts, shares in words: one off, and right after all."""

from __future__ import annotations

import pytest

from tests.scripts import found

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    # the row, then its number
    ("MK229", "到会的有槐安里、纺织路、平湖、东篱五个社区的党组织书记。", [(1, "五")]),
    ("MK229", "要在项目建设、产业升级、民生改善四件大事上下功夫。", [(1, "四")]),
    ("MK229", "设县、乡、村四级河长317名。", [(1, "四")]),
    ("MK229", "提出了“强基础、练本领、促融合”的四点要求。", [(1, "四")]),
    ("MK229", "两位同志都谈到了加装电梯、托幼服务、停车充电这四件大家最关心的事。", [(1, "四")]),
    ("MK229", "双方将在人才培养、课程开发、基地建设四个方面合作。", [(1, "四")]),
    # the number, then its row
    ("MK229", "主要修改四处：会员条件、会费标准、监事人数。", [(1, "四")]),
    ("MK229", "讲了“四张清单”：问题清单、任务清单、责任清单。", [(1, "四")]),
    ("MK229", "提出了“四个一流”的要求，即一流的质量、一流的速度、一流的服务。", [(1, "四")]),
    ("MK229", "改了六处，分别是红白喜事、彩礼标准、垃圾分类、文明养犬、邻里调解。", [(1, "六")]),
    # a whole and all its parts: one figure of one of them is another
    ("MK227", "全校有6044名学生毕业，其中博士生96名、硕士生1243名、本科生4715名。", [(1, "6044")]),
    ("MK227", "18名新党员中，教师3名，学生35名。", [(1, "18")]),
    ("MK227", "线下来了32位书友，线上有9位，加在一起31位。", [(1, "31")]),
    ("MK227", "隐患一共有152条，7月40条，8月61条，9月43条。", [(1, "152")]),
    ("MK227", "主会场340人，9个分会场共有1860人，全市共2180人收看。", [(1, "2180")]),
    (
        "MK227",
        "全镇23处隐患点，东片7处，由甲同志负责；西片6处，由乙同志负责；南片6处，由丙同志负责；北片5处。",
        [(1, "23")],
    ),
    # shares in words
    ("MK218", "应到代表86名，实到61名，请假25名，超过应到代表的四分之三，可以开会。", [(1, "61")]),
    ("MK218", "应到会员126名，实到112名，请假14名，超过百分之九十，可以开会。", [(1, "九十")]),
]

LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK229", "到会的有槐安里、双桥、纺织路、平湖、东篱五个社区的党组织书记。", "as many as are told"),
    ("MK229", "表彰集体5个、标兵8名、能手4名。", "each with its number"),
    ("MK229", "县教育局、县民政局、县水利局的4名同志谈了想法。", "people of those"),
    ("MK229", "县委督查室、县政府督查室、县应急局组成4个暗访组。", "what they make up"),
    ("MK229", "区审计局、区财政局要对工程变更、资金拨付、物资采购三个环节从严把关。", "the last three of them"),
    ("MK229", "请县人大代表、村党支部书记何秀枝和县政协委员、副院长程砚秋两位代表提问。", "two posts of one"),
    ("MK229", "会议有四项议程：一是县气象局、县水利局、县应急局汇报；二是签订责任书。", "the first of the items"),
    (
        "MK229",
        "会议有四项内容，分别是：传达中央、省委会议精神；通报情况；典型发言；领导讲话。",
        "parted by another mark",
    ),
    ("MK229", "增强“四个意识”、坚定“四个自信”、做到“两个维护”。", "a set phrase each"),
    ("MK229", "因病、因事请假3名。", "why, and how many"),
    ("MK229", "总监票人茅秋月，监票人甄珍、艾华、尤莉，共4名。", "with those before the comma"),
    ("MK229", "请3个县（市、区）依次发言。", "kinds of one place"),
    ("MK227", "全校有6044名学生毕业，其中博士生86名、硕士生1243名、本科生4715名。", "as many as the parts make"),
    ("MK227", "主会场参会132人，7个分会场各参会30人，全市参会人员共342人。", "so many each"),
    ("MK227", "28位老同志中，当过县级领导的19位，参加过土改的6位。", "not all of them are told"),
    ("MK227", "收到意见27条，归并为14条，其中对班子的9条，对个人的5条。", "the parts of the second"),
    ("MK227", "立案142件，按内容分，经济方面61件，社会方面47件，城建方面22件，其他12件。", "the first of the parts"),
    (
        "MK227",
        "参会的有区政协委员18人，街道负责人9人，企业负责人5人，专家2人。加上我，共38人。",
        "and others who are named",
    ),
    (
        "MK218",
        "应到58人，实到54人；刑庭庭长卢广平同志在外培训，法庭庭长卢敏同志外出开庭，另有2名法官因病请假。",
        "with two who are named",
    ),
    (
        "MK224",
        "分两批各请代表上台领奖。\n请优秀党员代表上台领奖，请卢广平书记颁奖。\n请先进集体代表上台领奖，请卢敏部长颁奖。\n大会第三项，新党员宣誓。请新党员上台。",
        "another item",
    ),
    (
        "MK238",
        "走访了16个老旧小区。\n刚才，顾副县长回应了大家的关切，今年再改造9个老旧小区。",
        "others that are to come",
    ),
    ("MK218", "应到代表86名，实到65名，请假21名，超过应到代表的四分之三，可以开会。", "more than that"),
    ("MK218", "应到会员126名，实到112名，请假14名，其中女会员超过百分之九十。", "of some of them"),
]


@pytest.mark.parametrize(("code", "text", "expected"), HITS)
def test_a_rule_finds(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, code) == expected


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(text, code) == [], why
