"""Chinese wording that can be computed: numerals, lists of names, titles, sentences, dates, time to speak, blanks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.wording.blanks import blank, is_blank
from meetingkit.wording.dates import date_text, weekday_text
from meetingkit.wording.names import enumerate_words, in_title_marks, sentence, split_enumeration
from meetingkit.wording.numerals import han, parse_han
from meetingkit.wording.speech import minutes_to_read, spoken_length


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (1, "一"),
        (2, "二"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (9999, "九千九百九十九"),
    ],
)
def test_numerals_are_written_as_spoken(number: int, text: str) -> None:
    assert han(number) == text


@pytest.mark.parametrize("number", [-1, 10_000])
def test_numerals_end_at_9999(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        han(number)


@given(st.integers(0, 9999))
def test_every_numeral_reads_back(number: int) -> None:
    assert parse_han(han(number)) == number
    assert parse_han(str(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("两", 2), ("两百", 200), ("007", 7), ("", None), ("几", None), ("十来", None), ("２", None), ("-1", None)],
)
def test_what_counts_as_a_numeral(text: str, number: int | None) -> None:
    assert parse_han(text) == number


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["甲"], "甲"),
        (["甲", "乙", "丙"], "甲、乙、丙"),
        (["《甲》", "《乙》"], "《甲》《乙》"),
        (["“甲”", "“乙”"], "“甲”“乙”"),
        (["《甲》", "乙", "《丙》"], "《甲》、乙、《丙》"),
        (["《甲》（试行）", "《乙》"], "《甲》（试行）、《乙》"),
        (
            ["县委常委", "县直机关工委书记仇建国同志", "镇长李明同志"],
            "县委常委，县直机关工委书记仇建国同志，镇长李明同志",
        ),
        (["领导小组成员", "工委书记　仇建国"], "领导小组成员，工委书记　仇建国"),
        (["党委委员", "镇长阿依古丽·买买提"], "党委委员，镇长阿依古丽·买买提"),
        (["工委书记仇建国", "县委常委"], "工委书记仇建国、县委常委"),
        (["县委常委", "仇建国同志"], "县委常委、仇建国同志"),
        (["县委常委", "区人大代表"], "县委常委、区人大代表"),
        (["各镇党委书记", "工委书记仇建国"], "各镇党委书记、工委书记仇建国"),
        (["县财政局", "县教育局局长李明"], "县财政局、县教育局局长李明"),
        (["县委书记张和", "工委书记仇建国"], "县委书记张和、工委书记仇建国"),
    ],
)
def test_a_list_takes_commas_except_between_titles_and_quotes(words: list[str], text: str) -> None:
    assert enumerate_words(words) == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("甲、乙", ["甲", "乙"]),
        ("甲，乙；丙, 丁", ["甲", "乙", "丙", "丁"]),
        ("张三（副书记、组长）、李四", ["张三（副书记、组长）", "李四"]),
        ("《甲、乙》、丙", ["《甲、乙》", "丙"]),
        ("甲、", ["甲"]),
        ("甲）、乙", ["甲）", "乙"]),
        ("、", []),
    ],
)
def test_a_typed_list_is_split_outside_brackets(text: str, parts: list[str]) -> None:
    assert split_enumeration(text) == parts


@given(st.lists(st.text(alphabet="云岭区工作", min_size=1), min_size=1))
def test_joining_and_splitting_are_inverse(words: list[str]) -> None:
    assert split_enumeration(enumerate_words(words)) == words


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("年度工作要点", "《年度工作要点》"),
        ("《年度工作要点》", "《年度工作要点》"),
        ("《要点》和《办法》", "《要点》和《办法》"),
        ("修订后的《章程》", "修订后的《章程》"),
        ("关于加强学习的意见", "《关于加强学习的意见》"),
        ("关于修订《章程》的决定", "《关于修订〈章程〉的决定》"),
        ("关于印发《办法》的通知（讨论稿）", "《关于印发〈办法〉的通知（讨论稿）》"),
        ("关于《办法》的起草情况", "关于《办法》的起草情况"),
        ("《关于印发〈办法〉的通知》", "《关于印发〈办法〉的通知》"),
    ],
)
def test_a_title_stands_in_title_marks_once(text: str, title: str) -> None:
    assert in_title_marks(text) == title
    assert in_title_marks(title) == title


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("甲", "甲。"),
        ("甲。", "甲。"),
        ("甲！", "甲！"),
        ("甲？", "甲？"),
        ("甲……", "甲……"),
        ("甲；", "甲；"),
        ("他说：“甲。”", "他说：“甲。”"),
        ("学习“甲”", "学习“甲”。"),
        ("《甲》", "《甲》。"),
        ("甲（乙。）", "甲（乙。）。"),
        ("甲，", "甲，"),
    ],
)
def test_a_sentence_ends_with_one_mark(text: str, whole: str) -> None:
    assert sentence(text) == whole


@pytest.mark.parametrize(
    ("day", "text", "weekday"),
    [
        (date(2026, 3, 8), "2026年3月8日", "星期日"),
        (date(2026, 3, 9), "2026年3月9日", "星期一"),
        (date(2024, 2, 29), "2024年2月29日", "星期四"),
        (date(2026, 12, 31), "2026年12月31日", "星期四"),
    ],
)
def test_dates_are_written_without_zeros(day: date, text: str, weekday: str) -> None:
    assert date_text(day) == text
    assert weekday_text(day) == weekday


@pytest.mark.parametrize(
    ("text", "length"),
    [("", 0), ("同志们：", 3), ("《要点》", 2), ("2026年", 5), ("50%", 3), ("20℃", 3), ("——……、", 0), ("　 \n", 0)],
)
def test_only_what_is_read_out_is_counted(text: str, length: int) -> None:
    assert spoken_length(text) == length


@pytest.mark.parametrize(("rate", "minutes"), [(180, 2), (360, 1), (90, 4)])
def test_the_time_to_read_follows_from_the_rate(rate: int, minutes: float) -> None:
    assert minutes_to_read("甲，" * 360, rate) == minutes


def test_the_usual_rate_is_180_a_minute() -> None:
    assert minutes_to_read("甲" * 180) == 1


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("【待填：姓名】", True),
        (" 【待填:姓名】\n", True),
        ("【待填：】", True),
        (blank("地点"), True),
        ("【待填】", False),
        ("在【待填：地点】", False),
        ("【待填：甲】【待填：乙】", False),
        ("待填：甲", False),
    ],
)
def test_a_blank_is_a_whole_marked_text(text: str, yes: bool) -> None:
    assert is_blank(text) is yes
