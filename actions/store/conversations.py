# SPDX-License-Identifier: Apache-2.0
"""Conversations, the journal of their turns and their drafts."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, exists, or_, select, update
from sqlalchemy.orm import Session

from actions.store import translate
from actions.store.rows import CaseRow, ConversationRow, DraftRow, TurnRow, UrgentFlagRow
from actions.usecases.values import (
    Conversation,
    ConversationStatus,
    JournalTurn,
    KeptDraft,
)

LED_TO_NOTHING = (
    ConversationStatus.OPEN.value,
    ConversationStatus.SIGNPOSTED.value,
    ConversationStatus.NOT_A_COMPLAINT.value,
    ConversationStatus.OUT_OF_REMIT.value,
    ConversationStatus.STOPPED.value,
)
"""Statuses in which nothing was sent and nobody was called."""


class SqlConversations:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, conversation: Conversation) -> None:
        self._session.add(translate.conversation_row(conversation))
        self._session.flush()

    def get(self, conversation_id: str, *, lock: bool = False) -> Conversation | None:
        query = select(ConversationRow).where(ConversationRow.id == conversation_id)
        row = self._session.scalar(query.with_for_update() if lock else query)
        return translate.conversation(row) if row else None

    def put(self, conversation: Conversation) -> None:
        self._session.merge(translate.conversation_row(conversation))

    def unused(self, since: datetime, *, most: int, only: str | None = None) -> Sequence[str]:
        flagged = exists().where(UrgentFlagRow.conversation == ConversationRow.id)
        not_done = flagged.where(
            or_(UrgentFlagRow.closed_at.is_(None), UrgentFlagRow.closed_at >= since)
        )
        handed_over = ConversationRow.status == ConversationStatus.HANDED_TO_PERSON.value
        has_case = exists().where(CaseRow.conversation == ConversationRow.id)
        query = (
            select(ConversationRow.id)
            .where(ConversationRow.last_used_at < since)
            .where(or_(ConversationRow.status.in_(LED_TO_NOTHING), and_(handed_over, flagged)))
            .where(~not_done, ~has_case)
            .order_by(ConversationRow.last_used_at)
            .limit(most)
        )
        if only is not None:
            query = query.where(ConversationRow.id == only)
        return self._session.scalars(query).all()

    def begun_by(self, name: str, *, since: datetime) -> Sequence[Conversation]:
        rows = self._session.scalars(
            select(ConversationRow)
            .where(ConversationRow.last_used_at >= since, ConversationRow.created_at >= since)
            .where(ConversationRow.entered_by == name)
            .where(ConversationRow.status == ConversationStatus.OPEN.value)
            .order_by(ConversationRow.created_at.desc())
        )
        return [translate.conversation(row) for row in rows]


class SqlJournal:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, turn: JournalTurn) -> None:
        self._session.add(translate.turn_row(turn))
        self._session.flush()

    def put_reply(
        self,
        conversation: str,
        client_id: str,
        *,
        reply: Mapping[str, Any],
        minted: Mapping[str, str],
        at: datetime,
    ) -> None:
        self._session.execute(
            update(TurnRow)
            .where(TurnRow.conversation == conversation, TurnRow.client_id == client_id)
            .where(TurnRow.replied_at.is_(None))
            .values(reply=dict(reply), minted=dict(minted), replied_at=at)
        )

    def get(self, conversation: str, client_id: str) -> JournalTurn | None:
        row = self._session.get(TurnRow, (conversation, client_id))
        return translate.turn(row) if row else None

    def last_answered(self, conversation: str) -> JournalTurn | None:
        row = self._session.scalar(
            select(TurnRow)
            .where(TurnRow.conversation == conversation, TurnRow.same_as.is_(None))
            .where(TurnRow.replied_at.is_not(None))
            .order_by(TurnRow.number.desc())
            .limit(1)
        )
        return translate.turn(row) if row else None

    def waiting(self, conversation: str) -> Sequence[JournalTurn]:
        return self._turns(conversation, TurnRow.replied_at.is_(None))

    def all(self, conversation: str) -> Sequence[JournalTurn]:
        return self._turns(conversation)

    def _turns(self, conversation: str, *conditions: Any) -> Sequence[JournalTurn]:
        rows = self._session.scalars(
            select(TurnRow)
            .where(TurnRow.conversation == conversation, TurnRow.same_as.is_(None), *conditions)
            .order_by(TurnRow.number)
        )
        return [translate.turn(row) for row in rows]

    def delete(self, conversation: str) -> None:
        self._session.execute(delete(TurnRow).where(TurnRow.conversation == conversation))


class SqlDrafts:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, kept: KeptDraft) -> None:
        self._session.add(translate.draft_row(kept))
        self._session.flush()

    def get(self, sender: str, *, lock: bool = False) -> KeptDraft | None:
        query = select(DraftRow).where(DraftRow.sender == sender)
        row = self._session.scalar(query.with_for_update() if lock else query)
        return translate.kept_draft(row) if row else None

    def put(self, kept: KeptDraft) -> None:
        self._session.merge(translate.draft_row(kept))

    def delete(self, sender: str) -> None:
        self._session.execute(delete(DraftRow).where(DraftRow.sender == sender))
