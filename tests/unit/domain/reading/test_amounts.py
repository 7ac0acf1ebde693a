# SPDX-License-Identifier: Apache-2.0
"""Amounts of time in words."""

import re
from datetime import date

import pytest

from actions.domain.reading.amounts import AMOUNT, amount_of, before, number

AMOUNTS = [
    ("18 month", 18, 18, "month", True),
    ("eighteen month", 18, 18, "month", True),
    ("twenty two week", 22, 22, "week", True),
    ("a year", 1, 1, "year", True),
    ("a couple of month", 1.5, 2.5, "month", False),
    ("a few week", 2, 5, "week", False),
    ("several year", 3, 8, "year", False),
    ("half a year", 6, 6, "month", True),
    ("a year and a half", 1.5, 1.5, "year", True),
    ("2 and a half year", 2.5, 2.5, "year", True),
    ("2 or 3 week", 2, 3, "week", False),
    ("1 year and 3 month", 15, 15, "month", True),
    ("over a year", 1, 1.5, "year", False),
    ("a week or two", 1, 2, "week", False),
    ("nearly 10 month", 8, 10, "month", False),
    ("about three week", 3, 3, "week", False),
]


@pytest.mark.parametrize(
    ("words", "least", "most", "unit", "exact"), [pytest.param(*row, id=row[0]) for row in AMOUNTS]
)
def test_an_amount(words, least, most, unit, exact):
    amount = amount_of(re.fullmatch(AMOUNT, words))
    assert (amount.least, amount.most) == pytest.approx((least, most))
    assert (amount.unit, amount.exact) == (unit, exact)


def test_numbers_in_words():
    assert [number(word) for word in ("7", "2 . 5", "seventeen", "forty - two")] == [7, 2.5, 17, 42]


def test_so_much_earlier():
    assert before(date(2026, 11, 23), 18, "month") == date(2025, 5, 23)
    assert before(date(2026, 11, 23), 2, "fortnight") == date(2026, 10, 26)
