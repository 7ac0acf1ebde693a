# SPDX-License-Identifier: Apache-2.0
"""The relay carries when it is woken, at its own time, and in spite of a store that is away."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from actions.queues.relay import Relay
from actions.usecases.carry_parcels import CarryParcels
from actions.usecases.ports import StoreUnavailable
from actions.usecases.values import Errand, Parcel
from tests.unit.usecases.fakes import NOW, FakeClock, FakeStore, FakeTransport

PARCEL = Parcel("key", Errand.CASE_SENT, organisation="RWE", reference="7K3M-9XQT")


@asynccontextmanager
async def running(store: FakeStore, transport: FakeTransport) -> AsyncIterator[Relay]:
    carry = CarryParcels(store, FakeClock(), dict.fromkeys(Errand, transport), lambda *_: None)
    relay = Relay(carry)
    task = asyncio.create_task(relay.run())
    await asyncio.sleep(0.01)
    try:
        yield relay
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_woken_relay_carries_at_once() -> None:
    store, transport = FakeStore(), FakeTransport()
    async with running(store, transport) as relay:
        store.unit.outbox.add(PARCEL, at=NOW)

        await relay.carry_now()

        assert transport.delivered == [PARCEL]


async def test_relay_looks_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actions.queues.relay.LOOK_EVERY", 0.01)
    store, transport = FakeStore(), FakeTransport()
    async with running(store, transport):
        store.unit.outbox.add(PARCEL, at=NOW)

        await asyncio.sleep(0.1)

        assert transport.delivered == [PARCEL]


async def test_relay_outlives_a_store_that_is_away() -> None:
    store, transport = FakeStore(), FakeTransport()
    store.broken = [StoreUnavailable("locked")]
    async with running(store, transport) as relay:
        store.unit.outbox.add(PARCEL, at=NOW)

        await relay.carry_now()

        assert transport.delivered == [PARCEL]


async def test_waiting_for_a_relay_that_does_not_run_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actions.queues.relay.WAIT_FOR_ROUND", 0.05)
    carry = CarryParcels(FakeStore(), FakeClock(), {}, lambda *_: None)

    await Relay(carry).carry_now()
