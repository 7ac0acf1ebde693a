# SPDX-License-Identifier: Apache-2.0
"""Show a conversation to the person: where it stands, what was said, what is known."""

from dataclasses import dataclass
from typing import Any

from actions.domain.draft import Draft
from actions.usecases.errors import ConversationGone
from actions.usecases.open_conversation import opened
from actions.usecases.ports import Records, Store, Unit
from actions.usecases.speak import lines_of, turn_of


@dataclass(frozen=True)
class ViewConversation:
    store: Store
    records: Records

    async def __call__(self, conversation_id: str, token: str) -> dict[str, Any]:
        """`turn`, `transcript` and `record`. Raises: NotAllowedIn, ConversationGone."""

        def work(unit: Unit) -> dict[str, Any]:
            conversation = opened(unit, conversation_id, token)
            kept = unit.drafts.get(conversation.sender or "")
            if kept is None:
                raise ConversationGone
            return view_of(unit, conversation.id, kept.draft, self.records)

        return await self.store.read(work)


def view_of(unit: Unit, conversation: str, draft: Draft, records: Records) -> dict[str, Any]:
    """`turn`, `transcript` and `record` of a conversation with this draft."""
    turns = unit.journal.all(conversation)
    answered = [turn for turn in turns if turn.reply is not None]
    return {
        "turn": turn_of(answered[-1]) if answered else None,
        "transcript": [line for turn in turns for line in lines_of(turn)],
        "record": records(draft),
    }
