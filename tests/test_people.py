"""Who speaks: persons and organs as people write them, alone and in lists."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from meetingkit.agenda.values import Point, Speaker, one_or_many, point, speaker
from meetingkit.wording.names import bare_name


def refusal(value: Any) -> dict[str, Any]:
    with pytest.raises(PydanticCustomError) as caught:
        speaker(value)
    return caught.value.context or {}


@pytest.mark.parametrize(
    ("text", "name", "post", "said"),
    [
        ("周明远（区委书记）", "周明远", "区委书记", "区委书记周明远同志"),
        ("周明远(区委书记)", "周明远", "区委书记", "区委书记周明远同志"),
        ("周明远 （ 区委书记 ）", "周明远", "区委书记", "区委书记周明远同志"),
        ("周明远（区委书记、区长）", "周明远", "区委书记、区长", "区委书记、区长周明远同志"),
        ("周明远（县委党校，副校长）", "周明远", "县委党校，副校长", "县委党校，副校长周明远同志"),
        ("周明远（党委（党组）书记）", "周明远", "党委（党组）书记", "党委（党组）书记周明远同志"),
        ("周明远同志（区委书记）", "周明远同志", "区委书记", "区委书记周明远同志"),
        ("李　明（局长）", "李明", "局长", "局长李明同志"),
        ("欧阳若水（主任）", "欧阳若水", "主任", "主任欧阳若水同志"),
        ("阿依古丽·买买提（镇长）", "阿依古丽·买买提", "镇长", "镇长阿依古丽·买买提同志"),
        ("扎西•多吉（乡长）", "扎西•多吉", "乡长", "乡长扎西•多吉同志"),
        ("黄建华先生（甲公司董事长）", "黄建华先生", "甲公司董事长", "甲公司董事长黄建华先生"),
        ("林美玲女士（乙公司总经理）", "林美玲女士", "乙公司总经理", "乙公司总经理林美玲女士"),
        ("欧阳若水教授（区政协委员）", "欧阳若水教授", "区政协委员", "区政协委员欧阳若水教授"),
        ("𠮷晴（书记）", "𠮷晴", "书记", "书记𠮷晴同志"),
        ("【待填：姓名】（局长）", "【待填：姓名】", "局长", "局长【待填：姓名】同志"),
    ],
)
def test_a_person_is_a_name_with_a_post_in_brackets(text: str, name: str, post: str, said: str) -> None:
    person = speaker(text)
    assert person == Speaker(text, name, post)
    assert person.said == said
    assert person.is_person


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("区委组织部", id="an organ"),
        pytest.param("区委组织部（机关党委）", id="an organ with a bracket"),
        pytest.param("市局（交警支队）", id="a short organ with a bracket"),
        pytest.param("管委会（招商局）", id="a committee with a bracket"),
        pytest.param("各支部（3个）", id="organs taken together"),
        pytest.param("全体党员（23名）", id="everybody"),
        pytest.param("领导小组办公室主任（代）", id="too long for a name"),
        pytest.param("周明远（区长）（书面）", id="two brackets"),
        pytest.param("（待定）", id="only a bracket"),
        pytest.param("周明远", id="a name alone"),
        pytest.param("【待填：汇报单位】", id="a blank"),
        pytest.param("“五老”宣讲团（区关工委）", id="quotation marks"),
        pytest.param("12345热线", id="digits first"),
    ],
)
def test_anything_else_is_called_as_written(text: str) -> None:
    assert speaker(text) == Speaker(text)
    assert speaker(text).said == text


def test_a_name_with_comrade_is_a_person() -> None:
    assert speaker("周明远同志").is_person
    assert not speaker("区委组织部").is_person


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("周明远同志", "周明远"), ("黄建华先生", "黄建华"), ("林美玲女士", "林美玲"), ("王芳老师", "王芳"), ("王老师", "王老师"),
        ("李教授", "李教授"), ("周明远", "周明远"), ("同志", "同志"), ("李先生", "李先生"),
    ],
)  # fmt: skip
def test_a_form_of_address_is_no_part_of_a_name(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"姓名": "周明远", "职务": "区委书记"}, "周明远（区委书记）"),
        ({"name": "周明远", "post": "区委书记"}, "周明远（区委书记）"),
        ({"姓名": "周明远", "post": None}, "周明远"),
    ],
    ids=["chinese keys", "english keys", "no post"],
)
def test_a_person_may_be_a_mapping(value: dict[str, Any], text: str) -> None:
    assert speaker(value).text == text
    assert speaker(value).name == "周明远"


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("区纪委监委，区委组织部", "[区纪委监委, 区委组织部]"),
        ("周明远（区长）、李文博（部长）", "[周明远（区长）, 李文博（部长）]"),
        ("周明远（区长", "括号没有配对"),
        ("周明远区长）", "括号没有配对"),
        ("【周明远（区长）】", "方括号、逗号用英文的"),
        ("-区委组织部", "短横线加空格"),
        ("1. 区委组织部", "不写编号"),
        ({"姓名": "周明远", "职位": "区长"}, "{姓名: 张三, 职务: 区委书记}"),
        ({"职务": "区长"}, "{姓名: 张三, 职务: 区委书记}"),
        ({"姓名": ["周明远"]}, "{姓名: 张三, 职务: 区委书记}"),
        (["周明远"], "姓名（职务）"),
        (None, "姓名（职务）"),
        (" ", "姓名（职务）"),
    ],
)
def test_what_is_not_one_speaker_is_refused_with_the_fix(value: Any, hint: str) -> None:
    assert hint in refusal(value)["hint"]


def test_a_misspelt_key_of_a_person_is_the_place_to_look_at() -> None:
    context = refusal({"姓名": "周明远", "职位": "区长"})
    assert (context["at"], context["found"]) == ("职位", "“职位”")


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        (None, []),
        ([], []),
        ("区委组织部", ["区委组织部"]),
        ("区纪委监委、区委组织部", ["区纪委监委", "区委组织部"]),
        ("周明远（区委书记、区长），李文博（部长）", ["周明远（区委书记、区长）", "李文博（部长）"]),
        ("《通知》、《意见》", ["《通知》", "《意见》"]),
        ({"姓名": "周明远"}, [{"姓名": "周明远"}]),
        (["甲", "乙"], ["甲", "乙"]),
        ("【待填：谁】", ["【待填：谁】"]),
    ],
)
def test_one_text_may_stand_for_a_list(value: Any, parts: list[Any]) -> None:
    assert one_or_many(value) == parts


@pytest.mark.parametrize("text", ["【】", "【甲，乙】", "［甲］", "- 甲", "-甲", "• 甲", "1. 甲 2. 乙", "1、甲"])
def test_a_list_by_hand_is_not_taken_for_a_name(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        one_or_many(text)


@settings(max_examples=200)
@given(st.text(min_size=1).filter(str.strip))
def test_a_speaker_keeps_the_text_as_written_or_is_refused(text: str) -> None:
    with contextlib.suppress(PydanticCustomError):
        assert speaker(text).text == text.strip()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("严明纪律", Point("严明纪律")),
        ({"严明纪律": "要带头。\n"}, Point("严明纪律", "要带头。\n")),
        ({"严明纪律": None}, Point("严明纪律")),
    ],
    ids=["a sentence", "with a body", "body still empty"],
)
def test_a_point_is_a_sentence_and_what_follows(value: Any, expected: Point) -> None:
    assert point(value) == expected


@pytest.mark.parametrize("value", [None, "", {}, {"甲": "1", "乙": "2"}, {"甲": ["1"]}, {" ": "1"}, ["甲"]])
def test_what_is_no_point_is_refused(value: Any) -> None:
    with pytest.raises(PydanticCustomError):
        point(value)
