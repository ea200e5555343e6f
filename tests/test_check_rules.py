"""Each rule by a table of what it finds, to the character, and a table of what it must leave alone, with the reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from meetingkit.check import check_agenda
from meetingkit.check.registry import RULES, rule
from meetingkit.diagnostics import Diagnostic, Severity
from meetingkit.kind import KindData
from meetingkit.library import default_library
from meetingkit.review import check_meeting
from meetingkit.workflow import load_meeting
from tests.conftest import EVERY_EXAMPLE, read_text

KIND = KindData.model_validate({"名称": "会", "说明": "会", "结束": "散会。"})


def findings(text: str, code: str | None = None) -> list[Diagnostic]:
    return [finding for finding in check_agenda(read_text(text), KIND) if code in (None, finding.code)]


def places(text: str, code: str) -> list[str]:
    return [f"{finding.line}:{finding.column}" for finding in findings(text, code)]


def opening(prose: str) -> str:
    """A meeting whose opening is this prose; the prose begins on line 3, column 3."""
    lines = "".join(f"  {line}\n" for line in prose.split("\n"))
    return f"会议: 区委会议\n开场: |\n{lines}议程:\n  - 其他: 文\n"


def named(name: str) -> str:
    """A meeting of this name, which stands on line 1 from column 5."""
    return f"会议: {name}\n议程:\n  - 其他: 文\n"


def item(*lines: str) -> str:
    """A meeting of one item, which begins on line 3, column 5."""
    return "会议: 区委会议\n议程:\n" + "".join(f"  {line}\n" for line in lines)


def points(*leads: str) -> str:
    """A meeting with an address of these points; the first stands on line 5, column 9."""
    return item("- 讲话:", "  要点:", *(f"    - {lead}" for lead in leads))


BLANKS = [
    pytest.param(named("【待填：会议全称】"), "1:5", "还没有填：会议全称", id="a value"),
    pytest.param(named("【待填:会议全称】"), "1:5", "还没有填：会议全称", id="with an ASCII colon"),
    pytest.param(named("区委【待填：什么】会议"), "1:7", "还没有填：什么", id="inside a value"),
    pytest.param(named('"区委【待填：什么】会议"'), "1:8", "还没有填：什么", id="inside quotes"),
    pytest.param(named("区委【待填：】会议"), "1:7", "还没有填：内容", id="with nothing asked"),
    pytest.param(opening("现在开会。\n今天【待填：主要任务】。"), "4:5", "还没有填：主要任务", id="second line of block text"),
    pytest.param(item("- 汇报: 工作", "  汇报人: [甲局, 【待填：谁】]"), "4:15", "还没有填：谁", id="in a list"),
    pytest.param(points("【待填：观点】: 文"), "5:9", "还没有填：观点", id="a point's leading sentence"),
    pytest.param(named("区委会议\n时间: 【待填：日期】"), "2:5", "还没有填：日期", id="the time"),
    pytest.param("会议: 区委会议\n议程:\n  - 汇报: 工作\n    汇报人: 甲局\n    用时: 【待填：多久】\n", "5:9", "还没有填：多久", id="a duration"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "message"), BLANKS)
def test_a_marked_blank_is_found(text: str, place: str, message: str) -> None:
    [finding] = findings(text)
    assert (finding.code, f"{finding.line}:{finding.column}", finding.message) == ("MK101", place, message)


def test_each_blank_of_a_line_is_found() -> None:
    assert places(opening("【待填：甲】和【待填：乙】"), "MK101") == ["3:3", "3:10"]


@pytest.mark.parametrize(
    "prose",
    [
        pytest.param("【讨论】", id="another word in such brackets"),
        pytest.param("待填：内容", id="without brackets"),
        pytest.param("表格里还有三处待填的内容。", id="the word in prose"),
    ],
)
def test_no_blank_is_seen_in(prose: str) -> None:
    assert findings(opening(prose)) == []


def test_a_comment_is_not_looked_at() -> None:
    assert findings("会议: 区委会议 # 把【待填：…】和 XX 换掉\n议程:\n  - 其他: 文\n") == []


# prose → what is found and the column in it, from 1
PLACEHOLDERS = [
    ("请XX同志讲话。", "XX", 2), ("请ＸＸ同志讲话。", "ＸＸ", 2), ("请xx同志讲话。", "xx", 2), ("请XXX讲话。", "XXX", 2),
    ("推动XX新区强势崛起。", "XX", 3), ("××区的同志们：", "××", 1), ("✕✕局汇报。", "✕✕", 1), ("在XX。", "XX", 2),
    ("根据〔2026〕XX号文件。", "XX", 9), ("“XX”行动", "XX", 2), ("XX、甲局汇报。", "XX", 1), ("（XX）", "XX", 2),
    ("20××年的工作。", "20××", 1), ("20XX年的工作。", "20XX", 1), ("202X年的工作。", "202X", 1), ("19××年建成。", "19××", 1),
    ("X月X日前完成。", "X月X日", 1), ("×月12日前完成。", "×月12日", 1), ("XXXX年XX月。", "XXXX", 1),
    ("请某同志发言。", "某", 2), ("请某某同志发言。", "某某", 2), ("请张某某同志发言。", "某某", 3), ("请某书记讲话。", "某", 2),
    ("由某某汇报。", "某某", 2), ("召开某区委党建会议。", "某", 3), ("召开某某会议。", "某某", 3), ("某某、甲局汇报。", "某某", 1),
    ("会议由（　）主持。", "（　）", 4), ("会议由（）主持。", "（）", 4), ("会议由( )主持。", "( )", 4), ("学习《》。", "《》", 3),
    ("学习《　　》。", "《　　》", 3), ("区委〔　〕1号", "〔　〕", 3),
    ("请____同志发言。", "____", 2), ("应到__人。", "__", 3), ("请＿＿＿发言。", "＿＿＿", 2),
    ("请***同志发言。", "***", 2), ("请**同志发言。", "**", 2), ("○○镇汇报。", "○○", 1), ("请〇〇同志发言。", "〇〇", 2),
    ("今天【待填开会。", "【待填", 3), ("每位代表领到选票×张。", "×", 9), ("请总规划师（姓名待核）同志领学。", "（姓名待核）", 6),
]  # fmt: skip


@pytest.mark.parametrize(("prose", "what", "column"), PLACEHOLDERS)
def test_a_placeholder_is_found_in_prose(prose: str, what: str, column: int) -> None:
    first, *_ = findings(opening(f"现在开会。\n{prose}"))
    assert (first.code, first.line, first.column) == ("MK102", 4, column + 2)
    assert first.message == f"像是没有换掉的占位符“{what}”"


NAMELESS = [
    ("某区安全生产会议", "某", 5), ("某市会议", "某", 5), ("某局会议", "某", 5), ("某单位会议", "某", 5), ("某某公司年会", "某某", 5),
    ("张某（区委书记）", "某", 6), ("张某", "某", 6), ("张某某", "某某", 6), ("某人", "某", 5), ("甲局、某局", "某", 8),
]  # fmt: skip


@pytest.mark.parametrize(("name", "what", "column"), NAMELESS)
def test_a_name_that_names_nobody_is_found(name: str, what: str, column: int) -> None:
    [finding] = findings(named(name))
    assert (finding.code, finding.line, finding.column) == ("MK102", 1, column)
    assert finding.message == f"像是没有换掉的占位符“{what}”"


def test_every_placeholder_of_a_line_is_found() -> None:
    assert places(opening("XX区XX局的××同志（　）"), "MK102") == ["3:3", "3:6", "3:10", "3:14"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(item("- 汇报: 工作", "  汇报人: [甲局, XX局]"), "4:15", id="in a list"),
        pytest.param(item("- 汇报: 工作", "  汇报人: 'XX局'"), "4:11", id="in quotes"),
        pytest.param(points("抓XX: 文"), "5:10", id="in a key"),
        pytest.param(
            points("抓学习: |\n            好。\n            请XX办。"), "7:14", id="in deeply indented block text"
        ),
    ],
)
def test_a_placeholder_is_found_anywhere_in_the_file(text: str, place: str) -> None:
    [finding] = findings(text)
    assert (finding.code, f"{finding.line}:{finding.column}") == ("MK102", place)


ORDINARY = {
    "某 is an ordinary word": ["某种程度上", "某些同志", "某个环节", "某一天", "某年某月某日", "某项工作", "某时某刻", "某次会议"],
    "a case told without names": ["去年某市一企业发生事故。", "如果某单位推进慢，就要约谈。", "张某某酒后驾车被查处。"],
    "X is a letter": ["做X光检查", "X射线", "做X光片子", "x轴", "XXL号", "XXI世纪", "EXX公司", "A×B", "XX/XY"],
    "a term of biology": ["XX染色体", "XXX综合征"],
    "an address or a name of a file": ["https://a.cn/xx/yy", "附件_终稿", "a__b", "xx.docx"],
    "a product": ["3×4米", "2×100米", "×3"],
    "a number": ["20世纪", "二〇二六年", "二〇〇〇年", "二〇〇六年", "一〇〇周年", "〇〇后", "2026年", "百分之二〇〇"],
    "a ratio or a time": ["比例是3:2", "9:30开会"],
    "brackets that hold something": ["（略）", "（鼓掌）", "（十九届五中全会）", "《条例》", "〔2026〕1号", "print()"],
    "○ as a list mark": ["○第一项", "○ 第一项"],
    "党的二十大 and the like": ["党的二十大", "“两个维护”", "十四五"],
    "emphasis and rules of another markup": ["**重点**工作", "****", "*注"],
    "dashes and dots": ["——", "……", "－－"],
}  # fmt: skip


@pytest.mark.parametrize(
    "prose", [pytest.param(prose, id=f"{reason}-{prose}") for reason, row in ORDINARY.items() for prose in row]
)
def test_no_placeholder_is_seen_in(prose: str) -> None:
    assert findings(opening(prose)) == []


def test_no_placeholder_is_seen_in_a_blank() -> None:
    assert places(named("【待填：某区XX会议】"), "MK102") == []


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("汇报", "汇报人"), ("起草说明", "说明人"), ("传达", "传达人"), ("发言", "发言人"), ("表态", "发言人"),
        ("交流", "发言人"), ("宣读", "宣读人"), ("签约", "签约方"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line", ["", "  {field}:", "  {field}: []"], ids=["left out", "left empty", "an empty list"])
def test_an_item_that_calls_nobody_is_found(label: str, field: str, line: str) -> None:
    [finding] = findings(item("- 其他: 文", f"- {label}: 工作", *([line.format(field=field)] if line else [])))
    assert str(finding) == f"议程.yaml:4:5: 错误 MK103 “{label}”这一项没有写{field}"
    assert finding.hint == f"请加一行“{field}: …”，人写成“姓名（职务）”。"


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["- 汇报: 工作", "  汇报人: 甲局"], id="one speaker"),
        pytest.param(["- 汇报: 工作", "  汇报人: 【待填：谁】"], id="a blank, which another rule reports"),
        pytest.param(["- 学习: 《章程》"], id="all study together"),
        pytest.param(["- 发言: 方案", "  讨论: 各位专家"], id="the floor is opened"),
        pytest.param(["- 讲话:", "  要点: [抓学习]"], id="the chair speaks"),
        pytest.param(["- 表决: 方案"], id="nobody need read out what is voted on"),
        pytest.param(["- 选举: 委员"], id="election"),
        pytest.param(["- 表彰: 先进"], id="award"),
        pytest.param(["- 批评与自我批评:"], id="all members in turn"),
        pytest.param(["- 民主测评: 班子"], id="appraisal"),
        pytest.param(["- 仪式: 奏唱国歌"], id="ceremony"),
        pytest.param(["- 休会: 10分钟"], id="break"),
        pytest.param(["- 其他: 文"], id="free text"),
    ],
)
def test_an_item_without_speaker_is_well_where(lines: list[str]) -> None:
    assert places(item(*lines), "MK103") == []


@pytest.mark.parametrize(
    ("lead", "number"),
    [
        ("一要抓学习", "一要"), ("二是抓学习", "二是"), ("十一要抓学习", "十一要"), ("一、抓学习", "一、"), ("第一，抓学习", "第一，"),
        ("第二、抓学习", "第二、"), ("（一）抓学习", "（一）"), ("(一)抓学习", "(一)"), ("（1）抓学习", "（1）"), ("1.抓学习", "1."),
        ("1．抓学习", "1．"), ("1、抓学习", "1、"), ("10.抓学习", "10."), ("①抓学习", "①"), ("一要一体推进", "一要"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("body", ["", ": 文"], ids=["alone", "with text"])
def test_a_point_numbered_by_hand_is_found(lead: str, number: str, body: str) -> None:
    [finding] = findings(points("抓落实", f"{lead}{body}"))
    assert str(finding) == f"议程.yaml:6:9: 错误 MK104 要点自己写了编号“{number}”，会编两次"
    assert finding.hint == f"请删去“{number}”，编号按“要点式”自动加。"


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("三要三不要记心上", id="a set phrase"),
        pytest.param("十要十不准", id="another"),
        pytest.param("一是一、二是二", id="a saying"),
        pytest.param("一、二、三产业融合发展", id="sectors"),
        pytest.param("一、二级响应要分清", id="grades"),
        pytest.param("1.5万亩良田", id="a decimal"),
        pytest.param("3、4月份抓紧", id="months"),
        pytest.param("第一要务是发展", id="a noun"),
        pytest.param("一体推进", id="only begins with a number"),
        pytest.param("2026年任务", id="a year"),
        pytest.param("（2026）1号文件", id="a year in brackets"),
        pytest.param("把“一要”落到实处", id="not in front"),
    ],
)
def test_no_number_is_seen_in(lead: str) -> None:
    assert findings(points(lead)) == []


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        pytest.param(["- 汇报: 工作", "  汇报人: [甲局, 乙局, 甲局]"], "4:19", id="in brackets"),
        pytest.param(["- 汇报: 工作", "  汇报人:", "    - 甲局", "    - 甲局"], "6:9", id="in lines"),
        pytest.param(["- 发言: 工作", "  发言人: 甲局、乙局、甲局"], "4:10", id="in one value"),
        pytest.param(["- 汇报: 工作", "  汇报人: [甲局, 甲局, 甲局]"], "4:15", id="three times, said once"),
    ],
)
def test_a_speaker_named_twice_is_found(lines: list[str], place: str) -> None:
    [finding] = findings(item(*lines))
    assert (finding.code, finding.message) == ("MK105", "“甲局”在同一项里写了两次")
    assert f"{finding.line}:{finding.column}" == place


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["- 汇报: 工作", "  汇报人: [甲局, 乙局]"], id="two organs"),
        pytest.param(["- 汇报: 甲", "  汇报人: 甲局", "- 汇报: 乙", "  汇报人: 甲局"], id="in two items"),
        pytest.param(["- 汇报: 工作", "  汇报人: [张明（甲局局长）, 张明（乙局局长）]"], id="two of one name"),
        pytest.param(["- 汇报: 工作", "  汇报人: [【待填：谁】, 【待填：谁】]"], id="two blanks"),
    ],
)
def test_nobody_is_named_twice_in(lines: list[str]) -> None:
    assert places(item(*lines), "MK105") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(opening("　　现在开会。"), "3:3", id="full-width spaces"),
        pytest.param(opening("现在开会。\n　　今天下雨。"), "4:3", id="second paragraph"),
        pytest.param(opening("现在开会。\n  今天下雨。"), "4:3", id="ASCII spaces"),
        pytest.param(opening("\u00a0\u00a0现在开会。"), "3:3", id="no-break spaces"),
        pytest.param(named('"　区委会议"'), "1:6", id="in quotes"),
    ],
)
def test_spaces_typed_before_a_paragraph_are_found(text: str, place: str) -> None:
    [finding] = findings(text)
    assert (finding.code, f"{finding.line}:{finding.column}") == ("MK106", place)
    assert finding.message == "段落开头打了空格"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(opening("张　三发言。"), id="between the characters of a name"),
        pytest.param(opening("现在开会。\n　　\n散会。"), id="a line of spaces only"),
        pytest.param("会议:   区委会议\n议程:\n  - 其他: 文\n", id="before a plain value"),
    ],
)
def test_spaces_are_well_where(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("lines", "where"),
    [
        (["- 讲话:", "  讲话人: 区长", "  要点: [抓落实]"], ["5:9"]),
        (["- 讲话:", "  讲话人: 区长", "  引言: 话", "  结语: 话"], ["5:9", "6:9"]),
        (["- 讲话:", "  要点: [抓落实]"], []),
        (["- 讲话: 安全生产", "  讲话人: 区长"], []),
    ],
    ids=["points", "prose", "the chair's own", "nothing written"],
)
def test_words_given_to_another_speaker_are_not_lost_silently(lines: list[str], where: list[str]) -> None:
    assert places(item(*lines), "MK107") == where


def test_every_rule_has_a_name_of_its_own_and_tells_why() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    for code, one in RULES.items():
        assert re.fullmatch(r"MK[1-7]\d\d", code)
        assert all((one.why, one.wrong, one.right))
        assert one.wrong != one.right
        assert one.find or one.find_in_text or code == "MK190" or code.startswith("MK7")


def test_a_code_is_registered_once() -> None:
    with pytest.raises(ValueError, match="MK101"):
        rule("MK101", "又一个", Severity.ERROR, why="", wrong="", right="")(lambda _: iter(()))


def test_every_finding_says_what_and_how_to_mend_it() -> None:
    text = item(
        "- 汇报: 【待填：XX】", "- 讲话:", "  讲话人: 乙", "  要点: [一要抓XX]", "- 汇报: 　", "  汇报人: [甲, 甲]"
    )
    text = text.replace("　", "'　好'")
    found = findings(text)
    assert {finding.code for finding in found} == {
        f"MK{number}" for number in range(101, 108)
    }  # the rest ask for a kind
    assert all(finding.message and finding.hint for finding in found)
    assert [(f.line, f.column) for f in found] == sorted((f.line, f.column) for f in found)


@pytest.mark.parametrize("path", EVERY_EXAMPLE, ids=lambda path: path.stem)
def test_the_examples_have_no_findings(path: Path) -> None:
    assert check_meeting(load_meeting(path, default_library()), default_library()) == []


HELD = "“县商会会长”这里是盛怀玉，名册或议程里是江云帆"


@pytest.mark.parametrize(
    ("called", "told"),
    [("盛怀玉女士（县商会会长）", []), ("盛怀玉（县商会会长）", []), ("江云帆（县商会会长）", [HELD])],
)
def test_a_form_of_address_does_not_make_another_person(called: str, told: list[str], tmp_path: Path) -> None:
    """Somebody of the agenda who is thanked without 女士 holds the post; another does not."""
    path = tmp_path / "议程.yaml"
    text = item(f"- {{发言: 办会, 发言人: {called}}}", "- 其他: 感谢县商会会长盛怀玉同志。")
    path.write_text(text, "utf-8")
    found = check_meeting(load_meeting(path, default_library()), default_library())
    assert [one.message for one in found if one.code == "MK306"] == told
