"""What changed between two meetings: facts in a secretary's words, every character of the text, the agenda's line."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise, permutations
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.check.script import Line
from meetingkit.cli.app import run
from meetingkit.comparing.alignment import aligned
from meetingkit.comparing.compare import compare, fact_changes, list_changes
from meetingkit.comparing.counts import changed_counts
from meetingkit.comparing.facts import Fact, ItemFacts, MeetingFacts
from meetingkit.comparing.lines import Side, recognised, side_of_agenda, side_of_manuscript
from meetingkit.comparing.mentions import mentioned
from meetingkit.comparing.model import Change, Difference, Kind, Part
from meetingkit.comparing.report import as_html
from meetingkit.comparing.text import text_parts, text_rows
from meetingkit.comparing.whole import whole_parts, whole_rows
from meetingkit.comparing.wording import marked, said, where
from meetingkit.diagnostics import Position
from meetingkit.document import Role
from meetingkit.library import default_library
from meetingkit.readers import read_manuscript
from meetingkit.reading.source import Source
from meetingkit.workflow import meeting_from, script_of
from tests.conftest import EXAMPLES
from tests.meetings import HOSTILE, ORGANS, Facts, items, meeting
from tests.program import call
from tests.test_kinds_golden import agenda_of, every_kind

Capsys = pytest.CaptureFixture[str]
AGENDA = """\
会议: 区委例会
时间: 2026-03-18 9:30
地点: 一楼会议室
主持人: 顾怀远（区委书记）
开场: 今天开个会。
议程:
  - 汇报: 年度工作思路
    汇报人: [区纪委监委, 区委组织部, 区委宣传部]
    每人: 8分钟
    讨论: 各位委员
  - 传达: 《上级通知》
    传达人: 叶书宁（区委副书记）
  - 起草说明: 年度工作要点
    说明人: 方志恒（区委组织部副部长）
  - 讲话:
    要点:
      - 把人才放在前面: |
          这件事4月10日前办好，由江云帆同志负责。
      - 把服务做到位
"""
FIRST, SECOND = (
    AGENDA[AGENDA.index("  - 汇报") : AGENDA.index("  - 传达")],
    AGENDA[AGENDA.index("  - 传达") : AGENDA.index("  - 起草")],
)
LAST = AGENDA[AGENDA.index("  - 讲话") :]


def side(text: str, file: str = "议程.yaml") -> Side:
    library = default_library()
    meeting = meeting_from(Source(file, text), library)
    return side_of_agenda(meeting, script_of(meeting, library))


def difference(old: str, new: str) -> Difference:
    return compare(side(old, "旧.yaml"), side(new, "新.yaml"))


def told(old: str, new: str) -> list[str]:
    return [said(change) for change in difference(old, new).changes]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("03-18 9:30", "03-20 9:30", ["日期：“2026-03-18”改成“2026-03-20”"]),
        ("9:30", "10:00", ["开始时刻：“09:30”改成“10:00”"]),
        ("一楼会议室", "二楼会议室", ["地点：“一楼会议室”改成“二楼会议室”"]),
        ("顾怀远（区委书记）", "宋致远（区长）", ["主持人：“顾怀远（区委书记）”改成“宋致远（区长）”"]),
        ("开场:", "称呼: 同志们、朋友们\n开场:", ["称呼：“同志们”改成“同志们、朋友们”"]),
        ("区委宣传部]", "区委宣传部, 区委统战部]", ["第1项 汇报人：加了 区委统战部"]),
        ("区委组织部, ", "", ["第1项 汇报人：删了 区委组织部"]),
        ("区委组织部, ", "区财政局, ", ["第1项 汇报人：“区委组织部”改成“区财政局”"]),
        ("区纪委监委, 区委组织部", "区委组织部, 区纪委监委", ["第1项 汇报人：次序改成 区委组织部、区纪委监委、区委宣传部"]),
        ("年度工作思路", "年度工作打算", ["第1项 内容：“年度工作思路”改成“年度工作打算”"]),
        ("8分钟", "10分钟", ["第1项 每人：“8分钟”改成“10分钟”"]),
        ("    讨论: 各位委员\n", "", ["第1项 讨论：删了 各位委员"]),
        (FIRST + SECOND, SECOND + FIRST, ["第1、2项对调（汇报：年度工作思路；传达：《上级通知》）"]),
        (SECOND, "", ["删了第2项 传达：《上级通知》（传达人：叶书宁（区委副书记））"]),
        (SECOND, SECOND + "  - 休会: 15分钟\n", ["加了第3项 休会"]),
        ("方志恒（区委组织部副部长）", "方志恒（区委组织部部长）", ["第3项 说明人：“方志恒（区委组织部副部长）”改成“方志恒（区委组织部部长）”"]),
        ("把人才放在前面", "把人才放在更前面", ["第4项 要点：“把人才放在前面”改成“把人才放在更前面”"]),
        ("      - 把服务做到位\n", "", ["第4项 要点：删了 把服务做到位"]),
        ("今天开个会。", "今天我们开个会。", ["开场：“今天开个会。”改成“今天我们开个会。”"]),
    ],
)  # fmt: skip
def test_a_changed_fact_is_told_in_words(old: str, new: str, words: list[str]) -> None:
    assert old in AGENDA
    assert told(AGENDA, AGENDA.replace(old, new)) == words


def test_the_number_of_items_that_the_opening_announces() -> None:
    announced = AGENDA.replace("开场:", "报议程: 连写\n开场:")
    assert told(announced, announced.replace(SECOND, ""))[0] == "报的议程项数：“4”改成“3”"


def test_a_moved_item_and_what_changed_in_it() -> None:
    moved = AGENDA.replace(FIRST, "").replace(LAST, FIRST.replace("思路", "打算") + LAST)
    assert told(AGENDA, moved) == [
        "第1项移到第3项（汇报：年度工作打算）",
        "第3项（原第1项） 内容：“年度工作思路”改成“年度工作打算”",
    ]


def test_an_item_of_another_type_is_the_same_item() -> None:
    assert "第1项 类型：“汇报”改成“通报”" in told(
        AGENDA, AGENDA.replace("汇报: 年", "通报: 年").replace("汇报人", "通报人")
    )


def test_dates_and_names_within_prose_are_told() -> None:
    assert mentions_told("由江云帆同志在4月10日前办好。", "由卢思敏同志在4月20日前办好。") == [
        "文中日期：“4月10日”改成“4月20日”",
        "文中人名：“江云帆”改成“卢思敏”",
    ]


def script_of_one_line(text: str) -> Side:
    return Side("稿子.txt", (line(text),), recognised([line(text)]))


def mentions_told(old: str, new: str) -> list[str]:
    before, after = script_of_one_line(old), script_of_one_line(new)
    return [said(one) for one in mentioned(whole_rows(text_rows(before.lines, after.lines)), before, after)]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "总结2025年以来工作，部署2026年重点任务。",
            "总结2026年以来工作，部署2027年重点任务。",
            ["文中日期：“2025年”改成“2026年”", "文中日期：“2026年”改成“2027年”"],
        ),
        ("4月1日、4月2日开会。", "4月2日、4月3日开会。", ["文中日期：“4月1日”改成“4月2日”", "文中日期：“4月2日”改成“4月3日”"]),
        ("4月1日、4月2日开会。", "4月2日开会。", ["文中日期：删了 4月1日"]),
        ("4月2日开会。", "4月1日、4月2日开会。", ["文中日期：加了 4月1日"]),
        ("4月2日9:30开会。", "4月2日上午10:30开会。", ["文中日期：“9:30”改成“上午10:30”"]),
        ("请江云帆同志、卢思敏同志发言。", "请卢思敏同志发言。", ["文中人名：删了 江云帆"]),
        ("请江云帆同志、卢思敏同志发言。", "请卢思敏同志、江云帆同志发言。", []),
    ],
)  # fmt: skip
def test_a_mention_became_what_stands_at_its_place(old: str, new: str, words: list[str]) -> None:
    assert mentions_told(old, new) == words


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("8分钟", "8", "the same time"),
        ("2026-03-18 9:30", "2026年3月18日上午9:30", "the same moment"),
        ("起草说明: 年度工作要点", "起草说明: 《年度工作要点》", "title marks are set by the template"),
        ("讨论: 各位委员", "discussion: 各位委员", "the key's other name"),
        ("会议: 区委例会\n", "# 说明\n会议: 区委例会\n类型: 领导小组会议\n", "a comment, and what is so by default"),
    ],
)
def test_what_means_the_same_is_no_change(old: str, new: str, reason: str) -> None:
    assert not difference(AGENDA, AGENDA.replace(old, new)), reason


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("由128项增加到200项。", "由128项增加到260项。", ["文中数字：“200项”改成“260项”"]),
        ("拨款3.5万元，占15%。", "拨款4万元，占20%。", ["文中数字：“3.5万元”改成“4万元”", "文中数字：“15%”改成“20%”"]),
        ("共12人，分3组。", "共13人，分3组。", ["文中数字：“12人”改成“13人”"]),
        ("第2项是汇报。", "第3项是汇报。", []),  # which item it is
        ("3月18日9:30开会。", "3月20日9:00开会。", []),  # told as dates
        ("用8分钟。", "用2小时。", []),  # told as text
        ("用8分钟。", "用一会儿。", []),
    ],
)  # fmt: skip
def test_a_number_became_another_of_its_unit(old: str, new: str, words: list[str]) -> None:
    before, after = script_of_one_line(old), script_of_one_line(new)
    rows = whole_rows(text_rows(before.lines, after.lines))
    assert [said(one) for one in changed_counts(rows, before, after, [])] == words


@pytest.mark.parametrize(
    ("minutes", "words", "line"),
    [
        ("每人: 8", "第1项 每人：“8分钟”改成“6分钟”", 9),
        ("每人: 8分钟\n    用时: 8分钟", "文中数字：“8分钟”改成“6分钟”", 9),
    ],
)
def test_a_number_is_told_by_its_key_where_just_one_has_it(
    minutes: str, words: str, line: int, folder: Path, capsys: Capsys
) -> None:
    (folder / "议程.yaml").write_text(AGENDA.replace("每人: 8分钟", minutes), encoding="utf-8")
    edited(folder, {"8分钟": "6分钟"})
    lines = [line.strip() for line in call(capsys, "diff", "议程.yaml", "稿子.docx").out.split("\n")]
    assert lines[lines.index(words) + 1].startswith(f"在 议程.yaml:{line} 改；")


def test_numbers_that_follow_from_two_agendas_are_not_told_besides() -> None:
    longer = AGENDA.replace("区委宣传部]", "区委宣传部, 区委统战部]").replace("    每人", "    逐个: 是\n    每人")
    assert [one.what for one in difference(AGENDA.replace("    每人", "    逐个: 是\n    每人"), longer).changes] == [
        "speakers"
    ]


def test_each_change_says_its_line() -> None:
    change = difference(AGENDA, AGENDA.replace("区委宣传部]", "区委宣传部, 区委统战部]")).changes[0]
    assert [at.line for at in change.where if at] == [8, 8]


# the boss and his Word file


def edited(folder: Path, replacements: dict[str, str], *options: str) -> None:
    """Render 议程.yaml and change words in the Word file, as a person would."""
    call_quietly("render", "议程.yaml", "-o", "稿子.docx", "--force", "--quiet", *options)
    document = docx.Document(str(folder / "稿子.docx"))
    for paragraph in document.paragraphs:
        for old, new in replacements.items():
            if old in paragraph.text:
                text = paragraph.text.replace(old, new)
                for run in paragraph.runs[1:]:
                    run.text = ""
                paragraph.runs[0].text = text
    document.save(str(folder / "稿子.docx"))


def call_quietly(*arguments: str) -> None:
    assert run(list(arguments)) == 0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "议程.yaml").write_text(AGENDA, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("replacements", "words", "place"),
    [
        ({"区委宣传部": "区委宣传部、区委统战部"}, "第1项 汇报人：加了 区委统战部", "在 议程.yaml:8 改；稿子见 稿子.docx 第"),
        ({"3月18日": "3月20日"}, "日期：“2026-03-18”改成“2026-03-20”", "在 议程.yaml:2 改；稿子见 稿子.docx 第"),
        ({"叶书宁": "卢思敏"}, "第2项 传达人：“区委副书记叶书宁同志”改成“区委副书记卢思敏同志”", "在 议程.yaml:12 改；"),
        ({"4月10日": "4月20日"}, "文中日期：“4月10日”改成“4月20日”", "在 议程.yaml:18 改；"),
        ({"8分钟": "6分钟"}, "第1项 每人：“8分钟”改成“6分钟”", "在 议程.yaml:9 改；稿子见 稿子.docx 第"),
        ({"前办好，": "前办好，5月1日前再查，"}, "文中日期：加了 5月1日", "在 议程.yaml:18 改；"),
        ({"年度工作思路": "年度工作打算"}, "第1项 内容：“年度工作思路”改成“年度工作打算”", "在 议程.yaml:7 改；"),
    ],
)  # fmt: skip
def test_what_was_changed_by_hand_in_word_is_told_with_the_agendas_line(
    replacements: dict[str, str], words: str, place: str, folder: Path, capsys: Capsys
) -> None:
    edited(folder, replacements)
    result = call(capsys, "diff", "议程.yaml", "稿子.docx")
    lines = [line.strip() for line in result.out.split("\n")]
    assert result.code == 1
    assert lines[lines.index(words) + 1].startswith(place)


ROSTER = """\
人员:
  - 顾怀远（区委书记）
  - 江云帆（区委统战部部长）
  - 卢思敏（区委编办主任）
分组:
  几个部门: [江云帆, 卢思敏]
"""
CALLED_BY_NAME = AGENDA.replace("[区纪委监委, 区委组织部, 区委宣传部]", "[江云帆, 方志恒（区委宣传部部长）]")


@pytest.mark.parametrize(
    ("old", "new", "words", "place"),
    [
        ("统战部部长江", "统战部副部长江", "第1项 汇报人：“区委统战部部长江云帆同志”改成“区委统战部副部长江云帆同志”", "名册.yaml:3"),
        ("江云帆同志", "江云飞同志", "第1项 汇报人：“区委统战部部长江云帆同志”改成“区委统战部部长江云飞同志”", "议程.yaml:8"),
        ("宣传部部长", "宣传部副部长", "第1项 汇报人：“区委宣传部部长方志恒同志”改成“区委宣传部副部长方志恒同志”", "议程.yaml:8"),
        ("（区委书记）", "（区长）", "主持人：“顾怀远（区委书记）”改成“顾怀远（区长）”", "名册.yaml:2"),
    ],
)  # fmt: skip
def test_a_post_that_only_the_roster_has_is_changed_in_the_roster(
    old: str, new: str, words: str, place: str, folder: Path, capsys: Capsys
) -> None:
    (folder / "名册.yaml").write_text(ROSTER, encoding="utf-8")
    text = CALLED_BY_NAME.replace("顾怀远（区委书记）", "顾怀远")
    (folder / "议程.yaml").write_text(text, encoding="utf-8")
    edited(folder, {old: new})
    lines = [line.strip() for line in call(capsys, "diff", "议程.yaml", "稿子.docx").out.split("\n")]
    assert lines[lines.index(words) + 1].startswith(f"在 {place} 改；")
    assert any(line.startswith(f"改的一段　{place} → ") for line in lines)
    data = json.loads(call(capsys, "diff", "议程.yaml", "稿子.docx", "--json").out)
    where = next(one["where"]["old"] for one in data["facts"] if one["message"] == words)
    told = [f"{one.get('file', '议程.yaml')}:{one['line']}" for one in (where, *(row["old"] for row in data["text"]))]
    assert told[0] == place
    assert place in told[1:]


def test_a_post_in_the_rosters_of_two_agendas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capsys) -> None:
    monkeypatch.chdir(tmp_path)
    for year, roster in (("旧", ROSTER), ("新", ROSTER.replace("统战部部长", "统战部副部长"))):
        (tmp_path / f"{year}.yaml").write_text(CALLED_BY_NAME + f"名册: {year}册.yaml\n", encoding="utf-8")
        (tmp_path / f"{year}册.yaml").write_text(roster, encoding="utf-8")
    assert "旧册.yaml:3 → 新册.yaml:3" in call(capsys, "diff", "旧.yaml", "新.yaml").out


def test_words_that_nobody_wrote_are_given_no_line(folder: Path, capsys: Capsys) -> None:
    edited(folder, {"今天的会议就开到这里": "4月1日的会议就开到这里"})
    text = call(capsys, "diff", "议程.yaml", "稿子.docx").out
    assert "改的一段　议程.yaml → 稿子.docx 第" in text
    change = Change(Kind.CHANGED, "dates", "文中日期", "4月1日", "4月2日", where=(None, Position(3)))
    script = side_of_manuscript(read_manuscript(Path("稿子.docx")), word=True)
    assert where(change, side(AGENDA), script) == "议程里没有写，是自动生成的；稿子见 稿子.docx 第3段"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("由江云帆同志负责", "由卢思敏同志负责", 18),
        ("    讨论: 各位委员\n", "    讨论: 各位来宾\n", 10),
        ("第二行在这里", "第二行在那里", 24),
        ("把服务做到位", "把服务做到家", 19),
        ("卢思敏（区委编办主任）", "卢思敏（区编办主任）", 29),
    ],
)
def test_a_change_within_a_long_value_says_its_own_line(old: str, new: str, line: int) -> None:
    agenda = AGENDA + LONG_VALUES
    change = difference(agenda, agenda.replace(old, new)).changes[0]
    assert [at.line for at in change.where if at] == [line, line]


def test_a_topic_that_comes_from_an_item_says_its_line(folder: Path, capsys: Capsys) -> None:
    (folder / "议程.yaml").write_text(AGENDA.replace("开场:", "报议程: 列表\n开场:"), encoding="utf-8")
    edited(folder, {"年度工作要点": "年度工作重点"})
    data = json.loads(call(capsys, "diff", "议程.yaml", "稿子.docx", "--json").out)
    assert [one["where"]["old"]["line"] for one in data["facts"]] == [14, 14]


def test_a_topic_of_a_script_says_its_own_line(folder: Path, capsys: Capsys) -> None:
    script = """区委例会主持词

同志们：
今天召开区委例会，研究年度工作。
今天会议的议程有两项：一是听取年度工作思路汇报；二是传达上级通知。
首先，请区纪委监委汇报年度工作思路。
下面，请区委副书记叶书宁同志传达上级通知。
今天的会议就到这里，散会。
"""
    (folder / "旧.txt").write_text(script, encoding="utf-8")
    (folder / "新.txt").write_text(script.replace("传达上级通知。\n首", "传达《上级意见》。\n首"), encoding="utf-8")
    data = json.loads(call(capsys, "diff", "旧.txt", "新.txt", "--json").out)
    assert [one["where"]["old"]["line"] for one in data["facts"] if one["what"] == "topics"] == [5]
    (folder / "新.txt").write_text(
        script.replace("两项", "三项").replace("上级通知。\n首", "上级通知；三是讲话。\n首"), "utf-8"
    )
    data = json.loads(call(capsys, "diff", "旧.txt", "新.txt", "--json").out)
    assert [(one["what"], one["where"]["old"]["line"]) for one in data["facts"]] == [
        ("announced_count", 5),
        ("topics", 5),
    ]


LONG_VALUES = """\
  - 交流:
    串词: |
      第一行不变。

      第二行在这里。
    发言人:
      - 江云帆（区委统战部部长）
      - 方志恒（区委宣传部部长）
      - 区委组织部
      - 卢思敏（区委编办主任）
"""
RECAP = """\
回顾: 刚才，大家发了言，讲得要求实、办法多。
要求: |
  各单位要在12月18日前制定整改清单，报区委办公室。
  区纪委监委要定期通报。
座次:
  样式: 会场
  每排: 12
通知:
  联系人: 方志恒
  要求: [请提前10分钟入场]
"""


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("12月18日", "12月20日", 22),  # the first line of several, in one paragraph with the recap
        ("定期通报", "每月通报", 23),
        ("要求实", "要求严", 20),  # the key 要求 is no value
        ("不超过8分钟", "不超过6分钟", 9),
        ("部长方志恒同志就", "部长方志坚同志就", 14),  # nor is he the one to be rung up
        ("汇报年度工作思路", "汇报年度工作打算", 7),
    ],
)
def test_the_words_are_told_by_the_line_they_come_from(
    old: str, new: str, line: int, folder: Path, capsys: Capsys
) -> None:
    (folder / "议程.yaml").write_text(AGENDA + RECAP, encoding="utf-8")
    edited(folder, {old: new})
    result = call(capsys, "diff", "议程.yaml", "稿子.docx")
    text = result.out[result.out.index("文字（") :]
    assert f"改的一段　议程.yaml:{line} → " in text


@pytest.mark.parametrize(
    "options", [[], ["--layout", "reading", "--for", "主持人"], ["--layout", "reading", "--for", "秘书"]]
)
def test_every_copy_that_was_not_touched_is_the_same(options: list[str], folder: Path, capsys: Capsys) -> None:
    edited(folder, {}, *options)
    for files in (("议程.yaml", "稿子.docx"), ("稿子.docx", "议程.yaml")):
        assert call(capsys, "diff", *files).code == 0


@every_kind
def test_an_agenda_is_the_same_as_what_is_rendered_from_it(identifier: str, tmp_path: Path, capsys: Capsys) -> None:
    path = tmp_path / "agenda.yaml"
    path.write_text(agenda_of(identifier), encoding="utf-8")
    for suffix in ("docx", "txt"):
        call(capsys, "render", path, "-o", tmp_path / f"script.{suffix}", "--quiet")
        assert call(capsys, "diff", path, tmp_path / f"script.{suffix}").code == 0


# laws of texts


def line(text: str, index: int = 0) -> Line:
    return Line(index, text, Role.BODY, lambda offset: Position(index + 1, offset + 1))


def lines(texts: list[str]) -> list[Line]:
    return [line(text, index) for index, text in enumerate(texts)]


TEXTS = st.lists(st.one_of(st.sampled_from(["甲", "乙", "今天开会，散会。"]), HOSTILE), max_size=12)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off_the_difference(old: list[str], new: list[str]) -> None:
    rows = text_rows(lines(old), lines(new))
    assert [row.old.text for row in rows if row.old] == old
    assert [row.new.text for row in rows if row.new] == new
    for row in rows:
        assert "".join(part.text for part in row.parts if part.kind is not Kind.ADDED) == (
            row.old.text if row.old else ""
        )
        assert "".join(part.text for part in row.parts if part.kind is not Kind.REMOVED) == (
            row.new.text if row.new else ""
        )
    if old == new:
        assert all(row.kind is Kind.SAME for row in rows)


@given(st.lists(st.text("甲乙丙，。12", min_size=1), min_size=1, max_size=30, unique=True), st.data())
def test_every_changed_paragraph_is_reported(old: list[str], data: st.DataObject) -> None:
    changed = data.draw(st.sets(st.integers(0, len(old) - 1)))
    new = [f"{text}改了" if index in changed else text for index, text in enumerate(old)]
    reported = {row.old.index for row in text_rows(lines(old), lines(new)) if row.kind is not Kind.SAME and row.old}
    assert changed <= reported


MIXED = st.lists(st.sampled_from([*"甲乙，。、12月日镇局", "发展", "工作", "魏海同志", "局长"]), max_size=30).map(
    "".join
)


@given(MIXED, MIXED, st.sampled_from([text_parts, whole_parts]))
def test_both_wordings_can_be_read_off_the_parts(
    old: str, new: str, parts_of: Callable[[str, str], tuple[Part, ...]]
) -> None:
    parts = parts_of(old, new)
    assert "".join(part.text for part in parts if part.kind is not Kind.ADDED) == old
    assert "".join(part.text for part in parts if part.kind is not Kind.REMOVED) == new
    assert all(one.kind is not other.kind for one, other in pairwise(parts))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("请区委宣传部、区委编办汇报", "请区委宣传部、区委统战部、区委编办汇报", "请区委宣传部{+、区委统战部+}、区委编办汇报"),
        ("请区委宣传部汇报", "请区委宣传部、区委统战部汇报", "请区委宣传部{+、区委统战部+}汇报"),
        ("散会。", "散会！", "散会[-。-]{+！+}"),
    ],
)  # fmt: skip
def test_the_changed_characters_are_marked_as_people_read(old: str, new: str, words: str) -> None:
    assert marked(text_parts(old, new)) == words


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("3月18日开会", "3月28日开会", "[-3月18日-]{+3月28日+}开会"),
        ("在12月18日前报", "在12月20日前报", "在[-12月18日-]{+12月20日+}前报"),
        ("（2025年11月26日）", "（2026年12月8日）", "（[-2025年11月26日-]{+2026年12月8日+}）"),
        ("每人8分钟", "每人18分钟", "每人[-8分钟-]{+18分钟+}"),
        ("二十条措施", "二十五条措施", "[-二十条-]{+二十五条+}措施"),
        ("上午9:30开", "上午9:00开", "上午[-9:30-]{+9:00+}开"),
        ("请局长魏海同志发言", "请局长高海波同志发言", "请局长[-魏海-]{+高海波+}同志发言"),
        ("请魏海同志发言。（魏海发言）", "请高海同志发言。（高海发言）", "请[-魏海-]{+高海+}同志发言。（[-魏海-]{+高海+}发言）"),
        ("请石桥镇作交流发言", "请城关镇作交流发言", "请[-石桥镇-]{+城关镇+}作交流发言"),
        ("石桥镇作交流", "城关镇作交流", "[-石桥镇-]{+城关镇+}作交流"),
        ("请石桥镇", "请城关镇", "请[-石桥镇-]{+城关镇+}"),
        ("各局、县交通运输局负责", "各局、县住建局负责", "各局、[-县交通运输局-]{+县住建局+}负责"),
        ("请城关镇党委书记韩冬同志", "请城关镇镇长韩冬同志", "请城关镇[-党委书记-]{+镇长+}韩冬同志"),
        ("请区委统战部部长发言", "请区委统战部副部长发言", "请区委统战部{+副+}部长发言"),
        ("讲发展、讲稳定", "讲发明、讲稳定", "讲[-发展-]{+发明+}、讲稳定"),
        ("作交流发言", "作汇报交流发言", "作{+汇报+}交流发言"),
        ("工作在推进", "工作在推进中", "工作在推进{+中+}"),
    ],
)  # fmt: skip
def test_names_dates_numbers_and_words_go_and_come_as_wholes(old: str, new: str, words: str) -> None:
    assert marked(whole_parts(old, new)) == words


def test_a_name_is_whole_where_only_another_paragraph_tells_that_it_is_one() -> None:
    rows = text_rows(
        lines(["请局长魏海同志发言。", "（魏海发言）"]), lines(["请局长高海波同志发言。", "（高海波发言）"])
    )
    assert marked(whole_rows(rows)[1].parts) == "（[-魏海-]{+高海波+}发言）"


def test_a_paragraph_that_moved_is_no_new_one() -> None:
    rows = text_rows(lines(["甲甲甲", "乙乙乙", "丙丙丙"]), lines(["丙丙丙", "甲甲甲", "乙乙乙"]))
    assert Counter(row.kind for row in rows) == {Kind.SAME: 2, Kind.MOVED: 2}


# laws of facts


@given(st.lists(st.sampled_from(ORGANS), max_size=6), st.lists(st.sampled_from(ORGANS), max_size=6))
def test_a_list_of_people_is_the_old_one_with_its_changes(old: list[str], new: list[str]) -> None:
    people = Counter(old)
    kinds = set()
    for kind, gone, come in list_changes(tuple(old), tuple(new)):
        kinds.add(kind)
        if kind is not Kind.REORDERED:
            people.subtract([gone] if isinstance(gone, str) else gone or ())
            people.update([come] if isinstance(come, str) else come or ())
    assert +people == Counter(new)
    assert (not kinds) == (old == new)


def items_of(subjects: list[str]) -> MeetingFacts:
    made = [
        ItemFacts(number, "report", "汇报", None, {"subject": Fact("内容", subject)})
        for number, subject in enumerate(subjects, 1)
    ]
    return MeetingFacts({}, tuple(made))


SUBJECTS = ["年度工作思路", "干部队伍建设", "安全生产", "乡村振兴", "防汛准备", "人才引进", "财政预算"]


@given(st.lists(st.sampled_from(SUBJECTS), unique=True), st.lists(st.sampled_from(SUBJECTS), unique=True))
def test_the_new_items_are_the_old_ones_with_the_changes_applied(old: list[str], new: list[str]) -> None:
    changes = list(fact_changes(items_of(old), items_of(new)))
    current: list[str | None] = list(old)
    placed: dict[int, str] = {}
    for change in changes:
        before, after = change.numbers
        if change.kind is Kind.SWAPPED:
            assert before
            assert after
            current[before - 1], current[after - 1] = old[after - 1], old[before - 1]
            continue
        if before and change.kind in (Kind.REMOVED, Kind.MOVED):
            current[before - 1] = None
        if after and change.kind in (Kind.ADDED, Kind.MOVED):
            placed[after] = str(change.new).removeprefix("汇报：")
    result = [one for one in current if one]
    for number, subject in sorted(placed.items()):
        result.insert(number - 1, subject)
    assert result == new


def test_two_items_that_changed_places_are_told_as_one_change() -> None:
    for order in permutations(range(4)):
        changes = list(fact_changes(items_of(SUBJECTS[:4]), items_of([SUBJECTS[index] for index in order])))
        swaps = [change for change in changes if change.kind is Kind.SWAPPED]
        is_swaps = all(order[order[index]] == index for index in range(4))
        assert len(swaps) == (sum(order[index] != index for index in range(4)) // 2 if is_swaps else 0)


@given(st.lists(items(), min_size=1, max_size=4), st.lists(items(), min_size=1, max_size=4), st.booleans())
def test_whatever_differs_between_two_agendas_is_told(first: list[Facts], second: list[Facts], same: bool) -> None:
    old, new = (side(json.dumps(meeting(*chosen), ensure_ascii=False)) for chosen in (first, first if same else second))
    assert old.meeting
    assert new.meeting
    assert bool(compare(old, new).changes) == (old.meeting.agenda != new.meeting.agenda)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_nothing_changed_between_a_meeting_and_itself(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not difference(text, text)


# the command


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("议程.yaml 议程.yaml", 0),
        ("议程.yaml 新.yaml", 1),
        ("议程.yaml 没有.docx", 2),
        ("议程.yaml 新.yaml --format xml", 2),
        ("议程.yaml 新.yaml -o 议程.yaml", 3),
        ("议程.yaml 新.yaml -o 比较.html", 1),
    ],
)
def test_the_exit_code_of(arguments: str, code: int, folder: Path, capsys: Capsys) -> None:
    (folder / "新.yaml").write_text(AGENDA.replace("一楼", "二楼"), encoding="utf-8")
    assert call(capsys, "diff", *arguments.split()).code == code


def test_both_files_are_found_fault_with_at_once(folder: Path, capsys: Capsys) -> None:
    (folder / "坏.yaml").write_text("会议: 甲\n", encoding="utf-8")
    result = call(capsys, "diff", "坏.yaml", "没有.txt")
    assert (result.code, "坏.yaml:" in result.err, "没有.txt:" in result.err) == (2, True, True)


def test_names_under_embargo_stay_masked_unless_asked_for(folder: Path, capsys: Capsys) -> None:
    old = AGENDA.replace("开场:", "保密: [方志恒]\n开场:")
    (folder / "议程.yaml").write_text(old, encoding="utf-8")
    (folder / "新.yaml").write_text(old.replace("方志恒", "卢思敏"), encoding="utf-8")
    hidden = call(capsys, "diff", "议程.yaml", "新.yaml")
    assert "方志恒" not in hidden.out
    assert "--disclose" in hidden.err
    assert "卢思敏" in call(capsys, "diff", "议程.yaml", "新.yaml", "--disclose").out


def test_json_has_facts_and_text(folder: Path, capsys: Capsys) -> None:
    (folder / "新.yaml").write_text(AGENDA.replace("今天开个会。", "今天我们开个会。"), encoding="utf-8")
    result = call(capsys, "diff", "议程.yaml", "新.yaml", "--json")
    data = json.loads(result.out)
    assert [one["what"] for one in data["facts"]] == ["opening"]
    assert data["facts"][0]["where"]["old"] == {"line": 5, "column": 5}
    assert [part for part in data["text"][0]["parts"] if part[0] != "same"] == [["added", "我们"]]


class Page(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_shows_what_the_files_say_and_runs_none_of_it() -> None:
    evil = "<script>alert(1)</script><img src=x>&amp;"
    old, new = side(AGENDA, "<b>.yaml"), side(AGENDA.replace("今天开个会", evil).replace("一楼", evil), "新.yaml")
    page = Page(as_html(compare(old, new), old, new))
    assert not {"script", "img", "b", "link"} & set(page.elements)
    assert page.elements["del"]
    assert page.elements["ins"]
    assert evil in page.text
    assert "<b>.yaml" in page.text


def test_the_page_shows_a_changed_text_of_the_meeting_as_it_shows_paragraphs() -> None:
    text = "今天我们在这里开一个很重要、很及时的会，研究几件事。"
    long = AGENDA.replace("今天开个会。", text)
    old, new = side(long), side(long.replace("重要", "关键"))
    page = as_html(compare(old, new), old, new)
    table = page[page.index("<table>") : page.index("</table>")]
    assert "<del>重要</del><ins>关键</ins>" in table
    assert "[-" not in page


# speed


WORDS = "区委工作要点方案思路学习做法安全生产经验云岭领导小组会议汇报讨论研究，。"


@pytest.mark.parametrize(
    "case", ["every paragraph changed", "one paragraph", "one line again and again", "nothing in common"]
)
def test_a_megabyte_is_compared_without_hanging(case: str) -> None:
    chance = random.Random(1)
    old = ["".join(chance.choices(WORDS, k=100)) for _ in range(3_300)]
    new = [text.replace("区", "县") for text in old]
    if case == "one paragraph":
        old, new = ["".join(old)], ["".join(new)]
    elif case == "one line again and again":
        old, new = ["停"] * 100_000, ["停"] * 50_000 + ["走"] + ["停"] * 49_000
    elif case == "nothing in common":
        new = ["".join(chance.choices("天地玄黄宇宙洪荒", k=100)) for _ in range(3_300)]
    assert text_rows(lines(old), lines(new))  # comparing each with each would take hours


@given(st.lists(st.sampled_from("甲乙丙丁"), max_size=40), st.lists(st.sampled_from("甲乙丙丁"), max_size=40))
def test_what_is_aligned_is_in_order_and_whole(old: list[str], new: list[str]) -> None:
    pairs = aligned(old, new)
    assert [i for i, _ in pairs if i is not None] == list(range(len(old)))
    assert [j for _, j in pairs if j is not None] == list(range(len(new)))


def test_the_words_of_a_long_agenda_are_traced_without_looking_at_each_value_for_each_line() -> None:
    item = "  - 汇报: 第{0}号事项工作推进情况\n    汇报人: [江云帆（区委第{0}办主任）]\n    每人: 8分钟\n"
    agenda = AGENDA[: AGENDA.index("  - 汇报")].replace("开场:", "报议程: 列表\n开场:")
    long = side(agenda + "".join(item.format(number) for number in range(400)))
    topic = next(line for line in long.lines if "第399号事项" in line.text)
    assert topic.place(topic.text.index("第399号")).line == 7 + 3 * 399 + 1
