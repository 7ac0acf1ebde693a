# SPDX-License-Identifier: Apache-2.0
"""A text as the runs of letters in its words, beside its meaning.

Two to four letters at a time, within a word and with its ends. They tell apart what lies near in
meaning ("can you", "can't you"), and survive misspelling.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

SHORTEST, LONGEST = 2, 4
SEEN_IN: Final = 2
READ: Final = 1_500  # letters; about as far as the sentence encoder reads
SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True)
class LetterRuns:
    """`runs` in the order of their columns; `rarity`, of shape (runs,), weighs each."""

    runs: tuple[str, ...]
    rarity: np.ndarray

    @classmethod
    def learn(cls, texts: Sequence[str]) -> "LetterRuns":
        """The runs that stand in at least two of the texts."""
        seen = Counter(run for text in texts for run in set(runs_of(text)))
        runs = tuple(sorted(run for run, times in seen.items() if times >= SEEN_IN))
        times = np.array([seen[run] for run in runs], dtype=np.float32)
        return cls(runs, np.log((1 + len(texts)) / (1 + times)).astype(np.float32) + 1)

    @cached_property
    def columns(self) -> dict[str, int]:
        return {run: column for column, run in enumerate(self.runs)}

    def weigh(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """The columns of the known runs in a text, and their weights: together of length one."""
        counted = Counter(
            column for run in runs_of(text) if (column := self.columns.get(run)) is not None
        )
        columns = np.fromiter(counted.keys(), dtype=np.intp, count=len(counted))
        often = np.fromiter(counted.values(), dtype=np.float32, count=len(counted))
        weights = (1 + np.log(often)) * self.rarity[columns]
        return columns, weights / max(float(np.linalg.norm(weights)), 1e-9)

    def matrix(self, texts: Iterable[str]) -> csr_matrix:
        """One row for each text, of shape (texts, runs)."""
        rows = [self.weigh(text) for text in texts]
        ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
        columns = np.concatenate([columns for columns, _ in rows])
        weights = np.concatenate([weights for _, weights in rows])
        return csr_matrix((weights, columns, ends), shape=(len(rows), len(self.runs)))


def runs_of(text: str) -> Iterable[str]:
    """Every run of letters in every word, the word's ends counted as a blank."""
    for word in SPACES.split(text[:READ].lower().strip()):
        padded = f" {word} "
        for length in range(SHORTEST, LONGEST + 1):
            if length >= len(padded):
                yield padded
                break
            for start in range(len(padded) - length + 1):
                yield padded[start : start + length]
