# SPDX-License-Identifier: Apache-2.0
"""When something happened, as exactly as the words say it and no more exactly.

Source: ADR on dates; contract 1, "How the record is decided" (`time_limit`).
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from actions.domain.draft import Precision
from actions.domain.reading.date_ranges import Moment, moments
from actions.domain.reading.date_words import plain_dates
from actions.domain.reading.going_on import still_going_on
from actions.domain.understood import DateMention


@dataclass(frozen=True)
class DateMentions:
    """The times that a message names, and whether it says that the matter has not ended."""

    mentions: tuple[DateMention, ...] = ()
    still_going_on: bool = False


class Interval(NamedTuple):
    """`first` is None where not known; `last` is None where not known or still going on."""

    first: date | None
    last: date | None
    precision: Precision
    still_going_on: bool


def dates(text: str, today: date) -> DateMentions:
    """Every time named in a text, in order.

    A day or month without a year is the latest one past. What cannot be is left out.
    """
    plain = plain_dates(text)
    found = tuple(
        _mention(moment, text, plain.span(moment.start, moment.end))
        for moment in moments(plain.text, today)
    )
    going_on = still_going_on(text) or any(mention.last is None for mention in found)
    return DateMentions(found, going_on)


def _mention(moment: Moment, text: str, span: tuple[int, int]) -> DateMention:
    start, end = span
    return DateMention(
        words=text[start:end],
        start=start,
        end=end,
        first=moment.first,
        last=None if moment.open else moment.last,
        precision=moment.precision,
    )


_ORDER = (
    Precision.DAY,
    Precision.ABOUT,
    Precision.MONTH,
    Precision.SEASON,
    Precision.YEAR,
    Precision.UNKNOWN,
)


def interval_of(mentions: DateMentions, today: date | None = None) -> Interval:
    """First and last day of all that was named.

    A looser mention that holds an exacter one gives way to it. Days after `today` count only
    where nothing else is named. The precision is the loosest of those that remain.
    """
    used = [m for m in mentions.mentions if today is None or m.first <= today] or list(
        mentions.mentions
    )
    used = [m for m in used if m.precision is not Precision.UNKNOWN] or used
    used = [m for m in used if not any(_holds(m, other) for other in used)]
    if not used:
        return Interval(None, None, Precision.UNKNOWN, mentions.still_going_on)
    first = min(m.first for m in used)
    lasts = [m.last for m in used if m.last is not None]
    open_ended = mentions.still_going_on or len(lasts) < len(used)
    precision = max((m.precision for m in used), key=_ORDER.index)
    return Interval(first, None if open_ended else max(lasts), precision, open_ended)


def _holds(wide: DateMention, narrow: DateMention) -> bool:
    if wide is narrow or wide.last is None or narrow.last is None:
        return False
    inside = wide.first <= narrow.first and narrow.last <= wide.last
    return inside and (wide.first, wide.last) != (narrow.first, narrow.last)
