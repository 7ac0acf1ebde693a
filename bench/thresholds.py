# SPDX-License-Identifier: Apache-2.0
"""From which score on a message counts as known, chosen on one set and applied to another."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Scored:
    """Messages that belong somewhere (`scores`, and whether the likeliest was right) and others."""

    scores: np.ndarray
    right: np.ndarray
    outside: np.ndarray

    def in_scope(self, threshold: float) -> float:
        """Share of the first kind that is known and right."""
        return float((self.right & (self.scores >= threshold)).mean())

    def recall(self, threshold: float) -> float:
        """Share of the others that is taken for unknown."""
        return float((self.outside < threshold).mean())

    def kept(self, threshold: float) -> float:
        """Share of the first kind that is known, right or not."""
        return float((self.scores >= threshold).mean())

    def candidates(self) -> np.ndarray:
        return np.unique(np.concatenate([self.scores, self.outside]))


def best_of_all(scored: Scored) -> float:
    """Where most messages of both kinds are right: the rule of the CLINC150 paper."""

    def right(threshold: float) -> float:
        inside, outside = len(scored.scores), len(scored.outside)
        return scored.in_scope(threshold) * inside + scored.recall(threshold) * outside

    return float(max(scored.candidates(), key=right))


def keeping(scored: Scored, share: float) -> float:
    """The highest at which this share is still known and right; the lowest there is, if none."""
    fitting = [t for t in scored.candidates() if scored.in_scope(t) >= share]
    return float(max(fitting, default=scored.candidates()[0]))


def keeping_known(scored: Scored, share: float) -> float:
    """The highest at which this share is still known, right or not."""
    return float(max(t for t in scored.candidates() if scored.kept(t) >= share))
