# SPDX-License-Identifier: Apache-2.0
"""Put the list of bank holidays right, and with it the dates of every case that counts over them.

The correction, the new dates and the word to everybody who holds such a case are kept in one
transaction, or none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from actions.domain.days import london_day
from actions.domain.record import deadlines
from actions.usecases.administer import check_may_administer
from actions.usecases.hand_over import tell_holders
from actions.usecases.ports import Calendar, Clock, Store, Unit
from actions.usecases.values import (
    AuditEvent,
    HolidayCorrection,
    KeptCase,
    Staff,
)


@dataclass(frozen=True)
class Holidays:
    """`listed` has the published days, `corrections` those put right by hand."""

    listed: frozenset[date]
    corrections: tuple[HolidayCorrection, ...]


@dataclass(frozen=True)
class CorrectHolidays:
    """Only administrators of `host` may. `wake` is called when something stands in the outbox."""

    store: Store
    clock: Clock
    calendar: Calendar
    host: str
    wake: Callable[[], None]

    async def holidays(self, staff: Staff) -> Holidays:
        """The published days and the corrections that hold. Raises: RoleMissing."""
        check_may_administer(staff, host=self.host)
        corrections = await self.store.read(lambda unit: unit.holidays.corrections())
        return Holidays(self.calendar.listed, tuple(corrections))

    async def put_right(self, staff: Staff, correction: HolidayCorrection) -> int:
        """Say that a day is, or is not, a bank holiday; how many cases have a new date.

        Raises: RoleMissing.
        """
        return await self._change(
            staff,
            day=correction.day,
            event="holiday_corrected",
            change=lambda unit: unit.holidays.put(correction),
        )

    async def take_back(self, staff: Staff, day: date) -> int:
        """The published list holds again for this day; how many cases have a new date.

        Raises: RoleMissing.
        """
        return await self._change(
            staff,
            day=day,
            event="holiday_correction_taken_back",
            change=lambda unit: unit.holidays.take_back(day),
        )

    async def _change(
        self, staff: Staff, *, day: date, event: str, change: Callable[[Unit], None]
    ) -> int:
        check_may_administer(staff, host=self.host)
        now = self.clock.now()

        def work(unit: Unit) -> tuple[int, dict[date, bool]]:
            change(unit)
            corrections = as_days(unit)
            days = self.calendar.with_corrections(corrections)
            changed = sum(
                _count_again(unit, case, bank_holidays=days, at=now)
                for case in unit.cases.counting_over(day)
            )
            unit.audit.add(
                AuditEvent(
                    event,
                    actor=staff.name,
                    at=now,
                    organisation=staff.organisation,
                    detail={"day": day.isoformat(), "cases": str(changed)},
                )
            )
            return changed, corrections

        changed, corrections = await self.store.write(work)
        self.calendar.put_right(corrections)
        if changed:
            self.wake()
        return changed


def _count_again(
    unit: Unit, case: KeptCase, *, bank_holidays: frozenset[date], at: datetime
) -> bool:
    """Work the dates of a case out anew; False where they stay as they are."""
    kept = case.document.get("deadlines") or {}
    agreed_for = kept.get("response_agreed_for")
    dates = deadlines(
        london_day(case.received_at),
        bank_holidays=bank_holidays,
        agreed_for=date.fromisoformat(agreed_for) if agreed_for else None,
    )
    if dates == kept:
        return False
    moved = replace(
        case,
        acknowledge_by=date.fromisoformat(dates["acknowledge_by"]),
        document={**case.document, "deadlines": dates},
        version=case.version + 1,
    )
    unit.cases.put(moved)
    tell_holders(unit, moved, before=case.parties, event="case_dates_changed", at=at)
    return True


def as_days(unit: Unit) -> dict[date, bool]:
    """The corrections as the calendar takes them."""
    return {item.day: item.holiday for item in unit.holidays.corrections()}
