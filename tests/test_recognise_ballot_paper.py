"""Motions read one after another and voted on with a ballot paper, and who reads them for two posts of his."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps

ITEM = "三、审议各项议案"
READ = ["请总经理乌兰山宣读《董事会工作报告》。", "请监事仇月梅宣读《监事会工作报告》。"]
VOTED: Found = [
    ("vote", "《董事会工作报告》", ["总经理乌兰山"]),
    ("vote", "《监事会工作报告》", ["监事仇月梅"]),
]
HEARD: Found = [
    ("reading", "《董事会工作报告》", ["总经理乌兰山"]),
    ("reading", "《监事会工作报告》", ["监事仇月梅"]),
]
EACH: list[tuple[str, str, str, Found]] = [
    ("in a column", "（宣读完毕）请各位股东在表决票第1栏填写表决意见。", "（宣读完毕）请填写第2栏。", VOTED),
    ("by a mark", "请各位在表决票第一项后打“√”。", "请在表决票第二栏打“√”。", VOTED),
    ("an opinion", "现在请股东就本项议案填写表决意见。", "请股东填写表决意见。", VOTED),
    ("a paper each", "请各位股东填写第一张表决票。", "请填写第二张表决票。", VOTED),
    ("ticked", "请在表决票上勾选您的意见。", "请勾选。", VOTED),
    ("by its number", "请对第一项议案投票。", "请对第二项议案投票。", VOTED),
    ("who has questions", "有疑问的请填写意见卡。", "有疑问的请填写意见卡。", HEARD),
    ("who signs", "请各位股东在签到簿第一栏签名。", "请各位股东在签到簿第二栏签名。", HEARD),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "expected"), [row[1:] for row in EACH], ids=[row[0] for row in EACH])
def test_each_motion_is_voted_on_paper(first: str, second: str, expected: Found) -> None:
    assert steps(ITEM, READ[0], first, READ[1], second) == expected


TOGETHER: list[tuple[str, str, Found]] = [
    ("both of them", "以上两项议案，请各位股东填写表决票。", VOTED),
    ("one by one", "现在请各位股东填写表决票，逐项表决。", VOTED),
    ("hands for both", "上述两个报告，同意的请举手。", VOTED),
    ("how it will go", "两份报告都已印发，请大家会后再看。", HEARD),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), [row[1:] for row in TOGETHER], ids=[row[0] for row in TOGETHER])
def test_motions_are_put_to_the_vote_together(line: str, expected: Found) -> None:
    assert steps(ITEM, *READ, line) == expected


def test_how_votes_will_be_cast_is_no_vote() -> None:
    told = "今天共有两项议案，每听完一项，请各位在表决票对应栏内打“√”。"
    assert steps(ITEM, told, *READ) == HEARD


WHO: list[tuple[str, str, list[str]]] = [
    ("a witness and where he works", "请见证律师、海岳律师事务所鲍兰山宣读《法律意见书》。", ["见证律师、海岳律师事务所鲍兰山"]),
    ("with his title behind him", "请见证律师、海岳律师事务所鲍兰山律师宣读《法律意见书》。", ["见证律师、海岳律师事务所鲍兰山律师"]),
    ("a member and where he works", "请市政协委员、青禾公司鲍兰山宣读《倡议书》。", ["市政协委员、青禾公司鲍兰山"]),
    ("two by name", "请见证律师仇月梅、青禾公司鲍兰山宣读《倡议书》。", ["见证律师仇月梅", "青禾公司鲍兰山"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "who"), [row[1:] for row in WHO], ids=[row[0] for row in WHO])
def test_one_who_has_a_part_and_a_place(line: str, who: list[str]) -> None:
    assert [step[2] for step in steps("请会计苗岚报账。", line)][1:] == [who]


@pytest.mark.parametrize("head", ["四、听取独立董事述职", "四、听取班子成员述职"])
def test_who_gives_account_is_not_what_it_is_about(head: str) -> None:
    assert steps(head, "请独立董事仇月梅述职。") == [("report", None, ["独立董事仇月梅"])]
