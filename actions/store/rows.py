# SPDX-License-Identifier: Apache-2.0
"""The tables. Rows are not the values of the domain; `translate.py` turns one into the other."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, MetaData, String, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from actions.store.types import Moment

NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
BIG_NUMBER = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite numbers rows by itself only in a column called INTEGER."""


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: Moment, dict[str, Any]: JSON, list[str]: JSON}


class ConversationRow(Base):
    """`sender` is empty once the conversation is deleted: only a gravestone is left."""

    __tablename__ = "conversations"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64))
    sender: Mapped[str | None] = mapped_column(String(64), unique=True)
    channel: Mapped[str] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime] = mapped_column(index=True)
    entered_by: Mapped[str | None] = mapped_column(String(100))
    turns: Mapped[int] = mapped_column(default=0)


class ReturnKeyRow(Base):
    __tablename__ = "return_keys"

    conversation: Mapped[str] = mapped_column(
        String(64), ForeignKey("conversations.id"), primary_key=True
    )
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]


class DeviceRow(Base):
    """A further device that was let in to a conversation."""

    __tablename__ = "devices"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation: Mapped[str] = mapped_column(
        String(64), ForeignKey("conversations.id"), index=True
    )
    came_at: Mapped[datetime]


class TurnRow(Base):
    """The journal."""

    __tablename__ = "turns"
    __table_args__ = (Index("ix_turns_conversation_number", "conversation", "number"),)

    conversation: Mapped[str] = mapped_column(
        String(64), ForeignKey("conversations.id"), primary_key=True
    )
    client_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    body_hash: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(10))
    said_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)
    chosen: Mapped[list[str]]
    labels: Mapped[list[str]]
    same_as: Mapped[int | None]
    reply: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    minted: Mapped[dict[str, Any]]
    replied_at: Mapped[datetime | None]


class DraftRow(Base):
    __tablename__ = "drafts"

    sender: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation: Mapped[str] = mapped_column(String(64), ForeignKey("conversations.id"))
    document: Mapped[str] = mapped_column(Text)
    version: Mapped[int]
    last_message: Mapped[str | None] = mapped_column(String(64))
    reply: Mapped[str] = mapped_column(Text)


class CaseRow(Base):
    """`conversation` is empty once the person has deleted the conversation.

    `found_by` holds what a search looks through, in lower case.
    """

    __tablename__ = "cases"

    id: Mapped[int] = mapped_column(BIG_NUMBER, primary_key=True, autoincrement=True)
    reference: Mapped[str] = mapped_column(String(32), unique=True)
    conversation: Mapped[str | None] = mapped_column(String(64), unique=True)
    receiving_organisation: Mapped[str] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(20))
    received_at: Mapped[datetime]
    sent_at: Mapped[datetime]
    acknowledge_by: Mapped[date | None]
    document: Mapped[dict[str, Any]]
    found_by: Mapped[str] = mapped_column(Text)
    version: Mapped[int]


class CasePartyRow(Base):
    """Who is part of a case, and how much of it each may see.

    The name stands here too, so that a list of cases need not read whole documents.
    """

    __tablename__ = "case_parties"
    __table_args__ = (Index("ix_case_parties_organisation_case_id", "organisation", "case_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    organisation: Mapped[str] = mapped_column(String(1000), primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(String(20))
    consent: Mapped[str] = mapped_column(String(20))
    scope: Mapped[str] = mapped_column(String(10))


class ConsentRow(Base):
    """Decisions about sharing: only ever added to."""

    __tablename__ = "consents"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    organisation: Mapped[str | None] = mapped_column(String(1000))
    purpose: Mapped[str] = mapped_column(String(30))
    decision: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]
    how: Mapped[str] = mapped_column(String(20))
    by: Mapped[str] = mapped_column(Text)
    text_version: Mapped[str] = mapped_column(String(64))
    words_shown: Mapped[str] = mapped_column(Text)


class OutboxRow(Base):
    """`lane` is one case at one organisation: what shares a lane is carried in order."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_state_due_at", "state", "due_at"),
        Index("ix_outbox_lane_state", "lane", "state"),
    )

    id: Mapped[int] = mapped_column(BIG_NUMBER, primary_key=True, autoincrement=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    lane: Mapped[str] = mapped_column(String(200))
    errand: Mapped[str] = mapped_column(String(30))
    organisation: Mapped[str | None] = mapped_column(String(20))
    reference: Mapped[str | None] = mapped_column(String(32))
    sender: Mapped[str | None] = mapped_column(String(64))
    version: Mapped[int]
    state: Mapped[str] = mapped_column(String(10), default="waiting")
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    leased_by: Mapped[str | None] = mapped_column(String(64))
    done_at: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(String(200))


class QueueRow(Base):
    """A case in the queue of an organisation of this server."""

    __tablename__ = "queue"
    __table_args__ = (Index("ix_queue_organisation_order", "organisation", "withdrawn", "case_id"),)

    organisation: Mapped[str] = mapped_column(String(20), primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    version: Mapped[int]
    withdrawn: Mapped[bool]
    received_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class DeliveryRow(Base):
    """Keys that a queue has seen, so that a parcel carried twice counts once."""

    __tablename__ = "deliveries"

    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    organisation: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]


class AuditRow(Base):
    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(BIG_NUMBER, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    event: Mapped[str] = mapped_column(String(40))
    actor: Mapped[str] = mapped_column(String(100))
    organisation: Mapped[str | None] = mapped_column(String(20))
    reference: Mapped[str | None] = mapped_column(String(32), index=True)
    detail: Mapped[dict[str, Any]]
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class AuditHeadRow(Base):
    """The end of the chain: without it, rows cut from the tail would not be missed."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(BIG_NUMBER)
    hash: Mapped[str] = mapped_column(String(64))


class StaffRow(Base):
    __tablename__ = "staff"

    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    organisation: Mapped[str] = mapped_column(String(20))
    roles: Mapped[list[str]]
    password_hash: Mapped[str] = mapped_column(String(200))
    active: Mapped[bool]
    created_at: Mapped[datetime]


class StaffSessionRow(Base):
    __tablename__ = "staff_sessions"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(100), ForeignKey("staff.name"), index=True)
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime]


class StaffTokenRow(Base):
    __tablename__ = "staff_tokens"

    name: Mapped[str] = mapped_column(String(100), ForeignKey("staff.name"), primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]


class AgreementLinkRow(Base):
    __tablename__ = "agreement_links"

    conversation: Mapped[str] = mapped_column(
        String(64), ForeignKey("conversations.id"), primary_key=True
    )
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]


class UrgentFlagRow(Base):
    """Of each kind a conversation has one open flag at most."""

    __tablename__ = "urgent_flags"
    __table_args__ = (
        Index(
            "uq_urgent_flags_open",
            "conversation",
            "kind",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_urgent_flags_organisation_closed_at", "organisation", "closed_at"),
    )

    number: Mapped[int] = mapped_column(BIG_NUMBER, primary_key=True, autoincrement=True)
    conversation: Mapped[str] = mapped_column(
        String(64), ForeignKey("conversations.id"), index=True
    )
    kind: Mapped[str] = mapped_column(String(40))
    organisation: Mapped[str] = mapped_column(String(20))
    reference: Mapped[str | None] = mapped_column(String(32))
    at: Mapped[datetime]
    taken_by: Mapped[str | None] = mapped_column(String(100))
    taken_at: Mapped[datetime | None]
    closed_by: Mapped[str | None] = mapped_column(String(100))
    closed_at: Mapped[datetime | None]
    done: Mapped[str | None] = mapped_column(String(20))
    note: Mapped[str | None] = mapped_column(Text)


class HolidayCorrectionRow(Base):
    """A day that the package of bank holidays has wrong, or does not know yet."""

    __tablename__ = "holiday_corrections"

    day: Mapped[date] = mapped_column(primary_key=True)
    holiday: Mapped[bool]
    note: Mapped[str] = mapped_column(Text)


class DirectoryCorrectionRow(Base):
    """`about` says what is corrected: a later correction of the same ends the earlier one."""

    __tablename__ = "directory_corrections"
    __table_args__ = (Index("ix_directory_corrections_kind_about", "kind", "about"),)

    number: Mapped[int] = mapped_column(BIG_NUMBER, primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(20))
    about: Mapped[str] = mapped_column(String(400))
    content: Mapped[dict[str, Any]]
    made_by: Mapped[str] = mapped_column(String(100))
    made_at: Mapped[datetime]
    ended_by: Mapped[str | None] = mapped_column(String(100))
    ended_at: Mapped[datetime | None]


class ConfirmedMentionRow(Base):
    """What words of a case meant, as a handler says; the last word counts."""

    __tablename__ = "confirmed_mentions"

    reference: Mapped[str] = mapped_column(String(32), primary_key=True)
    words: Mapped[str] = mapped_column(String(120), primary_key=True)
    code: Mapped[str] = mapped_column(String(20))
    by_administrator: Mapped[bool]
    confirmed_by: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]


class WordingChangeRow(Base):
    """`words` holds what was changed; of each response one change at most is in force."""

    __tablename__ = "wording_changes"
    __table_args__ = (
        Index("ix_wording_changes_name", "name"),
        Index(
            "uq_wording_changes_in_force",
            "name",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    number: Mapped[int] = mapped_column(BIG_NUMBER, primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(String(100))
    words: Mapped[dict[str, Any]]
    made_by: Mapped[str] = mapped_column(String(100))
    made_at: Mapped[datetime]
    ended_by: Mapped[str | None] = mapped_column(String(100))
    ended_at: Mapped[datetime | None]
