# SPDX-License-Identifier: Apache-2.0
"""Rasa dies or hangs in the middle of a complaint and comes back: one case, and no error."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientSession

from tests.faults.checking import check_every_case_once, check_nothing_doubled
from tests.faults.person import MOST_TURNS, Person
from tests.faults.stack import Stack

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.bot]
NOTICE = "plain answers"


def a_person(stack: Stack, session: ClientSession, number: int) -> Person:
    return Person(stack.url, session, number, lambda: None)


def notices(person: Person) -> int:
    """How often the person was told that only plain answers are read."""
    said = [m["text"] for _, turn in person.turns.values() for m in turn["messages"]]
    return sum(NOTICE in text for text in said)


async def rasa_is_back(stack: Stack) -> None:
    """Ready, and noticed by the door."""
    await asyncio.to_thread(stack.wait_until_ready)
    await asyncio.to_thread(stack.wait_until_rasa_answers)


async def check(stack: Stack, people: list[Person], last: list[dict[str, Any]]) -> None:
    await check_nothing_doubled(people)
    await check_every_case_once(stack, people, [turn["case"]["reference"] for turn in last])
    assert [person.retries for person in people] == [0] * len(people)
    assert stack.verify() == 0


async def test_rasa_is_killed_and_started_again_in_a_conversation(stack: Stack) -> None:
    async with ClientSession() as session:
        there, later = a_person(stack, session, 1), a_person(stack, session, 2)
        turn = await there.go_on(await there.begin(), turns=4)
        stack.end("rasa")
        turn = await there.go_on(turn, turns=4)
        begun = await later.begin()
        assert NOTICE in " ".join(message["text"] for message in begun["messages"])
        begun = await later.go_on(begun, turns=3)
        stack.begin("rasa")
        await rasa_is_back(stack)

        sent = await there.go_on(turn, turns=MOST_TURNS)
        also = await later.go_on(begun, turns=MOST_TURNS)

        await check(stack, [there, later], [sent, also])
    by = stack.answered_by()
    assert by[0][:9] == ["rasa"] * 5 + ["plain"] * 4
    assert by[1][:4] == ["plain"] * 4
    assert set(by[0][9:]) == set(by[1][4:]) == {"rasa"}
    assert (notices(there), notices(later)) == (1, 0)


async def test_rasa_hangs_and_wakes_with_what_it_was_asked_long_ago(stack: Stack) -> None:
    async with ClientSession() as session:
        person = a_person(stack, session, 1)
        turn = await person.go_on(await person.begin(), turns=3)
        stack.freeze("rasa")
        turn = await person.go_on(turn, turns=3)
        stack.thaw("rasa")
        await rasa_is_back(stack)

        last = await person.go_on(turn, turns=MOST_TURNS)

        await check(stack, [person], [last])
    (by,) = stack.answered_by()
    assert by[4:7] == ["plain"] * 3
    assert set(by[:4]) == set(by[7:]) == {"rasa"}
