"""The real script as an agenda: facts as data, free prose as prose, everything else left to the templates.

The lines are read at test time; none of them is kept in this project.
"""

from __future__ import annotations

import json
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "shared" / "seed" / "chair-script.txt"


def seed_lines() -> list[str]:
    """The paragraphs of the real script."""
    return [line for line in SCRIPT.read_text(encoding="utf-8").splitlines() if line.strip()]


def between(text: str, left: str, right: str) -> str:
    """What stands between two marks; both must be there."""
    start = text.index(left) + len(left)
    return text[start : text.index(right, start)]


def seed_facts() -> dict[str, object]:
    """The agenda of the real script as plain data, cut from its lines."""
    title, kind, salutation, opening, report, prompt, draft, own_prompt, recap, *rest = seed_lines()
    assert kind == "主持讲话"
    *points, ending, closing = rest
    leads = [line[2:].split("。", 1) for line in points]
    return {
        "会议": between(title, "在", "上的"),
        "主讲": "主持人",
        "称呼": salutation.rstrip("："),
        "开场": opening,
        "议程": [
            {
                "汇报": between(report, "汇报", "。"),
                "汇报人": between(report, "请", "依次").split("、"),
                "统称": "部门单位",
                "简称": between(recap, "汇报了", "，"),
                "讨论": prompt.split("有什么")[0],
            },
            {
                "起草说明": between(draft, "《", "》"),
                "说明人": between(draft, "请", "就"),
                "简称": between(recap, "共同研究了", "。"),
                "讨论": {"对象": prompt.split("有什么")[0], "串词": own_prompt},
            },
            {"讲话": None, "要点式": "要", "要点": [{lead: body} for lead, body in leads], "结语": ending},
        ],
        "要求": recap[recap.index("。") + 1 : recap.rindex("。", 0, -1) + 1],
        "结束": closing,
    }


def as_yaml(facts: dict[str, object]) -> str:
    """JSON is YAML; what is tested is the reader, not how the text was laid out."""
    return json.dumps(facts, ensure_ascii=False, indent=1)
