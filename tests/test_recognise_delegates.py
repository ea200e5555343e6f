"""Delegates by name, those who speak for some of all, and several items within one paragraph, each of its own paper."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

DELEGATES: list[tuple[str, tuple[str, ...], Found]] = [
    ("by their groups", ("有三位代表作大会发言。首先请第一代表团骆德旺代表发言，请第二代表团柳秀珍代表准备。（发言毕）请第二代表团柳秀珍代表发言。", "请第四代表团童海涛代表发言。"), [("speech", None, ["第一代表团骆德旺代表", "第二代表团柳秀珍代表", "第四代表团童海涛代表"])]),
    ("by name alone", ("请骆德旺代表发言。", "请柳秀珍代表发言。"), [("speech", None, ["骆德旺代表", "柳秀珍代表"])]),
    ("by where they work", ("首先请三车间骆德旺代表发言。", "请四车间柳青代表发言。"), [("speech", None, ["三车间骆德旺代表", "四车间柳青代表"])]),
    ("after all were called", ("下面请各位代表发言。", "请城东选区骆丽代表发言。"), [("speech", None, ["城东选区骆丽代表"])]),
    ("who is to prepare", ("首先请第一小组骆海涛代表发言，请第二小组柳秀珍代表准备。",), [("speech", None, ["第一小组骆海涛代表", "第二小组柳秀珍代表"])]),
    ("those who speak for some, in turn", ("请职工代表发言。", "请客户代表发言。", "请经销商代表发言。"), [("speech", None, ["职工代表", "客户代表", "经销商代表"])]),
    ("those who speak for some, after all were called", ("下面请几位代表发言。", "请职工代表发言。", "请客户代表发言。"), [("speech", None, ["职工代表", "客户代表"])]),
    ("the parties of a building site", ("下面请施工单位表态。", "请监理单位表态。"), [("speech", None, ["施工单位", "监理单位"])]),
    ("they are nobody by name", ("下面请家属代表、高校代表发言。", "请县医院骆明同志发言。"), [("speech", None, ["县医院骆明同志"])]),
]  # fmt: skip
AT_ONCE: list[tuple[str, tuple[str, ...], Found]] = [
    ("what is given, in two characters", ("三、颁奖，请县长骆明颁奖。",), [("award", None, ["县长骆明"])]),
    ("what is signed, in two characters", ("第三项，签约，请县长骆明、书记童乐上台签约。",), [("signing", None, ["县长骆明", "书记童乐"])]),
    ("a ribbon", ("第五项，剪彩，请县长骆明、书记童乐剪彩。",), [("ceremony", "剪彩", ["县长骆明", "书记童乐"])]),
    ("whose report is heard", ("三、听取校长骆明同志的工作报告",), [("report", None, ["校长骆明同志"])]),
    ("whose report is heard, by name and post", ("第一项，听取院长骆明工作报告。",), [("report", None, ["院长骆明"])]),
    ("an organ's report", ("三、听取镇人大主席团工作报告", "请副主席骆明同志作报告。"), [("report", "镇人大主席团工作", ["副主席骆明同志"])]),
]  # fmt: skip
WITHIN: list[tuple[str, tuple[str, ...], Found]] = [
    ("each with its number", ("一、先请村会计骆满仓把账目给大家念一念。（待念完）没有就往下走。二、请村监委会主任柳桂花报告去年监督情况。（报告毕）",), [("report", "账目", ["村会计骆满仓"]), ("report", "去年监督情况", ["村监委会主任柳桂花"])]),
    ("numbers in brackets", ("（一）请骆明同志报告工作。（报告毕）（二）请童乐同志报告财务。（三）通过《章程》，请水清同志宣读。同意的请举手。通过。",), [("report", None, ["骆明同志"]), ("report", "财务", ["童乐同志"]), ("vote", "《章程》", ["水清同志"])]),
    ("numbers in figures", ("1.请骆明同志报告工作。2.请童乐同志报告财务。3.审议《章程》，请水清同志宣读。同意的请举手。通过。",), [("report", None, ["骆明同志"]), ("report", "财务", ["童乐同志"]), ("vote", "《章程》", ["水清同志"])]),
    ("what is heard, passed and said", ("一、听取骆明同志工作报告。（报告毕）二、商量通过《章程》，也请童乐同志念一遍。同意的请举手。通过。三、书记水清讲话。",), [("report", None, ["骆明同志"]), ("vote", "《章程》", ["童乐同志"]), ("address", None, ["书记水清"])]),
    ("another paper than was read before", ("下面，审议通过《选举办法（草案）》，请骆明同志宣读。同意的请举手。通过。接下来通过监票人、计票人名单，请童乐同志宣读。同意的请举手。通过。",), [("vote", "《选举办法（草案）》", ["骆明同志"]), ("vote", "监票人、计票人名单", ["童乐同志"])]),
    ("read by the same again", ("四、通过《机动地发包方案》，仍由村主任骆明宣读。同意的举手。通过。",), [("vote", "《机动地发包方案》", ["村主任骆明"])]),
    ("points are none", ("请局长骆明讲话。", "下面，我讲三点意见。一、学习宣传要深入。二、传达贯彻要到位。三、请各单位抓紧报方案。"), [("address", None, ["局长骆明"]), ("address", None, [])]),
    ("nor is what an office is to do", ("请局长骆明讲话。", "几件事交代一下：一、传达要快。各单位本周传达。二、学习要实。三、宣传要广。"), [("address", None, ["局长骆明"])]),
]  # fmt: skip
TO_OTHERS: list[tuple[str, tuple[str, ...], Found]] = [
    ("children to teachers", ("第一项，请少先队员代表向老师献词。", "请二小骆明同学上台献词。"), [("speech", None, ["二小骆明同学"])]),
    ("flowers", ("请学生代表向老师们献花。",), [("ceremony", "向老师们献花", ["学生代表"])]),
    ("to an officer", ("请新兵代表向首长表决心。",), [("speech", None, ["新兵代表"])]),
    ("to their school", ("请毕业生代表向母校赠送纪念品。",), [("ceremony", "向母校赠送纪念品", ["毕业生代表"])]),
    ("a relative's name behind for whom he speaks", ("请教师家属代表骆小兵发言。",), [("speech", None, ["教师家属代表骆小兵"])]),
    ("a name that begins so", ("请教师代表向春生发言。", "请教师代表向老师发言。"), [("speech", None, ["教师代表向春生", "教师代表向老师"])]),
    ("titles of each, none of all", ("大会进行第三项：典型发言。", "首先，请一中校长骆明发言，题目是《好学校》。", "下面，请二中教师柳青发言，题目是《灯》。", "最后，请家长代表水清发言。", "大会进行第四项：请书记童乐讲话。"), [("speech", None, ["一中校长骆明", "二中教师柳青", "家长代表水清"]), ("address", None, ["书记童乐"])]),
]  # fmt: skip
ROWS = [*TO_OTHERS, *DELEGATES, *AT_ONCE, *WITHIN]


@pytest.mark.parametrize(("lines", "found"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_who_is_read(lines: tuple[str, ...], found: Found) -> None:
    assert steps(*lines) == found
