# SPDX-License-Identifier: Apache-2.0
"""Hand what administrators have put in force on to all processes, as a file (ADR-0031)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import structlog

from actions.usecases.ports import Store, StoreUnavailable, Unit

EVERY = 30.0
"""Seconds between two looks at the store, where another server may have changed something."""

T = TypeVar("T")
log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Publish(Generic[T]):
    """`write` writes the file; `written` is called after it. One at a time, so the last is right.

    `what` names it in the log. A failure is logged and tried again: what was changed is safe in
    the store.
    """

    what: str
    store: Store
    in_force: Callable[[Unit], T]
    write: Callable[[T], None]
    written: Callable[[], None] = lambda: None
    _alone: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def __call__(self) -> None:
        async with self._alone:
            try:
                in_force = await self.store.read(self.in_force)
                await asyncio.to_thread(self.write, in_force)
            except (OSError, StoreUnavailable) as problem:
                log.error("not_published", what=self.what, error=type(problem).__name__)
                return
            self.written()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self()
            await asyncio.sleep(EVERY)
