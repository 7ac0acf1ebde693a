# SPDX-License-Identifier: Apache-2.0
"""Flags on real stores: one open of a kind, closed ones found, the tables changed without loss."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from actions.domain.urgency import WhatWasDone
from actions.store.engine import make_engine
from actions.store.migrate import downgrade, upgrade
from actions.usecases.see_to_flags import FlagTaken
from actions.usecases.values import FlagSearch, StaffRole
from tests.integration.world import HOST, World

DANGER = "she is in danger now"


async def test_danger_told_again_is_raised_again_only_after_closing(world: World) -> None:
    talk = await world.start()
    await world.say(talk, DANGER)
    await world.say(talk, DANGER)
    staff, _ = await world.staff(HOST)
    (flag,) = await world.flags.open(staff)
    await world.flags.close(staff, flag.number, done=WhatWasDone.SAFEGUARDING, note="Raised.")
    assert await world.flags.open(staff) == ()
    await world.say(talk, DANGER)
    (again,) = await world.flags.open(staff)
    assert again.number != flag.number
    assert (again.kind, again.closing) == (flag.kind, None)


async def test_of_many_who_take_it_at_once_one_has_it(world: World) -> None:
    talk = await world.start()
    await world.say(talk, DANGER)
    people = [(await world.staff(HOST, StaffRole.HANDLER))[0] for _ in range(4)]
    (flag,) = await world.flags.open(people[0])
    took = await asyncio.gather(
        *(world.flags.take(one, flag.number) for one in people), return_exceptions=True
    )
    assert [type(one) for one in took if one is not None] == [FlagTaken] * 3


async def test_closed_flags_are_found_by_reference_conversation_or_name(world: World) -> None:
    talk = await world.start()
    await world.say(talk, DANGER)
    staff, _ = await world.staff(HOST)
    (flag,) = await world.flags.open(staff)
    await world.flags.close(staff, flag.number, done=WhatWasDone.CALLED_999, note="Called.")
    for words in ("", talk.conversation[:8], staff.name[:3].upper()):
        assert [f.number for f in await world.flags.closed(staff, FlagSearch(words))] == [
            flag.number
        ]
    for search in (FlagSearch("%"), FlagSearch("nobody"), FlagSearch(before=flag.number)):
        assert await world.flags.closed(staff, search) == []


@pytest.mark.parametrize("back", ["0005"])
def test_flags_of_before_stay_when_the_table_changes(empty_url: str, back: str) -> None:
    upgrade(empty_url)
    downgrade(empty_url, back)
    engine = make_engine(empty_url)
    at = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO conversations (id, token_hash, channel, status, created_at,"
                " last_used_at, turns) VALUES ('c1', 'x', 'web_chat', 'open', :at, :at, 0)"
            ),
            {"at": at},
        )
        connection.execute(
            text(
                "INSERT INTO urgent_flags (conversation, kind, organisation, reference, at)"
                " VALUES ('c1', 'threat', 'RWE', NULL, :at)"
            ),
            {"at": at},
        )
    upgrade(empty_url)
    with engine.connect() as connection:
        row = connection.execute(text("SELECT number, kind, closed_at FROM urgent_flags")).one()
    assert tuple(row) == (1, "threat", None)
    downgrade(empty_url, back)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT kind FROM urgent_flags")).scalars().all() == [
            "threat"
        ]
    engine.dispose()
