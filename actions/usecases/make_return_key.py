# SPDX-License-Identifier: Apache-2.0
"""Make a key with which the person can come back on another device.

It is shown once; only its hash is kept. A new key ends the old one and shuts out every device
but the one that asks, so that a key in the wrong hands can be taken back.

Source: ADR-0040.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from actions.domain.return_key import RANDOM_BYTES, new_return_key
from actions.usecases.forget_conversation import PERSON
from actions.usecases.open_conversation import opened
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.tokens import hash_of, slow_hash_of
from actions.usecases.values import AuditEvent, Conversation


@dataclass(frozen=True)
class MakeReturnKey:
    """`random_bytes` gives so many bytes that nobody can guess."""

    store: Store
    clock: Clock
    random_bytes: Callable[[int], bytes]

    async def __call__(self, conversation_id: str, token: str) -> str:
        """The key. Raises: NotAllowedIn, ConversationGone, ConversationExpired."""
        key = new_return_key(self.random_bytes(RANDOM_BYTES))
        key_hash = await asyncio.to_thread(slow_hash_of, key)
        now = self.clock.now()

        def work(unit: Unit) -> None:
            conversation = opened(unit, conversation_id, token, lock=True)
            if unit.keys.has_key(conversation.id):
                conversation = _alone(unit, conversation, token)
            unit.conversations.put(replace(conversation, last_used_at=now))
            unit.keys.put(conversation.id, key_hash, at=now)
            unit.audit.add(AuditEvent("return_key_made", actor=PERSON, at=now))

        await self.store.write(work)
        return key


def _alone(unit: Unit, conversation: Conversation, token: str) -> Conversation:
    """The conversation with this one token left."""
    unit.keys.end_devices(conversation.id)
    return replace(conversation, token_hash=hash_of(token))
