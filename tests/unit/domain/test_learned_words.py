# SPDX-License-Identifier: Apache-2.0
"""Which words may be kept apart from the case in which they were said."""

import pytest

from actions.domain.learned_words import NotKept, may_leave, why_not_kept

NAMES = ("Ama Testwell", "Efua O'Testwell-Smythe", None)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        pytest.param("the quayside", None, id="a nickname"),
        pytest.param("St Mary's", None, id="a saint is no person of the case"),
        pytest.param("a b c d e f", None, id="six words"),
        pytest.param("a b c d e f g", NotKept.TOO_LONG, id="seven words"),
        pytest.param("quay" * 21, NotKept.TOO_LONG, id="one word without end"),
        pytest.param("ward 6", NotKept.FIGURES, id="a figure"),
        pytest.param("ward ٦", NotKept.FIGURES, id="a figure of another script"),
        pytest.param("me@example", NotKept.FIGURES, id="an email"),
        pytest.param("Dr Okonkwo's surgery", NotKept.A_PERSON, id="a title"),
        pytest.param("nurse Jo", NotKept.A_PERSON, id="a nurse"),
        pytest.param("Ama's home", NotKept.A_PERSON, id="the complainant"),
        pytest.param("amas home", NotKept.A_PERSON, id="the complainant, as typed in haste"),
        pytest.param("SMYTHE house", NotKept.A_PERSON, id="a part of a name in capitals"),
        pytest.param("", NotKept.NOTHING, id="nothing"),
        pytest.param("?!", NotKept.NOTHING, id="no word"),
    ],
)
def test_words_that_tell_of_a_person_stay_in_the_case(words, why):
    assert why_not_kept(words, names=NAMES) is why


@pytest.mark.parametrize(
    ("cases", "by_administrator", "leaves"),
    [
        pytest.param(1, False, False, id="one case"),
        pytest.param(2, False, True, id="two cases"),
        pytest.param(1, True, True, id="one case, by an administrator"),
    ],
)
def test_a_pair_leaves_its_cases_when_two_say_so_or_an_administrator_does(
    cases, by_administrator, leaves
):
    assert may_leave(cases=cases, by_administrator=by_administrator) is leaves
