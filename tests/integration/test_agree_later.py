# SPDX-License-Identifier: Apache-2.0
"""The person affected says yes or no later, by a link or to staff, on real stores."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from actions.clock import EnglishClock
from actions.domain.draft import AboutWhom, How, PersonAffected, PersonState
from actions.store.engine import make_engine
from actions.usecases.agree_later import (
    AnswerIncomplete,
    LinkUnknown,
    LinkUsed,
    NothingToAnswer,
)
from actions.usecases.errors import CaseNotFound, NotAllowedIn, RoleMissing
from actions.usecases.hand_over import update_case
from actions.usecases.start_conversation import Started
from actions.usecases.values import StaffRole
from tests.integration.world import HOST, TODAY, World

COUNCIL = "E10000018"
ALL_YES = {HOST: True, COUNCIL: True}


async def waiting(world: World) -> tuple[Started, str]:
    """A sent case that waits for the yes of an adult who is able."""
    talk, turn = await world.sent()

    def work(unit):
        sender = unit.conversations.get(talk.conversation).sender
        kept = unit.drafts.get(sender, lock=True)
        draft = replace(
            kept.draft,
            about_whom=AboutWhom.OTHER,
            person=PersonAffected(name="Ama Testwell", state=PersonState.ABLE),
        )
        unit.drafts.put(replace(kept, draft=draft, version=kept.version + 1))
        update_case(unit, draft, document=world.record(draft), at=world.clock.now())

    await world.store.write(work)
    return talk, turn["case"]["reference"]


async def status_of(world: World, reference: str) -> str:
    staff, _ = await world.staff(HOST)
    return (await world.read_case(staff, reference))["consent"]["status"]


async def sees(world: World, organisation: str, reference: str) -> bool:
    staff, _ = await world.staff(organisation)
    try:
        await world.read_case(staff, reference)
    except CaseNotFound:
        return False
    return True


async def test_a_yes_by_link_lets_the_others_see_it_at_once(world: World) -> None:
    talk, reference = await waiting(world)
    assert await status_of(world, reference) == "pending_patient"
    assert not await sees(world, COUNCIL, reference)
    secret = await world.agree.make_link(talk.conversation, talk.token)
    asked = await world.agree.by_link(secret)
    assert set(asked.words) == {HOST, COUNCIL}
    assert "words for story" not in str(asked)
    await world.agree.answer_by_link(secret, ALL_YES, name=" Ama  Testwell ")
    assert await status_of(world, reference) == "given_all"
    assert await sees(world, COUNCIL, reference)
    view = await world.door.view(talk.conversation, talk.token)
    records = view["record"]["consent"]["records"]
    assert records[-1]["by"] == "person affected, who wrote the name Ama Testwell"
    assert view["record"]["person_affected"]["agreed_how"] == "in_writing"


async def test_a_link_works_once_even_when_pressed_twice_at_once(world: World) -> None:
    talk, reference = await waiting(world)
    secret = await world.agree.make_link(talk.conversation, talk.token)
    answers = [ALL_YES, dict.fromkeys(ALL_YES, False)]
    results = await asyncio.gather(
        *(world.agree.answer_by_link(secret, one, name="Ama") for one in answers),
        return_exceptions=True,
    )
    assert sorted(type(one) for one in results if one) == [LinkUsed]
    first = results.index(None)
    expected = ["given_all", "patient_refused_own_part_only"][first]
    assert await status_of(world, reference) == expected
    with pytest.raises(LinkUsed):
        await world.agree.by_link(secret)


async def test_a_newer_link_ends_the_older_and_time_ends_both(world: World) -> None:
    talk, _ = await waiting(world)
    first = await world.agree.make_link(talk.conversation, talk.token)
    second = await world.agree.make_link(talk.conversation, talk.token)
    await world.agree.by_link(second)
    late = replace(world.agree, clock=EnglishClock(TODAY + timedelta(days=61)))
    for agree, secret in ((world.agree, first), (late, second), (world.agree, "x" * 43)):
        with pytest.raises(LinkUnknown):
            await agree.by_link(secret)


async def test_deleting_the_conversation_ends_the_link(world: World, url: str) -> None:
    talk, _ = await waiting(world)
    secret = await world.agree.make_link(talk.conversation, talk.token)
    await world.door.delete(talk.conversation, talk.token)
    with pytest.raises(LinkUnknown):
        await world.agree.by_link(secret)
    engine = make_engine(url)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT COUNT(*) FROM agreement_links")) == 0
    engine.dispose()


async def test_only_the_one_who_complains_makes_a_link_and_only_where_it_helps(
    world: World,
) -> None:
    talk, _ = await waiting(world)
    with pytest.raises(NotAllowedIn):
        await world.agree.make_link(talk.conversation, "wrong")
    done, _ = await world.sent()
    with pytest.raises(NothingToAnswer):
        await world.agree.make_link(done.conversation, done.token)


async def test_staff_write_down_what_was_said_to_them(world: World) -> None:
    talk, reference = await waiting(world)
    staff, _ = await world.staff(HOST)
    await world.agree.record(
        staff, reference, {HOST: True, COUNCIL: False},
        name="Ama Testwell", how=How.SPOKEN_TO_STAFF, on=TODAY,
    )  # fmt: skip
    assert await status_of(world, reference) == "given_some"
    assert not await sees(world, COUNCIL, reference)
    document = await world.read_case(staff, reference)
    record = document["consent"]["records"][-1]
    assert record["how"] == "spoken_to_staff"
    assert staff.name in record["by"] and "23 November 2026" in record["by"]
    assert document["person_affected"]["agrees"] == "yes"
    assert document["person_affected"]["agreed_how"] is None
    with pytest.raises(NothingToAnswer):
        await world.agree.of_case(staff, reference)
    assert (await world.door.view(talk.conversation, talk.token))["turn"]["status"] == "sent"


async def test_who_may_not_write_it_down(world: World) -> None:
    _, reference = await waiting(world)
    desk, _ = await world.staff(HOST, StaffRole.DESK)
    council, _ = await world.staff(COUNCIL)
    for staff, refusal in ((desk, RoleMissing), (council, CaseNotFound)):
        with pytest.raises(refusal):
            await world.agree.of_case(staff, reference)
    staff, _ = await world.staff(HOST)
    for answers, name in ((ALL_YES, " "), ({HOST: True}, "Ama")):
        with pytest.raises(AnswerIncomplete):
            await world.agree.record(
                staff, reference, answers, name=name, how=How.SIGNED_FORM, on=TODAY
            )
    assert await status_of(world, reference) == "pending_patient"
