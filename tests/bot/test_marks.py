# SPDX-License-Identifier: Apache-2.0
"""The marks of a sentence: letters, words, neighbouring words."""

import numpy as np
import pytest

from bot.components.marks import WEIGHT_OF_LETTERS, WEIGHT_OF_WORDS, Marks, words_of

TEXTS = ["he hit her", "he hit me", "he hit them", "it can't be", "it cant be", "it can\u2019t be"]


def test_words_neighbours_and_words_with_one_between():
    assert set(words_of("He hit")) == {
        "^", "he", "hit", "$", "^ he", "he hit", "hit $", "^ * hit", "he * $",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["can't", "cant", "CAN\u2019T"], ids=str)
def test_an_apostrophe_makes_no_difference(text):
    assert "cant" in set(words_of(text))


def test_only_marks_of_three_texts_are_learnt():
    marks = Marks.learn(TEXTS)
    assert {"he hit", "it cant", "cant * $"} <= set(marks.names)
    assert "her" not in marks.names[marks.words_from :]


def test_letters_and_words_have_a_fixed_length_each():
    marks = Marks.learn(TEXTS)
    columns, weights = marks.weigh("he hit her again")
    letters = columns < marks.words_from
    assert np.linalg.norm(weights[letters]) == pytest.approx(WEIGHT_OF_LETTERS)
    assert np.linalg.norm(weights[~letters]) == pytest.approx(WEIGHT_OF_WORDS)


def test_a_text_without_known_marks_weighs_nothing():
    columns, weights = Marks.learn(TEXTS).weigh("")
    assert len(columns) == len(weights)
    assert Marks.learn(TEXTS).weigh("xyz")[1].size == 0 or np.isfinite(weights).all()


def test_a_row_for_each_text():
    marks = Marks.learn(TEXTS)
    assert marks.matrix(["he hit me", "qqq"]).shape == (2, len(marks.names))
