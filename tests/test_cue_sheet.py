"""The secretary's cue sheet: every step in order, who comes and who is next, what to fill in, what if somebody is away."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import docx
import pytest
import yaml
from docx.enum.section import WD_ORIENT
from hypothesis import given
from hypothesis import strategies as st

import meetingkit
from meetingkit.document import Table
from meetingkit.layout.loading import load_layout
from meetingkit.library import default_library
from meetingkit.writers.docx import write_docx
from tests.meetings import PEOPLE, TYPES
from tests.papers import paper_of, tables

HEAD = {"会议": "云岭区水利局党员大会", "类型": "通用", "时间": "2026-04-09 9:30", "主持人": "顾怀远（局党委书记）"}
CLOCK, STEP, WORDS, ACTING, NEXT, CUES, MINUTES, MATERIALS, MISSING = range(9)
REPORT = {"汇报": "工作报告", "汇报人": "方志恒（局党委副书记）", "用时": "20分钟"}
SPEECHES = {
    "发言": "工程建设", "发言人": ["卢思敏（规划科科长）", "程立群（质监站站长）", "区水利公司"], "每人": "5分钟", "逐个": "是",
}  # fmt: skip
LEADER = {"讲话": None, "讲话人": "宋致远（副区长）"}


def sheet(*items: dict[str, Any], **facts: Any) -> list[list[str]]:
    """Every row of the sheet with a cell for every column; one that reaches down from above is empty below."""
    document = paper_of(yaml.safe_dump({**HEAD, **facts, "议程": list(items)}, allow_unicode=True), "秘书程序单")
    return grid(tables(document)[0])


def grid(table: Table) -> list[list[str]]:
    found = []
    reaching = [0] * len(table.widths)
    for row in table.rows:
        cells, texts = iter(row.cells), []
        for column, left in enumerate(reaching):
            if left:
                reaching[column] -= 1
                texts.append("")
                continue
            cell = next(cells)
            reaching[column] = cell.rows - 1
            texts.append("\n".join(paragraph.text for paragraph in cell.paragraphs))
        found.append(texts)
    return found[1:]


def row_of(step: str, rows: list[list[str]]) -> list[str]:
    [found] = [row for row in rows if row[STEP].startswith(step)]
    return found


def test_every_step_has_its_row_with_clock_words_and_minutes() -> None:
    rows = sheet({"仪式": "奏唱国歌"}, REPORT, LEADER, 报议程="连写", 结束="散会！")
    assert [row[STEP] for row in rows] == ["开场", "奏唱国歌", "报议程", "1．听取工作报告", "2．讲话", "结束"]
    assert rows[0][CLOCK] == "9:30"
    report = row_of("1", rows)
    assert (report[WORDS], report[ACTING], report[MINUTES]) == (
        "首先，请局党委副书记方志恒同志作工作报告。", "局党委副书记\n方志恒", "20",
    )  # fmt: skip
    assert rows[-1][WORDS].endswith("作了讲话。\n散会！")


def test_those_who_speak_in_turn_have_a_row_each() -> None:
    rows = [row for row in sheet(SPEECHES, LEADER) if row[ACTING] != "主持人"]
    assert [row[ACTING] for row in rows] == [
        "规划科科长　卢思敏".replace("　", "\n"), "质监站站长\n程立群", "区水利公司", "副区长　宋致远",
    ]  # fmt: skip
    assert [row[NEXT] for row in rows] == ["质监站站长\n程立群", "区水利公司", "副区长\n宋致远", ""]
    assert [row[MINUTES] for row in rows[:3]] == ["5", "5", "5"]
    assert rows[1][WORDS] == "请质监站站长程立群同志发言，请区水利公司准备。"
    clocks = [row[CLOCK] for row in rows[:3]]
    assert clocks == sorted(clocks)


def test_the_words_are_cut_at_a_mark_of_punctuation() -> None:
    long = "刚才我们听取了三个方面的情况，大家谈得都很好，下面这件事，关系到全年的工作安排，请大家认真研究并提出意见。"
    rows = sheet({**REPORT, "串词": long})
    assert (
        row_of("1", rows)[WORDS] == "刚才我们听取了三个方面的情况，大家谈得都很好，下面这件事，关系到全年的工作安排……"
    )


def test_materials_and_stage_cues() -> None:
    rows = sheet(
        {**REPORT, "材料": ["报告（人手一份）", "投影片"], "列席": "区财政局"}, {"其他": "请看片子。", "材料": "专题片"}
    )
    report = row_of("1", rows)
    assert report[MATERIALS] == "报告（人手一份）\n投影片"
    assert report[CUES] == "请区财政局进入会场；区财政局离开会场。"
    assert report[ACTING].endswith("列席本项：区财政局")
    assert row_of("请看片子", rows)[MATERIALS] == "专题片"


HANDS = "同意＿＿＿\n不同意＿＿＿\n弃权＿＿＿"
BALLOTS = "发出＿＿＿，收回＿＿＿\n有效＿＿＿，无效＿＿＿"


@pytest.mark.parametrize(
    ("item", "filled"),
    [
        ({"表决": "《办法》"}, HANDS),
        ({"表决": "《办法》", "方式": "无记名投票"}, f"{BALLOTS}\n{HANDS}"),
        ({"选举": "委员", "候选人": ["王立"]}, f"应到＿＿＿人\n实到＿＿＿人\n选举办法：\n{HANDS}\n{BALLOTS}"),
        ({"民主测评": "领导班子"}, "发出＿＿＿，收回＿＿＿"),
    ],
)
def test_numbers_to_be_filled_in(item: dict[str, Any], filled: str) -> None:
    rows = sheet(item)
    assert rows[1][CUES].endswith(filled)
    assert rows[0][CUES].endswith("应到＿＿＿人\n实到＿＿＿人")
    assert sheet(item, 应到=32, 实到=30, 报人数="是")[0][CUES].endswith("应到32人\n实到30人")


LATER, OVER = "没到：先进行下一项，这一项移后。", "没到：略过，接着往下进行。"


@pytest.mark.parametrize(
    ("items", "facts", "said"),
    [
        pytest.param([REPORT, LEADER], {}, LATER, id="something follows"),
        pytest.param([REPORT], {}, OVER, id="the last"),
        pytest.param([REPORT, {"讲话": None, "要点": ["抓落实"]}], {}, OVER, id="only the chair follows"),
        pytest.param([REPORT, {"休会": "5分钟"}], {}, OVER, id="a break follows"),
        pytest.param([SPEECHES], {}, "没到：先跳过，请下一位；到了再讲。", id="one of several"),
        pytest.param(
            [{"起草说明": "工作要点", "说明人": "方志恒（副书记）"}, {"表决": "《工作要点》"}, LEADER], {},
            "没到：这一项和下一项一起移后。", id="it is decided on next",
        ),
        pytest.param([{"表决": "《办法》", "宣读人": "方志恒（副书记）"}], {}, "没到：另请一位宣读。", id="a vote is never passed over"),
        pytest.param([{"选举": "委员", "宣读人": "方志恒（副书记）", "候选人": ["王立"]}, LEADER], {}, "没到：另请一位宣读。", id="nor an election put off"),
        pytest.param([REPORT], {"代会": {"方志恒": "何静宜（副局长）"}}, "方志恒没到：由何静宜（副局长）代。", id="stand-in"),
        pytest.param(
            [SPEECHES], {"代会": {"程立群": "韩志强"}},
            "程立群没到：由韩志强代。其他人没到：先跳过，请下一位；到了再讲。", id="stand-in for one of them",
        ),
        pytest.param([{**REPORT, "缺席时": "请办公室主任代讲。"}], {}, "请办公室主任代讲。", id="own words"),
        pytest.param([{"讲话": None, "要点": ["抓落实"]}], {}, "", id="the chair"),
        pytest.param([{"仪式": "奏唱国歌"}], {}, "", id="everybody"),
        pytest.param([{**REPORT, "汇报人": "主持人"}, LEADER], {}, "", id="the chair reports"),
    ],
)  # fmt: skip
def test_what_to_do_when_somebody_does_not_come(items: list[dict[str, Any]], facts: dict[str, Any], said: str) -> None:
    assert sheet(*items, **facts)[1][MISSING] == said


@pytest.mark.parametrize(
    ("items", "limit", "said"),
    [
        ([{**REPORT, "用时": "31分钟"}], {}, "预计10:05结束"),
        ([{**REPORT, "用时": "31分钟"}, LEADER], {}, "预计10:05结束（没有定用时的各项另计）"),
        ([{**REPORT, "用时": "31分钟"}], {"时限": "50分钟"}, "预计10:20结束（各项排到10:01）"),
        ([{**REPORT, "用时": "31分钟"}], {"时限": "20分钟"}, "预计9:50结束（各项排到10:01）"),
        ([{**REPORT, "用时": "31分钟"}, LEADER], {"时限": "50分钟"}, "预计10:20结束"),
        ([{**REPORT, "用时": "31分钟"}], {"时限": "【待填：多久】"}, "预计10:05结束"),
    ],
    ids=["to five minutes", "open-ended", "the limit", "over the limit", "the limit, open-ended", "a blank"],
)
def test_the_end_is_the_same_in_every_paper(items: list[dict[str, Any]], limit: dict[str, str], said: str) -> None:
    text = json.dumps({**HEAD, **limit, "时间": "2026-04-09 9:30", "议程": items}, ensure_ascii=False)
    note = paper_of(text, "程序单").paragraphs[1].text
    assert f"，{said}　　" in note or note.endswith(f"，{said}")
    if "另计" in said:
        return
    end = re.findall(r"\d+:\d\d", said)[0].rjust(5, "0").replace(":", "")
    entry = meetingkit.render(text, paper="日程").decode()
    assert f"DTEND;TZID=Asia/Shanghai:20260409T{end}00" in entry


def test_who_is_on_leave_stands_at_the_opening() -> None:
    rows = sheet(REPORT, 请假=["罗亦安（工会主席）", "贺长青（副局长）"], 代会={"罗亦安": "叶书宁（工会副主席）"})
    assert rows[0][MISSING] == "请假：罗亦安（由叶书宁（工会副主席）代）、贺长青"


def test_awards_signings_and_elections_say_who_does_what() -> None:
    award = {
        "表彰": "先进工作者",
        "分批": [{"颁奖人": "主持人", "获奖": ["甲站"]}, {"颁奖人": "何静宜（局长）", "获奖": ["乙站"]}],
    }
    signing = {"签约": "《责任书》", "签约方": ["甲站", "乙站"], "见证人": ["何静宜（局长）"]}
    election = {
        "选举": "委员",
        "宣读人": "许丽娟（科长）",
        "候选人": ["王立"],
        "监票人": ["沈思远"],
        "计票人": ["韩志强"],
    }
    rows = sheet(award, signing, election)
    assert row_of("1", rows)[ACTING] == "第一批领奖：甲站\n颁奖：主持人\n第二批领奖：乙站\n颁奖：局长　何静宜"
    assert row_of("2", rows)[ACTING] == "签字：甲站、乙站\n见证：局长何静宜同志"
    assert row_of("3", rows)[ACTING] == "宣读：科长　许丽娟\n监票：沈思远\n计票：韩志强"


def test_without_a_clock_times_are_counted_from_the_opening() -> None:
    rows = sheet(REPORT, LEADER, 时间="2026-04-09")
    assert rows[0][CLOCK] == "+0分"
    assert all(row[CLOCK].startswith("+") for row in rows)


@given(st.lists(st.sampled_from(sorted(set(TYPES) - {"表彰", "签约"})), min_size=1, max_size=6), st.booleans())
def test_who_is_next_is_who_comes_next(types: list[str], one_by_one: bool) -> None:
    items: list[dict[str, Any]] = [
        {name: TYPES[name][0], TYPES[name][1]: PEOPLE[index % 4]} for index, name in enumerate(types)
    ]
    if one_by_one:
        items.append({"发言": "服务", "发言人": list(PEOPLE), "逐个": "是"})
    facts = {"会议": "某次会议", "类型": "通用", "议程": items}
    rows = grid(tables(paper_of(json.dumps(facts, ensure_ascii=False), "程序单"))[0])
    acting = [row[ACTING].removeprefix("宣读：") for row in rows if row[ACTING] != "主持人"]
    following = [row[NEXT] for row in rows if row[ACTING] != "主持人"]
    flat = ["".join(text.split()) for text in acting]
    assert ["".join(text.split()) for text in following] == [*flat[1:], ""]
    assert len(acting) == len(types) + (len(PEOPLE) if one_by_one else 0)


def test_the_sheet_lies_on_its_side() -> None:
    layout = load_layout(default_library(), "landscape", papers=True)
    assert layout.page.width > layout.page.height
    data = write_docx(paper_of(yaml.safe_dump({**HEAD, "议程": [REPORT]}, allow_unicode=True), "程序单"), layout)
    page = docx.Document(io.BytesIO(data)).sections[0]
    assert page.orientation == WD_ORIENT.LANDSCAPE
    assert page.page_width is not None
    assert page.page_width.mm == pytest.approx(297, abs=0.1)
