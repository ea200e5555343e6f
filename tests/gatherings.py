"""Gatherings for tests: meetings with every fact that papers state, nothing in words of their own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st

from meetingkit.library import default_library
from meetingkit.reading.source import Source
from meetingkit.workflow import Meeting, meeting_from
from tests.meetings import ORGANS, TYPES, Facts, meeting

LIBRARY = default_library()
# without shrinking, which takes minutes with so many papers
SLOW = settings(max_examples=25, phases=[Phase.explicit, Phase.generate])
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈", ("明远", "思齐", "若水", "一鸣", "知行", "望舒", "静岩")
NAMES = [f"{surname}{given}" for surname in SURNAMES for given in GIVEN]
POSTS = ["区财政局局长", "区教育局副局长", "区审计局局长", "石桥镇镇长", "区人力资源和社会保障局局长", "区委办公室主任"]
STEMS = [f"{stem}{branch}" for stem in "甲乙丙丁戊己庚辛" for branch in "子丑寅卯辰巳"]


@dataclass(frozen=True)
class Drawn:
    """A meeting as plain data, and who is in it."""

    facts: Facts
    people: list[str]

    def read(self, **more: Any) -> Meeting:
        text = json.dumps({**self.facts, **more}, ensure_ascii=False)
        return meeting_from(Source("议程.yaml", text), LIBRARY)


@st.composite
def gatherings(draw: st.DrawFn) -> Drawn:
    """A meeting with every fact: people in all lists, somebody on leave with a proxy, items about different matters."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=8, max_size=16, unique=True))
    people = [f"{called}（{draw(st.sampled_from(POSTS))}）" for called in names]
    away, proxy, chair, *rest = people
    cut = draw(st.integers(1, len(rest) - 1))
    present, attending = rest[:cut], rest[cut:]
    stems = draw(st.lists(st.sampled_from(STEMS), min_size=1, max_size=7, unique=True))
    items = [_item(draw, stem, [*rest, *ORGANS]) for stem in stems]
    when = draw(st.datetimes(min_value=datetime(1901, 1, 1), max_value=datetime(2999, 12, 31, 23, 59)))
    facts = meeting(
        *items,
        时间=f"{when:%Y-%m-%d} {when.hour}:{when.minute:02}",
        地点=draw(st.sampled_from(["区机关第一会议室", "三号楼101"])),
        主持人=chair,
        出席=[*present, away],
        列席=attending,
        请假=[away],
        代会={away.split("（")[0]: proxy},
        签到网址="https://example.cn/qd",
        座次=draw(st.sampled_from(["会场", "圆桌", "U形桌", "长桌"])),
    )
    return Drawn(facts, people)


def _item(draw: st.DrawFn, stem: str, people: list[str]) -> Facts:
    label = draw(st.sampled_from(sorted(set(TYPES) - {"宣布", "表彰"})))
    called = draw(st.lists(st.sampled_from(people), min_size=1, max_size=4, unique=True))
    item: Facts = {label: f"{stem}事务", TYPES[label][1]: called, "用时": "10分钟"}
    if label == "选举":
        names = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=6, unique=True))
        item |= {"应选名额": len(names) - 1, "候选人": names, "排序": draw(st.sampled_from(["所列", "姓氏笔画"]))}
    if label == "表决":
        item["方式"] = draw(st.sampled_from(["举手", "无记名投票"]))
    return item
