"""Who is called: names that are words, people told after their organs, and who stands by and is not called."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

NAMES: list[tuple[str, tuple[str, ...], Found]] = [
    ("和 begins a name", ("请市残疾人联合会组织联络科科长和顺宣读《实验校名单》。",), [("reading", "《实验校名单》", ["市残疾人联合会组织联络科科长和顺"])]),
    ("和 ends a name", ("请高新区招商局局长骆文和与恒远集团总经理柳青上台签约。",), [("signing", None, ["高新区招商局局长骆文和", "恒远集团总经理柳青"])]),
    ("谈 is a surname", ("请信息科党员谈小满发言。",), [("speech", None, ["信息科党员谈小满"])]),
    ("向 ends a name", ("请青年代表骆向发言。",), [("speech", None, ["青年代表骆向"])]),
    ("an adverb is a name", ("请县审计局副局长庄严通报审计情况。",), [("report", "审计情况", ["县审计局副局长庄严"])]),
    ("来 ends a name behind what he is", ("请老党员柳宝来介绍村史。",), [("report", "村史", ["老党员柳宝来"])]),
    # and what is no name
    ("they talk of what they felt", ("请党员代表谈体会发言。",), [("speech", None, ["党员代表"])]),
    ("solemnly", ("请民警代表庄严宣誓。",), [("ceremony", "宣誓", ["民警代表"])]),
    ("of which side he tells", ("请发改局局长从产业发展方面汇报工作。",), [("report", None, ["发改局局长"])]),
    ("he comes to tell", ("请村医骆小山来汇报防疫情况。",), [("report", "防疫情况", ["村医骆小山"])]),
    ("one post and another", ("请第一书记和村主任分别发言。",), [("speech", None, ["第一书记", "村主任"])]),
    ("with those who are there", ("请副区长骆明和与会的企业家代表发言。",), [("speech", None, ["副区长骆明", "与会的企业家代表"])]),
]  # fmt: skip
@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names_that_are_words(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
