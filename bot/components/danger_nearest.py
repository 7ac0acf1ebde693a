# SPDX-License-Identifier: Apache-2.0
"""Whether a sentence's meaning lies nearer to sentences of danger or to ordinary ones.

All that were learnt are compared in their main directions only; the likeliest, in all directions.
That takes a third of the time, and the three nearest are nearly always among them.

Source: ADR-0020.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

NEAREST: Final = 3
WEIGHT: Final = 10.0  # of a whole unit of nearness, on the scale of the regression
MAIN: Final = 128  # directions in which all are compared
LIKELIEST: Final = 64  # that are compared in all directions


@dataclass(frozen=True)
class Known:
    """Sentences of one sort: `vectors` of length one, of shape (sentences, width).

    `turn` has the main directions as its columns; `main` is the vectors in them.
    """

    vectors: np.ndarray
    turn: np.ndarray
    main: np.ndarray

    @classmethod
    def of(cls, vectors: np.ndarray) -> "Known":
        vectors = vectors.astype(np.float32)
        _, directions = np.linalg.eigh(vectors.T @ vectors)
        turn = np.ascontiguousarray(directions[:, -MAIN:])
        return cls(vectors, turn, vectors @ turn)

    def nearness(self, vectors: np.ndarray) -> np.ndarray:
        """The mean likeness of each row to the nearest three, 1 for the same meaning."""
        few = min(NEAREST, len(self.vectors))
        if not few:
            return np.zeros(len(vectors), dtype=np.float32)
        likeness = self._likeness_of_likeliest(vectors)
        mean: np.ndarray = np.partition(likeness, -few, axis=1)[:, -few:].mean(axis=1)
        return mean

    def _likeness_of_likeliest(self, vectors: np.ndarray) -> np.ndarray:
        if len(self.vectors) <= LIKELIEST:
            return vectors @ self.vectors.T
        rough = (vectors @ self.turn) @ self.main.T
        likeliest = np.argpartition(rough, -LIKELIEST, axis=1)[:, -LIKELIEST:]
        return np.einsum("vlw,vw->vl", self.vectors[likeliest], vectors)


@dataclass(frozen=True)
class Nearest:
    """Sentences of danger, and ordinary ones."""

    dangerous: Known
    ordinary: Known

    @classmethod
    def of(cls, vectors: np.ndarray, dangerous: Sequence[bool] | np.ndarray) -> "Nearest":
        of_danger = np.asarray(dangerous, dtype=bool)
        return cls(Known.of(vectors[of_danger]), Known.of(vectors[~of_danger]))

    def leans(self, vectors: np.ndarray) -> np.ndarray:
        """What each row adds to the logarithm of the odds of danger; below nothing if ordinary.

        All rows at once, as one run over what was learnt serves them all.
        """
        vectors = vectors.astype(np.float32)
        return WEIGHT * (self.dangerous.nearness(vectors) - self.ordinary.nearness(vectors))
