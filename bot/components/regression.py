# SPDX-License-Identifier: Apache-2.0
"""Which act a vector is: logistic regression, and the open question as a breaker of ties.

The words decide. A question only chooses between acts that the words leave about equal ("yes" to
a summary, "yes" to sharing), so that a question never turns "hmm" into consent.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from sklearn.linear_model import LogisticRegression

NEAR: Final = 0.2


@dataclass(frozen=True)
class Regression:
    """`weights` has shape (acts, width), `offsets` (acts,).

    `fits` has shape (questions, acts): whether training has examples of an act under a question.
    """

    acts: tuple[str, ...]
    weights: np.ndarray
    offsets: np.ndarray
    questions: tuple[str, ...]
    fits: np.ndarray

    def shares(self, vector: np.ndarray, *, question: str | None = None) -> np.ndarray:
        """Probability of each act, in the order of `acts`."""
        raw = self.weights @ vector + self.offsets
        grown = np.exp(raw - raw.max())
        shares: np.ndarray = grown / grown.sum()
        if question in self.questions:
            return break_tie(shares, fits=self.fits[self.questions.index(question)])
        return shares

    def save(self, path: Path) -> None:
        np.savez(
            path,
            acts=np.array(self.acts),
            weights=self.weights,
            offsets=self.offsets,
            questions=np.array(self.questions, dtype=str),
            fits=self.fits,
        )

    @classmethod
    def load(cls, path: Path) -> "Regression":
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                acts=tuple(kept["acts"].tolist()),
                weights=kept["weights"],
                offsets=kept["offsets"],
                questions=tuple(kept["questions"].tolist()),
                fits=kept["fits"],
            )


def break_tie(shares: np.ndarray, *, fits: np.ndarray) -> np.ndarray:
    """Give the acts that fit the question the shares of their near rivals that do not.

    Near means at least a fifth of the greatest share. Where no near act fits, or all do, nothing
    changes.
    """
    near = shares >= NEAR * shares.max()
    winners, losers = near & fits, near & ~fits
    if not winners.any() or not losers.any():
        return shares
    moved = shares.copy()
    moved[losers] = 0.0
    moved[winners] *= 1 + shares[losers].sum() / shares[winners].sum()
    return moved


def fit(
    vectors: np.ndarray,
    acts: Sequence[str],
    *,
    questions: Sequence[str | None],
    strength: float,
) -> Regression:
    """Learn from vectors of shape (examples, width), their acts and the questions they answer."""
    learnt = LogisticRegression(C=strength, max_iter=1000, random_state=1).fit(vectors, acts)
    names = tuple(str(name) for name in learnt.classes_)
    asked = tuple(sorted({question for question in questions if question}))
    seen = Counter(zip(questions, acts, strict=True))
    return Regression(
        acts=names,
        weights=learnt.coef_.astype(np.float32),
        offsets=learnt.intercept_.astype(np.float32),
        questions=asked,
        fits=np.array(
            [[seen[question, name] > 0 for name in names] for question in asked], dtype=bool
        ).reshape(len(asked), len(names)),
    )
