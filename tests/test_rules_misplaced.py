"""Wrong characters told by the two characters on either side of them."""

from __future__ import annotations

import random

import pytest

from meetingkit.check import left_out_inside, misplaced, mixed_up, unseen
from meetingkit.check.contexts import Contexts, contexts, learn, of_bytes, spelled
from meetingkit.check.written import written
from tests.contexts import right_scripts
from tests.scripts import found

HEAD = "云岭县工作会议主持词\n（2026年3月12日）\n同志们：\n"


def _learnt(monkeypatch: pytest.MonkeyPatch, known: Contexts) -> None:
    for module in (left_out_inside, misplaced, mixed_up, unseen):
        monkeypatch.setattr(module, "contexts", lambda: known)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("有什么硕什么，大家谈一谈。", "么硕什"),
        ("时减表、路线图都排出来了。", "时减"),
        ("会后每周通报一次经度，请各单位支持。", "经度"),  # both are words
        ("责任书会侯由办公室收存。", "会侯"),
        ("同志报告了上届挚部委员会工作。", "挚部"),
        ("会议对全年工作作了全面署部，任务已经明确。", "署部"),  # in the wrong order
        ("请同志们填好后后交给工作人员。", "好后后"),  # twice
        ("请县委副书记记、县长讲话。", "书记记"),  # though 书记记录 is right
        ("谢谢三位位代表的发言。", "三位位"),
        ("请宣读《关于开展展销活动动的通知》。", "活动动"),
        ("第三项程议，请大家提问。", "程议"),
        ("下面，宣读关于关于表彰先进集体的决定。", "关于关于"),
        ("请宣读《关于关于表彰先进集体的决定》。", "关于关于"),
        ("请区委书记书记作重要讲话。", "书记书记"),
        ("会后，请各单位认真贯落实会议精神。", "贯落实"),  # left out
        ("大会圆完成了各项议程。", "圆完成"),
        ("要全心全意为职群众服务。", "职群众"),
        ("让我们以热烈的掌声表示欢。", "表示欢"),
        ("现在进行第项议程。", "第项议"),
    ],
)
def test_a_character_that_nobody_writes_there(text: str, words: str) -> None:
    assert found(HEAD + text, "MK506") == [(4, words)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("时减表、路线图都排出来了。\n今年的时减表由区减办印发。", "a term stands twice"),
        ("请时减同志谈一谈。", "a name"),
        ("下面，请时减镇镇长发言。", "a place"),
        ("认真研究，制订落实方案，并报备案。", "one is as right as the other"),
        ("《时减表》一书由区档案馆编印。", "a title"),
        ("压实责任，使党建与业务两手都硬。", "two words by themselves"),
        ("他工作一丝不苟，坚定不渝。", "a set expression"),
        ("点多、面广、线长，形势不容乐观。", "clauses alike in a row"),
        ("请大家对对账，排排毒。", "verbs said twice"),
        ("请实验小学学生代表上台。", "two words"),
        ("请大家研究研究，再定下来。", "a verb said twice"),
        ("请镇党委副书记记录，七年级年级主任补充。", "two words"),
        ("各级党组织组织党员学习，各中队中队长带队。", "two words"),
        ("一件一件抓，一位位老师讲，落实落实再落实。", "said again and again"),
        ("同学们个个兴高采烈，小脸红扑扑，心里亮堂堂。", "set expressions and vivid words"),
        ("来自五个村的百姓高兴地听完了。", "a pair that is of a longer word"),
        ("请看A00展位，BB座110室，电话8800。", "digits and letters"),
        ("独立董事钟毓秀女士因在国外讲学请假。", "a name, and no expression"),
        ("全县8处重点堤段已经全部排查一遍。", "a rare reading"),
        ("现采用举手方式逐项表决。", "a word by itself"),
        ("述职告一段落，请大家评议。", "the beginning of other words"),
        ("今年的融媒记者站设在镇里。\n融媒记者站有三个人。", "a term that stands twice"),
        ("请周志诚同志汇报，周志诚同志作好准备。", "a name with 志"),
    ],
)
def test_what_is_left_alone(text: str, why: str) -> None:
    assert found(HEAD + text, "MK506") == [], why


def test_a_spelled_text_is_as_long_as_the_text() -> None:
    text = "第12项：请A组汇报（5分钟）。〇𠮷"
    assert spelled(text) == "第00项，请a组汇报，0分钟，，〇，"


def test_what_is_learnt_is_known_again() -> None:
    known = of_bytes(learn(["请张三发言。", "请张三发言。\n请李四发言。"]))
    assert list(known.unseen(spelled("请张三发言。"))) == []
    assert list(known.unseen(f"，，{spelled('请张三法言。')}，，")) == [(3, 5)]
    assert [known.usual_threes(five) for five in ("请张三发言", "请李四发言", "请张三法言")] == [3, 0, 1]
    assert [known.is_seen("四发"), known.is_usual("四发"), known.is_usual("张三"), known.is_seen("发张")] == [
        True,
        False,
        True,
        False,
    ]


def test_without_the_file_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _learnt(monkeypatch, Contexts(b"", b""))
    assert found(f"{HEAD}时减表、路线图都排出来了。", "MK506") == []


def test_scripts_that_were_not_learnt_from_are_hardly_ever_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learnt from one half of the right scripts, tried on others: two wrong characters of five are told by this alone or
    with the other rules, and in two scripts of a hundred a right one.
    """
    texts = right_scripts()
    known = of_bytes(learn(texts[::2]))
    _learnt(monkeypatch, known)
    chosen = random.Random(1)
    others = texts[1::10]
    told = [one for text in others for one in found(text, "MK506")]
    assert len(others) > 200
    assert len(told) <= 0.02 * len(others)
    hits = 0
    for text in others:
        at = chosen.choice([at for at, char in enumerate(text) if written().has_alike(char) and at])
        other = chosen.choice(list(written().alike(text[at], "，", "，")))
        line = text.count("\n", 0, at) + 1
        hits += any(where == line for where, _ in found(f"{text[:at]}{other}{text[at + 1 :]}", "MK506"))
    assert hits >= 0.4 * len(others)


def test_the_file_knows_what_formal_writing_has() -> None:
    assert not list(contexts().unseen(f"，，{spelled('同志们：今天的会议共有五项议程。')}，，"))


CALLED = "第一项，请贺兰山同志讲话。\n（贺兰山同志讲话）\n下面，请{}通报情况。\n刚才，钟毓同志通报了情况。"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("钟毓志", ["钟毓志"]),
        ("钟毓同", ["钟毓同"]),
        ("钟毓同志", []),
        ("杨立志", []),  # a name
    ],
)
def test_a_comrade_with_a_character_left_out(name: str, words: list[str]) -> None:
    assert [said for _, said in found(HEAD + CALLED.format(name), "MK506")] == words
