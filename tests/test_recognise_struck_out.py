"""Copies that go from hand to hand: names taken out, several steps in one paragraph, blanks where commas would stand."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

IN_ONE_PARAGRAPH: list[tuple[str, tuple[str, ...], Found]] = [
    (
        "each behind its number",
        ("一、请工会主席×××作工会工作报告。（鼓掌）二、请财务总监×××作财务报告。（鼓掌）三、请总经理×××讲话。",),
        [("report", "工会工作", ["工会主席×××"]), ("report", "财务报告", ["财务总监×××"]), ("address", None, ["总经理×××"])],
    ),
    (
        "with a pause told behind the number",
        ("三、请工会主席骆明作报告。四、请代表分团讨论，时间一小时。五、（复会）请第一代表团团长柳青汇报讨论情况。六、对《集体协议》进行表决。",),
        [("report", None, ["工会主席骆明"]), ("speech", None, []), ("report", "讨论情况", ["第一代表团团长柳青"]), ("vote", "《集体协议》", [])],
    ),
    ("points of the chair are none", ("请局长骆明讲话。", "下面，我讲三点意见。一、抓学习。请大家认真学。二、抓落实。三、请各单位抓紧报方案。"), [("address", None, ["局长骆明"]), ("address", None, [])]),
]  # fmt: skip
WITHOUT_MARKS: list[tuple[str, tuple[str, ...], Found]] = [
    ("a rite and who stands", ("大会进行第一项 奏唱国歌 请全体起立",), [("ceremony", "奏唱国歌", [])]),
    ("an item and who is called", ("大会进行第二项 请镇长骆明讲话 大家欢迎",), [("address", None, ["镇长骆明"])]),
    ("an award and who gives it", ("大会进行第三项颁奖请镇长骆明颁奖",), [("award", None, ["镇长骆明"])]),
    ("an anthem and who stands", ("大会进行第六项奏唱国歌请全体起立",), [("ceremony", "奏唱国歌", [])]),
    ("an item that is a call", ("第三项议程是请县长骆明讲话",), [("address", None, ["县长骆明"])]),
    ("a name set apart is whole", ("请镇长　骆明　通报情况。",), [("report", None, ["镇长　骆明"])]),
]  # fmt: skip
NAMELESS: list[tuple[str, tuple[str, ...], Found]] = [
    ("nobody before 同志", ("请    同志宣读表彰决定。",), [("reading", "表彰决定", [])]),
    ("a post and no name", ("请副镇长    同志宣读表彰决定。",), [("reading", "表彰决定", ["副镇长    同志"])]),
    ("stars", ("请****同志宣读表彰决定，请县长**同志颁奖。",), [("reading", "表彰决定", ["****同志"]), ("award", None, ["县长**同志"])]),
]  # fmt: skip
BY_OTHERS: list[tuple[str, tuple[str, ...], Found]] = [
    ("a law that was passed long ago", ("《某某促进法》今年4月30日由全国人大常委会表决通过，5月20日起施行。", "请局长骆明发言。"), [("speech", None, ["局长骆明"])]),
    ("a chief executive by his letters", ("请博创机器人公司CEO骆明发言。",), [("speech", None, ["博创机器人公司CEO骆明"])]),
]  # fmt: skip
WHO_ARE_SEVERAL: list[tuple[str, tuple[str, ...], Found]] = [
    ("two of whom the names were taken out", ("请×××同志、×××同志颁奖。",), [("award", None, ["×××同志", "×××同志"])]),
    ("three of them, counted", ("请×××、×××、×××三位同志依次发言。",), [("speech", None, ["×××", "×××", "×××"])]),
    ("who was told to prepare is called", ("请×××同志发言，请×××同志做准备。", "请×××同志发言。"), [("speech", None, ["×××同志"])]),
    ("of organs, and no names", ("首先，进行会议第一项，由县发改局×××汇报。", "接下来由县财政局×××汇报。"), [("report", None, ["县发改局×××"]), ("report", None, ["县财政局×××"])]),
    ("posts of places, and no names", ("首先请A镇党委书记发言，请B镇镇长做准备。", "请B镇镇长发言。"), [("speech", None, ["A镇党委书记", "B镇镇长"])]),
    ("secretaries of two towns", ("请柳林镇党委书记发言。", "请双山乡党委书记发言。"), [("speech", None, ["柳林镇党委书记", "双山乡党委书记"])]),
    ("all secretaries, then one of them", ("请各乡镇党委书记发言。", "请双山乡党委书记骆明发言。"), [("speech", None, ["双山乡党委书记骆明"])]),
]  # fmt: skip
VOTED_ON: list[tuple[str, tuple[str, ...], Found]] = [
    (
        "a list, behind what several told of",
        ("今天的会议有两项议程：一是各组汇报酝酿情况；二是通过决议。", "下面进行第一项议程。请各组组长依次汇报。", "请第一组组长骆明同志汇报。", "请第二组组长柳青同志汇报。", "现在对候选人名单进行表决。", "赞成的，请举手。"),
        [("report", None, ["第一组组长骆明同志", "第二组组长柳青同志"]), ("vote", "候选人名单", [])],
    ),
]  # fmt: skip
IN_GROUPS: list[tuple[str, tuple[str, ...], Found]] = [
    ("delegates, as an item", ("请局长骆明作报告。", "进行第二项，代表分团讨论，讨论时间一小时。"), [("report", None, ["局长骆明"]), ("speech", None, [])]),
    ("delegates, asked", ("请局长骆明作报告。", "请代表分组讨论，时间一小时。"), [("report", None, ["局长骆明"]), ("speech", None, [])]),
    ("not now", ("请局长骆明作报告。", "请代表们下午分组讨论。"), [("report", None, ["局长骆明"])]),
]  # fmt: skip
ROWS = [*IN_ONE_PARAGRAPH, *WITHOUT_MARKS, *NAMELESS, *BY_OTHERS, *WHO_ARE_SEVERAL, *VOTED_ON, *IN_GROUPS]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_copy_is_read(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found


def test_the_chair_s_mark_before_the_salutation_is_no_part_of_it() -> None:
    from meetingkit.recognise.recognise import recognise
    from tests.recognition_score import document

    assert recognise(document("工作会议主持词\n主持人说：同志们，现在开会。\n散会。")).salutation == "同志们"


def test_groups_talk_of_what_was_reported() -> None:
    assert understood("请局长骆明作报告。", "请代表分组讨论，时间一小时。").steps[1].discussion
