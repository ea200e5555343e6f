"""How papers name people: several with posts in one list, and nobody behind an election as though he were elected."""

from __future__ import annotations

import pytest

from meetingkit.library import default_library
from meetingkit.papers.calendar import calendar_entry
from meetingkit.papers.context import Context
from meetingkit.reading.source import as_source
from meetingkit.workflow import meeting_from
from tests.papers import text_of

HEAD = """\
会议: 石桥县委理论学习会
时间: 2026-04-09 9:30
地点: 县机关第一会议室
主持人: 顾怀远（县委书记）
请假: [叶书宁（县委常委、宣传部部长）, 江云帆（副县长）]
议程:
"""
TWO = "  - 表态: 抓项目\n    发言人: [贺子龙（县委常委、组织部部长）, 方明（县财政局局长）]\n"
PLAIN = "  - 表态: 抓项目\n    发言人: [贺子龙（县教育局局长）, 方明（县财政局局长）]\n"
ELECTION = "  - 选举: 第二届委员会委员\n    宣读人: 贺子龙（县委常委、组织部部长）\n    候选人: [王立]\n"


def test_a_list_of_posts_with_a_mark_of_their_own_is_parted_by_commas() -> None:
    said = "县委常委、组织部部长贺子龙，县财政局局长方明"
    for paper in ("通知", "纪要", "记录"):
        assert said in text_of(HEAD + TWO, paper), paper
    assert "请假：县委常委、宣传部部长叶书宁，副县长江云帆" in text_of(HEAD + TWO, "纪要")
    assert "县教育局局长贺子龙、县财政局局长方明" in text_of(HEAD + PLAIN, "通知")


def test_long_agendas_part_them_so_too() -> None:
    many = TWO.replace("方明（县财政局局长）", ", ".join(f"方明{name}（县财政局局长）" for name in "甲乙丙丁戊己庚辛"))
    table = text_of(HEAD + many + many, "议程")
    assert "县委常委、组织部部长　贺子龙，县财政局局长　方明甲，" in table.replace(" ", "　")


def calendar(agenda: str) -> str:
    whole = meeting_from(as_source(agenda, "会.yaml"), default_library())
    entry = calendar_entry(Context(whole.agenda, whole.kind, whole.roster, default_library()))
    assert entry
    return entry.decode().replace("\r\n ", "")


def test_who_reads_the_rules_does_not_stand_behind_an_election() -> None:
    for text in (text_of(HEAD + ELECTION, "通知"), calendar(HEAD + ELECTION)):
        assert "选举第二届委员会委员" in text
        assert "贺子龙" not in text


@pytest.mark.parametrize("times", [1, 16], ids=["a short agenda", "a long one"])
def test_the_agenda_says_what_he_does(times: int) -> None:
    line = next(line for line in text_of(HEAD + ELECTION * times, "议程").splitlines() if "选举第二" in line)
    said = line.split("\t")[-1].replace(" ", "").replace("　", "")
    assert said == "宣读选举办法：县委常委、组织部部长贺子龙"


def test_the_record_names_the_reader_as_one() -> None:
    assert "宣读人\t县委常委、组织部部长贺子龙" in text_of(HEAD + ELECTION, "记录")
    vote = "  - 表决: 《办法》\n    宣读人: 方明（县财政局局长）\n"
    assert "宣读人\t县财政局局长方明" in text_of(HEAD + vote, "记录")
    assert "发言人\t县教育局局长贺子龙、县财政局局长方明" in text_of(HEAD + PLAIN, "记录")


@pytest.mark.parametrize("paper", ["主持词", "通知", "纪要"])
def test_a_group_of_posts_is_not_taken_for_a_post_of_the_next(paper: str) -> None:
    head = HEAD.replace("请假:", "介绍: 是\n出席: [县委常委, 仇建国（县直机关工委书记）]\n请假:")
    assert "县委常委，县直机关工委书记仇建国" in text_of(head + PLAIN, paper)


@pytest.mark.parametrize(
    ("present", "away", "said"),
    [
        ("罗文斌（县委副书记、县长）", "罗文斌", "县委副书记、县长罗文斌同志请假"),
        ("罗文斌（县长）, 方明（县财政局局长）", "罗文斌, 方明", "县长罗文斌同志、县财政局局长方明同志请假"),
        ("方明（县财政局局长）", "罗文斌", "罗文斌请假"),
        ("罗文斌（县长）, 罗文斌（县财政局局长）", "罗文斌", "罗文斌请假"),
    ],
    ids=["a post elsewhere", "two", "no post anywhere", "namesakes"],
)
def test_who_is_on_leave_is_called_as_others_are(present: str, away: str, said: str) -> None:
    head = f"会议: 会\n报人数: 是\n应到: 9\n实到: 8\n出席: [{present}]\n请假: [{away}]\n议程:\n"
    assert f"实到8人，{said}。" in text_of(head + PLAIN, "主持词")
