"""What every benchmark writes: an invented meeting of any number and length, as YAML and as documents."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from meetingkit.document import Document, Mark, Paragraph, Role, Run
from meetingkit.layout.loading import load_layout
from meetingkit.layout.model import Layout
from meetingkit.library import Library, default_library
from meetingkit.workflow import Meeting, load_meeting

OFFICES = ("区委组织部", "区委宣传部", "区教育局", "区民政局", "区水务局", "区文化馆", "区图书馆", "区档案馆")
POINTS = (
    ("把底数摸清", "先到现场看，再坐下来算。每个街道选三个点，逐户登记，月底前交出一张表，写明缺什么、缺多少、谁来补。表上的数字由填表的人签名，以后对不上时先问他。"),
    ("把路子找准", "办法要从本地的实际里来。能合并的事合并办，能在窗口办结的不让群众跑第二趟，试过有效的再往全区推。试不成也不要紧，写清楚为什么不成，下一家就少走弯路。"),
    ("把责任压实", "每件事写明牵头的单位、配合的单位和办结的日子。到期没有办完的，牵头单位在下次会议上说明原因，需要别的单位帮忙的当场提出来，领导小组办公室逐件记下、逐件回复。"),
    ("把队伍带好", "年轻同志要放到难处去练，老同志要把经验写下来、讲出来。工作做得好的及时表扬，做得不够的当面提醒。窗口上的人手不够，年内从机关抽调一批，期满由群众评一评。"),
)  # fmt: skip
POINT_COUNT, PROSE_COUNT = 10, 3  # a usual script: 47 paragraphs, 2,600 characters


@cache
def library() -> Library:
    """The library of this installation."""
    return default_library()


@cache
def layout() -> Layout:
    """The layout everything is written in."""
    return load_layout(library(), "gb9704")


def agenda_yaml(number: int = 1, points: int = POINT_COUNT, prose: int = PROSE_COUNT) -> str:
    """The agenda of the meeting with a number; the address has `points`, each of `prose` paragraphs."""
    return f"""会议: 云岭区便民服务工作领导小组第{number}次会议
类型: 领导小组会议
时间: 2026-{number % 12 + 1:02}-{number % 28 + 1:02} 15:00
地点: 区机关第二会议室
主持人: 顾怀远（区委书记、领导小组组长）
主讲: 主持人
称呼: 同志们
开场: |
  今天的会议听取各单位的工作打算，审议实施方案，把全年要办的事情定下来、分下去。
议程:
  - 汇报: 第{number}批便民服务事项进展
    汇报人: [{", ".join(OFFICES)}]
    每人: 5分钟
    讨论: 领导小组各位成员
  - 起草说明: 云岭区便民服务提升方案
    说明人: 方志恒（区委办公室副主任）
    用时: 10分钟
    讨论: 领导小组各位成员
  - 讲话:
    要点:
{"".join(_point(index, prose) for index in range(points))}结束: 谢谢大家！
"""


def _point(index: int, prose: int) -> str:
    lines = "".join(f"          {POINTS[(index + turn) % len(POINTS)][1]}\n" for turn in range(prose))
    return f"      - {POINTS[index % len(POINTS)][0]}: |\n{lines}"


def usual_meeting() -> Meeting:
    """The meeting of usual length, read and validated."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "agenda.yaml"
        path.write_text(agenda_yaml(), encoding="utf-8")
        return load_meeting(path, library())


def long_document(paragraphs: int) -> Document:
    """A paper of so many paragraphs: a heading, then prose with a lead, in turn."""
    written = []
    for index in range(paragraphs):
        head, prose = POINTS[index // 2 % len(POINTS)]
        runs = (Run(f"{head}。", Mark.LEAD), Run(prose)) if index % 2 else (Run(head),)
        written.append(Paragraph(Role.BODY if index % 2 else Role.H2, runs))
    return Document(tuple(written))
