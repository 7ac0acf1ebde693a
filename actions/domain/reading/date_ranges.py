# SPDX-License-Identifier: Apache-2.0
"""Times joined into ranges, years shared among them, and "since" and "before" taken in."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from actions.domain.draft import Precision
from actions.domain.reading.amounts import AMOUNT, amount_of, before
from actions.domain.reading.date_patterns import Part, parts
from actions.domain.reading.date_relative import RELATIVE


@dataclass(frozen=True)
class Moment:
    """Days that plain words from `start` to `end` mean; `open` where they go on until now."""

    start: int
    end: int
    first: date
    last: date
    precision: Precision
    open: bool = False


_FAR = 40  # characters looked at before and after a time
_TO = re.compile(
    r" (?:up )?(?:to|until|through(?: to)?|-|right (?:through|up) to|ending|and ended|"
    r"and then until)"
    r"(?: about| around| the| at least| sometime in)? $"
)
_AND = re.compile(r" (?:and|&|,|, and|or|, or|/|and in|and then|and also|and again in)(?: the)? $")
_BETWEEN = re.compile(r"\b(?:between|from)(?: about| around| the| sometime in)? $")
_SINCE = re.compile(
    r"\b(?:ever since|since|from)(?: about| at least| the| back in| sometime in| before|"
    r" round| way back in| just"
    r" before| just after)? $"
)
_NOT = re.compile(
    r"\bnot(?: in| on| the| during| at)? $|\brather than(?: in| on)? $|\binstead of $"
)
_BIRTH = re.compile(
    r"(?:\bborn(?: on| in)?(?: the)?|\bdate of birth|\bdob|\bd \. ?o \. ?b(?: \.)?|"
    r"\bbirthday(?: is| was)?|"
    r"\bbirth date|\bbirthdate|\bd o b)(?: is| was| :| -| on| the)? $"
)
_UP_TO_NOW = re.compile(
    r" (?:-|(?:right |all the way )?(?:up )?(?:to|until|"
    r"through to))(?: the)? (?:very )?(?:now|date|today|"
    r"present(?: day| time)?|this (?:very )?day|the present|current(?:ly)?|moment)\b| onwards?\b|"
    r" on ?wards\b| (?:and|, ?and|,|-|but)?(?: it(?: is)?| is| they(?: are)?)?(?: still)? "
    r"(?:ongoing|on going|on - going|continuing|continues|still (?:going|happening|continuing|"
    r"waiting|is|now|"
    r"not|the same|goes))\b| and counting| to date\b| (?:-|to)(?= *$)"
)
_SHIFT = re.compile(
    rf"\b(?:(?:{AMOUNT}|(?P<just>just|shortly|right|soon|straight|immediately|the (?:day|week|"
    rf"month|weekend)) )"
    r"? ?(?P<way>before|after)|(?P<about>about|round about|sometime near)|"
    r"(?P<week>week (?:commencing|beginning|starting|of|ending)|(?:w|with) / [ce]))(?: the| on)? $"
)


def moments(text: str, today: date) -> list[Moment]:
    """Every time in plain text, in order; ranges joined."""
    found = [part for part in parts(text, today, RELATIVE) if not _ruled_out(text, part)]
    found = _without_stray_weekdays(found, today)
    found = _years_shared(text, found, today)
    joined: list[Moment] = []
    index = 0
    while index < len(found):
        moment, used = _moment(text, found, index, today)
        if moment is not None:
            joined.append(moment)
        index += used
    return joined


def _before(text: str, part: Part) -> str:
    return text[max(0, part.start - _FAR) : part.start]


def _ruled_out(text: str, part: Part) -> bool:
    """A birth date, or a date that is said not to be it."""
    lead = _before(text, part)
    return bool(_BIRTH.search(lead) or _NOT.search(lead) and not lead.endswith("not the "))


def _without_stray_weekdays(found: list[Part], today: date) -> list[Part]:
    """Without bare weekdays that belong to an older time told before them."""
    kept: list[Part] = []
    older = False
    for part in found:
        if part.weekday and older:
            continue
        if not part.weekday:
            older = older or _resolved(part, today).days()[1] < today - timedelta(13)
        kept.append(part)
    return kept


def _resolved(part: Part, today: date) -> Part:
    """With the latest year in which the part has begun by today."""
    if part.fixed or part.year is not None:
        return part
    year = today.year
    while _year_days(part, year)[0] > today:
        year -= 1
    return replace(part, year=year)


def _year_days(part: Part, year: int) -> tuple[date, date]:
    return part.span(year)


def _years_shared(text: str, found: list[Part], today: date) -> list[Part]:
    """Neighbours in a range or list share the year that only one of them has."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        gap = text[left.end : right.start]
        if (
            right.start - left.end > _FAR
            or not (_TO.search(gap) or _AND.search(gap))
            or gap != gap.rstrip() + " "
        ):
            continue
        if left.fixed or left.year is not None or right.fixed and not right.year:
            continue
        end = _resolved(right, today)
        if right.year is None and _AND.fullmatch(gap):
            continue
        year = end.year or end.days()[0].year
        while left.span(year)[0] > end.days()[0]:
            year -= 1
        shared[index] = replace(left, year=year)
        shared[index + 1] = end
    for index in range(len(shared) - 1):
        left, right = shared[index], shared[index + 1]
        gap = text[left.end : right.start]
        if right.year is not None or right.fixed or left.year is None or left.fixed:
            continue
        if _TO.fullmatch(gap) or _AND.fullmatch(gap):
            year = left.year
            while right.span(year)[0] < left.days()[0]:
                year += 1
            if right.span(year)[0] <= today:
                shared[index + 1] = replace(right, year=year)
    return [_resolved(part, today) for part in shared]


def _moment(text: str, found: list[Part], index: int, today: date) -> tuple[Moment | None, int]:
    """The moment that begins at a part, and how many parts it uses."""
    part = found[index]
    lead = _before(text, part)
    first, last = part.days()
    following = found[index + 1] if index + 1 < len(found) else None
    between = _BETWEEN.search(lead)
    if following is not None and following.start - part.end <= _FAR:
        gap = text[part.end : following.start]
        if part.weekday and following.weekday and _TO.fullmatch(gap):
            return None, 2
        word = following.start, following.end
        ends_today = text[word[0] : word[1]] == "today"
        if not ends_today and (_TO.fullmatch(gap) or between and gap == " and "):
            begin = part.start - len(between.group()) if between else part.start
            last = following.days()[1]
            if last < first:
                return None, 2
            precision = max(part.precision, following.precision, key=list(Precision).index)
            return Moment(begin, following.end, first, last, precision), 2
    since = _SINCE.search(lead)
    now = _UP_TO_NOW.match(text[part.end : part.end + _FAR])
    used = 1
    if now and following is not None and following.start < part.end + now.end():
        used = 2
    if now or part.open or since and not since.group().startswith("from"):
        begin = part.start - len(since.group()) if since else part.start
        return Moment(
            begin, part.end + (now.end() if now else 0), first, last, part.precision, True
        ), used
    shift = _SHIFT.search(lead) if not part.open else None
    if shift:
        return _shifted(part, shift, first, last), 1
    return Moment(part.start, part.end, first, last, part.precision), 1


def _shifted(part: Part, shift: re.Match[str], first: date, last: date) -> Moment:
    """ "Just before Christmas", "two weeks after the 3rd", "around 14 May"."""
    begin = part.start - len(shift.group())
    if shift["about"]:
        around = timedelta(4 if part.precision is Precision.DAY else 0)
        return Moment(begin, part.end, first - around, last + around, Precision.ABOUT)
    if shift["week"]:
        if shift["week"].endswith(("ending", "e")):
            return Moment(begin, part.end, last - timedelta(6), last, Precision.ABOUT)
        return Moment(begin, part.end, first, first + timedelta(6), Precision.ABOUT)
    way = -1 if shift["way"] == "before" else 1
    if shift["just"] or not (shift["unit1"] or shift["unit2"] or shift["unit3"]):
        days = (
            31
            if not shift["just"]
            else {"the day": 1, "the week": 7, "the weekend": 7, "the month": 31}.get(
                shift["just"], 14
            )
        )
        if way < 0:
            return Moment(
                begin, part.end, first - timedelta(days), first - timedelta(1), Precision.ABOUT
            )
        return Moment(begin, part.end, last + timedelta(1), last + timedelta(days), Precision.ABOUT)
    amount = amount_of(shift)
    anchor = first if way < 0 else last
    near, far = (
        anchor - (before(anchor, size, amount.unit) - anchor)
        if way > 0
        else before(anchor, size, amount.unit)
        for size in (amount.least, amount.most)
    )
    exact = amount.unit == "day" and amount.exact and part.precision is Precision.DAY
    edge = timedelta(0 if exact else 3)
    return Moment(
        begin,
        part.end,
        min(near, far) - edge,
        max(near, far) + edge,
        Precision.DAY if exact else Precision.ABOUT,
    )
