"""Seats: everybody who comes has one or is named without; left is higher; what is set by hand stays."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import meetingkit
from meetingkit.agenda.seating import FIRST_LEFT, SECOND_LEFT, STYLES
from meetingkit.diagnostics import Diagnostic, InvalidInput
from meetingkit.library import default_library
from meetingkit.ordering import Sheaf
from meetingkit.papers.raster import undrawn
from meetingkit.papers.rooms import from_the_centre, long_table, podium, round_table, u_table
from meetingkit.papers.seating import Plan, seating_plan
from meetingkit.reading.source import Source
from meetingkit.workflow import meeting_from
from tests.office import to_pdf
from tests.program import call

Facts = dict[str, Any]
Capsys = pytest.CaptureFixture[str]
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "远明建国志强文博晓兰长河怀瑾若水景行致和云帆书宁思敏"


def people(count: int) -> list[str]:
    """So many names, none twice."""
    names = [surname + first + second for first in GIVEN for second in GIVEN for surname in SURNAMES]
    return names[:count]


def meeting(names: list[str], seating: Facts | str, **facts: Any) -> str:
    present = [name if "（" in name else f"{name}（干事）" for name in names]
    given = {"会议": "云岭区大会", "出席": present, "座次": seating, **facts, "议程": [{"讲话": "形势"}]}
    return json.dumps(given, ensure_ascii=False)


def plan_of(names: list[str], seating: Facts | str, **facts: Any) -> Plan:
    library = default_library()
    plan = seating_plan(
        Sheaf(meeting_from(Source("会.yaml", meeting(names, seating, **facts)), library), library)._context
    )
    assert plan is not None
    return plan


def by_seat(plan: Plan) -> dict[str, str]:
    """Names by the names of seats."""
    return {plan.areas[area].seats[seat].name: who.name for (area, seat), who in plan.seated.items()}


def chart(names: list[str], seating: Facts | str, **facts: Any) -> list[str]:
    """The lines of the chart in a terminal, below its title."""
    text = meetingkit.render(meeting(names, seating, **facts), paper="座次图", format="txt").decode()
    return text.splitlines()[2:]


@pytest.mark.parametrize(
    ("count", "even", "from_left"),
    [
        (1, SECOND_LEFT, "1"), (2, SECOND_LEFT, "21"), (3, SECOND_LEFT, "213"), (4, SECOND_LEFT, "4213"),
        (5, SECOND_LEFT, "42135"), (6, SECOND_LEFT, "642135"),
        (1, FIRST_LEFT, "1"), (2, FIRST_LEFT, "12"), (3, FIRST_LEFT, "213"), (4, FIRST_LEFT, "3124"),
        (5, FIRST_LEFT, "42135"), (6, FIRST_LEFT, "531246"),
    ],
)  # fmt: skip
def test_left_is_higher(count: int, even: str, from_left: str) -> None:
    order = from_the_centre(count, even)
    assert "".join(str(order.index(place) + 1) for place in range(count)) == from_left


@given(st.integers(1, 200), st.sampled_from([SECOND_LEFT, FIRST_LEFT]))
def test_who_is_lower_sits_no_nearer_to_the_centre(count: int, even: str) -> None:
    order = from_the_centre(count, even)
    away = [abs(place - (count - 1) / 2) for place in order]
    assert sorted(order) == list(range(count))
    assert all(away[rank] <= away[rank + 2] for rank in range(count - 2))
    if count > 1 and (even == SECOND_LEFT or count % 2):
        assert order[1] < order[0], "the second sits on the first's left"
    elif count > 1:
        assert order[0] < order[1]


@given(st.integers(1, 400))
def test_every_room_has_a_place_of_its_own_for_every_seat(count: int) -> None:
    rooms = [
        podium(count, SECOND_LEFT), round_table(count), u_table(count // 3 + 1, count, SECOND_LEFT),
        long_table(count, count // 2, FIRST_LEFT),
    ]  # fmt: skip
    for area in [*rooms, *(room.turned() for room in rooms)]:
        places = [(seat.row, seat.column) for seat in area.seats]
        tables = [
            (row, column)
            for one in area.solids
            for row in range(one.row, one.row + one.rows)
            for column in range(one.column, one.column + one.columns)
        ]
        assert len({*places, *tables}) == len(places) + len(tables)
        assert len({seat.name for seat in area.seats}) == len(area.seats)
        assert all(0 <= row < area.rows and 0 <= column < area.columns for row, column in [*places, *tables])
    assert [len(room.seats) for room in rooms[:2]] == [count, count]
    assert len(rooms[2].seats) == min(count // 3 + 1, 50) + count


@pytest.mark.parametrize(("view", "chart_order"), [("台下", "丙甲乙"), ("台上", "乙甲丙")])
def test_left_is_the_left_of_those_who_sit(view: str, chart_order: str) -> None:
    names = ["甲", "乙", "丙"]
    lines = chart(names, {"样式": "会场", "主席台": names, "看图": view})
    row = next(line for line in lines if "甲" in line and "：" not in line)
    assert "".join(row.split()) == chart_order
    side = "右" if view == "台下" else "左"
    assert f"主席台上的人的左边，在图的{side}边。" in "".join(lines)


@pytest.mark.parametrize(
    ("even", "row", "said"),
    [
        ("二号在左", "丙甲乙丁", "一号、二号居中，二号在一号的左边，三号在一号的右边，依次排开"),
        ("一号在左", "丁乙甲丙", "一号、二号居中，一号在二号的左边，三号在一号的左边，四号在二号的右边，依次排开"),
    ],
)
def test_an_even_number_has_both_rules_and_says_which(even: str, row: str, said: str) -> None:
    names = list("甲乙丙丁")
    lines = chart(names, {"样式": "会场", "主席台": names, "偶数": even})
    assert row in ["".join(line.split()) for line in lines]
    assert f"主席台4人，左为上：{said}。" in lines


@pytest.mark.parametrize(
    ("wishes", "first", "seat"),
    [("圆桌", "甲", "3"), ("长桌", "甲", "主3"), ("U形桌", "丙", "主1"), ("会场", "丙", "主席台1")],
)
def test_a_chair_who_is_listed_sits_first_only_where_somebody_sits_in_front(wishes: str, first: str, seat: str) -> None:
    plan = plan_of(list("甲乙丙丁戊"), wishes, 主持人="丙（主任）")
    assert next(iter(by_seat(plan).values())) == first
    assert next(name for name, who in by_seat(plan).items() if who == "丙") == seat


@pytest.mark.parametrize(
    ("wishes", "row", "said"),
    [
        ({"每排": "4"}, "丁乙甲丙", "第一人、第二人居中，第二人在第一人的左边，第三人在第一人的右边，依次排开"),
        ({"每排": "4", "偶数": "一号在左"}, "丙甲乙丁", "第一人、第二人居中，第一人在第二人的左边，第三人在第一人的左边，第四人在第二人的右边，依次排开"),
        ({"每排": "5"}, "丁乙甲丙戊", "第一人居中，第二人在第一人的左边，第三人在右边，依次排开"),
        ({"每排": "4", "排法": "顺排"}, "甲乙丙丁", "从左到右坐"),
    ],
)  # fmt: skip
def test_the_rows_are_filled_as_the_chart_says(wishes: Facts, row: str, said: str) -> None:
    lines = chart(["主", *"甲乙丙丁戊"], {"样式": "会场", "主席台": ["主"], "过道": "0", **wishes})
    assert f"会场座号面向主席台从左往右数；每排按名单先后，{said}。" in lines
    assert f"1排{row}1排" in ["".join(line.split()) for line in lines]


def test_the_hall_on_a_screen() -> None:
    names = ["顾怀远", "李明", "王建国", "欧阳若水", "诸葛南", "丁一", "区委组织部"]
    seating = {"样式": "会场", "主席台": names[:2], "每排": "4", "固定": {"丁一": "第2排第1座"}}
    assert chart(names[:6], seating, 列席=["区委组织部"]) == [
        "本图从台下看向主席台。左右都指坐着的人的左右：主席台上的人的左边，在图的右边。",
        "主席台2人，左为上：一号、二号居中，二号在一号的左边。",
        "会场座号面向主席台从左往右数；每排按名单先后，第一人、第二人居中，第二人在第一人的左边，第三人在第一人的右边，依次排开。",
        "",
        "                 顾怀远  李　明",
        "                   主　席　台",
        "",
        " 1排  区委组织部  欧阳若水  王建国  诸葛南  1排",
        " 2排    丁　一       □        □       □     2排",
        "          1          2        3       4",
    ]


@settings(max_examples=80)
@given(st.data())
def test_everybody_is_seated_or_named(data: st.DataObject) -> None:
    names = people(data.draw(st.integers(1, 90)))
    seating: Facts = {
        "样式": data.draw(st.sampled_from(STYLES)),
        "主席台": data.draw(st.lists(st.sampled_from(names), unique=True, max_size=30)),
        "对面": data.draw(st.lists(st.sampled_from(names), unique=True, max_size=30)),
        "偶数": data.draw(st.sampled_from([SECOND_LEFT, FIRST_LEFT])),
        "看图": data.draw(st.sampled_from(["台下", "台上"])),
        "过道": str(data.draw(st.integers(0, 3))),
        "排法": data.draw(st.sampled_from(["居中", "顺排"])),
    }
    if data.draw(st.booleans()):
        seating["排数"] = str(data.draw(st.integers(1, 6)))
    if data.draw(st.booleans()):
        seating["每排"] = str(data.draw(st.integers(1, 12)))
    free = plan_of(names, seating)
    # those in front are as many as sit there, so that a hand set there changes their number
    seats = [seat.name for area in free.areas for seat in area.seats if seat.name[0].isdigit()]
    pinned = data.draw(st.lists(st.sampled_from(names), unique=True, max_size=min(4, len(seats))))
    places = data.draw(st.permutations(seats))[: len(pinned)]
    pins = dict(zip(pinned, places, strict=True))
    plan = plan_of(names, {**seating, "固定": pins})
    seated = [who.name for who in plan.seated.values()]
    assert sorted([*seated, *(who.name for who in plan.standing)]) == sorted(names)
    assert {name: place for place, name in by_seat(plan).items() if name in pins} == pins
    assert bool(plan.standing) == any(d.code == "MK062" for d in plan.notes)


@pytest.mark.parametrize(
    ("pins", "found"),
    [
        ({"丁六": "1排1座"}, "“丁六”不在到会的名单里|是不是“丁一”？"),
        ({"区委办": "1排1座"}, "“区委办”不在到会的名单里|请核对姓名，或写进“出席”“参加”“列席”。"),
        ({"丁一": "9排1座"}, "没有“9排1座”这个座位|座位有：主席台1 到 主席台2，1排1座到2排4座。"),
        ({"丁一": "靠窗"}, "没有“靠窗”这个座位|座位有：主席台1 到 主席台2，1排1座到2排4座。"),
        ({"丁一": "2排1座", "王建国": "2-1"}, "“2-1”定给了两个人：丁一、王建国|一个座位只坐一个人，请改一处。"),
        ({"丁一": "2排1座", "丁 一": "2排2座"}, "“丁 一”定了两个座位|一个人只坐一处，请删去一处。"),
        ({"李明": "2排1座"}, "到会的有 2 位“李明”|请写全，如：李明（区长）、李明（镇长）。"),
    ],
)
def test_seats_set_by_hand_that_cannot_be_are_told_with_place_and_fix(pins: dict[str, str], found: str) -> None:
    names = ["顾怀远", "李明（区长）", "李明（镇长）", "王建国", "丁一"]
    seating = {"样式": "会场", "主席台": ["顾怀远", "王建国"], "每排": "4", "排数": "2", "固定": pins}
    text = meeting(names, seating)
    with pytest.raises(InvalidInput) as caught:
        meetingkit.render(text, paper="座次图")
    assert [f"{d.message}|{d.hint}" for d in caught.value.diagnostics] == [found]
    [fault] = caught.value.diagnostics
    assert fault.code == "MK061"
    written = list(pins.values())[-1]
    assert fault.column == text.index(f'"{written}"', text.index("固定")) + 1


@pytest.mark.parametrize(
    ("seating", "seats"),
    [
        ({"固定": {"丙": "主席台1"}, "主席台": ["甲", "乙"]}, {"主席台1": "丙", "主席台2": "甲", "主席台3": "乙"}),
        ({"固定": {"甲": "1排1座"}, "主席台": ["甲", "乙"]}, {"主席台1": "乙", "1排1座": "甲"}),
    ],
)
def test_a_hand_may_set_people_on_the_podium_and_off_it(seating: Facts, seats: dict[str, str]) -> None:
    found = by_seat(plan_of(list("甲乙丙丁"), {"样式": "会场", **seating}))
    assert {seat: found[seat] for seat in seats} == seats
    assert len(found) == 4


def test_who_finds_no_seat_is_named_on_the_chart_and_by_the_command(tmp_path: Path, capsys: Capsys) -> None:
    agenda = tmp_path / "会.yaml"
    agenda.write_text(
        "会议: 大会\n主持人: 甲（区长）\n出席: [甲乙（科员）, 丙丁（科员）, 戊己（科员）, 庚辛（科员）]\n"
        "座次:\n  样式: 会场\n  主席台: [丙丁, 壬癸]\n  每排: 1\n  排数: 2\n议程:\n  - 讲话: 形势\n", "utf-8"
    )  # fmt: skip
    result = call(capsys, "render", agenda, "-p", "座次图", "--format", "txt", "-o", "-")
    assert result.code == 0
    assert "没有座位的：戊己（科员）、庚辛（科员）。" in result.out
    assert [line.removeprefix(str(agenda)) for line in result.err.splitlines() if not line.startswith("    ")] == [
        ":1:1: 提示 MK026 名单 3 人 = 座次图 3 座",
        ":6:8: 疑似 MK062 坐在前面的“壬癸”不在到会的名单里，没有排座",
        ":6:8: 提示 MK063 主持人不在主席台的名单里，坐在会场",
        ":8:7: 疑似 MK062 只有 3 个座位，2 人没有座位：戊己、庚辛",
    ]


@pytest.mark.parametrize("style", STYLES)
def test_a_style_alone_is_enough(style: str) -> None:
    names = people(9)
    assert sorted(by_seat(plan_of(names, style)).values()) == sorted(names)


@pytest.mark.parametrize(
    ("style", "seats"),
    [
        ("圆桌", {"1": "甲", "2": "乙", "3": "丙", "4": "丁", "5": "戊"}),
        ("U形桌", {"主1": "甲", "左1": "乙", "右1": "丙", "左2": "丁", "右2": "戊"}),
        ("长桌", {"主1": "甲", "主2": "乙", "主3": "丙", "对1": "丁", "对2": "戊"}),
        ("会场", {"主席台1": "甲", "1排3座": "乙", "1排2座": "丙", "1排4座": "丁", "1排1座": "戊"}),
    ],
)
def test_people_sit_in_their_order(style: str, seats: dict[str, str]) -> None:
    assert by_seat(plan_of(list("甲乙丙丁戊"), style)) == seats


def test_the_sides_of_a_long_table_may_be_told() -> None:
    found = by_seat(plan_of(list("甲乙丙丁戊"), {"样式": "长桌", "主位": ["丙"], "对面": ["甲", "乙"]}))
    assert found == {"主1": "丙", "主2": "丁", "主3": "戊", "对1": "甲", "对2": "乙"}


@pytest.mark.parametrize(
    ("seating", "said"),
    [
        ("方桌", "请写一种坐法。"),
        ({"样式": "会场", "每排": "0"}, "会场一排几座，只写数字。"),
        ({"样式": "会场", "主席": "甲"}, "是不是“主席台”？"),
    ],
)
def test_what_is_no_seating_is_refused(seating: Facts | str, said: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        meetingkit.render(meeting(["甲乙"], seating), paper="座次图")
    assert said in caught.value.diagnostics[0].hint


def test_without_the_key_there_is_no_chart() -> None:
    text = '{"会议": "大会", "出席": ["甲（科员）"], "议程": [{"讲话": "形势"}]}'
    for fmt in ("txt", "svg", "png"):
        with pytest.raises(InvalidInput) as caught:
            meetingkit.render(text, paper="座次图", format=fmt)
        assert caught.value.diagnostics[0].hint.startswith("议程里没有写“座次”")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("count", [1, 12, 60])
def test_pictures_show_everybody_within_their_edges(style: str, count: int) -> None:
    names = people(count)
    told: list[Diagnostic] = []
    svg = meetingkit.render(meeting(names, style), paper="座次图", format="svg", report=told.append).decode()
    root = ElementTree.fromstring(svg)
    texts = [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert sorted(text for text in texts if text in names) == sorted(names)
    assert told[0].message == f"名单 {count} 人 = 座次图 {count} 座"
    width, height = map(float, root.attrib["viewBox"].split()[2:])
    [drawn] = root.iter("{http://www.w3.org/2000/svg}g")
    down = float(drawn.attrib["transform"].rstrip(")").split()[1])
    for box in drawn.iter("{http://www.w3.org/2000/svg}rect"):
        x, y, across, high = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
        assert x > 0
        assert x + across < width
        assert y >= 0
        assert y + high + down < height


def test_a_png_is_made_of_the_svg() -> None:
    pytest.importorskip("resvg_py")
    png = meetingkit.render(meeting(people(12), "圆桌"), paper="座次图", format="png")
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") == 2400


def test_without_the_renderer_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(InvalidInput) as caught:
        meetingkit.render(meeting(people(3), "圆桌"), paper="座次图", format="png")
    [fault] = caught.value.diagnostics
    assert fault.code == "MK064"
    assert 'pip install "meetingkit[png]"' in fault.hint


@pytest.mark.parametrize(
    ("wishes", "idle"),
    [
        ({"样式": "圆桌", "每排": "3", "排数": "2"}, ["“圆桌”用不上“每排”", "“圆桌”用不上“排数”"]),
        ({"样式": "圆桌", "偶数": "一号在左"}, ["“圆桌”用不上“偶数”"]),
        ({"样式": "会场", "对面": ["甲一"]}, ["“会场”用不上“对面”"]),
        ({"样式": "U形桌", "过道": "0"}, ["“U形桌”用不上“过道”"]),
        ({"样式": "长桌", "排法": "顺排"}, ["“长桌”用不上“排法”"]),
        ({"样式": "长桌", "对面": ["方志恒"], "偶数": "一号在左"}, []),
        ({"样式": "会场", "每排": "3", "排数": "2", "过道": "0", "排法": "顺排"}, []),
        ("圆桌", []),
    ],
)
def test_a_wish_that_makes_no_difference_is_named(wishes: Facts | str, idle: list[str]) -> None:
    plan = plan_of(["周明远", "方志恒", "林知夏"], wishes)
    assert [one.message for one in plan.notes if one.code == "MK067"] == idle


@pytest.mark.parametrize(
    ("names", "fonts", "missing"),
    [
        pytest.param(["周明远", "方志恒"], False, "“云”", id="no Chinese font at all"),
        pytest.param(["周明远", "方\U0010fffe恒"], True, None, id="what is no character of Chinese is not looked for"),
        pytest.param(["周明远", "方\U000323af恒"], True, "“\U000323af”", id="a character that no font has yet"),
    ],
)
def test_a_picture_that_would_stay_blank_is_refused(
    names: list[str], fonts: bool, missing: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    resvg = pytest.importorskip("resvg_py")
    draw = resvg.svg_to_bytes
    monkeypatch.setattr(resvg, "svg_to_bytes", lambda **given: draw(**given, skip_system_fonts=not fonts))
    if fonts and undrawn("汉", "SimHei, sans-serif"):
        pytest.skip("no Chinese font is installed")
    agenda = meeting(names, "圆桌")
    if missing is None:
        assert meetingkit.render(agenda, paper="座次图", format="png")
        return
    with pytest.raises(InvalidInput) as caught:
        meetingkit.render(agenda, paper="座次图", format="png")
    [fault] = caught.value.diagnostics
    assert fault.code == "MK066"
    assert missing in fault.message


def test_three_hundred_fit_one_page_with_nothing_cut_off(tmp_path: Path) -> None:
    names = [*people(298), "阿卜杜热西提·麦麦提艾力江", "欧阳若水"]
    seating = {"样式": "会场", "主席台": names[:9], "过道": "2"}
    path = tmp_path / "seats.docx"
    path.write_bytes(meetingkit.render(meeting(names, seating), paper="座次图"))
    found = ["".join(p.text for p in cell.paragraphs) for table in docx.Document(str(path)).tables
             for row in table.rows for cell in row.cells]  # fmt: skip
    assert sorted(text for text in found if text in names) == sorted(names)
    with pdfplumber.open(to_pdf(path)) as pdf:
        [page] = pdf.pages
        text = "".join(char["text"] for char in page.chars)
        assert all(name in text for name in names[:298])
        boxes = [(line["x0"], line["x1"]) for line in page.lines if line["top"] == line["bottom"]]
        left, right = min(x for x, _ in boxes), max(x for _, x in boxes)
        assert left >= 15
        assert right <= page.width - 15
        assert all(
            char["x0"] > 0 and char["x1"] < page.width and char["bottom"] < page.height - 30 for char in page.chars
        )


def test_people_whose_names_are_masked_have_a_seat_each() -> None:
    text = meeting(people(4), "圆桌", 保密=people(2))
    told: list[Diagnostic] = []
    shown = meetingkit.render(text, paper="座次图", format="txt", report=told.append).decode()
    assert shown.count("×××") == 2
    assert [one.message for one in told] == ["名单 4 人 = 座次图 4 座"]
