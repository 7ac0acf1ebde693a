# SPDX-License-Identifier: Apache-2.0
"""Answers that a story gives before they are asked for, so that nobody has to say them twice.

Consent, agreement and which organisations are meant are never taken from a story: they are asked.
Source: ADR-0048.
"""

from dataclasses import replace

from actions.dialogue.contact import own_contacts, place_in
from actions.dialogue.intake import answered
from actions.dialogue.speech import Around
from actions.dialogue.timing import earlier_of
from actions.domain.circumstances import story_text
from actions.domain.draft import AboutWhom, Draft
from actions.domain.questions import STAY_UNDER_ACT
from actions.domain.reading.earlier import earlier_in
from actions.domain.reading.names import name_in
from actions.domain.reading.told import (
    complaint_in,
    lived_in,
    needs_in,
    never_complained,
    own_details,
    wanted_in,
    ways_in,
)
from actions.domain.signals import signals_in
from actions.domain.understood import Understood


def with_told(draft: Draft, said: Understood, around: Around) -> Draft:
    """The draft with all that a part of a story answers."""
    draft = _with_earlier_complaint(draft, said)
    draft = _with_home_before(draft, said, around)
    draft = _with_needs(draft, said)
    wanted = tuple(w for w in wanted_in(said.text) if w not in draft.outcomes_wanted)
    return replace(draft, outcomes_wanted=(*draft.outcomes_wanted, *wanted))


def with_own_details(draft: Draft, said: Understood, around: Around) -> Draft:
    """The draft with the writer's name, number, email or postcode, given beside anything else."""
    given = own_details(said.text, value=said.email or said.phone)
    complainant = draft.complainant
    asked = draft.open.question if draft.open else None
    if complainant.name is None and given.name and not complainant.anonymous:
        complainant = replace(complainant, name=name_in(given.name))
    if not complainant.contacts and (given.way or asked == "name"):
        complainant = replace(complainant, contacts=own_contacts(said))
    own = given.home or draft.about_whom is AboutWhom.SELF
    if complainant.place is None and said.postcode and own:
        place = place_in(said, around)
        in_england = place is not None and place.nation in (None, "england")
        complainant = replace(complainant, place=place if in_england else None)
    return replace(draft, complainant=complainant)


def _with_earlier_complaint(draft: Draft, said: Understood) -> Draft:
    """Whom they complained to before and what came of it, where the story tells both."""
    if draft.earlier.complained is not None:
        return draft
    piece = complaint_in(said.text)
    if piece is None:
        never = never_complained(said.text)
        return replace(draft, earlier=replace(draft.earlier, complained=False)) if never else draft
    text = said.text[piece.start : piece.end]
    if not earlier_in(text).answers:
        return draft
    about_it = replace(
        said,
        text=text,
        mentions=tuple(
            replace(m, start=m.start - piece.start, end=m.end - piece.start)
            for m in said.mentions
            if piece.start <= m.start < piece.end
        ),
        dates=tuple(d for d in said.dates if piece.start <= d.start < piece.end),
    )
    return replace(draft, earlier=earlier_of(draft.earlier, about_it))


def _with_home_before(draft: Draft, said: Understood, around: Around) -> Draft:
    """Where somebody lived before a stay under the Mental Health Act, where the story tells it."""
    words = lived_in(said.text)
    if words is None or draft.person.lived_before_section is not None:
        return draft
    if draft.section is None and not signals_in(story_text(draft)).has(*STAY_UNDER_ACT):
        return draft
    place = place_in(replace(said, text=words, postcode=None), around)
    return replace(draft, person=replace(draft.person, lived_before_section=place))


def _with_needs(draft: Draft, said: Understood) -> Draft:
    """What makes it easier, and how to reach them or not: kept in their own words."""
    complainant = draft.complainant
    needs = needs_in(said.text, of_another=draft.about_whom is AboutWhom.SELF)
    if needs and complainant.adjustments is None:
        complainant = replace(complainant, adjustments=needs)
        draft = answered(draft, "adjustments")
    ways = ways_in(said.text)
    if ways and complainant.contact_wishes is None:
        complainant = replace(complainant, contact_wishes=ways)
    return replace(draft, complainant=complainant)
