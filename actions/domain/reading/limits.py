# SPDX-License-Identifier: Apache-2.0
"""Who must not be told and what must not be shown, in the person's own words."""

import re

from actions.domain.reading.words import lower

SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
LIMIT = re.compile(
    r"\b(?:do not|don'?t|dont|never|please don'?t|must not|mustn'?t|can'?t|cannot|no one|nobody)\b"
    r"[^.!?]{0,40}\b(?:tell|tells|told|show|shown|share|know|knows|see|sees|inform|contact|"
    r"involve)\b"
    r"|\b(?:but )?not (?:to )?(?:my|our|his|her|their|the|anything|anyone|about)\b"
    r"|\b(?:keep|leave)\b[^.!?]{0,30}\b(?:out of (?:it|this)|private|secret|from)\b"
    r"|\bwithout (?:telling|my|our|his|her)\b"
    r"|\b(?:i )?don'?t want\b[^.!?]{0,40}\b(?:told|knowing|to know|to see|involved|shared|shown)\b",
    re.IGNORECASE,
)


def limit_in(text: str) -> str | None:
    """The sentence that sets a limit to sharing, word for word; None where none does.

    "Yes tell the council, not my daughter" sets one; a plain no does not.
    Source: contract, "How the record is decided", `consent.limits`.
    """
    for sentence in SENTENCES.split(text):
        if LIMIT.search(lower(sentence)):
            return sentence.strip()
    return None
