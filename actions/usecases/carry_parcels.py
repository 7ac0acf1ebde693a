# SPDX-License-Identifier: Apache-2.0
"""Carry what stands in the outbox to where it belongs, at least once, in order per case.

A parcel that cannot be delivered waits longer each time, and after some tries is parked for a
person to look at.
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from random import SystemRandom

from actions.usecases.ports import Clock, DeliveryFailed, Store, Transport, Unit
from actions.usecases.values import Errand, Parcel

AT_ONCE = 20
LEASE = timedelta(seconds=30)
FIRST_WAIT = 1.0
LONGEST_WAIT = 300.0
MOST_ATTEMPTS = 12


def wait_before(attempt: int, *, dice: Callable[[], float]) -> timedelta:
    """How long to wait before the next attempt; `attempt` counts those made, from 1.

    Doubles each time up to five minutes. Half of it is left to chance, so that many parcels
    do not knock together.
    """
    whole = min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT)
    return timedelta(seconds=whole / 2 + dice() * whole / 2)


@dataclass(frozen=True)
class CarryParcels:
    """`failed` is told of each parcel that did not arrive, with the reason."""

    store: Store
    clock: Clock
    transports: Mapping[Errand, Transport]
    failed: Callable[[Parcel, str, bool], None]
    by: str = field(default_factory=lambda: secrets.token_hex(8))
    dice: Callable[[], float] = SystemRandom().random

    async def __call__(self) -> int:
        """Carry what is due now and return how many arrived. Raises: StoreUnavailable."""
        now = self.clock.now()

        def lease(unit: Unit) -> list[Parcel]:
            return list(unit.outbox.lease(now=now, until=now + LEASE, by=self.by, most=AT_ONCE))

        parcels = await self.store.write(lease)
        return sum([await self._carry(parcel) for parcel in parcels])

    async def _carry(self, parcel: Parcel) -> bool:
        try:
            await self.transports[parcel.errand].deliver(parcel)
        except DeliveryFailed as problem:
            await self._give_back(parcel, problem)
            return False
        await self.store.write(lambda unit: unit.outbox.done(parcel.key, at=self.clock.now()))
        return True

    async def _give_back(self, parcel: Parcel, problem: DeliveryFailed) -> None:
        now = self.clock.now()
        attempt = parcel.attempts + 1
        parked = not problem.again or attempt >= MOST_ATTEMPTS

        def work(unit: Unit) -> None:
            if parked:
                unit.outbox.park(parcel.key, at=now, error=problem.reason)
            else:
                due = now + wait_before(attempt, dice=self.dice)
                unit.outbox.again(parcel.key, at=due, error=problem.reason)

        await self.store.write(work)
        self.failed(parcel, problem.reason, parked)
