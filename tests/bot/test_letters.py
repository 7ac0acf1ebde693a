# SPDX-License-Identifier: Apache-2.0
"""Runs of letters within words, weighed by how rare they are."""

import numpy as np
import pytest

from bot.components.letters import READ, LetterRuns, runs_of


def test_runs_are_taken_within_words_with_their_ends() -> None:
    assert list(runs_of("No  it")) == [
        *(" n", "no", "o "),
        *(" no", "no "),
        " no ",
        *(" i", "it", "t "),
        *(" it", "it "),
        " it ",
    ]


def test_only_what_stands_in_two_texts_is_learnt() -> None:
    learnt = LetterRuns.learn(["no no no", "yes", "yes"])
    assert " yes" in learnt.runs
    assert not any("no" in run for run in learnt.runs)


def test_a_rare_run_weighs_more_than_a_common_one() -> None:
    learnt = LetterRuns.learn(["ab cd", "ab cd", "ab", "ab"])
    rarity = dict(zip(learnt.runs, learnt.rarity, strict=True))
    assert rarity["cd"] > rarity["ab"]


@pytest.mark.parametrize("text", ["yes", "yes yes YES", "yes, no?", "y" * 5000])
def test_the_weights_of_a_text_have_length_one(text: str) -> None:
    columns, weights = LetterRuns.learn(["yes no", "yes, no", "yyyy", "yyyy"]).weigh(text)
    assert len(columns) == len(weights) == len(set(columns.tolist()))
    assert np.linalg.norm(weights) == pytest.approx(1.0)


@pytest.mark.parametrize("text", ["", "   ", "zzz", "👍"], ids=["none", "blanks", "new", "emoji"])
def test_a_text_without_known_runs_weighs_nothing(text: str) -> None:
    columns, weights = LetterRuns.learn(["ab", "ab"]).weigh(text)
    assert weights.sum() == 0
    assert np.isfinite(weights).all()


def test_a_long_story_is_read_as_far_as_the_encoder_reads() -> None:
    assert "late" not in list(runs_of("x " * READ + "late"))


def test_the_matrix_has_a_row_for_each_text() -> None:
    learnt = LetterRuns.learn(["ab", "ab"])
    found = learnt.matrix(["ab", "zz", "ab ab"])
    assert found.shape == (3, len(learnt.runs))
    assert found[1].nnz == 0
