# SPDX-License-Identifier: Apache-2.0
"""Each way of carrying a parcel, and what it does with one that has no address."""

from dataclasses import dataclass, field, replace

import pytest

from actions.queues.transports import Console, Forgetting, ServerQueue
from actions.usecases.ports import BotUnavailable, DeliveryFailed
from actions.usecases.values import Errand, Parcel
from tests.unit.usecases.fakes import FakeClock, FakeStore

PARCEL = Parcel("key", Errand.CASE_SENT, organisation="RWE", reference="7K3M-9XQT", version=2)


@pytest.mark.parametrize(
    ("errand", "withdrawn"),
    [
        (Errand.CASE_SENT, False),
        (Errand.CASE_CHANGED, False),
        (Errand.CONSENT_WITHDRAWN, True),
    ],
)
async def test_queue_of_this_server_takes_the_case(errand: Errand, withdrawn: bool) -> None:
    store = FakeStore()

    await ServerQueue(store, FakeClock()).deliver(replace(PARCEL, errand=errand))

    (item,) = store.unit.queue.items.values()
    assert (item.organisation, item.reference, item.version) == ("RWE", "7K3M-9XQT", 2)
    assert item.withdrawn is withdrawn


@pytest.mark.parametrize("missing", ["organisation", "reference"])
async def test_parcel_without_an_address_is_not_tried_again(missing: str) -> None:
    with pytest.raises(DeliveryFailed) as failed:
        await ServerQueue(FakeStore(), FakeClock()).deliver(replace(PARCEL, **{missing: None}))

    assert not failed.value.again


async def test_console_says_what_and_where() -> None:
    said: list[str] = []

    await Console(said.append).deliver(PARCEL)

    assert said == ["case_sent: 7K3M-9XQT for RWE"]


@dataclass
class Bot:
    forgotten: list[str] = field(default_factory=list)
    down: bool = False

    async def forget(self, sender: str) -> None:
        if self.down:
            raise BotUnavailable("down")
        self.forgotten.append(sender)


async def test_bot_forgets() -> None:
    bot = Bot()

    await Forgetting(bot).deliver(Parcel("k", Errand.FORGET_TRACKER, sender="s"))  # type: ignore[arg-type]

    assert bot.forgotten == ["s"]


@pytest.mark.parametrize(
    ("bot", "sender", "again"),
    [
        pytest.param(Bot(down=True), "s", True, id="the bot is down"),
        pytest.param(Bot(), None, False, id="nobody to forget"),
    ],
)
async def test_forgetting_that_fails_says_whether_to_try_again(
    bot: Bot, sender: str | None, again: bool
) -> None:
    with pytest.raises(DeliveryFailed) as failed:
        await Forgetting(bot).deliver(  # type: ignore[arg-type]
            Parcel("k", Errand.FORGET_TRACKER, sender=sender)
        )

    assert failed.value.again is again
