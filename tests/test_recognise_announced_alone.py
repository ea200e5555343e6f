"""What is announced without a number, and who is then called by nothing but his name; who was invited to teach."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

BEFORE = "请局长水清通报督查结果。"
FIRST = ("report", "督查结果", ["局长水清"])
WHO = "县发改局局长骆明"
ANNOUNCED: list[tuple[str, tuple[str, ...], Found]] = [
    ("to present", (BEFORE, f"接下来，介绍项目情况。请{WHO}。"), [FIRST, ("report", "项目情况", [WHO])]),
    ("to report, on the next line", (BEFORE, "接下来，汇报项目进展情况。", f"请{WHO}。"), [FIRST, ("report", "项目进展情况", [WHO])]),
    ("to tell back", (BEFORE, f"下面，反馈巡察意见。有请{WHO}。"), [FIRST, ("report", "巡察意见", [WHO])]),
    ("first of all, welcomed", (f"首先，介绍项目基本情况。掌声有请{WHO}。",), [("report", "项目基本情况", [WHO])]),
    ("to hear, once", (BEFORE, f"下面，听取一季度项目情况汇报。请{WHO}。"), [FIRST, ("report", "一季度项目情况", [WHO])]),
    ("to declare", (BEFORE, f"下面，宣布任免决定。有请{WHO}。"), [FIRST, ("announcement", "任免决定", [WHO])]),
    ("each of himself", (BEFORE, "三、党员自评互评。先由我进行自评，请大家提意见。", "请童乐同志自评。", "请甘泉同志自评。"), [FIRST, ("criticism", None, ["童乐同志", "甘泉同志"])]),
    ("told of the past", (BEFORE, f"刚才介绍了项目情况。请{WHO}发言。"), [FIRST, ("speech", None, [WHO])]),
]  # fmt: skip
TEACHER, LESSON = "党校教授骆明", "《怎样做调查研究》"
ANTHEM: tuple[str, str | None, list[str]] = ("ceremony", "奏唱国歌", [])
SING = "首先奏唱国歌，请全体起立。"
INVITED: list[tuple[str, tuple[str, ...], Found]] = [
    ("who it is whom we invited", (SING, f"第一课我们请来的是{TEACHER}，他给大家辅导的题目是{LESSON}。"), [ANTHEM, ("study", LESSON, [TEACHER])]),
    ("the expert whom we invited", (SING, f"这次我们请到的专家是{TEACHER}，他为我们讲授{LESSON}。"), [ANTHEM, ("study", LESSON, [TEACHER])]),
    ("the title of the lesson, of nobody", (SING, f"今天邀请到了{TEACHER}，辅导的题目是{LESSON}。"), [ANTHEM, ("study", LESSON, [TEACHER])]),
    ("who teaches, and the title", (BEFORE, f"今天给大家讲课的是{TEACHER}，题目是{LESSON}。"), [FIRST, ("study", LESSON, [TEACHER])]),
    ("a lesson of the past", (SING, f"上一课我们请来的是{TEACHER}，讲得很好。"), [ANTHEM]),
    ("a pause when the photograph is taken", (SING, "请大家到楼前集体照相，照完相休息一刻钟，再回教室上课。"), [ANTHEM, ("break", None, [])]),
    ("whoever is the first of those called as a whole, and the second", ("下面，请受表彰的代表作交流发言。第一位，社区书记骆明。", "请骨伤科主任童乐发言。"), [("speech", None, ["社区书记骆明", "骨伤科主任童乐"])]),
]  # fmt: skip
ROWS = [*ANNOUNCED, *INVITED]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_announced_alone(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
