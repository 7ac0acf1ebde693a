# SPDX-License-Identifier: Apache-2.0
"""One time named in words, with its year still open where none was said."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from actions.domain.draft import Precision
from actions.domain.reading.calendar import Span, month_span
from actions.domain.reading.date_words import MONTHS

SpanOf = Callable[[int], Span]


@dataclass(frozen=True)
class Part:
    """Plain words from `start` to `end` that name a time.

    `span` gives its days in a year; `year` is None where it was not said. `fixed` says that the
    year plays no part. `weekday` marks a bare day of the week, `open` what goes on until now.
    """

    start: int
    end: int
    span: SpanOf
    precision: Precision
    year: int | None = None
    fixed: bool = False
    weekday: bool = False
    open: bool = False

    def days(self) -> Span:
        return self.span(self.year or 0)


Reader = Callable[[re.Match[str], date], Part | None]
Patterns = tuple[tuple[re.Pattern[str], Reader], ...]

IMPOSSIBLE: Final = Part(-1, -1, lambda _: (date.min, date.min), Precision.UNKNOWN)
"""Words that look like a date and cannot be one; they are not read in any other way."""

MONTH: Final = "(?:" + "|".join(MONTHS) + ")"
YEAR: Final = r"(?:19|20)\d\d"
WHICH: Final = r"(?:(?P<which>last|this|next|this past|past|the previous|previous) )?"
PART_OF: Final = (
    r"(?:(?:the )?(?P<part>early(?: -)?|mid(?: -)?|late(?: -)?|latter|"
    r"(?:very )?(?:beginning|start|end)(?: of)?|middle(?: of)?|"
    r"(?:first|1st|second|2nd|latter) half of|(?:back|tail) end of|turn of|"
    r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th|final) week(?:end)? (?:of|in)|"
    r"(?:first|last) few (?:day|week) of|week of|sometime in|some time in|somewhere in)(?: the)? )?"
)
YEAR_SAID: Final = (
    r"(?P<yrel>last year|this year|the year before last|year before last|the year before|"
    r"just gone|gone|this past year)"
)
_THIRDS: Final = {
    "early": (1, 4),
    "first": (1, 2),
    "beginning": (1, 2),
    "start": (1, 2),
    "turn": (1, 1),
    "mid": (5, 8),
    "middle": (5, 8),
    "late": (9, 12),
    "later": (7, 12),
    "latter": (9, 12),
}
_WEEKS: Final = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


def fixed(
    match: re.Match[str],
    span: Span,
    precision: Precision,
    *,
    open_: bool = False,
    weekday: bool = False,
) -> Part:
    """A part whose days are already known."""
    return Part(match.start(), match.end(), lambda _: span, precision, 0, True, weekday, open_)


def real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(digits: str, today: date) -> int:
    """A year of two digits is the latest that is not after next year."""
    if len(digits) == 4:
        return int(digits)
    year = today.year // 100 * 100 + int(digits)
    return year if year <= today.year + 1 else year - 100


def word_before(match: re.Match[str]) -> str:
    start = match.start()
    return match.string[max(0, start - 24) : start].rstrip(" ").rpartition(" ")[2]


def word_after(match: re.Match[str]) -> str:
    return match.string[match.end() : match.end() + 20].strip().partition(" ")[0]


_AROUND = re.compile(
    r"\b(?:the|in|about|i think|it was|it is|maybe|sorry|no|actually|i meant|that|scrap|time|was|"
    r"i reckon|probably|it 's)\b"
)
_SHORT = 60


def stands_alone(match: re.Match[str]) -> bool:
    """Whether the match is nearly all of the text."""
    if len(match.string) > _SHORT:
        return False
    rest = match.string[: match.start()] + match.string[match.end() :]
    return not _AROUND.sub("", rest).strip(" .,!?")


def said_year(match: re.Match[str], today: date) -> int | None:
    """The year that follows or goes before ("2026", "'26", "last year"); None where none does."""
    groups = match.groupdict()
    if groups.get("y4"):
        return int(match["y4"])
    if groups.get("y2"):
        return full_year(match["y2"], today)
    said = groups.get("yrel") or ""
    if said in ("last year", "this year"):
        return today.year - (said == "last year")
    return today.year - 2 if "before" in said else None


def narrowed(span: Span, part: str | None) -> tuple[Span, Precision | None]:
    """A month or year narrowed to its beginning, middle or end; None where it stays as it is."""
    first, last = span
    words = (part or "").removeprefix("the ").split()
    if not words or words[0] in ("sometime", "some", "somewhere"):
        return span, None
    if "week" in words or "weekend" in words:
        return _week_of(span, words), Precision.ABOUT
    length = (last - first).days + 1
    if "half" in words:
        half = date(first.year, 6, 30) if length > 31 else first + timedelta(length // 2 - 1)
        late = words[0] in ("second", "2nd", "latter")
        return ((half + timedelta(1), last) if late else (first, half)), Precision.ABOUT
    if length > 31:
        word = words[1] if words[0] == "very" else words[0]
        begin, end = _THIRDS.get(word, (10, 12))
        return (date(first.year, begin, 1), month_span(first.year, end)[1]), Precision.ABOUT
    return _third_of_month(span, set(words)), Precision.ABOUT


def _third_of_month(span: Span, words: set[str]) -> Span:
    first, last = span
    if words & {"early", "beginning", "start", "turn", "first"}:
        return first, first + timedelta(9)
    if words & {"mid", "middle"}:
        return first + timedelta(10), first + timedelta(19)
    return first + timedelta(20), last


def _week_of(span: Span, words: list[str]) -> Span:
    first, last = span
    if words[0] in ("last", "final"):
        return last - timedelta(6), last
    begin = first + timedelta(7 * (_WEEKS.get(words[0], 1) - 1))
    return begin, min(begin + timedelta(6), last)
