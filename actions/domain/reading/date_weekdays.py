# SPDX-License-Identifier: Apache-2.0
"""Days told by their weekday or number: "last Tuesday", "a fortnight ago Friday", "the 12th"."""

import re
from datetime import date, timedelta

from actions.domain.draft import Precision
from actions.domain.reading.date_days import ordinal
from actions.domain.reading.date_parts import Part, fixed, stands_alone
from actions.domain.reading.date_words import WEEKDAYS

_NOT_THE_DAY = re.compile(
    r" (?:job|dinner|lunch|roast|school|best|paper|club|clinic|prayer|girl|boy|s\b)"
)
_RECURS = ("every", "each", "next", "that", "the", "most", "a", "one")
WEEKS_BEFORE = {
    "a week": 7,
    "1 week": 7,
    "two week": 14,
    "2 week": 14,
    "a fortnight": 14,
    "three week": 21,
    "3 week": 21,
}


def weekday(match: re.Match[str], today: date) -> Part | None:
    """The last such day past; "the Tuesday" or "every Tuesday" is none in particular."""
    if _NOT_THE_DAY.match(match.string, match.end()):
        return None
    if match["which"] in _RECURS and not match["tail"]:
        return None
    number = WEEKDAYS.index(match["day"])
    if match["nth"]:
        return _numbered(match, number, int(match["nth"]), today)
    day = _that_weekday(match, number, today)
    day -= timedelta(WEEKS_BEFORE.get(match["ago"], 0))
    told = match["which"] in ("last", "this") or match["tail"] or match["ago"] or match["week"]
    return fixed(match, (day, day), Precision.DAY, weekday=not told)


def weekday_so_long_ago(match: re.Match[str], today: date) -> Part | None:
    """ "A fortnight ago Tuesday": the Tuesday nearest to the day a fortnight ago."""
    weekday = WEEKDAYS.index(match["day"])
    day = today - timedelta(WEEKS_BEFORE[match["ago"]])
    day += timedelta((weekday - day.weekday() + 3) % 7 - 3)
    return fixed(match, (day, day), Precision.DAY)


def _that_weekday(match: re.Match[str], number: int, today: date) -> date:
    tail = match["tail"] or ""
    monday = today - timedelta(today.weekday())
    if "week before last" in tail:
        return monday + timedelta(number - 14)
    if "last week" in tail or match["week"]:
        return monday + timedelta(number - 7)
    back = (today.weekday() - number) % 7
    return today - timedelta(back or (0 if match["which"] == "this" else 7))


def _numbered(match: re.Match[str], weekday: int, number: int, today: date) -> Part | None:
    """ "Tuesday 3rd": the latest Tuesday that was a third."""
    for ago in range(400):
        day = today - timedelta(ago)
        if day.day == number and day.weekday() == weekday:
            return fixed(match, (day, day), Precision.DAY)
    return None


_CLAUSE = re.compile(r" ?(?:$|[.,;!?]| (?:they|he|she|i|we|it|when|that|and|so|my|the)\b)")


def _is_a_day(match: re.Match[str]) -> bool:
    """Whether "the 12th" is a day of a month: "it was the 12th they rang", not "the 12th nurse"."""
    ends = bool(_CLAUSE.match(match.string, match.end()))
    if match["led"]:
        return ends or not match["led"].startswith("it ")
    return stands_alone(match) or (match.start() == 0 and match.string[match.end() :][:2] == " ,")


def day_number(match: re.Match[str], today: date) -> Part | None:
    """ "On the 16th": the latest such day past."""
    if not _is_a_day(match):
        return None
    number = ordinal(match["words"]) if match["words"] else int(match["nth"])
    for ago in range(62):
        day = today - timedelta(ago)
        if day.day == number:
            return fixed(match, (day, day), Precision.DAY, weekday=True)
    return None
