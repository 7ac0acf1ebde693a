# SPDX-License-Identifier: Apache-2.0
"""The time in England, or a fixed day for demonstrations."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

ENGLAND = ZoneInfo("Europe/London")


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class EnglishClock:
    """`fixed` replaces the day and leaves the time of day as it is."""

    fixed: date | None = None
    read: Callable[[], datetime] = _now

    def now(self) -> datetime:
        moment = self.read()
        if self.fixed is None:
            return moment
        there = moment.astimezone(ENGLAND)
        return datetime.combine(self.fixed, there.timetz()).astimezone(UTC)

    def today(self) -> date:
        return self.now().astimezone(ENGLAND).date()
