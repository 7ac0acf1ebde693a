# SPDX-License-Identifier: Apache-2.0
"""kill -9 of either process at any moment loses nothing and doubles nothing."""

import asyncio
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.faults.person import Person
from tests.faults.stack import MODEL, Stack

CONVERSATIONS = 20
KILLS = 20
EXPECTED_TURNS = 14
"""About how many turns one of these conversations has, to spread the kills over all of it."""
SEED = 20261123
LONGEST_WAIT = 180
"""Seconds in which every parcel must have been carried after the last kill."""


@pytest.fixture
def stack(tmp_path: Path) -> Iterator[Stack]:
    if not MODEL.exists():
        pytest.skip(f"{MODEL.name} is not trained: run make train")
    started = Stack(tmp_path)
    try:
        started.start()
        yield started
    finally:
        started.stop()


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


async def check_nothing_doubled(people: list[Person]) -> None:
    """What was said stands once, in order, and every turn sent again has the same answer."""
    for person in people:
        view = await person.call("GET", person.path)
        typed = [line["text"] for line in view["transcript"] if line["who"] == "person"]
        assert [text for text in typed if text in person.said] == person.said
        assert [part["text"] for part in view["record"]["story"]].count(person.story) == 1
        numbers = [turn["number"] for _, turn in person.turns.values()]
        assert numbers == list(range(2, len(numbers) + 2))
        for sent, turn in person.turns.values():
            assert await person.call("POST", f"{person.path}/turns", sent) == turn


async def queue_of(reader: Person) -> list[str]:
    """References of all cases that this member of staff sees."""
    found: list[str] = []
    after = ""
    while after is not None:
        page = await reader.call("GET", f"/api/v1/cases?after={after}")
        found += [case["reference"] for case in page["cases"]]
        after = page["next"]
    return found


async def check_every_case_once(stack: Stack, people: list[Person], sent: list[str]) -> None:
    assert len(set(sent)) == CONVERSATIONS
    for organisation in ("RWE", "E10000018"):
        reader = Person(stack.url, people[0].session, 0, lambda: None)
        reader.token = stack.account("handler", organisation)["token"]
        found = await queue_of(reader)
        for _ in range(LONGEST_WAIT):
            if len(found) >= len(sent):
                break
            await asyncio.sleep(1)  # a parcel of a killed relay is carried once its lease ends
            found = await queue_of(reader)
        assert Counter(found) == Counter(sent)
        for person, reference in zip(people, sent, strict=True):
            document = await reader.call("GET", f"/api/v1/cases/{reference}")
            assert [part["text"] for part in document["story"]].count(person.story) == 1
