# SPDX-License-Identifier: Apache-2.0
"""Days and months: "14/5/26", "the 16th of November", "3, 4 and 5 May", "mid March", "last June".

The day stands before the month, as in England; a date that cannot be is none.
"""

import re
from datetime import date, timedelta

from actions.domain.draft import Precision
from actions.domain.reading.calendar import Span, month_span, nth_weekday
from actions.domain.reading.date_parts import (
    IMPOSSIBLE,
    MONTH,
    PART_OF,
    WHICH,
    YEAR,
    YEAR_SAID,
    Part,
    Patterns,
    fixed,
    full_year,
    narrowed,
    real_day,
    said_year,
    stands_alone,
    word_after,
    word_before,
)
from actions.domain.reading.date_words import MONTHS, WEEKDAYS

_WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"
_NTH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": -1,
}
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINAL = (
    f"(?:{'|'.join(_ORDINALS)}|(?:twenty|thirty)(?: -)? (?:{'|'.join(_ORDINALS[:9])})|thirtieth)"
)
_TAIL = (
    rf"(?:(?: ,| of| in| \.| back in)? (?P<y4>{YEAR})(?! ?[-/] ?\d\d?\b)| ' (?P<y2>\d\d)\b"
    rf"|(?: ,| of)? {YEAR_SAID})?"
)
_COUNTED = frozenset(
    "section ward room bed number no flat age aged stage grade level band category part bay floor "
    "unit type phase house # page".split()
)
_NAME_LIKE = frozenset("april may june march august".split())
_MONTH_LEADS = frozenset(
    "in since last of until from to by during this late between it was were been is back around "
    "about previous next through before after - mid early think maybe or not be said say meant "
    "mean started ended began finished happened put try like says sorry".split()
)
_VERB_AFTER = frozenset(
    "be have also need well seem want i he she we they you take come get go find help know feel "
    "cause still even never only into out up off me him her think sound look require it".split()
)
_MARCHED = frozenset("him her them us me you off out about around past straight".split())
"""What stands after "march" where it is a verb: "to march him out"."""
_FOLLOWS = re.compile(
    rf" (?:and|to|until|-|or|,|&|/)(?: the| in| early| late| mid)? {MONTH}\b| on ?wards?\b"
    r"| (?:up )?(?:to|until) now\b"
)
_LISTED = re.compile(rf"\b{MONTH} (?:, |and |& ){{1,2}}$")
_THOUGHT = re.compile(r" (?:i (?:think|reckon|believe)|time|or so|maybe)\b")


def _numeric(match: re.Match[str], today: date) -> Part | None:
    """ "14/5/26" or "2026-05-14"."""
    first, middle, third = match["a"], match["b"], match["c"]
    if len(first) == 4 and len(third) <= 2:
        day = real_day(int(first), int(middle), int(third))
    elif len(third) in (2, 4) and len(first) <= 2:
        day = real_day(full_year(third, today), int(middle), int(first))
    else:
        day = None
    return fixed(match, (day, day), Precision.DAY) if day else IMPOSSIBLE


def _day_month_numeric(match: re.Match[str], today: date) -> Part | None:
    day, month = int(match["d"]), int(match["m"])
    return _days(match, (day, day), month, None) if day != 24 or month != 7 else None


def _month_year_numeric(match: re.Match[str], today: date) -> Part | None:
    month = int(match["m"])
    if not 1 <= month <= 12:
        return None
    return fixed(match, month_span(int(match["y"]), month), Precision.MONTH)


def _days(match: re.Match[str], days: tuple[int, int], month: int, year: int | None) -> Part | None:
    """A day or some days of a month, in a year or in whichever year fits."""
    first, last = days
    checked = 2024 if year is None else year  # a leap year, where it is not known
    if first > last or not real_day(checked, month, first) or not real_day(checked, month, last):
        return IMPOSSIBLE

    def span(in_year: int) -> Span:
        end = month_span(in_year, month)[1].day
        return date(in_year, month, min(first, end)), date(in_year, month, min(last, end))

    return Part(match.start(), match.end(), span, Precision.DAY, year)


def _numbers(words: str) -> list[int]:
    return [int(number) for number in re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", words)]


def _days_month(match: re.Match[str], today: date) -> Part | None:
    if word_before(match) in _COUNTED:
        return None
    if match["month"] == "may" and word_after(match) in ("be", "have", "also", "need", "well"):
        return None
    month = MONTHS.index(match["month"]) + 1
    year = _year(match, month, today)
    if year is None and match["y2d"]:
        year = full_year(match["y2d"], today)
    days = _numbers(match["days"])
    return _days(match, (days[0], max(days)), month, year)


def ordinal(words: str) -> int:
    """The number of an ordinal in words: "twenty first" is 21."""
    parts = words.replace(" -", "").split()
    if parts[-1] == "thirtieth":
        return 30
    tens = {"twenty": 20, "thirty": 30}.get(parts[0], 0)
    return tens + _ORDINALS.index(parts[-1]) + 1


def _ordinal_month(match: re.Match[str], today: date) -> Part | None:
    month, day = MONTHS.index(match["month"]) + 1, ordinal(match["day"])
    return _days(match, (day, day), month, _year(match, month, today))


def _month_day(match: re.Match[str], today: date) -> Part | None:
    """ "May 14th"; a bare "March 25" may be a day or a year, and is neither."""
    month, days = MONTHS.index(match["month"]) + 1, _numbers(match["days"])
    year = int(match["y4"]) if match["y4"] else None
    bare = match["days"].isdigit() and year is None and days[0] <= today.year % 100 + 1
    if bare and word_before(match) in ("in", "since", "of", "during"):
        return _month_part(match, month, full_year(match["days"], today), None)
    if bare and word_before(match) != "on":
        return IMPOSSIBLE
    return _days(match, (days[0], max(days)), month, year)


def _weekday_of_month(match: re.Match[str], today: date) -> Part | None:
    """ "The last Friday in July", "the first weekend of September"."""
    month, nth = MONTHS.index(match["month"]) + 1, _NTH[match["nth"]]
    year = _year(match, month, today)
    weekend = match["day"] == "weekend"
    weekday = WEEKDAYS.index("saturday" if weekend else match["day"])

    def span(in_year: int) -> Span:
        first = nth_weekday(in_year, month, weekday=weekday, nth=nth)
        return first, first + timedelta(weekend)

    precision = Precision.ABOUT if weekend else Precision.DAY
    return Part(match.start(), match.end(), span, precision, year)


def _month_part(match: re.Match[str], month: int, year: int | None, part: str | None) -> Part:
    precision = narrowed(month_span(2024, month), part)[1] or Precision.MONTH
    return Part(
        match.start(),
        match.end(),
        lambda in_year: narrowed(month_span(in_year, month), part)[0],
        precision,
        year,
    )


def _year(match: re.Match[str], month: int, today: date) -> int | None:
    """The year said, also by "last March" or "March just gone"."""
    year = said_year(match, today)
    groups = match.groupdict()
    which = groups.get("which") or ("last" if groups.get("yrel") else None)
    if year is not None or which is None:
        return year
    if which == "this":
        return today.year
    if which == "next":
        return today.year + (month <= today.month)
    return today.year - (month > today.month or (month == today.month and which != "this past"))


def _month(match: re.Match[str], today: date) -> Part | None:
    name = match["month"]
    month = MONTHS.index(name) + 1
    year = _year(match, month, today)
    plain = year is None and not match["part"] and not match["which"]
    if plain and name in _NAME_LIKE and not _is_month(match, name):
        return None
    return _month_part(match, month, year, match["part"])


def _is_month(match: re.Match[str], name: str) -> bool:
    """Whether a word that is also a name or a verb means the month here."""
    before, after = word_before(match), word_after(match)
    rest = match.string[match.end() : match.end() + 40]
    if name in ("may", "march") and before in ("it", "is", "or", "") and after in _VERB_AFTER:
        return False
    if name == "march" and after in _MARCHED:
        return False
    near = match.string[max(0, match.start() - 20) : match.start()]
    listed = before in ("and", ",", "&") and bool(_LISTED.search(near))
    thought = before == "," and bool(_THOUGHT.match(rest))
    told = before in _MONTH_LEADS or bool(_FOLLOWS.match(rest))
    return stands_alone(match) or listed or thought or told


def _year_last(match: re.Match[str], today: date) -> Part | None:
    """ "A year last March": the March before the latest one past."""
    month = MONTHS.index(match["month"]) + 1
    year = today.year - 1 - (month >= today.month)
    return fixed(match, month_span(year, month), Precision.MONTH)


_LIST = (
    rf"(?P<days>{_DAY}(?: (?:,|and|&|or|to|until|-|/|through)(?: and)?(?: the)?(?: {_WEEKDAY})?"
    rf" {_DAY}){{0,5}})"
)
_SHORT_YEAR = (
    r"(?: (?P<y2d>\d\d)(?= [.,;)!?]| (?:and|to|until|-|at|when|i|he|she|we|they|my|the|was)\b|$))?"
)
_NUMERIC = (
    r"(?<![\d#] [/.] )(?<!\d )\b(?P<a>\d{1,4}) (?P<s>[/.-]) (?P<b>\d{1,4}) (?P=s) (?P<c>\d{1,4})\b"
    r"(?! (?P=s) \d)"
)
_SHORT_NUMERIC = (
    r"(?:(?<=\bon )|(?<=since )|(?<=from )|(?<=until )|(?<=dated )|(?<=was )|(?<=by )|(?<=be )|"
    r"(?<=to )|(?<=try )|(?<=^))(?P<d>\d{1,2}) [/.] (?P<m>\d{1,2})\b(?! [/.%] ?\d| \d| (?:of|"
    r"%|week|month))"
)
_MONTH_THEN_DAY = (
    rf"\b(?P<month>{MONTH})(?: the)? (?P<days>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)"
    rf"(?: (?:and|to|-|,) {_DAY}){{0,3}}|\d{{1,2}}(?= {YEAR}\b)|"
    rf"\d{{1,2}}(?! [:/.%]? ?\d| (?:day|week|month|year|hour|time|people)))\b"
    rf"(?:(?: ,)? (?P<y4>{YEAR}))?"
)

# The order matters: what stands first takes its words, also where it turns out to be no date.
PATTERNS: Patterns = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"\b(?:a year|1 year|twelve ?month|12 month) last (?P<month>{MONTH})\b", _year_last),
        (rf"\b(?P<month>{MONTH}) before last\b", _year_last),
        (_NUMERIC, _numeric),
        (
            (
                rf"\b(?:the )?(?P<nth>{'|'.join(_NTH)}) (?P<day>{_WEEKDAY}|weekend) (?:of|in) "
                rf"(?P<month>{MONTH})\b{_TAIL}"
            ),
            _weekday_of_month,
        ),
        (
            rf"(?<![\d#] [/.-] )\b(?P<m>\d{{1,2}}) [/.-] (?P<y>{YEAR})\b(?! [/-] \d)",
            _month_year_numeric,
        ),
        (_SHORT_NUMERIC, _day_month_numeric),
        (
            (
                rf""
                rf"(?:\b{_WEEKDAY}(?: ,)? )?(?:\bthe )?\b{_LIST}(?: day)?(?: of)? "
                rf"(?P<month>{MONTH})\b"
                rf"{_TAIL}{_SHORT_YEAR}"
            ),
            _days_month,
        ),
        (
            rf"(?:\bthe )?\b(?P<day>{ORDINAL})(?: day)? of (?P<month>{MONTH})\b{_TAIL}",
            _ordinal_month,
        ),
        (_MONTH_THEN_DAY, _month_day),
        (rf"\b(?P<month>{MONTH})(?: ,)? the (?P<day>{ORDINAL})\b", _ordinal_month),
        (rf"\b{PART_OF}{WHICH}\b(?P<month>{MONTH})\b(?: \.)?{_TAIL}", _month),
    )
)
