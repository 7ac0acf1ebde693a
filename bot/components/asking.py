# SPDX-License-Identifier: Apache-2.0
"""What a message asks of the service: logistic regression on meaning and marks.

It reads beside the acts and leaves them as they are. A message has a vector already; only where
it holds several sentences or clauses are those that ask read on their own as well.

Source: ADR-0043.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from actions.domain.reading.asking import parts_of
from actions.domain.understood import Asked
from bot.components.danger import Encode, Sample
from bot.components.marks import Marks
from bot.components.softmax import fit_softmax

NOTHING: Final = "none"
MEANING: Final = 3.0  # how much a vector of length one weighs beside the marks
STRENGTH: Final = 20.0  # scikit-learn's C
LEAST: Final = 0.4  # below this nothing is said to be asked; the conversation wants more
MOST_WORDS: Final = 60  # a longer message tells
MOST_ASKED: Final = 3
CLEARLY: Final = 0.7  # of the two likeliest things, the share from which the second counts no more
JUST_BELOW: Final = 0.999  # of its confidence: the second stands behind the first
NEVER_SECOND: Final = ("about_this_service",)  # it is written down as a complaint about this


@dataclass(frozen=True)
class AskedReader:
    """`meaning` has shape (names, width), `spelling` (marks, names); `none` is a name too."""

    names: tuple[str, ...]
    marks: Marks
    meaning: np.ndarray
    spelling: np.ndarray
    offsets: np.ndarray

    def read(self, text: str, vector: np.ndarray) -> tuple[Asked, ...]:
        """The likeliest thing that one sentence asks, and the next where it may be that as well."""
        columns, weights = self.marks.weigh(text)
        raw = (
            np.einsum("nw,w->n", self.meaning, MEANING * vector)
            + np.einsum("rn,r->n", self.spelling[columns], weights)
            + self.offsets
        )
        grown = np.exp(raw - raw.max())
        shares = grown / grown.sum()
        at = self.names.index(NOTHING)
        something, shares[at] = 1 - float(shares[at]), 0.0
        second, first = (int(place) for place in np.argsort(shares)[-2:])
        asked = Asked(self.names[first], something)
        doubtful = shares[first] < CLEARLY * (shares[first] + shares[second])
        if not doubtful or self.names[second] in NEVER_SECOND:
            return (asked,)
        return asked, Asked(self.names[second], something * JUST_BELOW)

    def save(self, path: Path) -> None:
        np.savez(
            path,
            names=np.array(self.names),
            mark_names=np.array(self.marks.names, dtype=str),
            rarity=self.marks.rarity,
            words_from=self.marks.words_from,
            meaning=self.meaning,
            spelling=self.spelling,
            offsets=self.offsets,
        )

    @classmethod
    def load(cls, path: Path) -> "AskedReader":
        with np.load(path, allow_pickle=False) as kept:
            return cls(
                names=tuple(kept["names"].tolist()),
                marks=Marks(
                    tuple(kept["mark_names"].tolist()), kept["rarity"], int(kept["words_from"])
                ),
                meaning=kept["meaning"],
                spelling=kept["spelling"],
                offsets=kept["offsets"],
            )


def fit_asked(samples: Sequence[Sample]) -> AskedReader:
    """Learn from sentences of at least two kinds, one of them `none`."""
    texts = [sample.text for sample in samples]
    marks = Marks.learn(texts)
    names, classes = np.unique([sample.kind for sample in samples], return_inverse=True)
    meaning, spelling, offsets = fit_softmax(
        np.stack([sample.vector for sample in samples]) * MEANING,
        marks.matrix(texts),
        classes=classes,
        strength=STRENGTH,
    )
    return AskedReader(tuple(names.tolist()), marks, meaning, spelling.T.copy(), offsets)


def asked_in(
    text: str, vector: np.ndarray, reader: AskedReader, encode: Encode
) -> tuple[Asked, ...]:
    """Everything that a message asks, the surest first; nothing where it is long.

    Each sentence that asks is read by itself and by its clause; one alone also with all around it.
    """
    if len(text.split()) > MOST_WORDS:
        return ()
    whole = reader.read(text, vector)
    groups = [group for group in parts_of(text).asks if group != (text.strip(),)]
    found = [max(read, key=_surest) for read in _each(groups, reader, encode)]
    if len(found) < 2:
        found = [max((whole, *found), key=_surest)]
    asked = [one for read in found for one in read]
    return _distinct(sorted(asked, key=_confidence, reverse=True))


def _each(
    groups: Sequence[tuple[str, ...]], reader: AskedReader, encode: Encode
) -> Iterator[list[tuple[Asked, ...]]]:
    """What the wordings of each sentence ask, encoded all at once."""
    words = [words for group in groups for words in group]
    vectors = iter(encode(words) if words else ())
    for group in groups:
        yield [reader.read(words, next(vectors)) for words in group]


def _confidence(asked: Asked) -> float:
    return asked.confidence


def _surest(read: tuple[Asked, ...]) -> float:
    return read[0].confidence


def _distinct(found: Sequence[Asked]) -> tuple[Asked, ...]:
    first = {asked.name: asked for asked in reversed(found) if asked.confidence >= LEAST}
    return tuple(sorted(first.values(), key=_confidence, reverse=True)[:MOST_ASKED])
