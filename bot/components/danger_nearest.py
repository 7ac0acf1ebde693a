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

    def lean(self, vector: np.ndarray) -> float:
        """What is added to the logarithm of the odds of danger; below nothing if ordinary."""
        return WEIGHT * (_nearness(self.dangerous, vector) - _nearness(self.ordinary, vector))


def _nearness(vectors: np.ndarray, vector: np.ndarray) -> float:
    """The mean likeness to the nearest three, 1 for the same meaning."""
    likeness = vectors @ vector.astype(np.float32)
    few = min(NEAREST, len(likeness))
    return float(np.partition(likeness, -few)[-few:].mean()) if few else 0.0
