# SPDX-License-Identifier: Apache-2.0
"""What must hold after every fault: nothing lost, nothing doubled, every case once."""

import asyncio
from collections import Counter

from tests.faults.person import Person
from tests.faults.stack import Stack

LONGEST_WAIT = 180
"""Seconds in which every parcel must have been carried after the last fault."""


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
    assert len(set(sent)) == len(people)
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
