"""The rules on facts (MK2xx): what each finds, and what it leaves alone, with the reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from meetingkit.check.registry import RULES
from tests.conftest import SCRIPTS
from tests.effort import calls
from tests.scripts import found, script

HERE = Path(__file__).parent
CODES = ["MK111", *sorted(code for code, rule in RULES.items() if code.startswith("MK2") and rule.find_in_text)]
CLEAN = SCRIPTS
HEAD = "云岭区人才工作会议主持词\n（2026年3月18日）\n同志们：\n"  # the line under test is the fourth
CALLS = """\
云岭区环境整治推进会主持词
主持人：顾怀远（区委副书记）

同志们：
首先，请区教育局、区民政局、区司法局、区水利局依次汇报2025年环境整治工作打算。
下面，请副区长江云帆同志宣读《云岭区环境整治实施方案》。
接下来，请石门镇党委书记李文博同志、区人民医院护士长卢思敏同志分别发言。
最后，请区委书记周明远同志讲话。
"""  # the line under test is the ninth


def hit(text: str, line: int, words: str, name: str) -> object:
    return pytest.param(text, [(line, words)], id=name)


def near(text: str, why: str) -> object:
    return pytest.param(text, [], id=why)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        hit("今天会议的议程有三项：一是听汇报；二是看现场；三是谈体会；四是部署工作。", 1, "三", "list in the sentence"),
        hit("会议主要有4项内容：1.播放短片；2.通报情况；3.表态发言。", 1, "4", "figures"),
        hit("今天的会议有五项议程：（一）听报告；（二）选举。", 1, "五", "bracketed"),
        hit("会议有三项议程。第一项，通报；第二项，讲话。", 1, "三", "第一项，"),
        hit("活动共有三项议程，下面依次进行。\n第一项议程：升旗。\n第二项议程：宣誓。", 1, "三", "list of paragraphs"),
        hit("今天的大会共有两项议程。\n大会进行第一项，升旗。\n大会进行第二项，颁奖。\n大会进行第三项，讲话。", 1, "两", "gone through"),
        hit("会议有三项内容：传达精神；听取汇报；讨论；部署工作。", 1, "三", "without numbers"),
        hit(
            "会议有三项议程：一是听；二是看；三是讲。\n进行第一项议程。\n最后，进行第二项议程。", 3, "第二项", "the last is missing"
        ),
        near("今天会议的议程有三项：一是听；二是看；三是讲。\n进行第一项议程。\n进行第二项议程。", "the last link may go without a number"),
        near("今天的学习分三个部分：先领学，再观看短片，最后交流。", "no list that could be counted"),
        near("会议安排了三个议程，都很重要。下面请看大屏幕。\n一、提高认识", "the list is not the agenda's"),
        near("刚才三项议程已经进行完毕。一是很顺利；二是很热烈。", "what is over is not announced"),
        near("会议共有四项议程。\n首先请王立同志汇报。\n下面我讲几点意见。\n第一，要学。\n第二，要干。\n第三，要查。", "points are no items"),
        near("会议的议程有几项：一是听；二是看。", "几 is no number"),
    ],
)  # fmt: skip
def test_agenda_counts(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, "MK201") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        hit("下面，我讲三点意见。\n一要抓学习。\n二要抓落实。", 1, "三", "one paragraph a point"),
        hit("我再强调两点：第一，压实责任。\n第二，盯紧重点。\n第三，严肃纪律。", 1, "两", "the first in the same line"),
        hit("下面，我代表党组作三点表态。\n一是改。\n二是学。", 1, "三", "表态"),
        hit("我讲三点意见。\n第一点，要学。\n第二点，要干。", 1, "三", "第一点，"),
        hit("就贯彻落实，我提四点要求，请大家抓好。\n（一）抓早\n早一点。\n（二）抓小\n小一点。\n（三）抓实\n实一点。", 1, "四", "headings"),
        hit("当前要抓好三项工作：一是防汛；二是抗旱。", 1, "三", "a number before the colon"),
        near("下面，我讲几点意见。\n一要抓学习。\n二要抓落实。", "几 is no number"),
        near("围绕三个方面、五项任务，抓好落实。", "no list nearby"),
        near("围绕两个方面、三项任务：一是甲；二是乙。", "either number may be meant"),
        near("刚才周书记讲了三点意见。一要传达。二要落实。", "somebody else's points"),
        near("下面，我讲两点意见。\n一要抓学习。要做到三个到位：一是人；二是事；三是物。\n二要抓落实。", "a list inside a point"),
        near("下面，我讲三点意见。\n提高认识。一是甲，二是乙。\n突出重点。\n压实责任。", "points without numbers"),
        near("下午三点半开会，请讲两三点看法。", "clock time and approximate number"),
    ],
)  # fmt: skip
def test_point_counts(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, "MK202") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        hit("一要甲。\n二要乙。\n四要丙。", 3, "四要", "skipped"),
        hit("一要甲。\n二要乙。\n二要丙。\n四要丁。", 3, "二要", "twice"),
        hit("一是甲。\n一是乙。\n三是丙。", 2, "一是", "the first twice"),
        hit("一要甲。\n三要乙。\n二要丙。\n四要丁。", 2, "三要", "swapped is one mistake"),
        hit("第一，甲。\n第二，乙。\n第四，丙。", 3, "第四", "第"),
        hit("（一）甲\n1.子\n2.丑\n（三）乙\n1.子", 4, "（三）", "headings with a list between"),
        hit("一、甲\n二、乙\n二、丙", 3, "二、", "the last twice"),
        hit("要做到一是快；二是准；四是稳。", 1, "四是", "in a sentence"),
        hit("进行第一项议程。\n进行第三项议程。", 2, "第三项", "items of the agenda"),
        hit("①甲；②乙；④丙", 1, "④", "circled"),
        near("一、甲\n（一）子\n（二）丑\n二、乙\n（一）子", "the inner list begins anew in each point"),
        near("一要甲。一是子，二是丑。\n二要乙。一是子，二是丑，三是寅。", "a list inside each paragraph"),
        near("我强调三点。一要甲。\n二要乙。\n三要丙。", "begun in the line of the announcement"),
        near("要坚持一是一、二是二。四是整数。", "no list"),
        near("第一书记要驻村，第一产业要稳，第三产业要进。", "no number of a list"),
        near("请第一、第三、第五党支部参加。", "names of branches"),
        near("一、二、三产业融合，三、四级响应。", "classes and levels"),
        near("请全体起立。\n大会进行第二项。\n大会进行第三项。", "the first item went without a number"),
        near("进行第一项议程。\n进行第二、第三项议程。\n进行第四项议程。", "two items together"),
        near("首先进行第一阶段。\n进行第一项。\n进行第二项。\n下面进行第二阶段。\n进行第一项。", "items of each stage"),
        near("进行第一项议程。\n第一项议程进行完毕，下面进行第二项议程。", "what is over is named again"),
        near("时间：上午9：30、下午2：30\n增长1.5%，下降3.2%", "clock times and decimals"),
        near("一要学。\n二要干。\n会后：\n一要传达。\n二要报告。", "another list"),
    ],
)  # fmt: skip
def test_sequence(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, "MK203") == expected


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("一要甲。\n二要乙。\n二要丙。\n四要丁。", "三要"),
        ("一、甲\n二、乙\n二、丙", "三、"),
        ("①甲；②乙；②丙", "③"),
        ("一要甲。\n二要乙。\n四要丙。", None),
    ],
)
def test_a_number_is_mended_only_where_nothing_can_be_missing(text: str, fix: str | None) -> None:
    find = RULES["MK203"].find_in_text
    assert find
    [one] = find(script(text))
    assert (one.fix.new if one.fix else None) == fix


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        hit("一要甲。\n二是乙。\n三要丙。", 2, "二是", "要 and 是"),
        hit("首先，要学。\n第二，要干。\n第三，要查。", 1, "首先", "首先 before 第二 and 第三"),
        hit("首先，要学。\n第二，要干。", 2, "第二", "首先 and 第二"),
        hit("第一，要学。其次，要干。", 1, "其次", "第一 and 其次"),
        near("首先，请王立同志汇报。\n第二，请李明同志汇报。", "first of the steps, not of a list"),
        near("首先，进行第一项议程。\n下面，进行第二项议程。", "the usual way"),
        near("第一，首先要学，其次要干。\n第二，要查。", "首先 inside a point"),
        near("第一，要学。\n第二，要干。\n最后，我提个希望。", "a last word is no point"),
        near("一要甲。一是子，二是丑。\n二要乙。", "a list in a list"),
    ],
)  # fmt: skip
def test_mixed_numbering(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, "MK204") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        hit("请区教育局、区民政局、区司法局4个单位依次汇报。", 1, "4", "names first"),
        hit("表态发言的有4个单位：石门镇、柳河镇、葛渡镇。", 1, "4", "number first"),
        hit("会议设4个分会场：石门镇分会场、柳河镇分会场。", 1, "4", "venues"),
        hit("出席会议的有3位领导，分别是县委书记阮明德同志、县长汤永清同志。", 1, "3", "people"),
        hit("请三位介绍人程向荣同志和何其昌同志介绍情况。", 1, "三", "the number before them"),
        hit("请四位同志作表态发言：云台镇镇长周安，石桥镇镇长许诺，柳林镇镇长何畏。", 1, "四", "names with posts"),
        near("请两位同志代表全体党员周安同志、许诺同志宣誓。", "代表 is no list"),
        near("请区教育局、区民政局等5个单位依次汇报。", "等 allows for more"),
        near("请区住房和城乡建设局、区文化和旅游局、区水利局3个单位汇报。", "和 inside a name"),
        near("请甲局、乙局和丙局三个部门汇报。", "和 between names"),
        near("请县委副书记、县长宋致远同志，县委常委李文博同志2位同志颁奖。", "posts with 、"),
        near("全区5个街道、3个镇、86个社区都要行动。", "numbers of different things"),
        near("涉及5个部门：要各负其责、通力协作、抓好落实。", "no names"),
    ],
)  # fmt: skip
def test_names_counted(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, "MK205") == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("MK206", "刚才，5个部门汇报了工作打算。", [(9, "5")], id="count"),
        pytest.param("MK206", "刚才，三位同志作了发言。", [(9, "三")], id="count in Han"),
        pytest.param("MK206", "刚才，4个部门汇报了工作，2位同志作了发言。", [], id="right"),
        pytest.param("MK206", "刚才，6位同志先后作了发言。", [], id="two steps together"),
        pytest.param("MK206", "会后，请5个部门汇报进展。", [], id="no recap"),
        pytest.param("MK207", "刚才，4个部门汇报了环境整治工作计划。", [(9, "计划")], id="打算 is no 计划"),
        pytest.param("MK207", "刚才，4个部门汇报了2024年环境整治工作打算。", [(9, "2024")], id="another year"),
        pytest.param("MK207", "刚才，4个部门汇报了环境整治工作打算。", [], id="shortened"),
        pytest.param("MK207", "刚才，4个部门汇报了工作情况。", [], id="told in general"),
        pytest.param("MK208", "刚才，区长宋致远同志宣读了方案。", [(9, "宋致远")], id="another read it"),
        pytest.param("MK208", "刚才，卢思敏同志作了讲话。", [(9, "卢思敏")], id="spoke, but did not give the address"),
        pytest.param("MK222", "刚才，郑书记作了讲话。", [(9, "郑")], id="by surname"),
        pytest.param("MK208", "同志们，宋致远同志的讲话很重要。", [(9, "宋致远")], id="a speech nobody was called to give"),
        pytest.param("MK208", "同志们，周明远同志的讲话很重要。", [], id="the one who was called"),
        pytest.param("MK206", "刚才，江云帆同志宣读了方案，3个部门汇报了打算。", [(9, "3")], id="others told by name"),
        pytest.param("MK208", "刚才，江云帆同志宣读了方案，周书记作了讲话。", [], id="right"),
        pytest.param("MK208", "刚才，区教育局局长方志恒同志汇报了工作。", [], id="an organ was called, its head spoke"),
        pytest.param("MK208", "刚才，李文博同志的发言很好，请宋致远同志会后研究。", [], id="nothing is credited"),
    ],
)  # fmt: skip
def test_recaps(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(CALLS + text, code) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("MK209", "今天是2026年3月18日（星期四）。", [(4, "星期四")], id="date with year"),
        pytest.param("MK209", "请于4月3日（周四）前报送。", [(4, "周四")], id="without year"),
        pytest.param("MK209", "今天是2026年3月18日（星期三）。", [], id="right"),
        pytest.param("MK209", "1949年10月1日（星期六）", [], id="historic, right"),
        pytest.param("MK210", "请于6月31日前报送。", [(4, "6月31日")], id="no 31st"),
        pytest.param("MK210", "2026年2月29日", [(4, "2026年2月29日")], id="no leap year"),
        pytest.param("MK210", "13月1日", [(4, "13月1日")], id="no such month"),
        pytest.param("MK210", "2028年2月29日、2024年2月29日、12月31日", [], id="possible"),
        pytest.param("MK210", "农历二月三十日", [], id="the lunar calendar has it"),
        pytest.param("MK211", "今天是4月8日，星期三。", [(4, "4月8日")], id="today is another day"),
        pytest.param("MK211", "今天是3月18日。4月8日再开一次。", [], id="another meeting"),
        pytest.param("MK212", "今年（2025年）任务更重。", [(4, "2025")], id="this year"),
        pytest.param("MK212", "去年是2023年。", [(4, "2023")], id="last year"),
        pytest.param("MK212", "2024年（去年）", [(4, "2024")], id="the year first"),
        pytest.param("MK212", "今年（2026年）、去年（2025年）、明年（2027年）", [], id="right"),
        pytest.param("MK212", "今年以来，《2020年条例》仍然有效。", [], id="the year of a document"),
        pytest.param("MK213", "2026年是“十四五”规划收官之年。", [(4, "“十四五”规划收官之年")], id="wrong plan"),
        pytest.param("MK213", "今年是“十五五”规划的第二年。", [(4, "“十五五”规划的第二年")], id="wrong year of the plan"),
        pytest.param("MK213", "隆重庆祝中国共产党成立104周年。", [(4, "104")], id="anniversary"),
        pytest.param("MK213", "认真学习党的二十大精神。", [], id="a congress that was held"),
        pytest.param("MK213", "2026年是“十五五”开局之年，2025年是“十四五”收官之年，2020年是十三五规划收官之年。", [], id="right"),
        pytest.param("MK213", "庆祝中国共产党成立105周年，学习《在庆祝中国共产党成立100周年大会上的讲话》。", [], id="right, and a title"),
        pytest.param("MK214", "下午9:30开会。", [(4, "下午9:30")], id="no such hour"),
        pytest.param("MK214", "上午十四时开会。", [(4, "上午十四时")], id="Han numerals"),
        pytest.param("MK214", "时间是9:00至8:30。", [(4, "9:00至8:30")], id="ends before it begins"),
        pytest.param("MK214", "现在是10:20，休会15分钟，10:30继续开会。", [(4, "10:30")], id="resumes too early"),
        pytest.param("MK214", "上午9:00至11:30，下午14:30开会，中午12点吃饭，晚上7点讨论。", [], id="right in either way of counting"),
        pytest.param("MK214", "下午九点要求很明确，比分3:1。", [], id="points and ratios"),
        pytest.param("MK217", "请各单位于3月10日前报送。", [(4, "3月10日")], id="over"),
        pytest.param("MK217", "请于2025年12月31日前完成。", [(4, "2025年12月31日")], id="last year's"),
        pytest.param("MK217", "请于4月3日前报送，1月8日已经报了。", [], id="to come"),
        pytest.param("MK217", "到3月10日前，各单位已经报送。", [], id="done"),
        pytest.param("MK217", "务必在1月20日前编好明年计划。", [(4, "1月20日")], id="weeks before the meeting"),
    ],
)  # fmt: skip
def test_dates(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == expected


def test_dates_against_what_the_agenda_says() -> None:
    assert found("（2026年3月18日）\n同志们：", "MK211", day=date(2026, 4, 8)) == [(1, "2026年3月18日")]
    assert found("时间：2026年3月18日至20日\n同志们：\n今天是3月19日。", "MK211") == []
    assert found("（2025年9月1日）\n同志们：\n认真学习党的二十届四中全会精神。", "MK213") == [(3, "党的二十届四中全会")]
    assert found("（2025年9月1日）\n同志们：\n迎接党的二十届四中全会。", "MK213") == []
    assert found("今年（2024年）要抓紧，去年（2024年）已过。", "MK212") == [(1, "2024")]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("MK218", "应到32人，实到30人，请假3人。", [(1, "32人，实到30")], id="sum"),
        pytest.param("MK218", "应到30人，实到32人。", [(1, "32")], id="more than due"),
        pytest.param("MK218", "应到会有选举权的党员32名，实到24名，达到五分之四以上。", [(1, "24")], id="share claimed"),
        pytest.param("MK218", "应到党员32人，实到16人，超过半数。", [(1, "16")], id="half is not more than half"),
        pytest.param("MK218", "换届选举大会\n应到32人，实到20人，符合规定人数。", [(2, "20")], id="an election"),
        pytest.param("MK218", "会议应到会45人，因事请假2人，实到43人。", [], id="right"),
        pytest.param("MK218", "应到党员32人，实到26人，列席5人，请假4人。", [], id="others are counted too"),
        pytest.param("MK218", "会议应到＿＿＿人，实到＿＿＿人，达到半数以上。", [], id="blanks"),
        pytest.param("MK219", "共发出选票48张，收回49张，选举有效。", [(1, "49")], id="more back than out"),
        pytest.param("MK219", "发出选票48张，收回48张，有效票46张，无效票1张。", [(1, "46")], id="valid and void"),
        pytest.param("MK219", "应到50人，实到48人。\n同意40人，不同意3人，弃权3人。", [(2, "40")], id="hands"),
        pytest.param("MK219", "同意46人，不同意1人，弃权1人，一致通过。", [(1, "一致通过")], id="not unanimous"),
        pytest.param("MK219", "应到50人，实到48人。\n发出选票50张，收回48张。", [(2, "50")], id="more than voters"),
        pytest.param("MK219", "发出选票48张，收回47张，有效票46张，无效票1张。\n同意46票，不同意0票，弃权0票。", [], id="right"),
        pytest.param("MK219", "同意的请举手。不同意的请举手。弃权的请举手。", [], id="calls"),
        pytest.param("MK219", "发出测评表17张。\n收回测评表18张。", [(2, "18")], id="more back than out, lines apart"),
        pytest.param("MK220", "设监票人3名，名单是：郑大海（总监票人）、毛翠英。", [(1, "3")], id="scrutineers"),
        pytest.param("MK220", "设监票人2名，计票人3名，由党员葛小龙、施丹、雷鸣担任。", [], id="the tellers' names"),
        pytest.param(
            "MK220", "候选人为戚小岚、虞承志2名同志，提名商羽、戚小岚2名同志担任监票人。", [(1, "戚小岚")], id="stands and counts"
        ),
        pytest.param("MK220", "应选5名，候选人4名。", [(1, "4")], id="too few"),
        pytest.param(
            "MK220",
            "设会长1名、副会长2名。\n会长：方知行，得56票；副会长：苏立夏，得55票；何其正，得54票；张望舒，得50票。",
            [(1, "2")],
            id="more in an office than there are seats",
        ),
        pytest.param(
            "MK220",
            "设会长1名、副会长2名。\n会长：方知行，得56票；副会长：苏立夏，得55票；何其正，得54票；秘书长：张望舒，得50票。",
            [],
            id="each office by itself",
        ),
        pytest.param("MK220", "应选3名，候选人4名：方知行、苏立夏、何其正。", [(1, "4")], id="names missing"),
        pytest.param("MK220", "应选3名，候选人4名，差额2名。", [(1, "2")], id="spare"),
        pytest.param("MK220", "应选2名。\n结果：方知行、苏立夏、何其正当选为委员。", [(2, "方知行、苏立夏、何其正")], id="too many elected"),
        pytest.param("MK220", "提议方知行同志为监票人。\n候选人：方知行、苏立夏、何其正。", [(1, "方知行")], id="a scrutineer stands"),
        pytest.param(
            "MK220", "计票人是方知行同志。\n候选人：方知行、古丽娜尔·买买提。", [(1, "方知行")], id="a middle dot"
        ),
        pytest.param("MK220", "计票人是苏立夏同志。\n候选人：方知行、苏立夏、何其正。", [(1, "苏立夏")], id="a teller stands"),
        pytest.param("MK220", "请季长青同志担任监票人。\n应选2名，候选人3名：方知行、苏立夏、何其正。", [], id="right"),
    ],
)  # fmt: skip
def test_votes(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, code) == expected


def test_the_chair_does_not_invite_himself() -> None:
    assert found("请周明远同志讲话。", "MK216", chair="周明远") == [(1, "周明远")]
    assert found("请区委书记周明远同志讲话。", "MK216", chair="周明远（区委书记）") == [(1, "周明远")]
    assert found("请宣读关于周明远同志任职的决定。", "MK216", chair="周明远") == []
    assert found("下面，请周明远同志继续主持会议。", "MK216", chair="周明远") == []
    assert found("出席会议的有周明远同志。请李明同志讲话。", "MK216", chair="周明远") == []


def test_people_on_leave_are_not_called() -> None:
    assert found("李文博同志因事请假。\n请区水利局局长李文博同志汇报。", "MK111") == [(2, "李文博")]
    assert found("请李文博同志汇报。", "MK111", absent=("李文博",)) == [(1, "李文博")]
    assert found("李文博同志因事请假，由方志恒同志代为汇报。\n请方志恒同志汇报。", "MK111") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石立本、安子谦同志因公请假。\n请石立本同志汇报。", [(2, "石立本")]),
        ("因出差请假的有区司法局局长辛未同志，由楼青同志代会。\n请辛未同志汇报。", [(2, "辛未")]),
        ("因出差请假的有区司法局局长辛未同志，由楼青同志代会。\n请楼青同志汇报。", []),
    ],
)
def test_how_people_are_said_to_be_on_leave(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, "MK111") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请方志恒同志述职，请庞洁同志准备。\n请庞杰同志述职。", [(1, "庞洁")]),
        ("请方志恒同志述职，请庞洁同志准备。\n请庞洁同志述职。", []),
        (
            "请方志恒同志发言，请庞洁同志准备。\n请方志恒同志表态。\n请庞洁同志发言。",
            [],
        ),  # who spoke is called once more
    ],
)
def test_who_is_told_to_prepare_is_called_next(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, "MK221") == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("MK201", "会议有五项议程。\n会议的六项议程已经进行完毕。", [(2, "六")]),
        ("MK201", "会议有五项议程。\n会议的五项议程已经进行完毕。", []),
        ("MK202", "测评分“好、较好、一般、差”三个等次。", [(1, "三")]),
        ("MK202", "测评分“好、较好、一般、差”四个等次。", []),
        ("MK202", "“红、黄、蓝”等三个等级。", []),  # 等 leaves it open
        ("MK205", "大家观摩了临港产业园、滨河快速路、智慧粮仓4个项目。", [(1, "4")]),
        ("MK205", "大家观摩了临港产业园、滨河快速路和智慧粮仓3个项目。", []),
        ("MK205", "大家观摩了临港产业园、滨河快速路等5个项目。", []),
    ],
)
def test_other_counts_beside_what_they_count(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(text, code) == expected


def test_time() -> None:
    text = "请区教育局、区民政局依次汇报工作。每个单位20分钟。"
    assert found(text, "MK215", minutes=30) == [(1, "20")]
    assert found(text, "MK215", minutes=90) == []
    assert found(text, "MK215") == []


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_clean_scripts_have_no_finding(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert {code: hits for code in CODES if code != "MK215" and (hits := found(text, code))} == {}


def test_organs_called_first_as_such_and_then_by_their_heads_count_once() -> None:
    calls = """首先，请临河县、桐岭区作交流发言。
请临河县县长屈原平同志发言，请桐岭区区长陆放同志准备。
请桐岭区区长陆放同志发言。
"""
    assert found(calls + "刚才，2个县区的负责同志作了交流发言。", "MK206") == []


def test_every_rule_on_facts_is_tried() -> None:
    # MK222 and later are tried in test_rules_sums.py, MK235 and later in test_rules_strangers.py, MK238 and later in
    # test_rules_recounted.py, MK244 in test_rules_unnumbered.py,
    # MK245 in test_rules_tallied.py
    assert len(CODES) == 48


def test_what_the_program_wrote_is_not_reported() -> None:
    whole = script("下面，我讲三点意见。\n一要甲。\n三要乙。")
    for line in whole.lines:
        object.__setattr__(line, "own", lambda _offset: False)
    for code in CODES:
        find = RULES[code].find_in_text
        assert find
        assert not list(find(whole))


def test_long_texts_take_the_effort_of_their_length() -> None:
    text = (HERE / "golden/党建工作领导小组会议.txt").read_text(encoding="utf-8")
    took = []
    for times in (8, 16, 64):  # the first fills what is kept
        whole = script(text * times)
        assert whole.meeting
        took.append(calls(lambda whole=whole: [list(RULES[code].find_in_text(whole)) for code in CODES]))  # type: ignore[misc]
    assert took[2] < 6 * took[1]
