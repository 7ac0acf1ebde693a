# SPDX-License-Identifier: Apache-2.0
"""The single times that plain words name, before they are joined into ranges."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from actions.domain.draft import Precision
from actions.domain.reading.calendar import FEASTS, Span, feast, month_span, season_span
from actions.domain.reading.date_words import MONTHS, WEEKDAYS

_M = "(?:" + "|".join(MONTHS) + ")"
_W = "(?:" + "|".join(WEEKDAYS) + ")"
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINAL = (
    "(?:"
    + "|".join(_ORDINALS)
    + "|(?:twenty|thirty)(?: -)? (?:"
    + "|".join(_ORDINALS[:9])
    + ")|thirtieth)"
)
_Y4 = r"(?:19|20)\d\d"
_TAIL = (
    rf"(?:(?: ,| of| in| \.| back in)? (?P<y4>{_Y4})(?! ?[-/] ?\d\d?\b)| ' (?P<y2>\d\d)\b"
    r"|(?: ,| of)? (?P<yrel>last year|this year|the year before last|year before last|"
    r"just gone|gone|"
    r"this past year))?"
)
_PART = (
    r"(?:(?:the )?(?P<part>early(?: -)?|mid(?: -)?|late(?: -)?|latter|(?:very )?(?:beginning|"
    r"start|end)(?: of)?|"
    r"middle(?: of)?|(?:first|1st|second|2nd|latter) half of|(?:back|tail) end of|turn of|"
    r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th|final) week(?:end)? (?:of|in)|"
    r"(?:first|last) few (?:day|week) of|week of|sometime in|some time in|somewhere in)(?: the)? )?"
)
_WHICH = r"(?:(?P<which>last|this|next|this past|past|the previous|previous) )?"

Reader = Callable[[re.Match[str], date], "Part | None"]
SpanOf = Callable[[int], Span]


@dataclass(frozen=True)
class Part:
    """One time. `span` gives its days in a year; `year` is None where it was not said.

    `fixed` says that the year plays no part. `weekday` marks a bare day of the week, `vague` a
    feast or season, whose borders the words leave open.
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


IMPOSSIBLE = Part(-1, -1, lambda _: (date.min, date.min), Precision.UNKNOWN)
"""Words that look like a date and cannot be one; they are not read in any other way."""


def _fixed(
    match: re.Match[str],
    span: Span,
    precision: Precision,
    *,
    open_: bool = False,
    weekday: bool = False,
) -> Part:
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


def _tail_year(match: re.Match[str], month: int, today: date) -> int | None:
    groups = match.groupdict()
    if groups.get("y4"):
        return int(match["y4"])
    if groups.get("y2"):
        return full_year(match["y2"], today)
    said = groups.get("yrel")
    if said in ("last year",):
        return today.year - 1
    if said in ("the year before last", "year before last"):
        return today.year - 2
    if said == "this year":
        return today.year
    if said or groups.get("which"):
        return _which_year(groups.get("which") or "last", month, today)
    return None


def _which_year(which: str, month: int, today: date) -> int:
    if which in ("this", "this past"):
        return today.year if which == "this" or month <= today.month else today.year - 1
    if which == "next":
        return today.year + (month <= today.month)
    return today.year if month < today.month else today.year - 1


def narrowed(span: Span, part: str | None) -> tuple[Span, Precision | None]:
    """A month or year narrowed to its beginning, middle or end; None where it stays as it is."""
    first, last = span
    words = (part or "").split()
    if not words or words[0] in ("sometime", "some", "somewhere"):
        return span, None
    if "week" in words or "weekend" in words:
        return _week_of(span, words), Precision.ABOUT
    length = (last - first).days + 1
    if "half" in words:
        half = first + timedelta(length // 2 - 1)
        late = words[0] in ("second", "2nd", "latter")
        return ((half + timedelta(1), last) if late else (first, half)), Precision.ABOUT
    if length > 31:
        return _third_of_year(first.year, words), Precision.ABOUT
    if set(words) & {"early", "beginning", "start", "turn", "first"}:
        return (first, first + timedelta(9)), Precision.ABOUT
    if set(words) & {"mid", "middle"}:
        return (first + timedelta(10), first + timedelta(19)), Precision.ABOUT
    return (first + timedelta(20), last), Precision.ABOUT


def _third_of_year(year: int, words: list[str]) -> Span:
    first, last = {
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
    }.get(words[1] if words[0] == "very" else words[0], (10, 12))
    return date(year, first, 1), month_span(year, last)[1]


def _week_of(span: Span, words: list[str]) -> Span:
    first, last = span
    if words[0] == "week":
        return first, first + timedelta(6)
    if words[0] in ("last", "final"):
        return last - timedelta(6), last
    nth = (
        ("first", "second", "third", "fourth").index(words[0])
        if words[0] in ("first", "second", "third", "fourth")
        else int(words[0][0]) - 1
    )
    return first + timedelta(7 * nth), min(first + timedelta(7 * nth + 6), last)


def _numeric(match: re.Match[str], today: date) -> Part | None:
    first, middle, third = match["a"], match["b"], match["c"]
    if len(first) == 4:
        day = real_day(int(first), int(middle), int(third)) if len(third) <= 2 else None
    elif len(third) in (2, 4) and len(first) <= 2:
        day = real_day(full_year(third, today), int(middle), int(first))
    else:
        day = None
    return _fixed(match, (day, day), Precision.DAY) if day else IMPOSSIBLE


def _day_month_numeric(match: re.Match[str], today: date) -> Part | None:
    day, month = int(match["d"]), int(match["m"])
    return _yearless_day(match, day, day, month, None) if match["d"] != "24" else None


def _month_year_numeric(match: re.Match[str], today: date) -> Part | None:
    month = int(match["m"])
    if not 1 <= month <= 12:
        return None
    return _fixed(match, month_span(int(match["y"]), month), Precision.MONTH)


def _yearless_day(
    match: re.Match[str], first: int, last: int, month: int, year: int | None
) -> Part | None:
    leap = real_day(2024, month, last)
    if leap is None or real_day(2024, month, first) is None or first > last:
        return IMPOSSIBLE
    if year is not None and real_day(year, month, last) is None:
        return IMPOSSIBLE

    def span(in_year: int) -> Span:
        last_day = min(last, month_span(in_year, month)[1].day)
        return date(in_year, month, min(first, last_day)), date(in_year, month, last_day)

    return Part(match.start(), match.end(), span, Precision.DAY, year)


def _days_of(words: str) -> list[int]:
    return [int(number) for number in re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", words)]


def _days_month(match: re.Match[str], today: date) -> Part | None:
    month = MONTHS.index(match["month"]) + 1
    if _lead(match) in _COUNTED:
        return None
    if match["month"] == "may" and _is_verb(match):
        return None
    year = _tail_year(match, month, today)
    if year is None and match["y2d"]:
        year = full_year(match["y2d"], today)
    days = _days_of(match["days"])
    return _yearless_day(match, days[0], max(days), month, year)


def _ordinal_month(match: re.Match[str], today: date) -> Part | None:
    month, words = MONTHS.index(match["month"]) + 1, match["day"].replace(" -", "").split()
    day = {"thirtieth": 30}.get(words[-1]) or _ORDINALS.index(words[-1]) + 1
    if len(words) > 1:
        day += {"twenty": 20, "thirty": 30}[words[0]]
    return _yearless_day(match, day, day, month, _tail_year(match, month, today))


def _month_day(match: re.Match[str], today: date) -> Part | None:
    month, days = MONTHS.index(match["month"]) + 1, _days_of(match["days"])
    year = _tail_year(match, month, today)
    plain_number = match["days"].isdigit()
    if plain_number and year is None and days[0] <= today.year % 100 + 1 and _lead(match) != "on":
        if _lead(match) in ("in", "since", "of", "during"):
            return _month_part(match, month, full_year(match["days"], today), None)
        return IMPOSSIBLE
    return _yearless_day(match, days[0], max(days), month, year)


def _month_part(match: re.Match[str], month: int, year: int | None, part: str | None) -> Part:
    precision = narrowed(month_span(2024, month), part)[1] or Precision.MONTH
    return Part(
        match.start(),
        match.end(),
        lambda in_year: narrowed(month_span(in_year, month), part)[0],
        precision,
        year,
    )


_NAME_LIKE = ("april", "may", "june", "march", "august", "jan")
_MONTH_LEADS = {
    "in",
    "since",
    "last",
    "of",
    "until",
    "from",
    "to",
    "by",
    "during",
    "this",
    "late",
    "between",
    "it",
    "was",
    "were",
    "been",
    "is",
    "back",
    "around",
    "about",
    "previous",
    "next",
    "through",
    "before",
    "after",
    "-",
    "mid",
    "early",
    "think",
    "maybe",
    "or",
    "not",
}
_VERB_AFTER = {
    "be",
    "have",
    "not",
    "also",
    "need",
    "well",
    "seem",
    "want",
    "i",
    "he",
    "she",
    "we",
    "they",
    "you",
    "or",
    "take",
    "come",
    "get",
    "go",
    "find",
    "help",
    "know",
    "feel",
    "cause",
    "still",
    "even",
    "never",
    "only",
    "into",
    "out",
    "up",
    "off",
    "me",
    "him",
    "her",
    "think",
    "sound",
    "look",
    "like",
    "require",
    "it",
}
_COUNTED = {
    "section",
    "ward",
    "room",
    "bed",
    "number",
    "no",
    "flat",
    "age",
    "aged",
    "stage",
    "grade",
    "level",
    "band",
    "category",
    "part",
    "bay",
    "floor",
    "unit",
    "type",
    "phase",
    "house",
    "#",
    "page",
}


def _is_verb(match: re.Match[str]) -> bool:
    return match.string[match.end() : match.end() + 20].strip().partition(" ")[0] in _VERB_AFTER


def _month(match: re.Match[str], today: date) -> Part | None:
    name = match["month"]
    month = MONTHS.index(name) + 1
    year = _tail_year(match, month, today)
    if name in _NAME_LIKE and year is None and not match["part"] and not match["which"]:
        lead = _lead(match)
        listed = lead in ("and", ",", "&") and bool(
            re.search(
                rf"\b{_M} (?:, |and |& ){{1,2}}$",
                match.string[max(0, match.start() - 20) : match.start()],
            )
        )
        follows = bool(
            re.match(
                rf" (?:and|to|until|-|or|,|&|/)(?: the| in| early| late| mid)? {_M}\b"
                r"| on ?wards?\b| (?:up )?(?:to|until) now\b",
                match.string[match.end() : match.end() + 40],
            )
        )
        if not (_alone(match) or listed or follows or lead in _MONTH_LEADS):
            return None
        if name in ("may", "march") and lead in ("it", "is", "or", "was", "") and _is_verb(match):
            return None
    return _month_part(match, month, year, match["part"])


_NOT_A_YEAR = (
    r"(?! (?:pound|quid|euro|mg|ml|people|patient|calorie|time|hour|minute|step|mile|page|"
    r"staff|bed|case|home|word|house|hr|tablet|unit))"
)


def _year(match: re.Match[str], today: date) -> Part | None:
    year = int(match["y4"])
    if not 1900 <= year <= today.year + 1:
        return None
    before = _lead(match)
    said = before in (
        "in",
        "since",
        "from",
        "of",
        "during",
        "until",
        "to",
        "back",
        "by",
        "year",
        "between",
        "about",
        "and",
        "or",
        "-",
        "early",
        "late",
        "was",
        "around",
        "&",
        "around",
        "through",
    )
    if before in _COUNTED or before.isdigit() or before in ("#", "£", "$", "€", "/"):
        return None
    if not (said or match["part"]) and year < today.year - 15:
        return None
    whole = (date(year, 1, 1), date(year, 12, 31))
    span, precision = narrowed(whole, match["part"])
    return _fixed(match, span, precision or Precision.YEAR)


def _years(match: re.Match[str], today: date) -> Part | None:
    first, last = int(match["a"]), match["b"]
    end = int(last) if len(last) == 4 else first // 10 ** len(last) * 10 ** len(last) + int(last)
    if not first < end <= today.year + 1:
        return None
    if match["sep"] == "/" and end == first + 1:
        return _fixed(match, (date(first, 4, 1), date(end, 3, 31)), Precision.YEAR)
    return _fixed(match, (date(first, 1, 1), date(end, 12, 31)), Precision.YEAR)


def _season(match: re.Match[str], today: date) -> Part | None:
    name = match["season"]
    year = (
        int(match["y4"]) if match["y4"] else full_year(match["y2"], today) if match["y2"] else None
    )
    said = match["yrel"]
    if said:
        year = today.year - {"last year": 1, "this year": 0}.get(said, 2 if "before" in said else 0)
    lead = _lead(match)
    if not (
        year
        or match["which"]
        or match["part"]
        or _alone(match)
        or lead in _SEASON_LEADS
        and (match["season_the"] or lead in ("in", "since", "during", "until"))
    ):
        return None
    if match["which"]:
        year = _which_season(match["which"], name, today)

    def span(in_year: int) -> Span:
        first, last = season_span(name, in_year)
        words = match["part"] or ""
        third = (last - first).days // 3
        if words.startswith(("early", "beginning", "start")):
            return first, first + timedelta(third)
        if words.startswith(("late", "end")):
            return last - timedelta(third), last
        return first, last

    return Part(match.start(), match.end(), span, Precision.SEASON, year)


_SEASON_LEADS = {
    "in",
    "since",
    "during",
    "over",
    "until",
    "before",
    "after",
    "from",
    "to",
    "by",
    "of",
    "through",
    "throughout",
    "last",
    "between",
    "and",
    "was",
}


def _which_season(which: str, name: str, today: date) -> int:
    """ "Last summer" is the latest that is over; "this summer" the latest that has begun."""
    year = today.year
    border = 0 if which in ("this", "this past") else 1
    while season_span(name, year)[border] >= today and which != "next":
        year -= 1
    return year + 1 if which == "next" and season_span(name, year)[0] <= today else year


def _feast(match: re.Match[str], today: date) -> Part | None:
    name = match["feast"]
    year = (
        int(match["y4"]) if match["y4"] else full_year(match["y2"], today) if match["y2"] else None
    )
    if match["yrel"]:
        year = today.year - {"last year": 1, "this year": 0}.get(
            match["yrel"], 2 if "before" in match["yrel"] else 0
        )
        if match["yrel"] in ("just gone", "gone"):
            year = None
    if match["which"] == "last" or match["which"] in ("previous", "the previous", "this past"):
        year = today.year
        while feast(name, year)[0][1] >= today:
            year -= 1
    elif match["which"] == "this":
        year = today.year
    exact = feast(name, 2024)[1]
    shift = -1 if name.startswith("new year") and not name.endswith(("day", "eve")) else 0
    return Part(
        match.start(),
        match.end(),
        lambda in_year: feast(name, in_year + shift)[0],
        Precision.DAY if exact else Precision.ABOUT,
        year,
    )


def _year_last(match: re.Match[str], today: date) -> Part | None:
    """ "A year last March": the March before the latest one past."""
    month = MONTHS.index(match["month"]) + 1
    return _fixed(match, month_span(_which_year("last", month, today) - 1, month), Precision.MONTH)


_LOCKDOWN = {
    "start": ((2020, 3, 16), (2020, 4, 5)),
    "first": ((2020, 3, 23), (2020, 7, 4)),
    "second": ((2020, 11, 5), (2020, 12, 2)),
    "third": ((2021, 1, 5), (2021, 7, 19)),
    "any": ((2020, 3, 23), (2021, 7, 19)),
}


def _lockdown(match: re.Match[str], today: date) -> Part | None:
    """England's lockdowns, and the pandemic as people mean it.

    Source: Health Protection (Coronavirus, Restrictions) (England) Regulations 2020 and their successors.
    """
    words = match.group()
    key = next(
        (k for k in ("first", "second", "third") if k in words),
        "start" if re.search(r"start|began|beginning|hit|came in", words) else "any",
    )
    first, last = _LOCKDOWN[key]
    return _fixed(match, (date(*first), date(*last)), Precision.ABOUT)


_YREL = (
    r"(?P<yrel>last year|this year|the year before last|year before last|the year before|"
    r"just gone|gone)"
)
_SEASON_TAIL = (
    rf"(?:(?: ,| of| in)? (?P<y4>{_Y4})(?: [/-] \d{{2,4}})?| ' (?P<y2>\d\d)\b|"
    rf"(?: of)? {_YREL})?"
)

# The order matters: what stands first takes its words, also where it turns out to be no date.
PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"\b(?:a year|1 year|twelve ?month|12 month) last (?P<month>{_M})\b", _year_last),
        (rf"\b(?P<month>{_M}) before last\b", _year_last),
        (
            r"(?<![\d#] [/.] )(?<!\d )\b(?P<a>\d{1,4}) (?P<s>[/.-]) (?P<b>\d{1,4}) (?P=s) (?P<c>\d{1,4})\b"
            r"(?! (?P=s) \d)",
            _numeric,
        ),
        (
            rf"(?<![\d#] [/.-] )\b(?P<m>\d{{1,2}}) [/.-] (?P<y>{_Y4})\b(?! [/-] \d)",
            _month_year_numeric,
        ),
        (
            r"(?:(?<=\bon )|(?<=since )|(?<=from )|(?<=until )|(?<=dated )|(?<=was )|(?<=by )|(?<=^))"
            r"(?P<d>\d{1,2}) [/.] (?P<m>\d{1,2})\b(?! [/.%] ?\d| \d| (?:of|%))",
            _day_month_numeric,
        ),
        (
            rf"(?:\b{_W}(?: ,)? )?(?:\bthe )?\b(?P<days>{_D}(?: (?:,|and|&|or|to|until|-|/|through)(?: and)?(?: the)?"
            rf"(?: {_W})? {_D}){{0,5}})(?: day)?(?: of)?(?: ,)? (?P<month>{_M})\b{_TAIL}"
            r"(?: (?P<y2d>\d\d)(?= [.,;)!?]| (?:and|to|until|-|at|when|i|he|she|we|they|my|the|was)\b|$))?",
            _days_month,
        ),
        (rf"(?:\bthe )?\b(?P<day>{_ORDINAL})(?: day)? of (?P<month>{_M})\b{_TAIL}", _ordinal_month),
        (
            rf"\b(?P<month>{_M})(?: the)? (?P<days>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)(?: (?:and|to|-|,)"
            rf" {_D}){{0,3}}|\d{{1,2}}(?! [:/.%]? ?\d| (?:day|week|month|year|hour|time|people)))\b(?:(?: ,)? (?P<y4>{_Y4}))?",
            _month_day,
        ),
        (rf"\b{_PART}{_WHICH}\b(?P<month>{_M})\b(?: \.)?{_TAIL}", _month),
        (rf"\b{_PART}(?P<feast>{'|'.join(FEASTS)})\b{_SEASON_TAIL}".replace(_PART, _WHICH), _feast),
        (
            rf"\b{_PART}(?P<season_the>the )?{_WHICH}(?P<season>spring|summer|autumn|winter)(?: time)?\b{_SEASON_TAIL}",
            _season,
        ),
        (
            r"\b(?:(?:when|since|after) )?(?:the )?(?:(?:first|second|third|1st|2nd|3rd|start of(?: the)?|beginning of(?: the)?|"
            r"during(?: the)?|since(?: the)?|throughout(?: the)?|in|through(?: the)?|all through) )(?:the )?"
            r"(?:covid(?: - 19)?|pandemic|lock ?down|coronavirus|corona)\b|\bwhen (?:the )?(?:lock ?down|covid|pandemic) "
            r"(?:started|began|hit|came in|first started|was on)",
            _lockdown,
        ),
        (rf"(?<!\d )(?<!/ )\b(?P<a>{_Y4}) (?P<sep>[/-]) (?P<b>\d{{4}}|\d\d)\b(?! [/-])", _years),
        (rf"\b{_PART}(?:year )?\b(?P<y4>{_Y4})\b{_NOT_A_YEAR}(?! [/.-] \d| \d)", _year),
    )
)


def _lead(match: re.Match[str]) -> str:
    """The word before a match."""
    start = match.start()
    return match.string[max(0, start - 24) : start].rstrip(" ").rpartition(" ")[2]


def _alone(match: re.Match[str]) -> bool:
    """Whether the match is nearly all of the text."""
    if len(match.string) > 60:
        return False
    rest = match.string[: match.start()] + match.string[match.end() :]
    return not re.sub(r"\b(?:the|in|about|i think|it was|maybe)\b", "", rest).strip(" .,!?")


def parts(text: str, today: date, extra: tuple[tuple[re.Pattern[str], Reader], ...]) -> list[Part]:
    """The times that plain text names, in order, none overlapping another."""
    taken = bytearray(len(text))
    found: list[Part] = []
    for match, reader in _matches(text, extra):
        if any(taken[match.start() : match.end()]):
            continue
        part = reader(match, today)
        if part is not None:
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
        if part is not None and part is not IMPOSSIBLE:
            found.append(part)
    return sorted(found, key=lambda part: part.start)


def _matches(
    text: str, extra: tuple[tuple[re.Pattern[str], Reader], ...]
) -> Iterator[tuple[re.Match[str], Reader]]:
    for pattern, reader in (*PATTERNS[:-2], *extra, *PATTERNS[-2:]):
        for match in pattern.finditer(text):
            yield match, reader
