"""Meetings for tests: agendas as plain data, made by hand or by hypothesis, and their scripts."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from meetingkit.document import Document, Role
from tests.conftest import script_from

Facts = dict[str, Any]

# type → (its subject, the key of its speakers)
TYPES = {
    "汇报": ("年度工作思路", "汇报人"),
    "通报": ("整改落实情况", "通报人"),
    "介绍": ("项目情况", "介绍人"),
    "述职": ("抓基层党建工作", "述职人"),
    "起草说明": ("年度工作要点", "说明人"),
    "传达": ("《上级通知》", "传达人"),
    "学习": ("《中国共产党章程》", "领学人"),
    "发言": ("抓好落实", "发言人"),
    "表态": ("抓好落实", "发言人"),
    "交流": ("服务群众的做法", "发言人"),
    "致辞": ("项目开工", "发言人"),
    "宣读": ("《表彰决定》", "宣读人"),
    "表决": ("《工作方案（草案）》", "宣读人"),
    "选举": ("新一届支部委员会委员", "宣读人"),
    "表彰": ("先进党支部", "颁奖人"),
    "签约": ("《目标责任书》", "签约方"),
    "批评与自我批评": ("作风建设", "发言人"),
    "民主测评": ("领导班子", "说明人"),
    "宣布": ("干部任免决定", "宣布人"),
}
WITHOUT_SPEAKERS = {"仪式": "奏唱国歌", "休会": "15分钟", "其他": "书面材料已经印发给大家。"}
# those of whom the recap says how many they were
COUNTED = ("汇报", "通报", "介绍", "述职", "传达", "发言", "表态", "交流", "致辞", "宣读", "宣布", "批评与自我批评")
ORGANS = ("区纪委监委", "区委组织部", "区委宣传部", "区委统战部", "区委政法委", "区委区直机关工委", "区财政局")
PEOPLE = ("方志恒（区委组织部副部长）", "江云帆（区财政局局长）", "卢思敏（区应急管理局局长）", "叶书宁（区委副书记）")


@dataclass(frozen=True)
class Said:
    """The spoken lines of a script: of its items, and after them."""

    items: list[str]
    after: list[str]


def meeting(*items: Facts, **facts: Any) -> Facts:
    """A meeting with these items, named so that no fact of it looks like the text under test."""
    return {"会议": "某次会议", **facts, "议程": list(items)}


def script(facts: Facts) -> Document:
    """The script of a meeting given as plain data; JSON is YAML."""
    return script_from(json.dumps(facts, ensure_ascii=False))


def said(*items: Facts, **facts: Any) -> Said:
    """What the chair says for these items, and after them."""
    paragraphs = [p for p in script(meeting(*items, **facts)).paragraphs if p.role is not Role.PAUSE]
    last = max(index for index, p in enumerate(paragraphs) if p.item is not None)
    return Said([p.text for p in paragraphs if p.item is not None], [p.text for p in paragraphs[last + 1 :]])


def every_type() -> list[Facts]:
    """One item of each type with all that it can hold, the chair's address last."""
    talk = {"讨论": {"对象": "各位委员"}, "小结": "这一项到此为止。", "用时": "5分钟"}
    extra: dict[str, Facts] = {
        "选举": {"应选名额": "2名", "候选人": ["甲一", "乙二", "丙三"], "监票人": ["丁四"], "计票人": ["戊五"]},
        "表彰": {"获奖": ["甲支部", "乙支部"]},
        "签约": {"见证人": "己六"},
    }
    items: list[Facts] = [
        {label: subject, key: [*ORGANS[:2], PEOPLE[0]], **talk, **extra.get(label, {})}
        for label, (subject, key) in TYPES.items()
    ]
    items += [{label: text} for label, text in WITHOUT_SPEAKERS.items()]
    items.append({"讲话": "当前工作", "讲话人": "宋致远（区长）", "小结": "请大家抓好落实。"})
    points = [{"第一个观点": "阐述。\n另一段。"}, "第二个观点"]
    return [
        *items,
        {"讲话": None, "要点式": "（一）", "引言": "先说形势。", "要点": points, "结语": "同志们，干起来！"},
    ]


# Han text without the words that the laws count, and what a person may type besides
WORDS = st.text(alphabet="云岭区工作要点方案思路学习做法安全生产经验", min_size=2, max_size=8)
HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("<>&{}%\"'#《》“”、，。（）【】/ 　"), st.characters(categories=["Lo", "Nd"])),
    min_size=1,
    max_size=12,
).map(lambda text: f"说{text.strip()}完")
PROSE = st.lists(HOSTILE, min_size=1, max_size=3).map("\n".join)
SPEAKERS = st.lists(
    st.sampled_from((*ORGANS, *PEOPLE, *(f"第{n}党支部" for n in range(1, 16)))), min_size=1, max_size=15
)


@st.composite
def items(draw: st.DrawFn, subjects: st.SearchStrategy[str] = WORDS) -> Facts:
    """An item of any type but the chair's address."""
    label = draw(st.sampled_from([*TYPES, *WITHOUT_SPEAKERS, "讲话"]))
    if label == "休会":
        return {label: f"{draw(st.integers(1, 30))}分钟"}
    item: Facts = {label: draw(subjects)}
    if label in TYPES:
        item[TYPES[label][1]] = draw(SPEAKERS)
        item["讨论"] = draw(st.sampled_from(["是", "否", "各位委员"]))
    elif label == "讲话":
        item["讲话人"] = draw(st.sampled_from(PEOPLE))
    return item


ADDRESS = st.lists(WORDS, max_size=4).map(lambda points: {"讲话": None, "要点": points})


@st.composite
def meetings(draw: st.DrawFn) -> Facts:
    """A meeting of 1 to 12 items, the chair's own address last or nowhere."""
    found = draw(st.lists(items(), min_size=1, max_size=11))
    return meeting(*found, *draw(st.lists(ADDRESS, max_size=1)))
