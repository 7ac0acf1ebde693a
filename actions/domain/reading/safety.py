# SPDX-License-Identifier: Apache-2.0
"""Sentences that may mean danger: to the writer, to somebody else, now or before.

Recall comes first, but an emergency needs words of the present: a false one would stop a complaint.
Source: DOMAIN section 13; contract 1, "How the record is decided" (`safety.kind`).
"""

from collections.abc import Collection, Iterable

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger import kinds_in
from actions.domain.reading.safety_words import Sentence, sentences
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
    """Every sign of danger that the rules know in a text, in order, each kind once per sentence."""
    return signs_of((sentence, kinds_in(sentence.words)) for sentence in sentences(text))


def signs_of(found: Iterable[tuple[Sentence, Collection[SafetyKind]]]) -> tuple[Sign, ...]:
    """The signs of sentences whose kinds are known.

    Within a sentence a kind gives way to one that shows the same help and more.
    """
    signs: dict[Sign, None] = {}
    for sentence, kinds in found:
        for kind in kinds:
            if _STRONGER.get(kind, set()).isdisjoint(kinds):
                signs[Sign(kind, sentence.original[:LONGEST_WORDS])] = None
    return tuple(signs)
