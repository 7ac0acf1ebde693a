# SPDX-License-Identifier: Apache-2.0
"""Who answers a message: Rasa while it can, plain reading while it cannot, never both."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest

from actions.usecases.ask_bot import AskBot
from actions.usecases.point import START, By, Point
from actions.usecases.ports import BotUnavailable, StoreUnavailable
from actions.usecases.values import Said


@dataclass
class Speaker:
    """Fails in the ways of `failures`, one a call, and then answers. `retries` holds each call."""

    name: By
    failures: list[Exception] = field(default_factory=list)
    hangs: bool = False
    is_ready: bool = True
    looked: int = 0
    retries: list[bool] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)

    async def say(
        self,
        sender: str,
        message_id: str,
        *,
        kind: Said,
        text: str = "",
        chosen: Sequence[str] = (),
        retry: bool = False,
        point: Point = START,
    ) -> list[dict[str, Any]]:
        self.retries.append(retry)
        self.points.append(point)
        if self.hangs:
            await asyncio.Event().wait()
        if self.failures:
            raise self.failures.pop(0)
        state = {"status": "draft", "case": None, "by": self.name.value}
        return [{"kind": "say", "text": "Hello."}, {"kind": "state", "state": state}]

    async def forget(self, sender: str) -> None:
        raise AssertionError("not asked for")

    async def ready(self) -> bool:
        self.looked += 1
        return self.is_ready


@dataclass
class Both:
    ask: AskBot
    rasa: Speaker
    plain: Speaker
    reported: list[bool]

    async def say(self, text: str = "hello", *, retry: bool = False) -> By:
        said = await self.ask(
            "s", "m", kind=Said.TEXT, text=text, retry=retry, point=Point("story")
        )
        return said.by


def failing(times: int) -> list[Exception]:
    return [BotUnavailable("down") for _ in range(times)]


@pytest.fixture
async def both() -> AsyncIterator[Both]:
    rasa, plain, reported = Speaker(By.RASA), Speaker(By.PLAIN), []  # type: ignore[var-annotated]
    ask = AskBot(rasa, plain, reported.append, waits=(0.0, 0.0), deadline=0.05, look_every=0.0)
    yield Both(ask, rasa, plain, reported)
    await ask.close()


async def test_rasa_answers_while_it_can(both: Both) -> None:
    both.rasa.failures = failing(2)

    assert await both.say() is By.RASA
    assert both.rasa.retries == [False, True, True]
    assert both.plain.retries == []
    assert both.reported == []


async def test_plain_reading_answers_what_rasa_did_not(both: Both) -> None:
    both.rasa.failures = failing(3)
    both.rasa.is_ready = False

    assert await both.say() is By.PLAIN
    assert both.plain.points == [Point("story")]
    assert both.reported == [False]


async def test_rasa_that_hangs_is_waited_for_only_so_long(both: Both) -> None:
    both.rasa.hangs, both.rasa.is_ready = True, False

    assert await both.say() is By.PLAIN


async def test_rasa_is_not_asked_again_until_it_says_that_it_is_ready(both: Both) -> None:
    both.rasa.failures, both.rasa.is_ready = failing(3), False
    await both.say()

    assert await both.say() is By.PLAIN
    assert len(both.rasa.retries) == 3

    both.rasa.is_ready = True
    while both.ask.rasa_is_away:
        await asyncio.sleep(0)
    assert await both.say() is By.RASA
    assert both.reported == [False, True]


async def test_one_message_that_rasa_cannot_read_closes_rasa_to_nobody_else(both: Both) -> None:
    both.rasa.failures = failing(3)

    assert await both.say() is By.PLAIN
    while both.ask.rasa_is_away:
        await asyncio.sleep(0)
    assert both.rasa.looked == 1
    assert await both.say("another") is By.RASA


async def test_two_who_find_rasa_away_look_for_it_once(both: Both) -> None:
    both.rasa.failures, both.rasa.is_ready = failing(6), False

    assert await asyncio.gather(both.say(), both.say()) == [By.PLAIN, By.PLAIN]
    assert both.reported == [False]


async def test_store_that_is_down_is_no_reason_to_read_plainly(both: Both) -> None:
    both.rasa.failures, both.plain.failures = failing(3), [StoreUnavailable("locked")]

    with pytest.raises(StoreUnavailable):
        await both.say()


async def test_message_that_was_asked_before_is_asked_as_such(both: Both) -> None:
    await both.say(retry=True)

    assert both.rasa.retries == [True]
