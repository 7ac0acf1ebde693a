# SPDX-License-Identifier: Apache-2.0
"""Times joined into ranges, years shared among them, and "since" and "before" taken in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from actions.domain.draft import Precision
from actions.domain.reading import date_days, date_relative, date_seasons
from actions.domain.reading.amounts import AMOUNT, amount_of, before
from actions.domain.reading.calendar import Span
from actions.domain.reading.date_parts import IMPOSSIBLE, Part, Reader

_PATTERNS = (
    *date_seasons.NAMED_FIRST,
    *date_days.PATTERNS,
    *date_seasons.PATTERNS,
    *date_relative.PATTERNS,
    *date_seasons.YEARS,
)


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
_FURTHER = 70
_TO = re.compile(
    r" (?:up )?(?:to|until|through(?: to)?|-|right (?:through|up) to|ending|and ended|"
    r"and then until)"
    r"(?: about| around| the| at least| sometime in)? $"
)
_AND = re.compile(r" (?:and|&|,|, and|or|, or|/|and in|and then|and also|and again in)(?: the)? $")
_OR = re.compile(r" or(?: maybe| possibly| perhaps| was it| it was| in| the)* $")
_BETWEEN = re.compile(r"\b(?:between|from)(?: about| around| the| sometime in)? $")
_SINCE = re.compile(
    r"\b(?:ever since|since|from)(?: about| at least| the| back in| sometime in| before|"
    r" round| way back in| just"
    r" before| just after)? $"
)
_NOT = re.compile(
    r"\b(?:not|never)(?: in| on| during| at)? $|\brather than(?: in| on)? $|\binstead of $|"
    r"\bnot (?:start|begin|happen|end|finish|stop|come|be)(?:ed)? (?:in|on|until)? ?$"
)
_AHEAD = re.compile(
    r"\b(?:says?|said|tells?|told|must|have to|has to|should|can|will|just|please)"
    r"(?: (?:me|us|him|her|them|i|we|to|you|just|must|have|should))* wait until(?: the| next)? $"
    r"|(?:^|[.,;:] )wait until(?: the| next)? $"
    r"|\b(?:can not|will not|is not|are not|nothing)(?: \w+){0,4} until(?: the| next)? $"
    r"|\b(?:have|has|have got|has got) (?:an|a|my|the|his|her) (?:\w+ ){0,2}"
    r"(?:appointment|appt|op|operation|scan|review|meeting) (?:booked )?(?:on|in|for)(?: the)? $"
    r"|\bis (?:due|booked)(?: (?:back|in|for|on|out|home))*(?: the)? $"
)
"""What is still to come: "she says wait until Monday"."""
_MISTAKEN = re.compile(
    r"\b(?:you (?:have |have got |had )?(?:put|wrote|got|typed|have)|it says|i told you|i said|"
    r"i put|i gave you|i wrote|you have|it says here)(?: it as| it was| down| that| it)? $"
)
_RIGHT = re.compile(r"\b(?:but|should be|should say|i said|it was|actually|it is|i meant)\b")
_SINCE_EVENT = re.compile(
    r"\bsince (?:my|his|her|their|our|the|she|he|i|they|we|mum|dad|a)(?: (?!died|"
    r"passed)[a-z]+){1,4}"
    r" (?:in|on|at|back in) $"
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
    named = list(_parts(text, today))
    last = named[-1].start if named else 0
    found = [part for part in named if not _ruled_out(text, part, later=part.start < last)]
    found = _without_stray_weekdays(found, today)
    found = _years_shared(text, found, today)
    joined: list[Moment] = []
    index = 0
    while index < len(found):
        moment, used = _moment(text, found, index)
        if moment is not None:
            joined.append(moment)
        index += used
    return joined


def _parts(text: str, today: date) -> Iterator[Part]:
    """The times that plain text names, in order, none overlapping another."""
    taken = bytearray(len(text))
    found: list[Part] = []
    for match, reader in _matches(text):
        if any(taken[match.start() : match.end()]):
            continue
        part = reader(match, today)
        if part is None:
            continue
        taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
        if part is not IMPOSSIBLE:
            found.append(part)
    return iter(sorted(found, key=lambda part: part.start))


def _matches(text: str) -> Iterator[tuple[re.Match[str], Reader]]:
    for pattern, reader in _PATTERNS:
        for match in pattern.finditer(text):
            yield match, reader


def _before(text: str, part: Part) -> str:
    return text[max(0, part.start - _FAR) : part.start]


def _ruled_out(text: str, part: Part, *, later: bool) -> bool:
    """A birth date, one to come, one said not to be it, or one put right later in the message."""
    lead = _before(text, part)
    if _BIRTH.search(lead) or _NOT.search(lead) or _AHEAD.search(lead):
        return True
    rest = text[part.end : part.end + _FURTHER]
    return later and bool(_MISTAKEN.search(lead) and _RIGHT.search(rest))


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
    while part.span(year)[0] > today:
        year -= 1
    return replace(part, year=year)


def _years_shared(text: str, found: list[Part], today: date) -> list[Part]:
    """Neighbours in a range or list share the year that only one of them has."""
    shared = list(found)
    for index in reversed(range(len(shared) - 1)):
        left, right = shared[index], shared[index + 1]
        shared[index : index + 2] = _year_from_right(text, left, right, today=today)
    for index in range(len(shared) - 1):
        left, right = shared[index], shared[index + 1]
        shared[index + 1] = _year_from_left(text, left, right, today=today)
    return [_resolved(part, today) for part in shared]


def _open_year(part: Part) -> bool:
    return part.year is None and not part.fixed


def _year_from_right(text: str, left: Part, right: Part, *, today: date) -> tuple[Part, Part]:
    """ "April and May 2026" are both of 2026; "November to February" begins the year before."""
    gap = text[left.end : right.start]
    if len(gap) > _FAR or not _open_year(left) or not (_TO.fullmatch(gap) or _AND.fullmatch(gap)):
        return left, right
    if (
        _open_year(right)
        and _AND.fullmatch(gap)
        or right.fixed
        and not right.year
        and not _TO.fullmatch(gap)
    ):
        return left, right
    end = _resolved(right, today)
    year = end.year or end.days()[0].year
    while left.span(year)[0] > end.days()[0]:
        year -= 1
    return replace(left, year=year), end


def _year_from_left(text: str, left: Part, right: Part, *, today: date) -> Part:
    """ "From October 2025 to March" ends in the March after."""
    gap = text[left.end : right.start]
    joined = _TO.fullmatch(gap) or _AND.fullmatch(gap)
    if left.fixed or left.year is None or not _open_year(right) or not joined:
        return right
    year = left.year
    while right.span(year)[0] < left.days()[0]:
        year += 1
    return replace(right, year=year) if right.span(year)[0] <= today else right


def _moment(text: str, found: list[Part], index: int) -> tuple[Moment | None, int]:
    """The moment that begins at a part, and how many parts it uses."""
    part = found[index]
    following = found[index + 1] if index + 1 < len(found) else None
    if following is not None and following.start - part.end <= _FAR:
        ranged = _range(text, part, following)
        if ranged is not None:
            return ranged[0], 2
    first, last = part.days()
    lead = _before(text, part)
    since = _SINCE.search(lead) or _SINCE_EVENT.search(lead)
    now = _UP_TO_NOW.match(text[part.end : part.end + _FAR])
    if now or part.open or (since and not since.group().startswith("from")):
        begin = part.start - len(since.group()) if since else part.start
        end = part.end + (now.end() if now else 0)
        used = 2 if following is not None and following.start < end else 1
        return Moment(begin, end, first, last, part.precision, True), used
    shift = _SHIFT.search(lead)
    if shift:
        return _shifted(part, shift), 1
    return Moment(part.start, part.end, first, last, part.precision), 1


def _range(text: str, part: Part, following: Part) -> tuple[Moment | None] | None:
    """A range of two parts; none inside where it recurs or runs backwards."""
    gap = text[part.end : following.start]
    between = _BETWEEN.search(_before(text, part))
    to = _TO.fullmatch(gap)
    if part.weekday and following.weekday and to:
        return (None,)
    either = _OR.fullmatch(gap) and part.precision is following.precision
    if text[following.start : following.end] == "today" or not (
        to or either or (between and gap == " and ")
    ):
        return None
    begin = part.start - len(between.group()) if between else part.start
    first, last = part.days()[0], following.days()[1]
    if last < first:
        return (None,)
    precision = max(part.precision, following.precision, key=list(Precision).index)
    return (Moment(begin, following.end, first, last, precision),)


_JUST = {"the day": 1, "the week": 7, "the weekend": 7, "the month": 31}
_LATELY, _MONTH_OR_SO = 14, 31


def _anchor(span: Span) -> Span:
    """ "After Christmas" is after the 25th, and "before New Year" before the 31st."""
    first, last = span
    if (first.month, first.day, last.day) == (12, 20, 31):
        return date(first.year, 12, 25), date(first.year, 12, 25)
    if (first.month, first.day, last.month) == (12, 29, 1):
        return date(first.year, 12, 31), date(last.year, 1, 1)
    return span


def _shifted(part: Part, shift: re.Match[str]) -> Moment:
    """ "Just before Christmas", "two weeks after the 3rd", "around 14 May"."""
    begin = part.start - len(shift.group())
    first, last = _anchor(part.days())
    if shift["about"]:
        around = timedelta(4 if part.precision is Precision.DAY else 0)
        return Moment(begin, part.end, first - around, last + around, Precision.ABOUT)
    if shift["week"]:
        ending = shift["week"].endswith(("ending", "e"))
        first, last = (last - timedelta(6), last) if ending else (first, first + timedelta(6))
        return Moment(begin, part.end, first, last, Precision.ABOUT)
    if not (shift["unit1"] or shift["unit2"] or shift["unit3"]):
        days = _JUST.get(shift["just"], _LATELY) if shift["just"] else _MONTH_OR_SO
        span = (
            (first - timedelta(days), first - timedelta(1))
            if shift["way"] == "before"
            else (last + timedelta(1), last + timedelta(days))
        )
        return Moment(begin, part.end, *span, Precision.ABOUT)
    return _shifted_by(part, shift, begin)


def _shifted_by(part: Part, shift: re.Match[str], begin: int) -> Moment:
    amount, (first, last) = amount_of(shift), _anchor(part.days())
    anchor = first if shift["way"] == "before" else last
    lengths = [anchor - before(anchor, size, amount.unit) for size in (amount.least, amount.most)]
    ends = [anchor - length if anchor is first else anchor + length for length in lengths]
    exact = amount.unit == "day" and amount.exact and part.precision is Precision.DAY
    edge = timedelta(0 if exact else 3)
    precision = Precision.DAY if exact else Precision.ABOUT
    return Moment(begin, part.end, min(ends) - edge, max(ends) + edge, precision)
