# SPDX-License-Identifier: Apache-2.0
"""The door: what the calls for programs and the pages have in common."""

import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from uuid import UUID

from actions.domain.draft import Channel
from actions.usecases.come_back import ComeBack
from actions.usecases.errors import MalformedRequest, TextTooLong
from actions.usecases.forget_conversation import ForgetConversation
from actions.usecases.make_return_key import MakeReturnKey
from actions.usecases.start_conversation import StartConversation, Started
from actions.usecases.take_message import Message, TakeMessage
from actions.usecases.values import Opened, Staff
from actions.usecases.view_conversation import ViewConversation
from actions.web.door.cleaning import cleaned, is_blank, is_whole
from actions.web.door.lanes import Flights, Lanes

__all__ = ["Door", "Started", "TurnRequest"]

LONGEST_TEXT = 20_000
ANY_NUMBER = sys.maxsize
MOST_CHOICES = 100


@dataclass(frozen=True)
class TurnRequest:
    """What a client sends for a turn: an id of its own and one of text, choice and choices."""

    id: str
    text: str | None = None
    choice: str | None = None
    choices: Sequence[str] | None = None


@dataclass(frozen=True)
class Door:
    """Takes turns one at a time in a conversation; refusals are raised (see usecases/errors)."""

    starting: StartConversation
    taking: TakeMessage
    viewing: ViewConversation
    forgetting: ForgetConversation
    keying: MakeReturnKey
    returning: ComeBack
    lanes: Lanes = field(default_factory=Lanes)
    flights: Flights = field(default_factory=Flights)

    async def start(self, channel: Channel, staff: Staff | None = None) -> Started:
        """Open a conversation and ask the first question.

        Raises: StaffOnly, MalformedRequest, TryAgain.
        """
        return await self.starting(channel, staff=staff)

    async def take(self, conversation: str, token: str, request: TurnRequest) -> dict[str, Any]:
        """Take a turn and return its answer; the same request again returns the same answer.

        Raises: NotAllowedIn, ConversationGone, MalformedRequest, TextTooLong, SameIdOtherBody,
        OptionNotOpen, ConversationFull, TooManyAtOnce, TryAgain.
        """
        message = message_of(request)

        async def take() -> dict[str, Any]:
            async with self._alone(conversation, token):
                return await self.taking(conversation, token, message)

        key = (conversation, token, message.id, message.body_hash)
        return await self.flights.join(key, take)

    async def view(self, conversation: str, token: str) -> dict[str, Any]:
        """`turn`, `transcript` and `record`. Raises: NotAllowedIn, ConversationGone."""
        return await self.viewing(conversation, token)

    async def delete(self, conversation: str, token: str) -> None:
        """Delete the conversation, after any turn under way.

        Raises: NotAllowedIn, ConversationGone.
        """

        async def delete() -> dict[str, Any]:
            async with self._alone(conversation, token):
                await self.forgetting(conversation, token)
            return {}

        await self.flights.join((conversation, token, "delete"), delete)

    async def make_key(self, conversation: str, token: str) -> str:
        """A key to come back with, in place of any earlier one.

        Raises: NotAllowedIn, ConversationGone.
        """
        return await self.keying(conversation, token)

    async def come_back(self, key: str, *, reference: str = "") -> Opened:
        """Let somebody in with a return key, and the reference once there is one.

        Raises: ReturnKeyMistyped, ReferenceUnknown, ReturnKeyUnknown, ReferenceNeeded,
        ReferenceOfAnother, ConversationExpired.
        """
        return await self.returning(key, reference=reference)

    @asynccontextmanager
    async def _alone(self, conversation: str, token: str) -> AsyncIterator[None]:
        """Nobody else in this conversation meanwhile, on whatever device.

        The lane of the token comes first and is the one that can be full, so that a stranger
        with a wrong token crowds nobody out.
        """
        async with (
            self.lanes.lane((conversation, token)),
            self.lanes.lane(conversation, most_waiting=ANY_NUMBER),
        ):
            yield


def message_of(request: TurnRequest) -> Message:
    """Check what was sent and make it fit to be kept. Raises: MalformedRequest, TextTooLong."""
    given = [n for n in ("text", "choice", "choices") if getattr(request, n) is not None]
    if len(given) != 1:
        raise MalformedRequest("Send one of text, choice and choices.", field="text")
    values = request.choices if request.choice is None else (request.choice,)
    text = _text(request.text)
    content = json.dumps([given[0], text, list(values or ())])
    return Message(
        id=_id(request.id),
        body_hash=sha256(content.encode()).hexdigest(),
        text=text,
        values=_values(values, field=given[0]),
    )


def _id(value: str) -> str:
    try:
        return str(UUID(value))
    except ValueError:
        raise MalformedRequest("The id of a turn is a UUID.", field="id") from None


def _text(text: str | None) -> str:
    if text is None:
        return ""
    if len(text) > LONGEST_TEXT:
        raise TextTooLong(field="text")
    if not is_whole(text):
        raise MalformedRequest("The text holds a broken character.", field="text")
    clean = cleaned(text)
    if is_blank(clean):
        raise MalformedRequest("Write at least one word.", field="text")
    return clean


def _values(values: Sequence[str] | None, *, field: str) -> tuple[str, ...]:
    if values is None:
        return ()
    if not 0 < len(values) <= MOST_CHOICES:
        raise MalformedRequest("Choose at least one of the options.", field=field)
    return tuple(dict.fromkeys(values))
