# SPDX-License-Identifier: Apache-2.0
"""Names and what they may mean, found word by word in time that grows with the text alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from actions.directory.model import Name
from actions.directory.words import Gap, Word, plain, variants

_LONGEST = 12
_COMMA_FROM = 4


@dataclass
class NameIndex:
    """Names in their plain form. `lengths` holds, for a first word, the lengths of its names;
    `pairs` the first two words of every longer name, so that most words need no closer look.

    No name begins with "the"; those that count only after it are in `after_the` ("the Countess").
    `own` are names that the site has added, with all that they mean; they hold over `names`.
    """

    names: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    after_the: set[str] = field(default_factory=set)
    pairs: set[str] = field(default_factory=set)
    own: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    own_lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)
    own_words: frozenset[str] = frozenset()
    own_pairs: frozenset[str] = frozenset()

    def with_own(self, own: Mapping[str, tuple[Name, ...]]) -> "NameIndex":
        """The same index with names of the site over it."""
        kept = {key: names for key, names in own.items() if key.count(" ") < _LONGEST}
        lengths: dict[str, set[int]] = {}
        for key in kept:
            lengths.setdefault(key.split(" ", 1)[0], set()).add(key.count(" ") + 1)
        words = frozenset(word for key in kept for word in key.split())
        return replace(
            self,
            own=kept,
            own_lengths={first: tuple(known) for first, known in lengths.items()},
            own_words=words,
            own_pairs=frozenset(" ".join(key.split()[:2]) for key in kept if " " in key),
        )

    def add(self, written: str, name: Name, *, only_new: bool = False) -> None:
        """Take in a name with its usual variants; `only_new` leaves known names alone."""
        for key in variants(written):
            known = self.names.get(key, ())
            if known and only_new:
                continue
            self._put(key, name, known)

    def add_exact(self, key: str, name: Name) -> None:
        """Take in one plain form as it is."""
        self._put(key, name, self.names.get(key, ()))

    def add_new(self, key: str, names: tuple[Name, ...]) -> None:
        """Take in all that a plain form means, unless it is known."""
        if key not in self.names and self._note_length(key):
            self.names[key] = names

    def _note_length(self, key: str) -> bool:
        parts = key.split(" ", 2)
        first, count = parts[0], key.count(" ") + 1
        if count > _LONGEST:
            return False
        if count > 1:
            self.pairs.add(f"{first} {parts[1]}")
        have = self.lengths.get(first, ())
        if count not in have:
            self.lengths[first] = tuple(sorted((*have, count), reverse=True))
        return True

    def _put(self, key: str, name: Name, known: tuple[Name, ...]) -> None:
        if not name.bare:
            known = tuple(n for n in known if not n.bare)
        same = [n for n in known if n.code == name.code]
        if same and (same[0].town or not name.town):
            return
        if not known and not self._note_length(key):
            return
        self.names[key] = (*(n for n in known if n.code != name.code), name)

    def drop(self, key: str) -> None:
        self.names.pop(key, None)

    def of(self, written: str) -> tuple[Name, ...]:
        """What a whole name may mean."""
        for key in (plain(written).removeprefix("the "), *variants(written)):
            if key in self.own or key in self.names:
                return self._meant_by(key)
        return ()

    def _meant_by(self, key: str) -> tuple[Name, ...]:
        """What a plain form means; "the queen elizabeth" also means every "queen elizabeth"."""
        names = self.own.get(key) or self.names[key]
        without = self.names.get(key.removeprefix("the "), ())
        codes = {name.code for name in names}
        return (*names, *(name for name in without if name.code not in codes))

    def at(self, words: Sequence[Word], start: int) -> Iterator[tuple[int, str, tuple[Name, ...]]]:
        """Names that begin at a word, longest first: where each ends, its key, its meanings."""
        firsts = [first for first in _forms(words[start]) if self._lengths_of(first)]
        if not firsts:
            return
        goes_on = self._goes_on(words, start)
        for first in firsts:
            for length in self._lengths_of(first):
                end = start + length
                if end > len(words) or length > 1 and not (goes_on and _joined(words, start, end)):
                    continue
                for key in _keys(words, start, end):
                    if key in self.own or key in self.names:
                        yield end, key, self._meant_by(key)
                        break

    def _lengths_of(self, first: str) -> tuple[int, ...]:
        """Longest first."""
        known = self.lengths.get(first, ())
        own = self.own_lengths.get(first)
        return tuple(sorted({*known, *own}, reverse=True)) if own else known

    def _goes_on(self, words: Sequence[Word], start: int) -> bool:
        """True where a name of more than one word may begin."""
        if start + 1 >= len(words):
            return False
        seconds = _forms(words[start + 1])
        pairs = {f"{f} {s}" for f in _forms(words[start]) for s in seconds}
        return not (pairs.isdisjoint(self.pairs) and pairs.isdisjoint(self.own_pairs))


def _forms(word: Word) -> tuple[str, ...]:
    """The forms in which a word may stand in a name, the longest first."""
    short = word.plain.removesuffix("s")
    if word.owner == word.plain == short:
        return (short,)
    return tuple(dict.fromkeys((word.plain, word.owner, short)))


def _joined(words: Sequence[Word], start: int, end: int) -> bool:
    """True when no full stop, and for short names no comma, stands between the words."""
    allowed = Gap.COMMA if end - start >= _COMMA_FROM else Gap.NONE
    return all(words[i].gap <= allowed for i in range(start + 1, end))


def _keys(words: Sequence[Word], start: int, end: int) -> Iterator[str]:
    yield " ".join([w.plain for w in words[start:end]])
    last = words[end - 1].plain
    if last.endswith("s") and len(last) > 4:
        yield " ".join([*[w.plain for w in words[start : end - 1]], last[:-1]])
    if any(w.owner != w.plain for w in words[start:end]):
        yield " ".join([w.owner for w in words[start:end]])
        yield " ".join([*[w.plain for w in words[start : end - 1]], words[end - 1].owner])
