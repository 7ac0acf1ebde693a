# SPDX-License-Identifier: Apache-2.0
"""Let somebody in again who holds the return key of a conversation.

Once the complaint was sent, its reference is asked for as well. Devices that were let in before
stay in.

Source: ADR-0040.
"""

import asyncio
from dataclasses import dataclass, replace

from actions.domain.reference import check_reference
from actions.domain.return_key import check_return_key
from actions.usecases.errors import (
    ConversationExpired,
    ReferenceNeeded,
    ReferenceOfAnother,
    ReturnKeyUnknown,
)
from actions.usecases.forget_conversation import PERSON
from actions.usecases.ports import Clock, Store, Unit
from actions.usecases.tokens import hash_of, new_token, slow_hash_of
from actions.usecases.values import AuditEvent, Conversation, ConversationStatus, Opened


@dataclass(frozen=True)
class ComeBack:
    store: Store
    clock: Clock

    async def __call__(self, key: str, *, reference: str = "") -> Opened:
        """Both as they were typed; an empty reference is none.

        Raises: ReturnKeyMistyped, ReferenceUnknown, ReturnKeyUnknown, ReferenceNeeded,
        ReferenceOfAnother, ConversationExpired.
        """
        key_hash = await asyncio.to_thread(slow_hash_of, check_return_key(key))
        wanted = check_reference(reference) if reference.strip() else None
        token, now = new_token(), self.clock.now()

        def work(unit: Unit) -> str:
            conversation = _found(unit, key_hash)
            case = _check_reference(unit, conversation, wanted)
            unit.keys.add_device(conversation.id, hash_of(token), at=now)
            unit.conversations.put(replace(conversation, last_used_at=now))
            unit.audit.add(AuditEvent("came_back", actor=PERSON, at=now, reference=case))
            return conversation.id

        return Opened(await self.store.write(work), token)


def _found(unit: Unit, key_hash: str) -> Conversation:
    known = unit.keys.conversation_of(key_hash)
    conversation = unit.conversations.get(known, lock=True) if known else None
    if conversation is None or unit.keys.conversation_of(key_hash) != conversation.id:
        raise ReturnKeyUnknown(field="key")
    if conversation.status is ConversationStatus.EXPIRED:
        raise ConversationExpired
    return conversation


def _check_reference(unit: Unit, conversation: Conversation, wanted: str | None) -> str | None:
    """The reference of the case, once there is one."""
    case = unit.cases.of_conversation(conversation.id)
    if case is None:
        return None
    if wanted is None:
        raise ReferenceNeeded(field="reference")
    if wanted != case.reference:
        raise ReferenceOfAnother(field="reference")
    return case.reference
