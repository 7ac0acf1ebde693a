# SPDX-License-Identifier: Apache-2.0
"""Delete the conversations that nobody came back to and that led to nothing.

A case that was sent stays. So does a conversation in which danger was told or a person was
wanted, until somebody has closed every flag of it and the same time has gone by again.

Source: DOMAIN rules 124, 143 and 147; UK GDPR Art. 5(1)(e); ADR-0046.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from actions.usecases.forget_conversation import expire
from actions.usecases.ports import Bot, Clock, Store, StoreUnavailable, Unit
from actions.usecases.values import Errand

ONCE_A_DAY = 86_400.0
TRY_AGAIN = 600.0
"""Seconds until the next look, when all went well and when something did not answer."""
AT_ONCE = 100

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class PurgeDrafts:
    """`wake` has the outbox carried, `wipe` empties logs, `purged` is told how many went."""

    store: Store
    bot: Bot
    clock: Clock
    kept_for: timedelta
    wake: Callable[[], None]
    wipe: Callable[[], Awaitable[None]]
    purged: Callable[[int], None]
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def __call__(self) -> int:
        """Delete what is due now, each in a transaction of its own. Raises: StoreUnavailable."""
        now = self.clock.now()
        since, gone = now - self.kept_for, 0
        await self.store.write(lambda unit: unit.outbox.carry_parked(Errand.FORGET_TRACKER, at=now))
        while due := await self.store.read(_unused(since)):
            for conversation in due:
                gone += await self.store.write(_expiring(conversation, since=since, at=now))
        if gone:
            await self.wipe()
        self.wake()
        self.purged(gone)
        return gone

    async def run(self) -> None:
        """Once a day until cancelled, and again soon where something does not answer."""
        while True:
            await self.sleep(ONCE_A_DAY if await self._went_well() else TRY_AGAIN)

    async def _went_well(self) -> bool:
        if not await self.bot.ready():
            log.warning("purge_waits", reason="the bot does not answer")
            return False
        try:
            log.info("drafts_purged", count=await self())
        except StoreUnavailable as problem:
            log.warning("purge_waits", reason=str(problem))
            return False
        return True


def _unused(since: datetime) -> Callable[[Unit], list[str]]:
    return lambda unit: list(unit.conversations.unused(since, most=AT_ONCE))


def _expiring(conversation_id: str, *, since: datetime, at: datetime) -> Callable[[Unit], bool]:
    """Delete it, unless it was used or deleted since the look."""

    def work(unit: Unit) -> bool:
        conversation = unit.conversations.get(conversation_id, lock=True)
        if conversation is None or conversation_id not in unit.conversations.unused(
            since, only=conversation_id, most=1
        ):
            return False
        expire(unit, conversation, at=at)
        return True

    return work
