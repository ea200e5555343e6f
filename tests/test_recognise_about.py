"""What a call is about, and what kind of step its matter makes it; what is said alike and is not."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

KINDS: list[tuple[str, list[str], Found]] = [
    ("what somebody felt", ["下面请获奖代表、急诊科护士长云帆介绍带教体会。"], [("speech", "带教体会", ["获奖代表、急诊科护士长云帆"])]),
    ("what somebody felt, reported", ["接下来请驻村干部云帆汇报三年驻村的感受。"], [("speech", "三年驻村的感受", ["驻村干部云帆"])]),
    ("what is to be kept to", ["第二项，请选举办主任云帆同志讲解填票注意事项。"], [("explanation", "填票注意事项", ["选举办主任云帆同志"])]),
    ("by which rules", ["有请质检部经理云帆讲解原料验收标准。"], [("explanation", "原料验收标准", ["质检部经理云帆"])]),
    ("in what they share", ["下面，请法规科科长云帆交流行政调解的做法。"], [("speech", "行政调解的做法", ["法规科科长云帆"])]),
    ("how they do it", ["请镇长云帆、村支书丛林说说他们是怎么干的。"], [("speech", None, ["镇长云帆", "村支书丛林"])]),
    ("how a contest came out", ["请评委组组长云帆公布比赛成绩。"], [("announcement", "比赛成绩", ["评委组组长云帆"])]),
    ("what was chosen", ["下面请工会主席云帆公布评选结果。"], [("announcement", "评选结果", ["工会主席云帆"])]),
    ("what somebody learnt at work", ["下面请种粮大户云帆介绍再生稻种植经验。"], [("speech", "再生稻种植经验", ["种粮大户云帆"])]),
    ("what was found wanting", ["请护理部主任云帆说一下夜间督查发现的问题。"], [("report", "夜间督查发现的问题", ["护理部主任云帆"])]),
    ("how others do it", ["请城管科科长云帆介绍兄弟社区的治理经验。"], [("report", "兄弟社区的治理经验", ["城管科科长云帆"])]),
    ("what there is to know", ["请质检部经理云帆介绍原料验收情况。"], [("report", "原料验收情况", ["质检部经理云帆"])]),
    ("how the votes were counted", ["请总监票人云帆公布计票结果。"], [("report", "计票结果", ["总监票人云帆"])]),
    ("experience of no kind", ["下面，请法规科科长云帆交流先进经验。"], [("speech", None, ["法规科科长云帆"])]),
    ("how it was done", ["请大堂经理云帆说说这起骗局是怎么识破的。"], [("speech", "这起骗局是怎么识破的", ["大堂经理云帆"])]),
    ("what was felt before", ["刚才，云帆同志介绍了工作体会，讲得很实在。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS])
def test_kind_by_matter(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


MATTERS: list[tuple[str, list[str], Found]] = [
    ("whose opinion is heard", ["二、听取市人大法制委关于该条例的审查意见，请法制委主任委员云帆作汇报。"], [("report", "该条例的审查意见", ["法制委主任委员云帆"])]),
    ("how an oath is sworn", ["请全体队员举起右拳，由大队长云帆领誓，庄严宣誓！"], [("ceremony", "宣誓", ["大队长云帆"])]),
    ("who swears it", ["大会第九项：新任命人员进行宪法宣誓。请云帆同志上台宣誓。"], [("ceremony", "宪法宣誓", ["云帆同志"])]),
    ("all swear it", ["由年级主任云帆领誓，集体宣誓。"], [("ceremony", "集体宣誓", ["年级主任云帆"])]),
    ("an oath to the flag", ["由队长云帆领誓，面向国旗庄严宣誓。"], [("ceremony", "面向国旗庄严宣誓", ["队长云帆"])]),
    ("what is passed first", ["首先审议通过《会费办法（草案）》，由筹备组成员云帆宣读。", "现在表决，同意的请举手。通过。"], [("vote", "《会费办法（草案）》", ["筹备组成员云帆"])]),
    ("a title without 是", ["第一项是专题辅导，主讲人为党校教授云帆，题目《把小事办实》。"], [("study", "《把小事办实》", ["党校教授云帆"])]),
    ("what is declared under a number", ["议题三　董事长云帆宣布质量月活动正式启动。"], [("ceremony", "宣布质量月活动正式启动", ["董事长云帆"])]),
    ("what an opinion is of", ["请听证员代表云帆发表听证意见。"], [("speech", "听证意见", ["听证员代表云帆"])]),
    ("who leaves his office", ["第二项，请云帆同志作离任讲话。"], [("speech", None, ["云帆同志"])]),
    ("in plain words", ["有请三组组长云帆给大伙儿唠唠她的养蜂故事。"], [("speech", "她的养蜂故事", ["三组组长云帆"])]),
    ("what all talk over", ["第三个议程，讨论《巷道停车公约（征求意见稿）》。", "（讨论）"], [("speech", "《巷道停车公约（征求意见稿）》", [])]),
    ("what all talk over and pass", ["第三个议程，讨论《巷道停车公约（征求意见稿）》。", "（讨论）", "现在表决，同意的请举手。通过。"], [("vote", "《巷道停车公约（征求意见稿）》", [])]),
    ("a year summed up", ["议题一　协会2024年工作总结", "汇报人：秘书长云帆"], [("report", "协会2024年工作", ["秘书长云帆"])]),
    ("who are awarded", ["下面请副县长云帆为“十佳”护林员颁发证书和奖牌。"], [("award", "“十佳”护林员", ["副县长云帆"])]),
    ("who have the title", ["下面请副县长云帆为“十佳护林员”称号获得者颁发证书。"], [("award", "“十佳护林员”", ["副县长云帆"])]),
    ("those who are there", ["请获奖医师上台。有请院长云帆为他们颁发荣誉证书。"], [("award", None, ["院长云帆"])]),
    ("what the chair does himself", ["一是通报上年度民主生活会整改措施落实情况，由我代为通报，材料已经印发。"], [("report", "上年度民主生活会整改措施落实情况", [])]),
    ("an item before the chair's points", ["第二项，介绍防汛值守工作经验。", "第三项，我代表镇政府讲三点意见：一要压实责任；二要备足物资。"], [("speech", "防汛值守工作经验", []), ("address", None, [])]),
    ("a decision to award", ["宣读表彰通报。请工会副主席云帆宣读《关于表彰先进的通报》。", "颁奖。请市领导上台颁奖。"], [("reading", "《关于表彰先进的通报》", ["工会副主席云帆"]), ("award", None, ["市领导"])]),
    ("a paper of those to be passed", ["现在审议第一项议案《利润分配预案》，请财务总监云帆宣读。"], [("reading", "《利润分配预案》", ["财务总监云帆"])]),
    ("who sums a year up, behind its item", ["第一项内容是总结工作。县统计局局长云帆对全县普查工作进行总结。"], [("report", "全县普查工作", ["县统计局局长云帆"])]),
    ("who lectures, and is then called", ["请馆长丛林致辞。", "第二场报告的主讲人是历史文献部主任丘云帆老师，有请丘老师作题为《虫蛀与水渍》的报告。"], [("speech", None, ["馆长丛林"]), ("report", "《虫蛀与水渍》", ["历史文献部主任丘云帆老师"])]),
    ("a pause of no given length", ["请馆长丛林汇报修缮情况。", "上半场到这里，现在茶歇。", "请馆员云帆介绍装置。"], [("report", "修缮情况", ["馆长丛林"]), ("break", None, []), ("report", "装置", ["馆员云帆"])]),
    ("views put on a ballot", ["请财务总监云帆介绍预案情况。", "各位董事如无异议，请在表决票上签署意见。"], [("report", "预案情况", ["财务总监云帆"]), ("vote", None, [])]),
    ("what is signed on the way out", ["请财务总监云帆介绍预案情况。", "请各位代表走之前到会计那儿，在会议记录和方案上签字、按手印。"], [("report", "预案情况", ["财务总监云帆"])]),
    ("a paper to look through", ["请会长云帆作第三届理事会工作报告。", "财务报告已书面印发，请各位代表审阅，会上不再宣读。"], [("report", "第三届理事会工作", ["会长云帆"])]),
    ("what is done in a break", ["请检察官云帆介绍案情。", "现在休会十五分钟，由听证员进行评议。"], [("report", "案情", ["检察官云帆"]), ("break", None, [])]),
    ("the year is summed up by the chair", ["现在进行年终总结，大家辛苦了。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in MATTERS], ids=[case[0] for case in MATTERS])
def test_matter(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


LOOKED_AT = "请大家观看短片《渡口》。"
FILM: tuple[str, str | None, list[str]] = ("other", "短片《渡口》", [])
LOOKING_BACK: list[tuple[str, list[str], Found]] = [
    ("then somebody tells more", [LOOKED_AT, "刚才的短片让大家有了初步的印象，具体的数据，由监测站站长云帆向大家介绍，题目是“一条河的十年”。"], [FILM, ("report", "“一条河的十年”", ["监测站站长云帆"])]),
    ("and the rest by somebody", [LOOKED_AT, "刚才的片子大家都看了，剩下的由监测站站长云帆向大家说明。"], [FILM, ("explanation", None, ["监测站站长云帆"])]),
    ("what was told", [LOOKED_AT, "刚才，由监测站站长云帆向大家介绍，大家听得认真。"], [FILM]),
    ("who told it", [LOOKED_AT, "刚才的情况大家都清楚了，由监测站站长云帆介绍了整改经过。"], [FILM]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"), [case[1:] for case in LOOKING_BACK], ids=[case[0] for case in LOOKING_BACK]
)
def test_looking_back(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


FIRST = "首先，请理事长云帆作工作报告。"
COUNTED: list[tuple[str, list[str], int | None, Found]] = [
    ("listed in a row", ["会议议程：（1）理事长云帆作工作报告；（2）签订责任书；（3）领导讲话。", FIRST], 3, [("report", None, ["理事长云帆"])]),
    ("listed below", ["本次大会的议程有：", "1.理事长作工作报告；", "2.表决会费办法；", "3.领导讲话。", FIRST], 3, [("report", None, ["理事长云帆"])]),
    ("told behind the rules of the meeting", ["请秘书丛林宣读会议须知。", "本次大会共有六项议程，文本已送达各位股东。", FIRST], 6, [("reading", "会议须知", ["秘书丛林"]), ("report", None, ["理事长云帆"])]),
    ("told behind a paper", ["请秘书丛林宣读《表彰决定》。", "今年的整治共有六项内容，大家都清楚。"], None, [("reading", "《表彰决定》", ["秘书丛林"])]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "count", "expected"), [case[1:] for case in COUNTED], ids=[case[0] for case in COUNTED]
)
def test_announced(lines: list[str], count: int | None, expected: Found) -> None:
    assert understood(*lines).announced_count == count
    assert steps(*lines) == expected


FILLED = ["现在开始投票，补选副镇长。请按顺序依次投票。", "（投票、计票毕）祝贺云帆同志当选！"]
BY_TITLE: list[tuple[str, list[str], Found]] = [
    ("a report of a row", ["第二场报告，有请信息学院副院长云帆教授为大家带来《古籍的自动标点》。"], [("report", "《古籍的自动标点》", ["信息学院副院长云帆教授"])]),
    ("a talk of a row", ["第一个分享，有请店长云帆为大家带来《一碗面的十年》。"], [("speech", "《一碗面的十年》", ["店长云帆"])]),
    ("a lecture by its title", ["接下来，请主任医师云帆为我们带来专题讲座《换季如何护肤》。"], [("study", "《换季如何护肤》", ["主任医师云帆"])]),
    ("of what kind it is", ["请云帆教授带来主旨演讲：《从田野到书斋》。"], [("speech", "《从田野到书斋》", ["云帆教授"])]),
    ("what was brought", ["刚才，云帆教授为大家带来了主旨演讲《从田野到书斋》，讲得好。"], []),
    ("what is sung", ["接下来的节目，有请合唱团带来《我的祖国》。"], []),
    ("an oath behind an election", [*FILLED, "依照法律规定，请云帆同志进行宪法宣誓。"], [("election", "副镇长", []), ("ceremony", "宪法宣誓", ["云帆同志"])]),
    ("nobody asks who hands gifts", ["武装部部长云帆为新兵佩戴大红花、赠送纪念品。"], [("ceremony", "为新兵佩戴大红花、赠送纪念品", ["武装部部长云帆"])]),
    ("who handed gifts", ["会前，武装部部长云帆为新兵赠送了纪念品。"], []),
    ("what is grown", ["接下来请村支书云帆讲讲今年的黄桃种植项目。"], [("report", "今年的黄桃种植项目", ["村支书云帆"])]),
    ("what he will do", ["请村支书云帆讲讲自己的想法。"], [("speech", None, ["村支书云帆"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in BY_TITLE], ids=[case[0] for case in BY_TITLE])
def test_by_title(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


LISTENERS: list[tuple[str, list[str], Found]] = [
    ("to whom he talks", ["接下来，请社区主任云帆跟家长们聊聊暑期安全。"], [("speech", "暑期安全", ["社区主任云帆"])]),
    ("with whom he talks", ["请社区主任云帆和大家说一说垃圾分类的变化情况。"], [("report", "垃圾分类的变化情况", ["社区主任云帆"])]),
    ("for whom he lectures", ["请检察官云帆为老师们作预防校园欺凌专题辅导。"], [("study", "预防校园欺凌", ["检察官云帆"])]),
    ("on what he lectures", ["请主任医师云帆作健康知识讲座。"], [("study", "健康知识", ["主任医师云帆"])]),
    ("a lecture on nothing told", ["请党校教授云帆作专题辅导。"], [("study", None, ["党校教授云帆"])]),
    ("who talks to all", ["接下来，请副镇长云帆同志给大家讲几句。"], [("address", None, ["副镇长云帆同志"])]),
    ("those who talk", ["接下来，请居民代表云帆和楼长丛林说说停车的情况。"], [("report", "停车的情况", ["居民代表云帆", "楼长丛林"])]),
    ("what all have talked of", ["刚才，社区主任云帆跟家长们聊了暑期安全。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in LISTENERS], ids=[case[0] for case in LISTENERS])
def test_listeners(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected
