# SPDX-License-Identifier: Apache-2.0
"""One at a time in a lane; the same request joins itself; what was begun is finished."""

import asyncio
from typing import Any

import pytest

from actions.usecases.errors import TooManyAtOnce
from actions.web.door.lanes import MOST_WAITING, Flights, Lanes


async def test_lane_lets_one_through_at_a_time() -> None:
    lanes, inside, most = Lanes(), 0, 0

    async def pass_through() -> None:
        nonlocal inside, most
        async with lanes.lane("a"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(pass_through() for _ in range(MOST_WAITING + 1)))

    assert most == 1
    assert lanes._lanes == {}


async def test_full_lane_turns_away_and_other_lanes_are_free() -> None:
    lanes, go = Lanes(), asyncio.Event()

    async def hold(key: str) -> None:
        async with lanes.lane(key):
            await go.wait()

    holding = [asyncio.ensure_future(hold("a")) for _ in range(MOST_WAITING + 1)]
    await asyncio.sleep(0)

    with pytest.raises(TooManyAtOnce):
        await hold("a")
    free = asyncio.ensure_future(hold("b"))
    await asyncio.sleep(0)
    go.set()
    await asyncio.gather(*holding, free)
    assert lanes._lanes == {}


async def test_same_request_joins_the_one_under_way() -> None:
    flights, begun, go = Flights(), 0, asyncio.Event()

    async def fly() -> dict[str, Any]:
        nonlocal begun
        begun += 1
        await go.wait()
        return {"number": begun}

    joined = [asyncio.ensure_future(flights.join("a", fly)) for _ in range(5)]
    await asyncio.sleep(0)
    joined[0].cancel()
    go.set()
    answers = await asyncio.gather(*joined[1:])

    assert answers == [{"number": 1}] * 4
    assert await flights.join("a", fly) == {"number": 2}


async def test_failure_reaches_all_that_joined_and_is_not_kept() -> None:
    flights = Flights()

    async def fall() -> dict[str, Any]:
        raise TooManyAtOnce

    answers = await asyncio.gather(
        flights.join("a", fall), flights.join("a", fall), return_exceptions=True
    )

    assert [type(answer) for answer in answers] == [TooManyAtOnce, TooManyAtOnce]
    with pytest.raises(TooManyAtOnce):
        await flights.join("a", fall)


async def test_end_of_the_server_waits_for_what_is_under_way() -> None:
    flights, done = Flights(), []

    async def fly() -> dict[str, Any]:
        await asyncio.sleep(0.01)
        done.append(True)
        return {}

    gone = asyncio.ensure_future(flights.join("a", fly))
    await asyncio.sleep(0)
    gone.cancel()
    await flights.all_landed()

    assert done == [True]
