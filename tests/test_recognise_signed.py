"""Signing in spoken words: 签《责任书》, 跟某主任一个一个签; and what is only told of it."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

SIGNED: list[tuple[tuple[str, ...], Found]] = [
    (("第五项，签《森林防火责任书》。请六个村民小组组长到前头来，跟骆明一个一个签。",), [("signing", "《森林防火责任书》", ["六个村民小组组长", "骆明"])]),
    (("第五项，签责任书。请六个村民小组组长上来，跟村主任骆明签。",), [("signing", "责任书", ["六个村民小组组长", "村主任骆明"])]),
    (("第五项，签《禁毒承诺书》。请各户代表到前面来签字。",), [("signing", "《禁毒承诺书》", ["各户代表"])]),
    (("第五项，签协议。请承包户童乐上来，和村委会主任骆明签《土地承包协议》。",), [("signing", "《土地承包协议》", ["承包户童乐", "村委会主任骆明"])]),
    (("第五项，签合同。", "请承包户童乐上来签。"), [("signing", "合同", ["承包户童乐"])]),
    (("下面签订安全生产责任书，请各车间主任依次上台，同总经理骆明签。",), [("signing", "安全生产责任书", ["各车间主任", "总经理骆明"])]),
    (("下面，签《邻里公约》。请楼长骆明带头签。",), [("signing", "《邻里公约》", ["楼长骆明"])]),
    (("第四项，进行现场签约。", "首先，签署框架协议。有请骆明区长上台签约。", "接下来，签署投资协议。有请童乐主任上台签约。", "最后，签署银企合作协议。有请水清行长上台签约。"), [("signing", None, ["骆明区长", "童乐主任", "水清行长"])]),
    (("第四项，签约。", "首先，签署投资协议。有请童乐主任上台签约。"), [("signing", "投资协议", ["童乐主任"])]),
    (("第三项，由各村民小组组长跟村主任骆明签《防火责任书》。",), [("signing", "《防火责任书》", ["各村民小组组长", "村主任骆明"])]),
]  # fmt: skip
TOLD_OF = [
    "昨天已经签了责任书。",
    "会后各单位到办公室签责任书。",
    "去年签《框架协议》的三家企业都来了。",
    "请各单位月底前签好责任书。",
    "签《协议》的企业有三家。",
    "刚才大家签《公约》，就是立下了规矩。",
    "请大家签收文件。",
    "今天我们跟三家企业签协议，是一件大喜事。",
]


@pytest.mark.parametrize(("lines", "found"), SIGNED)
def test_what_is_signed_and_by_whom(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


@pytest.mark.parametrize("line", TOLD_OF)
def test_what_is_told_of_signing_is_no_step(line: str) -> None:
    assert steps("请局长童乐汇报工作。", line) == [("report", None, ["局长童乐"])]
