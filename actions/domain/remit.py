# SPDX-License-Identifier: Apache-2.0
"""Is it a complaint, and one for this procedure? What is mixed goes on with its part inside."""

import re
from collections.abc import Mapping
from dataclasses import replace

from actions.domain.circumstances import (
    home_of_person,
    lives_outside_england,
    parties_taking_part,
)
from actions.domain.draft import Draft, Matter, Party, Reason, Role, Status
from actions.domain.organisations import Family
from actions.domain.reading.matters import matter_in, matters_beside
from actions.domain.signals import Signal, signals_in

NOT_COMPLAINTS = frozenset(
    {
        Matter.THANKS,
        Matter.QUESTION,
        Matter.APPOINTMENT,
        Matter.RECORDS_REQUEST,
        Matter.STAFF_GRIEVANCE,
        Matter.FREEDOM_OF_INFORMATION,
    }
)
OUTSIDE = frozenset(
    {
        Matter.PRIVATE_CARE,
        Matter.OTHER_NATION,
        Matter.GOVERNMENT,
        Matter.HOUSING,
        Matter.COUNCIL_SERVICE,
        Matter.POLICE,
        Matter.PRISON,
        Matter.SCHOOL,
        Matter.VET,
        Matter.COMPANY,
        Matter.OTHER_SERVICE,
    }
)
MATTER_OF_ACT: Mapping[str, Matter] = {
    "thanks": Matter.THANKS,
    "compliment_about_a_service": Matter.THANKS,
    "not_a_complaint_question": Matter.QUESTION,
    "not_life_threatening_urgent_care_question": Matter.QUESTION,
    "not_a_complaint_appointment_or_prescription": Matter.APPOINTMENT,
    "asks_for_own_records": Matter.RECORDS_REQUEST,
    "outside_remit_private_only": Matter.PRIVATE_CARE,
    "outside_remit_other_nation": Matter.OTHER_NATION,
    "outside_remit_government": Matter.GOVERNMENT,
    "outside_remit_housing_police_or_other": Matter.HOUSING,
}
MATTER_OF_FAMILY: Mapping[Family, Matter] = {
    Family.OTHER_NATION: Matter.OTHER_NATION,
    Family.GOVERNMENT: Matter.GOVERNMENT,
    Family.HOUSING: Matter.HOUSING,
    Family.POLICE: Matter.POLICE,
}
FREEDOM_OF_INFORMATION = re.compile(
    r"\bfreedom of information\b|\bfoi (request|act)\b", re.IGNORECASE
)
REASON_HANDLED = Reason(
    "A complaint about what an organisation did, did not do or decided",
    "Regulations 2009 regs. 5(1), 6(1)",
)
REASON_NOT_HANDLED = Reason(
    "Not a complaint, or none for this procedure", "Regulations 2009 regs. 1(5), 2, 6, 8(1)"
)
COUNCIL = re.compile(r"\bcouncil\b", re.IGNORECASE)
POINTED_ON = "pointed_on:"
POLICE = re.compile(r"\bpolice\b", re.IGNORECASE)
HOUSING = re.compile(
    r"\b(?:landlord|hous|home|tenan|rent|flat|damp|mould|lift|evict|lettings?\b|repair)",
    re.IGNORECASE,
)


def matter_for(act: str | None, *, text: str) -> Matter | None:
    """What the person came with, where it is not a complaint for this service.

    Employees of councils and NHS bodies have their own procedure for their employment; a failure
    to answer a Freedom of Information request goes to the Information Commissioner.

    Source: Regulations 2009 reg. 8(1); DOMAIN rules 30, 31.
    """
    if FREEDOM_OF_INFORMATION.search(text):
        return Matter.FREEDOM_OF_INFORMATION
    plainly = matter_in(text)
    if plainly is not None:
        return plainly
    matter = MATTER_OF_ACT.get(act or "")
    if matter is Matter.PRIVATE_CARE and signals_in(text).has(Signal.NHS_PAID):
        return None
    return _which_other(text) if matter is Matter.HOUSING else matter


def _which_other(text: str) -> Matter:
    """The act that names housing, the police and others together, told apart."""
    if POLICE.search(text):
        return Matter.POLICE
    return Matter.HOUSING if HOUSING.search(text) else Matter.OTHER_SERVICE


def remit_status(draft: Draft) -> Status:
    """Whether the complaint goes on, is no complaint, or is one for somebody else.

    A matter outside goes on where an organisation inside takes part; the rest is signposted.

    Source: Regulations 2009 regs. 1(5), 2, 6, 8(1), 8(3).
    """
    if draft.matter in NOT_COMPLAINTS:
        return Status.NOT_A_COMPLAINT
    abroad = is_abroad(draft)
    inside = [p for p in parties_taking_part(draft) if not (abroad and _is_unplaced(p))]
    if inside:
        return Status.DRAFT
    outside = any(party.role is Role.OUT_OF_REMIT for party in draft.parties)
    heard = [m for m in draft.heard if not (abroad and m.place is None)]
    if draft.matter in OUTSIDE or (outside and not heard):
        return Status.OUT_OF_REMIT
    return Status.DRAFT


def is_abroad(draft: Draft) -> bool:
    """True where the story is set in another nation: its council, or the home, is there.

    "The carers" and "my GP" are then of that nation too. It is also where nothing else is named.

    Source: Regulations 2009 reg. 1(5).
    """
    of_nation = [p for p in draft.parties if p.family is Family.OTHER_NATION]
    nothing_else = len(of_nation) == len(draft.parties) and not draft.heard
    lives_there = lives_outside_england(home_of_person(draft))
    council = any(COUNCIL.search(party.name) for party in of_nation)
    return bool(of_nation) and (nothing_else or lives_there or council)


def _is_unplaced(party: Party) -> bool:
    return party.code is None and party.service is not None and party.town is None


def is_no_complaint(draft: Draft) -> bool:
    """True where nothing is sent: not a complaint, or none for this procedure.

    Source: contract "How the record is decided", `not_a_complaint`, `out_of_remit`.
    """
    decided = draft.status in (Status.NOT_A_COMPLAINT, Status.OUT_OF_REMIT)
    return decided or remit_status(draft) is not Status.DRAFT


def to_signpost_elsewhere(draft: Draft) -> tuple[Matter, ...]:
    """The matters in a story that belong to another procedure: say for each where to go.

    Source: DOMAIN Table C; Joint Working Team factsheet, "Who we investigate".
    """
    found = [draft.matter] if draft.matter in OUTSIDE else []
    found += [
        MATTER_OF_FAMILY.get(party.family, Matter.PRIVATE_CARE)
        for party in draft.parties
        if party.role is Role.OUT_OF_REMIT
    ]
    found += [Matter(key.removeprefix(POINTED_ON)) for key in sorted(_pointed_on(draft))]
    return tuple(dict.fromkeys(matter for matter in found if matter is not None))


def _pointed_on(draft: Draft) -> frozenset[str]:
    """What `answered` holds of matters that were found beside a complaint for this procedure."""
    return frozenset(key for key in draft.answered if key.startswith(POINTED_ON))


def with_matters_beside(draft: Draft, text: str) -> Draft:
    """The draft with the landlord or the school that a complaint for this procedure also tells of.

    Source: Regulations 2009 reg. 8(3); DOMAIN rule 33.
    """
    found = {POINTED_ON + matter.value for matter in matters_beside(text)}
    return replace(draft, answered=draft.answered | found) if found else draft
