"""What sounds as the end of a meeting and ends a part of it, and ends that are told in other words."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import steps

ABOVE = ("办法讨论会主持词", "同志们：", "今天召开工作会议。", "请局长骆明作工作报告。")
BELOW = ("二、表决《值班办法》", "请科长童乐宣读办法草案。", "同意的请举手。通过。", "三、请书记水清讲话。")
PARTS = [
    "没有，发言就进行到这里。",
    "好，讨论就进行到这里。",
    "时间关系，大会发言就到这里。",
    "会议交流就讲到这儿。",
    "大家的意见就谈到这里。",
    "报告听完了，第一项就到这里。",
    "学习部分就进行到这里，下面转入议事。",
    "演讲比赛到此结束。",
    "代表们讲得都很好，谢谢大家。",
    "联组讨论到此结束。",
]
ENDS = [
    "石桥镇第六次会议现在闭会。",
    "现在我宣布，大会闭会。",
    "会议完毕。",
    "今天的会开完了，大家回去抓紧干。",
]


def _read(*lines: str) -> tuple[list[str], str]:
    meeting = recognise(document("\n".join((*ABOVE, *lines))))
    return [step.type for step in meeting.steps], meeting.taken[-1].what


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_over_and_the_meeting_goes_on(part: str) -> None:
    assert _read(part, *BELOW, ENDS[0]) == (["report", "vote", "address"], "closing")


def test_the_meeting_goes_on_in_the_same_paragraph() -> None:
    assert _read("演讲比赛到此结束。下面，请书记水清讲话。", ENDS[0])[0] == ["report", "address"]


RESTED = [
    "开班式到这里告一段落。请大家到楼前照相，照完相休息一刻钟，十点整回到教室上课。",
    "启动仪式到此结束。休息十分钟，接着开始培训。",
    "开班仪式就到这里。稍作休息，九点半正式上课。",
]


@pytest.mark.parametrize("part", RESTED)
@pytest.mark.parametrize("points", [(), ("我提两点要求。", "一是把心收回来，安心学习。", "二是把书读进去，多做笔记。")])
def test_a_lesson_comes_behind_a_pause(part: str, points: tuple[str, ...]) -> None:
    lesson = "第一课我们请来的是党校教授水清，他给大家辅导的题目是《怎样做调查研究》。"
    own = ["address"] if points else []
    assert _read(*points, part, lesson, "今天就到这里，下课。")[0] == ["report", *own, "break", "study"]


@pytest.mark.parametrize("end", ENDS)
def test_a_meeting_ends_in_other_words(end: str) -> None:
    assert _read(*BELOW, end)[1] == "closing"


@pytest.mark.parametrize(
    "after",
    [
        "请各组组长留一下，领取材料。",
        "附：一、签到表",
        "附件：\n一、参会人员名单\n二、座次表",
        "大会闭会期间，由常务委员会负责日常工作。",
    ],
)
def test_what_stands_behind_the_end_is_no_item(after: str) -> None:
    assert _read("会议到此结束，散会。", after)[0] == ["report"]


def test_what_is_done_between_sessions_ends_nothing() -> None:
    assert _read("代表大会闭会期间，由理事会负责日常工作。", "请书记水清讲话。")[0] == ["report", "address"]


BETWEEN = (
    "第一个议题，研究《城市更新实施方案》。请局长童乐汇报。",
    "我讲三点意见。",
    "第一，压实责任。",
    "第二，加快进度。",
    "第三，加强督查。",
)
SECOND = [("report", "《城市更新实施方案》", ["局长童乐"]), ("report", "《政府投资计划》", ["局长骆明"])]


@pytest.mark.parametrize(
    "lines",
    [
        (*BETWEEN, "第二个议题，研究《政府投资计划》。请局长骆明汇报。"),
        (*BETWEEN, "第二个议题：《政府投资计划》。请局长骆明汇报。"),
        (*BETWEEN, "议题二，研究《政府投资计划》。请局长骆明汇报。"),
        (*BETWEEN, "下面，进行第二项议程，研究《政府投资计划》。请局长骆明汇报。"),
        (BETWEEN[0], "我讲两点：一是压实责任。二是加快进度。", "第二个议题，研究《政府投资计划》。请局长骆明汇报。"),
    ],
)
def test_the_next_topic_comes_behind_points_on_the_one_before(lines: tuple[str, ...]) -> None:
    found = [
        (step.type, step.subject, list(step.speakers))
        for step in recognise(document("\n".join(("会主持词", "同志们：", "今天有两个议题。", *lines)))).steps
    ]
    assert found == SECOND


WEEKLY = ("请党建办主任梅芳。", "（汇报）", "请城市管理科科长佟刚。", "（汇报）")
BOTH = ["党建办主任梅芳", "城市管理科科长佟刚"]


@pytest.mark.parametrize(
    ("announced", "subject"),
    [
        ("先听各科室汇报上周工作完成情况和本周安排，按老顺序来，每家三分钟。", "上周工作完成情况和本周安排"),
        ("先听取各科室汇报上周工作完成情况。", "上周工作完成情况"),
        ("——议程一：各科室汇报上周工作完成情况。", "上周工作完成情况"),
    ],
)
def test_those_called_by_their_names_do_what_was_announced(announced: str, subject: str) -> None:
    assert steps(announced, *WEEKLY) == [("report", subject, BOTH)]


def test_what_is_said_of_a_talk_is_nobody() -> None:
    talks = (
        "接下来是经验交流，先请三（1）班班主任冯雨桐老师。",
        "谢谢冯老师，“悄悄话信箱”这个办法一学就会。",
        "再请五（2）班班主任石慧老师。",
    )
    assert [one[2] for one in steps(*talks)] == [["三（1）班班主任冯雨桐老师", "五（2）班班主任石慧老师"]]


def test_a_class_by_its_number_is_told_in_a_row_of_speakers() -> None:
    rows = ("数学备课组长洪涛老师；", "英语备课组长舒曼老师；", "高三（6）班班主任岑岭老师。")
    assert [one[2] for one in steps("有请三位老师依次发言，他们是：", *rows)] == [
        ["数学备课组长洪涛老师", "英语备课组长舒曼老师", "高三（6）班班主任岑岭老师"]
    ]


def test_a_guest_who_is_welcomed_for_being_here_is_not_called() -> None:
    here = "出席今天分析会的有校长屈正平，还有我们特地请来的教研室主任葛怀德老师。让我们用掌声欢迎葛老师！"
    assert steps(here, "请校长屈正平讲话。") == [("address", None, ["校长屈正平"])]
