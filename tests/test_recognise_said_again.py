"""An anthem that a heading announces and the words below it call by its full name, and who sees to the forms of an appraisal."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

SUNG: list[tuple[str, tuple[str, ...], Found]] = [
    ("the anthem in full", ("一、奏唱国歌", "请全体起立，奏唱中华人民共和国国歌。"), [("ceremony", "奏唱国歌", [])]),
    ("the anthem by its title", ("一、唱国歌", "全体起立，奏唱《中华人民共和国国歌》。（唱毕）请坐。"), [("ceremony", "奏唱《中华人民共和国国歌》", [])]),
    ("a silence", ("一、默哀", "请全体起立，向烈士默哀三分钟。"), [("ceremony", "默哀", [])]),
    ("another song", ("请全体起立，奏唱国歌。", "请全体起立，奏唱《国际歌》。"), [("ceremony", "奏唱国歌", []), ("ceremony", "奏唱《国际歌》", [])]),
]  # fmt: skip
FORMS: list[tuple[str, tuple[str, ...], Found]] = [
    ("who sees to them", ("下面，进行民主测评。请大家填写评议表，填好后投入票箱。由纪委骆明同志负责组织发放和回收。",), [("appraisal", None, ["纪委骆明同志"])]),
    ("of the forms", ("下面，进行民主测评。", "请大家填写测评表。测评表由组织科骆明同志负责收发。"), [("appraisal", None, ["组织科骆明同志"])]),
    ("two of them", ("下面，进行民主测评。", "由组织科骆明同志、柳青同志发放、收回测评表。"), [("appraisal", None, ["组织科骆明同志", "柳青同志"])]),
    ("who is in charge", ("下面，进行民主测评。由考核组童乐同志组织实施。",), [("appraisal", None, ["考核组童乐同志"])]),
    ("members as they are appraised", ("五、民主评议党员", "请大家填写《民主评议党员测评表》。"), [("appraisal", None, [])]),
    ("staff without a name", ("下面，进行民主测评。", "请考核组工作人员分发测评表。", "由各支部收回测评表。"), [("appraisal", None, [])]),
]  # fmt: skip
GROUPS: list[tuple[str, tuple[str, ...], Found]] = [
    ("where they meet", ("第三项，分组讨论。第一组在三楼会议室，由委员骆明召集；第二组在党员活动室，由委员柳青召集；第三组在本会场。", "同志们，现在继续开会。"), [("speech", None, [])]),
    ("where, behind it", ("下面分组讨论，讨论地点在本会场。",), [("speech", None, [])]),
    ("who calls them together", ("下面进行分组讨论，分两个组。第一组，一会议室，召集人骆明；第二组，二会议室，召集人柳青。",), [("speech", None, [])]),
]  # fmt: skip
TOLD: list[tuple[str, tuple[str, ...], Found]] = [
    ("since when, under what it is about", ("三、报告支部委员会工作情况", "由我代表支部委员会向全体党员报告一年来的工作。"), [("report", "支部委员会工作情况", [])]),
    ("a draft budget's report", ("三、听取预算执行情况和2026年财政预算草案的报告", "请所长骆明同志报告。"), [("report", "预算执行情况和2026年财政预算草案", ["所长骆明同志"])]),
    ("who reads, in a word", ("四、通过《办法》，也请会计骆新民给大家念。同意的举手。通过。",), [("vote", "《办法》", ["会计骆新民"])]),
    ("who reads accounts", ("请会计骆新民念账。",), [("report", None, ["会计骆新民"])]),
    ("a name that ends so", ("请柳思念。", "请柳思念发言。"), [("speech", None, ["柳思念"])]),
    ("a name of two characters", ("请骆明就《办法》作说明。",), [("explanation", "《办法》", ["骆明"])]),
]  # fmt: skip
ROWS = [*GROUPS, *TOLD, *SUNG, *FORMS]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_said_again_is_one_step(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
