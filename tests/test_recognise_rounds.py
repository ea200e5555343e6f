"""What is announced as a whole: talks each with a title, motions voted on in turn, groups that go off and report."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

TALKS = ("请骆明委员发言，题目是《让老街留住烟火气》。", "下面请柳青委员发言，题目是《给乡村小店添把柴》。")
ROUND: Found = [("speech", None, ["骆明委员", "柳青委员"])]
APART: Found = [
    ("speech", "《让老街留住烟火气》", ["骆明委员"]),
    ("speech", "《给乡村小店添把柴》", ["柳青委员"]),
]
TITLED: list[tuple[str, tuple[str, ...], Found]] = [
    ("under what is gone on to", ("首先进行大会口头发言。每位委员不超过7分钟。", *TALKS), ROUND),
    ("under what begins", ("下面开始大会发言，每人八分钟。", *TALKS), ROUND),
    ("under what is arranged", ("接下来安排委员发言，每人八分钟。", *TALKS), ROUND),
    ("first of all", ("先进行大会发言。有六位委员发言。", *TALKS), ROUND),
    ("under an item", ("现在进行第一项，大会发言。", *TALKS), ROUND),
    ("with how many there are", ("下面进行大会发言，共有8位委员发言。", *TALKS), ROUND),
    ("with how many were chosen", ("下面进入交流发言环节，今天安排了六家单位。", *TALKS), ROUND),
    ("whose turn it is", ("下面进入交流发言环节，每家六分钟。", TALKS[0], "下一位，柳青委员，题目是《给乡村小店添把柴》。"), ROUND),
    ("not told how many they are", ("下面进入委员发言。", *TALKS), APART),
    ("one of them keeps his title", ("现在进行第一项，大会发言。", TALKS[0]), APART[:1]),
    ("lectures are items of their own", ("接下来是主旨演讲。有请骆明教授，他演讲的题目是《老街》。", "下面有请柳青女士，她演讲的题目是《小店》。"), [("speech", "《老街》", ["骆明教授"]), ("speech", "《小店》", ["柳青女士"])]),
    ("so are talks that nothing heads", TALKS, APART),
    ("what is first divided heads none", ("先进行一下分工。", *TALKS), APART),
]  # fmt: skip
SUNG = ("请全体起立，奏唱国歌。", "（唱毕）请坐下。")
ANTHEM: Found = [("ceremony", "奏唱国歌", [])]
VOTED = "没有意见，现在表决。同意的请举手，请放下；不同意的请举手，没有；弃权的请举手，没有。通过。"
REPORTS = "下面进行第一项。请副县长骆明报告防汛准备情况。"
REPORTED: Found = [("report", "防汛准备情况", ["副县长骆明"])]
AGENDA: Found = [*ANTHEM, ("vote", "《会议议程（草案）》", []), *REPORTED]
LAID: list[tuple[str, tuple[str, ...], Found]] = [
    ("first, by its title", (*SUNG, f"先通过本次会议议程。《会议议程（草案）》已经摆在各位桌上，有没有意见？（稍停）{VOTED}", REPORTS), AGENDA),
    ("to be weighed", (*SUNG, "《会议议程（草案）》已印发，请各位审议。如无不同意见，请举手表决。通过。", REPORTS), AGENDA),
    ("announced for short", (*SUNG, f"首先通过会议议程。《会议议程（草案）》会前已经印发，大家有没有意见？{VOTED}", REPORTS), AGENDA),
    ("without its marks", (*SUNG, f"会议议程（草案）已提前发给大家，有没有意见？{VOTED}", REPORTS), [*ANTHEM, ("vote", "会议议程（草案）", []), *REPORTED]),
    ("seen by all", (*SUNG, "先通过会议议程。会议议程草案大家都看过了，有没有意见？没有意见，鼓掌通过。", REPORTS), [*ANTHEM, ("vote", "会议议程", []), *REPORTED]),
    ("handed out, and not voted on", (*SUNG, "《会议议程（草案）》已经印发，请大家会后阅看。", REPORTS), [*ANTHEM, *REPORTED]),
    ("a film is not passed", ("先通过一段短片走近柳溪。", REPORTS), REPORTED),
]  # fmt: skip
PAY, LEAVE = "《绩效工资分配方案（草案）》", "《请假管理规定（草案）》"
HANDS = "同意的代表请举手。（清点）请放下。反对的请举手。没有。弃权的请举手。没有。通过。"
TOLD = (f"请副校长骆明说明{PAY}。", f"请主任柳青说明{LEAVE}。")
EXPLAINED: Found = [("explanation", PAY, ["副校长骆明"]), ("explanation", LEAVE, ["主任柳青"])]
EACH: Found = [*EXPLAINED, ("vote", PAY, []), ("vote", LEAVE, [])]
IN_TURN: list[tuple[str, tuple[str, ...], Found]] = [
    ("each by its title", (*TOLD, "现在逐个表决，请工作人员清点。", f"{PAY}，{HANDS}", f"{LEAVE}，{HANDS}"), EACH),
    ("by title and number", (*TOLD, "下面逐项表决。", f"第一个，{PAY}，{HANDS}", f"第二个，{LEAVE}，{HANDS}"), EACH),
    ("the title alone", (*TOLD, "现在逐项进行举手表决。", f"{PAY}。{HANDS}", f"{LEAVE}。{HANDS}"), EACH),
    ("the title joined on", (*TOLD, "现在逐项进行举手表决。", f"首先是{PAY}。{HANDS}", f"接下来是{LEAVE}。{HANDS}"), EACH),
    ("those who are for it", (*TOLD, "现在逐项进行举手表决。", f"同意{PAY}的，请举手。反对的。没有。通过。", f"同意{LEAVE}的，请举手。反对的。没有。通过。"), EACH),
    ("first the one, then the other", (*TOLD, "下面进行表决。", f"先表决{PAY}，{HANDS}", f"再表决{LEAVE}。{HANDS}"), EACH),
    ("in other words than a title", ("下面逐项表决。", f"关于食堂改造的方案，{HANDS}", f"关于聘请法律顾问的议案，{HANDS}"), [("vote", "关于食堂改造的方案", []), ("vote", "关于聘请法律顾问的议案", [])]),
    ("another that lies before all", (TOLD[0], f"现在表决。{HANDS}", f"{LEAVE}已经印发，有没有意见？没有，现在表决。{HANDS}"), [("explanation", PAY, ["副校长骆明"]), ("vote", PAY, []), ("vote", LEAVE, [])]),
    ("the one that was just told", (TOLD[0], f"下面进行表决。{HANDS}"), [("explanation", PAY, ["副校长骆明"]), ("vote", PAY, [])]),
    ("an item that is the explanation", (f"第五项，{TOLD[0]}", f"现在采取无记名投票的方式进行表决。{HANDS}"), [("vote", PAY, ["副校长骆明"])]),
    ("its title said again", (TOLD[0], f"下面进行表决。{PAY}，{HANDS}"), [("explanation", PAY, ["副校长骆明"]), ("vote", PAY, [])]),
    ("its title said for short", ("请副校长骆明宣读《第一中学绩效工资分配方案（草案）》。", f"对{PAY}有没有不同意见？没有，请表决。{HANDS}"), [("vote", "《第一中学绩效工资分配方案（草案）》", ["副校长骆明"])]),
    ("how it will go", ("程序是先逐个说明，再分组讨论，最后逐个表决。", *TOLD), EXPLAINED),
]  # fmt: skip
REPORT, ADDRESS = "请校长骆明报告学校工作。", "请书记童乐讲话。"
SPLIT: Found = [("report", "学校工作", ["校长骆明"]), ("speech", None, []), ("address", None, ["书记童乐"])]
STAYED: Found = [SPLIT[0], SPLIT[2]]
OFF: list[tuple[str, tuple[str, ...], Found]] = [
    ("to rooms that were told before", (REPORT, "现在各代表组到指定教室讨论，时间四十分钟，四点前回到报告厅。", ADDRESS), SPLIT),
    ("to rooms of their own", (REPORT, "请各代表团到各自会议室讨论，十点半回到这里。", ADDRESS), SPLIT),
    ("to weigh it where they stay", (REPORT, "下面各代表团到驻地审议报告，五点前把意见交来。", ADDRESS), SPLIT),
    ("each apart", (REPORT, "下面请各小组分头讨论。", ADDRESS), SPLIT),
    ("in so many groups", (REPORT, "请大家分成四个小组讨论十五分钟。", ADDRESS), SPLIT),
    ("as groups of all", (REPORT, "下面委员们分成三个小组讨论。", ADDRESS), SPLIT),
    ("when all is over", (REPORT, "会后请各代表团到会议室讨论。", ADDRESS), STAYED),
    ("yesterday", (REPORT, "昨天下午各代表团到驻地审议了报告。", ADDRESS), STAYED),
]  # fmt: skip
LEADERS = "请各组组长汇报讨论情况。"
IN_CLAUSES: list[tuple[str, tuple[str, ...], Found]] = [
    ("one, then the others", (f"{LEADERS}先请语文组组长骆涛，然后是数理组组长柳青云、职员组组长童红。",), [("report", "讨论情况", ["语文组组长骆涛", "数理组组长柳青云", "职员组组长童红"])]),
    ("beginning with one", (f"{LEADERS}从语文组组长骆涛开始，然后数理组组长柳青云、职员组组长童红。",), [("report", "讨论情况", ["语文组组长骆涛", "数理组组长柳青云", "职员组组长童红"])]),
    ("who comes first", (f"{LEADERS}语文组组长骆涛先来，数理组组长柳青云接着。",), [("report", "讨论情况", ["语文组组长骆涛", "数理组组长柳青云"])]),
    ("the others in turn", (f"{LEADERS}先由语文组组长骆涛汇报，随后数理组组长柳青云、职员组组长童红依次汇报。",), [("report", "讨论情况", ["语文组组长骆涛", "数理组组长柳青云", "职员组组长童红"])]),
    ("talks", ("下面请三家单位发言。", "先请县水务局局长骆涛，然后是县林业局局长柳青云、镇长童红。"), [("speech", None, ["县水务局局长骆涛", "县林业局局长柳青云", "镇长童红"])]),
    ("how long each has", (f"{LEADERS}先请语文组组长骆涛，每人五分钟。",), [("report", "讨论情况", ["语文组组长骆涛"])]),
]  # fmt: skip
POSTS = (
    "最后一项，人事任免。先请县长骆明就提请任命的人员作说明。",
    "（说明后）请拟任水务局局长人选柳峰、拟任医保局局长人选童月依次作供职发言。",
)
TOLD_POSTS: Found = [
    ("explanation", "提请任命的人员", ["县长骆明"]),
    ("speech", None, ["拟任水务局局长人选柳峰", "拟任医保局局长人选童月"]),
]
APPOINTED: list[tuple[str, tuple[str, ...], Found]] = [
    ("ballots for appointments", (*POSTS, "（发言后）人事任免采用无记名方式，请工作人员发表决票。（填写、投票、计票）", "请监票人水清报告计票结果。", "（报告后）根据计票结果，我宣布：任命柳峰为县水务局局长，任命童月为县医保局局长。"), [*TOLD_POSTS, ("vote", "人事任免", []), ("report", "计票结果", ["监票人水清"]), ("announcement", None, [])]),
    ("how votes will be cast", (*POSTS, "本次表决采用无记名方式，表决票放在各位桌上。", ADDRESS), [*TOLD_POSTS, SPLIT[2]]),
    ("an oath that one leads, by name alone", ("现在举行宪法宣誓，请柳峰领誓，全体起立。",), [("ceremony", "宪法宣誓", ["柳峰"])]),
    ("ballots handed out in the break", (*POSTS, "现在休会15分钟，请工作人员分发表决票。", ADDRESS), [*TOLD_POSTS, ("break", None, []), SPLIT[2]]),
]  # fmt: skip
ROWS = [*APPOINTED, *TITLED, *LAID, *IN_TURN, *OFF, *IN_CLAUSES]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_announced_as_a_whole(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
