# SPDX-License-Identifier: Apache-2.0
"""England's bank holidays, as working days are counted with them."""

from datetime import date

from actions.bank_holidays import bank_holidays, corrected, listed

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
    days = await bank_holidays(date(2026, 11, 23), corrections={})

    assert {day.year for day in days} == set(range(2024, 2037))


def test_a_day_is_added_or_taken_away_by_hand() -> None:
    added, removed = date(2026, 6, 15), date(2026, 12, 25)

    days = corrected([BOXING_DAY, removed], {added: True, removed: False})

    assert days == {BOXING_DAY, added}
