# SPDX-License-Identifier: Apache-2.0
"""Values as people read them: lists, days, spans of days."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from actions.domain.draft import Precision, Timing

ISO_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])(?:-\d{2})?\b")


def listed(things: Iterable[str]) -> str:
    """'A', 'A and B', 'A, B and C'; empty for nothing."""
    *rest, last = list(things) or [""]
    return f"{', '.join(rest)} and {last}" if rest else last


def day(on: date) -> str:
    """A day as '5 November 2026'."""
    return f"{on.day} {on:%B %Y}"


def weekday(on: date) -> str:
    """A day as 'Thursday 26 November 2026'."""
    return f"{on:%A} {day(on)}"


def source_day(as_of: str) -> str:
    """The day of a source as people say it: "2018-05 or later" is "May 2018 or later"."""
    if not as_of or as_of.startswith("undated"):
        return "a page without a date"
    found = ISO_MONTH.match(as_of)
    if found is None:
        return as_of
    month = date(int(found["year"]), int(found["month"]), 1)
    return f"{month:%B %Y}{as_of[found.end() :]}"


def span(timing: Timing) -> str:
    """When it happened, as exactly as it is known and no more."""
    first, last = timing.first_on, timing.last_on
    if first is None:
        return "Still going on" if timing.still_going_on else ""
    until = "now" if timing.still_going_on else day(last) if last else ""
    if timing.precision is Precision.DAY and first == last and not timing.still_going_on:
        return day(first)
    if last is not None and not timing.still_going_on and _is_whole(first, last):
        months = [f"{first:%B %Y}", f"{last:%B %Y}"]
        return " to ".join(dict.fromkeys(months))
    if not until:
        return f"From {day(first)}"
    return f"Between {day(first)} and {until}"


def _is_whole(first: date, last: date) -> bool:
    """True for a span of whole months."""
    return first.day == 1 and (last + timedelta(days=1)).day == 1
