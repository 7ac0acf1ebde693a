# SPDX-License-Identifier: Apache-2.0
"""Sentences that may mean danger: to the writer, to somebody else, now or before.

Recall comes first, but an emergency needs words of the present: a false one would stop a complaint.
Source: DOMAIN section 13; contract 1, "How the record is decided" (`safety.kind`).
"""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger import kinds_in
from actions.domain.reading.safety_words import sentences
from actions.domain.understood import Sign

LONGEST_WORDS = 400
_STRONGER = {
    SafetyKind.SELF_HARM_PAST: {SafetyKind.SELF_HARM_NOW},
    SafetyKind.URGENT_MEDICAL: {SafetyKind.EMERGENCY_MEDICAL},
    SafetyKind.SAFEGUARDING_ADULT_POSSIBLE: {
        SafetyKind.SAFEGUARDING_ADULT,
        SafetyKind.SAFEGUARDING_CHILD,
        SafetyKind.DANGER_TO_OTHER,
        SafetyKind.DOMESTIC_ABUSE,
    },
    SafetyKind.CHECK_IN: set(SafetyKind) - {SafetyKind.CHECK_IN},
}


def signs_in(text: str) -> tuple[Sign, ...]:
    """Every sign of danger in a text, in order, each kind once per sentence.

    Within a sentence a kind gives way to one that shows the same help and more.
    """
    found: dict[Sign, None] = {}
    for sentence in sentences(text):
        kinds = kinds_in(sentence.words)
        for kind in kinds:
            if not _STRONGER.get(kind, set()) & kinds.keys():
                found[Sign(kind, sentence.original[:LONGEST_WORDS])] = None
    return tuple(found)
