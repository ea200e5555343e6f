"""Numbers and days that a script itself contradicts: parts of a span, what is left, votes beside hands, lists beside totals."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "云岭县工作会议主持词\n（2026年3月12日）\n同志们：\n"
COUNCIL = "县人大常委会会议主持词\n（2026年3月12日）\n组成人员共33人，今天出席29人，缺席4人，符合法定人数。\n"
LONG = "动员大会主持词\n会议时间　2026年6月1日（星期一）9:00—11:00\n同志们：\n"
ROWS = "1.北辰总部项目，投资20亿元；\n2.恒岳纤维项目，投资12亿元；\n3.海纳冷链项目，投资8亿元。\n请上台。"
PRIZES = "表彰五四红旗团委8个、团支部20个，优秀团员60名、优秀团干部32名，合计集体28个、个人{}名。"
IN_NOVEMBER = "{}医疗质量讲评会主持词\n（2025年11月21日）\n同志们：\n现在开会。"
DATED = "百日冲刺大会主持词\n会议时间：2月27日（星期五）下午4点\n同学们：\n"
HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK227", HEAD + "把一百天分成三段：前四十天补短板，中间五十天练速度，最后二十天稳心态。", [(4, "一百")]),
    ("MK227", HEAD + "活动为期30天，分为三个阶段：宣传发动10天，集中整治15天，总结验收10天。", [(4, "30")]),
    ("MK227", HEAD + "前10天摸底，中间20天整改，最后10天验收，一共30天。", [(4, "30")]),
    ("MK227", HEAD + "去年新收案件9600件，旧存400件，共审执结9500件，未结800件。", [(4, "800件")]),
    ("MK227", HEAD + "上年结余3.2万元，本年收入12.5万元，支出10.1万元，年末余额6.6万元。", [(4, "6.6万元")]),
    ("MK227", HEAD + "抽了240份病历，甲级病历218份，其余12份是乙级。", [(4, "240")]),
    ("MK227", HEAD + "抽查了120份案卷，优秀案卷96份，占85%。", [(4, "85%")]),
    ("MK227", HEAD + "新收案件7200件，审结、执结6840件，结案率98%。", [(4, "98%")]),
    ("MK227", HEAD + "18名新党员中，教师5名，学生15名。", [(4, "18")]),
    ("MK227", HEAD + "18名新党员，教师5名，学生15名，今天面向党旗宣誓。", [(4, "18")]),
    ("MK227", HEAD + "新发展的18名党员，5名是教师，15名是学生。", [(4, "18")]),
    ("MK227", HEAD + "收到意见86条，采纳71条，占85%，其余15条作了说明。", [(4, "85%")]),
    ("MK227", HEAD + "收回测评表112份，优秀80份、称职30份、基本称职3份。", [(4, "112")]),
    ("MK227", HEAD + "签约项目共3个，总投资50亿元。请上台：\n" + ROWS, [(4, "50亿元")]),
    ("MK227", HEAD + "共安排50万元：一是修路，20万元；二是修渠，15万元；三是装灯，5万元。", [(4, "50万元")]),
    ("MK227", HEAD + "这次" + PRIZES.format(102), [(4, "102")]),
    ("MK218", HEAD + "清点人数，应到86人，实到83人，有2人被困。", [(4, "86人，实到83")]),
    ("MK219", HEAD + "出席24名，赞成26票，通过。", [(4, "26")]),
    ("MK219", COUNCIL + "（大屏幕显示：赞成28票，反对0票，弃权2票）", [(4, "28")]),
    ("MK219", COUNCIL + "表决结果：30票赞成，0票反对，0票弃权，通过。", [(4, "30")]),
    ("MK231", HEAD + "离2026年6月7日高考还有整整120天。", [(4, "120")]),
    ("MK231", HEAD + "再过30天，就是5月1日，时间不等人。", [(4, "30")]),
    ("MK209", DATED + "2026届的同学们，3月2日星期二由班主任收齐。", [(4, "星期二")]),
    ("MK209", DATED + "3月6日（周四）再发还给大家。", [(4, "周四")]),
    ("MK244", IN_NOVEMBER.format("二季度"), [(1, "二季度")]),
    ("MK244", IN_NOVEMBER.format("8月份"), [(1, "8月份")]),
    ("MK217", "（2025年11月11日）\n同志们：\n第四，2025年3月底前，报送工作总结。", [(3, "2025年3月底前")]),
    ("MK217", "（2025年11月11日）\n同志们：\n2024年底前要全部完成整改。", [(3, "2024年底前")]),
    ("MK214", LONG + "会议有四项内容，时长三小时。\n请裴永刚宣读方案，用时20分钟。", [(4, "三小时")]),
    ("MK625", "会议主持词\n2026年1月二十三日\n同志们：", [(2, "二十三")]),
    ("MK625", HEAD + "上午9点三十分集合。", [(4, "9点三十分")]),
]  # fmt: skip
NEAR_MISSES: list[tuple[str, str, str]] = [
    ("MK227", HEAD + "把一百天分成三段：前四十天补短板，中间四十天练速度，最后二十天稳心态。", "they make it"),
    ("MK227", HEAD + "用三年时间分三步走，一年打基础，两年上台阶，三年见成效。", "each from the beginning"),
    ("MK227", HEAD + "优秀教师40名、优秀班主任20名，分3批领奖：第一批22名，第二批18名，第三批20名。", "of both"),
    ("MK227", HEAD + "去年新收案件9600件，旧存400件，共审执结9500件，未结500件。", "it comes out"),
    ("MK227", HEAD + "全年共受理案件9600件，含旧存400件，审结9500件，未结100件。", "the old ones are in it"),
    ("MK227", HEAD + "上年结转信访件12件，今年新受理85件，办结80件，还有17件正在办理。", "with those of last year"),
    ("MK227", HEAD + "支部原有党员26名，转入3名，转出1名，去世1名，现有党员27名。", "something else happened"),
    ("MK227", HEAD + "抽了240份病历，甲级病历228份，占95%，其余12份是乙级。", "they make it"),
    ("MK227", HEAD + "检查企业200家，合格企业190家，占全市的6%。", "of another whole"),
    ("MK227", HEAD + "18名新党员中，女党员8名，学生15名。", "counted twice"),
    ("MK227", HEAD + "18名新党员，教师2名，学生15名，今天面向党旗宣誓。", "there may be a third"),
    ("MK227", HEAD + "选派的18名同志，12名是党员，10名是硕士。", "of two reckonings"),
    ("MK227", HEAD + "收回测评表112份，优秀80份、称职20份。", "the others are not told"),
    ("MK227", HEAD + "代表中，男代表81名，女代表39名，女代表占32.5%。", "of all"),
    ("MK227", HEAD + "签约项目共3个，总投资40亿元。请上台：\n" + ROWS, "they make it"),
    ("MK227", HEAD + "今年全区累计完成投资50亿元。下面签约的是：\n" + ROWS, "of all the year"),
    ("MK227", HEAD + "总投资50亿元的产业园今天开工。请上台：\n" + ROWS, "of one of them"),
    ("MK227", HEAD + "这次" + PRIZES.format(92), "they make it"),
    ("MK227", HEAD + "全市" + PRIZES.format(102), "of another whole"),
    ("MK228", HEAD + "领导讲话25分钟，教师代表发言8分钟，学员代表发言7分钟。", "one after the other"),
    ("MK218", HEAD + "清点人数，应到86人，实到84人，有2人被困。", "they make it"),
    ("MK219", HEAD + "实到56名，另有6名书面委托表决，赞成62票。", "by proxy"),
    ("MK219", COUNCIL + "（大屏幕显示：赞成27票，反对0票，弃权2票）", "all who are there"),
    ("MK219", COUNCIL + "表决结果：28票赞成，0票反对，0票弃权，1人未按表决器，通过。", "one did not vote"),
    ("MK231", HEAD + "离2026年6月7日高考还有整整87天。", "so many"),
    ("MK231", HEAD + "距4月1日开工还有不到30天。", "fewer"),
    ("MK209", DATED + "2026届的同学们，3月2日星期一由班主任收齐。", "so it falls"),
    ("MK209", DATED + "去年3月2日星期日，我们开过会。", "of another year"),
    ("MK244", IN_NOVEMBER.format("三季度"), "just over"),
    ("MK244", IN_NOVEMBER.format("四季度"), "under way"),
    ("MK217", "（2025年11月11日）\n同志们：\n2025年3月底前完成的任务，要抓紧验收。", "which ones"),
    ("MK217", "（2025年11月11日）\n同志们：\n2026年3月底前，报送工作总结。", "yet to come"),
    ("MK214", LONG + "会议有四项内容，时长两小时。\n请裴永刚宣读方案，用时20分钟。", "so long"),
    ("MK214", LONG + "考察环节，用时30分钟。", "of one part"),
    ("MK625", HEAD + "请报名参加5月一日游。上午9点一刻集合。", "no date"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "places"), HITS, ids=[f"{one[0]} {one[1][-14:]}" for one in HITS])
def test_what_cannot_be_is_found(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(text, code) == places


@pytest.mark.parametrize(
    ("code", "text", "why"), NEAR_MISSES, ids=[f"{one[0]} {one[2]} {one[1][-8:]}" for one in NEAR_MISSES]
)
def test_what_comes_out_is_left_alone(code: str, text: str, why: str) -> None:
    assert found(text, code) == [], why
