"""A paper edited by hand against its agenda: what disagrees is found, what is only worded or laid out otherwise is not."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from docx.document import Document as WordFile
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.comparing.papers import check_paper
from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.ordering import NothingToWrite, Sheaf
from meetingkit.papers.paper import load_paper, paper_files
from meetingkit.readers import read_manuscript
from meetingkit.wording.dates import date_text
from meetingkit.workflow import Meeting, load_meeting
from meetingkit.writers import Format
from tests.conftest import EVERY_EXAMPLE
from tests.gatherings import LIBRARY, SLOW, Drawn, gatherings
from tests.papers import ordered, paper_bytes
from tests.program import call

AGENDA = """\
会议: 云岭区委人才工作领导小组2026年第二次会议
类型: 领导小组会议
时间: 2026-04-09 9:30
地点: 区机关2号楼第一会议室
主持人: 顾怀远（区委书记、领导小组组长）
出席: [顾怀远（区委书记、领导小组组长）, 方志恒（区委组织部副部长）, 江云帆（区财政局局长）, 卢思敏（区教育局局长）]
列席: [柏青（区审计局副局长）]
单位: 区委办公室
座次: 长桌
报议程: 连写
开场: |
  今天开会，主要是听取工作情况，研究今年的任务，请大家4月3日前看完材料。
议程:
  - 汇报: 2025年人才工作情况
    汇报人: [区财政局, 区教育局, 区科学技术局]
    每人: 8分钟
    讨论: 各位成员
  - 起草说明: 云岭区2026年人才工作要点
    说明人: 方志恒（区委组织部副部长）
    用时: 10分钟
  - 传达: 全市人才工作会议精神
    传达人: 卢思敏（区教育局局长）
    用时: 10分钟
  - 讲话:
    讲话人: 江云帆（区财政局局长）
    用时: 10分钟
要求: |
  请区财政局在4月20日前报送经费安排。请区教育局在4月25日前报送培训安排。
  会后不留人，材料请带走。
"""
Edits = list[tuple[str, str]]
Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "会.yaml").write_text(AGENDA, encoding="utf-8")
    return tmp_path


def sheaf_of(meeting: Meeting) -> Callable[[str, Format], bytes]:
    def written(paper: str, fmt: Format) -> bytes:
        return paper_bytes(Sheaf(meeting, LIBRARY), *ordered(paper, fmt))

    return written


def paper_file(path: Path, paper: str, fmt: Format, edits: Edits, agenda: str = "会.yaml") -> Path:
    """A paper as somebody left it after replacing some words."""
    data = sheaf_of(load_meeting(path / agenda, LIBRARY))(paper, fmt)
    target = path / f"手改过的.{fmt.value}"
    if fmt is Format.TEXT:
        text = data.decode("utf-8")
        for old, new in edits:
            assert old in text, old
            text = text.replace(old, new.replace("¶", "\n"))
        target.write_text(text, encoding="utf-8")
        return target
    word = docx.Document(io.BytesIO(data))
    for old, new in edits:
        assert replaced(word, old, new), old
    word.save(str(target))
    return target


def replaced(word: WordFile, old: str, new: str) -> bool:
    """Replace words in every paragraph and cell; what stands before ¶ in the new words is a paragraph of its own."""
    done = False
    cells = [cell for table in word.tables for row in table.rows for cell in row.cells]
    for paragraph in [*word.paragraphs, *(one for cell in cells for one in cell.paragraphs)]:
        if old in paragraph.text:
            done = True
            *more, paragraph.text = paragraph.text.replace(old, new).split("¶")
            for line in more:
                paragraph.insert_paragraph_before(line)
    return done


def found(folder: Path, path: Path, agenda: str = "会.yaml") -> list[Diagnostic]:
    return check_paper(load_meeting(folder / agenda, LIBRARY), read_manuscript(path), LIBRARY)


HITS: list[tuple[str, Edits, list[tuple[str, str]]]] = [
    # date, weekday, time, place
    ("agenda", [("4月9日", "4月10日")], [("MK701", "2026年4月10日")]),
    ("agenda", [("2026年4月9日", "2025年4月9日")], [("MK701", "2025年4月9日")]),
    ("agenda", [("星期四", "星期五")], [("MK701", "星期五")]),
    ("agenda", [("4月9日（星期四）9:30", "4月10日（星期五）14:30")], [("MK701", "14:30"), ("MK701", "2026年4月10日"), ("MK701", "星期五")]),
    ("agenda", [("）9:30", "）下午2点半")], [("MK701", "下午2点半")]),
    ("agenda", [("2号楼第一会议室", "3号楼第一会议室")], [("MK701", "区机关3号楼第一会议室")]),
    ("agenda", [("区机关2号楼第一会议室", "区体育馆")], [("MK701", "区体育馆")]),
    ("agenda", [("地点：区机关2号楼第一会议室", "请大家准时到会")], [("MK701", "区机关2号楼第一会议室")]),
    ("script", [("4月9日", "4月8日")], [("MK701", "2026年4月8日")]),
    ("script", [("4月3日前", "4月5日前")], [("MK701", "4月5日")]),
    # people
    ("agenda", [("方志恒", "方志桓")], [("MK702", "方志桓")]),
    ("agenda", [("方志恒", "方志")], [("MK702", "方志")]),
    ("agenda", [("方志恒", "何静宜")], [("MK702", "何静宜")]),
    ("agenda", [("区委组织部副部长", "区委组织部部长")], [("MK702", "区委组织部部长")]),
    ("agenda", [("区委书记、领导小组组长", "区委副书记、领导小组组长")], [("MK702", "区委副书记、领导小组组长")]),
    ("script", [("区教育局局长卢思敏", "区教育局副局长卢思敏")], [("MK702", "区教育局副局长")]),
    ("script", [("请区委组织部副部长方志恒同志", "请区委组织部副部长方志桓同志")], [("MK702", "方志桓")]),
    ("notice", [("区财政局、区教育局、区科学技术局", "区财政局、区教育局")], [("MK702", "区科学技术局")]),
    ("notice", [("区财政局、区教育局、区科学技术局", "区财政局、区教育局、区科学技术局、区委宣传部")], [("MK702", "区委宣传部")]),
    ("agenda", [("区科学技术局", "区科学技术局 区委宣传部")], [("MK702", "区委宣传部")]),
    ("agenda", [("区科学技术局", "区委宣传部")], [("MK702", "区委宣传部")]),
    ("agenda", [("区科学技术局", "")], [("MK702", "区科学技术局")]),
    ("script", [("首先，请区财政局、", "首先，请区委宣传部、区财政局、")], [("MK702", "区委宣传部")]),
    ("notice", [("副局长柏青", "副局长白青")], [("MK702", "白青")]),
    ("notice", [("区审计局副局长柏青", "区审计局局长柏青")], [("MK702", "区审计局局长")]),
    ("notice", [("，区教育局局长卢思敏。", "。")], [("MK702", "卢思敏")]),
    ("notice", [("，区教育局局长卢思敏。", "，区教育局局长卢思敏，区信访局局长韩立新。")], [("MK702", "韩立新")]),
    ("signin", [("柏青", "白青")], [("MK702", "白青")]),
    ("seating", [("柏　青", "白　青")], [("MK702", "白青")]),
    ("seating", [("方志恒", "何静宜")], [("MK702", "何静宜")]),
    ("signin", [("区委组织部副部长", "区委组织部部长")], [("MK702", "区委组织部部长")]),
    ("signin", [("区科学技术局", "区科技局")], [("MK702", "区科技局")]),
    ("record", [("区教育局局长卢思敏", "区教育局局长卢思明")], [("MK702", "卢思明")]),
    ("minutes", [("局长卢思敏传达了", "局长江云帆传达了")], [("MK702", "江云帆")]),
    # items
    ("notice", [("传达全市人才工作会议精神", "传达全省人才工作会议精神")], [("MK703", "全省人才工作会议精神")]),
    ("minutes", [("起草说明，审议了《云岭区2026年人才工作要点》", "起草说明，审议了《云岭区2026年人才工作计划》")], [("MK703", "云岭区2026年人才工作计划")]),
    ("agenda", [("人才工作要点", "人才工作计划")], [("MK703", "云岭区2026年人才工作计划")]),
    ("agenda", [("2025年人才工作情况", "2026年人才工作情况")], [("MK703", "2026年人才工作情况")]),
    ("agenda", [("第二次会议议程", "第三次会议议程")], [("MK703", "云岭区委人才工作领导小组2026年第三次会议")]),
    ("script", [("就《云岭区2026年人才工作要点》", "就《云岭区2025年人才工作要点》")], [("MK703", "云岭区2025年人才工作要点")]),
    # order
    ("notice", [("区财政局、区教育局、区科学技术局", "区教育局、区财政局、区科学技术局")], [("MK704", "区教育局、区财政局、区科学技术局")]),
    ("script", [("首先，请区财政局、区教育局、区科学技术局", "首先，请区科学技术局、区财政局、区教育局")], [("MK704", "区科学技术局、区财政局、区教育局")]),
    ("script", [("一是区财政局、区教育局、区科学技术局汇报2025年人才工作情况；二是区委组织部副部长方志恒同志就《云岭区2026年人才工作要点》作起草说明", "一是区委组织部副部长方志恒同志就《云岭区2026年人才工作要点》作起草说明；二是区财政局、区教育局、区科学技术局汇报2025年人才工作情况")], [("MK704", "云岭区2026年人才工作要点；2025年人才工作情况；全市人才工作会议精神")]),
    ("notice", [("1.汇报2025年人才工作情况（区财政局、区教育局、区科学技术局）", "@"), ("2.《云岭区2026年人才工作要点》起草说明（区委组织部副部长方志恒）", "1.汇报2025年人才工作情况（区财政局、区教育局、区科学技术局）"), ("@", "2.《云岭区2026年人才工作要点》起草说明（区委组织部副部长方志恒）")], [("MK704", "2025年人才工作情况")]),
    # counts
    ("signin", [("应到4人", "应到9人")], [("MK705", "9人")]),
    ("script", [("3个单位的负责同志", "4个单位的负责同志")], [("MK705", "4个")]),
    ("script", [("有四项", "有五项")], [("MK705", "五项")]),
    ("script", [("8分钟", "10分钟")], [("MK705", "10分钟")]),
    ("script", [("8分钟", "十分钟")], [("MK705", "十分钟")]),
]  # fmt: skip
BOTH = pytest.mark.parametrize("fmt", [Format.DOCX, Format.TEXT])


@BOTH
@pytest.mark.parametrize(("paper", "edits", "wanted"), HITS)
def test_what_disagrees_is_found(
    folder: Path, paper: str, edits: Edits, wanted: list[tuple[str, str]], fmt: Format
) -> None:
    path = paper_file(folder, paper, fmt, edits)
    assert sorted((one.code, one.words) for one in found(folder, path)) == sorted(wanted)


LEFT_ALONE: list[tuple[str, Edits, str]] = [
    ("agenda", [], "nothing was edited"),
    ("agenda", [("主持：", "联系人：王晓岚　电话：0531-8888123¶主持：")], "a contact line was added"),
    ("agenda", [("时间：", "会议时间：")], "another label"),
    ("notice", [("区财政局、区教育局、", "区财政局，区教育局，")], "another mark"),
    ("agenda", [("方志恒", "方　志　恒")], "space in a name"),
    ("agenda", [("2026年4月9日（星期四）9:30", "2026年4月9日周四上午9点半")], "the same time in other words"),
    ("agenda", [("地点：", "地点：请从东门进，到")], "words added before the place"),
    ("agenda", [("区机关2号楼第一会议室", "区机关 2 号楼 第一会议室")], "space around figures"),
    ("agenda", [("（星期四）9:30", "（星期四）9:30，请提前10分钟到场，8:50开始签到")], "another time was added"),
    ("script", [("同志们：", "各位同志：")], "another salutation"),
    ("script", [("今天开会，主要是听取工作情况", "今天我们开个会，主要是听一听工作情况")], "prose in other words"),
    ("script", [("请区财政局在4月20日前报送经费安排。请区教育局在4月25日前报送培训安排。", "请区教育局在4月25日前报送培训安排。请区财政局在4月20日前报送经费安排。")], "requirements in another order"),
    ("script", [("会后不留人，材料请带走。", "会后不留人，材料请带走。请区委宣传部做好报道，5月1日前见报。")], "a sentence was added"),
    ("script", [("请区委组织部副部长方志恒同志", "请方志恒同志")], "a post was left out"),
    ("script", [("请区委组织部副部长方志恒同志", "请组织部副部长方志恒同志")], "a post in short"),
    ("script", [("3个单位的负责同志", "几个单位的负责同志")], "a number in words"),
    ("script", [("3个单位", "三个单位")], "the same number in Han figures"),
    ("script", [("8分钟", "八分钟")], "the same minutes in Han figures"),
    ("script", [("每个单位不超过8分钟", "请简短一些")], "a limit in other words"),
    ("script", [("每个单位不超过8分钟", "每个单位不超过8分钟，请提前10分钟准备")], "other minutes were added"),
    ("script", [("会后不留人", "会后再讲5分钟，不留人")], "minutes in prose"),
    ("script", [("会后不留人，材料请带走。", "")], "a sentence was dropped"),
    ("notice", [("【待填：主送机关】", "区委各部门"), ("【待填：会议要求】", "1.请着正装，4月8日前报名。¶2.材料由韩立新同志收。"), ("【待填：日期】", "2026年4月2日"), ("【待填：联系人】", "韩立新"), ("【待填：电话】", "0000-1234567")], "blanks were filled in"),
    ("notice", [("【待填：会议要求】", "请准时到会。")], "a blank was filled in"),
    ("notice", [("（联系人：【待填：联系人】；电话：【待填：电话】）", "（联系人：韩立新；电话：0000-1234567）¶抄送：区委宣传部，区信访局。")], "a line was added"),
    ("signin", [("实到＿＿＿人", "实到7人")], "a number was filled in"),
    ("record", [("【待填：记录人】", "韩立新"), ("1.【待填：决定的事项】", "1.原则同意，由区财政局、区教育局4月20日前报方案。")], "the record was written"),
    ("minutes", [("会议认为，【待填：会议认为什么；没有就删去这一段】", "会议认为，2025年各项工作有2个亮点，江云帆同志、方志恒同志讲得好。"), ("1.【待填：决定的事项，责任单位，完成时限】", "1.由区教育局、区财政局于5月1日前拿出方案，3个单位配合。"), ("2.【待填：决定的事项，责任单位，完成时限】", ""), ("会议要求，【待填：会议要求什么；没有就删去这一段】", ""), ("【待填：按签到表核对】", "")], "the minutes were written"),
    ("minutes", [("，与会人员进行了讨论。", "，大家谈了很好的意见。")], "other words"),
    ("script", [("今天开会", "2026年是关键的一年。今天开会")], "a year was added"),
]  # fmt: skip


@BOTH
@pytest.mark.parametrize(("paper", "edits", "why"), LEFT_ALONE)
def test_what_is_only_worded_or_laid_out_otherwise_is_left_alone(
    folder: Path, paper: str, edits: Edits, why: str, fmt: Format
) -> None:
    assert [str(one) for one in found(folder, paper_file(folder, paper, fmt, edits))] == [], why


@pytest.mark.parametrize("paper", paper_files(LIBRARY))
@pytest.mark.parametrize("example", EVERY_EXAMPLE, ids=lambda path: path.stem)
def test_a_paper_as_it_was_made_agrees(example: Path, paper: str, tmp_path: Path) -> None:
    meeting = load_meeting(example, LIBRARY)
    formats = [Format(one) for one in ("docx", "txt") if one in load_paper(LIBRARY, paper).formats]
    for fmt in formats:
        path = tmp_path / f"无名.{fmt.value}"
        try:
            path.write_bytes(sheaf_of(meeting)(paper, fmt))
        except NothingToWrite:
            return
        assert [str(one) for one in check_paper(meeting, read_manuscript(path), LIBRARY)] == []


def rows_of(folder: Path) -> tuple[Path, list[str], int]:
    """The agenda as text, its lines, and the index of the table's first row."""
    path = paper_file(folder, "agenda", Format.TEXT, [])
    lines = path.read_text("utf-8").splitlines()
    return path, lines, next(index for index, line in enumerate(lines) if line.startswith("1\t"))


def test_rows_that_changed_places_are_found_by_their_items(folder: Path) -> None:
    path, lines, first = rows_of(folder)
    cells = [line.split("\t") for line in lines[first : first + 2]]
    lines[first : first + 2] = ["\t".join([*cells[0][:2], *cells[1][2:]]), "\t".join([*cells[1][:2], *cells[0][2:]])]
    path.write_text("\n".join(lines), encoding="utf-8")
    [one] = found(folder, path)
    assert one.code == "MK704"
    assert "议程里在“2025年人才工作情况”后面" in one.message or "议程里在“云岭区2026年人才工作要点”前面" in one.message


def test_a_row_that_was_put_in_is_found_and_one_taken_out_too(folder: Path) -> None:
    path, lines, first = rows_of(folder)
    path.write_text(
        "\n".join([*lines[: first + 1], "2\t9:50\t通报信访工作情况\t区信访局", *lines[first + 1 :]]), encoding="utf-8"
    )
    assert [(one.code, one.line, one.words) for one in found(folder, path)] == [
        ("MK703", first + 2, "通报信访工作情况")
    ]
    path.write_text("\n".join([*lines[: first + 1], *lines[first + 2 :]]), encoding="utf-8")
    assert [(one.code, one.words) for one in found(folder, path)] == [
        ("MK702", "方志恒"),
        ("MK703", "云岭区2026年人才工作要点"),
    ]


def test_what_stands_after_a_table_is_no_row_of_it(folder: Path) -> None:
    path, lines, _ = rows_of(folder)
    path.write_text("\n".join([*lines, "联系人：王晓岚", "区委宣传部", "2026年4月1日"]), encoding="utf-8")
    assert found(folder, path) == []


def test_the_message_says_both_and_where_the_agenda_says_it(folder: Path) -> None:
    path = paper_file(folder, "agenda", Format.TEXT, [("方志恒", "方志桓")])
    [one] = found(folder, path)
    assert one.message == "人名和议程不符：议程是“方志恒”，稿子是“方志桓”"
    assert f"{folder / '会.yaml'}:6" in one.hint
    text = path.read_text("utf-8").splitlines()
    assert text[one.line - 1][one.column - 1 :].startswith("方志桓")


MASKED = AGENDA + "保密: [卢思敏]\n"


@pytest.mark.parametrize(
    ("edits", "wanted"),
    [([], []), ([("×××", "卢思敏")], []), ([("方志恒", "方志桓")], ["方志桓"])],
)
def test_a_paper_with_masked_names_is_compared_with_what_was_printed(
    folder: Path, edits: Edits, wanted: list[str]
) -> None:
    (folder / "密.yaml").write_text(MASKED, encoding="utf-8")
    path = paper_file(folder, "agenda", Format.TEXT, edits, "密.yaml")
    assert [one.words for one in found(folder, path, "密.yaml")] == wanted


def test_names_of_the_roster_have_their_place_there(folder: Path) -> None:
    (folder / "名册.yaml").write_text("人员:\n  - 韩立新（区科学技术局局长）\n", encoding="utf-8")
    (folder / "册.yaml").write_text(AGENDA.replace("区科学技术局]", "韩立新]"), encoding="utf-8")
    path = paper_file(folder, "agenda", Format.TEXT, [("区科学技术局局长", "区科学技术局副局长")], "册.yaml")
    [one] = found(folder, path, "册.yaml")
    assert (one.code, one.words) == ("MK702", "区科学技术局副局长")
    assert "名册.yaml:2" in one.hint


def test_a_file_that_is_no_paper_of_the_meeting_is_refused(folder: Path) -> None:
    path = folder / "别的.txt"
    path.write_text("关于开展义务植树的倡议\n春天来了。\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        found(folder, path)
    [one] = caught.value.diagnostics
    assert (one.code, one.file) == ("MK065", str(path))
    assert "主持词、议程" in one.hint


ELECTING = AGENDA.replace(
    "要求: |",
    """\
  - 选举: 评审小组成员
    应选名额: 2名
    候选人: [方志恒, 江云帆, 卢思敏]
    监票人: [柏青]
    用时: 20分钟
要求: |
  请区教育局推荐2名同志参加培训，每人发言8分钟。""",
)


@BOTH
@pytest.mark.parametrize(
    ("paper", "edits", "wanted"),
    [
        ("script", [("应选2名", "应选3名")], ["3名"]),
        ("ballot", [("应选2名", "应选1名")], ["1名"]),
        ("script", [("应选2名", "应选3名"), ("候选人3名", "候选人4名")], ["3名", "4名"]),
        ("script", [("应选2名", "应选两名")], []),
        ("script", [("推荐2名同志参加培训，每人发言8分钟", "推荐3名同志参加培训，每人发言9分钟")], []),
    ],
)
def test_seats_and_limits_are_facts_and_numbers_in_prose_are_not(
    folder: Path, paper: str, edits: Edits, wanted: list[str], fmt: Format
) -> None:
    (folder / "选.yaml").write_text(ELECTING, encoding="utf-8")
    path = paper_file(folder, paper, fmt, edits, "选.yaml")
    assert [(one.code, one.words) for one in found(folder, path, "选.yaml")] == [("MK705", one) for one in wanted]


@pytest.mark.parametrize("paper", ["notice", "agenda", "signin", "minutes", "record"])
def test_an_agenda_is_not_compared_line_by_line_with_another_paper_than_its_script(
    folder: Path, paper: str, capsys: Capsys
) -> None:
    agenda, path = folder / "会.yaml", paper_file(folder, paper, Format.DOCX, [("方志恒", "方志桓")])
    name = load_paper(LIBRARY, paper).data.name
    for both in ((agenda, path), (path, agenda)):
        result = call(capsys, "diff", *both)
        assert (result.code, result.out) == (2, "")
        assert result.err.splitlines() == [
            f"{path}:1:1: 错误 MK065 这是{name}，不是主持词",
            f"    改法：请用 meetingkit check {agenda} --paper {path}",
        ]


@pytest.mark.parametrize("edits", [[], [("方志恒", "方志桓")], [("主持词", "讲话提纲"), ("同志们", "各位")]])
def test_an_agenda_is_compared_with_its_script_however_it_was_edited(
    folder: Path, edits: Edits, capsys: Capsys
) -> None:
    path = paper_file(folder, "script", Format.DOCX, edits)
    assert call(capsys, "diff", folder / "会.yaml", path).code == (1 if edits else 0)


# of any meeting


@SLOW
@given(
    gatherings(), st.sampled_from(["agenda", "notice", "signin", "script", "minutes", "record", "cue-sheet"]), st.data()
)
def test_any_paper_agrees_until_a_name_is_mistyped(drawn: Drawn, paper: str, data: st.DataObject) -> None:
    whole = drawn.read()
    text = sheaf_of(whole)(paper, Format.TEXT).decode("utf-8")
    assert said_of(whole, text) == []
    assert said_of(whole, text + "请大家互相转告，5月6日前把意见交给韩立新同志。\n") == []
    names = [one.split("（")[0] for one in drawn.people if one.split("（")[0] in text]
    name = data.draw(st.sampled_from(names))
    found = said_of(whole, text.replace(name, f"{name[0]}某某"))
    assert {one.code for one in found} == {"MK702"}
    assert f"{name[0]}某某" in {one.words for one in found} or name in {one.words for one in found}


@SLOW
@given(gatherings(), st.sampled_from(["agenda", "notice", "signin", "minutes", "record"]))
def test_another_day_is_found_in_any_paper(drawn: Drawn, paper: str) -> None:
    whole = drawn.read()
    assert whole.agenda.when
    assert whole.agenda.when.day
    day = date_text(whole.agenda.when.day)
    other = re.sub(r"\d+(?=日)", lambda match: str(int(match[0]) % 28 + 1), day)
    text = sheaf_of(whole)(paper, Format.TEXT).decode("utf-8")
    found = said_of(whole, text.replace(day, other))
    assert {(one.code, one.words) for one in found} == {("MK701", other)}


def said_of(whole: Meeting, text: str) -> list[Diagnostic]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "稿.txt"
        path.write_text(text, encoding="utf-8")
        return check_paper(whole, read_manuscript(path), LIBRARY)


# the command


@pytest.fixture
def inside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(folder)
    return folder


def test_check_compares_papers_with_the_agenda(inside: Path, capsys: Capsys) -> None:
    paper_file(inside, "agenda", Format.DOCX, [("方志恒", "方志桓")])
    result = call(capsys, "check", "会.yaml", "--paper", "手改过的.docx", "--select", "MK7")
    assert result.code == 1
    assert "手改过的.docx:" in result.out
    assert "疑似 MK702 人名和议程不符：议程是“方志恒”，稿子是“方志桓”" in result.out
    assert "议程见 会.yaml:6" in result.out
    [told] = json.loads(call(capsys, "check", "会.yaml", "--paper", "手改过的.docx", "--select", "MK7", "--json").out)
    assert (told["code"], told["file"]) == ("MK702", "手改过的.docx")


def test_several_papers_are_compared_at_once(inside: Path, capsys: Capsys) -> None:
    paper_file(inside, "agenda", Format.DOCX, [])
    paper_file(inside, "script", Format.TEXT, [])
    papers = ["--paper", "手改过的.docx", "--paper", "手改过的.txt"]
    assert call(capsys, "check", "会.yaml", *papers, "--select", "MK7").out == "3 个文件：没有发现问题。\n"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("", "MK702"),
        ("忽略: [MK702]\n", ""),
        ("忽略: [MK7]\n", ""),
        ("忽略: [MK701]\n", "MK702"),
    ],
)
def test_the_agenda_may_let_it_stand(folder: Path, line: str, left: str) -> None:
    (folder / "会.yaml").write_text(AGENDA + line, encoding="utf-8")
    path = paper_file(folder, "agenda", Format.TEXT, [("方志恒", "方志桓")])
    assert [one.code for one in found(folder, path)] == ([left] if left else [])


def test_a_mark_on_the_line_of_the_value_lets_it_stand(inside: Path, capsys: Capsys) -> None:
    present = "柏青（区审计局副局长）]"
    (inside / "会.yaml").write_text(AGENDA.replace(present, f"{present}  # meetingkit: 忽略 MK702"), encoding="utf-8")
    path = paper_file(inside, "script", Format.TEXT, [])
    assert found(inside, path) == []
    # whether it is of use is told only by a paper, so that a check without one says nothing of it
    assert "MK190" not in call(capsys, "check", "会.yaml").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["会.yaml", "另.yaml", "--paper", "稿.docx"], "--paper 把文稿和一份议程对"),
        (["稿.docx", "--paper", "稿.docx"], "--paper 把文稿和一份议程对"),
        (["会.yaml", "--paper", "日程.ics"], "读不了 日程.ics"),
    ],
)
def test_what_cannot_be_compared_is_refused(inside: Path, arguments: list[str], said: str, capsys: Capsys) -> None:
    result = call(capsys, "check", *arguments)
    assert result.code == 2
    assert said in result.err


def test_a_paper_that_cannot_be_read_is_told(inside: Path, capsys: Capsys) -> None:
    result = call(capsys, "check", "会.yaml", "--paper", "没有.docx", "--select", "MK0")
    assert result.code == 2
    assert "没有.docx:1:1: 错误 MK030" in result.out
