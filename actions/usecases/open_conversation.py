# SPDX-License-Identifier: Apache-2.0
"""Find a conversation for whoever holds its token."""

import re

from actions.usecases.errors import ConversationExpired, ConversationGone, NotAllowedIn
from actions.usecases.ports import Unit
from actions.usecases.tokens import fits, hash_of
from actions.usecases.values import Conversation, ConversationStatus

CONVERSATION_ID = re.compile(r"[0-9a-f]{32}")


def opened(unit: Unit, conversation_id: str, token: str, *, lock: bool = False) -> Conversation:
    """The conversation, when the token is its own or that of a further device.

    An unknown conversation and a wrong token get one answer in the same time. The gravestone
    of a deleted one says so to whoever held its token.

    Raises: NotAllowedIn, ConversationGone, ConversationExpired.
    """
    found = None
    if CONVERSATION_ID.fullmatch(conversation_id):
        found = unit.conversations.get(conversation_id, lock=lock)
    first = fits(token, found.token_hash if found else None)
    if found is None or not (first or unit.keys.opens(found.id, hash_of(token))):
        raise NotAllowedIn
    if found.status is ConversationStatus.DELETED:
        raise ConversationGone
    if found.status is ConversationStatus.EXPIRED:
        raise ConversationExpired
    return found
