# SPDX-License-Identifier: Apache-2.0
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.errors import ReturnKeyMistyped
from actions.domain.return_key import (
    LOOK_ALIKES,
    RANDOM_SYMBOLS,
    SYMBOLS,
    check_return_key,
    new_return_key,
    spoken_return_key,
)

RANDOM = st.binary(min_size=16, max_size=24)


def test_no_two_symbols_look_alike_and_none_spells_a_word():
    assert not set(SYMBOLS) & set("OQDILZSGBUVAE")
    assert len(SYMBOLS) == len(set(SYMBOLS)) == 23
    assert {chr(code) for code in LOOK_ALIKES} & set(SYMBOLS) == set()
    assert {chr(code) for code in LOOK_ALIKES.values()} <= set(SYMBOLS)


def test_a_key_cannot_be_guessed():
    assert RANDOM_SYMBOLS * math.log2(len(SYMBOLS)) > 60


@pytest.mark.parametrize(
    ("random_bytes", "key"),
    [
        pytest.param(bytes(16), "000-000-000-000-000", id="nothing but noughts"),
        pytest.param(b"0123456789abcdef", "HM5-RMF-WNT-2F6-K90", id="some bytes"),
    ],
)
def test_a_key_is_made_of_random_bytes(random_bytes, key):
    assert new_return_key(random_bytes) == key


def test_too_few_random_bytes_are_refused():
    with pytest.raises(ValueError, match="^a return key needs 16 random bytes$"):
        new_return_key(bytes(15))


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("hm5-rmf-wnt-2f6-k90", id="small letters"),
        pytest.param("HM5RMFWNT2F6K90", id="no hyphens"),
        pytest.param("  HM5 RMF WNT 2F6 K90 ", id="spaces"),
        pytest.param("HM5–RMF–WNT–2F6–K90", id="dashes"),
        pytest.param("HMS-RMF-WNT-ZFG-K9O", id="letters for figures"),
        pytest.param("hms-rmf-wnt-zf6-k9D.", id="other look-alikes, and a full stop"),
    ],
)
def test_a_key_is_known_however_it_is_typed(typed):
    assert check_return_key(typed) == "HM5-RMF-WNT-2F6-K90"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("", id="nothing"),
        pytest.param("HM5-RMF-WNT-2F6", id="a group short"),
        pytest.param("HM5-RMF-WNT-2F6-K903", id="one too many"),
        pytest.param("HM5-RMF-WNT-2F6-K9U", id="a symbol that no key has"),
        pytest.param("٣" * 15, id="figures of another script"),
    ],
)
def test_anything_else_is_refused(typed):
    with pytest.raises(ReturnKeyMistyped):
        check_return_key(typed)


def test_a_key_said_aloud():
    assert spoken_return_key("HM5-R10") == ("Hotel, Mike, five", "Romeo, one, zero")


@given(RANDOM)
def test_every_key_has_its_check_character(random_bytes):
    key = new_return_key(random_bytes)
    assert check_return_key(key.lower().replace("-", " ")) == key


@given(RANDOM, st.integers(0, 14), st.sampled_from(SYMBOLS))
def test_one_wrong_character_is_always_found(random_bytes, position, wrong):
    symbols = list(new_return_key(random_bytes).replace("-", ""))
    if symbols[position] == wrong:
        return
    symbols[position] = wrong
    with pytest.raises(ReturnKeyMistyped):
        check_return_key("".join(symbols))


@given(RANDOM, st.integers(0, 14), st.integers(0, 14))
def test_two_swapped_characters_are_always_found(random_bytes, one, other):
    symbols = list(new_return_key(random_bytes).replace("-", ""))
    if symbols[one] == symbols[other]:
        return
    symbols[one], symbols[other] = symbols[other], symbols[one]
    with pytest.raises(ReturnKeyMistyped):
        check_return_key("".join(symbols))
