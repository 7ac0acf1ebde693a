# SPDX-License-Identifier: Apache-2.0
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.draft import Timing
from actions.domain.time_limit import (
    RULES,
    TimeClass,
    began_before_limit,
    ended_before_limit,
    knowledge_day,
    last_day_in_time,
    no_time_limit,
    ombudsman_last_day,
    time_limit,
)
from tests.unit.domain.builders import TODAY

DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def on(
    first: tuple[int, int, int] | None, last: tuple[int, int, int] | None = None, **more
) -> Timing:
    return Timing(
        first_on=date(*first) if first else None, last_on=date(*last) if last else None, **more
    )


@pytest.mark.parametrize(
    ("event", "limit"),
    [
        pytest.param(date(2025, 11, 23), date(2026, 11, 23), id="the same day a year later"),
        pytest.param(date(2024, 2, 29), date(2025, 2, 28), id="29 February"),
        pytest.param(date(2023, 2, 28), date(2024, 2, 28), id="28 February before a leap year"),
    ],
)
def test_last_day_in_time(event, limit):
    assert last_day_in_time(event) == limit


CASES = [
    ("no date known", on(None), "unknown", None),
    ("no date, known to have ended", on(None, still_going_on=False), "unknown", None),
    ("no date, but it goes on", on(None, still_going_on=True), "continuing", None),
    ("no date, found out last week", on(None, known_on=date(2026, 11, 16)), "unknown", None),
    ("last month", on((2026, 10, 1), (2026, 10, 31)), "in_time", date(2027, 10, 1)),
    ("today", on((2026, 11, 23), (2026, 11, 23)), "in_time", date(2027, 11, 23)),
    ("recent and going on", on((2026, 6, 1), still_going_on=True), "in_time", date(2027, 6, 1)),
    ("a last day only, recent", on(None, (2026, 6, 1)), "in_time", date(2027, 6, 1)),
    ("eight days from the limit", on((2025, 12, 1), (2025, 12, 1)), "in_time", date(2026, 12, 1)),
    ("seven days from the limit", on((2025, 11, 30), (2025, 12, 31)), "in_time_near_limit",
     date(2026, 11, 30)),
    ("near, and going on", on((2025, 11, 25), still_going_on=True), "in_time_near_limit",
     date(2026, 11, 25)),
    ("the limit is today", on((2025, 11, 23), (2025, 11, 23)), "in_time_near_limit",
     date(2026, 11, 23)),
    ("one day late", on((2025, 11, 22), (2025, 11, 22)), "over_12_months", date(2026, 11, 22)),
    ("one day late without a last day", on((2025, 11, 22)), "over_12_months", date(2026, 11, 22)),
    ("a month that holds the limit", on((2025, 11, 1), (2025, 11, 30)), "straddles",
     date(2026, 11, 30)),
    ("found out in the last year", on((2024, 4, 1), (2024, 4, 30), known_on=date(2026, 2, 1)),
     "in_time_from_knowledge", date(2027, 2, 1)),
    ("found out while it goes on", on((2024, 4, 1), still_going_on=True, known_on=date(2026, 2, 1)),
     "in_time_from_knowledge", date(2027, 2, 1)),
    ("found out a year ago to the day",
     on((2024, 4, 1), (2024, 4, 30), known_on=date(2025, 11, 23)),
     "in_time_from_knowledge", date(2026, 11, 23)),
    ("found out a year and a day ago", on((2024, 4, 1), (2024, 4, 30), known_on=date(2025, 11, 22)),
     "over_12_months", date(2025, 4, 30)),
    ("known at the time, whatever day was read",
     on((2024, 4, 1), (2024, 4, 30), known_on=date(2026, 2, 1), known_at_the_time=True),
     "over_12_months", date(2025, 4, 30)),
    ("found out on the very first day",
     on((2025, 11, 20), (2025, 12, 20), known_on=date(2025, 11, 20)),
     "straddles", date(2026, 12, 20)),
    ("began earlier and goes on", on((2024, 4, 1), still_going_on=True), "continuing", None),
    ("began earlier, ended this year", on((2025, 3, 1), (2026, 1, 31)), "straddles",
     date(2027, 1, 31)),
    ("ended a year ago to the day", on((2025, 3, 1), (2025, 11, 23)), "straddles",
     date(2026, 11, 23)),
    ("ended a year and a day ago", on((2025, 3, 1), (2025, 11, 22)), "over_12_months",
     date(2026, 11, 22)),
    ("years ago", on((2020, 1, 1), (2020, 12, 31)), "over_12_months", date(2021, 12, 31)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("timing", "time_class", "last_day"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_the_class_of_the_twelve_months(timing, time_class, last_day):
    limit = time_limit(timing, today=TODAY)
    assert (limit.time_class.value, limit.last_day_in_time) == (time_class, last_day)
    assert limit.rule == RULES[limit.time_class]
    assert limit.source == "Regulations 2009 reg. 12"


def test_what_is_no_complaint_has_no_limit():
    limit = no_time_limit()
    assert (limit.time_class, limit.last_day_in_time) == (TimeClass.NOT_APPLICABLE, None)
    assert limit.rule == "It is not a complaint"
    assert set(RULES) == set(TimeClass)


def test_an_event_of_23_november_2025_is_in_time_until_23_november_2026():
    event = on((2025, 11, 23), (2025, 11, 23))
    assert time_limit(event, today=date(2026, 11, 23)).time_class is TimeClass.IN_TIME_NEAR_LIMIT
    assert time_limit(event, today=date(2026, 11, 24)).time_class is TimeClass.OVER_12_MONTHS


@pytest.mark.parametrize(
    ("timing", "asked"),
    [
        pytest.param(on((2025, 11, 22), (2026, 11, 1)), True, id="some of it is older"),
        pytest.param(on((2025, 11, 23), (2026, 11, 1)), False, id="all of it is in time"),
        pytest.param(on(None, (2024, 1, 1)), True, id="only an old last day"),
        pytest.param(on(None, still_going_on=True), False, id="no date"),
    ],
)
def test_the_day_of_finding_out_matters_where_some_of_it_is_older(timing, asked):
    assert began_before_limit(timing, today=TODAY) is asked


@pytest.mark.parametrize(
    ("timing", "asked"),
    [
        pytest.param(on((2024, 1, 1), (2024, 1, 31)), True, id="all of it is older"),
        pytest.param(on((2024, 1, 1), (2026, 1, 31)), False, id="part of it is in time"),
        pytest.param(
            on((2024, 1, 1), (2024, 1, 31), known_on=date(2026, 1, 1)), False, id="found out lately"
        ),
        pytest.param(on(None), False, id="no date"),
    ],
)
def test_the_reason_for_the_delay_is_asked_where_it_is_too_old(timing, asked):
    assert ended_before_limit(timing, today=TODAY) is asked


@pytest.mark.parametrize(
    ("timing", "day"),
    [
        pytest.param(on((2026, 1, 1), (2026, 1, 31)), date(2027, 1, 31), id="from the last day"),
        pytest.param(on((2026, 1, 5)), date(2027, 1, 5), id="from the only day"),
        pytest.param(
            on((2024, 1, 1), (2024, 1, 31), known_on=date(2026, 3, 1)),
            date(2027, 3, 1),
            id="from the day of finding out",
        ),
        pytest.param(on((2024, 1, 1), still_going_on=True), None, id="it goes on"),
        pytest.param(on(None), None, id="not known"),
    ],
)
def test_the_ombudsmen_have_a_clock_of_their_own(timing, day):
    assert ombudsman_last_day(timing) == day


def test_knowledge_counts_only_where_it_came_later():
    assert knowledge_day(Timing(known_on=TODAY)) == TODAY
    assert knowledge_day(Timing(known_on=TODAY, known_at_the_time=True)) is None


@given(DAYS, st.integers(0, 400), st.booleans(), DAYS)
def test_a_class_is_always_found_and_agrees_with_its_last_day(first, length, goes_on, today):
    last = date.fromordinal(first.toordinal() + length)
    limit = time_limit(Timing(first_on=first, last_on=last, still_going_on=goes_on), today=today)
    in_time = limit.time_class in (TimeClass.IN_TIME, TimeClass.IN_TIME_NEAR_LIMIT)
    assert in_time == (today <= last_day_in_time(first))
    if limit.last_day_in_time is not None:
        late = limit.time_class is TimeClass.OVER_12_MONTHS
        assert late == (today > limit.last_day_in_time)
