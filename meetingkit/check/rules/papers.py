"""What an edited paper may say otherwise than its agenda; looked for by `meetingkit.comparing.papers`, not here."""

from __future__ import annotations

from meetingkit.check.registry import RULES, Rule
from meetingkit.diagnostics import Severity

WHEN_AND_WHERE, PEOPLE, MATTERS, ORDER, COUNTS = "MK701", "MK702", "MK703", "MK704", "MK705"

for one in (
    Rule(
        WHEN_AND_WHERE, "时间地点和议程不符", Severity.WARNING,
        why="通知、议程、主持词各写各的，人就走错了时间、走错了门。",
        wrong="稿子：3月19日（星期四）15:00，二楼会议室（议程是3月18日15:00，第一会议室）",
        right="改稿子，或者改议程再出稿，各种文稿一起变",
    ),
    Rule(
        PEOPLE, "人名职务和议程不符", Severity.WARNING,
        why="名字错一个字、职务少一个“副”字，是最不该出的错。",
        wrong="稿子：区财政局局长江云凡（议程是江云帆，区财政局副局长）",
        right="改稿子，或者改议程再出稿",
    ),
    Rule(
        MATTERS, "会议名称和议题与议程不符", Severity.WARNING,
        why="通知上是一个题目，会上念的是另一个题目。",
        wrong="稿子：审议《行动计划》（议程是《行动方案》）",
        right="改稿子，或者改议程再出稿",
    ),
    Rule(
        ORDER, "先后次序和议程不符", Severity.WARNING,
        why="主持人按一个次序请，签到表、座次按另一个次序排。",
        wrong="稿子：区委宣传部、区委组织部（议程里组织部在前）",
        right="改稿子，或者改议程再出稿",
    ),
    Rule(
        COUNTS, "数目和议程不符", Severity.WARNING,
        why="名单改了，前面的人数、项数没有跟着改。",
        wrong="稿子：应到12人（按议程是11人）",
        right="改稿子，或者改议程再出稿",
    ),
):  # fmt: skip
    RULES[one.code] = one
