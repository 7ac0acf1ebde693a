# SPDX-License-Identifier: Apache-2.0
"""Show a conversation to the person: where it stands, what was said, what is known."""

from dataclasses import dataclass
from typing import Any

from actions.domain.draft import Draft
from actions.usecases.errors import ConversationGone
from actions.usecases.open_conversation import opened
from actions.usecases.ports import Records, Store, Unit
from actions.usecases.speak import lines_of, turn_of
from actions.usecases.values import JournalTurn


@dataclass(frozen=True)
class ViewConversation:
    store: Store
    records: Records

    async def __call__(self, conversation_id: str, token: str) -> dict[str, Any]:
        """`turn`, `transcript` and `record`. Raises: NotAllowedIn, ConversationGone."""

        def work(unit: Unit) -> tuple[JournalTurn | None, list[dict[str, Any]], Draft]:
            conversation = opened(unit, conversation_id, token)
            kept = unit.drafts.get(conversation.sender or "")
            if kept is None:
                raise ConversationGone
            turns = unit.journal.all(conversation.id)
            answered = [turn for turn in turns if turn.reply is not None]
            lines = [line for turn in turns for line in lines_of(turn)]
            return (answered[-1] if answered else None), lines, kept.draft

        turn, transcript, draft = await self.store.read(work)
        return {
            "turn": turn_of(turn) if turn else None,
            "transcript": transcript,
            "record": self.records(draft),
        }
