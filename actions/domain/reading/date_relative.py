# SPDX-License-Identifier: Apache-2.0
"""Times told from today: "yesterday", "last Tuesday", "two months ago", "for eighteen months"."""

import re
from datetime import date, timedelta

from actions.domain.draft import Precision
from actions.domain.reading.amounts import AMOUNT, amount_of, before, slack
from actions.domain.reading.calendar import Span, month_span, months_before
from actions.domain.reading.date_days import ORDINAL
from actions.domain.reading.date_parts import (
    IMPOSSIBLE,
    Part,
    Patterns,
    fixed,
    narrowed,
)
from actions.domain.reading.date_weekdays import (
    WEEKS_BEFORE,
    day_number,
    weekday,
    weekday_so_long_ago,
)
from actions.domain.reading.date_words import WEEKDAYS


def _near_day(match: re.Match[str], today: date) -> Part | None:
    words = match.group()
    ago = 2 if "before yesterday" in words else 1 if words.startswith(("yest", "last")) else 0
    day = today - timedelta(ago)
    return fixed(match, (day, day), Precision.DAY)


_OTHER_DAY = {"day": (10, 1), "night": (10, 1), "week": (28, 7), "month": (70, 30)}


def _other_day(match: re.Match[str], today: date) -> Part | None:
    most, least = _OTHER_DAY[match["what"]]
    return fixed(match, (today - timedelta(most), today - timedelta(least)), Precision.ABOUT)


def _calendar_unit(match: re.Match[str], today: date) -> Part | None:
    """ "Last month", "the week before last", "the beginning of last year"."""
    which, unit = match["which"], match["unit"]
    if which == "the" and not match["before"] and not (match["part"] and unit == "year"):
        return None
    back = 2 if match["before"] else 0 if which in ("this", "the") else 1
    if unit == "weekend":
        over = today.weekday() < _SATURDAY
        saturday = _last_saturday(today) - timedelta(7 * max(back - over, 0))
        return fixed(match, (saturday, min(saturday + timedelta(1), today)), Precision.ABOUT)
    if unit == "week":
        monday = today - timedelta(today.weekday() + 7 * back)
        return fixed(match, _up_to((monday, monday + timedelta(6)), today), Precision.ABOUT)
    if unit == "month":
        day = months_before(today.replace(day=1), back)
        span, narrow = narrowed(month_span(day.year, day.month), match["part"])
        return fixed(match, _up_to(span, today), narrow or Precision.MONTH)
    year = today.year - back
    span, narrow = narrowed((date(year, 1, 1), date(year, 12, 31)), match["part"])
    return fixed(match, _up_to(span, today), narrow or Precision.YEAR)


def _up_to(span: Span, today: date) -> Span:
    first, last = span
    return first, min(last, today) if first <= today else last


_SATURDAY = WEEKDAYS.index("saturday")


def _last_saturday(today: date) -> date:
    return today - timedelta((today.weekday() - _SATURDAY) % 7)


def _weekend(match: re.Match[str], today: date) -> Part | None:
    saturday = _last_saturday(today)
    return fixed(match, (saturday, min(saturday + timedelta(1), today)), Precision.ABOUT)


_BACK_TO = re.compile(r" (?:in|to|at|home|on|from|for|with|and forth)\b")
_MOST = {"day": 1000, "week": 200, "fortnight": 120, "month": 120, "year": 120}


def _too_much(least: float, unit: str) -> bool:
    return least > _MOST[unit]


def _ago(match: re.Match[str], today: date) -> Part | None:
    if match["back"] and _BACK_TO.match(match.string, match.end()):
        return IMPOSSIBLE
    amount = amount_of(match)
    if _too_much(amount.least, amount.unit):
        return IMPOSSIBLE
    if amount.least != amount.most:
        edge = timedelta(0 if amount.unit == "day" else 2)
        first = before(today, amount.most, amount.unit) - edge
        last = min(before(today, amount.least, amount.unit), today)
        return fixed(match, (first, last), Precision.ABOUT)
    middle = before(today, amount.middle, amount.unit)
    if match["today"]:
        return fixed(match, (middle, middle), Precision.DAY)
    days = timedelta(slack(amount) or (0 if amount.exact else 1))
    precision = Precision.ABOUT if days else Precision.DAY
    return fixed(match, (middle - days, min(middle + days, today)), precision)


_VAGUE = {
    "week": (70, 14),
    "month": (364, 60),
    "year": (7300, 730),
    "age": (7300, 60),
    "day": (13, 2),
}


def _vaguely_ago(match: re.Match[str], today: date) -> Part | None:
    """ "Years ago": known to be long past, and no more."""
    if match.group().endswith("back") and _BACK_TO.match(match.string, match.end()):
        return None
    first, last = _VAGUE[match["unit"].removesuffix("s")]
    return fixed(match, (today - timedelta(first), today - timedelta(last)), Precision.UNKNOWN)


def _this_time(match: re.Match[str], today: date) -> Part | None:
    day = months_before(today, 12)
    return fixed(match, (day - timedelta(15), day + timedelta(15)), Precision.ABOUT)


_OVER_NOW = re.compile(r"\b(?:have|has|am|is|are|been|keep|keeps)\b")
_OVER_THEN = re.compile(
    r"\b(?:was|were|had|did|took|left|stayed|waited|lay|lasted|kept|went|spent|saw|got|gave|would|"
    r"will|can|could|should|to|wait|need|needs|booked|take|go|come|stay)\b"
)
_SENTENCE_END = re.compile(r" [.!?;] ")


def _for_so_long(match: re.Match[str], today: date) -> Part | None:
    """ "For eighteen months" began then and goes on, unless the sentence is told as over."""
    lead, amount = match["lead"], amount_of(match)
    if _too_much(amount.least, amount.unit):
        return None
    first = before(today, amount.most, amount.unit)
    if lead.startswith(("in", "within", "during")):
        return fixed(match, (first, today), Precision.ABOUT)
    if not re.search(r"last|past|these", lead) and not match["now"] and _told_as_over(match):
        return None
    last = before(today, amount.least, amount.unit)
    return fixed(match, (first, last), Precision.ABOUT, open_=True)


def _told_as_over(match: re.Match[str]) -> bool:
    near = match.string[max(0, match.start() - 90) : match.start()]
    sentence = _SENTENCE_END.split(near)[-1]
    if len(sentence.split()) < 2:
        return False
    now = max((found.end() for found in _OVER_NOW.finditer(sentence)), default=-1)
    then = max((found.end() for found in _OVER_THEN.finditer(sentence)), default=-1)
    return then >= now


_NOT_SO_LONG = r"(?! (?:before|after|later|earlier|old|at a time|in (?:advance|hospital in)|ago))"
_WHEN_OF_DAY = r"(?: (?:the )?(?:morning|afternoon|evening|night|lunchtime))?"

PATTERNS: Patterns = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"\b(?:about |around )?(?:this|the same) time last year\b", _this_time),
        (
            (
                rf"\b(?P<ago>{'|'.join(WEEKS_BEFORE)}) ago(?: on)?(?: the)? "
                rf"(?P<day>{'|'.join(WEEKDAYS)})\b"
            ),
            weekday_so_long_ago,
        ),
        (
            (
                rf"\b{AMOUNT} (?:ago|previously|(?P<back>back)|(?:since|gone)(?= [.,!?]|"
                rf"$))(?: now)?"
                r"(?P<today> today)?"
            ),
            _ago,
        ),
        (
            (
                r"\b(?P<lead>(?:for|over|throughout|these|in|within|during)(?: about| at least|"
                r" well over| over| more than| nearly| almost| around)?(?: (?:the |these |this )?"
                rf"(?:last|past)| these)?) {AMOUNT}(?P<now> now\b)?{_NOT_SO_LONG}"
            ),
            _for_so_long,
        ),
        (
            (
                rf"\b(?P<lead>(?:the )?(?:last|past)) {AMOUNT}(?P<now> now\b)?"
                r"(?! (?:of|in|before|after))"
            ),
            _for_so_long,
        ),
        (rf"^(?P<lead>(?:about|over|nearly|almost)?) ?{AMOUNT}(?P<now> now\b)", _for_so_long),
        (
            (
                r"\b(?:some |quite some |many |quite a few )?(?P<unit>week|month|year|ages|day) "
                r"(?:and (?:week|month|year) )?(?:ago|back)\b"
            ),
            _vaguely_ago,
        ),
        (
            (
                r"\b(?:the )?day before yesterday\b|\byesterday(?: (?:morning|afternoon|"
                r"evening|night|"
                r"lunchtime))?\b|\blast night\b|\btoday\b|\btonight\b|"
                r"\bthis (?:very )?(?:morning|afternoon|evening|lunchtime)\b"
            ),
            _near_day,
        ),
        (r"\bthe other (?P<what>day|night|week|month)\b", _other_day),
        (
            (
                rf"\b(?:(?P<ago>{'|'.join(WEEKS_BEFORE)}) )?"
                r"(?P<week>last week(?: on)?(?: the)? )?"
                r"(?:(?P<which>last|this|next|every|each|the|that|most|a|one) )?"
                rf"(?P<day>{'|'.join(WEEKDAYS)})\b(?: (?P<tail>(?:of )?last week|last|"
                r"(?:the )?week before last|this week|just gone|gone|just past))?"
                rf"(?: (?:the )?(?P<nth>[12]?\d|3[01])(?:st|nd|rd|th))?{_WHEN_OF_DAY}"
            ),
            weekday,
        ),
        (
            (
                r"\b(?P<part>early |late |(?:(?:the )?(?:(?:beginning|start|end|"
                r"middle) of|early in|"
                r"late in|later|mid(?: -)?|(?:first|second) half of) ))?"
                r"(?P<which>last|this|the previous|previous|the) (?P<unit>weekend|week|month|year)"
                r"(?P<before>(?: before last)?)\b(?! (?:old|in|of my|after|i |he |she |they |we ))"
            ),
            _calendar_unit,
        ),
        (r"\b(?:at|over|on) the weekend\b", _weekend),
        (
            (
                r"(?:\b(?P<led>on|since|from|until|dated|about|it was|it were|"
                r"of) )?(?:\bthe )?\b(?:(?P<nth>[12]?\d|3[01])"
                rf"(?:st|nd|rd|th)|(?P<words>(?<=the ){ORDINAL}))\b(?! (?:floor|birthday|"
                rf"occasion|day|"
                r"attempt|visit|time|ward|page|line|one|anniversary|appointment|of|"
                r"century|call|week|"
                r"month|year|half|person|two|thing|place|class|aid|opinion|line|baby|child|hand))"
            ),
            day_number,
        ),
    )
)
