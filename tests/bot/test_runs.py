# SPDX-License-Identifier: Apache-2.0
"""Runs of letters within words, words and pairs of words, weighed by how rare they are."""

import numpy as np
import pytest

from bot.components.runs import FULL_AT, READ, SEEN_IN, WEIGHT, Runs, Spelling, letters_of, words_of


def test_runs_are_taken_within_words_with_their_ends() -> None:
    assert list(letters_of("No  it")) == [
        *(" n", "no", "o "),
        *(" no", "no "),
        " no ",
        *(" i", "it", "t "),
        *(" it", "it "),
        " it ",
    ]


def test_only_what_stands_in_several_texts_is_learnt() -> None:
    learnt = Runs.learn(letters_of, ["no no no", *["yes"] * SEEN_IN])
    assert " yes" in learnt.runs
    assert not any("no" in run for run in learnt.runs)


def test_a_rare_run_weighs_more_than_a_common_one() -> None:
    learnt = Runs.learn(letters_of, ["ab cd"] * SEEN_IN + ["ab"] * 3)
    rarity = dict(zip(learnt.runs, learnt.rarity, strict=True))
    assert rarity["cd"] > rarity["ab"]


@pytest.mark.parametrize("text", ["yes", "yes yes YES", "yes, no?", "y" * 5000])
def test_the_weights_of_a_text_have_length_one(text: str) -> None:
    columns, weights = Runs.learn(letters_of, ["yes, no", "yyyy"] * SEEN_IN).weigh(text)
    assert len(columns) == len(weights) == len(set(columns.tolist()))
    assert np.linalg.norm(weights) == pytest.approx(1.0)


@pytest.mark.parametrize("text", ["", "   ", "zzz", "👍"], ids=["none", "blanks", "new", "emoji"])
def test_a_text_without_known_runs_weighs_nothing(text: str) -> None:
    columns, weights = Runs.learn(letters_of, ["ab"] * SEEN_IN).weigh(text)
    assert weights.sum() == 0
    assert np.isfinite(weights).all()


def test_a_long_story_is_read_as_far_as_the_encoder_reads() -> None:
    assert "late" not in list(letters_of("x " * READ + "late"))


def test_words_are_taken_alone_and_in_pairs_with_marks() -> None:
    assert list(words_of("Can't you?")) == ["can't", "you", "?", "can't you", "you ?"]


def test_a_text_of_one_word_has_no_pairs() -> None:
    assert list(words_of("yes")) == ["yes"]


def test_letters_and_words_stand_side_by_side_and_weigh_the_same() -> None:
    spelling = Spelling.learn(["not yes"] * FULL_AT, acts=1)
    columns, weights = spelling.weigh("not yes")
    first = columns < len(spelling.letters.runs)
    assert np.linalg.norm(weights[first]) == pytest.approx(WEIGHT)
    assert np.linalg.norm(weights[~first]) == pytest.approx(WEIGHT)
    assert columns.max() < spelling.width


@pytest.mark.parametrize("acts", [2, 10, 50])
def test_the_fewer_examples_an_act_has_the_less_spelling_weighs(acts: int) -> None:
    texts = ["not yes"] * FULL_AT
    assert 0 < Spelling.learn(texts, acts=acts).weight < Spelling.learn(texts, acts=1).weight
    assert Spelling.learn(texts * 5, acts=1).weight == WEIGHT


def test_the_matrix_has_a_row_for_each_text() -> None:
    spelling = Spelling.learn(["ab"] * SEEN_IN, acts=1)
    found = spelling.matrix(["ab", "zz", "ab ab"])
    assert found.shape == (3, spelling.width)
    assert found[1].nnz == 0
