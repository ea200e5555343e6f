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
ROWS = [*SUNG, *FORMS]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_said_again_is_one_step(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
