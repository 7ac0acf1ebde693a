# SPDX-License-Identifier: Apache-2.0
"""Sentences that may mean danger: to the writer, to somebody else, now or before.

Recall comes first, but an emergency needs words of the present: a false one would stop a complaint.
Source: DOMAIN section 13; contract 1, "How the record is decided" (`safety.kind`).
"""

from actions.domain.reading.danger import RULES
from actions.domain.reading.safety_words import sentences
from actions.domain.understood import Sign

LONGEST_WORDS = 400


def signs_in(text: str) -> tuple[Sign, ...]:
    """Every sign of danger in a text, in order, each kind once per sentence."""
    found: dict[Sign, None] = {}
    for sentence in sentences(text):
        for rule in RULES:
            if rule.found_in(sentence):
                found[Sign(rule.kind, sentence.original[:LONGEST_WORDS])] = None
    return tuple(found)
