# SPDX-License-Identifier: Apache-2.0
"""Independent advocacy: whose area counts, what is promised, and where else help is found."""

from dataclasses import dataclass
from enum import StrEnum

from actions.domain.authority import complains_as_child, is_about_other, is_child
from actions.domain.choices import DEFAULT_CHOICES, Choices
from actions.domain.circumstances import lives_outside_england, parties_taking_part
from actions.domain.draft import Draft
from actions.domain.functions import function_of
from actions.domain.organisations import Function, Place

NHS_ADVOCACY = frozenset({Function.HEALTH, Function.BOTH, Function.PUBLIC_HEALTH})


class FallBack(StrEnum):
    """Help that is there in every area."""

    COUNCIL = "ask_your_council"
    COUNCIL_COMPLAINTS_TEAM = "council_complaints_team"
    HEALTHWATCH = "healthwatch"
    CITIZENS_ADVICE = "citizens_advice"
    CHILDRENS_ADVOCATE = "childrens_advocate"
    OTHER_NATION = "other_nation"


@dataclass(frozen=True)
class Advocacy:
    """`areas` holds the council areas to offer, the complainant's first.

    `promised` is True where a council must arrange NHS complaints advocacy for this complaint.
    """

    areas: tuple[Place, ...]
    promised: bool
    fall_backs: tuple[FallBack, ...]


def advocacy_for(draft: Draft, *, choices: Choices = DEFAULT_CHOICES) -> Advocacy:
    """Whose advocacy is offered, and what can be promised.

    Each council with social services arranges advocacy for NHS complaints in its area. A
    complaint about a council alone has no such advocate.

    Source: Local Government and Public Involvement in Health Act 2007 s. 223A; Care Act 2014
    s. 67(3)-(5).
    """
    areas = advocacy_areas(draft, choices=choices)
    if not areas and lives_outside_england(draft.complainant.place):
        return Advocacy((), False, (FallBack.OTHER_NATION,))
    promised = promises_nhs_advocacy(draft)
    first = FallBack.COUNCIL if promised else FallBack.COUNCIL_COMPLAINTS_TEAM
    others = (FallBack.HEALTHWATCH, FallBack.CITIZENS_ADVICE)
    child = complains_as_child(draft) or (is_about_other(draft) and is_child(draft))
    fall_backs = (FallBack.CHILDRENS_ADVOCATE, first, *others) if child else (first, *others)
    return Advocacy(areas, promised, fall_backs)


def advocacy_areas(draft: Draft, *, choices: Choices = DEFAULT_CHOICES) -> tuple[Place, ...]:
    """The council areas to offer: the complainant's, and the other person's where different.

    Places in another nation are left out.

    Source: DOMAIN rule 137 [unverified].
    """
    places = [draft.complainant.place]
    own_known = draft.complainant.place and draft.complainant.place.council_code
    if is_about_other(draft) and (choices.persons_area_too or not own_known):
        places.append(draft.person.place)
    found: dict[str, Place] = {}
    for place in places:
        if place and place.council_code and not lives_outside_england(place):
            found.setdefault(place.council_code, place)
    return tuple(found.values())


def promises_nhs_advocacy(draft: Draft) -> bool:
    """True where a part of the complaint is about the NHS or a public health service.

    Source: Local Government and Public Involvement in Health Act 2007 s. 223A.
    """
    return any(function_of(party, draft) in NHS_ADVOCACY for party in parties_taking_part(draft))
