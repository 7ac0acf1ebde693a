# SPDX-License-Identifier: Apache-2.0
from datetime import date, timedelta

import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.working_days import (
    add_working_days,
    easter_sunday,
    good_friday,
    is_working_day,
    working_days_after,
)

NONE: frozenset[date] = frozenset()
ENGLAND_2026_2027 = frozenset(
    {
        date(2026, 12, 25),
        date(2026, 12, 28),  # Boxing Day is a Saturday
        date(2027, 1, 1),
        date(2027, 3, 26),  # Good Friday
        date(2027, 3, 29),  # Easter Monday
        date(2027, 5, 3),
        date(2027, 5, 31),
    }
)
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2000, date(2000, 4, 23)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2028, date(2028, 4, 16)),
        (2029, date(2029, 4, 1)),
        (2030, date(2030, 4, 21)),
        (2031, date(2031, 4, 13)),
        (2032, date(2032, 3, 28)),
        pytest.param(1954, date(1954, 4, 18), id="1954, one of the late exceptions"),
        pytest.param(1981, date(1981, 4, 19), id="1981, one of the late exceptions"),
        pytest.param(2038, date(2038, 4, 25), id="2038, the latest Easter"),
        pytest.param(2285, date(2285, 3, 22), id="2285, the earliest Easter"),
    ],
)
def test_easter(year, sunday):
    assert easter_sunday(year) == sunday
    assert good_friday(year) == sunday - timedelta(days=2)


def test_easter_of_five_centuries():
    for year in range(1900, 2400):
        assert easter_sunday(year) == easter(year)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        pytest.param(date(2026, 11, 27), True, id="a Friday"),
        pytest.param(date(2026, 11, 28), False, id="a Saturday"),
        pytest.param(date(2026, 11, 29), False, id="a Sunday"),
        pytest.param(date(2026, 11, 30), True, id="a Monday"),
        pytest.param(date(2026, 12, 25), False, id="Christmas Day, whatever the list says"),
        pytest.param(date(2026, 4, 3), False, id="Good Friday, whatever the list says"),
        pytest.param(date(2026, 12, 24), True, id="Christmas Eve"),
        pytest.param(date(2026, 11, 25), True, id="the twenty-fifth of another month"),
        pytest.param(date(2028, 12, 26), True, id="Boxing Day only where the list has it"),
    ],
)
def test_working_days_without_a_list(day, works):
    assert is_working_day(day, bank_holidays=NONE) is works


def test_a_bank_holiday_is_no_working_day():
    assert not is_working_day(date(2027, 5, 3), bank_holidays=ENGLAND_2026_2027)


@pytest.mark.parametrize(
    ("received", "third"),
    [
        pytest.param(date(2026, 11, 23), date(2026, 11, 26), id="Monday to Thursday"),
        pytest.param(date(2026, 11, 25), date(2026, 11, 30), id="Wednesday over the weekend"),
        pytest.param(date(2026, 11, 28), date(2026, 12, 2), id="a Saturday"),
        pytest.param(date(2026, 11, 29), date(2026, 12, 2), id="a Sunday"),
        pytest.param(date(2026, 12, 21), date(2026, 12, 24), id="just before Christmas"),
        pytest.param(date(2026, 12, 22), date(2026, 12, 29), id="22 December"),
        pytest.param(date(2026, 12, 23), date(2026, 12, 30), id="23 December"),
        pytest.param(date(2026, 12, 24), date(2026, 12, 31), id="Christmas Eve"),
        pytest.param(date(2026, 12, 25), date(2026, 12, 31), id="Christmas Day itself"),
        pytest.param(date(2026, 12, 26), date(2026, 12, 31), id="Boxing Day, a Saturday"),
        pytest.param(date(2026, 12, 28), date(2026, 12, 31), id="the substitute day"),
        pytest.param(date(2026, 12, 29), date(2027, 1, 4), id="over the new year"),
        pytest.param(date(2026, 12, 31), date(2027, 1, 6), id="New Year's Eve"),
        pytest.param(date(2027, 1, 1), date(2027, 1, 6), id="New Year's Day"),
        pytest.param(date(2027, 3, 22), date(2027, 3, 25), id="Monday before Easter"),
        pytest.param(date(2027, 3, 23), date(2027, 3, 30), id="Tuesday before Easter"),
        pytest.param(date(2027, 3, 24), date(2027, 3, 31), id="Wednesday before Easter"),
        pytest.param(date(2027, 3, 25), date(2027, 4, 1), id="Maundy Thursday"),
        pytest.param(date(2027, 3, 26), date(2027, 4, 1), id="Good Friday"),
        pytest.param(date(2027, 3, 29), date(2027, 4, 1), id="Easter Monday"),
        pytest.param(date(2027, 3, 30), date(2027, 4, 2), id="the day after Easter"),
    ],
)
def test_three_working_days(received, third):
    assert add_working_days(received, 3, bank_holidays=ENGLAND_2026_2027) == third


def test_a_one_off_holiday_added_late_moves_the_date():
    received = date(2026, 11, 23)
    late = ENGLAND_2026_2027 | {date(2026, 11, 25)}
    assert add_working_days(received, 3, bank_holidays=ENGLAND_2026_2027) == date(2026, 11, 26)
    assert add_working_days(received, 3, bank_holidays=late) == date(2026, 11, 27)


@given(DAYS, st.integers(1, 10), st.sets(DAYS, max_size=20))
def test_every_counted_day_works_and_none_is_left_out(day, count, holidays):
    fixed = frozenset(holidays)
    found = working_days_after(day, count, bank_holidays=fixed)
    assert len(found) == count
    between = (date.fromordinal(n) for n in range(day.toordinal() + 1, found[-1].toordinal() + 1))
    assert tuple(d for d in between if is_working_day(d, bank_holidays=fixed)) == found
    assert add_working_days(day, count, bank_holidays=fixed) == found[-1]
