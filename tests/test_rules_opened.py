"""开幕 and 闭幕: what is said of this sitting, of another one, and what is declared at the end."""

from __future__ import annotations

import pytest

from tests.scripts import found

OPENING = "云汀县茶文化节开幕式主持词\n各位来宾：\n"
PLAIN = "云汀县茶文化节主持词\n各位来宾：\n今天举行开幕式。\n出席开幕式的有周安同志。\n"
VOTING = "云汀镇第五次代表大会选举大会主持词\n各位代表：\n"
BEFORE = "云汀县政协四届三次会议预备会主持词\n各位委员：\n"
CALLS = "首先，请周安同志汇报。\n下面，请许诺同志发言。\n接下来，请石磊同志讲话。\n最后，请林知远同志点评。\n谢谢林知远同志。\n"


@pytest.mark.parametrize(
    ("head", "text", "words"),
    [
        (OPENING, "我是周安，十分高兴主持今天的闭幕式。", "闭幕"),
        (OPENING, "莅临今天闭幕式的领导有许诺同志。", "闭幕"),
        (OPENING, "闭幕式有以下议程：", "闭幕"),
        (OPENING, "云汀县茶文化节今天闭幕了。", "闭幕"),
        (OPENING, "（闭幕词毕）", "闭幕"),
        (OPENING, "闭幕式简短一些，请大家把握时间。", "闭幕"),
        (OPENING.replace("开幕", "闭幕"), "现在召开云汀县第四届茶文化节组委会开幕大会。", "开幕"),
        (PLAIN, "闭幕式第三项，请许诺同志致辞。", "闭幕"),
        (PLAIN, "大会圆满开幕。", "开幕"),
        (VOTING, "明天上午9时，在这里举行大会开幕会。", "开幕"),
        (BEFORE, "县政协四届三次会议明天上午就要闭幕了。", "闭幕"),
        (VOTING, CALLS + "我宣布，云汀镇第五次代表大会胜利开幕。", "开幕"),
    ],
)
def test_the_wrong_word(head: str, text: str, words: str) -> None:
    assert found(head + text, "MK508") == [(head.count("\n") + text.count("\n") + 1, words)]


@pytest.mark.parametrize(
    ("head", "text", "why"),
    [
        (OPENING, "闭幕式定于后天下午举行，闭幕式安排在体育馆。", "another sitting"),
        (OPENING, "昨天的闭幕式上，大家都看到了。", "another sitting"),
        (PLAIN, "今天的闭幕式第一项。\n闭幕式第二项。", "as often the one as the other"),
        (VOTING, "明天上午9时，在这里举行大会闭幕会。", "rightly"),
        (BEFORE, "县政协四届三次会议明天上午就要开幕了。", "rightly"),
        (BEFORE, "会期三天，下午举行闭幕会。", "the whole programme"),
        (VOTING, CALLS + "我宣布，云汀镇第五次代表大会胜利闭幕。", "rightly"),
        (PLAIN, CALLS + "最后，请县长宣布茶文化节开幕！", "the fair begins when all is said"),
        (OPENING, "我宣布，云汀县茶文化节开幕！\n" + CALLS, "at the beginning"),
    ],
)
def test_the_right_word(head: str, text: str, why: str) -> None:
    assert found(head + text, "MK508") == [], why
