# SPDX-License-Identifier: Apache-2.0
"""Meaning leans to danger where the nearest sentences that were learnt speak of it."""

import numpy as np
import pytest

from bot.components.danger_nearest import WEIGHT, Nearest

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
