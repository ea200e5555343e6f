"""People as a script names them without 同志: by post and name, in front of what they do."""

from __future__ import annotations

import pytest

from meetingkit.check.named import people_named
from tests.scripts import script


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("典礼第二项，请校长严立本致辞，大家欢迎！", [("严立本", ("校长",))]),
        ("县委副书记、县长齐国栋作报告。", [("齐国栋", ("县委副书记", "县长"))]),
        ("校长施明远和学校班子全体成员参加典礼。", [("施明远", ("校长",))]),
        ("（渡口镇党委书记骆平安发言）", [("骆平安", ("渡口镇党委书记",))]),
        ("请各支部书记汇报。", []),
        ("请董事长再次上台致辞。", []),
        ("请组长牟师傅发言，局长会上讲话。", []),
        ("各单位书记要带头发言。", []),
    ],
)
def test_people_by_post_and_name(text: str, people: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(one.name, one.posts) for one in people_named(script(text))] == people
