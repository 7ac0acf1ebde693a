# SPDX-License-Identifier: Apache-2.0
"""kill -9 of either process at any moment loses nothing and doubles nothing."""

import asyncio
import random

import pytest
from aiohttp import ClientSession

from tests.faults.checking import check_every_case_once, check_nothing_doubled
from tests.faults.person import Person
from tests.faults.stack import Stack

CONVERSATIONS = 20
KILLS = 20
EXPECTED_TURNS = 14
"""About how many turns one of these conversations has, to spread the kills over all of it."""
SEED = 20261123


@pytest.mark.faults
@pytest.mark.slow
@pytest.mark.bot
async def test_twenty_kills_in_twenty_conversations(stack: Stack) -> None:
    chance = random.Random(SEED)
    moments = sorted(chance.sample(range(1, CONVERSATIONS * EXPECTED_TURNS), KILLS))
    names = ["rasa", "actions"] * (KILLS // 2)
    chance.shuffle(names)
    turns, moved = 0, asyncio.Event()

    def progress() -> None:
        nonlocal turns
        turns += 1
        moved.set()

    async def kill_along() -> None:
        for moment, name in zip(moments, names, strict=True):
            while turns < moment:
                moved.clear()
                await moved.wait()
            await asyncio.sleep(chance.random() / 10)
            await asyncio.to_thread(stack.kill, name)

    async with ClientSession() as session:
        people = [Person(stack.url, session, n, progress) for n in range(CONVERSATIONS)]
        killing = asyncio.create_task(kill_along())
        last = await asyncio.gather(*(person.tell() for person in people))
        await asyncio.wait_for(killing, 60)
        await asyncio.to_thread(stack.wait_until_ready)
        await check_nothing_doubled(people)
        await check_every_case_once(stack, people, [turn["case"]["reference"] for turn in last])

    assert stack.kills == {"rasa": KILLS // 2, "actions": KILLS // 2}
    assert sum(person.retries for person in people) > 0
    assert stack.verify() == 0
