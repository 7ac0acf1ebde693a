# SPDX-License-Identifier: Apache-2.0
"""Meaning leans to danger where the nearest sentences that were learnt speak of it."""

import numpy as np
import pytest

from bot.components.danger_nearest import WEIGHT, Known, Nearest

DANGER, ORDINARY, NEITHER = np.eye(3, dtype=np.float32)
BETWEEN = (DANGER + ORDINARY) / np.sqrt(2).astype(np.float32)
LEARNT = Nearest.of(np.stack([DANGER, ORDINARY]), [True, False])

LEANING = [
    pytest.param(DANGER, WEIGHT, id="as a sentence of danger"),
    pytest.param(ORDINARY, -WEIGHT, id="as an ordinary sentence"),
    pytest.param(BETWEEN, 0, id="between the two"),
    pytest.param(NEITHER, 0, id="like neither"),
]


@pytest.mark.parametrize(("vector", "lean"), LEANING)
def test_where_meaning_leans(vector: np.ndarray, lean: float) -> None:
    assert LEARNT.leans(vector[None]) == pytest.approx([lean])


def test_only_the_three_nearest_count() -> None:
    many = Nearest.of(np.stack([*[DANGER] * 3, *[NEITHER] * 9, ORDINARY]), [True] * 12 + [False])
    assert many.leans(DANGER[None]) == pytest.approx([WEIGHT])


def test_without_sentences_of_a_sort_there_is_no_likeness_to_it() -> None:
    assert Nearest.of(DANGER[None], [True]).leans(DANGER[None]) == pytest.approx([WEIGHT])


def test_among_many_the_nearest_are_found_by_their_main_directions() -> None:
    chance = np.random.default_rng(7)
    topics = chance.normal(size=(20, 384))
    told = topics[chance.integers(20, size=1000)] + chance.normal(size=(1000, 384)) / 2
    vectors = (told / np.linalg.norm(told, axis=1, keepdims=True)).astype(np.float32)
    likeness = np.sort(vectors[:9] @ vectors.T, axis=1)[:, -3:].mean(axis=1)
    assert Known.of(vectors).nearness(vectors[:9]) == pytest.approx(likeness, abs=0.01)
