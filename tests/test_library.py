"""Where templates and kinds are found, and that nothing is read from outside."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from meetingkit import library as module
from meetingkit.diagnostics import InvalidInput
from meetingkit.kind import find_kind, kind_files, load_kind, load_kinds, unknown_kind
from meetingkit.library import Library, builtin_root, default_library
from tests.conftest import ROOT

KIND = "名称: {name}\n别名: [{alias}]\n说明: 一句话\n结束: 散会。\n"


def root(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_checkout_has_its_templates_beside_the_package() -> None:
    assert default_library().find("papers/script.xml.j2") == builtin_root() / "papers" / "script.xml.j2"
    assert builtin_root().name == "templates"


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        (["meetingkit/templates/x"], "meetingkit/templates"),
        (["templates/x"], "templates"),
        (["meetingkit/templates/x", "templates/x"], "meetingkit/templates"),
    ],
    ids=["wheel", "checkout", "wheel beside another"],
)
def test_the_wheel_carries_its_templates_inside(
    layout: list[str], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root(tmp_path, {"meetingkit/__init__.py": "", **dict.fromkeys(layout, "")})
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "meetingkit")
    assert builtin_root() == tmp_path / expected


def test_the_first_root_wins_name_by_name(tmp_path: Path) -> None:
    mine = root(tmp_path / "mine", {"papers/a": "我的"})
    builtin = root(tmp_path / "builtin", {"papers/a": "原来的", "papers/b": "原来的"})
    library = Library((mine, builtin))
    assert library.find("papers/a") == mine / "papers/a"
    assert library.find("papers/b") == builtin / "papers/b"
    assert library.find("papers/c") is None


@pytest.mark.parametrize(
    "name",
    [
        "../secret",
        "papers/../../secret",
        "papers/../papers/a",
        "/etc/hostname",
        "",
        ".",
        "papers",
        "papers/a/b",
        "甲\x00乙",
        "x" * 1000,
        "papers/" + "x" * 300,
        "link",
        "linked/a",
        "loop",
        "papers/dangling",
    ],
    ids=repr,
)
def test_a_name_that_leaves_the_root_or_is_no_file_is_not_found(name: str, tmp_path: Path) -> None:
    root(tmp_path, {"secret": "密", "outside/a": "密", "root/papers/a": ""})
    inside = tmp_path / "root"
    (inside / "link").symlink_to(tmp_path / "secret")
    (inside / "linked").symlink_to(tmp_path / "outside")
    (inside / "loop").symlink_to(inside / "loop")
    (inside / "papers" / "dangling").symlink_to(tmp_path / "nothing")
    assert Library((inside,)).find(name) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows holds no file of such a name")
@pytest.mark.parametrize("name", ["papers/C:/a", "papers/C:a", "papers/a:b", "papers\\a", "papers/pipe"])
def test_names_of_windows_drives_and_pipes_are_not_found(name: str, tmp_path: Path) -> None:
    if name == "papers/pipe":
        (tmp_path / "papers").mkdir()
        os.mkfifo(tmp_path / name)
    else:
        root(tmp_path, {name: ""})
    assert Library((tmp_path,)).find(name) is None


def test_an_absolute_name_inside_the_root_is_not_found_either(tmp_path: Path) -> None:
    root(tmp_path, {"papers/a": ""})
    assert Library((tmp_path,)).find(str(tmp_path / "papers" / "a")) is None


def test_a_link_in_the_first_root_does_not_hide_the_file_of_the_next(tmp_path: Path) -> None:
    builtin = root(tmp_path / "builtin", {"a": "原来的"})
    mine = root(tmp_path / "mine", {})
    mine.mkdir()
    (mine / "a").symlink_to(builtin / "a")
    assert Library((mine, builtin)).find("a") == builtin / "a"


def test_the_root_itself_may_be_a_link(tmp_path: Path) -> None:
    real = root(tmp_path / "real", {"a": ""})
    (tmp_path / "link").symlink_to(real)
    assert Library((tmp_path / "link",)).find("a") == real / "a"


def test_folders_of_all_roots_are_listed_once_without_links_and_files(tmp_path: Path) -> None:
    mine = root(tmp_path / "mine", {"kinds/b/x": "", "kinds/file": ""})
    builtin = root(tmp_path / "builtin", {"kinds/a/x": "", "kinds/b/x": ""})
    (mine / "kinds" / "c").symlink_to(builtin / "kinds" / "a")
    found = Library((mine, builtin, tmp_path / "missing")).folders("kinds")
    assert list(found.items()) == [("a", builtin / "kinds" / "a"), ("b", mine / "kinds" / "b")]


def test_a_base_of_the_same_name_is_the_file_below(tmp_path: Path) -> None:
    roots = [root(tmp_path / name, {"layouts/a.yaml": ""}) for name in ("mine", "builtin")]
    root(tmp_path / "builtin", {"layouts/b.yaml": ""})
    library = Library(tuple(roots))
    [mine, builtin] = [folder / "layouts" / "a.yaml" for folder in roots]
    assert list(library.every("layouts/a.yaml")) == [mine, builtin]
    assert library.base("layouts/a.yaml", mine) == builtin
    assert library.base("layouts/a.yaml", builtin) == builtin
    assert library.base("layouts/b.yaml", mine) == roots[1] / "layouts" / "b.yaml"
    assert library.base("layouts/c.yaml", mine) is None


def test_a_file_belongs_to_the_nearest_root(tmp_path: Path) -> None:
    library = Library((tmp_path, tmp_path / "inside"))
    places = [tmp_path / "a", tmp_path / "inside" / "a", tmp_path.parent / "a"]
    assert [library.rank(path) for path in places] == [0, 1, 2]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nobody is kept from reading a folder")
def test_a_folder_that_may_not_be_read_is_passed_over(tmp_path: Path) -> None:
    mine = root(tmp_path / "mine", {"kinds/a/x": ""})
    builtin = root(tmp_path / "builtin", {"kinds/b/x": ""})
    (mine / "kinds").chmod(0)
    assert list(Library((mine, builtin)).folders("kinds")) == ["b"]
    (mine / "kinds").chmod(0o700)


@pytest.mark.parametrize("name", ["leading-group", "领导小组会议", " 领导小组会议 ", "党建工作领导小组会议"])
def test_a_kind_is_found_by_identifier_name_and_alias(name: str) -> None:
    kind = find_kind(default_library(), name)
    assert kind is not None
    assert kind.identifier == "leading-group"
    assert kind.prefixes == ("kinds/leading-group",)


def test_a_kind_that_does_not_exist_is_told_with_the_nearest() -> None:
    assert find_kind(default_library(), "领导小组") is None
    found = unknown_kind(default_library(), "领导小组", "议程.yaml", 2, 5)
    assert (found.code, found.line, found.column) == ("MK017", 2, 5)
    assert found.hint.startswith("是不是“")
    assert unknown_kind(default_library(), "QQ", "议程.yaml").hint.startswith("现有的类型：")


def test_every_kind_has_what_is_needed_to_start_and_to_close() -> None:
    for name in kind_files(default_library()):
        kind = load_kind(default_library(), name)
        assert kind.data.closing.endswith(("。", "！"))
        assert kind.data.salutation
        assert default_library().find(f"{kind.prefixes[0]}/agenda.yaml.j2"), kind.identifier


def test_a_folder_that_only_overrides_wording_leaves_the_kind_as_it_is(tmp_path: Path) -> None:
    mine = root(tmp_path / "mine", {"kinds/one/script/report.xml.j2": ""})
    builtin = root(tmp_path / "builtin", {"kinds/one/kind.yaml": KIND.format(name="甲会", alias="甲")})
    [kind] = load_kinds(Library((mine, builtin)))
    assert (kind.identifier, kind.data.name, kind.data.salutation) == ("one", "甲会", "同志们")


def test_a_folder_without_a_kind_is_passed_over(tmp_path: Path) -> None:
    root(tmp_path, {"kinds/.git/config": "", "kinds/one/kind.yaml": KIND.format(name="甲会", alias="甲")})
    assert [kind.identifier for kind in load_kinds(Library((tmp_path,)))] == ["one"]


def test_a_linked_kind_file_is_passed_over(tmp_path: Path) -> None:
    root(tmp_path, {"elsewhere.yaml": KIND.format(name="甲会", alias="甲"), "kinds/one/agenda.yaml.j2": ""})
    (tmp_path / "kinds" / "one" / "kind.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert load_kinds(Library((tmp_path,))) == []


def test_a_wrong_kind_file_is_told_with_file_and_line(tmp_path: Path) -> None:
    root(tmp_path, {"kinds/one/kind.yaml": "名称: 甲会\n别明: [乙会]\n说明: 一句话\n结束: 散会。\n"})
    with pytest.raises(InvalidInput) as caught:
        load_kind(Library((tmp_path,)), "one")
    [found] = caught.value.diagnostics
    assert found.file.endswith("kind.yaml")
    assert (found.line, found.hint) == (2, "是不是“别名”？")


def test_the_templates_of_the_checkout_work_from_a_copy(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    assert load_kinds(Library((tmp_path / "templates",))) == load_kinds(default_library())
