# SPDX-License-Identifier: Apache-2.0
"""Days that people call by a name: feasts, bank holidays, seasons; and steps along the calendar."""

from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


def month_span(year: int, month: int) -> Span:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month where it is shorter."""
    at = day.year * 12 + day.month - 1 - months
    year, month = divmod(at, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def season_span(name: str, year: int) -> Span:
    """Meteorological season; winter is named for the year in which it begins."""
    first, last = SEASONS[name]
    return date(year, first, 1), month_span(year + (first > last), last)[1]


def easter_sunday(year: int) -> date:
    """Western Easter, by the Gregorian calculation that Meeus gives."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, *, weekday: int, nth: int) -> date:
    """The nth such weekday of a month; nth -1 is the last. Monday is 0."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = month_span(year, month)[1]
    return last - timedelta((last.weekday() - weekday) % 7)


def feast(name: str, year: int) -> tuple[Span, bool]:
    """The days of a feast in a year, and whether its name means them exactly.

    Raises: KeyError for a name that is not in FEASTS.
    """
    offset = _FROM_EASTER.get(name)
    if offset is not None:
        day = easter_sunday(year) + timedelta(offset)
        return (day, day), True
    if name == "easter":
        sunday = easter_sunday(year)
        return (sunday - timedelta(2), sunday + timedelta(1)), False
    if name in _BY_RULE:
        month, weekday, nth = _BY_RULE[name]
        day = nth_weekday(year, month, weekday=weekday, nth=nth)
        return (day, day), True
    (first_month, first_day), (last_month, last_day) = _FIXED[name]
    first = date(year, first_month, first_day)
    last = date(year + (last_month < first_month), last_month, last_day)
    return (first, last), first == last


_FROM_EASTER = {
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter saturday": -1,
    "pancake day": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "mothering sunday": -21,
    "mother 's day": -21,
    "mothers day": -21,
    "whit sunday": 49,
}
_BY_RULE = {
    "early may bank holiday": (5, 0, 1),
    "first may bank holiday": (5, 0, 1),
    "second may bank holiday": (5, 0, -1),
    "last may bank holiday": (5, 0, -1),
    "may day bank holiday": (5, 0, 1),
    "spring bank holiday": (5, 0, -1),
    "late may bank holiday": (5, 0, -1),
    "whitsun bank holiday": (5, 0, -1),
    "whitsun": (5, 0, -1),
    "august bank holiday": (8, 0, -1),
    "summer bank holiday": (8, 0, -1),
    "father 's day": (6, 6, 3),
    "fathers day": (6, 6, 3),
    "remembrance sunday": (11, 6, 2),
}
_FIXED = {
    "christmas": ((12, 20), (12, 31)),
    "christmas day": ((12, 25), (12, 25)),
    "christmas eve": ((12, 24), (12, 24)),
    "boxing day": ((12, 26), (12, 26)),
    "new year": ((12, 29), (1, 4)),
    "new year 's eve": ((12, 31), (12, 31)),
    "new year eve": ((12, 31), (12, 31)),
    "new year 's day": ((1, 1), (1, 1)),
    "new year day": ((1, 1), (1, 1)),
    "new year 's": ((12, 29), (1, 4)),
    "valentine 's day": ((2, 14), (2, 14)),
    "valentines day": ((2, 14), (2, 14)),
    "valentines": ((2, 14), (2, 14)),
    "halloween": ((10, 31), (10, 31)),
    "bonfire night": ((11, 5), (11, 5)),
    "guy fawkes": ((11, 5), (11, 5)),
    "st george 's day": ((4, 23), (4, 23)),
    "st georges day": ((4, 23), (4, 23)),
    "st patrick 's day": ((3, 17), (3, 17)),
    "st patricks day": ((3, 17), (3, 17)),
    "st andrew 's day": ((11, 30), (11, 30)),
    "st andrews day": ((11, 30), (11, 30)),
    "st david 's day": ((3, 1), (3, 1)),
    "st davids day": ((3, 1), (3, 1)),
    "turn of the year": ((12, 25), (1, 10)),
    "may bank holiday": ((5, 1), (5, 31)),
    "school summer holiday": ((7, 20), (9, 5)),
    "summer holiday": ((7, 20), (9, 5)),
    "six week holiday": ((7, 20), (9, 5)),
    "easter holiday": ((3, 25), (4, 24)),
    "april fools": ((4, 1), (4, 1)),
    "remembrance day": ((11, 11), (11, 11)),
    "armistice day": ((11, 11), (11, 11)),
    "october half term": ((10, 20), (11, 3)),
    "autumn half term": ((10, 20), (11, 3)),
    "february half term": ((2, 9), (2, 24)),
    "may half term": ((5, 23), (6, 5)),
    "whitsun half term": ((5, 23), (6, 5)),
    "summer half term": ((5, 23), (6, 5)),
    "new year bank holiday": ((1, 1), (1, 3)),
    "christmas bank holiday": ((12, 25), (12, 28)),
}

FEASTS = tuple(sorted([*_FROM_EASTER, "easter", *_BY_RULE, *_FIXED], key=len, reverse=True))
