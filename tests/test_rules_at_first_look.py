"""Mistakes that strangers wrote and that were missed at first, in their families, and right texts that come near them."""

from __future__ import annotations

import pytest

from tests.scripts import found
from tests.test_rules_in_general import CALLED, HEAD

AWAY = "副局长周安同志因病请假，"
READ = (
    "请副市长何雨同志宣读《表彰决定》。\n请周安同志、何雨同志颁奖。\n请方圆同志宣读倡议书。\n请副书记周安同志讲话。\n"
)
GROUPS = "下午2时30分，各代表团分组讨论工作报告。\n"
LIST = "监票人：许诺、李文博、王岭\n同意的请鼓掌。"
HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK111", AWAY + "其他班子成员都到了。\n请周安副局长汇报。", [(5, "周安")]),
    (
        "MK305",
        "领导有市国资委党委副书记周安同志。\n请市国资委党委书记周安同志讲话。\n刚才，周安同志宣读了市委的任免决定。",
        [(5, "市国资委党委书记")],
    ),
    ("MK305", "请炼钢厂炉前班班长周安同志发言。\n炼钢厂车间主任周安同志守在炉前。", [(5, "炼钢厂车间主任")]),
    ("MK208", READ + "今天的大会，周安同志宣读了表彰决定并作了讲话。", [(8, "周安")]),
    ("MK206", CALLED + "刚才，三家基层单位作了汇报。", [(6, "三")]),
    (
        "MK308",
        "请周安同志领学《廉洁从业规定》。\n请何雨同志通报案例。\n刚才，周安同志领学了《人员处分条例》。",
        [(6, "人员处分条例")],
    ),
    ("MK202", "提名总监票人1名，监票人4名，名单如下：\n总监票人：周安\n" + LIST, [(4, "4")]),
    ("MK213", "今天是2026年3月2日。\n我校建于1966年，今年恰逢建校七十周年。", [(5, "七十")]),
    ("MK213", "今天是2026年3月2日。\n他2018年4月到集团任职，六年多来一心扑在工作上。", [(5, "六")]),
    ("MK231", "今天是2026年3月2日。\n计划工期24个月，今年10月开工，2028年4月建成通车。", [(5, "24")]),
    ("MK231", "今天是2026年3月2日。\n2026年3月开工，明年9月建成，工期24个月。", [(5, "24")]),
    ("MK240", "今天有5个议题，每个议题不超过25分钟，最后我讲15分钟，会议控制在两个小时以内。", [(4, "两个小时")]),
    ("MK214", "上午9时开始，11时30分座谈结束。\n座谈结束后，请大家于11时10分到门口合影。", [(5, "11时10分")]),
    ("MK214", GROUPS + "请各代表团提前清点人数，下午2时准时开始讨论。", [(5, "下午2时")]),
    ("MK501", "弘扬“敬畏生命、救死扶伤、甘于奉献、大爱无疆”的职业精神。", [(4, "敬畏生命")]),
    ("MK502", "发包是按“三议两公开”的程序走的。", [(4, "三议两公开")]),
]
LEFT_ALONE: list[tuple[str, str, str]] = [
    ("MK111", AWAY + "现在已经到了。\n请周安副局长汇报。", "he has come"),
    ("MK305", "请炼钢厂厂长周安同志发言。\n炼钢厂厂长周安同志守在炉前。", "one post"),
    ("MK208", READ + "今天的大会，何雨同志宣读了表彰决定，周安同志作了讲话。", "as they were called"),
    ("MK208", CALLED + "请何雨同志讲话。\n刚才，何雨同志对工作作了点评。", "as loosely"),
    ("MK218", "应到58人，实到53人，5人请假：周安同志培训；4名科主任因手术不能到会。", "parts of the five"),
    ("MK607", "第一次看到了海尔-波普彗星。", "named after two"),
    ("MK206", CALLED + "刚才，两家基层单位作了汇报。", "so many"),
    ("MK308", "请周安同志领学《廉洁从业规定》。\n刚才，周安同志领学了《廉洁从业规定》。", "the same"),
    ("MK202", "提名总监票人1名，监票人3名，名单如下：\n总监票人：周安\n" + LIST, "as many"),
    ("MK213", "今天是2026年3月2日。\n我校建于1956年，今年恰逢建校七十周年。", "so it is"),
    ("MK213", "今天是2026年3月2日。\n他2018年4月到集团任职，八年多来一心扑在工作上。", "so it is"),
    ("MK213", "今天是2026年3月2日。\n他2018年到任，三年来的成绩有目共睹。", "of three of the years"),
    ("MK231", "今天是2026年3月2日。\n计划工期18个月，今年10月开工，2028年4月建成通车。", "so it is"),
    ("MK240", "今天有5个议题，每个议题不超过20分钟，最后我讲15分钟，会议控制在两个小时以内。", "there is time"),
    ("MK214", "上午9时开始，11时30分座谈结束。\n座谈结束后，请大家于11时40分到门口合影。", "afterwards"),
    ("MK214", GROUPS + "请各代表团提前清点人数，下午2时30分准时开始讨论。", "the same"),
    ("MK501", "弘扬“敬佑生命、救死扶伤、甘于奉献、大爱无疆”的职业精神。", "word for word"),
]


@pytest.mark.parametrize(("code", "text", "places"), HITS)
def test_a_mistake_is_told(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code) == places


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_what_is_right_is_left_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code) == [], why


VILLAGE = "石桥湾村2026年第二次村民代表会议主持词\n各位代表：\n现在开会。\n"
YEARLY = "医学会年会闭幕式主持词\n时间：2026年11月15日（星期日）上午{}时\n主持人：副会长 周安\n\n各位来宾：\n"
OPENING = "某中学开学典礼主持词\n老师们、同学们：\n现在开会。\n"
ITEMS = "请校长周安同志致辞。\n请书记何雨同志讲话。\n请老师方圆同志发言。\n"


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        ("MK302", VILLAGE + "我们杨家坪村的日子一定会越过越红火。", [(4, "杨家坪村")]),
        ("MK302", VILLAGE + "我们石桥湾村的日子一定会越过越红火。", []),
        ("MK302", VILLAGE + "我们几个村的代表都到了。", []),
        ("MK302", "石桥县防汛会主持词\n同志们：\n现在开会。\n确保平湖县安全度汛。", [(4, "平湖县")]),
        ("MK302", "石桥县防汛会主持词\n同志们：\n现在开会。\n确保石桥县安全度汛。", []),
        ("MK214", YEARLY.format(11) + "返程班车今天上午10时从南门发车。", [(6, "上午10时")]),
        ("MK214", YEARLY.format(9) + "返程班车今天上午10时从南门发车。", []),
        ("MK508", OPENING + "请董事长许诺同志致闭幕词。\n" + ITEMS, [(4, "闭幕")]),
        ("MK508", OPENING + "请董事长许诺同志致开幕词。\n" + ITEMS, []),
        ("MK508", OPENING + ITEMS + "请董事长许诺同志致开幕词。\n散会。", [(7, "开幕")]),
        ("MK508", OPENING + ITEMS + "请董事长许诺同志致闭幕词。\n散会。", []),
    ],
)
def test_of_which_meeting_it_is(code: str, text: str, places: list[tuple[int, str]]) -> None:
    assert found(text, code) == places
