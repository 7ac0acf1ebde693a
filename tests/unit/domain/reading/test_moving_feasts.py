# SPDX-License-Identifier: Apache-2.0
"""Feasts that follow the moon, against the days on which they were kept in England."""

from datetime import date

import pytest

from actions.domain.reading.moving_feasts import MOVING, moving_feast

KEPT = [
    ("ramadan", 2025, date(2025, 3, 1)),
    ("ramadan", 2026, date(2026, 2, 18)),
    ("eid al fitr", 2023, date(2023, 4, 21)),
    ("eid al fitr", 2026, date(2026, 3, 20)),
    ("eid al adha", 2024, date(2024, 6, 16)),
    ("eid al adha", 2026, date(2026, 5, 27)),
    ("eid", 2026, date(2026, 3, 20)),
    ("eid", 2026, date(2026, 5, 27)),
    ("diwali", 2022, date(2022, 10, 24)),
    ("diwali", 2023, date(2023, 11, 12)),
    ("diwali", 2024, date(2024, 11, 1)),
    ("diwali", 2025, date(2025, 10, 20)),
    ("diwali", 2026, date(2026, 11, 8)),
]


@pytest.mark.parametrize(("name", "year", "day"), KEPT)
def test_the_day_that_was_kept_is_among_the_days(name: str, year: int, day: date) -> None:
    first, last = moving_feast(name, year)
    assert first <= day <= last


@pytest.mark.parametrize("name", MOVING)
@pytest.mark.parametrize("year", range(1990, 2035))
def test_every_year_has_each_feast_once(name: str, year: int) -> None:
    first, last = moving_feast(name, year)
    assert abs(first.year - year) <= 1
    assert first <= last
