# SPDX-License-Identifier: Apache-2.0
"""Whether a sentence's meaning lies nearer to sentences of danger or to ordinary ones.

Source: ADR-0020.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

NEAREST: Final = 3
WEIGHT: Final = 10.0  # of a whole unit of nearness, on the scale of the regression


@dataclass(frozen=True)
class Nearest:
    """Vectors of length one, each of shape (sentences, width)."""

    dangerous: np.ndarray
    ordinary: np.ndarray

    @classmethod
    def of(cls, vectors: np.ndarray, dangerous: Sequence[bool] | np.ndarray) -> "Nearest":
        of_danger = np.asarray(dangerous, dtype=bool)
        vectors = vectors.astype(np.float32)
        return cls(vectors[of_danger], vectors[~of_danger])

    def leans(self, vectors: np.ndarray) -> np.ndarray:
        """What each row adds to the logarithm of the odds of danger; below nothing if ordinary.

        All rows at once, as one run over what was learnt serves them all.
        """
        danger, ordinary = _nearness(self.dangerous, vectors), _nearness(self.ordinary, vectors)
        return WEIGHT * (danger - ordinary)


def _nearness(learnt: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """The mean likeness of each row to the nearest three, 1 for the same meaning."""
    few = min(NEAREST, len(learnt))
    if not few:
        return np.zeros(len(vectors), dtype=np.float32)
    likeness = vectors.astype(np.float32) @ learnt.T
    mean: np.ndarray = np.partition(likeness, -few, axis=1)[:, -few:].mean(axis=1)
    return mean
