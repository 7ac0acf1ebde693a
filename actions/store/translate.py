# SPDX-License-Identifier: Apache-2.0
"""Rows into values and values into rows; each pair is tested by going there and back."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter

from actions.directory.corrections import KINDS, Correction, LocalProvider, about_of, kind_of
from actions.domain.consent import Scope
from actions.domain.draft import Channel, ConsentRecord, Decision, Draft, How, Purpose
from actions.domain.urgency import WhatWasDone
from actions.store.rows import (
    CasePartyRow,
    CaseRow,
    ConfirmedMentionRow,
    ConsentRow,
    ConversationRow,
    DirectoryCorrectionRow,
    DraftRow,
    OutboxRow,
    StaffRow,
    TurnRow,
    UrgentFlagRow,
)
from actions.usecases.values import (
    Closing,
    ConfirmedMention,
    Conversation,
    ConversationStatus,
    Errand,
    JournalTurn,
    KeptCase,
    KeptCorrection,
    KeptDraft,
    Parcel,
    Said,
    Sighting,
    Staff,
    StaffAccount,
    StaffRole,
    UrgentFlag,
)


@cache
def drafts() -> TypeAdapter[Draft]:
    """Built on first use: it takes some milliseconds."""
    return TypeAdapter(Draft)


def conversation_row(value: Conversation) -> ConversationRow:
    return ConversationRow(
        id=value.id,
        token_hash=value.token_hash,
        sender=value.sender,
        channel=value.channel.value,
        status=value.status.value,
        created_at=value.created_at,
        last_used_at=value.last_used_at,
        entered_by=value.entered_by,
        turns=value.turns,
    )


def conversation(row: ConversationRow) -> Conversation:
    return Conversation(
        id=row.id,
        token_hash=row.token_hash,
        sender=row.sender,
        channel=Channel(row.channel),
        status=ConversationStatus(row.status),
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        entered_by=row.entered_by,
        turns=row.turns,
    )


def turn_row(value: JournalTurn) -> TurnRow:
    return TurnRow(
        conversation=value.conversation,
        client_id=value.client_id,
        body_hash=value.body_hash,
        number=value.number,
        kind=value.kind.value,
        said_at=value.said_at,
        text=value.text,
        chosen=list(value.chosen),
        labels=list(value.labels),
        same_as=value.same_as,
        reply=None if value.reply is None else dict(value.reply),
        minted=dict(value.minted),
    )


def turn(row: TurnRow) -> JournalTurn:
    return JournalTurn(
        conversation=row.conversation,
        client_id=row.client_id,
        body_hash=row.body_hash,
        number=row.number,
        kind=Said(row.kind),
        said_at=row.said_at,
        text=row.text,
        chosen=tuple(row.chosen),
        labels=tuple(row.labels),
        same_as=row.same_as,
        reply=row.reply,
        minted=row.minted,
    )


def draft_row(value: KeptDraft) -> DraftRow:
    return DraftRow(
        sender=value.sender,
        conversation=value.conversation,
        document=drafts().dump_json(value.draft).decode(),
        version=value.version,
        last_message=value.last_message,
        reply=json.dumps(list(value.reply), ensure_ascii=False),
    )


def kept_draft(row: DraftRow) -> KeptDraft:
    return KeptDraft(
        sender=row.sender,
        conversation=row.conversation,
        draft=drafts().validate_json(row.document),
        version=row.version,
        last_message=row.last_message,
        reply=tuple(json.loads(row.reply)),
    )


def case_row(value: KeptCase) -> CaseRow:
    return CaseRow(
        reference=value.reference,
        conversation=value.conversation,
        receiving_organisation=value.receiving_organisation,
        status=value.status,
        channel=value.channel.value,
        received_at=value.received_at,
        sent_at=value.sent_at,
        acknowledge_by=value.acknowledge_by,
        document=dict(value.document),
        found_by=found_by(value),
        version=value.version,
    )


def found_by(value: KeptCase) -> str:
    """What a search for a case looks through: its reference and the names in it."""
    document = value.document
    names = [
        (document.get("complainant") or {}).get("name"),
        (document.get("person_affected") or {}).get("name"),
    ]
    return " ".join([value.reference, *(name for name in names if name)]).lower()


def kept_case(
    row: CaseRow, parties: Sequence[CasePartyRow], consents: Sequence[ConsentRow]
) -> KeptCase:
    return KeptCase(
        reference=row.reference,
        conversation=row.conversation or "",
        receiving_organisation=row.receiving_organisation,
        status=row.status,
        channel=Channel(row.channel),
        received_at=row.received_at,
        sent_at=row.sent_at,
        acknowledge_by=row.acknowledge_by,
        document=row.document,
        parties=tuple(sighting(party) for party in parties),
        consents=tuple(consent(each) for each in consents),
        version=row.version,
    )


def party_row(case_id: int, value: Sighting) -> CasePartyRow:
    return CasePartyRow(
        case_id=case_id,
        organisation=value.organisation,
        name=value.name,
        role=value.role,
        consent=value.consent,
        scope=value.scope.value,
    )


def sighting(row: CasePartyRow) -> Sighting:
    return Sighting(
        organisation=row.organisation,
        name=row.name,
        role=row.role,
        consent=row.consent,
        scope=Scope(row.scope),
    )


def consent_row(case_id: int, number: int, value: ConsentRecord) -> ConsentRow:
    return ConsentRow(
        case_id=case_id,
        number=number,
        organisation=value.organisation,
        purpose=value.purpose.value,
        decision=value.decision.value,
        at=value.at,
        how=value.how.value,
        by=value.by,
        text_version=value.text_version,
        words_shown=value.words_shown,
    )


def consent(row: ConsentRow) -> ConsentRecord:
    return ConsentRecord(
        organisation=row.organisation,
        purpose=Purpose(row.purpose),
        decision=Decision(row.decision),
        at=row.at,
        how=How(row.how),
        by=row.by,
        text_version=row.text_version,
        words_shown=row.words_shown,
    )


def parcel(row: OutboxRow) -> Parcel:
    return Parcel(
        key=row.key,
        errand=Errand(row.errand),
        organisation=row.organisation,
        reference=row.reference,
        sender=row.sender,
        version=row.version,
        attempts=row.attempts,
    )


def staff_row(value: StaffAccount) -> StaffRow:
    return StaffRow(
        name=value.staff.name,
        organisation=value.staff.organisation,
        roles=sorted(role.value for role in value.staff.roles),
        password_hash=value.password_hash,
        active=value.active,
    )


def staff_account(row: StaffRow) -> StaffAccount:
    return StaffAccount(
        staff=Staff(
            name=row.name,
            organisation=row.organisation,
            roles=frozenset(StaffRole(role) for role in row.roles),
        ),
        password_hash=row.password_hash,
        active=row.active,
    )


def urgent_flag_row(value: UrgentFlag) -> UrgentFlagRow:
    closing = value.closing
    return UrgentFlagRow(
        number=value.number,
        conversation=value.conversation,
        organisation=value.organisation,
        kind=value.kind,
        at=value.at,
        reference=value.reference,
        taken_by=value.taken_by,
        taken_at=value.taken_at,
        closed_by=closing.by if closing else None,
        closed_at=closing.at if closing else None,
        done=closing.done.value if closing else None,
        note=closing.note if closing else None,
    )


def urgent_flag(row: UrgentFlagRow) -> UrgentFlag:
    return UrgentFlag(
        conversation=row.conversation,
        organisation=row.organisation,
        kind=row.kind,
        at=row.at,
        reference=row.reference,
        number=row.number,
        taken_by=row.taken_by,
        taken_at=row.taken_at,
        closing=_closing(row),
    )


def _closing(row: UrgentFlagRow) -> Closing | None:
    if row.closed_by is None or row.closed_at is None or row.done is None:
        return None
    return Closing(row.closed_by, row.closed_at, WhatWasDone(row.done), row.note or "")


def correction_row(value: Correction, *, by: str, at: datetime) -> DirectoryCorrectionRow:
    return DirectoryCorrectionRow(
        kind=kind_of(value), about=about_of(value), content=asdict(value), made_by=by, made_at=at
    )


def kept_correction(row: DirectoryCorrectionRow) -> KeptCorrection:
    """A local provider gets its code from the number of its row."""
    value = KINDS[row.kind](**row.content)
    if isinstance(value, LocalProvider):
        value = replace(value, code=f"LOCAL-{row.number}")
    return KeptCorrection(row.number, value, row.made_by, row.made_at)


def confirmed_mention_row(value: ConfirmedMention) -> ConfirmedMentionRow:
    return ConfirmedMentionRow(
        reference=value.reference,
        words=value.words,
        code=value.code,
        by_administrator=value.by_administrator,
        confirmed_by=value.by,
        at=value.at,
    )
