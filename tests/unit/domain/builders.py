# SPDX-License-Identifier: Apache-2.0
"""Drafts for tests: everything that a test is not about is supplied here. All of it is invented."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from actions.domain.consent import records_for
from actions.domain.draft import (
    AboutWhom,
    Complainant,
    Decision,
    Draft,
    How,
    Party,
    Payer,
    PersonAffected,
    StoryPart,
    Timing,
)
from actions.domain.organisations import Family, Place
from actions.domain.responsible import with_bodies_added_by_rule

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
NO_HOLIDAYS: frozenset[date] = frozenset()
CHRISTMAS_2026 = frozenset({date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)})

LEICESTER = Place("LE1 5WW", "E06000016", "Leicester City Council", "QK1", "NHS Leicestershire ICB")
LINCOLNSHIRE = Place("LN1 1YL", "E10000019", "Lincolnshire County Council", "QJM", "NHS Lincs ICB")
LEWISHAM = Place(
    None, "E09000023", "London Borough of Lewisham", "QKK", "NHS South East London ICB"
)
MANCHESTER = Place("M1 1AA", "E08000003", "Manchester City Council", "QOP", "NHS Greater M ICB")
WALES = Place("CH7 6NF", nation="wales")
SPLIT_COUNTY = Place("GU1 1AA", "E10000030", "Surrey County Council")
PLACES = (LEICESTER, LINCOLNSHIRE, LEWISHAM, MANCHESTER, SPLIT_COUNTY)


class SomeAreas:
    """The areas of these tests."""

    def place_of_council(self, code: str) -> Place | None:
        found = [replace(p, postcode=None) for p in PLACES if p.council_code == code]
        return found[0] if found else None


AREAS = SomeAreas()
TYPES = {Family.COUNCIL: "council", Family.NHS_TRUST: "NHS foundation trust"}


def a_party(
    family: Family, code: str | None = None, *, name: str | None = None, **more: Any
) -> Party:
    words = name or family.value.replace("_", " ")
    return Party(
        name=words,
        family=family,
        type=TYPES.get(family, words),
        code=code,
        mention=more.pop("mention", f"the {words}"),
        confirmed=True,
        **more,
    )


def a_trust(code: str = "RWE", **more: Any) -> Party:
    return a_party(Family.NHS_TRUST, code, **more)


def a_council(code: str | None = "E06000016", **more: Any) -> Party:
    return a_party(Family.COUNCIL, code, **more)


def a_home(funding: Payer | None = None, **more: Any) -> Party:
    return a_party(more.pop("family", Family.CARE_HOME), funding=funding, **more)


def a_board(code: str = "QK1", **more: Any) -> Party:
    return a_party(Family.INTEGRATED_CARE_BOARD, code, **more)


def a_draft(*parties: Party, story: str = "They let us down.", **more: Any) -> Draft:
    """A complaint about oneself, told at noon today at the door of RWE."""
    given: dict[str, Any] = {
        "conversation": "c1",
        "receiving_organisation": "RWE",
        "received_at": NOON,
        "about_whom": AboutWhom.SELF,
        "complainant": Complainant(place=LEICESTER),
        "timing": Timing(first_on=date(2026, 10, 1), last_on=date(2026, 10, 31)),
    }
    return Draft(parties=parties, story=(StoryPart(NOON, story),), **{**given, **more})


def for_other(draft: Draft, **person: Any) -> Draft:
    """The same complaint, made for somebody else."""
    return replace(draft, about_whom=AboutWhom.OTHER, person=PersonAffected(**person))


def decided(draft: Draft, decision: Decision, *keys: str, at: datetime = NOON) -> Draft:
    """The draft with this decision for these organisations, or for all that take part."""
    chosen: Iterable[str] = keys or [p.key for p in draft.parties if p.takes_part]
    records = [
        record
        for key in chosen
        for record in records_for(
            key,
            decision,
            at=at,
            how=How.CHOSEN,
            by="complainant",
            text_version="1",
            words_shown="May we show your complaint to them?",
        )
    ]
    return replace(draft, consents=(*draft.consents, *records))


def agreed(draft: Draft, *keys: str) -> Draft:
    return decided(draft, Decision.GIVEN, *keys)


def refused(draft: Draft, *keys: str) -> Draft:
    return decided(draft, Decision.REFUSED, *keys)


def ruled(draft: Draft) -> Draft:
    """The draft after the rules on responsibility."""
    return with_bodies_added_by_rule(draft, AREAS)
