# SPDX-License-Identifier: Apache-2.0
"""Come back with a return key, on real stores."""

import asyncio
import re
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text

from actions.store.engine import make_engine
from actions.store.keys import MOST_DEVICES
from actions.store.rows import Base
from actions.usecases.errors import (
    ConversationGone,
    NotAllowedIn,
    ReferenceNeeded,
    ReferenceOfAnother,
    Refusal,
    ReturnKeyUnknown,
)
from actions.usecases.start_conversation import Started
from actions.usecases.values import Opened
from actions.web.copies import Form, in_form
from tests.integration.world import World, fresh_reference

OTHER_KEY = "000-000-000-000-000"


async def key_of(world: World, talk: Started | Opened) -> str:
    return await world.door.make_key(talk.conversation, talk.token)


async def view(world: World, talk: Started | Opened) -> dict[str, Any]:
    return await world.door.view(talk.conversation, talk.token)


async def test_person_comes_back_on_another_device_at_the_same_point(world: World) -> None:
    talk, _ = await world.until("consent")
    before = await view(world, talk)

    back = await world.door.come_back((await key_of(world, talk)).lower().replace("-", " "))

    assert back.token != talk.token
    assert await view(world, back) == before


async def test_both_devices_go_on(world: World) -> None:
    talk = await world.start()
    back = await world.door.come_back(await key_of(world, talk))

    await world.say(talk, "The ward lost her notes.")
    turn = await world.say(back, "An apology.")

    assert turn["number"] == 3
    assert (await view(world, talk))["turn"] == turn == (await view(world, back))["turn"]


async def test_two_devices_at_once_are_answered_one_after_the_other(world: World) -> None:
    talk = await world.start()
    back = await world.door.come_back(await key_of(world, talk))
    world.bot.slow = 0.05

    first, second = await asyncio.gather(world.say(talk, "one"), world.say(back, "two"))

    assert sorted([first["number"], second["number"]]) == [2, 3]
    assert [call["text"] for call in world.bot.calls] == ["", "one", "two"]


@pytest.mark.parametrize(
    "key",
    [pytest.param(OTHER_KEY, id="a key never made"), pytest.param("old", id="a replaced key")],
)
async def test_no_other_key_opens_anything(world: World, key: str) -> None:
    talk = await world.start()
    old = await key_of(world, talk)
    await key_of(world, talk)

    with pytest.raises(ReturnKeyUnknown):
        await world.door.come_back(old if key == "old" else key)


async def test_a_new_key_shuts_out_all_devices_but_the_one_that_asks(world: World) -> None:
    talk = await world.start()
    back = await world.door.come_back(await key_of(world, talk))
    third = await world.door.come_back(await key_of(world, back))

    await key_of(world, third)

    assert (await view(world, third))["turn"]["number"] == 1
    for shut_out in (talk, back):
        with pytest.raises(NotAllowedIn):
            await view(world, shut_out)


async def test_so_many_devices_and_no_more(world: World) -> None:
    talk = await world.start()
    key = await key_of(world, talk)
    backs = [await world.door.come_back(key) for _ in range(MOST_DEVICES + 1)]

    with pytest.raises(NotAllowedIn):
        await view(world, backs[0])
    for back in (talk, *backs[1:]):
        assert (await view(world, back))["turn"]["number"] == 1


async def test_token_of_one_conversation_opens_no_other(world: World) -> None:
    talk, other = await world.start(), await world.start()
    back = await world.door.come_back(await key_of(world, talk))

    with pytest.raises(NotAllowedIn):
        await view(world, replace(back, conversation=other.conversation))


@pytest.mark.parametrize(
    ("reference", "refusal"),
    [
        pytest.param("", ReferenceNeeded, id="no reference"),
        pytest.param("other", ReferenceOfAnother, id="the reference of another case"),
    ],
)
async def test_once_it_was_sent_the_reference_is_needed_too(
    world: World, reference: str, refusal: type[Refusal]
) -> None:
    talk, _ = await world.sent()
    key = await key_of(world, talk)

    with pytest.raises(refusal):
        await world.door.come_back(key, reference=fresh_reference() if reference else "")


async def test_person_comes_back_after_sending_to_add_and_to_withdraw(world: World) -> None:
    talk, turn = await world.until("check_answers")
    key = await key_of(world, talk)
    turn = await world.press(talk, turn, "send")

    back = await world.door.come_back(key, reference=turn["case"]["reference"].lower())
    await world.say(back, "She also fell.")
    await world.say(back, "withdraw")

    record = (await view(world, back))["record"]
    assert record["story"][-1]["text"] == "She also fell."
    assert {o["consent"] for o in record["organisations"]} == {"withdrawn"}


async def test_neither_key_nor_tokens_are_kept_or_told(world: World, url: str) -> None:
    talk = await world.start()
    key = await key_of(world, talk)
    back = await world.door.come_back(key)

    engine = make_engine(url)
    with engine.connect() as connection:
        rows = [connection.execute(text(f"SELECT * FROM {t}")).all() for t in Base.metadata.tables]
    engine.dispose()
    kept = re.sub(r"[^0-9A-Za-z_]", "", str(rows))

    for secret in (key, talk.token, back.token):
        assert re.sub(r"[^0-9A-Za-z_]", "", secret) not in kept
    assert "return_key_made" in kept and "came_back" in kept


@pytest.mark.parametrize("form", [Form.HTML, Form.JSON])
async def test_own_copy_does_not_hold_the_key(world: World, form: Form) -> None:
    from jinja2 import DictLoader, Environment

    talk = await world.start()
    key = await key_of(world, talk)
    templates = Environment(loader=DictLoader({"door/copy.jinja": "{{ copy }}"}))

    copy = in_form(form, await view(world, talk), at=world.clock.now(), templates=templates)

    assert key.encode() not in copy


async def test_deleting_deletes_the_key_and_shuts_out_every_device(world: World) -> None:
    talk = await world.start()
    key = await key_of(world, talk)
    back = await world.door.come_back(key)

    await world.door.delete(back.conversation, back.token)

    with pytest.raises(ReturnKeyUnknown):
        await world.door.come_back(key)
    with pytest.raises(NotAllowedIn):
        await view(world, back)
    with pytest.raises(ConversationGone):
        await world.say(talk, "hello", id=str(uuid4()))


async def test_only_who_is_in_can_make_a_key(world: World) -> None:
    talk = await world.start()
    with pytest.raises(NotAllowedIn):
        await world.door.make_key(talk.conversation, "wrong")
