"""What stands beside a name or a matter, and is no part of it: 作为甲方代表, 各学校校长代表, 联系工作实际."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

BESIDE: list[tuple[str, str, Found]] = [
    ("for which party, the first with two posts", "签订《集体合同》。请厂党委副书记、厂长谷满仓同志作为企业方代表，请厂工会主席白鹭同志作为职工方代表，上台签字。", [("signing", "《集体合同》", ["厂党委副书记、厂长谷满仓同志", "厂工会主席白鹭同志"])]),
    ("for which party, asked once", "签订《集体合同》。请厂长谷满仓作为厂方代表，工会主席白鹭作为职工方代表，上台签字。", [("signing", "《集体合同》", ["厂长谷满仓", "工会主席白鹭"])]),
    ("for which party, both with two posts", "签订合作协议。请校党委副书记、校长谷满仓作为甲方代表，公司董事长、总经理白鹭作为乙方代表，在协议上签字。", [("signing", "合作协议", ["校党委副书记、校长谷满仓", "公司董事长、总经理白鹭"])]),
    ("for all schools", "请区教育局局长谷满仓与各学校校长代表第二中学校长白鹭现场签订安全责任书。", [("signing", "安全责任书", ["区教育局局长谷满仓", "第二中学校长白鹭"])]),
    ("for all towns", "请县长谷满仓与各乡镇代表桃树镇镇长白鹭签订目标责任书。", [("signing", "目标责任书", ["县长谷满仓", "桃树镇镇长白鹭"])]),
    ("for all teachers", "请全体教师代表语文教师白鹭发言。", [("speech", None, ["语文教师白鹭"])]),
    ("who shows the way", "第二项，参观新校区。请各位领导、来宾在志愿者引导下，参观图书馆和体育馆。", [("other", "图书馆和体育馆", [])]),
    ("in touch with the work", "请工会主席谷满仓就“职工之家怎么建”，联系本单位工作谈打算。", [("speech", "“职工之家怎么建”", ["工会主席谷满仓"])]),
    ("how, in two steps", "请团委书记谷满仓围绕“青年何为”，结合自身经历、联系岗位实际，谈认识、谈体会。", [("speech", "“青年何为”", ["团委书记谷满仓"])]),
    ("from two sides", "请副校长白鹭围绕“双减”，从教学、管理两个方面作交流发言。", [("speech", "“双减”", ["副校长白鹭"])]),
    ("those who stand for all, with nobody named", "请各乡镇代表依次发言。", [("speech", None, ["各乡镇代表"])]),
    ("who leads those who stand for all", "请各代表团团长发言。", [("speech", None, ["各代表团团长"])]),
    ("who he is among others", "请新党员代表财务部会计白鹭发言。", [("speech", None, ["新党员代表财务部会计白鹭"])]),
    ("a matter that has quoted words in it", "请工会主席谷满仓就“职工之家”建设和使用情况作说明。", [("explanation", "“职工之家”建设和使用情况", ["工会主席谷满仓"])]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "found"), [row[1:] for row in BESIDE], ids=[row[0] for row in BESIDE])
def test_what_stands_beside(said: str, found: Found) -> None:
    assert steps(said) == found


def test_what_everybody_is_to_be_calls_nobody() -> None:
    assert steps("第一项，请县长卢一舟讲话。", "请各位作为职工代表，认真履职。") == [("address", None, ["县长卢一舟"])]
