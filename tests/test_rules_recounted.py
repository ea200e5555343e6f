"""Numbers that are told again: in the recap, and in the welcome of those who were introduced."""

from __future__ import annotations

import pytest

from tests.scripts import found

HEAD = "云汀县工作会议主持词\n同志们：\n"
GUESTS = "首先，我介绍出席会议的领导，他们是：\n县委副书记周安同志；\n副县长、县公安局局长许诺同志；\n县政协副主席石磊同志。\n"
INLINE = "出席今天会议的领导有：县委副书记周安同志，副县长、县公安局局长许诺同志。"


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("MK238", "下面，请12名新党员上台宣誓。\n刚才，我们见证了15名新党员的庄严宣誓。", "15"),
        ("MK238", "现在表彰二十个先进集体。\n刚才，大会表彰了二十二个先进集体。", "二十二"),
        ("MK238", "请周安同志宣读8项管理制度。\n刚才，周安同志宣读了7项管理制度。", "7"),
        ("MK239", GUESTS + "让我们以热烈的掌声，对四位领导的到来表示欢迎！", "四"),
        ("MK239", INLINE + "让我们对3位领导的光临表示热烈欢迎！", "3"),
        ("MK239", INLINE + "\n让我们对三位领导的光临表示热烈欢迎！", "三"),
    ],
)
def test_a_number_told_otherwise(code: str, text: str, words: str) -> None:
    line = 3 + text[: text.rindex(words)].count("\n")
    assert found(HEAD + text, code) == [(line, words)]


@pytest.mark.parametrize(
    ("code", "text", "why"),
    [
        ("MK238", "请12名新党员上台宣誓。\n刚才，我们见证了12名新党员的宣誓。", "the same"),
        ("MK238", "请第一批10名先进个人上台。\n刚才，大会表彰了30名先进个人。", "a part of them"),
        (
            "MK238",
            "请10名先进个人上台。\n请20名先进个人上台。\n刚才，大会表彰了30名先进个人。",
            "two of the numbers before",
        ),
        ("MK238", "近年来建成12个示范站点。\n刚才，大家看了3个示范站点。", "of other years"),
        ("MK238", "请3位同志发言。\n刚才，2位同志作了发言。", "another rule's"),
        ("MK238", "今年新建12个卫生室。\n刚才，大家看了村里的3个卫生院。", "other words"),
        ("MK239", GUESTS + "让我们以热烈的掌声，对三位领导的到来表示欢迎！", "the same, in lines"),
        ("MK239", INLINE + "让我们对两位领导的到来表示欢迎！", "the same, in one line"),
        ("MK239", INLINE[:-1] + "，以及各乡镇负责同志。让我们对各位领导、12位嘉宾的到来表示欢迎！", "others too"),
        ("MK239", INLINE + "下面，请三位嘉宾发言。", "no welcome"),
        ("MK618", GUESTS + "让我们以热烈的掌声，对三位领导的到来表示欢迎！", "a row, no salutation"),
    ],
)
def test_a_number_told_alike(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why
