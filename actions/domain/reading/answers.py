# SPDX-License-Identifier: Apache-2.0
"""Short answers, each read for one question; None where an answer cannot be read."""

from actions.domain.draft import AboutWhom
from actions.domain.reading.agreement import read_agreement
from actions.domain.reading.authority import read_authority
from actions.domain.reading.payment import read_payer
from actions.domain.reading.phrases import phrases
from actions.domain.reading.relations import ANY_KIN
from actions.domain.reading.section import read_section
from actions.domain.reading.state import read_state
from actions.domain.reading.words import plain
from actions.domain.reading.yes_no import (
    is_dont_know,
    is_plain_consent,
    is_skip,
    read_done,
    read_yes_no,
)

__all__ = [
    "is_dont_know",
    "is_plain_consent",
    "is_skip",
    "read_about_whom",
    "read_agreement",
    "read_authority",
    "read_done",
    "read_payer",
    "read_section",
    "read_state",
    "read_yes_no",
]

_SELF = phrases(
    "(me|myself|self|mine|i|us|my own|my case|my self|herself|himself|themselves|themself|meself)"
)
_SELF_FIRST = phrases(
    "^((it was|it is|just|only|yes|about|for|happened to|to|it happened to) )*(me|myself|self|mine)"
)
_BOTH = phrases(
    """
    (both|the two of us|two of us|us both|all of us|me too|myself too|us all|whole family|
        together|as well as me|me as well|myself as well|me also)
    (me|myself|i) (and|&|\\+|plus) (.. )?\\w+
    (and|&|\\+|plus) (me|myself|i)
    """
)
_PAIR_ONLY = phrases("(both|two of us|us both|us all|all of us|together)")
_TOLD_ME = phrases("(told|sent|gave|left|between|about|rang|asked|helped|by) me")
_SOMEBODY = phrases(
    """
    (someone|somebody|another person|person|anyone) else
    (on behalf|behalf of)
    for (a|my|our|his|her|the|someone|somebody|another) (?!self)\\w+
    (my|a|our) (patient|client|service user|tenant|constituent|resident|neighbour|relative|
        family member|loved one|member of my family|colleague|late \\w+|tenant)
    not (for |about |to )?(me|myself)
    ^(her|him|she|he|them|they|other|mrs|mr|miss|ms|another)
    """
)
_NOBODY_ELSE = phrases(
    """
    (not|no one|nobody) (for |about |on behalf of )?(my|someone|anyone|somebody|anybody|else)
    """
)


def read_about_whom(text: str) -> AboutWhom | None:
    """An answer to "who did it happen to?". "Herself", typed by staff, is the one who complains."""
    words = plain(text).text.strip(" .!?,")
    other = bool(ANY_KIN.search(words) or _SOMEBODY.search(words))
    if _BOTH.search(words) and (other or _PAIR_ONLY.search(words)) and not _TOLD_ME.search(words):
        return AboutWhom.BOTH
    if _SELF_FIRST.search(words):
        return AboutWhom.SELF
    if other and not _NOBODY_ELSE.search(words):
        return AboutWhom.OTHER
    return AboutWhom.SELF if _SELF.search(words) else None
