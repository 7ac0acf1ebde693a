# SPDX-License-Identifier: Apache-2.0
"""The lowest place of slopes whose lowest place is known."""

import numpy as np
import pytest

from bot.components.descent import lowest

BEND = np.array([1.0, 10.0, 100.0, 1000.0], dtype=np.float32)
BOTTOM = np.array([3.0, -2.0, 1.0, 0.5], dtype=np.float32)


def bowl(place: np.ndarray) -> tuple[float, np.ndarray]:
    """A long valley: a thousand times steeper one way than another."""
    away = place - BOTTOM
    return float((BEND * away**2).sum() / 2), BEND * away


def test_the_bottom_of_a_long_valley_is_found() -> None:
    found = lowest(bowl, np.zeros(4, np.float32), steps=60)
    assert found == pytest.approx(BOTTOM, abs=0.02)


def test_no_more_steps_are_taken_than_allowed() -> None:
    heights = [bowl(lowest(bowl, np.zeros(4, np.float32), steps=n))[0] for n in range(5)]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 5


def test_where_it_is_flat_nothing_moves() -> None:
    assert lowest(bowl, BOTTOM, steps=60).tolist() == BOTTOM.tolist()


def test_a_slope_that_leads_nowhere_lower_ends_the_way() -> None:
    def misleading(place: np.ndarray) -> tuple[float, np.ndarray]:
        return float(np.abs(place).sum()), -np.ones_like(place)

    start = np.zeros(2, np.float32)
    assert lowest(misleading, start, steps=5).tolist() == [0.0, 0.0]
