# SPDX-License-Identifier: Apache-2.0
"""The words of danger, by kind.

Source: DOMAIN section 13.
"""

import re
from dataclasses import dataclass

from actions.domain.draft import SafetyKind
from actions.domain.reading.safety_words import Sentence
from actions.domain.reading.words import phrases


@dataclass(frozen=True)
class Rule:
    """`words` mean danger of this kind, except where `unless` stands in the same sentence."""

    kind: SafetyKind
    words: re.Pattern[str]
    unless: re.Pattern[str] | None = None

    def found_in(self, sentence: Sentence) -> bool:
        if not self.words.search(sentence.words):
            return False
        return self.unless is None or not self.unless.search(sentence.words)


RULES = (
    Rule(SafetyKind.SELF_HARM_NOW, phrases("""
        (kill|hurt|harm|hang) myself
        (end|ending|take) (it all|my life|my own life)
        want to die
        i am (feeling )?suicidal
        better off (without me|dead|if i was dead|if i were dead)
        can not go on( any more)?
        do not want to (be here|live|wake up)( any more)?
        """), phrases("""
        (used to|in the past|years ago|last year|as a teenager|i was|had tried|i tried|not)
        """)),
    Rule(SafetyKind.SELF_HARM_PAST, phrases("""
        (i|she|he|they) (tried|attempted) .. (kill|suicide|end|overdose) (myself|himself|herself)?
        took an overdose
        self harm(ed|ing)?
        """)),
    Rule(SafetyKind.EMERGENCY_MEDICAL, phrases("""
        (is|are) not breathing
        chest pains? .. (now|right now)
        (is|am) .. bleeding .. (now|heavily|badly)
        can not breathe
        """)),
    Rule(SafetyKind.DANGER_TO_OTHER, phrases("""
        being (hit|beaten|attacked|hurt|strangled) .. (now|right now)
        (right now|now) .. being (hit|beaten|attacked)
        (hitting|beating|attacking) (her|him|them|me) .. (now|right now)
        """)),
    Rule(SafetyKind.SAFEGUARDING_ADULT, phrases("""
        (bruise|bruises|bruised|bruising)
        (hit|slapped|punched|kicked) (her|him|my)
        """)),
    Rule(SafetyKind.CHECK_IN, phrases("""
        (so |very |just |really )?(sad|heartbroken|devastated|exhausted|grieving)
        at (my|the) end of (my|the) tether
        """)),
)
