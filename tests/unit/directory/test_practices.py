# SPDX-License-Identifier: Apache-2.0
import pytest

from actions.directory.practices import practices, telling
from actions.directory.tables import REFERENCE
from actions.domain.organisations import Family


def codes(words, *, family=Family.GP_PRACTICE, whole=False):
    return {name.code for name in practices(REFERENCE, family).said(words, whole=whole)}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param("Haxby Group, Belgrave Crescent", "B82038", id="a name and its street"),
        pytest.param("the Radbrook Green lot", None, id="a word that is no part of it"),
        pytest.param("radbrook green doctors", "M82016", id="a name and what it is"),
        pytest.param("Chatsworth Road, the medical centre", "C81067", id="in another order"),
    ],
)
def test_a_practice_by_words_of_its_name_and_address(words, code):
    assert codes(words) == ({code} if code else set())


def test_with_the_whole_said_an_address_is_no_name():
    assert codes("haxby belgrave crescent", whole=True) == set()
    assert codes("reepham and aylsham", whole=True) == {"D82030"}


def test_words_that_too_many_share_name_none():
    assert codes("the park surgery") == set()


@pytest.mark.parametrize("words", ["", "the surgery", "my doctors", "12"])
def test_words_that_say_nothing_name_none(words):
    assert telling(words) == ""
    assert codes(words) == set()


def test_other_families_have_no_practices():
    assert codes("Skerne House", family=Family.CARE_HOME) == set()
