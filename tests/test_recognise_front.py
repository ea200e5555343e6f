"""What stands above the first spoken sentence, and who says of himself that he presides."""

from __future__ import annotations

import pytest

from meetingkit.recognise.recognise import recognise
from tests.recognition_score import document

HAILED = [
    "全体指战员",
    "全厂职工同志们",
    "各参建单位",
    "各村第一书记",
    "各科室主任、护士长",
    "参会同志",
    "教练、队员、家长代表",
    "业委会各位委员，物业各位同事",
]


@pytest.mark.parametrize("salutation", HAILED)
def test_everybody_is_hailed(salutation: str) -> None:
    found = recognise(document(f"某会主持词\n{salutation}：\n今天开会。\n散会。"))
    assert (found.title, found.salutation) == ("某会主持词", salutation)


@pytest.mark.parametrize("line", ["全体起立！", "各项议程如下：", "各组汇报情况："])
def test_what_is_asked_or_announced_hails_nobody(line: str) -> None:
    assert recognise(document(f"某会主持词\n{line}\n散会。")).salutation is None


CHAIRS = [
    (
        "某会主持词\n副县长、县防汛指挥部副指挥长　江云帆\n\n同志们：\n今天开会。",
        "副县长、县防汛指挥部副指挥长　江云帆",
    ),
    ("某会主持词\n（村委会主任　沈若谷主持）\n各位代表：\n今天开会。", "村委会主任　沈若谷"),
    ("某会主持词\n各位来宾：\n大家好！我是副镇长白秋水，很荣幸主持今天的活动。", "副镇长白秋水"),
    ("某会主持词\n各位股东：\n受董事会委托，由我——公司董事长方知行主持本次会议。", "公司董事长方知行"),
    ("某会主持词\n各位理事：\n受会长委托，由我来主持今天的会议，我是协会副会长方知行。", "协会副会长方知行"),
    ("某会主持词\n同志们：\n今天开会。会议由我，镇党委副书记白秋水来主持。", "镇党委副书记白秋水"),
    ("某会主持词\n各位代表：\n今天的大会由我，校工会主席江云帆，负责主持。", "校工会主席江云帆"),
    ("某会主持词\n各位代表：\n今天由我，和工会的小江一起主持会议。", None),
    ("某会主持词\n各位代表：\n今天由我，受党委委托，主持会议。", None),
    ("某会主持词\n各位来宾：\n大家好！我是副镇长白秋水，向各位表示欢迎。", None),
    ("某会主持词\n各位来宾：\n今天由我主持。我是头一回来，请大家多指教，下午另有人主持。", None),
]


@pytest.mark.parametrize(("text", "chair"), CHAIRS)
def test_who_presides(text: str, chair: str | None) -> None:
    assert recognise(document(f"{text}\n散会。")).chair == chair


def test_a_title_is_written_without_blanks_between_its_characters() -> None:
    text = "某县水务局年度工作会议\n主　持　词\n同志们：\n今天开会。\n散会。"
    assert recognise(document(text)).title == "某县水务局年度工作会议主持词"
    assert recognise(document(text.replace("\n主", " 主"))).title == "某县水务局年度工作会议主持词"


def test_a_list_above_the_words() -> None:
    text = """
某社区居民大会议程及串词
一、会议时间：2026年3月8日（周日）上午9:00
二、会议地点：社区活动室
三、主持人：社区主任　江云帆
四、议程：
（一）述职；
（二）居民点评；
（三）民主测评。
以下为串词：
（8:50）请各位邻居入座，会议马上开始。
各位邻居：
大家好！下面进行第一项议程，请社区书记沈若谷述职。
散会。
"""
    found = recognise(document(text.strip()))
    assert (str(found.day), found.chair, found.salutation) == ("2026-03-08", "社区主任　江云帆", "各位邻居")
    assert (found.announced_count, found.topics) == (3, ("述职", "居民点评", "民主测评"))
    assert [step.type for step in found.steps] == ["report"]
    below = text.strip().replace("各位邻居：\n大家好！", "")
    assert recognise(document(below)).announced_count is None


def test_a_line_of_who_is_there_comes_before_the_salutation() -> None:
    found = recognise(
        document("某会主持词\n时间：2026年1月8日\n参会：班子成员；督导组\n尊敬的江组长，同志们：\n今天开会。\n散会。")
    )
    assert found.salutation == "尊敬的江组长，同志们"


@pytest.mark.parametrize(
    ("line", "salutation"),
    [
        ("各位主任、护士长，大家下班时间来开会，辛苦了。", "各位主任、护士长"),
        ("各位乡亲，大家都到了吧，咱们开会。", "各位乡亲"),
        ("各位领导、各位来宾，大家冒雨赶来，谢谢。", "各位领导、各位来宾"),
    ],
)
def test_what_is_said_behind_a_salutation_is_no_part_of_it(line: str, salutation: str) -> None:
    assert recognise(document(f"质量例会主持词\n{line}\n请骆明局长汇报工作。\n散会。")).salutation == salutation


ANNOUNCED = "今天的会议有三项议程：第一项，请柳青同志部署工作；第二项，交流发言；第三项，请水清同志讲话。"
CALLED = ("下面，进行第一项议程，请县长柳青同志讲话。", "下面，进行第二项议程，交流发言。", "请局长骆明同志发言。")


def test_an_agenda_that_asks_calls_nobody_yet() -> None:
    meeting = recognise(document("\n".join(("工作会议主持词", "同志们：", ANNOUNCED, *CALLED))))
    assert meeting.announced_count == 3
    assert [(step.type, step.speakers) for step in meeting.steps] == [
        ("address", ("县长柳青同志",)),
        ("speech", ("局长骆明同志",)),
    ]


@pytest.mark.parametrize("line", ["主办：某林业协会", "承办单位：某林场　协办单位：某学校", "指导单位：市林业局"])
def test_who_holds_a_feast_is_no_part_of_its_title(line: str) -> None:
    found = recognise(
        document(f"“最美守林人”颁奖典礼主持词\n{line}\n主持人：会长　柳燕\n各位来宾：\n今天开会。\n散会。")
    )
    assert (found.title, found.chair) == ("“最美守林人”颁奖典礼主持词", "会长　柳燕")


def test_a_title_that_says_who_holds_it_is_one() -> None:
    found = recognise(document("市林业协会主办“植树节”活动主持词\n各位来宾：\n今天开会。\n散会。"))
    assert found.title == "市林业协会主办“植树节”活动主持词"


@pytest.mark.parametrize("day", ["2026.4.22", "2026-4-22", "2026/04/22", "2026．4．22", "2026年4月22日"])
def test_a_day_below_the_title_however_it_is_written(day: str) -> None:
    found = recognise(document(f"座谈会主持词\n{day}\n各位企业家：\n现在开会。请骆明同志发言。\n散会。"))
    assert (found.title, str(found.day)) == ("座谈会主持词", "2026-04-22")
