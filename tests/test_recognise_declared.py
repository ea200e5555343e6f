"""Calls in other words than 请甲做某事, and points of the chair's that no words lead to."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

BEFORE = "现在开会，第一项，请县委副书记江云帆同志宣读《关于表彰先进的决定》。"
READ = ("reading", "《关于表彰先进的决定》", ["县委副书记江云帆同志"])
WORDS: list[tuple[str, str, Found]] = [
    ("somebody who does it", "常务副区长阴山雪向老同志们通报全区经济运行情况。", [("report", "全区经济运行情况", ["常务副区长阴山雪"])]),
    ("behind a dash of its own", "——庭长路遥知向各位介绍法庭诉源治理情况。", [("report", "法庭诉源治理情况", ["庭长路遥知"])]),
    ("several, what they tell held before the verb", "白沙乡乡长谭勇、大滩镇镇长石秀芝，分别把检查发现的问题讲一讲。", [("report", "检查发现的问题", ["白沙乡乡长谭勇", "大滩镇镇长石秀芝"])]),
    ("who is heard", "请听校长钟敏之所作的《学校工作报告》。", [("report", "《学校工作报告》", ["校长钟敏之"])]),
    ("who is heard on a draft", "请听工会主席赖国珍关于《分配方案（修订稿）》的说明。", [("explanation", "《分配方案（修订稿）》", ["工会主席赖国珍"])]),
    ("who is let", "让村会计马二喜给大家念一念工程收支明细。", [("reading", "工程收支明细", ["村会计马二喜"])]),
    ("what he is going to tell", "护理部主任沐清要跟大家汇报的是老人们半年来的健康状况。", [("report", "老人们半年来的健康状况", ["护理部主任沐清"])]),
    ("what she is going to tell, named in the sentence before", "今天请来的是消防站教官宗磊。他要给我们讲的是“火场逃生要领”。", [("study", "“火场逃生要领”", ["消防站教官宗磊"])]),
    ("what is done, then who does it", "宣读机构设立批复——县委编办主任幸福生。", [("reading", "机构设立批复", ["县委编办主任幸福生"])]),
    ("for whom it is done, then who does it", "代表新单位作表态发言——县数据局局长云计明。", [("speech", None, ["县数据局局长云计明"])]),
    ("the verb and a colon", "典型发言：桃树坪村党支部书记龚水生，题目是《一把扫帚》；", [("speech", "《一把扫帚》", ["桃树坪村党支部书记龚水生"])]),
    ("who spoke for her title", "有请镇妇联主席晏小燕，她来给大伙儿介绍积分怎么用。", [("report", "积分怎么用", ["镇妇联主席晏小燕"])]),
    ("who is next, and his title", "第二位分享人是来自教育界的丛林委员，他带来的书是《乡土中国》。", [("speech", "《乡土中国》", ["教育界的丛林委员"])]),
    ("one after another, a clause each", "请在座的所长谈一谈，首先是城关派出所所长邰大勇，然后是江北派出所所长武松林。", [("speech", None, ["城关派出所所长邰大勇", "江北派出所所长武松林"])]),
    ("in an order by lot", "请三位人选述职，抽签顺序为单一飞、申小雅、石太平。", [("report", None, ["单一飞", "申小雅", "石太平"])]),
    ("a sentence after the number", "进行第二项。传达市委书记专题会议精神。由市委巡察办主任诸葛明亮传达。", [("convey", "市委书记专题会议精神", ["市委巡察办主任诸葛明亮"])]),
    ("who is in charge of it", "（二）通报整改措施落实情况，由机关党委书记关海棠负责。", [("report", "整改措施落实情况", ["机关党委书记关海棠"])]),
    ("a name that ends as a word", "请财务科科长金明、市场科科长应有为结合岗位谈体会。", [("speech", None, ["财务科科长金明", "市场科科长应有为"])]),
    ("who is heard, under a number", "第二项：听取文学院院长蒋文渊作学院工作报告。", [("report", "学院工作", ["文学院院长蒋文渊"])]),
    ("who teaches, and what", "今天授课的老师是市委党校副教授方知行，他要讲的题目是“基层怎么减负”。", [("study", "“基层怎么减负”", ["市委党校副教授方知行"])]),
    ("who was invited, and her theme", "今晚我们请到了县中医院主任医师秦素云，她讲座的主题是“四季养生”。", [("study", "“四季养生”", ["县中医院主任医师秦素云"])]),
    ("what is done, then who is asked", "先宣读“季度之星”名单，有请中心副主任裴蓉。", [("reading", "“季度之星”名单", ["中心副主任裴蓉"])]),
    ("by whom it is told", "本季度的服务投诉由质控科科长姜海燕汇总通报。", [("report", "本季度的服务投诉", ["质控科科长姜海燕"])]),
    ("by whom a paper is explained", "筹备方案先由文化站站长甘甜说明。", [("explanation", "筹备方案", ["文化站站长甘甜"])]),
    ("what an item is called, then who does it", "公布方案：业务部总经理祁红解读《竞赛方案》。", [("explanation", "《竞赛方案》", ["业务部总经理祁红"])]),
    ("再 is no part of a name", "驻村工作队队长傅强再把“红黑榜”念一念。", [("reading", "“红黑榜”", ["驻村工作队队长傅强"])]),
    ("read to all", "请三车队队长麦国强把《冬季行车十条》念给大家听。", [("reading", "《冬季行车十条》", ["三车队队长麦国强"])]),
    ("told to all", "有请园长卢小燕跟大家聊聊“怎样度过入园焦虑期”。", [("speech", "“怎样度过入园焦虑期”", ["园长卢小燕"])]),
    ("of which matter", "食品安全这一块，请后勤主任鲍长青汇报。", [("report", "食品安全", ["后勤主任鲍长青"])]),
    ("an order, with nothing begun", "述职的顺序是：城南街道岳晓峰同志、望湖街道彭丽华同志。", [("report", None, ["城南街道岳晓峰同志", "望湖街道彭丽华同志"])]),
    ("a label, then who is asked", "鼓劲：请董事长章长河作动员讲话。", [("address", None, ["董事长章长河"])]),
    ("an item's label", "（三）表彰：请理事会成员为种植能手颁奖。", [("award", "种植能手", ["理事会成员"])]),
    ("what he tells of is past", "县财政局局长沈知行汇报去年预算执行情况。", [("report", "去年预算执行情况", ["县财政局局长沈知行"])]),
    ("work is arranged", "请县农业农村局局长沈知行同志安排工作。", [("address", None, ["县农业农村局局长沈知行同志"])]),
    ("an honour is of who is named after it", "请市五一劳动奖章获得者、望海港务集团桥吊司机区大勇发言。", [("speech", None, ["市五一劳动奖章获得者、望海港务集团桥吊司机区大勇"])]),
]  # fmt: skip
TOLD = [
    ("what he did", "常务副区长阴山雪通报了全区经济运行情况。"),
    ("what he made clear", "路部长把这次测评和推荐的条件都讲清楚了，请大家照着办。"),
    ("why they have come", "按照统一安排，县委组织部考察组今天到我局，对领导班子进行年度测评，同时开展民主推荐。"),
    ("how he did it", "庭长路遥知讲得实在，句句在理。"),
    ("who is going to", "县委书记严守正同志还将就全年工作作部署。"),
    ("everybody who goes home", "各位代表回去以后把今天会上的情况向自己联系的农户讲明白。"),
    ("whose work it is", "会务工作由办公室主任章三元同志负责。"),
    ("who drew it up", "这个方案由县发改局局长方知行起草。"),
    ("who is there", "出席今天会议的有：区委党校副校长方知行同志，点评嘉宾沈若谷老师。"),
    ("what is wished", "让我们大家一起把这件好事办好。"),
]


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in WORDS], ids=[case[0] for case in WORDS])
def test_a_call_in_other_words(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize("line", [case[1] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_is_told_of_somebody_calls_nobody(line: str) -> None:
    assert steps(BEFORE, line) == [READ]


POINTS = [
    ("其一", ["其一，要素保障不断档。水电气路由专人包保，六月底前到位。", "其二，审批服务不过夜。材料齐全的当日办结，跨部门的专人协调。"], ["要素保障不断档", "审批服务不过夜"]),
    ("（一）", ["（一）提高站位，在担当上作表率。坚持把学习作为第一任务。", "（二）狠抓整改，在落实上见成效。一周内拿出整改方案。"], ["提高站位，在担当上作表率", "狠抓整改，在落实上见成效"]),
    ("calls under numbers are none", ["（一）请县发改局局长方知行同志汇报一季度运行情况。", "（二）请县财政局局长苏立夏同志汇报一季度收支情况。"], []),
    ("signings are none", ["（一）县人民医院与青溪镇卫生院签署《技术帮扶协议》。", "（二）县中医院与白沙乡卫生院签署《技术帮扶协议》。"], []),
    ("one alone is none", ["一、散会后请各单位把会议材料交回会务组，不要带出会场。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in POINTS], ids=[case[0] for case in POINTS])
def test_points_that_no_words_lead_to(lines: list[str], expected: list[str]) -> None:
    meeting = understood(BEFORE, "大家讲得都很好。", *lines, "散会。")
    assert [point.lead for point in meeting.points] == expected


LED: list[tuple[str, list[str], list[str]]] = [
    ("some thoughts to share", ["最后，我结合大家的交流，谈几点认识，同大家共勉。", "首先，要在学深悟透上下功夫。要带头读原著。", "其次，要在真抓实干上见成效。要挂图作战。"], ["要在学深悟透上下功夫", "要在真抓实干上见成效"]),
    ("the following work", ["五、会议总结", "刚才，骆主任给予了肯定。下一步，要重点做好以下工作：", "（一）抓整改。党办要在一周内列出清单。", "（二）正行风。深化专项治理，开展回头看。"], ["抓整改", "正行风"]),
    ("一、 is the number, and 要 is not", ["我讲两点意见。", "一、要抓传达。各单位要在三日内传达到位。", "二、要抓落实。各单位要抓紧报方案。"], ["要抓传达", "要抓落实"]),
    ("nor are thoughts that others are to tell", ["请骆山同志结合工作谈几点认识，同大家分享。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "leads"), [row[1:] for row in LED], ids=[row[0] for row in LED])
def test_words_lead_to_points(lines: list[str], leads: list[str]) -> None:
    meeting = understood("请市卫健委副主任骆明同志讲话。", *lines)
    assert [point.lead for point in meeting.points] == leads
