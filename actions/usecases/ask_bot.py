# SPDX-License-Identifier: Apache-2.0
"""Have a message answered: by Rasa while it answers, else by plain reading (ADR-0041).

Either way the same use case decides on the same draft, once for each message. So a message that
Rasa took and did not answer in time is replayed by plain reading, and the other way round.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from actions.usecases.point import START, Point
from actions.usecases.ports import Bot, BotUnavailable, Speaks
from actions.usecases.speak import Spoken, spoken
from actions.usecases.values import ConversationStatus, Said

WAITS = (0.2, 0.8)
"""Seconds before the second and the third try at Rasa."""
DEADLINE = 8.0
"""Seconds for all tries at one message; a person is answered within ten."""
LOOK_EVERY = 2.0
"""Seconds between two looks whether Rasa is back."""

Ask = Callable[[Speaks, bool], Awaitable[Spoken]]


@dataclass
class AskBot:
    """`report` is told that Rasa went away (False) and that it is back (True)."""

    rasa: Bot
    plain: Speaks
    report: Callable[[bool], None]
    waits: Sequence[float] = WAITS
    deadline: float = DEADLINE
    look_every: float = LOOK_EVERY
    _looking: asyncio.Task[None] | None = field(default=None, init=False)

    @property
    def rasa_is_away(self) -> bool:
        """True from a message that Rasa did not answer until it says that it is ready."""
        return self._looking is not None and not self._looking.done()

    async def __call__(
        self,
        sender: str,
        message_id: str,
        *,
        kind: Said,
        text: str = "",
        chosen: Sequence[str] = (),
        retry: bool = False,
        point: Point = START,
        status: ConversationStatus = ConversationStatus.OPEN,
    ) -> Spoken:
        """The answer. `retry` is True where this message may have been asked before.

        Raises: BotUnavailable, StoreUnavailable; nothing was saved, or what was is replayed.
        """

        async def ask(bot: Speaks, again: bool) -> Spoken:
            said = await bot.say(
                sender,
                message_id,
                kind=kind,
                text=text,
                chosen=chosen,
                retry=again,
                point=point,
            )
            return spoken(said, status=status)

        if not self.rasa_is_away:
            try:
                return await self._ask_rasa(ask, retry=retry)
            except BotUnavailable:
                self._look_for_rasa()
        return await ask(self.plain, True)

    async def close(self) -> None:
        """Look for Rasa no more."""
        if self._looking is not None:
            self._looking.cancel()
            with suppress(asyncio.CancelledError):
                await self._looking

    async def _ask_rasa(self, ask: Ask, *, retry: bool) -> Spoken:
        """Try, and try again under the same id. Raises: BotUnavailable."""
        try:
            async with asyncio.timeout(self.deadline):
                for wait in self.waits:
                    try:
                        return await ask(self.rasa, retry)
                    except BotUnavailable:
                        await asyncio.sleep(wait)
                        retry = True
                return await ask(self.rasa, retry)
        except TimeoutError:
            raise BotUnavailable("no answer in time") from None

    def _look_for_rasa(self) -> None:
        if not self.rasa_is_away:
            self.report(False)
            self._looking = asyncio.create_task(self._until_back())

    async def _until_back(self) -> None:
        """The first look is at once: Rasa may only be unable to read one message."""
        while not await self.rasa.ready():
            await asyncio.sleep(self.look_every)
        self.report(True)
