# SPDX-License-Identifier: Apache-2.0
"""Where a message stops being known."""

import numpy as np
import pytest

from bench.thresholds import Scored, best_of_all, keeping, keeping_known

SCORED = Scored(
    scores=np.array([1.0, 2.0, 3.0, 4.0]),
    right=np.array([False, True, True, True]),
    outside=np.array([0.0, 0.5, 1.5, 3.5]),
)


def test_what_is_known_and_right_falls_and_the_unknown_rises() -> None:
    assert [SCORED.in_scope(at) for at in (0.0, 3.0, 5.0)] == [0.75, 0.5, 0.0]
    assert [SCORED.recall(at) for at in (0.0, 1.0, 5.0)] == [0.0, 0.5, 1.0]


def test_the_published_rule_takes_the_most_right_of_both_kinds() -> None:
    assert best_of_all(SCORED) == 2.0


@pytest.mark.parametrize(("share", "threshold"), [(0.75, 2.0), (0.5, 3.0), (0.25, 4.0), (0.9, 0.0)])
def test_the_highest_threshold_that_keeps_a_share(share: float, threshold: float) -> None:
    assert keeping(SCORED, share) == threshold


def test_a_share_may_be_kept_right_or_wrong() -> None:
    assert keeping_known(SCORED, 1.0) == 1.0
    assert keeping_known(SCORED, 0.75) == 2.0
