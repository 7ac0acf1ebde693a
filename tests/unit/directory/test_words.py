# SPDX-License-Identifier: Apache-2.0
import pytest

from actions.directory.words import Gap, plain, variants, words_of


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        pytest.param("St. George's", "st georges", id="full stop and apostrophe"),
        pytest.param("Saint Mary’s", "st marys", id="saint is st, curly apostrophe"),
        pytest.param("Stoke-on-Trent", "stoke on trent", id="hyphens part words"),
        pytest.param("Guy's & St Thomas'", "guys and st thomas", id="ampersand is and"),
        pytest.param("Ysbyty Gŵynedd", "ysbyty gwynedd", id="accents do not count"),
        pytest.param("S.L.A.M.", "slam", id="dotted initials"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_names_have_one_plain_form(written, compared):
    assert plain(written) == compared


def test_a_name_is_known_with_and_without_possessive_and_the():
    assert {"st georges hospital", "st george hospital"} <= set(variants("St George's Hospital"))
    assert variants("The Hallamshire") == ("hallamshire",)


def test_words_keep_their_places_in_the_text():
    text = "The LRI, St. James's! A&E"
    assert [text[w.start : w.end] for w in words_of(text)] == [w.text for w in words_of(text)]


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        pytest.param("one two", Gap.NONE, id="space"),
        pytest.param("one, two", Gap.COMMA, id="comma"),
        pytest.param("one. Two", Gap.STOP, id="full stop"),
        pytest.param("one\ntwo", Gap.STOP, id="new line"),
        pytest.param("St. Two", Gap.NONE, id="full stop of Saint"),
    ],
)
def test_what_stands_between_two_words(text, gap):
    assert words_of(text)[1].gap is gap


def test_a_word_longer_than_any_name_is_left_out():
    assert [w.plain for w in words_of("before " + "x" * 50_000 + " after")] == ["before", "after"]
