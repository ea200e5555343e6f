"""Whole families of wordings: who is cut from what he does, what is voted on from the way, an item from its call."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps, understood

Rows = list[tuple[str, list[str], Found]]

WHO: Rows = [
    ("as kin, to the young", ["请来顺伯给后生们讲几句。"], [("speech", None, ["来顺伯"])]),
    ("as kin, and what she reads", ["下面请巧珍婶给大家念一念村规民约。"], [("reading", "村规民约", ["巧珍婶"])]),
    ("as kin, behind what he is", ["请种粮大户满仓叔说两句。"], [("speech", None, ["种粮大户满仓叔"])]),
    ("as kin, to all", ["请二喜嫂跟大伙儿讲两句。"], [("speech", None, ["二喜嫂"])]),
    ("who is old in the party", ["请老党员骆大山讲几句。"], [("speech", None, ["老党员骆大山"])]),
    ("an old soldier", ["请老兵骆铁柱给孩子们讲几句。"], [("speech", None, ["老兵骆铁柱"])]),
    ("a post is no kin", ["最后，请镇长骆明给大家讲几句。"], [("address", None, ["镇长骆明"])]),
    ("an old head is a leader", ["最后，请骆书记讲几句。"], [("address", None, ["骆书记"])]),
    ("a surname of two", ["请县文旅局局长司徒云飞、县文联主席柳青为获奖者颁奖。"], [("award", None, ["县文旅局局长司徒云飞", "县文联主席柳青"])]),
    ("two with a surname of two", ["请村支书上官长河和村主任慕容小雨发言。"], [("speech", None, ["村支书上官长河", "村主任慕容小雨"])]),
    ("a surname of two, alone", ["请厂长诸葛一帆通报产量情况。"], [("report", "产量情况", ["厂长诸葛一帆"])]),
    ("a surname of two before a post", ["请欧阳一帆主任介绍情况。"], [("report", None, ["欧阳一帆主任"])]),
    ("a name behind what he is", ["请刚入职的年轻同志骆小满发言。"], [("speech", None, ["刚入职的年轻同志骆小满"])]),
    ("a name behind a comrade of old", ["请从教三十年的老同志骆怀远发言。"], [("speech", None, ["从教三十年的老同志骆怀远"])]),
    ("a title, and what he adds", ["请柳青先生补充发言。"], [("report", None, ["柳青先生"])]),
    ("a name that ends in and", ["请一车间主任骆明、二车间主任柳家和依次汇报。"], [("report", None, ["一车间主任骆明", "二车间主任柳家和"])]),
    ("a name that ends in and, in turn", ["请支部书记骆明、支部书记秦平和逐一述职。"], [("report", None, ["支部书记骆明", "支部书记秦平和"])]),
    ("and between two", ["请主任骆明和科长柳青依次发言。"], [("speech", None, ["主任骆明", "科长柳青"])]),
    ("asked up behind all", ["第三项，签订《安全责任书》。请镇长骆明与各村负责人逐一签订。东村主任柳青、西村主任秦川，请到台前来。"], [("signing", "《安全责任书》", ["镇长骆明", "东村主任柳青", "西村主任秦川"])]),
    ("asked up together", ["下面，请各班组长表态。钳工班班长骆明、电工班班长柳青，请上台。"], [("speech", None, ["钳工班班长骆明", "电工班班长柳青"])]),
    ("asked out, and called by name before", ["下面，请班长骆明表态。司机柳青、技工秦川，请上前。"], [("speech", None, ["班长骆明"])]),
    ("rows behind a stop", ["下面，请各班组汇报本周进度。请依次上台。", "钳工班班长骆明；", "电工班班长柳青。"], [("report", "本周进度", ["钳工班班长骆明", "电工班班长柳青"])]),
    ("rows behind how they come", ["接着，请有关科室作表态发言。请按顺序上前。", "业务科科长骆明；", "财务科科长柳青；", "后勤科科长秦川。"], [("speech", None, ["业务科科长骆明", "财务科科长柳青", "后勤科科长秦川"])]),
    ("rows of matters", ["下面，请科长骆明汇报工作。", "人员方面；", "经费方面。"], [("report", None, ["科长骆明"])]),
    ("you, with what you do", ["第三步，听大家讲。陈大嫂，您先来。", "（发言）", "老郑，你跑运输的，说两句。"], [("speech", None, ["陈大嫂", "老郑"])]),
    ("who has come, and is asked", ["第二步，听一听大家怎么说。", "花木合作社的理事长骆明，你讲。", "（发言）", "供销社主任柳青也来了，你说说看。"], [("speech", None, ["花木合作社的理事长骆明", "供销社主任柳青"])]),
    ("who was chosen comes up", ["四、选举理事。请监票人骆明发票。", "（投票）", "我宣布，柳小芬当选。", "小芬，上来跟乡亲们说两句。"], [("election", "理事", ["监票人骆明"])]),
]  # fmt: skip
WHAT: Rows = [
    ("by ballot", ["首先，以无记名投票方式表决《集体合同（草案）》。请工作人员发放表决票。", "（投票）"], [("vote", "《集体合同（草案）》", [])]),
    ("by hands", ["下面，用举手的办法表决《考勤制度》。", "同意的请举手。通过。"], [("vote", "《考勤制度》", [])]),
    ("under a number", ["第二项，采取记名投票的形式表决《薪酬方案》。", "同意的请举手。"], [("vote", "《薪酬方案》", [])]),
    ("by applause", ["接着，以鼓掌方式通过《倡议书》。", "（鼓掌）"], [("vote", "《倡议书》", [])]),
    ("two by two ways", ["第三项，审议表决。", "首先，以无记名方式表决《合同》。", "（投票）", "赞成票过半数，获得通过。", "其次，以举手方式表决《办法》。", "赞成的请举手。"], [("vote", "《合同》", []), ("vote", "《办法》", [])]),
    ("by key", ["现在，通过按表决器的方式表决《章程修正案》。", "请按键。"], [("vote", "《章程修正案》", [])]),
    ("the way alone", ["各位代表，本次会议的事项以举手方式表决。", "下面，请科长骆明汇报工作。"], [("report", None, ["科长骆明"])]),
    ("who is taken in", ["第二项，表决。", "拟接收骆明同志为预备党员。请党员表决。", "同意的请举手。通过。"], [("vote", "接收骆明同志为预备党员", [])]),
    ("who is to be kept on", ["进行第二项：表决。", "理事会建议续聘立信会计师事务所为审计机构。请各位理事表决。", "同意的请举手。"], [("vote", "续聘立信会计师事务所为审计机构", [])]),
    ("who is proposed", ["进行第二项：表决。", "现提名骆明同志为副会长。请理事表决。", "同意的请举手。"], [("vote", "骆明同志为副会长", [])]),
    ("who is added", ["进行第四项：表决。", "先增补委员。拟增补骆明同志为常务委员。请委员们表决。", "同意的请举手。通过。", "下面表决《年度计划》。", "同意的请举手。"], [("vote", "增补骆明同志为常务委员", []), ("vote", "《年度计划》", [])]),
    ("what is to be dropped", ["进行第二项：表决。", "经理事会研究，拟取消骆记商行的会员资格。请各位会员表决。", "同意的请举手。"], [("vote", "取消骆记商行的会员资格", [])]),
    ("by those who vote", ["第二件事，管网改造。请经理骆明介绍《改造方案》。", "请组长先说，再请业主说。", "下面业主举手表决《改造方案》。", "同意的举手。"], [("report", "《改造方案》", ["经理骆明"]), ("vote", "《改造方案》", [])]),
    ("reports of any matter", ["第一项，听取专项报告。", "请院长骆明报告债务化解情况。", "请科长柳青报告绿化管护情况。"], [("report", "债务化解情况", ["院长骆明"]), ("report", "绿化管护情况", ["科长柳青"])]),
    ("reports in one way", ["第一项，听取专题汇报。", "请院长骆明汇报债务化解情况。", "请科长柳青汇报绿化管护情况。"], [("report", "债务化解情况", ["院长骆明"]), ("report", "绿化管护情况", ["科长柳青"])]),
    ("reports of any work", ["第一项，听取有关工作汇报。", "请院长骆明汇报债务化解情况。"], [("report", "债务化解情况", ["院长骆明"])]),
    ("reports on single matters", ["第一项，听取单项工作汇报。", "请院长骆明汇报债务化解情况。"], [("report", "债务化解情况", ["院长骆明"])]),
    ("a report by name", ["第一项，听取民生工程汇报。", "请院长骆明汇报。"], [("report", "民生工程", ["院长骆明"])]),
    ("what was talked over", ["第三项，听取审议情况汇报。", "请一团团长骆明汇报。", "请二团团长柳青汇报。"], [("report", "审议情况", ["一团团长骆明", "二团团长柳青"])]),
    ("what was talked over in groups", ["第三项，听取讨论情况的汇报。", "请一组组长骆明汇报。"], [("report", "讨论情况", ["一组组长骆明"])]),
    ("rounds with papers of their own", ["第三项，现场签约。", "本次签约分为两批。", "第一批，签署《供货协议》。请经理骆明、经理柳青签约。", "第二批，签署《代理协议》。请经理秦川、经理单于飞签约。"], [("signing", "《供货协议》", ["经理骆明", "经理柳青"]), ("signing", "《代理协议》", ["经理秦川", "经理单于飞"])]),
    ("rounds that have no paper", ["第三项，现场签约。", "签约共分三组进行。", "第一组，请经理骆明、经理柳青签约。", "第二组，请经理秦川、经理单于飞签约。"], [("signing", None, ["经理骆明", "经理柳青", "经理秦川", "经理单于飞"])]),
    ("a plan of study is weighed", ["◆审议学习计划", "下面审议《读书计划（草案）》。请干事骆明把草案念一下。", "下面进行表决。", "同意的请举手。"], [("vote", "《读书计划（草案）》", ["干事骆明"])]),
    ("a list of honours is weighed", ["二、讨论表彰名单", "请科长骆明介绍评选情况。", "同意的请举手。"], [("vote", "表彰名单", ["科长骆明"])]),
    ("an order of talks is settled", ["二、研究发言顺序", "请秘书骆明介绍情况。", "同意的请举手。"], [("vote", "发言顺序", ["秘书骆明"])]),
    ("talked over and spoken of", ["二、讨论发言", "请科长骆明发言。"], [("speech", None, ["科长骆明"])]),
    ("all read, then one", ["一、集体学习", "由各位委员轮流领学。请书记骆明领学《条例》。", "请委员柳青领学《规定》。"], [("study", "《条例》", ["书记骆明"]), ("study", "《规定》", ["委员柳青"])]),
    ("all read texts, then one", ["◆学习有关文件", "先由各位成员领学。请组长骆明同志领学《通知》。"], [("study", "《通知》", ["组长骆明同志"])]),
    ("a film before the talks", ["第四步：案例剖析。先看警示片《防线》。", "请班长骆明谈体会。", "请班长柳青谈体会。"], [("other", "《防线》", []), ("speech", None, ["班长骆明", "班长柳青"])]),
    ("a film before those who exchange", ["三、交流发言", "先播放短片《这一年》。", "请班长骆明发言。"], [("other", "短片《这一年》", []), ("speech", None, ["班长骆明"])]),
    ("two acts of one item", ["第五项，发奖、发红包。先给种粮能手发奖，请镇长骆明给他们发奖状。"], [("award", None, ["镇长骆明"])]),
    ("a silence that is proposed", ["开会之前，我提议：全体起立，为遇难的工友默哀一分钟。", "第一项，请科长骆明汇报工作。"], [("ceremony", "为遇难的工友默哀一分钟", []), ("report", None, ["科长骆明"])]),
    ("a silence that is asked for", ["在此，我提议，请大家肃立，为老校长默哀。"], [("ceremony", "为老校长默哀", [])]),
    ("a rest that is proposed", ["我提议大家会后再议。", "第一项，请科长骆明汇报工作。"], [("report", None, ["科长骆明"])]),
    ("who is here", ["先介绍一下今天到场的各位嘉宾和老师：教育局局长骆明，退休教师柳青。", "第一项，请科长秦川汇报工作。"], [("report", None, ["科长秦川"])]),
    ("items as villages number them", ["头一件，请会计骆明念账。", "二一件，增选监事。请监票人柳青过来，验箱。", "（投票）", "末一件，请镇长秦川讲话。"], [("report", None, ["会计骆明"]), ("election", "监事", ["监票人柳青"]), ("address", None, ["镇长秦川"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in WHO], ids=[case[0] for case in WHO])
def test_who_is_cut_from_what_he_does(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in WHAT], ids=[case[0] for case in WHAT])
def test_what_is_told_of_or_voted_on(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


TALK = "请科长骆明发言。"
FLOORS = [
    (TALK, "重点发言就到这里，其他成员也谈一谈。", True),
    (TALK, "剩下的同志都说说吧。", True),
    (TALK, "没发言的委员接着聊一聊。", True),
    (TALK, "其余几位同志也讲讲。", True),
    (TALK, "余下的老师随便说说。", True),
    (TALK, "其他工作会后再说。", False),
    (TALK, "其他单位的情况我就不讲了。", False),
    ("请科长骆明介绍《方案》。", "请网格员先说，再请居民说。", True),
    ("请科长骆明介绍《方案》。", "请家长先谈谈，再请老师谈谈。", True),
    ("请科长骆明介绍《方案》。", "请骆科长先走，再请司机说明。", False),
]


@pytest.mark.parametrize(("told", "line", "opened"), FLOORS)
def test_those_who_are_left_are_asked(told: str, line: str, opened: bool) -> None:
    assert understood(told, line).steps[0].discussion is opened


LEFT = [
    "情况就介绍到这里，时间留给各位。",
    "通报到此，下面时间交给在座的各位代表。",
    "该说的说完了，剩下的时间就留给大家。",
    "情况通报完了，现在时间留给乡亲们。",
    "汇报就到这里，余下的时间都交给各位委员。",
    "汇报到此结束，话筒交给同学们。",
]


@pytest.mark.parametrize("line", LEFT)
def test_the_time_is_left_to_all(line: str) -> None:
    found = understood("先请院长骆明介绍办理情况。", line, "先请区人大代表柳青女士谈谈看法。").steps
    assert [(one.type, one.discussion) for one in found] == [("report", False), ("speech", True)]


def test_time_that_is_told_is_left_to_nobody() -> None:
    found = understood("先请院长骆明介绍办理情况。", "情况就介绍到这里，时间关系不再展开。").steps
    assert [(one.type, one.discussion) for one in found] == [("report", False)]


AGENDAS = [
    ("会上有三件事。头一件，念账；二一件，分红；末了请领导说几句。", 3),
    ("今天商量三桩事。头一桩，修路；第二桩，打井；末一桩，请包村干部讲几句。", 3),
    ("今晚议这么几件事：一是修路，二是打井，最后请书记说几句。", 3),
    ("今天的会有三项议程：一、听汇报；二、定方案；最后请书记讲话。", 3),
    ("今天办两件事。头一件，发证；末一件，由乡长讲几句。", 2),
    ("今天有四项议程：一、通报；二、表态；三、签约；末尾，请局长讲话。", 4),
]


@pytest.mark.parametrize(("line", "count"), AGENDAS)
def test_the_last_row_of_an_agenda_calls_nobody(line: str, count: int) -> None:
    found = understood(line, "首先，请会计骆明念账。")
    assert found.announced_count == count
    assert [one.speakers for one in found.steps] == [("会计骆明",)]


ABOVE = "推进会主持词\n主持：副主任 骆明\n\n会议议程\n1．播放短片\n2．部门通报进展\n3．领导讲话\n\n"
SPOKEN = "请局长柳青通报进展情况。\n散会。"


@pytest.mark.parametrize(
    "hailed",
    ["同志们，时间到了，我们现在开会。今天这个会很要紧。", "各位同事，今天我们在这里召开月度推进会，议程有三项。"],
)
def test_an_agenda_above_the_first_words_is_no_step(hailed: str) -> None:
    found = recognise(document(f"{ABOVE}{hailed}\n{SPOKEN}"))
    assert [one.speakers for one in found.steps] == [("局长柳青",)]
    assert found.topics == ("播放短片", "部门通报进展", "领导讲话")


def test_a_salutation_ends_the_first_words() -> None:
    text = "动员会主持词\n主持人：站长 骆明\n各班整队报告，请稍息。同志们：\n今天召开动员会。\n"
    assert recognise(document(text + SPOKEN)).salutation == "同志们"
    aside = "动员会主持词\n主持人：站长 骆明\n各班整队报告，请稍息。下面是议程：\n今天召开动员会。\n"
    assert recognise(document(aside + SPOKEN)).salutation is None
