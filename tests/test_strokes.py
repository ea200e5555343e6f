"""People in order of the strokes of their names: the customary rule, its table of characters, and what the table lacks."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.agenda.strokes import stroke_table
from meetingkit.diagnostics import InvalidInput
from meetingkit.library import Library, default_library
from meetingkit.wording.strokes import by_strokes, stroke_key, unknown_strokes

TABLE = stroke_table(default_library())


def shuffled(names: list[str]) -> list[str]:
    return random.Random(7).sample(names, len(names))


ORDERS = {
    "fewer strokes first": "丁 于 王 石 江 李 周 赵 顾 曹 曾 谢 廖 黎 戴",
    "two strokes": "丁 卜 刁",
    "three strokes": "于 万 上官 山 卫 习 马",
    "four strokes": "王 韦 尤 车 牛 毛 文 方 尹 孔",
    "five strokes": "甘 石 龙 卢 田 史 白 冯 司",
    "six strokes": "邢 吕 朱 任 向 刘 齐 江 许 孙",
    "seven strokes": "严 杜 李 杨 吴 何 余 邹 宋 张 陈",
    "eight strokes": "范 林 欧 罗 金 周 郑 孟",
    "nine strokes": "赵 胡 钟 段 侯 洪 姚 贺",
    "ten strokes": "袁 贾 夏 顾 钱 徐 高 郭 唐",
    "eleven strokes": "黄 萧 曹 龚 崔 章 梁",
    "twelve strokes": "彭 董 蒋 韩 程 傅 曾 谢",
    "most strokes": "赖 雷 谭 熊 黎 潘 薛 戴 魏",
    "rare surnames": "亓 仝 佘 宓 郗 逄 昝 隗 禤 鞠",
    "the surname decides before the given name": "丁魏 于德海 万一 马一 王文 方山 石大河 卢一 叶一 刘一 江一",
    "same surname: the given name's first character": "李一凡 李大河 李文秀 李志远 李若水 李雅琴",
    "same surname and first character: the last one": "王小平 王小军 王小红 王小雨 王小勇 王小峰",
    "a single given name before all of two": "李想 李德 李一凡 李小雨",
    "single given names among themselves": "张一 张山 张峰 张想 张德",
    "司 before 司空 before 司马 before 司徒": "司小雨 司马一凡 司空明 司徒文",
    "a single surname before the compound one it opens": "欧魏 欧小雨 欧阳一凡",
    "a single given name after a compound surname": "诸葛魏 诸葛一凡",
    "compound surnames by their first characters": "上官云 东方白 司马亮 西门雪 欧阳丹 南宫月 皇甫明 夏侯青 诸葛文 慕容秋",
    "a dot does not count": "王小雨 扎西•丁 扎西·多吉 扎西多吉 扎西・魏 艾力·买买提 阿依古丽·买买提",
    "radicals that look like characters count as those": "⼭小雨 李一凡",
    "without data: last, by code point": "魏一 Anna 𠮷田 𡈽一",
}


def in_order(names: str) -> list[str]:
    return by_strokes(shuffled(names.split(" ")), TABLE)


@pytest.mark.parametrize("names", ORDERS.values(), ids=ORDERS)
def test_names_stand_in_the_customary_order(names: str) -> None:
    assert in_order(names) == names.split(" ")


def test_blanks_that_align_names_do_not_count() -> None:
    assert by_strokes(["李 德", "李小雨", "李　想"], TABLE) == ["李　想", "李 德", "李小雨"]


@pytest.mark.parametrize(
    ("by_surname", "by_whole_name"),
    [
        ("李想 李德 李一凡 李小雨", "李一凡 李小雨 李想 李德"),
        ("欧小雨 欧建国 欧阳一凡", "欧小雨 欧阳一凡 欧建国"),
        ("丁洪 丁一凡 王山", "丁一凡 丁洪 王山"),
    ],
    ids=["a single given name has no blank", "compound among single surnames", "surname still first"],
)
def test_peoples_congresses_order_by_whole_names(by_surname: str, by_whole_name: str) -> None:
    names = shuffled(by_surname.split(" "))
    assert by_strokes(names, TABLE) == by_surname.split(" ")
    assert by_strokes(names, TABLE, whole_name=True) == by_whole_name.split(" ")


def test_characters_without_data_are_named_once() -> None:
    assert unknown_strokes(["𠮷　晴", "李㛃", "王一", "扎西·多吉", "李𠮷"], TABLE) == ["𠮷", "㛃"]


NAMES = st.lists(
    st.one_of(
        st.text(alphabet="丁于马王李欧阳司一小想德雨魏𠮷A· 　", min_size=1, max_size=5),
        st.text(min_size=0, max_size=4),
    ),
    max_size=12,
)


@given(NAMES, st.booleans(), st.randoms())
def test_sorting_loses_nothing_and_depends_on_the_names_alone(
    names: list[str], whole_name: bool, chance: random.Random
) -> None:
    ordered = by_strokes(names, TABLE, whole_name=whole_name)
    assert Counter(ordered) == Counter(names)
    assert by_strokes(ordered, TABLE, whole_name=whole_name) == ordered
    assert by_strokes(chance.sample(names, len(names)), TABLE, whole_name=whole_name) == ordered


@given(NAMES)
def test_people_of_one_surname_stand_together(names: list[str]) -> None:
    surnames = [stroke_key(name, TABLE)[0] for name in by_strokes(names, TABLE)]
    changes = sum(before != after for before, after in pairwise(surnames))
    assert changes == max(0, len(set(surnames)) - 1)


def test_the_table_has_every_character_of_gb_2312_once() -> None:
    path = default_library().find("strokes.txt")
    assert path is not None
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    characters = "".join(line.split(" ")[1] for line in lines)
    assert len(characters) == len(TABLE) == 20_897
    assert sorted(lines, key=lambda line: int(line.split(" ")[0])) == lines
    rows = [bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)]
    level_one_and_two = {char for row in rows if (char := row.decode("gb2312", "ignore"))}
    assert len(level_one_and_two) == 6_763
    assert level_one_and_two <= set(TABLE)


@pytest.mark.parametrize(
    ("char", "strokes"),
    [("一", 1), ("乃", 2), ("万", 3), ("凸", 5), ("母", 5), ("陈", 7), ("鼎", 12), ("鼠", 13), ("魏", 17), ("龘", 48)],
)
def test_strokes_are_counted_as_the_standard_does(char: str, strokes: int) -> None:
    assert TABLE[char][0] == strokes


def table_of(folder: Path, text: str) -> Library:
    (folder / "strokes.txt").write_text(text, "utf-8")
    return Library((folder,))


def test_an_office_adds_and_moves_characters_in_lines_of_its_own(tmp_path: Path) -> None:
    table = stroke_table(table_of(tmp_path, "# 注\n3 于万\n5 石卢\n\n3 㛃于\n"))
    assert by_strokes(["石", "于", "卢", "㛃", "万"], table) == ["万", "㛃", "于", "石", "卢"]


@pytest.mark.parametrize("line", ["于万", "3于万", "三 于万", "3 于 万", "0 于", "3 "])
def test_a_line_that_is_no_row_is_refused_with_its_place(tmp_path: Path, line: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        stroke_table(table_of(tmp_path, f"1 一\n{line}\n"))
    (found,) = caught.value.diagnostics
    assert (found.code, found.line) == ("MK020", 2)
    assert "应是“笔画数 汉字”" in found.message


def test_without_a_table_every_character_is_reported(tmp_path: Path) -> None:
    table = stroke_table(Library((tmp_path,)))
    assert unknown_strokes(["丁一"], table) == ["丁", "一"]
