# SPDX-License-Identifier: Apache-2.0
"""Days and months as the rules count them: London days, and corresponding dates."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def london_day(moment: datetime) -> date:
    """The day on which a moment falls in England; `moment` must know its time zone.

    Raises: ValueError for a moment without a time zone.
    Source: ADR-0010.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(LONDON).date()


def corresponding_date(day: date, *, months: int) -> date:
    """The same day of the month, so many months later.

    Where that month is too short, its last day: 31 August and six months make 28 February.

    Source: Interpretation Act 1978 Sch 1 "month"; the corresponding date rule, Dodds v Walker 1981.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_day_of_months(starts_on: date, *, months: int) -> date:
    """Last day of a period of months whose first day is `starts_on` itself.

    It ends on the day before the corresponding date. Where that month has no such day, it ends
    on the month's last day.

    Source: Regulations 2009 reg. 14(3); the corresponding date rule, Dodds v Walker 1981.
    """
    end = corresponding_date(starts_on, months=months)
    return end - timedelta(days=1) if end.day == starts_on.day else end
