# SPDX-License-Identifier: Apache-2.0
"""Feasts, seasons and steps along the calendar."""

from datetime import date

import holidays
import pytest

from actions.domain.reading.calendar import (
    FEASTS,
    easter_sunday,
    feast,
    month_span,
    months_before,
    nth_weekday,
    season_span,
)


@pytest.mark.parametrize("year", range(2015, 2035))
def test_easter_agrees_with_the_bank_holidays_of_england(year):
    monday = next(
        d for d, n in holidays.UK(subdiv="ENG", years=year).items() if n == "Easter Monday"
    )
    assert (monday - easter_sunday(year)).days == 1


@pytest.mark.parametrize("name", FEASTS)
def test_every_feast_has_days_in_every_year(name):
    (first, last), exact = feast(name, 2025)
    assert first <= last
    assert exact == (first == last)


def test_months_before_stays_within_the_month():
    assert months_before(date(2026, 3, 31), 1) == date(2026, 2, 28)
    assert months_before(date(2026, 1, 15), 13) == date(2024, 12, 15)


def test_the_last_monday_of_a_month():
    assert nth_weekday(2026, 8, weekday=0, nth=-1) == date(2026, 8, 31)
    assert nth_weekday(2026, 5, weekday=0, nth=1) == date(2026, 5, 4)


def test_winter_runs_into_the_next_year():
    assert season_span("winter", 2025) == (date(2025, 12, 1), date(2026, 2, 28))
    assert month_span(2024, 2)[1] == date(2024, 2, 29)
