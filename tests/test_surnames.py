"""The surnames that tell a name from other words: one list, with marks for who may use which part of it."""

from __future__ import annotations

from meetingkit.wording.surnames import COMMON, READ_AS_COMPOUND, SORTED_AS_COMPOUND, SURNAMES


def test_every_surname_is_one_character_and_stands_once() -> None:
    assert all(len(name) == 1 for name in SURNAMES)
    assert COMMON < SURNAMES
    assert len(COMMON) == 100


def test_compound_surnames_are_two_characters() -> None:
    assert all(len(name) == 2 for name in (*READ_AS_COMPOUND, *SORTED_AS_COMPOUND))
    assert len(set(READ_AS_COMPOUND)) == len(READ_AS_COMPOUND)


def test_words_of_another_meaning_are_sorted_but_not_read_as_surnames() -> None:
    words = {"第五", "南门", "东门"}
    assert words < SORTED_AS_COMPOUND
    assert not words & set(READ_AS_COMPOUND)


def test_what_as_often_is_a_surname_and_a_given_name_is_read_but_not_sorted_as_one() -> None:
    either = {"闻人", "宗政", "乐正", "梁丘"}
    assert either < set(READ_AS_COMPOUND)
    assert not either & SORTED_AS_COMPOUND
