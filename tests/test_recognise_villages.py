"""Meetings in a village or a yard, as they are spoken: hands raised if it is all right, a rest, who is spoken to by name."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

REPORT, REPORTED = "请村会计骆明报告去年收支情况。", ("report", "去年收支情况", ["村会计骆明"])
NEXT: Found = [("address", None, ["书记童乐"])]
THEN = "请书记童乐讲话。"
BALLOT: tuple[str, ...] = (
    "末了一件，补选。先定监票、计票的人，支部提了两个：骆小莲监票，柳军计票，大伙看行不行？行就鼓个掌。",
    "（鼓掌）好，就这两位。",
    "现在发票，两名候选人里头选一个。填好了往箱子里投。",
)
ELECTED: Found = [("vote", None, []), ("election", None, [])]
VOTES: list[tuple[str, tuple[str, ...], Found]] = [
    ("the last matter is an election", (*BALLOT, THEN), [*ELECTED, *NEXT]),
    ("all right, if they clap", ("先推两个计票的人：骆小莲、柳军，同意就鼓个掌。", THEN), [("vote", None, []), *NEXT]),
    ("all right, if they raise hands", ("请骆明主任念一遍《用水公约》。", "没意见就举手。好，都举了，通过。", THEN), [("vote", "《用水公约》", ["骆明主任"]), *NEXT]),
    ("they clapped", (REPORT, "刚才大伙同意，还鼓了个掌，我心里热乎。", THEN), [REPORTED, *NEXT]),
]  # fmt: skip
RESTS: list[tuple[str, tuple[str, ...], Found]] = [
    ("a while", (REPORT, "咱们先歇一会儿，抽烟的出去抽。", THEN), [REPORTED, ("break", None, []), *NEXT]),
    ("a moment", (REPORT, "大家休息片刻。", THEN), [REPORTED, ("break", None, []), *NEXT]),
    ("while they count", (*BALLOT, "票投完了，让他们两个到里屋数票，咱歇一会儿。", THEN), [*ELECTED, ("break", None, []), *NEXT]),
    ("nobody had any", (REPORT, "这三个月我们都没歇过。", THEN), [REPORTED, *NEXT]),
    ("the fields have it", (REPORT, "趁下雨，地里的活儿歇一歇，路上注意安全。", THEN), [REPORTED, *NEXT]),
]  # fmt: skip
BY_NAME: list[tuple[str, tuple[str, ...], Found]] = [
    ("who counted", (*BALLOT, "大家休息片刻。", "监票的骆小莲，你给大家报一下票数。", "（报完）过了半数，我宣布，水清当选监委会委员。", "来，水清，上来说两句。", THEN), [*ELECTED, ("break", None, []), ("report", "票数", ["骆小莲"]), ("announcement", None, []), ("speech", None, ["水清"]), *NEXT]),
    ("who counted, by what he is", (*BALLOT, "大家休息片刻。", "监票人骆小莲，你来报一下票数。", "我宣布，水清当选监委会委员。", THEN), [*ELECTED, ("break", None, []), ("report", "票数", ["监票人骆小莲"]), ("announcement", None, []), *NEXT]),
    ("a guest, last of all", (REPORT, "最后请镇里夏干事给咱讲讲。"), [REPORTED, ("address", None, ["镇里夏干事"])]),
    ("who came up by himself", (REPORT, "昨天水清，上来就说水管的事。", THEN), [REPORTED, *NEXT]),
]  # fmt: skip
BOTH: Found = [("report", "去年收支情况", ["村会计骆明", "监委会主任柳青云"]), *NEXT]
ALSO: list[tuple[str, tuple[str, ...], Found]] = [
    ("spoken to", (REPORT, "（说完）账都贴在墙上了。监委会主任柳青云，你也说说。", THEN), BOTH),
    ("asked", (REPORT, "也请监委会主任柳青云说说。", THEN), BOTH),
    ("told", (REPORT, "（说完）监委会主任柳青云也讲讲。", THEN), BOTH),
    ("a few words more", (REPORT, "监委会主任柳青云再补充几句。", THEN), BOTH),
    ("the chair's own words", (REPORT, "我再补充几句。一是账目要公开，二是单据要留好。"), [REPORTED, ("address", None, [])]),
    ("on another matter", (REPORT, "下面，请党员代表柳青云也讲讲自己的体会。", THEN), [REPORTED, ("speech", None, ["党员代表柳青云"]), *NEXT]),
    ("a guest of those who criticised themselves", ("第一项，批评与自我批评。请党员骆明、水清依次发言。", "也请列席的柳青云同志谈谈感受。", THEN), [("criticism", None, ["党员骆明", "水清"]), ("speech", None, ["列席的柳青云同志"]), *NEXT]),
    ("who pledges too", ("请骆明同志表态。", "柳青云同志，你也表个态。", THEN), [("speech", None, ["骆明同志", "柳青云同志"]), *NEXT]),
]  # fmt: skip
FILMS: list[tuple[str, tuple[str, ...], Found]] = [
    ("by whom it was made", ("开会之前，先放个片子，镇上拍的《柳河这一年》，七八分钟，大家看看。", THEN), [("other", "《柳河这一年》", []), *NEXT]),
    ("by whom it was made, as all are asked", ("先请大家看一个视频，是宣传部制作的《柳河这一年》，时长五分钟。", THEN), [("other", "《柳河这一年》", []), *NEXT]),
    ("cut by themselves", ("下面请大家看一段短片，团委自己剪的《柳河这一年》。", THEN), [("other", "《柳河这一年》", []), *NEXT]),
    ("before the meeting", ("会前先播放警示教育片《失守》。", THEN), [("other", "警示教育片《失守》", []), *NEXT]),
    ("seen before", ("会前大家先行观看了短片《失守》。", THEN), NEXT),
]  # fmt: skip
CHANGED: list[tuple[str, tuple[str, ...], Found]] = [
    ("the lines that are new, read by who is spoken to", ("第三件，改村规。理事会弄出来一个《柳河村村规民约（修订稿）》，前天就挨家发了。理事会会长骆志强，您把改动的那几条给大伙念念。", "（念完）赞成的请举手。好，都举了。全票通过。", THEN), [("vote", "《柳河村村规民约（修订稿）》", ["理事会会长骆志强"]), *NEXT]),
    ("the main changes", ("《食堂管理办法（修订稿）》大家都看过了。请骆明科长把主要改动说一下。", "同意的请举手。通过。", THEN), [("vote", "《食堂管理办法（修订稿）》", ["骆明科长"]), *NEXT]),
    ("how it was changed", ("理事会起草了《用水公约（修订稿）》，前天就发了。请会长骆明介绍修改情况。", "有没有意见？没有，同意的请举手。通过。", THEN), [("vote", "《用水公约（修订稿）》", ["会长骆明"]), *NEXT]),
    ("an item after what was passed", ("第三件，表决《用水公约》。同意的举手。通过。", *BALLOT, THEN), [("vote", "《用水公约》", []), *ELECTED, *NEXT]),
    ("changes that nobody votes on", ("请会长骆明介绍修改情况。", THEN), [("report", "修改情况", ["会长骆明"]), *NEXT]),
]  # fmt: skip
ROWS = [*CHANGED, *ALSO, *FILMS, *VOTES, *RESTS, *BY_NAME]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_said_in_a_village(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
