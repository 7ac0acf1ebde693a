# SPDX-License-Identifier: Apache-2.0
"""A text as the runs of letters and of words in it, beside its meaning.

Two to four letters at a time, within a word and with its ends: they tell apart what lies near in
meaning ("can you", "can't you"), and survive misspelling. Words and pairs of words: they hold
turns of phrase ("not the", "as well") that letters only hint at.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

SHORTEST, LONGEST = 2, 4
SEEN_IN: Final = 3
READ: Final = 1_500  # letters; about as far as the sentence encoder reads
# What either kind weighs beside a sentence vector of length one, and for how many examples an act.
# With few, most runs have been seen by chance: measured at 10 and 130 examples an act.
WEIGHT: Final = 0.7
FULL_AT: Final = 100
SPACES: Final = re.compile(r"\s+")
WORDS: Final = re.compile(r"[\w']+|[^\w\s]")


@dataclass(frozen=True)
class Runs:
    """`runs` in the order of their columns; `rarity`, of shape (runs,), weighs each."""

    cut: Callable[[str], Iterable[str]]
    runs: tuple[str, ...]
    rarity: np.ndarray

    @classmethod
    def learn(cls, cut: Callable[[str], Iterable[str]], texts: Sequence[str]) -> "Runs":
        """The runs that stand in at least three of the texts."""
        seen = Counter(run for text in texts for run in set(cut(text)))
        runs = tuple(sorted(run for run, times in seen.items() if times >= SEEN_IN))
        times = np.array([seen[run] for run in runs], dtype=np.float32)
        return cls(cut, runs, np.log((1 + len(texts)) / (1 + times)).astype(np.float32) + 1)

    @cached_property
    def columns(self) -> dict[str, int]:
        return {run: column for column, run in enumerate(self.runs)}

    def weigh(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """The columns of the known runs in a text, and their weights: together of length one."""
        counted = Counter(
            column for run in self.cut(text) if (column := self.columns.get(run)) is not None
        )
        columns = np.fromiter(counted.keys(), dtype=np.intp, count=len(counted))
        often = np.fromiter(counted.values(), dtype=np.float32, count=len(counted))
        weights = (1 + np.log(often)) * self.rarity[columns]
        return columns, weights / max(float(np.linalg.norm(weights)), 1e-9)


@dataclass(frozen=True)
class Spelling:
    """Both kinds of runs as one row of columns: letters first, then words."""

    letters: Runs
    words: Runs
    weight: float

    @classmethod
    def learn(cls, texts: Sequence[str], *, acts: int) -> "Spelling":
        """Runs of all texts together, weighed by how many texts there are for each act."""
        return cls(
            Runs.learn(letters_of, texts),
            Runs.learn(words_of, texts),
            WEIGHT * min(1.0, len(texts) / (FULL_AT * acts)) ** 0.25,
        )

    @property
    def width(self) -> int:
        return len(self.letters.runs) + len(self.words.runs)

    def weigh(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """The columns of what is known in a text, and their weights."""
        letters, light = self.letters.weigh(text)
        words, heavy = self.words.weigh(text)
        return (
            np.concatenate([letters, words + len(self.letters.runs)]),
            np.concatenate([light, heavy]) * np.float32(self.weight),
        )

    def matrix(self, texts: Iterable[str]) -> csr_matrix:
        """One row for each text, of shape (texts, width)."""
        return stacked([self.weigh(text) for text in texts], self.width)


def stacked(rows: Sequence[tuple[np.ndarray, np.ndarray]], width: int) -> csr_matrix:
    """Rows, each told as its columns and their weights, as one matrix of shape (rows, width)."""
    ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
    columns = np.concatenate([columns for columns, _ in rows])
    weights = np.concatenate([weights for _, weights in rows])
    return csr_matrix((weights, columns, ends), shape=(len(rows), width))


def letters_of(text: str) -> Iterable[str]:
    """Every run of letters in every word, the word's ends counted as a blank."""
    for word in split(text):
        yield from letters_of_word(word)


def split(text: str) -> list[str]:
    """The words of as much of a text as is read."""
    return SPACES.split(text[:READ].lower().strip())


def letters_of_word(word: str) -> Iterator[str]:
    padded = f" {word} "
    for length in range(SHORTEST, LONGEST + 1):
        if length >= len(padded):
            yield padded
            break
        for start in range(len(padded) - length + 1):
            yield padded[start : start + length]


def words_of(text: str) -> Iterable[str]:
    """Every word or mark, and every two that stand side by side."""
    words = WORDS.findall(text[:READ].lower())
    yield from words
    for pair in pairwise(words):
        yield " ".join(pair)
