"""Right texts that strangers wrote close to the rules, each beside the mistake that the rule is still to find."""

from __future__ import annotations

import pytest

from tests.scripts import found
from tests.test_rules_in_general import CALLED, HEAD

BODY = CALLED + "请大家抓好落实。\n" * 6
AGENDA = "今天的会议共有四项议程，"
HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK201", AGENDA + "一是通报情况，二是汇报工作，三是领导讲话。", [(4, "四")]),
    ("MK202", "主要谈两个方面：一是学习，二是排查，三是追责。", [(4, "两")]),
    ("MK202", "3位同志没有到会：李峰、王岭。", [(4, "3")]),
    ("MK219", "应到代表45人，实到38人。\n须经到会代表过半数，也就是25人以上同意。", [(5, "25")]),
    ("MK218", "应到会46人，实到会35人，不少于应到会人数的五分之四，可以进行选举。", [(4, "35")]),
    ("MK304", "请县水利局局长方志恒汇报。\n刚才，县水利局局长方志横作了汇报。", [(5, "方志横")]),
    ("MK305", "一是信贷管理部经理周安通报情况。\n请信贷业务部经理周安同志通报情况。", [(5, "信贷业务部经理")]),
    ("MK305", "一是公司安全总监周安通报情况。\n请公司安全环保总监周安同志通报情况。", [(5, "公司安全环保总监")]),
    ("MK214", "演练定于5月20日上午9时开始。\n5月20日上午9时20分，演练准时开始。", [(5, "上午9时20分")]),
    ("MK211", "今天是2026年4月25日。\n新办法自4月26日本次大会通过之日起施行。", [(5, "4月26日")]),
    ("MK102", "请“某某工程”负责同志汇报。", [(4, "某某")]),
    ("MK610", "今天是2026年3月2日。\n要抓紧办好26年3月的检查。", [(5, "26年")]),
    ("MK609", "要认真研究、安排部署  下一步的各项工作。", [(4, "  ")]),
    ("MK506", "活动到此谢慕，要管住公车私拥。", [(4, "谢慕"), (4, "公车私拥")]),
    ("MK514", "要压实责任责任，抓好落实。", [(4, "责任责任")]),
    ("MK620", "请各位代表举手表决？", [(4, "？")]),
    ("MK622", "今天来了二位劳模。", [(4, "二")]),
    ("MK602", "要抓好学习、排查、等各项工作。", [(4, "、")]),
    ("MK222", "请市水利局副局长宫雪同志讲话。\n宫处长讲得很具体。", [(5, "宫处长")]),
    ("MK227", "收到意见61条，采纳49条，未采纳的6条。", [(4, "61")]),
]
LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK201", AGENDA + "先进行前三项：一是通报情况，二是汇报工作，三是点评。第四项闭门研究。", "of the first three"),
    ("MK201", AGENDA + "第一项议程分三步：一是通报，二是汇报，三是点评。", "of the first item"),
    ("MK202", "主要有两方面。一方面是听汇报：一是通报，二是述职，三是点评。", "on the one hand is no number"),
    ("MK202", "3位同志没有到会：出差的是李峰、王岭两位，请病假的是赵川。", "two and one"),
    ("MK202", "请记住四句话：第一句，职工的事无小事；第二句，干部要进车间；第三句和第四句，屏幕上都有。", "two in one"),
    ("MK219", "应到代表45人，来了38人。\n来的代表过半数，也就是20人以上同意。", "of those who came"),
    ("MK219", "应到代表80人，实到80人。\n全体代表半数以上，即40票以上同意。", "the half itself is enough"),
    ("MK218", "应到会46人，实到会37人，不少于应到会人数的五分之四，可以进行选举。", "enough have come"),
    ("MK304", "请县水利局局长方明作通报。\n刚才，县水利局局长方明同志作了通报。", "a verb behind the name"),
    ("MK305", "到场的有我校第5任校长周安老师。\n请老校长周安老师讲话。", "who was it once"),
    ("MK305", "请安全部经理周安同志汇报。\n请公司安全部经理周安同志讲话。", "more fully said"),
    ("MK214", "演练定于5月20日上午9时开始。\n5月21日上午9时20分，演练准时开始。", "another day"),
    ("MK245", "发言顺序是：甲县教育局、乙县民政局。两家对调。\n请乙县民政局发言。\n请甲县教育局发言。", "told with it"),
    ("MK208", "请周安同志宣读决定。\n请李下同志代何雨讲。\n刚才，李下同志代何雨同志作了发言。", "on behalf of"),
    ("MK213", "今天是2026年3月2日。\n他1968年12月到村里，那时才17岁，一待就是10年。", "over long ago"),
    ("MK102", "骗子常冒充“某某公安局”“XX银行客服”。", "any name"),
    ("MK102", "获得三等奖的号码是：____、____。", "drawn on the spot"),
    ("MK610", "今天是2026年3月2日。\n书院刊本一册印于民国26年3月。", "years of another count"),
    ("MK609", "请柳河镇党委书记  曾凡亮发言。", "a name set apart from its post"),
    ("MK609", "请区政协委员、市建筑设计院高级工程师  路  遥发言。", "a name set apart in itself too"),
    ("MK609", "这次请来了市委党校教研部主任 卜一凡教授。", "before 教授"),
    ("MK602", "讲话点出了“推、拖、等”三种现象。", "等 is a member"),
    ("MK506", "感谢慕校长。变更、拨付、公车使用这几个口子要管住。", "other words"),
    ("MK514", "签订《2026年度主体责任责任书》。", "the title of a paper"),
    ("MK620", "请各位代表举手表决：同意的？", "asks after the colon"),
    ("MK622", "感谢二位的精彩分享。", "polite"),
    ("MK222", "请省民政厅四级调研员宫雪同志讲话。\n宫处长讲得很具体。", "called so by courtesy"),
    ("MK227", "理事会共有理事61名，今天实到49名，另有6名理事书面委托他人出席。", "some are away"),
    ("MK510", BODY + "散会。下午的招商大会，请大家提前20分钟入场。", "a notice"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "places"), HITS)
def test_a_rule_still_finds(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == places


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why
