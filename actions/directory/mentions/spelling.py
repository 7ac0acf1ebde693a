# SPDX-License-Identifier: Apache-2.0
"""Misspelt words of names, put right where the word is no ordinary one and only one is near."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from actions.directory.directory import Directory
from actions.directory.mentions.found import Text
from actions.directory.model import Kind
from actions.directory.words import Word, listed

_SHORTEST = 5
_SHORTEST_TRIED = 4
_MOST_TRIED = 60
_USUAL = listed("hospital council doctors doctor carers surgery ambulance social services")
_KIN = listed("grans nannas")
_PRACTICES = frozenset({Kind.GP, Kind.PHARMACY, Kind.DENTIST, Kind.CARE})


class Speller:
    """Words of the names of trusts, hospitals, councils, towns and services, by length."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        words: set[str] = set()
        for key, names in directory.names.names.items():
            if any(n.kind not in _PRACTICES for n in names):
                words.update(key.split())
        for key in directory.gazetteer.own:
            words.update(key.split())
        for row in directory.gazetteer.towns:
            words.update(row.split())
        for key in (*directory.phrases.phrases, *directory.outside.names):
            words.update(key.split())
        self.known = words | directory.ordinary_words | _KIN
        self.by_first: dict[tuple[str, int], list[str]] = {}
        for word in words:
            if len(word) >= _SHORTEST and word.isalpha():
                self.by_first.setdefault((word[0], len(word)), []).append(word)
        self._all_practice = frozenset(
            part for key, names in directory.names.names.items()
            if all(n.kind in _PRACTICES for n in names) for part in key.split()
        )  # fmt: skip

    def correct(self, word: str) -> str | None:
        """The one word of a name that this may be a misspelling of."""
        if len(word) < _SHORTEST_TRIED or not word.isalpha() or word in self.known:
            return None
        if word in self._all_practice:
            return None
        allowed = 1 if len(word) < 7 else 2
        near: list[str] = []
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            near += self.by_first.get((word[0], length), [])
        found = process.extract(
            word, near, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, limit=3
        )
        if not found:
            return None
        best = found[0][1]
        nearest = [str(f[0]) for f in found if f[1] == best]
        usual = [near for near in nearest if near in _USUAL]
        return (usual or nearest)[0] if len(usual or nearest) == 1 else None


@lru_cache(maxsize=2)
def _speller(holder: "_Holder") -> Speller:
    return Speller(holder.directory)


class _Holder:
    """Makes a directory usable as a key: corrections of the site leave its names the same."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Holder) and other.directory.names.names is self.directory.names.names
        )

    def __hash__(self) -> int:
        return id(self.directory.names.names)


def respelt(text: Text) -> Text:
    """The text with misspelt words of names put right; the words keep their places."""
    speller = _speller(_Holder(text.directory))
    own = text.directory.names.own_words
    words: list[Word] = []
    tried = 0
    for word in text.words:
        if (
            len(word.plain) >= _SHORTEST_TRIED
            and word.plain not in speller.known
            and word.plain not in own
            and tried < _MOST_TRIED
        ):
            tried += 1
            better = speller.correct(word.plain) or (
                speller.correct(word.owner) if word.owner != word.plain else None
            )
            if better:
                words.append(word._replace(plain=better, owner=better))
                continue
        words.append(word)
    return Text(text.text, words, text.directory, text.shouting)
