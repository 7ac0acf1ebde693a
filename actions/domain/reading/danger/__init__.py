# SPDX-License-Identifier: Apache-2.0
"""The words of danger, by subject.

Source: DOMAIN section 13.
"""

import re
from collections import defaultdict
from functools import cache

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger import (
    abuse,
    children,
    distress,
    emergency_words,
    home,
    illness,
    self_harm,
    self_harm_past,
    suspicion,
    threats,
    urgent,
    violence,
)
from actions.domain.reading.danger.rule import Rule
from actions.domain.reading.needed_words import needed_words
from actions.domain.reading.phrases import phrase

RULES = (
    *self_harm.RULES,
    *self_harm_past.RULES,
    *illness.RULES,
    *emergency_words.RULES,
    *urgent.RULES,
    *violence.RULES,
    *threats.RULES,
    *abuse.RULES,
    *suspicion.RULES,
    *children.RULES,
    *home.RULES,
    *distress.RULES,
)


class Danger:
    """One phrase of one rule, and the words without which it cannot be found."""

    def __init__(self, rule: Rule, line: str) -> None:
        self.rule = rule
        self.needed = needed_words(line)
        self._line = line
        self._pattern: re.Pattern[str] | None = None

    def kind_in(self, sentence: str) -> SafetyKind | None:
        if self._pattern is None:
            self._pattern = phrase(self._line)
        for match in self._pattern.finditer(sentence):
            kind = self.rule.kind_in(sentence, match)
            if kind is not None:
                return kind
        return None


@cache
def _by_word() -> dict[str, list[Danger]]:
    """The phrases by each word that one of them needs; those that need none stand under ""."""
    found: dict[str, list[Danger]] = defaultdict(list)
    for rule in RULES:
        for line in rule.words:
            danger = Danger(rule, line)
            for word in danger.needed[0] if danger.needed else ("",):
                found[word].append(danger)
    return dict(found)


def kinds_in(sentence: str) -> dict[SafetyKind, None]:
    """The kinds of danger that a plain sentence speaks of."""
    words = set(sentence.split(" "))
    by_word = _by_word()
    likely = {danger: None for word in (*words, "") for danger in by_word.get(word, ())}
    kinds: dict[SafetyKind, None] = {}
    for danger in likely:
        if not any(needed.isdisjoint(words) for needed in danger.needed):
            kind = danger.kind_in(sentence)
            if kind is not None:
                kinds[kind] = None
    return kinds
