"""Meetings of rich procedure: elections in a village, the counting of votes, reports that nobody reads, criticism for all."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps, understood

END: Found = [("address", None, ["镇长童乐"])]
THEN = "请镇长童乐讲话。"


def held(*lines: str) -> Found:
    """The steps of a meeting that is held to elect somebody, by its title."""
    found = recognise(
        document("\n".join(["柳河村村民委员会选举大会主持词", "乡亲们：", "现在开会。", *lines, "散会。"]))
    )
    return [(step.type, step.subject, list(step.speakers)) for step in found.steps]


ELECTIONS: list[tuple[str, tuple[str, ...], Found]] = [
    ("a number with a comma", ("程序一，奏国歌。", "程序二，投票选举村委会委员。请监票人检查票箱。", f"程序三，{THEN}"), [("ceremony", "奏国歌", []), ("election", "村委会委员", []), *END]),
    ("an item that is only ballots", ("第一项：写票、投票。", "请总监票人骆明讲解选票填写方法。", f"第二项：{THEN}"), [("election", None, ["总监票人骆明"]), *END]),
    ("two items of ballots", ("第一项：验箱、发票。请监票人骆明检查票箱。", "第二项：填写选票、投票。", f"第三项：{THEN}"), [("election", None, ["监票人骆明"]), *END]),
    ("the counting", ("第一项：投票选举村委会主任。请监票人检查票箱。", "第二项：公开唱票、计票。", f"第三项：{THEN}"), [("election", "村委会主任", []), ("other", "公开唱票、计票", []), *END]),
    ("who counts", ("第一项：选举村委会主任。请监票人检查票箱。", "第二项，请总监票人骆明同志组织清点选票。", f"第三项：{THEN}"), [("election", "村委会主任", ["总监票人骆明同志"]), *END]),
    ("ballots that nobody announced", ("请监票人骆明检查票箱。", "现在发票，依次投票。", THEN), [("election", None, ["监票人骆明"]), *END]),
    ("how ballots are filled in", ("第一项：投票。", "下面由骆明同志讲解怎样填写选票。", "（骆明同志讲解）", "同意的画“○”，不同意的画“×”。", f"第二项：{THEN}"), [("election", None, ["骆明同志"]), *END]),
    ("a teller by his post", ("第一项，投票选举。", "请总监票人、监委会主任骆明说明填票要求。", f"第二项，{THEN}"), [("election", None, ["总监票人、监委会主任骆明"]), *END]),
    ("a teller called again by his name", ("第一项，投票选举。", "请总监票人、监委会主任骆明说明填票要求。", "请总监票人骆明公布得票情况。", f"第二项，{THEN}"), [("election", None, ["总监票人、监委会主任骆明"]), *END]),
    ("the votes under the result", ("第一项，宣布选举结果。请总监票人骆明宣布得票数。", f"第二项，{THEN}"), [("announcement", "选举结果", ["总监票人骆明"]), *END]),
    ("a result that is only reported", ("第一项，公布选举结果。请监票人骆明公布。", f"第二项，{THEN}"), [("announcement", "选举结果", ["监票人骆明"]), *END]),
    ("who speaks behind the result", ("一、宣布结果", "我宣布：水清当选村委会主任。", "请新当选的村委会主任水清表态。", f"二、{THEN}"), [("announcement", "结果", []), ("speech", None, ["新当选的村委会主任水清"]), *END]),
    ("candidates who are introduced", ("第一项，介绍候选人。", "请2名主任候选人作竞职演讲，先请骆明同志演讲。", "请水清同志演讲。", f"第二项，{THEN}"), [("speech", None, ["骆明同志", "水清同志"]), *END]),
    ("candidates called to the stage", ("第一项，候选人竞职演说。先请主任候选人骆明上台演说。", "再请水清上台。", f"第二项，{THEN}"), [("speech", None, ["主任候选人骆明", "水清"]), *END]),
    ("who reads a list, by 念", ("第一项，通过监票人名单，请骆明念。", "同意的举手。通过。", f"第二项，{THEN}"), [("vote", "监票人名单", ["骆明"]), *END]),
    ("read and passed", ("第一项，宣读并通过大会选举办法。请委员骆明宣读。", "同意的请举手。通过。", f"第二项，{THEN}"), [("vote", "大会选举办法", ["委员骆明"]), *END]),
    ("by whom the committee was chosen", ("请副主任骆明报告筹备情况。", "选举委员会3月20日由居民代表推选产生，共7人。", THEN), [("report", "筹备情况", ["副主任骆明"]), *END]),
    ("a report that is signed", ("请副主任骆明报告筹备情况。", "请监票人、计票人在结果报告单上签字。", THEN), [("report", "筹备情况", ["副主任骆明"]), *END]),
]  # fmt: skip
CONGRESSES: list[tuple[str, tuple[str, ...], Found]] = [
    ("a report handed out", ("一、审查《2025年计划执行情况的报告》", "这个报告采取书面形式，已经印发各位代表，请予审查。", f"二、{THEN}"), [("report", "《2025年计划执行情况的报告》", []), *END]),
    ("a report handed out, behind a number", ("进行第一项议程。党费收缴情况报告已书面印发，请大家审阅。", f"进行第二项议程。{THEN}"), [("report", "党费收缴情况", []), *END]),
    ("another's report, read by each", ("请书记骆明作《凝心聚力》的报告。", "纪委工作报告以书面形式印发，请代表们审议。", THEN), [("report", "《凝心聚力》", ["书记骆明"]), *END]),
    ("a plan to be passed", ("一、审议《用水办法（草案）》", "草案已书面印发，同意的请举手。通过。", f"二、{THEN}"), [("vote", "《用水办法（草案）》", []), *END]),
    ("what is read behind an appraisal", ("下面进行民主测评。", "请组织部副部长骆明同志宣布测评要求，工作人员发放测评表。", "请秘书长水清同志宣读《大会决议（草案）》。同意的请举手。通过。", THEN), [("appraisal", None, ["组织部副部长骆明同志"]), ("vote", "《大会决议（草案）》", ["秘书长水清同志"]), *END]),
]  # fmt: skip
CRITICISM: list[tuple[str, tuple[str, ...], Found]] = [
    ("for all, by another word", ("接下来，由我代表班子作检视剖析。", "下面，开展批评与自我批评。", "请副局长骆明同志发言。", THEN), [("criticism", None, []), ("criticism", None, ["副局长骆明同志"]), *END]),
    ("what all propose to change", ("第一项，由我代表班子作对照检查。", "请大家对班子的对照检查提出修改意见。", f"第二项，{THEN}"), [("criticism", None, []), *END]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ELECTIONS], ids=[row[0] for row in ELECTIONS])
def test_an_election_as_it_is_held(lines: tuple[str, ...], found: Found) -> None:
    assert held(*lines) == found


ROWS = [*CONGRESSES, *CRITICISM]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_steps_of_rich_procedure(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


def test_ballots_are_no_item_where_nobody_is_elected() -> None:
    assert steps("第一项：投票。", f"第二项：{THEN}") == END


def test_an_election_that_only_the_agenda_tells() -> None:
    lines = (
        "今天的议程有两项：一是选举村委会主任；二是镇长讲话。",
        "进行第一项议程。候选人2名。",
        "请监票人检查票箱。",
    )
    assert steps(*lines, f"进行第二项议程。{THEN}") == [("election", "村委会主任", []), *END]


def test_the_chair_sums_up_behind_a_number_alone() -> None:
    found = understood(
        "第一项，请骆明同志发言。", "进行第二项议程。下面，我作总结讲话。", "一要抓好学习。", "二要抓好整改。"
    )
    assert [point.lead for point in found.points] == ["抓好学习", "抓好整改"]
