"""Several who answer when all were asked; who says some words among those who speak; who is told by nothing but his name."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

FIRST, SECOND = "县人社局局长骆明同志", "县科技局局长童乐同志"
SPEAKS = ("第三个环节，座谈交流。", "先请甘泉先生发言。")
ASKED = "现在是自由发言时间，哪位先来？"
LAST = "第四个环节，请县长水清讲话。"
ADDRESS: Found = [("address", None, ["县长水清"])]
ROWS: list[tuple[str, tuple[str, ...], Found]] = [
    ("those who answer are a step of their own", (*SPEAKS, "请谷雨先生发言。", ASKED, f"请{FIRST}、{SECOND}依次作回应。", LAST), [("speech", None, ["甘泉先生", "谷雨先生"]), ("speech", None, [FIRST, SECOND]), *ADDRESS]),
    ("those who answer, with no item of a number", ("下面请企业家代表发言。", "首先请甘泉先生发言。", "请谷雨先生发言。", "下面是自由发言时间，请其他企业家踊跃发言。", f"请{FIRST}、{SECOND}依次回应。"), [("speech", None, ["甘泉先生", "谷雨先生"]), ("speech", None, [FIRST, SECOND])]),
    ("those who speak go on", (*SPEAKS, f"请{FIRST}、{SECOND}依次发言。", LAST), [("speech", None, ["甘泉先生", FIRST, SECOND]), *ADDRESS]),
    ("a talk that is read for somebody", ("请骆明通报。", "三、请几位同志发言。", "请童乐同志发言。", "老党员的书面发言，请组长甘泉代为宣读。", "请谷雨同志发言。"), [("report", None, ["骆明"]), ("speech", None, ["童乐同志", "组长甘泉", "谷雨同志"])]),
    ("criticism that is read for somebody", ("请骆明通报。", "三、开展批评与自我批评。", "请童乐同志讲。", "老党员的书面发言，请甘泉代为宣读。"), [("report", None, ["骆明"]), ("criticism", None, ["童乐同志", "甘泉"])]),
    ("a decision that is read for somebody", ("请童乐同志发言。", "下面，请组长甘泉代为宣读《决定》。"), [("speech", None, ["童乐同志"]), ("reading", "《决定》", ["组长甘泉"])]),
    ("some words among pledges", ("三、参建单位表态。先请施工单位项目经理骆明讲几句。", "再请监理单位总监理工程师童乐发言。"), [("speech", None, ["施工单位项目经理骆明", "监理单位总监理工程师童乐"])]),
    ("instructions are none of them", ("三、参建单位表态。", "请施工单位项目经理骆明发言。", "下面，请县长水清作指示。"), [("speech", None, ["施工单位项目经理骆明"]), *ADDRESS]),
    ("names alone, one of a rare surname", ("请骆明、童乐、逯云飞、甘泉和受邀的村民代表共同培土奠基。",), [("ceremony", "培土奠基", ["骆明", "童乐", "逯云飞", "甘泉", "受邀的村民代表"])]),
    ("a name with a post behind names", ("请骆明、童乐、县长水清发言。",), [("speech", None, ["骆明", "童乐", "县长水清"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_who_answers_and_who_speaks(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
