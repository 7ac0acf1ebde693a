# SPDX-License-Identifier: Apache-2.0
"""Somebody takes a flag, closes it with what was done, and it can be looked up; all is audited."""

import pytest

from actions.domain.urgency import LONGEST_NOTE, WhatWasDone
from actions.usecases.errors import RoleMissing
from actions.usecases.see_to_flags import (
    FlagClosed,
    FlagNotFound,
    FlagTaken,
    NoteMissing,
    SeeToFlags,
)
from actions.usecases.values import FlagSearch, Staff, StaffRole, UrgentFlag
from tests.unit.usecases.fakes import NOW, FakeClock, FakeStore

HANA = Staff("hana", "RWE", frozenset({StaffRole.HANDLER}))
LIAM = Staff("liam", "RWE", frozenset({StaffRole.LEAD}))
QUIN = Staff("quin", "RWE", frozenset({StaffRole.QUALITY}))
ELSEWHERE = Staff("eli", "RT5", frozenset({StaffRole.HANDLER}))


def a_store(*kinds: str) -> FakeStore:
    store = FakeStore()
    for kind in kinds:
        store.unit.urgent.add(UrgentFlag("c0ffee", "RWE", kind, NOW))
    return store


async def test_what_nobody_looks_after_comes_first() -> None:
    see = SeeToFlags(a_store("threat", "domestic_abuse"), FakeClock())
    await see.take(HANA, 1)
    assert [(flag.number, flag.taken_by) for flag in await see.open(LIAM)] == [
        (2, None),
        (1, "hana"),
    ]


async def test_of_two_who_take_it_at_once_the_second_is_told() -> None:
    see = SeeToFlags(a_store("threat"), FakeClock())
    await see.take(HANA, 1)
    with pytest.raises(FlagTaken):
        await see.take(LIAM, 1)
    await see.take(LIAM, 1, from_whom="hana")
    assert (await see.one(HANA, 1)).taken_by == "liam"


async def test_a_closed_flag_leaves_the_queue_and_is_found_again() -> None:
    store = a_store("threat")
    see = SeeToFlags(store, FakeClock())
    await see.close(LIAM, 1, done=WhatWasDone.SPOKE, note="  Rang at ten. Safe. ")
    assert await see.open(HANA) == ()
    (found,) = await see.closed(QUIN, FlagSearch())
    assert found.closing is not None
    assert (found.closing.by, found.closing.note) == ("liam", "Rang at ten. Safe.")
    with pytest.raises(FlagClosed):
        await see.close(HANA, 1, done=WhatWasDone.NO_DANGER, note="again")
    (event,) = store.unit.audit.events
    assert (event.event, event.actor) == ("urgent_flag_closed", "liam")
    assert event.detail == {"flag": "1", "kind": "threat", "done": "spoke"}


async def test_danger_told_again_after_closing_is_raised_again() -> None:
    store = a_store("threat")
    see = SeeToFlags(store, FakeClock())
    await see.close(HANA, 1, done=WhatWasDone.SPOKE, note="Spoke.")
    store.unit.urgent.add(UrgentFlag("c0ffee", "RWE", "threat", NOW))
    assert [flag.number for flag in await see.open(HANA)] == [2]


@pytest.mark.parametrize("note", ["", "  \n", "x" * (LONGEST_NOTE + 1)])
async def test_a_flag_is_not_closed_without_a_word(note: str) -> None:
    see = SeeToFlags(a_store("threat"), FakeClock())
    with pytest.raises(NoteMissing):
        await see.close(HANA, 1, done=WhatWasDone.SPOKE, note=note)
    assert len(await see.open(HANA)) == 1


async def test_only_those_who_may_see_to_flags_and_only_of_their_own() -> None:
    see = SeeToFlags(a_store("threat"), FakeClock())
    with pytest.raises(RoleMissing):
        await see.take(QUIN, 1)
    for number, staff in ((1, ELSEWHERE), (7, HANA)):
        with pytest.raises(FlagNotFound):
            await see.one(staff, number)
        with pytest.raises(FlagNotFound):
            await see.take(staff, number)
