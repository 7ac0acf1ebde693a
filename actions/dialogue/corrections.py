# SPDX-License-Identifier: Apache-2.0
"""Putting right, at any point and in one's own words, when it happened or which place it was.

The words are kept as part of the story. Source: DOMAIN rule 190.
"""

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


def comes_before_the_answer(draft: Draft, said: Understood) -> bool:
    """True where any words would answer the question, and these plainly put something right."""
    asked = draft.open.question if draft.open else ""
    return asked in ANY_WORDS and said.act in CORRECTS and _names_what(said)


def put_right(draft: Draft, said: Understood, around: Around) -> Answered | None:
    """What words that are no answer put right or add; None where they do not."""
    if said.act not in CORRECTS | {ADDS} or not _names_what(said):
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


def _names_what(said: Understood) -> bool:
    """True for a sure act that comes with a time, or with an organisation."""
    named = said.dates if said.act == CORRECTS_A_DATE else said.mentions
    return said.chosen is None and said.confidence >= SURE and bool(named)


def _said_of(before: Draft, after: Draft) -> tuple[Say, ...]:
    heard = (Say("utter_timing_heard", values={"when": span(after.timing)}),)
    return (Say("utter_check_changed"), *(heard if after.timing != before.timing else ()))
