"""What numbers make of one another, and how many are told: each a hit and what stands as near and is right."""

from __future__ import annotations

import pytest

from tests.corpus_score import check_text

HEAD = "县委某工作会议主持词\n\n同志们：\n"
END = "\n会议到此结束，散会。\n"
LINE = 4

HITS: list[tuple[str, str, str]] = [
    ("MK227", "去年立案263件，比上年的231件增加22件。", "22"),
    ("MK227", "去年立案263件，比上年的231件增加32件，增长19.3%。", "19.3"),
    ("MK227", "计划春播38.6万亩，比去年增加1.2万亩，增长32%。", "32"),
    ("MK227", "代表股份31,250万股，占有表决权股份总数50,000万股的65.2%。", "65.2"),
    ("MK227", "争取到资金4200万元，60%投到基层，也就是2620万元。", "2620万"),
    ("MK227", "去年流失的58名卫技人员里，35岁以下的41名，占六成。", "六"),
    ("MK227", "户均地块从2.1块减到7.3块。", "7.3"),
    ("MK227", "从下周起，派出6个组，每组3人，一共16人。", "16"),
    ("MK227", "各股室每个股室报两条措施，8个股室一共18条。", "18"),
    ("MK227", "54名代表，52名同意，1名弃权，通过。", "54"),
    ("MK227", "核定编制1180名，在编964名，空编226名。", "226"),
    ("MK227", "看了甲、乙、丙三个镇的5个点，其中甲镇2个、乙镇3个、丙镇1个。", "5"),
    ("MK227", "给予处分248人，其中处级干部11人，科级干部74人，其他136人。", "248"),
    ("MK227", "公司全体9名董事中，6名现场出席，2名以视频方式出席。", "9"),
    ("MK227", "出席会议的股东共44人，代表股份若干。其中，出席现场会议的11人，代表一部分；通过网络投票的32人。", "44"),
    ("MK227", "请甲女士宣读第1项至第4项议案，请乙女士宣读第6项至第8项议案。", "6"),
    ("MK227", "四个项目：一是修屋面，要14万元；二是换地砖，要8万元；三是装路灯，要4.8万元；四是添设备，要5万元。四项加起来32.8万元。", "32.8万"),
    ("MK227", "种子和化肥分别占计划的97%和84。", "84"),
    ("MK202", "校长送给大家四个词：沉住气、铆足劲、稳住神。", "四"),
    ("MK202", "他讲的是“三张清单”，即问题清单、任务清单。", "三"),
    ("MK202", "选票共四种：浅绿色的是选主任的，浅黄色的是选委员的，粉红色的是选代表的。", "四"),
    ("MK202", "前三次分别是1月16日和2月11日。", "三"),
    ("MK202", "局长用“五个一”说去年：办成了一件大事；建起了一个平台；压减了一笔开支；带出了一支队伍；擦亮了一块牌子；守住了一条底线。", "五"),
    ("MK202", "由县市场监管局牵头，县农业农村局、县公安局配合，四个部门联合下去。", "四"),
    ("MK219", "发出选票227张，收回227张。\n温如玉同志当选，得赞成票231张。", "231"),
    ("MK218", "常委会组成人员应出席27人，实出席28人。", "28"),
    ("MK218", "应到23人，实到20人，县科技局局长马远、县财政局局长林静因公出差。", "20"),
    ("MK218", "局党组7名成员，副局长侯明因在省里参加培训请假，实到5人。", "5"),
    ("MK201", "会议安排了四项议程：一是传达精神；二是听取汇报；三是审议文件；四是表态发言；五是领导讲话。", "四"),
    ("MK205", "请先进个人中的卢照、骆宾、王勃、杨炯五位同志上台。", "五"),
    ("MK205", "列席的有各股室负责人和县医院、县中医院、县妇幼保健院四家医院的院长。", "四"),
    ("MK304", "请大会副秘书长尹素梅同志宣读办法。\n请尹素枚同志宣读名单。", "尹素枚"),
    ("MK305", "请高三年级主任黄鹤老师上台。\n请高二年级主任黄鹤老师作动员。", "高二年级主任"),
]  # fmt: skip

LEFT_ALONE: list[tuple[str, str]] = [
    ("代表建议132件，其中农业41件、城建19件，比上次的121件多11件。", "what is compared is the whole"),
    ("立案263件，比上年的231件增加32件，增长13.9%。", "all of it is right"),
    ("派出6个组，每组3人，一共18人。", "the product"),
    ("流失的58名卫技人员里，35岁以下的41名，占七成。", "about seven tenths"),
    ("牢记“三个务必”，即务必不忘初心、牢记使命，务必谦虚谨慎、艰苦奋斗，务必敢于斗争、善于斗争。", "told by clauses"),
    ("今年就做好八个字：责任如山、行稳致远。", "characters, not words"),
    ("处分248人，其中处级干部11人，科级干部74人，占一部分。", "nobody says that these are all"),
    ("从7.3块减到2.1块，从12%提高到35%。", "they go as is said"),
    ("由甲局牵头，乙局、丙局配合，三个部门联合下去。", "three"),
    ("宣读第1项至第4项议案，再宣读第5项至第8项议案。", "one after another"),
    ("会议研究了五项议题：一是甲；二是乙。", "what is over"),
    ("请办公室主任葛建国同志发言。\n请工会主席葛建军同志发言。", "each by his own post"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words"), HITS, ids=lambda value: str(value)[:24])
def test_numbers_that_do_not_agree_are_told(code: str, text: str, words: str) -> None:
    lines = (HEAD + text + END).split("\n")
    found = [one for one in check_text("\n".join(lines)) if one.code == code]
    places = [lines[one.line - 1][one.column - 1 :] for one in found]
    assert any(place.startswith(words) for place in places), [(one.code, one.message) for one in found]


@pytest.mark.parametrize(("text", "why"), LEFT_ALONE, ids=lambda value: str(value)[:24])
def test_numbers_that_agree_are_left_alone(text: str, why: str) -> None:
    told = [(one.code, one.message) for one in check_text(HEAD + text + END) if one.code.startswith("MK2")]
    assert told == [], why
