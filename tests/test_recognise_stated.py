"""Who acts, stated rather than asked: 队长某某把情况给大家报一报."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

BEFORE = "现在开会，第一项，请县委副书记江云帆同志宣读《关于表彰先进的决定》。"
READ = ("reading", "《关于表彰先进的决定》", ["县委副书记江云帆同志"])
STATED: list[tuple[str, str, Found]] = [
    ("told to all, what it is held before", "先说说钱的事，村会计贺满仓把去年的收支给乡亲们报一报，有一笔说一笔。", [("report", "去年的收支", ["村会计贺满仓"])]),
    ("made clear", "水文站小侯先把上游来水讲清楚。", [("report", "上游来水", ["水文站小侯"])]),
    ("told one by one, to all", "物业经理卞长青把公共收益逐笔讲给大家。", [("report", "公共收益", ["物业经理卞长青"])]),
    ("read, not now but presently", "分会副会长水根生会把评奖办法念给大家听。", [("reading", "评奖办法", ["分会副会长水根生"])]),
    ("named ahead of a comma", "合作社理事长曲大有，先把理事名单给大伙儿宣布一下。", [("announcement", "理事名单", ["合作社理事长曲大有"])]),
    ("points in it pointed out", "镇统计专干俞静把报表里的毛病给大家点一点。", [("report", "报表里的毛病", ["镇统计专干俞静"])]),
    ("an account given of it", "协会监事丛玉珍随后就捐款去向作个交代。", [("report", "捐款去向", ["协会监事丛玉珍"])]),
    ("an organ's man, with no post", "放映之前还有件事，财务科小邵给大家讲讲报销流程。", [("report", "报销流程", ["财务科小邵"])]),
    ("a young manager", "保安队的小尹经理来给各位说说车位方案。", [("report", "车位方案", ["保安队的小尹经理"])]),
    ("who goes ahead with what he knows", "养蜂大户翁二旺上来给大伙支支招，说说“越冬管理”的诀窍。", [("speech", "“越冬管理”的诀窍", ["养蜂大户翁二旺"])]),
    ("has words to say", "咱们的老站长焦铁成有几句心里话要说。", [("speech", None, ["老站长焦铁成"])]),
    ("would say some words", "福利院院长路平安，想对志愿者们说几句感谢的话。", [("speech", None, ["福利院院长路平安"])]),
    ("would talk with all", "工程师路遥想和大家聊聊“怎样省电”。", [("speech", "“怎样省电”", ["工程师路遥"])]),
    ("neither post nor organ", "邻村嫂子祝桂花，也给咱说两句。", [("speech", None, ["邻村嫂子祝桂花"])]),
    ("several, on what they hear", "住户这边，1栋楼长柏小军、4栋楼长项云分别反映一下大家的意见。", [("speech", None, ["1栋楼长柏小军", "4栋楼长项云"])]),
    ("how far it has come", "项目经理钟有余先说说那几条整改落到哪一步了。", [("speech", "那几条整改落到哪一步了", ["项目经理钟有余"])]),
    ("a lesson on what stands before", "关于病历书写的红线，病案科仲老师给大家做个辅导。", [("study", "病历书写的红线", ["病案科仲老师"])]),
    ("accounts read are told", "会计老吕，你把去年的账给大伙儿念念。", [("report", "去年的账", ["会计老吕"])]),
]  # fmt: skip
NO_CALL = [
    ("past", "县农业农村局局长方知行把政策讲透了。"),
    ("yesterday", "王主任昨天给大家讲了很多。"),
    ("always", "老支书田有福逢人就把当年的事讲一讲。"),
    ("every month", "驻村第一书记方圆每月给大家上党课。"),
    ("what is done with it", "陈志强同志给大家介绍的经验很实用。"),
    ("after the meeting", "散会后，办公室主任田野会后把通知念一下。"),
    ("so that", "希望物业经理卞长青把公共收益逐笔讲给大家。"),
    ("thanks", "感谢养蜂大户翁二旺给大家支招。"),
    ("nobody named", "有经验的同志要多给大家讲讲。"),
]


@pytest.mark.parametrize(("line", "expected"), [case[1:] for case in STATED], ids=[case[0] for case in STATED])
def test_who_is_said_to_act_is_called(line: str, expected: Found) -> None:
    assert steps(BEFORE, line) == [READ, *expected]


@pytest.mark.parametrize("line", [case[1] for case in NO_CALL], ids=[case[0] for case in NO_CALL])
def test_who_is_told_of_is_not(line: str) -> None:
    assert steps(BEFORE, line) == [READ]
