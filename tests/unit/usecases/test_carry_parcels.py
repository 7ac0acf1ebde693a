# SPDX-License-Identifier: Apache-2.0
"""Parcels arrive, wait longer each time, or end before a person."""

from datetime import timedelta

import pytest

from actions.usecases.carry_parcels import MOST_ATTEMPTS, CarryParcels, wait_before
from actions.usecases.ports import DeliveryFailed
from actions.usecases.values import Errand, Parcel
from tests.unit.usecases.fakes import NOW, FakeClock, FakeStore, FakeTransport

PARCEL = Parcel("key", Errand.CASE_SENT, organisation="RWE", reference="7K3M-9XQT")


class Relay:
    """One parcel in the outbox and one way to carry it."""

    def __init__(self, *failures: DeliveryFailed) -> None:
        self.store, self.clock = FakeStore(), FakeClock()
        self.transport = FakeTransport(list(failures))
        self.told: list[tuple[str, str, bool]] = []
        self.store.unit.outbox.add(PARCEL, at=NOW)
        self.carry = CarryParcels(
            self.store,
            self.clock,
            dict.fromkeys(Errand, self.transport),
            lambda parcel, reason, parked: self.told.append((parcel.key, reason, parked)),
            dice=lambda: 1.0,
        )


async def test_parcel_arrives_and_is_done() -> None:
    relay = Relay()

    assert await relay.carry() == 1
    assert await relay.carry() == 0
    assert relay.transport.delivered == [PARCEL]
    assert relay.store.unit.outbox.carried == ["key"]


async def test_parcel_that_failed_waits_and_is_carried_again() -> None:
    relay = Relay(DeliveryFailed("closed"))

    assert await relay.carry() == 0
    assert await relay.carry() == 0
    relay.clock.pass_by(timedelta(seconds=1))

    assert await relay.carry() == 1
    assert relay.told == [("key", "closed", False)]


async def test_parcel_that_cannot_arrive_is_parked_at_once() -> None:
    relay = Relay(DeliveryFailed("no address", again=False))

    await relay.carry()

    assert relay.store.unit.outbox.parked_ones == {"key": "no address"}
    assert relay.told == [("key", "no address", True)]


async def test_parcel_is_parked_after_the_last_attempt() -> None:
    relay = Relay(*(DeliveryFailed("closed") for _ in range(MOST_ATTEMPTS)))

    for _ in range(MOST_ATTEMPTS):
        await relay.carry()
        relay.clock.pass_by(timedelta(hours=1))

    assert relay.store.unit.outbox.parked_ones == {"key": "closed"}
    assert [parked for _, _, parked in relay.told] == [False] * (MOST_ATTEMPTS - 1) + [True]


@pytest.mark.parametrize(
    ("attempt", "shortest", "longest"),
    [
        pytest.param(1, 0.5, 1, id="soon after the first"),
        pytest.param(2, 1, 2, id="twice that after the second"),
        pytest.param(5, 8, 16, id="and so on"),
        pytest.param(12, 150, 300, id="never more than five minutes"),
        pytest.param(1000, 150, 300, id="however often"),
    ],
)
def test_wait_grows_and_is_left_to_chance(attempt: int, shortest: float, longest: float) -> None:
    assert wait_before(attempt, dice=lambda: 0.0) == timedelta(seconds=shortest)
    assert wait_before(attempt, dice=lambda: 1.0) == timedelta(seconds=longest)
