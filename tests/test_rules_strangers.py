"""People who were never called, papers and sessions of elsewhere, and what one character tells."""

from __future__ import annotations

from datetime import date

import pytest

from tests.scripts import found

DAY = date(2026, 9, 16)
HEAD = "柳湾县工作会议主持词\n（2026年9月16日上午9:00）\n同志们：\n"  # the line under test is the fourth
CALLS = "请县发改局局长周安同志通报情况。\n请县住建局局长许诺同志发言。\n请县水利局局长石磊同志发言。\n"
AGENDA = "议程有三项：一是由周安同志作报告；二是由{}同志宣读决定；三是由石磊同志讲话。\n"
DONE = "请周安同志作报告。\n请许诺同志宣读决定。\n请石磊同志讲话。"
SESSION = "柳湾县第三届职工代表大会第二次会议主持词\n同志们：\n"
OPENING = "柳湾县茶文化节开幕式主持词\n同志们：\n"

HITS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("MK235", CALLS + "刚才，何畏同志作了通报，两位同志作了发言。", [(4, "何畏")]),
    ("MK235", CALLS + "刚才，两位同志谈了体会，何畏同志的点评切中要害。", [(4, "何畏")]),
    ("MK236", AGENDA.format("何畏") + DONE, [(1, "何畏")]),
    ("MK237", CALLS + "请县水利局局长石磊同志发言。", [(4, "石磊")]),
    ("MK318", "审议《澜浦县临时救助实施细则》，请县民政局汇报。", [(1, "澜浦县")]),
    ("MK318", "现在我宣布：澜浦县第八次代表大会胜利闭幕！", [(1, "澜浦县")]),
    ("MK318", "我宣布，澜浦县产业园项目签约仪式圆满结束！", [(1, "澜浦县")]),
    ("MK209", "时间：2026年9月16日　星期四　下午3时", [(1, "星期四")]),
    ("MK209", "2026年9月16日上午9时，星期四，在二楼开会。", [(1, "星期四")]),
    ("MK509", "今天下午的大会到此结束，散会。", [(1, "今天下午")]),
    ("MK624", "要弘扬“红船精神。”", [(1, "。”")]),
    ("MK624", "一句叫“按时办，”都要记住。", [(1, "，”")]),
    ("MK607", "...", [(1, "...")]),
    # a title with one character more or less, an ordinal of items, a short year
    ("MK308", "审议《农村供水管护办法》。\n会议原则通过《农村供水管办法》。", [(2, "农村供水管办法")]),
    (
        "MK203",
        "大会第一项，请周安同志讲话。\n大会第一项，请许诺同志讲话。\n大会第三项，请石磊同志讲话。",
        [(2, "第一项")],
    ),
    ("MK203", "会议第一项，请周安同志讲话。\n会议第三项，请许诺同志讲话。", [(2, "第三项")]),
    ("MK610", "霍清源同志21年到柳湾工作，2021年的那场大雨大家都记得。", [(1, "21年")]),
    ("MK610", "审议《柳湾县26年工作要点》。", [(1, "26年")]),
    # who is there
    ("MK218", "支部共有党员31名，今天参加28名，4名同志出差请假。", [(1, "31名，今天参加28")]),
    ("MK218", "应到会员单位168家，实到237家。", [(1, "237")]),
    ("MK218", "县委委员应到38人，实到36人；候补委员应到8人，实到9人。", [(1, "9")]),
    ("MK205", "七月份入党的有谭丽、单昊三位同志。", [(1, "三")]),
    ("MK205", "邝达、车前、杜衡四位同志把期限说死了。", [(1, "四")]),
    # people on leave, in the words in which an office says so
    ("MK111", "副县长周安同志在外地出差，已经请假。\n请副县长周安同志先讲。", [(2, "周安")]),
    ("MK111", "实到7人，周安同志在外招商、许诺同志到省里开会，请假2人。\n请许诺同志讲话。", [(2, "许诺")]),
    ("MK111", "石磊同志正在省委党校学习，不能参加今天的会议。\n请石磊同志宣读通知。", [(2, "石磊")]),
    ("MK111", "因事请假2名，分别是外出进修的周安同志、值班的许诺同志。\n请许诺同志发言。", [(2, "许诺")]),
    ("MK111", "周安同志向大会请了假。\n出席今天会议的有：县长石磊同志、副县长周安同志。", [(2, "周安")]),
    ("MK111", "周安同志临时有接待任务，未能到会。\n请周安同志通报情况。", [(2, "周安")]),
    ("MK218", "应到9人，实到9人。党组成员、副县长周安同志因病请假，会后由许诺同志向他通报。", [(1, "9")]),
    # one level of another organ, one team under two names, a pupil, a scrutineer with another character
    ("MK305", "出席的有县总工会副主席周安同志。\n请市总工会副主席周安同志讲话。", [(2, "市总工会副主席")]),
    ("MK305", "请铁运公司经理周安同志签字。\n铁运公司总经理周安同志准备。", [(2, "铁运公司总经理")]),
    ("MK314", "县委第三督导组今天到会。\n请县委第三督查组组长周安同志点评。", [(2, "县委第三督查组")]),
    ("MK304", "请九年级（2）班林知夏同学献词。\n今天，何静老师和林之夏、周安同学先后发言。", [(2, "林之夏")]),
    ("MK304", "提名：总监票人周德顺；监票人许诺。\n请总监票人周德胜报告计票结果。", [(2, "周德胜")]),
    # numbers behind a row of people, and all who are there
    ("MK229", "提名：监票人张桂英、李二喜，共3人。", [(1, "3")]),
    ("MK218", "应到126名，实到118名。列席代表21名，特邀代表6名，今天到会的各类代表共144名。", [(1, "144")]),
    ("MK614", "不能拿“三、四个月后再说”来应付。", [(1, "三、四")]),
    (
        "MK608",
        "同意的请举手。（稍停）请放下。不同意的请举手，（没有）弃权的请举手。（没有）通过。",
        [(1, "，")],
    ),
    ("MK504", "请县总工会副主席周安同志作重要讲话。", [(1, "重要讲话")]),
]

LEFT_ALONE = [
    ("MK305", "他们是工委组织部部长周安同志。\n请县直机关工委组织部部长周安同志点评。", "他们是 is no organ"),
    ("MK314", "县委第三督导组和第三督查组都到了。", "both in one breath"),
    ("MK229", "提名：监票人张桂英、李二喜，共2人。", "rightly"),
    ("MK229", "到会的有张桂英、李二喜等，共3人。", "and others"),
    ("MK218", "应到126名，实到118名。列席代表21名，特邀代表6名，今天到会的各类代表共145名。", "rightly"),
    (
        "MK608",
        "不同意的请举手；（没有）弃权的请举手；（没有）赞成的请举手。（没有）通过。",
        "the last one ends the row",
    ),
    ("MK227", "登记选民1126人，亲自到会973人，委托投票69人，合计1042人。", "the roll is none of the parts"),
    (
        "MK220",
        "沈国平，赞成201票；曾庆元，赞成203票。\n我宣布：沈国平同志当选为副主任；曾庆元同志当选为委员。",
        "both are elected",
    ),
    (
        "MK221",
        CALLS + "请何畏同志汇报，请周安同志准备。\n请周安同志开展自我批评。\n请方正同志点评。",
        "he was called again",
    ),
    ("MK213", "1985年，我们迎来了第一个教师节；今天庆祝第42个教师节。", "the first of them"),
    ("MK501", "要把创新、协调、绿色、开放、共享的新发展理念讲进课堂。", "whatever leads to the first"),
    ("MK506", "下面进行第十项议程。", "one numeral is no slip for another"),
    ("MK312", "今天的会议有两项：第一项，通报2025年度民主生活会整改落实情况。", "the meeting before"),
    ("MK307", "主持人：周安（村民选举委员会主任）\n本届村民委员会设主任1名。", "who runs an election is another body"),
    ("MK235", CALLS + "刚才，周安同志作了通报，两位同志作了发言。", "rightly"),
    ("MK235", CALLS + "刚才，我们学习了何畏同志的先进事迹。", "what is learnt from somebody"),
    ("MK235", "请县发改局通报情况。\n刚才，何畏同志作了通报。", "the script calls nobody by name"),
    ("MK236", AGENDA.format("许诺") + DONE, "rightly"),
    ("MK236", AGENDA.format("何畏") + "请周安同志作报告。\n请何书记宣读决定。\n请石磊同志讲话。", "called by post"),
    ("MK237", CALLS + "请许诺同志继续发言。", "he goes on"),
    ("MK237", "请周安同志发言，请许诺同志作准备。\n请许诺同志发言。", "to get ready is no turn"),
    ("MK318", "审议《柳湾县临时救助实施细则》。", "the meeting's own"),
    ("MK318", "请主席周安同志，代表县政协第五届委员会常务委员会作报告。", "on behalf of a county's"),
    ("MK318", "学习《澜浦县“一站式”服务办法》的经验。", "learnt from on purpose"),
    ("MK318", "审议《澜浦县办法》和《柳湾县办法》，澜浦县的同志也来了。", "named more than once"),
    ("MK318", "传达《柳湾市防汛应急预案》。", "of another level"),
    ("MK624", "古人说，“学而不思则罔。”", "a sentence of its own"),
    ("MK624", "他说：“我一定办好。”", "behind a colon"),
    ("MK308", "审议《县委工作报告》。\n审议《县纪委工作报告》。", "two reports"),
    ("MK203", "大会第一项，请周安同志讲话。\n大会第二项，请许诺同志讲话。", "rightly"),
    ("MK610", "他在柳湾干了26年，2026年退休。", "a span"),
    ("MK610", "20年来，2020年的数据翻了一番。", "a span"),
    (
        "MK236",
        "现在进行第五项议程。提名以下3位：监票人何畏同志；周安同志。\n请周安同志说明。\n请许诺同志发言。\n请石磊同志发言。",
        "no announced agenda",
    ),
    ("MK206", "请周安同志汇报。\n刚才，周安、许诺、石磊3位同志作了汇报。", "told by their names"),
    ("MK201", "刚才，会议研究了五项议题。会后抓好两件事：一是抓紧。二是抓实。", "what is over"),
    ("MK218", "应到18人，实到16人。周安同志因公请假，许诺同志因病请假。", "two clauses"),
    (
        "MK227",
        "列席会议的有：班子成员6人，各村书记12人，站所负责人8人，共26人。",
        "the first of them stands behind a colon",
    ),
    ("MK228", "得赞成票：周安75票、许诺69票、石磊72票、何畏12票。", "votes of each are no parts"),
    ("MK229", "去年查了十一条，改完九条，还剩两条，一条是除湿机，一条是夜班轮值。", "the nearer number is meant"),
    ("MK229", "发言的有三位老师，一位扎根山区，一位是刚退休的，一位是“95后”。", "not all of them with 是"),
    ("MK201", "今天的7个议题都议完了。最后强调三点：\n一是抓紧。\n二是抓实。\n三是抓细。", "what is over"),
    ("MK602", "请主任、和仁律师事务所的律师时雨讲话。", "a name that begins so"),
    ("MK102", "我宣布：×××当选为主任，×××、×××当选为委员。", "told when the ballots are counted"),
    ("MK231", "3月9日至4月24日，巡察组开展了为期45天的巡察。", "told in round numbers"),
    ("MK218", "支部共有党员31名，今天参加28名，3名同志出差请假。", "rightly"),
    ("MK205", "七月份入党的有谭丽、单昊两位同志。", "rightly"),
    ("MK111", "周安同志请假，由许诺同志代为汇报。\n请许诺同志汇报。", "who acts for him is there"),
    ("MK111", "县委书记石磊同志到会指导，周安同志因公请假。\n请石磊同志讲话。", "who is there beside him"),
    ("MK111", "请假：雷振东（由许诺（副局长）代）、石磊。\n请副局长许诺同志发言。", "who comes for him, in brackets"),
    ("MK111", "许诺同志未能参加上次会议。\n请许诺同志发言。", "another meeting"),
    ("MK111", "周安同志请假，委托许诺同志参加。\n请许诺同志发言。", "who comes in his place"),
    ("MK111", "周安同志因公请假。\n请许诺同志代周安同志宣读。", "on his behalf"),
    ("MK218", "应到9人，实到8人。党组成员、副县长周安同志因病请假。", "rightly"),
]


@pytest.mark.parametrize(("code", "text", "expected"), HITS)
def test_a_rule_finds(code: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(HEAD + text, code, day=DAY) == [(line + 3, words) for line, words in expected]


@pytest.mark.parametrize(("code", "text", "why"), LEFT_ALONE)
def test_a_rule_leaves_alone(code: str, text: str, why: str) -> None:
    assert found(HEAD + text, code, day=DAY) == [], why


@pytest.mark.parametrize(
    ("head", "text", "expected"),
    [
        (SESSION, "柳湾县第三届职工代表大会第三次会议，经过筹备，今天正式召开。", [(3, "三")]),
        (SESSION, "柳湾县第四届职工代表大会第二次会议现在开会。", [(3, "第四届")]),
        (SESSION, "柳湾县第三届职工代表大会第二次会议现在开会。", []),
        (SESSION, "柳湾县第三届职工代表大会第一次会议是2025年召开的。", []),
        (SESSION, "听取第三届职工代表大会第一次会议提案办理情况的报告。", []),
        ("柳湾县委2026年第四次集体学习主持词\n（2026年9月16日）\n", "今天，我们召开2025年第四次集体学习会。", [(3, "2025")]),
        ("柳湾县委2026年第四次集体学习主持词\n（2026年9月16日）\n", "今天，我们召开2026年第四次集体学习会。", []),
    ],
)  # fmt: skip
def test_this_meeting_by_another_number(head: str, text: str, expected: list[tuple[int, str]]) -> None:
    assert found(head + text, "MK312", name=head.partition("主持词")[0]) == expected


@pytest.mark.parametrize(("year", "expected"), [("2025", [(2, "2025")]), ("2026", [])])
def test_the_year_of_the_title(year: str, expected: list[tuple[int, str]]) -> None:
    text = (
        f"柳湾县委理论学习中心组\n{year}年第三次集体学习主持词\n（2026年9月16日）\n同志们：\n2025年第一次学习时讲过。"
    )
    assert found(text, "MK312", day=DAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请周安同志致闭幕词。", [(3, "闭幕")]),
        ("出席今天闭幕式的领导有周安同志。", [(3, "闭幕")]),
        ("闭幕式第一项，请周安同志致辞。", [(3, "闭幕")]),
        ("闭幕式将在后天举行。", []),
        ("请周安同志致开幕词。", []),
    ],
)
def test_an_opening_under_the_name_of_a_closing(text: str, expected: list[tuple[int, str]]) -> None:
    assert found(OPENING + text, "MK508") == expected


@pytest.mark.parametrize("chair", ["县长欧阳振", "县委常委、常务副县长程立", "公司副总经理 秦卫民", "梁文博（副校长）"])
def test_the_chair_by_his_post_invites_himself(chair: str) -> None:
    name = next(one for one in ("欧阳振", "程立", "秦卫民", "梁文博") if one in chair)
    assert found(f"请{name}同志和客商代表上台签约。", "MK216", chair=chair) == [(1, name)]
    assert found(f"请客商代表上台签约，{name}同志的讲话请大家领会。", "MK216", chair=chair) == []


@pytest.mark.parametrize(
    ("title", "told", "expected"),
    [
        ("柳湾县2026年年中工作会议主持词", "7月18日（周二）全天", ["周二"]),
        ("柳湾县2026年年中工作会议主持词", "7月18日（周六）全天", []),
        ("柳湾县2025年工作总结会主持词", "1月20日（星期二）下午", []),  # of the year after
        ("柳湾县2025—2026年工作会议主持词", "7月18日（周二）全天", []),  # which year it is cannot be told
        ("柳湾县年中工作会议主持词", "7月18日（周二）全天", []),
    ],
)
def test_a_weekday_in_the_year_of_the_title(title: str, told: str, expected: list[str]) -> None:
    text = f"{title}\n{told}\n同志们：\n现在开会。\n"
    assert [words for _, words in found(text, "MK209", day=None)] == expected
