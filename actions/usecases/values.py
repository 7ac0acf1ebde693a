# SPDX-License-Identifier: Apache-2.0
"""Values that use cases and their ports hand to each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from actions.directory.corrections import Correction
from actions.domain.consent import Scope
from actions.domain.draft import Channel, ConsentRecord, Draft
from actions.domain.urgency import WhatWasDone

Document = Mapping[str, Any]
"""A case document of case.schema.json."""

Reply = Sequence[Mapping[str, Any]]
"""The responses of one turn, in order, as the action server's dispatcher holds them."""

UNLISTED = "unlisted:"

BotMessages = Sequence[Mapping[str, Any]]
"""What the bot's channel answered to one message, in order."""


@dataclass(frozen=True)
class Decided:
    """What one message led to.

    `send` asks for the case to be written and handed on; the draft then carries its fresh
    reference. `changed` says that a case already sent has changed and its holders must know.
    """

    draft: Draft
    reply: Reply
    send: bool = False
    changed: bool = False


@dataclass(frozen=True)
class StoredReply:
    """The draft as it now stands and the reply of a message.

    `repeated` is True where the message had been taken before and nothing was done again.
    """

    draft: Draft
    reply: Reply
    repeated: bool = False


@dataclass(frozen=True)
class KeptDraft:
    """A draft in the store. `last_message` is the message that led to it, `reply` its answer."""

    sender: str
    conversation: str
    draft: Draft
    version: int
    last_message: str | None = None
    reply: Reply = ()


class ConversationStatus(StrEnum):
    """The status that a turn carries; `draft` of the case reads `open` here.

    `EXPIRED` is on the gravestone of a conversation that nobody came back to; no turn carries it.
    """

    OPEN = "open"
    SENT = "sent"
    SIGNPOSTED = "signposted"
    NOT_A_COMPLAINT = "not_a_complaint"
    OUT_OF_REMIT = "out_of_remit"
    HANDED_TO_PERSON = "handed_to_person"
    STOPPED = "stopped"
    DELETED = "deleted"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Conversation:
    """`sender` is known to the bot only; it is None once the conversation is deleted."""

    id: str
    token_hash: str
    sender: str | None
    channel: Channel
    status: ConversationStatus
    created_at: datetime
    last_used_at: datetime
    entered_by: str | None = None
    turns: int = 0


@dataclass(frozen=True)
class Opened:
    """A conversation and a fresh token for it, shown this once."""

    conversation: str
    token: str


class Said(StrEnum):
    """How the person spoke in a turn."""

    BEGIN = "begin"
    TEXT = "text"
    CHOICE = "choice"


@dataclass(frozen=True)
class JournalTurn:
    """One turn as the journal keeps it: first what was said, later also the answer.

    `chosen` holds the meanings of pressed options, `labels` what the person read on them.
    `same_as` is the number of an earlier turn that this one repeats under another id.
    `reply` is None until the bot has answered. `minted` maps option values to meanings.
    """

    conversation: str
    client_id: str
    body_hash: str
    number: int
    kind: Said
    said_at: datetime
    text: str = ""
    chosen: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    same_as: int | None = None
    reply: Mapping[str, Any] | None = None
    minted: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sighting:
    """One organisation of a case, and how much of the case it may see.

    `organisation` is a code, or `unlisted:words` for one that no list holds.
    """

    organisation: str
    name: str
    role: str
    consent: str
    scope: Scope

    @property
    def sees(self) -> bool:
        return self.scope is not Scope.NOTHING

    @property
    def has_address(self) -> bool:
        """False for an organisation that no list holds: staff reach it by other ways."""
        return not self.organisation.startswith(UNLISTED)


@dataclass(frozen=True)
class KeptCase:
    """A case that was sent. `version` counts from 1 and grows with every change."""

    reference: str
    conversation: str
    receiving_organisation: str
    status: str
    channel: Channel
    received_at: datetime
    sent_at: datetime
    acknowledge_by: date | None
    document: Document
    parties: tuple[Sighting, ...]
    consents: tuple[ConsentRecord, ...] = ()
    version: int = 1


@dataclass(frozen=True)
class CaseLine:
    """A case as a line of a list. `organisations` holds the names of those that take part."""

    reference: str
    status: str
    received_at: datetime
    acknowledge_by: date | None
    organisations: tuple[str, ...]


@dataclass(frozen=True)
class CasePage:
    """`next` starts the next page; None on the last."""

    cases: tuple[CaseLine, ...]
    next: str | None


@dataclass(frozen=True)
class CaseSearch:
    """What a list of cases is narrowed to. `due_by` is the last day to acknowledge."""

    organisation: str
    status: str | None = None
    due_by: date | None = None
    text: str | None = None
    after: str | None = None
    most: int = 50


class Errand(StrEnum):
    """What the relay carries."""

    CASE_SENT = "case_sent"
    CASE_CHANGED = "case_changed"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    FORGET_TRACKER = "forget_tracker"
    COPY_BY_EMAIL = "copy_by_email"


@dataclass(frozen=True)
class Parcel:
    """One row of the outbox. `key` is the same however often it is carried.

    `organisation` and `reference` are None for an errand that is about no case;
    `sender` is set for `forget_tracker` alone.
    """

    key: str
    errand: Errand
    organisation: str | None = None
    reference: str | None = None
    sender: str | None = None
    version: int = 1
    attempts: int = 0


@dataclass(frozen=True)
class QueueItem:
    """A case in the queue of one organisation."""

    organisation: str
    reference: str
    version: int
    withdrawn: bool = False


@dataclass(frozen=True)
class AuditEvent:
    """Something that has happened. It names cases, organisations and staff, never a complainant."""

    event: str
    actor: str
    at: datetime
    organisation: str | None = None
    reference: str | None = None
    detail: Mapping[str, str] = field(default_factory=dict)


class StaffRole(StrEnum):
    DESK = "desk"
    HANDLER = "handler"
    LEAD = "lead"
    QUALITY = "quality"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Staff:
    """Somebody who works for an organisation and may sign in."""

    name: str
    organisation: str
    roles: frozenset[StaffRole]

    def has(self, *roles: StaffRole) -> bool:
        return bool(self.roles.intersection(roles))


@dataclass(frozen=True)
class StaffAccount:
    staff: Staff
    password_hash: str
    active: bool = True


@dataclass(frozen=True)
class StaffSession:
    """A signed-in browser; only the hash of its token is kept."""

    token_hash: str
    name: str
    created_at: datetime
    last_used_at: datetime


@dataclass(frozen=True)
class HolidayCorrection:
    """A day that the published list has wrong, or does not know yet.

    `holiday` is True where the day is a bank holiday, False where it is not. `note` says who
    says so.
    """

    day: date
    holiday: bool
    note: str = ""


@dataclass(frozen=True)
class Closing:
    """How somebody closed a flag."""

    by: str
    at: datetime
    done: WhatWasDone
    note: str


@dataclass(frozen=True)
class UrgentFlag:
    """A sign of danger that a person at the receiving organisation should look at now.

    `number` is None until the flag is kept. `taken_by` looks after it. `reach` says how somebody
    who wants a person may be reached; it is read from the draft for the staff's page and never
    stored with the flag.
    """

    conversation: str
    organisation: str
    kind: str
    at: datetime
    reference: str | None = None
    reach: tuple[str, ...] = ()
    number: int | None = None
    taken_by: str | None = None
    taken_at: datetime | None = None
    closing: Closing | None = None


@dataclass(frozen=True)
class AgreementLink:
    """A link by which the person affected answers; one of a conversation is in force."""

    conversation: str
    token_hash: str
    made_at: datetime
    ends_at: datetime
    answered_at: datetime | None = None


@dataclass(frozen=True)
class FlagSearch:
    """Which closed flags are looked for: by the beginning of a case's reference, or by a name."""

    text: str = ""
    before: int | None = None
    most: int = 50


@dataclass(frozen=True)
class KeptCorrection:
    """Something that an administrator has put right in the lists of organisations."""

    number: int
    correction: Correction
    by: str
    at: datetime


@dataclass(frozen=True)
class ConfirmedMention:
    """What words of a case meant. `words` are in their plain form and tell of nobody."""

    reference: str
    words: str
    code: str
    by: str
    at: datetime
    by_administrator: bool = False


@dataclass(frozen=True)
class CountedMention:
    """In how many cases these words meant this organisation."""

    words: str
    code: str
    cases: int
    by_administrator: bool
