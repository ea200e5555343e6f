"""A number that is announced against those who are named behind it, before it, below it, or called one by one."""

from __future__ import annotations

import pytest

from meetingkit.check.entries import block_below, entries_of
from tests.scripts import found
from tests.test_rules_in_general import HEAD

BELOW = "\n曾广田（净水一厂）\n苏红缨（管网公司）\n龚佩佩（营业公司）\n（颁奖）"
TURNS = "\n请柳湾镇镇长周安同志发言。\n请石桥镇镇长何雨同志发言。\n请新集镇镇长方圆同志发言。\n请县长江帆同志讲话。"
LINKED = "首先请柳湾村党支部书记周安同志发言。\n（发言）\n接着请石桥村党支部书记何雨同志发言。\n（发言）\n最后请新集村党支部书记方圆同志发言。\n（发言）"
ORDER = "\n请大家按下列顺序上台：\n（1）立案庭庭长 叶桂芳\n（2）刑事审判庭庭长 秦守义\n（3）行政审判庭庭长 牛志强\n\n三位同志都讲完了。"
# each with the number of those who are named: {} in Han
RIGHT: list[tuple[str, str, int]] = [
    # in the next sentence
    ("MK205", "请{}名劳动模范上台领奖。他们是：净水一厂曾广田、管网公司苏红缨、营业公司龚佩佩、水质中心黎向东。请江帆同志颁奖。", 4),
    ("MK205", "下面，为{}位荣休教师颁发纪念牌。她们是：语文组柳眉老师、数学组童瑶老师、英语组简宁老师。", 3),
    ("MK205", "为{}支园区企业专职消防队授旗。它们是：恒泰包装公司专职消防队、联创化纤公司专职消防队、瑞禾冷链公司专职消防队。", 3),
    ("MK205", "请{}家企业的负责人走上签约台。它们是恒泰包装、联创化纤、瑞禾冷链、东屏精工。", 4),
    ("MK205", "会上将为{}家企业授牌。获得授牌的企业是：恒泰包装公司、联创化纤公司、瑞禾冷链公司。", 3),
    ("MK205", "下面为{}对金婚夫妇献花。他们是：曾广田和苏红缨、黎向东和龚佩佩、符大伟和童瑶。", 3),
    ("MK205", "来了{}位专家。他们分别是：县农科所所长、研究员周安，县农业农村局总农艺师何雨，县农技站站长方圆。", 3),
    # in the same sentence
    ("MK205", "请{}个受表彰的支部代表上台，分别是机关第一党支部、机关第二党支部、退休干部党支部。", 3),
    ("MK205", "发言的有{}位同志，每人不超过6分钟，依次是：市医院主任安若兰同志、市中医院医师柏子仁同志、石鼓村村医苗水根同志。", 3),
    ("MK205", "有{}名同志谈认识，他们是综合窗口的许光明同志、督查科的温晓燕同志和信息科的牛文斌同志。", 3),
    ("MK205", "经选举，{}名同志当选为支部委员，名单如下：周安、何雨、方圆、石磊、江帆。", 5),
    ("MK205", "这次提拔的{}名年轻干部，分别是：规划科副科长曾广田、财务科副科长苏红缨、督查科副科长龚佩佩。", 3),
    # before the number
    ("MK205", "请获得“先进集体”称号的立案庭、民事审判第二庭、石桥人民法庭{}个集体的代表上台领奖。", 3),
    ("MK205", "请荣获“工人先锋号”的运行一班、检修三班、化验班{}个班组上台领奖。", 3),
    ("MK205", "请获评“最美教师”的柳眉、童瑶、简宁、郝敏{}位老师上台。", 4),
    ("MK205", "向云岭一中、云岭二中、云岭三中{}所学校捐赠图书。", 3),
    ("MK205", "为周安、何雨、方圆{}名新党员佩戴党徽。", 3),
    # line by line
    ("MK205", "请以下{}位同志上台领奖：" + BELOW, 3),
    ("MK205", "下面宣布获奖名单，“岗位能手”共{}名：\n净水一厂　曾广田\n管网公司　苏红缨\n工程公司　符大伟\n（颁奖）", 3),
    ("MK205", "请{}位新任职干部上台：\n周　安　办公室副主任\n何　雨　财务科副科长\n方　圆　信息科副科长\n请佩戴工作证。", 3),
    ("MK205", "签约的有{}家企业。它们是：\n恒泰包装有限公司\n联创化纤有限公司\n瑞禾冷链有限公司\n请县长见签。", 3),
    ("MK205", "现在，请{}个代表队入场。入场的有：\n柳湾镇代表队\n石桥镇代表队\n新集镇代表队\n请各队就位。", 3),
    ("MK205", "主席团提名以下{}位代表为监票人：周安、何雨、方圆。", 3),
    ("MK202", "一共{}项，即：\n一、听取报告；\n二、审议报告；\n三、审议议案；\n四、其他事项。", 4),
    # one by one
    ("MK223", "请{}位同志作交流发言。" + LINKED, 3),
    ("MK223", "下面由{}个小组的召集人汇报讨论情况。请第一组召集人周安同志汇报。\n请第二组召集人何雨同志汇报。\n请第三组召集人方圆同志汇报。", 3),
    ("MK223", "会议有三项议程：一是{}位同志作交流发言；二是县长讲话。" + TURNS, 3),
    ("MK223", "会议议程有三：其一，{}个部门的负责人述职；其二，民主测评。" + ORDER, 3),
]  # fmt: skip
HAN = "零一两三四五六七"
NEAR_MISSES: list[tuple[str, str, str]] = [
    ("MK205", "请三位领导为获奖单位颁奖：恒泰公司、联创公司、瑞禾公司、东屏公司、精工公司。", "others are named"),
    ("MK202", "请三位领导为获奖单位颁奖：恒泰公司、联创公司、瑞禾公司、东屏公司、精工公司。", "others are named"),
    ("MK205", "请3名同志上台领奖，他们来自综合科、信息科。", "two of one unit"),
    ("MK205", "请甲局、乙局、丙局的5位同志上台领奖。", "several of a unit"),
    ("MK205", "请县委书记周安、县长何雨为柳湾村、石桥村、新集村三个村授牌。", "two who hand over"),
    ("MK205", "请周安、何雨、方圆同志和石磊、江帆2位老师上台。", "the last two"),
    ("MK205", "请4名标兵上台。为他们颁奖的是：县长周安、副县长何雨。", "others are named"),
    ("MK205", "先进个人共6名，上台领奖的代表是：周安、何雨、方圆。", "some of them"),
    ("MK205", "有3位嘉宾：县委书记、县人大常委会主任周安，县委副书记、县长何雨，县委常委、宣传部部长方圆。", "two posts each"),
    ("MK205", "大会设1个主会场和3个分会场，分别是县会议中心、柳湾镇、石桥镇、新集镇。", "two numbers"),
    ("MK205", "送三位老同志一句诗：“莫道桑榆晚，为霞尚满天。”", "a verse"),
    ("MK205", "改造由二楼到六楼10户分摊，每户的数是：二楼1万元，三楼2万元，四楼3万元。", "what each pays"),
    ("MK205", "请两对新人入场。他们是：周安、何雨，方圆、石磊。", "pairs without a word between"),
    ("MK205", "请四位嘉宾上台：\n周安\n何雨\n英国格兰维尔大学历史系教授海伦·马什（Helen Marsh）女士，中国人民的老朋友，多年从事地方志研究\n方圆", "a line that is doubtful"),
    ("MK205", "请3位专家点评：\n县教研室主任、特级教师周安\n云岭一中副校长何雨\n云岭二中教务主任方圆\n谢谢3位专家。", "two posts of one"),
    ("MK205", "下面为5个先进集体和个人颁奖：\n先进集体\n柳湾村\n石桥村\n先进个人\n周安", "two lists"),
    ("MK223", "会议有三项议程：一是三位同志作交流发言；二是县长讲话。" + TURNS.replace("请县长", "请副县长黎平同志点评。\n请县长"), "one sums up"),
    ("MK223", "请三家单位作表态发言。首先请热电公司总经理段成林发言。\n接下来请矿业公司党委书记、执行董事颜卫国发言。\n请运输公司总经理裘海发言。", "two posts of one"),
    ("MK223", "请两位同志发言。首先请柳湾村党支部书记周安同志发言。\n接着请石桥村党支部书记何雨同志发言。\n最后请副县长方圆同志发言。", "a leader at last"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "form", "number"), RIGHT)
@pytest.mark.parametrize("off", [-1, 1])
def test_a_wrong_number_is_told(code: str, form: str, number: int, off: int) -> None:
    text = HEAD + form.format(HAN[number + off])
    line = next(at for at, one in enumerate((HEAD + form).split("\n"), 1) if "{}" in one)
    assert found(text, code) == [(line, HAN[number + off])]


@pytest.mark.parametrize(("code", "form", "number"), RIGHT)
def test_the_right_number_is_left_alone(code: str, form: str, number: int) -> None:
    assert found(HEAD + form.format(HAN[number]), code) == []


@pytest.mark.parametrize(("code", "text", "why"), NEAR_MISSES)
def test_what_may_be_right_is_left_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("净水一厂曾广田、管网公司苏红缨", (2, 2)),
        ("党委书记、董事长房景行，总经理岳知秋", (2, 2)),
        ("周安、何雨和方圆", (3, 3)),
        ("周安、何雨等", (0, 0)),
        ("周安、何雨，请他们上台", (2, 2)),
        ("教育局2名、民政局1名", (0, 0)),
    ],
)
def test_entries_of_a_row(row: str, count: tuple[int, int]) -> None:
    assert entries_of(row) == count


def test_entries_line_by_line() -> None:
    assert block_below(["王　丽　　方　刚", "白　洁　　朱小红", "（鼓掌）"]) == (4, 4, True)
    assert block_below(["柳湾村", "石桥村", "请上台。"]) == (2, 2, False)
    assert block_below(["一等奖：", "周安"]) == (0, 0, False)
