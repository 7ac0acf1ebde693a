# SPDX-License-Identifier: Apache-2.0
"""The relay: carries the outbox for as long as the server runs."""

import asyncio
from dataclasses import dataclass, field

import structlog

from actions.usecases.carry_parcels import AT_ONCE, CarryParcels
from actions.usecases.ports import StoreUnavailable
from actions.usecases.values import Parcel

LOOK_EVERY = 1.0
WAIT_FOR_ROUND = 2.0

log = structlog.get_logger(__name__)


@dataclass
class Relay:
    """`wake` has it look at once, in place of at its next look."""

    carry: CarryParcels
    _awake: asyncio.Event = field(default_factory=asyncio.Event)
    _round_done: asyncio.Condition = field(default_factory=asyncio.Condition)
    _rounds: int = 0

    def wake(self) -> None:
        self._awake.set()

    async def carry_now(self) -> None:
        """Wake it and wait a moment for a whole round; what takes longer goes on by itself."""
        wanted = self._rounds + 2  # a round under way may have begun before
        self.wake()
        try:
            async with asyncio.timeout(WAIT_FOR_ROUND), self._round_done:
                while self._rounds < wanted:
                    await self._round_done.wait()
                    self.wake()
        except TimeoutError:
            pass

    async def run(self) -> None:
        while True:
            self._awake.clear()
            carried = await self._round()
            async with self._round_done:
                self._rounds += 1
                self._round_done.notify_all()
            if carried < AT_ONCE:
                await self._rest()

    async def _round(self) -> int:
        try:
            return await self.carry()
        except StoreUnavailable as error:
            log.warning("relay_waits", reason=str(error))
            return 0

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(LOOK_EVERY):
                await self._awake.wait()
        except TimeoutError:
            pass


def report_failure(parcel: Parcel, reason: str, parked: bool) -> None:
    """Say in the log what did not arrive; a parked parcel needs a person."""
    log.error(
        "parcel_parked" if parked else "parcel_delayed",
        errand=parcel.errand.value,
        reference=parcel.reference,
        organisation=parcel.organisation,
        attempt=parcel.attempts + 1,
        reason=reason,
        parked=parked,
    )
