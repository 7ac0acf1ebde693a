# SPDX-License-Identifier: Apache-2.0
"""Changes of words as they are kept, and what the store does with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class KeptWording:
    """Words that an administrator has put in place of ours.

    `name` is the response; `words` holds only what was changed, by the name of the text. Where it
    no longer holds, `ended_by` and `ended_at` say who ended it or put another in its place.
    """

    number: int
    name: str
    words: Mapping[str, str]
    by: str
    at: datetime
    ended_by: str | None = None
    ended_at: datetime | None = None


class WordingRows(Protocol):
    """Nothing is ever deleted."""

    def add(self, name: str, words: Mapping[str, str], *, by: str, at: datetime) -> int:
        """Keep changed words, in place of an earlier change of the same; their number.

        Raises: DuplicateKey where somebody else changes the same at this moment.
        """

    def end(self, name: str, *, by: str, at: datetime) -> None:
        """Our own words hold again."""

    def in_force(self) -> Sequence[KeptWording]:
        """By the name of the response."""

    def history(self, name: str) -> Sequence[KeptWording]:
        """Every change of a response, the latest first."""
