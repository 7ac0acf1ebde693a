# SPDX-License-Identifier: Apache-2.0
"""Generic words for services ("district nurses", "the council"), with when they count."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from actions.directory.tables import rows
from actions.directory.words import Gap, Word
from actions.domain.understood import Service


@dataclass(frozen=True, slots=True)
class ServiceWords:
    """One phrase. `rule` names the context it needs; it does not count beside the words given."""

    service: Service
    rule: str
    unless_next: frozenset[str]
    unless_before: frozenset[str]


@dataclass(frozen=True)
class Phrases:
    phrases: dict[str, ServiceWords]
    longest: dict[str, int]

    def at(self, words: Sequence[Word], start: int) -> tuple[int, ServiceWords] | None:
        """The longest phrase that begins at a word, and where it ends."""
        most = self.longest.get(words[start].plain, 0) or self.longest.get(words[start].owner, 0)
        end = start + 1
        while end < len(words) and end - start < most and words[end].gap is Gap.NONE:
            end += 1
        while end > start:
            inside = [w.plain for w in words[start:end]]
            for last in (words[end - 1].plain, words[end - 1].owner):
                found = self.phrases.get(" ".join([*inside[:-1], last]))
                if found:
                    return end, found
            end -= 1
        return None


def load_phrases(folder: Path) -> Phrases:
    """The phrases of service_words.csv."""
    phrases: dict[str, ServiceWords] = {}
    longest: dict[str, int] = {}
    for row in rows(folder, "service_words.csv"):
        phrases[row["phrase"]] = ServiceWords(
            Service(row["service"]),
            row["rule"],
            frozenset(row["unless_next"].split()),
            frozenset(row["unless_before"].split()),
        )
        parts = row["phrase"].split()
        longest[parts[0]] = max(longest.get(parts[0], 0), len(parts))
    return Phrases(phrases, longest)
