# SPDX-License-Identifier: Apache-2.0
"""Seasons, feasts, the lockdowns and years: "last winter", "Christmas 2025", "2024/25"."""

import re
from datetime import date, timedelta

from actions.domain.draft import Precision
from actions.domain.reading.calendar import FEASTS, SEASONS, Span, feast, season_span
from actions.domain.reading.date_parts import (
    PART_OF,
    WHICH,
    YEAR,
    YEAR_SAID,
    Part,
    Patterns,
    fixed,
    narrowed,
    said_year,
    stands_alone,
    word_before,
)
from actions.domain.reading.date_words import MONTHS
from actions.domain.reading.moving_feasts import MOVING, moving_feast

_LEADS = frozenset(
    "in since during over until before after from to by of through throughout last between and was "
    "this".split()
)
_BARE_LEADS = frozenset("in since during until from by".split())
_COUNTED = frozenset("section ward room bed number no flat # £ $ € / page grade".split())
_YEAR_LEADS = frozenset(
    "in since from of during until to back by year between about and or - early late was around & "
    "through".split()
)
_FIRST_YEAR = 1900
_LIKELY_YEARS = 15
"""A year without "in" or "since" is read only within so many years: "1984" may be anything."""


def _season(match: re.Match[str], today: date) -> Part | None:
    name, year, before = match["season"], said_year(match, today), word_before(match)
    told = year or match["which"] or match["part"] or stands_alone(match)
    led = before in _BARE_LEADS or (bool(match["the"]) and before in _LEADS)
    listed = before == "," and len(match.string) < 40
    if not (told or led or listed):
        return None
    if match["which"]:
        year = _which_season(match["which"], name, today)
    part = match["part"] or ""

    def span(in_year: int) -> Span:
        first, last = season_span(name, in_year)
        third = timedelta((last - first).days // 3)
        if part.startswith(("early", "beginning", "start")):
            return first, first + third
        if part.startswith(("late", "end", "back", "tail")):
            return last - third, last
        return first, last

    precision = Precision.ABOUT if part and not part.startswith("some") else Precision.SEASON
    return Part(match.start(), match.end(), span, precision, year)


def _which_season(which: str, name: str, today: date) -> int:
    """ "Last summer" is the latest that is over; "this summer" the latest that has begun."""
    year = today.year
    border = 0 if which in ("this", "this past") else 1
    while season_span(name, year)[border] >= today:
        year -= 1
    return year + (which == "next")


def _feast(match: re.Match[str], today: date) -> Part | None:
    name, year = match["feast"], said_year(match, today)
    if match["which"] in ("last", "previous", "the previous", "this past", "past"):
        year = today.year
        while feast(name, year)[0][1] >= today:
            year -= 1
    elif match["which"] in ("this", "next"):
        begun = feast(name, today.year)[0][0] <= today
        year = today.year + (match["which"] == "next" and begun)
    night = name.startswith("new year") and not name.endswith(("day", "eve"))
    if night and match["which"] is None:
        return _fixed_new_year(match, name, year)
    precision = Precision.DAY if feast(name, 2024)[1] else Precision.ABOUT
    return Part(
        match.start(), match.end(), lambda in_year: feast(name, in_year)[0], precision, year
    )


def _fixed_new_year(match: re.Match[str], name: str, year: int | None) -> Part:
    """ "New Year 2026" begins in the last days of 2025."""
    shift = 1 if year is not None else 0
    return Part(
        match.start(),
        match.end(),
        lambda in_year: feast(name, in_year - shift)[0],
        Precision.ABOUT,
        year,
    )


def _moving(match: re.Match[str], today: date) -> Part | None:
    """ "Eid this year", "during Ramadan": the latest that has begun, unless a year is said."""
    said = match["feast"].removesuffix(" mubarak")
    name = MOVING_SPELT.get(said, said)
    year = said_year(match, today)
    return Part(
        match.start(),
        match.end(),
        lambda in_year: moving_feast(name, in_year),
        Precision.ABOUT,
        year,
    )


def _season_before_last(match: re.Match[str], today: date) -> Part | None:
    name = match["season"]
    year = _which_season("last", name, today) - 1
    return fixed(match, season_span(name, year), Precision.SEASON)


_HALF_TERMS = ("february half term", "may half term", "october half term")


def _half_term(match: re.Match[str], today: date) -> Part | None:
    """A half term without its month: the latest that has begun."""
    begun = [
        span
        for name in _HALF_TERMS
        for year in (today.year - 1, today.year)
        if (span := feast(name, year)[0])[0] <= today
    ]
    return fixed(match, max(begun), Precision.ABOUT)


_LOCKDOWNS = {
    "start": ((2020, 3, 16), (2020, 4, 5)),
    "first": ((2020, 3, 23), (2020, 7, 4)),
    "second": ((2020, 11, 5), (2020, 12, 2)),
    "third": ((2021, 1, 5), (2021, 7, 19)),
    "after": ((2021, 7, 19), (2021, 12, 31)),
    "any": ((2020, 3, 23), (2021, 7, 19)),
}
_BEGINNING = re.compile(r"start|began|beginning|hit|came in")


def _lockdown(match: re.Match[str], today: date) -> Part | None:
    """England's lockdowns, and the pandemic as people mean it.

    Source: Health Protection (Coronavirus, Restrictions) (England) Regulations 2020 and after.
    """
    words = match.group()
    key = next((k for k in ("first", "second", "third", "after") if k in words), "any")
    if key == "any" and _BEGINNING.search(words):
        key = "start"
    first, last = _LOCKDOWNS[key]
    return fixed(match, (date(*first), date(*last)), Precision.ABOUT)


def _year(match: re.Match[str], today: date) -> Part | None:
    year, before = int(match["y4"]), word_before(match)
    if not _FIRST_YEAR <= year <= today.year + 1:
        return None
    if before in _COUNTED or before.isdigit():
        return None
    told = before in _YEAR_LEADS or match["part"]
    if not told and year < today.year - _LIKELY_YEARS:
        return None
    span, precision = narrowed((date(year, 1, 1), date(year, 12, 31)), match["part"])
    return fixed(match, span, precision or Precision.YEAR)


def _years(match: re.Match[str], today: date) -> Part | None:
    """ "2023-2025", or the financial year "2024/25"."""
    first, last = int(match["a"]), match["b"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not first < end <= today.year + 1:
        return None
    if match["sep"] == "/" and end == first + 1:
        return fixed(match, (date(first, 4, 1), date(end, 3, 31)), Precision.YEAR)
    return fixed(match, (date(first, 1, 1), date(end, 12, 31)), Precision.YEAR)


_TAIL = (
    rf"(?:(?: ,| of| in)? (?P<y4>{YEAR})(?: [/-] \d{{2,4}})?| ' (?P<y2>\d\d)\b|"
    rf"(?: of)? {YEAR_SAID})?"
)
_NOT_A_YEAR = (
    r"(?! (?:pound|quid|euro|mg|ml|people|patient|calorie|time|hour|minute|step|mile|page|staff|"
    r"bed|case|home|word|house|hr|tablet|unit))"
)
_WITH_MONTHS = tuple(name for name in FEASTS if set(name.split()) & {*MONTHS, *SEASONS, "half"})
MOVING_SPELT = {
    "eid al - fitr": "eid al fitr",
    "eid ul fitr": "eid al fitr",
    "eid al - adha": "eid al adha",
    "eid ul adha": "eid al adha",
    "big eid": "eid al adha",
    "small eid": "eid al fitr",
    "ramadhan": "ramadan",
    "ramzan": "ramadan",
    "divali": "diwali",
    "deepavali": "diwali",
}
_PANDEMIC = r"(?:covid(?: - 19)?|pandemic|lock ?down|coronavirus|corona)"

NAMED_FIRST: Patterns = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"\b{WHICH}(?P<feast>{'|'.join(_WITH_MONTHS)})s?\b{_TAIL}", _feast),
        (rf"\b{WHICH}(?P<feast>{'|'.join((*MOVING_SPELT, *MOVING))})\b{_TAIL}", _moving),
        (r"\b(?:the )?(?P<season>spring|summer|autumn|winter) before last\b", _season_before_last),
        (r"\b(?:the |last |this )?(?:school )?half term(?: holidays?| week)?\b", _half_term),
    )
)
"""Read before months and seasons, whose names some of these hold."""
PATTERNS: Patterns = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (
            rf"\b{WHICH}(?P<feast>{'|'.join(FEASTS)})\b(?: (?:time|period|week|holiday))?{_TAIL}",
            _feast,
        ),
        (
            (
                rf"\b{PART_OF}(?P<the>the )?{WHICH}(?P<season>spring|summer|autumn|"
                rf"winter)(?: time)?\b"
                rf"(?: holiday)?{_TAIL}"
            ),
            _season,
        ),
        (
            (
                r"\b(?:(?:when|since|after) )?(?:the )?(?:(?:first|second|third|1st|2nd|3rd|"
                r"start of(?: the)?|beginning of(?: the)?|during(?: the)?|since(?: the)?|"
                r"throughout(?: the)?|in|through(?: the)?|all through|after(?: the)?) )(?:the )?"
                rf"{_PANDEMIC}\b|\bwhen (?:the )?{_PANDEMIC} (?:started|began|hit|came in|"
                r"first started|was on)"
            ),
            _lockdown,
        ),
    )
)
YEARS: Patterns = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"(?<!\d )(?<!/ )\b(?P<a>{YEAR}) (?P<sep>[/-]) (?P<b>\d{{4}}|\d\d)\b(?! [/-])", _years),
        (rf"\b{PART_OF}(?:year )?\b(?P<y4>{YEAR})\b{_NOT_A_YEAR}(?! [/.-] \d| \d)", _year),
    )
)
"""Read last, so that a year belongs to its month where it has one."""
