# SPDX-License-Identifier: Apache-2.0
"""Which act a message is: logistic regression on the words, and a lean towards the open question.

The words are learnt without the question. What was asked then makes the acts that answer it a few
times likelier: enough to tell "yes" to a summary from "yes" to sharing, too little to turn "hmm"
into consent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from bot.components.letters import LetterRuns
from bot.components.softmax import fit_softmax

LEAN: Final = 8.0
LETTERS: Final = 0.7  # how much they weigh beside a sentence vector of length one


@dataclass(frozen=True)
class Example:
    """A text and its sentence vector, the act it is, and the question it answers, if any."""

    text: str
    vector: np.ndarray
    act: str
    question: str | None = None


@dataclass(frozen=True)
class Regression:
    """`meaning` has shape (acts, width), `spelling` (runs, acts), `offsets` (acts,).

    `fits` has shape (questions, acts): whether training has examples of an act under a question.
    """

    acts: tuple[str, ...]
    letters: LetterRuns
    meaning: np.ndarray
    spelling: np.ndarray
    offsets: np.ndarray
    questions: tuple[str, ...]
    fits: np.ndarray

    def shares(self, text: str, vector: np.ndarray, *, question: str | None = None) -> np.ndarray:
        """Probability of each act, in the order of `acts`."""
        columns, weights = self.letters.weigh(text)
        # Not products of matrices: for one row, numpy's threads cost more than they bring.
        raw = (
            np.einsum("aw,w->a", self.meaning, vector)
            + np.einsum("ra,r->a", self.spelling[columns], LETTERS * weights)
            + self.offsets
        )
        grown = np.exp(raw - raw.max())
        shares: np.ndarray = grown / grown.sum()
        if question in self.questions:
            return lean(shares, fits=self.fits[self.questions.index(question)])
        return shares

    def save(self, path: Path) -> None:
        np.savez(
            path,
            acts=np.array(self.acts),
            runs=np.array(self.letters.runs, dtype=str),
            rarity=self.letters.rarity,
            meaning=self.meaning,
            spelling=self.spelling,
            offsets=self.offsets,
            questions=np.array(self.questions, dtype=str),
            fits=self.fits,
        )

    @classmethod
    def load(cls, path: Path) -> "Regression":
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                acts=tuple(kept["acts"].tolist()),
                letters=LetterRuns(tuple(kept["runs"].tolist()), kept["rarity"]),
                meaning=kept["meaning"],
                spelling=kept["spelling"],
                offsets=kept["offsets"],
                questions=tuple(kept["questions"].tolist()),
                fits=kept["fits"],
            )


def lean(shares: np.ndarray, *, fits: np.ndarray) -> np.ndarray:
    """Shares with those acts made likelier that answer the question, of one whole again.

    Eight times was measured: by cross-validation the acts of 86 in 100 answers are right, for 73
    without a lean; of vague or evasive ones under `consent`, 2 in 100 are then taken for a yes
    (consent is never recorded from an act).
    """
    leaning = np.where(fits, LEAN * shares, shares)
    whole: np.ndarray = leaning / leaning.sum()
    return whole


def fit(examples: Sequence[Example], *, strength: float) -> Regression:
    """Learn from examples of at least two acts. `strength` is scikit-learn's C."""
    letters = LetterRuns.learn([example.text for example in examples])
    acts, classes = np.unique([example.act for example in examples], return_inverse=True)
    meaning, spelling, offsets = fit_softmax(
        np.stack([example.vector for example in examples]),
        letters.matrix(example.text for example in examples) * LETTERS,
        classes=classes,
        strength=strength,
    )
    asked = tuple(sorted({example.question for example in examples if example.question}))
    seen = {(example.question, example.act) for example in examples}
    return Regression(
        acts=tuple(acts.tolist()),
        letters=letters,
        meaning=meaning,
        spelling=spelling.T.copy(),
        offsets=offsets,
        questions=asked,
        fits=np.array(
            [[(question, act) in seen for act in acts] for question in asked], dtype=bool
        ).reshape(len(asked), len(acts)),
    )
