# SPDX-License-Identifier: Apache-2.0
"""Amounts of time in words: "eighteen months", "a couple of weeks", "over two and a half years"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from actions.domain.reading.calendar import months_before

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
         "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip
_NUMBERS = {word: value for value, word in enumerate(SMALL)} | _TENS
NUMBER_WORD = (
    r"(?:"
    + "|".join(sorted(_NUMBERS, key=len, reverse=True))
    + r")(?:(?: -)? (?:"
    + "|".join(SMALL[1:10])
    + r"))?"
)
NUMBER = rf"(?:\d{{1,3}}(?: \. \d)?|{NUMBER_WORD})"
UNIT = r"(?:day|week|fortnight|month|year)"
_HEDGE = (
    r"(?:well over|just over|a bit over|a little over|over|more than|at least|nearly|almost|"
    r"getting on for|coming up to|coming up for|going on|not far off|just under|under|less than|"
    r"about|maybe|probably|perhaps|like|only|some|say|now|at about|another|"
    r"a good|best part of|the best part of)"
)
AMOUNT = (
    rf"(?P<hedge>(?:{_HEDGE} ){{0,2}})"
    rf"(?:(?P<loose>(?:a |the )?(?:couple|few|good few)(?: of)?|several|some|many|a number of|"
    rf"a good many) (?P<unit1>{UNIT})"
    rf"|(?P<half>half an?|6 month or half a) (?P<unit2>{UNIT})"
    rf"|(?P<low>a|an|{NUMBER})(?:(?: -)?(?: or| to| -) (?P<high>{NUMBER}))?"
    rf"(?P<and1> and a half| 1 / 2)? (?P<unit3>{UNIT})(?P<and2> and a half)?"
    rf"(?P<ortwo> or (?:two|so|more|2))?"
    rf"(?:(?: and| ,)? (?P<months>{NUMBER}) month)?)(?: or so)?"
)

_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0}
_MONTHS = {"month": 1.0, "year": 12.0}
_LOOSE = {
    "couple": (1.5, 2.5),
    "few": (2.0, 5.0),
    "several": (3.0, 8.0),
    "some": (2.0, 8.0),
    "many": (4.0, 12.0),
    "number": (3.0, 9.0),
}


@dataclass(frozen=True)
class Amount:
    """Least and most of a unit that the words allow; `exact` for a plain number."""

    least: float
    most: float
    unit: str
    exact: bool

    @property
    def middle(self) -> float:
        return (self.least + self.most) / 2


def number(words: str) -> float:
    """The value of a number in digits or words."""
    words = words.replace(" - ", " ").replace(" . ", ".")
    if words[0].isdigit():
        return float(words)
    return float(sum(_NUMBERS[word] for word in words.split()))


def amount_of(match: re.Match[str]) -> Amount:
    """The amount that a match of AMOUNT means."""
    unit = match["unit1"] or match["unit2"] or match["unit3"]
    hedge = (match["hedge"] or "").strip()
    if match["loose"]:
        least, most = next(span for key, span in _LOOSE.items() if key in match["loose"])
        return Amount(least, most, unit, False)
    if match["half"]:
        return (
            _hedged(6.0, 6.0, "month", hedge) if unit == "year" else _hedged(0.5, 0.5, unit, hedge)
        )
    least = 1.0 if match["low"] in ("a", "an") else number(match["low"])
    most = number(match["high"]) if match["high"] else least
    if match["and1"] or match["and2"]:
        least, most = least + 0.5, most + 0.5
    if match["ortwo"]:
        most = (
            max(most, least + 1) if "2" in match["ortwo"] or "two" in match["ortwo"] else most * 1.2
        )
    if match["months"] and unit == "year":
        least, most, unit = (
            least * 12 + number(match["months"]),
            most * 12 + number(match["months"]),
            "month",
        )
    return _hedged(least, max(least, most), unit, hedge)


def _hedged(least: float, most: float, unit: str, hedge: str) -> Amount:
    words = set(hedge.split())
    if words & {"over", "more", "least"}:
        return Amount(least, most * (1.5 if least < 3 else 1.3), unit, False)
    if words & {"nearly", "almost", "under", "less", "getting", "coming", "going", "best", "far"}:
        return Amount(least * 0.8, most, unit, False)
    return Amount(least, most, unit, least == most and words <= {"now", "only"})


def before(day: date, amount: float, unit: str) -> date:
    """The day so much earlier."""
    if unit in _DAYS:
        return day - timedelta(round(amount * _DAYS[unit]))
    months = amount * _MONTHS[unit]
    whole = int(months)
    return months_before(day, whole) - timedelta(round((months - whole) * 30))


def slack(amount: Amount) -> int:
    """Days to either side that an amount "ago" leaves open."""
    if amount.unit == "day":
        return 0 if amount.middle < 8 else 1
    if amount.unit in ("week", "fortnight"):
        return 3
    return 15 if amount.unit == "month" and amount.middle < 24 else 45
