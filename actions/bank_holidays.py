# SPDX-License-Identifier: Apache-2.0
"""England's bank holidays, with the days that were put right by hand."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from holidays import country_holidays

YEARS_BACK, YEARS_ON = 2, 3


def bank_holidays(today: date, *, corrections: Mapping[date, bool]) -> frozenset[date]:
    """The bank holidays around a day. A correction of True adds a day, False takes one away.

    Source: Banking and Financial Dealings Act 1971; proclamations may add a day at any time.
    """
    added = {day for day, holiday in corrections.items() if holiday}
    removed = {day for day, holiday in corrections.items() if not holiday}
    return (listed(today.year) | added) - removed


@lru_cache(maxsize=4)
def listed(year: int) -> frozenset[date]:
    """The bank holidays of the years around one, without corrections."""
    years = range(year - YEARS_BACK, year + YEARS_ON + 1)
    return frozenset(country_holidays("GB", subdiv="ENG", years=years))
