# SPDX-License-Identifier: Apache-2.0
"""One message at a time in each conversation, and one effect for a message sent several times."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from actions.usecases.errors import TooManyAtOnce

MOST_WAITING = 3
TRY_AGAIN_AFTER = 1
Result = dict[str, Any]


@dataclass
class Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    inside: int = 0


@dataclass
class Lanes:
    """Locks by conversation, kept only while somebody is in them."""

    _lanes: dict[Hashable, Lane] = field(default_factory=dict)

    @asynccontextmanager
    async def lane(self, key: Hashable, *, most_waiting: int = MOST_WAITING) -> AsyncIterator[None]:
        """Wait for the others in this lane. Raises: TooManyAtOnce when too many wait already."""
        lane = self._lanes.setdefault(key, Lane())
        if lane.inside > most_waiting:
            raise TooManyAtOnce(retry_after=TRY_AGAIN_AFTER)
        lane.inside += 1
        try:
            async with lane.lock:
                yield
        finally:
            lane.inside -= 1
            if lane.inside == 0:
                self._lanes.pop(key, None)


@dataclass
class Flights:
    """What is under way, so that the same request joins it in place of doing it again.

    Once begun it is finished, also when whoever asked has gone.
    """

    _flights: dict[Hashable, asyncio.Task[Result]] = field(default_factory=dict)

    async def join(self, key: Hashable, begin: Callable[[], Awaitable[Result]]) -> Result:
        task = self._flights.get(key)
        if task is None:
            task = asyncio.ensure_future(begin())
            self._flights[key] = task
            task.add_done_callback(lambda done: self._land(key, done))
        return await asyncio.shield(task)

    async def all_landed(self) -> None:
        """Wait for what is under way."""
        await asyncio.gather(*self._flights.values(), return_exceptions=True)

    def _land(self, key: Hashable, done: asyncio.Task[Result]) -> None:
        del self._flights[key]
        if not done.cancelled():
            done.exception()  # whoever waits still gets it; nobody waiting is no fault
