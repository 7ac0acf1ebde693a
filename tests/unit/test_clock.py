# SPDX-License-Identifier: Apache-2.0
"""The day in England is not always the day in UTC."""

from datetime import UTC, date, datetime

import pytest

from actions.clock import EnglishClock


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        pytest.param(datetime(2026, 7, 1, 22, 59, tzinfo=UTC), date(2026, 7, 1), id="summer, late"),
        pytest.param(datetime(2026, 7, 1, 23, 0, tzinfo=UTC), date(2026, 7, 2), id="past midnight"),
        pytest.param(datetime(2026, 12, 1, 23, 30, tzinfo=UTC), date(2026, 12, 1), id="winter"),
    ],
)
def test_today_is_the_day_in_england(moment: datetime, day: date) -> None:
    clock = EnglishClock(read=lambda: moment)

    assert clock.now() == moment
    assert clock.today() == day


def test_fixed_day_keeps_the_time_of_day() -> None:
    clock = EnglishClock(date(2026, 11, 23), read=lambda: datetime(2027, 7, 1, 22, 30, tzinfo=UTC))

    assert clock.today() == date(2026, 11, 23)
    assert clock.now() == datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
