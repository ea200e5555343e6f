"""Words that do not go with what they are said of, and marks between the parts of a row."""

from __future__ import annotations

from datetime import date

import pytest

from tests.scripts import found

DAY = date(2026, 3, 12)
HEAD = "柳湾县老干部座谈会主持词\n（2026年3月12日）\n主持人：县长　穆清\n地点：县委会议室\n同志们：\n今天天气很好。\n"

HITS = [
    ("MK516", "今天将表彰先进集体12名，请大家学习。", "名"),
    ("MK516", "今年立案提案146名，今天集中交办。", "名"),
    ("MK516", "全县还有7所企业没有复工。", "所"),
    ("MK516", "请副书记韩立群同志代表县委向市委督导组通报工作情况。", "通报"),
    ("MK516", "请武威同志向各乡镇的同志汇报禁放工作情况。", "汇报"),
    ("MK516", "不是常委会组成人员的各乡镇人大主席出席今天的会议。", "出席"),
    ("MK516", "责任不落实，以至隐患长期得不到整改。", "以至"),
    ("MK516", "条例是市人大常委会今年制订并公布的。", "制订"),
    ("MK516", "祝各位身体健康，今天的大会到此结束。", "大会"),
    ("MK516", "会议的议程已经全部进行完毕，现在休会。", "休会"),
    ("MK626", "参加会商的有县水利局、县气象局，和县应急管理局的同志。", "，"),
    ("MK626", "请石门镇，柳河镇，青溪镇的负责同志依次介绍。", "，"),
    ("MK626", "各单位要高度重视、文明实践站要按时开放、志愿者要经常上岗。", "、"),
    ("MK627", "首先，请：县残联副理事长宁静同志介绍帮扶政策。", "："),
    ("MK627", "要抓好三个重点：分别是：妇女健康、托育服务、家庭教育。", "："),
    ("MK620", "请各单位认真想一想自己的案件为什么会败诉？", "？"),
    ("MK607", "她演讲的题目是《我的家乡-石桥村》。", "-"),
    ("MK608", "检查分三步：一是查数量；二是查质量，及时更换，三是查管理。", "，"),
    ("MK619", "请甲局汇报情况，时间是十分钟左右，不要超过。\n请乙局汇报情况，时间也是十分钟，不要超过。\n请丙局汇报情况，时间还是十分钟，不要超过。\n各乡镇要主动配合征地和管网施工，确保年底前通水", "水"),
    ("MK619", "请同学们认真听、认真记，讲完之后还有有奖问答，\n（讲课）", "，"),
]  # fmt: skip

LEFT_ALONE = [
    ("MK516", "表彰先进集体12个、企业20名职工、12名先进集体代表。", "people of them"),
    ("MK516", "全县有7所学校、3家企业。", "rightly"),
    ("MK516", "请韩立群同志代表县委向各乡镇通报情况，向市委督导组汇报。", "rightly"),
    ("MK516", "请武威同志向各位领导汇报情况。", "to those above"),
    ("MK516", "不是组成人员的各乡镇人大主席列席今天的会议。", "rightly"),
    ("MK516", "大家学得认真，以至于忘了时间。", "no bad end"),
    ("MK516", "抓紧制订方案，制订后公布。", "a draft"),
    ("MK516", "上午的议程完毕，现在休会，下午2点继续。", "goes on"),
    ("MK626", "参加的有县水利局、县气象局和县应急管理局的同志。", "rightly"),
    ("MK626", "请石门镇汇报，柳河镇准备，青溪镇也准备。", "clauses"),
    ("MK627", "大家记住三个字：一是：快。", "a number"),
    ("MK627", "现在敬请：大家鼓掌。", "another word"),
    ("MK620", "请大家想一想，我们的案件为什么会败诉？", "is asked"),
    ("MK607", "观看《北京-上海高速铁路》。", "two places"),
    ("MK619", "首先请甲局汇报，\n各位代表注意。", "another clause follows"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "words"), HITS)
def test_what_is_told(code: str, text: str, words: str) -> None:
    assert [said for _, said in found(HEAD + text, code, day=DAY)] == [words]


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_what_is_left_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code, day=DAY) == [], why
