# SPDX-License-Identifier: Apache-2.0
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.days import corresponding_date, last_day_of_months, london_day

DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        pytest.param(datetime(2026, 11, 23, 23, 59, tzinfo=UTC), date(2026, 11, 23), id="winter"),
        pytest.param(
            datetime(2026, 7, 1, 23, 30, tzinfo=UTC),
            date(2026, 7, 2),
            id="half past eleven UTC in summer is the next day in London",
        ),
    ],
)
def test_the_day_in_london(moment, day):
    assert london_day(moment) == day


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="^a moment needs a time zone$"):
        london_day(datetime(2026, 11, 23, 12))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        pytest.param(date(2025, 11, 23), 12, date(2026, 11, 23), id="a year"),
        pytest.param(date(2024, 2, 29), 12, date(2025, 2, 28), id="29 February and a year"),
        pytest.param(date(2026, 8, 31), 6, date(2027, 2, 28), id="31 August and six months"),
        pytest.param(date(2027, 8, 31), 6, date(2028, 2, 29), id="into a leap year"),
        pytest.param(date(2026, 12, 31), 1, date(2027, 1, 31), id="over the new year"),
        pytest.param(date(2026, 11, 5), 1, date(2026, 12, 5), id="into December"),
    ],
)
def test_corresponding_date(day, months, later):
    assert corresponding_date(day, months=months) == later


@pytest.mark.parametrize(
    ("starts_on", "last"),
    [
        pytest.param(date(2026, 11, 23), date(2027, 5, 22), id="23 November to 22 May"),
        pytest.param(date(2026, 9, 1), date(2027, 2, 28), id="the first of a month"),
        pytest.param(date(2026, 8, 31), date(2027, 2, 28), id="31 August: February is too short"),
        pytest.param(date(2026, 8, 29), date(2027, 2, 28), id="29 August: no 29 February"),
        pytest.param(date(2026, 8, 28), date(2027, 2, 27), id="28 August"),
        pytest.param(date(2027, 8, 29), date(2028, 2, 28), id="29 August before a leap year"),
    ],
)
def test_six_months_that_start_on_the_day_itself(starts_on, last):
    assert last_day_of_months(starts_on, months=6) == last


@given(DAYS)
def test_six_months_are_181_to_184_days_and_never_skip(day):
    last = last_day_of_months(day, months=6)
    assert 180 <= (last - day).days + 1 <= 184
    assert last_day_of_months(date.fromordinal(day.toordinal() + 1), months=6) >= last


@given(DAYS, st.integers(0, 30))
def test_the_corresponding_date_is_that_many_months_later(day, months):
    later = corresponding_date(day, months=months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
