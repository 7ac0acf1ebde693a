# SPDX-License-Identifier: Apache-2.0
"""Send a case, or tell its holders that it has changed: case, consents, outbox and audit at once.

Both run inside the transaction that keeps the draft, so that the person is told "sent" only
when it is.
"""

from dataclasses import replace
from datetime import date, datetime

from actions.domain.consent import Scope, consent_of, scope_for
from actions.domain.draft import Draft
from actions.usecases.ports import Unit
from actions.usecases.values import AuditEvent, Document, Errand, KeptCase, Parcel, Sighting

RECEIVING = "receiving"
PERSON = "person"


def send_case(unit: Unit, draft: Draft, *, document: Document, at: datetime) -> KeptCase:
    """Write the case and everything that goes with it; a second call changes nothing.

    Raises: ValueError for a draft without a reference.
    """
    sent = unit.cases.of_conversation(draft.conversation, lock=True)
    if sent is not None:
        return sent
    if draft.reference is None:
        raise ValueError("a case is sent under a reference")
    case = _case(draft, reference=draft.reference, document=document, at=at)
    unit.cases.add(case)
    tell_holders(unit, case, before=(), event="case_sent", at=at)
    return case


def update_case(unit: Unit, draft: Draft, *, document: Document, at: datetime) -> KeptCase | None:
    """Keep what changed after sending and tell every organisation that holds the case.

    One that may not see it any more is told only that consent was withdrawn.
    None where no case was sent.
    """
    sent = unit.cases.of_conversation(draft.conversation, lock=True)
    if sent is None:
        return None
    case = replace(
        _case(draft, reference=sent.reference, document=document, at=sent.sent_at),
        version=sent.version + 1,
    )
    unit.cases.put(case)
    tell_holders(unit, case, before=sent.parties, event="case_changed", at=at)
    return case


def tell_holders(
    unit: Unit, case: KeptCase, *, before: tuple[Sighting, ...], event: str, at: datetime
) -> None:
    """A parcel for everybody who holds the changed case, or held it before; it is audited."""
    _post(unit, case, before=before, at=at)
    _record(unit, event, case, at=at)


def sightings(draft: Draft, document: Document) -> tuple[Sighting, ...]:
    """Who is part of the case and how much each may see, the receiving organisation always."""
    found = {
        party.key: Sighting(
            organisation=party.key,
            name=party.name,
            role=party.role.value,
            consent=consent_of(draft, party).value,
            scope=scope_for(draft, party.key),
        )
        for party in draft.parties
    }
    receiver = draft.receiving_organisation
    if receiver not in found:
        found[receiver] = Sighting(
            organisation=receiver,
            name=str(document.get("receiving_organisation", receiver)),
            role=RECEIVING,
            consent="not_asked",
            scope=scope_for(draft, receiver),
        )
    return tuple(found.values())


def _case(draft: Draft, *, reference: str, document: Document, at: datetime) -> KeptCase:
    deadline = (document.get("deadlines") or {}).get("acknowledge_by")
    return KeptCase(
        reference=reference,
        conversation=draft.conversation,
        receiving_organisation=draft.receiving_organisation,
        status=draft.status.value,
        channel=draft.channel,
        received_at=draft.sent_at or draft.received_at,
        sent_at=at,
        acknowledge_by=date.fromisoformat(deadline) if deadline else None,
        document=document,
        parties=sightings(draft, document),
        consents=draft.consents,
    )


def _post(unit: Unit, case: KeptCase, *, before: tuple[Sighting, ...], at: datetime) -> None:
    """A parcel for each organisation that sees the case, or saw it until now."""
    had = _holders(before)
    have = _holders(case.parties)
    for organisation in sorted(had | have):
        if organisation not in have:
            errand = Errand.CONSENT_WITHDRAWN
        elif organisation in had:
            errand = Errand.CASE_CHANGED
        else:
            errand = Errand.CASE_SENT
        unit.outbox.add(_parcel(case, organisation, errand), at=at)


def _holders(parties: tuple[Sighting, ...]) -> set[str]:
    """The organisations that see the case and that a parcel can reach."""
    return {party.organisation for party in parties if party.sees and party.has_address}


def _parcel(case: KeptCase, organisation: str, errand: Errand) -> Parcel:
    return Parcel(
        key=f"{case.reference}:{organisation}:{case.version}",
        errand=errand,
        organisation=organisation,
        reference=case.reference,
        version=case.version,
    )


def _record(unit: Unit, event: str, case: KeptCase, *, at: datetime) -> None:
    scopes = {p.organisation: p.scope.value for p in case.parties if p.has_address}
    unit.audit.add(
        AuditEvent(
            event,
            actor=PERSON,
            at=at,
            organisation=case.receiving_organisation,
            reference=case.reference,
            detail={"version": str(case.version), **scopes},
        )
    )


def may_see(case: KeptCase, organisation: str) -> Scope:
    """How much of the case an organisation may see now."""
    for party in case.parties:
        if party.organisation == organisation:
            return party.scope
    return Scope.NOTHING
