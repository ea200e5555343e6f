"""`meetingkit new --from`: last year's script or agenda, with this year's days, numbers, people and places in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from meetingkit.diagnostics import InvalidInput
from meetingkit.importing.carried import Change, Fact, carried_facts, following, renamed, replaced
from meetingkit.importing.mentioned import people_in
from meetingkit.importing.places import suggested
from tests.program import Terminal, call

SCRIPT = """\
云岭区第三次安全生产工作推进会
主持词
（2025年5月8日）
主持人：顾怀远（区委副书记、区长）

同志们：
今天召开2025年安全生产工作推进会，地点在石门镇。

首先，请区应急管理局汇报2025年隐患排查情况。

刚才，区应急管理局汇报了2025年隐患排查情况。请在2025年6月1日前报送。
今天的会议就开到这里，散会。
"""
AGENDA = """\
# 2025年的议程
会议: 云岭区2025年工作会
地名: 云岭区
主持人: 顾怀远（区长）
议程:
  - 汇报: 2025年的汇报  # 2025年
    汇报人: 区财政局
  - 讲话:
    要点:
      - 抓好2025年的事: |
          汇报: 顾怀远同志讲过。
"""


def test_facts_that_usually_change_are_found_once_each() -> None:
    assert carried_facts(AGENDA) == [
        Fact("年份", "2025年", 3),
        Fact("人", "顾怀远（区长）", 2),
        Fact("地名", "云岭区", 2),
    ]


@pytest.mark.parametrize(
    ("title", "prose", "places"),
    [
        ("会议", "让章丘大地更加出彩，章丘区各级都要行动。", [("章丘区", 1), ("章丘", 1)]),
        ("章丘区委工作会议", "让章丘大地更加出彩。", [("章丘区", 1), ("章丘", 1)]),
        ("云岭区政府工作会议", "云岭儿女要争气，云岭区要走在前。", [("云岭区", 2), ("云岭", 1)]),
        ("会议", "昨天在石门镇召开了现场会。", [("石门镇", 1)]),
        ("会议", "按照济南市的部署办。", [("济南市", 1)]),
        ("会议", "弘扬延安精神，提高安全意识。", []),
        ("会议", "请江宁同志牵头。", []),
        ("全区工作会议", "全区上下、我市各级都要行动。", []),
    ],
)
def test_places_are_found_in_titles_and_free_prose(title: str, prose: str, places: list[tuple[str, int]]) -> None:
    facts = carried_facts(f"会议: {title}\n议程:\n  - 其他: {prose}\n")
    assert [(fact.words, fact.times) for fact in facts if fact.kind == "地名"] == places


@pytest.mark.parametrize(
    ("answers", "likely"),
    [({"章丘区": "历城区"}, "历城"), ({"济南市": "青岛市"}, "章丘"), ({}, "章丘"), ({"章丘": "历城"}, "章丘")],
)
def test_a_stem_is_likely_to_change_with_its_place(answers: dict[str, str], likely: str) -> None:
    assert suggested("章丘", answers) == likely


@pytest.mark.parametrize(
    ("changes", "same", "other"),
    [
        ({"2025年": "2026年"}, "# 2025年的议程", "抓好2026年的事: |"),
        ({"汇报": "通报"}, "  - 汇报: 2025年的通报  # 2025年", "          通报: 顾怀远同志讲过。"),
        ({"顾怀远": "周明远", "周明远": "顾怀远"}, "# 2025年的议程", "周明远同志讲过"),
        ({"2025年": "2026年", "2025年的事": "新的事"}, "# 2025年的议程", "抓好新的事: |"),
        ({}, AGENDA, AGENDA),
    ],
)
def test_words_are_replaced_in_texts_only_and_all_at_once(changes: dict[str, str], same: str, other: str) -> None:
    new = replaced(AGENDA, changes, "旧.yaml")
    assert same in new
    assert other in new
    assert list(yaml.load(new, yaml.BaseLoader)) == list(yaml.load(AGENDA, yaml.BaseLoader))


def test_a_place_that_is_refused_stays() -> None:
    seen: list[Change] = []

    def accept(change: Change) -> bool:
        seen.append(change)
        return change.line != 2

    new = replaced(AGENDA, {"2025年": "2026年"}, "旧.yaml", accept)
    assert [change.line for change in seen] == [2, 6, 10]
    assert new.count("2025年") == 3
    assert seen[0].before.endswith("云岭区")


@pytest.mark.parametrize("new", ["a: b", '"', "[甲", "x #y", "甲\n乙"])
def test_what_would_break_the_file_is_refused(new: str) -> None:
    with pytest.raises(InvalidInput, match="读不通"):
        replaced("会议: 2025年\n议程:\n  - 其他: 2025年\n", {"2025年": new}, "旧.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("旧.txt").write_text(SCRIPT, encoding="utf-8")
    Path("旧.yaml").write_text(AGENDA, encoding="utf-8")
    return tmp_path


def test_in_a_pipe_replacements_are_told_and_what_is_left(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--replace", "2025年5月8日=2026年4月9日", "--replace", "2025年=2026年", "--time", "2026-04-09"]
    result = call(capsys, "new", "--from", "旧.txt", *options, "-o", "新.yaml")
    assert result.code == 2
    assert "旧稿里没有“2025年5月8日”" in result.err
    result = call(capsys, "new", "--from", "旧.txt", *options[2:], "-o", "新.yaml")
    assert result.code == 0, result.err
    assert "【2025年 → 2026年】隐患排查情况" in result.out
    assert "人\t顾怀远\t" in result.out
    text = call(capsys, "render", "新.yaml", "--format", "txt", "-o", "-").out
    assert "2025年" not in text
    assert "（2026年4月9日）" in text
    assert "请在2026年6月1日前报送。" in text


def test_an_agenda_keeps_its_comments(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = call(capsys, "new", "--from", "旧.yaml", "--replace", "2025年=2026年", "-o", "-")
    assert (result.code, result.err) == (0, "")
    assert result.out == AGENDA.replace("云岭区2025年", "云岭区2026年").replace("汇报: 2025年", "汇报: 2026年").replace(
        "抓好2025年", "抓好2026年"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--replace", "甲=乙"], "--replace 和 --from 一起用"),
        (["--from", "旧.yaml", "--replace", "甲"], "写成 旧=新"),
        (["--from", "旧.yaml", "--replace", "没有的=乙"], "旧稿里没有“没有的”"),
        (["--from", "旧.yaml", "--place", "二楼"], "没有“地点”这一行"),
        (["--from", "旧.yaml", "--kind", "党课"], "不用 --kind"),
        (["--from", "旧.yaml", "--reporter", "甲"], "已经有汇报人"),
        (["--from", "无.yaml"], "找不到这个文件"),
    ],
)
def test_what_does_not_fit_is_refused(
    arguments: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = call(capsys, "new", *arguments, "-o", "新.yaml")
    assert result.code == 2
    assert message in result.err
    assert not Path("新.yaml").exists()


@pytest.mark.timeout(60)
def test_on_a_terminal_each_fact_is_asked_and_each_place_shown(folder: Path) -> None:
    terminal = Terminal(folder, "new", "--from", "旧.yaml", "-o", "新.yaml")
    terminal.expect("年份“2025年”（3 处）")
    terminal.type("2026年\n")
    for kind in ("人“顾怀远（区长）”（2 处）", "地名"):
        terminal.expect(kind)
        terminal.type("\n")
    terminal.expect("要改的有 3 处：")
    for answer in ("4", "2-1", "甲"):
        terminal.expect("重新回答写“改”")
        terminal.type(f"{answer}\n")
        terminal.expect("序号是 1 到 3")
    terminal.type("2\n")
    assert terminal.finish() == 0
    text = Path("新.yaml").read_text("utf-8")
    assert "云岭区2026年工作会" in text
    assert "汇报: 2025年的汇报" in text
    assert "抓好2026年的事" in text


@pytest.mark.parametrize(
    ("words", "answer", "changes"),
    [
        ("顾怀远（区长）", "周明远", {"顾怀远（区长）": "周明远（区长）", "顾怀远": "周明远"}),
        ("顾怀远（区长）", "周明远同志", {"顾怀远（区长）": "周明远（区长）", "顾怀远": "周明远"}),
        ("顾怀远（区长）", "周明远（副区长）", {"顾怀远（区长）": "周明远（副区长）", "顾怀远": "周明远"}),
        ("顾怀远（区长）", "顾怀远（区委书记）", {"顾怀远（区长）": "顾怀远（区委书记）", "顾怀远": "顾怀远"}),
        ("2025年", "2026年", {"2025年": "2026年"}),
        ("二楼会议室", "三楼会议室", {"二楼会议室": "三楼会议室"}),
    ],
)
def test_an_answer_changes_the_bare_name_and_keeps_the_post(words: str, answer: str, changes: dict[str, str]) -> None:
    assert renamed(words, answer) == {old: new for old, new in changes.items() if old != new}


def test_somebody_with_two_posts_is_asked_for_once() -> None:
    text = "会议: 例会\n议程:\n  - 汇报: 情况\n    汇报人: [马力（县应急管理局局长）, 马力（指挥部副主任）, 方志恒（县长）]\n  - 其他: 请马力同志牵头。\n"
    people = [fact for fact in carried_facts(text) if fact.kind == "人"]
    assert people == [Fact("人", "马力（县应急管理局局长）", 3), Fact("人", "方志恒（县长）", 1)]
    new = replaced(text, renamed(people[0].words, "王强"), "旧.yaml")
    assert "汇报人: [王强（县应急管理局局长）, 王强（指挥部副主任）, 方志恒（县长）]" in new
    assert "请王强同志牵头。" in new


PROSE = """\
章丘区委农村工作会议主持词

同志们：
今天召开章丘区委农村工作会议。

首先，请章丘区农业农村局汇报春耕情况。

下面，我讲两点意见。
一要让章丘大地更加出彩。章丘的好做法要说出去。
二要把借来的经验用好。
散会。
"""


@pytest.mark.timeout(60)
def test_places_in_prose_are_asked_for_and_each_replacement_can_be_refused(folder: Path) -> None:
    Path("农村.txt").write_text(PROSE, encoding="utf-8")
    terminal = Terminal(folder, "new", "--from", "农村.txt", "-o", "新.yaml")
    terminal.expect("地名“章丘区”（")
    terminal.type("历城区\n")
    terminal.expect("地名“章丘”（2 处） [历城]")
    terminal.type("\n")
    terminal.expect_one("重新回答写“改”")
    (number,) = [line.split(".")[0] for line in terminal.before.splitlines() if "章丘 → 历城】的好做法" in line]
    terminal.type(f"{number.strip()}\n")
    assert terminal.finish() == 0
    text = Path("新.yaml").read_text("utf-8")
    assert "章丘区" not in text
    assert "让历城大地更加出彩" in text
    assert "章丘的好做法" in text


def test_in_a_pipe_places_left_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("农村.txt").write_text(PROSE, encoding="utf-8")
    result = call(capsys, "new", "--from", "农村.txt", "--replace", "章丘区=历城区", "-o", "新.yaml")
    assert result.code == 0
    assert "地名\t章丘\t2 处" in result.out
    assert "地名\t历城区" not in result.out


LAST_YEAR = """\
会议: 机关作风建设推进会
题注: （2025年11月26日）
时间: 2025-11-26 15:00
主持人: 陈树和（县委副书记）
开场: |
  总结2025年、安排2026年工作。11月26日起执行。县委副书记、县长罗文斌同志请假。回顾2019年以来的历程。
议程:
  - 汇报: 情况
    汇报人: [魏海（县住房和城乡建设局局长）, 邹立群（石桥镇党委书记）]
    串词: 请县住房和城乡建设局局长魏海同志汇报。县住房和城乡建设局要带头，魏局长讲得好，2026年1月1日施行。

# 名册建议：稿子里有这些人和单位。
# 人员:
#   - 魏海（县住房和城乡建设局局长）
#   - 邹立群（石桥镇党委书记）
"""


@pytest.mark.parametrize(
    ("words", "new", "said", "now"),
    [
        ("陈四海（区长）", "高海波（区长）", "四海同志讲了，四海区长还要调研。", "海波同志讲了，海波区长还要调研。"),
        ("陈四海（区长）", "李强（区长）", "刚才，四海同志讲了。", "刚才，李强同志讲了。"),
        ("陈四海（区长）", "高海波（区长）", "五湖四海，请陈四海同志讲。", "五湖四海，请高海波同志讲。"),
        (
            "2025年11月26日",
            "2026年12月8日",
            "11月26日（星期三）召开，2025年11月26日 周三。",
            "12月8日（星期二）召开，2026年12月8日 周二。",
        ),
        ("2025年11月26日", "2026年12月8日", "11月26日召开，周五前报名。", "12月8日召开，周五前报名。"),
    ],
)
def test_given_names_and_days_of_the_week_follow(words: str, new: str, said: str, now: str) -> None:
    text = f"会议: 例会\n时间: 2025-11-26 15:00\n题注: （{words}）\n议程:\n  - 其他: {said}\n"
    facts = carried_facts(text)
    fact = next(one for one in facts if words in (one.words, *one.also))
    assert f"  - 其他: {now}\n" in replaced(text, following(fact, new, facts, text), "议程.yaml")


def test_one_day_in_several_forms_is_one_fact_and_who_is_on_leave_is_one() -> None:
    facts = carried_facts(LAST_YEAR)
    assert facts[0] == Fact("日期", "2025年11月26日", 3, ("2025-11-26", "11月26日"))
    assert Fact("人", "罗文斌（县委副书记、县长）", 1) in facts
    assert [fact.words for fact in facts if fact.kind == "日期"] == ["2025年11月26日", "2026年1月1日"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("县委副书记、县长罗文斌同志请假。", ["罗文斌（县委副书记、县长）"]),
        ("参加今天座谈会的县领导有县委书记尤立新同志。", ["尤立新（县委书记）"]),
        ("请与集团党委书记元世杰同志一同上台。", ["元世杰（集团党委书记）"]),
        ("感谢原党组书记池跃进同志。请总监票人秦有田同志报告。", []),
        ("请大家讨论。", []),
    ],
)
def test_people_of_prose_with_their_posts(text: str, people: list[str]) -> None:
    assert list(people_in([text]).values()) == people


WEI = "魏海（县住房和城乡建设局局长）"


@pytest.mark.parametrize(
    ("words", "answer", "changes"),
    [
        ("2025年11月26日", "2026年12月8日", {"2025年11月26日": "2026年12月8日", "2025-11-26": "2026-12-08", "11月26日": "12月8日"}),
        ("2025年11月26日", "12月8日", {"2025年11月26日": "2025年12月8日", "2025-11-26": "2025-12-08", "11月26日": "12月8日"}),
        (WEI, "高海波（县交通运输局局长）", {
            WEI: "高海波（县交通运输局局长）", "魏海": "高海波", "县住房和城乡建设局局长魏海": "县交通运输局局长高海波",
            "县住房和城乡建设局": "县交通运输局", "魏局长": "高局长",
        }),
        (WEI, "高海波", {WEI: "高海波（县住房和城乡建设局局长）", "魏海": "高海波", "魏局长": "高局长"}),
        ("邹立群（石桥镇党委书记）", "邹远（县委书记）", {"邹立群（石桥镇党委书记）": "邹远（县委书记）", "邹立群": "邹远"}),
        ("陈树和（县委副书记）", "陈树和（县长）", {"陈树和（县委副书记）": "陈树和（县长）"}),
    ],
)  # fmt: skip
def test_what_follows_from_an_answer(words: str, answer: str, changes: dict[str, str]) -> None:
    facts = carried_facts(LAST_YEAR)
    (fact,) = [fact for fact in facts if fact.words == words]
    assert following(fact, answer, facts, LAST_YEAR) == changes


def test_a_bureau_where_somebody_else_is_too_stays() -> None:
    text = "会议: 会\n主持人: 魏海（县财政局局长）\n议程:\n  - 汇报: 情况\n    汇报人: 李进（县财政局副局长）\n    串词: 县财政局要带头。\n"
    facts = carried_facts(text)
    assert "县财政局" not in following(facts[0], "高海波（县交通局局长）", facts, text)


@pytest.mark.timeout(60)
def test_a_year_is_offered_with_the_day_and_the_answers_can_be_gone_back_to(folder: Path) -> None:
    Path("去年.yaml").write_text(LAST_YEAR, encoding="utf-8")
    terminal = Terminal(folder, "new", "--from", "去年.yaml", "-o", "新.yaml")

    def answer(question: str, words: str = "") -> None:
        terminal.expect(question)
        terminal.type(f"{words}\n")

    answer("日期“2025年11月26日”“2025-11-26”“11月26日”（3 处）: ", "下月")
    answer("请写成 2026年3月18日", "2026年12月8日")
    answer("2025年”（2 处） [2026年]", "明年")
    answer("请写成 2027年", "2026")
    for question in ("陈树和", "2026年”（2 处） [2027年]", "2019年”（1 处）: "):
        answer(question)
    answer("魏海（县住房和城乡建设局局长）”（2 处）: ", "高海波（县交通运输局局长）")
    answer("邹立群")
    answer("“2026年1月1日”（1 处） [2027年1月1日]")
    answer("罗文斌（县委副书记、县长）”（1 处）: ", "丁一")
    answer("石桥镇")
    answer("重新回答写“改”", "改")
    answer("（3 处） [2026年12月8日]")
    while terminal.expect_one(" 处）", "重新回答写“改”") == " 处）":
        terminal.type("罗文斌（县委副书记、县长）\n" if "罗文斌" in terminal.before.splitlines()[-1] else "\n")
    terminal.type("\n")
    assert terminal.finish() == 0
    text = Path("新.yaml").read_text("utf-8")
    assert "题注: （2026年12月8日）\n时间: 2026-12-08 15:00\n" in text
    assert "总结2026年、安排2027年工作。12月8日起执行。县委副书记、县长罗文斌同志请假。回顾2019年" in text
    assert "请县交通运输局局长高海波同志汇报。县交通运输局要带头，高局长讲得好，2027年1月1日施行。" in text
    assert "#   - 高海波（县交通运输局局长）\n#   - 邹立群（石桥镇党委书记）\n" in text


def test_the_day_of_an_option_is_written_in_every_way(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("去年.yaml").write_text(LAST_YEAR, encoding="utf-8")
    assert call(capsys, "new", "--from", "去年.yaml", "--time", "2026-12-08 9:00", "-o", "新.yaml").code == 0
    assert "题注: （2026年12月8日）\n时间: 2026-12-08 9:00\n" in Path("新.yaml").read_text("utf-8")
