# SPDX-License-Identifier: Apache-2.0
"""Small facts of a draft that several rules start from."""

from actions.domain.draft import AboutWhom, Draft, Party
from actions.domain.organisations import Family, Place

ENGLAND = "england"
DISTRICT_CODE = "E07"


def story_text(draft: Draft) -> str:
    """The whole story as one text, a line for each message."""
    return "\n".join(part.text for part in draft.story)


def parties_taking_part(draft: Draft) -> tuple[Party, ...]:
    """The organisations that the complaint is about, and those that a rule brought in.

    Source: contract "How the record is decided", roles `involved` and `added_by_rule`.
    """
    return tuple(party for party in draft.parties if party.takes_part)


def home_of_person(draft: Draft) -> Place | None:
    """Where the one it happened to lives or lived; where the complainant lives if not known.

    Source: Care Act 2014 ss. 18, 39; DOMAIN Table C.
    """
    if draft.about_whom in (AboutWhom.OTHER, AboutWhom.BOTH) and draft.person.place is not None:
        return draft.person.place
    return draft.complainant.place


def lives_outside_england(place: Place | None) -> bool:
    """True where the place is known to lie in another nation.

    Source: Regulations 2009 reg. 1(5).
    """
    return place is not None and place.nation not in (None, ENGLAND)


def is_district(party: Party) -> bool:
    """True for a district council under a county, which does no social care.

    Source: Regulations 2009 reg. 2 "local authority".
    """
    return party.family is Family.COUNCIL and (party.code or "").startswith(DISTRICT_CODE)


def is_social_services_authority(party: Party) -> bool:
    """True for a council that is known and does social care.

    Source: Regulations 2009 reg. 2 "local authority".
    """
    return party.family is Family.COUNCIL and party.code is not None and not is_district(party)
