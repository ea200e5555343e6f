"""What an item is about, and of what kind it is."""

from __future__ import annotations

import pytest

from tests.understood import Found, steps, understood

MATTERS: list[tuple[str, list[str], Found]] = [
    ("a report of the work, and nothing told of it", ["首先，请支部书记江云帆同志作工作报告。"], [("report", None, ["支部书记江云帆同志"])]),
    ("whose work is reported", ["首先，请会长沈若谷先生作第三届理事会工作报告。"], [("report", "第三届理事会工作", ["会长沈若谷先生"])]),
    ("a year's work summed up", ["首先，请院长沈若谷作全院年度工作总结。"], [("report", "全院年度工作", ["院长沈若谷"])]),
    ("what a paper is called", ["首先，请镇长沈若谷同志作政府工作报告。"], [("report", "政府工作报告", ["镇长沈若谷同志"])]),
    ("several reports", ["第一项，听取理事会工作报告和监事会工作报告。请会长沈若谷先生报告。"], [("report", "理事会工作报告和监事会工作报告", ["会长沈若谷先生"])]),
    ("a paper of which two chapters are read", ["请党组成员江云帆同志领学《廉洁自律准则》中选人用人、家风建设两个章节。"], [("study", "《廉洁自律准则》", ["党组成员江云帆同志"])]),
    ("a paper of which a part is read", ["请党组成员江云帆同志领学《廉洁自律准则》有关章节。"], [("study", "《廉洁自律准则》", ["党组成员江云帆同志"])]),
    ("a part by its number", ["请党组成员江云帆同志领学《廉洁自律准则》第二章。"], [("study", "《廉洁自律准则》第二章", ["党组成员江云帆同志"])]),
    ("a lesson by its title", ["请研究员江云帆同志作“耕地保护怎么办”专题辅导。"], [("study", "“耕地保护怎么办”", ["研究员江云帆同志"])]),
    ("names made known", ["请办公室主任江云帆公布二季度标兵名单。"], [("reading", "二季度标兵名单", ["办公室主任江云帆"])]),
    ("what else is asked", ["请介绍人江云帆同志介绍沈若谷同志的有关情况，并对其能否转正表明意见。"], [("report", "沈若谷同志的有关情况", ["介绍人江云帆同志"])]),
    ("one's own experience", ["请标兵江云帆同志说一说自己的带徒心得。"], [("speech", "带徒心得", ["标兵江云帆同志"])]),
    ("how it is voted is no matter", ["下面投票选举第五届工会委员会委员，各位代表按座次依次进行。"], [("election", "第五届工会委员会委员", [])]),
    ("who is charged with it", ["第一项，通报近期典型案例，由稽查支队支队长江云帆负责通报。"], [("report", "近期典型案例", ["稽查支队支队长江云帆"])]),
    ("which organ tells", ["【议题2】听取水库除险加固进展情况——汇报单位：县水利局。"], [("report", "水库除险加固进展情况", ["县水利局"])]),
    ("a paper before who passes it on", ["《防汛工作方案》，请武装部长江云帆传达。"], [("convey", "《防汛工作方案》", ["武装部长江云帆"])]),
]  # fmt: skip


TOLD_BY: list[tuple[str, list[str], Found]] = [
    ("who reports on what is heard", ["会议听取关于协会换届筹备情况的报告，报告人：会长江云帆。"], [("report", "协会换届筹备情况", ["会长江云帆"])]),
    ("a report without its frame", ["会议听取上一年度财务收支情况报告，报告人：监事长江云帆。"], [("report", "上一年度财务收支情况", ["监事长江云帆"])]),
    ("the meeting asks", ["大会请工会主席江云帆作福利费使用情况的报告。"], [("report", "福利费使用情况", ["工会主席江云帆"])]),
    ("a part of the meeting by a word", ["“一听”，听人才办主任江云帆关于人才引进情况的汇报。"], [("report", "人才引进情况", ["人才办主任江云帆"])]),
    ("a matter before who tells of it", ["首先进行通报。上半年信访形势，由信访局局长江云帆通报。"], [("report", "上半年信访形势", ["信访局局长江云帆"])]),
    ("what is read before who reads it", ["现在宣读表扬通报，由政工科科长江云帆宣读。"], [("reading", "表扬通报", ["政工科科长江云帆"])]),
    ("a matter after who tells of it", ["第一个议题，通报。通报人：大队长江云帆；内容：联训的成绩与不足。"], [("report", "联训的成绩与不足", ["大队长江云帆"])]),
    ("an oath and who leads it", ["现在重温入党誓词，由书记江云帆领誓。"], [("ceremony", "重温入党誓词", ["书记江云帆"])]),
    ("what was heard", ["会议听取了关于协会筹备情况的报告，报告人：会长江云帆。"], []),
    ("what the meeting asks of all", ["会议请各单位认真学习有关文件。", "大会请大家保持安静。"], []),
    ("of what a paper is", ["内容：安全生产的三条要求。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in TOLD_BY], ids=[case[0] for case in TOLD_BY])
def test_who_is_told_beside_a_matter(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


AGENDA = [
    "会议议程如下：",
    "1.上半年安全情况（安监部经理江云帆）；",
    "2.信贷领域问题剖析（审计部经理沈若谷）；",
    "3.交流发言。",
]
COUNTED = "会议有三项议程：一是通报防汛形势；二是部署巡查工作；三是领导讲话。"
ANNOUNCED: list[tuple[str, list[str], Found]] = [
    ("listed with names", [*AGENDA, "现在进行第一项，请江云帆经理汇报。", "现在进行第二项，请沈若谷经理汇报。"], [("report", "上半年安全情况", ["江云帆经理"]), ("report", "信贷领域问题剖析", ["沈若谷经理"])]),
    ("told in a row", [COUNTED, "首先进行第一项，请水利局局长江云帆同志通报。", "进行第二项，请应急局局长沈若谷同志部署。", "进行第三项，请县长方知行同志讲话。"], [("report", "防汛形势", ["水利局局长江云帆同志"]), ("address", "巡查工作", ["应急局局长沈若谷同志"]), ("address", None, ["县长方知行同志"])]),
    ("of another kind", [COUNTED, "首先进行第三项，请水利局局长江云帆同志通报。"], [("report", None, ["水利局局长江云帆同志"])]),
    ("without a number", [COUNTED, "首先，请水利局局长江云帆同志通报。"], [("report", None, ["水利局局长江云帆同志"])]),
    ("a matter of its own", [COUNTED, "首先进行第一项，请水利局局长江云帆同志通报水库蓄水情况。"], [("report", "水库蓄水情况", ["水利局局长江云帆同志"])]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in ANNOUNCED], ids=[case[0] for case in ANNOUNCED])
def test_the_agenda_tells_the_matter(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


FRONTED: list[tuple[str, list[str], Found]] = [
    ("what it concerns", ["有关规划大纲的起草过程，请规划科科长江云帆先作说明。"], [("explanation", "规划大纲的起草过程", ["规划科科长江云帆"])]),
    ("what many ask about", ["对补贴政策，大家问得比较多，请农技站站长江云帆作一个解读。"], [("explanation", "补贴政策", ["农技站站长江云帆"])]),
    ("a matter by what it is", ["病历填写的要求，请病案室主任江云帆给大家讲一讲。"], [("speech", "病历填写的要求", ["病案室主任江云帆"])]),
    ("a committee's report", ["第一项，听取县人大执法检查组关于养老服务条例实施情况的报告。请县人大副主任江云帆报告。"], [("report", "养老服务条例实施情况", ["县人大副主任江云帆"])]),
    ("what was inspected, by a law's title", ["第一项，听取县人大执法检查组关于检查《养老服务条例》实施情况的报告。", "请县人大副主任江云帆报告。"], [("report", "检查《养老服务条例》实施情况", ["县人大副主任江云帆"])]),
    ("a government's report on a law", ["第一项，听取区政府关于《养老服务条例》实施情况的报告。", "请副区长江云帆报告。"], [("report", "《养老服务条例》实施情况", ["副区长江云帆"])]),
    ("a vote after those who are proposed have spoken", ["四、审议人事任免案", "请副区长骆明作关于提请任命水清等职务的说明。", "下面，请拟任命人员作供职发言，顺序是：拟任区水务局局长江云帆，拟任区审计局局长水清。", "供职发言完毕，现在对任免名单进行表决，由人事工委主任童乐宣读名单。", "请按表决器。"], [("explanation", "提请任命水清等职务", ["副区长骆明"]), ("speech", None, ["拟任区水务局局长江云帆", "拟任区审计局局长水清"]), ("vote", "任免名单", ["人事工委主任童乐"])]),
    ("a paper behind a number that says nothing", ["第三项。《村规民约（修订稿）》，主要是把红白事的标准改了改。请妇联主席江云帆给大家念一遍。", "同意的请举手。"], [("vote", "《村规民约（修订稿）》", ["妇联主席江云帆"])]),
    ("a paper that was handed out", ["第三个议题。《值班办法（草案）》已经印发给大家。请科长江云帆作说明。"], [("explanation", "《值班办法（草案）》", ["科长江云帆"])]),
    ("a thing behind a number", ["第三件事。修路补偿的事，拖了两年了。请村主任江云帆说一说。"], [("speech", "修路补偿的事", ["村主任江云帆"])]),
    ("nothing but a preface", ["第三件事。这个事，大家等了两年。请村主任江云帆说一说。"], [("speech", None, ["村主任江云帆"])]),
    ("a list put to the vote", ["现在对人选名单付表决，先由部长江云帆宣读。", "同意的请举手。"], [("vote", "人选名单", ["部长江云帆"])]),
    ("what he asks of all", ["江云帆局长给我们提要求，请大家记好。"], []),
    ("what organs are to do", ["有关单位要抓好整改，请办公室做好督办。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in FRONTED], ids=[case[0] for case in FRONTED])
def test_a_matter_before_the_call(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


APIECE: list[tuple[str, list[str], Found]] = [
    ("each of a matter of his own", ["由质控科科长江云帆通报病历检查结果，药剂科主任沈若谷通报处方点评情况。"], [("report", "病历检查结果", ["质控科科长江云帆"]), ("report", "处方点评情况", ["药剂科主任沈若谷"])]),
    ("three of them", ["首先，请规划科科长江云帆介绍规划情况，征地办主任沈若谷介绍征地情况，财务科科长方知行介绍资金情况。"], [("report", "规划情况", ["规划科科长江云帆"]), ("report", "征地情况", ["征地办主任沈若谷"]), ("report", "资金情况", ["财务科科长方知行"])]),
    ("where no word asks them", ["宣传委员江云帆领学《纪律处分条例》，组织委员沈若谷领学《信访工作条例》。"], [("study", "《纪律处分条例》", ["宣传委员江云帆"]), ("study", "《信访工作条例》", ["组织委员沈若谷"])]),
    ("under a part by its number", ["第一段，领学。宣传委员江云帆领学《纪律处分条例》，组织委员沈若谷领学《信访工作条例》。"], [("study", "《纪律处分条例》", ["宣传委员江云帆"]), ("study", "《信访工作条例》", ["组织委员沈若谷"])]),
    ("several of one matter", ["请规划科科长江云帆、征地办主任沈若谷汇报征地情况。"], [("report", "征地情况", ["规划科科长江云帆", "征地办主任沈若谷"])]),
    ("what is told besides", ["请规划科科长江云帆汇报规划情况，重点介绍征地情况。"], [("report", "规划情况", ["规划科科长江云帆"])]),
    ("what was told", ["会前，规划科科长江云帆通报了规划情况，征地办主任沈若谷通报了征地情况。"], []),
    ("what organs are to do", ["各科室要及时通报进展情况，办公室要定期汇报整改情况。"], []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in APIECE], ids=[case[0] for case in APIECE])
def test_who_tells_of_what(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in MATTERS], ids=[case[0] for case in MATTERS])
def test_what_it_is_about(lines: list[str], expected: Found) -> None:
    assert steps(*lines) == expected


def test_what_it_is_called_is_kept() -> None:
    found = understood("首先，请支部书记江云帆同志作工作报告。").steps
    assert [(step.subject, step.how) for step in found] == [(None, "工作报告")]
    found = understood("请党组成员江云帆同志领学《廉洁自律准则》有关章节。").steps
    assert [(step.subject, step.how) for step in found] == [("《廉洁自律准则》", "《廉洁自律准则》有关章节")]
