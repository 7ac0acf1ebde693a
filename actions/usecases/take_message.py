# SPDX-License-Identifier: Apache-2.0
"""Take one message of the person: into the journal, to the bot, the answer into the journal, back.

The journal comes first, so that what was written is never lost. A message that the bot could
not answer waits there; the next request, under whatever id, has it answered before its own.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from actions.usecases.ask_bot import AskBot
from actions.usecases.errors import (
    ConversationFull,
    OptionNotOpen,
    SameIdOtherBody,
    TryAgain,
)
from actions.usecases.open_conversation import opened
from actions.usecases.point import Point, point_after
from actions.usecases.ports import BotUnavailable, Clock, Store, StoreUnavailable, Unit
from actions.usecases.speak import Spoken, turn_of
from actions.usecases.values import Conversation, JournalTurn, Said

MOST_TURNS = 150
FULL_RETRY_AFTER = 3600
TRY_AGAIN_AFTER = 3
NOT_KEPT = (
    "We could not take this just now, and it is not kept yet. "
    "Please send it again in a few seconds."
)
EMERGENCY = (
    " If anyone is in danger now, call 999. If you need medical help today, call 111. "
    "To talk to someone at any time, call Samaritans on 116 123."
)


@dataclass(frozen=True)
class Message:
    """What a client sent: an id of its own, and either words or values of options."""

    id: str
    body_hash: str
    text: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Journaled:
    """`turn` is None where a choice must wait until earlier turns are answered.

    `point` is where the conversation stands before the first of `waiting`.
    """

    conversation: Conversation
    turn: JournalTurn | None
    waiting: tuple[JournalTurn, ...]
    point: Point
    fresh: bool = False


@dataclass(frozen=True)
class TakeMessage:
    """`in_danger` tells whether words may speak of an emergency, for when nobody can answer."""

    store: Store
    ask: AskBot
    clock: Clock
    in_danger: Callable[[str], bool]

    async def __call__(self, conversation_id: str, token: str, message: Message) -> dict[str, Any]:
        """The turn that answers the message.

        The caller sees to it that one conversation takes one message at a time.

        Raises: NotAllowedIn, ConversationGone, SameIdOtherBody, OptionNotOpen,
        ConversationFull, TryAgain.
        """
        try:
            journaled = await self._journal(conversation_id, token, message)
            if journaled.turn is None:
                await self._answer_all(journaled)
                journaled = await self._journal(conversation_id, token, message)
        except (BotUnavailable, StoreUnavailable) as reason:
            raise self._try_again(NOT_KEPT, message) from reason
        try:
            return turn_of(await self._answered(journaled))
        except (BotUnavailable, StoreUnavailable) as reason:
            raise self._try_again(TryAgain.detail, message) from reason

    async def _answered(self, journaled: Journaled) -> JournalTurn:
        turn = journaled.turn
        if turn is None:
            raise BotUnavailable("an earlier message is still waiting")
        return turn if turn.reply is not None else await self._answer_all(journaled)

    def _try_again(self, detail: str, message: Message) -> TryAgain:
        extra = EMERGENCY if self.in_danger(message.text) else ""
        return TryAgain(detail + extra, retry_after=TRY_AGAIN_AFTER)

    async def _journal(self, conversation_id: str, token: str, message: Message) -> Journaled:
        def work(unit: Unit) -> Journaled:
            conversation = opened(unit, conversation_id, token, lock=True)
            known = unit.journal.get(conversation.id, message.id)
            if known is not None and known.body_hash != message.body_hash:
                raise SameIdOtherBody(field="id")
            last = unit.journal.last_answered(conversation.id)
            point = point_after(last.reply if last else None)
            if known is not None and known.reply is not None:
                return Journaled(conversation, known, (), point)
            waiting = tuple(unit.journal.waiting(conversation.id))
            if known is not None:
                return Journaled(conversation, known, waiting, point)
            repeated = next((t for t in waiting if t.body_hash == message.body_hash), None)
            if repeated is not None:
                again = self._repeat(unit, message, repeated)
                return Journaled(conversation, again, waiting, point)
            if waiting and message.values:
                return Journaled(conversation, None, waiting, point)
            conversation, turn = self._add(unit, conversation, message, last)
            return Journaled(conversation, turn, (*waiting, turn), point, fresh=not waiting)

        return await self.store.write(work)

    def _repeat(self, unit: Unit, message: Message, waiting: JournalTurn) -> JournalTurn:
        """The same words, or the same option, as one that waits: sent again under another id."""
        again = replace(
            waiting, client_id=message.id, same_as=waiting.number, said_at=self.clock.now()
        )
        unit.journal.add(again)
        return again

    def _add(
        self,
        unit: Unit,
        conversation: Conversation,
        message: Message,
        last: JournalTurn | None,
    ) -> tuple[Conversation, JournalTurn]:
        now = self.clock.now()
        if conversation.turns > MOST_TURNS:  # the opening is turn 1 and not the person's
            raise ConversationFull(retry_after=FULL_RETRY_AFTER)
        chosen, labels = _pressed(last, message.values)
        turn = JournalTurn(
            conversation=conversation.id,
            client_id=message.id,
            body_hash=message.body_hash,
            number=conversation.turns + 1,
            kind=Said.CHOICE if message.values else Said.TEXT,
            said_at=now,
            text=message.text,
            chosen=chosen,
            labels=labels,
        )
        unit.journal.add(turn)
        conversation = replace(conversation, turns=turn.number, last_used_at=now)
        unit.conversations.put(conversation)
        return conversation, turn

    async def _answer_all(self, journaled: Journaled) -> JournalTurn:
        """Have every waiting turn answered in order, and return the one that was asked for."""
        unseen: list[Any] = []
        asked_for, answered, point = journaled.turn, None, journaled.point
        for turn in journaled.waiting:
            said = await self._ask(journaled, turn, point)
            done = await self._keep(turn, said, before=tuple(unseen))
            unseen.extend(said.messages)
            point = point_after(done.reply)
            if asked_for is None or turn.number == asked_for.number:
                answered = done
        if answered is None:
            raise BotUnavailable("the turn was answered elsewhere meanwhile")
        if asked_for is not None and asked_for.same_as is not None:
            return await self._keep_again(asked_for, answered)
        return answered

    async def _ask(self, journaled: Journaled, turn: JournalTurn, point: Point) -> Spoken:
        """Raises: BotUnavailable, StoreUnavailable."""
        return await self.ask(
            journaled.conversation.sender or "",
            turn.client_id,
            kind=turn.kind,
            text=turn.text,
            chosen=turn.chosen,
            retry=not journaled.fresh,
            point=point,
            status=journaled.conversation.status,
        )

    async def _keep(
        self, turn: JournalTurn, said: Spoken, *, before: tuple[Any, ...]
    ) -> JournalTurn:
        """Keep the answer; one that is kept already stays and is returned."""

        def work(unit: Unit) -> JournalTurn:
            now = self.clock.now()
            unit.journal.put_reply(
                turn.conversation,
                turn.client_id,
                reply=said.kept(before=before),
                minted=said.minted,
                at=now,
            )
            conversation = unit.conversations.get(turn.conversation, lock=True)
            kept = unit.journal.get(turn.conversation, turn.client_id)
            if conversation is None or kept is None or kept.reply is None:
                raise BotUnavailable("the conversation was deleted meanwhile")
            unit.conversations.put(replace(conversation, status=said.status, last_used_at=now))
            return kept

        return await self.store.write(work)

    async def _keep_again(self, repeat: JournalTurn, answered: JournalTurn) -> JournalTurn:
        """Keep the answer under the second id of a message as well."""

        def work(unit: Unit) -> None:
            unit.journal.put_reply(
                repeat.conversation,
                repeat.client_id,
                reply=answered.reply or {},
                minted=answered.minted,
                at=self.clock.now(),
            )

        await self.store.write(work)
        return replace(answered, client_id=repeat.client_id)


def _pressed(
    last: JournalTurn | None, values: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What pressed options mean and say. Raises: OptionNotOpen for one not offered now."""
    if not values:
        return (), ()
    minted = last.minted if last else {}
    if last is None or any(value not in minted for value in values):
        raise OptionNotOpen(field="choice" if len(values) == 1 else "choices")
    ask = (last.reply or {}).get("ask") or {}
    labels = {option["value"]: option["label"] for option in ask.get("options", ())}
    return (
        tuple(minted[value] for value in values),
        tuple(labels[value] for value in values),
    )
