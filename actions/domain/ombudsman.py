# SPDX-License-Identifier: Apache-2.0
"""Which ombudsman could look in the end. It is always "may", never "will"."""

from dataclasses import dataclass
from enum import StrEnum

from actions.domain.aftercare import Aftercare, aftercare
from actions.domain.circumstances import (
    home_of_person,
    lives_outside_england,
    parties_taking_part,
    story_text,
)
from actions.domain.consent import decision_for
from actions.domain.draft import Decision, Draft, Matter, Party, Role
from actions.domain.functions import Ombudsman, function_of
from actions.domain.organisations import Family, Function
from actions.domain.remit import NOT_COMPLAINTS, is_no_complaint
from actions.domain.signals import Signal, signals_in

OMBUDSMEN_BY_FUNCTION: dict[Function, frozenset[Ombudsman]] = {
    Function.HEALTH: frozenset({Ombudsman.PHSO}),
    Function.SOCIAL_CARE: frozenset({Ombudsman.LGSCO}),
    Function.CHILDRENS_STATUTORY: frozenset({Ombudsman.LGSCO}),
    Function.PUBLIC_HEALTH: frozenset({Ombudsman.LGSCO}),
    Function.BOTH: frozenset({Ombudsman.PHSO, Ombudsman.LGSCO}),
    Function.UNKNOWN: frozenset(),
}


class Route(StrEnum):
    """Where the complaint could go in the end, in the words of the case schema."""

    PHSO = "phso"
    LGSCO = "lgsco"
    JOINT_POSSIBLE = "joint_possible"
    JOINT_POSSIBLE_S117 = "joint_possible_s117"
    SPLIT = "split"
    NONE = "none"
    OTHER_NATION = "other_nation"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class RouteFound:
    route: Route
    reason: str
    source: str


WHO_WE_INVESTIGATE = 'Joint Working Team factsheet, "Who we investigate"'
REASONS: dict[Route, tuple[str, str]] = {
    Route.PHSO: ("All of it is health care: the health ombudsman", WHO_WE_INVESTIGATE),
    Route.LGSCO: ("All of it is social care: the care ombudsman", WHO_WE_INVESTIGATE),
    Route.JOINT_POSSIBLE: (
        "Health and social care together: the two ombudsmen may look at it jointly",
        "Joint Working Manual part 2",
    ),
    Route.JOINT_POSSIBLE_S117: (
        "Aftercare: council and board are both held to account; the ombudsmen may look jointly",
        WHO_WE_INVESTIGATE,
    ),
    Route.SPLIT: (
        "Each ombudsman looks at its own part, because a joint look needs sharing",
        "Joint Working Manual part 5; Local Government Act 1974 s. 33ZA(2)",
    ),
    Route.NONE: ("Nothing here is for these ombudsmen", WHO_WE_INVESTIGATE),
    Route.OTHER_NATION: (
        "Care of another nation of the United Kingdom has an ombudsman of its own",
        "DOMAIN Table C",
    ),
    Route.UNDECIDED: ("It is not known yet which organisations are involved", "DOMAIN Table C"),
}


def ombudsman_for(draft: Draft) -> RouteFound:
    """Which ombudsman could look at the complaint in the end, and why.

    The nature of the service decides, not who paid. The ombudsmen decide themselves whether
    they look jointly.

    Source: Joint Working Team factsheet, "Who we investigate", "Who we are and what we do";
    Joint Working Manual parts 2, 5.
    """
    route = _route(draft)
    reason, source = REASONS[route]
    return RouteFound(route, reason, source)


def _route(draft: Draft) -> Route:
    if draft.matter in NOT_COMPLAINTS:
        return Route.NONE
    if belongs_to_other_nation(draft):
        return Route.OTHER_NATION
    if is_no_complaint(draft):
        return Route.NONE
    parties = parties_taking_part(draft)
    needed = _ombudsmen(draft, parties)
    if len(needed) < 2:
        return Route(next(iter(needed)).value) if needed else Route.UNDECIDED
    if not _may_be_looked_at_together(draft, parties, needed):
        return Route.SPLIT
    if aftercare(draft) is Aftercare.YES:
        return Route.JOINT_POSSIBLE_S117
    return Route.JOINT_POSSIBLE


def _may_be_looked_at_together(
    draft: Draft, parties: tuple[Party, ...], needed: frozenset[Ombudsman]
) -> bool:
    """False where sharing was taken back, or refused for all of one ombudsman's bodies.

    Source: contract 1, "How the record is decided": refused or withdrawn means `split`.
    """
    decisions = {party.key: decision_for(draft, party.key) for party in parties}
    if Decision.WITHDRAWN in decisions.values():
        return False
    sharing = tuple(p for p in parties if decisions[p.key] is not Decision.REFUSED)
    return _ombudsmen(draft, sharing) == needed


def _ombudsmen(draft: Draft, parties: tuple[Party, ...]) -> frozenset[Ombudsman]:
    found: frozenset[Ombudsman] = frozenset()
    for party in parties:
        found |= OMBUDSMEN_BY_FUNCTION[function_of(party, draft)]
    return found


def belongs_to_other_nation(draft: Draft) -> bool:
    """True where another nation's ombudsman looks: nothing here is English, or it paid.

    Somebody who lives in Wales and names a Welsh body was treated in England at Wales' cost;
    so was somebody who says that a Welsh board paid.

    Source: DOMAIN Table C "English hospital paid by NHS Wales"; Public Services Ombudsman (Wales)
    Act 2019.
    """
    nothing_english = not parties_taking_part(draft)
    if draft.matter is Matter.OTHER_NATION and nothing_english:
        return True
    named = any(
        party.family is Family.OTHER_NATION and party.role is not Role.MENTIONED_ONLY
        for party in draft.parties
    )
    abroad = lives_outside_england(home_of_person(draft))
    paid = signals_in(story_text(draft)).has(Signal.PAID_BY_OTHER_NATION)
    return (named and (paid or abroad or nothing_english)) or (paid and abroad)
