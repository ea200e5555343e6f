"""Words of an old script that gave way in one place and were kept in another; years, terms and figures kept with their words."""

from __future__ import annotations

import pytest

from meetingkit.check.compared import Comparison
from meetingkit.check.counterparts import counterparts, exchanges
from meetingkit.check.unchanged import is_phrase
from tests.effort import calls
from tests.scripts import found, script

OLD = """云岭县蜜桃产业协会2025年理事会主持词
2025年3月12日（星期三）上午9时
地点：县农科中心西配楼
主持人：蒋会长
同志们：
今天召开云岭县蜜桃产业协会2025年理事会，主会场设在县里，青石镇设分会场。
首先，请青石镇分会场发言，由镇长石磊同志发言。
下面，请市委第二督导组组长许诺同志讲话。
下面，请县技工学校校长安然同志介绍经验。
下面，请副县长白露同志宣读《云岭县蜜桃产业协会章程》。
（白露同志宣读）
刚才，石磊同志作了发言，白露同志宣读了章程，许诺组长的讲话很好。
下面，请青石港集中区介绍园区建设情况。
秘书处由青石港集中区具体负责，每周一碰头。
材料由秘书处汇总，报市委第二督导组。
对37名示范户，每人都要有一位技术员，共有37名。
要抓好“金果飘香”行动，2025届学员全部上岗，我相信2025届学员一定能行。
请协会介绍2024年全县种植情况，安排好生产。
“十三五”规划确定的任务全面完成，可喜可贺。
第三届理事会由各乡镇推荐产生。
要在4月17日前由秘书处报送名单。
青石镇要在会后再开一次会，请青石镇分会场不要退出。"""

NEW = """云岭县春茶产业协会2026年理事会主持词
2026年3月18日（星期三）上午9时
地点：县文化馆报告厅
主持人：陶会长
同志们：
今天召开云岭县春茶产业协会2026年理事会，主会场设在县里，白云镇设分会场。
首先，请白云镇分会场发言，由镇长方圆同志发言。
下面，请市委第五督导组组长齐鲁同志讲话。
下面，请县职教学校校长秦川同志介绍经验。
下面，请副县长陆远同志宣读《云岭县春茶产业协会章程》。
（陆远同志宣读）
刚才，方圆同志作了发言，陆远同志宣读了章程，齐鲁组长的讲话很好。
下面，请白云经济开发区介绍园区建设情况。
{}"""


def told(*lines: str, code: str) -> list[str]:
    """What a rule finds in the new script with these lines at its end."""
    text = NEW.format("\n".join(lines))
    return [words for at, words in found(text, code, against=(script(OLD),)) if at > 13]


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("材料由秘书处汇总，报市委第二督导组。", "MK405", ["第二督导组"]),
        ("会议到此结束，请青石镇分会场不要退出。", "MK405", ["青石镇"]),
        ("秘书处由青石港集中区具体负责，每周五碰头。", "MK405", ["青石港集中区"]),
        ("（白露同志宣读）", "MK404", ["白露"]),
        ("大会宣读《云岭县蜜桃产业协会章程》。", "MK405", ["蜜桃产业协会"]),
        ("对37名示范户，要逐户走访，共有41名。", "MK409", ["37"]),
        ("要抓好“金果飘香”行动，马上就办。", "MK409", ["“金果飘香”"]),
        ("今年，我相信2025届学员一定能行。", "MK403", ["2025届"]),
        ("请协会介绍2024年全县种植情况。", "MK403", ["2024年"]),
        ("五年来，“十三五”规划确定的任务全面完成，可喜可贺。", "MK403", []),  # 2025 is no year of that plan or after it
        ("理事会决定，要在4月17日前由秘书处报送全部名单。", "MK409", ["4月17日"]),
        ("会后请到县农科中心合影。", "MK409", ["县农科中心"]),
    ],
)
def test_what_was_exchanged_elsewhere_and_is_kept_here(line: str, code: str, words: list[str]) -> None:
    assert told(line, code=code) == words


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("材料由秘书处汇总，报市委第五督导组。", "MK405"),
        ("去年，青石镇设了分会场。", "MK405"),  # looked back on
        ("青石镇今年也种茶。", "MK405"),  # nothing around it is the old script's
        ("出席的还有青石港集中区具体负责的同志。", "MK405"),  # who attends may have come then too
        ("请县技工学校要做好春茶加工培训。", "MK405"),  # a school goes on beside the other
        ("（陆远同志宣读）", "MK404"),
        ("副县长　白露同志；", "MK404"),  # a list of those who came
        ("应到41人，实到37名，共有37名。", "MK407"),
        ("上次宣读的《云岭县蜜桃产业协会章程》已经废止。", "MK404"),
        ("去年，2025届学员全部上岗，成绩很好。", "MK403"),
        ("2024年全县种植情况良好。", "MK403"),  # other words before it
        ("请协会介绍2025年全县种植情况。", "MK403"),
        ("“十四五”规划确定的任务全面完成，可喜可贺。", "MK403"),
        ("今天来了37人。", "MK407"),
        ("要抓好“春茶飘香”行动，马上就办。", "MK409"),
        ("理事会决定，要在4月18日前由秘书处报送名单。", "MK409"),
        ("会后请到县文化馆合影。", "MK409"),
    ],
)
def test_what_both_meetings_may_have_is_left_alone(line: str, code: str) -> None:
    assert told(line, code=code) == []


def test_what_the_facts_of_the_new_meeting_have_is_left_alone() -> None:
    text = NEW.format("材料由秘书处汇总，报市委第二督导组。\n（白露同志宣读）")
    against = (script(OLD),)
    assert [words for _, words in found(text, "MK405", against=against)] == ["第二督导组"]
    assert found(text, "MK405", against=against, allowed=("第二督导组",)) == []
    assert [words for _, words in found(text, "MK404", against=against, posts={"白露": ("副县长",)})] == []


def test_a_plan_that_had_ended_when_the_old_meeting_was() -> None:
    before = script("镇党代会主持词\n（2021年6月24日）\n各位代表：\n五年来，“十三五”规划确定的任务全面完成。")
    text = "镇党代会主持词\n（2026年6月24日）\n各位代表：\n这几年，“{}”规划确定的任务全面完成。"
    assert found(text.format("十三五"), "MK403", against=(before,)) == [(4, "“十三五”")]
    assert found(text.format("十四五"), "MK403", against=(before,)) == []


def test_a_term_of_office_that_is_over() -> None:
    before = script("选举大会主持词\n（2021年6月24日）\n各位代表：\n选举第十四届委员会委员。\n新一届委员会由7人组成。")
    text = "选举大会主持词\n（2026年6月24日）\n各位代表：\n选举第十五届委员会委员。\n宣布第十五届委员会名单。\n{}"
    assert found(text.format("7人当选为第十四届委员会委员。"), "MK402", against=(before,)) == [(6, "第十四届委员")]
    assert found(text.format("听取了第十四届委员会的报告。"), "MK402", against=(before,)) == []
    assert found(text.format("第十四届委员会是2021年选出的。"), "MK402", against=(before,)) == []
    assert found(text.format("2021年6月选出的第十四届委员会做了许多事。"), "MK402", against=(before,)) == []


def test_an_old_congress_with_its_own_year_is_rightly_spoken_of() -> None:
    before = script("白云镇第九次代表大会主持词\n（2021年6月24日）\n各位代表：\n现在开会。")
    text = "白云镇第十次代表大会主持词\n（2026年6月24日）\n各位代表：\n现在开会。\n{}"
    assert found(text.format("白云镇第九次代表大会到此结束。"), "MK402", against=(before,)) == [(5, "第九次")]
    assert found(text.format("白云镇第九次代表大会是2021年召开的。"), "MK402", against=(before,)) == []


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("区委书记", ["方志恒"]),
        ("区纪委书记", []),
        ("区委政法委书记", []),
        ("区直机关工委书记", []),
        ("区卫生健康局党委书记", []),
    ],
)
def test_the_secretary_of_another_committee_holds_another_post(post: str, words: list[str]) -> None:
    before = script("会议主持词\n（2025年3月12日）\n主持人：方志恒（区委书记）\n同志们：\n现在开会。")
    text = f"会议主持词\n（2026年3月18日）\n主持人：方志恒（区委书记）\n同志们：\n请{post}陶文静同志发言。\n陶文静同志讲得好。"
    assert [said for _, said in found(text, "MK404", against=(before,))] == words


def test_sentences_are_laid_side_by_side_one_to_one() -> None:
    old = ["请县水利局汇报防汛工作情况", "刚才县水利局汇报了防汛工作情况", "散会"]
    new = ["请县应急局汇报防汛工作情况", "天气转暖", "刚才县水利局汇报了防汛工作情况", "散会"]
    assert counterparts(old, new) == [0, 2, None]
    put = [(old[one.old][one.start : one.end], new[one.new][one.first : one.last]) for one in exchanges(old, new)]
    assert put == [("水利", "应急")]


@pytest.mark.parametrize(
    ("old", "new", "put"),
    [
        ("全县已有示范户520名，同比增长", "全县已有示范户618名，同比增长", [("520", "618")]),
        ("请滨江街道党工委书记发言", "请滨河街道党工委书记发言", [("江", "河")]),
        ("请甲镇、乙村依次发言两次", "请甲镇、丙村依次发言两次", [("乙", "丙")]),
        ("同样的一句话", "同样的一句话", []),
        ("完全不同的话", "毫无关系之语", []),
    ],
)
def test_what_was_put_for_what(old: str, new: str, put: list[tuple[str, str]]) -> None:
    found = [(old[one.start : one.end], new[one.first : one.last]) for one in exchanges([old], [new])]
    assert found == put


def test_the_effort_grows_with_the_length_only() -> None:
    def effort(count: int) -> int:
        text = NEW.format("\n".join(f"请第{number}村的代表发言，材料报市委第二督导组。" for number in range(count)))
        one, other = script(text), script(text.replace("第二督导组", "第三督导组").replace("2026年", "2025年"))
        return calls(lambda: Comparison(one, other).left)

    effort(10)
    assert effort(1200) < 5 * effort(300)


def beside(before: str, after: str, line: str, code: str) -> list[str]:
    """What a rule finds in a script of two lines beside an old one of as many."""
    head = "{}会议主持词\n（{}）\n{}同志们：\n"
    old = script(head.format("去年的", "2025年3月12日", "") + before)
    text = head.format("", "2026年3月18日", "") + f"{after}\n{line}"
    return [words for at, words in found(text, code, against=(old,)) if at > 3 + after.count("\n") + 1]


@pytest.mark.parametrize(
    ("before", "after", "line", "code", "words"),
    [
        (
            "接下来请童遥老师发言，童老师每天守在教室门口。\n这背后是童老师的身影，令人敬佩。",
            "接下来请邓岚老师发言，邓老师每天守在教室门口。",
            "这背后是童老师的身影，令人敬佩。",
            "MK404",
            ["童老师"],
        ),
        (
            "高三（8）班两个月没有一个人迟到。\n请高三（8）班班主任发言，大家欢迎。",
            "高三（5）班两个月没有一个人迟到。",
            "请高三（8）班班主任发言，大家欢迎。",
            "MK405",
            ["（8）班"],
        ),
        (
            "高三（8）班两个月没有一个人迟到。\n请高三（8）班班主任发言，大家欢迎。",
            "高三（5）班两个月没有一个人迟到。",
            "家长会下周开，高三（8）班也一样。",
            "MK405",
            [],
        ),
        (
            "请东升绿野果业有限公司代表发言。",
            "今天开会。",
            "感谢东升绿野果业有限公司。",
            "MK409",
            ["绿野果业有限公司"],
        ),
        ("请东升绿野果业有限公司代表发言。", "今天开会。", "感谢北坡红日茶业有限公司。", "MK409", []),
        ("今年办好8件民生实事，年底完成。", "今天开会。", "认真办好今年的8件民生实事。", "MK409", []),  # a small number
        ("全县有企业37家，同比增加。", "今天开会。", "目前，全县有企业37家。", "MK409", ["37"]),
        ("今天开37分钟的会。", "今天开会。", "今天开37分钟的会吧。", "MK409", []),  # of the clock
    ],
)
def test_kinds_of_words(before: str, after: str, line: str, code: str, words: list[str]) -> None:
    assert beside(before, after, line, code) == words


def test_the_chair_of_last_year_is_hinted_at() -> None:
    before = script("会议主持词\n（2025年3月12日）\n主持人：区委副书记江云帆\n同志们：\n现在开会。")
    text = "会议主持词\n（2026年3月18日）\n主持人：区委副书记{}\n同志们：\n现在开会。"
    assert found(text.format("江云帆"), "MK409", against=(before,)) == [(3, "江云帆")]
    assert found(text.format("顾怀远"), "MK409", against=(before,)) == []


@pytest.mark.parametrize(
    ("day", "words"), [("26年1月22日", 1), ("2026年1月22日", 1), ("25年1月22日", 0), ("26年13月1日", 0)]
)
def test_two_figures_tell_the_year_too(day: str, words: int) -> None:
    assert len(found(f"民主生活会主持词\n{day}\n同志们：\n今年是“十四五”收官之年。", "MK213")) == words


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("副主席和镇", True),
        ("参加投票的村", True),
        ("新当选的村", True),
        ("石桥镇", False),
        ("白石坳村", False),
        ("东河水库", False),
    ],
)
def test_phrases_that_end_like_a_village_are_no_places(name: str, phrase: bool) -> None:
    assert is_phrase(name) is phrase


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("眼下，沙塘水厂管网改造、道路拓宽要抢在雨季之前。", True),
        ("眼下，老旧小区改造、道路拓宽要抢在雨季之前。", False),
        ("眼下，东岭水厂管网改造、道路拓宽要抢在雨季之前。", False),
    ],
)
def test_a_work_of_the_old_list_is_hinted_at(words: str, told: bool) -> None:
    before = script(
        "青河镇人代会主持词\n（2025年2月10日）\n各位代表：\n当选的项目是：沙塘水厂管网改造，54票；老旧小区改造，53票；竹园广场建设，50票。\n请大家抓好落实。"
    )
    text = (
        "青河镇人代会主持词\n（2026年2月12日）\n各位代表：\n当选的项目是：石桥公路硬化，54票；敬老院消防，53票。\n"
        + words
    )
    assert any("管网改造" in said for _, said in found(text, "MK409", against=(before,))) is told
