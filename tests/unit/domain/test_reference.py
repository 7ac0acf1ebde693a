# SPDX-License-Identifier: Apache-2.0
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.errors import ReferenceUnknown
from actions.domain.reference import (
    SPOKEN,
    SYMBOLS,
    check_character,
    check_reference,
    new_reference,
    spoken_reference,
)

RANDOM = st.binary(min_size=8, max_size=16)


def test_symbols_leave_out_look_alikes_and_vowels():
    assert not set(SYMBOLS) & set("0O1IL5SZBUVAE")
    assert len(SYMBOLS) == len(set(SYMBOLS)) == 23
    assert set(SPOKEN) == set(SYMBOLS)


@pytest.mark.parametrize(
    ("random_bytes", "reference"),
    [
        pytest.param(bytes(8), "2222-2222", id="nothing but noughts"),
        pytest.param(bytes([255] * 8), "838R-4DC9", id="nothing but ones"),
        pytest.param(b"12345678", "YT9X-QH96", id="some bytes"),
    ],
)
def test_a_reference_is_made_of_random_bytes(random_bytes, reference):
    assert new_reference(random_bytes) == reference


def test_too_few_random_bytes_are_refused():
    with pytest.raises(ValueError, match="^a reference needs 8 random bytes$"):
        new_reference(bytes(7))


def test_a_known_check_character():
    assert check_character("7K3M9XQ") == "W"


@pytest.mark.parametrize("typed", ["yt9x-qh96", "YT9XQH96", " YT9X QH96 ", "yt9x–qh96"])
def test_a_reference_is_known_however_it_is_typed(typed):
    assert check_reference(typed) == "YT9X-QH96"


@pytest.mark.parametrize(
    "typed", ["", "YT9X-QH9N", "YT9X-QH9", "YT9X-QH96M", "YT9X-QH06", "AAAAAAAA"]
)
def test_anything_else_is_refused(typed):
    with pytest.raises(ReferenceUnknown):
        check_reference(typed)


def test_a_reference_said_on_the_telephone():
    assert spoken_reference("CY2-") == "Charlie, Yankee, two"


@given(RANDOM)
def test_every_reference_has_its_check_character(random_bytes):
    reference = new_reference(random_bytes)
    assert check_reference(reference) == reference


@given(RANDOM, st.integers(0, 7), st.sampled_from(SYMBOLS))
def test_one_wrong_character_is_always_found(random_bytes, position, wrong):
    symbols = list(new_reference(random_bytes).replace("-", ""))
    if symbols[position] == wrong:
        return
    symbols[position] = wrong
    with pytest.raises(ReferenceUnknown):
        check_reference("".join(symbols))


@given(RANDOM, st.integers(0, 7), st.integers(0, 7))
def test_two_swapped_characters_are_always_found(random_bytes, one, other):
    symbols = list(new_reference(random_bytes).replace("-", ""))
    if symbols[one] == symbols[other]:
        return
    symbols[one], symbols[other] = symbols[other], symbols[one]
    with pytest.raises(ReferenceUnknown):
        check_reference("".join(symbols))
