"""The notice of a meeting: what it says, what it leaves to a person, and how its signature is reckoned."""

from __future__ import annotations

import re

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import meetingkit
from meetingkit.agenda.schema import agenda_schema
from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.document import Role, Table
from meetingkit.papers.official import attachments, letterhead, printed_width, signature, signed_on
from meetingkit.wording.titles import width
from tests.conftest import read_text
from tests.papers import LAYOUT, lines_of, paper_of, text_of

MEETING = """\
会议: 云岭区人才工作会议
时间: 2026-04-09 9:30
地点: 区机关第一会议室
单位: 云岭区委办公室
主持人: 顾怀远（区委书记）
{people}通知:
  日期: 2026-04-02
  联系人: 王平
  电话: 0000-1234
{notice}议程:
  - 汇报: 2025年人才工作情况
    汇报人: [区委组织部, 区教育局]
  - 讲话:
    要点: [抓落实]
"""
LINE = LAYOUT.text_width / (16 - 0.25)


def agenda(*notice: str, people: str = "参加: [区委组织部, 区教育局]\n") -> str:
    return MEETING.format(people=people, notice="".join(f"  {line}\n" for line in notice))


def said(*notice: str, people: str = "参加: [区委组织部, 区教育局]\n") -> list[str]:
    return text_of(agenda(*notice, people=people), "通知").splitlines()


def test_a_notice_says_what_the_agenda_knows() -> None:
    assert said("要求: [请着正装。]") == [
        "关于召开云岭区人才工作会议的通知", "",
        "区委组织部、区教育局：",
        "定于2026年4月9日召开云岭区人才工作会议。现将有关事项通知如下：",
        "一、时间", "2026年4月9日（星期四）9:30。",
        "二、地点", "区机关第一会议室。",
        "三、会议内容", "1.汇报2025年人才工作情况（区委组织部、区教育局）；", "2.讲话（区委书记顾怀远）。",
        "四、参加人员", "参加：区委组织部、区教育局。",
        "五、有关要求", "请着正装。",
        "云岭区委办公室", "2026年4月2日",
        "（联系人：王平；电话：0000-1234）",
    ]  # fmt: skip


def test_what_only_a_person_can_know_is_left_blank_and_nothing_else() -> None:
    text = text_of("会议: 甲会\n议程:\n  - 汇报: 工作\n    汇报人: 甲局\n", "通知")
    assert re.findall("【待填：(.*?)】", text) == [
        "主送机关", "会议日期", "会议时间", "会议地点", "参加人员", "会议要求", "落款单位", "日期", "联系人", "电话",
    ]  # fmt: skip
    assert "1." not in text  # one item needs no number


@pytest.mark.parametrize(
    ("notice", "line"),
    [
        (["缘由: 为总结去年工作"], "为总结去年工作，定于2026年4月9日召开云岭区人才工作会议。现将有关事项通知如下："),
        (
            ["缘由: 今年是开局之年。"],
            "今年是开局之年。定于2026年4月9日召开云岭区人才工作会议。现将有关事项通知如下：",
        ),
        (["提前: 10分钟"], "2026年4月9日（星期四）9:30。请提前10分钟到会签到（9:20前）。"),
        (
            ["报到: 2026-04-08 15:00", "报到地点: 云岭宾馆"],
            "2026年4月9日（星期四）9:30。请于2026年4月8日15:00在云岭宾馆报到。",
        ),
        (["报到: 2026-04-08"], "2026年4月9日（星期四）9:30。请于2026年4月8日在区机关第一会议室报到。"),
        (["标题: 关于人才会的通知"], "关于人才会的通知"),
        (["主送: 各镇人民政府，各街道办事处："], "各镇人民政府，各街道办事处："),
        (["主送: [各镇人民政府, 区政府各部门]"], "各镇人民政府、区政府各部门："),
        (
            ["材料期限: 2026-04-07 17:00", "报送: 区委组织部", "要求: 无"],
            "请汇报、发言的单位和同志于2026年4月7日17:00前，将材料报送区委组织部。",
        ),
        (["材料期限: 2026-04-07"], "1.请汇报、发言的单位和同志于2026年4月7日前，将材料报送【待填：报送到哪里】。"),
        (
            ["回执: 是", "回执期限: 2026-04-06", "报送: 区委组织部"],
            "1.请于2026年4月6日前，将会议回执报送区委组织部。",
        ),
        (["要求: [甲、乙，丙。, 不迟到]"], "2.不迟到"),
        (["要求: 不要迟到，不要早退。"], "不要迟到，不要早退。"),
        (["落款: [区委办公室, 区政府办公室]"], "区政府办公室"),
        (["附件: 《会议须知》。"], "附件：《会议须知》"),
        (["抄送: [区人大办, 区政协办]"], "抄送：区人大办、区政协办。"),
        (["抄送: 区人大办，区政协办。"], "云岭区委办公室\t2026年4月2日印发"),
        (["印发机关: 区委机要局", "印发日期: 2026-04-03"], "区委机要局\t2026年4月3日印发"),
    ],
)
def test_what_is_written_under_the_key_stands_in_the_notice(notice: list[str], line: str) -> None:
    assert line in said(*notice)


def test_a_body_of_ones_own_takes_the_place_of_everything_between_addressee_and_signature() -> None:
    assert said("正文: |", "  定于下周开会。", "  请准时。")[2:6] == [
        "区委组织部、区教育局：", "定于下周开会。", "请准时。", "云岭区委办公室",
    ]  # fmt: skip


def test_without_requirements_there_is_no_part_for_them() -> None:
    assert not any("有关要求" in line for line in said("要求: 无"))


@pytest.mark.parametrize(
    ("people", "addressees", "attendees"),
    [
        (
            "出席: [各镇党委, 陆一鸣（副区长）]\n列席: [区融媒体中心]\n",
            "【待填：主送机关】：",
            ["出席：各镇党委、副区长陆一鸣。", "参加：区委组织部、区教育局。", "列席：区融媒体中心。"],
        ),
        ("出席: [领导小组成员]\n", "【待填：主送机关】：", ["出席：领导小组成员。", "参加：区委组织部、区教育局。"]),
        ("", "【待填：主送机关】：", ["【待填：参加人员】。"]),
        (
            "出席: [陆一鸣（副区长）, 沈秋（区委常委）]\n请假: [沈秋]\n",
            "【待填：主送机关】：",
            ["出席：副区长陆一鸣。", "参加：区委组织部、区教育局。"],
        ),
    ],
    ids=["organs and people", "a group", "nobody", "on leave"],
)
def test_attendees_stand_by_status_and_none_but_all_are_addressed(
    people: str, addressees: str, attendees: list[str]
) -> None:
    lines = said("要求: 无", people=people)
    assert lines[2] == addressees
    assert lines[lines.index("四、参加人员") + 1 : lines.index("云岭区委办公室")] == attendees


@pytest.mark.parametrize(
    ("people", "addressees"),
    [
        (
            "出席: [各镇党委]\n参加: [区教育局, 各成员单位]\n列席: [区融媒体中心]\n",
            "各镇党委、区教育局、各成员单位、区融媒体中心：",
        ),
        (
            "参加: [各乡镇人民政府, 县直有关部门, 石桥镇, 县第一中学]\n",
            "各乡镇人民政府、县直有关部门、石桥镇、县第一中学：",
        ),
        ("出席: [县领导]\n参加: [各乡镇负责同志, 县财政局]\n", "【待填：主送机关】："),
        ("出席: [县领导, 各部门]\n", "【待填：主送机关】："),
        ("参加: [各镇党委书记, 县财政局]\n", "【待填：主送机关】："),
        ("参加: [县财政局, 张三]\n", "【待填：主送机关】："),
        ("参加: [县财政局, 各企业负责人（10名）]\n", "【待填：主送机关】："),
        ("参加: [县财政局, 【待填：还有谁】]\n", "【待填：主送机关】："),
    ],
)
def test_a_notice_is_addressed_to_all_or_left_to_a_person(people: str, addressees: str) -> None:
    assert said(people=people)[2] == addressees


def test_venues_of_a_video_conference() -> None:
    text = agenda().replace("地点: 区机关第一会议室\n", "主会场: 区会议中心\n分会场: [甲镇, 乙镇]\n")
    assert "主会场设在区会议中心；分会场设在甲镇、乙镇。" in text_of(text, "通知").splitlines()


def test_a_letterhead_brings_a_number_and_room_above_the_title() -> None:
    document = paper_of(agenda("标志: 中共云岭区委办公室文件", "字号: 云办发〔2026〕12号"), "通知")
    assert [p.text for p in document.paragraphs[:2]] == ["中共云岭区委办公室文件", "云办发〔2026〕12号"]
    [title] = lines_of(document, Role.TITLE)
    assert title.shape
    assert title.shape.before == 1.86
    assert not lines_of(paper_of(agenda("字号: 云办发〔2026〕12号"), "通知"), Role.NUMBER)
    assert "【待填：发文字号】" in text_of(agenda("标志: 甲办公室"), "通知")


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("甲" * 6, None),
        ("甲" * 12, None),
        ("甲" * 13, 34.0),
        ("甲" * 20, 22.0),
        pytest.param("甲" * 9 + "2026年" + "甲" * 8, 21.5, id="space around figures"),
        ("甲" * 60, 16.0),
    ],
)
def test_a_long_mark_is_set_smaller_so_that_it_stays_on_one_line(text: str, size: float | None) -> None:
    assert letterhead(text, LAYOUT) == {"text": text, "size": size}


@pytest.mark.parametrize(
    ("extra", "rows"),
    [
        ("回执: 是", ["单位", "姓名", "职务", "联系电话", "备注"]),
        ("回执: [姓名, 是否住宿]", ["姓名", "是否住宿"]),
        ("回执: 否", []),
    ],
)
def test_a_slip_is_a_table_on_its_own_page_and_an_attachment(extra: str, rows: list[str]) -> None:
    document = paper_of(agenda(extra, "附件: [会议须知]"), "通知")
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [p.text for table in tables for cell in table.rows[0].cells for p in cell.paragraphs] == rows
    pages = [p.text for p in document.paragraphs if p.shape and p.shape.new_page]
    assert pages == (["附件2"] if rows else [])
    assert ("附件：1.会议须知" in [p.text for p in document.paragraphs]) == bool(rows)


def test_a_slip_that_is_named_among_the_attachments_is_not_named_twice() -> None:
    lines = said("附件: [参会回执]", "回执: 是")
    assert [line for line in lines if "回执" in line] == ["附件：参会回执", "参会回执"]
    assert "附件" in lines


@pytest.mark.parametrize(
    ("names", "lines"),
    [
        ([], []),
        (["会议须知；"], [("附件：会议须知", 5, -3)]),
        (["甲", "乙。"], [("附件：1.甲", 6, -4), ("2.乙", 6, -1)]),
    ],
)
def test_attachments_hang_under_the_first_character_of_the_name(
    names: list[str], lines: list[tuple[str, float, float]]
) -> None:
    assert [(one["text"], one["left"], one["first"]) for one in attachments(names)] == lines


@given(st.lists(st.text("甲乙丙丁", min_size=1, max_size=40), min_size=2, max_size=30))
def test_every_attachment_begins_five_in_and_wraps_under_its_name(names: list[str]) -> None:
    first, *others = attachments(names)
    assert first["left"] + first["first"] == 2
    for number, one in enumerate([first, *others], 1):
        lead = one["text"].index(names[number - 1])
        assert one["left"] + one["first"] + width(one["text"][:lead]) == one["left"]
        assert one is first or one["left"] + one["first"] == 5


# organ, date → characters from the right margin to the end of each (GB/T 9704—2012 7.3.5)
ORGANS = st.text("甲乙丙丁", min_size=1, max_size=24)
DATES = st.dates().map(lambda day: f"{day.year}年{day.month}月{day.day}日")


@given(ORGANS, DATES)
def test_unsealed_the_date_begins_two_characters_right_of_the_organ(organ: str, date: str) -> None:
    above, below = signature([organ], date, LAYOUT, sealed=False)
    assert (above["side"], below["side"]) == ("left", "left")
    assert below["indent"] - above["indent"] == pytest.approx(2, abs=0.01)
    organ_end = LINE - above["indent"] - len(organ)
    date_end = LINE - below["indent"] - printed_width(date)
    if printed_width(date) <= len(organ):
        assert organ_end == pytest.approx(2, abs=0.02)
    else:
        assert date_end == pytest.approx(2, abs=0.02)
        assert organ_end > 2
    assert min(organ_end, date_end) > -0.02


@given(ORGANS)
def test_a_date_that_is_still_to_be_filled_in_has_room_for_its_blank(organ: str) -> None:
    blank = signed_on(None)
    assert blank == "【待填：日期】"
    for sealed in (False, True):
        below = signature([organ], blank, LAYOUT, sealed=sealed)[-1]
        room = LINE - below["indent"]
        assert room >= printed_width(blank) + 0.5


@given(ORGANS, DATES)
def test_sealed_the_organ_stands_in_the_middle_over_the_date(organ: str, date: str) -> None:
    above, below = signature([organ], date, LAYOUT, sealed=True)
    assert (above["side"], below["side"]) == ("right", "right")
    middle = below["indent"] + printed_width(date) / 2
    assert above["indent"] + len(organ) / 2 == pytest.approx(middle, abs=0.02)
    assert below["indent"] == 4 or above["indent"] == pytest.approx(0, abs=0.02)


def test_an_organ_longer_than_a_line_takes_all_of_it() -> None:
    above, below = signature(["区委办公室" * 30], "2026年4月2日", LAYOUT, sealed=True)
    assert above["indent"] == 0
    assert below["indent"] == pytest.approx((LINE - printed_width("2026年4月2日")) / 2, abs=0.01)
    assert "区委办公室" * 30 in said(f"落款: {'区委办公室' * 30}", "用印: 是")


def test_several_organs_begin_at_one_edge() -> None:
    first, second, date = signature(["区委办公室", "区人民政府办公室"], "2026年4月2日", LAYOUT, sealed=False)
    assert first["indent"] == second["indent"] == pytest.approx(LINE - 10, abs=0.01)
    assert date["indent"] == pytest.approx(LINE - 8, abs=0.01)


@pytest.mark.parametrize(
    "number", ["云办发〔2026〕12号", "云办通〔2026〕1号", "【待填：发文字号】", " 云人才办〔2026〕３号 "]
)
def test_a_number_in_the_form_of_the_standard_is_taken(number: str) -> None:
    notice = read_text(agenda(f"字号: {number!r}".replace("'", '"'))).model.notice
    assert notice
    assert notice.number == number.strip().replace("３", "3")


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        ("云办发[2026]12号", "年份用六角括号〔〕，现在是“[2026]”"),
        ("云办发【2026】12号", "年份用六角括号〔〕，现在是“【2026】”"),
        ("云办发（2026）12号", "年份用六角括号〔〕，现在是“（2026）”"),
        ("云办发〔2026]12号", "年份用六角括号〔〕，现在是“〔2026]”"),
        ("云办发〔26〕12号", "年份写四位数字，现在是“〔26〕”"),
        ("云办发〔2026〕第12号", "序号前不写“第”"),
        ("云办发〔2026〕012号", "序号不编虚位"),
        ("云办发〔2026〕12", "序号不编虚位（1 不写作 01），后面加“号”"),
        ("云办发2026年12号", "年份写全，放在六角括号〔〕里"),
    ],
)
def test_a_number_in_another_form_is_refused_with_the_fix(number: str, hint: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_text(agenda(f'字号: "{number}"'))
    [found] = caught.value.diagnostics
    assert (found.code, found.line) == ("MK014", 11)
    assert found.hint.startswith(hint)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("日期: 2026-02-30", "“日期”应是日历上有的日期"),
        ("日期: 2026-04-02 9:00", "“日期”应是年月日"),
        ("日期: 4月2日", "“日期”应是年月日和开始时刻"),
        ("回执: 要", "“回执”应是“是”“否”，或回执的各栏"),
        (f"回执: [{', '.join(f'栏{n}' for n in range(21))}]", "“回执”应是20 栏以内"),
        ("用印: 盖", "“用印”应是“是”或“否”"),
        ("主送单位: 甲", "这里没有“主送单位”这个名称"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line(line: str, message: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_text(
            agenda(line).replace("  日期: 2026-04-02\n", "" if line.startswith("日期") else "  日期: 2026-04-02\n")
        )
    assert caught.value.diagnostics[0].message.startswith(message)


def test_the_schema_takes_what_the_program_takes() -> None:
    text = agenda(
        "标志: 甲办公室文件",
        "字号: 甲办发〔2026〕1号",
        "主送: 甲局",
        "要求: [甲。, 乙。]",
        "回执: [姓名]",
        "提前: 10分钟",
        "用印: 是",
    )
    validator = jsonschema.Draft202012Validator(agenda_schema())
    assert [error.message for error in validator.iter_errors(yaml.load(text, yaml.BaseLoader))] == []
    [wrong] = validator.iter_errors(yaml.load(agenda("主送单位: 甲"), yaml.BaseLoader))
    assert list(wrong.path) == ["通知"]


def test_confidential_names_are_masked_in_the_notice_too() -> None:
    text = agenda("要求: [请陆一鸣同志准备。]") + "保密: [陆一鸣]\n"
    assert "请×××同志准备。" in text_of(text, "通知")


@pytest.mark.parametrize(
    ("notice", "told"),
    [
        (
            ["附件: [会议议程]", "回执: 是"],
            ["附件“会议议程”不在通知的文件里，要另附｜用 render --paper 议程 出一份，附在通知后面。"],
        ),
        (
            ["附件: [《会议须知》。, 参会回执]", "回执: 是"],
            ["附件“《会议须知》”不在通知的文件里，要另附｜请把它附在通知后面。"],
        ),
        (["附件: [参会回执]"], ["附件“参会回执”不在通知的文件里，要另附｜请把它附在通知后面。"]),
        (["回执: 是"], []),
    ],
    ids=["a paper of the program", "another", "a slip that is not made", "the slip alone"],
)
def test_what_is_to_be_attached_by_hand_is_told(notice: list[str], told: list[str]) -> None:
    found: list[Diagnostic] = []
    meetingkit.render(agenda(*notice), paper="通知", report=found.append)
    assert [f"{one.message}｜{one.hint}" for one in found] == told
    assert all(one.code == "MK068" and one.line > 1 for one in found)
