# SPDX-License-Identifier: Apache-2.0
"""A stretch of words that may mean an organisation, while it is being worked out."""

from collections.abc import Callable
from dataclasses import dataclass, field

from actions.directory.directory import Directory
from actions.directory.model import Name
from actions.directory.outside import OutsideBody
from actions.directory.words import Gap, Word, listed, words_of
from actions.domain.understood import Service

_PRISON = listed("hmp prison prisoner prisoners jail inmate inmates yoi")


@dataclass
class Text:
    """A message cut into words. `shouting` is True where capitals say nothing."""

    text: str
    words: list[Word]
    directory: Directory
    shouting: bool = False
    _places: list[int] = field(default_factory=list)
    _prison: bool | None = None

    def place_length(self, at: int) -> int:
        """How many words from `at` on are the longest name of a place; 0 for none."""
        if len(self._places) != len(self.words):
            gazetteer = self.directory.gazetteer
            self._places = [gazetteer.longest_at(self.words, i) for i in range(len(self.words))]
        return self._places[at] if at < len(self._places) else 0

    @classmethod
    def of(cls, text: str, directory: Directory) -> "Text":
        words = words_of(text)
        letters = [w for w in words if w.text.isalpha() and len(w.text) > 1]
        shouted = sum(w.shouted for w in letters)
        return cls(
            text, words, directory, shouting=len(letters) > 3 and shouted > 0.6 * len(letters)
        )

    @property
    def in_prison(self) -> bool:
        """True where somebody is in prison."""
        if self._prison is None:
            self._prison = not _PRISON.isdisjoint(w.plain for w in self.words)
        return self._prison

    def before(self, at: int, back: int = 1) -> str:
        """The plain word `back` places before, in the same sentence; empty where there is none."""
        if not back <= at < len(self.words):
            return ""
        for place in range(at, at - back, -1):
            if self.words[place].gap is Gap.STOP:
                return ""
        return self.words[at - back].plain

    def after(self, end: int, on: int = 0) -> str:
        """The plain word `on` places after the end, in the same sentence."""
        for step in range(on + 1):
            if end + step >= len(self.words) or self.words[end + step].gap is Gap.STOP:
                return ""
        return self.words[end + on].plain

    def starts_sentence(self, at: int) -> bool:
        return at == 0 or self.words[at].gap is Gap.STOP

    def starts_clause(self, at: int) -> bool:
        return at == 0 or self.words[at].gap is not Gap.NONE

    def closed(self, at: int) -> bool:
        """True where the words break off before `at`: by the end, a comma or a full stop."""
        return at >= len(self.words) or self.words[at].gap is not Gap.NONE

    def ends_sentence(self, at: int) -> bool:
        """True where a sentence breaks off before `at`."""
        return at >= len(self.words) or self.words[at].gap is Gap.STOP

    def joined(self, start: int, end: int) -> str:
        """The words from `start` up to `end` as they were typed, with one blank between them."""
        return " ".join(w.text for w in self.words[start:end])

    def key(self, start: int, end: int) -> str:
        """The plain form under which a place is known; empty where the words name none."""
        return self.directory.gazetteer.key_of(self.words[start:end]) or ""

    def sign_before(self, at: int) -> str:
        """The sign that parts a word from the one before it, as ":" or "="; empty for none."""
        before = self.words[at - 1].end if at else 0
        return self.text[before : self.words[at].start].rstrip()[-1:]

    def owns(self, end: int) -> bool:
        """True where the word before `end` is a possessive: "the council's", "St Thomas'"."""
        return self.words[end - 1].text.lower().endswith(("'s", "s'", "\u2019s", "s\u2019"))

    def area_owns(self, start: int, end: int) -> bool:
        """True for the possessive of an area that has a council: "Nottinghamshire's"."""
        return self.owns(end) and self.key(start, end) in self.directory.gazetteer.areas

    def past_brackets(self, at: int, *, most: int = 8) -> int:
        """The first word after brackets that open just before `at`; `at` where none do."""
        last = min(len(self.words), at + most)
        if at >= last or "(" not in self.text[self.words[at - 1].end : self.words[at].start]:
            return at
        for end in range(at + 1, last):
            if ")" in self.text[self.words[end - 1].end : self.words[end].start]:
                return end
        return at

    def end_of_apposed(self, start: int, *, most: int, belongs: Callable[[int], bool]) -> int:
        """Where the words between commas that begin at `start` end; `start` where there are none.

        At most `most` words, each of which belongs to them.
        """
        end = start
        while end < min(len(self.words), start + most) and belongs(end):
            if self.words[end].gap is not (Gap.COMMA if end == start else Gap.NONE):
                break
            end += 1
        return end

    def capital(self, at: int) -> bool:
        """True for a capital that means something: not shouting, not the first of a sentence."""
        return self.words[at].capital and not self.shouting and not self.starts_sentence(at)


@dataclass
class Found:
    """Words from `start` up to `end`, and what they may mean.

    `rank` decides between stretches of the same length that overlap: lower holds. `lead` is 1
    where the first word is "the", which counts for nothing. `ignored` words mean no organisation
    and keep others from taking them. `foreign` words are of another language than English.
    `named_until` is where a name ends that a place was said after.
    """

    start: int
    end: int
    rank: int
    meanings: tuple[Name, ...] = ()
    service: Service | None = None
    unlisted: str | None = None
    outside: OutsideBody | None = None
    place: str | None = None
    lead: int = 0
    ignored: bool = False
    foreign: bool = False
    named_until: int | None = None

    @property
    def length(self) -> int:
        return self.end - self.start - self.lead

    @property
    def is_name(self) -> bool:
        return bool(self.meanings or self.unlisted or self.outside)


def longest_first(all_found: list[Found]) -> list[Found]:
    """Those that do not overlap: the longest hold, then the better rank, then the first."""
    taken: list[Found] = []
    used: set[int] = set()
    for found in sorted(all_found, key=lambda f: (-f.length, f.rank, f.start)):
        span = range(found.start, found.end)
        if used.isdisjoint(span):
            used.update(span)
            taken.append(found)
    return sorted(taken, key=lambda f: f.start)
