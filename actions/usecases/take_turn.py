# SPDX-License-Identifier: Apache-2.0
"""One message of a conversation: decided on the draft and kept, both or neither."""

from collections.abc import Callable
from dataclasses import dataclass

from actions.domain.draft import Draft
from actions.domain.understood import Understood
from actions.usecases.ports import Drafts
from actions.usecases.values import Decided, StoredReply


@dataclass(frozen=True)
class TakeTurn:
    """`begin` opens a conversation, `decide` takes a message; both are pure."""

    drafts: Drafts
    begin: Callable[[Draft], Decided]
    decide: Callable[[Draft, Understood], Decided]

    async def __call__(self, sender: str, message_id: str, said: Understood | None) -> StoredReply:
        """Take a message once, however often it arrives; None begins the conversation.

        Raises: UnknownSender, AnsweredBefore, StoreUnavailable; nothing is kept then.
        """

        def outcome(draft: Draft) -> Decided:
            return self.begin(draft) if said is None else self.decide(draft, said)

        return await self.drafts.turn(sender, message_id, outcome)
