"""Those who are asked up and told by name behind a colon, words of a deed that are names, and what is held another day."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps, understood

THREE = ["东山镇党委书记林成同志", "市公交公司副经理林木森同志", "办公室主任骆明同志"]
ROWS: list[tuple[str, tuple[str, ...], Found]] = [
    ("between commas", (f"第五项，学员代表发言。请三位学员代表登台：{'，'.join(THREE)}。",), [("speech", None, THREE)]),
    ("who they are", (f"第五项，交流发言。请三位同志上台，他们是：{'，'.join(THREE)}。",), [("speech", None, THREE)]),
    ("welcomed, with how long each has", (f"下面进行表态发言。有请三位代表：{'、'.join(THREE)}，每人五分钟。",), [("speech", None, THREE)]),
    ("with what is done behind them", ("第二项，表态发言。有请两位老师：语文组组长骆明、数学组组长柳青依次发言。",), [("speech", None, ["语文组组长骆明", "数学组组长柳青"])]),
    ("those who sign", ("第三项，签约。请双方代表上台：区法院院长骆明，区总工会主席柳青。",), [("signing", None, ["区法院院长骆明", "区总工会主席柳青"])]),
    ("those who sign, and what", ("第三项，签约。请双方代表上台：院长骆明，主席柳青，签署《协议》。",), [("signing", "《协议》", ["院长骆明", "主席柳青"])]),
    # and those who do not speak
    ("who is given something", ("第二项，颁奖。请两位获奖同志上台：骆明、柳青。请县长童乐颁奖。",), [("award", None, ["县长童乐"])]),
    ("nothing was announced", ("接下来请三位同志上台：东山镇骆明，西山镇柳青，南山镇童乐。",), []),
    ("who is there", ("今天到会的有两位领导：县长骆明，副县长柳青。",), []),
    # 谈谈 among talks, and alone
    ("he says what he has seen, among talks", ("下面进入发言环节。先请总经理骆明先生、董事长柳青女士依次发言。", "再请经济界委员童乐谈谈调研中了解到的情况。"), [("speech", None, ["总经理骆明先生", "董事长柳青女士", "经济界委员童乐"])]),
    ("he says it, and nobody spoke before", ("请发改局局长骆明谈谈经济运行情况。",), [("report", "经济运行情况", ["发改局局长骆明"])]),
    ("another is asked to tell of it", ("下面进入发言环节。请总经理骆明先生发言。", "下面，请发改局局长柳青介绍有关政策执行情况。"), [("speech", None, ["总经理骆明先生"]), ("report", "有关政策执行情况", ["发改局局长柳青"])]),
    ("whose voice is heard", ("第四个环节，听一听他们的心声。有请教师代表骆明老师发言。",), [("speech", None, ["教师代表骆明老师"])]),
    ("of what is heard", ("第四项，听取防汛工作汇报。请应急局局长骆明汇报。",), [("report", "防汛工作", ["应急局局长骆明"])]),
    ("the matter of a heading", ("（二）安全生产", "下面进入汇报环节。", "请安监局局长骆明汇报。"), [("report", "安全生产", ["安监局局长骆明"])]),
    # who was invited, and those who were called as a whole
    ("invited to give guidance", ("我们邀请到省委党校骆明教授，为大家作《条例的要点》的辅导。",), [("study", "《条例的要点》", ["省委党校骆明教授"])]),
    ("invited, without a comma", ("今天我们邀请到了省委党校骆明教授为大家作专题辅导。",), [("study", None, ["省委党校骆明教授"])]),
    ("guidance on a paper", ("请骆明教授为大家作《条例的要点》的辅导。",), [("study", "《条例的要点》", ["骆明教授"])]),
    ("invited to be here", ("今天，我们邀请到了县委组织部副部长骆明同志到会指导。",), []),
    ("those in charge, then one of them", ("现在进行第三项，请分管负责同志点评。请副镇长骆明同志点评。",), [("speech", None, ["副镇长骆明同志"])]),
    ("those in charge alone", ("请分管领导讲话。",), [("address", None, ["分管领导"])]),
    # a deed that is a name
    ("鞠躬, with 同志", ("首先，请驻局纪检组组长鞠躬同志宣读《通报》。",), [("reading", "《通报》", ["驻局纪检组组长鞠躬同志"])]),
    ("鞠躬, without", ("首先，请办公室主任鞠躬汇报工作情况。",), [("report", "工作情况", ["办公室主任鞠躬"])]),
    ("解读", ("请宣讲组组长解读同志发言。",), [("speech", None, ["宣讲组组长解读同志"])]),
    ("陈述", ("请副书记骆明同志、委员陈述同志发言。",), [("speech", None, ["副书记骆明同志", "委员陈述同志"])]),
    ("they bow", ("请弟子代表鞠躬。",), [("ceremony", "鞠躬", ["弟子代表"])]),
    ("he announces it to all", ("请组长宣布同志们关心的评选结果。",), [("announcement", "同志们关心的评选结果", ["组长"])]),
    # what is written with
    ("with what pen", ("请用黑色签字笔在相应栏内打“√”，填完后自行投入门口的票箱。",), []),
    ("who signs", ("请骆明和柳青签字。",), [("signing", None, ["骆明", "柳青"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_who_acts(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


READ: Found = [("report", "防汛工作", ["局长骆明"])]
ANOTHER_DAY = [
    "七一那天上午八点半，在社区小广场有升旗活动，请佩戴党员徽章准时参加。",
    "明天早上七点，学校操场举行升旗仪式，请各班准时参加。",
    "下周一举行宪法宣誓仪式，请大家提前安排好工作。",
    "另外，7月1日上午在礼堂举行颁奖仪式，请受表彰的同志提前入场。",
]


@pytest.mark.parametrize("line", ANOTHER_DAY)
def test_what_is_held_another_day_is_no_step(line: str) -> None:
    assert steps("请局长骆明汇报防汛工作。", line) == READ


TODAY: list[tuple[str, Found]] = [
    ("下面，在广场上举行升旗仪式，请全体起立。", [("ceremony", "升旗仪式", [])]),
    ("下周就要入汛了，请水利局局长柳青介绍备汛情况。", [("report", "备汛情况", ["水利局局长柳青"])]),
]


@pytest.mark.parametrize(("line", "found"), TODAY)
def test_what_is_held_now_is_one(line: str, found: Found) -> None:
    assert steps("请局长骆明汇报防汛工作。", line) == [*READ, *found]


AGENDAS = [
    "今晚要办的事有这么几件：听支部工作报告，通过《公约》，讨论接收新党员，最后请街道领导讲话。",
    "今天的内容有这几项：听取工作报告，通过《公约》，最后请镇领导讲话。",
    "今天的程序是：宣读决定，颁奖，代表发言，最后请校领导讲话。",
    "今天的议程大致如下：汇报上半年工作，部署下半年任务，请主任讲话。",
    "今天会议的主要任务是，听取工作汇报，研究下一步工作，并请局领导讲话。",
]


@pytest.mark.parametrize("agenda", AGENDAS)
def test_an_agenda_in_a_row_calls_nobody(agenda: str) -> None:
    assert steps(agenda, "首先，请局长骆明汇报防汛工作。") == READ


def test_who_speaks_last_is_called() -> None:
    assert steps("首先，请局长骆明汇报防汛工作。", "最后，请镇领导讲话。") == [*READ, ("address", None, ["镇领导"])]


VOTES: list[tuple[str, tuple[str, ...], Found]] = [
    ("a draft by its title", ("第四项，表决规程草案。现在对修改后的《调解工作规程（草案）》进行表决。", "同意的请举手。"), [("vote", "《调解工作规程（草案）》", [])]),
    ("one and another", ("第三项，表决两个办法。先表决《考勤办法》，同意的请举手。", "再表决《奖惩办法》，同意的请举手。"), [("vote", "《考勤办法》", []), ("vote", "《奖惩办法》", [])]),
    ("who hands out the papers", ("现在对接收骆明同志为预备党员进行无记名投票表决。请计票人柳青同志、监票人童乐同志清点并分发表决票。",), [("vote", "接收骆明同志为预备党员", ["计票人柳青同志", "监票人童乐同志"])]),
    ("in the same breath", ("下面对接收骆明同志为预备党员进行投票表决，请监票人柳青同志、计票人童乐同志分发表决票。",), [("vote", "接收骆明同志为预备党员", ["监票人柳青同志", "计票人童乐同志"])]),
    ("and who tells the result", ("下面对《公约》进行无记名投票表决。请监票人柳青、计票人童乐分发表决票。", "请监票人柳青宣布计票结果。"), [("vote", "《公约》", ["监票人柳青", "计票人童乐"]), ("announcement", "计票结果", ["监票人柳青"])]),
    ("whoever that is", ("现在对方案进行投票表决。请工作人员分发表决票。",), [("vote", "方案", [])]),
    ("tellers who were just chosen", ("第二项，表决监票人名单。同意的请举手。", "请总监票人柳青检查票箱。"), [("vote", "监票人名单", [])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in VOTES], ids=[row[0] for row in VOTES])
def test_what_is_voted_and_by_whose_hands(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize("label", ["参加单位", "出席领导", "参会范围", "列席对象"])
def test_who_is_there_stands_above_the_salutation(label: str) -> None:
    found = recognise(document(f"某会主持词\n主持人：院长骆明\n{label}：甲局、乙局\n各位领导、各位同仁：\n今天开会。"))
    assert found.salutation == "各位领导、各位同仁"


ENDS: list[tuple[str, bool]] = [
    ("开班式到此结束。请全体学员到主楼前合影，合影后九点半回到教室上课。", True),
    ("开班式到此结束。接下来，请全体学员到楼前合影。合影之后回到报告厅，上第一堂课。", True),
    ("大会到此结束。请受表彰的同志留步，到楼前合影。", False),
    ("座谈会到此结束，请各位移步一楼合影。", False),
]


@pytest.mark.parametrize(("line", "rests"), ENDS)
def test_a_picture_before_all_come_back_is_a_pause(line: str, rests: bool) -> None:
    lines = ["某班开班式主持词", "同志们：", "请局长骆明讲话。", line]
    found = [step.type for step in recognise(document("\n".join(lines))).steps]
    assert found == ["address", "break"] if rests else found == ["address"]


def test_days_of_a_month_are_no_rite() -> None:
    found = recognise(
        document("某校升旗仪式主持词\n同学们：\n第一项，升国旗。\n第二阶段是3月9日至22日，主题是“做”。\n散会。")
    )
    assert [step.type for step in found.steps] == ["ceremony"]


def test_an_agenda_in_a_row_is_read_at_once() -> None:
    long = "、".join(["听取各单位关于工作情况的汇报"] * 400)
    assert not understood(f"今天的任务是：{long}。").steps
