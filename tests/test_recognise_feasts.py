"""What is done at a school's or a family's feast: what all are asked to do, what is put on somebody, who has a say."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document
from tests.understood import Found, steps, understood

BEFORE = "请校长骆明致辞。"
FIRST = ("speech", None, ["校长骆明"])
WHO = "年级主任江云帆"
SWORN = ("请全体同学起立，举起右拳，请学生会主席童乐领誓，进行成人宣誓。", ("ceremony", "成人宣誓", ["学生会主席童乐"]))
DONE: list[tuple[str, tuple[str, ...], Found]] = [
    ("letters", ("现在，请同学们转过身，和父母互换家书。",), [("ceremony", "互换家书", [])]),
    ("a gate, in order", ("请各班按顺序走过成人门，在墙上写下心愿。",), [("ceremony", "走过成人门", [])]),
    ("two gates, in marks", ("接下来，请同学们在老师的陪伴下，依次走过“成长门”“状元桥”。",), [("ceremony", "走过“成长门”“状元桥”", [])]),
    ("gifts", ("现在请师徒互赠礼物。",), [("ceremony", "互赠礼物", [])]),
    ("a capsule", ("下面，请两位代表封存时光胶囊。",), [("ceremony", "封存时光胶囊", [])]),
    ("a bow by its name", ("下面行加冠礼。", "请家长为孩子加冠。"), [("ceremony", "行加冠礼", [])]),
    ("behind an oath", (SWORN[0], "请各班走过成人门。"), [SWORN[1], ("ceremony", "走过成人门", [])]),
    ("before an oath", ("请同学们和父母互换家书。", SWORN[0]), [("ceremony", "互换家书", []), SWORN[1]]),
    ("an oath, and who leads it", ("下面进行成人宣誓。请副校长童乐女士领誓，全体同学举起右手，跟读誓词。",), [("ceremony", "成人宣誓", ["副校长童乐女士"])]),
    ("by numbers", ("第一项，正衣冠。", "请同学们整理衣冠。", "第二项，朱砂启智。", "请老师为孩子们点朱砂。"), [("ceremony", "正衣冠", []), ("ceremony", "朱砂启智", [])]),
    ("by numbers, tea", ("第一项，行拜师礼。", "第二项，敬茶。"), [("ceremony", "行拜师礼", []), ("ceremony", "敬茶", [])]),
    ("a part by its name", ("下面是成人礼环节。", f"请{WHO}为同学们戴上成人帽。"), [("ceremony", "成人礼", [WHO])]),
    ("a cap", (f"请{WHO}为各班代表佩戴成人帽，其余同学由父母佩戴。",), [("ceremony", "佩戴成人帽", [WHO])]),
    ("a scarf", (f"请{WHO}为新队员系上红领巾。",), [("ceremony", "为新队员系上红领巾", [WHO])]),
    ("a cap behind letters", ("请同学们和父母互换家书。", f"请{WHO}为各班代表佩戴成人帽。"), [("ceremony", "互换家书", []), ("ceremony", "佩戴成人帽", [WHO])]),
    ("a badge, in rounds", ("下面颁发纪念章。", f"请{WHO}为一班至五班颁章。", "请副校长童乐为六班至十班颁章。"), [("award", "纪念章", [WHO, "副校长童乐"])]),
    ("a book, and who takes it", (f"请{WHO}为新生赠送《宪法》，各班学习委员上台接受。",), [("ceremony", "为新生赠送《宪法》", [WHO])]),
]  # fmt: skip
SAID = [
    "请同学们记住，走过成人门就意味着担当。",
    "刚才同学们走过了成人门。",
    "请同学们会后和父母互换家书。",
    "看，那道红色的拱门就是我们的成人门。",
    "希望大家走过成人门的时候昂首挺胸。",
]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in DONE], ids=[row[0] for row in DONE])
def test_what_is_done_at_a_feast(lines: tuple[str, ...], found: Found) -> None:
    assert steps(BEFORE, *lines) == [FIRST, *found]


@pytest.mark.parametrize("line", SAID)
def test_what_is_only_said_of_it_is_no_step(line: str) -> None:
    assert steps(BEFORE, line) == [FIRST]


TEACHER, PARENT, PUPIL = "高三（2）班班主任骆明老师", "高三（5）班童乐同学的父亲童建国", "高三（1）班学生江云帆"
SEPARATE: list[tuple[str, tuple[str, ...], list[list[str]]]] = [
    ("at a school", (f"请{TEACHER}说几句心里话。", f"请{PARENT}上台，说几句心里话。", f"请{PUPIL}代表同学发言。"), [[TEACHER], [PARENT], [PUPIL]]),
    ("on a building site", ("请省路桥公司总经理骆明代表施工单位发言。", "请北岸村老支书童乐说几句。"), [["省路桥公司总经理骆明"], ["北岸村老支书童乐"]]),
    ("under a number", ("第二项，交流发言。", f"请{TEACHER}发言。", f"请{PARENT}发言。"), [[TEACHER, PARENT]]),
    ("of one kind", ("请一班班主任骆明老师发言。", "请二班班主任童乐老师发言。"), [["一班班主任骆明老师", "二班班主任童乐老师"]]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "speakers"), [row[1:] for row in SEPARATE], ids=[row[0] for row in SEPARATE])
def test_who_has_a_say_of_his_own(lines: tuple[str, ...], speakers: list[list[str]]) -> None:
    assert [who for kind, _, who in steps(*lines) if kind == "speech"] == speakers


def test_whose_turn_a_direction_tells_is_no_floor() -> None:
    found = understood(f"请{PARENT}上台，说几句心里话。", "（家长代表发言）")
    assert [step.discussion for step in found.steps] == [False]
    assert [step.discussion for step in understood("下面请大家交流。", "（代表发言）").steps] == [True]


ITEMS = [
    "第二项，点亮成长之灯。请大家看过来。",
    "第二项，递拜师帖。请徒弟递上拜师帖。",
    "第二项，描写“人”字。请大家翻开描红本。",
]
NO_DEEDS = ["第二项，嘉宾入场。", "第二项，合影留念。", "第二项，会议要求。", "第二项，安全第一课。请大家看屏幕。"]


def _under(title: str, line: str) -> Found:
    text = f"{title}\n同学们：\n今天大家在这里相聚。\n第一项，奏唱国歌。请全体起立。\n{line}\n第三项，请校长骆明讲话。\n到此结束。"
    return [(step.type, step.subject, list(step.speakers)) for step in recognise(document(text)).steps[1:-1]]


@pytest.mark.parametrize("line", ITEMS)
@pytest.mark.parametrize("title", ["城关小学开笔礼主持词", "红星厂师徒结对仪式主持词", "城关小学毕业典礼主持词"])
def test_an_item_of_a_feast_is_what_all_do(title: str, line: str) -> None:
    assert _under(title, line) == [("ceremony", line[4 : line.index("。")], [])]


@pytest.mark.parametrize("line", NO_DEEDS)
def test_an_item_that_is_no_deed(line: str) -> None:
    assert _under("城关小学开笔礼主持词", line) == []


def test_what_an_item_of_another_meeting_is() -> None:
    assert _under("城关小学毕业典礼筹备工作会主持词", ITEMS[1]) == []


PUPIL_SPEAKS, MOTHER = "新队员代表、一（3）班池念", "家长代表、池念的妈妈庄雨女士"
OTHERWISE: list[tuple[str, tuple[str, ...], Found]] = [
    ("a poem", ("请少先队员代表童乐同学朗诵诗歌《你的名字》。",), [("other", "诗歌《你的名字》", ["少先队员代表童乐同学"])]),
    ("a part of a book", ("请江云帆女士为大家朗诵《河边》选段。",), [("other", "《河边》选段", ["江云帆女士"])]),
    ("words to the dead are read", ("由少先队员代表童乐同学朗诵《告慰英烈文》。",), [("reading", "《告慰英烈文》", ["少先队员代表童乐同学"])]),
    ("a film by its name, behind who made it", ("先请大家看一个小片子，是团委的年轻人做的，叫《流年》。",), [("other", "《流年》", [])]),
    ("the flag", ("全体立正，出旗，敬礼。",), [("ceremony", "出旗", [])]),
    ("for the others, by the class", (f"请{PUPIL_SPEAKS}发言。",), [("speech", None, [PUPIL_SPEAKS])]),
    ("for the parents, under a number", (f"第二项，请{MOTHER}讲话。",), [("speech", None, [MOTHER])]),
    ("a leader, under a number", ("第二项，请书记江云帆讲话。",), [("address", None, ["书记江云帆"])]),
    ("whose turn it is", ("请童乐师傅发言。", "柳姐，该您了。"), [("speech", None, ["童乐师傅", "柳姐"])]),
    ("whose turn it is, by his post", ("请童乐师傅发言。", "骆班长，轮到您了。"), [("speech", None, ["童乐师傅", "骆班长"])]),
    ("the first lesson", ("咱们的开学第一课由市中医院的童医生来上，讲的是“春季养生”。",), [("study", "“春季养生”", ["市中医院的童医生"])]),
    ("no one's turn", ("请童乐师傅发言。", "同志们，机会轮到我们了。"), [("speech", None, ["童乐师傅"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in OTHERWISE], ids=[row[0] for row in OTHERWISE])
def test_what_is_asked_in_other_words(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
