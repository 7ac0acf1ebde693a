# SPDX-License-Identifier: Apache-2.0
"""Putting right, at any point and in one's own words, when it happened or which place it was.

The words are kept as part of the story. Source: DOMAIN rule 190.
"""

import re
from dataclasses import replace

from actions.dialogue.consent import with_limits
from actions.dialogue.hearing import with_mentions
from actions.dialogue.intake import with_story
from actions.dialogue.speech import Answered, Around, Say
from actions.dialogue.timing import timing_of
from actions.domain.draft import Draft
from actions.domain.plain_english import span
from actions.domain.understood import Understood

SURE = 0.8
CORRECTS_A_DATE = "corrects_a_date"
CORRECTS = frozenset({CORRECTS_A_DATE, "corrects_organisation", "removes_organisation"})
ADDS = "adds_organisation"
ANY_WORDS = frozenset(
    {
        "relationship",
        "person_name",
        "why_late",
        "complained_before",
        "outcome_wanted",
        "name",
        "contact",
        "adjustments",
    }
)  # questions whose answer may be any words, so that a correction would pass for one

MAY_BE_LEFT = (ANY_WORDS - {"complained_before"}) | {
    "about_whom",
    "person_state",
    "when_happened",
    "when_known",
    "funding",
    "postcode",
    "person_postcode",
    "council_which",
}  # questions that words which plainly add an organisation do not answer
_ADDS = re.compile(
    r"\b(?:was|were) (?:also |all )?(?:(?:a )?part (?:of|in)|in on|in|involved (?:in|with)) "
    r"(?:it|this|that|all (?:this|that|of (?:it|this)))\b"
    r"|\b(?:was|were) (?:also involved|involved (?:too|as well|also))\b",
    re.I,
)


def comes_before_the_answer(draft: Draft, said: Understood) -> bool:
    """True where any words would answer the question, and these plainly put something right."""
    asked = draft.open.question if draft.open else ""
    if asked in MAY_BE_LEFT and _plainly_adds(said):
        return True
    return asked in ANY_WORDS and said.act in CORRECTS and _names_what(said)


def put_right(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """What words that are no answer put right or add; None where they do not."""
    sure = said.act in CORRECTS | {ADDS} and _names_what(said)
    if not sure and not _plainly_adds(said):
        return None
    changed = as_told(draft, said, around)
    if (changed.timing, changed.parties, changed.heard) == (
        draft.timing,
        draft.parties,
        draft.heard,
    ):
        return None
    return Answered(changed, _said_of(draft, changed))


def as_told(draft: Draft, said: Understood, around: Around) -> Draft:
    """The draft with the times and organisations of these words, which are kept as well."""
    changed = with_story(with_limits(draft, said), said, around)
    timing = timing_of(said, around)
    if timing is not None:
        changed = replace(changed, timing=replace(timing, reason_late=draft.timing.reason_late))
    return with_mentions(changed, said, around)


def _plainly_adds(said: Understood) -> bool:
    """True for words that say that an organisation which they name was part of it."""
    return said.chosen is None and bool(said.mentions) and bool(_ADDS.search(said.text))


def _names_what(said: Understood) -> bool:
    """True for a sure act that comes with a time, or with an organisation."""
    named = said.dates if said.act == CORRECTS_A_DATE else said.mentions
    return said.chosen is None and said.confidence >= SURE and bool(named)


def _said_of(before: Draft, after: Draft) -> tuple[Say, ...]:
    heard = (Say("utter_timing_heard", values={"when": span(after.timing)}),)
    return (Say("utter_check_changed"), *(heard if after.timing != before.timing else ()))
