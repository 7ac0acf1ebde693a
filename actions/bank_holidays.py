# SPDX-License-Identifier: Apache-2.0
"""England's bank holidays, with the days that were put right by hand.

`python -m actions.bank_holidays 2024 2030` prints those of these years. The server asks a child
process in this way, once at start: the package loads the holidays of every country, 15 MB.
"""

import asyncio
import sys
from collections.abc import Iterable, Mapping
from datetime import date

YEARS_BACK, YEARS_ON = 2, 10


class BankHolidays:
    """The bank holidays as they stand now: those of the package, put right by hand."""

    def __init__(self, listed: Iterable[date]) -> None:
        self.listed = frozenset(listed)
        self.days = self.listed

    def with_corrections(self, corrections: Mapping[date, bool]) -> frozenset[date]:
        """The days as they would be. A correction of True adds a day, False takes one away."""
        added = {day for day, holiday in corrections.items() if holiday}
        removed = {day for day, holiday in corrections.items() if not holiday}
        return (self.listed | added) - removed

    def put_right(self, corrections: Mapping[date, bool]) -> None:
        """From now on these corrections hold, and no earlier ones."""
        self.days = self.with_corrections(corrections)


async def bank_holidays(today: date) -> BankHolidays:
    """The bank holidays around a day, from two years before to ten years after.

    Raises: RuntimeError where the package cannot list them.
    Source: Banking and Financial Dealings Act 1971; proclamations may add a day at any time.
    """
    years = str(today.year - YEARS_BACK), str(today.year + YEARS_ON)
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "actions.bank_holidays", *years, stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await child.communicate()
    if child.returncode != 0 or not printed:
        raise RuntimeError("the bank holidays could not be listed")
    return BankHolidays(map(date.fromisoformat, printed.decode().split()))


def listed(first: int, last: int) -> list[date]:
    """The bank holidays of these years in order, as the package has them."""
    from holidays import country_holidays

    return sorted(country_holidays("GB", subdiv="ENG", years=range(first, last + 1)))


if __name__ == "__main__":
    sys.stdout.write("\n".join(day.isoformat() for day in listed(*map(int, sys.argv[1:3]))))
