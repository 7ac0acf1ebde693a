# SPDX-License-Identifier: Apache-2.0
"""Which act a message is: logistic regression on the words, and a lean towards the open question.

The words are learnt without the question. What was asked then makes the acts that answer it a few
times likelier: enough to tell "yes" to a summary from "yes" to sharing, too little to turn "hmm"
into consent. Where an act has few examples, the nearest of them vote too.

What belongs to no act is learnt as well, from examples of `unknown`. A message is the less known
the lower its likeliest act stands above `unknown`; without such examples, above nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from bot.components.runs import FULL_AT, Runs, Spelling, letters_of, words_of
from bot.components.softmax import fit_softmax

LEAN: Final = 8.0
VOTE: Final = 0.5  # of the nearest examples, beside the regression
STEEP: Final = 16.0  # how much more the nearer ones count
UNKNOWN: Final = "unknown"


@dataclass(frozen=True)
class Example:
    """A text and its sentence vector, the act it is, and the question it answers, if any."""

    text: str
    vector: np.ndarray
    act: str
    question: str | None = None


@dataclass(frozen=True)
class Guess:
    """`shares` of the acts, of one whole; `height` of the likeliest above `unknown`."""

    shares: np.ndarray
    height: float


@dataclass(frozen=True)
class Neighbours:
    """The examples' sentence vectors, of shape (examples, width), and the place of each one's act.

    They vote beside the regression where an act has few examples: with ten it brings most of a
    point on BANKING77, with a hundred it costs half a point by cross-validation. So their `weight`
    falls to nothing at a hundred, and then none are kept.
    """

    vectors: np.ndarray
    acts: np.ndarray
    number: int
    weight: float

    @classmethod
    def learn(cls, vectors: np.ndarray, acts: np.ndarray) -> "Neighbours":
        number = int(acts.max()) + 1
        weight = VOTE * max(0.0, 1 - len(acts) / (FULL_AT * number))
        kept = len(acts) if weight else 0
        return cls(vectors[:kept].astype(np.float32), acts[:kept], number, weight)

    def votes(self, vector: np.ndarray) -> np.ndarray:
        """What is to be added to the logarithm of each act's share, of shape (acts,)."""
        if not self.weight:
            return np.zeros(self.number)
        nearness = np.exp(STEEP * (self.vectors @ vector - 1))
        sums = np.bincount(self.acts, weights=nearness, minlength=self.number)
        added: np.ndarray = self.weight * np.log(sums / sums.sum() + 1e-9)
        return added


@dataclass(frozen=True)
class Regression:
    """`meaning` has shape (classes, width), `weights` (runs, classes), `offsets` (classes,).

    The classes are the acts, and after them `unknown` where training has examples of it. `fits`
    has shape (questions, classes): whether training has examples of an act under a question.
    """

    acts: tuple[str, ...]
    spelling: Spelling
    meaning: np.ndarray
    weights: np.ndarray
    offsets: np.ndarray
    near: Neighbours
    questions: tuple[str, ...]
    fits: np.ndarray

    def guess(self, text: str, vector: np.ndarray, *, question: str | None = None) -> Guess:
        """What the text is, as an answer to the question."""
        columns, weights = self.spelling.weigh(text)
        # Not products of matrices: for one row, numpy's threads cost more than they bring.
        raw: np.ndarray = (
            np.einsum("cw,w->c", self.meaning, vector)
            + np.einsum("rc,r->c", self.weights[columns], weights)
            + self.offsets
        )
        if question in self.questions:
            raw = lean(raw, fits=self.fits[self.questions.index(question)])
        floor = raw[len(self.acts)] if len(raw) > len(self.acts) else 0.0
        known = raw[: len(self.acts)]
        height = float(known.max() - floor)
        known = known + self.near.votes(vector)
        grown = np.exp(known - known.max())
        return Guess(shares=grown / grown.sum(), height=height)

    def save(self, path: Path) -> None:
        np.savez(
            path,
            acts=np.array(self.acts),
            letters=np.array(self.spelling.letters.runs, dtype=str),
            letters_rarity=self.spelling.letters.rarity,
            words=np.array(self.spelling.words.runs, dtype=str),
            words_rarity=self.spelling.words.rarity,
            meaning=self.meaning,
            weights=self.weights,
            offsets=self.offsets,
            examples=self.near.vectors.astype(np.float16),
            example_acts=self.near.acts,
            vote=self.near.weight,
            weight=self.spelling.weight,
            questions=np.array(self.questions, dtype=str),
            fits=self.fits,
        )

    @classmethod
    def load(cls, path: Path) -> "Regression":
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                acts=tuple(kept["acts"].tolist()),
                spelling=Spelling(
                    Runs(letters_of, tuple(kept["letters"].tolist()), kept["letters_rarity"]),
                    Runs(words_of, tuple(kept["words"].tolist()), kept["words_rarity"]),
                    float(kept["weight"]),
                ),
                meaning=kept["meaning"],
                weights=kept["weights"],
                offsets=kept["offsets"],
                near=Neighbours(
                    kept["examples"].astype(np.float32),
                    kept["example_acts"],
                    len(kept["acts"]),
                    float(kept["vote"]),
                ),
                questions=tuple(kept["questions"].tolist()),
                fits=kept["fits"],
            )


def lean(raw: np.ndarray, *, fits: np.ndarray) -> np.ndarray:
    """Logarithms of shares with those acts made likelier that answer the question.

    Eight times was measured: by cross-validation the acts of 86 in 100 answers are right, for 73
    without a lean; of vague or evasive ones under `consent`, 2 in 100 are then taken for a yes
    (consent is never recorded from an act).
    """
    return np.where(fits, raw + np.log(LEAN), raw)


def fit(examples: Sequence[Example], *, strength: float) -> Regression:
    """Learn from examples of at least two acts. `strength` is scikit-learn's C."""
    acts = sorted({example.act for example in examples} - {UNKNOWN})
    classes = [*acts, UNKNOWN] if any(e.act == UNKNOWN for e in examples) else acts
    spelling = Spelling.learn([example.text for example in examples], acts=len(classes))
    number = {act: place for place, act in enumerate(classes)}
    known = [example for example in examples if example.act != UNKNOWN]
    meaning, weights, offsets = fit_softmax(
        np.stack([example.vector for example in examples]),
        spelling.matrix(example.text for example in examples),
        classes=np.array([number[example.act] for example in examples]),
        strength=strength,
    )
    asked = tuple(sorted({example.question for example in examples if example.question}))
    seen = {(example.question, example.act) for example in examples}
    return Regression(
        acts=tuple(acts),
        spelling=spelling,
        meaning=meaning,
        weights=weights.T.copy(),
        offsets=offsets,
        near=Neighbours.learn(
            np.stack([example.vector for example in known]),
            np.array([number[example.act] for example in known]),
        ),
        questions=asked,
        fits=np.array(
            [[(question, act) in seen for act in classes] for question in asked], dtype=bool
        ).reshape(len(asked), len(classes)),
    )
