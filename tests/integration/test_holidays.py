# SPDX-License-Identifier: Apache-2.0
"""A bank holiday that is announced late moves the dates of every case that counts over it."""

from datetime import date
from typing import Any

import pytest

from actions.bank_holidays import BankHolidays
from actions.usecases.correct_holidays import CorrectHolidays
from actions.usecases.errors import RoleMissing
from actions.usecases.values import HolidayCorrection, StaffRole
from tests.integration.test_cases import audit
from tests.integration.world import HOST, World

WEDNESDAY = date(2026, 11, 25)  # the complaint comes on Monday 23 November
PROCLAIMED = HolidayCorrection(WEDNESDAY, holiday=True, note="Proclamation of 20 November 2026")


async def dates(world: World, reference: str) -> dict[str, Any]:
    case = await world.store.read(lambda unit: unit.cases.get(reference))
    assert case is not None
    deadlines: dict[str, Any] = case.document["deadlines"]
    assert case.acknowledge_by == date.fromisoformat(deadlines["acknowledge_by"])
    return deadlines


async def test_case_that_counts_over_the_day_has_a_later_date(world: World) -> None:
    _, turn = await world.sent()
    reference = turn["case"]["reference"]
    administrator, _ = await world.staff(role=StaffRole.ADMINISTRATOR)
    assert (await dates(world, reference))["acknowledge_by"] == "2026-11-26"

    changed = await world.correct_holidays.put_right(administrator, PROCLAIMED)

    moved = await dates(world, reference)
    assert changed == 1
    assert moved["acknowledge_by"] == "2026-11-27"
    assert "Wednesday 25 November 2026: not a working day" in moved["worked_out"]["acknowledge_by"]
    assert moved["respond_by"] == "2027-05-22"

    assert await world.correct_holidays.take_back(administrator, WEDNESDAY) == 1
    assert (await dates(world, reference))["acknowledge_by"] == "2026-11-26"


async def test_every_holder_is_told_and_it_is_audited(world: World) -> None:
    _, turn = await world.sent()
    await world.carry()
    administrator, _ = await world.staff(role=StaffRole.ADMINISTRATOR)
    woken = world.woken

    await world.correct_holidays.put_right(administrator, PROCLAIMED)
    carried = await world.carry()

    assert world.woken == woken + 1
    assert carried == 2
    events = [event for event, *_ in await audit(world)]
    assert "case_dates_changed" in events and "holiday_corrected" in events
    case = await world.store.read(lambda unit: unit.cases.get(turn["case"]["reference"]))
    assert case is not None
    assert case.version == 2


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2026, 11, 23), id="the day of receipt itself"),
        pytest.param(date(2026, 11, 27), id="a day after the acknowledgement is due"),
        pytest.param(date(2026, 11, 20), id="a day before it came"),
    ],
)
async def test_other_days_change_no_case(world: World, day: date) -> None:
    _, turn = await world.sent()
    administrator, _ = await world.staff(role=StaffRole.ADMINISTRATOR)

    correction = HolidayCorrection(day, holiday=True, note="announced")

    assert await world.correct_holidays.put_right(administrator, correction) == 0
    assert (await dates(world, turn["case"]["reference"]))["acknowledge_by"] == "2026-11-26"


async def test_receipt_given_afterwards_counts_with_the_correction(world: World) -> None:
    administrator, _ = await world.staff(role=StaffRole.ADMINISTRATOR)
    await world.correct_holidays.put_right(administrator, PROCLAIMED)

    _, turn = await world.sent()

    assert (await dates(world, turn["case"]["reference"]))["acknowledge_by"] == "2026-11-27"


async def test_correction_made_on_another_server_holds_from_the_next_turn(world: World) -> None:
    elsewhere = CorrectHolidays(world.store, world.clock, BankHolidays(()), HOST, world.wake)
    administrator, _ = await world.staff(role=StaffRole.ADMINISTRATOR)
    await elsewhere.put_right(administrator, PROCLAIMED)
    assert world.calendar.days == frozenset()

    _, turn = await world.sent()

    assert (await dates(world, turn["case"]["reference"]))["acknowledge_by"] == "2026-11-27"


async def test_only_an_administrator_sees_or_changes_the_list(world: World) -> None:
    handler, _ = await world.staff(HOST, StaffRole.HANDLER)
    for call in (
        world.correct_holidays.holidays(handler),
        world.correct_holidays.put_right(handler, PROCLAIMED),
        world.correct_holidays.take_back(handler, WEDNESDAY),
    ):
        with pytest.raises(RoleMissing):
            await call
    assert await world.store.read(lambda unit: unit.holidays.corrections()) == []
