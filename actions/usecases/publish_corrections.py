# SPDX-License-Identifier: Apache-2.0
"""Hand the corrections in force on to all that use the directory (ADR-0031)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog

from actions.directory.corrections import Corrections
from actions.usecases.ports import Store, StoreUnavailable

EVERY = 30.0
"""Seconds between two looks at the store, where another server may have put something right."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class PublishCorrections:
    """`write` writes the file; `written` is called after it. One at a time, so the last is right.

    A failure is logged and tried again: what was put right is safe in the store.
    """

    store: Store
    write: Callable[[Corrections], None]
    written: Callable[[], None] = lambda: None
    _alone: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def __call__(self) -> None:
        async with self._alone:
            try:
                kept = await self.store.read(lambda unit: unit.corrections.in_force())
                await asyncio.to_thread(self.write, Corrections.of(k.correction for k in kept))
            except (OSError, StoreUnavailable) as problem:
                log.error("corrections_not_written", error=type(problem).__name__)
                return
            self.written()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self()
            await asyncio.sleep(EVERY)
