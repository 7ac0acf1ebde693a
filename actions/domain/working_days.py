# SPDX-License-Identifier: Apache-2.0
"""Working days in England. Bank holidays are handed in, because they can change at short notice."""

from datetime import date, timedelta

SATURDAY = 5
ONE_DAY = timedelta(days=1)


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Western churches, by the anonymous Gregorian reckoning.

    Source: Easter Act calendar tables (Calendar (New Style) Act 1750).
    """
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, year_rest = divmod(in_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - moon - year_rest) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def good_friday(year: int) -> date:
    """Good Friday, which is never a working day, whatever the list of bank holidays says.

    Source: Regulations 2009 reg. 2 "working day".
    """
    return easter_sunday(year) - 2 * ONE_DAY


def is_working_day(day: date, *, bank_holidays: frozenset[date]) -> bool:
    """False on Saturday, Sunday, Christmas Day, Good Friday and an England bank holiday.

    Source: Regulations 2009 reg. 2 "working day".
    """
    return not (
        day.weekday() >= SATURDAY
        or (day.month, day.day) == (12, 25)
        or day == good_friday(day.year)
        or day in bank_holidays
    )


def working_days_after(
    day: date, count: int, *, bank_holidays: frozenset[date]
) -> tuple[date, ...]:
    """The next `count` working days after a day; the day itself is day nought and never counts.

    Source: Regulations 2009 reg. 13(3).
    """
    found: list[date] = []
    while len(found) < count:
        day += ONE_DAY
        if is_working_day(day, bank_holidays=bank_holidays):
            found.append(day)
    return tuple(found)


def add_working_days(day: date, count: int, *, bank_holidays: frozenset[date]) -> date:
    """The last of the next `count` working days after a day; `count` is 1 or more.

    Source: Regulations 2009 reg. 13(3).
    """
    return working_days_after(day, count, bank_holidays=bank_holidays)[-1]
