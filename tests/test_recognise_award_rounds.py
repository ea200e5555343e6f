"""Awards that are handed over in rounds, and whose they are."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

ONE, TWO = "县长骆明", "副县长童乐"
ROUNDS: list[tuple[str, tuple[str, ...], Found]] = [
    ("by group", ("下面颁奖。", f"第一组，颁发“先进科室”奖。有请{ONE}颁奖！", f"第二组，颁发“先进个人”奖。有请{TWO}颁奖！"), [("award", None, [ONE, TWO])]),
    ("all told of by what they are", (f"下面为先进典型颁奖。首先颁发“贡献奖”，有请获奖企业代表上台，请{ONE}为他们颁奖。", f"颁发“先锋奖”，有请获奖村代表上台，由{TWO}为他们颁奖。"), [("award", None, [ONE, TWO])]),
    ("each with a number of its own", ("请甘泉通报情况。", "三、颁奖。", f"1.颁发一等奖。请{ONE}颁奖。", f"2.颁发二等奖。请{TWO}颁奖。"), [("report", None, ["甘泉"]), ("award", None, [ONE, TWO])]),
    ("another item behind an award", ("请甘泉通报情况。", f"三、颁奖。请{ONE}颁奖。", f"四、授予“先锋”称号。请{TWO}颁奖。"), [("report", None, ["甘泉"]), ("award", None, [ONE]), ("award", "“先锋”称号", [TWO])]),
    ("groups of those who sign", ("请甘泉通报情况。", f"下面进行签约。第一组签约：请{ONE}与经理谷雨上台签约。", f"第二组签约：请{TWO}与总裁水清上台签约。"), [("report", None, ["甘泉"]), ("signing", None, [ONE, "经理谷雨", TWO, "总裁水清"])]),
    ("those who are honoured", (f"下面为受表彰的单位授牌。请{ONE}授牌。",), [("award", None, [ONE])]),
    ("a single one", ("下面颁奖。", f"第一组，颁发“先进科室”奖。有请{ONE}颁奖！"), [("award", "“先进科室”奖", [ONE])]),
    ("each announced by itself", (f"下面颁发“贡献奖”，请{ONE}为他们颁奖。", f"下面颁发“先锋奖”，请{TWO}为他们颁奖。"), [("award", "“贡献奖”", [ONE]), ("award", "“先锋奖”", [TWO])]),
    ("whose certificates, as announced", (f"第二个环节，为第四批“云谷英才”颁发证书。请{ONE}为入选专家颁发证书。",), [("award", "第四批“云谷英才”", [ONE])]),
    ("whose certificates, as called", (f"请{ONE}为首批“红色先锋”单位颁发证书。",), [("award", "首批“红色先锋”单位", [ONE])]),
    ("nobody's in particular", (f"第二项，为获奖单位颁发奖牌。请{ONE}颁奖。",), [("award", None, [ONE])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROUNDS], ids=[row[0] for row in ROUNDS])
def test_awards_in_rounds(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
