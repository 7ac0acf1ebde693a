# SPDX-License-Identifier: Apache-2.0
"""The marks of a sentence beside its meaning: runs of letters, words, neighbouring words.

Letters survive misspelling; words and their order tell "he hit her" from "it hit her hard".
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix

from bot.components.runs import letters_of, letters_of_word, split, stacked

WORD: Final = re.compile(r"[^\W\d_]+|\d+")
FEWEST: Final = 3
WEIGHT_OF_LETTERS, WEIGHT_OF_WORDS = 1.0, 2.0
WORDS_KEPT: Final = 20_000


def words_of(text: str) -> Iterator[str]:
    """Every word, every two neighbours, every two with one between; the ends count as words."""
    plain = text.lower().replace("'", "").replace("\u2019", "")
    words = ["^", *WORD.findall(plain), "$"]
    yield from words
    yield from map(" ".join, zip(words, words[1:], strict=False))
    yield from map(" * ".join, zip(words, words[2:], strict=False))


KINDS_OF_MARKS: Final[tuple[Callable[[str], Iterable[str]], ...]] = (letters_of, words_of)


@dataclass(frozen=True)
class Marks:
    """`names` in the order of their columns, `rarity` of shape (marks,), `words_from` a column."""

    names: tuple[str, ...]
    rarity: np.ndarray
    words_from: int

    @classmethod
    def learn(cls, texts: Sequence[str]) -> "Marks":
        """The marks that at least three of the texts have."""
        names: list[str] = []
        rarity: list[float] = []
        words_from = 0
        for marks_of in KINDS_OF_MARKS:
            words_from = len(names)
            seen = Counter(mark for text in texts for mark in set(marks_of(text)))
            for mark in sorted(mark for mark, times in seen.items() if times >= FEWEST):
                names.append(mark)
                rarity.append(float(np.log(len(texts) / seen[mark])))
        return cls(tuple(names), np.array(rarity, dtype=np.float32), words_from)

    @cached_property
    def _columns(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """Of the letters and of the words: "he" may be both."""
        letters = {name: at for at, name in enumerate(self.names[: self.words_from])}
        words = {n: at for at, n in enumerate(self.names[self.words_from :], self.words_from)}
        return letters, words

    @cached_property
    def _letters_in(self) -> Callable[[str], frozenset[int]]:
        """The columns of a word's letters, kept for words that come again: most do."""
        columns = self._columns[0]

        @lru_cache(maxsize=WORDS_KEPT)
        def found(word: str) -> frozenset[int]:
            return frozenset(columns[run] for run in letters_of_word(word) if run in columns)

        return found

    def weigh(self, text: str) -> tuple[np.ndarray, np.ndarray]:
        """The columns of a text's known marks and their weights, of a fixed length by kind."""
        letters = frozenset().union(*map(self._letters_in, split(text)))
        columns = self._columns[1]
        words = {columns[mark] for mark in words_of(text) if mark in columns}
        kinds = ((letters, WEIGHT_OF_LETTERS), (words, WEIGHT_OF_WORDS))
        found, weights = zip(*(self._weighed(*kind) for kind in kinds), strict=True)
        return np.concatenate(found), np.concatenate(weights)

    def _weighed(self, known: Collection[int], weight: float) -> tuple[np.ndarray, np.ndarray]:
        at = np.array(sorted(known), dtype=np.intp)
        rarity = self.rarity[at]
        return at, rarity * (weight / max(float(np.linalg.norm(rarity)), 1e-9))

    def matrix(self, texts: Sequence[str]) -> csr_matrix:
        """One row for each text, of shape (texts, marks)."""
        return stacked([self.weigh(text) for text in texts], len(self.names))
