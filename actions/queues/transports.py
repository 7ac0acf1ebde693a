# SPDX-License-Identifier: Apache-2.0
"""Ways by which a parcel reaches its end."""

from collections.abc import Callable
from dataclasses import dataclass

from actions.usecases.ports import Bot, BotUnavailable, Clock, DeliveryFailed, Store
from actions.usecases.values import Errand, Parcel, QueueItem


@dataclass(frozen=True)
class ServerQueue:
    """The queue that organisations see on this server. The same key counts once."""

    store: Store
    clock: Clock

    async def deliver(self, parcel: Parcel) -> None:
        if parcel.organisation is None or parcel.reference is None:
            raise DeliveryFailed("no address", again=False)
        item = QueueItem(
            organisation=parcel.organisation,
            reference=parcel.reference,
            version=parcel.version,
            withdrawn=parcel.errand is Errand.CONSENT_WITHDRAWN,
        )
        now = self.clock.now()
        await self.store.write(lambda unit: unit.queue.receive(parcel.key, item, at=now))


@dataclass(frozen=True)
class Console:
    """For newcomers: says what would be delivered, and where."""

    say: Callable[[str], None]

    async def deliver(self, parcel: Parcel) -> None:
        self.say(f"{parcel.errand.value}: {parcel.reference} for {parcel.organisation}")


@dataclass(frozen=True)
class Forgetting:
    """Has the bot forget a conversation."""

    bot: Bot

    async def deliver(self, parcel: Parcel) -> None:
        if parcel.sender is None:
            raise DeliveryFailed("no sender", again=False)
        try:
            await self.bot.forget(parcel.sender)
        except BotUnavailable as problem:
            raise DeliveryFailed(str(problem)) from None
