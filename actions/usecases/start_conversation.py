# SPDX-License-Identifier: Apache-2.0
"""Start a conversation: a draft, a token, and the first question."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from actions.domain.draft import Channel, Draft
from actions.usecases.ask_bot import AskBot
from actions.usecases.at_desk import at_desk
from actions.usecases.errors import MalformedRequest, StaffOnly, TryAgain
from actions.usecases.forget_conversation import erase
from actions.usecases.ports import BotUnavailable, Clock, Store, StoreUnavailable, Unit
from actions.usecases.speak import turn_of
from actions.usecases.tokens import hash_of, new_id, new_token
from actions.usecases.values import (
    Conversation,
    ConversationStatus,
    JournalTurn,
    KeptDraft,
    Said,
    Staff,
)

BY_THE_PERSON = Channel.WEB_CHAT
BY_STAFF = Channel.FRONT_DESK
TRY_AGAIN_AFTER = 3
DETAIL = "We could not start a conversation just now. Please try again in a few seconds."


@dataclass(frozen=True)
class Started:
    """The token is shown this once; only its hash is kept."""

    conversation: str
    token: str
    turn: dict[str, Any]


@dataclass(frozen=True)
class StartConversation:
    store: Store
    ask: AskBot
    clock: Clock
    host_organisation: str

    async def __call__(self, channel: Channel, *, staff: Staff | None = None) -> Started:
        """Raises: StaffOnly, MalformedRequest, TryAgain; nothing is kept then."""
        _check_channel(channel, staff)
        token = new_token()
        conversation = self._conversation(channel, token, staff)
        try:
            turn = await self._begin(conversation, staff)
        except (BotUnavailable, StoreUnavailable) as reason:
            raise TryAgain(DETAIL, retry_after=TRY_AGAIN_AFTER) from reason
        return Started(conversation.id, token, turn)

    async def _begin(self, conversation: Conversation, staff: Staff | None) -> dict[str, Any]:
        opening = JournalTurn(
            conversation=conversation.id,
            client_id=str(uuid4()),
            body_hash="",
            number=1,
            kind=Said.BEGIN,
            said_at=conversation.created_at,
        )
        draft = self._draft(conversation, staff)

        def open_it(unit: Unit) -> None:
            unit.conversations.add(conversation)
            unit.drafts.add(draft)
            unit.journal.add(opening)
            if staff is not None:
                begun = at_desk("conversation_begun", staff, conversation.id, at=opening.said_at)
                unit.audit.add(begun)

        await self.store.write(open_it)
        try:
            said = await self.ask(draft.sender, opening.client_id, kind=Said.BEGIN)
        except (BotUnavailable, StoreUnavailable):
            await self.store.write(lambda unit: erase(unit, conversation, at=self.clock.now()))
            raise

        def keep(unit: Unit) -> JournalTurn | None:
            unit.journal.put_reply(
                conversation.id,
                opening.client_id,
                reply=said.kept(before=()),
                minted=said.minted,
                at=self.clock.now(),
            )
            return unit.journal.last_answered(conversation.id)

        answered = await self.store.write(keep)
        return turn_of(answered or opening)

    def _conversation(self, channel: Channel, token: str, staff: Staff | None) -> Conversation:
        now = self.clock.now()
        return Conversation(
            id=new_id(),
            token_hash=hash_of(token),
            sender=new_id(),
            channel=channel,
            status=ConversationStatus.OPEN,
            created_at=now,
            last_used_at=now,
            entered_by=staff.name if staff else None,
            turns=1,
        )

    def _draft(self, conversation: Conversation, staff: Staff | None) -> KeptDraft:
        draft = Draft(
            conversation=conversation.id,
            receiving_organisation=staff.organisation if staff else self.host_organisation,
            received_at=conversation.created_at,
            channel=conversation.channel,
            entered_by=conversation.entered_by,
        )
        return KeptDraft(
            sender=conversation.sender or "",
            conversation=conversation.id,
            draft=draft,
            version=1,
        )


def _check_channel(channel: Channel, staff: Staff | None) -> None:
    if channel is BY_STAFF and staff is None:
        raise StaffOnly(field="channel")
    if channel not in (BY_THE_PERSON, BY_STAFF):
        raise MalformedRequest("The channel is web_chat or front_desk.", field="channel")
