# SPDX-License-Identifier: Apache-2.0
"""Which organisations must answer, also those that nobody named (Table C).

The rules bring in the council behind care that it arranged, the council for social care tasks,
and council and board for aftercare. A commissioner of NHS care is not brought in: whoever gave
the care answers for it.
"""

from collections.abc import Iterator
from dataclasses import replace

from actions.domain.circumstances import is_district
from actions.domain.draft import Draft, Party, Payer, Reason, Role, Status
from actions.domain.functions import function_of, part_of, role_of
from actions.domain.organisations import (
    PRIMARY_CARE,
    SOCIAL_CARE_PROVIDERS,
    Family,
    Place,
)
from actions.domain.wanted import Areas, Body, Wanted, bodies_wanted

COUNCIL_TYPE = "council"
BOARD_TYPE = "integrated care board"


def with_bodies_added_by_rule(draft: Draft, areas: Areas) -> Draft:
    """Who takes part: those that were named, and every body that a rule brings in.

    It is worked out anew each time from what the person named, so a body goes again when its
    reason goes. Once the case was sent, a body that was brought in stays.

    Source: Regulations 2009 regs. 6, 9; Joint Working Team factsheet, "Who we investigate".
    """
    named = replace(draft, parties=tuple(_as_named(draft)))
    settled = replace(named, parties=tuple(_settled(party, named) for party in named.parties))
    parties = list(settled.parties)
    for wanted in bodies_wanted(settled, areas):
        _bring_in(parties, wanted, not_meant=draft.not_meant)
    complete = replace(draft, parties=tuple(parties))
    return replace(
        complete,
        parties=tuple(replace(p, function=function_of(p, complete)) for p in parties),
    )


def _as_named(draft: Draft) -> Iterator[Party]:
    """The organisations as the person named them, before any rule."""
    for party in draft.parties:
        if party.role is not Role.ADDED_BY_RULE or draft.status is Status.SENT:
            yield party
        elif party.mention is not None:
            yield replace(party, role=Role.MENTIONED_ONLY)


def _settled(party: Party, draft: Draft) -> Party:
    if party.role is Role.ADDED_BY_RULE:
        return party
    role = Role.MENTIONED_ONLY if is_district(party) else role_of(party, draft)
    settled = replace(party, role=role, part=part_of(party))
    return replace(settled, reasons=(reason_for_role(settled),))


def reason_for_role(party: Party) -> Reason:
    """Why an organisation that was named has, or has not, a part in the complaint.

    Source: Regulations 2009 regs. 2, 6(1); Joint Working Team factsheet, "Who we investigate".
    """
    if party.role is Role.MENTIONED_ONLY:
        if is_district(party):
            return REASON_DISTRICT
        return REASON_MENTIONED
    if party.role is Role.OUT_OF_REMIT:
        return REASON_OUTSIDE
    if party.family in SOCIAL_CARE_PROVIDERS:
        return REASON_BY_PAYER.get(party.funding, REASON_PAYER_UNKNOWN)
    if party.family is Family.COUNCIL:
        return REASON_COUNCIL
    if party.family in PRIMARY_CARE:
        return REASON_PRACTICE
    return REASON_PROVIDER


REASON_BY_PAYER: dict[Payer | None, Reason] = {
    Payer.COUNCIL: Reason(
        "It gave care that the council arranged; the council answers and this provider helps",
        "Regulations 2009 reg. 6(1A)-(1B)",
    ),
    Payer.NHS: Reason(
        "It gave care that the NHS arranged and answers for it", "Regulations 2009 reg. 6(1)(d)"
    ),
    Payer.SELF: Reason(
        "The care was paid for privately; the provider answers by its own procedure",
        "CQC Regulations 2014 reg. 16; Local Government Act 1974 Part 3A",
    ),
    Payer.JOINT: Reason(
        "Council and NHS paid together; both answer, and so does the provider", "DOMAIN Table C"
    ),
    Payer.DIRECT_PAYMENT: Reason(
        "The care was bought with a direct payment; the provider answers for the care and the"
        " council for assessment and payment",
        "DOMAIN Table C",
    ),
}
REASON_DISTRICT = Reason(
    "A district council under a county does no social care; the county does",
    "Regulations 2009 reg. 2",
)
REASON_MENTIONED = Reason(
    "It was mentioned, and is not what the complaint is about", "DOMAIN rule 152"
)
REASON_OUTSIDE = Reason(
    "It has a procedure and an ombudsman of its own", "Regulations 2009 regs. 1(5), 2"
)
REASON_COUNCIL = Reason("A council answers for its social care", "Regulations 2009 reg. 6(1)(a)")
REASON_PRACTICE = Reason(
    "The practice answers for NHS care that it gave; the board that buys it may be told instead",
    "Regulations 2009 regs. 6(1)(c), 7",
)
REASON_PROVIDER = Reason(
    "Whoever gave NHS care answers for it",
    'Joint Working Team factsheet, "Who we investigate"',
)
REASON_PAYER_UNKNOWN = Reason(
    "It gave the care; who arranged and paid for it is to be checked", "DOMAIN Table C"
)


def _bring_in(parties: list[Party], wanted: Wanted, *, not_meant: frozenset[str]) -> None:
    """Adds the body, or its reason where the body is there already.

    "The council" of which nobody knows the name is the one that the rule finds, unless the
    person said that it is not.
    """
    position = _position(parties, wanted)
    if position is None:
        position = _nameless(parties, wanted)
        if position is None:
            parties.append(_party_for(wanted))
            return
        found = _party_for(wanted)
        if found.code is not None and found.code not in not_meant:
            nameless = parties[position]
            parties[position] = replace(
                nameless,
                name=found.name,
                type=found.type,
                code=found.code,
                icb_code=found.icb_code,
                council_code=found.council_code,
            )
    party = parties[position]
    role = party.role if party.takes_part else Role.ADDED_BY_RULE
    reasons = tuple(dict.fromkeys((*party.reasons, wanted.reason)))
    parties[position] = replace(party, role=role, part=wanted.part, reasons=reasons)


def _position(parties: list[Party], wanted: Wanted) -> int | None:
    """Where the body stands: one that was named and will do, else the very one."""
    family, code = FAMILIES[wanted.body], _code(wanted)
    same = [n for n, party in enumerate(parties) if party.family is family]
    if wanted.named_will_do:
        for position in same:
            if parties[position].takes_part and parties[position].code is not None:
                return position
    return next((n for n in same if parties[n].code == code), None)


def _nameless(parties: list[Party], wanted: Wanted) -> int | None:
    """Where a body of this kind stands that was said without a name."""
    family = FAMILIES[wanted.body]
    for position, party in enumerate(parties):
        generic = party.family is family and party.code is None and party.service is not None
        if wanted.named_will_do and generic and party.takes_part:
            return position
    return None


def _party_for(wanted: Wanted) -> Party:
    place = wanted.place or Place()
    council = wanted.body is Body.COUNCIL
    name = place.council_name if council else place.icb_name
    return Party(
        name=name or wanted.called,
        family=FAMILIES[wanted.body],
        type=COUNCIL_TYPE if council else BOARD_TYPE,
        code=_code(wanted),
        role=Role.ADDED_BY_RULE,
        part=wanted.part,
        icb_code=place.icb_code,
        council_code=place.council_code,
        reasons=(wanted.reason,),
    )


FAMILIES = {Body.COUNCIL: Family.COUNCIL, Body.BOARD: Family.INTEGRATED_CARE_BOARD}


def _code(wanted: Wanted) -> str | None:
    if wanted.place is None:
        return None
    if wanted.body is Body.COUNCIL:
        return wanted.place.council_code
    return wanted.place.icb_code
