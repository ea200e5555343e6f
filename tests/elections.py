"""Elections and votes with their results, for tests: a whole one each, and ways to change a number of it."""

from __future__ import annotations

import json
from typing import Any

HEAD = {"会议": "云岭区水利局党员大会", "类型": "通用", "时间": "2026-04-09 9:30", "应到": 52, "实到": 50}
VOTES = {
    "王立": {"赞成": 45, "反对": 3, "弃权": 1}, "李明": {"赞成": 27, "反对": 20, "弃权": 2},
    "方知行": {"赞成": 30, "反对": 19, "弃权": 0}, "赵国华": {"赞成": 20, "反对": 29, "弃权": 0},
}  # fmt: skip
RESULT: dict[str, Any] = {"发出": 50, "收回": 50, "有效": 49, "无效": 1, "得票": VOTES}
ELECTION: dict[str, Any] = {
    "选举": "第三届委员会委员", "应选名额": 3, "候选人": ["赵国华", "方知行", "李明", "王立"], "当选条件": "超过应到会的半数", "结果": RESULT,
}  # fmt: skip
BALLOT: dict[str, Any] = {
    "表决": "《工作报告》的决议", "方式": "无记名投票", "通过条件": "超过应到会的半数",
    "结果": {"发出": 50, "收回": 49, "有效": 48, "无效": 1, "赞成": 45, "反对": 2, "弃权": 1},
}  # fmt: skip
HANDS: dict[str, Any] = {
    "表决": "《办法》",
    "通过条件": "实到会的三分之二以上",
    "结果": {"赞成": 45, "反对": 3, "弃权": 2},
}


def counted(item: dict[str, Any], **change: Any) -> dict[str, Any]:
    """The item with some numbers changed; None takes one away."""
    result = {**item["结果"], **change}
    return {**item, "结果": {name: value for name, value in result.items() if value is not None}}


def votes(**change: Any) -> dict[str, Any]:
    """The election with other votes; None takes a name away."""
    return counted(ELECTION, 得票={name: value for name, value in {**VOTES, **change}.items() if value is not None})


def meeting(*items: dict[str, Any], **facts: Any) -> str:
    return json.dumps({**HEAD, **facts, "议程": list(items)}, ensure_ascii=False, indent=1)
