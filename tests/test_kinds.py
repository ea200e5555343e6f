"""Kinds of meeting: one's own, on a base or not, where they are looked for, and `meetingkit kinds`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.kind import Kind, find_kind, kind_files, kind_in, load_kind, load_kinds
from meetingkit.library import Library, builtin_root, default_library
from meetingkit.scaffold import Facts, scaffold
from tests.program import Result, call

Capsys = pytest.CaptureFixture[str]
MINE = "名称: 自办会\n说明: 专题研究\n结束: 散会。\n"
AGENDA = "会议: 区委会议\n类型: {kind}\n议程:\n  - 汇报: 工作\n    汇报人: 区财政局\n"


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One stands in `here`; the user's own folder is `user`."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr("typer.get_app_dir", lambda name: str(tmp_path / "user"))


def files(root: Path, texts: dict[str, str]) -> Path:
    """A template folder with these files."""
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def kinds(root: Path, **texts: str) -> Library:
    """A library of these kinds."""
    return Library((files(root, {f"kinds/{name}/kind.yaml": text for name, text in texts.items()}),))


def named(library: Library, name: str) -> Kind:
    kind = find_kind(library, name)
    assert kind is not None
    return kind


def faults(library: Library, identifier: str) -> list[Diagnostic]:
    with pytest.raises(InvalidInput) as caught:
        load_kind(library, identifier)
    return caught.value.diagnostics


def rendered(capsys: Capsys, agenda: str) -> Result:
    Path("议程.yaml").write_text(agenda, encoding="utf-8")
    return call(capsys, "render", "议程.yaml", "--format", "txt", "-o", "-")


# --- on a base

BASE = "名称: 甲会\n别名: [老甲会]\n说明: 说\n结束: 散会。\n称呼: 各位\n到会: {比例: 超过半数, 报告: 是}\n步骤:\n  - {步骤: 汇报, 类型: 汇报}\n"  # fmt: skip


def test_a_kind_on_a_base_says_only_what_differs(tmp_path: Path) -> None:
    library = kinds(
        tmp_path, a=BASE, b="基于: a\n名称: 乙会\n到会: {比例: 半数以上}\n", c="基于: b\n名称: 丙会\n称呼: 同志们\n"
    )
    base, kind = load_kind(library, "a").data, load_kind(library, "c")
    assert (kind.data.salutation, kind.data.closing, kind.data.steps) == ("同志们", "散会。", base.steps)
    assert kind.data.attendance
    assert (kind.data.attendance.share, kind.data.attendance.reported) == ("半数以上", True)
    assert kind.prefixes == ("kinds/c", "kinds/b", "kinds/a")


def test_name_and_aliases_are_not_inherited(tmp_path: Path) -> None:
    library = kinds(tmp_path, a=BASE, b="基于: a\n名称: 乙会\n", nameless="基于: a\n说明: 没有名称\n")
    assert load_kind(library, "b").names == ("b", "乙会")
    [found] = faults(library, "nameless")
    assert (found.code, found.message) == ("MK012", "缺少“名称”")
    assert named(library, "老甲会").identifier == "a"


def test_a_kind_of_the_same_folder_name_is_based_on_the_one_it_takes_the_place_of(tmp_path: Path) -> None:
    files(tmp_path / "here", {"kinds/a/kind.yaml": "基于: a\n名称: 甲会\n称呼: 同志们\n"})
    files(tmp_path / "built-in", {"kinds/a/kind.yaml": BASE})
    kind = named(Library((tmp_path / "here", tmp_path / "built-in")), "甲会")
    assert (kind.data.salutation, len(kind.data.steps), kind.prefixes) == ("同志们", 1, ("kinds/a",))


@pytest.mark.parametrize(
    ("texts", "identifier", "place", "code", "message"),
    [
        pytest.param({"a": "基于: b\n名称: 甲\n", "b": "基于: a\n名称: 乙\n"}, "a", "b:1:5", "MK021", "互相“基于”，绕成了圈：a/kind.yaml → b/kind.yaml → a/kind.yaml", id="two"),
        pytest.param({"a": "名称: 甲\n基于: a\n"}, "a", "a:2:5", "MK021", "互相“基于”，绕成了圈：a/kind.yaml → a/kind.yaml", id="itself"),
        pytest.param({"a": "名称: 甲\n基于: 没有\n"}, "a", "a:2:5", "MK017", "没有“没有”这种会议类型", id="unknown"),
        pytest.param({"a": "名称: 甲\n基于: ../b\n"}, "a", "a:2:5", "MK017", "没有“../b”这种会议类型", id="outside"),
        pytest.param({"a": "基于: b\n名称: 甲\n", "b": BASE.replace("超过半数", "一半")}, "a", "b:6:10", "MK014", "“比例”应是超过半数、半数以上、三分之二以上、五分之四以上之一，写的是“一半”", id="a mistake of the base is the base's"),
        pytest.param({"a": "基于: b\n名称: 甲\n称呼: [好]\n", "b": BASE}, "a", "a:3:5", "MK013", "“称呼”应是一段文字，写的是一个列表", id="a mistake of its own"),
    ],
)  # fmt: skip
def test_a_base_that_will_not_do_is_told_with_its_place(
    texts: dict[str, str], identifier: str, place: str, code: str, message: str, tmp_path: Path
) -> None:
    [found] = faults(kinds(tmp_path, **texts), identifier)
    path = Path(found.file)
    assert f"{path.parent.name}:{found.line}:{found.column}" == place
    assert (found.code, found.message) == (code, message)


# --- finding


@pytest.mark.parametrize(
    ("user", "here", "name", "found"),
    [
        pytest.param({"x": "甲会"}, {"y": "甲会"}, "甲会", "user/x", id="the user's first"),
        pytest.param({}, {"y": "领导小组会议"}, "领导小组会议", "here/y", id="the agenda's before those built in"),
        pytest.param({"leading-group": "自己的会"}, {}, "leading-group", "user/leading-group", id="an identifier replaces"),
        pytest.param({"leading-group": "自己的会"}, {}, "自己的会", "user/leading-group", id="by its own name"),
        pytest.param({"x": '"\\u7532\\u4F1A"'}, {}, "甲会", "user/x", id="a name written with escapes"),
        pytest.param({"x": "甲会", "甲会": "乙会"}, {}, "甲会", "user/甲会", id="an identifier before a name"),
    ],
)  # fmt: skip
def test_of_several_kinds_the_first_counts(
    user: dict[str, str], here: dict[str, str], name: str, found: str, tmp_path: Path
) -> None:
    for folder, texts in (("user", user), ("here", here)):
        files(
            tmp_path / folder,
            {f"kinds/{i}/kind.yaml": f"名称: {n}\n说明: 说\n结束: 散会。\n" for i, n in texts.items()},
        )
    library = Library((tmp_path / "user", tmp_path / "here", builtin_root()))
    path = kind_files(library)[named(library, name).identifier]
    assert path == tmp_path / found.split("/")[0] / "kinds" / found.split("/")[1] / "kind.yaml"


def test_a_name_comes_before_an_alias(tmp_path: Path) -> None:
    kind = "名称: {}\n别名: [{}]\n说明: 说\n结束: 散会。\n"
    library = kinds(tmp_path, a=kind.format("甲会", "乙会"), b=kind.format("乙会", "甲会"))
    assert [named(library, name).identifier for name in ("甲会", "乙会")] == ["a", "b"]


@given(st.sampled_from(load_kinds(default_library())), st.integers(0, 9))
def test_every_name_of_a_built_in_kind_finds_it(kind: Kind, index: int) -> None:
    name = kind.names[index % len(kind.names)]
    assert named(default_library(), f" {name} ").identifier == kind.identifier


def test_a_broken_kind_does_not_keep_another_from_being_used(tmp_path: Path, capsys: Capsys) -> None:
    files(tmp_path / "here", {"kinds/broken/kind.yaml": "名称: 坏会\n别名: [领导小组会议]\n步聚: []\n"})
    assert rendered(capsys, AGENDA.format(kind="领导小组会议")).code == 0
    result = rendered(capsys, AGENDA.format(kind="坏会"))
    assert result.code == 2
    assert "kind.yaml:3:1: 错误 MK011 这里没有“步聚”这个名称" in result.err


def test_a_kind_that_takes_the_place_of_another_and_is_broken_is_not_passed_over(
    tmp_path: Path, capsys: Capsys
) -> None:
    files(tmp_path / "here", {"kinds/leading-group/kind.yaml": "基于: leading-group\n名称: 领导小组会议\n步聚: []\n"})
    result = rendered(capsys, AGENDA.format(kind="领导小组会议"))
    assert (result.code, "kind.yaml:3:1" in result.err) == (2, True)


# --- wording of one's own


@pytest.mark.parametrize("folder", ["user", "here"])
@pytest.mark.parametrize("place", ["kinds/leading-group/script", "papers/script"])
def test_one_partial_is_replaced_and_the_rest_stays(folder: str, place: str, tmp_path: Path, capsys: Capsys) -> None:
    agenda = AGENDA.format(kind="领导小组会议") + "  - 学习: 《条例》\n"
    before = rendered(capsys, agenda).out.splitlines()
    own = (builtin_root() / "papers" / "script" / "study.xml.j2").read_text(encoding="utf-8")
    files(tmp_path / folder, {f"{place}/study.xml.j2": own.replace("学习", "研读")})
    after = rendered(capsys, agenda)
    assert (after.code, after.err) == (0, "")
    assert after.out != "\n".join(before)
    assert [line for line in after.out.splitlines() if "研读" not in line] == [
        line for line, other in zip(before, after.out.splitlines(), strict=True) if "研读" not in other
    ]


def test_the_users_wording_comes_before_that_beside_the_agenda(tmp_path: Path, capsys: Capsys) -> None:
    for folder in ("user", "here"):
        files(tmp_path / folder, {"papers/script.xml.j2": f"<p>{folder}</p>"})
    assert rendered(capsys, AGENDA.format(kind="领导小组会议")).out.strip() == "user"


def test_a_kind_has_the_wording_and_the_scaffold_of_its_base(tmp_path: Path) -> None:
    files(
        tmp_path / "here",
        {
            "kinds/a/kind.yaml": BASE,
            "kinds/a/agenda.yaml.j2": "类型: {{ kind }}\n",
            "kinds/b/kind.yaml": "基于: a\n名称: 乙会\n",
        },
    )
    assert scaffold(Facts(kind="乙会"), Library((tmp_path / "here", builtin_root()))) == "类型: 乙会\n"


@pytest.mark.parametrize("command", ["render", "check", "show"])
def test_every_command_finds_a_kind_beside_the_agenda(command: str, tmp_path: Path, capsys: Capsys) -> None:
    files(tmp_path / "elsewhere", {"kinds/mine/kind.yaml": MINE, "议程.yaml": AGENDA.format(kind="自办会")})
    assert call(capsys, command, tmp_path / "elsewhere" / "议程.yaml").code == 0


def test_a_wrong_template_of_ones_own_is_told_with_file_and_line(tmp_path: Path, capsys: Capsys) -> None:
    files(tmp_path / "here", {"papers/script.xml.j2": "<p>甲</p>\n<p>{{ nope }}</p>"})
    result = rendered(capsys, AGENDA.format(kind="领导小组会议"))
    assert result.code == 2
    assert f"{Path('papers', 'script.xml.j2')}:2:1: 错误 MK020" in result.err


# --- the command


def test_the_command_lists_one_line_each(tmp_path: Path, capsys: Capsys) -> None:
    files(tmp_path / "user", {"kinds/mine/kind.yaml": MINE})
    files(tmp_path / "here", {"kinds/ours/kind.yaml": MINE.replace("自办会", "我们的会")})
    result = call(capsys, "kinds")
    lines = result.out.splitlines()
    assert (result.code, result.err) == (0, "")
    assert lines[:2] == ["自办会　专题研究　mine（用户）", "我们的会　专题研究　ours（议程旁边）"]
    assert [line.split("　")[2] for line in lines[2:]] == [f"{name}（内置）" for name in kind_files(default_library())]


def test_json_lists_the_same(capsys: Capsys) -> None:
    rows = json.loads(call(capsys, "kinds", "--json").out)
    assert {row["identifier"] for row in rows} == set(kind_files(default_library()))
    assert all(list(row) == ["name", "description", "identifier", "aliases", "origin", "file"] for row in rows)


def test_a_broken_kind_is_listed_with_its_mistakes(tmp_path: Path, capsys: Capsys) -> None:
    files(tmp_path / "here", {"kinds/broken/kind.yaml": "名称: 坏会\n"})
    result = call(capsys, "kinds")
    assert result.code == 1
    assert result.out.splitlines()[0] == "broken　有错，不能用　broken（议程旁边）"
    assert result.err.count("kind.yaml:1:1: 错误 MK012 缺少") == 2
    assert json.loads(call(capsys, "kinds", "--json").out)[0]["identifier"] == "broken"


RULES = (
    "名称: 党员大会\n别名: [支部党员大会]\n说明: 表决大事\n称呼: 各位党员\n结束: 散会。\n报议程: 列表\n衔接: 第几项\n介绍: 是\n"
    "到会: {比例: 超过半数, 对象: 有表决权的党员, 报告: 是, 依据: 甲条例}\n"
    "通过: {说法: 赞成的超过半数为通过, 依据: 乙条例}\n时限: {全会: 90分钟, 每人: 8分钟, 依据: 丙规定}\n"
    "步骤:\n  - {步骤: 奏唱国歌, 类型: 仪式, 要求: 可有, 次序不限: 是}\n  - {步骤: 表决, 类型: [表决, 选举], 要求: 必备, 依据: 丁条例}\n"
)


def test_the_command_shows_what_a_kind_asks_for(tmp_path: Path, capsys: Capsys) -> None:
    path = files(tmp_path / "here", {"kinds/members/kind.yaml": RULES}) / "kinds" / "members" / "kind.yaml"
    result = call(capsys, "kinds", "支部党员大会")
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[:9] == [
        "党员大会　表决大事",
        f"出处：{path}（议程旁边）",
        "也叫：支部党员大会",
        "到会：有表决权的党员到会超过半数，主持人报告应到、实到（依据：甲条例）",
        "通过：赞成的超过半数为通过（依据：乙条例）",
        "时限：全会90分钟，每人8分钟（依据：丙规定）",
        "称呼：各位党员",
        "结束：散会。",
        "报议程：列表；衔接：第几项；介绍到会的人：是",
    ]
    cells = [[cell.strip() for cell in line.strip("│").split("│")] for line in lines if line.startswith("│")]
    assert cells == [["1", "奏唱国歌", "仪式", "可有，次序不限", ""], ["2", "表决", "表决、选举", "必备", "丁条例"]]


def test_json_has_what_a_kind_asks_for(tmp_path: Path, capsys: Capsys) -> None:
    files(tmp_path / "here", {"kinds/members/kind.yaml": RULES})
    shown = json.loads(call(capsys, "kinds", "党员大会", "--json").out)
    assert (shown["identifier"], shown["origin"], shown["bases"]) == ("members", "议程旁边", [])
    assert shown["steps"][1] == {
        "name": "表决", "labels": ["表决", "选举"], "need": "必备", "anywhere": False, "source": "丁条例",
    }  # fmt: skip
    assert shown["limit"]["each"] == {"text": "8分钟", "minutes": 8}


def test_the_folders_looked_in_are_named_in_order(tmp_path: Path, capsys: Capsys) -> None:
    result = call(capsys, "kinds", "--path")
    assert result.code == 0
    assert result.out.splitlines()[1:4] == [
        f"1. {tmp_path / 'user'}（用户，没有）",
        f"2. {tmp_path / 'here'}（议程旁边，有）",
        f"3. {builtin_root()}（内置，有）",
    ]
    assert "kinds/标识/kind.yaml" in result.out
    rows = json.loads(call(capsys, "kinds", "--path", "--json").out)
    assert [(row["origin"], row["exists"]) for row in rows] == [("用户", False), ("议程旁边", True), ("内置", True)]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["领导小组"], "是不是“领导小组会议”？", id="unknown"),
        pytest.param(["领导小组会议", "多"], "多写了“多”", id="one word too many"),
        pytest.param(["copy"], "要照哪一类做？", id="a copy of what"),
        pytest.param(["领导小组会议", "--as", "甲"], "要照哪一类做？", id="--as without copy"),
        pytest.param(["copy", "没有的会"], "没有“没有的会”这种会议类型", id="a copy of an unknown kind"),
        pytest.param(["copy", "领导小组会议", "--user", "-o", "甲"], "--user 和 -o 只写一个", id="two places"),
        pytest.param(["copy", "领导小组会议", "--as", "甲/乙"], "新标识要能作文件夹的名称", id="no folder's name"),
        pytest.param(["copy", "领导小组会议", "--as", ".."], "新标识要能作文件夹的名称", id="outside"),
        pytest.param(["copy", "领导小组会议", "--as", "领导小组会议"], "已经有“领导小组会议”这种类型", id="a name that is taken"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(arguments: list[str], message: str, tmp_path: Path, capsys: Capsys) -> None:
    result = call(capsys, "kinds", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert list((tmp_path / "here").iterdir()) == []


# --- kinds copy


def works(capsys: Capsys, kind: str, folder: Path = Path()) -> None:
    """A kind can be listed, shown, scaffolded and rendered, and says what the original does."""
    assert call(capsys, "kinds", kind).code == 0
    path = folder / "会.yaml"
    assert call(capsys, "new", "会", "--kind", kind, "-o", path).code == 0
    result = call(capsys, "render", path, "--format", "txt", "-o", "-")
    assert result.code == 0
    assert "【待填" in result.out


@pytest.mark.parametrize("original", sorted(kind_files(default_library())))
@pytest.mark.parametrize("new", [None, "自办会"])
def test_a_copy_works_at_once_and_is_as_the_original(
    original: str, new: str | None, tmp_path: Path, capsys: Capsys
) -> None:
    result = call(capsys, "kinds", "copy", original, *(["--as", new] if new else []))
    assert (result.code, result.err) == (0, "")
    library = Library((tmp_path / "here", builtin_root()))
    kind, builtin = named(library, new or original), load_kind(default_library(), original)
    own = {"name": new, "aliases": []} if new else {}
    assert kind.data == builtin.data.model_copy(update={"base": original, **own})
    works(capsys, new or builtin.data.name)


@pytest.mark.parametrize("original", sorted(kind_files(default_library())))
def test_all_that_a_copy_has_as_comments_may_be_used(original: str, tmp_path: Path, capsys: Capsys) -> None:
    call(capsys, "kinds", "copy", original, "--as", "自办会")
    path = tmp_path / "here" / "kinds" / "自办会" / "kind.yaml"
    head, rest = path.read_text(encoding="utf-8").split("就整个写全。\n")
    path.write_text(head + "就整个写全。\n" + rest.replace("# ", "", 1).replace("\n# ", "\n"), encoding="utf-8")
    kind = load_kind(Library((tmp_path / "here", builtin_root())), "自办会")
    expected = load_kind(default_library(), original).data
    assert kind.data == expected.model_copy(update={"base": original, "name": "自办会", "aliases": []})


def test_a_copy_of_a_copy_is_based_on_it(tmp_path: Path, capsys: Capsys) -> None:
    for original, new in (("leading-group", "甲会"), ("甲会", "乙会")):
        assert call(capsys, "kinds", "copy", original, "--as", new).code == 0
    assert load_kind(Library((tmp_path / "here", builtin_root())), "乙会").bases == ("甲会", "leading-group")
    works(capsys, "乙会")


def test_names_that_mean_something_in_yaml_are_copied_as_they_are(tmp_path: Path, capsys: Capsys) -> None:
    name = "甲: # 会, [一]"
    files(
        tmp_path / "here", {"kinds/no/kind.yaml": f'名称: "{name}"\n别名: ["{name}二"]\n说明: |\n  说\n结束: 散会。\n'}
    )
    assert call(capsys, "kinds", "copy", name, "--as", "null").code == 0
    assert load_kind(Library((tmp_path / "here",)), "null").names == ("null", "null")
    assert call(capsys, "kinds", "copy", name, "-o", "三月").code == 2  # not found from there


def test_a_copy_in_the_users_folder_works_everywhere(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert call(capsys, "kinds", "copy", "领导小组会议", "--user", "--as", "自办会").code == 0
    assert (tmp_path / "user" / "kinds" / "自办会" / "kind.yaml").exists()
    monkeypatch.chdir(tmp_path)
    works(capsys, "自办会")


def test_a_copy_goes_beside_the_agendas_of_another_folder(tmp_path: Path, capsys: Capsys) -> None:
    assert call(capsys, "kinds", "copy", "领导小组会议", "-o", tmp_path / "三月", "--as", "自办会").code == 0
    assert call(capsys, "new", "会", "--kind", "自办会", "-o", tmp_path / "三月" / "会.yaml").code == 0
    assert call(capsys, "render", tmp_path / "三月" / "会.yaml").code == 0
    assert call(capsys, "kinds", "自办会").code == 2


@pytest.mark.parametrize("there", ["kind.yaml", "agenda.yaml.j2"])
def test_a_copy_replaces_nothing_unless_forced(there: str, tmp_path: Path, capsys: Capsys) -> None:
    path = files(tmp_path / "here", {f"kinds/自办会/{there}": "# 我的\n"}) / "kinds" / "自办会"
    refused = call(capsys, "kinds", "copy", "领导小组会议", "--as", "自办会")
    assert refused.code != 0
    assert [file.read_text(encoding="utf-8") for file in path.iterdir()] == ["# 我的\n"]
    assert call(capsys, "kinds", "copy", "领导小组会议", "--as", "自办会", "--force").code == 0
    assert sorted(file.name for file in path.iterdir()) == ["agenda.yaml.j2", "kind.yaml"]
    assert "# 我的\n" not in (path / there).read_text(encoding="utf-8")


def test_a_copy_onto_itself_or_behind_another_is_refused(tmp_path: Path, capsys: Capsys) -> None:
    assert call(capsys, "kinds", "copy", "leading-group", "--user").code == 0
    again = call(capsys, "kinds", "copy", "leading-group", "--user", "--force")
    assert (again.code, "就是这一类，直接改它" in again.err) == (2, True)
    behind = call(capsys, "kinds", "copy", "leading-group")
    assert (behind.code, "“leading-group”在用户的文件夹里已有，总是先用那一份" in behind.err) == (2, True)


# --- new


def test_reporters_are_refused_where_the_scaffold_has_none(tmp_path: Path, capsys: Capsys) -> None:
    files(tmp_path / "here", {"kinds/mine/kind.yaml": MINE, "kinds/mine/agenda.yaml.j2": "会议: {{ name }}\n"})
    result = call(capsys, "new", "会", "--kind", "mine", "--reporter", "区财政局")
    assert result.code == 2
    assert "错误 MK019 “自办会”新建的议程里没有汇报人，--reporter 用不上" in result.err
    assert call(capsys, "new", "会", "--kind", "mine").code == 0


@pytest.mark.parametrize(
    ("meeting", "kind"),
    [
        ("石桥县民营企业家座谈会", "forum"),
        ("石桥县2025年度高质量发展表彰大会", "commendation"),
        ("县档案馆党支部换届选举党员大会", "election"),
        ("全县安全生产工作推进会", "work-promotion"),
        ("第三党支部党员大会", "party-assembly"),
        ("产业园项目集中签约仪式", "signing-ceremony"),
        ("区委人才工作领导小组会议", "leading-group"),
        ("区委人才工作领导小组2026年第一次会议", None),
        ("区委会议", None),
        ("", None),
    ],
)
def test_the_name_of_a_meeting_tells_its_kind(meeting: str, kind: str | None) -> None:
    found = kind_in(load_kinds(default_library()), meeting)
    assert (found.identifier if found else None) == kind
