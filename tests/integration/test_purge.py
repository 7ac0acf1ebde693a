# SPDX-License-Identifier: Apache-2.0
"""Unfinished conversations that nobody used are deleted whole, on real stores."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from actions.clock import EnglishClock
from actions.domain.draft import SafetyKind, SafetySign, Status
from actions.domain.urgency import WhatWasDone
from actions.store.engine import make_engine
from actions.usecases.carry_parcels import MOST_ATTEMPTS
from actions.usecases.errors import ConversationExpired, NotAllowedIn
from actions.usecases.purge_drafts import PurgeDrafts
from actions.usecases.start_conversation import Started
from actions.usecases.values import ConversationStatus
from tests.integration.world import HOST, TODAY, World

KEPT_FOR = timedelta(days=30)


def purge(world: World, *, days: int) -> PurgeDrafts:
    """As it runs so many days from now."""
    later = EnglishClock(TODAY + timedelta(days=days))

    async def wipe() -> None:
        await world.store.wipe()

    return PurgeDrafts(
        world.store, world.bot, later, KEPT_FOR,
        wake=world.wake, wipe=wipe, purged=lambda count: None,
    )  # fmt: skip


async def in_status(world: World, talk: Started, status: str) -> None:
    def work(unit):
        kept = unit.conversations.get(talk.conversation)
        unit.conversations.put(replace(kept, status=ConversationStatus(status)))

    await world.store.write(work)


async def test_all_of_it_goes_and_the_bot_forgets(world: World, url: str) -> None:
    talk = await world.start()
    await world.say(talk, "canary-4411 words")
    key = await world.door.make_key(talk.conversation, talk.token)
    back = await world.door.come_back(key)
    sender = world.bot.calls[0]["sender"]

    assert await purge(world, days=31)() == 1

    await replace(world.carry, clock=EnglishClock(TODAY + timedelta(days=31)))()
    assert world.bot.forgotten == [sender]
    engine = make_engine(url)
    with engine.connect() as connection:
        for table in ("turns", "drafts", "devices", "urgent_flags"):
            assert connection.scalar(text(f"SELECT COUNT(*) FROM {table}")) == 0
        kept = connection.execute(text("SELECT sender, status FROM conversations")).one()
    engine.dispose()
    assert tuple(kept) == (None, "expired")
    with pytest.raises(ConversationExpired):
        await world.door.view(talk.conversation, talk.token)
    with pytest.raises(ConversationExpired):
        await world.door.come_back(key)
    with pytest.raises(NotAllowedIn):
        await world.door.view(back.conversation, back.token)


@pytest.mark.parametrize("status", ["signposted", "not_a_complaint", "out_of_remit", "stopped"])
async def test_what_ended_with_nothing_sent_goes_too(world: World, status: str) -> None:
    talk = await world.start()
    await in_status(world, talk, status)
    assert await purge(world, days=31)() == 1


async def test_it_goes_once_and_never_before_its_time(world: World) -> None:
    await world.start()
    assert await purge(world, days=29)() == 0
    assert await purge(world, days=31)() == 1
    assert await purge(world, days=62)() == 0


async def sent(world: World) -> None:
    await world.sent()


async def danger(world: World) -> None:
    talk = await world.start()
    await world.say(talk, "she is in danger now")


async def person_wanted(world: World) -> None:
    talk = await world.start()
    await in_status(world, talk, "handed_to_person")


@pytest.mark.parametrize("way", [sent, danger, person_wanted])
async def test_what_people_look_after_stays(
    world: World, way: Callable[[World], Awaitable[None]]
) -> None:
    await way(world)
    assert await purge(world, days=400)() == 0


async def test_what_people_have_seen_to_goes_after_the_same_time_again(world: World) -> None:
    talk = await world.start()
    await world.say(talk, "she is in danger now")
    staff, _ = await world.staff(HOST)
    (flag,) = await world.flags.open(staff)
    seen = replace(world.flags, clock=EnglishClock(TODAY + timedelta(days=20)))
    await seen.close(staff, flag.number, done=WhatWasDone.SPOKE, note="Rang. Safe.")

    assert await purge(world, days=45)() == 0
    assert await purge(world, days=51)() == 1


async def test_past_harm_told_calls_nobody_and_so_does_not_keep_it(world: World) -> None:
    talk = await world.start()

    def tell(draft):
        sign = SafetySign(SafetyKind.SELF_HARM_PAST, draft.received_at, "once")
        return replace(draft, safety=(sign,), status=Status.DRAFT)

    decide = world.bot.decide
    world.bot.decide = lambda draft, *a, **k: decide(tell(draft), *a, **k)  # type: ignore[method-assign]
    await world.say(talk, "words")
    assert await purge(world, days=31)() == 1


async def test_coming_back_begins_the_time_anew(world: World) -> None:
    talk = await world.start()
    key = await world.door.make_key(talk.conversation, talk.token)
    for part in (world.door.returning, world.door.taking):
        object.__setattr__(part, "clock", EnglishClock(TODAY + timedelta(days=20)))
    await world.door.come_back(key)

    assert await purge(world, days=40)() == 0
    assert await purge(world, days=51)() == 1


async def test_more_than_one_look_takes_go_at_once(world: World) -> None:
    for _ in range(3):
        await world.start()
    purging = purge(world, days=31)
    assert await purging() == 3


async def test_rasa_that_was_away_for_long_forgets_the_next_day(world: World) -> None:
    talk = await world.start()
    world.bot.down = 10**6
    await world.door.delete(talk.conversation, talk.token)
    world.bot.down = 0

    def give_up(unit):
        for _ in range(MOST_ATTEMPTS):
            unit.outbox.park(f"forget:{talk.conversation}", at=world.clock.now(), error="down")

    await world.store.write(give_up)
    await world.carry()
    assert world.bot.forgotten == []

    await purge(world, days=0)()
    await world.carry()

    assert world.bot.forgotten == [world.bot.calls[0]["sender"]]
