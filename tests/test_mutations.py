"""Plain mistakes planted by program: of each kind so many are told, in whatever script they are made."""

from __future__ import annotations

import pytest

import tests.mutations.every  # noqa: F401
from tests.mutations import KINDS, sample, told

MOST = 24  # scripts of each kind: enough to see a rule fail, and a second's work
# the share that must be told of those that the lot falls on; `python -m tests.mutations` prints what is of many more
FLOORS = {
    "counted_behind_a_list": 0.91, "counted_before_a_list": 0.91, "a_sum": 0.79, "share_in_words": 0.75, "ones_in_words": 0.91, "figures_numbered": 0.91,
    "items_announced": 0.7, "points_announced": 0.91, "recap_counted": 0.5, "recap_of_a_stranger": 0.7, "numbering": 0.9, "weekday": 0.91,
    "impossible_date": 1.0, "chair_invited": 0.83, "more_there_than_due": 0.95, "ballots_collected": 0.9, "no_end": 0.87, "placeholder": 0.83, "deputy_before_head": 0.91, "deputy_on_the_line_above": 0.83,
    "name_sounding_alike": 0.83, "post_raised_or_lowered": 0.83, "another_place": 0.79, "organ_by_another_word": 0.79, "half_width": 0.95,
    "doubled": 1.0, "unbalanced": 0.95, "between_titles": 1.0, "after_a_bracket": 1.0, "one_for_a_dash": 0.75, "two_digit_year": 0.95,
    "left_over_land": 0.79, "level_of_a_place": 0.91, "organ_by_another_suffix": 0.7, "organ_one_character_off": 0.87, "number_in_a_name": 0.25,
    "name_written_two_ways": 0.91, "surname_changed": 0.33, "characters_swapped": 1.0, "post_by_another_word": 0.87, "one_post_two_people": 0.7,
    "padded_date": 1.0, "full_width_figures": 0.95, "rough_number": 0.91, "wrong_word": 0.54, "set_phrase": 0.83,
    "own_day_again": 0.91, "own_day_of_its_paper": 0.91, "other_part_of_day": 0.95, "deadline_over": 0.95, "days_of_a_span": 0.91,
    "years_of_a_span": 0.9, "years_since": 0.93, "length_by_the_clock": 0.87, "term_told_again": 0.95, "term_in_figures": 0.95,
    "session_told_again": 0.91, "year_told_again": 0.79, "day_of_the_week_ahead": 0.95,
    "called_though_on_leave": 0.9, "credited_though_on_leave": 0.87, "title_behind_a_name": 0.7, "surname_of_nobody": 0.79,
    "opening_for_closing": 0.87, "ended_as_it_begins": 0.87, "teller_in_another_role": 0.83,
    "character_of_a_word": 0.66, "character_of_three": 0.7, "character_of_an_expression": 0.9, "swapped": 0.58, "character_twice": 0.75,
    "word_twice": 0.83, "left_out_at_the_beginning": 0.7, "left_out_in_the_middle": 0.62, "left_out_at_the_end": 0.7,
    "words_of_a_body_turned": 0.95, "joint_of_a_body_exchanged": 0.95, "character_left_out_of_a_place": 0.87,
    "word_left_out_of_a_body": 0.87, "party_body_by_another_kind": 0.91,
}  # fmt: skip


def test_every_kind_has_a_floor() -> None:
    assert set(FLOORS) == set(KINDS)


@pytest.mark.parametrize("name", FLOORS)
def test_a_kind_of_mistake_is_told(name: str) -> None:
    planted = sample(name, MOST)
    missed = [f"{path.name}:{one.at + 1}" for path, one in planted if not told(path, one)]
    assert len(planted) >= MOST * 2 // 3, "too few scripts in which this mistake can be made"
    assert 1 - len(missed) / len(planted) >= FLOORS[name], missed
