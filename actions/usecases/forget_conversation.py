# SPDX-License-Identifier: Apache-2.0
"""Delete a conversation: journal, draft, flags and the bot's memory of it.

A case that was sent stays with the organisations, which must keep it; its link to the
conversation is cut. The audit trail keeps only that a conversation was deleted.

Source: UK GDPR Art. 17(1) and (3)(b); contract "Calls".
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from actions.usecases.open_conversation import opened
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.values import (
    AuditEvent,
    Conversation,
    ConversationStatus,
    Errand,
    Parcel,
)

PERSON, CLOCK = "person", "clock"


@dataclass(frozen=True)
class ForgetConversation:
    """`carry_now` sends the outbox on its way and waits a moment for it; `wipe` empties logs."""

    store: Store
    clock: Clock
    carry_now: Callable[[], Awaitable[None]]
    wipe: Callable[[], Awaitable[None]]

    async def __call__(self, conversation_id: str, token: str) -> None:
        """Raises: NotAllowedIn, ConversationGone."""

        def work(unit: Unit) -> None:
            conversation = opened(unit, conversation_id, token, lock=True)
            erase(unit, conversation, at=self.clock.now())

        await self.store.write(work)
        await self.carry_now()
        await self.wipe()


def erase(unit: Unit, conversation: Conversation, *, at: datetime) -> None:
    """Delete all of it but a gravestone, and have the bot forget, however long that takes."""
    unit.keys.delete(conversation.id)
    _erase(unit, conversation, at=at, leaves=ConversationStatus.DELETED)
    unit.audit.add(AuditEvent("conversation_deleted", actor=PERSON, at=at))


def expire(unit: Unit, conversation: Conversation, *, at: datetime) -> None:
    """The same for one that nobody came back to; the gravestone still knows its return key.

    So whoever comes back too late with the key is told why there is nothing left.
    """
    unit.keys.end_devices(conversation.id)
    _erase(unit, conversation, at=at, leaves=ConversationStatus.EXPIRED)
    unit.audit.add(AuditEvent("conversation_expired", actor=CLOCK, at=at))


def _erase(
    unit: Unit, conversation: Conversation, *, at: datetime, leaves: ConversationStatus
) -> None:
    unit.cases.let_go_of_conversation(conversation.id)
    unit.agreements.delete(conversation.id)
    unit.journal.delete(conversation.id)
    for flag in unit.urgent.delete(conversation.id):
        unit.audit.add(
            AuditEvent(
                "urgent_flag_deleted",
                actor=PERSON if leaves is ConversationStatus.DELETED else CLOCK,
                at=at,
                organisation=flag.organisation,
                detail={"flag": str(flag.number), "state": "closed" if flag.closing else "open"},
            )
        )
    if conversation.sender:
        unit.drafts.delete(conversation.sender)
        unit.outbox.add(
            Parcel(
                key=f"forget:{conversation.id}",
                errand=Errand.FORGET_TRACKER,
                sender=conversation.sender,
            ),
            at=at,
        )
    unit.conversations.put(replace(conversation, sender=None, entered_by=None, status=leaves))
