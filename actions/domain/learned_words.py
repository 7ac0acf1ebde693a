# SPDX-License-Identifier: Apache-2.0
"""Which words for an organisation may be kept apart from the case in which they were said."""

import re
from collections.abc import Iterable
from enum import StrEnum

MOST_WORDS = 6
LONGEST = 80
CASES_NEEDED = 2
_WORD = re.compile(r"[^\W\d_]+")
_TITLES = frozenset(
    "mr mrs ms miss mx dr doctor prof professor rev reverend sir lady lord nurse sister matron "
    "mister madam".split()
)
_SHORTEST_NAME = 2


class NotKept(StrEnum):
    """Why words are not kept."""

    TOO_LONG = "too_long"
    FIGURES = "figures"
    A_PERSON = "a_person"
    NOTHING = "nothing"


def why_not_kept(words: str, *, names: Iterable[str | None]) -> NotKept | None:
    """Why these words must stay in their case; None where they may be kept.

    `names` are those of the people of the case. Words that tell of a person are not kept: none
    with a figure or an @, none with a title or with a part of such a name, none longer than six
    words.

    Source: UK GDPR Art. 5(1)(c); ADR-0032.
    """
    if any(c.isdigit() for c in words) or "@" in words:
        return NotKept.FIGURES
    parts = [part.lower() for part in _WORD.findall(words)]
    if not parts:
        return NotKept.NOTHING
    if len(parts) > MOST_WORDS or len(words) > LONGEST:
        return NotKept.TOO_LONG
    people = {p.lower() for name in names if name for p in _WORD.findall(name)}
    people = {part for part in people if len(part) >= _SHORTEST_NAME}
    if _TITLES & set(parts) or any(_is_of(part, people) for part in parts):
        return NotKept.A_PERSON
    return None


def _is_of(part: str, people: set[str]) -> bool:
    return part in people or part.endswith("s") and part[:-1] in people


def may_leave(*, cases: int, by_administrator: bool) -> bool:
    """Whether a confirmed pair may be shown apart from its cases.

    Source: ADR-0032.
    """
    return by_administrator or cases >= CASES_NEEDED
