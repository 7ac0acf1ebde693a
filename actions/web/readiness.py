# SPDX-License-Identifier: Apache-2.0
"""Whether everything needed answers, part by part."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

from aiohttp import web

from actions.usecases.ports import Bot, Clock, Store, StoreUnavailable
from actions.web.problems import problem

OLDEST_PARCEL = timedelta(minutes=5)
HOLDS = 1.0
"""Seconds for which an answer holds, so that asking often costs little."""
SAYS = {
    "store": "The store of cases cannot be written.",
    "bot": "Rasa does not answer. Until it does, messages are read plainly.",
    "relay": "Cases have been waiting to be delivered for more than five minutes.",
}


@dataclass
class Readiness:
    """`first_time` runs once, before the first answer that all is well."""

    store: Store
    bot: Bot
    clock: Clock
    first_time: Callable[[], Awaitable[None]]
    _checked_at: float = field(default=float("-inf"), init=False)
    _missing: str | None = field(default=None, init=False)
    _opened: bool = field(default=False, init=False)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    async def show(self, _: web.Request) -> web.Response:
        missing = await self.missing()
        if missing is None:
            return web.json_response({"ready": True})
        return problem(503, title="Not ready", detail=SAYS[missing], field=missing)

    async def missing(self) -> str | None:
        """The first part that does not answer; None when all is well."""
        async with self._lock:
            if time.monotonic() - self._checked_at > HOLDS:
                self._missing = await self._check()
                self._checked_at = time.monotonic()
            return self._missing

    async def _check(self) -> str | None:
        if not await self.store.writable():
            return "store"
        if not await self.bot.ready():
            return "bot"
        try:
            oldest = await self.store.read(lambda unit: unit.outbox.oldest_waiting())
            if oldest is not None and self.clock.now() - oldest > OLDEST_PARCEL:
                return "relay"
            if not self._opened:
                await self.first_time()
                self._opened = True
        except StoreUnavailable:
            return "store"
        return None
