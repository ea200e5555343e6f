"""What is no matter of a step: the act in two words, whose team a flag is, in which paper a text was printed."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

WHO = ["副局长骆明"]
ROWS: list[tuple[str, tuple[str, ...], Found]] = [
    ("to report and speak is one act", ("四、请有关部门汇报发言，每家五分钟。", "请副局长骆明发言，请水利局准备。", "请水利局局长童乐发言。"), [("speech", None, [*WHO, "水利局局长童乐"])]),
    ("to sit and talk is one act", ("第三个环节，座谈交流。", "先请副局长骆明发言。"), [("speech", None, WHO)]),
    ("to account for oneself", ("第二项，述职。先请副局长骆明代表班子作述职述廉报告，并作个人述职。",), [("report", None, WHO)]),
    ("to account for one's conduct", ("请副局长骆明作述职述德述廉报告。",), [("report", None, WHO)]),
    ("how one sees those who are here", ("请副局长骆明讲讲他眼里的你们。",), [("speech", None, WHO)]),
    ("a report of something", ("请副局长骆明汇报交流情况。",), [("report", "交流情况", WHO)]),
    ("printed in a journal", ("请副局长骆明领学《半月谈》杂志重要文章《实干为要》。",), [("study", "《实干为要》", WHO)]),
    ("printed in a journal, and studied by all", ("第一项，集体学习《半月谈》2026年第3期署名文章《实干为要》。",), [("study", "《实干为要》", [])]),
    ("two papers", ("请副局长骆明领学《准则》和《条例》。",), [("study", "《准则》和《条例》", WHO)]),
    ("the flag of a team that has no name", ("请副局长骆明为培训班授旗。",), [("award", None, WHO)]),
    ("the flag of a team by its name", ("请副局长骆明为“银发”服务队授旗。",), [("award", "“银发”服务队", WHO)]),
    ("signings, told by nothing else", ("这次集中签约的项目共八个，分三轮进行。有请副局长骆明上台见证签约。", "第一轮，农业类。请经理童乐与总裁甘泉上台签约。"), [("signing", None, [*WHO, "经理童乐", "总裁甘泉"])]),
    ("a judge who has retired speaks for others", ("请荣退法官代表骆明同志发言。",), [("speech", None, ["荣退法官代表骆明同志"])]),
    ("a doctor in his youth speaks for others", ("请青年医生代表骆明表态。",), [("speech", None, ["青年医生代表骆明"])]),
    ("somebody for all", ("请骆明医生代表青年医护人员发言。",), [("speech", None, ["骆明医生"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_no_matter(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
