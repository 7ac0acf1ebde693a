# SPDX-License-Identifier: Apache-2.0
"""England's bank holidays, as working days are counted with them."""

from datetime import date

from actions.bank_holidays import BankHolidays, bank_holidays, listed

BOXING_DAY = date(2026, 12, 26)


def test_england_and_no_other_nation() -> None:
    days = listed(2026, 2026)

    assert date(2026, 4, 3) in days  # Good Friday
    assert date(2026, 12, 28) in days  # for Boxing Day, which is a Saturday
    assert date(2026, 8, 31) in days  # summer, England
    assert date(2026, 8, 3) not in days  # summer, Scotland
    assert date(2026, 3, 17) not in days  # Northern Ireland
    assert days == sorted(days)


async def test_years_around_today_are_there() -> None:
    calendar = await bank_holidays(date(2026, 11, 23))

    assert {day.year for day in calendar.days} == set(range(2024, 2037))


def test_a_day_is_added_or_taken_away_by_hand() -> None:
    added, removed = date(2026, 6, 15), date(2026, 12, 25)

    calendar = BankHolidays([BOXING_DAY, removed])
    calendar.put_right({added: True, removed: False})

    assert calendar.days == {BOXING_DAY, added}
    assert calendar.listed == {BOXING_DAY, removed}


def test_corrections_replace_those_before() -> None:
    calendar = BankHolidays([BOXING_DAY])
    calendar.put_right({BOXING_DAY: False})
    calendar.put_right({})

    assert calendar.days == {BOXING_DAY}
