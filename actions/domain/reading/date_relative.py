# SPDX-License-Identifier: Apache-2.0
"""Times told from today: "yesterday", "last Tuesday", "a couple of months ago", "for eighteen months"."""

import re
from datetime import date, timedelta

from actions.domain.draft import Precision
from actions.domain.reading.amounts import AMOUNT, amount_of, before, slack
from actions.domain.reading.calendar import Span, month_span, months_before
from actions.domain.reading.date_patterns import Part, Reader, narrowed
from actions.domain.reading.date_words import WEEKDAYS


def _part(
    match: re.Match[str],
    span: Span,
    precision: Precision,
    *,
    open_: bool = False,
    weekday: bool = False,
) -> Part:
    return Part(match.start(), match.end(), lambda _: span, precision, 0, True, weekday, open_)


def _near_day(match: re.Match[str], today: date) -> Part | None:
    words = match.group()
    if match.string[max(0, match.start() - 4) : match.start()] in ("to t", "is t"):
        return None
    ago = 0
    if words.startswith("the day before yesterday") or words.startswith("day before yesterday"):
        ago = 2
    elif words.startswith(("yesterday", "last night", "the previous night")):
        ago = 1
    day = today - timedelta(ago)
    return _part(match, (day, day), Precision.DAY)


def _other_day(match: re.Match[str], today: date) -> Part | None:
    days = {"day": 10, "night": 10, "week": 28, "month": 70}[match["what"]]
    least = {"day": 1, "night": 1, "week": 7, "month": 30}[match["what"]]
    return _part(match, (today - timedelta(days), today - timedelta(least)), Precision.ABOUT)


def _weekday(match: re.Match[str], today: date) -> Part | None:
    if re.match(
        r" (?:job|dinner|lunch|roast|school|best|paper|club|clinic|prayer|s\b|girl|boy)",
        match.string[match.end() : match.end() + 12],
    ):
        return None
    if (
        match["which"] in ("every", "each", "next", "that", "the", "most", "a", "one")
        and not match["tail"]
    ):
        return None
    back = (today.weekday() - WEEKDAYS.index(match["day"])) % 7
    tail = match["tail"] or ""
    if match["nth"]:
        for ago in range(370):
            day = today - timedelta(ago)
            if day.day == int(match["nth"]) and day.weekday() == WEEKDAYS.index(match["day"]):
                return _part(match, (day, day), Precision.DAY)
        return None
    if tail.startswith("last week") or match["lastweek"] or tail == "of last week":
        monday = today - timedelta(today.weekday() + 7)
        day = monday + timedelta(WEEKDAYS.index(match["day"]))
    elif tail.startswith("this week") and back <= today.weekday():
        day = today - timedelta(back)
    else:
        day = today - timedelta(back or (0 if match["which"] == "this" else 7))
    if tail.startswith("week before last") or tail.startswith("the week before last"):
        day = today - timedelta(today.weekday() + 14 - WEEKDAYS.index(match["day"]))
    if match["ago"]:
        day -= timedelta(
            {"a week": 7, "1 week": 7, "two week": 14, "2 week": 14, "a fortnight": 14}[
                match["ago"]
            ]
        )
    bare = not (match["which"] in ("last", "this") or tail or match["ago"] or match["lastweek"])
    return _part(match, (day, day), Precision.DAY, weekday=bare)


def _day_number(match: re.Match[str], today: date) -> Part | None:
    """ "On the 16th": the latest such day past."""
    number = int(match["nth"])
    for ago in range(62):
        day = today - timedelta(ago)
        if day.day == number:
            return _part(match, (day, day), Precision.DAY, weekday=True)
    return None


def _calendar_unit(match: re.Match[str], today: date) -> Part | None:
    unit, which = match["unit"], match["which"]
    back = {"this": 0, "last": 1, "previous": 1, "the previous": 1, "the": 1}[which]
    back += bool(match["before"]) * (1 if which == "last" else 0)
    if which == "the":
        if not match["before"]:
            return None
        back = 2
    if unit == "week" or unit == "weekend":
        monday = today - timedelta(today.weekday() + 7 * back)
        if unit == "week":
            return _part(match, (monday, monday + timedelta(6) if back else today), Precision.ABOUT)
        saturday = monday + timedelta(5)
        if saturday > today:
            saturday -= timedelta(7)
        elif back and saturday + timedelta(7) <= today - timedelta(5):
            saturday += timedelta(7) if back == 1 and today.weekday() >= 5 else timedelta(0)
        return _part(match, (saturday, saturday + timedelta(1)), Precision.ABOUT)
    if unit == "month":
        day = months_before(today.replace(day=1), back)
        span, narrow = narrowed(month_span(day.year, day.month), match["part"])
        return _part(match, _until_today(span, today), narrow or Precision.MONTH)
    year = today.year - back
    span, narrow = narrowed((date(year, 1, 1), date(year, 12, 31)), match["part"])
    return _part(match, _until_today(span, today), narrow or Precision.YEAR)


def _until_today(span: Span, today: date) -> Span:
    return span[0], min(span[1], today) if span[0] <= today else span[1]


def _weekend(match: re.Match[str], today: date) -> Part | None:
    saturday = today - timedelta((today.weekday() - 5) % 7)
    return _part(match, (saturday, min(saturday + timedelta(1), today)), Precision.ABOUT)


def _ago(match: re.Match[str], today: date) -> Part | None:
    if match["back"] and re.match(
        r" (?:in|to|at|home|on|from|for|with|and forth)\b",
        match.string[match.end() : match.end() + 12],
    ):
        return None
    amount = amount_of(match)
    if amount.least > (200 if amount.unit in ("day", "week") else 120):
        return None
    if amount.exact or amount.least == amount.most:
        days = slack(amount)
        middle = before(today, amount.middle, amount.unit)
        precision = Precision.DAY if days == 0 and amount.exact else Precision.ABOUT
        days = days if amount.exact or days else 1
        return _part(
            match, (middle - timedelta(days), min(middle + timedelta(days), today)), precision
        )
    edge = timedelta(0 if amount.unit == "day" else 2)
    first = before(today, amount.most, amount.unit) - edge
    return _part(
        match, (first, min(before(today, amount.least, amount.unit), today)), Precision.ABOUT
    )


_VAGUE = {
    "week": (70, 14),
    "month": (364, 60),
    "year": (7300, 730),
    "age": (7300, 60),
    "day": (13, 2),
}


def _vaguely_ago(match: re.Match[str], today: date) -> Part | None:
    first, last = _VAGUE[match["unit"].removesuffix("s")]
    return _part(match, (today - timedelta(first), today - timedelta(last)), Precision.UNKNOWN)


def _this_time(match: re.Match[str], today: date) -> Part | None:
    day = months_before(today, 12)
    return _part(match, (day - timedelta(15), day + timedelta(15)), Precision.ABOUT)


_OVER_NOW = re.compile(r"\b(?:have|has|am|is|are|been|keep|keeps)\b")
_OVER_THEN = re.compile(
    r"\b(?:was|were|had|did|took|left|stayed|waited|lay|lasted|kept|went|spent|saw|got|gave|"
    r"would|will|can|could|should|to|wait|need|needs|booked|take|go|come|stay)\b"
)


def _for_so_long(match: re.Match[str], today: date) -> Part | None:
    """ "For eighteen months" began then and goes on, unless the sentence is told as over."""
    lead = match["lead"]
    amount = amount_of(match)
    if amount.least > (200 if amount.unit in ("day", "week") else 90):
        return None
    first = before(today, amount.most, amount.unit)
    if lead.startswith(("in", "within", "during")):
        return _part(match, (first, today), Precision.ABOUT)
    if not re.search(r"last|past|these", lead) and not match["now"]:
        sentence = re.split(r" [.!?;] ", match.string[max(0, match.start() - 90) : match.start()])[
            -1
        ]
        last = [m.end() for m in _OVER_NOW.finditer(sentence)][-1:]
        over = [m.end() for m in _OVER_THEN.finditer(sentence)][-1:]
        fragment = len(sentence.split()) < 2
        if not fragment and (not last or over and over > last):
            return None
    return _part(
        match, (first, before(today, amount.least, amount.unit)), Precision.ABOUT, open_=True
    )


RELATIVE: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"\b(?:about |around )?(?:this|the same) time last year\b", _this_time),
        (
            rf"\b{AMOUNT} (?:ago|previously|(?P<back>back)|(?:since|gone) (?=[.,!?]|$))(?: now)?",
            _ago,
        ),
        (
            rf"\b(?P<lead>(?:for|over|throughout|these|in|within|during)(?: about| at least| well over| over| more than| nearly|"
            rf" almost| around)?(?: (?:the |these |this )?(?:last|past)| these)?) {AMOUNT}(?P<now> now\b)?"
            r"(?! (?:before|after|later|earlier|old|at a time|in (?:advance|hospital in)|ago))",
            _for_so_long,
        ),
        (
            rf"\b(?P<lead>(?:the )?(?:last|past)) {AMOUNT}(?P<now> now\b)?(?! (?:of|in|before|after))",
            _for_so_long,
        ),
        (rf"^(?P<lead>(?:about|over|nearly|almost)?) ?{AMOUNT}(?P<now> now\b)", _for_so_long),
        (
            r"\b(?:some |quite some |many |quite a few )?(?P<unit>week|month|year|ages|day) (?:and (?:week|month|year) )?(?:ago|back)\b",
            _vaguely_ago,
        ),
        (
            r"\b(?:the )?day before yesterday\b|\byesterday(?: (?:morning|afternoon|evening|night|lunchtime))?\b|\blast night\b|"
            r"\btoday\b|\btonight\b|\bthis (?:very )?(?:morning|afternoon|evening|lunchtime)\b|\bearlier on? today\b",
            _near_day,
        ),
        (r"\bthe other (?P<what>day|night|week|month)\b", _other_day),
        (
            r"\b(?:(?P<ago>a week|two week|2 week|1 week|a fortnight) )?(?P<lastweek>last week(?: on)?(?: the)? )?"
            r"(?:(?P<which>last|this|next|every|each|the|that|most|a|one) )?(?P<day>monday|tuesday|wednesday|thursday|friday|"
            r"saturday|sunday)\b(?: (?P<tail>(?:of )?last week|last|(?:the )?week before last|this week|just gone|gone|just past))?"
            r"(?: (?:the )?(?P<nth>[12]?\d|3[01])(?:st|nd|rd|th))?(?: (?:morning|afternoon|evening|night|lunchtime))?",
            _weekday,
        ),
        (
            r"\b(?P<part>early |late |(?:(?:the )?(?:(?:beginning|start|end|middle) of|early in|late in|later|mid(?: -)?|"
            r"(?:first|second) half of) ))?(?P<which>last|this|the previous|previous|the) (?P<unit>weekend|week|month|year)"
            r"(?P<before>(?: before last)?)\b(?! (?:old|in|of my|after|i |he |she |they |we ))",
            _calendar_unit,
        ),
        (r"\b(?:at|over|on) the weekend\b|\bthis weekend\b", _weekend),
        (
            r"\b(?:on|since|from|until|dated|of) the (?P<nth>(?:[12]?\d|3[01]))(?:st|nd|rd|th)\b"
            r"(?! (?:floor|birthday|occasion|day|attempt|visit|time|ward|page|line|one|anniversary|appointment|of|century|call))",
            _day_number,
        ),
    )
)
