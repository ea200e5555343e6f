"""Who is called as a whole, before each of them is called by name; and organs that are called as they are."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

REPORTS = ("请柳林镇镇长骆明同志汇报，县水利局做准备。", "请县水利局局长童乐同志汇报。")
SPEAKS = ("请柳林镇镇长骆明同志发言。", "请县水利局局长童乐同志发言。")
NAMED = ["柳林镇镇长骆明同志", "县水利局局长童乐同志"]
AS_A_WHOLE: list[tuple[str, tuple[str, ...], Found]] = [
    ("those in charge and those of the place", ("接下来，由责任单位和属地镇街汇报整改情况。", *REPORTS), [("report", "整改情况", NAMED)]),
    ("of the city and of the counties", ("下面，由市直部门和县市区汇报。", *REPORTS), [("report", None, NAMED)]),
    ("by what they achieved, in two rows", ("三、交流发言。先由前三名的街道介绍经验，再由末两名的街道表态。", *SPEAKS), [("speech", None, NAMED)]),
    ("by how they stand", ("下面，请排名靠后的乡镇作表态发言。", *SPEAKS), [("speech", None, NAMED)]),
    ("by their place", ("下面由考核前三名的街道作经验交流。", *SPEAKS), [("speech", None, NAMED)]),
    ("by how well they work", ("下面由工作成效好的学校介绍做法。", *SPEAKS), [("speech", None, NAMED)]),
    ("how many there are", ("按照主席团的安排，有三位代表作大会发言。", *SPEAKS), [("speech", None, NAMED)]),
    ("another round behind somebody's report", ("请局长水清汇报全县汛情。", "接下来，由有关部门和乡镇作汇报。", *REPORTS), [("report", "全县汛情", ["局长水清"]), ("report", None, NAMED)]),
]  # fmt: skip
GUESTS = ("第六项，请嘉宾讲话。首先请骆明董事长讲话，大家欢迎。", "请县委书记童乐同志讲话，大家欢迎。")
AS_A_WHOLE += [
    ("guests who speak", GUESTS, [("address", None, ["骆明董事长", "县委书记童乐同志"])]),
    (
        "hands that are raised",
        ("请县水利局局长骆明汇报。", "大家有什么意见？请举手发言。"),
        [("report", None, ["县水利局局长骆明"])],
    ),
]
OF_HIS_OWN = ("请县水利局局长骆明汇报水库加固情况。", "请县交通局局长童乐汇报公路畅通情况。")
BY_TWO = ["县水利局局长骆明", "县交通局局长童乐"]
APART: Found = [("report", "水库加固情况", BY_TWO[:1]), ("report", "公路畅通情况", BY_TWO[1:])]
TOGETHER: Found = [("report", None, BY_TWO)]
APIECE: list[tuple[str, tuple[str, ...], Found]] = [
    ("so many groups, each of its own matter", ("第三个内容，几个专项工作组汇报。每组五分钟。", *OF_HIS_OWN), TOGETHER),
    ("every office", ("第三项，各专班汇报。", *OF_HIS_OWN), TOGETHER),
    ("offices, under a number", ("三、部门汇报", *OF_HIS_OWN), TOGETHER),
    ("heard, in one breath", ("第二项，听取有关部门的汇报。先请县水利局局长骆明汇报水库加固情况，再请县交通局局长童乐汇报公路畅通情况。",), TOGETHER),
    ("two reports", ("第二项，听取两个报告。", *OF_HIS_OWN), TOGETHER),
    ("one of them alone", ("第二项，有关部门汇报。", OF_HIS_OWN[0]), APART[:1]),
    ("nobody as a whole", ("第二项，专题汇报。", *OF_HIS_OWN), APART),
    ("hearing alone", ("第二项，听取汇报。", *OF_HIS_OWN), APART),
    ("what every office is doing", ("第二项，听取各部门工作情况汇报。", *OF_HIS_OWN), [("report", "各部门工作情况", BY_TWO)]),
]  # fmt: skip
AS_THEY_ARE: list[tuple[str, tuple[str, ...], Found]] = [
    ("organs by name", ("请城东街道、柳林镇汇报。",), [("report", None, ["城东街道", "柳林镇"])]),
    ("a village by its name", ("请北大村汇报。",), [("report", None, ["北大村"])]),
    ("the others, behind one of them", ("请局长水清汇报全县汛情。", "接下来，请其他单位作汇报。"), [("report", "全县汛情", ["局长水清"])]),
]  # fmt: skip
IN_WORDS = ["柳林镇镇长骆明", "县水利局局长童乐"]
TWO = [["县长骆明"], ["县委书记童乐"]]
ONE_BY_ONE: list[tuple[str, tuple[str, ...], Found]] = [
    ("by nothing but their names", ("请有关单位汇报整改情况，每家三分钟。", "柳林镇镇长骆明。", "（汇报）", "县水利局局长童乐。"), [("report", "整改情况", IN_WORDS)]),
    ("several, by post and name", ("下面请几位同志发言。", "柳林镇镇长骆明。", "（发言）", "县水利局局长童乐。"), [("speech", None, IN_WORDS)]),
    ("by their names behind a heading", ("二、经验交流", "柳林镇镇长骆明。", "（发言）", "县水利局局长童乐。"), [("speech", None, IN_WORDS)]),
    ("organs, by nothing but their names", ("请各镇汇报整改情况。", "先从柳林镇开始。", "（汇报）", "河口镇。"), [("report", "整改情况", ["柳林镇", "河口镇"])]),
    ("by a mark before their names", ("请有关单位汇报。", "▲柳林镇镇长骆明", "（汇报）", "▲县水利局局长童乐"), [("report", None, IN_WORDS)]),
    ("by a number before their names", ("请有关单位汇报。", "1.柳林镇镇长骆明", "2.县水利局局长童乐"), [("report", None, IN_WORDS)]),
    ("by a colon behind their names", ("请有关单位汇报。", "柳林镇镇长骆明：", "县水利局局长童乐："), [("report", None, IN_WORDS)]),
    ("the first in the same paragraph", ("下面请几位代表发言。首先，骆明山代表。", "童乐天代表。"), [("speech", None, ["骆明山代表", "童乐天代表"])]),
    ("the first behind a phase", ("请甘泉通报情况。", "下面进入表态发言环节。", "首先，柳林镇镇长骆明。", "（发言）", "第二位，县水利局局长童乐。"), [("report", None, ["甘泉"]), ("speech", None, IN_WORDS)]),
    ("with the titles of their talks", ("请甘泉通报情况。", "三、典型发言。", "柳林镇镇长骆明，发言题目是《实干》。", "（发言）", "县水利局局长童乐，发言题目是《担当》。"), [("report", None, ["甘泉"]), ("speech", None, IN_WORDS)]),
    ("halls apart", ("请各分会场汇报。", "柳林县分会场。", "河口县分会场。"), [("report", None, ["柳林县分会场", "河口县分会场"])]),
    ("thanks to them, and the floor", ("请各镇汇报整改情况。", "感谢县水利局。", "讨论。"), [("report", "整改情况", ["各镇"])]),
    ("leaders, joined on", ("请领导讲话。", "首先，请县长骆明讲话。", "下面，欢迎县委书记童乐讲话。"), [("address", None, [*TWO[0], *TWO[1]])]),
    ("leaders, by what else they give", ("最后，请各位领导作指示。", "请县长骆明讲话。", "接下来，请县委书记童乐作指示。"), [("address", None, [*TWO[0], *TWO[1]])]),
    ("guests", ("下面，请各位嘉宾致辞。", "首先请县长骆明致辞。", "接下来，请县委书记童乐致辞。"), [("speech", None, [*TWO[0], *TWO[1]])]),
    ("leaders of two items", ("三、请领导讲话。", "请县长骆明讲话。", "四、请县委书记童乐讲话。"), [("address", None, TWO[0]), ("address", None, TWO[1])]),
    ("leaders by name, each for himself", ("下面，请县长骆明讲话。", "最后，请县委书记童乐讲话。"), [("address", None, TWO[0]), ("address", None, TWO[1])]),
    ("told of, behind those called", ("请各镇汇报整改情况。", "柳林镇镇长骆明刚从省里回来。", "县水利局局长童乐会后再核一核。"), [("report", "整改情况", ["各镇"])]),
]  # fmt: skip
ROWS = [*AS_A_WHOLE, *APIECE, *AS_THEY_ARE, *ONE_BY_ONE]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_who_is_called_as_a_whole(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
