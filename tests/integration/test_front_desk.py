# SPDX-License-Identifier: Apache-2.0
"""The front desk begins conversations and goes on with its own, on real stores."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from actions.clock import EnglishClock
from actions.domain.draft import Channel
from actions.store.engine import make_engine
from actions.usecases.errors import NotBegunHere, RoleMissing
from actions.usecases.go_on_at_desk import GoOnAtDesk
from actions.usecases.list_begun import ListBegun
from actions.usecases.start_conversation import Started
from actions.usecases.values import Staff, StaffRole
from tests.integration.world import HOST, TODAY, World, pressing

COUNCIL = "E10000018"


async def desk(world: World) -> Staff:
    staff, _ = await world.staff(HOST, StaffRole.DESK)
    return staff


async def begun(world: World, staff: Staff) -> Started:
    return await world.door.start(Channel.FRONT_DESK, staff)


def audited(url: str) -> list[Any]:
    engine = make_engine(url)
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT event, actor, organisation, detail FROM audit")
        ).all()
    engine.dispose()
    return [(row[0], row[1], row[2], str(row[3])) for row in rows]


async def test_desk_sees_what_it_began_and_nothing_else(world: World) -> None:
    rosa, other = await desk(world), await desk(world)
    mine = await begun(world, rosa)
    await begun(world, other)
    await world.start()

    assert [one.id for one in await world.list_begun(rosa)] == [mine.conversation]


async def test_what_is_sent_or_deleted_is_no_longer_listed(world: World) -> None:
    rosa = await desk(world)
    sent, gone = await begun(world, rosa), await begun(world, rosa)
    await world.door.delete(gone.conversation, gone.token)
    turn = await world.say(sent, "The ward lost her notes.")
    turn = await world.say(sent, "An apology.")
    for means in ("all", "send"):
        turn = await world.door.take(sent.conversation, sent.token, pressing(turn, means))

    assert turn["status"] == "sent"
    assert await world.list_begun(rosa) == []
    with pytest.raises(NotBegunHere):
        await world.go_on(rosa, sent.conversation)


async def test_tomorrow_the_list_is_empty(world: World) -> None:
    rosa = await desk(world)
    talk = await begun(world, rosa)
    tomorrow = EnglishClock(TODAY + timedelta(days=1))

    assert await ListBegun(world.store, tomorrow, HOST)(rosa) == []
    with pytest.raises(NotBegunHere):
        await GoOnAtDesk(world.store, tomorrow, HOST)(rosa, talk.conversation)


async def test_desk_goes_on_with_its_own(world: World) -> None:
    rosa = await desk(world)
    talk = await begun(world, rosa)
    await world.say(talk, "The ward lost her notes.")

    again = await world.go_on(rosa, talk.conversation)

    view = await world.door.view(again.conversation, again.token)
    assert view["turn"]["ask"]["question"] == "outcome_wanted"
    assert view["record"]["entered_by"] == rosa.name


async def test_desk_never_opens_what_others_began(world: World) -> None:
    rosa, other = await desk(world), await desk(world)
    theirs, web = await begun(world, other), await world.start()

    for conversation in (theirs.conversation, web.conversation, "0" * 32, "' OR 1=1 --"):
        with pytest.raises(NotBegunHere):
            await world.go_on(rosa, conversation)


@pytest.mark.parametrize(
    ("organisation", "role"),
    [
        *(pytest.param(HOST, role, id=role) for role in StaffRole if role is not StaffRole.DESK),
        pytest.param(COUNCIL, StaffRole.DESK, id="desk of another organisation"),
    ],
)
async def test_others_are_refused(world: World, organisation: str, role: StaffRole) -> None:
    staff, _ = await world.staff(organisation, role)
    with pytest.raises(RoleMissing):
        await world.list_begun(staff)
    with pytest.raises(RoleMissing):
        await world.go_on(staff, "0" * 32)


async def test_audit_trail_says_who_began_it_and_who_went_on(world: World, url: str) -> None:
    rosa = await desk(world)
    talk = await begun(world, rosa)
    await world.go_on(rosa, talk.conversation)

    for event, row in zip(
        ("conversation_begun", "conversation_taken_up"), audited(url), strict=True
    ):
        assert row[:3] == (event, rosa.name, HOST)
        assert talk.conversation[:8] in row[3]
    assert await world.store.read(lambda unit: unit.audit.first_bad_row()) is None


async def test_person_who_begins_alone_is_not_in_the_audit_trail(world: World, url: str) -> None:
    await world.start()
    assert audited(url) == []
