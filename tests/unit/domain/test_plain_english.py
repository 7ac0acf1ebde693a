# SPDX-License-Identifier: Apache-2.0
"""Values as people read them."""

from datetime import date

import pytest

from actions.domain.draft import Precision, Timing
from actions.domain.plain_english import source_day, span

MARCH_3, MARCH_9 = date(2026, 3, 3), date(2026, 3, 9)


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2018-05", "May 2018"),
        ("2024-10-01", "October 2024"),
        ("2023-07 or later", "July 2023 or later"),
        ("2019", "2019"),
        ("about 2016-19", "about 2016-19"),
        ("2022-23", "2022-23"),
        ("undated", "a page without a date"),
        ("undated, old", "a page without a date"),
        ("", "a page without a date"),
    ],
)
def test_day_of_a_source(as_of: str, said: str) -> None:
    assert source_day(as_of) == said


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        pytest.param(Timing(), "", id="nothing known"),
        pytest.param(Timing(still_going_on=True), "Still going on", id="only that it goes on"),
        pytest.param(Timing(MARCH_3, MARCH_3, Precision.DAY), "3 March 2026", id="one day"),
        pytest.param(
            Timing(MARCH_3, MARCH_9, Precision.DAY),
            "Between 3 March 2026 and 9 March 2026",
            id="some days",
        ),
        pytest.param(
            Timing(MARCH_3, MARCH_3, Precision.DAY, still_going_on=True),
            "Between 3 March 2026 and now",
            id="began on one day and goes on",
        ),
        pytest.param(Timing(MARCH_3), "From 3 March 2026", id="an end that is not known"),
    ],
)
def test_when_it_happened(timing: Timing, said: str) -> None:
    assert span(timing) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 3, 1), date(2026, 3, 31), "March 2026"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2026, 3, 1), date(2026, 5, 31), "March 2026 to May 2026"),
        (date(2026, 3, 1), date(2026, 5, 30), "Between 1 March 2026 and 30 May 2026"),
    ],
)
def test_whole_months_are_said_as_months(first: date, last: date, said: str) -> None:
    assert span(Timing(first, last, Precision.MONTH)) == said
