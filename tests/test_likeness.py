"""What names that are nearly alike have in common."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingkit.wording.likeness import one_character_off, with_one_open

HAN = st.text(alphabet="柳林树镇乡", min_size=1, max_size=5)

OPEN = [
    (("柳林镇",), ["?林镇", "柳?镇", "柳林?"]),
    (("柳林镇", 0, 2), ["?林镇", "柳?镇"]),
    (("“工匠”", 1, -1), ["“?匠”", "“工?”"]),
    (("", 0), []),
]


@pytest.mark.parametrize(("given_", "forms"), OPEN)
def test_each_character_is_open_in_turn(given_: tuple[str, int, int | None], forms: list[str]) -> None:
    assert list(with_one_open(*given_)) == forms


@given(HAN, HAN)
def test_names_one_character_off_have_one_form_in_common(one: str, other: str) -> None:
    common = set(with_one_open(one)) & set(with_one_open(other))
    assert (len(common) == 1) == one_character_off(one, other) or one == other
