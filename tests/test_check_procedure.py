"""The rules on the procedure of a kind of meeting: what each finds, and what it must leave alone, with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from meetingkit.agenda.enrolment import enrol
from meetingkit.agenda.roster_reading import parse_roster
from meetingkit.check import check_agenda
from meetingkit.diagnostics import Diagnostic
from meetingkit.kind import Kind, KindData, load_kinds
from meetingkit.library import default_library
from meetingkit.reading.binding import read_model
from meetingkit.reading.source import Source, read_source
from meetingkit.scaffold import Facts, scaffold
from tests.conftest import EXAMPLES, read_text

KIND = """\
名称: 党员大会
说明: 说
结束: 散会。
到会: {比例: 超过半数, 对象: 有表决权的党员, 依据: 甲条例}
时限: {全会: 90分钟, 每人: 8分钟, 依据: 乙规定}
步骤:
  - {步骤: 奏唱国歌, 类型: 仪式}
  - {步骤: 传达精神, 类型: 传达, 要求: 可有}
  - {步骤: 听取汇报, 类型: 汇报, 要求: 必备, 依据: 丙条例}
  - {步骤: 讨论发言, 类型: [发言, 交流], 要求: 常有}
  - {步骤: 通过决议, 类型: [表决, 选举], 要求: 必备}
  - {步骤: 领导讲话, 类型: 讲话}
  - {步骤: 通报情况, 类型: 宣布, 次序不限: 是}
  - {步骤: 会前说明, 类型: 其他}
  - {步骤: 会后安排, 类型: 其他}
"""
PLAIN = "名称: 会\n说明: 说\n结束: 散会。\n"
CEREMONY, REPORT, SPEECH = "仪式: 奏唱国歌", "汇报: 工作, 汇报人: 甲局", "发言: 打算, 发言人: 乙局"
VOTE, ADDRESS, NOTICE, OTHER = "表决: 《决议》", "讲话: 讲话", "宣布: 情况", "其他: 说明一下"


def findings(text: str, code: str, kind: str = KIND, roster: str | None = None) -> list[Diagnostic]:
    reading = read_text(text)
    names = parse_roster(Source("名册.yaml", roster)) if roster else None
    data = read_model(KindData, Source("kind.yaml", kind)).model
    return [found for found in check_agenda(enrol(reading, names), data, names) if found.code == code]


def items(*lines: str, more: str = "") -> str:
    """A meeting of these items; the first stands on line 3, or as many lines lower as `more` has."""
    return f"会议: 区委会议\n{more}议程:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


def said(found: list[Diagnostic]) -> list[str]:
    return [f"{one.line}:{one.column} {one.message}" for one in found]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([REPORT], ["3:3 党员大会必备的“通过决议”，议程里没有"], id="one"),
        pytest.param([SPEECH, ADDRESS], ["3:3 党员大会必备的“听取汇报”，议程里没有", "3:3 党员大会必备的“通过决议”，议程里没有"], id="two"),
        pytest.param([REPORT, "选举: 支部委员会"], [], id="any of a step's types will do"),
        pytest.param([VOTE, REPORT], [], id="the order is another rule's"),
        pytest.param([REPORT, VOTE], [], id="what is usual or optional may be left out"),
        pytest.param([REPORT, "其他: 下面通过决议，请举手。"], [], id="in the chair's own words"),
        pytest.param([REPORT, f"{SPEECH}, 小结: 大家没有意见，就算通过决议了。"], [], id="named in a summary"),
    ],
)  # fmt: skip
def test_required_steps(lines: list[str], expected: list[str]) -> None:
    assert said(findings(items(*lines), "MK108")) == expected


def test_what_requires_a_step_is_named() -> None:
    [found] = findings(items(VOTE), "MK108")
    assert found.hint == "请加一项“- 汇报: …”（依据：丙条例）；确实不安排就不用管。"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([VOTE, REPORT], ["4:5 “听取汇报”排在“通过决议”后面，和通常的次序不同"], id="two"),
        pytest.param([VOTE, SPEECH, REPORT], ["5:5 “听取汇报”排在“讨论发言”后面，和通常的次序不同"], id="said once"),
        pytest.param([REPORT, VOTE, CEREMONY], ["5:5 “奏唱国歌”排在“听取汇报”后面，和通常的次序不同"], id="a step of the opening"),
        pytest.param([CEREMONY, REPORT, SPEECH, VOTE, ADDRESS], [], id="the usual order"),
        pytest.param([REPORT, ADDRESS], [], id="steps left out"),
        pytest.param([REPORT, VOTE, REPORT, VOTE], [], id="steps in turns"),
        pytest.param([VOTE, NOTICE, ADDRESS], [], id="a step that may stand anywhere"),
        pytest.param([REPORT, "传达: 《意见》, 传达人: 甲", VOTE], [], id="a step that is not usual has no usual place"),
        pytest.param([OTHER, REPORT], [], id="a type of two steps tells nothing"),
        pytest.param([REPORT, "学习: 《条例》", VOTE], [], id="a type of no step"),
    ],
)  # fmt: skip
def test_order_of_steps(lines: list[str], expected: list[str]) -> None:
    assert said(findings(items(*lines), "MK109")) == expected


def test_the_usual_order_has_the_steps_that_are_there() -> None:
    [found] = findings(items(ADDRESS, VOTE, REPORT), "MK109")
    assert found.hint == "党员大会通常的次序：听取汇报→通过决议→领导讲话（依据：丙条例）。有意这样安排就不用管。"


@pytest.mark.parametrize(
    ("numbers", "kind", "expected"),
    [
        pytest.param("应到: 30\n实到: 31\n", PLAIN, ["3:5 应到 30 人，实到 31 人，实到比应到还多"], id="more than due"),
        pytest.param("应到: 30\n实到: 15\n", KIND, ["3:5 应到 30 人，实到 15 人，不够超过半数，不能开会"], id="half is not more than half"),
        pytest.param("应到: 三十人\n实到: 19名\n", KIND.replace("超过半数", "三分之二以上"), ["3:5 应到 30 人，实到 19 人，不够三分之二以上，不能开会"], id="two thirds"),
        pytest.param("应到: 30\n实到: 16\n", KIND, [], id="more than half"),
        pytest.param("应到: 30\n实到: 15\n", KIND.replace("超过半数", "半数以上"), [], id="half is enough"),
        pytest.param("应到: 30\n实到: 20\n", KIND.replace("超过半数", "三分之二以上"), [], id="two thirds are enough"),
        pytest.param("应到: 30\n实到: 1\n", PLAIN, [], id="no share is asked for"),
        pytest.param("应到: 30\n", KIND, [], id="not yet known who comes"),
        pytest.param("实到: 1\n", KIND, [], id="not known who is due"),
        pytest.param("应到: 30\n实到: 【待填：人数】\n", KIND, [], id="a blank"),
        pytest.param("应到: 0\n实到: 0\n", KIND, [], id="nobody"),
    ],
)  # fmt: skip
def test_numbers_of_people(numbers: str, kind: str, expected: list[str]) -> None:
    assert said(findings(items(REPORT, more=numbers), "MK110", kind)) == expected


def test_the_share_asked_for_is_named_with_its_source() -> None:
    [found] = findings(items(REPORT, more="应到: 30\n实到: 3\n"), "MK110")
    assert found.hint == "党员大会要求有表决权的党员到会超过半数（依据：甲条例）。请核对人数。"


LEAVE = "请假: [方志恒（出差）, 区教育局]\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("汇报: 工作, 汇报人: [甲局, 方志恒（组织部副部长）]", ["4:24 “方志恒”请了假，还写在“汇报人”里"], id="among several"),
        pytest.param("讲话: 讲话, 讲话人: 方志恒", ["4:19 “方志恒”请了假，还写在“讲话人”里"], id="an address"),
        pytest.param("表决: 决议, 监票人: [方志恒, 顾安]", ["4:20 “方志恒”请了假，还写在“监票人”里"], id="a scrutineer"),
        pytest.param("汇报: 工作, 汇报人: 甲局, 点评: 方志恒同志", ["4:27 “方志恒同志”请了假，还写在“点评”里"], id="who comments"),
        pytest.param("表彰: 奖项, 分批: [{获奖: 甲, 颁奖人: 方志恒}]", ["4:32 “方志恒”请了假，还写在“颁奖人”里"], id="a round of an award"),
        pytest.param("发言: 打算, 发言人: 区教育局", ["4:19 “区教育局”请了假，还写在“发言人”里"], id="an organ"),
        pytest.param("汇报: 工作, 汇报人: 方志", [], id="part of a name"),
        pytest.param("汇报: 工作, 汇报人: 区教育局党组", [], id="another organ"),
        pytest.param("选举: 委员, 候选人: [方志恒, 顾安]", [], id="one may be elected while away"),
        pytest.param("表彰: 奖项, 获奖: 方志恒", [], id="or be honoured"),
        pytest.param("汇报: 方志恒同志的事迹, 汇报人: 甲局", [], id="or be spoken of"),
    ],
)  # fmt: skip
def test_people_on_leave(line: str, expected: list[str]) -> None:
    assert said(findings(items(line, more=LEAVE), "MK111")) == expected


def test_a_chair_on_leave() -> None:
    text = items(REPORT, more="主持人: 方志恒（书记）\n请假: 方志恒\n")
    assert said(findings(text, "MK111")) == ["2:6 “方志恒”请了假，还写在“主持人”里"]


def test_a_blank_is_nobody_on_leave() -> None:
    text = items("汇报: 工作, 汇报人: 【待填：谁】", more="请假: 【待填：谁】\n")
    assert findings(text, "MK111") == []


ROSTER = "人员:\n  - {姓名: 方志恒, 职务: 副部长, 别名: [老方]}\n  - {姓名: 顾安, 职务: 部长}\n分组:\n  领导: [方志恒, 顾安]\n"


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        pytest.param("老方", ["4:19 “方志恒”请了假，还写在“汇报人”里"], id="by an alias"),
        pytest.param("[顾安, 老方]", ["4:24 “方志恒”请了假，还写在“汇报人”里"], id="beside another"),
        pytest.param("领导", [], id="a group of which one is away"),
        pytest.param("[甲局, 领导]", [], id="a group among others"),
    ],
)
def test_people_on_leave_as_the_roster_knows_them(speakers: str, expected: list[str]) -> None:
    text = items(f"汇报: 工作, 汇报人: {speakers}", more="请假: 方志恒\n")
    assert said(findings(text, "MK111", roster=ROSTER)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(items(REPORT, more="时限: 2小时\n"), ["2:5 全会2小时，超过规定的90分钟"], id="the meeting"),
        pytest.param(items(f"{REPORT}, 每人: 10分钟"), ["3:27 每人10分钟，超过规定的8分钟"], id="a speech"),
        pytest.param(items(f"{REPORT}, 每人: 8分钟", more="时限: 1小时30分\n"), [], id="just as long"),
        pytest.param(items(f"{REPORT}, 用时: 30分钟"), [], id="an item is not a speech"),
        pytest.param(items(f"{REPORT}, 每人: 【待填：多久】"), [], id="a blank"),
    ],
)
def test_limits_of_time(text: str, expected: list[str]) -> None:
    assert said(findings(text, "MK112")) == expected
    assert findings(text, "MK112", PLAIN) == []


PROCEDURE = {"MK108", "MK109", "MK110", "MK111", "MK112"}


@pytest.mark.parametrize("kind", load_kinds(default_library()), ids=lambda kind: kind.identifier)
def test_a_fresh_scaffold_follows_the_procedure_of_its_kind(kind: Kind) -> None:
    reading = read_text(scaffold(Facts(kind=kind.identifier), default_library()))
    assert [str(found) for found in check_agenda(reading, kind.data) if found.code in PROCEDURE] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_follows_the_procedure_of_its_kind(example: Path) -> None:
    reading = read_text(read_source(example).text)
    [data] = [kind.data for kind in load_kinds(default_library()) if reading.model.kind in kind.names]
    assert [found for found in check_agenda(reading, data) if found.code in PROCEDURE] == []


OFFICE = """\
人员: [陶文静（局长）, 韩立（区长）, 李思远]
分组:
  区委常委: [陶文静, 韩立]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (items("发言: 事, 发言人: 区委长委"), ["3:18 名册里没有“区委长委”，有“区委常委”"]),
        (items(REPORT, more="请假: [陶文敬]\n"), ["2:6 名册里没有“陶文敬”，有“陶文静”"]),
        (items(REPORT, more="出席: [区委长委]\n"), ["2:6 名册里没有“区委长委”，有“区委常委”"]),
        (items(REPORT, more="请假: [陶文静, 区委常委, 别的人, 韩力]\n"), []),  # known, quite another, too short to tell
        (items("发言: 事, 发言人: 陶文敬（科长）"), []),  # written with a post: somebody of that name
    ],
)
def test_a_name_one_character_away_from_the_roster_is_found(text: str, expected: list[str]) -> None:
    assert said(findings(text, "MK113", PLAIN, OFFICE)) == expected
    assert findings(text, "MK113", PLAIN) == []


PEOPLE_ALONE = "后面写的“{}”是人，没有写"


@pytest.mark.parametrize(
    ("text", "place", "words", "field", "fix"),
    [
        (items("讲话: 陶文静"), "3:10", "陶文静", "讲话人", "请改成“- 讲话:”"),
        (items("讲话: 陶文静（局长）"), "3:10", "陶文静（局长）", "讲话人", "请改成“- 讲话:”"),
        (items("讲话: 郑为民（市纪委副书记）"), "3:10", "郑为民（市纪委副书记）", "讲话人", "请改成“- 讲话:”"),
        (items("讲话: 主持人"), "3:10", "主持人", "讲话人", "请改成“- 讲话:”"),
        (items("讲话: 万方", more="出席: [万方（市长）]\n"), "4:10", "万方", "讲话人", "请改成“- 讲话:”"),
        (items("表态: 陶文静、李思远"), "3:10", "陶文静、李思远", "发言人", "请改成“- 表态:”"),
        (items("汇报: 韩立"), "3:10", "韩立", "汇报人", "“汇报”后面写内容"),
        (items("起草说明: 韩立同志"), "3:12", "韩立同志", "说明人", "“起草说明”后面写内容"),
        (items("宣布: 韩立"), "3:10", "韩立", "宣布人", "“宣布”后面写内容"),
    ],
)
def test_people_who_stand_where_the_matter_should_are_told(
    text: str, place: str, words: str, field: str, fix: str
) -> None:
    [finding] = findings(text, "MK103", PLAIN, OFFICE)
    assert said([finding])[0].startswith(f"{place} ")
    assert finding.message.endswith(f"{PEOPLE_ALONE.format(words)}{field}")
    assert finding.hint == f"{fix}，请谁另起一行写“{field}: {words}”。"


@pytest.mark.parametrize(
    "item",
    [
        "讲话: 当前工作",
        "讲话: 当前工作（提纲）",  # in brackets, but neither a name nor a post
        "讲话: 任免决定（干部代表）",
        "讲话: 陶文敬",  # a name that nobody knows
        "讲话: 陶文静同志的先进事迹",
        "讲话: 当前工作, 讲话人: 陶文静",
        "民主测评: 陶文静",
        "表决: 陶文静",
        "表彰: 陶文静",
        "介绍: 陶文静, 介绍人: 甲局",
    ],
)
def test_no_person_is_seen_instead_of_the_matter_in(item: str) -> None:
    assert findings(items(item), "MK103", PLAIN, OFFICE) == []


COUNTY = """\
单位: [县委组织部]
人员:
  - 吴启山（县委常委、组织部部长）
  - 宋佳宁（县委常委、县纪委书记、县监委主任）
  - 韩立（城关镇党委书记）
  - 高峻
"""


@pytest.mark.parametrize(
    ("post", "odd"),
    [
        ("吴启山（副县长）", "吴启山的职务这里是“副县长”，名册第3行是“县委常委、组织部部长”"),
        (
            "吴启山（县委常委、宣传部部长）",
            "吴启山的职务这里是“县委常委、宣传部部长”，名册第3行是“县委常委、组织部部长”",
        ),
        ("吴启山（县委组织部副部长）", "吴启山的职务这里是“县委组织部副部长”，名册第3行是“县委常委、组织部部长”"),
        ("韩立（城关镇镇长）", "韩立的职务这里是“城关镇镇长”，名册第5行是“城关镇党委书记”"),
        ("吴启山（县委常委、组织部部长）", None),
        ("吴启山（组织部部长）", None),  # one of several
        ("吴启山（县委组织部部长）", None),  # in full
        ("吴启山（县委常委、组织部部长、领导小组组长）", None),  # and another
        ("吴启山（领导小组组长）", None),  # for the occasion
        ("吴启山（县政府党组成员）", None),
        ("宋佳宁（县委常委、纪委书记）", None),  # in short
        ("高峻（副县长）", None),  # the roster has no post
        ("吴启三（副县长）", None),  # somebody else
    ],
)
def test_a_post_at_odds_with_the_roster_is_told(post: str, odd: str | None) -> None:
    for text, place in (
        (items(f"发言: 事, 发言人: [县委组织部, {post}]"), "3:26"),
        (items(REPORT, more=f"出席: [{post}]\n"), "2:6"),
    ):
        assert said(findings(text, "MK118", PLAIN, COUNTY)) == ([f"{place} {odd}"] if odd else [])
        assert findings(text, "MK118", PLAIN) == []


@pytest.mark.parametrize("roster", [COUNTY, None])
@pytest.mark.parametrize(
    ("who", "person"),
    [
        ("王大力", True),
        ("欧阳文", True),
        ("孙浩", True),
        ("王大力（副主任）", False),
        ("王大力同志", False),
        ("王大力先生", False),
        ("王春生", True),
        ("屈教授", False),
        ("时书记", False),
        ("倪爷爷", False),
        ("封老", False),
        ("班主任", False),
        ("毕业生", False),
        ("石门镇", False),
        ("石桥村", False),
        ("白云区", False),
        ("高校", False),
        ("常委会", False),
        ("甲局", False),
        ("各镇", False),
        ("主持人", False),
        ("县委组织部", False),
    ],
)
def test_a_speaker_by_bare_name_whom_nobody_knows_is_told(who: str, person: bool, roster: str | None) -> None:
    text = items(f"发言: 事, 发言人: [{who}, 乙局]", f"汇报: 事, 汇报人: {who}", more="主持人: 周明远（书记）\n")
    unknown = f"名册里没有“{who}”，也没有写职务，照单位念了" if roster else f"“{who}”没有写职务，照单位念了"
    assert said(findings(text, "MK119", PLAIN, roster)) == ([f"4:19 {unknown}"] if person else [])


@pytest.mark.parametrize(
    ("text", "roster"),
    [
        (items("发言: 事, 发言人: 王大力"), None),  # nobody has a post
        (items("发言: 事, 发言人: 高峻", more="主持人: 周明远（书记）\n"), COUNTY),  # in the roster without one
        (items("发言: 事, 发言人: 王大力", more="出席: [王大力（主任）]\n"), None),  # with one elsewhere
        (items("发言: 事, 发言人: 吴启三"), COUNTY),  # told as nearly in the roster
        (items("选举: 委员, 候选人: [王大力], 监票人: [孙浩]", more="主持人: 周明远（书记）\n"), None),  # no speakers
        (items(REPORT, more="主持人: 周明远（书记）\n出席: [王大力]\n"), None),  # as lists have them
    ],
)
def test_a_bare_name_is_well_where(text: str, roster: str | None) -> None:
    assert findings(text, "MK119", PLAIN, roster) == []


@pytest.mark.parametrize(
    ("item", "roster", "expected"),
    [
        ("发言: 事, 发言人: [韩立, 张三], 排序: 名册", OFFICE, ["3:32 “名册”排不了：张三，会落在最后"]),
        ("发言: 事, 发言人: [韩立, 李思远], 排序: 名册", OFFICE, []),
        ("发言: 事, 发言人: [韩立], 排序: 名册", None, ["3:28 “名册”排不了：韩立，会落在最后"]),
        ("发言: 事, 发言人: [韩立, 李㛃], 排序: 姓氏笔画", None, ["3:32 “姓氏笔画”排不了：㛃，会落在最后"]),
        ("选举: 委员, 候选人: [韩立, 李思远], 排序: 姓名笔画", None, []),
    ],
)
def test_people_that_cannot_be_sorted_are_told(item: str, roster: str | None, expected: list[str]) -> None:
    assert said(findings(items(item), "MK114", PLAIN, roster)) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("请假: [陶文静]\n", []),  # the group has another member
        ("请假: [陶文静, 韩立]\n", ["3:18 “区委常委”的人都请了假，没有人做“发言人”"]),
    ],
)
def test_a_group_of_which_nobody_is_left_is_told(more: str, expected: list[str]) -> None:
    text = items("发言: 事, 发言人: 区委常委", more=more)
    assert [one.split(" ", 1)[1] for one in said(findings(text, "MK111", PLAIN, OFFICE))] == [
        one.split(" ", 1)[1] for one in expected
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("汇报: 工作, 汇报人: 区教育局, 串词: '下面，请方志恒同志汇报。'", ["方志恒"]),
        ("汇报: 工作, 汇报人: 区教育局, 小结: '听得很明白。也请方志恒同志说几句。'", ["方志恒"]),
        ("汇报: 工作, 汇报人: 区教育局, 串词: '方志恒同志请假，由区教育局汇报。'", []),
        ("汇报: 工作, 汇报人: 区教育局, 串词: '请区教育局代方志恒同志汇报，会后向方志恒同志报告。'", []),
        ("汇报: 工作, 汇报人: 区教育局, 小结: '会后请把方志恒同志的意见带回去。'", []),
    ],
)
def test_who_is_on_leave_is_not_invited_in_prose_either(line: str, words: list[str]) -> None:
    found = findings(items(line, more="请假: [方志恒（出差）]\n"), "MK111")
    assert [one.words for one in found] == words


EVERYBODY = PLAIN + "到会: {比例: 三分之二以上, 报告: 是}\n"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("出席: [区委常委]\n实到: 3\n", ["3:5 应到 2 人，实到 3 人，实到比应到还多"]),
        ("出席: [区委常委]\n实到: 1\n", ["3:5 应到 2 人，实到 1 人，不够三分之二以上，不能开会"]),
        (
            "出席: [区委常委]\n实到: 2\n请假: [韩立]\n",
            ["3:5 应到 2 人，实到 2 人，请假的有1人（韩立），对不上"],
        ),
        ("出席: [区委常委]\n实到: 2\n请假: [李思远]\n", []),  # was not due
        ("出席: [区委常委]\n参加: [各科室]\n实到: 40\n", []),  # the others are not counted in the roster
    ],
)
def test_attendance_counted_from_the_roster_is_checked_too(more: str, expected: list[str]) -> None:
    assert said(findings(items(REPORT, more=more), "MK110", EVERYBODY, OFFICE)) == expected
