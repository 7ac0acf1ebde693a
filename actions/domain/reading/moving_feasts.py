# SPDX-License-Identifier: Apache-2.0
"""Feasts that follow the moon: Ramadan, the two Eids, Diwali. Sighting moves them by a day or two.

Source: the arithmetical Islamic calendar, and the mean length of a lunation.
"""

from datetime import date, timedelta
from typing import Final

from actions.domain.reading.calendar import Span

_HIJRI_EPOCH: Final = date(622, 7, 19)  # the first day of the Islamic calendar
_NEW_MOON: Final = date(2000, 1, 6)
_LUNATION: Final = 29.530588
_DIWALI_FROM: Final = (10, 16)  # its new moon is the first from this day on
_SIGHTING: Final = timedelta(1)


def _hijri(year: int, month: int, day: int) -> date:
    days = 354 * (year - 1) + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day - 1
    return _HIJRI_EPOCH + timedelta(days)


def _of_month(year: int, *, month: int, first: int, last: int) -> Span:
    """Days of an Islamic month that begin in a year, a day earlier and later at the ends."""
    hijri = (year - 622) * 33 // 32
    while _hijri(hijri, month, first).year < year:
        hijri += 1
    return _hijri(hijri, month, first) - _SIGHTING, _hijri(hijri, month, last) + _SIGHTING


def _diwali(year: int) -> Span:
    since = (date(year, *_DIWALI_FROM) - _NEW_MOON).days
    moon = _NEW_MOON + timedelta(round((since // _LUNATION + 1) * _LUNATION))
    return moon - timedelta(3), moon + timedelta(2)


def moving_feast(name: str, year: int) -> Span:
    """The days of a feast that begins in a year. A bare "Eid" may be either of two.

    Raises: KeyError for a name that is not in MOVING.
    """
    if name == "diwali":
        return _diwali(year)
    if name == "eid":
        return moving_feast("eid al fitr", year)[0], moving_feast("eid al adha", year)[1]
    month, first, last = MOVING[name]
    return _of_month(year, month=month, first=first, last=last)


MOVING: Final = {
    "ramadan": (9, 1, 29),
    "eid al fitr": (10, 1, 1),
    "eid al adha": (12, 10, 10),
    "eid": (10, 1, 1),
    "diwali": (0, 0, 0),
}
