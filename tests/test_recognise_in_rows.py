"""Those who act, listed in other ways: in rows, between semicolons, in brackets, in an order by lot, as a reporter's name."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

LISTED: list[tuple[str, list[str], Found]] = [
    ("village by village", ["下面逐村汇报秸秆禁烧情况，每村不超过两分钟：", "（1）上圩村党支部书记　居有田", "（2）下圩村党支部书记　盛小荷"], [("report", "秸秆禁烧情况", ["上圩村党支部书记　居有田", "下圩村党支部书记　盛小荷"])]),
    ("names of those who report, before anything else", ["今天述职的共三位，每人限时八分钟。述职人员名单：", "（1）渡头社区主任焦红", "（2）桥北社区主任水建军", "请按上述顺序上台述职。"], [("report", None, ["渡头社区主任焦红", "桥北社区主任水建军"])]),
    ("between semicolons", ["第一个环节，请部队领导和军嫂代表发言。发言顺序：武警支队政委章志军；空军某场站站长水海；军嫂代表宁小荷。"], [("speech", None, ["武警支队政委章志军", "空军某场站站长水海", "军嫂代表宁小荷"])]),
    ("the following, between semicolons", ["请以下同志作述职：院长路志国；副院长经春雨；护理部主任祝兰。"], [("report", None, ["院长路志国", "副院长经春雨", "护理部主任祝兰"])]),
    ("in brackets behind the town", ["以下两个乡镇逐个连线发言，时间各3分钟：石桥乡（乡长　谈晓林）；云岭乡（党委书记　苗春来）。"], [("speech", None, ["石桥乡（乡长　谈晓林）", "云岭乡（党委书记　苗春来）"])]),
    ("this is the order", ["二、支行表态", "排名靠后的支行要上台说说差在哪里。按这个顺序来：东门支行行长毕成、河西支行行长石小雁。"], [("speech", None, ["东门支行行长毕成", "河西支行行长石小雁"])]),
    ("an order by lot", ["由听证代表陈述意见，发言顺序以抽签为准，一号代表柴万里，二号代表夏秋兰，三号代表路远。"], [("speech", None, ["一号代表柴万里", "二号代表夏秋兰", "三号代表路远"])]),
    ("in whose order all criticise", ["现在开会，第一项，请甲局汇报。", "第二项，开展批评与自我批评。", "我先代表班子作对照检查，随后带头谈个人，接着按镇长苏文景、人大主席戴强、纪委书记毕玉芳的次序，一人谈、众人评。"], [("report", None, ["甲局"]), ("criticism", None, ["镇长苏文景", "人大主席戴强", "纪委书记毕玉芳"])]),
    ("who reports what is heard", ["会议听取关于第二届理事会财务收支情况的报告，报告人：监事长雷淑真。"], [("report", "第二届理事会财务收支情况", ["监事长雷淑真"])]),
    ("reports of a learned society", ["第一个报告：深部找矿的新思路。报告人：省地调院总工程师端木洪。", "第二个报告：滑坡预警的新办法。报告人：理工大学副教授时旷。"], [("report", "深部找矿的新思路", ["省地调院总工程师端木洪"]), ("report", "滑坡预警的新办法", ["理工大学副教授时旷"])]),
    ("each from a side of his own", ["请县发改局聂梅局长从投资的角度、县工信局邵阳局长从运行的角度分别作分析。"], [("report", None, ["县发改局聂梅局长", "县工信局邵阳局长"])]),
    ("the parties, then by name", ["下面由当事人及其代理人陈述意见，先请被害人匡某，再请辩护人、律师鲍立。"], [("speech", None, ["被害人匡某", "辩护人、律师鲍立"])]),
]  # fmt: skip
NOT_LISTED = [
    ("items between semicolons", "下列事项会后分别落实：安全检查，由安监站负责；防汛物资，由水利站负责。"),
    ("an order of seats", "座次按单位顺序排列。"),
    ("who is asked for nothing", "以下同志在外地出差：副院长经春雨；护理部主任祝兰。"),
    ("a report that was heard", "上次会议听取了关于财务收支情况的报告。"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in LISTED], ids=[case[0] for case in LISTED])
def test_who_is_listed_acts(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


@pytest.mark.parametrize("line", [case[1] for case in NOT_LISTED], ids=[case[0] for case in NOT_LISTED])
def test_what_is_listed_otherwise_calls_nobody(line: str) -> None:
    read = ("reading", "《关于表彰先进的决定》", ["县委副书记江云帆同志"])
    assert steps("第一项，请县委副书记江云帆同志宣读《关于表彰先进的决定》。", line) == [read]
