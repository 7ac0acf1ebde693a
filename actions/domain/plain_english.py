# SPDX-License-Identifier: Apache-2.0
"""Values as people read them: lists, days, spans of days."""

from collections.abc import Iterable
from datetime import date

from actions.domain.draft import Precision, Timing


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


def span(timing: Timing) -> str:
    """When it happened, as exactly as it is known and no more."""
    first, last = timing.first_on, timing.last_on
    if first is None:
        return "Still going on" if timing.still_going_on else ""
    until = "now" if timing.still_going_on else day(last) if last else ""
    if timing.precision is Precision.DAY and first == last and not timing.still_going_on:
        return day(first)
    if not until:
        return f"From {day(first)}"
    return f"Between {day(first)} and {until}"
